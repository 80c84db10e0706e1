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
import { shownLanguage, t } from './words.ts'

const REVEAL = 'plumbline.revealInDraft'
const noDraft = (): string => t('Plumbline: open a draft first; the report is of the one you see')
const FORMATS: Readonly<Record<string, EvidenceParams['format']>> = { md: 'markdown', html: 'html', csv: 'csv' }

/** Gives the commands that show and save reports. */
export function newEvidenceReport(client: LanguageClient): readonly Disposable[] {
  let shown: { readonly panel: WebviewPanel; readonly uri: Uri } | undefined
  /** The report on all drafts, as they were when it was asked for. */
  let all: WebviewPanel | undefined
  let isStale = false
  let isRenewing = false

  const pageOf = async (uri: Uri, format: EvidenceParams['format'], command?: string): Promise<string | undefined> => {
    const title = workspace.asRelativePath(uri)
    const params = { format, title, language: shownLanguage(), ...(command === undefined ? {} : { command }) }
    return (await client.sendRequest(EvidenceRequest, { uri: client.code2ProtocolConverter.asUri(uri), ...params }))?.page
  }

  const show = async (): Promise<void> => {
    const uri = window.activeTextEditor?.document.uri
    const page = uri === undefined ? undefined : await pageOf(uri, 'html', REVEAL)
    if (uri === undefined || page === undefined) return void window.setStatusBarMessage(noDraft(), 8000)
    const title = t('Evidence: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1))
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
    const folder = workspace.workspaceFolders?.[0]?.uri
    if (all?.active === true && folder !== undefined)
      return saveAs(Uri.joinPath(folder, 'evidence.html'), async (format) => (await readAll(format))?.page)
    const draft = shown?.panel.active === true ? shown.uri : window.activeTextEditor?.document.uri
    if (draft === undefined) return void window.setStatusBarMessage(noDraft(), 8000)
    const path = `${draft.path.replace(/\.\w+$/, '')}-evidence.html`
    const beside = draft.scheme !== 'untitled' ? draft.with({ path }) : folder && Uri.joinPath(folder, path)
    await saveAs(beside, (format) => pageOf(draft, format))
  }

  const readAll = (format: EvidenceParams['format'], command?: string): Promise<{ page: string; drafts: number } | null> => {
    const options = { location: ProgressLocation.Notification, title: t('Plumbline: reading all drafts'), cancellable: true }
    const params = { format, language: shownLanguage(), ...(command === undefined ? {} : { command }) }
    return Promise.resolve(
      window.withProgress(options, (_, token) => client.sendRequest(WorkspaceEvidenceRequest, params, token).catch(() => null)),
    )
  }

  /** All drafts of the workspace on one page, as they are now. */
  const showAll = async (): Promise<void> => {
    const made = await readAll('html', REVEAL)
    if (made === null) return
    if (made.drafts === 0) return void window.setStatusBarMessage(t('Plumbline: no draft of the workspace states anything'), 8000)
    const panel =
      all ??
      window.createWebviewPanel('plumbline.workspaceEvidence', t('Evidence: all drafts'), ViewColumn.Active, {
        enableCommandUris: [REVEAL],
        enableFindWidget: true,
      })
    if (all === undefined)
      panel.onDidDispose(() => {
        all = undefined
      })
    all = panel
    panel.webview.html = made.page
    panel.reveal()
  }

  const reveal = async (uri: string, line: number, character: number): Promise<void> => {
    const at = new Position(line, character)
    await window.showTextDocument(client.protocol2CodeConverter.asUri(uri), { viewColumn: ViewColumn.One, selection: new Range(at, at) })
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

/** Asks where a report is to be saved, and saves it in the format that the name asks for. */
async function saveAs(defaultUri: Uri | undefined, make: (format: EvidenceParams['format']) => Promise<string | undefined>): Promise<void> {
  const target = await window.showSaveDialog({
    title: t('Save the evidence report'),
    ...(defaultUri === undefined ? {} : { defaultUri }),
    filters: { [t('Web page')]: ['html'], Markdown: ['md'], [t('Table for a spreadsheet')]: ['csv'] },
  })
  const page = target && (await make(FORMATS[target.path.slice(target.path.lastIndexOf('.') + 1)] ?? 'html'))
  if (target !== undefined && page !== undefined) await workspace.fs.writeFile(target, new TextEncoder().encode(page))
}
