/**
 * Proposes the fact that a number of a draft states, for a writer to confirm and keep in a pack of their own.
 *
 * In: an analysis and a place. Out: what the checker has read there, in the words that a pack has it in. Where it could not tell what
 * the number is about, it gives what it may be about. It writes nothing.
 */
import type { Analysis } from '../analysis.ts'
import { capitalised } from '../checks/report.ts'
import type { Series } from '../knowledge/model.ts'
import { writeAmount } from '../reading/write-amount.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import { overlaps, type Span, shift } from '../text/span.ts'
import { findBlock, findSpan } from './at.ts'
import { seriesName } from './hover.ts'

export interface FactProposal {
  /** The number as the draft writes it, and as a pack would: `163 billion USD`. */
  readonly text: string
  readonly value: string
  /** As a pack writes it: `2022`, `2023-Q1`; null where none is known. */
  readonly period: string | null
  readonly status: string
  /** What it is of, the likeliest first; empty where nothing known fits. */
  readonly series: readonly SeriesChoice[]
}

export interface SeriesChoice {
  readonly id: string
  readonly label: string
}

/** Proposes a fact for the number at a place of the draft; undefined where no number is read there. */
export function proposeFact(analysis: Analysis, span: Span): FactProposal | undefined {
  const place = findBlock(analysis, span.start)
  if (place === undefined) return undefined
  const { figures } = place.block.resolved
  const local = shift(span, -place.start)
  const figure = findSpan(figures, (one) => one.span, local.start) ?? figures.find((one) => overlaps(one.span, local))
  if (figure === undefined) return undefined
  const { quantity, period, stance } = figure.figure
  return {
    text: place.block.source.text.slice(figure.span.start, figure.span.end),
    value: writeAmount(quantity.value, quantity.unit, quantity.bound),
    period: (period.how === 'before' ? undefined : period.period?.code) ?? null,
    status: stance.status ?? 'actual',
    series: candidates(figure).map((series) => choiceOf(series, analysis)),
  }
}

/** All series of a draft's packs, by name. */
export function seriesChoices(analysis: Analysis): readonly SeriesChoice[] {
  const choices = [...analysis.knowledge.series.values()].map((series) => choiceOf(series, analysis))
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, analysis.language))
}

function candidates({ resolution }: ResolvedFigure): readonly Series[] {
  switch (resolution.kind) {
    case 'resolved':
      return [resolution.series]
    case 'ambiguous':
      return resolution.candidates
    case 'unknown':
      return []
  }
}

function choiceOf(series: Series, { language }: Analysis): SeriesChoice {
  return { id: series.id, label: capitalised(seriesName(series, language)) }
}
