/**
 * What a line of Markdown starts: the predicates that the scanner of top-level blocks and the parser of nested ones share.
 * `at` is the first character of a line that is no blank, `end` the line's end.
 */
import { isDigit } from '../text/characters.ts'
import { skipBlank } from './scan.ts'

/** The column (tabs stop at every fourth) of offset `at` in the line that starts at `start`, which is in `column` there. */
export function columnOf(text: string, start: number, at: number, column = 0): number {
  for (let i = start; i < at; i++) column = text.charCodeAt(i) === 9 ? (column | 3) + 1 : column + 1
  return column
}

/** The marker of a list item. */
export interface ItemMarker {
  /** Where the item's text starts; the line's end for an empty one. */
  readonly content: number
  /** The column that lines of this item are indented to. */
  readonly column: number
  readonly isEmpty: boolean
  /** The number of an ordered item, or -1. */
  readonly ordinal: number
}

/** Reads the list marker at `at`; undefined where there is none. */
export function itemMarker(text: string, lineStart: number, at: number, end: number): ItemMarker | undefined {
  let marker = at
  let ordinal = -1
  const code = text.charCodeAt(at)
  if (code === 0x2d || code === 0x2a || code === 0x2b || code === 0x2022) marker++
  else if (code >= 0x30 && code <= 0x39) {
    while (marker < at + 9 && isDigit(text.charCodeAt(marker))) marker++
    const closer = text.charCodeAt(marker)
    if (closer !== 0x2e && closer !== 0x29) return undefined
    ordinal = Number(text.slice(at, marker))
    marker++
  } else return undefined
  const content = skipBlank(text, marker)
  if (content === marker && marker < end) return undefined
  const markerColumn = columnOf(text, lineStart, marker)
  if (content >= end) return { content: end, column: markerColumn + 1, isEmpty: true, ordinal }
  const column = columnOf(text, marker, content, markerColumn)
  // Five blanks or more are one, and an indented code block.
  if (column - markerColumn > 4) return { content: marker + 1, column: markerColumn + 1, isEmpty: false, ordinal }
  return { content, column, isEmpty: false, ordinal }
}

/** Tells whether the line is a thematic break. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at)
  if (mark !== 0x2d && mark !== 0x2a && mark !== 0x5f) return false
  let count = 0
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === mark) count++
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return false
  }
  return count >= 3
}

/** The level of an ATX heading, or 0. */
export function atxLevel(text: string, at: number, end: number): number {
  let level = 0
  while (level < 7 && text.charCodeAt(at + level) === 0x23) level++
  if (level === 0 || level > 6) return 0
  const after = at + level
  return after >= end || skipBlank(text, after) > after ? level : 0
}

/** The level of a setext underline (1 for `=`, 2 for `-`), or 0. */
export function setextLevel(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at)
  if (mark !== 0x3d && mark !== 0x2d) return 0
  let i = at
  while (text.charCodeAt(i) === mark) i++
  return skipBlank(text, i) >= end ? (mark === 0x3d ? 1 : 2) : 0
}

/** The length of the fence that opens at `at`, or 0. */
export function fenceLength(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at)
  if (mark !== 0x60 && mark !== 0x7e) return 0
  let i = at
  while (text.charCodeAt(i) === mark) i++
  if (i - at < 3) return 0
  return mark === 0x60 && text.slice(i, end).includes('`') ? 0 : i - at
}

/** Tells whether the line is a pandoc fenced div's, opening or closing. */
export function isDivFence(text: string, at: number, end: number): boolean {
  if (!text.startsWith(':::', at)) return false
  let i = at
  while (text.charCodeAt(i) === 0x3a) i++
  const rest = text.slice(i, end).trim()
  return rest === '' || rest.startsWith('{') || /^[\w-]+(?: *:+)?$/.test(rest)
}

/** The end of a footnote definition's label `[^label]:`, or -1. */
export function noteLabelEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 0x5b || text.charCodeAt(at + 1) !== 0x5e) return -1
  for (let i = at + 2; i < end && i < at + 200; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5d) return i > at + 2 && text.charCodeAt(i + 1) === 0x3a ? i : -1
    if (code === 0x5b || code === 0x20 || code === 0x09) return -1
  }
  return -1
}

/** The end of the line on which the link reference definition at `at` ends, or -1 where there is none. */
export function linkDefinitionEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x5b) return -1
  let i = at + 1
  while (i < at + 1000 && i < text.length && !isOneOf(text.charCodeAt(i), 0x5d, 0x5b, 10)) i += text.charCodeAt(i) === 0x5c ? 2 : 1
  if (i === at + 1 || text.charCodeAt(i) !== 0x5d || text.charCodeAt(i + 1) !== 0x3a) return -1
  i = skipBreak(text, i + 2)
  const from = i
  if (text.charCodeAt(i) === 0x3c) {
    while (i < from + 2000 && i < text.length && !isOneOf(text.charCodeAt(i), 0x3e, 10, 10)) i++
    if (text.charCodeAt(i++) !== 0x3e) return -1
  } else while (i < from + 2000 && i < text.length && text.charCodeAt(i) > 0x20) i++
  if (i === from) return -1
  const title = skipBreak(text, i)
  const restOfLine = skipBlank(text, i)
  const isAlone = restOfLine >= text.length || text.charCodeAt(restOfLine) === 10
  if (!isAlone && title === i) return -1
  const end = titleEnd(text, title)
  return end >= 0 ? end : isAlone ? restOfLine : -1
}

/** The end of the line that the title of a link definition at `at` ends on, or -1. */
function titleEnd(text: string, at: number): number {
  const closer = { '"': '"', "'": "'", '(': ')' }[text.charAt(at)]
  if (closer === undefined) return -1
  let i = at + 1
  while (i < at + 1000 && i < text.length && text.charAt(i) !== closer) {
    const code = text.charCodeAt(i)
    if (code === 10 && text.charCodeAt(skipBlank(text, i + 1)) === 10) return -1
    i += code === 0x5c ? 2 : 1
  }
  if (text.charAt(i) !== closer) return -1
  const end = skipBlank(text, i + 1)
  return end >= text.length || text.charCodeAt(end) === 10 ? end : -1
}

/** Skips blanks and at most one line's end. */
function skipBreak(text: string, at: number): number {
  const end = skipBlank(text, at)
  return text.charCodeAt(end) === 10 ? skipBlank(text, end + 1) : end
}

function isOneOf(code: number, a: number, b: number, c: number): boolean {
  return code === a || code === b || code === c
}

/** Tells whether the line is the delimiter row of a pipe table. */
export function isDelimiterRow(text: string, at: number, end: number): boolean {
  let hasPipe = false
  let hasDash = false
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x7c || code === 0x2b) hasPipe = true
    else if (code === 0x2d) hasDash = true
    else if (code !== 0x3a && !isBlank(code)) return false
  }
  const first = text.charCodeAt(at)
  return hasPipe && hasDash && first !== 0x2b && !(first === 0x2d && isBlank(text.charCodeAt(at + 1)))
}

/** Tells whether the line is a border of a pandoc grid table. */
export function isGridBorder(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 0x2b) return false
  let last = at
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2b || code === 0x2d || code === 0x3d || code === 0x3a) last = i
    else if (!isBlank(code)) return false
  }
  return last > at + 1 && text.charCodeAt(last) === 0x2b && text.charCodeAt(at + 1) !== 0x2b
}

/** The start of the text of a pandoc table caption, `Table: …` or `: …`, or -1. The latter is also how a definition starts. */
export function captionText(text: string, at: number, end: number): number {
  const colon = text.charCodeAt(at) === 0x3a ? at : text.startsWith('able:', at + 1) && /[Tt]/.test(text.charAt(at)) ? at + 5 : -1
  if (colon < 0) return -1
  const from = skipBlank(text, colon + 1)
  return from < end && from > colon + 1 ? from : -1
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
}
