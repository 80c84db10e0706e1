/**
 * Cites all numbers of the draft in front that agree with a source and cite none.
 */
import { type CodeAction, CodeActionKind, commands, Range, window, workspace } from 'vscode'
import { t } from './words.ts'

const KIND = CodeActionKind.Source.append('citeAll.plumbline')

/** Asks for the action and does it; where there is none the status bar says so. */
export async function citeAll(): Promise<void> {
  const document = window.activeTextEditor?.document
  for (let asked = -1; document !== undefined && asked !== document.version; ) {
    asked = document.version
    const all = new Range(0, 0, document.lineCount, 0)
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, KIND.value)
    const edit = actions.find(({ kind }) => kind !== undefined && KIND.contains(kind))?.edit
    // What was asked of another text than stands there now is asked again.
    if (asked !== document.version) asked = -1
    else if (edit !== undefined) return void (await workspace.applyEdit(edit))
  }
  window.setStatusBarMessage(t('Plumbline: no number here lacks a citation of a source that agrees with it'), 8000)
}
