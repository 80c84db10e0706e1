/**
 * Resolves the claims of one block.
 *
 * In: a parsed block, what is read in it, and the context that the text before leaves. Out: its claims resolved, and the
 * context it leaves for the next block. A pure function: same block, context and knowledge, same result.
 */
import type { Figure } from '../claims/claim.ts'
import { readPlain } from '../claims/extract.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Prose, Run, SourceBlock, TablePassage, TextPassage } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { Language } from '../text/language.ts'
import { oneBefore } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { citationsOf } from './citations.ts'
import { confirmedCells, confirmedLabels, withoutRivals } from './confirm.ts'
import type { BlockContext } from './context.ts'
import { withoutEarlier } from './earlier-state.ts'
import type { Said } from './gapping.ts'
import { judged } from './judged.ts'
import { follows, goesOnWithItem } from './lead.ts'
import { isEntry, listedReferences, noteOf, numberedNote } from './reference-list.ts'
import type { ReferenceText } from './references.ts'
import type {
  Citation,
  Resolution,
  ResolvedBlock,
  ResolvedFigure,
  ResolvedInstrument,
  ResolvedMilestone,
  ResolvedNote,
} from './resolved.ts'
import type { Spoken } from './standing-goal.ts'
import { proseCells } from './table-prose.ts'
import { type TableReferences, tableReferences } from './table-references.ts'
import { readRows } from './table-rows.ts'
import { bindTable } from './tables.ts'
import { placesAtHome, type RunReading, referenceText, resolveText } from './text-passage.ts'
import { atTwoTimes } from './two-times.ts'

/** Reads the text passages of a block; a table's entry is undefined. To be kept as long as the block. */
export function readBlock(
  prose: Prose,
  language: Language,
  knowledge: Knowledge,
  quotedIn: (passage: number) => readonly Span[],
): readonly (RunReading | undefined)[] {
  return prose.passages.map((passage, index) => {
    if (passage.kind === 'table') return undefined
    const plain = readPlain(passage.run.text, language)
    return { plain, matches: knowledge.match(plain.tokens), quoted: quotedIn(index) }
  })
}

/** Resolves a block's claims. */
export function resolveBlock(
  source: SourceBlock,
  prose: Prose,
  readings: readonly (RunReading | undefined)[],
  context: BlockContext,
  knowledge: Knowledge,
): { block: ResolvedBlock; context: BlockContext } {
  const figures: ResolvedFigure[] = []
  const milestones: ResolvedMilestone[] = []
  const instruments: ResolvedInstrument[] = []
  const citations: Citation[] = []
  const notes: ResolvedNote[] = []
  const after: BlockContext[] = []
  let state = context
  let listed = 0
  let beside: Said | null | undefined
  let spoken: Spoken | undefined
  for (let index = 0; index < prose.passages.length; index++) {
    const passage = prose.passages[index] as TextPassage | TablePassage
    if (passage.kind === 'table') {
      citations.push(...[...passage.head, ...passage.rows].flatMap((row) => row.flatMap((run) => citationsOf(run, index, source.text))))
      let found: TableReferences | undefined
      const references = (): TableReferences => (found ??= referencesOf(passage, prose, source.text, context, knowledge))
      const cells = tableFigures(passage, index, references, state, knowledge)
      figures.push(...cells)
      if (!state.atHome && cells.some((figure) => placesAtHome(figure, knowledge))) state = { ...state, atHome: true }
      for (const { passage: cell, context: open } of proseCells(passage, state, knowledge)) {
        const plain = readPlain(cell.run.text, open.language)
        const read: RunReading = { plain, matches: knowledge.match(plain.tokens), quoted: [] }
        figures.push(...resolveText(cell, index, source.text, read, open, knowledge).figures)
      }
      const table = readRows(passage, index, state, knowledge, references)
      milestones.push(...table.milestones)
      instruments.push(...table.instruments)
    } else {
      const reading = readings[index] as RunReading
      const listing = state.listing ?? context.listing
      citations.push(...citationsOf(passage.run, index, source.text))
      if (passage.role === 'note' && passage.label !== undefined)
        notes.push(noteOf(passage.label, notes.at(-1), referenceText(passage.run, reading, source.text), knowledge))
      else if (isEntry(passage, listing)) {
        notes.push(
          ...listedReferences(
            passage,
            passage.role === 'item' ? ++listed : 0,
            source.text,
            (run) => readForReferences(run, source.text, context.language, knowledge),
            knowledge,
          ),
        )
        after.push(state)
        continue
      } else if (listing === 'notes' && passage.role === 'item')
        notes.push(...numberedNote(++listed, notes.at(-1), referenceText(passage.run, reading, source.text), knowledge))
      const { atHome, field, mainField } = state
      if (passage.role === 'item') {
        const above =
          passage.lead >= 0
            ? (after[passage.lead] ?? context)
            : { ...context, anchor: context.lead?.period ?? context.anchor, atHome, field, mainField }
        state = goesOnWithItem(oneBefore(prose.passages, index), passage, reading.plain, reading.matches)
          ? { ...above, focus: state.focus, anchor: state.anchor, before: state.before }
          : above.focus.subjects.length === 0 && follows(oneBefore(prose.passages, index), passage)
            ? { ...above, focus: { ...above.focus, subjects: state.focus.subjects } }
            : above
      }
      const isNext = passage.role === 'item' && follows(oneBefore(prose.passages, index), passage)
      const result = resolveText(
        passage,
        index,
        source.text,
        reading,
        state,
        knowledge,
        isNext ? beside : undefined,
        isNext ? spoken : undefined,
      )
      beside = besideNext(result.told) ?? (result.figures.length > 0 ? null : undefined)
      spoken = result.spoken
      figures.push(...result.figures)
      milestones.push(...result.milestones)
      instruments.push(...result.instruments)
      state = result.context
    }
    after.push(state)
  }
  const last = after.at(-1) ?? context
  const leaves = prose.passages.length === 0 ? context : last
  const judge = (figure: Figure, resolution: Resolution) => judged(figure, resolution, context.documentDay)
  const sure = withoutEarlier(atTwoTimes(confirmedLabels(figures, judge), judge))
  return { block: { source, prose, figures: sure, milestones, instruments, citations, notes }, context: leaves }
}

/** What an item told, as the next one may go on with it: in the sentence before its first. */
function besideNext(told: Said | undefined): Said | undefined {
  return told === undefined ? undefined : { ...told, sentence: -1, before: besideNext(told.before) }
}

function referencesOf(table: TablePassage, prose: Prose, written: string, context: BlockContext, knowledge: Knowledge): TableReferences {
  return tableReferences(table, prose, written, (run) => readForReferences(run, written, context.language, knowledge), knowledge)
}

/** Reads a run for the references in it, and for nothing else. */
export function readForReferences(run: Run, written: string, language: Language, knowledge: Knowledge): ReferenceText {
  const plain = readPlain(run.text, language)
  return referenceText(run, { plain, matches: knowledge.match(plain.tokens) }, written)
}

function tableFigures(
  table: TablePassage,
  passage: number,
  references: () => TableReferences,
  context: BlockContext,
  knowledge: Knowledge,
): readonly ResolvedFigure[] {
  const cells = bindTable(table, context, knowledge).map(({ run, row, column, figure, reading, resolution, isTold, issuers }) => {
    const own = references().rows[row] ?? []
    return {
      figure,
      reading,
      passage,
      span: toSource(run, figure.quantity),
      core: toSource(run, figure.quantity.core),
      ...judged(figure, resolution, context.documentDay),
      issuers,
      cited: references().cited || own.length > 0,
      references: own,
      citeAt: undefined,
      citeInClause: undefined,
      inTable: true,
      cell: { row, column, isTold },
      quoted: false,
    }
  })
  return withoutRivals(confirmedCells(cells, (figure, resolution) => judged(figure, resolution, context.documentDay)))
}
