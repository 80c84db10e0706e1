/**
 * Chooses the period that a number of a sentence is of.
 *
 * In: the numbers, periods and segments of a sentence, and the period that the text before leaves open. Out: the period of each
 * number, and how it comes by it. It reads no period itself, and knows of no other sentence but what that leaves open.
 */
import { type Calendar, periodOf, yearPeriod } from '../reading/calendar.ts'
import type { Period, PeriodMeaning, PeriodMention } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import { MARK, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Span } from '../text/span.ts'
import type { Figure, FigurePeriod } from './claim.ts'
import { classesOf, PAST, PRESENT } from './lexicon.ts'
import { meantPeriod } from './period-sense.ts'
import type { Segment } from './segments.ts'
import type { Stance } from './stance.ts'

/** A period of a sentence, as it is meant there. */
export interface DatedPeriod {
  readonly mention: PeriodMention
  readonly segment: number
  readonly period: Period | undefined
}

/** Reads the periods of a sentence against the document date, each anchored on the one before. */
export function datePeriods(
  named: readonly PeriodMention[],
  tokens: Tokens,
  segments: readonly Segment[],
  documentDay: string,
  anchor: Period | undefined,
  own: readonly Quantity[] = [],
): { list: readonly DatedPeriod[]; anchor: Period | undefined } {
  const list: DatedPeriod[] = []
  let last = anchor
  let left = anchor
  for (const mention of named) {
    const calendar: Calendar = last === undefined ? { documentDay } : { documentDay, anchor: anchorFor(mention, last, documentDay) }
    const period = periodOf(meansWithYear(mention, named, tokens, segments, documentDay), calendar)
    const meant = period === undefined ? undefined : meantPeriod(tokens.text, mention, period, documentDay)
    const segment = segmentOfSpan(tokens, segments, mention)
    list.push({ mention, period: meant, segment })
    // What a number is compared with is not spoken of any longer: *up 9 % on the year before*, *80,000 in 2025, against 70,000 in 2022*.
    const compared =
      isComparedWith(tokens, mention) || (list.length > 1 && COMPARING.has(tokens.word[(segments[segment] as Segment).from] as number))
    // *…, while a year before it was 4* looks back from what is spoken of.
    const backward = mention.means.kind === 'anchored' && mention.means.years < 0 && (list.length > 1 || segment > 0)
    // *26 billion (2021: 4 billion)*: what stands beside in brackets is not spoken of.
    const { bracket } = segments[segment] as Segment
    const aside = last !== undefined && bracket !== 0 && segments.some((one) => one.bracket === bracket && hasNumber(tokens, one, own))
    if (period !== undefined && mention.means.kind !== 'now' && !compared && !backward && !aside) {
      last = period
      // Within its sentence it is counted from: *from 10 t in 2020 to 14 t two years later*.
      if (!COMPARED_NUMBER.test(tokens.text.slice(Math.max(0, mention.start - 60), mention.core.start))) left = period
    }
  }
  return { list, anchor: left }
}

/** *By 2030 it is to be 80 %. It was 61 %, against 64 % the year before*: what lies back is counted from what is known, not from what is planned. */
function anchorFor({ means }: PeriodMention, last: Period, documentDay: string): Period {
  return means.kind === 'anchored' && means.years < 0 && last.from > documentDay ? yearPeriod(Number(documentDay.slice(0, 4)) - 1) : last
}

const COMPARED_NUMBER = /(?:^|[\s(])(?:from|than|against|after|versus|vs\.?|compared (?:with|to)) [^\s,;()]*\d[^;()]{0,24} (?:in |for )?$/i

const COMPARING = internAll('against versus vs compared from than')

/** *First-quarter growth in 2023*: a part of a year and the year, apart from each other in one segment, are one period. */
function meansWithYear(
  mention: PeriodMention,
  named: readonly PeriodMention[],
  tokens: Tokens,
  segments: readonly Segment[],
  documentDay: string,
): PeriodMeaning {
  const isPart = ({ means }: PeriodMention): boolean =>
    means.kind === 'part-of-year' && means.offset === undefined && /^[QS]\d$/.test(means.code)
  const yearOf = ({ means }: PeriodMention): number =>
    means.kind === 'year'
      ? Number(documentDay.slice(0, 4)) + means.offset
      : means.kind === 'absolute' && means.period.code.length === 4
        ? Number(means.period.code)
        : 0
  if (named.length < 2 || !(isPart(mention) || yearOf(mention) > 0) || isComparedWith(tokens, mention)) return mention.means
  const segment = segmentOfSpan(tokens, segments, mention)
  const here = named.filter((other) => segmentOfSpan(tokens, segments, other) === segment)
  const [other] = here.filter((one) => one !== mention)
  if (here.length !== 2 || other === undefined || isComparedWith(tokens, other)) return mention.means
  const [part, year] = isPart(mention) ? [mention, other] : [other, mention]
  if (part.means.kind !== 'part-of-year' || !isPart(part) || yearOf(year) === 0) return mention.means
  return { ...part.means, offset: yearOf(year) - Number(documentDay.slice(0, 4)) }
}

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
  const shared = sharedPeriods(quantity, segment, speakingOf(quantity, dated, segment, segments, own, tokens), own, tokens)
  const read = periodFor(quantity, segment, segments, own, shared, tokens, anchor, led)
  // *109 days, aim 90 days by 2027*: what is told in a clause of its own, and not as planned, is of no deadline.
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  const found = planned && read.mention === undefined && read.how !== 'near' ? (sharedDeadline(quantity, dated, stances) ?? read) : read
  return plannedFor(periodOfPart(part, wholeYear(found, segments[segment] as Segment, tokens)), stance, documentDay)
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
function wholeYear(found: FigurePeriod, { from, to }: Segment, { text, start, end }: Tokens): FigurePeriod {
  const { period, how } = found
  if (how !== 'near' || period === undefined || period.code.length <= 4 || period.from.slice(0, 4) !== period.to.slice(0, 4)) return found
  return WHOLE_YEAR.test(text.slice(start[from], end[to - 1])) ? { ...found, period: yearPeriod(Number(period.from.slice(0, 4))) } : found
}

const WHOLE_YEAR =
  /\b(?:for|over) the (?:full |whole |entire )?year\b(?! (?:to|ended|ending|before|after|earlier|\d))|(?:^|\s)(?:cho |trong )?cả năm(?!\p{L})/iu

/** *From 4 to 26 between 2021 and 2022*: the first number is of the first year, the second of the last. */
function endOfWay(quantity: Quantity, own: readonly Quantity[], dated: readonly DatedPeriod[], { text }: Tokens): FigurePeriod | undefined {
  if (dated.length === 0 || own.length < 2) return undefined
  const at = own.indexOf(quantity)
  for (const first of [at, at - 1]) {
    const [one, two] = [own[first], own[first + 1]]
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
): readonly DatedPeriod[] {
  const { bracket } = segments[segment] as Segment
  return dated.filter((entry) => {
    if (isOfCompared(entry, quantity, own, tokens)) return false
    if (entry.mention.role === 'since' && dated.some((other) => other.mention.role !== 'since')) return false
    const span = entry.period?.code.includes('/') === true
    if (!span && isComparedWith(tokens, entry.mention)) return false
    const other = (segments[entry.segment] as Segment).bracket
    // *231 million (2023: 214 million)*: the bracket dates its own number.
    return (
      other === 0 ||
      other === bracket ||
      !segments.some((one) => one.bracket === other && (hasContent(tokens, one) || hasNumber(tokens, one, own)))
    )
  })
}

function isComparedWith(tokens: Tokens, mention: PeriodMention): boolean {
  // *From January to March* compares nothing.
  if (/ (?:to|đến|tới) |[–-]/.test(tokens.text.slice(mention.core.start, mention.core.end))) return false
  return COMPARED.test(tokens.text.slice(Math.max(0, mention.core.start - 44), mention.core.start))
}

const COMPARED =
  /(?:^|[\s(])(?:from|than(?: in)?|versus|vs\.?|against|over|on|above|below|compared (?:with|to)|relative to|(?:hơn |so )?với(?: năm)?|hơn(?: cả)?(?: năm)?|so(?: năm)?|so với cùng kỳ(?: năm)?) (?:that (?:in|of) |(?:the|its) (?:level|count|number|figure|value|total|volume|result|sum)s? (?:of|in|for) )?(?:the )?$/i

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

function hasNumber({ start, end }: Tokens, segment: Segment, own: readonly Quantity[]): boolean {
  const from = start[segment.from] as number
  const to = end[segment.to - 1] as number
  return own.some((quantity) => quantity.start >= from && quantity.end <= to)
}

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^[qhs]\d|^fy/i

/** Growth from one year to the next is of the later one. */
function periodOfPart(part: Figure['part'], found: FigurePeriod): FigurePeriod {
  const code = part === 'growth' ? /^(\d{4})\/(\d{4})$/.exec(found.period?.code ?? '') : null
  return code !== null && Number(code[2]) === Number(code[1]) + 1 ? { ...found, period: yearPeriod(Number(code[2])) } : found
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
    const last = run[run.length - 1] as DatedPeriod
    const after = own.filter((other) => other.start >= last.mention.end)
    const before = own.filter((other) => other.end <= first.mention.start)
    const each = after.length === run.length ? after : before.length === run.length ? before : []
    const mine = each.indexOf(quantity)
    if (run.length === 1 || (before.length > 0 && after.length > 0)) shared.push(...run)
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

/** Chooses the period of a number: one in its own segment, else one before it in the sentence, else one after that no number claims. */
function periodFor(
  quantity: Quantity,
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  dated: readonly DatedPeriod[],
  tokens: Tokens,
  anchor: Period | undefined,
  led: Period | undefined,
): FigurePeriod {
  const here = dated.filter((entry) => entry.segment === segment && !isOfStart(entry, quantity, own, tokens))
  // *2,310 (2022) → 1,870 (2023)*
  const bracketed = dated.find((entry) => OPENED.test(tokens.text.slice(quantity.end, Math.max(quantity.end, entry.mention.start))))
  const behind = bracketed ?? behindBracket(quantity, segment, segments, dated, tokens)
  const listed = inListOf(quantity, here, own, dated, tokens)
  const chosen =
    behind ??
    listed ??
    nearest(quantity, here, own) ??
    ownBehind(dated, segment, segments, own, tokens) ??
    lastBefore(withoutAsides(dated, segment, segments, own, tokens), segment) ??
    firstFreeAfter(dated, segment, segments, own, tokens)
  // `the current share` is of no year that another part of the sentence names.
  // *The current share, 7.55 %, is …*
  const before = segments[segment - 1]
  const aside = before !== undefined && segments[segment]?.opener === 'comma' && standsAlone(quantity, segments[segment] as Segment, tokens)
  if (here.length === 0 && (saysCurrent(tokens, segments[segment] as Segment) || (aside && saysCurrent(tokens, before))))
    return { period: undefined, mention: undefined, how: 'none', current: true, deadline: false }
  if (chosen === undefined && led !== undefined) return { period: led, mention: undefined, how: 'near', current: false, deadline: false }
  if (chosen === undefined)
    return { period: anchor, mention: undefined, how: anchor === undefined ? 'none' : 'before', current: false, deadline: false }
  const means = chosen.mention.means
  const current = means.kind === 'now' || ((means.kind === 'year' || means.kind === 'part') && means.offset === 0)
  if (means.kind === 'now') return { period: undefined, mention: chosen.mention, how: 'none', current: true, deadline: false }
  return {
    period: chosen.period,
    mention: chosen.mention,
    how: chosen.segment === segment || chosen === behind ? 'own' : 'near',
    current,
    deadline: chosen.mention.role === 'by',
  }
}

/** *Up 2.3 % from 60,300 in 2023*, *against 92 the year before*: the period of a number that others are compared with is its alone. */
function isOfCompared({ mention }: DatedPeriod, quantity: Quantity, own: readonly Quantity[], { text }: Tokens): boolean {
  return own.some(
    (other) =>
      other !== quantity &&
      other.end <= mention.start &&
      mention.start - other.end < 24 &&
      AT.test(text.slice(other.end, mention.start)) &&
      AGAINST.test(text.slice(Math.max(0, other.start - 16), other.start)),
  )
}

const AT = /^ (?:[a-z]+ )?(?:(?:in|for|at the end of|by the end of)(?: the)? )?$/i
const AGAINST =
  /(?:\bfrom|\bthan|\bagainst|\bafter|\bversus|\bvs\.?|\bcompared (?:with|to)|\babove|\bbelow|\bup on|\bdown on) (?:the |just |only |some |about )?$/i

const OPENED = /^ ?\($/

/** *To 165 this year and 185 in 2025; exports, to 137 and 160 respectively*: as many numbers as the sentence has named years, in their order. */
function inListOf(
  quantity: Quantity,
  here: readonly DatedPeriod[],
  own: readonly Quantity[],
  dated: readonly DatedPeriod[],
  { text }: Tokens,
): DatedPeriod | undefined {
  if (here.length > 0 || dated.length < 2 || !/\brespectively\b|lần lượt/iu.test(text.slice(quantity.start - 40, quantity.end + 60)))
    return undefined
  const at = own.indexOf(quantity)
  const joined = (left: Quantity | undefined, right: Quantity | undefined): boolean =>
    left !== undefined && right !== undefined && LIST.test(text.slice(left.end, right.start))
  let first = at
  while (joined(own[first - 1], own[first])) first--
  let last = at
  while (joined(own[last], own[last + 1])) last++
  if (
    last === first ||
    (!/^[^.;:]{0,3}respectively\b/i.test(text.slice((own[last] as Quantity).end)) &&
      !/lần lượt[^.;:]{0,12}$/iu.test(text.slice(0, (own[first] as Quantity).start)))
  )
    return undefined
  const before = dated.filter(({ mention, period }) => period !== undefined && mention.end <= (own[first] as Quantity).start)
  return before.length === last - first + 1 ? before[at - first] : undefined
}

const LIST = /^,? (?:and |và )?$/

/** The year of where a change starts is not that of where it ends: *widened from 4 billion in 2021 to 26 billion*. */
function isOfStart({ mention }: DatedPeriod, quantity: Quantity, own: readonly Quantity[], { text }: Tokens): boolean {
  if (mention.end > quantity.start || !/^ (?:to|lên) $/.test(text.slice(mention.end, quantity.start))) return false
  const start = own.findLast((other) => other.end <= mention.start)
  return (
    start !== undefined && start.kind === quantity.kind && /\b(?:from|từ) $/.test(text.slice(Math.max(0, start.start - 6), start.start))
  )
}

/** *7.3 % (an estimate) in 2020*: the period behind a bracket that stands right behind the number. */
function behindBracket(
  { end }: Quantity,
  segment: number,
  segments: readonly Segment[],
  dated: readonly DatedPeriod[],
  tokens: Tokens,
): DatedPeriod | undefined {
  if (dated.length === 0 || tokens.text.slice(end, end + 2) !== ' (') return undefined
  let next = segment + 1
  if (segments[next]?.opener !== 'bracket') return undefined
  while (next < segments.length && (segments[next] as Segment).bracket !== 0) next++
  const after = segments[next]
  if (after?.opener !== 'after-bracket') return undefined
  return dated.find(({ mention }) => mention.start === tokens.start[after.from])
}

/** A segment has nothing but the number. */
function standsAlone({ start, end }: Quantity, { from, to }: Segment, tokens: Tokens): boolean {
  return (tokens.start[from] as number) >= start - 1 && (tokens.end[to - 1] as number) <= end + 1
}

function saysCurrent(tokens: Tokens, segment: Segment): boolean {
  return /\b(?:current|present|latest|today's|today’s)\b/i.test(tokens.text.slice(tokens.start[segment.from], tokens.end[segment.to - 1]))
}

/** A plan told without a year of its own is for the year to come that was named last. */
function plannedFor(found: FigurePeriod, stance: Stance, documentDay: string): FigurePeriod {
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  return planned && found.how === 'before' && found.period !== undefined && found.period.from > documentDay
    ? { ...found, how: 'near' }
    : found
}

/** Of the periods of a number's own segment: the first after it with no other number between, else the last before it, else the first. */
function nearest(quantity: Quantity, here: readonly DatedPeriod[], own: readonly Quantity[]): DatedPeriod | undefined {
  if (here.length <= 1) return here[0]
  const after = here.find((entry) => entry.mention.start >= quantity.end)
  if (after !== undefined && !own.some((other) => other.start >= quantity.end && other.end <= after.mention.start)) return after
  const before = here.filter((entry) => entry.mention.end <= quantity.start)
  return before[before.length - 1] ?? after
}

/**
 * *Up from 70,000 in 2022, while half of the demand for goods and services is to be met by 2025*: the period behind an `and` that only
 * goes on with the number's own clause, where the last one before belongs to another number.
 */
function ownBehind(
  dated: readonly DatedPeriod[],
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  tokens: Tokens,
): DatedPeriod | undefined {
  const next = segments[segment + 1]
  const opener = segments[segment]?.opener
  if (next?.opener !== 'and' || (opener !== 'subordinate' && opener !== 'stop')) return undefined
  const holds = ({ from, to }: Segment): boolean =>
    own.some((other) => other.start >= (tokens.start[from] as number) && other.end <= (tokens.end[to - 1] as number))
  return holds(next) ? undefined : dated.find((entry) => entry.segment === segment + 1)
}

function lastBefore(dated: readonly DatedPeriod[], segment: number): DatedPeriod | undefined {
  let found: DatedPeriod | undefined
  for (const entry of dated) if (entry.segment < segment) found = entry
  return found
}

/** *The surplus, 4 billion in 2021, had become 26 billion*: what stands between commas dates its own number. */
function withoutAsides(
  dated: readonly DatedPeriod[],
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  tokens: Tokens,
): readonly DatedPeriod[] {
  const { opener, from } = segments[segment] as Segment
  if (opener !== 'comma' || (classesOf(tokens.word[from] as number) & (PAST | PRESENT)) === 0) return dated
  const aside = segments[segment - 1]
  if (aside?.opener !== 'comma' || !hasNumber(tokens, aside, own) || (aside.classes & (PAST | PRESENT)) !== 0) return dated
  return dated.filter((entry) => entry.segment !== segment - 1)
}

function firstFreeAfter(
  dated: readonly DatedPeriod[],
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  tokens: Tokens,
): DatedPeriod | undefined {
  return dated.find((entry) => {
    if (entry.segment <= segment) return false
    if (segments.slice(segment + 1, entry.segment + 1).some((one) => isBehindSemicolon(one, tokens))) return false
    const to = tokens.end[(segments[entry.segment] as Segment).to - 1] as number
    const from = tokens.start[(segments[segment + 1] as Segment).from] as number
    return !own.some((other) => other.start >= from && other.end <= to)
  })
}

function isBehindSemicolon({ from, opener }: Segment, { kind, text, start }: Tokens): boolean {
  return opener === 'stop' && from > 0 && kind[from - 1] === MARK && text.charAt(start[from - 1] as number) === ';'
}

function segmentOfSpan(tokens: Tokens, segments: readonly Segment[], span: Span): number {
  let found = 0
  for (let segment = 0; segment < segments.length; segment++)
    if ((tokens.start[(segments[segment] as Segment).from] as number) <= span.start) found = segment
  return found
}
