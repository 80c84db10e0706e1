/**
 * Finds the addresses that the citations of a draft lead to.
 */
import type { Analysis } from '../analysis.ts'
import { startOf } from '../markup/outline.ts'
import { type Span, shift } from '../text/span.ts'

/** A citation and the address of its source. */
export interface CitationLink {
  readonly span: Span
  readonly url: string
  /** The source's title. */
  readonly title: string
}

/** Lists the citation keys whose sources have an address. */
export function linksIn({ blocks, outline, library, knowledge }: Analysis): readonly CitationLink[] {
  return blocks.flatMap(({ resolved }, index) =>
    resolved.citations.flatMap(({ kind, key, span }) => {
      const source = kind === 'key' ? knowledge.sources.get(library.named(key) ?? '') : undefined
      if (source?.url === undefined || source.url === null || !/^https?:\/\//.test(source.url)) return []
      return [{ span: shift(span, startOf(outline, index)), url: source.url, title: source.title }]
    }),
  )
}
