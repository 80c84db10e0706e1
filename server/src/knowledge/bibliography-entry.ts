/**
 * Writes a source of the knowledge base as an entry of a writer's bibliography, in the format of that.
 */
import { stringify } from 'yaml'
import type { BibliographyFormat } from './bibliography.ts'
import type { Source } from './model.ts'

/** The types of CSL that BibTeX has a type of its own for. */
const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  webpage: 'online',
  'post-weblog': 'online',
  post: 'online',
}

/** Writes the entry; `indent` is how far items are set in. */
export function entryText(source: Source, key: string, format: BibliographyFormat, indent: string): string {
  switch (format) {
    case 'bibtex':
      return bibtexEntry(source, key, indent)
    case 'csl-json':
      return indented(JSON.stringify(cslOf(source, key), null, 2), indent)
    case 'csl-yaml':
      return indented(stringify([cslOf(source, key)], { lineWidth: 0 }).trimEnd(), indent)
  }
}

function indented(text: string, indent: string): string {
  return text.replace(/^/gm, indent)
}

/** The record as standard CSL: dates in parts. */
function cslOf({ csl, published }: Source, key: string): object {
  return { ...csl, id: key, issued: { 'date-parts': [published.split('-').map(Number)] } }
}

function bibtexEntry(source: Source, key: string, indent: string): string {
  const { csl, authors, title, outlet, published, url } = source
  const type = TYPES[String(csl.type)] ?? 'misc'
  const holder =
    type === 'article'
      ? 'journal'
      : type === 'techreport'
        ? 'institution'
        : type === 'online'
          ? 'organization'
          : type.startsWith('in')
            ? 'booktitle'
            : 'publisher'
  const [year, month, day] = published.split('-')
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.map(nameOf).join(' and ')],
    ['title', `{${texOf(title)}}`],
    [holder, outlet === title || outlet === source.key ? '' : texOf(outlet)],
    ['date', month === undefined ? undefined : [year, month, day].filter((part) => part !== undefined).join('-')],
    ['year', month === undefined ? year : undefined],
    ['volume', textOf(csl.volume)],
    ['number', textOf(csl.issue ?? csl.number)],
    ['pages', textOf(csl.page)?.replace('–', '--')],
    ['doi', textOf(csl.DOI)],
    ['url', url ?? undefined],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${indent}${name} = {${value}}`]))
  return `@${type}{${key},\n${lines.join(',\n')}\n}`
}

function nameOf({ family, given, literal }: Source['authors'][number]): string {
  if (literal !== undefined) return `{${texOf(literal)}}`
  return [family, given]
    .filter((part) => part !== undefined)
    .map(texOf)
    .join(', ')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? texOf(String(value)) : undefined
}

/** A text with the signs that TeX takes for its own written so that it does not. */
function texOf(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
}
