import { expect, test } from 'vitest'
import { type Form, formOf } from '../../server/src/knowledge/alias.ts'
import type { Walk } from '../../server/src/knowledge/automaton.ts'
import { type CompiledAliases, compileAliases, newMatcher } from '../../server/src/knowledge/matcher.ts'
import { type Tokens, tokenize } from '../../server/src/reading/token.ts'
import { drawer } from '../harness/cost.ts'

function aliasesOf(count: number): CompiledAliases {
  const draw = drawer()
  const entries = Array.from({ length: count }, (_, index) => {
    const form = formOf([draw(), draw(), draw()].join(' '), false) as Form
    return { parts: [[form]], concept: { kind: 'subject' as const, code: `c${index}` } }
  })
  return compileAliases(entries)
}

/** How often aliases are looked into while they are looked for, and how many are found. */
function lookedFor(aliases: CompiledAliases, tokens: Tokens): { readonly steps: number; readonly found: number } {
  let steps = 0
  const counted =
    <A extends readonly number[], T>(look: (...at: A) => T) =>
    (...at: A): T => {
      steps++
      return look(...at)
    }
  const { root, go, fail, end, length } = aliases.walk
  const walk: Walk = { root, go: counted(go), fail: counted(fail), end: counted(end), length: counted(length) }
  const { length: found } = newMatcher({ ...aliases, walk, outputsAt: counted(aliases.outputsAt) })(tokens)
  return { steps, found }
}

test('a word takes about as many looks whether there are a thousand aliases or a hundred thousand', () => {
  const draw = drawer()
  for (let i = 0; i < 999; i++) draw()
  const tokens = tokenize(Array.from({ length: 30_000 }, draw).join(' '))
  const [few, many] = [aliasesOf(1_000), aliasesOf(100_000)].map((aliases) => lookedFor(aliases, tokens))
  expect(many?.found).toBeGreaterThan(few?.found ?? 0)
  // A matcher that looks at each alias would look a hundred times as often; more aliases begin as the text does.
  expect((many?.steps ?? 0) / tokens.count).toBeLessThan(8)
  expect((many?.steps ?? 0) / (few?.steps ?? 0)).toBeLessThan(4)
})
