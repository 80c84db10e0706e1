/**
 * Finds the top-level blocks of AsciiDoc.
 *
 * In: a text and the place where a block starts. Out: what kind of block it is and where it ends, blank lines after it included.
 * The header is the front matter. The attributes and the title above a block are part of it; the lines that delimit examples,
 * sidebars and open blocks are blocks by themselves, and what is between them is read like any other text.
 */
import {
  type DelimiterKind,
  delimiterOf,
  entryEnd,
  isAttributes,
  isBlockMacro,
  isBlockTitle,
  isBreak,
  isCommentLine,
  isDirective,
  markerAt,
  sectionDepth,
} from './asciidoc-lines.ts'
import type { BlockKind } from './prose.ts'
import {
  afterLine,
  blankLineFrom,
  type Cut,
  cutPoint,
  FRONT_LIMIT,
  isBlankLine,
  isCutShort,
  lineEnd,
  rawLineEnd,
  skipBlank,
  skipBlankLines,
  untilBlank,
  whole,
} from './scan.ts'

/** The scanner of AsciiDoc; its contract is `Scanner`'s. */
export function scanAsciidoc(text: string, at: number, _state: number, limit: number, first: boolean): Cut {
  let from = at
  if (first) {
    if (text.charCodeAt(at) === 0xfeff) from++
    const front = headerEnd(text, from)
    if (front > 0) return whole('front-matter', text, front)
  }
  if (isBlankLine(text, from)) return { kind: 'blank', end: skipBlankLines(text, from), state: 0 }
  const end = lineEnd(text, from, limit)
  if (isCutShort(text, end)) return paragraph(text, at, from, limit)
  if (isCommentLine(text, from)) return comments(text, from)
  return fresh(text, at, from, from, '', limit)
}

/** The block whose first line, after its attributes and title, is at `line`. */
function fresh(text: string, at: number, from: number, line: number, style: string, limit: number): Cut {
  const end = lineEnd(text, line, limit)
  if (isCutShort(text, end)) return paragraph(text, at, line, limit)
  const next = afterLine(text, end)
  if (isAttributes(text, line, end) || isBlockTitle(text, line, end) || (line > from && isCommentLine(text, line))) {
    const own = text.charCodeAt(line) === 0x5b && text.charCodeAt(line + 1) !== 0x5b ? styleOf(text.slice(line + 1, end)) : ''
    if (next >= text.length || isBlankLine(text, next) || next - at > limit) return whole('other', text, next)
    return fresh(text, at, from, next, own === '' ? style : own, limit)
  }
  const delimiter = delimiterOf(text, line, end)
  if (delimiter !== undefined) return delimited(text, at, line, end, delimiter, style, limit)
  if (sectionDepth(text, line, end) > 0) return whole('heading', text, next)
  if (isBreak(text, line, end) || isBlockMacro(text, line, end) || entryEnd(text, line, end) > 0) return whole('other', text, next)
  if (skipBlank(text, line) > line && markerAt(text, line, end) === undefined) return untilBlank('code', text, line)
  if (markerAt(text, line, end) !== undefined) return list(text, at, line, limit)
  if (setextDepth(text, line, end, limit) > 0) return whole('heading', text, afterLine(text, lineEnd(text, next, limit)))
  if (isCode(style)) return untilBlank('code', text, line)
  const block = paragraph(text, at, line, limit)
  return isQuote(style) || text.startsWith('> ', line) ? { ...block, kind: 'quote' } : block
}

/** The style of a block: the first of its attributes. */
export function styleOf(attributes: string): string {
  return /^\s*([A-Za-z][\w-]*)(?=[\s,\]#.%]|$)/.exec(attributes)?.[1]?.toLowerCase() ?? ''
}

/** Tells whether a style is that of code, maths or a diagram. */
export function isCode(style: string): boolean {
  return /^(?:source|listing|literal|stem|latexmath|asciimath|pass|plantuml|ditaa|graphviz|mermaid|bibliography-macro|subs|indexterm|normal-pass)$/.test(
    style,
  )
}

/** Tells whether a style is that of a quotation. */
export function isQuote(style: string): boolean {
  return style === 'quote' || style === 'verse' || style === 'epigraph'
}

/** The depth of the title that the line below `at` underlines, or 0. */
export function setextDepth(text: string, at: number, end: number, limit: number): number {
  const next = afterLine(text, end)
  if (next >= text.length) return 0
  const depth = '=-~^+'.indexOf(text.charAt(next)) + 1
  if (depth === 0) return 0
  const stop = lineEnd(text, next, limit)
  const line = text.slice(next, stop).trimEnd()
  const title = text.slice(at, end).trimEnd()
  if (line.length < 3 || Math.abs(line.length - title.length) > 1 || !/[\p{L}\p{N}]/u.test(title)) return 0
  for (let i = 1; i < line.length; i++) if (line.charCodeAt(i) !== line.charCodeAt(0)) return 0
  return depth
}

function comments(text: string, start: number): Cut {
  let line = start
  do line = afterLine(text, rawLineEnd(text, line))
  while (line < text.length && isCommentLine(text, line))
  return whole('comment', text, line)
}

/** A block from the delimiter line at `line` to the same again. */
function delimited(text: string, at: number, line: number, end: number, delimiter: DelimiterKind, style: string, limit: number): Cut {
  const isSilent = delimiter === 'code' || delimiter === 'comment' || isCode(style) || style === 'comment'
  const kind: BlockKind = isQuote(style) || delimiter === 'quote' ? 'quote' : delimiter === 'table' ? 'table' : 'code'
  if (!isSilent && kind === 'code') return whole('other', text, afterLine(text, end))
  const close = closerEnd(text, line, end, isSilent ? Infinity : kind === 'quote' ? at + limit : Infinity, !isSilent)
  if (isSilent) return whole(delimiter === 'comment' || style === 'comment' ? 'comment' : 'code', text, close.end)
  return whole(kind, text, close.end)
}

/** Where the block that opens with the line at `line` ends; headings end one that nothing closes where `mayEnd`. */
export function closerEnd(
  text: string,
  line: number,
  end: number,
  most: number,
  mayEnd: boolean,
): { readonly end: number; readonly inner: number; readonly isClosed: boolean } {
  const mark = text.startsWith('```', line) ? '```' : text.slice(line, end).trimEnd()
  let at = afterLine(text, end)
  while (at < text.length && at < most) {
    const stop = rawLineEnd(text, at)
    if (text.startsWith(mark, at) && skipBlank(text, at + mark.length) >= stop)
      return { end: afterLine(text, stop), inner: at, isClosed: true }
    if (mayEnd && text.charCodeAt(at) === 0x3d && sectionDepth(text, at, Math.min(stop, at + 200)) > 1) break
    at = afterLine(text, stop)
  }
  const last = Math.min(at, text.length)
  return { end: last, inner: last, isClosed: false }
}

function paragraph(text: string, at: number, from: number, limit: number): Cut {
  let line = from
  for (;;) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'paragraph', end: cutPoint(text, at, limit), state: 0 }
    line = afterLine(text, end)
    if (line >= text.length || isBlankLine(text, line)) return whole('paragraph', text, line)
    const code = text.charCodeAt(line)
    // Of the lines that start with no letter only these end a paragraph.
    if (code === 0x5b || !/[\p{L}\p{N}"'“‘(*_$]/u.test(text.charAt(line)) || code === 0x2a || code === 0x5f || isDirective(text, line)) {
      const stop = lineEnd(text, line, limit)
      if (isCutShort(text, stop)) continue
      if (isAttributes(text, line, stop) || delimiterOf(text, line, stop) !== undefined || isBlockMacro(text, line, stop))
        return { kind: 'paragraph', end: line, state: 0 }
    }
  }
}

/** A list with the blocks that `+` attaches to its items. */
function list(text: string, at: number, from: number, limit: number): Cut {
  let line = from
  let isAttached = false
  for (;;) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'list', end: cutPoint(text, at, limit), state: 0 }
    const isPlus = text.charCodeAt(line) === 0x2b && skipBlank(text, line + 1) >= end
    const delimiter = line > from ? delimiterOf(text, line, end) : undefined
    if (delimiter !== undefined) {
      if (!isAttached) return { kind: 'list', end: line, state: 0 }
      line = closerEnd(text, line, end, Infinity, true).end
      isAttached = false
    } else {
      if (isPlus) isAttached = true
      else if (!isAttributes(text, line, end) && !isBlockTitle(text, line, end)) isAttached = false
      else if (!isAttached && line > from) return { kind: 'list', end: line, state: 0 }
      line = afterLine(text, end)
    }
    if (line >= text.length) return { kind: 'list', end: text.length, state: 0 }
    const isAfterBlank = isBlankLine(text, line)
    if (isAfterBlank) {
      line = skipBlankLines(text, line)
      if (line >= text.length) return { kind: 'list', end: text.length, state: 0 }
    }
    const stop = lineEnd(text, line, limit)
    const isItem = markerAt(text, line, stop) !== undefined
    const goesOn = isItem || (text.charCodeAt(line) === 0x2b && skipBlank(text, line + 1) >= stop)
    if (isAfterBlank && !goesOn) return { kind: 'list', end: line, state: 0 }
    // An item starts a list by itself: here a long one is cut without a trace.
    if (isItem && line - at > limit >> 1) return { kind: 'list', end: line, state: 0 }
  }
}

/** The end of the header: a title, what stands right below it, and attribute entries; or -1. */
function headerEnd(text: string, from: number): number {
  let line = skipBlankLines(text, from)
  let hasEntry = false
  while (line < text.length && line - from < FRONT_LIMIT) {
    const end = rawLineEnd(text, line)
    if (entryEnd(text, line, end) > 0) hasEntry = true
    else if (sectionDepth(text, line, Math.min(end, line + 400)) === 1) return blankLineFrom(text, line)
    else if (setextDepth(text, line, Math.min(end, line + 400), FRONT_LIMIT) === 1) return blankLineFrom(text, line)
    else if (!isCommentLine(text, line) && !isAttributes(text, line, end)) break
    line = afterLine(text, end)
    if (isBlankLine(text, line) && hasEntry && !startsHeader(text, skipBlankLines(text, line))) return line
    line = skipBlankLines(text, line)
  }
  return -1
}

function startsHeader(text: string, line: number): boolean {
  const end = rawLineEnd(text, line)
  return isCommentLine(text, line) || entryEnd(text, line, end) > 0 || sectionDepth(text, line, Math.min(end, line + 400)) === 1
}
