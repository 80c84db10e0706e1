/**
 * Names numbers by what stands behind them: *5 tonnes were burnt*, *a 5 % rise was seen in the number of mills*.
 */
import type { Figure } from './claim.ts'
import { CHANGE_NOUN, CONJUNCTION, DETERMINER, DOWN, PREPOSITION, TELLING, UP } from './lexicon.ts'
import { type Found, growthOf, LEVELS, type Named, named, skipLeft } from './naming-words.ts'
import { bitsAt, type Clause, isMark, isNoun, phraseFrom, textOf, wordAt } from './noun-phrase.ts'

const BEING = /^(?:is|are|was|were|has|have|had|been|being|also|already)$/
const SEEN = /^(?:observed|seen|recorded|registered|noted|reported|witnessed|noticed|found)$/

/** *A 5 % decline has been observed in the number of mills*: what has declined. */
export function observedIn({ at }: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  if ((bitsAt(clause, at.to) & CHANGE_NOUN) === 0 || !BEING.test(wordAt(clause, at.to + 1))) return undefined
  let index = at.to + 1
  while (BEING.test(wordAt(clause, index))) index++
  if (!SEEN.test(wordAt(clause, index))) return undefined
  index++
  while (clause.isDated(index) || (clause.isDated(index + 1) && (bitsAt(clause, index) & PREPOSITION) !== 0)) index++
  const phrase = wordAt(clause, index) === 'in' ? phraseFrom(clause, index + 1) : undefined
  const name = phrase === undefined ? undefined : named(clause, phrase, last)
  return name === undefined ? undefined : growthOf(name)
}

/** *Of the waste, 5 tonnes were burnt and 4 tonnes were buried*: what was done with so much of it. */
export function doneWithSome({ at, quantity, sentence }: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  if (!/^(?:measure|money)$/.test(quantity.kind) || !BEING.test(wordAt(clause, at.to))) return undefined
  const left = skipLeft(clause, at.from - 1)
  const opens = left < clause.range.from || isMark(clause, left) || clause.isDated(left) || (bitsAt(clause, left) & CONJUNCTION) !== 0
  let index = at.to
  while (BEING.test(wordAt(clause, index))) index++
  const does = wordAt(clause, index)
  const isDone = /[^e]ed$|^(?:caught|burnt|sold|grown|mined|built|made|lost|spent|sent|cut)$/.test(does) && !LEVELS.test(does)
  if (!opens || !isDone || (does !== 'lost' && (bitsAt(clause, index) & (UP | DOWN | TELLING)) !== 0) || isNoun(clause, index + 1))
    return undefined
  // *5 million is lost to fires each year*.
  const lead = /^(?:to|on|in|for|through)$/.test(wordAt(clause, index + 1)) && !clause.isDated(index + 2) ? index + 2 : -1
  const on = quantity.kind === 'money' && lead > 0 ? phraseFrom(clause, lead, 6) : undefined
  if (on !== undefined) return { measure: does, subject: textOf(clause, on), place: '' }
  const { from } = clause.range
  const whole = wordAt(clause, from) === 'of' && !clause.isNumber(from + 1) ? phraseFrom(clause, from + 1) : undefined
  const of = whole === undefined || whole.to > at.from ? '' : textOf(clause, whole)
  if (of !== '') return { measure: does, subject: of, place: '' }
  const isLike =
    last !== undefined &&
    last.figure.sentence >= sentence - 1 &&
    last.figure.quantity.unit === quantity.unit &&
    /(?:[^e]ed|burnt|sold|lost|spent|sent|cut)$/.test(last.base.measure)
  return isLike ? { measure: does, subject: last.base.subject, place: last.base.place } : undefined
}

/** Past what is said between commas beside a noun: *waste, or refuse, was burnt*. */
export function asideEnd(clause: Clause, from: number): number {
  if (!isMark(clause, from) || !/^(?:or|including|and)$/.test(wordAt(clause, from + 1))) return from
  for (let index = from + 2; index < Math.min(clause.range.to, from + 7); index++) {
    if (isMark(clause, index)) return index + 1
    if (!isNoun(clause, index) && (bitsAt(clause, index) & DETERMINER) === 0) return from
  }
  return from
}
