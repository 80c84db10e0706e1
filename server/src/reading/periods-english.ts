/**
 * How English names periods.
 */
import { twoDigits } from '../text/date.ts'
import { parsePeriodCode, span } from './calendar.ts'
import { absolute, type Dated, isReference, markAt, numericDate, plainNumber, yearDigits, yearsAt } from './dates.ts'
import { ENGLISH } from './english.ts'
import { LABEL } from './grammar.ts'
import { flagsOf, numberOf, phraseTable } from './lexicon.ts'
import { readNumeral } from './numeral.ts'
import type { PeriodRole } from './period.ts'
import type { Named, PeriodGrammar } from './periods.ts'
import { capitalMonth, dayMonth, monthAt, ofRelative, partAt, quarterAt, runWithYear, whole, yearBehind } from './periods-english-parts.ts'
import {
  AFTER,
  AGO,
  AND,
  ARTICLE,
  BACK,
  BEFORE,
  BY,
  CARDINAL,
  CURRENT,
  DATE,
  DEADLINE,
  DECADE,
  DECADE_WORD,
  DECADES,
  EVENT,
  FAR,
  FISCAL,
  HALF,
  MONTH,
  MONTH_WORD,
  MONTHS,
  NOW,
  OF,
  OPENER,
  ORDINAL,
  PERIOD,
  POINT,
  PRESENT,
  QUARTER,
  QUARTER_WORD,
  RELATIVE,
  SAME,
  THE,
  THEN,
  TO,
  WORDS,
  wordFlags,
  YEAR_WORD,
  YEARS,
} from './periods-english-words.ts'
import { HYPHEN, isCapital, NUMBER, POSSESSIVE, type Tokens, WORD, wordIs } from './token.ts'
import { intern, internAll, wordOf } from './vocabulary.ts'

const LATER = internAll('later after afterwards on hence')
const EARLIER = internAll('earlier before previously')
const ON = intern('on')
const SPEND = internAll('spend spends spent spending')
const [IN, FROM, NOW_WORD, TIME, FURTHER, THAT, END, CLOSE] = ['in', 'from', 'now', 'time', 'further', 'that', 'end', 'close'].map(
  intern,
) as [number, number, number, number, number, number, number, number]
const [BEFORE_WORD, IS, OUT, OVER, ENDS] = ['before', 'is', 'out', 'over', 'ends'].map(intern) as [number, number, number, number, number]
const RUNS = internAll('next coming past last previous upcoming')
const FOR_WHICH = internAll('for in of with that when on covered recorded reported audited counted known available')
const ENDED = internAll('to ended ending through')

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
  if (word === YEAR_WORD) return yearTo(tokens, at) ?? yearEnd(tokens, at)
  if (word === DECADE_WORD) return decadeEnd(tokens, at)
  return undefined
}

/** `by the decade's end`. */
function decadeEnd(tokens: Tokens, at: number): Named | undefined {
  if (tokens.kind[at + 1] !== POSSESSIVE || !(wordIs(tokens, at + 2, END) || wordIs(tokens, at + 2, CLOSE))) return undefined
  return { to: at + 3, means: { kind: 'decade', year: 10 }, role: 'at' }
}

/** `by year-end`, `by the year's end`, `before the year is out`. */
function yearEnd(tokens: Tokens, at: number): Named | undefined {
  const next = at + 1
  const lead = wordIs(tokens, at - 1, THE) ? at - 2 : at - 1
  if (!(wordIs(tokens, lead, BY) || wordIs(tokens, lead, BEFORE_WORD))) return undefined
  const to =
    (tokens.kind[next] === POSSESSIVE || tokens.kind[next] === HYPHEN) && (wordIs(tokens, next + 1, END) || wordIs(tokens, next + 1, CLOSE))
      ? next + 2
      : wordIs(tokens, next, IS) && (wordIs(tokens, next + 1, OUT) || wordIs(tokens, next + 1, OVER))
        ? next + 2
        : wordIs(tokens, next, ENDS)
          ? next + 1
          : -1
  return to < 0 ? undefined : { to, means: { kind: 'year', offset: 0 }, role: 'by' }
}

/** `to` or `and` between two years: the token behind it, or `at`. */
function joint(tokens: Tokens, at: number, opened: boolean): number {
  return wordIs(tokens, at, TO) ? at + 1 : opened && wordIs(tokens, at, AND) ? at + 1 : at
}

function years(tokens: Tokens, at: number, opened: boolean): Dated | undefined {
  const dated = yearsAt(tokens, at, ENGLISH, (next) => joint(tokens, next, opened))
  return dated !== undefined &&
    !opened &&
    !isPlanLabel(tokens, at, dated.to) &&
    (isReference(tokens, at, dated.to, isEvent) || isNumbered(tokens, at))
    ? undefined
    : dated
}

/** `Plan 2025`, `Plan 2025 (bn)`: all that a label says. */
function isPlanLabel(tokens: Tokens, at: number, to: number): boolean {
  return (
    at === 1 &&
    PLAN_LABELS.has(tokens.word[0] as number) &&
    (to >= tokens.count || markAt(tokens, to) === '(' || markAt(tokens, to) === ',')
  )
}

const PLAN_LABELS = internAll('plan outlook programme program')

function isEvent(word: number): boolean {
  return (flagsOf(WORDS, word) & EVENT) !== 0
}

/** `Resolution 50 of 2019`: the year is part of the instrument's name. */
function isNumbered(tokens: Tokens, at: number): boolean {
  if (!wordIs(tokens, at - 1, OF) || at < 3 || tokens.kind[at - 2] !== NUMBER) return false
  const named = markAt(tokens, at - 3) === '.' ? at - 4 : at - 3
  return named >= 0 && tokens.kind[named] === WORD && (flagsOf(ENGLISH.words, tokens.word[named] as number) & LABEL) !== 0
}

function readNumber(tokens: Tokens, at: number): Named | undefined {
  const date = numericDate(tokens, at, false)
  if (date !== undefined) return absolute(date)
  const day = plainNumber(tokens, at, 2)
  if (day >= 1 && day <= 4) {
    const part = ordinalPart(tokens, at, day)
    if (part !== undefined) return part
  }
  if (day >= 0) return day >= 1 && day <= 31 ? (dayMonth(tokens, at, day) ?? countedAt(tokens, at)) : countedAt(tokens, at)
  return absolute(years(tokens, at, isOpened(tokens, at)))
}

/** `2nd quarter of 2023`, `1st half`. */
function ordinalPart(tokens: Tokens, at: number, which: number): Named | undefined {
  if (tokens.start[at + 1] !== tokens.end[at] || tokens.kind[at + 1] !== WORD) return undefined
  if (wordIs(tokens, at + 2, QUARTER_WORD)) return whole(tokens, `Q${which}`, at + 3)
  return which <= 2 && wordIs(tokens, at + 2, HALF) ? whole(tokens, `S${which}`, at + 3) : undefined
}

function isOpened(tokens: Tokens, at: number): boolean {
  return (wordFlags(tokens, at - 1) & OPENER) !== 0 && !wordIs(tokens, at - 1, TO)
}

/** `end-2025`, `the end of 2025`, `mid-decade`, `the end of the year`. */
function pointAt(tokens: Tokens, at: number): Named | undefined {
  let next = at + 1
  if (tokens.kind[next] === HYPHEN) next++
  if (wordIs(tokens, next, OF)) next++
  if (wordIs(tokens, next, THE)) next++
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
  // `the end of the year before`
  const other = wordIs(tokens, next, YEAR_WORD) ? yearTo(tokens, next) : undefined
  if (other?.means.kind === 'anchored') return { ...other, role: 'at' }
  if (wordIs(tokens, next, YEAR_WORD) && next > at + 1) return { to: next + 1, means: { kind: 'year', offset: 0 }, role: 'at' }
  const relative = (wordFlags(tokens, next) & RELATIVE) !== 0 ? relativeAt(tokens, next) : undefined
  return relative === undefined ? undefined : { ...relative, role: 'at' }
}

/** `this year`, `last quarter`, `the next three years`, `the past decade`. */
function relativeAt(tokens: Tokens, at: number): Named | undefined {
  const offset = numberOf(WORDS, tokens.word[at] as number)
  const next = at + 1
  if (next >= tokens.count) return undefined
  // *The last year for which there are numbers* is any.
  if (wordIs(tokens, next, YEAR_WORD) && wordIs(tokens, at - 1, THE) && FOR_WHICH.has(tokens.word[next + 1] as number)) return undefined
  if (wordIs(tokens, next, YEAR_WORD) && tokens.kind[next + 1] !== HYPHEN) return { to: next + 1, means: { kind: 'year', offset } }
  // *The last quarter of 2022*: its fourth.
  if (offset < 0 && wordIs(tokens, next + 1, OF) && (yearDigits(tokens, next + 2) >= 0 || wordIs(tokens, next + 3, YEAR_WORD))) {
    const code = wordIs(tokens, next, QUARTER_WORD)
      ? 'Q4'
      : wordIs(tokens, next, HALF)
        ? 'S2'
        : wordIs(tokens, next, MONTH_WORD)
          ? '12'
          : undefined
    if (code !== undefined) return whole(tokens, code, next + 1)
  }
  if (wordIs(tokens, next, QUARTER_WORD)) return { to: next + 1, means: { kind: 'part', part: 'quarter', offset } }
  if (wordIs(tokens, next, MONTH_WORD)) return { to: next + 1, means: { kind: 'part', part: 'month', offset } }
  if (wordIs(tokens, next, HALF) && wordIs(tokens, at, CURRENT)) return { to: next + 1, means: { kind: 'part', part: 'half', offset } }
  return runAt(tokens, at, offset)
}

/** `next three years`, `past decade`: years from now on, or up to now. */
function runAt(tokens: Tokens, at: number, offset: number): Named | undefined {
  if (!RUNS.has(tokens.word[at] as number)) return undefined
  const next = at + 1
  if (wordIs(tokens, next, DECADE_WORD)) return { to: next + 1, means: { kind: 'run', years: 10 * offset } }
  const count = readNumeral(tokens, next, ENGLISH, false)
  if (count === undefined || count.scale !== 1 || !Number.isInteger(count.value) || count.value < 1 || count.value > 60) return undefined
  const unit = tokens.kind[count.to] === HYPHEN ? count.to + 1 : count.to
  if (wordIs(tokens, unit, YEARS) || wordIs(tokens, unit, YEAR_WORD))
    return { to: unit + 1, means: { kind: 'run', years: offset * count.value } }
  if (wordIs(tokens, unit, DECADES)) return { to: unit + 1, means: { kind: 'run', years: 10 * offset * count.value } }
  return undefined
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
  if (wordIs(tokens, next, YEAR_WORD)) next++
  return plainNumber(tokens, next, 4) < 1900 ? undefined : absolute(years(tokens, next, true))
}

function codedYear(year: number, to: number): Dated | undefined {
  const period = parsePeriodCode(String(year))
  return period === undefined ? undefined : { period, to }
}

/** `the same year`, `that year`, `the following year`, `the previous year`; `by then`, `by the same date`. */
function anchoredAt(tokens: Tokens, at: number, flags: number): Named | undefined {
  const next = at + 1
  const by = wordIs(tokens, at - 1, BY) || (wordIs(tokens, at - 1, THE) && wordIs(tokens, at - 2, BY))
  // `the whole year`: the one of which a part is spoken of; but for `the full year 2022`.
  if (wordIs(tokens, at, intern('whole')) || wordIs(tokens, at, intern('full')))
    return wordIs(tokens, at - 1, THE) &&
      wordIs(tokens, next, YEAR_WORD) &&
      yearDigits(tokens, next + 1) < 0 &&
      tokens.kind[next + 1] !== HYPHEN
      ? { to: next + 1, means: { kind: 'anchored', years: 0, whole: true } }
      : undefined
  if (wordIs(tokens, at, THEN)) return by ? { to: next, means: { kind: 'anchored', years: 0 } } : undefined
  if ((flags & SAME) !== 0 && by && (wordIs(tokens, next, DATE) || wordIs(tokens, next, DEADLINE)))
    return { to: next + 1, means: { kind: 'anchored', years: 0 } }
  if (
    !wordIs(tokens, next, YEAR_WORD) &&
    !((flags & SAME) !== 0 && (wordIs(tokens, next, PERIOD) || wordIs(tokens, next, QUARTER_WORD) || wordIs(tokens, next, MONTH_WORD)))
  )
    return undefined
  const years = (flags & AFTER) !== 0 ? 1 : (flags & BEFORE) !== 0 ? -1 : 0
  const relative = years === 0 ? ofRelative(tokens, next + 1) : undefined
  if (relative !== undefined) return { to: relative.to, means: { kind: 'year', offset: relative.offset } }
  // `the same period of 2022`
  const year =
    (flags & SAME) !== 0 && (wordIs(tokens, next + 1, OF) || wordIs(tokens, next + 1, IN)) ? plainNumber(tokens, next + 2, 4) : -1
  if (year > 1900 && year < 2100) return { to: next + 3, means: { kind: 'anchored', years: 0, year } }
  return { to: next + 1, means: { kind: 'anchored', years } }
}

/** `from 2021 to 2025`, `so far`, `at present`, `to date`. The opener itself is the preposition's. */
function openedAt(tokens: Tokens, at: number): Named | undefined {
  const first = tokens.text.charCodeAt(tokens.start[at] as number) | 0x20
  const next = at + 1
  if (first === 0x73 && wordIs(tokens, next, FAR)) {
    const relative = ofRelative(tokens, next + 1)
    return relative === undefined
      ? { to: next + 1, means: { kind: 'now' } }
      : { to: relative.to, means: { kind: 'year', offset: relative.offset } }
  }
  if (first === 0x61 && wordIs(tokens, next, PRESENT)) return { to: next + 1, means: { kind: 'now' } }
  if (first === 0x74 && wordIs(tokens, next, DATE)) return { to: next + 1, means: { kind: 'now' } }
  return undefined
}

/** `two years later`, `a year earlier`, `three years ago`, `the 12 months to June 2023`. */
function countedAt(tokens: Tokens, at: number): Named | undefined {
  const count = wordIs(tokens, at, ARTICLE) ? { to: at + 1, value: 1 } : readNumeral(tokens, at, ENGLISH, false)
  if (count === undefined || !Number.isInteger(count.value) || count.value < 1 || count.value > 60) return undefined
  const unit = count.to
  if (count.value === 12 && wordIs(tokens, unit, MONTHS)) {
    const behind = tokens.kind[unit + 1] === WORD ? (tokens.word[unit + 1] as number) : -1
    if (EARLIER.has(behind)) return { to: unit + 2, means: { kind: 'anchored', years: -1 } }
    if (LATER.has(behind)) return { to: unit + 2, means: { kind: 'anchored', years: 1 } }
    return yearTo(tokens, unit)
  }
  const decades = wordIs(tokens, unit, DECADE_WORD) || wordIs(tokens, unit, DECADES)
  if (!decades && !wordIs(tokens, unit, YEARS) && !wordIs(tokens, unit, YEAR_WORD)) return undefined
  const years = decades ? count.value * 10 : count.value
  let next = unit + 1
  if (tokens.kind[next] === POSSESSIVE) next++
  if (next >= tokens.count || tokens.kind[next] !== WORD) return undefined
  const word = tokens.word[next] as number
  const run = count.value > 1 ? runWithYear(tokens, next, years) : undefined
  if (run !== undefined) return run
  if (word === AGO || (word === BACK && !isCapital(tokens, next + 1))) return { to: next + 1, means: { kind: 'year', offset: -years } }
  // `in 2023 and the two years after it`
  if (years > 1 && word === intern('after') && wordIs(tokens, at - 1, THE))
    return { to: next + 1, means: { kind: 'anchored', years, run: true } }
  // `in two years' time`, `three years from now`: counted from the document's date.
  if (wordIs(tokens, next, TIME) && tokens.kind[next - 1] === POSSESSIVE && wordIs(tokens, at - 1, IN))
    return { to: next + 1, means: { kind: 'year', offset: years } }
  if (wordIs(tokens, next, FROM) && wordIs(tokens, next + 1, NOW_WORD)) return { to: next + 2, means: { kind: 'year', offset: years } }
  // `two years further on`, `a year after that`
  const further = wordIs(tokens, next, FURTHER) ? next + 1 : next
  if (LATER.has(tokens.word[further] as number) && tokens.kind[further] === WORD && !isSpentOn(tokens, at, further))
    return { to: wordIs(tokens, further + 1, THAT) ? further + 2 : further + 1, means: { kind: 'anchored', years } }
  // `34 years before Norland mastered it` counts from what happened, and tells how long that took.
  if (EARLIER.has(word) && !isCapital(tokens, next + 1)) return { to: next + 1, means: { kind: 'anchored', years: -years } }
  return undefined
}

/** `spent 34 years on the engine`, `34 years on mastering it`: no time later. */
function isSpentOn(tokens: Tokens, at: number, on: number): boolean {
  if (tokens.word[on] !== ON) return false
  if (at > 0 && tokens.kind[at - 1] === WORD && SPEND.has(tokens.word[at - 1] as number)) return true
  return tokens.kind[on + 1] === WORD && wordOf(tokens.word[on + 1] as number).text.endsWith('ing')
}

/** `year to June 2023`, `year ended 30 June 2023`: the twelve months up to then. `year before` and `year after` count from the year named last. */
function yearTo(tokens: Tokens, at: number): Named | undefined {
  const next = at + 1
  if (next >= tokens.count || tokens.kind[next] !== WORD) return undefined
  const word = tokens.word[next] as number
  if (wordIs(tokens, at, YEAR_WORD) && wordIs(tokens, at - 1, THE)) {
    if (EARLIER.has(word) && yearDigits(tokens, next + 1) < 0) return { to: next + 1, means: { kind: 'anchored', years: -1 } }
    // `the year after next` counts from the document's.
    if (word === intern('after') && wordIs(tokens, next + 1, intern('next'))) return { to: next + 2, means: { kind: 'year', offset: 2 } }
    if (word === intern('after') && yearDigits(tokens, next + 1) < 0) return { to: next + 1, means: { kind: 'anchored', years: 1 } }
  }
  if (!ENDED.has(word)) return undefined
  const at31 = plainNumber(tokens, next + 1, 2) > 0 ? next + 2 : next + 1
  const month = capitalMonth(tokens, at31)
  if (month === 0) return undefined
  const year = yearBehind(tokens, at31 + 1)
  if (year.year < 0) return undefined
  const first = parsePeriodCode(month === 12 ? `${year.year}-01` : `${year.year - 1}-${twoDigits(month + 1)}`)
  const last = parsePeriodCode(`${year.year}-${twoDigits(month)}`)
  return first === undefined || last === undefined ? undefined : absolute({ period: span(first, last), to: year.to })
}
