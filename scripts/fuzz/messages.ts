/**
 * A client out of its mind: sends a real server messages in any order, some of them nonsense, and takes some of its questions back.
 *
 * In: random numbers. Out: nothing, or an error where the server ends, leaves a question without an answer, or in the end shows for a
 * draft anything else than for the same text opened anew.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { must } from './must.ts'

/** Gives a text for a draft, and the path whose ending says what markup it is in. */
export type TextOf = (random: () => number) => { readonly path: string; readonly text: string }

interface Server {
  readonly process: ChildProcess
  readonly connection: ProtocolConnection
}

/** An answer that does not come within this time never comes. */
const PATIENCE = 60_000
/** Messages in one go. */
const MESSAGES = 40

let server: Promise<Server> | undefined
let folder = ''
let settings: unknown = null
let count = 0

/** Sends one go of messages. */
export async function sending(random: () => number, textOf: TextOf): Promise<void> {
  server ??= start()
  const { connection, process: child } = await server
  const go = ++count
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const texts = new Map<string, { text: string; language: string }>()
  const versions = new Map<string, number>()
  const asked: Promise<unknown>[] = []
  const cancels: CancellationTokenSource[] = []
  let resultId: string | undefined

  const names = [1, 2, 3].map((at) => `${at}${/\.\w+$/.exec(textOf(random).path)?.[0] ?? '.md'}`)
  const addresses = [...names.map((name) => uriOf(`${go}-${name}`)), `untitled:go-${go}`, uriOf('pack.yaml'), uriOf('.plumbline.yaml')]
  const someUri = (): unknown => (random() < 0.85 ? pick(addresses) : pick<unknown>(NONSENSE))
  const someWhere = () => ({ line: Math.floor(random() * 40) - 1, character: Math.floor(random() * 90) - 2 })
  const someRange = (): unknown => (random() < 0.9 ? { start: someWhere(), end: someWhere() } : pick<unknown>(NONSENSE))
  const ask = (method: string, params: unknown): void => {
    const source = new CancellationTokenSource()
    cancels.push(source)
    const answer = connection.sendRequest(method, params, source.token)
    asked.push(
      within(answer).then(
        (value) => {
          const id = (value as { resultId?: unknown } | null)?.resultId
          if (typeof id === 'string') resultId = id
        },
        (error: { readonly code?: number; readonly message?: string }) => must(Number.isInteger(error.code), `${method}: ${error.message}`),
      ),
    )
    if (random() < 0.2) source.cancel()
  }
  const tell = (method: string, params: unknown): void => void connection.sendNotification(method, params as object)

  const open = (): void => {
    const uri = pick(addresses)
    const { text, path } = textOf(random)
    const language = random() < 0.9 ? 'markdown' : pick(['yaml', 'python', 'latex'])
    const short = text.slice(0, 200 + Math.floor(random() * 4_000))
    tell('textDocument/didOpen', { textDocument: { uri, languageId: path.endsWith('.md') ? language : '', version: 1, text: short } })
    texts.set(uri, { text: short, language: path.endsWith('.md') ? language : '' })
    versions.set(uri, 1)
  }
  const change = (): void => {
    const uri = pick(addresses)
    const document = texts.get(uri)
    const version = (versions.get(uri) ?? 0) + 1
    const contentChanges = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const written = textOf(random).text.slice(0, Math.floor(random() ** 3 * 300))
      if (random() < 0.1) return pick<unknown>(BAD_CHANGES)
      if (random() < 0.1) {
        if (document !== undefined) document.text = written
        return { text: written }
      }
      const range = { start: someWhere(), end: someWhere() }
      if (document !== undefined) {
        const [a, b] = [offsetAt(document.text, range.start), offsetAt(document.text, range.end)]
        document.text = document.text.slice(0, Math.min(a, b)) + written + document.text.slice(Math.max(a, b))
      }
      return { range, text: written }
    })
    if (document !== undefined) versions.set(uri, version)
    tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }
  const close = (): void => {
    const uri = pick(addresses)
    texts.delete(uri)
    tell('textDocument/didClose', { textDocument: { uri } })
  }
  const steps: readonly (() => void)[] = [
    open,
    open,
    change,
    change,
    change,
    change,
    close,
    () => ask('textDocument/diagnostic', { textDocument: { uri: someUri() }, previousResultId: pick([undefined, resultId, 'x', 7]) }),
    () =>
      ask(pick(AT_A_PLACE), {
        textDocument: { uri: someUri() },
        position: someWhere(),
        context: { includeDeclaration: true },
        newName: pick(['x', '', 'a b', 4]),
      }),
    () =>
      ask(pick(IN_A_RANGE), {
        textDocument: { uri: someUri() },
        range: someRange(),
        context: { diagnostics: pick<unknown>([[], NONSENSE, undefined]) },
      }),
    () => ask(pick(OF_A_DOCUMENT), { textDocument: { uri: someUri() }, uri: someUri(), query: pick(['revenue', '', 4]) }),
    () => ask(pick([...AT_A_PLACE, ...IN_A_RANGE, ...OF_A_DOCUMENT, 'no/such/request']), pick<unknown>(NONSENSE)),
    () => ask('workspace/diagnostic', { previousResultIds: pick<unknown>([[], [{ uri: pick(addresses), value: 'x' }], 'x']) }),
    () => ask('workspace/executeCommand', { command: pick(['plumbline.hide', 'x']), arguments: pick<unknown>([[], NONSENSE]) }),
    () => {
      settings = pick<unknown>(SETTINGS)
      tell('workspace/didChangeConfiguration', { settings: pick<unknown>([settings, null, { plumbline: settings }]) })
    },
    () => {
      writeFileSync(
        join(folder, '.plumbline.yaml'),
        pick(['', 'rules: {newer-figure: off}\n', 'packs: [none]\n', '{{{', 'asOf: 2024-06-30\n']),
      )
      tell('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('.plumbline.yaml'), type: 2 }, ...(random() < 0.3 ? NONSENSE : [])],
      })
    },
    () =>
      tell('workspace/didChangeWorkspaceFolders', {
        event: pick<unknown>([{}, { added: [{ uri: uriOf(''), name: 'x' }], removed: [] }, { added: NONSENSE }]),
      }),
    () =>
      tell(
        pick([
          'textDocument/didSave',
          'textDocument/didOpen',
          'textDocument/didChange',
          'textDocument/didClose',
          'no/such/thing',
          '$/cancelRequest',
          '$/setTrace',
        ]),
        pick<unknown>(NONSENSE),
      ),
    () => pick(cancels)?.cancel(),
  ]
  for (let left = MESSAGES; left > 0; left--) {
    pick(steps)()
    // Now and then it waits for the answers.
    if (random() < 0.05) await Promise.all(asked.filter(() => random() < 0.5).map((one) => Promise.race([one, settled(20)])))
  }
  for (const source of cancels) source.cancel()
  await Promise.all(asked)
  must(child.exitCode === null && child.signalCode === null, 'the server is there')

  settings = null
  writeFileSync(join(folder, '.plumbline.yaml'), '')
  tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('.plumbline.yaml'), type: 2 }] })
  tell('workspace/didChangeConfiguration', { settings: null })
  // Changed files are gathered for a moment before they are read.
  await settled(200)
  for (const [uri, { text, language }] of texts) {
    const shown = await pull(connection, uri)
    tell('textDocument/didClose', { textDocument: { uri } })
    tell('textDocument/didOpen', { textDocument: { uri, languageId: language, version: 1, text } })
    const fresh = await pull(connection, uri)
    tell('textDocument/didClose', { textDocument: { uri } })
    must(shown === fresh, `what is shown of a draft is what is found in it afresh\n${shown}\n${fresh}\n${text}`)
  }
}

const NONSENSE = [
  null,
  {},
  [],
  5,
  'text',
  { textDocument: null },
  { textDocument: { uri: 5 } },
  { uri: 'nonsense:' },
  { range: { start: { line: 'a' } } },
]
const BAD_CHANGES = [{}, { text: 4 }, { range: {}, text: 'x' }, null, { range: { start: { line: 'a' } }, text: 'x' }]
const SETTINGS = [
  null,
  {},
  { asOf: '2023-01-01' },
  { rules: { 'newer-figure': 'off' } },
  { rules: 5 },
  { packs: ['none'] },
  { languages: ['latex'] },
  'x',
  [1],
]
const AT_A_PLACE = ['hover', 'definition', 'references', 'completion', 'rename', 'prepareRename'].map((name) => `textDocument/${name}`)
const IN_A_RANGE = ['textDocument/codeAction', 'textDocument/inlayHint', 'plumbline/proposeFact']
const OF_A_DOCUMENT = [
  'textDocument/documentLink',
  'textDocument/codeLens',
  'workspace/symbol',
  'plumbline/status',
  'plumbline/evidenceReport',
  'plumbline/catalogue',
  'plumbline/packs',
  'plumbline/tool',
  'codeLens/resolve',
]

/** What the server asks of its client. */
const ASKED_BACK = [
  'client/registerCapability',
  'client/unregisterCapability',
  'workspace/diagnostic/refresh',
  'window/workDoneProgress/create',
  'workspace/applyEdit',
  'window/showMessageRequest',
]

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href
}

/** The offset of a place, as the protocol counts it. */
function offsetAt(text: string, { line, character }: { readonly line: number; readonly character: number }): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)]
  if (line > ends.length) return text.length
  const before = ends[line - 1]
  const start = before === undefined ? 0 : before.index + before[0].length
  return Math.min(start + Math.max(0, character), ends[Math.max(0, line)]?.index ?? text.length)
}

async function pull(connection: ProtocolConnection, uri: string): Promise<string> {
  const { items } = (await within(connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }))) as {
    items: readonly { code: unknown; message: unknown; range: unknown; severity: unknown }[]
  }
  return JSON.stringify(items.map(({ code, message, range, severity }) => [code, message, range, severity]))
}

function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer')), PATIENCE)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

function settled(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}

async function start(): Promise<Server> {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-fuzz-'))
  const child = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  process.once('exit', () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => settings))
  for (const method of ASKED_BACK) connection.onRequest(method, () => null)
  connection.listen()
  const running: Server = { process: child, connection }
  child.once('exit', () => {
    // The next go has a new one.
    server = undefined
    connection.dispose()
  })
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: uriOf(''), name: 'folder' }],
    capabilities: {
      textDocument: { diagnostic: { relatedInformation: true } },
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
    },
  })
  void connection.sendNotification('initialized', {})
  return running
}
