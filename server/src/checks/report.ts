/**
 * What the rules on figures share: statements, evidence, names to be read aloud, and fixes.
 */

import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Language, Observation, Series } from '../knowledge/model.ts'
import { asSource } from '../markup/plain.ts'
import { negative, times } from '../reading/amount.ts'
import { formatLike } from '../reading/format.ts'
import type { Bound } from '../reading/quantity.ts'
import { unitsPer } from '../reading/units.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import { MONTH_NAMES } from '../text/date.ts'
import type { Scope } from './check.ts'
import type { Evidence, Fix, Statement } from './finding.ts'

/** The claim of a bound figure, for JSON. */
export function statementOf(figure: ResolvedFigure): Statement {
  const { quantity, stance } = figure.figure
  return {
    series: seriesOf(figure).id,
    period: figure.verdict?.period?.code ?? null,
    value: figure.verdict?.said.value ?? quantity.value,
    bound: quantity.bound,
    unit: seriesOf(figure).unit,
    status: stance.status,
    issuer: figure.issuers[0] ?? null,
  }
}

/** The series of a bound figure. Only bound figures reach the rules. */
export function seriesOf(figure: ResolvedFigure): Series {
  if (figure.resolution.kind !== 'resolved') throw new Error('a rule was given a figure that is not bound')
  return figure.resolution.series
}

/** An observation as evidence. */
export function evidenceOf(observation: Observation, unit: string): Evidence {
  return {
    series: observation.series,
    period: observation.period?.code ?? null,
    value: observation.value,
    bound: observation.bound,
    unit,
    status: observation.status,
    issuer: observation.issuer,
    source: observation.source,
    locator: observation.locator,
  }
}

/** A source as writers know it: `The Hanoi Times, 2 February 2023`. */
export function sourceName(key: string, knowledge: Knowledge): string {
  const source = knowledge.sources.get(key)
  return source === undefined ? key : `${source.outlet}, ${dateInWords(source.published)}`
}

/** A partial date in words: `2 February 2023`, `June 2023`, `2020`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : MONTH_NAMES[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ')
}

/** A period in words: `2022`, `the first quarter of 2023`, `2023–2025`. */
export function periodInWords(code: string): string {
  const [year, part] = code.split('-')
  if (code.includes('/')) return code.replace('/', '–')
  if (part === undefined) return code
  const ordinal = ['first', 'second', 'third', 'fourth'][Number(part.slice(1)) - 1]
  if (part.startsWith('Q')) return `the ${ordinal} quarter of ${year}`
  if (part.startsWith('S')) return `the ${ordinal} half of ${year}`
  return dateInWords(code)
}

/** What a source has, as the start of a message: `The Hanoi Times (2 February 2023) has 148 billion USD for the revenue of the ICT sector in Vietnam in 2022`. */
export function whatSourceHas(observation: Observation, series: Series, scope: Scope, has = 'has'): string {
  const kind = { actual: '', estimate: 'an estimate of ', forecast: 'a forecast of ', target: 'a target of ' }[observation.status]
  const period = observation.period === null ? '' : ` in ${periodInWords(observation.period.code)}`
  const name = seriesName(series)
  // `80,000 for the number of enterprises` and `rank 2 for exports` do not say it twice.
  const value = name.startsWith('the number of ')
    ? observation.written.replace(/^(\D*[\d.,]+(?: (?:thousand|million|billion|trillion))?) \D+$/, '$1')
    : observation.written
  const of = /^rank /.test(value) ? name.replace(/^the rank of /, '') : name
  return `${namedSource(observation.source, scope)} ${has} ${kind}${value} for ${of}${period}`
}

/** A source that a message speaks of: `The Hanoi Times (2 February 2023)`. */
export function namedSource(key: string, scope: Scope): string {
  const source = scope.knowledge.sources.get(key)
  return source === undefined ? key : `${source.outlet} (${dateInWords(source.published)})`
}

/** A series within a sentence: `the revenue of the ICT sector in Vietnam`. Messages are English, and so are their names where a pack has them. */
export function seriesName(series: Series): string {
  const name = series.labels.en ?? series.labels.vi ?? series.id
  return /^[a-z-]+(?: [a-z-]+)? of /.test(name) ? `the ${name}` : name
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Replaces the number by that of an observation, in the writer's own style. */
export function changeTo(figure: ResolvedFigure, observation: Observation, scope: Scope, preferred = true): Fix {
  const factor = unitsPer(seriesOf(figure).unit, figure.figure.quantity.unit) ?? 1
  const inUnit = factor === 1 ? observation.value : times(observation.value, factor)
  const value = figure.figure.falling ? negative(inUnit) : inUnit
  const newText = formatLike(figure.figure.quantity, value)
  const period = observation.period === null ? '' : `${periodInWords(observation.period.code)}, `
  const outlet = scope.knowledge.sources.get(observation.source)?.outlet ?? observation.source
  const bound = otherBound(figure, observation)
  const words = bound === undefined ? '' : `${BOUNDS[scope.language][bound]} `
  const edit =
    bound === undefined
      ? { ...figure.core, newText: asSource(newText, scope.markup) }
      : { start: figure.span.start, end: figure.core.end, newText: asSource(`${words}${newText}`, scope.markup) }
  return { title: `Change to ${words}${newText} (${period}${outlet})`, preferred, edits: [edit] }
}

const BOUNDS: Readonly<Record<Language, Readonly<Record<Bound, string>>>> = {
  en: { 'at-least': 'at least', 'at-most': 'at most', over: 'over', under: 'under' },
  vi: { 'at-least': 'ít nhất', 'at-most': 'tối đa', over: 'trên', under: 'dưới' },
}

/** The source's bound where the draft's words before the number bound it from the other side. */
function otherBound({ figure, span, core }: ResolvedFigure, observation: Observation): Bound | undefined {
  const said = figure.quantity.bound
  if (said === null || observation.bound === null || span.start >= core.start || isFloor(said) === isFloor(observation.bound))
    return undefined
  return observation.bound
}

function isFloor(bound: Bound): boolean {
  return bound === 'at-least' || bound === 'over'
}
