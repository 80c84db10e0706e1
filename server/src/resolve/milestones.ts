/**
 * Reads the milestones of a sentence: a state to be reached and the deadline the draft gives it.
 *
 * In: what a sentence names and its periods. Out: milestones with their deadline. A state without a period of its own, or a
 * period that belongs to a number, gives none.
 */
import type { Reading } from '../claims/claim.ts'
import { classesOf, isClass, NEGATION } from '../claims/lexicon.ts'
import { meantPeriod } from '../claims/period-sense.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Milestone } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { periodOf, yearPeriod } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { isCapital, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { firstDay } from '../text/date.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Citing, citationPlace } from './citations.ts'
import { areaOf, type BlockContext } from './context.ts'
import { looseStates } from './loose-states.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'
import { issuersFor } from './milestone-setters.ts'
import { isReached, isToldAsGoal } from './milestone-told.ts'
import type { ResolvedMilestone } from './resolved.ts'
import { TELLING_VERBS } from './verbs.ts'

/** *The national goals*: of the country that the text is written in. */
const NATIONAL =
  /\b(?:our (?:country|nation)|national (?:goals?|targets?|aims?|objectives?|plans?))\b|(?:đất )?nước (?:ta|nhà)(?![A-Za-zÀ-ỹ])/iu

/** *By 2040 our province is …*, *tỉnh ta*, *nhiều nước*: no state of the country. */
const LOCAL =
  /\b(?:our|the|this|each|every) (?:province|city|town|county|district|municipality)\b|\b(?:some|many|most|other|several|few) countries\b|(?<![A-Za-zÀ-ỹ])(?:tỉnh|thành phố|huyện|(?:có|nhiều|một số|số|các|những) nước(?! ta))(?![A-Za-zÀ-ỹ])/iu

/** Finds the milestones of a sentence with their deadlines. */
export function resolveMilestones(
  sentence: NamedSentence,
  reading: Reading,
  run: Run,
  passage: number,
  quoted: readonly Span[],
  citing: Citing,
  context: BlockContext,
  knowledge: Knowledge,
): readonly ResolvedMilestone[] {
  const { tokens } = reading
  const from = tokens.start[sentence.sentence.tokens.from] as number
  const to = tokens.end[sentence.sentence.tokens.to - 1] as number
  const own = sentence.mentions.filter((mention) => names(mention, 'milestone'))
  const dated = reading.periods.some(
    ({ role, start, end }) => start >= from && end <= to && (role === 'by' || role === 'since' || isAfter(tokens.text, start)),
  )
  const states = own.length === 0 && dated ? looseStates(sentence, reading, knowledge) : own
  if (states.length === 0) return []
  const periods = reading.periods.filter(
    (mention) =>
      mention.start >= from &&
      mention.end <= to &&
      (mention.role !== 'since' || isAhead(mention, context)) &&
      (isAfter(tokens.text, mention.core.start) || !dates(mention, tokens.text)) &&
      !isHorizon(mention, states, reading),
  )
  // A state such as high income is every country's; where the text has named none, it is nobody's in particular.
  const byWhom = sentence.mentions.some((mention) => names(mention, 'agent'))
  const somebodys = byWhom || isAtHome(context) || NATIONAL.test(tokens.text.slice(from, to))
  // *By 2030, as Brennia has it*
  const isOfOthers =
    (!byWhom && LOCAL.test(tokens.text.slice(from, to)) && !NATIONAL.test(tokens.text.slice(from, to))) ||
    sentence.mentions.some((mention) => {
      const start = tokens.start[fromOf(mention)] as number
      return (
        names(mention, 'area') &&
        AS.test(tokens.text.slice(Math.max(from, start - 8), start)) &&
        !codesOf(mention, 'area').some((code) => knowledge.isAtHome(code))
      )
    })
  const told = states.filter((state) => {
    const span = spanOf(state, reading)
    return !quoted.some((words) => overlaps(words, span)) && isToldAsGoal(state, sentence, reading)
  })
  const united = unite(told, periods, reading)
  const deadlines = pair(united, periods, sentence, reading)
  const wholes = united.flatMap((state, at) => {
    const period = deadlines[at]
    return period === undefined ? [] : [around(spanOf(state, reading), period)]
  })
  const found: ResolvedMilestone[] = []
  for (let index = 0; index < united.length; index++) {
    const state = united[index] as Mention
    const period = deadlines[index]
    const span = spanOf(state, reading)
    const here = areaIn(state, sentence, knowledge)
    if (period === undefined || (here === undefined && (!somebodys || isOfOthers))) continue
    const means = periodOf(period.means, { documentDay: context.documentDay })
    const deadline = means?.to.startsWith('9999') ? yearPeriod(Number(means.from.slice(0, 4))) : means
    const spoken = areaOf(context, knowledge)
    const near = milestonesOf(state, here ?? spoken, knowledge)
    // *The Government has promised …*, in a text on one of the country's towns: the town has no such goal of its own.
    const wider = here === undefined && byWhom && spoken !== undefined && knowledge.isAtHome(spoken)
    const milestones = near.length === 0 && wider ? milestonesOf(state, undefined, knowledge) : near
    const ended = isAfter(tokens.text, period.core.start)
    // *After 2031 no school will teach in two shifts*: by then none is left; *in 2031* none is left since.
    if (ended ? !isEnd(state, tokens) : period.role !== 'by' && isEnd(state, tokens) && isPassed(milestones, deadline)) continue
    if (deadline === undefined || milestones.length === 0 || deadline.to < milestonesSince(milestones)) continue
    // *Free from 2027 on*: at the end of 2026, or within the year.
    if (
      period.role === 'since' &&
      milestones.some((known) => Number(known.deadline.to.slice(0, 4)) === Number(deadline.from.slice(0, 4)) - 1)
    )
      continue
    // `In 2022 the Congress reaffirmed …`: when something was said of it.
    if (period.role !== 'by' && deadline.from <= context.documentDay) {
      const over = deadline.to <= context.documentDay
      if ((over && period.end <= span.start) || isReached(state, sentence, reading)) continue
    }
    found.push({
      milestones,
      deadline,
      passage,
      span: toSource(run, period),
      core: toSource(run, period.core),
      whole: toSource(run, around(span, period)),
      issuers: issuersFor(state, sentence, reading),
      ...citing(period, reading.sentences.indexOf(sentence.sentence), reading, wholes),
      citeAt: citationPlace(run, reading, period),
    })
  }
  return found
}

/** *After 2031*, `sau năm 2031`. */
function isAfter(text: string, start: number): boolean {
  return AFTER.test(text.slice(Math.max(0, start - 8), start))
}

const AFTER = /(?<![A-Za-zÀ-ỹ])(?:after|beyond|past|sau)(?: năm)? $/iu

/** *No school …*, *the end of …*: a state that is that something is no more. */
function isEnd(state: Mention, tokens: Tokens): boolean {
  return state.parts.some(({ from, to }) => {
    for (let at = from; at < to; at++) if (isClass(tokens, at, NEGATION)) return true
    return false
  })
}

function isPassed(milestones: readonly Milestone[], deadline: Period | undefined): boolean {
  return deadline !== undefined && milestones.some((known) => known.deadline.to < deadline.from)
}

/** *From 2027 on*, of a time to come: when it is to be so. */
function isAhead({ means }: PeriodMention, { documentDay }: BlockContext): boolean {
  const period = periodOf(means, { documentDay })
  return period !== undefined && period.from > documentDay
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** The knowledge base's milestones of a state in an area; undefined stands for the packs' own areas. */
export function milestonesOf(state: Mention, area: string | undefined, knowledge: Knowledge): readonly Milestone[] {
  const codes = codesOf(state, 'milestone')
  return knowledge.milestones.filter(
    (milestone) =>
      codes.includes(milestone.code) && (area === undefined ? knowledge.defaultAreas.includes(milestone.area) : milestone.area === area),
  )
}

/** Tells whether the text so far, its title or its headings name a place. */
export function isAtHome(context: BlockContext): boolean {
  return context.atHome || context.title.areas.length > 0 || context.headings.some((heading) => heading.focus.areas.length > 0)
}

/** Where a name stands, from its first word to its last. */
function spanOf(mention: Mention, { tokens }: Reading): Span {
  return {
    start: tokens.start[fromOf(mention)] as number,
    end: tokens.end[toOf(mention) - 1] as number,
  }
}

/** Two names of one state with no period between are one: *modern industry and upper-middle income*. */
function unite(states: readonly Mention[], periods: readonly PeriodMention[], reading: Reading): readonly Mention[] {
  const united: Mention[] = []
  for (const state of [...states].sort((a, b) => spanOf(a, reading).start - spanOf(b, reading).start)) {
    const last = united.at(-1)
    const codes = codesOf(state, 'milestone')
    const same = last !== undefined && codesOf(last, 'milestone').some((code) => codes.includes(code))
    if (
      last === undefined ||
      !same ||
      periods.some((period) => period.start >= spanOf(last, reading).end && period.end <= spanOf(state, reading).start)
    ) {
      united.push(state)
      continue
    }
    const parts = [...last.parts, ...state.parts].sort((a, b) => a.from - b.from || a.to - b.to)
    united[united.length - 1] = { ...last, parts, lastGroup: Math.max(last.lastGroup, state.lastGroup), weight: last.weight + state.weight }
  }
  return united
}

/** The deadline of each state: one in its own clause first, on the side on which the sentence gives them. */
function pair(
  states: readonly Mention[],
  periods: readonly PeriodMention[],
  sentence: NamedSentence,
  reading: Reading,
): readonly (PeriodMention | undefined)[] {
  const first = states[0]
  const last = states.at(-1)
  if (first === undefined || last === undefined) return []
  const behind = periods.filter((period) => period.start >= spanOf(last, reading).end)
  if (states.length > 1 && behind.length === states.length && !periods.some((period) => period.end <= spanOf(last, reading).start))
    return behind
  // `By 2030 X, by 2045 Y`: a sentence that starts with a deadline gives each before its state.
  const fronted = (periods[0]?.end ?? Number.POSITIVE_INFINITY) <= spanOf(first, reading).start
  const groupAt = (offset: number): number => {
    const { tokens } = reading
    let group = 0
    for (let index = 0; index < sentence.groups.length; index++)
      if ((tokens.start[(sentence.groups[index] as TokenRange).from] as number) <= offset) group = index
    return group
  }
  const taken = new Set<PeriodMention>()
  return states.map((state, index) => {
    const span = spanOf(state, reading)
    const next = states[index + 1]
    const limit = next === undefined ? Number.POSITIVE_INFINITY : spanOf(next, reading).start
    const free = periods.filter((period) => !taken.has(period))
    const after = free.filter(
      (period) =>
        period.start >= span.end &&
        period.end <= limit &&
        !numberBetween(reading, span.end, period.start) &&
        !isOfNextClause(reading, sentence, span.end, period.start),
    )
    const before = free
      .filter(
        ({ end }) =>
          end <= span.start && !numberBetween(reading, end, span.start) && !BEFORE_THAT.test(reading.tokens.text.slice(end, span.start)),
      )
      .reverse()
    const own = (period: PeriodMention): boolean =>
      groupAt(period.core.start) >= state.group && groupAt(period.core.start) <= state.lastGroup
    const order = fronted ? [before, after] : [after, before]
    const near = order.flat().some(own) ? order.flat().filter(own) : order.flat()
    // `In 2024 it launched a plan to have X by 2045`
    const ends = after.find(({ core }) => core.start <= span.end + BEHIND && isAfter(reading.tokens.text, core.start))
    const chosen = ends ?? near.find((period) => period.role === 'by') ?? near[0]
    if (chosen !== undefined) taken.add(chosen)
    return chosen
  })
}

/** *It will be empty by 2035, before it becomes rich*: the date is that of something else. */
const BEFORE_THAT = /(?:\b(?:before|until|unless|after|since|once|having)|(?<![A-Za-zÀ-ỹ])(?:sau|trước|kể từ|cho đến|một) khi) [^,]*$/iu

/** *After 2029* this many letters behind a state is its own. */
const BEHIND = 8

/** *X seeks high income; Laos is to leave the group by 2026*: behind a stop, whoever is named with a verb has a date of their own. */
function isOfNextClause({ tokens }: Reading, { sentence: { segments } }: NamedSentence, from: number, to: number): boolean {
  return segments.some(({ from: first, opener }) => {
    const start = tokens.start[first] as number
    if (opener !== 'stop' || start < from || start >= to || !isCapital(tokens, first)) return false
    let verb = first + 1
    while (isCapital(tokens, verb)) verb++
    return tokens.kind[verb] === WORD && (classesOf(tokens.word[verb] as number) & TELLING_VERBS) !== 0
  })
}

/** *A strategy for chips until 2030*, *with a vision to 2035*: how far a document looks ahead, not by when there is one. */
function isHorizon(period: PeriodMention, states: readonly Mention[], reading: Reading): boolean {
  const { tokens } = reading
  const { text } = tokens
  if (!HORIZON.test(text.slice(period.start, period.core.start)))
    return VISION.test(text.slice(Math.max(0, period.core.start - 20), period.core.start))
  return states.some((state) => {
    const { end } = spanOf(state, reading)
    return (
      period.start >= end &&
      /^ ?(?:(?:in|of|for|ở|tại|của) [^.,;:]{0,20})?$/.test(text.slice(end, period.start)) &&
      state.parts.some(({ from, to }) => {
        for (let at = from; at < to; at++) if (DOCUMENTS.has(tokens.word[at] as number)) return true
        return false
      })
    )
  })
}

const HORIZON = /^(?:until|till|to|up to|through|for|đến|tới)(?: the)?(?: year| năm)? $/i
const VISION = /(?:vision|orientation|tầm nhìn|định hướng)[^.;]{0,8}$/iu
const DOCUMENTS = internAll('strategy strategies plan plans programme programmes program programs roadmap roadmaps lược hoạch')

const AS = /\b(?:as|like|as in) $/i

/** The year only dates a thing: *the 2027 election*, *a report of 2024*; it is not by when. */
function dates(mention: PeriodMention, text: string): boolean {
  return (
    meantPeriod(text, mention, YEAR, YEAR.to) !== YEAR ||
    (/^ \p{Ll}{4,}(?<!ed)\b/u.test(text.slice(mention.core.end, mention.core.end + 16)) &&
      /\bthe $/i.test(text.slice(0, mention.core.start).slice(-4)))
  )
}

const YEAR = { code: '2000', from: '2000-01-01', to: '2000-12-31' }

/** A deadline before the goal was published is of something else. */
function milestonesSince(milestones: readonly Milestone[]): string {
  return milestones.map((milestone) => firstDay(milestone.published)).sort()[0] ?? ''
}

/** The place whose state it is: named right behind it, else the last before it. A region around that only compares. */
function areaIn(state: Mention, sentence: NamedSentence, knowledge: Knowledge): string | undefined {
  const first = fromOf(state)
  const last = toOf(state)
  const areas = sentence.mentions.filter((mention) => names(mention, 'area'))
  const codeOf = (mention: Mention): string => codesOf(mention, 'area')[0] as string
  // *No school in Norland is to teach in two shifts*
  const within = areas.find((mention) => fromOf(mention) >= first && fromOf(mention) < last)
  if (within !== undefined) return codeOf(within)
  const before = areas.filter((mention) => fromOf(mention) < first)
  const behind = areas.filter((mention) => fromOf(mention) >= last && mention.group <= state.lastGroup)
  const beside = behind.find((mention) => fromOf(mention) <= last + 1)
  if (beside !== undefined) return codeOf(beside)
  for (let index = before.length - 1; index >= 0; index--) {
    const code = codeOf(before[index] as Mention)
    const compares = before.slice(0, index).some((other) => codeOf(other) !== code && knowledge.isWithin(codeOf(other), code))
    if (!compares) return code
  }
  const [other] = behind
  return other === undefined ? undefined : codeOf(other)
}

function numberBetween(reading: Reading, from: number, to: number): boolean {
  return reading.quantities.some((quantity) => quantity.start >= from && quantity.end <= to)
}
