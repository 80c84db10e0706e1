import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'
import { packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

const CSV = 'Year,Product,Flow,Sex,Value\n2021,Tar,Exports,Total,5\n2021,Tar,Exports,Men,3\n2022,Tar,Exports,Total,6\n'

async function start(table: string) {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': SETTINGS, 'table.csv': table })
  const client = await connect({ folders: [folder] })
  const file = uriOf(join(folder, 'table.csv'))
  const ask = async (parts: object, only: object, into?: object) =>
    (await client.ask('plumbline/importTable', { file, parts, only, ...(into === undefined ? {} : { into }) })).result
  return { folder, ask }
}

test('what is open about a table is asked one by one, and then it is kept', async () => {
  const { folder, ask } = await start(CSV)
  expect(await ask({}, {})).toEqual({ asked: { part: 'indicator', columns: ['Year', 'Product', 'Flow', 'Sex'] } })
  const parts = { indicator: 'Flow', unit: 'tonnes' }
  expect(await ask(parts, {})).toEqual({
    asked: {
      column: 'Sex',
      codes: [
        ['Total', 'Total'],
        ['Men', 'Men'],
      ],
    },
  })
  expect(await ask(parts, { Sex: 'Total' })).toMatchObject({ figures: 2, left: [], plain: false })
  expect(await ask({ indicator: 'Flow' }, { Sex: 'Total' })).toMatchObject({ figures: 2, plain: true })
  const source = { title: 'Tar', outlet: 'Office', issued: '2023', url: '' }
  const kept = await ask(parts, { Sex: 'Total' }, { pack: join(folder, 'kb'), source })
  const path = join(folder, 'kb/sources/office2023.yaml')
  expect(kept).toMatchObject({ figures: 2, place: { uri: uriOf(path) } })
  expect(parse(readFileSync(path, 'utf8')).observations).toMatchObject([
    { series: 'exports.tar', period: '2021', value: '5 tonnes' },
    { series: 'exports.tar', period: '2022', value: '6 tonnes' },
  ])
})

test('a file that is no table says so', async () => {
  const { ask } = await start('words')
  expect(await ask({}, {})).toEqual({ problem: expect.stringMatching(/^table\.csv: /) })
})
