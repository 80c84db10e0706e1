/**
 * The card of a code in a pack file.
 */
import { capitalised } from '../checks/report.ts'
import { entryOf } from '../features/pack-entries.ts'
import type { PackFileWords } from '../features/pack-file-words.ts'
import type { CodePlace } from '../features/pack-references.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Series } from '../knowledge/model.ts'
import { escapeMarkdown } from '../text/escape.ts'

/** The Markdown of a card: what the code means, and what is known of it. */
export function codeCard({ kind, code }: CodePlace, knowledge: Knowledge, words: PackFileWords): string {
  const noun = words.nouns[kind]
  const name = entryOf({ kind, code }, knowledge, words.say.language)?.name
  if (name === undefined) return words.undefinedCode(code.replaceAll('`', ''), noun)
  const series = kind === 'indicator' ? [...knowledge.seriesOf(code)] : kind === 'subject' ? knowledge.seriesAbout(code) : []
  const detail = kind === 'source' ? sourceDetail(code, knowledge, words) : seriesDetail(series, words)
  return [`**${escapeMarkdown(capitalised(name))}**: ${noun}`, ...(detail === '' ? [] : [detail])].join('\n\n')
}

/** How many series are listed. */
const MOST = 8

function seriesDetail(series: readonly Series[], { say, more }: PackFileWords): string {
  const lines = series.slice(0, MOST).map(({ labels, id, observations }) => {
    const last = observations.at(-1)
    const value = last === undefined ? '' : `: ${escapeMarkdown(last.written)}${last.period === null ? '' : ` (${last.period.code})`}`
    return `- ${escapeMarkdown(labelIn(labels, say.language) ?? id)}${value}`
  })
  return [...lines, ...(series.length > MOST ? [`- ${more(series.length - MOST)}`] : [])].join('\n')
}

function sourceDetail(key: string, knowledge: Knowledge, { say }: PackFileWords): string {
  const source = knowledge.sources.get(key)
  return source === undefined ? '' : `${escapeMarkdown(source.outlet)}, ${say.date(source.published)}`
}
