import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse, findingsOf } from '../../server/src/analysis.ts'
import { markupOf } from '../../server/src/markup/index.ts'
import { root } from '../harness/expect.ts'
import { bundled } from '../harness/pack.ts'

const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const

function messages(text: string, messageLanguage: 'auto' | 'en' | 'vi' = 'auto', path = 'draft.md'): readonly (readonly string[])[] {
  const markup = markupOf(path) ?? 'markdown'
  const analysis = analyse({ path, text, markup }, bundled(), { ...settings, messageLanguage })
  return findingsOf(analysis).map(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)])
}

const VIETNAMESE = `---
date: 2024-03-15
---

Năm 2022, doanh thu ngành công nghiệp ICT Việt Nam đạt 163 tỷ USD [@hanoitimes2023].

Mục tiêu đến năm 2025 có 90.000 doanh nghiệp công nghệ số. Nghị quyết 50-NQ/TW ngày 20/8/2018 của Bộ Chính trị nêu rõ [@gso2024].
`

describe('messages', () => {
  test('are in the language of the draft', () => {
    expect(messages(VIETNAMESE)).toEqual([
      [
        'The Hanoi Times (2/2/2023) ghi 148 tỷ USD cho doanh thu ngành công nghệ thông tin và truyền thông (ICT) tại Việt Nam năm 2022. Hãy sửa lại, hoặc nói rõ con số này đo điều gì khác.',
        'Đổi thành 148 tỷ USD (năm 2022, The Hanoi Times)',
      ],
      [
        'The Hanoi Times (2/2/2023) có mục tiêu 80.000 cho số doanh nghiệp công nghệ số tại Việt Nam năm 2025. Hãy sửa lại mục tiêu.',
        'Đổi thành 80.000 (năm 2025, The Hanoi Times)',
      ],
      [
        'Theo Sai Gon Giai Phong (2020), Nghị quyết 50-NQ/TW về hợp tác đầu tư nước ngoài có ngày ban hành là 20/8/2019, không phải 20/8/2018. Hãy sửa lại ngày ban hành.',
        'Đổi thành ngày 20/8/2019',
      ],
      ['Không danh mục tài liệu hay nguồn nào có khóa gso2024. Hãy thêm mục này, hoặc sửa lại khóa.'],
    ])
  })

  test('are in the language that is set; what fixes write is in that of the draft', () => {
    expect(messages(VIETNAMESE, 'en')[0]).toEqual([
      'The Hanoi Times (2 February 2023) has 148 billion USD for the revenue of the ICT sector in Vietnam in 2022. Correct it, or say what else it measures.',
      'Change to 148 tỷ USD (2022, The Hanoi Times)',
    ])
    const [said] = messages('“have taken methodical long-term investment strategies” is the phrase.\n', 'vi')
    expect(said?.[0]).toBe(
      'Đây là lời của Nguyễn Thiện Nghĩa (VietNamNet, tháng 6/2023, paragraph 7). Hãy nêu tên người nói hoặc dẫn nguồn.',
    )
  })

  test.each(['examples/brief.md', 'examples/data-note.md'])('of %s can all be had in Vietnamese', (path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const english = messages(text, 'en', path)
    const vietnamese = messages(text, 'vi', path)
    expect(vietnamese).toHaveLength(english.length)
    for (const [message = ''] of vietnamese) {
      expect(message).toMatch(/(?:hãy|đã có|bản thảo|con số|là thứ hạng) /i)
      expect(message).not.toMatch(/\b(?:has|the draft|correct|in 20\d\d)\b/i)
    }
  })
})
