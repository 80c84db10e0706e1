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
import { type At, type Cell, cellsOf, halfOf, type TableTotal } from './table-cells.ts'
import { ratesOf } from './table-rates.ts'
import { isTotal } from './totals.ts'

/** One sum with the total that is written for it. */
interface Sum {
  readonly total: Cell
  readonly parts: readonly Cell[]
  readonly of: TableTotal['of']
}

const SUBTOTAL = /^sub-?totals?\b|^cộng\b/i
const INNER = /^(?:of which|of whom|including|incl\.|thereof|trong đó|memo|- |– |— |• |· )/i
const NO_SUM =
  /\b(?:average|avg|mean|median|rate|rates|ratio|index|indices|rank|ranking|score|per|price|growth|change|density|age|year|years|share|level|min|max|minimum|maximum|cumulative|target|speed|temperature|no\.|id|bình quân|trung bình|tỷ lệ|tốc độ|đơn giá|năm(?! \d)|hạng(?! mục)|chỉ số|lũy kế)\b|\/(?!(?:19|20)\d\d)|±|°/iu

/** The totals of a table that do not follow from their rows or columns. */
export function totalsOf(table: TablePassage, figures: readonly ResolvedFigure[]): readonly TableTotal[] {
  const { rows } = table
  if (rows.length < 2 || figures.length < 3) return []
  const head = table.head.at(-1) ?? []
  const label = (row: readonly Run[]): string => labelOf(row)
  const at = cellsOf(figures)
  // *100,000 | 8 | all members*: a total's label stands before its numbers.
  const totalRows = rows.map(
    (row, index) => isTotal(label(row)) && !row.slice(0, labelColumn(row)).some((_, column) => at(index, column) !== undefined),
  )
  const totalColumns = head.map((run, column) => isTotal(run.text) || isWholeYear(head, column))
  const rates = ratesOf(table, at, totalRows)
  if (!totalRows.includes(true) && !totalColumns.includes(true)) return [...rates, ...innerOf(table, label, at)]
  const sums: Sum[] = [...columnSums(table, totalRows, label, at, head), ...rowSums(table, totalColumns, totalRows, label, at, head)]
  const wrong = sums.filter((sum) => !holds(sum))
  const right = sums.length - wrong.length
  const found: TableTotal[] = []
  const crossing = crossingOf(wrong) ?? crossingOf(unequal(sums))
  if (crossing !== undefined) found.push(crossing)
  for (const sum of crossing === undefined ? wrong : []) {
    // A part that is itself a wrong total, or does not follow from the cells beside it, is what is wrong here.
    const blamed = sum.parts.some(
      ({ figure }) => wrong.some(({ total }) => total.figure === figure) || rates.some((rate) => rate.figure === figure),
    )
    const value = sum.parts.reduce((all, part) => all + part.value, 0)
    const near = value > 0 && sum.total.value / value < 2 && value / sum.total.value < 2
    const sure = right >= wrong.length ? near : wrong.length <= 2 && near && isSlip(value, sum.total.value)
    if (blamed || !sure || found.some((one) => one.figure === sum.total.figure)) continue
    found.push({ figure: sum.total.figure, value: Number(value.toPrecision(12)), unit: sum.total.figure.figure.quantity.unit, of: sum.of })
  }
  // A share of a number that a sum finds wrong is no second mistake.
  const doubted = (rate: TableTotal): boolean =>
    found.some(({ figure }) => figure.cell?.row === rate.figure.cell?.row && rate.of === 'cells')
  found.push(...rates.filter((rate) => !doubted(rate)))
  return found
}

/** *of which foreign*, *of which our own*: rows that share out the one above them in one column do so in the others. */
function innerOf(table: TablePassage, label: (row: readonly Run[]) => string, at: At): readonly TableTotal[] {
  const found: TableTotal[] = []
  for (let row = 0; row + 2 < table.rows.length; row++) {
    let to = row + 1
    while (to < table.rows.length && OF_WHICH.test(label(table.rows[to] as readonly Run[]))) to++
    if (to - row < 3 || OF_WHICH.test(label(table.rows[row] as readonly Run[]))) continue
    const sums: Sum[] = []
    for (let column = 0; column < (table.rows[row] as readonly Run[]).length; column++) {
      const [total, ...parts] = Array.from({ length: to - row }, (_, index) => at(row + index, column))
      if (total !== undefined && parts.every((part) => part !== undefined)) sums.push({ total, parts: parts as Cell[], of: 'rows' })
    }
    const wrong = sums.filter((sum) => !holds(sum))
    const [sum] = wrong
    if (sum === undefined || wrong.length > 1 || sums.length < 2 || !sums.every(isOneKind)) continue
    // What is left for the last of them.
    const last = sum.parts.at(-1) as Cell
    const value = sum.parts.slice(0, -1).reduce((left, part) => left - part.value, sum.total.value)
    if (value > 0 && isSlip(value, last.value))
      found.push({ figure: last.figure, value: Number(value.toPrecision(12)), unit: last.figure.figure.quantity.unit, of: 'cells' })
  }
  return found
}

const OF_WHICH = /^(?:of which|of whom|trong đó)(?![A-Za-zÀ-ỹ])/i

/** *First half | Second half | Year*: the year that all other columns of numbers are parts of. */
function isWholeYear(head: readonly Run[], column: number): boolean {
  if (!WHOLE_YEAR.test(head[column]?.text ?? '')) return false
  return head.every(({ text }, other) => other === column || other === 0 || PART_OF_YEAR.test(text.normalize('NFC')))
}

const WHOLE_YEAR = /^\s*(?:(?:the )?(?:full |whole )?year|all year|cả năm)\s*$/iu
const PART_OF_YEAR =
  /^\s*(?:(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:half|quarter)|[qh][1-4]|[1-4]q|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|quý (?:[1-4]|i{1,3}|iv)|tháng \d{1,2}|(?:6|sáu) tháng (?:đầu|cuối)(?: năm)?)\s*$/iu

/** Sums of small whole numbers that are not what is written, where all the others are to the last digit. */
function unequal(sums: readonly Sum[]): readonly Sum[] {
  const isWhole = ({ key, value }: Cell): boolean => key === 'n1' && Number.isInteger(value) && value < 1000
  const wrong = sums.filter(({ total, parts }) => parts.reduce((all, part) => all + part.value, 0) !== total.value)
  return sums.length >= 5 && sums.every(({ total, parts }) => [total, ...parts].every(isWhole)) ? wrong : []
}

/** The one number by which a row and a column are wrong by the same amount. */
function crossingOf(wrong: readonly Sum[]): TableTotal | undefined {
  const [one, other] = wrong
  if (wrong.length !== 2 || one === undefined || other === undefined || one.of === other.of) return undefined
  // The total of one is a part of the other, which holds with what makes it.
  for (const [total, whole] of [
    [one, other],
    [other, one],
  ] as const) {
    const value = total.parts.reduce((all, part) => all + part.value, 0)
    const parts = whole.parts.map((part) => (part.figure === total.total.figure ? { ...part, value } : part))
    if (whole.parts.some((part) => part.figure === total.total.figure) && holds({ ...whole, parts }) && value > 0)
      return {
        figure: total.total.figure,
        value: Number(value.toPrecision(12)),
        unit: total.total.figure.figure.quantity.unit,
        of: total.of,
      }
  }
  const shared = one.parts.find((part) => other.parts.some(({ figure }) => figure === part.figure))
  if (shared === undefined) return undefined
  const missing = ({ total, parts }: Sum): number => total.value - parts.reduce((all, part) => all + part.value, 0)
  const value = shared.value + missing(one)
  if (Math.abs(missing(one) - missing(other)) > halfOf(one.total) + halfOf(other.total) + 1e-9 * Math.abs(value) || value <= 0)
    return undefined
  return { figure: shared.figure, value: Number(value.toPrecision(12)), unit: shared.figure.figure.quantity.unit, of: 'totals' }
}

function labelOf(row: readonly Run[]): string {
  return (row[labelColumn(row)]?.text ?? '').trim().normalize('NFC')
}

/** The first cell of words, -1 where there is none. */
function labelColumn(row: readonly Run[]): number {
  return row.findIndex((run) => /[A-Za-zÀ-ỹ]/u.test(run.text))
}

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
  const value = parts.reduce((all, part) => all + part.value, 0)
  const all = parts.reduce((sum, part) => sum + halfOf(part, Math.min(finest, part.looseStep)), halfOf(total))
  // Of whole numbers up to a thousand rounding seldom adds up to more than this; where they count things, to nothing.
  const whole = total.key === 'n1' && [total, ...parts].every((cell) => Number.isInteger(cell.value) && cell.value < 1000)
  const reach = whole ? Math.min(all, 2.5 * Math.sqrt((parts.length + 1) / 12)) : all
  return Math.abs(value - total.value) <= reach + 1e-9 * Math.abs(value)
}
