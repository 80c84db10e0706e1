/**
 * Finds what packs that are used together say against each other: one code for two things, one source with two values.
 */
import { contradictions } from './contradictions.ts'
import type { Origin, Problem } from './model.ts'
import type { Pack } from './pack-parts.ts'
import { codeOf, tablesOf } from './tables.ts'

/** Lists the conflicts between packs, each at the later one's place. */
export function conflicts(packs: readonly Pack[]): readonly Problem[] {
  if (packs.length < 2) return []
  const problems: Problem[] = []
  const clash = <T extends { readonly origin: Origin }>(
    lists: readonly (readonly T[])[],
    keyOf: (entry: T) => string,
    noun: string,
    substance: (entry: T) => readonly unknown[],
  ): void => {
    const known = new Map<string, T>()
    for (const entry of lists.flat()) {
      const first = known.get(keyOf(entry))
      if (first === undefined) known.set(keyOf(entry), entry)
      else if (JSON.stringify(substance(first)) !== JSON.stringify(substance(entry))) {
        const { path, line, column } = entry.origin
        const message = `The ${noun} ${keyOf(entry)} is something else in ${first.origin.path}, line ${first.origin.line}, which holds: give one of the two another ${noun === 'source' ? 'key' : 'code'}.`
        problems.push({ severity: 'error', message, path, line, column })
      }
    }
  }
  clash(
    packs.map(({ indicators }) => indicators),
    codeOf,
    'indicator',
    ({ measure, quantity, of, whole, implicit, among }) => [measure, quantity, of, whole, implicit, among],
  )
  clash(
    packs.map(({ areas }) => areas),
    codeOf,
    'area',
    ({ within }) => [within],
  )
  clash(
    packs.map(({ agents }) => agents),
    codeOf,
    'agent',
    ({ kind }) => [kind],
  )
  clash(
    packs.map(({ instruments }) => instruments),
    codeOf,
    'instrument',
    ({ number, date, issuer }) => [number, date, issuer],
  )
  clash(
    packs.map(({ sources }) => sources),
    ({ key }) => key,
    'source',
    ({ title, published }) => [title, published],
  )
  return [...problems, ...contradictionsBetween(packs)]
}

/** Only a source that two packs tell of can be told of in two ways. */
function contradictionsBetween(packs: readonly Pack[]): readonly Problem[] {
  const tables = packs.map((pack) => tablesOf(pack).sources)
  const shared = new Set(
    packs.flatMap(({ sources }, at) =>
      at === 0 ? [] : sources.flatMap(({ key }) => (tables.some((table, before) => before < at && table.has(key)) ? key : [])),
    ),
  )
  if (shared.size === 0) return []
  const told = packs.map(({ observations }) => observations.filter(({ source }) => shared.has(source)))
  // What contradicts itself within one pack was reported when that was read.
  const known = new Set(told.flatMap((own) => contradictions(own).map(placeKey)))
  return contradictions(told.flat()).filter((problem) => problem.severity === 'error' && !known.has(placeKey(problem)))
}

function placeKey({ path, line, column }: Origin): string {
  return `${path}:${line}:${column}`
}
