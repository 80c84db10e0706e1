import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markupOf, parseBlock } from '../../server/src/markup/index.ts'
import { outlineOf } from '../../server/src/markup/outline.ts'
import type { Passage, Run } from '../../server/src/markup/prose.ts'
import { toPlain, toSource } from '../../server/src/markup/source-map.ts'
import type { Markup } from '../../server/src/text/draft.ts'

const PIECES = [
  'word',
  'words of it',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '](',
  '![',
  '^[',
  '[^a]',
  '[^a]: ',
  '@key',
  '[@key, p. 3; @b]',
  '-@k',
  '@{k}',
  '$',
  '$$',
  '$5',
  '\\',
  '&amp;',
  '&#65;',
  '&',
  '<',
  '>',
  '<b>',
  '</b>',
  '<del>',
  '</del>',
  '<br>',
  '<q>',
  '<sup>2</sup>',
  '<!-- c -->',
  '<!--',
  '-->',
  '{#id}',
  '{{< var x >}}',
  '{{<',
  '{',
  '}',
  'http://x.org',
  'www.x.org',
  'me@x.org',
  '\n- ',
  '\n  - ',
  '\n1. ',
  '\n> ',
  '\n>> ',
  '\n# ',
  '\n    ',
  '\n\t',
  '\n| a | b |\n|---|---|\n| ',
  ' | ',
  '\n```\n',
  '\n<div>',
  '</td><td>',
  '<table><tr><td>',
  '\n---\n',
  '\n===\n',
  '\n: ',
  'Table: ',
  '\n+---+---+\n| ',
  '\ufeff',
  '\ud800',
  '😀',
  '\ufffc',
  '.',
  ',',
  '!',
  '"',
  '\\emph{',
  '\\textbf{b}',
  '\\cite[p.~3]{key, b}',
  '~\\autocites{a}{b}',
  '\\footnote{',
  '\\href{http://x.org}{',
  '\\url{x}',
  '\\enquote{',
  '\\textquote[',
  '\\blockquote[Name]{',
  '\\blockcquote{key}{',
  '\\SI{40}{\\percent}',
  '\\num{1}',
  '\\unknown',
  '\\unknown{Some text}{x:y}',
  '\\section{',
  '\\caption{',
  '\\title{',
  '\n\\begin{quote}\n',
  '\\end{quote}',
  '\n\\begin{displayquote}[',
  '\n\\begin{itemize}\n\\item[',
  '\n\\item ',
  '\\end{itemize}',
  '\n\\begin{table}\n',
  '\n\\begin{tabular}{lr}\n',
  ' & ',
  '\\\\\n',
  '\\midrule\n',
  '\\multicolumn{2}{c}{',
  '\\multirow{2}{*}{Ab}',
  '\\end{tabular}',
  '\n\\begin{flushright}',
  '\n\\documentclass{a}\n',
  '\\begin{document}\n',
  "\\'e",
  '\\d{\\^e}',
  '\\dj ',
  '\\,',
  '\\%',
  '~',
  '``',
  "''",
  '---',
  '% c\n',
  '\\verb|x|',
  '<p>',
  '</p>',
  '<a href="http://x.org">',
  '<a href="#fn1">',
  '</a>',
  '<span data-cites="a b">',
  '</span>',
  '<blockquote cite="x">',
  '</blockquote>',
  '<footer>',
  '<cite>',
  '</cite>',
  '<ul><li id="fn1">',
  '<td rowspan=2 colspan="2">Ab',
  '<th>',
  '</table>',
  '<caption>',
  '<em>',
  '</em>',
  '<html lang=a><title>t&amp;</title><meta name=date content=x>',
  '<pre>',
  '<code>',
  '</code>',
  '<img alt="',
  'cite:[a(1), b]',
  '<<lam25>>',
  '<<x,',
  '>>',
  'footnote:[',
  'footnote:x[y]',
  'https://x.org[',
  'link:x[',
  '"`',
  '`"',
  '#',
  '[.line-through]#',
  '[.x]#',
  '{amp}',
  '{x}',
  '^2^',
  '((',
  '))',
  ' +\n',
  '+++',
  '\n// c\n',
  '\n\n[quote, Name, "x"]\n____\n',
  '\n____\n',
  '\n\n[cols="1,1",options="header"]\n|===\n|',
  '\n|',
  ' 2+|',
  ' .2+| Ab ',
  '\n|===\n',
  '\n\n,===\na,"b ""c"\n,===\n',
  '\n\n* ',
  '\n+\n',
  '\n\nTerm:: ',
  '\n\n.Title\n',
  '\n\n== ',
  ':cite:p:`a, b`',
  ':sup:`2`',
  ':ref:`x <y>`',
  '`text <http://x.org>`__',
  'word_',
  ' [#f]_',
  ' [key]_ ',
  '|sub|',
  '`',
  '\n\n.. note:: ',
  '\n\n   ',
  '\n\n.. [1] ',
  '\n\n.. epigraph::\n\n   ',
  '\n\n.. comment\n\n',
  '\n\n.. list-table:: T\n   :header-rows: 1\n\n   * - a\n     - b\n   * - ',
  '\n     - ',
  '\n\n.. csv-table::\n   :header: a, b\n\n   "c ""d" "", ',
  '\n\n==== ====\nab   cd\n==== ====\n1    2\n==== ====\n\n',
  '\n\n+---+----+\n| a | b  |\n+===+====+\n| c | d  |\n+   +----+\n| e | f  |\n+---+----+\n\n',
  '\n\nterm\n    ',
  '::\n\n    ',
  '\\[',
  '\\]',
  '\\texorpdfstring{',
  '\\begin{equation}',
  '\\end{equation}',
]
const anyString = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes))
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
  anyString,
)
const markup = fc.constantFrom<Markup>('markdown', 'latex', 'restructuredtext', 'asciidoc', 'html', 'text')

const COMMENT: Readonly<Record<Markup, RegExp>> = {
  markdown: /^<!--/,
  text: /^$/,
  latex: /^%.*$/,
  restructuredtext: /^\S/,
  asciidoc: /^\/\/.*$/,
  html: /^<!--/,
}

function runsOf(passage: Passage): readonly Run[] {
  return passage.kind === 'text' ? [passage.run] : [...passage.head, ...passage.rows].flat()
}

/** What a character of plain text may stand for when it is not itself in the source. */
function mayStandFor(plain: string, source: string): boolean {
  if (plain === source) return true
  if (source === '&') return true
  // A dash stands before the name of who is quoted.
  if (plain === '\ufffc' || plain === '—') return true
  // A line break is a space of its paragraph.
  if (source === '\r' || source === '\n') return plain === ' '
  // A command, a dash or a mark that is written with several characters.
  if ("\\~-`'<>,{}[]%$".includes(source) && !/[A-Za-z0-9]/.test(plain)) return true
  if (source === '\\' || source === '{') return true
  if (source === '<') return '\n“”'.includes(plain)
  return /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(plain) ? /\d/.test(source) : plain === '\n'
}

describe('runs', () => {
  it('map every character into their block, in order, and back', () => {
    fc.assert(
      fc.property(text, markup, fc.constantFrom(40, 8000), (text, markup, limit) => {
        for (const block of outlineOf(text, markup, limit).blocks) {
          const { passages, comments } = parseBlock(block)
          for (const comment of comments)
            check(COMMENT[markup].test(block.text.slice(comment.start, comment.end)), 'a comment stands at its source')
          passages.forEach((passage, index) => {
            if (passage.kind === 'text') check(passage.lead < index, 'what leads in comes before')
            for (const run of runsOf(passage)) checkRun(run, block.text)
          })
        }
      }),
      { numRuns: 600 },
    )
  })
})

function checkRun(run: Run, source: string): void {
  let last = -1
  check(run.map.plain[0] === 0, 'the map starts at 0')
  for (let i = 0; i < run.text.length; i++) {
    const span = toSource(run, { start: i, end: i + 1 })
    check(span.start >= last && span.end > span.start && span.end <= source.length, `${i} leads to ${span.start}–${span.end} after ${last}`)
    const char = run.text.charAt(i)
    check(mayStandFor(char, source.charAt(span.start)), `${JSON.stringify(char)} for ${JSON.stringify(source.slice(span.start, span.end))}`)
    if (char === source.charAt(span.start) && span.start > last)
      check(toPlain(run, span.start) === i, `${span.start} does not lead back to ${i}`)
    last = span.start
  }
  const all = toSource(run, { start: 0, end: run.text.length })
  check(all.start >= 0 && all.end <= source.length, 'the run lies in its block')
  let start = 0
  for (const mark of run.marks) {
    check(mark.start >= start && mark.end >= mark.start && mark.end <= run.text.length, 'marks are in order and in the run')
    check(mark.source.end > mark.source.start && mark.source.end <= source.length, 'marks have a source')
    if (mark.kind === 'citation') check(source.slice(mark.keySource.start, mark.keySource.end) === mark.key, 'a key stands at its source')
    start = mark.start
  }
}

/** As `expect`, which is too slow for each character. */
function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

describe('plain text', () => {
  const passagesOf = (text: string) =>
    outlineOf(text, 'text').blocks.flatMap((block) =>
      parseBlock(block).passages.map((passage) => (passage.kind === 'text' ? `${passage.role}: ${passage.run.text}` : 'table')),
    )

  it('has paragraphs and items, and no other markup', () => {
    expect(passagesOf('\ufeffOne *line*\nand two\n\n> not a quote\n# nor a heading\n')).toEqual([
      'paragraph: One *line*\nand two',
      'paragraph: > not a quote\n# nor a heading',
    ])
    expect(passagesOf('Goals:\r\n- one\r\n  more\r\n• two\r\n\r\n1. a\n2. b\n\nin the year\n2022. Then\n')).toEqual([
      'paragraph: Goals:',
      'item: one\n  more',
      'item: two',
      'item: a',
      'item: b',
      'paragraph: in the year\n2022. Then',
    ])
  })
})

describe('markupOf', () => {
  it('goes by the ending of the name', () => {
    expect(['a/b.md', 'B.MARKDOWN', 'c.qmd', 'd.txt', 'e.pdf', 'md', 'f.tex', 'g.rst', 'h.adoc', 'i.htm'].map(markupOf)).toEqual([
      'markdown',
      'markdown',
      'markdown',
      'text',
      undefined,
      undefined,
      'latex',
      'restructuredtext',
      'asciidoc',
      'html',
    ])
  })
})
