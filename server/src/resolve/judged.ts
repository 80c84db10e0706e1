/**
 * Holds a bound number against its series.
 *
 * In: a figure and what it is about. Out: how it compares; one that is bound with doubts stays bound only where it agrees.
 */
import type { Figure } from '../claims/claim.ts'
import type { Series } from '../knowledge/model.ts'
import { negative, times } from '../reading/amount.ts'
import type { Quantity } from '../reading/quantity.ts'
import { unitsPer } from '../reading/units.ts'
import type { Resolution, ResolvedFigure } from './resolved.ts'
import { judge, type Verdict } from './verdict.ts'

/** It agrees with no observation at any time. */
export function agreesWithNone({ agreeing, elsewhere, revised }: Verdict): boolean {
  return agreeing.length + elsewhere.length + revised.length === 0
}

/** A number that is bound by less than all dimensions stays bound only where it agrees with the series: that is evidence by itself. */
export function judged(figure: Figure, resolution: Resolution, documentDay: string): Pick<ResolvedFigure, 'resolution' | 'verdict'> {
  if (resolution.kind !== 'resolved') return { resolution, verdict: undefined }
  const verdict = verdictOf(figure, resolution.series, documentDay)
  const agrees =
    resolution.only === true || resolution.inferred === true
      ? verdict.agreeing.length > 0 && (verdict.stated || (resolution.only !== true && figure.quantity.kind === 'percent'))
      : !agreesWithNone(verdict)
  if (resolution.strength === 'full' || agrees) return { resolution, verdict }
  const open = resolution.doubts === undefined ? {} : { open: resolution }
  return {
    resolution: {
      kind: 'unknown',
      reason: resolution.reason ?? '',
      ...open,
      ...(resolution.narrowed === true ? { narrowed: resolution.series.id } : {}),
    },
    verdict: undefined,
  }
}

function verdictOf(figure: Figure, series: Series, documentDay: string): Verdict {
  const { falling } = figure
  const quantity = inUnitOf(figure.quantity, series)
  return judge(falling ? { ...quantity, value: negative(quantity.value) } : quantity, figure.period, series, documentDay)
}

/** A number in the unit of its series: 2.5 GW are 2500 where the series is in MW. */
function inUnitOf(quantity: Quantity, series: Series): Quantity {
  const factor = quantity.kind === 'measure' && series.indicator.quantity === 'measure' ? (unitsPer(quantity.unit, series.unit) ?? 1) : 1
  if (factor === 1) return quantity
  const { step, looseStep } = quantity
  return { ...quantity, unit: series.unit, value: times(quantity.value, factor), step: step * factor, looseStep: looseStep * factor }
}
