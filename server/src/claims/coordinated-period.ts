/**
 * Finds the one period that a sentence has behind several numbers, where it dates them all.
 *
 * *ICT revenue was 148 and the surplus of hardware 26 in 2022*, *With revenue of 148 and a surplus of 26, it did well in 2022*: what `and`
 * joins without a verb of its own is told of one time.
 */
import type { Quantity } from '../reading/quantity.ts'
import { type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { type DatedPeriod, hasNumber } from './dated-periods.ts'
import { AIM, classesOf, DOWN, EXPECT, FUTURE, HYPOTHETICAL, MODAL, NEGATION, PARTICIPLE, PAST, PRESENT, UP } from './lexicon.ts'
import type { Segment } from './segments.ts'

const PLANNED = AIM | EXPECT | FUTURE | MODAL | PARTICIPLE | NEGATION | HYPOTHETICAL
const VERBS = PAST | PRESENT | FUTURE | MODAL

/** The period behind what `and` joins to a number; undefined where there are several, or what is joined says the same of another time. */
export function coordinatedPeriod(
  quantity: Quantity,
  segment: number,
  segments: readonly Segment[],
  own: readonly Quantity[],
  dated: readonly DatedPeriod[],
  tokens: Tokens,
): DatedPeriod | undefined {
  const [only] = dated
  if (only === undefined || dated.length > 1 || only.segment <= segment || own.length < 2) return undefined
  const { role } = only.mention
  const mine = segments[segment] as Segment
  if (isAsideOnChange(segment, segments, tokens))
    return only.segment === segment + 1 && role !== 'by' && role !== 'since' ? only : undefined
  if (role === 'by' || role === 'since' || (mine.classes & PLANNED) !== 0) return undefined
  if (own.some((other) => other.start >= quantity.end && other.end <= (tokens.end[mine.to - 1] as number))) return undefined
  let joined = false
  let name = segment + 1
  for (let at = segment + 1; at < segments.length; at++) {
    const next = segments[at] as Segment
    if (!hasNumber(tokens, next, own)) {
      // *The hardware* | *and electronics surplus 26*: a name that `and` has cut.
      if (segments[at + 1]?.opener === 'and' && (next.classes & VERBS) === 0) continue
      return joined && only.segment === at && next.opener === 'comma' ? only : undefined
    }
    if ((next.opener !== 'and' && (next.opener !== 'comma' || !joined)) || (next.classes & PLANNED) !== 0) return undefined
    const other = own.find(({ start }) => start >= (tokens.start[next.from] as number)) as Quantity
    if (!saysAnew(tokens, { from: (segments[name] as Segment).from, to: next.to }, other.start, mine)) return undefined
    if (only.segment === at) return only.mention.start >= other.end ? only : undefined
    joined = true
    name = at + 1
  }
  return undefined
}

/** *Revenue, up 7.8 %, came to 148 in 2022*: what changed by so much by the time of which the verb behind it tells. */
function isAsideOnChange(segment: number, segments: readonly Segment[], tokens: Tokens): boolean {
  const { opener, from } = segments[segment] as Segment
  const next = segments[segment + 1]
  if ((segment > 0 && opener !== 'comma') || next?.opener !== 'comma' || (next.classes & PLANNED) !== 0) return false
  // *Up 7.8 %, revenue came to 148 in 2022*
  const told = segment === 0 ? next.classes : classesOf(tokens.word[next.from] as number)
  return (told & (PAST | PRESENT)) !== 0 && (classesOf(tokens.word[from] as number) & (UP | DOWN)) !== 0
}

/** Before its number it has no verb, and a noun that what it is joined to has not: *and the surplus 26*, not *and 26*, nor *and grew to 26*. */
function saysAnew(tokens: Tokens, { from, to }: TokenRange, number: number, before: TokenRange): boolean {
  let anew = false
  for (let index = from; index < to && (tokens.start[index] as number) < number; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    const classes = classesOf(word)
    if ((classes & VERBS) !== 0 || OTHER_TIMES.has(word)) return false
    if (classes === 0) anew ||= !holds(tokens, before, word)
  }
  return anew
}

/** *At first 4 and at last 26 in 2022* */
const OTHER_TIMES = internAll('first last then now later earlier once before after previously next second third latterly finally')

function holds(tokens: Tokens, { from, to }: TokenRange, word: number): boolean {
  for (let index = from; index < to; index++) if (tokens.word[index] === word) return true
  return false
}
