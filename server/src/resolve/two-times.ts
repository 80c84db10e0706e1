/**
 * Takes the time of one number from another that its sentence tells of the same thing.
 *
 * In: the numbers of a block. Out: the same; where a clause dates its own number, another one of the same series is not of that time
 * unless it agrees with what is known of it: *The surplus, which had been 4 billion in 2021, came in at 26 billion*.
 */
import type { Figure, FigurePeriod } from '../claims/claim.ts'
import type { Segment } from '../claims/segments.ts'
import type { Resolution, ResolvedFigure } from './resolved.ts'
import { hasVerb } from './verbs.ts'

const UNDATED: FigurePeriod = { period: undefined, mention: undefined, how: 'none', current: false, deadline: false }

type Judge = (figure: Figure, resolution: Resolution) => Pick<ResolvedFigure, 'resolution' | 'verdict'>

/** The numbers of a block, none of them held against the time of another number of the same series. */
export function atTwoTimes(figures: readonly ResolvedFigure[], judge: Judge): readonly ResolvedFigure[] {
  if (!figures.some(isLent)) return figures
  return figures.map((lent) => {
    if (!isLent(lent) || !figures.some((owner) => owns(owner, lent))) return lent
    const figure = { ...lent.figure, period: UNDATED }
    return { ...lent, figure, ...judge(figure, lent.resolution) }
  })
}

/** It takes over a time, and does not agree with what is known of that, but with another; or it has a verb of its own (*as 26 here, as 62 there* has none). */
function isLent({ figure, reading, verdict, inTable }: ResolvedFigure): boolean {
  const { period, sentence, segment } = figure
  if (period.how !== 'near' || period.mention === undefined || inTable || verdict === undefined || verdict.agreeing.length > 0) return false
  return verdict.elsewhere.length > 0 || hasVerb(reading.tokens, reading.sentences[sentence]?.segments[segment] as Segment)
}

/** *4 billion in 2021*: the time is said of this number of the same series, or stands before it, or it agrees with what is known of that. */
function owns({ figure, resolution, verdict, passage }: ResolvedFigure, lent: ResolvedFigure): boolean {
  const { start } = figure.quantity
  return (
    (figure.period.how === 'own' ||
      (verdict?.agreeing.length ?? 0) > 0 ||
      ((figure.period.mention?.end ?? start) < start && start < lent.figure.quantity.start)) &&
    figure.period.mention === lent.figure.period.mention &&
    passage === lent.passage &&
    resolution.kind === 'resolved' &&
    lent.resolution.kind === 'resolved' &&
    resolution.series.id === lent.resolution.series.id
  )
}
