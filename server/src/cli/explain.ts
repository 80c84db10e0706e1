/**
 * `plumbline explain RULE`: prints a rule's page.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from '../disk/fault.ts'
import { suggestion } from '../disk/settings.ts'
import { BAD, CLEAN } from './check.ts'
import { RULE_IDS } from './workspace.ts'
import type { World } from './world.ts'

/** Prints the page of the rule `id`. Gives the exit status. */
export function runExplain(id: string, world: World): number {
  if (!RULE_IDS.includes(id)) {
    world.err(`plumbline: no rule '${id}': ${suggestion(id, RULE_IDS)}\n`)
    return BAD
  }
  const path = join(world.rulePages, `${id}.md`)
  try {
    world.out(`${readFileSync(path, 'utf8').trim()}\n`)
    return CLEAN
  } catch (error) {
    world.err(`plumbline: ${path}: ${reasonOf(error, 'file')}\n`)
    return BAD
  }
}
