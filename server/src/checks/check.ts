/**
 * What a rule is.
 *
 * In: the claims of a block, resolved, or an entry of the index of claims. Out: reports. A rule reads; it never extracts
 * again, and it knows neither editors nor output formats.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Language } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import type { Tokens } from '../reading/token.ts'
import type { UsedStyle } from '../resolve/citation-style.ts'
import type { Library } from '../resolve/library.ts'
import type { PhrasedFigure } from '../resolve/phrases.ts'
import type { KnownQuotation, QuotedBlock, ResolvedQuotation } from '../resolve/quotes.ts'
import type { Reference } from '../resolve/references.ts'
import type { ResolvedBlock, ResolvedFigure, ResolvedMilestone } from '../resolve/resolved.ts'
import type { Markup } from '../text/draft.ts'
import type { Span } from '../text/span.ts'
import type { Evidence, Fix, Severity, Statement } from './finding.ts'
import type { Words } from './words.ts'

export type CitationStyle = 'auto' | 'pandoc' | 'footnote' | 'author-date' | 'link'

/** What every rule may ask about beside the claims themselves. */
export interface Scope {
  readonly knowledge: Knowledge
  /** The document date's last day, `YYYY-MM-DD`. */
  readonly date: string
  /** The language of the draft. */
  readonly language: Language
  /** What is said of it, in the language of messages. */
  readonly say: Words
  /** The style that citations are inserted in. */
  readonly citationStyle: UsedStyle
  /** How the draft writes citations by key, with `KEY` for the key. */
  readonly citationForm?: string | undefined
  /** The number that the draft's list of references has a source under. */
  readonly numberOf?: (source: string) => number | undefined
  readonly markup: Markup
  /** What the draft's citations name. */
  readonly library: Library
  /** The tokens of a run, cut once for all who ask. */
  readonly tokensOf: (run: Run) => Tokens
}

/** What a rule found. Spans and edits are of the block's source. */
export interface Report extends Span {
  readonly message: string
  readonly claim: Statement
  readonly evidence: readonly Evidence[]
  readonly fixes: readonly Fix[]
}

interface RuleBase {
  readonly id: string
  readonly severity: Severity | 'off'
  /** What it reports, in one plain line. */
  readonly summary: string
}

/** Speaks about one figure or milestone. Of these at most one speaks about one claim: the first in the list's order. */
export interface FigureRule extends RuleBase {
  readonly kind: 'figure'
  readonly figure?: (figure: ResolvedFigure, block: ResolvedBlock, scope: Scope) => Report | undefined
  readonly milestone?: (milestone: ResolvedMilestone, block: ResolvedBlock, scope: Scope) => Report | undefined
}

/** Speaks about anything in one block. */
export interface BlockRule extends RuleBase {
  readonly kind: 'block'
  readonly run: (block: ResolvedBlock, scope: Scope) => readonly Report[]
}

/** A claim in the index, with the block it stands in. */
export interface IndexedFigure {
  readonly block: ResolvedBlock
  readonly figure: ResolvedFigure
  /** Where it is found by its words and not by its series. */
  readonly phrased?: PhrasedFigure
}

/** A report with the block that its spans are of. */
export interface IndexReport extends Report {
  readonly block: ResolvedBlock
  /** The block that the spans of its evidence are of, where that is another. */
  readonly earlier?: ResolvedBlock
}

/** Speaks about claims of the whole draft that share a series and period, in the order of the draft. */
export interface IndexRule extends RuleBase {
  readonly kind: 'index'
  readonly run: (entry: readonly IndexedFigure[], scope: Scope) => readonly IndexReport[]
}

/** Speaks about one quotation whose words stand in a source. Of these at most one speaks about one quotation: the first in the list's order. */
export interface QuoteRule extends RuleBase {
  readonly kind: 'quote'
  readonly quote: (quotation: KnownQuotation, block: QuotedBlock, scope: Scope) => Report | undefined
}

/** A block with all that can be cited in it. */
export interface CitedBlock {
  readonly resolved: ResolvedBlock
  readonly quotations: readonly ResolvedQuotation[]
  /** What is cited for a quotation. */
  readonly referencesOf: (quotation: ResolvedQuotation) => readonly Reference[]
  /** What the line right below a table cites for all of it. Places are those of `text`, which begins with the table. */
  readonly line: { readonly references: readonly Reference[]; readonly text: string } | undefined
}

/** What rules on citations may ask about besides: notes stand anywhere in the draft. */
export interface CitationScope extends Scope {
  readonly noteOf: (label: string) => readonly Reference[] | undefined
  readonly numberOf: (source: string) => number | undefined
}

/** Speaks about what is cited in one block. */
export interface CitationRule extends RuleBase {
  readonly kind: 'citation'
  readonly run: (block: CitedBlock, scope: CitationScope) => readonly Report[]
}

export type Rule = FigureRule | BlockRule | IndexRule | QuoteRule | CitationRule
