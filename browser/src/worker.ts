/**
 * The room of the language server in a worker: `server-code.cjs` follows this file, as a function that is given what it asks of Node.
 *
 * Messages of the protocol go through as they are. Two more kinds go with them: `{files}` from the client, with what is in the workspace
 * and what changed there, and `{write}` to it, with what the server wrote.
 */
import { Buffer } from './bytes.ts'
import { newFiles } from './files.ts'
import { clearImmediate, newProcess, newRequire, setImmediate } from './modules.ts'
import { pathToFileURL } from './paths.ts'

/** Files by their paths; null for one that is gone. */
type Files = readonly (readonly [path: string, bytes: Uint8Array | null])[]

type Server = (
  exports: object,
  require: (name: string) => unknown,
  module: object,
  filename: string,
  dirname: string,
  process: object,
  Buffer: unknown,
  setImmediate: unknown,
  clearImmediate: unknown,
) => void

const scope = globalThis as unknown as DedicatedWorkerGlobalScope & { plumbline: (server: Server) => void }

const { fs, put, remove } = newFiles((path, bytes) => scope.postMessage({ write: [path, bytes] }))
const noEvent = () => ({ dispose: () => undefined })
let receive: ((message: unknown) => void) | undefined
let waiting: unknown[] = []

const reader = {
  onError: noEvent,
  onClose: noEvent,
  onPartialMessage: noEvent,
  listen(listener: (message: unknown) => void) {
    receive = listener
    for (const message of waiting) listener(message)
    waiting = []
    return noEvent()
  },
  dispose: () => undefined,
}
const writer = {
  onError: noEvent,
  onClose: noEvent,
  write: (message: unknown) => Promise.resolve(scope.postMessage(message)),
  dispose: () => undefined,
}

function deliver(message: unknown): void {
  if (receive === undefined) waiting.push(message)
  else receive(message)
}

/** Takes files over, and tells the server of them once it runs: 1 is a new one, 2 a changed one, 3 one that is gone. */
function takeOver(files: Files): void {
  const changes = files.map(([path, bytes]) => {
    const type = bytes === null ? 3 : fs.existsSync(path) ? 2 : 1
    if (bytes === null) remove(path)
    else put(path, bytes)
    return { uri: pathToFileURL(path).href, type }
  })
  if (receive !== undefined) deliver({ jsonrpc: '2.0', method: 'workspace/didChangeWatchedFiles', params: { changes } })
}

scope.plumbline = (server) => {
  let isRunning = false
  const run = (): void => {
    isRunning = true
    const process = newProcess({ stdin: reader, stdout: writer, exit: () => scope.close() })
    const require = newRequire({ fs, process })
    server(
      {},
      require,
      { exports: {} },
      '/plumbline/dist/server-code.cjs',
      '/plumbline/dist',
      process,
      Buffer,
      setImmediate,
      clearImmediate,
    )
  }
  scope.onmessage = ({ data }: MessageEvent<unknown>) => {
    const files = typeof data === 'object' && data !== null && 'files' in data ? (data.files as Files) : undefined
    if (files === undefined) return deliver(data)
    takeOver(files)
    if (!isRunning) run()
  }
}
