/**
 * `plumbline kb init`, `kb add` and `kb import`: packs made and filled without an editor.
 */
import { basename, resolve } from 'node:path'
import { hasPack, makePack, nameInSettings } from '../disk/pack-edit.ts'
import { SETTINGS_FILE, shownPath } from '../disk/settings.ts'
import { readTextFile } from '../disk/source-file.ts'
import { importTable, type Mapping, slug } from '../knowledge/table-import.ts'
import { readTable } from '../knowledge/table-read.ts'
import { openPack, recordOf, type SourceOptions, savePack, troublesOf } from './kb-edit.ts'
import { BAD, CLEAN } from './status.ts'
import type { World } from './world.ts'

export interface InitOptions {
  readonly name: string | undefined
  readonly area: string | undefined
}

/** Makes a new pack in a folder, and names it in the settings of the working folder. Gives the exit status. */
export function runKbInit(folder: string, options: InitOptions, world: World): number {
  const troubles = troublesOf(world)
  const absolute = resolve(world.cwd, folder)
  const shown = shownPath(absolute, world.cwd)
  if (hasPack(absolute)) {
    troubles.tell(`${shown}: there is a pack already: add to it with \`plumbline kb add --pack ${shown}\`, or name another folder`)
    return BAD
  }
  const fault = makePack(absolute, options, world.cwd)
  if (fault !== undefined) {
    troubles.tell(fault)
    return BAD
  }
  world.out(`${shown}: a new pack\n`)
  const named = nameInSettings(shown, options.area !== undefined, world.cwd)
  if ('problem' in named) troubles.tell(named.problem)
  else
    world.out(`${SETTINGS_FILE}: names it, so drafts here are held against it${named.alone ? ', and leaves out the bundled pack' : ''}\n`)
  return troubles.any() ? BAD : CLEAN
}

export interface AddOptions extends SourceOptions {
  readonly series: string
  readonly period: string
  readonly value: string
  readonly status: string
  readonly locator: string
  readonly issuer?: string
  readonly note?: string
}

/** Adds one figure to a pack. Gives the exit status. */
export function runKbAdd(given: Partial<AddOptions>, world: World): number {
  const troubles = troublesOf(world)
  const missing = (['source', 'series', 'period', 'value', 'locator'] as const).filter((name) => given[name] === undefined)
  if (missing.length > 0) {
    const options = missing.map((name) => `--${name}`).join(', ')
    troubles.tell(`plumbline: a figure needs ${options} too; for what a whole source says, name its file`)
    return BAD
  }
  const options = given as AddOptions
  const open = openPack(options.pack, options.bundled, world, troubles)
  const csl = open === undefined ? undefined : recordOf(options, open, 'report', troubles)
  if (open === undefined || csl === undefined) return BAD
  const [indicator = '', subject = '', area, ...more] = options.series.split('.')
  const isCode = (code: string): boolean => code !== '' && slug(code) === code
  if (more.length > 0 || ![indicator, subject, area ?? 'none'].every(isCode)) {
    troubles.tell(
      `plumbline: '${options.series}' is no series: write indicator.subject or indicator.subject.area, in small letters, digits and hyphens`,
    )
    return BAD
  }
  const { period, value, status, locator, issuer, note } = options
  const observation = {
    ...{ indicator, subject, area: area ?? null, period: period === 'null' ? null : period, value, status, locator },
    ...(issuer === undefined ? {} : { issuer }),
    ...(note === undefined ? {} : { note }),
  }
  return savePack(open, { source: options.source, csl, observations: [observation], labels: new Map() }, world, troubles)
}

export interface ImportOptions extends SourceOptions, Omit<Mapping, 'only'> {
  readonly only: readonly string[]
}

/** Adds the values of a table to a pack. Gives the exit status. */
export function runKbImport(path: string, options: ImportOptions, world: World): number {
  const troubles = troublesOf(world)
  const tell = (problem: string): number => {
    troubles.tell(`${path}: ${problem}`)
    return BAD
  }
  const text = readTextFile(resolve(world.cwd, path))
  if ('problem' in text) return tell(text.problem)
  const read = readTable(text.text)
  if ('problem' in read) return tell(read.problem)
  const title = options.title ?? (read.table.title === '' ? undefined : read.table.title)
  const open = openPack(options.pack, options.bundled, world, troubles)
  const csl =
    open === undefined ? undefined : recordOf({ ...options, ...(title === undefined ? {} : { title }) }, open, 'dataset', troubles)
  if (open === undefined || csl === undefined) return BAD
  const only = new Map(options.only.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  const imported = importTable(read.table, { ...options, only }, open.known, (where) => `${basename(path)}, ${where}`)
  if ('problem' in imported) return tell(imported.problem)
  for (const problem of imported.problems.slice(0, 10)) tell(problem)
  if (imported.problems.length > 10) tell(`and ${imported.problems.length - 10} more rows that cannot be used`)
  return savePack(open, { source: options.source, csl, observations: imported.observations, labels: imported.labels }, world, troubles)
}
