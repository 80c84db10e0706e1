/**
 * Prints how well labelled drafts are checked, by kind and by rule: `npm run score -- [FOLDER] [--kb PACK] [--only PART] [--misses] [--update]`.
 * Drafts in folders `unseen` come last, apart, and without what was missed in them.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isUnseen, scoreCorpus } from '../test/corpus/run.ts'
import { precision, recall, type Scores, type Tally } from '../test/corpus/score.ts'

const CORPUS = 'test/corpus'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kb: { type: 'string', multiple: true, default: [] },
    only: { type: 'string' },
    misses: { type: 'boolean' },
    update: { type: 'boolean' },
  },
})

const { only = '' } = values
const scored = (unseen: boolean): Scores =>
  scoreCorpus(
    resolve(positionals[0] ?? CORPUS),
    ['seeds', ...values.kb].map((path) => resolve(path)),
    (path) => isUnseen(path) === unseen && path.includes(only),
  )
const seen = scored(false)
const unseen = scored(true)

if (values.misses) console.log(`${seen.misses.join('\n')}\n`)
print('all', seen)
if (unseen.kinds.size > 0) {
  console.log('\nUnseen')
  print('all unseen', unseen)
}

if (values.update) {
  const floor = (part: number): number => Math.floor(part * 1000) / 1000
  const scores = [...seen.kinds, ...unseen.kinds]
    .sort()
    .map(([kind, tally]) => [kind, { precision: floor(precision(tally)), recall: floor(recall(tally)) }])
  writeFileSync(join(CORPUS, 'scores.json'), `${JSON.stringify(Object.fromEntries(scores), null, 2)}\n`)
}

function print(name: string, { all, kinds, rules, words }: Scores): void {
  const head = 'labels  recall  findings  precision  evidence'
  console.log(`${'kind'.padEnd(24)}${head}`)
  for (const [kind, tally] of kinds) console.log(row(kind, tally))
  console.log(`\n${'rule'.padEnd(24)}${head}`)
  for (const [rule, tally] of [...rules].sort()) console.log(row(rule, tally))
  console.log(`\n${row(name, all)}   (${words} words)`)
}

function row(name: string, tally: Tally): string {
  const shown = tally.numbers === 0 ? '–' : percent(tally.shown / tally.numbers)
  return [
    name.padEnd(24),
    String(tally.wanted).padStart(6),
    percent(recall(tally)).padStart(8),
    String(tally.findings).padStart(10),
    percent(precision(tally)).padStart(11),
    shown.padStart(10),
  ].join('')
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}
