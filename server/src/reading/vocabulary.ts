/**
 * Interns words.
 *
 * In: a run of characters of a text. Out: a small integer, the same for the same lower-cased word wherever it
 * stands. What is known of a word (its stem) is worked out once, when it is first met. It does not know what a
 * word means: lexicons attach meaning to ids.
 */
import { isAscii } from '../text/language.ts'

/** What is known of an interned word. */
export interface Word {
  readonly id: number
  /** Lower-cased, NFC, Vietnamese spellings unified (`tỉ` is `tỷ`, `hoà` is `hòa`). */
  readonly text: string
  /** The id of its stem: plural and British or American spelling folded. Words that are their own stem have their own id. */
  readonly stem: number
}

const words: { readonly id: number; readonly text: string; stem: number }[] = []
const byText = new Map<string, number>()
/** The stem of a word that no one has asked for: most words of lexicons are never met. */
const UNASKED = -1

// Open addressing over the hash of the characters as written, so that a word already met costs no allocation. Their characters are
// kept in one pool: a slice of a text would keep the whole text alive.
let table = new Int32Array(1 << 14).fill(-1)
let hashes = new Int32Array(1 << 13)
let ids = new Int32Array(1 << 13)
let starts = new Int32Array((1 << 13) + 1)
let pool = new Uint16Array(1 << 16)
let count = 0

/** The hash of no characters. Each character c of a word makes `Math.imul(hash ^ c, 0x01000193)` of it. */
export const HASH = 0x811c9dc5 | 0

/** Interns `text.slice(start, end)`, whose characters have this hash, and gives its id. */
export function internHashed(text: string, start: number, end: number, hash: number): number {
  const mask = table.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (;;) {
    const index = table[slot] as number
    if (index < 0) break
    if (hashes[index] === hash && isWritten(index, text, start, end)) return ids[index] as number
    slot = (slot + 1) & mask
  }
  table[slot] = count
  return add(text, start, end, hash)
}

function isWritten(index: number, text: string, start: number, end: number): boolean {
  const from = starts[index] as number
  if ((starts[index + 1] as number) - from !== end - start) return false
  for (let i = start, at = from; i < end; i++, at++) if (pool[at] !== text.charCodeAt(i)) return false
  return true
}

/** Keeps a word that has not been met as it is written here. */
function add(text: string, start: number, end: number, hash: number): number {
  const from = starts[count] as number
  const to = from + end - start
  if (to > pool.length) {
    const larger = new Uint16Array(Math.max(pool.length * 2, to))
    larger.set(pool)
    pool = larger
  }
  let raw = ''
  for (let i = start; i < end; i++) pool[from + i - start] = text.charCodeAt(i)
  for (let at = from; at < to; at += 1024) raw += String.fromCharCode(...pool.subarray(at, Math.min(to, at + 1024)))
  const id = internNormal(normalise(raw))
  if (count === ids.length) {
    hashes = enlarged(hashes, count * 2)
    ids = enlarged(ids, count * 2)
    starts = enlarged(starts, count * 2 + 1)
  }
  hashes[count] = hash
  ids[count] = id
  count++
  starts[count] = to
  if (count * 2 > table.length) grow()
  return id
}

/** An array with room for more. */
function enlarged(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(array)
  return larger
}

/** Interns a word given by itself. Lexicons are made of thousands at the start: no characters are kept before a text has them. */
export function intern(word: string): number {
  return byText.get(word) ?? internNormal(normalise(word))
}

/** Interns words that white space parts, as a lexicon lists them. */
export function internAll(words: string): ReadonlySet<number> {
  return new WordSet(words.trim().split(/\s+/).map(intern))
}

/** The stems of words that white space parts. */
export function internStems(words: string): ReadonlySet<number> {
  return new WordSet(
    words
      .trim()
      .split(/\s+/)
      .map((word) => wordOf(intern(word)).stem),
  )
}

/** A set of ids that tells what it has from a table: each token is asked for by many such sets. */
export class WordSet extends Set<number> {
  readonly #least: number
  readonly #holds: Uint8Array

  constructor(ids: readonly number[]) {
    super(ids)
    this.#least = Math.min(...ids)
    this.#holds = new Uint8Array(Math.max(...ids) - this.#least + 1)
    for (const id of ids) this.#holds[id - this.#least] = 1
  }

  override has(id: number): boolean {
    const at = id - this.#least
    return at >= 0 && at < this.#holds.length && this.#holds[at] === 1
  }
}

/** What is known of the word with this id. */
export function wordOf(id: number): Word {
  const word = words[id] as (typeof words)[number]
  if (word.stem === UNASKED) {
    const stem = stemOf(word.text)
    word.stem = stem === word.text ? id : internNormal(stem)
  }
  return word
}

/** How many words have been met: ids run from 0 to this, exclusive. */
export function vocabularySize(): number {
  return words.length
}

function grow(): void {
  table = new Int32Array(table.length * 2).fill(-1)
  const mask = table.length - 1
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] as number
    let slot = (hash ^ (hash >>> 15)) & mask
    while ((table[slot] as number) >= 0) slot = (slot + 1) & mask
    table[slot] = index
  }
}

function internNormal(text: string): number {
  const known = byText.get(text)
  if (known !== undefined) return known
  const id = words.length
  byText.set(text, id)
  words.push({ id, text, stem: UNASKED })
  return id
}

/** Lower-cases a word and unites the ways in which one Vietnamese syllable is written. */
function normalise(raw: string): string {
  const lower = raw.normalize('NFC').toLowerCase().replaceAll('’', "'")
  return isAscii(lower)
    ? lower
    : lower
        .replace(/^t([ỉỷ])$/, 'tỷ')
        .replace(/(o)([àáảãạ])$/, tone)
        .replace(/(o)([èéẻẽẹ])$/, tone)
        .replace(/([^q]u)([ỳýỷỹỵ])$/, tone)
}

const TONES: Readonly<Record<string, readonly [string, string]>> = {
  à: ['̀', 'a'],
  á: ['́', 'a'],
  ả: ['̉', 'a'],
  ã: ['̃', 'a'],
  ạ: ['̣', 'a'],
  è: ['̀', 'e'],
  é: ['́', 'e'],
  ẻ: ['̉', 'e'],
  ẽ: ['̃', 'e'],
  ẹ: ['̣', 'e'],
  ỳ: ['̀', 'y'],
  ý: ['́', 'y'],
  ỷ: ['̉', 'y'],
  ỹ: ['̃', 'y'],
  ỵ: ['̣', 'y'],
}

/** Moves a tone mark from the second vowel to the first: `oà` becomes `òa`. */
function tone(_: string, before: string, marked: string): string {
  const [mark, bare] = TONES[marked] as readonly [string, string]
  return (before + mark).normalize('NFC') + bare
}

// Plurals that the rules below would get wrong, and words that only look like plurals.
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'person'],
  ['persons', 'person'],
  ['children', 'child'],
  ['indices', 'index'],
  ['averaged', 'average'],
  ['averaging', 'average'],
  ['series', 'series'],
  ['species', 'species'],
  ['gas', 'gas'],
  ['analysis', 'analysis'],
  ['analyses', 'analysis'],
  ['bus', 'bus'],
  ['plus', 'plus'],
  ['surplus', 'surplus'],
  ['surpluses', 'surplus'],
  ['status', 'status'],
  ['census', 'census'],
  ['campus', 'campus'],
  ['virus', 'virus'],
  ['focus', 'focus'],
  ['consensus', 'consensus'],
  ['versus', 'versus'],
  ['thus', 'thus'],
  ['its', 'its'],
  ['has', 'has'],
  ['was', 'was'],
  ['is', 'is'],
  ['this', 'this'],
  ['as', 'as'],
  ['us', 'us'],
  ['does', 'does'],
  ['yes', 'yes'],
  ['perhaps', 'perhaps'],
  ['always', 'always'],
  ['news', 'news'],
  ['basis', 'basis'],
  ['bases', 'basis'],
  ['crisis', 'crisis'],
  ['economics', 'economics'],
  ['logistics', 'logistics'],
  ['statistics', 'statistic'],
  ['electronics', 'electronic'],
  ['aus', 'aus'],
  ['phases', 'phase'],
  ['bases', 'base'],
  ['cases', 'case'],
  ['houses', 'house'],
  ['leaves', 'leaf'],
  ['lives', 'life'],
  ['halves', 'half'],
  ['programme', 'program'],
  ['programmes', 'program'],
  ['centre', 'center'],
  ['centres', 'center'],
  ['labour', 'labor'],
  ['percent', 'percent'],
])

/** Folds the plural and the commonest spelling differences of an English word; other words are returned as they are. */
function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let stem = word
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(ss|sh|ch|x|zz)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s') && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  return stem.replace(/isation(al)?$/, 'ization$1').replace(/is(e|ed|ing)$/, (all, end: string) => (stem.length > 7 ? `iz${end}` : all))
}
