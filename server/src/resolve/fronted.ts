/**
 * Finds the stretches of a sentence that only say what a time was, before its number is told: *In 2022, at the height of the crisis, it was
 * 146*, *In 2023, the last year for which we have figures, there were 60,300*.
 *
 * In: a sentence and the segment of its number. Out: stretches of tokens that name nothing and restrict nothing.
 */
import { segmentText } from '../claims/segments.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import type { NamedSentence } from './mentions.ts'

/** The stretches before segment `before` that tell of a time, in order. */
export function toldOfTime({ sentence }: NamedSentence, before: number, tokens: Tokens): readonly TokenRange[] {
  const found: TokenRange[] = []
  let goesOn = false
  for (let index = 1; index < before; index++) {
    const segment = sentence.segments[index]
    if (segment === undefined || segment.to <= segment.from) continue
    const text = segmentText(tokens, segment)
    goesOn = MOMENT.test(text) || YEAR.test(text) || (goesOn && segment.opener === 'relative')
    if (goesOn) found.push(segment)
  }
  return found
}

/** Tells whether token `index` stands in one of `ranges`. */
export function isAmong(ranges: readonly TokenRange[], index: number): boolean {
  return ranges.some(({ from, to }) => from <= index && index < to)
}

const MOMENT =
  /^(?:right |just |shortly )?(?:at|in|during|near|towards?|before|after|since|amid) the (?:very |first |last )?(?:height|peak|middle|midst|depths?|worst|end|start|beginning|onset|outbreak|wake|aftermath|run-up|throes|thick|days|weeks|months|year|years) of\b/i
const YEAR =
  /^(?:the|our|its|their|my) (?:very )?(?:last|latest|first|only|best|worst|final|most recent|record|previous|preceding) (?:full |whole |complete )?(?:year|month|quarter|period|season)\b/i
