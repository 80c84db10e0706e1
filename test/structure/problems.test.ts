import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inVietnamese, PROBLEMS } from '../../server/src/features/problem-words.ts'
import { root } from '../harness/expect.ts'

const codeIn = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(join(root, 'server/src', folder))
    .filter((name) => name.endsWith('.ts') && wanted.test(name))
    .map((name) => readFileSync(join(root, 'server/src', folder, name), 'utf8'))

const textsIn = (folder: string, wanted: RegExp): readonly string[] =>
  codeIn(folder, wanted)
    .flatMap((code) => [...code.matchAll(SAID)])
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

const COMMENT = /\/\*\*[\s\S]*?\*\/|^ *\/\/.*$/gm
/** Several words in one text of the program. */
const WORDS = /(['`])((?:(?!\1)[^\n\\]|\\.)*?[a-z”}:)] [a-z]+ (?:(?!\1)[^\n\\]|\\.)*)\1/g
/** What reads the files that a writer has beside drafts. */
const READERS = [
  [
    'knowledge',
    /^(?:alias|conflicts|contradictions|nearest|pack|pack-(?:codes|files|parts|sources)|period-code|shape|value|yaml-file|bib\w+)\.ts$/,
  ],
  ['disk', /^(?:settings|hidden|bibliographies|packs)\.ts$/],
  ['features', /^source-texts\.ts$/],
] as const

test('what is wrong in packs, settings, lists and bibliographies is put together of pieces that have their Vietnamese', () => {
  const english = PROBLEMS.map(([text]) => text.replace(/\{\d\}/g, '…')).join('\n')
  const pieces = READERS.flatMap(([folder, wanted]) => codeIn(folder, wanted)).flatMap((code) =>
    [...code.replace(COMMENT, '').matchAll(WORDS)].flatMap(([, , text = '']) => text.replaceAll("\\'", "'").split(/\$\{[^}]*(?:\}|$)/)),
  )
  // Code between two texts, and lists of words, are no sentences.
  const told = pieces
    .map((piece) => piece.trim())
    .filter((piece) => /[a-z”] [a-z]+/.test(piece) && /[.:,(]/.test(piece) && !/[=?[\]]|\) return|^# /.test(piece))
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter((piece) => !english.includes(piece))).toEqual([])
})

test.each([
  [
    'kb/table.csv: the table has no line below its head: give one with values',
    'kb/table.csv: bảng không có dòng nào dưới tiêu đề: hãy chọn bảng có giá trị',
  ],
  ['No indicator has the code smoek: did you mean smoke?', 'Không chỉ tiêu nào có mã smoek: có phải ý bạn là smoke?'],
  ['kb has a pack already: name another folder.', 'kb đã có một gói: hãy nêu thư mục khác.'],
])('%s', (english, vietnamese) => {
  expect(inVietnamese(english)).toBe(vietnamese)
})

test('what has no Vietnamese stays, and each text has the places of its translation', () => {
  expect(inVietnamese('The source has 40 Mt in 2022.')).toBeUndefined()
  const places = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).toSorted()
  for (const [english, vietnamese] of PROBLEMS) expect([english, places(vietnamese)]).toEqual([english, places(english)])
})
