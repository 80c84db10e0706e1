/**
 * `plumbline kb validate` and `kb stats`: what is wrong with packs, and what they hold.
 */
import { resolve, sep } from 'node:path'
import { type LoadedPacks, loadPacks } from '../disk/packs.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Problem } from '../knowledge/model.ts'
import { collectTroubles } from './drafts.ts'
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

function packsAt(paths: readonly string[], world: World): LoadedPacks {
  if (paths.length === 0) return openWorkspace(world, { kb: [], bundled: true, asOf: undefined, rule: {} }).packsIn(world.cwd)
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
    ...(['actual', 'estimate', 'forecast', 'target'] as const).map(
      (status) => [`  ${status}`, observations.filter((one) => one.status === status).length] as const,
    ),
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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
