/**
 * Finds numbers that refer to a list of references or to notes: `[1]`, `[2, 5–7]`, raised digits.
 *
 * In: the plain text of a run. Out: the numbers with the place of their brackets. It does not know whether the draft has such a list.
 */
import type { Span } from '../text/span.ts'

/** A number that refers. The span is that of its whole group. */
export interface NumberedReference extends Span {
  readonly number: number
}

const NONE: readonly NumberedReference[] = []
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Finds the numbered references of a text; one that opens the text is the number of an entry, but in a cell. */
export function numberedIn(text: string, isCell: boolean): readonly NumberedReference[] {
  const hasBracket = text.includes('[')
  const hasRaised = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/.test(text)
  if (!hasBracket && !hasRaised) return NONE
  const found: NumberedReference[] = []
  if (hasBracket)
    for (const { 0: group, 1: inside = '', index } of text.matchAll(/\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\](?![({])/g))
      if (index > 0 || isCell) push(found, inside, index, index + group.length)
  if (hasRaised)
    for (const { 0: digits, index } of text.matchAll(
      /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?:[,⁻–-][\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)*/g,
    ))
      if (isMarked(text, index))
        push(
          found,
          digits.replace(/[^,–⁻-]/g, (char) => String(RAISED.indexOf(char))),
          index,
          index + digits.length,
        )
  return found
}

/** Raised digits behind a stop, a bracket or a word are a mark; behind a number or a unit (`10⁹`, `km²`) they are not. */
function isMarked(text: string, at: number): boolean {
  const before = /(?:[.,;:!?)\]%"”’»]|[A-Za-zÀ-ỹ]{2,}) ?$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0]
  return before !== undefined && !/^(?:[kcdmnµ]?m|ha|ft|in|mi|yd|CO)$/.test(before)
}

/** A range is each of its numbers. */
const LONGEST_RANGE = 20

function push(found: NumberedReference[], written: string, start: number, end: number): void {
  for (const part of written.split(/[,;]/)) {
    const [first = Number.NaN, last = first] = part.split(/[–⁻-]/).map(Number)
    for (let number = first; number <= Math.min(last, first + LONGEST_RANGE); number++) found.push({ start, end, number })
  }
}
