/**
 * Finds the addresses that the citations of a draft lead to.
 */
import type { Analysis } from '../analysis.ts'
import type { Source } from '../knowledge/model.ts'
import { startOf } from '../markup/outline.ts'
import { type Span, shift } from '../text/span.ts'

/** A citation and the address of its source. */
export interface CitationLink {
  readonly span: Span
  readonly url: string
  /** The source's title. */
  readonly title: string
}

/** The address of a source that a reader can open; undefined where it has none of http or https. */
export function addressOf({ url }: Source): string | undefined {
  return url !== undefined && url !== null && /^https?:\/\//.test(url) ? url : undefined
}

/** The source that a draft cites by a key; undefined where no pack has it. */
export function citedSource(key: string, { knowledge, library }: Analysis): Source | undefined {
  return knowledge.sources.get(library.named(key) ?? '')
}

/** Lists the citation keys whose sources have an address. */
export function linksIn(analysis: Analysis): readonly CitationLink[] {
  return analysis.blocks.flatMap(({ resolved }, index) =>
    resolved.citations.flatMap(({ kind, key, span }) => {
      const source = kind === 'key' ? citedSource(key, analysis) : undefined
      const url = source === undefined ? undefined : addressOf(source)
      if (source === undefined || url === undefined) return []
      return [{ span: shift(span, startOf(analysis.outline, index)), url, title: source.title }]
    }),
  )
}
