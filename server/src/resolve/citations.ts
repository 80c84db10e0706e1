/**
 * Finds the citations of a run and tells whether a place in it is cited.
 */
import type { Reading } from '../claims/claim.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { MARK } from '../reading/token.ts'
import type { Span } from '../text/span.ts'
import { type NamedSentence, names } from './mentions.ts'
import type { Citation } from './resolved.ts'

/** The citations of a run: keys, notes and links. */
export function citationsOf(run: Run, passage: number): readonly Citation[] {
  const found: Citation[] = []
  for (const mark of run.marks) {
    if (mark.kind === 'citation') found.push({ passage, kind: 'key', key: mark.key, span: mark.keySource })
    else if (mark.kind === 'note') found.push({ passage, kind: 'note', key: mark.label, span: mark.source })
    else if (mark.kind === 'link') found.push({ passage, kind: 'link', key: mark.href, span: mark.source })
  }
  return found
}

/** Tells whether a citation, or a source by name, stands in the sentence of `at`, or a citation at the end of its paragraph. */
export function isCited(run: Run, reading: Reading, sentence: NamedSentence, at: Span): boolean {
  if (sentence.mentions.some((mention) => names(mention, 'source'))) return true
  const { tokens, sentences } = reading
  const own = sentences.findIndex((other) => (tokens.end[other.tokens.to - 1] ?? 0) >= at.end)
  const start = tokens.start[sentences[own]?.tokens.from ?? 0] ?? 0
  const next = sentences[own + 1]
  const end = next === undefined ? run.text.length : (tokens.start[next.tokens.from] as number)
  const lastWord = tokens.end[tokens.count - 1] ?? 0
  return run.marks.some((mark) => {
    if (mark.kind !== 'citation' && mark.kind !== 'note' && mark.kind !== 'link') return false
    return (mark.start >= start && mark.start <= end) || mark.end >= lastWord - 1
  })
}

/** Where a citation for `at` would be put, of the block's source: after the last word of its sentence, before the stop. */
export function citationPlace(run: Run, reading: Reading, at: Span): number {
  const { tokens, sentences } = reading
  const own = sentences.find((sentence) => (tokens.end[sentence.tokens.to - 1] ?? 0) >= at.end)
  let last = (own?.tokens.to ?? tokens.count) - 1
  while (last > 0 && tokens.kind[last] === MARK && /[.!?:;,]/.test(tokens.text.charAt(tokens.start[last] as number))) last--
  const end = Math.max(tokens.end[last] ?? at.end, at.end)
  return toSource(run, { start: end - 1, end }).end
}
