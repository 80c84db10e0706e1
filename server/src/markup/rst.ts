/**
 * Parses a block of reStructuredText.
 *
 * In: a source block as the scanner cut it. Out: its passages as plain text with exact offset maps, its comments, and for the front
 * matter what the document says of itself. Quotations, items, notes and directives are taken out of their indentation and scanned
 * like a text of their own. It looks at no other block.
 */
import type { Span } from '../text/span.ts'
import { type Context, DEEPEST, quotedIn, type Sink, TOP, textPassage } from './container.ts'
import { add, cellPiece, type Extract, extracted, lineStop, newExtract, type Piece } from './piece.ts'
import { type BlockKind, type Metadata, NO_PROSE, type Prose, type SourceBlock } from './prose.ts'
import { readRstInline } from './rst-inline.ts'
import { adornment, directiveKind, fieldEnd, headingDepthOf, indentOf, isExplicit, itemContent, readDirective } from './rst-lines.ts'
import { explicitEnd, scanRst, titleEnd } from './rst-scan.ts'
import { layOutCsv, layOutRstTable } from './rst-table.ts'
import { afterLine, isBlankLine, lineEnd, skipBlank, skipBlankLines, UNLIMITED, withoutReturns } from './scan.ts'
import { throughMap, toSourceSpan } from './source-map.ts'

/** Parses a block of reStructuredText. */
export function parseRst(block: SourceBlock): Prose {
  if (block.kind === 'blank' || block.kind === 'code') return NO_PROSE
  const text = withoutReturns(block.text)
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (block.kind === 'front-matter') return frontMatter(text, start)
  const sink: Sink = { passages: [], comments: [] }
  parsePart(block.kind, { text, map: undefined }, start, text.length, TOP, sink)
  return sink
}

function parsePart(kind: BlockKind, piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const end = lineEnd(text, from, UNLIMITED)
  if (kind === 'paragraph') paragraph(piece, from, to, context, sink)
  else if (kind === 'heading') heading(piece, from, to, context, sink)
  else if (kind === 'comment') comment(piece, from, to, sink)
  else if (isExplicit(text, from, end)) explicit(piece, from, to, Math.min(end, to), context, sink)
  else if (kind === 'quote') parseInside(dedented(piece, from, to), quotedIn(context), sink)
  else if (kind === 'list') list(piece, from, to, context, sink)
  else if (kind === 'table') plainTable(piece, from, to, sink)
  else if (kind === 'note' || skipBlank(text, from) > from) parseInside(dedented(piece, from, to), context, sink)
  else if (kind === 'other' && fieldEnd(text, from, end) > 0) field(piece, from, to, context, sink)
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
  let state = 0
  for (let at = 0; at < text.length; ) {
    const cut = scanRst(text, at, state, UNLIMITED, false)
    const count = sink.passages.length
    if (cut.kind === 'paragraph') {
      parsePart(cut.kind, piece, at, cut.end, { ...context, lead: isItem && first >= 0 ? first : context.lead }, sink)
      if (sink.passages.length > count) {
        last = count
        if (first < 0) first = count
      }
    } else if (cut.kind !== 'code' && cut.kind !== 'blank') {
      parsePart(cut.kind, piece, at, cut.end, { ...context, lead: last >= 0 ? last : isItem ? context.lead : -1 }, sink)
    }
    at = cut.end
    state = cut.state
  }
}

/** A paragraph; of `::` at its end, which announces code, at most one colon is text. */
function paragraph(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  let end = to
  while (end > from && text.charCodeAt(end - 1) <= 0x20) end--
  if (text.startsWith('::', end - 2) && end - 2 >= from) end -= end - 2 === from || text.charCodeAt(end - 3) <= 0x20 ? 2 : 1
  if (text.charCodeAt(from) === 0x7c && text.charCodeAt(from + 1) <= 0x20) lineBlock(piece, from, end, context, sink)
  else addText(piece, from, end, context, sink)
}

/** Lines that each start with a bar. */
function lineBlock(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const extract = newExtract()
  for (let line = from; line < to; ) {
    const stop = lineStop(piece.text, line, to)
    add(extract, piece.text, piece.text.charCodeAt(line) === 0x7c ? Math.min(line + 1, stop) : line, stop)
    line = stop
  }
  const inner = extracted(piece, extract)
  addText(inner, 0, inner.text.length, context, sink)
}

function addText(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { run } = readRstInline(piece.text, from, to)
  if (run.text !== '' || run.marks.length > 0) sink.passages.push(textPassage(piece, context, run))
}

function heading(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const end = lineEnd(text, from, UNLIMITED)
  const isOverlined = adornment(text, from, end) >= 3
  const start = isOverlined ? afterLine(text, end) : from
  const stop = lineEnd(text, start, UNLIMITED)
  const mark = text.charCodeAt(isOverlined ? from : afterLine(text, stop))
  addText(piece, start, Math.min(stop, to), { ...context, role: 'heading', depth: headingDepthOf(mark, isOverlined), lead: -1 }, sink)
}

function comment(piece: Piece, from: number, to: number, sink: Sink): void {
  const { text, map } = piece
  let end = to
  while (end > from && text.charCodeAt(end - 1) <= 0x20) end--
  const start = isExplicit(text, from, lineEnd(text, from, UNLIMITED)) ? from + 2 : from
  const span = map === undefined ? { start: from, end } : toSourceSpan(map, { start: from, end })
  if (end > from) sink.comments.push({ ...span, text: text.slice(Math.min(start, end), end).trim(), own: true })
}

/** The lines from `from` to `to` without the indentation that they share. The first counts only where it is indented. */
function dedented(piece: Piece, from: number, to: number): Piece {
  const { text } = piece
  let shared = UNLIMITED
  for (let line = from; line < to; ) {
    const stop = lineStop(text, line, to)
    if (!isBlankLine(text, line) && (line > from || skipBlank(text, line) > line)) shared = Math.min(shared, indentOf(text, line))
    line = stop
  }
  const extract = newExtract()
  addDedented(extract, text, from, to, shared)
  return extracted(piece, extract)
}

function addDedented(extract: Extract, text: string, from: number, to: number, column: number): void {
  for (let line = from; line < to; ) {
    const stop = lineStop(text, line, to)
    let at = line
    for (let reached = 0; at < stop && reached < column; at++) {
      const code = text.charCodeAt(at)
      if (code === 9) reached = (reached | 7) + 1
      else if (code === 0x20) reached++
      else break
    }
    add(extract, text, at, stop)
    line = stop
  }
}

function list(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const items = context.items + 1
  const inItem: Context = { ...context, role: 'item', depth: items, items, level: context.level + 1 }
  const starts: { at: number; content: number }[] = []
  for (let line = from; line < to; ) {
    const stop = lineStop(text, line, to)
    const end = text.charCodeAt(stop - 1) === 10 ? stop - 1 : stop
    const content = skipBlank(text, line) === line && line < end ? itemContent(text, line, end) : -1
    if (content >= 0) starts.push({ at: line, content: Math.min(content, stop) })
    line = stop
  }
  const first = starts[0]
  if (first === undefined) {
    definition(piece, from, to, inItem, sink)
    return
  }
  if (first.at > from) parseInside(dedented(piece, from, first.at), inItem, sink)
  starts.forEach(({ at, content }, index) => {
    const stop = starts[index + 1]?.at ?? to
    const extract = newExtract()
    const lineEnds = lineStop(text, at, stop)
    add(extract, text, content, lineEnds)
    addDedented(extract, text, lineEnds, stop, content - at)
    parseInside(extracted(piece, extract), inItem, sink)
  })
}

/** A term and what is indented below it, or what goes on of a list that was cut. */
function definition(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const stop = lineStop(piece.text, from, to)
  if (skipBlank(piece.text, from) > from || stop >= to) {
    parseInside(dedented(piece, from, to), context, sink)
    return
  }
  const term = sink.passages.length
  addText(piece, from, stop, { ...context, term: true }, sink)
  parseInside(dedented(piece, stop, to), { ...context, lead: sink.passages.length > term ? term : context.lead }, sink)
}

/** A field outside the front matter: what it says is text where it is more than a word. */
function field(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const name = fieldEnd(text, from, lineEnd(text, from, UNLIMITED))
  if (!/\p{L}\s+\p{L}/u.test(text.slice(name, to))) return
  const stop = lineStop(text, from, to)
  const extract = newExtract()
  add(extract, text, Math.min(skipBlank(text, name), stop), stop)
  const rest = dedented(piece, stop, to)
  // What a field says of somebody, :Marta Velling: “…”, is introduced by its name.
  const term = sink.passages.length
  const inItem: Context = { ...context, role: 'item', depth: 1, level: context.level + 1 }
  if (/^:\p{Lu}/u.test(text.slice(from, from + 3))) addText(piece, from + 1, name - 1, inItem, sink)
  const inside = sink.passages.length > term ? { ...inItem, lead: term } : context
  parseInside(extracted(piece, extract), inside, sink)
  parseInside(rest, inside, sink)
}

/** Notes, citations, targets, substitutions and directives. */
function explicit(piece: Piece, from: number, to: number, end: number, context: Context, sink: Sink): void {
  const { text } = piece
  const start = skipBlank(text, from + 2)
  const note = /^\[(\d+|#[\w.:-]*|\*)\]/.exec(text.slice(start, Math.min(end, start + 80)))
  if (note?.[1] !== undefined) {
    const label = note[1] === '#' || note[1] === '*' ? '' : note[1].replace(/^#/, '')
    const inner = contentOf(piece, Math.min(skipBlank(text, start + note[0].length), end), to, end)
    parseInside(inner, { ...context, role: 'note', depth: 0, lead: -1, label, level: context.level + 1 }, sink)
    return
  }
  const directive = readDirective(text, from, end)
  if (directive === undefined || text.charCodeAt(start) === 0x7c) return
  const kind = directiveKind(directive.name)
  if (kind === 'code') return
  if (kind === 'table') {
    table(piece, directive.name, directive.argument, end, to, context, sink)
    return
  }
  const inside: Context = { ...context, level: context.level + 1, lead: -1 }
  if (kind === 'titled') addText(piece, directive.argument, end, { ...inside, role: 'caption', depth: 0 }, sink)
  // The argument of an admonition is the start of its text.
  const hasText = kind === 'prose' && !/^(?:container|only|rst-class|ifconfig)$/.test(directive.name)
  const from_ = hasText || kind === 'quote' ? directive.argument : end
  // The path of a figure may stand on the line below.
  const isBelow = kind === 'figure' && isBlankLine(text, directive.argument) && !isBlankLine(text, Math.min(to, afterLine(text, end)))
  const stop = isBelow ? lineEnd(text, afterLine(text, end), UNLIMITED) : end
  const inner = contentOf(piece, isBelow ? stop : from_, to, stop)
  const content = withoutOptions(inner, from_ < end)
  if (kind === 'figure') {
    const start = skipBlankLines(content.text, 0)
    const cut = scanRst(content.text, start, 0, UNLIMITED, false)
    if (cut.kind === 'paragraph') paragraph(content, start, cut.end, { ...inside, role: 'caption', depth: 0 }, sink)
    const legend = newExtract()
    add(legend, content.text, cut.kind === 'paragraph' ? cut.end : start, content.text.length)
    parseInside(extracted(content, legend), inside, sink)
    return
  }
  parseInside(content, kind === 'quote' ? quotedIn(context) : inside, sink)
}

/** What stands after the mark of explicit markup: from `from` on its line, and the lines below. */
function contentOf(piece: Piece, from: number, to: number, end: number): Piece {
  const { text } = piece
  const stop = Math.min(to, afterLine(text, end))
  const rest = dedented({ text, map: undefined }, stop, to)
  const extract = newExtract()
  add(extract, text, from, stop)
  if (rest.map !== undefined)
    for (let i = 0; i < rest.map.plain.length; i++) {
      extract.plain.push(extract.text.length + (rest.map.plain[i] as number))
      extract.source.push(rest.map.source[i] as number)
    }
  extract.text += rest.text
  return extracted(piece, extract)
}

/** Takes the options off the start of a directive's content; where text comes first, there are none. */
function withoutOptions(piece: Piece, hasArgument: boolean): Piece {
  const { text } = piece
  let at = hasArgument || isBlankLine(text, 0) ? lineStop(text, 0, text.length) : 0
  if (hasArgument && fieldEnd(text, at, lineEnd(text, at, UNLIMITED)) < 0) return piece
  const start = at
  while (
    at < text.length &&
    (fieldEnd(text, at, lineEnd(text, at, UNLIMITED)) > 0 || (at > start && !isBlankLine(text, at) && skipBlank(text, at) > at))
  )
    at = lineStop(text, at, text.length)
  const extract = newExtract()
  add(extract, text, 0, start)
  add(extract, text, at, text.length)
  return extracted(piece, extract)
}

/** The value of a directive's option. */
function optionOf(text: string, name: string): string | undefined {
  const found = new RegExp(`^:${name}:[ \\t]*([^\\n]*)`, 'm').exec(text.slice(0, 2000))
  return found?.[1]?.trim()
}

function table(piece: Piece, name: string, argument: number, end: number, to: number, context: Context, sink: Sink): void {
  addText(piece, argument, end, { ...context, role: 'caption', depth: 0, lead: -1 }, sink)
  const all = contentOf(piece, end, to, end)
  const content = withoutOptions(all, false)
  const heads = Number(optionOf(all.text, 'header-rows') ?? '0') || 0
  if (name === 'list-table' || name === 'flat-table') pushRows(listRows(content), heads, sink)
  else if (name === 'csv-table') {
    const delimiter = /tab/.test(optionOf(all.text, 'delim') ?? '') ? 0x09 : (optionOf(all.text, 'delim') ?? ',').charCodeAt(0)
    const header = /^:header:[ \t]*/m.exec(all.text)
    const from = header === null ? 0 : header.index + header[0].length
    const head =
      header === null
        ? []
        : layOutCsv(all.text, from, lineEnd(all.text, from, UNLIMITED), delimiter).map((row) => row.map((cell) => joined(all, cell)))
    const rows = layOutCsv(content.text, 0, content.text.length, delimiter).map((row) => row.map((cell) => joined(content, cell)))
    pushRows([...head, ...rows], head.length + heads, sink)
  } else plainTable(content, 0, content.text.length, sink)
}

/** A cell that stands in several spans which make one text. */
function joined(piece: Piece, spans: readonly Span[]): Piece {
  const extract = newExtract()
  for (const { start, end } of spans) add(extract, piece.text, start, end)
  return extracted(piece, extract)
}

/** The rows of a list of lists. */
function listRows(piece: Piece): Piece[][] {
  return itemsOf(piece).map(itemsOf)
}

function itemsOf(piece: Piece): Piece[] {
  const { text } = piece
  const found: Piece[] = []
  let from = -1
  let content = 0
  const finish = (to: number) => {
    if (from < 0) return
    const extract = newExtract()
    const stop = lineStop(text, from, to)
    add(extract, text, Math.min(content, stop), stop)
    addDedented(extract, text, stop, to, content - from)
    found.push(extracted(piece, extract))
  }
  for (let line = 0; line < text.length; ) {
    const stop = lineStop(text, line, text.length)
    const end = text.charCodeAt(stop - 1) === 10 ? stop - 1 : stop
    const item = /[-*+]/.test(text.charAt(line)) ? itemContent(text, line, end) : -1
    if (item >= 0) {
      finish(line)
      from = line
      content = item >= end ? line + 2 : item
    }
    line = stop
  }
  finish(text.length)
  return found
}

function pushRows(rows: readonly (readonly Piece[])[], heads: number, sink: Sink): void {
  if (rows.length === 0) return
  const read = rows.map((row) =>
    row.map((cell) => {
      const { run } = readRstInline(cell.text, 0, cell.text.length)
      return throughMap(run, cell.map)
    }),
  )
  const split = Math.max(heads, 0)
  sink.passages.push({ kind: 'table', head: read.slice(0, split), rows: read.slice(split) })
}

/** A grid or simple table. */
function plainTable(piece: Piece, from: number, to: number, sink: Sink): void {
  const { head, rows } = layOutRstTable(piece.text, skipBlankLines(piece.text, from), to)
  const cells = (row: readonly (readonly Span[])[]) =>
    row.map((spans) => {
      const cell = cellPiece(piece, spans)
      const extract = newExtract()
      add(extract, cell.text, cell.from, cell.to)
      return extracted(cell, extract)
    })
  pushRows([...head, ...rows].map(cells), head.length, sink)
}

const FIELDS: Readonly<Record<string, keyof Metadata>> = {
  date: 'date',
  'last-modified': 'date',
  ngày: 'date',
  lang: 'language',
  language: 'language',
  title: 'title',
  bibliography: 'bibliography',
}

/** The title and the fields that a document starts with. */
function frontMatter(text: string, start: number): Prose {
  const sink: Sink = { passages: [], comments: [] }
  const piece: Piece = { text, map: undefined }
  const metadata: Record<string, string | readonly string[]> = {}
  let line = skipBlankLines(text, start)
  for (let end = lineEnd(text, line, UNLIMITED); isExplicit(text, line, end); end = lineEnd(text, line, UNLIMITED)) {
    const next = explicitEnd(text, line)
    if (readDirective(text, line, end) === undefined) comment(piece, line, next, sink)
    line = next
  }
  for (;;) {
    const end = lineEnd(text, line, UNLIMITED)
    const title = line < text.length ? titleEnd(text, line, end, UNLIMITED) : -1
    if (title < 0) break
    heading(piece, line, title, TOP, sink)
    const entry = sink.passages.at(-1)
    if (entry?.kind === 'text') {
      metadata.title ??= entry.run.text
      sink.passages[sink.passages.length - 1] = { ...entry, role: 'title', depth: 0 }
    }
    line = skipBlankLines(text, title)
  }
  while (line < text.length) {
    const stop = lineStop(text, line, text.length)
    const name = fieldEnd(text, line, lineEnd(text, line, UNLIMITED))
    const is =
      name < 0
        ? undefined
        : FIELDS[
            text
              .slice(line + 1, name - 1)
              .trim()
              .toLowerCase()
          ]
    const value = name < 0 ? '' : text.slice(name, stop).trim()
    if (is !== undefined && value !== '') metadata[is] ??= is === 'bibliography' ? value.split(/[\s,]+/) : value
    line = stop
  }
  return { ...sink, metadata: metadata as Metadata }
}
