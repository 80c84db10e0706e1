/**
 * Reads days, months, quarters and halves in English, with the year behind them or without.
 */
import { twoDigits } from '../text/date.ts'
import { parsePeriodCode, span, yearPeriod } from './calendar.ts'
import { absolute, type Dated, markAt, plainNumber, yearAt, yearDigits } from './dates.ts'
import { ENGLISH } from './english.ts'
import { numberOf } from './lexicon.ts'
import { readNumeral } from './numeral.ts'
import type { Named } from './periods.ts'
import {
  AND,
  BETWEEN,
  FINAL,
  HALF,
  MAY,
  MONTH,
  MONTH_WORD,
  MONTHS,
  OF,
  QUARTER_WORD,
  QUARTERS,
  RELATIVE,
  THE,
  TO,
  WORDS,
  wordFlags,
  YEAR_WORD,
} from './periods-english-words.ts'
import { HYPHEN, NUMBER, POSSESSIVE, type Tokens, WORD, wordIs } from './token.ts'
import { internAll } from './vocabulary.ts'

const MONTH_LEADS = internAll('in by since until of from last this during to and through late early mid end before after between on')

/** `9 November 2021`, `9th of November`, `13–16 April 2023`. */
export function dayMonth(tokens: Tokens, at: number, day: number): Named | undefined {
  let next = at + 1
  let last = day
  if (next < tokens.count && tokens.kind[next] === WORD && tokens.start[next] === tokens.end[at]) next++
  const mark = markAt(tokens, next)
  if (mark === '–' || mark === '-' || wordIs(tokens, next, TO) || wordIs(tokens, next, AND)) {
    const other = plainNumber(tokens, next + 1, 2)
    if (other <= day) return undefined
    last = other
    next += 2
  }
  if (wordIs(tokens, next, OF)) next++
  const month = capitalMonth(tokens, next)
  if (month === 0) return undefined
  next = behindDot(tokens, next + 1)
  const year = yearBehind(tokens, next)
  return dayPeriod(month, day, last, year.year, year.year < 0 ? next : year.to)
}

function dayPeriod(month: number, day: number, last: number, year: number, to: number): Named | undefined {
  const first = `${twoDigits(month)}-${twoDigits(day)}`
  const code = last === day ? first : `${first}/${twoDigits(month)}-${twoDigits(last)}`
  if (year < 0)
    return parsePeriodCode(`2020-${first}`) === undefined || parsePeriodCode(`2020-${twoDigits(month)}-${twoDigits(last)}`) === undefined
      ? undefined
      : { to, means: { kind: 'part-of-year', code } }
  const period = parsePeriodCode(
    code
      .split('/')
      .map((part) => `${year}-${part}`)
      .join('/'),
  )
  return period === undefined ? undefined : { to, means: { kind: 'absolute', period } }
}

/** The number of the month whose name is at token `at`; 0 for none. `may` and `march` are verbs without their capital. */
export function capitalMonth(tokens: Tokens, at: number): number {
  if ((wordFlags(tokens, at) & MONTH) === 0) return 0
  const code = tokens.text.charCodeAt(tokens.start[at] as number)
  return code >= 0x41 && code <= 0x5a ? numberOf(WORDS, tokens.word[at] as number) : 0
}

function behindDot(tokens: Tokens, at: number): number {
  return markAt(tokens, at) === '.' &&
    tokens.start[at] === tokens.end[at - 1] &&
    (tokens.end[at - 1] as number) - (tokens.start[at - 1] as number) <= 4
    ? at + 1
    : at
}

/** `2021`, `, 2021`, `of 2021`: a year behind a month or quarter, or -1. */
export function yearBehind(tokens: Tokens, at: number): { readonly year: number; readonly to: number } {
  const next = markAt(tokens, at) === ',' || wordIs(tokens, at, OF) ? at + 1 : at
  const year = yearDigits(tokens, next) < 0 ? -1 : yearAt(tokens, next, ENGLISH)
  return { year, to: next + 1 }
}

/** `November 9, 2021`, `November 2021`, `January–March 2023`, `in May`. */
export function monthAt(tokens: Tokens, at: number): Named | undefined {
  const month = capitalMonth(tokens, at)
  if (month === 0) return undefined
  let next = behindDot(tokens, at + 1)
  const day = plainNumber(tokens, next, 2)
  if (day >= 1 && day <= 31) {
    let to = next + 1
    let last = day
    if (to < tokens.count && tokens.kind[to] === WORD && tokens.start[to] === tokens.end[next] && !wordIs(tokens, to, TO)) to++
    const mark = markAt(tokens, to)
    if (mark === '–' || mark === '-' || wordIs(tokens, to, TO)) {
      const other = plainNumber(tokens, to + 1, 2)
      if (other > day && other <= 31) {
        last = other
        to += 2
      }
    }
    const year = yearBehind(tokens, to)
    return dayPeriod(month, day, last, year.year, year.year < 0 ? to : year.to)
  }
  let last = month
  const mark = markAt(tokens, next)
  if (
    mark === '–' ||
    mark === '-' ||
    mark === '—' ||
    wordIs(tokens, next, TO) ||
    (wordIs(tokens, next, AND) && wordIs(tokens, at - 1, BETWEEN))
  ) {
    const other = capitalMonth(tokens, next + 1)
    if (other > month) {
      last = other
      next = behindDot(tokens, next + 2)
    }
  }
  const year = yearBehind(tokens, next)
  if (year.year >= 0) return absolute(months(year.year, month, last, year.to))
  if (
    wordIs(tokens, at, MAY) &&
    !(at > 0 && tokens.kind[at - 1] === WORD && MONTH_LEADS.has(tokens.word[at - 1] as number)) &&
    last === month
  )
    return undefined
  if ((tokens.end[at] as number) - (tokens.start[at] as number) === 3 && last === month && !wordIs(tokens, at, MAY) && next === at + 1)
    return undefined
  const relative = ofRelative(tokens, next)
  return partOfYear(partCode(month, last), relative === undefined ? next : relative.to, relative?.offset)
}

export function months(year: number, first: number, last: number, to: number): Dated | undefined {
  const from = parsePeriodCode(`${year}-${twoDigits(first)}`)
  const until = parsePeriodCode(`${year}-${twoDigits(last)}`)
  return from === undefined || until === undefined ? undefined : { period: span(from, until), to }
}

/** The code of months `first` to `last` of a year. */
function partCode(first: number, last: number): string {
  if (first === last) return twoDigits(first)
  if (first === 1 && last === 6) return 'S1'
  if (first === 7 && last === 12) return 'S2'
  return last - first === 2 && first % 3 === 1 ? `Q${(first + 2) / 3}` : `${twoDigits(first)}/${twoDigits(last)}`
}

function partOfYear(code: string, to: number, offset: number | undefined): Named {
  return { to, means: offset === undefined ? { kind: 'part-of-year', code } : { kind: 'part-of-year', code, offset } }
}

/** `of this year`, `last year`: the year counted from the document's. */
export function ofRelative(tokens: Tokens, at: number): { readonly offset: number; readonly to: number } | undefined {
  let next = wordIs(tokens, at, OF) ? at + 1 : at
  if (wordIs(tokens, next, THE) && next > at) next++
  if ((wordFlags(tokens, next) & RELATIVE) === 0 || !wordIs(tokens, next + 1, YEAR_WORD)) return undefined
  return { offset: numberOf(WORDS, tokens.word[next] as number), to: next + 2 }
}

/** `first quarter of 2023`, `second half`, `first nine months of last year`. */
export function partAt(tokens: Tokens, at: number): Named | undefined {
  const which = numberOf(WORDS, tokens.word[at] as number)
  const next = tokens.kind[at + 1] === HYPHEN ? at + 2 : at + 1
  if (next >= tokens.count || tokens.kind[next] !== WORD) {
    if (which <= 4 && leavesOutQuarter(tokens, at)) return whole(tokens, `Q${which}`, at + 1)
    return tokens.kind[next] === NUMBER && which === 1 ? firstMonths(tokens, next, plainNumber(tokens, next, 2)) : undefined
  }
  if (wordIs(tokens, next, QUARTER_WORD)) return whole(tokens, `Q${which}`, next + 1)
  // `the first month of this year`
  if (wordIs(tokens, next, MONTH_WORD) && which <= 12) {
    const month = whole(tokens, twoDigits(which), next + 1)
    return month.to > next + 1 ? month : undefined
  }
  if (wordIs(tokens, next, HALF))
    return which <= 2
      ? whole(tokens, `S${which}`, next + 1)
      : which === 4 && wordIs(tokens, at, FINAL)
        ? whole(tokens, 'S2', next + 1)
        : undefined
  if (which <= 4 && leavesOutQuarter(tokens, at)) return whole(tokens, `Q${which}`, at + 1)
  if (which !== 1) return undefined
  const count = readNumeral(tokens, next, ENGLISH, false)
  return count === undefined || count.to !== next + 1 ? undefined : firstMonths(tokens, next, count.value)
}

/** `3 % in the first quarter; in the third it was 5 %`, `growth in the first quarter was 3 %, that of the second 4 %` */
function leavesOutQuarter(tokens: Tokens, at: number): boolean {
  if (
    !wordIs(tokens, at - 1, THE) ||
    !/^(?:in|of|for) the \w+(?: (?:it|they|was|were|had|came)\b| (?:US)?[€$£]?\d|[,.;)])/i.test(
      tokens.text.slice(tokens.start[at - 2] ?? 0, (tokens.end[at] as number) + 6),
    )
  )
    return false
  for (let before = at - 3; before > 0 && before > at - 24; before--) if (wordIs(tokens, before, QUARTER_WORD)) return true
  return false
}

function firstMonths(tokens: Tokens, at: number, count: number): Named | undefined {
  if (wordIs(tokens, at + 1, QUARTERS) && count >= 2 && count <= 4) return whole(tokens, partCode(1, count * 3), at + 2)
  if (!wordIs(tokens, at + 1, MONTHS) || count < 2 || count > 12) return undefined
  return whole(tokens, partCode(1, count), at + 2)
}

/** A part of a year with the year behind it: named, relative, or none. */
export function whole(tokens: Tokens, code: string, at: number): Named {
  const year = yearBehind(tokens, at)
  if (year.year >= 0) {
    const period = parsePeriodCode(
      code
        .split('/')
        .map((part) => `${year.year}-${part}`)
        .join('/'),
    )
    if (period !== undefined) return { to: year.to, means: { kind: 'absolute', period } }
  }
  const relative = ofRelative(tokens, at)
  if (relative !== undefined) return partOfYear(code, relative.to, relative.offset)
  const ofYear = wordIs(tokens, at, OF) && wordIs(tokens, at + 1, THE) && wordIs(tokens, at + 2, YEAR_WORD) ? at + 3 : at
  return partOfYear(code, ofYear, undefined)
}

/** `Q1 2023`, `H1/2023`, `Q3`. */
export function quarterAt(tokens: Tokens, at: number): Named | undefined {
  const start = tokens.start[at] as number
  const letter = tokens.text.charAt(start)
  if (letter !== letter.toUpperCase()) return undefined
  const code = `${letter === 'Q' ? 'Q' : 'S'}${tokens.text.charAt(start + 1)}`
  const next = markAt(tokens, at + 1) === '/' || tokens.kind[at + 1] === HYPHEN || tokens.kind[at + 1] === POSSESSIVE ? at + 2 : at + 1
  const year = plainNumber(tokens, next, 4)
  if (year >= 1900 && year <= 2100) {
    const period = parsePeriodCode(`${year}-${code}`)
    if (period !== undefined) return { to: next + 1, means: { kind: 'absolute', period } }
  }
  return whole(tokens, code, at + 1)
}

/** `three years from 2023`, `five years to 2025`, `three years starting in 2023`: the years of a count with their first or last. */
export function runWithYear(tokens: Tokens, at: number, years: number): Named | undefined {
  const [written, join = '', year] = RUN_JOINS.exec(tokens.text.slice(tokens.start[at], (tokens.start[at] as number) + 24)) ?? []
  if (written === undefined) return undefined
  const from = /^(?:to|up|until|through|ending)/i.test(join) ? Number(year) - years + 1 : Number(year)
  return { to: at + join.split(' ').length + 1, means: { kind: 'absolute', period: span(yearPeriod(from), yearPeriod(from + years - 1)) } }
}

const RUN_JOINS =
  /^(from|to|up to|until|through|(?:ending|starting|beginning)(?: in| with)?) ((?:19|20)\d\d)\b(?! (?:to|until|through|up to) \d|[–-]\d)/i
