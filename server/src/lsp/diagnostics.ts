/**
 * Findings as a client's diagnostics.
 *
 * In: an analysis with its lines. Out: diagnostics, in the order of their places.
 */
import { type Analysis, findingsOf } from '../analysis.ts'
import type { Evidence, Finding, Severity } from '../checks/finding.ts'
import { messageLanguageOf } from '../checks/settings.ts'
import { wordsIn } from '../checks/words.ts'
import { cardWordsOf } from '../features/card-words.ts'
import { factOfFinding } from '../features/finding-fact.ts'
import { originOf } from '../features/origin.ts'
import type { UnusedComment } from '../features/unused-comments.ts'
import type { Language, Origin, Problem } from '../knowledge/model.ts'
import { type Lines, rangeOf } from './lines.ts'
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from './protocol.ts'
import { uriOf } from './uri.ts'

/** What the conversion must know beside the findings. */
export interface DiagnosticScope {
  readonly uri: string
  /** What the draft is called in others. */
  readonly name: string
  /** Relative paths of packs start here. */
  readonly cwd: string
  /** The folder of the rules' pages. */
  readonly rulePages: string
  /** The client shows related places. */
  readonly related: boolean
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** Gives the diagnostics of a draft in the order of their places. */
export function diagnosticsOf(analysis: Analysis, lines: Lines, scope: DiagnosticScope): Diagnostic[] {
  return findingsOf(analysis).map((finding) => toDiagnostic(finding, analysis, lines, scope))
}

/** The code of a comment that is of no use, which is no finding: editors draw it pale, and count it nowhere. */
const UNUSED_COMMENT = 'unused-comment'

/** Converts a comment that is of no use. */
export function unusedDiagnostic(comment: UnusedComment, lines: Lines): Diagnostic {
  return {
    range: rangeOf(lines, comment),
    severity: DiagnosticSeverity.Hint,
    tags: [DiagnosticTag.Unnecessary],
    code: UNUSED_COMMENT,
    source: 'plumbline',
    message: comment.message,
  }
}

/** Converts one finding. */
export function toDiagnostic(finding: Finding, analysis: Analysis, lines: Lines, scope: DiagnosticScope): Diagnostic {
  const fact = factOfFinding(finding, analysis)
  const diagnostic: Diagnostic = {
    range: rangeOf(lines, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule, scope.rulePages) },
    source: 'plumbline',
    message: finding.message,
    ...(fact === undefined ? {} : { data: { fact } }),
  }
  if (scope.related) {
    const related = finding.evidence.flatMap((evidence) => relatedTo(evidence, analysis, lines, scope) ?? [])
    if (related.length > 0) diagnostic.relatedInformation = related
  }
  return diagnostic
}

/** The problems of packs and settings files as diagnostics of those files, by their URI. */
export function problemDiagnostics(problems: readonly Problem[], cwd: string): ReadonlyMap<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>()
  for (const { path, line, column, severity, message } of problems) {
    const uri = uriOf(path, cwd)
    const at = { line: line - 1, character: column - 1 }
    const diagnostic: Diagnostic = { range: { start: at, end: at }, severity: SEVERITIES[severity], source: 'plumbline', message }
    byFile.set(uri, [...(byFile.get(uri) ?? []), diagnostic])
  }
  return byFile
}

const pages = new Map<string, string>()

function pageOf(rule: string, folder: string): string {
  let href = pages.get(rule)
  if (href === undefined) {
    href = uriOf(`${rule}.md`, folder)
    pages.set(rule, href)
  }
  return href
}

function relatedTo(evidence: Evidence, analysis: Analysis, lines: Lines, scope: DiagnosticScope): DiagnosticRelatedInformation | undefined {
  const { knowledge } = analysis
  if (evidence.span !== undefined) {
    return { location: { uri: scope.uri, range: rangeOf(lines, evidence.span) }, message: wordsIn(messageLanguageOf(analysis)).otherPlace }
  }
  const origin = originOf(evidence, knowledge, cardWordsOf(analysis))
  if (origin === undefined) return undefined
  const source = evidence.source === null ? undefined : knowledge.sources.get(evidence.source)
  const where = [source?.outlet ?? evidence.source, source?.published, evidence.locator].filter(
    (part) => part !== undefined && part !== null && part !== '',
  )
  return { location: locationOf(origin.origin, scope.cwd), message: `${origin.says} (${where.join(', ')})` }
}

/** Where another draft has what a finding rests on; its path is its address. */
export function relatedDraft({ elsewhere }: Evidence, language: Language): DiagnosticRelatedInformation | undefined {
  return elsewhere === undefined
    ? undefined
    : { location: { uri: elsewhere.path, range: elsewhere.range }, message: wordsIn(language).otherDraft }
}

/** Where a part of a pack stands. */
export function locationOf({ path, line, column }: Origin, cwd: string): DiagnosticRelatedInformation['location'] {
  const start = { line: line - 1, character: column - 1 }
  return { uri: uriOf(path, cwd), range: { start, end: start } }
}
