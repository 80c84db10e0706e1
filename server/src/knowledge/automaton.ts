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

/** A trie of symbols with its ways back, as typed arrays. State 0 is the root. */
export interface Automaton {
  /** A table by open addressing: the parent, the symbol and the child of each edge. Its size is a power of two. */
  readonly edges: Int32Array
  /** The state that each symbol leads to from the root, 0 for none. */
  readonly root: Int32Array
  /** Where each state falls back to. */
  readonly fail: Int32Array
  /** The first state, from each one on its way back, at which something ends: 0 for none. */
  readonly ends: Int32Array
  /** How many symbols each state at which something ends is from the root. */
  readonly length: Int32Array
}

/** The state that `symbol` leads to from `state`, 0 for none. */
export function stepsOf(edges: Int32Array): (state: number, symbol: number) => number {
  return (state, symbol) => edges[slotFor(edges, state, symbol) + 2] as number
}

/** The place of an edge in the table: its own, or a free one. */
function slotFor(edges: Int32Array, state: number, symbol: number): number {
  const mask = edges.length / 3 - 1
  let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 0
  slot = (slot ^ (slot >>> 15)) & mask
  // A child is never 0, so 0 marks a free slot.
  while (edges[slot * 3 + 2] !== 0 && (edges[slot * 3] !== state || edges[slot * 3 + 1] !== symbol)) slot = (slot + 1) & mask
  return slot * 3
}

function put(edges: Int32Array, state: number, symbol: number, child: number): void {
  const at = slotFor(edges, state, symbol)
  edges[at] = state
  edges[at + 1] = symbol
  edges[at + 2] = child
}

/** The edges as a list: the parent and the symbol of each state but the root, in order of the states. */
export function listEdges(edges: Int32Array): Int32Array {
  let states = 0
  for (let at = 2; at < edges.length; at += 3) states = Math.max(states, edges[at] as number)
  const list = new Int32Array(states * 2)
  for (let at = 0; at < edges.length; at += 3) {
    const child = edges[at + 2] as number
    if (child === 0) continue
    list[child * 2 - 2] = edges[at] as number
    list[child * 2 - 1] = edges[at + 1] as number
  }
  return list
}

/** The table of listed edges. */
export function tableOf(list: Int32Array): Int32Array {
  let capacity = SMALLEST
  while (list.length > capacity) capacity *= 2
  const edges = new Int32Array(capacity * 3)
  for (let at = 0; at < list.length; at += 2) put(edges, list[at] as number, list[at + 1] as number, at / 2 + 1)
  return edges
}

/** How many edges a table has room for, at least; it is never more than half full. */
const SMALLEST = 1 << 12

/** Starts a trie. */
export function newTrie() {
  let edges = new Int32Array(SMALLEST * 3)
  let states = 1
  const length: number[] = [0]
  // The edges in the order they were made: parent, symbol, child.
  const made: number[] = []

  return {
    length,
    add(state: number, symbol: number): number {
      const known = edges[slotFor(edges, state, symbol) + 2] as number
      if (known !== 0) return known
      if (states * 6 > edges.length) {
        edges = new Int32Array(edges.length * 2)
        for (let i = 0; i < made.length; i += 3) put(edges, made[i] as number, made[i + 1] as number, made[i + 2] as number)
      }
      const child = states++
      length.push(0)
      made.push(state, symbol, child)
      put(edges, state, symbol, child)
      return child
    },
    /** Adds the ways back. */
    close(symbolCount: number, endsAt: (state: number) => boolean): Automaton {
      const go = stepsOf(edges)
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
          if (endsAt(child)) ends[child] = child
          if (state === 0) continue
          const symbol = symbolOf[child] as number
          let back = fail[state] as number
          while (back !== 0 && go(back, symbol) === 0) back = fail[back] as number
          const target = back === 0 ? (root[symbol] as number) : go(back, symbol)
          fail[child] = target
          if (ends[child] === 0) ends[child] = ends[target] as number
        }
      }
      return { edges, root, fail, ends, length: Int32Array.from(length) }
    },
  }
}
