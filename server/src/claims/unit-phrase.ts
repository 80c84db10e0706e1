/**
 * Reads the unit that a caption, head or stub gives for the bare numbers of a table: *US$ bn*, *in billions of U.S. dollars*, *%*.
 */
import type { Quantity } from '../reading/quantity.ts'
import { MARK, NUMBER, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { UNIT_WORDS, type UnitLabel, unitLabelAt } from '../reading/unit-label.ts'
import { intern, internAll, WordSet } from '../reading/vocabulary.ts'
import { holds, type Span } from '../text/span.ts'

/** What bare numbers are of. `scale` multiplies them into base units. */
export interface UnitPhrase {
  readonly kind: 'money' | 'percent' | 'count' | 'rank' | 'measure' | 'duration'
  /** ISO 4217, `%`, `TWh`, `day`, or `''` for counts. */
  readonly unit: string
  readonly scale: number
}

const CURRENCIES = byWord({
  USD: 'us usd dollar dollars',
  EUR: 'eur euro euros',
  GBP: 'gbp pounds',
  VND: 'vnd dong đồng',
  JPY: 'jpy yen',
  CNY: 'cny yuan',
})
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₫', 'VND'],
  ['¥', 'JPY'],
])
const SCALES = byWord({
  1e3: 'thousand thousands k nghìn ngàn',
  1e6: 'million millions mn m mio triệu',
  1e9: 'billion billions bn b tỷ',
  1e12: 'trillion trillions tn',
})
const PERCENT = byWord({ '%': 'percent percentage pct cent' })
const COUNT = byWord({ count: 'number no count units số' })
const RANK = byWord({ rank: 'rank ranking position hạng' })
const ITEM = intern('mục')
const US = intern('us')
const NAMES = internAll('dong yen yuan')
const DONG_VI = intern('đồng')
const UNIT_LEADS = internAll('tính vị')

/** Meanings by word id, from the words of each meaning. */
function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(words).flatMap(([meaning, list]) => list.split(' ').map((word) => [intern(word), meaning] as const)))
}

/** Words that may say something of a unit: nearly all do not. */
const SPEAKING: ReadonlySet<number> = new WordSet([
  ...UNIT_WORDS,
  ...[CURRENCIES, SCALES, PERCENT, COUNT, RANK].flatMap((words) => [...words.keys()]),
])

/** Reads the unit phrase of a head or caption; undefined where it gives none, or more than one. Quantities in it give none. */
export function unitPhraseOf(tokens: Tokens, quantities: readonly Span[]): UnitPhrase | undefined {
  let currency: string | undefined
  let scale: number | undefined
  let scaledAt = -2
  let percent = false
  let count = false
  let rank = false
  let measure: UnitLabel | undefined
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kind[index]
    if (kind === NUMBER && scale === undefined && tokens.text.slice(tokens.start[index], tokens.end[index]) === '000') {
      // Thousands, as statisticians head their columns: '000.
      scale = 1e3
      count = true
      continue
    }
    if (kind !== WORD && kind !== MARK) continue
    const word = tokens.word[index] as number
    if (kind === WORD && (!SPEAKING.has(word) || isOnYear(tokens, index) || isHalfWord(tokens, index))) continue
    // *Hạng mục*: an item.
    if (RANK.has(word) && tokens.word[index + 1] !== ITEM) rank = true
    const unit = unitLabelAt(tokens, index)
    if (
      unit !== undefined &&
      !quantities.some((quantity) => quantity.start <= (tokens.start[index] as number) && (tokens.start[index] as number) < quantity.end)
    ) {
      if (measure !== undefined && measure.unit !== unit.unit) return undefined
      measure = unit
      index = unit.to - 1
      continue
    }
    const code = kind === MARK ? SIGNS.get(tokens.text.charAt(tokens.start[index] as number)) : CURRENCIES.get(word)
    const size = kind === WORD && !isLoneLetter(tokens, index) ? SCALES.get(word) : undefined
    const share = kind === MARK ? tokens.text.charAt(tokens.start[index] as number) === '%' : PERCENT.has(word)
    if (code === undefined && size === undefined && !share && !COUNT.has(word)) continue
    const start = tokens.start[index] as number
    if (quantities.some((quantity) => holds(quantity, start))) continue
    if (
      (word === US && !isDollars(tokens, index)) ||
      (NAMES.has(word) && isPlace(tokens, index)) ||
      (word === DONG_VI && !isMoneyWord(tokens, index))
    )
      continue
    if (code !== undefined) {
      if (currency !== undefined && currency !== code) return undefined
      currency = code
    } else if (size !== undefined) {
      // A thousand million is a billion; a second scale elsewhere says nothing more.
      if (scale === undefined) scale = Number(size)
      else if (index === scaledAt + 1) scale *= Number(size)
      scaledAt = index
    } else if (share) percent = true
    else count = true
  }
  const times = scale ?? 1
  if (currency !== undefined) return percent && !RATES_TOO.test(tokens.text) ? undefined : { kind: 'money', unit: currency, scale: times }
  if (percent) return measure === undefined ? { kind: 'percent', unit: '%', scale: 1 } : undefined
  if (measure !== undefined) return { kind: measure.kind, unit: measure.unit, scale: times }
  if (rank && scale === undefined && !count) return { kind: 'rank', unit: 'rank', scale: 1 }
  return count || scale !== undefined ? { kind: 'count', unit: '', scale: times } : undefined
}

/** `tỷ lệ`, `tỷ trọng`: no billion; `chỉ số`, `dân số`: nothing that is counted. */
function isHalfWord(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index]
  if (word === TY) return tokens.kind[index + 1] === WORD && BEHIND_TY.has(tokens.word[index + 1] as number)
  if (word !== SO) return false
  return (
    (index > 0 && tokens.kind[index - 1] === WORD && BEFORE_SO.has(tokens.word[index - 1] as number)) || tokens.word[index + 1] === LIEU
  )
}

const TY = intern('tỷ')
const BEHIND_TY = internAll('lệ trọng suất giá phần số')
const SO = intern('số')
const LIEU = intern('liệu')
const BEFORE_SO = internAll('chỉ hệ dân tham mã tần tỷ một tế đổi dung tầng')

/** `y/y`: no year is counted. */
function isOnYear({ text, start }: Tokens, index: number): boolean {
  const at = start[index] as number
  if ((text.charCodeAt(at) | 0x20) !== 0x79) return false
  return /^y\/y\b/i.test(text.slice(at, at + 4)) || /^y\/y$/i.test(text.slice(Math.max(0, at - 2), at + 1))
}

/** `Table K.1`, `annex B`: a letter is a scale only beside a currency. */
function isLoneLetter(tokens: Tokens, index: number): boolean {
  if ((tokens.end[index] as number) - (tokens.start[index] as number) > 1) return false
  const isMoney = (at: number): boolean =>
    at >= 0 &&
    at < tokens.count &&
    (tokens.kind[at] === MARK ? SIGNS.has(tokens.text.charAt(tokens.start[at] as number)) : CURRENCIES.has(tokens.word[at] as number))
  return !isMoney(index - 1) && !isMoney(index + 1)
}

/** *Levels in US$ billion and growth in per cent*: the percentages are those of the changes. */
const RATES_TOO =
  /\b(?:growth|changes?|increases?)\b[^,;()]{0,20}(?:per ?cent|%)|(?:per ?cent|%)[^,;()]{0,12}\b(?:growth|changes?)\b|tăng trưởng[^,;()]{0,12}%/iu

/** `tỷ đồng`, `(đồng)`, `đơn vị tính: đồng`; but not the second half of `cộng đồng`, `hợp đồng`, nor the first of `đồng bằng`. */
function isMoneyWord(tokens: Tokens, index: number): boolean {
  if (index === 0) return tokens.count === 1
  const before = tokens.word[index - 1] as number
  return tokens.kind[index - 1] !== WORD || SCALES.has(before) || UNIT_LEADS.has(before)
}

/** `US` is a currency only before a dollar sign or word. */
function isDollars(tokens: Tokens, index: number): boolean {
  for (let next = index + 1; next < tokens.count && next < index + 5; next++)
    if (/^(\$|dollars?)$/i.test(tokenText(tokens, next))) return true
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
    value:
      typeof quantity.value === 'number' ? times(quantity.value) : { low: times(quantity.value.low), high: times(quantity.value.high) },
    step: quantity.step * phrase.scale,
    looseStep: quantity.looseStep * phrase.scale,
    style: { ...quantity.style, scale: quantity.style.scale * phrase.scale },
  }
}

/** `Dong Nai`, `Yen Phong`: places. */
function isPlace(tokens: Tokens, index: number): boolean {
  const capital = (at: number): boolean => at < tokens.count && tokens.kind[at] === WORD && /^\p{Lu}/u.test(tokenText(tokens, at))
  return capital(index) && capital(index + 1)
}
