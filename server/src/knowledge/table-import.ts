/**
 * Makes figures of a pack from a table.
 *
 * In: a table, and what a person has said about its columns. Out: the figures and the names of their codes, or one line that says what
 * is missing or in doubt. A column's meaning is guessed from its name where nobody has said it; what tells values apart and has no place
 * in a series is never dropped in silence.
 */
import { isStatus, STATUSES } from '../reading/status.ts'
import type { KnownCodes, NewObservation } from './pack-edit.ts'
import { readPeriodCode } from './period-code.ts'
import type { Dimension, Role, Row, Table } from './table.ts'
import { periodOf } from './table-period.ts'

/** What a person has said: for each part a column, or what all values have. */
export interface Mapping {
  readonly indicator?: string
  readonly subject?: string
  readonly area?: string
  readonly period?: string
  readonly unit?: string
  readonly status?: string
  /** Columns of which one code alone is taken. */
  readonly only: ReadonlyMap<string, string>
}

export interface Imported {
  readonly observations: readonly NewObservation[]
  /** The names of codes, by kind and code. */
  readonly labels: ReadonlyMap<string, string>
  /** How many rows had no value. */
  readonly empty: number
  /** Rows that cannot be used, one line each. */
  readonly problems: readonly string[]
}

/** What a person has to say before figures can be made: what a part is, or which code of a column is meant. */
export type Asked =
  | { readonly part: 'period' | 'indicator' | 'subject'; readonly columns: readonly string[] }
  | { readonly column: string; readonly codes: readonly (readonly [code: string, name: string])[] }

/** What stands for *no value*. */
const NOTHING = /^(?::|\.{1,3}|…|-|–|NaN|NA|n\/a|null)?$/i

/** Makes figures. `place` puts a row's place in the words of a locator. */
export function importTable(
  table: Table,
  mapping: Mapping,
  known: Omit<KnownCodes, 'milestones'>,
  place: (where: string) => string,
): Imported | { readonly problem: string; readonly asked?: Asked } {
  const columns = table.dimensions.map(({ id }) => id).join(', ')
  const only: { readonly dimension: Dimension; readonly code: string }[] = []
  for (const [name, code] of mapping.only) {
    const dimension = find(table, name)
    if (dimension === undefined) return { problem: `no column '${name}': there are ${columns}` }
    only.push({ dimension, code })
  }
  const rows = table.rows.filter(({ codes }) =>
    only.every(({ dimension: { id, labels }, code }) => same(codes[id], code) || same(labels.get(codes[id] ?? ''), code)),
  )
  if (rows.length === 0) return { problem: only.length === 0 ? 'the table has no values' : 'no row fits what --only says: check its codes' }

  const taken = new Set<Dimension>()
  const part = (role: Role & keyof Mapping): Part | undefined => {
    const said = mapping[role]
    const dimension = said === undefined ? table.dimensions.find((one) => one.role === role && !taken.has(one)) : find(table, said)
    if (dimension !== undefined) taken.add(dimension)
    return dimension === undefined ? (said === undefined ? undefined : { fixed: said }) : { dimension }
  }
  const period = part('period')
  const area = part('area')
  const unit = part('unit')
  const status = part('status')
  const indicator = part('indicator')
  const subject = part('subject') ?? soleOther(table, rows, taken)
  const missing = period === undefined ? 'period' : indicator === undefined ? 'indicator' : subject === undefined ? 'subject' : undefined
  if (period === undefined || indicator === undefined || subject === undefined)
    return {
      problem: `what is the ${missing}? Name a column (${columns}), or what it is of all values, with --${missing}`,
      asked: { part: missing ?? 'subject', columns: table.dimensions.map(({ id }) => id) },
    }
  if (status !== undefined && 'fixed' in status && !isStatus(status.fixed))
    return { problem: `no status '${status.fixed}': use one of ${STATUSES.join(', ')}` }
  const scale = table.dimensions.find(({ role }) => role === 'scale')

  const labels = new Map<string, string>()
  const code = (kind: keyof typeof known, from: Part, row: Row): string => {
    const [written, label] = wordsOf(from, row)
    const candidates = [slug(written), slug(label)]
    const found = candidates.find((one) => known[kind].has(one)) ?? (kind === 'areas' ? slug(written) : slug(label))
    labels.set(`${kind} ${found}`, label)
    return found
  }
  const observations: NewObservation[] = []
  const problems: string[] = []
  const seen = new Map<string, { readonly row: Row; readonly value: string }>()
  let empty = 0
  for (const row of rows) {
    if (NOTHING.test(row.value)) {
      empty++
      continue
    }
    const written = wordsOf(period, row)[0]
    const when = periodOf(written) ?? written
    if (readPeriodCode(when) === undefined) {
      problems.push(`${row.where}: the period '${written}' is none: write 2022, 2022-Q1, 2022-S1 or 2022-04`)
      continue
    }
    const number = numberOf(row.value)
    if (number === undefined) {
      problems.push(`${row.where}: the value '${row.value}' is no plain number: write it with a point, and without spaces`)
      continue
    }
    const observation: NewObservation = {
      indicator: code('indicators', indicator, row),
      subject: code('subjects', subject, row),
      area: area === undefined || wordsOf(area, row)[0] === '' ? null : code('areas', area, row),
      period: when,
      value: writtenValue(number, scale === undefined ? undefined : row.codes[scale.id], unit === undefined ? '' : unitOf(unit, row)),
      status: status === undefined ? 'actual' : 'fixed' in status ? status.fixed : statusOf(row.codes[status.dimension.id] ?? ''),
      locator: place(row.where),
    }
    const key = [observation.indicator, observation.subject, observation.area, when].join(' ')
    const before = seen.get(key)
    if (before !== undefined && before.value !== observation.value) {
      const apart = table.dimensions.find((one) => !taken.has(one) && before.row.codes[one.id] !== row.codes[one.id])
      if (apart === undefined)
        return { problem: `${row.where}: another value than at ${before.row.where}, for the same thing and period: keep one` }
      const all = [...new Set(rows.map(({ codes }) => codes[apart.id] ?? ''))]
      const few = all.slice(0, 5).join(', ')
      return {
        problem: `the column '${apart.id}' tells values apart (${few}): take one with --only ${apart.id}=…, or make it a part of the series`,
        asked: { column: apart.id, codes: all.map((one) => [one, apart.labels.get(one) ?? one]) },
      }
    }
    if (before === undefined) observations.push(observation)
    seen.set(key, { row, value: observation.value })
  }
  return { observations, labels, empty, problems }
}

type Part = { readonly dimension: Dimension } | { readonly fixed: string }

function find(table: Table, name: string): Dimension | undefined {
  return table.dimensions.find(({ id, label }) => same(id, name) || same(label, name))
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase()
}

/** The one column beside the others that could be the subject. */
function soleOther(table: Table, rows: readonly Row[], taken: ReadonlySet<Dimension>): Part | undefined {
  const others = table.dimensions.filter(
    (one) => one.role === 'other' && !taken.has(one) && new Set(rows.map(({ codes }) => codes[one.id])).size > 1,
  )
  const [dimension] = others
  return dimension === undefined || others.length > 1 ? undefined : { dimension }
}

/** The code of a part, and its name. */
function wordsOf(part: Part, row: Row): readonly [string, string] {
  if ('fixed' in part) return [part.fixed, part.fixed]
  const code = row.codes[part.dimension.id] ?? ''
  return [code, part.dimension.labels.get(code) ?? code]
}

/** A code as packs have them: small letters and digits, parted by hyphens. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** A plain number, grouped with commas or not; undefined for others, and where a comma can be read two ways. */
function numberOf(text: string): string | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text
  if (/^-?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return String(Number(text))
  return /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^-?\d{1,3},\d{3}\.\d+$/.test(text) ? text.replaceAll(',', '') : undefined
}

const SCALES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const

/** A value as people write it: *148 billion USD*. Its digits stay as many as the table has. */
function writtenValue(number: string, scale: string | undefined, unit: string): string {
  const moved = shifted(number, scale !== undefined && /^-?\d+$/.test(scale) ? Number(scale) : 0)
  const digits = moved.replace(/^-/, '')
  const big = digits.includes('.') ? undefined : SCALES.find(([places]) => digits.length > places && /^0*$/.test(digits.slice(3 - places)))
  const [whole = '', part = ''] = (big === undefined ? moved : shifted(moved, -big[0])).split('.')
  const kept = big === undefined ? part : part.replace(/0+$/, '')
  return [kept === '' ? grouped(whole) : `${grouped(whole)}.${kept}`, big?.[1], unit]
    .filter((one) => one !== undefined && one !== '')
    .join(' ')
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A decimal number with its point moved. */
function shifted(number: string, by: number): string {
  const sign = number.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = number.replace(/^-/, '').split('.')
  if (by === 0) return number
  const digits = whole + part
  const point = whole.length + by
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at)
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}

/** The unit as it is written after a number. */
function unitOf(unit: Part, row: Row): string {
  const [code, label] = wordsOf(unit, row)
  if (/^(?:%|pc|pt|perc(?:ent(?:age)?)?)(?:$|_)/i.test(code) || /^percent(?:age)?(?! point)|^%/i.test(label)) return '%'
  return /^[A-Z]{3}$/.test(code) ? code : label
}

/** SDMX's list of observation states: what is not final is an estimate. */
function statusOf(code: string): string {
  if (isStatus(code.toLowerCase())) return code.toLowerCase()
  return /^f/i.test(code) ? 'forecast' : /^[eip]/i.test(code) ? 'estimate' : 'actual'
}
