/**
 * Measures one program in a process of its own: `run PROGRAM SIZE ROOT FOLDER`, where ROOT is the repository and FOLDER has the drafts.
 *
 * Every round checks another draft, so that nobody answers from memory, and reads it with R before and after, so that what else the
 * machine does counts for both.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { scan } from '../scan.ts'
import type { Checker, Measured } from './checker.ts'
import { OTHERS } from './others.ts'

/** How long to warm up, and how long to measure, in milliseconds of processor time. */
const WARM = 3_000
const ENOUGH = 4_000
const ROUNDS = 12
/** Nobody waits longer for one thing. */
const LONGEST = 90_000

const [name = '', sizeText = '', root = '', folder = ''] = process.argv.slice(2)
const size = Number(sizeText)
const draft = (words: number, number: number): string => readFileSync(join(folder, `${words}-${number % ROUNDS}.md`), 'utf8')

const checker: Checker = await (name === 'plumbline'
  ? (await import(pathToFileURL(join(folder, 'own.mjs')).href)).own(root)
  : OTHERS[name]?.())
const findings = await checker.check(draft(2_000, 0))
const start = processor()
const warm = size > 0
if (warm) for (let round = 1; processor() < start + WARM; round++) await checker.check(draft(2_000, round))
const full = warm ? await measure((round) => draft(size, round), checker.check) : null
const edit = warm ? await editing(draft(size, 0)) : null
const measured: Measured = { findings, start, full, edit, memory: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify(measured))
process.exit(0)

async function editing(text: string): Promise<Measured['edit']> {
  const session = checker.open?.(text)
  let now = text
  const placeOf = (round: number): number => now.indexOf(' ', ((round + 1) * 104_729) % now.length)
  return measure(
    (round) => {
      const at = placeOf(round)
      return `${now.slice(0, at)}e${now.slice(at)}`
    },
    (changed, round) => {
      const at = placeOf(round)
      now = changed
      return session === undefined ? checker.check(changed) : session.insert(at, 'e')
    },
    session === undefined ? ROUNDS : ROUNDS * 20,
  )
}

/** Gives the median of what `work` takes, and of R. Undefined comes back as null: one round took too long for more. */
async function measure(
  textOf: (round: number) => string,
  work: (text: string, round: number) => number | Promise<number>,
  rounds = ROUNDS,
): Promise<Measured['full']> {
  const own: number[] = []
  const r: number[] = []
  const from = processor()
  for (let round = 0; round < rounds && (round < 3 || processor() - from < ENOUGH); round++) {
    const text = textOf(round)
    r.push(timeOfScan(text))
    const before = processor()
    await work(text, round)
    own.push(processor() - before)
    if (processor() - from > LONGEST) break
  }
  return { own: median(own), r: median(r) }
}

/** R is short: it is repeated until it can be measured. */
function timeOfScan(text: string): number {
  const before = processor()
  let times = 0
  while (processor() - before < 5) {
    for (let i = 0; i < 10; i++) scan(text)
    times += 10
  }
  return (processor() - before) / times
}

/** The milliseconds that this process has had of the processor, on all its threads. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}
