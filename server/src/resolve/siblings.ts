/**
 * Tells which of several like measures a clause means that has only the word that tells them apart: *Medium technology is used in 80 %, high in 5 %*.
 */
import type { Figure } from '../claims/claim.ts'
import { ADVERB, AIM, classesAt, classesOf, DETERMINER, isClass, NEUTRAL, PREPOSITION, RELATIVE } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { NUMBER, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { oneBefore } from '../text/search.ts'
import type { Candidate } from './choose.ts'
import { codesOf, type NamedSentence } from './mentions.ts'
import { isInLabel } from './pointing.ts'
import { hasVerb } from './verbs.ts'

/**
 * The candidate, or where it is taken over from another clause, the one whose name has a word that stands before the number and that the
 * candidate's has not. Undefined where that could be several.
 */
export function siblingOf(
  bound: Candidate,
  { at }: Figure,
  group: number,
  named: NamedSentence,
  tokens: Tokens,
  knowledge: Knowledge,
): Candidate | undefined {
  const { indicator, subject, area } = bound.series
  if (bound.indicator === undefined || bound.indicator.distance === 0 || indicator.measure !== 'share') return bound
  const siblings = knowledge
    .seriesAbout(subject.code)
    .filter((series) => series.indicator.measure === 'share' && series.indicator !== indicator && series.area.code === area.code)
  if (siblings.length === 0) return bound
  const label = oneBefore(named.groups, group)
  const from = label !== undefined && label.to === label.from + 1 ? label.from : (named.groups[group] as TokenRange).from
  for (let index = from; index < at.from; index++) {
    if (tokens.kind[index] !== WORD || named.parts.some((part) => part.from <= index && index < part.to)) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits !== 0 && (bits & NEUTRAL) === 0) || isInLabel(tokens, index, indicator.labels)) continue
    const own = siblings.filter((series) => isInLabel(tokens, index, series.indicator.labels))
    if (own.length === 1) return { ...bound, series: own[0] as Candidate['series'] }
    if (own.length > 1) return undefined
  }
  return behindAside(bound, siblings, at, group, named, tokens)
}

/**
 * *5 % use high technology, and 14 %, he says, outdated machines*: what a number that stands alone is of follows what is put in between. Undefined
 * where that is not known (*and 14 %, he says, have none*).
 */
function behindAside(
  bound: Candidate,
  siblings: readonly Candidate['series'][],
  at: TokenRange,
  group: number,
  { groups, mentions, parts }: NamedSentence,
  tokens: Tokens,
): Candidate | undefined {
  const { from, to } = groups[group] as TokenRange
  if (to > at.to || (bound.indicator?.mention?.lastGroup ?? group) >= group || tokens.text.charAt(tokens.end[at.to - 1] as number) !== ',')
    return bound
  for (let index = from; index < at.from; index++)
    if (tokens.kind[index] === WORD && !isClass(tokens, index, ADVERB | DETERMINER | NEUTRAL | PREPOSITION)) return bound
  let follows = false
  for (let away = group + 1; away < groups.length; away++) {
    const next = groups[away] as TokenRange
    let says = false
    for (let index = next.from; index < next.to; index++) {
      if (tokens.kind[index] === NUMBER) return follows ? undefined : bound
      says ||= tokens.kind[index] === WORD && (classesAt(tokens, index) === 0 || isClass(tokens, index, AIM))
    }
    // *And 30 %, of local firms, outdated ones*
    if (away === group + 1 && says && isClass(tokens, next.from, PREPOSITION)) follows = true
    const named = mentions.flatMap((mention) => (mention.group === away ? codesOf(mention, 'indicator') : []))
    const own = siblings.filter(({ indicator }) => named.includes(indicator.code))
    if (own.length === 1 && !follows) return { ...bound, series: own[0] as Candidate['series'] }
    says ||= hasVerb(tokens, next) && !isClass(tokens, next.from, RELATIVE)
    follows ||= away > group + 1 && says && !parts.some((part) => part.from === next.from)
  }
  return follows ? undefined : bound
}

/**
 * *The sector grew by 7.8 % in 2022*: where nothing is known of its growth as such in that period, and its growths in money (of its revenue, of
 * what it adds) were all the same, it is one of those, whichever is meant. Else the candidate itself.
 */
export function growthInMoney(
  bound: Candidate,
  { period: { period } }: Figure,
  { mentions }: NamedSentence,
  knowledge: Knowledge,
): Candidate {
  const { indicator, subject, area, observations } = bound.series
  if (indicator.measure !== 'growth' || indicator.of !== undefined || period === undefined) return bound
  // *Exports of the sector grew*, *its share grew*: something else of it.
  const named = mentions.some((mention) => codesOf(mention, 'indicator').some((code) => code !== indicator.code))
  if (named || observations.some((one) => one.period?.code === period.code)) return bound
  const told = knowledge.seriesAbout(subject.code).flatMap((series) => {
    const { of, measure } = series.indicator
    if (measure !== 'growth' || of === undefined || knowledge.indicators.get(of)?.quantity !== 'money' || series.area.code !== area.code)
      return []
    return series.observations
      .filter((one) => one.period?.code === period.code && one.bound === null)
      .map(({ written }) => ({ series, written }))
  })
  const [first, ...others] = told
  const same = others.every(({ written }) => written === first?.written)
  return first !== undefined && others.length > 0 && same ? { ...bound, series: first.series } : bound
}
