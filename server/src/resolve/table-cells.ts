/**
 * The numbers of a table as what can be calculated with: plain values, each in its row and column.
 */
import type { ResolvedFigure } from './resolved.ts'

/** A number that does not follow from others of its table. `value` is what they make, in base units. */
export interface TableTotal {
  readonly figure: ResolvedFigure
  readonly value: number
  readonly unit: string
  /** What makes it: the rows or columns it adds up, the levels that it is the change of, the cells beside it, or the totals of its row and column. */
  readonly of: 'rows' | 'columns' | 'levels' | 'cells' | 'totals'
}

/** A plain number of a table. Two may be added where their keys are the same. */
export interface Cell {
  readonly figure: ResolvedFigure
  readonly value: number
  readonly step: number
  readonly looseStep: number
  readonly key: string
}

export const PERCENT_KEY = 'percent%'

/** The plain number at a row and column. */
export type At = (row: number, column: number) => Cell | undefined

/** Finds the plain numbers of a table by their row and column. */
export function cellsOf(figures: readonly ResolvedFigure[]): At {
  const cells = new Map<number, Cell>()
  for (const figure of figures) {
    const cell = figure.cell === undefined ? undefined : cellOf(figure)
    if (cell !== undefined && figure.cell !== undefined) cells.set(figure.cell.row * 1000 + figure.cell.column, cell)
  }
  return (row, column) => cells.get(row * 1000 + column)
}

/** A plain number as what can be calculated with; undefined where it is open, or of no amount. */
export function cellOf(figure: ResolvedFigure): Cell | undefined {
  const { quantity } = figure.figure
  if (typeof quantity.value !== 'number' || quantity.bound !== null || quantity.approximate || figure.quoted) return undefined
  if (quantity.kind === 'rank' || quantity.kind === 'times' || quantity.kind === 'points' || quantity.kind === 'ratio') return undefined
  const key = quantity.kind === 'count' || quantity.kind === 'bare' ? `n${quantity.style.scale}` : `${quantity.kind}${quantity.unit}`
  return { figure, value: quantity.value, step: quantity.step, looseStep: quantity.looseStep, key }
}

/** How far a number may lie from what is written: half its last digit, or half its trailing zeros where that is little. */
export function halfOf(cell: Cell, loose = cell.looseStep): number {
  return Math.max(cell.step / 2, Math.min(loose / 2, 0.01 * Math.abs(cell.value)))
}
