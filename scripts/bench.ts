/**
 * Measures what checking costs, beside R: one pass of a plain regular expression over the words and numbers of the same text.
 *
 * Ratios to R hold on any machine; each is taken beside its R, in one run: `npm run bench -- [--quick]`. With `--peers` it measures
 * other programs beside it instead, and writes docs/performance.md.
 */
import { join } from 'node:path'
import { Bench } from 'tinybench'
import { type Analysis, analyse, edit } from '../server/src/analysis.ts'
import type { Settings } from '../server/src/checks/settings.ts'
import { loadPacks } from '../server/src/disk/packs.ts'
import { buildKnowledge, type Knowledge } from '../server/src/knowledge/knowledge.ts'
import { readPack } from '../server/src/knowledge/pack.ts'
import { benchEditor } from './bench-editor.ts'
import { benchFacts } from './bench-facts.ts'
import { benchPeers } from './bench-peers.ts'
import { benchScale } from './bench-scale.ts'
import { benchSources } from './bench-sources.ts'
import { draftOf, manyAliases } from './generated.ts'
import { scan } from './scan.ts'

const quick = process.argv.includes('--quick')
if (process.argv.includes('--scale')) {
  await benchScale(quick)
  process.exit()
}
if (process.argv.includes('--peers')) {
  await benchPeers(quick)
  process.exit()
}

const SIZES = [2_000, 20_000, 200_000]
const ALIASES = [1_000, 100_000]
const PLACES = [
  ['a tenth', 0.1],
  ['half', 0.5],
  ['nine tenths', 0.9],
] as const
const SETTINGS: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }

const seeds = loadPacks([join(process.cwd(), 'seeds')], process.cwd()).knowledge

// What is measured is a program that has been running for a while, as an editor's is.
const warm = draftOf(20_000)
for (const end = performance.now() + (quick ? 1_000 : 4_000); performance.now() < end; ) {
  analyse({ path: 'bench.md', text: warm, markup: 'markdown' }, seeds, SETTINGS)
}

console.log(`${'full check'.padEnd(44)}${'R'.padStart(10)}${'check'.padStart(12)}${'ratio'.padStart(11)}`)
for (const size of SIZES) await full(`${size.toLocaleString('en')} words, bundled pack`, draftOf(size), seeds)
for (const count of ALIASES) {
  const { pack } = readPack(manyAliases(count))
  await full(`20,000 words, ${count.toLocaleString('en')} aliases`, draftOf(20_000), buildKnowledge([pack]))
}

console.log(`\n${'one-character edit'.padEnd(44)}${'R'.padStart(10)}${'edit'.padStart(12)}${'ratio'.padStart(11)}`)
const slowest: number[] = []
for (const size of SIZES) {
  const times: number[] = []
  for (const [name, part] of PLACES) times.push(await typing(`${size.toLocaleString('en')} words, at ${name}`, draftOf(size), part))
  slowest.push(Math.max(...times))
}
const [shortest = 0, longest = 0] = [slowest.at(0), slowest.at(-1)]
console.log(`\nAn edit in the longest text costs ${(longest / shortest).toPrecision(3)} times what one in the shortest costs.`)

await benchEditor(quick)
await benchFacts(quick)
benchSources(seeds, quick)

async function full(name: string, text: string, knowledge: Knowledge): Promise<void> {
  const draft = { path: 'bench.md', text, markup: 'markdown' as const }
  await side(name, text, () => void analyse(draft, knowledge, SETTINGS))
}

/** Types a letter into a word near the place and takes it out again, so that every edit meets the same text. */
async function typing(name: string, text: string, part: number): Promise<number> {
  const at = text.indexOf(' ', Math.floor(text.length * part))
  let analysis: Analysis = analyse({ path: 'bench.md', text, markup: 'markdown' }, seeds, SETTINGS)
  let typed = false
  return side(name, text, () => {
    analysis = edit(analysis, typed ? { start: at, end: at + 1, newText: '' } : { start: at, end: at, newText: 'e' })
    typed = !typed
  })
}

/**
 * Measures R and `run` one after the other, prints both, and gives the milliseconds that `run` took. Each is repeated until
 * it takes as long as the other, so that a busy machine interrupts both alike.
 */
async function side(name: string, text: string, run: () => void): Promise<number> {
  const single = [() => scan(text), run].map(timeOf)
  const longest = Math.max(...single, 5)
  const [times = 1, runs = 1] = single.map((time) => Math.max(1, Math.round(longest / time)))
  const bench = new Bench({ time: quick ? 200 : 1_000, iterations: 5, warmupTime: quick ? 50 : 300, warmupIterations: 2 })
  bench.add('R', () => repeat(times, () => scan(text))).add('it', () => repeat(runs, run))
  await bench.run()
  const r = medianOf(bench, 'R') / times
  const it = medianOf(bench, 'it') / runs
  const columns = [milliseconds(r).padStart(10), milliseconds(it).padStart(12), `${(it / r).toPrecision(3)} R`.padStart(11)]
  console.log(name.padEnd(44) + columns.join(''))
  return it
}

function timeOf(work: () => void): number {
  work()
  const start = performance.now()
  work()
  return performance.now() - start
}

function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i++) work()
}

function medianOf(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result
  if (result === undefined || !('latency' in result)) throw new Error(`${name} was not measured`)
  return result.latency.p50
}

function milliseconds(time: number): string {
  return time < 0.1 ? `${(time * 1000).toFixed(1)} µs` : `${time.toPrecision(3)} ms`
}
