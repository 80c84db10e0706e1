/**
 * What is found in a paragraph of Markdown while it is read, and how it is written out as plain text with marks.
 */
import { firstNot, oneBefore } from '../text/search.ts'
import type { Delimiter, Pair } from './inline-delimiters.ts'
import { addressEnd, type CitationKey, isAlphanumeric } from './inline-parts.ts'
import type { Comment, Mark, Run } from './prose.ts'
import { copy, finishRun, isSpace, plainFrom, put, type RunBuilder, runBuilder, trimEnd } from './source-map.ts'

/** A paragraph, read. */
export interface Inline {
  readonly run: Run
  /** The notes written in the paragraph, each as the span of its text. */
  readonly notes: readonly InlineNote[]
  readonly comments: readonly Comment[]
}

/** A note written where it is referred to. */
export interface InlineNote {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** A stretch of source that is not copied: `put` stands for it, or nothing does. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly put: string
  /** Something to read stood here: the blanks beside it close up. */
  readonly isGone: boolean
}

export interface Bracket {
  readonly at: number
  readonly kind: 'link' | 'image' | 'note'
  /** The delimiter before it, and how many citations. */
  readonly delimiter: number
  readonly citations: number
  isActive: boolean
}

export interface FoundCitation {
  readonly key: CitationKey
  from: number
  to: number
  locator: string
  /** Removed together with the citation before it in the same brackets. */
  isInGroup: boolean
}

/** A mark whose place in the plain text is not known yet: it stands where the source from `from` to `to` went. */
type Pending = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'emphasis' }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'link'; readonly href: string; readonly sourceEnd: number }
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'citation'; readonly citation: FoundCitation }
)

export interface Reading {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isNote: boolean
  readonly edits: Edit[]
  readonly pending: Pending[]
  readonly hidden: { from: number; to: number }[]
  readonly notes: InlineNote[]
  readonly comments: Comment[]
  readonly brackets: Bracket[]
  readonly delimiters: Delimiter[]
  readonly pairs: Pair[]
  readonly citations: FoundCitation[]
  readonly struck: { name: string; at: number }[]
  /** The last delimiter in play, or -1. */
  top: number
  /** The lengths of backtick runs that nothing closes from here on. */
  readonly unclosed: Set<number>
}

/** Starts reading the text from `from` to `to`. */
export function newReading(text: string, from: number, to: number, isNote: boolean): Reading {
  return {
    text,
    from,
    to,
    isNote,
    edits: [],
    pending: [],
    hidden: [],
    notes: [],
    comments: [],
    brackets: [],
    delimiters: [],
    pairs: [],
    citations: [],
    struck: [],
    top: -1,
    unclosed: new Set(),
  }
}

/** What stands for code, maths and images. */
const OBJECT = '\ufffc'
const NONE: readonly never[] = []

export function drop(reading: Reading, from: number, to: number): void {
  replace(reading, from, to, '')
}

const RAISED: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '+': '⁺' }

/** Writes the digits and signs from `from` to `to` as raised ones, so that they are no part of the number before them. */
export function raise(reading: Reading, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const raised = raisedOf(reading.text, at)
    if (raised !== undefined) replace(reading, at, at + 1, raised)
  }
}

/** A digit or sign as it is written raised; undefined for all else. */
export function raisedOf(text: string, at: number): string | undefined {
  const digit = text.charCodeAt(at) - 0x30
  return digit >= 0 && digit <= 9 ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(digit) : RAISED[text.charAt(at)]
}

/** Replaces code, maths or the like. */
export function object(reading: Reading, from: number, to: number): number {
  replace(reading, from, to, OBJECT)
  reading.pending.push({ kind: 'opaque', from, to })
  return to
}

/** Replaces an address or an image. */
export function address(reading: Reading, from: number, to: number, href: string): number {
  replace(reading, from, to, OBJECT)
  reading.pending.push({ kind: 'link', from, to, href, sourceEnd: to })
  return to
}

/** Reads an address from the `:` of its scheme. */
export function schemeAddress(reading: Reading, at: number): number {
  const { text, from, to } = reading
  if (!text.startsWith('//', at + 1)) return at + 1
  const scheme = /(?:^|[^A-Za-z0-9])(https?|ftp)$/i.exec(text.slice(Math.max(from, at - 6), at))?.[1]
  if (scheme === undefined) return at + 1
  const start = at - scheme.length
  const end = addressEnd(text, start, to)
  return end > at + 3 ? address(reading, start, end, text.slice(start, end)) : at + 1
}

/** Reads an address without a scheme from the `w` of its `www.`. */
export function hostAddress(reading: Reading, at: number): number {
  const { text, from, to } = reading
  if (!text.startsWith('www.', at) || (at > from && isAlphanumeric(text.charCodeAt(at - 1)))) return at + 1
  const end = addressEnd(text, at, to)
  return end > at + 4 ? address(reading, at, end, `http://${text.slice(at, end)}`) : at + 1
}

/** Puts text in place of the source from `from` to `to`. Gives `to`. */
export function replace(reading: Reading, from: number, to: number, put: string): number {
  reading.edits.push({ from, to, put, isGone: false })
  return to
}

/** Takes something out together with one of the blanks around it. Gives `to`. */
export function remove(reading: Reading, from: number, to: number): number {
  reading.edits.push({ from, to, put: '', isGone: true })
  return to
}

/** Takes out struck-out text. */
export function hide(reading: Reading, from: number, to: number): void {
  remove(reading, from, to)
  reading.hidden.push({ from, to })
}

/** Writes the plain text out, and finds each mark's place in it. */
export function written(reading: Reading): Inline {
  const { text, from, to, edits, pending, hidden } = reading
  for (const pair of reading.pairs) {
    if (pair.code === 0x7e) hide(reading, pair.open, pair.close + pair.length)
    else {
      drop(reading, pair.open, pair.open + pair.length)
      drop(reading, pair.close, pair.close + pair.length)
      pending.push({ kind: 'emphasis', from: pair.open, to: pair.close + pair.length })
    }
  }
  for (const citation of reading.citations) {
    if (!citation.isInGroup) edits.push({ from: citation.from, to: citation.to, put: '', isGone: true })
    pending.push({ kind: 'citation', from: citation.from, to: citation.to, citation })
  }
  edits.sort((a, b) => a.from - b.from || b.to - a.to)
  const builder = runBuilder()
  let at = from
  for (const edit of edits) {
    if (edit.from < at) continue
    copy(builder, text, at, edit.from)
    at = edit.to
    if (edit.put !== '') put(builder, edit.put, edit.from, edit.to)
    else if (edit.isGone) at = closeUp(builder, text, at, to)
  }
  copy(builder, text, at, to)
  trimEnd(builder)
  const bare = finishRun(builder, from, NONE)
  if (pending.length === 0) return { run: bare, notes: reading.notes, comments: reading.comments }
  const gone = merged(hidden)
  const marks: Mark[] = []
  for (const mark of pending) {
    if (holds(gone, mark.from, mark.to)) continue
    const start = plainFrom(bare.map, bare.text.length, mark.from)
    const end = Math.max(start, plainFrom(bare.map, bare.text.length, mark.to))
    marks.push(finished(reading, mark, start, end))
  }
  marks.sort((a, b) => a.start - b.start)
  // A note's own text is hidden from the offset before it on.
  const notes = reading.notes.filter((note) => !holds(gone, note.start - 2, note.end))
  return { run: { ...bare, marks }, notes, comments: reading.comments }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The same stretches in order, those that meet made one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

/** Tells whether one of the stretches holds all from `from` to `to`. */
function holds(stretches: readonly Stretch[], from: number, to: number): boolean {
  const last = oneBefore(
    stretches,
    firstNot(stretches, (stretch) => stretch.from <= from),
  )
  return last !== undefined && to <= last.to
}

function finished(reading: Reading, mark: Pending, start: number, end: number): Mark {
  const source = { start: mark.from, end: mark.kind === 'link' ? mark.sourceEnd : mark.to }
  switch (mark.kind) {
    case 'citation': {
      const { key, locator } = mark.citation
      const keySource = { start: key.start, end: key.end }
      return { kind: 'citation', start, end: start, source, key: reading.text.slice(key.start, key.end), keySource, locator }
    }
    case 'note':
      return { kind: 'note', start, end: start, source, label: mark.label }
    case 'link':
      return { kind: 'link', start, end, source, href: mark.href }
    case 'emphasis':
      return { kind: 'emphasis', start, end, source }
    case 'opaque':
      return { kind: 'opaque', start, end, source }
  }
}

/** Closes up the blanks around something that is gone; gives the offset to go on from. */
function closeUp(builder: RunBuilder, text: string, at: number, to: number): number {
  const isOpen = builder.text === '' || isSpace(builder.text.charCodeAt(builder.text.length - 1))
  if (!isOpen) return at
  const next = text.charCodeAt(at)
  if (at < to && isSpace(next)) {
    while (at < to && isSpace(text.charCodeAt(at))) at++
    return at
  }
  if (at < to && '.,;:!?)]’”'.includes(text.charAt(at))) trimEnd(builder)
  return at
}

/** The comment that stands in `text` from `start` to `end`. */
export function commentAt(text: string, start: number, end: number): Comment {
  let before = start
  while (before > 0 && isBlank(text.charCodeAt(before - 1))) before--
  let after = end
  while (isBlank(text.charCodeAt(after))) after++
  const own = (before === 0 || text.charCodeAt(before - 1) === 10) && (after >= text.length || text.charCodeAt(after) === 10)
  return { start, end, text: text.slice(start + 4, Math.max(start + 4, end - 3)).trim(), own }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0xfeff
}
