/**
 * Puts the cells of a table into columns: those that reach over several, and labels that reach down.
 */
import type { Run, TablePassage } from './prose.ts'

/** A cell with the columns and lines that it reaches over. */
export interface SpannedCell {
  readonly run: Run
  readonly columns: number
  readonly lines: number
}

/** A row as it is written: its cells, and whether all of them are heads. */
export interface SpannedRow {
  readonly cells: readonly SpannedCell[]
  readonly isHead: boolean
}

/**
 * Lays out rows. Only rows of nothing but heads at the top are the head; without any, the first row is. In the head a cell stands in each column
 * and line that it reaches over; below, a label stands in each of its lines, and a number in one place.
 */
export function layOutRows(rows: readonly SpannedRow[]): TablePassage {
  const heads = rows.findIndex((row) => !row.isHead)
  const split = heads < 0 ? 1 : heads
  const down = new Map<number, { left: number; run: Run }>()
  const wide = new Set<Run>()
  const laid = rows.map(({ cells }, at) => {
    const row: Run[] = []
    const fill = () => {
      for (let label = down.get(row.length); label !== undefined; label = down.get(row.length)) {
        if (--label.left <= 0) down.delete(row.length)
        row.push(label.run)
      }
    }
    for (const { run, columns, lines } of cells) {
      fill()
      const empty: Run = { text: '', map: run.map, marks: [] }
      const isHead = at < split
      if (columns > 1 && !isHead) wide.add(run)
      for (let column = 0; column < columns; column++) {
        const here = isHead || column === 0 ? run : empty
        if (lines > 1) down.set(row.length, { left: lines - 1, run: isHead || /\p{L}{2}/u.test(here.text) ? here : empty })
        row.push(here)
      }
    }
    fill()
    return row
  })
  return { kind: 'table', head: laid.slice(0, split), rows: laid.slice(split), ...(wide.size === 0 ? {} : { wide }) }
}

/** The table with each of its runs replaced, one that stands in several places by the same run. */
export function mapRuns({ head, rows, wide }: TablePassage, replace: (run: Run) => Run): TablePassage {
  const known = new Map<Run, Run>()
  const mapped = (run: Run): Run => {
    const found = known.get(run) ?? replace(run)
    known.set(run, found)
    return found
  }
  const table = { kind: 'table' as const, head: head.map((row) => row.map(mapped)), rows: rows.map((row) => row.map(mapped)) }
  return wide === undefined ? table : { ...table, wide: new Set([...wide].map(mapped)) }
}
