/**
 * Tells where the text before a number, or the heading above it, says of where or of whom it is, in words that no name explains.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { ADVERB, DETERMINER, FUTURE, isClass, MODAL, PAST, PRESENT, VERB } from '../claims/lexicon.ts'
import { type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import type { BlockContext } from './context.ts'
import type { NamedSentence } from './mentions.ts'

const THERE = intern('there')

/** *Eastmark is ahead. There tar makes up 38 %*: in a place that the sentence before may have named. */
export function isThere(tokens: Tokens, { sentence }: NamedSentence, { focus }: BlockContext): boolean {
  const { from } = sentence.tokens
  return (
    tokens.word[from] === THERE && focus.areas.length === 0 && !isClass(tokens, from + 1, PRESENT | PAST | MODAL | FUTURE | VERB | ADVERB)
  )
}

/**
 * *The southern region leads. Its revenue was 70*, *For men the figure is lower. Life expectancy was 78*, *This chapter looks at people over 70.
 * Smoking was 6 %*: the sentence before says of what this one tells.
 */
export function isScoped({ sentence }: Figure, { tokens, sentences }: Reading, named: NamedSentence): boolean {
  const before = sentences[sentence - 1]?.tokens
  if (before === undefined) return false
  const { from } = named.sentence.tokens
  const owns = ITS.has(tokens.word[from] as number)
  const opens = tokens.word[before.from] as number
  const looks = LOOKS.has(opens)
  const scopes = SCOPES.has(opens)
  if (!owns && !looks && !scopes) return false
  const text = tokens.text.slice(tokens.start[before.from], tokens.end[before.to - 1])
  if (looks && LOOKS_AT.test(text)) return true
  if (/\d/.test(text)) return false
  return (owns && LOCAL.test(text)) || (scopes && DIFFERS.test(text) && !isNamedAgain(tokens, before, named.sentence.tokens))
}

/** *For freight the picture is bleaker. The share of rail freight fell to 13 %*: the number's own sentence says of whom it is. */
function isNamedAgain(tokens: Tokens, before: TokenRange, own: TokenRange): boolean {
  const stems = new Set<number>()
  for (let index = own.from; index < own.to; index++) if (tokens.kind[index] === WORD) stems.add(wordOf(tokens.word[index] as number).stem)
  for (let index = before.from + 1; index < before.to && !isClass(tokens, index, DETERMINER) && tokens.kind[index] === WORD; index++)
    if (stems.has(wordOf(tokens.word[index] as number).stem)) return true
  return false
}

const ITS = internAll('its their')
const SCOPES = internAll('for among')
const LOOKS = internAll('this')
const LOCAL =
  /^(?:the |our |another |one )?(?:[a-z]+ ){0,2}(?:region|province|district|county|city|town|island|islands|state|delta|coast|capital|company|firm|group|park|port)\b(?! (?:and|of))/i
const DIFFERS =
  /\b(?:figures?|numbers?|picture|story|situation|rates?) (?:is|are|looks?|was|were|stands?) (?:[a-z]+ )?(?:lower|higher|different|another|other|better|worse|smaller|larger|bleaker|brighter)\b/i
const LOOKS_AT =
  /^this (?:chapter|section|part|paragraph|box|annex|note|table) (?:only )?(?:looks? at|covers?|is about|deals? with|is (?:only )?on|concerns?|considers?)\b/i

/** The heading right above says nothing but a place: what its section tells is of there. */
export function isOfSection({ headings }: BlockContext, area: string | undefined): boolean {
  const above = headings.at(-1)
  return above?.plain === true && above.focus.areas.at(-1) === area
}
