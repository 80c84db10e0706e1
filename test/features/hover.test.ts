import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { cardAt } from '../../server/src/features/hover.ts'
import { toMarkdown } from '../../server/src/lsp/hover.ts'
import { bundled } from '../harness/pack.ts'

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

test('nothing stands where nothing was read', () => {
  expect(hover('It follows from this.\n', 'follows')).toBeUndefined()
})
