/**
 * Symbols of units that every language writes alike: currencies and measures.
 */
import type { UnitMeaning } from './grammar.ts'

/** ISO 4217 codes that are read in capitals before or behind a number. */
export const CURRENCY_CODES =
  'usd vnd eur gbp jpy cny rmb krw thb sgd myr idr inr php aud nzd cad chf twd hkd lak khr mmk bnd sek nok dkk pln czk huf ron try rub uah brl mxn ars clp cop pen zar ngn kes ghs egp mad sar aed qar kwd ils pkr bdt lkr npr kzt'

/** Codes with a prefix of the decimal system, as accounts have them: `30 MUSD`, `5 MSEK`. */
export const PREFIXED_CODES: readonly (readonly [phrase: string, meaning: UnitMeaning])[] =
  'usd vnd eur gbp jpy cny sgd aud cad chf sek nok dkk'.split(' ').flatMap((code) =>
    [
      ['k', 1e3],
      ['m', 1e6],
      ['b', 1e9],
    ].map(([prefix, factor]) => [`${prefix}${code}`, { kind: 'money', unit: code.toUpperCase(), factor: factor as number }] as const),
  )

/** The ISO 4217 code that a currency symbol stands for by itself. */
export const CURRENCY_SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₫': 'VND',
  '₩': 'KRW',
  '₹': 'INR',
  '฿': 'THB',
  '₱': 'PHP',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₦': 'NGN',
  '₭': 'LAK',
  '₮': 'MNT',
  '₡': 'CRC',
  '₵': 'GHS',
  '₸': 'KZT',
  '₾': 'GEL',
  '₼': 'AZN',
  '៛': 'KHR',
  '৳': 'BDT',
}

/** The letters before a dollar sign that tell whose dollar it is. */
export const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  s: 'SGD',
  sg: 'SGD',
  c: 'CAD',
  ca: 'CAD',
  hk: 'HKD',
  nt: 'TWD',
  nz: 'NZD',
  r: 'BRL',
  b: 'BND',
  mx: 'MXN',
  mex: 'MXN',
  vn: 'VND',
  usd: 'USD',
  aud: 'AUD',
  cad: 'CAD',
  nzd: 'NZD',
  sgd: 'SGD',
  hkd: 'HKD',
  twd: 'TWD',
  mxn: 'MXN',
}

/** Those of them that are read in lower case too: they are no words. */
export const LOWER_DOLLARS = new Set('hk nz nt sg au mx mex usd aud cad nzd sgd hkd twd mxn'.split(' '))

/** Codes that are no words in any language here, and are read in lower case too. */
export const LOWER_CODES = new Set('usd vnd eur gbp jpy cny rmb krw thb sgd myr idr inr aud nzd chf hkd twd'.split(' '))

/** Unifies codes that name one currency. */
export function currencyCode(word: string): string {
  const code = word.toUpperCase()
  return code === 'RMB' ? 'CNY' : code
}

const MEASURES: readonly (readonly [symbols: string, unit?: string])[] = [
  ['W kW MW GW TW Wp kWp MWp GWp kVA MVA kV Wh kWh MWh GWh TWh PWh'],
  ['km cm mm nm mi ft ha km2 m2 m3 km3 cm3'],
  ['kt Mt Gt kg mg µg ng tCO2 tCO2e ktCO2e MtCO2e GtCO2e MtCO2 GtCO2 tCO2eq MtCO2eq gCO2 gCO2e kgCO2 kgCO2e'],
  ['μg mcg ug', 'µg'],
  ['gCO2eq', 'gCO2e'],
  ['kgCO2eq', 'kgCO2e'],
  ['kph kmh', 'km/h'],
  ['mph', 'mi/h'],
  ['KB kB MB GB TB PB EB ZB kbps Kbps Mbps Gbps Tbps Hz kHz MHz GHz THz'],
  ['kJ MJ GJ TJ PJ EJ toe ktoe Mtoe TEU TEUs dwt DWT bbl ppm ppb ml hl dB kcal kPa MPa'],
  ['sqm', 'm2'],
  ['Kb', 'kB'],
  ['mL', 'ml'],
  ['Ha HA', 'ha'],
  ['KM Km', 'km'],
  ['KW Kw', 'kW'],
  ['Kwh KWh KWH kwh', 'kWh'],
  ['Mw mw', 'MW'],
  ['Gw gw', 'GW'],
  ['KG Kg', 'kg'],
]

/** Measures by their symbol as written; letter case counts. */
export const SYMBOLS: ReadonlyMap<string, UnitMeaning> = new Map(
  MEASURES.flatMap(([symbols, unit]) => symbols.split(' ').map((symbol) => [symbol, { kind: 'measure', unit: unit ?? symbol }] as const)),
)

/** Symbols of one letter, which are read as units only right behind a number or a blank and before the end of a phrase. */
export const LETTERS: ReadonlyMap<string, UnitMeaning> = new Map(
  ['m', 't', 'g', 'l', 'L', 'V', 'A', 'J'].map((unit) => [unit, { kind: 'measure', unit: unit === 'L' ? 'l' : unit }]),
)

// Prefixes of the decimal system, for units that are compared across them.
const PREFIXES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 }
const PREFIXED = new Set(['W', 'Wh', 'Wp', 'VA', 'J', 'Hz', 'B', 'bps', 't', 'tCO2', 'tCO2e', 'toe'])
const OTHER: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['km', ['m', 1e3]],
  ['cm', ['m', 1e-2]],
  ['mm', ['m', 1e-3]],
  ['kg', ['t', 1e-3]],
  ['g', ['t', 1e-6]],
  ['mg', ['t', 1e-9]],
  ['µg', ['t', 1e-12]],
  ['ng', ['t', 1e-15]],
  ['L', ['l', 1]],
  ['ml', ['l', 1e-3]],
  ['hl', ['l', 1e2]],
  ['km2', ['m2', 1e6]],
  ['ha', ['m2', 1e4]],
])

/** The unit that a measure is a multiple of, and by how much: `MW` is 1e6 of `W`, `mg/L` 1e-9 of `t/L`. Units compare where their bases are the same. */
export function baseUnit(unit: string): { readonly unit: string; readonly factor: number } {
  const stroke = unit.indexOf('/')
  if (stroke > 0) {
    const base = baseUnit(unit.slice(0, stroke))
    return { unit: base.unit + unit.slice(stroke), factor: base.factor }
  }
  const other = OTHER.get(unit)
  if (other !== undefined) return { unit: other[0], factor: other[1] }
  const factor = PREFIXES[unit.charAt(0)]
  return factor !== undefined && PREFIXED.has(unit.slice(1)) ? { unit: unit.slice(1), factor } : { unit, factor: 1 }
}

/** How many of `other` one `unit` is: 1000 for GW and MW; undefined where the two do not compare. What a year brings is told as `t` and as `t/year`. */
export function unitsPer(unit: string, other: string): number | undefined {
  if (unit === other) return 1
  const from = baseUnit(unit.replace(/\/year$/, ''))
  const to = baseUnit(other.replace(/\/year$/, ''))
  return from.unit === to.unit ? Number((from.factor / to.factor).toPrecision(12)) : undefined
}
