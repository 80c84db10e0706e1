/**
 * Lays a quotation's words beside a source's.
 *
 * In: the hashes of both, in order, and where the quotation marks something as left out. Out: which word is which, at the
 * least cost; what stands in the source before the first and after the last quoted word costs nothing, nor what a gap stands for.
 */

/** A quotation's words: gap[i] says that something is marked as left out before word i, other[i] is its other spelling, or 0. */
export interface AlignedWords {
  readonly hash: Uint32Array
  readonly other: Uint32Array
  readonly gap: Uint8Array
}

/** A quotation laid beside a source: for each of its words the source's word, or -1. */
export interface Alignment {
  readonly to: Int32Array
  /** Words that differ: changed, added, or dropped without a mark. */
  readonly cost: number
  readonly matched: number
}

const CELLS_AT_MOST = 4_000_000

const MATCH = 1
const CHANGE = 2
const ADD = 3
const DROP = 4
const SKIP = 5

/** Aligns the words of a quotation with those of a source; undefined where they are too many to be compared. */
export function align(quote: AlignedWords, source: Uint32Array): Alignment | undefined {
  const n = quote.hash.length
  const m = source.length
  if ((n + 1) * (m + 1) > CELLS_AT_MOST) return undefined
  const width = m + 1
  const step = new Uint8Array((n + 1) * width)
  let before = new Float64Array(width)
  let here = new Float64Array(width)
  for (let i = 1; i <= n; i++) {
    const word = quote.hash[i - 1]
    const other = quote.other[i - 1]
    const free = quote.gap[i - 1] === 1 && i > 1
    if (free) {
      // What was left out at a gap: from the best place so far, on without cost.
      for (let j = 1; j <= m; j++) {
        if ((before[j - 1] as number) <= (before[j] as number)) {
          before[j] = before[j - 1] as number
          step[(i - 1) * width + j] = SKIP
        }
      }
    }
    here[0] = i
    step[i * width] = ADD
    for (let j = 1; j <= m; j++) {
      const same = source[j - 1] === word || source[j - 1] === other
      // A word changed costs a little more than one dropped or added, so that runs of equal words are kept together.
      let best = (before[j - 1] as number) + (same ? 0 : 1.01)
      let how = same ? MATCH : CHANGE
      const added = (before[j] as number) + 1
      if (added < best) {
        best = added
        how = ADD
      }
      const dropped = (here[j - 1] as number) + 1
      // Of two ways alike, the one that keeps a word found before.
      if (dropped < best || (dropped === best && how === ADD)) {
        best = dropped
        how = DROP
      }
      here[j] = best
      step[i * width + j] = how
    }
    const swap = before
    before = here
    here = swap
  }
  let end = 0
  for (let j = 1; j <= m; j++) if ((before[j] as number) < (before[end] as number)) end = j
  const to = new Int32Array(n).fill(-1)
  let matched = 0
  let cost = 0
  let i = n
  let j = end
  while (i > 0) {
    const how = step[i * width + j]
    if (how === MATCH || how === CHANGE) {
      i--
      j--
      if (how === MATCH) {
        to[i] = j
        matched++
      } else cost++
    } else if (how === ADD) {
      i--
      cost++
    } else {
      j--
      if (how === DROP) cost++
    }
  }
  return { to, cost, matched }
}
