/**
 * Plumbline as its command line starts it: with the bundled pack, as it was compiled.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, edit, findingsOf } from '../../server/src/analysis.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { loadPacks } from '../../server/src/disk/packs.ts'
import type { Checker } from './checker.ts'

const SETTINGS: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }

/** Makes it ready; `root` is the repository. */
export function own(root: string): Checker {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { knowledge } = loadPacks([join(root, 'seeds')], root, { version, bundled: join(root, 'dist/packs') })
  const opened = (text: string) => analyse({ path: 'draft.md', text, markup: 'markdown' }, knowledge, SETTINGS)
  return {
    check: (text) => findingsOf(opened(text)).length,
    open(text) {
      let analysis = opened(text)
      return {
        insert(at, newText) {
          analysis = edit(analysis, { start: at, end: at, newText })
          return findingsOf(analysis).length
        },
      }
    },
  }
}
