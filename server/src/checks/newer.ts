/**
 * Finds what has taken an observation's place.
 */
import type { Observation } from '../knowledge/model.ts'
import { isOutcome } from '../resolve/resolved.ts'
import { isLater } from '../resolve/verdict.ts'

/** The latest actual or estimate of a later period than `old`, or undefined. */
export function newerThan(old: Observation, held: readonly Observation[]): Observation | undefined {
  return held.filter((other) => isOutcome(other) && isLater(other, old)).at(-1)
}
