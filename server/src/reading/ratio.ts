/**
 * Reads ratios and the shares that are said as ratios: `55 of its 60`, `nine out of ten`, `one firm in twenty`.
 *
 * A ratio keeps both its numbers, and its whole is read as a quantity of its own besides; a share in round numbers is a percentage.
 */
import * as G from './grammar.ts'
import { flagsOf, matchPhrase } from './lexicon.ts'
import { modifiersBefore } from './modifier.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { type Reading, reading } from './reading.ts'
import { HYPHEN, MARK, NUMBER, POSSESSIVE, type Tokens, textIs, WORD } from './token.ts'
import { type Unit, unitBehind } from './unit.ts'

// Wholes that a share is said of.
const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000])

/** How many words may stand between the numbers of a share (`one foreign-owned firm in twenty`), or before a possessive. */
const REACH = 5

/** The ratio or share that starts with this number, or undefined. */
export function ratioAt(tokens: Tokens, part: Numeral, unit: Unit, grammar: G.Grammar): Reading | undefined {
  if (part.scale !== 1 || part.decimals > 0) return undefined
  if (unit.kind === 'count') return shareOfNoun(tokens, part, grammar)
  if (unit.kind !== 'bare') return undefined
  const direct = matchPhrase(grammar.of, tokens, part.to)
  const between = direct !== undefined && wholeAt(tokens, direct.to, part, grammar) !== undefined ? direct : possessor(tokens, part.to)
  if (between === undefined) return shareOfNoun(tokens, part, grammar)
  const whole = wholeAt(tokens, between.to, part, grammar)
  if (whole === undefined) return undefined
  const of = unitBehind(tokens, whole, undefined, grammar)
  if (of.kind !== 'bare' && of.kind !== 'count') return undefined
  const round = ROUND.has(whole.value)
  if (between.value === 'in') return round && part.value <= 9 && part.value < whole.value ? share(tokens, part, whole, grammar) : undefined
  if (part.words && whole.words && round && textIs(tokens, part.to, 'out')) return share(tokens, part, whole, grammar)
  if (whole.plain && whole.value >= 1900 && whole.value <= 2100 && of.kind === 'bare') return undefined
  return ratio(tokens, part, whole, of.unit, grammar)
}

/** `55/60 firms`: a ratio where something is counted and it can be no date. */
export function slashedRatioAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const slash = at + 1
  if (slash >= tokens.count || tokens.kind[slash] !== MARK || tokens.text.charCodeAt(tokens.start[slash] as number) !== 0x2f)
    return undefined
  if (tokens.start[slash] !== tokens.end[at] || tokens.start[slash + 1] !== tokens.end[slash] || tokens.kind[slash + 1] !== NUMBER)
    return undefined
  if (at > 0 && tokens.end[at - 1] === tokens.start[at]) return undefined
  const part = readNumeral(tokens, at, grammar, false)
  const whole = part?.plain === true && part.to === slash ? wholeAt(tokens, slash + 1, part, grammar) : undefined
  if (part === undefined || whole === undefined || !whole.plain || whole.value <= 12 || whole.numberEnd - whole.start === 4)
    return undefined
  const of = unitBehind(tokens, whole, undefined, grammar)
  return of.kind === 'count' && part.value < whole.value ? ratio(tokens, part, whole, of.unit, grammar) : undefined
}

function ratio(tokens: Tokens, part: Numeral, whole: Numeral, unit: string, grammar: G.Grammar): Reading {
  const read = plain(tokens, part, grammar)
  const end = tokens.end[whole.to - 1] as number
  return { ...read, to: whole.to, next: whole.from, quantity: { ...read.quantity, end, kind: 'ratio', unit, whole: whole.value } }
}

function wholeAt(tokens: Tokens, at: number, part: Numeral, grammar: G.Grammar): Numeral | undefined {
  const whole = readNumeral(tokens, at, grammar, false)
  return whole === undefined || whole.value < part.value || whole.decimals > 0 || whole.value < 2 ? undefined : whole
}

/** `of the region's`: the words between the numbers of `55 of the region's 60`. */
function possessor(tokens: Tokens, at: number): { readonly to: number; readonly value: 'of' } | undefined {
  if (!textIs(tokens, at, 'of')) return undefined
  for (let to = at + 1; to < tokens.count && to <= at + REACH; to++) {
    if (tokens.kind[to] === POSSESSIVE) return { to: to + 1, value: 'of' }
    if (tokens.kind[to] !== WORD) return undefined
  }
  return undefined
}

/** `one firm in twenty`, `two foreign firms out of five`: in words, with nothing else counted. */
function shareOfNoun(tokens: Tokens, part: Numeral, grammar: G.Grammar): Reading | undefined {
  if (!part.words || part.value > 9 || part.value < 1 || grammar.language !== 'en') return undefined
  let at = part.to
  while (at < tokens.count && at <= part.to + REACH && (tokens.kind[at] === HYPHEN || isOpen(tokens, at, grammar))) at++
  if (at === part.to || !(textIs(tokens, at, 'in') || textIs(tokens, at, 'out'))) return undefined
  const whole = wholeAt(tokens, textIs(tokens, at, 'out') ? at + 2 : at + 1, part, grammar)
  if (whole === undefined || !whole.words || !ROUND.has(whole.value) || whole.value === part.value) return undefined
  return unitBehind(tokens, whole, undefined, grammar).kind === 'bare' ? share(tokens, part, whole, grammar) : undefined
}

function isOpen(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  return tokens.kind[at] === WORD && (flagsOf(grammar.words, tokens.word[at] as number) & (G.STOP | G.CARDINAL | G.SCALE)) === 0
}

function plain(tokens: Tokens, part: Numeral, grammar: G.Grammar): Reading {
  const unit: Unit = { kind: 'bare', unit: '', to: part.to, end: part.end, nounTo: part.to }
  const before = modifiersBefore(tokens, part.from, grammar)
  return reading(tokens, { numeral: part, unit, currency: undefined, before, behind: undefined, free: 0 })
}

function share(tokens: Tokens, part: Numeral, whole: Numeral, grammar: G.Grammar): Reading {
  const read = plain(tokens, part, grammar)
  const end = tokens.end[whole.to - 1] as number
  // A noun between the numbers is not kept: `one in ten` stands for `one firm in ten`.
  const words = tokens.text.slice(part.numberEnd, whole.start)
  const joint = /\bout of\b/i.test(words) ? ' out of ' : / of /i.test(words) ? words : ' in '
  const style = { ...read.quantity.style, joint }
  const core = { start: part.start, end }
  const value = (100 * part.value) / whole.value
  return {
    ...read,
    to: whole.to,
    nounTo: whole.to,
    next: whole.to,
    quantity: { ...read.quantity, end, kind: 'percent', unit: '%', value, step: 1, looseStep: 1, core, style },
  }
}
