/**
 * Measures what *Add source…* proposes: `npm run sources -- [--pack PACK] [--empty] [--list] KEY=FILE…`.
 * Each file is the text of a source that a pack has observations of. Its figures are read without them, with the codes of the pack or with
 * none, and counted: how many observations are proposed, and how many proposals are none of them.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyse } from '../server/src/analysis.ts'
import { loadPacks } from '../server/src/disk/packs.ts'
import { type ObservationProposal, proposalsOf } from '../server/src/features/source-proposals.ts'
import { readableSource } from '../server/src/features/source-text.ts'
import { buildKnowledge } from '../server/src/knowledge/knowledge.ts'
import type { PackObservation } from '../server/src/knowledge/pack-parts.ts'
import { markupOf } from '../server/src/markup/index.ts'
import { findQuantities } from '../server/src/reading/quantities.ts'
import { tokenize } from '../server/src/reading/token.ts'
import { firstDay, lastDay } from '../server/src/text/date.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string', default: 'seeds/vietnam-ict' }, empty: { type: 'boolean' }, list: { type: 'boolean' } },
})

const { packs } = loadPacks([values.pack], process.cwd())
const own = packs.map(({ pack }) => pack)
const known = buildKnowledge(values.empty === true ? [] : own.map((pack) => ({ ...pack, observations: [], milestones: [], words: [] })))
const total = { wanted: 0, found: 0, named: 0, proposed: 0, wrong: 0 }

for (const pair of positionals) {
  const [key = '', path = ''] = pair.split('=')
  const markup = markupOf(path) ?? 'text'
  const text = readableSource(readFileSync(path, 'utf8'), markup)
  const source = own.flatMap(({ sources }) => sources).find((one) => one.key === key)
  const wanted = own.flatMap(({ observations }) => observations).filter((one) => one.source === key)
  const issued =
    source === undefined
      ? '2026-06-30'
      : /\d{4}-\d\d-\d\d/.test(String(source.csl.issued))
        ? firstDay(source.published)
        : lastDay(source.published)
  const analysis = analyse({ path, text, markup }, known, {
    ...{ asOf: issued, rules: {}, citationStyle: 'auto', messageLanguage: 'auto' },
  })
  const { observations, instruments, quotes } = proposalsOf(analysis)
  const left = new Set(wanted)
  const matched = new Map<ObservationProposal, PackObservation>()
  for (const one of observations) {
    const found = [...left].find((other) => isSame(one, other))
    if (found === undefined) continue
    left.delete(found)
    matched.set(one, found)
  }
  const wrong = observations.filter((one) => !matched.has(one))
  total.wanted += wanted.length
  total.found += matched.size
  total.proposed += observations.length
  total.wrong += wrong.length
  console.log(
    `${key}: ${matched.size} of ${wanted.length} observations; ${observations.length} proposals, ${wrong.length} are none of them; ${instruments.length} instruments, ${quotes.length} quotations`,
  )
  if (values.list !== true) continue
  for (const one of observations) {
    const other = matched.get(one)
    console.log(
      `  ${other === undefined ? '–' : '+'} ${line(one)}${other === undefined ? '' : `   = ${other.indicator}.${other.subject}.${other.area ?? ''}`}`,
    )
  }
  for (const one of left)
    console.log(
      `  missed: ${one.indicator}.${one.subject}: ${one.written} (${one.period?.code ?? 'no period'}, ${one.status}) ${one.locator}`,
    )
  for (const one of instruments) console.log(`  instrument: ${one.label} ${one.date ?? ''} ${one.issuer} (${one.locator})`)
  for (const one of quotes) console.log(`  quotation: ${one.speaker}: ${one.text.slice(0, 60)} (${one.locator})`)
}
console.log(
  `all: ${total.found} of ${total.wanted} observations (${percent(total.found, total.wanted)}); ${total.wrong} of ${total.proposed} proposals are none of them (${percent(total.wrong, total.proposed)})`,
)

function line({ measure, subject, place, value, period, status, locator, issuer }: ObservationProposal): string {
  return `${measure} · ${subject} · ${place}: ${value} · ${period ?? 'no period'} · ${status}${issuer === null ? '' : ` (${issuer})`} · ${locator}`
}

/** The same number for the same period, told in the same way. Whether it is named rightly is for a person to say. */
function isSame(one: ObservationProposal, other: PackObservation): boolean {
  const read = (text: string) => findQuantities(tokenize(text), 'en')[0]
  const [a, b] = [read(one.value), read(other.written)]
  return (
    a !== undefined &&
    b !== undefined &&
    JSON.stringify(a.value) === JSON.stringify(b.value) &&
    (a.bound === b.bound || a.kind === 'rank') &&
    (a.kind === b.kind || (['count', 'bare'].includes(a.kind) && ['count', 'bare'].includes(b.kind))) &&
    one.period === (other.period?.code ?? null) &&
    one.status === other.status
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`
}
