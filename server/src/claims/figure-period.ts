/**
 * Chooses the period that a number of a sentence is of.
 *
 * In: the numbers, periods and segments of a sentence, and the period that the text before leaves open. Out: the period of each
 * number, and how it comes by it. It reads no period itself, and knows of no other sentence but what that leaves open.
 */
import { yearPeriod } from '../reading/calendar.ts'
import type { Period } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import { holdsAny, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Figure, FigurePeriod } from './claim.ts'
import { type DatedPeriod, hasNumber, isComparedWith } from './dated-periods.ts'
import { overYears } from './growth-base.ts'
import { classesOf, DOWN, isClass, PAST, PRESENT, UP } from './lexicon.ts'
import { besideCompared, isOfCompared, periodFor } from './nearest-period.ts'
import { type Segment, segmentText } from './segments.ts'
import type { Stance } from './stance.ts'

/** A sentence whose periods are dated, and what the text before it leaves open. */
export interface DatedSentence {
  readonly tokens: Tokens
  readonly segments: readonly Segment[]
  readonly own: readonly Quantity[]
  readonly dated: readonly DatedPeriod[]
  /** The period named last before the sentence. */
  readonly anchor: Period | undefined
  /** The period that a lead-in gives. */
  readonly led: Period | undefined
  readonly documentDay: string
  readonly stances: readonly Stance[]
}

/** Chooses the period of a number, as the part it plays and the stance of its segment have it. */
export function periodOfFigure(
  quantity: Quantity,
  segment: number,
  part: Figure['part'],
  stance: Stance,
  { tokens, segments, own, dated, anchor, led, documentDay, stances }: DatedSentence,
): FigurePeriod {
  const when = whenPeriod(segment, segments, dated, tokens)
  if (when !== undefined && !dated.some((entry) => entry.segment === segment)) {
    const { mention, period } = when
    return plannedFor({ period, mention, how: 'own', current: false, deadline: mention.role === 'by' }, stance, documentDay)
  }
  const end = endOfWay(quantity, own, dated, tokens)
  if (end !== undefined) return plannedFor(end, stance, documentDay)
  const beside = dated.length > 1 && !dated.some((entry) => entry.segment === segment) ? besideCompared(quantity, dated, tokens) : undefined
  if (beside !== undefined) {
    const { mention, period } = beside
    return plannedFor({ period, mention, how: 'near', current: false, deadline: mention.role === 'by' }, stance, documentDay)
  }
  const shared = sharedPeriods(quantity, segment, speakingOf(quantity, dated, segment, segments, own, tokens, documentDay), own, tokens)
  const read = periodFor(quantity, segment, segments, own, shared, tokens, anchor, led)
  // *109 days, aim 90 days by 2027*: what is told in a clause of its own, and not as planned, is of no deadline.
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  const found = planned && read.mention === undefined && read.how !== 'near' ? (sharedDeadline(quantity, dated, stances) ?? read) : read
  const lead = tokens.text.slice(Math.max(0, quantity.start - 20), quantity.start)
  const reached = REACHED.test(lead)
  const changed = reached && !SUMMED.test(lead) && segments.some(({ classes }, at) => at <= segment && (classes & (UP | DOWN)) !== 0)
  const dates = wholeYear(found, quantity, segments[segment] as Segment, tokens)
  // *148 billion in 2022. Up 8.7 %.*
  if (found.how === 'before' && part === 'growth' && isClass(tokens, (segments[0] as Segment).from, UP | DOWN) && segment === 0)
    return plannedFor({ ...found, how: 'near' }, stance, documentDay)
  const counted = part === 'growth' ? overYears(dates, quantity, segments[segment] as Segment, dated, own, tokens, documentDay) : dates
  return plannedFor(part === 'growth' || reached ? endOfSpan(changed, counted) : counted, stance, documentDay)
}

/** *At least eight towns should have sales of over 1 million by 2025*: what is planned in a sentence with one deadline is planned for that. */
function sharedDeadline(quantity: Quantity, dated: readonly DatedPeriod[], stances: readonly Stance[]): FigurePeriod | undefined {
  const [only] = dated
  if (only === undefined || dated.length > 1 || only.mention.role !== 'by' || only.mention.start < quantity.end) return undefined
  if (stances.some(({ tense }) => tense === 'achieved') || !stances.some(({ tense }) => tense === 'ahead' || tense === 'projected'))
    return undefined
  return { period: only.period, mention: only.mention, how: 'near', current: false, deadline: true }
}

/** *44,000 between January and March, against a goal of 162,000 for the year*: the year that the part of it named before lies in. */
function wholeYear(found: FigurePeriod, quantity: Quantity, segment: Segment, tokens: Tokens): FigurePeriod {
  const { period, how } = found
  if (period === undefined || period.code.length <= 4 || !holdsAny(tokens, segment, YEARS)) return found
  // *In the first quarter it was 44,000, against a goal for the year of 162,000*: the year stands beside its number.
  const from = Math.max(tokens.start[segment.from] as number, quantity.start - 40)
  if (how !== 'near' && how !== 'before' && !OF_YEAR.test(tokens.text.slice(from, quantity.start).toLowerCase())) return found
  if (period.from.slice(0, 4) !== period.to.slice(0, 4) || !WHOLE_YEAR.test(segmentText(tokens, segment))) return found
  return { ...found, period: yearPeriod(Number(period.from.slice(0, 4))), how: 'near' }
}

const YEARS = internAll('year yearly annual năm')
const WHOLE_YEAR =
  /\b(?:for|over|across|throughout) the (?:full |whole |entire |whole of the )?year\b(?! (?:to|ended|ending|before|after|earlier|(?:19|20)\d\d(?![\d,.])))|\b(?:full-year|whole-year|annual|yearly|year['’]s) (?:target|goal|aim|plan|objective)\b|(?:^|\s)cả năm(?![A-Za-zÀ-ỹ])/iu

const OF_YEAR =
  /\b(?:(?:goal|target|aim|plan|objective) (?:for|over) the (?:full |whole |entire )?year|(?:full-year|whole-year|annual|yearly|year['’]s) (?:goal|target|aim|plan|objective)) (?:of|is|was|at|being|to be)? ?(?:about |over |at least |some )?$/

/** *From 4 to 26 between 2021 and 2022*: the first number is of the first year, the second of the last. */
function endOfWay(quantity: Quantity, own: readonly Quantity[], dated: readonly DatedPeriod[], { text }: Tokens): FigurePeriod | undefined {
  if (dated.length === 0 || own.length < 2) return undefined
  const at = own.indexOf(quantity)
  for (const first of at > 0 ? [at, at - 1] : [at]) {
    const [one, two] = own.slice(first, first + 2)
    if (one === undefined || two === undefined || !WAY.test(text.slice(one.end, two.start))) continue
    if (!/(?:^|[\s(])(?:from|từ) $/i.test(text.slice(Math.max(0, one.start - 6), one.start))) continue
    const span = dated.find(
      ({ mention, period }) =>
        /^\d{4}\/\d{4}$/.test(period?.code ?? '') &&
        ((mention.start >= two.end && mention.start - two.end < 40 && !/[.;:]/.test(text.slice(two.end, mention.start))) ||
          (mention.end <= one.start && /^(?:between|from|trong giai đoạn|giai đoạn)/i.test(text.slice(mention.start, mention.end)))),
    )
    if (span?.period === undefined) continue
    const year = Number(span.period.code.slice(...(first === at ? [0, 4] : [5, 9])))
    return { period: yearPeriod(year), mention: span.mention, how: 'own', current: false, deadline: false }
  }
  return undefined
}

/** What leads from the number that a change starts with to the one it ends with. */
const WAY = /^ (?:to|lên|xuống|lên đến|lên tới|còn) $/i

/** *More than in 2023, when there were 60,100*: the period right before a clause that says what was then. */
function whenPeriod(
  segment: number,
  segments: readonly Segment[],
  dated: readonly DatedPeriod[],
  { text, start }: Tokens,
): DatedPeriod | undefined {
  if (segment === 0) return undefined
  const from = start[(segments[segment] as Segment).from] as number
  const entry = dated.findLast(({ mention }) => mention.end <= from)
  return entry !== undefined && entry.segment === segment - 1 && WHEN.test(text.slice(entry.mention.core.end, from + 5)) ? entry : undefined
}

const WHEN = /^,? when /i

/**
 * The periods that may be a number's: not one that it is compared with (*up 9.6 % from 2021*), and not one in a bracket of its own
 * that says more than a period, as a citation does (*The Hanoi Times, 2 February 2023*).
 */
function speakingOf(
  quantity: Quantity,
  dated: readonly DatedPeriod[],
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  tokens: Tokens,
  documentDay: string,
): readonly DatedPeriod[] {
  const { bracket } = segments[segment] as Segment
  return dated.filter((entry) => {
    if (isOfCompared(entry, quantity, own, tokens)) return false
    // *Took 34 years before it could*: how long is not when.
    if (entry.mention.start < quantity.end && entry.mention.end > quantity.start) return false
    if (entry.mention.role === 'since' && dated.some((other) => other.mention.role !== 'since')) return false
    const span = entry.period?.code.includes('/') === true
    // *From 2031 it is to take 95 minutes*: a time to come is compared with nothing.
    const ahead = entry.mention.role === 'since' && entry.period !== undefined && entry.period.from > documentDay
    if (!span && !ahead && isComparedWith(tokens, entry.mention)) return false
    const other = (segments[entry.segment] as Segment).bracket
    if (other !== 0 && other !== bracket && datesAnother(entry, quantity, segments[segment] as Segment, segments, own)) return false
    // *231 million (2023: 214 million)*: the bracket dates its own number.
    return (
      other === 0 ||
      other === bracket ||
      // *26 billion (2021: not known)*: what stands behind the colon, were it a number or not.
      (tokens.text.charCodeAt(entry.mention.end) !== 0x3a &&
        !segments.some((one) => one.bracket === other && (hasContent(tokens, one) || hasNumber(tokens, one, own))))
    )
  })
}

/** *The surplus, 4 billion (that was in 2021), grew to 26 billion*: a bracket right behind one number does not date the next, which has a verb of its own. */
function datesAnother(
  { mention, segment }: DatedPeriod,
  quantity: Quantity,
  { classes }: Segment,
  segments: readonly Segment[],
  own: readonly Quantity[],
): boolean {
  if (quantity.start < mention.end || ((classes | (segments[segment] as Segment).classes) & (PAST | PRESENT)) === 0) return false
  // *Over five years (2006–2010)*: which years they are.
  return own.some(
    (other) => other !== quantity && other.kind !== 'duration' && other.end < mention.start && mention.core.start - other.end < BRACKETED,
  )
}

/** No more stands between a number and the period in the bracket behind it: *4 billion dollars (that was in 2021)*. */
const BRACKETED = 16

function hasContent(tokens: Tokens, segment: Segment): boolean {
  for (let index = segment.from; index < segment.to; index++) {
    if (
      tokens.kind[index] === WORD &&
      classesOf(tokens.word[index] as number) === 0 &&
      !MONTHS.test(tokens.text.slice(tokens.start[index], tokens.end[index]))
    )
      return true
  }
  return false
}

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^[qhs]\d|^fy/i

/** *Between 2021 and 2022 it rose by 9.6 %, to 70,000* */
const REACHED = /,? to $/i
/** *Came to*, *adds up to*: what all the years together are. */
const SUMMED = /\b(?:c[ao]mes?|coming|amount(?:s|ed|ing)?|add(?:s|ed|ing)? up|up|sums?|totall?(?:s|ed|ing)?) to $/i

/** Growth from one year to the next, and what it leads to, is of the later one; what a change of several years leads to, of the last. */
function endOfSpan(changed: boolean, found: FigurePeriod): FigurePeriod {
  const code = /^(\d{4})\/(\d{4})$/.exec(found.period?.code ?? '')
  return code !== null && (changed || Number(code[2]) === Number(code[1]) + 1) ? { ...found, period: yearPeriod(Number(code[2])) } : found
}

/**
 * Periods that `and` joins, as one of the numbers of their sentence takes them: each its own where there are as many numbers
 * (*2.9 and 3.4 in 2022 and 2023*), else all of them together.
 */
function sharedPeriods(
  quantity: Quantity,
  segment: number,
  dated: readonly DatedPeriod[],
  own: readonly Quantity[],
  tokens: Tokens,
): readonly DatedPeriod[] {
  const shared: DatedPeriod[] = []
  for (let from = 0, to: number; from < dated.length; from = to) {
    for (to = from + 1; to < dated.length && JOINED.test(between(tokens, dated[to - 1] as DatedPeriod, dated[to] as DatedPeriod)); to++);
    const run = dated.slice(from, to)
    const first = run[0] as DatedPeriod
    const last = run.at(-1) as DatedPeriod
    const after = own.filter((other) => other.start >= last.mention.end)
    const before = own.filter((other) => other.end <= first.mention.start)
    const each = after.length === run.length ? after : before.length === run.length ? before : []
    const mine = each.indexOf(quantity)
    if (run.length === 1 || (before.length > 0 && after.length > 0)) shared.push(...run)
    // *Last year, in 2022*: one time, said twice.
    else if (run.every(({ period }) => period !== undefined && period.code === first.period?.code)) shared.push(last)
    else if (mine >= 0) shared.push({ ...(run[mine] as DatedPeriod), segment })
    else if (first.period !== undefined && last.period !== undefined) {
      shared.push({ ...first, period: { code: `${first.period.code}/${last.period.code}`, from: first.period.from, to: last.period.to } })
    }
  }
  return shared
}

const JOINED = /^(?:,? (?:and|và) (?:in |năm |the )?|, (?:in |năm )?)$/

function between(tokens: Tokens, a: DatedPeriod, b: DatedPeriod): string {
  return tokens.text.slice(a.mention.core.end, b.mention.core.start)
}

/** A plan told without a year of its own is for the year to come that was named last. */
function plannedFor(found: FigurePeriod, stance: Stance, documentDay: string): FigurePeriod {
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  return planned && found.how === 'before' && found.period !== undefined && found.period.from > documentDay
    ? { ...found, how: 'near' }
    : found
}
