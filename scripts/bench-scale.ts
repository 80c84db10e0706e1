/**
 * Measures what a million facts under a million names cost: to build, to load, to hold, and a word of a draft.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import { BUILT_FILE } from '../server/src/disk/built.ts'
import { bundling } from './bundling.mjs'
import { manyFacts } from './generated.ts'
import type { Scaled } from './scale/run.ts'

const FEW = 1_000
const ROUNDS = 5

/** Prints the table; `quick` takes a tenth. To build a million takes long, and most of the memory that Node gives. */
export async function benchScale(quick: boolean): Promise<void> {
  const many = quick ? 100_000 : 1_000_000
  const root = process.cwd()
  const top = mkdtempSync(join(tmpdir(), 'plumbline-scale-'))
  const program = join(root, 'out/run/scale.mjs')
  await build({ ...bundling, absWorkingDir: root, entryPoints: ['scripts/scale/run.ts'], outfile: program })
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the program could not be built')
  try {
    for (const count of [FEW, many]) {
      for (const { path, text } of manyFacts(count, count)) {
        const file = join(top, String(count), path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      writeFileSync(join(top, '.plumbline.yaml'), `packs: ["${count}"]\n`)
      // What was written in the moment of the build is read once more at each start.
      await pause(3_000)
      const from = performance.now()
      const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'kb', 'build'], { cwd: top, stdio: 'inherit' })
      if (status !== 0) throw new Error('the pack could not be built')
      const { size } = statSync(join(top, String(count), BUILT_FILE))
      console.log(
        `${count.toLocaleString('en')} facts built in ${((performance.now() - from) / 1000).toFixed(0)} s: ${(size / 1e6).toFixed(0)} MB`,
      )
    }
    const run = (packs: number): Scaled => {
      const path = packs === 0 ? [] : [join(top, String(packs))]
      const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', program, root, String(many), ...path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      if (status !== 0) throw new Error('a measurement failed')
      return JSON.parse(stdout.toString())
    }
    // In turn, so that what else the machine does is spread over all.
    const all = Array.from({ length: ROUNDS }, () => [0, FEW, many].map(run))
    const middle = (pack: number, of: (one: Scaled) => number): number =>
      all.map((round) => of(round[pack] as Scaled)).sort((a, b) => a - b)[ROUNDS >> 1] as number
    console.log(`\n${''.padEnd(44)}${'bundled'.padStart(10)}${`+ ${FEW}`.padStart(12)}${`+ ${many}`.padStart(14)}`)
    const row = (name: string, of: (one: Scaled) => number, unit: string): void => {
      const cells = [0, 1, 2].map((pack) => `${middle(pack, of).toPrecision(3)} ${unit}`)
      console.log(`${name.padEnd(44)}${cells[0]?.padStart(10)}${cells[1]?.padStart(12)}${cells[2]?.padStart(14)}`)
    }
    row('load, time', ({ load }) => load.time, 'ms')
    row('load, processor', ({ load }) => load.processor, 'ms')
    row('first check of 2,000 words, processor', ({ first }) => first, 'ms')
    row('memory after loading', ({ loaded }) => loaded / 1e6, 'MB')
    row('memory after checking', ({ checked }) => checked / 1e6, 'MB')
    row('a word about few of the facts, warm', ({ few }) => few, 'R')
    row('a word about all of the facts, warm', ({ all: any }) => any, 'R')
    const [base, same, any] = [middle(1, ({ few }) => few), middle(2, ({ few }) => few), middle(2, ({ all: of }) => of)]
    console.log(
      `The same draft costs ${(same / base).toPrecision(3)} times what it does with ${FEW} facts, one that names as many known things among all ${(any / base).toPrecision(3)} times.`,
    )
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}
