/**
 * Finds stretches of a paragraph that stand word for word in a source.
 *
 * In: a run and the fingerprints of a knowledge base. Out: the longest stretches, none shorter than `REUSED_WORDS_AT_LEAST`. It does
 * not ask whether they are quoted, cited, or somebody's name.
 */
import { FINGERPRINT_RUN, type NormalisedWords, normalisedWords, runsOf, wordsOfRuns } from '../knowledge/fingerprint.ts'
import type { SourceWords } from '../knowledge/model.ts'
import type { Tokens } from '../reading/token.ts'
import { placesOf, type WordIndex } from './word-index.ts'

/** Fewer words in a row may be anybody's. */
export const REUSED_WORDS_AT_LEAST = 12

/** A stretch of a run's text that a source has. Words count as the fingerprint counts them. */
export interface Reuse {
  /** Tokens, end exclusive. */
  readonly from: number
  readonly to: number
  readonly words: number
  /** The entries that have all of it, at most one for each source. */
  readonly all: readonly SourceWords[]
}

// Of so many runs in a row one is looked at: a stretch that is long enough holds that many.
const STEP = REUSED_WORDS_AT_LEAST - FINGERPRINT_RUN + 1

/** Finds what of a run stands in sources, in order, no two overlapping. */
export function findReuse(tokens: Tokens, index: WordIndex): readonly Reuse[] {
  if (tokens.count < REUSED_WORDS_AT_LEAST || index.words.length === 0) return []
  const words = normalisedWords(tokens)
  const { hash, token } = words
  const found: Reuse[] = []
  let floor = 0
  for (let at = 0; at + FINGERPRINT_RUN <= hash.length; at += STEP) {
    if (at < floor) continue
    const stretch = longestAt(words, at, floor, index)
    if (stretch === undefined) continue
    found.push({
      from: token[stretch.from] as number,
      to: (token[stretch.to - 1] as number) + 1,
      words: stretch.to - stretch.from,
      all: stretch.all,
    })
    floor = stretch.to
  }
  return found
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly all: readonly SourceWords[]
}

/** The longest stretch over the run at `at` that does not reach before `floor`; undefined where none is long enough. */
function longestAt({ hash }: NormalisedWords, at: number, floor: number, index: WordIndex): Stretch | undefined {
  const [run] = runsOf(hash.subarray(at, at + FINGERPRINT_RUN))
  let best: { from: number; to: number; all: SourceWords[] } | undefined
  for (const place of placesOf(index, run as number)) {
    const entry = index.words[place.entry] as SourceWords
    const source = wordsOfRuns(entry.runs, place.at, hash, at)
    let from = at
    let to = at + FINGERPRINT_RUN
    while (from > floor && source[place.at - (at - from) - 1] === hash[from - 1]) from--
    while (to < hash.length && source[place.at + (to - at)] === hash[to]) to++
    if (to - from < REUSED_WORDS_AT_LEAST || (best !== undefined && to - from < best.to - best.from)) continue
    if (best !== undefined && to - from === best.to - best.from) {
      if (best.all.every((other) => other.source !== entry.source)) best.all.push(entry)
    } else best = { from, to, all: [entry] }
  }
  return best
}
