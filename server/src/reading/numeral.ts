/**
 * Reads a number with its magnitude, in digits or in words, without its unit.
 *
 * In: tokens and where the number starts. Out: its value, how exactly it is written and how. It does not ask whether
 * the number is a quantity.
 */
import { readDigits, scaled, trailing } from './digits.ts'
import * as G from './grammar.ts'
import { flagsOf, numberOf } from './lexicon.ts'
import { readEnglish } from './numeral-english.ts'
import { decimalsBehindPoint, readVietnamese } from './numeral-vietnamese.ts'
import { type Part, partAt, vulgarAt } from './part.ts'
import { HYPHEN, MARK, NUMBER, type Tokens, textIs, WORD } from './token.ts'
import { internAll } from './vocabulary.ts'

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
  /** The magnitude as written with what joins it to the number, where more stands behind it: `1 billion 200 million`. */
  readonly magnitude?: string
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
  let from = at
  let numberEnd = end[at] as number
  if (isPointed(tokens, at, grammar) && decimals === 0 && group === '') {
    from--
    decimals = digits.whole
  } else if (decimals === 0 && group === '' && digits.whole <= 3) {
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
  let more = 0
  if (decimals === 0 && to < tokens.count) {
    const part = mixedPart(tokens, to, numberEnd, mantissa, grammar)
    if (part !== undefined) {
      more = part.value
      decimals = part.decimals
      mantissa *= 10 ** decimals
      to = part.to
      numberEnd = end[to - 1] as number
    }
  }
  const number = scaled(mantissa, decimals, 1) + more
  let scale = 1
  let last = to
  for (;;) {
    const next = scaleAt(tokens, last, grammar, money)
    if (next < 0) break
    scale *= numberOf(grammar.words, tokens.word[next] as number)
    last = next + 1
  }
  const value = more === 0 ? scaled(mantissa, decimals, scale) : number * scale
  const numeral: Numeral = {
    from,
    to: last,
    start: start[from] as number,
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
  return scale > 1 ? compound(tokens, numeral, grammar, money) : numeral
}

/** `.25`: a decimal point that stands for `0.`, behind a blank or at the start. */
function isPointed(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  const point = (tokens.start[at] as number) - 1
  if (grammar.language !== 'en' || at === 0 || tokens.text.charCodeAt(point) !== 0x2e || tokens.start[at - 1] !== point) return false
  // `2 .8`: a number that a slip of the pen has cut.
  if (at > 1 && tokens.kind[at - 2] === NUMBER) return false
  return point === 0 || ' (\n\u00a0'.includes(tokens.text.charAt(point - 1))
}

/** What a whole number is followed by: `½`, the `1/4` of `2 1/4`, the decimals of `2 phẩy 5`. */
function mixedPart(tokens: Tokens, at: number, numberEnd: number, whole: number, grammar: G.Grammar): Part | undefined {
  if (tokens.kind[at] === MARK) {
    const value = tokens.start[at] === numberEnd ? vulgarAt(tokens, at) : undefined
    return value === undefined ? undefined : { value, decimals: Number.isInteger(value * 100) ? 2 : 3, to: at + 1 }
  }
  if (grammar.language === 'vi') return decimalsBehindPoint(tokens, at, grammar)
  return tokens.kind[at] === NUMBER && whole < 1900 ? slashedPart(tokens, at, numberEnd) : undefined
}

/** `1/4` behind a whole number and a blank: the fractions of rulers and bonds. */
function slashedPart(tokens: Tokens, at: number, numberEnd: number): Part | undefined {
  const { text, start, end, kind } = tokens
  const first = start[at] as number
  if (end[at] !== first + 1 || first - numberEnd > 2 || text.charCodeAt(first + 1) !== 0x2f || kind[at + 2] !== NUMBER) return undefined
  if (start[at + 2] !== first + 2 || (at + 3 < tokens.count && start[at + 3] === end[at + 2])) return undefined
  const times = text.charCodeAt(first) - 0x30
  const by = Number(text.slice(start[at + 2], end[at + 2]))
  if (!RULER.has(by) || times < 1 || times >= by || textIs(tokens, at + 3, 'of')) return undefined
  return { value: times / by, decimals: by === 2 ? 1 : by === 8 ? 3 : 2, to: at + 3 }
}

const RULER = new Set([2, 3, 4, 5, 8])

const BILLION = internAll('tỷ tỉ')
/** What makes another noun of `tỷ`: a rate, a share, an exchange rate, a yield, a ratio, somebody very rich. */
const OF_RATIOS = internAll('lệ trọng giá suất số phú')

/** The magnitude's token at or behind a hyphen at `at`, or -1. */
function scaleAt(tokens: Tokens, at: number, grammar: G.Grammar, money: boolean): number {
  let word = at
  if (word < tokens.count && tokens.kind[word] === HYPHEN) word++
  if (word >= tokens.count || tokens.kind[word] !== WORD) return -1
  const flags = flagsOf(grammar.words, tokens.word[word] as number)
  // `Năm 2020 tỷ lệ này là …`: a rate, and no billions.
  if ((flags & G.SCALE) !== 0)
    return BILLION.has(tokens.word[word] as number) && word + 1 < tokens.count && OF_RATIOS.has(tokens.word[word + 1] as number) ? -1 : word
  return money && (flags & G.MONEY_SCALE) !== 0 ? word : -1
}

/** `1 tỷ 200 triệu`, `1 billion 200 million`: a smaller magnitude goes on with a greater one. `1 tỷ rưỡi`, `1 billion and a half`: half of one more. */
function compound(tokens: Tokens, numeral: Numeral, grammar: G.Grammar, money: boolean): Numeral {
  const { to, scale } = numeral
  if (to >= tokens.count) return numeral
  if (tokens.kind[to] === NUMBER) {
    const next = readDigital(tokens, to, grammar, money)
    const lower = next !== undefined && next.scale > 1 && next.value < scale && next.number < 1000
    return lower ? grown(tokens, numeral, next.to, next.value, next.step, next.looseStep) : numeral
  }
  if (grammar.language === 'en') {
    const part = textIs(tokens, to, 'and') && numeral.decimals === 0 ? partAt(tokens, to + 1, grammar) : undefined
    return part === undefined ? numeral : grown(tokens, numeral, part.to, part.value * scale, scale / 10 ** part.decimals)
  }
  const half = tokens.kind[to] === WORD && numberOf(grammar.words, tokens.word[to] as number) === 0.5
  return half ? grown(tokens, numeral, to + 1, scale / 2, scale / 10) : numeral
}

/** A number with what more is said behind its magnitude. */
function grown(tokens: Tokens, numeral: Numeral, to: number, more: number, step: number, looseStep = step): Numeral {
  const value = numeral.value + more
  const end = tokens.end[to - 1] as number
  const magnitude = tokens.text.slice(numeral.numberEnd, numeral.end)
  return { ...numeral, to, numberEnd: end, end, value, number: value / numeral.scale, step, looseStep, magnitude, plain: false }
}
