import { describe, expect, test } from 'vitest'
import { analyse, findingsOf } from '../../server/src/analysis.ts'
import { knowledgeOf } from '../harness/pack.ts'

const knowledge = knowledgeOf([
  `
area: norland
indicators:
  investment: {quantity: money, label: {en: investment}, phrase: {en: 'investment in {subject}'}}
subjects:
  wind: {label: {en: wind power}}
  solar: {label: {en: solar power}}
areas:
  norland: {label: {en: Norland}}
sources:
  grid2024:
    issued: 2024-03-05
    observations:
      - {series: investment.wind, period: 2022, value: 2.9 billion EUR, status: actual, locator: page 5}
      - {series: investment.wind, period: 2023, value: 3.4 billion EUR, status: actual, locator: page 5}
      - {series: investment.solar, period: 2023, value: 1.8 billion EUR, status: actual, locator: page 5}
`,
])

// Three claims with one finding each: a wrong number, an old one, one without a citation.
const WRONG = 'Investment in wind power was €9.9 billion in 2023 [@grid2024].'
const OLD = 'Investment in wind power was €2.9 billion in 2022 [@grid2024].'
const UNCITED = 'Investment in solar power was €1.8 billion in 2023.'

/** The rules that speak, in the order of the draft. */
function spoken(...parts: readonly string[]): readonly string[] {
  const draft = { path: 'draft.md', text: `${parts.join('\n\n')}\n`, markup: 'markdown' } as const
  return findingsOf(analyse(draft, knowledge, { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' })).map(
    ({ rule }) => rule,
  )
}

test('the claims are reported where nothing silences them', () => {
  expect(spoken(WRONG, OLD, UNCITED)).toEqual(['mismatched-figure', 'newer-figure', 'uncited-figure'])
})

describe('the next block', () => {
  test('is silent, the one after it is not', () => {
    expect(spoken('<!-- plumbline-disable-next-line mismatched-figure -->', WRONG, WRONG)).toEqual(['mismatched-figure'])
  })

  test('may stand right below the comment', () => {
    expect(spoken(`<!-- plumbline-disable-next-line mismatched-figure -->\n${WRONG}`)).toEqual([])
  })

  test('keeps the rules that are not named', () => {
    expect(spoken('<!-- plumbline-disable-next-line newer-figure -->', WRONG)).toEqual(['mismatched-figure'])
  })

  test('is silent for all rules where none is named', () => {
    expect(spoken('<!-- plumbline-disable-next-line -->', `${OLD} ${UNCITED}`)).toEqual([])
  })

  test('is silent for several rules, with a reason', () => {
    expect(
      spoken('<!-- plumbline-disable-next-line newer-figure, uncited-figure: as in the annex, see there -->', `${OLD} ${WRONG} ${UNCITED}`),
    ).toEqual(['mismatched-figure'])
  })

  test('may be silenced by two comments', () => {
    expect(
      spoken(
        '<!-- plumbline-disable-next-line newer-figure -->',
        '<!-- plumbline-disable-next-line uncited-figure -->',
        `${OLD} ${UNCITED} ${WRONG}`,
      ),
    ).toEqual(['mismatched-figure'])
  })

  test('is a whole list, table or quotation', () => {
    expect(spoken('<!-- plumbline-disable-next-line -->', `- ${WRONG}\n- ${OLD}\n- ${UNCITED}`, WRONG)).toEqual(['mismatched-figure'])
    expect(
      spoken(
        '<!-- plumbline-disable-next-line -->',
        '| Investment, € billion | 2023 |\n| --- | --- |\n| Wind power | 9.9 |\n| Solar power | 7.1 |',
      ),
    ).toEqual([])
  })
})

describe('one line', () => {
  test('is silent, the others of its paragraph are not', () => {
    expect(spoken(`${WRONG}\n${WRONG} <!-- plumbline-disable-next-line mismatched-figure -->\n${WRONG}`)).toEqual([
      'mismatched-figure',
      'mismatched-figure',
    ])
  })

  test('may have its comment in front', () => {
    expect(spoken(`${OLD}\n<!-- plumbline-disable-next-line mismatched-figure: so said --> ${WRONG}`)).toEqual(['newer-figure'])
  })

  test('of a list may be silent', () => {
    expect(spoken(`- ${WRONG} <!-- plumbline-disable-next-line mismatched-figure -->\n- ${WRONG}`)).toEqual(['mismatched-figure'])
  })
})

describe('a stretch', () => {
  test('is silent from disable to enable', () => {
    expect(spoken(OLD, '<!-- plumbline-disable -->', WRONG, OLD, UNCITED, '<!-- plumbline-enable -->', WRONG)).toEqual([
      'newer-figure',
      'mismatched-figure',
    ])
  })

  test('is silent for the rules it names', () => {
    expect(
      spoken('<!-- plumbline-disable mismatched-figure -->', WRONG, OLD, '<!-- plumbline-enable mismatched-figure -->', WRONG),
    ).toEqual(['newer-figure', 'mismatched-figure'])
  })

  test('without an end lasts to the end of the draft', () => {
    expect(spoken('<!-- plumbline-disable newer-figure -->', OLD, '# A heading', OLD, WRONG)).toEqual(['mismatched-figure'])
  })

  test('of two rules ends for each by itself', () => {
    expect(
      spoken(
        '<!-- plumbline-disable mismatched-figure, newer-figure -->',
        WRONG,
        OLD,
        '<!-- plumbline-enable newer-figure -->',
        WRONG,
        OLD,
      ),
    ).toEqual(['newer-figure'])
  })

  test('of all rules ends for one of them by itself', () => {
    expect(spoken('<!-- plumbline-disable -->', WRONG, OLD, '<!-- plumbline-enable newer-figure -->', WRONG, OLD)).toEqual(['newer-figure'])
  })

  test('ends within a block', () => {
    expect(
      spoken('<!-- plumbline-disable mismatched-figure -->', `${WRONG}\n<!-- plumbline-enable mismatched-figure -->\n${WRONG}`),
    ).toEqual(['mismatched-figure'])
  })

  test('begins within a block', () => {
    expect(spoken(`${WRONG} <!-- plumbline-disable mismatched-figure --> ${WRONG}`, WRONG)).toEqual(['mismatched-figure'])
  })

  test('ended for all rules speaks again, whatever was named', () => {
    expect(spoken('<!-- plumbline-disable mismatched-figure -->', WRONG, '<!-- plumbline-enable -->', WRONG)).toEqual(['mismatched-figure'])
  })
})

describe('nothing is silenced', () => {
  test.each([
    ['another word', '<!-- plumbline-disabled -->'],
    ['another tool', '<!-- markdownlint-disable -->'],
    ['words before it', '<!-- please plumbline-disable -->'],
    ['a rule that does not exist', '<!-- plumbline-disable mismatched-figures -->'],
    ['a comment in code', '`<!-- plumbline-disable -->`'],
    ['a comment in a fence', '```\n<!-- plumbline-disable -->\n```'],
    ['a visible text', 'plumbline-disable'],
  ])('by %s', (_, comment) => {
    expect(spoken(comment, WRONG)).toEqual(['mismatched-figure'])
  })

  test('by a comment after the block', () => {
    expect(spoken(WRONG, '<!-- plumbline-disable-next-line mismatched-figure -->')).toEqual(['mismatched-figure'])
  })
})

test('a silenced rule lets no other speak in its place', () => {
  expect(spoken('<!-- plumbline-disable-next-line mismatched-figure -->', 'Investment in wind power was €9.9 billion in 2023.')).toEqual([])
})

test('a finding of the whole draft is silenced where it stands', () => {
  const first = 'Investment in solar power was €0.5 billion in 2012.'
  const second = 'Investment in solar power was €0.7 billion in 2012.'
  expect(spoken(first, second)).toEqual(['inconsistent-figure'])
  expect(spoken(first, '<!-- plumbline-disable-next-line inconsistent-figure -->', second)).toEqual([])
  expect(spoken('<!-- plumbline-disable-next-line inconsistent-figure -->', first, second)).toEqual(['inconsistent-figure'])
})
