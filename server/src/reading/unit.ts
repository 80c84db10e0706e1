/**
 * Finds what a number measures in: a currency before it, or a unit or the counted noun behind it.
 */
import { compoundAt } from './compound.ts'
import { clean } from './digits.ts'
import * as G from './grammar.ts'
import { flagsOf, matchPhrase, numberOf, phraseTable } from './lexicon.ts'
import type { Numeral } from './numeral.ts'
import type { QuantityKind } from './quantity.ts'
import { rateAt } from './rate.ts'
import { HYPHEN, MARK, NUMBER, OBJECT, POSSESSIVE, type Tokens, textIs, WORD } from './token.ts'
import { CURRENCY_SYMBOLS, currencyCode, DOLLARS, LETTERS, LOWER_CODES, LOWER_DOLLARS, SYMBOLS } from './units.ts'
import { COUNTED_NOUNS } from './vietnamese.ts'
import { wordOf } from './vocabulary.ts'

/** A currency before a number, from token `from`. */
export interface Currency {
  readonly from: number
  readonly unit: string
}

/** A unit behind a number. `to` and `end` take in a unit that is part of the number's own words, and leave out a counted noun, which ends at `nounTo`. */
export interface Unit {
  readonly kind: QuantityKind
  readonly unit: string
  readonly to: number
  readonly end: number
  readonly nounTo: number
  /** How many of the unit a number beside it counts, where that is not one: 0.01 for cents. */
  readonly factor?: number
}

/** The currency that stands right before token `at`. */
export function currencyBefore(tokens: Tokens, at: number, grammar: G.Grammar): Currency | undefined {
  const before = at - 1
  if (before < 0 || !isNear(tokens, before, at)) return undefined
  const { text, start, end, kind, word } = tokens
  if (kind[before] === MARK && text.charCodeAt(start[before] as number) !== 0x2e) {
    const symbol = CURRENCY_SYMBOLS[text.charAt(start[before] as number)]
    if (symbol === undefined) return undefined
    if (symbol !== 'USD') return { from: before, unit: symbol }
    // `US$`, `S$`; `U.S.$`.
    let from = before - 1
    if (
      from >= 0 &&
      kind[from] === MARK &&
      text.charAt(start[from] as number) === '.' &&
      end[from] === start[before] &&
      textIs(tokens, from - 1, 's') &&
      textIs(tokens, from - 3, 'u')
    )
      return { from: from - 3, unit: 'USD' }
    if (from >= 0 && kind[from] === HYPHEN) from--
    if (from < 0 || kind[from] !== WORD || (end[from] as number) + 1 < (start[before] as number)) return { from: before, unit: 'USD' }
    // `u.s $`
    if (textIs(tokens, from, 's') && textIs(tokens, from - 2, 'u') && text.charCodeAt((start[from] as number) - 1) === 0x2e)
      return { from: from - 2, unit: 'USD' }
    const raw = text.slice(start[from], end[from])
    const lower = raw.toLowerCase()
    const whose = raw.length <= 3 && (raw === raw.toUpperCase() || LOWER_DOLLARS.has(lower)) ? DOLLARS[lower] : undefined
    return whose === undefined || (raw.length === 1 && end[from] !== start[before]) ? { from: before, unit: 'USD' } : { from, unit: whose }
  }
  let from = before
  if (kind[from] === HYPHEN) from--
  if (kind[from] === MARK && text.charAt(start[from] as number) === '.' && end[from - 1] === start[from]) from--
  if (from < 0 || kind[from] !== WORD) return undefined
  if (textIs(tokens, from, 'rs') && end[from] !== undefined) return { from, unit: 'INR' }
  if ((flagsOf(grammar.words, word[from] as number) & G.CODE) === 0) return undefined
  const raw = text.slice(start[from], end[from])
  return raw === raw.toUpperCase() || LOWER_CODES.has(raw) ? { from, unit: currencyCode(raw) } : undefined
}

/** The token of the number that a currency at `at` stands before; `at` itself where there is no currency. */
export function behindCurrency(tokens: Tokens, at: number, grammar: G.Grammar): number {
  for (let to = at; to <= at + 2 && to < tokens.count; to++) {
    const kind = tokens.kind[to]
    if (kind === NUMBER) return to
    if (kind === MARK ? CURRENCY_SYMBOLS[tokens.text.charAt(tokens.start[to] as number)] === undefined : kind !== WORD) return at
    if (kind === WORD && to > at) return at
    if (
      kind === WORD &&
      currencyBefore(tokens, to + 1, grammar) === undefined &&
      !(tokens.kind[to + 1] === MARK && tokens.start[to + 1] === tokens.end[to])
    )
      return at
  }
  return at
}

/** The unit, symbol or counted noun behind a number; `currency` where one stands before it. */
export function unitBehind(tokens: Tokens, numeral: Numeral, currency: Currency | undefined, grammar: G.Grammar): Unit {
  const { text, start, end, kind, count } = tokens
  const none: Unit = { kind: 'bare', unit: '', to: numeral.to, end: numeral.end, nounTo: numeral.to }
  let at = numeral.to
  const joined = at < count && kind[at] === HYPHEN
  // The plus of `80,000+ firms` stands between number and noun.
  if (joined || (at < count && start[at] === numeral.end && text.charCodeAt(numeral.end) === 0x2b)) at++
  const near = at < count && (start[at] as number) - numeral.end <= 2
  const simple = near ? unitAt(tokens, at, numeral, joined, grammar) : undefined
  const found = simple?.kind === 'measure' ? perWhat(tokens, simple, grammar) : simple
  if (currency !== undefined) {
    const same =
      found !== undefined && found.kind === 'money' && found.unit === currency.unit && found.factor === undefined && !leads(tokens, found)
    return {
      kind: 'money',
      unit: currency.unit,
      to: same ? found.to : numeral.to,
      end: same ? found.end : numeral.end,
      nounTo: same ? found.to : numeral.to,
    }
  }
  if (found !== undefined) return found
  if (at >= count || kind[at] !== WORD) return none
  if (grammar.language === 'vi') {
    const noun = matchPhrase(COUNTED_NOUNS, tokens, at)
    return perMany(
      tokens,
      noun === undefined ? none : { ...none, kind: 'count', unit: text.slice(start[at], end[noun.to - 1]), nounTo: noun.to },
      grammar,
    )
  }
  const joinedHead = joined && (flagsOf(grammar.words, tokens.word[at] as number) & G.STOP) === 0 ? at : -1
  // `85,000 such firms`
  const first = textIs(tokens, at, 'such') ? at + 1 : at
  const head = joined ? joinedHead : headNoun(tokens, first, numeral.value, grammar)
  return perMany(tokens, head < 0 ? none : { ...none, kind: 'count', unit: text.slice(start[head], end[head]), nounTo: head + 1 }, grammar)
}

/** A number or count that is told for so many of something (`11 deaths per 100,000`) is a plain number of that unit. */
function perMany(tokens: Tokens, counted: Unit, grammar: G.Grammar): Unit {
  const rate = rateAt(tokens, counted.nounTo, grammar)
  if (rate === undefined) return counted
  return { kind: 'bare', unit: rate.unit, to: rate.to, end: tokens.end[rate.to - 1] as number, nounTo: rate.to }
}

function unitAt(tokens: Tokens, at: number, numeral: Numeral, joined: boolean, grammar: G.Grammar): Unit | undefined {
  const { text, start, end, kind, count } = tokens
  const first = start[at] as number
  const adjacent = first === numeral.end
  if (kind[at] === MARK) {
    const char = text.charAt(first)
    if (char === '%' || char === '％') {
      const points = matchPhrase(
        POINTS,
        tokens,
        at + 1 < count && start[at + 1] === end[at] && text.charCodeAt(end[at] as number) === 0x2d ? at + 2 : at + 1,
      )
      if (points !== undefined) return unit('points', 'percentage point', points.to, end[points.to - 1])
      return unit('percent', '%', at + 1, end[at])
    }
    if (char === '°' && textIs(tokens, at + 1, 'c')) return unit('measure', '°C', at + 2, end[at + 1])
    if (char === '¢') return { ...unit('money', 'USD', at + 1, end[at]), factor: 0.01 }
    const symbol = CURRENCY_SYMBOLS[char]
    if (symbol !== undefined && !(at + 1 < count && kind[at + 1] === NUMBER && start[at + 1] === end[at]))
      return unit('money', symbol, at + 1, end[at])
    return undefined
  }
  if (kind[at] !== WORD) return undefined
  const length = (end[at] as number) - first
  if (length <= 8) {
    const raw = text.slice(first, end[at])
    const symbol =
      SYMBOLS.get(raw) ??
      (length === 1 && (adjacent || raw === 'm' || (raw === 't' && !isYear(tokens, at - 1))) && at + 1 < count && !joined
        ? LETTERS.get(raw)
        : length === 1 && adjacent
          ? LETTERS.get(raw)
          : length === 1 && !joined && LETTERS.has(raw) && compoundAt(tokens, raw, at + 1, grammar) !== undefined
            ? LETTERS.get(raw)
            : undefined)
    if (symbol !== undefined) {
      const power = at + 1 < count && start[at + 1] === end[at] ? ['²', '³'].indexOf(text.charAt(start[at + 1] as number)) : -1
      if (power >= 0) return unit(symbol.kind, symbol.unit + (power + 2), at + 2, end[at + 1])
      return unit(symbol.kind, symbol.unit, at + 1, end[at])
    }
  }
  const match = matchPhrase(grammar.units, tokens, at)
  if (match === undefined) return undefined
  const { kind: measures, unit: named, factor } = match.value
  if (measures === 'bare') return undefined
  if (measures === 'money' && match.to === at + 1) {
    const raw = text.slice(first, end[at])
    const code = (flagsOf(grammar.words, tokens.word[at] as number) & G.CODE) !== 0
    if (code && raw !== raw.toUpperCase() && !LOWER_CODES.has(raw) && named !== 'USD' && named !== 'VND' && named !== 'EUR')
      return undefined
    // `3 USD50 notes`: the code is the next number's.
    if (code && isJoined(tokens, at + 1) && tokens.kind[at + 1] === NUMBER && !adjacent) return undefined
    if (code && numeral.scale === 1 && !(numeral.plain && numeral.value >= 1900 && numeral.value <= 2100)) {
      // `75 USD million`; `2015 USD million` is of that year's dollars.
      const scale = at + 1 < count && kind[at + 1] === WORD ? scaleOf(grammar, tokens.word[at + 1] as number) : 1
      if (scale >= 1000) return { ...unit(measures, named, at + 2, end[at + 1]), factor: scale }
    }
    if (factor !== undefined && factor > 1 && raw.slice(1) !== raw.slice(1).toUpperCase()) return undefined
    if (named === 'KRW' && numeral.value < 1000) return undefined
    if (raw === 'đ' && !adjacent && numeral.value < 1000) return undefined
  }
  if (textIs(tokens, at, 'x') && (!adjacent || (at + 1 < count && kind[at + 1] === NUMBER))) return undefined
  if (textIs(tokens, at, 'times') && isFrequency(tokens, at + 1))
    return { kind: 'count', unit: 'times', to: numeral.to, end: numeral.end, nounTo: at + 1 }
  const plain = unit(measures, named, match.to, end[match.to - 1])
  return factor === undefined || factor === 1 ? plain : { ...plain, factor }
}

function scaleOf(grammar: G.Grammar, id: number): number {
  return (flagsOf(grammar.words, id) & G.SCALE) === 0 ? 1 : numberOf(grammar.words, id)
}

function isJoined(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.start[at] === tokens.end[at - 1]
}

/** `$20 $30`, `VND1000-VND2000`: the currency behind one number is that of the next. */
function leads(tokens: Tokens, unit: Unit): boolean {
  return unit.to < tokens.count && tokens.kind[unit.to] === NUMBER
}

/** The number in whole units: `50 cents` is half a dollar. */
export function inUnits(numeral: Numeral, { factor }: Unit): Numeral {
  if (factor === undefined) return numeral
  const times = (value: number): number => clean(value * factor)
  const { value, scale, step, looseStep } = numeral
  return { ...numeral, value: times(value), scale: times(scale), step: times(step), looseStep: times(looseStep) }
}

const POINTS = phraseTable<true>([['point|points|pts', true]])

function unit(kind: QuantityKind, name: string, to: number, end: number | undefined): Unit {
  return { kind, unit: name, to, end: end as number, nounTo: to }
}

/** A measure with all that it is per. */
function perWhat(tokens: Tokens, simple: Unit, grammar: G.Grammar): Unit {
  const whole = compoundAt(tokens, simple.unit, simple.to, grammar)
  return whole === undefined ? simple : { ...simple, ...whole, nounTo: whole.to }
}

function isFrequency(tokens: Tokens, at: number): boolean {
  return (
    textIs(tokens, at, 'a') ||
    textIs(tokens, at, 'per') ||
    textIs(tokens, at, 'an') ||
    textIs(tokens, at, 'each') ||
    textIs(tokens, at, 'every')
  )
}

/** How far behind its number the head of a noun phrase is looked for, in words. */
const REACH = 7

/** The token of the head of the noun phrase at `at`: its first run of plurals, the last of them. For one, the phrase's last word. -1 for none. */
export function headNoun(tokens: Tokens, at: number, value: number, grammar: G.Grammar): number {
  let head = -1
  let last = -1
  for (let i = at, words = 0; i < tokens.count && words < REACH; i++) {
    const kind = tokens.kind[i]
    if (kind === HYPHEN) continue
    if (kind === MARK && tokens.text.charCodeAt(tokens.start[i] as number) === 0x2f) continue
    if (kind === MARK && tokens.text.charCodeAt(tokens.start[i] as number) === 0x26) continue
    if (kind !== WORD) {
      if (kind === POSSESSIVE) return -1
      if (kind === NUMBER || kind === OBJECT) return head
      break
    }
    const id = tokens.word[i] as number
    const flags = flagsOf(grammar.words, id)
    if ((flags & G.COUNTED) === 0 && (flags & G.STOP) !== 0 && !isAcronym(tokens, i)) break
    const slash = i > at && tokens.text.charCodeAt((tokens.end[i - 1] as number) - 1) === 0x2f
    if (slash && head >= 0) break
    const plural = (flags & G.COUNTED) !== 0 || isPlural(id)
    if (head >= 0 && !plural) break
    if (plural && !(i + 1 < tokens.count && tokens.kind[i + 1] === HYPHEN)) head = i
    last = i
    words++
  }
  return head >= 0 ? head : value === 1 && last >= 0 ? last : -1
}

/** `IT`, `US`: no pronouns. */
function isAcronym(tokens: Tokens, at: number): boolean {
  const start = tokens.start[at] as number
  if ((tokens.end[at] as number) - start < 2) return false
  const second = tokens.text.charCodeAt(start + 1)
  return second >= 0x41 && second <= 0x5a
}

/** Whether a word is the plural of an English noun, or looks like one. */
export function isPlural(id: number): boolean {
  const { text, stem } = wordOf(id)
  return stem !== id && text.endsWith('s') && text.length > 3
}

/** At most one blank between two tokens. */
function isNear(tokens: Tokens, before: number, at: number): boolean {
  return (tokens.start[at] as number) - (tokens.end[before] as number) <= 1
}

/** A number that is written as a year is. */
function isYear({ text, start, end }: Tokens, at: number): boolean {
  return at >= 0 && /^(?:19|20)\d\d$/.test(text.slice(start[at], end[at]))
}
