/**
 * Reads the inline markup of a paragraph of Markdown.
 *
 * In: a stretch of text without carriage returns. Out: its plain text as a run with its marks, the spans of the notes written
 * inside it, and its comments. It knows CommonMark's inlines, struck-out text, bare addresses, maths, and pandoc's citations, notes
 * and attributes. Link references are not resolved: `[text][label]` is a link to an unknown address, `[text]` keeps its brackets.
 */
import { readEntity } from './entities.ts'
import { type Delimiter, pairDelimiters, readDelimiter } from './inline-delimiters.ts'
import {
  attributesEnd,
  hasMaths,
  isAlphanumeric,
  isCrossReference,
  isWhite,
  labelEnd,
  mailEnd,
  mailStart,
  mathsEnd,
  readCitationKey,
  readLinkTarget,
} from './inline-parts.ts'
import { angle, codeSpan, shortcode } from './inline-raw.ts'
import {
  address,
  type Bracket,
  drop,
  type FoundCitation,
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

const SPECIAL = /[\\`*_[{@^]|~~|<[A-Za-z/!?]|&[#A-Za-z]|:\/\/|www\./
const NONE: readonly never[] = []
const IS_TRIGGER = new Uint8Array(128)

for (const char of '\\`*_~[]!^{@$<&:w') IS_TRIGGER[char.charCodeAt(0)] = 1

/** Reads the text from `from` to `to`, blanks at both ends left out. Within a note, `isNote`, no note can stand. */
export function readInline(text: string, from: number, to: number, isNote = false): Inline {
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  const body = text.slice(from, to)
  if (!SPECIAL.test(body) && !hasMaths(text, from, to)) return { run: verbatimRun(text, from, to), notes: NONE, comments: NONE }
  const reading = newReading(text, from, to, isNote)
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    at = code < 128 && IS_TRIGGER[code] === 1 ? step(reading, code, at) : at + 1
  }
  pairDelimiters(reading.delimiters, -1, reading.top, reading.pairs)
  return written(reading)
}

/** Reads what starts at `at`; where that is nothing, the next offset. */
function step(reading: Reading, code: number, at: number): number {
  const { text, to } = reading
  switch (code) {
    case 0x5c: {
      if (at + 1 >= to || !isEscapable(text.charCodeAt(at + 1))) return at + 1
      drop(reading, at, at + 1)
      return at + 2
    }
    case 0x60:
      return codeSpan(reading, at)
    case 0x2a:
    case 0x5f:
    case 0x7e: {
      const delimiter = readDelimiter(text, at, reading.from, to)
      const end = at + delimiter.length
      if (code === 0x7e && delimiter.length !== 2) return end
      pushDelimiter(reading, delimiter)
      return end
    }
    case 0x5b:
      return noteReference(reading, at) ?? openBracket(reading, 'link', at, at + 1)
    case 0x21:
      return text.charCodeAt(at + 1) === 0x5b && at + 1 < to ? openBracket(reading, 'image', at, at + 2) : at + 1
    case 0x5e:
      if (text.charCodeAt(at + 1) === 0x5b && at + 1 < to && !reading.isNote) return openBracket(reading, 'note', at, at + 2)
      return raisedNumber(reading, at)
    case 0x5d:
      return closeBracket(reading, at)
    case 0x7b: {
      const end = attributesEnd(text, at, to)
      if (end < 0) return shortcode(reading, at)
      remove(reading, at, end)
      return end
    }
    case 0x40:
      return atSign(reading, at)
    case 0x24: {
      const end = mathsEnd(text, at, to)
      return end < 0 ? at + 1 : object(reading, at, end)
    }
    case 0x3c:
      return angle(reading, at)
    case 0x26: {
      const entity = readEntity(text, at, to)
      if (entity === undefined) return at + 1
      replace(reading, at, entity.end, entity.text)
      return entity.end
    }
    case 0x3a:
      return schemeAddress(reading, at)
    default:
      return hostAddress(reading, at)
  }
}

function pushDelimiter(reading: Reading, delimiter: Delimiter): void {
  const index = reading.delimiters.length
  delimiter.previous = reading.top
  if (reading.top >= 0) (reading.delimiters[reading.top] as Delimiter).next = index
  reading.delimiters.push(delimiter)
  reading.top = index
}

/** `^12^` is raised. */
function raisedNumber(reading: Reading, at: number): number {
  const digits = /^\^(\d{1,3})\^/.exec(reading.text.slice(at, Math.min(reading.to, at + 5)))?.[1]
  if (digits === undefined) return at + 1
  const end = at + 1 + digits.length
  drop(reading, at, at + 1)
  raise(reading, at + 1, end)
  drop(reading, end, end + 1)
  return end + 1
}

/** Reads `[^label]`; undefined where there is none. */
function noteReference(reading: Reading, at: number): number | undefined {
  const { text, to } = reading
  if (text.charCodeAt(at + 1) !== 0x5e) return undefined
  for (let i = at + 2; i < to && i < at + 200; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5d) {
      if (i === at + 2) return undefined
      remove(reading, at, i + 1)
      reading.pending.push({ kind: 'note', from: at, to: i + 1, label: text.slice(at + 2, i) })
      return i + 1
    }
    if (code === 0x5b || isWhite(code)) return undefined
  }
  return undefined
}

function openBracket(reading: Reading, kind: Bracket['kind'], at: number, end: number): number {
  reading.brackets.push({ at, kind, delimiter: reading.top, citations: reading.citations.length, isActive: true })
  return end
}

function closeBracket(reading: Reading, at: number): number {
  const { text, to } = reading
  const bracket = reading.brackets.pop()
  if (bracket === undefined) return at + 1
  const end = at + 1
  if (bracket.kind === 'note') {
    const label = `^${bracket.at}`
    closeInside(reading, bracket)
    remove(reading, bracket.at, end)
    reading.hidden.push({ from: bracket.at + 1, to: end })
    reading.notes.push({ label, start: bracket.at + 2, end: at })
    reading.pending.push({ kind: 'note', from: bracket.at, to: end, label })
    return end
  }
  if (!bracket.isActive) return end
  const next = end < to ? text.charCodeAt(end) : 0
  if (next === 0x28) {
    const target = readLinkTarget(text, end, to)
    if (target !== undefined) return link(reading, bracket, at, target.href, target.end)
  }
  // `[@somebody][]` is a link to somebody.
  if (bracket.kind === 'link' && reading.citations.length > bracket.citations && !text.startsWith('[]', end))
    return citationGroup(reading, bracket, at)
  if (next === 0x5b) {
    const label = labelEnd(text, end, to)
    const isNoteOrCitation = text.charCodeAt(end + 1) === 0x5e || text.charCodeAt(end + 1) === 0x40
    if (label > 0 && !isNoteOrCitation) return link(reading, bracket, at, '', label)
  }
  if (bracket.kind === 'link') {
    const cited = reading.citations.at(-1)
    if (
      cited !== undefined &&
      cited.locator === '' &&
      !cited.isInGroup &&
      bracket.at - cited.to <= 1 &&
      bracket.at >= cited.to &&
      text.slice(cited.to, bracket.at).trim() === ''
    ) {
      cited.locator = text.slice(bracket.at + 1, at).trim()
      cited.to = end
      return end
    }
    if (next === 0x7b) {
      const attributes = attributesEnd(text, end, to)
      if (attributes > 0) {
        drop(reading, bracket.at, bracket.at + 1)
        drop(reading, at, attributes)
        return attributes
      }
    }
  }
  return end
}

/** Pairs the delimiters inside a bracket among themselves. */
function closeInside(reading: Reading, bracket: Bracket): void {
  pairDelimiters(reading.delimiters, bracket.delimiter, reading.top, reading.pairs)
  reading.top = bracket.delimiter
  if (reading.top >= 0) (reading.delimiters[reading.top] as Delimiter).next = -1
}

function link(reading: Reading, bracket: Bracket, at: number, href: string, end: number): number {
  closeInside(reading, bracket)
  if (bracket.kind === 'image') {
    reading.hidden.push({ from: bracket.at + 1, to: end })
    return address(reading, bracket.at, end, href)
  }
  drop(reading, bracket.at, bracket.at + 1)
  drop(reading, at, end)
  reading.pending.push({ kind: 'link', from: bracket.at, to: at, href, sourceEnd: end })
  // No link stands inside another.
  for (let i = reading.brackets.length - 1; i >= 0; i--) {
    const outer = reading.brackets[i] as Bracket
    if (outer.kind !== 'link') continue
    if (!outer.isActive) break
    outer.isActive = false
  }
  return end
}

/** Makes one citation group of the brackets from `bracket` to the `]` at `at`. */
function citationGroup(reading: Reading, bracket: Bracket, at: number): number {
  const { text, citations } = reading
  for (let i = bracket.citations; i < citations.length; i++) {
    const citation = citations[i] as FoundCitation
    const stop = i + 1 < citations.length ? (citations[i + 1] as FoundCitation).from : at
    const rest = text.slice(citation.key.after, stop)
    const semicolon = rest.indexOf(';')
    citation.locator = (semicolon < 0 ? rest : rest.slice(0, semicolon)).replace(/^[\s,]+/, '').trim()
    citation.from = bracket.at
    citation.to = at + 1
    citation.isInGroup = true
  }
  closeInside(reading, bracket)
  remove(reading, bracket.at, at + 1)
  return at + 1
}

/** Reads an e-mail address or a citation. */
function atSign(reading: Reading, at: number): number {
  const { text, from, to } = reading
  const last = reading.edits.at(-1)
  const name = mailStart(text, at, Math.max(from, last === undefined ? from : last.to))
  if (name >= 0) {
    const end = mailEnd(text, at + 1, to)
    if (end > 0) return address(reading, name, end, `mailto:${text.slice(name, end)}`)
  }
  const before = at > from ? text.charCodeAt(at - 1) : 0x20
  const isSuppressed = before === 0x2d && (at - 1 === from || !isAlphanumeric(text.charCodeAt(at - 2)))
  if (isAlphanumeric(before) || before === 0x5f || before === 0x40) return at + 1
  const key = readCitationKey(text, at + 1, to)
  if (key === undefined) return at + 1
  if (isCrossReference(text.slice(key.start, key.end))) return object(reading, isSuppressed ? at - 1 : at, key.after)
  const isBraced = before === 0x7b && text.charCodeAt(key.after) === 0x7d && key.after < to
  const start = isBraced || isSuppressed ? at - 1 : at
  reading.citations.push({ key, from: start, to: isBraced ? key.after + 1 : key.after, locator: '', isInGroup: false })
  return isBraced ? key.after + 1 : key.after
}

/** ASCII punctuation, a line's end (a hard break) and, as in pandoc, a blank. */
function isEscapable(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e) ||
    code === 10
  )
}
