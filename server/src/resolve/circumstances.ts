/**
 * Tells which words beside a number only say what its time was like, what brought it about, in what office somebody told it, to whom it was
 * promised, or by what verb it is led to.
 */
import {
  ADVERB,
  AIM,
  CONJUNCTION,
  classesOf,
  DETERMINER,
  FUTURE,
  isClass,
  looksLikeParticiple,
  MODAL,
  NEUTRAL,
  PAST,
  PREPOSITION,
  REPORTER,
  VERB,
} from '../claims/lexicon.ts'
import { isCapital, NUMBER, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'

/** *Energy minister Helga Brandt*: the office that stands before a person's name. */
export function isOffice(tokens: Tokens, index: number, explained: readonly TokenRange[]): boolean {
  for (let next = index + 1; next <= index + 3 && tokens.kind[next] === WORD; next++) {
    if (isClass(tokens, next, REPORTER) && isCapital(tokens, next + 1) && explained.some(({ from }) => from === next + 1)) return true
    if (classesOf(tokens.word[next] as number) !== 0) return false
  }
  return false
}

/** *A dry summer cut hydropower to 16.3 TWh*: what opens a clause and brings about what its object came to. */
export function isOfCause(tokens: Tokens, index: number, range: TokenRange, explained: readonly TokenRange[]): boolean {
  for (let before = index - 1; before >= range.from; before--)
    if (!isNoun(tokens, before) && !isClass(tokens, before, DETERMINER | CONJUNCTION)) return false
  let head = index
  while (head + 1 < range.to && isNoun(tokens, head + 1)) head++
  if (!CIRCUMSTANCES.has(tokens.word[head] as number) || !isClass(tokens, head + 1, PAST | VERB)) return false
  const object = isClass(tokens, head + 2, DETERMINER) ? head + 3 : head + 2
  return explained.some(({ from }) => from === object)
}

function isNoun(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === WORD && classesOf(tokens.word[index] as number) === 0 && !isCapital(tokens, index)
}

/** What happens to a country, and owns nothing that is measured. */
const CIRCUMSTANCES = internAll(
  `spring summer autumn winter season weather rain rains rainfall snow frost drought droughts heat heatwave heatwaves cold storm storms typhoon typhoons flood floods flooding
  crisis crises war wars pandemic epidemic outbreak lockdown lockdowns strike strikes recession slump boom downturn upturn recovery inflation shortage shortages`,
)

/** *In the crisis year 2022*, *the drought years of 2019 and 2020*: what a year was like. */
export function isKindOfYear(tokens: Tokens, index: number): boolean {
  const behind = tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 14)
  return /^[ -]years?,? (?:of )?(?:19|20)\d\d/.test(behind)
}

/** *The interim target*, *its binding 2030 goal*: how a goal is meant. */
export function isKindOfGoal(tokens: Tokens, index: number): boolean {
  if (!GOAL_KINDS.has(tokens.word[index] as number)) return false
  let next = index + 1
  while (next < tokens.count && (tokens.kind[next] === NUMBER || GOAL_KINDS.has(tokens.word[next] as number))) next++
  return isClass(tokens, next, AIM)
}

/** Nothing that sets one goal apart from another of the same time: an original goal may have been given up for a new one. */
const GOAL_KINDS = internAll(
  'interim intermediate binding statutory legal indicative formal declared stated self-imposed headline flagship central overarching medium-term long-term longer-term mid-term',
)

/** *A network of 80,000 chargers*: what so many of them make up together. */
export function isMadeUpOf(tokens: Tokens, index: number, explained: readonly TokenRange[]): boolean {
  if (!COLLECTIVES.has(tokens.word[index] as number) || tokens.word[index + 1] !== OF) return false
  const counted = explained.find(({ from }) => from === index + 2)
  if (counted === undefined) return false
  for (let at = counted.from; at < counted.to; at++) if (tokens.kind[at] === NUMBER) return true
  return false
}

const OF = intern('of')
const COLLECTIVES = internAll(
  'network networks system pool array park portfolio force army workforce corps base body cohort family complement roster',
)

const OCCASIONS = internAll('test tests survey surveys census exam exams examination inspection poll round wave assessment study review')

/** *In the 2029 test*, *the last survey*: the occasion at which it is measured, dated or told from others by its order. */
export function isOccasion(tokens: Tokens, index: number): boolean {
  if (!OCCASIONS.has(tokens.word[index] as number) || index === 0) return false
  const before = tokens.text.slice(Math.max(0, (tokens.start[index] as number) - 12), tokens.start[index])
  if (/(?:(?:19|20)\d\d|\b(?:last|latest|next|previous|first|second)) $/i.test(before)) return true
  return /^ (?:of|in) (?:19|20)\d\d\b/.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 9))
}

/** *In the OECD's last test*: whoever holds the occasion is not the place that is measured. */
export function holdsOccasion(tokens: Tokens, { to }: TokenRange): boolean {
  if (tokens.kind[to] !== POSSESSIVE) return false
  for (let index = to + 1; index <= to + 4 && tokens.kind[index] === WORD; index++)
    if (OCCASIONS.has(tokens.word[index] as number)) return true
  return false
}

const PROMISES = internAll('promise promises promised guarantee guarantees guaranteed offer offers offered assure assures assured')

/** *Promised drivers 100,000 chargers*: to whom, between the verb and its number. */
export function isPromisedTo(tokens: Tokens, index: number, explained: readonly TokenRange[]): boolean {
  const before = index > 0 && (classesOf(tokens.word[index - 1] as number) & DETERMINER) !== 0 ? index - 2 : index - 1
  if (before < 0 || tokens.kind[before] !== WORD || !PROMISES.has(tokens.word[before] as number)) return false
  return explained.some(({ from }) => from === index + 1)
}

/** *To cap the share at 15 %*, *trimming the wait to 90 days*: a verb whose object is what is measured, and which leads to a level of it. */
export function leadsToLevel(tokens: Tokens, index: number, range: TokenRange, explained: readonly TokenRange[]): boolean {
  if (index === 0 || tokens.kind[index - 1] !== WORD) return false
  const verb =
    tokenText(tokens, index - 1).toLowerCase() === 'to' || (classesOf(tokens.word[index - 1] as number) & (FUTURE | MODAL | AIM)) !== 0
  if (!verb && !looksLikeParticiple(tokens.word[index] as number)) return false
  let at = index + 1
  while (at < range.to && tokens.kind[at] === WORD && (classesOf(tokens.word[at] as number) & (DETERMINER | NEUTRAL)) !== 0) at++
  const object = explained.find(({ from, to }) => from <= at && at < to)
  if (object === undefined) return false
  for (let next = object.to; next < range.to; next++) {
    if (tokens.kind[next] !== WORD) return false
    if (explained.some(({ from }) => from === next + 1) && LEVELS.has(tokens.word[next] as number)) return true
    // *Up to 15 %*, *below 5 %*: the number's own words.
    if (explained.some(({ from }) => from === next) && BOUNDS.has(tokens.word[next] as number)) return true
    if (explained.some(({ from, to }) => from <= next && next < to)) continue
    if ((classesOf(tokens.word[next] as number) & (PREPOSITION | DETERMINER | NEUTRAL | ADVERB)) === 0) return false
  }
  return false
}

const LEVELS = internAll('to at below under above beyond over')
const BOUNDS = internAll('up down at below under above beyond over more less fewer')
