/**
 * Finds what says where the numbers of a table are from: marks in it, a column of sources, its caption, a line such as `Source: …`.
 *
 * In: a block with a table. Out: the references of each row, and whether the table is cited at all.
 */
import type { Prose, Run, TablePassage } from '../markup/prose.ts'
import type { NamingKnowledge } from './document-naming.ts'
import { isReferring, markReference, type Reference, type ReferenceText, readNote, readReferences } from './references.ts'

/** What the parts of a table's block refer to. */
export interface TableReferences {
  /** By row of the table's body: what stands in the row, else what speaks for all of the table. */
  readonly rows: readonly (readonly Reference[])[]
  /** Something cites for all of the table. */
  readonly cited: boolean
}

/** Reads the references of a table, and of the captions and source lines in its block. */
export function tableReferences(
  table: TablePassage,
  { passages }: Prose,
  written: string,
  read: (run: Run) => ReferenceText,
  knowledge: NamingKnowledge,
): TableReferences {
  const beside = passages.flatMap((passage) =>
    passage.kind === 'text' && (passage.role === 'caption' || isSourceLine(passage.run.text))
      ? lineReferences(read(passage.run), knowledge)
      : [],
  )
  return {
    rows: referencesOfRows(table, written, read, knowledge).map((row) => (row.length > 0 ? row : beside)),
    cited:
      beside.length > 0 || isTableCited(table) || passages.some((passage) => passage.kind === 'text' && isSourceLine(passage.run.text)),
  }
}

/** Tells whether a text is a line that says where something is from: *Source: …*. */
export function isSourceLine(text: string): boolean {
  return /^\s*(?:data )?(?:sources?|nguồn)\s*:/i.test(text)
}

/** What a caption or a source line refers to: no outlet that it names in passing. */
export function lineReferences(text: ReferenceText, knowledge: NamingKnowledge): readonly Reference[] {
  return readReferences(text, knowledge).all.filter((reference) => reference.kind !== 'words' || reference.article)
}

/** What each row of the body refers to: its marks, and what stands in a column of sources. */
function referencesOfRows(
  { head, rows }: TablePassage,
  written: string,
  read: (run: Run) => ReferenceText,
  knowledge: NamingKnowledge,
): readonly (readonly Reference[])[] {
  const titles = head.at(-1) ?? []
  const isSource = titles.map(({ text }) => /^\s*(?:data )?(?:sources?|references?|nguồn)\b/i.test(text))
  return rows.map((row) =>
    row.flatMap((run, column) =>
      isSource[column] === true ? readNote(read(run), knowledge, true) : run.marks.flatMap((mark) => markReference(mark, written) ?? []),
    ),
  )
}

/** Tells whether a mark anywhere in a table says where it is from. */
function isTableCited({ head, rows }: TablePassage): boolean {
  return [...head, ...rows].some((row) => row.some((run) => run.marks.some(isReferring)))
}
