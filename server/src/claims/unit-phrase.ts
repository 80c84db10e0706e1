/**
 * Reads the unit that a caption, head or stub gives for the bare numbers of a table: *US$ bn*, *in billions of U.S. dollars*, *%*.
 */
import type { Quantity } from '../reading/quantity.ts'
import { type Tokens, tokenText, WORD } from '../reading/token.ts'
import type { Span } from '../text/span.ts'

/** What bare numbers are of. `scale` multiplies them into base units. */
export interface UnitPhrase {
  readonly kind: 'money' | 'percent' | 'count'
  /** ISO 4217, `%`, or `''` for counts. */
  readonly unit: string
  readonly scale: number
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD', us: 'USD', usd: 'USD', dollar: 'USD', dollars: 'USD', '€': 'EUR', eur: 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', gbp: 'GBP', pounds: 'GBP',
  vnd: 'VND', dong: 'VND', đồng: 'VND', '₫': 'VND', '¥': 'JPY', jpy: 'JPY', yen: 'JPY', cny: 'CNY', yuan: 'CNY',
}
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3, thousands: 1e3, k: 1e3, nghìn: 1e3, ngàn: 1e3, million: 1e6, millions: 1e6, mn: 1e6, m: 1e6, mio: 1e6, triệu: 1e6,
  billion: 1e9, billions: 1e9, bn: 1e9, b: 1e9, tỷ: 1e9, tỉ: 1e9, trillion: 1e12, trillions: 1e12, tn: 1e12,
}
const PERCENT = new Set(['%', 'percent', 'percentage', 'pct', 'cent'])
const COUNT = new Set(['number', 'no', 'count', 'units', 'số'])

/** Reads the unit phrase of a head or caption; undefined where it gives none, or more than one. Quantities in it give none. */
export function unitPhraseOf(tokens: Tokens, quantities: readonly Span[]): UnitPhrase | undefined {
  let currency: string | undefined
  let scale: number | undefined
  let percent = false
  let count = false
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    if (quantities.some((quantity) => quantity.start <= start && start < quantity.end)) continue
    const word = tokenText(tokens, index).toLowerCase()
    const code = (word === 'us' && tokens.kind[index] === WORD && !isDollars(tokens, index)) || (word === 'dong' && isPlace(tokens, index)) ? undefined : CURRENCIES[word]
    if (code !== undefined) {
      if (currency !== undefined && currency !== code) return undefined
      currency = code
    } else if (SCALES[word] !== undefined && (scale === undefined || scale === SCALES[word])) scale = SCALES[word]
    else if (PERCENT.has(word)) percent = true
    else if (COUNT.has(word)) count = true
  }
  if (currency !== undefined) return percent ? undefined : { kind: 'money', unit: currency, scale: scale ?? 1 }
  if (percent) return { kind: 'percent', unit: '%', scale: 1 }
  return count || scale !== undefined ? { kind: 'count', unit: '', scale: scale ?? 1 } : undefined
}

/** `US` is a currency only before a dollar sign or word. */
function isDollars(tokens: Tokens, index: number): boolean {
  for (let next = index + 1; next < tokens.count && next < index + 5; next++) if (/^(\$|dollars?)$/i.test(tokenText(tokens, next))) return true
  return false
}

/** A bare number read in the unit of its table; other quantities as they are. */
export function inUnit(quantity: Quantity, phrase: UnitPhrase | undefined): Quantity {
  if (phrase === undefined || (quantity.kind !== 'bare' && !(quantity.kind === 'count' && phrase.kind === 'count'))) return quantity
  const times = (value: number): number => Number((value * phrase.scale).toPrecision(15))
  return {
    ...quantity,
    kind: phrase.kind === 'count' ? quantity.kind : phrase.kind,
    unit: phrase.unit === '' ? quantity.unit : phrase.unit,
    value: typeof quantity.value === 'number' ? times(quantity.value) : { low: times(quantity.value.low), high: times(quantity.value.high) },
    step: quantity.step * phrase.scale,
    looseStep: quantity.looseStep * phrase.scale,
    style: { ...quantity.style, scale: quantity.style.scale * phrase.scale },
  }
}

/** `Dong Nai`, `Dong Thap`: provinces. */
function isPlace(tokens: Tokens, index: number): boolean {
  const capital = (at: number): boolean => at < tokens.count && tokens.kind[at] === WORD && /^\p{Lu}/u.test(tokenText(tokens, at))
  return capital(index) && capital(index + 1)
}
