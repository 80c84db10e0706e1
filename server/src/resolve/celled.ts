/**
 * Finds numbers of the text that tell a cell of a table again, so that a slip between the two shows: *In 2023 receipts were 6,780*, where the
 * table has 6,870 in the row of 2023 under *Receipts*.
 *
 * In: a number of a text or a cell. Out: a key under which it meets numbers of the same digits and period, and whether a text names
 * nothing but what head and row of a cell name. It knows no synonyms.
 */
import { classesOf, looksLikePast, NEGATION, PAST, VERB } from '../claims/lexicon.ts'
import { MARK, type Tokens, tokenize, WORD } from '../reading/token.ts'
import { internAll, wordOf } from '../reading/vocabulary.ts'
import { isAscii } from '../text/language.ts'
import { holds } from '../text/span.ts'
import { SMALL } from './counted.ts'
import { digitsOf } from './recounted.ts'
import type { ResolvedBlock, ResolvedFigure } from './resolved.ts'

/** What keys of numbers that may tell a cell again begin with. */
export const CELL_KEY = '~%'

/** A number of fewer digits may have those of another by chance. */
const LEAST = 3

const COUNTING = internAll('number total số tổng lượng')

/** The key of a plain number that has a period, undefined where its digits tell too little. */
export function cellKey({ figure, quoted }: ResolvedFigure): string | undefined {
  const { quantity, period, stance } = figure
  const { value } = quantity
  const code = period.how === 'own' || period.how === 'near' ? period.period?.code : undefined
  if (code === undefined || quoted || stance.withheld !== null || typeof value !== 'number' || value < 100) return undefined
  if (quantity.bound !== null || quantity.approximate || quantity.kind === 'percent' || quantity.kind === 'rank') return undefined
  const digits = digitsOf(value, LEAST)
  return digits === undefined ? undefined : `${CELL_KEY} ${code} ${digits}`
}

/** Tells whether a number of a text is told of what a cell's head and row name, and of nothing else. */
export function tellsCell(cell: ResolvedFigure, block: ResolvedBlock, told: ResolvedFigure): boolean {
  const table = block.prose.passages[cell.passage]
  const [row, column] = [cell.cell?.row ?? -1, cell.cell?.column ?? -1]
  if (table?.kind !== 'table') return false
  const labels = new Set<number>()
  for (const { text } of [table.rows[row]?.[0], table.head.at(-1)?.[column]].flatMap((run) => run ?? [])) {
    const tokens = tokenize(text.replace(/\s*\([^()]*\)\s*$/, ''))
    for (let index = 0; index < tokens.count; index++)
      if (isContent(tokens, index) && !COUNTING.has(tokens.word[index] as number)) labels.add(stemOf(tokens, index))
  }
  const { tokens, sentences, periods, quantities } = told.reading
  const range = sentences[told.figure.sentence]?.tokens
  if (range === undefined || labels.size === 0) return false
  const units = new Set(quantities.flatMap(({ unit }) => unit.split(' ')))
  const seen = new Set<number>()
  for (let index = range.from; index < range.to; index++) {
    const at = tokens.start[index] as number
    if (tokens.kind[index] === WORD && (classesOf(tokens.word[index] as number) & NEGATION) !== 0) return false
    if (!isContent(tokens, index) || [...periods, ...quantities].some((span) => holds(span, at))) continue
    const stem = stemOf(tokens, index)
    const { text } = wordOf(tokens.word[index] as number)
    if (labels.has(stem)) seen.add(stem)
    else if (!units.has(text) && !(isAscii(text) ? isVerb(tokens, index) : isApart(tokens, index, labels))) return false
  }
  return seen.size === labels.size
}

function isVerb(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index] as number
  return (classesOf(word) & (VERB | PAST)) !== 0 || (classesOf(word) === 0 && looksLikePast(word))
}

/** Vietnamese marks no verbs: what stands beside none of the label's words. */
function isApart(tokens: Tokens, index: number, labels: ReadonlySet<number>): boolean {
  const isLabel = (other: number): boolean => other >= 0 && tokens.kind[other] === WORD && labels.has(stemOf(tokens, other))
  return !isLabel(index - 1) && !isLabel(index + 1) && tokens.kind[index + 1] !== MARK
}

function isContent(tokens: Tokens, index: number): boolean {
  return (
    tokens.kind[index] === WORD &&
    (tokens.end[index] as number) - (tokens.start[index] as number) > 1 &&
    (classesOf(tokens.word[index] as number) & SMALL) === 0
  )
}

function stemOf(tokens: Tokens, index: number): number {
  return wordOf(tokens.word[index] as number).stem
}
