/**
 * Reads packs.
 *
 * In: the files of a pack, as paths and texts. Out: the pack, and its problems, each with file, line, column and the mend. What is
 * wrong is left out, the rest is kept: it never throws. It reads no files and joins no packs: that is for those who call it,
 * and for `knowledge.ts`.
 */
import type { Language } from '../text/language.ts'
import { contradictions } from './contradictions.ts'
import type { Labels, Problem } from './model.ts'
import { readCodes } from './pack-codes.ts'
import { readPackFiles, type SourceText } from './pack-files.ts'
import { type CodeKind, newReader, type Pack, type PackAlias } from './pack-parts.ts'
import { readSources } from './pack-sources.ts'
import { newUnitFinder } from './value.ts'
import { dropParsed } from './yaml-file.ts'

export type { Pack }

/** The version of the pack format that this reads. */
const SCHEMA = 1

/** A file of a pack; all paths of one pack have the pack's folder in common. */
export interface PackFile {
  readonly path: string
  readonly text: string
}

/** Reads a pack. It may refer to the codes of the packs `among` which it will be used. What the texts of its sources say is not yet in it. */
export function readPack(
  files: readonly PackFile[],
  among: readonly Pack[] = [],
): { readonly pack: Pack; readonly problems: readonly Problem[]; readonly texts: readonly SourceText[] } {
  const packFiles = readPackFiles(files)
  const problems: Problem[] = [...packFiles.problems]
  const head = packFiles.head?.value ?? {}
  const version = head.schema
  if (typeof version === 'number' && version > SCHEMA && packFiles.head !== null) {
    const place = packFiles.head.file.valueAt(['schema'])
    const message = `This pack is written in version ${version} of the format, and this program reads version ${SCHEMA}: update Plumbline.`
    return { pack: EMPTY, problems: [{ severity: 'error', message, ...place }], texts: [] }
  }
  const told = Array.isArray(head.languages) ? head.languages.filter((it): it is Language => it === 'en' || it === 'vi') : []
  const languages: readonly Language[] = told.length > 0 ? told : ['en']
  const codesOf = (list: (pack: Pack) => readonly { readonly code: string }[]) =>
    new Set(among.flatMap((pack) => list(pack).map((it) => it.code)))
  const known: Record<CodeKind, ReadonlySet<string>> = {
    indicators: codesOf((pack) => pack.indicators),
    subjects: codesOf((pack) => pack.subjects),
    areas: codesOf((pack) => pack.areas),
    milestones: codesOf((pack) => pack.states),
    agents: codesOf((pack) => pack.agents),
    instruments: codesOf((pack) => pack.instruments),
    sources: new Set(among.flatMap((pack) => pack.sources.map((it) => it.key))),
  }
  const reader = newReader(packFiles, languages, known, problems)
  const aliases: PackAlias[] = []
  const codes = readCodes(reader, aliases)
  let area: string | null = null
  if (typeof head.area === 'string' && packFiles.head !== null) {
    if (reader.refer('areas', head.area, packFiles.head.file.valueAt(['area']))) area = head.area
  }
  const units = [...codes.units, ...among.flatMap((pack) => pack.units)]
  const contents = readSources(reader, aliases, {
    indicators: new Map([...among, codes].flatMap((it) => it.indicators.map((indicator) => [indicator.code, indicator] as const))),
    states: new Map<string, Labels>([...among, codes].flatMap((it) => it.states.map((state) => [state.code, state.labels] as const))),
    // Of a pack whose pack.yaml cannot be read, the area is not known to be missing.
    area:
      packFiles.head === null
        ? undefined
        : head.area === undefined
          ? (among.find((pack) => pack.area !== null)?.area ?? null)
          : (area ?? undefined),
    unitOf: newUnitFinder(units),
  })
  problems.push(...contradictions(contents.observations), ...mixedUnits(contents.observations, new Set(units.map((unit) => unit.code))))
  const read = new Set([...known.sources, ...contents.sources.map((it) => it.key)])
  const pack: Pack = {
    id: typeof head.id === 'string' ? head.id : '',
    name: typeof head.name === 'string' ? head.name : '',
    languages,
    area,
    ...codes,
    ...contents,
    // A source whose record cannot be read takes with it what is told by it.
    instruments: codes.instruments.filter((it) => read.has(it.source)),
    words: contents.words.filter((it) => read.has(it.source)),
    aliases,
  }
  dropParsed()
  const texts = packFiles.texts.filter(({ key, origin }) => reader.refer('sources', key, origin) && read.has(key))
  return { pack, problems: inOrder(problems), texts }
}

const EMPTY: Pack = {
  id: '',
  name: '',
  languages: ['en'],
  area: null,
  indicators: [],
  subjects: [],
  areas: [],
  states: [],
  units: [],
  agents: [],
  instruments: [],
  sources: [],
  observations: [],
  milestones: [],
  words: [],
  aliases: [],
}

/** Counts of one thing under two nouns that no list of units tells apart would be two series that know nothing of each other. */
function mixedUnits(observations: Pack['observations'], units: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = []
  const nouns = new Map<string, string>()
  for (const { indicator, subject, area, unit, origin } of observations) {
    if (/^[A-Z]{3}$|%|^(?:|rank|times|percentage point)$/.test(unit)) continue
    const key = `${indicator}.${subject}.${area}`
    const first = nouns.get(key)
    if (first === undefined) nouns.set(key, unit)
    else if (first !== unit && !(units.has(first) && units.has(unit))) {
      const message = `${key} is counted in ${first} elsewhere and in ${unit} here: use one noun, or list both in codelists/units.yaml, as one unit or as two.`
      problems.push({ severity: 'warning', message, ...origin })
    }
  }
  return problems
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column))
}
