/**
 * Reads SDMX-JSON 2.0: observations under keys of numbers, each the place of a code in its dimension.
 */
import { isRecord } from './pack-files.ts'
import { type Dimension, type JsonObject, nameOf, type Row, roleOf, type TableResult } from './table.ts'

interface Component {
  readonly dimension: Dimension
  readonly codes: readonly string[]
}

/** Reads a data message. All its data sets are read. */
export function readSdmxJson(message: JsonObject): TableResult {
  const data = isRecord(message.data) ? message.data : {}
  const structures = Array.isArray(data.structures) ? data.structures : []
  const sets = Array.isArray(data.dataSets) ? data.dataSets : []
  if (structures.length === 0 || sets.length === 0)
    return { problem: 'an SDMX-JSON message needs `data.structures` and `data.dataSets`: give a data message of version 2.0' }
  const rows: Row[] = []
  const dimensions = new Map<string, Dimension>()
  for (const set of sets) {
    if (!isRecord(set)) continue
    const structure = structures[typeof set.structure === 'number' ? set.structure : 0]
    if (!isRecord(structure)) return { problem: 'a data set names a structure that is not in the message: save it anew from where it came' }
    const parts = partsOf(structure)
    const all = Object.values(parts).flat()
    for (const { dimension } of all) dimensions.set(dimension.id, dimension)
    const fixed = {
      ...pick(
        parts.setDimensions,
        parts.setDimensions.map(() => 0),
      ),
      ...pick(parts.setAttributes, listOf(set.attributes)),
    }
    const series: readonly (readonly [string, unknown])[] = isRecord(set.series) ? Object.entries(set.series) : [['', set]]
    for (const [key, one] of series) {
      if (!isRecord(one) || !isRecord(one.observations)) continue
      const ofSeries = {
        ...pick(parts.seriesDimensions, placesOf(key)),
        ...(one === set ? {} : pick(parts.seriesAttributes, listOf(one.attributes))),
      }
      for (const [place, values] of Object.entries(one.observations)) {
        const [value, ...attributes] = Array.isArray(values) ? values : []
        if (value === null || value === undefined || value === '') continue
        const own = pick(parts.observationDimensions, placesOf(place))
        rows.push({
          codes: { ...fixed, ...ofSeries, ...own, ...pick(parts.observationAttributes, attributes) },
          value: String(value),
          where: [...parts.seriesDimensions, ...parts.observationDimensions]
            .map(({ dimension: { id } }) => ({ ...ofSeries, ...own })[id])
            .join('.'),
        })
      }
    }
  }
  const first = structures.find(isRecord)
  return { table: { title: first === undefined ? '' : nameOf(first.names ?? first.name, ''), dimensions: [...dimensions.values()], rows } }
}

function partsOf(structure: JsonObject) {
  const of = (kind: string, level: string): readonly Component[] => {
    const all = isRecord(structure[kind]) ? (structure[kind] as JsonObject)[level] : undefined
    return Array.isArray(all) ? all.filter(isRecord).map(componentOf) : []
  }
  return {
    setDimensions: of('dimensions', 'dataSet'),
    seriesDimensions: of('dimensions', 'series'),
    observationDimensions: of('dimensions', 'observation'),
    setAttributes: of('attributes', 'dataSet'),
    seriesAttributes: of('attributes', 'series'),
    observationAttributes: of('attributes', 'observation'),
  }
}

function componentOf(value: JsonObject): Component {
  const id = String(value.id)
  const label = nameOf(value.names ?? value.name, id)
  const values = Array.isArray(value.values) ? value.values.filter(isRecord) : []
  const codes = values.map((one) => String(one.id ?? one.value ?? one.start ?? ''))
  const labels = new Map(values.map((one, at) => [codes[at] as string, nameOf(one.names ?? one.name, codes[at] as string)]))
  const roles = Array.isArray(value.roles) ? value.roles.map(String) : []
  const role = roles.includes('TIME_PERIOD') ? 'period' : roleOf(id, label)
  return { dimension: { id, label, role, labels }, codes }
}

/** The codes at places; an attribute may stand there itself instead of its place. */
function pick(components: readonly Component[], places: readonly unknown[]): Readonly<Record<string, string>> {
  const picked: Record<string, string> = {}
  for (const [at, { dimension, codes }] of components.entries()) {
    const place = places[at]
    if (place === null || place === undefined) continue
    const code = typeof place === 'number' && codes.length > 0 ? codes[place] : String(place)
    if (code !== undefined) picked[dimension.id] = code
  }
  return picked
}

/** `0:3:1` as places. */
function placesOf(key: string): readonly number[] {
  return key === '' ? [] : key.split(':').map(Number)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
