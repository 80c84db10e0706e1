/**
 * Reads what of inline AsciiDoc is written by name: macros, addresses, attributes, references.
 *
 * In: a stretch that is being read, and where one starts. Out: the edits and marks it makes, and where to go on.
 */
import { isDigit } from '../text/characters.ts'
import type { Span } from '../text/span.ts'
import { type AsciidocReading, isWordCode } from './asciidoc-reading.ts'
import { addressEnd, isWhite } from './inline-parts.ts'
import type { FoundCitation } from './inline-writing.ts'
import { address, drop, object, type Reading, remove, replace } from './inline-writing.ts'
import { isLetter } from './markdown-lines.ts'
import { indexWithin } from './scan.ts'

const CODE_MACROS = new Set('stem latexmath asciimath kbd btn menu image icon video audio inline_c plantuml'.split(' '))

/** What a colon may be part of: a macro (`name:target[text]`) or an address. */
export function macro(reading: AsciidocReading, at: number): number {
  const { text, from, to } = reading
  let start = at
  while (start > from && isMacroCode(text.charCodeAt(start - 1))) start--
  const last = reading.edits.at(-1)
  if (start === at || !isLetter(text.charCodeAt(start)) || (last !== undefined && last.to > start)) return at + 1
  // A note may follow right behind a word.
  const behind = /[^_]footnote$/i.exec(text.slice(Math.max(start, at - 9), at))
  if (behind !== null) start = at - 8
  const name = text.slice(start, at).toLowerCase()
  if (/^(?:https?|ftp|irc)$/.test(name) && text.startsWith('//', at + 1)) return link(reading, start, start)
  if (behind === null && start > from && isWordCode(text.charCodeAt(start - 1))) return at + 1
  let open = at + 1
  while (open < to && !isWhite(text.charCodeAt(open)) && text.charCodeAt(open) !== 0x5b && open < at + 500) open++
  if (text.charCodeAt(open) !== 0x5b || open >= to) return at + 1
  const close = bracketEnd(text, open, to)
  if (close < 0) return at + 1
  const end = close + 1
  switch (name) {
    case 'footnote':
    case 'footnoteref':
      return note(reading, start, at + 1, open, close, name)
    case 'link':
    case 'mailto':
      return link(reading, start, name === 'link' ? at + 1 : start, open)
    case 'xref':
      if (close === open + 1) return object(reading, start, end)
      drop(reading, start, open + 1)
      reading.closers.set(close, { length: 1, put: '' })
      reading.pending.push({ kind: 'link', from: start, to: close, href: '#', sourceEnd: end })
      return open + 1
    case 'cite':
    case 'citenp':
    case 'citet':
    case 'citep':
    case 'fullcite':
      return cite(reading, start, at + 1, open, close)
    case 'pass':
      drop(reading, start, open + 1)
      if (indexWithin(text, '<', open, close) < 0) {
        drop(reading, close, end)
        return end
      }
      for (const tag of tags(text, open + 1, close)) reading.closers.set(tag.start, { length: tag.end - tag.start, put: '' })
      reading.closers.set(close, { length: 1, put: '' })
      return open + 1
    case 'indexterm2':
      drop(reading, start, open + 1)
      drop(reading, close, end)
      return end
    case 'indexterm':
    case 'anchor':
    case 'bibitem':
      return remove(reading, start, end)
    default:
      // One that an extension knows; a second colon may be that of another macro.
      return CODE_MACROS.has(name) || /^:?[^:]*$/.test(text.slice(at + 1, open)) ? object(reading, start, end) : at + 1
  }
}

function isMacroCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x5f
}

/** The bracket that closes the one at `open`, or -1. */
function bracketEnd(text: string, open: number, to: number): number {
  let depth = 0
  const stop = Math.min(to, open + 4000)
  for (let i = open; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x5b) depth++
    else if (code === 0x5d && --depth === 0) return i
  }
  return -1
}

/** An address, with the text in brackets after it, if any. */
function link(reading: AsciidocReading, start: number, target: number, before?: number): number {
  const { text, to } = reading
  const end = before ?? targetEnd(text, target, to)
  const href = text.slice(target, end)
  if (text.charCodeAt(end) !== 0x5b || end >= to) {
    const stop = addressEnd(text, start, to)
    return stop > start + 8 ? address(reading, start, stop, text.slice(start, stop)) : start + href.length + 1
  }
  const close = bracketEnd(text, end, to)
  const label = close < 0 ? '' : text.slice(end + 1, close)
  if (close < 0 || label.trim() === '' || label.trim() === '^' || /^(?:role|window|opts)=/.test(label))
    return address(reading, start, close < 0 ? end : close + 1, href)
  // After the text there may be attributes.
  const tail = /(?:\^|,\s*(?:role|window|opts|id|title)=[\s\S]*)$/.exec(label)
  const textEnd = close - (tail === null ? 0 : tail[0].length)
  drop(reading, start, end + 1)
  reading.closers.set(textEnd, { length: close + 1 - textEnd, put: '' })
  reading.pending.push({ kind: 'link', from: start, to: textEnd, href, sourceEnd: close + 1 })
  return end + 1
}

/** The end of an address before its text in brackets. */
function targetEnd(text: string, at: number, to: number): number {
  let end = at
  const stop = Math.min(to, at + 2000)
  while (end < stop && !isWhite(text.charCodeAt(end)) && !'[]<>"'.includes(text.charAt(end))) end++
  return end
}

function note(reading: Reading, start: number, target: number, open: number, close: number, name: string): number {
  const { text } = reading
  let id = text.slice(target, open)
  let from = open + 1
  if (name === 'footnoteref') {
    const comma = indexWithin(text, ',', open + 1, close)
    id = text.slice(open + 1, comma < 0 ? close : comma).trim()
    from = comma < 0 ? close : comma + 1
  }
  const label = id === '' ? `^${start}` : id
  if (from < close) reading.notes.push({ label, start: from, end: close })
  reading.pending.push({ kind: 'note', from: start, to: close + 1, label })
  return remove(reading, start, close + 1)
}

/** `cite:[key(12), other]`, `cite:[key, para. 4]` and `cite:key[]`. */
function cite(reading: Reading, start: number, target: number, open: number, close: number): number {
  const { text } = reading
  const isInside = target === open
  const [from, to] = isInside ? [open + 1, close] : [target, open]
  const cited: { readonly key: FoundCitation['key']; locator: string }[] = []
  for (const { 0: part, index } of text.slice(from, to).matchAll(/[^,;+]+/g)) {
    const [, blank = '', key = '', within = ''] = /^(\s*)([^\s()]*)\s*(?:\(([^()]*)\))?\s*$/.exec(part) ?? []
    const at = from + index + blank.length
    const last = cited.at(-1)
    if (key !== '' && !/^\d+(?:[–-]\d+)?$/.test(key))
      cited.push({ key: { start: at, end: at + key.length, after: close + 1 }, locator: within })
    // No key holds a blank, or is a number: it is where in the source before it.
    else if (last !== undefined) last.locator ||= part.trim()
  }
  for (const { key, locator } of cited) {
    const where = locator === '' && !isInside ? text.slice(open + 1, close) : locator
    reading.citations.push({ key, from: start, to: close + 1, locator: where.trim(), isInGroup: true })
  }
  return remove(reading, start, close + 1)
}

const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  quot: '"',
  deg: '°',
  plus: '+',
  empty: '',
  blank: '',
  sp: ' ',
  zwsp: '\u200b',
  wj: '\u2060',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  lsqb: '[',
  rsqb: ']',
  startsb: '[',
  endsb: ']',
  vbar: '|',
  caret: '^',
  asterisk: '*',
  tilde: '~',
  backslash: '\\',
  backtick: '`',
  'two-colons': '::',
  'two-semicolons': ';;',
  brvbar: '¦',
  cpp: 'C++',
}

/** `{name}`: a character that it stands for, the start of an address, or an object. */
export function attribute(reading: AsciidocReading, at: number): number {
  const found = /^\{(?:counter2?:|set:)?([\w][\w-]*)(?:[:!][^{}\n]*)?\}/.exec(reading.text.slice(at, Math.min(reading.to, at + 80)))
  if (found === null) return at + 1
  const end = at + found[0].length
  const character = CHARACTERS[found[1] as string]
  if (character === undefined) return standing(reading, at, end)
  return character === '' ? remove(reading, at, end) : replace(reading, at, end, character)
}

/** An attribute stands for something; before a path or a label in brackets it is the start of an address. */
function standing(reading: AsciidocReading, at: number, end: number): number {
  const { text, to } = reading
  const open = targetEnd(text, end, to)
  const close = text.charCodeAt(open) === 0x5b && open < to ? bracketEnd(text, open, to) : -1
  return close < 0 ? object(reading, at, end) : link(reading, at, at, open)
}

/** An id that names a part of the document itself. */
const PART =
  /^(?:fig|figure|tab|tbl|table|sec|section|eq|app|appendix|ch|chap|chapter|part|img|image|box|note|step|list|listing|ex|example|annex|clause|article|item|unit|lesson|module|phase|level|version|rule|goal|option|question|exercise|theorem|lemma|def|remark|req|_)(?![a-z])/i

/**
 * `<<id>>` and `<<id,text>>`. An id that looks like a citation key is one. Any other that names no part may be an entry of the
 * bibliography below, which is a note; so may one with an author and year for its text.
 */
export function reference(reading: Reading, at: number): number {
  const found = /^<<([^<>,\n]{1,120})(,[^<>]{0,300})?>>/.exec(reading.text.slice(at, Math.min(reading.to, at + 430)))
  if (found?.[1] === undefined) return at + 2
  const end = at + found[0].length
  const key = found[1].trim()
  const isPart = PART.test(key) || !/^[\p{L}][\p{L}\p{N}_:.-]*$/u.test(key)
  if (found[2] !== undefined && (isPart || !/(?:19|20)\d\d[a-z]?\)?\s*$|^,\s*\[?\d+\]?\s*$/.test(found[2]))) {
    const from = at + 2 + found[1].length + 1
    drop(reading, at, from)
    drop(reading, end - 2, end)
    reading.pending.push({ kind: 'link', from: at, to: end - 2, href: `#${key}`, sourceEnd: end })
    return from
  }
  if (isPart) return object(reading, at, end)
  if (/\d/.test(key)) {
    const start = at + 2 + found[1].indexOf(key)
    reading.citations.push({ key: { start, end: start + key.length, after: end }, from: at, to: end, locator: '', isInGroup: true })
  } else reading.pending.push({ kind: 'note', from: at, to: end, label: `#${key}` })
  return remove(reading, at, end)
}

/** The tags of what is passed on as HTML. */
export function tags(text: string, from: number, to: number): readonly Span[] {
  return Array.from(text.slice(from, to).matchAll(/<\/?[A-Za-z][^<>]*>/g), (tag) => ({
    start: from + tag.index,
    end: from + tag.index + tag[0].length,
  }))
}
