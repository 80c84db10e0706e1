/**
 * Compares what a draft says with what a source has.
 *
 * In: an amount as written and an amount of a source, in one unit. Out: whether they agree, contradict each other, or neither (`loose`:
 * rounded right but more than 2 % off, a bound that is true but more than 10 % away), which no rule speaks about. It knows no series and
 * no period, and converts no currency.
 */
import { dust, highOf, isSame, lowOf } from './amount.ts'
import type { Amount, Bound } from './quantity.ts'

export type Agreement = 'agrees' | 'loose' | 'disagrees'

/** What a draft says: a Quantity, or as much of one. */
export interface Said {
  readonly value: Amount
  readonly bound: Bound | null
  readonly approximate: boolean
  readonly step: number
  readonly looseStep: number
}

/** What a source has. `step` is the precision that it is given in; without it the draft is never taken as the more precise one. */
export interface Held {
  readonly value: Amount
  readonly bound: Bound | null
  readonly step?: number
}

const ROUNDED = 0.02
const HEDGED = 0.05
const BOUNDED = 0.1

/** Tells whether what is said agrees with what the source has. */
export function compareAmounts(said: Said, source: Held): Agreement {
  if (typeof said.value !== 'number') return compareRange(said, said.value, source)
  if (said.bound === null) return comparePlain(said, said.value, source)
  const side = sideOf(said.bound)
  if (source.bound === null) return compareBound(side, said.value, source.value)
  if (side === sideOf(source.bound)) return comparePlain(said, said.value, source)
  // Bounds of opposite directions: only where both can hold is it no contradiction.
  const far = side > 0 ? highOf(source.value) : lowOf(source.value)
  return (far - said.value) * side > dust(far, said.value) ? 'loose' : 'disagrees'
}

/** 1 for a bound from below, -1 for one from above. */
function sideOf(bound: Bound): 1 | -1 {
  return bound === 'at-least' || bound === 'over' ? 1 : -1
}

function comparePlain(said: Said, value: number, source: Held): Agreement {
  if (typeof source.value === 'number') return compareNumbers(said, value, source.value, source.step)
  const { low, high } = source.value
  if (value >= low - dust(value, low) && value <= high + dust(value, high)) return 'agrees'
  return compareNumbers(said, value, value < low ? low : high, source.step)
}

function compareNumbers(said: Said, value: number, source: number, step: number | undefined): Agreement {
  const off = Math.abs(value - source)
  if (isSame(value, source)) return 'agrees'
  const within = (share: number): boolean => off <= share * Math.abs(source) + dust(value, source)
  if (said.approximate && within(HEDGED)) return 'agrees'
  const rounds = (to: number): boolean => off <= to / 2 + dust(value, source)
  // Trailing zeros leave the precision open, but no further than a hedge would: ten is not eight.
  if (rounds(said.step) || (rounds(said.looseStep) && within(HEDGED))) return within(ROUNDED) ? 'agrees' : 'loose'
  // More precise than the source, and rounds to it; halves are rounded up.
  const rounded = rounds(step ?? 0) && !(value > source && isSame(off, (step ?? 0) / 2))
  return step !== undefined && said.step < step && rounded ? 'loose' : 'disagrees'
}

function compareBound(side: 1 | -1, bound: number, source: Amount): Agreement {
  const near = side > 0 ? lowOf(source) : highOf(source)
  const far = side > 0 ? highOf(source) : lowOf(source)
  if ((near - bound) * side >= -dust(near, bound))
    return Math.abs(near - bound) <= BOUNDED * Math.abs(near) + dust(near, bound) ? 'agrees' : 'loose'
  return (far - bound) * side >= -dust(far, bound) ? 'loose' : 'disagrees'
}

/** A range agrees with the same range. One that a single number of the source lies in says less than the source, and nothing false. */
function compareRange(said: Said, value: { readonly low: number; readonly high: number }, source: Held): Agreement {
  if (typeof source.value !== 'number') {
    const low = compareNumbers(said, value.low, source.value.low, source.step)
    const high = compareNumbers(said, value.high, source.value.high, source.step)
    if (low === 'disagrees' || high === 'disagrees') return 'disagrees'
    return low === 'agrees' && high === 'agrees' ? 'agrees' : 'loose'
  }
  const inside = source.value >= value.low - dust(source.value, value.low) && source.value <= value.high + dust(source.value, value.high)
  return inside ? 'loose' : 'disagrees'
}
