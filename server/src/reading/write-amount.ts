/**
 * Values as a person reads them: `148 billion USD`, `at least 50 %`, `6–6.5 %`.
 */
import type { Language } from '../text/language.ts'
import type { Amount, Bound } from './quantity.ts'

/** The words for a bound, before its number. */
export const BOUND_WORDS: Readonly<Record<Language, Readonly<Record<Bound, string>>>> = {
  en: { 'at-least': 'at least', 'at-most': 'at most', over: 'over', under: 'under' },
  vi: { 'at-least': 'ít nhất', 'at-most': 'tối đa', over: 'trên', under: 'dưới' },
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** Writes a value with its bound and unit. */
export function writeAmount(value: Amount, unit: string, bound: Bound | null = null): string {
  const money = /^[A-Z]{3}$/.test(unit)
  const largest = typeof value === 'number' ? value : value.high
  const scale = money ? SCALES.find(([size]) => Math.abs(largest) >= size) : undefined
  const digits = (number: number): string => writeDigits(scale === undefined ? number : number / scale[0], 'en')
  const number = typeof value === 'number' ? digits(value) : `${digits(value.low)}–${digits(value.high)}`
  const written = unit === 'rank' ? `rank ${number}` : [number, scale?.[1], unit].filter(Boolean).join(' ')
  return bound === null ? written : `${BOUND_WORDS.en[bound]} ${written}`
}

// They take long to make, and most drafts want none.
const formats: Partial<Record<Language, Intl.NumberFormat>> = {}

/** A number in digits, grouped as the language does: `80,000` or `80.000`. */
export function writeDigits(number: number, language: Language): string {
  // Twelve digits are more than any source has, and few enough that no binary fraction shows.
  formats[language] ??= new Intl.NumberFormat(language, { maximumFractionDigits: 12 })
  return formats[language].format(Number(number.toPrecision(12)))
}
