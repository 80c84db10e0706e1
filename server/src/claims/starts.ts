/**
 * Reads changes that are told by where they start and end: *from 14.9 TWh to 13.6*, *to 13 % from 17.1 % the year before*.
 *
 * In: the numbers of a sentence. Out: what the second leaves unsaid, and which number is only where a change starts.
 */
import { times } from '../reading/amount.ts'
import type { PeriodMention } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { Tokens } from '../reading/token.ts'
import type { Figure, FigurePeriod } from './claim.ts'

/**
 * `12 billion dollars now and 15 billion later`: a number with a magnitude and no unit is of the money named before it; *from 14.9 TWh to 13.6*:
 * where a change ends in the unit that it begins in.
 */
export function withSharedUnits(own: readonly Quantity[], text: string): readonly Quantity[] {
  let money: Quantity | undefined
  let before: Quantity | undefined
  return own.map((quantity) => {
    if (quantity.kind === 'money') money = quantity
    const start = before
    before = quantity
    if (quantity.kind !== 'bare') return quantity
    // *86.2 – The percentage of three-year-olds who …*
    const told = PERCENTAGE.test(text.slice(quantity.end, quantity.end + 28))
    if (told) {
      before = { ...quantity, kind: 'percent', unit: '%' }
      return before
    }
    if (quantity.style.magnitude !== '') return money === undefined ? quantity : { ...quantity, kind: 'money' as const, unit: money.unit }
    if (start === undefined || !ENDED.has(start.kind)) return quantity
    const leads =
      isBesideMoney(start, quantity, text) ||
      (FROM_BEFORE.test(text.slice(Math.max(0, start.start - 6), start.start)) && UP_TO.test(text.slice(start.end, quantity.start)))
    if (!leads) return quantity
    const { scale } = start.style
    before = {
      ...quantity,
      kind: start.kind,
      unit: start.unit,
      value: times(quantity.value, scale),
      step: quantity.step * scale,
      looseStep: quantity.looseStep * scale,
      style: { ...quantity.style, scale },
    }
    return before
  })
}

/** *$26 billion in 2022 and 4 in 2021*, *165 billion this year; 185 in 2025*: nothing but another time tells the second from the first. */
function isBesideMoney({ kind, end, style, value }: Quantity, bare: Quantity, text: string): boolean {
  if (kind !== 'money' || style.scale < 1e6 || typeof value !== 'number' || typeof bare.value !== 'number') return false
  const ratio = (bare.value * style.scale) / value
  if (ratio < 0.05 || ratio > 20) return false
  const gap = text.slice(end, bare.start)
  const behind = text.slice(bare.end, bare.end + 40)
  return (AND_THEN.test(gap) && AT_A_TIME.test(behind)) || (WHEN_IT_WAS.test(gap) && /^(?:[.,;)]|\s*$)/.test(behind))
}

const AND_THEN =
  /^(?: of [A-Za-z' -]{2,32}?)?(?: (?:(?:in|by|for) (?:19|20)\d\d|this year|last year|next year|now|today))?(?:, (?:and |but |after |against |(?:up |down )?from |then )?|; (?:and )?| and | after | against |(?: up| down)? from )(?:just |only |a mere |some )?$/i
const WHEN_IT_WAS =
  /^[^.;:()]{0,24}[;,] (?:and |but )?(?:in (?:19|20)\d\d|(?:the|a|one) year (?:before|earlier|later)|last year),? (?:it|they|that|this) (?:was|were|had been|stood at|came to)(?: just| only| a mere| still)? $/i
const AT_A_TIME =
  /^(?: (?:in|by|for) (?:19|20)\d\d| (?:the|a|one) year (?:before|after|earlier|later)| the year after next| (?:last|next|this) year| (?:two|three) years (?:later|earlier|on))(?:[.,;)]|\s*$| and )/i

const PERCENTAGE = /^ ?[–—:-] ?(?:(?:the|this is the|that['’]s the) )?percentage (?:of|who|that|in)\b/i
const ENDED: ReadonlySet<Quantity['kind']> = new Set(['measure', 'duration', 'money', 'percent'])
const FROM_BEFORE = /\bfrom $/i
const UP_TO = /^(?: (?:in|at the end of) [^,;.]{1,20}?)? to (?:only |just |about )?$/

/** The first number of *from 2.9 to 3.4*, or that of *up from 2.9*, with no period of its own: of some time before the one that is stated. */
export function isStart(quantity: Quantity, own: readonly Quantity[], named: readonly PeriodMention[], tokens: Tokens): boolean {
  const before = tokens.text.slice(Math.max(0, quantity.start - 12), quantity.start)
  const next = own.find((other) => other.start >= quantity.end)
  const dated = named.some((period) => period.start >= quantity.end && period.start <= quantity.end + 2)
  const gap = next !== undefined && isSameKind(quantity, next) ? tokens.text.slice(quantity.end, next.start) : ''
  // *Fell to 31,200 and then to 30,700*: a stage on the way.
  // *1,120 → 1,165*
  if (!dated && (THEN.test(gap) || ARROW.test(gap))) return true
  // *Up 37 per cent from 1.9 billion*
  const rate = own.findLast((other) => other.end <= quantity.start)
  if (!dated && rate !== undefined && RATES.has(rate.kind) && FROM.test(tokens.text.slice(rate.end, quantity.start))) return true
  if (!dated && /(?<![A-Za-zÀ-ỹ])từ(?: mức)? $/iu.test(before) && /^ (?:lên|xuống|đến|còn)(?: tới| đến| còn| mức)? $/iu.test(gap))
    return true
  // *Reached 2.6 billion, after 1.9 billion*
  const followed = named.some(({ start }) => start >= quantity.end && NEAR_BY.test(tokens.text.slice(quantity.end, start)))
  if (!followed && rate !== undefined && isSameKind(rate, quantity) && AFTER.test(tokens.text.slice(rate.end, quantity.start))) return true
  if (!/\bfrom $/.test(before) || dated) return false
  // *From 4 to 26 between 2021 and 2022*, *between 2021 and 2022 from 4 to 26*: both are dated.
  if (
    named.some(
      ({ means, start }) =>
        means.kind === 'absolute' &&
        /^\d{4}\/\d{4}$/.test(means.period.code) &&
        (start >= quantity.end || /^between\b/i.test(tokens.text.slice(start, start + 8))),
    )
  )
    return false
  // *Rose to 3.4 from 2.9.*
  if (
    own.some(
      (other) =>
        other.kind === quantity.kind &&
        other.end < quantity.start &&
        / to $/.test(tokens.text.slice(Math.max(0, other.start - 4), other.start)),
    )
  )
    return true
  // *From 1,870 posts to 1,420*
  const noun = next?.kind === 'bare' && quantity.kind === 'count' && COUNTED_TO.test(tokens.text.slice(quantity.end, next.start))
  return /\b(?:up|down) from $/.test(before) || /^ to $/.test(gap) || noun
}

const COUNTED_TO = /^(?: [a-z-]{3,20}){0,2} to $/

/** *Its share fell to 13 % from 17.1 % the year before, and its output to 11.9 TWh from 15.2*: the time of the first start is that of the second. */
export function startBefore({ start }: Quantity, figures: readonly Figure[], sentence: number, text: string): FigurePeriod | undefined {
  if (!FROM_WORD.test(text.slice(Math.max(0, start - 8), start))) return undefined
  const before = figures.findLast(
    ({ quantity, part, sentence: there, period }) =>
      there === sentence &&
      part !== 'comparison' &&
      period.how === 'own' &&
      FROM_WORD.test(text.slice(Math.max(0, quantity.start - 8), quantity.start)),
  )
  return before === undefined ? undefined : { ...before.period, how: 'near' }
}

const FROM_WORD = /\bfrom $/i

/** *From 14.9 TWh to 13.6*: the second may leave the unit out. */
function isSameKind({ kind, unit }: Quantity, next: Quantity): boolean {
  return next.kind === kind || (unit !== '' && next.kind === 'bare')
}

const RATES: ReadonlySet<Quantity['kind']> = new Set(['percent', 'points', 'times'])
const FROM = /^ (?:from|on|over|above|below) (?:the |its |their )?$/i
const AFTER = /^(?: [a-z ]{0,12}| in (?:19|20)\d\d)?, (?:after|against|compared (?:with|to)|versus) (?:just |only |a )?$/i
const NEAR_BY = /^[^,;:.]{0,32}$/
const ARROW = /^ ?(?:→|⟶|->|–>|=>) ?$/
const THEN = /^,? (?:and )?(?:then|later|afterwards|finally|eventually) (?:again )?(?:to |at )$/i
