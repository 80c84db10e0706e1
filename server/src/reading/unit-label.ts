/**
 * Reads a unit that stands without a number, as heads and captions give it: *TWh*, *million tonnes*, *(days)*, *t/ha*.
 */
import { compoundAt } from './compound.ts'
import { ENGLISH } from './english.ts'
import { matchPhrase } from './lexicon.ts'
import { MARK, type Tokens, tokenText, WORD } from './token.ts'
import { LETTERS, SYMBOLS } from './units.ts'
import { VIETNAMESE } from './vietnamese.ts'
import { intern, internAll, wordOf } from './vocabulary.ts'

const PER = intern('per')

/** A unit of measure or time, up to token `to`. */
export interface UnitLabel {
  readonly kind: 'measure' | 'duration'
  readonly unit: string
  readonly to: number
}

const SYMBOL_WORDS = internAll([...SYMBOLS.keys(), ...LETTERS.keys()].map((symbol) => symbol.toLowerCase()).join(' '))

/** The words that a unit may begin with. */
export const UNIT_WORDS: ReadonlySet<number> = new Set([...SYMBOL_WORDS, ...ENGLISH.units.byWord.keys(), ...VIETNAMESE.units.byWord.keys()])

/** The unit that begins at token `at`; undefined where none does. Words of time, and letters, are units only where nothing but a unit can stand. */
export function unitLabelAt(tokens: Tokens, at: number): UnitLabel | undefined {
  if (tokens.kind[at] !== WORD) return undefined
  const found = symbolAt(tokens, at) ?? wordsAt(tokens, at)
  if (found?.kind !== 'measure') return found
  // *Mt CO2*
  if (found.to < tokens.count && tokens.kind[found.to] === WORD && /^co2(?:e|eq)?$/i.test(tokenText(tokens, found.to)))
    return { ...found, to: found.to + 1 }
  const whole = compoundAt(tokens, found.unit, found.to, ENGLISH)
  return whole === undefined ? found : { kind: 'measure', unit: whole.unit, to: whole.to }
}

function symbolAt(tokens: Tokens, at: number): UnitLabel | undefined {
  if (!SYMBOL_WORDS.has(tokens.word[at] as number)) return undefined
  const written = tokenText(tokens, at)
  const power = tokens.start[at + 1] === tokens.end[at] ? ['²', '³'].indexOf(tokenText(tokens, at + 1)) : -1
  if (power >= 0) {
    const symbol = SYMBOLS.get(written) ?? LETTERS.get(written)
    return symbol === undefined ? undefined : { kind: 'measure', unit: symbol.unit + (power + 2), to: at + 2 }
  }
  const symbol = SYMBOLS.get(written)
  return symbol === undefined ? undefined : { kind: 'measure', unit: symbol.unit, to: at + 1 }
}

function wordsAt(tokens: Tokens, at: number): UnitLabel | undefined {
  const english = matchPhrase(ENGLISH.units, tokens, at)
  const match = english ?? matchPhrase(VIETNAMESE.units, tokens, at)
  if (match === undefined) return undefined
  const { kind, unit } = match.value
  if (kind !== 'measure' && kind !== 'duration') return undefined
  // *Rate of change by decade*, *degrees*: no units of what a table has.
  if (unit === 'decade' || unit === 'quarter' || unit === '°') return undefined
  // *Năm*, *Quý* alone head a column of years, of quarters.
  if (kind === 'duration' && english === undefined && at === 0 && match.to === tokens.count) return undefined
  const many = wordOf(tokens.word[match.to - 1] as number).text
  if (english !== undefined && !/s$|^feet$/.test(many)) return undefined
  if (english !== undefined && kind === 'measure') return { kind, unit, to: match.to }
  return isAlone(tokens, at, match.to) ? { kind, unit, to: match.to } : undefined
}

/** It stands in brackets, behind a comma or *in*, or is all there is; and nothing but what it is per stands behind it. */
function isAlone(tokens: Tokens, from: number, to: number): boolean {
  const opens =
    from === 0 ||
    (tokens.kind[from - 1] === MARK ? '(,:[–—/'.includes(tokenText(tokens, from - 1)) : UNIT_LEADS.has(tokens.word[from - 1] as number))
  if (!opens) return false
  return to === tokens.count || (tokens.kind[to] === MARK ? '),:];'.includes(tokenText(tokens, to)) : tokens.word[to] === PER)
}

const UNIT_LEADS = internAll('in thousand thousands million millions billion billions nghìn triệu tỷ')
