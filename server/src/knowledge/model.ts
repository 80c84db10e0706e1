/**
 * The knowledge base: what sources say, in the terms of SDMX.
 */
import type { Period } from '../reading/period.ts'
import type { Amount, Bound, QuantityKind } from '../reading/quantity.ts'
import type { Status } from '../reading/status.ts'
import type { PartialDate } from '../text/date.ts'
import type { Language } from '../text/language.ts'
import type { Span } from '../text/span.ts'

export type { Language }
export type Labels = Readonly<Partial<Record<Language, string>>>

/** Where a thing of a pack is written, for messages and links: line and column count from 1. */
export interface Origin {
  readonly path: string
  readonly line: number
  readonly column: number
}

/**
 * What is measured. `level` is an amount, count, rank and the like by itself; `growth` is the change in percent of another
 * indicator (`of`); `share` is a part of a whole in percent.
 */
export type Measure = 'level' | 'growth' | 'share'

/** An entry of the code list of indicators. */
export interface Indicator {
  readonly code: string
  readonly labels: Labels
  /** How messages say it with its subject, where that is not its label, `of` and the subject: `number of {subject}`. */
  readonly phrases?: Labels
  /** The words of its aliases, in lower case. */
  readonly words?: readonly string[]
  readonly measure: Measure
  /** The kinds of quantity that can state it. */
  readonly quantity: QuantityKind
  /** For `growth`: the indicator whose change it is; without it, of the subject itself (GDP). */
  readonly of?: string
  /** For `share`: the subject that it is a part of (`gdp`), where that is always the same. */
  readonly whole?: string
  /** The subject that does it, where that is always the same. */
  readonly by?: string
  /** The subject alone states it, without a word for the indicator: `70,000 digital technology firms`. */
  readonly implicit: boolean
  /** For a rank: the area it is ranked in, `world` unless told. */
  readonly among?: string
  readonly origin: Origin
}

/** An entry of the code list of subjects, areas or milestones. */
export interface Code {
  readonly code: string
  readonly labels: Labels
  /** Of an area: how messages say that something is there, where that is not `in` and its label: `worldwide`. */
  readonly phrases?: Labels
  /** Of an area: the area it lies in. */
  readonly within?: string
  /** Of a subject: the words of its aliases, in lower case. */
  readonly words?: readonly string[]
  readonly origin: Origin
}

/** What counts are counted in, or another unit that has a name: `enterprises`. */
export interface Unit {
  readonly code: string
  readonly labels: Readonly<Partial<Record<Language, { readonly one: string; readonly other: string }>>>
  /** Nouns that mean the same where a number stands before them, as the pack writes them. */
  readonly nouns: readonly string[]
  readonly origin: Origin
}

export type { Status }

/** One series in one period, as one source has it. */
export interface Observation {
  readonly series: string
  /** Null for a fact without a period: it holds from its publication until a later one replaces it. */
  readonly period: Period | null
  /** As the pack writes it: `148 billion USD`. */
  readonly written: string
  readonly value: Amount
  /** The pack's number is rounded to this: 1e9 in `148 billion`. */
  readonly step: number
  readonly bound: Bound | null
  /** Of a part that is told with its whole (`55 of 60`): the whole. */
  readonly whole?: number
  readonly status: Status
  /** The agent who set the target, made the forecast, or counted. */
  readonly issuer: string | null
  readonly source: string
  readonly locator: string
  /** Its own date of publication where that is not its source's. */
  readonly published: PartialDate
  /** It revises what an earlier publication has for the same period. */
  readonly revises: boolean
  readonly note?: string
  readonly origin: Origin
}

/** All observations of indicator × subject × area in one unit. */
export interface Series {
  /** `indicator.subject.area.unit` */
  readonly id: string
  readonly indicator: Indicator
  readonly subject: Code
  readonly area: Code
  /** The unit as claims print it: `USD`, `%`, `enterprises`. */
  readonly unit: string
  /** A few words that name it: `revenue of the ICT sector, Vietnam`. */
  readonly labels: Labels
  /** By period, then publication; those without a period first. */
  readonly observations: readonly Observation[]
}

/** A target that has no number but a state and a deadline. */
export interface Milestone {
  readonly code: string
  /** It is a target of a hundred per cent: `code` is its series. */
  readonly isAll?: true
  readonly labels: Labels
  readonly area: string
  readonly deadline: Period
  readonly issuer: string | null
  readonly source: string
  readonly locator: string
  readonly published: PartialDate
  readonly origin: Origin
}

/** A person or a body. */
export interface Agent {
  readonly code: string
  readonly kind: 'person' | 'body'
  readonly labels: Labels
  /** Bodies that it is part of or speaks for: a person's ministry, a department's ministry. */
  readonly of: readonly string[]
  /** Offices held, with what is known of when. */
  readonly roles: readonly { readonly labels: Labels; readonly from?: PartialDate; readonly to?: PartialDate }[]
  readonly origin: Origin
}

/** A resolution, decision, directive, law or programme. */
export interface Instrument {
  readonly code: string
  readonly labels: Labels
  /** As it is cited: `50-NQ/TW`. */
  readonly number: string | null
  readonly date: PartialDate | null
  readonly issuer: string | null
  readonly source: string
  readonly locator: string
  readonly origin: Origin
}

/** A published document: the fields of its CSL record that messages and citations need, and the record itself. */
export interface Source {
  /** The citation key: `hanoitimes2023`. */
  readonly key: string
  readonly title: string
  /** The outlet or publisher, as a reader knows it; else the title, else the key. */
  readonly outlet: string
  readonly authors: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[]
  readonly published: PartialDate
  readonly url: string | null
  /** The CSL-JSON item as the pack has it. */
  readonly csl: Readonly<Record<string, unknown>>
  readonly origin: Origin
}

/** Words of a source, known by fingerprint: a quotation (direct or reported) or, without a speaker, other text of it. */
export interface SourceWords {
  readonly id: string
  /** The agent who said them; null for the source's own words. */
  readonly speaker: string | null
  /** They stand in quotation marks in the source; else the source reports them. */
  readonly direct: boolean
  /** In the pack author's own words. */
  readonly gist: string
  readonly source: string
  readonly locator: string
  /** How many words it has. */
  readonly length: number
  /** The hash of each run of `FINGERPRINT_RUN` normalised words, in order: `length - FINGERPRINT_RUN + 1` of them. */
  readonly runs: Uint32Array
  /** The words themselves, where the pack's user keeps the source's text. */
  readonly text?: string
  readonly origin: Origin
}

/** What an alias names. `whole`s of shares are subjects. `unit` entries are nouns that counts are counted in. */
export type ConceptKind = 'indicator' | 'subject' | 'area' | 'milestone' | 'agent' | 'instrument' | 'source'

/** One thing that an alias can name. */
export interface Concept {
  readonly kind: ConceptKind
  readonly code: string
}

/**
 * A place in a text where an alias stands. An alias of several parts (`account for … of GDP`) gives one match per part;
 * it names its concept only where all parts stand in one clause.
 */
export interface AliasMatch {
  /** The concepts that the alias names: more than one where packs give one alias to several. */
  readonly concepts: readonly Concept[]
  /** Which alias it is, the same number for all its parts; -1 where it has one. */
  readonly alias: number
  /** Which part, of how many. */
  readonly part: number
  readonly parts: number
  /** Tokens, end exclusive. */
  readonly from: number
  readonly to: number
}

/** A problem of a pack or a settings file: what, where, and the mend. The rest of the pack still loads. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly path: string
  /** Count from 1. */
  readonly line: number
  readonly column: number
  readonly span?: Span
}
