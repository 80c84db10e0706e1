/**
 * Finds where the kept text of a source says what a draft states.
 *
 * In: a card of the draft, and the text of its source. Out: the place in that text; undefined where it was not found. The text is read as
 * drafts are, with what is known, as of the day that it came out.
 */
import { type Analysis, analyse } from '../analysis.ts'
import type { Observation, Source } from '../knowledge/model.ts'
import { startOf } from '../markup/outline.ts'
import { toSource } from '../markup/source-map.ts'
import { lastDay } from '../text/date.ts'
import type { Draft } from '../text/draft.ts'
import { escapePattern } from '../text/escape.ts'
import { type Span, shift } from '../text/span.ts'
import { type Card, cardsOf } from './hover.ts'
import { locatorsOf } from './source-proposals.ts'
import { statementsIn } from './statements.ts'

/** The source that a card tells of; undefined where no source has it. */
export function sourceOfCard(card: Card): string | undefined {
  switch (card.kind) {
    case 'figure':
      return card.resolution.kind === 'resolved' ? card.against[0]?.source : undefined
    case 'milestone':
      return card.milestones[0]?.source
    case 'citation':
      return card.source?.key
    case 'instrument':
      return card.instrument.source
    case 'quotation':
      return card.recognition?.words.source
    case 'agent':
      return undefined
  }
}

/** Finds what a card tells in the text of its source. */
export function placeInSource(card: Card, text: Draft, { published }: Source, { knowledge }: Analysis): Span | undefined {
  const read = (): Analysis =>
    analyse(text, knowledge, { asOf: lastDay(published), rules: {}, citationStyle: 'auto', messageLanguage: 'auto' })
  switch (card.kind) {
    case 'figure':
      return card.against[0] === undefined ? undefined : placeOfFigure(card.against[0], read())
    case 'milestone':
      return placeOf(`milestone ${card.milestones[0]?.code}`, read())
    case 'instrument':
      return placeOf(`instrument ${card.instrument.code}`, read())
    case 'quotation':
      return placeOfWords(card.recognition?.words.text, text.text)
    case 'citation':
      return { start: 0, end: 0 }
    case 'agent':
      return undefined
  }
}

/** The first place that states a fact. */
function placeOf(fact: string, text: Analysis): Span | undefined {
  return statementsIn(text).find((one) => one.fact === fact)?.span
}

/** Where the text has the number, of what it was read to be of; else its paragraph, where the pack names one. */
function placeOfFigure(fact: Observation, text: Analysis): Span | undefined {
  let same: Span | undefined
  let likely: Span | undefined
  for (const [index, block] of text.blocks.entries())
    for (const card of cardsOf({ block, start: startOf(text.outline, index) }, text)) {
      if (card.kind !== 'figure' || card.resolution.kind !== 'resolved' || card.resolution.series.id !== fact.series) continue
      if (card.verdict !== 'agrees' || card.against[0]?.period?.code !== fact.period?.code) continue
      if (card.text.replace(/\D/g, '') === fact.written.replace(/\D/g, '')) same ??= card.span
      likely ??= card.span
    }
  return same ?? likely ?? paragraphOf(fact.locator, text)
}

/** *Paragraph 6*: counted as *Add source…* counts them. */
function paragraphOf(locator: string, text: Analysis): Span | undefined {
  const wanted = /^(?:paragraph|đoạn) \d+/i.exec(locator)?.[0].toLowerCase()
  if (wanted === undefined) return undefined
  for (const [block, places] of locatorsOf(text)) {
    const at = places.indexOf(wanted)
    const passage = block.prose.passages[at]
    if (passage?.kind !== 'text') continue
    const start = startOf(text.outline, text.blocks.indexOf(block))
    const span = shift(toSource(passage.run, { start: 0, end: passage.run.text.length }), start)
    return { start: span.start, end: span.start }
  }
  return undefined
}

/** Words with any white space between them. */
function placeOfWords(words: string | undefined, text: string): Span | undefined {
  if (words === undefined || words === '') return undefined
  const pattern = words.split(/\s+/).map(escapePattern).join('\\s+')
  const found = new RegExp(pattern).exec(text)
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length }
}
