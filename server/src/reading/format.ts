/**
 * Writes another value in the way a quantity is written.
 *
 * In: a quantity as read, and a value in its unit. Out: text for its core: `$136bn` and 148e9 give `$148bn`. What is written reads back as the
 * value. It does not round: a value keeps its own digits. It knows nothing of the sentence around.
 */
import { highOf, lowOf } from './amount.ts'
import type { Amount, Quantity, QuantityStyle } from './quantity.ts'
import { ordinalSuffix, spell, spellOrdinal, spellPlace, spellVietnamese } from './spell.ts'

/** What of the place a quantity's own style does not tell. */
export interface FormatOptions {
  /** It opens a sentence: words take a capital. */
  readonly capital?: boolean
}

/** Text that puts `value` in the place of the quantity's core. */
export function formatLike(quantity: Quantity, value: Amount, options: FormatOptions = {}): string {
  const text = written(quantity, value)
  return options.capital === true ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function written(quantity: Quantity, value: Amount): string {
  const { style, kind } = quantity
  if (typeof value === 'number') {
    if (kind === 'rank') return rank(style, value)
    if (kind === 'times' && style.words && !/times|lần/i.test(style.suffix)) return multiple(style, value)
    if (kind === 'percent' && style.words && style.suffix === '') return share(style, value)
  }
  const { prefix, negative } = signed(style.prefix, lowOf(value) < 0)
  const size = magnitudeFor(quantity, value)
  const parts = typeof value === 'number' ? [value] : [lowOf(value), highOf(value)]
  const words = style.words ? parts.map((part) => inWords(Math.abs(part) / size.scale, style)) : []
  if (words.length > 0 && words.every((word) => word !== undefined) && (size.text !== '' || size.scale === 1)) {
    return `${prefix}${words.join(jointOf(style, ' to '))}${size.text}${style.suffix}`
  }
  // Words that say a number badly give way to digits: `71,500`, `148.4 billion`.
  const thousands = style.words && size.scale <= 1000
  const scale = thousands && size.text !== '' ? 1 : size.scale
  const numbers = parts.map((part) => digits((negative ? Math.abs(part) : part) / scale, style, quantity))
  return `${prefix}${numbers.join(jointOf(style, '–'))}${scale === size.scale ? size.text : ''}${style.suffix}`
}

function jointOf(style: QuantityStyle, otherwise: string): string {
  return style.joint === '' ? otherwise : style.joint
}

/** The prefix with the sign that the value needs. */
function signed(prefix: string, negative: boolean): { readonly prefix: string; readonly negative: boolean } {
  const sign = /^(?:minus |negative |âm |[-−–])/i.exec(prefix)
  if (sign !== null) return { prefix: negative ? prefix : prefix.slice(sign[0].length), negative: true }
  return { prefix: negative ? `−${prefix}` : prefix, negative }
}

/** A value without the dust of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(13))
}

function digits(value: number, style: QuantityStyle, quantity: Quantity): string {
  const [whole = '0', shown = ''] = plain(clean(value)).split('.')
  // Prices have both digits of their cents: `$3.10`.
  const cents = quantity.kind === 'money' && style.decimals === 2 && style.magnitude === '' && !style.words
  const fraction = cents ? shown.padEnd(2, '0') : shown
  const group = style.group === '' ? groupFor(Math.abs(value), style, quantity) : style.group
  const grouped = group === '' || whole.replace('-', '').length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === '' ? grouped : `${grouped}${style.decimal === group ? (group === '.' ? ',' : '.') : style.decimal}${fraction}`
}

/** Digits without an exponent. */
function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(value < 1 ? 12 : 0).replace(/\.?0+$/, '') : text
}

/** A thousands separator for a writer who has shown none: where the number has grown beyond three digits, or might be read as a year. */
function groupFor(value: number, style: QuantityStyle, quantity: Quantity): string {
  if (value < 1000) return ''
  const shown = highOf(quantity.value) / style.scale >= 1000
  if (shown && style.decimals === 0 && !style.words && !(value >= 1900 && value <= 2100)) return ''
  return style.decimal === ',' ? '.' : ','
}

function inWords(value: number, style: QuantityStyle): string | undefined {
  return style.decimal === ',' ? spellVietnamese(clean(value)) : spell(clean(value))
}

interface Magnitude {
  readonly scale: number
  readonly text: string
}

// The magnitudes that go together, from thousand to trillion, as one writer writes them.
const FAMILIES: readonly (readonly (readonly [number, string])[])[] = [
  [
    [1e3, 'thousand'],
    [1e6, 'million'],
    [1e9, 'billion'],
    [1e12, 'trillion'],
  ],
  [
    [1e3, 'k'],
    [1e6, 'mn'],
    [1e9, 'bn'],
    [1e12, 'tn'],
  ],
  [
    [1e3, 'k'],
    [1e6, 'm'],
    [1e9, 'bn'],
    [1e12, 'tn'],
  ],
  [
    [1e3, 'k'],
    [1e6, 'm'],
    [1e9, 'b'],
    [1e12, 't'],
  ],
  [
    [1e3, 'nghìn'],
    [1e6, 'triệu'],
    [1e9, 'tỷ'],
  ],
  [
    [1e3, 'ngàn'],
    [1e6, 'triệu'],
    [1e9, 'tỷ'],
  ],
]

/** The magnitude as it is written, or another of its family where the number would grow beyond three digits or shrink to nothing. */
function magnitudeFor(quantity: Quantity, value: Amount): Magnitude {
  const { style } = quantity
  const own = { scale: style.scale, text: style.magnitude }
  if (style.magnitude === '' && style.scale === 1 && style.words && highOf(value) >= 1e6)
    return { scale: scaleOf(highOf(value)), text: ` ${NAMES.get(scaleOf(highOf(value)))}` }
  if (style.magnitude === '') return own
  const number = Math.abs(highOf(value)) / style.scale
  const before = Math.abs(highOf(quantity.value)) / style.scale
  if ((number < 1000 || before >= 1000) && (number >= 0.1 || number === 0)) return own
  const word = style.magnitude.replace(/^[\s-]+/, '')
  const lower = word.toLowerCase()
  const family = FAMILIES.find((entries) =>
    entries.some(([scale, name]) => scale === style.scale && name === lower.normalize('NFC').replace('tỉ', 'tỷ')),
  )
  if (family === undefined) return own
  const fitting = [...family].reverse().find(([scale]) => Math.abs(highOf(value)) >= scale) ?? family[0]
  const [scale, name] = fitting as readonly [number, string]
  const cased =
    word === word.toUpperCase() && lower !== word
      ? name.toUpperCase()
      : word.charAt(0) === lower.charAt(0)
        ? name
        : name.charAt(0).toUpperCase() + name.slice(1)
  return { scale, text: style.magnitude.slice(0, style.magnitude.length - word.length) + cased }
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
])

function scaleOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : 1e6
}

function rank(style: QuantityStyle, value: number): string {
  if (style.suffix !== '') return `${style.prefix}${value}${ordinalSuffix(value)}`
  if (!style.words) return `${style.prefix}${value}`
  if (style.decimal === ',') return `${style.prefix}${spellPlace(value) ?? value}`
  return style.prefix === '' ? (spellOrdinal(value) ?? `${value}${ordinalSuffix(value)}`) : `${style.prefix}${spell(value) ?? value}`
}

const VERBS: ReadonlyMap<number, string> = new Map([
  [2, 'doubl'],
  [3, 'tripl'],
  [4, 'quadrupl'],
  [5, 'quintupl'],
])

/** `doubled` and 3 give `tripled`; a multiple that has no verb is said in times. */
function multiple(style: QuantityStyle, value: number): string {
  if (style.decimal === ',') return value === 2 ? 'đôi' : `${spellVietnamese(value) ?? localised(value, style)} lần`
  const number = spell(value) ?? localised(value, style)
  const suffix = style.suffix.toLowerCase()
  if (suffix === 'fold') return Number.isInteger(value) && value <= 10 && value > 1 ? `${number}fold` : `${localised(value, style)}-fold`
  const verb = VERBS.get(value)
  if (suffix === 'ed' || suffix === 'd') return verb === undefined ? `grew ${number} times` : `${verb}ed`
  if (suffix === 'ing') return verb === undefined ? `growing ${number} times` : `${verb}ing`
  if (suffix === 's' || suffix === 'es') return verb === undefined ? `grows ${number} times` : `${verb}es`
  return value === 2 ? 'twice' : `${number} times`
}

function localised(value: number, style: QuantityStyle): string {
  return plain(clean(value)).replace('.', style.decimal)
}

const PARTS = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** A share as a fraction in words where one fits, else in percent. */
function share(style: QuantityStyle, value: number): string {
  const percent = style.decimal === ',' ? `${localised(value, style)}%` : `${localised(value, style)} percent`
  if (style.decimal === ',') return percent
  const fits = (part: number, whole: number): boolean => Math.abs(value - (100 * part) / whole) < (whole % 3 === 0 ? 0.4 : 0.05)
  if (/\bin\b/i.test(style.joint)) {
    const whole = Math.round(100 / value)
    return whole >= 2 && whole <= 20 && fits(1, whole) ? `one in ${spell(whole)}` : percent
  }
  for (let whole = 2; whole <= 10; whole++) {
    for (let part = 1; part < whole; part++) {
      if (!fits(part, whole)) continue
      if (style.joint !== '') return `${spell(part)}${style.joint}${spell(whole)}`
      if (whole === 2) return 'half'
      return `${spell(part)} ${PARTS[whole]}${part > 1 ? 's' : ''}`
    }
  }
  return percent
}
