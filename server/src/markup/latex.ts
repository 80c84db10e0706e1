/**
 * Parses a block of LaTeX.
 *
 * In: a source block as the scanner cut it. Out: its passages as plain text with exact offset maps, its comments, and for the
 * preamble what the document says of itself. It expands no macros and looks at no other block; what is not closed is read as far
 * as it makes sense.
 */
import { quoteParts } from './latex-citing.ts'
import { latexComment } from './latex-comment.ts'
import { readLatexInline } from './latex-inline.ts'
import { parsePreamble } from './latex-preamble.ts'
import { ENVIRONMENT_ARGUMENTS, quotation, sign, signatures, signed, signedBy } from './latex-quotes.ts'
import {
  type Argument,
  commandEnd,
  commentEnd,
  environmentKind,
  type Fence,
  groupAt,
  HEADINGS,
  optionAt,
  readFence,
  texOf,
} from './latex-syntax.ts'
import { layOutTabular, tabularEnd } from './latex-table.ts'
import { add, flush, type Signed, TOP, top, type Walk } from './latex-walk.ts'
import { isNoteCommand, quoteArguments } from './latex-words.ts'
import { NO_PROSE, type Passage, type Prose, type Run, type SourceBlock } from './prose.ts'
import { skipBlank, withoutReturns } from './scan.ts'

/** Parses a block of LaTeX. */
export function parseLatex(block: SourceBlock): Prose {
  if (block.kind === 'blank' || block.kind === 'code') return NO_PROSE
  const text = withoutReturns(block.text)
  if (block.kind === 'front-matter') return parsePreamble(text)
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (block.kind === 'other' && isSilent(text, start)) return NO_PROSE
  const isCutList = block.kind === 'list' && readFence(text, skipBlank(text, start)) === undefined
  const walk: Walk = {
    tex: texOf(text),
    passages: [],
    comments: [],
    stack: [isCutList ? { ...TOP, kind: 'list', items: 1, role: 'item' } : { ...TOP }],
    start,
  }
  walkText(walk, start, text.length)
  flush(walk, text.length)
  while (walk.stack.length > 1) close(walk, top(walk).name, false)
  return walk
}

/** What stands for nothing: what follows the document, bibliographies, hidden text. */
function isSilent(text: string, at: number): boolean {
  const start = skipBlank(text, at)
  return (
    text.startsWith('\\end{document}', start) ||
    text.startsWith('\\iffalse', start) ||
    text.startsWith('\\begin{comment}', start) ||
    text.startsWith('\\begin{thebibliography}', start)
  )
}

function walkText(walk: Walk, from: number, to: number): void {
  const { text } = walk.tex
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at)
    if (code === 0x25) {
      const end = commentEnd(text, at, to)
      walk.comments.push(latexComment(text, at, end))
      at = end
    } else if (code === 10) {
      at++
      if (text.charCodeAt(skipBlank(text, at)) !== 10) continue
      flush(walk, at)
    } else if (code === 0x5c) at = command(walk, at, to)
    else at++
  }
}

/** Handles what parts the text at the command at `at`; gives where to go on. */
function command(walk: Walk, at: number, to: number): number {
  const { tex } = walk
  const { text } = tex
  const end = commandEnd(text, at)
  const name = text.slice(at + 1, end)
  if (name === 'begin' || name === 'end') {
    const fence = readFence(text, at)
    if (fence === undefined) return end
    return fence.isEnd ? ended(walk, at, fence) : begun(walk, at, to, fence)
  }
  if (name === 'verb' || name === 'lstinline') return verbEnd(text, end, to)
  if (isNoteCommand(name)) return groupAt(tex, optionAt(tex, end, to)?.end ?? end, to)?.end ?? end
  const level = HEADINGS.get(name)
  if (level !== undefined) return heading(walk, at, to, end, level)
  switch (name) {
    case 'item':
      flush(walk, at)
      top(walk).first = -1
      return end
    case 'par':
    case 'bigskip':
    case 'medskip':
    case 'newpage':
    case 'clearpage':
      flush(walk, at)
      walk.start = end
      return end
    case 'caption':
    case 'subcaption':
    case 'captionof':
    case 'title':
      return caption(walk, at, to, end, name)
    case 'epigraph':
    case 'attrib':
    case 'sourceatright':
    case 'qauthor':
      return signed(walk, at, to, end, name)
  }
  const quoted = quoteArguments(name)
  return quoted !== undefined && name !== 'enquote' ? quotation(walk, at, to, end, quoted) : end
}

function verbEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x7b || code === 0x5b || at >= to) return at
  const close = text.slice(at + 1, Math.min(to, at + 400)).indexOf(text.charAt(at))
  return close < 0 ? at : at + close + 2
}

function begun(walk: Walk, at: number, to: number, fence: Fence): number {
  const { tex } = walk
  const kind = environmentKind(fence.name)
  if (kind === 'math') return Math.min(to, closerEnd(tex.text, fence, to) ?? fence.end)
  flush(walk, at)
  if (kind === 'code') {
    const end = Math.min(to, closerEnd(tex.text, fence, to) ?? to)
    walk.start = end
    return end
  }
  if (kind === 'table') return table(walk, to, fence)
  const frame = top(walk)
  const last = kind === 'list' ? (frame.last >= frame.since ? frame.last : frame.lead) : frame.lead
  let end = fence.end
  let by: Signed | undefined
  if (kind === 'quote') {
    by = signedBy(quoteParts(tex, end, to, ENVIRONMENT_ARGUMENTS[fence.name] ?? ''))
    end = by?.end ?? end
    if (by !== undefined) end = optionAt(tex, end, to)?.end ?? end
  } else end = plainArguments(walk, fence, to)
  const isQuote = kind === 'quote'
  const isList = kind === 'list'
  walk.stack.push({
    name: fence.name,
    kind: isQuote ? 'quote' : isList ? 'list' : 'plain',
    items: frame.items + (isList ? 1 : 0),
    quotes: frame.quotes + (isQuote ? 1 : 0),
    role: isQuote ? 'quote' : isList ? 'item' : frame.role,
    lead: isQuote ? -1 : last,
    since: walk.passages.length,
    by,
    first: isQuote || isList ? -1 : frame.first,
    last: -1,
  })
  walk.start = end
  return end
}

const WITH_TITLE = new Set('frame block alertblock exampleblock'.split(' '))

/** Reads the arguments of an environment that is not known: titles of slides are headings, other text is a caption. */
function plainArguments(walk: Walk, fence: Fence, to: number): number {
  const { tex } = walk
  const { text } = tex
  let end = fence.end
  for (;;) {
    const code = text.charCodeAt(end)
    const argument = code === 0x5b ? optionAt(tex, end, to) : code === 0x7b ? groupAt(tex, end, to) : undefined
    if (argument === undefined) return end
    const inside = text.slice(argument.start + 1, argument.end - 1)
    if (WITH_TITLE.has(fence.name) && code === 0x7b) add(walk, argument.start + 1, argument.end - 1, { role: 'heading', depth: 3 })
    else if (code === 0x7b && /\p{L}{2}\s+\p{L}/u.test(inside))
      add(walk, argument.start + 1, argument.end - 1, { role: 'caption', depth: 0 })
    end = argument.end
  }
}

/** The end of the environment that opens with `fence`; undefined where nothing closes it. */
function closerEnd(text: string, fence: Fence, to: number): number | undefined {
  const closer = `\\end{${fence.name}}`
  const found = text.indexOf(closer, fence.end)
  return found < 0 || found >= to ? undefined : found + closer.length
}

function ended(walk: Walk, at: number, fence: Fence): number {
  if (environmentKind(fence.name) === 'math') return fence.end
  flush(walk, at)
  walk.start = fence.end
  if (walk.stack.some(({ name }) => name === fence.name)) {
    while (top(walk).name !== fence.name) close(walk, top(walk).name, false)
    close(walk, fence.name, true)
  }
  return fence.end
}

/** Closes the innermost environment. */
function close(walk: Walk, name: string, isClosed: boolean): void {
  const frame = top(walk)
  if (frame.kind === 'quote') {
    // A quotation that nothing closes is its first paragraph.
    if (!isClosed)
      for (let i = Math.max(frame.since, 0) + 1; i < walk.passages.length; i++) {
        const entry = walk.passages[i] as Passage
        if (entry.kind === 'text' && entry.quoted)
          walk.passages[i] = {
            ...entry,
            quoted: false,
            role: entry.role === 'quote' ? 'paragraph' : entry.role,
            depth: entry.role === 'quote' ? 0 : entry.depth,
          }
      }
    if (frame.by !== undefined) sign(walk, frame.by)
  } else if (environmentKind(name) === 'float') captionsFirst(walk, frame.since)
  else if (name === 'flushright' && frame.quotes > 0) signatures(walk, frame.since)
  walk.stack.pop()
  const outer = top(walk)
  if (walk.passages.length > frame.since) outer.last = walk.passages.length - 1
}

/** Puts the captions of a float before its tables. */
function captionsFirst(walk: Walk, since: number): void {
  const own = walk.passages.slice(since)
  const isCaption = (entry: Passage) => entry.kind === 'text' && entry.role === 'caption'
  if (!own.some((entry) => entry.kind === 'table') || own.some((entry) => entry.kind === 'text' && entry.lead >= since)) return
  walk.passages.splice(since, own.length, ...own.filter(isCaption), ...own.filter((entry) => !isCaption(entry)))
}

function heading(walk: Walk, at: number, to: number, end: number, depth: number): number {
  const { tex } = walk
  const star = tex.text.charCodeAt(end) === 0x2a ? end + 1 : end
  const group = groupAt(tex, optionAt(tex, star, to)?.end ?? star, to)
  if (group === undefined) return end
  flush(walk, at)
  add(walk, group.start + 1, group.end - 1, { role: 'heading', depth })
  walk.start = group.end
  return group.end
}

function caption(walk: Walk, at: number, to: number, end: number, name: string): number {
  const { tex } = walk
  const star = tex.text.charCodeAt(end) === 0x2a ? end + 1 : end
  const kind = name === 'captionof' ? groupAt(tex, star, to) : undefined
  const from = kind?.end ?? star
  const group = groupAt(tex, optionAt(tex, from, to)?.end ?? from, to)
  if (group === undefined) return end
  flush(walk, at)
  add(walk, group.start + 1, group.end - 1, { role: name === 'title' ? 'title' : 'caption', depth: 0 })
  walk.start = group.end
  return group.end
}

function table(walk: Walk, to: number, fence: Fence): number {
  const { tex } = walk
  const end = tabularEnd(tex.text, fence, to)
  const layout = layOutTabular(tex, fence, end.inner)
  const notes: Argument[] = []
  const labels: string[] = []
  const read = new Map<object, Run>()
  const toRow = (cells: readonly Argument[]) =>
    cells.map((cell) => {
      const known = read.get(cell)
      if (known !== undefined) return known
      const inline = readLatexInline(tex, cell.start, cell.end)
      for (const note of inline.notes) {
        notes.push(note)
        labels.push(note.label)
      }
      read.set(cell, inline.run)
      return inline.run
    })
  walk.comments.push(...layout.comments)
  for (const one of layout.captions) add(walk, one.start + 1, one.end - 1, { role: 'caption', depth: 0 })
  const head = layout.head.map(toRow)
  const rows = layout.rows.map(toRow)
  const wide = new Set(layout.wide.flatMap((cell) => read.get(cell) ?? []))
  walk.passages.push({ kind: 'table', head, rows, ...(wide.size === 0 ? {} : { wide }) })
  notes.forEach((note, index) => {
    const { run } = readLatexInline(tex, note.start, note.end)
    walk.passages.push({ kind: 'text', role: 'note', depth: 0, quoted: false, run, lead: -1, label: labels[index] as string })
  })
  walk.start = end.outer
  return end.outer
}
