/**
 * Keeps what was found in drafts, so that a draft is looked at again only where it, what it is checked with, or the program is another.
 *
 * In: drafts and their findings. Out: a file for each in a folder, named by the digest of all that the findings rest on. A file that is
 * damaged or cut off is as none; the folder may be thrown away at any time.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeReasonOf } from '../disk/fault.ts'
import type { Bibliography } from '../knowledge/bibliography.ts'
import type { Problem } from '../knowledge/model.ts'
import type { Found } from './checker.ts'
import type { OpenDraft } from './drafts.ts'

export interface Cache {
  /** The name under which the findings of a draft are kept. */
  readonly nameOf: (open: Pick<OpenDraft, 'draft' | 'settings' | 'packs'>) => string
  readonly find: (name: string) => Found | undefined
  readonly keep: (name: string, found: Found) => void
  /** That it cannot be written, once. */
  readonly problems: () => readonly Problem[]
}

/** Opens a cache in a folder, which is shown as `shown`. `program` tells the program from any other version of it. */
export function openCache(folder: string, shown: string, program: string): Cache {
  const known = new WeakMap<Bibliography, string>()
  const problems: Problem[] = []
  const digestOf = (bibliography: Bibliography): string => {
    const digest = known.get(bibliography) ?? digest256(JSON.stringify(bibliography))
    known.set(bibliography, digest)
    return digest
  }
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), `${name.slice(2)}.json`)
  return {
    nameOf: ({ draft, settings: { bibliographies = [], ...settings }, packs }) =>
      digest256(JSON.stringify([program, draft.path, draft.markup, draft.text, settings, bibliographies.map(digestOf), packs()])),
    find: (name) => {
      try {
        const text = readFileSync(pathOf(name), 'utf8')
        const body = text.slice(DIGEST + 1)
        return text.slice(0, DIGEST) === digest256(body) ? JSON.parse(body) : undefined
      } catch {
        return undefined
      }
    },
    keep: (name, found) => {
      if (problems.length > 0) return
      const path = pathOf(name)
      const body = JSON.stringify(found)
      try {
        mkdirSync(dirname(path), { recursive: true })
        // Beside its place, then there: another run may be reading.
        const fresh = `${path}.${process.pid}`
        writeFileSync(fresh, `${digest256(body)}\n${body}`)
        renameSync(fresh, path)
      } catch (error) {
        const message = `what is found cannot be kept: ${writeReasonOf(error, 'folder')}`
        problems.push({ severity: 'warning', message, path: shown, line: 1, column: 1 })
      }
    },
    problems: () => problems,
  }
}

/** The characters of a digest. */
const DIGEST = 64

function digest256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
