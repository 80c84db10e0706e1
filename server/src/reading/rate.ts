/**
 * Reads how many a number is told for: `4.3 per 1,000 live births`, `11 deaths per 100,000`.
 *
 * In: the tokens behind a number. Out: the round number that it is per, with the noun behind that. A rate is neither the count nor the
 * share that it may look like.
 */
import type * as G from './grammar.ts'
import { readNumeral } from './numeral.ts'
import { type Tokens, textIs } from './token.ts'
import { headNoun } from './unit.ts'

/** What a number is told for: `unit` names it, from its `per` to the token `to`. */
export interface Rate {
  readonly unit: string
  readonly to: number
}

const ROUND = new Set([100, 1e3, 1e4, 1e5, 1e6])

/** The rate that begins at token `at`; undefined where none does. */
export function rateAt(tokens: Tokens, at: number, grammar: G.Grammar): Rate | undefined {
  if (!textIs(tokens, at, 'per') && !(textIs(tokens, at, 'trên') && grammar.language === 'vi')) return undefined
  const from = textIs(tokens, at + 1, 'every') ? at + 2 : at + 1
  const whole = readNumeral(tokens, textIs(tokens, from, 'a') || textIs(tokens, from, 'one') ? from + 1 : from, grammar, false)
  if (whole === undefined || !ROUND.has(whole.value)) return undefined
  const head = headNoun(tokens, whole.to, whole.value, grammar)
  return { unit: `per ${whole.value}`, to: head < 0 ? whole.to : head + 1 }
}
