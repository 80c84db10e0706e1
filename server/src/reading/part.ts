/**
 * Reads the fraction that a number in words or a magnitude ends with: the `a half` of `five and a half`, the `two thirds` of `six and two thirds`.
 *
 * In: the tokens behind `and`. Out: what it adds to a whole number. A fraction of something else (`and a third of the firms`, `and a fifth
 * plant`) is none.
 */
import * as G from './grammar.ts'
import { flagsOf, matchPhrase, numberOf } from './lexicon.ts'
import { HYPHEN, MARK, type Tokens, textIs, WORD } from './token.ts'

/** A fraction of one, up to token `to`; `decimals` tell how finely it is said. */
export interface Part {
  readonly value: number
  readonly decimals: number
  readonly to: number
}

/** The fraction at token `at`, or undefined. */
export function partAt(tokens: Tokens, at: number, grammar: G.Grammar): Part | undefined {
  let word = at
  let times = 1
  if (textIs(tokens, word, 'a')) word++
  else {
    const cardinal = cardinalAt(tokens, word, grammar)
    if (cardinal === undefined) return undefined
    times = cardinal.value
    word = cardinal.to
  }
  if (word < tokens.count && tokens.kind[word] === HYPHEN) word++
  if (word >= tokens.count || tokens.kind[word] !== WORD) return undefined
  const id = tokens.word[word] as number
  const flags = flagsOf(grammar.words, id)
  const by = numberOf(grammar.words, id)
  if ((flags & G.FRACTION) === 0 || times < 1 || times >= by) return undefined
  const to = word + 1
  // `five and a fifth plant`: singular ordinals go with what stands behind them.
  const ordinal = (flags & G.ORDINAL) !== 0
  if (ordinal && (times > 1 || isBound(tokens, to, grammar))) return undefined
  return isApart(tokens, to) ? undefined : { value: times / by, decimals: decimalsOf(by), to }
}

/** The cardinal below one hundred at token `at`: `five`, `fifty-four`. */
export function cardinalAt(tokens: Tokens, at: number, grammar: G.Grammar): { readonly value: number; readonly to: number } | undefined {
  const tens = simpleAt(tokens, at, grammar)
  if (tens === 0) return undefined
  const next = tokens.kind[at + 1] === HYPHEN ? at + 2 : at + 1
  const unit = tens >= 20 ? simpleAt(tokens, next, grammar) : 0
  return unit > 0 && unit < 10 ? { value: tens + unit, to: next + 1 } : { value: tens, to: at + 1 }
}

function simpleAt(tokens: Tokens, at: number, grammar: G.Grammar): number {
  if (at >= tokens.count || tokens.kind[at] !== WORD) return 0
  const id = tokens.word[at] as number
  return (flagsOf(grammar.words, id) & G.CARDINAL) === 0 ? 0 : numberOf(grammar.words, id)
}

function isBound(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at >= tokens.count) return false
  if (tokens.kind[at] === HYPHEN) return true
  if (tokens.kind[at] !== WORD) return false
  const flags = flagsOf(grammar.words, tokens.word[at] as number)
  return (flags & (G.STOP | G.JOINT | G.SCALE)) === 0 && matchPhrase(grammar.units, tokens, at) === undefined
}

const APART = ['of', 'are', 'were', 'have', 'had', 'do', 'did', 'is', 'was', 'will', 'live', 'work']

/** `two million and a half of them`, `three million, and a third are young`: a share of its own. */
function isApart(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.kind[at] !== MARK && APART.some((word) => textIs(tokens, at, word))
}

function decimalsOf(by: number): number {
  if (by === 2 || by === 5) return 1
  if (by === 4 || by === 20 || by === 100) return 2
  return by === 8 || by === 1000 ? 3 : 1
}

// The fractions that are one character each, by character code.
const VULGAR: ReadonlyMap<number, number> = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((char) => {
    const [times, by] = char.normalize('NFKD').split('\u2044').map(Number)
    return [char.charCodeAt(0), (times as number) / (by as number)]
  }),
)

/** The value of the one character fraction at token `at`: 0.75 for `¾`. */
export function vulgarAt(tokens: Tokens, at: number): number | undefined {
  const code = tokens.text.charCodeAt(tokens.start[at] as number)
  return code < 0xbc ? undefined : VULGAR.get(code)
}
