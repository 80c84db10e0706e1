import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf, plumbline } from '../harness/cli.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'
import { DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

describe('the tools for assistants', () => {
  test('answer an editor with what holds in the folder of the draft in front', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'draft.md': DRAFT })
    const client = await connect({ folders: [folder] })
    const uri = uriOf(join(folder, 'draft.md'))
    const call = async (name: string, given: object, at?: string) =>
      (await client.ask('plumbline/tool', { name, arguments: given, ...(at === undefined ? {} : { uri: at }) })).result

    const checked = await call('check_text', { text: DRAFT }, uri)
    const { out } = await plumbline(['check', 'draft.md', '--format', 'json'], { cwd: folder })
    expect(checked.result.findings).toEqual(JSON.parse(out).files[0].findings)
    expect(checked.text).toMatch(/^line 1: error: “44 Mt”: .* Change to 40 Mt .*\n1 number: /)
    expect((await call('lookup_fact', { query: 'emissions of steel works' })).text).toContain('[@ledger2023]')
    expect((await call('cite_fact', { source: 'ledger2023' })).text).toContain('pandoc: [@ledger2023]')
    expect(await call('cite_fact', { source: 'ledger2032' })).toEqual({ problem: expect.stringContaining('did you mean ledger2023?') })
    expect(await call('make_coffee', {})).toEqual({ problem: "There is no tool 'make_coffee'." })
  })
})
