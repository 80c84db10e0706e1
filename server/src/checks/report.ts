/**
 * What the rules on figures share: statements, evidence, names to be read aloud, and fixes.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Observation, Series } from '../knowledge/model.ts'
import { asSource } from '../markup/plain.ts'
import { negative, times } from '../reading/amount.ts'
import { formatLike } from '../reading/format.ts'
import type { Bound } from '../reading/quantity.ts'
import { unitsPer } from '../reading/units.ts'
import { BOUND_WORDS } from '../reading/write-amount.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import type { Report, Scope } from './check.ts'
import type { Evidence, Fix, Statement } from './finding.ts'
import type { Words } from './words.ts'
import { capitalised, ENGLISH } from './words-english.ts'

export { capitalised }

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
export function sourceName(key: string, knowledge: Knowledge, words: Words = ENGLISH): string {
  const source = knowledge.sources.get(key)
  return source === undefined ? key : `${source.outlet}, ${words.date(source.published)}`
}

/** A partial date in English: `2 February 2023`, `June 2023`, `2020`. */
export function dateInWords(date: string): string {
  return ENGLISH.date(date)
}

/** A period in English: `2022`, `the first quarter of 2023`, `2023–2025`. */
export function periodInWords(code: string): string {
  return ENGLISH.period(code)
}

/** What a source has, as the start of a message: `The Hanoi Times (2 February 2023) has 148 billion USD for the revenue of the ICT sector in Vietnam in 2022`. */
export function whatSourceHas(observation: Observation, series: Series, scope: Scope, only = false): string {
  return scope.say.has({
    source: namedSource(observation.source, scope),
    value: valueInWords(observation, series, scope),
    series: seriesName(series, scope),
    period: observation.period?.code ?? null,
    status: observation.status,
    only,
  })
}

/** What an observation has, in words: `at least 148 billion USD`. */
export function valueInWords(observation: Observation, { unit }: Series, { say, knowledge }: Scope): string {
  return say.value(observation, unit, knowledge.units.get(unit)?.labels[say.language]?.other)
}

/** A source that a message speaks of: `The Hanoi Times (2 February 2023)`. */
export function namedSource(key: string, { knowledge, say }: Scope): string {
  const source = knowledge.sources.get(key)
  return source === undefined ? key : `${source.outlet} (${say.date(source.published)})`
}

/** A series within a sentence: `the revenue of the ICT sector in Vietnam`. */
export function seriesName({ labels, id }: Series, { say }: Scope): string {
  return say.series(labels, id)
}

/** Replaces the number by that of an observation, in the writer's own style. */
export function changeTo(figure: ResolvedFigure, observation: Observation, scope: Scope, preferred = true): Fix {
  const factor = unitsPer(seriesOf(figure).unit, figure.figure.quantity.unit) ?? 1
  const inUnit = factor === 1 ? observation.value : times(observation.value, factor)
  const value = figure.figure.falling ? negative(inUnit) : inUnit
  const newText = formatLike(figure.figure.quantity, value)
  const { say } = scope
  const period = observation.period === null ? '' : `${say.period(observation.period.code)}, `
  const outlet = scope.knowledge.sources.get(observation.source)?.outlet ?? observation.source
  const bound = otherBound(figure, observation)
  const words = bound === undefined ? '' : `${BOUND_WORDS[scope.language][bound]} `
  const edit =
    bound === undefined
      ? { ...figure.core, newText: asSource(newText, scope.markup) }
      : { ...figure.span, newText: asSource(`${words}${newText}`, scope.markup) }
  return { title: say.changeTo(`${words}${newText}`, `${period}${outlet}`), preferred, edits: [edit] }
}

/** The source's bound where the draft's words around the number bound it from the other side. */
function otherBound({ figure, span, core }: ResolvedFigure, observation: Observation): Bound | undefined {
  const said = figure.quantity.bound
  if (said === null || observation.bound === null || isFloor(said) === isFloor(observation.bound)) return undefined
  return span.start < core.start || span.end > core.end ? observation.bound : undefined
}

function isFloor(bound: Bound): boolean {
  return bound === 'at-least' || bound === 'over'
}

/** What a rule says of each of these, of most of them nothing. */
export function reportsOn<T>(all: readonly T[], reportOn: (one: T) => Report | undefined): readonly Report[] {
  const reports: Report[] = []
  for (const one of all) {
    const report = reportOn(one)
    if (report !== undefined) reports.push(report)
  }
  return reports
}
