/**
 * Names numbers that a whole clause is about: *34 years to master it*, *twice as many as before*.
 */
import type { Figure } from './claim.ts'
import { type Found, type Named, resolved, skipLeft, verbBefore } from './naming-words.ts'
import { type Clause, isMark, phraseBefore, verbStart, wordAt, wordsBetween } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

const LASTING = /^(?:spen[dt]s?|spending|takes?|took|taken|taking|last(?:s|ed|ing)?|need(?:s|ed)?|wait(?:s|ed)?|requir(?:es?|ed))$/

/** `Had to spend 34 years to master the technology`: who does what with the number. */
export function predicateOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at, quantity } = figure
  const left = skipLeft(clause, at.from - 1)
  const verb = verbBefore(clause, left)
  const rest = phraseBehind(clause, at.to)
  const than = quantity.kind === 'times' && /^(?:higher|faster|more|larger|greater|that|the)$/.test(wordAt(clause, at.to))
  const gapped = verb === undefined ? phraseBefore(clause, left + 1) : undefined
  const subject = verb === undefined ? gapped : subjectOf(clause, verbStart(clause, verb))
  const owner = subject === undefined ? undefined : resolved(clause, subject, last)
  if (than && owner === undefined && gapped === undefined) return undefined
  if (owner === undefined || owner === '') return undefined
  if (than)
    return {
      measure: `${owner} against ${rest === '' ? 'before' : rest.replace(/^(?:higher|faster|more|larger|greater)? ?(?:than|that of)? ?(?:the )?/, '')}`,
      subject: owner,
      place: '',
    }
  // An age, and how long ago something was, are no time that anything takes.
  if (quantity.kind !== 'duration' || (verb !== undefined && !LASTING.test(wordAt(clause, verb)))) return undefined
  const same = gapped !== undefined && last?.figure.quantity.kind === 'duration' ? last.name.measure : undefined
  const measure = rest === '' ? (same ?? 'time') : `time ${rest}`
  return { measure, subject: owner, place: '', base: { measure, subject: owner, place: '' } }
}

/** What stands behind a number up to the next mark: *to master the technology*. */
function phraseBehind(clause: Clause, from: number): string {
  let start = from
  // Another number between the two is of its own subject: *34 years and Hyundai 28 years to master*.
  const to = (at: number): number => {
    let index = at
    while (index < clause.range.to && index < at + 14 && !isMark(clause, index) && !clause.isNumber(index)) index++
    return index
  }
  let end = to(start)
  if (/^and$/.test(wordAt(clause, start)) && clause.isNumber(end)) {
    start = end
    while (clause.isNumber(start)) start++
    end = to(start)
  }
  return start >= end ? '' : wordsBetween(clause, start, end)
}
