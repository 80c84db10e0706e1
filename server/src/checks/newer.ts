/**
 * Finds what has taken an observation's place.
 */
import type { Observation } from '../knowledge/model.ts'
import { isOutcome } from '../resolve/resolved.ts'
import { isLater, samePeriod } from '../resolve/verdict.ts'

/** The latest actual or estimate of a later period than `old`, else the one that revises it, or undefined. */
export function newerThan(old: Observation, held: readonly Observation[]): Observation | undefined {
  return (
    held.filter((other) => isOutcome(other) && isLater(other, old)).at(-1) ??
    held.filter((other) => other.revises && samePeriod(other.period, old.period) && other.published > old.published).at(-1)
  )
}
