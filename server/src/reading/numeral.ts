/**
 * Reads a number with its magnitude, in digits or in words, without its unit.
 *
 * In: tokens and where the number starts. Out: its value, how exactly it is written and how. It does not ask whether
 * the number is a quantity.
 */
import { clean, readDigits, scaled, trailing } from './digits.ts'
import * as G from './grammar.ts'
import { flagsOf, numberOf } from './lexicon.ts'
import { readVietnamese } from './numeral-vietnamese.ts'
import { HYPHEN, MARK, NUMBER, type Tokens, WORD } from './token.ts'

/** A number as written, from token `from` to the one behind its last. Offsets are of the text. */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly start: number
  /** Where the number itself ends and its magnitude starts. */
  readonly numberEnd: number
  readonly end: number
  /** The number before its magnitude. */
  readonly number: number
  readonly scale: number
  readonly value: number
  readonly step: number
  readonly looseStep: number
  readonly group: string
  readonly decimal: '.' | ','
  readonly decimals: number
  readonly words: boolean
  /** Digits alone, without separators, decimals or magnitude: may be a year or a label. */
  readonly plain: boolean
}

/** Reads the number at token `at`, or undefined where none starts there. Beside a currency (`money`) `m` and `b` are magnitudes. */
export function readNumeral(tokens: Tokens, at: number, grammar: G.Grammar, money: boolean): Numeral | undefined {
  if (at >= tokens.count) return undefined
  if (tokens.kind[at] === NUMBER) return readDigital(tokens, at, grammar, money)
  if (tokens.kind[at] !== WORD) return undefined
  return grammar.language === 'vi' ? readVietnamese(tokens, at, grammar) : readEnglish(tokens, at, grammar)
}

function readDigital(tokens: Tokens, at: number, grammar: G.Grammar, money: boolean): Numeral | undefined {
  const { text, start, end } = tokens
  const digits = readDigits(text, start[at] as number, end[at] as number, grammar.decimal)
  if (digits === undefined) return undefined
  let { mantissa, decimals, group, decimal } = digits
  let to = at + 1
  let numberEnd = end[at] as number
  if (decimals === 0 && group === '' && digits.whole <= 3) {
    // `80 000`: groups of three behind one blank each; the last may have decimals.
    while (to < tokens.count && tokens.kind[to] === NUMBER && (start[to] as number) === numberEnd + 1) {
      const next = readDigits(text, start[to] as number, end[to] as number, grammar.decimal)
      if (next === undefined || next.whole !== 3 || next.group !== '' || (group !== '' && text.charAt(numberEnd) !== group)) break
      group = text.charAt(numberEnd)
      decimals = next.decimals
      if (decimals > 0) decimal = next.decimal
      mantissa = mantissa * 10 ** (3 + decimals) + next.mantissa
      numberEnd = end[to] as number
      to++
      if (decimals > 0) break
    }
  }
  const half = to < tokens.count && tokens.kind[to] === MARK && start[to] === numberEnd ? VULGAR.get(text.charAt(numberEnd)) : undefined
  if (half !== undefined && decimals === 0) {
    mantissa = mantissa * 100 + half
    decimals = 2
    numberEnd = end[to] as number
    to++
  }
  const number = scaled(mantissa, decimals, 1)
  let scale = 1
  let last = to
  for (;;) {
    const next = scaleAt(tokens, last, grammar, money)
    if (next < 0) break
    scale *= numberOf(grammar.words, tokens.word[next] as number)
    last = next + 1
  }
  const value = scaled(mantissa, decimals, scale)
  const numeral: Numeral = {
    from: at,
    to: last,
    start: start[at] as number,
    numberEnd,
    end: last === to ? numberEnd : (end[last - 1] as number),
    number,
    scale,
    value,
    step: scaled(1, decimals, scale),
    looseStep: scaled(decimals > 0 ? 1 : trailing(mantissa), decimals, scale),
    group,
    decimal: group === '' || decimals > 0 ? decimal : grammar.decimal === group ? (group === '.' ? ',' : '.') : grammar.decimal,
    decimals,
    words: false,
    plain: group === '' && decimals === 0 && scale === 1,
  }
  return grammar.language === 'vi' && scale > 1 ? compound(tokens, numeral, grammar, money) : numeral
}

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 50],
  ['¼', 25],
  ['¾', 75],
])

/** The magnitude's token at or behind a hyphen at `at`, or -1. */
function scaleAt(tokens: Tokens, at: number, grammar: G.Grammar, money: boolean): number {
  let word = at
  if (word < tokens.count && tokens.kind[word] === HYPHEN) word++
  if (word >= tokens.count || tokens.kind[word] !== WORD) return -1
  const flags = flagsOf(grammar.words, tokens.word[word] as number)
  if ((flags & G.SCALE) !== 0) return word
  return money && (flags & G.MONEY_SCALE) !== 0 ? word : -1
}

/** `1 tỷ 200 triệu`: a smaller magnitude that goes on with a greater one. `1 tỷ rưỡi` is half of one more. */
function compound(tokens: Tokens, numeral: Numeral, grammar: G.Grammar, money: boolean): Numeral {
  const { to, scale } = numeral
  if (to >= tokens.count) return numeral
  if (tokens.kind[to] === NUMBER) {
    const next = readDigital(tokens, to, grammar, money)
    if (next === undefined || next.scale <= 1 || next.value >= scale || next.number >= 1000) return numeral
    const value = numeral.value + next.value
    return {
      ...numeral,
      to: next.to,
      numberEnd: next.numberEnd,
      end: next.end,
      value,
      number: value / scale,
      step: next.step,
      looseStep: next.looseStep,
      plain: false,
    }
  }
  if (tokens.kind[to] === WORD && numberOf(grammar.words, tokens.word[to] as number) === 0.5) {
    const value = numeral.value + scale / 2
    return { ...numeral, to: to + 1, end: tokens.end[to] as number, value, number: value / scale, step: scale / 10, looseStep: scale / 10 }
  }
  return numeral
}

function readEnglish(tokens: Tokens, at: number, grammar: G.Grammar): Numeral | undefined {
  const table = grammar.words
  let total = 0
  let current = -1
  let scale = 1
  let decimals = 0
  let to = at
  let lastScale = Number.POSITIVE_INFINITY
  let numberEnd = tokens.end[at] as number
  let scaleOnly = false
  let next = at
  while (next < tokens.count) {
    let word = next
    if (word > at && tokens.kind[word] === HYPHEN) word++
    if (word > at && word < tokens.count && textIs(tokens, word, 'and') && (current >= 0 || total > 0)) {
      const part = wordFraction(tokens, word + 1, grammar)
      if (part !== undefined && current >= 0 && decimals === 0) {
        current += part.value
        decimals = part.decimals
        to = part.to
        numberEnd = tokens.end[to - 1] as number
        next = to
        continue
      }
      if (total === 0 && current < 100) break
      word++
    }
    if (word >= tokens.count || tokens.kind[word] !== WORD) break
    const id = tokens.word[word] as number
    const flags = flagsOf(table, id)
    const value = numberOf(table, id)
    if ((flags & G.CARDINAL) !== 0) {
      if (decimals > 0) break
      if (current < 0) current = value
      else if (value === 0 || current === 0) break
      else if (current % 100 === 0 && current > 0) current += value
      else if (value < 10 && current % 10 === 0 && current % 100 >= 20) current += value
      else break
      numberEnd = tokens.end[word] as number
      scaleOnly = false
    } else if ((flags & G.SCALE) !== 0 && value === 100) {
      if (decimals > 0 || current >= 100 || current === 0) break
      current = (current < 0 ? 1 : current) * 100
      numberEnd = tokens.end[word] as number
      scaleOnly = false
    } else if ((flags & G.SCALE) !== 0) {
      if (current < 0 && total === 0) {
        current = 1
        if (to === at) scaleOnly = true
      }
      if (current < 0 || value >= lastScale) {
        // `thousand billion`: a magnitude of a magnitude.
        if (current >= 0) break
        scale *= value
        total *= value
      } else {
        if (total === 0) scale = value
        total += current * value
        if (scale !== value) scale = 1
        lastScale = value
        current = -1
      }
    } else if (current >= 0 && total === 0 && decimals === 0 && textIs(tokens, word, 'point')) {
      const digit = digitsInWords(tokens, word + 1, table)
      if (digit === undefined) break
      current += digit.value
      decimals = digit.decimals
      to = digit.to
      numberEnd = tokens.end[to - 1] as number
      next = to
      continue
    } else break
    to = word + 1
    next = to
  }
  if (to === at) return undefined
  const value = clean(total + Math.max(current, 0))
  // `one million two hundred thousand` has no one magnitude; `seventy thousand` has.
  const magnitude = current < 0 && scale > 1 ? scale : 1
  const number = clean(value / magnitude)
  const end = tokens.end[to - 1] as number
  const step = decimals > 0 ? magnitude / 10 ** decimals : current < 0 ? lastScale : 1
  return {
    from: at,
    to,
    start: tokens.start[at] as number,
    numberEnd: magnitude === 1 ? end : scaleOnly ? (tokens.start[at] as number) : numberEnd,
    end,
    number,
    scale: magnitude,
    value,
    step: step === 12 ? 1 : step,
    looseStep: decimals > 0 ? step : trailing(Math.round(value)),
    group: '',
    decimal: '.',
    decimals,
    words: true,
    plain: false,
  }
}

/** `half`, `a half`, `a quarter`, `three quarters` behind `and`. */
function wordFraction(
  tokens: Tokens,
  at: number,
  grammar: G.Grammar,
): { readonly value: number; readonly decimals: number; readonly to: number } | undefined {
  const table = grammar.words
  let word = at
  let times = 1
  if (textIs(tokens, word, 'a') || textIs(tokens, word, 'one')) word++
  else if (textIs(tokens, word, 'three')) {
    times = 3
    word++
  }
  if (word < tokens.count && tokens.kind[word] === HYPHEN) word++
  if (word >= tokens.count || tokens.kind[word] !== WORD) return undefined
  const id = tokens.word[word] as number
  if ((flagsOf(table, id) & G.FRACTION) === 0 || (flagsOf(table, id) & G.ORDINAL) !== 0) return undefined
  const by = numberOf(table, id)
  if (by !== 2 && by !== 4) return undefined
  return { value: times / by, decimals: by === 2 ? 1 : 2, to: word + 1 }
}

/** `five`, `five five` behind `point`. */
function digitsInWords(
  tokens: Tokens,
  at: number,
  table: Parameters<typeof numberOf>[0],
): { readonly value: number; readonly decimals: number; readonly to: number } | undefined {
  let value = 0
  let to = at
  while (to < tokens.count && tokens.kind[to] === WORD && to - at < 6) {
    const id = tokens.word[to] as number
    if ((flagsOf(table, id) & G.CARDINAL) === 0 || numberOf(table, id) > 9) break
    value = value * 10 + numberOf(table, id)
    to++
  }
  const decimals = to - at
  return decimals === 0 ? undefined : { value: value / 10 ** decimals, decimals, to }
}

/** Whether token `at` is this lower-case word, in whatever case it is written. */
export function textIs(tokens: Tokens, at: number, word: string): boolean {
  if (at < 0 || at >= tokens.count) return false
  const start = tokens.start[at] as number
  if ((tokens.end[at] as number) - start !== word.length) return false
  for (let i = 0; i < word.length; i++) if ((tokens.text.charCodeAt(start + i) | 0x20) !== word.charCodeAt(i)) return false
  return true
}
