/**
 * The review of a source: what was read in it as a document that a writer ticks and mends, and what came of that.
 *
 * In: a record and proposals, written; then the document as the writer left it, read. A line that cannot be read is a problem with its
 * place and the mend. Packs are none of its business.
 */

import { isCitationKey } from '../knowledge/citation-key.ts'
import { readPeriodCode } from '../knowledge/period-code.ts'
import { findQuantities } from '../reading/quantities.ts'
import { isStatus, type Status } from '../reading/status.ts'
import { tokenize } from '../reading/token.ts'
import { parsePartialDate } from '../text/date.ts'
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
}

const FIELDS = 'what is measured | of what | where | when | how much | kind (whose) | where in the source'
const GOAL = 'what is to be reached | where | by when | who set it | where in the source'
const DOCUMENT = 'name | number | date | issued by | where in the source'
const HOWTO = `Each line with an x in its box is kept. Take out the x of what is wrong, or put it right:
the parts of a line stand between bars. Nothing is written before you say so.`

/** Writes a review with all proposals ticked. */
export function writeReview({ record, place, file, figures, milestones, instruments, quotes }: Proposed): string {
  const parts = [
    `# What ${record.title === '' ? 'the source' : `“${record.title}”`} says\n\n${HOWTO}`,
    [
      '## The source\n',
      `key: ${record.key}`,
      `title: ${record.title}`,
      `author: ${record.author}`,
      `outlet: ${record.outlet}`,
      `issued: ${record.issued}`,
      `url: ${record.url}`,
      `place: ${place}`,
      ...(file === '' ? [] : [`file: ${file}`, 'keep its text: no']),
    ].join('\n'),
  ]
  const section = (head: string, fields: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`## ${head}\n\n      ${fields}\n\n${lines.join('\n\n')}`)
  }
  const item = (fields: readonly string[], context: string): string =>
    `- [x] ${fields.map(field).join(' | ')}${context === '' ? '' : `\n      > ${oneLine(context)}`}`
  section(
    'Figures',
    FIELDS,
    figures.map((one) =>
      item(
        [
          one.measure,
          one.subject,
          one.place,
          one.period ?? 'no period',
          one.value,
          one.issuer === '' ? one.status : `${one.status} (${one.issuer})`,
          one.locator,
        ],
        one.context,
      ),
    ),
  )
  section(
    'Goals without a number',
    GOAL,
    milestones.map((one) => item([one.label, one.place, one.by, one.issuer, one.locator], one.context)),
  )
  section(
    'Documents it names',
    DOCUMENT,
    instruments.map((one) => item([one.label, one.number, one.date ?? '', one.issuer, one.locator], one.context)),
  )
  section(
    'Quotations',
    'who said it | where in the source',
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
  const head = new Map<string, { readonly value: string; readonly line: number }>()
  const figures: ReviewFigure[] = []
  const milestones: ReviewMilestone[] = []
  const instruments: ReviewInstrument[] = []
  const quotes: ReviewQuote[] = []
  const lines = text.split(/\r?\n/)
  let section = ''
  for (const [line, written] of lines.entries()) {
    const heading = /^## +(.+)$/.exec(written)?.[1]
    if (heading !== undefined) section = heading.trim().toLowerCase()
    const pair = section === 'the source' ? /^([a-z][a-z ]*):(.*)$/.exec(written) : null
    if (pair !== null) head.set((pair[1] ?? '').trim(), { value: (pair[2] ?? '').trim(), line })
    const item = /^\s*[-*+] \[[xX]\] (.*)$/.exec(written)
    if (item === null) continue
    const fields = (item[1] ?? '').split('|').map((one) => one.trim())
    const tell = (message: string): void => void problems.push({ line, message })
    const wants = (count: number, what: string): boolean => {
      if (fields.length !== count) tell(`Write ${count} parts between bars: ${what}.`)
      return fields.length === count
    }
    if (section === 'figures' && wants(7, FIELDS)) {
      const figure = readFigure(fields, tell)
      if (figure !== undefined) figures.push(figure)
    } else if (section === 'goals without a number' && wants(5, GOAL)) {
      const [label = '', place = '', by = '', issuer = '', locator = ''] = fields
      if (label === '') tell('Say what is to be reached, or take the x out.')
      else if (readPeriodCode(by) === undefined) tell(`“${by}” is no time: write 2030, 2027-Q1, 2027-S1, 2027-04 or 2024/2025.`)
      else if (locator === '') tell('Say where in the source it stands, such as page 3.')
      else milestones.push({ label, place, by, issuer, locator })
    } else if (section === 'documents it names' && wants(5, DOCUMENT)) {
      const [label = '', number = '', date = '', issuer = '', locator = ''] = fields
      if (date !== '' && parsePartialDate(date) === undefined) tell(`“${date}” is no date: write 2023, 2023-06 or 2023-06-14, or nothing.`)
      else if (label === '') tell('Name the document, or take the x out.')
      else instruments.push({ label, number, date: date === '' ? null : date, issuer, locator })
    } else if (section === 'quotations' && wants(2, 'who said it | where in the source')) {
      const words = /^\s*> ?(.*)$/.exec(lines[line + 1] ?? '')?.[1]?.trim() ?? ''
      if (words === '') tell('Put the words on the next line, behind a >, or take the x out.')
      else quotes.push({ speaker: fields[0] ?? '', locator: fields[1] ?? '', text: words })
    }
  }
  const of = (key: string): string => head.get(key)?.value ?? ''
  const lineOf = (key: string): number => head.get(key)?.line ?? 0
  const key = of('key')
  if (!isCitationKey(key))
    problems.push({ line: lineOf('key'), message: `“${key}” is no citation key: write letters and digits, such as ledger2023.` })
  if (of('title') === '') problems.push({ line: lineOf('title'), message: 'Write the title of the source.' })
  if (parsePartialDate(of('issued')) === undefined)
    problems.push({ line: lineOf('issued'), message: 'Write when the source came out, as exact as is known: 2023, 2023-06 or 2023-06-14.' })
  const record = { key, title: of('title'), author: of('author'), outlet: of('outlet'), issued: of('issued'), url: of('url') }
  const keepsText = /^(?:yes|y|true|x)$/i.test(of('keep its text'))
  return { review: { record, place: of('place'), file: of('file'), keepsText, figures, milestones, instruments, quotes }, problems }
}

function readFigure(fields: readonly string[], tell: (message: string) => void): ReviewFigure | undefined {
  const [measure = '', subject = '', place = '', when = '', value = '', kind = '', locator = ''] = fields
  const [, status = '', issuer = ''] = /^(\w*)\s*(?:\((.*)\))?$/.exec(kind) ?? []
  const period = when === '' || /^(?:no period|null|none|–|-)$/i.test(when) ? null : when
  const numbers = findQuantities(tokenize(value), 'en')
  if (measure === '' || subject === '') tell('Say what is measured, and of what, or take the x out.')
  else if (period !== null && readPeriodCode(period) === undefined)
    tell(`“${period}” is no period: write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 or no period.`)
  else if (numbers.length !== 1) tell(`“${value}” is not one number with its unit: write it as 163 billion USD, 7.5 % or 80,000 firms.`)
  else if (!isStatus(status)) tell(`“${kind}” is no kind of number: write actual, estimate, forecast or target.`)
  else if (locator === '') tell('Say where in the source it stands, such as page 3.')
  else return { measure, subject, place, period, value, status, issuer: issuer.trim(), locator }
  return undefined
}
