/**
 * Names ranks: among whom something ranks, and by what.
 */
import type { Figure } from './claim.ts'
import { DETERMINER } from './lexicon.ts'
import { type Found, type Named, resolved, skipLeft, skipNouns, verbBefore } from './naming-words.ts'
import { bitsAt, type Clause, isMark, isNoun, isVerb, textOf, verbStart, wordAt } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** `Ranks second in the world in exports`, `among the top 5 in revenue`. */
export function rankOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  let next = figure.at.to
  // *The third lowest total on record* compares with other years.
  if (/^(?:lowest|smallest|fewest)$/.test(wordAt(clause, next))) return undefined
  if (isNoun(clause, next)) next = skipNouns(clause, next)
  let among = ''
  let lead = 'in'
  let subject = ''
  while (/^(?:in|for|by|among|globally|worldwide|on|at|of)$/.test(wordAt(clause, next)) && !clause.isDated(next)) {
    if (/^in$/.test(wordAt(clause, next)) && /^terms$/.test(wordAt(clause, next + 1)) && wordAt(clause, next + 2) === 'of') next += 2
    const stop = phraseUpTo(clause, next + 1)
    // *The third lowest on record*.
    if (/^(?:record|average|course)$/.test(wordAt(clause, next + 1))) break
    const text = textOf(clause, { from: next + 1, to: stop })
    const isAmong = wordAt(clause, next) === 'among'
    if (isAmong) lead = 'among'
    const isPlace = isAmong || /^(?:the )?(?:world|region|country|Asia|globe)$/i.test(text) || isPlaceName(clause, next + 1, stop)
    if (isPlace && among === '') among = text
    else if (subject === '') subject = listed(clause, next + 1, stop)
    if (stop === next + 1) break
    next = stop
  }
  if (subject === '' && last?.figure.quantity.kind !== 'rank') {
    const verb = verbBefore(clause, skipLeft(clause, figure.at.from - 1))
    const range = verb === undefined ? undefined : subjectOf(clause, verbStart(clause, verb))
    subject = range === undefined ? '' : (resolved(clause, range, last) ?? '')
    const at = wordAt(clause, figure.at.from - 1)
    if (/^in$|^at$/.test(at) && figure.quantity.core.end > figure.quantity.core.start && isNoun(clause, figure.at.to))
      return subject === ''
        ? undefined
        : { measure: textOf(clause, { from: figure.at.to, to: skipNouns(clause, figure.at.to) }), subject, place: '' }
  }
  if (subject === '') return undefined
  const measure =
    among === ''
      ? last?.figure.quantity.kind === 'rank'
        ? last.name.measure
        : 'rank'
      : `rank ${lead} ${/^(?:world|region|country|globe)$/i.test(among) ? 'the ' : ''}${among}`
  return { measure, subject, place: '', inherits: last?.figure.quantity.kind === 'rank' }
}

function isPlaceName(clause: Clause, from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let index = from; index < to; index++) {
    const { tokens } = clause
    if (bitsAt(clause, index) & DETERMINER) continue
    if (!/^\p{Lu}/u.test(tokens.text.slice(tokens.start[index], tokens.end[index]))) return false
  }
  return to > from
}

/** To the next preposition that opens another phrase, a mark or a number. */
function phraseUpTo(clause: Clause, from: number): number {
  let index = from
  for (; index < clause.range.to; index++) {
    if (isMark(clause, index) || clause.isNumber(index) || clause.isDated(index)) break
    if (index > from && /^(?:in|for|by|among|globally|worldwide)$/.test(wordAt(clause, index))) break
    if (index > from && isVerb(clause, index)) break
  }
  return index
}

/** A phrase that goes on over commas: *software, services, and games*. */
function listed(clause: Clause, from: number, to: number): string {
  let end = to
  for (let index = to; index < clause.range.to && index < from + 14; index++) {
    const isComma = isMark(clause, index) && clause.tokens.text.charAt(clause.tokens.start[index] as number) === ','
    const goesOn = isComma
      ? isNoun(clause, index + 1) || wordAt(clause, index + 1) === 'and'
      : isNoun(clause, index) || wordAt(clause, index) === 'and'
    if (!goesOn || isVerb(clause, index) || isVerb(clause, index + 1) || clause.isNumber(index + 1)) break
    if (isNoun(clause, index)) end = index + 1
  }
  // A list of which another is spoken of behind it is of sentences, not of nouns.
  if (clause.isNumber(end) || clause.isNumber(end + 1) || clause.isNumber(end + 2)) end = to
  return textOf(clause, { from, to: end })
}
