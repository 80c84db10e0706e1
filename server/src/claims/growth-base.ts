/**
 * Tells what a growth is counted from: *up 30 % on 2019*, *since 2019 it has grown by 30 %*, *30 % in three years*.
 *
 * In: a growth, the period that it was read for, and the dated periods of its sentence. Out: that period, or the run of years that the growth is
 * of; one of a year is no growth since the year before last.
 */
import { yearPeriod } from '../reading/calendar.ts'
import type { Period } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { Tokens } from '../reading/token.ts'
import type { FigurePeriod } from './claim.ts'
import { type DatedPeriod, isComparedWith } from './dated-periods.ts'
import type { Segment } from './segments.ts'

// Held against what is in lower case: patterns that heed no case cost milliseconds when first met.
const BEHIND =
  /^,? ?(?:(?:more|higher|up|less|lower|fewer|greater|larger|bigger) )?(?:since|on|from|above|over|against|than(?: in| at)?|compared (?:with|to)|relative to|versus|(?:hơn |so )?với(?: cùng kỳ)?(?: năm)?|hơn(?: cả)?(?: năm)?|(?:kể )?từ(?: năm)?) (?:(?:that|(?:the|its|their) (?:level|figure|value|number|count)) (?:in|of) )?(?:the )?$/u
const AHEAD = /(?:^|[\s(])(?:compared (?:with|to)|relative to|so với(?: cùng kỳ)?(?: năm)?) $/u
const SOME_YEARS =
  /^,? (?:in|over|within|during|across|trong|sau) (?:just |only |about |the |these |those |last |past |vòng )*(\d+|two|three|four|five|six|seven|eight|nine|ten|several|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:years|năm(?! \d))\b/u
const SINCE = /^,? (?:ever )?since (?!(?:19|20)\d\d|(?:the year before|last year|a year))[a-zà-ỹ]|^ kể từ (?!năm)[a-zà-ỹ]/u

/** The run of years that a growth told for one year is of, where its sentence says so; else the period as it was read. */
export function overYears(
  found: FigurePeriod,
  quantity: Quantity,
  segment: Segment,
  dated: readonly DatedPeriod[],
  own: readonly Quantity[],
  tokens: Tokens,
  documentDay: string,
): FigurePeriod {
  // *It is 40 % above the level of 2019*: by the last whole year.
  const until = found.period ?? yearPeriod(Number(documentDay.slice(0, 4)) - 1)
  const year = Number(until.code)
  if (!(year > 0)) return found
  const { text } = tokens
  const behind = text.slice(quantity.end, quantity.end + 60).toLowerCase()
  if (SOME_YEARS.test(behind) || SINCE.test(behind)) return counted(found, '0001', until)
  const start = tokens.start[segment.from] as number
  for (const { mention, period } of dated) {
    const base = Number(period?.code.slice(0, 4))
    if (!(base > 0) || base >= year - 1) continue
    const next = mention.core.start >= quantity.end
    if (own.some((other) => other !== quantity && (next ? isBetween(other, quantity, mention) : isBetween(other, mention, quantity))))
      continue
    const from = next ? quantity.end : Math.max(0, mention.core.start - 30)
    const lead = text.slice(from, mention.core.start).toLowerCase()
    const isBase = next
      ? BEHIND.test(lead)
      : (mention.role === 'since' && mention.start >= start) || (AHEAD.test(lead) && isComparedWith(tokens, mention))
    if (isBase) return counted(found, String(base), until)
  }
  return found
}

function isBetween({ start, end }: Quantity, left: { readonly end: number }, right: { readonly start: number }): boolean {
  return start >= left.end && end <= right.start
}

function counted(found: FigurePeriod, base: string, { code, to }: Period): FigurePeriod {
  return { ...found, period: { code: `${base}/${code}`, from: `${base}-01-01`, to }, how: found.how === 'none' ? 'near' : found.how }
}
