/**
 * What can be done about a place in a draft, for a client that asks.
 */
import type { Analysis } from '../analysis.ts'
import type { Finding } from '../checks/finding.ts'
import { messageLanguageOf } from '../checks/settings.ts'
import { wordsIn } from '../checks/words.ts'
import { citeAll } from '../features/cite-all.ts'
import { actionsAt, findingsAt } from '../features/code-actions.ts'
import { fixAllOf } from '../features/fix-kind.ts'
import { type UnusedComment, unusedComments } from '../features/unused-comments.ts'
import { overlaps } from '../text/span.ts'
import type { Contradiction } from './across-drafts.ts'
import { toCodeAction } from './actions.ts'
import type { ClientFeatures } from './client.ts'
import { type DiagnosticScope, toDiagnostic, unusedDiagnostic } from './diagnostics.ts'
import { hideAction } from './hide.ts'
import { type Lines, spanOf } from './lines.ts'
import type { OpenDraft } from './open-draft.ts'
import { type CodeAction, CodeActionKind, type Connection, type Diagnostic } from './protocol.ts'
import type { Ready } from './writing.ts'

/** The kind of what cites all of a draft. */
export const CITE_ALL = `${CodeActionKind.Source}.citeAll.plumbline`

export interface CodeActionScope {
  readonly ready: Ready
  /** The mends of a file of a pack; undefined for drafts. */
  readonly packMends: (uri: string, diagnostics: readonly Diagnostic[]) => CodeAction[] | undefined
  readonly features: () => Pick<ClientFeatures, 'versionedEdits' | 'snippetEdits'> | undefined
  readonly scopeFor: (uri: string) => DiagnosticScope
  /** What a draft, in this state, has that contradicts others. */
  readonly against: (uri: string, analysis: Analysis, lines: Lines) => readonly Contradiction[]
}

/** The comments of a draft that silence nothing. Where a pack is broken, something may be found again once it is mended. */
export function unusedIn(analysis: Analysis, { ground }: OpenDraft): readonly UnusedComment[] {
  return ground?.problems.some(({ severity }) => severity === 'error') === true ? [] : unusedComments(analysis)
}

/** Answers the client. */
export function answerCodeActions(connection: Connection, { ready, packMends, features, scopeFor, against }: CodeActionScope): void {
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }, token) => {
    const only = context?.only
    const wanted = (kind: CodeActionKind): boolean => only?.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`)) === true
    const mends = !Array.isArray(only) || wanted(CodeActionKind.QuickFix)
    // What changes all of a draft is offered where it is asked for by name.
    const cites = Array.isArray(only) && wanted(CITE_ALL)
    if (!mends && !cites) return []
    const inPack = packMends(uri, context?.diagnostics ?? [])
    if (inPack !== undefined) return inPack
    const open = await ready(uri, token)
    const client = features()
    if (open === undefined || client === undefined || token.isCancellationRequested) return []
    const { analysis, draft } = open
    const scope = { uri, version: draft.version, versioned: client.versionedEdits, snippets: client.snippetEdits }
    const all = cites ? citeAll(analysis) : undefined
    const whole = all === undefined ? [] : [toCodeAction(all, undefined, draft.lines, scope, CITE_ALL)]
    if (!mends) return whole
    const span = spanOf(draft.lines, range)
    const made = against(uri, analysis, draft.lines)
    const others = made.map(({ finding }) => finding)
    const diagnosticOf = (finding: Finding): Diagnostic =>
      made.find((one) => one.finding === finding)?.diagnostic ?? toDiagnostic(finding, analysis, draft.lines, scopeFor(uri))
    const actions = actionsAt(analysis, span, others).map((action) =>
      toCodeAction(action, action.finding === undefined ? undefined : diagnosticOf(action.finding), draft.lines, scope),
    )
    const findings = findingsAt(analysis, span, others)
    const hidable = draft.ground?.hiddenList === undefined ? [] : findings
    const kinds = [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => fixAllOf(analysis, rule) ?? [])
    const more = kinds.map((action) => toCodeAction(action, undefined, draft.lines, scope))
    const titleOf = ({ rule }: Finding): string => wordsIn(messageLanguageOf(analysis)).hideInWorkspace(hidable.length > 1 ? rule : null)
    const hides = hidable.map((finding) => hideAction(uri, finding, diagnosticOf(finding), titleOf(finding)))
    const removals = unusedIn(analysis, draft)
      .filter((one) => overlaps(one, span) || (one.start <= span.start && span.start <= one.end))
      .map((one) => {
        const action = { title: one.title, preferred: true, edits: [one.edit], finding: undefined }
        return toCodeAction(action, unusedDiagnostic(one, draft.lines), draft.lines, scope)
      })
    return [...removals, ...actions, ...more, ...hides, ...whole]
  })
}
