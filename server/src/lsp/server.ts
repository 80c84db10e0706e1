/**
 * The language server.
 *
 * In: a client's messages. Out: diagnostics, hovers, code actions, and a word in the client's log where something is wrong. Each
 * handler finds its draft, brings it up to date and asks a feature. What a draft says or lacks is decided in the stages, not here.
 */
import { dirname } from 'node:path'
import type { Analysis } from '../analysis.ts'
import type { BuiltPacks } from '../disk/packs.ts'
import { declaredIn } from '../resolve/declared.ts'
import type { Language } from '../text/language.ts'
import { withOthers } from './across-drafts.ts'
import { answerAddSource } from './add-source.ts'
import { answerTools } from './assistants.ts'
import { answerCatalogue } from './catalogue.ts'
import { type ClientFeatures, featuresOf, folderFor, foldersOf, type OpenFolder, toFolders } from './client.ts'
import { answerCodeActions, CITE_ALL, unusedIn } from './code-actions.ts'
import { type Configuration, newConfiguration } from './configuration.ts'
import { type DiagnosticScope, diagnosticsOf, problemDiagnostics, unusedDiagnostic } from './diagnostics.ts'
import { answerEvidence, answerWorkspaceEvidence } from './evidence.ts'
import { type Ground, newGrounds } from './ground.ts'
import { answerHide, HIDE_COMMAND } from './hide.ts'
import { answerImportTable } from './import-table.ts'
import { withProgress } from './loading.ts'
import { answerNewPack } from './new-pack.ts'
import { analysisOf, changeDraft, isContentChange, markupFor, type OpenDraft, openDraft } from './open-draft.ts'
import { newPackDocuments } from './pack-documents.ts'
import {
  type CancellationToken,
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from './protocol.ts'
import { answerRename } from './rename.ts'
import { newReports, type Report } from './reports.ts'
import { answerSaveFact } from './save-fact.ts'
import { languageOf, problemIn, speaking } from './speaking.ts'
import { answerStatements, STATEMENTS } from './statements.ts'
import { GroundsChanged, type Status, StatusRequest, statusOf } from './status.ts'
import { inWordsOf, pathOf, shownIn } from './uri.ts'
import { newWatch, type Watch } from './watch.ts'
import { answerWorkspace } from './workspace-check.ts'
import { answerWriting, WRITING } from './writing.ts'

/** All that the server has from the outside beside its client. */
export interface Surroundings {
  readonly version: string
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** The folder of the bundled packs, where there is one. */
  readonly bundledPacks: string | undefined
  readonly builtPacks: BuiltPacks
  /** The folder of the rules' pages. */
  readonly rulePages: string
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Sets the result ids of this run apart from those of others. */
  readonly run: string
}

/** Serves a client until it says goodbye. */
export function serve(connection: Connection, around: Surroundings): void {
  const drafts = new Map<string, OpenDraft>()
  /** Documents in a language that is not checked. */
  const others = new Set<string>()
  /** Those that are about to be sent to a client that does not ask. */
  const waiting = new Set<string>()
  const reports = newReports(around.run)
  let client: ClientFeatures | undefined
  let folders: OpenFolder[] = []
  let configuration: Configuration | undefined
  let watch: Watch | undefined
  /** The files whose problems the client shows. */
  let faulty = new Map<string, Diagnostic[]>()
  let told: ReadonlySet<string> = new Set()
  /** The grounds whose packs are watched and whose problems are shown. */
  const shown = new WeakSet<Ground>()
  let renewing = 0
  const grounds = newGrounds({
    ...around,
    loading: (paths, load) => withProgress(connection, client?.progress === true, paths, load, languageOf('auto', client?.locale)),
  })
  const workspace = answerWorkspace(connection, {
    run: around.run,
    folders: () => folders,
    openReport: async (uri, token) => {
      const sent = reports.last(uri)
      const report = await reportOn(uri, token)
      const draft = drafts.get(uri)
      // Another draft may have brought it: the client asks for what is open when that itself changes.
      if (sent !== undefined && report !== undefined && report.resultId !== sent.resultId && report.basis[0] === sent.basis[0]) refresh()
      return report === undefined || draft === undefined ? undefined : { report, version: draft.version }
    },
    groundFor,
    scopeFor,
    log: (line) => connection.console.warn(line),
  })

  connection.onInitialize((params): InitializeResult => {
    client = featuresOf(params)
    folders = foldersOf(params)
    configuration = newConfiguration(connection, client.configuration, params.initializationOptions, (problems) => {
      for (const { message } of problems) connection.console.warn(`Setting plumbline.${message}`)
    })
    return {
      serverInfo: { name: 'plumbline', version: around.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'plumbline', interFileDependencies: false, workspaceDiagnostics: true },
        ...WRITING,
        ...STATEMENTS,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CITE_ALL] },
        executeCommandProvider: { commands: [HIDE_COMMAND] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })

  connection.onInitialized(() => {
    if (client === undefined) return
    watch = newWatch(connection, client, folders, filesChanged)
    if (client.configuration && client.configurationEvents) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'plumbline' }).catch(() => undefined)
    }
    if (!client.folderEvents) return
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      const gone = new Set(toFolders(event?.removed).map(({ uri }) => uri))
      folders = [...folders.filter(({ uri }) => !gone.has(uri)), ...toFolders(event?.added)]
      void renew()
    })
  })

  connection.onDidChangeConfiguration(({ settings }) => {
    configuration?.renew(settings)
    void renew()
  })

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (client === undefined) return
    if (typeof uri !== 'string' || typeof text !== 'string')
      return connection.console.warn('A document was opened without an address or a text.')
    const markup = markupFor(uri, languageId)
    reports.forget(uri)
    // A client may open what is open, in another language.
    if (markup === undefined) {
      drafts.delete(uri)
      others.add(uri)
      return packs.open(uri, version, text)
    }
    if (others.delete(uri)) packs.close(uri)
    drafts.set(uri, openDraft(uri, markup, version, text))
    push(uri)
  })

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const draft = drafts.get(uri)
    if (draft === undefined) {
      if (others.has(uri)) packs.change(uri, version, Array.isArray(contentChanges) ? contentChanges.filter(isContentChange) : [])
      else connection.console.warn(`A document was changed that is not open: ${uri}`)
      return
    }
    const changes = Array.isArray(contentChanges) ? contentChanges.filter(isContentChange) : []
    if (changes.length !== contentChanges?.length) connection.console.warn(`A change could not be read and was left out: ${uri}`)
    changeDraft(draft, version, changes)
    push(uri)
  })

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    others.delete(uri)
    packs.close(uri)
    reports.forget(uri)
    workspace.wake()
    if (drafts.delete(uri) && client?.pull === false) void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    // A client may ask once more for a document that it has just closed.
    const report = drafts.has(uri) ? await reportOn(uri, token) : await workspace.report(uri, token)
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    if (report === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    const { resultId, items } = report
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items }
  })

  answerCodeActions(connection, {
    ready,
    packMends: (uri, diagnostics) => (others.has(uri) ? packs.mends(uri, diagnostics) : undefined),
    features: () => client,
    scopeFor,
    against: workspace.against,
  })

  const folderPaths = (): readonly string[] => folders.flatMap(({ path }) => path ?? [])
  const inWords = (message: string): string => inWordsOf(folderPaths(), message)
  const asked = speaking(connection, async (uri) => languageIn(await groundFor(uri)))
  answerHide(asked, { listFor: async (uri) => (await groundFor(uri)).hiddenList, changed: (list) => filesChanged([list]), inWords })

  const packs = newPackDocuments({ groundFor, languageIn, cwd: around.cwd })
  answerWriting(connection, {
    ready,
    packs,
    cwd: around.cwd,
    markdown: () => client?.markdown !== false,
    images: () => client?.images === true,
  })

  const across = { ...around, ready, packs, folders: () => folders, groundFor, log: (line: string) => connection.console.warn(line) }
  answerStatements(connection, { ...across, languageIn, ground: () => groundFor(undefined) })
  answerRename(asked, { ...across, movesFiles: () => client?.movesFiles === true })

  answerEvidence(connection, ready)
  answerWorkspaceEvidence(connection, across)

  const keeping = {
    ...around,
    groundFor,
    folderOf: (uri: string | undefined) => (uri === undefined ? folders[0] : folderFor(uri, folders))?.path,
    changed: filesChanged,
    shown: (path: string) => shownIn(folderPaths(), path),
    inWords,
    roots: folderPaths,
  }
  answerSaveFact(asked, { ...keeping, ready })
  answerNewPack(asked, keeping)
  answerAddSource(asked, keeping)
  answerImportTable(asked, keeping)

  answerCatalogue(connection, { groundFor, today: around.today, cwd: around.cwd })

  answerTools(connection, groundFor)

  connection.onRequest(StatusRequest, async ({ uri }): Promise<Status> => {
    const ground = await groundFor(uri)
    return statusOf(ground, around.cwd, languageIn(ground))
  })

  connection.onShutdown(() => watch?.close())

  /** A draft and its analysis, as of now; undefined for documents that are not open, not checked, or beyond the program. */
  async function ready(
    uri: string,
    token?: CancellationToken,
  ): Promise<{ readonly draft: OpenDraft; readonly analysis: Analysis } | undefined> {
    if (client !== undefined && !drafts.has(uri)) return undefined
    const ground = await groundFor(uri)
    // It may have been closed, or opened anew, in the meantime.
    const draft = drafts.get(uri)
    if (draft === undefined || ground.languages?.includes(draft.markup) === false) return undefined
    const analysis = await analysisOf(draft, ground, () => token?.isCancellationRequested === true || drafts.get(uri) !== draft)
    if (draft.failure !== undefined) {
      connection.console.error(`Plumbline failed on ${uri}: please report it with the text.\n${draft.failure}`)
      draft.failure = undefined
    }
    return analysis === undefined ? undefined : { draft, analysis }
  }

  async function reportOn(uri: string, token?: CancellationToken): Promise<Report | undefined> {
    const open = await ready(uri, token)
    if (open === undefined) return undefined
    const { draft, analysis } = open
    const others = workspace.against(uri, analysis, draft.lines)
    return reports.of(uri, [draft.revision, others], () => [
      ...withOthers(diagnosticsOf(analysis, draft.lines, scopeFor(uri)), others),
      ...unusedIn(analysis, draft).map((one) => unusedDiagnostic(one, draft.lines)),
    ])
  }

  async function groundFor(uri: string | undefined): Promise<Ground> {
    if (client === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Say `initialize` first.')
    const open = uri === undefined ? folders[0] : folderFor(uri, folders)
    const editor = (await configuration?.in(open)) ?? { folder: undefined, settings: {} }
    const path = uri === undefined ? undefined : pathOf(uri)
    const draft = uri === undefined ? undefined : drafts.get(uri)
    const named = draft === undefined ? [] : declaredIn(draft.lines.outline.blocks).names
    const ground = await grounds.in(path === undefined ? open?.path : dirname(path), editor, named, path)
    if (shown.has(ground)) return ground
    watch?.packs(grounds.watched())
    if (renewing === 0) showProblems()
    if (renewing === 0 && watch !== undefined) shown.add(ground)
    return ground
  }

  function languageIn({ settings }: Ground): Language {
    return languageOf(settings.messageLanguage, client?.locale)
  }

  /** Sends a client that does not ask. What changes in one go is sent once. */
  function push(uri: string): void {
    if (client?.pull !== false || waiting.has(uri)) return
    waiting.add(uri)
    setImmediate(() => {
      waiting.delete(uri)
      const sent = reports.last(uri)?.resultId
      reportOn(uri)
        .then((report) => {
          const draft = drafts.get(uri)
          if (draft === undefined || (report !== undefined && report.resultId === sent)) return
          return connection.sendDiagnostics({ uri, version: draft.version, diagnostics: report?.items ?? [] })
        })
        .catch((error: unknown) => connection.console.error(String(error)))
    })
  }

  function filesChanged(paths: readonly string[]): void {
    if (paths.filter((path) => grounds.forget(path)).length > 0) void renew()
    else workspace.wake()
  }

  /** What drafts are checked with may be another now. */
  async function renew(): Promise<void> {
    renewing++
    try {
      await Promise.all([...drafts.keys()].map(groundFor))
    } finally {
      renewing--
    }
    showProblems()
    workspace.wake()
    void connection.sendNotification(GroundsChanged)
    if (client?.hintRefresh === true) connection.languages.inlayHint.refresh().catch(() => undefined)
    if (client?.lensRefresh === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
    if (client?.pull === false) for (const uri of drafts.keys()) push(uri)
    else refresh()
  }

  /** Has a client that asks for diagnostics ask again. */
  function refresh(): void {
    if (client?.refresh === true) connection.languages.diagnostics.refresh().catch(() => undefined)
  }

  /** Shows the problems of packs and settings files in those files, and tells new ones in the log. */
  function showProblems(): void {
    const problems = [...grounds.problems()].map(([problem, setting]) => problemIn(problem, languageOf(setting, client?.locale)))
    const words = new Map(problems.map((problem) => [`${problem.path}:${problem.line}: ${problem.message}`, problem.severity]))
    for (const [word, severity] of words) {
      if (told.has(word)) continue
      if (severity === 'error') connection.console.error(word)
      else connection.console.warn(word)
    }
    told = new Set(words.keys())
    const now = new Map(problemDiagnostics(problems, around.cwd))
    for (const uri of faulty.keys()) if (!now.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
    for (const [uri, diagnostics] of now) {
      if (JSON.stringify(faulty.get(uri)) !== JSON.stringify(diagnostics)) void connection.sendDiagnostics({ uri, diagnostics })
    }
    faulty = now
  }

  function scopeFor(uri: string): DiagnosticScope {
    const path = pathOf(uri)
    return {
      uri,
      name: path === undefined ? uri : shownIn(folderPaths(), path),
      cwd: around.cwd,
      rulePages: around.rulePages,
      related: client?.related === true,
    }
  }
}
