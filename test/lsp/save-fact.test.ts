import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'
import { codes, DRAFT, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const NEW_SOURCE = { title: 'Smoke over Norland', outlet: 'The Herald', issued: '2024-03', url: '' }
const FACT = {
  pack: null,
  of: { measure: 'number', subject: 'schools', place: 'Norland' },
  value: '310 schools',
  period: '2023',
  status: 'actual',
  locator: 'page 2',
  source: NEW_SOURCE,
}
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } })

/** Opens a draft in a folder, as a writer does. */
async function start(files: Readonly<Record<string, string>>, text: string) {
  const folder = folderOf(files)
  const uri = uriOf(join(folder, 'draft.md'))
  const client = await connect({ folders: [folder] })
  client.open(uri, text)
  const propose = async (line: number, character: number) =>
    (await client.ask('plumbline/proposeFact', { uri, range: at(line, character) })).result
  const save = async (fact: unknown) => (await client.ask('plumbline/saveFact', { uri, fact })).result
  return { folder, uri, client, propose, save }
}

describe('a proposal', () => {
  test('has what the checker has read of the number, and the packs and sources to choose from', async () => {
    const { folder, propose } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS }, DRAFT)
    expect(await propose(0, 43)).toEqual({
      text: '44 Mt',
      value: '44 Mt',
      period: '2022',
      status: 'actual',
      series: [{ id: 'emissions.steel.norland.mt', label: 'Emissions of steel works in Norland' }],
      all: [{ id: 'emissions.steel.norland.mt', label: 'Emissions of steel works in Norland' }],
      packs: [
        {
          path: join(folder, 'kb'),
          place: 'kb',
          name: expect.any(String),
          sources: [{ key: 'ledger2023', title: expect.any(String), detail: 'The Ledger, 14 June 2023' }],
        },
      ],
    })
  })

  test('there is none where no number stands', async () => {
    const { propose } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS }, DRAFT)
    expect(await propose(0, 3)).toBeNull()
  })
})

describe('a fact that is saved', () => {
  test('stands in its source, and drafts are held against it at once', async () => {
    const { folder, uri, client, save } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS }, DRAFT.replace('2022', '2021'))
    expect(await codes(client, uri)).toEqual([])
    const of = 'emissions.steel.norland.mt'
    const fact = { ...FACT, pack: join(folder, 'kb'), of, value: '43 Mt', period: '2021', source: 'ledger2023' }
    const { place } = await save(fact)
    const path = join(folder, 'kb/sources/ledger2023.yaml')
    expect(place.uri).toBe(uriOf(path))
    expect(readFileSync(path, 'utf8').split('\n')[place.line]).toContain('43 Mt')
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
  })

  test('makes a pack where there is none, with names for what is new', async () => {
    const { folder, uri, client, save } = await start({}, 'In 2023 the number of schools in Norland was 290.\n')
    const { place } = await save(FACT)
    expect(place.uri).toBe(uriOf(join(folder, 'kb/sources/theherald2024.yaml')))
    expect(parse(readFileSync(join(folder, '.plumbline.yaml'), 'utf8'))).toEqual({ packs: ['kb'] })
    expect(parse(readFileSync(join(folder, 'kb/codelists/subjects.yaml'), 'utf8'))).toEqual({ schools: { label: 'schools' } })
    expect(parse(readFileSync(join(folder, 'kb/sources/theherald2024.yaml'), 'utf8')).csl).toEqual({
      type: 'report',
      title: 'Smoke over Norland',
      'container-title': 'The Herald',
      issued: '2024-03',
    })
    expect(await codes(client, uri)).toEqual(['mismatched-figure'])
  })

  test.each([
    ['a value that is no number', { value: 'many' }, /many/],
    ['a period that is none', { period: 'soon' }, /soon/],
    ['a pack that is not the writer’s', { pack: '/' }, /no knowledge pack/],
    ['nothing that can be read', { source: 7 }, /draft/],
  ])('is not, where it has %s', async (_, wrong, told) => {
    const { save } = await start({}, DRAFT)
    expect(await save({ ...FACT, ...wrong })).toEqual({ problem: expect.stringMatching(told) })
  })

  test('is not, where the pack has a mistake, which stays as it is', async () => {
    const { folder, save } = await start({ ...packIn('kb'), '.plumbline.yaml': SETTINGS }, DRAFT)
    const path = join(folder, 'kb/sources/ledger2023.yaml')
    writeFileSync(path, 'observations: [')
    const { problem } = await save({ ...FACT, pack: join(folder, 'kb') })
    expect(problem).toMatch(/^The pack has a mistake that must be mended first: kb\/sources\/ledger2023\.yaml: /)
    expect(readFileSync(path, 'utf8')).toBe('observations: [')
  })
})
