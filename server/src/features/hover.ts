/**
 * Tells what is known of the thing at an offset: a figure, a milestone, a citation, an instrument, quoted words, a person or body.
 *
 * In: an analysis and an offset. Out: a card of plain data. How it looks is for whoever shows it.
 */
import type { BlockAnalysis } from '../analysis/block.ts'
import type { Analysis } from '../analysis.ts'
import { isTold } from '../checks/quote-report.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Agent, Instrument, Milestone, Observation, Series, Source, SourceWords } from '../knowledge/model.ts'
import { QUOTED_WORDS_AT_LEAST, type ResolvedQuotation, speakerName } from '../resolve/quotes.ts'
import type { Recognition } from '../resolve/recognise.ts'
import type { Resolution, ResolvedFigure, ResolvedInstrument, ResolvedMilestone } from '../resolve/resolved.ts'
import { datesAgree } from '../text/date.ts'
import { type Span, shift } from '../text/span.ts'
import { type BlockPlace, findBlock, findSpan } from './at.ts'
import { verdictOf } from './claim-report.ts'
import { citedSource } from './links.ts'
import { namedAt } from './people.ts'

/** What is known of one thing in a draft. */
export type Card = Place & (StatedFacts | AgentFacts)

/** What is known of something that a draft states. */
export type StatedCard = Place & StatedFacts

interface Place {
  /** Of the draft's text. */
  readonly span: Span
  /** The thing as the draft writes it; of a figure its number. */
  readonly text: string
}

type StatedFacts = FigureFacts | MilestoneFacts | CitationFacts | InstrumentFacts | QuotationFacts

export interface FigureFacts {
  readonly kind: 'figure'
  readonly resolution: Resolution
  readonly verdict: 'agrees' | 'disagrees' | 'silent'
  /** Why it was not checked, in plain words; null where it was. */
  readonly reason: string | null
  /** What it was held against, the one that tells most first: what agrees, or else what its period has. */
  readonly against: readonly Observation[]
  /** All of its series that were published by the draft's date, by period. */
  readonly observations: readonly Observation[]
}

export interface MilestoneFacts {
  readonly kind: 'milestone'
  readonly milestones: readonly Milestone[]
  /** The deadline that the draft gives, as written; undefined where the two may be one, told more or less exactly. */
  readonly told: Told | undefined
}

export interface CitationFacts {
  readonly kind: 'citation'
  readonly key: string
  /** Undefined where no pack has it. */
  readonly source: Source | undefined
}

export interface InstrumentFacts {
  readonly kind: 'instrument'
  readonly instrument: Instrument
  /** The date that the draft gives it, as written. */
  readonly told: Told | undefined
}

interface Told {
  readonly date: string
  readonly agrees: boolean
}

export interface QuotationFacts {
  readonly kind: 'quotation'
  /** Whose words they are, and how they stand to them; undefined where no source has them. */
  readonly recognition: Recognition | undefined
  /** Why they were not looked for or not found, in plain words; null where they were. */
  readonly reason: string | null
  /** Whom the draft says they are of; null where it only may. */
  readonly speaker: string | null
}

export interface AgentFacts {
  readonly kind: 'agent'
  readonly agent: Agent
  /** What sources have of their words, in the order of the packs. */
  readonly words: readonly SourceWords[]
}

/** Finds the card for an offset; undefined where nothing stands that was read. */
export function cardAt(analysis: Analysis, offset: number): Card | undefined {
  const place = findBlock(analysis, offset)
  if (place === undefined) return undefined
  const at = offset - place.start
  for (const things of thingsIn(place.block, analysis)) {
    const thing = findSpan(things, ({ within }) => within, at)
    if (thing !== undefined) return cardOf(thing, place)
  }
  const named = namedAt(place.block, at, analysis.knowledge)
  return named === undefined ? undefined : cardOf(agentThing(named.agent, named.span, analysis), place)
}

function agentThing(agent: Agent, span: Span, { knowledge }: Analysis): Thing<AgentFacts> {
  const facts = (): AgentFacts => ({ kind: 'agent', agent, words: knowledge.words.filter(({ speaker }) => speaker === agent.code) })
  return { span, within: span, shown: span, facts }
}

/** The cards of all that a block states. */
export function cardsOf(place: BlockPlace, analysis: Analysis): readonly StatedCard[] {
  return thingsIn(place.block, analysis).flatMap((things) => things.map((thing) => cardOf(thing, place)))
}

/** Something that was read in a block. Spans are of the block. */
interface Thing<F = StatedFacts> {
  /** Where a pointer is at it, what is told of, and what of it is shown. */
  readonly within: Span
  readonly span: Span
  readonly shown: Span
  readonly facts: () => F
}

function cardOf<F>({ span, shown, facts }: Thing<F>, { block, start }: BlockPlace): Place & F {
  return { ...facts(), span: shift(span, start), text: block.source.text.slice(shown.start, shown.end) }
}

/** What was read in a block, a list for each kind; where two stand in one place, the one in the list before is meant. */
function thingsIn({ resolved, quotes, source }: BlockAnalysis, analysis: Analysis): readonly (readonly Thing[])[] {
  const thing = (span: Span, facts: () => StatedFacts, within = span, shown = span): Thing => ({ span, facts, within, shown })
  return [
    resolved.citations
      .filter(({ kind }) => kind === 'key')
      .map(({ span, key }) => thing(span, () => ({ kind: 'citation', key, source: citedSource(key, analysis) }))),
    resolved.figures.map((figure) => thing(figure.span, () => figureFacts(figure), figure.span, figure.core)),
    resolved.milestones.map((named) => thing(named.span, () => milestoneFacts(named, source.text), named.whole)),
    resolved.instruments.map((named) => thing(named.span, () => instrumentFacts(named, source.text))),
    (quotes?.quotations ?? []).map((one) => thing(one.outer, () => quotationFacts(one, analysis))),
  ]
}

function milestoneFacts({ milestones, deadline: { code }, core }: ResolvedMilestone, text: string): MilestoneFacts {
  const known = milestones.length === 1 ? milestones[0]?.deadline.code : undefined
  const isClear = known !== undefined && (known === code || !(known.startsWith(code) || code.startsWith(known)))
  return { kind: 'milestone', milestones, told: isClear ? { date: text.slice(core.start, core.end), agrees: known === code } : undefined }
}

function instrumentFacts({ instrument, date }: ResolvedInstrument, text: string): InstrumentFacts {
  const known = instrument.date
  const told =
    date === undefined || known === null
      ? undefined
      : { date: text.slice(date.span.start, date.span.end), agrees: datesAgree(date.date, known) }
  return { kind: 'instrument', instrument, told }
}

function quotationFacts(one: ResolvedQuotation, { knowledge }: Analysis): QuotationFacts {
  const { recognition, speaker, quotation } = one
  const reason =
    recognition !== undefined
      ? null
      : one.title
        ? 'This is a title or a name.'
        : quotation.words < QUOTED_WORDS_AT_LEAST
          ? `Fewer than ${QUOTED_WORDS_AT_LEAST} words may be anybody's.`
          : 'No source has these words.'
  const told = speaker !== null && isTold(speaker, knowledge) ? speaker : undefined
  return { kind: 'quotation', recognition, reason, speaker: told === undefined ? null : speakerName(told, knowledge) }
}

function figureFacts(figure: ResolvedFigure): FigureFacts {
  const { resolution, verdict } = figure
  const outcome = verdictOf(figure)
  const lists =
    verdict === undefined
      ? []
      : outcome.verdict === 'agrees'
        ? [verdict.agreeing, verdict.elsewhere, verdict.at]
        : [verdict.at, verdict.elsewhere]
  const against = [...new Set(lists.flatMap((list) => list.toReversed()))]
  return { kind: 'figure', resolution, against, observations: verdict?.held ?? [], ...outcome }
}

/** The name of a series in a draft's language. */
export function seriesName(series: Series, language: Analysis['language']): string {
  return labelIn(series.labels, language) ?? series.id
}
