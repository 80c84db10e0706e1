/**
 * Reads what the words beside a period make of it: *since 2015* and *before 2023* are runs of years, *late 2023* is a part of one,
 * and the year of *a study of 2023* or *the 2023 law* only dates what tells the number.
 */

import type { Period, PeriodMention } from '../reading/period.ts'
import { isAscii } from '../text/language.ts'

const FIRST = '0001-01-01'
const LAST = '9999-12-31'

/** *From January to March*: the words name when it ends, too. */
export function hasEnd(text: string, { core }: PeriodMention): boolean {
  return / (?:to|đến|tới) |[–-]/.test(text.slice(core.start, core.end))
}

/** The days that are meant by a period where it stands. A run of days that no series is told for agrees with none. */
export function meantPeriod(text: string, mention: PeriodMention, period: Period, documentDay: string): Period {
  const before = text.slice(Math.max(0, mention.core.start - 24), mention.core.start).toLowerCase()
  // *In 2023* is the year itself: few words make anything else of a year, and they are asked for at once.
  const led = LEADS.test(before)
  const year = /^\d{4}$/.test(period.code) ? period.code : undefined
  if (mention.role === 'since' && period.to < documentDay && !hasEnd(text, mention))
    return { code: `${period.code}/${documentDay.slice(0, 4)}`, from: period.from, to: documentDay }
  if (led && /(?:^|\W)(?:after|beyond)(?: the)? $/.test(before))
    return { code: `${period.code}/${LAST.slice(0, 4)}`, from: period.to, to: LAST }
  // *Before the year is out*: within it.
  if (led && /(?:^|\W)(?:before|prior to)(?: the)? $/.test(before) && !/^year\W/i.test(text.slice(mention.core.start, mention.core.end)))
    return { code: `${FIRST.slice(0, 4)}/${period.code}`, from: FIRST, to: period.from }
  // *At the end of December*, *on 31 December 2024*: of the year that ends.
  if (
    /^\d{4}-12-31$/.test(period.code) ||
    (/^\d{4}-12$/.test(period.code) && YEAR_END.test(`${before}${text.slice(mention.core.start, mention.core.end)}`))
  )
    return { code: period.code.slice(0, 4), from: `${period.code.slice(0, 4)}-01-01`, to: period.to }
  // *He told the January forum*
  if (year === undefined)
    return /[a-z]/i.test(text[mention.core.start] ?? '') && EVENT_AFTER.test(text.slice(mention.core.end, mention.core.end + 16))
      ? { code: `${FIRST.slice(0, 4)}/${period.code}`, from: FIRST, to: period.to }
      : period
  const own = mention.core.end - mention.core.start > 4 ? text.slice(mention.core.start, mention.core.end).toLowerCase() : ''
  if (!isAscii(before + own) && period.to < documentDay) {
    const told = `${before}${own}`.normalize('NFC')
    const place = PLACE_IN_VIETNAMESE.exec(told)?.[1]
    if (place === 'đầu') return { code: `${year}-Q1`, from: period.from, to: `${year}-03-31` }
    if (place === 'giữa') return { code: `${year}-S1`, from: period.from, to: `${year}-06-30` }
    if (place === 'sau') return { code: `${period.code}/${LAST.slice(0, 4)}`, from: period.to, to: LAST }
    if (PARTS_IN_VIETNAMESE.test(told)) return mostOf(period)
    if (place === 'trước') return { code: `${FIRST.slice(0, 4)}/${period.code}`, from: FIRST, to: period.from }
  }
  if (led || own !== '') {
    const lead = before + own.replace(/\d{4}$/, '')
    if (/(?:^|\W)(?:early[ -]|(?:start|beginning|outset) of )$/.test(lead))
      return { code: `${year}-Q1`, from: period.from, to: `${year}-03-31` }
    if (/(?:^|\W)mid(?:dle of)?[ -]$/.test(lead)) return { code: `${year}-S1`, from: period.from, to: `${year}-06-30` }
    // *Half-way through 2023*
    if (THROUGH.test(lead)) return { code: `${year}-S1`, from: period.from, to: `${year}-06-30` }
    if (/(?:^|\W)late[ -]$/.test(lead)) return { code: `${year}-Q4`, from: `${year}-10-01`, to: period.to }
    // *The summer of 2023*, *most of 2023*: less than the year; *around 2023*, *the decade to 2023*: more.
    if (PARTS.test(lead)) return mostOf(period)
    if (period.to < documentDay && AROUND.test(lead))
      return { code: `${Number(year) - 1}/${year}`, from: `${Number(year) - 1}-01-01`, to: period.to }
  }
  if ((led && TELLER_BEFORE.test(before)) || EVENT_AFTER.test(text.slice(mention.core.end, mention.core.end + 16)))
    return { code: `${FIRST.slice(0, 4)}/${period.code}`, from: FIRST, to: period.to }
  return period
}

/** Less than a year, as a run of days that no series is told for. */
function mostOf({ code, from }: Period): Period {
  return { code: `${code}-01/${code}-11`, from, to: `${code}-11-30` }
}

/** How what comes before a period ends where it may make something else of it. */
const LEADS = /(?:after|beyond|before|to|the|early|mid|of|late|from|through|into|around|about|towards?)[ -]$/
const PARTS = /(?:^|\W)(?:spring|summer|autumn|most|much|parts?|some|rest|remainder|harvest) of (?:the year )?$/
const AROUND = /(?:^|\W)(?:in or around|around|about|towards?|circa|up to|(?:decade|years|period|run-up) to) (?:the year )?$/
const THROUGH = /(?:^|\W)(?:half|mid|part)?-?way (?:through|into) (?:the )?$/

/** *Đầu năm 2022*, *trước 2022*; but *nửa đầu năm*, *so với năm trước 2022*. */
const PLACE_IN_VIETNAMESE = /(?:^|[^A-Za-zÀ-ỹ])(?<!(?:nửa|tháng|quý|lần|từ|đứng|dẫn|hàng|bước) )(đầu|giữa|sau|trước)(?: năm)? (?:\d{4})?$/u

/** `Mùa hè năm 2022`, `ba quý đầu năm 2022`, `khoảng năm 2022` */
const PARTS_IN_VIETNAMESE =
  /(?:mùa (?:xuân|hè|thu)|phần lớn|hầu hết|quý cuối|quý đầu|tháng (?:đầu|cuối)|khoảng)(?: của)?(?: năm)? (?:\d{4})?$/u

const YEAR_END = /(?:^|\W)end[ -](?:of[ -])?(?:the )?dec(?:ember|\.)?(?: \d{4})?$/i

const TELLERS =
  '(?:report|study|survey|law|decree|resolution|decision|directive|circular|edition|yearbook|review|paper|bulletin|article|census|crisis|budget|draft)'
/** What a month or year before it only dates. */
const EVENTS = '(?:forum|conference|summit|meeting|session|speech|address|congress|hearing|debate|seminar|workshop|interview|plenum)'
const EVENT_AFTER = new RegExp(`^ (?:${EVENTS}|${TELLERS})\\b`, 'i')
const TELLER_BEFORE = new RegExp(`(?:^|\\W)${TELLERS} (?:of|from) $`)
