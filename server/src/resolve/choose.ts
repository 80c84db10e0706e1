/**
 * Chooses the series that a number may be of from the names near it.
 *
 * In: the number's unit and part, and slots: the codes named, with how far away. Out: candidates. It knows neither
 * sentences nor tables; both hand it slots.
 */
import type { Part } from '../claims/claim.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Indicator, Series } from '../knowledge/model.ts'
import type { Quantity } from '../reading/quantity.ts'
import { isProjection } from '../reading/status.ts'
import { unitsPer } from '../reading/units.ts'
import type { Mention } from './mentions.ts'

/** A code and where it was named: in the sentence or the table's heads by a mention, else by the text before. */
export interface Slot {
  readonly code: string
  readonly mention: Mention | undefined
  /** How far away: 0 its own group, row or column, 1 another group of its sentence, 2 an earlier sentence, lead-in or caption, 3 a heading or the title. */
  readonly distance: 0 | 1 | 2 | 3
  /** It stands behind the number, in a later part of the sentence. */
  readonly ahead: boolean
  /** It is said of a number of its own, in a clause before one that has its own verb and object: *Use rose to 84.9 TWh, and a drought cut hydropower to 13.6*. */
  readonly closed?: true
  /** The name itself speaks of change: *contribution to GDP growth*. */
  readonly change: boolean
  /** The words that name it, in lower case. */
  readonly text: string
  /** Nothing names it: the knowledge base has what is measured of nothing else. */
  readonly only?: true
}

/** A series with the slots that name it. `weight` grows with the words that name it and falls with their distance. */
export interface Candidate {
  readonly series: Series
  readonly indicator: Slot | undefined
  readonly subject: Slot
  readonly weight: number
  /** No word tells what is measured; of its subject the knowledge base has only one share. */
  readonly inferred?: true
}

/** A number, as far as choosing needs it. */
export interface Sought {
  readonly quantity: Pick<Quantity, 'kind' | 'unit'>
  readonly part: Part
  readonly isWhole: boolean
  readonly isElliptical: boolean
  /** Its sentence has no subject of its own and goes on with that of the one before. */
  readonly goesOn?: boolean
  /** The period that it is planned for. */
  readonly planned?: string | undefined
  /** It stands in a table, whose other numbers may confirm it. */
  readonly inTable?: boolean
  /** It is taken for the only share that the knowledge base has of its subject. */
  readonly inferred?: true
}

/** The series that slots, part and unit allow. */
export function candidatesFor(
  sought: Sought,
  subjects: readonly Slot[],
  indicators: readonly Slot[],
  knowledge: Knowledge,
): readonly Candidate[] {
  const found: Candidate[] = []
  const nearest = sought.part === 'growth' ? indicators.find(({ mention, ahead }) => mention?.parts.length === 1 && !ahead) : undefined
  for (const subject of subjects) {
    for (const series of knowledge.seriesAbout(subject.code)) {
      const own = indicatorFor(sought, series.indicator, indicators)
      if (!fits(sought.quantity, series, subject, knowledge) && !isOwnUnit(sought.quantity, series, own)) continue
      const named = own ?? wholeFor(sought, series.indicator, subjects)
      const implied =
        (isImplicit(series.indicator, knowledge) ||
          isToldByPlan(sought, series, subject, indicators, knowledge) ||
          (subject.distance <= 1 &&
            (named === undefined || sought.quantity.kind === 'measure') &&
            (sought.inferred !== true || subject.distance === 0 || sought.isElliptical) &&
            isToldByUnit(sought, series, indicators, knowledge))) &&
        (impliedBy(sought, series.indicator, subject) || isOwnCount(sought.quantity, series, subject, knowledge))
      if (isRate(sought.quantity) && series.indicator.quantity === 'count' && named?.text.includes('per ') !== true) continue
      if (sought.isWhole && (!implied || subject.ahead)) continue
      // What needs no word is better left unnamed than named from afar.
      const indicator = implied && (sought.isWhole || (named !== undefined && (named.distance > 1 || named.ahead))) ? undefined : named
      if (indicator === undefined && !implied) continue
      if (
        subject.distance > 0 &&
        nearest !== undefined &&
        isFurther(indicator, nearest) &&
        !growsThat(series.indicator, nearest, indicators)
      )
        continue
      const weight = weigh(subject) + (indicator === undefined ? 0 : weigh(indicator))
      found.push({ series, indicator, subject, weight, ...(sought.inferred === true ? { inferred: true } : {}) })
    }
  }
  if (sought.quantity.kind === 'count') return withoutFar(found)
  return sought.quantity.kind === 'measure' ? withoutConverted(found, sought.quantity.unit) : found
}

/** *In Northtown 164 were foreign. In Southtown there are 60 partners*: a noun of its own counts all of them, whatever was counted before. */
function withoutFar(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(
    ({ indicator, series }) =>
      indicator === undefined ||
      indicator.distance < 2 ||
      !all.some((other) => other.indicator === undefined && other.series.subject.code === series.subject.code),
  )
}

/** Of the candidates, the ones that the most words name, the nearest first; several only where nothing tells them apart. */
export function strongest(all: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of all) {
    const known = best.get(candidate.series.id)
    if (known === undefined || candidate.weight > known.weight) best.set(candidate.series.id, candidate)
  }
  const specific = withoutAhead(withoutGeneral([...best.values()]))
  const ranked = specific.sort((a, b) => b.weight - a.weight)
  const top = ranked[0]
  return top === undefined ? [] : ranked.filter((candidate) => top.weight - candidate.weight < 0.5)
}

/** The growth of something named (*revenue*) takes the place of growth as such. */
function withoutGeneral(all: readonly Candidate[]): Candidate[] {
  const named = all.some(({ series, indicator }) => series.indicator.of !== undefined && indicator !== undefined && indicator.distance <= 1)
  return all.filter(({ series }) => !(named && series.indicator.measure === 'growth' && series.indicator.of === undefined))
}

/** A series in the number's own unit takes the place of one that is the same in another. */
function withoutConverted(all: readonly Candidate[], unit: string): readonly Candidate[] {
  const same = (a: Series, b: Series): boolean =>
    a.indicator.code === b.indicator.code && a.subject.code === b.subject.code && a.area.code === b.area.code
  return all.filter(({ series }) => series.unit === unit || !all.some((other) => other.series.unit === unit && same(series, other.series)))
}

/** What the number's own words state needs nothing from what follows or from afar: *60 partners, of which 55 are foreign*. */
function withoutAhead(all: Candidate[]): Candidate[] {
  const stated = all.some(({ indicator, subject }) => indicator === undefined && subject.distance === 0)
  if (stated) return all.filter(({ indicator }) => indicator === undefined || (!indicator.ahead && indicator.distance <= 1))
  // *12 and 9 farms, and the foreign ones number 4*: the noun of the number stands before the other's.
  return all.filter(
    ({ indicator, subject }) =>
      indicator?.ahead !== true ||
      subject.mention === undefined ||
      (indicator.mention?.group ?? 0) <= subject.mention.lastGroup ||
      !all.some((other) => other.indicator === undefined && other.subject.code === subject.code),
  )
}

function hasWord(text: string, word: string): boolean {
  return word !== '' && ` ${text} `.includes(` ${word.toLowerCase()} `)
}

function weigh(slot: Slot): number {
  const length = slot.mention?.weight ?? 1
  return [4 + length, 2 + length / 2, 1, 0.5][slot.distance] as number
}

/** The slot that states an indicator: its own name, or for a growth the name of what grows. */
function indicatorFor(sought: Sought, indicator: Indicator, slots: readonly Slot[]): Slot | undefined {
  const own = slots.find((slot) => slot.code === indicator.code)
  if (indicator.measure === 'growth') {
    const level = sought.part === 'growth' && indicator.of !== undefined ? slots.find((slot) => slot.code === indicator.of) : undefined
    return own === undefined || (level !== undefined && level.distance < own.distance) ? level : own
  }
  return sought.part === 'growth' && own?.change !== true ? undefined : own
}

/** *80 % of electricity*: the share of what the indicator says it is a part of. */
function wholeFor(sought: Sought, indicator: Indicator, subjects: readonly Slot[]): Slot | undefined {
  if (sought.part !== 'share' || indicator.measure !== 'share' || indicator.whole === undefined) return undefined
  return subjects.find(({ code, distance, ahead }) => code === indicator.whole && distance === 0 && !ahead)
}

/** The growth of what needs no word for it needs none either: *firms grew by 9.6 %*. */
function isImplicit(indicator: Indicator, knowledge: Knowledge): boolean {
  return indicator.implicit || (indicator.of !== undefined && knowledge.indicators.get(indicator.of)?.implicit === true)
}

/**
 * A unit tells what is measured of a subject that the knowledge base has only one thing of in that unit: *wind farms delivered 24 TWh*, *9 bn
 * for schools*. Where the sentence names something else that is measured, that is meant.
 */
function isToldByUnit(sought: Sought, { indicator, subject }: Series, indicators: readonly Slot[], knowledge: Knowledge): boolean {
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
      (sought.inferred === true ? sought.part !== 'growth' : sought.inTable === true && sought.part === 'level') &&
      !indicators.some(({ code, distance }) => distance <= 1 && namesOther(knowledge.indicators.get(code), sought)) &&
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

/** A name of something else that a percentage may be of. One that needs no word for it is too general: *of the population*. */
function namesOther(indicator: Indicator | undefined, { quantity: { kind }, inferred }: Sought): boolean {
  return indicator?.quantity === kind && !(inferred === true && indicator.implicit)
}

/** *The 2030 target for renewables is 80 %*: nothing else of the subject is planned in this unit for that time. */
function isToldByPlan(sought: Sought, series: Series, subject: Slot, indicators: readonly Slot[], knowledge: Knowledge): boolean {
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

/** *Scored 486 points*: the noun of a plain number is a word for what is measured. */
function isOwnUnit({ kind, unit }: Pick<Quantity, 'kind' | 'unit'>, { indicator }: Series, named: Slot | undefined): boolean {
  return kind === 'count' && indicator.quantity === 'bare' && named !== undefined && hasWord(named.text, unit)
}

/** *4.3 per 1,000*: no count. */
function isRate({ kind, unit }: Pick<Quantity, 'kind' | 'unit'>): boolean {
  return kind === 'bare' && unit !== ''
}

/** *GDP grew by 3 %; exports fell by 12 %*: what is named right before the number grows, not what the clause before is about. */
function growsThat(indicator: Indicator, { mention }: Slot, slots: readonly Slot[]): boolean {
  return slots.some((slot) => slot.mention === mention && (slot.code === indicator.code || slot.code === indicator.of))
}

/** An indicator that no word names, or one in a clause before the other's. */
function isFurther(indicator: Slot | undefined, { mention }: Slot): boolean {
  return indicator?.mention === undefined || indicator.mention.lastGroup < (mention?.group ?? 0)
}

/** A subject alone states an implicit indicator where the part fits and the subject is no further than the sentence before. */
function impliedBy(sought: Sought, indicator: Indicator, subject: Slot): boolean {
  if (sought.goesOn === true) return (indicator.measure === 'growth') === (sought.part === 'growth') && subject.distance <= 2
  const near = sought.quantity.kind === 'bare' ? (sought.isElliptical ? 1 : 0) : sought.part === 'growth' && !sought.isElliptical ? 1 : 2
  return (indicator.measure === 'growth') === (sought.part === 'growth') && subject.distance <= near
}

/** *Tuberculosis*, and below it *1,180 cases in 2024*: counted in what the knowledge base counts of nothing else. */
export function isOwnCount(
  { kind, unit }: Pick<Quantity, 'kind' | 'unit'>,
  series: Series,
  { distance }: Slot,
  knowledge: Knowledge,
): boolean {
  if (kind !== 'count' || distance < 2 || unit === '' || series.indicator.measure === 'growth') return false
  return knowledge.unitOf(unit) === series.unit && knowledge.subjectsIn(series.unit).size === 1
}

/** Unit and kind fit. A bare number fits a count; a counted noun must be the series' own, or stand in the name of its subject. */
function fits(quantity: Pick<Quantity, 'kind' | 'unit'>, series: Series, subject: Slot, knowledge: Knowledge): boolean {
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
        (knowledge.unitOf(quantity.unit) === series.unit || hasWord(subject.text, quantity.unit))
      )
    default:
      return quantity.kind === kind
  }
}
