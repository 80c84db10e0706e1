/**
 * Sorts the files of a pack and gives their entries.
 *
 * In: paths and texts. Out: the entries of each kind with the place each is written at, whatever file they stand in (a small pack
 * is one file), and problems of YAML and shape. It does not look into entries.
 */
import type { Origin, Problem } from './model.ts'
import { nearest } from './nearest.ts'
import { checkShape, type FileKind, type Shape } from './shape.ts'
import { type Path, readYaml, type YamlFile } from './yaml-file.ts'

/** The kinds of entries that have a code, or a citation key. */
export type EntryKind = 'indicators' | 'subjects' | 'areas' | 'milestones' | 'units' | 'agents' | 'instruments' | 'sources' | 'quotes'

/** One entry: a map with a code (or citation key) of its own. */
export interface Entry {
  readonly code: string
  readonly value: Readonly<Record<string, unknown>>
  /** The items, where it is a list (of quotes). */
  readonly list: readonly unknown[]
  readonly file: YamlFile
  readonly path: Path
  /** Where its code stands. */
  readonly origin: Origin
  /** Tells whether what stands at a path below it has the wrong shape. */
  isBad(path: Path): boolean
}

/** The whole text of a source. */
export interface SourceText {
  /** The source's. */
  readonly key: string
  readonly text: string
  readonly markup: 'text' | 'markdown'
  readonly origin: Origin
}

/** The files of a pack, taken apart. */
export interface PackFiles {
  /** What pack.yaml itself says, and the file; null where there is none that can be read. */
  readonly head: { readonly value: Readonly<Record<string, unknown>>; readonly file: YamlFile } | null
  readonly entries: Readonly<Record<EntryKind, readonly Entry[]>>
  /** The codes that stand somewhere, in entries too that cannot be used. */
  readonly seen: Readonly<Record<EntryKind, ReadonlySet<string>>>
  /** Kinds of which a file could not be read: codes that are missing may be in it. */
  readonly unread: ReadonlySet<EntryKind>
  /** The texts of sources, as they are written. */
  readonly texts: readonly SourceText[]
  readonly problems: readonly Problem[]
}

const LISTS: readonly EntryKind[] = ['indicators', 'subjects', 'areas', 'milestones', 'units']
const KINDS: readonly EntryKind[] = [...LISTS, 'agents', 'instruments', 'sources', 'quotes']
const NAMES: readonly string[] = ['pack.yaml', ...LISTS.map((name) => `codelists/${name}.yaml`), 'agents.yaml', 'instruments.yaml']

/** Sorts and reads files. The pack's folder is that of the pack.yaml with the shortest path; of other kinds of files than YAML it takes only texts of sources. */
export function readPackFiles(files: readonly { readonly path: string; readonly text: string }[]): PackFiles {
  const problems: Problem[] = []
  const entries = Object.fromEntries(KINDS.map((kind) => [kind, [] as Entry[]])) as Record<EntryKind, Entry[]>
  const seen = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<EntryKind, Set<string>>
  const unread = new Set<EntryKind>()
  const texts: SourceText[] = []
  let head: PackFiles['head'] = null

  const take = (kind: EntryKind, code: string, value: unknown, file: YamlFile, path: Path, shape: Shape): void => {
    if (seen[kind].has(code)) {
      const first = entries[kind].find((it) => it.code === code)?.origin
      const where = first === undefined ? '' : ` (first in ${first.path}, line ${first.line})`
      problems.push({ severity: 'error', message: `${code} stands twice among the ${kind}${where}: keep one.`, ...file.keyAt(path) })
      return
    }
    seen[kind].add(code)
    const isBad = (below: Path): boolean => shape.isBad([...path, ...below])
    // Sources and quotes are usable in part; another entry is usable whole or not at all.
    const usable =
      kind === 'sources'
        ? isRecord(value) && isRecord(value.csl) && !isBad(['csl'])
        : kind === 'quotes'
          ? Array.isArray(value)
          : isRecord(value) && !isBad([])
    if (!usable) return
    entries[kind].push({
      code,
      value: isRecord(value) ? value : {},
      list: Array.isArray(value) ? value : [],
      file,
      path,
      origin: file.keyAt(path),
      isBad,
    })
  }
  const takeAll = (kind: EntryKind, value: unknown, file: YamlFile, path: Path, shape: Shape): void => {
    if (value !== undefined && value !== null && !isRecord(value)) unread.add(kind)
    if (!isRecord(value)) return
    for (const [code, entry] of Object.entries(value)) take(kind, code, entry, file, [...path, code], shape)
  }

  const paths = files.map((file) => file.path)
  const root =
    shortest(paths, /^(|.*\/)pack\.ya?ml$/i) ??
    shortest(paths, /^(|.*\/)(?:codelists\/.*|sources\/.*|quotes\/.*|agents\.ya?ml|instruments\.ya?ml)$/i) ??
    ''
  const main = files.find((file) => /^pack\.ya?ml$/i.test(relativeTo(file.path, root) ?? ''))
  if (main === undefined) {
    const message = "No pack.yaml: put one at the top of the pack's folder, with schema: 1, id and name."
    problems.push({ severity: 'error', message, path: `${root}pack.yaml`, line: 1, column: 1 })
  }
  const takeText = (key: string, text: string, markup: SourceText['markup'], origin: Origin): void => {
    const first = texts.find((one) => one.key === key)?.origin
    if (first === undefined) texts.push({ key, text, markup, origin })
    else {
      const message = `The text of ${key} stands twice (first in ${first.path}, line ${first.line}): keep one.`
      problems.push({ severity: 'error', message, ...origin })
    }
  }
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  for (const { path, text } of sorted) {
    const [, ofText, ending] = /^texts\/([^/]+)\.(txt|md)$/i.exec(relativeTo(path, root) ?? '') ?? []
    if (ofText !== undefined) takeText(ofText, text, ending?.toLowerCase() === 'md' ? 'markdown' : 'text', { path, line: 1, column: 1 })
    if (!/\.(?:ya?ml|json)$/i.test(path)) continue
    const place = placeOf(path, root)
    if (place === undefined) {
      problems.push({ severity: 'warning', message: strayMessage(path, root), path, line: 1, column: 1 })
      continue
    }
    const read = readYaml(path, text)
    problems.push(...read.problems)
    if (read.file === null) {
      for (const kind of place.kind === 'pack' ? KINDS : place.entries === undefined ? [] : [place.entries]) unread.add(kind)
      if (place.key !== undefined && place.entries !== undefined) seen[place.entries].add(place.key)
      continue
    }
    const { file } = read
    if (file.value === null && place.kind !== 'pack') continue
    const shape = checkShape(file, place.kind)
    problems.push(...shape.problems)
    if (place.kind === 'pack') {
      if (!isRecord(file.value)) continue
      head = { value: file.value, file }
      for (const kind of KINDS) takeAll(kind, file.value[kind], file, [kind], shape)
      for (const [key, own] of isRecord(file.value.texts) ? Object.entries(file.value.texts) : [])
        if (typeof own === 'string') takeText(key, own, 'text', file.keyAt(['texts', key]))
    } else if (place.key !== undefined && place.entries !== undefined) take(place.entries, place.key, file.value, file, [], shape)
    else if (place.entries !== undefined) takeAll(place.entries, file.value, file, [], shape)
  }
  return { head, entries, seen, unread, texts, problems }
}

/** Tells whether a value is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface Place {
  readonly kind: FileKind
  readonly entries?: EntryKind
  readonly key?: string
}

/** The shortest folder that `shape` finds in the paths. */
function shortest(paths: readonly string[], shape: RegExp): string | undefined {
  const folders = paths.flatMap((path) => shape.exec(slashed(path))?.[1] ?? [])
  return folders.sort((a, b) => a.length - b.length)[0]
}

function placeOf(path: string, root: string): Place | undefined {
  const relative = relativeTo(path, root)
  if (relative === undefined) return undefined
  const file = /^(?:(codelists|sources|quotes)\/)?([^/]+)\.ya?ml$/i.exec(relative)
  if (file === null) return undefined
  const [, folder, name] = file as unknown as [string, string | undefined, string]
  if (folder === 'sources') return { kind: 'source', entries: 'sources', key: name }
  if (folder === 'quotes') return { kind: 'quotes', entries: 'quotes', key: name }
  if (folder === 'codelists') return LISTS.includes(name as EntryKind) ? { kind: name as FileKind, entries: name as EntryKind } : undefined
  if (name === 'pack') return { kind: 'pack' }
  return name === 'agents' || name === 'instruments' ? { kind: name, entries: name } : undefined
}

function relativeTo(path: string, root: string): string | undefined {
  const normal = slashed(path)
  return normal.startsWith(root) ? normal.slice(root.length) : undefined
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

function strayMessage(path: string, root: string): string {
  const relative = relativeTo(path, root) ?? slashed(path)
  const base = relative.split('/').at(-1) as string
  const meant =
    nearest(relative, NAMES) ??
    NAMES.find(
      (name) =>
        name.split('/').at(-1) ===
        nearest(
          base,
          NAMES.map((it) => it.split('/').at(-1) as string),
        ),
    )
  const others = 'besides pack.yaml, agents.yaml and instruments.yaml there are codelists/, sources/, quotes/ and texts/.'
  return `Not a file of a pack: ${meant === undefined ? others : `did you mean ${meant}?`}`
}
