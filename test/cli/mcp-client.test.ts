import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { buildServer, removeServer } from '../lsp/client.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

// Each test starts a program, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let top = ''
beforeAll(() => {
  top = buildServer()
})
afterAll(removeServer)

/** The programs that speak the protocol: the command line's own, and the server as an editor starts it. */
const PROGRAMS = [
  ['plumbline mcp', ['dist/cli.js', 'mcp']],
  ['the server with --mcp', ['dist/server.cjs', '--mcp']],
] as const

/** Lets a client of another make shake hands with a program. */
async function connect([program, ...args]: readonly string[], cwd: string): Promise<Client> {
  const client = new Client({ name: 'a client', version: '1.0.0' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [join(top, program ?? ''), ...args], cwd }))
  onTestFinished(() => client.close())
  return client
}

describe.each(PROGRAMS)('%s', (_name, program) => {
  test('lets a client library list its tools and call each of them', async () => {
    const cwd = folder({ 'a.md': WRONG })
    const client = await connect(program, cwd)
    expect(client.getServerVersion()).toMatchObject({ name: 'plumbline', version: '1.2.3' })
    expect(client.getInstructions()).toContain('silence is no proof')
    const { tools } = await client.listTools()
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
      ['lookup_fact', true],
      ['check_text', true],
      ['cite_fact', true],
    ])

    const call = (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given })
    const facts = await call('lookup_fact', { query: 'exports of steel' })
    expect(facts.structuredContent).toMatchObject({ results: [{ kind: 'figure', value: 41e9, period: '2022', source: 'ledger2023' }] })
    const checked = await call('check_text', { text: WRONG })
    const run = spawnSync(process.execPath, [join(top, 'dist/cli.js'), 'check', 'a.md', '--format', 'json'], { cwd, encoding: 'utf8' })
    expect(checked.structuredContent).toMatchObject({ findings: JSON.parse(run.stdout).files[0].findings })
    expect(checked.content).toEqual([{ type: 'text', text: expect.stringContaining('Change to $41 billion') }])
    expect(await call('check_text', { text: RIGHT, as_of: '2024' })).toMatchObject({
      structuredContent: { findings: [], summary: { agrees: 1 } },
    })
    expect(await call('cite_fact', { source: 'ledger2023' })).toMatchObject({
      isError: false,
      structuredContent: { citations: { pandoc: '[@ledger2023]' } },
    })
    expect(await call('cite_fact', { source: 'ledger2032' })).toMatchObject({ isError: true })
    await expect(client.callTool({ name: 'make_coffee', arguments: {} })).rejects.toThrow('No tool')
  })
})
