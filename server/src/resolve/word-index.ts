/**
 * Finds the words of sources again in a draft.
 *
 * In: the fingerprints of a knowledge base; runs of a draft's words. Out: where a run stands. One look at a table for a run,
 * whatever the number of sources: what a long posting list would cost is capped, since a run that many sources share tells little.
 */
import { FINGERPRINT_RUN, normalisedWords, runsOf, wordsOfRuns } from '../knowledge/fingerprint.ts'
import type { SourceWords } from '../knowledge/model.ts'
import { tokenize } from '../reading/token.ts'

/** Where a run of words stands: in which entry of the knowledge base, at which of its words. */
export interface Posting {
  readonly entry: number
  readonly at: number
}

/** The runs of all source words, by hash. */
export interface WordIndex {
  readonly words: readonly SourceWords[]
  /** For each slot the first posting in it, or -1; a posting leads to the next of its slot. */
  readonly heads: Int32Array
  readonly next: Int32Array
  readonly key: Uint32Array
  readonly entry: Int32Array
  readonly at: Int32Array
}

/** How many places of one run are looked at: those of the entries that were added first. */
export const POSTINGS_AT_MOST = 24

const indexes = new WeakMap<readonly SourceWords[], WordIndex>()
const nearIndexes = new WeakMap<readonly SourceWords[], WordIndex>()

/** Gives the index of these words: built once. */
export function wordIndexOf(words: readonly SourceWords[]): WordIndex {
  return keptIn(indexes, words, ({ runs }) => runs)
}

/** How many words in a row make one hash of the nearer index. */
export const NEAR_RUN = 3

/** Gives the index of shorter runs, of speakers' words whose text is at hand: built once, when a quotation first asks for it. */
export function nearIndexOf(words: readonly SourceWords[]): WordIndex {
  return keptIn(nearIndexes, words, (entry) =>
    entry.text === undefined || entry.speaker === null ? NONE : runsOf(wordsOfText(entry, entry.text), NEAR_RUN),
  )
}

const NONE = new Uint32Array(0)

/** The hashes of an entry's words. Its first ones are read, the others follow from its runs: that is cheaper than to cut the whole text. */
export function wordsOfText({ runs }: SourceWords, text: string): Uint32Array {
  let end = 0
  for (let blanks = 0; end < text.length && blanks < FINGERPRINT_RUN * 3; end++) if (text.charCodeAt(end) === 0x20) blanks++
  const { hash } = normalisedWords(tokenize(text.slice(0, end)))
  return runs.length === 0 || hash.length < FINGERPRINT_RUN ? normalisedWords(tokenize(text)).hash : wordsOfRuns(runs, 0, hash, 0)
}

function keptIn(
  kept: WeakMap<readonly SourceWords[], WordIndex>,
  words: readonly SourceWords[],
  runsOfEntry: (entry: SourceWords) => Uint32Array,
): WordIndex {
  const known = kept.get(words)
  if (known !== undefined) return known
  const index = buildIndex(words, runsOfEntry)
  kept.set(words, index)
  return index
}

function buildIndex(words: readonly SourceWords[], runsOfEntry: (entry: SourceWords) => Uint32Array): WordIndex {
  const all = words.map(runsOfEntry)
  let total = 0
  for (const runs of all) total += runs.length
  let size = 16
  while (size < total * 2) size *= 2
  const index: WordIndex = {
    words,
    heads: new Int32Array(size).fill(-1),
    next: new Int32Array(total),
    key: new Uint32Array(total),
    entry: new Int32Array(total),
    at: new Int32Array(total),
  }
  // From the last to the first, so that the slots lead from the first to the last.
  let posting = 0
  for (let entry = words.length - 1; entry >= 0; entry--) {
    const runs = all[entry] as Uint32Array
    for (let at = runs.length - 1; at >= 0; at--) {
      const key = runs[at] as number
      const slot = key & (size - 1)
      index.key[posting] = key
      index.entry[posting] = entry
      index.at[posting] = at
      index.next[posting] = index.heads[slot] as number
      index.heads[slot] = posting++
    }
  }
  return index
}

/** Where a run stands, `POSTINGS_AT_MOST` places at most. */
export function placesOf(index: WordIndex, run: number): readonly Posting[] {
  const found: Posting[] = []
  const { heads, next, key, entry, at } = index
  let steps = 0
  for (
    let posting = heads[run & (heads.length - 1)] as number;
    posting >= 0 && steps < POSTINGS_AT_MOST * 4;
    posting = next[posting] as number, steps++
  ) {
    if (key[posting] !== run >>> 0) continue
    found.push({ entry: entry[posting] as number, at: at[posting] as number })
    if (found.length === POSTINGS_AT_MOST) break
  }
  return found
}
