/**
 * Reads what the sources of a pack say: observations, milestones and words.
 *
 * In: the entries of sources and quotes, and the codes they may refer to. Out: the model's records. Each that cannot be read is
 * reported and left out; the others of its source are kept.
 */
import type { Period } from '../reading/period.ts'
import { tokenize } from '../reading/token.ts'
import { type PartialDate, parsePartialDate } from '../text/date.ts'
import { decodeRuns, FINGERPRINT_RUN, normalisedWords, runsOf } from './fingerprint.ts'
import type { Concept, Indicator, Labels, Milestone, Source, SourceWords, Status } from './model.ts'
import { addAliases, addPlainAlias } from './pack-codes.ts'
import { type Entry, isRecord } from './pack-files.ts'
import { at, dateOf, type PackAlias, type PackObservation, type Reader } from './pack-parts.ts'
import { periodMend, readPeriodCode } from './period-code.ts'
import { readValue, type UnitFinder, unitCode } from './value.ts'

/** The codes that sources refer to, of this pack and those it is read among. */
export interface Referred {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly states: ReadonlyMap<string, Labels>
  /** The default area; undefined where the pack names one that cannot be used, which was reported. */
  readonly area: string | null | undefined
  readonly unitOf: UnitFinder
}

/** What sources/ and quotes/ hold. */
export interface SourceContents {
  readonly sources: readonly Source[]
  readonly observations: readonly PackObservation[]
  readonly milestones: readonly Milestone[]
  readonly words: readonly SourceWords[]
}

// A shorter title is a phrase that anyone may use.
const TITLE_WORDS = 4
const SHORT_TITLE = 8

/** Reads them all, adding the names of sources to `aliases`. */
export function readSources(reader: Reader, aliases: PackAlias[], referred: Referred): SourceContents {
  const sources: Source[] = []
  const observations: PackObservation[] = []
  const milestones: Milestone[] = []
  const words: SourceWords[] = []
  const once = newOnce()
  for (const entry of reader.files.entries.sources) {
    const source = readSource(reader, aliases, entry)
    if (source === undefined) continue
    sources.push(source)
    referBroken(reader, entry, referred)
    for (const [index, item] of listAt(entry, 'observations'))
      observations.push(...(readObservation(reader, entry, index, item, source, referred, once) ?? []))
    for (const [index, item] of listAt(entry, 'milestones'))
      milestones.push(...(readMilestone(reader, entry, index, item, source, referred) ?? []))
  }
  for (const entry of reader.files.entries.quotes) {
    if (!reader.refer('sources', entry.code, entry.origin)) continue
    words.push(...readWords(reader, entry))
  }
  return { sources, observations, milestones, words }
}

function readSource(reader: Reader, aliases: PackAlias[], entry: Entry): Source | undefined {
  const csl = entry.value.csl as Readonly<Record<string, unknown>>
  const key = entry.code
  if (csl.id !== undefined && String(csl.id) !== key) {
    reader.report(at(entry, 'csl', 'id'), `id must be the citation key, which is the name of the file: ${key}.`)
  }
  const published = issuedOf(csl.issued)
  if (published === undefined) {
    reader.report(at(entry, 'csl', 'issued'), 'issued is no date: write 2023, 2023-06 or 2023-06-14, or date-parts: [[2023, 6, 14]].')
    return undefined
  }
  const concept: Concept = { kind: 'source', code: key }
  const title = String(csl.title)
  const name = [csl['container-title'], csl.publisher].map((it) => String(it ?? '').trim()).find((it) => it !== '')
  const { length } = title.split(/\s+/)
  // *Spending on school meals in Norland*: a short title may be what others write of the same thing, and not as a title.
  if (length >= TITLE_WORDS) addPlainAlias(aliases, concept, title, length <= SHORT_TITLE && 'title')
  if (name !== undefined) {
    addPlainAlias(aliases, concept, name.replace(/\([^()]*\)/g, ' '), true)
    if (/^article/.test(String(csl.type))) for (const short of shortNames(name)) addPlainAlias(aliases, concept, short, true)
  }
  addAliases(reader, aliases, entry, 'aliases', concept, true)
  return {
    key,
    title,
    outlet: name ?? (title.trim() === '' ? key : title),
    authors: Array.isArray(csl.author) ? (csl.author as Source['authors']) : [],
    published,
    url: typeof csl.URL === 'string' ? csl.URL : null,
    csl: { ...csl, id: key },
    origin: entry.origin,
  }
}

/** What readers call a paper: the Ledger, of The Northern Ledger; tờ Sông Biển, of Báo Sông Biển. Words that any outlet has are none. */
function shortNames(name: string): readonly string[] {
  const vietnamese = /^(?:Thời báo|Báo|Tạp chí|Tờ)\s+(\S.*)$/u.exec(name)?.[1]
  if (vietnamese !== undefined) return [`báo ${vietnamese}`, `tờ ${vietnamese}`, `tạp chí ${vietnamese}`]
  const last = /^(?!the \S+$).*\s(\p{Lu}\p{L}{3,})$/iu.exec(name)?.[1]
  return last === undefined || /^(?:news|online|today|media|network|agency|press|magazine|report)$/i.test(last) ? [] : [`the ${last}`]
}

/** Reads the date of a CSL record: text, a year, `date-parts`, `raw` or `literal`. */
function issuedOf(issued: unknown): PartialDate | undefined {
  if (!isRecord(issued)) return parsePartialDate(String(issued))
  const parts = issued['date-parts']
  if (Array.isArray(parts) && Array.isArray(parts[0])) {
    return parsePartialDate((parts[0] as unknown[]).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
  }
  return parsePartialDate(String(issued.raw ?? issued.literal ?? ''))
}

function readObservation(
  reader: Reader,
  entry: Entry,
  index: number,
  item: Readonly<Record<string, unknown>>,
  source: Source,
  referred: Referred,
  once: Once,
): PackObservation[] | undefined {
  const here = (key: string) => at(entry, 'observations', index, key)
  const series = readSeries(reader, String(item.series), here('series'), referred)
  const period = item.period === null ? null : once.period(String(item.period))
  if (period === undefined) reader.report(here('period'), `${String(item.period)} is no period: ${periodMend(String(item.period))}`)
  const issuer = issuerOf(reader, item, here('issuer'))
  const published = dateOf(reader, item.published, here('published'), source.published)
  if (series === undefined) return undefined
  const indicator = referred.indicators.get(series.indicator)
  if (indicator === undefined) return undefined
  const written = entry.file.written([...entry.path, 'observations', index, 'value']) ?? String(item.value)
  const { value, problem } = readValue(written, indicator, reader.languages, referred.unitOf)
  if (value === null) {
    reader.report(here('value'), problem)
    return undefined
  }
  for (const warning of value.warnings) reader.report(here('value'), warning, 'warning')
  if (series.unit !== undefined && series.unit !== unitCode(value.unit)) {
    reader.report(
      here('series'),
      `${written} is in ${unitCode(value.unit)}, not ${series.unit}: leave the unit out, it comes from the value.`,
    )
    return undefined
  }
  if (period === undefined) return undefined
  const { subject, area } = series
  return [
    {
      series: once.text(`${indicator.code}.${subject}.${area}.${unitCode(value.unit)}`),
      indicator: indicator.code,
      subject: once.text(subject),
      area: once.text(area),
      unit: once.text(value.unit),
      period,
      written: written.trim(),
      value: value.value,
      step: value.step,
      bound: value.bound,
      ...(value.whole === undefined ? {} : { whole: value.whole }),
      status: item.status as Status,
      issuer,
      source: source.key,
      locator: String(item.locator),
      published,
      revises: item.revises === true,
      ...(typeof item.note === 'string' ? { note: item.note } : {}),
      origin: at(entry, 'observations', index),
    },
  ]
}

/** What many observations have in common, kept once. */
interface Once {
  readonly text: (text: string) => string
  readonly period: (code: string) => Period | undefined
}

function newOnce(): Once {
  const texts = new Map<string, string>()
  const periods = new Map<string, Period | undefined>()
  return {
    text(text) {
      const known = texts.get(text)
      if (known === undefined) texts.set(text, text)
      return known ?? text
    },
    period(code) {
      if (!periods.has(code)) periods.set(code, readPeriodCode(code))
      return periods.get(code)
    },
  }
}

function readSeries(reader: Reader, written: string, place: PackObservation['origin'], referred: Referred) {
  const [indicator = '', subject, told, unit, ...more] = written.split('.')
  if (subject === undefined || more.length > 0) {
    reader.report(place, `${written} is no series: write indicator.subject or indicator.subject.area.`)
    return undefined
  }
  const area = told ?? referred.area
  if (area === null) {
    reader.report(place, `${written} names no area: write indicator.subject.area, or give the pack an area: in pack.yaml.`)
    return undefined
  }
  // All three are looked up, so that one run shows every code to mend.
  const known = [
    reader.refer('indicators', indicator, place),
    reader.refer('subjects', subject, place),
    told === undefined || reader.refer('areas', told, place),
  ]
  return known.every(Boolean) && area !== undefined ? { indicator, subject, area, unit } : undefined
}

function readMilestone(
  reader: Reader,
  entry: Entry,
  index: number,
  item: Readonly<Record<string, unknown>>,
  source: Source,
  referred: Referred,
): Milestone[] | undefined {
  const here = (key: string) => at(entry, 'milestones', index, key)
  const code = String(item.milestone)
  const known = reader.refer('milestones', code, here('milestone'))
  const deadline = readPeriodCode(String(item.by))
  if (deadline === undefined)
    reader.report(here('by'), `${String(item.by)} is no period: ${periodMend(String(item.by)).replace(' or null', '')}`)
  const area = item.area === undefined ? referred.area : String(item.area)
  if (area === null) reader.report(at(entry, 'milestones', index), `${code} names no area: add area:, or give the pack one in pack.yaml.`)
  const placed = item.area === undefined || reader.refer('areas', String(item.area), here('area'))
  const issuer = issuerOf(reader, item, here('issuer'))
  const published = dateOf(reader, item.published, here('published'), source.published)
  const labels = referred.states.get(code)
  if (!known || labels === undefined || deadline === undefined || area === null || area === undefined || !placed) return undefined
  return [
    {
      code,
      labels,
      area,
      deadline,
      issuer,
      source: source.key,
      locator: String(item.locator),
      published,
      origin: at(entry, 'milestones', index),
    },
  ]
}

function issuerOf(reader: Reader, item: Readonly<Record<string, unknown>>, place: PackObservation['origin']): string | null {
  return typeof item.issuer === 'string' && reader.refer('agents', item.issuer, place) ? item.issuer : null
}

function readWords(reader: Reader, entry: Entry): readonly SourceWords[] {
  const words: SourceWords[] = []
  const ids = new Set<string>()
  for (const [index, item] of listAt(entry)) {
    const here = (...path: readonly string[]) => at(entry, index, ...path)
    const id = String(item.id)
    if (ids.has(id)) {
      reader.report(here('id'), `${id} stands twice among the quotes of ${entry.code}: name one differently.`)
      continue
    }
    ids.add(id)
    let speaker = typeof item.speaker === 'string' ? item.speaker : null
    if (speaker !== null && !reader.refer('agents', speaker, here('speaker'))) speaker = null
    else if (speaker === null && (item.direct === true || item.gist !== undefined)) {
      reader.report(
        here(),
        `The quote ${id} has no speaker: add speaker: with the code of an agent, or take direct: and gist: out where these are the source's own words.`,
      )
    }
    const found = typeof item.text === 'string' ? wordsOf(item.text) : storedWords(reader, item, here)
    if (found === undefined) continue
    words.push({
      id: `${entry.code}/${id}`,
      speaker,
      direct: item.direct === true && speaker !== null,
      gist: typeof item.gist === 'string' ? item.gist : '',
      source: entry.code,
      locator: String(item.locator),
      ...found,
      origin: here(),
    })
  }
  return words
}

function wordsOf(text: string): Pick<SourceWords, 'length' | 'runs' | 'text'> {
  const { hash } = normalisedWords(tokenize(text))
  return { length: hash.length, runs: runsOf(hash), text }
}

function storedWords(
  reader: Reader,
  item: Readonly<Record<string, unknown>>,
  here: (...path: readonly string[]) => PackObservation['origin'],
): Pick<SourceWords, 'length' | 'runs'> | undefined {
  if (item.words === undefined || item.fingerprint === undefined) {
    reader.report(here(), `The quote ${String(item.id)} has no words to be known by: add text:, or words: and fingerprint:.`)
    return undefined
  }
  const length = Number(item.words)
  const runs = decodeRuns(String(item.fingerprint))
  if (runs === undefined) {
    reader.report(here('fingerprint'), 'fingerprint is damaged: it must be base64 of whole 32-bit numbers; make it again from the words.')
    return undefined
  }
  const expected = Math.max(0, length - FINGERPRINT_RUN + 1)
  if (runs.length !== expected) {
    reader.report(
      here('fingerprint'),
      `fingerprint has ${runs.length} runs, and ${length} words have ${expected}: mend words:, or make it again from the words.`,
    )
    return undefined
  }
  return { length, runs }
}

/** Looks up the codes of facts that cannot be used, so that one run shows all there is to mend. */
function referBroken(reader: Reader, entry: Entry, referred: Referred): void {
  const codes = function* (list: string, key: string): Generator<readonly [string, PackObservation['origin']]> {
    const items = entry.value[list]
    for (const [index, item] of Array.isArray(items) ? items.entries() : []) {
      if (!entry.isBad([list, index]) || !isRecord(item) || entry.isBad([list, index, key])) continue
      const code = item[key]
      if (typeof code === 'string') yield [code, at(entry, list, index, key)]
    }
  }
  for (const [series, place] of codes('observations', 'series')) readSeries(reader, series, place, referred)
  for (const [milestone, place] of codes('milestones', 'milestone')) reader.refer('milestones', milestone, place)
  for (const [area, place] of codes('milestones', 'area')) reader.refer('areas', area, place)
  for (const list of ['observations', 'milestones'])
    for (const [issuer, place] of codes(list, 'issuer')) reader.refer('agents', issuer, place)
}

/** The usable items of a list in an entry (or of an entry that is a list), with their places in it. */
function* listAt(entry: Entry, key?: string): Generator<readonly [number, Readonly<Record<string, unknown>>]> {
  const list = key === undefined ? entry.list : entry.value[key]
  if (!Array.isArray(list)) return
  for (const [index, item] of list.entries()) {
    if (isRecord(item) && !entry.isBad(key === undefined ? [index] : [key, index])) yield [index, item]
  }
}
