/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Tells whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Tells whether the character at a place is of a span. */
export function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end
}

/** Moves a span by `offset` characters. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset }
}
