/**
 * Tells which facts a draft states where, so that all places that state one can be found.
 */
import type { Analysis } from '../analysis.ts'
import type { Origin } from '../knowledge/model.ts'
import { startOf } from '../markup/outline.ts'
import type { Span } from '../text/span.ts'
import { originOfCard } from './definition.ts'
import { type Card, cardAt, cardsOf } from './hover.ts'

/** A place that states a fact, cites a source, or names an instrument. */
export interface Stated {
  /** The same for all that state one thing. */
  readonly fact: string
  readonly span: Span
}

/** All that a draft states, in the order of its blocks. */
export function statementsIn(analysis: Analysis): readonly Stated[] {
  return analysis.blocks.flatMap((block, index) =>
    cardsOf({ block, start: startOf(analysis.outline, index) }, analysis).flatMap((card) => {
      const fact = factOf(card)
      return fact === undefined ? [] : [{ fact, span: card.span }]
    }),
  )
}

/** The fact at an offset, and where it stands in its pack; undefined where none is stated. */
export function factAt(analysis: Analysis, offset: number): { readonly fact: string; readonly origin: Origin | undefined } | undefined {
  const card = cardAt(analysis, offset)
  const fact = card === undefined ? undefined : factOf(card)
  return card === undefined || fact === undefined ? undefined : { fact, origin: originOfCard(card) }
}

/** A number that is wrong states the fact that it gets wrong. */
function factOf(card: Card): string | undefined {
  switch (card.kind) {
    case 'figure':
      return card.resolution.kind === 'resolved' && card.against[0] !== undefined
        ? `figure ${card.resolution.series.id} ${card.against[0].period?.code ?? ''}`
        : undefined
    case 'milestone':
      return card.milestones[0] === undefined ? undefined : `milestone ${card.milestones[0].code}`
    case 'citation':
      return card.source === undefined ? undefined : `source ${card.source.key}`
    case 'instrument':
      return `instrument ${card.instrument.code}`
    case 'agent':
      return undefined
    case 'quotation':
      return card.recognition === undefined ? undefined : `words ${card.recognition.words.id}`
  }
}
