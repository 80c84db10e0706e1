/**
 * Looks at a few tokens of a long text without a walk over the others.
 */
import type { Tokens } from '../reading/token.ts'
import { firstAbove } from '../text/search.ts'
import type { Span } from '../text/span.ts'

/** The tokens that share a character with `span`, and `more` on either side, as tokens of the same text. */
export function tokensAround(tokens: Tokens, span: Span, more = 0): Tokens {
  const from = Math.max(0, firstEndingAfter(tokens, span.start) - more)
  let to = firstEndingAfter(tokens, span.start)
  while (to < tokens.count && (tokens.start[to] as number) < span.end) to++
  to = Math.min(tokens.count, to + more)
  const { text, start, end, kind, word } = tokens
  return {
    text,
    count: to - from,
    start: start.slice(from, to),
    end: end.slice(from, to),
    kind: kind.slice(from, to),
    word: word.slice(from, to),
  }
}

/** The first token that ends after offset `at`. */
export function firstEndingAfter({ end, count }: Tokens, at: number): number {
  return firstAbove(end, at, 0, count)
}
