import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { cardWordsOf } from '../../server/src/features/card-words.ts'
import { evidenceReport } from '../../server/src/features/evidence-report.ts'
import { cardAt } from '../../server/src/features/hover.ts'
import { hintsIn } from '../../server/src/features/inlay-hints.ts'
import { toMarkdown } from '../../server/src/lsp/hover.ts'
import { root } from '../harness/expect.ts'
import { knowledgeOf } from '../harness/pack.ts'

const PACK = `
area: norland
indicators: {emissions: {quantity: measure, label: {en: emissions, vi: phát thải}}}
subjects: {steel: {label: {en: steel works, vi: ngành thép}}}
areas: {norland: {label: {en: Norland, vi: Bắc Địa}}}
agents: {council: {kind: body, label: {en: the Council, vi: Hội đồng}}}
instruments:
  act7: {label: {en: Act 7 on smoke, vi: Luật số 7 về khói}, number: "7/2020", date: 2020-02-03, issuer: council, source: ledger2023, locator: trang 1}
sources:
  ledger2023:
    title: The Ledger of Smoke
    outlet: Báo Sổ Cái
    issued: 2023-06-14
    observations:
      - {series: emissions.steel, period: 2020, value: 44 Mt, status: actual, locator: trang 2}
      - {series: emissions.steel, period: 2021, value: 42 Mt, status: estimate, locator: trang 2}
      - {series: emissions.steel, period: 2022, value: 40 Mt, status: actual, locator: trang 3}
      - {series: emissions.steel, period: 2030, value: 30 Mt, status: target, issuer: council, locator: trang 4}
`

function read(text: string, messageLanguage: 'auto' | 'en' | 'vi' = 'auto') {
  const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage } as const
  return analyse({ path: 'draft.md', text, markup: 'markdown' }, knowledgeOf([PACK]), settings)
}

function card(text: string, words: string, messageLanguage?: 'auto' | 'en' | 'vi'): string {
  const analysis = read(text, messageLanguage)
  const found = cardAt(analysis, text.indexOf(words) + 1)
  return found === undefined ? '' : toMarkdown(found, analysis, true)
}

const DRAFT = 'Năm 2022, phát thải của ngành thép ở Bắc Địa là 44 Mt. Đây là một năm khó khăn đối với người dân trong vùng.\n'

describe('in a Vietnamese draft', () => {
  test('the card of a figure is in Vietnamese: what the draft has, the table, the picture', () => {
    expect(card(DRAFT, '44 Mt').replace(/\(data:[^)]*\)/, '()')).toBe(
      [
        '**Phát thải ngành thép tại Bắc Địa**',
        '**40 Mt** · 2022 · thực hiện  \nBáo Sổ Cái, 14/6/2023, trang 3',
        'Bản thảo viết `44 Mt`; nguồn ghi `40 Mt`.',
        '![Biểu đồ đường: 44 Mt (2020), 30 Mt (2030); cao nhất là 44 Mt (2020)]()',
        '| Kỳ | Giá trị | Loại | Nguồn |\n| :-- | :-- | :-- | :-- |',
      ]
        .join('\n\n')
        .concat(
          '\n',
          ['2020 | 44\u00a0Mt | thực\u00a0hiện', '2021 | 42\u00a0Mt | ước\u00a0tính', '2030 | 30\u00a0Mt | mục\u00a0tiêu']
            .map((row) => `| ${row} | Báo\u00a0Sổ\u00a0Cái |`)
            .join('\n'),
        ),
    )
  })

  test('hints and the report say it in Vietnamese too, and another language may be set', () => {
    const analysis = read(DRAFT)
    expect(hintsIn(analysis, { start: 0, end: DRAFT.length })).toMatchObject([
      { label: '2022 · thực hiện', about: expect.stringContaining('14/6/2023') },
    ])
    const open = 'Năm 2022, thu ngân sách của tỉnh là 12 tỷ đồng, theo những gì người dân được biết.\n'
    expect(evidenceReport(read(open)).rows.map(({ notes }) => notes)).toEqual([
      ['Gần đó không nhắc đến đối tượng nào có trong cơ sở tri thức.'],
    ])
    expect(card(open, '12 tỷ')).toBe('**Chưa kiểm tra.** Gần đó không nhắc đến đối tượng nào có trong cơ sở tri thức.')
    expect(card(open, '12 tỷ', 'en')).toBe('**Not checked.** Nothing near it names a subject of the knowledge base.')
  })
})

describe('an instrument', () => {
  test('is told in the language of the draft', () => {
    expect(card('Bản thảo này dựa trên Luật số 7 về khói của vùng.\n', 'số 7')).toBe(
      '**Luật số 7 về khói**\n\n7/2020 · 3/2/2020 · do Hội đồng ban hành  \nBáo Sổ Cái, 14/6/2023, trang 1',
    )
  })
})

describe('why nothing was checked', () => {
  const say = (messageLanguage: 'en' | 'vi') => {
    const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage } as const
    return cardWordsOf({ settings, language: 'en' })
  }

  test('has words in Vietnamese for each reason that the stages give', () => {
    const folder = join(root, 'server/src/resolve')
    const files = [
      ...readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
      join(root, 'server/src/features/claim-report.ts'),
      join(root, 'server/src/features/hover.ts'),
    ]
    // A sentence in those is a reason; what is put in stands in its quotation marks.
    const reasons = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(['`])((?:[A-Z][a-z]+ [a-z]|“\$\{)[^'`\n]*\.)\1/g)].map((match) =>
        (match[2] ?? '').replace(/“\$\{[^}]*\}”/, '“hàng tháng”'),
      ),
    )
    expect(reasons.length).toBeGreaterThan(20)
    expect(reasons.filter((reason) => say('vi').reason(reason) === reason)).toEqual([])
    expect(reasons.filter((reason) => say('en').reason(reason) !== reason)).toEqual([])
  })

  test('keeps the words of the draft as they are', () => {
    expect(say('vi').reason('“$& …” may make it about something else.')).toBe('Chữ “$& …” có thể khiến nó nói về điều khác.')
  })
})
