/**
 * Reads what a measure is per: `mg/L`, `g CO2/kWh`, `litres per day`, `kWh a head`.
 *
 * In: a measure and the tokens behind it. Out: the whole unit, written in one way whatever the draft's words. It knows nothing of numbers.
 */
import * as G from './grammar.ts'
import { flagsOf, matchPhrase, type PhraseTable, phraseTable } from './lexicon.ts'
import { HYPHEN, MARK, NUMBER, type Tokens, tokenText, WORD } from './token.ts'
import { LETTERS, SYMBOLS } from './units.ts'
import { wordOf } from './vocabulary.ts'

/** A measure with all that it is per. */
export interface Compound {
  readonly unit: string
  readonly to: number
  readonly end: number
}

/** How many things a measure is per at most: `per person per day`. */
const PARTS = 3

/** How many words may stand between a measure and what it is per: `mg of dissolved nitrate per litre`. */
const BETWEEN = 4

/** The whole unit of the measure `unit` that ends before token `to`; undefined where it is per nothing. */
export function compoundAt(tokens: Tokens, unit: string, to: number, grammar: G.Grammar): Compound | undefined {
  const of = substanceAt(tokens, isWord(tokens, to, 'of') ? to + 1 : to)
  let at = of?.to ?? to
  let parts = ''
  for (let count = 0; count < PARTS; count++) {
    const part = partAt(tokens, at, count > 0, grammar)
    if (part === undefined || part.unit.replace(/^1\d+/, '') === unit) break
    parts += `/${part.unit}`
    at = part.to
  }
  if (parts === '') return behindWords(tokens, unit, to, grammar)
  return { unit: capitalLitre(unit) + (of?.name ?? '') + parts, to: at, end: tokens.end[at - 1] as number }
}

function capitalLitre(unit: string): string {
  return unit === 'l' ? 'L' : unit
}

/** `mg of nitrate per litre`, `kg CO2 of … per head`: what is measured stands between, and what it is per is a unit. */
function behindWords(tokens: Tokens, unit: string, to: number, grammar: G.Grammar): Compound | undefined {
  for (let at = to; at <= to + BETWEEN && at < tokens.count; at++) {
    if (tokens.kind[at] === HYPHEN) continue
    const isOpener = at > to && opensPart(tokens, at, grammar)
    if (isOpener) {
      const part = partAt(tokens, at, isStroke(tokens, at), grammar)
      return part === undefined
        ? undefined
        : { unit: `${capitalLitre(unit)}/${part.unit}`, to: part.to, end: tokens.end[part.to - 1] as number }
    }
    if (tokens.kind[at] !== WORD) return undefined
    const stops = (flagsOf(grammar.words, tokens.word[at] as number) & G.STOP) !== 0
    if (stops && !(at === to && isWord(tokens, at, 'of'))) return undefined
  }
  return undefined
}

/** CO2 and its kin, which belong to the unit: `CO2`, `CO₂e`, `CO2-eq`. */
function substanceAt(tokens: Tokens, at: number): { readonly name: string; readonly to: number } | undefined {
  if (at >= tokens.count || tokens.kind[at] !== WORD) return undefined
  let to = at + 1
  const first = tokenText(tokens, at).toLowerCase()
  let name = first
  const joins = (index: number): boolean => index < tokens.count && tokens.start[index] === tokens.end[index - 1]
  if (name === 'co' && joins(to) && tokenText(tokens, to) === '₂') {
    name = 'co2'
    to++
    if (joins(to) && tokens.kind[to] === WORD) name += tokenText(tokens, to++).toLowerCase()
  }
  if (name === 'co2' && joins(to) && tokens.kind[to] === HYPHEN && /^e(?:q|quiv)?$/i.test(tokenText(tokens, to + 1))) {
    name += 'e'
    to += 2
  }
  if (!/^co2(?:e|eq)?$/.test(name)) return undefined
  return { name: name === 'co2' ? 'CO2' : 'CO2e', to }
}

/** What opens a part: a stroke, or a word. */
function opensPart(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  return isStroke(tokens, at) || matchPhrase(OPENERS[grammar.language], tokens, at)?.value === 'any'
}

/** A thing that a measure is per, from its stroke or word; `known` allows only units, times and persons. */
function partAt(
  tokens: Tokens,
  at: number,
  known: boolean,
  grammar: G.Grammar,
): { readonly unit: string; readonly to: number } | undefined {
  if (at + 1 >= tokens.count) return undefined
  if (isStroke(tokens, at)) {
    const tight = tokens.start[at] === tokens.end[at - 1] && tokens.start[at + 1] === tokens.end[at]
    return nounAt(tokens, at + 1, known || !tight, grammar)
  }
  const opener = matchPhrase(OPENERS[grammar.language], tokens, at)
  if (opener === undefined || matchPhrase(grammar.units, tokens, at) !== undefined) return undefined
  if (opener.value === 'any') return nounAt(tokens, opener.to, known, grammar)
  const time = matchPhrase(TIMES[grammar.language], tokens, opener.to) ?? matchPhrase(SHARERS[grammar.language], tokens, opener.to)
  // `ran 12 km a week later`
  const shifted = time !== undefined && time.to < tokens.count && (flagsOf(grammar.words, tokens.word[time.to] as number) & G.SHIFT) !== 0
  return time === undefined || shifted ? undefined : { unit: time.value, to: time.to }
}

function isStroke(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === MARK && tokens.text.charCodeAt(tokens.start[at] as number) === 0x2f
}

function nounAt(
  tokens: Tokens,
  from: number,
  known: boolean,
  grammar: G.Grammar,
): { readonly unit: string; readonly to: number } | undefined {
  const count = tokens.kind[from] === NUMBER ? tokenText(tokens, from).replace(/[.,]/g, '') : ''
  if (count !== '' && !/^10+$/.test(count)) return undefined
  const at = count === '' ? from : from + 1
  if (at >= tokens.count || tokens.kind[at] !== WORD) return undefined
  const raw = tokenText(tokens, at)
  const common = matchPhrase(TIMES[grammar.language], tokens, at) ?? matchPhrase(SHARERS[grammar.language], tokens, at)
  if (common !== undefined) return { unit: count + common.value, to: common.to }
  if (isWord(tokens, at, 'second')) return { unit: `${count}s`, to: at + 1 }
  const symbol = SYMBOLS.get(raw) ?? LETTERS.get(raw)
  if (symbol !== undefined) {
    const joined = at + 1 < tokens.count && tokens.start[at + 1] === tokens.end[at]
    const power = joined ? ['²', '³'].indexOf(tokens.text.charAt(tokens.start[at + 1] as number)) : -1
    return power < 0 ? { unit: count + capitalLitre(symbol.unit), to: at + 1 } : { unit: `${count}${symbol.unit}${power + 2}`, to: at + 2 }
  }
  const phrase = matchPhrase(grammar.units, tokens, at)
  if (phrase !== undefined && (phrase.value.kind === 'measure' || phrase.value.kind === 'duration')) {
    return { unit: count + capitalLitre(phrase.value.unit), to: phrase.to }
  }
  const word = tokens.word[at] as number
  if (known || phrase !== undefined || raw.length > 24 || (flagsOf(grammar.words, word) & G.STOP) !== 0) return undefined
  const noun = grammar.language === 'en' ? wordOf(wordOf(word).stem).text : raw.normalize('NFC').toLowerCase()
  return { unit: count + noun, to: at + 1 }
}

function isWord(tokens: Tokens, at: number, text: string): boolean {
  return at < tokens.count && tokens.kind[at] === WORD && wordOf(tokens.word[at] as number).text === text
}

type ByLanguage<T> = Readonly<Record<G.Language, PhraseTable<T>>>

/** Words that mean a stroke: before any noun, or only before a time or those who share. */
const OPENERS: ByLanguage<'any' | 'time'> = {
  en: phraseTable<'any' | 'time'>([
    ['per|for every|for each', 'any'],
    ['a|an|each|every', 'time'],
  ]),
  vi: phraseTable<'any' | 'time'>([
    ['mỗi|trên mỗi|cho mỗi|trên một|per', 'any'],
    ['một|hằng|hàng', 'time'],
  ]),
}

const TIMES: ByLanguage<string> = {
  en: phraseTable<string>([
    ['s|sec', 's'],
    ['min|minute', 'min'],
    ['h|hr|hour', 'h'],
    ['d|day', 'day'],
    ['week', 'week'],
    ['month', 'month'],
    ['y|yr|year|annum', 'year'],
  ]),
  vi: phraseTable<string>([
    ['s|giây', 's'],
    ['phút', 'min'],
    ['h|giờ', 'h'],
    ['ngày|ngày đêm', 'day'],
    ['tuần', 'week'],
    ['tháng', 'month'],
    ['năm', 'year'],
  ]),
}

/** Who has a share each. */
const SHARERS: ByLanguage<string> = {
  en: phraseTable<string>([
    ['head|capita|person|people|inhabitant|inhabitants|resident|residents|head of population', 'head'],
    ['household|households', 'household'],
  ]),
  vi: phraseTable<string>([
    ['người|đầu người|người dân', 'head'],
    ['hộ|hộ gia đình', 'household'],
  ]),
}
