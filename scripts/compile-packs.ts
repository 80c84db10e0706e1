/**
 * Writes the bundled packs as the program reads them at its start: `compile-packs ROOT FOLDER`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPack } from '../server/src/disk/built.ts'
import { openFolder } from '../server/src/disk/pack-folder.ts'
import { beforeOf } from '../server/src/disk/packs.ts'
import type { Pack } from '../server/src/knowledge/pack.ts'

const [root = '', into = ''] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
mkdirSync(into, { recursive: true })
const loaded: { pack: Pack; digest: () => string }[] = []
for (const entry of readdirSync(join(root, 'seeds'), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isDirectory()) continue
  const folder = openFolder(join(root, 'seeds', entry.name), root)
  const built = buildPack(folder, beforeOf(loaded), version)
  writeFileSync(join(into, `${entry.name}.pack`), built.file())
  loaded.push({ pack: built.pack, digest: folder.digest })
}
