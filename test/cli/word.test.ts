import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zipOf } from '../../server/src/disk/zip.ts'
import { folderOf, plumbline } from '../harness/cli.ts'
import { wordFiles, wordOf } from '../harness/word.ts'

const DOCUMENT = wordOf([
  '# Vietnam’s digital firms',
  '',
  'R&D <apart>: revenue of the ICT sector in Vietnam was $149 billion in 2022.',
  'Vietnam had 70,000 digital technology firms in 2022.^[Ngoc Mai, The Hanoi Times, 2 February 2023.] Toyota took 34 years to master engine technology.^[Ba Tan, Sai Gon Giai Phong, 2020.]',
  [
    ['Vietnam', '2022'],
    ['Revenue growth of the ICT sector', '9.8%'],
  ],
  'The trade surplus in hardware and electronics was $26 billion in 2022 ([SGGP](https://sggpnews.org.vn/science_technology/conference-on-strategies-to-develop-vietnamese-digital-products-launched-in-hcmc-89384.html)).',
])

test('a document of Word is checked paragraph by paragraph', async () => {
  const cwd = folderOf({ 'a.docx': DOCUMENT, '~$a.docx': 'x' })
  const { out, err, status } = await plumbline(['check', '--format', 'json', '.'], { cwd })
  expect([status, err]).toEqual([1, ''])
  const { files } = JSON.parse(out)
  expect(files.map(({ path }: { path: string }) => path)).toEqual(['a.docx'])
  // biome-ignore lint/suspicious/noExplicitAny: what a program reads has no types here.
  const told = files[0].findings.map(({ rule, text, range, fixes }: any) => [rule, text, range.start, fixes.map((fix: any) => fix.edits)])
  expect(told).toEqual([
    ['mismatched-figure', '$149 billion', { line: 2, character: 54 }, [[]]],
    ['wrong-citation', '34 years', { line: 3, character: 68 }, [[]]],
    ['mismatched-figure', '9.8%', { line: 7, character: 0 }, [[]]],
    ['wrong-citation', '$26 billion', { line: 8, character: 50 }, [[]]],
  ])
  const pretty = await plumbline(['check', 'a.docx'], { cwd })
  expect(pretty.out).toContain('a.docx:3:55')
  expect(pretty.out).toContain('R&D <apart>: revenue of the ICT sector')
})

test('its claims are told by their place in the words', async () => {
  const { out } = await plumbline(['claims', '--format', 'json', '-', '--stdin-filename', 'a.docx'], { stdin: DOCUMENT })
  const [first] = JSON.parse(out).files[0].quantities
  expect([first.text, first.start]).toEqual(['$149 billion', 79])
})

test('it is never written to', async () => {
  const cwd = folderOf({ 'a.docx': DOCUMENT })
  await plumbline(['check', '--fix', 'a.docx'], { cwd })
  expect(readFileSync(join(cwd, 'a.docx')).equals(DOCUMENT)).toBe(true)
})

/** A small file that unpacks to a large one. */
function growing(body: string): Uint8Array {
  const files = { ...wordFiles([]), 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` }
  return zipOf(
    Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const),
    true,
  )
}

test.each([
  [
    'one with more elements than a book',
    growing('<w:p/>'.repeat(1_100_000)),
    /^a\.docx: unpacks to more than any document has: split it\n$/,
  ],
  ['one that unpacks to more than there is room for', growing(' '.repeat(101_000_000)), /^a\.docx: is no Word document that can be read/],
  ['one with no end of tables in tables', growing('<w:tbl><w:tr><w:tc>'.repeat(30_000)), /^a\.docx: is no Word document that can be read/],
  ['no document', 'Not a document.', /^a\.docx: is no Word document that can be read .*: open it in Word and save it anew\n$/],
  ['an old one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /^a\.docx: is a Word document of the old format, or one with a password/],
  ['half of one', DOCUMENT.slice(0, 900), /^a\.docx: is no Word document that can be read/],
])('%s is told, and the other files are still checked', async (_, content, message) => {
  const cwd = folderOf({ 'a.docx': content, 'b.md': 'Nothing is counted here.\n' })
  const { status, err, out } = await plumbline(['check', '--format', 'json', 'a.docx', 'b.md'], { cwd })
  expect(status).toBe(2)
  expect(err).toMatch(message)
  expect(JSON.parse(out).summary.files).toBe(1)
})
