/**
 * Lists all that was read in a draft, bound or not, and why not: what `plumbline claims` prints and a writer asks who wonders
 * why a number was not checked.
 */
import type { Analysis } from '../analysis.ts'
import { QUOTE_REACH } from '../claims/quote-around.ts'
import { startOf } from '../markup/outline.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { Amount, Bound } from '../reading/quantity.ts'
import { type ResolvedQuotation, speakerName } from '../resolve/quotes.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'

/** A quantity of the draft. Offsets are UTF-16, of the draft's text. */
export interface QuantityEntry {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: Amount
  readonly unit: string
  readonly bound: Bound | null
  readonly approximate: boolean
  readonly period: string | null
  readonly status: string | null
  readonly series: string | null
  readonly resolution: 'resolved' | 'ambiguous' | 'unknown'
  readonly verdict: 'agrees' | 'disagrees' | 'silent'
  /** Why it was not bound or not compared, in plain words; null where it was. */
  readonly reason: string | null
}

export interface QuotationEntry {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly speaker: string | null
  readonly speakerStart: number | null
  readonly speakerEnd: number | null
}

export interface CitationEntry {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** All claims of a draft. */
export interface ClaimReport {
  readonly date: string
  readonly language: string
  readonly quantities: readonly QuantityEntry[]
  readonly quotations: readonly QuotationEntry[]
  readonly citations: readonly CitationEntry[]
}

/** Lists the claims of a draft in the order of their places. */
export function claimReport(analysis: Analysis): ClaimReport {
  const quantities: QuantityEntry[] = []
  const quotations: QuotationEntry[] = []
  const citations: CitationEntry[] = []
  for (let index = 0; index < analysis.blocks.length; index++) {
    const block = analysis.blocks[index] as Analysis['blocks'][number]
    const at = startOf(analysis.outline, index)
    for (const figure of block.resolved.figures) quantities.push(entryOf(figure, block.source.text, at))
    for (const quotation of block.quotes?.quotations ?? [])
      quotations.push(quotationEntry(quotation, block.source.text, at, (run) => startOfRun(analysis, index, run), analysis))
    for (const citation of block.resolved.citations)
      if (citation.kind === 'key') citations.push({ key: citation.key, start: at + citation.span.start, end: at + citation.span.end })
  }
  return {
    date: analysis.date,
    language: analysis.language,
    quantities: quantities.sort((a, b) => a.start - b.start),
    quotations: quotations.sort((a, b) => a.start - b.start),
    citations,
  }
}

/** A quotation with its speaker: who is given as such, or the person who is its sentence's subject. */
function quotationEntry(
  { span, speaker }: ResolvedQuotation,
  source: string,
  at: number,
  startOf: (run: Run) => number | undefined,
  { knowledge }: Analysis,
): QuotationEntry {
  const given =
    speaker !== null && (speaker.naming.how !== 'subject' || speaker.who.agents.length > 0 || speaker.who.stranger !== null)
      ? speaker
      : null
  const start = given === null ? undefined : startOf(given.naming.run)
  const place = given === null || start === undefined ? undefined : toSource(given.naming.run, given.naming)
  return {
    text: source.slice(span.start, span.end),
    start: at + span.start,
    end: at + span.end,
    speaker: given === null ? null : speakerName(given, knowledge),
    speakerStart: place === undefined ? null : (start as number) + place.start,
    speakerEnd: place === undefined ? null : (start as number) + place.end,
  }
}

/** Where the block of a run starts, at or near block `index`. */
function startOfRun(analysis: Analysis, index: number, run: Run): number | undefined {
  for (let away = 0; away < analysis.blocks.length; away++) {
    for (const at of away === 0 ? [index] : [index - away, index + away]) {
      if (
        analysis.blocks[at]?.prose.passages.some((passage) =>
          passage.kind === 'text' ? passage.run === run : [...passage.head, ...passage.rows].some((row) => row.includes(run)),
        )
      )
        return startOf(analysis.outline, at)
    }
    if (away > QUOTE_REACH * 4) return undefined
  }
  return undefined
}

function entryOf(figure: ResolvedFigure, source: string, at: number): QuantityEntry {
  const { quantity, period, stance } = figure.figure
  const { resolution } = figure
  return {
    text: source.slice(figure.span.start, figure.span.end),
    start: at + figure.span.start,
    end: at + figure.span.end,
    value: quantity.value,
    unit: quantity.unit,
    bound: quantity.bound,
    approximate: quantity.approximate,
    period: figure.verdict?.period?.code ?? (period.how === 'before' ? null : (period.period?.code ?? null)),
    status: stance.status,
    series: resolution.kind === 'resolved' ? resolution.series.id : null,
    resolution: resolution.kind,
    ...verdictOf(figure),
  }
}

/** What came of a figure, and why where nothing did. */
export function verdictOf(figure: ResolvedFigure): Pick<QuantityEntry, 'verdict' | 'reason'> {
  const { verdict, resolution } = figure
  if (resolution.kind !== 'resolved' || verdict === undefined) return { verdict: 'silent', reason: resolution.reason }
  if (figure.quoted) return { verdict: 'silent', reason: 'It stands in a quotation, so it is the speaker’s.' }
  const { withheld } = figure.figure.stance
  if (withheld !== null)
    return {
      verdict: 'silent',
      reason: {
        negated: 'Its sentence denies it.',
        hypothetical: 'Its sentence only supposes it.',
        question: 'Its sentence is a question.',
      }[withheld],
    }
  if (verdict.agreeing.length > 0) return { verdict: 'agrees', reason: null }
  if (verdict.elsewhere.length > 0 && !verdict.stated) return { verdict: 'agrees', reason: null }
  if (verdict.at.length === 0)
    return { verdict: 'silent', reason: 'The knowledge base has nothing for this period by the date of the draft.' }
  if (verdict.loose.length > 0) return { verdict: 'silent', reason: 'It is near the source’s number, but too rough to tell.' }
  return resolution.strength === 'full' ? { verdict: 'disagrees', reason: null } : { verdict: 'silent', reason: resolution.reason }
}
