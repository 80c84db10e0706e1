/**
 * Tells what is measured where no word says so: by the unit, by a plan for a year, or because the knowledge base has nothing else of a subject.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Indicator, Series } from '../knowledge/model.ts'
import type { Quantity } from '../reading/quantity.ts'
import { isProjection } from '../reading/status.ts'
import { unitsPer } from '../reading/units.ts'
import type { Slot, Sought } from './choose.ts'

/** The growth of what needs no word for it needs none either: *firms grew by 9.6 %*. */
export function isImplicit(indicator: Indicator, knowledge: Knowledge): boolean {
  return indicator.implicit || (indicator.of !== undefined && knowledge.indicators.get(indicator.of)?.implicit === true)
}

/**
 * A unit tells what is measured of a subject that the knowledge base has only one thing of in that unit: *wind farms delivered 24 TWh*, *9 bn
 * for schools*. Where the sentence names something else that is measured, that is meant.
 */
export function isToldByUnit(sought: Sought, { indicator, subject }: Series, indicators: readonly Slot[], knowledge: Knowledge): boolean {
  const { kind, unit } = sought.quantity
  // *Classes of 20 pupils*: counted in something else than the subject itself.
  if (kind === 'count' && indicator.quantity === 'count' && !indicator.implicit)
    return (
      !indicators.some(({ distance }) => distance <= 1) &&
      knowledge.unitOf(unit) !== undefined &&
      knowledge.seriesAbout(subject.code).every((other) => other.indicator.code === indicator.code || other.unit !== knowledge.unitOf(unit))
    )
  // *Measles: 91.2 %*: of the only share that the knowledge base has of it.
  if (kind === 'percent' && indicator.quantity === kind && indicator.measure === 'share')
    return (
      sought.inTable === true &&
      sought.part === 'level' &&
      !indicators.some(({ code, distance }) => distance <= 1 && knowledge.indicators.get(code)?.quantity === kind) &&
      knowledge
        .seriesAbout(subject.code)
        .every(
          (other) => other.indicator.code === indicator.code || other.indicator.quantity !== kind || other.indicator.measure === 'growth',
        )
    )
  if ((kind !== 'measure' && kind !== 'money') || indicator.quantity !== kind || sought.part !== 'level') return false
  if (
    indicators.some(({ code, distance, closed }) => distance <= 1 && closed !== true && knowledge.indicators.get(code)?.quantity === kind)
  )
    return false
  const same = (other: string): boolean => (kind === 'money' ? other === unit : unitsPer(unit, other) !== undefined)
  return knowledge.seriesAbout(subject.code).every((other) => other.indicator.code === indicator.code || !same(other.unit))
}

/**
 * *95.6 % of the population had health insurance*: the knowledge base has one share, one growth or one time of a subject that is named, or that
 * the sentence goes on with.
 */
export function isInferred(
  sought: Sought,
  { indicator, subject }: Series,
  { distance }: Slot,
  indicators: readonly Slot[],
  knowledge: Knowledge,
): boolean {
  const { kind } = sought.quantity
  if (indicator.quantity !== kind || distance > (sought.goesOn === true ? 2 : sought.isElliptical ? 1 : 0)) return false
  const growth = sought.part === 'growth'
  return (
    (indicator.measure === 'growth') === growth &&
    !indicators.some((slot) => slot.distance <= 1 && namesOther(knowledge.indicators.get(slot.code), sought)) &&
    knowledge
      .seriesAbout(subject.code)
      .every(
        (other) =>
          other.indicator.code === indicator.code || other.indicator.quantity !== kind || (other.indicator.measure === 'growth') !== growth,
      )
  )
}

/** A name of something else that a number may be of. One that needs no word for it is too general: *of the population*. */
function namesOther(indicator: Indicator | undefined, { quantity: { kind } }: Sought): boolean {
  return indicator?.quantity === kind && !indicator.implicit
}

/** *The 2030 target for renewables is 80 %*: nothing else of the subject is planned in this unit for that time. */
export function isToldByPlan(sought: Sought, series: Series, subject: Slot, indicators: readonly Slot[], knowledge: Knowledge): boolean {
  const { planned, quantity } = sought
  if (planned === undefined || sought.part === 'growth' || subject.distance > 0 || quantity.kind === 'bare' || quantity.kind === 'rank')
    return false
  const isPlanned = (one: Series): boolean =>
    one.observations.some(({ status, period }) => isProjection(status) && period?.code === planned) &&
    fits(quantity, one, subject, knowledge)
  if (indicators.some(({ code, distance }) => distance <= 1 && knowledge.indicators.get(code)?.quantity === series.indicator.quantity))
    return false
  return isPlanned(series) && knowledge.seriesAbout(subject.code).every((one) => one === series || !isPlanned(one))
}

export function hasWord(text: string, word: string): boolean {
  return word !== '' && ` ${text} `.includes(` ${word.toLowerCase()} `)
}

/** `6.790 người`, *12 new ones*: those of whatever kind was named. */
const ANY = /^(?:người|ones)$/iu

/** Unit and kind fit. A bare number fits a count; a counted noun must be the series' own, or stand in the name of its subject. */
export function fits(quantity: Pick<Quantity, 'kind' | 'unit'>, series: Series, subject: Slot, knowledge: Knowledge): boolean {
  const kind = series.indicator.quantity
  switch (kind) {
    case 'money':
    case 'duration':
      return quantity.kind === kind && quantity.unit === series.unit
    case 'measure':
      return quantity.kind === kind && unitsPer(quantity.unit, series.unit) !== undefined
    case 'count':
      if (isRate(quantity)) return true
      if (quantity.kind === 'bare' || (quantity.kind === 'ratio' && quantity.unit === '')) return true
      return (
        (quantity.kind === 'count' || quantity.kind === 'ratio') &&
        (knowledge.unitOf(quantity.unit) === series.unit ||
          hasWord(subject.text, quantity.unit) ||
          (ANY.test(quantity.unit) && subject.distance <= 1))
      )
    default:
      return quantity.kind === kind
  }
}

/** *4.3 per 1,000*: no count. */
export function isRate({ kind, unit }: Pick<Quantity, 'kind' | 'unit'>): boolean {
  return kind === 'bare' && unit !== ''
}
