/**
 * Reads the milestones of a sentence: a state to be reached and the deadline the draft gives it.
 *
 * In: what a sentence names and its periods. Out: milestones with their deadline. A state without a period of its own, or a
 * period that belongs to a number, gives none.
 */
import type { Reading } from '../claims/claim.ts'
import { classesOf } from '../claims/lexicon.ts'
import { meantPeriod } from '../claims/period-sense.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Milestone } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { periodOf } from '../reading/calendar.ts'
import type { PeriodMention } from '../reading/period.ts'
import { HYPHEN, POSSESSIVE, type TokenRange, WORD } from '../reading/token.ts'
import { firstDay } from '../text/date.ts'
import { overlaps, type Span } from '../text/span.ts'
import { areaOf, type BlockContext } from './context.ts'
import { type Citing, citationPlace } from './citations.ts'
import { issuersOf } from './issuers.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import type { ResolvedMilestone } from './resolved.ts'

/** Finds the milestones of a sentence with their deadlines. */
export function resolveMilestones(sentence: NamedSentence, reading: Reading, run: Run, passage: number, quoted: readonly Span[], citing: Citing, context: BlockContext, knowledge: Knowledge): readonly ResolvedMilestone[] {
  const states = sentence.mentions.filter((mention) => names(mention, 'milestone'))
  if (states.length === 0) return []
  const { tokens } = reading
  const from = tokens.start[sentence.sentence.tokens.from] as number
  const to = tokens.end[sentence.sentence.tokens.to - 1] as number
  const periods = reading.periods.filter((mention) => mention.start >= from && mention.end <= to && mention.role !== 'since' && !dates(mention, tokens.text))
  const here = areaIn(sentence)
  // A state such as high income is every country's; where the text has named none, it is nobody's in particular.
  const byWhom = sentence.mentions.some((mention) => names(mention, 'agent'))
  if (here === undefined && !byWhom && !context.atHome && context.title.areas.length === 0 && context.headings.every((heading) => heading.focus.areas.length === 0)) return []
  const area = here ?? areaOf(context, knowledge)
  const found: ResolvedMilestone[] = []
  const taken = new Set<PeriodMention>()
  // `By 2030 X, by 2045 Y`: a sentence that starts with a deadline gives each before its state.
  const first = tokens.start[(states[0] as Mention).parts[0]?.from ?? 0] as number
  const fronted = (periods[0]?.end ?? to) <= first
  for (let index = 0; index < states.length; index++) {
    const state = states[index] as Mention
    const stance = sentence.sentence.stances[sentence.sentence.segments.findIndex((_, at) => sentence.groupOf[at] === state.group)]
    if (stance === undefined || stance.withheld !== null) continue
    const span = { start: tokens.start[(state.parts[0] as TokenRange).from] as number, end: tokens.end[(state.parts[state.parts.length - 1] as TokenRange).to - 1] as number }
    if (quoted.some((words) => overlaps(words, span)) || describes(state, sentence, reading) || NOT_AIMED.test(tokens.text.slice(Math.max(0, span.start - 12), span.start))) continue
    const next = states[index + 1]
    const limit = next === undefined ? to : (tokens.start[(next.parts[0] as TokenRange).from] as number)
    const after = periods.find((mention) => mention.start >= span.end && mention.end <= limit && !numberBetween(reading, span.end, mention.start))
    const before = periods.findLast((mention) => mention.end <= span.start && !taken.has(mention) && !numberBetween(reading, mention.end, span.start))
    const period = fronted ? (before ?? after) : (after ?? before)
    if (period === undefined) continue
    taken.add(period)
    const deadline = periodOf(period.means, { documentDay: context.documentDay })
    const codes = codesOf(state, 'milestone')
    const milestones = knowledge.milestones.filter((milestone) => codes.includes(milestone.code) && (area === undefined ? knowledge.defaultAreas.includes(milestone.area) : milestone.area === area))
    if (deadline === undefined || milestones.length === 0 || deadline.to < milestonesSince(milestones)) continue
    found.push({
      milestones, deadline, passage,
      span: toSource(run, period),
      core: toSource(run, period.core),
      whole: toSource(run, { start: Math.min(span.start, period.start), end: Math.max(span.end, period.end) }),
      issuers: issuersOf(sentence, reading, state.group),
      ...citing(period, reading.sentences.indexOf(sentence.sentence), reading),
      citeAt: citationPlace(run, reading, period),
    })
  }
  return found
}

/** *Ten years after high income*, *spending on high income*: not told as reached by a year. */
const NOT_AIMED = /(?:^|\s)(?:after|before|since|on) (?:the |a )?$/i

/** The year only dates a thing: *the 2027 election*, *a report of 2024*; it is not by when. */
function dates(mention: PeriodMention, text: string): boolean {
  return meantPeriod(text, mention, YEAR, YEAR.to) !== YEAR || /^ \p{Ll}{4,}(?<!ed)\b/u.test(text.slice(mention.core.end, mention.core.end + 16)) && /\bthe $/i.test(text.slice(0, mention.core.start).slice(-4))
}

const YEAR = { code: '2000', from: '2000-01-01', to: '2000-12-31' }

/** A deadline before the goal was published is of something else. */
function milestonesSince(milestones: readonly Milestone[]): string {
  return milestones.map((milestone) => firstDay(milestone.published)).sort()[0] ?? ''
}

/** The words only describe what follows: *high-income earners*. */
function describes(state: Mention, sentence: NamedSentence, reading: Reading): boolean {
  const { tokens } = reading
  let next = (state.parts[state.parts.length - 1] as TokenRange).to
  while (next < sentence.sentence.tokens.to && (tokens.kind[next] === HYPHEN || tokens.kind[next] === POSSESSIVE)) next++
  if (next >= sentence.sentence.tokens.to || tokens.kind[next] !== WORD) return false
  const at = tokens.start[next] as number
  if (reading.periods.some((period) => period.start <= at && at < period.end)) return false
  return classesOf(tokens.word[next] as number) === 0
}

function areaIn(sentence: NamedSentence): string | undefined {
  const areas = sentence.mentions.filter((mention) => names(mention, 'area'))
  return areas.length === 0 ? undefined : codesOf(areas[areas.length - 1] as Mention, 'area')[0]
}

function numberBetween(reading: Reading, from: number, to: number): boolean {
  return reading.quantities.some((quantity) => quantity.start >= from && quantity.end <= to)
}
