/**
 * How Vietnamese names periods.
 */
import { twoDigits } from '../text/date.ts'
import { parsePeriodCode, span, yearPeriod } from './calendar.ts'
import { absolute, type Dated, markAt, numericDate, plainNumber, yearDigits, yearsAt } from './dates.ts'
import { phraseTable, wordTable } from './lexicon.ts'
import type { PeriodRole } from './period.ts'
import type { Named, PeriodGrammar } from './periods.ts'
import { MARK, NUMBER, type Tokens, WORD, wordIs } from './token.ts'
import { VIETNAMESE } from './vietnamese.ts'
import { intern, internAll } from './vocabulary.ts'

const YEAR = intern('năm')
const MONTH = intern('tháng')
const QUARTER = intern('quý')
const DAY = intern('ngày')
const HALF = intern('nửa')
const FIRST = intern('đầu')
const LAST = intern('cuối')
const MIDDLE = intern('giữa')
const TO = new Set([intern('đến'), intern('tới')])
const DECADE = new Set([intern('thập')])
const AGE = new Set([intern('kỷ'), intern('niên')])
const WHOLE = intern('cả')
const TOLD = internAll('là đạt ước có tăng giảm dự đã sẽ')
const BEFORE = intern('trước')
const AGAIN = intern('nữa')
const OVER = intern('sang')
const NEXT_TO = intern('liền')
const BESIDE = intern('kề')
const SAME = intern('cùng')
const THIS = intern('này')
const THAT = new Set([intern('đó'), intern('ấy')])
const NUMERALS: ReadonlyMap<number, number> = new Map(
  (['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const)
    .map((word, index) => [intern(word), index + 1] as const)
    .concat([
      [intern('tư'), 4],
      [intern('i'), 1],
      [intern('ii'), 2],
      [intern('iii'), 3],
      [intern('iv'), 4],
    ]),
)
const OFFSETS: ReadonlyMap<number, number> = new Map([
  [intern('nay'), 0],
  [intern('ngoái'), -1],
  [intern('trước'), -1],
  [intern('qua'), -1],
  [intern('tới'), 1],
  [intern('sau'), 1],
  [intern('này'), 0],
])

/** In an English sentence of a Vietnamese draft the year behind one of these is no whole year: *the second quarter of 2026*, *H1 2026*. */
const ENGLISH_PARTS = internAll('of q1 q2 q3 q4 h1 h2')

/** Vietnamese. */
export const VIETNAMESE_PERIODS: PeriodGrammar = {
  words: wordTable([
    {
      flags: 1,
      words: 'năm tháng quý ngày nửa cuối đầu giữa thập cùng hiện đến tới một hai ba bốn sáu bảy tám chín mười giai nay hôm sang',
    },
  ]),
  before: phraseTable<PeriodRole>(
    [
      [
        'đến|tới|trước|đến hết|cho đến|muộn nhất|chậm nhất|muộn nhất là|chậm nhất là|muộn nhất vào|chậm nhất vào|muộn nhất là vào|chậm nhất là vào|không muộn hơn|không chậm hơn|không trễ hơn|trước khi hết|đến cuối|hướng tới|tầm nhìn đến|đến trước|vào trước',
        'by',
      ],
      ['từ|kể từ|bắt đầu từ|tính từ|từ khi', 'since'],
      ['tính đến|tính tới|tại|vào cuối|vào thời điểm|tính đến hết|tính đến cuối|vào ngày', 'at'],
      [
        'trong|vào|sang|bước sang|khép lại|kết thúc|của|cho|trong cả|suốt|trong suốt|giai đoạn|trong giai đoạn|thời kỳ|trong thời kỳ|cả|niên độ|trong vòng',
        'in',
      ],
    ],
    -1,
  ),
  read,
}

function wordAt(tokens: Tokens, at: number): number {
  return at >= 0 && at < tokens.count && tokens.kind[at] === WORD ? (tokens.word[at] as number) : -1
}

function read(tokens: Tokens, at: number): Named | undefined {
  if (tokens.kind[at] === NUMBER) {
    const date = numericDate(tokens, at, true)
    if (date !== undefined) return absolute(date)
    return (
      monthsAt(tokens, at, plainNumber(tokens, at, 2)) ??
      (wordIs(tokens, at - 1, YEAR) || ENGLISH_PARTS.has(wordAt(tokens, at - 1)) ? undefined : absolute(years(tokens, at)))
    )
  }
  const word = tokens.word[at] as number
  if (word === YEAR) return yearNamed(tokens, at)
  if (word === MONTH) return monthNamed(tokens, at)
  if (word === QUARTER) return quarterNamed(tokens, at)
  // `sang năm, …`, `sang năm sẽ …`: next year.
  if (word === OVER)
    return wordIs(tokens, at + 1, YEAR) &&
      tokens.kind[at + 2] !== NUMBER &&
      (tokens.kind[at + 2] !== WORD || TOLD.has(wordAt(tokens, at + 2)))
      ? { to: at + 2, means: { kind: 'year', offset: 1 } }
      : undefined
  if (word === DAY) return dayNamed(tokens, at)
  if (word === HALF) return halfNamed(tokens, at)
  if (word === LAST || word === FIRST || word === MIDDLE) {
    if (wordIs(tokens, at + 1, MONTH)) return withRole(monthNamed(tokens, at + 1))
    if (wordIs(tokens, at + 1, QUARTER)) return withRole(quarterNamed(tokens, at + 1))
    if (DECADE.has(wordAt(tokens, at + 1)) && AGE.has(wordAt(tokens, at + 2)))
      return { to: at + 3, means: { kind: 'decade', year: word === MIDDLE ? 5 : word === LAST ? 10 : 0 }, role: 'at' }
    if (!wordIs(tokens, at + 1, YEAR)) return undefined
    return withRole(yearNamed(tokens, at + 1)) ?? { to: at + 2, means: { kind: 'year', offset: 0 }, role: 'at' }
  }
  if (DECADE.has(word)) return decadeNamed(tokens, at)
  if (word === SAME) return sameNamed(tokens, at)
  if (NOW.has(word)) return nowNamed(tokens, at)
  const count = NUMERALS.get(word)
  return count === undefined ? undefined : monthsAt(tokens, at, count)
}

function withRole(named: Named | undefined): Named | undefined {
  return named === undefined ? undefined : { ...named, role: 'at' }
}

/** Years in digits, joined by `đến năm`. */
function years(tokens: Tokens, at: number): Dated | undefined {
  return yearsAt(tokens, at, VIETNAMESE, (next) =>
    TO.has(wordAt(tokens, next)) ? (wordIs(tokens, next + 1, YEAR) ? next + 2 : next + 1) : next,
  )
}

/** `năm 2025`, `năm ngoái`, `năm nay`, `năm đó`, `năm 2021 đến năm 2025`. */
function yearNamed(tokens: Tokens, at: number): Named | undefined {
  const next = at + 1
  if (yearDigits(tokens, next) >= 0) return absolute(years(tokens, next) ?? { period: yearPeriod(yearDigits(tokens, next)), to: next + 1 })
  const word = wordAt(tokens, next)
  const offset = OFFSETS.get(word)
  // `năm trước đó`: the year before the one that is spoken of.
  if (word === BEFORE && THAT.has(wordAt(tokens, next + 1)) && !isCounted(tokens, at - 1))
    return { to: next + 2, means: { kind: 'anchored', years: -1 } }
  // `năm liền trước`, `năm liền kề`
  if (word === NEXT_TO && !isCounted(tokens, at - 1)) {
    const to = wordIs(tokens, next + 1, BESIDE) ? next + 2 : next + 1
    if (to > next + 1 || wordIs(tokens, to, BEFORE))
      return { to: wordIs(tokens, to, BEFORE) ? to + 1 : to, means: { kind: 'anchored', years: -1 } }
  }
  // `năm trước nữa`: the one before that.
  if (word === BEFORE && wordIs(tokens, next + 1, AGAIN) && !isCounted(tokens, at - 1))
    return { to: next + 2, means: { kind: 'anchored', years: -1 } }
  // `22,9% năm 2024, năm trước là 22,1%`: the one before the year named right before it.
  if (word === BEFORE && !isCounted(tokens, at - 1) && isRightBehindYear(tokens, at))
    return { to: next + 1, means: { kind: 'anchored', years: -1 } }
  // `cũng trong năm này`: the one that is spoken of.
  if (word === THIS && !isCounted(tokens, at - 1) && !wordIs(tokens, at - 1, intern('các')))
    return { to: next + 1, means: { kind: 'anchored', years: 0 } }
  if (offset !== undefined && !(wordIs(tokens, at - 1, YEAR) || isCounted(tokens, at - 1)))
    return { to: next + 1, means: { kind: 'year', offset } }
  if (THAT.has(word)) return { to: next + 1, means: { kind: 'anchored', years: 0 } }
  // `chỉ tiêu cả năm là …`: the year of which a part is spoken of; `cả năm tỉnh` are all five.
  return wordIs(tokens, at - 1, WHOLE) && (tokens.kind[next] !== WORD || TOLD.has(word))
    ? { to: next, means: { kind: 'anchored', years: 0, whole: true } }
    : undefined
}

function isCounted(tokens: Tokens, at: number): boolean {
  return (
    at >= 0 &&
    (tokens.kind[at] === NUMBER ||
      NUMERALS.has(wordAt(tokens, at)) ||
      wordIs(tokens, at, intern('những')) ||
      wordIs(tokens, at, intern('nhiều')) ||
      wordIs(tokens, at, intern('vài')))
  )
}

/** The year behind a month or quarter: `/2025`, `năm 2025`, `năm nay`; offset where it is relative. */
function ofYear(tokens: Tokens, at: number): { readonly year: number; readonly offset: number | undefined; readonly to: number } {
  const mark = markAt(tokens, at)
  let next = mark === '/' || mark === '-' || mark === '.' ? at + 1 : at
  if (next > at && yearDigits(tokens, next) < 0) next = at
  if (wordIs(tokens, next, intern('của'))) next++
  if (wordIs(tokens, next, YEAR)) {
    const offset = OFFSETS.get(wordAt(tokens, next + 1))
    if (offset !== undefined) return { year: -1, offset, to: next + 2 }
    if (yearDigits(tokens, next + 1) >= 0) next++
    else return { year: -1, offset: undefined, to: next + 1 }
  }
  const year = yearDigits(tokens, next)
  return year < 0 ? { year: -1, offset: undefined, to: at } : { year, offset: undefined, to: next + 1 }
}

function part(tokens: Tokens, code: string, at: number): Named | undefined {
  const year = ofYear(tokens, at)
  if (year.year < 0)
    return {
      to: Math.max(year.to, at),
      means: year.offset === undefined ? { kind: 'part-of-year', code } : { kind: 'part-of-year', code, offset: year.offset },
    }
  const period = parsePeriodCode(
    code
      .split('/')
      .map((piece) => `${year.year}-${piece}`)
      .join('/'),
  )
  return period === undefined ? undefined : { to: year.to, means: { kind: 'absolute', period: tidy(period.code) ?? period } }
}

function tidy(code: string): ReturnType<typeof parsePeriodCode> {
  const [from = '', to] = code.split('/')
  const first = parsePeriodCode(from)
  const last = to === undefined ? first : parsePeriodCode(to)
  return first === undefined || last === undefined ? undefined : span(first, last)
}

/** `tháng 5`, `tháng 5/2025`, `tháng 5 năm 2025`, `tháng này`. */
function monthNamed(tokens: Tokens, at: number): Named | undefined {
  const month = plainNumber(tokens, at + 1, 2)
  if (month >= 1 && month <= 12) {
    const last = markAt(tokens, at + 2) === '-' || markAt(tokens, at + 2) === '–' ? plainNumber(tokens, at + 3, 2) : -1
    return last > month && last <= 12 ? part(tokens, codeOf(month, last), at + 4) : part(tokens, twoDigits(month), at + 2)
  }
  const offset = OFFSETS.get(wordAt(tokens, at + 1))
  return offset === undefined || isCounted(tokens, at - 1) ? undefined : { to: at + 2, means: { kind: 'part', part: 'month', offset } }
}

function codeOf(first: number, last: number): string {
  if (first === 1 && last === 12) return '01/12'
  if (first === 1 && last === 6) return 'S1'
  if (first === 7 && last === 12) return 'S2'
  return last - first === 2 && first % 3 === 1
    ? `Q${(first + 2) / 3}`
    : first === last
      ? twoDigits(first)
      : `${twoDigits(first)}/${twoDigits(last)}`
}

/** `quý III/2025`, `quý 1`, `quý I năm 2025`, `quý trước`. */
function quarterNamed(tokens: Tokens, at: number): Named | undefined {
  const which = tokens.kind[at + 1] === NUMBER ? plainNumber(tokens, at + 1, 1) : (NUMERALS.get(wordAt(tokens, at + 1)) ?? -1)
  if (which >= 1 && which <= 4) return part(tokens, `Q${which}`, at + 2)
  const offset = OFFSETS.get(wordAt(tokens, at + 1))
  return offset === undefined ? undefined : { to: at + 2, means: { kind: 'part', part: 'quarter', offset } }
}

/** `ngày 20/8/2019`, `ngày 20 tháng 8 năm 2019`, `ngày 20/8`. */
function dayNamed(tokens: Tokens, at: number): Named | undefined {
  const date = numericDate(tokens, at + 1, true)
  if (date !== undefined) return absolute(date)
  const day = plainNumber(tokens, at + 1, 2)
  if (day < 1 || day > 31) return undefined
  const slash = markAt(tokens, at + 2) === '/' || markAt(tokens, at + 2) === '-'
  const month = plainNumber(tokens, at + 3, 2)
  if (
    (!slash && !wordIs(tokens, at + 2, MONTH)) ||
    month < 1 ||
    month > 12 ||
    parsePeriodCode(`2020-${twoDigits(month)}-${twoDigits(day)}`) === undefined
  )
    return undefined
  return part(tokens, `${twoDigits(month)}-${twoDigits(day)}`, at + 4)
}

/** `nửa đầu năm 2025`, `nửa cuối năm`. */
function halfNamed(tokens: Tokens, at: number): Named | undefined {
  const which = wordIs(tokens, at + 1, FIRST) ? 1 : wordIs(tokens, at + 1, LAST) ? 2 : 0
  return which === 0 || !wordIs(tokens, at + 2, YEAR) ? undefined : part(tokens, `S${which}`, at + 2)
}

/** `6 tháng đầu năm`, `9 tháng năm 2023`, `3 năm tới`, `5 năm qua`. */
function monthsAt(tokens: Tokens, at: number, count: number): Named | undefined {
  if (count < 1 || count > 60) return undefined
  if (wordIs(tokens, at + 1, MONTH) && count <= 12) {
    if (wordIs(tokens, at + 2, FIRST) && (wordIs(tokens, at + 3, YEAR) || wordIs(tokens, at + 3, intern('của'))))
      return part(tokens, codeOf(1, count), at + 3)
    if (wordIs(tokens, at + 2, LAST) && wordIs(tokens, at + 3, YEAR)) return part(tokens, codeOf(13 - count, 12), at + 3)
    return wordIs(tokens, at + 2, YEAR) && yearDigits(tokens, at + 3) >= 0 ? part(tokens, codeOf(1, count), at + 2) : undefined
  }
  if (!wordIs(tokens, at + 1, YEAR)) return undefined
  const word = wordAt(tokens, at + 2)
  if (word === intern('tới')) return { to: at + 3, means: { kind: 'run', years: count } }
  if (word === intern('qua')) return { to: at + 3, means: { kind: 'run', years: -count } }
  if (word === BEFORE && THAT.has(wordAt(tokens, at + 3))) return { to: at + 4, means: { kind: 'anchored', years: -count } }
  if (word === BEFORE)
    return { to: at + 3, means: isBehindYear(tokens, at) ? { kind: 'anchored', years: -count } : { kind: 'year', offset: -count } }
  return word === intern('sau') ? { to: at + 3, means: { kind: 'anchored', years: count } } : undefined
}

/** `năm 2022 …, một năm trước …`: behind a year of the same text the count goes back from that. */
function isBehindYear(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before > 0 && before > at - 48; before--)
    if (wordIs(tokens, before - 1, YEAR) && yearDigits(tokens, before) >= 0) return true
  return false
}

/** `năm 2024 …, năm trước …`, in one sentence. */
function isRightBehindYear(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before > 0 && before > at - 16; before--) {
    if (tokens.kind[before] === MARK && /[.?!:]/.test(tokens.text.charAt(tokens.start[before] as number))) return false
    if (wordIs(tokens, before - 1, YEAR) && yearDigits(tokens, before) >= 0) return true
  }
  return false
}

/** `thập kỷ này`, `thập niên 2010`. */
function decadeNamed(tokens: Tokens, at: number): Named | undefined {
  if (!AGE.has(wordAt(tokens, at + 1))) return undefined
  const year = yearDigits(tokens, at + 2)
  if (year >= 0 && year % 10 === 0) return { to: at + 3, means: { kind: 'absolute', period: span(yearPeriod(year), yearPeriod(year + 9)) } }
  const offset = OFFSETS.get(wordAt(tokens, at + 2))
  return offset === 1 || offset === -1 ? { to: at + 3, means: { kind: 'run', years: 10 * offset } } : undefined
}

/** `cùng năm`, `cùng kỳ`, `cùng kỳ năm trước`: the last compares and is left to its words. */
function sameNamed(tokens: Tokens, at: number): Named | undefined {
  if (wordIs(tokens, at + 1, YEAR)) return { to: at + 2, means: { kind: 'anchored', years: 0 } }
  if (!wordIs(tokens, at + 1, intern('kỳ'))) return undefined
  if (!wordIs(tokens, at + 2, YEAR)) return { to: at + 2, means: { kind: 'anchored', years: 0 } }
  const offset = OFFSETS.get(wordAt(tokens, at + 3))
  return offset === undefined ? undefined : { to: at + 4, means: { kind: 'anchored', years: offset } }
}

const NOW = new Set([intern('hiện'), intern('đến'), intern('tới'), intern('hôm')])

const HAS_NOW = internAll('có đang là đã chiếm vẫn mới chỉ đạt đứng xếp ở mang đóng gồm')
const BEFORE_HIEN = internAll('thực thể xuất phát biểu tái')

/** `hiện nay`, `hiện tại`, `hiện`, `đến nay`, `hôm nay`. */
function nowNamed(tokens: Tokens, at: number): Named | undefined {
  const word = wordAt(tokens, at + 1)
  if (
    word === intern('nay') ||
    (wordIs(tokens, at, intern('hiện')) && (word === intern('tại') || word === intern('giờ') || word === intern('thời')))
  )
    return { to: at + 2, means: { kind: 'now' } }
  // *Thực hiện*, *thể hiện* end with the same word.
  return wordIs(tokens, at, intern('hiện')) && HAS_NOW.has(word) && !BEFORE_HIEN.has(wordAt(tokens, at - 1))
    ? { to: at + 1, means: { kind: 'now' } }
    : undefined
}
