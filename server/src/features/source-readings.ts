/**
 * What a source's number is proposed as: its period, and whether it is an outcome, an estimate, a forecast or a target.
 *
 * A source speaks for itself, where a draft is held against others: what is left open here is asked of the writer, not left silent.
 */

import type { Figure } from '../claims/claim.ts'
import { sentencePeriods, sentenceText } from '../claims/extract.ts'
import type { FigureName } from '../claims/naming-words.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { isFinancialYear } from '../reading/periods.ts'
import type { Status } from '../reading/status.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'

/** The period that a number is proposed for; null where the text names none for it. */
export function periodToPropose(resolved: ResolvedFigure, documentDay: string): string | null {
  const { figure, reading } = resolved
  const level = levelOf(figure, reading)
  if (level !== undefined) return periodToPropose({ ...resolved, figure: level }, documentDay)
  const { period: found, stance, part, quantity } = figure
  const { period, mention, deadline } = found
  const beforeIt = mention === undefined ? '' : reading.tokens.text.slice(Math.max(0, mention.core.start - 36), mention.core.start)
  // *Less than in 2005*: the time that it is compared with.
  if (
    /\b(?:than|compared (?:with|to))(?: (?:recorded|reported|registered|seen|those|that))?(?: (?:in|at|during|for))?(?: the)?(?: same (?:time|day|week|month|quarter|period|year)(?: (?:in|of|for|a))?| \w+ years?)? $/i.test(
      beforeIt,
    )
  )
    return besideBase(figure, mention, reading)
  // *185 fires, 7 % fewer than the 199 of 2012*: of that number alone.
  const behind = mention !== undefined && mention.start >= quantity.end ? reading.tokens.text.slice(quantity.end, mention.core.start) : ''
  if (THAN_NUMBER.test(behind)) return null
  // *A rise of 5 % from the year 2020*.
  if (
    (part === 'growth' || part === 'delta') &&
    mention !== undefined &&
    nextTo(mention, reading) === undefined &&
    FROM_YEAR.test(beforeIt) &&
    !/ (?:to|and|until|till) |[–—-]/.test(reading.tokens.text.slice(mention.core.start, mention.core.end))
  )
    return null
  if (
    part === 'level' &&
    mention !== undefined &&
    /^ from(?: the)? (?:year|quarter|month)\b/.test(reading.tokens.text.slice(quantity.end, mention.core.end))
  )
    return null
  // *In the first nine months of the 2022-23 fiscal year*, which begins where nothing here tells.
  if (mention !== undefined && OF_FINANCIAL.test(reading.tokens.text.slice(mention.core.end, mention.core.end + 60))) return null
  // *Burned less in 2006 than in 2005, while 5 % sold less over the same period*: what the base is held against.
  if (mention?.means.kind === 'anchored') {
    const before = reading.periods.filter((one) => one.end <= mention.start && one.means.kind === 'absolute')
    const nearest = before.at(-1)
    const isHeld = nearest !== undefined && isBase(nearest, reading.tokens.text)
    if (isHeld) return yearOf(before.findLast((one) => !isBase(one, reading.tokens.text)) ?? nearest)
  }
  // *Rose by 5 % from 2015/16 to 2016/17, reaching 9*.
  const end = mention === undefined ? null : TWO_YEARS.exec(reading.tokens.text.slice(0, mention.core.end).slice(-40))
  const isReached =
    mention !== undefined &&
    mention.end <= quantity.start &&
    /^,? (?:to|reaching|to reach) $/.test(reading.tokens.text.slice(mention.end, quantity.start))
  if (end?.[1] !== undefined && (part === 'growth' || part === 'delta' || isReached)) return `${end[1]}/${Number(end[1]) + 1}`
  // *40 million (5 %) in 2017*: of the time of the number before.
  const at = reading.figures.findIndex((one) => one.quantity.start === quantity.start)
  const beside = reading.figures[at - 1]
  if (
    beside !== undefined &&
    beside.part !== 'growth' &&
    quantity.kind === 'percent' &&
    found.how !== 'own' &&
    beside.sentence === figure.sentence &&
    /^(?: [a-z]+)? \($/.test(reading.tokens.text.slice(beside.quantity.end, quantity.start)) &&
    reading.tokens.text.charAt(quantity.end) === ')'
  )
    return periodToPropose({ ...resolved, figure: beside }, documentDay)
  // *A rise of 5 % on the 2006 figure*.
  if ((part === 'growth' || part === 'delta') && mention !== undefined && mention.start >= quantity.end && ON_FIGURE.test(beforeIt))
    return null
  // *As in the year before*, *more than double the number of 1995*.
  if (mention?.means.kind === 'anchored' && /(?:^|[.;,] )(?:as|like|unlike)(?: in| at)?(?: the)? $/i.test(beforeIt)) return null
  if (/\b(?:double|twice|triple|treble|half|thrice)(?: (?:that|the|its) [a-z ]*)? (?:of|in|from) $/i.test(beforeIt)) return null
  // *Fell by 8 % between the years 2004/05 and 2005/06*, *between April 2005 and March 2006*.
  const second =
    mention !== undefined && /\b(?:between|from)(?: the)?(?: \w+ years?)? $/i.test(beforeIt) ? nextTo(mention, reading) : undefined
  if (second !== undefined && mention !== undefined) {
    const [first, last] = [yearOf(mention), yearOf(second)]
    if (first !== null && last !== null)
      return part === 'growth' || part === 'delta' || /\d{4}\/\d{4}/.test(first + last) ? last : `${first}/${last}`
  }
  // *Rose by 5 %, from 4 in 2010 to 6 in 2011*: by the time it came to.
  const last = part === 'growth' || part === 'delta' ? timeOfEnd(figure, reading) : undefined
  if (last !== undefined) return last
  // *A 5 % increase since 2000*: by the time of the source, and not in that year.
  if (part === 'growth' && mention !== undefined && isSince(mention, reading.tokens.text)) return null
  // *A fall of 5 from 9 in 2000*: when it was 9.
  if (mention !== undefined && mention.start > quantity.end && FROM.test(reading.tokens.text.slice(quantity.end, mention.start)))
    return null
  const named = mention === undefined && !hasPeriod(figure, reading)
  // *Reached 5, a rise of 4 % at the end of 2022*: the one time that its sentence names, where all of it is told as over.
  if (mention === undefined && (found.how === 'before' || found.how === 'none') && stance.tense === 'achieved' && !stance.present) {
    const only = onlyPeriod(figure, reading, documentDay)
    if (only !== undefined) return only
  }
  // A level that is wanted is wanted by the time that its plan names; a rate is of no one time.
  const isLevel = part === 'level' && quantity.kind !== 'percent' && quantity.kind !== 'times'
  const how = found.how === 'near' && named && !(isLevel && stance.status === 'target') ? 'before' : found.how
  // *Trends from 2000 to 2040 show that 5 have …*: what is so has no time that ends later.
  // What is read as the year 1 is a list's number.
  if (period === undefined || how === 'none' || period.from < '1500') return null
  const isRunning = how === 'near' && period.to > documentDay && period.code.includes('/') && stance.tense === 'achieved'
  const isYear = mention !== undefined && isFinancialYear(period.code, reading.tokens.text.slice(mention.core.start, mention.core.end))
  if (isRunning && !(isYear && period.from <= documentDay)) return null
  const financial = mention === undefined || mention.role === 'since' ? undefined : yearOver(mention, reading.tokens.text)
  const before = mention === undefined ? '' : reading.tokens.text.slice(Math.max(0, mention.core.start - 24), mention.core.start)
  const first = /\bfrom ((?:19|20)\d\d)(?:[-–/]\d\d)? to $/.exec(before)?.[1]
  if (financial !== undefined && first !== undefined) return `${first}/${financial.slice(5)}`
  if (financial !== undefined && (how === 'own' || how === 'near')) return financial
  const part0 = mention?.means.kind === 'part-of-year' ? mention : undefined
  const isNamed = (one: PeriodMention): boolean => one.means.kind === 'absolute' && !isBase(one, reading.tokens.text)
  if (part0 !== undefined && !reading.periods.some((one) => one !== part0 && isNamed(one))) return ofDocument(period.code, documentDay)
  // *In the same year*, where only another paragraph names one.
  const isSame = mention !== undefined && /\b(?:same|the) period$/i.test(reading.tokens.text.slice(mention.core.start, mention.core.end))
  if (mention?.means.kind === 'anchored' && !isSame && !reading.periods.some((one) => one.means.kind === 'absolute')) return null
  // *At the end of the year*, which is not over yet.
  if (mention?.means.kind === 'anchored' && period.to > documentDay && stance.tense === 'achieved') return null
  // *Is one of six industries* beside *by 2030*: what holds now, whatever it is for.
  if (how === 'near' && deadline && stance.present) return null
  // *Fell to 5 tonnes from 2021, when it was 6*: what stands at its start is of that year, what came of it is not.
  if (how === 'own' && mention?.role === 'since' && part === 'level' && /^from\b/i.test(reading.tokens.text.slice(mention.start))) {
    const between = reading.tokens.text.slice(mention.core.end, quantity.start)
    if (/^,? when (?:it|they|this|that) (?:was|were|stood at|came to|had been) $/.test(between)) return yearOf(mention)
    return null
  }
  // *Has invested since 2008, and there are 60 partners*: the time of the other clause.
  if (how !== 'own' && mention?.role === 'since' && part === 'level') return null
  // *The plan was made in 2017 … and 400 homes have been linked*: by now, and not in that year.
  if (isPerfect(sentenceText(reading, figure.sentence)) && isOfAnother(how, mention, period, reading, documentDay)) return null
  // A paragraph that has named a year goes on with it, in what it tells as over.
  if (how === 'before') {
    const start = figure.quantity.start
    const near = reading.periods.some(
      (one) =>
        one.role !== 'by' &&
        one.end <= start &&
        one.means.kind === 'absolute' &&
        one.means.period.code === period.code &&
        !isBase(one, reading.tokens.text),
    )
    return near && stance.tense === 'achieved' && !stance.present ? period.code : null
  }
  // *A rise of 4 % between 2020 and 2021* is that of 2021.
  const [from = '', to = ''] = /^(\d{4})\/(\d{4})$/.exec(period.code)?.slice(1) ?? []
  if (
    (part === 'growth' || part === 'delta') &&
    Number(to) === Number(from) + 1 &&
    !isFinancialYear(period.code, mention === undefined ? '' : reading.tokens.text.slice(mention.core.start, mention.core.end))
  )
    return to
  return period.code
}

/** The time that a move behind a change ends in: *from 4 in 2010 to 6 in 2011*. */
function timeOfEnd({ quantity, sentence }: Figure, reading: ResolvedFigure['reading']): string | undefined {
  const { text } = reading.tokens
  const [from, to] = sentencePeriods(reading, sentence).filter(({ start }) => start > quantity.end)
  if (from === undefined || to === undefined) return undefined
  const isFrom = /^,? (?:up |down )?from [^;,]*\d[^;,]* in (?:the )?$/.test(text.slice(quantity.end, from.core.start))
  return isFrom && /^ to [^;,]*\d[^;,]* in (?:the )?$/.test(text.slice(from.core.end, to.core.start))
    ? (yearOf(to) ?? undefined)
    : undefined
}

/** *In March 2022 it rose by 4 % compared with the same month of 2021*: the one other time that its sentence names. */
function besideBase(figure: Figure, base: PeriodMention | undefined, reading: ResolvedFigure['reading']): string | null {
  const others = sentencePeriods(reading, figure.sentence).filter((one) => one !== base && !isBase(one, reading.tokens.text))
  const [only] = others
  const isOwn = only !== undefined && others.length === 1 && only.end <= figure.quantity.start && (only.role === 'in' || only.role === 'at')
  return isOwn && !isSince(only, reading.tokens.text) && figure.stance.tense === 'achieved' ? yearOf(only) : null
}

/** *Rose by 4 % to 9 in 2021*, *reached 9 in 2021, an increase of 4 % on the year before*: the level whose time is that of the change. */
function levelOf({ part, quantity, sentence, period }: Figure, { figures, tokens }: ResolvedFigure['reading']): Figure | undefined {
  if (part !== 'growth' && part !== 'delta') return undefined
  const at = figures.findIndex((one) => one.quantity.start === quantity.start)
  const isLevel = (one: Figure | undefined): one is Figure =>
    one !== undefined && one.sentence === sentence && one.part === 'level' && one.period.how === 'own'
  const [before, next] = [figures[at - 1], figures[at + 1]]
  if (isLevel(next) && LEADING.test(tokens.text.slice(quantity.end, next.quantity.start))) return next
  const { mention } = period
  const isFrom = mention !== undefined && FROM_YEAR.test(tokens.text.slice(Math.max(0, mention.core.start - 16), mention.core.start))
  const isOwn = period.how === 'own' && mention?.means.kind !== 'anchored' && !isFrom
  return !isOwn && isLevel(before) && BESIDE.test(tokens.text.slice(before.quantity.end, quantity.start)) ? before : undefined
}

const OF_FINANCIAL =
  /^(?:[-–][A-Za-z]+)?(?: period)? of (?:the |its |this |that )?(?:(?:current|previous|last|new|present) )?(?:\d{4}[-–/]\d{2,4} )?(?:fiscal|financial) /i
const FROM_YEAR = /\bfrom(?: the)?(?: year)? $|\b(?:over|on) the year $/i

const TWO_YEARS = /\b(?:from|between) (?:19|20)\d\d[-–/]\d\d (?:to|and) ((?:19|20)\d\d)[-–/]\d\d$/
const ON_FIGURE = /\b(?:on|over|from|above|below|than) the $/i

const THAN_NUMBER = /\bthan (?:the |those )?[\d.,]*\d(?: [a-z]+)?(?: (?:for|in|of|during|at|recorded in))?(?: the)? $/i

/** *Below its 2019 level*, *than in 2019*, *from 2019*: a time that another is held against. */
function isBase({ core }: PeriodMention, text: string): boolean {
  return (
    /\b(?:than|from|against|over|on|since|compared (?:with|to))(?: (?:in|at|during|for|recorded in))?(?: the)?(?: year)? $/i.test(
      text.slice(Math.max(0, core.start - 40), core.start),
    ) ||
    THAN_NUMBER.test(text.slice(Math.max(0, core.start - 48), core.start)) ||
    /^(?: [a-z-]+)? (?:levels?|baseline|averages?|peaks?)\b/.test(text.slice(core.end, core.end + 32))
  )
}

const LEADING = /^\.?,? (?:to|reaching|to (?:reach|stand at|record|hit)|and (?:reached|stood at|hit|totall?ed))\b[^,;]{0,20}$/
const BESIDE = /^[^,;]{0,30}, (?:an?|up|down|which (?:was|is)|representing|reflecting|marking)\b[^,;]{0,40}$/

/** The time of a sentence that names just one, of the past. */
function onlyPeriod({ sentence }: ResolvedFigure['figure'], reading: ResolvedFigure['reading'], documentDay: string): string | undefined {
  const { tokens } = reading
  const [only, ...more] = sentencePeriods(reading, sentence)
  if (only === undefined || FROM.test(tokens.text.slice(Math.max(0, only.start - 48), only.start))) return undefined
  if (more.length > 0 || (only.role !== 'in' && only.role !== 'at') || isSince(only, tokens.text)) return undefined
  if (
    FOUNDED.test(tokens.text.slice(Math.max(0, only.core.start - 24), only.core.start)) ||
    COMPARED.test(tokens.text.slice(Math.max(0, only.core.start - 24), only.core.start)) ||
    isBase(only, tokens.text)
  )
    return undefined
  const code = yearOf(only)
  return code !== null && only.means.kind === 'absolute' && only.means.period.from <= documentDay ? code : undefined
}

const FROM = /\b(?:from|compared (?:with|to)|against) (?!.*\bto\b)(?:[^.;]|\.\d)*\d(?:[^.;]|\.\d)*$/

const COMPARED = /\b(?:than|with|from|to|against|on|over|of|under)(?: the)? $/i

/** The time that stands behind another with *and* or *to* between them. */
function nextTo({ core }: PeriodMention, { tokens, periods }: ResolvedFigure['reading']): PeriodMention | undefined {
  return periods.find((one) => one.core.start > core.end && /^ (?:and|to)(?: the)? $/.test(tokens.text.slice(core.end, one.core.start)))
}

function isSince({ role, core }: PeriodMention, text: string): boolean {
  return role === 'since' || /\bsince (?:the year )?$/i.test(text.slice(Math.max(0, core.start - 20), core.start))
}

function yearOf({ means }: PeriodMention): string | null {
  return means.kind === 'absolute' ? means.period.code : null
}

/** `2022/2023` of a financial year, which lies in two: *in 2022-23*. */
function yearOver({ means, core }: PeriodMention, text: string): string | undefined {
  const code = means.kind === 'absolute' ? means.period.code : ''
  return isFinancialYear(code, text.slice(core.start, core.end)) ? code : undefined
}

/** A quarter without a year is the last one before the document: a source does not go on with a year that other paragraphs named. */
function ofDocument(code: string, documentDay: string): string {
  const year = Number(documentDay.slice(0, 4))
  const part = code.slice(4)
  const [kind = '', number = ''] = /^-([QS]?)(\d+)$/.exec(part)?.slice(1) ?? []
  const first = (Number(number) - 1) * ({ Q: 3, S: 6 }[kind] ?? 1) + 1
  return `${first > Number(documentDay.slice(5, 7)) + 2 ? year - 1 : year}${part}`
}

/** Its own sentence names a period. */
function hasPeriod({ sentence }: ResolvedFigure['figure'], reading: ResolvedFigure['reading']): boolean {
  return sentencePeriods(reading, sentence).length > 0
}

/** *Has linked 400 homes*, *have been approved*: told as done by now; not what *has been planned*. */
function isPerfect(sentence: string): boolean {
  return PERFECT.test(sentence)
}

/** A period that the text goes on with, that is still to come, or that only says since when a thing is there: *founded in 2014*. */
function isOfAnother(
  how: string,
  mention: PeriodMention | undefined,
  period: Period,
  { tokens }: ResolvedFigure['reading'],
  documentDay: string,
): boolean {
  if (how === 'before' || (how !== 'own' && period.from > documentDay)) return true
  return mention !== undefined && FOUNDED.test(tokens.text.slice(Math.max(0, mention.core.start - 24), mention.core.start))
}

const FOUNDED =
  /\b(?:founded|established|introduced|launched|created|set up|adopted|inception|began|begun|started)(?: (?:in|on|of|from))? $/i

const PERFECT =
  /\b(?:has|have)(?: (?:been|already|also|now|since|so far|recently|not only|further))* (?!(?:planned|committed|pledged|agreed|designed|expected|projected|forecasted|targeted|aimed|proposed|estimated|announced|decided|promised|scheduled)\b)(?:\w+(?:ed|wn)|built|made|met|given|taken|spent|put|set up|brought|become|begun|grown|risen|fallen|seen|found|sold|paid|won|lost|cut)\b/i

/** *I would like to add that …* supposes nothing. */
export function isPolite(sentence: string): boolean {
  return /\bwould like to (?:add|say|note|stress|tell|point|emphasi[sz]e|recall|share|remind|report)\b/i.test(sentence)
}

/** *5 children missed a dose* says so many did: nothing in it says no. */
export function isOnlyMissed(sentence: string): boolean {
  return (
    /\b(?:missed|fail(?:ed|s)?|without)\b/i.test(sentence) &&
    !/\b(?:not|never|nor|neither|no|none|nobody|nothing|cannot|hardly|scarcely|barely|short|false|wrong(?:ly)?|untrue|myth|mistaken(?:ly)?|den(?:y|ies|ied|ying)|disput\w+|doubt\w*|refut\w+)\b|n['’]t\b/i.test(
      sentence,
    )
  )
}

/**
 * *5 % said they could not pay*, *reasons of those who had not paid were floods (5 %)*: what a part says or does not do is told behind it, or of
 * whom it is; nothing before the first number of the sentence supposes or denies anything.
 */
export function isAnswer({ figure, reading }: ResolvedFigure, { measure, subject }: FigureName): boolean {
  if (figure.stance.withheld === 'question' || !(/^share\b/.test(measure) || (measure === 'number' && / (?:that|who) /.test(subject))))
    return false
  const [first] = reading.figures.filter((one) => one.sentence === figure.sentence)
  const sentence = reading.sentences[figure.sentence]
  if (first === undefined || sentence === undefined) return false
  const start = reading.tokens.start[sentence.tokens.from] ?? 0
  const before = reading.tokens.text.slice(start, first.quantity.start).replace(OF_WHOM, ' ')
  return !SUPPOSING.test(before) && !/\b(?:if|unless)\b/i.test(sentenceText(reading, figure.sentence))
}

const OF_WHOM = /\b(?:who|which|that|whose) (?:(?:had|have|has|do|did|does|were|was|are|is|could|would) )?(?:not|never|[a-z]+n['’]t)\b/gi
const SUPPOSING =
  /\b(?:if|unless|would|could|might|may|suppos\w*|assum\w*|imagine|not|no|never|neither|nor|none|nobody|cannot|false|wrong(?:ly)?|untrue|myth|mistaken(?:ly)?|den(?:y|ies|ied|ying)|doubt\w*|refut\w+|instead|rather)\b|n['’]t\b/i

const FORECAST =
  /\b(?:forecasts?|forecasted|projected|projections?|predict(?:s|ed|ions?)?|outlook|likely|expectancy|(?:we|they|it) estimates?)\b|(?<!\p{L})dự báo(?!\p{L})/iu
const EXPECTING = /\b(?:will|would|shall|should|expect(?:s|ed)?|anticipated?|set to|is to|are to|by 20\d\d)\b/i
const PLANNING =
  /\b(?:plan(?:s|ned)?|target(?:s|ed)?|goals?|aim(?:s|ed)?|strategy|resolution|directive|programme|program|priority|must|should|strive|commit(?:ted|ment)?|pledged?|vision|objective)\b|(?<!\p{L})(?:mục tiêu|phấn đấu|kế hoạch)(?!\p{L})/iu

/** The status that a number is proposed with. `planned` is that of the plan that the text before tells. */
export function statusToPropose(
  { figure, span, reading, inTable }: ResolvedFigure,
  sentence: string,
  planned: Status | undefined,
  documentDay: string,
): Status {
  const { stance, period, quantity } = figure
  const { status } = stance
  const written = reading.tokens.text.slice(
    Math.max(0, quantity.start - 12),
    Math.max(quantity.end, quantity.start + span.end - span.start),
  )
  if ((status === null || status === 'actual') && /\bestimated\b|(?<!\p{L})ước/iu.test(written)) return 'estimate'
  // A table does not say of each year that it is still to come.
  if (inTable && (status === null || status === 'actual') && (period.period?.from ?? '') > documentDay) return 'forecast'
  if (status === null || (status !== 'actual' && isPolite(sentence))) return 'actual'
  // *Homes intended for rent fell by 8 %*: what they are meant for is no plan of the number.
  if (
    status === 'target' &&
    /\b(?:intended|designed|required|meant) (?:for|by)\b/i.test(sentence) &&
    !PLANNING.test(sentence) &&
    !EXPECTING.test(sentence)
  )
    return 'actual'
  // *Is to grow from 5 in 2000 to 9 in 2040*: where it starts is known.
  const over = period.how === 'own' && (period.period?.to ?? documentDay) < documentDay
  if (over && /\bfrom (?:about |some |around |an estimated )?$/i.test(reading.tokens.text.slice(0, quantity.core.start).slice(-24)))
    return 'actual'
  // *Is estimated to kill 8 million a year*: how things are reckoned to be.
  const until = period.period?.to ?? ''
  if (status === 'forecast' && /\b(?:is|are) (?:still |now |currently )?estimated to\b/i.test(sentence) && until <= documentDay)
    return 'estimate'
  // What has been done under a plan is done, whatever the plan is for.
  if (status !== 'actual' && !EXPECTING.test(sentence) && isPerfect(sentence)) return 'actual'
  if (status === 'target' && period.how === 'near' && period.deadline && stance.present) return 'actual'
  // The *Outlook* that a number stands in expects nothing of it.
  // *Was estimated to be 5 in 2020*: what is over is no forecast.
  if (status === 'forecast' && /\bestimated (?:to be|at)\b/.test(sentence) && (period.period?.to ?? '9') <= documentDay) return 'estimate'
  const plain = sentence.replace(/(?<=\s)\p{Lu}[\p{L}-]*/gu, '')
  if (status !== 'forecast' || FORECAST.test(plain)) return status
  if (FORECAST.test(sentence) && !EXPECTING.test(plain) && !PLANNING.test(plain)) return 'actual'
  // *Fell due to the floods* expects nothing.
  if (/\bdue to (?!be\b)/i.test(sentence) && !EXPECTING.test(sentence)) return 'actual'
  // What is to be by a deadline, or under a plan, is wanted; what a plan goes on to say *would* be is of it.
  if (PLANNING.test(sentence)) return 'target'
  // *Exports will exceed 5 by 2040, the bank said*: what will be is foretold where nobody is said to want it.
  if (period.deadline)
    return stance.others === 'projection' || /\bwill (?:exceed|surpass|outstrip|overtake)\b/i.test(plain) ? 'forecast' : 'target'
  return planned ?? status
}
