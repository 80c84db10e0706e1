/**
 * Tells whether a number lies nearer to the series that it is taken to be of than to those that it might be of instead.
 */
import type { SeriesList } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import { middleOf } from '../reading/amount.ts'
import type { Quantity } from '../reading/quantity.ts'

/** Tells whether none of `others` in the same unit has a number nearer to `quantity` than `series` has. */
export function isNearest(quantity: Pick<Quantity, 'value'>, series: Series, others: SeriesList): boolean {
  const own = distanceTo(quantity, series)
  // Nothing is nearer than the number itself, whatever others there are.
  if (own === 0) return true
  return others.every((other) => other === series || other.unit !== series.unit || distanceTo(quantity, other) >= own)
}

function distanceTo({ value }: Pick<Quantity, 'value'>, { observations }: Series): number {
  const said = middleOf(value)
  return Math.min(...observations.map((observation) => Math.abs(middleOf(observation.value) - said)))
}
