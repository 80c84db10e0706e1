/**
 * Says behind each number what it was read as: `2022 · actual`.
 */
import type { Analysis } from '../analysis.ts'
import { capitalised, sourceName } from '../checks/report.ts'
import { startOf } from '../markup/outline.ts'
import type { Span } from '../text/span.ts'
import { cardWordsOf } from './card-words.ts'
import { cardsOf, seriesName } from './hover.ts'

/** A few words behind a place of the draft. */
export interface Hint {
  readonly at: number
  readonly label: string
  readonly about: string
}

/** The hints in a stretch of the draft, for the numbers that were held against a source. */
export function hintsIn(analysis: Analysis, within: Span): readonly Hint[] {
  const hints: Hint[] = []
  const words = cardWordsOf(analysis)
  for (let index = 0; index < analysis.blocks.length; index++) {
    const block = analysis.blocks[index] as Analysis['blocks'][number]
    const start = startOf(analysis.outline, index)
    if (start > within.end) break
    if (start + block.source.text.length < within.start) continue
    for (const card of cardsOf({ block, start }, analysis)) {
      if (card.kind !== 'figure' || card.resolution.kind !== 'resolved' || card.verdict === 'silent') continue
      const { against, resolution, span } = card
      const first = against[0]
      if (first === undefined || span.end < within.start || span.end > within.end) continue
      const label = [first.period?.code, words.status[first.status]].filter((part) => part !== undefined).join(' · ')
      const about = `${capitalised(seriesName(resolution.series, words.say.language))}\n${sourceName(first.source, analysis.knowledge, words.say)}`
      hints.push({ at: span.end, label, about })
    }
  }
  return hints
}
