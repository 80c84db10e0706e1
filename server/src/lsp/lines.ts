/**
 * Lines and characters of a text that is kept in blocks.
 *
 * In: an outline. Out: the way from positions, as editors count them, to offsets and back. What is known of a block is kept as
 * long as the block, so that after an edit only the blocks it made are read again. It never joins the text.
 */
import { blockAt, type Outline, startOf } from '../markup/outline.ts'
import type { SourceBlock } from '../markup/prose.ts'
import type { Position, Range } from '../text/line-index.ts'
import { firstAbove } from '../text/search.ts'
import type { Span } from '../text/span.ts'

export type { Position, Range }

/** An outline with its lines: block i begins on line `lines[i]`, `columns[i]` characters after its start; both have one entry more, for the end. */
export interface Lines {
  readonly outline: Outline
  readonly lines: Int32Array
  readonly columns: Int32Array
}

/** Counts the lines of an outline; of blocks that it shares with an outline `before`, nothing is counted again. */
export function linesOf(outline: Outline, before?: Lines): Lines {
  const { blocks } = outline
  const count = blocks.length
  const lines = new Int32Array(count + 1)
  const columns = new Int32Array(count + 1)
  const old = before?.outline.blocks ?? []
  let from = 0
  while (from < count && from < old.length && blocks[from] === old[from]) from++
  let kept = 0
  while (kept < count - from && kept < old.length - from && blocks[count - 1 - kept] === old[old.length - 1 - kept]) kept++
  if (before !== undefined) {
    lines.set(before.lines.subarray(0, from + 1))
    columns.set(before.columns.subarray(0, from + 1))
  }
  const resume = count - kept
  for (let i = from; i < resume; i++) step(outline, i, lines, columns)
  if (before === undefined || kept === 0) return { outline, lines, columns }
  // Where a block in the middle of a line has moved along it, the next ones may have, too.
  let i = resume
  const shift = old.length - count
  while (i < count && columns[i] !== before.columns[i + shift]) step(outline, i++, lines, columns)
  const delta = (lines[i] as number) - (before.lines[i + shift] as number)
  for (let at = i + 1; at <= count; at++) lines[at] = (before.lines[at + shift] as number) + delta
  columns.set(before.columns.subarray(i + shift + 1), i + 1)
  return { outline, lines, columns }
}

/** Tells from where block i begins where the next one does. */
function step(outline: Outline, i: number, lines: Int32Array, columns: Int32Array): void {
  const block = outline.blocks[i] as SourceBlock
  const breaks = breaksOf(block)
  lines[i + 1] = (lines[i] as number) + breaks.length
  columns[i + 1] = breaks.length === 0 ? (columns[i] as number) + block.text.length : block.text.length - (breaks.at(-1) as number)
}

/** Gives the place of an offset; one outside the text counts as its nearest end. */
export function positionAt({ outline, lines, columns }: Lines, offset: number): Position {
  if (outline.blocks.length === 0) return { line: 0, character: 0 }
  const at = Math.max(0, Math.min(offset, outline.length))
  const index = blockAt(outline, at)
  const local = at - startOf(outline, index)
  const breaks = breaksOf(outline.blocks[index] as SourceBlock)
  const before = firstAbove(breaks, local)
  const line = lines[index] as number
  if (before === 0) return { line, character: (columns[index] as number) + local }
  return { line: line + before, character: local - (breaks[before - 1] as number) }
}

/** Gives the offset of a place; a line past the last counts as the text's end, a character past a line's end as that end. */
export function offsetAt(lines: Lines, position: Position): number {
  const { outline } = lines
  const line = Number.isInteger(position.line) ? Math.max(0, position.line) : 0
  const start = lineStart(lines, line)
  if (start === undefined) return outline.length
  const end = lineEnd(lines, line, start)
  const character = Number.isInteger(position.character) ? Math.max(0, position.character) : 0
  return Math.min(start + character, end)
}

/** Gives the span of a range, the right way round. */
export function spanOf(lines: Lines, range: Range): Span {
  const start = offsetAt(lines, range.start)
  const end = offsetAt(lines, range.end)
  return { start: Math.min(start, end), end: Math.max(start, end) }
}

/** Gives the range of a span. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) }
}

/** How many lines there are: one more than line breaks. */
export function lineCount({ lines }: Lines): number {
  return (lines.at(-1) as number) + 1
}

function lineStart({ outline, lines }: Lines, line: number): number | undefined {
  if (line === 0) return 0
  if (line > (lines.at(-1) as number)) return undefined
  // The block with the line break that begins the line: the last that begins on a line before it.
  const index = firstAbove(lines, line - 1) - 1
  const breaks = breaksOf(outline.blocks[index] as SourceBlock)
  return startOf(outline, index) + (breaks[line - (lines[index] as number) - 1] as number)
}

/** Where a line ends, its line break left out. */
function lineEnd(lines: Lines, line: number, start: number): number {
  const { outline } = lines
  const next = lineStart(lines, line + 1)
  if (next === undefined) return outline.length
  let end = next
  while (end > start && isBreak(outline, end - 1)) end--
  return end
}

function isBreak(outline: Outline, offset: number): boolean {
  const index = blockAt(outline, offset)
  const code = (outline.blocks[index] as SourceBlock).text.charCodeAt(offset - startOf(outline, index))
  return code === 0x0a || code === 0x0d
}

// Kept on the block itself: a weak map of so many keys costs the collector more than it saves.
const BREAKS = Symbol('breaks')
type BrokenBlock = SourceBlock & { [BREAKS]?: readonly number[] }

/** The offsets right after the line breaks of a block: `\n`, `\r\n` and a lone `\r`. */
function breaksOf(block: BrokenBlock): readonly number[] {
  block[BREAKS] ??= findBreaks(block.text)
  return block[BREAKS]
}

function findBreaks(text: string): readonly number[] {
  const breaks: number[] = []
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at + 1)
    return breaks
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks.push(at + 1)
  }
  return breaks
}
