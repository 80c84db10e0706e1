/**
 * Reads a number that is written in digits.
 */

/** The number of one token of digits: `mantissa` without its decimal point, and how it is written. */
export interface Digits {
  /** The digits as a whole number: 343 for `34.3`. */
  readonly mantissa: number
  readonly decimals: number
  /** How many digits stand before the decimal mark. */
  readonly whole: number
  /** The thousands separator, or `''`. */
  readonly group: string
  readonly decimal: '.' | ','
}

const POINT = 0x2e

/**
 * Reads `text.slice(start, end)`: digits with points and commas between them. `decimal` is the language's decimal mark;
 * a number that can only be read the other way is. Undefined where it is no one number (`1.2.3`, `1,2,3`).
 */
export function readDigits(text: string, start: number, end: number, decimal: '.' | ','): Digits | undefined {
  let marks = 0
  let first = -1
  let last = -1
  let mantissa = 0
  let mixed = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) mantissa = mantissa * 10 + code - 0x30
    else {
      if (marks++ === 0) first = at
      else if (code !== text.charCodeAt(last)) mixed = true
      last = at
    }
  }
  if (marks === 0) return { mantissa, decimals: 0, whole: end - start, group: '', decimal }
  const behind = end - last - 1
  if (marks === 1) {
    const mark = text.charAt(last)
    const before = last - start
    const groups = behind === 3 && before <= 3 && text.charCodeAt(start) !== 0x30
    // The language's thousands mark, or the other language's where three noughts follow: nobody writes those as decimals.
    if (groups && (mark !== decimal || text.startsWith('000', last + 1)))
      return { mantissa, decimals: 0, whole: end - start - 1, group: mark, decimal: mark === '.' ? ',' : '.' }
    return { mantissa, decimals: behind, whole: before, group: '', decimal: mark === '.' ? '.' : ',' }
  }
  const group = text.charAt(first)
  const hasDecimals = mixed
  const groupsEnd = hasDecimals ? last : end
  if (!isGrouped(text, start, groupsEnd, first, group)) return undefined
  const decimals = hasDecimals ? behind : 0
  return { mantissa, decimals, whole: end - start - marks - decimals, group, decimal: text.charCodeAt(first) === POINT ? ',' : '.' }
}

/** Groups of three behind a first one of one to three digits; India's groups of two (`3,14,000`) too. */
function isGrouped(text: string, start: number, end: number, first: number, group: string): boolean {
  if (first - start > 3 || end <= first) return false
  let size = 0
  for (let at = first + 1; at < end; at++) {
    if (text.charAt(at) !== group) size++
    else if (size === 3 || size === 2) size = 0
    else return false
    if (text.charAt(at) !== group && (text.charCodeAt(at) < 0x30 || text.charCodeAt(at) > 0x39)) return false
  }
  return size === 3
}

/** `mantissa` with `decimals` decimals, times `scale`, without the dust of binary fractions where it can be avoided. */
export function scaled(mantissa: number, decimals: number, scale: number): number {
  const divisor = 10 ** decimals
  return scale >= divisor ? mantissa * (scale / divisor) : (mantissa * scale) / divisor
}

/** The weight of the last digit of a whole number that is not a trailing nought. */
export function trailing(whole: number): number {
  let weight = 1
  if (whole === 0 || !Number.isFinite(whole)) return weight
  while (whole % (weight * 10) === 0) weight *= 10
  return weight
}

/** Takes off the dust of binary fractions. */
export function clean(value: number): number {
  return Number(value.toPrecision(14))
}
