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

/** The words, by the text of their stem, and the numbers and marks that aliases consist of; the symbol of each is its place among all. */
export interface Alphabet {
  readonly stems: readonly (readonly [text: string, symbol: number])[]
  readonly written: readonly (readonly [text: string, symbol: number])[]
}

/** Numbers what aliases consist of, after what is numbered already. */
export function newSymbols(before: Alphabet = { stems: [], written: [] }) {
  const ofStem = new Map(before.stems)
  const ofWritten = new Map(before.written)
  let ofWord = new Int32Array(0)
  // The texts by hash, so that a number or mark of the text costs no allocation.
  let table: (readonly { readonly text: string; readonly symbol: number }[] | undefined)[] | undefined
  return {
    count: () => ofStem.size + ofWritten.size,
    all: (): Alphabet => ({ stems: [...ofStem], written: [...ofWritten] }),
    add(symbol: number | string): number {
      const [known, text] = typeof symbol === 'number' ? [ofStem, wordOf(symbol).text] : [ofWritten, symbol]
      const before = known.get(text)
      if (before !== undefined) return before
      const id = ofStem.size + ofWritten.size
      known.set(text, id)
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
      const symbol = ofStem.get(wordOf(wordOf(word).stem).text) ?? UNKNOWN
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

/** What a trie of symbols with its ways back consists of: all else follows from it. State 0 is the root. */
export interface Trie {
  /** The parent and the symbol of each state but the root, in order of the states; a parent comes before its children. */
  readonly edges: Int32Array
  /** Where each state falls back to. */
  readonly fail: Int32Array
}

/** A trie as it is walked, all in typed arrays. */
export interface Automaton {
  /** A table by open addressing: the parent, the symbol and the child of each edge. Its size is a power of two. */
  readonly table: Int32Array
  /** The state that each symbol leads to from the root, 0 for none. */
  readonly root: Int32Array
  readonly fail: Int32Array
  /** The first state, from each one on its way back, at which something ends: 0 for none. */
  readonly ends: Int32Array
  /** How many symbols each state is from the root. */
  readonly length: Int32Array
}

/** Makes a trie ready to be walked. `symbols` tells how many there are. */
export function automatonOf({ edges, fail }: Trie, symbols: number, endsAt: (state: number) => boolean): Automaton {
  const root = new Int32Array(symbols)
  const length = new Int32Array(fail.length)
  for (let child = 1; child < fail.length; child++) {
    const parent = edges[child * 2 - 2] as number
    length[child] = (length[parent] as number) + 1
    if (parent === 0) root[edges[child * 2 - 1] as number] = child
  }
  return { table: tableOf(edges), root, fail, ends: endsOf(fail, endsAt), length }
}

function endsOf(fail: Int32Array, endsAt: (state: number) => boolean): Int32Array {
  const ends = new Int32Array(fail.length).fill(-1)
  ends[0] = 0
  for (let state = 1; state < fail.length; state++) {
    let at = state
    while (ends[at] === -1 && !endsAt(at)) at = fail[at] as number
    const end = ends[at] === -1 ? at : (ends[at] as number)
    ends[at] = end
    for (let back = state; back !== at; back = fail[back] as number) ends[back] = end
  }
  return ends
}

/** The state that `symbol` leads to from `state`, 0 for none. */
export function stepsOf(table: Int32Array): (state: number, symbol: number) => number {
  return (state, symbol) => table[slotFor(table, state, symbol) + 2] as number
}

/** The place of an edge in the table: its own, or a free one. */
function slotFor(table: Int32Array, state: number, symbol: number): number {
  const mask = table.length / 3 - 1
  let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 0
  slot = (slot ^ (slot >>> 15)) & mask
  // A child is never 0, so 0 marks a free slot.
  while (table[slot * 3 + 2] !== 0 && (table[slot * 3] !== state || table[slot * 3 + 1] !== symbol)) slot = (slot + 1) & mask
  return slot * 3
}

function put(table: Int32Array, state: number, symbol: number, child: number): void {
  const at = slotFor(table, state, symbol)
  table[at] = state
  table[at + 1] = symbol
  table[at + 2] = child
}

/** How many edges a table has room for, at least; it is never more than half full. */
const SMALLEST = 1 << 12

/** The table of edges, with room for as many again. */
function tableOf(edges: ArrayLike<number>): Int32Array {
  let capacity = SMALLEST
  while (edges.length > capacity) capacity *= 2
  const table = new Int32Array(capacity * 3)
  for (let at = 0; at < edges.length; at += 2) put(table, edges[at] as number, edges[at + 1] as number, at / 2 + 1)
  return table
}

/** Starts a trie. */
export function newTrie() {
  const edges: number[] = []
  let table = tableOf(edges)
  return {
    add(state: number, symbol: number): number {
      const known = table[slotFor(table, state, symbol) + 2] as number
      if (known !== 0) return known
      edges.push(state, symbol)
      const child = edges.length / 2
      if (child * 6 > table.length) table = tableOf(edges)
      else put(table, state, symbol, child)
      return child
    },
    /** Adds the ways back. */
    close(): Trie {
      const go = stepsOf(table)
      const states = edges.length / 2 + 1
      const fail = new Int32Array(states)
      const firstChild = new Int32Array(states)
      const sibling = new Int32Array(states)
      for (let child = 1; child < states; child++) {
        const parent = edges[child * 2 - 2] as number
        sibling[child] = firstChild[parent] as number
        firstChild[parent] = child
      }
      const queue = new Int32Array(states)
      let tail = 1
      for (let head = 0; head < tail; head++) {
        const state = queue[head] as number
        for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number) {
          queue[tail++] = child
          if (state === 0) continue
          const symbol = edges[child * 2 - 1] as number
          let back = fail[state] as number
          while (back !== 0 && go(back, symbol) === 0) back = fail[back] as number
          fail[child] = go(back, symbol)
        }
      }
      return { edges: Int32Array.from(edges), fail }
    },
  }
}
