/**
 * Cuts tables of LaTeX into rows and cells: `tabular` and its kin, with rules, spanning cells and the heads of long tables.
 */
import { latexComment } from './latex-comment.ts'
import { type Argument, commandEnd, commentEnd, type Fence, groupAt, optionAt, readFence, type Tex } from './latex-syntax.ts'
import type { Comment, Prose } from './prose.ts'
import { skipBlank } from './scan.ts'

/** A table as spans of its text. A cell that reaches over several columns of a head is the same object in each. */
export interface TabularLayout {
  readonly captions: readonly Argument[]
  readonly head: readonly (readonly Argument[])[]
  readonly rows: readonly (readonly Argument[])[]
  /** The cells of the rows that reach over several columns. */
  readonly wide: readonly Argument[]
  readonly comments: Prose['comments']
}

/** Where the rows of the table that opens with `fence` end, and where it does. One that nothing closes ends with its rows. */
export function tabularEnd(text: string, fence: Fence, to: number): { readonly inner: number; readonly outer: number } {
  let depth = 1
  let isRow = true
  let isClosed: boolean | undefined
  for (let at = fence.end; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x25) at = commentEnd(text, at, to) - 1
    else if (code === 10) {
      if (text.charCodeAt(skipBlank(text, at + 1)) !== 10) continue
      // Rows may stand apart; but a paragraph without a cell is none.
      const next = text.indexOf('\n', skipBlank(text, at + 1) + 1)
      const line = text.slice(skipBlank(text, at + 1) + 1, next < 0 ? to : Math.min(to, next))
      isRow = line.trim() === '' ? isRow : ROW.test(line)
      if (isRow) continue
      isClosed ??= text.slice(at, to).includes(`\\end{${fence.name}}`)
      if (!isClosed) return { inner: at, outer: at }
    } else if (code === 0x5c) {
      const found = readFence(text, at)
      if (found === undefined) at++
      else {
        if (found.name === fence.name) depth += found.isEnd ? -1 : 1
        else if (found.isEnd && depth === 1 && isFloatEnd(found.name)) return { inner: at, outer: at }
        if (depth === 0) return { inner: at, outer: found.end }
        at = found.end - 1
      }
    }
  }
  return { inner: to, outer: to }
}

const ROW =
  /&|\\\\|\\(?:end|begin|caption|label|multicolumn|multirow|cline|addlinespace|rowcolor|tabularnewline|noalign)(?![A-Za-z])|\\\w*(?:rule|hline)/

function isFloatEnd(name: string): boolean {
  return name.startsWith('table') || name === 'threeparttable' || name === 'document'
}

const WITH_WIDTH = new Set(['tabularx', 'tabulary', 'xltabular', 'tabular*', 'NiceTabularX'])
const RULES = new Set('hline midrule toprule bottomrule Xhline hhline specialrule noalign hlineB'.split(' '))

interface Rows {
  readonly tex: Tex
  readonly captions: Argument[]
  readonly comments: Comment[]
  readonly rows: { readonly cells: Argument[]; readonly spans: readonly number[] }[]
  /** How many rows stand before the first rule that follows a row; -1 for none yet. */
  ruled: number
  /** How many rows stand before `\endfirsthead`, `\endhead` and `\endlastfoot`; -1 for none. */
  firstHead: number
  heads: number
  feet: number
}

/** Lays out the rows of the table that opens with `fence`, up to `to`. */
export function layOutTabular(tex: Tex, fence: Fence, to: number): TabularLayout {
  const reading: Rows = { tex, captions: [], comments: [], rows: [], ruled: -1, firstHead: -1, heads: -1, feet: -1 }
  readRows(reading, columnsEnd(tex, fence, to), to)
  const { rows, captions, comments, ruled, firstHead, heads, feet } = reading
  const body = Math.max(heads, feet, 0)
  const headEnd = firstHead >= 0 ? firstHead : heads
  const split =
    headEnd > 0 ? headEnd : ruled > 0 && ruled < rows.length ? ruled : hasNumbers(tex, rows[0]?.cells) ? 0 : Math.min(1, rows.length)
  const rest = headEnd > 0 ? rows.slice(body) : rows.slice(split)
  const head = rows.slice(0, split).map(({ cells, spans }) => cells.flatMap((cell, i) => Array<Argument>(spans[i] ?? 1).fill(cell)))
  const wide = rest.flatMap(({ cells, spans }) => cells.filter((_, i) => (spans[i] ?? 1) > 1))
  return { captions, comments, head, rows: spanRows(tex, rest), wide }
}

/** A first row of numbers behind a label, none of them a year, is no head. */
function hasNumbers({ text }: Tex, cells: readonly Argument[] | undefined): boolean {
  const [label, ...numbers] = (cells ?? []).map((cell) => text.slice(cell.start, cell.end).trim())
  return (
    label !== undefined &&
    /\p{L}{2}/u.test(label) &&
    numbers.length > 0 &&
    numbers.every((cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) && !/^(?:19|20)\d\d$/.test(cell))
  )
}

/** Skips the arguments that set the columns. */
function columnsEnd(tex: Tex, fence: Fence, to: number): number {
  let end = fence.end
  const width = /^\s*(?:to|spread)\s[^{\n]*/.exec(tex.text.slice(end, Math.min(to, end + 80)))
  if (width !== null) end += width[0].length
  for (let count = WITH_WIDTH.has(fence.name) ? 2 : 1; count > 0; count--) {
    end = optionAt(tex, end, to)?.end ?? end
    end = groupAt(tex, end, to)?.end ?? end
  }
  return end
}

function readRows(reading: Rows, from: number, to: number): void {
  const { tex } = reading
  const { text } = tex
  let cells: Argument[] = []
  let start = from
  let nested = 0
  const cell = (end: number) => cells.push({ start, end })
  const row = (end: number) => {
    cell(end)
    if (cells.some((one) => hasContent(text, one))) reading.rows.push({ cells, spans: cells.map((one) => spanOf(tex, one)) })
    cells = []
  }
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at)
    if (code === 0x25) {
      const end = commentEnd(text, at, to)
      reading.comments.push(latexComment(text, at, end))
      at = end
    } else if (code === 0x7b) at = (tex.close.get(at) ?? at) + 1
    else if (code === 0x26 && nested === 0) {
      cell(at)
      start = ++at
    } else if (code === 0x5c) {
      const end = commandEnd(text, at)
      const name = text.slice(at + 1, end)
      if (name === 'begin' || name === 'end') {
        nested = Math.max(0, nested + (name === 'begin' ? 1 : -1))
        at = end
      } else if (nested === 0 && (name === '\\' || name === 'tabularnewline' || name === 'cr')) {
        row(at)
        const star = text.charCodeAt(end) === 0x2a ? end + 1 : end
        const space = /^\s*\[-?[\d.]+\s*[a-z\\]+\]/.exec(text.slice(star, Math.min(to, star + 40)))
        at = space === null ? star : star + space[0].length
        start = at
      } else if (nested === 0 && RULES.has(name) && cells.length === 0 && !hasContent(text, { start, end: at })) {
        if (reading.ruled < 0 && reading.rows.length > 0) reading.ruled = reading.rows.length
        at = optionAt(tex, end, to)?.end ?? end
        while (text.charCodeAt(at) === 0x7b && tex.close.has(at)) at = (tex.close.get(at) as number) + 1
        start = at
      } else if (name === 'endfirsthead' || name === 'endhead' || name === 'endfoot' || name === 'endlastfoot') {
        if (cells.length > 0 || hasContent(text, { start, end: at })) row(at)
        if (name === 'endfirsthead') reading.firstHead = reading.rows.length
        else if (name === 'endhead') reading.heads = reading.rows.length
        else reading.feet = reading.rows.length
        start = at = end
      } else if (name === 'caption') {
        const group = groupAt(tex, optionAt(tex, text.charCodeAt(end) === 0x2a ? end + 1 : end, to)?.end ?? end, to)
        if (group !== undefined && reading.captions.length === 0) reading.captions.push(group)
        at = group?.end ?? end
        start = at
      } else at = end
    } else at++
  }
  if (cells.length > 0 || hasContent(text, { start, end: to })) row(to)
}

/** More than blanks, comments and rules. */
function hasContent(text: string, { start, end }: Argument): boolean {
  return /[^\s{}]/.test(
    text
      .slice(start, end)
      .replace(
        /%[^\n]*|\\(?:label|cmidrule|cline|rowcolor|addlinespace|morecmidrules)(?:\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\})*|\\[hv]space\*?\{[^}\n]*\}|\\[a-z]*(?:rule|hline|space)(?![a-z])/g,
        '',
      ),
  )
}

/** How many columns a cell reaches over. */
function spanOf({ text }: Tex, { start, end }: Argument): number {
  const found = /^[\s\S]{0,200}?\\multicolumn\s*\{\s*(\d{1,2})\s*\}/.exec(text.slice(start, Math.min(end, start + 260)))
  return found === null ? 1 : Math.max(1, Math.min(40, Number(found[1])))
}

/** The rows with their columns put right: cells that reach over several, and labels that reach down. */
function spanRows(tex: Tex, rows: Rows['rows']): Argument[][] {
  const down = new Map<number, { left: number; cell: Argument }>()
  return rows.map(({ cells, spans }) => {
    const result: Argument[] = []
    cells.forEach((cell, i) => {
      const column = result.length
      const label = down.get(column)
      const inside = tex.text.slice(cell.start, cell.end)
      result.push(label !== undefined && label.left > 0 && inside.trim() === '' ? label.cell : cell)
      if (label !== undefined && --label.left <= 0) down.delete(column)
      const reach = /^\s*\\multirow\s*(?:\[[^\]\n]*\])?\s*\{\s*(\d{1,3})\s*\}/.exec(inside.slice(0, 80))
      if (reach !== null && /\p{L}{2}/u.test(inside.slice(reach[0].length))) down.set(column, { left: Number(reach[1]) - 1, cell })
      for (let extra = 1; extra < (spans[i] ?? 1); extra++) result.push({ start: cell.end, end: cell.end })
    })
    return result
  })
}
