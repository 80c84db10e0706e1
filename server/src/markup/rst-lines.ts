/**
 * What a line of reStructuredText starts: the predicates that its scanner and its parser share. `at` is where a line starts, `end`
 * where it ends.
 */
import { isDigit } from '../text/characters.ts'
import { columnOf, isLetter } from './markdown-lines.ts'
import { skipBlank } from './scan.ts'

/** The length of the line of one repeated mark that adorns a section title, or 0. */
export function adornment(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at)
  if (mark < 0x21 || mark > 0x7e || isLetter(mark) || isDigit(mark)) return 0
  let i = at
  while (i < end && text.charCodeAt(i) === mark) i++
  return skipBlank(text, i) >= end ? i - at : 0
}

/** How deep a heading with an adornment is taken to be: each document has its own order, and this is the usual one. */
export function headingDepthOf(mark: number, isOverlined: boolean): number {
  if (isOverlined) return 1
  const depth = { '#': 1, '*': 1, '=': 1, '-': 2, '~': 3, '`': 3, '^': 4, '+': 4, '"': 5 }[String.fromCharCode(mark)]
  return depth ?? 5
}

/** The offset of the text of the list item that starts at `at`, or -1. */
export function itemContent(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  let marker = at
  if (code === 0x2d || code === 0x2a || code === 0x2b || code === 0x2022) marker++
  else {
    const open = code === 0x28 ? at + 1 : at
    let i = open
    if (text.charCodeAt(i) === 0x23) i++
    else if (isDigit(text.charCodeAt(i))) while (i < open + 4 && isDigit(text.charCodeAt(i))) i++
    else if (/^(?:[A-Za-z]|[ivxlcIVXLC]{1,5})[.)]$/.test(text.slice(i, i + 6).replace(/([.)])[\s\S]*$/, '$1')))
      while (isLetter(text.charCodeAt(i))) i++
    const closer = text.charCodeAt(i)
    if (i === open || (closer !== 0x29 && (closer !== 0x2e || code === 0x28))) return -1
    marker = i + 1
  }
  const content = skipBlank(text, marker)
  if (content >= end) return end
  return content > marker ? content : -1
}

/** The border of a simple table: two groups of `=` or more. */
export function isSimpleBorder(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === 0x3d && text.charCodeAt(at + 1) === 0x3d && /^=+(?:[ \t]+=+)+[ \t\r]*$/.test(text.slice(at, end))
}

/** The end of the name of the field `:name:` at `at`, its colon included, or -1. */
export function fieldEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 0x3a) return -1
  const found = /^:(?![: `])(?:\\.|[^:\\\n`]){1,60}:(?=[ \t\r]|$)/.exec(text.slice(at, Math.min(end, at + 70)))
  return found === null ? -1 : at + found[0].length
}

/** Tells whether explicit markup starts at `at`. */
export function isExplicit(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 0x2e || text.charCodeAt(at + 1) !== 0x2e) return false
  const next = text.charCodeAt(at + 2)
  return at + 2 >= end || next === 0x20 || next === 0x09 || next === 0x0d
}

/** The directive at `at`: its name, and where its argument starts. */
export interface Directive {
  readonly name: string
  readonly argument: number
}

/** Reads the first line of a directive; undefined where it is other explicit markup. */
export function readDirective(text: string, at: number, end: number): Directive | undefined {
  const found = /^\.\.[ \t]+(?:\|[^|\n]*\|[ \t]+)?([A-Za-z][\w.:+-]*?)[ \t]?::(?:[ \t]+|$)/.exec(
    text.slice(at, Math.min(end, at + 200)).replace(/\r$/, ''),
  )
  return found === null ? undefined : { name: (found[1] as string).toLowerCase(), argument: Math.min(end, at + found[0].length) }
}

/** How deep a line is indented. */
export function indentOf(text: string, line: number): number {
  return columnOf(text, line, skipBlank(text, line))
}

export type DirectiveKind = 'quote' | 'table' | 'code' | 'figure' | 'titled' | 'prose'

const DIRECTIVES = new Map<string, DirectiveKind>()
const NAMES: Readonly<Record<DirectiveKind, string>> = {
  quote: 'epigraph pull-quote highlights blockquote quote',
  table: 'table list-table csv-table flat-table tabularcolumns',
  code:
    'code code-block sourcecode highlight math raw parsed-literal literalinclude include image toctree contents bibliography index ' +
    'plot graphviz digraph mermaid jupyter-execute doctest testcode testoutput testsetup prompt meta default-role role unicode replace ' +
    'date sectnum section-numbering target-notes tikz uml plantuml ipython literal default-domain currentmodule module automodule ' +
    'autoclass autofunction automethod autosummary exec execute_code bokeh-plot video youtube code-cell tabularcolumns class sectionauthor ' +
    'codeauthor moduleauthor index productionlist asciinema program-output argparse click swagger openapi todolist',
  figure: 'figure',
  titled: 'admonition topic sidebar rubric centered card tab dropdown tab-item grid-item-card panels details collapse compound',
  prose:
    'note warning tip important attention caution danger error hint seealso container only rst-class ifconfig versionadded ' +
    'versionchanged deprecated versionremoved header footer todo',
}
for (const [kind, names] of Object.entries(NAMES)) for (const name of names.split(' ')) DIRECTIVES.set(name, kind as DirectiveKind)

/** What a directive holds. The argument of one that is not known is no prose, its content is. */
export function directiveKind(name: string): DirectiveKind | 'unknown' {
  return DIRECTIVES.get(name) ?? 'unknown'
}
