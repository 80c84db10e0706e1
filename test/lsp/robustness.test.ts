import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { buildServer, type Client, connect, removeServer, start, uriOf } from './client.ts'
import { change, codes, DRAFT } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

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

  test('by opening what is open, in another language and back, sees each as it is now', async () => {
    const client = await connect()
    const text = 'Revenue of the ICT sector in Vietnam was $148 billion in 2022.\n'
    client.open('file:///a.md', text)
    expect(await codes(client, 'file:///a.md')).toEqual(['uncited-figure'])
    client.open('file:///a.md', text, 'python')
    client.open('file:///a.md', text, 'yaml')
    client.open('file:///a.md', text)
    expect(await codes(client, 'file:///a.md')).toEqual(['uncited-figure'])
    client.open('untitled:a', text)
    client.open('untitled:a', text, 'python')
    expect(await codes(client, 'untitled:a')).toEqual([])
  })

  test('by folders and files that are none has the others heard', async () => {
    const folder = folderOf({ 'a.md': '', '.plumbline.yaml': 'rules: {uncited-figure: off}\n' })
    const client = await connect({ folders: [folder] })
    client.open(uriOf(join(folder, 'a.md')), 'Revenue of the ICT sector in Vietnam was $148 billion in 2022.\n')
    expect(await codes(client, uriOf(join(folder, 'a.md')))).toEqual([])
    writeFileSync(join(folder, '.plumbline.yaml'), '')
    client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [null, { uri: 5 }], removed: [{}] } })
    client.tell('workspace/didChangeWatchedFiles', { changes: [null, 'x', { uri: uriOf(join(folder, '.plumbline.yaml')), type: 2 }] })
    await expect.poll(() => codes(client, uriOf(join(folder, 'a.md'))), { timeout: 20_000 }).toEqual(['uncited-figure'])
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
    killed.process?.kill('SIGKILL')
    expect(await killed.ended).toBeNull()
    next.open('untitled:a', DRAFT)
    expect(await next.diagnostics('untitled:a')).toEqual(wanted)
  })

  test('by itself when its client is gone', async () => {
    const client = await connect()
    client.process?.stdin?.end()
    expect(await client.ended).toBe(1)
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
