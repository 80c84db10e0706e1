import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCompiled, writeCompiled } from '../../server/src/disk/compiled.ts'
import { loadPacks } from '../../server/src/disk/packs.ts'
import type { PackFile } from '../../server/src/knowledge/pack.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { folderOf } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'

const seeds = [join(root, 'seeds')]

/** The bundled packs as files and as read. */
function bundledFiles(): readonly PackFile[] {
  let files: readonly PackFile[] = []
  loadPacks(seeds, root, {
    find: (asked) => {
      files = asked
      return undefined
    },
  })
  return files
}

test('a compiled pack is the pack that was read', () => {
  const { packs, problems } = loadPacks(seeds, root)
  const [first] = packs
  const files = bundledFiles()
  const path = join(folderOf({}), 'packs.json')
  writeFileSync(path, writeCompiled([{ files, pack: first!.pack, problems }], '1'))
  const found = readCompiled(path, '1').find(files)
  expect({ pack: found?.pack, problems: found?.problems }).toEqual({ pack: first!.pack, problems })
  expect(found?.pack.words[0]?.runs).toBeInstanceOf(Uint32Array)
  expect(loadPacks(seeds, root, readCompiled(path, '1')).packs).toEqual(packs)
})

test('the names of a compiled pack are found as those of the pack that was read, alone and beside another', () => {
  const read = loadPacks(seeds, root)
  const path = join(folderOf({}), 'packs.json')
  writeFileSync(path, writeCompiled([{ files: bundledFiles(), pack: read.packs[0]!.pack, problems: [] }], '1'))
  const own = join(folderOf({ 'kb/pack.yaml': 'schema: 1\nid: own\nname: Own\narea: vn\n', 'kb/codelists/subjects.yaml': OWN }), 'kb')
  const compiled = readCompiled(path, '1')
  const text = readFileSync(join(root, 'examples/brief.md'), 'utf8')
  for (const paths of [seeds, [...seeds, own]]) {
    const found = loadPacks(paths, root, compiled).knowledge.match(tokenize(`${text} Ferries carried more.`))
    expect(found.length).toBeGreaterThan(10)
    expect(found).toEqual(loadPacks(paths, root).knowledge.match(tokenize(`${text} Ferries carried more.`)))
  }
})

const OWN = 'ferries: {label: {en: ferries}}\n'

test('a pack that has changed, another version or a damaged file is read afresh', () => {
  const { packs } = loadPacks(seeds, root)
  const files = bundledFiles()
  const path = join(folderOf({}), 'packs.json')
  writeFileSync(path, writeCompiled([{ files, pack: packs[0]!.pack, problems: [] }], '1'))
  expect(readCompiled(path, '2').find(files)).toBeUndefined()
  const changed = files.map((file, at) => (at === 0 ? { ...file, text: `${file.text}\n` } : file))
  expect(readCompiled(path, '1').find(changed)).toBeUndefined()
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 1000))
  expect(readCompiled(path, '1').find(files)).toBeUndefined()
  expect(readCompiled(join(path, 'none'), '1').find(files)).toBeUndefined()
})
