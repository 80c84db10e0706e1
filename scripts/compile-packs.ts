/**
 * Writes the bundled packs as the server reads them at its start: `compile-packs ROOT FILE`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCompiled } from '../server/src/disk/compiled.ts'
import { loadPacks } from '../server/src/disk/packs.ts'
import type { PackFile } from '../server/src/knowledge/pack.ts'

const [root = '', file = ''] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const asked: (readonly PackFile[])[] = []
const nothing = {
  find: (files: readonly PackFile[]) => {
    asked.push(files)
    return undefined
  },
}
const { packs, problems } = loadPacks([join(root, 'seeds')], root, nothing)
const inPack = (path: string, folder: string): boolean => path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`)
const compiled = packs.map(({ path, pack }, at) => ({
  files: asked[at] ?? [],
  pack,
  problems: problems.filter((problem) => inPack(problem.path, path)),
}))
writeFileSync(file, writeCompiled(compiled, version))
