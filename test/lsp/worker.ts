/**
 * Runs the server in a worker of a real browser, on copies of the files that a test has on disk; what it writes is written there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Message } from './client.ts'

export interface RunningWorker {
  readonly send: (message: object) => void
  readonly stop: () => void
}

/** A file as it is sent: its path, its bytes in base64, null where it is gone. */
type Sent = readonly [path: string, bytes: string | null]

type Heard = Message & { readonly write?: Sent; readonly error?: string }

/** One page for all tests of a file, with a worker for each. */
let shared: Promise<{ readonly page: Page; readonly browser: Browser }> | undefined
const listeners = new Map<number, (data: Heard) => void>()
let workers = 0

export async function closePage(): Promise<void> {
  const open = shared
  shared = undefined
  // What could not be opened has nothing to be closed.
  await open?.then(
    ({ browser }) => browser.close(),
    () => undefined,
  )
}

/** Starts the server of a build, on what lies in these folders. */
export function startWorker(
  top: string,
  folders: readonly string[],
  receive: (message: Message) => void,
  fail: (error: Error) => void,
): RunningWorker {
  shared ??= open(top)
  const id = workers++
  const seen = new Map<string, number>()
  const asked = new Set<string>()

  /** What is on disk and was not sent yet as it is. */
  const news = (): readonly Sent[] => {
    const now = new Map(
      [...folders.flatMap(filesIn), ...asked]
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
        .map((path) => [path, statSync(path).mtimeMs]),
    )
    const gone = [...seen.keys()].filter((path) => !now.has(path))
    const changed = [...now].filter(([path, time]) => seen.get(path) !== time)
    for (const path of gone) seen.delete(path)
    for (const [path, time] of changed) seen.set(path, time)
    return [...gone.map((path): Sent => [path, null]), ...changed.map(([path]): Sent => [path, readFileSync(path).toString('base64')])]
  }
  const heard = (data: Heard): void => {
    if (typeof data.error === 'string') {
      fail(new Error(`The worker has failed: ${data.error}`))
      return
    }
    if (data.write === undefined) {
      receive(data)
      return
    }
    const [path, bytes] = data.write
    if (bytes === null) rmSync(path)
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, Buffer.from(bytes, 'base64'))
      seen.set(path, statSync(path).mtimeMs)
    }
  }

  listeners.set(id, heard)
  let isStopped = false
  const run = async (work: (page: Page) => Promise<unknown>): Promise<void> => {
    const { page } = await (shared as NonNullable<typeof shared>)
    if (!isStopped) await work(page)
  }
  let sent: Promise<void> = run((page) => page.evaluate(([id, files]) => globalThis.begin(id, files), [id, news()] as const))
  const after = (work: () => Promise<void>): void => {
    sent = sent.then(work)
    // What is under way when a test ends has nobody to hear of it.
    sent.catch((error) => (isStopped ? undefined : fail(new Error(`No worker could be reached in the browser: ${String(error)}`))))
  }
  after(() => Promise.resolve())
  return {
    send: (message) => {
      // A file of a message may lie anywhere.
      for (const [uri] of JSON.stringify(message).matchAll(/file:\/\/[^"\\]+/g)) asked.add(fileURLToPath(uri))
      after(() => run((page) => page.evaluate(([id, files, it]) => globalThis.send(id, files, it), [id, news(), message] as const)))
    },
    stop: () => {
      listeners.delete(id)
      void run((page) => page.evaluate((id) => globalThis.end(id), id)).catch(() => undefined)
      isStopped = true
    },
  }
}

declare global {
  var begin: (id: number, files: readonly Sent[]) => void
  var send: (id: number, files: readonly Sent[], message: object) => void
  var end: (id: number) => void
  var heard: (id: number, data: unknown) => void
}

async function open(top: string): Promise<{ readonly page: Page; readonly browser: Browser }> {
  // Only tests in a browser load what drives one.
  const { joinBrowser, openBrowser } = await import('../../scripts/workbench/drive.mjs')
  const endpoint = inject('browser')
  const browser = await (endpoint === undefined ? openBrowser() : joinBrowser(endpoint))
  const page = await browser.newPage()
  await page.exposeFunction('heard', (id: number, data: Heard) => listeners.get(id)?.(data))
  const own = [
    'package.json',
    ...['dist/packs', 'seeds'].flatMap((name) => filesIn(join(top, name)).map((path) => path.slice(top.length + 1))),
  ]
  const files = own.map((path): Sent => [`/plumbline/${path}`, readFileSync(join(top, path)).toString('base64')])
  const [room = '', server = ''] = ['worker.js', 'server-code.cjs'].map((name) => readFileSync(join(top, 'dist', name), 'utf8'))
  await page.evaluate(
    ([room, server, files]) => {
      const head = 'plumbline(function (exports, require, module, __filename, __dirname, process, Buffer, setImmediate, clearImmediate) {'
      const code = URL.createObjectURL(new Blob([room, '\n', head, '\n', server, '\n})'] as BlobPart[]))
      const toBytes = ([path, text]: Sent) => [path, text === null ? null : Uint8Array.from(atob(text), (one) => one.charCodeAt(0))]
      const bundled = files.map(toBytes)
      const running = new Map<number, Worker>()
      globalThis.begin = (id, own) => {
        const worker = new Worker(code)
        running.set(id, worker)
        worker.onerror = ({ message }) => globalThis.heard(id, { error: message })
        worker.onmessage = ({ data }) => {
          if (!('write' in data)) return globalThis.heard(id, data)
          const [path, bytes] = data.write
          globalThis.heard(id, { write: [path, bytes === null ? null : btoa(String.fromCharCode(...bytes))] })
        }
        worker.postMessage({ files: [...bundled, ...own.map(toBytes)] })
      }
      globalThis.send = (id, files, message) => {
        if (files.length > 0) running.get(id)?.postMessage({ files: files.map(toBytes) })
        running.get(id)?.postMessage(message)
      }
      globalThis.end = (id) => {
        running.get(id)?.terminate()
        running.delete(id)
      }
    },
    [room, server, files] as const,
  )
  return { page, browser }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
