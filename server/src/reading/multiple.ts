/**
 * Reads multiples that are one word: `doubled`, `twice the`, `a sixfold rise`, `gấp đôi`.
 */
import * as G from './grammar.ts'
import { flagsOf, numberOf } from './lexicon.ts'
import { modifiersBefore } from './modifier.ts'
import type { Reading } from './reading.ts'
import { type Tokens, textIs, WORD } from './token.ts'
import { intern } from './vocabulary.ts'

/** The multiple at token `at`, or undefined. */
export function multipleAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const id = tokens.word[at] as number
  if (grammar.language === 'vi') return inVietnamese(tokens, at, grammar)
  if ((flagsOf(grammar.words, id) & G.MULTIPLE) === 0) return undefined
  const next = at + 1
  const last = tokens.text.charCodeAt((tokens.end[at] as number) - 1) | 0x20
  if (textIs(tokens, next, 'down')) return undefined
  if (textIs(tokens, at, 'twice') || textIs(tokens, at, 'thrice')) {
    if (!compares(tokens, next)) return undefined
  } else if (isPlain(tokens, at) && last === 0x65) {
    // `double`, `triple`: as verbs, or before what they multiply; `double taxation` is a name.
    const verb =
      textIs(tokens, at - 1, 'to') || textIs(tokens, at - 1, 'will') || textIs(tokens, at - 1, 'would') || textIs(tokens, at - 1, 'than')
    if (
      !verb &&
      !(next < tokens.count && tokens.kind[next] === WORD && (flagsOf(grammar.words, tokens.word[next] as number) & G.DETERMINER) !== 0)
    )
      return undefined
  }
  return times(tokens, at, at + 1, numberOf(grammar.words, id), grammar)
}

/** `twice the`, `twice as many`, `twice its`; `twice a year` counts occasions. */
function compares(tokens: Tokens, at: number): boolean {
  return ['the', 'as', 'its', 'their', 'that', 'what', 'larger', 'more', 'higher', 'faster', 'bigger', 'over'].some((word) =>
    textIs(tokens, at, word),
  )
}

function isPlain(tokens: Tokens, at: number): boolean {
  const length = (tokens.end[at] as number) - (tokens.start[at] as number)
  return length <= 9 && !textIs(tokens, at, 'twice')
}

const FOLD = new Set([intern('gấp'), intern('tăng')])
const WORDS: ReadonlyMap<number, number> = new Map([
  [intern('đôi'), 2],
  [intern('rưỡi'), 1.5],
  [intern('hai'), 2],
  [intern('ba'), 3],
  [intern('bốn'), 4],
  [intern('năm'), 5],
  [intern('sáu'), 6],
  [intern('bảy'), 7],
  [intern('tám'), 8],
  [intern('chín'), 9],
  [intern('mười'), 10],
])
const TIMES = intern('lần')
const HALF = intern('rưỡi')

/** `gấp đôi`, `gấp ba lần`, `gấp ba lần rưỡi`. */
function inVietnamese(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const value = WORDS.get(tokens.word[at] as number)
  if (value === undefined || at === 0 || !FOLD.has(tokens.word[at - 1] as number)) return undefined
  const counted = tokens.word[at + 1] === TIMES
  if (!counted && textOf(tokens, at - 1) !== 'gấp') return undefined
  // *Gấp bảy lần rưỡi*
  if (counted && tokens.word[at + 2] === HALF) return times(tokens, at, at + 3, value + 0.5, grammar)
  return times(tokens, at, counted ? at + 2 : at + 1, value, grammar)
}

function textOf(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.start[at], tokens.end[at]).normalize('NFC').toLowerCase()
}

function times(tokens: Tokens, at: number, to: number, value: number, grammar: G.Grammar): Reading {
  const before = modifiersBefore(tokens, grammar.language === 'vi' ? at - 1 : at, grammar)
  const moved = grammar.language === 'vi' && before.from === at - 1 ? at : before.from
  const start = tokens.start[at] as number
  const end = tokens.end[to - 1] as number
  const written = tokens.text.slice(start, end)
  const ending = /(?:fold|ing|ed|es|s|d)$/i.exec(grammar.language === 'en' ? written : '')
  return {
    from: moved,
    number: at,
    to,
    nounTo: to,
    next: to,
    quantity: {
      start: tokens.start[moved] as number,
      end,
      kind: 'times',
      value,
      unit: 'times',
      bound: before.bound,
      approximate: before.approximate,
      step: 0.1,
      looseStep: 0.1,
      core: { start, end },
      style: {
        prefix: '',
        suffix: ending?.[0] ?? '',
        magnitude: '',
        scale: 1,
        group: '',
        decimal: grammar.decimal,
        decimals: 0,
        words: true,
        joint: '',
      },
    },
  }
}
