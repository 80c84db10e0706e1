/**
 * The files of a pack's folder, as they stand there; their texts are read when someone asks for them.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from '../knowledge/model.ts'
import type { PackFile } from '../knowledge/pack.ts'
import { decodeText } from './decode.ts'
import { reasonOf } from './fault.ts'
import { shownPath } from './settings.ts'

/** A file as the disk tells of it. */
export interface Stamp {
  /** In the pack's folder, with slashes. */
  readonly path: string
  readonly size: number
  /** When it was last written, and when anything about it changed, in milliseconds. */
  readonly written: number
  readonly changed: number
}

/** A pack's folder. */
export interface PackFolder {
  /** Absolute. */
  readonly path: string
  /** As messages show it. */
  readonly shown: string
  readonly stamps: readonly Stamp[]
  /** The texts, by their paths in the folder, and what could not be read; once. */
  readonly read: () => { readonly files: readonly PackFile[]; readonly problems: readonly Problem[] }
  /** The digest of one file's bytes, by its path in the folder. */
  readonly digestOf: (path: string) => string
  /** Tells these texts from any others. */
  readonly digest: () => string
}

/** Opens a folder. */
export function openFolder(path: string, cwd: string): PackFolder {
  const stamps: Stamp[] = []
  const problems: Problem[] = []
  const shown = shownPath(path, cwd)
  const bad = (at: string, message: string): void =>
    void problems.push({ severity: 'error', message, path: shownPath(at, cwd), line: 1, column: 1 })
  const visit = (folder: string, inside: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      // What is of git, of an editor or of other packages is not of the pack.
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const at = join(folder, entry.name)
      if (entry.isDirectory()) visit(at, `${inside}${entry.name}/`)
      else if (/\.ya?ml$/.test(entry.name) || (/\.(?:txt|md)$/.test(entry.name) && basename(folder) === 'texts')) {
        try {
          const { size, mtimeMs, ctimeMs } = statSync(at)
          stamps.push({ path: inside + entry.name, size, written: mtimeMs, changed: ctimeMs })
        } catch (error) {
          bad(at, reasonOf(error, 'file'))
        }
      }
    }
  }
  try {
    visit(path, '')
  } catch (error) {
    bad(path, reasonOf(error, 'folder'))
  }
  const digests = new Map<string, string>()
  const digestOf = (file: string): string => {
    const known = digests.get(file)
    if (known !== undefined) return known
    let digest = 'none'
    try {
      digest = sha256(readFileSync(join(path, file)))
    } catch {
      // What cannot be read is told of by whoever reads it.
    }
    digests.set(file, digest)
    return digest
  }
  let texts: ReturnType<PackFolder['read']> | undefined
  return {
    path,
    shown,
    stamps,
    read() {
      if (texts !== undefined) return texts
      const files: PackFile[] = []
      for (const { path: file } of stamps) {
        const at = join(path, file)
        try {
          const bytes = readFileSync(at)
          digests.set(file, sha256(bytes))
          const read = decodeText(bytes)
          if ('text' in read) files.push({ path: file, text: read.text })
          else bad(at, `the file ${read.problem}`)
        } catch (error) {
          bad(at, reasonOf(error, 'file'))
        }
      }
      texts = { files, problems }
      return texts
    },
    digestOf,
    digest: () => digestOfAll(stamps.map((stamp) => [stamp.path, digestOf(stamp.path)])),
  }
}

/** The texts of a folder, by their paths as messages show them. */
export function filesOf({ shown, read }: PackFolder): ReturnType<PackFolder['read']> {
  const { files, problems } = read()
  return { files: shown === '.' ? files : files.map(({ path, text }) => ({ path: join(shown, path), text })), problems }
}

/** Puts the digests of files together. */
export function digestOfAll(files: readonly (readonly [path: string, digest: string])[]): string {
  return sha256(files.map(([path, digest]) => `${path}\0${digest}\n`).join(''))
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
