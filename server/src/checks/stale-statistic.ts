/** A number told as current that is of an earlier period, where a later one is known. */
import type { Observation } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
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
  figure(figure, _block, scope) {
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
    if (old === undefined || newer === undefined) return undefined
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

/** A hedged number that is an earlier one to its last digit, and near the later one by its hedge alone: *about 7.55 %*, which has become 7.3. */
function toTheDigit({ said, agreeing, elsewhere }: Verdict): Observation | undefined {
  const exact = { ...said, approximate: false }
  if (!said.approximate || agreeing.some((observation) => compareAmounts(exact, observation) === 'agrees')) return undefined
  return elsewhere.findLast((observation) => compareAmounts(exact, observation) === 'agrees')
}
