/**
 * Finds knowledge packs and reads their files.
 *
 * In: paths of packs. Out: the knowledge base that they make together, and every problem on the way; a pack that is
 * partly bad is partly used.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readWholePack } from '../features/source-texts.ts'
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge.ts'
import type { CompiledAliases } from '../knowledge/matcher.ts'
import type { Problem } from '../knowledge/model.ts'
import type { Pack, PackFile } from '../knowledge/pack.ts'
import { readBuilt } from './built.ts'
import { type CompiledPacks, keyOf } from './compiled.ts'
import { decodeText } from './decode.ts'
import { reasonOf } from './fault.ts'
import { shownPath } from './settings.ts'

/** A pack as it was read, and the folder it stands in. */
export interface LoadedPack {
  readonly path: string
  readonly pack: Pack
}

export interface LoadedPacks {
  readonly packs: readonly LoadedPack[]
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
  /** Of the text of all their files. */
  readonly digest: string
}

/** Loads the packs that stand at `paths` (absolute): a pack's folder, or a folder of packs. A first pack that is compiled is not read again. */
export function loadPacks(paths: readonly string[], cwd: string, compiled?: CompiledPacks): LoadedPacks {
  const packs: LoadedPack[] = []
  const problems: Problem[] = []
  let aliases: CompiledAliases | undefined
  const seen = new Set<string>()
  const loaded: (readonly PackFile[])[] = []
  for (const path of paths) {
    const folders = packFolders(path, cwd)
    if ('message' in folders) {
      problems.push(folders)
      continue
    }
    for (const folder of folders) {
      if (seen.has(folder)) continue
      seen.add(folder)
      const among = packs.map(({ pack }) => pack)
      const files = readFiles(folder, cwd, problems)
      const shown = shownPath(folder, cwd)
      const inFolder = filesIn(shown, files)
      const bundled = among.length === 0 ? compiled?.find(inFolder) : undefined
      const before = bundled ?? (compiled?.version === undefined ? undefined : readBuilt(folder, shown, inFolder, loaded, compiled.version))
      const read = before ?? readWholePack(files, among)
      loaded.push(inFolder)
      // Names that overlap are told apart among those of all packs.
      aliases = among.length === 0 ? before?.aliases : undefined
      packs.push({ path: shown, pack: read.pack })
      problems.push(...read.problems)
    }
  }
  const knowledge = buildKnowledge(
    packs.map(({ pack }) => pack),
    aliases,
  )
  return { packs, knowledge, problems: [...problems, ...knowledge.problems], digest: loaded.map(keyOf).join() }
}

const MAIN_FILE = 'pack.yaml'

function packFolders(path: string, cwd: string): readonly string[] | Problem {
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

/** The files of a pack with their paths in its folder. */
export function filesIn(shown: string, files: readonly PackFile[]): readonly PackFile[] {
  const start = shown === '.' ? 0 : shown.length + 1
  return files.map((file) => ({ ...file, path: file.path.slice(start) }))
}

/** Reads the files of one pack. */
export function packFiles(folder: string, cwd: string): { readonly files: readonly PackFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  return { files: readFiles(folder, cwd, problems), problems }
}

function readFiles(folder: string, cwd: string, problems: Problem[]): readonly { readonly path: string; readonly text: string }[] {
  const files: { path: string; text: string }[] = []
  const visit = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (/\.ya?ml$/.test(entry.name) || (/\.(?:txt|md)$/.test(entry.name) && basename(at) === 'texts')) {
        const shown = shownPath(path, cwd)
        const bad = (message: string): void => void problems.push({ severity: 'error', message, path: shown, line: 1, column: 1 })
        try {
          const read = decodeText(readFileSync(path))
          if ('text' in read) files.push({ path: shown, text: read.text })
          else bad(`the file ${read.problem}`)
        } catch (error) {
          bad(reasonOf(error, 'file'))
        }
      }
    }
  }
  try {
    visit(folder)
  } catch (error) {
    problems.push({ severity: 'error', message: reasonOf(error, 'folder'), path: shownPath(folder, cwd), line: 1, column: 1 })
  }
  return files
}
