/**
 * Finds where evidence is written in its pack.
 */
import type { Evidence } from '../checks/finding.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Origin } from '../knowledge/model.ts'
import type { Amount } from '../reading/quantity.ts'
import type { CardWords } from './card-words.ts'

/** A place in a pack and, in a few words, what stands there. */
export interface EvidenceOrigin {
  readonly origin: Origin
  readonly says: string
}

/** Finds the entry of a pack that evidence was read from; undefined where the evidence is another place in the draft. */
export function originOf(evidence: Evidence, knowledge: Knowledge, words: Pick<CardWords, 'status' | 'by'>): EvidenceOrigin | undefined {
  if (evidence.source === null) return undefined
  if (evidence.series !== undefined) {
    const of = knowledge.series.get(evidence.series)?.observations ?? []
    const one = of.find(
      (observation) =>
        observation.source === evidence.source &&
        (observation.period?.code ?? null) === evidence.period &&
        observation.status === evidence.status &&
        sameAmount(observation.value, evidence.value),
    )
    if (one !== undefined)
      return {
        origin: one.origin,
        says: [one.written, one.period?.code, words.status[one.status]].filter((part) => part !== undefined).join(', '),
      }
  }
  if (evidence.milestone !== undefined) {
    const one = knowledge.milestones.find((milestone) => milestone.code === evidence.milestone && milestone.source === evidence.source)
    if (one !== undefined) return { origin: one.origin, says: words.by(one.deadline.code) }
  }
  if (evidence.speaker !== undefined) {
    const one = knowledge.words.find(
      (words) => words.source === evidence.source && words.locator === evidence.locator && words.speaker !== null,
    )
    if (one !== undefined) return { origin: one.origin, says: one.gist }
  }
  if (evidence.instrument !== undefined) {
    const one = knowledge.instruments.get(evidence.instrument)
    if (one !== undefined) return { origin: one.origin, says: [one.number, one.date].filter((part) => part !== null).join(', ') }
  }
  const source = knowledge.sources.get(evidence.source)
  return source === undefined ? undefined : { origin: source.origin, says: source.title }
}

function sameAmount(a: Amount, b: Amount | null | undefined): boolean {
  if (typeof a === 'number' || typeof b !== 'object' || b === null) return a === b
  return a.low === b.low && a.high === b.high
}
