import type { Pack } from '../../server/src/knowledge/pack.ts'

/** All that is in a pack, as plain data: of its aliases each way in which one may be written. What is a name is not excluded. */
export function listsOf({ tables, aliases, ...pack }: Pack): object {
  const ways = aliases.flatMap(({ concept, parts: [first = [], ...others] }) =>
    (others.length === 0 ? first.map((form) => [[form]]) : [[first, ...others]]).map((parts) => [
      JSON.stringify(parts.map(sorted)),
      concept,
    ]),
  )
  const names = new Set(ways.flatMap(([way, concept]) => (concept === null ? [] : way)))
  return { ...pack, aliases: sorted(ways.filter(([way, concept]) => concept !== null || !names.has(way as string))) }
}

function sorted(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map((value) => JSON.stringify(value)))].sort()
}
