/**
 * Tells the period of a table's number from its labels, and of which year a change is.
 *
 * In: the labels around a number, nearest first. Out: its period, or that they contradict each other.
 */
import { contains, periodOf, yearPeriod } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import type { BlockContext } from './context.ts'
import type { Label } from './labels.ts'

/** The period of a number and what names it. */
export interface CellPeriod {
  readonly period: Period | undefined
  readonly mention: PeriodMention | undefined
}

/** The period that labels give together: a year over its quarters makes the quarter. Undefined where they name different ones. */
export function periodOfCell(labels: readonly Label[], context: BlockContext, growth: boolean): CellPeriod | undefined {
  const named = labels.flatMap(({ period }) => (period === undefined ? [] : [period]))
  const isPart = ({ means }: PeriodMention): boolean => means.kind === 'part-of-year' && means.offset === undefined
  const around = context.lead?.period ?? context.headings.findLast((heading) => heading.period !== undefined)?.period
  const read = (mention: PeriodMention, anchor: Period | undefined): Period | undefined =>
    periodOf(mention.means, { documentDay: context.documentDay, ...(anchor === undefined ? {} : { anchor }) })
  let mention: PeriodMention | undefined
  let period: Period | undefined
  for (const one of named) {
    if (isPart(one)) continue
    const next = read(one, context.anchor)
    if (period !== undefined && next !== undefined && next.code !== period.code && !contains(next, period)) {
      if (!contains(period, next)) return undefined
      mention = one
      period = next
    } else if (mention === undefined) {
      mention = one
      period = next
    }
  }
  const parts = named.filter(isPart)
  const part = parts[0]
  if (part !== undefined) {
    const year = period ?? around
    if (parts.some((one) => read(one, year)?.code !== read(part, year)?.code)) return undefined
    if (year !== undefined && !/^\d{4}$/.test(year.code))
      return period === undefined ? { period: read(part, context.anchor), mention: part } : undefined
    mention = part
    period = read(part, year ?? context.anchor)
  } else if (mention === undefined) period = around
  // *First half of 2022* over rows of years: of which part each is, nobody says.
  else if (context.lead?.period !== undefined && PART.test(context.lead.period.code) && YEAR.test(period?.code ?? '')) return undefined
  const base = labels.find((label) => label.base !== undefined)?.base
  if (base !== undefined) {
    // *Growth on 2015* is a year's growth only in 2016.
    if (!/^\d{4}$/.test(base.code) || period?.code !== yearPeriod(Number(base.code) + 1).code) return undefined
  }
  return { period: growth && period !== undefined ? laterOf(period) : period, mention }
}

const YEAR = /^\d{4}$/
/** A quarter or half. */
const PART = /^\d{4}-[A-Z]/

/** Growth from one year to the next is of the later one. */
function laterOf(period: Period): Period {
  const code = /^(\d{4})\/(\d{4})$/.exec(period.code)
  return code !== null && Number(code[2]) === Number(code[1]) + 1 ? yearPeriod(Number(code[2])) : period
}
