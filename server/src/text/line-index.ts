/**
 * From offsets to lines.
 */
import { firstAbove } from './search.ts'

/** Line and character count from 0, characters in UTF-16 units, as in LSP. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** From one place to another, which is not in it any more. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Tells line and character of offsets in `text`: `\n`, `\r\n` and a lone `\r` end a line, a byte order mark at the start is no character. */
export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
  }
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return {
    positionAt(offset) {
      const line = Math.max(0, firstAbove(starts, offset) - 1)
      const start = starts[line] as number
      return { line, character: Math.max(0, offset - start - (line === 0 ? mark : 0)) }
    },
    lineSpan(line) {
      const start = (starts[line] as number) + (line === 0 ? mark : 0)
      let end = starts[line + 1] ?? text.length
      while (end > start && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) end--
      return { start, end }
    },
  }
}

export interface LineIndex {
  readonly positionAt: (offset: number) => Position
  /** The offsets of a line without its end. */
  readonly lineSpan: (line: number) => { readonly start: number; readonly end: number }
}
