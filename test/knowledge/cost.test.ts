import { expect, test } from 'vitest'
import { type Form, formOf } from '../../server/src/knowledge/alias.ts'
import { compileAliases, type Matcher, newMatcher } from '../../server/src/knowledge/matcher.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { drawer, fastest } from '../harness/cost.ts'

function matcherOf(count: number): Matcher {
  const draw = drawer()
  const entries = Array.from({ length: count }, (_, index) => {
    const form = formOf([draw(), draw(), draw()].join(' '), false) as Form
    return { parts: [[form]], concept: { kind: 'subject' as const, code: `c${index}` } }
  })
  return newMatcher(compileAliases(entries))
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
