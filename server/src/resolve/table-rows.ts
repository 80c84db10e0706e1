/**
 * Reads the rows of a table that tell of instruments and goals: one cell names it, the others its body, date or deadline.
 *
 * In: a table passage and its context. Out: instruments and milestones as a sentence would give them. What a cell beside says is read only
 * where its column's head says what it is, and the cell says nothing else.
 */
import type { Reading } from '../claims/claim.ts'
import type { PlainReading } from '../claims/extract.ts'
import { DETERMINER, isClass } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Run, TablePassage } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { periodOf } from '../reading/calendar.ts'
import type { PeriodMention } from '../reading/period.ts'
import { MARK, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { firstDay } from '../text/date.ts'
import type { Span } from '../text/span.ts'
import { areaOf, type BlockContext } from './context.ts'
import { resolveInstruments } from './instruments.ts'
import { isOfIssuers } from './issuers.ts'
import { readCell } from './labels.ts'
import { codesOf, type Mention, type NamedSentence, nameSentence, names } from './mentions.ts'
import { isAtHome, milestonesOf } from './milestones.ts'
import type { ResolvedInstrument, ResolvedMilestone } from './resolved.ts'
import type { TableReferences } from './table-references.ts'

const DATE = /\b(?:dated?|issued|adopted|signed|year)\b|ngày|năm/i
const NO_DATE = /\b(?:review|deadline|expir|effect|force|updat|implement|report|source|publish)|hiệu lực|thời hạn|nguồn/i
const DEADLINE = /\b(?:by|year|deadline|target|due|horizon|date)\b|năm|thời hạn|mốc/i
const NO_DEADLINE = /\b(?:adopted|set|issued|base|start|revis|review|source|publish)|ban hành|nguồn/i

/** *When | Who | What*: heads of a list of events, whose rows may be anything. */
const WHEN = /^(?:when|thời gian|thời điểm|mốc thời gian|khi nào)$/i
const WHO = /^(?:who|by whom|ai)$/i

interface Cell {
  readonly run: Run
  readonly plain: PlainReading
  readonly named: NamedSentence
}

/** Reads a table's rows; nothing where no head tells of a body, date or deadline. */
export function readRows(
  table: TablePassage,
  passage: number,
  context: BlockContext,
  knowledge: Knowledge,
  referencesOf: () => TableReferences,
): { readonly instruments: readonly ResolvedInstrument[]; readonly milestones: readonly ResolvedMilestone[] } {
  const heads = (table.head.at(-1) ?? []).map((run) => run.text.normalize('NFC').trim())
  const columns = (wanted: RegExp, but: RegExp): readonly number[] =>
    heads.flatMap((head, column) => (wanted.test(head) && !but.test(head) ? [column] : []))
  const isOpen = heads.some((head) => WHEN.test(head) || WHO.test(head))
  const issuers = heads.flatMap((head, column) => (isOfIssuers(head) || WHO.test(head) ? [column] : []))
  const dates = columns(DATE, NO_DATE).filter((column) => !issuers.includes(column) || /date|ngày/i.test(heads[column] as string))
  dates.push(...heads.flatMap((head, column) => (WHEN.test(head) ? [column] : [])))
  const deadlines = columns(DEADLINE, NO_DEADLINE)
  const instruments: ResolvedInstrument[] = []
  const milestones: ResolvedMilestone[] = []
  if (issuers.length + dates.length + deadlines.length === 0) return { instruments, milestones }
  for (let row = 0; row < table.rows.length; row++) {
    const cells = (table.rows[row] as readonly Run[]).map((run): Cell => cellOf(run, context, knowledge))
    const named = cells.flatMap(({ run, plain, named }) => resolveInstruments(named, readingOf(plain), run, passage, [], knowledge))
    const [only] = named
    if (only !== undefined && named.length === 1 && (!isOpen || isEvent(only, cells, dates, context)))
      instruments.push(withCells(only, cells, issuers, dates))
    const state = cells.flatMap((cell) =>
      cell.named.mentions.filter((mention) => names(mention, 'milestone')).map((mention) => ({ cell, mention })),
    )
    const deadline = deadlines
      .map((column) => ({ cell: cells[column], period: onlyPeriod(cells[column]) }))
      .filter(({ period }) => period !== undefined)
    const [told] = state
    const [by] = deadline
    if (
      told === undefined ||
      by?.cell === undefined ||
      by.period === undefined ||
      deadline.length > 1 ||
      state.some(({ cell }) => cell !== told.cell)
    )
      continue
    const found = milestoneOf(told.mention, told.cell, by.period, context, knowledge)
    if (found === undefined) continue
    const core = toSource(by.cell.run, by.period.core)
    const first = toSource(told.cell.run, { start: 0, end: told.cell.run.text.length })
    const setter = issuers.flatMap((column) => onlyAgent(cells[column])?.codes ?? [])
    const { rows, cited } = referencesOf()
    const references = rows[row] ?? []
    milestones.push({
      ...found,
      passage,
      span: core,
      core,
      whole: { start: Math.min(first.start, core.start), end: Math.max(first.end, core.end) },
      issuers: setter,
      cited: cited || references.length > 0,
      references,
      citeAt: undefined,
    })
  }
  return { instruments, milestones }
}

function cellOf(run: Run, context: BlockContext, knowledge: Knowledge): Cell {
  const plain = readCell(run.text, context.language)
  const sentence = { tokens: { from: 0, to: plain.tokens.count }, segments: [], stances: [] }
  return { run, plain, named: nameSentence(sentence, plain.tokens.count === 0 ? [] : knowledge.match(plain.tokens)) }
}

function readingOf(plain: PlainReading): Reading {
  return { ...plain, sentences: [{ tokens: { from: 0, to: plain.tokens.count }, segments: [], stances: [] }], figures: [] }
}

/** A row of events that tells of an instrument and of no more, such as a seminar on it, and of no day to come. */
function isEvent({ span }: ResolvedInstrument, cells: readonly Cell[], dates: readonly number[], { documentDay }: BlockContext): boolean {
  if (dates.some((column) => (cells[column]?.plain.periods ?? []).some(({ means }) => isAhead(means, documentDay)))) return false
  return cells.some(({ run, plain: { tokens } }) => {
    let behind = false
    for (let at = 0; at < tokens.count; at++) {
      const { start, end } = toSource(run, { start: tokens.start[at] as number, end: tokens.end[at] as number })
      if (start >= span.end) return tokens.kind[at] !== WORD ? tokenText(tokens, at) !== ':' : ABOUT.has(tokens.word[at] as number)
      if (end <= span.start && tokens.kind[at] === WORD && !isClass(tokens, at, DETERMINER)) return false
      behind ||= end > span.start
    }
    return behind
  })
}

function isAhead(means: PeriodMention['means'], documentDay: string): boolean {
  return (periodOf(means, { documentDay })?.from ?? documentDay) > documentDay
}

const ABOUT = internAll('on about về')

/** An instrument with what the cells beside it say. */
function withCells(
  named: ResolvedInstrument,
  cells: readonly Cell[],
  issuers: readonly number[],
  dates: readonly number[],
): ResolvedInstrument {
  let { span, issuers: bodies, date } = named
  const widen = (other: Span): void => {
    span = { start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) }
  }
  for (const column of bodies.length > 0 ? [] : issuers) {
    const agent = onlyAgent(cells[column])
    if (agent === undefined) continue
    bodies = [...bodies, ...agent.codes.map((code) => ({ code, span: agent.span, bare: agent.bare }))]
    widen(agent.span)
  }
  for (const column of date === undefined ? dates : []) {
    const cell = cells[column]
    const period = onlyPeriod(cell)
    if (period?.role === 'by' || period?.role === 'since') continue
    if (cell === undefined || period?.means.kind !== 'absolute' || !/^\d{4}(?:-\d{2}){0,2}$/.test(period.means.period.code)) continue
    date = { date: period.means.period.code, span: toSource(cell.run, period.core) }
    widen(date.span)
    break
  }
  return { ...named, span, issuers: bodies, date }
}

/** The one agent that a cell names, where it says nothing else. */
function onlyAgent(cell: Cell | undefined): { readonly codes: readonly string[]; readonly span: Span; readonly bare: boolean } | undefined {
  const [mention, ...others] = cell?.named.mentions ?? []
  const part = mention?.parts[0]
  if (cell === undefined || mention === undefined || part === undefined || others.length > 0 || !names(mention, 'agent')) return undefined
  const { tokens } = cell.plain
  const article = part.from === 1 && /^the\s/i.test(cell.run.text.trimStart())
  if ((part.from > 0 && !article) || part.to < tokens.count) return undefined
  const span = { start: tokens.start[part.from] as number, end: tokens.end[part.to - 1] as number }
  // A cell takes no article that it has not.
  return { codes: codesOf(mention, 'agent'), span: toSource(cell.run, span), bare: false }
}

/** The one period that a cell names, where it says nothing else. */
function onlyPeriod(cell: Cell | undefined): PlainReading['periods'][number] | undefined {
  const [period, ...others] = cell?.plain.periods ?? []
  if (cell === undefined || period === undefined || others.length > 0) return undefined
  const { tokens } = cell.plain
  for (let at = 0; at < tokens.count; at++) {
    const start = tokens.start[at] as number
    if ((start < period.start || start >= period.end) && tokens.kind[at] !== MARK) return undefined
  }
  return period
}

function milestoneOf(
  state: Mention,
  cell: Cell,
  by: PlainReading['periods'][number],
  context: BlockContext,
  knowledge: Knowledge,
): Pick<ResolvedMilestone, 'milestones' | 'deadline'> | undefined {
  const here = cell.named.mentions.filter((mention) => names(mention, 'area')).map((mention) => codesOf(mention, 'area')[0])[0]
  const deadline = periodOf(by.means, { documentDay: context.documentDay })
  if (deadline === undefined || (here === undefined && !isAtHome(context))) return undefined
  const milestones = milestonesOf(state, here ?? areaOf(context, knowledge), knowledge)
  const known = milestones.map((milestone) => firstDay(milestone.published)).sort()[0]
  return known === undefined || deadline.to < known ? undefined : { milestones, deadline }
}
