/**
 * Tells whether a draft takes a number back by itself: the source's number follows for the same thing (*We wrote 184. It was 148*).
 */
import { DENIED } from '../claims/withheld.ts'
import type { Observation } from '../knowledge/model.ts'
import { compareAmounts } from '../reading/agreement.ts'
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import { samePeriod } from '../resolve/verdict.ts'
import { seriesOf } from './report.ts'

/** Tells whether the same or the next sentence gives the number of `observation` for the series, and for no other period. */
export function isTakenBack(figure: ResolvedFigure, block: ResolvedBlock, observation: Observation): boolean {
  if (figure.inTable) return false
  if (isCalledWrong(figure)) return true
  return block.figures.some((other) => {
    if (other.passage !== figure.passage || other.inTable || other.core.start <= figure.core.start) return false
    if (other.figure.sentence > figure.figure.sentence + 1) return false
    // *It is 4,500*: a number that says no more is of what was just spoken of.
    if (other.resolution.kind !== 'resolved')
      return other.figure.isElliptical && compareAmounts(other.figure.quantity, observation) === 'agrees'
    if (other.verdict === undefined || other.resolution.series.id !== seriesOf(figure).id) return false
    const { period, how } = other.figure.period
    if ((how === 'own' || how === 'near') && !samePeriod(observation.period, period)) return false
    // A sentence that dates its number anew says something for itself.
    if (how === 'own' && other.figure.sentence > figure.figure.sentence) return false
    // *About 7.55*: a hedge leaves more open than a correction would.
    return compareAmounts({ ...other.verdict.said, approximate: false }, observation) === 'agrees'
  })
}

/** *The slide showed 170 billion. That was wrong.* *It said that we had reached 170 billion. We hadn't.* */
export function isCalledWrong({ figure: { sentence }, reading: { sentences, tokens } }: ResolvedFigure): boolean {
  const next = sentences[sentence + 1]?.tokens
  if (next === undefined) return false
  const text = tokens.text.slice(tokens.start[next.from], tokens.end[next.to - 1])
  return WRONG.test(text) || DENIED.test(text.replace(/[\s.!]+$/, ''))
}

const WRONG =
  /^(?:that|this|it|which) (?:was|is|proved|turned out)(?: [a-z]+){0,3} (?:wrong|false|untrue|incorrect|mistaken|mistake|misprint|typo|error)\b(?! to)|^we (?:now |hereby )?(?:correct|regret|retract|withdraw)\b/i
