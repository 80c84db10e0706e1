/**
 * Finds the cells of a table that are sentences: remarks with numbers of their own.
 *
 * In: a table and its context. Out: each such cell as a text passage, with what its row says of it as a lead-in. What its numbers are of is
 * decided as in any other text.
 */
import { DOWN, isClass, UP } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Run, TablePassage, TextPassage } from '../markup/prose.ts'
import type { Tokens } from '../reading/token.ts'
import { type BlockContext, NO_FOCUS, NO_LEAD } from './context.ts'
import { moved } from './focus.ts'
import { readCell } from './labels.ts'
import { labelsOf } from './table-heads.ts'
import { hasVerb } from './verbs.ts'

/** A cell that is a sentence. */
export interface ProseCell {
  readonly passage: TextPassage
  /** What is open for it. */
  readonly context: BlockContext
}

/** Fewer words are no sentence. */
const WORDS = /[A-Za-zÀ-ỹ]\S*\s.*[A-Za-zÀ-ỹ]\S*\s/u

/** Finds the cells of the body that are sentences with numbers. */
export function proseCells(table: TablePassage, context: BlockContext, knowledge: Knowledge): readonly ProseCell[] {
  const said = table.rows.map((cells) => cells.flatMap((run, column) => (column > 0 && isSentence(run, context) ? [column] : [])))
  if (said.every((columns) => columns.length === 0)) return []
  const { rows } = labelsOf(table, context.language, knowledge)
  return said.flatMap((columns, row) =>
    columns.flatMap((column) => {
      const run = table.rows[row]?.[column] as Run
      // A cell with one number is read by its row and column.
      if (rows[row]?.numbers.includes(column) === true && readCell(run.text, context.language).quantities.length < 2) return []
      const labels = (rows[row]?.labels ?? []).filter(({ label }) => label.plain.tokens.text !== run.text)
      const focus = moved(
        NO_FOCUS,
        labels.flatMap(({ label }) => label.mentions),
      )
      if (focus.subjects.length + focus.indicators.length === 0) return []
      const passage: TextPassage = { kind: 'text', role: 'item', run, lead: -1, depth: 0, quoted: false }
      return [{ passage, context: { ...context, before: undefined, lead: { ...NO_LEAD, introduces: true, focus } } }]
    }),
  )
}

function isSentence({ text }: Run, { language }: BlockContext): boolean {
  // What is quoted in a cell is another's.
  if (!/\d/.test(text) || !WORDS.test(text) || /[“”"«»]/.test(text)) return false
  const { tokens, quantities } = readCell(text, language)
  const whole = { from: 0, to: tokens.count }
  // *136 billion in 2022, up 11.6 %*: a number and its change.
  return quantities.length > 0 && (hasVerb(tokens, whole) || (quantities.length > 1 && isChange(tokens)))
}

function isChange(tokens: Tokens): boolean {
  for (let index = 0; index < tokens.count; index++) if (isClass(tokens, index, UP | DOWN)) return true
  return false
}
