/** One draft gives one series and period two numbers that do not agree. */
import type { Amount } from '../reading/quantity.ts'
import { isOutcome, type ResolvedFigure } from '../resolve/resolved.ts'
import type { IndexedFigure, IndexReport, IndexRule } from './check.ts'
import { periodInWords, seriesName, seriesOf, statementOf } from './report.ts'

export const inconsistentFigure: IndexRule = {
  id: 'inconsistent-figure',
  kind: 'index',
  severity: 'warning',
  summary: 'Two numbers in one draft for the same thing and period.',
  run(entry) {
    const reports: IndexReport[] = []
    const told = entry.filter(({ figure }) => isTold(figure))
    // Only numbers that contradict none before them are held against later ones, so that one odd number is one finding.
    const sound: IndexedFigure[] = []
    for (const { block, figure } of told) {
      const earlier = sound.find((other) => contradicts(other.figure, figure))
      if (earlier === undefined) {
        sound.push({ block, figure })
        continue
      }
      const first = earlier.figure
      const text = earlier.block.source.text.slice(first.core.start, first.core.end)
      const here = block.source.text.slice(figure.core.start, figure.core.end)
      const series = seriesOf(figure)
      const period = figure.verdict?.period
      reports.push({
        ...figure.core,
        block,
        message: `The draft has two numbers for ${seriesName(series)}${period == null ? '' : ` in ${periodInWords(period.code)}`}: ${text} before, ${here} here. Make them agree.`,
        claim: statementOf(figure),
        evidence: [{ ...statementOf(first), source: null, ...(earlier.block === block ? { span: first.core } : {}) }],
        fixes: [],
      })
    }
    return reports
  },
}

/** A plain number, bound by all dimensions, that the knowledge base does not decide. */
function isTold(figure: ResolvedFigure): boolean {
  const { verdict, resolution } = figure
  if (verdict === undefined || resolution.kind !== 'resolved' || resolution.strength !== 'full' || !verdict.stated) return false
  const { quantity, stance } = figure.figure
  return (
    stance.withheld === null &&
    quantity.bound === null &&
    typeof verdict.said.value === 'number' &&
    !verdict.at.some(isOutcome) &&
    stance.tense !== 'ahead' &&
    stance.tense !== 'projected'
  )
}

/** Neither number is the other one rounded. */
function contradicts(a: ResolvedFigure, b: ResolvedFigure): boolean {
  const [x, y] = [a.verdict?.said, b.verdict?.said]
  if (x === undefined || y === undefined) return false
  const tolerance = Math.max(a.figure.quantity.looseStep, b.figure.quantity.looseStep) / 2
  const hedge = x.approximate || y.approximate ? 0.05 : 0
  const distance = Math.abs(number(x.value) - number(y.value))
  return distance > tolerance * (1 + 1e-9) && distance > hedge * Math.abs(number(x.value))
}

function number(value: Amount): number {
  return typeof value === 'number' ? value : value.low
}
