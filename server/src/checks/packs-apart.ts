/**
 * Tells where packs contradict each other.
 */
import type { Observation } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'

/** Two packs have numbers for one thing that do not agree: both are shown, and neither convicts. */
export function packsDisagree(observations: readonly Observation[]): boolean {
  return observations.some((one, index) =>
    observations.slice(0, index).some((other) => packOf(one) !== packOf(other) && differs(one, other) && differs(other, one)),
  )
}

/** The folder of the pack that has it; its files lie in it or one folder further down. */
function packOf({ origin: { path } }: Observation): string {
  return path.replace(/(?:(?:^|[\\/])sources)?[\\/]?[^\\/]*$/, '')
}

function differs(one: Observation, other: Observation): boolean {
  return compareAmounts({ ...one, approximate: false, looseStep: one.step }, other) === 'disagrees'
}
