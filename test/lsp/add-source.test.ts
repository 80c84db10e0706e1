import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { folderOf } from '../harness/cli.ts'
import { wordOf } from '../harness/word.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'
import { codes, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const SOURCE = `Steel in a hard year
By Ada Moss
4 May 2024

Revenue from the harbour of Norland hit $8 billion in 2023, up 4.5%.

“We will not let the harbour fall behind the others,” said Ivy Lane.
`

async function start(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files)
  const client = await connect({ folders: [folder] })
  const read = async (params: object) => (await client.ask('plumbline/readSource', params)).result
  const keep = async (text: string, pack: string | null) => (await client.ask('plumbline/keepReview', { text, pack })).result
  return { folder, client, read, keep }
}

describe('a source that is read', () => {
  test('is a review, of a file or the clipboard', async () => {
    const { folder, read } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'steel.txt': SOURCE })
    const file = await read({ file: uriOf(join(folder, 'steel.txt')) })
    expect(file).toMatchObject({ dated: true, counts: { figures: 2, instruments: 0, quotes: 1 }, packs: [{ path: join(folder, 'kb') }] })
    expect(file.review).toContain('title: Steel in a hard year\nauthor: Ada Moss\n')
    expect(file.review).toContain('- [x] growth in revenue | harbour')
    // A path as the writer knows it.
    expect([file.packs[0].place, file.review]).toEqual(['kb', expect.stringContaining('\nfile: steel.txt\n')])
    expect(await read({ text: SOURCE })).toMatchObject({ counts: { figures: 2 } })
    expect(await read({ text: 'Revenue from the harbour hit $8 billion this year.', issued: '2022-11-01' })).toMatchObject({
      review: expect.stringContaining('| 2022 | 8 billion USD'),
    })
  })

  test('may be a Word document', async () => {
    const { folder, read } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const words = SOURCE.split('\n').filter((line) => line !== '')
    writeFileSync(join(folder, 'steel.docx'), wordOf(words))
    const file = await read({ file: uriOf(join(folder, 'steel.docx')) })
    expect(file).toMatchObject({ counts: { figures: 2, quotes: 1 } })
    writeFileSync(join(folder, 'other.docx'), 'no archive')
    expect(await read({ file: uriOf(join(folder, 'other.docx')) })).toEqual({
      problem: expect.stringMatching(/^other\.docx: the file is no Word document/),
    })
  })

  test.each([[{}], [{ text: ' ' }], [{ file: 'file:///nowhere/at-all.txt' }]])('says what is wrong with %j', async (params) => {
    const { read } = await start({})
    expect(await read(params)).toEqual({ problem: expect.stringMatching(/\w/) })
  })
})

describe('a review that is kept', () => {
  test('stands in the pack with its text, and drafts are held against it at once', async () => {
    const { folder, client, read, keep } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'steel.txt': SOURCE })
    const draft = uriOf(join(folder, 'draft.md'))
    client.open(draft, 'Revenue of the harbour in Norland was $9 billion in 2023.\n')
    expect(await codes(client, draft)).toEqual([])
    const { review } = await read({ file: uriOf(join(folder, 'steel.txt')) })
    const path = join(folder, 'kb/sources/theherald2024.yaml')
    const mended = review.replace(/^key: .*$/m, 'key: theherald2024').replace('keep its text: no', 'keep its text: yes')
    expect(await keep(mended, join(folder, 'kb'))).toMatchObject({ place: { uri: uriOf(path) }, figures: 2 })
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
      csl: { title: 'Steel in a hard year', issued: '2024-05-04', author: [{ literal: 'Ada Moss' }] },
      observations: [{ series: 'revenue.harbour', value: '8 billion USD' }, { series: 'growth-in-revenue.harbour' }],
    })
    expect(parse(readFileSync(join(folder, 'kb/agents.yaml'), 'utf8'))).toEqual({ 'ivy-lane': { kind: 'person', label: 'Ivy Lane' } })
    expect(readFileSync(join(folder, 'kb/texts/theherald2024.txt'), 'utf8')).toBe(SOURCE)
    expect(await codes(client, draft)).toContain('mismatched-figure')
    const { review: again } = await read({ file: uriOf(join(folder, 'steel.txt')) })
    expect(again).toContain('| Norland | 2023 | 8 billion USD')
  })

  test('has the text of the clipboard with it where that is wished, out of git or not', async () => {
    const { folder, read, keep } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const { review } = await read({ text: SOURCE, language: 'vi' })
    const mended = review.replace(/^khóa: .*$/m, 'khóa: theherald2024').replace('giữ nguyên văn: không', 'giữ nguyên văn: có, ngoài git')
    expect(await keep(mended, join(folder, 'kb'))).toMatchObject({ figures: 2 })
    expect(readFileSync(join(folder, 'kb/texts/theherald2024.txt'), 'utf8')).toBe(SOURCE)
    expect(readFileSync(join(folder, 'kb/texts/.gitignore'), 'utf8')).toMatch(/^\*$/m)
  })

  test('makes a pack where there is none', async () => {
    const { folder, read, keep } = await start({})
    const { review } = await read({ text: SOURCE })
    const kept = await keep(review.replace(/^place:.*$/m, 'place: Norland'), null)
    expect(kept).toMatchObject({ figures: 2 })
    expect(parse(readFileSync(join(folder, '.plumbline.yaml'), 'utf8'))).toEqual({ packs: ['kb'] })
  })

  test('is not, where a line cannot be read', async () => {
    const { read, keep } = await start({})
    const { review } = await read({ text: SOURCE })
    expect(await keep(review.replace('8 billion USD', 'much'), null)).toEqual({
      problems: [{ line: expect.any(Number), message: expect.stringContaining('much') }],
    })
  })
})
