/**
 * Holds a number that is told as planned or expected against the targets and forecasts of its series.
 *
 * In: a bound figure. Out: what differs, and whether a target is told wrongly or a forecast: each has a rule of its own.
 */
import type { Observation } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
import { isSame, middleOf } from '../reading/amount.ts'
import type { Period } from '../reading/period.ts'
import { isProjection } from '../reading/status.ts'
import { isOutcome, type ResolvedBlock, type ResolvedFigure } from '../resolve/resolved.ts'
import { samePeriod } from '../resolve/verdict.ts'
import type { Report, Scope } from './check.ts'
import { packsDisagree } from './packs-apart.ts'
import { isPlausibleSlip } from './plausible.ts'
import { changeTo, evidenceOf, statementOf, valueInWords, whatSourceHas } from './report.ts'
import { isOfIssuer, isTheirs, notBy, otherIssuer } from './setters.ts'
import { isTakenBack } from './taken-back.ts'
import { changeYear } from './wording-fix.ts'

/** What is said of a number that differs from a projection. */
export interface ProjectedReport {
  readonly isTarget: boolean
  readonly report: Report
}

/** Says how a number differs from the projections of its series; undefined where it agrees, or is told as no projection. */
export function reportOnProjected(figure: ResolvedFigure, block: ResolvedBlock, scope: Scope): ProjectedReport | undefined {
  const { verdict, resolution } = figure
  const { stance, period } = figure.figure
  if (verdict === undefined || resolution.kind !== 'resolved' || stance.withheld !== null) return undefined
  // A goal in all its numbers, and no word that speaks against it: whose it is told to be may still be wrong.
  const isSure = resolution.strength === 'full'
  if (!isSure && (stance.status !== 'target' || verdict.agreeing.length === 0 || resolution.doubts?.length !== 0)) return undefined
  const series = resolution.series
  const projections = verdict.at.filter((observation) => isProjection(observation.status))
  const told =
    stance.tense === 'ahead' ||
    stance.tense === 'projected' ||
    (stance.tense === 'bare' && verdict.period !== null && verdict.period.to > scope.date)
  // A target without a period of its own is the target whenever it is told.
  const timeless = verdict.at.length > 0 && verdict.at.every((observation) => observation.period === null)
  if (!(told || (timeless && stance.tense === 'bare' && isToCome(figure, scope))) || !(verdict.stated || timeless))
    return onUndated(figure, block, scope)
  const report = (observation: Observation, message: string, fixes: Report['fixes'], other?: Observation): ProjectedReport => ({
    isTarget: observation.status === 'target',
    report: {
      ...figure.core,
      message,
      claim: statementOf(figure),
      evidence: [observation, ...(other === undefined ? [] : [other])].map((one) => evidenceOf(one, series.unit)),
      fixes,
    },
  })
  if (verdict.agreeing.length > 0) {
    const target = verdict.agreeing.find((observation) => observation.status === 'target' && observation.issuer !== null)
    const other = target === undefined ? undefined : otherIssuer(figure.issuers, target.issuer as string, scope.knowledge)
    if (target === undefined || other === undefined || isToldBefore(figure, block)) return undefined
    return report(target, notBy(target, other, scope), [])
  }
  if (verdict.loose.length > 0 || packsDisagree(projections)) return undefined
  if (verdict.at.some(isOutcome) && projections.length === 0) return undefined
  const target =
    projections.findLast((one) => isOfIssuer(figure.issuers, one, scope.knowledge)) ??
    projections.findLast((one) => one.status === stance.status) ??
    projections.at(-1)
  const moved = verdict.elsewhere.find((observation) => isProjection(observation.status))
  // Another's reckoning; but for that of the body whose number the source has.
  if (stance.others !== null && !isTheirs(figure, target ?? moved, scope)) return undefined
  if (target !== undefined && verdict.elsewhere.length === 0 && !isPlausibleSlip(figure, target.value)) return undefined
  // What differs in both value and body is somebody else's plan.
  if (target?.issuer != null && otherIssuer(figure.issuers, target.issuer, scope.knowledge) !== undefined) return undefined
  if (target !== undefined && isTakenBack(figure, block, target)) return undefined
  const swapped = moved !== undefined && moved.period !== null && period.mention !== undefined ? moved : undefined
  // *A target of 58 % by 2027*, where the source has that target for another year, and only a forecast for this one.
  if (target?.status === 'forecast' && stance.status === 'target' && swapped?.status === 'target' && period.period !== undefined)
    return report(
      swapped,
      scope.say.notPeriod(whatSourceHas(swapped, series, scope), period.period.code),
      changeYear(figure, block, swapped, true, scope),
    )
  // *185 billion by 2023*, the target for 2025: the value may be wrong, or its year.
  if (target !== undefined && swapped !== undefined)
    return report(
      target,
      `${whatSourceHas(target, series, scope)}. ${scope.say.isFigureFor(valueInWords(swapped, series, scope), (swapped.period as Period).code)}`,
      [changeTo(figure, target, scope), ...changeYear(figure, block, swapped, false, scope)],
      swapped,
    )
  if (target !== undefined)
    return report(target, `${whatSourceHas(target, series, scope)}. ${scope.say.correctStatus(target.status)}`, [
      changeTo(figure, target, scope),
    ])
  if (moved === undefined || moved.period === null || period.period === undefined || period.mention === undefined) return undefined
  // *Our target is 860,000 by 2030*, where 861,000 are forecast for 2025: a goal is no forecast for another year.
  if (stance.status === 'target' && moved.status === 'forecast' && !isSame(middleOf(verdict.said.value), middleOf(moved.value)))
    return undefined
  // *In the first half of 2023 it was 101,000, 62 % of the goal of 162,000*: a part of the time that it is planned for.
  if (
    period.how === 'near' &&
    period.mention.role !== 'by' &&
    period.period.from >= moved.period.from &&
    period.period.to <= moved.period.to
  )
    return undefined
  // *Each year until 2025*: the end of the years that it is planned for.
  if (period.period.to === moved.period.to && period.period.from >= moved.period.from) return undefined
  // *From 2029 on*: by the end of 2028.
  if (period.mention.role === 'since' && Number(period.period.from.slice(0, 4)) === Number(moved.period.to.slice(0, 4)) + 1)
    return undefined
  return report(
    moved,
    scope.say.notPeriod(whatSourceHas(moved, series, scope), period.period.code),
    changeYear(figure, block, moved, true, scope),
  )
}

/**
 * *At least 18 towns are to have a port*, where all that is known of that is one target: a plan told without its time. It differs from all that
 * its series has at any time.
 */
function onUndated(figure: ResolvedFigure, block: ResolvedBlock, scope: Scope): ProjectedReport | undefined {
  const { verdict, resolution } = figure
  const { stance, quantity } = figure.figure
  if (verdict === undefined || verdict.stated || resolution.kind !== 'resolved' || stance.others !== null || figure.figure.period.current)
    return undefined
  if (verdict.agreeing.length + verdict.loose.length + verdict.elsewhere.length + verdict.revised.length > 0) return undefined
  const goals = verdict.held.filter(({ status }) => status === 'target')
  const spoken = goals.filter((one) => isAnchor(figure, one.period))
  const targets = spoken.length > 0 ? spoken : goals.filter((one) => one.period === null || one.period.to > scope.date)
  const [target] = targets
  if (target === undefined || targets.some((one) => !samePeriod(one.period, target.period)) || packsDisagree(targets)) return undefined
  const anchored = isAnchor(figure, target.period)
  // A time that is still to come, spoken of last: what is told without a time of its own is planned for it.
  const ahead = anchored && isToCome(figure, scope) && (stance.tense === 'bare' || stance.present)
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  const only = !verdict.held.some(isOutcome)
  // How things are by now is known: that may be what is told.
  if (verdict.at.some(isOutcome) && (figure.inTable || !planned || stance.status !== 'target')) return undefined
  if (!ahead && !(planned && (stance.status === 'target' || (only && figure.figure.period.how === 'own')))) return undefined
  // What is known to have come about by then is no goal any more.
  if (!anchored && !only && quantity.kind !== 'bare' && quantity.kind !== 'count') return undefined
  const { tokens } = figure.reading
  // *Off target: 150 schools*: what misses it; *if it is to have 5*, *some want 5*: nobody's goal.
  if (NO_GOAL.test(tokens.text.slice(Math.max(0, quantity.start - 64), quantity.start))) return undefined
  if (compareAmounts(verdict.said, target) !== 'disagrees' || !isPlausibleSlip(figure, target.value) || isTakenBack(figure, block, target))
    return undefined
  if (target.issuer !== null && otherIssuer(figure.issuers, target.issuer, scope.knowledge) !== undefined) return undefined
  const { series } = resolution
  return {
    isTarget: true,
    report: {
      ...figure.core,
      message: `${whatSourceHas(target, series, scope)}. ${scope.say.correctStatus(target.status)}`,
      claim: statementOf(figure),
      evidence: [evidenceOf(target, series.unit)],
      fixes: [changeTo(figure, target, scope)],
    },
  }
}

const NO_GOAL =
  /(?:\b(?:off|on|below|above|beyond|behind|under|over|near|outside) (?:the |its |their )?(?:target|goal|plan)s?|\b(?:if|unless|whether|some|many|critics|others|nếu)\b)(?![A-Za-zÀ-ỹ])[^.]*$/iu

/** The text before speaks of a time to come. */
function isToCome({ figure: { period } }: ResolvedFigure, { date }: Scope): boolean {
  return period.how === 'before' && period.period !== undefined && period.period.to > date
}

/** The period is that which the text before speaks of. */
function isAnchor({ figure: { period } }: ResolvedFigure, of: Period | null): boolean {
  return period.how === 'before' && samePeriod(of, period.period)
}

/** *At least 8 provinces with revenue of over 1 billion*: what its sentence has counted before is described, and one body set both numbers. */
function isToldBefore({ figure, passage, resolution }: ResolvedFigure, { figures }: ResolvedBlock): boolean {
  if (resolution.kind !== 'resolved') return false
  const { subject } = resolution.series
  return figures.some(
    (other) =>
      other.passage === passage &&
      other.figure.sentence === figure.sentence &&
      other.figure.quantity.start < figure.quantity.start &&
      other.resolution.kind === 'resolved' &&
      other.resolution.series.indicator.quantity === 'count' &&
      other.resolution.series.indicator.code !== resolution.series.indicator.code &&
      other.resolution.series.subject.code === subject.code,
  )
}
