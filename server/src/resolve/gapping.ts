/**
 * Reads a number whose clause leaves out what the clause before said: *Nordhav took 8 years to build, Sudhav 14*.
 *
 * In: a bare number, and the number before it with its series. Out: the number with the unit and the indicator that it leaves out, where
 * its own clause names another subject that the knowledge base has the same of.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { CONJUNCTION, classesOf, DETERMINER, isClass, looksLikePast, PAST, PREPOSITION, PRESENT, SUBORDINATOR } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
import { highOf } from '../reading/amount.ts'
import type { Quantity } from '../reading/quantity.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { firstNot, oneBefore } from '../text/search.ts'
import type { Slot } from './choose.ts'
import { opensWithPronoun } from './discourse.ts'
import { unexplainedIn } from './explain.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import { isNearest } from './nearness.ts'
import { isOfSome, type Spoken, standingGoal } from './standing-goal.ts'
import { hasVerb } from './verbs.ts'

/** A number told right before, in the same sentence or the one before it. */
export interface Said {
  readonly quantity: Quantity
  readonly series: Series
  readonly sentence: number
  /** The one before it, in the same sentence or the one before. */
  readonly before: Said | undefined
}

/** What was told before a number: right before it, if that is known; and the last that is known. */
export interface Told {
  readonly said: Said | undefined
  readonly recent: Said | undefined
  /** The numbers told in the item of the list right before; null where they are of nothing that is known. */
  readonly beside: Said | null | undefined
  /** All that the paragraph has told numbers of. */
  readonly spoken: Spoken
}

/** A number with what its clause leaves out. */
export interface Gap {
  readonly figure: Figure
  readonly indicators: readonly Slot[]
  readonly subjects: readonly Slot[]
}

const UNITED = new Set<Quantity['kind']>(['duration', 'percent', 'money', 'measure'])

/** What a bare number takes from the number told before; undefined where it leaves nothing out. */
export function gapOf(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  last: Said | undefined,
  knowledge: Knowledge,
): Gap | undefined {
  const { quantity } = figure
  const { tokens, periods } = reading
  if (last === undefined) return undefined
  const alike = isAlike(figure, last, tokens, named)
  const bracketed = isBracketed(figure, last, tokens)
  if (!alike && !bracketed && (quantity.kind !== 'bare' || quantity.style.magnitude !== '' || !UNITED.has(last.quantity.kind)))
    return undefined
  const dated = periods.some((period) => period.start === tokens.start[figure.at.to])
  if (!alike && !bracketed && !dated && !standsAlone(tokens, figure.at.to, named.sentence.tokens.to, last.quantity.kind)) return undefined
  const group = named.groupOf[figure.segment] ?? 0
  const parallel = named.mentions.find(
    (mention) =>
      isOfClause(mention, group, named, tokens) && codesOf(mention, 'subject').some((code) => isParallel(code, last.series, knowledge)),
  )
  // *81 years in 2023, after 80 in 2022*: of the same, at another time.
  const sameSentence = last.sentence === figure.sentence
  const again =
    !alike &&
    isDated(figure, last, sameSentence) &&
    (sameSentence
      ? figure.isElliptical && isLike(quantity, last.quantity, LIKE)
      : last.sentence === figure.sentence - 1 &&
        opensWithPronoun(figure, tokens, named) &&
        isLike(quantity, last.quantity, NEAR) &&
        isNearest(quantity, last.series, knowledge.seriesOf(last.series.indicator.code))) &&
    !named.mentions.some(
      (mention) => mention.group <= group && group <= mention.lastGroup && (names(mention, 'subject') || names(mention, 'indicator')),
    )
  const goesOn =
    bracketed ||
    (!alike &&
      !isBehindLabel(figure, last, tokens) &&
      (again || isReached(figure, last, tokens) || isPlanFor(figure, tokens, named, last, knowledge)))
  if (parallel === undefined && !goesOn) return undefined
  if (parallel !== undefined && doesOther(figure, last, reading, named.groups[group] as TokenRange)) return undefined
  const code =
    parallel === undefined
      ? last.series.subject.code
      : (codesOf(parallel, 'subject').find((one) => isParallel(one, last.series, knowledge)) as string)
  const slot: Slot = { code: last.series.indicator.code, mention: undefined, distance: 1, ahead: false, change: false, text: '' }
  return {
    figure: { ...figure, quantity: { ...quantity, kind: last.quantity.kind, unit: last.quantity.unit } },
    indicators: [slot],
    subjects: [
      {
        code,
        mention: parallel,
        distance: parallel?.group === group ? 0 : 1,
        ahead: (parallel?.group ?? 0) > group,
        change: false,
        text: '',
      },
    ],
  }
}

/** What a plan takes from the numbers told before it that says nothing but who has it, by when, and a number. */
export function goalGap(figure: Figure, reading: Reading, named: NamedSentence, spoken: Spoken, knowledge: Knowledge): Gap | undefined {
  const series = standingGoal(figure, reading, named, spoken, knowledge)
  if (series === undefined) return undefined
  const slot = (code: string): Slot => ({ code, mention: undefined, distance: 1, ahead: false, change: false, text: '' })
  const { quantity } = series.indicator
  const unit =
    quantity === 'count' || quantity === 'bare' || quantity === 'rank'
      ? figure.quantity
      : { ...figure.quantity, kind: quantity, unit: series.unit }
  return { figure: { ...figure, quantity: unit }, indicators: [slot(series.indicator.code)], subjects: [slot(series.subject.code)] }
}

/** *Nordhav took 8 years to build. Sudhav hired 14*: its verb tells of something else than the one before. */
function doesOther(figure: Figure, last: Said, { tokens, sentences }: Reading, clause: TokenRange): boolean {
  const before = sentences[last.sentence]?.tokens
  if (before === undefined) return false
  for (let index = clause.from; index < figure.at.from; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if (classesOf(word) !== 0 || !looksLikePast(word)) continue
    let repeated = false
    for (let at = before.from; at < Math.min(before.to, index); at++) repeated ||= tokens.word[at] === word
    if (!repeated) return true
  }
  return false
}

/** *Lens exports: 5th*, and below it *Mirrors: 6th*: a label and a rank, below another of the same kind. */
export function isListedRank(
  { quantity, sentence, segment }: Figure,
  { tokens }: Reading,
  named: NamedSentence,
  beside: Said | undefined,
): boolean {
  if (quantity.kind !== 'rank' || sentence > 0 || segment > 1 || beside?.series.indicator.quantity !== 'rank') return false
  return named.mentions.length > 0 && !hasVerb(tokens, named.sentence.tokens)
}

/** *Revenue: 148 million*, and in the next item *Growth: 8.7 %*: of what the item before is of. */
export function isListedGrowth({ part, quantity, sentence, segment }: Figure, { tokens }: Reading, named: NamedSentence): boolean {
  if (part !== 'growth' || quantity.kind !== 'percent' || sentence > 0 || segment > 1) return false
  return (
    !named.mentions.some((mention) => names(mention, 'subject') || names(mention, 'indicator')) && !hasVerb(tokens, named.sentence.tokens)
  )
}

/** What is measured by the number beside, or whose it is, as if it were named. */
export function besideSlot({ series }: Said, kind: 'indicator' | 'subject'): Slot {
  return { code: series[kind].code, mention: undefined, distance: 1, ahead: false, change: false, text: '' }
}

/** *Up 2.3 % from 60,300 in 2023*: a number many times as large is of something else. */
function isLike(a: Quantity, b: Quantity, times: number): boolean {
  const [left, right] = [Math.abs(highOf(a.value)), Math.abs(highOf(b.value) / b.style.scale)]
  return left <= right * times && right <= left * times
}

const LIKE = 20
/** *Revenue was 8.7 % higher than in 2021, exports 11.6 %*: a clause without a verb of its own goes on with the growth told right before. */
export function leavesOutChange(figure: Figure, { tokens, figures }: Reading, named: NamedSentence): boolean {
  if (figure.quantity.kind !== 'percent' || figure.part !== 'level') return false
  const group = named.groupOf[figure.segment] ?? 0
  const before = oneBefore(
    figures,
    firstNot(figures, (other) => other.quantity.start < figure.quantity.start),
  )
  return (
    group > 0 &&
    before?.sentence === figure.sentence &&
    before.part === 'growth' &&
    before.quantity.kind === 'percent' &&
    !hasVerb(tokens, named.groups[group] as TokenRange)
  )
}

/** *A rise of 15 % that was slower than the 22 % of 2023*: a growth is set beside that of another time. */
export function isGrowthCompared({ quantity, part, period, sentence }: Figure, { tokens, figures }: Reading): boolean {
  if (quantity.kind !== 'percent' || !(part === 'level' || part === 'share') || period.how !== 'own') return false
  if (part === 'share' && (period.mention?.start ?? 0) > quantity.end + ' of '.length) return false
  const before = oneBefore(
    figures,
    firstNot(figures, (other) => other.quantity.start < quantity.start),
  )
  return (
    before?.sentence === sentence &&
    before.part === 'growth' &&
    before.quantity.kind === 'percent' &&
    THAN.test(tokens.text.slice(before.quantity.end, quantity.start))
  )
}

const THAN = /^[^.;:]*\b(?:than|after|against|following|versus|compared (?:with|to)) (?:the |an? |its |their )?$/i

/** *Nordhav took 8 years to build. Sudhav also took 14 years.*: a sentence that says of another subject only the same again. */
function isAlike(
  { quantity }: Figure,
  { quantity: before }: Said,
  { text, start, end }: Tokens,
  { sentence, mentions }: NamedSentence,
): boolean {
  if (quantity.kind !== before.kind || quantity.unit !== before.unit || !UNITED.has(quantity.kind)) return false
  if (mentions.some((mention) => names(mention, 'indicator'))) return false
  const written = text.slice(start[sentence.tokens.from], end[sentence.tokens.to - 1])
  return (
    quantity.kind === 'duration' || /\b(?:also|too|likewise|similarly)\b|(?<![A-Za-zÀ-ỹ])(?:cũng|tương tự)(?![A-Za-zÀ-ỹ])/iu.test(written)
  )
}
/** In a sentence of its own a number without a unit must be nearer. */
const NEAR = 3

/** It has a period of its own: in its segment, or between it and the number before (*31 minutes (2023: 11)*). */
function isDated({ period, at }: Figure, { quantity }: Said, sameSentence: boolean): boolean {
  if (period.how === 'own') return true
  return period.how === 'near' && sameSentence && (period.mention?.start ?? 0) > quantity.end && at.from > 0
}

/** *26 billion (2021: 4 billion)*: the same a year before. */
function isBracketed({ quantity, sentence }: Figure, { quantity: before, sentence: there }: Said, { text }: Tokens): boolean {
  return (
    sentence === there &&
    (quantity.kind === before.kind ? quantity.unit === before.unit : quantity.kind === 'bare') &&
    /^ ?[([](?:in |năm )?(?:19|20)\d\d ?[:,=–] ?$/.test(text.slice(before.end, quantity.start))
  )
}

/** *Firms with sales of over 1 billion: 10 by 2025*: the number before is part of what the label says. */
function isBehindLabel({ quantity }: Figure, last: Said, { text }: Tokens): boolean {
  return quantity.start > last.quantity.end && /^[^.;,:]*[A-Za-zÀ-ỹ][\])]?: ?$/u.test(text.slice(last.quantity.end, quantity.start))
}

/** *From 128 days in 2023 to 109 in 2024*. */
function isReached(figure: Figure, last: Said, { text }: Tokens): boolean {
  if (last.sentence !== figure.sentence || !isLike(figure.quantity, last.quantity, LIKE)) return false
  return (
    FROM.test(text.slice(Math.max(0, last.quantity.start - 6), last.quantity.start)) &&
    REACHED.test(text.slice(last.quantity.end, figure.quantity.start))
  )
}

const FROM = /\bfrom $/i
const REACHED = /^(?: (?:in|at the end of) [^,;.]{1,20}?)? to $/

/** *Production was 141,000 t in 2024. The ministry wants 220,000 by 2030*: a plan that says nothing but who has it, for what was told right before. */
function isPlanFor(figure: Figure, tokens: Tokens, named: NamedSentence, last: Said, knowledge: Knowledge): boolean {
  if (figure.stance.status !== 'target' || figure.period.how !== 'own' || last.sentence < figure.sentence - 1) return false
  if (!isLike(figure.quantity, last.quantity, PLANNED) || isOfSome(figure, tokens)) return false
  const group = named.groupOf[figure.segment] ?? 0
  const range = named.groups[group] as TokenRange
  if (named.mentions.some((mention) => mention.group <= group && group <= mention.lastGroup && !names(mention, 'agent'))) return false
  const explained = named.parts
  const loose = unexplainedIn(tokens, range, explained, named.sentence.tokens.from)
  const dated = figure.period.mention
  const isDate = (token: number): boolean =>
    dated !== undefined && (tokens.start[token] as number) >= dated.start && (tokens.start[token] as number) < dated.end
  return (
    loose.every(({ token }) => isDate(token)) && isNearest(figure.quantity, last.series, knowledge.seriesOf(last.series.indicator.code))
  )
}

const PLANNED = 5

/** The knowledge base has the same of this subject as of that of the number before. */
function isParallel(code: string, { indicator, subject }: Series, knowledge: Knowledge): boolean {
  return code !== subject.code && knowledge.seriesAbout(code).some((series) => series.indicator.code === indicator.code)
}

/** Nothing but the name and what joins it stands in the part right before: *; Sudhav, 14*, *For cataracts, 68*, *one with cataracts, 68*. */
export function leadsTo({ parts, lastGroup }: Mention, group: number, { groups }: NamedSentence, tokens: Tokens): boolean {
  const [part] = parts
  if (lastGroup !== group - 1 || parts.length > 1 || part === undefined) return false
  const { from, to } = groups[group - 1] as TokenRange
  if (part.to !== to) return false
  for (let index = from; index < part.from; index++)
    if (!isClass(tokens, index, PREPOSITION | DETERMINER) && !STANDING.has(tokens.word[index] as number)) return false
  return true
}

const STANDING = internAll('one ones those that')

/** It stands beside the number, right before it and its comma (*; Sudhav, 14*), or in the clause that the number leads to (*14 before Sudhav was*). */
function isOfClause(mention: Mention, group: number, named: NamedSentence, tokens: Tokens): boolean {
  if (mention.group <= group && group <= mention.lastGroup) return true
  if (mention.lastGroup === group - 1) return leadsTo(mention, group, named, tokens)
  if (mention.lastGroup < group - 1) return isSubjectOver(mention, group, named, tokens)
  const next = named.sentence.segments[named.groupOf.indexOf(group + 1)]
  return mention.group === group + 1 && next?.opener === 'subordinate'
}

/** *Sudhav, which had begun later, took 14*: a name, a clause about it, and its verb. */
function isSubjectOver(mention: Mention, group: number, named: NamedSentence, tokens: Tokens): boolean {
  if (!leadsTo(mention, mention.lastGroup + 1, named, tokens)) return false
  const { groupOf, groups, sentence } = named
  for (let away = mention.lastGroup + 1; away < group; away++)
    if (sentence.segments[groupOf.indexOf(away)]?.opener !== 'relative') return false
  const { from } = groups[group] as TokenRange
  return isClass(tokens, from, PAST | PRESENT) || (tokens.kind[from] === WORD && looksLikePast(tokens.word[from] as number))
}

/** Nothing stands behind the number that it could count: its clause ends, or another begins; or it says what the time was for (*14 to build*). */
function standsAlone(tokens: Tokens, at: number, to: number, kind: Quantity['kind']): boolean {
  if (at >= to || tokens.kind[at] !== WORD) return at >= to || !/^[%$€£]/.test(tokenText(tokens, at))
  if (kind === 'duration' && tokens.word[at] === TO) return true
  return (classesOf(tokens.word[at] as number) & (CONJUNCTION | SUBORDINATOR)) !== 0
}

const TO = intern('to')

/** *Firms with a turnover of over $1 billion: 20*: an amount that says which are counted is not what the number behind the colon is measured in. */
export function isCountedBy(
  { quantity, sentence }: Figure,
  { mentions }: NamedSentence,
  last: Said | undefined,
  { text, start }: Tokens,
  knowledge: Knowledge,
): boolean {
  if (quantity.kind !== 'bare' || last?.sentence !== sentence || last.quantity.kind !== 'money' || last.quantity.bound === null)
    return false
  if (!/^[^;:]*(?::| là)\s*$/u.test(text.slice(last.quantity.end, quantity.start))) return false
  const isBetween = (at: number): boolean => at > last.quantity.end && at < quantity.start
  if (mentions.some((mention) => names(mention, 'indicator') && mention.parts.some(({ from }) => isBetween(start[from] as number))))
    return false
  if (!last.series.observations.some((observation) => compareAmounts(last.quantity, observation) === 'agrees')) return false
  return knowledge.seriesAbout(last.series.subject.code).some(({ indicator }) => indicator.quantity === 'count')
}
