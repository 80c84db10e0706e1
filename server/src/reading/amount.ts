/**
 * Amounts: numbers and ranges of numbers.
 */
import type { Amount } from './quantity.ts'

/** The lower end of a range, or the number itself. */
export function lowOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.low
}

/** The upper end of a range, or the number itself. */
export function highOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount.high
}

/** The middle of a range, or the number itself. */
export function middleOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : (amount.low + amount.high) / 2
}

/** An amount with its sign turned. */
export function negative(amount: Amount): Amount {
  return typeof amount === 'number' ? -amount : { low: -amount.high, high: -amount.low }
}

/** Multiplies an amount, for units that are multiples of one another. */
export function times(amount: Amount, factor: number): Amount {
  return typeof amount === 'number' ? amount * factor : { low: amount.low * factor, high: amount.high * factor }
}

/** Tells whether two numbers are one but for the dust of binary fractions. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= dust(a, b)
}

/** The error that arithmetic on two numbers may have left. */
export function dust(a: number, b: number): number {
  return 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
