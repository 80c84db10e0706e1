/**
 * Reads the values of observations.
 *
 * In: a value as people write it (`at least 50 %`, `148 billion USD`, `rank 2`) and the indicator it states. Out: the value, or why it
 * cannot be one. Numbers and units are read by the reader that drafts are read with, so that both mean the same.
 */
import { findQuantities } from '../reading/quantities.ts'
import type { Amount, Bound, Quantity, QuantityKind } from '../reading/quantity.ts'
import { type Tokens, tokenize, tokenText, WORD } from '../reading/token.ts'
import { wordOf } from '../reading/vocabulary.ts'
import type { Indicator, Language, Unit } from './model.ts'
import { nearest } from './nearest.ts'

/** A value that was read. */
export interface Value {
  readonly value: Amount
  readonly step: number
  readonly bound: Bound | null
  /** As claims print it: `USD`, `%`, `enterprises`. */
  readonly unit: string
  /** Of `55 of 60`: 60. */
  readonly whole?: number
  /** What may be meant otherwise, or can be held against nothing, with the mend. */
  readonly warnings: readonly string[]
}

/** What kinds of quantity can state an indicator, besides its own kind. */
const ALSO: Readonly<Partial<Record<QuantityKind, readonly QuantityKind[]>>> = {
  count: ['bare', 'measure', 'ratio'],
  measure: ['bare', 'count'],
  points: ['percent'],
}

const NAMES: Readonly<Record<QuantityKind, string>> = {
  money: 'money (148 billion USD)',
  percent: 'percent (8.7 %)',
  points: 'percentage points (2 percentage points)',
  count: 'a count (80,000 enterprises)',
  rank: 'a rank (rank 2, top 3)',
  ratio: 'a ratio (55 of 60)',
  times: 'a multiple (2.5 times)',
  duration: 'a duration (3 years)',
  measure: 'a measure (40.6 Mt)',
  bare: 'a plain number',
}

/** The words that numbers are most often written with, to guess what a misspelt one was meant to be. */
const COMMON = [
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'percent',
  'percentage',
  'points',
  'USD',
  'VND',
  'EUR',
  'times',
  'years',
  'rank',
  'top',
  'at',
  'least',
  'most',
  'over',
  'under',
  'more',
  'less',
  'than',
  'about',
  'tỷ',
  'triệu',
  'nghìn',
]

/** Finds the unit that a counted noun names. */
export type UnitFinder = (noun: string) => string | undefined

/** Makes the finder for `units`: plural and spelling do not matter. */
export function newUnitFinder(units: Iterable<Unit>): UnitFinder {
  const byStems = new Map<string, string>()
  for (const unit of units) for (const noun of unit.nouns) if (!byStems.has(stemsOf(noun))) byStems.set(stemsOf(noun), unit.code)
  return (noun) => byStems.get(stemsOf(noun))
}

/** Reads a value for an indicator; `problem` says why it cannot be one, with the mend. */
export function readValue(
  written: string,
  indicator: Indicator,
  languages: readonly Language[],
  unitOf: UnitFinder,
): { readonly value: Value; readonly problem: null } | { readonly value: null; readonly problem: string } {
  const refuse = (problem: string): { readonly value: null; readonly problem: string } => ({ value: null, problem })
  const tokens = tokenize(written)
  const quantity = readTerse(written, indicator.quantity) ?? soleQuantity(tokens, written, languages)
  if (quantity === undefined) {
    const slip = misspelt(tokens)
    return refuse(`Cannot read ${written} as one value: ${slip ?? `write it as ${NAMES[indicator.quantity]}.`}`)
  }
  const { kind } = quantity
  if (kind !== indicator.quantity && !(ALSO[indicator.quantity] ?? []).includes(kind)) {
    const slip = misspelt(tokens)
    return refuse(
      `${written} is ${NAMES[kind]}, and ${indicator.code} is stated as ${NAMES[indicator.quantity]}: ${slip ?? 'mend the value, or quantity: of the indicator.'}`,
    )
  }
  let { unit } = quantity
  if (indicator.quantity === 'count') {
    unit = unitOf(unit) ?? unit.toLowerCase()
    if (unit === '') {
      const own = unitOf(indicator.code.replaceAll('-', ' '))
      if (own === undefined) return refuse(`${written} does not say what is counted: write it behind the number, as in 80,000 enterprises.`)
      unit = own
    }
  }
  return {
    value: {
      value: quantity.value,
      step: quantity.step,
      bound: quantity.bound,
      unit,
      warnings: warningsOf(written, quantity, indicator, languages),
      ...(quantity.whole === undefined ? {} : { whole: quantity.whole }),
    },
    problem: null,
  }
}

/** Says what of a value that could be read is probably not meant as it was read. */
function warningsOf(written: string, { kind, value, unit }: Read, indicator: Indicator, languages: readonly Language[]): readonly string[] {
  const warnings: string[] = []
  if (indicator.quantity === 'measure' && kind !== 'measure') {
    warnings.push(
      unit === ''
        ? `${written} has no unit, so that no number of a draft is held against it: write it behind the number, as in 40.6 Mt.`
        : `${unit} is no unit of measure, so that no number of a draft is held against ${written}: write a unit such as t, km or MWh, or quantity: count where ${unit} are counted.`,
    )
  }
  const comma = languages.includes('vi') ? null : /\d+(?:,\d+)*,(?!\d{3}(?!\d))\d+/.exec(written)
  if (comma !== null && typeof value === 'number') {
    const point = comma[0].replace(/,(?=\d+$)/, '.')
    warnings.push(
      `${written} is read as ${value}: write the decimals of ${comma[0]} behind a point (${point}), or its thousands in groups of three.`,
    )
  }
  return warnings
}

/** The end of a series id for a unit: `usd`, `pct`, `pp`, `rank`, `times`, `year`, `enterprises`, `number`. */
export function unitCode(unit: string): string {
  if (unit === '%') return 'pct'
  if (unit === 'percentage point') return 'pp'
  const code = unit
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return code === '' ? 'number' : code
}

type Read = Pick<Quantity, 'kind' | 'value' | 'unit' | 'bound' | 'step' | 'whole'>

/** The one quantity that a text consists of, with the noun that is counted and the words that say a rank. */
function soleQuantity(tokens: Tokens, written: string, languages: readonly Language[]): Read | undefined {
  for (const language of languages) {
    const [quantity, ...more] = findQuantities(tokens, language)
    // The whole of `55 of 60` is found again by itself.
    if (quantity === undefined || more.some((other) => other.start < quantity.start || other.end > quantity.end)) continue
    const before = written.slice(0, quantity.start).trim()
    const after = written.slice(quantity.end).trim()
    if (before !== '' && (quantity.kind !== 'rank' || !PLAIN.test(before))) continue
    if (after === '' || isRest(quantity, after)) return quantity
  }
  return undefined
}

const PLAIN = /^[\p{L}\p{M}' -]+$/u

/** Tells whether what stands behind a number only says what is counted. */
function isRest({ unit }: Quantity, after: string): boolean {
  return unit !== '' && PLAIN.test(after) && after.includes(unit)
}

/** Ranks and plain numbers in forms that say nothing in running text: `rank 2`, `12th`, `hạng 2`, `top 3` (a rank of 3 at most), `1992`. */
function readTerse(written: string, kind: QuantityKind): Read | undefined {
  if (kind === 'bare') {
    const digits = /^\s*\d{1,15}\s*$/.test(written) ? Number(written) : undefined
    return digits === undefined ? undefined : { kind, value: digits, unit: '', bound: null, step: 1 }
  }
  if (kind !== 'rank') return undefined
  const match = /^\s*(?:(top|nhóm)\s+|(?:ranked|rank|no\.|number|hạng|thứ|#)?\s*)(\d{1,6})(?:st|nd|rd|th)?\s*$/i.exec(written)
  if (match === null) return undefined
  return { kind, value: Number(match[2]), unit: 'rank', bound: match[1] === undefined ? null : 'at-most', step: 1 }
}

/** Says what a word was probably meant to be, where one is a slip away from a word that numbers are written with. */
function misspelt(tokens: Tokens): string | undefined {
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue
    const word = tokenText(tokens, i)
    if (word.length < 4 || COMMON.some((it) => it.toLowerCase() === word.toLowerCase())) continue
    const meant = nearest(word, COMMON)
    if (meant !== undefined) return `did you mean ${meant}?`
  }
  return undefined
}

function stemsOf(noun: string): string {
  const tokens = tokenize(noun)
  const stems: (number | string)[] = []
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === WORD) stems.push(wordOf(tokens.word[i] as number).stem)
  return stems.join(' ')
}
