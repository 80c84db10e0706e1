/**
 * Adds the values of a statistics office's table to a pack of the writer's own: a message beside the protocol's own.
 *
 * In: a file, and what the writer has said of its columns so far. Out: the next thing to be said, then how many figures there are, and in
 * the end where they stand.
 */
import { basename } from 'node:path'
import { readTextFile } from '../disk/source-file.ts'
import type { Table } from '../knowledge/table.ts'
import type { Asked, Mapping } from '../knowledge/table-import.ts'
import { importTable } from '../knowledge/table-import.ts'
import { readTable } from '../knowledge/table-read.ts'
import type { AddSourceScope } from './add-source.ts'
import { addAndTell, type Kept, type NewSource, newSource, openOwnPack, placeOfSource } from './own-packs.ts'
import { type Connection, RequestType } from './protocol.ts'
import { pathOf } from './uri.ts'

export interface ImportTableParams {
  readonly uri?: string
  readonly file: string
  /** For each part a column, or what all values have. */
  readonly parts: Readonly<Partial<Record<keyof Omit<Mapping, 'only'>, string>>>
  /** Columns of which one code alone is taken. */
  readonly only: Readonly<Record<string, string>>
  /** Where it is kept, once all is said. Null for a new pack. */
  readonly into?: { readonly pack: string | null; readonly source: string | NewSource }
}

export type ImportedTable =
  | Kept
  | { readonly asked: Asked }
  /** All is said; nothing is written yet. */
  | {
      readonly figures: number
      readonly title: string
      readonly left: readonly string[] /** No value has a unit. */
      readonly plain: boolean
    }

export const ImportTableRequest = new RequestType<ImportTableParams, ImportedTable, void>('plumbline/importTable')

/** Answers the client. */
export function answerImportTable(connection: Connection, scope: AddSourceScope): void {
  connection.onRequest(ImportTableRequest, async ({ uri, file, parts, only, into }): Promise<ImportedTable> => {
    const path = typeof file === 'string' ? pathOf(file) : undefined
    const table = path === undefined ? { problem: 'Choose a file.' } : tableAt(path)
    if (path === undefined || 'problem' in table) return table as { readonly problem: string }
    const { packs, knowledge } = await scope.groundFor(uri)
    const workspace = scope.folderOf(uri)
    const open = into === undefined ? undefined : openOwnPack(into.pack, packs.packs, workspace, scope)
    if (open !== undefined && 'problem' in open) return open
    const codes = (list: ReadonlyMap<string, unknown>): ReadonlySet<string> => new Set(list.keys())
    const known = open?.known ?? {
      indicators: codes(knowledge.indicators),
      subjects: codes(knowledge.subjects),
      areas: codes(knowledge.areas),
    }
    const mapping: Mapping = { ...parts, only: new Map(Object.entries(only ?? {})) }
    const read = importTable(table, mapping, known, (where) => `${basename(path)}, ${where}`)
    if ('problem' in read) return read.asked === undefined ? { problem: read.problem } : { asked: read.asked }
    if (into === undefined || open === undefined)
      return {
        figures: read.observations.length,
        title: table.title,
        left: read.problems.slice(0, 5),
        plain: read.observations.every(({ value }) => /^[-−\d.,\s]+$/.test(String(value))),
      }
    const taken = new Set([...knowledge.sources.keys(), ...open.pack.sources.map(({ key }) => key)])
    const [source, csl] = typeof into.source === 'string' ? [into.source, {}] : newSource(into.source, taken, 'dataset')
    const addition = { source, csl, observations: read.observations, labels: read.labels }
    const told = addAndTell(open, addition, into.pack === null, workspace, scope)
    if ('problem' in told) return told
    const { added } = told.saved
    return { place: placeOfSource(source, open, told.saved, scope.cwd), figures: added.fresh + added.changed, goals: added.goals }
  })
}

function tableAt(path: string): Table | { readonly problem: string } {
  const text = readTextFile(path)
  const read = 'problem' in text ? text : readTable(text.text)
  return 'problem' in read ? { problem: `${basename(path)}: ${read.problem}` } : read.table
}
