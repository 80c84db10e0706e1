/**
 * Parses a block of Markdown.
 *
 * In: a source block as the scanner cut it. Out: its passages as plain text with exact offset maps, its comments, and for front
 * matter what the document says of itself. Quotations, notes and list items are taken out of their markers and scanned like a text
 * of their own. It resolves no link references and looks at no other block.
 */
import { isWhite } from '../text/characters.ts'
import type { Span } from '../text/span.ts'
import { type Context, DEEPEST, quotedIn, type Sink, TOP, textPassage } from './container.ts'
import { parseFrontMatter } from './front-matter.ts'
import { readHtml } from './html.ts'
import { readInline } from './inline.ts'
import type { InlineNote } from './inline-writing.ts'
import {
  atxLevel,
  captionText,
  columnOf,
  isDivFence,
  isThematicBreak,
  itemMarker,
  linkDefinitionEnd,
  noteLabelEnd,
} from './markdown-lines.ts'
import { scanMarkdown } from './markdown-scan.ts'
import { layOutTable } from './markdown-table.ts'
import { add, cellPiece, extracted, lineStop, newExtract, type Piece } from './piece.ts'
import { type BlockKind, type Comment, NO_PROSE, type Prose, type SourceBlock } from './prose.ts'
import { skipBlank, UNLIMITED, withoutReturns } from './scan.ts'
import { throughMap, toSourceSpan } from './source-map.ts'
import { mapRuns } from './spans.ts'

/** Parses a block of Markdown. */
export function parseMarkdown(block: SourceBlock): Prose {
  if (block.kind === 'blank' || block.kind === 'code' || block.kind === 'math') return NO_PROSE
  if (block.kind === 'front-matter') return parseFrontMatter(block.text)
  const text = withoutReturns(block.text)
  const sink: Sink = { passages: [], comments: [] }
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  parsePart(block.kind, { text, map: undefined }, start, text.length, TOP, sink)
  return sink
}

/** Parses the block of `piece.text` from `from` to `to`. Blocks of other kinds say nothing. */
function parsePart(kind: BlockKind, piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  if (kind === 'paragraph') paragraph(piece, from, to, context, sink)
  else if (kind === 'heading') heading(piece, from, to, context, sink)
  else if (kind === 'list') list(piece, from, to, context, sink)
  else if (kind === 'quote') quote(piece, from, to, context, sink)
  else if (kind === 'note') note(piece, from, to, context, sink)
  else if (kind === 'table') table(piece, from, to, context, sink)
  else if (kind === 'comment' || kind === 'other') other(piece, from, to, context, sink)
}

/** A paragraph, the marker of a definition left out; or a term and its definitions. */
function paragraph(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const start = skipBlank(text, from)
  const marked = text.charCodeAt(start) === 0x3a ? captionText(text, start, to) : -1
  let stop = lineStop(text, from, to)
  if (marked >= 0 || definitionStart(text, stop, to) < 0) {
    addText(piece, marked < 0 ? from : marked, to, context, sink)
    return
  }
  const inItem: Context = { ...context, role: 'item', depth: context.items + 1, items: context.items + 1 }
  const term = sink.passages.length
  addText(piece, from, stop, { ...inItem, term: true }, sink)
  const defined = { ...inItem, lead: sink.passages.length > term ? term : context.lead }
  while (stop < to) {
    const body = definitionStart(text, stop, to)
    let end = lineStop(text, stop, to)
    while (end < to && definitionStart(text, end, to) < 0) end = lineStop(text, end, to)
    addText(piece, body < 0 ? stop : body, end, defined, sink)
    stop = end
  }
}

/** Where the text of a definition begins whose line is at `line`, or -1 where none does. */
function definitionStart(text: string, line: number, to: number): number {
  if (line >= to) return -1
  const start = skipBlank(text, line)
  return text.charCodeAt(start) === 0x3a ? captionText(text, start, lineStop(text, line, to)) : -1
}

/** Parses the text of a container as a text of its own. */
function parseInside(piece: Piece, context: Context, sink: Sink): void {
  const { text } = piece
  if (context.level > DEEPEST) {
    addText(piece, 0, text.length, context, sink)
    return
  }
  const isItem = context.role === 'item'
  let first = -1
  let last = -1
  for (let at = 0; at < text.length; ) {
    const cut = scanMarkdown(text, at, 0, UNLIMITED, false)
    const count = sink.passages.length
    if (cut.kind === 'paragraph') {
      parsePart(cut.kind, piece, at, cut.end, { ...context, lead: isItem && first >= 0 ? first : context.lead }, sink)
      if (sink.passages.length > count) {
        last = count
        if (first < 0) first = count
      }
    } else {
      parsePart(cut.kind, piece, at, cut.end, { ...context, lead: last >= 0 ? last : isItem ? context.lead : -1 }, sink)
      if (cut.kind === 'heading') last = -1
    }
    at = cut.end
  }
}

/** Adds the inline text from `from` to `to` as a passage, and the notes within it as passages after it. */
function addText(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const inline = readInline(piece.text, from, to)
  collect(piece, inline.comments, sink)
  // A paragraph of nothing but a comment says nothing.
  if (inline.run.text !== '' || inline.run.marks.length > 0) sink.passages.push(textPassage(piece, context, inline.run))
  addNotes(piece, inline.notes, context, sink)
}

function addNotes(piece: Piece, notes: readonly InlineNote[], context: Context, sink: Sink): void {
  for (const { label, start, end } of notes) {
    const { run } = readInline(piece.text, start, end, true)
    sink.passages.push(textPassage(piece, { ...context, role: 'note', depth: 0, quoted: false, lead: -1, label }, run))
  }
}

function collect(piece: Piece, comments: readonly Comment[], sink: Sink): void {
  for (const comment of comments)
    sink.comments.push(piece.map === undefined ? comment : { ...comment, ...toSourceSpan(piece.map, comment) })
}

function heading(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const start = skipBlank(text, from)
  let end = to
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--
  const level = text.charCodeAt(start) === 0x23 ? atxLevel(text, start, end) : 0
  let depth = level
  let body = start + level
  if (level > 0) {
    let close = end
    while (close > body && text.charCodeAt(close - 1) === 0x23) close--
    if (close === body || isWhite(text.charCodeAt(close - 1))) end = close
  } else {
    const underline = text.lastIndexOf('\n', end - 1)
    depth = text.charCodeAt(skipBlank(text, underline + 1)) === 0x3d ? 1 : 2
    end = underline
    body = start
  }
  addText(piece, body, Math.max(body, end), { ...context, role: 'heading', depth, lead: -1 }, sink)
}

/** The offset up to which a line is indented by at most `column` columns. */
function indentEnd(text: string, line: number, stop: number, column: number): number {
  let at = line
  for (let reached = 0; at < stop && reached < column; at++) {
    const code = text.charCodeAt(at)
    if (code === 9) reached = (reached | 3) + 1
    else if (code === 0x20) reached++
    else break
  }
  return at
}

function quote(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const extract = newExtract()
  for (let line = from; line < to; ) {
    const stop = lineStop(text, line, to)
    const start = skipBlank(text, line)
    let body = line
    if (start < stop && text.charCodeAt(start) === 0x3e && columnOf(text, line, start) < 4) {
      const after = text.charCodeAt(start + 1)
      body = start + 1 < stop && (after === 0x20 || after === 9) ? start + 2 : start + 1
    }
    add(extract, text, body, stop)
    line = stop
  }
  parseInside(extracted(piece, extract), quotedIn(context, context.lead), sink)
}

function note(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const extract = newExtract()
  const start = skipBlank(text, from)
  const firstStop = lineStop(text, from, to)
  const labelEnd = noteLabelEnd(text, start, firstStop)
  const label = labelEnd < 0 ? undefined : text.slice(start + 2, labelEnd)
  add(extract, text, labelEnd < 0 ? from : Math.min(skipBlank(text, labelEnd + 2), firstStop), firstStop)
  for (let line = firstStop; line < to; ) {
    const stop = lineStop(text, line, to)
    add(extract, text, indentEnd(text, line, stop, 4), stop)
    line = stop
  }
  parseInside(extracted(piece, extract), { ...context, role: 'note', depth: 0, lead: -1, label, level: context.level + 1 }, sink)
}

function list(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const items = context.items + 1
  const inItem: Context = { ...context, role: 'item', depth: items, items, level: context.level + 1 }
  let extract = newExtract()
  let column = -1
  const finish = () => {
    if (extract.text !== '') parseInside(extracted(piece, extract), column < 0 ? { ...inItem, level: context.level + 1 } : inItem, sink)
    extract = newExtract()
  }
  for (let line = from; line < to; ) {
    const stop = lineStop(text, line, to)
    const start = skipBlank(text, line)
    const end = text.charCodeAt(stop - 1) === 10 ? stop - 1 : stop
    const mayStart = start < end && columnOf(text, line, start) < (column < 0 ? 4 : Math.min(column, 4))
    const item = mayStart && !isThematicBreak(text, start, end) ? itemMarker(text, line, start, end) : undefined
    if (item === undefined) add(extract, text, column < 0 ? line : indentEnd(text, line, stop, column), stop)
    else {
      finish()
      column = item.column
      const task = /^\[[ xX]\][ \t]/.test(text.slice(item.content, item.content + 4)) ? 4 : 0
      add(extract, text, item.content + task, stop)
    }
    line = stop
  }
  finish()
}

function table(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { captions, head, rows } = layOutTable(piece.text, from, to)
  for (const caption of captions) addText(piece, caption.start, caption.end, { ...context, role: 'caption', depth: 0 }, sink)
  const notes: { piece: Piece; notes: readonly InlineNote[] }[] = []
  const toRow = (cells: readonly (readonly Span[])[]) =>
    cells.map((spans) => {
      const cell = cellPiece(piece, spans)
      const inline = readInline(cell.text, cell.from, cell.to)
      collect(cell, inline.comments, sink)
      if (inline.notes.length > 0) notes.push({ piece: cell, notes: inline.notes })
      return throughMap(inline.run, cell.map)
    })
  sink.passages.push({ kind: 'table', head: head.map(toRow), rows: rows.map(toRow) })
  for (const found of notes) addNotes(found.piece, found.notes, context, sink)
}

/** HTML, and lines that say nothing: breaks, fenced divs, link definitions. */
function other(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const start = skipBlank(text, from)
  const stop = lineStop(text, from, to)
  const end = text.charCodeAt(stop - 1) === 10 ? stop - 1 : stop
  if (isThematicBreak(text, start, end) || isDivFence(text, start, end) || linkDefinitionEnd(text, start) >= 0) return
  const html = readHtml(text, from, to)
  collect(piece, html.comments, sink)
  for (const part of html.parts) {
    if (part.kind === 'text') {
      const inPart =
        part.role === undefined
          ? context
          : { ...context, role: part.role, depth: part.depth, quoted: context.quoted || part.role === 'quote' }
      sink.passages.push(textPassage(piece, inPart, part.run))
    } else {
      sink.passages.push(mapRuns(part, (run) => throughMap(run, piece.map)))
    }
  }
}
