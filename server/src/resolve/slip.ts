/** Two numbers of which one may be the other, miswritten. */

/** The digits of one are those of the other in another order, or with a nought more or less. */
export function isShuffled(a: number, b: number): boolean {
  const [one, other] = [digits(a), digits(b)]
  if (one === other || one.length < 2 || other.length < 2) return false
  const sorted = (text: string): string => [...text.replace(/0/g, '')].sort().join('')
  return sorted(one) === sorted(other) && one.replace(/0/g, '').length > 1
}

/** As a slip of the pen leaves it: shuffled, or another digit in one place. */
export function isSlip(a: number, b: number): boolean {
  const [one, other] = [digits(a), digits(b)]
  if (isShuffled(a, b)) return true
  return one !== other && one.length > 1 && one.length === other.length && [...one].filter((digit, at) => digit !== other[at]).length === 1
}

function digits(value: number): string {
  return writtenOf(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
}

/** A number in its digits, without what reckoning with fractions leaves behind them. */
export function writtenOf(value: number): string {
  return String(Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12)))
}
