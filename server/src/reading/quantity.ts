/**
 * The shape of a quantity that is read in a text.
 */
import type { Span } from '../text/span.ts'

/** A number, or a range of numbers with `low` at most `high`. */
export type Amount = number | { readonly low: number; readonly high: number }

/** The side on which a bounded value lies: `at least 8`, `at most 8`, `over 8`, `under 8`. */
export type Bound = 'at-least' | 'at-most' | 'over' | 'under'

/** What kind of thing a quantity measures, told from its unit and form alone. */
export type QuantityKind = 'money' | 'percent' | 'points' | 'count' | 'rank' | 'ratio' | 'times' | 'duration' | 'measure' | 'bare'

/** A quantity as written. All offsets are of the text it was read from. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  /** In base units: 148 billion dollars is 148e9, 8.7 % is 8.7, `fifth` is 5, `doubled` is 2, one in twenty is 5 (%). */
  readonly value: Amount
  /** ISO 4217, `%`, `percentage point`, `rank`, `times`, `year`, SI symbols, the counted noun as written (`enterprises`), or `''`. */
  readonly unit: string
  readonly bound: Bound | null
  /** Hedged: about, around, approximately, roughly, some, nearly is a bound and no hedge. */
  readonly approximate: boolean
  /** The weight of the last digit that is written, trailing zeros of a whole number counted as written: 1e9 in `148 billion`, 1e8 in `34.3 billion`, 1 in `70,000`. */
  readonly step: number
  /** The weight of the last digit that is not a trailing zero of a whole number: 1e10 in `150 billion`, 1e4 in `70,000`. */
  readonly looseStep: number
  /** Just the number with its unit, without bound and hedge words: what a finding underlines and a fix replaces. */
  readonly core: Span
  /** How it is written, for `format.ts`. */
  readonly style: QuantityStyle
  /** For a ratio `55 of 60`: the whole (60). */
  readonly whole?: number
}

/** What of a quantity's writing a corrected number must keep. */
export interface QuantityStyle {
  /** Text before the number, kept as it is: `US$`, `$`, `USD `. */
  readonly prefix: string
  /** Text after the number and its magnitude, kept as it is: ` percent`, `%`, ` dollars`. */
  readonly suffix: string
  /** The magnitude as written with what joins it to the number: ` billion`, `bn`, `-million`, or `''`. */
  readonly magnitude: string
  /** What that magnitude multiplies by: 1e9, or 1. */
  readonly scale: number
  /** The thousands separator: `,`, `.`, a space of some kind, or `''`. */
  readonly group: string
  /** The decimal mark. */
  readonly decimal: '.' | ','
  /** How many decimals are written. */
  readonly decimals: number
  /** Written in words (`seventy thousand`, `fifth`), or in digits. */
  readonly words: boolean
  /** What joins the two ends of a range, as written: `–`, ` to `, ` and `. Empty for a single number. */
  readonly joint: string
}
