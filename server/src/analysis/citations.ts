/** The citations of a draft's blocks, checked again where they, their notes or their quotations have changed. */
import type { Scope } from '../checks/check.ts'
import { rules } from '../checks/index.ts'
import { checkCitations } from '../checks/run.ts'
import type { Settings } from '../checks/settings.ts'
import { findingOf } from '../checks/to-finding.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { type DraftNotes, numberOf } from '../resolve/draft-notes.ts'
import { quoteReferences } from '../resolve/quote-references.ts'
import type { ResolvedQuotation } from '../resolve/quotes.ts'
import type { Reference } from '../resolve/references.ts'
import type { BlockAnalysis } from './block.ts'

/** Checks the citations of the blocks whose own, or whose notes or quotations, have changed. */
export function withCitations(
  blocks: readonly BlockAnalysis[],
  notes: DraftNotes,
  scope: Scope,
  settings: Settings,
): readonly BlockAnalysis[] {
  const result = [...blocks]
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as BlockAnalysis
    const { resolved, quotes, citing } = block
    if (citing !== undefined && citing.quotes === quotes && citing.among === notes) continue
    if (!block.cites && quotes === undefined) continue
    const told = (label: string): readonly Reference[] | undefined =>
      resolved.notes.find((note) => note.label === label && note.again !== true)?.references ??
      notes.get(label) ??
      // The address that Markdown has for a number.
      (label.startsWith('#') ? notes.get(`]${label.slice(1)}`) : undefined)
    // A finding's fix may name any number of the list.
    const isClean = citing?.findings.length === 0 && citing.quotes === quotes
    if (isClean && [...citing.asked].every(([label, note]) => told(label) === note)) {
      result[index] = { ...block, citing: { ...citing, among: notes } }
      continue
    }
    const asked = new Map<string, readonly Reference[] | undefined>()
    const noteOf = (label: string): readonly Reference[] | undefined => {
      const note = told(label)
      asked.set(label, note)
      return note
    }
    const { source, silence } = block
    const cited = {
      resolved,
      quotations: quotes?.quotations ?? [],
      referencesOf: (one: ResolvedQuotation) => quoteReferences(one, tokensOf, source.text, scope.language, scope.knowledge),
    }
    const findings = checkCitations(cited, rules, { ...scope, noteOf, numberOf: (key) => numberOf(key, notes) }).flatMap(
      (report) => findingOf(report, silence.list, source.text, settings) ?? [],
    )
    result[index] = { ...block, citing: { quotes, among: notes, asked, findings } }
  }
  return result
}
