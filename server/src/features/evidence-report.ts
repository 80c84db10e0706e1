/**
 * All that a draft states, each with what the sources have: what an editor signs off before a report goes to print.
 *
 * In: an analysis. Out: rows of plain data, in the order of the draft. How they look is for a page.
 */
import { type Analysis, draftText, findingsOf } from '../analysis.ts'
import type { Finding } from '../checks/finding.ts'
import { capitalised, sourceName } from '../checks/report.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Observation } from '../knowledge/model.ts'
import { startOf } from '../markup/outline.ts'
import { lineIndex } from '../text/line-index.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type CardWords, cardWordsOf } from './card-words.ts'
import { cardsOf, type StatedCard, seriesName } from './hover.ts'
import { addressOf } from './links.ts'

/** `agrees` with a source; `look`: a finding says why; `open`: nothing to hold it against. */
export type Outcome = 'agrees' | 'look' | 'open'

/** One statement of a draft. The span is of the draft's text. */
export interface EvidenceRow {
  readonly kind: 'figure' | 'target' | 'instrument' | 'quotation' | 'citation' | 'other'
  readonly span: Span
  /** Where it starts, counted from 1. */
  readonly line: number
  readonly text: string
  /** What it is about; empty where that is not known. */
  readonly about: string
  /** What the sources have; empty where none has anything. */
  readonly known: string
  readonly outcome: Outcome
  /** What the findings say of it, or why it was not checked. */
  readonly notes: readonly string[]
  readonly source: EvidenceSource | undefined
}

/** A source as a reader finds it. */
export interface EvidenceSource {
  readonly name: string
  /** An address of http or https. */
  readonly url: string | undefined
  readonly locator: string
}

export interface EvidenceReport {
  readonly path: string
  /** The document date, `YYYY-MM-DD`. */
  readonly date: string
  readonly rows: readonly EvidenceRow[]
  /** How many rows have each outcome. */
  readonly counts: Readonly<Record<Outcome, number>>
}

/** Reports on a draft. */
export function evidenceReport(analysis: Analysis): EvidenceReport {
  const findings = [...findingsOf(analysis)]
  const lines = lineIndex(draftText(analysis))
  const lineAt = (offset: number): number => lines.positionAt(offset).line + 1
  const rows: EvidenceRow[] = []
  for (let index = 0; index < analysis.blocks.length; index++) {
    const block = analysis.blocks[index]
    if (block === undefined) continue
    for (const card of cardsOf({ block, start: startOf(analysis.outline, index) }, analysis)) {
      const own = findings.filter((finding) => overlaps(finding, card.span))
      const row = rowOf(card, own, analysis)
      if (row !== undefined) rows.push({ ...row, span: card.span, line: lineAt(card.span.start), text: oneLine(card.text) })
    }
  }
  for (const finding of findings)
    if (!rows.some(({ span }) => overlaps(span, finding)))
      rows.push({
        kind: 'other',
        span: finding,
        line: lineAt(finding.start),
        text: oneLine(finding.text),
        about: '',
        known: '',
        outcome: 'look',
        notes: [finding.message],
        source: evidenceSource(finding.evidence[0]?.source ?? undefined, finding.evidence[0]?.locator, analysis),
      })
  rows.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const counts = { agrees: 0, look: 0, open: 0 }
  for (const { outcome } of rows) counts[outcome]++
  return { path: analysis.path, date: analysis.date, rows, counts }
}

type Told = Omit<EvidenceRow, 'span' | 'line' | 'text'>

/** What a card says; undefined for a citation that names a source as it should. */
function rowOf(card: StatedCard, findings: readonly Finding[], analysis: Analysis): Told | undefined {
  const { knowledge } = analysis
  const words = cardWordsOf(analysis)
  const { language } = words.say
  const notes = findings.map(({ message }) => message)
  const flagged: Outcome | undefined = findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 'look' : undefined
  switch (card.kind) {
    case 'figure': {
      const first = card.against[0]
      const { resolution, reason } = card
      return {
        kind: 'figure',
        about: resolution.kind === 'resolved' ? capitalised(seriesName(resolution.series, language)) : '',
        known: first === undefined ? '' : observed(first, words),
        outcome: flagged ?? (card.verdict === 'agrees' ? 'agrees' : card.verdict === 'disagrees' ? 'look' : 'open'),
        notes: notes.length > 0 || reason === null ? notes : [words.reason(reason)],
        source: evidenceSource(first?.source, first?.locator, analysis),
      }
    }
    case 'milestone': {
      const first = card.milestones[0]
      return {
        kind: 'target',
        about: first === undefined ? '' : capitalised(labelIn(first.labels, language) ?? first.code),
        known: first === undefined ? '' : words.by(words.say.period(first.deadline.code)),
        outcome: flagged ?? 'agrees',
        notes,
        source: evidenceSource(first?.source, first?.locator, analysis),
      }
    }
    case 'instrument': {
      const { instrument } = card
      return {
        kind: 'instrument',
        about: capitalised(labelIn(instrument.labels, language) ?? instrument.code),
        known: [instrument.number, instrument.date === null ? null : words.say.date(instrument.date)]
          .filter((part) => part !== null)
          .join(', '),
        outcome: flagged ?? 'agrees',
        notes,
        source: evidenceSource(instrument.source, instrument.locator, analysis),
      }
    }
    case 'quotation': {
      const { recognition, reason, speaker } = card
      const theirs = recognition?.words
      const who = theirs?.speaker === null || theirs === undefined ? null : knowledge.agents.get(theirs.speaker)
      return {
        kind: 'quotation',
        about: labelIn(who?.labels, language) ?? speaker ?? '',
        known: theirs?.gist ?? '',
        outcome: flagged ?? (recognition?.likeness === 'exact' ? 'agrees' : 'open'),
        notes: notes.length > 0 || reason === null ? notes : [words.reason(reason)],
        source: evidenceSource(theirs?.source, theirs?.locator, analysis),
      }
    }
    case 'citation':
      return notes.length === 0
        ? undefined
        : { kind: 'citation', about: '', known: '', outcome: 'look', notes, source: evidenceSource(card.source?.key, '', analysis) }
  }
}

/** `US$148 billion, 2022, actual`. */
function observed({ written, period, status }: Observation, words: CardWords): string {
  return [written, period === null ? undefined : words.say.period(period.code), words.status[status]]
    .filter((part) => part !== undefined)
    .join(', ')
}

function evidenceSource(key: string | undefined, locator: string | undefined, analysis: Analysis): EvidenceSource | undefined {
  if (key === undefined) return undefined
  const { knowledge } = analysis
  const source = knowledge.sources.get(key)
  return {
    name: sourceName(key, knowledge, cardWordsOf(analysis).say),
    url: source === undefined ? undefined : addressOf(source),
    locator: locator ?? '',
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
