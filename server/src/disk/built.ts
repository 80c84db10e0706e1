/**
 * A pack as `plumbline kb build` has read it, kept in the pack's folder, so that a large one is not read from YAML each time.
 *
 * In: the folder of a pack, and the packs before it. Out: the pack, if it was built from just these texts by just this version of the
 * program. A file that is missing, old, cut off or damaged is as none; what is found damaged later is made anew from the texts.
 */
import { join } from 'node:path'
import { readWholePack } from '../features/source-texts.ts'
import { conflicts } from '../knowledge/conflicts.ts'
import type { Pack } from '../knowledge/pack.ts'
import { type CompiledPack, type Directory, HERE, type ReadPack, readCompiled, writeCompiled } from './compiled.ts'
import { digestOfAll, openFolder, type PackFolder, type Stamp } from './pack-folder.ts'
import { fileOf, openFile, pagesIn } from './pages.ts'

export const BUILT_FILE = '.plumbline-pack'

/** The packs before one, whose codes it may use: what they hold, and what tells their texts from others. */
export interface Before {
  readonly packs: readonly Pack[]
  readonly digests: readonly string[]
}

/** What a built file says of itself. */
interface Head {
  readonly version: string
  /** When the texts were read, in milliseconds. */
  readonly readAt: number
  readonly files: readonly (Stamp & { readonly digest: string })[]
  readonly before: readonly string[]
  /** Nothing in it is in conflict with the packs before it. */
  readonly agrees: boolean
  readonly directory: Directory
}

/** A pack with all that can be asked of it without reading its texts. */
export interface BuiltPack extends CompiledPack {
  readonly digest: string
  readonly agrees: boolean
}

/** A file that was written so shortly before it was read may have been written again since, in the same moment. */
const MOMENT = 2_000

/** Reads a pack's texts, and gives the built file with it. */
export function buildPack(folder: PackFolder, { packs, digests }: Before, version: string): BuiltPack & { readonly file: () => Buffer } {
  const readAt = Date.now()
  const { problems } = folder.read()
  const read = readHere(folder, packs)
  const { directory, data } = writeCompiled(read, packs)
  const head: Head = {
    version,
    readAt,
    files: folder.stamps.map((stamp) => ({ ...stamp, digest: folder.digestOf(stamp.path) })),
    before: digests,
    agrees: conflicts([...packs, read.pack]).length === 0,
    directory,
  }
  const compiled = readCompiled(directory, pagesIn(data), placeOf(folder))
  return {
    ...compiled,
    problems: [...problems, ...compiled.problems],
    digest: folder.digest(),
    agrees: head.agrees,
    file: () => fileOf(head, data),
  }
}

/** Reads a pack's texts as if it stood anywhere. */
function readHere(folder: PackFolder, among: readonly Pack[]): ReadPack {
  const files = folder.read().files.map(({ path, text }) => ({ path: HERE + path, text }))
  return readWholePack(files, among)
}

/** Reads the built file at a path of a pack in a folder; undefined where there is none that fits. `whole` looks at each byte of it at once. */
export function readBuilt(path: string, folder: PackFolder, before: Before, version: string, whole = false): BuiltPack | undefined {
  const opened = openFile(path, whole, () => {
    // It was right when it was opened, so its texts say what it said.
    const { directory, data } = writeCompiled(readHere(openFolder(folder.path, folder.path), before.packs), before.packs)
    if (JSON.stringify(directory) !== JSON.stringify(head.directory))
      throw new Error(`${join(folder.shown, BUILT_FILE)} is damaged, and the pack has changed: run \`plumbline kb build\``)
    return data
  })
  if (opened === undefined) return undefined
  const head = opened.head as Head
  if (head.version !== version || !isSame(head.before, before.digests) || !isOf(head, folder)) return undefined
  return {
    ...readCompiled(head.directory, opened.pages, placeOf(folder)),
    digest: digestOfAll(head.files.map(({ path, digest }) => [path, digest])),
    agrees: head.agrees,
  }
}

/** Tells whether a built file was made of the files of a folder: those whose stamp tells nothing are read. */
function isOf({ files, readAt }: Head, { stamps, digestOf }: PackFolder): boolean {
  return (
    files.length === stamps.length &&
    files.every((file, i) => {
      const { path, size, written, changed } = stamps[i] as Stamp
      if (file.path !== path || file.size !== size) return false
      const settled = Math.max(written, changed) < readAt - MOMENT
      return (settled && file.written === written && file.changed === changed) || file.digest === digestOf(path)
    })
  )
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

function placeOf({ shown }: PackFolder): string {
  return shown === '.' ? '' : join(shown, 'x').slice(0, -1)
}
