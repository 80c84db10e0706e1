/**
 * Tells which words beside a number stand for what it is bound to, without naming it: *these firms*, *in the province*, *a surplus in
 * trade*.
 *
 * In: a word that nothing else explains, and what the number may be bound to. Such a word restricts nothing: it repeats a part of the
 * name, or it points back at it.
 */
import { classesOf, DETERMINER, isClass, looksLikePast, PAST, PREPOSITION, PRESENT } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Code, Indicator } from '../knowledge/model.ts'
import { isCapital, NUMBER, POSSESSIVE, type TokenRange, type Tokens, tokenize, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll, internStems, wordOf } from '../reading/vocabulary.ts'
import type { Candidate } from './choose.ts'

const THE_OR_THIS = internAll('the this that')

const DEMONSTRATIVE = internAll('these those this that such the both its their our your')
const STRONG = internAll('these those this that such')
/** Nouns that with *these* or *such* stand for things named before. */
const GOODS = internStems('goods products items wares articles categories segments lines fields businesses')
const LOCAL_VI = internAll('tỉnh phố huyện')
const THIS_VI = internAll('này đó ấy')
const REGIONAL = intern('regional')
const LOCAL = internStems('province city capital town district municipality locality county prefecture borough')

/** The word at token `index` repeats the name of what is measured, or points back at it. */
export function pointsAtBound(tokens: Tokens, index: number, bound: Candidate, area: string | undefined, knowledge: Knowledge): boolean {
  if (tokens.kind[index] !== WORD) return false
  const { stem } = wordOf(tokens.word[index] as number)
  if (isSomeFirms(tokens, index, bound)) return false
  if (isInLabel(tokens, index, bound.series.indicator.labels)) return true
  const { indicator, subject } = bound.series
  // *A regional survey*, of the countries around home.
  if (tokens.word[index] === REGIONAL && knowledge.holdsHome(bound.series.area.code)) return true
  const repeats = ({ words = [] }: { readonly words?: readonly string[] }): boolean => words.some((word) => holds(word, stem))
  if (repeats(indicator) || (bound.subject.distance <= 1 && repeats(subject))) return true
  if (LOCAL_VI.has(tokens.word[index] as number) && isThatPlace(tokens, index))
    return area !== undefined && !knowledge.defaultAreas.includes(area)
  if (index === 0 || tokens.kind[index - 1] !== WORD || !DEMONSTRATIVE.has(tokens.word[index - 1] as number)) return false
  if (GOODS.has(stem) && STRONG.has(tokens.word[index - 1] as number)) return !isReduced(tokens, index + 1)
  if (LOCAL.has(stem)) return area !== undefined && !knowledge.defaultAreas.includes(area)
  const doer = bound.series.indicator.by === undefined ? undefined : knowledge.subjects.get(bound.series.indicator.by)
  if (doer !== undefined && lastStem(doer.labels.en ?? '') === stem) return true
  return isSubjectNoun(tokens, index, bound, knowledge) && !isReduced(tokens, index + 1)
}

/** *Tỉnh này*, *của thành phố*, with no name behind. */
function isThatPlace(tokens: Tokens, index: number): boolean {
  if (THIS_VI.has(tokens.word[index + 1] as number)) return true
  const before = tokens.word[index - 1] === THANH ? index - 2 : index - 1
  return ALL_OF_VI.has(tokens.word[before] as number) && !(tokens.kind[index + 1] === WORD && isCapital(tokens, index + 1))
}

const THANH = intern('thành')
const ALL_OF_VI = internAll('của toàn cả')

/** *Doanh nghiệp lớn*, of which *công nghiệp ICT* has a syllable: some of those who do what is measured. */
function isSomeFirms({ word, text, start }: Tokens, index: number, { series: { subject, indicator } }: Candidate): boolean {
  if (word[index - 1] !== DOANH || indicator.quantity !== 'money' || indicator.by !== undefined) return false
  const at = start[index] as number
  return LIMITED.test(text.slice(at, at + 24)) && !isOfNames(subject, wordOf(DOANH).stem)
}

const DOANH = intern('doanh')
const LIMITED = /^nghiệp (?:Việt|lớn|nhỏ|mạnh|hàng đầu|nhà nước)(?![A-Za-zÀ-ỹ])/iu

/** *Norland's firms*, *domestic companies*, `doanh nghiệp Việt`: those who do what is measured, called by their country and the noun of their name. */
export function isDoerAtHome(
  tokens: Tokens,
  index: number,
  { series: { indicator, area } }: Candidate,
  places: readonly TokenRange[],
  knowledge: Knowledge,
): boolean {
  const doer = indicator.by === undefined ? undefined : knowledge.subjects.get(indicator.by)
  const home = knowledge.areas.get(area.code)
  if (doer === undefined || home === undefined) return false
  const isOf = (code: Code, at: number): boolean =>
    at >= 0 && at < tokens.count && tokens.kind[at] === WORD && isOfNames(code, wordOf(tokens.word[at] as number).stem)
  const isHome = (at: number): boolean =>
    isOf(home, at) || places.some(({ from, to }) => from <= at && at < to) || (at >= 0 && HOME.has(tokens.word[at] as number))
  if (!isOf(doer, index)) return isHome(index) && (isOf(doer, index - 1) || isOf(doer, index + 1))
  // *Small domestic firms*: some of them.
  return (
    isHome(index + 1) ||
    (isHome(index - 1) && (index < 2 || tokens.kind[index - 2] !== WORD || !SOME.has(tokens.word[index - 2] as number)))
  )
}

const HOME = internAll('domestic local national')
const SOME = internAll(
  'small smaller smallest medium large larger largest big bigger biggest new newer young younger older private public leading major main',
)

/** *Firms in the ICT industry earned 148 billion*, *the ICT industry's companies*, *ICT firms*: what all of them earn is what their industry earns. */
export function areAllOfIt(tokens: Tokens, index: number, { subject: { mention } }: Candidate): boolean {
  if (mention === undefined || !FIRMS.has(tokens.word[index] as number)) return false
  const parts = mention.parts
  const before = parts.find(({ to }) => to === (tokens.kind[index - 1] === POSSESSIVE ? index - 1 : index))
  if (before !== undefined) return isUnlimited(tokens, before.from)
  if (!IN_OF.has(tokens.word[index + 1] as number)) return false
  const first = isClass(tokens, index + 2, DETERMINER) ? index + 3 : index + 2
  const name = tokens.kind[first + 1] === POSSESSIVE ? first + 2 : first
  return parts.some(({ from }) => from === name) && isUnlimited(tokens, index)
}

/** No word before it may restrict it, as *foreign* and *ten* do. */
function isUnlimited(tokens: Tokens, index: number): boolean {
  const before = index - 1
  if (before < 0) return true
  if (tokens.kind[before] !== WORD) return tokens.kind[before] !== NUMBER || YEAR.test(tokenText(tokens, before))
  return ALL.has(tokens.word[before] as number) || isClass(tokens, before, PREPOSITION)
}

const FIRMS = internAll('firms companies enterprises businesses')
const IN_OF = internAll('in of')
const ALL = internAll('the all')
const YEAR = /^(?:19|20)\d\d$/

/** *These firms* of digital technology firms: the noun of the subject's name, or what it is counted in. */
export function isSubjectNoun(tokens: Tokens, index: number, { series }: Candidate, knowledge: Knowledge): boolean {
  const unit = knowledge.unitOf(tokenText(tokens, index))
  if (unit !== undefined && knowledge.seriesAbout(series.subject.code).some((other) => other.unit === unit)) return true
  const label = series.subject.labels.en ?? ''
  return wordOf(tokens.word[index] as number).stem === lastStem(label)
}

/** *The sector*, *this industry*: the noun that ends the subject's name stands in `range` behind an article or a demonstrative. */
export function pointsToSubject(tokens: Tokens, { from, to }: TokenRange, { series }: Candidate): boolean {
  const stem = lastStem(series.subject.labels.en ?? '')
  for (let index = from + 1; index < to; index++)
    if (
      tokens.kind[index] === WORD &&
      tokens.kind[index - 1] === WORD &&
      wordOf(tokens.word[index] as number).stem === stem &&
      THE_OR_THIS.has(tokens.word[index - 1] as number)
    )
      return true
  return false
}

/** A demonstrative and the subject's noun stand somewhere in `from`–`to`: *forty percent of these firms*. */
export function takesUpSubject(tokens: Tokens, from: number, to: number, bound: Candidate, knowledge: Knowledge): boolean {
  for (let index = from + 1; index < to; index++)
    if (
      tokens.kind[index] === WORD &&
      tokens.kind[index - 1] === WORD &&
      STRONG.has(tokens.word[index - 1] as number) &&
      isSubjectNoun(tokens, index, bound, knowledge)
    )
      return true
  return false
}

/** *The firms surveyed were …*: a participle behind the noun restricts it. */
function isReduced(tokens: Tokens, index: number): boolean {
  if (index + 1 >= tokens.count || tokens.kind[index] !== WORD || tokens.kind[index + 1] !== WORD) return false
  const word = tokens.word[index] as number
  const participle = (classesOf(word) & PAST) !== 0 || looksLikePast(word)
  return participle && (classesOf(tokens.word[index + 1] as number) & (PAST | PRESENT)) !== 0
}

/** A word of the subject's names that no other subject's have: *60 % of new cars are to be electric*, of electric cars. */
export function isOwnWord(tokens: Tokens, index: number, { series }: Candidate, { subjects }: Knowledge): boolean {
  if (tokens.kind[index] !== WORD) return false
  const { stem } = wordOf(tokens.word[index] as number)
  const own = subjects.get(series.subject.code)
  if (own === undefined || !isOfNames(own, stem)) return false
  for (const other of subjects.values()) if (other !== own && isOfNames(other, stem)) return false
  return true
}

/** The word at token `index` stands in one of its names. */
export function isWordOf(tokens: Tokens, index: number, code: Code): boolean {
  return isOfNames(code, wordOf(tokens.word[index] as number).stem)
}

function isOfNames({ labels, words = [] }: Code, stem: number): boolean {
  return Object.values(labels).some((label) => holds(label, stem)) || words.some((word) => holds(word, stem))
}

/** The word at token `index` stands in one of these labels. */
export function isInLabel(tokens: Tokens, index: number, labels: Readonly<Record<string, string>>): boolean {
  if (tokens.kind[index] !== WORD) return false
  const { stem } = wordOf(tokens.word[index] as number)
  return Object.values(labels).some((label) => holds(label, stem))
}

/** A word of a label repeats the name of what is measured: *Households with smart meters*, of the share of households. */
export function repeatsName(text: string, { labels, words = [] }: Pick<Indicator, 'labels' | 'words'>): boolean {
  const { stem } = wordOf(intern(text.toLowerCase()))
  return holds(labels.en, stem) || words.some((word) => holds(word, stem))
}

function holds(label: string | undefined, stem: number): boolean {
  if (label === undefined) return false
  let stems = labelStems.get(label)
  if (stems === undefined) {
    stems = stemsOf(label)
    // Labels are of packs, and an editor may load many.
    if (labelStems.size > 10_000) labelStems.clear()
    labelStems.set(label, stems)
  }
  return stems.has(stem)
}

const labelStems = new Map<string, ReadonlySet<number>>()

function stemsOf(label: string): ReadonlySet<number> {
  const words = tokenize(label)
  const stems = new Set<number>()
  for (let index = 0; index < words.count; index++) if (words.kind[index] === WORD) stems.add(wordOf(words.word[index] as number).stem)
  return stems
}

function lastStem(label: string): number {
  const words = tokenize(label)
  for (let index = words.count - 1; index >= 0; index--) if (words.kind[index] === WORD) return wordOf(words.word[index] as number).stem
  return -1
}
