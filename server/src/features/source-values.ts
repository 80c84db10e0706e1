/**
 * What a source's number is proposed as: its value as a pack has it, and what it counts.
 */
import type { FigureName } from '../claims/naming-words.ts'
import type { Amount, Bound } from '../reading/quantity.ts'
import { writeAmount } from '../reading/write-amount.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'

/** *The three areas with the highest rate*: which ones, and not how many there are. */
export function isPointing({ figure: { quantity }, reading }: ResolvedFigure): boolean {
  const { text } = reading.tokens
  return (
    quantity.kind === 'count' &&
    !/\d/.test(text.slice(quantity.start, quantity.end)) &&
    /\b(?:the|these|those|all|its|their) $/i.test(text.slice(0, quantity.start))
  )
}

/** A name in one phrase: *tar exports*. */
export function wholeName({ measure, subject }: FigureName): string {
  return subject === measure ? subject : `${subject} ${measure}`
}

/** The noun that a name counts: *people* of *people seriously injured in fires*. */
export function headOf({ measure, subject }: FigureName): string {
  const named =
    measure === 'number'
      ? (subject.split(/ (?:in|of|from|for|among|between|by|at|on|that|who|which|with|to|\p{Ll}{3,}ing) /u)[0] ?? '')
      : measure
  const plain = named.replace(/(?:(?: \p{L}+ly)? (?:\p{L}+ed|burnt|hurt|lost|born|held|sent|built|made|taken|kept))+$/u, '')
  return plain.split(' ').at(-1) ?? ''
}

/** An *m* right behind the number of something that is counted. */
export function isMillions({ figure: { quantity }, reading }: ResolvedFigure, name: FigureName): boolean {
  const written = reading.tokens.text.slice(quantity.core.start, quantity.core.end)
  return quantity.kind === 'measure' && quantity.unit === 'm' && /\dm$/.test(written) && /[^s]s$|^people$/.test(headOf(name))
}

/** So many of something, and no label. */
export function isLarge(value: Amount): boolean {
  return typeof value === 'number' && value >= 1000 && Number.isInteger(value)
}

/** A large number that what is told in percent has come to. */
export function isCases({ figure: { quantity, at, sentence }, reading }: ResolvedFigure): boolean {
  const before = reading.figures.findLast((one) => one.at.to <= at.from && one.sentence === sentence)
  return (
    isLarge(quantity.value) &&
    before?.part === 'growth' &&
    before.quantity.kind === 'percent' &&
    /^ ?,? (?:to|reaching|to reach|at) $/.test(reading.tokens.text.slice(before.quantity.end, quantity.start))
  )
}

/** The noun that a phrase is of: *offences* of *offences involving a knife*. */
function nounOf(phrase: string): string {
  return (
    phrase
      .split(/ (?:in|of|from|for|among|that|with|to|by|on|at|against|under|over|between|involving|including|reported|recorded)(?: |$)/)[0]
      ?.split(' ')
      .at(-1) ?? ''
  )
}

/** What a large number without a unit counts: *arrivals reached 1.3 billion*; undefined where its name is of nothing that is counted. */
export function countedIn({ measure }: FigureName, value: Amount): string | undefined {
  const head = nounOf(measure).toLowerCase()
  if (typeof value !== 'number' || value < 100 || !/[^s]s$/.test(head)) return undefined
  // Money is told in round numbers where its currency is not told; what is told to the last one is counted.
  return NOT_COUNTED.test(head) && value % 1000 === 0 ? undefined : head
}

/** *Enrolment stood at 5,300*: so many of what counts without a noun of many; of money, goods and gases it would need a unit. */
export function isNumerous({ measure, subject }: FigureName, value: Amount): boolean {
  const head = nounOf(measure)
  // A name alone may be whose number it is.
  const isLone = measure.toLowerCase() === subject.toLowerCase() && !NUMEROUS.test(head)
  // *The ratio of pupils to teachers was 14.4*: it has no unit.
  if (RATIO.test(measure) && typeof value === 'number' && measure !== subject) return true
  return isLarge(value) && /^[A-Za-zÀ-ỹ]/.test(head) && !MEASURED.test(head) && !isLone
}

const RATIO = /\b(?:ratio|index|score|coefficient)\b/i
const NUMEROUS = /(?:ment|tion|ance|ship|cy|ty|ing|age|staff|force|traffic)$/i

const MEASURED =
  /(?:revenue|sale|cost|price|earning|wage|saving|fund|asset|loan|tax|loss|expense|remittance|receipt|reserve|proceed|deposit|profit|fee|income|budget|spending|expenditure|investment|debt|deficit|surplus|turnover|value|capital|salary|pension|export|import|gdp|product|credit|lending|payment|trade|emission|output|production|consumption|supply|demand|generation|capacity|catch|harvest|crop|yield|volume|amount|weight|area|index|bill|exceeded|reached|worth)s?$/i

const NOT_COUNTED =
  /^(?:exports|imports|revenues|sales|costs|prices|earnings|wages|savings|funds|assets|loans|taxes|losses|expenses|emissions|remittances|receipts|reserves|proceeds|deposits|profits|dues|fees|statistics|economics)$/

/** The bound of a number whose sign is turned. */
export const OPPOSITE: Readonly<Record<Bound, Bound>> = { over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' }

/** A value as a pack has it: `34 years`, `top 3`. */
export function written(amount: Amount, unit: string, bound: Bound | null): string {
  if (unit === 'rank' && bound === 'at-most' && typeof amount === 'number') return `top ${amount}`
  // *One in three* is told as a third.
  const exact = unit === '%' && typeof amount === 'number' ? Math.round(amount * 100) / 100 : amount
  const text = writeAmount(exact, unit.trim(), bound)
  return amount === 1 ? text : text.replace(/ (year|month|day|week|hour|decade)$/, ' $1s')
}
