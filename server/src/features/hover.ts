/**
 * Tells what is known of the thing at an offset: a figure, a milestone, a citation, an instrument, quoted words.
 *
 * In: an analysis and an offset. Out: a card of plain data. How it looks is for whoever shows it.
 */
import type { Analysis } from '../analysis.ts'
import { isTold } from '../checks/quote-report.ts'
import type { Instrument, Milestone, Observation, Series, Source } from '../knowledge/model.ts'
import { QUOTED_WORDS_AT_LEAST, type ResolvedQuotation, speakerName } from '../resolve/quotes.ts'
import type { Recognition } from '../resolve/recognise.ts'
import type { Resolution, ResolvedFigure, ResolvedMilestone } from '../resolve/resolved.ts'
import { type Span, shift } from '../text/span.ts'
import { findBlock, findSpan } from './at.ts'
import { verdictOf } from './claim-report.ts'

/** What a card is about; spans are of the draft's text. */
export type Card = FigureCard | MilestoneCard | CitationCard | InstrumentCard | QuotationCard

export interface FigureCard {
  readonly kind: 'figure'
  readonly span: Span
  /** The number as the draft writes it. */
  readonly text: string
  readonly resolution: Resolution
  readonly verdict: 'agrees' | 'disagrees' | 'silent'
  /** Why it was not checked, in plain words; null where it was. */
  readonly reason: string | null
  /** What it was held against, the one that tells most first: what agrees, or else what its period has. */
  readonly against: readonly Observation[]
  /** All of its series that were published by the draft's date, by period. */
  readonly observations: readonly Observation[]
}

export interface MilestoneCard {
  readonly kind: 'milestone'
  readonly span: Span
  readonly text: string
  readonly milestones: readonly Milestone[]
}

export interface CitationCard {
  readonly kind: 'citation'
  readonly span: Span
  readonly key: string
  /** Undefined where no pack has it. */
  readonly source: Source | undefined
}

export interface InstrumentCard {
  readonly kind: 'instrument'
  readonly span: Span
  readonly instrument: Instrument
}

export interface QuotationCard {
  readonly kind: 'quotation'
  readonly span: Span
  /** Whose words they are, and how they stand to them; undefined where no source has them. */
  readonly recognition: Recognition | undefined
  /** Why they were not looked for or not found, in plain words; null where they were. */
  readonly reason: string | null
  /** Whom the draft says they are of; null where it only may. */
  readonly speaker: string | null
}

/** Finds the card for an offset; undefined where nothing stands that was read. */
export function cardAt(analysis: Analysis, offset: number): Card | undefined {
  const place = findBlock(analysis, offset)
  if (place === undefined) return undefined
  const { block, start } = place
  const at = offset - start
  const text = (span: Span): string => block.source.text.slice(span.start, span.end)

  const citation = findSpan(block.resolved.citations, (one) => one.span, at)
  if (citation?.kind === 'key') {
    return {
      kind: 'citation',
      span: shift(citation.span, start),
      key: citation.key,
      source: analysis.knowledge.sources.get(analysis.library.named(citation.key) ?? ''),
    }
  }
  const figure = findSpan(block.resolved.figures, (one) => one.span, at)
  if (figure !== undefined) return { ...figureCard(figure), span: shift(figure.span, start), text: text(figure.core) }
  const milestone = findSpan(block.resolved.milestones, (one) => one.whole, at)
  if (milestone !== undefined) return { ...milestoneCard(milestone), span: shift(milestone.span, start), text: text(milestone.span) }
  const named = findSpan(block.resolved.instruments, (one) => one.span, at)
  if (named !== undefined) return { kind: 'instrument', span: shift(named.span, start), instrument: named.instrument }
  const quotation = findSpan(block.quotes?.quotations ?? [], (one) => one.outer, at)
  return quotation === undefined ? undefined : { ...quotationCard(quotation, analysis), span: shift(quotation.outer, start) }
}

function quotationCard(one: ResolvedQuotation, { knowledge }: Analysis): Omit<QuotationCard, 'span'> {
  const { recognition, speaker, quotation } = one
  const reason =
    recognition !== undefined
      ? null
      : one.title
        ? 'This is a title or a name.'
        : quotation.words < QUOTED_WORDS_AT_LEAST
          ? `Fewer than ${QUOTED_WORDS_AT_LEAST} words may be anybody's.`
          : 'No source has these words.'
  const told = speaker !== null && isTold(speaker, knowledge) ? speaker : undefined
  return { kind: 'quotation', recognition, reason, speaker: told === undefined ? null : speakerName(told, knowledge) }
}

function figureCard(figure: ResolvedFigure): Omit<FigureCard, 'span' | 'text'> {
  const { resolution, verdict } = figure
  const outcome = verdictOf(figure)
  const lists =
    verdict === undefined
      ? []
      : outcome.verdict === 'agrees'
        ? [verdict.agreeing, verdict.elsewhere, verdict.at]
        : [verdict.at, verdict.elsewhere]
  const against = [...new Set(lists.flatMap((list) => list.toReversed()))]
  return { kind: 'figure', resolution, against, observations: verdict?.held ?? [], ...outcome }
}

function milestoneCard({ milestones }: ResolvedMilestone): Omit<MilestoneCard, 'span' | 'text'> {
  return { kind: 'milestone', milestones }
}

/** The name of a series in a draft's language. */
export function seriesName(series: Series, language: Analysis['language']): string {
  return series.labels[language] ?? series.labels.en ?? series.id
}
