/**
 * Reads tables of statistics offices.
 *
 * In: the text of a file: CSV, SDMX-CSV, SDMX-JSON 2.0 or JSON-stat 2.0. Out: its dimensions with the names of their codes, and its
 * values one a row, or one line that says what is wrong. What the figures are of is not decided here.
 */
import { isRecord } from './pack-files.ts'
import type { TableResult } from './table.ts'
import { readCsvTable } from './table-csv.ts'
import { readJsonStat } from './table-jsonstat.ts'
import { readSdmxJson } from './table-sdmx.ts'

/** Reads a table by what its text looks like. */
export function readTable(text: string): TableResult {
  const plain = text.replace(/^\ufeff/, '')
  if (!/^\s*[{[]/.test(plain)) return readCsvTable(plain)
  let value: unknown
  try {
    value = JSON.parse(plain)
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}: save it anew from where it came` }
  }
  if (!isRecord(value)) return { problem: 'a list, and no table: give SDMX-JSON 2.0, JSON-stat 2.0 or CSV' }
  if (isRecord(value.data) || isRecord(value.meta)) return readSdmxJson(value)
  if (value.class === 'dataset' || 'dimension' in value) return readJsonStat(value)
  return { problem: 'JSON of no kind that is known: give SDMX-JSON 2.0, JSON-stat 2.0 or CSV' }
}
