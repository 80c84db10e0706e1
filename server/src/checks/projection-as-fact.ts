/** A number told as achieved that the knowledge base has only as a forecast or target. */
import { sentenceText } from '../claims/extract.ts'
import { isProjection } from '../reading/status.ts'
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import type { FigureRule } from './check.ts'
import { evidenceOf, seriesOf, statementOf, whatSourceHas } from './report.ts'
import { isCalledWrong } from './taken-back.ts'
import { tellAsPlanned } from './wording-fix.ts'

export const projectionAsFact: FigureRule = {
  id: 'projection-as-fact',
  kind: 'figure',
  severity: 'warning',
  summary: 'A forecast or target told as if it had been reached.',
  figure(figure, block, scope) {
    const { verdict } = figure
    const { stance } = figure.figure
    if (verdict === undefined || stance.withheld !== null || stance.tense !== 'achieved' || stance.status === 'estimate' || !verdict.stated)
      return undefined
    if (verdict.at.length === 0 || !verdict.at.every((observation) => isProjection(observation.status))) return undefined
    // *For 2030 it is put at 5*: a time still to come is told of in the present, and nothing is claimed to have been reached.
    if (verdict.period !== null && verdict.period.to > scope.date && (stance.present || verdict.period.from > scope.date)) return undefined
    if (isThreshold(figure, block) || isCalledWrong(figure) || isOfPlan(figure)) return undefined
    const projection = verdict.agreeing.at(-1)
    if (projection === undefined) return undefined
    const series = seriesOf(figure)
    return {
      ...figure.core,
      message: `${whatSourceHas(projection, series, scope, true)}. ${scope.say.sayThatItIs(projection.status)}`,
      claim: statementOf(figure),
      evidence: [evidenceOf(projection, series.unit)],
      fixes: tellAsPlanned(figure, block, projection, scope),
    }
  },
}

/** *On paper it was 5*, *according to the plan it reached 5*: what a plan tells, whatever its verb. */
function isOfPlan({ figure, reading }: ResolvedFigure): boolean {
  return BY_PLAN.test(sentenceText(reading, figure.sentence))
}

const BY_PLAN =
  /^(?:on paper|(?:according to|in|under|by|per) (?:the|its|their|that|this) (?:[a-z]+ )?(?:plan|target|forecast|projection|scenario|model)s?(?:['’]s [a-z]+)?)[ ,]|, if (?:the|its|their) (?:[A-Za-z'’]+ )?(?:plan|target|forecast|projection)s? (?:held|came true|was right|were right|proved)\b/i

/** *Provinces with revenue over a billion dollars: eight*: an amount that says which things are counted. */
function isThreshold({ figure, passage, resolution }: ResolvedFigure, { figures }: ResolvedBlock): boolean {
  if (figure.quantity.kind !== 'money' || figure.quantity.bound === null || resolution.kind !== 'resolved') return false
  const { subject } = resolution.series
  return figures.some(
    (other) =>
      other.passage === passage &&
      other.figure.sentence === figure.sentence &&
      other.resolution.kind === 'resolved' &&
      other.resolution.series.subject.code === subject.code &&
      other.resolution.series.indicator.quantity === 'count',
  )
}
