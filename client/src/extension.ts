/**
 * The extension: starts the language server, and shows what it says beside the findings themselves.
 */
import { join } from 'node:path'
import {
  commands,
  type ExtensionContext,
  Location,
  type LogOutputChannel,
  languages,
  Position,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode'
import {
  LanguageClient,
  type LanguageClientOptions,
  type Location as LspLocation,
  type Middleware,
  TransportKind,
} from 'vscode-languageclient/node'
import { newAddSource } from './add-source.ts'
import { offerServer, offerTools } from './assistants.ts'
import { showCatalogue } from './catalogue-view.ts'
import { citeAll } from './cite-all.ts'
import { newEvidenceReport } from './evidence-report.ts'
import { showFindings } from './findings-view.ts'
import { importTable } from './import-table.ts'
import { newPack } from './new-pack.ts'
import { GroundsChanged } from './protocol.ts'
import { saveFact } from './save-fact.ts'
import { createStatus } from './status.ts'
import { newAddresses, newWebServer, type WebServer } from './web-server.ts'
import { loadWords, t } from './words.ts'
import { IN_BROWSER } from './worker.ts'
import { newWorkspaceCheck } from './workspace-check.ts'

/** What is checked: drafts on disk, remote or virtual, and unsaved ones; not the other side of a comparison, nor an output. */
const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)
const SCHEMES = [...new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', ...folders])]
/** The server has files of a disk alone: what lies elsewhere is copied for it. */
const BY_COPIES = IN_BROWSER || (folders.length > 0 && !folders.includes('file'))
const LANGUAGES = ['markdown', 'quarto', 'rmd', 'latex', 'restructuredtext', 'asciidoc', 'html', 'plaintext']
const DRAFTS = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })))

/** The files of packs, in which codes are told of, completed and renamed. */
const PACKS = ['**/{pack,agents,instruments}.{yaml,yml}', '**/{codelists,sources,quotes}/*.{yaml,yml}'].flatMap((pattern) =>
  SCHEMES.map((scheme) => ({ scheme, language: 'yaml', pattern })),
)

let client: LanguageClient | undefined

/** Called by VS Code when a draft or a pack is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Plumbline', { log: true })
  void loadWords(context.extensionUri)
  const check = newWorkspaceCheck()
  const web = BY_COPIES ? newWebServer(context, output) : undefined
  const offer = web?.offer ?? (() => Promise.resolve())
  client = createClient(context, output, web, {
    ...check.middleware,
    executeCommand: askReason,
    provideInlayHints: hintsWhereWanted,
  })
  const running = client
  const status = createStatus(running, DRAFTS)
  const views = [showCatalogue(running, 'facts'), showCatalogue(running, 'sources')]
  const refresh = (): void => {
    for (const view of views) view.refresh()
  }
  context.subscriptions.push(
    output,
    status,
    showFindings(),
    ...views,
    running.onDidChangeState(() => {
      status.refresh()
      refresh()
    }),
    running.onNotification(GroundsChanged, () => {
      status.refresh()
      refresh()
    }),
    window.onDidChangeActiveTextEditor(() => status.refresh()),
    languages.onDidChangeDiagnostics(() => status.recount()),
    check.listen(running),
    commands.registerCommand('plumbline.checkWorkspace', check.run),
    commands.registerCommand('plumbline.newPack', () => newPack(running)),
    commands.registerCommand('plumbline.citeAll', citeAll),
    ...newEvidenceReport(running),
    ...newAddSource(running, offer),
    commands.registerCommand('plumbline.openSample', () => openSample(context)),
    commands.registerCommand('plumbline.importTable', (uri?: Uri) => importTable(running, offer, uri instanceof Uri ? uri : undefined)),
    commands.registerCommand('plumbline.showPlaces', (...places: Parameters<typeof showPlaces>) => showPlaces(...places)),
    commands.registerCommand('plumbline.saveFact', () => saveFact(running)),
    commands.registerCommand('plumbline.showOutput', () => output.show()),
    commands.registerCommand('plumbline.restart', () => running.restart()),
    ...offerTools(running, context),
    ...(IN_BROWSER ? [] : [offerServer(serverPath(context), context)]),
    workspace.onDidGrantWorkspaceTrust(() => running.restart()),
  )
  // Cards may have a small chart in them.
  running.registerFeature({
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { ...capabilities.experimental, hoverImages: true }
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  })
  await running.start()
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}

/** Opens a copy of the sample, which can be written over. */
async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'walkthrough', 'sample.md'))
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) })
  await window.showTextDocument(document)
}

/** Shows the drafts that state a fact, beside its line in the pack. */
async function showPlaces(uri: string, position: { line: number; character: number }, places: readonly LspLocation[]): Promise<void> {
  const toUri = client?.protocol2CodeConverter.asUri ?? Uri.parse
  const { line, character } = position
  const found = places.map(
    ({ uri: address, range: { start, end } }) =>
      new Location(toUri(address), new Range(start.line, start.character, end.line, end.character)),
  )
  await commands.executeCommand('editor.action.showReferences', toUri(uri), new Position(line, character), found)
}

/** What each number was read as stands behind it where the writer likes that. */
const hintsWhereWanted: NonNullable<Middleware['provideInlayHints']> = (document, range, token, next) =>
  workspace.getConfiguration('plumbline', document).get<boolean>('inlayHints') === true ? next(document, range, token) : []

/** Asks for the reason before a finding is hidden for all who write in the workspace. */
const askReason: NonNullable<Middleware['executeCommand']> = async (command, args, next) => {
  if (command !== 'plumbline.hideFinding') return next(command, args)
  // What is not trusted is read, and never written.
  if (!workspace.isTrusted) return void window.setStatusBarMessage(t('Plumbline: in Restricted Mode nothing is written'), 8000)
  const reason = await window.showInputBox({
    title: t('Hide this finding in the workspace'),
    prompt: t('Why? Whoever reads the list of hidden findings next will want to know.'),
    placeHolder: t('The older figure is meant'),
  })
  return reason === undefined ? undefined : next(command, [{ ...args[0], reason }])
}

function serverPath(context: ExtensionContext): string {
  return context.asAbsolutePath(join('dist', 'server.cjs'))
}

function createClient(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  web: WebServer | undefined,
  middleware: LanguageClientOptions['middleware'] & object,
): LanguageClient {
  const server = {
    module: serverPath(context),
    transport: TransportKind.stdio,
    // The server keeps its compiled code there, so that it starts sooner the next time.
    options: { env: { PLUMBLINE_CACHE: context.globalStorageUri.fsPath } },
  }
  const { toServer, toEditor } = newAddresses(context.extensionUri)
  const options: LanguageClientOptions = {
    documentSelector: [...DRAFTS, ...PACKS],
    outputChannel,
    middleware,
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
  }
  if (web === undefined) return new LanguageClient('plumbline', 'Plumbline', { run: server, debug: server }, options)
  return new LanguageClient('plumbline', 'Plumbline', web.start, {
    ...options,
    uriConverters: { code2Protocol: toServer, protocol2Code: toEditor },
    // The server hears of changes along with what has changed.
    middleware: { ...middleware, workspace: { didChangeWatchedFile: () => Promise.resolve() } },
  })
}
