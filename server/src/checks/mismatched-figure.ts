/** The knowledge base has the claim's series and period, and no observation agrees with the number. */
import type { Figure, Reading } from '../claims/claim.ts'
import { sentencePeriods, sentenceSpan } from '../claims/extract.ts'
import { AIM, EXPECT, FUTURE, isClass, MODAL, SCENARIO } from '../claims/lexicon.ts'
import type { Observation, Series } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
import { latestComplete } from '../reading/calendar.ts'
import type { Amount } from '../reading/quantity.ts'
import { isProjection } from '../reading/status.ts'
import { isOutcome, type ResolvedBlock, type ResolvedFigure } from '../resolve/resolved.ts'
import { samePeriod } from '../resolve/verdict.ts'
import type { FigureRule, Scope } from './check.ts'
import { packsDisagree } from './packs-apart.ts'
import { isPlausibleSlip } from './plausible.ts'
import { reportOnProjected } from './projected-figure.ts'
import { changeTo, evidenceOf, seriesName, seriesOf, statementOf, valueInWords, whatSourceHas } from './report.ts'
import { isTakenBack } from './taken-back.ts'
import { changeYear } from './wording-fix.ts'

export const mismatchedFigure: FigureRule = {
  id: 'mismatched-figure',
  kind: 'figure',
  severity: 'error',
  summary: 'A number that differs from what the source has for the same thing and period.',
  figure(figure, block, scope) {
    const projected = reportOnProjected(figure, block, scope)
    // A target told wrongly has a rule of its own.
    if (projected !== undefined) return projected.isTarget ? undefined : projected.report
    const { verdict, resolution } = figure
    if (verdict === undefined || resolution.kind !== 'resolved' || resolution.strength !== 'full') return undefined
    if (figure.figure.stance.withheld !== null || isAnothers(figure) || verdict.agreeing.length > 0 || verdict.loose.length > 0)
      return undefined
    if (isOfAnotherTime(figure)) return undefined
    // What was published and later revised is old, not wrong.
    if (verdict.revised.some((observation) => samePeriod(observation.period, verdict.period))) return undefined
    const outcomes = verdict.at.filter(isOutcome)
    const evidence = outcomes.at(-1)
    if (evidence === undefined || packsDisagree(outcomes)) return undefined
    // What is told as a plan is no statement of an outcome; a fact without a period holds for what is to come as well.
    const planned = figure.figure.stance.tense === 'ahead' || figure.figure.stance.tense === 'projected'
    // A caption speaks of a whole table, whatever one of its columns holds.
    const captioned = figure.inTable && figure.cell?.isTold !== true && verdict.at.every(isOutcome)
    const foreseen = evidence.status === 'estimate' && evidence.period !== null && (evidence.period.to > scope.date || isEstimated(figure))
    if (planned && evidence.period !== null && !captioned && !foreseen) return undefined
    if (planned && !captioned && figure.figure.stance.status === 'target') return undefined
    // What is so *by now* may have gone on since the last period that is known.
    const { current } = figure.figure.period
    if (current && !verdict.stated && evidence.period !== null && !samePeriod(evidence.period, latestComplete(evidence.period, scope.date)))
      return undefined
    // With no period of its own a number may be of any period that the text has in mind.
    if (!verdict.stated && ((verdict.elsewhere.length > 0 && !isGoalAsFact(figure, block, scope)) || !holdsForEarlier(figure)))
      return undefined
    if (verdict.elsewhere.length === 0 && !isPlausibleSlip(figure, evidence.value)) return undefined
    if (isTakenBack(figure, block, evidence)) return undefined
    const series = seriesOf(figure)
    // The right number of something that its sentence may speak of in words that nobody knows.
    if (resolution.carried === true && sisterOf(figure, evidence, scope)?.series.indicator === series.indicator) return undefined
    const other = verdict.elsewhere.find((observation) => observation.period !== null)
    return {
      ...figure.core,
      message: `${whatSourceHas(evidence, series, scope)}. ${mixUp(figure, evidence, scope) ?? scope.say.correctIt()}`,
      claim: statementOf(figure),
      evidence: [evidenceOf(evidence, series.unit)],
      fixes: [changeTo(figure, evidence, scope), ...(other === undefined ? [] : changeYear(figure, block, other, false, scope))],
    }
  },
}

/** *When we began, 58 % were*, *against 92 the year before*: of a time that its sentence does not say for sure, and of which the number may be right. */
function isOfAnotherTime({ figure, reading, verdict }: ResolvedFigure): boolean {
  if (verdict === undefined) return false
  if (figure.stance.earlier && !verdict.stated) return true
  const { mention, period } = figure.period
  if (mention?.means.kind !== 'anchored') return false
  // *Ten years later*: nobody knows than what.
  if (period === undefined) return true
  if (verdict.elsewhere.length === 0) return false
  if (sentencePeriods(reading, figure.sentence).some(({ means }) => means.kind !== 'anchored')) return false
  return !(mention.means.years === 0 && isNamedRightBefore(figure, reading))
}

/** *In 2024 it was 5. By then, that was 9*: the sentence before names one time, that of the number. */
function isNamedRightBefore({ period, sentence }: Figure, reading: Reading): boolean {
  const own = sentence > 0 ? sentencePeriods(reading, sentence - 1) : []
  const [only] = own
  return own.length === 1 && only?.means.kind === 'absolute' && samePeriod(only.means.period, period.period ?? null)
}

/** *Norland has 800 works*, which it only is to have: told of the present, and the text before it speaks of no plan. */
function isGoalAsFact({ figure, reading, verdict, inTable, passage }: ResolvedFigure, { prose }: ResolvedBlock, { date }: Scope): boolean {
  const { stance, period, sentence, quantity } = figure
  if (!stance.present || stance.tense !== 'achieved' || period.how !== 'none' || inTable || verdict === undefined) return false
  if (!verdict.elsewhere.every(({ status, period: of }) => isProjection(status) && of !== null && of.to > date)) return false
  const at = prose.passages[passage]
  if (at?.kind === 'text' && at.role === 'item') return false
  for (let index = 0; index < figure.at.to; index++)
    if (isClass(reading.tokens, index, AIM | EXPECT | FUTURE | MODAL | SCENARIO)) return false
  return HAS.test(reading.tokens.text.slice(sentenceSpan(reading, sentence)?.start, quantity.start))
}

const HAS =
  /^(?!.*\b(?:when|if|until|once|what|where|that|which|means?|like)\b)[^,;:]{2,32} (?:has|have|are|counts|boasts)(?: (?:now|already|some|about|around|over|nearly|currently)){0,2} $|^[^,;:]{2,32} (?:có|đang có|đã có)(?: khoảng| gần| hơn)? $/iu

/** *Was estimated to reach 5*, of a time that is over, and at no time that is told: as the estimate that the source has. */
function isEstimated({ figure, reading }: ResolvedFigure): boolean {
  if (figure.stance.status !== 'forecast') return false
  const before = reading.tokens.text.slice(sentenceSpan(reading, figure.sentence)?.start, figure.quantity.start)
  return /\b(?:was|were|been) estimated to [a-z]+ (?:[a-z]+ ){0,2}$/i.test(before) && !THEN.test(before)
}

const THEN =
  /\b(?:[Ee]arly|[Ll]ate|[Mm]id|then|first|before|start|ago|earlier|at the time|[A-Z][a-z]+(?:ary|ber|ust|ril)|March|May|June|July)\b/

/** Somebody's own reckoning of what is past, the writer's too. */
function isAnothers({ figure }: ResolvedFigure): boolean {
  return figure.stance.others === 'any' || figure.stance.others === 'ours'
}

/** Where the period is only taken from an earlier sentence, the number must contradict that period too. */
function holdsForEarlier(figure: ResolvedFigure): boolean {
  const { period, how } = figure.figure.period
  const verdict = figure.verdict
  if (how !== 'before' || period === undefined || verdict === undefined) return true
  const then = verdict.held.filter((observation) => samePeriod(observation.period, period))
  return then.every((observation) => compareAmounts(verdict.said, observation) === 'disagrees')
}

/** Among more series than this that have a number for one time, some agree with any number by chance. */
const SISTERS = 500

/** Says what the number may have been mixed up with: another period, a sister series, a power of ten. */
function mixUp(figure: ResolvedFigure, evidence: Observation, scope: Scope): string | undefined {
  const verdict = figure.verdict
  const series = seriesOf(figure)
  if (verdict === undefined) return undefined
  const other = verdict.elsewhere.find((observation) => observation.period !== null)
  const { say } = scope
  if (other?.period) return say.isFigureFor(valueInWords(other, series, scope), other.period.code)
  const power = powerOfTen(verdict.said.value, evidence.value)
  if (power !== undefined) return say.isOffBy(power)
  const sister = sisterOf(figure, evidence, scope)
  return sister === undefined ? undefined : say.isSeries(valueInWords(sister.same, sister.series, scope), seriesName(sister.series, scope))
}

/** Another series that has the number for the same period. */
function sisterOf(figure: ResolvedFigure, evidence: Observation, scope: Scope): { series: Series; same: Observation } | undefined {
  const said = figure.verdict?.said
  if (said === undefined) return undefined
  const own = seriesOf(figure)
  for (const series of scope.knowledge.seriesIn(own.unit, evidence.period, SISTERS)) {
    if (series.id === own.id) continue
    const same = series.observations.find(
      (observation) => samePeriod(observation.period, evidence.period) && compareAmounts(said, observation) === 'agrees',
    )
    if (same !== undefined) return { series, same }
  }
  return undefined
}

function powerOfTen(said: Amount, has: Amount): number | undefined {
  if (typeof said !== 'number' || typeof has !== 'number' || said / has <= 0 || !Number.isFinite(said / has)) return undefined
  const power = Math.round(Math.log10(said / has))
  if (power === 0 || Math.abs(said / has / 10 ** power - 1) > 0.005) return undefined
  return 10 ** Math.abs(power)
}
