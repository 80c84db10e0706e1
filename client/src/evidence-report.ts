/**
 * The evidence report of a draft, beside it: kept up while the draft is written, saved where the writer likes.
 */
import {
  commands,
  type Disposable,
  languages,
  Position,
  ProgressLocation,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { type EvidenceParams, EvidenceRequest, WorkspaceEvidenceRequest } from './protocol.ts'

const REVEAL = 'plumbline.revealInDraft'
const NO_DRAFT = 'Plumbline: open a draft first; the report is of the one you see'
const FORMATS: Readonly<Record<string, EvidenceParams['format']>> = { md: 'markdown', html: 'html', csv: 'csv' }

/** Gives the commands that show and save reports. */
export function newEvidenceReport(client: LanguageClient): readonly Disposable[] {
  let shown: { readonly panel: WebviewPanel; readonly uri: Uri } | undefined
  let isStale = false
  let isRenewing = false

  const pageOf = async (uri: Uri, format: EvidenceParams['format'], command?: string): Promise<string | undefined> => {
    const title = workspace.asRelativePath(uri)
    const params = command === undefined ? { format, title } : { format, title, command }
    return (await client.sendRequest(EvidenceRequest, { uri: client.code2ProtocolConverter.asUri(uri), ...params }))?.page
  }

  const show = async (): Promise<void> => {
    const uri = window.activeTextEditor?.document.uri
    const page = uri === undefined ? undefined : await pageOf(uri, 'html', REVEAL)
    if (uri === undefined || page === undefined) return void window.setStatusBarMessage(NO_DRAFT, 8000)
    const title = `Evidence: ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`
    const panel =
      shown?.panel ??
      window.createWebviewPanel('plumbline.evidenceReport', title, ViewColumn.Beside, {
        enableCommandUris: [REVEAL],
        enableFindWidget: true,
      })
    if (shown === undefined)
      panel.onDidDispose(() => {
        shown = undefined
      })
    shown = { panel, uri }
    panel.title = title
    panel.webview.html = page
    panel.reveal(undefined, true)
  }

  /** What is found of the draft has changed. Changes that come while a page is made are taken up after it. */
  const renew = async (): Promise<void> => {
    isStale = true
    if (isRenewing) return
    isRenewing = true
    try {
      while (isStale && shown !== undefined) {
        isStale = false
        const { panel, uri } = shown
        const page = await pageOf(uri, 'html', REVEAL)
        if (page !== undefined && shown?.panel === panel) panel.webview.html = page
      }
    } finally {
      isRenewing = false
    }
  }

  const save = async (): Promise<void> => {
    const draft = shown?.panel.active === true ? shown.uri : window.activeTextEditor?.document.uri
    if (draft === undefined) return void window.setStatusBarMessage(NO_DRAFT, 8000)
    const target = await window.showSaveDialog({
      title: 'Save the evidence report',
      defaultUri: draft.with({
        scheme: draft.scheme === 'untitled' ? 'file' : draft.scheme,
        path: `${draft.path.replace(/\.\w+$/, '')}-evidence.html`,
      }),
      filters: { 'Web page': ['html'], Markdown: ['md'], 'Table for a spreadsheet': ['csv'] },
    })
    if (target === undefined) return
    const page = await pageOf(draft, FORMATS[target.path.slice(target.path.lastIndexOf('.') + 1)] ?? 'html')
    if (page !== undefined) await workspace.fs.writeFile(target, new TextEncoder().encode(page))
  }

  /** All drafts of the workspace on one page, as they are now. */
  const showAll = async (): Promise<void> => {
    const options = { location: ProgressLocation.Notification, title: 'Plumbline: reading all drafts', cancellable: true }
    const made = await window.withProgress(options, (_, token) =>
      client.sendRequest(WorkspaceEvidenceRequest, { format: 'html', command: REVEAL }, token).catch(() => null),
    )
    if (made === null) return
    if (made.drafts === 0) return void window.setStatusBarMessage('Plumbline: no draft of the workspace states anything', 8000)
    const panel = window.createWebviewPanel('plumbline.workspaceEvidence', 'Evidence: all drafts', ViewColumn.Active, {
      enableCommandUris: [REVEAL],
      enableFindWidget: true,
    })
    panel.webview.html = made.page
  }

  const reveal = async (uri: string, line: number, character: number): Promise<void> => {
    const at = new Position(line, character)
    await window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.One, selection: new Range(at, at) })
  }

  return [
    commands.registerCommand('plumbline.evidenceReport', show),
    commands.registerCommand('plumbline.workspaceEvidence', showAll),
    commands.registerCommand('plumbline.saveEvidenceReport', save),
    commands.registerCommand(REVEAL, reveal),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown?.uri.toString())) void renew()
    }),
  ]
}
