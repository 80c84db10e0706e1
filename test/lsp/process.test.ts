import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { wordOf } from '../harness/word.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'
import { DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

describe('a server that is a process of its own', () => {
  test('watches packs where the client cannot', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    const uri = uriOf(join(folder, 'draft.md'))
    const client = await connect({ folders: [folder], capabilities: {} })
    client.open(uri, DRAFT)
    await client.next('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics[0]?.code === 'mismatched-figure')
    const path = join(folder, 'kb/sources/ledger2023.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('40 Mt', '44 Mt'))
    await client.next('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics[0]?.code === 'uncited-figure')
  })

  test('reads a Word document into a review', async () => {
    const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
    writeFileSync(join(folder, 'steel.docx'), wordOf(['# Steel', 'Revenue from the harbour hit $8 billion in 2023.']))
    const client = await connect({ folders: [folder] })
    const { result } = await client.ask('plumbline/readSource', { file: uriOf(join(folder, 'steel.docx')) })
    expect(result).toMatchObject({ dated: false, counts: { figures: 1 } })
  })
})
