/**
 * The packs that are the writer's own: which there are, and a new one.
 */
import { join, resolve } from 'node:path'
import { dateInWords } from '../checks/report.ts'
import { addTo, hasPack, makePack, nameInSettings, type OpenPack, openPackAt, type Saved } from '../disk/pack-edit.ts'
import type { LoadedPack } from '../disk/packs.ts'
import { SETTINGS_FILE } from '../disk/settings.ts'
import { keyFor } from '../features/pack-words.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { Added, Addition } from '../knowledge/pack-edit.ts'
import { locationOf } from './diagnostics.ts'

/** A pack to choose, with the sources in it. */
export interface PackChoice {
  readonly path: string
  /** The same as a writer knows it. */
  readonly place: string
  readonly name: string
  readonly sources: readonly { readonly key: string; readonly title: string; readonly detail: string }[]
}

/** Where packs are told apart and paths start. */
export interface PackScope {
  readonly bundledPacks: string | undefined
  readonly cwd: string
}

/** With how a writer knows paths, and messages that have some. */
export interface WriterScope extends PackScope {
  readonly shown: (path: string) => string
  readonly inWords: (message: string) => string
}

/** The writer's own packs, to choose from. */
export function packChoices(packs: readonly LoadedPack[], scope: WriterScope): readonly PackChoice[] {
  return ownPacks(packs, scope).map(({ path, pack }) => ({
    path: resolve(scope.cwd, path),
    place: scope.shown(resolve(scope.cwd, path)),
    name: pack.name || pack.id,
    sources: pack.sources.map(({ key, title, outlet, published }) => ({ key, title, detail: `${outlet}, ${dateInWords(published)}` })),
  }))
}

/** The packs that are not the program's own. */
export function ownPacks(packs: readonly LoadedPack[], { bundledPacks, cwd }: PackScope): readonly LoadedPack[] {
  return packs.filter(({ path }) => bundledPacks === undefined || !resolve(cwd, path).startsWith(bundledPacks))
}

/** Makes a pack in the folder `kb` of the workspace, and names it in its settings. */
export function newPack(
  workspace: string | undefined,
  { cwd, inWords }: WriterScope,
): { readonly folder: string } | { readonly problem: string } {
  if (workspace === undefined) return { problem: 'Open a folder first: a pack of your own stands in the folder of your drafts.' }
  const folder = join(workspace, 'kb')
  if (hasPack(folder)) return { folder }
  const fault = makePack(folder, { name: undefined, area: undefined }, cwd)
  if (fault !== undefined) return { problem: inWords(fault) }
  const named = nameInSettings('kb', false, workspace)
  return 'problem' in named ? named : { folder }
}

/** A source that no pack has, as a writer tells of it. */
export interface NewSource {
  readonly title: string
  readonly outlet: string
  readonly issued: string
  readonly url: string
}

/** The citation key and the record of a new source. */
export function newSource(
  { title, outlet, issued, url }: NewSource,
  taken: ReadonlySet<string>,
  type: 'report' | 'dataset',
): readonly [key: string, csl: Addition['csl']] {
  const told = { type, title, 'container-title': outlet, issued, URL: url }
  return [keyFor(title, outlet, issued, taken), Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''))]
}

/** What came of adding to a pack, for whoever asked. */
export type Kept =
  | {
      readonly place: { readonly uri: string; readonly line: number; readonly character: number }
      readonly figures: number
      readonly goals: number
    }
  | { readonly problem: string }

/** Opens a pack of the writer's own, or makes one. Null for a new one in the workspace. */
export function openOwnPack(
  pack: string | null,
  packs: readonly LoadedPack[],
  workspace: string | undefined,
  scope: WriterScope,
): OpenPack | { readonly problem: string } {
  const made = pack === null ? newPack(workspace, scope) : { folder: resolve(scope.cwd, pack) }
  if ('problem' in made) return made
  const isOwn = pack === null || ownPacks(packs, scope).some(({ path }) => resolve(scope.cwd, path) === made.folder)
  const open = isOwn ? openPackAt(made.folder, scope.cwd, packs) : undefined
  return open ?? { problem: `${scope.shown(made.folder)} is no knowledge pack any more: choose another.` }
}

/** Adds to an open pack; says what is wrong in plain words where it cannot. */
export function addAndTell(
  open: OpenPack,
  addition: Addition,
  isNew: boolean,
  workspace: string | undefined,
  scope: WriterScope & { readonly changed: (paths: readonly string[]) => void },
): { readonly saved: Extract<Saved, { added: Added }> } | { readonly problem: string } {
  const saved = addTo(open, addition, scope.cwd)
  if ('fault' in saved) return { problem: scope.inWords(saved.fault) }
  if ('broken' in saved)
    return { problem: scope.inWords(`The pack has a mistake that must be mended first: ${saved.broken.path}: ${saved.broken.message}`) }
  if ('errors' in saved) {
    const first = saved.errors.slice(0, 3).map(({ message }) => message)
    return { problem: scope.inWords(first.join(' ')) }
  }
  const settings = isNew && workspace !== undefined ? [join(workspace, SETTINGS_FILE)] : []
  scope.changed([...settings, ...saved.added.files.map(({ path }) => resolve(scope.cwd, path))])
  return { saved }
}

/** Where the record of a source stands. */
export function placeOfSource(
  key: string,
  open: OpenPack,
  { pack }: { readonly pack: Pack },
  cwd: string,
): Extract<Kept, { place: object }>['place'] {
  const source = pack.sources.find((one) => one.key === key)
  const { uri, range } = locationOf(source?.origin ?? { path: open.main, line: 1, column: 1 }, cwd)
  return { uri, ...range.start }
}
