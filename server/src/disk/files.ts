/**
 * Finds and reads the files to check.
 *
 * In: paths. Out: the drafts, in a fixed order, and a message for each path that cannot be read.
 * Folders are walked, their `.gitignore` files kept to; a path that is named is taken even if it is ignored.
 */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { decodeText } from './decode.ts'
import { reasonOf } from './fault.ts'

/** A file to check: the path it is reported under, and where it is. */
export interface DraftFile {
  readonly path: string
  readonly absolute: string
  /** It was named itself, not found in a folder. */
  readonly named: boolean
}

export interface Found {
  readonly files: readonly DraftFile[]
  /** One line each: what, where, and the mend. */
  readonly problems: readonly string[]
}

/** Lists a folder; a test may give its own. */
export type ListFolder = (folder: string) => readonly Dirent[]

const listFolder: ListFolder = (folder) => readdirSync(folder, { withFileTypes: true })

/**
 * Finds the drafts that `paths` name: a file as it is, a folder with all that is in it and `isDraft` (by its name).
 */
export function findDrafts(
  paths: readonly string[],
  cwd: string,
  isDraft: (path: string) => boolean,
  list: ListFolder = listFolder,
): Found {
  const files: DraftFile[] = []
  const problems: string[] = []
  const taken = new Set<string>()
  const take = (path: string, absolute: string, named: boolean): void => {
    if (taken.has(absolute)) return
    taken.add(absolute)
    files.push({ path, absolute, named })
  }

  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const kind = kindOf(absolute)
    if (kind === 'file') take(path, absolute, true)
    else if (kind === 'folder') walk(path === '.' ? '' : path, absolute, ignoresAbove(absolute), new Set())
    else problems.push(`${path}: ${kind === 'other' ? 'neither a file nor a folder: check the path' : kind.problem}`)
  }
  return { files, problems }

  function walk(path: string, absolute: string, above: readonly Ignores[], entered: ReadonlySet<string>): void {
    let entries: readonly Dirent[]
    let real: string
    try {
      real = realpathSync(absolute)
      entries = list(absolute)
    } catch (error) {
      problems.push(`${path || '.'}: ${reasonOf(error, 'folder')}`)
      return
    }
    // A link to a folder that this one lies in would go round for ever.
    if (entered.has(real)) return
    const inside = new Set(entered).add(real)
    const own = ignoresIn(absolute)
    const ignores = own === undefined ? above : [...above, own]

    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const below = join(absolute, entry.name)
      const shown = path === '' ? entry.name : join(path, entry.name)
      const kind = entry.isSymbolicLink() ? kindOf(below) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
      if (kind === 'folder') {
        if (!isIgnored(below, true, ignores)) walk(shown, below, ignores, inside)
      } else if (isDraft(entry.name) && !isIgnored(below, false, ignores)) {
        if (kind === 'file') take(shown, below, false)
        else if (typeof kind === 'object') problems.push(`${shown}: ${kind.problem}`)
      }
    }
  }
}

/** Reads the bytes of a draft. A problem says what is wrong and the mend. */
export function readDraftBytes(file: Pick<DraftFile, 'path' | 'absolute'>): Uint8Array | { readonly problem: string } {
  try {
    return readFileSync(file.absolute)
  } catch (error) {
    return { problem: `${file.path}: ${reasonOf(error, 'file')}` }
  }
}

/** Reads a draft's text. A problem says what is wrong, where in the file, and the mend. */
export function readDraftText(file: Pick<DraftFile, 'path' | 'absolute'>): { readonly text: string } | { readonly problem: string } {
  const bytes = readDraftBytes(file)
  if ('problem' in bytes) return bytes
  const read = decodeText(bytes)
  return 'text' in read ? read : { problem: `${file.path}: ${read.problem}` }
}

function kindOf(absolute: string): 'file' | 'folder' | 'other' | { readonly problem: string } {
  try {
    const is = statSync(absolute)
    return is.isDirectory() ? 'folder' : is.isFile() || is.isFIFO() ? 'file' : 'other'
  } catch (error) {
    return { problem: reasonOf(error, 'file') }
  }
}

/** The patterns of one `.gitignore`, and the folder that they are relative to. */
interface Ignores {
  readonly base: string
  readonly patterns: Ignore
}

function ignoresIn(folder: string): Ignores | undefined {
  try {
    return { base: folder, patterns: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }
  } catch {
    return undefined
  }
}

/** The `.gitignore` files of the folders above, up to the repository's top; none outside a repository. */
function ignoresAbove(folder: string): readonly Ignores[] {
  const above: Ignores[] = []
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) {
      const own = ignoresIn(at)
      if (own !== undefined) above.unshift(own)
    }
    if (existsSync(join(at, '.git'))) break
    if (dirname(at) === at) return []
  }
  // A folder that is named is walked even if it is ignored; its own patterns still hold.
  return isIgnored(folder, true, above) ? [] : above
}

/** As git has it: the innermost file that says anything decides. */
function isIgnored(absolute: string, folder: boolean, ignores: readonly Ignores[]): boolean {
  for (let i = ignores.length - 1; i >= 0; i--) {
    const { base, patterns } = ignores[i] as Ignores
    const path = relative(base, absolute).split(sep).join('/')
    const told = patterns.test(folder ? `${path}/` : path)
    if (told.ignored) return true
    if (told.unignored) return false
  }
  return false
}
