/**
 * Tables from words to what a grammar knows of them.
 *
 * In: words and phrases as a grammar writes them. Out: flags and numbers by word id, and phrases by their first word.
 * A lookup allocates nothing; a word that no grammar knows costs one comparison. It knows no grammar itself.
 */
import { HYPHEN, isCapital, MARK, type Tokens, WORD } from './token.ts'
import { intern, vocabularySize } from './vocabulary.ts'

/** Flags and a number for each word of a lexicon, by word id. */
export interface WordTable {
  readonly flags: Uint32Array
  readonly values: Float64Array
}

/** An entry of a word table: the words, separated by blanks, and what holds of each. `value` is of the first; `values` gives one for each. */
export interface WordEntry {
  readonly words: string
  readonly flags: number
  readonly values?: readonly number[]
}

/** Builds a word table. Flags of a word that stands in several entries add up; its value is the last one given. */
export function wordTable(entries: readonly WordEntry[]): WordTable {
  for (const entry of entries) for (const word of entry.words.split(' ')) intern(word)
  const flags = new Uint32Array(vocabularySize())
  const values = new Float64Array(flags.length)
  for (const entry of entries) {
    entry.words.split(' ').forEach((word, index) => {
      const id = intern(word)
      flags[id] = (flags[id] as number) | entry.flags
      const value = entry.values?.[index]
      if (value !== undefined) values[id] = value
    })
  }
  return { flags, values }
}

/** The flags of the word with this id; 0 where the table does not have it, or for -1. */
export function flagsOf(table: WordTable, id: number): number {
  return id >= 0 && id < table.flags.length ? (table.flags[id] as number) : 0
}

/** The number of the word with this id; 0 where it has none. */
export function numberOf(table: WordTable, id: number): number {
  return id >= 0 && id < table.values.length ? (table.values[id] as number) : 0
}

interface Phrase<T> {
  readonly ids: readonly number[]
  readonly value: T
}

/** Phrases by the word that a match starts from: their first, or for a table read backwards their last. Longest first. */
export interface PhraseTable<T> {
  readonly byWord: ReadonlyMap<number, readonly Phrase<T>[]>
  readonly marks: Uint8Array
  readonly step: 1 | -1
}

/** Builds a table of phrases that is read forwards (`step` 1) or backwards (-1). Phrases are words separated by blanks; alternatives by `|`. */
export function phraseTable<T>(entries: readonly (readonly [phrases: string, value: T])[], step: 1 | -1 = 1): PhraseTable<T> {
  const byWord = new Map<number, Phrase<T>[]>()
  for (const [phrases, value] of entries) {
    for (const phrase of phrases.split('|')) {
      const ids = phrase.trim().split(' ').map(intern)
      if (step < 0) ids.reverse()
      const first = ids[0] as number
      const known = byWord.get(first)
      if (known === undefined) byWord.set(first, [{ ids, value }])
      else known.push({ ids, value })
    }
  }
  for (const phrase of byWord.values()) phrase.sort((a, b) => b.ids.length - a.ids.length)
  const marks = new Uint8Array(vocabularySize())
  for (const id of byWord.keys()) marks[id] = 1
  return { byWord, marks, step }
}

/** A phrase that stands in a text, from its first token to the one behind its last. */
export interface PhraseMatch<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/** The longest phrase of the table that starts at token `at`, or for a table read backwards ends with it. Hyphens and the points of abbreviations are passed over. */
export function matchPhrase<T>(table: PhraseTable<T>, tokens: Tokens, at: number): PhraseMatch<T> | undefined {
  const id = at >= 0 && at < tokens.count ? (tokens.word[at] as number) : -1
  if (id < 0 || id >= table.marks.length || table.marks[id] === 0) return undefined
  const phrases = table.byWord.get(id) as readonly Phrase<T>[]
  for (const { ids, value } of phrases) {
    const last = lastOf(ids, table.step, tokens, at)
    if (last < 0) continue
    return table.step > 0 ? { from: at, to: last + 1, value } : { from: last, to: at + 1, value }
  }
  return undefined
}

/** The token that the last of these words stands at, or -1. */
function lastOf(ids: readonly number[], step: number, tokens: Tokens, from: number): number {
  let at = from
  for (let i = 1; i < ids.length; i++) {
    at += step
    while (at >= 0 && at < tokens.count && isTransparent(tokens, at)) at += step
    if (at < 0 || at >= tokens.count || tokens.kind[at] !== WORD || tokens.word[at] !== ids[i]) return -1
  }
  return at
}

function isTransparent(tokens: Tokens, at: number): boolean {
  const kind = tokens.kind[at]
  if (kind === HYPHEN) return true
  if (kind !== MARK || at === 0 || tokens.text.charCodeAt(tokens.start[at] as number) !== 0x2e || tokens.end[at - 1] !== tokens.start[at])
    return false
  const length = (tokens.end[at - 1] as number) - (tokens.start[at - 1] as number)
  // *In the south. Of 48 boats*: a sentence ends there.
  return length <= 3 || (length <= 6 && !isCapital(tokens, at + 1))
}
