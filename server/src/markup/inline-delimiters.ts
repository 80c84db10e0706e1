/**
 * Pairs the `*`, `_` and `~~` of a paragraph, by CommonMark's rules, in time linear in their number.
 */

/** A run of one delimiter character. What is not yet paired of it stands from `at`, `length` characters long. */
export interface Delimiter {
  readonly code: number
  at: number
  length: number
  readonly canOpen: boolean
  readonly canClose: boolean
  /** The length it is written with. */
  readonly written: number
  /** The runs beside it that are still in play; -1 for none. */
  previous: number
  next: number
}

/** Two delimiters that belong together: the opening one from `open`, the closing one from `close`, both `length` characters long. */
export interface Pair {
  readonly code: number
  readonly open: number
  readonly close: number
  readonly length: number
}

const TILDE = 0x7e
const UNDERSCORE = 0x5f

/** Reads the run of delimiters at `at`: how long it is, and whether it may open and close. */
export function readDelimiter(text: string, at: number, from: number, limit: number): Delimiter {
  const code = text.charCodeAt(at)
  let end = at
  while (end < limit && text.charCodeAt(end) === code) end++
  const before = at > from ? text.charCodeAt(at - 1) : 0x20
  const after = end < limit ? text.charCodeAt(end) : 0x20
  const isBeforeWhite = isWhitespace(before)
  const isAfterWhite = isWhitespace(after)
  const isBeforePunctuation = isPunctuation(before)
  const isAfterPunctuation = isPunctuation(after)
  const isLeft = !isAfterWhite && (!isAfterPunctuation || isBeforeWhite || isBeforePunctuation)
  const isRight = !isBeforeWhite && (!isBeforePunctuation || isAfterWhite || isAfterPunctuation)
  const canOpen = code === UNDERSCORE ? isLeft && (!isRight || isBeforePunctuation) : isLeft
  const canClose = code === UNDERSCORE ? isRight && (!isLeft || isAfterPunctuation) : isRight
  return { code, at, length: end - at, canOpen, canClose, written: end - at, previous: -1, next: -1 }
}

/** Pairs the delimiters that come after `bottom` (an index, -1 for all) and takes them out of play. */
export function pairDelimiters(delimiters: Delimiter[], bottom: number, last: number, pairs: Pair[]): void {
  // How far back a closer of each kind is known to find no opener.
  const floors = new Map<number, number>()
  let closer = last
  while (closer >= 0 && closer !== bottom && (delimiters[closer] as Delimiter).previous !== bottom)
    closer = (delimiters[closer] as Delimiter).previous
  if (closer === bottom) return
  while (closer >= 0) {
    const close = delimiters[closer] as Delimiter
    if (!close.canClose) {
      closer = close.next
      continue
    }
    const kind = close.code * 8 + (close.canOpen ? 4 : 0) + (close.code === TILDE ? 0 : close.written % 3)
    const floor = floors.get(kind) ?? bottom
    let opener = close.previous
    while (opener > floor && !fits(delimiters[opener] as Delimiter, close)) opener = (delimiters[opener] as Delimiter).previous
    if (opener > floor) {
      const open = delimiters[opener] as Delimiter
      const length = open.length >= 2 && close.length >= 2 ? 2 : 1
      pairs.push({ code: close.code, open: open.at + open.length - length, close: close.at, length })
      open.length -= length
      close.length -= length
      close.at += length
      // What stands between the two can pair with nothing outside.
      open.next = closer
      close.previous = opener
      if (open.length === 0) unlink(delimiters, opener)
      if (close.length === 0) {
        const next = close.next
        unlink(delimiters, closer)
        closer = next
      }
    } else {
      floors.set(kind, close.previous)
      const next = close.next
      if (!close.canOpen) unlink(delimiters, closer)
      closer = next
    }
  }
}

function fits(open: Delimiter, close: Delimiter): boolean {
  if (open.code !== close.code || !open.canOpen) return false
  if (close.code === TILDE) return open.length === close.length
  const isOdd = (open.canClose || close.canOpen) && (open.written + close.written) % 3 === 0
  return !isOdd || (open.written % 3 === 0 && close.written % 3 === 0)
}

function unlink(delimiters: Delimiter[], index: number): void {
  const { previous, next } = delimiters[index] as Delimiter
  if (previous >= 0) (delimiters[previous] as Delimiter).next = next
  if (next >= 0) (delimiters[next] as Delimiter).previous = previous
}

function isWhitespace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000 || code === 0xfeff
}

function isPunctuation(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e)
    )
  return code >= 0xa1 && /[\p{P}\p{S}]/u.test(String.fromCharCode(code))
}
