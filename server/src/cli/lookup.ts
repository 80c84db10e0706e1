/**
 * `plumbline lookup WORDS…`: figures and quotes that match.
 */
import { factLines, factToJson } from '../features/fact-words.ts'
import { buildLookup, type Fact } from '../features/lookup.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { collectTroubles } from './drafts.ts'
import { startProgress } from './progress.ts'
import { BAD, CLEAN, FOUND } from './status.ts'
import { painter, wantsColours, wrap } from './terminal.ts'
import { openWorkspace } from './workspace.ts'
import type { World } from './world.ts'

export const LOOKUP_FORMATS = ['text', 'json'] as const

export interface LookupOptions {
  readonly kb: readonly string[]
  readonly bundled: boolean
  readonly format: (typeof LOOKUP_FORMATS)[number]
}

/** Prints the facts that match. Gives the exit status: 1 where none does. */
export function runLookup(words: readonly string[], options: LookupOptions, world: World): number {
  const troubles = collectTroubles(world, startProgress(world))
  const { knowledge, problems } = openWorkspace(world, { ...options, asOf: undefined, rule: {} }).packsIn(world.cwd)
  troubles.tellAll(problems)
  const facts = buildLookup(knowledge).find(words.join(' '))
  if (options.format === 'json') world.out(`${JSON.stringify({ version: 1, results: facts.map(factToJson) })}\n`)
  else if (facts.length === 0) world.err(`plumbline: nothing matches '${words.join(' ')}': try fewer or other words\n`)
  else printText(facts, knowledge, world)
  return troubles.any() ? BAD : facts.length === 0 ? FOUND : CLEAN
}

function printText(facts: readonly Fact[], knowledge: Knowledge, world: World): void {
  const paint = painter(wantsColours(world.env, world.outIsTerminal))
  for (const fact of facts) {
    const [head, ...rest] = factLines(fact, knowledge)
    world.out(`${paint('bold', head)}\n`)
    for (const line of rest.flatMap((one) => wrap(one, world.columns - 4))) world.out(`    ${line}\n`)
  }
}
