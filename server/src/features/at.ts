/**
 * Finds what stands at an offset of a draft.
 */
import type { BlockAnalysis } from '../analysis/block.ts'
import type { Analysis } from '../analysis.ts'
import { blockAt, startOf } from '../markup/outline.ts'
import type { Span } from '../text/span.ts'

/** A block of a draft and where it starts. */
export interface BlockPlace {
  readonly block: BlockAnalysis
  readonly start: number
}

/** Finds the block at an offset; undefined in an empty draft. */
export function findBlock(analysis: Analysis, offset: number): BlockPlace | undefined {
  const index = blockAt(analysis.outline, offset)
  const block = analysis.blocks[index]
  return block === undefined ? undefined : { block, start: startOf(analysis.outline, index) }
}

/** Finds the smallest of `entries` whose span holds an offset, its end included, as a cursor right after a word is at the word. */
export function findSpan<T>(entries: readonly T[], spanOf: (entry: T) => Span, offset: number): T | undefined {
  let best: T | undefined
  for (const entry of entries) {
    const span = spanOf(entry)
    if (offset < span.start || offset > span.end) continue
    const before = best === undefined ? undefined : spanOf(best)
    if (before === undefined || span.end - span.start < before.end - before.start) best = entry
  }
  return best
}
