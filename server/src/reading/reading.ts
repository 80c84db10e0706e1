/**
 * Puts the parts of a quantity together.
 */
import type { Modifiers } from './modifier.ts'
import type { Numeral } from './numeral.ts'
import type { Quantity, QuantityStyle } from './quantity.ts'
import type { Tokens } from './token.ts'
import type { Currency, Unit } from './unit.ts'
import { intern } from './vocabulary.ts'

/** A quantity with the tokens that it takes: `from` to `to` with its modifiers, its noun to `nounTo`; reading goes on at `next`. */
export interface Reading {
  readonly from: number
  /** The token that its number starts at. */
  readonly number: number
  readonly to: number
  readonly nounTo: number
  readonly next: number
  readonly quantity: Quantity
}

/** What a reading is made of. Its words may reach back to the token `free`. */
export interface Parts {
  readonly numeral: Numeral
  readonly unit: Unit
  readonly currency: Currency | undefined
  readonly before: Modifiers
  readonly behind: Modifiers | undefined
  readonly free: number
}

/** The quantity that these parts make. */
export function reading(tokens: Tokens, parts: Parts): Reading {
  const { numeral, unit, currency, before, behind } = parts
  const first = currency?.from ?? numeral.from
  const from = Math.min(first, Math.max(before.from, parts.free))
  const negative = isNegative(tokens, first)
  const coreStart = negative ? (tokens.start[first - 1] as number) : (tokens.start[first] as number)
  const to = behind === undefined ? unit.to : behind.to
  const sign = negative ? -1 : 1
  const quantity: Quantity = {
    start: Math.min(coreStart, tokens.start[from] as number),
    end: Math.max(unit.end, tokens.end[to - 1] as number),
    kind: unit.kind,
    value: sign * numeral.value,
    unit: unit.unit,
    bound: before.bound ?? behind?.bound ?? null,
    approximate: before.approximate || behind?.approximate === true,
    step: numeral.step,
    looseStep: numeral.looseStep,
    core: { start: coreStart, end: unit.end },
    style: styleOf(tokens.text, coreStart, numeral, unit.end),
  }
  return {
    from: negative && from === first ? first - 1 : from,
    number: numeral.from,
    to,
    nounTo: Math.max(to, unit.nounTo),
    next: Math.max(to, numeral.to),
    quantity,
  }
}

/** How a number with its unit is written, from its core's start to its end. */
export function styleOf(text: string, coreStart: number, numeral: Numeral, coreEnd: number, joint = ''): QuantityStyle {
  return {
    prefix: text.slice(coreStart, numeral.start),
    suffix: text.slice(numeral.end, coreEnd),
    magnitude: numeral.magnitude ?? text.slice(numeral.numberEnd, numeral.end),
    scale: numeral.scale,
    group: numeral.group,
    decimal: numeral.decimal,
    decimals: numeral.decimals,
    words: numeral.words,
    joint,
  }
}

const SIGNS = new Set([intern('minus'), intern('negative'), intern('âm')])

/** A text with no more tokens says nothing but a number. */
const CELL_TOKENS = 4

/** A minus sign clings to the number or its currency, and nothing to the minus; or the word stands there. */
export function isNegative(tokens: Tokens, first: number): boolean {
  if (first === 0) return false
  if (SIGNS.has(tokens.word[first - 1] as number)) return true
  if (tokens.end[first - 1] !== tokens.start[first]) return false
  const code = tokens.text.charCodeAt(tokens.start[first - 1] as number)
  // *–5.8 %*, alone in its cell or in brackets: many write a dash for the sign.
  if (code === 0x2013)
    return first === 1 ? tokens.count <= CELL_TOKENS : tokens.text.charCodeAt((tokens.start[first - 1] as number) - 1) === 0x28
  if (code !== 0x2212 && code !== 0x2d) return false
  const before = tokens.text.charCodeAt((tokens.start[first - 1] as number) - 1)
  return first === 1 || before === 0x20 || before === 0x28 || before === 0x0a || before === 0xa0
}
