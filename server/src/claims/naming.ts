/**
 * Says in a sentence's own words what its numbers are of: what is measured, of what, and where.
 *
 * In: what is read in a run of text. Out: a name for each figure that its sentence names plainly, none for the others. It knows no
 * knowledge base: it is for numbers that none has, and a person confirms what it says.
 */
import { HYPHEN, WORD } from '../reading/token.ts'
import type { Figure, Reading } from './claim.ts'
import { countOf, partOfLast, rankOf } from './naming-counts.ts'
import { measuredOf } from './naming-levels.ts'
import { placeOfMove } from './naming-moves.ts'
import { placeIn } from './naming-parts.ts'
import { predicateOf, shareOf } from './naming-shares.ts'
import { isVietnamese, nameInVietnamese } from './naming-vietnamese.ts'
import { type FigureName, type Found, mainSubject, type Named } from './naming-words.ts'
import { type Clause, clauseOf, isVerb, wordAt } from './noun-phrase.ts'

/** Names the figures of a run, in their order; undefined for one that its sentence does not name plainly. */
export function nameFigures(reading: Reading): readonly (FigureName | undefined)[] {
  const names: (FigureName | undefined)[] = []
  let clause: Clause | undefined
  let sentence = -1
  let last: Named | undefined
  for (const figure of reading.figures) {
    if (figure.sentence !== sentence || clause === undefined) {
      if (last !== undefined && last.figure.sentence < figure.sentence - 1) last = undefined
      sentence = figure.sentence
      const { tokens } = reading.sentences[sentence] as Reading['sentences'][number]
      const topic = (): FigureName | undefined => topicBefore(reading, figure.sentence)
      clause = { ...clauseOf(reading.tokens, tokens, reading.quantities, reading.periods), topic }
    }
    const named =
      isListing(clause) || isNoFact(figure, clause)
        ? undefined
        : isVietnamese(clause)
          ? nameInVietnamese(figure, clause)
          : nameOf(figure, clause, last)
    const place =
      named === undefined ? '' : placeIn(clause, figure) || placeOfMove(figure, clause) || (named.inherits ? (last?.name.place ?? '') : '')
    const name =
      named === undefined ? undefined : tidied({ ...named, place: named.place === '' ? place : named.place }, figure.quantity.kind)
    names.push(name)
    if (name !== undefined) last = { figure, name, base: named?.base ?? name }
  }
  return names
}

/** What the sentence before is about. */
function topicBefore(reading: Reading, sentence: number): FigureName | undefined {
  const range = reading.sentences[sentence - 1]?.tokens
  if (range === undefined) return undefined
  return mainSubject(clauseOf(reading.tokens, range, reading.quantities, reading.periods))
}

function nameOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { quantity, at } = figure
  switch (quantity.kind) {
    case 'rank':
      return rankOf(figure, clause, last)
    case 'count':
      return countOf(figure, clause, last)
    case 'ratio':
      return countOf(figure, clause, last)
    case 'times':
      // *It almost doubled* is a change of something else.
      return predicateOf(figure, clause, last)
    case 'duration':
      return predicateOf(figure, clause, last) ?? measuredOf(figure, clause, last)
    case 'percent':
      return shareOf(figure, clause, last) ?? (wordAt(clause, figure.at.to) === 'of' ? undefined : measuredOf(figure, clause, last))
    case 'bare':
      return partOfLast(at, clause, last) ?? measuredOf(figure, clause, last)
    default:
      return measuredOf(figure, clause, last)
  }
}

/** A part of a name or a group, an age: *the two-child limit*, *the top 10 %*, *aged 5*. */
function isNoFact({ at, quantity }: Figure, clause: Clause): boolean {
  const { tokens } = clause
  const before = wordAt(clause, at.from - 1)
  const lead = tokens.text.slice(Math.max(0, quantity.start - 40), quantity.start)
  // *Above 2015 levels*, *equivalent to adding two harbours*, *after 15 years of decline*.
  const said = tokens.text.slice(quantity.start, quantity.start + 28)
  if (/(?:^|\s)(?:19|20)\d\d (?:levels?|prices|terms|values|baseline|figures)\b/.test(said)) return true
  if (/\b(?:equivalent|equal|comparable|similar) to(?: \w+ing)?(?: (?:about|around|almost|nearly|more than|over))? ?$/.test(lead))
    return true
  if (
    quantity.kind === 'duration' &&
    /^(?:after|over|within|during|for|past|last|next|every)$/.test(before) &&
    wordAt(clause, at.to) === 'of'
  )
    return true
  if (tokens.kind[at.to] === HYPHEN || tokens.kind[at.to - 1] === HYPHEN) return true
  if (tokens.kind[at.from + 1] === HYPHEN && quantity.kind !== 'rank' && tokens.kind[at.from + 2] === WORD) return true
  if (/^(?:aged?|ages)$/.test(before) || /^(?:old|olds)$/.test(wordAt(clause, at.to))) return true
  if (quantity.kind === 'duration' && /\baged?\b/.test(tokens.text.slice(Math.max(0, quantity.start - 12), quantity.start))) return true
  return quantity.kind === 'percent' && /^(?:top|bottom|richest|poorest|lowest|highest|wealthiest|upper|lower)$/.test(before)
}

/** A row of numbers without a verb is a table that lost its lines. */
function isListing(clause: Clause): boolean {
  let numbers = 0
  for (let index = clause.range.from; index < clause.range.to; index++) {
    if (clause.isNumber(index) && !clause.isNumber(index - 1)) numbers++
    if (isVerb(clause, index)) return false
  }
  return numbers > 2
}

/** What is told in percent by its name alone. */
const RATES =
  /rate|ratio|gap|inflation|unemployment|growth|share|tariff|tax|interest|yield|margin|turnout|deficit|surplus|coverage|penetration|literacy|consumption|investment|saving|debt|lạm phát|tỷ lệ|thất nghiệp/i

/** Takes off little words at the ends; undefined where nothing is left, or too much to be a name. */
function tidied({ measure, subject, place, falling }: FigureName, kind: Figure['quantity']['kind']): FigureName | undefined {
  const plain = (text: string): string =>
    text
      .replace(/\[[^\]]*\]/g, '')
      .replace(/ ?\([^()]*\)?/g, '')
      .replace(/(?<![A-Za-zÀ-ỹ\d])[‘’“”"«»]+|[“”"«»]+|(?<=[A-Za-zÀ-ỹ])[’‘](?![A-Za-zÀ-ỹ])/gu, '')
      .replace(/\b(?:total|overall|negative) (?=(?:number|growth)\b)/i, '')
      .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
      .replace(/^(?:the|a|an|its|their|our|this|that|these|those) /i, '')
  const name = { measure: plain(measure), subject: plain(subject), place: plain(place), ...(falling === true ? { falling } : {}) }
  const lone = name.measure.toLowerCase() === name.subject.toLowerCase() && kind === 'percent' && !RATES.test(name.measure)
  return lone || name.measure.length < 2 || name.subject.length < 2 || name.measure.length > 90 || name.subject.length > 120
    ? undefined
    : name
}
