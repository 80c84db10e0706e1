/**
 * Measures one knowledge base in a process of its own: `run ROOT FACTS [PACK]`, where FACTS is how many the largest pack has.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, findingsOf } from '../../server/src/analysis.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { loadPacks } from '../../server/src/disk/packs.ts'
import { nameOf, randomly } from '../generated.ts'
import { scan } from '../scan.ts'

/** What is printed, as JSON: milliseconds, bytes, and the cost of a word as a ratio to R. */
export interface Scaled {
  readonly load: { readonly time: number; readonly processor: number }
  readonly first: number
  readonly loaded: number
  readonly checked: number
  readonly few: number
  readonly all: number
}

const SETTINGS: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }
const WORDS = 20_000
/** Subjects that the smallest pack has too. */
const FEW = 5

const FILL =
  'while many observers agree that progress depends on skills and patient reform of public bodies the plan leaves open how ministries should share data or who pays for upkeep after launch'.split(
    ' ',
  )

const [root = '', facts = '', ...packs] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const subjects = Number(facts) / 200

const before = [performance.now(), processor()] as const
const { knowledge } = loadPacks([join(root, 'seeds'), ...packs], root, { version, bundled: join(root, 'dist/packs') })
const load = { time: performance.now() - before[0], processor: processor() - before[1] }
const loaded = held()
const from = processor()
check(draftAbout(2_000, FEW, 1))
const first = processor() - from
const few = costOf(FEW)
const all = costOf(subjects)
const scaled: Scaled = { load, first, loaded, checked: held(), few, all }
process.stdout.write(JSON.stringify(scaled))

function costOf(among: number): number {
  for (const end = processor() + 1_500; processor() < end; ) check(draftAbout(2_000, among, Math.floor(processor())))
  const ratios: number[] = []
  for (let round = 0; round < 7; round++) {
    const text = draftAbout(WORDS, among, round)
    const start = processor()
    for (let i = 0; i < 40; i++) scan(text)
    const r = (processor() - start) / 40
    const at = processor()
    check(text)
    ratios.push((processor() - at) / r)
  }
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] as number
}

function check(text: string): number {
  return findingsOf(analyse({ path: 'draft.md', text, markup: 'markdown' }, knowledge, SETTINGS)).length
}

/** A draft that names subjects by any of their names, right and wrong, among sentences about nothing that is known. */
function draftAbout(words: number, among: number, seed: number): string {
  const next = randomly(seed + 99)
  const pick = (count: number): number => Math.floor(next() * count)
  const parts: string[] = []
  for (let count = 0, i = 0; count < words; i++) {
    const name = pick(3) === 0 ? `trade number${pick(among)}` : nameOf(pick(among), pick(200))
    const measure = ['revenue', 'exports', 'imports', 'spending'][pick(4)]
    const sentence =
      i % 3 === 0
        ? `The ${measure} of ${name} in Aland was $${10 + pick(900)}.${pick(10)} billion in the ${['first', 'second', 'third'][pick(3)]} quarter of ${2011 + pick(10)}.`
        : Array.from({ length: 8 + pick(14) }, () => FILL[pick(FILL.length)])
            .join(' ')
            .concat('.')
    count += sentence.split(' ').length
    parts.push(sentence, i % 6 === 5 ? '\n\n' : ' ')
  }
  return parts.join('')
}

function held(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}

function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
