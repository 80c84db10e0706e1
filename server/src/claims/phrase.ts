/**
 * Reads the noun phrase that a number is told of, as the bag of its words: *the help desk's six engineers*, *the budget of €310,000*.
 *
 * In: a quantity in its sentence. Out: what is counted or told, whose it is, and the words that restrict it; undefined where a word
 * stands there that is not understood. It knows no knowledge base, and it does not resolve pronouns.
 */
import type { Quantity } from '../reading/quantity.ts'
import { HYPHEN, MARK, NUMBER, POSSESSIVE, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import {
  ADVERB,
  ANAPHOR,
  CHANGE_NOUN,
  CONJUNCTION,
  classesOf,
  DETERMINER,
  FUTURE,
  looksLikePast,
  MODAL,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  REPORTER,
  SUBORDINATOR,
  TELLING,
  VERB,
} from './lexicon.ts'

/** A phrase. Words are ids of stems, in order of their ids. */
export interface Phrase {
  /** `counted`: the number's own noun. `told`: a phrase that the number is told of. */
  readonly form: 'counted' | 'told'
  readonly words: readonly number[]
  /** The stem of the counted noun; -1 for what is told. */
  readonly head: number
  /** Whose they are; empty where it is not said. */
  readonly holder: readonly number[]
  /** The stem of what they do with it, where that is more than having it; -1 for none. */
  readonly verb: number
  /** It is named as known, with an article or an owner. */
  readonly definite: boolean
}

const FUNCTION =
  DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN | PRESENT | PAST | VERB | ADVERB | MODAL | FUTURE | TELLING
const NOMINAL = NEUTRAL | REPORTER | ANAPHOR | CHANGE_NOUN

const OTHER = internAll(
  'another other others further additional more extra each every per first last next half only some any such same new mỗi',
)
const ARTICLES = internAll('the this that these those all')
const LOOSE = internAll('a an')
const LINKS = internAll('of on for in at from between của')
const OPENERS = internAll('with within after under despite given với sau theo')
/** What opens a sentence beside the matter: no circumstance of its numbers. */
const ASIDES = internAll('within under despite given theo')
/** What sets a time by an event. */
export const THEN = internAll('after before sau trước')
const COPULAS = internAll('is are was were lasts last lasted costs cost totals totalled totaled equals weighs takes measures là')
const REACHING = internAll('stands stood amounts amounted comes came runs is was are were lasts')
const REACHES = internAll('at to for')
const COSTING = internAll('costs cost weighs')
const HOLDING = internAll(
  'has have had employs employ keeps keep counts count comprises runs owns operates holds maintains includes có gồm',
)
const OF = intern('of')
const TO = intern('to')
const TIMES = internAll(
  'end beginning start middle close year years month months quarter half day days week time present cuối đầu năm tháng quý',
)
const OWNING = internAll('of của')
const THAT = internAll('that which')
const POSSESSIVES = internAll('its their our his her my your whose')

/** The phrases of a number; none where it is hedged, a part of something, or not told plainly. */
export function phraseOf(tokens: Tokens, sentence: TokenRange, quantity: Quantity, at: TokenRange): Phrase | undefined {
  const phrase = plainPhraseOf(tokens, sentence, quantity, at)
  const circumstance = phrase === undefined ? [] : circumstanceOf(tokens, sentence, at.from)
  return phrase === undefined || circumstance.length === 0 ? phrase : { ...phrase, words: sorted([...phrase.words, ...circumstance]) }
}

/** What a sentence opens with before its first comma, ahead of the number: `In summer, …`, `For the young, …`, `At the start the company …`. */
function circumstanceOf(tokens: Tokens, sentence: TokenRange, to: number): readonly number[] {
  const first = sentence.from
  if (tokens.kind[first] !== WORD) return []
  const word = tokens.word[first] as number
  const bits = classesOf(word)
  if (!THEN.has(word) && ((bits & PREPOSITION) === 0 || (bits & SUBORDINATOR) !== 0 || ASIDES.has(word))) return []
  const words: number[] = []
  for (let index = first + 1; index < to; index++) {
    const kind = tokens.kind[index]
    if (kind === MARK) return words
    if (kind !== WORD) continue
    // A second article opens the subject.
    if (words.length > 0 && ARTICLES.has(tokens.word[index] as number) && !LINKS.has(tokens.word[index - 1] as number)) return words
    if (isContent(tokens, index) && !TIMES.has(tokens.word[index] as number)) words.push(stem(tokens, index))
  }
  return []
}

function plainPhraseOf(tokens: Tokens, sentence: TokenRange, quantity: Quantity, at: TokenRange): Phrase | undefined {
  if (quantity.kind === 'count' || quantity.kind === 'bare')
    return counted(tokens, sentence, quantity, at) ?? (quantity.kind === 'bare' ? told(tokens, sentence, at) : undefined)
  if (quantity.kind === 'money' || quantity.kind === 'percent' || quantity.kind === 'duration' || quantity.kind === 'measure')
    return told(tokens, sentence, at)
  return undefined
}

/** The words of a label, for cells: their stems, without articles and prepositions. */
export function stemsOf(tokens: Tokens): readonly number[] | undefined {
  const words: number[] = []
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] === NUMBER || tokens.kind[index] === MARK) return undefined
    if (tokens.kind[index] === WORD && isContent(tokens, index)) words.push(stem(tokens, index))
  }
  return words
}

function counted(tokens: Tokens, sentence: TokenRange, quantity: Quantity, at: TokenRange): Phrase | undefined {
  const words: number[] = []
  let head = -1
  let next = at.to
  while (next > at.from && (tokens.start[next - 1] as number) >= quantity.core.end) next--
  const noun = quantity.kind === 'count' ? nounBehind(tokens, next, sentence.to, quantity.unit) : -1
  for (; next < sentence.to && words.length < 6; next++) {
    if (tokens.kind[next] === HYPHEN) continue
    if (tokens.kind[next] !== WORD || (next > noun && !isContent(tokens, next))) break
    words.push(stem(tokens, next))
    head = stem(tokens, next)
  }
  if (words.length === 0 || tokens.kind[next] === POSSESSIVE || words.length === 6) return undefined
  if (quantity.kind === 'count' && quantity.unit !== '') head = wordOf(intern(lastWord(quantity.unit))).stem
  if (!words.includes(head)) return undefined
  const before = at.from - 1
  if (
    before >= sentence.from &&
    (tokens.kind[before] === NUMBER || (tokens.kind[before] === WORD && OTHER.has(tokens.word[before] as number)))
  )
    return undefined
  let holder: readonly number[] = []
  let definite = false
  let verb = -1
  if (before >= sentence.from) {
    const word = tokens.word[before] as number
    if (tokens.kind[before] === POSSESSIVE) {
      const owner = nounPhraseBefore(tokens, sentence, before)
      if (owner === undefined) return undefined
      holder = owner.words
      definite = true
    } else if (tokens.kind[before] === WORD && HOLDING.has(word)) {
      const owner = ownerBefore(tokens, sentence, before)
      if (owner === undefined) return undefined
      holder = owner.words
      definite = owner.definite
    } else if (tokens.kind[before] === WORD && isDoing(tokens, before)) {
      const owner = ownerBefore(tokens, sentence, before)
      if (owner !== undefined) {
        holder = owner.words
        definite = owner.definite
        verb = stem(tokens, before)
      }
    } else definite = tokens.kind[before] === WORD && (ARTICLES.has(word) || POSSESSIVES.has(word))
  }
  // `that the desk keeps`
  if (next + 2 < sentence.to && THAT.has(tokens.word[next] as number)) {
    let does = next + 1
    while (does < sentence.to && tokens.kind[does] === WORD && !isDoing(tokens, does) && does < next + 6) does++
    if (does < sentence.to && does > next + 1 && tokens.kind[does] === WORD && isDoing(tokens, does)) {
      const owner = nounPhraseBefore(tokens, { from: next + 1, to: does }, does)
      if (owner === undefined) return undefined
      // `that the project has trained`: the auxiliary holds nothing.
      if (
        AUXILIARIES.has(tokens.word[does] as number) &&
        does + 1 < sentence.to &&
        tokens.kind[does + 1] === WORD &&
        isDoing(tokens, does + 1)
      )
        does++
      return {
        form: 'counted',
        words: sorted(words),
        head,
        holder: sorted(owner.words),
        verb: HOLDING.has(tokens.word[does] as number) ? -1 : stem(tokens, does),
        definite: true,
      }
    }
  }
  // `of the secretariat`
  if (holder.length === 0 && next + 1 < sentence.to && tokens.kind[next] === WORD && OWNING.has(tokens.word[next] as number)) {
    const owner: number[] = []
    next++
    if (ARTICLES.has(tokens.word[next] as number)) next++
    for (; next < sentence.to && tokens.kind[next] === WORD && isContent(tokens, next); next++) owner.push(stem(tokens, next))
    if (owner.length === 0) return undefined
    holder = owner
    definite = true
  }
  if (!addBehind(tokens, sentence, next, words)) return undefined
  return { form: 'counted', words: sorted(words), head, holder: sorted(holder), verb, definite }
}

/** The last token of the counted noun, which may stand behind participles: `17 working groups`. */
function nounBehind(tokens: Tokens, from: number, to: number, unit: string): number {
  const last = lastWord(unit)
  for (let index = from; index < to && index < from + 8; index++) {
    if (
      tokens.kind[index] === WORD &&
      tokens.text.startsWith(last, tokens.start[index]) &&
      (tokens.end[index] as number) - (tokens.start[index] as number) === last.length
    )
      return index
  }
  return -1
}

/** Whose doing a verb tells, past its auxiliary: `the project has trained`. */
function ownerBefore(
  tokens: Tokens,
  sentence: TokenRange,
  verb: number,
): { readonly words: readonly number[]; readonly definite: boolean } | undefined {
  const before = verb - 1
  if (before <= sentence.from || tokens.kind[before] !== WORD) return nounPhraseBefore(tokens, sentence, verb)
  const word = tokens.word[before] as number
  if (AUXILIARIES.has(word)) return nounPhraseBefore(tokens, sentence, before)
  return (classesOf(word) & CONJUNCTION) !== 0 ? subjectOf(tokens, sentence, before) : nounPhraseBefore(tokens, sentence, verb)
}

/** The subject that a verb behind `and` shares with the first: `the works raised output and employs 1,760 people`. */
function subjectOf(
  tokens: Tokens,
  sentence: TokenRange,
  to: number,
): { readonly words: readonly number[]; readonly definite: boolean } | undefined {
  let first = -1
  for (let index = sentence.from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue
    if ((classesOf(tokens.word[index] as number) & (RELATIVE | SUBORDINATOR | PRONOUN)) !== 0) return undefined
    if (first < 0 && isDoing(tokens, index)) first = index
  }
  return first < 0 ? undefined : nounPhraseBefore(tokens, sentence, first)
}

const AUXILIARIES = internAll('has have had')

function isDoing(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index] as number
  return HOLDING.has(word) || (classesOf(word) & (VERB | PAST)) !== 0 || (classesOf(word) === 0 && looksLikePast(word))
}

function told(tokens: Tokens, sentence: TokenRange, at: TokenRange): Phrase | undefined {
  let before = at.from - 1
  // `stands at`, `runs for`
  if (
    before - 1 >= sentence.from &&
    tokens.kind[before] === WORD &&
    REACHES.has(tokens.word[before] as number) &&
    tokens.kind[before - 1] === WORD &&
    REACHING.has(tokens.word[before - 1] as number)
  )
    before--
  if (before < sentence.from) return undefined
  const words: number[] = []
  const kind = tokens.kind[before]
  const code = kind === MARK ? tokens.text.charCodeAt(tokens.start[before] as number) : 0
  let next = at.to
  if (code === 0x28) {
    if (next >= sentence.to || tokens.text.charCodeAt(tokens.start[next] as number) !== 0x29) return undefined
    next++
  } else if (
    code !== 0x3a &&
    !(
      kind === WORD &&
      (tokens.word[before] === OF || COPULAS.has(tokens.word[before] as number) || REACHING.has(tokens.word[before] as number))
    )
  )
    return undefined
  const phrase = nounPhraseBefore(tokens, sentence, before)
  if (phrase === undefined) return undefined
  words.push(...phrase.words)
  if (kind === WORD && COSTING.has(tokens.word[before] as number)) words.push(stem(tokens, before))
  if (!addBehind(tokens, sentence, next, words)) return undefined
  return { form: 'told', words: sorted(words), head: -1, holder: [], verb: -1, definite: phrase.definite }
}

/** The noun phrase that ends right before token `end`, back to its article or to where its clause begins. */
function nounPhraseBefore(
  tokens: Tokens,
  sentence: TokenRange,
  end: number,
): { readonly words: readonly number[]; readonly definite: boolean } | undefined {
  const words: number[] = []
  let index = end - 1
  for (; index >= sentence.from; index--) {
    const kind = tokens.kind[index]
    if (kind === HYPHEN || kind === POSSESSIVE) continue
    if (kind !== WORD) break
    const word = tokens.word[index] as number
    if (isContent(tokens, index) || isNamed(tokens, index, sentence)) {
      words.push(stem(tokens, index))
      continue
    }
    if (LINKS.has(word) && words.length > 0) continue
    if (ARTICLES.has(word) || LOOSE.has(word) || POSSESSIVES.has(word)) {
      const left = index - 1
      if (
        left > sentence.from &&
        tokens.kind[left] === WORD &&
        LINKS.has(tokens.word[left] as number) &&
        tokens.kind[left - 1] === WORD &&
        isContent(tokens, left - 1)
      ) {
        index = left
        continue
      }
      return words.length > 0 && words.length <= 6 ? { words, definite: !LOOSE.has(word) } : undefined
    }
    // `and`, `since`, `that` begin a clause; pronouns and verbs make it another phrase.
    if ((classesOf(word) & (SUBORDINATOR | CONJUNCTION)) !== 0 || OPENERS.has(word)) break
    return undefined
  }
  if (index >= sentence.from && tokens.kind[index] === NUMBER) return undefined
  return words.length > 0 && words.length <= 6 ? { words, definite: false } : undefined
}

/** Adds what follows and restricts: `a factory`, `in the north`. False where something follows that is not understood. */
function addBehind(tokens: Tokens, sentence: TokenRange, from: number, words: number[]): boolean {
  let index = from
  let linked = false
  for (let steps = 0; index < sentence.to && steps < 12; index++, steps++) {
    const kind = tokens.kind[index]
    if (kind === HYPHEN || kind === POSSESSIVE) continue
    if (kind === NUMBER) {
      linked = false
      continue
    }
    if (kind !== WORD) return true
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    if (LOOSE.has(word) && !linked) {
      // `a factory`, `a day`
      const noun = index + 1
      if (noun < sentence.to && tokens.kind[noun] === WORD) words.push(stem(tokens, noun))
      return true
    }
    if (LOOSE.has(word) || ARTICLES.has(word)) continue
    if (THAT.has(word) || (bits & (RELATIVE | PRONOUN)) !== 0) return false
    else if (word === TO) return true
    else if ((bits & PREPOSITION) !== 0) linked = true
    else if (!isContent(tokens, index)) return true
    else if (linked && !TIMES.has(word)) words.push(stem(tokens, index))
    else return true
  }
  return true
}

/** A word that restricts: no article, preposition or verb. */
function isContent(tokens: Tokens, index: number): boolean {
  if (isName(tokens, index)) return true
  const bits = classesOf(tokens.word[index] as number)
  return (
    (bits & FUNCTION) === 0 ||
    ((bits & NOMINAL) !== 0 && (bits & (DETERMINER | PREPOSITION | PRESENT | ADVERB | CONJUNCTION | PRONOUN | PAST | MODAL)) === 0)
  )
}

/** Inside a sentence a capital makes a name of any word: `the An Dong park`. */
function isName(tokens: Tokens, index: number): boolean {
  const start = tokens.start[index] as number
  const code = tokens.text.charCodeAt(start)
  return code >= 0x41 && code <= 0x5a && index > 0 && tokens.kind[index - 1] === WORD && tokens.end[index] !== start + 1
}

/** A verb's form right behind an article is a noun: `the help desk`. */
function isNamed(tokens: Tokens, index: number, sentence: TokenRange): boolean {
  const before = index - 1
  if (before < sentence.from) return false
  const word = tokens.word[before] as number
  if (
    tokens.kind[before] !== POSSESSIVE &&
    !(tokens.kind[before] === WORD && (ARTICLES.has(word) || LOOSE.has(word) || POSSESSIVES.has(word)))
  )
    return false
  const bits = classesOf(tokens.word[index] as number)
  return (bits & (VERB | TELLING)) !== 0 && (bits & (PAST | PRESENT | DETERMINER | PREPOSITION | ADVERB)) === 0
}

function stem(tokens: Tokens, index: number): number {
  return wordOf(tokens.word[index] as number).stem
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('-'), text.lastIndexOf('\u00a0')) + 1)
}

function sorted(words: readonly number[]): readonly number[] {
  return [...new Set(words)].sort((a, b) => a - b)
}
