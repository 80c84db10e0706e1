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

/** The numbers of what aliases consist of: of words by the text of their stem, and of numbers and marks. */
export interface Alphabet {
  /** How many there are. */
  readonly size: number
  readonly stem: (text: string) => number | undefined
  readonly written: () => Iterable<readonly [text: string, symbol: number]>
}

/** Numbers what aliases consist of. */
export function newAlphabet() {
  const stems = new Map<string, number>()
  const written = new Map<string, number>()
  return {
    stems,
    written,
    add(symbol: number | string): number {
      const [known, text] = typeof symbol === 'number' ? [stems, wordOf(symbol).text] : [written, symbol]
      const before = known.get(text)
      if (before !== undefined) return before
      const id = stems.size + written.size
      known.set(text, id)
      return id
    },
  }
}

/** Finds the symbols of the tokens of texts. */
export function newSymbols(alphabet: Alphabet) {
  let ofWord = new Int32Array(0)
  // The texts by hash, so that a number or mark of the text costs no allocation.
  let table: (readonly { readonly text: string; readonly symbol: number }[] | undefined)[] | undefined
  return {
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
      const symbol = alphabet.stem(wordOf(wordOf(word).stem).text) ?? UNKNOWN
      ofWord[word] = symbol
      return symbol
    },
    ofText(tokens: Tokens, index: number): number {
      if (table === undefined) {
        table = new Array(256)
        for (const [text, symbol] of alphabet.written()) {
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

/** How a trie is walked. */
export interface Walk {
  /** The state that each symbol leads to from the root, 0 for none. */
  readonly root: Int32Array
  /** The state that a symbol leads to from a state, 0 for none. */
  readonly go: (state: number, symbol: number) => number
  readonly fail: (state: number) => number
  /** The first state, from each one on its way back, at which something ends: 0 for none. */
  readonly end: (state: number) => number
  /** How many symbols a state is from the root. */
  readonly length: (state: number) => number
}

/** Makes a trie ready to be walked. `symbols` tells how many there are. */
export function walkOf({ edges, fail }: Trie, symbols: number, endsAt: (state: number) => boolean): Walk {
  const root = new Int32Array(symbols)
  const length = lengthsOf(edges, fail.length)
  for (let child = 1; child < fail.length; child++) if (edges[child * 2 - 2] === 0) root[edges[child * 2 - 1] as number] = child
  const ends = endsOf(fail, endsAt)
  return {
    root,
    go: stepsOf(tableOf(edges)),
    fail: (state) => fail[state] as number,
    end: (state) => ends[state] as number,
    length: (state) => length[state] as number,
  }
}

/** A trie whose states stand in order of their distance from the root, and the children of each side by side in order of their symbols. */
export interface FlatTrie {
  /** For each state its first child; one more at the end. */
  readonly first: Int32Array
  readonly symbol: Int32Array
  readonly fail: Int32Array
  readonly end: Int32Array
  readonly length: Int32Array
  /** The number that each state had before. */
  readonly before: Int32Array
}

/** Sorts a trie, so that it can be walked without a table. */
export function flatten({ edges, fail }: Trie, endsAt: (state: number) => boolean): FlatTrie {
  const states = fail.length
  const childrenFrom = new Int32Array(states + 1)
  for (let child = 1; child < states; child++) (childrenFrom[(edges[child * 2 - 2] as number) + 1] as number)++
  for (let state = 0; state < states; state++)
    childrenFrom[state + 1] = (childrenFrom[state + 1] as number) + (childrenFrom[state] as number)
  const children = new Int32Array(states)
  const filled = childrenFrom.slice()
  for (let child = 1; child < states; child++) {
    const parent = edges[child * 2 - 2] as number
    children[filled[parent] as number] = child
    filled[parent] = (filled[parent] as number) + 1
  }
  const symbolOf = (state: number): number => edges[state * 2 - 1] as number
  const flat: FlatTrie = {
    first: new Int32Array(states + 1),
    symbol: new Int32Array(states),
    fail: new Int32Array(states),
    end: new Int32Array(states),
    length: new Int32Array(states),
    before: new Int32Array(states),
  }
  const now = new Int32Array(states)
  let count = 1
  for (let state = 0; state < states; state++) {
    const before = flat.before[state] as number
    flat.first[state] = count
    const own = children.subarray(childrenFrom[before], childrenFrom[before + 1]).sort((a, b) => symbolOf(a) - symbolOf(b))
    for (const child of own) {
      flat.symbol[count] = symbolOf(child)
      flat.length[count] = (flat.length[state] as number) + 1
      flat.before[count] = child
      now[child] = count++
    }
  }
  flat.first[states] = count
  const ends = endsOf(fail, endsAt)
  for (let state = 0; state < states; state++) {
    const before = flat.before[state] as number
    flat.fail[state] = now[fail[before] as number] as number
    flat.end[state] = now[ends[before] as number] as number
  }
  return flat
}

/** A flat trie, each part of which may be read as it is asked for. */
export type FlatParts = Readonly<Record<Exclude<keyof FlatTrie, 'before'>, (state: number) => number>>

/** Makes a flat trie ready to be walked: a step looks a symbol up among a state's children. */
export function walkFlat({ first, symbol, fail, end, length }: FlatParts, symbols: number): Walk {
  const root = new Int32Array(symbols)
  for (let child = first(0); child < first(1); child++) root[symbol(child)] = child
  return {
    root,
    go(state, sought) {
      let low = first(state)
      const to = first(state + 1)
      for (let high = to; low < high; ) {
        const middle = (low + high) >> 1
        if (symbol(middle) < sought) low = middle + 1
        else high = middle
      }
      return low < to && symbol(low) === sought ? low : 0
    },
    fail,
    end,
    length,
  }
}

function lengthsOf(edges: Int32Array, states: number): Int32Array {
  const length = new Int32Array(states)
  for (let child = 1; child < states; child++) length[child] = (length[edges[child * 2 - 2] as number] as number) + 1
  return length
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

function stepsOf(table: Int32Array): (state: number, symbol: number) => number {
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
