import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inVietnamese, PROBLEMS } from '../../client/src/problems.ts'
import { root } from '../harness/expect.ts'

const textsIn = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(join(root, 'server/src', folder))
    .filter((name) => name.endsWith('.ts') && wanted.test(name))
    .flatMap((name) => [...readFileSync(join(root, 'server/src', folder, name), 'utf8').matchAll(SAID)])
    // Names and numbers stand in the places of the text.
    .map((match) =>
      (match[2] ?? '')
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands so in the text of the program.
        .replaceAll('${what}', 'file')
        .replace(/\$\{[^}]*\}/g, 'x7')
        .replaceAll("\\'", "'"),
    )

/** What the server answers that is wrong, as it stands in its code. */
const SAID = /(?:problem: |InvalidParams, |return )(['`])((?:(?!\1)[^\n])*: ?(?:(?!\1)[^\n])+|(?:(?!\1)[^\n])+\.)\1/g

test('what is answered to a writer who adds to a pack has its Vietnamese', () => {
  const texts = textsIn('lsp', /^(?:new-pack|save-fact|add-source|import-table|own-packs|rename|hide)\.ts$/).filter(
    (text) => !/^(?:x7: x7|No such command)/.test(text),
  )
  expect(texts.length).toBeGreaterThan(12)
  expect(texts.filter((text) => inVietnamese(text) === undefined)).toEqual([])
})

test('what is wrong with a table or a file has its Vietnamese', () => {
  const tables = textsIn('knowledge', /^table-(?:csv|read|sdmx|jsonstat)\.ts$/)
  const files = textsIn('disk', /^fault\.ts$/)
  expect(tables.length + files.length).toBeGreaterThan(20)
  expect([...tables, ...files].filter((text) => inVietnamese(text) === undefined)).toEqual([])
})

test.each([
  [
    'kb/table.csv: the table has no line below its head: give one with values',
    'kb/table.csv: bảng không có dòng nào dưới tiêu đề: hãy chọn bảng có giá trị',
  ],
  ['No indicator has the code smoek: did you mean smoke?', 'Không indicator nào có mã smoek: có phải ý bạn là smoke?'],
  ['kb has a pack already: name another folder.', 'kb đã có một gói: hãy nêu thư mục khác.'],
])('%s', (english, vietnamese) => {
  expect(inVietnamese(english)).toBe(vietnamese)
})

test('what has no Vietnamese stays, and each text has the places of its translation', () => {
  expect(inVietnamese('The source has 40 Mt in 2022.')).toBeUndefined()
  const places = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).toSorted()
  for (const [english, vietnamese] of PROBLEMS) expect([english, places(vietnamese)]).toEqual([english, places(english)])
})
