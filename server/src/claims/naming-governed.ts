/**
 * Names numbers by a noun that they hang on: *a surplus of 5*, *an increase in traffic of 5 %*, *fish worth 5*, *the lowest rate (5 %)*.
 */
import type { TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CHANGE_NOUN, DOWN, UP } from './lexicon.ts'
import { splitPhrase } from './naming-parts.ts'
import {
  behindNumber,
  DIMENSION,
  type Found,
  growthOf,
  isEmptyPhrase,
  isLevel,
  isSomebody,
  mainSubject,
  type Named,
  named,
  openingSubject,
  pointedAt,
  resolved,
  skipLeft,
  verbBefore,
} from './naming-words.ts'
import { bitsAt, type Clause, isMark, isVerb, phraseBefore, textOf, verbStart, wordAt } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** *A trade surplus of 5*, *an increase of 5*, *growth of 5*. */
export function governedBy(figure: Figure, clause: Clause, left: number, last: Named | undefined): Found | undefined {
  const head = left - 1
  if (wordAt(clause, left) === 'worth') return worthOf(clause, left)
  // *Eastham recorded the largest growth at 5 %*.
  const isAt = wordAt(clause, left) === 'at' && (bitsAt(clause, left - 1) & CHANGE_NOUN) !== 0
  const noun = wordAt(clause, left) === 'of' || isAt ? phraseBefore(clause, left) : undefined
  if (noun === undefined) return undefined
  const grown = changeBefore(clause, noun.from)
  const grows = grown === undefined ? undefined : named(clause, { from: grown, to: left }, last)
  if (grows !== undefined) return growthOf(grows)
  const bits = bitsAt(clause, head)
  const behind = behindNumber(clause, figure.at.to)
  if ((bits & CHANGE_NOUN) !== 0 && (bits & (UP | DOWN | CHANGE_NOUN)) !== 0) {
    const before = textOf(clause, { from: noun.from, to: head })
    const of = behind !== undefined ? named(clause, behind, last) : undefined
    if (of !== undefined) return growthOf(of)
    const verb = verbBefore(clause, skipLeft(clause, noun.from - 1))
    const subject = verb === undefined || wordAt(clause, verb).endsWith('ing') ? undefined : subjectOf(clause, verbStart(clause, verb))
    const isOf = before !== '' && !isEmptyPhrase(clause, { from: noun.from, to: head })
    // *Eastham saw a capacity expansion of 5*: whose it is.
    const has =
      verb !== undefined &&
      subject !== undefined &&
      /^(?:saw|sees|had|has|have|posted|recorded|registered|enjoyed|experienced)$/.test(wordAt(clause, verb))
    const owner = has ? resolved(clause, subject, last) : undefined
    if (isOf) return growthOf({ measure: before, subject: owner ?? before, place: '' })
    const name = subject === undefined || isExpletive(clause, subject) ? undefined : named(clause, subject, last)
    if (name !== undefined) return growthOf(name)
    if (subject !== undefined && pointedAt(clause, subject) !== undefined) return undefined
    if (last !== undefined && last.figure.sentence === figure.sentence) return growthOf(last.base)
    const opening = openingSubject(clause, noun.from)
    return opening === undefined || /^it$/i.test(opening.subject) ? undefined : growthOf(opening)
  }
  // *5 tonnes were exported, with a total value of 3 million*.
  if (
    wordAt(clause, head) === 'value' &&
    figure.quantity.kind === 'money' &&
    last?.figure.sentence === figure.sentence &&
    isEmptyPhrase(clause, noun)
  )
    return {
      measure: 'value',
      subject: `${last.name.subject}${/ed$/.test(last.name.measure) ? ` ${last.name.measure}` : ''}`,
      place: last.name.place,
    }
  const measure = textOf(clause, noun)
  // *It was the best year, with a total value of 5*: of what is told elsewhere.
  if (DIMENSION.test(measure) && last?.figure.sentence !== figure.sentence) return { measure, subject: measure, place: '' }
  if (isEmptyPhrase(clause, noun)) return undefined
  const verb = verbBefore(clause, skipLeft(clause, noun.from - 1))
  const subject = verb === undefined || wordAt(clause, verb).endsWith('ing') ? undefined : subjectOf(clause, verbStart(clause, verb))
  const owner = subject === undefined ? undefined : resolved(clause, subject, last)
  const after = behind === undefined ? undefined : resolved(clause, behind, last)
  const conjoined = measure !== '' && owner === undefined && after === undefined ? last?.name.subject : undefined
  const about = [owner, after === owner ? undefined : after].filter((one) => one !== undefined && one !== '').join(' from ')
  const of = about !== '' ? about : (conjoined ?? '')
  if (of !== '') return { measure, subject: of, place: '' }
  // *A wage of 5*, of nobody that the clause names; *a steel output of 5* names both.
  const parts = splitPhrase(clause, noun)
  const isNamed = parts !== undefined && (parts.subject !== parts.measure || measure.includes(' '))
  return isNamed && (parts.subject !== parts.measure || figure.quantity.kind === 'money') ? parts : undefined
}

/** *It was reported that …*: a subject that stands for nothing. */
function isExpletive(clause: Clause, { from, to }: TokenRange): boolean {
  return to - from === 1 && wordAt(clause, from) === 'it' && from === clause.range.from
}

/** Where what grows begins before a place: *an increase in the traffic of Eastham of 5 %*; undefined where no change is told of there. */
export function changeBefore(clause: Clause, at: number): number | undefined {
  for (let index = at - 1; index > Math.max(clause.range.from, at - 10); index--) {
    if (isMark(clause, index) || clause.isNumber(index) || isVerb(clause, index)) return undefined
    if (/^(?:in|of|for)$/.test(wordAt(clause, index)) && (bitsAt(clause, index - 1) & CHANGE_NOUN) !== 0) return index + 1
  }
  return undefined
}

/** *Exported fish worth 5*; behind a comma it is what the sentence is about: *shrimp was the main item, worth 5*. */
function worthOf(clause: Clause, worth: number): Found | undefined {
  if (isMark(clause, worth - 1)) {
    const about = mainSubject(clause)
    if (about === undefined) return undefined
    return { measure: 'value', subject: about.measure === about.subject ? about.subject : `${about.subject} ${about.measure}`, place: '' }
  }
  const noun = phraseBefore(clause, worth)
  if (noun === undefined || isEmptyPhrase(clause, noun)) return undefined
  const verb = verbBefore(clause, skipLeft(clause, noun.from - 1))
  const does = verb === undefined ? '' : wordAt(clause, verb)
  const subject = verb === undefined ? undefined : subjectOf(clause, verbStart(clause, verb))
  const who = subject === undefined || isSomebody(clause, subject) ? '' : textOf(clause, subject)
  const done = /[^e]ed$/.test(does) && !isLevel(clause, verb as number) ? ` ${does}` : ''
  return { measure: 'value', subject: `${textOf(clause, noun)}${done}${who === '' || done === '' ? '' : ` by ${who}`}`, place: '' }
}

/** *Eastham has the lowest rate in the world (5 %)*, *loans have risen fast (by 5 %)*: what stands before the bracket. */
export function bracketed(figure: Figure, clause: Clause): Found | undefined {
  const { tokens, range } = clause
  const by = wordAt(clause, figure.at.from - 1) === 'by'
  const open = figure.at.from - (by ? 2 : 1)
  if (open <= range.from || !isMark(clause, open) || tokens.text.charAt(tokens.start[open] as number) !== '(') return undefined
  const main = mainSubject(clause)
  if (by) return main === undefined || figure.quantity.kind !== 'percent' ? undefined : growthOf(main)
  for (let index = open - 1; index > range.from; index--) {
    if (isMark(clause, index) || clause.isNumber(index)) return undefined
    if (!isVerb(clause, index) || wordAt(clause, index).endsWith('ing')) continue
    if (!/^(?:has|have|had|posted|recorded|reported|registered|showed)$/.test(wordAt(clause, index))) return undefined
    const subject = subjectOf(clause, verbStart(clause, index))
    const measure = textOf(clause, { from: index + 1, to: open })
    return subject === undefined || measure === '' ? undefined : { measure, subject: textOf(clause, subject), place: '' }
  }
  return undefined
}
