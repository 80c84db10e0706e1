/**
 * The parts that the matcher consists of: the numbering of symbols, and a trie that falls back (Aho and Corasick 1975).
 *
 * In: the symbols of aliases. Out: numbers for the tokens of a text, and the steps from state to state. What ends at a state, and
 * which of several matches holds, is for `matcher.ts`. All of it is typed arrays: a step costs no allocation.
 */
import type { Tokens } from '../reading/token.ts'
import { vocabularySize, wordOf } from '../reading/vocabulary.ts'

/** Stands in `ofWords` for a word whose symbol has to be asked of `meet`. */
export const UNSEEN = -2
/** The symbol of what stands in no alias. */
export const UNKNOWN = -1

/** Numbers the words, numbers and marks that aliases consist of. */
export function newSymbols() {
  const ofStem = new Map<number, number>()
  const ofWritten = new Map<string, number>()
  let ofWord = new Int32Array(0)
  // The texts by hash, so that a number or mark of the text costs no allocation.
  let table: (readonly { readonly text: string; readonly symbol: number }[] | undefined)[] | undefined
  return {
    count: () => ofStem.size + ofWritten.size,
    add(symbol: number | string): number {
      const known = typeof symbol === 'number' ? ofStem.get(symbol) : ofWritten.get(symbol)
      if (known !== undefined) return known
      const id = ofStem.size + ofWritten.size
      if (typeof symbol === 'number') ofStem.set(symbol, id)
      else ofWritten.set(symbol, id)
      return id
    },
    /** The symbol of each word of the vocabulary, `UNSEEN` where that has to be asked of `meet`. */
    ofWords(): Int32Array {
      if (ofWord.length < vocabularySize()) {
        const larger = new Int32Array(vocabularySize() * 2).fill(UNSEEN)
        larger.set(ofWord)
        ofWord = larger
      }
      return ofWord
    },
    meet(word: number): number {
      const symbol = ofStem.get(wordOf(word).stem) ?? UNKNOWN
      ofWord[word] = symbol
      return symbol
    },
    ofText(tokens: Tokens, index: number): number {
      if (table === undefined) {
        table = new Array(256)
        for (const [text, symbol] of ofWritten) {
          const slot = slotOf(text, 0, text.length)
          table[slot] = [...(table[slot] ?? []), { text, symbol }]
        }
      }
      const start = tokens.start[index] as number
      const end = tokens.end[index] as number
      const slot = table[slotOf(tokens.text, start, end)]
      if (slot === undefined) return UNKNOWN
      for (const { text, symbol } of slot) if (text.length === end - start && tokens.text.startsWith(text, start)) return symbol
      return UNKNOWN
    },
  }
}

function slotOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 8)) & 255
}

/** A trie of symbols; its edges stand in one table by open addressing. State 0 is the root. */
export function newTrie() {
  let capacity = 1 << 12
  let edges = new Int32Array(capacity * 3)
  let states = 1
  const length: number[] = [0]
  // The edges in the order they were made: parent, symbol, child.
  const made: number[] = []

  const slotFor = (state: number, symbol: number): number => {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (capacity - 1)
    // A child is never 0, so 0 marks a free slot.
    while (edges[slot * 3 + 2] !== 0 && (edges[slot * 3] !== state || edges[slot * 3 + 1] !== symbol)) slot = (slot + 1) & (capacity - 1)
    return slot * 3
  }
  const put = (state: number, symbol: number, child: number): void => {
    const at = slotFor(state, symbol)
    edges[at] = state
    edges[at + 1] = symbol
    edges[at + 2] = child
  }
  const go = (state: number, symbol: number): number => edges[slotFor(state, symbol) + 2] as number

  return {
    length,
    add(state: number, symbol: number): number {
      const known = go(state, symbol)
      if (known !== 0) return known
      if (states * 2 > capacity) {
        capacity *= 2
        edges = new Int32Array(capacity * 3)
        for (let i = 0; i < made.length; i += 3) put(made[i] as number, made[i + 1] as number, made[i + 2] as number)
      }
      const child = states++
      length.push(0)
      made.push(state, symbol, child)
      put(state, symbol, child)
      return child
    },
    /** Adds where each state falls back to, and the first state from it on, on that way, at which something ends: 0 for none. */
    close(symbolCount: number, outputs: readonly unknown[]) {
      const fail = new Int32Array(states)
      const ends = new Int32Array(states)
      const root = new Int32Array(symbolCount)
      const firstChild = new Int32Array(states)
      const sibling = new Int32Array(states)
      const symbolOf = new Int32Array(states)
      for (let i = 0; i < made.length; i += 3) {
        const parent = made[i] as number
        const child = made[i + 2] as number
        symbolOf[child] = made[i + 1] as number
        sibling[child] = firstChild[parent] as number
        firstChild[parent] = child
        if (parent === 0) root[made[i + 1] as number] = child
      }
      const queue = new Int32Array(states)
      let tail = 0
      queue[tail++] = 0
      for (let head = 0; head < tail; head++) {
        const state = queue[head] as number
        for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number) {
          queue[tail++] = child
          if (outputs[child] !== undefined) ends[child] = child
          if (state === 0) continue
          const symbol = symbolOf[child] as number
          let back = fail[state] as number
          while (back !== 0 && go(back, symbol) === 0) back = fail[back] as number
          const target = back === 0 ? (root[symbol] as number) : go(back, symbol)
          fail[child] = target
          if (ends[child] === 0) ends[child] = ends[target] as number
        }
      }
      return { root, go, fail, ends, length: Int32Array.from(length) }
    },
  }
}
