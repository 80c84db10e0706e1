import { expect, test } from 'vitest'
import { analyse, findingsOf } from '../../server/src/analysis.ts'
import { cardAt } from '../../server/src/features/hover.ts'
import { buildKnowledge, type Knowledge } from '../../server/src/knowledge/knowledge.ts'
import { readPack } from '../../server/src/knowledge/pack.ts'
import { toMarkdown } from '../../server/src/lsp/hover.ts'
import { packFiles } from '../harness/pack.ts'

const CODES = `
area: norland
indicators: {emissions: {quantity: measure, label: emissions}}
subjects: {steel: {label: steel works}}
areas: {norland: {label: Norland}}
`

const sourceOf = (key: string, outlet: string, value: string, status: string): string =>
  `sources: {${key}: {outlet: ${outlet}, observations: [{series: emissions.steel, period: ${status === 'target' ? 2030 : 2022}, value: ${value}, status: ${status}, locator: page 3}]}}`

/** Two packs beside each other. */
function twoPacks(a: string, b: string, status: string): Knowledge {
  const files = (folder: string, text: string) => packFiles([text]).map((file) => ({ ...file, path: `${folder}/${file.path}` }))
  const first = readPack(files('kb/ledger', CODES + sourceOf('ledger2023', 'The Ledger', a, status)))
  const second = readPack(files('kb/office', `id: office\narea: norland\n${sourceOf('office2023', 'The Office', b, status)}`), [first.pack])
  return buildKnowledge([first.pack, second.pack])
}

function read(text: string, knowledge: Knowledge) {
  return analyse({ path: 'draft.md', text, markup: 'markdown' }, knowledge, {
    ...{ asOf: '2024-06-30', rules: { 'uncited-figure': 'off' }, citationStyle: 'auto', messageLanguage: 'auto' },
  } as const)
}

const ACTUAL = 'Emissions of steel works in Norland were 41.5 Mt in 2022.\n'
const TARGET = 'Emissions of steel works in Norland are to fall to 31 Mt by 2030.\n'

test.each([
  ['actual', ACTUAL, '40 Mt', '44 Mt', 'mismatched-figure'],
  ['target', TARGET, '30 Mt', '34 Mt', 'mismatched-target'],
])('where packs disagree on an %s number, neither convicts', (status, text, a, b, rule) => {
  const rules = (knowledge: Knowledge) => findingsOf(read(text, knowledge)).map((finding) => finding.rule)
  expect(rules(twoPacks(a, b, status))).toEqual([])
  expect(rules(twoPacks(a, a, status))).toEqual([rule])
})

test('the card shows both', () => {
  const analysis = read(ACTUAL, twoPacks('40 Mt', '44 Mt', 'actual'))
  const card = cardAt(analysis, ACTUAL.indexOf('41.5'))
  const words = card === undefined ? '' : toMarkdown(card, analysis).replaceAll('\u00a0', ' ')
  expect(words).toContain('40 Mt')
  expect(words).toContain('44 Mt')
  expect(words).toContain('The Ledger')
  expect(words).toContain('The Office')
})

test('what agrees with one of them is right', () => {
  expect(findingsOf(read(ACTUAL.replace('41.5', '44'), twoPacks('40 Mt', '44 Mt', 'actual')))).toEqual([])
})
