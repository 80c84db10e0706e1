import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf, plumbline } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'
import { packFiles } from '../harness/pack.ts'
import { buildServer, type Client, connect, type Json, removeServer, start, uriOf } from './client.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

/** A pack with one figure, 40 Mt in 2022 or what is given. */
function packOf(value = '40 Mt', period = '2022'): string {
  return `
area: norland
indicators: {emissions: {quantity: measure, label: {en: emissions}}}
subjects: {steel: {label: {en: steel works}}}
areas: {norland: {label: {en: Norland}}}
sources:
  ledger2023: {outlet: The Ledger, issued: 2023-06-14, observations: [{series: emissions.steel, period: ${period}, value: ${value}, status: actual, locator: page 3}]}
`
}

function packIn(folder: string, value?: string): Record<string, string> {
  return Object.fromEntries(packFiles([packOf(value)]).map(({ path, text }) => [join(folder, path), text]))
}

const DRAFT = 'Emissions of steel works in Norland were 44 Mt in 2022.\n'
const SETTINGS = 'packs: [kb]\nbundledPack: false\nasOf: 2024-06-30\n'
const codes = async (client: Client, uri: string) => (await client.diagnostics(uri)).map(({ code }) => code)

function change(client: Client, uri: string, version: number, text: string, from: [number, number], to: [number, number]): void {
  const range = { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } }
  client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
}

describe('findings', () => {
  test('of the examples are those of the command line, range for range', async () => {
    const { out } = await plumbline(['check', 'examples', '--format', 'json'])
    const client = await connect({ folders: [join(root, 'examples')], settings: () => ({ asOf: '2024-06-30' }) })
    let count = 0
    for (const { path, findings } of JSON.parse(out).files) {
      const uri = uriOf(join(root, path))
      client.open(uri, readFileSync(join(root, path), 'utf8'))
      const given = (await client.diagnostics(uri)).map(({ range, code, message }) => ({ range, rule: code, message }))
      expect(given).toEqual(findings.map(({ range, rule, message }: Json) => ({ range, rule, message })))
      count += given.length
    }
    expect(count).toBeGreaterThan(5)
  })

  test('say their rule, its page, their source, and where the fact stands in its pack', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, DRAFT)
    const [diagnostic] = await client.diagnostics(uri)
    expect(diagnostic).toMatchObject({
      range: { start: { line: 0, character: 41 }, end: { line: 0, character: 46 } },
      severity: 1,
      code: 'mismatched-figure',
      source: 'plumbline',
      relatedInformation: [
        {
          location: { uri: uriOf(join(folder, 'kb/sources/ledger2023.yaml')) },
          message: '40 Mt, 2022, actual (The Ledger, 2023-06-14, page 3)',
        },
      ],
    })
    expect(diagnostic?.codeDescription?.href).toMatch(/^file:.*\/rules\/mismatched-figure\.md$/)
  })

  test('keep their result id as long as they stay, and get another when they move', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, `One.\n\n${DRAFT}`)
    const first = await client.pull(uri)
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'mismatched-figure' }] })
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    change(client, uri, 2, 'And ', [0, 0], [0, 0])
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
    change(client, uri, 3, '\n\n', [0, 0], [0, 0])
    const moved = await client.pull(uri, first.resultId)
    expect(moved).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 4, character: 41 } } }] })
    expect(moved.resultId).not.toBe(first.resultId)
  })

  test('are sent to a client that does not ask, and taken back when the draft is closed', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder], capabilities: {} })
    client.open(uri, DRAFT)
    expect(await client.next('textDocument/publishDiagnostics')).toMatchObject({
      uri,
      version: 1,
      diagnostics: [{ code: 'mismatched-figure' }],
    })
    change(client, uri, 2, '40', [0, 41], [0, 43])
    expect(await client.next('textDocument/publishDiagnostics')).toMatchObject({
      uri,
      version: 2,
      diagnostics: [{ code: 'uncited-figure' }],
    })
    client.tell('textDocument/didClose', { textDocument: { uri } })
    expect(await client.next('textDocument/publishDiagnostics')).toEqual({ uri, diagnostics: [] })
  })

  test('after edits are those of the text as it then is', async () => {
    const text = readFileSync(join(root, 'examples/brief.md'), 'utf8')
    const client = await connect({ settings: () => ({ asOf: '2024-06-30' }) })
    client.open('file:///edited.md', text)
    await client.diagnostics('file:///edited.md')
    let now = text
    let version = 1
    // Every line in turn is taken out and put back; between the two a paragraph is broken in the middle.
    for (const [number, line] of text.split('\n').entries()) {
      if (line === '') continue
      change(client, 'file:///edited.md', ++version, '', [number, 0], [number, line.length])
      change(client, 'file:///edited.md', ++version, `${line.slice(0, 40)}\r\n\r\n${line.slice(40)}`, [number, 0], [number, 0])
      change(client, 'file:///edited.md', ++version, '', [number, line.slice(0, 40).length], [number + 2, 0])
    }
    expect((await client.pull('file:///edited.md')).items.length).toBeGreaterThan(5)
    change(client, 'file:///edited.md', ++version, 'Sales of 3 %.\n\n', [8, 0], [8, 0])
    const lines = now.split('\n')
    lines.splice(8, 0, 'Sales of 3 %.', '')
    now = lines.join('\n')
    client.open('file:///fresh.md', now)
    expect(await client.diagnostics('file:///edited.md')).toEqual(
      (await client.diagnostics('file:///fresh.md')).map((one) => JSON.parse(JSON.stringify(one).replaceAll('fresh.md', 'edited.md'))),
    )
  })
})

describe('the workspace', () => {
  const ask = (client: Client, previousResultIds: readonly object[]) => client.ask('workspace/diagnostic', { previousResultIds })

  test('is checked as it is on disk, and again when that changes', async () => {
    const folder = folderOf({
      ...packIn('kb'),
      '.plumbline.yaml': SETTINGS,
      '.gitignore': 'drafts/old.md\n',
      'a.md': DRAFT,
      'drafts/b.txt': DRAFT.replace('44', '40'),
      'drafts/old.md': DRAFT,
      'drafts/fine.md': 'Nothing to be found.\n',
      'open.md': DRAFT,
    })
    const [a, b, open] = ['a.md', 'drafts/b.txt', 'open.md'].map((path) => uriOf(join(folder, path))) as [string, string, string]
    const client = await connect({ folders: [folder] })
    client.open(open, DRAFT)
    const { items } = (await ask(client, [])).result
    expect(items.map((item: Json) => [item.uri, item.items.map(({ code }: Json) => code)])).toEqual([
      [a, ['mismatched-figure']],
      [b, ['uncited-figure']],
      [open, ['mismatched-figure']],
    ])
    const ids = items.map(({ uri, resultId }: Json) => ({ uri, value: resultId }))
    // Nothing is new: the answer waits, while others are served.
    const later = ask(client, ids)
    expect(await codes(client, open)).toEqual(['mismatched-figure'])
    writeFileSync(join(folder, 'a.md'), DRAFT.replace('44', '40'))
    rmSync(join(folder, 'drafts/b.txt'))
    client.tell('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: a, type: 2 },
        { uri: b, type: 3 },
      ],
    })
    expect((await later).result.items).toMatchObject([
      { uri: a, items: [{ code: 'uncited-figure' }] },
      { uri: b, items: [] },
    ])
    client.tell('textDocument/didClose', { textDocument: { uri: open } })
    expect(await codes(client, open)).toEqual(['mismatched-figure'])
  })

  test('is not waited for when that is cancelled', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'a.md': DRAFT })
    const client = await connect({ folders: [folder] })
    const { items } = (await ask(client, [])).result
    const waits = ask(
      client,
      items.map(({ uri, resultId }: Json) => ({ uri, value: resultId })),
    )
    client.cancelLast()
    expect((await waits).error?.code).toBe(-32800)
  })
})

describe('hover', () => {
  const fact = (client: Client, uri: string, character: number) => client.hover(uri, 0, character)

  test('tells a figure from its source, and what the draft says', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder] })
    client.open(uri, `${DRAFT.trim()} It plans 17 new kilns.\n`)
    const hover = await fact(client, uri, 42)
    expect(hover?.range).toEqual({ start: { line: 0, character: 41 }, end: { line: 0, character: 46 } })
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value: [
        '**Emissions of steel works in Norland**',
        '**40 Mt** · 2022 · actual  \nThe Ledger, 14 June 2023, page 3',
        'The draft says `44 Mt`; the source has `40 Mt`.',
      ].join('\n\n'),
    })
    expect((await fact(client, uri, 67))?.contents).toMatchObject({ value: expect.stringMatching(/^\*\*Not checked\.\*\* \S/) })
    expect(await fact(client, uri, 3)).toBeNull()
    expect(await client.hover(uri, 99, 99)).toBeNull()
  })

  test('shows the other observations of the series in a table, and a citation’s source', async () => {
    const client = await connect({ settings: () => ({ asOf: '2024-06-30' }) })
    const words = async (character: number) => ((await fact(client, 'untitled:one', character)) as Json).contents.value
    client.open('untitled:one', 'Revenue of the ICT sector in Vietnam was $148 billion in 2022 [@hanoitimes2023].\n')
    const value = await words(44)
    expect(value).toContain('| Period | Value | Status | Source |')
    expect(value.replaceAll('\u00a0', ' ')).toMatch(/\| 2025 \| 185 billion USD \| target \| \[The Hanoi Times\]\(https:[^)]+\) \|/)
    expect(value).toContain('which agrees')
    expect(await words(70)).toContain("Digital technology to spearhead Vietnam's drive for Industry 4.0")
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

  test('are watched by the server where the client cannot', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder], capabilities: {} })
    client.open(uri, DRAFT)
    await client.next('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics[0]?.code === 'mismatched-figure')
    const path = join(folder, 'kb/sources/ledger2023.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('40 Mt', '44 Mt'))
    await client.next('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics[0]?.code === 'uncited-figure')
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

describe('a client that errs', () => {
  /** Whatever came before, the next edit is right. */
  async function isWell(client: Client): Promise<void> {
    client.open('untitled:well', 'Revenue of the ICT sector in Vietnam was $149 billion in 2022.\n')
    change(client, 'untitled:well', 2, '8', [0, 44], [0, 45])
    expect(await codes(client, 'untitled:well')).toEqual(['uncited-figure'])
  }

  test('by documents that are not open gets empty answers and a word in the log', async () => {
    const client = await connect()
    change(client, 'file:///none.md', 7, 'x', [0, 0], [0, 0])
    client.tell('textDocument/didClose', { textDocument: { uri: 'file:///none.md' } })
    expect(await client.pull('file:///none.md')).toEqual({ kind: 'full', items: [] })
    expect(await client.hover('file:///none.md', 0, 0)).toBeNull()
    expect(await client.actions('file:///none.md', { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } })).toEqual([])
    expect(client.log()).toEqual(['A document was changed that is not open: file:///none.md'])
    await isWell(client)
  })

  test('by ranges outside the text has them cut to it', async () => {
    const client = await connect()
    client.open('untitled:a', 'Revenue of the ICT sector in Vietnam')
    change(client, 'untitled:a', 2, ' was $150 billion in 2022.', [0, 400], [70, 2])
    change(client, 'untitled:a', 3, '\n\n', [-3, -1], [0, -7])
    change(client, 'untitled:a', 4, '48', [2, 44], [2, 43])
    const [diagnostic] = await client.diagnostics('untitled:a')
    expect(diagnostic?.range).toEqual({ start: { line: 2, character: 41 }, end: { line: 2, character: 54 } })
  })

  test('by messages that make no sense gets errors, and is served on', async () => {
    const client = await connect()
    client.open('untitled:a', 'One 1 %.')
    for (const params of [undefined, null, {}, { textDocument: {} }, { textDocument: { uri: 5 } }, 'text']) {
      for (const method of ['didOpen', 'didChange', 'didClose', 'didSave']) client.tell(`textDocument/${method}`, params)
      for (const method of ['hover', 'codeAction', 'diagnostic']) {
        const answer = await client.ask(`textDocument/${method}`, params)
        expect('error' in answer || 'result' in answer).toBe(true)
      }
    }
    const contentChanges = [{}, { text: 4 }, { range: {}, text: 'x' }, null, { range: { start: { line: 'a' } }, text: 'x' }]
    client.tell('textDocument/didChange', { textDocument: { uri: 'untitled:a', version: 2 }, contentChanges })
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 'nonsense:' }, {}] })
    client.tell('workspace/didChangeWatchedFiles', {})
    client.tell('workspace/didChangeConfiguration', {})
    client.tell('workspace/didChangeWorkspaceFolders', { event: {} })
    client.tell('no/such/thing', {})
    expect((await client.ask('no/such/request', {})).error?.code).toBe(-32601)
    client.write('Content-Length: 7\r\n\r\n{"a": 1')
    await isWell(client)
    expect((await client.pull('untitled:a')).items).toEqual([])
  })

  test('by asking before it says hello gets an error', async () => {
    const client = start()
    client.tell('textDocument/didOpen', { textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text: 'One.' } })
    expect(
      (await client.ask('textDocument/hover', { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 0 } })).error?.code,
    ).toBe(-32002)
  })

  test('by never saying what it has set gets the defaults', async () => {
    const client = await connect({ settings: () => new Promise(() => undefined) })
    await isWell(client)
    expect(client.log().join('\n')).toContain('the defaults hold')
  })
})

describe('a request', () => {
  test('that is cancelled is answered as such', async () => {
    let answer: (settings: unknown) => void = () => undefined
    const client = await connect({ settings: () => new Promise((resolve) => (answer = resolve)) })
    client.open('untitled:a', DRAFT)
    const asked = client.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:a' } })
    client.cancelLast()
    await client.next('workspace/configuration')
    answer({})
    expect((await asked).error?.code).toBe(-32800)
    expect(await client.pull('untitled:a')).toMatchObject({ kind: 'full' })
  })

  /** A draft that takes far longer than a message does. */
  const LONG = Array.from(
    { length: 4000 },
    (_, at) => `The ICT sector earned $${at} billion in ${1990 + (at % 40)}, and more later.\n\n`,
  ).join('')

  test('does not wait for a long draft that is being read', async () => {
    const client = await connect()
    client.open('untitled:long', LONG)
    const answered: string[] = []
    const long = client.diagnostics('untitled:long').then(() => answered.push('long'))
    client.open('untitled:short', DRAFT)
    const short = client.diagnostics('untitled:short').then(() => answered.push('short'))
    await Promise.all([long, short])
    expect(answered).toEqual(['short', 'long'])
  })

  test('for a long draft that is cancelled stops the work', async () => {
    const client = await connect()
    client.open('untitled:long', LONG)
    const asked = client.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:long' } })
    client.cancelLast()
    expect((await asked).error?.code).toBe(-32800)
    expect((await client.pull('untitled:long')).kind).toBe('full')
  })

  test('sees the changes that came while a long draft was read', async () => {
    const client = await connect({ settings: () => ({ asOf: '2024-06-30' }) })
    client.open('untitled:long', LONG)
    const first = client.diagnostics('untitled:long')
    change(client, 'untitled:long', 2, 'Revenue of the ICT sector in Vietnam was $140 billion in 2022.\n\n', [0, 0], [0, 0])
    change(client, 'untitled:long', 3, '$141', [0, 41], [0, 45])
    await first
    client.open('untitled:fresh', LONG.replace(/^/, 'Revenue of the ICT sector in Vietnam was $141 billion in 2022.\n\n'))
    const wanted = await client.diagnostics('untitled:fresh')
    expect(wanted.length).toBeGreaterThan(0)
    expect((await client.diagnostics('untitled:long')).map(({ range, message }) => [range, message])).toEqual(
      wanted.map(({ range, message }) => [range, message]),
    )
  })
})

describe('the server ends', () => {
  test('with 0 when it is told to', async () => {
    const client = await connect()
    expect((await client.ask('shutdown')).result).toBeNull()
    client.tell('exit')
    expect(await client.ended).toBe(0)
  })

  test('when it is killed, and the next one says the same', async () => {
    const [killed, next] = [await connect(), await connect()]
    killed.open('untitled:a', DRAFT)
    const wanted = await killed.diagnostics('untitled:a')
    void killed.pull('untitled:a')
    killed.process.kill('SIGKILL')
    expect(await killed.ended).toBeNull()
    next.open('untitled:a', DRAFT)
    expect(await next.diagnostics('untitled:a')).toEqual(wanted)
  })

  test('by itself when its client is gone', async () => {
    const client = await connect()
    client.process.stdin?.end()
    expect(await client.ended).toBe(1)
  })
})

describe('while writing', () => {
  const at = (uri: string, character: number) => ({ textDocument: { uri }, position: { line: 0, character } })

  test('sources and figures are proposed, facts found in their packs, citations linked', async () => {
    const client = await connect({ settings: () => ({ asOf: '2024-06-30' }) })
    client.open('untitled:a', 'Revenue of the ICT sector in Vietnam was $148 billion in 2022 [@hano].\n')
    const sources = (await client.ask('textDocument/completion', at('untitled:a', 68))).result as Json[]
    const one = sources.find(({ label }) => label === 'hanoitimes2023')
    expect(one).toMatchObject({
      labelDetails: { description: 'The Hanoi Times, 2 February 2023' },
      textEdit: { range: { start: { line: 0, character: 64 }, end: { line: 0, character: 68 } }, newText: 'hanoitimes2023' },
    })
    change(client, 'untitled:a', 2, one.textEdit.newText, [0, 64], [0, 68])
    const [fact] = (await client.ask('textDocument/definition', at('untitled:a', 43))).result as Json[]
    expect(fact.targetUri).toMatch(/seeds\/vietnam-ict\/sources\/hanoitimes2023\.yaml$/)
    const [link] = (await client.ask('textDocument/documentLink', { textDocument: { uri: 'untitled:a' } })).result as Json[]
    expect(link).toMatchObject({ target: expect.stringMatching(/^https:/), tooltip: expect.stringContaining('Industry 4.0') })
    change(client, 'untitled:a', 3, 'Revenue of the ICT sector in Vietnam was ', [0, 0], [1, 0])
    const figures = (await client.ask('textDocument/completion', at('untitled:a', 41))).result as Json[]
    expect(figures.map(({ label }) => label)).toContain('US$148 billion')
  })
})

describe('the compiled code', () => {
  /** Starts a server, has it check a draft, and ends it. */
  async function run(cache: string): Promise<void> {
    const client = await connect({ cache })
    client.open('untitled:a', 'One 1 %.')
    expect((await client.pull('untitled:a')).items).toEqual([])
    await client.ask('shutdown')
    client.tell('exit')
    expect(await client.ended).toBe(0)
  }

  test('is kept in the folder that is named, and written anew where it was damaged', async () => {
    const path = join(folderOf({}), 'new', 'server.cache')
    await run(dirname(path))
    const kept = readFileSync(path)
    await run(dirname(path))
    expect(readFileSync(path).equals(kept)).toBe(true)
    for (const damaged of [kept.subarray(0, 1000), Buffer.from(kept).fill(0x55, 20_000, 40_000), Buffer.alloc(0)]) {
      writeFileSync(path, damaged)
      await run(dirname(path))
      expect(readFileSync(path).length).toBeGreaterThan(kept.length / 2)
    }
  })

  test('is done without where it cannot be written', async () => {
    await run(join(folderOf({ 'a-file': '' }), 'a-file'))
  })
})
