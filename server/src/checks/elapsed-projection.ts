/** A projection told as still ahead though its period is over. */
import { isProjection } from '../reading/status.ts'
import type { FigureRule } from './check.ts'
import { evidenceOf, seriesOf, statementOf, whatSourceHas } from './report.ts'
import { tellAsPast } from './wording-fix.ts'

export const elapsedProjection: FigureRule = {
  id: 'elapsed-projection',
  kind: 'figure',
  severity: 'warning',
  summary: 'A forecast or target told as still to come though its time is over.',
  figure(figure, block, scope) {
    const { verdict } = figure
    const { stance } = figure.figure
    if (verdict === undefined || stance.withheld !== null || stance.tense !== 'ahead' || !verdict.stated) return undefined
    const projection = verdict.agreeing.find(
      (observation) => isProjection(observation.status) && observation.period !== null && observation.period.to <= scope.date,
    )
    if (projection?.period == null) return undefined
    const series = seriesOf(figure)
    return {
      ...figure.core,
      message: `${whatSourceHas(projection, series, scope)}. ${scope.say.isOver(projection.period.code)}`,
      claim: statementOf(figure),
      evidence: [evidenceOf(projection, series.unit)],
      fixes: tellAsPast(figure, block, projection, scope),
    }
  },
}
