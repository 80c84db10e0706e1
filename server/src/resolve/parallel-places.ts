/**
 * Reads a number that says of one place what the numbers before it said of another: *Northtown has 60 partners, 55 of them foreign; in Southtown
 * 176 and 164*.
 *
 * In: a bare number, and the counts told before it. Out: the subject and indicator of the count in the same position of the other place, where
 * its own clause names a place and nothing else.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { CONJUNCTION, classesAt, isClass, PAST, PREPOSITION, PRESENT } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Code } from '../knowledge/model.ts'
import { MARK, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Slot } from './choose.ts'
import type { Before } from './discourse.ts'
import type { Said } from './gapping.ts'
import { codesOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'
import { isInLabel } from './pointing.ts'

/** What a bare number takes over from the numbers told of another place; undefined where it is not in parallel with them, `other` where it is somebody else's. */
export function sameElsewhere(
  figure: Figure,
  { tokens, figures }: Reading,
  named: NamedSentence,
  recent: Said | undefined,
  beside: Said | undefined,
  before: Before | undefined,
  knowledge: Knowledge,
): Taken | 'other' | undefined {
  const { quantity, sentence } = figure
  const among = behindWhole(figure, tokens)
  if ((recent === undefined && beside === undefined) || (quantity.kind !== 'bare' && among < 0) || quantity.style.magnitude !== '')
    return undefined
  const group = named.groupOf[figure.segment] ?? 0
  const place = placeOf(figure, group, named, tokens)
  if (place === undefined || !(among > 0 || endsThere(figure, place, tokens))) return undefined
  const codes = codesOf(place, 'area')
  const there: Said[] = []
  const takeFrom = (last: Said | undefined): void => {
    for (let one = last; one !== undefined && one.sentence >= sentence - 1; one = one.before) {
      if (one.series.indicator.quantity !== 'count') return
      if (!codes.includes(one.series.area.code)) there.unshift(one)
      else if (there.length > 0) return
    }
  }
  takeFrom(recent)
  const item = there.length === 0 && sentence === 0
  if (item) takeFrom(beside)
  const first = there[0]
  // A list begins with how many there are in all.
  if (first === undefined || !first.series.indicator.implicit) return undefined
  const { subject, area } = first.series
  if (first.sentence < sentence && !item && opensWithLabel(figure, named, tokens)) return 'other'
  if (there.some(({ series }) => series.area.code !== area.code || series.subject.code !== subject.code)) return undefined
  const end = item ? 0 : (there.at(-1) as Said).quantity.end
  const told = figures.filter(
    (other) => other.sentence === sentence && other.quantity.start >= end && other.quantity.start < quantity.start,
  )
  if (among > 0) {
    const isPart = (code: string): boolean =>
      knowledge
        .seriesAbout(subject.code)
        .some(({ indicator }) => indicator.code === code && indicator.quantity === 'count' && !indicator.implicit)
    const part = there.find(({ series }) => !series.indicator.implicit)?.series.indicator.code ?? before?.focus.indicators.find(isPart)
    return part === undefined ? undefined : taken(figure, subject.code, part, codes, knowledge)
  }
  const model = figure.isWhole ? first : there[told.length]
  // *In Northtown 176, of which 164*: a part, whatever stands before it.
  if (told.length === 0 && OF_WHICH.test(tokens.text.slice(Math.max(0, quantity.start - 12), quantity.start))) return undefined
  if (model === undefined || told.some((other) => other.quantity.kind !== 'bare')) return undefined
  // What the clause names by itself is told by that.
  if (
    named.mentions.some(
      (mention) => mention.group <= group && group <= mention.lastGroup && (names(mention, 'subject') || names(mention, 'indicator')),
    )
  )
    return undefined
  // *In Southtown Northtel has 40 and 12*: theirs, as the number before tells.
  if (told.length > 0 && isOfStranger(tokens, named, told[0] as Figure, subject)) return 'other'
  return taken(figure, subject.code, model.series.indicator.code, codes, knowledge)
}

/** *In the survey: 50 in Northtown*: a label of its own says of whom, whoever the sentence before counted. */
function opensWithLabel({ at }: Figure, { sentence, mentions }: NamedSentence, tokens: Tokens): boolean {
  const { from } = sentence.tokens
  let colon = from
  while (colon < at.from && tokens.text.charAt(tokens.start[colon] as number) !== ':') colon++
  for (let index = from; index < colon && colon < at.from; index++)
    if (
      tokens.kind[index] === WORD &&
      !isClass(tokens, index, PREPOSITION) &&
      !mentions.some((mention) => names(mention, 'area') && mention.parts.some((part) => part.from <= index && index < part.to))
    )
      return true
  return false
}

/** A word that nothing is known of stands in the clause before its first number. */
function isOfStranger(tokens: Tokens, named: NamedSentence, { segment, at }: Figure, subject: Code): boolean {
  const { from } = named.groups[named.groupOf[segment] ?? 0] as TokenRange
  for (let index = from; index < at.from; index++) {
    if (tokens.kind[index] !== WORD || classesAt(tokens, index) !== 0 || isInLabel(tokens, index, subject.labels)) continue
    const known = named.mentions.filter(({ parts }) => parts.some((part) => part.from <= index && index < part.to))
    if (known.length === 0 || known.some((mention) => names(mention, 'agent'))) return true
  }
  return false
}

interface Taken {
  readonly figure: Figure
  readonly indicators: readonly Slot[]
  readonly subjects: readonly Slot[]
}

/** What is taken over, where the knowledge base has it of that place. */
function taken(figure: Figure, subject: string, indicator: string, areas: readonly string[], knowledge: Knowledge): Taken | undefined {
  const has = knowledge.seriesAbout(subject).some((series) => series.indicator.code === indicator && areas.includes(series.area.code))
  if (!has) return undefined
  const slot = (code: string): Slot => ({ code, mention: undefined, distance: 1, ahead: false, change: false, text: '' })
  return { figure: { ...figure, part: 'level', isWhole: false }, indicators: [slot(indicator)], subjects: [slot(subject)] }
}

/** *146 of the 176 are*, *146 out of 176 were*: the token behind a part of so many whose clause says no more of it; -1 for none. */
function behindWhole({ at: { to }, quantity }: Figure, { kind, word, count }: Tokens): number {
  if (quantity.kind !== 'ratio' || kind[to] !== WORD || !BE.has(word[to] as number)) return -1
  return to + 1 >= count || kind[to + 1] === MARK ? to + 1 : -1
}

const BE = internAll('are were is was')

const OF_WHICH = /(?:of (?:which|whom|them|these|those)|trong đó)(?: có)? $/iu

/** The place that the number's clause names, or the one right before it. */
function placeOf(figure: Figure, group: number, { mentions }: NamedSentence, tokens: Tokens): Mention | undefined {
  const places = mentions.filter((mention) => names(mention, 'area') && mention.lastGroup <= group)
  const behind = places.find(({ parts: [part] }) => part?.from === figure.at.to + 1 && isClass(tokens, figure.at.to, PREPOSITION))
  return behind ?? places.findLast((place) => toOf(place) <= figure.at.from)
}

/** Nothing stands behind the number, and its place, that it could count. */
function endsThere({ at }: Figure, place: Mention, tokens: Tokens): boolean {
  const last = place.parts.at(-1) as TokenRange
  let next = last.from >= at.to ? last.to : at.to
  if (isClass(tokens, next, PRESENT | PAST)) next++
  return next >= tokens.count || tokens.kind[next] !== WORD || tokens.word[next] === RESPECTIVELY || isClass(tokens, next, CONJUNCTION)
}

const RESPECTIVELY = intern('respectively')
