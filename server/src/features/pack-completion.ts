/**
 * Proposes what may stand at a place of a pack file: codes, kinds, keys.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Labels, Language } from '../knowledge/model.ts'
import { STATUSES } from '../reading/status.ts'
import type { Span } from '../text/span.ts'
import type { PackFileWords } from './pack-file-words.ts'
import { type CodeKind, fileKind } from './pack-references.ts'

/** A proposal; the span is what it replaces. */
export interface PackProposal {
  readonly span: Span
  readonly label: string
  readonly newText: string
  readonly detail: string
  readonly kind: 'code' | 'value' | 'key'
}

/** What may stand behind a key, with an example where words would say less. */
const FIXED: Readonly<Record<string, readonly (readonly [value: string, example?: string])[]>> = {
  status: STATUSES.map((status) => [status]),
  measure: [['level'], ['growth'], ['share']],
  quantity: [
    ['money', '148 billion USD'],
    ['percent', '8.7 %'],
    ['points', '2 percentage points'],
    ['count', '80,000 enterprises'],
    ['rank', 'rank 2'],
    ['times', '2.5 times'],
    ['duration', '34 years'],
    ['measure', '40.6 Mt'],
    ['bare', '61.5'],
  ],
  kind: [['person'], ['body']],
  implicit: [['true']],
  direct: [['true']],
  revises: [['true']],
}

const KEYS: Readonly<Partial<Record<CodeKind, readonly string[]>>> = {
  source: ['series', 'period', 'value', 'status', 'locator', 'issuer', 'published', 'revises', 'note', 'milestone', 'by'],
  indicator: ['label', 'aliases', 'quantity', 'measure', 'of', 'implicit', 'phrase', 'whole', 'by', 'among', 'excludes', 'label-only'],
  subject: ['label', 'aliases', 'excludes', 'label-only'],
  area: ['label', 'aliases', 'within', 'phrase', 'excludes', 'label-only'],
  milestone: ['label', 'aliases', 'excludes', 'label-only'],
  agent: ['kind', 'label', 'aliases', 'of', 'roles', 'excludes'],
  instrument: ['label', 'aliases', 'number', 'date', 'issuer', 'source', 'locator', 'excludes'],
}

/** Proposes what may stand at an offset. */
export function packProposalsAt(
  text: string,
  path: string,
  offset: number,
  knowledge: Knowledge,
  words: PackFileWords,
): readonly PackProposal[] {
  const { language } = words.say
  const file = fileKind(path)
  if (file === undefined) return []
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const value = /(?:^|[\s{,-])([a-z-]+):\s*(?:\[(?:[^\s,[\]]+,\s*)*)?["']?([^\s,{}[\]"']*)$/.exec(line)
  if (value === null) return keysAt(line, offset, file.kind === 'pack' ? undefined : file.kind)
  const [, key = '', typed = ''] = value
  const span = { start: offset - typed.length, end: offset }
  const code = (label: string, detail: string): PackProposal => ({ span, label, newText: label, detail, kind: 'code' })
  const codes = (list: ReadonlyMap<string, { readonly labels: Labels }>): readonly PackProposal[] =>
    [...list].map(([name, { labels }]) => code(name, labelIn(labels, language) ?? ''))
  switch (key) {
    case 'series':
      return seriesAt(typed, knowledge, language, code)
    case 'issuer':
    case 'speaker':
      return codes(knowledge.agents)
    case 'within':
    case 'area':
    case 'among':
      return codes(knowledge.areas)
    case 'whole':
      return codes(knowledge.subjects)
    case 'by':
      return file.kind === 'indicator' ? codes(knowledge.subjects) : []
    case 'of':
      return file.kind === 'agent' ? codes(knowledge.agents) : file.kind === 'indicator' ? codes(knowledge.indicators) : []
    case 'source':
      return [...knowledge.sources.values()].map((source) => code(source.key, source.title))
    case 'milestone':
      return [...new Map(knowledge.milestones.map((one) => [one.code, one]))].map(([name, { labels }]) =>
        code(name, labelIn(labels, language) ?? ''),
      )
    default:
      return (Object.hasOwn(FIXED, key) ? (FIXED[key] ?? []) : []).map(([name, example]) => ({
        ...code(name, example ?? words.values[`${key} ${name}`] ?? ''),
        kind: 'value',
      }))
  }
}

/** The part of a series that is being written: its indicator, subject or area; whole series first. */
function seriesAt(
  typed: string,
  knowledge: Knowledge,
  language: Language,
  code: (label: string, detail: string) => PackProposal,
): readonly PackProposal[] {
  const parts = typed.split('.')
  const before = parts.slice(0, -1).join('.')
  const list = [knowledge.indicators, knowledge.subjects, knowledge.areas][parts.length - 1]
  const whole = new Map<string, string>()
  for (const { indicator, subject, area, labels } of knowledge.series.values()) {
    const home = knowledge.defaultAreas.includes(area.code)
    whole.set([indicator.code, subject.code, ...(home ? [] : [area.code])].join('.'), labelIn(labels, language) ?? '')
  }
  const single = [...(list ?? [])].map(([name, { labels }]) =>
    code(before === '' ? name : `${before}.${name}`, labelIn(labels, language) ?? ''),
  )
  const known = new Set(whole.keys())
  return [...[...whole].map(([name, detail]) => code(name, detail)), ...single.filter(({ label }) => !known.has(label))]
}

/** Keys that an entry may have and this line has not. */
function keysAt(line: string, offset: number, kind: CodeKind | undefined): readonly PackProposal[] {
  const typed = /^(?:\s+(?:- )?|\s*- \{(?:.*,)?\s*|.*\{(?:.*,)?\s*)([a-z-]*)$/.exec(line)?.[1]
  if (typed === undefined || kind === undefined) return []
  const span = { start: offset - typed.length, end: offset }
  return (KEYS[kind] ?? [])
    .filter((key) => !new RegExp(`[{,\\s]${key}:`).test(line))
    .map((key) => ({ span, label: key, newText: `${key}: `, detail: '', kind: 'key' }))
}
