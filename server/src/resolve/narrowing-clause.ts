/**
 * Tells where a clause makes a number one of some of those that are named: *700 firms that paid tax*, *the revenue of firms which export*.
 *
 * In: a figure, its sentence, and what it was bound by. Out: the word that opens such a clause. One behind a comma narrows nothing, nor does one
 * that only says that there are so many or who has them, or that has the number itself.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import {
  ADVERB,
  ANAPHOR,
  classesAt,
  DETERMINER,
  isClass,
  looksLikePast,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  REPORTER,
  SUBORDINATOR,
  TELLING,
  VERB,
} from '../claims/lexicon.ts'
import { SAYING } from '../claims/segments.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Concept } from '../knowledge/model.ts'
import type { Quantity } from '../reading/quantity.ts'
import { isCapital, MARK, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { holds } from '../text/span.ts'
import type { Candidate } from './choose.ts'
import { isAmong } from './fronted.ts'
import { codesOf, fromOf, names as isOf, type Mention, type NamedSentence, toOf } from './mentions.ts'

/** The word that opens a clause by which the number is of some of what is named. */
export function narrowingClause(
  { at, quantity }: Figure,
  { tokens, quantities, periods }: Reading,
  { groups, mentions, parts }: NamedSentence,
  { indicator, subject, series }: Candidate,
): string | undefined {
  const own = [...(subject.mention?.parts ?? []), ...(indicator?.mention?.parts ?? [])]
  const isTime = (token: number): boolean => periods.some((period) => holds(period, tokens.start[token] as number))
  for (let group = 1; group < groups.length; group++) {
    const { from, to } = groups[group] as TokenRange
    const who = isClass(tokens, from, PREPOSITION) && tokens.word[from] !== OF ? from + 1 : from
    if (tokens.kind[who] !== WORD || !WHO.has(tokens.word[who] as number)) continue
    // *60,000 firms in Norland in 2022 that paid tax*
    let head = from - 1
    while (head > 0 && (isTime(head) || isClass(tokens, head, PREPOSITION) || isPlace(mentions, head))) head--
    if (head !== at.to - 1 && !own.some((part) => part.to === head + 1)) continue
    const clause = { from: who + 1, to: endOfClause(tokens, who + 1, to) }
    // *Revenue that reached 136*: the number is its own.
    const isOwn = ({ kind, code }: Concept): boolean =>
      (kind === 'subject' && code === series.subject.code) || (kind === 'indicator' && code === series.indicator.code)
    if (isIn(clause, at) || mentions.some((one) => one.parts.some((part) => isIn(clause, part)) && one.concepts.some(isOwn))) continue
    const ends = tokens.end[clause.to - 1] as number
    if (quantities.some((one) => one.start > (tokens.start[who] as number) && one.start < ends && !isSize(one, quantity))) continue
    if (tokens.word[who] === WHOSE || narrows(tokens, clause, mentions, (token) => isAmong(parts, token) || isTime(token)))
      return tokenText(tokens, who)
  }
  return undefined
}

/** *52,000 firms exported*, *52,000 exporting firms*: what those do of whom there are so many, where it is measured in money by itself. */
export function doing(
  { at, quantity }: Figure,
  { tokens, quantities }: Reading,
  { groups, mentions }: NamedSentence,
  { indicator, subject, series }: Candidate,
  knowledge: Knowledge,
): string | undefined {
  if ((quantity.kind !== 'count' && quantity.kind !== 'bare') || indicator?.mention !== undefined || subject.mention === undefined)
    return undefined
  const { group } = subject.mention
  const [from, to] = [fromOf(subject.mention), toOf(subject.mention)]
  const ends = tokens.end[(groups[group] as TokenRange).to - 1] as number
  if (from < at.from || quantities.some(({ start }) => start >= quantity.end && start < ends)) return undefined
  for (const mention of mentions) {
    if (
      mention.group !== group ||
      !codesOf(mention, 'indicator').some((code) => code !== series.indicator.code && isMoney(code, knowledge))
    )
      continue
    let before = fromOf(mention) - 1
    while (before >= to && isClass(tokens, before, SAYING | DETERMINER | ADVERB) && !isClass(tokens, before, PREPOSITION)) before--
    if (before === to - 1 || (toOf(mention) === from && fromOf(mention) >= at.to)) return tokenText(tokens, fromOf(mention))
  }
  return undefined
}

/** *There were 52,000 firms left after the mergers*: a participle behind the name, where the verb stands before the number. */
export function leftOver(
  { at, segment }: Figure,
  { tokens }: Reading,
  { groups, groupOf }: NamedSentence,
  subject: Mention,
): string | undefined {
  const after = toOf(subject)
  if (fromOf(subject) < at.from || !isClass(tokens, after, PAST) || isClass(tokens, after, TELLING | PRESENT | NEUTRAL)) return undefined
  if (THERE.has(tokens.word[after] as number) || !isClass(tokens, after + 1, PREPOSITION | SUBORDINATOR)) return undefined
  const { from } = groups[groupOf[segment] ?? 0] as TokenRange
  for (let index = from; index < at.from; index++) if (isClass(tokens, index, SAYING)) return tokenText(tokens, after)
  return undefined
}

/** *60,000 firms had been in business for over a year*: those that were something for so long. */
export function forSoLong({ quantity, segment }: Figure, { tokens }: Reading, { groups, groupOf }: NamedSentence): string | undefined {
  if (quantity.kind !== 'count' && quantity.kind !== 'bare') return undefined
  const ends = tokens.end[(groups[groupOf[segment] ?? 0] as TokenRange).to - 1] as number
  return SO_LONG.exec(tokens.text.slice(quantity.end, ends))?.[1]
}

const SO_LONG =
  /\b(for (?:(?:over|more than|at least|less than|under|about|some) )?(?:an?|one|two|three|four|five|ten|several|many|\d+) (?:year|month|week|decade)s?)\b/

/** *40 percent of firms with exports*: those that have what else is measured; not *with revenue of over 1 billion*, which says how much. */
export function having(
  { tokens, quantities }: Reading,
  { mentions }: NamedSentence,
  { indicator, subject, series }: Candidate,
): string | undefined {
  if (subject.mention === undefined) return undefined
  const word = toOf(subject.mention)
  if (!WITH.has(tokens.word[word] as number)) return undefined
  const what = mentions.find((mention) => fromOf(mention) === word + 1 && isOf(mention, 'indicator') && mention !== indicator?.mention)
  if (what === undefined || codesOf(what, 'indicator').includes(series.indicator.code)) return undefined
  const [from, to] = [tokens.end[toOf(what) - 1] as number, tokens.end[toOf(what) + 3] ?? tokens.text.length]
  return quantities.some(({ start }) => start >= from && start <= to) ? undefined : tokenText(tokens, word)
}

/** *A third of what schools need will be imported*: what happens to a part of the subject is what the share is of, where no word says of what. */
export function partThat(
  { at, quantity }: Figure,
  { tokens, periods }: Reading,
  { mentions, sentence }: NamedSentence,
  { indicator, subject: { mention }, series }: Candidate,
): string | undefined {
  if (indicator !== undefined || quantity.kind !== 'percent' || series.indicator.measure !== 'share') return undefined
  if (mention === undefined || tokens.word[at.to] !== OF || fromOf(mention) < at.to || fromOf(mention) > at.to + 4) return undefined
  const own = mentions.filter((one) => one === mention || codesOf(one, 'indicator').includes(series.indicator.code))
  for (let index = toOf(mention); index < sentence.tokens.to && tokens.kind[index] !== MARK; index++) {
    if (periods.some((period) => holds(period, tokens.start[index] as number)) || own.some(({ parts }) => isAmong(parts, index))) continue
    // *Will come from abroad*: a name of something else.
    if (mentions.some((one) => isOf(one, 'indicator') && fromOf(one) === index)) return tokenText(tokens, index)
    // *That they need from these firms*, *is to come from these firms*: who has it, and who gives it.
    const said = HELPERS.has(tokens.word[index] as number) || GIVEN.has(tokens.word[index] as number) || isClass(tokens, index - 1, PRONOUN)
    if (isClass(tokens, index, PAST | PRESENT | VERB) && !said) return tokenText(tokens, index)
  }
  return undefined
}

const GIVEN = internAll('come comes came need needs needed')

const WITH = internAll('with without')

function isMoney(code: string, knowledge: Knowledge): boolean {
  for (const { indicator } of knowledge.seriesOf(code)) return indicator.quantity === 'money'
  return false
}

function isIn({ from, to }: TokenRange, part: TokenRange): boolean {
  return from <= part.from && part.from < to
}

function isPlace(mentions: readonly Mention[], token: number): boolean {
  return mentions.some((mention) => isOf(mention, 'area') && isAmong(mention.parts, token))
}

/** *32,000 firms that employed more than ten people*: how large each is. */
function isSize({ kind, value }: Quantity, number: Quantity): boolean {
  return (kind === 'count' || kind === 'bare') && typeof value === 'number' && typeof number.value === 'number' && value * 10 < number.value
}

/** Where the verb of the whole sentence follows upon a clause inside of it: *firms that export | made 98*. */
function endOfClause(tokens: Tokens, from: number, to: number): number {
  let verb = from
  while (verb < to && isClass(tokens, verb, ADVERB)) verb++
  // *That Norland had*, *that the country had*
  if (isCapital(tokens, verb) || isClass(tokens, verb, DETERMINER | PRONOUN)) while (verb < to && !isPredicate(tokens, verb)) verb++
  for (let index = verb + 1; index < to; index++) {
    if (isClass(tokens, index, ADVERB)) continue
    if (!isPredicate(tokens, index)) verb = -1
    else if (verb < 0 || !HELPERS.has(tokens.word[verb] as number)) return index
    else verb = index
  }
  return to
}

function isPredicate(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== WORD || isClass(tokens, index - 1, DETERMINER | PREPOSITION)) return false
  return isClass(tokens, index, SAYING) || (classesAt(tokens, index) === 0 && looksLikePast(tokens.word[index] as number))
}

function narrows(tokens: Tokens, { from, to }: TokenRange, mentions: readonly Mention[], isKnown: (token: number) => boolean): boolean {
  const does = mentions.some((mention) => isOf(mention, 'indicator') && mention.parts.some((part) => isIn({ from, to }, part)))
  const article = isClass(tokens, from, DETERMINER)
  const first = article ? from + 1 : from
  // *Services that they need*, *that the agencies need*: who needs all of them.
  if (isClass(tokens, first, article ? PRONOUN | ANAPHOR | REPORTER : PRONOUN)) return false
  if (isKnown(first) && !mentions.some((mention) => isOf(mention, 'indicator') && isAmong(mention.parts, first))) return false
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if (ALL.has(word)) return false
    if (does || (isClass(tokens, index, SAYING | TELLING) ? !THERE.has(word) : classesAt(tokens, index) === 0 && !isKnown(index)))
      return true
  }
  return false
}

const OF = intern('of')
const WHO = internAll('that who whose whom which mà')
const WHOSE = intern('whose')
const ALL = internAll('all together')
const HELPERS = internAll(
  'is are was were be been being has have had having do does did will would can could may might must should shall get got',
)
/** Verbs that say no more than that something is there or comes to so much, or who has or counts it. */
const THERE = internAll(
  'is are was were be been has have had exist exists existed operate operates operated registered listed recorded reported count counted counts live lives lived work works worked want wants wanted need needs needed reach reached come comes came stand stands stood total totalled totaled amount amounted made',
)
