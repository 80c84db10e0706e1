/**
 * Scans and parses plain text.
 *
 * In: a text, or a block of it. Out: paragraphs, which blank lines part, and the items of simple lists (`-`, `*`, `•`, `1.`).
 * Nothing else means anything: not underlines, capitals or `>`; and a line's end within a paragraph stays.
 */
import { addressEnd } from './inline-parts.ts'
import { itemMarker } from './markdown-lines.ts'
import { type Mark, NO_PROSE, type Passage, type Prose, type SourceBlock } from './prose.ts'
import { afterLine, type Cut, cutPoint, isBlankLine, isCutShort, lineEnd, skipBlank, skipBlankLines, withoutReturns } from './scan.ts'
import { isSpace, verbatimRun } from './source-map.ts'

/** The scanner of plain text; its contract is `Scanner`'s. */
export function scanText(text: string, at: number, state: number, limit: number, first: boolean): Cut {
  const from = first && text.charCodeAt(at) === 0xfeff ? at + 1 : at
  if (state === 0 && isBlankLine(text, from)) return { kind: 'blank', end: skipBlankLines(text, from), state: 0 }
  let line = from
  for (;;) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'paragraph', end: cutPoint(text, at, limit), state: 1 }
    line = afterLine(text, end)
    if (line >= text.length || isBlankLine(text, line)) return { kind: 'paragraph', end: skipBlankLines(text, line), state: 0 }
  }
}

/** Parses a block of plain text. */
export function parseText(block: SourceBlock): Prose {
  if (block.kind === 'blank') return NO_PROSE
  const source = withoutReturns(block.text)
  const passages: Passage[] = []
  let from = 0
  let isItem = false
  let ordinal = 0
  const labelled = isList(source)
  for (let line = 0; line < source.length; ) {
    const end = lineEnd(source, line, source.length)
    const start = skipBlank(source, line)
    const item = start < end ? itemMarker(source, line, start, end) : undefined
    // A number at the start of a line may be the sentence's own: it counts where it goes on counting.
    const isNext = item !== undefined && !item.isEmpty && (item.ordinal < 0 || line === 0 || item.ordinal === ordinal + 1)
    const isLabelled = item === undefined && start === line && labelled && isLabel(source, line, end)
    if (isLabelled) {
      push(passages, source, from, line, isItem)
      from = line
      isItem = true
    } else if (item !== undefined && isNext) {
      push(passages, source, from, line, isItem)
      from = item.content
      isItem = true
      if (item.ordinal >= 0) ordinal = item.ordinal
    }
    line = afterLine(source, end)
  }
  push(passages, source, from, source.length, isItem)
  return { passages, comments: [] }
}

/** Lines that each start with a label, `Visits: 18 million`, are items: two at least, and no line is long enough to go on in the next. */
function isList(source: string): boolean {
  let labels = 0
  for (let line = 0; line < source.length; ) {
    const end = lineEnd(source, line, source.length)
    if (end > line && end - line > LABELLED_AT_MOST) return false
    if (isLabel(source, line, end)) labels++
    else if (labels > 0 && end > line) return false
    line = afterLine(source, end)
  }
  return labels >= 2
}

const LABELLED_AT_MOST = 90

function isLabel(source: string, line: number, end: number): boolean {
  return /^\p{Lu}[\p{L}\p{N} ()'’&/-]{1,48}: \S/u.test(source.slice(line, Math.min(end, line + 60)))
}

function push(passages: Passage[], source: string, from: number, to: number, isItem: boolean): void {
  while (from < to && isSpace(source.charCodeAt(from))) from++
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--
  if (from === to) return
  const lead = isItem && passages[0]?.kind === 'text' && passages[0].role === 'paragraph' ? 0 : -1
  passages.push({
    kind: 'text',
    role: isItem ? 'item' : 'paragraph',
    depth: isItem ? 1 : 0,
    quoted: false,
    run: { ...verbatimRun(source, from, to), marks: linksIn(source, from, to) },
    lead,
  })
}

const NO_MARKS: readonly Mark[] = []

/** Addresses are links; they stay in the text, which has no other way to give them. */
function linksIn(source: string, from: number, to: number): readonly Mark[] {
  const text = source.slice(from, to)
  let colon = text.indexOf('://')
  if (colon < 0) return NO_MARKS
  const marks: Mark[] = []
  for (; colon >= 0; colon = text.indexOf('://', colon + 3)) {
    const scheme = /https?$/i.exec(text.slice(Math.max(0, colon - 5), colon))?.[0]
    if (scheme === undefined) continue
    const start = colon - scheme.length
    const end = addressEnd(text, start, text.length)
    if (end <= colon + 3) continue
    marks.push({ kind: 'link', href: text.slice(start, end), start, end, source: { start: from + start, end: from + end } })
  }
  return marks
}
