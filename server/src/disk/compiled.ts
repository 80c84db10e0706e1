/**
 * A pack as bytes, of which only what is asked for is read.
 *
 * In: a pack, and the packs that it is used beside. Out: a head, which is JSON, and data in columns; and the pack again, whose lists are made
 * when someone asks for a whole list, and whose tables read one entry at a time. With it the names of all these packs, ready to be found.
 */
import { type CompiledAliases, compileAliases } from '../knowledge/matcher.ts'
import type { Problem } from '../knowledge/model.ts'
import type { Pack, PackObservation } from '../knowledge/pack-parts.ts'
import { grouped, inTime, type PackTables } from '../knowledge/tables.ts'
import { type ListShape, newSink, readColumn, readWhole, type Shape, type Sink, writeColumn, writeRising, writeWhole } from './columns.ts'
import type { Pages } from './pages.ts'
import { type MatcherShape, readAliases, readMatcher, writeMatcher } from './stored-aliases.ts'
import { type Keys, listOf, lookUp, type SeriesShape, seriesTable, sortedRows } from './stored-tables.ts'

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
  readonly matcher: MatcherShape
}

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
    matcher: writeMatcher(
      compileAliases(
        pack.aliases,
        among.flatMap((other) => other.aliases),
      ),
      sink,
      HERE,
    ),
  }
  return { directory, data: sink.data() }
}

function writeList(values: readonly unknown[], sink: Sink): ListShape {
  return { length: values.length, column: writeColumn(values, sink, HERE) }
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
      aliases: () => readAliases(directory.matcher, column, pages),
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
