/** The quotations of a draft's blocks, kept where nothing near them has changed. */
import type { Scope } from '../checks/check.ts'
import { rules } from '../checks/index.ts'
import { checkQuotations } from '../checks/run.ts'
import type { Settings } from '../checks/settings.ts'
import { findingOf } from '../checks/to-finding.ts'
import { QUOTE_REACH, type QuoteNeighbours } from '../claims/quote-around.ts'
import { mayQuote } from '../claims/quotes.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { resolveQuotations } from '../resolve/quotes.ts'
import type { BlockAnalysis } from './block.ts'

/** Resolves the quotations of blocks `from` to `to` and of those near them; where nothing near a block has changed its own are kept. */
export function withQuotations(
  blocks: readonly BlockAnalysis[],
  from: number,
  to: number,
  scope: Scope,
  settings: Settings,
): readonly BlockAnalysis[] {
  const first = nearby(blocks, from, -1)[QUOTE_REACH - 1] ?? 0
  const last = nearby(blocks, to - 1, 1)[QUOTE_REACH - 1] ?? blocks.length - 1
  const result = [...blocks]
  for (let index = Math.min(first, from); index <= last && index < blocks.length; index++) {
    const block = blocks[index] as BlockAnalysis
    if (!mayQuote(block.prose.passages)) continue
    const passages = (at: number) => (blocks[at] as BlockAnalysis).prose.passages
    const neighbours = { before: nearby(blocks, index, -1).map(passages), after: nearby(blocks, index, 1).map(passages) }
    if (block.quotes !== undefined && sameNeighbours(block.quotes.neighbours, neighbours)) continue
    const { source, prose, silence } = block
    const quoted = { source, prose, quotations: resolveQuotations(prose.passages, tokensOf, neighbours, scope.knowledge) }
    const findings = checkQuotations(quoted, rules, scope).flatMap((report) => findingOf(report, silence.list, source.text, settings) ?? [])
    result[index] = { ...block, quotes: { ...quoted, neighbours, findings } }
  }
  return result
}

/** The nearest blocks with text before (`step` -1) or after (1) a block, nearest first. */
function nearby(blocks: readonly BlockAnalysis[], index: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  for (let at = index + step; at >= 0 && at < blocks.length && found.length < QUOTE_REACH; at += step)
    if ((blocks[at] as BlockAnalysis).prose.passages.length > 0) found.push(at)
  return found
}

function sameNeighbours(a: QuoteNeighbours, b: QuoteNeighbours): boolean {
  const same = (one: QuoteNeighbours['before'], other: QuoteNeighbours['before']): boolean =>
    one.length === other.length && one.every((passages, i) => passages === other[i])
  return same(a.before, b.before) && same(a.after, b.after)
}
