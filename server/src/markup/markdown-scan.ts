/**
 * Finds the top-level blocks of Markdown.
 *
 * In: a text and the place where a block starts. Out: what kind of block it is and where it ends, blank lines after it included.
 * It knows CommonMark's and GFM's blocks, front matter, footnote definitions, maths, and pandoc's divs, captions and grid tables;
 * it does not look into a block, and where the exact extent of a nested one is CommonMark's subtlety, it takes the wider.
 */
import {
  atxLevel,
  captionText,
  columnOf,
  fenceLength,
  isDelimiterRow,
  isDivFence,
  isGridBorder,
  isLetter,
  isThematicBreak,
  itemMarker,
  linkDefinitionEnd,
  noteLabelEnd,
  setextLevel,
} from './markdown-lines.ts'
import { environmentEnd, fence, frontMatter, html, htmlBlock, IN_HTML, indentedCode, mathEnd } from './markdown-raw.ts'
import { afterLine, type Cut, cutPoint, isBlankLine, isCutShort, lineEnd, skipBlank, skipBlankLines, whole } from './scan.ts'

// The states in which a block goes on that was cut; a list's has the column of its item above it.
const IN_PARAGRAPH = 1

const IN_LIST = 2
const IN_QUOTE = 3
const IN_NOTE = 5

/** The scanner of Markdown; its contract is `Scanner`'s. */
export function scanMarkdown(text: string, at: number, state: number, limit: number, first: boolean): Cut {
  switch (state & 7) {
    case IN_PARAGRAPH:
      return paragraph(text, at, at, limit)
    case IN_LIST:
      return list(text, at, at, state >> 3, limit)
    case IN_QUOTE:
      return container(text, at, at, 'quote', limit)
    case IN_HTML:
      return html(text, at, at, limit)
    case IN_NOTE:
      return container(text, at, at, 'note', limit)
  }
  let from = at
  if (first) {
    if (text.charCodeAt(at) === 0xfeff) from++
    const front = frontMatter(text, from)
    if (front > 0) return whole('front-matter', text, front)
  }
  if (isBlankLine(text, from)) return { kind: 'blank', end: skipBlankLines(text, from), state: 0 }
  return fresh(text, at, from, limit)
}

/** The block that starts with the line at `from`, which is not blank. */
function fresh(text: string, at: number, from: number, limit: number): Cut {
  const start = skipBlank(text, from)
  const code = text.charCodeAt(start)
  if (start > from && columnOf(text, from, start) >= 4) return indentedCode(text, from)
  // Most lines start with a letter; of those, only a table's head and a caption are no paragraph.
  const end = lineEnd(text, from, limit)
  if (isCutShort(text, end)) return giantLine(text, at, from, start, end, limit)
  if (isLetter(code)) {
    if (isTableHead(text, from, end, limit)) return table(text, from, limit)
    return code === 0x54 || code === 0x74 ? captionOrParagraph(text, at, from, end, limit) : paragraph(text, at, from, limit)
  }
  switch (code) {
    case 0x23:
      if (atxLevel(text, start, end) > 0) return whole('heading', text, afterLine(text, end))
      break
    case 0x60:
    case 0x7e:
      if (fenceLength(text, start, end) > 0) return fence(text, start, end)
      break
    case 0x3e:
      return container(text, at, afterLine(text, end), 'quote', limit)
    case 0x3c: {
      const block = htmlBlock(text, at, start, end, limit, false)
      if (block !== undefined) return block
      break
    }
    case 0x24: {
      const close = mathEnd(text, start, limit)
      if (close > 0) return whole('math', text, close)
      break
    }
    case 0x5c: {
      const close = environmentEnd(text, start, limit)
      if (close > 0) return whole('math', text, close)
      break
    }
    case 0x3a:
      if (isDivFence(text, start, end)) return whole('other', text, afterLine(text, end))
      return captionOrParagraph(text, at, from, end, limit)
    case 0x5b: {
      if (noteLabelEnd(text, start, end) > 0) return container(text, at, afterLine(text, end), 'note', limit)
      const close = linkDefinitionEnd(text, start)
      if (close > 0) return whole('other', text, afterLine(text, close))
      break
    }
    case 0x2b:
      if (isGridBorder(text, start, end)) return gridTable(text, end, limit)
      break
  }
  if (isThematicBreak(text, start, end)) return whole('other', text, afterLine(text, end))
  const item = itemMarker(text, from, start, end)
  if (item !== undefined) return list(text, at, afterLine(text, end), item.column, limit)
  if (isTableHead(text, from, end, limit)) return table(text, from, limit)
  return paragraph(text, at, from, limit)
}

/** A block whose first line is longer than a block may be: only what goes on without end is told apart. */
function giantLine(text: string, at: number, from: number, start: number, end: number, limit: number): Cut {
  const item = itemMarker(text, from, start, end)
  if (item !== undefined) return list(text, at, from, item.column, limit)
  if (text.charCodeAt(start) === 0x3e) return container(text, at, from, 'quote', limit)
  if (noteLabelEnd(text, start, end) > 0) return container(text, at, from, 'note', limit)
  if (text.charCodeAt(start) === 0x3c) return htmlBlock(text, at, start, end, limit, false) ?? paragraph(text, at, from, limit)
  return paragraph(text, at, from, limit)
}

/** Tells whether a text starts as front matter does. */
export function hasFrontMatter(text: string): boolean {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return text.startsWith('---', start) || text.startsWith('+++', start)
}

/** A paragraph whose line at `line` is known to be part of it; a setext underline makes it a heading. */
function paragraph(text: string, at: number, line: number, limit: number): Cut {
  let defines = false
  for (let lines = 1; ; lines++) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'paragraph', end: cutPoint(text, at, limit), state: IN_PARAGRAPH }
    line = afterLine(text, end)
    if (line >= text.length || isBlankLine(text, line)) return whole('paragraph', text, line)
    const start = skipBlank(text, line)
    if (isLetter(text.charCodeAt(start))) {
      if (isTableHead(text, line, lineEnd(text, line, limit), limit)) return { kind: 'paragraph', end: line, state: 0 }
      continue
    }
    if (start > line && columnOf(text, line, start) >= 4) continue
    const next = lineEnd(text, line, limit)
    if (isCutShort(text, next)) {
      if (interruptsGiant(text, line, start, next)) return { kind: 'paragraph', end: line, state: 0 }
      continue
    }
    // A term in one line, and its definitions.
    if (text.charCodeAt(start) === 0x3a && (defines || lines === 1) && captionText(text, start, next) > 0) {
      defines = true
      continue
    }
    if (setextLevel(text, start, next) > 0) return whole('heading', text, afterLine(text, next))
    if (interrupts(text, line, start, next, limit)) return { kind: 'paragraph', end: line, state: 0 }
  }
}

/** Tells whether the line that starts at `line`, which is not blank, ends a paragraph before it. */
function interrupts(text: string, line: number, start: number, end: number, limit: number): boolean {
  if (start > line && columnOf(text, line, start) >= 4) return false
  const code = text.charCodeAt(start)
  if (!isLetter(code)) {
    if (isCutShort(text, end)) return interruptsGiant(text, line, start, end)
    switch (code) {
      case 0x23:
        return atxLevel(text, start, end) > 0
      case 0x60:
      case 0x7e:
        return fenceLength(text, start, end) > 0
      case 0x3e:
        return true
      case 0x3c:
        return htmlBlock(text, start, start, end, limit, true) !== undefined
      case 0x3a:
        return isDivFence(text, start, end) || captionText(text, start, end) > 0
      case 0x5b:
        if (noteLabelEnd(text, start, end) > 0) return true
        break
    }
    if (isThematicBreak(text, start, end) || isGridBorder(text, start, end)) return true
    const item = itemMarker(text, line, start, end)
    if (item !== undefined && !item.isEmpty && item.ordinal <= 1 && item.ordinal !== 0) return true
  }
  return isTableHead(text, line, end, limit)
}

function interruptsGiant(text: string, line: number, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 0x3e || noteLabelEnd(text, start, end) > 0) return true
  const item = itemMarker(text, line, start, end)
  return item !== undefined && item.ordinal <= 1 && item.ordinal !== 0
}

/** A block quotation or a footnote definition; the lines before `line` are known to be part of it. */
function container(text: string, at: number, line: number, kind: 'quote' | 'note', limit: number): Cut {
  const isQuote = kind === 'quote'
  let isFresh = line === at
  let mayBeLazy = !isQuote || isFresh || holdsParagraph(text, skipBlank(text, at) + 1, line)
  for (;;) {
    if (!isFresh) {
      if (line >= text.length) return { kind, end: text.length, state: 0 }
      if (isBlankLine(text, line)) {
        const next = skipBlankLines(text, line)
        if (isQuote || next >= text.length || columnOf(text, next, skipBlank(text, next)) < 4) return { kind, end: next, state: 0 }
        line = next
      }
      const start = skipBlank(text, line)
      const next = lineEnd(text, line, limit)
      const column = columnOf(text, line, start)
      if (isQuote && text.charCodeAt(start) === 0x3e && column < 4) mayBeLazy = holdsParagraph(text, start + 1, next)
      else if (!isQuote && column >= 4) mayBeLazy = true
      else if (!mayBeLazy || interrupts(text, line, start, next, limit)) return { kind, end: line, state: 0 }
    }
    isFresh = false
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind, end: cutPoint(text, at, limit), state: isQuote ? IN_QUOTE : IN_NOTE }
    line = afterLine(text, end)
  }
}

/** Tells whether the text of a line of a quotation may be a paragraph's, so that a line without the marker goes on with it. */
function holdsParagraph(text: string, from: number, end: number): boolean {
  const start = skipBlank(text, from)
  return start < end && fenceLength(text, start, end) === 0 && atxLevel(text, start, end) === 0
}

/** A list whose lines before `line` are known to be part of it, the last item's text standing in `column`. */
function list(text: string, at: number, line: number, column: number, limit: number): Cut {
  let isFresh = line === at
  for (;;) {
    if (!isFresh) {
      if (line >= text.length) return { kind: 'list', end: text.length, state: 0 }
      const isAfterBlank = isBlankLine(text, line)
      if (isAfterBlank) line = skipBlankLines(text, line)
      if (line >= text.length) return { kind: 'list', end: text.length, state: 0 }
      const start = skipBlank(text, line)
      const indent = columnOf(text, line, start)
      if (indent < column) {
        const end = lineEnd(text, line, limit)
        const isBreak = isThematicBreak(text, start, end)
        const item = isBreak || indent > 3 ? undefined : itemMarker(text, line, start, end)
        if (item !== undefined) {
          // An item starts a list by itself: here a long one is cut without a trace.
          if (line - at > limit >> 1) return { kind: 'list', end: line, state: 0 }
          column = item.column
        } else if (isAfterBlank || isBreak || interrupts(text, line, start, end, limit)) return { kind: 'list', end: line, state: 0 }
      }
    }
    isFresh = false
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'list', end: cutPoint(text, at, limit), state: IN_LIST | (column << 3) }
    line = afterLine(text, end)
  }
}

/** Tells whether the line at `line` is the head of a pipe table: it has a pipe, and a delimiter row follows. */
function isTableHead(text: string, line: number, end: number, limit: number): boolean {
  const next = afterLine(text, end)
  if (next >= text.length) return false
  const start = skipBlank(text, next)
  const code = text.charCodeAt(start)
  if ((code !== 0x7c && code !== 0x2d && code !== 0x3a) || columnOf(text, next, start) >= 4) return false
  const nextEnd = lineEnd(text, next, limit)
  return !isCutShort(text, nextEnd) && isDelimiterRow(text, start, nextEnd) && text.slice(line, end).includes('|')
}

/** A pipe table from its head at `from`, the caption after it included. */
function table(text: string, from: number, limit: number): Cut {
  let line = afterLine(text, lineEnd(text, from, limit))
  line = afterLine(text, lineEnd(text, line, limit))
  while (line < text.length && !isBlankLine(text, line)) {
    const start = skipBlank(text, line)
    const end = lineEnd(text, line, limit)
    if (isCutShort(text, end) || !text.slice(line, end).includes('|')) break
    if (text.charCodeAt(start) !== 0x7c && interrupts(text, line, start, end, limit)) break
    line = afterLine(text, end)
  }
  return { kind: 'table', end: afterCaption(text, skipBlankLines(text, line), limit), state: 0 }
}

function gridTable(text: string, firstEnd: number, limit: number): Cut {
  let line = afterLine(text, firstEnd)
  while (line < text.length) {
    const code = text.charCodeAt(skipBlank(text, line))
    const end = lineEnd(text, line, limit)
    if ((code !== 0x7c && code !== 0x2b) || isCutShort(text, end)) break
    line = afterLine(text, end)
  }
  return { kind: 'table', end: afterCaption(text, skipBlankLines(text, line), limit), state: 0 }
}

/** The end of the caption at `line` and the blank lines after it; `line` where there is none. */
function afterCaption(text: string, line: number, limit: number): number {
  if (line >= text.length) return line
  const start = skipBlank(text, line)
  const end = lineEnd(text, line, limit)
  if (columnOf(text, line, start) > 3 || isCutShort(text, end) || captionText(text, start, end) < 0) return line
  const caption = paragraph(text, line, line, limit)
  return caption.kind === 'paragraph' && caption.state === 0 ? caption.end : line
}

/** A paragraph that is a table's caption where a table follows. */
function captionOrParagraph(text: string, at: number, from: number, end: number, limit: number): Cut {
  const block = paragraph(text, at, from, limit)
  if (block.kind !== 'paragraph' || block.state !== 0 || block.end >= text.length) return block
  if (captionText(text, skipBlank(text, from), end) < 0) return block
  const next = lineEnd(text, block.end, limit)
  if (isCutShort(text, next)) return block
  const start = skipBlank(text, block.end)
  if (columnOf(text, block.end, start) > 3) return block
  if (isGridBorder(text, start, next)) return gridTable(text, next, limit)
  return isTableHead(text, block.end, next, limit) ? table(text, block.end, limit) : block
}
