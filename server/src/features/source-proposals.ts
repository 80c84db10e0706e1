/**
 * Proposes what of a source's text a pack should have: figures, targets, dated goals, instruments and quotations, each with its
 * place.
 *
 * In: the text of a source, analysed as a draft is. Out: proposals as plain data, for a person to accept, edit or drop. What no pack
 * knows yet is named in the source's own words. It writes nothing.
 */
import type { BlockAnalysis } from '../analysis/block.ts'
import type { Analysis } from '../analysis.ts'
import { sentenceText } from '../claims/extract.ts'
import { nameRun } from '../claims/naming.ts'
import type { FigureName, Named } from '../claims/naming-words.ts'
import { startOf } from '../markup/outline.ts'
import type { Passage, Run } from '../markup/prose.ts'
import { times } from '../reading/amount.ts'
import type { Status } from '../reading/status.ts'
import { speakerName } from '../resolve/quotes.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import { type Span, shift } from '../text/span.ts'
import { basePeriod, earlierName, isFromEarlier } from './source-bases.ts'
import { type InstrumentProposal, instrumentsIn } from './source-instruments.ts'
import { type MilestoneProposal, milestonesIn } from './source-milestones.ts'
import { isAnswer, isOnlyMissed, isPolite, periodToPropose, statusToPropose } from './source-readings.ts'
import { nameInTable } from './source-tables.ts'
import { countedIn, headOf, isCases, isLarge, isMillions, isNumerous, isPointing, OPPOSITE, wholeName, written } from './source-values.ts'

/** A figure or target that a source states. */
export interface ObservationProposal extends FigureName {
  /** Where the number stands, of the source's text. */
  readonly span: Span
  /** Its sentence, or the row of its table. */
  readonly context: string
  readonly locator: string
  /** As a pack has it. */
  readonly value: string
  readonly period: string | null
  readonly status: Status
  /** The series that a pack has for it; null where none is known. */
  readonly series: string | null
  /** The code of who set a target or made a forecast; null where no known agent is named. */
  readonly issuer: string | null
}

/** Words that stand in quotation marks. */
export interface QuoteProposal {
  readonly span: Span
  readonly text: string
  /** Who said them, in the source's words. */
  readonly speaker: string
  /** The code of a known agent; null for others. */
  readonly agent: string | null
  readonly locator: string
}

export interface SourceProposals {
  readonly observations: readonly ObservationProposal[]
  readonly milestones: readonly MilestoneProposal[]
  readonly instruments: readonly InstrumentProposal[]
  readonly quotes: readonly QuoteProposal[]
}

/** A quotation of fewer words is a name or a catchword. */
const WORDS_AT_LEAST = 6

/** Proposes what a source states. */
export function proposalsOf(analysis: Analysis): SourceProposals {
  const observations: (ObservationProposal & { readonly isHeadline: boolean })[] = []
  const milestones = new Map<string, MilestoneProposal>()
  const instruments = new Map<string, InstrumentProposal>()
  const quotes: QuoteProposal[] = []
  const seen = new Set<string>()
  const places = locatorsOf(analysis)
  let planned: Status | undefined
  let heading = ''
  let before: readonly Named[] = []
  for (let index = 0; index < analysis.blocks.length; index++) {
    const block = analysis.blocks[index] as BlockAnalysis
    const start = startOf(analysis.outline, index)
    const locatorAt = (passage: number): string => places.get(block)?.[passage] ?? ''
    const { names, told } = namesIn(block, heading, before)
    if (block.prose.passages.length > 0) before = told
    heading = headingOf(block) ?? heading
    let own: Status | undefined
    for (const figure of block.resolved.figures) {
      const proposal = proposalOf(figure, names.get(figure), block, own ?? planned, analysis)
      if (figure.figure.stance.tense === 'projected' || figure.figure.stance.tense === 'ahead') own = proposal?.status ?? own
      if (proposal === undefined) continue
      const { measure, subject, place, period, value, status } = proposal
      const key = [measure, subject, place, period, value, status].join('|').toLowerCase()
      if (seen.has(key)) continue
      seen.add(key)
      const row = figure.cell === undefined ? '' : `, row ${figure.cell.row + 1}`
      const passage = block.prose.passages[figure.passage]
      const isHeadline = passage?.kind === 'text' && (passage.role === 'title' || passage.role === 'heading' || !isProse(passage.run))
      observations.push({ ...proposal, isHeadline, span: shift(figure.span, start), locator: `${locatorAt(figure.passage)}${row}` })
    }
    if (block.prose.passages.length > 0) planned = own
    block.prose.passages.forEach((passage, at) => {
      if (passage.kind !== 'text') return
      for (const found of instrumentsIn(passage.run, start, analysis))
        if (!instruments.has(found.code)) instruments.set(found.code, { ...found, locator: locatorAt(at) })
      for (const found of milestonesIn(passage.run, start, analysis)) {
        const key = `${found.label} ${found.by}`.toLowerCase()
        if (!milestones.has(key)) milestones.set(key, { ...found, locator: locatorAt(at) })
      }
    })
    for (const quotation of block.quotes?.quotations ?? []) {
      const { speaker, span } = quotation
      if (speaker === null || quotation.title || quotation.quotation.words < WORDS_AT_LEAST || quotation.quotation.within >= 0) continue
      const [agent = null] = speaker.who.agents
      // Who is only the subject of a sentence has said nothing in it.
      if (speaker.naming.how === 'subject') continue
      const who = speakerName(speaker, analysis.knowledge)
      if (who === null || who === '') continue
      const text = block.source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
      quotes.push({ span: shift(span, start), text, speaker: who, agent, locator: locatorAt(quotation.passage) })
    }
  }
  return {
    observations: withoutDoubles(withoutHeadlines(observations)),
    milestones: [...milestones.values()],
    instruments: [...instruments.values()],
    quotes,
  }
}

/** A headline says again what the text says in full. */
function withoutHeadlines(
  observations: readonly (ObservationProposal & { readonly isHeadline: boolean })[],
): readonly ObservationProposal[] {
  const number = (value: string): string => value.replace(/[^\d.]/g, '')
  const told = new Set(observations.filter((one) => !one.isHeadline).map((one) => number(one.value)))
  return observations.filter((one) => !one.isHeadline || !told.has(number(one.value))).map(({ isHeadline: _, ...one }) => one)
}

/** *Up to 20 million* and *20 million* are one value, told twice. */
const BOUND = /^(?:about|over|under|up to|at least|at most) /

/** Where one name has two values for one period it names neither: what tells them apart was not read. */
function withoutDoubles(observations: readonly ObservationProposal[]): readonly ObservationProposal[] {
  const values = new Map<string, Set<string>>()
  // *Grew by 40 persons or 8 %*: the same growth in two units.
  const keyOf = ({ measure, subject, place, period, status, value }: ObservationProposal): string =>
    [measure, subject, place, period, status, value.replace(BOUND, '').replace(/[\d.,–-]/g, '')].join('|').toLowerCase()
  for (const one of observations) {
    const key = keyOf(one)
    values.set(key, (values.get(key) ?? new Set()).add(one.value.replace(BOUND, '')))
  }
  const told = new Set<string>()
  return observations.filter((one) => {
    const key = keyOf(one)
    // What has no time yet has one of its own that the reviewer tells.
    const own = one.period === null ? `${key} ${one.value.replace(BOUND, '')}` : key
    const isFirst = !told.has(own)
    told.add(own)
    return isFirst && (one.period === null || values.get(key)?.size === 1)
  })
}

/** The names of a block's figures. Those of a run are read together: one goes on with another. */
function namesIn(
  block: BlockAnalysis,
  heading: string,
  before: readonly Named[],
): { readonly names: ReadonlyMap<ResolvedFigure, FigureName | undefined>; readonly told: readonly Named[] } {
  let told = before
  const names = new Map<ResolvedFigure, FigureName | undefined>()
  const runs = new Map<ResolvedFigure['reading'], readonly (FigureName | undefined)[]>()
  for (const figure of block.resolved.figures) {
    const { reading } = figure
    if (figure.inTable) {
      names.set(figure, nameInTable(figure, block, heading))
      continue
    }
    let list = runs.get(reading)
    if (list === undefined) {
      const run = nameRun(reading, told)
      list = run.names
      told = run.told
      runs.set(reading, list)
    }
    names.set(figure, list[reading.figures.findIndex(({ quantity }) => quantity.start === figure.figure.quantity.start)])
  }
  return { names, told }
}

/** The last heading of a block. */
function headingOf({ prose }: BlockAnalysis): string | undefined {
  const last = prose.passages.findLast((passage) => passage.kind === 'text' && passage.role === 'heading')
  return last?.kind === 'text' ? last.run.text : undefined
}

function proposalOf(
  figure: ResolvedFigure,
  name: FigureName | undefined,
  block: BlockAnalysis,
  planned: Status | undefined,
  analysis: Analysis,
): Omit<ObservationProposal, 'span' | 'locator'> | undefined {
  const { knowledge, date } = analysis
  const { quantity, stance, part, falling } = figure.figure
  const series = figure.resolution.kind === 'resolved' ? figure.resolution.series : undefined
  const context = sentenceOf(figure, block)
  const told = basePeriod(figure, date)
  // *Rose from 5 to 6*, of no time: what it was before, and the reviewer says when.
  const isUntold = told === undefined && part === 'comparison' && name !== undefined && figure.figure.period.how !== 'own'
  const isTold = stance.withheld !== null && name !== undefined && isAnswer(figure, name)
  const base = isUntold && isFromEarlier(figure) ? null : told
  if (
    (base === null &&
      (name === undefined ||
        name.measure.startsWith('growth') ||
        !LEVELS.has(quantity.kind) ||
        (quantity.kind === 'count' && !isFromEarlier(figure)))) ||
    (stance.withheld !== null && !isPolite(context) && !(stance.withheld === 'negated' && isOnlyMissed(context)) && !isTold) ||
    // *Up from 5 in 2000*: what it was at a time of its own.
    (part === 'comparison' &&
      quantity.kind !== 'times' &&
      (base === undefined || name === undefined) &&
      (figure.figure.period.how !== 'own' || name === undefined) &&
      !(quantity.kind === 'percent' && name?.measure.startsWith('growth'))) ||
    (quantity.kind === 'points' && part !== 'level') ||
    (stance.others !== null && stance.others !== 'projection') ||
    figure.figure.isWhole ||
    // *Would have fallen by 4 %*: what has not come about.
    WOULD_HAVE.test(context) ||
    isPointing(figure)
  )
    return undefined
  if (name === undefined && series === undefined) return undefined
  const isRate = name?.unit?.startsWith(`${quantity.unit}/`) === true
  const unit = isRate
    ? (name?.unit ?? '')
    : quantity.unit === ''
      ? (name?.unit ?? (name?.measure === 'number' ? headOf(name) : ''))
      : quantity.unit
  const plural =
    quantity.kind === 'bare' && unit === '' && name !== undefined && (part === 'level' || part === 'comparison')
      ? countedIn(name, quantity.value)
      : undefined
  /** The number as a count of what its name tells. */
  const counting = (told: FigureName, counted: string, value = quantity.value): ReturnType<typeof proposalOf> =>
    proposalOf(
      { ...figure, figure: { ...figure.figure, quantity: { ...quantity, kind: 'count', unit: counted, value } } },
      told.measure === 'number' ? told : { ...told, measure: 'number', subject: wholeName(told) },
      block,
      planned,
      analysis,
    )
  if (plural !== undefined && name !== undefined) return counting(name, plural)
  // *Visits rose to 81.3m*: millions of what is counted, and no length.
  const millions = name !== undefined && isMillions(figure, name) ? headOf(name) : undefined
  if (millions !== undefined && name !== undefined) return counting(name, millions, times(quantity.value, 1e6))
  // *Burglary fell by 7 % to 366,718*: so many cases.
  if (quantity.kind === 'bare' && unit === '' && name !== undefined && name.measure !== 'number' && isCases(figure))
    return counting(name, ' ')
  // A bare number of nothing that is counted is most often a label: a page, a chapter; not what something grew by.
  const isGrowth =
    part === 'delta' && name?.measure.startsWith('growth') === true && (isLarge(quantity.value) || name.measure === 'growth in number')
  const isAmount = name !== undefined && (part === 'level' || part === 'comparison') && isNumerous(name, quantity.value)
  if (quantity.kind === 'bare' && unit === '' && series === undefined && !isGrowth && !isAmount) return undefined
  // *Eastham (5,000), Westham (4,000)*: so many of what is not told.
  if (quantity.kind === 'bare' && /^\p{Lu}\p{Ll}/u.test(unit)) return undefined
  const falls = (falling || name?.falling === true) && name?.reached !== true && typeof quantity.value === 'number'
  const amount = falls ? -Math.abs(quantity.value as number) : quantity.value
  // *Down almost 4 %* is a growth of over -4 %.
  // *40 loads over 38 in the year before*: no bound, but what they are held against.
  const isOver = typeof base === 'string' && /^over $/i.test(figure.reading.tokens.text.slice(quantity.start, quantity.core.start))
  const bound = isOver ? null : falls && quantity.bound !== null ? OPPOSITE[quantity.bound] : quantity.bound
  const status = isTold ? 'actual' : statusToPropose(figure, context, planned, date)
  const hedged = quantity.approximate && quantity.kind !== 'rank' && status === 'actual' ? 'about ' : ''
  return {
    measure: name === undefined ? '' : base === null ? earlierName(name.measure, figure) : name.measure,
    subject: name?.subject ?? '',
    place: name?.place ?? '',
    context,
    value: hedged + written(amount, unit, bound),
    period: base === undefined ? periodToPropose(figure, date) : base,
    status,
    series: series !== undefined && knowledge.series.has(series.id) ? series.id : null,
    issuer: status === 'actual' ? null : (figure.issuers[0] ?? null),
  }
}

const LEVELS: ReadonlySet<string> = new Set(['money', 'measure', 'percent', 'count', 'bare'])
const WOULD_HAVE = /\b(?:would|could|might)(?: not|n['’]t)? have (?:been|had|made|[A-Za-z]+(?:ed|en|wn|nt|lt|ld|st|un))\b/

function sentenceOf(figure: ResolvedFigure, block: BlockAnalysis): string {
  const { reading } = figure
  if (figure.inTable && figure.cell !== undefined) {
    const table = block.prose.passages[figure.passage]
    const row = table?.kind === 'table' ? table.rows[figure.cell.row] : undefined
    return row?.map(({ text }) => text).join(' | ') ?? reading.tokens.text
  }
  const sentence = sentenceText(reading, figure.figure.sentence)
  return sentence === '' ? reading.tokens.text : sentence.replace(/\s+/g, ' ')
}

/** The place of each passage of each block: *paragraph 4*, *table 2*. Headings and captions count for none. */
export function locatorsOf({ blocks, language }: Analysis): ReadonlyMap<BlockAnalysis, readonly string[]> {
  const words = language === 'vi' ? { paragraph: 'đoạn', table: 'bảng' } : { paragraph: 'paragraph', table: 'table' }
  let paragraph = 0
  let table = 0
  const place = (passage: Passage): string => {
    if (passage.kind === 'table') return `${words.table} ${++table}`
    if (passage.role === 'title' || passage.role === 'heading') return 'title'
    return `${words.paragraph} ${passage.role === 'caption' || !isProse(passage.run) ? Math.max(paragraph, 1) : ++paragraph}`
  }
  return new Map(blocks.map((block) => [block, block.prose.passages.map(place)]))
}

/** A line without a stop is a heading or a label rather than a paragraph. */
function isProse({ text }: Run): boolean {
  return /[.!?:;…”"')]\s*$/.test(text) || text.length > 120
}
