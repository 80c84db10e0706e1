import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packPath } from '../../server/src/disk/pack-path.ts'
import { folderOf, plumbline } from '../harness/cli.ts'
import { packFiles } from '../harness/pack.ts'

const PACK = `
area: norland
indicators: {emissions: {quantity: measure, label: emissions}}
subjects: {steel: {label: steel works}}
areas: {norland: {label: Norland}}
sources: {ledger2023: {outlet: The Ledger, observations: [{series: emissions.steel, period: 2022, value: 40 Mt, status: actual, locator: page 3}]}}
`
const DRAFT = 'Emissions of steel works in Norland were 44 Mt in 2022.\n'

const packIn = (folder: string): Record<string, string> =>
  Object.fromEntries(packFiles([PACK]).map(({ path, text }) => [`${folder}/${path}`, text]))

/** What a package, and a clone, have beside the pack. */
const around = (folder: string): Record<string, string> => ({
  [`${folder}/package.json`]: '{"name": "@norland/steel", "version": "1.0.0"}\n',
  [`${folder}/README.md`]: '# Steel\n',
  [`${folder}/.git/config`]: '[core]\n',
  [`${folder}/.github/workflows/ci.yaml`]: 'on: push\n',
  [`${folder}/node_modules/other/data.yaml`]: 'a: 1\n',
})

test.each([
  ['a package that npm has installed', '@norland/steel', 'node_modules/@norland/steel'],
  ['a pack in a package', 'packs-of-norland/steel', 'node_modules/packs-of-norland/steel'],
  ['a clone of a repository', 'vendor/steel', 'vendor/steel'],
])('drafts are held against %s', async (_, name, folder) => {
  const settings = `packs: ['${name}']\nbundledPack: false\n`
  const cwd = folderOf({ ...packIn(folder), ...around(folder), '.plumbline.yaml': settings, 'deep/draft.md': DRAFT })
  const { status, out, err } = await plumbline(['check', 'deep/draft.md', '--format', 'json'], { cwd })
  expect([status, err]).toEqual([1, ''])
  expect(JSON.parse(out).files[0].findings.map(({ rule }: { readonly rule: string }) => rule)).toEqual(['mismatched-figure'])
})

test('a folder comes before a package of its name, and one above is found', () => {
  const cwd = folderOf({ 'kb/pack.yaml': '', 'node_modules/kb/pack.yaml': '', 'node_modules/energy/pack.yaml': '', 'a/b.md': '' })
  expect(packPath('kb', cwd)).toBe(join(cwd, 'kb'))
  expect(packPath('energy', join(cwd, 'a'))).toBe(join(cwd, 'node_modules/energy'))
  expect(packPath('./energy', cwd)).toBe(join(cwd, 'energy'))
  expect(packPath('none', cwd)).toBe(join(cwd, 'none'))
})
