import type { PeriodMention } from '../reading/period.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'

/** A body or person named in a sentence. */
export interface NamedAgent extends TokenRange {
  readonly codes: readonly string[]
}

/** A date in a sentence: a year, month or day. */
export interface NamedDate extends TokenRange {
  readonly code: string
  /** First token of the date without its preposition. */
  readonly core: number
}

/** Where things stand in a sentence. */
export interface Scene {
  readonly tokens: Tokens
  readonly sentence: TokenRange
  readonly agents: readonly NamedAgent[]
  readonly dates: readonly NamedDate[]
}

export const RELATIVE_WORDS = internAll('which that mà')

export const AUXILIARIES = internAll('was were is has have had been being được đã first originally jointly also')

/** The dates of a sentence. */
export function datesIn(periods: readonly PeriodMention[], tokens: Tokens, sentence: TokenRange): readonly NamedDate[] {
  const dates: NamedDate[] = []
  let at = sentence.from
  for (const { start, end, core, means, role } of periods) {
    if (
      means.kind !== 'absolute' ||
      !/^\d{4}(?:-\d{2}){0,2}$/.test(means.period.code) ||
      role === 'by' ||
      (role === 'since' && means.period.code.length < 10 && !/^from /i.test(tokens.text.slice(start, end)))
    )
      continue
    if (role === 'at' && means.period.code.length < 10) continue
    while (at < sentence.to && (tokens.end[at] as number) <= start) at++
    const from = at
    while (at < sentence.to && (tokens.end[at] as number) <= core.start) at++
    const first = at
    while (at < sentence.to && (tokens.start[at] as number) < end) at++
    if (at > first) dates.push({ from, core: first, to: at, code: means.period.code })
  }
  return dates
}
