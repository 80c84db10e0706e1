/**
 * What `plumbline kb init`, `kb add` and `kb import` have in common: which pack, which source, and what became of it.
 */
import { resolve } from 'node:path'
import { addTo, type OpenPack, openPackAt } from '../disk/pack-edit.ts'
import { shownPath } from '../disk/settings.ts'
import { isCitationKey } from '../knowledge/citation-key.ts'
import type { Added, Addition } from '../knowledge/pack-edit.ts'
import { counted } from './counted.ts'
import { collectTroubles, type Troubles } from './drafts.ts'
import { startProgress } from './progress.ts'
import { BAD, CLEAN } from './status.ts'
import { openWorkspace } from './workspace.ts'
import type { World } from './world.ts'

/** The options that say of which source a figure is. */
export interface SourceOptions {
  readonly pack: string | undefined
  readonly bundled: boolean
  readonly source: string
  readonly title?: string
  readonly issued?: string
  readonly outlet?: string
  readonly url?: string
}

/** Opens the pack that is named, or the only one of the workspace; undefined where there is none, which is then told. */
export function openPack(named: string | undefined, bundled: boolean, world: World, troubles: Troubles): OpenPack | undefined {
  const workspace = openWorkspace(world, { kb: [], bundled, asOf: undefined, rule: {} }).packsIn(world.cwd)
  const own = workspace.packs.filter(
    ({ path }) => world.bundledPacks === undefined || !resolve(world.cwd, path).startsWith(world.bundledPacks),
  )
  const folder = named === undefined ? own.map(({ path }) => path) : [named]
  const [only] = folder
  if (only === undefined || folder.length > 1) {
    const which = only === undefined ? 'no pack here: make one with `plumbline kb init`, or' : `several packs here (${folder.join(', ')}):`
    troubles.tell(`plumbline: ${which} name one with --pack`)
    return undefined
  }
  const absolute = resolve(world.cwd, only)
  const open = openPackAt(absolute, world.cwd, workspace.packs)
  if (open === undefined)
    troubles.tell(`${shownPath(absolute, world.cwd)}: no pack.yaml in this folder: make a pack with \`plumbline kb init\`, or name another`)
  return open
}

/** The record of a source as CSL has it; undefined, which is told, where a new source lacks what it needs. */
export function recordOf(options: SourceOptions, { pack }: OpenPack, type: string, troubles: Troubles): Addition['csl'] | undefined {
  const { source, title, issued, outlet, url } = options
  const isKnown = pack.sources.some(({ key }) => key === source)
  if (!isCitationKey(source)) {
    troubles.tell(`plumbline: '${source}' is no citation key: write letters and digits, such as ledger2023`)
    return undefined
  }
  if (!isKnown && (title === undefined || issued === undefined)) {
    troubles.tell(`plumbline: the pack has no source '${source}' yet: add --title and --issued (2023, 2023-06 or 2023-06-14)`)
    return undefined
  }
  const told = { title, 'container-title': outlet, issued, URL: url }
  return { ...(isKnown ? {} : { type }), ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) }
}

/** How many new codes are told by name. */
const SHOWN = 5

/** Adds to a pack, and says what became of it. Nothing is written where the pack would have an error that it has not now. */
export function savePack(open: OpenPack, addition: Addition, world: World, troubles: Troubles): number {
  const name = shownPath(open.folder, world.cwd)
  const saved = addTo(open, addition, world.cwd)
  if ('broken' in saved) {
    troubles.tellAll([saved.broken])
    troubles.tell(`${name}: not changed: mend this first, \`plumbline kb validate ${name}\` shows all there is`)
    return BAD
  }
  if ('errors' in saved) {
    const { errors } = saved
    troubles.tellAll(errors.slice(0, 5))
    troubles.tell(`${name}: not changed: the pack would have ${errors.length === 1 ? 'this error' : `${errors.length} errors`}`)
    return BAD
  }
  if ('fault' in saved) {
    troubles.tell(saved.fault)
    return BAD
  }
  const { added, warnings } = saved
  troubles.tellAll(warnings)
  world.out(`${name}: ${said(added)}\n`)
  for (const kind of ['indicators', 'subjects', 'areas', 'milestones'] as const) {
    const codes = added.codes.filter((one) => one.kind === kind).map(({ code }) => code)
    const more = codes.length > SHOWN ? ` and ${codes.length - SHOWN} more` : ''
    if (codes.length > 0)
      world.out(
        `  new ${kind}: ${codes.slice(0, SHOWN).join(', ')}${more}: give them the names that drafts use, as \`aliases\`, in codelists/${kind}.yaml\n`,
      )
  }
  return troubles.any() ? BAD : CLEAN
}

/** Starts to collect what goes wrong. */
export function troublesOf(world: World): Troubles {
  return collectTroubles(world, startProgress(world))
}

function said({ fresh, changed, same, goals }: Added): string {
  const parts = [
    fresh > 0 || changed + same + goals === 0 ? `${counted(fresh, 'figure')} added` : '',
    changed > 0 ? `${counted(changed, 'figure')} changed` : '',
    same > 0 ? `${counted(same, 'figure')} there already` : '',
    goals > 0 ? `${counted(goals, 'goal')} added` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
