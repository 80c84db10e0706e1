/**
 * Pairs the quotation marks of one paragraph.
 *
 * In: a plain text. Out: the pairs, outermost and nested, in the order of their opening marks, and an opening mark that
 * starts the text, or stands behind what leads in its words, and is left open. A mark without a partner costs nothing but itself. Whether the words between two marks
 * are speech, a title or a scare quote is not its business.
 */
import { isDigit } from '../text/characters.ts'
import type { Span } from '../text/span.ts'

/** Two marks that belong together. `start`/`end` span the marks too. */
export interface MarkPair extends Span {
  /** What stands between the marks, white space at its ends left out. */
  readonly inner: Span
  /** The index of the pair that this one is nested in, or -1. */
  readonly within: number
}

export interface MarkPairs {
  readonly pairs: readonly MarkPair[]
  /** Where the words start that an opening mark leaves open, at the very start of the text or behind a colon or comma; or -1. */
  readonly open: number
  /** Where that mark stands, or -1. */
  readonly openAt: number
  /** The text starts with an opening mark, closed or not. */
  readonly opens: boolean
}

const DOUBLE = 0
const SINGLE = 1
const GUILLEMET = 2
const SMALL_GUILLEMET = 3
const CORNER = 4
const WHITE_CORNER = 5

/** A mark that may open, close or both, of a family. `sure` when its form alone tells which. */
interface Mark {
  readonly at: number
  readonly length: number
  readonly family: number
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Straight marks are all alike: an inch sign, an apostrophe. */
  readonly straight: boolean
}

const SURE_MARK = /["“”„‟‘‚‛«»‹›「」『』`]/
const ANY_MARK = /["'“”„‟‘’‚‛«»‹›「」『』`]/g

/** Tells whether a text holds any character that may be a quotation mark, apostrophes left out. */
export function hasQuoteMarks(text: string): boolean {
  if (SURE_MARK.test(text)) return true
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) if (!isLetterOrDigit(text.charCodeAt(at - 1))) return true
  return false
}

/** Pairs the quotation marks of `text`. Linear in its length. */
export function pairQuoteMarks(text: string): MarkPairs {
  const marks = marksOf(text)
  const pairs: { start: number; end: number; inner: Span; within: number }[] = []
  const stack: Mark[] = []
  // How many marks on the stack are of each family: a mark that closes nothing is told without walking the stack.
  const held = [0, 0, 0, 0, 0, 0]
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark
    if (mark.canClose && (held[mark.family] as number) > 0 && closes(text, marks, index)) {
      for (;;) {
        const open = stack.pop() as Mark
        held[open.family] = (held[open.family] as number) - 1
        if (open.family !== mark.family) continue
        const inner = trimmed(text, open.at + open.length, mark.at)
        if (inner.start < inner.end) pairs.push({ start: open.at, end: mark.at + mark.length, inner, within: -1 })
        break
      }
    } else if (mark.canOpen) {
      stack.push(mark)
      held[mark.family] = (held[mark.family] as number) + 1
    }
  }
  pairs.sort((a, b) => a.start - b.start)
  const around: number[] = []
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index] as (typeof pairs)[number]
    while (around.length > 0 && (pairs[around.at(-1) as number] as (typeof pairs)[number]).end <= pair.start) around.pop()
    pair.within = around.at(-1) ?? -1
    around.push(index)
  }
  const first = marks[0]
  const opens = first?.canOpen === true && first.at === leading(text)
  const left = stack[0]
  const leftOpen = left !== undefined && left.family !== SINGLE && ((opens && left === first) || isLedIn(text, left.at)) ? left : undefined
  const open = leftOpen === undefined ? -1 : leftOpen.at + leftOpen.length
  return { pairs, open, openAt: leftOpen?.at ?? -1, opens }
}

/** X said: “ or X said, “: behind a colon or comma and a blank. */
function isLedIn(text: string, at: number): boolean {
  return /[:,]\s$/.test(text.slice(Math.max(0, at - 2), at))
}

/** Tells whether a mark that may close does, where one of its family is open. */
function closes(text: string, marks: readonly Mark[], index: number): boolean {
  const mark = marks[index] as Mark
  const next = marks[index + 1]
  if (mark.family === SINGLE) {
    // An apostrophe of a plural (the firms’ role) looks like a closing mark: it is one only if another mark closes later.
    const before = text.charCodeAt(mark.at - 1)
    if ((before !== 0x73 && before !== 0x53) || !/^\s+[\p{Ll}\d]/u.test(text.slice(mark.at + 1, mark.at + 4))) return true
    for (let later = index + 1; later < marks.length; later++) {
      const other = marks[later] as Mark
      if (other.family !== SINGLE) continue
      return !(other.canClose && !other.canOpen)
    }
    return true
  }
  if (!mark.straight) return true
  // Inches, or seconds of arc: a digit before, and the mark that really closes comes next.
  if (!isDigit(text.charCodeAt(mark.at - 1))) return true
  if (next === undefined || next.family !== DOUBLE || !next.straight) return true
  return !(next.canClose && !next.canOpen)
}

function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = []
  // Which way German and reversed guillemets point is told from the mark that is open.
  let low = 0
  ANY_MARK.lastIndex = 0
  for (let match = ANY_MARK.exec(text); match !== null; match = ANY_MARK.exec(text)) {
    const at = match.index
    const char = match[0]
    const after = text.charCodeAt(at + 1)
    const before = text.charCodeAt(at - 1)
    const opening = !isSpaceOrEnd(after) && !isClosingPunctuation(after)
    const closing = !isSpaceOrEnd(before)
    const mark = (family: number, canOpen: boolean, canClose: boolean, straight = false, length = 1): void => {
      if (canOpen || canClose) marks.push({ at, length, family, canOpen, canClose, straight })
    }
    switch (char) {
      case '„':
      case '‟':
        low++
        mark(DOUBLE, true, false)
        break
      case '“':
        if (low > 0 && closing) {
          low--
          mark(DOUBLE, false, true)
        } else mark(DOUBLE, true, false)
        break
      case '”':
        // Swedish and Finnish open with it as well; also a slip of the keyboard.
        mark(DOUBLE, opening && isBeforeOpening(before), closing || !opening)
        break
      case '"':
        mark(DOUBLE, opening && !isLetterOrDigit(before), closing && !(isBeforeOpening(before) && opening), true)
        break
      case '`':
        if (after === 0x60) {
          mark(DOUBLE, true, false, false, 2)
          ANY_MARK.lastIndex++
        }
        break
      case '‘':
      case '‛':
        if (!isDecade(text, at + 1) && opening && !isLetterOrDigit(before)) mark(SINGLE, true, false)
        break
      case '‚':
        if (opening && isBeforeOpening(before) && !isSpaceOrEnd(after)) mark(SINGLE, true, false)
        break
      case '’':
        if (isLetterOrDigit(after)) {
          if (isBeforeOpening(before) && !isDecade(text, at + 1) && !isElision(text, at + 1)) mark(SINGLE, false, false)
        } else mark(SINGLE, false, closing)
        break
      case "'":
        if (after === 0x27 && before !== 0x27) {
          mark(DOUBLE, false, true, false, 2)
          ANY_MARK.lastIndex++
        } else if (isLetterOrDigit(after) && isLetterOrDigit(before)) break
        else if (isBeforeOpening(before) && opening) mark(SINGLE, !isDecade(text, at + 1) && !isElision(text, at + 1), false, true)
        else mark(SINGLE, false, closing && !isDigit(before), true)
        break
      case '«':
        mark(GUILLEMET, true, closing && !opening)
        break
      case '»':
        mark(GUILLEMET, opening && isBeforeOpening(before), true)
        break
      case '‹':
        mark(SMALL_GUILLEMET, true, closing && !opening)
        break
      case '›':
        mark(SMALL_GUILLEMET, opening && isBeforeOpening(before), true)
        break
      case '「':
        mark(CORNER, true, false)
        break
      case '」':
        mark(CORNER, false, true)
        break
      case '『':
        mark(WHITE_CORNER, true, false)
        break
      default:
        mark(WHITE_CORNER, false, true)
    }
  }
  return marks
}

/** `90s`, `75` and the like: an apostrophe before them stands for a century. */
function isDecade(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2))
}

const ELISIONS: ReadonlySet<string> = new Set(['tis', 'twas', 'em', 'til', 'cause', 'n', 'bout', 'round', 'im'])

function isElision(text: string, at: number): boolean {
  let end = at
  while (end < at + 6 && isLetterOrDigit(text.charCodeAt(end))) end++
  return ELISIONS.has(text.slice(at, end).toLowerCase())
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpaceOrEnd(text.charCodeAt(start))) start++
  while (end > start && isSpaceOrEnd(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function leading(text: string): number {
  let at = 0
  while (at < text.length && isSpaceOrEnd(text.charCodeAt(at))) at++
  return at
}

function isSpaceOrEnd(code: number): boolean {
  return (
    Number.isNaN(code) ||
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000
  )
}

/** What may stand before an opening mark: white space, the start, an opening bracket, a dash, a slash, another mark. */
function isBeforeOpening(code: number): boolean {
  return isSpaceOrEnd(code) || '([{—–-/“‘"\'«„:='.includes(String.fromCharCode(code))
}

function isClosingPunctuation(code: number): boolean {
  return '.,;:!?)]}…'.includes(String.fromCharCode(code))
}

function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x303f) && code !== 0xfffc
}
