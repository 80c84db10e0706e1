import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, type Json, removeServer, uriOf } from './client.ts'
import { DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const WRONG = 'actaul is no status: did you mean actual?'
const IN_VIETNAMESE = 'actaul không phải là status: có phải ý bạn là actual?'

async function start(options: { readonly locale?: string; readonly settings?: string; readonly editor?: object }) {
  const pack = packIn('kb')
  const source = pack['kb/sources/ledger2023.yaml']?.replace('actual', 'actaul') ?? ''
  const files = { ...pack, 'kb/sources/ledger2023.yaml': source, '.plumbline.yaml': `${SETTINGS}${options.settings ?? ''}` }
  const folder = folderOf(files)
  const client = await connect({
    folders: [folder],
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.editor === undefined ? {} : { settings: () => options.editor }),
  })
  const uri = uriOf(join(folder, 'draft.md'))
  client.open(uri, DRAFT)
  await client.diagnostics(uri)
  const { diagnostics } = await client.next('textDocument/publishDiagnostics', (params: Json) => params.diagnostics.length > 0)
  return { folder, client, uri, told: diagnostics.map(({ message }: Json) => message) }
}

describe('what is wrong with a pack is told', () => {
  test.each([
    ['in English where nobody says otherwise', {}, WRONG],
    ['in the editor’s language', { locale: 'vi-VN' }, IN_VIETNAMESE],
    ['in the language of the settings file', { settings: 'messageLanguage: vi\n' }, IN_VIETNAMESE],
    ['in that which the editor has set', { editor: { messageLanguage: 'vi' } }, IN_VIETNAMESE],
    ['in the one that is set, whatever the editor speaks', { locale: 'vi', settings: 'messageLanguage: en\n' }, WRONG],
  ])('%s', async (_, options, message) => {
    const { client, uri, told } = await start(options)
    expect(told).toEqual([message])
    const { problems } = (await client.ask('plumbline/status', { uri })).result
    expect(problems.map((one: Json) => one.message)).toEqual([message])
  })
})

describe('what cannot be done is told in that language', () => {
  test('where a pack is asked for, a finding is to be hidden, or a code is to have another name', async () => {
    const { client, folder } = await start({ locale: 'vi' })
    const made = (await client.ask('plumbline/newPack', { name: 'Steel', area: '', folder: 'kb' })).result
    expect(made.problem).toBe('kb đã có một gói: hãy nêu thư mục khác.')
    const loose = { uri: 'untitled:Untitled-1', rule: 'mismatched-figure', text: '44 Mt', before: '', after: '' }
    const hidden = await client.ask('workspace/executeCommand', { command: 'plumbline.hideFinding', arguments: [loose] })
    expect(hidden.error?.message).toContain('No such command')
    const uri = uriOf(join(folder, 'kb/codelists/subjects.yaml'))
    client.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: 'steel: {label: {en: steel works}}\n' },
    })
    const place = { textDocument: { uri }, position: { line: 0, character: 1 } }
    const renamed = await client.ask('textDocument/rename', { ...place, newName: 'Steel Works' })
    expect(renamed.error?.message).toBe('Hãy viết chữ thường không dấu, số và gạch nối.')
  })
})
