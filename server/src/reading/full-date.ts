/**
 * Finds a day with its year in a line: *2 February 2023*, *2023/02/02*, *15/01/2025*.
 */
import { parsePartialDate } from '../text/date.ts'
import { findPeriods } from './periods.ts'
import { tokenize } from './token.ts'

/** Finds the first day that a line names, as `YYYY-MM-DD`. Day and month of a slashed date are told apart, or read day first. */
export function firstFullDate(line: string): string | undefined {
  const iso = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(line)
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3])
  const slashed = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/.exec(line)
  if (slashed !== null) return dateOf(slashed[3], slashed[2], slashed[1]) ?? dateOf(slashed[3], slashed[1], slashed[2])
  for (const language of ['en', 'vi'] as const)
    for (const { means } of findPeriods(tokenize(line), language))
      if (means.kind === 'absolute' && means.period.from === means.period.to) return means.period.from
  return undefined
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parsePartialDate(written) === undefined ? undefined : written
}
