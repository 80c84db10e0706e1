/** A number told as current that is of an earlier period, where a later one is known. */
import { sentenceSpan } from '../claims/extract.ts'
import type { Observation, Series } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import type { Verdict } from '../resolve/verdict.ts'
import type { FigureRule } from './check.ts'
import { cite } from './citation-fix.ts'
import { newerThan } from './newer.ts'
import { changeTo, evidenceOf, seriesOf, statementOf, whatSourceHas } from './report.ts'

export const staleStatistic: FigureRule = {
  id: 'stale-statistic',
  kind: 'figure',
  severity: 'warning',
  summary: 'An old number told as if it were today’s.',
  figure(figure, block, scope) {
    const { verdict } = figure
    const { stance, period } = figure.figure
    if (verdict === undefined || stance.withheld !== null || stance.earlier || stance.tense === 'ahead' || stance.tense === 'projected')
      return undefined
    if ((verdict.stated || period.mention?.means.kind === 'anchored') && !period.current) return undefined
    // A period named just before may still be meant; only a word like `currently` takes that away.
    if (
      period.how === 'before' &&
      !period.current &&
      verdict.elsewhere.some((observation) => observation.period?.code === period.period?.code)
    )
      return undefined
    if (verdict.loose.length > 0) return undefined
    const exact = toTheDigit(verdict)
    const old = exact ?? (verdict.agreeing.length > 0 ? undefined : (verdict.elsewhere.at(-1) ?? verdict.revised.at(-1)))
    const newer = old === undefined ? undefined : newerThan(old, verdict.held)
    if (old === undefined || newer === undefined || (!period.current && (standsBeside(figure, block, newer) || isOfThen(figure))))
      return undefined
    const series = seriesOf(figure)
    return {
      ...figure.core,
      message: `${whatSourceHas(newer, series, scope)}. ${scope.say.isOlder(old.period?.code ?? null)}`,
      claim: statementOf(figure),
      evidence: [evidenceOf(newer, series.unit), evidenceOf(old, series.unit)],
      fixes: [changeTo(figure, newer, scope), ...cite(figure, old.source, scope, false)],
    }
  },
}

/** *Latest 26 | Prior 4*, *slipped from 7.55 to 7.3*: a table, list or sentence that has the newer number too tells of two times. */
function standsBeside(figure: ResolvedFigure, { figures, prose }: ResolvedBlock, newer: Observation): boolean {
  const isItem = ({ passage }: ResolvedFigure): boolean => {
    const at = prose.passages[passage]
    return at?.kind === 'text' && at.role === 'item'
  }
  const isBeside = (other: ResolvedFigure): boolean =>
    other.passage === figure.passage ? other.inTable || other.figure.sentence === figure.figure.sentence : isItem(figure) && isItem(other)
  return figures.some((other) => {
    const { resolution, verdict } = other
    if (other === figure || !isBeside(other)) return false
    // *It is 4, against 26 in 2022*: told of now all the same.
    if (!figure.inTable && figure.figure.stance.present && verdict?.stated === true) return false
    if (resolution.kind !== 'resolved') return !other.inTable && isAmountOf(other.figure.quantity, newer, seriesOf(figure))
    return resolution.series.id === seriesOf(figure).id && verdict !== undefined && compareAmounts(verdict.said, newer) === 'agrees'
  })
}

function isAmountOf({ value, unit }: Quantity, newer: Observation, series: Series): boolean {
  return value === newer.value && unit === series.unit
}

/** *It held 7.55 % when the war came*, *it used to be 4*: of a time that is told, and over. */
function isOfThen({ figure, reading, inTable }: ResolvedFigure): boolean {
  const span = sentenceSpan(reading, figure.sentence)
  const { text } = reading.tokens
  return (
    !inTable &&
    (/\bused to (?:be|have|make|stand)\b/i.test(text.slice(span?.start, figure.quantity.start)) ||
      (!figure.stance.present &&
        /^[^.;,]{0,24} (?:when|until|by the time|back when) (?:the|it|he|she|they|we|our|its)\b/i.test(
          text.slice(figure.quantity.end, span?.end),
        )))
  )
}

/** A hedged number that is an earlier one to its last digit, and near the later one by its hedge alone: *about 7.55 %*, which has become 7.3. */
function toTheDigit({ said, agreeing, elsewhere }: Verdict): Observation | undefined {
  const exact = { ...said, approximate: false }
  if (!said.approximate || agreeing.some((observation) => compareAmounts(exact, observation) === 'agrees')) return undefined
  return elsewhere.findLast((observation) => compareAmounts(exact, observation) === 'agrees')
}
