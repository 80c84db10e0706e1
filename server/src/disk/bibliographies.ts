/**
 * Finds and reads bibliographies.
 *
 * In: the folder of a draft, the paths that it names and those that are set. Out: the bibliographies that hold for it: those named
 * first, then those set, then those found beside it and in the folders above up to the workspace's. Each file is read once. Only of
 * those that somebody asked for are problems told.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Bibliography, readBibliography } from '../knowledge/bibliography.ts'
import type { Problem } from '../knowledge/model.ts'
import { decodeText } from './decode.ts'
import { reasonOf } from './fault.ts'
import { SETTINGS_FILE } from './settings.ts'

/** What a draft's bibliographies are looked for by. Paths are absolute but for those that the draft names. */
export interface BibliographyQuery {
  readonly folder: string
  readonly named: readonly string[]
  /** The folder that is not left upwards. */
  readonly top: string
  readonly set: readonly string[]
}

export interface FoundBibliographies {
  /** The same array as long as no file has changed. */
  readonly bibliographies: readonly Bibliography[]
  readonly problems: readonly Problem[]
}

export interface BibliographyShelf {
  readonly find: (query: BibliographyQuery) => FoundBibliographies
  /** Drops all that was read. */
  readonly clear: () => void
}

/** Larger files are no bibliography that somebody writes with. */
const LARGEST = 20_000_000
/** More files than these in one folder are data. */
const MOST_FILES = 60
const MOST_FOLDERS = 12

/** Starts with nothing read; `shown` gives the path that problems and edits have. */
export function newShelf(shown: (path: string) => string): BibliographyShelf {
  let files = new Map<string, Bibliography | Problem>()
  let folders = new Map<string, readonly string[]>()
  let found = new Map<string, FoundBibliographies>()

  const read = (path: string): Bibliography | Problem => {
    const before = files.get(path)
    if (before !== undefined) return before
    const fresh = readFile(path, shown(path))
    files.set(path, fresh)
    return fresh
  }
  const beside = (folder: string, top: string): readonly string[] => {
    const key = `${folder}\0${top}`
    const before = folders.get(key)
    if (before !== undefined) return before
    const listed = [
      ...filesIn(folder),
      ...(folder === top || isTop(folder) || dirname(folder) === folder || !isIn(folder, top) ? [] : beside(dirname(folder), top)),
    ]
    folders.set(key, listed)
    return listed
  }

  return {
    find: ({ folder, named, set, top }) => {
      const key = JSON.stringify([folder, named, set, top])
      const before = found.get(key)
      if (before !== undefined) return before
      const asked = [...named.map((name) => locate(name, folder)), ...set]
      const problems: Problem[] = []
      const bibliographies: Bibliography[] = []
      for (const path of new Set([...asked, ...beside(folder, top)])) {
        const one = read(path)
        if ('severity' in one) {
          if (asked.includes(path)) problems.push(one)
          continue
        }
        if (asked.includes(path)) problems.push(...one.problems)
        // A file that nobody named and that holds no entries is something else.
        if (one.entries.length > 0 || asked.includes(path)) bibliographies.push(one)
      }
      const result = { bibliographies, problems }
      found.set(key, result)
      return result
    },
    clear: () => {
      files = new Map()
      folders = new Map()
      found = new Map()
    },
  }
}

/** Tells whether a path may be a bibliography's. */
export function isBibliographyPath(path: string): boolean {
  return /\.bib$/i.test(path) || /(?:bib|ref|cit|csl|zotero|literat|librar)[^/\\]*\.(?:json|ya?ml)$/i.test(path)
}

/** The file that a draft names; TeX leaves the ending out. */
function locate(name: string, folder: string): string {
  const path = resolve(folder, name)
  return !existsSync(path) && existsSync(`${path}.bib`) ? `${path}.bib` : path
}

function filesIn(folder: string): readonly string[] {
  const found: string[] = []
  const inside: string[] = []
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) {
        if (/^(?:bib|ref|citation|literat)/i.test(entry.name)) inside.push(join(folder, entry.name))
      } else if (isBibliographyPath(entry.name)) found.push(join(folder, entry.name))
    }
    for (const path of inside.slice(0, MOST_FOLDERS))
      for (const name of readdirSync(path).sort()) if (isBibliographyPath(name)) found.push(join(path, name))
  } catch {
    // A folder that cannot be listed has none.
  }
  return found.slice(0, MOST_FILES)
}

/** The folder of a project: it has settings, or is a repository's. */
function isTop(folder: string): boolean {
  return existsSync(join(folder, SETTINGS_FILE)) || existsSync(join(folder, '.git'))
}

function isIn(folder: string, around: string): boolean {
  return folder === around || folder.startsWith(around.endsWith('/') || around.endsWith('\\') ? around : join(around, 'x').slice(0, -1))
}

function readFile(path: string, shown: string): Bibliography | Problem {
  const bad = (message: string): Problem => ({ severity: 'warning', message, path: shown, line: 1, column: 1 })
  try {
    if (statSync(path).size > LARGEST) return bad('the bibliography is larger than 20 MB: name a smaller one')
    const decoded = decodeText(readFileSync(path))
    return 'text' in decoded ? readBibliography(shown, decoded.text) : bad(`the file ${decoded.problem}`)
  } catch (error) {
    return bad(`this bibliography cannot be read: ${reasonOf(error, 'file')}`)
  }
}
