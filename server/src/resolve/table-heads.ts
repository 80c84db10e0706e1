/**
 * Reads the labels of a table: for each number the row, the columns' heads, the heading within the table and the corner.
 *
 * In: a table. Out: its labels, and which of its cells are numbers. What the labels name together is not decided here.
 */
import type { UnitPhrase } from '../claims/unit-phrase.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Run, TablePassage } from '../markup/prose.ts'
import type { Language } from '../text/language.ts'
import { isOfIssuers } from './issuers.ts'
import { type Label, readCell, readLabel } from './labels.ts'
import { codesOf, names } from './mentions.ts'

/** A label with what it takes over from the one it continues. */
export interface CarriedLabel {
  readonly label: Label
  readonly carriedFrom: Label | undefined
}

/** What stands around the numbers of a row. */
export interface LabelledRow {
  readonly labels: readonly CarriedLabel[]
  /** Words behind the numbers: sources, remarks. They date nothing. */
  readonly remarks: readonly CarriedLabel[]
  /** What a column of units says. */
  readonly unit: UnitPhrase | undefined
  /** The row of words alone that heads this one and those around it. */
  readonly section: CarriedLabel | undefined
  /** The bodies that a column of them says to have set what the row plans. */
  readonly issuers: readonly string[]
  /** The columns that hold numbers. */
  readonly numbers: readonly number[]
  /** By column: the cell of a column of years that dates its number. */
  readonly dates: ReadonlyMap<number, CarriedLabel>
}

/** What stands around one number. */
export interface Around {
  readonly row: LabelledRow
  readonly columns: readonly CarriedLabel[]
  /** Row, with its remarks, and columns. */
  readonly near: readonly CarriedLabel[]
  /** What heads them: the section within the table, the corner. */
  readonly far: readonly CarriedLabel[]
  /** What dates it by itself, in a column of years. */
  readonly date: CarriedLabel | undefined
  /** Which of the labels adds up the others of its kind. */
  readonly total: Label | undefined
  /** Its column holds the whole of what the next column holds a part of. */
  readonly parted: boolean
}

/** The labels of a table. */
export interface TableLabels {
  /** The heads of each column, the lowest first. */
  readonly columns: readonly (readonly CarriedLabel[])[]
  /** The head of the stub where it speaks of the whole table: *Revenue, $ billion*, *2022*; not one that only says what the rows are. */
  readonly corner: CarriedLabel | undefined
  readonly rows: readonly LabelledRow[]
}

/** Reads the labels of a table. */
export function labelsOf(table: TablePassage, language: Language, knowledge: Knowledge): TableLabels {
  const read = new Map<Run, Label | undefined>()
  const label = (run: Run | undefined): Label | undefined => {
    if (run === undefined || run.text.trim() === '') return undefined
    if (!read.has(run)) read.set(run, readLabel(run.text, language, knowledge))
    return read.get(run)
  }
  const columns = headsOf(table, label)
  const head = table.head.at(-1) ?? []
  const dating = dateColumns(table, language)
  // *Measure* heads units, or what is measured.
  const measured = (column: number): boolean =>
    table.rows.some((cells) =>
      label(cells[column])?.mentions.some((mention) =>
        codesOf(mention, 'indicator').some((code) => knowledge.indicators.get(code)?.implicit === false),
      ),
    )
  const units = head.map((run, column) => isUnitColumn(run) && !(/^\s*measure\s*$/i.test(run.text) && measured(column)))
  const isStub = (cell: Run, column: number): boolean =>
    !dating.includes(column) && (isLabel(cell, language) || (column === 0 && isPeriod(cell, language)))
  const rows: LabelledRow[] = []
  let above: Label | undefined
  let section: CarriedLabel | undefined
  for (const [at, cells] of table.rows.entries()) {
    const stubs = cells.flatMap((cell, column) => (units[column] === true || !isStub(cell, column) ? [] : [column]))
    const numbers = cells.flatMap((cell, column) =>
      stubs.includes(column) || dating.includes(column) || isLabel(cell, language) || isIndexColumn(table, column, stubs[0] ?? -1)
        ? []
        : [column],
    )
    const firstNumber = numbers.find((column) => cells[column]?.text.trim() !== '') ?? cells.length
    const carriedAt = (wanted: (column: number) => boolean): readonly CarriedLabel[] =>
      stubs.filter(wanted).flatMap((column) => {
        const one = label(cells[column])
        return one === undefined ? [] : [carry(one, above)]
      })
    const named = carriedAt((column) => column < firstNumber)
    const labels =
      named.length > 1
        ? carriedAt(
            (column) =>
              column < firstNumber && !isGrouping(head[column], label(cells[column])) && !isOfBodies(head[column], label(cells[column])),
          )
        : named
    const remarks = carriedAt(
      (column) => column > firstNumber && !isAside(head[column], cells[column]) && !isOfBodies(head[column], label(cells[column])),
    )
    const first = labels[0]?.label
    if (first !== undefined && !first.continues) above = first
    const filled = cells.filter((cell) => cell.text.trim() !== '')
    const heads =
      filled.length === 1 && labels.length === 1 && (cells.length > 2 || isHeading(first, label(table.rows[at + 1]?.[0]), knowledge))
    if (heads) section = first?.continues === true ? section : labels[0]
    const told = cells.map((cell, column) => (units[column] === true ? label(cell)?.unit : undefined))
    const claimed = dating.length === 0 ? undefined : claimIn(cells, numbers, stubs, labels, language)
    const own = claimed === undefined ? undefined : label(cells[claimed])
    rows.push({
      labels: own === undefined ? labels : [{ label: own, carriedFrom: undefined }],
      unit: told.find((unit) => unit !== undefined),
      section: section === labels[0] ? undefined : section,
      remarks,
      issuers: cells.flatMap((cell, column) => (head[column] !== undefined && isOfIssuers(head[column].text) ? agentsOf(label(cell)) : [])),
      numbers: claimed === undefined ? numbers : [claimed],
      dates: datesOf(claimed === undefined ? numbers : [claimed], dating, columns, (column) => label(cells[column])),
    })
  }
  const stub = table.rows[0]?.findIndex((cell, column) => isLabel(cell, language) || (column === 0 && isPeriod(cell, language))) ?? -1
  const corner = columns[stub]?.[0]
  const { mentions = [], unit, period } = corner?.label ?? {}
  const speaks = mentions.length > 0 || unit !== undefined || period !== undefined
  return { columns, corner: speaks && corner !== undefined ? withoutKind(corner) : undefined, rows }
}

/** *Revenue* above *ICT industry*: each names what the other leaves out. A row that lacks its number names both, or as much as the next. */
function isHeading(row: Label | undefined, next: Label | undefined, knowledge: Knowledge): boolean {
  // *Schools*, by itself, is how many there are.
  const isCounted = row?.mentions.some((mention) =>
    codesOf(mention, 'subject').some((code) => knowledge.seriesAbout(code).some(({ indicator }) => indicator.implicit)),
  )
  const has = (label: Label | undefined, kind: 'subject' | 'indicator'): boolean =>
    label?.mentions.some((mention) => names(mention, kind)) === true
  return (
    (has(row, 'indicator') && !has(row, 'subject') && has(next, 'subject') && !has(next, 'indicator')) ||
    (isCounted !== true && has(row, 'subject') && !has(row, 'indicator') && has(next, 'indicator') && !has(next, 'subject'))
  )
}

/** *Indicator (Norland)*: what kind of thing the rows name restricts none of them. */
function withoutKind(corner: CarriedLabel): CarriedLabel {
  const { label } = corner
  const { tokens } = label.plain
  const kind = KIND.exec(tokens.text)?.[0]
  if (kind === undefined) return corner
  const to = kind.trim().split(/\s+/).length
  return { ...corner, label: { ...label, explained: [...label.explained, { from: 0, to }] } }
}

const KIND = /^\s*(?:(?:indicators?|items?|series|metrics?|measures?|variables?|lines?|rows?)\b|chỉ tiêu|chỉ số|nội dung)/iu

/** *70,000 teachers | 2030 | Ministry of Education*: the one cell of a row that says its number and what that is of. */
function claimIn(
  cells: readonly Run[],
  numbers: readonly number[],
  stubs: readonly number[],
  labels: readonly CarriedLabel[],
  language: Language,
): number | undefined {
  const filled = numbers.filter((column) => cells[column]?.text.trim() !== '')
  if (filled.length === 1 && labels.length === 0) return filled[0]
  if (filled.length > 0) return undefined
  const told = stubs.filter((column) => readCell((cells[column] as Run).text, language).quantities.length > 0)
  return told.length === 1 ? told[0] : undefined
}

/** The heads of each column from the lowest up; one that reaches over several columns, or down over several rows, is read once in each. */
function headsOf(table: TablePassage, label: (run: Run | undefined) => Label | undefined): readonly (readonly CarriedLabel[])[] {
  const width = Math.max(0, ...table.head.map((row) => row.length))
  const columns: CarriedLabel[][] = Array.from({ length: width }, () => [])
  for (let row = table.head.length - 1; row >= 0; row--) {
    let above: Label | undefined
    for (let column = 0; column < width; column++) {
      const one = label(table.head[row]?.[column])
      if (one === undefined) continue
      if (!columns[column]?.some((entry) => entry.label === one)) columns[column]?.push(carry(one, above))
      if (!one.continues) above = one
    }
  }
  return columns
}

const DATES =
  /^\s*(?:(?:target|reference|due|base|baseline) )?(?:year|deadline|date|due|by|by when|when|in|until|for|period|horizon|năm|thời hạn|mốc|thời điểm|năm mục tiêu)\s*$/

/** The columns behind the first that hold nothing but periods, under a head that says so. */
function dateColumns(table: TablePassage, language: Language): readonly number[] {
  const head = table.head.at(-1) ?? []
  return head.flatMap((run, column) => {
    if (column === 0 || !DATES.test(run.text.normalize('NFC').toLowerCase())) return []
    const filled = table.rows.flatMap((row) => (/[^\s–—-]/.test(row[column]?.text ?? '') ? [row[column] as Run] : []))
    return filled.length > 0 && filled.every((cell) => isPeriod(cell, language)) ? [column] : []
  })
}

/** Each number that its head does not date is dated by the column of years beside it: right behind it, or right before it and no other number. */
function datesOf(
  numbers: readonly number[],
  dating: readonly number[],
  columns: TableLabels['columns'],
  label: (column: number) => Label | undefined,
): ReadonlyMap<number, CarriedLabel> {
  const dates = new Map<number, CarriedLabel>()
  if (dating.length === 0) return dates
  const open = numbers.filter((column) => columns[column]?.some((head) => head.label.period !== undefined) !== true)
  for (const column of open) {
    const [only] = dating
    const behind = dating.includes(column + 1)
    const before = dating.includes(column - 1) && !open.includes(column - 2)
    const at = behind ? column + 1 : before ? column - 1 : open.length === 1 && dating.length === 1 ? only : undefined
    const one = at === undefined ? undefined : label(at)
    if (one !== undefined) dates.set(column, { label: one, carriedFrom: undefined })
  }
  return dates
}

function carry(label: Label, above: Label | undefined): CarriedLabel {
  return { label, carriedFrom: label.continues ? above : undefined }
}

/** What stands for a number that is not there. */
const NO_NUMBER = /^\(?(?:n\/?a|n\.a\.?|nd|nil|none|tb[acd]|chưa có|không có|chưa công bố)\)?$/iu

/** A cell of words, not of a number. */
function isLabel(run: Run, language: Language): boolean {
  if (!/[A-Za-zÀ-ỹ]{2}|y\/y/iu.test(run.text)) return false
  const text = run.text.trim()
  if (NO_NUMBER.test(text)) return false
  if (/^\W*(?:US\$|USD|\$|€|£|~|>|<|over|about|at least|est)?\s*\d/i.test(text)) return false
  if (!/\d/.test(text)) return true
  // `ít nhất 8 tỉnh`, `under 12 by 2030`: words that only bound, count or date a number.
  const { quantities, periods } = readCell(run.text, language)
  const [only] = quantities
  if (quantities.length !== 1 || only === undefined) return true
  let rest = ''
  let from = 0
  for (const { start, end } of [only, ...periods].sort((a, b) => a.start - b.start)) {
    rest += run.text.slice(from, start)
    from = Math.max(from, end)
  }
  return /[^\s(),;:–—-]/u.test(rest + run.text.slice(from))
}

function isPeriod(run: Run, language: Language): boolean {
  const plain = readCell(run.text, language)
  return plain.periods.length > 0 && plain.quantities.length === 0
}

const GROUPS =
  /^\s*(?:area|policy area|sector|field|theme|pillar|category|domain|axis|topic|objective|priority|group|cluster|level|tier|type|kind|class|block|component|dimension|perspective|lĩnh vực|nhóm|chủ đề|cấp|cấp độ|loại|hợp phần)\s*$/iu

const BODIES =
  /\b(?:bod(?:y|ies)|authority|authorities|institutions?|agency|agencies|ministry|ministries|responsib\w+|in charge|lead|leads|owner|owners|issuer|set by|adopted by|who)\b|cơ quan|chủ trì|ban hành|đơn vị thực hiện/iu

/** A column of those who set, or see to, what the rows name: *Body in charge*. */
function isOfBodies(head: Run | undefined, label: Label | undefined): boolean {
  return (
    head !== undefined &&
    BODIES.test(head.text.normalize('NFC')) &&
    label?.mentions.some((mention) => names(mention, 'subject') || names(mention, 'indicator') || names(mention, 'area')) !== true
  )
}

/** The bodies that a label names. */
function agentsOf(label: Label | undefined): readonly string[] {
  return label?.mentions.flatMap((mention) => codesOf(mention, 'agent')) ?? []
}

const REMARKS =
  /^\s*(?:remarks?|comments?|commentary|notes?|status|assessment|explanation|observations?|progress|trend|on track\??|ghi chú|nhận xét|đánh giá|tình trạng)\s*$/iu
const LIMITING =
  /(?<![A-Za-zÀ-ỹ])(?:only|without|excluding|excludes?|excluded|including|includes?|except|but for|covers?|counted|incl|excl|chỉ|không (?:gồm|bao gồm|tính)|trừ|bao gồm)(?![A-Za-zÀ-ỹ])/iu

/** A remark on its row, which says nothing of what is counted in it; but for one that takes something in or leaves it out. */
function isAside(head: Run | undefined, cell: Run | undefined): boolean {
  return head !== undefined && REMARKS.test(head.text.normalize('NFC')) && !LIMITING.test((cell?.text ?? '').normalize('NFC'))
}

/** A column that only groups the rows: *Heating | Number of heat pumps*. */
function isGrouping(head: Run | undefined, label: Label | undefined): boolean {
  return (
    head !== undefined &&
    GROUPS.test(head.text.normalize('NFC')) &&
    label?.mentions.some((mention) => names(mention, 'area') || names(mention, 'indicator')) !== true
  )
}

function isUnitColumn(head: Run | undefined): boolean {
  return head !== undefined && /^\s*(?:units?(?: of measure(?:ment)?)?|measure|đơn vị(?: tính)?|đvt)\s*$/iu.test(head.text.normalize('NFC'))
}

/** The column left of the stub that numbers the rows. */
function isIndexColumn(table: TablePassage, column: number, stub: number): boolean {
  return column < stub && table.rows.every((row) => /^\s*(?:\d{1,3}|[IVX]{1,5}|)\.?\s*$/.test(row[column]?.text ?? ''))
}
