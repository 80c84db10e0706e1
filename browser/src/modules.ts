/**
 * What `require` gives where there is no Node: the modules that the bundles name, as far as they use them.
 */
import { Buffer, Bytes, isUtf8 } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { inflateRaw } from './inflate.ts'
import { fileURLToPath, pathToFileURL, posix } from './paths.ts'
import { createHash } from './sha256.ts'

interface Immediate {
  readonly call: (...args: unknown[]) => void
  readonly args: readonly unknown[]
  cancelled: boolean
}

/** One channel for all: a browser may take a channel away that nothing holds any more, with what is still in it. */
const { port1, port2 } = new MessageChannel()
const waiting: Immediate[] = []
port1.onmessage = () => {
  const next = waiting.shift()
  if (next?.cancelled === false) next.call(...next.args)
}

/** Calls back after what is being done, before timers. */
export function setImmediate(call: Immediate['call'], ...args: unknown[]): Immediate {
  const handle = { call, args, cancelled: false }
  waiting.push(handle)
  port2.postMessage(null)
  return handle
}

export function clearImmediate(handle: Immediate | undefined): void {
  if (handle !== undefined) handle.cancelled = true
}

const nothing = (): undefined => undefined

/** A process that only has what it is given. */
export function newProcess(own: object): object {
  return {
    argv: [],
    env: {},
    pid: 1,
    platform: 'linux',
    arch: 'wasm',
    version: 'v20.20.0',
    versions: {},
    execArgv: [],
    cwd: () => '/',
    nextTick: (call: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => call(...args)),
    on: nothing,
    once: nothing,
    removeListener: nothing,
    emitWarning: nothing,
    exit: nothing,
    // The server asks in this way whether its client is still there: a worker ends with it anyway.
    kill: () => true,
    ...own,
  }
}

/** Gives `require`, which knows modules with and without the prefix that Node's have. `own` come before these. */
export function newRequire(own: Readonly<Record<string, unknown>>): (name: string) => unknown {
  const modules: Readonly<Record<string, unknown>> = {
    path: { ...posix, posix },
    url: { fileURLToPath, pathToFileURL, URL },
    crypto: { createHash, randomBytes: (size: number) => crypto.getRandomValues(new Bytes(size)) },
    buffer: { Buffer, isUtf8 },
    util: { TextDecoder, TextEncoder, promisify: (call: unknown) => call, inspect: String },
    zlib: { inflateRawSync: inflateRaw, crc32 },
    'timers/promises': {
      setImmediate: (value: unknown) => new Promise((resolve) => setImmediate(() => resolve(value))),
      setTimeout: (delay: number, value: unknown) => new Promise((resolve) => setTimeout(() => resolve(value), delay)),
    },
    os: { tmpdir: () => '/tmp', EOL: '\n', platform: () => 'linux' },
    child_process: {},
    net: {},
    worker_threads: {},
    readline: {},
    fs: {},
    ...own,
  }
  return (name) => {
    const found = modules[name.replace(/^node:/, '')]
    if (found === undefined) throw new Error(`There is no module '${name}' in a browser.`)
    return found
  }
}
