/**
 * What the scanners of all markups share: their form, lines, and the cutting of giant blocks.
 */
import type { BlockKind } from './prose.ts'

/** A block that a scanner found: it ends at `end`, and what follows starts in `state` (0: afresh, by itself). */
export interface Cut {
  readonly kind: BlockKind
  readonly end: number
  readonly state: number
}

/**
 * Finds the block that starts at `at`, blank lines after it included. `state` is the one that the block before ended in;
 * `first` says that the document starts here; about `limit` characters of prose are the most that one block holds.
 * It may look past the block's end, but no further than two lines that are not blank, or `limit` characters.
 */
export type Scanner = (text: string, at: number, state: number, limit: number, first: boolean) => Cut

/** The size from which a block is cut. */
export const BLOCK_LIMIT = 8000

/** How much of a document's start its first block may depend on. */
export const FRONT_LIMIT = 16384

/** A limit for texts that are not cut again: what stands in a container. */
export const UNLIMITED = 0x3fffffff

const NEWLINE = 10

/** The offset of the line's end (of its `\n`, or of the text), or `at + limit` where the line is longer than that. */
export function lineEnd(text: string, at: number, limit: number): number {
  const found = text.slice(at, at + limit).indexOf('\n')
  return found < 0 ? Math.min(text.length, at + limit) : at + found
}

/** The text with a blank in place of each carriage return, which moves nothing. */
export function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r', ' ') : text
}

/** The start of the line after the one that ends at `end`. */
export function afterLine(text: string, end: number): number {
  return end < text.length && text.charCodeAt(end) === NEWLINE ? end + 1 : end
}

/** Tells whether `lineEnd` stopped short. */
export function isCutShort(text: string, end: number): boolean {
  return end < text.length && text.charCodeAt(end) !== NEWLINE
}

/** The first offset from `at` that is no space, tab or carriage return. */
export function skipBlank(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || code === 0x09 || code === 0x0d) at++
    else return at
  }
}

/** Tells whether nothing but blanks stands between `at` and the line's end. */
export function isBlankLine(text: string, at: number): boolean {
  const end = skipBlank(text, at)
  return end >= text.length || text.charCodeAt(end) === NEWLINE
}

/** The start of the first line from `at` on that is not blank, or the text's end. */
export function skipBlankLines(text: string, at: number): number {
  while (at < text.length) {
    const end = skipBlank(text, at)
    if (end >= text.length) return text.length
    if (text.charCodeAt(end) !== NEWLINE) return at
    at = end + 1
  }
  return at
}

/** The offset of the line's end, however long the line is. */
export function rawLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The start of the first line from the one at `from` on that is blank, or the text's end. */
export function blankLineFrom(text: string, from: number): number {
  let line = from
  while (line < text.length && !isBlankLine(text, line)) line = afterLine(text, rawLineEnd(text, line))
  return line
}

/** The block that ends before the line at `end`, with the blank lines behind it. */
export function whole(kind: BlockKind, text: string, end: number): Cut {
  return { kind, end: skipBlankLines(text, end), state: 0 }
}

/** The block that goes from the line at `from` to the next blank line. */
export function untilBlank(kind: BlockKind, text: string, from: number): Cut {
  return whole(kind, text, blankLineFrom(text, from))
}

/** Where `needle` stands in the text from `from` to `to`, or -1. Looks no further, as `indexOf` by itself would. */
export function indexWithin(text: string, needle: string, from: number, to: number): number {
  const found = text.slice(from, to).indexOf(needle)
  return found < 0 ? -1 : from + found
}

/** Where to cut a giant block: after the last sentence between half and all of `limit`, else after a word, else anywhere. */
export function cutPoint(text: string, at: number, limit: number): number {
  const low = at + (limit >> 1)
  let word = -1
  for (let i = at + limit - 1; i >= low; i--) {
    const code = text.charCodeAt(i)
    if (code !== 0x20 && code !== NEWLINE) continue
    if (word < 0) word = i + 1
    const before = text.charCodeAt(i - 1)
    if (before === 0x2e || before === 0x21 || before === 0x3f) return i + 1
  }
  if (word > 0) return word
  const end = at + limit
  const isPair = (text.charCodeAt(end) & 0xfc00) === 0xdc00 || text.charCodeAt(end) === NEWLINE
  return isPair ? end - 1 : end
}
