/**
 * Runs documents as tests. With UPDATE_EXPECT=1 it writes what it found into the document instead of failing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Analysis, analyse, findingsOf } from '../../server/src/analysis.ts'
import type { Severity } from '../../server/src/checks/finding.ts'
import { rules } from '../../server/src/checks/index.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { parseSettings } from '../../server/src/disk/settings.ts'
import { applyFixes } from '../../server/src/features/apply-fixes.ts'
import { readBibliography } from '../../server/src/knowledge/bibliography.ts'
import { markupOf } from '../../server/src/markup/index.ts'
import type { Draft } from '../../server/src/text/draft.ts'
import { type Block, type DocumentTest, readDocument, rewrite } from './document.ts'
import { root, updating } from './expect.ts'
import { type Mark, readMarks, writeMarks } from './marks.ts'
import { bundled, knowledgeOf } from './pack.ts'

/** The date of drafts that state none. */
const AS_OF = '2024-06-30'

/** What a draft of a test gives: the marks that must stand in it. */
type Read = (analysis: Analysis) => readonly Mark[]

/** Runs the documents of a folder (below the repository's top) as tests of what `read` finds. */
export function testDocuments(folder: string, read: Read, only: (file: string) => readonly string[]): void {
  for (const name of readdirSync(join(root, folder)).sort()) {
    if (name.endsWith('.md') && name !== 'README.md') testDocument(join(folder, name), read, only(basename(name, '.md')))
  }
}

function testDocument(path: string, read: Read, only: readonly string[]): void {
  const text = readFileSync(join(root, path), 'utf8')
  const changes = new Map<Block, string>()
  const tests = readDocument(text)
  if (tests.length === 0) return
  describe(path, () => {
    for (const one of tests) {
      test(`${one.name} (line ${one.line})`, () => runTest(one, read, only, changes))
    }
    afterAll(() => {
      if (changes.size > 0) writeFileSync(join(root, path), rewrite(text, changes))
    })
  })
}

function runTest(one: DocumentTest, read: Read, only: readonly string[], changes: Map<Block, string>): void {
  const { text } = readMarks(one.draft.text)
  const draft: Draft = { path: one.name, text, markup: markupOf(`draft.${one.draft.markup}`) ?? 'markdown' }
  const analysis = analyse(draft, one.packs.length > 0 ? knowledgeOf(one.packs) : bundled(), {
    ...settingsOf(one.settings, only),
    bibliographies: one.bibliographies.map(({ markup, text: written }) => readBibliography(`refs.${markup}`, written)),
  })
  hold(one.draft, writeMarks(text, read(analysis)), changes)
  if (one.fixed !== undefined) hold(one.fixed, applyFixes(text, findingsOf(analysis)).text, changes)
  if (one.message !== undefined)
    hold(
      one.message,
      `${findingsOf(analysis)
        .map(({ message }) => message)
        .join('\n')}\n`,
      changes,
    )
}

function hold(block: Block, found: string, changes: Map<Block, string>): void {
  if (!updating) expect(found).toBe(block.text)
  else if (found !== block.text) changes.set(block, found)
}

/** All rules but `only` are off; one of `only` that is off by default is a warning. No `only`: all as they are. */
function settingsOf(written: readonly string[], only: readonly string[]): Settings {
  const ids = rules.map((rule) => rule.id)
  const levels: Record<string, Severity | 'off'> = {}
  if (only.length > 0)
    for (const { id, severity } of rules) levels[id] = !only.includes(id) ? 'off' : severity === 'off' ? 'warning' : severity
  let settings: Settings = { asOf: AS_OF, rules: levels, citationStyle: 'auto', messageLanguage: 'auto' }
  for (const text of written) {
    const read = parseSettings(text, 'settings', ids)
    if (read.problems.length > 0) throw new Error(`the test's settings: ${read.problems.map(({ message }) => message).join('; ')}`)
    const { asOf, citationStyle, messageLanguage } = read.settings
    settings = {
      asOf: asOf ?? settings.asOf,
      rules: { ...settings.rules, ...read.settings.rules },
      citationStyle: citationStyle ?? settings.citationStyle,
      messageLanguage: messageLanguage ?? settings.messageLanguage,
    }
  }
  return settings
}
