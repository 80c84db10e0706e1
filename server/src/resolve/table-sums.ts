/**
 * Adds up the rows and columns of a table and finds the totals that do not follow.
 *
 * In: a table and its numbers, each with its cell. Out: totals whose parts make another number. It believes a total to be one
 * only where the table shows it: another total of the table holds, or the two numbers differ as a slip of the pen does. Averages, rates, ranks,
 * years, mixed units, parts of parts and columns with gaps are not added.
 */
import type { Run, TablePassage } from '../markup/prose.ts'
import type { ResolvedFigure } from './resolved.ts'
import { isSlip } from './slip.ts'
import { isTotal } from './totals.ts'

/** A total that its parts do not make. `value` is what they make, in base units. */
export interface TableTotal {
  readonly figure: ResolvedFigure
  readonly value: number
  readonly unit: string
  readonly of: 'rows' | 'columns' | 'levels'
}

interface Cell {
  readonly figure: ResolvedFigure
  readonly value: number
  readonly step: number
  readonly looseStep: number
  readonly key: string
}

/** One sum with the total that is written for it. */
interface Sum {
  readonly total: Cell
  readonly parts: readonly Cell[]
  readonly of: TableTotal['of']
}

const SUBTOTAL = /^sub-?totals?\b|^cộng\b/i
const INNER = /^(?:of which|of whom|including|incl\.|thereof|trong đó|memo|- |– |— |• |· )/i
const NO_SUM =
  /\b(?:average|avg|mean|median|rate|rates|ratio|index|indices|rank|ranking|score|per|price|growth|change|density|age|year|years|share|level|min|max|minimum|maximum|cumulative|target|speed|temperature|no\.|id|bình quân|trung bình|tỷ lệ|tốc độ|đơn giá|năm|hạng|chỉ số|lũy kế)\b|\/|±|°/iu

/** The totals of a table that do not follow from their rows or columns. */
export function totalsOf(table: TablePassage, figures: readonly ResolvedFigure[]): readonly TableTotal[] {
  const { rows } = table
  if (rows.length < 2 || figures.length < 3) return []
  const head = table.head[table.head.length - 1] ?? []
  const label = (row: readonly Run[]): string => labelOf(row, figures.length)
  const totalRows = rows.map((row) => isTotal(label(row)))
  const totalColumns = head.map((run) => isTotal(run.text))
  const change = head.findIndex((run) => CHANGE.test(run.text.trim()))
  if (!totalRows.includes(true) && !totalColumns.includes(true) && change < 0) return []
  const cells = new Map<number, Cell>()
  for (const figure of figures) {
    const cell = figure.cell === undefined ? undefined : cellOf(figure)
    if (cell !== undefined && figure.cell !== undefined) cells.set(figure.cell.row * 1000 + figure.cell.column, cell)
  }
  const at = (row: number, column: number): Cell | undefined => cells.get(row * 1000 + column)
  const sums: Sum[] = [...columnSums(table, totalRows, label, at, head), ...rowSums(table, totalColumns, totalRows, label, at, head)]
  const changed = change < 0 ? [] : changesOf(table, head, change, at)
  const wrong = sums.filter((sum) => !holds(sum))
  if (wrong.length === 0) return changed
  const right = sums.length - wrong.length
  const found: TableTotal[] = [...changed]
  for (const sum of wrong) {
    const value = sum.parts.reduce((all, part) => all + part.value, 0)
    const near = value > 0 && sum.total.value / value < 2 && value / sum.total.value < 2
    const sure = right >= wrong.length ? near : wrong.length <= 2 && near && isSlip(value, sum.total.value)
    if (!sure || found.some((one) => one.figure === sum.total.figure)) continue
    found.push({ figure: sum.total.figure, value: Number(value.toPrecision(12)), unit: sum.total.figure.figure.quantity.unit, of: sum.of })
  }
  return found
}

const CHANGE =
  /^(?:change|growth|increase|rise|Δ|±|\+\/-|tăng trưởng|tăng(?:\/| )giảm|tốc độ tăng|mức tăng)(?![\p{L}])[^a-z]*(?:%|per ?cent|percent|on year|rate|năm)?/iu

/** Growth rates in a column of their own, against the two years beside it: those that do not follow where most do. */
function changesOf(table: TablePassage, head: readonly Run[], change: number, at: At): readonly TableTotal[] {
  const years: { readonly column: number; readonly year: number }[] = []
  for (let column = 0; column < head.length; column++) {
    const named = (head[column] as Run).text.match(/\b(?:19|20)\d\d\b/g)
    if (column === change) continue
    if (named?.length === 1) years.push({ column, year: Number(named[0]) })
    else if (named === null && table.rows.some((_, row) => at(row, column) !== undefined)) return []
  }
  const [one, other] = years
  if (one === undefined || other === undefined || years.length !== 2 || one.year === other.year) return []
  const [from, to] = one.year < other.year ? [one.column, other.column] : [other.column, one.column]
  let right = 0
  const wrong: TableTotal[] = []
  for (let row = 0; row < table.rows.length; row++) {
    const [a, b, rate] = [at(row, from), at(row, to), at(row, change)]
    if (a === undefined || b === undefined || rate === undefined || a.key !== b.key || a.value <= 0 || b.value <= 0) continue
    if (a.key === 'percent%' || (rate.key !== 'percent%' && !/%|cent/i.test((head[change] as Run).text))) return []
    const { falling } = rate.figure.figure
    const stated = rate.value * (falling && rate.value > 0 ? -1 : 1)
    const half = (cell: Cell): number => Math.max(cell.step / 2, Math.min(cell.looseStep / 2, 0.01 * cell.value))
    const low = 100 * ((b.value - half(b)) / (a.value + half(a)) - 1) - rate.step / 2
    const high = 100 * ((b.value + half(b)) / (a.value - half(a)) - 1) + rate.step / 2
    const value = 100 * (b.value / a.value - 1)
    if (stated >= low - 1e-9 && stated <= high + 1e-9) right++
    else wrong.push({ figure: rate.figure, value: Number(value.toPrecision(12)), unit: '%', of: 'levels' })
  }
  return right > wrong.length ? wrong.filter(({ figure, value }) => Math.abs(value) < 1000 && figure.figure.quantity.value !== 0) : []
}

function labelOf(row: readonly Run[], _count: number): string {
  const cell = row.find((run) => /\p{L}/u.test(run.text))
  return (cell?.text ?? '').trim().normalize('NFC')
}

function cellOf(figure: ResolvedFigure): Cell | undefined {
  const { quantity } = figure.figure
  if (typeof quantity.value !== 'number' || quantity.bound !== null || quantity.approximate || figure.quoted) return undefined
  if (quantity.kind === 'rank' || quantity.kind === 'times' || quantity.kind === 'points' || quantity.kind === 'ratio') return undefined
  const key = quantity.kind === 'count' || quantity.kind === 'bare' ? `n${quantity.style.scale}` : `${quantity.kind}${quantity.unit}`
  return { figure, value: quantity.value, step: quantity.step, looseStep: quantity.looseStep, key }
}

type At = (row: number, column: number) => Cell | undefined

function columnSums(
  table: TablePassage,
  totalRows: readonly boolean[],
  label: (row: readonly Run[]) => string,
  at: At,
  head: readonly Run[],
): readonly Sum[] {
  const { rows } = table
  const count = totalRows.filter(Boolean).length
  const place = totalRows.lastIndexOf(true)
  const sums: Sum[] = []
  const width = Math.max(...rows.map((row) => row.length))
  for (let column = 0; column < width; column++) {
    if (NO_SUM.test(head[column]?.text ?? '')) continue
    const first = totalRows[0] === true && count === 1
    const range = first ? [1, rows.length] : [0, place]
    if (
      place < 0 ||
      (!first &&
        place < rows.length - 1 &&
        rows
          .slice(place + 1)
          .some((row, index) => at(place + 1 + index, column) !== undefined && !NO_SUM.test(label(row)) && !INNER.test(label(row))))
    )
      continue
    let parts: Cell[] | undefined = []
    let since: Cell[] = []
    const subtotals: Cell[] = []
    for (let row = range[0] as number; row < (range[1] as number) && parts !== undefined; row++) {
      const own = label(rows[row] as readonly Run[])
      const cell = at(row, column)
      const text = rows[row]?.[column]?.text.trim() ?? ''
      if (INNER.test(own) || (NO_SUM.test(own) && cell !== undefined)) parts = undefined
      else if (totalRows[row] === true || SUBTOTAL.test(own)) {
        if (cell === undefined || since.length < 2) parts = undefined
        else {
          sums.push({ total: cell, parts: since, of: 'rows' })
          subtotals.push(cell)
          since = []
        }
      } else if (cell !== undefined) since.push(cell)
      // A row of words alone is a heading within the table; anything else is a gap.
      else if (text !== '' || (rows[row] as readonly Run[]).some((_, other) => at(row, other) !== undefined)) parts = undefined
    }
    if (parts === undefined) continue
    const total = at(first ? 0 : place, column)
    const all = subtotals.length > 0 ? [...subtotals, ...since] : since
    if (total !== undefined && all.length >= 2) sums.push({ total, parts: all, of: 'rows' })
  }
  return sums.filter(isOneKind)
}

function rowSums(
  table: TablePassage,
  totalColumns: readonly boolean[],
  totalRows: readonly boolean[],
  label: (row: readonly Run[]) => string,
  at: At,
  head: readonly Run[],
): readonly Sum[] {
  if (totalColumns.filter(Boolean).length !== 1) return []
  const place = totalColumns.indexOf(true)
  const columns = head
    .map((_, column) => column)
    .filter((column) => column !== place && table.rows.some((_, row) => at(row, column) !== undefined))
  // The total stands behind its parts or before them, never between.
  const last = columns.every((column) => column < place)
  if (!last && !columns.every((column) => column > place)) return []
  if (columns.some((column) => NO_SUM.test(head[column]?.text ?? '')) || columns.length < 2) return []
  const sums: Sum[] = []
  for (let row = 0; row < table.rows.length; row++) {
    const own = label(table.rows[row] as readonly Run[])
    const total = at(row, place)
    const parts = columns.map((column) => at(row, column))
    if (total === undefined || (NO_SUM.test(own) && totalRows[row] !== true) || parts.some((part) => part === undefined)) continue
    sums.push({ total, parts: parts as Cell[], of: 'columns' })
  }
  const good = sums.filter(isOneKind)
  return good.filter(holds).length * 2 >= good.length || good.length === 1 ? good : []
}

/** One unit throughout; of percentages only what is meant to make a hundred. */
function isOneKind({ total, parts }: Sum): boolean {
  if (parts.some((part) => part.key !== total.key)) return false
  const years = [total, ...parts].filter(
    (cell) => Number.isInteger(cell.value) && cell.value >= 1900 && cell.value <= 2100 && cell.figure.figure.quantity.style.group === '',
  )
  if (years.length > parts.length / 2) return false
  return total.key !== 'percent%' || total.value === 100
}

function holds({ total, parts }: Sum): boolean {
  const finest = Math.min(...parts.map((part) => part.looseStep))
  const half = (cell: Cell, loose: number): number => Math.max(cell.step / 2, Math.min(loose / 2, 0.01 * Math.abs(cell.value)))
  const value = parts.reduce((all, part) => all + part.value, 0)
  const reach = parts.reduce((all, part) => all + half(part, Math.min(finest, part.looseStep)), half(total, total.looseStep))
  return Math.abs(value - total.value) <= reach + 1e-9 * Math.abs(value)
}
