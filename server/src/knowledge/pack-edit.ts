/**
 * Adds to a pack.
 *
 * In: the files of a pack and what is to be in it. Out: the files that become others, as they are then, and the codes that had to be
 * made up. Comments and all that stands in the files already stay. It asks for no truth: the reader of packs does, afterwards.
 */
import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import { findQuantities } from '../reading/quantities.ts'
import { tokenize } from '../reading/token.ts'
import type { PackFile } from './pack.ts'
import { slug } from './table-import.ts'

/** What is added of one source. */
export interface Addition {
  readonly source: string
  /** The record of the source, in the fields of CSL-JSON; it fills in what the pack has not. */
  readonly csl: Readonly<Record<string, unknown>>
  readonly observations: readonly NewObservation[]
  /** Persons and bodies that no pack has. */
  readonly agents?: readonly NewAgent[]
  readonly milestones?: readonly NewMilestone[]
  readonly instruments?: readonly NewInstrument[]
  readonly quotes?: readonly NewQuote[]
  /** The whole text of the source, where it is kept beside the pack. */
  readonly text?: string
  /** That text stays on this machine. */
  readonly outOfGit?: boolean
  /** Names for codes that the pack has not: `indicators exports` is *exports of goods*. */
  readonly labels: ReadonlyMap<string, string>
}

/** A figure, in the words that a pack has it in. */
export interface NewObservation {
  readonly indicator: string
  readonly subject: string
  /** Null for the pack's own area. */
  readonly area: string | null
  readonly period: string | null
  readonly value: string
  readonly status: string
  readonly locator: string
  readonly issuer?: string
  readonly note?: string
}

/** A person or body, by name. */
export interface NewAgent {
  readonly code: string
  readonly kind: 'person' | 'body'
  readonly label: string
}

/** A state to be reached by a time. */
export interface NewMilestone {
  readonly milestone: string
  /** Missing for the pack's own area. */
  readonly area?: string
  readonly by: string
  readonly issuer?: string
  readonly locator: string
}

export interface NewInstrument {
  readonly code: string
  readonly label: string
  readonly number?: string
  readonly date?: string
  readonly issuer?: string
  readonly locator: string
}

export interface NewQuote {
  readonly speaker?: string
  readonly direct?: boolean
  readonly text: string
  readonly locator: string
}

type CodeKind = 'indicators' | 'subjects' | 'areas' | 'milestones'

/** The codes that are known: the pack's own, and those of packs that it stands beside. */
export type KnownCodes = Readonly<Record<CodeKind, ReadonlySet<string>>>

/** What came of it. */
export interface Added {
  /** The files that are new or changed. */
  readonly files: readonly PackFile[]
  readonly codes: readonly { readonly kind: CodeKind; readonly code: string }[]
  /** How many figures are new, how many have another value now, and how many were there already. */
  readonly fresh: number
  readonly changed: number
  readonly same: number
  /** How many goals without a number are new. */
  readonly goals: number
}

/** Adds to the pack whose pack.yaml is the file at `main`. */
export function addToPack(files: readonly PackFile[], main: string, known: KnownCodes, addition: Addition): Added {
  const shelf = newShelf(files, main)
  const codes = newCodes(addition, known)
  for (const { kind, code, value } of codes) {
    const label = addition.labels.get(`${kind} ${code}`) ?? code.replaceAll('-', ' ')
    const entry = kind === 'indicators' ? { label, quantity: quantityOf(value), ...measureOf(label, value, codes, known) } : { label }
    shelf.at(kind, code).set([], entry)
  }
  // What is written first is there should the rest not be: codes and bodies that nothing names yet are no mistake.
  for (const { code, kind, label } of addition.agents ?? []) {
    const entry = shelf.at('agents', code)
    if (!entry.has([])) entry.set([], { kind, label })
  }
  const source = shelf.at('sources', addition.source)
  for (const [key, value] of Object.entries(addition.csl)) if (!source.has(['csl', key])) source.set(['csl', key], value)
  const counts = { fresh: 0, changed: 0, same: 0 }
  const places = observationsOf(source.get(['observations']))
  let next = places.size
  for (const { indicator, subject, area, ...rest } of addition.observations) {
    const series = [indicator, subject, ...(area === null ? [] : [area])].join('.')
    const entry = { series, ...rest }
    const key = `${series} ${rest.period} ${rest.status}`
    const before = places.get(key)
    if (before === undefined) {
      source.add(['observations'], entry)
      places.set(key, { at: next++, value: rest.value })
      counts.fresh++
    } else if (before.value === rest.value) counts.same++
    else {
      source.set(['observations', before.at, 'value'], rest.value)
      places.set(key, { at: before.at, value: rest.value })
      counts.changed++
    }
  }
  const there = new Set(milestonesOf(source.get(['milestones'])))
  let goals = 0
  for (const goal of addition.milestones ?? []) {
    const key = `${goal.milestone} ${goal.area ?? ''} ${goal.by}`
    if (there.has(key)) continue
    there.add(key)
    source.add(['milestones'], goal)
    goals++
  }
  for (const { code, ...rest } of addition.instruments ?? []) {
    const entry = shelf.at('instruments', code)
    if (!entry.has([])) entry.set([], { ...rest, source: addition.source })
  }
  if ((addition.quotes?.length ?? 0) > 0) addQuotes(shelf.at('quotes', addition.source), addition.quotes ?? [])
  const texts =
    addition.text === undefined ? [] : [{ path: `${main.slice(0, -'pack.yaml'.length)}texts/${addition.source}.txt`, text: addition.text }]
  return { files: [...shelf.changed(), ...texts], codes: codes.map(({ kind, code }) => ({ kind, code })), ...counts, goals }
}

/** Adds quotations to those of a source; one that is there already stays as it is. */
function addQuotes(entry: Entry, quotes: readonly NewQuote[]): void {
  const there = entry.get([])
  const known = isSeq(there)
    ? there.items.map((item) => (isMap(item) ? { id: String(item.get('id')), text: item.get('text') } : undefined))
    : []
  const ids = new Set(known.map((one) => one?.id))
  let number = 1
  for (const { text, ...rest } of quotes) {
    if (known.some((one) => one?.text === text)) continue
    while (ids.has(`q${number}`)) number++
    ids.add(`q${number}`)
    entry.add([], { id: `q${number}`, ...rest, text })
  }
}

/** The codes that figures and goals name and nobody knows, each with the first value of it. */
function newCodes({ observations, milestones = [] }: Addition, known: KnownCodes) {
  const codes = new Map<string, { readonly kind: CodeKind; readonly code: string; readonly value: string }>()
  const note = (kind: CodeKind, code: string | null, value: string): void => {
    if (code !== null && !known[kind].has(code) && !codes.has(`${kind} ${code}`)) codes.set(`${kind} ${code}`, { kind, code, value })
  }
  for (const { indicator, subject, area, value } of observations) {
    note('indicators', indicator, value)
    note('subjects', subject, value)
    note('areas', area, value)
  }
  for (const { milestone, area = null } of milestones) {
    note('milestones', milestone, '')
    note('areas', area, '')
  }
  return [...codes.values()]
}

/** *Growth in exports* is that of exports, where a pack has these; *growth* alone is that of its subject. */
function measureOf(label: string, value: string, codes: ReturnType<typeof newCodes>, known: KnownCodes): object {
  // *70,000 firms*: the noun alone states their number.
  if (/^(?:number|số lượng)$/i.test(label)) return { implicit: true }
  if (quantityOf(value) !== 'percent') return {}
  if (/^share\b/i.test(label)) return { measure: 'share' }
  const [, of] = /^growth(?: in (.+))?$/i.exec(label) ?? [undefined, '-']
  if (of === '-') return {}
  const code = of === undefined ? undefined : slug(of)
  const isCode = code !== undefined && (known.indicators.has(code) || codes.some((one) => one.kind === 'indicators' && one.code === code))
  return isCode ? { measure: 'growth', of: code } : of === undefined ? { measure: 'growth' } : {}
}

/** The kind of quantity that a value is, as an indicator has it. */
export function quantityOf(value: string): string {
  const kind = findQuantities(tokenize(value), 'en')[0]?.kind ?? 'bare'
  // `55 of 60 provinces` counts provinces.
  return kind === 'ratio' ? 'count' : kind
}

/** Where the figures of a source stand in its list, by series, period and status. */
function observationsOf(list: unknown): Map<string, { readonly at: number; readonly value: string }> {
  const places = new Map<string, { readonly at: number; readonly value: string }>()
  if (!isSeq(list)) return places
  for (const [at, item] of list.items.entries()) {
    // What is no figure keeps its place in the list.
    const key = isMap(item) ? `${item.get('series')} ${item.get('period') ?? null} ${item.get('status')}` : `${at}`
    places.set(key, { at, value: isMap(item) ? String(item.get('value')) : '' })
  }
  return places
}

/** The goals that a source has, by what, where and by when. */
function milestonesOf(list: unknown): readonly string[] {
  return isSeq(list)
    ? list.items.flatMap((item) => (isMap(item) ? `${item.get('milestone')} ${item.get('area') ?? ''} ${item.get('by')}` : []))
    : []
}

interface Entry {
  readonly has: (path: readonly unknown[]) => boolean
  readonly get: (path: readonly unknown[]) => unknown
  readonly set: (path: readonly unknown[], value: unknown) => void
  /** Adds an item on a line of its own to a list. */
  readonly add: (path: readonly unknown[], value: object) => void
}

/** The files of a pack as documents. An entry stands in pack.yaml where its kind does, else in the file that the format has for it. */
function newShelf(files: readonly PackFile[], main: string) {
  const root = main.slice(0, main.length - 'pack.yaml'.length)
  const documents = new Map<string, Document>()
  const dirty = new Set<string>()
  const open = (path: string): Document => {
    const document = documents.get(path) ?? parseDocument(files.find((file) => file.path === path)?.text ?? '', { prettyErrors: false })
    documents.set(path, document)
    return document
  }
  const fileOf = (name: string): string => {
    const path = `${root}${name}.yaml`
    return files.some((file) => file.path === path) ? path : (files.find((file) => file.path === `${root}${name}.yml`)?.path ?? path)
  }
  const at = (kind: CodeKind | 'sources' | 'agents' | 'instruments' | 'quotes', code: string): Entry => {
    const inMain = open(main).hasIn([kind])
    const isOwnFile = kind === 'sources' || kind === 'quotes'
    const list = kind === 'agents' || kind === 'instruments' ? kind : `codelists/${kind}`
    const path = inMain ? main : fileOf(isOwnFile ? `${kind}/${code}` : list)
    const top: readonly unknown[] = inMain ? [kind, code] : isOwnFile ? [] : [code]
    const document = open(path)
    return {
      has: (below) => document.hasIn([...top, ...below]),
      get: (below) => (top.length + below.length === 0 ? document.contents : document.getIn([...top, ...below], true)),
      set: (below, value) => {
        dirty.add(path)
        document.setIn([...top, ...below], document.createNode(value))
      },
      add: (below, value) => {
        dirty.add(path)
        const place = [...top, ...below]
        const item = document.createNode(value, { flow: true })
        const list = place.length === 0 ? document.contents : document.getIn(place, true)
        if (isSeq(list)) list.items.push(item)
        else {
          const fresh = document.createNode([])
          fresh.items.push(item as never)
          if (place.length === 0) document.contents = fresh as never
          else document.setIn(place, fresh)
        }
      },
    }
  }
  const changed = (): readonly PackFile[] =>
    [...dirty].map((path) => ({ path, text: open(path).toString({ lineWidth: 0, flowCollectionPadding: false }) }))
  return { at, changed }
}
