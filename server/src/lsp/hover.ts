/**
 * A card as the Markdown of a hover.
 */
import type { Analysis } from '../analysis.ts'
import { capitalised, dateInWords, sourceName } from '../checks/report.ts'
import { chartOf } from '../features/chart.ts'
import {
  type Card,
  type CitationFacts,
  type FigureFacts,
  type InstrumentFacts,
  type MilestoneFacts,
  type QuotationFacts,
  seriesName,
} from '../features/hover.ts'
import { addressOf } from '../features/links.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Observation, Source } from '../knowledge/model.ts'
import { escapeAddress, escapeMarkdown } from '../text/escape.ts'

/** The most rows that a table has, so that a hover stays small. */
const MOST_ROWS = 8

/** Gives the Markdown of a card; `images` tells that the client shows pictures in it. Nothing of a pack or draft becomes markup. */
export function toMarkdown(card: Card, analysis: Analysis, images = false): string {
  switch (card.kind) {
    case 'figure':
      return figureMarkdown(card, analysis, images)
    case 'milestone':
      return milestoneMarkdown(card, analysis)
    case 'citation':
      return citationMarkdown(card)
    case 'instrument':
      return instrumentMarkdown(card, analysis)
    case 'quotation':
      return quotationMarkdown(card, analysis)
  }
}

function figureMarkdown(card: Card & FigureFacts, analysis: Analysis, images: boolean): string {
  const { resolution, against, reason } = card
  if (resolution.kind !== 'resolved') {
    const about =
      resolution.kind === 'ambiguous' ? resolution.candidates.map((series) => escapeMarkdown(seriesName(series, analysis.language))) : []
    const list = about.length === 0 ? '' : `\n\nIt could be:\n\n${about.map((name) => `- ${name}`).join('\n')}`
    return `**Not checked.** ${escapeMarkdown(resolution.reason)}${list}`
  }
  const { series } = resolution
  const parts = [`**${escapeMarkdown(capitalised(seriesName(series, analysis.language)))}**`]
  const first = against[0]
  if (first !== undefined) parts.push(factLines(first, analysis))
  parts.push(comparison(card))
  if (reason !== null && card.verdict === 'silent') parts.push(`Not checked: ${escapeMarkdown(reason)}`)
  const others = card.observations.filter((observation) => observation !== first)
  const chart = images ? chartOf(card.observations) : undefined
  if (chart !== undefined) parts.push(`![${escapeMarkdown(chart.words)}](${imageAddress(chart.svg)})`)
  if (others.length > 0) parts.push(tableOf(others, analysis.knowledge))
  return parts.join('\n\n')
}

/** A picture in an address of its own. */
function imageAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** What the draft says against what the source has. */
function comparison({ text, verdict, against }: Card & FigureFacts): string {
  const draft = `The draft says ${code(text)}`
  const first = against[0]
  if (first === undefined) return `${draft}.`
  switch (verdict) {
    case 'agrees':
      return `${draft}, which agrees.`
    case 'disagrees':
      return `${draft}; the source has ${code(first.written)}.`
    case 'silent':
      return `${draft}.`
  }
}

function factLines(observation: Observation, { knowledge, language }: Analysis): string {
  const issuer = observation.issuer === null ? undefined : agentName(observation.issuer, knowledge, language)
  const fact = [
    `**${escapeMarkdown(observation.written)}**`,
    observation.period?.code,
    observation.status,
    issuer === undefined ? undefined : `set by ${escapeMarkdown(issuer)}`,
  ].filter((part) => part !== undefined)
  return `${fact.join(' · ')}  \n${sourceLine(observation.source, observation.locator, knowledge)}`
}

function sourceLine(key: string, locator: string, knowledge: Knowledge): string {
  const source = knowledge.sources.get(key)
  const name = escapeMarkdown(sourceName(key, knowledge))
  return [linked(name, source), escapeMarkdown(locator)].filter((part) => part !== '').join(', ')
}

function tableOf(observations: readonly Observation[], knowledge: Knowledge): string {
  const rows = observations.slice(-MOST_ROWS).map(({ source: key, period, written, status }) => {
    const source = knowledge.sources.get(key)
    return `| ${period?.code ?? '–'} | ${unbroken(escapeMarkdown(written))} | ${status} | ${linked(unbroken(escapeMarkdown(source?.outlet ?? key)), source)} |`
  })
  return ['| Period | Value | Status | Source |', '| :-- | :-- | :-- | :-- |', ...rows].join('\n')
}

/** A table's cells are narrow: what belongs together stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function milestoneMarkdown({ milestones }: MilestoneFacts, { knowledge, language }: Analysis): string {
  return milestones
    .map((milestone) => {
      const issuer = milestone.issuer === null ? '' : ` · set by ${escapeMarkdown(agentName(milestone.issuer, knowledge, language))}`
      const name = escapeMarkdown(capitalised(labelIn(milestone.labels, language) ?? milestone.code))
      return `**${name}**\n\n**by ${escapeMarkdown(milestone.deadline.code)}** · target${issuer}  \n${sourceLine(milestone.source, milestone.locator, knowledge)}`
    })
    .join('\n\n')
}

function citationMarkdown({ key, source }: CitationFacts): string {
  if (source === undefined) return `No knowledge base has a source ${code(key)}.`
  const authors = source.authors.map(
    (author) => author.literal ?? [author.given, author.family].filter((part) => part !== undefined).join(' '),
  )
  const by = authors.length === 0 ? '' : `${escapeMarkdown(authors.join(', '))}. `
  const outlet = source.outlet === source.title ? '' : `${escapeMarkdown(source.outlet)}, `
  return `**${linked(escapeMarkdown(source.title), source)}**\n\n${by}${outlet}${dateInWords(source.published)}`
}

function instrumentMarkdown({ instrument }: InstrumentFacts, { knowledge, language }: Analysis): string {
  const { number, date, issuer, labels, code } = instrument
  const name = capitalised(labelIn(labels, language) ?? code)
  const facts = [
    number === null || name.includes(number) ? undefined : escapeMarkdown(number),
    date === null ? undefined : dateInWords(date),
    issuer === null ? undefined : `issued by ${escapeMarkdown(agentName(issuer, knowledge, language))}`,
  ].filter((fact) => fact !== undefined)
  return `**${escapeMarkdown(name)}**\n\n${facts.join(' · ')}${facts.length > 0 ? '  \n' : ''}${sourceLine(instrument.source, instrument.locator, knowledge)}`
}

const LIKENESS = {
  exact: 'The draft has them word for word.',
  altered: 'The draft has them with other words in places.',
  partial: 'The draft has some of them.',
} as const

function quotationMarkdown({ recognition, reason, speaker }: QuotationFacts, { knowledge, language }: Analysis): string {
  if (recognition === undefined) return `**Not checked.** ${reason}`
  const { words, likeness } = recognition
  const who = words.speaker === null ? undefined : escapeMarkdown(agentName(words.speaker, knowledge, language))
  const head = who === undefined ? 'Words of a source' : words.direct ? `Words of ${who}` : `Words in which ${who} is reported`
  const given = speaker === null ? '' : ` It gives them to ${escapeMarkdown(speaker)}.`
  const gist = words.gist === '' ? [] : [`What they say: ${escapeMarkdown(words.gist)}`]
  return [`**${head}**`, ...gist, sourceLine(words.source, words.locator, knowledge), `${LIKENESS[likeness]}${given}`].join('\n\n')
}

function agentName(agent: string, knowledge: Knowledge, language: Analysis['language']): string {
  return labelIn(knowledge.agents.get(agent)?.labels, language) ?? agent
}

function linked(text: string, source: Source | undefined): string {
  const url = source === undefined ? undefined : addressOf(source)
  if (url === undefined) return text
  return `[${text}](${escapeAddress(url)})`
}

/** A text as it stands, in code marks. */
function code(text: string): string {
  const words = text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ')
  return `\`${words}\``
}
