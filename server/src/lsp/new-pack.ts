/**
 * Makes a pack of the writer's own: a message beside the protocol's own.
 *
 * In: what it is called, its place, and its folder in the workspace. Out: where it stands now; or what is wrong.
 */
import { join, relative, resolve } from 'node:path'
import { hasPack, makePack, nameInSettings } from '../disk/pack-edit.ts'
import { SETTINGS_FILE } from '../disk/settings.ts'
import { locationOf } from './diagnostics.ts'
import type { Kept, WriterScope } from './own-packs.ts'
import { type Connection, RequestType } from './protocol.ts'

export interface NewPackParams {
  readonly uri?: string
  readonly name: string
  /** The place that its figures are about where a draft names none; empty for none. */
  readonly area: string
  /** From the folder of the workspace on. */
  readonly folder: string
}

type Made = Pick<Extract<Kept, { place: object }>, 'place'> | { readonly problem: string }

export const NewPackRequest = new RequestType<NewPackParams, Made, void>('plumbline/newPack')

export interface NewPackScope extends WriterScope {
  readonly folderOf: (uri: string | undefined) => string | undefined
  readonly changed: (paths: readonly string[]) => void
}

/** Answers the client. */
export function answerNewPack(connection: Connection, { cwd, folderOf, inWords, changed }: NewPackScope): void {
  connection.onRequest(NewPackRequest, ({ uri, name, area, folder: named }): Made => {
    const workspace = folderOf(uri)
    if (workspace === undefined) return { problem: 'Open a folder first: a pack of your own stands in the folder of your drafts.' }
    const folder = resolve(workspace, String(named))
    const short = relative(workspace, folder).replaceAll('\\', '/')
    if (short === '' || short.startsWith('..')) return { problem: 'Name a folder within the one that you have open, such as kb/energy.' }
    if (hasPack(folder)) return { problem: `${short} has a pack already: name another folder.` }
    const fault = makePack(folder, { name: String(name), area: String(area).trim() === '' ? undefined : String(area).trim() }, cwd)
    if (fault !== undefined) return { problem: inWords(fault) }
    const settings = nameInSettings(short, String(area).trim() !== '', workspace)
    changed([join(workspace, SETTINGS_FILE), join(folder, 'pack.yaml')])
    if ('problem' in settings) return { problem: inWords(settings.problem) }
    const { uri: address, range } = locationOf({ path: join(folder, 'pack.yaml'), line: 1, column: 1 }, cwd)
    return { place: { uri: address, ...range.start } }
  })
}
