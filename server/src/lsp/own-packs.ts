/**
 * The packs that are the writer's own: which there are, and a new one.
 */
import { join, resolve } from 'node:path'
import { dateInWords } from '../checks/report.ts'
import { hasPack, makePack, nameInSettings } from '../disk/pack-edit.ts'
import type { LoadedPack } from '../disk/packs.ts'

/** A pack to choose, with the sources in it. */
export interface PackChoice {
  readonly path: string
  readonly name: string
  readonly sources: readonly { readonly key: string; readonly title: string; readonly detail: string }[]
}

/** Where packs are told apart and paths start. */
export interface PackScope {
  readonly bundledPacks: string | undefined
  readonly cwd: string
}

/** The writer's own packs, to choose from. */
export function packChoices(packs: readonly LoadedPack[], scope: PackScope): readonly PackChoice[] {
  return ownPacks(packs, scope).map(({ path, pack }) => ({
    path: resolve(scope.cwd, path),
    name: pack.name || pack.id,
    sources: pack.sources.map(({ key, title, outlet, published }) => ({ key, title, detail: `${outlet}, ${dateInWords(published)}` })),
  }))
}

/** The packs that are not the program's own. */
export function ownPacks(packs: readonly LoadedPack[], { bundledPacks, cwd }: PackScope): readonly LoadedPack[] {
  return packs.filter(({ path }) => bundledPacks === undefined || !resolve(cwd, path).startsWith(bundledPacks))
}

/** Makes a pack in the folder `kb` of the workspace, and names it in its settings. */
export function newPack(workspace: string | undefined, cwd: string): { readonly folder: string } | { readonly problem: string } {
  if (workspace === undefined) return { problem: 'Open a folder first: a pack of your own stands in the folder of your drafts.' }
  const folder = join(workspace, 'kb')
  if (hasPack(folder)) return { folder }
  const fault = makePack(folder, { name: undefined, area: undefined }, cwd)
  if (fault !== undefined) return { problem: fault }
  const named = nameInSettings('kb', false, workspace)
  return 'problem' in named ? named : { folder }
}
