/**
 * Reads prices that are said in two coins: `3 dollars 50 cents`, `hai đô la và 23 xen`.
 */
import { clean } from './digits.ts'
import type * as G from './grammar.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { type Tokens, textIs, WORD } from './token.ts'
import { type Unit, unitBehind } from './unit.ts'
import { intern } from './vocabulary.ts'

const AND = intern('và')

/** A whole price: its number, and its unit up to the second coin. */
export interface Price {
  readonly numeral: Numeral
  readonly unit: Unit
}

/** The price that this number and currency open, where hundredths of the same currency follow. */
export function priceAt(tokens: Tokens, numeral: Numeral, unit: Unit, grammar: G.Grammar): Price | undefined {
  if (unit.kind !== 'money' || unit.factor !== undefined || numeral.scale !== 1 || numeral.decimals > 0 || unit.to === numeral.to)
    return undefined
  const joined = textIs(tokens, unit.to, 'and') || (tokens.kind[unit.to] === WORD && tokens.word[unit.to] === AND)
  const coins = readNumeral(tokens, joined ? unit.to + 1 : unit.to, grammar, false)
  if (coins === undefined || coins.value >= 100 || !Number.isInteger(coins.value)) return undefined
  const coin = unitBehind(tokens, coins, undefined, grammar)
  if (coin.kind !== 'money' || coin.factor !== 0.01 || coin.unit !== unit.unit) return undefined
  const value = clean(numeral.value + coins.value / 100)
  return {
    numeral: { ...numeral, value, number: value, decimals: 2, step: 0.01, looseStep: 0.01, plain: false },
    unit: { ...unit, to: coin.to, end: coin.end, nounTo: coin.nounTo },
  }
}
