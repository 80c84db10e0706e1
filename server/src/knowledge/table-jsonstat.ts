/**
 * Reads JSON-stat 2.0: one list of values, in the order of the dimensions.
 */
import { isRecord } from './pack-files.ts'
import { type Dimension, type JsonObject, nameOf, type Row, roleOf, type TableResult } from './table.ts'

const ROLES = { time: 'period', geo: 'area', metric: 'indicator' } as const

/** Reads a dataset. */
export function readJsonStat(value: JsonObject): TableResult {
  const { id, size, dimension, role } = value
  if (!Array.isArray(id) || !Array.isArray(size) || !isRecord(dimension) || id.length !== size.length)
    return { problem: 'a JSON-stat dataset needs its `id`, `size` and `dimension`: give version 2.0' }
  const ids = id.map(String)
  const dimensions = ids.map((name) => dimensionOf(name, dimension[name], role))
  const codes = ids.map((name) => codesOf(dimension[name]))
  const sizes = size.map(Number)
  const wrong = ids.find((_, at) => codes[at]?.length !== sizes[at])
  if (wrong !== undefined)
    return { problem: `the dimension '${wrong}' has not as many codes as \`size\` says: save it anew from where it came` }
  const rows: Row[] = []
  for (const [at, number] of entriesOf(value.value)) {
    const own: Record<string, string> = {}
    let rest = at
    for (let i = ids.length - 1; i >= 0; i--) {
      const count = sizes[i] as number
      own[ids[i] as string] = codes[i]?.[rest % count] ?? ''
      rest = Math.floor(rest / count)
    }
    const status = cellOf(value.status, at)
    const unit = unitOf(dimension, ids, own)
    rows.push({
      codes: { ...own, ...(status === undefined ? {} : { [STATUS]: status }), ...(unit === undefined ? {} : { [UNIT]: unit }) },
      value: String(number),
      where: Object.values(own).join('.'),
    })
  }
  const more: Dimension[] = [
    ...(value.status === undefined ? [] : [{ id: STATUS, label: STATUS, role: 'status' as const, labels: new Map() }]),
    ...(rows.some((row) => UNIT in row.codes) ? [{ id: UNIT, label: UNIT, role: 'unit' as const, labels: new Map() }] : []),
  ]
  return { table: { title: nameOf(value.label, ''), dimensions: [...dimensions, ...more], rows } }
}

const STATUS = 'status'
const UNIT = 'unit'

function dimensionOf(id: string, value: unknown, roles: unknown): Dimension {
  const label = isRecord(value) ? nameOf(value.label, id) : id
  const told = isRecord(roles)
    ? Object.entries(ROLES).find(([name]) => Array.isArray(roles[name]) && (roles[name] as unknown[]).includes(id))?.[1]
    : undefined
  const category = isRecord(value) && isRecord(value.category) ? value.category : {}
  const labels = isRecord(category.label) ? Object.entries(category.label).map(([code, name]) => [code, nameOf(name, code)] as const) : []
  return { id, label, role: told ?? roleOf(id, label), labels: new Map(labels) }
}

/** The codes of a dimension in their order: a list, an object of places, or, of one code alone, its label. */
function codesOf(value: unknown): readonly string[] {
  const category = isRecord(value) && isRecord(value.category) ? value.category : {}
  const { index, label } = category
  if (Array.isArray(index)) return index.map(String)
  if (isRecord(index))
    return Object.entries(index)
      .sort((a, b) => Number(a[1]) - Number(b[1]))
      .map(([code]) => code)
  return isRecord(label) ? Object.keys(label) : []
}

/** The unit that a dimension names for one of its codes. */
function unitOf(dimension: JsonObject, ids: readonly string[], codes: Readonly<Record<string, string>>): string | undefined {
  for (const id of ids) {
    const own = dimension[id]
    const units = isRecord(own) && isRecord(own.category) && isRecord(own.category.unit) ? own.category.unit : undefined
    const unit = units?.[codes[id] ?? '']
    if (isRecord(unit)) return nameOf(unit.label ?? unit.base ?? unit.symbol, '')
  }
  return undefined
}

/** Values that are there, with their places; a list may be full or thin. */
function entriesOf(value: unknown): readonly (readonly [number, unknown])[] {
  const all: readonly (readonly [number, unknown])[] = Array.isArray(value)
    ? value.map((one, at) => [at, one] as const)
    : isRecord(value)
      ? Object.entries(value).map(([at, one]) => [Number(at), one] as const)
      : []
  return all.filter(([, one]) => one !== null && one !== '')
}

function cellOf(value: unknown, at: number): string | undefined {
  const one = Array.isArray(value) ? value[at] : isRecord(value) ? value[String(at)] : value
  return typeof one === 'string' ? one : undefined
}
