/** The citations of a draft's blocks, checked again where they, their notes or their quotations have changed. */
import type { Scope } from '../checks/check.ts'
import { rules } from '../checks/index.ts'
import { checkCitations } from '../checks/run.ts'
import type { Settings } from '../checks/settings.ts'
import { findingOf } from '../checks/to-finding.ts'
import { isSourceLine } from '../checks/uncited-figure.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { readForReferences } from '../resolve/block.ts'
import { type DraftNotes, numberOf } from '../resolve/draft-notes.ts'
import { quoteReferences } from '../resolve/quote-references.ts'
import type { ResolvedQuotation } from '../resolve/quotes.ts'
import type { Reference } from '../resolve/references.ts'
import { lineReferences } from '../resolve/table-references.ts'
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
    if (!block.cites && quotes === undefined) continue
    const line = sourceLineBelow(blocks, index)
    const isSame = citing !== undefined && citing.quotes === quotes && citing.line === line?.text
    if (isSame && citing.among === notes) continue
    const told = (label: string): readonly Reference[] | undefined =>
      resolved.notes.find((note) => note.label === label && note.again !== true)?.references ??
      notes.get(label) ??
      // The address that Markdown has for a number.
      (label.startsWith('#') ? notes.get(`]${label.slice(1)}`) : undefined)
    // A finding's fix may name any number of the list.
    if (isSame && citing.findings.length === 0 && [...citing.asked].every(([label, note]) => told(label) === note)) {
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
      line: line === undefined ? undefined : { text: line.text, references: referencesIn(line, scope) },
      referencesOf: (one: ResolvedQuotation) => quoteReferences(one, tokensOf, source.text, scope.language, scope.knowledge),
    }
    const findings = checkCitations(cited, rules, { ...scope, noteOf, numberOf: (key) => numberOf(key, notes) }).flatMap(
      (report) => findingOf(report, silence.list, source.text, settings) ?? [],
    )
    result[index] = { ...block, citing: { quotes, line: line?.text, among: notes, asked, findings } }
  }
  return result
}

/** The line right below a table that says where its numbers are from: its block, and the text from the table to the line's end. */
export function sourceLineBelow(
  blocks: readonly BlockAnalysis[],
  table: number,
): { readonly block: BlockAnalysis; readonly text: string } | undefined {
  if (blocks[table]?.source.kind !== 'table') return undefined
  let below = table + 1
  while (blocks[below]?.source.kind === 'blank' || blocks[below]?.source.kind === 'comment') below++
  const block = blocks[below]
  if (block === undefined || !isSourceLine(block.resolved)) return undefined
  const text = blocks
    .slice(table, below + 1)
    .map(({ source }) => source.text)
    .join('')
  return { block, text }
}

/** What such a line refers to, with places as in its text. */
function referencesIn({ block, text }: { readonly block: BlockAnalysis; readonly text: string }, scope: Scope): readonly Reference[] {
  const [passage] = block.prose.passages
  if (passage?.kind !== 'text') return []
  const from = text.length - block.source.text.length
  const read = readForReferences(passage.run, block.source.text, scope.language, scope.knowledge)
  return lineReferences(read, scope.knowledge).map((reference) => ({
    ...reference,
    source: { start: reference.source.start + from, end: reference.source.end + from },
  }))
}
