/** One block, from its text to what the rules on figures say of it. */
import type { Scope } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import { rules } from '../checks/index.ts'
import { checkBlock } from '../checks/run.ts'
import type { Settings } from '../checks/settings.ts'
import { NOTHING_SILENT, type SuppressContext, type Suppression, suppressionsOf } from '../checks/suppress.ts'
import { findingOf } from '../checks/to-finding.ts'
import type { QuoteNeighbours } from '../claims/quote-around.ts'
import { pairQuoteMarks } from '../claims/quote-marks.ts'
import type { Prose, SourceBlock } from '../markup/prose.ts'
import { keepTokens } from '../markup/run-tokens.ts'
import { readBlock, resolveBlock } from '../resolve/block.ts'
import { type BlockContext, NO_FOCUS } from '../resolve/context.ts'
import { linkTargets } from '../resolve/declared.ts'
import type { DraftNotes } from '../resolve/draft-notes.ts'
import type { QuotedBlock } from '../resolve/quotes.ts'
import type { Reference } from '../resolve/references.ts'
import type { ResolvedBlock, ResolvedFigure, ResolvedNote } from '../resolve/resolved.ts'
import type { RunReading } from '../resolve/text-passage.ts'
import { isAlike } from '../text/alike.ts'
import type { Span } from '../text/span.ts'
import { type Head, proseOf } from './head.ts'

/** One block with all that was made of it. Spans of findings are of the block. */
export interface BlockAnalysis {
  readonly source: SourceBlock
  readonly prose: Prose
  readonly readings: readonly (RunReading | undefined)[]
  readonly incoming: BlockContext
  readonly outgoing: BlockContext
  readonly resolved: ResolvedBlock
  readonly silence: { readonly incoming: SuppressContext; readonly outgoing: SuppressContext; readonly list: readonly Suppression[] }
  readonly findings: readonly Finding[]
  /** Rules on citations have something to ask of it, beside its quotations. */
  readonly cites: boolean
  /** What notes and link targets of the block say, by their labels. */
  readonly notes: readonly ResolvedNote[]
  /** Undefined where the block has none. */
  readonly quotes: BlockQuotes | undefined
  /** Undefined where nothing in the block is cited. */
  readonly citing: BlockCiting | undefined
}

/** The quotations of a block. They depend on the text of the blocks around it, and on nothing that is made of them. */
export interface BlockQuotes extends QuotedBlock {
  readonly neighbours: QuoteNeighbours
  readonly findings: readonly Finding[]
}

/** What is found of a block's citations. It depends on the block, its quotations, and the notes that it refers to. */
export interface BlockCiting {
  readonly quotes: BlockQuotes | undefined
  /** The text from a table to the line below that says where its numbers are from. */
  readonly line: string | undefined
  /** The notes of the whole draft when this was read, and what was asked of them. */
  readonly among: DraftNotes
  readonly asked: ReadonlyMap<string, readonly Reference[] | undefined>
  readonly findings: readonly Finding[]
}

/** What the blocks before leave for the next. */
export interface State {
  readonly context: BlockContext
  readonly silence: SuppressContext
}

/** What the first block begins with. */
export function initial(head: Head): State {
  return {
    context: {
      language: head.language,
      documentDay: head.date,
      title: NO_FOCUS,
      headings: [],
      focus: NO_FOCUS,
      stray: undefined,
      atHome: false,
      field: undefined,
      mainField: undefined,
      money: undefined,
      amounts: undefined,
      anchor: undefined,
      lead: undefined,
      listing: undefined,
      away: false,
      before: undefined,
    },
    silence: NOTHING_SILENT,
  }
}

/** Tells whether a block has been analysed in such a state. */
export function sameContext(block: BlockAnalysis, state: State): boolean {
  return isAlike(block.incoming, state.context) && isAlike(block.silence.incoming, state.silence)
}

/** Analyses one block; what does not depend on context is taken from `known`, the same block before the edit. */
export function analyseBlock(
  source: SourceBlock,
  known: BlockAnalysis | undefined,
  state: State,
  scope: Scope,
  settings: Settings,
): BlockAnalysis {
  const prose = known?.prose ?? proseOf(source)
  const readings = known?.readings ?? readBlock(prose, state.context.language, scope.knowledge, (passage) => quotedIn(prose, passage))
  if (known === undefined)
    prose.passages.forEach((passage, index) => {
      const reading = readings[index]
      if (passage.kind === 'text' && reading !== undefined) keepTokens(passage.run, reading.plain.tokens)
    })
  const { block, context } = resolveBlock(source, prose, readings, state.context, scope.knowledge)
  const silence = suppressionsOf(source, prose, state.silence)
  const findings: Finding[] = []
  for (const report of checkBlock(block, rules, scope)) {
    const finding = findingOf(report, silence.list, source.text, settings)
    if (finding !== undefined) findings.push(finding)
  }
  return {
    source,
    prose,
    readings,
    incoming: state.context,
    outgoing: context,
    resolved: block,
    findings,
    cites: block.figures.some(isCitable) || block.citations.length > 0 || block.milestones.some(hasReferences),
    notes: [...block.notes, ...linkTargets(source)],
    quotes: undefined,
    citing: undefined,
    silence: { incoming: state.silence, outgoing: silence.context, list: silence.list },
  }
}

/** It is cited, or its source is known. */
function isCitable(figure: ResolvedFigure): boolean {
  return hasReferences(figure) || (figure.verdict?.agreeing.length ?? 0) > 0
}

function hasReferences({ references }: { readonly references: readonly Reference[] }): boolean {
  return references.length > 0
}

/** Where words stand in quotation marks, of a passage's plain text. */
function quotedIn(prose: Prose, passage: number): readonly Span[] {
  const entry = prose.passages[passage]
  return entry?.kind === 'text' ? pairQuoteMarks(entry.run.text).pairs : []
}
