/**
 * The diagnostics that a client was given last, and under which id.
 *
 * An edit that changes no finding and moves none leaves the id as it is, so that the answer to the next question is one word.
 */
import type { Range } from './lines.ts'
import type { Diagnostic } from './protocol.ts'

export interface Report {
  readonly resultId: string
  /** What it was made of. */
  readonly basis: readonly unknown[]
  readonly items: Diagnostic[]
}

export interface Reports {
  /** Gives the report of a draft; `make` is asked only where what it is made of is not, thing by thing, that of the last. */
  readonly of: (uri: string, basis: readonly unknown[], make: () => Diagnostic[]) => Report
  readonly last: (uri: string) => Report | undefined
  readonly forget: (uri: string) => void
}

/** Starts with no report. `run` sets the ids of this run of the server apart from those of others. */
export function newReports(run: string): Reports {
  const last = new Map<string, Report>()
  let count = 0
  return {
    of: (uri, basis, make) => {
      const before = last.get(uri)
      if (before?.basis.every((one, i) => one === basis[i]) === true) return before
      const items = make()
      const resultId = before !== undefined && sameList(before.items, items) ? before.resultId : `${run}-${++count}`
      const report = { resultId, basis, items }
      last.set(uri, report)
      return report
    },
    last: (uri) => last.get(uri),
    forget: (uri) => void last.delete(uri),
  }
}

function sameList(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, i) => same(one, b[i] as Diagnostic))
}

function same(a: Diagnostic, b: Diagnostic): boolean {
  if (a.code !== b.code || a.message !== b.message || a.severity !== b.severity || !sameRange(a.range, b.range)) return false
  const [of, other] = [a.relatedInformation ?? [], b.relatedInformation ?? []]
  return (
    of.length === other.length &&
    of.every((one, i) => one.message === other[i]?.message && sameRange(one.location.range, other[i].location.range))
  )
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}
