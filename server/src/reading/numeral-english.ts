/**
 * Reads a number that is written in English words: `seventy thousand`, `twelve and a half`, `two point five`, `six million and a quarter`.
 */
import { clean, trailing } from './digits.ts'
import * as G from './grammar.ts'
import { flagsOf, numberOf } from './lexicon.ts'
import type { Numeral } from './numeral.ts'
import { cardinalAt, partAt } from './part.ts'
import { HYPHEN, type Tokens, textIs, WORD } from './token.ts'

/** Reads the English number at token `at`, or undefined where none starts there. */
export function readEnglish(tokens: Tokens, at: number, grammar: G.Grammar): Numeral | undefined {
  const table = grammar.words
  let total = 0
  let current = -1
  let scale = 1
  let decimals = 0
  let to = at
  let lastScale = Number.POSITIVE_INFINITY
  let numberEnd = tokens.end[at] as number
  let scaleOnly = false
  let step = 0
  let next = at
  while (next < tokens.count) {
    let word = next
    if (word > at && tokens.kind[word] === HYPHEN) word++
    if (word > at && word < tokens.count && textIs(tokens, word, 'and') && (current >= 0 || total > 0)) {
      const part = decimals === 0 ? partAt(tokens, word + 1, grammar) : undefined
      if (part !== undefined && current >= 0) {
        current += part.value
        decimals = part.decimals
        to = part.to
        numberEnd = tokens.end[to - 1] as number
        next = to
        continue
      }
      if (part !== undefined) {
        // `one billion and a half million`, or `six million and a half`: half a million more.
        const smaller = scaleAt(tokens, part.to, grammar)
        const own = smaller > 1 && smaller < lastScale
        total += part.value * (own ? smaller : lastScale)
        step = (own ? smaller : lastScale) / 10 ** part.decimals
        to = own ? part.to + 1 : part.to
        scale = 1
        break
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
      const digit = digitsInWords(tokens, word + 1, grammar)
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
  if (step === 0) step = decimals > 0 ? magnitude / 10 ** decimals : current < 0 ? lastScale : 1
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
    looseStep: decimals > 0 || !Number.isInteger(value) ? step : trailing(value),
    group: '',
    decimal: '.',
    decimals,
    words: true,
    plain: false,
  }
}

/** The magnitude at token `at`, or 1. */
function scaleAt(tokens: Tokens, at: number, grammar: G.Grammar): number {
  if (at >= tokens.count || tokens.kind[at] !== WORD) return 1
  const id = tokens.word[at] as number
  return (flagsOf(grammar.words, id) & G.SCALE) === 0 ? 1 : numberOf(grammar.words, id)
}

/** `five`, `five five`, `seventy-one` behind `point`. */
function digitsInWords(
  tokens: Tokens,
  at: number,
  grammar: G.Grammar,
): { readonly value: number; readonly decimals: number; readonly to: number } | undefined {
  const first = cardinalAt(tokens, at, grammar)
  if (first !== undefined && first.value > 9) return { value: first.value / 100, decimals: 2, to: first.to }
  let value = 0
  let to = at
  while (to < tokens.count && tokens.kind[to] === WORD && to - at < 6) {
    const id = tokens.word[to] as number
    if ((flagsOf(grammar.words, id) & G.CARDINAL) === 0 || numberOf(grammar.words, id) > 9) break
    value = value * 10 + numberOf(grammar.words, id)
    to++
  }
  const decimals = to - at
  return decimals === 0 ? undefined : { value: value / 10 ** decimals, decimals, to }
}
