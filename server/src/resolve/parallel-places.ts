/**
 * Reads a number that says of one place what the numbers before it said of another: *Northtown has 60 partners, 55 of them foreign; in Southtown
 * 176 and 164*.
 *
 * In: a bare number, and the counts told before it. Out: the subject and indicator of the count in the same position of the other place, where
 * its own clause names a place and nothing else.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { CONJUNCTION, isClass, PAST, PREPOSITION, PRESENT } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import type { Slot } from './choose.ts'
import type { Said } from './gapping.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'

/** What a bare number takes over from the numbers told of another place; undefined where it is not in parallel with them. */
export function sameElsewhere(
  figure: Figure,
  { tokens, figures }: Reading,
  named: NamedSentence,
  recent: Said | undefined,
  knowledge: Knowledge,
): { readonly figure: Figure; readonly indicators: readonly Slot[]; readonly subjects: readonly Slot[] } | undefined {
  const { quantity, sentence } = figure
  if (recent === undefined || quantity.kind !== 'bare' || quantity.style.magnitude !== '') return undefined
  const group = named.groupOf[figure.segment] ?? 0
  const place = placeOf(figure, group, named, tokens)
  if (place === undefined || !endsThere(figure, place, tokens)) return undefined
  const codes = codesOf(place, 'area')
  const there: Said[] = []
  for (let one: Said | undefined = recent; one !== undefined && one.sentence >= sentence - 1; one = one.before) {
    if (one.series.indicator.quantity !== 'count') break
    if (!codes.includes(one.series.area.code)) there.unshift(one)
    else if (there.length > 0) break
  }
  const first = there[0]
  // A list begins with how many there are in all.
  if (first === undefined || !first.series.indicator.implicit) return undefined
  const { subject, area } = first.series
  if (there.some(({ series }) => series.area.code !== area.code || series.subject.code !== subject.code)) return undefined
  const end = (there.at(-1) as Said).quantity.end
  const told = figures.filter(
    (other) => other.sentence === sentence && other.quantity.start >= end && other.quantity.start < quantity.start,
  )
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
  const { indicator } = model.series
  if (!knowledge.seriesAbout(subject.code).some((series) => series.indicator.code === indicator.code && codes.includes(series.area.code)))
    return undefined
  const slot = (code: string): Slot => ({ code, mention: undefined, distance: 1, ahead: false, change: false, text: '' })
  return { figure: { ...figure, part: 'level', isWhole: false }, indicators: [slot(indicator.code)], subjects: [slot(subject.code)] }
}

const OF_WHICH = /(?:of (?:which|whom|them|these|those)|trong đó)(?: có)? $/iu

/** The place that the number's clause names, or the one right before it. */
function placeOf(figure: Figure, group: number, { mentions }: NamedSentence, tokens: Tokens): Mention | undefined {
  const places = mentions.filter((mention) => names(mention, 'area') && mention.lastGroup <= group)
  const behind = places.find(({ parts: [part] }) => part?.from === figure.at.to + 1 && isClass(tokens, figure.at.to, PREPOSITION))
  return behind ?? places.findLast(({ parts }) => (parts.at(-1) as TokenRange).to <= figure.at.from)
}

/** Nothing stands behind the number, and its place, that it could count. */
function endsThere({ at }: Figure, place: Mention, tokens: Tokens): boolean {
  const last = place.parts.at(-1) as TokenRange
  let next = last.from >= at.to ? last.to : at.to
  if (isClass(tokens, next, PRESENT | PAST)) next++
  return next >= tokens.count || tokens.kind[next] !== WORD || isClass(tokens, next, CONJUNCTION)
}
