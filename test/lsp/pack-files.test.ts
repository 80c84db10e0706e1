import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inVietnamese } from '../../server/src/features/problem-words.ts'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, type Json, removeServer, uriOf } from './client.ts'
import { DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const SOURCE = 'kb/sources/ledger2023.yaml'

/** Opens a file of the pack `kb`, with `text` in place of its own where that is given. */
async function start(path = SOURCE, text?: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, ...files })
  const uri = uriOf(join(folder, path))
  const client = await connect({
    folders: [folder],
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } } },
  })
  const written = text ?? readFileSync(join(folder, path), 'utf8')
  client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: written } })
  /** The place of `|` in the text. */
  const at = (mark: string) => {
    const offset = written.indexOf(mark)
    const line = written.slice(0, offset).split('\n').length - 1
    return { line, character: offset - (written.lastIndexOf('\n', offset - 1) + 1) }
  }
  const ask = async (method: string, mark: string, more: object = {}) =>
    (await client.ask(`textDocument/${method}`, { textDocument: { uri }, position: at(mark), ...more })).result
  return { folder, uri, client, written, ask, at }
}

describe('in a file of a pack', () => {
  test('a code is told of, and leads to where it is defined', async () => {
    const { folder, ask } = await start()
    expect((await ask('hover', 'steel')).contents.value).toBe(
      '**Steel works**: what figures are about\n\n- emissions of steel works in Norland: 40 Mt (2022)',
    )
    expect((await ask('hover', 'emissions')).contents.value).toContain('**Emissions**: what is measured')
    expect(await ask('hover', 'status')).toBeNull()
    const [place] = await ask('definition', 'steel')
    expect(place.uri).toBe(uriOf(join(folder, 'kb/codelists/subjects.yaml')))
  })

  test('a code that no pack has is told to be none', async () => {
    const { ask } = await start(SOURCE, 'observations:\n  - {series: smoke.steel}\n')
    expect((await ask('hover', 'smoke')).contents.value).toBe('No pack defines `smoke` as what is measured.')
  })

  test.each([
    ['  - {series: ', ['emissions.steel', 'emissions']],
    ['  - {series: emissions.', ['emissions.steel']],
    ['  - {series: emissions.steel, status: ', ['actual', 'estimate', 'forecast', 'target']],
    [
      '  - {series: emissions.steel, sta',
      ['period', 'value', 'status', 'locator', 'issuer', 'published', 'revises', 'note', 'milestone', 'by'],
    ],
  ])('%j is gone on with', async (line, labels) => {
    const { ask } = await start(SOURCE, `observations:\n${line}|`)
    expect((await ask('completion', '|')).map(({ label }: Json) => label)).toEqual(labels)
  })

  test('a lens says in how many drafts a fact is stated, and where', async () => {
    const right = DRAFT.replace('44', '40')
    const { client, uri, folder } = await start(SOURCE, undefined, { 'a.md': right, 'b.md': `${right}\n${right}`, 'c.md': 'Nothing.\n' })
    const lenses = (await client.ask('textDocument/codeLens', { textDocument: { uri } })).result
    const told = await Promise.all(lenses.map(async (lens: Json) => (await client.ask('codeLens/resolve', lens)).result.command))
    expect(told.map(({ title }: Json) => title)).toEqual(['stated in no draft', 'stated in 2 drafts'])
    expect(told[1].arguments[2].map((place: Json) => place.uri)).toEqual(['a.md', 'b.md', 'b.md'].map((name) => uriOf(join(folder, name))))
  })

  test('all places that state a fact are found from its line', async () => {
    const { ask, folder } = await start(SOURCE, undefined, { 'a.md': DRAFT })
    const found = await ask('references', '40 Mt', { context: { includeDeclaration: false } })
    expect(found.map((place: Json) => place.uri)).toEqual([uriOf(join(folder, 'a.md'))])
  })

  test('its codes and facts are listed in its outline', async () => {
    const { client, uri } = await start()
    const [symbol, ...others] = (await client.ask('textDocument/documentSymbol', { textDocument: { uri } })).result
    expect([symbol.name, symbol.detail, others]).toEqual(['emissions.steel', '2022: 40 Mt', []])
    const codes = await start('kb/codelists/subjects.yaml')
    const listed = (await codes.client.ask('textDocument/documentSymbol', { textDocument: { uri: codes.uri } })).result
    expect(listed.map(({ name, detail }: Json) => [name, detail])).toEqual([['steel', 'steel works']])
  })

  test('a mistake is mended by what may be meant', async () => {
    const wrong = readFileSync(join(folderOf(packIn('kb')), SOURCE), 'utf8').replace('actual', 'actaul')
    const { client, uri } = await start(SOURCE, wrong, { [SOURCE]: wrong })
    const line = wrong.split('\n').findIndex((one) => one.includes('actaul'))
    const start_ = { line, character: wrong.split('\n')[line]?.indexOf('actaul') ?? 0 }
    const diagnostics = [
      { range: { start: start_, end: start_ }, message: 'actaul is no status: did you mean actual?', source: 'plumbline' },
    ]
    const params = { textDocument: { uri }, range: { start: start_, end: start_ }, context: { diagnostics } }
    const [action] = (await client.ask('textDocument/codeAction', params)).result
    expect([action.title, action.edit.changes[uri]]).toEqual([
      'Change to actual',
      [{ range: { start: start_, end: { line, character: start_.character + 6 } }, newText: 'actual' }],
    ])
  })
})

describe('in a file of a pack, where messages are in Vietnamese', () => {
  const files = { '.plumbline.yaml': `${SETTINGS}messageLanguage: vi\n` }

  test('cards, proposals and lenses are too', async () => {
    const { ask, client, uri } = await start(SOURCE, undefined, { ...files, 'a.md': DRAFT.replace('44', '40') })
    expect((await ask('hover', 'steel')).contents.value).toBe(
      '**Steel works**: đối tượng của số liệu\n\n- emissions of steel works in Norland: 40 Mt (2022)',
    )
    const lenses = (await client.ask('textDocument/codeLens', { textDocument: { uri } })).result
    const told = await Promise.all(lenses.map(async (lens: Json) => (await client.ask('codeLens/resolve', lens)).result.command.title))
    expect(told).toEqual(['không bản thảo nào nêu', '1 bản thảo nêu'])
    const open = await start(SOURCE, 'observations:\n  - {series: smoke.steel, status: |', files)
    expect((await open.ask('hover', 'smoke')).contents.value).toBe('Không gói nào định nghĩa `smoke` là điều được đo.')
    expect((await open.ask('completion', '|')).map(({ detail }: Json) => detail)).toEqual([
      'đã đo hoặc đếm',
      'đã qua, chưa đếm xong',
      'được dự kiến',
      'muốn đạt',
    ])
  })

  test('a name in that language is taken where there is one', async () => {
    const list = 'steel: {label: {en: steel works, vi: ngành thép}}\n'
    const { ask } = await start(SOURCE, undefined, { ...files, 'kb/codelists/subjects.yaml': list })
    expect((await ask('hover', 'steel')).contents.value).toContain('**Ngành thép**: ')
  })

  test('a mistake that the client has put in Vietnamese is mended', async () => {
    const wrong = readFileSync(join(folderOf(packIn('kb')), SOURCE), 'utf8').replace('actual', 'actaul')
    const { client, uri, at } = await start(SOURCE, wrong, { ...files, [SOURCE]: wrong })
    const place = { start: at('actaul'), end: at('actaul') }
    const message = inVietnamese('actaul is no status: did you mean actual?')
    const params = { textDocument: { uri }, range: place, context: { diagnostics: [{ range: place, message, source: 'plumbline' }] } }
    const [action] = (await client.ask('textDocument/codeAction', params)).result
    expect([action.title, action.edit.changes[uri][0].newText]).toEqual(['Đổi thành actual', 'actual'])
  })
})

describe('another name', () => {
  const CITING = 'Emissions of steel works were 40 Mt in 2022 [@ledger2023].\n'

  test('is given to a citation key in packs, drafts and bibliographies, and to the files that are called so', async () => {
    const bib = '@report{ledger2023,\n  title = {Smoke}\n}\n'
    const { ask, folder, at } = await start(SOURCE, undefined, { 'a.md': CITING, 'refs.bib': bib })
    const draft = await start('a.md', CITING, { 'a.md': CITING })
    draft.client.open(draft.uri, CITING)
    expect((await draft.ask('prepareRename', 'ledger2023')).placeholder).toBe('ledger2023')
    const edit = await draft.ask('rename', 'ledger2023', { newName: 'steel2023' })
    const moves = edit.documentChanges.filter((one: Json) => one.kind === 'rename').map((one: Json) => [one.oldUri, one.newUri])
    expect(moves).toEqual([[uriOf(join(draft.folder, SOURCE)), uriOf(join(draft.folder, 'kb/sources/steel2023.yaml'))]])
    expect(edit.documentChanges.find((one: Json) => one.textDocument?.uri === draft.uri).edits).toEqual([
      { range: { start: { line: 0, character: 46 }, end: { line: 0, character: 56 } }, newText: 'steel2023' },
    ])
    expect([folder !== draft.folder, await ask('prepareRename', 'status'), at('series').line > 0]).toEqual([true, null, true])
  })

  test('is given in drafts that are not open, too, and in bibliographies', async () => {
    const files = {
      'a.md': CITING,
      'deep/b.tex': 'Emissions were 40 Mt \\cite{ledger2023,other2020}.\n',
      'refs.bib': '@report{ledger2023,\n  title = {Smoke}\n}\n',
      'refs.json': '[{"id": "ledger2023", "type": "report", "title": "Smoke"}]\n',
    }
    const draft = await start('c.md', CITING, { ...files, 'c.md': CITING })
    draft.client.open(draft.uri, CITING)
    const edit = await draft.ask('rename', 'ledger2023', { newName: 'steel2023' })
    const changed = edit.documentChanges.flatMap((one: Json) => (one.textDocument === undefined ? [] : [one.textDocument.uri])).sort()
    expect(changed).toEqual(
      ['a.md', 'c.md', 'deep/b.tex', 'kb/sources/ledger2023.yaml', 'refs.bib', 'refs.json']
        .map((name) => uriOf(join(draft.folder, name)))
        .sort(),
    )
  })

  test('is given to a code wherever packs have it', async () => {
    const { ask, folder, uri } = await start()
    const { changes } = await ask('rename', 'steel', { newName: 'steel-works' })
    expect(Object.keys(changes).sort()).toEqual([uriOf(join(folder, 'kb/codelists/subjects.yaml')), uri])
    expect(changes[uri].map(({ newText }: Json) => newText)).toEqual(['steel-works'])
  })

  test.each([
    ['Steel Works', /small letters/],
    ['steel', /there already/],
  ])('is refused: %s', async (newName, told) => {
    const subjects = 'steel: {label: steel works}\niron: {label: iron}\n'
    const { client, uri } = await start('kb/codelists/subjects.yaml', subjects, { 'kb/codelists/subjects.yaml': subjects })
    const params = { textDocument: { uri }, position: { line: 1, character: 1 }, newName }
    expect((await client.ask('textDocument/rename', params)).error?.message).toMatch(told)
  })

  test('is refused where a unit has it already', async () => {
    const units = 'meals: {label: {en: {one: meal, other: meals}}}\nportions: {label: {en: {one: portion, other: portions}}}\n'
    const { client, uri } = await start('kb/codelists/units.yaml', units, { 'kb/codelists/units.yaml': units })
    const params = { textDocument: { uri }, position: { line: 1, character: 1 }, newName: 'meals' }
    expect((await client.ask('textDocument/rename', params)).error?.message).toMatch(/there already/)
  })
})
