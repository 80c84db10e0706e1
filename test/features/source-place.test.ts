import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { cardAt } from '../../server/src/features/hover.ts'
import { placeInSource, sourceOfCard } from '../../server/src/features/source-place.ts'
import { knowledgeOf } from '../harness/pack.ts'

const TEXT = `Eating together

In all, 41.3 million lunches were
served in Norland in 2022.

The price of a lunch, which is told here as page 4 has it, was not given.

“A child who eats with the
others learns with the others,” said Ivy Lane. Free meals for all are to come by 2030.
`
const PACK = `
area: norland
indicators:
  served: {quantity: count, label: meals served, aliases: [served], implicit: true}
  cost: {quantity: money, label: cost, aliases: [price]}
subjects: {school-lunches: {label: school lunches, aliases: [lunches, lunch]}}
areas: {norland: {label: Norland}}
units: {lunches: {label: {en: {one: lunch, other: lunches}}, aliases: [meals]}}
milestones: {free: {label: free meals for all}}
agents: {ivy-lane: {kind: person, label: Ivy Lane}}
sources:
  meals2023:
    observations:
      - {series: served.school-lunches, period: 2022, value: 41.3 million lunches, status: actual, locator: page 3}
      - {series: cost.school-lunches, period: 2022, value: 3.50 USD, status: actual, locator: paragraph 2}
    milestones: [{milestone: free, by: 2030, locator: page 13}]
texts: {meals2023: ${JSON.stringify(TEXT)}}
`

/** What of the source's text the thing at `words` of a draft leads to. */
function led(draft: string, words: string): string | undefined {
  const knowledge = knowledgeOf([PACK])
  const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
  const analysis = analyse({ path: 'draft.md', text: draft, markup: 'markdown' }, knowledge, settings)
  const card = cardAt(analysis, draft.indexOf(words) + 1)
  const source = card === undefined ? undefined : knowledge.sources.get(sourceOfCard(card) ?? '')
  if (card === undefined || source === undefined) return undefined
  const span = placeInSource(card, { path: 'meals2023.txt', text: TEXT, markup: 'text' }, source, analysis)
  return span === undefined ? undefined : TEXT.slice(span.start, Math.max(span.end, span.start + 9))
}

test('a number leads to the same number, though the draft has another', () => {
  expect(led('In 2022, 43 million lunches were served in Norland.\n', '43')).toBe('41.3 million')
})

test('what the text does not tell in words leads to its paragraph', () => {
  expect(led('The price of school lunches was $3.70 in 2022.\n', '3.70')).toBe('The price')
})

test('quoted words and goals lead to their place, citations to the start', () => {
  expect(led('“A child who eats with the others learns with the others”, she said.\n', 'child')).toBe(
    'A child who eats with the\nothers learns with the others',
  )
  expect(led('Norland aims at free meals for all by 2030.\n', 'free')).toContain('by 2030')
  expect(led('So it was [@meals2023].\n', 'meals2023')).toBe('Eating to')
})
