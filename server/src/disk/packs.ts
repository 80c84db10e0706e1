/**
 * Finds knowledge packs and reads their files.
 *
 * In: paths of packs. Out: the knowledge base that they make together, and every problem on the way; a pack that is
 * partly bad is partly used.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readWholePack } from '../features/source-texts.ts'
import { conflicts } from '../knowledge/conflicts.ts'
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge.ts'
import type { Problem } from '../knowledge/model.ts'
import type { Pack } from '../knowledge/pack.ts'
import { type Before, BUILT_FILE, type BuiltPack, buildPack, readBuilt } from './built.ts'
import { reasonOf } from './fault.ts'
import { filesOf, openFolder, type PackFolder } from './pack-folder.ts'
import { shownPath } from './settings.ts'
import { writeIn } from './write.ts'

/** A pack as it was read, and the folder it stands in. */
export interface LoadedPack {
  readonly path: string
  readonly pack: Pack
}

export interface LoadedPacks {
  readonly packs: readonly LoadedPack[]
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
  /** Tells the texts of all their files from any others. */
  readonly digest: () => string
}

/** What was built before. */
export interface BuiltPacks {
  /** That of the program: another may read packs otherwise. */
  readonly version: string
  /** The folder with the built files of the packs that the program brings with it. */
  readonly bundled?: string
  /** Writes a built file anew where there is one that does not fit. */
  readonly renew?: boolean
}

/** Loads the packs that stand at `paths` (absolute): a pack's folder, or a folder of packs. One that was built before is not read again. */
export function loadPacks(paths: readonly string[], cwd: string, built?: BuiltPacks): LoadedPacks {
  const loaded: (LoadedPack & { readonly digest: () => string })[] = []
  const problems: Problem[] = []
  let last: BuiltPack | undefined
  const seen = new Set<string>()
  for (const path of paths) {
    const folders = packFolders(path, cwd)
    if ('message' in folders) {
      problems.push(folders)
      continue
    }
    for (const folder of folders) {
      if (seen.has(folder)) continue
      seen.add(folder)
      const opened = openFolder(folder, cwd)
      const before = beforeOf(loaded)
      last = builtPack(opened, before, built)
      const read = last ?? readAfresh(opened, before.packs)
      const { digest } = last ?? {}
      loaded.push({ path: opened.shown, pack: read.pack, digest: digest === undefined ? opened.digest : () => digest })
      problems.push(...read.problems)
    }
  }
  const packs = loaded.map(({ pack }) => pack)
  // The last one's names are told apart among those of all before it.
  const prepared = last === undefined ? undefined : { aliases: last.aliases, problems: last.agrees ? [] : conflicts(packs) }
  const knowledge = buildKnowledge(packs, prepared)
  return {
    packs: loaded.map(({ path, pack }) => ({ path, pack })),
    knowledge,
    problems: [...problems, ...knowledge.problems],
    digest: () => loaded.map(({ digest }) => digest()).join(),
  }
}

/** What holds before the next pack; digests are worked out where a built file asks for them. */
export function beforeOf(loaded: readonly { readonly pack: Pack; readonly digest: () => string }[]): Before {
  return {
    packs: loaded.map(({ pack }) => pack),
    get digests() {
      return loaded.map(({ digest }) => digest())
    },
  }
}

/** The pack in a folder as it was built before; undefined where it was not, or not from these texts. */
export function builtPack(folder: PackFolder, before: Before, built: BuiltPacks | undefined): BuiltPack | undefined {
  if (built === undefined) return undefined
  const { version, bundled, renew } = built
  const own = join(folder.path, BUILT_FILE)
  const exists = existsSync(own)
  const known = exists ? readBuilt(own, folder, before, version) : undefined
  if (known !== undefined) return known
  if (exists && renew === true) {
    const fresh = buildPack(folder, before, version)
    // Where it cannot be written, all is as it was: it is read from its texts each time.
    if (!fresh.problems.some(({ severity }) => severity === 'error')) writeIn(BUILT_FILE, fresh.file(), folder.path)
    return fresh
  }
  return bundled === undefined ? undefined : readBuilt(join(bundled, `${basename(folder.path)}.pack`), folder, before, version)
}

/** Reads the texts of a pack. */
export function readAfresh(folder: PackFolder, among: readonly Pack[]): { readonly pack: Pack; readonly problems: readonly Problem[] } {
  const { files, problems } = filesOf(folder)
  const read = readWholePack(files, among)
  return { pack: read.pack, problems: [...problems, ...read.problems] }
}

const MAIN_FILE = 'pack.yaml'

/** The folders of the packs at a path: itself, or those in it. */
export function packFolders(path: string, cwd: string): readonly string[] | Problem {
  const bad = (message: string): Problem => ({ severity: 'error', message, path: shownPath(path, cwd), line: 1, column: 1 })
  try {
    if (!statSync(path).isDirectory()) return bad(`a pack is a folder with a ${MAIN_FILE}, and this is a file: give the folder`)
    if (isPack(path)) return [path]
    const inside = readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter(isPack)
    return inside.length > 0 ? inside : bad(`no ${MAIN_FILE} in this folder: give the folder of a pack`)
  } catch (error) {
    return bad(reasonOf(error, 'folder'))
  }
}

function isPack(folder: string): boolean {
  return existsSync(join(folder, MAIN_FILE))
}
