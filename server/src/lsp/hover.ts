/**
 * A card as the Markdown of a hover.
 */
import type { Analysis } from '../analysis.ts'
import { capitalised, sourceName } from '../checks/report.ts'
import { type CardWords, cardWordsOf } from '../features/card-words.ts'
import { chartOf } from '../features/chart.ts'
import {
  type AgentFacts,
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
import { isProjection } from '../reading/status.ts'
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
      return citationMarkdown(card, cardWordsOf(analysis))
    case 'instrument':
      return instrumentMarkdown(card, analysis)
    case 'quotation':
      return quotationMarkdown(card, analysis)
    case 'agent':
      return agentMarkdown(card, analysis)
  }
}

function figureMarkdown(card: Card & FigureFacts, analysis: Analysis, images: boolean): string {
  const { resolution, against, reason } = card
  const words = cardWordsOf(analysis)
  if (resolution.kind !== 'resolved') {
    const about =
      resolution.kind === 'ambiguous' ? resolution.candidates.map((series) => escapeMarkdown(seriesName(series, words.say.language))) : []
    const list = about.length === 0 ? '' : `\n\n${words.couldBe}\n\n${about.map((name) => `- ${name}`).join('\n')}`
    return `**${words.notChecked}.** ${escapeMarkdown(words.reason(resolution.reason))}${list}`
  }
  const { series } = resolution
  const parts = [`**${escapeMarkdown(capitalised(seriesName(series, words.say.language)))}**`]
  const first = against[0]
  if (first !== undefined) parts.push(factLines(first, analysis, words))
  parts.push(comparison(card, words))
  if (reason !== null && card.verdict === 'silent') parts.push(`${words.notChecked}: ${escapeMarkdown(words.reason(reason))}`)
  const others = card.observations.filter((observation) => observation !== first)
  const chart = images ? chartOf(card.observations, words) : undefined
  if (chart !== undefined) parts.push(`![${escapeMarkdown(chart.words)}](${imageAddress(chart.svg)})`)
  if (others.length > 0) parts.push(tableOf(others, analysis.knowledge, words))
  return parts.join('\n\n')
}

/** A picture in an address of its own. */
function imageAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** What the draft says against what the source has. */
function comparison({ text, verdict, against }: Card & FigureFacts, words: CardWords): string {
  const draft = code(text)
  const first = against[0]
  if (first === undefined || verdict === 'silent') return words.draftSays(draft)
  return verdict === 'agrees' ? words.draftAgrees(draft) : words.sourceHas(draft, code(first.written))
}

function factLines(observation: Observation, { knowledge }: Analysis, words: CardWords): string {
  const issuer = observation.issuer === null ? undefined : agentName(observation.issuer, knowledge, words)
  const fact = [
    `**${escapeMarkdown(observation.written)}**`,
    observation.period?.code,
    words.status[observation.status],
    issuer === undefined || !isProjection(observation.status) ? undefined : words.setBy(escapeMarkdown(issuer)),
  ].filter((part) => part !== undefined)
  return `${fact.join(' · ')}  \n${sourceLine(observation.source, observation.locator, knowledge, words)}`
}

function sourceLine(key: string, locator: string, knowledge: Knowledge, { say }: CardWords): string {
  const source = knowledge.sources.get(key)
  const name = escapeMarkdown(sourceName(key, knowledge, say))
  return [linked(name, source), escapeMarkdown(locator)].filter((part) => part !== '').join(', ')
}

function tableOf(observations: readonly Observation[], knowledge: Knowledge, words: CardWords): string {
  const rows = observations.slice(-MOST_ROWS).map(({ source: key, period, written, status }) => {
    const source = knowledge.sources.get(key)
    return `| ${period?.code ?? '–'} | ${unbroken(escapeMarkdown(written))} | ${unbroken(words.status[status])} | ${linked(unbroken(escapeMarkdown(source?.outlet ?? key)), source)} |`
  })
  return [`| ${words.heads.join(' | ')} |`, '| :-- | :-- | :-- | :-- |', ...rows].join('\n')
}

/** A table's cells are narrow: what belongs together stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function milestoneMarkdown({ milestones, told }: MilestoneFacts, analysis: Analysis): string {
  const { knowledge } = analysis
  const words = cardWordsOf(analysis)
  return milestones
    .map((milestone) => {
      const issuer = milestone.issuer === null ? '' : ` · ${words.setBy(escapeMarkdown(agentName(milestone.issuer, knowledge, words)))}`
      const name = escapeMarkdown(capitalised(labelIn(milestone.labels, words.say.language) ?? milestone.code))
      return `**${name}**\n\n**${words.by(escapeMarkdown(milestone.deadline.code))}** · ${words.status.target}${issuer}  \n${sourceLine(milestone.source, milestone.locator, knowledge, words)}${against(told, words.say.period(milestone.deadline.code), words)}`
    })
    .join('\n\n')
}

function citationMarkdown({ key, source }: CitationFacts, words: CardWords): string {
  if (source === undefined) return words.noSource(code(key))
  const authors = source.authors.map(
    (author) => author.literal ?? [author.given, author.family].filter((part) => part !== undefined).join(' '),
  )
  const by = authors.length === 0 ? '' : `${escapeMarkdown(authors.join(', '))}. `
  const outlet = source.outlet === source.title ? '' : `${escapeMarkdown(source.outlet)}, `
  return `**${linked(escapeMarkdown(source.title), source)}**\n\n${by}${outlet}${words.say.date(source.published)}`
}

function instrumentMarkdown({ instrument, told }: InstrumentFacts, analysis: Analysis): string {
  const { knowledge } = analysis
  const words = cardWordsOf(analysis)
  const { number, date, issuer, labels } = instrument
  const name = capitalised(labelIn(labels, words.say.language) ?? instrument.code)
  const facts = [
    number === null || name.includes(number) ? undefined : escapeMarkdown(number),
    date === null ? undefined : words.say.date(date),
    issuer === null ? undefined : words.issuedBy(escapeMarkdown(agentName(issuer, knowledge, words))),
  ].filter((fact) => fact !== undefined)
  return `**${escapeMarkdown(name)}**\n\n${facts.join(' · ')}${facts.length > 0 ? '  \n' : ''}${sourceLine(instrument.source, instrument.locator, knowledge, words)}${against(told, date === null ? '' : words.say.date(date), words)}`
}

function quotationMarkdown({ recognition, reason, speaker }: QuotationFacts, analysis: Analysis): string {
  const { knowledge } = analysis
  const told = cardWordsOf(analysis)
  if (recognition === undefined) return `**${told.notChecked}.** ${told.reason(reason ?? '')}`
  const { words, likeness } = recognition
  const who = words.speaker === null ? null : escapeMarkdown(agentName(words.speaker, knowledge, told))
  const given = speaker === null ? '' : ` ${told.givesThemTo(escapeMarkdown(speaker))}`
  const gist = words.gist === '' ? [] : [told.gist(escapeMarkdown(words.gist))]
  const place = sourceLine(words.source, words.locator, knowledge, told)
  return [`**${told.wordsOf(who, words.direct)}**`, ...gist, place, `${told.likeness[likeness]}${given}`].join('\n\n')
}

/** What the draft gives as a date, against that of the source. */
function against(told: MilestoneFacts['told'], known: string, words: CardWords): string {
  if (told === undefined) return ''
  return `\n\n${told.agrees ? words.draftAgrees(code(told.date)) : words.sourceHas(code(told.date), code(known))}`
}

/** How many of somebody's words are told. */
const MOST_WORDS = 3

function agentMarkdown({ agent, words }: AgentFacts, { knowledge, language, settings }: Analysis): string {
  const told = cardWordsOf({ settings, language })
  const name = escapeMarkdown(capitalised(agentName(agent.code, knowledge, told)))
  const offices = agent.roles.map(({ labels, from, to }) => {
    const [since, until] = [from, to].map((date) => (date === undefined ? undefined : told.say.date(date)))
    const when = told.held(since, until)
    return `- ${escapeMarkdown(labelIn(labels, told.say.language) ?? '')}${when === '' ? '' : ` (${when})`}`
  })
  const bodies = agent.of.map((code) => escapeMarkdown(agentName(code, knowledge, told))).join(', ')
  const gists = words
    .filter(({ gist }) => gist !== '')
    .slice(0, MOST_WORDS)
    .map(({ gist, source, locator }) => `- ${escapeMarkdown(gist)} (${sourceLine(source, locator, knowledge, told)})`)
  return [
    `**${name}**${offices.length === 0 && bodies === '' ? `: ${told.agents[agent.kind]}` : ''}`,
    ...(bodies === '' ? [] : [bodies]),
    ...(offices.length === 0 ? [] : [offices.join('\n')]),
    ...(gists.length === 0 ? [] : [told.saidBefore, gists.join('\n')]),
  ].join('\n\n')
}

function agentName(agent: string, knowledge: Knowledge, { say }: CardWords): string {
  return labelIn(knowledge.agents.get(agent)?.labels, say.language) ?? agent
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
