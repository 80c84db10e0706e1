/**
 * Finds the extent of those top-level blocks of Markdown that are not read as Markdown: front matter, code, maths and HTML.
 *
 * In: a text and the place where such a block starts or may start. Out: where it ends. It does not look into a block.
 */
import { BLOCK_TAGS, readTag } from './html-tag.ts'
import { columnOf, fenceLength, isLetter } from './markdown-lines.ts'
import type { BlockKind } from './prose.ts'
import { afterLine, type Cut, cutPoint, FRONT_LIMIT, isBlankLine, isCutShort, lineEnd, rawLineEnd, skipBlank, whole } from './scan.ts'

/** The state in which HTML goes on that was cut. */
export const IN_HTML = 4

/** The end of the front matter at `from`, or -1. */
export function frontMatter(text: string, from: number): number {
  const mark = text.slice(from, from + 3)
  if (mark !== '---' && mark !== '+++') return -1
  const head = text.slice(from, from + FRONT_LIMIT)
  const isYaml = mark === '---'
  const opener = isYaml ? /^---[ \t]*\r?\n(?=[ \t]*(?:[\w"'-]+[ \t]*:|#|---|\.\.\.))/ : /^\+\+\+[ \t]*\r?\n/
  if (!opener.test(head)) return -1
  const close = (isYaml ? /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?$)/ : /\n\+\+\+[ \t]*(?:\r?\n|\r?$)/).exec(head)
  if (close === null) return -1
  const end = close.index + close[0].length
  // The stretch may end within the line that closes it.
  return end === FRONT_LIMIT && text.charCodeAt(from + end - 1) !== 10 ? -1 : from + end
}

/** The block of indented code that starts with the line at `from`. */
export function indentedCode(text: string, from: number): Cut {
  let line = from
  while (line < text.length) {
    const start = skipBlank(text, line)
    if (start < text.length && text.charCodeAt(start) !== 10 && columnOf(text, line, start) < 4) break
    line = afterLine(text, rawLineEnd(text, start))
  }
  return { kind: 'code', end: line, state: 0 }
}

/** The fenced code whose opening fence stands from `start` to `end`; without a closing one, all of the rest. */
export function fence(text: string, start: number, end: number): Cut {
  const mark = text.charCodeAt(start)
  const length = fenceLength(text, start, end)
  let line = afterLine(text, end)
  while (line < text.length) {
    const from = skipBlank(text, line)
    let i = from
    while (text.charCodeAt(i) === mark) i++
    const stop = rawLineEnd(text, i)
    if (i - from >= length && skipBlank(text, i) >= stop && columnOf(text, line, from) < 4)
      return whole('code', text, afterLine(text, stop))
    line = afterLine(text, stop)
  }
  return { kind: 'code', end: text.length, state: 0 }
}

/** The end of a block of display maths that stands on lines of its own, or -1. */
export function mathEnd(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start + 1) !== 0x24) return -1
  const stretch = text.slice(start, start + limit)
  const close = stretch.indexOf('$$', 2)
  if (close < 0 || /\n[ \t\r]*\n/.test(stretch.slice(0, close))) return -1
  const rest = /^[ \t]*[.,;]?[ \t]*(?:\{[^}\n]*\})?[ \t]*\r?(?:\n|$)/.exec(stretch.slice(close + 2))
  return rest === null ? -1 : start + close + 2 + rest[0].length
}

/** LaTeX environments that hold no prose. */
const SILENT = /^\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math|split|verbatim|lstlisting|tikzpicture)\*?)\}/

/** The end of a LaTeX environment of maths or code that stands by itself, or -1. */
export function environmentEnd(text: string, start: number, limit: number): number {
  if (!text.startsWith('\\begin{', start)) return -1
  const stretch = text.slice(start, start + limit)
  const name = SILENT.exec(stretch)
  if (name === null) return -1
  const closer = `\\end{${name[1]}}`
  const close = stretch.indexOf(closer)
  if (close < 0 || /\n[ \t\r]*\n/.test(stretch.slice(0, close))) return -1
  const after = start + close + closer.length
  return isBlankLine(text, after) ? afterLine(text, rawLineEnd(text, after)) : -1
}

/** The block of HTML at `start`, if there is one; one that may not break a paragraph is none where `isInterrupting`. */
export function htmlBlock(text: string, at: number, start: number, end: number, limit: number, isInterrupting: boolean): Cut | undefined {
  const second = text.charCodeAt(start + 1)
  if (second === 0x21 || second === 0x3f) {
    const closer = text.startsWith('<!--', start) ? '-->' : second === 0x3f ? '?>' : text.startsWith('<![CDATA[', start) ? ']]>' : '>'
    if (closer === '>' && !isLetter(text.charCodeAt(start + 2))) return undefined
    const kind = closer === '-->' ? 'comment' : 'other'
    // `<!-->` and `<!--->` are whole comments.
    return isInterrupting ? { kind, end, state: 0 } : closedBy(text, start + (closer === '-->' ? 2 : 1), closer, kind, limit)
  }
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s>/]|$)/.exec(text.slice(start, Math.min(end, start + 40)))?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  if (second !== 0x2f && (name === 'script' || name === 'pre' || name === 'style' || name === 'textarea')) {
    return isInterrupting ? { kind: 'code', end, state: 0 } : closedBy(text, start, `</${name}>`, 'code', limit)
  }
  if (!BLOCK_TAGS.has(name)) {
    if (isInterrupting) return undefined
    const tag = readTag(text, start, end)
    if (tag === undefined || skipBlank(text, tag.end) < end) return undefined
  }
  return isInterrupting ? { kind: 'other', end, state: 0 } : html(text, at, start, limit)
}

/** A block up to the end of the line that holds `closer`, or the text's end. */
function closedBy(text: string, from: number, closer: string, kind: BlockKind, limit: number): Cut {
  let close = text.indexOf(closer, from)
  // Tags are written in capitals too; rarely, so that the search for it is not worth the copy.
  if (close < 0 && closer.startsWith('</')) close = text.indexOf(closer.toUpperCase(), from)
  if (close < 0) return { kind, end: text.length, state: 0 }
  const end = lineEnd(text, close, limit)
  // What follows on the line is still HTML, and too long to be of this block.
  if (isCutShort(text, end)) return { kind, end: close + closer.length, state: IN_HTML }
  return whole(kind, text, afterLine(text, end))
}

/** HTML up to a blank line. */
export function html(text: string, at: number, line: number, limit: number): Cut {
  for (;;) {
    const end = lineEnd(text, line, limit)
    if (end - at > limit || isCutShort(text, end)) return { kind: 'other', end: cutPoint(text, at, limit), state: IN_HTML }
    line = afterLine(text, end)
    if (line >= text.length || isBlankLine(text, line)) return whole('other', text, line)
  }
}
