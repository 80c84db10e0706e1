/**
 * What stands beside the program where it is installed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCompiled } from '../disk/compiled.ts'
import type { World } from './world.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Its version, its packs, as they are and as they were read before, and its folder. */
export function installation(): Pick<World, 'bundledPacks' | 'compiled'> & { readonly root: string; readonly version: string } {
  const bundled = join(root, 'seeds')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const bundledPacks = existsSync(bundled) ? bundled : undefined
  return { root, version, bundledPacks, compiled: readCompiled(join(root, 'dist', 'packs.json'), version) }
}
