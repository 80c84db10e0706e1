/**
 * Finds the changes, shares and differences of a table that do not follow from the numbers beside them.
 *
 * In: a table and its plain numbers. Out: those that do not follow, where the table itself shows what they are calculated of: most of their
 * column or row follows. A head that says nothing of a calculation is left alone.
 */
import type { Run, TablePassage } from '../markup/prose.ts'
import { isSlip } from './slip.ts'
import { type At, type Cell, halfOf, PERCENT_KEY, type TableTotal } from './table-cells.ts'

const CHANGE =
  /^(?:[^A-Za-zÀ-ỹ]*(?:%|per ?cent(?:age)?) ?)?(?:change|growth|increase|rise|y\/y|yoy|δ|±|\+\/-|tăng trưởng|tăng(?:\/| )giảm|tốc độ tăng|mức tăng|tăng)(?![A-Za-zÀ-ỹ])/
const SHARE = /%|\b(?:shares?|rates?|ratio|proportion|per ?cent(?:age)?)\b|tỷ lệ|tỷ trọng|cơ cấu|tỉ lệ|tỉ trọng/
const DIFFERENCE = /^(?:balance|surplus|deficit|difference|net|gap|trade balance|chênh lệch|cán cân|xuất siêu|nhập siêu)(?![A-Za-zÀ-ỹ])/

interface Range {
  readonly low: number
  readonly high: number
}

/** What a number must be, and all that rounding allows. */
interface Follows extends Range {
  readonly value: number
}

/** A calculated number beside the one that is written. */
interface Pair {
  readonly stated: Cell
  readonly follows: Follows
}

/** The rates and differences that do not follow. `totals` are the rows that add up others. */
export function ratesOf(table: TablePassage, at: At, totals: readonly boolean[]): readonly TableTotal[] {
  const head = (table.head.at(-1) ?? []).map((run) => plainOf(run.text))
  return [...changeColumns(table, head, at), ...changeRows(table, head, at), ...calculatedColumns(table, head, at, totals)]
}

/** Growth rates in a column of their own, against the two years beside it. */
function changeColumns(table: TablePassage, head: readonly string[], at: At): readonly TableTotal[] {
  const column = head.findIndex((text) => CHANGE.test(text) || SPAN.test(text))
  if (column < 0) return []
  const years: YearColumn[] = []
  for (let other = 0; other < head.length; other++) {
    if (other === column) continue
    const year = yearOf(head[other] as string)
    if (year !== undefined) years.push({ column: other, year })
    else if (table.rows.some((_, row) => at(row, other) !== undefined)) return []
  }
  const [one, other] = spanned(head[column] as string, years)
  if (one === undefined || other === undefined || one.year === other.year) return []
  const [from, to] = one.year < other.year ? [one.column, other.column] : [other.column, one.column]
  const pairs: Pair[] = []
  const differences = differencesOf(table, head[column] as string, at, from, to, column)
  if (differences !== undefined) return wrongOf(differences, 2, 'cells')
  for (let row = 0; row < table.rows.length; row++) {
    const [a, b, rate] = [at(row, from), at(row, to), at(row, column)]
    if (rate !== undefined && rate.key !== PERCENT_KEY) return []
    const follows = growth(a, b)
    if (rate !== undefined && follows !== undefined) pairs.push({ stated: rate, follows })
    else if (a?.key === PERCENT_KEY && rate !== undefined) return []
  }
  return wrongOf(pairs, 1, 'levels')
}

/** Two years in a head: *2023–2024*, *2024/2023*. */
const SPAN = /^\s*((?:19|20)\d\d)\s*(?:[–—/→-]|to)\s*((?:19|20)\d\d)\s*(?:,?\s*\(?%\)?)?\s*$/

interface YearColumn {
  readonly column: number
  readonly year: number
}

/** The two years that a change is between: those that its head names, else the only two, else the last two of a row of years. */
function spanned(text: string, years: readonly YearColumn[]): readonly (YearColumn | undefined)[] {
  const [, from, to] = SPAN.exec(text) ?? []
  if (from !== undefined) return [Number(from), Number(to)].map((year) => years.find((one) => one.year === year))
  if (years.length < 3) return years
  const rises = years.every(({ year }, index) => index === 0 || year === (years[index - 1] as YearColumn).year + 1)
  return rises ? years.slice(-2) : []
}

/** A change in the unit of the levels themselves: most of the column is one year less the other. */
function differencesOf(table: TablePassage, head: string, at: At, from: number, to: number, column: number): readonly Pair[] | undefined {
  if (/%|per ?cent|growth|rate|tốc độ/.test(head)) return undefined
  const pairs: Pair[] = []
  for (let row = 0; row < table.rows.length; row++) {
    const [a, b, stated] = [at(row, from), at(row, to), at(row, column)]
    const follows = difference(b, a)
    if (stated === undefined || follows === undefined || /%/.test(table.rows[row]?.[column]?.text ?? '')) continue
    pairs.push({ stated: { ...stated, key: a?.key ?? stated.key }, follows })
  }
  const right = pairs.filter(holds).length
  return right >= 2 && right > pairs.length / 2 ? pairs : undefined
}

function yearOf(text: string): number | undefined {
  const years = text.match(/\b(?:19|20)\d\d/g)
  return years?.length === 1 ? Number(years[0]) : undefined
}

const CHANGE_ROW =
  /^[^A-Za-zÀ-ỹ%]*(?:(?:annual |yearly )?growth|(?:%|per ?cent|percentage) (?:change|growth)|change(?=[^A-Za-zÀ-ỹ]*(?:%|on |per))|y\/y|yoy|year[- ]on[- ]year|tăng trưởng|tốc độ tăng|mức tăng|tăng)(?![A-Za-zÀ-ỹ])[^A-Za-zÀ-ỹ]*(?:on (?:the )?(?:year|previous year|year before)|y\/y|yoy|rate|per ?cent|so với năm trước)?[^A-Za-zÀ-ỹ]*$/

/** Growth rates in a row below the levels, from each year to the next. */
function changeRows(table: TablePassage, head: readonly string[], at: At): readonly TableTotal[] {
  const years = head.map(yearOf)
  const pairs: Pair[] = []
  for (let row = 1; row < table.rows.length; row++) {
    const label = labelOf(table.rows[row] as readonly Run[])
    if (!CHANGE_ROW.test(label) || CHANGE_ROW.test(labelOf(table.rows[row - 1] as readonly Run[]))) continue
    for (let column = 1; column < head.length; column++) {
      const [before, here] = [years[column - 1], years[column]]
      const rate = at(row, column)
      if (before === undefined || here !== before + 1 || rate?.key !== PERCENT_KEY) continue
      const follows = growth(at(row - 1, column - 1), at(row - 1, column))
      if (follows !== undefined) pairs.push({ stated: rate, follows })
    }
  }
  return wrongOf(pairs, 2, 'levels')
}

/** Columns of shares of the total, of one column in another, or of differences. */
function calculatedColumns(table: TablePassage, head: readonly string[], at: At, totals: readonly boolean[]): readonly TableTotal[] {
  const found: TableTotal[] = []
  const rows = table.rows.map((_, row) => row)
  const levels = head.map((_, column) => column).filter((column) => rows.some((row) => isLevel(at(row, column))))
  if (levels.length > 8) return []
  const total = totals.filter(Boolean).length === 1 ? totals.indexOf(true) : -1
  for (let column = 1; column < head.length; column++) {
    const text = head[column] as string
    const rated = rows.every((row) => at(row, column) === undefined || at(row, column)?.key === PERCENT_KEY)
    const ways: ((row: number) => Follows | undefined)[] = []
    if (rated && SHARE.test(text) && !CHANGE.test(text)) {
      for (const a of levels) {
        if (total >= 0) ways.push((row) => share(at(row, a), at(total, a)))
        for (const b of levels) if (a !== b) ways.push((row) => share(at(row, a), at(row, b)))
      }
    } else if (!rated && PER.test(text)) {
      const [, each, of] = PER.exec(text) as RegExpExecArray
      const [a, b] = [each, of].map((name) => levels.find((other) => other !== column && isNamed(head[other] as string, name as string)))
      if (a !== undefined && b !== undefined) ways.push((row) => quotient(at(row, a), at(row, b)))
    } else if (!rated && DIFFERENCE.test(text)) {
      for (const a of levels)
        for (const b of levels) if (a !== b && a !== column && b !== column) ways.push((row) => difference(at(row, a), at(row, b)))
    }
    // What the column is calculated of is the way by which the most of it follows.
    let best: readonly Pair[] = []
    let most = 0
    for (const way of ways) {
      const pairs = rows.flatMap((row): readonly Pair[] => {
        const [stated, follows] = [at(row, column), way(row)]
        return stated === undefined || follows === undefined || (row === total && total >= 0 && stated.value === 100)
          ? []
          : [{ stated, follows }]
      })
      const right = pairs.filter(holds).length
      if (right > most) {
        most = right
        best = pairs
      }
    }
    found.push(...wrongOf(best, PER.test(text) ? 1 : 2, 'cells', isShareOfNamed(text, head)))
  }
  return found
}

/** *Places per course*, *học viên/lớp*: one column in another, both named by their heads. */
const PER = /^(?:average |mean |bình quân )?([a-zà-ỹ ]+?) ?(?:\bper\b|\/|\btrên\b| mỗi ) ?([a-zà-ỹ ]+)$/u

/** *Share*, *%*, *Share answered* beside *Answered*: a share of nothing that the table does not have. */
function isShareOfNamed(text: string, head: readonly string[]): boolean {
  const of = text
    .replace(/(?:shares?|rates?|ratio|proportion|per ?cent(?:age)?|tỷ lệ|tỷ trọng|tỉ lệ|tỉ trọng)(?![A-Za-zà-ỹ])/g, '')
    .replace(/[^a-zà-ỹ ]/g, '')
    .trim()
  return SHARE.test(text) && (of === '' || head.includes(of))
}

/** *Courses* for *course*. */
function isNamed(head: string, name: string): boolean {
  const plain = head.replace(/^(?:number of|số) /, '')
  return [name, `${name}s`, `${name}es`, name.replace(/y$/, 'ies')].includes(plain)
}

function isLevel(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.key !== PERCENT_KEY
}

function labelOf(row: readonly Run[]): string {
  return plainOf(row.find((run) => /[A-Za-zÀ-ỹ]/.test(run.text))?.text ?? '')
}

/** A label as the patterns here have it: in lower case, since those that heed no case cost milliseconds when first met. */
function plainOf(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

function growth(from: Cell | undefined, to: Cell | undefined): Follows | undefined {
  if (from === undefined || to === undefined || from.key !== to.key || from.key === PERCENT_KEY || from.value <= 0 || to.value <= 0)
    return undefined
  const rate = (a: number, b: number): number => 100 * (b / a - 1)
  const [a, b] = [halfOf(from), halfOf(to)]
  return { value: rate(from.value, to.value), low: rate(from.value + a, to.value - b), high: rate(from.value - a, to.value + b) }
}

function share(part: Cell | undefined, whole: Cell | undefined): Follows | undefined {
  if (part === undefined || whole === undefined || part.key !== whole.key || !isLevel(part) || whole.value <= 0 || part.value <= 0)
    return undefined
  const [p, w] = [halfOf(part), halfOf(whole)]
  const value = (100 * part.value) / whole.value
  return { value, low: (100 * (part.value - p)) / (whole.value + w), high: (100 * (part.value + p)) / (whole.value - w) }
}

function quotient(all: Cell | undefined, among: Cell | undefined): Follows | undefined {
  if (all === undefined || among === undefined || !isLevel(all) || !isLevel(among) || among.value <= 0) return undefined
  const value = all.value / among.value
  // As often cut as rounded, and to a round number.
  const cut = Math.max(0.5, 0.05 * value)
  return { value, low: (all.value - halfOf(all)) / among.value - cut, high: (all.value + halfOf(all)) / among.value + cut }
}

function difference(from: Cell | undefined, less: Cell | undefined): Follows | undefined {
  if (from === undefined || less === undefined || from.key !== less.key || !isLevel(from)) return undefined
  const half = halfOf(from) + halfOf(less)
  const value = from.value - less.value
  return { value, low: value - half, high: value + half }
}

function statedValue({ value, figure }: Cell): number {
  return value * (figure.figure.falling && value > 0 ? -1 : 1)
}

function holds({ stated, follows }: Pair): boolean {
  const value = statedValue(stated)
  const half = stated.key === PERCENT_KEY ? stated.step / 2 : halfOf(stated)
  const dust = 1e-9 * Math.max(1, Math.abs(value))
  return value + half + dust >= follows.low && value - half - dust <= follows.high
}

/** A share that follows to its last digit. */
function isSharp({ stated, follows }: Pair): boolean {
  return stated.key === PERCENT_KEY && Math.abs(follows.value - statedValue(stated)) <= 0.5001 * stated.step
}

/** One digit amiss, and by more than rounding does it: 85 for 80. */
function isFarOff({ stated, follows }: Pair): boolean {
  const value = statedValue(stated)
  const [written, right] = [value, follows.value].map((one) => String(Math.round(one / stated.step))) as [string, string]
  const amiss = [...written].filter((digit, at) => digit !== right[at]).length
  return Math.abs(follows.value - value) > 2.5 * stated.step && written.length === right.length && amiss === 1
}

/** What follows, rounded as it is written, is what is written but for a slip. */
function isMiswritten({ stated, follows }: Pair): boolean {
  const rounded = Number((stated.step * Math.round(follows.value / stated.step)).toPrecision(12))
  return Math.abs(stated.value) >= 10 && isSlip(rounded, stated.value)
}

/** One whole number less another. */
function isExact({ key, value }: Cell, follows: Follows): boolean {
  return key === 'n1' && Number.isInteger(value) && Number.isInteger(follows.value) && follows.high - follows.low <= 4
}

/** Shares miss a hundred by just what this one is off, and more than by how shares are made to add up. */
function isSurplus(pairs: readonly Pair[], { key, value, step }: Cell, follows: Follows): boolean {
  const sum = pairs.reduce((all, { stated }) => all + stated.value, 0)
  const mended = step * Math.round(follows.value / step)
  return key === PERCENT_KEY && pairs.length > 2 && Math.abs(sum - value + mended - 100) < step / 2 && Math.abs(value - mended) > 1.5 * step
}

/** Those that do not follow where at least `least`, and most, do. A last digit off is how shares are made to add up. */
function wrongOf(pairs: readonly Pair[], least: number, of: TableTotal['of'], sure = false): readonly TableTotal[] {
  // Where all but one follow to the last digit, nothing was rounded before they were calculated.
  const exact = pairs.filter(isSharp).length >= 3 && pairs.filter(isSharp).length === pairs.length - 1
  const fits = (pair: Pair): boolean => holds(pair) && !(exact && isFarOff(pair))
  const right = pairs.filter(fits).length
  const wrong = pairs.filter((pair) => !fits(pair))
  // Of two, one that follows and one with a digit amiss.
  const [only] = wrong
  const slipped = sure && right === 1 && wrong.length === 1 && only !== undefined && isMiswritten(only)
  if ((right < least && !slipped) || wrong.length === 0 || (right > 1 ? wrong.length * 2 > right : wrong.length > 1)) return []
  return wrong.flatMap(({ stated, follows }) => {
    const value = statedValue(stated)
    const off = Math.max(follows.low - value, value - follows.high)
    if (
      (!(exact && isFarOff({ stated, follows })) &&
        off <= (of === 'cells' ? 2 : 1) * stated.step &&
        !isExact(stated, follows) &&
        !isSurplus(pairs, stated, follows)) ||
      value === 0 ||
      Math.abs(follows.value) >= 1000 * Math.abs(value)
    )
      return []
    return [{ figure: stated.figure, value: Number(follows.value.toPrecision(12)), unit: stated.figure.figure.quantity.unit, of }]
  })
}
