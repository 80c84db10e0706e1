/**
 * Finds whom a place of a draft names: a person or body of the knowledge base.
 *
 * In: a block and an offset in it. Out: the one who is named there, by their whole name, or by a part of it or an office where a
 * quotation is given to them. It reads the one passage that is asked for.
 */
import type { BlockAnalysis } from '../analysis/block.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Agent } from '../knowledge/model.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { toSource } from '../markup/source-map.ts'
import type { Span } from '../text/span.ts'
import { findSpan } from './at.ts'

/** Somebody who is named, and the words that do so; of the block. */
export interface Named {
  readonly agent: Agent
  readonly span: Span
}

/** Finds who is named at an offset of a block; undefined for nobody, or where the words may mean several. */
export function namedAt({ prose, quotes }: BlockAnalysis, at: number, knowledge: Knowledge): Named | undefined {
  const found: Named[] = []
  const put = (codes: readonly string[], span: Span): void => {
    const agent = codes.length === 1 ? knowledge.agents.get(codes[0] as string) : undefined
    if (agent !== undefined) found.push({ agent, span })
  }
  for (const passage of prose.passages) {
    if (passage.kind !== 'text') continue
    const { run } = passage
    const whole = toSource(run, { start: 0, end: run.text.length })
    if (at < whole.start || at > whole.end) continue
    for (const { speaker } of quotes?.quotations ?? [])
      if (speaker !== null && speaker.naming.run === run && !speaker.who.guessed) put(speaker.who.agents, toSource(run, speaker.naming))
    const tokens = tokensOf(run)
    for (const { concepts, parts, from, to } of knowledge.match(tokens)) {
      const codes = concepts.filter(({ kind }) => kind === 'agent').map(({ code }) => code)
      if (parts === 1) put(codes, toSource(run, { start: tokens.start[from] as number, end: tokens.end[to - 1] as number }))
    }
  }
  return findSpan(found, ({ span }) => span, at)
}
