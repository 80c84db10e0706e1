/**
 * Tells whose what is measured is, where a sentence says that somebody has it: *the fund, set up for the industry, earned 14 million*.
 *
 * In: a figure, its sentence, and what it was bound by. Out: the noun that the verb of having is said of, where the name of the series only
 * describes it. It says nothing of several, who may be all there are, nor of nouns that stand for the whole.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import {
  ADVERB,
  ANAPHOR,
  CONJUNCTION,
  classesAt,
  DETERMINER,
  isClass,
  looksLikePast,
  NEUTRAL,
  PAST,
  PLANNING,
  PREPOSITION,
  PRONOUN,
  REPORTER,
  SUBORDINATOR,
  TELLING,
  VOICE,
} from '../claims/lexicon.ts'
import { isCapital, MARK, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { holds } from '../text/span.ts'
import type { Candidate } from './choose.ts'
import { isAmong } from './fronted.ts'
import { fromOf, type NamedSentence, names, toOf } from './mentions.ts'
import { hasVerb } from './verbs.ts'

/** The noun that has what the figure measures, where that is something else than what it is bound to. */
export function otherOwner(figure: Figure, reading: Reading, named: NamedSentence, { indicator, subject }: Candidate): string | undefined {
  if (subject.mention === undefined || indicator?.mention === undefined) return undefined
  const { tokens } = reading
  const { from } = named.sentence.tokens
  const verb = havingBefore(tokens, Math.min(fromOf(indicator.mention), figure.at.from), from)
  const own = { from: fromOf(subject.mention), to: toOf(subject.mention) }
  if (verb === undefined || own.to > verb || own.from === from) return undefined
  const isTime = (token: number): boolean => reading.periods.some((period) => holds(period, tokens.start[token] as number))
  const head = headFrom(tokens, clauseStart(tokens, from, own.from, isTime), own.from)
  if (head === undefined || WHOLE.has(tokens.word[head] as number) || isPlural(tokens, head, from)) return undefined
  if (isRenamed(tokens, own, named.parts)) return undefined
  if (named.mentions.some((mention) => !names(mention, 'agent') && isAmong(mention.parts, head))) return undefined
  return isDescribed(tokens, head, own) ? tokenText(tokens, head) : undefined
}

/** The verb of having right before what is had: *had*, *took in a*. */
function havingBefore(tokens: Tokens, at: number, from: number): number | undefined {
  if (HAVING.has(tokens.word[at] as number)) return at
  for (let index = at - 1; index >= from && index >= at - 4; index--) {
    if (tokens.kind[index] !== WORD) return undefined
    if (HAVING.has(tokens.word[index] as number)) return index
    if (classesAt(tokens, index) !== 0 && !isClass(tokens, index, DETERMINER | ADVERB | PREPOSITION)) return undefined
  }
  return undefined
}

const HAVING = internAll(
  'had has have earned earns earn took takes made makes posted posts achieved generated booked saw sees enjoyed gained',
)

/** Where the clause begins that has the name: behind who says it, and behind what is said ahead of it. */
function clauseStart(tokens: Tokens, from: number, to: number, isTime: (token: number) => boolean): number {
  let at = from
  for (let index = from; index < to; index++) {
    if (!isClass(tokens, index, TELLING) || tokens.kind[index - 1] !== WORD || WHO.has(tokens.word[index - 1] as number)) continue
    at = index + 1
    // *Told the house that …*
    for (let next = at; next < to && next < at + 6; next++) if (tokens.word[next] === THAT) at = next + 1
  }
  while (at < to) {
    if (tokens.kind[at] === MARK || isTime(at) || isClass(tokens, at, ADVERB | CONJUNCTION)) at++
    else if (!isClass(tokens, at, PREPOSITION | SUBORDINATOR)) return at
    else if (isTime(at + 1)) at++
    else while (at < to && tokens.kind[at] !== MARK) at++
  }
  return at
}

/** The last word of the noun phrase that begins at `from`. */
function headFrom(tokens: Tokens, from: number, to: number): number | undefined {
  let at = from
  while (at < to && isClass(tokens, at, DETERMINER)) at++
  const first = at
  while (at < to && tokens.kind[at] === WORD && (classesAt(tokens, at) & ~NOUNS) === 0) at++
  return at > first && at < to ? at - 1 : undefined
}

/** Behind the noun stands what it is like, and the name in it: *of the industry*, *, lender to the industry,*, *that makes electronics*. */
function isDescribed(tokens: Tokens, head: number, own: TokenRange): boolean {
  const next = head + 1
  if (tokens.kind[next] === MARK) return /^[,(–—]$/.test(tokenText(tokens, next))
  // *The fund 's*, *the fund 5*
  if (tokens.kind[next] !== WORD) return false
  if (isClass(tokens, next, PREPOSITION)) return !hasVerb(tokens, { from: next, to: own.from })
  if (WHO.has(tokens.word[next] as number) || isClass(tokens, next, PRONOUN)) return true
  return isClass(tokens, next, PAST) || looksLikePast(tokens.word[next] as number) ? isClass(tokens, next + 1, PREPOSITION) : false
}

/** *The engine of growth, the industry, had 5*: the same by its name. */
function isRenamed(tokens: Tokens, { from, to }: TokenRange, parts: readonly TokenRange[]): boolean {
  let before = from - 1
  while (isClass(tokens, before, DETERMINER) || tokens.kind[before] === POSSESSIVE || isAmong(parts, before)) before--
  return tokens.kind[before] === MARK && (tokens.kind[to] === MARK || HAVING.has(tokens.word[to] as number))
}

/** Several, who may be all; not a name that ends as they do. */
function isPlural(tokens: Tokens, head: number, from: number): boolean {
  return /[a-z](?<!s)s$/.test(tokenText(tokens, head)) && (head === from || !isCapital(tokens, head))
}

/** Classes of words that may be a noun. */
const NOUNS = REPORTER | VOICE | NEUTRAL | ANAPHOR | PLANNING

const THAT = intern('that')
const WHO = internAll('that who whose which where')
/** Nouns that stand for all of it, or for a time. */
const WHOLE = internAll(
  'industry sector country nation economy market trade business branch field segment production output manufacture manufacturing world whole total sum part half rest most share bulk balance year quarter month decade period everybody everyone',
)
