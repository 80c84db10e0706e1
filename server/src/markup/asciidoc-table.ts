/**
 * Cuts the tables of AsciiDoc into rows and cells.
 */
import type { Span } from '../text/span.ts'
import { layOutCsv } from './rst-table.ts'
import { isBlankLine, lineEnd, skipBlankLines } from './scan.ts'

/** A table as spans of its text. A label that reaches down stands in each of its rows. */
export interface AsciidocTable {
  readonly head: readonly (readonly Span[])[]
  readonly rows: readonly (readonly Span[])[]
  /** The cells that reach over several columns. */
  readonly wide: ReadonlySet<Span>
}

interface Cell extends Span {
  readonly columns: number
  readonly lines: number
  readonly isFirst: boolean
}

/** Lays out the rows that stand from `from` to `to`, between the lines that delimit the table; `attributes` are the table's. */
export function layOutAsciidocTable(text: string, from: number, to: number, mark: string, attributes: string): AsciidocTable {
  const separator =
    mark === ',' || /format="?csv/.test(attributes)
      ? ','
      : mark === ':' || /format="?dsv/.test(attributes)
        ? ':'
        : (/separator="?([^",\]])/.exec(attributes)?.[1] ?? mark)
  const start = skipBlankLines(text, from)
  const isHeaded = hasHeader(text, from, to, attributes)
  const isCut = separator === '|' || separator === '!' || !',:'.includes(separator)
  const cells = isCut ? cellsOf(text, start, to, separator) : []
  const all = isCut
    ? rowsOf(cells, columnsOf(attributes), text)
    : layOutCsv(text, start, to, separator.charCodeAt(0)).map((row) => row.map((cell) => cell[0] as Span))
  const split = isHeaded ? Math.min(1, all.length) : 0
  return { head: all.slice(0, split), rows: all.slice(split), wide: new Set(cells.filter((cell) => cell.columns > 1)) }
}

/** A table has a head where it says so, or where a blank line parts its first line from the others. */
function hasHeader(text: string, from: number, to: number, attributes: string): boolean {
  if (/%[\w%]*noheader|options="?[\w,]*noheader/.test(attributes)) return false
  if (/%[\w%]*header|(?:options|opts)=["']?[\w,]*header/.test(attributes)) return true
  if (isBlankLine(text, from)) return false
  const end = lineEnd(text, from, to)
  return end + 1 < to && isBlankLine(text, end + 1)
}

/** How many columns the attributes give, or 0. */
function columnsOf(attributes: string): number {
  const cols = /cols\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,\]\s]+))/.exec(attributes)
  const list = cols?.[1] ?? cols?.[2] ?? cols?.[3]
  if (list === undefined) return 0
  return list.split(/[,;]/).reduce((sum, column) => sum + Math.min(100, Number(/^\s*(\d+)\*/.exec(column)?.[1] ?? 1)), 0)
}

function cellsOf(text: string, from: number, to: number, separator: string): Cell[] {
  const cells: Cell[] = []
  let open: { start: number; columns: number; lines: number; copies: number; isFirst: boolean } | undefined
  const close = (end: number) => {
    if (open === undefined) return
    for (let copy = 0; copy < open.copies; copy++)
      cells.push({ start: open.start, end: Math.max(open.start, end), columns: open.columns, lines: open.lines, isFirst: open.isFirst })
  }
  let line = from
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 10) line = at + 1
    else if (text.charAt(at) === separator) {
      // What is right before the mark says how the cell is laid out.
      const found = /(?:^|\s)(?:(\d+)?(?:\.(\d+))?([+*]))?(?:[<^>]?(?:\.[<^>])?)?[a-z]?$/.exec(text.slice(Math.max(line, at - 16), at))
      const spec = found?.[0].trimStart() ?? ''
      const isSpec = found !== null && (at - spec.length === line || /\s/.test(text.charAt(at - spec.length - 1)))
      const end = isSpec ? at - spec.length : at
      close(end)
      const isCopies = isSpec && found?.[3] === '*'
      const many = Math.min(40, Number((isSpec ? found?.[1] : undefined) ?? 1))
      open = {
        start: at + 1,
        columns: isCopies ? 1 : many,
        lines: isSpec ? Math.min(200, Number(found?.[2] ?? 1)) : 1,
        copies: isCopies ? many : 1,
        isFirst: text.slice(line, end).trim() === '',
      }
    }
  }
  close(to)
  return cells
}

/** Puts cells into rows of as many columns as there are; without being told, as many as the first line has. */
function rowsOf(cells: readonly Cell[], told: number, text: string): Span[][] {
  let columns = told
  if (columns === 0)
    for (let i = 0; i < cells.length && (i === 0 || cells[i]?.isFirst === false); i++) columns += (cells[i] as Cell).columns
  if (columns === 0) return []
  const rows: Span[][] = []
  const down = new Map<number, { left: number; cell: Span }>()
  let row: Span[] = []
  const fill = () => {
    for (let label = down.get(row.length); label !== undefined && row.length < columns; label = down.get(row.length)) {
      if (--label.left <= 0) down.delete(row.length)
      row.push(label.cell)
    }
  }
  for (const cell of cells) {
    fill()
    if (row.length >= columns) {
      rows.push(row)
      row = []
      fill()
    }
    const isLabel = /\p{L}{2}/u.test(text.slice(cell.start, cell.end))
    const empty = { start: cell.end, end: cell.end }
    for (let i = 0; i < cell.columns && row.length < columns; i++) {
      if (cell.lines > 1) down.set(row.length, { left: cell.lines - 1, cell: isLabel && i === 0 ? cell : empty })
      row.push(i === 0 ? cell : empty)
    }
  }
  fill()
  if (row.length > 0) rows.push(row)
  return rows
}
