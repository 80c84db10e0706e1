/**
 * Reads CSV: SDMX-CSV, one value a line with a column each for what it is of, or a column for each period.
 */
import { readPeriodCode } from './period-code.ts'
import { type Dimension, type Row, roleOf, type TableResult } from './table.ts'
import { periodOf } from './table-period.ts'

/** A column of SDMX-CSV whose cells are the same or of no use to a reader. */
const TECHNICAL = /^(?:DATAFLOW|STRUCTURE|STRUCTURE_ID|STRUCTURE_NAME|ACTION)$/i
const VALUE = /^(?:obs_?value|value|values|figure|amount|giá trị)$/i

/** Reads a CSV text, with commas, semicolons or tabs. */
export function readCsvTable(text: string): TableResult {
  const read = readCells(text)
  if ('problem' in read) return read
  const [head, ...lines] = read.cells
  if (head === undefined || lines.length === 0) return { problem: 'the table has no line below its head: give one with values' }
  const columns = head.cells.map((cell) => cell.trim())
  const twice = columns.find((name, at) => columns.indexOf(name) !== at)
  if (twice !== undefined) return { problem: `line 1: two columns are called '${twice}': give each a name of its own` }
  const odd = lines.find(({ cells }) => cells.length !== columns.length)
  if (odd !== undefined) {
    return { problem: `line ${odd.line}: ${odd.cells.length} cells below a head of ${columns.length}: mend the line` }
  }
  const wide = columns
    .map((name) => periodOf(name))
    .map((code) => (code !== undefined && readPeriodCode(code) !== undefined ? code : undefined))
  const value = columns.findIndex((name) => VALUE.test(name))
  if (value < 0 && wide.every((code) => code === undefined)) {
    return { problem: `line 1: no column of values among ${columns.join(', ')}: call it OBS_VALUE, or have a column a year` }
  }
  const isWide = value < 0
  const told = columns.flatMap((name, at) =>
    name === '' || at === value || TECHNICAL.test(name) || (isWide && wide[at] !== undefined) ? [] : [{ name, at }],
  )
  const rows: Row[] = []
  for (const { cells, line } of lines) {
    const codes = Object.fromEntries(told.map(({ name, at }) => [name, (cells[at] ?? '').trim()]))
    if (!isWide) rows.push({ codes, value: (cells[value] ?? '').trim(), where: `line ${line}` })
    else
      for (const [at, code] of wide.entries())
        if (code !== undefined)
          rows.push({ codes: { ...codes, [PERIOD]: code }, value: (cells[at] ?? '').trim(), where: `line ${line}, ${columns[at]}` })
  }
  const dimensions: Dimension[] = told.map(({ name }) => ({ id: name, label: name, role: roleOf(name), labels: new Map() }))
  if (isWide) dimensions.push({ id: PERIOD, label: PERIOD, role: 'period', labels: new Map() })
  return { table: { title: '', dimensions, rows } }
}

const PERIOD = 'period'

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

/** Cuts a text into cells (RFC 4180); quoted cells may hold separators and line ends. Empty lines are left out. */
function readCells(text: string): { readonly cells: readonly Line[] } | { readonly problem: string } {
  const separator = separatorOf(text)
  const lines: Line[] = []
  let cells: string[] = []
  let line = 1
  let began = 1
  let at = 0
  while (at <= text.length) {
    let cell: string
    if (text.charAt(at) === '"') {
      const end = quoteEnd(text, at + 1)
      if (end < 0) return { problem: `line ${line}: a quotation mark is never closed: close it` }
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      for (let i = text.indexOf('\n', at); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) line++
      at = end + 1
    } else {
      const start = at
      while (at < text.length && text.charAt(at) !== separator && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++
      cell = text.slice(start, at)
    }
    cells.push(cell)
    if (text.charAt(at) === separator && at < text.length) {
      at++
      continue
    }
    if (cells.length > 1 || cells[0] !== '') lines.push({ cells, line: began })
    cells = []
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++
    if (at >= text.length) break
    if (text.charAt(at) !== '\n' && text.charAt(at) !== '\r')
      return { problem: `line ${line}: words after a closing quotation mark: mend the line` }
    at++
    began = ++line
  }
  return { cells: lines }
}

function quoteEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text.charAt(at + 1) !== '"') return at
  return -1
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const first = text.slice(0, /[\r\n]|$/.exec(text)?.index)
  const counts = [',', ';', '\t'].map((separator) => [first.split(separator).length, separator] as const)
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1]
}
