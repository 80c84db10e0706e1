/**
 * Checks the drafts of a corpus: each NAME.md with a NAME.labels.json beside it, in folders that are their kinds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { analyse, findingsOf } from '../../server/src/analysis.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { rules } from '../../server/src/checks/index.ts'
import { newShelf } from '../../server/src/disk/bibliographies.ts'
import { loadPacks } from '../../server/src/disk/packs.ts'
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts'
import { markupOf } from '../../server/src/markup/index.ts'
import { namedBibliographies } from '../../server/src/resolve/declared.ts'
import { type LabelledDraft, type Scores, score } from './score.ts'

// Later than every draft: one that states no date is held against all that is known.
const SETTINGS: Settings = { asOf: '2026-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }

/** Tells whether a draft is kept for measuring alone: it stands in a folder `unseen`, and nobody mends the checker by it. */
export function isUnseen(path: string): boolean {
  return basename(dirname(path)) === 'unseen'
}

/** Scores the drafts below `folder` that `keep` takes under all rules, with the packs at `packs`, or the one in a folder `pack` beside theirs. */
export function scoreCorpus(folder: string, packs: readonly string[], keep: (path: string) => boolean = () => true): Scores {
  const loaded = new Map<string, Knowledge>()
  const knowledgeOf = (paths: readonly string[]): Knowledge => {
    const key = paths.join('\n')
    const knowledge = loaded.get(key) ?? loadPacks(paths, folder).knowledge
    loaded.set(key, knowledge)
    return knowledge
  }
  const drafts = draftsBelow(folder).filter(keep)
  const shelf = newShelf((path) => path)
  const labelled = drafts.map((path): LabelledDraft => {
    const text = readFileSync(path, 'utf8')
    const markup = markupOf(path) ?? 'text'
    const { bibliographies } = shelf.find({ folder: dirname(path), named: namedBibliographies(text, markup), top: folder, set: [] })
    const own = join(dirname(dirname(path)), 'pack')
    const knowledge = knowledgeOf(existsSync(join(own, 'pack.yaml')) ? [own] : packs)
    const findings = findingsOf(analyse({ path, text, markup }, knowledge, { ...SETTINGS, bibliographies }))
    const { labels } = JSON.parse(readFileSync(labelsOf(path), 'utf8'))
    return { name: basename(path), kind: relative(folder, join(path, '..')) || '.', text, labels, findings }
  })
  return score(labelled, new Set(rules.map((rule) => rule.id)))
}

function draftsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return draftsBelow(path)
      return markupOf(path) !== undefined && existsSync(labelsOf(path)) ? [path] : []
    })
}

function labelsOf(path: string): string {
  return path.replace(/\.\w+$/, '.labels.json')
}
