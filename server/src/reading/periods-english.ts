/**
 * How English names periods.
 */
import { parsePeriodCode, span } from './calendar.ts'
import { type Dated, isReference, markAt, numericDate, plainNumber, two, yearAt, yearDigits, yearsAt } from './dates.ts'
import { ENGLISH } from './english.ts'
import { LABEL } from './grammar.ts'
import { flagsOf, numberOf, phraseTable, wordTable } from './lexicon.ts'
import { readNumeral } from './numeral.ts'
import type { PeriodMeaning, PeriodRole } from './period.ts'
import type { Named, PeriodGrammar } from './periods.ts'
import { HYPHEN, NUMBER, POSSESSIVE, type Tokens, WORD } from './token.ts'
import { intern } from './vocabulary.ts'

const MONTH = 1
/** `end`, `mid`: a point of the period behind it. */
const POINT = 2
/** `this`, `last`, `next`; the value counts from now. */
const RELATIVE = 4
const ORDINAL = 8
const QUARTER = 16
const FISCAL = 32
const NOW = 64
const SAME = 128
const AFTER = 256
const BEFORE = 512
const EVENT = 1024
const CARDINAL = 2048
const OPENER = 4096
const YEAR = 8192
const DECADE = 16384

const WORDS = wordTable([
  {
    flags: MONTH,
    words:
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12],
  },
  { flags: POINT, words: 'end mid early late beginning start middle close outset eve' },
  { flags: RELATIVE, words: 'this current last past next coming upcoming', values: [0, 0, -1, -1, 1, 1, 1] },
  { flags: ORDINAL, words: 'first second third fourth final', values: [1, 2, 3, 4, 4] },
  { flags: QUARTER, words: 'q1 q2 q3 q4 h1 h2' },
  {
    flags: FISCAL,
    words: `fy fiscal financial ${Array.from({ length: 60 }, (_, index) => `fy${index + 1990} fy${index < 10 ? '0' : ''}${index}`).join(' ')}`,
  },
  { flags: NOW, words: 'now currently today presently nowadays' },
  { flags: SAME, words: 'that same' },
  { flags: AFTER, words: 'following subsequent succeeding', values: [1, 1, 1] },
  { flags: BEFORE, words: 'previous preceding prior earlier', values: [-1, -1, -1, -1] },
  {
    flags: EVENT,
    words:
      'summit forum expo award awards games conference festival week vision agenda strategy programme program plan law act report outlook yearbook index edition championship cup fair exhibition congress resolution decree decision directive circular project scenario covid',
  },
  {
    flags: CARDINAL,
    words: 'a one two three four five six seven eight nine ten twelve fifteen twenty',
    values: [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20],
  },
  { flags: OPENER, words: 'from between so at to' },
  { flags: YEAR, words: 'year years' },
  { flags: DECADE, words: 'decade decades' },
])

const id = (word: string): number => intern(word)
const OF = id('of')
const THE = id('the')
const TO = id('to')
const AND = id('and')
const YEAR_WORD = id('year')
const YEARS = id('years')
const QUARTER_WORD = id('quarter')
const HALF = id('half')
const MONTH_WORD = id('month')
const MONTHS = id('months')
const PERIOD = id('period')
const MAY = id('may')
const AGO = id('ago')
const CURRENT = id('current')
const DECADE_WORD = id('decade')
const DECADES = id('decades')
const FINAL = id('final')
const QUARTERS = id('quarters')
const FAR = id('far')
const PRESENT = id('present')
const DATE = id('date')
const ARTICLE = id('a')
const LATER = new Set(['later', 'after', 'afterwards', 'on', 'hence'].map(id))
const EARLIER = new Set(['earlier', 'before', 'previously'].map(id))
const RUNS = new Set(['next', 'coming', 'past', 'last', 'previous', 'upcoming'].map(id))
const MONTH_LEADS = new Set(
  [
    'in',
    'by',
    'since',
    'until',
    'of',
    'from',
    'last',
    'this',
    'during',
    'to',
    'and',
    'through',
    'late',
    'early',
    'mid',
    'end',
    'before',
    'after',
    'between',
    'on',
  ].map(id),
)
const ENDED = new Set(['to', 'ended', 'ending', 'through'].map(id))

/** English. */
export const ENGLISH_PERIODS: PeriodGrammar = {
  words: WORDS,
  before: phraseTable<PeriodRole>(
    [
      [
        'by|by the|until|until the|till|up to|no later than|not later than|before|before the|to|to the|through|ahead of|towards|toward|up until',
        'by',
      ],
      ['since|since the|from|starting|starting from|as from|beginning in|starting in|from the|onwards from', 'since'],
      ['at|at the|as of|as at|as of the|as at the|on|on the', 'at'],
      [
        'in|in the|during|during the|for|for the|of|over|over the|within|within the|throughout|throughout the|in fiscal|in calendar|for all of|in all of|across|into|of the|between|the',
        'in',
      ],
    ],
    -1,
  ),
  read,
}

function read(tokens: Tokens, at: number): Named | undefined {
  if (tokens.kind[at] === NUMBER) return readNumber(tokens, at)
  const word = tokens.word[at] as number
  const flags = flagsOf(WORDS, word)
  if ((flags & MONTH) !== 0) {
    const month = monthAt(tokens, at)
    if (month !== undefined) return month
  }
  if ((flags & POINT) !== 0) return pointAt(tokens, at)
  if ((flags & RELATIVE) !== 0) return relativeAt(tokens, at) ?? ((flags & ORDINAL) !== 0 ? partAt(tokens, at) : undefined)
  if ((flags & ORDINAL) !== 0) return partAt(tokens, at)
  if ((flags & QUARTER) !== 0) return quarterAt(tokens, at)
  if ((flags & FISCAL) !== 0) return fiscalAt(tokens, at)
  if ((flags & NOW) !== 0) return { to: at + 1, means: { kind: 'now' } }
  if ((flags & (SAME | AFTER | BEFORE)) !== 0) return anchoredAt(tokens, at, flags) ?? runAt(tokens, at, -1)
  if ((flags & OPENER) !== 0) return openedAt(tokens, at)
  if ((flags & CARDINAL) !== 0) return countedAt(tokens, at)
  if (word === YEAR_WORD) return yearTo(tokens, at)
  return undefined
}

function absolute(dated: Dated | undefined, role?: PeriodRole): Named | undefined {
  if (dated === undefined) return undefined
  const means: PeriodMeaning = { kind: 'absolute', period: dated.period }
  return role === undefined ? { to: dated.to, means } : { to: dated.to, means, role }
}

function is(tokens: Tokens, at: number, word: number): boolean {
  return at >= 0 && at < tokens.count && tokens.kind[at] === WORD && tokens.word[at] === word
}

function wordFlags(tokens: Tokens, at: number): number {
  return at >= 0 && at < tokens.count && tokens.kind[at] === WORD ? flagsOf(WORDS, tokens.word[at] as number) : 0
}

/** `to` or `and` between two years: the token behind it, or `at`. */
function joint(tokens: Tokens, at: number, opened: boolean): number {
  return is(tokens, at, TO) ? at + 1 : opened && is(tokens, at, AND) ? at + 1 : at
}

function years(tokens: Tokens, at: number, opened: boolean): Dated | undefined {
  const dated = yearsAt(tokens, at, ENGLISH, (next) => joint(tokens, next, opened))
  return dated !== undefined && !opened && (isReference(tokens, at, dated.to, isEvent) || isNumbered(tokens, at)) ? undefined : dated
}

function isEvent(word: number): boolean {
  return (flagsOf(WORDS, word) & EVENT) !== 0
}

/** `Resolution 50 of 2019`: the year is part of the instrument's name. */
function isNumbered(tokens: Tokens, at: number): boolean {
  if (!is(tokens, at - 1, OF) || at < 3 || tokens.kind[at - 2] !== NUMBER) return false
  const named = markAt(tokens, at - 3) === '.' ? at - 4 : at - 3
  return named >= 0 && tokens.kind[named] === WORD && (flagsOf(ENGLISH.words, tokens.word[named] as number) & LABEL) !== 0
}

function readNumber(tokens: Tokens, at: number): Named | undefined {
  const date = numericDate(tokens, at, false)
  if (date !== undefined) return absolute(date)
  const day = plainNumber(tokens, at, 2)
  if (day >= 0) return day >= 1 && day <= 31 ? (dayMonth(tokens, at, day) ?? countedAt(tokens, at)) : countedAt(tokens, at)
  return absolute(years(tokens, at, isOpened(tokens, at)))
}

function isOpened(tokens: Tokens, at: number): boolean {
  return (wordFlags(tokens, at - 1) & OPENER) !== 0 && !is(tokens, at - 1, TO)
}

/** `9 November 2021`, `9th of November`, `13–16 April 2023`. */
function dayMonth(tokens: Tokens, at: number, day: number): Named | undefined {
  let next = at + 1
  let last = day
  if (next < tokens.count && tokens.kind[next] === WORD && tokens.start[next] === tokens.end[at]) next++
  const mark = markAt(tokens, next)
  if (mark === '–' || mark === '-' || is(tokens, next, TO) || is(tokens, next, AND)) {
    const other = plainNumber(tokens, next + 1, 2)
    if (other <= day) return undefined
    last = other
    next += 2
  }
  if (is(tokens, next, OF)) next++
  const month = capitalMonth(tokens, next)
  if (month === 0) return undefined
  next = behindDot(tokens, next + 1)
  const year = yearBehind(tokens, next)
  return dayPeriod(month, day, last, year.year, year.year < 0 ? next : year.to)
}

function dayPeriod(month: number, day: number, last: number, year: number, to: number): Named | undefined {
  const first = `${two(month)}-${two(day)}`
  const code = last === day ? first : `${first}/${two(month)}-${two(last)}`
  if (year < 0)
    return parsePeriodCode(`2020-${first}`) === undefined || parsePeriodCode(`2020-${two(month)}-${two(last)}`) === undefined
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
function capitalMonth(tokens: Tokens, at: number): number {
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
function yearBehind(tokens: Tokens, at: number): { readonly year: number; readonly to: number } {
  const next = markAt(tokens, at) === ',' || is(tokens, at, OF) ? at + 1 : at
  const year = yearDigits(tokens, next) < 0 ? -1 : yearAt(tokens, next, ENGLISH)
  return { year, to: next + 1 }
}

/** `November 9, 2021`, `November 2021`, `January–March 2023`, `in May`. */
function monthAt(tokens: Tokens, at: number): Named | undefined {
  const month = capitalMonth(tokens, at)
  if (month === 0) return undefined
  let next = behindDot(tokens, at + 1)
  const day = plainNumber(tokens, next, 2)
  if (day >= 1 && day <= 31) {
    let to = next + 1
    let last = day
    if (to < tokens.count && tokens.kind[to] === WORD && tokens.start[to] === tokens.end[next] && !is(tokens, to, TO)) to++
    const mark = markAt(tokens, to)
    if (mark === '–' || mark === '-' || is(tokens, to, TO)) {
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
  if (mark === '–' || mark === '-' || mark === '—' || is(tokens, next, TO)) {
    const other = capitalMonth(tokens, next + 1)
    if (other > month) {
      last = other
      next = behindDot(tokens, next + 2)
    }
  }
  const year = yearBehind(tokens, next)
  if (year.year >= 0) return absolute(months(year.year, month, last, year.to))
  if (is(tokens, at, MAY) && !(at > 0 && tokens.kind[at - 1] === WORD && MONTH_LEADS.has(tokens.word[at - 1] as number)) && last === month)
    return undefined
  if ((tokens.end[at] as number) - (tokens.start[at] as number) === 3 && last === month && !is(tokens, at, MAY) && next === at + 1)
    return undefined
  const relative = ofRelative(tokens, next)
  return partOfYear(partCode(month, last), relative === undefined ? next : relative.to, relative?.offset)
}

function months(year: number, first: number, last: number, to: number): Dated | undefined {
  const from = parsePeriodCode(`${year}-${two(first)}`)
  const until = parsePeriodCode(`${year}-${two(last)}`)
  return from === undefined || until === undefined ? undefined : { period: span(from, until), to }
}

/** The code of months `first` to `last` of a year. */
function partCode(first: number, last: number): string {
  if (first === last) return two(first)
  if (first === 1 && last === 6) return 'S1'
  if (first === 7 && last === 12) return 'S2'
  return last - first === 2 && first % 3 === 1 ? `Q${(first + 2) / 3}` : `${two(first)}/${two(last)}`
}

function partOfYear(code: string, to: number, offset: number | undefined): Named {
  return { to, means: offset === undefined ? { kind: 'part-of-year', code } : { kind: 'part-of-year', code, offset } }
}

/** `of this year`, `last year`: the year counted from the document's. */
function ofRelative(tokens: Tokens, at: number): { readonly offset: number; readonly to: number } | undefined {
  let next = is(tokens, at, OF) ? at + 1 : at
  if (is(tokens, next, THE) && next > at) next++
  if ((wordFlags(tokens, next) & RELATIVE) === 0 || !is(tokens, next + 1, YEAR_WORD)) return undefined
  return { offset: numberOf(WORDS, tokens.word[next] as number), to: next + 2 }
}

/** `end-2025`, `the end of 2025`, `mid-decade`, `the end of the year`. */
function pointAt(tokens: Tokens, at: number): Named | undefined {
  let next = at + 1
  if (tokens.kind[next] === HYPHEN) next++
  if (is(tokens, next, OF)) next++
  if (is(tokens, next, THE)) next++
  const year = plainNumber(tokens, next, 4) >= 0 ? years(tokens, next, true) : undefined
  if (year !== undefined) return absolute(year, 'at')
  if ((wordFlags(tokens, next) & DECADE) !== 0) {
    const first = tokens.text.charCodeAt(tokens.start[at] as number) | 0x20
    return {
      to: next + 1,
      means: { kind: 'decade', year: first === 0x6d ? 5 : first === 0x65 || first === 0x6c || first === 0x63 ? 10 : 0 },
      role: 'at',
    }
  }
  const month = (wordFlags(tokens, next) & MONTH) !== 0 ? monthAt(tokens, next) : undefined
  if (month !== undefined) return { ...month, role: 'at' }
  if (is(tokens, next, YEAR_WORD) && next > at + 1) return { to: next + 1, means: { kind: 'year', offset: 0 }, role: 'at' }
  const relative = (wordFlags(tokens, next) & RELATIVE) !== 0 ? relativeAt(tokens, next) : undefined
  return relative === undefined ? undefined : { ...relative, role: 'at' }
}

/** `this year`, `last quarter`, `the next three years`, `the past decade`. */
function relativeAt(tokens: Tokens, at: number): Named | undefined {
  const offset = numberOf(WORDS, tokens.word[at] as number)
  const next = at + 1
  if (next >= tokens.count) return undefined
  if (is(tokens, next, YEAR_WORD) && tokens.kind[next + 1] !== HYPHEN) return { to: next + 1, means: { kind: 'year', offset } }
  if (is(tokens, next, QUARTER_WORD)) return { to: next + 1, means: { kind: 'part', part: 'quarter', offset } }
  if (is(tokens, next, MONTH_WORD)) return { to: next + 1, means: { kind: 'part', part: 'month', offset } }
  if (is(tokens, next, HALF) && is(tokens, at, CURRENT)) return { to: next + 1, means: { kind: 'part', part: 'half', offset } }
  return runAt(tokens, at, offset)
}

/** `next three years`, `past decade`: years from now on, or up to now. */
function runAt(tokens: Tokens, at: number, offset: number): Named | undefined {
  if (!RUNS.has(tokens.word[at] as number)) return undefined
  const next = at + 1
  if (is(tokens, next, DECADE_WORD)) return { to: next + 1, means: { kind: 'run', years: 10 * offset } }
  const count = readNumeral(tokens, next, ENGLISH, false)
  if (count === undefined || count.scale !== 1 || !Number.isInteger(count.value) || count.value < 1 || count.value > 60) return undefined
  const unit = tokens.kind[count.to] === HYPHEN ? count.to + 1 : count.to
  if (is(tokens, unit, YEARS) || is(tokens, unit, YEAR_WORD)) return { to: unit + 1, means: { kind: 'run', years: offset * count.value } }
  if (is(tokens, unit, DECADES)) return { to: unit + 1, means: { kind: 'run', years: 10 * offset * count.value } }
  return undefined
}

/** `first quarter of 2023`, `second half`, `first nine months of last year`. */
function partAt(tokens: Tokens, at: number): Named | undefined {
  const which = numberOf(WORDS, tokens.word[at] as number)
  const next = tokens.kind[at + 1] === HYPHEN ? at + 2 : at + 1
  if (next >= tokens.count || tokens.kind[next] !== WORD) {
    return tokens.kind[next] === NUMBER && which === 1 ? firstMonths(tokens, next, plainNumber(tokens, next, 2)) : undefined
  }
  if (is(tokens, next, QUARTER_WORD)) return whole(tokens, `Q${which}`, next + 1)
  if (is(tokens, next, HALF))
    return which <= 2
      ? whole(tokens, `S${which}`, next + 1)
      : which === 4 && is(tokens, at, FINAL)
        ? whole(tokens, 'S2', next + 1)
        : undefined
  if (which !== 1) return undefined
  const count = readNumeral(tokens, next, ENGLISH, false)
  return count === undefined || count.to !== next + 1 ? undefined : firstMonths(tokens, next, count.value)
}

function firstMonths(tokens: Tokens, at: number, count: number): Named | undefined {
  if (is(tokens, at + 1, QUARTERS) && count >= 2 && count <= 4) return whole(tokens, partCode(1, count * 3), at + 2)
  if (!is(tokens, at + 1, MONTHS) || count < 2 || count > 12) return undefined
  return whole(tokens, partCode(1, count), at + 2)
}

/** A part of a year with the year behind it: named, relative, or none. */
function whole(tokens: Tokens, code: string, at: number): Named {
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
  const ofYear = is(tokens, at, OF) && is(tokens, at + 1, THE) && is(tokens, at + 2, YEAR_WORD) ? at + 3 : at
  return partOfYear(code, ofYear, undefined)
}

/** `Q1 2023`, `H1/2023`, `Q3`. */
function quarterAt(tokens: Tokens, at: number): Named | undefined {
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

/** `FY2023`, `FY2023/24`, `fiscal year 2023`, `financial year 2023-24`. */
function fiscalAt(tokens: Tokens, at: number): Named | undefined {
  const raw = tokens.text.slice(tokens.start[at], tokens.end[at])
  const glued = /^FY(\d{4}|\d{2})$/.exec(raw)
  if (glued !== null) {
    const digits = glued[1] as string
    const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits)
    const mark = markAt(tokens, at + 1)
    const short = plainNumber(tokens, at + 2, 4)
    const last = short >= 1900 ? short : short >= 0 ? year - (year % 100) + short : -1
    const period = (mark === '/' || mark === '-' || mark === '–') && last > year ? parsePeriodCode(`${year}/${last}`) : undefined
    return period === undefined ? absolute(codedYear(year, at + 1)) : absolute({ period, to: at + 3 })
  }
  let next = at + 1
  if (is(tokens, next, YEAR_WORD)) next++
  return plainNumber(tokens, next, 4) < 1900 ? undefined : absolute(years(tokens, next, true))
}

function codedYear(year: number, to: number): Dated | undefined {
  const period = parsePeriodCode(String(year))
  return period === undefined ? undefined : { period, to }
}

/** `the same year`, `that year`, `the following year`, `the previous year`. */
function anchoredAt(tokens: Tokens, at: number, flags: number): Named | undefined {
  const next = at + 1
  if (
    !is(tokens, next, YEAR_WORD) &&
    !((flags & SAME) !== 0 && (is(tokens, next, PERIOD) || is(tokens, next, QUARTER_WORD) || is(tokens, next, MONTH_WORD)))
  )
    return undefined
  const years = (flags & AFTER) !== 0 ? 1 : (flags & BEFORE) !== 0 ? -1 : 0
  const relative = years === 0 ? ofRelative(tokens, next + 1) : undefined
  if (relative !== undefined) return { to: relative.to, means: { kind: 'year', offset: relative.offset } }
  return { to: next + 1, means: { kind: 'anchored', years } }
}

/** `from 2021 to 2025`, `so far`, `at present`, `to date`. The opener itself is the preposition's. */
function openedAt(tokens: Tokens, at: number): Named | undefined {
  const first = tokens.text.charCodeAt(tokens.start[at] as number) | 0x20
  const next = at + 1
  if (first === 0x73 && is(tokens, next, FAR)) {
    const relative = ofRelative(tokens, next + 1)
    return relative === undefined
      ? { to: next + 1, means: { kind: 'now' } }
      : { to: relative.to, means: { kind: 'year', offset: relative.offset } }
  }
  if (first === 0x61 && is(tokens, next, PRESENT)) return { to: next + 1, means: { kind: 'now' } }
  if (first === 0x74 && is(tokens, next, DATE)) return { to: next + 1, means: { kind: 'now' } }
  return undefined
}

/** `two years later`, `a year earlier`, `three years ago`, `the 12 months to June 2023`. */
function countedAt(tokens: Tokens, at: number): Named | undefined {
  const count = is(tokens, at, ARTICLE) ? { to: at + 1, value: 1 } : readNumeral(tokens, at, ENGLISH, false)
  if (count === undefined || !Number.isInteger(count.value) || count.value < 1 || count.value > 60) return undefined
  const unit = count.to
  if (count.value === 12 && is(tokens, unit, MONTHS)) return yearTo(tokens, unit)
  if (!is(tokens, unit, YEARS) && !is(tokens, unit, YEAR_WORD)) return undefined
  let next = unit + 1
  if (tokens.kind[next] === POSSESSIVE) next++
  if (next >= tokens.count || tokens.kind[next] !== WORD) return undefined
  const word = tokens.word[next] as number
  if (word === AGO) return { to: next + 1, means: { kind: 'year', offset: -count.value } }
  if (LATER.has(word)) return { to: next + 1, means: { kind: 'anchored', years: count.value } }
  if (EARLIER.has(word)) return { to: next + 1, means: { kind: 'anchored', years: -count.value } }
  return undefined
}

/** `year to June 2023`, `year ended 30 June 2023`: the twelve months up to then. `year before` and `year after` count from the year named last. */
function yearTo(tokens: Tokens, at: number): Named | undefined {
  const next = at + 1
  if (next >= tokens.count || tokens.kind[next] !== WORD) return undefined
  const word = tokens.word[next] as number
  if (is(tokens, at, YEAR_WORD) && is(tokens, at - 1, THE)) {
    if (EARLIER.has(word) && yearDigits(tokens, next + 1) < 0) return { to: next + 1, means: { kind: 'anchored', years: -1 } }
    if (word === id('after') && yearDigits(tokens, next + 1) < 0) return { to: next + 1, means: { kind: 'anchored', years: 1 } }
  }
  if (!ENDED.has(word)) return undefined
  const at31 = plainNumber(tokens, next + 1, 2) > 0 ? next + 2 : next + 1
  const month = capitalMonth(tokens, at31)
  if (month === 0) return undefined
  const year = yearBehind(tokens, at31 + 1)
  if (year.year < 0) return undefined
  const first = parsePeriodCode(month === 12 ? `${year.year}-01` : `${year.year - 1}-${two(month + 1)}`)
  const last = parsePeriodCode(`${year.year}-${two(month)}`)
  return first === undefined || last === undefined ? undefined : absolute({ period: span(first, last), to: year.to })
}
