/** A figure, milestone or quotation beside which only sources are cited that do not have it. */
import { compareAmounts } from '../reading/agreement.ts'
import { type CitedDocuments, citedDocuments } from '../resolve/library.ts'
import { type KnownQuotation, knownQuotations } from '../resolve/quotes.ts'
import type { Reference } from '../resolve/references.ts'
import type { ResolvedFigure, ResolvedMilestone } from '../resolve/resolved.ts'
import { samePeriod } from '../resolve/verdict.ts'
import { firstDay } from '../text/date.ts'
import type { CitationRule, CitationScope, CitedBlock, Report } from './check.ts'
import { citeInstead } from './citation-fix.ts'
import type { Fix } from './finding.ts'
import { citeQuotation, nameOf, quoteEvidence, quoteStatement, speakersOf, whoseWords } from './quote-report.ts'
import { evidenceOf, namedSource, reportsOn, seriesOf, statementOf, whatSourceHas } from './report.ts'

export const wrongCitation: CitationRule = {
  id: 'wrong-citation',
  kind: 'citation',
  severity: 'warning',
  summary: 'A number, goal or quotation whose citation is of a source that does not have it.',
  run: (block, scope) => [
    ...reportsOn(block.resolved.figures, (figure) => onFigure(figure, block, scope)),
    ...reportsOn(block.resolved.milestones, (milestone) => onMilestone(milestone, block, scope)),
    ...reportsOn(knownQuotations(block.quotations), (quotation) => onQuotation(quotation, block, scope)),
  ],
}

function onFigure(figure: ResolvedFigure, block: CitedBlock, scope: CitationScope): Report | undefined {
  const { verdict } = figure
  const line = figure.inTable && figure.references.length === 0 ? block.line : undefined
  const { references } = line ?? figure
  if (verdict === undefined || figure.quoted || references.length === 0 || figure.figure.stance.withheld !== null || figure.figure.isWhole)
    return undefined
  const agreeing = verdict.agreeing.at(-1)
  if (agreeing === undefined) return undefined
  const series = seriesOf(figure)
  const holds = (key: string): boolean =>
    // A source named below a table for a run of years has those before, too.
    series.observations.some((one) => one.source === key && (line !== undefined || compareAmounts(verdict.said, one) !== 'disagrees')) ||
    hasElsewhere(figure, key, scope)
  const cited = convicted(references, holds, scope)
  if (cited === undefined) return undefined
  return {
    ...figure.core,
    message: scope.say.notInCited(whatSourceHas(agreeing, series, scope), namesOf(cited, scope), 'figure'),
    claim: statementOf(figure),
    evidence: [evidenceOf(agreeing, series.unit)],
    // What the line below is right for stays cited there.
    fixes: holdsOthers(line, figure, block, cited)
      ? []
      : citeInstead(references, agreeing.source, figure, line?.text ?? block.resolved.source.text, scope),
  }
}

/** Another number of the table stands in what the line below it cites. */
function holdsOthers(line: CitedBlock['line'], figure: ResolvedFigure, { resolved }: CitedBlock, { sources }: CitedDocuments): boolean {
  return (
    line !== undefined &&
    resolved.figures.some((other) => other !== figure && other.verdict?.agreeing.some(({ source }) => sources.includes(source)) === true)
  )
}

/** The source has this very number for the same subject or indicator: a reader will find it there. */
function hasElsewhere(figure: ResolvedFigure, key: string, { knowledge }: CitationScope): boolean {
  const { indicator, subject, unit } = seriesOf(figure)
  const said = figure.verdict?.said
  return (
    said !== undefined &&
    [...knowledge.seriesAbout(subject.code), ...knowledge.seriesOf(indicator.code)].some(
      (series) => series.unit === unit && series.observations.some((one) => one.source === key && compareAmounts(said, one) === 'agrees'),
    )
  )
}

function onMilestone(milestone: ResolvedMilestone, block: CitedBlock, scope: CitationScope): Report | undefined {
  const { references, deadline } = milestone
  if (references.length === 0) return undefined
  const same = milestone.milestones.filter((one) => samePeriod(one.deadline, deadline) && firstDay(one.published) <= scope.date)
  const [known] = same
  if (known === undefined) return undefined
  const cited = convicted(references, (key) => milestone.milestones.some((one) => one.source === key), scope)
  if (cited === undefined) return undefined
  const { code, issuer, source, locator } = known
  const told = { milestone: code, period: known.deadline.code, issuer }
  return {
    ...milestone.core,
    message: scope.say.notInCited(scope.say.hasGoal(namedSource(source, scope)), namesOf(cited, scope), 'goal'),
    claim: { milestone: code, period: deadline.code, issuer: milestone.issuers[0] ?? null },
    evidence: [{ ...told, source, locator }],
    fixes: citeInstead(references, source, milestone, block.resolved.source.text, scope),
  }
}

function onQuotation(one: KnownQuotation, block: CitedBlock, scope: CitationScope): Report | undefined {
  const references = block.referencesOf(one)
  if (references.length === 0) return undefined
  const { recognition } = one
  const published = recognition.all.filter(({ source }) => firstDay(scope.knowledge.sources.get(source)?.published ?? '0000') <= scope.date)
  const words = published.includes(recognition.words) ? recognition.words : published[0]
  if (words === undefined) return undefined
  const cited = convicted(references, (key) => recognition.all.some(({ source }) => source === key), scope)
  if (cited === undefined) return undefined
  const speaker = speakersOf(recognition)[0]
  const instead = citeInstead(references, words.source, { citeAt: undefined }, block.resolved.source.text, scope)
  return {
    ...one.span,
    message: scope.say.notInCited(scope.say.theseAre(whoseWords(words, scope)), namesOf(cited, scope), 'quotation'),
    claim: quoteStatement(one, speaker === undefined ? null : nameOf(speaker, scope)),
    evidence: quoteEvidence(recognition, scope),
    fixes: instead.length > 0 ? instead : (citeQuotation(one, scope, true) satisfies readonly Fix[]),
  }
}

/** The sources cited where they are all known, and none has it; undefined where one might. */
function convicted(references: readonly Reference[], holds: (key: string) => boolean, scope: CitationScope): CitedDocuments | undefined {
  const cited = citedDocuments(references, scope.library, scope.noteOf)
  if (cited.others || cited.sources.length === 0) return undefined
  return cited.sources.some(holds) || cited.outlets.some(holds) ? undefined : cited
}

function namesOf({ sources }: CitedDocuments, scope: CitationScope): readonly string[] {
  return sources.map((key) => namedSource(key, scope))
}
