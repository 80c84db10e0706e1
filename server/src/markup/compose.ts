/**
 * Writes letters that stand with combining marks of their own (NFD) as one character (NFC), and drops blanks at the end of a line, so that what
 * reads plain text knows one spelling.
 *
 * In: prose. Out: the same prose, each run with the exact way back to its source. A run without either is given back as it is.
 */
import type { Passage, Prose, Run } from './prose.ts'
import { composeMaps, copy, finishRun, put, runBuilder } from './source-map.ts'
import { mapRuns } from './spans.ts'

const CLUSTER = /\p{Script=Latin}\p{M}+/gu
const CLUSTER_OR_END = /\p{Script=Latin}\p{M}+|[ \t]+\n/gu

/** Tells whether a text has combining marks. */
export function isDecomposed(text: string): boolean {
  return /\p{M}/u.test(text)
}

/** The prose with its letters composed; where its lines end with carriage returns (`returns`), without what is left of these. */
export function composed(prose: Prose, returns: boolean): Prose {
  const pattern = returns ? CLUSTER_OR_END : CLUSTER
  const compose = (run: Run): Run => composedRun(run, pattern)
  return {
    ...prose,
    passages: prose.passages.map(
      (passage): Passage => (passage.kind === 'table' ? mapRuns(passage, compose) : { ...passage, run: compose(passage.run) }),
    ),
  }
}

function composedRun(run: Run, pattern: RegExp): Run {
  const builder = runBuilder()
  // Where letters were shortened: the plain offset behind each, and by how much all so far.
  const ends: number[] = []
  const shifts: number[] = []
  let last = 0
  let shift = 0
  for (const { 0: written, index } of run.text.matchAll(pattern)) {
    if (written.endsWith('\n')) {
      copy(builder, run.text, last, index)
      last = index + written.length - 1
      shift += written.length - 1
      ends.push(last)
      shifts.push(shift)
      continue
    }
    const letter = written.normalize('NFC')
    if (letter.length > 1) continue
    copy(builder, run.text, last, index)
    last = index + written.length
    put(builder, letter, index, last)
    shift += written.length - letter.length
    ends.push(last)
    shifts.push(shift)
  }
  if (last === 0) return run
  copy(builder, run.text, last, run.text.length)
  const { text, map } = finishRun(builder, 0, [])
  let next = 0
  let before = 0
  const moved = (at: number): number => {
    if (next > 0 && (ends[next - 1] as number) > at) next = before = 0
    while (next < ends.length && (ends[next] as number) <= at) before = shifts[next++] as number
    return at - before
  }
  return {
    text,
    map: composeMaps(map, run.map, text.length),
    marks: run.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })),
  }
}
