/**
 * Joins the tables of several packs: codes, of which the first pack's holds, and series, to which each pack adds its observations. Nothing is
 * made before it is asked for, and then once.
 */
import { labelSeries } from './labels.ts'
import type { Code, Indicator, Series } from './model.ts'
import { inTime, type Keyed, periodKey, type SeriesTable } from './tables.ts'

/** Joins entries by their code. */
export function joined<T>(tables: readonly Keyed<T>[]): ReadonlyMap<string, T> {
  if (tables.every((table) => table instanceof Map)) {
    const all = new Map<string, T>()
    for (const table of tables) for (const [key, entry] of table as ReadonlyMap<string, T>) if (!all.has(key)) all.set(key, entry)
    return all
  }
  return lazyMap(
    function* () {
      for (const [at, table] of tables.entries())
        for (const key of table.keys()) if (!tables.slice(0, at).some((before) => before.has(key))) yield key
    },
    (key) => {
      for (const table of tables) {
        const entry = table.get(key)
        if (entry !== undefined) return entry
      }
      return undefined
    },
    tables.length === 1 ? tables[0]?.size : undefined,
  )
}

/** A map whose entries are made when they are asked for, and then kept. */
function lazyMap<T>(keysOf: () => Iterable<string>, make: (key: string) => T | undefined, known?: number): ReadonlyMap<string, T> {
  const made = new Map<string, T>()
  let size = known
  const get = (key: string): T | undefined => {
    const before = made.get(key)
    if (before !== undefined) return before
    const entry = make(key)
    if (entry !== undefined) made.set(key, entry)
    return entry
  }
  function* keys(): Generator<string, undefined> {
    yield* keysOf()
  }
  function* entries(): Generator<[string, T], undefined> {
    for (const key of keysOf()) {
      const entry = get(key)
      if (entry !== undefined) yield [key, entry]
    }
  }
  function* values(): Generator<T, undefined> {
    for (const [, entry] of entries()) yield entry
  }
  const map: ReadonlyMap<string, T> = {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      if (size === undefined) {
        size = 0
        for (const _ of keysOf()) size++
      }
      return size
    },
    keys,
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (visit) => {
      for (const [key, entry] of entries()) visit(entry, key, map)
    },
  }
  return map
}

type Named = readonly [indicator: Indicator | undefined, subject: Code | undefined, area: Code | undefined]

/** Up to so many series are kept in a list. */
const FEW = 1_000

/** Joins series; `named` looks the codes of one up. */
export function joinSeries(tables: readonly SeriesTable[], named: (indicator: string, subject: string, area: string) => Named) {
  const make = (id: string): Series | undefined => {
    const rows = tables.flatMap((table) => {
      const row = table.rowOf(id)
      return row < 0 ? [] : [{ table, row }]
    })
    const [first] = rows
    if (first === undefined) return undefined
    const { indicator: measured, subject: about, area: where, unit } = first.table.keysAt(first.row)
    const [indicator, subject, area] = named(measured, about, where)
    // A pack that was read among others than these refers to what is not here.
    if (indicator === undefined || subject === undefined || area === undefined) return undefined
    const own = first.table.observationsAt(first.row)
    const observations = rows.length === 1 ? own : rows.flatMap(({ table, row }) => table.observationsAt(row)).sort(inTime)
    return { id, indicator, subject, area, unit, labels: labelSeries(indicator, subject, area), observations }
  }
  const series = lazyMap(function* () {
    for (const [at, table] of tables.entries())
      for (let row = 0; row < table.size; row++) {
        const id = table.idAt(row)
        const { indicator, subject, area } = table.keysAt(row)
        if (isNew(id, at) && named(indicator, subject, area).every((code) => code !== undefined)) yield id
      }
  }, make)
  const isNew = (id: string, at: number): boolean => !tables.some((table, before) => before < at && table.rowOf(id) >= 0)
  function* among(rowsOf: (table: SeriesTable) => ArrayLike<number>): Generator<Series, undefined> {
    for (const [at, table] of tables.entries()) {
      const rows = rowsOf(table)
      for (let i = 0; i < rows.length; i++) {
        const id = table.idAt(rows[i] as number)
        const one = isNew(id, at) ? series.get(id) : undefined
        if (one !== undefined) yield one
      }
    }
  }
  type Lists = Map<string, readonly Series[]>
  const [ofIndicator, about, inPeriod]: readonly [Lists, Lists, Lists] = [new Map(), new Map(), new Map()]
  const kept = (lists: Lists, key: string, rowsOf: (table: SeriesTable) => ArrayLike<number>): readonly Series[] => {
    const before = lists.get(key)
    if (before !== undefined) return before
    const list = [...among(rowsOf)]
    lists.set(key, list)
    return list
  }
  const countOf = (rowsOf: (table: SeriesTable) => ArrayLike<number>): number =>
    tables.reduce((sum, table) => sum + rowsOf(table).length, 0)
  let subjects: Map<string, Set<string>> | undefined
  return {
    series,
    figures: tables.reduce((sum, { figures }) => sum + figures, 0),
    seriesOf: (indicator: string) => {
      const rowsOf = (table: SeriesTable) => table.rowsOf(indicator)
      const length = countOf(rowsOf)
      return length <= FEW ? kept(ofIndicator, indicator, rowsOf) : listOf(length, () => among(rowsOf))
    },
    seriesAbout: (subject: string) => kept(about, subject, (table) => table.rowsAbout(subject)),
    seriesIn: (unit: string, period: Series['observations'][number]['period'], most: number) => {
      const rowsOf = (table: SeriesTable) => table.rowsIn(unit, period)
      return countOf(rowsOf) > most ? [] : kept(inPeriod, periodKey(unit, period), rowsOf)
    },
    subjectsIn: (unit: string): ReadonlySet<string> => {
      if (subjects === undefined) {
        subjects = new Map()
        for (const table of tables)
          for (let row = 0; row < table.size; row++) {
            const keys = table.keysAt(row)
            const own = subjects.get(keys.unit)
            if (own === undefined) subjects.set(keys.unit, new Set([keys.subject]))
            else own.add(keys.subject)
          }
      }
      return subjects.get(unit) ?? new Set()
    },
  }
}

function listOf(length: number, all: () => Iterable<Series>) {
  const every = (holds: (one: Series, at: number, list: readonly Series[]) => unknown): boolean => {
    let at = 0
    for (const one of all()) if (!holds(one, at++, [])) return false
    return true
  }
  return {
    length,
    every: every as Series[]['every'],
    some: ((holds) => !every((one, at, list) => !holds(one, at, list as Series[]))) as Series[]['some'],
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  }
}
