import { describe, expect, test } from 'vitest'
import { analyse, draftText, edit, findingsOf } from '../../server/src/analysis.ts'
import { unusedComments } from '../../server/src/features/unused-comments.ts'
import { markupOf } from '../../server/src/markup/index.ts'
import { knowledgeOf } from '../harness/pack.ts'

const knowledge = knowledgeOf([
  `
area: norland
indicators: {emissions: {quantity: measure, label: {en: emissions, vi: phát thải}}}
subjects: {steel: {label: {en: steel works, vi: ngành thép}}}
areas: {norland: {label: {en: Norland, vi: Bắc Địa}}}
sources:
  ledger2023: {outlet: The Ledger, issued: 2023-06-14, observations: [{series: emissions.steel, period: 2022, value: 40 Mt, status: actual, locator: page 3}]}
`,
])
const RIGHT = 'Emissions of steel works in Norland were 40 Mt in 2022 [@ledger2023].'
const WRONG = 'Emissions of steel works in Norland were 44 Mt in 2022 [@ledger2023].'
const NEXT = '<!-- plumbline-disable-next-line mismatched-figure: as the board has it -->'

function read(text: string, path = 'draft.md', rules: Readonly<Record<string, 'off'>> = {}) {
  const settings = { asOf: '2024-06-30', rules, citationStyle: 'auto', messageLanguage: 'auto' } as const
  return analyse({ path, text, markup: markupOf(path) ?? 'text' }, knowledge, settings)
}

/** The comments that are of no use, as the draft has them. */
function unused(text: string, path?: string, rules?: Readonly<Record<string, 'off'>>): readonly string[] {
  return unusedComments(read(text, path, rules)).map(({ start, end }) => text.slice(start, end))
}

/** The draft without them. */
function cleared(text: string, path?: string): string {
  const edits = unusedComments(read(text, path)).toReversed()
  return edits.reduce((left, { edit: { start, end, newText } }) => left.slice(0, start) + newText + left.slice(end), text)
}

describe('a comment that silences', () => {
  test('is of use as long as something would be found there', () => {
    expect(unused(`${NEXT}\n\n${WRONG}\n`)).toEqual([])
    expect(unused(`${NEXT}\n\n${RIGHT}\n`)).toEqual([NEXT])
    expect(unused(`${NEXT}\n\n${RIGHT}\n\n${WRONG}\n`)).toEqual([NEXT])
    expect(unused(`${RIGHT}\n${WRONG} ${NEXT}\n`)).toEqual([])
    expect(unused(`${RIGHT} ${NEXT}\n${WRONG}\n`)).toEqual([NEXT])
  })

  test('is of use where one of its rules is, and of none where all are called otherwise', () => {
    expect(unused(`<!-- plumbline-disable-next-line arithmetic, mismatched-figure -->\n${WRONG}\n`)).toEqual([])
    expect(unused(`<!-- plumbline-disable-next-line mismatched-figures -->\n${WRONG}\n`)).toHaveLength(1)
    expect(unused(`<!-- plumbline-disable-next-line -->\n${WRONG}\n`)).toEqual([])
  })

  test('may be needed where its rule is turned on', () => {
    expect(unused(`${NEXT}\n\n${RIGHT}\n`, 'draft.md', { 'mismatched-figure': 'off' })).toEqual([])
  })

  test('may be needed where drafts are held against each other', () => {
    const comment = '<!-- plumbline-disable-next-line inconsistent-figure: as the board has it -->'
    const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
    const count = (acrossDrafts: boolean): number => {
      const draft = { path: 'draft.md', text: `${comment}\n\n${RIGHT}\n`, markup: 'markdown' } as const
      return unusedComments(analyse(draft, knowledge, { ...settings, acrossDrafts })).length
    }
    expect([count(false), count(true)]).toEqual([1, 0])
  })

  test('for a stretch is of use where anything in it is hidden', () => {
    const stretch = (inside: string): string =>
      `<!-- plumbline-disable -->\n\n${RIGHT}\n\n${inside}\n\n<!-- plumbline-enable -->\n\n${WRONG}\n`
    expect(unused(stretch(WRONG))).toEqual([])
    expect(unused(stretch(RIGHT))).toEqual(['<!-- plumbline-disable -->'])
  })

  test('of no use is taken out with its line, or with the space before it', () => {
    expect(cleared(`A\n\n${NEXT}\n${RIGHT}\n`)).toBe(`A\n\n${RIGHT}\n`)
    expect(cleared(`- ${RIGHT} ${NEXT}\n- ${RIGHT}\n`)).toBe(`- ${RIGHT}\n- ${RIGHT}\n`)
    expect(cleared(`% plumbline-disable-next-line mismatched-figure\n${RIGHT}\n`, 'draft.tex')).toBe(`${RIGHT}\n`)
    expect(cleared(`// plumbline-disable-next-line mismatched-figure\n${RIGHT}\n`, 'draft.adoc')).toBe(`${RIGHT}\n`)
    expect(cleared(`.. plumbline-disable-next-line mismatched-figure\n\n${RIGHT}\n`, 'draft.rst')).toBe(`\n${RIGHT}\n`)
  })

  test('is told of in the language of the draft', () => {
    const text = `${NEXT}\n\nNăm 2022, phát thải của ngành thép ở Bắc Địa là 40 Mt, theo những gì người dân trong vùng được biết.\n`
    expect(unusedComments(read(text))).toMatchObject([{ title: 'Bỏ ghi chú này', message: expect.stringMatching(/^Ở đây không còn gì/) }])
  })

  test('becomes of no use with the edit that mends what it hides', () => {
    const before = read(`${NEXT}\n\n${WRONG}\n`)
    const at = draftText(before).indexOf('44')
    const after = edit(before, { start: at, end: at + 2, newText: '40' })
    expect([unusedComments(before).length, unusedComments(after).length]).toEqual([0, 1])
    expect([findingsOf(before), findingsOf(after)]).toEqual([[], []])
  })
})
