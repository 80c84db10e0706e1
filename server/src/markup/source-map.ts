/**
 * Builds a run's plain text together with the exact way back to its source, and looks positions up in it.
 *
 * A segment of no length (two segments that start at the same plain offset) says where the source of a replaced
 * character ends: `&amp;` is one character of plain text but five of source.
 */
import { firstAbove } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import type { Mark, OffsetMap, Run } from './prose.ts'

/** A run in the making. Text is added in the order of its source. */
export interface RunBuilder {
  text: string
  readonly plain: number[]
  readonly source: number[]
  /** The source offset that the next copied character would have if it went on from the last. */
  next: number
  /** How much of `text` stands for something else and must not be trimmed away. */
  fixed: number
}

/** Starts a run. */
export function runBuilder(): RunBuilder {
  return { text: '', plain: [], source: [], next: -1, fixed: 0 }
}

/** Adds `source` from `from` to `to` as it stands. */
export function copy(builder: RunBuilder, source: string, from: number, to: number): void {
  if (from >= to) return
  if (from !== builder.next) {
    builder.plain.push(builder.text.length)
    builder.source.push(from)
  }
  builder.text += from === 0 && to === source.length ? source : source.slice(from, to)
  builder.next = to
}

/** Adds `text` in place of the source from `from` to `to`; its first character maps to `from`, and its end to `to`. */
export function put(builder: RunBuilder, text: string, from: number, to: number): void {
  const at = builder.text.length
  for (let i = 0; i < text.length; i++) {
    builder.plain.push(at + i)
    builder.source.push(Math.min(from + i, to - 1))
  }
  builder.text += text
  builder.fixed = builder.text.length
  builder.plain.push(builder.text.length, builder.text.length)
  builder.source.push(to, to)
  builder.next = to
}

/** Takes white space off the end of what was copied so far. */
export function trimEnd(builder: RunBuilder): void {
  let end = builder.text.length
  while (end > builder.fixed && isSpace(builder.text.charCodeAt(end - 1))) end--
  if (end === builder.text.length) return
  builder.text = builder.text.slice(0, end)
  // The two segments that end a replaced character stay; any other that is now empty would pass for such.
  const kept = end === builder.fixed && end > 0 ? builder.plain.indexOf(end) + 2 : 0
  while (builder.plain.length > kept && (builder.plain.at(-1) as number) >= end) {
    builder.plain.pop()
    builder.source.pop()
  }
  builder.next = -1
}

/** Ends the run; `at` is the source offset of an empty one. */
export function finishRun(builder: RunBuilder, at: number, marks: readonly Mark[]): Run {
  if (builder.plain.length === 0) {
    builder.plain.push(0)
    builder.source.push(at)
  }
  return { text: builder.text, map: { plain: builder.plain, source: builder.source }, marks }
}

const NO_MARKS: readonly Mark[] = []
const ZERO: readonly number[] = [0]

/** A run that stands in its source character by character, from `from` to `to`. */
export function verbatimRun(source: string, from: number, to: number): Run {
  return { text: source.slice(from, to), map: { plain: ZERO, source: [from] }, marks: NO_MARKS }
}

/** The source span that a span of `run.text` was made from. An empty span stands right after the character before it. */
export function toSource(run: Run, span: Span): Span {
  return toSourceSpan(run.map, span)
}

/** As `toSource`, of a bare map. */
export function toSourceSpan(map: OffsetMap, span: Span): Span {
  if (span.end > span.start) return { start: sourceOf(map, span.start), end: sourceEndOf(map, span.end) }
  const at = span.start > 0 ? sourceEndOf(map, span.start) : sourceOf(map, 0)
  return { start: at, end: at }
}

/** The offset in `run.text` of the character made from the source character at `source`; undefined where that gave none. */
export function toPlain(run: Run, source: number): number | undefined {
  const { map, text } = run
  const segment = lastAtMost(map.source, source)
  if (segment < 0) return undefined
  // Segments of no length share their source with the one that goes on from there.
  const at = (map.plain[segment] as number) + source - (map.source[segment] as number)
  const end = segment + 1 < map.plain.length ? (map.plain[segment + 1] as number) : text.length
  return at < end ? at : undefined
}

/** The first offset of the plain text whose source is at or after `source`. */
export function plainFrom(map: OffsetMap, length: number, source: number): number {
  const segment = lastAtMost(map.source, source)
  if (segment < 0) return 0
  const at = (map.plain[segment] as number) + source - (map.source[segment] as number)
  return Math.min(at, segment + 1 < map.plain.length ? (map.plain[segment + 1] as number) : length)
}

/** The map that leads through `inner` and then `outer`: from the plain text of `inner` to the source of `outer`. */
export function composeMaps(inner: OffsetMap, outer: OffsetMap, length: number): OffsetMap {
  const plain: number[] = []
  const source: number[] = []
  for (let i = 0; i < inner.plain.length; i++) {
    const at = inner.plain[i] as number
    const end = i + 1 < inner.plain.length ? (inner.plain[i + 1] as number) : length
    const from = inner.source[i] as number
    if (at === end && i + 1 < inner.plain.length) {
      plain.push(at)
      source.push(from > 0 ? sourceEndOf(outer, from) : sourceOf(outer, from))
      continue
    }
    let segment = lastAtMost(outer.plain, from)
    plain.push(at)
    source.push((outer.source[segment] as number) + from - (outer.plain[segment] as number))
    for (segment++; segment < outer.plain.length && (outer.plain[segment] as number) - from < end - at; segment++) {
      plain.push(at + (outer.plain[segment] as number) - from)
      source.push(outer.source[segment] as number)
    }
    // A replaced character may end with the stretch, where another goes on from elsewhere.
    const isOver = segment + 1 < outer.plain.length && outer.plain[segment + 1] === from + end - at
    if (isOver && outer.plain[segment] === outer.plain[segment + 1] && inner.plain[i + 2] !== end) {
      for (let count = i + 1 < inner.plain.length ? 1 : 2; count > 0; count--) {
        plain.push(end)
        source.push(outer.source[segment] as number)
      }
    }
  }
  return { plain, source }
}

/** The run as seen from the source that `outer` leads to, its marks with it. */
export function throughMap(run: Run, outer: OffsetMap | undefined): Run {
  if (outer === undefined) return run
  const marks = run.marks.map((mark) => {
    const source = toSourceSpan(outer, mark.source)
    return mark.kind === 'citation' ? { ...mark, source, keySource: toSourceSpan(outer, mark.keySource) } : { ...mark, source }
  })
  return { text: run.text, map: composeMaps(run.map, outer, run.text.length), marks }
}

/** White space as the markups see it, the byte order mark included. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xfeff
}

function sourceOf(map: OffsetMap, at: number): number {
  const segment = lastAtMost(map.plain, at)
  return (map.source[segment] as number) + at - (map.plain[segment] as number)
}

/** The source offset at which the character before plain offset `end` ends. */
function sourceEndOf(map: OffsetMap, end: number): number {
  const { plain, source } = map
  const after = lastAtMost(plain, end - 1) + 1
  if (after + 1 < plain.length && plain[after] === end && plain[after + 1] === end) return source[after] as number
  return sourceOf(map, end - 1) + 1
}

/** The last index of ascending `array` whose entry is at most `value`, or -1. */
function lastAtMost(array: readonly number[], value: number): number {
  return firstAbove(array, value) - 1
}
