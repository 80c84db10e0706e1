/**
 * Checks all drafts of the workspace when it is asked to, and from then on.
 *
 * The client library asks for the whole workspace by itself; until the command is run it is told that there is nothing.
 */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  languages,
  type Progress,
  ProgressLocation,
  TabInputText,
  TabInputTextDiff,
  Uri,
  window,
} from 'vscode'
import { type LanguageClient, type Middleware, vsdiag } from 'vscode-languageclient/node'
import { DraftsChecked } from './protocol.ts'
import { isFinding } from './status.ts'
import { t } from './words.ts'

export interface WorkspaceCheck {
  readonly middleware: Middleware
  readonly run: () => Promise<void>
  /** Hears from the server how far it is. */
  readonly listen: (client: LanguageClient) => Disposable
}

/** Starts with nothing to be checked but what is open. */
export function newWorkspaceCheck(): WorkspaceCheck {
  let isOn = false
  /** The library leaves the findings of a document that is closed to the answers for the workspace. */
  const asked = new Map<string, Uri>()
  /** The first round that is under way, which the writer waits for. */
  let round: { readonly finish: () => void; readonly stop: CancellationTokenSource } | undefined
  let progress: Progress<{ message?: string; increment?: number }> | undefined
  let told = 0
  return {
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) => {
        const uri = document instanceof Uri ? document : document.uri
        asked.set(uri.toString(), uri)
        return next(document, previousResultId, token)
      },
      provideWorkspaceDiagnostics: async (resultIds, token, resultReporter, next) => {
        if (!isOn) {
          resultReporter({ items: [...asked.values()].filter((uri) => !isShown(uri)).map(nothingIn) })
          return { items: [] }
        }
        const mine = round
        if (mine === undefined) return next(resultIds, token, resultReporter)
        const given = token.onCancellationRequested(() => mine.stop.cancel())
        try {
          return await next(resultIds, mine.stop.token, resultReporter)
        } catch (error) {
          if (!mine.stop.token.isCancellationRequested || token.isCancellationRequested) throw error
          return { items: [] }
        } finally {
          given.dispose()
          mine.finish()
        }
      },
    },
    run: async () => {
      if (round !== undefined) return
      const stop = new CancellationTokenSource()
      const finished = new Promise<void>((resolve) => {
        round = { finish: resolve, stop }
      })
      isOn = true
      told = 0
      const options = { location: ProgressLocation.Notification, title: t('Plumbline: checking the workspace'), cancellable: true }
      await window.withProgress(options, async (report, token) => {
        progress = report
        token.onCancellationRequested(() => {
          isOn = false
          stop.cancel()
          round?.finish()
        })
        await finished
      })
      round = undefined
      progress = undefined
      if (!isOn) return void window.setStatusBarMessage(t('Plumbline: stopped; what was found so far stays'), 8000)
      const counts = languages.getDiagnostics().map(([, diagnostics]) => diagnostics.filter(isFinding).length)
      const [findings, files] = [counts.reduce((sum, count) => sum + count, 0), counts.filter((count) => count > 0).length]
      window.setStatusBarMessage(t('Plumbline: {0} findings in {1} files', findings ?? 0, files ?? 0), 8000)
      await commands.executeCommand('workbench.actions.view.problems')
    },
    listen: (client) =>
      client.onNotification(DraftsChecked, ({ done, total }) => {
        const part = total === 0 ? 100 : (100 * done) / total
        progress?.report({ message: t('{0} of {1} drafts', done, total), increment: Math.max(0, part - told) })
        told = Math.max(told, part)
      }),
  }
}

/** A document outlives the tab that it was shown in for a while. */
function isShown(uri: Uri): boolean {
  const shown = window.visibleTextEditors.map(({ document }) => document.uri)
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) shown.push(input.uri)
    else if (input instanceof TabInputTextDiff) shown.push(input.modified)
  }
  return shown.some((one) => one.toString() === uri.toString())
}

function nothingIn(uri: Uri): vsdiag.WorkspaceDocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.full, uri, version: null, items: [] }
}
