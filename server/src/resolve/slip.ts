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
  return String(Number(Math.abs(value).toPrecision(12)))
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
}
