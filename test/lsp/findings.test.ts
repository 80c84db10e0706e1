import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf, plumbline } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'
import { buildServer, type Client, connect, type Json, removeServer, uriOf } from './client.ts'
import { change, codes, DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

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
    // Both files have changed by the next answer, or one of them: an answer may have been on its way.
    const news = new Map<string, Json>()
    for (let answer = later; news.size < 2; ) {
      for (const item of (await answer).result.items) news.set(item.uri, item)
      if (news.size < 2)
        answer = ask(
          client,
          ids.map((id: Json) => (news.has(id.uri) ? { uri: id.uri, value: news.get(id.uri).resultId } : id)),
        )
    }
    expect(news.get(a)).toMatchObject({ items: [{ code: 'uncited-figure' }] })
    expect(news.get(b)).toMatchObject({ items: [] })
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

  test('is told of while it is checked, and left where that is cancelled', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`d/${i}.md`, `${DRAFT}\n`.repeat(60)]))
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, ...many })
    const client = await connect({ folders: [folder] })
    const first = ask(client, [])
    const { done, total } = await client.next('plumbline/draftsChecked')
    client.cancelLast()
    expect((await first).error?.code).toBe(-32800)
    expect([done > 0 && done < total, total]).toEqual([true, 300])
    // What was read is not read again.
    expect((await ask(client, [])).result.items.length).toBe(300)
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
    // A sign that begins citations, and much else, brings up no figures that nobody asked for.
    const sign = { ...at('untitled:a', 41), context: { triggerKind: 2, triggerCharacter: '`' } }
    expect((await client.ask('textDocument/completion', sign)).result).toEqual([])
  })
})

test('a comment that hides nothing any more is told of softly, and goes with one mend', async () => {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
  const client = await connect({ folders: [folder] })
  const uri = uriOf(join(folder, 'draft.md'))
  const comment = '<!-- plumbline-disable-next-line mismatched-figure: as the board has it -->'
  client.open(uri, `${comment}\n${DRAFT.replace('44', '40')}`)
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: comment.length } }
  const [told, ...others] = (await client.diagnostics(uri)).filter(({ code }) => code !== 'uncited-figure')
  expect(told).toMatchObject({ range, severity: 4, tags: [1], code: 'unused-comment', source: 'plumbline' })
  expect(others).toEqual([])
  expect(await client.actions(uri, range)).toMatchObject([
    {
      title: 'Remove this comment',
      isPreferred: true,
      diagnostics: [{ code: 'unused-comment' }],
      edit: { documentChanges: [{ edits: [{ range: { start: range.start, end: { line: 1, character: 0 } }, newText: '' }] }] },
    },
  ])
})
