/**
 * What a language tells the readers of numbers: its words by what they do beside a number.
 */
import type { PhraseTable, WordTable } from './lexicon.ts'
import type { Bound, QuantityKind } from './quantity.ts'

export type Language = 'en' | 'vi'

/** `seven`, `sixty`; the word's value is the number. */
export const CARDINAL = 1
/** `hundred`, `thousand`, `bn`: multiplies the number before it. */
export const SCALE = 2
/** `m`, `b`, `t`: scales only beside a currency. */
export const MONEY_SCALE = 4
/** `fifth`; the word's value is its place. */
export const ORDINAL = 8
/** `half`, `thirds`, `quarter`: the word's value is what the number before it is divided by. */
export const FRACTION = 16
/** `doubled`, `twice`, `sixfold`: the word's value is the multiple. */
export const MULTIPLE = 32
/** Ends a noun phrase: prepositions, auxiliaries, determiners, conjunctions, the commonest verbs. */
export const STOP = 64
/** What a number behind it labels: `section`, `page`, `resolution`. */
export const LABEL = 128
/** A month's name; the word's value is its number. */
export const MONTH = 256
/** A verb or noun of change: after it `from 4 to 26` are two levels and no range. */
export const CHANGE = 512
/** `next`, `past`, `first`: with a number of years they name a period. */
export const PERIODIC = 1024
/** `largest`, `most`, `place`: after an ordinal they make it a rank. */
export const RANKED = 2048
/** `ranks`, `placed`: before an ordinal they make it a rank. */
export const RANKS = 4096
/** `in`, `since`, `year`: a four-digit number behind it is a year. */
export const TEMPORAL = 8192
/** Nouns of people and things that are counted, whatever their form. */
export const COUNTED = 16384
/** `the`, `its`, `all`: stands between the two numbers of a ratio, or before a fraction. */
export const DETERMINER = 32768
/** `well`, `just`, `slightly`: belongs to the bound or hedge behind it. */
export const DEGREE = 65536
/** Written as a currency code only in capitals. */
export const CODE = 131072
/** Joins two numbers to a range, or hands a unit from one to the other: `to`, `and`, `or`. */
export const JOINT = 262144
/** `from`, `between`: opens a range. */
export const OPENER = 524288
/** `later`, `ago`: with a number of years before it names a period. */
export const SHIFT = 1048576
/** A clock: `am`, `pm`, `giờ`. */
export const CLOCK = 2097152

/** What a word or phrase beside a number says of it. */
export interface Modifier {
  readonly bound?: Bound
  readonly approximate?: boolean
}

/** What a word or symbol behind a number (or a currency before it) measures in. A `bare` one says that the phrase is no unit. */
export interface UnitMeaning {
  readonly kind: QuantityKind
  readonly unit: string
  /** How many of the unit it is: 0.01 for a cent, 1e6 for `MUSD`. */
  readonly factor?: number
}

/** One language's words. */
export interface Grammar {
  readonly language: Language
  readonly decimal: '.' | ','
  readonly words: WordTable
  /** Bounds and hedges that stand before a number, read backwards. */
  readonly before: PhraseTable<Modifier>
  /** Bounds and hedges that stand behind a number and its unit. */
  readonly after: PhraseTable<Modifier>
  readonly units: PhraseTable<UnitMeaning>
  /** What stands between the numbers of a ratio: `of`, `out of`. */
  readonly of: PhraseTable<'of' | 'in'>
}

export const money = (unit: string, factor = 1): UnitMeaning => ({ kind: 'money', unit, factor })
export const measure = (unit: string): UnitMeaning => ({ kind: 'measure', unit })
export const duration = (unit: string): UnitMeaning => ({ kind: 'duration', unit })
