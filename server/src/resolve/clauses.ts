/**
 * Tells what a clause is about where commas part it from that: *Norland, too, plans 9*.
 *
 * In: a sentence with its groups, and the group of a number. Out: the stretch of tokens that says whose the number is.
 */
import type { Reading } from '../claims/claim.ts'
import { ADVERB, CONJUNCTION, isClass, NEUTRAL, PREPOSITION, PRONOUN, RELATIVE, SUBORDINATOR, TELLING } from '../claims/lexicon.ts'
import { NUMBER, type TokenRange, type Tokens } from '../reading/token.ts'
import { firstNot } from '../text/search.ts'
import type { NamedSentence } from './mentions.ts'
import { hasVerb, TELLING_VERBS } from './verbs.ts'

/**
 * The subject of a clause that starts with its verb because something stands between the two: *Norland, for its part, plans 9*. Undefined
 * where the clause has one of its own, or takes up that of a clause before it.
 */
export function subjectBefore({ tokens, figures }: Reading, { groups }: NamedSentence, group: number): TokenRange | undefined {
  if (group < 2 || !opensWithVerb(tokens, groups[group] as TokenRange)) return undefined
  let subject: TokenRange | undefined
  for (let before = group - 1; before >= 0; before--) {
    const range = groups[before] as TokenRange
    if (holdsAny(range, (at) => tokens.kind[at] === NUMBER) || holdsFigure(figures, range)) break
    if (!hasVerb(tokens, range)) subject = isClass(tokens, range.from, LEADING) ? subject : range
    // *Wind power, the ministry says, came to 9*
    else if (!holdsAny(range, (at) => isClass(tokens, at, TELLING))) break
  }
  return subject === groups[group - 1] ? undefined : subject
}

const LEADING = PREPOSITION | ADVERB | CONJUNCTION | SUBORDINATOR | PRONOUN | RELATIVE

function opensWithVerb(tokens: Tokens, { from, to }: TokenRange): boolean {
  let at = from
  while (at < to && isClass(tokens, at, ADVERB) && !isClass(tokens, at, TELLING_VERBS)) at++
  return at < to && isClass(tokens, at, TELLING_VERBS) && !isClass(tokens, at, NEUTRAL)
}

/** A number in words, as a rank has it. */
function holdsFigure(figures: Reading['figures'], { from, to }: TokenRange): boolean {
  const first = figures[firstNot(figures, ({ at }) => at.from < from)]
  return first !== undefined && first.at.to <= to
}

function holdsAny({ from, to }: TokenRange, is: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (is(at)) return true
  return false
}
