/**
 * A pack as it is asked: codes by name, series by row. What was read from YAML answers from memory, what was built before from its file,
 * of which only what is asked for is read.
 */
import type { Period } from '../reading/period.ts'
import { compareText } from '../text/characters.ts'
import type { Agent, Code, Indicator, Instrument, Observation, Source, Unit } from './model.ts'
import type { Pack, PackObservation } from './pack-parts.ts'

/** Entries by their code; of several with one code the first. */
export type Keyed<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has' | 'size'> & { readonly keys: () => Iterable<string> }

/** The series of one pack. A row is the number of a series in the order in which the pack first tells of them. */
export interface SeriesTable {
  readonly size: number
  /** How many observations there are of all. */
  readonly figures: number
  readonly idAt: (row: number) => string
  /** -1 where the pack has none of it. */
  readonly rowOf: (id: string) => number
  /** What a series is made of. */
  readonly keysAt: (row: number) => SeriesKeys
  /** The row's observations in order of time; each series has one at least. */
  readonly observationsAt: (row: number) => readonly PackObservation[]
  readonly rowsOf: (indicator: string) => ArrayLike<number>
  readonly rowsAbout: (subject: string) => ArrayLike<number>
  /** The rows that have an observation of a period in a unit. */
  readonly rowsIn: (unit: string, period: Period | null) => ArrayLike<number>
}

/** The codes that a series is made of, and its unit. */
export type SeriesKeys = Pick<PackObservation, 'indicator' | 'subject' | 'area' | 'unit'>

/** What a pack has, to be asked by code. */
export interface PackTables {
  readonly indicators: Keyed<Indicator>
  readonly subjects: Keyed<Code>
  readonly areas: Keyed<Code>
  readonly agents: Keyed<Agent>
  readonly instruments: Keyed<Instrument>
  readonly units: Keyed<Unit>
  readonly sources: Keyed<Source>
  readonly series: SeriesTable
}

/** The tables of a pack: its own, else such as are made of its lists. */
export function tablesOf(pack: Pack): PackTables {
  return (
    pack.tables ?? {
      indicators: keyed(pack.indicators, codeOf),
      subjects: keyed(pack.subjects, codeOf),
      areas: keyed(pack.areas, codeOf),
      agents: keyed(pack.agents, codeOf),
      instruments: keyed(pack.instruments, codeOf),
      units: keyed(pack.units, codeOf),
      sources: keyed(pack.sources, ({ key }) => key),
      series: seriesOf(pack.observations),
    }
  )
}

/** What an entry is found by. */
export function codeOf(entry: { readonly code: string }): string {
  return entry.code
}

function keyed<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const entry of list) if (!map.has(keyOf(entry))) map.set(keyOf(entry), entry)
  return map
}

const NO_ROWS: readonly number[] = []

function seriesOf(observations: readonly PackObservation[]): SeriesTable {
  const groups = [...grouped(observations, ({ series }) => series).values()].map((group) => group.sort(inTime))
  const first = groups.map((group) => group[0] as PackObservation)
  const rows = new Map(first.map(({ series }, row) => [series, row]))
  const rowsBy = (keyOf: (one: PackObservation) => string): ReadonlyMap<string, readonly number[]> =>
    grouped([...first.keys()], (row) => keyOf(first[row] as PackObservation))
  const ofIndicator = rowsBy(({ indicator }) => indicator)
  const ofSubject = rowsBy(({ subject }) => subject)
  let byPeriod: ReadonlyMap<string, readonly number[]> | undefined
  return {
    size: groups.length,
    figures: observations.length,
    idAt: (row) => (first[row] as PackObservation).series,
    rowOf: (id) => rows.get(id) ?? -1,
    keysAt: (row) => first[row] as PackObservation,
    observationsAt: (row) => groups[row] ?? [],
    rowsOf: (indicator) => ofIndicator.get(indicator) ?? NO_ROWS,
    rowsAbout: (subject) => ofSubject.get(subject) ?? NO_ROWS,
    rowsIn(unit, period) {
      byPeriod ??= rowsByPeriod(groups)
      return byPeriod.get(periodKey(unit, period)) ?? NO_ROWS
    },
  }
}

function rowsByPeriod(groups: readonly (readonly PackObservation[])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  groups.forEach((group, row) => {
    for (const { unit, period } of group) {
      const key = periodKey(unit, period)
      const rows = found.get(key)
      if (rows === undefined) found.set(key, [row])
      else if (rows.at(-1) !== row) rows.push(row)
    }
  })
  return found
}

/** Tells a unit and the days of a period from others. */
export function periodKey(unit: string, period: Period | null): string {
  return period === null ? unit : `${unit} ${period.from} ${period.to}`
}

/** The order of the observations of one series. */
export function inTime(a: Observation, b: Observation): number {
  return (
    compareText(a.period?.from ?? '', b.period?.from ?? '') ||
    compareText(a.period?.to ?? '', b.period?.to ?? '') ||
    compareText(a.published, b.published)
  )
}

/** Groups items by a key, in the order in which they come. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
