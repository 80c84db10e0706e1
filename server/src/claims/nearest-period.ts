/**
 * Finds the period of a sentence that stands nearest to a number of it, as sentences are built.
 *
 * In: a number, and the periods that may be its. Out: one of them, or what the text before leaves open, and how the number comes by it.
 */
import type { Period } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import { MARK, type Tokens } from '../reading/token.ts'
import { oneBefore, runAround } from '../text/search.ts'
import type { FigurePeriod } from './claim.ts'
import { coordinatedPeriod } from './coordinated-period.ts'
import { type DatedPeriod, hasNumber } from './dated-periods.ts'
import { classesOf, PAST, PRESENT, TELLING } from './lexicon.ts'
import { type Segment, segmentText } from './segments.ts'

/** Chooses the period of a number: one in its own segment, else one before it in the sentence, else one after that no number claims. */
export function periodFor(
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
  // *2,310 (2022) → 1,870 (2023)*, *1,420 (2024), 1,000 (goal for 2028)*
  const { text } = tokens
  const paren = text[quantity.end] === ' ' ? quantity.end + 1 : quantity.end
  const opened =
    text[paren] === '('
      ? dated.findIndex(({ mention: { start } }) => OPENED.test(text.slice(quantity.end, Math.max(quantity.end, start))))
      : -1
  // *84.0 % → 86.2 % (2023 → 2024)*
  const after = opened < 0 ? undefined : dated[opened + 1]
  const moves = after !== undefined && ARROW.test(tokens.text.slice((dated[opened] as DatedPeriod).mention.end, after.mention.start))
  const bracketed = moves ? after : dated[opened]
  const behind = bracketed ?? behindBracket(quantity, segment, segments, dated, tokens)
  const listed = inListOf(quantity, here, own, dated, tokens) ?? inParallel(quantity, here, own, dated, tokens)
  const chosen =
    behind ??
    listed ??
    nearest(quantity, here, own) ??
    ownBehind(quantity, dated, segment, segments, own, tokens) ??
    lastBefore(withoutAsides(dated, segment, segments, own, tokens), segment) ??
    firstFreeAfter(dated, segment, segments, own, tokens) ??
    coordinatedPeriod(quantity, segment, segments, own, dated, tokens)
  // `the current share` is of no year that another part of the sentence names.
  // *The current share, 7.55 %, is …*
  const before = oneBefore(segments, segment)
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
export function isOfCompared({ mention }: DatedPeriod, quantity: Quantity, own: readonly Quantity[], { text }: Tokens): boolean {
  return own.some(
    (other) =>
      other !== quantity &&
      other.end <= mention.start &&
      mention.start - other.end < 24 &&
      AT.test(text.slice(other.end, mention.start)) &&
      AGAINST.test(text.slice(Math.max(0, other.start - 16), other.start)),
  )
}

/** *Was bigger in 2022 than that of 2021: 26 against 4*: behind the colon the first is told, and what it is held against is of the other time. */
export function besideCompared({ start }: Quantity, dated: readonly DatedPeriod[], { text }: Tokens): DatedPeriod | undefined {
  const at = dated.findLastIndex(({ mention }) => mention.end <= start)
  const last = dated[at]
  if (at < 1 || last === undefined || !COLON.test(text.slice(last.mention.end, last.mention.end + 12))) return undefined
  if (!THAT_OF.test(text.slice(Math.max(0, last.mention.core.start - 60), last.mention.core.start))) return undefined
  return AGAINST.test(text.slice(Math.max(0, start - 24), start)) ? last : dated[at - 1]
}

const COLON = /^(?: by (?:far|much))?: /
const THAT_OF = /\b(?:than|as|[a-z]{3,}ed|overtook|outdid|beat) (?:by far )?(?:that|those|the ones?) (?:in|of|for|from) (?:the )?$/i

const AT = /^ (?:[a-z]+ )?(?:(?:in|for|at the end of|by the end of)(?: the)? )?$/i
const AGAINST =
  /(?:\bfrom|\bthan|\bagainst|\bafter|\bversus|\bvs\.?|\bcompared (?:with|to)|\babove|\bbelow|\bup on|\bdown on) (?:the |just |only |some |about )?$/i

const OPENED =
  /^ ?\((?:(?:a |the |our )?(?:goal|target|aim|objective|plan|forecast|projection|estimate|planned|expected|projected|forecast|targeted|foreseen|due|mục tiêu|kế hoạch|chỉ tiêu|dự báo|dự kiến|ước tính) ?)?(?:(?:for|in|by|at|as of|until|of|is|năm|cho|đến|vào) ?)?$/iu

const ARROW = /^ ?(?:→|->|⟶) ?$/

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
  const { from: first, to } = runAround(own, at, (left, right) => LIST.test(text.slice(left.end, right.start)))
  const last = to - 1
  if (
    last === first ||
    (!/^[^.;:]{0,3}respectively\b/i.test(text.slice((own[last] as Quantity).end)) &&
      !/lần lượt[^.;:]{0,12}$/iu.test(text.slice(0, (own[first] as Quantity).start)))
  )
    return undefined
  const head = (own[first] as Quantity).start
  const before = dated.filter(({ mention, period }) => period !== undefined && mention.end <= head)
  // *165 and 137 in 2023; for 2025, 185 and 160 respectively*: a time of its own for both.
  const clause = text.lastIndexOf(';', head)
  const later = before.filter(({ mention }) => mention.start > clause)
  if (later.length === 1 && before.length > 1 && OPENS_CLAUSE.test(text.slice(clause + 1, (later[0] as DatedPeriod).mention.core.start)))
    return undefined
  return before.length === last - first + 1 ? before[at - first] : undefined
}

const OPENS_CLAUSE = /^ (?:(?:and|but) )?(?:for|in|by|during) $/i

const LIST = /^,? (?:and |và )?$/

/** *Revenue was to be 165 in 2023 and 185 in 2025; exports, 137 and then 160*: as many numbers as the clause before has, each with its own time. */
function inParallel(
  quantity: Quantity,
  here: readonly DatedPeriod[],
  own: readonly Quantity[],
  dated: readonly DatedPeriod[],
  { text }: Tokens,
): DatedPeriod | undefined {
  if (here.length > 0 || dated.length < 2 || own.length < 4) return undefined
  const stop = text.lastIndexOf(';', quantity.start)
  if (stop <= (own[0] as Quantity).start) return undefined
  const clause = own.filter(({ start }) => start > stop)
  const before = own.filter(({ start }) => start < stop)
  if (clause.length !== before.length || dated.length !== before.length) return undefined
  const each = before.every(({ end }, at) => {
    const { mention, period } = dated[at] as DatedPeriod
    return period !== undefined && mention.end <= stop && mention.start >= end && mention.start < (before[at + 1]?.start ?? stop)
  })
  return each ? dated[clause.indexOf(quantity)] : undefined
}

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
  return /\b(?:current|present|latest|today's|today’s)\b/i.test(segmentText(tokens, segment))
}

/** Of the periods of a number's own segment: the first after it with no other number between, else the last before it, else the first. */
function nearest(quantity: Quantity, here: readonly DatedPeriod[], own: readonly Quantity[]): DatedPeriod | undefined {
  if (here.length <= 1) return here[0]
  const after = here.find((entry) => entry.mention.start >= quantity.end)
  if (after !== undefined && !own.some((other) => other.start >= quantity.end && other.end <= after.mention.start)) return after
  const before = here.filter((entry) => entry.mention.end <= quantity.start)
  return before.at(-1) ?? after
}

/**
 * *The 5 % that it supplied in 2019*: the period of the clause that says which number is meant.
 * *Up from 70,000 in 2022, while half of the demand for goods and services is to be met by 2025*: the period behind an `and` that only
 * goes on with the number's own clause, where the last one before belongs to another number.
 */
function ownBehind(
  { start, end, kind }: Quantity,
  dated: readonly DatedPeriod[],
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  tokens: Tokens,
): DatedPeriod | undefined {
  const next = segments[segment + 1]
  const opener = segments[segment]?.opener
  // *It grew by 7 %; the 5 % of output that it supplied in 2019 is long past*
  if (
    next !== undefined &&
    kind !== 'count' &&
    kind !== 'bare' &&
    KNOWN.test(tokens.text.slice(Math.max(0, start - 6), start)) &&
    THAT.test(tokens.text.slice(tokens.start[next.from], (tokens.start[next.from] as number) + 6)) &&
    !/[,;:()]/.test(tokens.text.slice(end, tokens.start[next.from]))
  )
    return hasNumber(tokens, next, own) ? undefined : dated.find((entry) => entry.segment === segment + 1)
  if (next?.opener !== 'and' || (opener !== 'subordinate' && opener !== 'stop')) return undefined
  return hasNumber(tokens, next, own) ? undefined : dated.find((entry) => entry.segment === segment + 1)
}

const THAT = /^(?:that|which|who|whom) /i
const KNOWN = /(?<![A-Za-zÀ-ỹ])(?:the|those) (?:[$€£¥])?$/i

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
  const told = segments[segment - 1]
  // *By 2030, the minister said last May, it will be …*: when it was said.
  if (
    opener === 'comma' &&
    told?.opener === 'comma' &&
    (told.classes & TELLING) !== 0 &&
    !hasNumber(tokens, told, own) &&
    dated.some((entry) => entry.segment < segment - 1)
  )
    return dated.filter((entry) => entry.segment !== segment - 1)
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
