/**
 * What stands beside the program where it is installed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuiltPacks } from './packs.ts'

/** The program's folder and version, the packs that it brings with it, and these as they were read before. */
export interface Installation {
  readonly root: string
  readonly version: string
  readonly bundledPacks: string | undefined
  readonly builtPacks: BuiltPacks
  readonly rulePages: string
}

/** Looks up what stands beside a program; `program` is the address of a file in its folder dist. */
export function installationOf(program: string): Installation {
  const root = dirname(dirname(fileURLToPath(program)))
  const seeds = join(root, 'seeds')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    root,
    version,
    bundledPacks: existsSync(seeds) ? seeds : undefined,
    builtPacks: { version, bundled: join(root, 'dist', 'packs') },
    rulePages: join(root, 'dist', 'rules'),
  }
}
