/**
 * Cuts Markdown tables into rows and cells: pipe tables as in GFM, and pandoc's grid tables.
 */
import type { Span } from '../text/span.ts'
import { captionText, isDelimiterRow, isGridBorder } from './markdown-lines.ts'
import { afterLine, skipBlank } from './scan.ts'

/** A table as spans of its text. A cell of a grid table has one span a line. */
export interface TableLayout {
  readonly captions: readonly Span[]
  readonly head: readonly (readonly (readonly Span[])[])[]
  readonly rows: readonly (readonly (readonly Span[])[])[]
}

/** Lays out the table block from `from` to `to`. */
export function layOutTable(text: string, from: number, to: number): TableLayout {
  const lines = linesOf(text, from, to)
  const captions: Span[] = []
  const top = lines.findIndex((line, i) => {
    if (isGridBorder(text, line.start, line.end)) return true
    const next = lines[i + 1]
    return next !== undefined && text.slice(line.start, line.end).includes('|') && isDelimiterRow(text, next.start, next.end)
  })
  if (top < 0) return { captions, head: [], rows: [] }
  if (top > 0) captions.push(...captionOf(text, lines.slice(0, top)))
  const first = lines[top] as Span
  if (isGridBorder(text, first.start, first.end)) return gridLayout(text, lines, top, captions)
  const head = [splitRow(text, first).map((cell) => [cell])]
  const rows: Span[][][] = []
  let i = top + 2
  for (; i < lines.length; i++) {
    const line = lines[i] as Span
    if (line.start === line.end || !text.slice(line.start, line.end).includes('|')) break
    rows.push(splitRow(text, line).map((cell) => [cell]))
  }
  captions.push(...captionOf(text, lines.slice(i)))
  return { captions, head, rows }
}

/** The lines from `from` to `to`, blanks at both ends left out. */
function linesOf(text: string, from: number, to: number): Span[] {
  const lines: Span[] = []
  for (let line = from; line < to; ) {
    const found = text.indexOf('\n', line)
    const stop = found < 0 || found > to ? to : found
    const start = Math.min(skipBlank(text, line), stop)
    let end = stop
    while (end > start && skipBlank(text, end - 1) >= stop) end--
    lines.push({ start, end })
    line = afterLine(text, stop)
    if (stop === to) break
  }
  return lines
}

/** The caption that the lines hold, marker left out. */
function captionOf(text: string, lines: readonly Span[]): Span[] {
  const filled = lines.filter((line) => line.end > line.start)
  const first = filled[0]
  const last = filled.at(-1)
  if (first === undefined || last === undefined) return []
  const start = captionText(text, first.start, first.end)
  return [{ start: start < 0 ? first.start : start, end: last.end }]
}

/** Cuts a row at its pipes. Escaped ones cut nothing, nor do those within code. */
function splitRow(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let start = text.charCodeAt(line.start) === 0x7c ? line.start + 1 : line.start
  const unclosed = new Set<number>()
  let i = start
  while (i < line.end) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i += 2
    else if (code === 0x60) i = codeEnd(text, i, line.end, unclosed)
    else if (code === 0x7c) {
      cells.push({ start, end: i })
      start = ++i
    } else i++
  }
  if (start < line.end) cells.push({ start, end: line.end })
  return cells
}

function codeEnd(text: string, at: number, limit: number, unclosed: Set<number>): number {
  let open = at
  while (open < limit && text.charCodeAt(open) === 0x60) open++
  const length = open - at
  if (unclosed.has(length)) return open
  for (let i = open; i < limit; ) {
    if (text.charCodeAt(i) !== 0x60) {
      i++
      continue
    }
    const from = i
    while (i < limit && text.charCodeAt(i) === 0x60) i++
    if (i - from === length) return i
  }
  unclosed.add(length)
  return open
}

function gridLayout(text: string, lines: readonly Span[], top: number, captions: Span[]): TableLayout {
  const border = lines[top] as Span
  const columns: number[] = []
  for (let i = border.start; i < border.end; i++) if (text.charCodeAt(i) === 0x2b) columns.push(i - border.start)
  let head: Span[][][] = []
  let rows: Span[][][] = []
  let row: Span[][] | undefined
  let i = top + 1
  for (; i < lines.length; i++) {
    const line = lines[i] as Span
    if (isGridBorder(text, line.start, line.end)) {
      if (row !== undefined) rows.push(row)
      row = undefined
      if (text.slice(line.start, line.end).includes('=') && head.length === 0) {
        head = rows
        rows = []
      }
    } else if (text.charCodeAt(line.start) === 0x7c) {
      row ??= columns.slice(1).map(() => [])
      for (let column = 0; column + 1 < columns.length; column++) {
        const start = Math.min(line.start + (columns[column] as number) + 1, line.end)
        const end = Math.min(line.start + (columns[column + 1] as number), line.end)
        if (start < end) row[column]?.push({ start, end })
      }
    } else break
  }
  if (row !== undefined) rows.push(row)
  captions.push(...captionOf(text, lines.slice(i)))
  return { captions, head, rows }
}
