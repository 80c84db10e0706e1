/**
 * Cuts a run of plain text into tokens.
 *
 * In: a text. Out: its tokens as parallel arrays, in order. White space is no token. It reads no meaning: numbers
 * are cut as they are written (`136,000`, `7.55`), their value is the business of `quantity.ts`.
 */
import type { Span } from '../text/span.ts'
import { HASH, internHashed } from './vocabulary.ts'

/** Letters, with marks and digits inside (`R&D` is three tokens, `4G` and `COVID19` one word). */
export const WORD = 0
/** Digits, with separators inside: `136,000`, `7.55`, `80 000` is two. */
export const NUMBER = 1
/** Any other character, each by itself. */
export const MARK = 2
/** `'s` after a word, or the apostrophe of `agencies'`: transparent to phrases. */
export const POSSESSIVE = 3
/** A hyphen between two words or numbers: transparent to phrases. */
export const HYPHEN = 4
/** What stands for code, maths or an image (U+FFFC): a noun of which nothing is known. */
export const OBJECT = 5

/** The kind of a token: one of the constants of this file. */
export type TokenKind = 0 | 1 | 2 | 3 | 4 | 5

/** A run of tokens: `to` is behind its last. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The tokens of `text`: token i spans start[i] to end[i] and has kind[i]; word[i] is its id in the vocabulary (-1 for none). */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly kind: readonly number[]
  readonly word: readonly number[]
}

// 0 other, 1 white space, 2 letter, 3 digit, 4 apostrophe, 5 hyphen, 6 object, 7 not met yet: to class them all would take a start too long
const UNMET = 7
const CLASS = new Uint8Array(0x10000).fill(UNMET)
CLASS.fill(3, 0x30, 0x3a)
for (const char of "'’ʼ") CLASS[char.charCodeAt(0)] = 4
for (const char of '-‐‑') CLASS[char.charCodeAt(0)] = 5
for (const char of '\u200b\u200c\u200d\u00ad\ufeff') CLASS[char.charCodeAt(0)] = 1
CLASS[0xfffc] = 6

/** The class of a character; of none, 0. */
function classOf(code: number): number {
  const known = CLASS[code] ?? 0
  return known === UNMET ? meet(code) : known
}

function meet(code: number): number {
  const char = String.fromCharCode(code)
  const letter = code < 0x80 ? /[a-z]/i : /[\p{L}\p{M}]/u
  const is = /\s/.test(char) ? 1 : letter.test(char) ? 2 : 0
  CLASS[code] = is
  return is
}

const CURRENCIES = new Set([
  'USD',
  'VND',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'RMB',
  'KRW',
  'THB',
  'SGD',
  'MYR',
  'IDR',
  'INR',
  'AUD',
  'CAD',
  'CHF',
  'HKD',
  'NZD',
  'TWD',
  'PHP',
  'Rs',
])

/** Cuts `text` into tokens. Linear in its length. */
export function tokenize(text: string): Tokens {
  const length = text.length
  let count = 0
  let at = 0
  while (at < length) {
    const cls = classOf(text.charCodeAt(at))
    if (cls === 1) {
      at++
      continue
    }
    const from = at
    let is: TokenKind = MARK
    let id = -1
    if (cls === 2) {
      is = WORD
      let hash = HASH
      let code = text.charCodeAt(at)
      for (;;) {
        hash = Math.imul(hash ^ code, 0x01000193)
        if (++at === length) break
        code = text.charCodeAt(at)
        const next = classOf(code)
        if (next === 2) continue
        // `USD136,000` is a currency and a number.
        if (next === 3 && !(at - from <= 3 && CURRENCIES.has(text.slice(from, at)))) continue
        if (next === 4 && at + 1 < length && classOf(text.charCodeAt(at + 1)) === 2 && !isPossessive(text, at)) continue
        break
      }
      id = internHashed(text, from, at, hash)
    } else if (cls === 3) {
      is = NUMBER
      at = numberEnd(text, at)
    } else if (cls === 4 && from > 0 && classOf(text.charCodeAt(from - 1)) === 2) {
      if (isPossessive(text, from)) {
        is = POSSESSIVE
        at += 2
      } else {
        // The bare apostrophe of a plural possessive; a closing quotation mark looks the same and is read as MARK.
        at++
        is = /s/i.test(text.charAt(from - 1)) && classOf(text.charCodeAt(at)) === 1 ? POSSESSIVE : MARK
      }
    } else if (cls === 5 && from > 0 && isInner(text, from - 1) && isInner(text, from + 1)) {
      is = HYPHEN
      at++
    } else if (cls === 6) {
      is = OBJECT
      at++
    } else {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
    }
    STARTS[count] = from
    ENDS[count] = at
    KINDS[count] = is
    WORDS[count] = id
    count++
  }
  return {
    text,
    count,
    start: STARTS.slice(0, count),
    end: ENDS.slice(0, count),
    kind: KINDS.slice(0, count),
    word: WORDS.slice(0, count),
  }
}

// Where tokens stand until it is known how many there are: lists that grow one by one are copied again and again. Typed arrays would be
// kept outside the heap: for runs as short as these, that costs more than the cutting.
const STARTS: number[] = []
const ENDS: number[] = []
const KINDS: number[] = []
const WORDS: number[] = []

/** The source text of token `index`. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index])
}

/** Where a range of tokens that is not empty stands in the text. */
export function spanOf(tokens: Tokens, { from, to }: TokenRange): Span {
  return { start: tokens.start[from] as number, end: tokens.end[to - 1] as number }
}

/** Whether token `at` is the word with this id. */
export function wordIs(tokens: Tokens, at: number, word: number): boolean {
  return at >= 0 && at < tokens.count && tokens.kind[at] === WORD && tokens.word[at] === word
}

/** Whether any of these words stands in a range: asked before a pattern that needs one of them, since a pattern costs milliseconds when first met. */
export function holdsAny(tokens: Tokens, { from, to }: TokenRange, words: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (words.has(tokens.word[at] as number)) return true
  return false
}

/** Whether token `at` is this lower-case word, in whatever case it is written. */
export function textIs(tokens: Tokens, at: number, word: string): boolean {
  if (at < 0 || at >= tokens.count) return false
  const start = tokens.start[at] as number
  if ((tokens.end[at] as number) - start !== word.length) return false
  for (let i = 0; i < word.length; i++) if ((tokens.text.charCodeAt(start + i) | 0x20) !== word.charCodeAt(i)) return false
  return true
}

function isPossessive(text: string, apostrophe: number): boolean {
  if (apostrophe + 1 >= text.length) return false
  const next = text.charCodeAt(apostrophe + 1)
  if (next !== 0x73 && next !== 0x53) return false
  if (apostrophe + 2 >= text.length) return true
  const after = classOf(text.charCodeAt(apostrophe + 2))
  return after !== 2 && after !== 3
}

function isInner(text: string, at: number): boolean {
  if (at >= text.length) return false
  const cls = classOf(text.charCodeAt(at))
  return cls === 2 || cls === 3
}

/** The end of the digits at `at`, separators between digits included; a separator at the end is no part of it. */
function numberEnd(text: string, at: number): number {
  const length = text.length
  let end = digitsEnd(text, at)
  while (end + 1 < length) {
    const separator = text.charCodeAt(end)
    if ((separator !== 0x2e && separator !== 0x2c) || classOf(text.charCodeAt(end + 1)) !== 3) break
    end = digitsEnd(text, end + 1)
  }
  return end
}

function digitsEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && classOf(text.charCodeAt(end)) === 3) end++
  return end
}

/** Tells whether token `i` is a word that starts with a capital letter. */
export function isCapital(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return false
  const code = tokens.text.charCodeAt(tokens.start[i] as number)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const char = tokens.text.charAt(tokens.start[i] as number)
  return char !== char.toLowerCase()
}
