/**
 * Cuts the tables of reStructuredText into rows and cells: grid and simple tables, and those of comma-separated values.
 */
import type { Span } from '../text/span.ts'
import { isSimpleBorder } from './rst-lines.ts'
import { afterLine, skipBlank } from './scan.ts'

/** A table as spans of its text, a cell one span a line. */
export interface RstTable {
  readonly head: readonly (readonly (readonly Span[])[])[]
  readonly rows: readonly (readonly (readonly Span[])[])[]
}

interface Line extends Span {
  readonly indent: number
}

/** Lays out the grid or simple table that stands from `from` to `to`. */
export function layOutRstTable(text: string, from: number, to: number): RstTable {
  const lines = linesOf(text, from, to)
  while (lines.length > 0 && lines[0]?.start === lines[0]?.end) lines.shift()
  const first = lines[0]
  if (first === undefined) return { head: [], rows: [] }
  return text.charCodeAt(first.start) === 0x2b ? gridTable(text, lines) : simpleTable(text, lines)
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let line = from; line < to; ) {
    const found = text.indexOf('\n', line)
    const stop = found < 0 || found > to ? to : found
    const start = Math.min(skipBlank(text, line), stop)
    let end = stop
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--
    lines.push({ start, end, indent: start - line })
    line = stop === to ? to : afterLine(text, stop)
  }
  return lines
}

function gridTable(text: string, lines: readonly Line[]): RstTable {
  const border = lines[0] as Line
  const columns: number[] = []
  for (let i = border.start; i < border.end; i++) if (text.charCodeAt(i) === 0x2b) columns.push(i - border.start)
  let head: Span[][][] = []
  let rows: Span[][][] = []
  let row: Span[][] | undefined
  const finish = () => {
    if (row?.some((cell) => cell.length > 0) === true) rows.push(row)
    row = undefined
  }
  for (const line of lines.slice(1)) {
    const mark = text.charCodeAt(line.start)
    if (mark !== 0x2b && mark !== 0x7c) continue
    if (mark === 0x2b) {
      finish()
      if (/^[+=]+$/.test(text.slice(line.start, line.end)) && head.length === 0) {
        head = rows
        rows = []
      }
    }
    let cell = 0
    let start = line.start + 1
    for (let column = 1; column < columns.length; column++) {
      const edge = Math.min(line.start + (columns[column] as number), line.end)
      const isEdge = edge >= line.end || text.charCodeAt(edge) === 0x7c || text.charCodeAt(edge) === 0x2b
      if (!isEdge && column < columns.length - 1) continue
      // Of a border that runs only past some columns, the others hold text.
      if (start < edge && !/^[-=+]*$/.test(text.slice(start, edge))) {
        row ??= columns.slice(1).map(() => [])
        row[cell]?.push({ start, end: edge })
      }
      start = edge + 1
      cell = column
    }
  }
  finish()
  return { head, rows }
}

function simpleTable(text: string, lines: readonly Line[]): RstTable {
  const border = lines[0] as Line
  const columns: { start: number; end: number }[] = []
  for (const found of text.slice(border.start, border.end).matchAll(/=+/g))
    columns.push({ start: found.index, end: found.index + found[0].length })
  let head: Span[][][] = []
  let rows: Span[][][] = []
  let row: Span[][] | undefined
  let borders = 1
  const bordersAll = lines.filter((line) => isSimpleBorder(text, line.start, line.end)).length
  for (const line of lines.slice(1)) {
    if (line.start === line.end) {
      row = undefined
      continue
    }
    const source = text.slice(line.start, line.end)
    if (isSimpleBorder(text, line.start, line.end)) {
      row = undefined
      if (++borders === 2 && bordersAll > 2) {
        head = rows
        rows = []
      }
      continue
    }
    if (/^-+(?:\s+-+)*$/.test(source) && source.length > 2) continue
    const base = line.start - Math.max(0, line.indent - border.indent)
    const startsFirst = text.slice(base + (columns[0]?.start ?? 0), base + (columns[0]?.end ?? 0)).trim() !== ''
    if (row === undefined || startsFirst) {
      row = columns.map(() => [])
      rows.push(row)
    }
    for (let column = 0; column < columns.length; column++) {
      const { start, end } = columns[column] as { start: number; end: number }
      const from = Math.min(Math.max(base + start, line.start), line.end)
      const next = columns[column + 1]
      // Text that runs on over the gap spans columns.
      let stop = next === undefined ? line.end : Math.min(base + end, line.end)
      let spanned = column
      while (stop < line.end && columns[spanned + 1] !== undefined && text.charCodeAt(stop) > 0x20) {
        spanned++
        stop = columns[spanned + 1] === undefined ? line.end : Math.min(base + (columns[spanned] as { end: number }).end, line.end)
      }
      if (from < stop && text.slice(from, stop).trim() !== '') row[column]?.push({ start: from, end: stop })
      column = spanned
    }
  }
  return { head, rows }
}

/** Lays out comma-separated values. A quotation mark in a quoted cell is doubled, and such a cell has a span for each part. */
export function layOutCsv(text: string, from: number, to: number, delimiter: number): readonly (readonly (readonly Span[])[])[] {
  const rows: Span[][][] = []
  let row: Span[][] = []
  let at = from
  while (at < to) {
    at = Math.min(delimiter === 0x09 ? at : skipBlank(text, at), to)
    const cell: Span[] = []
    if (text.charCodeAt(at) === 0x22) {
      let start = at + 1
      for (at = start; at < to; at++) {
        if (text.charCodeAt(at) !== 0x22) continue
        if (text.charCodeAt(at + 1) !== 0x22) break
        cell.push({ start, end: at + 1 })
        start = at + 2
        at++
      }
      cell.push({ start, end: Math.min(at, to) })
      while (at < to && text.charCodeAt(at) !== delimiter && text.charCodeAt(at) !== 10) at++
    } else {
      const start = at
      while (at < to && text.charCodeAt(at) !== delimiter && text.charCodeAt(at) !== 10) at++
      cell.push({ start, end: at })
    }
    row.push(cell)
    if (at >= to || text.charCodeAt(at) === 10) {
      if (row.length > 1 || row.some((spans) => spans.some((span) => text.slice(span.start, span.end).trim() !== ''))) rows.push(row)
      row = []
    }
    at++
  }
  if (row.length > 0) rows.push(row)
  return rows
}
