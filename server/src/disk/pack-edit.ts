/**
 * Packs made and added to: a pack is read, added to, read again, and only then written.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isMap, isSeq, parseDocument } from 'yaml'
import type { Problem } from '../knowledge/model.ts'
import { type Pack, type PackFile, readPack } from '../knowledge/pack.ts'
import { type Added, type Addition, addToPack, type KnownCodes } from '../knowledge/pack-edit.ts'
import { slug } from '../knowledge/table-import.ts'
import { reasonOf } from './fault.ts'
import { filesOf, openFolder } from './pack-folder.ts'
import type { LoadedPack } from './packs.ts'
import { SETTINGS_FILE, shownPath } from './settings.ts'
import { writeIn } from './write.ts'

/** A pack that is to be added to. */
export interface OpenPack {
  readonly folder: string
  readonly main: string
  readonly files: readonly PackFile[]
  /** The packs that it stands beside. */
  readonly among: readonly Pack[]
  readonly pack: Pack
  readonly known: KnownCodes
  readonly problems: readonly Problem[]
}

/** Opens the pack in a folder (absolute), which stands beside `loaded`; undefined where it is none. */
export function openPackAt(folder: string, cwd: string, loaded: readonly LoadedPack[]): OpenPack | undefined {
  const read = filesOf(openFolder(folder, cwd))
  const main = shownPath(join(folder, 'pack.yaml'), cwd)
  if (!read.files.some(({ path }) => path === main)) return undefined
  const at = loaded.findIndex(({ path }) => resolve(cwd, path) === folder)
  const among = loaded.slice(0, at < 0 ? undefined : at).map(({ pack }) => pack)
  const { pack, problems } = readPack(read.files, among)
  const codes = (list: (pack: Pack) => readonly { readonly code: string }[]): ReadonlySet<string> =>
    new Set([...among, pack].flatMap((one) => list(one).map(({ code }) => code)))
  const known = {
    indicators: codes((one) => one.indicators),
    subjects: codes((one) => one.subjects),
    areas: codes((one) => one.areas),
    milestones: codes((one) => one.states),
  }
  return { folder, main, files: read.files, among, pack, known, problems: [...read.problems, ...problems] }
}

/** What came of adding to a pack. */
export type Saved =
  /** It is written. `warnings` are problems that it has now and had not before. */
  | { readonly added: Added; readonly pack: Pack; readonly warnings: readonly Problem[] }
  /** Nothing is written: the pack has this error already. */
  | { readonly broken: Problem }
  /** Nothing is written: the pack would have these errors. */
  | { readonly errors: readonly Problem[] }
  /** A file could not be written. */
  | { readonly fault: string }

/** What git is told of texts that must not be passed on. */
const LEFT_OUT = '# The texts of sources stay on this machine.\n*\n'

/** Adds to a pack. Nothing is written where the pack would have an error that it has not now. */
export function addTo(open: OpenPack, addition: Addition, cwd: string): Saved {
  const broken = open.problems.find(({ severity }) => severity === 'error')
  if (broken !== undefined) return { broken }
  const added = addToPack(open.files, open.main, open.known, addition)
  const changed = new Map(added.files.map((file) => [file.path, file]))
  const files = [...open.files.filter(({ path }) => !changed.has(path)), ...added.files]
  const before = new Set(open.problems.map(({ message }) => message))
  const read = readPack(files, open.among)
  const fresh = read.problems.filter(({ message }) => !before.has(message))
  const errors = fresh.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { errors }
  for (const { path, text } of added.files) {
    const fault = writeIn(path, text, cwd)
    if (fault !== undefined) return { fault }
  }
  if (addition.text !== undefined && addition.outOfGit === true) {
    const fault = writeIn(join(dirname(open.main), 'texts', '.gitignore'), LEFT_OUT, cwd)
    if (fault !== undefined) return { fault }
  }
  return { added, pack: read.pack, warnings: fresh }
}

/** What a new pack is called and where its figures are of. */
export interface NewPack {
  readonly name: string | undefined
  /** The place that figures are about where a draft names none. */
  readonly area: string | undefined
}

/** Makes a pack in a folder (absolute). Gives what is wrong where it cannot be made. */
export function makePack(folder: string, { name = basename(folder), area }: NewPack, cwd: string): string | undefined {
  const code = area === undefined ? undefined : slug(area)
  const files: readonly (readonly [string, string])[] = [
    [
      'pack.yaml',
      `schema: 1\nid: ${slug(basename(folder)) || 'pack'}\nname: ${JSON.stringify(name)}\n${code === undefined ? '' : `area: ${code}\n`}`,
    ],
    ['codelists/indicators.yaml', '# What is measured: a code, its names, and the kind of number that states it.\n'],
    ['codelists/subjects.yaml', '# What figures are about: the thing that a draft names beside the number.\n'],
    [
      'codelists/areas.yaml',
      `# Places. \`within\` says what lies where.\n${code === undefined ? '' : `${code}:\n  label: ${JSON.stringify(area)}\n`}`,
    ],
  ]
  for (const [path, text] of files) {
    const fault = writeIn(join(shownPath(folder, cwd), path), text, cwd)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Tells whether a folder (absolute) has a pack. */
export function hasPack(folder: string): boolean {
  return existsSync(join(folder, 'pack.yaml'))
}

/** What came of naming a pack in the settings of a folder: whether it leaves out the bundled pack now, or what is wrong. */
export type Named = { readonly alone: boolean } | { readonly problem: string }

/** Adds a pack to the settings of a folder; what stands in them stays. A pack of a place of its own stands by itself. */
export function nameInSettings(pack: string, hasArea: boolean, folder: string): Named {
  const path = join(folder, SETTINGS_FILE)
  try {
    const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '', { prettyErrors: false })
    const root = document.contents
    if (document.errors.length > 0 || (root !== null && !isMap(root)))
      return { problem: `${SETTINGS_FILE}: not changed, it has a mistake: mend it, then add \`packs: [${pack}]\`` }
    const packs = document.getIn(['packs'], true)
    if (isSeq(packs)) packs.add(document.createNode(pack))
    else document.setIn(['packs'], document.createNode([pack, ...(packs === undefined ? [] : [document.get('packs')])]))
    const alone = hasArea && !document.has('bundledPack')
    if (alone) document.set('bundledPack', false)
    const fault = writeIn(SETTINGS_FILE, document.toString({ lineWidth: 0, flowCollectionPadding: false }), folder)
    return fault === undefined ? { alone } : { problem: fault }
  } catch (error) {
    return { problem: `${SETTINGS_FILE}: ${reasonOf(error, 'file')}` }
  }
}
