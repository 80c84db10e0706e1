/**
 * Reads the numbers of a table and binds them by their row and column.
 *
 * In: a table passage and its context (caption, headings). Out: for each numeric cell a figure and its resolution. A label
 * that nothing names, or a word in it that nothing explains, leaves its cells unbound. It sums nothing.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { readPlain } from '../claims/extract.ts'
import { BARE, type Stance } from '../claims/stance.ts'
import { inUnit, type UnitPhrase } from '../claims/unit-phrase.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Run, TablePassage } from '../markup/prose.ts'
import { periodOf, yearPeriod } from '../reading/calendar.ts'
import type { Period } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { Language } from '../text/language.ts'
import { candidatesFor, type Slot, strongest } from './choose.ts'
import { areaOf, type BlockContext, isOfArea, isSupposed } from './context.ts'
import { unexplainedIn } from './explain.ts'
import { type Label, readLabel } from './labels.ts'
import { codesOf, type Mention, names } from './mentions.ts'
import type { Resolution } from './resolved.ts'
import { namesChange, openSlots, textOf } from './slots.ts'

/** A number of a table, bound or not. */
export interface CellFigure {
  readonly run: Run
  readonly row: number
  readonly column: number
  readonly figure: Figure
  readonly reading: Reading
  readonly resolution: Resolution
}

/** Reads and binds all numbers of a table's body. */
export function bindTable(table: TablePassage, context: BlockContext, knowledge: Knowledge): readonly CellFigure[] {
  const head = table.head[table.head.length - 1] ?? []
  const label = (run: Run | undefined): Label | undefined =>
    run === undefined || run.text.trim() === '' ? undefined : readLabel(run.text, context.language, knowledge)
  const columns = carried(head.map(label))
  const corner = cornerOf(table, columns)
  const found: CellFigure[] = []
  let above: Label | undefined
  for (let row = 0; row < table.rows.length; row++) {
    const cells = table.rows[row] as readonly Run[]
    const stubs = cells.flatMap((cell, column) => (isUnitColumn(head[column]) || !isStub(cell, column, context.language) ? [] : [column]))
    const own = stubs.map((column) => label(cells[column])).filter((one) => one !== undefined)
    const rowLabels = own.map((one) => carry(one, above))
    const first = own[0]
    if (first !== undefined && !first.continues) above = first
    const unit = cells
      .map((cell, column) => (isUnitColumn(head[column]) ? label(cell)?.unit : undefined))
      .find((phrase) => phrase !== undefined)
    for (let column = 0; column < cells.length; column++) {
      const run = cells[column] as Run
      if (stubs.includes(column) || isLabel(run) || isIndexColumn(table, column, stubs[0] ?? -1)) continue
      const cell = bindCell(run, rowLabels, columns[column], corner, unit, context, knowledge)
      if (cell !== undefined) found.push({ run, row, column, ...cell })
    }
  }
  return found
}

/** The head of the stub where it speaks of the whole table: *Revenue, $ billion*; not one that only says what the rows are. */
function cornerOf(table: TablePassage, columns: readonly (CarriedLabel | undefined)[]): CarriedLabel | undefined {
  const stub = table.rows[0]?.findIndex((cell) => isLabel(cell)) ?? -1
  const corner = columns[stub]
  return corner !== undefined && (corner.label.mentions.length > 0 || corner.label.unit !== undefined) ? corner : undefined
}

/** A label with what it takes over from the one it continues. */
interface CarriedLabel {
  readonly label: Label
  readonly carriedFrom: Label | undefined
}

function carry(label: Label, above: Label | undefined): CarriedLabel {
  return { label, carriedFrom: label.continues ? above : undefined }
}

function carried(labels: readonly (Label | undefined)[]): readonly (CarriedLabel | undefined)[] {
  let above: Label | undefined
  return labels.map((label) => {
    if (label === undefined) return undefined
    const result = carry(label, above)
    if (!label.continues) above = label
    return result
  })
}

function bindCell(
  run: Run,
  rows: readonly CarriedLabel[],
  column: CarriedLabel | undefined,
  corner: CarriedLabel | undefined,
  unitCell: UnitPhrase | undefined,
  context: BlockContext,
  knowledge: Knowledge,
): Pick<CellFigure, 'figure' | 'reading' | 'resolution'> | undefined {
  const plain = readPlain(run.text, context.language)
  const read = plain.quantities.filter((quantity) => quantity.kind !== 'rank' || plain.quantities.length === 1)
  if (read.length !== 1) return undefined
  const labels = column === undefined ? rows : [...rows, column]
  const growth = labels.some((entry) => entry.label.growth)
  const ownUnit = column?.label.unit
  // A column of percentages has its own unit, whatever the row is measured in.
  const unit =
    ownUnit?.kind === 'percent'
      ? ownUnit
      : (unitCell ??
        rows.map(({ label }) => label.unit).find((phrase) => phrase !== undefined) ??
        ownUnit ??
        (growth ? undefined : (corner?.label.unit ?? context.lead?.unit)))
  const quantity = inUnit(read[0] as Quantity, unit ?? (growth ? { kind: 'percent', unit: '%', scale: 1 } : undefined))
  const mention = column?.label.period ?? rows.map(({ label }) => label.period).find((one) => one !== undefined) ?? corner?.label.period
  const anchor = context.anchor === undefined ? {} : { anchor: context.anchor }
  const period =
    mention === undefined
      ? (context.lead?.period ?? context.headings.findLast((heading) => heading.period !== undefined)?.period)
      : periodOf(mention.means, { documentDay: context.documentDay, ...anchor })
  const told =
    column?.label.stance ?? rows.map(({ label }) => label.stance).find((one) => one !== undefined) ?? context.lead?.stance ?? BARE
  const supposed = told.status !== 'target' && isSupposed(context) && period !== undefined && period.to > context.documentDay
  const stance: Stance = supposed ? { ...told, withheld: 'hypothetical' } : told
  const percent = quantity.kind === 'percent'
  const figure: Figure = {
    quantity,
    at: { from: 0, to: plain.tokens.count },
    sentence: 0,
    segment: 0,
    part: percent && growth ? 'growth' : 'level',
    isWhole: false,
    isElliptical: true,
    falling: false,
    stance,
    period: {
      period: growth && period !== undefined ? laterOf(period) : period,
      mention,
      how: period === undefined ? 'none' : 'own',
      current: false,
      deadline: mention?.role === 'by',
    },
  }
  const reading: Reading = {
    ...plain,
    sentences: [{ tokens: { from: 0, to: plain.tokens.count }, segments: [], stances: [] }],
    figures: [figure],
  }
  return { figure, reading, resolution: resolveCell(figure, labels, corner, context, knowledge) }
}

/** Growth from one year to the next is of the later one. */
function laterOf(period: Period): Period {
  const code = /^(\d{4})\/(\d{4})$/.exec(period.code)
  return code !== null && Number(code[2]) === Number(code[1]) + 1 ? yearPeriod(Number(code[2])) : period
}

function resolveCell(
  figure: Figure,
  labels: readonly CarriedLabel[],
  corner: CarriedLabel | undefined,
  context: BlockContext,
  knowledge: Knowledge,
): Resolution {
  const subjects = slotsOf('subject', labels, corner, context)
  const indicators = slotsOf('indicator', labels, corner, context)
  const fitting = candidatesFor(figure, subjects, indicators, knowledge)
  const named = new Set(
    labels
      .flatMap((entry) => [...entry.label.mentions, ...(entry.carriedFrom?.mentions ?? [])])
      .flatMap((mention) => codesOf(mention, 'area')),
  )
  const area =
    named.size === 1 ? [...named][0] : named.size === 0 ? (context.lead?.focus.areas[0] ?? areaOf(context, knowledge)) : undefined
  const here = fitting.filter((candidate) => named.size <= 1 && isOfArea(candidate.series, area, knowledge))
  const best = strongest(here.filter((candidate) => candidate.subject.distance === 0 || candidate.indicator?.distance === 0))
  if (best.length === 0)
    return {
      kind: 'unknown',
      reason: fitting.length > 0 ? 'It is about another place.' : 'No series in the knowledge base has this row and column.',
    }
  if (best.length > 1)
    return { kind: 'ambiguous', candidates: best.map((candidate) => candidate.series), reason: 'It could be of several series.' }
  const bound = best[0] as (typeof best)[number]
  for (const { label } of corner === undefined ? labels : [...labels, corner]) {
    const explained = [
      ...label.mentions
        .filter((mention) => !names(mention, 'area') || codesOf(mention, 'area').includes(bound.series.area.code))
        .filter(
          (mention) =>
            !names(mention, 'subject') ||
            codesOf(mention, 'subject').some((code) =>
              [bound.series.subject.code, bound.series.indicator.whole, bound.series.indicator.by].includes(code),
            ),
        )
        .flatMap((mention) => mention.parts),
    ]
    // A letter by itself marks a footnote or a preliminary number.
    const word = unexplainedIn(label.plain.tokens, { from: 0, to: label.plain.tokens.count }, [...explained, ...unitTokens(label)], 0).find(
      ({ text }) => text.length > 1,
    )
    if (word !== undefined) {
      return word.name
        ? { kind: 'unknown', reason: `“${word.text}” may make it about something else.` }
        : { kind: 'resolved', series: bound.series, strength: 'partial', reason: `“${word.text}” may make it about something else.` }
    }
  }
  const far = bound.subject.distance > 2 && bound.indicator === undefined
  return { kind: 'resolved', series: bound.series, strength: far ? 'partial' : 'full', reason: null }
}

function slotsOf(
  kind: 'subject' | 'indicator',
  labels: readonly CarriedLabel[],
  corner: CarriedLabel | undefined,
  context: BlockContext,
): readonly Slot[] {
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
  for (const entry of labels) {
    // `– growth` under a row is the growth of what that row measures, not growth as such.
    const taken =
      kind === 'indicator' && entry.label.growth && entry.carriedFrom?.mentions.some((mention) => names(mention, 'indicator')) === true
    if (!taken) add(entry.label.mentions, entry.label)
  }
  for (const entry of labels) if (entry.carriedFrom !== undefined) add(entry.carriedFrom.mentions, entry.carriedFrom)
  if (corner !== undefined) add(corner.label.mentions, corner.label, 1)
  return [...slots, ...openSlots(kind, context).filter((open) => !slots.some((slot) => slot.code === open.code))]
}

/** Words that give the unit or period explain themselves. */
function unitTokens(label: Label): readonly { from: number; to: number }[] {
  const { tokens, periods, quantities } = label.plain
  const spans = [...periods, ...quantities]
  const found: { from: number; to: number }[] = []
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    const text = tokens.text.slice(start, tokens.end[index]).toLowerCase()
    if (spans.some((span) => span.start <= start && start < span.end) || UNIT_WORDS.has(text)) found.push({ from: index, to: index + 1 })
  }
  return found
}

const UNIT_WORDS = new Set('us usd u s bn mn tn m b k number no pct percent vnd eur'.split(' '))

/** A cell that labels its row: words, or in the first column a period. */
function isStub(run: Run, column: number, language: Language): boolean {
  if (isLabel(run)) return true
  if (column > 0) return false
  const plain = readPlain(run.text, language)
  return plain.periods.length > 0 && plain.quantities.length === 0
}

/** A cell of words, not of a number. */
function isLabel(run: Run): boolean {
  return /\p{L}{2}/u.test(run.text) && !/^\W*(?:US\$|USD|\$|€|£|~|>|<|over|about|at least|est)?\s*\d/i.test(run.text.trim())
}

function isUnitColumn(head: Run | undefined): boolean {
  return head !== undefined && /^\s*(units?|measure|đơn vị(?: tính)?)\s*$/i.test(head.text)
}

/** The column left of the stub that numbers the rows. */
function isIndexColumn(table: TablePassage, column: number, stub: number): boolean {
  return column < stub && table.rows.every((row) => /^\s*(?:\d{1,3}|)\.?\s*$/.test(row[column]?.text ?? ''))
}
