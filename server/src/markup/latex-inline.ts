/**
 * Reads the inline markup of a paragraph of LaTeX.
 *
 * In: a stretch of LaTeX whose groups are matched. Out: its plain text as a run with its marks, and the notes written inside it.
 * It expands no macros of the writer's own: one without arguments is an object, the arguments of others are text where they read
 * like it. Comments are skipped; whoever walks the block collects them.
 */
import { isDigit } from '../text/characters.ts'
import {
  address,
  drop,
  hostAddress,
  type Inline,
  newReading,
  object,
  raise,
  remove,
  replace,
  schemeAddress,
  written,
} from './inline-writing.ts'
import { accented } from './latex-accent.ts'
import { environment, spaced, swallow, withArguments } from './latex-arguments.ts'
import { cite, note, noteMark, pushKeys, quoteParts } from './latex-citing.ts'
import { primitive, unknown } from './latex-macros.ts'
import { quantity } from './latex-quantity.ts'
import { type LatexReading, take } from './latex-reading.ts'
import { type Argument, commandEnd, commentEnd, groupAt, namesAt, optionAt, type Tex } from './latex-syntax.ts'
import {
  accentOf,
  argumentsOf,
  isCite,
  isNoteCommand,
  isReference,
  LETTER_COMMANDS,
  quoteArguments,
  SIGN_COMMANDS,
  spacingOf,
} from './latex-words.ts'
import { isLetter } from './markdown-lines.ts'
import { indexWithin, skipBlank } from './scan.ts'
import { isSpace, verbatimRun } from './source-map.ts'

const IS_TRIGGER = new Uint8Array(128)
for (const char of "\\%{}$~-`'<>,&:w") IS_TRIGGER[char.charCodeAt(0)] = 1
const SPECIAL = /[\\%{}$~`&]|--|''|<<|>>|,,|:\/\/|www\./
const NONE: readonly never[] = []

/** Reads the text from `from` to `to`, blanks at both ends left out; `lead` stands for its first character where it is given. */
export function readLatexInline(tex: Tex, from: number, to: number, lead = ''): Inline {
  const { text } = tex
  if (lead === '') while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (lead === '' && !SPECIAL.test(text.slice(from, to))) return { run: verbatimRun(text, from, to), notes: NONE, comments: NONE }
  const reading: LatexReading = { ...newReading(text, from, to, false), tex, closers: new Map(), single: false }
  let at = from
  if (lead !== '') replace(reading, from, ++at, lead)
  while (at < to) {
    const code = text.charCodeAt(at)
    at = code < 128 && IS_TRIGGER[code] === 1 ? step(reading, code, at) : at + 1
  }
  return written(reading)
}

/** A run of nothing but the citations of a group of keys. */
export function readKeys(tex: Tex, keys: Argument, locator: string): Inline {
  const reading: LatexReading = { ...newReading(tex.text, keys.start, keys.end, false), tex, closers: new Map(), single: false }
  pushKeys(reading, keys, keys.start, locator)
  remove(reading, keys.start, keys.end)
  return written(reading)
}

function step(reading: LatexReading, code: number, at: number): number {
  const { text, to } = reading
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0
  switch (code) {
    case 0x5c:
      return command(reading, at)
    case 0x25: {
      const end = commentEnd(text, at, to)
      const after = Math.min(to, end < to ? skipBlank(text, end + 1) : end)
      drop(reading, at, after)
      return after
    }
    case 0x7b:
      return take(reading, at, at + 1)
    case 0x7d: {
      const closer = reading.closers.get(at)
      const end = closer?.end ?? at + 1
      return closer === undefined || closer.put === '' ? take(reading, at, end) : replace(reading, at, end, closer.put)
    }
    case 0x24:
      return maths(reading, at)
    case 0x7e:
      return replace(reading, at, at + 1, '\u00a0')
    case 0x26:
      return replace(reading, at, at + 1, ' ')
    case 0x2d:
      if (next !== 0x2d) return at + 1
      return text.charCodeAt(at + 2) === 0x2d && at + 2 < to ? replace(reading, at, at + 3, '—') : replace(reading, at, at + 2, '–')
    case 0x60:
      if (next === 0x60) return replace(reading, at, at + 2, '“')
      reading.single = true
      return replace(reading, at, at + 1, '‘')
    case 0x27:
      if (next === 0x27) return replace(reading, at, at + 2, '”')
      return reading.single ? replace(reading, at, at + 1, '’') : at + 1
    case 0x3a:
      return schemeAddress(reading, at)
    case 0x77:
      return hostAddress(reading, at)
    case 0x2c:
      return next === 0x2c ? replace(reading, at, at + 2, '„') : at + 1
    case 0x3c:
      return next === 0x3c ? replace(reading, at, at + 2, '«') : at + 1
    default:
      return next === 0x3e ? replace(reading, at, at + 2, '»') : at + 1
  }
}

/** Maths between dollars. A dollar that nothing closes is one; an index by itself is text. */
function maths(reading: LatexReading, at: number): number {
  const { text, to } = reading
  const isDisplay = text.charCodeAt(at + 1) === 0x24
  const open = isDisplay ? at + 2 : at + 1
  let close = indexWithin(text, isDisplay ? '$$' : '$', open, to)
  while (close > 0 && text.charCodeAt(close - 1) === 0x5c) close = indexWithin(text, '$', close + 1, to)
  if (close < 0) return open
  const end = isDisplay ? close + 2 : close + 1
  const index = /^[_^]\{?(\d{1,2}|\\?[a-z]{2})\}?$/.exec(text.slice(open, Math.min(close, open + 8)))
  if (index?.[1] !== undefined && open + index[0].length === close && at > reading.from && isWordCode(text.charCodeAt(at - 1))) {
    const inner = open + index[0].indexOf(index[1])
    drop(reading, at, inner)
    if (text.charCodeAt(open) === 0x5e) raise(reading, inner, inner + index[1].length)
    return take(reading, inner + index[1].length, end)
  }
  return object(reading, at, end)
}

function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

/** Reads the command at `at`. */
function command(reading: LatexReading, at: number): number {
  const { text, to, tex } = reading
  if (at + 1 >= to) return take(reading, at, to)
  const nameEnd = Math.min(to, commandEnd(text, at))
  const name = text.slice(at + 1, nameEnd)
  if (!isLetter(name.charCodeAt(0))) return control(reading, at, name)
  const star = text.charCodeAt(nameEnd) === 0x2a && nameEnd < to ? nameEnd + 1 : nameEnd
  const letter = LETTER_COMMANDS.get(name)
  if (letter !== undefined) return replace(reading, at, swallow(text, nameEnd, to), letter)
  if (accentOf(name) !== undefined) return accent(reading, at, nameEnd, name) ?? take(reading, at, nameEnd)
  const sign = SIGN_COMMANDS.get(name)
  if (sign !== undefined) {
    const isWord = sign.length > 1 || sign === '…'
    const end = text.startsWith('{}', nameEnd) && nameEnd + 2 <= to ? nameEnd + 2 : isWord ? nameEnd : swallow(text, nameEnd, to)
    return replace(reading, at, end, sign)
  }
  if (name === 'begin' || name === 'end') return environment(reading, at, nameEnd)
  if (name === 'href') return link(reading, at, nameEnd)
  if (name === 'url' || name === 'nolinkurl') {
    const group = namesAt(tex, nameEnd, to)
    if (group === undefined) return take(reading, at, nameEnd)
    return address(reading, at, group.end, text.slice(group.start + 1, group.isOpen === true ? group.end : group.end - 1))
  }
  if (name === 'hyperref') {
    const option = optionAt(tex, nameEnd, to)
    return option === undefined ? remove(reading, at, nameEnd) : opened(reading, at, groupAt(tex, option.end, to), option.end)
  }
  if (isCite(name)) return cite(reading, at, star)
  if (isReference(name)) {
    const end = namesAt(tex, star, to)?.end ?? star
    return object(reading, at, name.endsWith('range') ? (namesAt(tex, end, to)?.end ?? end) : end)
  }
  if (isNoteCommand(name)) return note(reading, at, nameEnd, name)
  if (name === 'footnotemark') return noteMark(reading, at, nameEnd)
  const quoted = quoteArguments(name)
  if (quoted !== undefined) return quotation(reading, at, star, quoted)
  if (/^(?:SI|si|qty|unit|num|numrange|numlist|qtyrange|SIrange|SIlist|qtylist|ang)$/.test(name))
    return quantity(reading, at, nameEnd, name)
  if (name === 'verb' || ((name === 'lstinline' || name === 'Verb') && text.charCodeAt(nameEnd) !== 0x7b))
    return verbatim(reading, at, star)
  const set = primitive(reading, at, nameEnd, name)
  if (set !== undefined) return set
  if ((name === 'tt' || name === 'ttfamily') && text.charCodeAt(at - 1) === 0x7b && (tex.close.get(at - 1) ?? to) < to)
    return object(reading, at, tex.close.get(at - 1) as number)
  const pattern = argumentsOf(star > nameEnd ? `${name}*` : name) ?? argumentsOf(name)
  if (pattern !== undefined) return withArguments(reading, at, star, name, pattern)
  const spacing = spacingOf(name)
  if (spacing !== undefined) return spaced(reading, at, star, name, spacing)
  return unknown(reading, at, star)
}

/** A command of one character that is no letter. */
function control(reading: LatexReading, at: number, name: string): number {
  const { text, to, tex } = reading
  const end = at + 2
  switch (name) {
    case ',':
      return replace(reading, at, end, '\u202f')
    case ';':
    case ':':
    case '>':
      return replace(reading, at, end, ' ')
    case '!':
    case '/':
    case '-':
    case '@':
      return take(reading, at, end)
    case '\\': {
      const star = text.charCodeAt(end) === 0x2a ? end + 1 : end
      const option = text.charCodeAt(star) === 0x5b ? optionAt(tex, star, to) : undefined
      return replace(reading, at, Math.min(to, option?.end ?? star), '\n')
    }
    case '(':
    case '[': {
      const close = indexWithin(text, name === '(' ? '\\)' : '\\]', end, to)
      return close < 0 ? take(reading, at, end) : object(reading, at, close + 2)
    }
    case ')':
    case ']':
      return take(reading, at, end)
    default:
      if (accentOf(name) !== undefined) return accent(reading, at, end, name) ?? take(reading, at, end)
      return take(reading, at, at + 1) + (isEscaped(name) ? 1 : 0)
  }
}

/** What stands for itself after a backslash. */
function isEscaped(name: string): boolean {
  return '%$&_#{} \n\t'.includes(name)
}

/** An accent over the letter that follows; undefined where none does. */
function accent(reading: LatexReading, at: number, from: number, name: string): number | undefined {
  const base = accented(reading.tex, from, reading.to, 0)
  if (base === undefined) return undefined
  return replace(reading, at, base.end, (base.text + accentOf(name)).normalize('NFC'))
}

/** Goes on inside a group whose content is text; what is before it goes. */
function opened(reading: LatexReading, at: number, group: Argument | undefined, end: number): number {
  if (group === undefined) return remove(reading, at, end)
  return take(reading, at, group.start + 1)
}

function link(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to, tex } = reading
  const target = groupAt(tex, optionAt(tex, nameEnd, to)?.end ?? nameEnd, to)
  const label = target === undefined ? undefined : groupAt(tex, target.end, to)
  if (target === undefined || label === undefined) return remove(reading, at, target?.end ?? nameEnd)
  const href = text.slice(target.start + 1, target.end - 1).replace(/\\([%#&_~])/g, '$1')
  reading.pending.push({ kind: 'link', from: at, to: label.end - 1, href, sourceEnd: label.end })
  return take(reading, at, label.start + 1)
}

/** A quotation within the sentence; who said it stands in brackets before it. */
function quotation(reading: LatexReading, at: number, nameEnd: number, pattern: string): number {
  const { text, to, tex } = reading
  const { by, keys, locator, words, end } = quoteParts(tex, nameEnd, to, pattern)
  if (words === undefined) return remove(reading, at, nameEnd)
  if (keys !== undefined) pushKeys(reading, keys, at, locator)
  reading.closers.set(words.end - 1, { put: '”', end })
  if (by !== undefined) {
    const inside = text.slice(by.start + 1, by.end - 1).trim()
    if (/^\{?\\[A-Za-z]*cite/i.test(inside)) {
      const from = text.indexOf('\\', by.start)
      cite(reading, from, commandEnd(text, from))
    } else if (/\p{L}/u.test(inside)) {
      replace(reading, at, by.start + 1, '(')
      return bracketed(reading, by, words)
    }
  }
  return replace(reading, at, words.start + 1, '“')
}

/** Reads what an optional argument says, and goes on inside the words after it. */
function bracketed(reading: LatexReading, by: Argument, words: Argument): number {
  const { text } = reading
  for (let at = by.start + 1; at < by.end - 1; ) {
    const code = text.charCodeAt(at)
    at = code < 128 && IS_TRIGGER[code] === 1 ? step(reading, code, at) : at + 1
  }
  return replace(reading, by.end - 1, words.start + 1, ') “')
}

/** `\verb|…|`, with any character around it. */
function verbatim(reading: LatexReading, at: number, from: number): number {
  const { text, to, tex } = reading
  const start = optionAt(tex, from, to)?.end ?? from
  const close = start < to ? indexWithin(text, text.charAt(start), start + 1, to) : -1
  return close < 0 ? remove(reading, at, start) : object(reading, at, close + 1)
}
