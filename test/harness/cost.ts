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

/** The shortest of a few runs, in milliseconds. */
export function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 9; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
