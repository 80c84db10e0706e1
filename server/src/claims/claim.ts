/**
 * What a draft says, before anything is known of it: quantities with the period, the stance and the segment they stand in.
 */
import type { Period, PeriodMention } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import type { Segment } from './segments.ts'
import type { Stance } from './stance.ts'

/**
 * What a number is of its series: its `level`, its `growth` in percent, a `share` of a whole, a `delta` (the change in its own
 * unit), or a comparison of two numbers, which is of no series.
 */
export type Part = 'level' | 'growth' | 'share' | 'delta' | 'comparison'

/** A quantity of a sentence and what the sentence says of it. */
export interface Figure {
  readonly quantity: Quantity
  /** Tokens of the quantity. */
  readonly at: TokenRange
  readonly sentence: number
  /** Its segment, an index into the sentence's segments. */
  readonly segment: number
  readonly part: Part
  /** Its segment says nothing but numbers and periods; what they are of is said before. */
  readonly isElliptical: boolean
  /** The whole of a ratio: the 60 of `55 of 60`. */
  readonly isWhole: boolean
  /** The number is told as a fall: its sign is minus. */
  readonly falling: boolean
  readonly stance: Stance
  readonly period: FigurePeriod
}

/** The period that a figure is of, and how that is known. */
export interface FigurePeriod {
  /** Undefined: none is stated, the figure is of the latest. */
  readonly period: Period | undefined
  readonly mention: PeriodMention | undefined
  /** `own`: stated for this number. `near`: for another number of its sentence, and taken over. `before`: only an earlier sentence names it. `none`. */
  readonly how: 'own' | 'near' | 'before' | 'none'
  /** Said to be current: now, currently, this year, latest. */
  readonly current: boolean
  /** It is a deadline: by 2025. */
  readonly deadline: boolean
  /** Only the sentence before states it, and this one goes on with that. */
  readonly carried?: true
}

/** A sentence that says something of numbers. */
export interface Sentence {
  readonly tokens: TokenRange
  readonly segments: readonly Segment[]
  readonly stances: readonly Stance[]
}

/** All that is read in a run of plain text. */
export interface Reading {
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly quantities: readonly Quantity[]
  readonly periods: readonly PeriodMention[]
  readonly figures: readonly Figure[]
}
