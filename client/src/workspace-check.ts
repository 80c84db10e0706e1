/**
 * Checks all drafts of the workspace when it is asked to, and from then on.
 *
 * The client library asks for the whole workspace by itself; until the command is run it is told that there is nothing.
 */
import { commands, languages, ProgressLocation, window } from 'vscode'
import type { Middleware } from 'vscode-languageclient/node'
import { isFinding } from './status.ts'

export interface WorkspaceCheck {
  readonly middleware: Middleware
  readonly run: () => Promise<void>
}

/** Starts with nothing to be checked but what is open. */
export function newWorkspaceCheck(): WorkspaceCheck {
  let isOn = false
  let finish: (() => void) | undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  return {
    middleware: {
      provideWorkspaceDiagnostics: async (resultIds, token, resultReporter, next) => {
        if (!isOn) return { items: [] }
        try {
          return await next(resultIds, token, resultReporter)
        } finally {
          finish?.()
        }
      },
    },
    run: async () => {
      isOn = true
      await window.withProgress({ location: ProgressLocation.Window, title: 'Checking the workspace' }, () => finished)
      const counts = languages.getDiagnostics().map(([, diagnostics]) => diagnostics.filter(isFinding).length)
      const [findings, files] = [counts.reduce((sum, count) => sum + count, 0), counts.filter((count) => count > 0).length]
      window.setStatusBarMessage(`Plumbline: ${findings} findings in ${files} files`, 8000)
      await commands.executeCommand('workbench.actions.view.problems')
    },
  }
}
