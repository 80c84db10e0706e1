/**
 * Runs the server in a worker of a real browser, on copies of the files that a test has on disk; what it writes is written there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../scripts/workbench/drive.mjs'
import type { Message } from './client.ts'

export interface RunningWorker {
  readonly send: (message: object) => void
  readonly stop: () => void
}

/** A file as it is sent: its path, its bytes in base64, null where it is gone. */
type Sent = readonly [path: string, bytes: string | null]

let browser: Promise<Browser> | undefined

export async function closeBrowser(): Promise<void> {
  const open = browser
  browser = undefined
  await (await open)?.close()
}

/** Starts the server of a build, on what lies in these folders. */
export function startWorker(top: string, folders: readonly string[], receive: (message: Message) => void): RunningWorker {
  browser ??= openBrowser()
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
  const heard = (data: Message & { readonly write?: Sent }): void => {
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

  const page = open(top, news, heard)
  let sent: Promise<unknown> = page
  let isStopped = false
  const deliver = async (message: object): Promise<void> => {
    const to = await page
    if (!isStopped) await to.evaluate(([files, it]) => globalThis.send(files, it), [news(), message] as const)
  }
  return {
    send: (message) => {
      // A file of a message may lie anywhere.
      for (const [uri] of JSON.stringify(message).matchAll(/file:\/\/[^"\\]+/g)) asked.add(fileURLToPath(uri))
      // What is under way when a test ends has nobody to hear of it.
      sent = sent.then(() => deliver(message)).catch((error) => (isStopped ? undefined : Promise.reject(error)))
    },
    stop: () => {
      isStopped = true
      void page.then((it) => it.close())
    },
  }
}

declare global {
  var send: (files: readonly Sent[], message: object | undefined) => void
  var heard: (data: unknown) => void
}

async function open(top: string, news: () => readonly Sent[], heard: (data: Message & { readonly write?: Sent }) => void): Promise<Page> {
  const page = await (await (browser as Promise<Browser>)).newPage()
  await page.exposeFunction('heard', heard)
  const own = [
    'package.json',
    ...['dist/packs', 'seeds'].flatMap((name) => filesIn(join(top, name)).map((path) => path.slice(top.length + 1))),
  ]
  const files = own.map((path): Sent => [`/plumbline/${path}`, readFileSync(join(top, path)).toString('base64')])
  const code = ['worker.js', 'server-code.cjs'].map((name) => readFileSync(join(top, 'dist', name), 'utf8'))
  await page.evaluate(
    ([room, server]) => {
      const head = 'plumbline(function (exports, require, module, __filename, __dirname, process, Buffer, setImmediate, clearImmediate) {'
      const worker = new Worker(URL.createObjectURL(new Blob([room, '\n', head, '\n', server, '\n})'] as BlobPart[])))
      const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
      globalThis.send = (files, message) => {
        if (files.length > 0) worker.postMessage({ files: files.map(([path, bytes]) => [path, bytes === null ? null : toBytes(bytes)]) })
        if (message !== undefined) worker.postMessage(message)
      }
      worker.onmessage = ({ data }) => {
        if (!('write' in data)) return globalThis.heard(data)
        const [path, bytes] = data.write
        globalThis.heard({ write: [path, bytes === null ? null : btoa(String.fromCharCode(...bytes))] })
      }
    },
    code as [string, string],
  )
  await page.evaluate((it) => globalThis.send(it, undefined), [...files, ...news()])
  return page
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
