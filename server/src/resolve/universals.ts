/**
 * Reads goals that hold for all of something: *Every school is to have fast internet by 2026*, *All of them should by 2026*.
 *
 * In: what a sentence names and its periods. Out: milestones, made of the knowledge base's targets of a hundred per cent, with the deadline
 * that the draft gives. Only the deadline is held against them: a word that restricts what is counted, or another number, leaves it alone.
 */
import type { Reading } from '../claims/claim.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Milestone, Series } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { periodOf } from '../reading/calendar.ts'
import type { PeriodMention } from '../reading/period.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { firstDay } from '../text/date.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Citing, citationPlace } from './citations.ts'
import type { BlockContext } from './context.ts'
import { unexplainedIn } from './explain.ts'
import { spansIn } from './loose.ts'
import { codesOf, type NamedSentence, names } from './mentions.ts'
import type { ResolvedMilestone } from './resolved.ts'

const ALL = internAll('all every each')

/** Tells whether a sentence may speak of all of something, before anything else is asked of it. */
export function maySpeakOfAll(tokens: Tokens, sentence: TokenRange): boolean {
  return allIn(tokens, sentence) >= 0
}

/** Finds the goal of a sentence that holds for all of something, with its deadline. */
export function resolveUniversals(
  named: NamedSentence,
  reading: Reading,
  run: Run,
  passage: number,
  quoted: readonly Span[],
  citing: Citing,
  context: BlockContext,
  knowledge: Knowledge,
): readonly ResolvedMilestone[] {
  const { tokens } = reading
  const { sentence } = named
  const all = allIn(tokens, sentence.tokens)
  if (all < 0) return []
  const [start, end] = [tokens.start[sentence.tokens.from] as number, tokens.end[sentence.tokens.to - 1] as number]
  const periods = reading.periods.filter((period) => period.start >= start && period.end <= end)
  const [period] = periods
  if (period === undefined || periods.length > 1 || period.role !== 'by') return []
  if (quoted.some((words) => overlaps(words, period))) return []
  const at = sentence.segments.findLastIndex((segment) => segment.from <= all)
  const stance = sentence.stances[at]
  if (stance === undefined || stance.withheld !== null || stance.others !== null) return []
  if (stance.tense !== 'ahead' && stance.tense !== 'projected') return []
  if (reading.quantities.some((quantity) => quantity.start >= start && quantity.end <= end && !overlaps(quantity, period))) return []
  const series = goalOf(named, reading, all, period, context, knowledge)
  const deadline = periodOf(period.means, { documentDay: context.documentDay })
  if (series === undefined || deadline === undefined) return []
  const milestones = milestonesOf(series)
  if (milestones.some(({ published }) => deadline.to < firstDay(published))) return []
  const whole = { start: Math.min(tokens.start[all] as number, period.start), end: Math.max(tokens.end[all] as number, period.end) }
  return [
    {
      milestones,
      deadline,
      passage,
      span: toSource(run, period),
      core: toSource(run, period.core),
      whole: toSource(run, whole),
      issuers: [],
      ...citing(period, reading.sentences.indexOf(sentence), reading, [whole]),
      citeAt: citationPlace(run, reading, period),
    },
  ]
}

/** The token of a word for all that opens its phrase: not *at all*, *above all*, *all but two*. */
function allIn({ kind, word, text, start, end }: Tokens, { from, to }: TokenRange): number {
  for (let index = from; index < to; index++) {
    if (kind[index] !== WORD || !ALL.has(word[index] as number)) continue
    const before = text.slice(Math.max(0, (start[index] as number) - 8), start[index])
    const behind = text.slice(end[index], (end[index] as number) + 6)
    return /\b(?:at|above|after|not|of|in|for) $/i.test(before) || /^ (?:but|year|in)\b/.test(behind) ? -1 : index
  }
  return -1
}

/** The series of the knowledge base of which all is to be reached, and that the sentence is about without a doubt. */
function goalOf(
  named: NamedSentence,
  reading: Reading,
  all: number,
  period: PeriodMention,
  context: BlockContext,
  knowledge: Knowledge,
): Series | undefined {
  const { tokens } = reading
  const counted = countedBehind(tokens, all)
  const own = named.mentions.filter((mention) => names(mention, 'subject')).flatMap((mention) => codesOf(mention, 'subject'))
  const goals = (codes: readonly string[]): readonly Series[] =>
    codes
      .flatMap((code) => [...knowledge.seriesAbout(code)])
      .filter((one) => knowledge.defaultAreas.includes(one.area.code) && one.observations.some(isAll) && counts(one, counted))
  const stated = goals(own)
  const spoken = context.before?.focus.subjects ?? []
  const found = stated.length > 0 ? stated : goals(spoken)
  const [series] = found
  if (series === undefined || found.some((one) => one !== series)) return undefined
  // *All should by 2026*: of what was spoken of, nothing else is said.
  const explained = [
    { from: all, to: counted === undefined ? all + 1 : counted.at + 1 },
    ...named.mentions
      .filter(
        (mention) =>
          names(mention, 'indicator') ||
          names(mention, 'agent') ||
          codesOf(mention, 'subject').includes(series.subject.code) ||
          codesOf(mention, 'area').includes(series.area.code),
      )
      .flatMap((mention) => mention.parts),
    ...spansIn(tokens, named.sentence.tokens, reading),
  ]
  const inPeriod = (token: number): boolean =>
    (tokens.start[token] as number) >= period.start && (tokens.end[token] as number) <= period.end
  const loose = unexplainedIn(tokens, named.sentence.tokens, explained, named.sentence.tokens.from)
  return loose.every(({ token }) => inPeriod(token)) ? series : undefined
}

function isAll({ status, value, bound }: Series['observations'][number]): boolean {
  return status === 'target' && value === 100 && bound === null
}

/** The noun that a word for all counts; undefined where it stands for what was told: *all of them*, *all should*. */
function countedBehind(tokens: Tokens, all: number): { readonly at: number; readonly noun: string } | undefined {
  let at = all + 1
  if (/^(?:of|the|our|its)$/i.test(tokenText(tokens, at))) at++
  if (/^(?:the|our|its)$/i.test(tokenText(tokens, at))) at++
  const noun = tokens.kind[at] === WORD ? tokenText(tokens, at).toLowerCase() : ''
  return noun === '' || /^(?:them|these|those|should|must|will|shall|are|is|have|has|to|do|by)$/.test(noun) ? undefined : { at, noun }
}

/** The noun is what the series is a share of: *share of schools*. */
function counts({ unit, indicator }: Series, counted: { readonly noun: string } | undefined): boolean {
  if (unit !== '%' || indicator.measure !== 'share') return false
  const label = ` ${labelIn(indicator.labels, 'en') ?? ''} `.toLowerCase()
  return counted === undefined || label.includes(` ${counted.noun} `) || label.includes(` ${counted.noun}s `)
}

function milestonesOf({ id, labels, area, observations }: Series): readonly Milestone[] {
  const goal = {
    ...(labels.en === undefined ? {} : { en: `100 % as the ${labels.en}` }),
    ...(labels.vi === undefined ? {} : { vi: `100% ${labels.vi}` }),
  }
  return observations
    .filter(isAll)
    .flatMap(({ period, issuer, source, locator, published, origin }) =>
      period === null
        ? []
        : [{ code: id, isAll: true, labels: goal, area: area.code, deadline: period, issuer, source, locator, published, origin }],
    )
}
