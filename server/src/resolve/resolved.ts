/**
 * What resolving makes of a block's claims.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import type { Instrument, Milestone, Observation, Series } from '../knowledge/model.ts'
import type { Prose, SourceBlock } from '../markup/prose.ts'
import type { Period } from '../reading/period.ts'
import type { PartialDate } from '../text/date.ts'
import type { Span } from '../text/span.ts'
import type { Reference } from './references.ts'
import type { Verdict } from './verdict.ts'

/** How surely a figure is bound. `full`: by every dimension, so that it may be convicted. `partial`: by enough for a number that agrees. */
export type Strength = 'full' | 'partial'

/** What a figure is about. */
export type Resolution =
  | {
      readonly kind: 'resolved'
      readonly series: Series
      readonly strength: Strength
      readonly reason: string | null
      /** Where it is partial: the words in its way, as tokens; a number beside it that agrees may show that they restrict nothing. */
      readonly doubts?: readonly number[] | undefined
      /** Where it is partial: a word makes it one of some of those that are named. */
      readonly narrowed?: boolean | undefined
      /** Nothing names its subject: only the right number for a period that is stated is evidence of it. */
      readonly only?: boolean
      /** Nothing names what is measured: it is the only share that the knowledge base has of its subject. */
      readonly inferred?: boolean
      /** Its subject is named in a sentence before alone. */
      readonly carried?: boolean
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Series[]; readonly reason: string }
  | {
      readonly kind: 'unknown'
      readonly reason: string
      readonly open?: Extract<Resolution, { kind: 'resolved' }>
      /** The series that it is of some of. */
      readonly narrowed?: string
    }

/** A figure with what it is about and how it compares. */
export interface ResolvedFigure {
  readonly figure: Figure
  readonly reading: Reading
  /** The whole quantity, and the number that a finding underlines and a fix replaces; of the block's source. */
  readonly span: Span
  readonly core: Span
  readonly passage: number
  /** The number with its unit and sign as held against the source: scales of table heads applied. */
  readonly resolution: Resolution
  readonly verdict: Verdict | undefined
  /** Body and persons that its sentence names as those who set the number. */
  readonly issuers: readonly string[]
  /** A citation stands in its sentence, or at the end of its paragraph or table. */
  readonly cited: boolean
  /** What is cited for its own clause. */
  readonly references: readonly Reference[]
  /** Where a citation would be put, of the block's source: before the stop of its sentence. Undefined in a table. */
  readonly citeAt: number | undefined
  /** The same at the end of its own clause: where the sentence goes on with a number from elsewhere. */
  readonly citeInClause: number | undefined
  readonly inTable: boolean
  /** Its row and column in the table's body; undefined in a text. */
  readonly cell: { readonly row: number; readonly column: number; readonly isTold: boolean } | undefined
  /** It stands in a quotation, so it is the speaker's and no claim of the draft. */
  readonly quoted: boolean
}

/** A state to be reached, with the deadline the draft gives. */
export interface ResolvedMilestone {
  readonly milestones: readonly Milestone[]
  readonly deadline: Period
  /** The deadline as written; of the block's source. */
  readonly span: Span
  readonly core: Span
  /** All of it, from the state to the deadline. */
  readonly whole: Span
  readonly passage: number
  readonly issuers: readonly string[]
  /** A citation stands in its sentence, or at the end of its paragraph or table. */
  readonly cited: boolean
  /** What is cited for its own clause. */
  readonly references: readonly Reference[]
  /** Where a citation would be put, of the block's source: before the stop of its sentence. Undefined in a table. */
  readonly citeAt: number | undefined
}

/** An instrument of the knowledge base that the draft names, with the bodies and the date that it gives it. Spans are of the block's source. */
export interface ResolvedInstrument {
  readonly instrument: Instrument
  /** What it is known by: its full number, a number that others have too, its title, a description, or a word that points back at it. */
  readonly by: 'number' | 'bare' | 'title' | 'description' | 'pronoun'
  /** Words of its title stand beside it. */
  readonly titled: boolean
  /** All of it, from the first to the last word that names it, its issuer or its date. */
  readonly span: Span
  readonly passage: number
  /** Agents named as those who issued it; `bare` without an article before the name. */
  readonly issuers: readonly { readonly code: string; readonly span: Span; readonly bare: boolean }[]
  readonly date: { readonly date: PartialDate; readonly span: Span } | undefined
}

/** A citation as the draft writes it. Spans are of the block's source. */
export interface Citation {
  readonly passage: number
  readonly kind: 'key' | 'note' | 'link'
  /** The key, the note's label, or the address. */
  readonly key: string
  readonly span: Span
  /** Of a key: what stands behind it in its brackets, and whether it is a part of its sentence. */
  readonly locator?: string
  readonly inText?: boolean
  /** It is written as references to a part of the draft are. */
  readonly mayBePart?: boolean
  /** It is written with a command of the draft's own. */
  readonly isOwn?: boolean
}

/** A note, and what it refers to. */
export interface ResolvedNote {
  readonly label: string
  readonly references: readonly Reference[]
  /** *Ibid.*: what the note before it refers to. */
  readonly again?: boolean
}

/** A block with everything that is known of it. */
export interface ResolvedBlock {
  readonly source: SourceBlock
  readonly prose: Prose
  readonly figures: readonly ResolvedFigure[]
  readonly milestones: readonly ResolvedMilestone[]
  readonly instruments: readonly ResolvedInstrument[]
  readonly citations: readonly Citation[]
  readonly notes: readonly ResolvedNote[]
}

/** Tells whether an observation is an actual or an estimate. */
export function isOutcome(observation: Observation): boolean {
  return observation.status === 'actual' || observation.status === 'estimate'
}
