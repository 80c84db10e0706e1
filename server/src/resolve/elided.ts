/**
 * Tells whether a sentence gives only a further number of what the sentence right before it was about: *There were 140 farms in 2021. The
 * council wants 200 by 2030.*
 *
 * In: a figure, what its sentence names, and what the one before left open. Such a sentence names neither a subject nor what is measured,
 * and says nothing but who tells or plans, and when: its number can be of nothing else. It is read as an answer to the one before.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import {
  ADVERB,
  AIM,
  classesAt,
  classesOf,
  DETERMINER,
  EXPECT,
  FUTURE,
  isClass,
  MODAL,
  NEUTRAL,
  PAST,
  PRESENT,
  PRONOUN,
  REPORTER,
  TELLING,
  VERB,
} from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { isProjection } from '../reading/status.ts'
import { MARK, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { type Before, isOvertaken, opensWithPronoun } from './discourse.ts'
import { unexplainedIn } from './explain.ts'
import { isAmong, toldOfTime } from './fronted.ts'
import { spansIn } from './loose.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import { hasVerb } from './verbs.ts'

/** What the sentence before leaves open, as a question that this one answers; undefined where it says something of its own. */
export function elidedFrom(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  before: Before | undefined,
  knowledge: Knowledge,
): Before | undefined {
  if (before === undefined || before.asked || isOvertaken(before, figure.quantity)) return undefined
  if (figure.period.how !== 'own' && figure.period.how !== 'near') return undefined
  const planned = figure.stance.status === 'target' || (figure.stance.tense === 'projected' && figure.period.deadline)
  // *The target is a rate below 12 % by 2030*: of what was spoken of, even where it says what is measured.
  const spoken = before.focus.subjects.length > 0 ? before.focus.subjects : onlySubjectOf(before.focus.indicators, knowledge)
  if (spoken.length === 0) return undefined
  const own = (mention: Mention): boolean =>
    names(mention, 'subject') ||
    (names(mention, 'indicator') && !(planned && isMeasuredOf(spoken, mention, knowledge))) ||
    names(mention, 'area')
  if (named.mentions.some(own)) return undefined
  const subjects = spoken.length === 1 ? spoken : (planned ? plannedAmong : statedAmong)(spoken, figure, knowledge)
  if (subjects.length !== 1) return undefined
  const { tokens } = reading
  const range = clauseOf(figure, named, halfOf(figure, named, tokens), tokens)
  const times = toldOfTime(named, figure.segment, tokens)
  if (
    !endsPhrase(figure, reading, isPlannedIn(subjects[0] as string, figure, knowledge)) ||
    !tellsOnly(tokens, range, [...times, figure.at]) ||
    OF_ALL.test(tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1]))
  )
    return undefined
  const explained = [...named.parts, ...spansIn(tokens, range, reading), ...times]
  const judged = seemsAt(tokens, figure.at.to, range.to)
  const local = before.focus.areas.length > 0
  if (
    unexplainedIn(tokens, { from: range.from, to: judged }, explained, range.from).some(
      ({ token }) => !(local && isThatPlace(tokens, token)),
    )
  )
    return undefined
  return { ...before, focus: { ...before.focus, subjects }, asked: true }
}

/** *The discard rate was 7 %. The target is 5 % by 2028*: whose it is, where the knowledge base has what was measured of nothing else. */
function onlySubjectOf(indicators: readonly string[], knowledge: Knowledge): readonly string[] {
  const [only] = indicators
  if (only === undefined || indicators.length > 1) return []
  const all = knowledge.seriesOf(only)
  const [first] = all
  const subject = first?.subject.code
  return subject === undefined || all.some((series) => series.subject.code !== subject) ? [] : [subject]
}

/**
 * *The average class had 22 pupils. The ceiling for 2028 is 18 pupils*: the noun that a planned number counts is no subject where the knowledge
 * base plans nothing of that for the time, and something in that unit of what was spoken of. The sentence without that name.
 */
export function uncounted(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  before: Before | undefined,
  knowledge: Knowledge,
): NamedSentence {
  const { quantity, stance, at } = figure
  if (quantity.kind !== 'count' || (stance.tense !== 'projected' && stance.tense !== 'ahead') || before === undefined) return named
  const counted = named.mentions.find(({ parts: [part] }) => part !== undefined && part.from === at.to && part.to === at.to + 1)
  if (counted === undefined || !names(counted, 'subject')) return named
  const spoken = before.focus.subjects
  const own = codesOf(counted, 'subject')
  const isPlanned = (subject: string): boolean => isPlannedIn(subject, figure, knowledge)
  if (own.some(isPlanned) || spoken.filter(isPlanned).length !== 1) return named
  const bare = { ...named, mentions: named.mentions.filter((mention) => mention !== counted) }
  const goesOn = elidedFrom(figure, reading, bare, before, knowledge) !== undefined || opensWithPronoun(figure, reading.tokens, bare)
  return goesOn ? bare : named
}

/** The knowledge base plans something of a subject for the figure's time in the unit that it counts in. */
function isPlannedIn(subject: string, { quantity, period }: Figure, knowledge: Knowledge): boolean {
  const unit = knowledge.unitOf(quantity.unit)
  return (
    unit !== undefined &&
    knowledge
      .seriesAbout(subject)
      .some(
        (series) =>
          series.unit === unit && series.observations.some((one) => isProjection(one.status) && one.period?.code === period.period?.code),
      )
  )
}

/** The knowledge base has what the mention names of one of the subjects: a share of GDP is none of smoking. */
function isMeasuredOf(subjects: readonly string[], mention: Mention, knowledge: Knowledge): boolean {
  const codes = codesOf(mention, 'indicator')
  return subjects.some((subject) => knowledge.seriesAbout(subject).some(({ indicator }) => codes.includes(indicator.code)))
}

/** *The city's goal*: of the place spoken of. */
function isThatPlace(tokens: Tokens, token: number): boolean {
  return (
    /^(?:city|capital|province|town|district|region)$/i.test(tokenText(tokens, token)) &&
    token > 0 &&
    /^(?:the|its|that|this)$/i.test(tokenText(tokens, token - 1))
  )
}

/** What stands between the semicolons around the number: *The target is 100,000 by 2030; to get there, …*. */
function halfOf({ at }: Figure, { sentence }: NamedSentence, tokens: Tokens): TokenRange {
  let { from, to } = sentence.tokens
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== MARK || tokens.text.charCodeAt(tokens.start[index] as number) !== SEMICOLON) continue
    if (index < at.from) from = index + 1
    else {
      to = index
      break
    }
  }
  return { from, to }
}

const SEMICOLON = 0x3b

/** Up to a clause behind the number that has a pronoun of its own: *The plan was 90 days by 2027, and she has two years left*. */
function clauseOf({ segment }: Figure, { sentence: { segments } }: NamedSentence, { from, to }: TokenRange, tokens: Tokens): TokenRange {
  const next = segments.find(
    (one, index) =>
      index > segment &&
      one.opener !== 'relative' &&
      one.from < to &&
      hasVerb(tokens, one) &&
      (isClass(tokens, one.from, PRONOUN | DETERMINER) || SOME.has(tokens.word[one.from] as number)),
  )
  return { from, to: next === undefined ? to : next.from }
}

/** Of several subjects, those that the knowledge base states anything of in numbers of this kind. */
function statedAmong(subjects: readonly string[], { quantity }: Figure, knowledge: Knowledge): readonly string[] {
  return subjects.filter((subject) => knowledge.seriesAbout(subject).some(({ indicator }) => indicator.quantity === quantity.kind))
}

/** Of several subjects, those that the knowledge base has a projection of for the figure's period. */
function plannedAmong(subjects: readonly string[], { period }: Figure, knowledge: Knowledge): readonly string[] {
  return subjects.filter((subject) =>
    knowledge
      .seriesAbout(subject)
      .some(({ observations }) => observations.some((one) => isProjection(one.status) && one.period?.code === period.period?.code)),
  )
}

/** It is said of the whole: *Growth of the economy was 4 %*. */
const OF_ALL = /\b(?:of|in) (?:the |our |its )?(?:whole |entire |national )?(?:economy|country|nation|world)\b/i

/** No noun stands behind the number that it would count. */
function endsPhrase(figure: Figure, { tokens, periods }: Reading, isCounted: boolean): boolean {
  let next = figure.at.to
  // *A ceiling of 18 pupils*, in the unit of what is planned.
  if (isCounted && next < tokens.count && tokenText(tokens, next).toLowerCase() === figure.quantity.unit.toLowerCase()) next++
  // *70,000 of them by 2030*: all that are meant.
  if (
    next + 1 < tokens.count &&
    /^ of (?:them|these|those)\b/i.test(tokens.text.slice(tokens.end[next - 1], (tokens.end[next - 1] as number) + 9))
  )
    next += 2
  if (next >= tokens.count || tokens.kind[next] === MARK || periods.some((period) => period.start === tokens.start[next])) return true
  // *1,500 is the aim for 2030*
  return EQUALS.has(tokens.word[next] as number)
}

const EQUALS = internAll('is are was remains remain')

const IS = internAll(
  'was were had be been being is are has have there stood stand stands reached reach reaches came come comes put puts see sees saw là đạt đặt có phải đề ra looks look seems seem remains remain appears appear',
)
/** *Looks brave*, *seems out of reach*: what is thought of it. */
const SEEMS = internAll('looks look seems seem remains remain appears appear')
const SOMEBODY = internAll('he she i you him her me which who')
/** *Her strategy*: whose it is. */
const POSSESSORS = internAll('her his')
const MOVES = internAll(
  'bring bringing reduce reducing cut cutting raise raising lift lifting lower lowering get getting push pushing keep keeping take taking',
)
const MET = internAll('met reached achieved attained kept fulfilled hit')
const BE = internAll('be been')
const SOME = internAll('nobody everybody everyone people many few most some critics experts')
const POINTED = internAll('that this it them these')
const PROMISED = internAll('you us them')

/** Where a judgement behind the number begins, else `to`. */
function seemsAt(tokens: Tokens, from: number, to: number): number {
  for (let index = from; index < to; index++) if (tokens.kind[index] === WORD && SEEMS.has(tokens.word[index] as number)) return index
  return to
}

/** Its verbs only say that a number is, was or is to be. */
function tellsOnly(tokens: Tokens, { from, to }: TokenRange, times: readonly TokenRange[]): boolean {
  let verb = false
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD || isAmong(times, index)) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    const promised = index > from && PROMISED.has(tokens.word[index] as number) && (classesAt(tokens, index - 1) & AIM) !== 0
    const owner = POSSESSORS.has(word) && isClass(tokens, index + 1, REPORTER | AIM | ADVERB | NEUTRAL | DETERMINER)
    if (SOMEBODY.has(word) && !promised && !owner) return false
    // *To be met by 2027*
    if (MET.has(word) && BE.has(tokens.word[index - 1] as number)) continue
    // *Your own target*
    if (tokenText(tokens, index) === 'own') continue
    // *To bring that below 28 %*
    if (MOVES.has(word) && POINTED.has(tokens.word[index + 1] as number)) continue
    const is = IS.has(word) || (bits & (AIM | EXPECT | FUTURE | MODAL)) !== 0
    verb ||= is || (bits & TELLING) !== 0
    if (!is && (bits & (PAST | PRESENT | VERB)) !== 0 && (bits & TELLING) === 0) return false
  }
  return verb
}
