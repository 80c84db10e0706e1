/**
 * Finds counts that are taken up again as known, so that a slip between the two shows: *We asked 248 employers … The 284 employers were …*.
 *
 * In: a plainly told count. Out: a key under which it meets counts of the same noun in the same digits in another order. Whether two that
 * meet are one is decided by what stands around them: one of them is named as known, and nothing restricts it.
 */
import { ADVERB, classesOf, DETERMINER, MODAL, PAST, PRESENT } from '../claims/lexicon.ts'
import { MARK, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import type { ResolvedFigure } from './resolved.ts'

/** What keys of counts that may be taken up again begin with. */
const RECOUNT_KEY = '~#'

/** Smaller counts are too often alike. */
const LEAST = 20
/** Above this a count of the same digits in another order is hardly another's. */
const MANY = 100

/** The key of a count, undefined where it is too small or has too few digits to be told by. */
export function recountKey({ figure: { quantity, stance, part }, verdict, inTable, quoted }: ResolvedFigure): string | undefined {
  const { value, kind, unit, bound, approximate } = quantity
  // What the knowledge base has it decides; what is denied or supposed is not told.
  if (inTable || quoted || stance.withheld !== null || part !== 'level' || bound !== null || approximate) return undefined
  if (verdict !== undefined && verdict.at.length > 0) return undefined
  if (kind !== 'count' || unit === '' || typeof value !== 'number' || !Number.isInteger(value) || value < LEAST) return undefined
  const digits = [...String(value).replace(/0/g, '')].sort().join('')
  if (digits.length < 2 || digits[0] === digits.at(-1)) return undefined
  const noun = wordOf(intern(unit.slice(Math.max(unit.lastIndexOf(' '), unit.lastIndexOf('-')) + 1))).stem
  return `${RECOUNT_KEY} ${noun} ${digits}`
}

/** Tells whether one of two counts that share a key takes up the other. */
export function takesUpCount(a: ResolvedFigure, b: ResolvedFigure): boolean {
  if (a.inTable || b.inTable || (a.reading === b.reading && a.figure.sentence === b.figure.sentence)) return false
  if (!isKnown(a) && !isKnown(b)) return false
  if (Math.min(amountOf(a), amountOf(b)) >= MANY) return true
  return shares(a, b)
}

function amountOf({ figure: { quantity } }: ResolvedFigure): number {
  return typeof quantity.value === 'number' ? quantity.value : 0
}

const ARTICLES = internAll('the all these those our')
const SAME = internAll('interviewed surveyed visited questioned asked polled in of by')
const OWN = internAll('i we our my')
const SURVEYS = new Set(
  'survey sample study panel questionnaire poll interview respondent interviewed surveyed visited questioned polled sampled visit'
    .split(' ')
    .map((word) => wordOf(intern(word)).stem),
)

/** *The 284 employers were …*: named as known, and nothing behind the noun tells them apart from others. */
function isKnown({ figure: { at, quantity }, reading: { tokens } }: ResolvedFigure): boolean {
  if (at.from === 0 || tokens.kind[at.from - 1] !== WORD || !ARTICLES.has(tokens.word[at.from - 1] as number)) return false
  const behind = nounEnd(tokens, at.to, quantity.unit)
  if (behind < 0) return false
  if (behind >= tokens.count || tokens.kind[behind] === MARK) return true
  if (tokens.kind[behind] !== WORD) return false
  const word = tokens.word[behind] as number
  if (SAME.has(word)) return !/^(?:in|of)$/i.test(tokenText(tokens, behind)) || isOfSurvey(tokens, behind + 1)
  return OWN.has(word) || (classesOf(word) & (PRESENT | PAST | MODAL | ADVERB)) !== 0
}

/** *Of our survey*, *in the sample*. */
function isOfSurvey(tokens: Tokens, at: number): boolean {
  const noun = tokens.kind[at] === WORD && (classesOf(tokens.word[at] as number) & DETERMINER) !== 0 ? at + 1 : at
  return tokens.kind[noun] === WORD && SURVEYS.has(wordOf(tokens.word[noun] as number).stem)
}

/** The token behind the counted noun, -1 where that does not stand right behind the number. */
function nounEnd(tokens: Tokens, from: number, unit: string): number {
  const words = unit.split(/[ -]/).length
  for (let index = from; index <= from + words && index < tokens.count; index++) {
    const word = tokenText(tokens, index)
    if (word.length > 2 && unit.endsWith(word.toLowerCase())) return index + 1
  }
  return -1
}

/** Both sentences speak of one survey, or of what the writers did: *I visited 46 … the 64 that I visited*. */
function shares(a: ResolvedFigure, b: ResolvedFigure): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  for (const stem of one) if (SURVEYS.has(stem) && other.has(stem)) return true
  return false
}

function wordsOf({ figure, reading: { tokens, sentences } }: ResolvedFigure): ReadonlySet<number> {
  const found = new Set<number>()
  const range = sentences[figure.sentence]?.tokens
  for (let index = range?.from ?? 0; index < (range?.to ?? 0); index++)
    if (tokens.kind[index] === WORD) found.add(wordOf(tokens.word[index] as number).stem)
  return found
}
