import { expect, test } from 'vitest'
import { plumbline } from '../harness/cli.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

type Json = ReturnType<typeof JSON.parse>

/** Sends messages, or lines as they are, and gives the answers by their ids. */
async function talk(cwd: string, ...messages: readonly (object | string)[]): Promise<ReadonlyMap<unknown, Json>> {
  const lines = messages.map((message) => (typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message })))
  const { status, out, err } = await plumbline(['mcp'], { cwd, stdin: `${lines.join('\n')}\n` })
  expect([status, err]).toEqual([0, ''])
  const answers = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  for (const { jsonrpc } of answers) expect(jsonrpc).toBe('2.0')
  return new Map(answers.map((answer) => [answer.id, answer.result ?? answer.error]))
}

const call = (id: number, name: string, given: object): object => ({ id, method: 'tools/call', params: { name, arguments: given } })
const said = (answer: Json): string => answer.content[0].text

test('a client shakes hands, lists the tools and is answered', async () => {
  const cwd = folder({})
  const answers = await talk(
    cwd,
    { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'c', version: '1' } } },
    { method: 'notifications/initialized' },
    { id: 'two', method: 'tools/list' },
    { id: 3, method: 'ping' },
  )
  expect(answers.get(1)).toMatchObject({ protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'plumbline' } })
  const { tools } = answers.get('two')
  expect(tools.map(({ name }: Json) => name)).toEqual(['lookup_fact', 'check_text', 'cite_fact'])
  for (const { inputSchema, description } of tools) expect([inputSchema.type, description.length > 50]).toEqual(['object', true])
  expect(answers.get(3)).toEqual({})
  expect(answers.size).toBe(3)
})

test('a client of a version that is not known is told one that is', async () => {
  const hello = await talk(folder({}), { id: 1, method: 'initialize', params: { protocolVersion: '1999-01-01' } })
  expect(hello.get(1).protocolVersion).toBe('2025-11-25')
})

test('a client that shakes no hands says its version with each request', async () => {
  const params = (version: string) => ({
    _meta: { 'io.modelcontextprotocol/protocolVersion': version, 'io.modelcontextprotocol/clientCapabilities': {} },
  })
  const answers = await talk(
    folder({}),
    { id: 1, method: 'server/discover', params: params('2026-07-28') },
    { id: 2, method: 'tools/list', params: params('2026-07-28') },
    { id: 3, method: 'tools/list', params: params('2031-01-01') },
  )
  const known = { resultType: 'complete', ttlMs: expect.any(Number), cacheScope: 'public' }
  expect(answers.get(1)).toMatchObject({ ...known, supportedVersions: ['2026-07-28'], capabilities: { tools: {} } })
  expect(answers.get(2)).toMatchObject(known)
  expect(answers.get(3)).toMatchObject({ code: -32022, data: { supported: ['2026-07-28'], requested: '2031-01-01' } })
})

test('facts are looked up, texts checked with the verdicts of the command line, sources cited', async () => {
  const cwd = folder({ 'a.md': WRONG })
  const answers = await talk(
    cwd,
    call(1, 'lookup_fact', { query: 'exports of steel' }),
    call(2, 'check_text', { text: WRONG }),
    call(3, 'check_text', { text: `${RIGHT}\nThe zoo spent $3 million.\n`, filename: 'b.qmd', as_of: '2024' }),
    call(4, 'cite_fact', { source: 'ledger2023' }),
    call(5, 'lookup_fact', { query: 'zebra' }),
  )
  expect(answers.get(1).structuredContent.results[0]).toMatchObject({ kind: 'figure', value: 41e9, period: '2022', source: 'ledger2023' })
  expect(said(answers.get(1))).toContain('[@ledger2023]')
  const { out } = await plumbline(['check', 'a.md', '--format', 'json'], { cwd })
  expect(answers.get(2).structuredContent.findings).toEqual(JSON.parse(out).files[0].findings)
  expect(said(answers.get(2))).toMatch(/^line 1: error: “\$14 billion”: .* Change to \$41 billion .*\n1 number: /)
  expect(answers.get(3).structuredContent).toMatchObject({ date: '2024-12-31', findings: [], summary: { agrees: 1, silent: 1 } })
  expect(answers.get(4).structuredContent.citations.pandoc).toBe('[@ledger2023]')
  expect(said(answers.get(5))).toContain("Nothing matches 'zebra'")
})

test('what cannot be answered says what to do instead', async () => {
  const answers = await talk(
    folder({}),
    'nonsense',
    call(1, 'cite_fact', { source: 'ledger2032' }),
    call(2, 'check_text', {}),
    call(3, 'check_text', { text: '', filename: 'a.docx' }),
    call(4, 'check_text', { text: '', as_of: 'soon' }),
    call(5, 'find_fact', {}),
    { id: 6, method: 'resources/list' },
    { id: 7 },
    { method: 'notifications/cancelled' },
  )
  expect(answers.get(null)).toMatchObject({ code: -32700 })
  for (const id of [1, 2, 3, 4]) expect(answers.get(id).isError).toBe(true)
  expect(said(answers.get(1))).toBe("No source has the key 'ledger2032': did you mean ledger2023?")
  expect(answers.get(5).message).toBe("No tool 'find_fact': there are lookup_fact, check_text, cite_fact.")
  expect([answers.get(6).code, answers.get(7).code]).toEqual([-32601, -32600])
  expect(answers.size).toBe(8)
})
