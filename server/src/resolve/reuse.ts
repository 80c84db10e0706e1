/**
 * Finds stretches of a paragraph that stand word for word in a source.
 *
 * In: a run and the fingerprints of a knowledge base. Out: the longest stretches, none shorter than `REUSED_WORDS_AT_LEAST`, with the
 * words of them that are no common phrase. It does not ask whether they are quoted, cited, or somebody's name.
 */
import { FINGERPRINT_RUN, passingWords, runAt } from '../knowledge/fingerprint.ts'
import type { SourceWords } from '../knowledge/model.ts'
import type { Tokens } from '../reading/token.ts'
import { POSTINGS_AT_MOST, type Posting, placesOf, type WordIndex } from './word-index.ts'

/** Fewer words in a row may be anybody's. */
export const REUSED_WORDS_AT_LEAST = 12

/** A run that so many sources share is a common official phrase. */
const COMMON_SOURCES = 3

/** A stretch of a run's text that a source has. Words count as the fingerprint counts them. */
export interface Reuse {
  /** Tokens, end exclusive. */
  readonly from: number
  readonly to: number
  readonly words: number
  /** The tokens of its words that stand in no more than a few sources: those of a common phrase are left out. */
  readonly own: readonly number[]
  /** The entries that have all of it, at most one for each source. */
  readonly all: readonly SourceWords[]
}

// Of so many runs in a row one is looked at: a stretch that is long enough holds that many.
const STEP = REUSED_WORDS_AT_LEAST - FINGERPRINT_RUN + 1

/** Finds what of a run stands in sources, in order, no two overlapping. */
export function findReuse(tokens: Tokens, index: WordIndex): readonly Reuse[] {
  if (tokens.count < REUSED_WORDS_AT_LEAST || index.words.length === 0) return []
  const { hash: words, token } = passingWords(tokens)
  const found: Reuse[] = []
  let floor = 0
  for (let at = 0; at + FINGERPRINT_RUN <= words.length; at += STEP) {
    if (at < floor) continue
    const stretch = longestAt(words, at, floor, index)
    if (stretch === undefined) continue
    const { from, to, all } = stretch
    found.push({
      from: token[from] as number,
      to: (token[to - 1] as number) + 1,
      words: to - from,
      own: ownWords(words, from, to, index).map((word) => token[word] as number),
      all,
    })
    floor = to
  }
  return found
}

/** Words `from` to `to` of a paragraph, and the entries that have them. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly all: readonly SourceWords[]
}

/**
 * The longest stretch over the run at `at` that does not reach before `floor`; undefined where none is long enough. Runs are
 * compared, not words: so much of a source is looked at as the paragraph shares with it.
 */
function longestAt(words: Uint32Array, at: number, floor: number, index: WordIndex): Stretch | undefined {
  let best: { from: number; to: number; all: SourceWords[] } | undefined
  const { start, places } = rarest(words, at, index)
  for (const place of places) {
    const entry = index.words[place.entry] as SourceWords
    let first = start
    let last = start
    while (first > floor && entry.runs[place.at - (start - first) - 1] === runAt(words, first - 1)) first--
    while (last + FINGERPRINT_RUN < words.length && entry.runs[place.at + (last - start) + 1] === runAt(words, last + 1)) last++
    const to = last + FINGERPRINT_RUN
    if (to - first < REUSED_WORDS_AT_LEAST || (best !== undefined && to - first < best.to - best.from)) continue
    if (best !== undefined && to - first === best.to - best.from) {
      if (best.all.every((other) => other.source !== entry.source)) best.all.push(entry)
    } else best = { from: first, to, all: [entry] }
  }
  return best
}

/** The run at `at`, or where too many places share it, the one after it that the fewest do: a stretch over the first holds the next ones, or those before it. */
function rarest(words: Uint32Array, at: number, index: WordIndex): { readonly start: number; readonly places: readonly Posting[] } {
  let start = at
  let places = placesOf(index, runAt(words, at))
  for (let next = at + 1; places.length === POSTINGS_AT_MOST && next < Math.min(at + STEP, words.length - FINGERPRINT_RUN + 1); next++) {
    const others = placesOf(index, runAt(words, next))
    if (others.length === 0) break
    if (others.length < places.length) {
      start = next
      places = others
    }
  }
  return { start, places }
}

/** The words of a stretch that a run covers which few sources have. */
function ownWords(words: Uint32Array, from: number, to: number, index: WordIndex): readonly number[] {
  const own: number[] = []
  let covered = from
  for (let run = from; run + FINGERPRINT_RUN <= to; run++) {
    const sources = new Set(placesOf(index, runAt(words, run)).map(({ entry }) => index.words[entry]?.source))
    if (sources.size >= COMMON_SOURCES) continue
    for (let word = Math.max(covered, run); word < run + FINGERPRINT_RUN; word++) own.push(word)
    covered = Math.max(covered, run + FINGERPRINT_RUN)
  }
  return own
}
