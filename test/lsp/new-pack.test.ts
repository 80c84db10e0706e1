import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { buildServer, connect, removeServer, uriOf } from './client.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

async function start(files: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ 'draft.md': 'Words.\n', ...files })
  const client = await connect({ folders: [folder] })
  const make = async (more: object) =>
    (
      await client.ask('plumbline/newPack', {
        uri: uriOf(join(folder, 'draft.md')),
        name: 'School meals',
        area: '',
        folder: 'kb/meals',
        ...more,
      })
    ).result
  return { folder, client, make }
}

test('a pack is made in its folder, named in the settings, and used at once', async () => {
  const { folder, client, make } = await start()
  expect((await make({ area: 'Norland' })).place.uri).toBe(uriOf(join(folder, 'kb/meals/pack.yaml')))
  expect(readFileSync(join(folder, 'kb/meals/pack.yaml'), 'utf8')).toBe('schema: 1\nid: meals\nname: "School meals"\narea: norland\n')
  expect(readFileSync(join(folder, '.plumbline.yaml'), 'utf8')).toBe('packs:\n  - kb/meals\nbundledPack: false\n')
  const { packs, problems } = (await client.ask('plumbline/status', { uri: uriOf(join(folder, 'draft.md')) })).result
  expect([packs.map(({ name }: { readonly name: string }) => name), problems]).toEqual([['School meals'], []])
})

test.each([
  [{ folder: '../kb' }, /within the one that you have open/],
  [{ folder: '.' }, /within the one that you have open/],
  [{ folder: 'old' }, /has a pack already/],
])('is not made at %j', async (params, told) => {
  const { folder, make } = await start({ 'old/pack.yaml': 'schema: 1\nid: old\nname: Old\n' })
  expect((await make(params)).problem).toMatch(told)
  expect(existsSync(join(folder, '.plumbline.yaml'))).toBe(false)
})
