/**
 * Finds the quantities of a text.
 *
 * In: tokens and their language. Out: every number that may state an amount, with its unit, bound, hedge and way of
 * writing, in order; only the whole of a ratio (`55 of 60`) lies within another. Years, dates, times, versions and
 * the numbers of sections, resolutions and events are left out. It does not know what a number is about.
 */
import { priceAt } from './cents.ts'
import { ENGLISH } from './english.ts'
import { isCalendar, isGlued, isLabel, isModel, isYear } from './exclusion.ts'
import { fractionAt, vulgarFractionAt } from './fraction.ts'
import * as G from './grammar.ts'
import { flagsOf, matchPhrase } from './lexicon.ts'
import { modifiersBefore, modifiersBehind } from './modifier.ts'
import { multipleAt } from './multiple.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { joinRange } from './range.ts'
import { isTens, rankAt, unitOrdinalAt } from './rank.ts'
import { ratioAt, slashedRatioAt } from './ratio.ts'
import { isNegative, type Reading, reading } from './reading.ts'
import { share } from './sharing.ts'
import { HYPHEN, isCapital, MARK, NUMBER, POSSESSIVE, type Tokens, textIs, WORD } from './token.ts'
import { currencyBefore, headNoun, inUnits, type Unit, unitBehind } from './unit.ts'
import { VIETNAMESE } from './vietnamese.ts'
import { intern, internAll } from './vocabulary.ts'

/** How many tokens after a quantity another may leave its unit out. */
const ECHO = 12

const TRIGGERS = G.CARDINAL | G.SCALE | G.ORDINAL | G.FRACTION | G.MULTIPLE

/** The quantities of a text, in the order of their start. */
export function findQuantities(tokens: Tokens, language: G.Language): readonly Quantity[] {
  const grammar = language === 'vi' ? VIETNAMESE : ENGLISH
  const { kind, word, count } = tokens
  const flags = grammar.words.flags
  const found: Reading[] = []
  let label = -9
  let at = 0
  let free = 0
  while (at < count) {
    if (kind[at] === NUMBER) {
      const labelled = at - label <= 3 && label >= 0 && continuesLabels(tokens, label, at, grammar)
      const read = labelled ? undefined : readAt(tokens, at, free, grammar, found.at(-1))
      if (read === undefined) {
        if (labelled || isLabelled(tokens, at, grammar)) label = at
        at++
        continue
      }
      found.push(read)
      at = read.next
      free = read.to
      continue
    }
    const id = word[at] as number
    if (kind[at] === MARK) {
      const part = vulgarFractionAt(tokens, at, grammar)
      if (part !== undefined) {
        found.push(part)
        free = part.to
      }
      at++
      continue
    }
    if (kind[at] !== WORD || id >= flags.length || ((flags[id] as number) & TRIGGERS) === 0) {
      at++
      continue
    }
    const read = readAt(tokens, at, free, grammar, found.at(-1))
    if (read === undefined) at++
    else {
      found.push(read)
      at = read.next
      free = read.to
    }
  }
  return share(tokens, found, grammar)
}

/** Reads the quantity whose number starts at token `at`. Its words may reach back to `free`. */
function readAt(tokens: Tokens, at: number, free: number, grammar: G.Grammar, last: Reading | undefined): Reading | undefined {
  if (tokens.kind[at] === WORD) {
    const special = multipleAt(tokens, at, grammar) ?? rankAt(tokens, at, grammar, isEchoOf(last, at)) ?? fractionAt(tokens, at, grammar)
    if (special !== undefined) return special
    if ((flagsOf(grammar.words, tokens.word[at] as number) & (G.CARDINAL | G.SCALE)) === 0) return undefined
  } else {
    const special =
      rankAt(tokens, at, grammar, isEchoOf(last, at)) ?? fractionAt(tokens, at, grammar) ?? slashedRatioAt(tokens, at, grammar)
    if (special !== undefined) return special
  }
  const symbol = currencyBefore(tokens, at, grammar)
  const currency = symbol !== undefined && symbol.from >= free ? symbol : undefined
  const written = numeralAt(tokens, at, currency !== undefined, grammar)
  if (written === undefined) return undefined
  const behindIt = unitBehind(tokens, written, currency, grammar)
  const price = priceAt(tokens, written, behindIt, grammar)
  const unit = price?.unit ?? behindIt
  const numeral = price?.numeral ?? inUnits(written, unit)
  const first = currency?.from ?? numeral.from
  const before = modifiersBefore(tokens, first, grammar)
  const range = joinRange(tokens, numeral, unit, currency, before, grammar)
  if (numeral.words) {
    const ratio = ratioAt(tokens, numeral, unit, grammar)
    if (ratio !== undefined && (numeral.value > 1 || ratio.quantity.kind === 'percent')) return ratio
  }
  const modified = before.from < first || isEchoed(tokens, at, free)
  // The whole of a ratio has been looked at with its part.
  if (
    free <= at &&
    isNoQuantity(tokens, at, { numeral, unit, money: currency !== undefined, modified, ranged: range !== undefined }, grammar)
  )
    return undefined
  if (range !== undefined) return range
  const ratio = ratioAt(tokens, numeral, unit, grammar)
  if (ratio !== undefined) return ratio
  const behind =
    modifiersBehind(tokens, unit.to, grammar) ?? (unit.nounTo > unit.to ? modifiersBehind(tokens, unit.nounTo, grammar) : undefined)
  const read = reading(tokens, { numeral, unit, currency, before, behind, free })
  if (price === undefined) return read
  const style = { ...read.quantity.style, suffix: tokens.text.slice(numeral.end, behindIt.end) }
  return { ...read, quantity: { ...read.quantity, style } }
}

/** A rank stands not far before token `at`. */
function isEchoOf(last: Reading | undefined, at: number): boolean {
  return last !== undefined && last.quantity.kind === 'rank' && at - last.to <= ECHO
}

const TAKES = internAll('took takes take cost costs gave gives and')

/** `took 34 years over it, Norland 28`, `it took Norland 28`: the name before the number says whose it is. */
function isEchoed(tokens: Tokens, at: number, free: number): boolean {
  if (free === 0 || at < 2 || at - free > ECHO) return false
  return (
    (tokens.kind[at - 2] === WORD && TAKES.has(tokens.word[at - 2] as number)) ||
    (tokens.kind[at - 2] === MARK && tokens.text.charCodeAt(tokens.start[at - 2] as number) === 0x2c)
  )
}

function numeralAt(tokens: Tokens, at: number, money: boolean, grammar: G.Grammar): Numeral | undefined {
  const numeral = readNumeral(tokens, at, grammar, money || isMoneyBehind(tokens, at + 1, grammar))
  if (numeral === undefined || !numeral.words || grammar.language === 'vi') return numeral
  if ((flagsOf(grammar.words, tokens.word[at] as number) & G.CARDINAL) !== 0) return numeral
  // `a hundred`, `a million`: without its article a magnitude is no number.
  if (at === 0 || !(textIs(tokens, at - 1, 'a') || textIs(tokens, at - 1, 'an'))) return undefined
  const start = tokens.start[at - 1] as number
  return {
    ...numeral,
    from: at - 1,
    start,
    numberEnd: numeral.numberEnd <= (tokens.start[at] as number) ? (tokens.end[at - 1] as number) : numeral.numberEnd,
  }
}

/** `5 m USD`, `5.6m workers`: a currency or a plural noun makes a magnitude of the letter at `at`. */
function isMoneyBehind(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at + 1 >= tokens.count || tokens.kind[at] !== WORD || (flagsOf(grammar.words, tokens.word[at] as number) & G.MONEY_SCALE) === 0)
    return false
  if (tokens.start[at] === tokens.end[at - 1] && tokens.kind[at + 1] === WORD && headNoun(tokens, at + 1, 2, grammar) >= 0) return true
  return (
    matchPhrase(grammar.units, tokens, at + 1)?.value.kind === 'money' || '€£₫'.includes(tokens.text.charAt(tokens.start[at + 1] as number))
  )
}

/** A number with what its exclusion hangs on. */
interface Candidate {
  readonly numeral: Numeral
  readonly unit: Unit
  readonly money: boolean
  readonly modified: boolean
  readonly ranged: boolean
}

function isNoQuantity(tokens: Tokens, at: number, candidate: Candidate, grammar: G.Grammar): boolean {
  const { numeral, unit, money, modified, ranged } = candidate
  if (numeral.words) return isNoNumber(tokens, numeral, unit, grammar)
  if (isGlued(tokens, numeral.from, numeral, grammar) && !(ranged && tokens.kind[numeral.to] === HYPHEN))
    return !money || tokens.kind[at - 1] === HYPHEN
  if (money) return false
  if (isModel(tokens, numeral, unit)) return true
  if (isCalendar(tokens, at, numeral, unit, grammar)) return true
  if (unit.kind === 'duration' && isPeriod(tokens, at, unit, grammar)) return true
  if (ranged) return isLabel(tokens, at, numeral, { ...unit, kind: unit.kind === 'bare' ? 'count' : unit.kind }, grammar)
  return isYear(tokens, at, numeral, unit, modified, grammar) || (!modified && isLabel(tokens, at, numeral, unit, grammar))
}

// Words that are a number only beside a unit: `one` is a pronoun, `năm` a year.
const SHY = internAll('one một năm không tư lăm mốt nhăm zero')
const YEAR_OR_FIVE = intern('năm')
const AMONG = intern('trong')
const ONE = intern('một')
const NEVER = internAll('năm không tư lăm mốt nhăm')

function isNoNumber(tokens: Tokens, numeral: Numeral, unit: Unit, grammar: G.Grammar): boolean {
  if (unit.kind === 'duration' && isPeriod(tokens, numeral.from, unit, grammar)) return true
  // `the twenty-first century`
  if (grammar.language === 'en' && isTens(numeral.value) && unitOrdinalAt(tokens, numeral.to, grammar) !== undefined) return true
  if (numeral.to !== numeral.from + 1) return false
  const id = tokens.word[numeral.from] as number
  // *Một trong năm ngành*: one of five, no year.
  if (id === YEAR_OR_FIVE && unit.kind === 'count' && tokens.word[numeral.from - 1] === AMONG && tokens.word[numeral.from - 2] === ONE)
    return false
  if (SHY.has(id) && !isNegative(tokens, numeral.from))
    return (
      unit.kind === 'bare' ||
      unit.kind === 'count' ||
      unit.kind === 'duration' ||
      (NEVER.has(id) && unit.kind !== 'percent' && unit.kind !== 'money')
    )
  return grammar.language === 'vi' && unit.kind === 'bare'
}

/** `the next three years`, `two years later`, `in five years' time`: a period. */
function isPeriod(tokens: Tokens, at: number, unit: Unit, grammar: G.Grammar): boolean {
  if (at > 0 && tokens.kind[at - 1] === WORD && (flagsOf(grammar.words, tokens.word[at - 1] as number) & G.PERIODIC) !== 0) return true
  const owned = tokens.kind[unit.to] === POSSESSIVE ? unit.to + 1 : unit.to
  if (unit.kind === 'duration' && textIs(tokens, unit.to, 'further')) return textIs(tokens, unit.to + 1, 'on')
  if (unit.kind === 'duration' && textIs(tokens, owned, owned > unit.to ? 'time' : 'from'))
    return owned > unit.to || textIs(tokens, owned + 1, 'now')
  if (unit.to >= tokens.count || tokens.kind[unit.to] !== WORD) return false
  if ((flagsOf(grammar.words, tokens.word[unit.to] as number) & G.SHIFT) !== 0)
    return !(textIs(tokens, unit.to, 'before') && (isCapital(tokens, unit.to + 1) || isSubject(tokens, unit.to + 1)))
  // `the 12 months to June`.
  const month = unit.to + 1
  return month < tokens.count && tokens.kind[month] === WORD && (flagsOf(grammar.words, tokens.word[month] as number) & G.MONTH) !== 0
}

/** *28 years before it mastered engines*: what is told of happens after so long. */
function isSubject(tokens: Tokens, at: number): boolean {
  return (
    textIs(tokens, at, 'it') ||
    textIs(tokens, at, 'he') ||
    textIs(tokens, at, 'she') ||
    textIs(tokens, at, 'they') ||
    textIs(tokens, at, 'we')
  )
}

/** Whether the number at token `at` stands behind a label's word: `pages 12`, so that `and 13` goes with it. */
function isLabelled(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  const numeral = readNumeral(tokens, at, grammar, false)
  return (
    numeral !== undefined &&
    isLabel(tokens, at, numeral, { kind: 'bare', unit: '', to: numeral.to, end: numeral.end, nounTo: numeral.to }, grammar) &&
    at > 0 &&
    tokens.kind[at - 1] !== NUMBER
  )
}

/** Whether only commas, `and`, `to` or dashes stand between a label and a further plain number. */
function continuesLabels(tokens: Tokens, label: number, at: number, grammar: G.Grammar): boolean {
  for (let i = label + 1; i < at; i++) {
    const joint =
      tokens.kind[i] === HYPHEN ||
      textIs(tokens, i, 'and') ||
      textIs(tokens, i, 'or') ||
      textIs(tokens, i, 'to') ||
      textIs(tokens, i, 'of') ||
      (tokens.kind[i] === MARK && ',–—&'.includes(tokens.text.charAt(tokens.start[i] as number)))
    if (!joint) return false
  }
  return (
    at > label + 1 &&
    (tokens.end[at] as number) - (tokens.start[at] as number) <= 3 &&
    !(at + 1 < tokens.count && (tokens.text.charAt(tokens.start[at + 1] as number) === '%' || isOpenWord(tokens, at + 1, grammar)))
  )
}

/** A word that may be what a number counts. */
function isOpenWord(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  return tokens.kind[at] === WORD && (flagsOf(grammar.words, tokens.word[at] as number) & (G.STOP | G.JOINT)) === 0
}
