import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'
import { DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const REPORT = 'plumbline/evidenceReport'

test('the evidence report on a draft is a page in the format that is asked for', async () => {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
  const uri = uriOf(join(folder, 'draft.md'))
  const client = await connect({ folders: [folder] })
  client.open(uri, `One.\n\n${DRAFT}`)
  const { result: csv } = await client.ask(REPORT, { uri, format: 'csv', title: 'draft.md' })
  expect(csv.page).toMatch(/\r\ndraft\.md,3,figure,44 Mt,Emissions of steel works in Norland,"40 Mt, 2022, actual",Look again,/)
  const { result: html } = await client.ask(REPORT, { uri, format: 'html', title: 'draft.md', command: 'show' })
  const { result: vietnamese } = await client.ask(REPORT, { uri, format: 'html', title: 'draft.md', language: 'vi' })
  expect([html.page, vietnamese.page].map((page) => /<html lang="(\w+)">/.exec(page)?.[1])).toEqual(['en', 'vi'])
  expect(html.page).toContain(`<a href="command:show?${encodeURIComponent(JSON.stringify([uri, 2, 41]))}"`)
})

test('of a draft that is not open, or in no format that there is, there is none', async () => {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
  const uri = uriOf(join(folder, 'draft.md'))
  const client = await connect({ folders: [folder] })
  expect((await client.ask(REPORT, { uri, format: 'csv' })).result).toBeNull()
  client.open(uri, DRAFT)
  expect((await client.ask(REPORT, { uri, format: 'docx' })).result).toBeNull()
  expect((await client.ask(REPORT, { uri, format: 'markdown' })).result.page).toContain(
    `## ${uri.replaceAll('_', '\\_').replaceAll('~', '\\~')}`,
  )
})

test('what the packs hold is told a level at a time, each with its place', async () => {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS })
  const client = await connect({ folders: [folder] })
  const below = async (view: string, of?: string) =>
    (await client.ask('plumbline/catalogue', { view, uri: uriOf(join(folder, 'draft.md')), of })).result
  const [series] = await below('facts')
  expect(series).toMatchObject({ id: 'emissions.steel.norland.mt', label: 'Emissions of steel works in Norland' })
  const [fact] = await below('facts', series.id)
  const place = { uri: uriOf(join(folder, 'kb/sources/ledger2023.yaml')), line: expect.any(Number), character: expect.any(Number) }
  expect(fact).toMatchObject({ label: '2022: 40 Mt', place })
  expect(await below('sources')).toMatchObject([{ id: 'ledger2023', kind: 'source' }])
  expect(await below('colours')).toEqual([])
})

test('one page reports on all drafts of the workspace, open or not', async () => {
  const folder = folderOf({
    ...packIn('kb'),
    '.plumbline.yaml': SETTINGS,
    'a.md': DRAFT,
    'deep/b.md': DRAFT.replace('44', '40'),
    'c.md': 'None.\n',
  })
  const client = await connect({ folders: [folder] })
  client.open(uriOf(join(folder, 'a.md')), `One.\n\n${DRAFT}`)
  const { result } = await client.ask('plumbline/workspaceEvidence', { format: 'csv' })
  expect([result.drafts, result.page.match(/^\S+\.md,\d+/gm)]).toEqual([2, ['a.md,3', 'deep/b.md,1']])
  const { result: html } = await client.ask('plumbline/workspaceEvidence', { format: 'html', command: 'show' })
  expect(html.page).toContain(`<a href="command:show?${encodeURIComponent(JSON.stringify([uriOf(join(folder, 'deep/b.md')), 0, 41]))}"`)
})
