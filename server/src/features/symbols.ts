/**
 * Lists what a draft states, for an outline of it: its numbers, goals, documents and quotations that are known.
 */
import type { Analysis } from '../analysis.ts'
import { capitalised } from '../checks/report.ts'
import { labelIn } from '../knowledge/labels.ts'
import { startOf } from '../markup/outline.ts'
import type { Span } from '../text/span.ts'
import { cardWordsOf } from './card-words.ts'
import { cardsOf, type StatedCard, seriesName } from './hover.ts'

/** One thing that a draft states. */
export interface StatedSymbol {
  readonly kind: Exclude<StatedCard['kind'], 'citation'>
  readonly span: Span
  /** The draft's own words. */
  readonly name: string
  /** What they are of. */
  readonly detail: string
}

/** Lists them in the order of the draft. What nothing is known of is left out, and so are citations. */
export function symbolsIn(analysis: Analysis): readonly StatedSymbol[] {
  return analysis.blocks.flatMap((block, index) =>
    cardsOf({ block, start: startOf(analysis.outline, index) }, analysis)
      .flatMap((card) => symbolOf(card, analysis) ?? [])
      .toSorted((a, b) => a.span.start - b.span.start),
  )
}

function symbolOf(card: StatedCard, analysis: Analysis): StatedSymbol | undefined {
  const { knowledge } = analysis
  const words = cardWordsOf(analysis)
  const { language } = words.say
  const name = card.text.replace(/\s+/g, ' ').trim()
  const { span } = card
  switch (card.kind) {
    case 'figure': {
      if (card.resolution.kind !== 'resolved') return undefined
      const period = card.against[0]?.period?.code
      const of = capitalised(seriesName(card.resolution.series, language))
      return { kind: 'figure', span, name, detail: period === undefined ? of : `${of} · ${period}` }
    }
    case 'milestone': {
      const first = card.milestones[0]
      const by = first === undefined ? '' : ` · ${words.by(first.deadline.code)}`
      return { kind: 'milestone', span, name, detail: `${capitalised(labelIn(first?.labels, language) ?? first?.code ?? '')}${by}` }
    }
    case 'instrument':
      return { kind: 'instrument', span, name, detail: capitalised(labelIn(card.instrument.labels, language) ?? card.instrument.code) }
    case 'quotation': {
      const theirs = card.recognition?.words
      if (theirs === undefined) return undefined
      const who = theirs.speaker === null ? undefined : knowledge.agents.get(theirs.speaker)
      return { kind: 'quotation', span, name, detail: labelIn(who?.labels, language) ?? knowledge.sources.get(theirs.source)?.outlet ?? '' }
    }
    case 'citation':
      return undefined
  }
}
