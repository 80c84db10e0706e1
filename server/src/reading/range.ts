/**
 * Joins two numbers to a range: `6–6.5 %`, `between $4 and 26 billion`.
 */
import * as G from './grammar.ts'
import { flagsOf } from './lexicon.ts'
import { type Modifiers, modifiersBehind } from './modifier.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { type Reading, reading } from './reading.ts'
import { HYPHEN, MARK, type Tokens, textIs, WORD } from './token.ts'
import { behindCurrency, type Currency, currencyBefore, inUnits, type Unit, unitBehind } from './unit.ts'
import { intern } from './vocabulary.ts'

/** The range that starts with this number, or undefined where the next number is another quantity. */
export function joinRange(
  tokens: Tokens,
  low: Numeral,
  unit: Unit,
  currency: Currency | undefined,
  before: Modifiers,
  grammar: G.Grammar,
): Reading | undefined {
  const first = currency?.from ?? low.from
  if (unit.to >= tokens.count) return undefined
  const opener = openerBefore(tokens, before.from, grammar)
  // The hyphens of `ten-to-fifteen` stand around their joint.
  const joint =
    tokens.kind[unit.to] === HYPHEN && textIs(tokens, unit.to + 1, 'to') && tokens.kind[unit.to + 2] === HYPHEN ? unit.to + 1 : unit.to
  const how = jointAt(tokens, joint, opener !== -1 && isBetween(tokens, opener), grammar)
  if (how === undefined) return undefined
  const behindJoint = joint === unit.to ? joint + 1 : joint + 2
  const at = behindCurrency(tokens, behindJoint, grammar)
  const money = currencyBefore(tokens, at, grammar)
  if (at > behindJoint && (money === undefined || money.from !== behindJoint)) return undefined
  const written = readNumeral(tokens, at, grammar, money !== undefined || currency !== undefined)
  if (written === undefined || written.from !== at) return undefined
  const highUnit = unitBehind(
    tokens,
    written,
    money ?? (currency !== undefined && written.scale > 1 ? { from: at, unit: currency.unit } : undefined),
    grammar,
  )
  const high = inUnits(written, highUnit)
  if (low.words !== high.words && how === 'dash') return undefined
  // `Of 120 firms, 42 – 35 % – had raised their wages`: dashes around an aside.
  if (how === 'dash' && isAside(tokens, joint, Math.max(highUnit.to, written.to))) return undefined
  // Two years are a period, and a year before another number is its own.
  if (isYearly(low) && currency === undefined && (!isYearly(high) || highUnit.kind !== 'money')) return undefined
  const same =
    unit.kind === 'bare' || unit.kind === 'count'
      ? true
      : highUnit.kind === 'bare'
        ? currency !== undefined || how === 'dash'
        : unit.kind === highUnit.kind && unit.unit === highUnit.unit
  if (!same || (unit.kind === 'count' && unit.nounTo > unit.to && how !== 'dash')) return undefined
  const takes = low.scale === 1 && (high.scale > 1 || (high.scale < 1 && unit.kind === 'bare'))
  const scale = takes && low.number <= high.number ? high.scale : 1
  const from = low.value * scale
  if (from >= high.value) return undefined
  if (how === 'hyphen' && highUnit.kind === 'bare' && unit.kind === 'bare') return undefined
  if (how === 'to' && opener !== -1 && isChange(tokens, opener, grammar)) return undefined
  // *Rose by 2 per cent to 72 per cent*: a change and the level that it led to.
  if (how === 'to' && opener === -1 && unit.kind !== 'bare' && unit.kind !== 'count' && textIs(tokens, before.from - 1, 'by'))
    return undefined
  // *Up $2 million to $19 million*: the same, where both have their unit and the one is a small part of the other.
  const isOwn = currency !== undefined ? money !== undefined : unit.kind === 'measure' && highUnit.kind === 'measure'
  const isSmall = isOwn && high.value >= 3 * from && opener === -1
  if (how === 'to' && isSmall && tokens.kind[before.from - 1] === WORD && isChanging(tokens, before.from - 1, grammar)) return undefined
  const taken: Unit = highUnit.kind === 'bare' && unit.kind !== 'bare' ? { ...highUnit, kind: unit.kind, unit: unit.unit } : highUnit
  const behind =
    modifiersBehind(tokens, taken.to, grammar) ?? (taken.nounTo > taken.to ? modifiersBehind(tokens, taken.nounTo, grammar) : undefined)
  const read = reading(tokens, { numeral: high, unit: taken, currency: money, before: { ...before, to: first }, behind, free: 0 })
  const { text } = tokens
  const coreStart = tokens.start[first] as number
  const start = opener === -1 ? tokens.start[before.from] : tokens.start[opener]
  const ownScale = low.scale !== 1 && low.scale !== high.scale
  const step = Math.min(low.step * scale, high.step)
  return {
    ...read,
    from: opener === -1 ? before.from : opener,
    number: low.from,
    quantity: {
      ...read.quantity,
      start: start as number,
      value: { low: from, high: high.value },
      step,
      looseStep: Math.min(low.looseStep * scale, high.looseStep),
      core: { start: coreStart, end: taken.end },
      style: {
        ...read.quantity.style,
        prefix: text.slice(coreStart, low.start),
        decimals: Math.max(low.decimals, high.decimals),
        group: high.group === '' ? low.group : high.group,
        joint: text.slice(ownScale ? low.end : low.numberEnd, high.start),
      },
    },
  }
}

/** White space stands around a dash, and around another right behind the number. */
function isAside(tokens: Tokens, dash: number, behind: number): boolean {
  const spaced = (at: number): boolean =>
    /^ [–—] $/.test(tokens.text.slice((tokens.start[at] as number) - 1, (tokens.end[at] as number) + 1))
  return behind < tokens.count && tokens.kind[behind] === MARK && spaced(dash) && spaced(behind)
}

type Joint = 'dash' | 'hyphen' | 'to' | 'and'

function jointAt(tokens: Tokens, at: number, between: boolean, grammar: G.Grammar): Joint | undefined {
  if (tokens.kind[at] === HYPHEN) return 'hyphen'
  if (tokens.kind[at] === MARK) {
    const char = tokens.text.charAt(tokens.start[at] as number)
    return char === '–' || char === '—' || char === '‑' || char === '~' ? 'dash' : char === '-' ? 'hyphen' : undefined
  }
  if (tokens.kind[at] !== WORD || (flagsOf(grammar.words, tokens.word[at] as number) & G.JOINT) === 0) return undefined
  if (textIs(tokens, at, 'and') || tokens.word[at] === AND) return between ? 'and' : undefined
  if (textIs(tokens, at, 'or')) return undefined
  const raw = tokens.text.slice(tokens.start[at], tokens.end[at]).normalize('NFC').toLowerCase()
  return raw === 'to' || raw === 'đến' || raw === 'tới' ? 'to' : undefined
}

const BETWEEN = new Set([intern('between'), intern('giữa')])
const AND = intern('và')

function isBetween(tokens: Tokens, opener: number): boolean {
  return BETWEEN.has(tokens.word[opener] as number)
}

/** The token of `from` or `between` before the range, or -1. */
function openerBefore(tokens: Tokens, at: number, grammar: G.Grammar): number {
  const before = at - 1
  return before >= 0 && tokens.kind[before] === WORD && (flagsOf(grammar.words, tokens.word[before] as number) & G.OPENER) !== 0
    ? before
    : -1
}

/** `rose from 4 to 26`: two levels. `grew by from 4 to 6` is a range. */
function isChange(tokens: Tokens, opener: number, grammar: G.Grammar): boolean {
  if (isBetween(tokens, opener)) return false
  if (textIs(tokens, opener - 1, 'by')) return false
  for (let at = opener - 1; at >= 0 && at > opener - 12; at--) {
    // A comma right before `from` sets its phrase off: `rose threefold, from 4 to 12`; `rose 5 % from 4 to 12`.
    if (tokens.kind[at] === MARK && at === opener - 1 && /[,%]/.test(tokens.text.charAt(tokens.start[at] as number))) continue
    if (tokens.kind[at] === MARK) return false
    if (tokens.kind[at] === WORD && isChanging(tokens, at, grammar)) return true
  }
  return false
}

function isChanging(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  return (flagsOf(grammar.words, tokens.word[at] as number) & G.CHANGE) !== 0
}

function isYearly(numeral: Numeral): boolean {
  return numeral.plain && numeral.value >= 1900 && numeral.value <= 2100
}
