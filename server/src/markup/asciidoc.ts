/**
 * Parses a block of AsciiDoc.
 *
 * In: a source block as the scanner cut it. Out: its passages as plain text with exact offset maps, its comments, and for the header
 * what the document says of itself. It includes no files and looks at no other block.
 */
import { readAsciidocInline } from './asciidoc-inline.ts'
import { delimiterOf, entryEnd, isAttributes, isBlockTitle, isCommentLine, type Marker, markerAt, sectionDepth } from './asciidoc-lines.ts'
import { closerEnd, isQuote, scanAsciidoc, setextDepth, styleOf } from './asciidoc-scan.ts'
import { layOutAsciidocTable } from './asciidoc-table.ts'
import { type Context, DEEPEST, quotedIn, type Sink, TOP, textPassage } from './container.ts'
import { add, extracted, newExtract, type Piece } from './piece.ts'
import { type BlockKind, type Metadata, NO_PROSE, type Passage, type Prose, type Run, type SourceBlock } from './prose.ts'
import { afterLine, isBlankLine, lineEnd, skipBlank, UNLIMITED, withoutReturns } from './scan.ts'
import { throughMap, toSourceSpan } from './source-map.ts'

/** What stands above a block: its attributes and where they are, and its title. */
interface Above {
  readonly style: string
  readonly attributes: string
  readonly start: number
  readonly end: number
  readonly title: { readonly start: number; readonly end: number } | undefined
  /** Where the block itself starts. */
  readonly from: number
}

/** Parses a block of AsciiDoc. */
export function parseAsciidoc(block: SourceBlock): Prose {
  if (block.kind === 'blank' || block.kind === 'code') return NO_PROSE
  const text = withoutReturns(block.text)
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (block.kind === 'front-matter') return header(text, start)
  const sink: Sink = { passages: [], comments: [] }
  parsePart(block.kind, { text, map: undefined }, start, text.length, TOP, sink)
  return sink
}

function parsePart(kind: BlockKind, piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  if (kind === 'comment') {
    comments(piece, from, to, sink)
    return
  }
  const above = readAbove(piece, from, to, sink)
  if (above.title !== undefined)
    addText(piece, above.title.start, above.title.end, { ...context, role: 'caption', depth: 0, lead: -1 }, sink)
  if (kind === 'paragraph') paragraph(piece, above.from, to, context, sink)
  else if (kind === 'heading') heading(piece, above.from, to, context, sink)
  else if (kind === 'quote') quote(piece, above, to, context, sink)
  else if (kind === 'table') table(piece, above, to, context, sink)
  else if (kind === 'list') list(piece, above.from, to, context, sink)
}

/** Parses the text of a container as a text of its own. */
function parseInside(piece: Piece, context: Context, sink: Sink): void {
  const { text } = piece
  if (context.level > DEEPEST) {
    addText(piece, 0, text.length, context, sink)
    return
  }
  for (let at = 0; at < text.length; ) {
    const cut = scanAsciidoc(text, at, 0, UNLIMITED, false)
    if (cut.kind !== 'code' && cut.kind !== 'blank') parsePart(cut.kind, piece, at, cut.end, context, sink)
    at = cut.end
  }
}

function slice(piece: Piece, from: number, to: number): Piece {
  const extract = newExtract()
  add(extract, piece.text, from, to)
  return extracted(piece, extract)
}

/** Reads the attributes and the title above a block. */
function readAbove(piece: Piece, from: number, to: number, sink: Sink): Above {
  const { text } = piece
  let line = from
  let style = ''
  let attributes = ''
  let start = from
  let stop = from
  let title: Above['title']
  while (line < to) {
    const end = Math.min(to, lineEnd(text, line, UNLIMITED))
    if (isAttributes(text, line, end)) {
      if (text.charCodeAt(line + 1) !== 0x5b) {
        const own = styleOf(text.slice(line + 1, end))
        if (attributes === '' || own !== '') {
          start = line + 1
          stop = start + text.slice(start, end).lastIndexOf(']')
          style = own
        }
        attributes += text.slice(line + 1, end)
      }
    } else if (isBlockTitle(text, line, end)) title = { start: line + 1, end }
    else if (line > from && isCommentLine(text, line)) pushComment(piece, line, sink)
    else break
    line = afterLine(text, end)
  }
  return { style, attributes, start, end: stop, title, from: Math.min(line, to) }
}

/** Adds the inline text from `from` to `to` as a passage, and the notes within it as passages after it. */
function addText(piece: Piece, from: number, to: number, context: Context, sink: Sink, lead = ''): void {
  const inline = readAsciidocInline(piece.text, from, to, lead)
  innerComments(piece, from, to, sink)
  if (inline.run.text !== '' || inline.run.marks.length > 0) sink.passages.push(textPassage(piece, context, inline.run))
  for (const { label, start, end } of inline.notes) {
    const { run } = readAsciidocInline(piece.text, start, end)
    sink.passages.push(textPassage(piece, { ...context, role: 'note', depth: 0, quoted: false, lead: -1, label }, run))
  }
}

/** The comment lines within a paragraph. */
function innerComments(piece: Piece, from: number, to: number, sink: Sink): void {
  for (let at = piece.text.indexOf('\n//', from); at >= 0 && at < to; at = piece.text.indexOf('\n//', at + 1))
    if (isCommentLine(piece.text, at + 1)) pushComment(piece, at + 1, sink)
}

function pushComment(piece: Piece, line: number, sink: Sink): void {
  const { text, map } = piece
  let end = lineEnd(text, line, UNLIMITED)
  while (end > line + 2 && text.charCodeAt(end - 1) <= 0x20) end--
  const span = map === undefined ? { start: line, end } : toSourceSpan(map, { start: line, end })
  sink.comments.push({ ...span, text: text.slice(line + 2, end).trim(), own: true })
}

function comments(piece: Piece, from: number, to: number, sink: Sink): void {
  const { text } = piece
  for (let line = from; line < to; line = afterLine(text, lineEnd(text, line, UNLIMITED))) {
    if (text.startsWith('////', line)) return
    if (isCommentLine(text, line)) pushComment(piece, line, sink)
  }
}

function heading(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const end = Math.min(to, lineEnd(text, from, UNLIMITED))
  const depth = sectionDepth(text, from, end)
  let stop = end
  // The marks may stand on both sides.
  if (depth > 0) while (stop > from && (text.charCodeAt(stop - 1) === text.charCodeAt(from) || text.charCodeAt(stop - 1) <= 0x20)) stop--
  addText(
    piece,
    from + depth,
    Math.max(from + depth, stop),
    { ...context, role: 'heading', depth: depth > 0 ? depth : setextDepth(text, from, end, UNLIMITED), lead: -1 },
    sink,
  )
}

/** A paragraph; one in quotation marks with a signature is a quotation. */
function paragraph(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const label = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): /.exec(text.slice(from, from + 12))
  if (label !== null) {
    addText(piece, from + label[0].length, to, context, sink)
    return
  }
  const signature = text.charCodeAt(from) === 0x22 ? signatureLine(text, from, to) : -1
  if (signature < 0) {
    addText(piece, from, to, context, sink)
    return
  }
  const quoted = quotedIn(context)
  addText(piece, from, signature, quoted, sink)
  addText(piece, signature, to, quoted, sink)
}

/** Where the last line of a paragraph that starts with `-- ` does, or -1. */
function signatureLine(text: string, from: number, to: number): number {
  const body = text.slice(from, to).trimEnd()
  const line = body.lastIndexOf('\n') + 1
  return line > 0 && body.startsWith('-- ', line) ? from + line : -1
}

function quote(piece: Piece, above: Above, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const quoted = quotedIn(context)
  const end = Math.min(to, lineEnd(text, above.from, UNLIMITED))
  const first = sink.passages.length
  const signed: Sink = { passages: [], comments: [] }
  if (isQuote(above.style)) sign(piece, above, quoted, signed)
  if (delimiterOf(text, above.from, end) !== undefined) {
    const close = closerEnd(text, above.from, end, Infinity, true)
    parseInside(slice(piece, afterLine(text, end), Math.min(to, close.inner)), quoted, sink)
    // A quotation that nothing closes is its first paragraph.
    if (!close.isClosed) {
      for (let i = first + 1; i < sink.passages.length; i++) {
        const entry = sink.passages[i] as Passage
        if (entry.kind === 'text' && entry.role === 'quote')
          sink.passages[i] = { ...entry, role: 'paragraph', depth: 0, quoted: context.quoted }
      }
      sink.passages.splice(first + 1, 0, ...signed.passages.splice(0))
    }
  } else if (text.startsWith('> ', above.from)) {
    const extract = newExtract()
    for (let line = above.from; line < to; ) {
      const stop = afterLine(text, Math.min(to, lineEnd(text, line, UNLIMITED)))
      add(
        extract,
        text,
        text.charCodeAt(line) === 0x3e ? Math.min(stop, line + (text.charCodeAt(line + 1) === 0x20 ? 2 : 1)) : line,
        Math.min(stop, to),
      )
      line = stop
    }
    parseInside(extracted(piece, extract), quoted, sink)
  } else {
    const signature = signatureLine(text, above.from, to)
    addText(piece, above.from, signature < 0 ? to : signature, quoted, sink)
    if (signature >= 0) addText(piece, signature, to, quoted, sink)
  }
  sink.passages.push(...signed.passages)
}

/** Adds who said the words, from `[quote, Name, Source]`. */
function sign(piece: Piece, above: Above, context: Context, sink: Sink): void {
  const { text } = piece
  const list = text.slice(above.start, above.end)
  const named = /\battribution\s*=\s*"?/.exec(list)
  const comma = list.indexOf(',')
  let from = above.start + (named === null ? comma + 1 : named.index + named[0].length)
  if (named === null && comma < 0) return
  let to = above.end
  if (named !== null) {
    const close = list.slice(from - above.start).search(/["\]]|,\s*\w+=/)
    if (close >= 0) to = from + close
  }
  while (from < to && text.charCodeAt(from) <= 0x20) from++
  if (named === null && text.charCodeAt(from) === 0x22 && from + 1 < to) {
    const close = text.slice(++from, to).indexOf('"')
    if (close >= 0) to = from + close
  }
  while (to > from && (text.charCodeAt(to - 1) <= 0x20 || text.charCodeAt(to - 1) === 0x22)) to--
  const isDashed = /^[-—–]/.test(text.slice(from, to))
  if (from < to && /\p{L}/u.test(text.slice(from, to))) addText(piece, isDashed ? from : from - 1, to, context, sink, isDashed ? '' : '— ')
}

const BLOCKS = /(?:^|\n)[ \t]*(?:[*.]{1,5}[ \t]+\S|-[ \t]+\p{L}|(?:-{4,}|={4,}|\.{4,}|_{4,}|\+{4,}|!={3,})[ \t]*(?:\n|$))/u

function table(piece: Piece, above: Above, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const end = Math.min(to, lineEnd(text, above.from, UNLIMITED))
  const close = closerEnd(text, above.from, end, Infinity, true)
  const layout = layOutAsciidocTable(text, afterLine(text, end), Math.min(to, close.inner), text.charAt(above.from), above.attributes)
  const notes: Passage[] = []
  const inner: Sink = { passages: [], comments: sink.comments }
  const wide = new Set<Run>()
  const toRow = (cells: (typeof layout.rows)[number]) =>
    cells.map((found) => {
      // A cell may hold blocks of its own: they come after the table.
      const isDocument = BLOCKS.test(text.slice(found.start, found.end))
      if (isDocument) parseInside(slice(piece, found.start, found.end), context, inner)
      const cell = isDocument ? { start: found.end, end: found.end } : found
      const inline = readAsciidocInline(text, cell.start, cell.end)
      for (const note of inline.notes) {
        const { run } = readAsciidocInline(text, note.start, note.end)
        notes.push(textPassage(piece, { ...context, role: 'note', depth: 0, quoted: false, lead: -1, label: note.label }, run))
      }
      const run = throughMap(inline.run, piece.map)
      if (layout.wide.has(found)) wide.add(run)
      return run
    })
  const head = layout.head.map(toRow)
  const rows = layout.rows.map(toRow)
  if (head.length + rows.length > 0) sink.passages.push({ kind: 'table', head, rows, ...(wide.size === 0 ? {} : { wide }) })
  const first = sink.passages.length
  for (const passage of inner.passages)
    sink.passages.push(passage.kind === 'text' && passage.lead >= 0 ? { ...passage, lead: passage.lead + first } : passage)
  sink.passages.push(...notes)
}

/** A list: each marker has a depth by the order in which they come. */
function list(piece: Piece, from: number, to: number, context: Context, sink: Sink): void {
  const { text } = piece
  const marks: string[] = []
  const items: number[] = []
  for (let line = from; line < to; ) {
    const end = Math.min(to, lineEnd(text, line, UNLIMITED))
    const marker = markerAt(text, line, end)
    if (marker === undefined) {
      line =
        isBlankLine(text, line) || line > from
          ? attached(piece, line, to, items.at(-1) ?? -1, marks.length, context, sink)
          : afterLine(text, end)
      continue
    }
    const known = marks.indexOf(marker.mark)
    if (known >= 0) marks.length = known + 1
    else marks.push(marker.mark)
    const depth = marks.length
    items.length = Math.min(items.length, depth - 1)
    const stop = itemEnd(text, line, to)
    const count = sink.passages.length
    const inItem: Context = { ...context, role: 'item', depth, lead: items.at(-1) ?? context.lead, level: context.level + 1 }
    addItem(piece, line, marker, stop, inItem, sink)
    items[depth - 1] = sink.passages.length > count ? count : (items.at(-1) ?? -1)
    line = stop
  }
}

function addItem(piece: Piece, line: number, marker: Marker, stop: number, context: Context, sink: Sink): void {
  const { text } = piece
  // An entry of a bibliography.
  if (text.startsWith('[[[', marker.content)) return
  if (!marker.term) {
    const task = /^\[[ xX*]\][ \t]/.test(text.slice(marker.content, marker.content + 4)) ? 4 : 0
    addText(piece, marker.content + task, stop, context, sink)
    return
  }
  const count = sink.passages.length
  addText(piece, line, marker.content - marker.mark.length, { ...context, term: true }, sink)
  addText(piece, marker.content, stop, { ...context, lead: sink.passages.length > count ? count : context.lead }, sink)
}

/** The end of the text of the item that starts at `line`. */
function itemEnd(text: string, line: number, to: number): number {
  let at = afterLine(text, lineEnd(text, line, UNLIMITED))
  const isTermAlone = markerAt(text, line, Math.min(to, at))?.term === true
  let isEmpty = isTermAlone && /(?::{2,4}|;;)[ \t]*\n?$/.test(text.slice(line, at))
  while (at < to) {
    const end = lineEnd(text, at, UNLIMITED)
    // The text of a term may stand below it.
    if (isBlankLine(text, at) && !isEmpty) return at
    if (!isBlankLine(text, at)) {
      isEmpty = false
      const isPlus = text.charCodeAt(at) === 0x2b && skipBlank(text, at + 1) >= end
      if (isPlus || markerAt(text, at, end) !== undefined || isAttributes(text, at, end) || delimiterOf(text, at, end) !== undefined)
        return at
    }
    at = afterLine(text, end)
  }
  return Math.min(at, to)
}

/** The blocks that are attached to an item, up to the next; gives where that starts. */
function attached(piece: Piece, from: number, to: number, lead: number, depth: number, context: Context, sink: Sink): number {
  const { text } = piece
  let line = from
  while (line < to) {
    const end = Math.min(to, lineEnd(text, line, UNLIMITED))
    if (delimiterOf(text, line, end) !== undefined) {
      line = closerEnd(text, line, end, to, true).end
      continue
    }
    if (markerAt(text, line, end) !== undefined) break
    line = afterLine(text, end)
  }
  const stop = Math.min(to, Math.max(line, afterLine(text, Math.min(to, lineEnd(text, from, UNLIMITED)))))
  const start = text.charCodeAt(from) === 0x2b ? from + 1 : from
  // Further continuations part the blocks like blank lines.
  let at = start
  const inItem: Context = { ...context, role: 'item', depth, lead, level: context.level + 1 }
  for (let i = start; i < stop; i = afterLine(text, lineEnd(text, i, UNLIMITED))) {
    const end = Math.min(stop, lineEnd(text, i, UNLIMITED))
    if (delimiterOf(text, i, end) !== undefined) {
      i = closerEnd(text, i, end, stop, true).inner
      continue
    }
    if (text.charCodeAt(i) === 0x2b && i > at && skipBlank(text, i + 1) >= end) {
      parseInside(slice(piece, at, i), inItem, sink)
      at = i + 1
    }
  }
  parseInside(slice(piece, at, stop), inItem, sink)
  return stop
}

const ENTRIES: Readonly<Record<string, keyof Metadata>> = {
  revdate: 'date',
  date: 'date',
  docdate: 'date',
  lang: 'language',
  language: 'language',
  doctitle: 'title',
  'bibtex-file': 'bibliography',
  'bibliography-database': 'bibliography',
  bibliography: 'bibliography',
}

/** The title, the lines of author and revision, and the attribute entries that a document starts with. */
function header(text: string, start: number): Prose {
  const sink: Sink = { passages: [], comments: [] }
  const piece: Piece = { text, map: undefined }
  const metadata: Record<string, string | readonly string[]> = {}
  let revision = ''
  for (let line = start; line < text.length; ) {
    const end = lineEnd(text, line, UNLIMITED)
    const next = afterLine(text, end)
    const isTitle = sectionDepth(text, line, end) === 1 || setextDepth(text, line, end, UNLIMITED) === 1
    const name = entryEnd(text, line, end)
    if (isCommentLine(text, line)) pushComment(piece, line, sink)
    else if (isTitle && metadata.title === undefined) {
      heading(piece, line, end, TOP, sink)
      const entry = sink.passages.at(-1)
      if (entry?.kind === 'text') {
        metadata.title = entry.run.text
        sink.passages[sink.passages.length - 1] = { ...entry, role: 'title', depth: 0 }
      }
    } else if (name > 0) {
      const is = ENTRIES[text.slice(line + 1, name - 1).toLowerCase()]
      const value = text.slice(name, end).trim()
      if (is !== undefined && value !== '') metadata[is] ??= is === 'bibliography' ? value.split(/[\s,]+/) : value
    } else revision ||= revisionDate(text.slice(line, end))
    line = next
  }
  if (revision !== '') metadata.date ??= revision
  return { ...sink, metadata: metadata as Metadata }
}

/** The date of a revision line: `v1.0, 2024-06-14: remark`. */
function revisionDate(line: string): string {
  const found = /^(?:v?\d[\w.]*,)?\s*([^:<@]*?\b(?:19|20)\d\d\b[^:<@]*)(?::.*)?$/.exec(line.trim())
  return found?.[1]?.trim() ?? ''
}
