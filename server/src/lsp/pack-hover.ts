/**
 * The card of a code in a pack file.
 */
import { capitalised, dateInWords } from '../checks/report.ts'
import { entryOf } from '../features/pack-entries.ts'
import type { CodePlace } from '../features/pack-references.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Series } from '../knowledge/model.ts'
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
  const name = entryOf({ kind, code }, knowledge)?.name
  if (name === undefined) return `No pack defines \`${code.replaceAll('`', '')}\` as ${NOUNS[kind]}.`
  const series = kind === 'indicator' ? [...knowledge.seriesOf(code)] : kind === 'subject' ? knowledge.seriesAbout(code) : []
  const detail = kind === 'source' ? sourceDetail(code, knowledge) : seriesDetail(series)
  return [`**${escapeMarkdown(capitalised(name))}**: ${NOUNS[kind]}`, ...(detail === '' ? [] : [detail])].join('\n\n')
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
