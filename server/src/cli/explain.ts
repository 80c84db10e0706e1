/**
 * `plumbline explain RULE`: prints a rule's page.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULE_IDS } from '../checks/index.ts'
import { reasonOf } from '../disk/fault.ts'
import { suggestion } from '../disk/settings.ts'
import { BAD, CLEAN } from './status.ts'
import { widthOf } from './terminal.ts'
import type { World } from './world.ts'

/** Prints the page of the rule `id`. Gives the exit status. */
export function runExplain(id: string, world: World): number {
  if (!RULE_IDS.includes(id)) {
    world.err(`plumbline: no rule '${id}': ${suggestion(id, RULE_IDS)}\n`)
    return BAD
  }
  const path = join(world.rulePages, `${id}.md`)
  try {
    world.out(`${pageOf(id, world)}\n`)
    return CLEAN
  } catch (error) {
    world.err(`plumbline: ${path}: ${reasonOf(error, 'file')}\n`)
    return BAD
  }
}

/** The page of a rule, as a reader has it. Throws an error of the file system. */
export function pageOf(id: string, world: World): string {
  return withoutMarks(readFileSync(join(world.rulePages, `${id}.md`), 'utf8').trim())
}

const MARK = /<\|(.*?)\|([\w-]+)>/g

/** The examples of a page mark what is reported, since they are run as tests; a reader gets `^^^^` below it. */
function withoutMarks(page: string): string {
  return page.replace(/^.*<\|.*$/gm, (line) => {
    let plain = ''
    let at = 0
    const below: string[] = []
    for (const mark of line.matchAll(MARK)) {
      const [all, words = '', rule = ''] = mark
      plain += line.slice(at, mark.index)
      below.push(`${' '.repeat(widthOf(plain))}${'^'.repeat(widthOf(words))} ${rule}`)
      plain += words
      at = mark.index + all.length
    }
    return [plain + line.slice(at), ...below].join('\n')
  })
}
