import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { MOST_SOURCES, type Proposal, proposalsAt } from '../../server/src/features/completion.ts'
import { definitionAt } from '../../server/src/features/definition.ts'
import { linksIn } from '../../server/src/features/links.ts'
import type { Markup } from '../../server/src/text/draft.ts'
import { bundled, knowledgeOf } from '../harness/pack.ts'

function read(text: string, markup: Markup = 'markdown') {
  const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
  return analyse({ path: 'draft', text, markup }, bundled(), settings)
}

/** What is proposed at the `|` of a draft. */
function at(draft: string, markup?: Markup): readonly Proposal[] {
  const offset = draft.indexOf('|')
  return proposalsAt(read(draft.replace('|', ''), markup), offset)
}

const labels = (proposals: readonly Proposal[]): readonly string[] => proposals.map(({ label }) => label)

test.each<readonly [Markup, string]>([
  ['markdown', 'It grew [@hanoi|].\n'],
  ['markdown', 'It grew, says @|\n'],
  ['markdown', 'It grew [see @tuoitre2025, p. 3; -@ha|].\n'],
  ['latex', 'It grew \\parencite[3]{tuoitre2025, ha|}.\n'],
  ['restructuredtext', 'It grew :cite:p:`ha|`.\n'],
  ['asciidoc', 'It grew cite:[ha|].\n'],
  ['html', '<p>It grew <span data-cites="tuoitre2025 ha|"></span>.</p>\n'],
])('the sources that a citation may name stand in %s at %s', (markup, draft) => {
  const proposals = at(draft, markup)
  expect(labels(proposals)).toContain('hanoitimes2023')
  const one = proposals.find(({ label }) => label === 'hanoitimes2023') as Proposal
  expect(one).toMatchObject({ kind: 'source', detail: 'The Hanoi Times, 2 February 2023' })
  const text = draft.replace('|', '')
  expect(text.slice(0, one.span.start) + one.newText).toMatch(/[@{` [;,]-?hanoitimes2023$/)
  expect(one.span.end).toBe(draft.indexOf('|'))
})

test('a citation in brackets is closed, whatever of that stands there already', () => {
  for (const behind of ['', ']', ']_']) {
    const draft = `It grew [ha|${behind} a lot.\n`
    const one = at(draft, 'restructuredtext').find(({ label }) => label === 'hanoitimes2023') as Proposal
    const text = draft.replace('|', '')
    expect(text.slice(0, one.span.start) + one.newText + text.slice(one.span.end)).toBe('It grew [hanoitimes2023]_ a lot.\n')
  }
  for (const draft of ['It grew [1|\n', 'It grew [#|\n', 'It grew [see note|\n']) expect(at(draft, 'restructuredtext')).toEqual([])
})

test('an address, a mail and a plain word ask for no source', () => {
  for (const draft of ['Write to me@|\n', 'See https://a.org/@me|\n', 'It grew|\n']) expect(at(draft)).toEqual([])
})

test('the figures of the series that a sentence speaks of stand in the style of the draft, with and without a citation', () => {
  const draft = 'Exports came to US$57-billion, in all.\n\nThen revenue of the ICT sector in Vietnam reached US$1|\n'
  const proposals = at(draft)
  expect(labels(proposals)).toContain('US$148-billion')
  expect(labels(proposals)).toContain('US$148-billion [@hanoitimes2023]')
  const one = proposals.find(({ label }) => label === 'US$148-billion') as Proposal
  expect(one.detail).toBe('2022 · actual · The Hanoi Times')
  expect(one.about).toMatch(/^The revenue of the ICT sector in Vietnam\. The Hanoi Times, 2 February 2023, /)
  expect(draft.slice(one.span.start, one.span.end)).toBe('US$1')
  expect(one.filter.startsWith('US$1')).toBe(true)
  expect(labels(proposals).filter((label) => !label.includes('US$'))).toEqual([])
})

test('a draft without such a number takes the style of its language', () => {
  expect(labels(at('Revenue of the ICT sector in Vietnam reached |\n'))).toContain('US$148 billion')
  expect(labels(at('Doanh thu ngành CNTT-TT của Việt Nam đạt |\n'))).toContain('148 tỷ USD')
})

const ICT = 'revenue of the ICT sector in Vietnam'

test.each([
  ['of the year that the sentence names', `In 2022, ${ICT} was |\n`, 'US$148 billion'],
  ['of the year that it names behind', `The ${ICT} was | in 2022.\n`, 'US$148 billion'],
  ['of another year that it names', `In 2023, ${ICT} is to reach |\n`, 'US$165 billion'],
  ['of a year counted from the document’s', `---\ndate: 2023-05-02\n---\n\nLast year, ${ICT} was |\n`, 'US$148 billion'],
  ['that goes on as what is typed', `The ${ICT} was 14|\n`, 'US$148 billion'],
  ['that goes on so with its currency', `In 2023, ${ICT} was US$14|\n`, 'US$148 billion'],
  ['that is the latest, where neither says more', `The ${ICT} was |\n`, 'US$185 billion'],
])('the figure %s comes first', (_, draft, label) => {
  expect(labels(at(draft))[0]).toBe(label)
})

test('what is typed on still fits the figure that goes on so, and others are proposed behind it', () => {
  const [first, , other] = at(`The ${ICT} was US$1|\n`)
  expect([first?.filter, other?.filter]).toEqual(['US$185 billion', 'US$165 billion'])
  const typed = at(`The ${ICT} was 14|\n`)
  expect(typed.map(({ filter }) => filter)).toEqual([
    '148 billion',
    '148 billion [@hanoitimes2023]',
    '14 US$185 billion',
    '14 US$185 billion [@hanoitimes2023]',
    '14 US$165 billion',
    '14 US$165 billion [@hanoitimes2023]',
  ])
})

test('nothing is proposed where the number stands already, in the place of a year, or at the head of a note', () => {
  for (const text of ['148 |', 'US$148 billion |', 'US$148 billion in 2022|', 'US$148 billion[^|'])
    expect(at(`The ${ICT} was ${text}\n`)).toEqual([])
  expect(labels(at(`The ${ICT} was in 2022 |\n`))[0]).toBe('US$148 billion')
})

test('what kind of figure it is stands in the language of messages', () => {
  expect(at('Năm 2022, doanh thu ngành CNTT-TT của Việt Nam đạt |\n')[0]?.detail).toBe('2022 · thực hiện · The Hanoi Times')
})

test('figures published after the draft’s date are not proposed', () => {
  const dated = (date: string) => labels(at(`---\ndate: ${date}\n---\n\nRevenue of the ICT sector in Vietnam reached |\n`))
  expect(dated('2023-01-31')).not.toContain('US$148 billion')
  expect(dated('2023-02-28')).toContain('US$148 billion')
})

test('a sentence that names nothing known gets no figure', () => {
  expect(at('The weather reached |\n')).toEqual([])
  expect(at('Revenue of the ICT sector was high. The weather reached |\n')).toEqual([])
})

test('a number leads to its fact, a citation to its source', () => {
  const text = 'Revenue of the ICT sector in Vietnam was $148 billion in 2022 [@hanoitimes2023].\n'
  const analysis = read(text)
  const number = definitionAt(analysis, text.indexOf('148'))
  expect(number?.origin.path).toContain('sources/hanoitimes2023.yaml')
  expect(text.slice(number?.card.span.start, number?.card.span.end)).toBe('$148 billion')
  const source = definitionAt(analysis, text.indexOf('hanoi'))
  expect(source?.origin.path).toContain('sources/hanoitimes2023.yaml')
  expect(source?.origin.line).not.toBe(number?.origin.line)
  expect(definitionAt(analysis, 2)).toBeUndefined()
  expect(linksIn(analysis)).toMatchObject([{ url: expect.stringMatching(/^https:\/\/m\.hanoitimes/) }])
})

test('among many sources those are proposed whose key, author or title has what was typed', () => {
  const named = (i: number): string => (i % 100 === 7 ? 'Tides of Norland' : `Year ${i}`)
  const packs = Array.from({ length: 700 }, (_, i) => `sources: {report${i}: {title: ${named(i)}, outlet: Office}}`)
  const knowledge = knowledgeOf(packs)
  const propose = (typed: string) => {
    const text = `It grew [@${typed}].\n`
    const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
    return proposalsAt(analyse({ path: 'draft', text, markup: 'markdown' }, knowledge, settings), text.indexOf(']'))
  }
  expect(propose('').length).toBe(MOST_SOURCES)
  expect(labels(propose('report69'))).toEqual(['report69', ...Array.from({ length: 10 }, (_, i) => `report69${i}`)])
  expect(propose('tides').length).toBe(7)
})
