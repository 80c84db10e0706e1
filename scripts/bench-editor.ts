/**
 * Measures what a writer in an editor waits for, over a real pipe, beside a server that checks nothing and sends as many diagnostics.
 *
 * The two servers take turns within one run, so that a busy machine is busy for both.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundling } from './bundling.mjs'
import { draftOf } from './generated.ts'

export interface Answer {
  readonly items?: readonly unknown[]
  readonly resultId?: string
}

export interface Server {
  readonly process: ChildProcess
  readonly ask: (method: string, params: object) => Promise<Answer>
  readonly tell: (method: string, params: object) => void
}

const URI = 'file:///bench.md'
const CAPABILITIES = { textDocument: { diagnostic: { relatedInformation: true }, publishDiagnostics: { relatedInformation: true } } }

/** Prints the table. `quick` takes fewer samples. */
export async function benchEditor(quick: boolean): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const empty = join(process.cwd(), 'out/run/empty-server.mjs')
  const own = join(process.cwd(), 'dist/server.cjs')
  await build({ ...bundling, entryPoints: ['scripts/empty-server.ts'], outfile: empty })
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the server could not be built')
  const diagnostics = join(top, 'diagnostics.json')
  try {
    console.log(`\n${'editor'.padEnd(44)}${'empty'.padStart(10)}${'own'.padStart(12)}${'ratio'.padStart(9)}`)
    for (const [size, count] of [
      [2_000, quick ? 60 : 300],
      [200_000, quick ? 20 : 60],
    ] as const) {
      const text = draftOf(size)
      const all = await open(own, text, diagnostics)
      const items = (await pull(all)).items ?? []
      writeFileSync(diagnostics, JSON.stringify(items))
      all.process.kill()
      const words = `${size.toLocaleString('en')} words, ${items.length} diagnostics`
      if (size === 2_000) print(`start, ${words}`, await starts(empty, own, text, diagnostics, quick ? 5 : 15), 0.5)
      print(`key to diagnostics, ${words}`, await typing(empty, own, text, diagnostics, count), 0.95)
    }
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}

type Samples = readonly [empty: readonly number[], own: readonly number[]]

async function starts(empty: string, own: string, text: string, diagnostics: string, count: number): Promise<Samples> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < count; round++) {
    for (const [index, path] of [empty, own].entries()) {
      const start = performance.now()
      const server = await open(path, text, diagnostics)
      await pull(server)
      times[index as 0 | 1].push(performance.now() - start)
      server.process.kill()
    }
  }
  return times
}

/** Types a letter into a word and takes it out again, at one place after the other; every answer brings all diagnostics. `count` is even. */
async function typing(empty: string, own: string, text: string, diagnostics: string, count: number): Promise<Samples> {
  const servers = [await open(empty, text, diagnostics), await open(own, text, diagnostics)] as const
  for (const server of servers) await pull(server)
  const times: [number[], number[]] = [[], []]
  // As an editor's do, both have been running for a while. An even number, so that what is typed first is taken out first.
  const warm = 5 * count
  for (let key = 0; key < warm + count; key++) {
    const at = Math.max(0, text.indexOf(' ', ((key >> 1) * 104_729 + 997) % text.length))
    const before = text.slice(0, at).split('\n')
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
    const odd = (key & 1) !== 0
    const range = { start, end: odd ? { ...start, character: start.character + 1 } : start }
    for (const [index, server] of servers.entries()) {
      const from = performance.now()
      server.tell('textDocument/didChange', {
        textDocument: { uri: URI, version: key + 2 },
        contentChanges: [{ range, text: odd ? '' : 'e' }],
      })
      await pull(server)
      if (key >= warm) times[index as 0 | 1].push(performance.now() - from)
    }
  }
  for (const server of servers) server.process.kill()
  return times
}

async function open(path: string, text: string, diagnostics: string): Promise<Server> {
  const server = start(path, diagnostics)
  await server.ask('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES })
  server.tell('initialized', {})
  server.tell('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text } })
  return server
}

function pull(server: Server): Promise<Answer> {
  return server.ask('textDocument/diagnostic', { textDocument: { uri: URI } })
}

/** Starts a server that answers over a pipe. */
export function start(path: string, diagnostics: string): Server {
  const child = spawn(process.execPath, [path, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, PLUMBLINE_DIAGNOSTICS: diagnostics },
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let pieces: Buffer[] = []
  let size = 0
  let wanted = -1
  let count = 0
  child.stdout.on('data', (piece: Buffer) => {
    pieces.push(piece)
    size += piece.length
    for (;;) {
      if (wanted < 0) {
        const bytes = Buffer.concat(pieces)
        pieces = [bytes]
        const head = bytes.indexOf('\r\n\r\n')
        if (head < 0) return
        wanted = head + 4 + Number(/Content-Length: (\d+)/.exec(bytes.toString('latin1', 0, head))?.[1])
      }
      if (size < wanted) return
      const bytes = Buffer.concat(pieces)
      const body = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4, wanted)
      pieces = [bytes.subarray(wanted)]
      size -= wanted
      wanted = -1
      const message = JSON.parse(body.toString())
      if (message.method === undefined) waiting.get(message.id)?.(message.result)
    }
  })
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  return {
    process: child,
    ask: (method, params) => {
      const id = ++count
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        send({ id, method, params })
      })
    },
    tell: (method, params) => send({ method, params }),
  }
}

function print(name: string, [empty, own]: Samples, part: number): void {
  const [a, b] = [quantile(empty, part), quantile(own, part)]
  console.log(
    `${name.padEnd(44)}${`${a.toPrecision(3)} ms`.padStart(10)}${`${b.toPrecision(3)} ms`.padStart(12)}${`${(b / a).toPrecision(3)} ×`.padStart(9)}`,
  )
}

/** The time that this part of all is not longer than. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
