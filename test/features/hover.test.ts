import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { definitionAt } from '../../server/src/features/definition.ts'
import { cardAt } from '../../server/src/features/hover.ts'
import { toMarkdown } from '../../server/src/lsp/hover.ts'
import { bundled, knowledgeOf } from '../harness/pack.ts'

/** The hover at `words`. */
function hover(text: string, words: string): string | undefined {
  const settings = { asOf: '2025-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
  const analysis = analyse({ path: 'draft.md', text, markup: 'markdown' }, bundled(), settings)
  const card = cardAt(analysis, text.indexOf(words) + 1)
  return card === undefined ? undefined : toMarkdown(card, analysis)
}

test('quoted words are told whose they are, what they say, and how the draft has them', () => {
  const text = 'According to FPT, firms “have taken methodical long-term investment strategies” at home.\n'
  const card = hover(text, 'methodical')
  expect(card).toMatch(/^\*\*Words of Nguyen Thien Nghia\*\*\n\nWhat they say: \S.*\n\nVietNamNet, June 2023, paragraph 7\n\n/)
  expect(card).toMatch(/The draft has them word for word\. It gives them to FPT\.$/)
})

test('a speaker that only may be one is not named', () => {
  expect(hover('Firms “have taken methodical long-term investment strategies” at home.\n', 'methodical')).toMatch(/word for word\.$/)
})

test('quotations that are not checked say why', () => {
  expect(hover('She said: “We shall see what the next spring brings us.”\n', 'spring')).toBe('**Not checked.** No source has these words.')
  expect(hover('She spoke of “next spring”.\n', 'spring')).toMatch(/^\*\*Not checked\.\*\* Fewer than 5 words/)
})

test('an instrument is told with its number, date, issuer and source', () => {
  const card = hover('It follows Resolution 50-NQ/TW closely.\n', '50-NQ')
  expect(card).toMatch(
    /^\*\*Resolution 50-NQ\/TW on foreign investment\*\*\n\n20 August 2019 · issued by the Politburo {2}\n\[Sai Gon Giai Phong/,
  )
})

test('the date that a draft gives an instrument is held against that of its source', () => {
  const end = (text: string) => hover(text, '50-NQ')?.split('\n\n').at(-1)
  expect(end('It follows Resolution 50-NQ/TW of 20 August 2018 closely.\n')).toBe(
    'The draft says `20 August 2018`; the source has `20 August 2019`.',
  )
  expect(end('It follows Resolution 50-NQ/TW of August 2019 closely.\n')).toBe('The draft says `August 2019`, which agrees.')
})

test('the deadline that a draft gives a goal is held against that of its source', () => {
  const end = (year: string) => hover(`The party wants Vietnam to be a high-income country by ${year}.\n`, year)?.split('\n\n').at(-1)
  expect(end('2045')).toBe('The draft says `2045`, which agrees.')
  expect(end('2050')).toBe('The draft says `2050`; the source has `2045`.')
})

test('all is named in the language that is set', () => {
  const text = 'It follows Resolution 50-NQ/TW closely, and revenue of the ICT sector in Vietnam was US$148 billion in 2022.\n'
  const settings = { asOf: '2025-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'vi' } as const
  const analysis = analyse({ path: 'draft.md', text, markup: 'markdown' }, bundled(), settings)
  const told = (words: string): string => {
    const card = cardAt(analysis, text.indexOf(words) + 1)
    return card === undefined ? '' : toMarkdown(card, analysis)
  }
  expect(told('50-NQ')).toMatch(/^\*\*Nghị quyết .* do Bộ Chính trị ban hành/s)
  expect(told('148')).toMatch(/^\*\*Doanh thu /)
})

test('nothing stands where nothing was read', () => {
  expect(hover('It follows from this.\n', 'follows')).toBeUndefined()
})

describe('a person or body', () => {
  const PACK = `
agents:
  food-office: {kind: body, label: {en: Norland Food Office, vi: Cục Thực phẩm Norland}, aliases: [Food Office]}
  ivy-lane:
    kind: person
    label: Ivy Lane
    of: food-office
    roles: [{label: {en: director, vi: cục trưởng}, from: 2021-03}]
sources: {mealsreport2023: {outlet: The Ledger}}
quotes:
  mealsreport2023:
    - {id: q1, speaker: ivy-lane, direct: true, gist: eating together is part of learning, locator: page 2, text: A child who eats with the others learns with the others}
`
  const at = (text: string, words: string) => {
    const settings = { asOf: '2025-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
    const analysis = analyse({ path: 'draft.md', text, markup: 'markdown' }, knowledgeOf([PACK]), settings)
    const card = cardAt(analysis, text.indexOf(words) + 1)
    return card === undefined
      ? undefined
      : { card, words: toMarkdown(card, analysis), definition: definitionAt(analysis, text.indexOf(words) + 1) }
  }

  test('is told with offices, body and what sources have of their words', () => {
    const found = at('So did *Ivy Lane* of the council.\n', 'Ivy')
    expect(found?.words).toBe(
      '**Ivy Lane**\n\nNorland Food Office\n\n- director (since March 2021)\n\nWords that sources have of theirs:\n\n- eating together is part of learning (The Ledger, 14 June 2023, page 2)',
    )
    expect(found?.definition?.origin.path).toMatch(/agents\.yaml$/)
    expect(at('The Food Office opened.\n', 'Office')?.words).toBe('**Norland Food Office**: a body')
  })

  test('is known by a part of the name where words are given to them', () => {
    const text = 'Ivy Lane opened it. “We have never had so many guests here,” Lane said.\n'
    expect(at(text, 'Lane said')?.words).toContain('**Ivy Lane**')
  })

  test('is told in Vietnamese', () => {
    expect(at('Bà Ivy Lane cũng nói như vậy về bữa ăn của các em.\n', 'Ivy')?.words).toContain('- cục trưởng (từ tháng 3/2021)')
  })
})
