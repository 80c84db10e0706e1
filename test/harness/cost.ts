/**
 * What tests that compare costs share.
 */

/** Made-up words, the same in each run; the nearer to the front the more often one is drawn. */
export function drawer(): () => string {
  const syllables = ['ka', 'lo', 'mi', 'ter', 'sun', 'dra', 'pol', 'ven', 'qui', 'nar', 'bes', 'tor', 'al', 'im', 'ug', 'on']
  let seed = 1
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
  const words = Array.from({ length: 5000 }, () => Array.from({ length: 2 + next(3) }, () => syllables[next(16)]).join(''))
  return () => words[Math.floor(words.length * (next(1e6) / 1e6) ** 3)] as string
}

/** How many times what `run(size)` costs of the processor `run(4 * size)` does: what else the machine is busy with does not count. */
export function growth(run: (size: number) => unknown, size: number): number {
  const costs = (of: number): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const before = process.cpuUsage()
        run(of)
        const { user, system } = process.cpuUsage(before)
        return user + system
      }),
    )
  const short = costs(size)
  return costs(4 * size) / Math.max(1000, short)
}
