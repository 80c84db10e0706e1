/**
 * Writes another date as one was written: `20 August 2018` becomes `20 August 2019`, `20/8/2018` becomes `20/8/2019`.
 */
import { MONTH_NAMES, type PartialDate } from '../text/date.ts'

/** Rewrites `written`, which says `from`, to say `to`; undefined where it says more than is known of `to`, or is not understood. */
export function rewriteDate(written: string, from: PartialDate, to: PartialDate): string | undefined {
  const old = from.split('-')
  const wanted = to.split('-')
  if (wanted.length < old.length) return undefined
  const pieces = [...written.matchAll(/[A-Za-zÀ-ỹ]+|\d+/gu)]
  // Year, month and day, each by the piece that says it; a day before a month where both have the same number.
  const year = pieces.find(([text]) => text === old[0])
  const month =
    old[1] === undefined
      ? undefined
      : (pieces.find(([text]) => isMonthName(text, Number(old[1]))) ?? numberIn(pieces, Number(old[1]), [year], true))
  const day = old[2] === undefined ? undefined : numberIn(pieces, Number(old[2]), [year, month], false)
  if (year === undefined || (old.length > 1 && month === undefined) || (old.length > 2 && day === undefined)) return undefined
  const changes = [
    { piece: year, text: wanted[0] as string },
    ...(month === undefined ? [] : [{ piece: month, text: monthLike(month[0], Number(wanted[1])) }]),
    ...(day === undefined ? [] : [{ piece: day, text: numberLike(day[0], Number(wanted[2])) }]),
  ]
  let result = written
  for (const { piece, text } of changes.sort((a, b) => b.piece.index - a.piece.index)) {
    result = result.slice(0, piece.index) + text + result.slice(piece.index + piece[0].length)
  }
  return result
}

function numberIn(
  pieces: readonly RegExpExecArray[],
  value: number,
  taken: readonly (RegExpExecArray | undefined)[],
  last: boolean,
): RegExpExecArray | undefined {
  const fitting = pieces.filter((piece) => !taken.includes(piece) && /^\d{1,2}$/.test(piece[0]) && Number(piece[0]) === value)
  return last ? fitting.at(-1) : fitting[0]
}

function isMonthName(text: string, month: number): boolean {
  const name = MONTH_NAMES[month - 1]?.toLowerCase() ?? ''
  const lower = text.toLowerCase()
  return lower.length >= 3 && name.startsWith(lower)
}

/** As `written` is: in digits, in full or cut to its first letters. */
function monthLike(written: string, month: number): string {
  if (/^\d/.test(written)) return numberLike(written, month)
  const name = MONTH_NAMES[month - 1] ?? ''
  const text = written.length <= 4 && written.length < name.length ? name.slice(0, 3) : name
  return written === written.toUpperCase() ? text.toUpperCase() : text
}

function numberLike(written: string, value: number): string {
  return written.length === 2 && written.startsWith('0') ? String(value).padStart(2, '0') : String(value)
}
