/**
 * A client that speaks with the real server over standard input and output, message by message, good ones and bad ones.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject, onTestFinished } from 'vitest'
import type { CodeAction, Diagnostic, Hover, InitializeResult } from 'vscode-languageserver/node'
import { buildInto } from './build.ts'
import { closePage, startWorker } from './worker.ts'

/** What a client like VS Code can do. */
export const CAPABILITIES = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  window: { workDoneProgress: true },
}

/** What JSON gives: a test knows what it asked for. */
export type Json = ReturnType<typeof JSON.parse>

/** A message as it comes from the server. */
export interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: Json
  readonly result?: Json
  readonly error?: { readonly code: number; readonly message: string }
}

export interface Client {
  /** Undefined where the server runs in a worker. */
  readonly process: ChildProcess | undefined
  /** Sends a request; the answer may be an error. */
  readonly ask: (method: string, params?: unknown) => Promise<Message>
  readonly tell: (method: string, params?: unknown) => void
  /** Sends bytes as they are. */
  readonly write: (bytes: string) => void
  /** Cancels the request sent last. */
  readonly cancelLast: () => void
  /** Waits for a message of the server that fits, those that came already included, each given once. */
  readonly next: (method: string, fits?: (params: Json) => boolean) => Promise<Json>
  readonly open: (uri: string, text: string, languageId?: string) => void
  readonly pull: (uri: string, previousResultId?: string) => Promise<Json>
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>
  readonly hover: (uri: string, line: number, character: number) => Promise<Hover | null>
  readonly actions: (uri: string, range: Diagnostic['range']) => Promise<readonly CodeAction[]>
  /** All lines of the log so far. */
  readonly log: () => readonly string[]
  /** Tells how the process ended. */
  readonly ended: Promise<number | null>
}

export interface ClientOptions {
  /** The folder in which the server keeps its compiled code. */
  readonly cache?: string
  readonly folders?: readonly string[]
  readonly capabilities?: unknown
  /** What the client answers when it is asked for settings of a folder. */
  readonly settings?: (scopeUri: string | undefined) => unknown
  readonly initializationOptions?: unknown
  /** The language that the client speaks. */
  readonly locale?: string
}

let top: string | undefined

/** The server runs in a browser's worker, not in a process of its own. */
const IN_BROWSER = process.env.PLUMBLINE_HOST === 'browser'

/** Builds the server, once per file of tests, where it was not built for all of them. Gives the folder that it lies in. */
export function buildServer(): string {
  top = inject('built') ?? buildInto()
  return top
}

export async function removeServer(): Promise<void> {
  await closePage()
  if (top !== undefined && top !== inject('built')) rmSync(top, { recursive: true, force: true })
}

/** Starts a server and says hello. It is ended with the test. */
export async function connect(options: ClientOptions = {}): Promise<Client & { readonly hello: InitializeResult }> {
  const client = start(options)
  const hello = await client.ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? CAPABILITIES,
    workspaceFolders: (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path })),
    initializationOptions: options.initializationOptions,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  })
  client.tell('initialized', {})
  return { ...client, hello: hello.result }
}

/** Starts a server that was told nothing yet. */
export function start(options: ClientOptions = {}): Client {
  if (top === undefined) throw new Error('the server is not built: call buildServer first')
  let fail: (error: Error) => void = () => undefined
  // A server that cannot run answers nothing: whoever waits for it hears why.
  const broken = new Promise<never>((_, reject) => {
    fail = reject
  })
  broken.catch(() => undefined)
  const worker = IN_BROWSER ? startWorker(top, options.folders ?? [], (message) => receive(message), fail) : undefined
  const child = worker === undefined ? spawnServer(top, options) : undefined
  child?.stdin?.on('error', () => undefined)
  onTestFinished(() => {
    child?.kill('SIGKILL')
    worker?.stop()
  })
  const ended = new Promise<number | null>((resolve) => child?.on('exit', (code) => resolve(code)))
  const answers = new Map<number, (message: Message) => void>()
  const inbox: Message[] = []
  const waiting: { method: string; fits: (params: Json) => boolean; resolve: (params: Json) => void }[] = []
  const log: string[] = []
  let id = 0

  const write = (bytes: string): void => void child?.stdin?.write(bytes)
  const send = (message: object): void => {
    const full = { jsonrpc: '2.0', ...message }
    if (worker !== undefined) {
      worker.send(full)
      return
    }
    const body = JSON.stringify(full)
    write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  const receive = (message: Message): void => {
    if (message.method === undefined) {
      answers.get(Number(message.id))?.(message)
      return
    }
    if (message.method === 'window/logMessage') log.push(message.params.message)
    if (message.method === 'workspace/configuration') {
      const result = Promise.all(message.params.items.map((item: { scopeUri?: string }) => options.settings?.(item.scopeUri) ?? null))
      void result.then((it) => send({ id: message.id, result: it }))
    } else if (message.id !== undefined) send({ id: message.id, result: null })
    const at = waiting.findIndex(({ method, fits }) => method === message.method && fits(message.params))
    if (at >= 0) waiting.splice(at, 1)[0]?.resolve(message.params)
    else inbox.push(message)
  }
  if (child !== undefined) readMessages(child, receive)

  const ask = (method: string, params?: unknown): Promise<Message> => {
    const own = ++id
    const answer = new Promise<Message>((resolve) => answers.set(own, resolve))
    send({ id: own, method, params })
    return Promise.race([answer, broken])
  }
  const tell = (method: string, params?: unknown): void => send({ method, params })
  const pull = async (uri: string, previousResultId?: string): Promise<Json> =>
    (await ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId })).result
  return {
    process: child,
    ask,
    tell,
    write,
    cancelLast: () => tell('$/cancelRequest', { id }),
    next: (method, fits = () => true) => {
      const at = inbox.findIndex((message) => message.method === method && fits(message.params))
      if (at >= 0) return Promise.resolve(inbox.splice(at, 1)[0]?.params)
      return Promise.race([new Promise<Json>((resolve) => waiting.push({ method, fits, resolve })), broken])
    },
    open: (uri, text, languageId = 'markdown') => tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    pull,
    diagnostics: async (uri) => (await pull(uri)).items,
    hover: async (uri, line, character) =>
      (await ask('textDocument/hover', { textDocument: { uri }, position: { line, character } })).result,
    actions: async (uri, range) =>
      (await ask('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } })).result,
    log: () => log,
    ended,
  }
}

function spawnServer(top: string, options: ClientOptions): ChildProcess {
  return spawn(process.execPath, [join(top, 'dist/server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: top,
    env: { ...process.env, ...(options.cache === undefined ? {} : { PLUMBLINE_CACHE: options.cache }) },
  })
}

function readMessages(child: ChildProcess, receive: (message: Message) => void): void {
  let bytes = Buffer.alloc(0)
  child.stdout?.on('data', (piece: Buffer) => {
    bytes = Buffer.concat([bytes, piece])
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(bytes.subarray(0, head).toString())?.[1])
      const end = head + 4 + length
      if (bytes.length < end) return
      const message: Message = JSON.parse(bytes.subarray(head + 4, end).toString())
      bytes = bytes.subarray(end)
      receive(message)
    }
  })
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}
