/**
 * The worker that the server runs in where its files are copies: a browser's, or Node's made to look like one.
 */
import { Worker as NodeWorker } from 'node:worker_threads'

/** The room that a browser's bundle runs in says so. */
export const IN_BROWSER = 'browser' in process

export interface ServerWorker {
  readonly post: (message: unknown) => void
  /** Called with each message; the last listener hears alone. */
  listen: (message: unknown) => void
  readonly end: () => void
}

/** What a browser's worker has and Node's has not. */
const AS_IN_BROWSER = `{
  const { parentPort } = require('node:worker_threads')
  globalThis.postMessage = (message) => parentPort.postMessage(message)
  globalThis.close = () => process.exit()
  parentPort.on('message', (data) => globalThis.onmessage?.({ data }))
}
`

/** Starts one on a script, given in pieces. */
export function startWorker(script: readonly (string | Uint8Array)[]): ServerWorker {
  if (!IN_BROWSER) {
    const text = script.map((part) => (typeof part === 'string' ? part : new TextDecoder().decode(part)))
    const worker = new NodeWorker([AS_IN_BROWSER, ...text].join(''), { eval: true, name: 'Plumbline' })
    const own: ServerWorker = {
      post: (message) => worker.postMessage(message),
      listen: () => undefined,
      end: () => void worker.terminate(),
    }
    worker.on('message', (message) => own.listen(message))
    return own
  }
  // A worker may only be started from where the editor itself comes from, or from memory. The editor reads the address a while later.
  const address = URL.createObjectURL(new Blob(script as BlobPart[], { type: 'text/javascript' }))
  const worker = new Worker(address, { name: 'Plumbline' })
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  const own: ServerWorker = {
    post: (message) => worker.postMessage(message),
    listen: () => undefined,
    end: () => worker.terminate(),
  }
  worker.onmessage = ({ data }) => own.listen(data)
  return own
}
