/**
 * Tells whether a field that a sentence points at (*the sector*, *this industry*) is another than the one that a number may be bound to.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { classesAt, isClass, looksLikeAdverb, looksLikePast, PAST, PRESENT } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Candidate } from './choose.ts'
import { type Before, subjectIn } from './discourse.ts'
import { isBareField } from './field.ts'
import type { Said } from './gapping.ts'
import type { NamedSentence } from './mentions.ts'
import { isInLabel } from './pointing.ts'

const FIELDS = internAll('sector industry market field branch')
const THE_OR_THAT = internAll('the this that')

/** *The sector's growth was 9 %*, behind a sentence on firms: what is counted is no field, but one that is called so itself. */
export function isOfField(tokens: Tokens, { from, to }: TokenRange, { series }: Candidate, knowledge: Knowledge): boolean {
  const noun = /[A-Za-zÀ-ỹ-]+$/u.exec(series.subject.labels.en ?? '')?.[0]
  if (noun === undefined || FIELDS.has(intern(noun.toLowerCase())) || knowledge.unitOf(noun.toLowerCase()) === undefined) return false
  for (let index = from + 1; index < to; index++)
    if (tokens.kind[index] === WORD && FIELDS.has(tokens.word[index] as number) && THE_OR_THAT.has(tokens.word[index - 1] as number))
      return true
  return false
}

/**
 * *ICT revenue rose. Tourism had a good year. The sector took in 141 billion*: a field that is pointed at is what the nearest sentence before
 * speaks of, where that names a field or has a subject of which nothing is known.
 */
export function isOfOtherField(
  figure: Figure,
  { tokens, sentences }: Reading,
  { sentence, parts }: NamedSentence,
  bound: Candidate,
  before: Before | undefined,
  last: Said | undefined,
  away: boolean,
): boolean {
  const field = fieldAt(tokens, sentence.tokens, parts)
  if (field < 0) return false
  // *Logistics: the sector took in 141 billion*
  for (let index = sentence.tokens.from; index < field; index++)
    if (
      classesAt(tokens, index) === 0 &&
      tokens.kind[index] === WORD &&
      !parts.some(({ from, to }) => from <= index && index < to) &&
      !looksLikePast(tokens.word[index] as number) &&
      !looksLikeAdverb(tokens.word[index] as number)
    )
      return true
  const own = bound.series.subject.code
  for (let number = figure.sentence - 1; number >= 0; number--) {
    const { from, to } = (sentences[number] as Reading['sentences'][number]).tokens
    if (number === figure.sentence - 1 && before !== undefined && (before.asked || before.focus.subjects.includes(own))) return false
    for (let one = last; one !== undefined; one = one.before) if (one.sentence === number && one.series.subject.code === own) return false
    for (let index = from; index < to; index++)
      if (classesAt(tokens, index) === 0 && isInLabel(tokens, index, bound.series.subject.labels)) return false
    // *Banking is another matter*
    if (namesField(tokens, from, to) || (/ing$/.test(tokenText(tokens, from)) && isClass(tokens, from + 1, PRESENT | PAST))) return true
    const head = subjectIn(tokens, { from, to })
    if (head !== undefined && !isInLabel(tokens, head, bound.series.indicator.labels)) return true
  }
  return away
}

/** Where *the sector* or *this industry* stands, -1 for nowhere. */
export function fieldAt(tokens: Tokens, { from, to }: TokenRange, parts: readonly TokenRange[]): number {
  for (let index = from; index < to; index++)
    if (
      tokens.kind[index] === WORD &&
      FIELDS.has(tokens.word[index] as number) &&
      ((index > from && THE_OR_THAT.has(tokens.word[index - 1] as number)) || isBareField(tokens, index, from, parts))
    )
      return index
  return -1
}

/** *The logistics sector*: with a word before it that says which. */
function namesField(tokens: Tokens, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++)
    if (
      tokens.kind[index] === WORD &&
      FIELDS.has(tokens.word[index] as number) &&
      tokens.kind[index - 1] === WORD &&
      classesAt(tokens, index - 1) === 0
    )
      return true
  return false
}
