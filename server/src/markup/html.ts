/**
 * Reads a block of HTML that stands in Markdown.
 *
 * In: the block's text. Out: a passage for each stretch between tags that break a line, tables with their cells, and comments.
 * Markup other than HTML's is not read inside it, as CommonMark has it; it does not check that tags match.
 */
import { readEntity } from './entities.ts'
import { BLOCK_TAGS, RAW_TAGS, readTag, STRUCK_TAGS } from './html-tag.ts'
import { commentAt, raisedOf } from './inline-writing.ts'
import type { Comment, Mark, PassageRole, Run, TablePassage } from './prose.ts'
import { copy, finishRun, isSpace, put, type RunBuilder, runBuilder, trimEnd } from './source-map.ts'
import { layOutRows, type SpannedCell } from './spans.ts'

/** What a block of HTML holds, in order. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly role: PassageRole | undefined; readonly depth: number; readonly run: Run }
  | TablePassage

interface Row {
  readonly cells: SpannedCell[]
  isHead: boolean
}

interface Reading {
  readonly text: string
  readonly parts: HtmlPart[]
  readonly comments: Comment[]
  builder: RunBuilder
  marks: Mark[]
  from: number
  role: PassageRole | undefined
  depth: number
  rows: Row[] | undefined
  /** How far the open cell reaches. */
  cell: Pick<SpannedCell, 'columns' | 'lines'> | undefined
}

/** Reads the HTML from `from` to `to`. */
export function readHtml(text: string, from: number, to: number): { parts: readonly HtmlPart[]; comments: readonly Comment[] } {
  const reading: Reading = {
    text,
    parts: [],
    comments: [],
    builder: runBuilder(),
    marks: [],
    from,
    role: undefined,
    depth: 0,
    rows: undefined,
    cell: undefined,
  }
  let at = from
  let copied = from
  const copyTo = (end: number) => {
    let start = copied
    if (reading.builder.text === '') while (start < end && isSpace(text.charCodeAt(start))) start++
    copy(reading.builder, text, start, end)
  }
  while (at < to) {
    const code = text.charCodeAt(at)
    if (code === 0x26) {
      const entity = readEntity(text, at, to)
      if (entity !== undefined) {
        copyTo(at)
        put(reading.builder, entity.text, at, entity.end)
        at = entity.end
        copied = at
        continue
      }
    }
    const end = code === 0x3c ? markup(reading, at, to, () => copyTo(at)) : -1
    if (end < 0) at++
    else {
      at = end
      copied = at
    }
  }
  copyTo(to)
  flush(reading, to)
  endTable(reading)
  return { parts: reading.parts, comments: reading.comments }
}

/** Reads the tag, comment or the like at `at`; `before` writes out the text before it. Gives where it ends, or -1. */
function markup(reading: Reading, at: number, to: number, before: () => void): number {
  const { text } = reading
  if (text.startsWith('<!--', at)) {
    before()
    const close = text.indexOf('-->', at + 2)
    const end = close < 0 ? to : close + 3
    reading.comments.push(commentAt(text, at, end))
    return end
  }
  const second = text.charCodeAt(at + 1)
  if (second === 0x3f || second === 0x21) {
    before()
    const close = text.indexOf(second === 0x3f ? '?>' : text.startsWith('<![CDATA[', at) ? ']]>' : '>', at)
    return close < 0 || close >= to ? to : text.indexOf('>', close) + 1
  }
  const tag = readTag(text, at, to)
  if (tag === undefined) return -1
  before()
  if (!tag.isClosing && (RAW_TAGS.has(tag.name) || STRUCK_TAGS.has(tag.name))) {
    const closer = `</${tag.name}>`
    const close = text.indexOf(closer, tag.end)
    const end = close < 0 || close >= to ? to : close + closer.length
    if (RAW_TAGS.has(tag.name)) object(reading, at, end, undefined)
    return end
  }
  if (tag.name === 'br') put(reading.builder, '\n', at, tag.end)
  else if (tag.name === 'q') put(reading.builder, tag.isClosing ? '”' : '“', at, tag.end)
  else if (tag.name === 'img') object(reading, at, tag.end, '')
  else if (tag.name === 'sup' && !tag.isClosing) return raised(reading, tag.end)
  else if (BLOCK_TAGS.has(tag.name)) breakAt(reading, tag.name, tag.isClosing, at, tag.end)
  return tag.end
}

/** Raised digits are raised, so that they are no part of the number before them. Gives where they end. */
function raised({ text, builder }: Reading, from: number): number {
  const end = from + (/^\d{1,3}(?=<\/sup)/i.exec(text.slice(from, from + 12))?.[0].length ?? 0)
  for (let at = from; at < end; at++) put(builder, raisedOf(text, at) as string, at, at + 1)
  return end
}

function object(reading: Reading, from: number, to: number, href: string | undefined): void {
  const start = reading.builder.text.length
  put(reading.builder, '\ufffc', from, to)
  const place = { start, end: start + 1, source: { start: from, end: to } }
  reading.marks.push(href === undefined ? { kind: 'opaque', ...place } : { kind: 'link', href, ...place })
}

/** Ends the passage or cell before a tag, and starts what the tag starts. */
function breakAt(reading: Reading, name: string, isClosing: boolean, at: number, end: number): void {
  flush(reading, at)
  reading.from = end
  reading.role = undefined
  reading.depth = 0
  if (name === 'table') {
    endTable(reading)
    if (!isClosing) reading.rows = []
  } else if (name === 'tr' && !isClosing) {
    reading.rows ??= []
    reading.rows.push({ cells: [], isHead: true })
  } else if ((name === 'td' || name === 'th') && !isClosing) {
    reading.rows ??= []
    if (reading.rows.length === 0) reading.rows.push({ cells: [], isHead: true })
    const row = reading.rows.at(-1) as Row
    if (name === 'td') row.isHead = false
    const open = reading.text.slice(at, end)
    reading.cell = { columns: reachOf(open, COLUMNS), lines: reachOf(open, LINES) }
  } else if (isClosing) return
  else if (/^h[1-6]$/.test(name)) {
    reading.role = 'heading'
    reading.depth = Number(name.charAt(1))
  } else if (name === 'li') {
    reading.role = 'item'
    reading.depth = 1
  } else if (name === 'blockquote') {
    reading.role = 'quote'
    reading.depth = 1
  } else if (name === 'caption' || name === 'figcaption') reading.role = 'caption'
}

function flush(reading: Reading, at: number): void {
  const { builder, marks } = reading
  trimEnd(builder)
  const isEmpty = builder.text === ''
  if (isEmpty && reading.cell === undefined) return
  const run = finishRun(builder, Math.min(reading.from, at), marks)
  if (reading.cell !== undefined) reading.rows?.at(-1)?.cells.push({ run, ...reading.cell })
  else reading.parts.push({ kind: 'text', role: reading.role, depth: reading.depth, run })
  reading.cell = undefined
  reading.builder = runBuilder()
  reading.marks = []
}

function endTable(reading: Reading): void {
  const rows = reading.rows?.filter((row) => row.cells.length > 0) ?? []
  reading.rows = undefined
  if (rows.length === 0) return
  reading.parts.push(layOutRows(rows))
}

const COLUMNS = /\scolspan\s*=\s*["']?(\d{1,3})/i
const LINES = /\srowspan\s*=\s*["']?(\d{1,3})/i

/** How many columns or lines the tag of a cell says that it reaches over. */
function reachOf(tag: string, attribute: RegExp): number {
  return Math.max(1, Math.min(100, Number(attribute.exec(tag)?.[1] ?? 1)))
}
