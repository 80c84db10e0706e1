/**
 * A pack as bytes, of which only what is asked for is read.
 *
 * In: a pack, and the packs that it is used beside. Out: a head, which is JSON, and data in columns; and the pack again, whose lists are made
 * when someone asks for a whole list, and whose tables read one entry at a time. With it the names of all these packs, ready to be found.
 */
import { type FlatParts, flatten, type Walk, walkFlat } from '../knowledge/automaton.ts'
import { type CompiledAliases, compileAliases, type FreshAliases, type Output } from '../knowledge/matcher.ts'
import type { Concept, Problem } from '../knowledge/model.ts'
import type { Pack, PackAlias, PackObservation } from '../knowledge/pack-parts.ts'
import { grouped, inTime, type PackTables } from '../knowledge/tables.ts'
import { intern, wordOf } from '../reading/vocabulary.ts'
import {
  type Column,
  type ListShape,
  newSink,
  readColumn,
  readWhole,
  readWholes,
  type Shape,
  type Sink,
  writeColumn,
  writeRising,
  writeWhole,
} from './columns.ts'
import type { Pages } from './pages.ts'
import { finderOf, type Keys, listOf, lookUp, type SeriesShape, seriesTable, sortedRows } from './stored-tables.ts'

/** A pack with what was wrong with it. */
export interface ReadPack {
  readonly pack: Pack
  readonly problems: readonly Problem[]
}

/** A pack as it was compiled, and the names of it and of those before it as they are looked for. */
export interface CompiledPack extends ReadPack {
  readonly aliases: CompiledAliases
}

/** Stands for the pack's folder, which is called otherwise from elsewhere. */
export const HERE = '\u0001/'

const LISTS = ['indicators', 'subjects', 'areas', 'states', 'units', 'agents', 'instruments', 'sources', 'milestones', 'words'] as const
const KEYED = ['indicators', 'subjects', 'areas', 'agents', 'instruments', 'units', 'sources'] as const

/** Says where everything stands. */
export interface Directory {
  readonly head: Pick<Pack, 'id' | 'name' | 'languages' | 'area'>
  readonly problems: readonly Problem[]
  readonly lists: Readonly<Record<(typeof LISTS)[number], ListShape>>
  readonly keys: Readonly<Record<(typeof KEYED)[number], Keys>>
  /** In the order of their series, and then of time; `order` has the row of each in the order of the pack. */
  readonly observations: ListShape & { readonly order: Shape }
  readonly series: SeriesShape
  readonly aliases: ListShape
  readonly matcher: MatcherShape
}

interface MatcherShape {
  readonly states: number
  readonly parts: Readonly<Record<keyof FlatParts, Shape>>
  /** Where the outputs of each state start; one more at the end. */
  readonly outputsFrom: Shape
  readonly outputs: Shape
  readonly concepts: ListShape
  readonly stems: Keys & { readonly symbols: Shape }
  readonly written: ListShape
}

/** Up to so many states a trie is walked faster where all of it is at hand. */
const SMALL = 1 << 17

/** Writes a pack down. Its paths begin with `HERE`; `among` are the packs before it. */
export function writeCompiled(
  { pack, problems }: ReadPack,
  among: readonly Pack[],
): { readonly directory: Directory; readonly data: Buffer } {
  const sink = newSink()
  const keys = (of: readonly string[]): Keys => ({ ...writeList(of, sink), sorted: writeWhole(sortedRows(of), sink) })
  const groups = [...grouped(pack.observations, ({ series }) => series).values()].map((group) => group.sort(inTime))
  const observations = groups.flat()
  const rowOf = new Map(observations.map((observation, row) => [observation, row]))
  const first = groups.map(([one]) => one as PackObservation)
  const starts = first.map((one) => rowOf.get(one) as number)
  const directory: Directory = {
    head: { id: pack.id, name: pack.name, languages: pack.languages, area: pack.area },
    problems,
    lists: Object.fromEntries(LISTS.map((name) => [name, writeList(pack[name], sink)])) as Directory['lists'],
    keys: Object.fromEntries(
      KEYED.map((name) => [name, keys(pack[name].map((entry) => ('key' in entry ? entry.key : entry.code)))]),
    ) as Directory['keys'],
    observations: {
      ...writeList(observations, sink),
      order: writeWhole(
        pack.observations.map((observation) => rowOf.get(observation) as number),
        sink,
      ),
    },
    series: {
      ...keys(first.map(({ series }) => series)),
      starts: writeRising([...starts, observations.length], sink),
      byIndicator: writeWhole(sortedRows(first.map(({ indicator }) => indicator)), sink),
      bySubject: writeWhole(sortedRows(first.map(({ subject }) => subject)), sink),
    },
    aliases: writeList(pack.aliases.map(writtenAlias), sink),
    matcher: writeMatcher(compileAliases([...among.flatMap((other) => other.aliases), ...pack.aliases]), sink),
  }
  return { directory, data: sink.data() }
}

function writeList(values: readonly unknown[], sink: Sink): ListShape {
  return { length: values.length, column: writeColumn(values, sink, HERE) }
}

/** Words are numbered anew in each run of the program: they stand as texts, in lists that tell them from marks. */
function writtenAlias({ concept, parts }: PackAlias): object {
  return {
    concept,
    parts: parts.map((forms) =>
      forms.map(({ symbols, cases }) => [
        symbols.map((symbol) => (typeof symbol === 'number' ? [wordOf(symbol).text] : symbol)),
        cases === null ? 0 : [...cases],
      ]),
    ),
  }
}

function readAlias(value: unknown): PackAlias {
  const { concept, parts } = value as Pick<PackAlias, 'concept'> & {
    readonly parts: readonly (readonly (readonly [(string | readonly [string])[], readonly number[] | 0])[])[]
  }
  return {
    concept,
    parts: parts.map((forms) =>
      forms.map(([symbols, cases]) => ({
        symbols: symbols.map((symbol) => (typeof symbol === 'string' ? symbol : intern(symbol[0]))),
        cases: cases === 0 ? null : Uint8Array.from(cases),
      })),
    ),
  }
}

function writeMatcher({ trie, outputs, stems, written }: FreshAliases, sink: Sink): MatcherShape {
  const flat = flatten(trie, (state) => outputs.has(state))
  const states = trie.fail.length
  const outputsFrom = new Uint32Array(states + 1)
  const all: object[] = []
  const numbers = new Map<string, number>()
  const concepts: Concept[] = []
  const numberOf = (concept: Concept): number => {
    const key = `${concept.kind} ${concept.code}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, concepts.length)
    return concepts.push(concept) - 1
  }
  for (let state = 0; state < states; state++) {
    for (const { alias, part, parts, cases, concepts } of outputs.get(flat.before[state] as number) ?? [])
      all.push({ alias, part, parts, cases: cases === null ? undefined : [...cases], concepts: Uint32Array.from(concepts, numberOf) })
    outputsFrom[state + 1] = all.length
  }
  const stemTexts = [...stems.keys()]
  return {
    states,
    parts: {
      first: writeRising(flat.first, sink),
      symbol: writeWhole(flat.symbol, sink),
      fail: writeWhole(flat.fail, sink),
      end: writeWhole(flat.end, sink),
      length: writeWhole(flat.length, sink),
    },
    outputsFrom: writeRising(outputsFrom, sink),
    outputs: writeColumn(all, sink, HERE),
    concepts: writeList(concepts, sink),
    stems: {
      ...writeList(stemTexts, sink),
      sorted: writeWhole(sortedRows(stemTexts), sink),
      symbols: writeWhole([...stems.values()], sink),
    },
    written: writeList([...written], sink),
  }
}

/** Reads a pack; its folder is shown as `place`, which ends with a slash or is empty. */
export function readCompiled(directory: Directory, pages: Pages, place: string): CompiledPack {
  const column = (shape: Shape) => readColumn(shape, pages, HERE, place)
  const { lists, keys, observations, series } = directory
  const observationAt = column(observations.column) as (row: number) => PackObservation
  const tables = Object.fromEntries(KEYED.map((name) => [name, lookUp(lists[name], keys[name], column, pages)]))
  const ordered = (): readonly PackObservation[] => {
    const rowAt = readWhole(observations.order, pages)
    return Array.from({ length: observations.length }, (_, i) => observationAt(rowAt(i)))
  }
  const pack = withLists(
    {
      ...directory.head,
      tables: { ...tables, series: seriesTable(observations, series, observationAt, column, pages) } as PackTables,
    },
    {
      ...Object.fromEntries(LISTS.map((name) => [name, () => listOf(lists[name], column)])),
      observations: ordered,
      aliases: () => listOf(directory.aliases, column).map(readAlias),
    },
  ) as Pack
  const problems = directory.problems.map((problem) => ({
    ...problem,
    path: problem.path.replaceAll(HERE, place),
    message: problem.message.replaceAll(HERE, place),
  }))
  return { pack, problems, aliases: readMatcher(directory.matcher, column, pages) }
}

/** Adds lists, each of which is made when it is asked for. */
function withLists(record: object, lists: Readonly<Record<string, () => readonly unknown[]>>): object {
  for (const [name, make] of Object.entries(lists)) {
    let made: readonly unknown[] | undefined
    const get = (): readonly unknown[] => {
      made ??= make()
      return made
    }
    Object.defineProperty(record, name, { enumerable: true, get })
  }
  return record
}

function readMatcher(shape: MatcherShape, column: (shape: Shape) => Column, pages: Pages): CompiledAliases {
  const { states, stems, written } = shape
  const size = stems.length + written.length
  const stemRow = finderOf(stems, column, pages)
  const symbolOf = readWhole(stems.symbols, pages)
  const outputsFrom = readWhole(shape.outputsFrom, pages)
  const outputAt = column(shape.outputs) as (row: number) => Omit<Output, 'cases' | 'concepts'> & {
    readonly cases?: readonly number[]
    readonly concepts: Uint32Array
  }
  const conceptAt = column(shape.concepts.column) as (row: number) => Concept
  const known = new Map<number, readonly Output[]>()
  let walk: Walk | undefined
  return {
    alphabet: {
      size,
      stem: (text) => {
        const row = stemRow(text)
        return row < 0 ? undefined : symbolOf(row)
      },
      written: () => listOf<readonly [string, number]>(written, column),
    },
    get walk() {
      walk ??= walkIn(shape, states, size, pages)
      return walk
    },
    outputsAt(state) {
      const before = known.get(state)
      if (before !== undefined) return before
      const from = outputsFrom(state)
      const outputs = Array.from({ length: outputsFrom(state + 1) - from }, (_, i): Output => {
        const { alias, part, parts, cases, concepts } = outputAt(from + i)
        return { alias, part, parts, cases: cases === undefined ? null : Uint8Array.from(cases), concepts: Array.from(concepts, conceptAt) }
      })
      known.set(state, outputs)
      return outputs
    },
  }
}

/** A small trie is read at once, a large one as it is walked. */
function walkIn({ parts }: MatcherShape, states: number, symbols: number, pages: Pages): Walk {
  const partOf = (name: keyof FlatParts): ((state: number) => number) => {
    if (states > SMALL) return readWhole(parts[name], pages)
    const numbers = readWholes(parts[name], name === 'first' ? states + 1 : states, pages)
    return (state) => numbers[state] as number
  }
  return walkFlat(
    { first: partOf('first'), symbol: partOf('symbol'), fail: partOf('fail'), end: partOf('end'), length: partOf('length') },
    symbols,
  )
}
