/**
 * Reads and writes the marks of drafts in tests: `<|text|label>` is a range with a label, `<|>` the cursor.
 */
import type { Span } from '../../server/src/text/span.ts'

export interface Mark extends Span {
  readonly label: string
}

export interface MarkedText {
  /** The text without its marks. */
  readonly text: string
  /** By start; of two that start together the longer one first. */
  readonly marks: readonly Mark[]
  readonly cursor: number | undefined
}

const OPEN = '<|'
// A label holds neither a bar nor an angle bracket, so that table cells and quotations may stand in a mark.
const CLOSE = /^\|([^|<>\n]*)>/

/** Takes the marks out of a text. */
export function readMarks(written: string): MarkedText {
  const marks: Mark[] = []
  const open: number[] = []
  let cursor: number | undefined
  let text = ''
  let at = 0
  while (at < written.length) {
    if (written.startsWith('<|>', at)) {
      cursor = text.length
      at += 3
      continue
    }
    if (written.startsWith(OPEN, at)) {
      open.push(text.length)
      at += OPEN.length
      continue
    }
    const close = open.length > 0 && written[at] === '|' ? CLOSE.exec(written.slice(at, at + 200)) : null
    if (close !== null) {
      marks.push({ start: open.pop() as number, end: text.length, label: close[1] as string })
      at += close[0].length
      continue
    }
    text += written[at]
    at++
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${text.slice(open[0], (open[0] as number) + 40)}`)
  return { text, marks: marks.sort(inOrder), cursor }
}

/** Puts marks into a text. Those that cross one another are written in the order of their ends. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const cuts = marks.flatMap((mark) => [
    { at: mark.start, written: OPEN, opens: true, mark },
    { at: mark.end, written: `|${mark.label}>`, opens: false, mark },
  ])
  // At one place: what ends there first, the inner before the outer; then what starts, the outer before the inner.
  cuts.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at
    if (a.opens !== b.opens) return a.opens ? 1 : -1
    return a.opens ? inOrder(a.mark, b.mark) : inOrder(b.mark, a.mark)
  })
  let result = ''
  let at = 0
  for (const cut of cuts) {
    result += text.slice(at, cut.at) + cut.written
    at = cut.at
  }
  return result + text.slice(at)
}

function inOrder(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
}
