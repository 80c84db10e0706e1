import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'
import { readPack } from '../../server/src/knowledge/pack.ts'
import { tokenize } from '../../server/src/reading/token.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/packs.md'), 'utf8')

/** The files that the page shows, each in a block with its path behind the language. */
const FILES = [...PAGE.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, text]) => ({
  path: path as string,
  text: text as string,
}))

const { pack, problems } = readPack(FILES)

test('the pack on the page has no problems', () => {
  expect(problems.map((it) => `${it.path}:${it.line}:${it.column} ${it.message}`)).toEqual([])
  expect(FILES.map((it) => it.path)).toContain('school-meals/pack.yaml')
})

test('its series read as a writer would say them', () => {
  const labels = [...buildKnowledge([pack]).series].map(([id, series]) => `${id}: ${series.labels.en}`)
  expect(labels).toEqual([
    'served.school-lunches.norland.lunches: number of school lunches served in Norland',
    'cost.school-lunches.norland.usd: cost of school lunches in Norland',
    'cost.school-lunches.eastham.usd: cost of school lunches in Eastham',
    'cost-growth.school-lunches.norland.pct: rise in the cost of school lunches in Norland',
    'local-share.food.norland.pct: locally grown share of the food in school kitchens in Norland',
  ])
})

test('its names are found in a draft', () => {
  const text = 'The Norlandic Food Office says that midday meals at school, unlike the cost of living, have their price.'
  const names = buildKnowledge([pack]).match(tokenize(text))
  expect(names.flatMap((it) => it.concepts.map(({ kind, code }) => `${kind} ${code}`))).toEqual([
    'area norland',
    'agent food-office',
    'subject school-lunches',
    'indicator cost',
  ])
})

/** The values that the page's table gives as examples, with their kind. */
const VALUES = [...PAGE.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].flatMap(([, kind, examples]) =>
  [...(examples as string).matchAll(/`([^`]+)`/g)].map(([, value]) => [value as string, kind as string] as const),
)

test.each(VALUES)('%s is read as %s', (value, quantity) => {
  const text = `schema: 1
id: one
name: One
area: norland
indicators: {it: {label: it, quantity: ${quantity}}}
subjects: {thing: {label: thing}}
areas: {norland: {label: Norland}}
sources:
  page:
    csl: {title: Page, issued: 2024}
    observations: [{series: it.thing, period: 2023, value: "${value}", status: actual, locator: here}]
`
  const { pack, problems } = readPack([{ path: 'pack.yaml', text }])
  expect(problems).toEqual([])
  expect(pack.observations).toHaveLength(1)
})
