/**
 * Lays a sentence out as numbers and the words between them, for `arithmetic.ts`.
 *
 * In: the quantities of a sentence. Out: terms in order and the gaps around them. What a neighbour lent a number is taken back
 * where the number itself does not show it (*81, or 50 per cent*), a way from one number to another is two terms, and fractions
 * that stand in apposition (*or one third*) are terms though no amount is said of them.
 */
import { highOf, lowOf } from '../reading/amount.ts'
import type { Quantity, QuantityKind } from '../reading/quantity.ts'
import { isAscii } from '../text/language.ts'
import type { Span } from '../text/span.ts'

/** A number of a sentence. Offsets are of the run. */
export interface Term extends Span {
  /** What a finding underlines. */
  readonly core: Span
  readonly kind: QuantityKind
  readonly unit: string
  readonly value: number
  /** Weights of the last digit written and of the last that is no trailing zero. */
  readonly step: number
  readonly looseStep: number
  /** A plain whole number, without a magnitude: of things that are counted it is exact. */
  readonly counted: boolean
  /** Hedged, bounded or a range: no arithmetic. */
  readonly open: boolean
  /** Hedged alone: *some 26*. */
  readonly hedged: boolean
  /** A fraction in words: *a third*. */
  readonly fraction: boolean
  /** The quantity that the term was read as: how it is written. */
  readonly quantity: Quantity
}

/** Terms in order; gap `i` stands before term `i`, the last one behind all: lower case, single blanks, trimmed at neither end. */
export interface Layout {
  readonly terms: readonly Term[]
  readonly gaps: readonly string[]
}

/** Lays out the sentence of `text` between `from` and `to`; undefined where it has too few numbers to contradict each other. */
export function layOut(text: string, from: number, to: number, quantities: readonly Quantity[]): Layout | undefined {
  if (quantities.length < 2 || quantities.length > 40) return undefined
  const fractions = fractionsIn(text, from, to)
  const terms: Term[] = []
  for (const quantity of quantities) {
    if (fractions.some((fraction) => fraction.start < quantity.core.end && quantity.core.start < fraction.end)) continue
    const read = pointsOf(text, quantity, terms) ?? termsOf(text, quantity)
    // *45 trên 63 tỉnh*: of as many, not of more.
    const isWhole = terms.at(-1)?.quantity.whole === quantity.value
    terms.push(...(isWhole && quantity.bound === 'over' ? read.map((term) => ({ ...term, open: quantity.approximate })) : read))
  }
  if (fractions.length > 0) {
    terms.push(...fractions)
    terms.sort((a, b) => a.start - b.start)
  }
  if (terms.length < 3 || (!terms.some(isRate) && !CUES.test(text.slice(from, to)))) return undefined
  const gaps: string[] = []
  let at = from
  for (const term of terms) {
    gaps.push(gap(text, at, term.start))
    at = term.end
  }
  gaps.push(gap(text, at, to))
  return { terms, gaps }
}

/** *From 18.5 percent to 17.2 percent, down 1.3 points*: behind shares, points are theirs. */
function pointsOf(text: string, quantity: Quantity, before: readonly Term[]): readonly Term[] | undefined {
  if (
    (quantity.kind !== 'bare' && quantity.kind !== 'count') ||
    typeof quantity.value !== 'number' ||
    !before.some(({ kind }) => kind === 'percent')
  )
    return undefined
  const word = / points?(?![A-Za-z-]| (?:of|in the)\b)/y
  word.lastIndex = quantity.core.end
  if (!word.test(text)) return undefined
  return [{ ...plain(quantity, quantity.value, isOpen(quantity)), end: word.lastIndex, kind: 'points', unit: 'percentage point' }]
}

function isRate({ kind }: Term): boolean {
  return kind === 'percent' || kind === 'points' || kind === 'times'
}

// Without a rate, numbers contradict each other as a list and its total, or as a change and its ends.
const CUES =
  /[=:(]|\b(?:of which|of whom|of these|all|totals?|totall?ing|altogether|together|told|combined|between|that is|i\.e|making|makes|up to|amounting|equals|for the (?:whole |full |entire )?year|from|people|persons|staff|employees|members|workers|hands|each|rise|increase|gain|improvement|reduction|fall|drop|decline|decrease|more|less|fewer|up|down|leaves?|leaving|left|minus|free|empty|remaining|other|vacant|unfilled|unsold|unused|average|averaging|per|apiece|head|deficit|surplus|gap|shortfall|profit|loss|women|men|girls|boys)\b|bình quân|mỗi|siêu|thâm hụt|thặng dư|bội|nữ|lãi|lỗ|còn|trừ|tổng|cộng|tất cả|cả thảy|người|gồm|từ|tăng|giảm|trong đó/i

/** *That is a rise of 5 %*, *Of these, 40 stayed*: a sentence that goes on with the numbers of the one before. */
const GOES_ON =
  /[.!] (?=(?:that|this) (?:is|was|makes|made|means|meant|equals|represents|comes to|amounts to|leaves|left) |of (?:these|those|them|which|whom)[ ,]|(?:together|altogether|in all|in total),? (?:they|these|the two|both) |trong (?:số )?(?:này|đó)[ ,]|tổng cộng |(?:total|tổng(?: cộng| số)?): )/

/** Tells whether a sentence begins so. */
export function goesOn(sentence: string): boolean {
  return GOES_ON.test(`. ${sentence.slice(0, 28).toLowerCase()} `)
}

function gap(text: string, from: number, to: number): string {
  return from >= to ? '' : normal(text.slice(from, to))
}

function normal(text: string): string {
  const plain = text.replace(/\s+/g, ' ').toLowerCase().replace(GOES_ON, ', ')
  return isAscii(plain) ? plain : plain.normalize('NFC')
}

function termsOf(text: string, quantity: Quantity): readonly Term[] {
  const { style, value } = quantity
  if (typeof value !== 'number') {
    return TO.test(style.joint) && /^from\b/i.test(text.slice(quantity.start, quantity.start + 5))
      ? wayOf(text, quantity)
      : [plain(quantity, lowOf(value), true)]
  }
  // The 55 of `55 of 60` spans both; its whole is a quantity of its own.
  if (quantity.whole !== undefined) return [{ ...plain(quantity, value, isOpen(quantity)), end: quantity.core.end, kind: 'count' }]
  if (quantity.kind === 'percent' && !style.words && style.suffix === '')
    return [{ ...plain(quantity, value, isOpen(quantity)), kind: 'bare', unit: '' }]
  return [plain(quantity, value, isOpen(quantity))]
}

/** Between the ends of a way, with a unit on each: *$4bn to $26bn*. */
const TO = /^(?: ?[a-z]{1,8})? to \S?$/i

/** `from 4 to 26` read as a range: the two ends of a way. */
function wayOf(text: string, quantity: Quantity): readonly Term[] {
  const { start, end } = quantity.core
  const joint = text.indexOf(quantity.style.joint, start)
  const { scale } = quantity.style
  const lent = scale > 1 && lowOf(quantity.value) < 1000
  const low = lowOf(quantity.value) * (lent ? scale : 1)
  if (joint < 0 || joint > end) return []
  const to = quantity.style.joint.indexOf('to')
  const first = { start, end: joint + quantity.style.joint.slice(0, to).trimEnd().length }
  const last = { start: joint + to + 3, end }
  const open = isOpen(quantity)
  return [
    { ...plain(quantity, low, open), ...first, core: first },
    { ...plain(quantity, highOf(quantity.value), open), ...last, core: last },
  ]
}

function plain(quantity: Quantity, value: number, open: boolean): Term {
  const { style } = quantity
  const counted =
    style.decimals === 0 &&
    style.scale === 1 &&
    style.prefix.trim() === '' &&
    Number.isInteger(value) &&
    (quantity.kind === 'count' || quantity.kind === 'bare' || quantity.kind === 'ratio' || quantity.kind === 'percent')
  const fraction = quantity.kind === 'percent' && style.words && style.suffix === ''
  return {
    start: quantity.start,
    end: quantity.end,
    core: quantity.core,
    kind: quantity.kind,
    unit: quantity.unit,
    value,
    open,
    hedged: quantity.approximate && quantity.bound === null && typeof quantity.value === 'number',
    fraction,
    quantity,
    step: quantity.step,
    looseStep: quantity.looseStep,
    counted: counted && quantity.kind !== 'percent' ? true : counted && style.suffix === '',
  }
}

function isOpen(quantity: Quantity): boolean {
  return quantity.bound !== null || quantity.approximate
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
}
const PARTS: Readonly<Record<string, number>> = {
  hal: 2,
  thir: 3,
  quarter: 4,
  fift: 5,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
const FRACTION =
  /\b(?:(a|an|one|two|three|four|five|six|seven|eight|nine)[ \u00a0-])?(half|halves|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(s?)\b/gi
const HEDGE =
  /(?:\b(?:about|around|roughly|approximately|nearly|almost|over|than|under|least|most|some|just|up to|close to|barely|well|only about)|[~<>≈]) ?$/i

/** Fractions in words. `first half`, `third quarter` and `half an hour` are none. */
function fractionsIn(text: string, from: number, to: number): readonly Term[] {
  const found: Term[] = []
  const sentence = text.slice(from, to)
  if (!/(?:hal[fv]|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)/i.test(sentence)) return found
  for (const match of sentence.matchAll(FRACTION)) {
    const [all, times, part, plural] = match
    const by =
      PARTS[(part as string).toLowerCase()] ?? PARTS[(part as string).toLowerCase().slice(0, -1)] ?? (/^hal/i.test(part as string) ? 2 : 0)
    const count = times === undefined ? 1 : (WORDS[times.toLowerCase()] as number)
    if (by === 0 || count >= by || (times === undefined && by !== 2) || (plural === 's' && count < 2)) continue
    const start = from + match.index
    const end = start + all.length
    const before = text.slice(Math.max(from, start - 24), start)
    if (
      /\b(?:first|second|last|this|next|other|and|the|per|each|every|fiscal|latter|better) ?$/i.test(before) &&
      !/\band one ?$/i.test(before) &&
      !/^\s*(?:[,.;)]|$)/.test(text.slice(end, end + 2))
    )
      continue
    found.push(inWords('percent', '%', (100 * count) / by, { start, end }, HEDGE.test(before)))
  }
  for (const { index, 0: word } of sentence.matchAll(HALVED)) {
    const start = from + index
    found.push(inWords('times', 'times', 2, { start, end: start + word.length }, HEDGE.test(text.slice(Math.max(from, start - 24), start))))
  }
  return found
}

const HALVED = /\bhalve[ds]?\b/gi

function inWords(kind: QuantityKind, unit: string, value: number, core: Span, open: boolean): Term {
  const quantity: Quantity = {
    ...core,
    core,
    kind,
    value,
    unit,
    bound: null,
    approximate: false,
    step: 1,
    looseStep: 1,
    style: { prefix: '', suffix: '', magnitude: '', scale: 1, group: '', decimal: '.', decimals: 0, words: true, joint: '' },
  }
  const fraction = kind === 'percent'
  return { ...core, core, kind, unit, value, step: 1, looseStep: 1, counted: false, open, hedged: false, fraction, quantity }
}
