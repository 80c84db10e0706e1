/**
 * Measures Plumbline beside other programs that check prose, on the same drafts in one run, and writes docs/performance.md.
 *
 * The others are fetched from npm into out/peers/, with a version each, and are no part of the project.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundling } from './bundling.mjs'
import { draftOf } from './generated.ts'
import type { Measured } from './peers/checker.ts'
import { PEERS } from './peers/others.ts'
import { plotOf, shown } from './peers/plot.ts'

const SIZES = [2_000, 20_000, 200_000]
const ROUNDS = 12
const STARTS = 5
const OWN = 'plumbline'

interface Figures {
  readonly start: number
  /** By size; a program that fails or takes too long has none. */
  readonly full: readonly (number | undefined)[]
  readonly edit: readonly (number | undefined)[]
  readonly memory: readonly (number | undefined)[]
}

/** Measures all, prints the tables, and writes the page and its picture. `quick` takes the shorter drafts alone and writes nothing. */
export async function benchPeers(quick: boolean): Promise<void> {
  const root = process.cwd()
  const folder = join(root, 'out/peers')
  const sizes = quick ? SIZES.slice(0, 1) : SIZES
  await prepare(root, folder)
  const names = [OWN, ...Object.keys(PEERS)]
  const run = (name: string, size: number): Measured | undefined => {
    const args = [join(folder, 'run.mjs'), name, String(size), root, folder]
    const { status, stdout } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: 600_000 })
    return status === 0 ? JSON.parse(stdout.toString()) : undefined
  }
  const starts = new Map<string, number[]>(names.map((name) => [name, []]))
  // In turn, so that what else the machine does is spread over all.
  for (let round = 0; round < (quick ? 1 : STARTS); round++)
    for (const name of names) {
      const measured = run(name, 0)
      if (measured !== undefined) starts.get(name)?.push(measured.start)
    }
  const bySize = sizes.map((size) => new Map(names.map((name) => [name, run(name, size)])))
  const ratio = (pair: Measured['full'] | undefined): number | undefined => (pair == null ? undefined : pair.own / pair.r)
  const figures = new Map(
    names.map((name): [string, Figures] => {
      const all = bySize.map((measured) => measured.get(name))
      return [
        name,
        {
          start: median(starts.get(name) ?? []),
          full: all.map((one) => ratio(one?.full)),
          edit: all.map((one) => ratio(one?.edit)),
          memory: all.map((one) => (one === undefined ? undefined : one.memory / 1e6)),
        },
      ]
    }),
  )
  const tables = tablesOf(figures, sizes)
  console.log(`\n${tables}`)
  if (quick) return
  const rows = [...figures].map(([name, { full }]) => ({ name, costs: full }))
  const words = sizes.map((size) => `${size.toLocaleString('en')} words`)
  const title = 'What a full check costs'
  writeFileSync(join(root, 'docs/performance.svg'), plotOf(rows, words, title, 'times a plain regular expression over the same text (R)'))
  const page = join(root, 'docs/performance.md')
  const [before = '', , after = ''] = readFileSync(page, 'utf8').split(/(?<=<!-- measured -->\n)|(?=<!-- \/measured -->)/)
  writeFileSync(page, `${before}${versionsIn(folder)}\n\n${tables}\n${after}`)
}

async function prepare(root: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the program could not be built')
  const into = { ...bundling, absWorkingDir: root, outdir: folder, outExtension: { '.js': '.mjs' } }
  await build({ ...into, entryPoints: { run: 'scripts/peers/run.ts', own: 'scripts/peers/own.ts' } })
  for (const size of SIZES)
    for (let number = 0; number < ROUNDS; number++) writeFileSync(join(folder, `${size}-${number}.md`), draftOf(size, 7 + number))
  const wanted = Object.values(PEERS).flat()
  const list = join(folder, 'fetched.json')
  if (existsSync(list) && readFileSync(list, 'utf8') === JSON.stringify(wanted)) return
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the other programs could not be fetched from npm')
  writeFileSync(list, JSON.stringify(wanted))
}

function versionsIn(folder: string): string {
  const names = Object.entries(PEERS).map(([name, [first = '']]) => {
    const manifest = join(folder, 'node_modules', first.slice(0, first.lastIndexOf('@')), 'package.json')
    return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`
  })
  const [processor] = cpus()
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `Measured on ${date} with Node ${process.versions.node} on ${cpus().length} × ${processor?.model.trim() || 'a processor without a name'}: ${names.join(', ')}.`
}

function tablesOf(figures: ReadonlyMap<string, Figures>, sizes: readonly number[]): string {
  const own = figures.get(OWN) as Figures
  const words = sizes.map((size) => `${size.toLocaleString('en')} words`)
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const beside = (cost: number | undefined, ours: number | undefined, unit: string): string =>
    cost === undefined || ours === undefined ? 'not done' : `${shown(cost)}${unit} (${shown(cost / ours)} ×)`
  const table = (head: string, of: (it: Figures) => readonly (number | undefined)[], unit: string, columns = words): string =>
    [
      row([head, ...columns]),
      row(['---', ...columns.map(() => '--:')]),
      ...[...figures].map(([name, it]) => row([name, ...of(it).map((cost, i) => beside(cost, of(own)[i], unit))])),
    ].join('\n')
  return [
    table('Full check, warm', ({ full }) => full, ' R'),
    table('One letter typed', ({ edit }) => edit, ' R'),
    table('Start to the first findings', ({ start }) => [start], ' ms', ['2,000 words']),
    table('Memory at most', ({ memory }) => memory, ' MB'),
  ].join('\n\n')
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}
