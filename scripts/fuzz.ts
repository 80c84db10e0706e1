/**
 * Tries hard to break the engine, and says how often it tried: damaged drafts, packs, documents and settings; edits; messages in any order; texts that would make a
 * reader slow that goes back; and a writer who never stops typing.
 *
 *     npm run fuzz -- [--minutes 5] [--seed 1] [--only WORD]
 *
 * A text that breaks something is written to out/fuzz/, with the seed that makes it again. Exit status 1 where there is one.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { analyse, edit, findingsOf } from '../server/src/analysis.ts'
import { REPEATED } from './fuzz/mutate.ts'
import { PARTS, SETTINGS, seeds } from './fuzz/parts.ts'
import { draftOf, randomly } from './generated.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
})
const minutes = Number(values.minutes)
const first = Number(values.seed)
if (!(minutes > 0) || !Number.isInteger(first)) {
  console.error('fuzz: --minutes takes a number above 0, --seed a whole number')
  process.exit(2)
}
// The server is tried as it is shipped.
if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(2)
// Memory is counted after what nobody needs any more is gone.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const rows: (readonly string[])[] = []
let broken = 0

const DOUBLING = 'one part over and over, four times as long'
const SOAK = 'a writer who never stops'

const parts = PARTS.filter(({ name }) => name.includes(values.only))
const last = [DOUBLING, SOAK].filter((name) => name.includes(values.only))
/** What each part may take, in milliseconds. */
const share = (minutes * 60_000) / Math.max(1, parts.length + last.length)
for (const { name, of, run } of parts) {
  const end = performance.now() + share
  let tries = 0
  let faults = 0
  let slowest = 0
  for (; performance.now() < end; tries++) {
    const seed = first + tries
    const start = performance.now()
    try {
      await run(randomly(seed))
    } catch (error) {
      faults++
      keep(`${name} ${seed}`, error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  tell(
    name,
    `${tries.toLocaleString('en')} ${of ?? 'texts'}`,
    faults === 0 ? `none broke it; the slowest took ${Math.round(slowest)} ms` : `${faults} broke it`,
  )
}

if (last.includes(DOUBLING)) doubling()
if (last.includes(SOAK)) soak()
console.log(
  `\n| What was tried | How often | What happened |\n| --- | --- | --- |\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
)
process.exit(broken === 0 ? 0 : 1)

/** A text of one part over and over must not cost more than in proportion: four times the length, four times the time. */
function doubling(): void {
  const LENGTH = 6_000
  const slow: string[] = []
  let worst = 0
  for (const part of REPEATED) {
    const time = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length))
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 3; run++) {
        const start = processor()
        analyse({ path: 'draft.md', text, markup: 'markdown' }, seeds, SETTINGS)
        best = Math.min(best, processor() - start)
      }
      return best
    }
    const grows = (length: number): number => {
      const [short, long] = [time(length), time(4 * length)]
      // What takes no time cannot be compared.
      return long < 10 ? 0 : long / Math.max(short, 1)
    }
    // From some length on other ways are taken: a step is no slope.
    const first = grows(LENGTH)
    const ratio = first > 8 ? grows(4 * LENGTH) : first
    worst = Math.max(worst, ratio)
    if (ratio > 8) slow.push(`${JSON.stringify(part)} ${ratio.toFixed(1)}`)
  }
  if (slow.length > 0) keep('doubling', slow.join('\n'))
  const said = slow.length === 0 ? `no part cost more than ${worst.toFixed(1)} times as much` : `too slow: ${slow.join(', ')}`
  tell(DOUBLING, `${REPEATED.length} parts`, said)
}

/** The milliseconds that this program has had of the processor: what else the machine does is no slope. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Types and deletes for a long time; what the program keeps must not grow with it. */
function soak(): void {
  const random = randomly(first)
  const text = draftOf(2_000)
  let analysis = analyse({ path: 'draft.md', text, markup: 'markdown' }, seeds, SETTINGS)
  const end = performance.now() + share
  const heap: number[] = []
  let edits = 0
  for (; edits < 100_000 && performance.now() < end; edits++) {
    const at = Math.floor(random() * text.length)
    const letter = String.fromCharCode(0x61 + Math.floor(random() * 26))
    const typed = edit(analysis, { start: at, end: at, newText: letter })
    findingsOf(typed)
    analysis = edit(typed, { start: at, end: at + 1, newText: '' })
    edits++
    if (edits % 2_000 === 1) {
      collect()
      heap.push(process.memoryUsage().heapUsed / 1e6)
    }
  }
  const [start = 0, last = 0] = [heap[1], heap.at(-1)]
  const grown = last - start
  if (heap.length > 4 && grown > 20) keep('soak', heap.map((size) => size.toFixed(1)).join(' '))
  tell(SOAK, `${edits.toLocaleString('en')} edits`, `memory ${start.toFixed(0)} MB at first, ${last.toFixed(0)} MB at last`)
}

function tell(...row: readonly string[]): void {
  rows.push(row)
  console.log(row.join(': '))
}

function keep(name: string, what: string): void {
  broken++
  mkdirSync('out/fuzz', { recursive: true })
  writeFileSync(`out/fuzz/${name.replace(/\W+/g, '-')}.txt`, `${what}\n`)
  if (broken <= 5) console.error(`${name}: ${what.split('\n').slice(0, 3).join(' ')}`)
}
