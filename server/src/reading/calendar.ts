/**
 * Periods by their codes, and what a period that a text names amounts to.
 *
 * In: a code, or what a text says and the document's date. Out: a Period, in whole days of the Gregorian calendar.
 * Codes are SDMX's: `2022`, `2023-Q1`, `2023-S1`, `2023-04`, `2023-04-13`, and two of them with a slash for a span.
 */
import { compareText } from '../text/characters.ts'
import { daysInMonth, firstDay, lastDay, parsePartialDate, twoDigits } from '../text/date.ts'
import type { Period, PeriodMeaning } from './period.ts'

/** What relative periods are read against: the document's date (`YYYY-MM-DD`) and the period named last. */
export interface Calendar {
  readonly documentDay: string
  readonly anchor?: Period
}

/** Reads a period's code; undefined where it is none, or runs backwards. */
export function parsePeriodCode(code: string): Period | undefined {
  const slash = code.indexOf('/')
  if (slash < 0) return parseSimple(code)
  const from = parseSimple(code.slice(0, slash))
  const to = parseSimple(code.slice(slash + 1))
  return from === undefined || to === undefined || from.from > to.to ? undefined : span(from, to)
}

function parseSimple(code: string): Period | undefined {
  const mark = code.charCodeAt(5)
  if (code.length === 7 && (mark === 0x51 || mark === 0x53)) {
    const year = Number(code.slice(0, 4))
    const part = Number(code.charAt(6))
    const months = mark === 0x51 ? 3 : 6
    if (!Number.isInteger(year) || code.charAt(4) !== '-' || !(part >= 1 && part <= 12 / months)) return undefined
    const last = part * months
    return {
      code,
      from: `${code.slice(0, 4)}-${twoDigits(last - months + 1)}-01`,
      to: `${code.slice(0, 4)}-${twoDigits(last)}-${daysInMonth(year, last)}`,
    }
  }
  const date = parsePartialDate(code)
  return date === undefined || date !== code ? undefined : { code, from: firstDay(date), to: lastDay(date) }
}

/** The calendar year. */
export function yearPeriod(year: number): Period {
  const code = four(year)
  return { code, from: `${code}-01-01`, to: `${code}-12-31` }
}

/** The period from the first day of `from` to the last of `to`, by the simplest code that says so. */
export function span(from: Period, to: Period): Period {
  if (from.code === to.code) return from
  const year = from.from.slice(0, 4)
  if (year === to.to.slice(0, 4)) {
    const days = `${from.from.slice(4)}${to.to.slice(4)}`
    const part = WHOLES.get(days)
    if (part !== undefined) return { code: year + part, from: from.from, to: to.to }
  }
  return { code: `${from.code}/${to.code}`, from: from.from, to: to.to }
}

const WHOLES: ReadonlyMap<string, string> = new Map([
  ['-01-01-12-31', ''],
  ['-01-01-06-30', '-S1'],
  ['-07-01-12-31', '-S2'],
  ['-01-01-03-31', '-Q1'],
  ['-04-01-06-30', '-Q2'],
  ['-07-01-09-30', '-Q3'],
  ['-10-01-12-31', '-Q4'],
])

/** Moves a period by whole years. */
export function shiftYears(period: Period, years: number): Period {
  if (years === 0) return period
  const code = period.code
    .split('/')
    .map((part) => moved(part, years))
    .join('/')
  return parsePeriodCode(code) ?? yearPeriod(Number(period.from.slice(0, 4)) + years)
}

function moved(code: string, years: number): string {
  const rest = code.slice(4)
  const year = Number(code.slice(0, 4)) + years
  return rest === '-02-29' && daysInMonth(year, 2) === 28 ? `${four(year)}-02-28` : four(year) + rest
}

/** The period that a meaning names in this calendar; undefined for `now`, and for what counts from a period that none is named. */
export function periodOf(means: PeriodMeaning, calendar: Calendar): Period | undefined {
  const year = Number(calendar.documentDay.slice(0, 4))
  switch (means.kind) {
    case 'absolute':
      return means.period
    case 'year':
      return yearPeriod(year + means.offset)
    case 'part':
      return partFrom(calendar.documentDay, means.part, means.offset)
    case 'part-of-year':
      return partOfYear(means.code, means.offset, calendar)
    case 'anchored':
      if (means.year !== undefined)
        return calendar.anchor === undefined
          ? yearPeriod(means.year)
          : shiftYears(calendar.anchor, means.year - Number(calendar.anchor.from.slice(0, 4)))
      if (calendar.anchor === undefined) return undefined
      if (means.whole === true) return yearPeriod(Number(calendar.anchor.from.slice(0, 4)))
      return means.run === true
        ? span(shiftYears(calendar.anchor, 1), shiftYears(calendar.anchor, means.years))
        : shiftYears(calendar.anchor, means.years)
    case 'run':
      return means.years > 0
        ? span(yearPeriod(year), yearPeriod(year + means.years - 1))
        : span(yearPeriod(year + means.years), yearPeriod(year - 1))
    case 'decade':
      return yearPeriod(Math.floor(year / 10) * 10 + means.year)
    case 'now':
      return undefined
  }
}

function partFrom(day: string, part: 'quarter' | 'half' | 'month', offset: number): Period | undefined {
  const months = part === 'quarter' ? 3 : part === 'half' ? 6 : 1
  const per = 12 / months
  const index = Number(day.slice(0, 4)) * per + Math.floor((Number(day.slice(5, 7)) - 1) / months) + offset
  const year = four(Math.floor(index / per))
  const at = (index % per) + 1
  return parsePeriodCode(part === 'month' ? `${year}-${twoDigits(at)}` : `${year}-${part === 'quarter' ? 'Q' : 'S'}${at}`)
}

function partOfYear(code: string, offset: number | undefined, calendar: Calendar): Period | undefined {
  const year = Number(calendar.documentDay.slice(0, 4))
  const within = (of: number): Period | undefined =>
    parsePeriodCode(
      code
        .split('/')
        .map((part) => `${four(of)}-${part}`)
        .join('/'),
    )
  const named = (of: number): Period | undefined => {
    const period = within(of)
    return period?.code.includes('/') === true ? spanOfCode(period) : period
  }
  if (offset !== undefined) return named(year + offset)
  const anchored = calendar.anchor === undefined ? undefined : Number(calendar.anchor.from.slice(0, 4))
  // A target's year, still to come, lends no year to a month.
  if (anchored !== undefined && anchored <= year) return named(anchored)
  const latest = named(year)
  return latest !== undefined && latest.from <= calendar.documentDay ? latest : named(year - 1)
}

function spanOfCode(period: Period): Period {
  const [from = '', to = ''] = period.code.split('/')
  const first = parsePeriodCode(from)
  const last = parsePeriodCode(to)
  return first === undefined || last === undefined ? period : span(first, last)
}

/** Orders periods by their last day, then by their first: negative where `a` comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.to, b.to) || compareText(a.from, b.from)
}

/** Tells whether `inner` lies within `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The latest calendar year that was over by the end of `day` (`YYYY-MM-DD`). */
export function latestCompleteYear(day: string): Period {
  const year = Number(day.slice(0, 4))
  return yearPeriod(day.slice(5) === '12-31' ? year : year - 1)
}

/** The latest period of the same length (year, half, quarter, month, or a span moved by whole years) that was over by the end of `day`. */
export function latestComplete(like: Period, day: string): Period {
  const kind =
    like.code.length === 7 ? (like.code.charAt(5) === 'Q' ? 'quarter' : like.code.charAt(5) === 'S' ? 'half' : 'month') : undefined
  if (kind !== undefined) {
    const running = partFrom(day, kind, 0)
    return running !== undefined && running.to <= day ? running : (partFrom(day, kind, -1) ?? like)
  }
  if (like.code.length === 10) return like
  const years = Number(day.slice(0, 4)) - Number(like.to.slice(0, 4))
  const shifted = shiftYears(like, years)
  return shifted.to <= day ? shifted : shiftYears(like, years - 1)
}

function four(number: number): string {
  return String(number).padStart(4, '0')
}
