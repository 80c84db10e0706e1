/**
 * What assistants can ask: look a fact up, check a text, cite a source.
 *
 * In: a tool's name and arguments, and what is known. Out: the answer as data and in words, or one line that says what to give instead.
 */
import { scopeOf } from '../analysis/head.ts'
import { analyse, findingsOf } from '../analysis.ts'
import type { Scope } from '../checks/check.ts'
import { writeCitation } from '../checks/citation-fix.ts'
import type { Settings } from '../checks/settings.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { didYouMean } from '../knowledge/nearest.ts'
import { markupOf } from '../markup/index.ts'
import { lastDay, parsePartialDate } from '../text/date.ts'
import { lineIndex } from '../text/line-index.ts'
import { claimReport } from './claim-report.ts'
import { factLines, factToJson, sourceLine } from './fact-words.ts'
import { findingToJson } from './finding-json.ts'
import { buildLookup } from './lookup.ts'

type Json = Readonly<Record<string, unknown>>

export type Called = { readonly text: string; readonly result: Json } | { readonly problem: string }

const text = (description: string): object => ({ type: 'string', description })
const input = (properties: object, ...required: readonly string[]): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/** The tools, as the protocol lists them. */
export const TOOLS = [
  {
    name: 'lookup_fact',
    title: 'Look up a fact',
    description:
      'Finds figures, targets, quotations and instruments (resolutions, laws) by words, each with its period, status, source and place in it. Use it before stating a number that the knowledge base may have. Do not use it for opinions, or for what no source is likely to say.',
    inputSchema: input(
      { query: text('a few words, English or Vietnamese: `ICT revenue 2022`'), limit: { type: 'integer', minimum: 1, maximum: 50 } },
      'query',
    ),
    annotations: READS,
  },
  {
    name: 'check_text',
    title: 'Check a text',
    description:
      'Holds every figure, target and quotation of a draft against the knowledge base, and says of each number whether it agrees, disagrees, or could not be checked and why. Use it on what you have written before you hand it over. Silence about a number is no proof that it is right.',
    inputSchema: input(
      {
        text: text('the draft'),
        filename: text('its name, which tells the markup: `draft.md` unless given'),
        as_of: text('the date it is written at, where it states none: `2024-06-30`'),
      },
      'text',
    ),
    annotations: READS,
  },
  {
    name: 'cite_fact',
    title: 'Cite a source',
    description:
      'Writes the citation of a source, in each style, by the key that lookup_fact and check_text give. Do not make citations up: ask for them here.',
    inputSchema: input({ source: text('the citation key: `hanoitimes2023`') }, 'source'),
    annotations: READS,
  },
] as const

/** What answers are drawn from. */
export interface ToolGround {
  readonly settings: Settings
  readonly knowledge: Knowledge
}

/** Calls a tool by its name. */
export function callTool(name: string, given: Json, ground: ToolGround): Called {
  switch (name) {
    case 'lookup_fact':
      return lookUp(given, ground)
    case 'check_text':
      return checkText(given, ground)
    default:
      return citeSource(given, ground)
  }
}

function lookUp({ query, limit }: Json, { knowledge }: ToolGround): Called {
  if (typeof query !== 'string' || query.trim() === '') return { problem: 'Give `query`: a few words of what you look for.' }
  const most = typeof limit === 'number' && limit >= 1 ? Math.min(50, Math.floor(limit)) : 10
  const facts = buildLookup(knowledge).find(query, most)
  const lines = facts.map((fact) => factLines(fact, knowledge).join('\n    '))
  return {
    text:
      facts.length === 0 ? `Nothing matches '${query}': try fewer or other words. That is no proof that it is not so.` : lines.join('\n'),
    result: { results: facts.map(factToJson) },
  }
}

function checkText({ text, filename, as_of }: Json, { settings, knowledge }: ToolGround): Called {
  if (typeof text !== 'string') return { problem: 'Give `text`: the draft that is to be checked.' }
  const path = typeof filename === 'string' && filename !== '' ? filename : 'draft.md'
  const markup = markupOf(path)
  if (markup === undefined) return { problem: `'${path}' tells no markup that is read: name it .md, .tex, .rst, .adoc, .html or .txt.` }
  const date = as_of === undefined ? undefined : parsePartialDate(String(as_of))
  if (as_of !== undefined && date === undefined) return { problem: 'Write `as_of` as a date such as 2024-06-30.' }
  const analysis = analyse({ path, text, markup }, knowledge, date === undefined ? settings : { ...settings, asOf: lastDay(date) })
  const lines = lineIndex(text)
  const findings = findingsOf(analysis)
  const { quantities } = claimReport(analysis)
  const counts = { agrees: 0, disagrees: 0, silent: 0 }
  for (const { verdict } of quantities) counts[verdict]++
  const told = findings.map((finding) => {
    const { line } = lines.positionAt(finding.start)
    const fix = finding.fixes.find(({ preferred }) => preferred)
    return `line ${line + 1}: ${finding.severity}: “${finding.text}”: ${finding.message}${fix === undefined ? '' : ` ${fix.title}.`}`
  })
  const numbers = `${quantities.length} number${quantities.length === 1 ? '' : 's'}: ${counts.agrees} in agreement with a source, ${counts.disagrees} against one, ${counts.silent} could not be checked.`
  return {
    text: [...(told.length === 0 ? ['Nothing was found.'] : told), numbers].join('\n'),
    result: {
      date: analysis.date,
      findings: findings.map((finding) => findingToJson(finding, lines)),
      quantities: quantities.map(({ text, period, series, resolution, verdict, reason }) => ({
        text,
        period,
        series,
        resolution,
        verdict,
        reason,
      })),
      summary: counts,
    },
  }
}

function citeSource({ source: key }: Json, { settings, knowledge }: ToolGround): Called {
  if (typeof key !== 'string' || key === '') return { problem: 'Give `source`: a citation key, as lookup_fact gives it.' }
  const source = knowledge.sources.get(key)
  if (source === undefined)
    return {
      problem: `No source has the key '${key}': ${didYouMean(key, knowledge.sources.keys(), 'look the fact up to find its source.')}`,
    }
  const scope = scopeOf(analyse({ path: 'draft.md', text: '', markup: 'markdown' }, knowledge, settings))
  const written = (citationStyle: Scope['citationStyle']): string => writeCitation(source, { ...scope, citationStyle }).text.trim()
  const citations = {
    pandoc: written('pandoc'),
    footnote: written('footnote'),
    'author-date': written('author-date'),
    link: written('link'),
  }
  const { outlet, title, published, url } = source
  return {
    text: [sourceLine(source, key, undefined), ...Object.entries(citations).map(([style, citation]) => `${style}: ${citation}`)].join('\n'),
    result: { source: key, outlet, title, published, url, citations },
  }
}
