/**
 * Reads what the head of a web page declares of it: for search engines, for those who share it, for catalogues.
 */
import { readEntity } from '../markup/entities.ts'
import { readDocumentDate } from '../reading/document-date.ts'

/** What a page declares; a part that it does not is empty. */
export interface Declared {
  readonly title: string
  readonly author: string
  readonly outlet: string
  /** `2023-06-14`. */
  readonly issued: string
  readonly url: string
}

/** The names for each part, the surest first. */
const NAMES = {
  title: ['citation_title', 'og:title', 'dc.title', 'twitter:title'],
  author: ['citation_author', 'author', 'article:author', 'dc.creator'],
  outlet: ['citation_journal_title', 'citation_publisher', 'og:site_name', 'dc.publisher', 'publisher'],
  issued: [
    'citation_publication_date',
    'citation_date',
    'article:published_time',
    'datepublished',
    'dc.date',
    'dc.date.issued',
    'pubdate',
    'publishdate',
    'date',
  ],
  url: ['canonical', 'og:url'],
} as const

/** The head of a page ends before this. */
const HEAD = 200_000
const TAG = /<(?:meta|link)\b([^>]{0,3000})>/gi
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

/** Reads the head of a page. */
export function declaredInHead(html: string): Declared {
  const found = new Map<string, string>()
  for (const [, attributes = ''] of html.slice(0, HEAD).matchAll(TAG)) {
    const own = new Map<string, string>()
    for (const [, name = '', quoted, single, bare] of attributes.matchAll(ATTRIBUTE))
      own.set(name.toLowerCase(), plainText(quoted ?? single ?? bare ?? ''))
    const name = (own.get('property') ?? own.get('name') ?? own.get('itemprop') ?? own.get('rel') ?? '').toLowerCase()
    const value = own.get('content') ?? own.get('href') ?? ''
    if (value !== '' && !found.has(name)) found.set(name, value)
  }
  const first = (part: keyof typeof NAMES, fits: (value: string) => boolean): string =>
    NAMES[part].map((name) => found.get(name) ?? '').find((value) => value !== '' && fits(value)) ?? ''
  const isUrl = (value: string): boolean => /^https?:\/\//.test(value)
  const isWords = (value: string): boolean => !isUrl(value) && value.length < 300
  const issued = first('issued', (value) => readDocumentDate(value) !== undefined)
  return {
    title: first('title', isWords),
    author: first('author', isWords),
    outlet: first('outlet', isWords),
    issued: readDocumentDate(issued) ?? '',
    url: first('url', isUrl),
  }
}

/** A text without marks and references, on one line. */
export function plainText(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&[#\w]{1,32};/g, (reference) => readEntity(reference, 0, reference.length)?.text ?? reference)
  return text.replace(/\s+/g, ' ').trim()
}
