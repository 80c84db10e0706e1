/**
 * What a source's number is proposed as: its period, and whether it is an outcome, an estimate, a forecast or a target.
 *
 * A source speaks for itself, where a draft is held against others: what is left open here is asked of the writer, not left silent.
 */
import type { Period, PeriodMention } from '../reading/period.ts'
import type { Status } from '../reading/status.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'

/** The period that a number is proposed for; null where the text names none for it. */
export function periodToPropose({ figure, reading }: ResolvedFigure, documentDay: string): string | null {
  const { period: found, stance, part, quantity } = figure
  const { period, mention, deadline } = found
  const named = mention === undefined && !hasPeriod(figure, reading)
  // A level that is wanted is wanted by the time that its plan names; a rate is of no one time.
  const isLevel = part === 'level' && quantity.kind !== 'percent' && quantity.kind !== 'times'
  const how = found.how === 'near' && named && !(isLevel && stance.status === 'target') ? 'before' : found.how
  // What is read as the year 1 is a list's number.
  if (period === undefined || how === 'none' || period.from < '1500') return null
  const financial = mention === undefined || mention.role === 'since' ? undefined : yearOver(mention, reading.tokens.text)
  const before = mention === undefined ? '' : reading.tokens.text.slice(Math.max(0, mention.core.start - 24), mention.core.start)
  const first = /\bfrom ((?:19|20)\d\d)(?:[-–/]\d\d)? to $/.exec(before)?.[1]
  if (financial !== undefined && first !== undefined) return `${first}/${financial.slice(5)}`
  if (financial !== undefined && (how === 'own' || how === 'near')) return financial
  const part0 = mention?.means.kind === 'part-of-year' ? mention : undefined
  if (part0 !== undefined && !reading.periods.some((one) => one !== part0 && one.means.kind === 'absolute'))
    return ofDocument(period.code, documentDay)
  // *In the same year*, where only another paragraph names one.
  if (mention?.means.kind === 'anchored' && !reading.periods.some((one) => one.means.kind === 'absolute')) return null
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
  if (isPerfect(sentenceOf(figure, reading)) && isOfAnother(how, mention, period, reading, documentDay)) return null
  // A paragraph that has named a year goes on with it, in what it tells as over.
  if (how === 'before') {
    const start = figure.quantity.start
    const near = reading.periods.some(
      (one) => one.role !== 'by' && one.end <= start && one.means.kind === 'absolute' && one.means.period.code === period.code,
    )
    return near && stance.tense === 'achieved' && !stance.present ? period.code : null
  }
  return period.code
}

function yearOf({ means }: PeriodMention): string | null {
  return means.kind === 'absolute' ? means.period.code : null
}

/** `2022/2023` of a financial year, which lies in two: *in 2022-23*. */
function yearOver({ means, core }: PeriodMention, text: string): string | undefined {
  const code = means.kind === 'absolute' ? means.period.code : ''
  const [first, last] = code.split('/').map(Number)
  return first !== undefined && last === first + 1 && /\d\s?[-–/]\s?\d/.test(text.slice(core.start, core.end)) ? code : undefined
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
function hasPeriod({ sentence }: ResolvedFigure['figure'], { sentences, tokens, periods }: ResolvedFigure['reading']): boolean {
  const range = sentences[sentence]?.tokens
  if (range === undefined) return false
  const [start, end] = [tokens.start[range.from] ?? 0, tokens.end[range.to - 1] ?? 0]
  return periods.some((one) => one.start >= start && one.end <= end)
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

function sentenceOf({ sentence }: ResolvedFigure['figure'], { sentences, tokens }: ResolvedFigure['reading']): string {
  const range = sentences[sentence]?.tokens
  return range === undefined ? '' : tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1])
}

/** *I would like to add that …* supposes nothing. */
export function isPolite(sentence: string): boolean {
  return /\bwould like to (?:add|say|note|stress|tell|point|emphasi[sz]e|recall|share|remind|report)\b/i.test(sentence)
}

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
  // What has been done under a plan is done, whatever the plan is for.
  if (status !== 'actual' && !EXPECTING.test(sentence) && isPerfect(sentence)) return 'actual'
  if (status === 'target' && period.how === 'near' && period.deadline && stance.present) return 'actual'
  // The *Outlook* that a number stands in expects nothing of it.
  const plain = sentence.replace(/(?<=\s)\p{Lu}[\p{L}-]*/gu, '')
  if (status !== 'forecast' || FORECAST.test(plain)) return status
  if (FORECAST.test(sentence) && !EXPECTING.test(plain) && !PLANNING.test(plain)) return 'actual'
  // *Fell due to the floods* expects nothing.
  if (/\bdue to (?!be\b)/i.test(sentence) && !EXPECTING.test(sentence)) return 'actual'
  // What is to be by a deadline, or under a plan, is wanted; what a plan goes on to say *would* be is of it.
  if (period.deadline || PLANNING.test(sentence)) return 'target'
  return planned ?? status
}
