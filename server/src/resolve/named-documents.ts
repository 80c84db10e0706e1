/**
 * Finds documents that a text names in words: an outlet with author, date or title, an outlet alone, an author with a year.
 *
 * In: a run, what is read in it, and the names that stand in it. Out: what is named, and which sources it may be. An outlet alone is
 * no one article of it. A document that is named whole and is no source of the knowledge base is one without sources.
 */
import type { AliasMatch, Source } from '../knowledge/model.ts'
import { foldText } from '../knowledge/same-source.ts'
import { yearDigits } from '../reading/dates.ts'
import type { PeriodMention } from '../reading/period.ts'
import { isCapital, MARK, spanOf, type TokenRange, type Tokens, tokenText } from '../reading/token.ts'
import { authorBeforeYear, unknownIn } from './author-year.ts'
import {
  authorsOf,
  type Days,
  folded,
  isOfDate,
  isWrittenBy,
  keysOf,
  type NamedDocument,
  type NamingKnowledge,
  type Place,
  writtenBy,
} from './document-naming.ts'
import type { ReferenceText } from './references.ts'

/** Finds the documents that a run names; `isNote` where the whole run does nothing else. */
export function namedDocuments(text: ReferenceText, knowledge: NamingKnowledge, isNote = false): readonly NamedDocument[] {
  const { tokens, sentences, matches } = text
  const named = matches.filter(({ parts, concepts }) => parts === 1 && concepts.some(({ kind }) => kind === 'source'))
  const hasBracket = tokens.text.includes('(') || tokens.text.includes('[')
  if (named.length === 0 && !hasBracket && !isNote) return []
  const found: NamedDocument[] = []
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as TokenRange
    const here = named.filter(({ from }) => from >= sentence.from && from < sentence.to)
    const place: Place = { ...text, index, sentence, knowledge }
    const line =
      isNote ||
      /^[([]?\s*(?:sources?|nguồn)\s*:/i.test(tokens.text.slice(tokens.start[sentence.from], (tokens.start[sentence.from] ?? 0) + 16))
    const brackets = hasBracket ? bracketsIn(tokens, sentence) : []
    const scopes = line ? [] : brackets
    for (const scope of scopes) found.push(...inScope(place, scope, here, false))
    const free = here.filter((match) => !scopes.some(({ from, to }) => match.from >= from && match.from < to))
    for (const match of line ? [] : free) found.push(inProse(place, match, brackets))
    if (!isNote && line) found.push(...inScope(place, sentence, here, true))
    if (hasBracket && !line) found.push(...authorBeforeYear(place, brackets))
  }
  // A note's stops divide names and dates rather than sentences.
  if (isNote && tokens.count > 0) {
    const whole = { from: 0, to: tokens.count }
    found.push(...inScope({ ...text, index: 0, sentence: whole, knowledge }, whole, named, true))
    if (found.length === 0) found.push(...citedBefore(text, knowledge))
  }
  return found
}

const BEFORE = /\b(?:op\.? ?cit|loc\.? ?cit|supra|above|as (?:before|cited)|sđd|đã dẫn)/i

/** `Anna Berg, op. cit.`: an author whose document was named before. */
function citedBefore({ tokens }: ReferenceText, { sources }: NamingKnowledge): readonly NamedDocument[] {
  if (!BEFORE.test(tokens.text)) return []
  const whole = { from: 0, to: tokens.count }
  const words = folded(tokens, whole)
  const written = [...sources.values()].filter((source) => isWrittenBy(source, words))
  return written.length === 0 ? [] : [{ ...spanOf(tokens, whole), sentence: 0, sources: keysOf(written), article: true, inText: false }]
}

/** Tells whether a token is of the whole name of a source's author. */
export function isAuthor(tokens: Tokens, at: number, knowledge: NamingKnowledge): boolean {
  const known = writtenBy(knowledge.sources)
  for (let from = Math.max(0, at - 2); from <= at; from++)
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(tokens.count, from + 4); to++)
      if (known.has(folded(tokens, { from, to }).trim())) return true
  return false
}

/** The sources whose titles a text has. */
export function titledIn({ tokens, matches }: Pick<ReferenceText, 'tokens' | 'matches'>, knowledge: NamingKnowledge): readonly string[] {
  return keysOf(matches.flatMap((match) => (match.parts === 1 ? titledBy(match, tokens, candidatesOf([match], knowledge)) : [])))
}

/** What stands within brackets, the brackets left out. */
function bracketsIn(tokens: Tokens, { from, to }: TokenRange): readonly TokenRange[] {
  const found: TokenRange[] = []
  let open = -1
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== MARK) continue
    const char = tokens.text.charAt(tokens.start[i] as number)
    if (char === '(' || char === '[') open = i
    else if ((char === ')' || char === ']') && open >= 0) {
      if (i > open + 1) found.push({ from: open + 1, to: i })
      open = -1
    }
  }
  return found
}

/** Reads a bracket, note or source line, whose parts `;` divides: each part is one document at most. */
function inScope(place: Place, scope: TokenRange, here: readonly AliasMatch[], isWhole: boolean): readonly NamedDocument[] {
  const { tokens } = place
  const found: NamedDocument[] = []
  let from = scope.from
  for (let i = scope.from; i <= scope.to; i++) {
    if (i < scope.to && !(tokens.kind[i] === MARK && tokens.text.charAt(tokens.start[i] as number) === ';')) continue
    const part = { from, to: i }
    from = i + 1
    const matches = here.filter((match) => match.from >= part.from && match.from < part.to)
    const document = matches.length > 0 ? describedIn(place, part, matches) : unknownIn(place, part, isWhole)
    if (document !== undefined) found.push(document)
  }
  return found
}

/** A part that names sources: which of them its date, author and title leave. */
function describedIn(place: Place, part: TokenRange, matches: readonly AliasMatch[]): NamedDocument {
  const { tokens, index, knowledge, sentence } = place
  const span = spanOf(tokens, part)
  const all = candidatesOf(matches, knowledge)
  const common = all.filter((source) =>
    matches.every(({ concepts }) => concepts.some(({ kind, code }) => kind === 'source' && code === source.key)),
  )
  const candidates = common.length > 0 ? common : all
  const titled = matches.flatMap((match) => titledBy(match, tokens, candidates))
  if (titled.length > 0) return { ...span, sentence: index, sources: keysOf(titled), article: true, inText: false }
  if (matches.every((match) => isShort(match, tokens, candidates)))
    return { ...span, sentence: index, sources: keysOf(candidates), article: false, inText: false }
  const dates = datesIn(place, part, true)
  const words = folded(tokens, part)
  // `Anna Berg (The Ledger, 7 March 2024)`
  const before = folded(tokens, { from: Math.max(sentence.from, part.from - 6), to: Math.max(sentence.from, part.from - 1) })
  const inText = candidates.some((source) => authorsOf(source).some((name) => before.endsWith(` ${name} `)))
  const written = candidates.filter((source) => isWrittenBy(source, inText ? before : words))
  const dated = candidates.filter((source) => dates.some((date) => isOfDate(source, date)))
  const isOther =
    (dates.length > 0 && dated.length === 0) || hasOtherTitle(tokens, part) || hasOtherAuthor(tokens, part, matches, candidates, written)
  const left = isOther
    ? []
    : dated.length > 0 && written.length > 0
      ? dated.filter((source) => written.includes(source))
      : dated.length > 0
        ? dated
        : written
  if (isOther || left.length > 0 || (dated.length > 0 && written.length > 0))
    return { ...span, sentence: index, sources: keysOf(left), article: true, inText }
  return { ...span, sentence: index, sources: keysOf(candidates), article: false, inText: false }
}

/** An outlet or title in the sentence itself. */
function inProse(place: Place, match: AliasMatch, brackets: readonly TokenRange[]): NamedDocument {
  const { tokens, index, sentence, knowledge } = place
  const span = spanOf(tokens, match)
  const candidates = candidatesOf([match], knowledge)
  const titled = titledBy(match, tokens, candidates)
  if (titled.length > 0) return { ...span, sentence: index, sources: keysOf(titled), article: true, inText: true }
  if (isShort(match, tokens, candidates)) return { ...span, sentence: index, sources: keysOf(candidates), article: false, inText: true }
  // `The Ledger (7 March 2024)`, `The Ledger (2024)`
  const behind = brackets.find(({ from }) => from === match.to + 1)
  const bracketed = behind === undefined ? [] : datesIn(place, behind, true)
  const dates =
    bracketed.length > 0
      ? bracketed
      : datesIn(place, { from: Math.max(sentence.from, match.from - 5), to: Math.min(sentence.to, match.to + 8) }, false, match)
  const end = behind !== undefined && bracketed.length > 0 ? (tokens.end[behind.to] ?? span.end) : span.end
  const words = folded(tokens, { from: Math.max(sentence.from, match.from - 10), to: Math.min(sentence.to, match.to + 10) })
  const written = candidates.filter((source) => isWrittenBy(source, words))
  const dated = candidates.filter((source) => dates.some((date) => isOfDate(source, date)))
  const article = dates.length > 0 || written.length > 0
  const left = dates.length === 0 ? written : written.length > 0 ? dated.filter((source) => written.includes(source)) : dated
  return { start: span.start, end, sentence: index, sources: keysOf(article ? left : candidates), article, inText: true }
}

/** `the Ledger`: what others are called as well, and so no one article, whatever date stands beside it. */
function isShort(match: AliasMatch, tokens: Tokens, candidates: readonly Source[]): boolean {
  if (match.to - match.from !== 2 || tokenText(tokens, match.from).toLowerCase() !== 'the') return false
  const words = foldText(tokens.text.slice(tokens.start[match.from], tokens.end[match.to - 1]))
  return candidates.every(({ outlet }) => foldText(outlet) !== words && foldText(outlet) !== words.slice('the '.length))
}

function candidatesOf(matches: readonly AliasMatch[], { sources }: NamingKnowledge): readonly Source[] {
  const keys = new Set(matches.flatMap(({ concepts }) => concepts.flatMap(({ kind, code }) => (kind === 'source' ? [code] : []))))
  return [...keys].flatMap((key) => sources.get(key) ?? [])
}

/** A name of so many words is a title, in whatever language the pack has it. */
const TITLE_WORDS = 7

function titledBy(match: AliasMatch, tokens: Tokens, candidates: readonly Source[]): readonly Source[] {
  if (match.to - match.from < 4) return []
  const text = withoutArticle(foldText(tokens.text.slice(tokens.start[match.from], tokens.end[match.to - 1])))
  const named = candidates.filter((source) => match.concepts.some(({ kind, code }) => kind === 'source' && code === source.key))
  return named.filter(
    (source) =>
      withoutArticle(foldText(source.title)) === text || (match.to - match.from >= TITLE_WORDS && foldText(source.outlet) !== text),
  )
}

/** A name in a list leaves its article out. */
function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?) /, '')
}

/** Days and months that a part names; years as well where it does nothing but name a document. */
function datesIn(place: Place, part: TokenRange, withYears: boolean, beside?: TokenRange): readonly Days[] {
  const { tokens, periods } = place
  const from = tokens.start[part.from] as number
  const to = tokens.end[part.to - 1] as number
  const found: Days[] = []
  for (const mention of periods) {
    if (mention.core.start < from || mention.core.end > to) continue
    const date = dateOf(mention)
    if (date === undefined) continue
    if (date.isMonth && beside !== undefined && !isIssueMonth(place, mention, beside)) continue
    found.push(date)
  }
  if (found.length > 0 || !withYears) return found
  for (let i = part.from; i < part.to; i++) {
    const year = yearDigits(tokens, i)
    if (year > 0) found.push({ from: `${year}-01-01`, to: `${year}-12-31`, isMonth: false })
  }
  return found
}

function dateOf({ means }: PeriodMention): Days | undefined {
  if (means.kind !== 'absolute') return undefined
  const { from, to } = means.period
  if (from === to) return { from, to, isMonth: false }
  return from.slice(0, 7) === to.slice(0, 7) ? { from, to, isMonth: true } : undefined
}

/** `The Ledger reported in March 2024 that`: a month right behind the outlet, with nothing but words between. A month elsewhere may be of the number. */
function isIssueMonth({ tokens }: Place, mention: PeriodMention, outlet: TokenRange): boolean {
  const end = tokens.end[outlet.to - 1] as number
  if (mention.core.start < end) return false
  const between = tokens.text.slice(end, mention.core.start)
  return !/\d/.test(between) && between.split(/\s+/).length <= 5
}

/** Quoted words that are no source's title are another's. */
function hasOtherTitle(tokens: Tokens, part: TokenRange): boolean {
  const text = tokens.text.slice(tokens.start[part.from], tokens.end[part.to - 1])
  return /[“"«„‘]\s*(?:[^\s“”"«»]+\s+){2,}[^\s“”"«»]+\s*[”"»“’]/.test(text.slice(0, 400))
}

/** Two capitalised words at the start that are neither the outlet nor its author are another author. */
function hasOtherAuthor(
  tokens: Tokens,
  part: TokenRange,
  matches: readonly AliasMatch[],
  candidates: readonly Source[],
  written: readonly Source[],
): boolean {
  if (written.length > 0 || candidates.every((source) => source.authors.length === 0)) return false
  let at = part.from
  while (at < part.to && isCapital(tokens, at) && !matches.some(({ from, to }) => at >= from && at < to)) at++
  return at - part.from >= 2 && tokens.text.charAt(tokens.start[at] as number) === ','
}
