/**
 * Finds the top-level blocks of LaTeX.
 *
 * In: a text and the place where a block starts. Out: what kind of block it is and where it ends, blank lines after it included.
 * The preamble is one block, so are a heading, a quotation, a list, a table and code; other environments only part paragraphs.
 * An environment that nothing closes ends at the next heading; maths is a part of its paragraph.
 */
import { commandEnd, environmentKind, type Fence, headingDepth, readFence } from './latex-syntax.ts'
import {
  afterLine,
  type Cut,
  cutPoint,
  FRONT_LIMIT,
  isBlankLine,
  isCutShort,
  lineEnd,
  rawLineEnd,
  skipBlank,
  skipBlankLines,
  whole,
} from './scan.ts'

/** A list goes on that was cut; the state has its depth above it. */
const IN_LIST = 1

/** The paragraph before left the option of a command open. */
const IN_OPTION = 2

/** The scanner of LaTeX; its contract is `Scanner`'s. */
export function scanLatex(text: string, at: number, state: number, limit: number, first: boolean): Cut {
  if ((state & 7) === IN_LIST) return list(text, at, state >> 3, limit)
  if ((state & 7) === IN_OPTION) {
    const end = optionStop(text, at, limit, 1)
    // A file or the like may stand behind it.
    if (end > 0) return { ...aside(text, end + (/^\{[^\s{}]{1,200}\}/.exec(text.slice(end, end + 202))?.[0].length ?? 0)), kind: 'code' }
  }
  let from = at
  if (first) {
    if (text.charCodeAt(at) === 0xfeff) from++
    const front = preamble(text, from)
    if (front > 0) return whole('front-matter', text, front)
  }
  if (isBlankLine(text, from)) return { kind: 'blank', end: skipBlankLines(text, from), state: 0 }
  return fresh(text, at, skipBlank(text, from), limit)
}

/** Tells whether a text may start with a preamble, so that its first block may depend on what comes well after. */
export function mayHavePreamble(text: string): boolean {
  const at = skipBlankLines(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const code = text.charCodeAt(skipBlank(text, at))
  return at >= text.length || code === 0x25 || code === 0x5c
}

/** The block whose first character is at `start`. */
function fresh(text: string, at: number, start: number, limit: number): Cut {
  const code = text.charCodeAt(start)
  if (code === 0x25) return comments(text, start)
  if (code !== 0x5c) return paragraph(text, at, start, start, limit)
  const fence = readFence(text, start)
  if (fence === undefined) {
    if (headingDepth(text, start) > 0) return heading(text, at, start, limit)
    if (text.startsWith('\\iffalse', start)) return hidden(text, start)
    return openOption(text, commandEnd(text, start), limit) ?? paragraph(text, at, start, start, limit)
  }
  if (fence.isEnd) return fence.name === 'document' ? { kind: 'other', end: text.length, state: 0 } : aside(text, fence.end)
  switch (environmentKind(fence.name)) {
    case 'code':
      return code_(text, fence)
    case 'quote':
      return closed('quote', text, at, fence, limit)
    case 'list':
      return list(text, at, 0, limit)
    case 'table':
    case 'float':
      return closed('table', text, at, fence, limit)
    case 'math':
      return paragraph(text, at, start, fence.end, limit)
    case 'plain':
      return openOption(text, fence.end, limit) ?? aside(text, argumentsEnd(text, fence.end, limit))
  }
}

/** A command by itself; what follows it on its line is a block of its own. */
function aside(text: string, end: number): Cut {
  return isBlankLine(text, end) ? whole('other', text, end) : { kind: 'other', end: skipBlank(text, end), state: 0 }
}

/** A paragraph that starts with a command whose option goes on behind a blank line: nothing in it is prose. */
function openOption(text: string, at: number, limit: number): Cut | undefined {
  if (text.charCodeAt(at) !== 0x5b || optionStop(text, at, limit, 0) > 0) return undefined
  let line = afterLine(text, rawLineEnd(text, at))
  while (line < text.length && !isBlankLine(text, line) && line - at <= limit) line = afterLine(text, rawLineEnd(text, line))
  if (line >= text.length || line - at > limit) return undefined
  return { ...whole('code', text, line), state: IN_OPTION }
}

/** The end of an option, from its bracket on or, where `depth` is 1, from within it; -1 where no bracket closes it before the next blank line. */
function optionStop(text: string, at: number, limit: number, depth: number): number {
  const stop = Math.min(text.length, at + limit)
  let brackets = depth
  let braces = 0
  for (let i = at; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x25) i = rawLineEnd(text, i) - 1
    else if (code === 0x7b) braces++
    // What was opened before the blank line may be closed behind it.
    else if (code === 0x7d) braces = Math.max(0, braces - 1)
    else if (code === 0x5b && braces === 0) brackets++
    else if (code === 0x5d && braces === 0 && --brackets === 0) return i + 1
    else if (code === 10 && isBlankLine(text, i + 1)) return -1
  }
  return -1
}

/** The end of the arguments right after `at`: options up to their bracket, groups on the same line. */
function argumentsEnd(text: string, at: number, limit: number): number {
  const stop = Math.min(text.length, at + 400)
  for (;;) {
    const opener = text.charCodeAt(at)
    if (opener === 0x5b) {
      const end = optionStop(text, at, limit, 0)
      if (end < 0) return at
      at = end
      continue
    }
    if (opener !== 0x7b) return at
    let depth = 0
    let i = at
    for (; i < stop; i++) {
      const code = text.charCodeAt(i)
      if (code === 10) return at
      if (code === 0x5c) i++
      else if (code === opener) depth++
      else if (code === 0x7d && --depth === 0) break
    }
    if (i >= stop) return at
    at = i + 1
  }
}

function comments(text: string, start: number): Cut {
  let line = start
  for (;;) {
    const end = rawLineEnd(text, line)
    line = afterLine(text, end)
    if (line >= text.length || text.charCodeAt(skipBlank(text, line)) !== 0x25) return whole('comment', text, line)
  }
}

/** A heading up to the end of its argument. */
function heading(text: string, at: number, start: number, limit: number): Cut {
  const stop = Math.min(text.length, start + limit)
  let depth = 0
  let inOption = false
  for (let i = commandEnd(text, start); i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x25) i = Math.min(stop, rawLineEnd(text, i))
    else if (depth === 0 && (code === 0x5b || code === 0x5d)) inOption = code === 0x5b
    else if (code === 0x7b) depth++
    else if (code === 0x7d && --depth <= 0 && !inOption) return aside_(text, i + 1)
    else if (code === 10 && isBlankLine(text, i + 1)) return whole('heading', text, i + 1)
  }
  return { kind: 'heading', end: stop === text.length ? stop : cutPoint(text, at, limit), state: 0 }
}

/** The end of a heading, its label and the comment after it included. */
function aside_(text: string, end: number): Cut {
  const label = /^[ \t]*\\label\{[^{}\n]{0,200}\}/.exec(text.slice(end, end + 260))
  const after = end + (label === null ? 0 : label[0].length)
  const next = skipBlank(text, after)
  if (isBlankLine(text, after)) return whole('heading', text, afterLine(text, next))
  return { kind: 'heading', end: next, state: 0 }
}

/** Code, up to what closes it or the text's end. */
function code_(text: string, fence: Fence): Cut {
  const kind = fence.name === 'comment' || fence.name === 'thebibliography' ? 'other' : 'code'
  const closer = `\\end{${fence.name}}`
  const close = text.indexOf(closer, fence.end)
  if (close < 0) return { kind, end: text.length, state: 0 }
  const end = close + closer.length
  return isBlankLine(text, end) ? whole(kind, text, end) : { kind, end: skipBlank(text, end), state: 0 }
}

/** What `\iffalse` hides. */
function hidden(text: string, start: number): Cut {
  const close = text.indexOf('\\fi', start + 8)
  return close < 0 ? { kind: 'other', end: text.length, state: 0 } : aside(text, close + 3)
}

/** A paragraph that is known to go on up to `from`. */
function paragraph(text: string, at: number, start: number, from: number, limit: number): Cut {
  let line = from
  for (;;) {
    const end = lineEnd(text, line, limit)
    const parted = breakIn(text, line, end, start)
    if (parted > start && parted - at <= limit) return { kind: 'paragraph', end: parted, state: 0 }
    if (end - at > limit || isCutShort(text, end)) return { kind: 'paragraph', end: cutPoint(text, at, limit), state: 0 }
    line = afterLine(text, end)
    if (line >= text.length || isBlankLine(text, line)) return whole('paragraph', text, line)
  }
}

/** Where on a line something starts that is no part of a paragraph, or -1. What stands at `start` is known to be part of it. */
function breakIn(text: string, line: number, end: number, start: number): number {
  const first = skipBlank(text, line)
  if (first > start && headingDepth(text, first) > 0) return line
  for (let i = first; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x25) return -1
    if (code !== 0x5c) continue
    const next = text.charCodeAt(i + 1)
    if ((next === 0x62 || next === 0x65) && i > start) {
      const fence = readFence(text, i)
      if (fence !== undefined && environmentKind(fence.name) !== 'math') return i === first ? line : i
    }
    i++
  }
  return -1
}

/** A quotation or table up to what closes it. Headings and, in a quotation, the limit end what nothing closes. */
function closed(kind: 'quote' | 'table', text: string, at: number, fence: Fence, limit: number): Cut {
  let depth = 1
  let line = fence.end
  for (let isFirst = true; ; isFirst = false) {
    if (!isFirst && endsContainer(text, line, kind === 'table')) return { kind, end: line, state: 0 }
    const end = lineEnd(text, line, limit)
    for (let i = line; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x25) break
      if (code !== 0x5c) continue
      const found = readFence(text, i)
      if (found?.name === fence.name) {
        depth += found.isEnd ? -1 : 1
        if (depth === 0)
          return isBlankLine(text, found.end) ? whole(kind, text, found.end) : { kind, end: skipBlank(text, found.end), state: 0 }
      }
      i++
    }
    if (kind === 'quote' && (end - at > limit || isCutShort(text, end))) return { kind, end: cutPoint(text, at, limit), state: 0 }
    line = afterLine(text, end)
    if (line >= text.length) return { kind, end: text.length, state: 0 }
  }
}

/** Tells whether the line ends an environment that should have been closed before. */
function endsContainer(text: string, line: number, isTable: boolean): boolean {
  const start = skipBlank(text, line)
  if (text.charCodeAt(start) !== 0x5c) return false
  if (headingDepth(text, start) > 0) return true
  const fence = readFence(text, start)
  if (fence === undefined) return false
  return fence.isEnd ? fence.name === 'document' : isTable && environmentKind(fence.name) === 'float' && fence.name !== 'threeparttable'
}

/** A list, `depth` lists deep in it. */
function list(text: string, at: number, depth: number, limit: number): Cut {
  let line = at
  for (;;) {
    if (line > at) {
      if (endsContainer(text, line, false)) return { kind: 'list', end: line, state: 0 }
      // A long list is cut before an item.
      if (line - at > limit >> 1 && text.startsWith('\\item', skipBlank(text, line))) return cutList(line, depth)
    }
    const end = lineEnd(text, line, limit)
    for (let i = line; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x25) break
      if (code !== 0x5c) continue
      const fence = readFence(text, i)
      if (fence !== undefined && environmentKind(fence.name) === 'list') {
        depth += fence.isEnd ? -1 : 1
        if (depth <= 0)
          return isBlankLine(text, fence.end) ? whole('list', text, fence.end) : { kind: 'list', end: skipBlank(text, fence.end), state: 0 }
      }
      i++
    }
    if (end - at > limit || isCutShort(text, end)) return cutList(cutPoint(text, at, limit), depth)
    line = afterLine(text, end)
    if (line >= text.length) return { kind: 'list', end: text.length, state: 0 }
  }
}

function cutList(end: number, depth: number): Cut {
  return { kind: 'list', end, state: depth > 0 ? IN_LIST | (depth << 3) : 0 }
}

const FRONT_COMMANDS =
  /^\\(?:title|subtitle|author|date|institute|affiliation|affil|email|thanks|keywords|maketitle|titlepage|subject|publishers|dedication|logo|address)(?![A-Za-z])/

/** The end of the preamble, what follows it up to `\maketitle` included, or -1 where there is none. */
function preamble(text: string, from: number): number {
  let line = from
  for (;;) {
    line = skipBlankLines(text, line)
    if (line >= text.length || line - from > FRONT_LIMIT) return -1
    const start = skipBlank(text, line)
    if (text.charCodeAt(start) === 0x25) line = afterLine(text, rawLineEnd(text, line))
    else if (
      /^\\(?:documentclass|documentstyle|RequirePackage|PassOptionsToPackage|PassOptionsToClass)(?![A-Za-z])/.test(
        text.slice(start, start + 24),
      )
    )
      break
    else return -1
  }
  while (line < text.length) {
    const start = skipBlank(text, line)
    const end = rawLineEnd(text, line)
    if (text.charCodeAt(start) === 0x5c) {
      const begin = text.slice(start, end).indexOf('\\begin{document}')
      if (begin >= 0 && !/(?<!\\)%/.test(text.slice(start, start + begin))) return titleEnd(text, start + begin + 16)
      if (headingDepth(text, start) > 0 || text.startsWith('\\maketitle', start)) return line
    }
    line = afterLine(text, end)
  }
  return text.length
}

/** The end of the titles, authors and dates that come after `\begin{document}`. */
function titleEnd(text: string, at: number): number {
  let line = at
  for (;;) {
    const start = skipBlank(text, line)
    if (start >= text.length) return text.length
    const code = text.charCodeAt(start)
    if (code === 10) line = start + 1
    else if (code === 0x25) line = afterLine(text, rawLineEnd(text, start))
    else if (code === 0x5c && FRONT_COMMANDS.test(text.slice(start, start + 20))) line = commandStop(text, start)
    else return line
  }
}

/** The end of the command at `at` and of the groups after it. A blank line ends a group that nothing closes. */
function commandStop(text: string, at: number): number {
  let depth = 0
  for (let i = commandEnd(text, at); i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) {
      if (depth === 0) return i
      i++
    } else if (code === 0x25) i = rawLineEnd(text, i) - 1
    else if (code === 0x7b || code === 0x5b) depth++
    else if (code === 0x7d || code === 0x5d) depth = Math.max(0, depth - 1)
    else if (code === 10 && (depth === 0 || isBlankLine(text, i + 1))) return i
    else if (depth === 0 && code !== 0x20 && code !== 0x09 && code !== 0x0d) return i
  }
  return text.length
}
