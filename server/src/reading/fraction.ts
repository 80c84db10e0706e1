/**
 * Reads fractions as shares in percent: `two thirds`, `half of`, `a quarter of`, `2/3 of`.
 */
import { scaled } from './digits.ts'
import * as G from './grammar.ts'
import { flagsOf, matchPhrase, numberOf } from './lexicon.ts'
import { type Modifiers, modifiersBefore } from './modifier.ts'
import { readNumeral } from './numeral.ts'
import { vulgarAt } from './part.ts'
import { isTens, unitOrdinalAt } from './rank.ts'
import { type Reading, reading } from './reading.ts'
import { HYPHEN, MARK, NUMBER, type Tokens, textIs, WORD } from './token.ts'
import { unitBehind } from './unit.ts'
import { intern, internAll } from './vocabulary.ts'

/** The fraction that starts at token `at`, or undefined. */
export function fractionAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  if (tokens.kind[at] === NUMBER) return inDigits(tokens, at, grammar)
  if (grammar.language === 'vi') return inVietnamese(tokens, at, grammar)
  const flags = flagsOf(grammar.words, tokens.word[at] as number)
  if ((flags & G.FRACTION) !== 0) return alone(tokens, at, grammar)
  if ((flags & G.CARDINAL) === 0) return undefined
  const times = numberOf(grammar.words, tokens.word[at] as number)
  const divisor = divisorAt(tokens, tokens.kind[at + 1] === HYPHEN ? at + 2 : at + 1, grammar)
  if (divisor === undefined || times === 0 || times > divisor.by) return undefined
  const { by, to } = divisor
  // `her two hundredth match`
  if (times > 1 && by > 10 && tokens.text.charCodeAt((tokens.end[to - 1] as number) - 1) !== 0x73) return undefined
  const whole = times < by ? partOfMagnitude(tokens, at, to, times / by, grammar) : undefined
  if (whole !== undefined) return whole
  const apposed = isApposed(tokens, at, to, grammar)
  if (by === 4 && !apposed && (times === 1 ? !isOf(tokens, to) : true) && isTime(tokens, at, to, grammar)) return undefined
  if (times === 1 && by !== 2 && !apposed && !isOf(tokens, to) && isOpenWord(tokens, to, grammar)) return undefined
  return share(tokens, at, to, (100 * times) / by, modifiersBefore(tokens, at, grammar))
}

/** What a fraction divides by, up to token `to`: `third`, `twenty-fifth`. */
function divisorAt(tokens: Tokens, at: number, grammar: G.Grammar): { readonly by: number; readonly to: number } | undefined {
  if (at >= tokens.count || tokens.kind[at] !== WORD) return undefined
  const id = tokens.word[at] as number
  const flags = flagsOf(grammar.words, id)
  const value = numberOf(grammar.words, id)
  if ((flags & G.FRACTION) !== 0) return { by: value, to: at + 1 }
  const unit =
    (flags & G.CARDINAL) !== 0 && isTens(value) && tokens.kind[at + 1] === HYPHEN ? unitOrdinalAt(tokens, at + 1, grammar) : undefined
  return unit === undefined ? undefined : { by: value + unit.value, to: unit.to }
}

/** `half`, `a third`: fractions only where something says so. */
function alone(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const by = numberOf(grammar.words, tokens.word[at] as number)
  const article = textIs(tokens, at - 1, 'a') || textIs(tokens, at - 1, 'an')
  const first = article ? at - 1 : at
  const before = modifiersBefore(tokens, first, grammar)
  const next = at + 1
  const whole = partOfMagnitude(tokens, first, next, 1 / by, grammar)
  if (whole !== undefined) return whole
  if (by === 2) {
    // `half an hour`
    if (textIs(tokens, next, 'a') || textIs(tokens, next, 'an')) return undefined
    if (tokens.kind[next] === HYPHEN || textIs(tokens, next, 'year') || textIs(tokens, next, 'years')) return undefined
  } else if (!article) return undefined
  const lead = first > 0 && tokens.kind[first - 1] === WORD ? flagsOf(grammar.words, tokens.word[first - 1] as number) : 0
  if ((lead & (G.ORDINAL | G.PERIODIC)) !== 0 || textIs(tokens, first - 1, 'other') || textIs(tokens, first - 1, 'this')) return undefined
  if (!isApposed(tokens, first, next, grammar) && isTime(tokens, first, next, grammar)) return undefined
  const modified = before.from < first
  const determined = by === 2 && tokens.kind[next] === WORD && (flagsOf(grammar.words, tokens.word[next] as number) & G.DETERMINER) !== 0
  if (!isOf(tokens, next) && !modified && !determined && !isApposed(tokens, first, next, grammar) && !textIs(tokens, first - 1, 'by'))
    return undefined
  return share(tokens, first, next, 100 / by, before)
}

/** `12 of 40, or a third`; `Of the firms, a third were …`. */
function isApposed(tokens: Tokens, first: number, next: number, grammar: G.Grammar): boolean {
  if (textIs(tokens, first - 1, 'or') || isThatIs(tokens, first)) return !isOpenWord(tokens, next, grammar)
  const comma = first > 0 && tokens.kind[first - 1] === MARK && tokens.text.charCodeAt(tokens.start[first - 1] as number) === 0x2c
  return comma && ['are', 'were', 'have', 'had', 'do', 'did', 'is', 'was'].some((verb) => textIs(tokens, next, verb))
}

/** `i.e. three quarters`, `that is, a third` */
function isThatIs({ text, start }: Tokens, first: number): boolean {
  return /\b(?:i\.e\.|that is),? $/i.test(text.slice(Math.max(0, (start[first] as number) - 9), start[first]))
}

/** A word that may be what an ordinal goes with (`one third party`), or a hyphen before one. */
function isOpenWord(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at >= tokens.count) return false
  return (
    tokens.kind[at] === HYPHEN ||
    (tokens.kind[at] === WORD && (flagsOf(grammar.words, tokens.word[at] as number) & (G.STOP | G.JOINT)) === 0)
  )
}

/** `half a million`, `half a dozen`, `three quarters of a billion`, `a quarter million`: a fraction up to token `to`, and its magnitude. */
function partOfMagnitude(tokens: Tokens, from: number, to: number, part: number, grammar: G.Grammar): Reading | undefined {
  let word = to
  const ruled = part === 0.5 || part === 0.25 || part === 0.75
  if (textIs(tokens, word, 'of')) word++
  if (tokens.kind[word] === HYPHEN) word++
  const article = textIs(tokens, word, 'a') ? word : -1
  // `half of a million`, `half a million`, `a quarter million`; `a third million` is the third one.
  if (article < 0 ? word > to + 1 || textIs(tokens, to, 'of') || !ruled : article === to && part !== 0.5) return undefined
  if (article >= 0) word = tokens.kind[article + 1] === HYPHEN ? article + 2 : article + 1
  if (word >= tokens.count || tokens.kind[word] !== WORD) return undefined
  // `half a percentage point` is a number of points, `half a percent` one of percent.
  const measures = article < 0 ? undefined : matchPhrase(grammar.units, tokens, word)?.value.kind
  const points = measures === 'points' || measures === 'percent'
  const scale = points ? 1 : numberOf(grammar.words, tokens.word[word] as number)
  const scales = (flagsOf(grammar.words, tokens.word[word] as number) & G.SCALE) !== 0
  if (!points && (!scales || scale < (article < 0 ? 1000 : 12))) return undefined
  const lead = from > 0 && tokens.kind[from - 1] === WORD ? flagsOf(grammar.words, tokens.word[from - 1] as number) : 0
  if (article < 0 && (lead & (G.ORDINAL | G.CARDINAL | G.PERIODIC)) !== 0) return undefined
  const decimals = ruled && part !== 0.5 ? 2 : 1
  const numeral = {
    from,
    to: points ? word : word + 1,
    start: tokens.start[from] as number,
    numberEnd: tokens.end[Math.max(article, to - 1)] as number,
    end: tokens.end[points ? word - 1 : word] as number,
    number: part,
    scale,
    value: part * scale,
    step: scale / 10 ** decimals,
    looseStep: scale / 10 ** decimals,
    group: '',
    decimal: '.' as const,
    decimals,
    words: true,
    plain: false,
  }
  return reading(tokens, {
    numeral,
    unit: unitBehind(tokens, numeral, undefined, grammar),
    currency: undefined,
    before: modifiersBefore(tokens, from, grammar),
    behind: undefined,
    free: 0,
  })
}

/** `¾ of the firms`: a fraction in one character. */
export function vulgarFractionAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const value = vulgarAt(tokens, at)
  if (value === undefined || (at + 1 < tokens.count && tokens.start[at + 1] === tokens.end[at] && tokens.kind[at + 1] !== MARK))
    return undefined
  return share(tokens, at, at + 1, 100 * value, modifiersBefore(tokens, at, grammar))
}

/** `2/3 of the firms`, `2/3 số doanh nghiệp`. */
function inDigits(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const slash = at + 1
  if (
    slash + 1 >= tokens.count ||
    tokens.kind[slash] !== MARK ||
    tokens.text.charCodeAt(tokens.start[slash] as number) !== 0x2f ||
    tokens.kind[slash + 1] !== NUMBER
  )
    return undefined
  if (tokens.start[slash] !== tokens.end[at] || tokens.start[slash + 1] !== tokens.end[slash]) return undefined
  if (at > 0 && tokens.end[at - 1] === tokens.start[at]) return undefined
  const times = readNumeral(tokens, at, grammar, false)
  const by = readNumeral(tokens, slash + 1, grammar, false)
  if (times === undefined || by === undefined || !times.plain || !by.plain || times.value >= by.value || times.value === 0 || by.value > 10)
    return undefined
  const next = slash + 2
  const raw = next < tokens.count && tokens.kind[next] === WORD ? (tokens.word[next] as number) : -1
  if (!isOf(tokens, next) && raw !== COUNT && raw !== SUM) return undefined
  return share(tokens, at, next, scaled(100 * times.value, 0, 1) / by.value, modifiersBefore(tokens, at, grammar))
}

const COUNT = intern('số')
const SUM = intern('tổng')
const PART = intern('phần')
const ONE = intern('một')
const HALF = intern('nửa')
const TIME = internAll('đầu cuối năm tháng thế đêm thập')

/** `hai phần ba`, `một nửa`. */
function inVietnamese(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const id = tokens.word[at] as number
  const flags = flagsOf(grammar.words, id)
  if (id === HALF || (id === ONE && tokens.word[at + 1] === HALF)) {
    const next = id === HALF ? at + 1 : at + 2
    if (next < tokens.count && tokens.kind[next] === WORD && TIME.has(tokens.word[next] as number)) return undefined
    const before = modifiersBefore(tokens, at, grammar)
    if (id === HALF && before.from === at) return undefined
    return share(tokens, at, next, 50, before)
  }
  if ((flags & G.CARDINAL) === 0 || tokens.word[at + 1] !== PART || at + 2 >= tokens.count || tokens.kind[at + 2] !== WORD) return undefined
  const by =
    (flagsOf(grammar.words, tokens.word[at + 2] as number) & G.CARDINAL) !== 0 ? numberOf(grammar.words, tokens.word[at + 2] as number) : 0
  const times = numberOf(grammar.words, id)
  return by < 2 || times >= by || times === 0
    ? undefined
    : share(tokens, at, at + 3, (100 * times) / by, modifiersBefore(tokens, at, grammar))
}

function share(tokens: Tokens, from: number, to: number, value: number, before: Modifiers): Reading {
  const start = tokens.start[from] as number
  const end = tokens.end[to - 1] as number
  return {
    from: before.from,
    number: from,
    to,
    nounTo: to,
    next: to,
    quantity: {
      start: tokens.start[before.from] as number,
      end,
      kind: 'percent',
      value,
      unit: '%',
      bound: before.bound,
      approximate: before.approximate,
      // Words for a fraction are coarser than a percentage: 66 % are two thirds.
      step: 2,
      looseStep: 2,
      core: { start, end },
      style: { prefix: '', suffix: '', magnitude: '', scale: 1, group: '', decimal: '.', decimals: 0, words: true, joint: '' },
    },
  }
}

function isOf(tokens: Tokens, at: number): boolean {
  return textIs(tokens, at, 'of')
}

/** `the first three quarters`, `half of 2023`, `a quarter of growth`: time, not a share. */
function isTime(tokens: Tokens, from: number, next: number, grammar: G.Grammar): boolean {
  const lead = from > 0 && tokens.kind[from - 1] === WORD ? flagsOf(grammar.words, tokens.word[from - 1] as number) : 0
  if ((lead & (G.ORDINAL | G.PERIODIC)) !== 0) return true
  if (!isOf(tokens, next))
    return textIs(tokens, next - 1, 'quarter') || textIs(tokens, next - 1, 'quarters')
      ? modifiersBefore(tokens, from, grammar).from === from && !textIs(tokens, from - 1, 'by')
      : false
  const of = textIs(tokens, next + 1, 'the') || textIs(tokens, next + 1, 'this') || textIs(tokens, next + 1, 'last') ? next + 2 : next + 1
  if (of >= tokens.count) return false
  if (tokens.kind[of] === NUMBER) return (tokens.end[of] as number) - (tokens.start[of] as number) === 4
  return (
    textIs(tokens, of, 'year') ||
    textIs(tokens, of, 'fiscal') ||
    textIs(tokens, of, 'decade') ||
    textIs(tokens, of, 'century') ||
    textIs(tokens, of, 'growth') ||
    textIs(tokens, of, 'contraction')
  )
}
