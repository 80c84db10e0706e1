/**
 * Finds where what stands at an offset is written down: a fact in its pack, a source in its record.
 */
import type { Analysis } from '../analysis.ts'
import type { Origin } from '../knowledge/model.ts'
import { type Card, cardAt } from './hover.ts'

/** A place in a pack, and what of the draft it is for. */
export interface Definition {
  readonly card: Card
  readonly origin: Origin
}

/** Finds it; undefined where nothing known stands there. */
export function definitionAt(analysis: Analysis, offset: number): Definition | undefined {
  const card = cardAt(analysis, offset)
  const origin = card === undefined ? undefined : originOfCard(card)
  return card === undefined || origin === undefined ? undefined : { card, origin }
}

/** Where what a card tells of stands in its pack; undefined for what no pack has. */
export function originOfCard(card: Card): Origin | undefined {
  switch (card.kind) {
    case 'figure':
      return card.resolution.kind === 'resolved' ? (card.against[0] ?? card.observations.at(-1))?.origin : undefined
    case 'milestone':
      return card.milestones[0]?.origin
    case 'citation':
      return card.source?.origin
    case 'instrument':
      return card.instrument.origin
    case 'quotation':
      return card.recognition?.words.origin
    case 'agent':
      return card.agent.origin
  }
}
