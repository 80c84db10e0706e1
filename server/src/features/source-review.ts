/**
 * The review of a source: what was read in it as a document that a writer ticks and mends, and what came of that.
 *
 * In: a record and proposals, written; then the document as the writer left it, read. A line that cannot be read is a problem with its
 * place and the mend. Packs are none of its business.
 */
import { isCitationKey } from '../knowledge/citation-key.ts'
import { readPeriodCode } from '../knowledge/period-code.ts'
import { findQuantities } from '../reading/quantities.ts'
import type { Status } from '../reading/status.ts'
import { tokenize } from '../reading/token.ts'
import { parsePartialDate } from '../text/date.ts'
import type { Language } from '../text/language.ts'
import {
  isNoPeriod,
  keepingOf,
  languageOfReview,
  type RecordKey,
  type ReviewWords,
  recordKeyOf,
  reviewWordsOf,
  type Section,
  sectionOf,
  statusOf,
} from './review-words.ts'
import type { InstrumentProposal } from './source-instruments.ts'
import type { MilestoneProposal } from './source-milestones.ts'
import type { QuoteProposal } from './source-proposals.ts'
import type { SourceRecord } from './source-record.ts'

/** A figure as a review has it: in names, not codes. */
export interface ReviewFigure {
  readonly measure: string
  readonly subject: string
  readonly place: string
  readonly period: string | null
  readonly value: string
  readonly status: Status
  /** Who set a target or made a forecast; empty where nobody is named. */
  readonly issuer: string
  readonly locator: string
}

/** A goal without a number, in names. */
export interface ReviewMilestone extends Pick<MilestoneProposal, 'label' | 'by' | 'issuer' | 'locator'> {
  readonly place: string
}
export type ReviewInstrument = Pick<InstrumentProposal, 'label' | 'number' | 'date' | 'issuer' | 'locator'>
export type ReviewQuote = Pick<QuoteProposal, 'speaker' | 'text' | 'locator'>

/** What a writer keeps of a source. */
export interface Review {
  readonly record: SourceRecord
  /** Where facts are that name no place. */
  readonly place: string
  /** The source's whole text is kept beside the pack. */
  readonly keepsText: boolean
  /** It is kept on this machine alone. */
  readonly outOfGit: boolean
  /** The file that it was read from; empty for a clipboard. */
  readonly file: string
  readonly figures: readonly ReviewFigure[]
  readonly milestones: readonly ReviewMilestone[]
  readonly instruments: readonly ReviewInstrument[]
  readonly quotes: readonly ReviewQuote[]
}

/** What is wrong with a line of a review, counted from 0. */
export interface ReviewProblem {
  readonly line: number
  readonly message: string
}

/** A proposal and the words of the source that it was read in. */
export type InContext<T> = T & { readonly context: string }

/** What a review is written from. */
export interface Proposed {
  readonly record: SourceRecord
  readonly place: string
  readonly file: string
  readonly figures: readonly InContext<ReviewFigure>[]
  readonly milestones: readonly InContext<ReviewMilestone>[]
  readonly instruments: readonly InContext<ReviewInstrument>[]
  readonly quotes: readonly ReviewQuote[]
  /** Its text is at hand and may be kept, though it is of no file. */
  readonly isHeld?: boolean
  /** What stands around them is in this language. */
  readonly language?: Language
}

/** Writes a review with all proposals ticked. */
export function writeReview({
  record,
  place,
  file,
  figures,
  milestones,
  instruments,
  quotes,
  isHeld = false,
  language = 'en',
}: Proposed): string {
  const words = reviewWordsOf(language)
  const told = { ...record, place, ...(file === '' ? {} : { file }), ...(file === '' && !isHeld ? {} : { keepsText: words.no }) }
  const lines = Object.entries(told).map(([key, value]) => `${words.keys[key as RecordKey]}: ${value}`)
  const parts = [`# ${words.heading(record.title)}\n\n${words.howTo}`, `## ${words.heads.source}\n\n${lines.join('\n')}`]
  const section = (of: Exclude<Section, 'source'>, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`## ${words.heads[of]}\n\n      ${words.fields[of]}\n\n${lines.join('\n\n')}`)
  }
  const item = (fields: readonly string[], context: string): string =>
    `- [x] ${fields.map(field).join(' | ')}${context === '' ? '' : `\n      > ${oneLine(context)}`}`
  section(
    'figures',
    figures.map((one) =>
      item(
        [
          one.measure,
          one.subject,
          one.place,
          one.period ?? words.noPeriod,
          one.value,
          one.issuer === '' ? words.statuses[one.status] : `${words.statuses[one.status]} (${one.issuer})`,
          one.locator,
        ],
        one.context,
      ),
    ),
  )
  section(
    'goals',
    milestones.map((one) => item([one.label, one.place, one.by, one.issuer, one.locator], one.context)),
  )
  section(
    'documents',
    instruments.map((one) => item([one.label, one.number, one.date ?? '', one.issuer, one.locator], one.context)),
  )
  section(
    'quotations',
    quotes.map((one) => item([one.speaker, one.locator], one.text)),
  )
  return `${parts.join('\n\n')}\n`
}

/** A bar inside a field would part it in two. */
function field(text: string): string {
  return oneLine(text).replaceAll('|', '/')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Reads a review as its writer left it. */
export function readReview(text: string): { readonly review: Review; readonly problems: readonly ReviewProblem[] } {
  const problems: ReviewProblem[] = []
  const words = languageOfReview(text)
  const head = new Map<RecordKey, { readonly value: string; readonly line: number }>()
  const figures: ReviewFigure[] = []
  const milestones: ReviewMilestone[] = []
  const instruments: ReviewInstrument[] = []
  const quotes: ReviewQuote[] = []
  const lines = text.split(/\r?\n/)
  let section: Section | undefined
  for (const [line, written] of lines.entries()) {
    const heading = /^## +(.+)$/.exec(written)?.[1]
    if (heading !== undefined) section = sectionOf(heading)
    const pair = section === 'source' ? /^([^:]{2,30}):(.*)$/.exec(written) : null
    const told = recordKeyOf(pair?.[1] ?? '')
    if (told !== undefined) head.set(told, { value: (pair?.[2] ?? '').trim(), line })
    const item = /^\s*[-*+] \[[xX]\] (.*)$/.exec(written)
    if (item === null) continue
    const fields = (item[1] ?? '').split('|').map((one) => one.trim())
    const tell = (message: string): void => void problems.push({ line, message })
    const wants = (count: number, of: Exclude<Section, 'source'>): boolean => {
      if (fields.length !== count) tell(words.parts(count, words.fields[of]))
      return fields.length === count
    }
    if (section === 'figures' && wants(7, section)) {
      const figure = readFigure(fields, words, tell)
      if (figure !== undefined) figures.push(figure)
    } else if (section === 'goals' && wants(5, section)) {
      const [label = '', place = '', by = '', issuer = '', locator = ''] = fields
      if (label === '') tell(words.noGoal)
      else if (readPeriodCode(by) === undefined) tell(words.noTime(by))
      else if (locator === '') tell(words.noLocator)
      else milestones.push({ label, place, by, issuer, locator })
    } else if (section === 'documents' && wants(5, section)) {
      const [label = '', number = '', date = '', issuer = '', locator = ''] = fields
      if (date !== '' && parsePartialDate(date) === undefined) tell(words.noDate(date))
      else if (label === '') tell(words.noDocument)
      else instruments.push({ label, number, date: date === '' ? null : date, issuer, locator })
    } else if (section === 'quotations' && wants(2, section)) {
      const quoted = /^\s*> ?(.*)$/.exec(lines[line + 1] ?? '')?.[1]?.trim() ?? ''
      if (quoted === '') tell(words.noWords)
      else quotes.push({ speaker: fields[0] ?? '', locator: fields[1] ?? '', text: quoted })
    }
  }
  const of = (key: RecordKey): string => head.get(key)?.value ?? ''
  const lineOf = (key: RecordKey): number => head.get(key)?.line ?? 0
  const key = of('key')
  if (!isCitationKey(key)) problems.push({ line: lineOf('key'), message: words.noKey(key) })
  if (of('title') === '') problems.push({ line: lineOf('title'), message: words.noTitle })
  if (parsePartialDate(of('issued')) === undefined) problems.push({ line: lineOf('issued'), message: words.noIssued })
  const record = { key, title: of('title'), author: of('author'), outlet: of('outlet'), issued: of('issued'), url: of('url') }
  return {
    review: { record, place: of('place'), file: of('file'), ...keepingOf(of('keepsText')), figures, milestones, instruments, quotes },
    problems,
  }
}

function readFigure(fields: readonly string[], words: ReviewWords, tell: (message: string) => void): ReviewFigure | undefined {
  const [measure = '', subject = '', place = '', when = '', value = '', kind = '', locator = ''] = fields
  const [, named = '', issuer = ''] = /^([^()]*?)\s*(?:\((.*)\))?$/.exec(kind) ?? []
  const status = statusOf(named)
  const period = isNoPeriod(when) ? null : when
  const numbers = findQuantities(tokenize(value), 'en')
  if (measure === '' || subject === '') tell(words.noSubject)
  else if (period !== null && readPeriodCode(period) === undefined) tell(words.noSuchPeriod(period))
  else if (numbers.length !== 1) tell(words.noNumber(value))
  else if (status === undefined) tell(words.noStatus(kind))
  else if (locator === '') tell(words.noLocator)
  else return { measure, subject, place, period, value, status, issuer: issuer.trim(), locator }
  return undefined
}
