/**
 * Texts taken out of what contains them (quotations, items, cells), to be parsed as texts of their own, with the way back.
 */
import type { Span } from '../text/span.ts'
import type { OffsetMap } from './prose.ts'
import { composeMaps } from './source-map.ts'

/** A text taken out of its container, with the way back to the block (none: it is the block). */
export interface Piece {
  readonly text: string
  readonly map: OffsetMap | undefined
}

/** A piece being taken out of its container, line by line. */
export interface Extract {
  text: string
  readonly plain: number[]
  readonly source: number[]
}

/** Starts taking out a piece. */
export function newExtract(): Extract {
  return { text: '', plain: [], source: [] }
}

/** Adds the text from `from` to `to` as it stands. */
export function add(extract: Extract, text: string, from: number, to: number): void {
  if (from >= to) return
  extract.plain.push(extract.text.length)
  extract.source.push(from)
  extract.text += text.slice(from, to)
}

/** Ends taking a piece out of `piece`. */
export function extracted(piece: Piece, extract: Extract): Piece {
  if (extract.plain.length === 0) return { text: '', map: piece.map }
  const map = { plain: extract.plain, source: extract.source }
  return { text: extract.text, map: piece.map === undefined ? map : composeMaps(map, piece.map, extract.text.length) }
}

/** The end of the line at `line`, its line feed included. */
export function lineStop(text: string, line: number, to: number): number {
  const found = text.indexOf('\n', line)
  return found < 0 || found >= to ? to : found + 1
}

/** The text of a cell; that of several lines is put together. */
export function cellPiece(piece: Piece, spans: readonly Span[]): Piece & { readonly from: number; readonly to: number } {
  const only = spans[0]
  if (spans.length < 2) return { text: piece.text, map: piece.map, from: only?.start ?? 0, to: only?.end ?? 0 }
  const extract = newExtract()
  for (const span of spans) {
    add(extract, piece.text, span.start, span.end)
    // The border after a line of the cell stands for its end.
    extract.plain.push(extract.text.length)
    extract.source.push(span.end)
    extract.text += '\n'
  }
  const { text, map } = extracted(piece, extract)
  return { text, map, from: 0, to: text.length }
}
