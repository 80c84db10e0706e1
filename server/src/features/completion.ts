/**
 * Proposes what may be written at a place: the sources that a citation may name, the figures of the series that its sentence speaks of.
 *
 * In: an analysis and an offset. Out: proposals, the most likely first. It inserts nothing, and says nothing where it was not asked.
 */

import { scopeOf } from '../analysis/head.ts'
import { placeNote } from '../analysis/notes.ts'
import type { Analysis } from '../analysis.ts'
import { insertCitation } from '../checks/citation-fix.ts'
import { capitalised, seriesName, sourceName } from '../checks/report.ts'
import type { Concept, Observation, Series, Source } from '../knowledge/model.ts'
import { times } from '../reading/amount.ts'
import { formatLike } from '../reading/format.ts'
import { findPeriods } from '../reading/periods.ts'
import { findQuantities } from '../reading/quantities.ts'
import type { Quantity } from '../reading/quantity.ts'
import { type Tokens, tokenize } from '../reading/token.ts'
import { unitsPer } from '../reading/units.ts'
import { lastDay } from '../text/date.ts'
import type { Span } from '../text/span.ts'
import { type BlockPlace, findBlock } from './at.ts'
import { cardWordsOf } from './card-words.ts'

/** Something that may be written in the place of `span`. */
export interface Proposal {
  readonly kind: 'source' | 'figure'
  readonly span: Span
  readonly label: string
  readonly newText: string
  /** What is shown beside the label. */
  readonly detail: string
  /** What tells more of it, in plain words. */
  readonly about: string
  /** What the writer's own words are held against. */
  readonly filter: string
}

/** Lists what may be written at an offset. */
export function proposalsAt(analysis: Analysis, offset: number): readonly Proposal[] {
  const place = findBlock(analysis, offset)
  if (place === undefined) return []
  const before = place.block.source.text.slice(0, offset - place.start)
  const key = citationKeyIn(before, analysis.outline.markup)
  if (key !== undefined) {
    const opened = analysis.outline.markup === 'restructuredtext' && before.charAt(before.length - key.length - 1) === '['
    return sources(analysis, offset, key, opened ? place.block.source.text.slice(before.length) : undefined)
  }
  return place.block.prose.passages.length === 0 ? [] : figures(analysis, place, before, offset)
}

/** How each markup begins the key of a citation; the key so far is the last group. */
const OPENINGS: Readonly<Record<Analysis['outline']['markup'], RegExp | undefined>> = {
  markdown: /(?:^|[\s[(;-])@([\w:.#$%&+?<>~/-]{0,100})$/,
  latex: /\\\w{0,20}cite\w{0,20}\*?(?:\[[^\]\n]{0,100}\]){0,2}\{(?:[^{}\n]{0,300},\s*)?([^{},\s]{0,100})$/,
  restructuredtext: /(?::cite(?::\w{1,20})?:`(?:[^`\n]{0,300},\s*)?|(?:^|[\s(])\[)((?![\d#*])[^`,\s[\]]{0,100})$/,
  asciidoc: /(?:cite(?:np)?:\w{0,20}\[(?:[^\]\n]{0,300},\s*)?|<<)([\w:.-]{0,100})$/,
  html: /\bdata-cites=["'](?:[^"'\n]{0,300}\s)?([^"'\s]{0,100})$/,
  text: undefined,
}

function citationKeyIn(before: string, markup: Analysis['outline']['markup']): string | undefined {
  return OPENINGS[markup]?.exec(before.slice(-500))?.[1]
}

/** How many sources are proposed at once: of more than these, those whose key, author or title has what was typed. */
export const MOST_SOURCES = 300

/** `behind` is what follows a bracket that has to be closed: `[key]_`. */
function sources(analysis: Analysis, offset: number, typed: string, behind: string | undefined): readonly Proposal[] {
  const wanted = typed.toLowerCase()
  const closed = /^\]?_?/.exec(behind ?? '')?.[0].length ?? 0
  const span = { start: offset - typed.length, end: offset + closed }
  const found: Proposal[] = []
  const { library, knowledge } = analysis
  const words = cardWordsOf(analysis)
  const isMany = library.keys.length > MOST_SOURCES
  for (const key of library.keys) {
    if (found.length === MOST_SOURCES) break
    const source = knowledge.sources.get(library.named(key) ?? '')
    const authors = (source?.authors ?? []).map((author) => author.literal ?? author.family ?? '').join(' ')
    const filter = [key, authors, source?.outlet, source?.title].filter((part) => part !== undefined && part !== '').join(' ')
    if (isMany && !filter.toLowerCase().includes(wanted)) continue
    found.push({
      kind: 'source',
      span,
      label: key,
      newText: behind === undefined ? key : `${key}]_`,
      detail: source === undefined ? '' : `${source.outlet}, ${words.say.date(source.published)}`,
      about: source?.title ?? words.ownDocument,
      filter,
    })
  }
  return found
}

/** How many figures are proposed, and how many of each series where there are many. */
const MOST_FIGURES = 120
const FEW = 3

/** The figures of the series that the sentence so far speaks of: those that go on as it does, of the period that it names, the latest
 * first. Each stands once by itself, once with its citation. */
function figures(analysis: Analysis, place: BlockPlace, before: string, offset: number): readonly Proposal[] {
  const { knowledge } = analysis
  const scope = scopeOf(analysis)
  const sentence =
    before
      .slice(-500)
      .split(/(?<=[.!?])\s+|\n\s*\n/)
      .at(-1) ?? ''
  const typed = /(?:(?:US)?[$€£₫]\s?)?\d[\d.,]*$|(?:US)?[$€£₫]$/.exec(sentence)?.[0] ?? ''
  const span = { start: offset - typed.length, end: offset }
  const behind = /^(?:[^.!?\n]|[.!?\n](?!\s)){0,200}/.exec(place.block.source.text.slice(offset - place.start))?.[0] ?? ''
  const written = tokenize(sentence)
  if (/[[^]$/.test(sentence) || isWritten(written, typed, analysis)) return []
  const periods = periodsIn(tokenize(sentence + behind), analysis)
  const words = cardWordsOf(analysis)
  const found: (Proposal & { readonly rank: number })[] = []
  const citations = new Map<string, string | undefined>()
  const citationOf = (source: Source): string | undefined => {
    if (citations.has(source.key)) return citations.get(source.key)
    const [fix] = insertCitation(source, 0, scope, false).map((one) => placeNote(one, analysis))
    const citation = fix !== undefined && fix.edits.length === 1 ? fix.edits[0]?.newText : undefined
    citations.set(source.key, citation)
    return citation
  }
  const models = new Map<string, Quantity | undefined>()
  const modelOf = (series: Series): Quantity | undefined => {
    if (!models.has(series.unit)) models.set(series.unit, modelFor(series, analysis, place))
    return models.get(series.unit)
  }
  const named = seriesIn(written, analysis, place)
  // What the words leave open is told by its latest figures.
  const each = Math.max(FEW, Math.ceil(MOST_FIGURES / Math.max(named.length, 1)))
  for (const series of named.slice(0, MOST_FIGURES / FEW)) {
    let told = 0
    for (const observation of inOrder(series.observations, periods)) {
      if (told === each) break
      const source = knowledge.sources.get(observation.source)
      if (source === undefined || lastDay(observation.published) > analysis.date) continue
      told++
      const number = inStyle(observation, series, modelOf(series))
      const citation = citationOf(source)
      const period = observation.period === null ? '' : `${observation.period.code} · `
      const goesOn = typed !== '' && /^\D*$/.test(number.split(typed, 1)[0] ?? '') && number.includes(typed)
      // What was typed may be another number: that of the source is proposed all the same.
      const filter = goesOn ? number.slice(number.indexOf(typed)) : `${typed} ${number}`
      const rest = {
        kind: 'figure' as const,
        span,
        rank: (goesOn ? 0 : 2) + (isOf(observation, periods) ? 0 : 1),
        detail: `${period}${words.status[observation.status]} · ${source.outlet}`,
        about: `${capitalised(seriesName(series, scope))}. ${sourceName(source.key, knowledge)}, ${observation.locator}`,
      }
      found.push({ ...rest, label: number, newText: number, filter })
      if (citation !== undefined) found.push({ ...rest, label: number + citation, newText: number + citation, filter: filter + citation })
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank)
}

/** A number stands there already, with all that belongs to it; or what is typed is a year. */
function isWritten(tokens: Tokens, typed: string, { language }: Analysis): boolean {
  const end = tokens.end[tokens.count - 1]
  if (findPeriods(tokens, language).some((period) => period.end === end)) return typed !== ''
  return typed === '' && findQuantities(tokens, language).some((quantity) => quantity.end === end)
}

/** The codes of the periods that a sentence names. */
function periodsIn(tokens: Tokens, { language, date }: Analysis): ReadonlySet<string> {
  const codes = findPeriods(tokens, language).flatMap(({ means }) =>
    means.kind === 'absolute' ? means.period.code : means.kind === 'year' ? String(Number(date.slice(0, 4)) + means.offset) : [],
  )
  return new Set(codes)
}

const isOf = ({ period }: Observation, periods: ReadonlySet<string>): boolean => period !== null && periods.has(period.code)

/** Those of the periods that are named, then the others; of both the latest first. */
function inOrder(observations: readonly Observation[], periods: ReadonlySet<string>): readonly Observation[] {
  const latest = observations.toReversed()
  if (periods.size === 0) return latest
  return [...latest.filter((one) => isOf(one, periods)), ...latest.filter((one) => !isOf(one, periods))]
}

/** The series that fit what the words name: by indicator and subject, or by either where the other is open. */
function seriesIn(words: Tokens, { knowledge }: Analysis, { block }: BlockPlace): readonly Series[] {
  const named: Concept[] = knowledge.match(words).flatMap((match) => (match.parts === 1 ? match.concepts : []))
  const codes = (kind: Concept['kind']): ReadonlySet<string> => new Set(named.filter((one) => one.kind === kind).map(({ code }) => code))
  const [indicators, own, areas] = [codes('indicator'), codes('subject'), codes('area')]
  if (indicators.size === 0 && own.size === 0) return []
  const subjects = own.size > 0 ? own : new Set(block.incoming.focus.subjects)
  const open = own.size > 0 ? [...own].flatMap(knowledge.seriesAbout) : [...indicators].flatMap((code) => [...knowledge.seriesOf(code)])
  return [...new Set(open)].filter(
    ({ indicator, subject, area }) =>
      (indicators.size === 0 || indicators.has(indicator.code)) &&
      (subjects.size === 0 ? indicators.size > 0 : subjects.has(subject.code)) &&
      (areas.size === 0 ? knowledge.defaultAreas.includes(area.code) : areas.has(area.code)),
  )
}

/** The number as this draft writes such numbers; where it has none yet, as its language does. */
function inStyle(observation: Observation, series: Series, model: Quantity | undefined): string {
  if (model === undefined) return observation.written
  const factor = unitsPer(series.unit, model.unit)
  if (factor === undefined) return observation.written
  return formatLike(model, factor === 1 ? observation.value : times(observation.value, factor))
}

function modelFor({ unit }: Series, { blocks, language }: Analysis, { block }: BlockPlace): Quantity | undefined {
  for (let index = blocks.length - 1; index >= 0; index--) {
    // A number that is being written is no model.
    const figures = blocks[index] === block ? [] : (blocks[index]?.resolved.figures ?? [])
    const same = figures.findLast(({ figure }) => figure.quantity.unit === unit && figure.quantity.kind !== 'bare')
    if (same !== undefined) return same.figure.quantity
  }
  const text = MODELS[language][unit]
  return text === undefined ? undefined : findQuantities(tokenize(text), language)[0]
}

/** How numbers are usually written. */
const MODELS: Readonly<Record<Analysis['language'], Readonly<Record<string, string>>>> = {
  en: { USD: 'US$1 billion', VND: 'VND 1 billion', '%': '1%' },
  vi: { USD: '1 tỷ USD', VND: '1 tỷ đồng', '%': '1%' },
}
