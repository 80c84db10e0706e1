/**
 * Interns words.
 *
 * In: a run of characters of a text. Out: a small integer, the same for the same lower-cased word wherever it
 * stands. What is known of a word (its stem) is worked out once, when it is first met. It does not know what a
 * word means: lexicons attach meaning to ids.
 */

/** What is known of an interned word. */
export interface Word {
  readonly id: number
  /** Lower-cased, NFC, Vietnamese spellings unified (`tỉ` is `tỷ`, `hoà` is `hòa`). */
  readonly text: string
  /** The id of its stem: plural and British or American spelling folded. Words that are their own stem have their own id. */
  readonly stem: number
}

const words: Word[] = []
const byText = new Map<string, number>()

// Open addressing over the hash of the characters as written, so that a word already met costs no allocation.
let table = new Int32Array(1 << 14).fill(-1)
const written: { readonly raw: string; readonly hash: number; readonly id: number }[] = []

/** Interns `text.slice(start, end)` and gives its id. */
export function internSlice(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = (hash ^ (hash >>> 15)) >>> 0
  let slot = hash & (table.length - 1)
  for (;;) {
    const index = table[slot] as number
    if (index < 0) break
    const entry = written[index] as (typeof written)[number]
    if (entry.hash === hash && entry.raw.length === end - start && text.startsWith(entry.raw, start)) return entry.id
    slot = (slot + 1) & (table.length - 1)
  }
  const raw = text.slice(start, end)
  const id = internNormal(normalise(raw))
  table[slot] = written.length
  written.push({ raw, hash, id })
  if (written.length * 2 > table.length) grow()
  return id
}

/** Interns a word given by itself. */
export function intern(word: string): number {
  return internSlice(word, 0, word.length)
}

/** What is known of the word with this id. */
export function wordOf(id: number): Word {
  return words[id] as Word
}

/** How many words have been met: ids run from 0 to this, exclusive. */
export function vocabularySize(): number {
  return words.length
}

function grow(): void {
  table = new Int32Array(table.length * 2).fill(-1)
  for (let index = 0; index < written.length; index++) {
    let slot = (written[index] as (typeof written)[number]).hash & (table.length - 1)
    while ((table[slot] as number) >= 0) slot = (slot + 1) & (table.length - 1)
    table[slot] = index
  }
}

function internNormal(text: string): number {
  const known = byText.get(text)
  if (known !== undefined) return known
  const id = words.length
  byText.set(text, id)
  const entry = { id, text, stem: id }
  words.push(entry)
  const stem = stemOf(text)
  if (stem !== text) entry.stem = internNormal(stem)
  return id
}

/** Lower-cases a word and unites the ways in which one Vietnamese syllable is written. */
function normalise(raw: string): string {
  const lower = raw.normalize('NFC').toLowerCase().replaceAll('’', "'")
  return /[^\x00-\x7f]/.test(lower)
    ? lower
        .replace(/^t([ỉỷ])$/, 'tỷ')
        .replace(/(o)([àáảãạ])$/, tone)
        .replace(/(o)([èéẻẽẹ])$/, tone)
        .replace(/([^q]u)([ỳýỷỹỵ])$/, tone)
    : lower
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
