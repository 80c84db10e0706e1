/**
 * Joins a sentence that only gives a number to the next one, which says what it is: *My first number is 158 billion. That is what the
 * industry earned in 2022.*
 *
 * In: the sentences of a paragraph and its numbers. Out: the sentences, in order, covering the same tokens.
 */
import type { Quantity } from '../reading/quantity.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'

/** The sentences, with each that only gives a number joined to the one that names it. */
export function withNamedBehind(ranges: readonly TokenRange[], tokens: Tokens, quantities: readonly Quantity[]): readonly TokenRange[] {
  if (ranges.length < 2 || quantities.length === 0) return ranges
  const found: TokenRange[] = []
  for (const range of ranges) {
    const last = found.at(-1)
    const given = last !== undefined && last.to - last.from <= GIVEN ? givenBefore(tokens, last, range, quantities) : -1
    if (last === undefined || given < 0) found.push(range)
    else if (given === last.from) found[found.length - 1] = { from: given, to: range.to }
    else found.splice(-1, 1, { from: last.from, to: given }, { from: given, to: range.to })
  }
  return found
}

/** Where what the next sentence names begins: with the number that a sentence gives and introduces with words that say nothing; -1 where it names none. */
function givenBefore(tokens: Tokens, { from, to }: TokenRange, next: TokenRange, quantities: readonly Quantity[]): number {
  if (!POINTERS.has(tokens.word[next.from] as number)) return -1
  const start = tokens.start[next.from] as number
  // *That is the cost of the railway, and the industry earned more*: it says more than what it is.
  if (!NAMES.test(tokens.text.slice(start, tokens.end[next.to - 1]))) return -1
  const begin = tokens.start[from] as number
  const own = quantities.filter(({ start: at }) => at >= begin && at < (tokens.end[next.to - 1] as number))
  const [number] = own
  if (number === undefined || own.length > 1 || number.start >= start) return -1
  if (!PRESENTS.test(tokens.text.slice(begin, number.start))) return from
  for (let index = from; index < to; index++) if (tokens.start[index] === number.start) return index
  return from
}

/** At most so many words and marks give a number that the next sentence names. */
const GIVEN = 12
const POINTERS = internAll('that this')
const NAMES = /^(?:that|this)(?: is|['’]s| was) (?:what|the) (?!.* and (?:the|its?|they|that|this|he|she|we|an?)\b)[^,;:()–—]{4,80}$/i
/** *Let me begin with a number:*, *My second figure is* */
const PRESENTS =
  /^(?:(?:let|remember|take|imagine|consider|here|now|my|our|the|one|a|start|begin)\b[^.;]*\b)?(?:number|figure|sum|with)(?: is)?:? $/i
