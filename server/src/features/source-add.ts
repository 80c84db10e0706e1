/**
 * Reads a source that a writer wants in a pack: its record, and what it states, as a review to be gone through.
 *
 * In: the text of the source and what is known. Out: the review as a document, and how much it proposes.
 */
import { analyse } from '../analysis.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Labels, Series } from '../knowledge/model.ts'
import { lastDay, parsePartialDate } from '../text/date.ts'
import type { Draft } from '../text/draft.ts'
import type { Language } from '../text/language.ts'
import { type ObservationProposal, proposalsOf } from './source-proposals.ts'
import { recordOfText, type SourceRecord } from './source-record.ts'
import { type InContext, type ReviewFigure, writeReview } from './source-review.ts'
import { readableSource } from './source-text.ts'

/** What of a source's record is known beforehand. */
export type KnownRecord = Partial<SourceRecord>

/** A source that was read. */
export interface ReadSource {
  readonly review: string
  readonly key: string
  readonly counts: { readonly figures: number; readonly milestones: number; readonly instruments: number; readonly quotes: number }
}

/** What a review says beside what was read. */
export interface Beside {
  /** Where facts are that name no place. */
  readonly place: string
  /** The file that the source was read from; empty for a clipboard. */
  readonly file: string
  /** The text is at hand when the review is kept. */
  readonly isHeld?: boolean
  /** What stands around what was read. */
  readonly language?: Language
}

/** Reads a source. `today` dates one that does not say when it came out. */
export function readSource(
  draft: Draft,
  knowledge: Knowledge,
  today: string,
  told: KnownRecord = {},
  beside: Beside = { place: '', file: '' },
): ReadSource {
  const text = readableSource(draft.text, draft.markup)
  const settings = { rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
  const read = (asOf: string) => analyse({ ...draft, text }, knowledge, { ...settings, asOf })
  const guessed = recordOfText(draft.text, draft.markup, draft.path, told.issued === undefined ? read(today).metadata : {})
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== ''))
  const record: SourceRecord = { ...guessed, ...given }
  const issued = parsePartialDate(record.issued)
  const analysis = read(issued === undefined ? today : lastDay(issued))
  const { observations, milestones, instruments, quotes } = proposalsOf(analysis)
  const agentName = (code: string): string => {
    const agent = knowledge.agents.get(code)
    return agent === undefined ? code : nameIn(agent.labels)
  }
  const review = writeReview({
    record,
    ...beside,
    figures: observations.map((one) => figureOf(one, knowledge, agentName)),
    milestones: milestones.map((one) => ({ ...one, place: '' })),
    instruments,
    quotes,
  })
  const counts = {
    figures: observations.length,
    milestones: milestones.length,
    instruments: instruments.length,
    quotes: quotes.length,
  }
  return { review, key: record.key, counts }
}

function figureOf(one: ObservationProposal, knowledge: Knowledge, agentName: (code: string) => string): InContext<ReviewFigure> {
  const series = one.series === null ? undefined : knowledge.series.get(one.series)
  const { measure, subject, place, period, value, status, locator, context } = one
  return {
    ...(series === undefined ? { measure, subject, place } : namesOf(series)),
    ...{ period, value, status, locator, context },
    issuer: one.issuer === null ? '' : agentName(one.issuer),
  }
}

function namesOf({ indicator, subject, area }: Series): Pick<ReviewFigure, 'measure' | 'subject' | 'place'> {
  return { measure: nameIn(indicator.labels), subject: nameIn(subject.labels), place: nameIn(area.labels) }
}

/** A name as packs are asked for it: without its article. */
function nameIn(labels: Labels): string {
  return (labels.en ?? labels.vi ?? '').replace(/^the /i, '')
}
