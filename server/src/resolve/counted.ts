/**
 * What two numbers of one draft are held against each other by, where no knowledge base has them: their amounts, what they count, and which
 * words around them say something.
 */
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  FUTURE,
  MODAL,
  NEGATION,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
} from '../claims/lexicon.ts'
import { lowOf } from '../reading/amount.ts'
import { type Tokens, tokenText } from '../reading/token.ts'
import { intern, internStems, wordOf } from '../reading/vocabulary.ts'
import type { ResolvedFigure } from './resolved.ts'

/** The classes of words that say nothing of what a number is of. */
export const SMALL =
  DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN | PRESENT | ADVERB | NEGATION | MODAL | FUTURE

/** The value of a number, of a range its low end. */
export function amountOf({ figure: { quantity } }: ResolvedFigure): number {
  return lowOf(quantity.value)
}

/** The stem of what is counted: of the last of its words. */
export function nounOf(unit: string): number {
  return wordOf(intern(unit.slice(Math.max(unit.lastIndexOf(' '), unit.lastIndexOf('-')) + 1))).stem
}

/** The token behind the counted noun, -1 where that does not stand right behind the number. */
export function nounEnd(tokens: Tokens, from: number, unit: string): number {
  const words = unit.split(/[ -]/).length
  for (let index = from; index <= from + words && index < tokens.count; index++) {
    const word = tokenText(tokens, index)
    if (word.length > 2 && unit.endsWith(word.toLowerCase())) return index + 1
  }
  return -1
}

/** What every option, year, branch and model has of its own. */
export const GENERAL = internStems(
  'variance residual deviation error mean median intercept coefficient slope annual average cost costs price budget rate fee revenue income total number share value amount salary population capacity area length growth duration period term deadline size target limit project programme plan option phase first second',
)
