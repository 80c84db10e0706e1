/**
 * Reads the text of an HTML document between the tags that part it.
 *
 * In: a stretch of HTML. Out: its plain text as a run with its marks. Links to notes are notes, what pandoc marks as a citation is one.
 */
import { readEntity } from './entities.ts'
import { rawEnd } from './html-scan.ts'
import { attributeOf, isClosing, tagEnd, tagName } from './html-tags.ts'
import {
  address,
  drop,
  hide,
  hostAddress,
  type Inline,
  newReading,
  object,
  type Reading,
  raise,
  remove,
  replace,
  schemeAddress,
  written,
} from './inline-writing.ts'
import { isSpace, verbatimRun } from './source-map.ts'

interface HtmlReading extends Reading {
  readonly links: { readonly at: number; readonly end: number; readonly href: string }[]
  readonly emphases: { readonly name: string; readonly at: number }[]
}

const RAW = new Set('code kbd samp script style svg math textarea template noscript iframe object audio video canvas select'.split(' '))
const STRUCK = new Set(['del', 's', 'strike'])
const EMPHASIS = new Set('em strong b i u mark cite'.split(' '))
const SPECIAL = /[<&]|:\/\/|www\./
const NONE: readonly never[] = []

/** Reads the text from `from` to `to`, white space at both ends left out; `lead` stands before it where it is given. */
export function readHtmlInline(text: string, from: number, to: number, lead = ''): Inline {
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  const body = text.slice(from, to)
  if (lead === '' && !SPECIAL.test(body)) return { run: verbatimRun(text, from, to), notes: NONE, comments: NONE }
  const reading: HtmlReading = { ...newReading(text, from, to, false), links: [], emphases: [] }
  // What leads in stands for the end of the tag before the text.
  if (lead !== '' && from > 0) replace(reading, from - 1, from, lead)
  const start = lead !== '' && from > 0 ? { ...reading, from: from - 1 } : reading
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at)
    if (code === 0x26) {
      const entity = readEntity(text, at, to)
      if (entity !== undefined) replace(reading, at, entity.end, entity.text)
      at = entity?.end ?? at + 1
    } else if (code === 0x3c) at = tag(reading, at)
    else if (code === 0x3a) at = schemeAddress(reading, at)
    else at = code === 0x77 ? hostAddress(reading, at) : at + 1
  }
  return written(start)
}

function tag(reading: HtmlReading, at: number): number {
  const { text, to } = reading
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4)
    const end = close < 0 || close + 3 > to ? to : close + 3
    remove(reading, at, end)
    return end
  }
  const name = tagName(text, at)
  const second = text.charCodeAt(at + 1)
  if (name === '' && second !== 0x21 && second !== 0x3f && !/^<\/?[A-Za-z][\w:-]*[\s/>]/.test(text.slice(at, Math.min(to, at + 60))))
    return at + 1
  const end = tagEnd(text, at, to)
  if (isClosing(text, at)) return closing(reading, name, at, end)
  if (RAW.has(name)) return object(reading, at, rawEnd(text, end, name, to))
  if (STRUCK.has(name)) {
    const close = rawEnd(text, end, name, to)
    hide(reading, at, close)
    return close
  }
  if (name === 'a') return link(reading, at, end)
  if (name === 'img' || name === 'input' || name === 'button') return address(reading, at, end, '')
  if (name === 'sup') return raised(reading, at, end)
  if (name === 'span' || name === 'cite') {
    const keys = attributeOf(text, at, end, 'data-cites')
    if (keys !== undefined) return cite(reading, at, rawEnd(text, end, name, to), keys)
  }
  if (EMPHASIS.has(name)) reading.emphases.push({ name, at })
  replace(reading, at, end, name === 'br' ? '\n' : name === 'q' ? '“' : '')
  return end
}

function closing(reading: HtmlReading, name: string, at: number, end: number): number {
  if (name === 'a') {
    const open = reading.links.pop()
    if (open !== undefined) reading.pending.push({ kind: 'link', from: open.at, to: at, href: open.href, sourceEnd: end })
  } else if (EMPHASIS.has(name)) {
    const open = reading.emphases.pop()
    if (open !== undefined && open.name === name) reading.pending.push({ kind: 'emphasis', from: open.at, to: end })
  }
  replace(reading, at, end, name === 'q' ? '”' : '')
  return end
}

/** How the ids of notes and of entries of a bibliography start. */
export const NOTE_IDS = 'n-?\\d|en-?\\d|fn|footnote|note|_ftn|cite_note|endnote|_edn|ref-?\\d|reference-?\\d|bib-?\\w|cite-?\\d|source-?\\d'

const NOTE_LINK = new RegExp(`^#(?:${NOTE_IDS})`, 'i')

/** A link; one to a note below is that note. */
function link(reading: HtmlReading, at: number, end: number): number {
  const { text, to } = reading
  const href = attributeOf(text, at, end, 'href')?.value ?? ''
  const isRaised = href.charCodeAt(0) === 0x23 && /<sup\b[^<>]*>\s*$/i.test(text.slice(Math.max(0, at - 60), at))
  const isNote = isRaised || NOTE_LINK.test(href) || /doc-noteref|footnote-ref/.test(text.slice(at, end))
  if (isNote && !/^#(?:fnref|_ftnref|cite_ref|footnote-ref|endnote-ref)/i.test(href)) {
    const close = rawEnd(text, end, 'a', to)
    remove(reading, at, close)
    reading.pending.push({ kind: 'note', from: at, to: close, label: href.slice(1) })
    return close
  }
  reading.links.push({ at, end, href })
  drop(reading, at, end)
  return end
}

/** Raised digits are raised, so that they are no part of the number before them. */
function raised(reading: HtmlReading, at: number, end: number): number {
  drop(reading, at, end)
  const digits = /^\s*\d{1,3}(?=\s*<\/sup)/i.exec(reading.text.slice(end, Math.min(reading.to, end + 20)))
  if (digits === null) return end
  raise(reading, end, end + digits[0].length)
  return end + digits[0].length
}

function cite(reading: Reading, from: number, end: number, keys: { readonly start: number; readonly end: number }): number {
  for (const found of reading.text.slice(keys.start, keys.end).matchAll(/[^\s,;]+/g)) {
    const start = keys.start + found.index
    reading.citations.push({ key: { start, end: start + found[0].length, after: end }, from, to: end, locator: '', isInGroup: true })
  }
  remove(reading, from, end)
  return end
}
