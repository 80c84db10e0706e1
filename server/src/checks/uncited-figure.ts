/** A number that agrees with the knowledge base and has no citation beside it. */
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import { isSourceLine as isSourceText } from '../resolve/table-references.ts'
import type { CitationRule, CitationScope, Report } from './check.ts'
import { cite } from './citation-fix.ts'
import { evidenceOf, reportsOn, seriesOf, statementOf, whatSourceHas } from './report.ts'

export const uncitedFigure: CitationRule = {
  id: 'uncited-figure',
  kind: 'citation',
  severity: 'information',
  summary: 'A number from a source, with no citation beside it.',
  run: ({ resolved }, scope) => reportsOn(resolved.figures, (figure) => reportOn(figure, resolved, scope)),
}

/** Tells whether a block is the line below a table that says where its numbers are from: *Source: …*. */
export function isSourceLine(block: ResolvedBlock): boolean {
  const first = block.prose.passages[0]
  return first?.kind === 'text' && first.role === 'paragraph' && isSourceText(first.run.text)
}

function reportOn(figure: ResolvedFigure, block: ResolvedBlock, scope: CitationScope): Report | undefined {
  const { verdict } = figure
  if (verdict === undefined || figure.cited || figure.quoted || figure.figure.stance.withheld !== null) return undefined
  const agreeing = verdict.agreeing.at(-1)
  if (agreeing === undefined) return undefined
  const series = seriesOf(figure)
  return {
    ...figure.core,
    message: scope.say.citeIt(whatSourceHas(agreeing, series, scope)),
    claim: statementOf(figure),
    evidence: [evidenceOf(agreeing, series.unit)],
    fixes: cite(sharesCitation(figure, agreeing.source, block) ? figure : { citeAt: figure.citeInClause }, agreeing.source, scope, true),
  }
}

/** Tells whether the numbers that stand behind it in its sentence are from the same source, so that one citation is for all. */
function sharesCitation(figure: ResolvedFigure, source: string, { figures }: ResolvedBlock): boolean {
  if (figure.citeInClause === undefined) return true
  return figures.every(
    (other) =>
      other.passage !== figure.passage ||
      other.figure.sentence !== figure.figure.sentence ||
      other.figure.quantity.start < figure.figure.quantity.end ||
      other.verdict?.agreeing.some((observation) => observation.source === source) === true,
  )
}
