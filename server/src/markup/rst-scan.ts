/**
 * Finds the top-level blocks of reStructuredText.
 *
 * In: a text and the place where a block starts. Out: what kind of block it is and where it ends, blank lines after it included.
 * A title with the fields below it is the front matter. What is indented belongs to the directive, item or term above it; by
 * itself it is a quotation.
 */
import { isGridBorder } from './markdown-lines.ts'
import type { BlockKind } from './prose.ts'
import { adornment, directiveKind, fieldEnd, isExplicit, isSimpleBorder, itemContent, readDirective } from './rst-lines.ts'
import {
  afterLine,
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

// The states in which a block starts: what is indented is code; a block goes on that was cut, its kind above the state.
const LITERAL = 1
const IN_BODY = 2
const BODIES: readonly BlockKind[] = ['other', 'quote', 'code', 'table', 'note', 'comment', 'list']

/** The scanner of reStructuredText; its contract is `Scanner`'s. */
export function scanRst(text: string, at: number, state: number, limit: number, first: boolean): Cut {
  const kind = BODIES[state >> 3]
  if ((state & 7) === IN_BODY && kind !== undefined) return body(kind, text, at, at, limit)
  let from = at
  if (first) {
    if (text.charCodeAt(at) === 0xfeff) from++
    const front = docinfo(text, skipBlankLines(text, from), limit)
    if (front > 0) return whole('front-matter', text, front)
  }
  if (isBlankLine(text, from)) return { kind: 'blank', end: skipBlankLines(text, from), state }
  const isIndented = skipBlank(text, from) > from
  if (state === LITERAL) {
    if (isIndented) return body('code', text, at, from, limit)
    const mark = text.charCodeAt(from)
    if (mark > 0x20 && mark < 0x7f && !/[A-Za-z0-9]/.test(String.fromCharCode(mark)) && !isExplicit(text, from, lineEnd(text, from, limit)))
      return quotedLiteral(text, from, mark)
  }
  return isIndented ? body('quote', text, at, from, limit) : fresh(text, at, from, limit)
}

function fresh(text: string, at: number, from: number, limit: number): Cut {
  const end = lineEnd(text, from, limit)
  if (isCutShort(text, end)) return paragraph(text, at, from, limit)
  const code = text.charCodeAt(from)
  // An empty comment ends what is before it, and takes in nothing.
  if (isExplicit(text, from, end) && skipBlank(text, from + 2) >= end && isBlankLine(text, afterLine(text, end)))
    return whole('comment', text, afterLine(text, end))
  if (isExplicit(text, from, end)) return body(explicitKind(text, from, end), text, at, afterLine(text, end), limit)
  if (code === 0x5f && text.startsWith('__ ', from)) return whole('other', text, afterLine(text, end))
  if (isGridBorder(text, from, end)) return grid(text, end, limit)
  if (isSimpleBorder(text, from, end)) return simple(text, at, end, limit)
  const title = titleEnd(text, from, end, limit)
  if (title > 0) return whole('heading', text, title)
  if (adornment(text, from, end) >= 4 && isBlankLine(text, afterLine(text, end))) return whole('other', text, afterLine(text, end))
  if (itemContent(text, from, end) >= 0 && !isSentence(text, from, end, limit)) return list(text, at, afterLine(text, end), limit)
  if (fieldEnd(text, from, end) > 0) return body('other', text, at, afterLine(text, end), limit)
  if (text.startsWith('>>> ', from)) return untilBlank('code', text, from)
  const next = afterLine(text, end)
  if (next < text.length && !isBlankLine(text, next) && skipBlank(text, next) > next && code !== 0x7c)
    return body('list', text, at, next, limit)
  return paragraph(text, at, from, limit)
}

/** A number or letter that starts a line of text, not an item: the line after it is not indented. */
function isSentence(text: string, from: number, end: number, limit: number): boolean {
  if (/[-*+•]/.test(text.charAt(from))) return false
  const next = afterLine(text, end)
  if (next >= text.length || isBlankLine(text, next) || skipBlank(text, next) > next) return false
  return itemContent(text, next, lineEnd(text, next, limit)) < 0
}

function explicitKind(text: string, from: number, end: number): BlockKind {
  const start = skipBlank(text, from + 2)
  if (start >= end) return 'comment'
  const directive = readDirective(text, from, end)
  if (directive !== undefined) {
    const kind = directiveKind(directive.name)
    return kind === 'quote' || kind === 'table' || kind === 'code' ? kind : 'other'
  }
  const code = text.charCodeAt(start)
  if (code === 0x5b) return /^\[[^\]\s]+\]/.test(text.slice(start, Math.min(end, start + 80))) ? 'note' : 'comment'
  return code === 0x5f || code === 0x7c ? 'other' : 'comment'
}

/** All lines from `line` on that are blank or indented. */
function body(kind: BlockKind, text: string, at: number, line: number, limit: number): Cut {
  let isFirst = line === at
  let last = line
  for (;;) {
    if (!isFirst && (line >= text.length || isBlankLine(text, line))) {
      const next = skipBlankLines(text, line)
      if (next >= text.length) return { kind, end: text.length, state: 0 }
      if (skipBlank(text, next) === next) return { kind, end: next, state: kind === 'list' && opensLiteral(text, last, line) ? LITERAL : 0 }
      if (line - at > limit >> 1) return { kind, end: next, state: IN_BODY | (BODIES.indexOf(kind) << 3) }
      line = next
    } else if (!isFirst && skipBlank(text, line) === line) return { kind, end: line, state: 0 }
    isFirst = false
    last = line
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end))
      return { kind, end: cutPoint(text, at, limit), state: IN_BODY | (BODIES.indexOf(kind) << 3) }
    line = afterLine(text, end)
  }
}

/** Tells whether the lines of a paragraph end with `::`, so that what is indented after it is code. */
function opensLiteral(text: string, from: number, end: number): boolean {
  let last = end
  while (last > from && text.charCodeAt(last - 1) <= 0x20) last--
  return last - 2 >= from && text.charCodeAt(last - 1) === 0x3a && text.charCodeAt(last - 2) === 0x3a
}

function paragraph(text: string, at: number, from: number, limit: number): Cut {
  let line = from
  for (;;) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'paragraph', end: cutPoint(text, at, limit), state: 0 }
    const next = afterLine(text, end)
    if (next >= text.length || isBlankLine(text, next))
      return { kind: 'paragraph', end: skipBlankLines(text, next), state: opensLiteral(text, line, end) ? LITERAL : 0 }
    line = next
    if (isExplicit(text, line, lineEnd(text, line, limit))) return { kind: 'paragraph', end: line, state: 0 }
  }
}

/** A literal block that is not indented but marked at each line. */
function quotedLiteral(text: string, from: number, mark: number): Cut {
  let line = from
  while (line < text.length && text.charCodeAt(line) === mark) line = afterLine(text, rawLineEnd(text, line))
  return whole('code', text, line)
}

/** The end of the section title that starts at `from`, or -1. */
export function titleEnd(text: string, from: number, end: number, limit: number): number {
  const over = adornment(text, from, end)
  const next = afterLine(text, end)
  if (next >= text.length || isBlankLine(text, next)) return -1
  const nextEnd = lineEnd(text, next, limit)
  if (isCutShort(text, nextEnd)) return -1
  if (over >= 3) {
    const last = afterLine(text, nextEnd)
    const lastEnd = lineEnd(text, last, limit)
    return last < text.length && text.charCodeAt(last) === text.charCodeAt(from) && adornment(text, last, lastEnd) >= 3
      ? afterLine(text, lastEnd)
      : -1
  }
  const under = adornment(text, next, nextEnd)
  return under >= 3 || (under > 0 && under >= trimmedLength(text, from, end)) ? afterLine(text, nextEnd) : -1
}

function trimmedLength(text: string, from: number, end: number): number {
  return text.slice(from, end).trimEnd().length
}

function list(text: string, at: number, line: number, limit: number): Cut {
  let last = at
  for (;;) {
    if (line >= text.length) return { kind: 'list', end: text.length, state: 0 }
    if (isBlankLine(text, line)) {
      const next = skipBlankLines(text, line)
      if (next >= text.length) return { kind: 'list', end: text.length, state: 0 }
      if (skipBlank(text, next) === next && itemContent(text, next, lineEnd(text, next, limit)) < 0)
        return { kind: 'list', end: next, state: 0 }
      line = next
    }
    const end = lineEnd(text, line, limit)
    if (skipBlank(text, line) === line) {
      // An item starts a list by itself: here a long one is cut without a trace.
      const isItem = itemContent(text, line, end) >= 0
      if (!isItem || line - at > limit >> 1) return { kind: 'list', end: line, state: 0 }
    }
    last = line
    if (end - at > limit || isCutShort(text, end))
      return { kind: 'list', end: cutPoint(text, at, limit), state: IN_BODY | (BODIES.indexOf('list') << 3) }
    line = afterLine(text, end)
    if (line <= last) return { kind: 'list', end: text.length, state: 0 }
  }
}

function grid(text: string, firstEnd: number, limit: number): Cut {
  let line = afterLine(text, firstEnd)
  while (line < text.length) {
    const code = text.charCodeAt(line)
    const end = lineEnd(text, line, limit)
    if ((code !== 0x7c && code !== 0x2b) || isCutShort(text, end)) break
    line = afterLine(text, end)
  }
  return whole('table', text, line)
}

/** A simple table: up to the border that a blank line follows, after the rows. */
function simple(text: string, at: number, firstEnd: number, limit: number): Cut {
  let line = afterLine(text, firstEnd)
  for (let rows = 0; line < text.length; rows++) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit * 4 || isCutShort(text, end)) return { kind: 'table', end: line, state: 0 }
    const isBorder = isSimpleBorder(text, line, end)
    line = afterLine(text, end)
    if (isBorder && rows > 0 && (line >= text.length || isBlankLine(text, line))) break
  }
  return whole('table', text, line)
}

/** The end of explicit markup with all that is indented below it, blank lines included. */
export function explicitEnd(text: string, at: number): number {
  let line = at
  do line = skipBlankLines(text, afterLine(text, rawLineEnd(text, line)))
  while (line < text.length && skipBlank(text, line) > line)
  return line
}

/** The end of the title and the fields that a document starts with, or -1. */
function docinfo(text: string, from: number, limit: number): number {
  let line = from
  while (line < text.length && line - from < FRONT_LIMIT && isExplicit(text, line, lineEnd(text, line, limit)))
    line = explicitEnd(text, line)
  for (let titles = 0; titles < 2 && line < text.length; titles++) {
    const end = lineEnd(text, line, limit)
    const title = isCutShort(text, end) ? -1 : titleEnd(text, line, end, limit)
    if (title < 0) break
    line = skipBlankLines(text, title)
  }
  if (line >= text.length || fieldEnd(text, line, lineEnd(text, line, limit)) < 0) return -1
  while (line < text.length && !isBlankLine(text, line)) {
    if (skipBlank(text, line) === line && fieldEnd(text, line, lineEnd(text, line, limit)) < 0) break
    line = afterLine(text, rawLineEnd(text, line))
  }
  return line
}
