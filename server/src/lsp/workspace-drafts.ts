/**
 * The drafts of all open folders as they are on disk, read anew where something about them has changed.
 *
 * In: what is to be kept of an analysis. Out: just that, for one file or for all of them; a file that did not change, and whose ground
 * did not, is not read again.
 */
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { type Analysis, analysing } from '../analysis.ts'
import { findDrafts, readDraftText } from '../disk/files.ts'
import { markupOf } from '../markup/index.ts'
import type { Markup } from '../text/draft.ts'
import type { OpenFolder } from './client.ts'
import type { Ground } from './ground.ts'
import { type Lines, linesOf } from './lines.ts'
import type { CancellationToken } from './protocol.ts'
import { inSlices } from './slices.ts'
import { pathOf, uriOf } from './uri.ts'

/** What reading a draft on disk asks of the server. */
export interface DraftsScope {
  readonly groundFor: (uri: string) => Promise<Ground>
  readonly log: (line: string) => void
}

/** What was kept of a file. It is the same object as long as nothing about the file has changed. */
export interface Kept<T> {
  readonly value: T
}

interface Seen<T> {
  readonly modified: number
  readonly size: number
  readonly ground: Ground
  readonly kept: Kept<T>
}

/** Gives what `keep` makes of the draft at an address; undefined where it is none that is checked, or the client has lost interest. */
export type ReadDraft<T> = (uri: string, token: CancellationToken) => Promise<Kept<T> | undefined>

/** Starts with no file read. What cannot be read is told in the log, and is as if it were empty. */
export function newDraftReader<T>(scope: DraftsScope, keep: (analysis: Analysis, lines: Lines, uri: string) => T, empty: T): ReadDraft<T> {
  const seen = new Map<string, Seen<T>>()

  const read = async (uri: string, path: string, markup: Markup, ground: Ground, token: CancellationToken): Promise<T> => {
    const file = readDraftText({ path, absolute: path })
    if ('problem' in file) {
      scope.log(file.problem)
      return empty
    }
    try {
      const steps = analysing({ path: uri, text: file.text, markup }, ground.knowledge, ground.settings)
      const analysis = await inSlices(steps, () => token.isCancellationRequested)
      return analysis === undefined ? empty : keep(analysis, linesOf(analysis.outline), uri)
    } catch (error) {
      scope.log(`Plumbline failed on ${path}: please report it with the file. ${String(error)}`)
      return empty
    }
  }

  return async (uri, token) => {
    const path = pathOf(uri)
    const markup = path === undefined ? undefined : markupOf(path)
    const is = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })
    if (path === undefined || markup === undefined || is === undefined) return undefined
    const ground = await scope.groundFor(uri)
    if (ground.languages?.includes(markup) === false) return undefined
    const before = seen.get(uri)
    if (before?.modified === is.mtimeMs && before.size === is.size && before.ground === ground) return before.kept
    const kept = { value: await read(uri, path, markup, ground, token) }
    if (token.isCancellationRequested) return undefined
    seen.set(uri, { modified: is.mtimeMs, size: is.size, ground, kept })
    return kept
  }
}

/** Gives the addresses of all drafts in the folders, with room for other messages between them. */
export async function* draftsIn(folders: readonly OpenFolder[], log: (line: string) => void): AsyncIterable<string> {
  for (const folder of folders) {
    if (folder.path === undefined) continue
    const { files, problems } = findDrafts([folder.path], folder.path, (path) => markupOf(path) !== undefined)
    for (const problem of problems) log(problem)
    for (const { absolute } of files) {
      await setImmediate()
      yield uriOf(absolute, folder.path)
    }
  }
}
