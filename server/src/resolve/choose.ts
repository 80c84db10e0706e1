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
import { fits, hasWord, isImplicit, isInferred, isRate, isToldByPlan, isToldByUnit } from './implied.ts'
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
  readonly closed?: boolean
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
  readonly inferred?: boolean
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
  readonly inferred?: boolean
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
      const fitting = fits(sought.quantity, series, subject, knowledge)
      if (!fitting && sought.quantity.kind !== 'count') continue
      const own = indicatorFor(sought, series.indicator, indicators)
      if (!fitting && !isOwnUnit(sought.quantity, series, own, subject)) continue
      const named = own ?? wholeFor(sought, series.indicator, subjects)
      const implied =
        sought.inferred === true
          ? named === undefined && isInferred(sought, series, subject, indicators, knowledge)
          : (isImplicit(series.indicator, knowledge) ||
              isToldByPlan(sought, series, subject, indicators, knowledge) ||
              (subject.distance <= 1 &&
                (named === undefined || sought.quantity.kind === 'measure') &&
                isToldByUnit(sought, series, indicators, knowledge))) &&
            (impliedBy(sought, series.indicator, subject) || isOwnCount(sought.quantity, series, subject, knowledge))
      if (isRate(sought.quantity) && series.indicator.quantity === 'count' && named?.text.includes('per ') !== true) continue
      if (sought.isWhole && (!implied || subject.ahead)) continue
      // What needs no word is better left unnamed than named from afar.
      const indicator = implied && (sought.isWhole || (named !== undefined && (named.distance > 1 || named.ahead))) ? undefined : named
      if (indicator === undefined && !implied) continue
      // *The firms' revenue grew by 9 %*: not how many there are.
      const { of } = series.indicator
      if (indicator === undefined && of !== undefined && nearest?.distance === 0 && !growsThat(series.indicator, nearest, indicators))
        continue
      if (
        subject.distance > 0 &&
        nearest !== undefined &&
        !(indicator === undefined && standsBehind(subject, nearest)) &&
        isFurther(indicator, nearest) &&
        !growsThat(series.indicator, nearest, indicators)
      )
        continue
      const weight = weigh(subject) + (indicator === undefined ? 0 : weigh(indicator))
      found.push({ series, indicator, subject, weight, inferred: sought.inferred === true })
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

function weigh(slot: Slot): number {
  const length = slot.mention?.weight ?? 1
  return [4 + length, 2 + length / 2, 1, 0.5][slot.distance] as number
}

/** The slot that states an indicator: its own name, or for a growth the name of what grows. */
function indicatorFor(sought: Sought, indicator: Indicator, slots: readonly Slot[]): Slot | undefined {
  const own = slotOf(indicator.code, slots)
  if (indicator.measure === 'growth') {
    const level = sought.part === 'growth' && indicator.of !== undefined ? slotOf(indicator.of, slots) : undefined
    return own === undefined || (level !== undefined && level.distance < own.distance) ? level : own
  }
  return sought.part === 'growth' && own?.change !== true ? undefined : own
}

function slotOf(code: string, slots: readonly Slot[]): Slot | undefined {
  for (const slot of slots) if (slot.code === code) return slot
  return undefined
}

/** *80 % of electricity*: the share of what the indicator says it is a part of. */
function wholeFor(sought: Sought, indicator: Indicator, subjects: readonly Slot[]): Slot | undefined {
  if (sought.part !== 'share' || indicator.measure !== 'share' || indicator.whole === undefined) return undefined
  return subjects.find(({ code, distance, ahead }) => code === indicator.whole && distance === 0 && !ahead)
}

/** *Scored 486 points*, *24,000 completions of homes*: the noun of a number is a word for what is measured. */
function isOwnUnit(
  { kind, unit }: Pick<Quantity, 'kind' | 'unit'>,
  { indicator }: Series,
  named: Slot | undefined,
  subject: Slot,
): boolean {
  if (kind !== 'count' || named === undefined || !hasWord(named.text, unit)) return false
  return indicator.quantity === 'bare' || (indicator.quantity === 'count' && named.distance === 0 && subject.distance === 0)
}

/** *GDP grew by 3 %; exports fell by 12 %*: what is named right before the number grows, not what the clause before is about. */
function growsThat(indicator: Indicator, { mention }: Slot, slots: readonly Slot[]): boolean {
  return slots.some((slot) => slot.mention === mention && (slot.code === indicator.code || slot.code === indicator.of))
}

/** *A surplus of 29 million; mills, 700, 9 % more than the year before*: the subject stands behind the other name. */
function standsBehind({ mention }: Slot, { mention: before }: Slot): boolean {
  return mention !== undefined && before !== undefined && mention.group > before.lastGroup
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
