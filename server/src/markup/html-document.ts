/**
 * Parses a block of an HTML document.
 *
 * In: a source block as the scanner cut it. Out: its passages as plain text with exact offset maps, its comments, and for the head
 * what the document says of itself. It checks no nesting: what is not closed ends where something else starts.
 */
import { NOTE_IDS, readHtmlInline } from './html-inline.ts'
import { rawEnd } from './html-scan.ts'
import { attributeOf, decoded, htmlKind, isClosing, tagEnd, tagName } from './html-tags.ts'
import { commentAt } from './inline-writing.ts'
import {
  type Comment,
  type Metadata,
  NO_PROSE,
  type Passage,
  type PassageRole,
  type Prose,
  type Run,
  type SourceBlock,
  type TextPassage,
} from './prose.ts'
import { withoutReturns } from './scan.ts'
import { layOutRows, type SpannedCell, type SpannedRow } from './spans.ts'

/** A list or quotation that is open. */
interface Frame {
  readonly name: string
  readonly items: number
  readonly quotes: number
  readonly lead: number
  /** The passage that an item starts with, and the last one; -1 for none yet. */
  first: number
  last: number
}

interface Walk {
  readonly text: string
  readonly passages: Passage[]
  readonly comments: Comment[]
  readonly stack: Frame[]
  /** Where the text that is being read starts, and what the tag before it makes of it. */
  start: number
  role: PassageRole | undefined
  depth: number
  label: string | undefined
  isSigned: boolean
}

/** Parses a block of an HTML document. */
export function parseHtml(block: SourceBlock): Prose {
  if (block.kind === 'blank' || block.kind === 'code') return NO_PROSE
  const text = withoutReturns(block.text)
  if (block.kind === 'front-matter') return head(text)
  const top: Frame = { name: '', items: 0, quotes: 0, lead: -1, first: -1, last: -1 }
  const walk: Walk = {
    text,
    passages: [],
    comments: [],
    stack: [top],
    start: 0,
    role: undefined,
    depth: 0,
    label: undefined,
    isSigned: false,
  }
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) at = markup(walk, at)
  flush(walk, text.length)
  // A quotation that nothing closes is its first paragraph.
  if (walk.stack.some(({ quotes }) => quotes > 0)) {
    const first = walk.passages.findIndex((entry) => entry.kind === 'text' && entry.quoted && entry.run.text !== '')
    for (let i = first + 1; i < walk.passages.length; i++) {
      const entry = walk.passages[i] as Passage
      if (entry.kind === 'text' && entry.role === 'quote') walk.passages[i] = { ...entry, role: 'paragraph', depth: 0, quoted: false }
    }
  }
  return { passages: walk.passages, comments: walk.comments }
}

/** Handles what stands at the `<` at `at`; gives where to go on. */
function markup(walk: Walk, at: number): number {
  const { text } = walk
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4)
    const end = close < 0 ? text.length : close + 3
    walk.comments.push(commentAt(text, at, end))
    return end
  }
  const name = tagName(text, at)
  const kind = htmlKind(name)
  const end = kind === undefined ? at + 1 : tagEnd(text, at, text.length)
  if (kind === undefined) return end
  flush(walk, at)
  walk.start = end
  if (isClosing(text, at)) {
    closing(walk, name)
    return end
  }
  const frame = walk.stack.at(-1) as Frame
  switch (kind) {
    case 'code': {
      const stop = rawEnd(text, end, name)
      walk.start = stop
      return stop
    }
    case 'table':
      return table(walk, end)
    case 'heading':
      walk.role = 'heading'
      walk.depth = Number(name.charAt(1))
      return end
    case 'list':
      walk.stack.push({ name, items: frame.items + 1, quotes: frame.quotes, lead: frame.last, first: -1, last: -1 })
      return end
    case 'quote':
      walk.stack.push({ name, items: frame.items, quotes: frame.quotes + 1, lead: -1, first: -1, last: -1 })
      citeOf(walk, at, end)
      return end
    case 'part':
      part(walk, name, at, end, frame)
      return end
  }
}

const NOTE_ID = new RegExp(`^(?:${NOTE_IDS})`, 'i')

function part(walk: Walk, name: string, at: number, end: number, frame: Frame): void {
  if (name === 'li' || name === 'dt') {
    frame.first = -1
    const id = attributeOf(walk.text, at, end, 'id')?.value
    walk.label = id !== undefined && NOTE_ID.test(id) ? id : undefined
    if (frame.items === 0) walk.role = 'item'
  } else if (name === 'figcaption' && walk.passages.at(-1)?.kind === 'text' && (walk.passages.at(-1) as TextPassage).quoted)
    // The caption of quoted words says whose they are.
    walk.isSigned = true
  else if (name === 'caption' || name === 'figcaption') walk.role = 'caption'
  else if (name === 'title') walk.role = 'title'
  else if (name === 'footer') walk.isSigned = frame.quotes > 0
}

function closing(walk: Walk, name: string): void {
  walk.role = undefined
  walk.depth = 0
  walk.isSigned = false
  if (name === 'li') walk.label = undefined
  const index = walk.stack.findLastIndex((frame) => frame.name === name)
  if (index <= 0) return
  walk.stack.length = index
  const outer = walk.stack[index - 1] as Frame
  outer.last = walk.passages.length - 1
}

/** The address that a quotation names as its source, as a citation of it. */
function citeOf(walk: Walk, at: number, end: number): void {
  const source = attributeOf(walk.text, at, end, 'cite')
  if (source === undefined || source.value === '') return
  const span = { start: source.start, end: source.end }
  const run: Run = {
    text: '',
    map: { plain: [0], source: [source.start] },
    marks: [{ kind: 'link', href: source.value, start: 0, end: 0, source: span }],
  }
  push(walk, run)
}

/** Ends the text before `at`. */
function flush(walk: Walk, at: number): void {
  const { text, start } = walk
  walk.start = at
  if (start >= at) return
  const cite = !walk.isSigned && (walk.stack.at(-1) as Frame).quotes > 0 ? signatureAt(text, start, at) : -1
  if (cite > start) {
    flushText(walk, start, cite)
    flushText(walk, cite, at)
  } else flushText(walk, start, at)
  walk.role = undefined
  walk.depth = 0
}

/** Where the `<cite>` that ends a quotation starts, or -1. */
function signatureAt(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to)
  const open = stretch.lastIndexOf('<cite')
  return open > 0 && /<\/cite>\s*$/i.test(stretch.slice(-40)) && stretch.slice(0, open).trim() !== '' ? from + open : -1
}

function flushText(walk: Walk, start: number, at: number): void {
  const { text } = walk
  let { run } = readHtmlInline(text, start, at)
  if (run.text === '' && run.marks.length === 0) return
  const frame = walk.stack.at(-1) as Frame
  const isSigned = walk.isSigned || (frame.quotes > 0 && /^\s*<cite[\s>][\s\S]*<\/cite>\s*$/i.test(text.slice(start, at)))
  if (isSigned && !/^\s*[—–-]/.test(run.text) && start > 0) run = readHtmlInline(text, start, at, '— ').run
  push(walk, run)
}

function push(walk: Walk, run: Run): void {
  const frame = walk.stack.at(-1) as Frame
  const inList = frame.items > 0 && frame.name !== 'blockquote'
  const isNote = walk.label !== undefined
  const role = walk.role ?? (isNote ? 'note' : inList ? 'item' : frame.quotes > 0 ? 'quote' : 'paragraph')
  const depth = role === 'heading' ? walk.depth : role === 'item' ? Math.max(1, frame.items) : role === 'quote' ? frame.quotes : 0
  const lead = role === 'item' ? (frame.first >= 0 ? frame.first : frame.lead) : -1
  const index = walk.passages.length
  const base = { kind: 'text' as const, role, depth, quoted: frame.quotes > 0 && role !== 'caption' && role !== 'note', run, lead }
  walk.passages.push(walk.label === undefined ? base : { ...base, label: walk.label })
  if (frame.first < 0) frame.first = index
  frame.last = index
}

/** Reads the table whose first tag ends at `from`; one within a cell is text of the cell. */
function table(walk: Walk, from: number): number {
  const { text } = walk
  const rows: SpannedRow[] = []
  let open: { start: number; columns: number; lines: number } | undefined
  let caption = -1
  let nested = 0
  let isHeadPart = false
  let isAllHead = true
  let cells: SpannedCell[] = []
  const endCell = (at: number) => {
    if (caption >= 0) {
      walk.start = caption
      walk.role = 'caption'
      flush(walk, at)
      caption = -1
    }
    if (open === undefined) return
    cells.push({ run: cellRun(text, open.start, at), columns: open.columns, lines: open.lines })
    open = undefined
  }
  const endRow = (at: number) => {
    endCell(at)
    if (cells.length > 0) rows.push({ cells, isHead: isHeadPart || isAllHead })
    cells = []
    isAllHead = true
  }
  let at = text.indexOf('<', from)
  let end = text.length
  for (; at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      const stop = close < 0 ? text.length : close + 3
      walk.comments.push(commentAt(text, at, stop))
      at = stop
      continue
    }
    const name = tagName(text, at)
    const isEnd = isClosing(text, at)
    const stop = tagEnd(text, at, text.length)
    const from_ = at
    at = Math.max(stop, at + 1)
    if (name === 'table') {
      nested += isEnd ? -1 : 1
      if (nested < 0) {
        end = stop
        endRow(from_)
        break
      }
    }
    if (nested > 0) continue
    if (name === 'caption') {
      endCell(from_)
      caption = isEnd ? -1 : stop
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      endRow(from_)
      isHeadPart = name === 'thead' && !isEnd
    } else if (name === 'tr') endRow(from_)
    else if (name === 'td' || name === 'th') {
      endCell(from_)
      if (!isEnd) {
        if (name === 'td') isAllHead = false
        const many = (of: string) => Math.max(1, Math.min(100, Number(attributeOf(text, from_, stop, of)?.value ?? 1) || 1))
        open = { start: stop, columns: many('colspan'), lines: many('rowspan') }
      }
    } else if (htmlKind(name) === 'code' && !isEnd) at = Math.max(at, rawEnd(text, stop, name))
  }
  if (end === text.length) endRow(end)
  if (rows.length > 0) walk.passages.push(layOutRows(rows))
  walk.start = end
  walk.role = undefined
  return end
}

/** The text of a cell; tags that part text part its lines. */
function cellRun(text: string, from: number, to: number): Run {
  const { run } = readHtmlInline(text, from, to)
  return run
}

const DATES =
  /^(?:date|dc\.date|dcterms\.(?:date|issued|created)|article:published_time|citation_(?:publication_)?date|datepublished|pubdate|publish-date|revised)$/i

/** What stands before the body. */
function head(text: string): Prose {
  const passages: Passage[] = []
  const comments: Comment[] = []
  let title: string | undefined
  let date: string | undefined
  let language: string | undefined
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      const end = close < 0 ? text.length : close + 3
      comments.push(commentAt(text, at, end))
      at = end
      continue
    }
    const name = tagName(text, at)
    const end = Math.max(at + 1, tagEnd(text, at, text.length))
    const from = at
    at = end
    if (isClosing(text, from)) continue
    const attribute = (of: string) => attributeOf(text, from, end, of)?.value
    if (name === 'html' || name === 'body') language ??= attribute('lang') ?? attribute('xml:lang')
    else if (name === 'meta') {
      const content = attribute('content')?.trim()
      if (content === undefined || content === '') continue
      if (DATES.test(attribute('name') ?? attribute('property') ?? attribute('itemprop') ?? '')) date ??= content
      else if (/^content-language$/i.test(attribute('http-equiv') ?? '')) language ??= content
    } else if (name === 'title') {
      const close = rawEnd(text, end, name)
      const stop = text.slice(0, close).lastIndexOf('<')
      if (title === undefined && stop > end) {
        title = decoded(text.slice(end, stop)).trim()
        const { run } = readHtmlInline(text, end, stop)
        if (run.text !== '') passages.push({ kind: 'text', role: 'title', depth: 0, quoted: false, run, lead: -1 })
      }
      at = close
    } else if (htmlKind(name) === 'code') at = Math.max(end, rawEnd(text, end, name))
  }
  const metadata: Metadata = {
    ...(title === undefined || title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  }
  return { passages, comments, metadata }
}
