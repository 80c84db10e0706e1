/**
 * Names the numbers of a source's tables by row, column and caption.
 */
import type { BlockAnalysis } from '../analysis/block.ts'
import type { FigureName } from '../claims/naming-words.ts'
import type { Run } from '../markup/prose.ts'
import { findPeriods } from '../reading/periods.ts'
import { tokenize } from '../reading/token.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'

/** Names a number of a table, below a heading; undefined where neither its row nor its column says what it is of. */
export function nameInTable({ cell, passage }: ResolvedFigure, { prose }: BlockAnalysis, heading: string): FigureName | undefined {
  const table = prose.passages[passage]
  if (cell === undefined || table?.kind !== 'table') return undefined
  const row = stubOf(table.rows[cell.row] ?? [], cell.column)
  const head = table.head.map((cells) => label(cells[cell.column]?.text ?? '')).filter((text) => text !== '')
  const before = prose.passages[passage - 1]
  const after = prose.passages[passage + 1]
  const caption = [before, after]
    .map((one) => (one?.kind === 'text' && one.role === 'caption' ? label(one.run.text) : ''))
    .find((one) => one !== '')
  const column = [...new Set(head)].filter((text) => text.length > 2).join(' ')
  const topic = caption ?? (heading === '' ? undefined : label(heading))
  // A row of a year: its columns are what the table is about.
  if (row === '' || !/\p{L}/u.test(row))
    return column === '' || topic === undefined ? undefined : { measure: topic, subject: column, place: '' }
  const corner = label(table.head[0]?.[0]?.text ?? '')
  const measure = column !== '' ? column : (topic ?? (/^(?:indicators?|chỉ tiêu|items?)?$/i.test(corner) ? row : corner))
  return { measure, subject: row, place: '' }
}

/** The labels that a row begins with. */
function stubOf(row: readonly Run[], column: number): string {
  const labels: string[] = []
  for (const { text } of row.slice(0, column)) {
    if (!/\p{L}{2}/u.test(text) || /\d/.test(text.charAt(0))) break
    labels.push(label(text))
  }
  return labels.filter((text) => text !== '').join(', ')
}

/** A label without its periods and units. */
function label(text: string): string {
  const tokens = tokenize(text)
  let plain = text
  for (const { start, end } of [...findPeriods(tokens, 'en')].reverse()) plain = plain.slice(0, start) + plain.slice(end)
  return plain
    .replace(/^(?:table|bảng|figure)\s*[\d.]+[a-z]?[.:]?\s*/i, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\b(?:US\$|USD|VND|EUR|million|billion|trillion|thousand|bn|mn|per ?cent)\b|[%$€,:]/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s–—-]+|[\s–—-]+$|\b(?:in|of|for|the)\s*$/gi, '')
    .trim()
}
