/**
 * Reads the inline markup of a paragraph of AsciiDoc.
 *
 * In: a stretch of text without carriage returns. Out: its plain text as a run with its marks, and the notes written inside it.
 * Attributes are objects but for those of characters: what others stand for is said elsewhere.
 */
import { isDigit } from '../text/characters.ts'
import type { Span } from '../text/span.ts'
import { isDirective } from './asciidoc-lines.ts'
import { readEntity } from './entities.ts'
import { addressEnd, isAlphanumeric, isWhite, mailEnd, mailStart } from './inline-parts.ts'
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
  written,
} from './inline-writing.ts'
import { isLetter } from './markdown-lines.ts'
import { indexWithin } from './scan.ts'
import { isSpace, verbatimRun } from './source-map.ts'

interface AsciidocReading extends Reading {
  /** Closing marks: how long they are, and what stands for them. */
  readonly closers: Map<number, { readonly length: number; readonly put: string }>
  readonly open: Set<string>
}

const SPECIAL = /[\\`*_#^~+{}&[\]@]|--|<<|\(\(|\(C|\(R|\(T|:\/\/| \+\n|\n\/\/|:\[|www\./
const IS_TRIGGER = new Uint8Array(128)
for (const char of '\\`*_#^~+{&[<(-@:"\'w\n') IS_TRIGGER[char.charCodeAt(0)] = 1
const NONE: readonly never[] = []

/** Reads the text from `from` to `to`, blanks at both ends left out; `lead` stands for its first character where it is given. */
export function readAsciidocInline(text: string, from: number, to: number, lead = ''): Inline {
  if (lead === '') while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (lead === '' && !SPECIAL.test(text.slice(from, to))) return { run: verbatimRun(text, from, to), notes: NONE, comments: NONE }
  const reading: AsciidocReading = { ...newReading(text, from, to, false), closers: new Map(), open: new Set() }
  let at = from
  if (lead !== '') replace(reading, from, ++at, lead)
  while (at < to) {
    const closer = reading.closers.get(at)
    if (closer !== undefined) {
      replace(reading, at, at + closer.length, closer.put)
      at += closer.length
      continue
    }
    const code = text.charCodeAt(at)
    at = code < 128 && IS_TRIGGER[code] === 1 ? step(reading, code, at) : at + 1
  }
  return written(reading)
}

function step(reading: AsciidocReading, code: number, at: number): number {
  const { text, to } = reading
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0
  switch (code) {
    case 0x5c:
      if (!isEscapable(text, at + 1, to)) return at + 1
      drop(reading, at, at + 1)
      return at + 2
    case 0x22:
    case 0x27:
      return quotation(reading, code, at)
    case 0x60:
      if (next === 0x27 && at > reading.from && isWordCode(text.charCodeAt(at - 1))) return replace(reading, at, at + 2, '’')
      return marked(reading, at, code)
    case 0x2a:
    case 0x5f:
    case 0x23:
      return marked(reading, at, code)
    case 0x2b:
      return plus(reading, at)
    case 0x5e:
    case 0x7e:
      return raised(reading, code, at)
    case 0x7b:
      return attribute(reading, at)
    case 0x26: {
      const entity = readEntity(text, at, to)
      return entity === undefined ? at + 1 : replace(reading, at, entity.end, entity.text)
    }
    case 0x5b:
      return bracket(reading, at)
    case 0x3c:
      return next === 0x3c ? reference(reading, at) : at + 1
    case 0x28:
      return parenthesis(reading, at)
    case 0x2d:
      return dashes(reading, at)
    case 0x40: {
      const name = mailStart(text, at, reading.from)
      const end = name < 0 ? -1 : mailEnd(text, at + 1, to)
      return end > 0 ? address(reading, name, end, `mailto:${text.slice(name, end)}`) : at + 1
    }
    case 10: {
      const isComment = next === 0x2f && text.charCodeAt(at + 2) === 0x2f && text.charCodeAt(at + 3) !== 0x2f
      if (!isComment && !isDirective(text, at + 1)) return at + 1
      const end = indexWithin(text, '\n', at + 1, to)
      drop(reading, at, end < 0 ? to : end)
      return end < 0 ? to : end
    }
    case 0x77:
      return hostAddress(reading, at)
    default:
      return macro(reading, at)
  }
}

/** A backslash is one that keeps markup from being read. */
function isEscapable(text: string, at: number, to: number): boolean {
  return at < to && '`*_#^~+{[<(-"\':\\|'.includes(text.charAt(at))
}

/** `` "`…`" `` and `` '`…`' ``. */
function quotation(reading: AsciidocReading, code: number, at: number): number {
  if (reading.text.charCodeAt(at + 1) !== 0x60 || at + 2 >= reading.to) return at + 1
  const mark = code === 0x22 ? '`"' : "`'"
  const close = closeOf(reading, mark, at + 2, false)
  if (close < 0) return at + 1
  reading.closers.set(close, { length: 2, put: code === 0x22 ? '”' : '’' })
  return replace(reading, at, at + 2, code === 0x22 ? '“' : '‘')
}

/** Where `mark` closes what starts at `from`, or -1; a constrained one only at a word's end. */
function closeOf(reading: AsciidocReading, mark: string, from: number, isConstrained: boolean): number {
  const memo = isConstrained ? `${mark} ` : mark
  if (reading.open.has(memo)) return -1
  for (let at = from; ; ) {
    const found = indexWithin(reading.text, mark, at, reading.to)
    if (found < 0) {
      reading.open.add(memo)
      return -1
    }
    const after = found + mark.length
    const isEnd =
      !isWhite(reading.text.charCodeAt(found - 1)) &&
      (after >= reading.to || !isWordCode(reading.text.charCodeAt(after))) &&
      reading.text.charCodeAt(after) !== mark.charCodeAt(0)
    if (!isConstrained || isEnd) return found
    at = found + 1
  }
}

function isWordCode(code: number): boolean {
  return isAlphanumeric(code) || code === 0x5f
}

/** `*bold*`, `_italic_`, `#marked#`, `` `code` `` and the doubled forms that stand within words. */
function marked(reading: AsciidocReading, at: number, code: number): number {
  const { text, from, to } = reading
  const isDouble = text.charCodeAt(at + 1) === code && at + 1 < to
  const length = isDouble ? 2 : 1
  const after = at + length
  const before = at > from ? text.charCodeAt(at - 1) : 0x20
  if (after >= to || (!isDouble && (isWordCode(before) || isWhite(text.charCodeAt(after))))) return after
  const close = closeOf(reading, text.slice(at, after), after + 1, !isDouble)
  if (close < 0) return after
  if (code === 0x60) return object(reading, at, close + length)
  drop(reading, at, after)
  reading.closers.set(close, { length, put: '' })
  reading.pending.push({ kind: 'emphasis', from: at, to: close + length })
  return after
}

/** `+text+` and `+++text+++` are text as it stands; a plus at a line's end breaks it. */
function plus(reading: AsciidocReading, at: number): number {
  const { text, from, to } = reading
  let end = at
  while (end < to && end < at + 3 && text.charCodeAt(end) === 0x2b) end++
  const length = end - at
  if (length === 1 && at > from && isWhite(text.charCodeAt(at - 1)) && (end >= to || text.charCodeAt(end) === 10)) {
    drop(reading, at - 1, end)
    return end
  }
  if (length === 1 && ((at > from && isWordCode(text.charCodeAt(at - 1))) || end >= to || isWhite(text.charCodeAt(end)))) return end
  const close = closeOf(reading, '+'.repeat(length), end + 1, length === 1)
  if (close < 0) return end
  drop(reading, at, end)
  for (let i = indexWithin(text, '&', end, close); i >= 0; i = indexWithin(text, '&', i + 1, close)) {
    const entity = readEntity(text, i, close)
    if (entity !== undefined) replace(reading, i, entity.end, entity.text)
  }
  if (length === 3) for (const tag of tags(text, end, close)) drop(reading, tag.start, tag.end)
  drop(reading, close, close + length)
  return close + length
}

/** The tags of what is passed on as HTML. */
function tags(text: string, from: number, to: number): readonly Span[] {
  return Array.from(text.slice(from, to).matchAll(/<\/?[A-Za-z][^<>]*>/g), (tag) => ({
    start: from + tag.index,
    end: from + tag.index + tag[0].length,
  }))
}

/** `^2^` and `~2~`. Raised digits are raised, so that they are no part of the number before them. */
function raised(reading: AsciidocReading, code: number, at: number): number {
  const { text, to } = reading
  const close = indexWithin(text, code === 0x5e ? '^' : '~', at + 1, Math.min(to, at + 60))
  const inside = text.slice(at + 1, close)
  if (close < at + 2 || /\s/.test(inside)) return at + 1
  // More than a number or a word is a formula.
  if (code === 0x5e && !/^(?:[-+−]?\d+|\p{L}+)$/u.test(inside)) return object(reading, at, close + 1)
  drop(reading, at, at + 1)
  if (code === 0x5e) raise(reading, at + 1, close)
  drop(reading, close, close + 1)
  return close + 1
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

function attribute(reading: AsciidocReading, at: number): number {
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

/** `[[anchor]]`, `[.role]#text#`, and the checkbox of an item. */
function bracket(reading: AsciidocReading, at: number): number {
  const { text, to } = reading
  const stretch = text.slice(at, Math.min(to, at + 200))
  const anchor = /^\[\[\[?[^[\]\n]+\]\]\]?/.exec(stretch)
  if (anchor !== null) return remove(reading, at, at + anchor[0].length)
  const style = /^\[[\w.#%-][^[\]\n]*\](?=([#*_`]))/.exec(stretch)
  if (style?.[1] === undefined) return at + 1
  const from = at + style[0].length
  const isDoubled = text.charAt(from + 1) === style[1]
  if (!isDoubled && at > reading.from && /[\w;:}]/.test(text.charAt(at - 1))) return at + 1
  if (/line-through|strike|del/.test(style[0])) {
    const mark = text.startsWith(style[1] + style[1], from) ? style[1] + style[1] : style[1]
    const close = closeOf(reading, mark, from + mark.length + 1, mark.length === 1)
    if (close > 0) {
      hide(reading, at, close + mark.length)
      return close + mark.length
    }
  }
  drop(reading, at, from)
  return marked({ ...reading, from } as AsciidocReading, from, style[1].charCodeAt(0))
}

/** An id that names a part of the document itself. */
const PART =
  /^(?:fig|figure|tab|tbl|table|sec|section|eq|app|appendix|ch|chap|chapter|part|img|image|box|note|step|list|listing|ex|example|annex|clause|article|item|unit|lesson|module|phase|level|version|rule|goal|option|question|exercise|theorem|lemma|def|remark|req|_)(?![a-z])/i

/**
 * `<<id>>` and `<<id,text>>`. An id that looks like a citation key is one. Any other that names no part may be an entry of the
 * bibliography below, which is a note; so may one with an author and year for its text.
 */
function reference(reading: Reading, at: number): number {
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

/** `((term))`, `(((term)))`, `(C)`. */
function parenthesis(reading: Reading, at: number): number {
  const { text, to } = reading
  if (text.startsWith('((', at)) {
    const isHidden = text.startsWith('(((', at)
    const close = indexWithin(text, isHidden ? ')))' : '))', at + 2, Math.min(to, at + 300))
    if (close < 0) return at + 2
    if (isHidden) return remove(reading, at, close + 3)
    drop(reading, at, at + 2)
    drop(reading, close, close + 2)
    return at + 2
  }
  const sign = /^\((C|R|TM)\)/.exec(text.slice(at, Math.min(to, at + 4)))
  return sign === null ? at + 1 : replace(reading, at, at + sign[0].length, sign[1] === 'C' ? '©' : sign[1] === 'R' ? '®' : '™')
}

/** Two hyphens between words or blanks are a dash. */
function dashes(reading: Reading, at: number): number {
  const { text, from, to } = reading
  let end = at
  while (end < to && text.charCodeAt(end) === 0x2d) end++
  if (end - at !== 2 || end >= to) return end
  const before = at > from ? text.charCodeAt(at - 1) : 10
  const after = text.charCodeAt(end)
  const isBetween = (isWordCode(before) && isWordCode(after)) || (isWhite(before) && isWhite(after))
  return isBetween ? replace(reading, at, end, '—') : end
}

const CODE_MACROS = new Set('stem latexmath asciimath kbd btn menu image icon video audio inline_c plantuml'.split(' '))

/** What a colon may be part of: a macro (`name:target[text]`) or an address. */
function macro(reading: AsciidocReading, at: number): number {
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

/** `cite:[key(12), other]` and `cite:key[]`. */
function cite(reading: Reading, start: number, target: number, open: number, close: number): number {
  const { text } = reading
  const isInside = target === open
  const [from, to] = isInside ? [open + 1, close] : [target, open]
  for (const found of text.slice(from, to).matchAll(/([^\s,;()+]+)\s*(?:\(([^()]*)\))?/g)) {
    const key = { start: from + found.index, end: from + found.index + (found[1] as string).length, after: close + 1 }
    reading.citations.push({
      key,
      from: start,
      to: close + 1,
      locator: (found[2] ?? (isInside ? '' : text.slice(open + 1, close))).trim(),
      isInGroup: true,
    })
  }
  return remove(reading, start, close + 1)
}
