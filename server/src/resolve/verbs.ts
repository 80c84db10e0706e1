/** Tells whether a stretch of a sentence has a verb, and whether that behind a number says that so many are wanted. */
import { AIM, classesOf, EXPECT, FUTURE, MODAL, NEUTRAL, PAST, PRESENT, VERB } from '../claims/lexicon.ts'
import { isRevenue } from '../claims/vietnamese-cues.ts'
import { isCapital, type TokenRange, type Tokens, WORD } from '../reading/token.ts'

/** Words that may be a verb of what is told. */
export const TELLING_VERBS = PAST | PRESENT | VERB | FUTURE | MODAL | AIM | EXPECT

/** Tells whether a stretch has a verb that is nothing else. */
export function hasVerb(tokens: Tokens, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (
      tokens.kind[index] === WORD &&
      (classesOf(tokens.word[index] as number) & TELLING_VERBS) !== 0 &&
      (classesOf(tokens.word[index] as number) & NEUTRAL) === 0 &&
      !isRevenue(tokens, index) &&
      !isPartOfName(tokens, index, range)
    )
      return true
  }
  return false
}

/** *At Larkmoor Holding*: in a name, no word is a verb. */
function isPartOfName(tokens: Tokens, index: number, { from }: TokenRange): boolean {
  return index > from && isCapital(tokens, index) && isCapital(tokens, index - 1)
}

/** *Of big firms, ten are wanted by 2025*, *ten of them were promised*: as many as there are to be, of nothing that there is. */
export function isWanted({ text, end }: Tokens, at: TokenRange): boolean {
  const from = end[at.to - 1] as number
  return WANTED.test(text.slice(from, from + 60))
}

const WANTED =
  /^(?: of (?:them|these|those))?,? (?:are|were|is|was|should|have been|had been) (?:now |then |all )?(?:(?:to be )?(?:wanted|planned|foreseen|promised|envisaged|sought|pencilled in|hoped for|called for|aimed (?:at|for))|to (?:exist|be there|emerge))(?= (?:by|for|in|until|before)\b|[,.;:]|$)/i
