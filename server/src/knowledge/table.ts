/**
 * What tables of statistics offices are read into, whatever they are written in.
 */
import { isRecord } from './pack-files.ts'

/** What a dimension tells of a value, as far as the table says so. */
export type Role = 'period' | 'area' | 'indicator' | 'subject' | 'unit' | 'scale' | 'status' | 'other'

export interface Dimension {
  readonly id: string
  readonly label: string
  readonly role: Role
  /** The names of its codes. */
  readonly labels: ReadonlyMap<string, string>
}

export interface Row {
  /** The code of each dimension. */
  readonly codes: Readonly<Record<string, string>>
  /** The number as it is written; decimals that are zero count. */
  readonly value: string
  /** Where it stands, for whoever looks it up. */
  readonly where: string
}

export interface Table {
  readonly title: string
  readonly dimensions: readonly Dimension[]
  readonly rows: readonly Row[]
}

export type TableResult = { readonly table: Table } | { readonly problem: string }

export type JsonObject = Readonly<Record<string, unknown>>

/** The text of a name that may be told in several languages. */
export function nameOf(value: unknown, fallback: string): string {
  if (typeof value === 'string' && value !== '') return value
  if (!isRecord(value)) return fallback
  const [first] = [value.en, ...Object.values(value)].filter((it): it is string => typeof it === 'string')
  return first ?? fallback
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['period', /^(?:time|time_?period|period|year|quarter|month|date|tid|năm|kỳ)$/i],
  ['area', /^(?:ref_?area|geo|geography|area|country|region|territory|province|location|reporter|quốc gia|tỉnh)$/i],
  ['indicator', /^(?:indicator|indic(?:_?\w+)?|measure|series|variable|contents(?:code)?|metric|chỉ tiêu)$/i],
  ['subject', /^(?:subject|product|commodity|activity|sector|industry|item|nace_?\w*|cpa_?\w*|ngành|sản phẩm)$/i],
  ['unit', /^(?:unit|unit_?measure|unit of measure|currency|đơn vị)$/i],
  ['scale', /^(?:unit_?mult|scale|multiplier)$/i],
  ['status', /^(?:obs_?status|status|flag|obs_?flag)$/i],
]

/** Guesses what a dimension tells from its id or its name. */
export function roleOf(id: string, label = ''): Role {
  return ROLES.find(([, shape]) => shape.test(id.trim()))?.[0] ?? ROLES.find(([, shape]) => shape.test(label.trim()))?.[0] ?? 'other'
}
