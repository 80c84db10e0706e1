/**
 * Finds what a plan is for that says nothing but who has it, by when, and a number: *Life expectancy was 81.3 years, for men 78.3. The
 * Government's goal is 86 years by 2035*.
 *
 * In: a number told as a target, and the series that its paragraph has told numbers of. Out: the only one of them that the knowledge base has a
 * target of for that time, or that very number as a target of.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { isClass, NEGATION } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
import { highOf } from '../reading/amount.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { unexplainedIn } from './explain.ts'
import { codesOf, type NamedSentence, names } from './mentions.ts'
import type { ResolvedFigure } from './resolved.ts'
import { samePeriod } from './verdict.ts'

/** What the numbers of a paragraph were of. */
export interface Spoken {
  readonly series: readonly Series[]
  /** A number of another place was told last: only who is known to have the plan tells whose it is. */
  readonly away: boolean
}

export const NOTHING_SPOKEN: Spoken = { series: [], away: false }

/** What is spoken of behind a number. One that is not known may be what a plan behind it is for. */
export function spokenAfter({ series, away }: Spoken, { resolution, figure: { quantity, part } }: ResolvedFigure): Spoken {
  if (resolution.kind === 'resolved') {
    const { series: told } = resolution
    return series.at(-1) === told ? (away ? { series, away: false } : { series, away }) : { series: [...series, told], away: false }
  }
  if (part === 'delta' || part === 'growth' || part === 'comparison' || series.length === 0) return { series, away }
  if (resolution.reason === ELSEWHERE) return { series, away: true }
  const others =
    quantity.kind === 'bare' || quantity.kind === 'count' ? [] : series.filter(({ indicator }) => indicator.quantity !== quantity.kind)
  return { series: others, away: false }
}

/** Why a number of another place is not known. */
export const ELSEWHERE = 'It is about another place.'

/** The series that a plan goes on with; undefined where it names something itself, or several may be meant. */
export function standingGoal(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  { series: spoken, away }: Spoken,
  knowledge: Knowledge,
): Series | undefined {
  const { tokens } = reading
  const { stance, period, quantity } = figure
  if (spoken.length === 0 || stance.status !== 'target' || stance.others !== null || period.how !== 'own' || period.period === undefined)
    return undefined
  const group = named.groupOf[figure.segment] ?? 0
  const range = { from: clauseFrom(figure, reading, named), to: (named.groups[group] as TokenRange).to }
  const beside = named.mentions.filter((mention) => mention.parts.some(({ from }) => from >= range.from && from < range.to))
  const agents = beside.flatMap((mention) => codesOf(mention, 'agent'))
  if (beside.some((mention) => !names(mention, 'agent')) || (away && agents.length === 0)) return undefined
  // Its time and its unit stand for themselves.
  const isOwn = (token: number): boolean =>
    [period.mention, quantity].some(
      (span) => span !== undefined && (tokens.start[token] as number) >= span.start && (tokens.start[token] as number) < span.end,
    )
  if (!unexplainedIn(tokens, range, named.parts, range.from).every(({ token }) => isOwn(token))) return undefined
  for (let token = range.from; token < range.to; token++)
    if (POINTING.has(tokens.word[token] as number) || (isClass(tokens, token, NEGATION) && token < figure.at.from)) return undefined
  if (isOfSome(figure, tokens)) return undefined
  const alike = spoken.filter((series) => isIn(quantity, series, knowledge))
  const meant = new Set<Series>()
  // Where nobody is named, it is for what was told last.
  for (const series of agents.length === 0 ? alike.slice(-1) : alike) {
    const targets = series.observations.filter(
      (one) =>
        one.status === 'target' &&
        (samePeriod(one.period, period.period) || compareAmounts(quantity, one) === 'agrees') &&
        isLike(highOf(quantity.value), highOf(one.value)) &&
        (agents.length === 0 ? !away : one.issuer !== null && agents.some((code) => isOf(code, one.issuer as string, knowledge))),
    )
    if (targets.length > 0) meant.add(series)
  }
  const [only] = meant
  return meant.size === 1 ? only : undefined
}

/** *To have 75,000 trained by 2030*: what stands right behind the number tells which of them. */
export function isOfSome({ quantity: { end } }: Figure, { text }: Tokens): boolean {
  return /^ [a-zà-ỹ]+(?:ed|en|ing)\b/u.test(text.slice(end, end + 24))
}

/** What points back may point at what is not known. */
const POINTING = internAll('them these those such they')

/** Where a plan's own words begin: behind the last number before it, or the last stop. A colon parts it from what it is for. */
function clauseFrom({ sentence, segment, at }: Figure, { figures, tokens: written }: Reading, { sentence: own }: NamedSentence): number {
  const { tokens, segments } = own
  const behind = figures.findLast((other) => other.sentence === sentence && other.at.to <= at.from)?.at.to ?? tokens.from
  let from = tokens.from
  for (let index = 0; index <= segment; index++) {
    const { opener, from: first } = segments[index] ?? { opener: 'start', from }
    const stops = opener === 'stop' && first > 0 && written.text.charCodeAt(written.start[first - 1] as number) !== 0x3a
    if (stops || (first >= behind && from < behind)) from = first
  }
  return Math.max(from, behind)
}

function isIn({ kind, unit }: Figure['quantity'], { indicator, unit: own }: Series, knowledge: Knowledge): boolean {
  if (indicator.measure === 'growth') return false
  if (kind === 'bare') return unit === ''
  if (kind === 'count') return indicator.quantity === 'count' && knowledge.unitOf(unit) === own
  return kind === indicator.quantity && (kind === 'percent' || unit === own)
}

function isLike(a: number, b: number): boolean {
  return a <= b * LIKE && b <= a * LIKE
}

const LIKE = 5

/** One of two is the other, or belongs to it. */
function isOf(a: string, b: string, knowledge: Knowledge): boolean {
  return a === b || knowledge.agents.get(a)?.of?.includes(b) === true || knowledge.agents.get(b)?.of?.includes(a) === true
}
