/**
 * Finds whose the number of an opening phrase is that has no subject: that of the clause behind it (*With 4,500 firms in 2022, Eastmark leads*).
 *
 * In: a number and its sentence. Out: the place, or the words, that the clause behind begins with.
 */
import type { Figure } from '../claims/claim.ts'
import { ADVERB, classesOf, DETERMINER, DOWN, isClass, PREPOSITION, PRONOUN, RELATIVE, SUBORDINATOR, UP } from '../claims/lexicon.ts'
import type { Segment } from '../claims/segments.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { isCapital, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { codesOf, fromOf, type NamedSentence, names, toOf } from './mentions.ts'
import { TELLING_VERBS } from './verbs.ts'

export interface OwnerBehind {
  /** The place it names. */
  readonly area: string | undefined
  /** A name or a noun that makes it somebody's own. */
  readonly other: string | undefined
}

/** Finds what the clause behind the phrase that holds `figure` begins with; undefined where the number stands in no such phrase. */
export function ownerBehind(
  { segment, at }: Figure,
  { sentence, mentions, parts }: NamedSentence,
  tokens: Tokens,
  knowledge: Knowledge,
): OwnerBehind | undefined {
  const { segments } = sentence
  const before = leaderBefore(segments, segment, tokens, parts)
  if (before !== undefined) return { area: undefined, other: tokenText(tokens, before) }
  if (segment >= segments.length - 1 || !opensWithoutSubject(segments, segment, at, tokens)) return undefined
  const main = segments.slice(segment + 1).find((one) => one.opener === 'stop' || (one.opener === 'comma' && !isAside(tokens, one)))
  if (main === undefined || main.opener === 'stop') return undefined
  const subject = { from: main.from, to: Math.min(main.to, main.from + REACH) }
  while (subject.to > main.from && holdsVerb(tokens, { from: main.from, to: subject.to - 1 })) subject.to--
  const here = mentions.filter((mention) => fromOf(mention) >= subject.from && toOf(mention) <= main.to && fromOf(mention) < subject.to)
  const area = here.filter((mention) => names(mention, 'area')).flatMap((mention) => codesOf(mention, 'area'))[0]
  const body = here.find((mention) => codesOf(mention, 'agent').some((code) => knowledge.agents.get(code)?.kind !== 'person'))
  let other = body === undefined ? undefined : fromOf(body)
  for (let index = subject.from; index < subject.to && other === undefined; index++) {
    if (tokens.kind[index] !== WORD || parts.some(({ from, to }) => from <= index && index < to)) continue
    // *The pipeline of IPO candidates*
    if (index > subject.from && isClass(tokens, index, PREPOSITION)) break
    if (isCapital(tokens, index) || OWNERS.has(tokens.word[index] as number)) other = index
  }
  return { area, other: other === undefined ? undefined : tokenText(tokens, other) }
}

/** *With 4,500 firms*, *In 2022, at 4,500 firms*, *Boasting 4,500 firms*, *Because it had 4,500 firms*. */
function opensWithoutSubject(segments: readonly Segment[], segment: number, at: TokenRange, tokens: Tokens): boolean {
  let opening = segment
  while (opening > 0 && goesOn(segments[opening] as Segment, tokens)) opening--
  const { from, opener } = segments[opening] as Segment
  if (opener === 'stop' || opening > 1) return false
  // *In 2022, with 4,500 firms, …*
  if (opening === 1 && !isAside(tokens, segments[0] as Segment)) return false
  const word = tokens.word[from] as number
  if (tokens.kind[from] !== WORD || from >= at.from) return false
  if (OPENERS.has(word)) return true
  if (isClass(tokens, from, SUBORDINATOR)) return isClass(tokens, from + 1, PRONOUN)
  return /^[a-z]{3,}ing$/i.test(tokenText(tokens, from)) && !isClass(tokens, from + 1, PREPOSITION)
}

/** *The south is ahead, with 4,500 firms*: the noun that the clause before the phrase tells of, where it is a place or a people that nothing names. */
function leaderBefore(segments: readonly Segment[], segment: number, tokens: Tokens, parts: readonly TokenRange[]): number | undefined {
  const [first] = segments
  const own = segments[segment] as Segment
  if (segment !== 1 || first === undefined || own.opener !== 'comma' || tokens.word[own.from] !== WITH) return undefined
  const at = isClass(tokens, first.from, DETERMINER) ? first.from + 1 : first.from
  if (at === first.from || at + 1 >= first.to || parts.some(({ from, to }) => from <= at && at < to)) return undefined
  if (tokens.kind[at] !== WORD || !isClass(tokens, at + 1, TELLING_VERBS)) return undefined
  return isCapital(tokens, at) || OWNERS.has(tokens.word[at] as number) ? at : undefined
}

/** *With 4,500 firms (at the last count), up 9 %, …*: of what the phrase before it is of. */
function goesOn({ opener, from }: Segment, tokens: Tokens): boolean {
  return (opener !== 'comma' && opener !== 'stop') || isClass(tokens, from, UP | DOWN)
}

/** *Up 9 % on the year*, *in the south*, *as everybody knows*: it tells of no subject of its own. */
function isAside(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (tokens.kind[from] !== WORD) return true
  return (classesOf(tokens.word[from] as number) & (PREPOSITION | SUBORDINATOR | RELATIVE | ADVERB)) !== 0 || to - from < 2
}

function holdsVerb(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++)
    if (tokens.kind[index] === WORD && (classesOf(tokens.word[index] as number) & TELLING_VERBS) !== 0) return true
  return false
}

const WITH = intern('with')
/** How many tokens of a clause may name its subject. */
const REACH = 5

const OPENERS = internAll('with at having boasting counting home thanks given despite on from after employing với nhờ có do bởi sở')
const OWNERS = internAll(
  'city province region district county town municipality island company firm group corporation park cluster zone south north east west delta coast tỉnh phố',
)
