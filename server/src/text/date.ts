/**
 * A calendar date of ISO 8601, as exact as it is known: `2023`, `2023-06` or `2023-06-14`.
 * Partial dates stay partial; they are compared by their first or last possible day.
 */
export type PartialDate = string

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Reads a partial date; undefined where the text is none or names a day that does not exist. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = SHAPE.exec(text.trim())
  if (match === null) return undefined
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && (day < 1 || day > daysInMonth(Number(match[1]), month ?? 1))) return undefined
  return match[0]
}

/** The first day that a partial date may be, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - 4)
}

/** The last day that a partial date may be, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`
  return date
}

/** Partial dates agree as far as both go. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) === b.slice(0, length)
}

/** The number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A day or month as dates write it: `07`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** The day that it is where the clock stands, not in Greenwich, as `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

/** The months in English, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The months as three letters: `jan`. */
export const SHORT_MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase())
