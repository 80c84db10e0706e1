/**
 * Finds the series of a number whose clause leaves something out that the text makes up for: that it is a growth, in what money it is, what is
 * measured, or that the text is back in its own country.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Candidate, Sought } from './choose.ts'
import type { BlockContext } from './context.ts'
import { opensWithChange, opensWithPronoun } from './discourse.ts'
import { isGrowthCompared, leavesOutChange, type Told } from './gapping.ts'
import { codesOf, fromOf, type NamedSentence, names, toOf } from './mentions.ts'

/** The sentence says that it goes on with what was spoken of: *It was up 8 %*, *Growth had been 7 %*. */
export function isTakenUp(figure: Figure, { tokens }: Reading, named: NamedSentence): boolean {
  return opensWithPronoun(figure, tokens, named) || opensWithChange(figure, tokens, named)
}

/** A share, a growth or a time may be taken for the only one that the knowledge base has of a subject. */
export function mayInfer({ quantity: { kind }, part }: Figure): boolean {
  return kind === 'percent' || (kind === 'duration' && part === 'level')
}

/** The series that a number may be of where its clause leaves out that it is a growth, or in what money it is. */
export function unsaid(
  sought: Sought,
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  context: BlockContext,
  last: Told['said'],
  candidates: (sought: Sought) => readonly Candidate[],
): readonly Candidate[] {
  if (isGrowthCompared(figure, reading))
    return candidates({ ...sought, part: 'growth' }).filter(({ series }) => series.id === last?.series.id)
  if (isListedPlace(figure, reading.tokens, named))
    return candidates({ ...sought, isElliptical: true }).filter(
      ({ subject, indicator }) => indicator === undefined && subject.distance === 1,
    )
  if (!leavesOutChange(figure, reading, named)) return inMoney(sought, figure, context, candidates)
  const before = (named.groupOf[figure.segment] ?? 0) - 1
  return candidates({ ...sought, part: 'growth' }).filter(
    ({ subject }) => subject.distance === 0 || (subject.mention?.lastGroup === before && isBehindColon(figure, reading)),
  )
}

/**
 * *In Eastmark 24 % do. Obesity stands at 22.9 %, after 22.1*: the text may have come back from the place of the sentence before; where it names
 * a subject anew, a number that agrees tells so.
 */
export function broughtBack(
  fitting: readonly Candidate[],
  { atHome }: BlockContext,
  named: NamedSentence,
  knowledge: Knowledge,
): readonly Candidate[] {
  if (!atHome || named.mentions.some((mention) => names(mention, 'area'))) return []
  return fitting.filter(({ series, subject }) => subject.distance <= 1 && knowledge.defaultAreas.includes(series.area.code))
}

/** *Exports were 136 billion*: a sum without a currency is in the one that the text named last, where the sentence says what is measured. */
function inMoney(
  sought: Sought,
  { quantity }: Figure,
  { money }: BlockContext,
  candidates: (sought: Sought) => readonly Candidate[],
): readonly Candidate[] {
  if (money === undefined || quantity.kind !== 'bare' || quantity.style.scale < 1e6) return []
  return candidates({ ...sought, quantity: { kind: 'money', unit: money } }).filter(
    ({ indicator }) => sought.isElliptical || (indicator !== undefined && indicator.distance <= 1),
  )
}

/** What is measured of nothing but a region around the country needs no word for it: *the survey covered 93 firms*. */
export function onlyAround(fitting: readonly Candidate[], open: string | undefined, knowledge: Knowledge): readonly Candidate[] {
  if (open !== undefined && !knowledge.defaultAreas.includes(open)) return []
  return fitting.filter(
    ({ series, subject }) =>
      subject.distance <= 1 &&
      knowledge.holdsHome(series.area.code) &&
      knowledge.seriesAbout(series.subject.code).every((other) => other.area.code === series.area.code),
  )
}

/** What a plan of the country is, whatever place the text spoke of: who set it is named beside it. */
export function setBy(fitting: readonly Candidate[], named: NamedSentence, knowledge: Knowledge): readonly Candidate[] {
  const agents = named.mentions.flatMap((mention) => codesOf(mention, 'agent'))
  if (agents.length === 0) return []
  return fitting.filter(
    ({ series }) =>
      knowledge.defaultAreas.includes(series.area.code) &&
      series.observations.some(({ issuer }) => issuer !== null && agents.includes(issuer)),
  )
}

/** The country that the knowledge base is of, where it has what is measured there. */
export function homeOf(fitting: readonly Candidate[], knowledge: Knowledge): string | undefined {
  return fitting.find(({ series }) => knowledge.defaultAreas.includes(series.area.code))?.series.area.code
}

/** *Ferry berths: 60 in Northtown, 167 in Southtown*: behind a label, a number with nothing but its place. */
function isListedPlace({ quantity, at, segment }: Figure, tokens: Tokens, { groups, groupOf, mentions }: NamedSentence): boolean {
  if (quantity.kind !== 'bare') return false
  const [label] = groups
  const group = groupOf[segment] ?? 0
  const own = groups[group]
  if (label === undefined || own === undefined || group === 0 || at.from !== own.from) return false
  if (tokens.text.charAt(tokens.start[label.to] as number) !== ':' || !IN.has(tokens.word[at.to] as number)) return false
  // *Surveyed berths: 60 in Northtown*: some of them.
  for (let index = label.from; index < label.to; index++)
    if (
      tokens.kind[index] === WORD &&
      !OF_THE.has(tokens.word[index] as number) &&
      !mentions.some(({ parts }) => parts.some(({ from, to }) => from <= index && index < to))
    )
      return false
  return (
    mentions.some((mention) => mention.group === 0 && names(mention, 'subject') && toOf(mention) === label.to) &&
    mentions.some((mention) => names(mention, 'area') && fromOf(mention) === at.to + 1 && toOf(mention) === own.to)
  )
}

const OF_THE = internAll('of the của')
const IN = internAll('in at ở tại')

/** *(exports: 12 %)*: right behind a colon. */
function isBehindColon({ at }: Figure, { tokens: { text, start } }: Reading): boolean {
  return /: ?$/.test(text.slice(Math.max(0, (start[at.from] as number) - 2), start[at.from]))
}
