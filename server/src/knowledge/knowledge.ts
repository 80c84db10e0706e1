/**
 * Joins packs to one knowledge base.
 *
 * In: packs. Out: an immutable record of what their sources say, with the indexes that the checker asks, and the conflicts between
 * packs. It reads no pack and judges no draft.
 */
import type { Period } from '../reading/period.ts'
import type { Tokens } from '../reading/token.ts'
import { conflicts } from './conflicts.ts'
import { joined, joinSeries } from './joined.ts'
import { type CompiledAliases, compileAliases, newMatcher } from './matcher.ts'
import type { Agent, AliasMatch, Code, Indicator, Instrument, Milestone, Problem, Series, Source, SourceWords, Unit } from './model.ts'
import type { Pack } from './pack-parts.ts'
import { tablesOf } from './tables.ts'
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
  seriesOf(indicator: string): SeriesList
  seriesAbout(subject: string): readonly Series[]
  /** The series that have an observation of a period in a unit: none where there are more than `most`. */
  seriesIn(unit: string, period: Period | null, most: number): readonly Series[]
  /** How many observations there are. */
  readonly figures: number
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

/** Series of which there may be very many: they are made while one goes through them. */
export type SeriesList = Iterable<Series> & Pick<readonly Series[], 'length' | 'every' | 'some'>

/** What was worked out when packs were built. */
export interface Prepared {
  /** The names of all packs, as they are looked for. */
  readonly aliases: CompiledAliases
  /** What is in conflict between the packs. */
  readonly problems: readonly Problem[]
}

/** Joins packs. Where two define one code differently the first holds, and the other's is a problem. */
export function buildKnowledge(packs: readonly Pack[], prepared?: Prepared): Knowledge {
  const tables = packs.map(tablesOf)
  const indicators = joined(tables.map((one) => one.indicators))
  const subjects = joined(tables.map((one) => one.subjects))
  const areas = joined(tables.map((one) => one.areas))
  const units = joined(tables.map((one) => one.units))
  const all = joinSeries(
    tables.map(({ series }) => series),
    (indicator, subject, area) => [indicators.get(indicator), subjects.get(subject), areas.get(area)],
  )
  const match = newMatcher(prepared?.aliases ?? compileAliases(packs.flatMap((pack) => pack.aliases)))
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
  let words: readonly SourceWords[] | undefined
  return {
    ...all,
    indicators,
    subjects,
    areas,
    agents: joined(tables.map((one) => one.agents)),
    instruments: joined(tables.map((one) => one.instruments)),
    sources: joined(tables.map((one) => one.sources)),
    units,
    milestones: packs.flatMap((pack) => pack.milestones),
    get words() {
      words ??= packs.flatMap((pack) => pack.words)
      return words
    },
    defaultAreas,
    problems: prepared?.problems ?? conflicts(packs),
    match,
    unitOf: newUnitFinder(units.values()),
    isWithin,
    isAtHome: (area) => defaultAreas.some((home) => isWithin(area, home)),
    holdsHome: (area) => defaultAreas.some((home) => area !== home && isWithin(home, area)),
  }
}
