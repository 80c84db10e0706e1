/**
 * The times of numbers that others are held against: *rose to 5 in March from 4 a month earlier*.
 */
import type { ResolvedFigure } from '../resolve/resolved.ts'
import { periodToPropose } from './source-readings.ts'

const BASE =
  /\b(?:from|against|than|compared(?: with| to)?|relative to|versus|over|below|above)(?: (?:the|an?|about|around|some|only|just|nearly|almost))* $/i
const SAME =
  /^(?:[^\d.;(]{0,30}\b)?(?:same|corresponding|equivalent|comparable|similar) (?:period|months?|quarter|time|week|day|half|season)\b[^\d.;(,]*?(?:\b((?:19|20)\d\d)\b|\b(?:last|previous|prior|preceding|earlier|ago|before)\b)/i
const BACK =
  /^[^\d.;(,]{0,30}\b(?:(?:an?|one) (year|month|quarter) (?:earlier|ago|before|previously|prior)|(?:the )?(?:previous|preceding|prior) (?:(?:financial|fiscal|academic|school|calendar) )?(year|month|quarter)|the (year|month|quarter) (?:before|earlier))\b/i

const LAST_ONE =
  /\b(?:on|than|from|over|to|with) [a-z ]*?(?:(?:last|previous|preceding) (year|quarter|month)|the (year|quarter|month) before) \($/i
const COMPARED =
  /^ (?:less|more|lower|higher|fewer|larger|smaller|greater|above|below|up|down|increase|growth|rise|fall|drop|decline|decrease)\b/i

/**
 * The time of a number that another of its sentence is held against, counted back from that one's; null where it is of an earlier one that
 * nothing tells, undefined for other numbers.
 */
export function basePeriod(resolved: ResolvedFigure, documentDay: string): string | null | undefined {
  const { figure, reading } = resolved
  const { quantity, sentence } = figure
  const { text } = reading.tokens
  const before = text.slice(Math.max(0, quantity.start - 60), quantity.core.start)
  if (!BASE.test(before) && !LAST_ONE.test(before) && figure.part !== 'comparison') return undefined
  const behind = text.slice(quantity.end, quantity.end + 90)
  // *5 % down on the same month last year (4)*.
  const lastOne = LAST_ONE.exec(text.slice(Math.max(0, quantity.start - 60), quantity.start))
  if (quantity.kind === 'times' || quantity.kind === 'points' || COMPARED.test(behind)) return undefined
  const same = SAME.exec(lastOne === null ? behind : '')
  const back = lastOne ?? (same === null ? BACK.exec(behind) : null)
  // *Fell to 5 last year, from 6*: the time is of the other number.
  const { mention } = figure.period
  const isEarlier = mention !== undefined && mention.end <= quantity.start && !/^ in \d/.test(behind)
  // *Between 2010 and 2020 it rose from 5 to 6*: what it begins with is of the first.
  const [first, last] = /^(\d{4})\/(\d{4})$/.exec(figure.period.period?.code ?? '')?.slice(1) ?? []
  const isSpan = first !== undefined && Number(last) - Number(first) > 1 && figure.period.how !== 'before'
  if (
    same === null &&
    back === null &&
    isSpan &&
    /\bfrom $/.test(text.slice(0, quantity.start)) &&
    /^[^.;,]{0,40}? to (?:about )?[\d]/.test(behind)
  )
    return first
  // *Rose from 5 to 6*, of no time: what it was before is of an earlier one.
  const isBeyond = mention !== undefined && mention.start > quantity.end && / to .*\d/.test(text.slice(quantity.end, mention.start))
  const isUntold = mention === undefined || mention.end <= quantity.start || isBeyond
  const isStart = /\bfrom (?:the |about |some |just )?$/i.test(text.slice(0, quantity.start)) && quantity.kind !== 'count'
  if (same === null && back === null && isUntold && isStart && /^(?: [a-z]+){0,6} to /.test(behind)) return null
  if (same === null && back === null) return isEarlier && /\bfrom /.test(text.slice(mention.end, quantity.start)) ? null : undefined
  const own = reading.figures.filter((one) => one.sentence === sentence && one.part !== 'comparison' && one !== figure)
  const other = own.findLast((one) => one.quantity.end <= quantity.start) ?? own.find((one) => one.quantity.start >= quantity.end)
  const period = other === undefined ? null : periodToPropose({ ...resolved, figure: other }, documentDay)
  // *5, from 4 the year before*, of no time: one of them would be told for the other.
  if (period === null) return null
  if (same !== null) return same[1] === undefined ? shifted(period, 'year') : inYear(period, same[1])
  return shifted(period, (back?.[1] ?? back?.[2] ?? back?.[3] ?? '').toLowerCase())
}

/** A period that lies one year, quarter or month before another; undefined where the other is longer than that. */
function shifted(period: string, by: string): string | undefined {
  if (by === 'year') return period.replace(/\d{4}/g, (year) => String(Number(year) - 1))
  const [, year = '', kind = '', part = ''] = /^(\d{4})-(Q?)(\d{1,2})$/.exec(period) ?? []
  if (year === '' || (by === 'quarter') !== (kind === 'Q')) return undefined
  const last = kind === 'Q' ? 4 : 12
  const before = Number(part) - 1
  const [own, at] = before === 0 ? [Number(year) - 1, last] : [Number(year), before]
  return `${own}-${kind}${kind === 'Q' ? at : String(at).padStart(2, '0')}`
}

/** The same part of another year. */
function inYear(period: string, year: string): string | undefined {
  const years = new Set(period.match(/\d{4}/g))
  return years.size === 1 ? period.replace(/\d{4}/g, year) : undefined
}

/** What tells the name of a number at an earlier time that cannot be counted back: *earlier rate*, *rate a year earlier*. */
export function earlierName(measure: string, { figure: { quantity }, reading }: ResolvedFigure): string {
  const { text } = reading.tokens
  const behind = text.slice(quantity.end, quantity.end + 90)
  const lastOne = LAST_ONE.exec(text.slice(Math.max(0, quantity.start - 60), quantity.start))
  const back = lastOne ?? (SAME.test(behind) ? ['', 'year'] : BACK.exec(behind))
  const step = (back?.[1] ?? back?.[2] ?? back?.[3] ?? '').toLowerCase()
  return step === '' ? `earlier ${measure}` : `${measure} a ${step} earlier`
}

/** *Up from 5*, *compared with 5*: held against what was before, and not against others; *93 firms from 10 towns* is not. */
export function isFromEarlier({ figure: { quantity, sentence, at }, reading }: ResolvedFigure): boolean {
  if (LAST_ONE.test(reading.tokens.text.slice(Math.max(0, quantity.start - 60), quantity.start))) return true
  if (!FROM_EARLIER.test(reading.tokens.text.slice(Math.max(0, quantity.start - 40), quantity.start))) return false
  const isLike = (unit: string): boolean => unit === quantity.unit || unit === ''
  return (
    quantity.kind !== 'count' ||
    reading.figures.some((one) => one.sentence === sentence && one.at.from !== at.from && isLike(one.quantity.unit))
  )
}

const FROM_EARLIER = /\b(?:from|against|compared (?:with|to))(?: (?:the|an?|about|around|some|only|just|nearly|almost))* $/i
