/**
 * Tells whether a number that disagrees may still be a slip in stating the source's number.
 *
 * A slip swaps or drops digits, takes the number of a neighbour or the wrong magnitude; it stays near, or is off by a power of ten.
 * A number many times off is more likely of something else, and is left alone.
 */
import type { Amount } from '../reading/quantity.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'

/** How many times off a slip may be. */
const FAR = 5

/** A list of which the tenth is told is hardly one of more than ten times as many. */
const LONG_LIST = 10

/** How far apart two words for a scale may be: million and trillion. */
const SCALES = 1e6

/** Tells whether the figure's number is near enough to `source`, or off from it by a power of ten, to be a slip. */
export function isPlausibleSlip(figure: ResolvedFigure, source: Amount): boolean {
  const said = figure.verdict?.said.value
  if (said === undefined) return true
  const a = middle(said)
  const b = middle(source)
  if (a === 0 || b === 0) return true
  // The 641st is of a longer list than the eighth.
  if (figure.figure.quantity.kind === 'rank') return Math.max(a, b) <= LONG_LIST * Math.max(LONG_LIST, Math.min(a, b))
  const times = Math.abs(a / b)
  if (times <= FAR && times >= 1 / FAR) return true
  if (dropsDigit(String(Math.abs(a)), String(Math.abs(b)))) return true
  const power = 10 ** Math.round(Math.log10(times))
  // *44 jobs* is no slip for 44,000: nobody drops three digits, but a word for them.
  const { kind, style } = figure.figure.quantity
  if ((kind === 'count' || kind === 'bare') && style.scale === 1 && (power >= 100 || power <= 0.01)) return false
  return power !== 1 && power <= SCALES && power >= 1 / SCALES && Math.abs(times / power - 1) < 0.02
}

/** One number is the other with a digit left out: 1.6 for 11.6. */
function dropsDigit(a: string, b: string): boolean {
  const [short, long] = [a, b].map((text) => text.replace('.', '').replace(/0+$/, '')).sort((x, y) => x.length - y.length) as [
    string,
    string,
  ]
  if (short.length < 2 || long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1)
}

function middle(amount: Amount): number {
  return typeof amount === 'number' ? amount : (amount.low + amount.high) / 2
}
