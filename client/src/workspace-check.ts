/**
 * Checks all drafts of the workspace when it is asked to, and from then on.
 *
 * The client library asks for the whole workspace by itself; until the command is run it is told that there is nothing.
 */
import { commands, languages, ProgressLocation, TabInputText, TabInputTextDiff, Uri, window } from 'vscode'
import { type Middleware, vsdiag } from 'vscode-languageclient/node'
import { isFinding } from './status.ts'
import { t } from './words.ts'

export interface WorkspaceCheck {
  readonly middleware: Middleware
  readonly run: () => Promise<void>
}

/** Starts with nothing to be checked but what is open. */
export function newWorkspaceCheck(): WorkspaceCheck {
  let isOn = false
  /** The library leaves the findings of a document that is closed to the answers for the workspace. */
  const asked = new Map<string, Uri>()
  let finish: (() => void) | undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
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
        try {
          return await next(resultIds, token, resultReporter)
        } finally {
          finish?.()
        }
      },
    },
    run: async () => {
      isOn = true
      await window.withProgress({ location: ProgressLocation.Window, title: t('Checking the workspace') }, () => finished)
      const counts = languages.getDiagnostics().map(([, diagnostics]) => diagnostics.filter(isFinding).length)
      const [findings, files] = [counts.reduce((sum, count) => sum + count, 0), counts.filter((count) => count > 0).length]
      window.setStatusBarMessage(t('Plumbline: {0} findings in {1} files', findings ?? 0, files ?? 0), 8000)
      await commands.executeCommand('workbench.actions.view.problems')
    },
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
