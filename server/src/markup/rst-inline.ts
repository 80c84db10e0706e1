/**
 * Reads the inline markup of a paragraph of reStructuredText.
 *
 * In: a stretch of text without carriage returns. Out: its plain text as a run with its marks. Roles that cite are citations, those
 * that refer to parts of the document objects; the text of others stays. Substitutions are objects: what they stand for is said
 * elsewhere.
 */
import { isAlphanumeric, isWhite, mailEnd, mailStart } from './inline-parts.ts'
import {
  address,
  drop,
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
import { indexWithin } from './scan.ts'
import { isSpace, verbatimRun } from './source-map.ts'

interface RstReading extends Reading {
  /** Closing marks that belong to an opening one, with their length. */
  readonly closers: Map<number, number>
  /** The end strings that nothing closes from here on. */
  readonly open: Set<string>
}

const SPECIAL = /[\\`*|_@]|--|:\/\/|www\.|\]_/
const IS_TRIGGER = new Uint8Array(128)
for (const char of '\\`*|_@-:[w') IS_TRIGGER[char.charCodeAt(0)] = 1
const NONE: readonly never[] = []

/** Reads the text from `from` to `to`, blanks at both ends left out. */
export function readRstInline(text: string, from: number, to: number): Inline {
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (!SPECIAL.test(text.slice(from, to))) return { run: verbatimRun(text, from, to), notes: NONE, comments: NONE }
  const reading: RstReading = { ...newReading(text, from, to, false), closers: new Map(), open: new Set() }
  let at = from
  while (at < to) {
    const closer = reading.closers.get(at)
    if (closer !== undefined) {
      drop(reading, at, at + closer)
      at += closer
      continue
    }
    const code = text.charCodeAt(at)
    at = code < 128 && IS_TRIGGER[code] === 1 ? step(reading, code, at) : at + 1
  }
  return written(reading)
}

function step(reading: RstReading, code: number, at: number): number {
  const { text, to } = reading
  switch (code) {
    case 0x5c: {
      // A blank that is escaped is none.
      const end = at + 1 < to && isWhite(text.charCodeAt(at + 1)) ? at + 2 : at + 1
      drop(reading, at, end)
      return end === at + 1 ? Math.min(to, at + 2) : end
    }
    case 0x60:
      return backquote(reading, at, undefined, at)
    case 0x2a:
      return emphasis(reading, at)
    case 0x7c:
      return substitution(reading, at)
    case 0x5f:
      return underscore(reading, at)
    case 0x5b:
      return footnote(reading, at)
    case 0x40: {
      const name = mailStart(text, at, reading.from)
      const end = name < 0 ? -1 : mailEnd(text, at + 1, to)
      return end > 0 ? address(reading, name, end, `mailto:${text.slice(name, end)}`) : at + 1
    }
    case 0x2d: {
      let end = at
      while (end < to && text.charCodeAt(end) === 0x2d) end++
      if (end - at !== 2 && end - at !== 3) return end
      replace(reading, at, end, end - at === 2 ? '–' : '—')
      return end
    }
    case 0x77:
      return hostAddress(reading, at)
    default:
      return role(reading, at) ?? schemeAddress(reading, at)
  }
}

const PAIRS = '\'"([{<“‘«'
const CLOSING = '\'")]}>”’»'

/** Markup starts at a blank, an opening mark or a few others, and before something. */
function canStart(reading: Reading, at: number, after: number): boolean {
  const { text, from, to } = reading
  if (after >= to || isWhite(text.charCodeAt(after))) return false
  // A mark that is itself in quotation marks or brackets starts nothing.
  const pair = at > from ? PAIRS.indexOf(text.charAt(at - 1)) : -1
  if (pair >= 0 && text.charCodeAt(after) === CLOSING.charCodeAt(pair)) return false
  return at === from || isWhite(text.charCodeAt(at - 1)) || /[-:/'"<([{–—“‘«„\\\u00a0]/.test(text.charAt(at - 1))
}

function canEnd(reading: Reading, at: number, after: number): boolean {
  const { text, to } = reading
  if (isWhite(text.charCodeAt(at - 1))) return false
  return after >= to || isWhite(text.charCodeAt(after)) || /[-.,:;!?/'")\]}>–—”’»…\\\u00a0]/.test(text.charAt(after))
}

/** Where `mark` closes what starts at `from`, or -1. */
function closeOf(reading: RstReading, mark: string, from: number): number {
  if (reading.open.has(mark)) return -1
  for (let at = from; ; ) {
    const found = indexWithin(reading.text, mark, at, reading.to)
    if (found < 0) {
      reading.open.add(mark)
      return -1
    }
    if (found > from - 1 && reading.text.charCodeAt(found - 1) !== 0x5c && canEnd(reading, found, found + mark.length)) return found
    at = found + 1
  }
}

function emphasis(reading: RstReading, at: number): number {
  const length = reading.text.charCodeAt(at + 1) === 0x2a ? 2 : 1
  if (!canStart(reading, at, at + length)) return at + length
  const close = closeOf(reading, length === 2 ? '**' : '*', at + length + 1)
  if (close < 0) return at + length
  drop(reading, at, at + length)
  reading.closers.set(close, length)
  reading.pending.push({ kind: 'emphasis', from: at, to: close + length })
  return at + length
}

function substitution(reading: RstReading, at: number): number {
  const { text, from } = reading
  // The mark of a line that is kept as it is.
  if ((at === from || text.charCodeAt(at - 1) === 10) && isWhite(text.charCodeAt(at + 1))) {
    drop(reading, at, at + 2)
    return at + 2
  }
  if (!canStart(reading, at, at + 1)) return at + 1
  const close = indexWithin(reading.text, '|', at + 1, Math.min(reading.to, at + 100))
  if (close < 0 || isWhite(reading.text.charCodeAt(close - 1))) return at + 1
  let end = close + 1
  while (end < reading.to && reading.text.charCodeAt(end) === 0x5f) end++
  return object(reading, at, end)
}

/** `name_` and `name__` refer, and `` _`target` `` is text. */
function underscore(reading: RstReading, at: number): number {
  const { text, from, to } = reading
  if (text.charCodeAt(at + 1) === 0x60 && canStart(reading, at, at + 2)) {
    drop(reading, at, at + 1)
    return at + 1
  }
  let end = at
  while (end < to && text.charCodeAt(end) === 0x5f) end++
  if (end - at > 2 || at === from || !isAlphanumeric(text.charCodeAt(at - 1)) || !canEnd(reading, end, end)) return end
  let start = at
  while (start > from && (isAlphanumeric(text.charCodeAt(start - 1)) || /[-.:+_]/.test(text.charAt(start - 1)))) start--
  const last = reading.edits.at(-1)
  // A name starts with a letter or a digit: `__init__` is none.
  if (text.charCodeAt(start) === 0x5f || (last !== undefined && last.to > start)) return end
  reading.pending.push({ kind: 'link', from: start, to: at, href: '', sourceEnd: end })
  drop(reading, at, end)
  return end
}

/** `[1]_`, `[#name]_`, `[*]_` refer to notes, `[key]_` cites. */
function footnote(reading: RstReading, at: number): number {
  const found = /^\[([^\]\s[]{1,80})\]_(?![A-Za-z0-9_])/.exec(reading.text.slice(at, Math.min(reading.to, at + 90)))
  if (found === null) return at + 1
  const label = found[1] as string
  const end = at + found[0].length
  remove(reading, at, end)
  if (/^(?:\d+|#[\w.:-]*|\*)$/.test(label))
    reading.pending.push({ kind: 'note', from: at, to: end, label: label === '#' || label === '*' ? '' : label.replace(/^#/, '') })
  else
    reading.citations.push({
      key: { start: at + 1, end: at + 1 + label.length, after: end },
      from: at,
      to: end,
      locator: '',
      isInGroup: true,
    })
  return end
}

/** A role before its text: `` :cite:p:`key` ``. */
function role(reading: RstReading, at: number): number | undefined {
  const { text, to } = reading
  const found = /^:([A-Za-z][\w.+-]*(?::[A-Za-z][\w.+-]*)*):`/.exec(text.slice(at, Math.min(to, at + 60)))
  if (found === null || !canStart(reading, at, at + 1)) return undefined
  return backquote(reading, at + found[0].length - 1, (found[1] as string).toLowerCase(), at)
}

/** Literals, links, references and interpreted text; `from` is where its role starts. */
function backquote(reading: RstReading, at: number, name: string | undefined, from: number): number {
  const { text, to } = reading
  if (text.charCodeAt(at + 1) === 0x60 && name === undefined) {
    if (!canStart(reading, at, at + 2)) return at + 2
    const close = closeOf(reading, '``', at + 3)
    return close < 0 ? at + 2 : object(reading, at, close + 2)
  }
  if (name === undefined && !canStart(reading, at, at + 1) && text.charCodeAt(at - 1) !== 0x5f) return at + 1
  const close = closingBackquote(reading, at + 1)
  if (close < 0) return at + 1
  let end = close + 1
  const suffix = name === undefined ? /^:([A-Za-z][\w.+:-]*?):(?!`)/.exec(text.slice(end, Math.min(to, end + 40))) : null
  const is = name ?? suffix?.[1]?.toLowerCase()
  if (suffix !== null) end += suffix[0].length
  while (is === undefined && end < to && text.charCodeAt(end) === 0x5f && end < close + 3) end++
  const target = angled(text, at + 1, close)
  if (is !== undefined && /(?:^|:)(?:foot)?cite(?:$|[:a-z])/.test(is)) return cite(reading, from, at, close, end)
  if (is !== undefined && isCode(is)) return object(reading, from, end)
  if (is !== undefined && isReferenceRole(is) && target === undefined) return object(reading, from, end)
  if (is === 'sup' || is === 'superscript') {
    drop(reading, from, at + 1)
    raise(reading, at + 1, close)
    drop(reading, close, end)
    return end
  }
  const textEnd = target?.before ?? close
  // The text of a role for names of files, functions and the like has no blanks; an address may be its own text.
  const label = text.slice(at + 1, textEnd)
  if (is !== undefined && target === undefined && /^\S*[/_()\\.]\S*$/.test(label)) return object(reading, from, end)
  if (target !== undefined && /^(?:https?:\/\/|www\.)\S+$/.test(label)) return address(reading, from, end, target.href)
  if (textEnd <= at + 1 && target !== undefined) return address(reading, from, end, target.href)
  drop(reading, from, at + 1)
  drop(reading, textEnd, end)
  // Within the text nothing but escapes is markup.
  for (let i = at + 1; i < textEnd; i++) if (text.charCodeAt(i) === 0x5c) drop(reading, i, i++ + 1)
  if (target !== undefined || (is === undefined && end > close + 1))
    reading.pending.push({ kind: 'link', from: at, to: textEnd, href: target?.href ?? '', sourceEnd: end })
  else if (is === undefined) reading.pending.push({ kind: 'emphasis', from: at, to: close })
  return end
}

function closingBackquote(reading: RstReading, from: number): number {
  if (reading.open.has('`')) return -1
  for (let at = from; ; ) {
    const found = indexWithin(reading.text, '`', at, reading.to)
    if (found < 0) {
      reading.open.add('`')
      return -1
    }
    if (found > from && reading.text.charCodeAt(found - 1) !== 0x5c) return found
    at = found + 1
  }
}

/** The address in angle brackets at the end of a link's text. */
function angled(text: string, from: number, close: number): { href: string; before: number } | undefined {
  if (text.charCodeAt(close - 1) !== 0x3e) return undefined
  const open = text.slice(from, close).lastIndexOf('<')
  if (open < 0) return undefined
  let before = from + open
  const href = text.slice(before + 1, close - 1).replace(/\s+/g, '')
  while (before > from && isWhite(text.charCodeAt(before - 1))) before--
  return { href, before }
}

/** The keys of a role that cites. */
function cite(reading: Reading, from: number, at: number, close: number, end: number): number {
  const { text } = reading
  for (let i = at + 1; i < close; ) {
    let stop = i
    while (stop < close && text.charCodeAt(stop) !== 0x2c) stop++
    let start = i
    while (start < stop && isWhite(text.charCodeAt(start))) start++
    let last = stop
    while (last > start && isWhite(text.charCodeAt(last - 1))) last--
    // `{see}key{p. 3}` has its notes in braces.
    const key = /^(?:\{[^{}]*\})?([^{}\s]+)(?:\{([^{}]*)\})?$/.exec(text.slice(start, last))
    if (key?.[1] !== undefined) {
      const keyStart = start + (key[0].startsWith('{') ? key[0].indexOf('}') + 1 : 0)
      reading.citations.push({
        key: { start: keyStart, end: keyStart + key[1].length, after: end },
        from,
        to: end,
        locator: key[2] ?? '',
        isInGroup: true,
      })
    }
    i = stop + 1
  }
  remove(reading, from, end)
  return end
}

function isCode(name: string): boolean {
  return /^(?:math|code|literal|file|kbd|command|samp|program|option|envvar|makevar|mimetype|regexp|index|raw|class|func|meth|mod|attr|data|exc|obj|const|py:.*|c:.*|cpp:.*|js:.*|rst:.*|download|pep|rfc|eq|token|issue|pr|user)$/.test(
    name,
  )
}

function isReferenceRole(name: string): boolean {
  return /(?:^|:)(?:ref|numref|doc|any|keyword|term|prf:ref)$/.test(name) && name !== 'term'
}
