/**
 * Holds the drafts of the workspace against each other, where their settings ask for it.
 *
 * In: the drafts in the order in which the workspace is checked, and what each of them tells. Out: findings on what contradicts a
 * draft before, with their diagnostics. Of a draft nothing is kept but its figures.
 */
import { type Analysis, findingsOf } from '../analysis.ts'
import type { Finding } from '../checks/finding.ts'
import { isHidden } from '../checks/hidden.ts'
import { inconsistentFigure } from '../checks/inconsistent-figure.ts'
import { newComparison, type ToldDraft, toldIn } from '../features/across-drafts.ts'
import { type DiagnosticScope, relatedDraft, toDiagnostic } from './diagnostics.ts'
import type { Lines } from './lines.ts'
import type { Diagnostic } from './protocol.ts'

/** What a draft tells that others may contradict. */
export interface ToldToOthers {
  readonly draft: ToldDraft
  /** What is reported on one of its figures; undefined where it is hidden. */
  readonly report: (finding: Finding) => Contradiction | undefined
}

/** A finding that another draft makes, as it is shown. */
export interface Contradiction {
  readonly finding: Finding
  readonly diagnostic: Diagnostic
}

/** Takes it from an analysis; undefined where the draft is not to be held against others. */
export function toldToOthers(analysis: Analysis, lines: Lines, scope: DiagnosticScope): ToldToOthers | undefined {
  const { knowledge, settings } = analysis
  if (settings.acrossDrafts !== true) return undefined
  const told = toldIn(analysis)
  const shown = new Map(told.figures.map(({ finding }) => [finding.start, toDiagnostic(finding, analysis, lines, scope)]))
  const findings = findingsOf(analysis).filter(({ rule }) => rule === inconsistentFigure.id)
  const nowhere = { line: 0, character: 0 }
  return {
    draft: {
      path: scope.uri,
      name: scope.name,
      knowledge,
      told,
      findings,
      rangeOf: ({ start }) => shown.get(start)?.range ?? { start: nowhere, end: nowhere },
    },
    report: (finding) => {
      const plain = shown.get(finding.start)
      if (plain === undefined || isHidden(finding, settings.hidden ?? [])) return undefined
      const related = scope.related ? finding.evidence.flatMap((evidence) => relatedDraft(evidence, told.language) ?? []) : []
      const diagnostic = { ...plain, message: finding.message, ...(related.length > 0 ? { relatedInformation: related } : {}) }
      return { finding, diagnostic }
    },
  }
}

export interface AcrossDrafts {
  /** Sets the order of the drafts. Those that are not among them are forgotten. */
  readonly begin: (uris: readonly string[]) => void
  /** What a draft, as it is now, has that contradicts one before it; the same list as long as nothing is new. */
  readonly of: (uri: string, told: ToldToOthers | undefined) => readonly Contradiction[]
}

/** Starts with no drafts. */
export function newAcrossDrafts(): AcrossDrafts {
  let order: readonly string[] = []
  let places: ReadonlyMap<string, number> = new Map()
  const all = new Map<string, ToldToOthers | undefined>()
  let compared = newComparison()
  /** What was compared so far, in order, and what came of each. */
  let done: { readonly told: ToldToOthers | undefined; readonly found: readonly Contradiction[] }[] = []
  return {
    begin: (uris) => {
      order = uris
      places = new Map(uris.map((uri, place) => [uri, place]))
      for (const uri of all.keys()) if (!places.has(uri)) all.delete(uri)
    },
    of: (uri, told) => {
      const place = places.get(uri)
      if (place === undefined) return NOTHING
      all.set(uri, told)
      const changed = done.findIndex((one, at) => at <= place && one.told !== all.get(order[at] as string))
      if (changed >= 0) {
        compared = newComparison()
        done = []
      }
      for (let at = done.length; at <= place; at++) {
        const next = all.get(order[at] as string)
        done.push({ told: next, found: next === undefined ? NOTHING : foundIn(next) })
      }
      return done[place]?.found ?? NOTHING
    },
  }

  function foundIn({ draft, report }: ToldToOthers): readonly Contradiction[] {
    const found = compared(draft)
      .filter(({ evidence }) => evidence.some(({ elsewhere }) => elsewhere !== undefined))
      .flatMap((finding) => report(finding) ?? [])
    return found.length === 0 ? NOTHING : found
  }
}

export const NOTHING: readonly Contradiction[] = []

/** Diagnostics of a draft with those that others make, in the order of their places. */
export function withOthers(own: readonly Diagnostic[], others: readonly Contradiction[]): Diagnostic[] {
  const all = [...own, ...others.map(({ diagnostic }) => diagnostic)]
  return others.length === 0
    ? all
    : all.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
}
