/**
 * Tells how a sentence goes on with the one right before it: as its answer (*How large was it in 2022? About 34 billion.*), by a pronoun
 * (*That was 9 % more*), or as a label without a verb (*Growth: 9 %*).
 *
 * In: what the sentence before named. Out: what this one may take over from it, and with which period. An answer says what was asked
 * for, so it takes the names of its question as if they stood in its own sentence.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import {
  ADVERB,
  CHANGE_NOUN,
  classesOf,
  DETERMINER,
  DOWN,
  ESTIMATE,
  FUTURE,
  isClass,
  looksLikeAdverb,
  looksLikePast,
  MODAL,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  UP,
  VERB,
} from '../claims/lexicon.ts'
import { isRevenue } from '../claims/vietnamese-cues.ts'
import { yearPeriod } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { HYPHEN, MARK, NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { oneBefore } from '../text/search.ts'
import type { BlockContext, Focus } from './context.ts'
import { isAmong, toldOfTime } from './fronted.ts'
import { type NamedSentence, names } from './mentions.ts'
import { hasVerb } from './verbs.ts'

const PRONOUNS = internAll("it this that they that's it's")
const EARLIER = internAll('before earlier ago later')
const AGAINST = internAll('compared measured set taken reckoned seen')

/** What the sentence right before leaves open. */
export interface Before {
  /** It is a question. */
  readonly asked: boolean
  /** What it names. */
  readonly focus: Focus
  /** The period it speaks of. */
  readonly period: Period | undefined
  /** Its last number is of something that is not known: *that* stands for that. */
  readonly doubtful: boolean
  /** It asks how much that grew: *Growth?* */
  readonly growth: boolean
  /** It asks for a part: *How much of exports came from small firms?* */
  readonly narrow?: true
  /** The series that its last number is of some of: *small firms numbered 40*. */
  readonly narrowed?: string
  /** It tells its last number as of now. */
  readonly present?: true
  /** What kind of number its last one is, where it is not known what that is of. */
  readonly unknown?: Figure['quantity']['kind']
  /** The clause of that number names something that is not known: *textiles made 44 billion*. */
  readonly strange?: boolean
}

/** *Firms numbered 70,000; hospitals had 40,000 nurses. The ministry wants 75,000*: the number told last counts something else, which is not known. */
export function isOvertaken({ unknown, strange }: Before, { kind }: Figure['quantity']): boolean {
  if (strange === true && unknown === kind) return true
  return unknown === 'count' && (kind === 'count' || kind === 'bare')
}

/** How a sentence goes on. */
export type Continuation = 'answer' | 'pronoun' | 'label'

/** How the sentence of a figure goes on with the one before; undefined where it does not. */
export function continues(figure: Figure, tokens: Tokens, named: NamedSentence, before: Before | undefined): Continuation | undefined {
  if (before === undefined) return undefined
  if (before.asked) return named.mentions.some((mention) => names(mention, 'subject')) ? undefined : 'answer'
  if (opensWithPronoun(figure, tokens, named) || dropsSubject(figure, tokens, named) || opensWithChange(figure, tokens, named))
    return 'pronoun'
  if (isThereOfThem(figure, tokens)) return 'pronoun'
  return isLabel(figure, tokens, named) ? 'label' : undefined
}

/** *There were 372,000 of them at the end of the year*, *the country wants 400,000 of them*: all of what was spoken of. */
function isThereOfThem({ at, segment }: Figure, { text, start, end }: Tokens): boolean {
  const from = start[at.from] as number
  const to = end[at.to - 1] as number
  return (
    /^ of (?:them|these|those)\b/i.test(text.slice(to, to + 9)) &&
    (segment === 0 ? ARE_OR_WANTED : ARE).test(text.slice(Math.max(0, from - 28), from))
  )
}

const ARE = /\bthere (?:are|were|will be|should be|shall be)(?: now| already)? $/i
// What else the sentence names before it may be what is wanted.
const ARE_OR_WANTED =
  /\b(?:there (?:are|were|will be|should be|shall be)(?: now| already)?|wants?|wanted|plans for|aims for|hopes for|(?:is|are) to have|will have|should have) $/i

/** The sentence's subject is a pronoun; what may stand before it is a period or a speaker's name. */
export function opensWithPronoun(figure: Figure, tokens: Tokens, named: NamedSentence): boolean {
  const from = behindLabel(tokens, named.sentence.tokens)
  const most = from === named.sentence.tokens.from ? 1 : 2
  const times = figure.segment > 1 ? toldOfTime(named, figure.segment, tokens) : []
  if (figure.segment - times.length > most) return false
  for (let index = from; index < figure.at.from; index++) {
    if (tokens.kind[index] !== WORD || isAmong(times, index) || isIn(figure.period.mention, tokens.start[index] as number)) continue
    // *The figure was down to 12*, *con số này là 20*: what was told last, by a word for any number.
    if (PRONOUNS.has(tokens.word[index] as number) || isThatNumber(tokens, index) || isAnyNumber(tokens, index, figure.at.from)) return true
    if (isEstimate(tokens, index, figure)) return true
    // *Compared with 2021 it grew by 9 %*
    if (index === from && AGAINST.has(tokens.word[index] as number)) continue
    if (PERSONS.has(tokens.word[index] as number)) return areSoMany(tokens, index + 1, figure.at.from)
    // *Last year it was 9 %*, *The year before, it was 7 %*.
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & (PREPOSITION | DETERMINER | NEUTRAL)) === 0 && !EARLIER.has(tokens.word[index] as number)) return false
  }
  return false
}

/** *We were 60,100*, *by then you shall be 1,500*: those who are spoken to or for are counted. */
function areSoMany(tokens: Tokens, from: number, to: number): boolean {
  let be = false
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) return false
    if (BE.has(tokens.word[index] as number)) be = true
    else if (!isClass(tokens, index, FUTURE | MODAL | NEUTRAL | ADVERB)) return false
  }
  return be
}

const PERSONS = internAll('we you')
const BE = internAll('are were be been')

/** `con số này`, `mức đó`. */
function isThatNumber(tokens: Tokens, index: number): boolean {
  return THIS_VI.has(tokens.word[index] as number) && index > 0 && NUMBERS_VI.has(tokens.word[index - 1] as number)
}

const THIS_VI = internAll('này đó ấy')
const NUMBERS_VI = internAll('số mức')
const TY_VI = intern('tỷ')
const SHARE_VI = internAll('lệ trọng')

const POINTS = internAll('the that this')
const RESTRICTING = internAll('of for in with among between at')
const ANY_NUMBER = internAll('figure number total tally count value sum share proportion rate level percentage')

/** *The figure*, *that share*, with nothing that says of what. */
function isAnyNumber(tokens: Tokens, index: number, to: number): boolean {
  const next = index + 1
  if (next >= to) return false
  const word = tokens.word[index] as number
  if (word === TY_VI && SHARE_VI.has(tokens.word[next] as number)) return next + 1 < to && THIS_VI.has(tokens.word[next + 1] as number)
  if (!POINTS.has(word) || tokens.kind[next] !== WORD || !ANY_NUMBER.has(tokens.word[next] as number)) return false
  return (
    next + 1 >= to ||
    tokens.kind[next + 1] !== WORD ||
    ((classesOf(tokens.word[next + 1] as number) & (PAST | PRESENT | VERB | PREPOSITION)) !== 0 &&
      !RESTRICTING.has(tokens.word[next + 1] as number))
  )
}

/** *The estimate for 2020 is 7.3 %*: of what was told last; but for *the estimate for software*. */
function isEstimate(tokens: Tokens, index: number, { at, period }: Figure): boolean {
  const noun = index + 1
  const time = index + 3
  return (
    time < at.from &&
    POINTS.has(tokens.word[index] as number) &&
    ESTIMATES.has(tokens.word[noun] as number) &&
    isClass(tokens, noun + 1, PREPOSITION) &&
    isIn(period.mention, tokens.start[time] as number)
  )
}

const ESTIMATES = internAll('estimate forecast projection outcome outturn result')

/**
 * The sentence has a verb and no subject: *Đạt 148 tỷ USD*, *Năm 2022 tăng 8,7 %*, *Grew by 8.7 % in 2022*. Nothing stands before its
 * number but that verb, a period and small words: a Vietnamese noun may be two words each of which is one elsewhere.
 */
export function dropsSubject({ segment, at }: Figure, tokens: Tokens, { sentence }: NamedSentence): boolean {
  if (segment > 1) return false
  let verb = false
  for (let index = sentence.tokens.from; index < at.from; index++) {
    if (tokens.kind[index] !== WORD || SMALL.has(tokens.word[index] as number)) continue
    const bits = classesOf(tokens.word[index] as number)
    // A noun of change is no verb: *Growth of the economy was 4 %*.
    if (verb || ((bits & CHANGE_NOUN) !== 0 && (bits & VERB) === 0) || isRevenue(tokens, index)) return false
    if ((bits & (VERBAL | UP | DOWN | ESTIMATE)) === 0) return false
    verb = true
  }
  return verb
}

const SMALL = internAll(
  `in during over for by last this that year years the a an also then since at only still again already and to from up with some about around nearly almost just
  năm quý tháng nay ngoái trước đó ấy này qua cả trong cũng đã chỉ mới còn vẫn sau thì đến tới vào khoảng hơn gần ước dự kiến lên được có là riêng`,
)

const VERBAL = PAST | PRESENT | VERB

/** *Growth of the economy*, *growth in services*, *tăng trưởng kinh tế*; but *growth in 2020*, *tăng trưởng năm 2020*. */
const OF_SOMETHING =
  /^ (?:of|in) (?!(?:the year |early |late )?\d)|^ (?:trưởng )?(?!(?:năm|quý|tháng|đạt|là|ở|tới|lên|trưởng|dự|ước|chỉ|được)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]*[^\x00-\x7f]/u

/** `mức tăng`, `tốc độ tăng trưởng` */
const RATES = internAll('mức tốc độ')

/** *Growth in 2020 was forecast at 7.5 %*, *The increase was 9 %*: a word for change alone, of what was spoken of. */
export function opensWithChange({ part, segment }: Figure, tokens: Tokens, { sentence, mentions }: NamedSentence): boolean {
  if (part !== 'growth' || segment > 1 || mentions.some((mention) => names(mention, 'subject') || names(mention, 'indicator'))) return false
  let at = sentence.tokens.from
  while (at < sentence.tokens.to && (isClass(tokens, at, DETERMINER) || RATES.has(tokens.word[at] as number) || isYearly(tokens, at))) at++
  // *The pace of growth was 9 %*
  if (PACES.has(tokens.word[at] as number) && OF === tokens.word[at + 1]) at += 2
  return (
    at < sentence.tokens.to &&
    isClass(tokens, at, CHANGE_NOUN) &&
    !OF_SOMETHING.test(tokens.text.slice(tokens.end[at], tokens.end[sentence.tokens.to - 1]))
  )
}

/** *The annual increase*, *the year-on-year gain*. */
function isYearly({ kind, word }: Tokens, at: number): boolean {
  return kind[at] === HYPHEN ? YEARLY.has(word[at - 1] as number) : kind[at] === WORD && YEARLY.has(word[at] as number)
}

const YEARLY = internAll('annual yearly year on over year-on-year overall')
const PACES = internAll('pace rate speed')
const OF = intern('of')

function isIn(mention: PeriodMention | undefined, at: number): boolean {
  return mention !== undefined && mention.start <= at && at < mention.end
}

/** *Three fifths of them are small. That is 42,000 firms*: the part told right before, in numbers; or a part of that. */
export function isThatPart(figure: Figure, reading: Reading): boolean {
  return isOfPart(figure, reading) || isPartInNumbers(figure, reading)
}

function isPartInNumbers(figure: Figure, { tokens, figures, sentences }: Reading): boolean {
  const range = sentences[figure.sentence]?.tokens
  if (range === undefined || (figure.quantity.kind !== 'count' && figure.quantity.kind !== 'bare')) return false
  const lead = tokens.text.slice(tokens.start[range.from], figure.quantity.start)
  if (!THAT_IS.test(lead)) return false
  const last = figures.findLast((other) => other.sentence === figure.sentence - 1)
  return last !== undefined && (last.part === 'share' || last.quantity.kind === 'percent')
}

/** *We asked 40 of the 176 partners; 35 of these were foreign*: of a part told right before, without a number for all. */
function isOfPart({ at, sentence, quantity: { start } }: Figure, { tokens, figures }: Reading): boolean {
  if (!isOfThese({ at }, tokens)) return false
  const before = figures.filter((other) => other.sentence >= sentence - 1 && other.quantity.end <= start)
  const last = before.at(-1)?.quantity
  return before.some(({ quantity }) => quantity.kind === 'ratio' && (quantity === last || quantity.whole === last?.value))
}

const THAT_IS =
  /^(?:that|this|it|which)(?:['’]s| is| was| makes| made| means| meant| would be| comes to| came to| amounts to)(?: [a-z]+)? $/i

const SINGULAR = internAll('it its')
const PLURAL = internAll('they their them')

/**
 * *The sector did well. Farming did not. Its exports were 7 billion*: the sentence right before has a subject that nothing is known of, and what
 * points back points at that, where both are one or both are many.
 */
export function turnsAway(
  figure: Figure,
  { tokens, sentences }: Reading,
  { sentence, mentions }: NamedSentence,
  before: Before | undefined,
): boolean {
  if (before !== undefined && before.focus.subjects.length + before.focus.indicators.length + before.focus.areas.length > 0) return false
  if (mentions.some((mention) => names(mention, 'area'))) return false
  const last = oneBefore(sentences, figure.sentence)?.tokens
  const head = last === undefined ? undefined : subjectIn(tokens, last)
  if (head === undefined) return false
  const many = /(?<!s)s$/i.test(tokenText(tokens, head))
  for (let index = sentence.tokens.from; index < sentence.tokens.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    if (SINGULAR.has(tokens.word[index] as number)) return !many
    if (PLURAL.has(tokens.word[index] as number)) return many
  }
  return !many
}

/** The last word before the verb of a sentence that is a noun or name of which nothing is known; undefined where it has none, or no verb. */
export function subjectIn(tokens: Tokens, { from, to }: TokenRange): number | undefined {
  let head: number | undefined
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    if ((bits & (VERBAL | MODAL | FUTURE)) !== 0 && (bits & NEUTRAL) === 0) return head
    if (bits === 0 && index > from && looksLikePast(word)) return head
    if (bits === 0 && !looksLikeAdverb(word)) head = index
  }
  return undefined
}

/** A label may have this many tokens. */
const LABEL_TOKENS = 12

/** *Growth: 9 %*, *a mere 14 billion*: nothing but the number and a noun for it. */
function isLabel(figure: Figure, tokens: Tokens, { sentence }: NamedSentence): boolean {
  const { from, to } = sentence.tokens
  return to - from <= LABEL_TOKENS && figure.segment <= 1 && !hasVerb(tokens, sentence.tokens)
}

/** A speaker's name and a colon before what is said: *Answer: it was …*. */
const NAME_TOKENS = 5

function behindLabel(tokens: Tokens, { from, to }: TokenRange): number {
  for (let index = from; index < Math.min(to, from + NAME_TOKENS); index++) {
    if (tokens.kind[index] === NUMBER) return from
    if (tokens.kind[index] === MARK && tokens.text.charCodeAt(tokens.start[index] as number) === 0x3a) return index + 1
  }
  return from
}

/** *What were exports in 2022? For panes, 136 million*: an answer without a verb says first what it is of. */
export function saysOfWhat({ at }: Figure, tokens: Tokens, { sentence }: NamedSentence, before: Before): boolean {
  const { from } = sentence.tokens
  return before.asked && before.narrow !== true && isClass(tokens, from, PREPOSITION) && !hasVerb(tokens, { from, to: at.from })
}

/** A figure that states no period takes that of the sentence before where it goes on with that, unless it speaks of the present. */
export function withPeriodBefore(figure: Figure, tokens: Tokens, named: NamedSentence, before: Before | undefined): Figure {
  const { how, current } = figure.period
  // *8.1 % of the posts are vacant. It was 9.7 %*: at some time before.
  if (before?.present === true && how !== 'own' && isPast(figure, tokens, named) && continues(figure, tokens, named, before) === 'pronoun')
    return { ...figure, stance: { ...figure.stance, earlier: true } }
  if (before?.period === undefined || current || how === 'own' || how === 'near') return figure
  if (isOfThese(figure, tokens)) return { ...figure, period: { ...figure.period, period: before.period, how: 'near', carried: true } }
  if (figure.stance.present) return figure
  const goesOn = continues(figure, tokens, named, before) !== undefined || saysOfWhat(figure, tokens, named, before)
  if (!goesOn && !(figure.stance.tense === 'achieved' && ofTheYear(tokens, named))) return figure
  // *In the third quarter it was 5; for the year it was 6.*
  const period = ofTheYear(tokens, named) ? yearPeriod(Number(before.period.from.slice(0, 4))) : before.period
  return { ...figure, period: { ...figure.period, period, how: 'near', carried: true } }
}

function isPast({ stance, at }: Figure, { text, start }: Tokens, { sentence }: NamedSentence): boolean {
  return (
    stance.tense === 'achieved' && !stance.present && /\b(?:was|were|had)\b/i.test(text.slice(start[sentence.tokens.from], start[at.from]))
  )
}

/**
 * A figure told as past, without a period of its own, is of the past year that its paragraph speaks of: *In 2021 it was 4. Exports were 110.*
 * Undefined where it states one, tells the present, or its paragraph names none before it.
 */
export function inPeriodOfText(figure: Figure, { periods }: Reading, { language, documentDay }: BlockContext): Figure | undefined {
  const { period, how, current } = figure.period
  const { tense, present } = figure.stance
  if (how !== 'before' || current || period === undefined || period.to > documentDay) return undefined
  if (!(tense === 'bare' || (tense === 'achieved' && (!present || language === 'vi')))) return undefined
  const [first] = periods
  return first === undefined || first.start > figure.quantity.start ? undefined : { ...figure, period: { ...figure.period, how: 'near' } }
}

/** *Forty percent of these firms are …*: of those that the sentence before counted, at that time. */
export function isOfThese(figure: Pick<Figure, 'at'>, tokens: Tokens): boolean {
  const end = tokens.end[figure.at.to - 1] as number
  return /^ of (?:these|those|them)\b/i.test(tokens.text.slice(end, end + 12))
}

/** *There are 4,200; 1,900 of them are small*: some of those, but for *there were 4,200 of them*, *it wants 5,000 of them*. */
export function isSomeOfThese(figure: Figure, tokens: Tokens): boolean {
  const { kind } = figure.quantity
  return (kind === 'bare' || kind === 'count') && isOfThese(figure, tokens) && !isThereOfThem({ ...figure, segment: 0 }, tokens)
}

/** *Exports were 136 billion for the year*: the year that is spoken of. */
function ofTheYear(tokens: Tokens, { sentence }: NamedSentence): boolean {
  return /\b(?:for|over|during|throughout|in the course of) the (?:full |whole )?year\b(?! (?:to|ended|ending|before|after|earlier|\d))/i.test(
    tokens.text.slice(tokens.start[sentence.tokens.from], tokens.end[sentence.tokens.to - 1]),
  )
}
