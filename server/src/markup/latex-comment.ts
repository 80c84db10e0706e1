/**
 * Comments that run from a mark to the line's end: those of LaTeX and AsciiDoc.
 */
import type { Comment } from './prose.ts'

/** The LaTeX comment that stands in `text` from `start` to `end`, its marks left out. */
export function latexComment(text: string, start: number, end: number): Comment {
  let from = start
  while (from < end && text.charCodeAt(from) === 0x25) from++
  let before = start
  while (
    before > 0 &&
    (text.charCodeAt(before - 1) === 0x20 || text.charCodeAt(before - 1) === 0x09 || text.charCodeAt(before - 1) === 0xfeff)
  )
    before--
  return { start, end, text: text.slice(from, end).trim(), own: before === 0 || text.charCodeAt(before - 1) === 10 }
}
