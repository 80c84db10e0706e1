/**
 * Reads years, spans of years and dates that are written in digits: `2022`, `2021–30`, `2021-11-09`, `15/1/2025`.
 */
import { twoDigits } from '../text/date.ts'
import { parsePeriodCode, span, yearPeriod } from './calendar.ts'
import { isStatusLetter, isYear } from './exclusion.ts'
import type { Grammar } from './grammar.ts'
import { modifiersBefore } from './modifier.ts'
import { readNumeral } from './numeral.ts'
import type { Period, PeriodMeaning, PeriodRole } from './period.ts'
import type { Named } from './periods.ts'
import { HYPHEN, isCapital, MARK, NUMBER, type Tokens, WORD } from './token.ts'
import { currencyBefore, unitBehind } from './unit.ts'

/** A period that ends before token `to`. */
export interface Dated {
  readonly to: number
  readonly period: Period
}

/** A period that stands for itself, as what a text names. */
export function absolute(dated: Dated | undefined, role?: PeriodRole): Named | undefined {
  if (dated === undefined) return undefined
  const means: PeriodMeaning = { kind: 'absolute', period: dated.period }
  return role === undefined ? { to: dated.to, means } : { to: dated.to, means, role }
}

/** The number of a token of digits alone, at most `longest` of them; -1 for anything else. */
export function plainNumber(tokens: Tokens, at: number, longest: number): number {
  if (at < 0 || at >= tokens.count || tokens.kind[at] !== NUMBER) return -1
  const start = tokens.start[at] as number
  const end = tokens.end[at] as number
  if (end - start > longest) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const code = tokens.text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return -1
    value = value * 10 + code - 0x30
  }
  return value
}

/** The year at token `at`, told from an amount by its neighbours; -1 for none. */
export function yearAt(tokens: Tokens, at: number, grammar: Grammar): number {
  const year = yearDigits(tokens, at)
  if (year < 0) return -1
  if (at > 0 && tokens.end[at - 1] === tokens.start[at] && '/:._#@=&\\$€£'.includes(tokens.text.charAt((tokens.start[at] as number) - 1)))
    return -1
  const currency = currencyBefore(tokens, at, grammar)
  if (currency !== undefined) return -1
  const numeral = readNumeral(tokens, at, grammar, false)
  if (numeral === undefined) return -1
  const unit = unitBehind(tokens, numeral, undefined, grammar)
  if (unit.kind === 'duration' && numeral.to === at + 1) return year
  return isYear(tokens, at, numeral, unit, modifiersBefore(tokens, at, grammar).from < at, grammar) ? year : -1
}

/** Four digits that may be a year; -1 for anything else. */
export function yearDigits(tokens: Tokens, at: number): number {
  const year = plainNumber(tokens, at, 4)
  return year >= 1900 && year <= 2100 ? year : -1
}

/** The mark at token `at`, or `''`. */
export function markAt(tokens: Tokens, at: number): string {
  if (at < 0 || at >= tokens.count || tokens.kind[at] === WORD || tokens.kind[at] === NUMBER) return ''
  return tokens.text.charAt(tokens.start[at] as number)
}

/** No blank stands before token `at`. */
function touches(tokens: Tokens, at: number): boolean {
  return at > 0 && at < tokens.count && tokens.start[at] === tokens.end[at - 1]
}

/** A date in digits at token `at`: `2021-11-09`, `15/1/2025`, `15.01.2025`, `12/2024`. Day comes before month where `dayFirst`; else a date that can be read two ways names its year alone. */
export function numericDate(tokens: Tokens, at: number, dayFirst: boolean): Dated | undefined {
  const first = plainNumber(tokens, at, 4)
  if (first < 0 || (at > 0 && touches(tokens, at) && '/-.'.includes(markAt(tokens, at - 1) || ' '))) return dotted(tokens, at)
  const mark = markAt(tokens, at + 1)
  if ((mark !== '/' && mark !== '-') || !touches(tokens, at + 1) || !touches(tokens, at + 2)) return undefined
  const second = plainNumber(tokens, at + 2, 4)
  if (second < 0) return undefined
  if (markAt(tokens, at + 3) === mark && touches(tokens, at + 3) && touches(tokens, at + 4)) {
    const third = plainNumber(tokens, at + 4, 4)
    if (third < 0) return undefined
    if (first >= 1900) return dated(first, second, third, at + 5)
    if (third < 1900) return undefined
    if (first > 12 || dayFirst || first === second) return dated(third, second, first, at + 5)
    if (second > 12) return dated(third, first, second, at + 5)
    return { period: yearPeriod(third), to: at + 5 }
  }
  if (mark === '/' && first >= 1 && first <= 12 && yearDigits(tokens, at + 2) > 0) return coded(`${second}-${twoDigits(first)}`, at + 3)
  return undefined
}

/** `15.01.2025`, which is one token. */
function dotted(tokens: Tokens, at: number): Dated | undefined {
  const raw = tokens.text.slice(tokens.start[at], tokens.end[at])
  if (raw.length < 8 || raw.length > 10) return undefined
  const parts = raw.split('.')
  if (parts.length !== 3 || parts[2]?.length !== 4) return undefined
  return dated(Number(parts[2]), Number(parts[1]), Number(parts[0]), at + 1)
}

function dated(year: number, month: number, day: number, to: number): Dated | undefined {
  return coded(`${year}-${twoDigits(month)}-${twoDigits(day)}`, to)
}

function coded(code: string, to: number): Dated | undefined {
  const period = parsePeriodCode(code)
  return period === undefined ? undefined : { period, to }
}

/** A year at token `at`, or a span of years: `2022`, `2021–2025`, `2021-30`, `2023/24`, `2019 to 2022`, `2010s`, `2023-04`. `joins` gives the token behind a word that joins two years at a token, or that token. */
export function yearsAt(tokens: Tokens, at: number, grammar: Grammar, joins: (at: number) => number): Dated | undefined {
  const year = yearAt(tokens, at, grammar)
  if (year < 0) return undefined
  const next = at + 1
  if (next < tokens.count && touches(tokens, next) && tokens.kind[next] === WORD) {
    const raw = tokens.text.slice(tokens.start[next], tokens.end[next]).toLowerCase()
    if (raw === 's') return year % 10 === 0 ? { period: span(yearPeriod(year), yearPeriod(year + 9)), to: next + 1 } : undefined
    // `2022A`, `2023F`: actual, forecast.
    if (isStatusLetter(tokens, next)) return { period: yearPeriod(year), to: next + 1 }
    const quarter = /^[qh]([1-4])$/.exec(raw)
    return quarter === null ? undefined : coded(`${year}-${raw.startsWith('q') ? 'Q' : 'S'}${quarter[1]}`, next + 1)
  }
  if (next < tokens.count && tokens.kind[next] === WORD && (tokens.end[next] as number) - (tokens.start[next] as number) === 2) {
    const quarter = /^[QH]([1-4])$/.exec(tokens.text.slice(tokens.start[next], tokens.end[next]))
    const period = quarter === null ? undefined : coded(`${year}-${quarter[0].startsWith('Q') ? 'Q' : 'S'}${quarter[1]}`, next + 1)
    if (period !== undefined) return period
  }
  const mark = markAt(tokens, next)
  // What looks like a date and is none (`2023/51/30`) names no period.
  if (mark === '/' && touches(tokens, next) && markAt(tokens, next + 2) === '/') return undefined
  if (mark === '–' || mark === '—' || mark === '-' || mark === '‑' || mark === '/') {
    const other = next + 1
    const last = yearDigits(tokens, other)
    if (last > year && (mark !== '/' || touches(tokens, other))) return { period: span(yearPeriod(year), yearPeriod(last)), to: other + 1 }
    const short = plainNumber(tokens, other, 2)
    if (short >= 0 && touches(tokens, other) && (tokens.end[other] as number) - (tokens.start[other] as number) === 2) {
      const full = year - (year % 100) + short
      if (full > year) return { period: span(yearPeriod(year), yearPeriod(full)), to: other + 1 }
      if (mark !== '/' && short >= 1 && short <= 12 && tokens.kind[next] === HYPHEN) return coded(`${year}-${twoDigits(short)}`, other + 1)
    }
    // `2016/679` is the number of a regulation.
    if (mark === '/' && touches(tokens, next) && tokens.kind[other] === NUMBER && touches(tokens, other)) return undefined
    return { period: yearPeriod(year), to: next }
  }
  const joined = joins(next)
  if (joined > next) {
    const last = yearAt(tokens, joined, grammar)
    if (last > year) return { period: span(yearPeriod(year), yearPeriod(last)), to: joined + 1 }
  }
  return { period: yearPeriod(year), to: next }
}

/** Whether the year between these tokens belongs to a reference: `Smith (2022)`, `(Smith et al., 2022)`, or to a name: `Summit 2023`. */
export function isReference(tokens: Tokens, at: number, to: number, events: (id: number) => boolean): boolean {
  const before = at - 1
  if (before < 0) return false
  if (tokens.kind[before] === WORD) return events(tokens.word[before] as number) && isCapital(tokens, before)
  if (tokens.kind[before] !== MARK) return false
  const mark = markAt(tokens, before)
  if (mark === '(' && markAt(tokens, to) === ')') {
    const name = markAt(tokens, before - 1) === '.' ? before - 2 : before - 1
    // *17.2 Mt (2024)*: a unit.
    if (name > 0 && tokens.kind[name - 1] === NUMBER) return false
    return (
      name > 0 && tokens.kind[name] === WORD && (isTitled(tokens, name) || tokens.text.slice(tokens.start[name], tokens.end[name]) === 'al')
    )
  }
  if (mark !== ',' || (markAt(tokens, to) !== ')' && markAt(tokens, to) !== ';')) return false
  for (let i = before - 1; i >= 0 && i > before - 8; i--) {
    if (markAt(tokens, i) === '(') return true
    if (tokens.kind[i] === WORD && !isTitled(tokens, i) && !['and', 'et', 'al'].includes(tokens.text.slice(tokens.start[i], tokens.end[i])))
      return false
  }
  return false
}

/** `Smith`, but not `GDP`. */
function isTitled(tokens: Tokens, at: number): boolean {
  const start = tokens.start[at] as number
  const second = tokens.text.charAt(start + 1)
  return isCapital(tokens, at) && second !== second.toUpperCase()
}
