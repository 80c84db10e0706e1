/**
 * Reads a number that is written in Vietnamese words: `bảy mươi nghìn`, `một trăm bốn mươi tám tỷ`.
 */
import { clean, trailing } from './digits.ts'
import * as G from './grammar.ts'
import { flagsOf, numberOf } from './lexicon.ts'
import type { Numeral } from './numeral.ts'
import type { Part } from './part.ts'
import { NUMBER, type Tokens, WORD } from './token.ts'
import { intern } from './vocabulary.ts'

const TEN = intern('mươi')
const TENTH = intern('mười')
const ODD = new Set([intern('linh'), intern('lẻ')])
const POINT = new Set([intern('phẩy'), intern('phảy'), intern('chấm')])
const NOUGHT = intern('không')
const HUNDRED = intern('trăm')
const HALF = intern('rưỡi')

/** Reads the Vietnamese number at token `at`, or undefined where none starts there. */
export function readVietnamese(tokens: Tokens, at: number, grammar: G.Grammar): Numeral | undefined {
  const table = grammar.words
  let total = 0
  let current = -1
  let digit = -1
  let scale = 1
  let lastScale = Number.POSITIVE_INFINITY
  let decimals = 0
  let numberEnd = tokens.end[at] as number
  let to = at
  while (to < tokens.count && tokens.kind[to] === WORD) {
    const id = tokens.word[to] as number
    const flags = flagsOf(table, id)
    const value = numberOf(table, id)
    if (id === TEN || (id === TENTH && digit > 1)) {
      if (digit < 1) break
      current += digit * 9
      digit = -1
    } else if (id === TENTH) {
      if (current >= 0 && current % 100 !== 0) break
      current = Math.max(current, 0) + 10
      digit = -1
    } else if (ODD.has(id)) {
      if (current < 0 && total === 0) break
      digit = -1
    } else if (POINT.has(id)) {
      const part: Part | undefined = current < 0 || decimals > 0 ? undefined : decimalsBehindPoint(tokens, to, grammar)
      if (part === undefined) break
      decimals = part.decimals
      to = part.to
      current += part.value
      numberEnd = tokens.end[to - 1] as number
      digit = -1
      continue
    } else if (id === HALF) {
      if (current >= 0 || total === 0) break
      total += lastScale / 2
      decimals = 1
      to++
      break
    } else if (id === NOUGHT && current < 0 && total > 0 && tokens.word[to + 1] === HUNDRED) {
      // `hai nghìn không trăm mười một`: no hundreds are said too.
      current = 0
      digit = -1
      to++
    } else if ((flags & G.CARDINAL) !== 0) {
      if (decimals > 0 || digit >= 0 || (current >= 0 && current % 10 !== 0)) break
      digit = value
      current = Math.max(current, 0) + value
    } else if ((flags & G.SCALE) !== 0 && value === 100) {
      if (current < 1 || current > 9 || decimals > 0) break
      current *= 100
      digit = -1
    } else if ((flags & G.SCALE) !== 0 && (current >= 0 || total > 0)) {
      if (current < 0) {
        total *= value
        scale *= value
        lastScale *= value
      } else {
        if (value >= lastScale) break
        scale = total === 0 ? value : 1
        total += current * value
        lastScale = value
        current = -1
        digit = -1
      }
      to++
      continue
    } else break
    numberEnd = tokens.end[to] as number
    to++
  }
  if (to === at || (current < 0 && total === 0)) return undefined
  const value = clean(total + Math.max(current, 0))
  const magnitude = current < 0 && scale > 1 ? scale : 1
  const end = tokens.end[to - 1] as number
  const step = decimals > 0 ? (current < 0 ? lastScale : 1) / 10 ** decimals : current < 0 ? lastScale : 1
  return {
    from: at,
    to,
    start: tokens.start[at] as number,
    numberEnd: magnitude === 1 ? end : numberEnd,
    end,
    number: clean(value / magnitude),
    scale: magnitude,
    value,
    step,
    looseStep: decimals > 0 ? step : trailing(Math.round(value)),
    group: '',
    decimal: ',',
    decimals,
    words: true,
    plain: false,
  }
}

/** The decimals behind `phẩy` at token `at`, in words or in digits: `hai phẩy năm`, `hai phẩy 5`. */
export function decimalsBehindPoint(tokens: Tokens, at: number, grammar: G.Grammar): Part | undefined {
  if (tokens.kind[at] !== WORD || !POINT.has(tokens.word[at] as number)) return undefined
  let to = at + 1
  let value = 0
  if (to < tokens.count && tokens.kind[to] === NUMBER) {
    const text = tokens.text.slice(tokens.start[to], tokens.end[to])
    return /^\d{1,3}$/.test(text) ? { value: Number(text) / 10 ** text.length, decimals: text.length, to: to + 1 } : undefined
  }
  while (isDigit(tokens, to, grammar.words)) value = value * 10 + numberOf(grammar.words, tokens.word[to++] as number)
  const decimals = to - at - 1
  return decimals === 0 ? undefined : { value: value / 10 ** decimals, decimals, to }
}

function isDigit(tokens: Tokens, at: number, table: G.Grammar['words']): boolean {
  if (at >= tokens.count) return false
  const id = tokens.word[at] as number
  return (flagsOf(table, id) & G.CARDINAL) !== 0 && numberOf(table, id) < 10
}
