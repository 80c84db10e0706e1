/** A target or milestone of the knowledge base, told with another value, deadline, bound or issuer. */
import { labelIn } from '../knowledge/labels.ts'
import type { Milestone } from '../knowledge/model.ts'
import { samePeriod } from '../resolve/verdict.ts'
import { firstDay } from '../text/date.ts'
import type { FigureRule, Report, Scope } from './check.ts'
import type { Statement } from './finding.ts'
import { reportOnProjected } from './projected-figure.ts'
import { namedSource } from './report.ts'
import { notBy, otherIssuer } from './setters.ts'

export const mismatchedTarget: FigureRule = {
  id: 'mismatched-target',
  kind: 'figure',
  severity: 'error',
  summary: 'A target told with another value, deadline, bound or body than the source has.',
  figure(figure, block, scope) {
    const projected = reportOnProjected(figure, block, scope)
    return projected?.isTarget === true ? projected.report : undefined
  },
  milestone(milestone, _block, scope) {
    const held = milestone.milestones.filter((known) => firstDay(known.published) <= scope.date)
    const known = held[0]
    if (known === undefined) return undefined
    const report = (message: string, fixes: Report['fixes']): Report => ({
      ...milestone.core,
      message,
      claim: { ...goalOf(known), period: milestone.deadline.code, status: 'target', issuer: milestone.issuers[0] ?? null },
      evidence: [
        {
          ...goalOf(known),
          period: known.deadline.code,
          status: 'target',
          issuer: known.issuer,
          source: known.source,
          locator: known.locator,
        },
      ],
      fixes,
    })
    if (held.every((one) => !samePeriod(one.deadline, milestone.deadline))) {
      const year = known.deadline.code
      const fix =
        /^\d{4}$/.test(year) && /^\d{4}$/.test(milestone.deadline.code)
          ? [
              {
                title: scope.say.changeTo(year, scope.knowledge.sources.get(known.source)?.outlet ?? known.source),
                preferred: true,
                edits: [{ ...milestone.core, newText: year }],
              },
            ]
          : []
      return report(scope.say.deadline(namedSource(known.source, scope), year, labelOf(known, scope)), fix)
    }
    const issuer = known.issuer
    const other = issuer === null ? undefined : otherIssuer(milestone.issuers, issuer, scope.knowledge)
    if (issuer === null || other === undefined) return undefined
    return report(notBy(known, other, scope), [])
  },
}

/** *Every school by 2026*: a hundred per cent of a series. */
function goalOf({ code, isAll }: Milestone): Pick<Statement, 'milestone' | 'series' | 'value' | 'bound' | 'unit'> {
  return isAll === true ? { series: code, value: 100, bound: null, unit: '%' } : { milestone: code }
}

function labelOf({ labels, code }: Milestone, { say }: Scope): string {
  return labelIn(labels, say.language) ?? code
}
