/**
 * Cuts one paragraph into sentences with its quotations as single pieces.
 *
 * In: a paragraph's tokens and its pairs of quotation marks. Out: which tokens stand in which outermost quotation, and the
 * sentences, each holding the quotations that it introduces or attributes. It does not tell who speaks.
 */
import { isCapital, MARK, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { firstNot } from '../text/search.ts'
import type { MarkPairs } from './quote-marks.ts'
import { mentionsIn } from './speaker.ts'
import { BETWEEN, FUNCTION, HONORIFIC, isVietnameseSpeech, SPEECH, speakerClassesOf } from './speaker-words.ts'

/** A range of tokens, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A paragraph, cut. */
export interface Frame {
  readonly tokens: Tokens
  /** The outermost quotations, marks included, in order; `pair` is their index among the pairs, -1 for one that is left open. */
  readonly quotes: readonly (Range & { readonly pair: number })[]
  readonly sentences: readonly Range[]
}

const ABBREVIATIONS: ReadonlySet<number> = internAll(
  'no vs etc e.g i.e fig art para approx st jr sr inc ltd co corp dept est vol pp ca cf al nos',
)

// Somebody puts it so; to put something anywhere is no speech.
const PUT: ReadonlySet<number> = internAll('put puts')
const IT = intern('it')
const DOWN = intern('down')
const WHO = intern('who')
const WHOSE = intern('whose')

/** Cuts a paragraph. */
export function frameOf(tokens: Tokens, marks: MarkPairs): Frame {
  const quotes: (Range & { pair: number })[] = []
  let at = 0
  for (let pair = 0; pair < marks.pairs.length; pair++) {
    const { start, end, within } = marks.pairs[pair] as MarkPairs['pairs'][number]
    if (within >= 0 || (marks.open >= 0 && start >= marks.open)) continue
    while (at < tokens.count && (tokens.start[at] as number) < start) at++
    const from = at
    while (at < tokens.count && (tokens.start[at] as number) < end) at++
    quotes.push({ from, to: at, pair })
  }
  if (marks.open >= 0) {
    let from = 0
    while (from < tokens.count && (tokens.start[from] as number) < marks.openAt) from++
    quotes.push({ from, to: tokens.count, pair: -1 })
  }
  return { tokens, quotes, sentences: sentencesOf(tokens, quotes) }
}

// What is longer than this is a list or a text without stops; no speaker is named so far away.
const SENTENCE_AT_MOST = 300

function sentencesOf(tokens: Tokens, quotes: readonly Range[]): readonly Range[] {
  const sentences: Range[] = []
  let from = 0
  let quote = 0
  // Words outside quotations; a quotation counts as a few, whatever its length.
  let length = 0
  for (let i = 0; i < tokens.count; i++) {
    const inside = quotes[quote]
    let ends = false
    if (inside !== undefined && i === inside.from) {
      quote++
      i = Math.max(i, inside.to - 1)
      ends = endsInside(tokens, inside) && !goesOn(tokens, i + 1, quotes[quote]?.from ?? tokens.count, from, inside.from)
      length += 10
    } else {
      ends = isEnd(tokens, i)
      length++
    }
    if (ends || length >= SENTENCE_AT_MOST) {
      sentences.push({ from, to: i + 1 })
      from = i + 1
      length = 0
    }
  }
  if (from < tokens.count) sentences.push({ from, to: tokens.count })
  return sentences
}

/** Tells whether token `i` is the mark that ends a sentence. */
function isEnd(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== MARK) return false
  const mark = tokens.text.charAt(tokens.start[i] as number)
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…' && mark !== '。') return false
  const end = tokens.end[i] as number
  if (i + 1 >= tokens.count) return true
  if (mark !== '。' && (tokens.start[i + 1] as number) === end) return false
  if (tokens.kind[i + 1] === WORD && !isCapital(tokens, i + 1)) return false
  if (mark === '.' && i > 0 && tokens.kind[i - 1] === WORD) {
    const word = tokens.word[i - 1] as number
    if (ABBREVIATIONS.has(word) || speakerClassesOf(word) & HONORIFIC) return false
    if ((tokens.end[i - 1] as number) - (tokens.start[i - 1] as number) === 1 && isCapital(tokens, i - 1)) return false
  }
  return true
}

/** Tells whether the last words of a quotation end a sentence. */
function endsInside(tokens: Tokens, quote: Range): boolean {
  for (let i = quote.to - 1; i > quote.from; i--) {
    if (tokens.kind[i] !== MARK) return false
    const mark = tokens.text.charAt(tokens.start[i] as number)
    if (mark === '.' || mark === '!' || mark === '?' || mark === '…' || mark === '。') return true
    if (mark === ',' || mark === ';' || mark === ':') return false
  }
  return false
}

/** After a quotation that ends a sentence, the sentence goes on where its attribution follows. */
function goesOn(tokens: Tokens, at: number, to: number, from: number, quote: number): boolean {
  if (at >= to) return false
  if (tokens.kind[at] === MARK) {
    const mark = tokens.text.charAt(tokens.start[at] as number)
    return ',;:—–―-('.includes(mark)
  }
  if (tokens.kind[at] !== WORD) return false
  if (!isCapital(tokens, at)) return true
  if (isLedIn(tokens, from, quote)) return false
  // “Come!” President Smith said.
  const end = Math.min(to, at + 14)
  const first = mentionsIn(tokens, at, end)[0]
  if (first === undefined || first.from > at + 1) return false
  let next = first.to
  while (next < end && speakerClassesOf(tokens.word[next] as number) & BETWEEN) next++
  if (!isSpeech(tokens, next)) return false
  const after = next + 1
  // “Come.” I read it every morning: the verb has its own object.
  if (tokens.word[after] === IT) return false
  // The chair asked who had written it: of the words before, but not with them.
  if (tokens.word[after] === WHO || tokens.word[after] === WHOSE) return false
  // “Why?” X asked back.
  if (isAskedOrCalled(tokens, at)) return true
  return after >= tokens.count || tokens.kind[after] === MARK || (speakerClassesOf(tokens.word[after] as number) & FUNCTION) !== 0
}

/** X asked the room: “…?”; X asked, “…?”: a quotation that has its verb before it; whoever speaks behind it speaks next. */
function isLedIn(tokens: Tokens, from: number, quote: number): boolean {
  const mark = quote - 1
  if (mark <= from || tokens.kind[mark] !== MARK) return false
  const char = tokens.text.charAt(tokens.start[mark] as number)
  if (char === ',') return isSpeech(tokens, mark - 1)
  if (char !== ':') return false
  for (let i = mark - 1; i > from && tokens.kind[i] !== MARK; i--) if (isSpeech(tokens, i)) return true
  return false
}

/** The quotation that ends before `at` ends with a question or a call, which is seldom left without an attribution. */
function isAskedOrCalled(tokens: Tokens, at: number): boolean {
  const last = tokens.text.charAt(tokens.start[at - 2] as number)
  return last === '?' || last === '!'
}

/** Tells whether token `i` is a verb of speech in a form that has a subject. */
export function isSpeech(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return false
  const classes = speakerClassesOf(tokens.word[i] as number)
  // Noted down, wrote down: somebody else's words.
  if (classes & SPEECH) return PUT.has(tokens.word[i] as number) ? tokens.word[i + 1] === IT : tokens.word[i + 1] !== DOWN
  if (THAT_VERBS.has(tokens.word[i] as number)) return leadsToThat(tokens, i + 1)
  // He went on: “…”; “…,” he went on.
  if (GOING.has(tokens.word[i] as number)) return tokens.word[i + 1] === ON && ':,.'.includes(tokens.text.charAt(tokens.start[i + 2] ?? -1))
  return isVietnameseSpeech(tokens, i)
}

/** Held that, found in 2023 that: verbs that are of speech only so. */
const THAT_VERBS: ReadonlySet<number> = internAll(
  'held holds found finds felt feels understood judged judges ruled rules decided decides recommended recommends submitted submits guessed assumed assumes convinced adamant certain sure confident positive insistent right clear',
)
const THAT = intern('that')
const GOING: ReadonlySet<number> = internAll('went goes')
const ON = intern('on')

function leadsToThat(tokens: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(tokens.count, from + 4) && tokens.kind[i] === WORD; i++) if (tokens.word[i] === THAT) return true
  return false
}

/** The index of the sentence that token `at` stands in. */
export function sentenceAt({ sentences }: Frame, at: number): number {
  return Math.min(firstPast(sentences, at), sentences.length - 1)
}

/** The outermost quotations that share a token with tokens `from` to `to`. */
export function quotesWithin({ quotes }: Frame, { from, to }: Range): Frame['quotes'] {
  const first = firstPast(quotes, from)
  let end = first
  while (end < quotes.length && (quotes[end] as Range).from < to) end++
  return quotes.slice(first, end)
}

/** The first of ascending ranges that ends after `at`. */
function firstPast(ranges: readonly Range[], at: number): number {
  return firstNot(ranges, (range) => range.to <= at)
}
