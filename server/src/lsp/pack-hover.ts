/**
 * The card of a code in a pack file.
 */
import { capitalised, dateInWords } from '../checks/report.ts'
import type { CodePlace } from '../features/pack-references.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Labels, Series } from '../knowledge/model.ts'
import { escapeMarkdown } from '../text/escape.ts'

const NOUNS: Readonly<Record<CodePlace['kind'], string>> = {
  indicator: 'what is measured',
  subject: 'what figures are about',
  area: 'a place',
  agent: 'a person or body',
  source: 'a source',
  milestone: 'a goal',
  instrument: 'a document',
  unit: 'a unit',
}

/** The Markdown of a card: what the code means, and what is known of it. */
export function codeCard({ kind, code }: CodePlace, knowledge: Knowledge): string {
  const name = nameOf(kind, code, knowledge)
  if (name === undefined) return `No pack defines \`${code.replaceAll('`', '')}\` as ${NOUNS[kind]}.`
  const series = kind === 'indicator' ? knowledge.seriesOf(code) : kind === 'subject' ? knowledge.seriesAbout(code) : []
  const detail = kind === 'source' ? sourceDetail(code, knowledge) : seriesDetail(series)
  return [`**${escapeMarkdown(capitalised(name))}**: ${NOUNS[kind]}`, ...(detail === '' ? [] : [detail])].join('\n\n')
}

function nameOf(kind: CodePlace['kind'], code: string, knowledge: Knowledge): string | undefined {
  const label = (labels: Labels | undefined): string | undefined => (labels === undefined ? undefined : (labelIn(labels, 'en') ?? code))
  switch (kind) {
    case 'indicator':
      return label(knowledge.indicators.get(code)?.labels)
    case 'subject':
      return label(knowledge.subjects.get(code)?.labels)
    case 'area':
      return label(knowledge.areas.get(code)?.labels)
    case 'agent':
      return label(knowledge.agents.get(code)?.labels)
    case 'instrument':
      return label(knowledge.instruments.get(code)?.labels)
    case 'milestone':
      return label(knowledge.milestones.find((one) => one.code === code)?.labels)
    case 'source':
      return knowledge.sources.get(code)?.title
    case 'unit':
      return knowledge.units.has(code) ? code : undefined
  }
}

/** How many series are listed. */
const MOST = 8

function seriesDetail(series: readonly Series[]): string {
  const lines = series.slice(0, MOST).map(({ labels, id, observations }) => {
    const last = observations.at(-1)
    const value = last === undefined ? '' : `: ${escapeMarkdown(last.written)}${last.period === null ? '' : ` (${last.period.code})`}`
    return `- ${escapeMarkdown(labelIn(labels, 'en') ?? id)}${value}`
  })
  return [...lines, ...(series.length > MOST ? [`- and ${series.length - MOST} more`] : [])].join('\n')
}

function sourceDetail(key: string, knowledge: Knowledge): string {
  const source = knowledge.sources.get(key)
  return source === undefined ? '' : `${escapeMarkdown(source.outlet)}, ${dateInWords(source.published)}`
}
