/**
 * The syntax of LaTeX that its scanner, its parser and its inline reader share: commands, groups, optional arguments, comments,
 * and what kinds of environments there are. Nothing here judges what an argument means.
 */
import { isLetter } from './markdown-lines.ts'
import { skipBlank } from './scan.ts'

/** What an environment holds: a quotation, a list, a table, code, maths, or only more of the text around it. */
export type EnvironmentKind = 'quote' | 'list' | 'table' | 'float' | 'code' | 'math' | 'plain'

const KINDS = new Map<string, EnvironmentKind>()
const NAMES: Readonly<Record<Exclude<EnvironmentKind, 'plain'>, string>> = {
  quote:
    'quote quotation verse displayquote displaycquote foreigndisplayquote foreigndisplaycquote hyphendisplayquote hyphendisplaycquote ' +
    'blockquote quoting pullquote savequote epigraphs',
  list:
    'itemize enumerate description list trivlist labeling compactitem compactenum compactdesc asparaitem asparaenum asparadesc ' +
    'inparaitem inparaenum inparadesc tablenotes itemize* enumerate* description* tightitemize tightenumerate',
  table:
    'tabular tabular* tabularx tabulary tabu longtable longtabu supertabular xltabular tblr longtblr talltblr NiceTabular NiceTabularX',
  float: 'table table* wraptable sidewaystable sidewaystable* threeparttable margintable marginTable smalltable',
  code:
    'verbatim verbatim* Verbatim BVerbatim LVerbatim lstlisting minted alltt filecontents filecontents* comment tikzpicture pgfpicture ' +
    'axis picture algorithmic algorithm2e luacode pycode asy thebibliography knitrout kframe Schunk Sinput Soutput forest circuitikz ' +
    'references CSLReferences',
  math:
    'equation align alignat flalign gather multline eqnarray displaymath math split aligned alignedat gathered dmath subequations cases ' +
    'array matrix pmatrix bmatrix equation* align* alignat* flalign* gather* multline* eqnarray* dmath*',
}
for (const [kind, names] of Object.entries(NAMES)) for (const name of names.split(' ')) KINDS.set(name, kind as EnvironmentKind)

// A writer's own environments of maths are called after those that they are made of.
const MATHS = /(?:equation|multline|align|gather|eqnarray|matrix|mathpar)\*?$/

/** The kind of an environment; `plain` for one that is not known. */
export function environmentKind(name: string): EnvironmentKind {
  return KINDS.get(name) ?? (MATHS.test(name) ? 'math' : 'plain')
}

/** How deep the headings of sectioning commands are. */
export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['part', 1],
  ['chapter', 1],
  ['addpart', 1],
  ['addchap', 1],
  ['section', 2],
  ['addsec', 2],
  ['subsection', 3],
  ['frametitle', 3],
  ['subsubsection', 4],
  ['framesubtitle', 4],
  ['paragraph', 5],
  ['subparagraph', 6],
])

/** `\begin{name}` or `\end{name}` at `at`. */
export interface Fence {
  readonly name: string
  readonly isEnd: boolean
  readonly end: number
}

/** Reads `\begin{name}` or `\end{name}` at `at`; undefined where there is none. */
export function readFence(text: string, at: number): Fence | undefined {
  const isEnd = text.startsWith('end', at + 1)
  if (!isEnd && !text.startsWith('begin', at + 1)) return undefined
  const open = skipBlank(text, at + (isEnd ? 4 : 6))
  if (text.charCodeAt(open) !== 0x7b) return undefined
  let close = open + 1
  while (close < open + 40 && isNameCode(text.charCodeAt(close))) close++
  if (text.charCodeAt(close) !== 0x7d || close === open + 1) return undefined
  return { name: text.slice(open + 1, close), isEnd, end: close + 1 }
}

function isNameCode(code: number): boolean {
  return isLetter(code) || code === 0x2a || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x40
}

/** The end of the name of the command at `at`, its star left out: all letters, or one other character. */
export function commandEnd(text: string, at: number): number {
  let end = at + 1
  while (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 0x40) end++
  return end === at + 1 ? Math.min(end + 1, text.length) : end
}

/** The depth of the sectioning command at `at`, or 0. */
export function headingDepth(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x5c) return 0
  const end = commandEnd(text, at)
  const depth = end - at > 14 ? undefined : HEADINGS.get(text.slice(at + 1, end))
  if (depth === undefined) return 0
  const next = text.charCodeAt(skipBlank(text, text.charCodeAt(end) === 0x2a ? end + 1 : end))
  return next === 0x7b || next === 0x5b ? depth : 0
}

/** A stretch of LaTeX with its groups matched: `close` leads from each `{` to its `}`. Groups that nothing closes have no entry. */
export interface Tex {
  readonly text: string
  readonly close: ReadonlyMap<number, number>
}

const NO_GROUPS: ReadonlyMap<number, number> = new Map()

/** Matches the groups of a text. Where `isProse`, a blank line ends those that are open, as a stray brace would leave them. */
export function texOf(text: string, isProse = true): Tex {
  if (!text.includes('{')) return { text, close: NO_GROUPS }
  const close = new Map<number, number>()
  let open: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i = text.startsWith('verb', i + 1) ? verbatimEnd(text, i + 5) : i + 1
    else if (code === 0x7b) open.push(i)
    else if (code === 0x7d) {
      const from = open.pop()
      if (from !== undefined) close.set(from, i)
    } else if (code === 0x25) i = commentEnd(text, i, text.length) - 1
    else if (code === 10 && isProse && open.length > 0 && text.charCodeAt(skipBlank(text, i + 1)) === 10) open = []
  }
  return { text, close }
}

/** The last offset of `\\verb|…|` whose name ends at `at`; that of the name where it is none. */
function verbatimEnd(text: string, at: number): number {
  const from = text.charCodeAt(at) === 0x2a ? at + 1 : at
  if (isLetter(text.charCodeAt(from)) || from >= text.length) return at - 1
  const close = text.slice(from + 1, from + 400).indexOf(text.charAt(from))
  return close < 0 ? at - 1 : from + 1 + close
}

/** The end of the line that the comment at `at` takes up, its line feed left out. */
export function commentEnd(text: string, at: number, to: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 || end > to ? to : end
}

/** Skips blanks, at most one line's end, and comments with theirs. */
export function skipSpace(text: string, at: number, to: number): number {
  let isBroken = false
  for (let i = at; ; ) {
    i = Math.min(skipBlank(text, i), to)
    const code = text.charCodeAt(i)
    if (i >= to) return i
    if (code === 0x25) {
      i = commentEnd(text, i, to)
      if (i < to) i++
    } else if (code === 10 && !isBroken) {
      isBroken = true
      i++
    } else return code === 10 ? at : i
  }
}

/** An argument: from its opening bracket or brace to the offset after the closing one. */
export interface Argument {
  readonly start: number
  readonly end: number
  /** Nothing closes it. */
  readonly isOpen?: boolean
}

/** The group that starts at `at`, after blanks; undefined where there is none or nothing closes it. */
export function groupAt(tex: Tex, at: number, to: number): Argument | undefined {
  const start = tex.text.charCodeAt(at) === 0x7b ? at : skipSpace(tex.text, at, to)
  const close = tex.text.charCodeAt(start) === 0x7b && start < to ? tex.close.get(start) : undefined
  return close === undefined || close >= to ? undefined : { start, end: close + 1 }
}

/** A group of names (keys, a label, a path) at `at`. One that nothing closes ends with its last name. */
export function namesAt(tex: Tex, at: number, to: number): Argument | undefined {
  const closed = groupAt(tex, at, to)
  if (closed !== undefined) return closed
  const { text } = tex
  const start = text.charCodeAt(at) === 0x7b ? at : skipSpace(text, at, to)
  if (text.charCodeAt(start) !== 0x7b || start >= to) return undefined
  let end = start + 1
  while (end < to && !/[\s{}\\%]/.test(text.charAt(end))) {
    end++
    while (text.charCodeAt(end - 1) === 0x2c && text.charCodeAt(end) === 0x20 && end < to) end++
  }
  return { start, end, isOpen: true }
}

/** The optional argument that starts at `at`; undefined where there is none. */
export function optionAt(tex: Tex, at: number, to: number): Argument | undefined {
  const { text, close } = tex
  let start = skipBlank(text, at)
  if (text.charCodeAt(start) === 10) start = skipBlank(text, start + 1)
  if (text.charCodeAt(start) !== 0x5b || start >= to) return undefined
  const limit = Math.min(to, start + 2000)
  let depth = 0
  for (let i = start + 1; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x7b) i = close.get(i) ?? i
    else if (code === 0x5b) depth++
    else if (code === 0x5d && depth-- === 0) return { start, end: i + 1 }
    else if (code === 10 && text.charCodeAt(skipBlank(text, i + 1)) === 10) return undefined
  }
  return undefined
}
