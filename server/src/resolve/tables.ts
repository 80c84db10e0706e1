/**
 * Reads the numbers of a table and binds them by their row and column.
 *
 * In: a table passage and its context (caption, headings). Out: for each numeric cell a figure and its resolution. A label
 * that nothing names, or a word in it that nothing explains, leaves its cells unbound. It sums nothing.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import type { PlainReading } from '../claims/extract.ts'
import { DETERMINER, isClass } from '../claims/lexicon.ts'
import { BARE } from '../claims/stance.ts'
import { inUnit, type UnitPhrase } from '../claims/unit-phrase.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Run, TablePassage } from '../markup/prose.ts'
import { periodOf } from '../reading/calendar.ts'
import type { Quantity } from '../reading/quantity.ts'
import { tokenText, WORD } from '../reading/token.ts'
import { holds } from '../text/span.ts'
import { type Candidate, candidatesFor, type Slot, type Sought, strongest } from './choose.ts'
import { areaOf, type BlockContext, type Focus, isOfArea, isSupposed, ownerOf, plannedBy } from './context.ts'
import { type Label, readCell } from './labels.ts'
import { codesOf, type Mention, names } from './mentions.ts'
import { repeatsName } from './pointing.ts'
import type { Resolution } from './resolved.ts'
import { namesChange, onlySubjects, openSlots, textOf } from './slots.ts'
import { type Around, type CarriedLabel, labelsOf } from './table-heads.ts'
import { besideLead, isClassOf, looseIn } from './table-loose.ts'
import { type CellPeriod, periodOfCell } from './table-periods.ts'

/** A number of a table, bound or not. */
export interface CellFigure {
  readonly run: Run
  readonly row: number
  readonly column: number
  readonly figure: Figure
  readonly reading: Reading
  readonly resolution: Resolution
  /** Its own row or column tells how: *Plan*, *Outturn*. */
  readonly isTold: boolean
  /** The bodies that its row says to have set it. */
  readonly issuers: readonly string[]
}

/** The head of a column of parts: *of which foreign*, *Foreign firms*. */
function isPart(label: Label | undefined, knowledge: Knowledge): boolean {
  if (label === undefined || label.continues) return label?.continues === true
  return label.mentions.some((mention) =>
    codesOf(mention, 'indicator').some(
      (code) => knowledge.indicators.get(code)?.implicit === false && knowledge.indicators.get(code)?.quantity === 'count',
    ),
  )
}

/** *Month | 2021 | 2022* over *1*, *2*, *3*: rows of parts of those years. */
const PART_OF_YEAR = /^\s*(?:month|quarter|week|tháng|quý|tuần)\s*$/iu
const NUMBERED = /^\s*(?:\d{1,2}|[ivx]{1,4})\s*$/i

/** *Rank*, *World ranking*, *Index*: whatever the row is measured in. */
const RANKED =
  /^\s*(?:(?:world|global|asean|regional|asian) )?(?:rank|ranking|place|position|xếp hạng|thứ hạng|hạng)(?:\s*\([^()]*\))?\s*$/iu
const INDEXED = /^\s*(?:index|chỉ số)(?:\s*\([^()]*\))?\s*$/iu

/** Reads and binds all numbers of a table's body. */
export function bindTable(table: TablePassage, context: BlockContext, knowledge: Knowledge): readonly CellFigure[] {
  const { columns, corner, rows } = labelsOf(table, context.language, knowledge)
  const found: CellFigure[] = []
  const byParts = PART_OF_YEAR.test(table.head.at(-1)?.[0]?.text.normalize('NFC') ?? '')
  rows.forEach((row, at) => {
    for (const column of row.numbers) {
      const heads = columns[column] ?? []
      // `Total | of which foreign`, `Total | Foreign firms`: what the row names, not a sum of it.
      const parted = heads.some(({ label }) => label.total) && isPart(columns[column + 1]?.[0]?.label, knowledge)
      const around: Around = {
        row,
        columns: heads,
        date: row.dates.get(column),
        near: [...row.labels, ...row.remarks, ...heads],
        far: [row.section, corner].filter((entry) => entry !== undefined),
        total: row.labels.find(({ label }) => label.total)?.label ?? (parted ? undefined : heads.find(({ label }) => label.total)?.label),
        parted,
      }
      const run = table.rows[at]?.[column] as Run
      // A row may open with a class in numbers, which is no label.
      const opening = table.rows[at]?.[0]?.text ?? ''
      const classed = (column > 0 && row.numbers[0] === 0 && isClassOf(opening)) || (byParts && NUMBERED.test(opening))
      const cell = bindCell(run, around, table.wide?.has(run) === true || classed, context, knowledge, table.rows[at] as readonly Run[])
      if (cell !== undefined) found.push({ run, row: at, column, issuers: row.issuers, ...cell })
    }
  })
  return found
}

function bindCell(
  run: Run,
  around: Around,
  isWide: boolean,
  context: BlockContext,
  knowledge: Knowledge,
  beside: readonly Run[],
): Pick<CellFigure, 'figure' | 'reading' | 'resolution' | 'isTold'> | undefined {
  const plain = readCell(run.text, context.language)
  const read = plain.quantities.filter((quantity) => quantity.kind !== 'rank' || plain.quantities.length === 1)
  if (read.length !== 1) return undefined
  const date = around.date === undefined ? [] : [around.date]
  const labels = [...date, ...around.row.labels, ...around.columns, ...around.far].flatMap(({ label, carriedFrom }) =>
    // *2022 | growth on 2021*: a change is of the year of what it is told beside.
    carriedFrom === undefined || label.period !== undefined ? [label] : [label, { ...carriedFrom, unit: undefined }],
  )
  const growth = around.near.some(({ label }) => label.growth) || growsByLead(labels, context)
  const unit = unitOfCell(around, growth, context)
  const dated = ownPeriod(plain, context) ?? periodOfCell(labels, context, growth)
  const stances = [...around.columns, ...around.row.labels, ...around.far].flatMap(({ label }) => label.stance ?? [])
  // *Wanted by 2025 | Low case*: one of several, whatever the other label says.
  const own = stances.find(({ withheld }) => withheld !== null) ?? stances[0]
  const told = own ?? context.lead?.stance ?? plannedBy(context) ?? BARE
  const supposed = told.status !== 'target' && isSupposed(context) && dated?.period !== undefined && dated.period.to > context.documentDay
  const { tokens, quantities, periods } = plain
  const sentences = [{ tokens: { from: 0, to: tokens.count }, segments: [], stances: [] }]
  const boundIn = (unit: UnitPhrase | undefined): Pick<CellFigure, 'figure' | 'reading' | 'resolution' | 'isTold'> => {
    const quantity = inUnit(read[0] as Quantity, unit)
    const figure: Figure = {
      quantity,
      at: { from: 0, to: plain.tokens.count },
      sentence: 0,
      segment: 0,
      part: quantity.kind === 'percent' && growth ? 'growth' : 'level',
      isWhole: false,
      isElliptical: true,
      falling: false,
      stance: supposed ? { ...told, withheld: 'hypothetical' } : told,
      period: {
        period: dated?.period,
        mention: dated?.mention,
        how: dated?.period === undefined ? 'none' : 'own',
        current: false,
        deadline: dated?.mention?.role === 'by',
      },
    }
    const reading: Reading = { tokens, sentences, quantities, periods, figures: [figure] }
    const resolution: Resolution = isWide
      ? { kind: 'unknown', reason: 'It stands under several columns.' }
      : dated === undefined
        ? { kind: 'unknown', reason: 'Its row and column name different periods.' }
        : isAmount(quantity) && (growth || around.columns.some(({ label }) => SIGNS.test(label.plain.tokens.text)))
          ? { kind: 'unknown', reason: 'It is a change in an amount.' }
          : resolveCell(figure, around, context, knowledge, isOnlyOfItsTime(plain, context, run, beside))
    return { figure, reading, resolution, isTold: own !== undefined }
  }
  const bound = boundIn(unit)
  if (unit !== undefined || growth || context.amounts === undefined || bound.resolution.kind !== 'unknown') return bound
  // It may be in the unit of all amounts, if it is one.
  const shared = boundIn(context.amounts)
  return shared.resolution.kind === 'resolved' ? shared : bound
}

/** Money or a count: in a column of changes it is by how much, not how many there are. */
function isAmount({ kind }: Quantity): boolean {
  return kind === 'money' || kind === 'count'
}

/** *+/–*, *Δ* */
const SIGNS = /^[^A-Za-zÀ-ỹ]*(?:\+ ?\/ ?[-−–]|[Δ∆±])/

/** A cell dates itself, and no other of its row has that date: *26 (2022) | 22 (2022)* are two reckonings. */
function isOnlyOfItsTime(plain: PlainReading, context: BlockContext, run: Run, beside: readonly Run[]): boolean {
  const period = ownPeriod(plain, context)?.period
  return period !== undefined && !beside.some((other) => other !== run && other.text.includes(period.code.slice(0, 4)))
}

/** *29,600 (2024)*, *at least 95 by 2026*: a cell that says nothing but a number and its time. */
function ownPeriod({ tokens, quantities, periods }: PlainReading, { documentDay }: BlockContext): CellPeriod | undefined {
  const [mention, ...others] = periods
  if (mention === undefined || others.length > 0) return undefined
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    if (tokens.kind[index] === WORD && ![...quantities, mention].some((span) => holds(span, start))) return undefined
  }
  const period = periodOf(mention.means, { documentDay })
  return period === undefined ? undefined : { period, mention }
}

/** A caption makes changes of all bare numbers: *Growth on the year before, per cent*. */
function growsByLead(labels: readonly Label[], { lead }: BlockContext): boolean {
  return lead?.growth === true && lead.unit?.kind === 'percent' && !labels.some(({ unit }) => unit?.kind === 'money')
}

const PERCENT: UnitPhrase = { kind: 'percent', unit: '%', scale: 1 }

function unitOfCell({ row, columns, far }: Around, growth: boolean, context: BlockContext): UnitPhrase | undefined {
  const first = (labels: readonly CarriedLabel[]): UnitPhrase | undefined =>
    labels.map(({ label }) => label.unit).find((unit) => unit !== undefined)
  const own = first(columns)
  // A column of percentages has its own unit, whatever the row is measured in.
  const unit =
    own?.kind === 'percent' ? own : (row.unit ?? first(row.labels) ?? own ?? (growth ? undefined : (first(far) ?? context.lead?.unit)))
  // `Number of firms, growth` counts nothing.
  return growth && (unit === undefined || (unit.kind === 'count' && unit.scale === 1)) ? PERCENT : unit
}

function resolveCell(figure: Figure, around: Around, context: BlockContext, knowledge: Knowledge, datesItself: boolean): Resolution {
  const noun = figure.quantity.kind === 'bare' ? nounIn(around, knowledge) : undefined
  const subjects: Slot[] = slotsOf('subject', around, context).map((slot) =>
    isRightBelow(slot, context) ? { ...slot, distance: 2 as const } : slot,
  )
  const indicators = slotsOf('indicator', around, context)
  if (subjects.every(({ distance }) => distance > 1)) subjects.push(...onlySubjects(indicators, subjects, knowledge))
  // Written out, as is the reading of a cell: a table has many, and to copy one by its fields takes longer than all else about it.
  const sought: Sought = {
    quantity: noun === undefined ? figure.quantity : { kind: 'count', unit: noun },
    part: figure.part,
    isWhole: figure.isWhole,
    isElliptical: figure.isElliptical,
    goesOn: around.parted,
    inTable: true,
  }
  const headed = (pattern: RegExp): boolean => around.near.some(({ label }) => pattern.test(label.plain.tokens.text))
  const indexed = headed(INDEXED)
  const ranked = headed(RANKED)
  const fitting = candidatesFor(sought, subjects, indicators, knowledge).filter(
    ({ series }) => !indexed && (!ranked || series.indicator.quantity === 'rank'),
  )
  const named = new Set(
    around.near
      .flatMap((entry) => [...entry.label.mentions, ...(entry.carriedFrom?.mentions ?? [])])
      .flatMap((mention) => codesOf(mention, 'area')),
  )
  const area =
    named.size === 1 ? [...named][0] : named.size === 0 ? (context.lead?.focus.areas[0] ?? areaOf(context, knowledge)) : undefined
  const here = fitting.filter(({ series }) => named.size <= 1 && isOfArea(series, area, knowledge))
  const best = strongest(
    here.filter(
      (candidate) =>
        candidate.subject.distance === 0 ||
        candidate.indicator?.distance === 0 ||
        (noun !== undefined && candidate.indicator === undefined && knowledge.unitOf(noun) === candidate.series.unit) ||
        (around.parted && candidate.indicator === undefined) ||
        isOneSeries(around, candidate, context),
    ),
  )
  if (best.length === 0)
    return {
      kind: 'unknown',
      reason: fitting.length > 0 ? 'It is about another place.' : 'No series in the knowledge base has this row and column.',
    }
  if (best.length > 1)
    return { kind: 'ambiguous', candidates: best.map((candidate) => candidate.series), reason: 'It could be of several series.' }
  const bound = best[0] as Candidate
  const { series } = bound
  const may = (word: string): string => `“${word}” may make it about something else.`
  const doer = series.indicator.by === undefined ? undefined : knowledge.subjects.get(series.indicator.by)
  const loose = looseIn(around, bound, knowledge).filter(
    (word) =>
      knowledge.unitOf(word.text.toLowerCase()) !== series.unit &&
      !repeatsName(word.text, series.indicator) &&
      // *Prior*, over *4 (2021)*
      !(datesItself && EARLIER.test(word.text)) &&
      // *State agencies' demand for digital technology*: the rest of a name that is called by its beginning, and those who do what is measured.
      !(bound.subject.mention !== undefined && repeatsName(word.text, { labels: series.subject.labels })) &&
      !(doer !== undefined && repeatsName(word.text, { labels: doer.labels })),
  )
  const name = loose.find((word) => word.name)
  if (name !== undefined) return { kind: 'unknown', reason: may(name.text) }
  const total = isTotalOf(around.total, bound, context) ? undefined : around.total
  const other = loose[0]?.text ?? total?.plain.tokens.text.trim() ?? besideLead(bound, context) ?? ownerOf(context)
  if (other !== undefined) return { kind: 'resolved', series, strength: 'partial', reason: may(other) }
  // A percentage is of anything: it alone tells less than a unit of measure.
  if (
    figure.quantity.kind === 'percent' &&
    bound.indicator === undefined &&
    series.indicator.measure === 'share' &&
    !series.indicator.implicit
  )
    return { kind: 'resolved', series, strength: 'partial', reason: 'Its row and column do not say what is measured.', doubts: [] }
  const far = bound.subject.distance > 2 && (bound.indicator === undefined || (bound.subject.only === true && !isAllOf(around, bound)))
  return { kind: 'resolved', series, strength: far ? 'partial' : 'full', reason: null }
}

const EARLIER = /^(?:prior|previous|earlier|before|then|now|current|last)(?: (?:year|value|figure|period))?$|^(?:year|one) before$/i

/** *All trains*, beside rows of some trains: all of what it names, where no caption says which are meant. */
function isTotalOf(total: Label | undefined, { subject }: Candidate, { lead }: BlockContext): boolean {
  return total !== undefined && subject.mention !== undefined && total.mentions.includes(subject.mention) && lead?.loose === undefined
}

/** The label says nothing but what is measured, in more than one word: *Discard rate*, not *price*, nor *current account, % of GDP*. */
function isAllOf({ near }: Around, { indicator }: Candidate): boolean {
  const label = near.find((entry) => entry.label.mentions.some((mention) => mention === indicator?.mention))?.label
  if (label === undefined || (indicator?.mention?.weight ?? 0) < 2) return false
  const { tokens } = label.plain
  const covered = [...(indicator?.mention?.parts ?? []), ...label.explained]
  for (let index = 0; index < tokens.count; index++)
    if (tokens.kind[index] === WORD && !covered.some(({ from, to }) => from <= index && index < to) && !isClass(tokens, index, DETERMINER))
      return false
  return true
}

/** The noun that a label says is counted: *Partners*, under a caption that says whose. */
function nounIn({ near }: Around, knowledge: Knowledge): string | undefined {
  return near
    .filter(({ label }) => label.mentions.length === 0)
    .map(({ label }) => wordsOf(label))
    .find((words) => words !== '' && knowledge.unitOf(words) !== undefined)
}

/** Named by the heading that the table stands right below. */
function isRightBelow(slot: Slot, { lead, headings }: BlockContext): boolean {
  return slot.distance === 3 && (lead?.focus.subjects.length ?? 0) === 0 && headings.at(-1)?.focus.subjects.includes(slot.code) === true
}

/** A caption, the heading right above or the corner names the series, and the labels only its periods. */
function isOneSeries({ near, far }: Around, { series, subject, indicator }: Candidate, { lead, headings }: BlockContext): boolean {
  const isBare = ({ label }: CarriedLabel): boolean => label.mentions.length === 0 && (label.empty || label.total)
  // *ICT revenue | Norland | Eastmark*: the corner may leave the place to its columns.
  const isPlace = ({ label }: CarriedLabel): boolean =>
    label.mentions.length > 0 && label.mentions.every((mention) => codesOf(mention, 'area').includes(series.area.code))
  const isOfCorner = far.length === 1 && subject.distance === 1 && (series.indicator.implicit || indicator?.distance === 1)
  if (isOfCorner && near.every((entry) => isBare(entry) || isPlace(entry))) return true
  const heading = headings.at(-1)
  const names = (focus: Focus | undefined): boolean =>
    focus?.subjects.includes(series.subject.code) === true &&
    (series.indicator.implicit || focus.indicators.includes(series.indicator.code))
  return (
    (names(lead?.focus) || ((lead?.focus.subjects.length ?? 0) === 0 && heading?.plain === true && names(heading.focus))) &&
    [...near, ...far].every(isBare)
  )
}

/** The words of a label that give no unit and no period. */
function wordsOf({ plain: { tokens }, explained }: Label): string {
  const words: string[] = []
  for (let index = 0; index < tokens.count; index++)
    if (tokens.kind[index] === WORD && !explained.some((range) => range.from <= index && index < range.to))
      words.push(tokenText(tokens, index))
  return words.join(' ').toLowerCase()
}

function slotsOf(kind: 'subject' | 'indicator', { near, far }: Around, context: BlockContext): readonly Slot[] {
  const slots: Slot[] = []
  const add = (mentions: readonly Mention[], label: Label, distance: 0 | 1 = 0): void => {
    for (const mention of mentions) {
      if (!names(mention, kind)) continue
      for (const code of codesOf(mention, kind))
        if (!slots.some((slot) => slot.code === code))
          slots.push({
            code,
            mention,
            distance,
            ahead: false,
            change: namesChange(mention, label.plain.tokens),
            text: textOf(mention, label.plain.tokens),
          })
    }
  }
  for (const entry of near) {
    // `– growth` under a row is the growth of what that row measures, not growth as such.
    const taken =
      kind === 'indicator' && entry.label.growth && entry.carriedFrom?.mentions.some((mention) => names(mention, 'indicator')) === true
    if (!taken) add(entry.label.mentions, entry.label)
  }
  // *Boats | of which trawlers*: a name of its own takes the place of the one it continues.
  for (const { label, carriedFrom } of near)
    if (carriedFrom !== undefined) add(carriedFrom.mentions, carriedFrom, label.mentions.some((mention) => names(mention, kind)) ? 1 : 0)
  for (const { label } of far) add(label.mentions, label, 1)
  return [...slots, ...openSlots(kind, context).filter((open) => !slots.some((slot) => slot.code === open.code))]
}
