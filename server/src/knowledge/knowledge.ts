/**
 * Joins packs to one knowledge base.
 *
 * In: packs. Out: an immutable record of what their sources say, with the indexes that the checker asks, and the conflicts between
 * packs. It reads no pack and judges no draft.
 */

import type { Tokens } from '../reading/token.ts'
import { compareText } from '../text/characters.ts'
import { contradictions } from './contradictions.ts'
import { labelSeries } from './labels.ts'
import { type CompiledAliases, compileAliases, newMatcher } from './matcher.ts'
import type {
  Agent,
  AliasMatch,
  Code,
  Indicator,
  Instrument,
  Milestone,
  Observation,
  Origin,
  Problem,
  Series,
  Source,
  SourceWords,
  Unit,
} from './model.ts'
import type { Pack, PackObservation } from './pack-parts.ts'
import { newUnitFinder } from './value.ts'

/** What is known: everything the packs' sources say. */
export interface Knowledge {
  readonly series: ReadonlyMap<string, Series>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly subjects: ReadonlyMap<string, Code>
  readonly areas: ReadonlyMap<string, Code>
  readonly agents: ReadonlyMap<string, Agent>
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly sources: ReadonlyMap<string, Source>
  readonly units: ReadonlyMap<string, Unit>
  readonly milestones: readonly Milestone[]
  readonly words: readonly SourceWords[]
  /** The areas that figures are about where a draft names none: each pack's own. */
  readonly defaultAreas: readonly string[]
  /** Conflicts between the packs. */
  readonly problems: readonly Problem[]
  /** Finds all names in a text, in order of their place; `matcher.ts` says which of several hold. */
  match(tokens: Tokens): readonly AliasMatch[]
  seriesOf(indicator: string): readonly Series[]
  seriesAbout(subject: string): readonly Series[]
  /** The codes of the subjects that are counted in a unit. */
  subjectsIn(unit: string): ReadonlySet<string>
  /** The unit that a counted noun names, as series have it: `enterprises` for `firms`. Undefined where no pack says so. */
  unitOf(noun: string): string | undefined
  /** Tells whether `area` lies in `around`, at any depth. An area lies in itself. */
  isWithin(area: string, around: string): boolean
  /** Tells whether an area is a default one, or lies in one. */
  isAtHome(area: string): boolean
  /** Tells whether an area is wider than a default one, and holds it. */
  holdsHome(area: string): boolean
}

/**
 * Joins packs. Where two define one code differently the first holds, and the other's is a problem. `compiled` are their aliases, where
 * those were compiled before.
 */
export function buildKnowledge(packs: readonly Pack[], compiled?: CompiledAliases): Knowledge {
  const problems: Problem[] = []
  const indicators = join(
    packs.map((pack) => pack.indicators),
    byCode,
    'indicator',
    ({ measure, quantity, of, whole, implicit, among }) => [measure, quantity, of, whole, implicit, among],
    problems,
  )
  const subjects = join(
    packs.map((pack) => pack.subjects),
    byCode,
    'subject',
    () => [],
    problems,
  )
  const areas = join(
    packs.map((pack) => pack.areas),
    byCode,
    'area',
    ({ within }) => [within],
    problems,
  )
  const agents = join(
    packs.map((pack) => pack.agents),
    byCode,
    'agent',
    ({ kind }) => [kind],
    problems,
  )
  const instruments = join(
    packs.map((pack) => pack.instruments),
    byCode,
    'instrument',
    ({ number, date, issuer }) => [number, date, issuer],
    problems,
  )
  const units = join(
    packs.map((pack) => pack.units),
    byCode,
    'unit',
    () => [],
    problems,
  )
  const sources = join(
    packs.map((pack) => pack.sources),
    (source) => source.key,
    'source',
    ({ title, published }) => [title, published],
    problems,
  )
  const observations = packs.flatMap((pack) => pack.observations)
  // What contradicts itself within one pack was reported when that was read.
  const known = new Set(packs.flatMap((pack) => contradictions(pack.observations).map(placeKey)))
  if (packs.length > 1)
    problems.push(...contradictions(observations).filter((problem) => problem.severity === 'error' && !known.has(placeKey(problem))))
  const series = seriesFrom(observations, indicators, subjects, areas)
  const ofIndicator = grouped([...series.values()], (it) => it.indicator.code)
  const ofSubject = grouped([...series.values()], (it) => it.subject.code)
  const inUnit = new Map<string, Set<string>>()
  for (const { unit, subject } of series.values()) inUnit.set(unit, (inUnit.get(unit) ?? new Set()).add(subject.code))
  const match = newMatcher(compiled ?? compileAliases(packs.flatMap((pack) => pack.aliases)))
  const defaultAreas = [...new Set(packs.flatMap((pack) => pack.area ?? []))]
  const isWithin = (area: string, around: string): boolean => {
    // Two packs may close a circle that neither has.
    const seen = new Set<string>()
    for (let at: string | undefined = area; at !== undefined && !seen.has(at); at = areas.get(at)?.within) {
      if (at === around) return true
      seen.add(at)
    }
    return false
  }
  return {
    series,
    indicators,
    subjects,
    areas,
    agents,
    instruments,
    sources,
    units,
    milestones: packs.flatMap((pack) => pack.milestones),
    words: packs.flatMap((pack) => pack.words),
    defaultAreas,
    problems,
    match,
    seriesOf: (indicator) => ofIndicator.get(indicator) ?? [],
    seriesAbout: (subject) => ofSubject.get(subject) ?? [],
    subjectsIn: (unit) => inUnit.get(unit) ?? new Set(),
    unitOf: newUnitFinder(units.values()),
    isWithin,
    isAtHome: (area) => defaultAreas.some((home) => isWithin(area, home)),
    holdsHome: (area) => defaultAreas.some((home) => area !== home && isWithin(home, area)),
  }
}

function byCode(entry: { readonly code: string }): string {
  return entry.code
}

function placeKey({ path, line, column }: Origin): string {
  return `${path}:${line}:${column}`
}

function join<T extends { readonly origin: Origin }>(
  lists: readonly (readonly T[])[],
  keyOf: (entry: T) => string,
  noun: string,
  substance: (entry: T) => readonly unknown[],
  problems: Problem[],
): ReadonlyMap<string, T> {
  const joined = new Map<string, T>()
  for (const list of lists) {
    for (const entry of list) {
      const first = joined.get(keyOf(entry))
      if (first === undefined) joined.set(keyOf(entry), entry)
      else if (JSON.stringify(substance(first)) !== JSON.stringify(substance(entry))) {
        const { path, line, column } = entry.origin
        const message = `The ${noun} ${keyOf(entry)} is something else in ${first.origin.path}, line ${first.origin.line}, which holds: give one of the two another ${noun === 'source' ? 'key' : 'code'}.`
        problems.push({ severity: 'error', message, path, line, column })
      }
    }
  }
  return joined
}

function seriesFrom(
  observations: readonly PackObservation[],
  indicators: ReadonlyMap<string, Indicator>,
  subjects: ReadonlyMap<string, Code>,
  areas: ReadonlyMap<string, Code>,
): ReadonlyMap<string, Series> {
  const series = new Map<string, Series>()
  for (const [id, ofSeries] of grouped(observations, (it) => it.series)) {
    const first = ofSeries[0] as PackObservation
    const indicator = indicators.get(first.indicator)
    const subject = subjects.get(first.subject)
    const area = areas.get(first.area)
    // A pack that was read among others than these refers to what is not here.
    if (indicator === undefined || subject === undefined || area === undefined) continue
    series.set(id, {
      id,
      indicator,
      subject,
      area,
      unit: first.unit,
      labels: labelSeries(indicator, subject, area),
      observations: [...ofSeries].sort(inTime),
    })
  }
  return series
}

function inTime(a: Observation, b: Observation): number {
  return (
    compareText(a.period?.from ?? '', b.period?.from ?? '') ||
    compareText(a.period?.to ?? '', b.period?.to ?? '') ||
    compareText(a.published, b.published)
  )
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
