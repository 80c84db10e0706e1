/**
 * What a check reports, and the edits that mend it. Nothing here knows an editor or a terminal.
 */
import type { Amount, Bound } from '../reading/quantity.ts'
import type { Range } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** One replacement in the draft, or in another file (a bibliography) where it names a path. */
export interface Edit extends Span {
  readonly newText: string
  readonly path?: string
  /** In another file: where it starts, counted from 0 in lines and UTF-16 units. Edits of other files only insert. */
  readonly place?: { readonly line: number; readonly character: number }
  /** Where it writes a note. */
  readonly note?: Note | undefined
}

/** A note that cites a source: its mark, or its text where that stands elsewhere. */
export interface Note {
  readonly key: string
  readonly text: string
  readonly label?: string
  readonly isText?: boolean
  /** It is an entry of the draft's numbered list of references. */
  readonly isNumbered?: boolean
}

/** A mend. Several fixes of one finding are alternatives; at most one is preferred. */
export interface Fix {
  readonly title: string
  readonly preferred: boolean
  readonly edits: readonly Edit[]
}

/** A number, quotation, instrument or milestone, as the JSON output has it (interface.md); keys that do not apply are left out. */
export interface Statement {
  readonly series?: string
  readonly period?: string | null
  readonly value?: Amount | null
  readonly bound?: Bound | null
  readonly unit?: string
  readonly status?: string | null
  readonly issuer?: string | null
  readonly milestone?: string
  readonly speaker?: string | null
  readonly quote?: string
  readonly instrument?: string
  readonly date?: string | null
}

/** What a finding rests on: a statement with the source and place that it was read from, or another place in it or in another draft. */
export interface Evidence extends Statement {
  readonly source: string | null
  readonly locator?: string
  readonly span?: Span
  /** In another draft: its path, and the place there, counted from 0 in lines and UTF-16 units. */
  readonly elsewhere?: { readonly path: string; readonly range: Range }
}

/** One finding. Spans are of the draft's text. */
export interface Finding extends Span {
  readonly rule: string
  readonly severity: Severity
  /** One plain sentence or two: what the source has, which source, what to do. */
  readonly message: string
  /** The draft's text at the span. */
  readonly text: string
  readonly claim: Statement
  readonly evidence: readonly Evidence[]
  readonly fixes: readonly Fix[]
  /** Stable under edits elsewhere: of the rule, the text and its neighbouring words. */
  readonly fingerprint: string
  /** Up to four words before it and after it in its block, by which a writer's list of hidden findings knows it again. */
  readonly before: string
  readonly after: string
  /** A comment in the draft silences it: it is not shown, and tells that the comment is needed. */
  readonly silenced?: true
}
