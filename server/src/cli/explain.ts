/**
 * `plumbline explain RULE`: prints a rule's page.
 */
import { rules } from '../checks/index.ts'
import { BAD, CLEAN } from './check.ts'
import { suggestion } from './settings.ts'
import { RULE_IDS } from './workspace.ts'
import type { World } from './world.ts'

/** Prints the page of the rule `id`. Gives the exit status. */
export function runExplain(id: string, world: World): number {
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) {
    world.err(`plumbline: no rule '${id}': ${suggestion(id, RULE_IDS)}\n`)
    return BAD
  }
  world.out(`${rule.page.trim()}\n`)
  return CLEAN
}
