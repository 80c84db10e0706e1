/**
 * Calculates what follows from the numbers of a relation, and whether the number that is written for it may be meant.
 *
 * In: a relation. Out: the value that follows, and whether it holds: every number stands for all that its last written digit
 * leaves open, and no more. A number of counted things is exact; trailing zeros of large amounts leave the precision open.
 */
import type { Relation } from '../claims/arithmetic.ts'
import type { Term } from '../claims/arithmetic-terms.ts'
import { isShuffled, isSlip } from './slip.ts'

/** What follows from the numbers of a relation, in the unit of the number that states it. */
export interface Outcome {
  readonly value: number
  readonly holds: boolean
}

interface Interval {
  readonly low: number
  readonly high: number
}

/** Calculates a relation; undefined where a number is open, or the result is so far off that the sentence must mean something else. */
export function calculate(relation: Relation): Outcome | undefined {
  switch (relation.kind) {
    case 'growth':
      return growth(relation)
    case 'difference': {
      const { from, to, follows, falling } = relation
      if (open(from, to, follows)) return undefined
      const [a, b] = intervals([from, to], true)
      const value = to.value - from.value
      if (falling !== undefined && value !== 0 && value < 0 !== falling) return undefined
      return judged(
        follows,
        Math.abs(value),
        span(Math.min(...distances(a as Interval, b as Interval)), Math.max(...distances(a as Interval, b as Interval))),
      )
    }
    case 'multiple': {
      const { from, to, follows } = relation
      if (open(from, to, follows) || from.value <= 0) return undefined
      const [a, b] = intervals([from, to], true) as [Interval, Interval]
      const ratio = to.value / from.value
      const value = ratio >= 1 ? ratio : 1 / ratio
      const reach = ratio >= 1 ? span(b.low / a.high, b.high / a.low) : span(a.low / b.high, a.high / b.low)
      // `increased three times` is said of three times as much and of three times more.
      const more = judged(follows, value - 1, span(reach.low - 1, reach.high - 1))
      const outcome = judged(follows, value, reach)
      return more?.holds === true && !follows.quantity.style.words ? more : outcome
    }
    case 'share':
      return share(relation.part, relation.wholes, relation.follows)
    case 'portion': {
      const { rate, whole, follows } = relation
      if (open(rate, whole, follows)) return undefined
      const [w] = intervals([whole], true) as [Interval]
      const r = written(rate)
      return judged(follows, (whole.value * rate.value) / 100, span((w.low * r.low) / 100, (w.high * r.high) / 100), true)
    }
    case 'mean': {
      const { total, count, follows } = relation
      if (open(total, count, follows)) return undefined
      const [all] = intervals([total], true) as [Interval]
      // A mean is as often cut as rounded.
      const cut = Math.max(follows.step, Math.min(follows.looseStep, 0.1 * follows.value))
      return judged(follows, total.value / count.value, span(all.low / count.value - cut, all.high / count.value + cut))
    }
    case 'product': {
      const { count, each, follows } = relation
      if (open(count, each, follows)) return undefined
      const [e] = intervals([each], true) as [Interval]
      return judged(follows, count.value * each.value, span(count.value * e.low, count.value * e.high))
    }
    case 'rest': {
      const { whole, parts, follows } = relation
      if (open(whole, ...parts, follows)) return undefined
      const [all, ...taken] = intervals([whole, ...parts], true) as [Interval, ...Interval[]]
      return judged(
        follows,
        parts.reduce((left, { value }) => left - value, whole.value),
        span(
          taken.reduce((left, { high }) => left - high, all.low),
          taken.reduce((left, { low }) => left - low, all.high),
        ),
      )
    }
    case 'sum':
      return sum(relation)
  }
}

function growth({ from, to, follows, falling }: Relation & { readonly kind: 'growth' }): Outcome | undefined {
  if (open(from, to) || isOpenRate(follows) || from.value <= 0 || to.value <= 0) return undefined
  const [a, b] = intervals([from, to], from.kind === 'count' || to.kind === 'count') as [Interval, Interval]
  const rate = 100 * (to.value / from.value - 1)
  if (falling !== undefined && rate !== 0 && rate < 0 !== falling) return undefined
  const rates = [100 * (b.low / a.high - 1), 100 * (b.high / a.low - 1)]
  const reach = rate < 0 ? span(-(rates[1] as number), -(rates[0] as number)) : span(rates[0] as number, rates[1] as number)
  const outcome = judged(follows, Math.abs(rate), reach)
  if (outcome === undefined || outcome.holds || from.kind !== 'percent') return outcome
  // Of two shares a percentage may be meant in points.
  const points = judged(follows, Math.abs(to.value - from.value), span(Math.min(...distances(a, b)), Math.max(...distances(a, b))))
  return points?.holds === true ? points : outcome
}

function share(part: Term, wholes: readonly Term[], follows: Term): Outcome | undefined {
  let first: Outcome | undefined
  for (const whole of wholes) {
    if (open(part, whole, follows) || whole.value <= 0) return undefined
    const [p, w] = intervals([part, whole], true) as [Interval, Interval]
    const outcome = judged(follows, (100 * part.value) / whole.value, span((100 * p.low) / w.high, (100 * p.high) / w.low))
    if (outcome?.holds === true) return outcome
    first ??= outcome
    if (first === undefined) return undefined
  }
  return first
}

function sum({ parts, follows, unjoined, apart }: Relation & { readonly kind: 'sum' }): Outcome | undefined {
  if (open(...parts, follows)) return undefined
  let first: Outcome | undefined
  for (let from = 0; from + 1 < parts.length; from++) {
    const list = parts.slice(from)
    const all = intervals(list, true)
    const value = list.reduce((total, part) => total + part.value, 0)
    const outcome = judged(
      follows,
      value,
      span(
        all.reduce((total, one) => total + one.low, 0),
        all.reduce((total, one) => total + one.high, 0),
      ),
    )
    if (outcome?.holds === true) return outcome
    if (from === 0) first = outcome
  }
  if (apart === true && first !== undefined && !(first.value > follows.value && isSlip(first.value, follows.value))) return undefined
  // *Men: 12; women: 8; under thirty: 5; total: 20*: one of them may be of some of the others.
  if (unjoined === true && first !== undefined && (!isSlip(first.value, follows.value) || holdsWithoutOne(first.value, parts, follows)))
    return undefined
  // A total far from its parts is one of more than them.
  return first === undefined || Math.abs(first.value - follows.value) <= 0.25 * follows.value || isShuffled(first.value, follows.value)
    ? first
    : undefined
}

function holdsWithoutOne(all: number, parts: readonly Term[], { value }: Term): boolean {
  return parts.length > 2 && parts.some((part) => all - part.value === value)
}

function open(...terms: readonly Term[]): boolean {
  return terms.some((term) => term.open)
}

/** A hedged rate is held to what a hedge leaves open. */
function isOpenRate({ open, hedged, kind }: Term): boolean {
  return open && !(hedged && kind === 'percent')
}

/** How far a result may lie from the number that is written and still be about the same thing. */
const FAR = 4

/** `exact`: ten times too much or too little is a slip as well. */
function judged(follows: Term, value: number, reach: Interval, exact = false): Outcome | undefined {
  const own = written(follows)
  const dust = 1e-9 * Math.max(Math.abs(value), Math.abs(follows.value))
  const holds = reach.low <= own.high + dust && reach.high >= own.low - dust
  if (!holds && (value <= 0 || ((follows.value / value > FAR || value / follows.value > FAR) && !isShifted(follows, value, exact))))
    return undefined
  return { value: Number(value.toPrecision(12)), holds }
}

/** A rate with its decimal mark in another place: 9 % for 0.9. */
function isShifted({ kind, value: said, step }: Term, value: number, exact: boolean): boolean {
  return (kind === 'percent' || exact) && [0.1, 10].some((times) => Math.abs(value * times - said) <= step / 2)
}

/** By how much of itself a hedged rate may be off. */
const HEDGE = 0.15

/** All that the number that follows may stand for. */
function written(term: Term): Interval {
  const { value, quantity } = term
  if (term.fraction) {
    const half = Math.min(3, 0.06 * value)
    return span(value - half, value + half)
  }
  if (term.kind === 'times')
    return span(
      value - (quantity.style.words ? 0.08 * value : term.step / 2),
      value + (quantity.style.words ? 0.08 * value : term.step / 2),
    )
  if (term.hedged) {
    const half = Math.max(term.looseStep / 2, HEDGE * value)
    return span(value - half, value + half)
  }
  if (term.kind === 'percent' || term.kind === 'points') return span(value - term.step / 2, value + term.step / 2)
  const half = halfOf(term, term.looseStep, true)
  return span(value - half, value + half)
}

/** All that levels may stand for: numbers of one writer in one sentence are as precise as the most precise of them. `exact`: bare small numbers count. */
function intervals(terms: readonly Term[], exact: boolean): readonly Interval[] {
  const finest = Math.min(...terms.map((term) => term.looseStep))
  return terms.map((term) => {
    const half = halfOf(term, finest, exact)
    return span(term.value - half, term.value + half)
  })
}

function halfOf(term: Term, finest: number, exact: boolean): number {
  const loose = Math.min(term.looseStep, finest)
  if (term.counted && (term.kind === 'count' || exact) && (Math.abs(term.value) < 1000 || loose <= 1)) return 0
  if (term.counted && Math.abs(term.value) < 1000) return term.step / 2
  return Math.max(term.step / 2, Math.min(loose / 2, 0.01 * Math.abs(term.value)))
}

function distances(a: Interval, b: Interval): readonly number[] {
  const [low, high] = [b.low - a.high, b.high - a.low]
  return low < 0 && high > 0 ? [0, Math.abs(low), Math.abs(high)] : [Math.abs(low), Math.abs(high)]
}

function span(low: number, high: number): Interval {
  return { low, high }
}
