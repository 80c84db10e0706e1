/**
 * What findings and fixes say, in the writer's language. A rule says what it found; the words are here.
 */
import type { Language, Observation } from '../knowledge/model.ts'
import type { Status } from '../reading/status.ts'
import { ENGLISH } from './words-english.ts'
import { VIETNAMESE } from './words-vietnamese.ts'

/** Whose words a quotation is: `To Lam's words (Tuoi Tre, 15 January 2025, paragraph 9)`. `speaker` is null for a source's own. */
export interface Whose {
  readonly speaker: string | null
  /** They stand in quotation marks in the source. */
  readonly direct: boolean
  /** The source, and where in it. */
  readonly place: string
}

/** What was found to differ in a quotation: words of the draft, and how many of the source are not there. */
export interface Difference {
  readonly own: string
  /** The draft has nothing in the place of what was dropped; `own` then says where. */
  readonly isGap: boolean
  readonly dropped: number
}

/** Which numbers a relation is between. */
export type RelationKind = 'growth' | 'difference' | 'multiple' | 'share' | 'portion' | 'mean' | 'product' | 'rest' | 'sum'

/** Where the numbers stand that make a total. */
export type TotalOf = 'rows' | 'columns' | 'levels' | 'cells' | 'totals'

/** The words of one language. All but names, numbers and titles of fixes are whole sentences, or parts that are put together here alone. */
export interface Words {
  readonly language: Language
  /** A partial date: `2 February 2023`. */
  date(date: string): string
  /** A period of SDMX: `2022`, `the first quarter of 2023`. */
  period(code: string): string
  /** What an observation has: `at least 148 billion USD`. `noun` is what its unit is called, where it has a name. */
  value(observation: Observation, unit: string, noun: string | undefined): string
  /** A series within a sentence, by its labels: `the revenue of the ICT sector in Vietnam`. */
  series(labels: Readonly<Partial<Record<Language, string>>>, id: string): string
  /** `SOURCE has a target of VALUE for SERIES in PERIOD`; `only` where it has nothing else. */
  has(what: {
    readonly source: string
    readonly value: string
    readonly series: string
    readonly period: string | null
    readonly status: Status
    readonly only: boolean
  }): string

  correctIt(): string
  isFigureFor(value: string, period: string): string
  isOffBy(factor: number): string
  isSeries(value: string, series: string): string
  isOlder(period: string | null): string
  newer(has: string): string
  isOver(period: string): string
  sayThatItIs(status: Status): string
  correctStatus(status: Status): string
  notPeriod(has: string, period: string): string
  deadline(source: string, period: string, goal: string): string
  setBy(source: string, issuer: string, other: string): string
  instrument(
    source: string,
    title: string,
    issuer: readonly [is: string, not: string] | null,
    date: readonly [is: string, not: string] | null,
  ): string
  /** `draft` is the path of the one that has the other number, where it is not this one. */
  twoNumbers(series: string | null, period: string | null, earlier: string, here: string, draft?: string): string
  /** What stands at the other place that a finding speaks of. */
  readonly otherPlace: string
  readonly otherDraft: string
  relation(kind: RelationKind, inputs: readonly string[], result: string, falling: boolean, here: string): string
  total(of: TotalOf, result: string, here: string): string
  notTheirs(whose: Whose, given: string, right: string): string
  nameOrCite(whose: Whose): string
  altered(whose: Whose, differences: readonly Difference[], more: boolean): string
  reused(count: number, whose: Whose): string
  citeIt(has: string): string
  unknownKey(key: string, near: string | null): string
  /** `what` says what the right source has; the sources that are cited do not have it. */
  notInCited(what: string, cited: readonly string[], of: 'figure' | 'goal' | 'quotation'): string
  hasGoal(source: string): string
  theseAre(whose: Whose): string
  whose(whose: Whose): string

  changeTo(text: string, where: string | null): string
  changeYear(year: string): string
  keepAsOf(period: string): string
  changeWords(from: string, to: string): string
  insertCitation(citation: string): string
  citeInstead(source: string, key: string | null): string
  citeAsWell(source: string, key: string): string
  nameSpeaker(name: string): string
  restoreWords(): string
  putQuotationMarks(): string
  fixAll(count: number): string
  citeAll(count: number): string
  /** `rule` where there are several findings at one place. */
  hideHere(rule: string | null): string
  hideInWorkspace(rule: string | null): string
  /** Of a comment that silences rules. */
  unusedComment(): string
  removeComment(): string
}

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return language === 'vi' ? VIETNAMESE : ENGLISH
}
