/**
 * Dates the periods that a sentence names.
 *
 * In: the periods of a sentence and the one that the text before leaves open. Out: each as it is meant there, and the one that is left open.
 */
import { type Calendar, periodOf, yearPeriod } from '../reading/calendar.ts'
import type { Period, PeriodMeaning, PeriodMention } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { Tokens } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Span } from '../text/span.ts'
import { hasEnd, meantPeriod } from './period-sense.ts'
import type { Segment } from './segments.ts'

/** A period of a sentence, as it is meant there. */
export interface DatedPeriod {
  readonly mention: PeriodMention
  readonly segment: number
  readonly period: Period | undefined
}

/** Reads the periods of a sentence against the document date, each anchored on the one before. */
export function datePeriods(
  named: readonly PeriodMention[],
  tokens: Tokens,
  segments: readonly Segment[],
  documentDay: string,
  anchor: Period | undefined,
  own: readonly Quantity[] = [],
): { list: readonly DatedPeriod[]; anchor: Period | undefined } {
  const list: DatedPeriod[] = []
  let last = anchor
  let left = anchor
  for (const mention of named) {
    const from = last ?? (isBesideLatest(mention, own) ? lastYear(documentDay) : undefined)
    const calendar: Calendar = from === undefined ? { documentDay } : { documentDay, anchor: anchorFor(mention, from, documentDay) }
    const period = periodOf(meansWithYear(mention, named, tokens, segments, documentDay), calendar)
    const meant = period === undefined ? undefined : meantPeriod(tokens.text, mention, period, documentDay)
    const segment = segmentOfSpan(tokens, segments, mention)
    list.push({ mention, period: meant, segment })
    // What a number is compared with is not spoken of any longer: *up 9 % on the year before*, *80,000 in 2025, against 70,000 in 2022*.
    const compared = isComparedWith(tokens, mention) || (list.length > 1 && startsComparing(tokens, segments[segment] as Segment, mention))
    // *…, while a year before it was 4* looks back from what is spoken of.
    const backward = mention.means.kind === 'anchored' && mention.means.years < 0 && (list.length > 1 || segment > 0)
    // *26 billion (2021: 4 billion)*: what stands beside in brackets is not spoken of.
    const { bracket, opener } = segments[segment] as Segment
    // *26 billion, which had been 4 billion in 2021, …*: nor is what a clause within looks back at.
    const within =
      opener === 'relative' && segments[segment + 1]?.opener === 'comma' && hasNumber(tokens, segments[segment] as Segment, own)
    const bracketed = bracket !== 0 && segments.some((one) => one.bracket === bracket && hasNumber(tokens, one, own))
    const aside = last !== undefined && (within || bracketed)
    if (period !== undefined && mention.means.kind !== 'now' && !compared && !backward && !aside) {
      last = period
      // Within its sentence it is counted from: *from 10 t in 2020 to 14 t two years later*.
      // *In the country since 2008*: when it began is not when it is.
      if (
        (mention.role !== 'since' || hasEnd(tokens.text, mention)) &&
        !COMPARED_NUMBER.test(tokens.text.slice(Math.max(0, mention.start - 60), mention.core.start))
      )
        left = period
    }
  }
  return { list, anchor: left }
}

/** *By 2030 it is to be 80 %. It was 61 %, against 64 % the year before*: what lies back is counted from what is known, not from what is planned. */
function anchorFor({ means }: PeriodMention, last: Period, documentDay: string): Period {
  return means.kind === 'anchored' && means.years < 0 && last.from > documentDay ? lastYear(documentDay) : last
}

/** *16,300 people are homeless, 14,800 the year before*: the first number has no time of its own, so that it is of the latest. */
function isBesideLatest({ means, start }: PeriodMention, own: readonly Quantity[]): boolean {
  if (means.kind !== 'anchored' || means.years >= 0) return false
  const before = own.filter((quantity) => quantity.end <= start).length
  return before >= (own.length > before ? 1 : 2)
}

function lastYear(documentDay: string): Period {
  return yearPeriod(Number(documentDay.slice(0, 4)) - 1)
}

const COMPARED_NUMBER =
  /(?:^|[\s(])(?:from|than|against|after|versus|vs\.?|compared (?:with|to)) [^\s,;()]*\d(?![^;()]* to )[^;()]{0,24} (?:in |for )?$/i

/** *Against 70,000 in 2022*; but *from 4 in 2021 to 26 in 2022* ends where the text goes on. */
function startsComparing({ text, start, word }: Tokens, { from }: Segment, { core }: PeriodMention): boolean {
  if (!COMPARING.has(word[from] as number)) return false
  return word[from] !== FROM || !/ to \S*\d/.test(text.slice(start[from], core.start))
}

const FROM = intern('from')

const COMPARING = internAll('against versus vs compared from than')

/** *First-quarter growth in 2023*: a part of a year and the year, apart from each other in one segment, are one period. */
function meansWithYear(
  mention: PeriodMention,
  named: readonly PeriodMention[],
  tokens: Tokens,
  segments: readonly Segment[],
  documentDay: string,
): PeriodMeaning {
  const isPart = ({ means }: PeriodMention): boolean =>
    means.kind === 'part-of-year' && means.offset === undefined && /^[QS]\d$/.test(means.code)
  const yearOf = ({ means }: PeriodMention): number =>
    means.kind === 'year'
      ? Number(documentDay.slice(0, 4)) + means.offset
      : means.kind === 'absolute' && means.period.code.length === 4
        ? Number(means.period.code)
        : 0
  if (named.length < 2 || !(isPart(mention) || yearOf(mention) > 0) || isComparedWith(tokens, mention)) return mention.means
  const segment = segmentOfSpan(tokens, segments, mention)
  const here = named.filter((other) => segmentOfSpan(tokens, segments, other) === segment)
  const [other] = here.filter((one) => one !== mention)
  if (here.length !== 2 || other === undefined || isComparedWith(tokens, other)) return mention.means
  const [part, year] = isPart(mention) ? [mention, other] : [other, mention]
  if (part.means.kind !== 'part-of-year' || !isPart(part) || yearOf(year) === 0) return mention.means
  return { ...part.means, offset: yearOf(year) - Number(documentDay.slice(0, 4)) }
}

export function isComparedWith(tokens: Tokens, mention: PeriodMention): boolean {
  // *Not later than 2025*
  if (mention.role === 'by') return false
  // *From January to March* compares nothing.
  if (hasEnd(tokens.text, mention)) return false
  return COMPARED.test(tokens.text.slice(Math.max(0, mention.core.start - 44), mention.core.start).toLowerCase())
}

const COMPARED =
  /(?:^|[\s(])(?:from|than(?: in| at)?|versus|vs\.?|against|over|on|above|below|compared (?:with|to)|relative to|(?:hơn |so )?với(?: năm)?|hơn(?: cả)?(?: năm)?|so(?: năm)?|so với cùng kỳ(?: năm)?) (?:that (?:in|of) |(?:the|its) (?:level|count|number|figure|value|total|volume|result|sum)s? (?:of|in|for) )?(?:the )?$/

export function hasNumber({ start, end }: Tokens, segment: Segment, own: readonly Quantity[]): boolean {
  const from = start[segment.from] as number
  const to = end[segment.to - 1] as number
  return own.some((quantity) => quantity.start >= from && quantity.end <= to)
}

function segmentOfSpan(tokens: Tokens, segments: readonly Segment[], span: Span): number {
  let found = 0
  for (let segment = 0; segment < segments.length; segment++)
    if ((tokens.start[(segments[segment] as Segment).from] as number) <= span.start) found = segment
  return found
}
