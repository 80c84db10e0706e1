import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { buildServer, type Client, connect, type Json, removeServer, uriOf } from './client.ts'
import { DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const RIGHT = DRAFT.replace('44', '40')

async function start(files: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, ...files })
  const uri = uriOf(join(folder, 'draft.md'))
  const client = await connect({ folders: [folder] })
  client.open(uri, DRAFT)
  return { folder, uri, client }
}

const references = async (client: Client, uri: string, character: number, includeDeclaration = false) => {
  const params = { textDocument: { uri }, position: { line: 0, character }, context: { includeDeclaration } }
  return (await client.ask('textDocument/references', params)).result.map(({ uri, range }: Json) => [
    uri,
    range.start.line,
    range.start.character,
  ])
}

test('a fact is found wherever a draft of the workspace states it, rightly or not', async () => {
  const other = DRAFT.replace('2022', '2021')
  const { folder, uri, client } = await start({ 'a.md': `One.\n\n${RIGHT}`, 'deep/b.md': RIGHT, 'c.md': other, 'draft.md': 'Older.\n' })
  expect(await references(client, uri, 43)).toEqual([
    [uri, 0, 41],
    [uriOf(join(folder, 'a.md')), 2, 41],
    [uriOf(join(folder, 'deep/b.md')), 0, 41],
  ])
})

test('its place in the pack is told first, where that is asked for', async () => {
  const { folder, uri, client } = await start()
  const [first, ...others] = await references(client, uri, 43, true)
  expect(first[0]).toBe(uriOf(join(folder, 'kb/sources/ledger2023.yaml')))
  expect(others).toEqual([[uri, 0, 41]])
})

test('nothing is stated where nothing known stands', async () => {
  const { uri, client } = await start()
  expect(await references(client, uri, 3)).toEqual([])
})

test('a hint behind a number says what it was read as', async () => {
  const { uri, client } = await start()
  const hints = async (from: number, to: number) => {
    const range = { start: { line: 0, character: from }, end: { line: 0, character: to } }
    return (await client.ask('textDocument/inlayHint', { textDocument: { uri }, range })).result
  }
  expect(await hints(0, 60)).toEqual([
    {
      position: { line: 0, character: 46 },
      label: '2022 · actual',
      tooltip: 'Emissions of steel works in Norland\nThe Ledger, 14 June 2023',
      paddingLeft: true,
    },
  ])
  expect(await hints(0, 20)).toEqual([])
})

test('hints and lenses are asked for again where settings or packs are others', async () => {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
  const refreshSupport = true
  const client = await connect({
    folders: [folder],
    capabilities: { workspace: { inlayHint: { refreshSupport }, codeLens: { refreshSupport } } },
  })
  client.tell('workspace/didChangeConfiguration', { settings: null })
  await client.next('workspace/inlayHint/refresh')
  await client.next('workspace/codeLens/refresh')
})

test('facts are found by their words', async () => {
  const { folder, client } = await start()
  const find = async (query: string) => (await client.ask('workspace/symbol', { query })).result
  expect(await find('emissions steel')).toMatchObject([
    {
      name: 'Emissions of steel works in Norland (2022): 40 Mt',
      containerName: 'The Ledger, 14 June 2023',
      location: { uri: uriOf(join(folder, 'kb/sources/ledger2023.yaml')) },
    },
  ])
  expect(await find('')).toEqual([])
})

test('what a draft states is listed in its outline', async () => {
  const { uri, client } = await start()
  const symbols = (await client.ask('textDocument/documentSymbol', { textDocument: { uri } })).result
  const range = { start: { line: 0, character: 41 }, end: { line: 0, character: 46 } }
  expect(symbols).toEqual([{ name: '44 Mt', detail: 'Emissions of steel works in Norland · 2022', kind: 16, range, selectionRange: range }])
})

test('a number leads to its place in the text of its source, where that is kept', async () => {
  const text = 'Smoke over Norland\n\nThe works had a hard year.\n\nEmissions of steel works in Norland came to 40 Mt in 2022.\n'
  const { folder, uri, client } = await start({ 'kb/texts/ledger2023.txt': text })
  const params = { textDocument: { uri }, position: { line: 0, character: 43 } }
  const places = (await client.ask('textDocument/definition', params)).result
  expect(places.map(({ targetUri, targetRange }: Json) => [targetUri, targetRange.start])).toEqual([
    [uriOf(join(folder, 'kb/sources/ledger2023.yaml')), expect.anything()],
    [uriOf(join(folder, 'kb/texts/ledger2023.txt')), { line: 4, character: 44 }],
  ])
})
