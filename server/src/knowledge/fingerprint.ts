/**
 * Reduces the words of a text to hashes, by which the same words are known again although the text itself is not kept.
 *
 * In: tokens. Out: one hash for each word that counts; the hash of each run of `FINGERPRINT_RUN` words; that as base64 and back.
 * It compares nothing: which runs two texts share, and where they part, is for the recognition of quotations.
 *
 * Packs store these hashes, so what is counted and how it is hashed must never change without a new schema version. For that
 * reason nothing here rests on the stems of the vocabulary, which may grow.
 */
import { MARK, NUMBER, type Tokens, WORD } from '../reading/token.ts'
import { intern, vocabularySize, wordOf } from '../reading/vocabulary.ts'
import { isDigit } from '../text/characters.ts'

/** How many words in a row make one hash of a fingerprint. */
export const FINGERPRINT_RUN = 5

// What a run's sum is multiplied by for each further word; odd, so that it can be divided by.
const RUN_BASE = 0x9e3779b1

/** The words of a text that count: hash[i] is the hash of the i-th, token[i] the token it stands at. */
export interface NormalisedWords {
  readonly hash: Uint32Array
  readonly token: Int32Array
}

// The hash of each word of the vocabulary, 0 where it has not been needed yet.
let hashes = new Uint32Array(1 << 12)

const PERCENT = hashOf('percent')
const AND = hashOf('and')
const PER = intern('per')
const CENT = intern('cent')

/**
 * Lists the words of `tokens` that count: words in lower case with -ise and -ize united, numbers without thousands separators,
 * `%` and `per cent` as `percent`, `&` as `and`. Quotation marks, dashes and other marks, hyphens and possessives do not count.
 */
export function normalisedWords(tokens: Tokens): NormalisedWords {
  const { hash, token } = passingWords(tokens)
  return { hash: hash.slice(), token: token.slice() }
}

// What `passingWords` gives stands in these.
let passing: NormalisedWords = { hash: new Uint32Array(1 << 9), token: new Int32Array(1 << 9) }

/** As `normalisedWords`, until it is asked for the next words: it makes nothing that has to be cleared away. */
export function passingWords(tokens: Tokens): NormalisedWords {
  const { count, kind, word, text, start, end } = tokens
  if (passing.hash.length < count) passing = { hash: new Uint32Array(count * 2), token: new Int32Array(count * 2) }
  const { hash, token } = passing
  let length = 0
  for (let i = 0; i < count; i++) {
    let value = 0
    switch (kind[i]) {
      case WORD: {
        const id = word[i] as number
        if (id === PER && kind[i + 1] === WORD && word[i + 1] === CENT) {
          token[length] = i++
          hash[length++] = PERCENT
          continue
        }
        value = wordHash(id)
        break
      }
      case NUMBER:
        value = numberHash(text, start[i] as number, end[i] as number)
        break
      case MARK: {
        const code = text.charCodeAt(start[i] as number)
        if (code === 0x25) value = PERCENT
        else if (code === 0x26) value = AND
        else continue
        break
      }
      default:
        continue
    }
    token[length] = i
    hash[length++] = value
  }
  return { hash: hash.subarray(0, length), token: token.subarray(0, length) }
}

/** Hashes each run of `FINGERPRINT_RUN` words (or as many as `size` says), in order: none for a shorter text. */
export function runsOf(words: Uint32Array, size = FINGERPRINT_RUN): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - size + 1))
  for (let i = 0; i < runs.length; i++) runs[i] = runAt(words, i, size)
  return runs
}

/** The hash of the run that starts at word `at`. */
export function runAt(words: Uint32Array, at: number, size = FINGERPRINT_RUN): number {
  let hash = 0
  for (let i = at; i < at + size; i++) hash = (Math.imul(hash, RUN_BASE) + (words[i] as number)) | 0
  return mixed(hash)
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUE = new Int8Array(128).fill(-1)
for (let i = 0; i < 64; i++) VALUE[DIGITS.charCodeAt(i)] = i

/** Writes hashes as base64 of their bytes, the lowest byte first. */
export function encodeRuns(runs: Uint32Array): string {
  let out = ''
  let bits = 0
  let held = 0
  for (const run of runs) {
    for (let shift = 0; shift < 32; shift += 8) {
      held = (held << 8) | ((run >>> shift) & 0xff)
      bits += 8
      while (bits >= 6) {
        bits -= 6
        out += DIGITS[(held >>> bits) & 63]
      }
      held &= (1 << bits) - 1
    }
  }
  if (bits > 0) out += DIGITS[(held << (6 - bits)) & 63]
  return out + '='.repeat((4 - (out.length % 4)) % 4)
}

/** Reads what `encodeRuns` wrote; white space is skipped. Undefined where the text is no base64 of whole 32-bit numbers. */
export function decodeRuns(text: string): Uint32Array | undefined {
  const digits = text.replace(/\s/g, '').replace(/={1,2}$/, '')
  const size = Math.floor((digits.length * 3) / 4)
  if (size % 4 !== 0 || Math.ceil((size * 4) / 3) !== digits.length) return undefined
  const runs = new Uint32Array(size / 4)
  let byte = 0
  let bits = 0
  let held = 0
  for (let i = 0; i < digits.length; i++) {
    const value = VALUE[digits.charCodeAt(i)] ?? -1
    if (value < 0) return undefined
    held = (held << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    const index = byte >> 2
    runs[index] = (runs[index] as number) | (((held >>> bits) & 0xff) << ((byte & 3) * 8))
    held &= (1 << bits) - 1
    byte++
  }
  return runs
}

function wordHash(id: number): number {
  if (id >= hashes.length) {
    const larger = new Uint32Array(Math.max(hashes.length * 2, vocabularySize() + 1))
    larger.set(hashes)
    hashes = larger
  }
  const known = hashes[id] as number
  if (known !== 0) return known
  const hash = hashOfWord(wordOf(id).text)
  hashes[id] = hash
  return hash
}

/** The hash of a word in lower case. */
export function hashOfWord(text: string): number {
  // -ise and -ize alike, also in words where only one is right (rise): both sides are folded, so nothing is lost but a rare distinction.
  return hashOf(text.replace(/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1'))
}

/** Hashes digits without thousands separators: a separator counts, as `.`, only where other than three digits follow it. */
function numberHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2e || code === 0x2c) {
      let next = i + 1
      while (next < end && isDigit(text.charCodeAt(next))) next++
      if (next - i !== 4) hash = Math.imul(hash ^ 0x2e, 0x01000193)
    } else hash = Math.imul(hash ^ code, 0x01000193)
  }
  return mixed(hash)
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/** Spreads every bit over all (the finaliser of MurmurHash3). Never 0, which stands for none. */
function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  h = (h ^ (h >>> 16)) >>> 0
  return h === 0 ? 1 : h
}

const M4 = Math.imul(Math.imul(RUN_BASE, RUN_BASE), Math.imul(RUN_BASE, RUN_BASE))
const M4_INVERSE = inverse(M4)
const UNMIX_1 = inverse(0xc2b2ae35)
const UNMIX_2 = inverse(0x85ebca6b)

/**
 * Works out the hashes of all words of a text from the hashes of its runs, where the words of one run are known: `words[from]`
 * and the four after it are the words of run `at`. A text is compared word by word so, although only its runs are kept.
 */
export function wordsOfRuns(runs: Uint32Array, at: number, words: Uint32Array, from: number): Uint32Array {
  const all = new Uint32Array(runs.length + FINGERPRINT_RUN - 1)
  for (let i = 0; i < FINGERPRINT_RUN; i++) all[at + i] = words[from + i] as number
  // The sum of a run is that of the run before it without its first word, moved up, and the new word.
  for (let i = at; i + 1 < runs.length; i++) {
    const rest = Math.imul((unmixed(runs[i] as number) - Math.imul(all[i] as number, M4)) | 0, RUN_BASE)
    all[i + FINGERPRINT_RUN] = (unmixed(runs[i + 1] as number) - rest) | 0
  }
  for (let i = at - 1; i >= 0; i--) {
    let rest = 0
    for (let j = i + 1; j < i + FINGERPRINT_RUN; j++) rest = (Math.imul(rest, RUN_BASE) + (all[j] as number)) | 0
    all[i] = Math.imul((unmixed(runs[i] as number) - rest) | 0, M4_INVERSE)
  }
  return all
}

/** The inverse of an odd number modulo 2^32 (Newton's iteration: each step doubles the bits that are right). */
function inverse(odd: number): number {
  let x = odd
  for (let i = 0; i < 5; i++) x = Math.imul(x, (2 - Math.imul(odd, x)) | 0)
  return x
}

/** Undoes `mixed`. */
function unmixed(hash: number): number {
  let h = hash
  h ^= h >>> 16
  h = Math.imul(h, UNMIX_1)
  h ^= (h >>> 13) ^ (h >>> 26)
  h = Math.imul(h, UNMIX_2)
  h ^= h >>> 16
  return h
}
