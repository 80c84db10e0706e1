/**
 * Reads the inline markup of a paragraph of LaTeX.
 *
 * In: a stretch of LaTeX whose groups are matched. Out: its plain text as a run with its marks, and the notes written inside it.
 * It expands no macros of the writer's own: one without arguments is an object, the arguments of others are text where they read
 * like it. Comments are skipped; whoever walks the block collects them.
 */

import { address, drop, hide, type Inline, newReading, object, type Reading, written } from './inline-writing.ts'
import { type Argument, commandEnd, commentEnd, environmentKind, groupAt, optionAt, readFence, type Tex } from './latex-syntax.ts'
import {
  accentOf,
  argumentsOf,
  isCite,
  isEmphasis,
  isNoteCommand,
  isReference,
  LETTER_COMMANDS,
  quoteArguments,
  SIGN_COMMANDS,
  spacingOf,
  unitOf,
} from './latex-words.ts'
import { isDigit, isLetter } from './markdown-lines.ts'
import { indexWithin, skipBlank } from './scan.ts'
import { isSpace, verbatimRun } from './source-map.ts'

/** What a closing brace stands for, and where to go on after it. */
interface Closer {
  readonly put: string
  readonly end: number
}

interface LatexReading extends Reading {
  readonly tex: Tex
  readonly closers: Map<number, Closer>
  /** A single opening quotation mark was seen, so that an apostrophe may close it. */
  single: boolean
}

const IS_TRIGGER = new Uint8Array(128)
for (const char of "\\%{}$~-`'<>,&") IS_TRIGGER[char.charCodeAt(0)] = 1
const SPECIAL = /[\\%{}$~`&]|--|''|<<|>>|,,/
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

function replace(reading: Reading, from: number, to: number, put: string): number {
  reading.edits.push({ from, to, put, isGone: false })
  return to
}

/** Takes something out together with one of the blanks around it. */
function remove(reading: Reading, from: number, to: number): number {
  reading.edits.push({ from, to, put: '', isGone: true })
  return to
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
      return drop_(reading, at, at + 1)
    case 0x7d: {
      const closer = reading.closers.get(at)
      const end = closer?.end ?? at + 1
      return closer === undefined || closer.put === '' ? drop_(reading, at, end) : replace(reading, at, end, closer.put)
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
    case 0x2c:
      return next === 0x2c ? replace(reading, at, at + 2, '„') : at + 1
    case 0x3c:
      return next === 0x3c ? replace(reading, at, at + 2, '«') : at + 1
    default:
      return next === 0x3e ? replace(reading, at, at + 2, '»') : at + 1
  }
}

function drop_(reading: Reading, from: number, to: number): number {
  drop(reading, from, to)
  return to
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
  const index = /^[_^]\{?(\d|\\?[a-z]{2})\}?$/.exec(text.slice(open, Math.min(close, open + 8)))
  if (index?.[1] !== undefined && open + index[0].length === close && at > reading.from && isWordCode(text.charCodeAt(at - 1))) {
    const inner = open + index[0].indexOf(index[1])
    drop(reading, at, inner)
    return drop_(reading, inner + index[1].length, end)
  }
  return object(reading, at, end)
}

function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

/** Reads the command at `at`. */
function command(reading: LatexReading, at: number): number {
  const { text, to, tex } = reading
  if (at + 1 >= to) return drop_(reading, at, to)
  const nameEnd = Math.min(to, commandEnd(text, at))
  const name = text.slice(at + 1, nameEnd)
  if (!isLetter(name.charCodeAt(0))) return control(reading, at, name)
  const star = text.charCodeAt(nameEnd) === 0x2a && nameEnd < to ? nameEnd + 1 : nameEnd
  const letter = LETTER_COMMANDS.get(name)
  if (letter !== undefined) return replace(reading, at, swallow(text, nameEnd, to), letter)
  if (accentOf(name) !== undefined) return accent(reading, at, nameEnd, name) ?? drop_(reading, at, nameEnd)
  const sign = SIGN_COMMANDS.get(name)
  if (sign !== undefined) {
    const isWord = sign.length > 1 || sign === '…'
    const end = text.startsWith('{}', nameEnd) && nameEnd + 2 <= to ? nameEnd + 2 : isWord ? nameEnd : swallow(text, nameEnd, to)
    return replace(reading, at, end, sign)
  }
  if (name === 'begin' || name === 'end') return environment(reading, at, nameEnd)
  if (name === 'href') return link(reading, at, nameEnd)
  if (name === 'url' || name === 'nolinkurl') {
    const group = groupAt(tex, nameEnd, to)
    return group === undefined ? drop_(reading, at, nameEnd) : address(reading, at, group.end, text.slice(group.start + 1, group.end - 1))
  }
  if (name === 'hyperref') {
    const option = optionAt(tex, nameEnd, to)
    return option === undefined ? remove(reading, at, nameEnd) : opened(reading, at, groupAt(tex, option.end, to), option.end)
  }
  if (isCite(name)) return cite(reading, at, star)
  if (isReference(name)) return object(reading, at, groupAt(tex, star, to)?.end ?? star)
  if (isNoteCommand(name)) return note(reading, at, nameEnd, name)
  if (name === 'footnotemark') return noteMark(reading, at, nameEnd)
  const quoted = quoteArguments(name)
  if (quoted !== undefined) return quotation(reading, at, star, quoted)
  if (/^(?:SI|si|qty|unit|num|numrange|numlist|qtyrange|SIrange|SIlist|qtylist|ang)$/.test(name))
    return quantity(reading, at, nameEnd, name)
  if (name === 'verb' || ((name === 'lstinline' || name === 'Verb') && text.charCodeAt(nameEnd) !== 0x7b))
    return verbatim(reading, at, star)
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
      return drop_(reading, at, end)
    case '\\': {
      const star = text.charCodeAt(end) === 0x2a ? end + 1 : end
      const option = text.charCodeAt(star) === 0x5b ? optionAt(tex, star, to) : undefined
      return replace(reading, at, Math.min(to, option?.end ?? star), '\n')
    }
    case '(':
    case '[': {
      const close = indexWithin(text, name === '(' ? '\\)' : '\\]', end, to)
      return close < 0 ? drop_(reading, at, end) : object(reading, at, close + 2)
    }
    case ')':
    case ']':
      return drop_(reading, at, end)
    default:
      if (accentOf(name) !== undefined) return accent(reading, at, end, name) ?? drop_(reading, at, end)
      return drop_(reading, at, at + 1) + (isEscaped(name) ? 1 : 0)
  }
}

/** What stands for itself after a backslash. */
function isEscaped(name: string): boolean {
  return '%$&_#{} \n\t'.includes(name)
}

/** Skips the blanks that a command of letters takes with it. */
function swallow(text: string, at: number, to: number): number {
  if (text.startsWith('{}', at) && at + 2 <= to) return at + 2
  const end = Math.min(to, skipBlank(text, at))
  return end < to && text.charCodeAt(end) !== 10 ? end : at
}

/** An accent over the letter that follows; undefined where none does. */
function accent(reading: LatexReading, at: number, from: number, name: string): number | undefined {
  const base = accented(reading.tex, from, reading.to, 0)
  if (base === undefined) return undefined
  return replace(reading, at, base.end, (base.text + accentOf(name)).normalize('NFC'))
}

/** The letter at `at`, in a group or not, with the accents it has. */
function accented(tex: Tex, at: number, to: number, depth: number): { text: string; end: number } | undefined {
  const { text } = tex
  const start = skipBlank(text, at)
  if (start >= to || depth > 4) return undefined
  const code = text.charCodeAt(start)
  if (code === 0x7b) {
    const close = tex.close.get(start)
    if (close === undefined || close >= to) return undefined
    if (close === start + 1) return { text: '\u00a0', end: close + 1 }
    const inner = accented(tex, start + 1, close, depth + 1)
    return inner === undefined ? undefined : { text: inner.text + text.slice(inner.end, close), end: close + 1 }
  }
  if (code === 0x5c) {
    const end = commandEnd(text, start)
    const name = text.slice(start + 1, end)
    const letter = LETTER_COMMANDS.get(name)
    if (letter !== undefined)
      return { text: letter, end: text.startsWith('{}', end) && end + 2 <= to ? end + 2 : Math.min(to, skipBlank(text, end)) }
    const mark = accentOf(name)
    const base = mark === undefined ? undefined : accented(tex, end, to, depth + 1)
    return base === undefined ? undefined : { text: base.text + mark, end: base.end }
  }
  return /\p{L}/u.test(text.charAt(start)) ? { text: text.charAt(start), end: start + 1 } : undefined
}

/** An environment within a paragraph: maths is an object, of others only the fence goes. */
function environment(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to } = reading
  const fence = readFence(text, at)
  if (fence === undefined) return remove(reading, at, nameEnd)
  const kind = environmentKind(fence.name)
  if (fence.isEnd || (kind !== 'math' && kind !== 'code')) return remove(reading, at, Math.min(to, fence.end))
  const closer = `\\end{${fence.name}}`
  const close = indexWithin(text, closer, fence.end, to)
  return close < 0 ? remove(reading, at, Math.min(to, fence.end)) : object(reading, at, close + closer.length)
}

/** Goes on inside a group whose content is text; what is before it goes. */
function opened(reading: LatexReading, at: number, group: Argument | undefined, end: number): number {
  if (group === undefined) return remove(reading, at, end)
  return drop_(reading, at, group.start + 1)
}

function link(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to, tex } = reading
  const target = groupAt(tex, optionAt(tex, nameEnd, to)?.end ?? nameEnd, to)
  const label = target === undefined ? undefined : groupAt(tex, target.end, to)
  if (target === undefined || label === undefined) return remove(reading, at, target?.end ?? nameEnd)
  const href = text.slice(target.start + 1, target.end - 1).replace(/\\([%#&_~])/g, '$1')
  reading.pending.push({ kind: 'link', from: at, to: label.end - 1, href, sourceEnd: label.end })
  return drop_(reading, at, label.start + 1)
}

/** `\cite` and its family, with several keys, notes around them, and several groups (`\autocites`). */
function cite(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to, tex } = reading
  const start = at > reading.from && text.charCodeAt(at - 1) === 0x7e ? at - 1 : at
  let end = nameEnd
  for (let group = 0; group < 40; group++) {
    let locator = ''
    let next = end
    for (let option = optionAt(tex, next, to); option !== undefined; option = optionAt(tex, next, to)) {
      locator = text.slice(option.start + 1, option.end - 1).trim()
      next = option.end
    }
    const keys = group === 0 || text.charCodeAt(next) === 0x7b ? groupAt(tex, next, to) : undefined
    if (keys === undefined) break
    pushKeys(reading, keys, start, locator)
    end = keys.end
    // Only the plural forms go on.
    if (text.charCodeAt(nameEnd - 1) !== 0x73) break
  }
  for (let i = reading.citations.length - 1; i >= 0 && reading.citations[i]?.from === start; i--)
    (reading.citations[i] as { to: number }).to = end
  return remove(reading, start, end)
}

/** Cites the keys of an argument. */
function pushKeys(reading: LatexReading, keys: Argument, from: number, locator: string): void {
  const { text } = reading
  for (let i = keys.start + 1; i < keys.end; ) {
    let stop = i
    while (stop < keys.end - 1 && text.charCodeAt(stop) !== 0x2c) stop++
    let start = i
    while (start < stop && isSpace(text.charCodeAt(start))) start++
    let end = stop
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) reading.citations.push({ key: { start, end, after: end }, from, to: keys.end, locator, isInGroup: true })
    i = stop + 1
  }
}

function note(reading: LatexReading, at: number, nameEnd: number, name: string): number {
  const { text, to, tex } = reading
  const option = optionAt(tex, nameEnd, to)
  const group = groupAt(tex, option?.end ?? nameEnd, to)
  const start = at > reading.from && text.charCodeAt(at - 1) === 0x7e ? at - 1 : at
  if (group === undefined) return remove(reading, start, nameEnd)
  const isBelow = name === 'footnotetext'
  const label = isBelow && option !== undefined ? text.slice(option.start + 1, option.end - 1) : isBelow ? '' : `^${at}`
  reading.notes.push({ label, start: group.start + 1, end: group.end - 1 })
  if (!isBelow) reading.pending.push({ kind: 'note', from: start, to: group.end, label })
  return remove(reading, start, group.end)
}

function noteMark(reading: LatexReading, at: number, nameEnd: number): number {
  const option = optionAt(reading.tex, nameEnd, reading.to)
  const end = option?.end ?? nameEnd
  const label = option === undefined ? '' : reading.text.slice(option.start + 1, option.end - 1)
  reading.pending.push({ kind: 'note', from: at, to: end, label })
  return remove(reading, at, end)
}

/** The arguments of a quotation that stand before its words. */
export interface QuoteParts {
  /** What names who said the words. */
  readonly by: Argument | undefined
  readonly keys: Argument | undefined
  readonly locator: string
  readonly words: Argument | undefined
  /** After the arguments that may follow the words. */
  readonly end: number
}

/** Reads the arguments of a csquotes command from `at`, after its name. */
export function quoteParts(tex: Tex, at: number, to: number, pattern: string): QuoteParts {
  let by: Argument | undefined
  let keys: Argument | undefined
  let locator = ''
  let i = at
  for (const kind of pattern) {
    const found = kind === 'a' || kind === 'o' ? optionAt(tex, i, to) : groupAt(tex, i, to)
    if (found === undefined) continue
    if (kind === 'a') by = found
    else if (kind === 'o') locator = tex.text.slice(found.start + 1, found.end - 1).trim()
    else if (kind === 'k') keys = found
    i = found.end
  }
  if (by !== undefined) i = optionAt(tex, i, to)?.end ?? i
  else if (keys !== undefined) i = optionAt(tex, i, to)?.end ?? i
  const words = groupAt(tex, i, to)
  const end = words?.end ?? i
  const mark = words !== undefined && pattern !== '' && tex.text.charCodeAt(end) === 0x5b ? optionAt(tex, end, to) : undefined
  return { by, keys, locator, words, end: mark?.end ?? end }
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

/** A siunitx number, quantity, unit or range. */
function quantity(reading: LatexReading, at: number, nameEnd: number, name: string): number {
  const { tex, to } = reading
  const isUnit = name === 'si' || name === 'unit'
  const isRange = name.endsWith('range')
  const hasUnit = isUnit || name.startsWith('SI') || name.startsWith('qty')
  const groups: Argument[] = []
  let i = optionAt(tex, nameEnd, to)?.end ?? nameEnd
  const count = (isUnit ? 0 : isRange ? 2 : 1) + (hasUnit ? 1 : 0)
  while (groups.length < count) {
    const group = groupAt(tex, optionAt(tex, i, to)?.end ?? i, to)
    if (group === undefined) break
    groups.push(group)
    i = group.end
  }
  if (groups.length < count) return remove(reading, at, nameEnd)
  let from = at
  groups.forEach((group, index) => {
    const isLast = index === count - 1
    if (isLast && hasUnit) {
      const unit = unitText(reading.text.slice(group.start + 1, group.end - 1))
      replace(reading, from, group.end, index === 0 || unit === '%' ? unit : `\u00a0${unit}`)
      return
    }
    if (index === 1) replace(reading, from, group.start + 1, ' to ')
    else drop(reading, from, group.start + 1)
    from = group.end - 1
    if (isLast) drop(reading, from, group.end)
  })
  return i
}

function unitText(unit: string): string {
  return unit
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => unitOf(name))
    .replace(/\\(.)/g, '$1')
    .replace(/[{}$]/g, '')
    .replaceAll('~', ' ')
    .replaceAll('^2', '²')
    .replaceAll('^3', '³')
    .trim()
}

/** `\verb|…|`, with any character around it. */
function verbatim(reading: LatexReading, at: number, from: number): number {
  const { text, to, tex } = reading
  const start = optionAt(tex, from, to)?.end ?? from
  const close = start < to ? indexWithin(text, text.charAt(start), start + 1, to) : -1
  return close < 0 ? remove(reading, at, start) : object(reading, at, close + 1)
}

/** A command whose arguments are known. */
function withArguments(reading: LatexReading, at: number, nameEnd: number, name: string, pattern: string): number {
  const { text, to, tex } = reading
  let i = nameEnd
  for (let index = 0; index < pattern.length; index++) {
    const kind = pattern.charAt(index)
    const option = optionAt(tex, i, to)
    // Optional arguments and overlays may stand almost anywhere.
    if (kind === 'o') {
      i = option?.end ?? i
      continue
    }
    const group = groupAt(tex, option?.end ?? i, to)
    if (group === undefined) break
    if (kind === 't') {
      let after = group.end
      for (const rest of pattern.slice(index + 1)) after = rest === 'x' ? (groupAt(tex, after, to)?.end ?? after) : after
      if (after > group.end) reading.closers.set(group.end - 1, { put: '', end: after })
      if (isEmphasis(name)) reading.pending.push({ kind: 'emphasis', from: at, to: group.end })
      return superscript(reading, at, group, name) ?? drop_(reading, at, group.start + 1)
    }
    if (kind === 'r') {
      hide(reading, at, group.end)
      return group.end
    }
    if (kind === 'c') return object(reading, at, group.end)
    i = group.end
  }
  const end = i > nameEnd ? i : swallow(text, i, to)
  return remove(reading, at, name === 'cmidrule' ? Math.max(end, ruleEnd(reading, nameEnd)) : end)
}

/** `\cmidrule(lr){2-3}`. */
function ruleEnd(reading: LatexReading, at: number): number {
  const rule = /^(?:\[[^\]\n]*\])?(?:\([^)\n]*\))?\{[^}\n]*\}/.exec(reading.text.slice(at, at + 60))
  return Math.min(reading.to, at + (rule === null ? 0 : rule[0].length))
}

/** Raised digits are raised, so that they are no part of the number before them. */
function superscript(reading: LatexReading, at: number, group: Argument, name: string): number | undefined {
  if (name !== 'textsuperscript' || group.end - group.start > 5) return undefined
  const inside = reading.text.slice(group.start + 1, group.end - 1)
  if (!/^\d+$/.test(inside)) return undefined
  drop(reading, at, group.start + 1)
  for (let i = 0; i < inside.length; i++)
    replace(reading, group.start + 1 + i, group.start + 2 + i, '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(inside.charAt(i))))
  return drop_(reading, group.end - 1, group.end)
}

/** A command that sets no text itself. */
function spaced(reading: LatexReading, at: number, nameEnd: number, name: string, spacing: string): number {
  const { text, to, tex } = reading
  if (spacing !== '') return replace(reading, at, swallow(text, nameEnd, to), spacing)
  if (name === 'item' || name === 'addlinespace') {
    const option = optionAt(tex, nameEnd, to)
    if (option === undefined) return remove(reading, at, nameEnd)
    if (name === 'addlinespace') return remove(reading, at, option.end)
    // The label of an item is text.
    drop(reading, at, option.start + 1)
    reading.edits.push({ from: option.end - 1, to: option.end, put: '', isGone: false })
    return option.start + 1
  }
  return remove(reading, at, swallow(text, nameEnd, to))
}

/** A command that is not known: its arguments are text where they read like it; without any it is an object. */
function unknown(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to, tex } = reading
  const kept: Argument[] = []
  let end = nameEnd
  for (let count = 0; count < 9; count++) {
    const option = text.charCodeAt(end) === 0x5b ? optionAt(tex, end, to) : undefined
    const next = option?.end ?? end
    const group = text.charCodeAt(next) === 0x7b ? groupAt(tex, next, to) : undefined
    end = group?.end ?? next
    if (group === undefined) break
    if (readsLikeProse(text.slice(group.start + 1, Math.min(group.end - 1, group.start + 200)))) kept.push(group)
  }
  const first = kept[0]
  if (first === undefined) {
    return object(reading, at, Math.min(to, end))
  }
  drop(reading, at, first.start + 1)
  kept.forEach((group, index) => {
    const next = kept[index + 1]
    reading.closers.set(group.end - 1, next === undefined ? { put: '', end } : { put: ' ', end: next.start + 1 })
  })
  return first.start + 1
}

/** Tells whether an argument is text rather than a name, a length or an option. */
function readsLikeProse(argument: string): boolean {
  const text = argument.trim()
  if (text === '' || /^[-+]?[\d.,]*\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|fil+|\\[A-Za-z]+)?$/.test(text)) return false
  if (/\p{L}\s+\S|\d\s+\p{L}/u.test(text) && !/^[\w-]+\s*=/.test(text)) return true
  return /^[\p{Lu}\d$€£(“"`][\p{L}\d.,%'’\\-]*$/u.test(text) || /^\p{Ll}{3,}$/u.test(text)
}
