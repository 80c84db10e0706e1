/**
 * What the pack reader hands from step to step: the pack in the making, and the means to report and to look codes up.
 */
import { type PartialDate, parsePartialDate } from '../text/date.ts'
import type { Language } from '../text/language.ts'
import type { Form } from './alias.ts'
import type {
  Agent,
  Code,
  Concept,
  Indicator,
  Instrument,
  Labels,
  Milestone,
  Observation,
  Origin,
  Problem,
  Source,
  SourceWords,
  Unit,
} from './model.ts'
import { didYouMean } from './nearest.ts'
import { type Entry, type EntryKind, isRecord, type PackFiles } from './pack-files.ts'
import type { PackTables } from './tables.ts'
import type { Path } from './yaml-file.ts'

/** An observation with what its series is made of. */
export interface PackObservation extends Observation {
  readonly indicator: string
  readonly subject: string
  readonly area: string
  /** As claims print it: `USD`, `%`, `enterprises`. */
  readonly unit: string
}

/** An alias, or with no concept a phrase that is excluded, with the forms of each of its parts. */
export interface PackAlias {
  readonly concept: Concept | null
  readonly parts: readonly (readonly Form[])[]
}

/** A pack, read and checked. Everything it refers to is in it or in the packs it was read among. */
export interface Pack {
  readonly id: string
  readonly name: string
  readonly languages: readonly Language[]
  /** The default area. */
  readonly area: string | null
  readonly indicators: readonly Indicator[]
  readonly subjects: readonly Code[]
  readonly areas: readonly Code[]
  /** The states that milestones are about. */
  readonly states: readonly Code[]
  readonly units: readonly Unit[]
  readonly agents: readonly Agent[]
  readonly instruments: readonly Instrument[]
  readonly sources: readonly Source[]
  readonly observations: readonly PackObservation[]
  readonly milestones: readonly Milestone[]
  readonly words: readonly SourceWords[]
  readonly aliases: readonly PackAlias[]
  /** Of a pack that was built before: the same, to be asked by code without reading all of it. */
  readonly tables?: PackTables
}

/** The kinds of codes that can be referred to. */
export type CodeKind = Exclude<EntryKind, 'quotes' | 'units'>

/** What all steps of the reader share. */
export interface Reader {
  readonly files: PackFiles
  readonly languages: readonly Language[]
  report(at: Origin, message: string, severity?: Problem['severity']): void
  /** Tells whether a code exists; reports one that does not, unless its entry or file is known to be broken. */
  refer(kind: CodeKind, code: string, at: Origin): boolean
}

const NOUNS: Readonly<Record<CodeKind, readonly [noun: string, where: string]>> = {
  indicators: ['indicator', 'codelists/indicators.yaml'],
  subjects: ['subject', 'codelists/subjects.yaml'],
  areas: ['area', 'codelists/areas.yaml'],
  milestones: ['milestone', 'codelists/milestones.yaml'],
  agents: ['agent', 'agents.yaml'],
  instruments: ['instrument', 'instruments.yaml'],
  sources: ['source', 'sources/'],
}

const MOST_GUESSES = 50

/** Makes the shared means; `known` are the codes that other packs define. */
export function newReader(
  files: PackFiles,
  languages: readonly Language[],
  known: Readonly<Record<CodeKind, ReadonlySet<string>>>,
  problems: Problem[],
): Reader {
  const report: Reader['report'] = (at, message, severity = 'error') => {
    problems.push({ severity, message, path: at.path, line: at.line, column: at.column })
  }
  const own = new Map<CodeKind, ReadonlySet<string>>()
  const mends = new Map<string, string>()
  const usable = (kind: CodeKind): ReadonlySet<string> => {
    const codes = own.get(kind) ?? new Set(files.entries[kind].map((entry) => entry.code))
    own.set(kind, codes)
    return codes
  }
  return {
    files,
    languages,
    report,
    refer(kind, code, at) {
      if (known[kind].has(code) || usable(kind).has(code)) return true
      if (files.seen[kind].has(code) || files.unread.has(kind)) return false
      const [noun, where] = NOUNS[kind]
      // One slip in a code list can make thousands of dangling codes, and a guess looks at every code there is.
      const likely = mends.size < MOST_GUESSES ? [...files.seen[kind], ...known[kind]] : []
      const mend = mends.get(`${kind} ${code}`) ?? didYouMean(code, likely, `add it to ${where}.`)
      mends.set(`${kind} ${code}`, mend)
      report(at, `No ${noun} has the ${kind === 'sources' ? 'key' : 'code'} ${code}: ${mend}`)
      return false
    },
  }
}

/** Where a value below an entry stands. */
export function at(entry: Entry, ...path: Path): Origin {
  return entry.file.valueAt([...entry.path, ...path])
}

/** Reads a label: plain text is in the pack's first language. */
export function labelsOf(value: unknown, languages: readonly Language[]): Labels {
  if (typeof value === 'string') return { [languages[0] ?? 'en']: value.trim() }
  if (!isRecord(value)) return {}
  const labels: Partial<Record<Language, string>> = {}
  for (const language of ['en', 'vi'] as const) {
    const label = value[language]
    if (typeof label === 'string' && label.trim() !== '') labels[language] = label.trim()
  }
  return labels
}

/** Reads a date, reporting one that is none; `fallback` where there is none or it cannot be read. */
export function dateOf<T>(reader: Reader, value: unknown, place: Origin, fallback: T): PartialDate | T {
  if (value === undefined || value === null) return fallback
  const date = parsePartialDate(String(value))
  if (date !== undefined) return date
  reader.report(place, `${String(value)} is no date: write 2023, 2023-06 or 2023-06-14.`)
  return fallback
}
