/**
 * `plumbline kb validate`, `kb build` and `kb stats`: what is wrong with packs, packs read once and for all, and what they hold.
 */
import { join, resolve, sep } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type Before, BUILT_FILE, buildPack, readBuilt } from '../disk/built.ts'
import { openFolder, type PackFolder } from '../disk/pack-folder.ts'
import { beforeOf, builtPack, type LoadedPacks, loadPacks, packFolders, readAfresh } from '../disk/packs.ts'
import { writeIn } from '../disk/write.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Problem } from '../knowledge/model.ts'
import type { Pack } from '../knowledge/pack.ts'
import { STATUSES } from '../reading/status.ts'
import { counted } from './counted.ts'
import { collectTroubles, type Troubles } from './drafts.ts'
import { startProgress } from './progress.ts'
import { BAD, CLEAN } from './status.ts'
import { openWorkspace } from './workspace.ts'
import type { World } from './world.ts'

/** Prints every problem of the packs, one a line, and a last line with their number. Gives the exit status: 2 where there is an error. */
export function runKbValidate(paths: readonly string[], world: World): number {
  const { packs, problems } = besideOthers(paths, world) ?? packsAt(paths, world)
  const troubles = collectTroubles({ ...world, err: world.out }, startProgress(world))
  troubles.tellAll(problems)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const names = packs.map(({ path }) => path).join(', ') || 'no pack'
  world.out(`${names}: ${problems.length === 0 ? 'no problems' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`}\n`)
  return errors > 0 ? BAD : CLEAN
}

/** Prints how much of everything the packs hold. Gives the exit status. */
export function runKbStats(paths: readonly string[], world: World): number {
  const { packs, knowledge, problems } = packsAt(paths, world)
  const troubles = collectTroubles(world, startProgress(world))
  troubles.tellAll(problems)
  for (const { path } of packs) world.out(`${path}\n`)
  const rows = statsOf(knowledge)
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, count] of rows) world.out(`  ${name.padEnd(width)} ${String(count).padStart(7)}\n`)
  return troubles.any() ? BAD : CLEAN
}

/** Packs of the workspace with the codes that they take from others there; undefined where one of the paths is none of them. */
function besideOthers(paths: readonly string[], world: World): Pick<LoadedPacks, 'packs' | 'problems'> | undefined {
  const all = packsAt([], world)
  const packs = paths.map((path) => all.packs.find((pack) => resolve(world.cwd, pack.path) === resolve(world.cwd, path)))
  if (paths.length === 0 || packs.includes(undefined)) return undefined
  const folders = paths.map((path) => resolve(world.cwd, path) + sep)
  const isTheirs = ({ path }: Problem): boolean => folders.some((folder) => resolve(world.cwd, path).startsWith(folder))
  return { packs: packs.filter((pack) => pack !== undefined), problems: all.problems.filter(isTheirs) }
}

/** Reads packs once and for all, until their files change. Gives the exit status. */
export function runKbBuild(paths: readonly string[], world: World, version: string): number {
  // The engine would let what is done with lie about until the heap is full; a large pack is built on small machines too.
  setFlagsFromString('--heap-growing-percent=40')
  const troubles = collectTroubles(world, startProgress(world))
  const named = paths.map((path) => resolve(world.cwd, path))
  const settings = openWorkspace(world, NO_OPTIONS)
  const folders = settings.packPathsIn(world.cwd).map((path) => packFolders(path, world.cwd))
  const all = [...folders.flatMap((found) => ('message' in found ? [] : found)), ...named]
  const own = named.length > 0 ? named : all.filter((path) => world.bundledPacks === undefined || !path.startsWith(world.bundledPacks))
  troubles.tellAll([...settings.problems(), ...folders.flatMap((found) => ('message' in found ? found : []))])
  if (own.length === 0) troubles.tell('plumbline: no pack here: name one, or make one with `plumbline kb init`')
  const loaded: { readonly pack: Pack; readonly digest: () => string }[] = []
  for (const path of new Set(all)) {
    const folder = openFolder(path, world.cwd)
    const before = beforeOf(loaded)
    if (!own.includes(path)) {
      const { pack } = builtPack(folder, before, world.builtPacks) ?? readAfresh(folder, before.packs)
      loaded.push({ pack, digest: folder.digest })
    } else if (!folder.stamps.some((stamp) => stamp.path === 'pack.yaml'))
      troubles.tell(`${folder.shown}: no pack.yaml in this folder: give the folder of a pack`)
    else loaded.push(builtAt(folder, before, version, world, troubles))
  }
  return troubles.any() ? BAD : CLEAN
}

function builtAt(
  folder: PackFolder,
  before: Before,
  version: string,
  world: World,
  troubles: Troubles,
): { readonly pack: Pack; readonly digest: () => string } {
  const { path, shown, digest } = folder
  const known = readBuilt(join(path, BUILT_FILE), folder, before, version, true)
  if (known !== undefined) {
    world.out(`${shown}: as it was built\n`)
    return { pack: known.pack, digest }
  }
  const built = buildPack(folder, before, version)
  const broken = built.problems.filter(({ severity }) => severity === 'error').length
  const fault = broken > 0 ? undefined : writeIn(join(shown, BUILT_FILE), built.file(), world.cwd)
  if (broken > 0) troubles.tell(`${shown}: not built, it has ${counted(broken, 'error')}: \`plumbline kb validate ${shown}\` shows them`)
  else if (fault !== undefined) troubles.tell(fault)
  else world.out(`${shown}: built, ${counted(built.pack.tables?.series.figures ?? 0, 'figure')}\n`)
  return { pack: built.pack, digest }
}

const NO_OPTIONS = { kb: [], bundled: true, asOf: undefined, rule: {} }

function packsAt(paths: readonly string[], world: World): LoadedPacks {
  if (paths.length === 0) return openWorkspace(world, NO_OPTIONS).packsIn(world.cwd)
  return loadPacks(
    paths.map((path) => resolve(world.cwd, path)),
    world.cwd,
  )
}

function statsOf(knowledge: Knowledge): readonly (readonly [string, number])[] {
  const observations = [...knowledge.series.values()].flatMap((series) => series.observations)
  const quotes = knowledge.words.filter(({ speaker }) => speaker !== null).length
  return [
    ['sources', knowledge.sources.size],
    ['series', knowledge.series.size],
    ['observations', observations.length],
    ...STATUSES.map((status) => [`  ${status}`, observations.filter((one) => one.status === status).length] as const),
    ['milestones', knowledge.milestones.length],
    ['quotes', quotes],
    ['other passages', knowledge.words.length - quotes],
    ['people and bodies', knowledge.agents.size],
    ['instruments', knowledge.instruments.size],
    ['indicators', knowledge.indicators.size],
    ['subjects', knowledge.subjects.size],
    ['areas', knowledge.areas.size],
  ]
}
