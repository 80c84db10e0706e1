/**
 * Holds a bound number against the observations of its series.
 *
 * In: the number, its period and the observations published by the document date. Out: a Verdict: which observations are
 * of its period, which of them agree, and which of other periods do. It convicts nothing; the rules do.
 */
import type { FigurePeriod } from '../claims/claim.ts'
import type { Observation, Series } from '../knowledge/model.ts'
import { type Agreement, compareAmounts, type Said } from '../reading/agreement.ts'
import { latestComplete } from '../reading/calendar.ts'
import type { Period } from '../reading/period.ts'
import { isProjection } from '../reading/status.ts'
import { firstDay } from '../text/date.ts'

export interface Verdict {
  readonly said: Said
  /** The period that the number is held against: as stated, else the latest complete one. */
  readonly period: Period | null
  readonly stated: boolean
  /** Published by the document date, revised ones left out, in the order of their periods. */
  readonly held: readonly Observation[]
  /** Those of the number's period. */
  readonly at: readonly Observation[]
  /** Of those, the ones that agree. */
  readonly agreeing: readonly Observation[]
  /** Of those, the ones that neither agree nor contradict. */
  readonly loose: readonly Observation[]
  /** Of other periods, the ones that agree. */
  readonly elsewhere: readonly Observation[]
  /** Of those that are left out because a later one revises them, the ones that agree. */
  readonly revised: readonly Observation[]
}

/** Compares `said` with what `series` has. `documentDay` is the document date's last possible day. */
export function judge(said: Said, period: FigurePeriod, series: Series, documentDay: string): Verdict {
  const held = heldBy(series.observations, documentDay)
  const stated = period.period !== undefined && (period.how === 'own' || period.how === 'near') && !isOfTelling(period, held)
  const day = stated ? (period.period as Period).to : documentDay
  const newest = period.current && !stated ? newestOutcome(held) : undefined
  const at = held.filter((observation) => {
    if (isReplaced(observation, held, day)) return false
    if (stated) return isOf(observation, period.period as Period, documentDay)
    return newest === undefined ? isLatest(observation, documentDay) : samePeriod(observation.period, newest.period)
  })
  const agreement = (observation: Observation): Agreement => compareAmounts(said, observation)
  return {
    said,
    period: stated ? (period.period as Period) : (at[0]?.period ?? null),
    stated,
    held,
    at,
    agreeing: at.filter((observation) => agreement(observation) === 'agrees'),
    loose: at.filter((observation) => agreement(observation) === 'loose'),
    elsewhere: held.filter((observation) => !at.includes(observation) && agreement(observation) === 'agrees'),
    revised: series.observations.filter(
      (observation) => firstDay(observation.published) <= documentDay && !held.includes(observation) && agreement(observation) === 'agrees',
    ),
  }
}

/** *In 1975 he told us so. It takes 34 years*, *as he told the January forum*: what another clause names dates no fact that has no period. */
function isOfTelling({ period, mention, how, carried }: FigurePeriod, held: readonly Observation[]): boolean {
  return (
    (carried === true || (mention === undefined ? period?.code.length !== 4 : how === 'near' && mention.means.kind === 'part-of-year')) &&
    held.every((observation) => observation.period === null)
  )
}

/** Observations published by a day; of one period and status kind, those that a later one revises are left out. */
export function heldBy(observations: readonly Observation[], day: string): readonly Observation[] {
  const published = observations.filter((observation) => firstDay(observation.published) <= day)
  return published.filter(
    (observation) =>
      !published.some((other) => other.revises && samePeriod(other.period, observation.period) && other.published > observation.published),
  )
}

/** Tells whether a fact without a period has been replaced by a day. */
function isReplaced(observation: Observation, held: readonly Observation[], day: string): boolean {
  return (
    observation.period === null &&
    held.some((other) => other.period === null && other.published > observation.published && firstDay(other.published) <= day)
  )
}

/** What is known as outcome of the latest period, complete or not: what `currently` is held against. */
function newestOutcome(held: readonly Observation[]): Observation | undefined {
  return held
    .filter((observation) => !isProjection(observation.status) && observation.period !== null)
    .reduce<Observation | undefined>(
      (last, observation) => (last === undefined || isLater(observation, last) ? observation : last),
      undefined,
    )
}

/** Tells whether an observation is of a period; one without a period is of any that ends after its publication. */
function isOf(observation: Observation, period: Period, documentDay: string): boolean {
  if (observation.period !== null) return samePeriod(observation.period, period)
  // A single day dates the sentence rather than the fact.
  if (period.from === period.to) return true
  // What is planned without a period is planned for times to come as well.
  return period.to >= firstDay(observation.published) && (period.from <= documentDay || isProjection(observation.status))
}

/** Tells whether an observation's period is the latest of its length that was complete; one without a period counts until replaced. */
function isLatest(observation: Observation, documentDay: string): boolean {
  return observation.period === null || samePeriod(observation.period, latestComplete(observation.period, documentDay))
}

/** Tells whether two periods are the same days. */
export function samePeriod(a: Period | null, b: Period | null | undefined): boolean {
  if (a === null || b === null || b === undefined) return a === b
  return a.from === b.from && a.to === b.to
}

/** Tells whether `a` is of a later period than `b`. */
export function isLater(a: Observation, b: Observation): boolean {
  if (a.period === null || b.period === null) return a.period === b.period && a.published > b.published
  return a.period.to > b.period.to && a.period.from > b.period.from
}
