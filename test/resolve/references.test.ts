import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, edit, findingsOf } from '../../server/src/analysis.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { readBibliography } from '../../server/src/knowledge/bibliography.ts'
import { knowledgeOf } from '../harness/pack.ts'

const knowledge = knowledgeOf([
  `
area: norland
indicators:
  turnover: {quantity: money, label: turnover, phrase: 'turnover of {subject}'}
subjects:
  port: {label: the port}
areas:
  norland: {label: Norland}
sources:
  ledger2023:
    issued: 2023-06-14
    title: The harbour fills up again
    outlet: The Ledger
    author: Jan Berg
    observations:
      - {series: turnover.port, period: 2022, value: 48 million EUR, status: actual, locator: paragraph 2}
  gazette2024: {issued: 2024-03-07, title: What the nets brought in last year, outlet: The Gazette, url: 'https://gazette.example/nets.html'}
`,
])
const settings: Settings = {
  asOf: '2024-06-30',
  rules: {},
  citationStyle: 'auto',
  messageLanguage: 'auto',
  bibliographies: [readBibliography('refs.bib', '@misc{nets, url = {https://gazette.example/nets.html}}')],
}

const CLAIM = 'Turnover of the port was €48 million in 2022'
const pieces = [
  `${CLAIM}.[^a]`,
  `${CLAIM} [@nets].`,
  `${CLAIM} ([G][g]).`,
  `${CLAIM} (The Gazette, 7 March 2024).`,
  `${CLAIM} [@lost99].`,
  '[^a]: The Gazette, 7 March 2024.',
  '[^a]: Jan Berg, The Ledger.',
  '[g]: https://gazette.example/nets.html',
  '---\nreferences:\n- {id: lost99, title: X}\n---',
  '(',
  ')',
  '[',
  ']',
  ';',
  'Source: ',
  '@',
  ' ',
  '(Berg, 2023)',
  '“',
  'The Gazette',
  `${CLAIM} [1].`,
  `${CLAIM} (Berg 2023).`,
  '## References',
  '## Rest',
  '1. Berg, Jan. 2023. The harbour fills up again.',
  '[1] Lund, Eva. 2024. What the nets brought in last year.',
  '[^b]: Ibid.',
  `${CLAIM}.[^b]`,
  `The same article says so. ${CLAIM}.`,
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('\n\n'))

test('an edited draft has the findings of the draft written afresh, wherever its notes stand', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (before, newText, a, b) => {
      const start = before.length === 0 ? 0 : a % before.length
      const end = start + (b % (before.length - start + 1))
      const draft = { path: 'a.md', text: before, markup: 'markdown' } as const
      const after = before.slice(0, start) + newText + before.slice(end)
      const edited = edit(analyse(draft, knowledge, settings), { start, end, newText })
      expect(findingsOf(edited)).toEqual(findingsOf(analyse({ ...draft, text: after }, knowledge, settings)))
    }),
    { numRuns: 300 },
  )
})

test('a note that is written later convicts the claim above it', () => {
  const draft = { path: 'a.md', text: `${CLAIM}.[^a]\n\nMore.\n\n`, markup: 'markdown' } as const
  const rules = (analysis: ReturnType<typeof analyse>): readonly string[] => findingsOf(analysis).map(({ rule }) => rule)
  const before = analyse(draft, knowledge, settings)
  expect(rules(before)).toEqual([])
  const end = draft.text.length
  expect(rules(edit(before, { start: end, end, newText: '[^a]: The Gazette, 7 March 2024.\n' }))).toEqual(['wrong-citation'])
})

test('references further down are lost with the line that closes them', () => {
  const draft = {
    path: 'a.md',
    text: `${CLAIM} [@lost99].\n\n---\nreferences:\n- {id: lost99, title: X}\n---\n`,
    markup: 'markdown',
  } as const
  const before = analyse(draft, knowledge, settings)
  expect(findingsOf(before)).toEqual([])
  const start = draft.text.lastIndexOf('---')
  const after = edit(before, { start, end: start + 3, newText: '' })
  expect(findingsOf(after).map(({ rule }) => rule)).toEqual(['unknown-citation'])
})

test('an address in the midst of a sentence is no word of it', () => {
  const text = 'Turnover of the [g]: https://gazette.example/nets.htmlport was €48 million in 2022.'
  expect(findingsOf(analyse({ path: 'a.md', text, markup: 'markdown' }, knowledge, settings))).toEqual([])
})
