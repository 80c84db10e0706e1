/** A link that closes a cycle: `from` points at `to`, and `to` leads back to `from` along `way`. */
export interface Cycle {
  readonly from: string
  readonly to: string
  /** The codes of the cycle in order, beginning with `to` and ending with `from`. */
  readonly way: readonly string[]
}

/** Finds the links without which nothing leads back to itself. Linear in codes and links. */
export function findCycles(links: ReadonlyMap<string, readonly string[]>): readonly Cycle[] {
  const cycles: Cycle[] = []
  const done = new Set<string>()
  for (const start of links.keys()) {
    const way: { readonly code: string; next: number }[] = [{ code: start, next: 0 }]
    const open = new Set([start])
    while (way.length > 0) {
      const here = way.at(-1) as (typeof way)[number]
      const to = done.has(here.code) ? undefined : links.get(here.code)?.[here.next++]
      if (to === undefined) {
        done.add(here.code)
        open.delete(here.code)
        way.pop()
      } else if (open.has(to)) {
        const codes = way.map((it) => it.code)
        cycles.push({ from: here.code, to, way: codes.slice(codes.indexOf(to)) })
      } else if (!done.has(to)) {
        open.add(to)
        way.push({ code: to, next: 0 })
      }
    }
  }
  return cycles
}
