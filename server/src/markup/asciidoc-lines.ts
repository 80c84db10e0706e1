/**
 * What a line of AsciiDoc starts: the predicates that its scanner and its parser share. `at` is where a line starts, `end` where it
 * ends.
 */
import { isDigit } from '../text/characters.ts'
import { isLetter } from './markdown-lines.ts'
import { skipBlank } from './scan.ts'

/** The depth of the section title at `at` (`= Title` is 1), or 0. */
export function sectionDepth(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at)
  if (mark !== 0x3d && mark !== 0x23) return 0
  let i = at
  while (i < at + 7 && text.charCodeAt(i) === mark) i++
  return i - at <= 6 && i < end && skipBlank(text, i) > i && skipBlank(text, i) < end ? i - at : 0
}

/** What delimits a block: what closes it is the same line again. */
export type DelimiterKind = 'code' | 'quote' | 'table' | 'comment' | 'open'

/** The kind of the delimiter line at `at`; undefined where it is none. */
export function delimiterOf(text: string, at: number, end: number): DelimiterKind | undefined {
  let stop = end
  while (stop > at && text.charCodeAt(stop - 1) <= 0x20) stop--
  const length = stop - at
  if (length < 2 || length > 120) return undefined
  const first = text.charCodeAt(at)
  if (length === 2) return first === 0x2d && text.charCodeAt(at + 1) === 0x2d ? 'open' : undefined
  if (first === 0x60) return length >= 3 && text.startsWith('```', at) && /^```[\w-]*$/.test(text.slice(at, stop)) ? 'code' : undefined
  if (length < 4) return undefined
  if ('|,:!'.includes(text.charAt(at)) && text.startsWith('===', at + 1)) return allOf(text, at + 1, stop) ? 'table' : undefined
  if (!allOf(text, at, stop)) return undefined
  return { '-': 'code', '.': 'code', '+': 'code', _: 'quote', '"': 'quote', '/': 'comment', '=': 'open', '*': 'open' }[text.charAt(at)] as
    | DelimiterKind
    | undefined
}

function allOf(text: string, from: number, to: number): boolean {
  const mark = text.charCodeAt(from)
  for (let i = from + 1; i < to; i++) if (text.charCodeAt(i) !== mark) return false
  return true
}

/** Tells whether the line is a list of attributes: `[quote, Name]`, `[[anchor]]`. */
export function isAttributes(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 0x5b) return false
  let stop = end
  while (stop > at && text.charCodeAt(stop - 1) <= 0x20) stop--
  if (text.charCodeAt(stop - 1) !== 0x5d || stop - at > 1000) return false
  return /^\[(?:\[[^\]\n]+\]|[\w,.#"%{'=:*< -][^\n]*|)\]$/u.test(text.slice(at, stop)) || /^\[\p{L}[^\n]*\]$/u.test(text.slice(at, stop))
}

/** Tells whether the line is the title of a block, `.Title`. */
export function isBlockTitle(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0x2e && at + 1 < end && next !== 0x20 && next !== 0x2e && next !== 0x09
}

/** The list marker at `at`: what it is, and where the text of its item starts. */
export interface Marker {
  readonly mark: string
  readonly content: number
  /** The term of a description list stands before its marker. */
  readonly term: boolean
}

/** Reads the list marker of a line; undefined where there is none. */
export function markerAt(text: string, at: number, end: number): Marker | undefined {
  const start = skipBlank(text, at)
  if (start >= end) return undefined
  const code = text.charCodeAt(start)
  let i = start
  if (code === 0x2a || code === 0x2e) while (i < start + 5 && text.charCodeAt(i) === code) i++
  else if (code === 0x2d || code === 0x2022) i++
  else if (code === 0x3c) {
    const found = /^<(?:\d{1,3}|\.)>/.exec(text.slice(start, start + 6))
    if (found !== null) i += found[0].length
  } else if (isDigit(code) || isLetter(code)) {
    while (i < start + 4 && isDigit(text.charCodeAt(i))) i++
    if (i === start) i++
    if (text.charCodeAt(i) === 0x2e) i++
    else i = start
  }
  const content = skipBlank(text, i)
  if (i > start && content > i && content < end) {
    const mark = isDigit(code) ? '1.' : isLetter(code) ? 'a.' : text.slice(start, i)
    return { mark, content, term: false }
  }
  const line = text.slice(start, Math.min(end, start + 400))
  const found = /^(?:[^\s:/]|:(?=\w[\w-]*::))[^\n]{0,380}?(:{2,4}|;;)(?=[ \t\r]|$)/.exec(line)
  if (found === null || found[0].includes('::[')) return undefined
  return { mark: found[1] as string, content: start + found[0].length, term: true }
}

/** Tells whether the line is a macro that stands by itself: an image, an inclusion, a condition. */
export function isBlockMacro(text: string, at: number, end: number): boolean {
  return isLetter(text.charCodeAt(at)) && /^[A-Za-z]\w*::[^\s[]*\[[^\n]*\][ \t\r]*$/.test(text.slice(at, Math.min(end, at + 1000)))
}

/** Tells whether the line is a condition or an inclusion. */
export function isDirective(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code === 0x69 || code === 0x65) &&
    /^(?:ifn?def|endif|ifeval|include)::[^\s[]*\[[^\n]*\][ \t\r]*(?:\n|$)/.test(text.slice(at, at + 1000))
  )
}

/** The end of the name of the attribute entry `:name:` at `at`, its colon included, or -1. */
export function entryEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 0x3a) return -1
  const found = /^:!?[\w][\w-]*!?:(?=[ \t\r]|$)/.exec(text.slice(at, Math.min(end, at + 80)))
  return found === null ? -1 : at + found[0].length
}

/** Tells whether the line is a comment. */
export function isCommentLine(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2f && text.charCodeAt(at + 1) === 0x2f && text.charCodeAt(at + 2) !== 0x2f
}

/** Tells whether the line is a thematic or page break. */
export function isBreak(text: string, at: number, end: number): boolean {
  return /^(?:'{3,}|<{3,}|- ?- ?-|\* ?\* ?\*)[ \t\r]*$/.test(text.slice(at, Math.min(end, at + 20)))
}
