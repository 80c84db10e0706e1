/**
 * Reads the date that a document gives of itself.
 */
import { lastDay, parsePartialDate } from '../text/date.ts'
import { isAscii } from '../text/language.ts'
import type { PeriodMention } from './period.ts'
import { findPeriods } from './periods.ts'
import { tokenize } from './token.ts'

/**
 * The last possible day of a date as written in front matter or a preamble (`2024`, `2024-05-20`, `30 June 2025`), as `YYYY-MM-DD`;
 * undefined where it is none or can be read two ways (`05/06/2024`).
 */
export function readDocumentDate(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const plain = parsePartialDate(written.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, ''))
  if (plain !== undefined) return lastDay(plain)
  const slashed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(written)
  if (slashed !== null) return fromParts(Number(slashed[1]), Number(slashed[2]), slashed[3] as string)
  const tokens = tokenize(written)
  // What English reads as a year alone may be a day in Vietnamese: `12 tháng 6 năm 2023`.
  return dayIn(findPeriods(tokens, isAscii(written) ? 'en' : 'vi'))
}

function dayIn(periods: readonly PeriodMention[]): string | undefined {
  const only = periods.length === 1 ? periods[0] : undefined
  return only?.means.kind === 'absolute' ? only.means.period.to : undefined
}

/** Two numbers below thirteen may be day and month either way, unless they are the same. */
function fromParts(a: number, b: number, year: string): string | undefined {
  const date = (month: number, day: number): string | undefined =>
    parsePartialDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  if (a > 12) return date(b, a)
  if (b > 12) return date(a, b)
  return a === b ? date(a, b) : undefined
}
