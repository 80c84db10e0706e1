/**
 * Tells numbers that are names from numbers that are amounts: dates, times, versions, references, telephone numbers.
 *
 * In: a number with what stands around it. Out: whether it is no quantity. What it keeps may still be a year's
 * neighbour or an odd count: it throws away only what its surroundings mark.
 */
import { oneBefore } from '../text/search.ts'
import * as G from './grammar.ts'
import { flagsOf, matchPhrase } from './lexicon.ts'
import type { Numeral } from './numeral.ts'
import { HYPHEN, isCapital, MARK, NUMBER, OBJECT, POSSESSIVE, type Tokens, textIs, WORD, wordIs } from './token.ts'
import { isPlural, type Unit } from './unit.ts'
import { SYMBOLS } from './units.ts'
import { intern, internAll } from './vocabulary.ts'

/** Whether the digits at token `at` are glued to something that makes them part of a name: `5G`, `50-NQ`, `15:32`, `v1.2`, `a_3`. */
export function isGlued(tokens: Tokens, at: number, numeral: Numeral, grammar: G.Grammar): boolean {
  const { text, start, end, kind, count } = tokens
  const first = start[at] as number
  if (at > 0 && end[at - 1] === first) {
    const before = text.charCodeAt(first - 1)
    if (kind[at - 1] === MARK && '/:._#@=&\\§'.includes(text.charAt(first - 1))) return true
    if (kind[at - 1] === OBJECT) return true
    // `3+4`, but not `(+4 %)`.
    if (before === 0x2b && at > 1 && end[at - 2] === start[at - 1] && kind[at - 2] !== MARK) return true
    if (kind[at - 1] === HYPHEN && !isLead(tokens, at - 2, grammar)) return true
    if (kind[at - 1] === WORD && before !== 0x24 && (flagsOf(grammar.words, tokens.word[at - 1] as number) & G.CODE) === 0) return true
  }
  if (text.charCodeAt(first) === 0x30 && numeral.plain && numeral.numberEnd - first > 1) return true
  const next = numeral.to
  if (next >= count || start[next] !== numeral.end) return false
  const code = text.charCodeAt(numeral.end)
  if (kind[next] === HYPHEN) {
    if (next + 1 < count && kind[next + 1] === WORD)
      return isCapitals(text, start[next + 1] as number, end[next + 1] as number) || isBrand(tokens, next + 1, grammar)
    // Two numbers that make no range: a date, a score, a telephone number, a code.
    return kind[next + 1] === NUMBER
  }
  if (kind[next] === MARK) {
    const glued = next + 1 < count && start[next + 1] === end[next]
    if (code === 0x2f || code === 0x3a || code === 0x5f)
      return (
        glued &&
        (kind[next + 1] === NUMBER ||
          (kind[next + 1] === WORD && code !== 0x2f) ||
          (numeral.plain && kind[next + 1] === WORD && isCapitals(text, start[next + 1] as number, end[next + 1] as number)))
      )
    if (code === 0x2e) return glued && kind[next + 1] === WORD && text.charCodeAt(start[next + 1] as number) >= 0x61
    return code === 0x40 || code === 0x3d
  }
  return false
}

/** `7-Eleven`: a capitalised word that says nothing beside a number. */
function isBrand(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  return (
    grammar.language === 'en' &&
    isCapital(tokens, at) &&
    (flagsOf(grammar.words, tokens.word[at] as number) & ~(G.CARDINAL | G.CODE)) === 0 &&
    matchPhrase(grammar.units, tokens, at) === undefined &&
    SYMBOLS.get(tokens.text.slice(tokens.start[at], tokens.end[at])) === undefined
  )
}

/** Whether a letter or word clings to the digits that is neither magnitude nor unit: `5G`, `3D`, `4IR`. */
export function isModel(tokens: Tokens, numeral: Numeral, unit: Unit): boolean {
  return unit.to === numeral.to && numeral.to < tokens.count && tokens.kind[numeral.to] === WORD && tokens.start[numeral.to] === numeral.end
}

/** Words that join a number by a hyphen without making a name of it: `top-5`, `over-50`, `sub-5`. */
function isLead(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at < 0) return false
  return (
    textIs(tokens, at, 'top') ||
    textIs(tokens, at, 'over') ||
    textIs(tokens, at, 'under') ||
    textIs(tokens, at, 'sub') ||
    (flagsOf(grammar.words, tokens.word[at] as number) & (G.CODE | G.CARDINAL)) !== 0
  )
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    if (char !== char.toUpperCase() || char === char.toLowerCase()) return false
  }
  return true
}

/** Whether the number at token `at` is part of a date or a time of day. */
export function isCalendar(tokens: Tokens, at: number, numeral: Numeral, unit: Unit, grammar: G.Grammar): boolean {
  const clock =
    numeral.to < tokens.count && tokens.kind[numeral.to] === WORD ? flagsOf(grammar.words, tokens.word[numeral.to] as number) : 0
  if ((clock & G.CLOCK) !== 0 && numeral.scale === 1 && unit.kind !== 'duration') return true
  if (unit.unit === 'hour' && grammar.language === 'vi' && (textIs(tokens, at - 1, 'lúc') || tokens.kind[unit.to] === NUMBER)) return true
  if (numeral.scale === 1 && isDottedClock(tokens, numeral.to)) return true
  if (!numeral.plain) return false
  if (
    at > 1 &&
    isYearToken(tokens, at - 2) &&
    tokens.end[at - 1] === tokens.start[at] &&
    tokens.end[at - 2] === tokens.start[at - 1] &&
    '-–—‑/'.includes(tokens.text.charAt(tokens.start[at - 1] as number))
  )
    return true
  if (grammar.language === 'vi') {
    if (unit.kind !== 'bare' && unit.kind !== 'duration' && unit.kind !== 'count') return false
    return at > 0 && isDateWord(tokens, at - 1)
  }
  // *In February 30 of 36 were answered*
  if (
    numeral.value > 31 ||
    (textIs(tokens, numeral.to, 'of') && tokens.kind[numeral.to + 1] === NUMBER && !isYearToken(tokens, numeral.to + 1))
  )
    return false
  const before = at - 1
  if (
    isMonth(tokens, before, grammar) ||
    (oneBefore(tokens.kind, at) === MARK &&
      isMonth(tokens, before - 1, grammar) &&
      tokens.text.charAt(tokens.start[before] as number) === '.')
  )
    return unit.kind === 'bare' || unit.kind === 'count'
  // `13 to 16 April`, `April 13–16`.
  for (let next = numeral.to, i = 0; i < 3 && next < tokens.count; i++, next++) {
    if (isMonth(tokens, next, grammar)) return true
    const joint =
      tokens.kind[next] === HYPHEN ||
      tokens.kind[next] === NUMBER ||
      textIs(tokens, next, 'to') ||
      textIs(tokens, next, 'and') ||
      '–—-'.includes(tokens.text.charAt(tokens.start[next] as number))
    if (!joint) break
  }
  return (
    at > 2 &&
    isMonth(tokens, at - 3, grammar) &&
    tokens.kind[at - 2] === NUMBER &&
    (unit.kind === 'bare' || unit.kind === 'count') &&
    (tokens.kind[at - 1] === HYPHEN || textIs(tokens, at - 1, 'to') || textIs(tokens, at - 1, 'and') || tokens.kind[at - 1] === MARK) &&
    tokens.text.charAt(tokens.start[at - 1] as number) !== ','
  )
}

/** `a.m.`, `p.m.` */
function isDottedClock(tokens: Tokens, at: number): boolean {
  if (!textIs(tokens, at, 'a') && !textIs(tokens, at, 'p')) return false
  return at + 2 < tokens.count && tokens.text.charCodeAt(tokens.end[at] as number) === 0x2e && textIs(tokens, at + 2, 'm')
}

const DATE_WORDS = ['ngày', 'tháng', 'năm', 'quý', 'mùng', 'giờ', 'kỳ', 'khóa', 'khoá', 'thứ', 'lần']

function isDateWord(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD && DATE_WORDS.includes(tokens.text.slice(tokens.start[at], tokens.end[at]).normalize('NFC').toLowerCase())
}

function isMonth(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at < 0 || at >= tokens.count || tokens.kind[at] !== WORD) return false
  if ((flagsOf(grammar.words, tokens.word[at] as number) & G.MONTH) === 0) return false
  const char = tokens.text.charAt(tokens.start[at] as number)
  return char !== char.toLowerCase()
}

/** Whether a plain number of four digits is a year rather than an amount. */
export function isYear(tokens: Tokens, at: number, numeral: Numeral, unit: Unit, modified: boolean, grammar: G.Grammar): boolean {
  if (isYearLed(tokens, at, numeral, unit, grammar)) return true
  if (!numeral.plain || numeral.value < 1900 || numeral.value > 2100 || numeral.numberEnd - numeral.start !== 4) return false
  if (unit.kind === 'bare' || hasStatusLetter(tokens, numeral)) return true
  // `exports 2022 USD 136 bn`: the currency belongs to the number behind it.
  if (unit.kind === 'money' && unit.to < tokens.count && tokens.kind[unit.to] === NUMBER) return true
  if (unit.kind === 'duration') return numeral.to < tokens.count && tokens.kind[numeral.to] !== HYPHEN && !modified
  if (unit.kind !== 'count' || modified) return false
  const before = at > 0 && tokens.kind[at - 1] === WORD ? flagsOf(grammar.words, tokens.word[at - 1] as number) : 0
  if (at > 0 && tokens.kind[at - 1] === POSSESSIVE) return true
  const next = flagsOf(grammar.words, tokens.word[numeral.to] as number)
  return (before & G.TEMPORAL) !== 0 || (before & G.DETERMINER) !== 0 || (grammar.language === 'en' && (next & G.COUNTED) === 0)
}

/**
 * `Năm 2020 đồng bằng …`, `In 2024 euro area growth …`, `in 2022 dollars`: what stands behind the year begins another word, or is of its time; not
 * `mỗi năm 2000 tấn`, `rose by 2000 tonnes`.
 */
function isYearLed(tokens: Tokens, at: number, { number, start, numberEnd, scale }: Numeral, unit: Unit, { language }: G.Grammar): boolean {
  if (numberEnd - start !== 4 || number < 1900 || number > 2100 || at === 0) return false
  const before = tokens.word[at - 1] as number
  if (language === 'vi') return before === YEAR_VI && (scale === 1 || unit.kind === 'bare') && !EACH_VI.has(tokens.word[at - 2] as number)
  if (tokens.kind[at - 1] !== WORD || !LEADING.has(before)) return false
  return at === 1 || tokens.kind[at - 2] === MARK || (before === IN && unit.kind === 'money')
}

const YEAR_VI = intern('năm')
const EACH_VI = internAll('mỗi một hàng hằng')
const IN = intern('in')
const LEADING = internAll('in by since until during')

/** `2022A`, `2023F`: a year with the letter by which tables tell actuals from estimates, forecasts, plans and budgets. */
function hasStatusLetter(tokens: Tokens, numeral: Numeral): boolean {
  const next = numeral.to - (tokens.end[numeral.to - 1] === numeral.numberEnd ? 0 : 1)
  return next < tokens.count && tokens.start[next] === numeral.numberEnd && isStatusLetter(tokens, next)
}

/** The letter of an actual, estimate, forecast, provisional number or budget; in a cell alone, where it is no tonne, of a target or revision too. */
export function isStatusLetter(tokens: Tokens, at: number): boolean {
  const letter = tokens.text.slice(tokens.start[at], tokens.end[at])
  return /^[aefpb]$/i.test(letter) || (/^[tr]$/i.test(letter) && tokens.count <= 3)
}

/** Whether what stands before the number at token `at` makes it a label: `Section 3`, `Resolution No. 57`, `Industry 4.0`, `(2)`. */
export function isLabel(tokens: Tokens, at: number, numeral: Numeral, unit: Unit, grammar: G.Grammar): boolean {
  if (numeral.words || numeral.scale !== 1) return false
  // `công nghiệp 4.0 năm 2023`
  if (numeral.decimals === 1 && Number.isInteger(numeral.number) && unit.kind === 'duration' && wordIs(tokens, at - 1, INDUSTRY))
    return true
  if (unit.kind !== 'bare' && unit.kind !== 'count') return false
  const { text, start, end, kind } = tokens
  const next = numeral.to
  // Numbers in a row with blanks between them are a telephone number.
  const rowed = next < tokens.count && kind[next] === NUMBER && text.slice(numeral.end, start[next]) === ' '
  if (numeral.group !== '') return numeral.group === ' ' && rowed
  const mark = next < tokens.count && kind[next] === MARK ? text.charCodeAt(start[next] as number) : 0
  const before = at - 1
  if (before < 0 || isLineStart(tokens, at))
    return (
      (mark === 0x2e || mark === 0x29) &&
      numeral.plain &&
      numeral.value < 100 &&
      start[next] === numeral.end &&
      (end[next] as number) < text.length
    )
  if (numeral.plain && rowed) return true
  if (kind[before] === MARK) {
    const opener = text.charCodeAt(start[before] as number)
    if (opener === 0x28 && mark === 0x29) return numeral.plain && numeral.value < 100
    if (opener === 0x5b && mark === 0x5d) return numeral.plain
    // Behind a word that is no abbreviation the stop ends a sentence: `a number. 412 branches`.
    if (opener === 0x2e && end[before - 1] === start[before])
      return (
        (end[before - 1] as number) - (start[before - 1] as number) <= LONGEST_ABBREVIATION &&
        !UNSHORTENED.has(tokens.word[before - 1] as number) &&
        labels(tokens, before - 1, grammar)
      )
    // `Extension: 7312`.
    if (opener === 0x3a && numeral.plain) return labels(tokens, before - 1, grammar)
    return opener === 0x23 || opener === 0xa7
  }
  if (kind[before] === NUMBER) return numeral.plain && text.slice(end[before], start[at]) === ' ' && !isYearToken(tokens, before)
  if (kind[before] !== WORD) return false
  if (labels(tokens, before, grammar)) return true
  // `Industry 4.0`; in Vietnamese a decimal point makes a version of it whatever goes before.
  if (numeral.decimals === 1 && Number.isInteger(numeral.number) && numeral.number < 10)
    return isName(tokens, before, grammar) || (grammar.language === 'vi' && unit.kind === 'bare')
  // *In Bac Ninh 146 of the 176* is no name with its number.
  return unit.kind === 'bare' && numeral.plain && before > 0 && isName(tokens, before, grammar) && !isTold(tokens, next)
}

const INDUSTRY = intern('nghiệp')
const COUNT = intern('số')
const OF_COUNT = internAll('tổng trong')
const LONGEST_ABBREVIATION = 4
// *The note of the week. 162 readers …*
const UNSHORTENED = internAll('day week room law note goal part step item page line code type form size zone plan')

function labels(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at < 0 || tokens.kind[at] !== WORD || (flagsOf(grammar.words, tokens.word[at] as number) & G.LABEL) === 0) return false
  // `tổng số 105 phiếu`, `trong số 176 đối tác`: a sum.
  if (wordIs(tokens, at, COUNT) && at > 0 && tokens.kind[at - 1] === WORD && OF_COUNT.has(tokens.word[at - 1] as number)) return false
  // `the partners number 167`: a verb.
  return !(
    textIs(tokens, at, 'number') &&
    at > 0 &&
    tokens.kind[at - 1] === WORD &&
    (isPlural(tokens.word[at - 1] as number) || textIs(tokens, at - 1, 'they') || isOfPlaced(tokens, at - 1))
  )
}

/** *Partners in North Town number 167*: behind a name and a preposition stands the plural that the verb is of. */
function isOfPlaced(tokens: Tokens, at: number): boolean {
  let index = at
  while (index > at - 4 && index > 1 && tokens.kind[index] === WORD && isCapital(tokens, index)) index--
  return (
    index < at &&
    (textIs(tokens, index, 'in') || textIs(tokens, index, 'at') || textIs(tokens, index, 'of')) &&
    tokens.kind[index - 1] === WORD &&
    isPlural(tokens.word[index - 1] as number)
  )
}

/** *In Bac Ninh 146 of the 176*, *of the 60 in Bac Ninh 55 are foreign*, *in Bac Ninh 176 and 164*, *in Bac Ninh 176, of which 164*. */
function isTold(tokens: Tokens, at: number): boolean {
  return (
    ((textIs(tokens, at, 'and') || textIs(tokens, at, 'và')) && tokens.kind[at + 1] === NUMBER) ||
    (tokens.kind[at] === MARK && textIs(tokens, at + 1, 'trong') && textIs(tokens, at + 2, 'đó')) ||
    (tokens.kind[at] === MARK && textIs(tokens, at + 1, 'of') && (textIs(tokens, at + 2, 'which') || textIs(tokens, at + 2, 'whom'))) ||
    textIs(tokens, at, 'of') ||
    textIs(tokens, at, 'are') ||
    textIs(tokens, at, 'were') ||
    textIs(tokens, at, 'have') ||
    textIs(tokens, at, 'had')
  )
}

/** A capitalised word that the grammar has nothing to say of. */
function isName(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  return isCapital(tokens, at) && flagsOf(grammar.words, tokens.word[at] as number) === 0
}

function isYearToken(tokens: Tokens, at: number): boolean {
  const first = tokens.start[at] as number
  if ((tokens.end[at] as number) - first !== 4) return false
  const century = tokens.text.slice(first, first + 2)
  return century === '19' || century === '20'
}

/** Only blanks stand between the token and the line break before it. */
function isLineStart(tokens: Tokens, at: number): boolean {
  for (let i = tokens.start[at] as number; i > (tokens.end[at - 1] as number); i--) if (tokens.text.charCodeAt(i - 1) === 0x0a) return true
  return false
}
