/**
 * Checks the drafts of all open folders: those that are open as the client has them, the others as they are on disk.
 *
 * In: a client's question for the diagnostics of the workspace, with the result ids that it has. Out: reports of what is new, some at a
 * time. Where nothing is new the answer waits until a file changes. A file is read again only when it, or its ground, has changed.
 */
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { analysing } from '../analysis.ts'
import { findDrafts, readDraftText } from '../disk/files.ts'
import { markupOf } from '../markup/index.ts'
import type { Markup } from '../text/draft.ts'
import type { OpenFolder } from './client.ts'
import { type DiagnosticScope, diagnosticsOf } from './diagnostics.ts'
import type { Ground } from './ground.ts'
import { linesOf } from './lines.ts'
import { newReports, type Report } from './reports.ts'
import { inSlices } from './slices.ts'
import { pathOf, uriOf } from './uri.ts'

/** What the check asks of the server. */
export interface CheckScope {
  readonly run: string
  readonly folders: () => readonly OpenFolder[]
  /** The report on a draft that is open in the client, and the version it is of. */
  readonly openReport: (uri: string, token: CancellationToken) => Promise<{ readonly report: Report; readonly version: number } | undefined>
  readonly groundFor: (uri: string) => Promise<Ground>
  readonly scopeFor: (uri: string) => DiagnosticScope
  readonly log: (line: string) => void
}

export interface WorkspaceCheck {
  /** Tells that something may be new. */
  readonly wake: () => void
  /** Checks one file as it is on disk; undefined where it is none that is checked, or nobody has asked for the workspace yet. */
  readonly report: (uri: string, token: CancellationToken) => Promise<Report | undefined>
}

interface FileScope {
  readonly path: string
  readonly markup: Markup
  readonly ground: Ground
}

interface Seen {
  readonly modified: number
  readonly size: number
  readonly ground: Ground
  readonly revision: number
}

/** How many reports are sent in one go. */
const BATCH = 50
/** A client that does not tell of changed files learns of them after this long. */
const LOOK_AGAIN = 20_000

/** Answers the client's questions for the workspace. */
export function answerWorkspace(connection: Connection, scope: CheckScope): WorkspaceCheck {
  const reports = newReports(`${scope.run}-w`)
  const seen = new Map<string, Seen>()
  const sleeping = new Set<() => void>()
  let isAsked = false

  const report = async (uri: string, token: CancellationToken): Promise<Report | undefined> => {
    const path = pathOf(uri)
    const markup = path === undefined ? undefined : markupOf(path)
    const is = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })
    if (path === undefined || markup === undefined || is === undefined) return undefined
    const ground = await scope.groundFor(uri)
    if (ground.languages?.includes(markup) === false) return undefined
    const before = seen.get(uri)
    const stays = before?.modified === is.mtimeMs && before.size === is.size && before.ground === ground
    const items = stays ? [] : await check(uri, { path, markup, ground }, token)
    if (token.isCancellationRequested) return undefined
    const revision = (before?.revision ?? 0) + (stays ? 0 : 1)
    seen.set(uri, { modified: is.mtimeMs, size: is.size, ground, revision })
    return reports.of(uri, revision, () => items)
  }

  /** The diagnostics of a file as it is on disk. */
  const check = async (uri: string, { path, markup, ground }: FileScope, token: CancellationToken): Promise<Diagnostic[]> => {
    const read = readDraftText({ path, absolute: path })
    if ('problem' in read) {
      scope.log(read.problem)
      return []
    }
    try {
      const steps = analysing({ path: uri, text: read.text, markup }, ground.knowledge, ground.settings)
      const analysis = await inSlices(steps, () => token.isCancellationRequested)
      return analysis === undefined ? [] : diagnosticsOf(analysis, linesOf(analysis.outline), scope.scopeFor(uri))
    } catch (error) {
      scope.log(`Plumbline failed on ${path}: please report it with the file. ${String(error)}`)
      return []
    }
  }

  /** Gives what differs from the ids that the client has, some at a time. */
  async function* news(known: ReadonlyMap<string, string>, token: CancellationToken): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
    const left = new Set(known.keys())
    for (const folder of scope.folders()) {
      if (folder.path === undefined) continue
      const { files, problems } = findDrafts([folder.path], folder.path, (path) => markupOf(path) !== undefined)
      for (const problem of problems) scope.log(problem)
      for (const { absolute } of files) {
        await setImmediate()
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
        const uri = uriOf(absolute, folder.path)
        left.delete(uri)
        const open = await scope.openReport(uri, token)
        const one = open?.report ?? (await report(uri, token))
        if (one === undefined || one.resultId === known.get(uri) || (one.items.length === 0 && !known.has(uri))) continue
        yield { kind: DocumentDiagnosticReportKind.Full, uri, version: open?.version ?? null, resultId: one.resultId, items: one.items }
      }
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
    report: async (uri, token) => (isAsked ? report(uri, token) : undefined),
  }
}

/** The result id of a file of which nothing is to be shown. */
const NONE = 'none'
