/**
 * Finds numbers that are named again as known, by what was told of them: *The fund has trained 6,240 welders … the 6,420 welders that the fund
 * has trained*.
 *
 * In: a number. Out: a key under which it meets numbers of the same unit and size, and whether one of two that meet names the other again: it
 * is known by its article, all that restricts it is said of the other, and the two differ as a slip of the pen does.
 */
import type { Reading } from '../claims/claim.ts'
import {
  AIM,
  CONJUNCTION,
  classesOf,
  FUTURE,
  looksLikePast,
  MODAL,
  PAST,
  PREPOSITION,
  PRESENT,
  RELATIVE,
  SUBORDINATOR,
  VERB,
} from '../claims/lexicon.ts'
import { lowOf } from '../reading/amount.ts'
import { MARK, NUMBER, POSSESSIVE, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import { isAscii } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { amountOf, GENERAL, nounEnd, nounOf, SMALL } from './counted.ts'
import type { ResolvedFigure } from './resolved.ts'
import { isShuffled, isSlip } from './slip.ts'

/** What keys of numbers that may be named again begin with. */
export const RESTATE_KEY = '~@'

/** Numbers that meet under such a key more often than this are not held against each other. */
export const CROWD = 24

/** A number needs two digits to be told by. */
const LEAST = 10
/** Of fewer, two numbers that differ in one digit are soon of different things. */
const MANY = 100

/** How many times off a number may be to be decided by what the knowledge base has. */
const FAR = 5

/** The knowledge base has a number that this one may be: it decides. One many times off is of something else. */
export function isDecided({ verdict, figure: { quantity } }: ResolvedFigure): boolean {
  if (verdict === undefined) return false
  const value = lowOf(quantity.value)
  return verdict.at.some((known) => {
    const times = value / lowOf(known.value)
    return times <= FAR && times >= 1 / FAR
  })
}

/** The key of a number that may be named again, undefined where nothing of it could be told. */
export function restateKey(resolved: ResolvedFigure): string | undefined {
  const { inTable, quoted } = resolved
  const { quantity, stance, part } = resolved.figure
  const { value, kind, unit, bound, approximate } = quantity
  if (
    inTable ||
    quoted ||
    part === 'growth' ||
    part === 'delta' ||
    part === 'comparison' ||
    bound !== null ||
    approximate ||
    typeof value !== 'number' ||
    value < LEAST
  )
    return undefined
  if ((kind !== 'count' && kind !== 'money' && kind !== 'measure') || unit === '' || stance.withheld === 'question') return undefined
  if (isDecided(resolved)) return undefined
  return `${RESTATE_KEY} ${kind === 'count' ? nounOf(unit) : unit} ${Math.floor(Math.log10(value))}`
}

/** Tells whether one of two numbers that share a key names the other again, and not as it was. `heads`: the first stands in a heading. */
export function restates(a: ResolvedFigure, b: ResolvedFigure, heads = false): boolean {
  const [own, others] = [heads ? headingOf(a) : restrictorsOf(a), restrictorsOf(b)]
  if (own === null && others === null) return false
  if (!isSlip(amountOf(a), amountOf(b)) || (a.reading === b.reading && a.figure.sentence === b.figure.sentence)) return false
  return (others !== null && namesAgain(b, others, a)) || (own !== null && namesAgain(a, own, b))
}

/** All that a heading says beside its number. */
function headingOf(figure: ResolvedFigure): Restrictors | null {
  const words = [...contentOf(figure)]
  return words.length > 1 ? { words, exact: false } : null
}

/** Tells whether `again` is named as known by nothing but what is said of `told`. */
function namesAgain(again: ResolvedFigure, { words, exact }: Restrictors, told: ResolvedFigure): boolean {
  if (told.figure.stance.withheld !== null) return false
  const [here, there] = [periodOf(again), periodOf(told)]
  if (here !== '' && there !== '' && here !== there) return false
  const shuffled = isShuffled(amountOf(again), amountOf(told))
  const many = Math.min(amountOf(again), amountOf(told)) >= MANY
  const dated = here !== '' && here === there
  if (words.length === 0 || (shuffled ? !(words.length > 1 || many || dated) : !(many && dated && words.length > 1))) return false
  const said = contentOf(told)
  if (!words.every((word) => said.has(word))) return false
  // Of what is told of a phrase, nothing else may restrict the first.
  const { at, quantity } = told.figure
  // *320 in the north … the 420 that it trained*: what stands behind the noun restricts it.
  if (!shuffled) {
    const { tokens } = told.reading
    const noun = quantity.kind === 'count' ? nounEnd(tokens, at.to, quantity.unit) : at.to
    return noun < 0 || ofPhrase(tokens, noun, tokens.count).every((word) => words.includes(word))
  }
  // A word of Vietnamese is two syllables.
  if (exact) return [...said].filter((word) => !words.includes(word)).length <= (words.some((word) => !isAscii(wordOf(word).text)) ? 4 : 1)
  return true
}

function periodOf({ figure: { period } }: ResolvedFigure): string {
  return period.how === 'own' || period.how === 'near' ? (period.period?.code ?? '') : ''
}

const ARTICLES = internAll('the these those our all')
const RELATIVES = internAll('who whom that which')
const OF = intern('of')
const TO = intern('to')
const MANNERS = internAll('in over within')
const HAVE = internAll('has have had was were is are been be')
const SUBJECTS = internAll('i we they he she it you')

/** What restricts a number that is named as known. `exact`: it is told of a phrase, *the pilot's cost of 5*. */
interface Restrictors {
  readonly words: readonly number[]
  readonly exact: boolean
}

const restrictors = new WeakMap<ResolvedFigure, Restrictors | null>()

/** What restricts a number, null where it is not named as known; read once, as a number may meet many. */
function restrictorsOf(figure: ResolvedFigure): Restrictors | null {
  let own = restrictors.get(figure)
  if (own === undefined) {
    own = readRestrictors(figure)
    restrictors.set(figure, own)
  }
  return own
}

function readRestrictors({ figure: { at, quantity, sentence }, reading }: ResolvedFigure): Restrictors | null {
  const { tokens, sentences } = reading
  const range = sentences[sentence]?.tokens
  if (range === undefined) return null
  const here = tokens.start[at.to] ?? 0
  if (quantity.kind === 'count' && !isAscii(quantity.unit))
    return tokens.text.startsWith(quantity.unit, here) ? vietnameseCount(tokens, range, at, quantity.unit.split(' ').length) : null
  if (tokens.word[at.to] === CUA && at.to < range.to) return vietnameseAmount(tokens, range, at)
  if (at.from <= range.from) return null
  const before = at.from - 1
  if (tokens.word[before] === LA) return ownedBefore(tokens, range, before)
  if (tokens.kind[before] !== WORD) return null
  if (!ARTICLES.has(tokens.word[before] as number)) return tokens.word[before] === OF ? phraseBefore(reading, range, before, at.to) : null
  const noun = quantity.kind === 'count' ? nounEnd(tokens, at.to, quantity.unit) : at.to
  if (noun < 0 || noun + 1 >= range.to || tokens.kind[noun] !== WORD) return null
  const word = tokens.word[noun] as number
  if ((classesOf(word) & PREPOSITION) !== 0 && !RELATIVES.has(word)) return { words: ofPhrase(tokens, noun + 1, range.to), exact: false }
  if (!RELATIVES.has(word) && !SUBJECTS.has(word) && !isParticiple(tokens, noun, range.to)) return null
  return { words: clauseWords(reading, RELATIVES.has(word) ? noun + 1 : noun, range.to), exact: false }
}

/** *Trong 6.420 thợ hàn mà quỹ đã đào tạo*, *6.420 thợ hàn được đào tạo …*: `nouns` is how many syllables the noun has. */
function vietnameseCount(tokens: Tokens, range: TokenRange, at: TokenRange, nouns: number): Restrictors | null {
  if (at.from > range.from && !KNOWN.has(tokens.word[at.from - 1] as number)) return null
  const words = wordsUpTo(tokens, at.to + nouns, range.to)
  return words.length > 0 ? { words, exact: false } : null
}

/** *Kinh phí 5 tỷ đồng của chương trình* */
function vietnameseAmount(tokens: Tokens, range: TokenRange, at: TokenRange): Restrictors | null {
  const own: number[] = []
  for (let index = at.from - 1; index >= range.from && tokens.kind[index] === WORD && !STOPS.has(tokens.word[index] as number); index--)
    if (isContent(tokens, index)) own.push(stemOf(tokens, index))
  const others = wordsUpTo(tokens, at.to + 1, range.to)
  return own.length > 1 && others.length > 0 ? { words: [...own, ...others], exact: true } : null
}

/** *Kinh phí của chương trình là 5 tỷ đồng* */
function ownedBefore(tokens: Tokens, range: TokenRange, before: number): Restrictors | null {
  const words: number[] = []
  let owned = false
  for (let index = before - 1; index >= range.from && tokens.kind[index] === WORD; index--) {
    if (tokens.word[index] === CUA) owned = true
    else if (STOPS.has(tokens.word[index] as number)) return null
    else if (isContent(tokens, index)) words.push(stemOf(tokens, index))
  }
  return owned && words.length > 2 ? { words, exact: true } : null
}

/** The content words up to the verb. */
function wordsUpTo(tokens: Tokens, from: number, to: number): readonly number[] {
  const words: number[] = []
  for (let index = from; index < to && tokens.kind[index] === WORD && !STOPS.has(tokens.word[index] as number); index++)
    if (isContent(tokens, index) && !FILLERS.has(tokens.word[index] as number)) words.push(stemOf(tokens, index))
  return words
}

const CUA = intern('của')
const LA = intern('là')
const KNOWN = internAll('trong số với cả bộ các những')
const STOPS = internAll('có sẽ chưa đều phải cần là thì bị đang còn cho gồm lấy đến với')
const FILLERS = internAll('trên địa bàn này đó nói tổng số toàn mà do được đã của')

/** *The 6,420 welders trained by the fund*. */
function isParticiple(tokens: Tokens, at: number, to: number): boolean {
  const word = tokens.word[at] as number
  const bits = classesOf(word)
  if ((bits & PAST) === 0 && !(bits === 0 && looksLikePast(word)) && !EXPECTED.has(word)) return false
  if (HAVE.has(word) || at + 1 >= to || tokens.kind[at + 1] !== WORD) return false
  return (classesOf(tokens.word[at + 1] as number) & PREPOSITION) !== 0 || (EXPECTED.has(word) && THIS.has(tokens.word[at + 1] as number))
}

const EXPECTED = internAll('expected planned foreseen forecast')
const THIS = internAll('this next')

/** *Of our panel*, up to the verb. */
function ofPhrase(tokens: Tokens, from: number, to: number): readonly number[] {
  const words: number[] = []
  for (let index = from; index < to && tokens.kind[index] !== MARK && tokens.kind[index] !== NUMBER; index++) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & (PRESENT | PAST | MODAL | FUTURE | RELATIVE | SUBORDINATOR | CONJUNCTION)) !== 0) break
    if (isContent(tokens, index)) words.push(stemOf(tokens, index))
  }
  return words
}

/** The words of a relative clause, up to the verb of the clause that it stands in. */
function clauseWords(reading: Reading, from: number, to: number): readonly number[] {
  const { tokens } = reading
  const words: number[] = []
  let verb = -1
  for (let index = from; index < to && tokens.kind[index] !== MARK; index++) {
    if (tokens.kind[index] !== WORD || isInside(tokens.start[index] as number, reading)) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    const finite =
      (bits & (PRESENT | PAST | MODAL | FUTURE)) !== 0 ||
      (bits === 0 && looksLikePast(word)) ||
      ((bits & AIM) !== 0 && tokens.word[index + 1] === TO) ||
      EXPECTED.has(word)
    if (finite) {
      // *Has trained* is one verb; a second one is of the clause around.
      if (verb >= 0 && !(verb === index - 1 && HAVE.has(tokens.word[verb] as number))) break
      verb = index
    }
    if ((bits & (CONJUNCTION | SUBORDINATOR | RELATIVE)) !== 0 && (bits & PREPOSITION) === 0) break
    // *Who came with the hall*; but *that the fund hired*.
    const opens = index === from || (index === from + 1 && HAVE.has(tokens.word[from] as number))
    if (!HAVE.has(word) && !(LIGHT.has(word) && opens) && (isContent(tokens, index) || (finite && (bits & (MODAL | FUTURE)) === 0)))
      words.push(stemOf(tokens, index))
  }
  return verb < 0 ? [] : words
}

/** What a known thing did to be there says no more than that it is there. */
const LIGHT = internAll('came come joined arrived started began got made brought worked work works employed hired lived live')

/** *The pilot's cost of 5 million for the first year*: what the number is told of, and what stands behind it. */
function phraseBefore(reading: Reading, sentence: TokenRange, of: number, behind: number): Restrictors | null {
  const { tokens } = reading
  const words: number[] = []
  let known = false
  let index = of - 1
  for (; index >= sentence.from && index > of - 8; index--) {
    if (tokens.kind[index] === POSSESSIVE) {
      known = true
      continue
    }
    if (tokens.kind[index] !== WORD) break
    const word = tokens.word[index] as number
    if (ARTICLES.has(word)) {
      known = true
      break
    }
    if (!isContent(tokens, index)) break
    words.push(stemOf(tokens, index))
  }
  if (!known || words.length === 0 || (words.length === 1 && GENERAL.has(words[0] as number))) return null
  for (let next = behind; next < sentence.to && tokens.kind[next] === WORD; next++) {
    const bits = classesOf(tokens.word[next] as number)
    if (next > behind && (bits & PREPOSITION) !== 0) break
    if ((bits & (PRESENT | PAST | MODAL | FUTURE | CONJUNCTION | SUBORDINATOR | RELATIVE)) !== 0 && (bits & PREPOSITION) === 0) break
    if (next === behind && (bits & VERB) !== 0) break
    // *In three parts*
    if (next > behind && MANNERS.has(tokens.word[behind] as number) && isInside(tokens.start[next] as number, reading)) break
    if (isContent(tokens, next)) words.push(stemOf(tokens, next))
  }
  return { words, exact: true }
}

/** A letter stands in a period or a quantity. */
function isInside(at: number, { periods, quantities }: Reading): boolean {
  const isIn = (span: Span): boolean => span.start <= at && at < span.end
  return periods.some(isIn) || quantities.some(isIn)
}

function isContent(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index] as number
  return (
    tokens.kind[index] === WORD &&
    (tokens.end[index] as number) - (tokens.start[index] as number) > 1 &&
    ((classesOf(word) & SMALL) === 0 || ORDINALS.has(word))
  )
}

const ORDINALS = internAll('first second third fourth fifth former latter other new old')

/** The stem of a word, of a verb's forms their root: *affects*, *affected*. */
function stemOf(tokens: Tokens, index: number): number {
  const { stem } = wordOf(tokens.word[index] as number)
  let root = roots.get(stem)
  if (root === undefined) {
    const { text } = wordOf(stem)
    const cut = text.replace(/(?:ed|ing)$/, '')
    root = cut === text || cut.length < 4 ? intern(text.replace(/(?<=.{3})e$/, '')) : intern(cut.replace(/([b-df-hj-np-tv-z])\1$/, '$1'))
    roots.set(stem, root)
  }
  return root
}

const roots = new Map<number, number>()

/** The content words of a number's clause; of its sentence, where that has no other number of its kind. */
function contentOf({ figure, reading }: ResolvedFigure): ReadonlySet<number> {
  const { tokens, sentences, quantities } = reading
  const found = new Set<number>()
  const { tokens: range, segments } = sentences[figure.sentence] ?? {}
  if (range === undefined) return found
  const alone = !quantities.some(
    (other) =>
      other !== figure.quantity &&
      other.unit === figure.quantity.unit &&
      other.start >= (tokens.start[range.from] as number) &&
      other.end <= (tokens.end[range.to - 1] as number),
  )
  const { from, to } = alone ? range : (segments?.[figure.segment] ?? range)
  for (let index = from; index < to; index++) {
    const start = tokens.start[index] as number
    if (tokens.kind[index] !== WORD || HAVE.has(tokens.word[index] as number)) continue
    if (isInside(start, reading)) continue
    if (isContent(tokens, index) || (classesOf(tokens.word[index] as number) & VERB) !== 0) found.add(stemOf(tokens, index))
  }
  return found
}
