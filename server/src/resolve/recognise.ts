/**
 * Recognises the words of a source in a quotation.
 *
 * In: a quotation's words; the fingerprints of a knowledge base. Out: whose words they are, whether they stand there exactly,
 * and which differ. Brackets and ellipses may leave out; the case of letters, spelling and marks are no difference (the
 * fingerprint has none of them). It does not ask whom the draft gives them to.
 */
import { FINGERPRINT_RUN, hashOfWord, normalisedWords, runsOf, wordsOfRuns } from '../knowledge/fingerprint.ts'
import type { SourceWords } from '../knowledge/model.ts'
import { otherSpelling } from '../knowledge/spelling.ts'
import { MARK, OBJECT, type Tokens, tokenize, WORD } from '../reading/token.ts'
import type { Span } from '../text/span.ts'
import { type AlignedWords, type Alignment, align } from './align.ts'
import { tokensAround } from './token-window.ts'
import { NEAR_RUN, nearIndexOf, placesOf, type WordIndex, wordsOfText } from './word-index.ts'

/** A quotation's words with where each stands in its text. */
export interface QuotedWords extends AlignedWords {
  readonly start: Int32Array
  readonly end: Int32Array
}

/** Words of a quotation that are not the source's: `words` of them at the span, where the source has `dropped`. A span of no words stands between two. */
export interface Difference extends Span {
  readonly words: number
  readonly dropped: number
  /** Which of the source's words stand there, end exclusive, counted over `parts`. At an edge of the quotation none are counted. */
  readonly from: number
  readonly until: number
  readonly edge: 'start' | 'end' | null
}

/** How a quotation stands to a source's words: `partial` is less than an alteration, some words in common. */
export type Likeness = 'exact' | 'altered' | 'partial'

/** A source's words that a quotation has. */
export interface Recognition {
  readonly likeness: Likeness
  /** The entry with most of the words. */
  readonly words: SourceWords
  /** The entries that the quotation is laid beside: several where it goes over more than one. */
  readonly parts: readonly SourceWords[]
  /** All entries that have the words equally well: the same sentence in another source, or said by another speaker. */
  readonly all: readonly SourceWords[]
  /** The first and last word of the entry that is quoted. */
  readonly first: number
  readonly last: number
  /** In the order of the quotation; none where it is exact. */
  readonly differences: readonly Difference[]
  /** Altered, and known by so few words in a row that they may be anybody's: it is a speaker's words only where the draft says so. */
  readonly near: boolean
}

const ENTRIES_AT_MOST = 6
/** An alteration has at least this part of its words in common with the source. */
const ALTERED_AT_LEAST = 0.7

/** Reads the words of the quotation at `span` of a text. */
export function quotedWords(tokens: Tokens, span: Span): QuotedWords {
  if (joinsLetters(tokens.text, span)) return joined(tokens.text, span)
  return readWords(tokensAround(tokens, span), (at) => at)
}

/** Reads the words at `span` of a text and recognises them. `Viet Nam`, as some houses write it, may be `Vietnam` in a source, or not. */
export function recogniseAt(tokens: Tokens, span: Span, index: WordIndex): { words: QuotedWords; found: Recognition | undefined } {
  const read = (words: QuotedWords): { words: QuotedWords; found: Recognition | undefined } => ({ words, found: recognise(words, index) })
  const plain = read(quotedWords(tokens, span))
  if (plain.found?.likeness === 'exact' || tokens.text.slice(span.start, span.end).search(IN_TWO) < 0) return plain
  const joined = read(withJoinedNames(tokens.text, span))
  if (joined.found === undefined || joined.found.likeness === 'partial') return plain
  return plain.found === undefined || joined.found.differences.length < plain.found.differences.length ? joined : plain
}

/** The blank of `Viet Nam`. */
const IN_TWO = /(?<=\bViet)[ \u00a0](?=Nam)/g

function withJoinedNames(text: string, span: Span): QuotedWords {
  const quoted = text.slice(span.start, span.end)
  // Where each left-out blank would stand in what is left.
  const gaps = [...quoted.matchAll(IN_TWO)].map(({ index }, before) => index - before)
  return readWords(tokenize(quoted.replace(IN_TWO, '')), (at) => span.start + at + gaps.filter((gap) => gap <= at).length)
}

function readWords(tokens: Tokens, place: (at: number) => number): QuotedWords {
  const words = normalisedWords(tokens)
  const hash: number[] = []
  const other: number[] = []
  const gap: number[] = []
  const start: number[] = []
  const end: number[] = []
  let left = false
  let depth = 0
  let next = 0
  for (let i = 0; i < tokens.count; i++) {
    if (next < words.token.length && words.token[next] === i) {
      if (depth === 0 && words.hash[next] !== SIC) {
        hash.push(words.hash[next] as number)
        other.push(NUMBERS.get(words.hash[next] as number) ?? (tokens.kind[i] === WORD ? otherSpelling(tokens.word[i] as number) : 0))
        gap.push(left ? 1 : 0)
        start.push(place(tokens.start[i] as number))
        end.push(place((tokens.end[i] as number) - 1) + 1)
        left = false
      }
      next++
      continue
    }
    if (tokens.kind[i] === OBJECT) left = true
    if (tokens.kind[i] !== MARK) continue
    const mark = tokens.text.charAt(tokens.start[i] as number)
    if (mark === '[') depth++
    else if (mark === ']') depth = Math.max(0, depth - 1)
    // Three points in a row, with blanks between them or not.
    if (mark === '[' || mark === '…' || (mark === '.' && isPoint(tokens, i + 1) && isPoint(tokens, i + 2))) left = true
  }
  return {
    hash: Uint32Array.from(hash),
    other: Uint32Array.from(other),
    gap: Uint8Array.from(gap),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
  }
}

const SIC = hashOfWord('sic')

/** A small number in digits for one in words, and the other way about. */
const NUMBERS = numbersEitherWay('zero one two three four five six seven eight nine ten eleven twelve')

function numbersEitherWay(words: string): ReadonlyMap<number, number> {
  const other = new Map<number, number>()
  for (const [value, word] of words.split(' ').entries()) {
    const [digits = 0] = normalisedWords(tokenize(String(value))).hash
    other.set(digits, hashOfWord(word)).set(hashOfWord(word), digits)
  }
  return other
}

function isPoint(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === MARK && tokens.text.charCodeAt(tokens.start[i] as number) === 0x2e
}

/** `[W]e`, `develop[ed]`: brackets within a word, which change its letters. */
function joinsLetters(text: string, span: Span): boolean {
  for (let at = text.indexOf('[', span.start); at >= 0 && at < span.end; at = text.indexOf('[', at + 1)) {
    const close = text.indexOf(']', at)
    if (close > at + 1 && close < at + 12 && (isLetter(text.charCodeAt(close + 1)) || isLetter(text.charCodeAt(at - 1)))) return true
  }
  return false
}

function isLetter(code: number): boolean {
  return ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code < 0x2000)
}

function joined(text: string, span: Span): QuotedWords {
  const kept: number[] = []
  let plain = ''
  for (let at = span.start; at < span.end; at++) {
    const char = text.charAt(at)
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(at + 1)
    const within =
      char === '['
        ? isLetter(after) && (isLetter(before) || isLetter(text.charCodeAt(text.indexOf(']', at) + 1)))
        : char === ']'
          ? isLetter(before) && (isLetter(after) || isLetter(text.charCodeAt(text.lastIndexOf('[', at) - 1)))
          : false
    if (within && char === '[' && isLetter(before)) {
      // Forget[s], develop[ed]: the word is another than the source's, and says so.
      while (plain !== '' && isLetter(plain.charCodeAt(plain.length - 1))) {
        plain = plain.slice(0, -1)
        kept.pop()
      }
      const close = text.indexOf(']', at)
      kept.push(at, close)
      plain += '[]'
      at = close
      while (at + 1 < span.end && isLetter(text.charCodeAt(at + 1))) at++
      continue
    }
    if (within) continue
    kept.push(at)
    plain += char
  }
  return readWords(tokenize(plain), (at) => kept[at] as number)
}

/** Recognises the quotation; undefined where no run of its words stands in any source. */
export function recognise(quote: QuotedWords, index: WordIndex): Recognition | undefined {
  if (quote.hash.length < FINGERPRINT_RUN) return undefined
  const found = recogniseIn(quote, index, FINGERPRINT_RUN)
  if (found !== undefined) return found
  // A word changed in the middle of a few leaves no long run: where the text is at hand, shorter ones are known too.
  const near = nearIndexOf(index.words)
  const nearly = near.key.length === 0 ? undefined : recogniseIn(quote, near, NEAR_RUN)
  return nearly === undefined || nearly.likeness === 'partial' ? undefined : { ...nearly, near: nearly.likeness === 'altered' }
}

function recogniseIn(quote: QuotedWords, index: WordIndex, size: number): Recognition | undefined {
  const votes = votesFor(quote, index, size)
  if (votes.size === 0) return undefined
  const ranked = [...votes.values()].sort((a, b) => b.count - a.count || a.entry - b.entry).slice(0, ENTRIES_AT_MOST)
  const results: { readonly entries: readonly Vote[]; readonly alignment: Alignment; readonly source: Uint32Array }[] = []
  for (const vote of ranked) {
    const source = wordsOf(index, vote)
    const alignment = align(quote, source)
    if (alignment !== undefined) results.push({ entries: [vote], alignment: withoutThat(quote, alignment), source })
  }
  const stitched = stitch(quote, index, ranked)
  if (stitched !== undefined) results.push(stitched)
  results.sort((a, b) => a.alignment.cost - b.alignment.cost)
  const best = results[0]
  if (best === undefined) return undefined
  const equal = results.filter((result) => result.alignment.cost === best.alignment.cost)
  const all = [...new Set(equal.flatMap((result) => result.entries.map((vote) => index.words[vote.entry] as SourceWords)))]
  // Of entries that have the words equally well, one with a speaker tells most, and his own words more than reported ones.
  const words =
    all.find((entry) => entry.speaker !== null && entry.direct) ?? all.find((entry) => entry.speaker !== null) ?? (all[0] as SourceWords)
  const { alignment, entries } = equal.find((result) => result.entries.some((vote) => index.words[vote.entry] === words)) ?? best
  const share = alignment.matched / quote.hash.length
  const likeness: Likeness =
    alignment.cost === 0
      ? 'exact'
      : share >= ALTERED_AT_LEAST && alignment.cost <= quote.hash.length * (1 - ALTERED_AT_LEAST)
        ? 'altered'
        : 'partial'
  const to = alignment.to.filter((at) => at >= 0)
  return {
    likeness,
    words,
    parts: entries.map((vote) => index.words[vote.entry] as SourceWords),
    all,
    first: to[0] ?? 0,
    last: to.at(-1) ?? 0,
    differences: alignment.cost === 0 ? [] : differencesOf(quote, alignment),
    near: false,
  }
}

/** An entry with how many runs of the quotation it has, and one place where both have the same. */
interface Vote {
  readonly entry: number
  readonly at: number
  readonly from: number
  /** The quotation's words, in the spelling that the entry has there. */
  readonly words: Uint32Array
  /** How many words its runs have. */
  readonly size: number
  count: number
}

function votesFor(quote: QuotedWords, index: WordIndex, size: number): ReadonlyMap<number, Vote> {
  const votes = new Map<number, Vote>()
  countVotes(quote, quote.hash, index, size, votes)
  // Where words are spelled in two ways the source may have the others.
  if (quote.other.some((other) => other !== 0))
    countVotes(
      quote,
      quote.hash.map((hash, i) => quote.other[i] || hash),
      index,
      size,
      votes,
    )
  return votes
}

function countVotes(quote: QuotedWords, words: Uint32Array, index: WordIndex, size: number, votes: Map<number, Vote>): void {
  const runs = runsOf(words, size)
  let whole = 0
  for (let i = 0; i < runs.length; i++) {
    // No run goes over a gap.
    if (i === 0) for (let j = 1; j < size; j++) if (quote.gap[j] === 1) whole = j
    if (quote.gap[i + size - 1] === 1) whole = Math.max(whole, i + size - 1)
    if (whole > i) continue
    for (const { entry, at } of placesOf(index, runs[i] as number)) {
      const known = votes.get(entry)
      if (known === undefined) votes.set(entry, { entry, at, from: i, words, size, count: 1 })
      else known.count++
    }
  }
}

/** All words of a vote's entry: from its runs and the words that one of them has in common with the quotation, or from its text. */
function wordsOf(index: WordIndex, { entry, at, words, from, size }: Vote): Uint32Array {
  const known = index.words[entry] as SourceWords
  return size === FINGERPRINT_RUN || known.text === undefined ? wordsOfRuns(known.runs, at, words, from) : wordsOfText(known, known.text)
}

/** Several entries of one source in a row, laid beside the quotation together: sentences that follow one another. */
function stitch(
  quote: QuotedWords,
  index: WordIndex,
  ranked: readonly Vote[],
): { entries: readonly Vote[]; alignment: Alignment; source: Uint32Array } | undefined {
  const first = ranked[0] as Vote
  const { source, speaker } = index.words[first.entry] as SourceWords
  const votes = ranked
    .filter((vote) => index.words[vote.entry]?.source === source && index.words[vote.entry]?.speaker === speaker)
    .sort((a, b) => a.from - b.from)
  if (votes.length < 2) return undefined
  for (let i = 1; i < votes.length; i++) if ((votes[i] as Vote).entry <= (votes[i - 1] as Vote).entry) return undefined
  const parts = votes.map((vote) => wordsOf(index, vote))
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  const alignment = align(quote, whole)
  return alignment === undefined ? undefined : { entries: votes, alignment, source: whole }
}

/** “That the fees fall”: the word that joins a clause to its verb may stand within the marks. */
function withoutThat(quote: QuotedWords, { to, cost, matched }: Alignment): Alignment {
  const joins = to[0] === -1 && THAT.has(quote.hash[0] as number) && to.length > 1 && to[1] !== -1
  return joins ? { to, cost: Math.max(0, cost - 1), matched: matched + 1 } : { to, cost, matched }
}

const THAT: ReadonlySet<number> = new Set(['that', 'rằng', 'là'].map(hashOfWord))

function differencesOf(quote: QuotedWords, { to }: Alignment): readonly Difference[] {
  const differences: Difference[] = []
  const n = to.length
  let before = -1
  for (let i = 0; i <= n; i++) {
    let end = i
    while (end < n && to[end] === -1) end++
    const next = end < n ? (to[end] as number) : -1
    const dropped = before >= 0 && next >= 0 && quote.gap[end] !== 1 ? next - before - 1 : 0
    const from = before >= 0 ? before + 1 : Math.max(0, next)
    if (end > i || dropped > 0)
      differences.push({
        start: end > i ? (quote.start[i] as number) : (quote.end[i - 1] as number),
        end: end > i ? (quote.end[end - 1] as number) : (quote.start[i] as number),
        words: end - i,
        dropped,
        from,
        until: from + dropped,
        edge: before < 0 ? 'start' : next < 0 ? 'end' : null,
      })
    before = next
    i = end
  }
  return differences
}
