/**
 * Finds the references that speak for a quotation.
 *
 * In: a quotation and its run. Out: what is cited for it, in its own sentence or right behind it. What is named within the quoted words
 * is the speaker's.
 */
import { pairQuoteMarks } from '../claims/quote-marks.ts'
import type { AliasMatch } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import { findPeriods } from '../reading/periods.ts'
import { sentences } from '../reading/sentence.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import type { Language } from '../text/language.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { NamingKnowledge } from './document-naming.ts'
import type { ResolvedQuotation } from './quotes.ts'
import { beside, type Reference, type ReferenceText, readReferences } from './references.ts'

/** What of a knowledge base tells documents that a text names. */
export interface QuoteNaming extends NamingKnowledge {
  match(tokens: Tokens): readonly AliasMatch[]
}

/** Where what a citation behind the next quotation may speak for ends: both where no more than `and` joins them, else that one alone. */
function nextQuotation(text: string, outer: Span): number {
  let from = outer.end
  for (const { start, end, within } of pairQuoteMarks(text).pairs) {
    if (within >= 0 || start < from) continue
    if (!JOINED.test(text.slice(from, start))) return end
    from = end
  }
  return text.length
}

const JOINED = /^[\s,;.]*(?:and|or|và|hoặc)?[\s,]*$/i

/** Gives what is cited for a quotation. */
export function quoteReferences(
  { quotation }: ResolvedQuotation,
  tokensOf: (run: Run) => Tokens,
  written: string,
  language: Language,
  knowledge: QuoteNaming,
): readonly Reference[] {
  const { run, outer, form } = quotation
  const tokens = tokensOf(run)
  const text: ReferenceText = {
    run,
    written,
    tokens,
    sentences: sentences(tokens),
    periods: findPeriods(tokens, language),
    matches: knowledge.match(tokens),
  }
  const all = readReferences(text, knowledge)
  const further = nextQuotation(run.text, outer)
  const outside = all.all.map((reference) => !overlaps(reference, outer) && reference.end <= further)
  const references = { ...all, all: all.all.filter((_, i) => outside[i]), sentence: all.sentence.filter((_, i) => outside[i]) }
  // A block quotation is one thing: all that stands behind its words is its source.
  if (form === 'block') return references.all
  const last = text.sentences.findLastIndex(({ from }: TokenRange) => (tokens.start[from] as number) < outer.end)
  return beside(references, { at: outer, sentence: Math.max(0, last), others: [], segments: [] }, text).references
}
