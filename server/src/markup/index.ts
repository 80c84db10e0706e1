/**
 * The one list of markups. Adding one is a file of its own, a line in `MARKUPS`, and its name in `text/draft.ts`.
 */
import type { Markup } from '../text/draft.ts'
import { parseAsciidoc } from './asciidoc.ts'
import { scanAsciidoc } from './asciidoc-scan.ts'
import { composed, isDecomposed } from './compose.ts'
import { parseHtml } from './html-document.ts'
import { scanHtml } from './html-scan.ts'
import { parseLatex } from './latex.ts'
import { mayHavePreamble, scanLatex } from './latex-scan.ts'
import { parseMarkdown } from './markdown.ts'
import { hasFrontMatter, scanMarkdown } from './markdown-scan.ts'
import type { Prose, SourceBlock } from './prose.ts'
import { parseRst } from './rst.ts'
import { scanRst } from './rst-scan.ts'
import type { Scanner } from './scan.ts'
import { parseText, scanText } from './text.ts'

interface MarkupParser {
  /** The endings of file names, without the dot. */
  readonly extensions: readonly string[]
  readonly scan: Scanner
  readonly parse: (block: SourceBlock) => Prose
  /** Tells from its start whether the first block of a text may depend on more than any other block does. */
  readonly mayHaveFront: (text: string) => boolean
}

const MARKUPS: Readonly<Record<Markup, MarkupParser>> = {
  markdown: {
    extensions: ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd'],
    scan: scanMarkdown,
    parse: parseMarkdown,
    mayHaveFront: hasFrontMatter,
  },
  latex: { extensions: ['tex', 'latex', 'ltx'], scan: scanLatex, parse: parseLatex, mayHaveFront: mayHavePreamble },
  restructuredtext: { extensions: ['rst', 'rest'], scan: scanRst, parse: parseRst, mayHaveFront: () => true },
  asciidoc: { extensions: ['adoc', 'asciidoc', 'asc'], scan: scanAsciidoc, parse: parseAsciidoc, mayHaveFront: () => true },
  html: { extensions: ['html', 'htm', 'xhtml'], scan: scanHtml, parse: parseHtml, mayHaveFront: () => true },
  text: { extensions: ['txt', 'text'], scan: scanText, parse: parseText, mayHaveFront: () => false },
}

/** The markup that a file's name tells; undefined where no markup has such names. */
export function markupOf(path: string): Markup | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (extension === undefined) return undefined
  return (Object.keys(MARKUPS) as Markup[]).find((markup) => MARKUPS[markup].extensions.includes(extension))
}

/** The scanner that finds a markup's blocks. */
export function scannerOf(markup: Markup): Scanner {
  return MARKUPS[markup].scan
}

/** Tells whether the first block of a text may depend on its whole start. */
export function mayHaveFront(text: string, markup: Markup): boolean {
  return MARKUPS[markup].mayHaveFront(text)
}

/** Parses a block by its markup. A pure function of the block; it never throws. */
export function parseBlock(block: SourceBlock): Prose {
  const prose = MARKUPS[block.markup].parse(block)
  const returns = block.text.includes('\r\n')
  return returns || isDecomposed(block.text) ? composed(prose, returns) : prose
}
