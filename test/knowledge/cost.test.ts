import { expect, test } from 'vitest'
import { type Form, formOf } from '../../server/src/knowledge/alias.ts'
import { compileAliases, type Matcher, newMatcher } from '../../server/src/knowledge/matcher.ts'
import { tokenize } from '../../server/src/reading/token.ts'

/** Made-up words, the same in each run; the nearer to the front the more often one is drawn. */
function drawer(): () => string {
  const syllables = ['ka', 'lo', 'mi', 'ter', 'sun', 'dra', 'pol', 'ven', 'qui', 'nar', 'bes', 'tor', 'al', 'im', 'ug', 'on']
  let seed = 1
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
  const words = Array.from({ length: 5000 }, () => Array.from({ length: 2 + next(3) }, () => syllables[next(16)]).join(''))
  return () => words[Math.floor(words.length * (next(1e6) / 1e6) ** 3)] as string
}

function matcherOf(count: number): Matcher {
  const draw = drawer()
  const entries = Array.from({ length: count }, (_, index) => {
    const form = formOf([draw(), draw(), draw()].join(' '), false) as Form
    return { parts: [[form]], concept: { kind: 'subject' as const, code: `c${index}` } }
  })
  return newMatcher(compileAliases(entries))
}

function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 9; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

test('a word costs about the same whether there are a thousand aliases or a hundred thousand', () => {
  const draw = drawer()
  for (let i = 0; i < 999; i++) draw()
  const tokens = tokenize(Array.from({ length: 30_000 }, draw).join(' '))
  const few = matcherOf(1_000)
  const many = matcherOf(100_000)
  expect(many(tokens).length).toBeGreaterThan(few(tokens).length)
  // A matcher that looks at each alias would cost a hundred times as much; memory and more matches cost some.
  expect(fastest(() => many(tokens)) / fastest(() => few(tokens))).toBeLessThan(20)
})
