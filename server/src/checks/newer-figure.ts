/** A number that is right for the period it states, where a newer one is known. */
import { isOutcome, type ResolvedBlock, type ResolvedFigure } from '../resolve/resolved.ts'
import { samePeriod } from '../resolve/verdict.ts'
import type { FigureRule } from './check.ts'
import { newerThan } from './newer.ts'
import { evidenceOf, seriesOf, statementOf, whatSourceHas } from './report.ts'

export const newerFigure: FigureRule = {
  id: 'newer-figure',
  kind: 'figure',
  severity: 'information',
  summary: 'A number that is right for its year, where a newer one exists.',
  figure(figure, block, scope) {
    const { verdict } = figure
    if (verdict === undefined || !verdict.stated || figure.figure.stance.withheld !== null) return undefined
    const agreeing =
      verdict.agreeing.find(isOutcome) ??
      verdict.revised.find((observation) => isOutcome(observation) && samePeriod(observation.period, verdict.period))
    const newer = agreeing === undefined ? undefined : newerThan(agreeing, verdict.held)
    if (agreeing === undefined || newer === undefined || standsBeside(figure, block, newer.period?.code)) return undefined
    const series = seriesOf(figure)
    return {
      ...figure.core,
      message: scope.say.newer(whatSourceHas(newer, series, scope)),
      claim: statementOf(figure),
      evidence: [evidenceOf(newer, series.unit), evidenceOf(agreeing, series.unit)],
      fixes: [],
    }
  },
}

/** The newer number, or one of a later period still, stands in the same paragraph, list or table. */
function standsBeside(figure: ResolvedFigure, block: ResolvedBlock, newer: string | undefined): boolean {
  return block.figures.some((other) => {
    if (other === figure || other.resolution.kind !== 'resolved' || other.resolution.series.id !== seriesOf(figure).id) return false
    const period = other.verdict?.period?.code
    return period !== undefined && newer !== undefined && period >= newer
  })
}
