/**
 * Reads the inline markup of a paragraph of AsciiDoc.
 *
 * In: a stretch of text without carriage returns. Out: its plain text as a run with its marks, and the notes written inside it.
 * Attributes are objects but for those of characters: what others stand for is said elsewhere.
 */
import { isDirective } from './asciidoc-lines.ts'
import { attribute, macro, reference, tags } from './asciidoc-macros.ts'
import { type AsciidocReading, isWordCode } from './asciidoc-reading.ts'
import { readEntity } from './entities.ts'
import { isWhite, mailEnd, mailStart } from './inline-parts.ts'
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
import { indexWithin } from './scan.ts'
import { isSpace, verbatimRun } from './source-map.ts'

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
  if (length === 1 && isOldCode(text.slice(end, close))) return object(reading, at, close + 1)
  drop(reading, at, end)
  for (let i = indexWithin(text, '&', end, close); i >= 0; i = indexWithin(text, '&', i + 1, close)) {
    const entity = readEntity(text, i, close)
    if (entity !== undefined) replace(reading, i, entity.end, entity.text)
  }
  if (length === 3) for (const tag of tags(text, end, close)) drop(reading, tag.start, tag.end)
  drop(reading, close, close + length)
  return close + length
}

/**
 * Documents of the older AsciiDoc write `+code+`. Newer ones keep marks from being read so: where there are none, it is the older. Two
 * pluses of numbers (+20 % or 10+) are none.
 */
function isOldCode(inside: string): boolean {
  return !/[*_#^~`{<&]/.test(inside) && !/^[\d.,]+\s/.test(inside)
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
