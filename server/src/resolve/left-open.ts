/**
 * Tells what a sentence leaves open for the next one: what it names, the period it speaks of, and whether it asks.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { AIM, CHANGE_NOUN, classesAt, EXPECT, isClass, PRONOUN, TELLING } from '../claims/lexicon.ts'
import { periodOf, yearPeriod } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { BlockContext, Focus } from './context.ts'
import type { Before } from './discourse.ts'
import { unexplainedIn } from './explain.ts'
import { codesOf, fromOf, type NamedSentence, names } from './mentions.ts'
import { isInside } from './slots.ts'
import { hasVerb } from './verbs.ts'

/** What a sentence leaves open for the next one. `own` is what it names itself, `periods` are the ones that stand in it; its last number may be `doubtful`. */
export function leftBy(
  range: TokenRange,
  reading: Pick<Reading, 'tokens'>,
  own: Focus,
  figures: readonly Figure[],
  periods: readonly PeriodMention[],
  before: Before | undefined,
  context: BlockContext,
  doubtful: boolean,
  named: NamedSentence | undefined,
): Before | undefined {
  const asked = isAsked(reading.tokens, range)
  const unnamed = own.subjects.length + own.indicators.length === 0
  const period = periodLeft(figures, periods, reading.tokens.text, context.documentDay, before?.period ?? context.anchor)
  // *Growth? 8.7 %.* A question of one noun of change asks how much it grew.
  if (asked && unnamed && own.areas.length === 0 && asksGrowth(reading.tokens, range)) {
    if (before !== undefined)
      return { asked, focus: before.focus, period: before.period, doubtful: doubtful || before.doubtful, growth: true }
    // *SPEAKER: Growing?* Of what the speaker before told.
    if (context.focus.subjects.length === 1) return { asked, focus: context.focus, period: context.anchor, doubtful, growth: true }
  }
  // *In 2021? A mere 4 billion.* A question that names only a period asks for what was spoken of.
  // *What did Northtown do?* It is answered of that place.
  if (asked && unnamed && own.areas.length > 0) return { asked, focus: own, period, doubtful, growth: false }
  if (asked && unnamed && (period === undefined || before === undefined || hasVerb(reading.tokens, range))) return undefined
  if (asked && unnamed && before !== undefined) return { asked, focus: before.focus, period, doubtful, growth: false }
  // *Then she asked for 2023.* What was spoken of is spoken of still.
  const turns =
    unnamed && before !== undefined && !before.asked && figures.length === 0 && own.areas.length === 0 && range.to - range.from <= TURN
  if (turns && period !== undefined) return { asked, focus: before.focus, period, doubtful: before.doubtful, growth: false }
  // *How fast did exports grow?* is answered by a rate.
  const growth = asked && FAST.test(reading.tokens.text.slice(reading.tokens.start[range.from], reading.tokens.end[range.to - 1]))
  const last = doubtful ? figures.at(-1)?.quantity.kind : undefined
  const unknown =
    last === undefined
      ? NO_TIME
      : { unknown: last, strange: named !== undefined && isStrange(figures.at(-1) as Figure, named, reading.tokens) }
  const present = figures.at(-1)?.stance.present === true ? PRESENT_TIME : NO_TIME
  return asked || period !== undefined || !unnamed || last !== undefined
    ? {
        asked,
        focus: own,
        period,
        doubtful,
        growth,
        ...present,
        ...unknown,
        ...(asked && named !== undefined && isNarrow(range, reading.tokens, named) ? NARROW : NO_TIME),
      }
    : undefined
}

/** *How much of revenue came from small firms?* asks for some of it: words that are not known, two subjects, or somebody who has no plan and tells nothing. */
function isNarrow(range: TokenRange, tokens: Tokens, { mentions, parts }: NamedSentence): boolean {
  const subjects = mentions.filter(
    (mention) => names(mention, 'subject') && !mentions.some((one) => one !== mention && names(one, 'indicator') && isInside(mention, one)),
  )
  const [first] = subjects.map((mention) => codesOf(mention, 'subject'))
  if (subjects.some((mention) => !codesOf(mention, 'subject').some((code) => first?.includes(code)))) return true
  // *Minister, what did northern glass earn?*: from the first name, with the words right before it.
  const [named] = mentions.flatMap((one) => (names(one, 'subject') || names(one, 'indicator') ? [fromOf(one)] : [])).sort((a, b) => a - b)
  let from = named ?? range.from
  while (from > range.from && tokens.kind[from - 1] === WORD && classesAt(tokens, from - 1) === 0) from--
  const loose = unexplainedIn(tokens, { from, to: range.to }, parts, range.from)
  if (loose.some(({ token }) => !ASKING.has(tokens.word[token] as number))) return true
  if (!mentions.some((mention) => names(mention, 'agent'))) return false
  for (let index = from; index < range.to; index++) if (isClass(tokens, index, AIM | EXPECT | TELLING)) return false
  return true
}

const ASKING = internAll('how again please money cash deal bao nhiêu mấy sao vậy thế')
const NARROW = { narrow: true } as const

/** *Textiles made 44 billion*: the clause of a number has words of its own before it, and names nothing known and nothing by a pronoun. */
function isStrange({ segment, at }: Figure, { groups, groupOf, mentions }: NamedSentence, tokens: Tokens): boolean {
  const group = groupOf[segment] ?? 0
  if (mentions.some((mention) => mention.group <= group && group <= mention.lastGroup)) return false
  let strange = false
  for (let index = (groups[group] as TokenRange).from; index < at.from; index++) {
    if (tokens.kind[index] !== WORD) continue
    if (isClass(tokens, index, PRONOUN)) return false
    strange ||= classesAt(tokens, index) === 0
  }
  return strange
}

const PRESENT_TIME = { present: true } as const
const NO_TIME = {}

const FAST =
  /\b(?:how (?:fast|quickly|strongly|much)|at what rate|by how much)\b.*\b(?:grow|grown|grew|growing|rise|rose|risen|increase|increased|expand|expanded|fall|fell|fallen|shrink|shrunk)\b|tăng (?:bao nhiêu|thế nào|ra sao|nhanh)/iu

/** A sentence that only turns to another period has at most this many tokens. */
const TURN = 8

function asksGrowth(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from > GROWTH) return false
  if (GROWING.test(tokens.text.slice(tokens.start[from], tokens.end[to - 1]))) return true
  return (
    to - from <= 4 &&
    !hasVerb(tokens, { from, to }) &&
    Array.from({ length: to - from }).some((_, at) => isClass(tokens, from + at, CHANGE_NOUN))
  )
}

/** A sentence that only asks how much something grew has at most this many tokens. */
const GROWTH = 10
const GROWING =
  /^(?:[^:?]{1,24}[:.] )?(?:and |but |so )?(?:(?:is|was|are|were|has|have) )?(?:(?:it|that|this|they) )?(?:been )?(?:still |also )?(?:growing|rising|increasing|expanding|grown|up|growth) ?\?$/i

/** The period that the last figure states; where a sentence has no figure, the only period it names. */
function periodLeft(
  figures: readonly Figure[],
  periods: readonly PeriodMention[],
  text: string,
  documentDay: string,
  anchor: Period | undefined,
): Period | undefined {
  // *Earned 33,800 in 2024, up from 31,200 in 2023*: what a number is compared with, or stands in brackets, is spoken of no longer.
  const last = figures.findLast(({ quantity }, at) => at === 0 || !isAside(text.slice(Math.max(0, quantity.start - 20), quantity.start)))
  if (last !== undefined) return last.period.how === 'own' || last.period.how === 'near' ? endOf(last.period.period) : undefined
  const [only] = periods
  if (periods.length !== 1 || only === undefined) return undefined
  return periodOf(only.means, anchor === undefined ? { documentDay } : { documentDay, anchor })
}

/** *Between 2021 and 2022 it rose to 70,000*: what is spoken of then is of the later year. */
function endOf(period: Period | undefined): Period | undefined {
  const code = /^(\d{4})\/(\d{4})$/.exec(period?.code ?? '')
  return code !== null && Number(code[2]) === Number(code[1]) + 1 ? yearPeriod(Number(code[2])) : period
}

/** What leads to a number that is compared with, or said by the way. */
function isAside(lead: string): boolean {
  return COMPARED.test(lead) || OPEN.test(lead)
}

/** *(1,870 in 2023)*: said by the way. */
const OPEN = /\([^()]*$/

const COMPARED = /(?:\bfrom|\bthan|\bafter|\bagainst|\bversus|\bcompared (?:with|to)) (?:the |just |only |about )?$/i

function isAsked(tokens: Tokens, range: TokenRange): boolean {
  for (let index = range.to - 1; index >= range.from && index >= range.to - 3; index--)
    if (tokens.text.charCodeAt(tokens.start[index] as number) === 0x3f) return true
  return false
}
