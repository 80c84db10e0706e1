/**
 * Reads one YAML file of a pack, keeping where each thing in it is written.
 *
 * In: path and text. Out: the plain value, the place of any path into it, and problems. It does not know what the file should hold.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Origin, Problem } from './model.ts'

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[]

/** A YAML file that could be read. */
export interface YamlFile {
  readonly path: string
  readonly value: unknown
  /** Where the value at `path` begins, or its key; of what is not there, the nearest that is around it. */
  valueAt(path: Path): Origin
  keyAt(path: Path): Origin
  /** A scalar as the file writes it: `7.50`, where the value is 7.5. Undefined where no scalar stands there. */
  written(path: Path): string | undefined
}

const MOST_ALIASES = 100

/** Reads a file; `file` is null where nothing in it can be trusted. */
export function readYaml(path: string, written: string): { readonly file: YamlFile | null; readonly problems: readonly Problem[] } {
  const text = written.replace(/^\ufeff/, '')
  const lines = new LineCounter()
  let document: Document
  try {
    document = parseDocument(text, { lineCounter: lines, ...OPTIONS })
  } catch (error) {
    return { file: null, problems: [{ severity: 'error', message: `Not readable as YAML: ${reasonOf(error)}`, path, line: 1, column: 1 }] }
  }
  const originAt = (offset: number): Origin => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problems: Problem[] = document.errors.map((error) => ({
    severity: 'error',
    message: yamlMessage(error),
    ...originAt(error.code === 'RESOURCE_EXHAUSTION' ? 0 : error.pos[0]),
  }))
  // After an error the parser only guesses.
  if (problems.length > 0) return { file: null, problems: problems.slice(0, 1) }
  let value: unknown
  try {
    for (const [key, offset] of repeatedKeys(document)) {
      problems.push({
        severity: 'error',
        message: `${key} stands twice: keep one of the two, or name one differently.`,
        ...originAt(offset),
      })
    }
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (error) {
    const message = /Excessive alias/.test(reasonOf(error))
      ? 'Uses YAML aliases (*name) too often to be safe: write the entries out.'
      : /Unresolved alias/.test(reasonOf(error))
        ? (MENDS.BAD_ALIAS as string)
        : `Not readable as YAML: ${reasonOf(error)}`
    return { file: null, problems: [...problems, { severity: 'error', message, ...originAt(firstAlias(document)) }] }
  }
  const find = keptFinder(document, text)
  const valueAt = (at: Path): Origin => {
    const found = find(at)
    return found === undefined
      ? at.length === 0
        ? originAt(0)
        : keyAt(at.slice(0, -1))
      : originAt((found.value ?? found.key)?.range?.[0] ?? 0)
  }
  const keyAt = (at: Path): Origin => {
    const found = find(at)
    return found === undefined
      ? at.length === 0
        ? originAt(0)
        : keyAt(at.slice(0, -1))
      : originAt((found.key ?? found.value)?.range?.[0] ?? 0)
  }
  const scalarAt = (at: Path): string | undefined => {
    const node = find(at)?.value
    return isScalar(node) ? (node.source ?? String(node.value)) : undefined
  }
  return { file: { path, value, valueAt, keyAt, written: scalarAt }, problems }
}

const OPTIONS = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const

/** So many characters of texts are kept as they were parsed, which takes many times their room; the last one always. */
const MOST_KEPT = 4_000_000
const kept: { readonly size: number; readonly parsed: WeakRef<Parsed> }[] = []
let keptSize = 0

/** Undefined where it was dropped. */
interface Parsed {
  find: ((path: Path) => Found | undefined) | undefined
}

/** Finds places in a document; of a large pack most documents are parsed again when someone asks, since all at once would fill the memory. */
function keptFinder(document: Document, text: string): (path: Path) => Found | undefined {
  const parsed: Parsed = { find: finder(document) }
  keep(parsed, text.length)
  return (path) => {
    if (parsed.find === undefined) {
      parsed.find = finder(parseDocument(text, OPTIONS))
      keep(parsed, text.length)
    }
    return parsed.find(path)
  }
}

function keep(parsed: Parsed, size: number): void {
  kept.push({ size, parsed: new WeakRef(parsed) })
  keptSize += size
  dropDownTo(1)
}

/** Drops what was parsed: who asks for a place in it now parses it again. What is reachable weakly alone still stays as long as the program is busy. */
export function dropParsed(): void {
  keptSize += MOST_KEPT
  dropDownTo(0)
  keptSize = 0
}

function dropDownTo(count: number): void {
  while (keptSize > MOST_KEPT && kept.length > count) {
    const oldest = kept.shift()
    keptSize -= oldest?.size ?? 0
    const dropped = oldest?.parsed.deref()
    if (dropped !== undefined) dropped.find = undefined
  }
}

interface Found {
  readonly key: Node | null
  readonly value: Node | null
}

function finder(document: Document): (path: Path) => Found | undefined {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>()
  const pairs = (map: YAMLMap): Map<string, Pair> => {
    let byKey = known.get(map)
    if (byKey === undefined) {
      byKey = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]))
      known.set(map, byKey)
    }
    return byKey
  }
  return (path) => {
    let found: Found = { key: null, value: document.contents as Node | null }
    for (const step of path) {
      const node = isAlias(found.value) ? (found.value.resolve(document) ?? null) : found.value
      if (isMap(node)) {
        const pair = pairs(node).get(String(step))
        if (pair === undefined) return undefined
        found = { key: pair.key as Node | null, value: pair.value as Node | null }
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        if (item === undefined) return undefined
        found = { key: null, value: item as Node }
      } else return undefined
    }
    return found
  }
}

const MENDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indented with a tab: YAML takes spaces only.',
  BAD_INDENT: 'The indentation does not fit the lines around: entries of one list or map begin in one column.',
  BLOCK_AS_IMPLICIT_KEY: 'A colon too many, or a wrong indentation: put text that holds ": " in quotation marks.',
  BAD_ALIAS: 'An alias (*name) without its anchor (&name): put text that begins with * in quotation marks.',
  RESOURCE_EXHAUSTION: 'Nested too deep to be read: a pack needs a few levels only.',
  MULTIPLE_DOCS: 'Two documents in one file: take the line --- out.',
}

function yamlMessage(error: YAMLError): string {
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message))
    return 'A quotation mark is opened before this and not closed: close it, or take it away.'
  return MENDS[error.code] ?? `Not readable as YAML: ${error.message}.`
}

/** The keys that a map has more than once, with the offset of each but the first. The library's own check takes quadratic time. */
function repeatedKeys(document: Document): readonly (readonly [key: string, offset: number])[] {
  const repeated: (readonly [string, number])[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) repeated.push([name, key.range?.[0] ?? 0])
        seen.add(name)
      }
    },
  })
  return repeated
}

function firstAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias(_, node) {
      offset = node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
