import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, type Json, removeServer, uriOf } from './client.ts'
import { codes, DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

describe('packs and settings', () => {
  test('that change on disk hold at once', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    const wrote = (path: string, text: string): void => {
      writeFileSync(join(folder, path), text)
      client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, path)), type: 2 }] })
    }
    client.open(uri, DRAFT)
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
    expect(
      await client.next('client/registerCapability', ({ registrations }) => JSON.stringify(registrations).includes('"kb/**"')),
    ).toBeTruthy()

    const path = 'kb/sources/ledger2023.yaml'
    const good = readFileSync(join(folder, path), 'utf8')
    wrote(path, good.replace('40 Mt', '44 Mt'))
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual(['uncited-figure'])

    wrote(path, good.slice(0, good.indexOf('40 Mt')))
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual([])
    const faulty = await client.next('textDocument/publishDiagnostics', (params) => params.diagnostics.length > 0)
    expect(faulty.uri).toBe(uriOf(join(folder, path)))
    expect(client.log().join('\n')).toContain('kb/sources/ledger2023.yaml')

    wrote(path, good)
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
    expect(await client.next('textDocument/publishDiagnostics')).toEqual({ uri: faulty.uri, diagnostics: [] })

    wrote('.plumbline.yaml', `${SETTINGS}rules: {mismatched-figure: hint}\n`)
    await client.next('workspace/diagnostic/refresh')
    expect((await client.diagnostics(uri))[0]?.severity).toBe(4)
  })

  test('are those of each folder', async () => {
    const folder = folderOf({
      ...packIn('one/kb'),
      ...packIn('two/kb', '44 Mt'),
      'one/.plumbline.yaml': SETTINGS,
      'two/.plumbline.yaml': SETTINGS,
    })
    const client = await connect({ folders: [join(folder, 'one'), join(folder, 'two'), join(folder, 'three')] })
    const found: unknown[] = []
    for (const name of ['one', 'two', 'three']) {
      const uri = uriOf(join(folder, name, 'draft.md'))
      client.open(uri, DRAFT)
      found.push(await codes(client, uri))
    }
    expect(found).toEqual([['mismatched-figure'], ['uncited-figure'], []])
  })

  test('of the editor hold where the file says nothing, and change without a restart', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': 'asOf: 2024-06-30\n' })
    const uri = uriOf(join(folder, 'draft.md'))
    let settings: unknown = { packs: ['kb'], bundledPack: false, asOf: '2020', rules: { 'mismatched-figure': 'hint' } }
    const asked: (string | undefined)[] = []
    const client = await connect({
      folders: [folder],
      settings: (scope) => {
        asked.push(scope)
        return settings
      },
    })
    client.open(uri, DRAFT)
    expect(await client.diagnostics(uri)).toMatchObject([{ code: 'mismatched-figure', severity: 4 }])
    settings = { packs: ['kb'], bundledPack: false, rules: { 'mismatched-figure': 'off' } }
    client.tell('workspace/didChangeConfiguration', { settings: null })
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual([])
    expect(asked).toEqual([uriOf(folder), uriOf(folder)])
  })

  test('of the wrong kind are left out with a word in the log', async () => {
    const folder = folderOf({ ...packIn('kb') })
    const uri = uriOf(join(folder, 'draft.md'))
    const settings = () => ({
      packs: ['kb'],
      bundledPack: 'perhaps',
      asOf: 20,
      rules: { 'mismatched-figure': 3, nothing: 'off' },
      trace: {},
    })
    const client = await connect({ folders: [folder], settings })
    client.open(uri, DRAFT)
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
    const log = client.log().join('\n')
    for (const word of ['bundledPack: write true or false', 'asOf: write a date', "no rule 'nothing'"]) expect(log).toContain(word)
  })

  test('that a client sends by itself hold', async () => {
    const folder = folderOf({ ...packIn('kb') })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder], capabilities: {}, initializationOptions: { packs: ['kb'], asOf: '2024-06-30' } })
    client.open(uri, DRAFT)
    await client.next('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics[0]?.code === 'mismatched-figure')
    client.tell('workspace/didChangeConfiguration', { settings: { plumbline: { packs: ['kb'], rules: { 'mismatched-figure': 'off' } } } })
    await client.next('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 0)
  })

  test('that are not there are a problem in plain words', async () => {
    const folder = folderOf({ '.plumbline.yaml': 'packs: [kb]\nbundledPack: false\n' })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    expect(await codes(client, uri)).toEqual([])
    const { result } = await client.ask('plumbline/status', { uri })
    expect(result).toMatchObject({ facts: 0, packs: [], problems: [{ severity: 'error', uri: uriOf(join(folder, 'kb')) }] })
    for (const [path, text] of Object.entries(packIn('kb'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, 'kb/pack.yaml')), type: 1 }] })
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
    expect((await client.ask('plumbline/status', { uri })).result).toMatchObject({ facts: 1, packs: [{ name: 'Test' }], problems: [] })
    rmSync(join(folder, 'kb'), { recursive: true })
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, 'kb')), type: 3 }] })
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual([])
  })

  test('show progress while a large pack loads', async () => {
    const files = packIn('kb')
    const rows = Array.from(
      { length: 6000 },
      (_, i) => `  - {series: emissions.steel, period: ${1000 + (i % 900)}, value: 40 Mt, status: actual, locator: page ${i}}\n`,
    )
    files['kb/sources/big.yaml'] =
      `csl: {id: big, type: report, title: Big, container-title: Big, issued: 2023-01-01}\nobservations:\n${rows.join('')}`
    const folder = folderOf({ ...files, '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
    expect((await client.next('$/progress')).value).toMatchObject({ kind: 'begin', message: 'Loading packs' })
    expect((await client.next('$/progress')).value).toEqual({ kind: 'end' })
  })
})

describe('code actions', () => {
  test('mend, cite, and hide with a reason to be written over', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    const [diagnostic] = await client.diagnostics(uri)
    const actions = await client.actions(uri, diagnostic!.range)
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Change to 40 Mt (2022, The Ledger)', 'quickfix', true],
      ['Hide this finding…', 'quickfix', undefined],
      ['Hide this finding in the workspace…', 'quickfix', undefined],
    ])
    expect(actions[0]?.diagnostics).toEqual([diagnostic])
    expect(actions[0]?.edit).toEqual({
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: diagnostic!.range, newText: '40 Mt' }] }],
    })
    expect(actions[1]?.edit?.documentChanges).toMatchObject([
      { edits: [{ snippet: { value: `<!-- plumbline-disable-next-line mismatched-figure: \${1:reason} -->\n` } }] },
    ])
  })

  test('and places beside a finding are told in Vietnamese where that is set', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': `${SETTINGS}messageLanguage: vi\n` })
    const [uri, cited] = [uriOf(join(folder, 'draft.md')), uriOf(join(folder, 'cited.md'))]
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    client.open(cited, DRAFT.replace('44', '40'))
    const [diagnostic] = await client.diagnostics(uri)
    expect(diagnostic?.relatedInformation?.map(({ message }) => message)).toEqual([expect.stringMatching(/^40 Mt, 2022, thực hiện /)])
    const titles = (await client.actions(uri, diagnostic!.range)).map(({ title }) => title)
    expect(titles.slice(1)).toEqual(['Ẩn phát hiện này…', 'Ẩn phát hiện này trong thư mục làm việc…'])
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
    const params = { textDocument: { uri: cited }, range, context: { diagnostics: [], only: ['source.citeAll.plumbline'] } }
    const { result } = await client.ask('textDocument/codeAction', params)
    expect(result.map(({ title }: { title: string }) => title)).toEqual(['Dẫn nguồn cho con số chưa có nguồn'])
  })

  test('are plain edits for a client that knows no others, and none where others are asked for', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder], capabilities: {} })
    client.open(uri, DRAFT)
    const range = { start: { line: 0, character: 41 }, end: { line: 0, character: 41 } }
    const actions = await client.actions(uri, range)
    expect(actions[0]?.edit).toEqual({ changes: { [uri]: [{ range: { ...range, end: { line: 0, character: 46 } }, newText: '40 Mt' }] } })
    const only = { textDocument: { uri }, range, context: { diagnostics: [], only: ['refactor'] } }
    expect((await client.ask('textDocument/codeAction', only)).result).toEqual([])
  })

  test('cite all of a draft where that is asked for', async () => {
    const client = await connect({ settings: () => ({ asOf: '2024-06-30' }) })
    client.open('untitled:one', 'Revenue of the ICT sector in Vietnam was $148 billion in 2022.\n')
    const start = { line: 0, character: 0 }
    const asked = async (only: readonly string[]) => {
      const params = { textDocument: { uri: 'untitled:one' }, range: { start, end: start }, context: { diagnostics: [], only } }
      return (await client.ask('textDocument/codeAction', params)).result as Json[]
    }
    const place = { line: 0, character: 61 }
    expect(await asked(['source'])).toMatchObject([
      {
        kind: 'source.citeAll.plumbline',
        edit: { documentChanges: [{ edits: [{ range: { start: place, end: place }, newText: ' [@hanoitimes2023]' }] }] },
      },
    ])
    expect(await asked(['source.citeAll'])).toHaveLength(1)
    expect(await asked(['source.organizeImports'])).toEqual([])
    expect(await asked(['quickfix'])).toEqual([])
  })
})

describe('the list of hidden findings', () => {
  const LIST = '.plumbline-hidden.yaml'

  test('takes a finding in at the writer’s word, with the reason, and holds at once', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'draft.md': DRAFT })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    const [diagnostic] = await client.diagnostics(uri)
    const hide = (await client.actions(uri, diagnostic!.range)).find(({ title }) => title === 'Hide this finding in the workspace…')
    const { command = '', arguments: [asked] = [] } = hide?.command ?? {}
    const done = await client.ask('workspace/executeCommand', { command, arguments: [{ ...asked, reason: 'as agreed' }] })
    expect(done.error).toBeUndefined()
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual([])
    expect(readFileSync(join(folder, LIST), 'utf8')).toMatch(
      /^#.*\n- file: draft\.md\n {2}rule: mismatched-figure\n {2}before: .*\n {2}text: 44 Mt\n {2}after: .*\n {2}reason: as agreed\n$/,
    )
    client.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Before that.\n\n' }],
    })
    expect(await codes(client, uri)).toEqual([])

    writeFileSync(join(folder, LIST), '')
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, LIST)), type: 2 }] })
    await client.next('workspace/diagnostic/refresh')
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
  })

  test('may be another that is set, and its mistakes are shown in it', async () => {
    const list = '- {rule: mismatched-figure, text: 44 Mt}\n- {rule: mismatched-figure}\n'
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'lists/mine.yaml': list })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder], settings: () => ({ hidden: 'lists/mine.yaml' }) })
    client.open(uri, DRAFT)
    expect(await codes(client, uri)).toEqual([])
    const faulty = await client.next('textDocument/publishDiagnostics', (params) => params.diagnostics.length > 0)
    expect([faulty.uri, faulty.diagnostics[0].range.start.line]).toEqual([uriOf(join(folder, 'lists/mine.yaml')), 1])
  })

  test('that cannot be written is told', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': `${SETTINGS}hidden: gone/mine.yaml\n`, 'draft.md': DRAFT })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    const asked = { uri, rule: 'mismatched-figure', text: '44 Mt', before: '', after: '' }
    const done = await client.ask('workspace/executeCommand', { command: 'plumbline.hideFinding', arguments: [asked] })
    expect(done.error?.message).toContain('gone/mine.yaml: no such folder: make it first')
    const odd = await client.ask('workspace/executeCommand', { command: 'plumbline.hideFinding', arguments: [{ uri }] })
    expect(odd.error?.message).toContain('No such command')
  })
})
