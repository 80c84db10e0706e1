/**
 * Reference periods and how texts name them.
 *
 * A `Period` is a stretch of days with its SDMX code; a `PeriodMention` is what a text says, which may be relative
 * to the date of the document or to the period named last.
 */
import type { Span } from '../text/span.ts'

/** A stretch of whole days. `code` is SDMX's (`2022`, `2023-Q1`, `2023-S1`, `2023-04`), or `2023/2025` for a span. */
export interface Period {
  readonly code: string
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}

/** How a period stands to what is said of it. `by` is a deadline, `since` an open start, `at` a point in it (end-2025). */
export type PeriodRole = 'in' | 'by' | 'since' | 'at'

/** A period as a text names it. Offsets are of the text it was read from; the preposition is part of the span. */
export interface PeriodMention extends Span {
  readonly role: PeriodRole
  /** The words that name the period, without the preposition. */
  readonly core: Span
  readonly means: PeriodMeaning
}

export type PeriodMeaning =
  | { readonly kind: 'absolute'; readonly period: Period }
  /** Relative to the document's date, in years: `this year` 0, `last year` -1. */
  | { readonly kind: 'year'; readonly offset: number }
  /** Relative to the document's date, in quarters, halves or months: `last quarter`, `this month`. */
  | { readonly kind: 'part'; readonly part: 'quarter' | 'half' | 'month'; readonly offset: number }
  | PartOfYear
  /** A year of the document's decade, counted from its first: `by the middle of the decade` 5, its end 10. */
  | { readonly kind: 'decade'; readonly year: number }
  /** Counted from the period named last: `two years later` 2, `a year earlier` -1, `that year` and `the same period` 0; `the same period of 2022`: `year`. */
  | { readonly kind: 'anchored'; readonly years: number; readonly run?: boolean; readonly whole?: boolean; readonly year?: number }
  /** A run of years that starts at the document's date, or the year named last: `over the next three years` 3, `over the past five years` -5. */
  | { readonly kind: 'run'; readonly years: number }
  /** `now`, `currently`, `today`, `latest`, `so far`. */
  | { readonly kind: 'now' }

/**
 * A quarter (`Q1`), half (`S1`), month (`05`), day (`11-09`) or run of them (`01/09`) of a year that is not named: of the year last named,
 * else the latest that had begun. `offset` counts years from the document's: `the first quarter of last year` -1.
 */
export interface PartOfYear {
  readonly kind: 'part-of-year'
  readonly code: string
  readonly offset?: number
}
