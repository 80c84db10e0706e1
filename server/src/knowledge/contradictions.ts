import { highOf, lowOf } from '../reading/amount.ts'
import type { Problem } from './model.ts'
import type { PackObservation } from './pack-parts.ts'

/**
 * Finds observations of one source that cannot both hold: same series, period, status, issuer and date, and values that no rounding or
 * bound makes one; and those that stand twice.
 */
export function contradictions(observations: readonly PackObservation[]): readonly Problem[] {
  const problems: Problem[] = []
  const seen = new Map<string, PackObservation[]>()
  for (const one of observations) {
    if (one.revises) continue
    const key = [one.source, one.series, one.period?.code, one.status, one.issuer, one.published].join(' ')
    const others = seen.get(key)
    if (others === undefined) {
      seen.set(key, [one])
      continue
    }
    const where = (other: PackObservation): string =>
      `${other.written} in line ${other.origin.line}${other.origin.path === one.origin.path ? '' : ` of ${other.origin.path}`}`
    const what = `${one.indicator}.${one.subject}.${one.area}${one.period === null ? '' : ` in ${one.period.code}`}`
    const clash = others.find((other) => !canBeOne(other, one))
    const same = others.find((other) => other.written === one.written)
    if (clash !== undefined) {
      const message = `${one.written} contradicts ${where(clash)}: one source has two values for ${what}. Take one out, or tell them apart by status, issuer, published or revises.`
      problems.push({ severity: 'error', message, ...one.origin })
    } else if (same !== undefined)
      problems.push({ severity: 'warning', message: `${where(same)} says the same of ${what}: take one out.`, ...one.origin })
    others.push(one)
  }
  return problems
}

function canBeOne(a: PackObservation, b: PackObservation): boolean {
  const [aLow, aHigh] = intervalOf(a)
  const [bLow, bHigh] = intervalOf(b)
  return aLow <= bHigh && bLow <= aHigh
}

function intervalOf({ value, bound, step }: PackObservation): readonly [number, number] {
  const low = lowOf(value) - step / 2
  const high = highOf(value) + step / 2
  if (bound === 'at-least' || bound === 'over') return [low, Number.POSITIVE_INFINITY]
  if (bound === 'at-most' || bound === 'under') return [Number.NEGATIVE_INFINITY, high]
  return [low, high]
}
