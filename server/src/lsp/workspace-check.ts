/**
 * Checks the drafts of all open folders: those that are open as the client has them, the others as they are on disk.
 *
 * In: a client's question for the diagnostics of the workspace, with the result ids that it has. Out: reports of what is new, some at a
 * time. Where nothing is new the answer waits until a file changes.
 */
import { setImmediate } from 'node:timers/promises'
import type { Analysis } from '../analysis.ts'
import { type Contradiction, NOTHING, newAcrossDrafts, type ToldToOthers, toldToOthers, withOthers } from './across-drafts.ts'
import type { OpenFolder } from './client.ts'
import { type DiagnosticScope, diagnosticsOf } from './diagnostics.ts'
import type { Lines } from './lines.ts'
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  NotificationType,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from './protocol.ts'
import { newReports, type Report } from './reports.ts'
import { type DraftsScope, draftsIn, newDraftReader } from './workspace-drafts.ts'

/** What the check asks of the server. */
export interface CheckScope extends DraftsScope {
  readonly run: string
  readonly folders: () => readonly OpenFolder[]
  /** The report on a draft that is open in the client, and the version it is of. */
  readonly openReport: (uri: string, token: CancellationToken) => Promise<{ readonly report: Report; readonly version: number } | undefined>
  readonly scopeFor: (uri: string) => DiagnosticScope
}

export interface WorkspaceCheck {
  /** Tells that something may be new. */
  readonly wake: () => void
  /** What a draft that is open, and in this state, has that contradicts others; nothing before somebody has asked for the workspace. */
  readonly against: (uri: string, analysis: Analysis, lines: Lines) => readonly Contradiction[]
  /** Checks one file as it is on disk; undefined where it is none that is checked, or nobody has asked for the workspace yet. */
  readonly report: (uri: string, token: CancellationToken) => Promise<Report | undefined>
}

/** How many drafts of the workspace were checked, for whoever waits. */
const DraftsChecked = new NotificationType<{ readonly done: number; readonly total: number }>('plumbline/draftsChecked')

/** What is kept of a draft on disk: what is found in it, and what others may contradict. */
interface Checked {
  readonly own: readonly Diagnostic[]
  readonly told: ToldToOthers | undefined
}

/** How many reports are sent in one go. */
const BATCH = 50
/** A client hears how far a check is after each so many milliseconds. */
const TELL_AGAIN = 250
/** A client that does not tell of changed files learns of them after this long. */
const LOOK_AGAIN = 20_000

/** Answers the client's questions for the workspace. */
export function answerWorkspace(connection: Connection, scope: CheckScope): WorkspaceCheck {
  const reports = newReports(`${scope.run}-w`)
  const keep = (analysis: Analysis, lines: Lines, uri: string): Checked => {
    const named = scope.scopeFor(uri)
    return { own: diagnosticsOf(analysis, lines, named), told: toldToOthers(analysis, lines, named) }
  }
  const read = newDraftReader<Checked>(scope, keep, { own: [], told: undefined })
  const across = newAcrossDrafts()
  /** What open drafts tell, as of their last analysis. */
  const told = new WeakMap<Analysis, { readonly of: ToldToOthers | undefined }>()
  const sleeping = new Set<() => void>()
  let isAsked = false

  const report = async (uri: string, token: CancellationToken): Promise<Report | undefined> => {
    const kept = await read(uri, token)
    if (kept === undefined) {
      if (!token.isCancellationRequested) across.of(uri, undefined)
      return undefined
    }
    const others = across.of(uri, kept.value.told)
    return reports.of(uri, [kept, others], () => withOthers(kept.value.own, others))
  }

  /** Gives what differs from the ids that the client has, some at a time. */
  async function* news(known: ReadonlyMap<string, string>, token: CancellationToken): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
    const left = new Set(known.keys())
    const drafts: string[] = []
    for await (const uri of draftsIn(scope.folders(), scope.log)) drafts.push(uri)
    across.begin(drafts)
    let told = performance.now()
    for (const [done, uri] of drafts.entries()) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      if (performance.now() - told > TELL_AGAIN) {
        told = performance.now()
        void connection.sendNotification(DraftsChecked, { done, total: drafts.length })
      }
      left.delete(uri)
      const open = await scope.openReport(uri, token)
      const one = open?.report ?? (await report(uri, token))
      if (one === undefined || one.resultId === known.get(uri) || (one.items.length === 0 && !known.has(uri))) continue
      yield { kind: DocumentDiagnosticReportKind.Full, uri, version: open?.version ?? null, resultId: one.resultId, items: one.items }
    }
    // What the client has of files that are gone, or no longer checked, is to go too.
    for (const uri of left) {
      if (known.get(uri) !== NONE && (await scope.openReport(uri, token)) === undefined)
        yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: NONE, items: [] }
    }
  }

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
    isAsked = true
    const ids = Array.isArray(previousResultIds) ? previousResultIds : []
    const known = new Map(ids.map(({ uri, value }) => [uri, value]))
    for (let first = true; ; first = false) {
      if (!first || known.size > 0) await nap(token, first)
      const items: WorkspaceDocumentDiagnosticReport[] = []
      let sent = 0
      for await (const item of news(known, token)) {
        items.push(item)
        if (partial === undefined || items.length < BATCH) continue
        partial.report({ items: items.splice(0) })
        sent += BATCH
      }
      if (items.length + sent > 0 || known.size === 0) return { items }
    }
  })

  /** Sleeps until something may be new; at first it only makes way for messages that are waiting. */
  async function nap(token: CancellationToken, short: boolean): Promise<void> {
    if (short) return void (await setImmediate())
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        sleeping.delete(wake)
        cancelled.dispose()
        resolve()
      }
      const timer = setTimeout(wake, LOOK_AGAIN)
      const cancelled = token.onCancellationRequested(wake)
      sleeping.add(wake)
    })
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
  }

  return {
    wake: () => {
      for (const wake of [...sleeping]) wake()
    },
    against: (uri, analysis, lines) => {
      if (!isAsked) return NOTHING
      const known = told.get(analysis) ?? { of: toldToOthers(analysis, lines, scope.scopeFor(uri)) }
      told.set(analysis, known)
      return across.of(uri, known.of)
    },
    report: async (uri, token) => (isAsked ? report(uri, token) : undefined),
  }
}

/** The result id of a file of which nothing is to be shown. */
const NONE = 'none'
