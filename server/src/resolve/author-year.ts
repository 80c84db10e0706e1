/** Finds documents that a text names by author and year: `(Berg, 2024)`, `Anna Berg (2024)`. */
import { yearDigits } from '../reading/dates.ts'
import { isCapital, NUMBER, spanOf, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { LOWER_CODES } from '../reading/units.ts'
import { folded, isOfDate, keysOf, type NamedDocument, type Place, writtenBy } from './document-naming.ts'
import { authorLabel } from './reference-label.ts'

const JOINING = /^(?:and|et|al|of|the|for|de|von|van|see|cf|also|và|xem|in|on)$/i
const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|q|fy|h|early|late|mid|since|until|spring|summer|autumn|winter|fall|year|total|source|note)\d?$/i

/** `(Berg, 2024)`, `(River Bank 2023: 5)`: a document by author and year, a source's where its author is one. */
export function unknownIn(place: Place, part: TokenRange, isWhole: boolean): NamedDocument | undefined {
  const { tokens, index, matches } = place
  let year = -1
  for (let i = part.from; i < part.to && year < 0; i++) if (yearDigits(tokens, i) > 0) year = i
  if (year <= part.from) return undefined
  const span = { ...spanOf(tokens, part), sentence: index, article: true, inText: false }
  const sources = byAuthor(place, { from: part.from, to: year }, year)
  if (sources.length > 0) return { ...span, sources }
  const label = labelOf(tokens, { from: part.from, to: year }, year)
  const unknown = { ...span, sources: [], ...(label === undefined ? {} : { label }) }
  if (isWhole) return unknown
  let capitals = 0
  for (let i = part.from; i < year; i++) {
    if (tokens.kind[i] === NUMBER) return undefined
    if (tokens.kind[i] !== WORD) continue
    const word = tokenText(tokens, i)
    // `HT, Feb 2023` is of an issue, `Feb 2023` a time.
    if (TIMES.test(word)) {
      if (capitals > 0 && tokenText(tokens, i - 1) === ',') continue
      return undefined
    }
    if (isCapital(tokens, i)) capitals++
    else if (!JOINING.test(word)) return undefined
  }
  const next = year + 1 < part.to ? tokenText(tokens, year + 1) : ''
  if (capitals === 0 || (next !== '' && !/^(?:[a-z]|[,:–-])$/.test(next))) return undefined
  // `(Vietnam, 2022)` says where and when.
  if (
    matches.some(
      (match) =>
        match.from === part.from && match.to >= year - 1 && match.concepts.some(({ kind }) => kind !== 'agent' && kind !== 'source'),
    )
  )
    return undefined
  return unknown
}

const LEADING = /^(?:see|cf|also|xem|the|as|in|by)$/i

/** What a list of references has a document under: the first name before its year. */
function labelOf(tokens: Tokens, name: TokenRange, year: number): string | undefined {
  for (let at = name.from; at < name.to; at++)
    if (isCapital(tokens, at) && !LEADING.test(tokenText(tokens, at))) return authorLabel(tokenText(tokens, at), yearText(tokens, year))
  return undefined
}

/** The year, with the letter that tells it from others of the same author. */
function yearText(tokens: Tokens, at: number): string {
  const start = tokens.start[at] as number
  return /^\d{4}[a-z]?(?![A-Za-zÀ-ỹ])/u.exec(tokens.text.slice(start, start + 6))?.[0] ?? ''
}

/** `Anna Berg (2024)`; `Berg (2024)`, whom a list of references may have. */
export function authorBeforeYear(place: Place, brackets: readonly TokenRange[]): readonly NamedDocument[] {
  const { tokens, index, sentence } = place
  return brackets.flatMap(({ from, to }) => {
    if (yearDigits(tokens, from) < 0) return []
    const name = { from: Math.max(sentence.from, from - 5), to: from - 1 }
    const found = { start: tokens.start[name.from] as number, end: tokens.end[to] as number, sentence: index, article: true, inText: true }
    const sources = byAuthor(place, name, from)
    if (sources.length > 0) return [{ ...found, sources }]
    const last = surnameBefore(place, name)
    const label = last < 0 ? undefined : labelOf(tokens, { from: last, to: name.to }, from)
    return label === undefined ? [] : [{ ...found, start: tokens.start[last] as number, sources: [], label }]
  })
}

/** Where a name right before a bracket starts that may be an author's: no place, subject or the like. -1 where there is none. */
function surnameBefore({ tokens, matches, sentence }: Place, { from, to }: TokenRange): number {
  let at = to
  while (at > from && (isCapital(tokens, at - 1) || (at < to && JOINING.test(tokenText(tokens, at - 1))))) at--
  while (at < to && !isCapital(tokens, at)) at++
  if (at >= to || TIMES.test(tokenText(tokens, to - 1))) return -1
  // *26 billion USD (2022)*: a currency.
  if (LOWER_CODES.has(tokenText(tokens, to - 1).toLowerCase())) return -1
  // A sentence's first word is capital anyway.
  if (at === sentence.from && at === to - 1 && tokenText(tokens, at).length < 3) return -1
  const isOther = matches.some(
    (match) => match.from < to && match.to > at && match.concepts.some(({ kind }) => kind !== 'agent' && kind !== 'source'),
  )
  return isOther ? -1 : at
}

/** The sources of a year whose author's whole name ends a part. */
function byAuthor({ tokens, knowledge }: Place, part: TokenRange, year: number): readonly string[] {
  const words = folded(tokens, part).trim().split(' ')
  const known = writtenBy(knowledge.sources)
  const number = yearDigits(tokens, year)
  const date = { from: `${number}-01-01`, to: `${number}-12-31`, isMonth: false }
  for (let from = Math.max(0, words.length - NAME_WORDS); from < words.length; from++) {
    const sources = known.get(words.slice(from).join(' '))?.filter((source) => isOfDate(source, date)) ?? []
    if (sources.length > 0) return keysOf(sources)
  }
  return []
}

const NAME_WORDS = 5
