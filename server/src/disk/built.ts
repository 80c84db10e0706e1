/**
 * A pack as `plumbline kb build` has read it, kept in the pack's folder, so that a large one is not read from YAML each time.
 *
 * In: the files of a pack, and those of the packs before it. Out: the pack, if it was built from just these by just this version of the
 * program; a file that is missing, old, cut off or changed by a single byte is as none.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWholePack } from '../features/source-texts.ts'
import type { Pack, PackFile } from '../knowledge/pack.ts'
import { type CompiledPack, compiledIn, keyOf, type ReadPack, writeCompiled } from './compiled.ts'

export const BUILT_FILE = '.plumbline-pack.json'

/** Stands for the pack's folder, which is called otherwise from elsewhere. */
const HERE = '\u0001/'
const WRITTEN_HERE = '\\u0001/'

/** Reads a pack, and gives the text of its built file with it. Paths of files are those in the pack's folder. */
export function buildPack(
  files: readonly PackFile[],
  before: readonly (readonly PackFile[])[],
  among: readonly Pack[],
  version: string,
): ReadPack & { readonly text: string } {
  const { pack, problems } = readWholePack(
    files.map(({ path, text }) => ({ path: HERE + path, text })),
    among,
  )
  const body = writeCompiled([{ files: keyed(files, before), pack, problems }], version)
  return { pack, problems, text: `${digest(body)}\n${body}` }
}

/** Reads the built file of a pack that is shown under a path; undefined where there is none that fits. */
export function readBuilt(
  folder: string,
  shown: string,
  files: readonly PackFile[],
  before: readonly (readonly PackFile[])[],
  version: string,
): CompiledPack | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, BUILT_FILE), 'utf8')
  } catch {
    return undefined
  }
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (text.slice(0, end) !== digest(body)) return undefined
  const here = shown === '.' ? '' : JSON.stringify(join(shown, 'x').slice(0, -1)).slice(1, -1)
  return compiledIn(body.replaceAll(WRITTEN_HERE, here), version).find(keyed(files, before))
}

/** The files of a pack, and one that stands for the packs whose codes it may use. */
function keyed(files: readonly PackFile[], before: readonly (readonly PackFile[])[]): readonly PackFile[] {
  return [...files, { path: HERE, text: before.map(keyOf).join() }]
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
