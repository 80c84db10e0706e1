import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT_FILE, buildPack, readBuilt } from '../../server/src/disk/built.ts'
import { openFolder } from '../../server/src/disk/pack-folder.ts'
import { loadPacks } from '../../server/src/disk/packs.ts'
import type { Pack } from '../../server/src/knowledge/pack.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { folderOf } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'
import { listsOf } from '../harness/packs.ts'

const seeds = [join(root, 'seeds')]
const FOLDER = join(root, 'seeds/vietnam-ict')
const FIRST = { packs: [], digests: [] }

/** The bundled pack, built into a folder by itself. */
function builtSeeds(version = '1'): string {
  const folder = folderOf({})
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'vietnam-ict.pack'), buildPack(openFolder(FOLDER, root), FIRST, version).file())
  return folder
}

test('a built pack is the pack that was read', () => {
  const read = loadPacks(seeds, root)
  const path = join(builtSeeds(), 'vietnam-ict.pack')
  const found = readBuilt(path, openFolder(FOLDER, root), FIRST, '1')
  expect(listsOf(found?.pack as Pack)).toEqual(listsOf(read.packs[0]?.pack as Pack))
  expect(found?.problems).toEqual(read.problems)
  expect(found?.pack.words[0]?.runs).toBeInstanceOf(Uint32Array)
})

test('what is asked of built packs is answered as of packs that were read', () => {
  const own = join(folderOf({ 'kb/pack.yaml': 'schema: 1\nid: own\nname: Own\narea: vn\n', ...OWN }), 'kb')
  const bundled = builtSeeds()
  const read = loadPacks([...seeds, own], root)
  const before = loadPacks(seeds, root)
  writeFileSync(
    join(own, BUILT_FILE),
    buildPack(openFolder(own, root), { packs: before.packs.map(({ pack }) => pack), digests: [before.digest()] }, '1').file(),
  )
  const built = loadPacks([...seeds, own], root, { version: '1', bundled })
  expect(built.packs.map(({ pack }) => pack.tables === undefined)).toEqual([false, false])
  const [one, other] = [read.knowledge, built.knowledge]
  expect([...other.series.values()]).toEqual([...one.series.values()])
  expect([other.series.size, other.figures]).toEqual([one.series.size, one.figures])
  for (const series of one.series.values()) {
    expect([...other.seriesOf(series.indicator.code)]).toEqual([...one.seriesOf(series.indicator.code)])
    expect(other.seriesAbout(series.subject.code)).toEqual(one.seriesAbout(series.subject.code))
    expect(other.subjectsIn(series.unit)).toEqual(one.subjectsIn(series.unit))
    for (const { period } of series.observations)
      expect(other.seriesIn(series.unit, period, 1_000)).toEqual(one.seriesIn(series.unit, period, 1_000))
    // One that is asked for twice is the same.
    expect(other.seriesAbout(series.subject.code)).toContain(other.series.get(series.id))
  }
  for (const name of ['indicators', 'subjects', 'areas', 'agents', 'instruments', 'sources', 'units'] as const) {
    expect([name, [...other[name]]]).toEqual([name, [...one[name]]])
    expect([name, other[name].size, other[name].get('none'), other[name].has('none')]).toEqual([name, one[name].size, undefined, false])
  }
  expect([other.words, other.milestones, other.problems]).toEqual([one.words, one.milestones, one.problems])
  // The names of the second are its own, not those of the first.
  expect(built.packs.map(({ pack }) => listsOf(pack))).toEqual(read.packs.map(({ pack }) => listsOf(pack)))
})

const OWN = {
  'kb/codelists/subjects.yaml': 'ferries: {label: {en: ferries}}\n',
  'kb/codelists/areas.yaml': 'aland: {label: {en: Aland}, within: vn}\n',
  'kb/sources/log.yaml': `csl: {id: log, type: report, title: A log, container-title: The Log, issued: 2023-06-14}
observations:
  - {series: revenue.ferries, period: 2022, value: 3 billion USD, status: actual, locator: row 1}
  - {series: revenue.ict-sector, period: 2022, value: 148 billion USD, status: actual, locator: row 2}
`,
}

test('the names of a built pack are found as those of the pack that was read, alone and beside another', () => {
  const bundled = builtSeeds()
  const own = join(folderOf({ 'kb/pack.yaml': 'schema: 1\nid: own\nname: Own\narea: vn\n', ...OWN }), 'kb')
  const text = readFileSync(join(root, 'examples/brief.md'), 'utf8')
  for (const paths of [seeds, [...seeds, own]]) {
    const found = loadPacks(paths, root, { version: '1', bundled }).knowledge.match(tokenize(`${text} Ferries carried more.`))
    expect(found.length).toBeGreaterThan(10)
    expect(found).toEqual(loadPacks(paths, root).knowledge.match(tokenize(`${text} Ferries carried more.`)))
  }
})

test('a pack that has changed, another version or a damaged file is read afresh', () => {
  const files = { 'kb/pack.yaml': 'schema: 1\nid: own\nname: Own\narea: vn\n', ...OWN, 'kb/sources/log.yaml': '' }
  const cwd = folderOf(files)
  const open = () => openFolder(join(cwd, 'kb'), cwd)
  const path = join(cwd, 'kb', BUILT_FILE)
  const file = buildPack(open(), FIRST, '1').file()
  const isBelieved = (content: Buffer, version = '1', before: readonly string[] = []): boolean => {
    writeFileSync(path, content)
    return readBuilt(path, open(), { packs: [], digests: before }, version) !== undefined
  }
  expect([isBelieved(file), isBelieved(file, '2'), isBelieved(file, '1', ['another'])]).toEqual([true, false, false])
  // No byte may be another, nor missing, nor too much.
  for (let at = 0; at < file.length; at += 97) {
    const damaged = Buffer.from(file)
    damaged[at] = (damaged[at] as number) ^ 1
    expect([at, isBelieved(damaged), isBelieved(file.subarray(0, at))]).toEqual([at, false, false])
  }
  expect(isBelieved(Buffer.concat([file, Buffer.from('x')]))).toBe(false)
  expect(isBelieved(file)).toBe(true)
  // The same size, in the same moment.
  writeFileSync(join(cwd, 'kb/codelists/areas.yaml'), OWN['kb/codelists/areas.yaml'].replace('Aland', 'Oland'))
  expect(isBelieved(file)).toBe(false)
  expect(readBuilt(join(path, 'none'), open(), FIRST, '1')).toBeUndefined()
})
