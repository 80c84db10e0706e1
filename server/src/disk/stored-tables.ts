/**
 * Tables of a pack that stands in columns: an entry is found by its code among sorted rows, and read alone.
 */
import type { PackObservation } from '../knowledge/pack-parts.ts'
import { type Keyed, periodKey, type SeriesTable } from '../knowledge/tables.ts'
import type { Period } from '../reading/period.ts'
import { type Column, fieldOf, type ListShape, readWhole, type Shape } from './columns.ts'
import type { Pages } from './pages.ts'

/** Texts, and their rows in the order of the texts. */
export interface Keys extends ListShape {
  readonly sorted: Shape
}

/** The series of a pack: where the observations of each start, and their rows in the order of what they are of. */
export interface SeriesShape extends Keys {
  readonly starts: Shape
  readonly byIndicator: Shape
  readonly bySubject: Shape
}

/** Lists the rows of texts in their order; of equal ones as they come. */
export function sortedRows(texts: readonly string[]): Uint32Array {
  const rows = Uint32Array.from(texts.keys())
  return rows.sort((a, b) => {
    const [one, other] = [texts[a] as string, texts[b] as string]
    return one < other ? -1 : one > other ? 1 : a - b
  })
}

/** Reads a whole list. */
export function listOf<T>({ length, column }: ListShape, columnOf: (shape: Shape) => Column): readonly T[] {
  const at = columnOf(column)
  return Array.from({ length }, (_, row) => at(row) as T)
}

/** Finds the row of a text; -1 where there is none. */
export function finderOf({ length, column, sorted }: Keys, columnOf: (shape: Shape) => Column, pages: Pages): (text: string) => number {
  const textAt = columnOf(column) as (row: number) => string
  const rowAt = readWhole(sorted, pages)
  return (text) => {
    const place = firstFrom(length, (i) => textAt(rowAt(i)) >= text)
    const row = place < length ? rowAt(place) : -1
    return row >= 0 && textAt(row) === text ? row : -1
  }
}

/** Gives the entries of a list by their code. */
export function lookUp<T>(list: ListShape, keys: Keys, columnOf: (shape: Shape) => Column, pages: Pages): Keyed<T> {
  const find = finderOf(keys, columnOf, pages)
  const at = columnOf(list.column)
  const keyAt = columnOf(keys.column)
  return {
    size: list.length,
    has: (key) => find(key) >= 0,
    get: (key) => {
      const row = find(key)
      return row < 0 ? undefined : (at(row) as T)
    },
    *keys() {
      for (let row = 0; row < keys.length; row++) yield keyAt(row) as string
    },
  }
}

/** As many series as are kept of one unit and period: among more nobody looks. */
const KEPT = 1_000

/** Gives the series of a pack. */
export function seriesTable(
  observations: ListShape,
  series: SeriesShape,
  observationAt: (row: number) => PackObservation,
  columnOf: (shape: Shape) => Column,
  pages: Pages,
): SeriesTable {
  const field = (name: keyof PackObservation) => columnOf(fieldOf(observations.column, name)) as (row: number) => string
  const [indicatorAt, subjectAt, areaAt, unitAt] = (['indicator', 'subject', 'area', 'unit'] as const).map(field) as [
    Text,
    Text,
    Text,
    Text,
  ]
  const periodAt = columnOf(fieldOf(observations.column, 'period')) as (row: number) => Period | null
  const startAt = readWhole(series.starts, pages)
  const rowsBy = (sorted: Shape, textAt: Text): ((text: string) => ArrayLike<number>) => {
    const rowAt = readWhole(sorted, pages)
    const known = new Map<string, ArrayLike<number>>()
    return (text) => {
      const before = known.get(text)
      if (before !== undefined) return before
      const from = firstFrom(series.length, (i) => textAt(startAt(rowAt(i))) >= text)
      const to = firstFrom(series.length, (i) => textAt(startAt(rowAt(i))) > text)
      const rows = Uint32Array.from({ length: to - from }, (_, i) => rowAt(from + i))
      known.set(text, rows)
      return rows
    }
  }
  let byPeriod: ReadonlyMap<string, readonly number[]> | undefined
  const groupByPeriod = (): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>()
    for (let row = 0; row < series.length; row++)
      for (let at = startAt(row); at < startAt(row + 1); at++) {
        const key = periodKey(unitAt(at), periodAt(at))
        const rows = found.get(key)
        if (rows === undefined) found.set(key, [row])
        else if (rows.length <= KEPT && rows.at(-1) !== row) rows.push(row)
      }
    return found
  }
  return {
    size: series.length,
    figures: observations.length,
    idAt: columnOf(series.column) as Text,
    rowOf: finderOf(series, columnOf, pages),
    keysAt: (row) => {
      const at = startAt(row)
      return { indicator: indicatorAt(at), subject: subjectAt(at), area: areaAt(at), unit: unitAt(at) }
    },
    observationsAt: (row) => {
      const from = startAt(row)
      return Array.from({ length: startAt(row + 1) - from }, (_, i) => observationAt(from + i))
    },
    rowsOf: rowsBy(series.byIndicator, indicatorAt),
    rowsAbout: rowsBy(series.bySubject, subjectAt),
    rowsIn(unit, period) {
      byPeriod ??= groupByPeriod()
      return byPeriod.get(periodKey(unit, period)) ?? []
    },
  }
}

type Text = (row: number) => string

/** The first of so many places from which on `holds`. */
function firstFrom(count: number, holds: (place: number) => boolean): number {
  let low = 0
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
