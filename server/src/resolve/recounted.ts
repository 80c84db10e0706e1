/**
 * Finds numbers that are taken up again, so that a slip between the two shows: *We asked 248 employers … The 284 employers were …*.
 *
 * In: a plainly told number. Out: a key under which it meets numbers of the same noun or unit in the same digits in another order. Whether
 * two that meet are one is decided by what stands around them: a count is named as known, and nothing restricts it; or both are told in
 * the same words.
 */
import { ADVERB, classesOf, DETERMINER, MODAL, PAST, PREPOSITION, PRESENT } from '../claims/lexicon.ts'
import { THEN } from '../claims/phrase.ts'
import { MARK, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll, internStems, wordOf } from '../reading/vocabulary.ts'
import { holds, type Span } from '../text/span.ts'
import { amountOf, nounEnd, nounOf, SMALL } from './counted.ts'
import type { ResolvedFigure } from './resolved.ts'
import { writtenOf } from './slip.ts'

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
  if ((kind !== 'count' && kind !== 'money' && kind !== 'measure') || unit === '' || typeof value !== 'number' || value < LEAST)
    return undefined
  if (kind === 'count' && !Number.isInteger(value)) return undefined
  const digits = digitsOf(value)
  return digits === undefined ? undefined : `${RECOUNT_KEY} ${kind === 'count' ? nounOf(unit) : unit} ${digits}`
}

/** The digits of a number but zeros, whatever their order: how often each stands there, as one number. Undefined where all are the same, or fewer than `least`. */
export function digitsOf(value: number, least = 1): number | undefined {
  const written = writtenOf(value)
  let digits = 0
  let first = 0
  let differ = false
  let length = 0
  for (let at = 0; at < written.length; at++) {
    const digit = written.charCodeAt(at) - 0x30
    if (digit < 1 || digit > 9) continue
    length++
    digits += 13 ** (digit - 1)
    if (first === 0) first = digit
    else if (digit !== first) differ = true
  }
  return differ && length >= least ? digits : undefined
}

/** Tells whether one of two numbers that share a key takes up the other. */
export function takesUp(a: ResolvedFigure, b: ResolvedFigure): boolean {
  if (a.inTable || b.inTable || isInOtherSeason(a, b) || (a.reading === b.reading && a.figure.sentence === b.figure.sentence)) return false
  const counted = a.figure.quantity.kind === 'count' && (isKnown(a) || isKnown(b))
  return (counted && (Math.min(amountOf(a), amountOf(b)) >= MANY || shares(a, b))) || isToldAgain(a, b)
}

/** *212 were asked in spring, 221 in autumn* */
function isInOtherSeason(a: ResolvedFigure, b: ResolvedFigure): boolean {
  return contrastsIn(a, SEASONS) !== contrastsIn(b, SEASONS)
}

const SEASONS = internAll('spring summer autumn winter')

/** *Upper Vell had 38 ambulances at the end of 2025 … as Upper Vell had only 83 ambulances at the end of 2025*: the same words, of the same time. */
function isToldAgain(a: ResolvedFigure, b: ResolvedFigure): boolean {
  const ratio = amountOf(a) / amountOf(b)
  if (ratio > 9 || ratio < 1 / 9 || isSetAgainst(a, b)) return false
  if (timeOf(a) !== timeOf(b)) return false
  const [one, other] = [contentOf(a), contentOf(b)]
  if (openerOf(a) !== openerOf(b)) return false
  return one.size > 2 && one.size === other.size && [...one].every((word) => other.has(word))
}

/** What a sentence opens with ahead of a comma: *After the merger, …*; a period says nothing here. */
function openerOf({ figure, reading: { tokens, sentences, periods } }: ResolvedFigure): string {
  const range = sentences[figure.sentence]?.tokens
  if (
    range === undefined ||
    (!THEN.has(tokens.word[range.from] as number) && (classesOf(tokens.word[range.from] as number) & PREPOSITION) === 0)
  )
    return ''
  let words = ''
  for (let index = range.from + 1; index < figure.at.from; index++) {
    if (tokens.kind[index] === MARK) return words
    const start = tokens.start[index] as number
    const word = tokens.word[index] as number
    if (tokens.kind[index] === WORD && (classesOf(word) & SMALL) === 0 && !periods.some((period) => holds(period, start)))
      words += `${wordOf(word).stem} `
  }
  return ''
}

function timeOf({ figure: { period } }: ResolvedFigure): string {
  return period.how === 'own' || period.how === 'near' ? (period.period?.code ?? '?') : ''
}

/** The content words of a number's clause. */
function contentOf({ figure, reading: { tokens, sentences, periods, quantities } }: ResolvedFigure): ReadonlySet<number> {
  const words = new Set<number>()
  const range = sentences[figure.sentence]?.segments[figure.segment]
  for (let index = range?.from ?? 0; index < (range?.to ?? 0); index++) {
    const start = tokens.start[index] as number
    const word = tokens.word[index] as number
    const isOther = (span: Span): boolean => span.start <= start && start < span.end
    if (tokens.kind[index] !== WORD || tokenText(tokens, index).length < 3) continue
    if ((classesOf(word) & SMALL) !== 0 || AUXILIARIES.has(word) || quantities.some(isOther) || periods.some(isOther)) continue
    words.add(wordOf(word).stem)
  }
  return words
}

const AUXILIARIES = internAll('was were had did been being')

/** *In the first year …, in the second year …*: what the sentences of two numbers set against each other. */
export function isSetAgainst(a: ResolvedFigure, b: ResolvedFigure): boolean {
  return contrastsIn(a) !== contrastsIn(b)
}

function contrastsIn({ figure, reading: { tokens, sentences } }: ResolvedFigure, among = CONTRASTS): string {
  const range = sentences[figure.sentence]?.tokens
  let found = ''
  for (let index = range?.from ?? 0; index < (range?.to ?? 0); index++) {
    if (among.has(tokens.word[index] as number)) found += `${tokens.word[index]} `
    else if (among === CONTRASTS && ROUNDS.has(tokens.word[index] as number) && index + 1 < tokens.count)
      found += `${tokenText(tokens, index + 1)} `
  }
  return found
}

/** *Đợt 1*, *round 2*: which of several. */
const ROUNDS = internAll('đợt khóa vòng round wave phase')

const CONTRASTS = internAll(
  'another other others next previous former latter first second third fourth men women boys girls urban rural public private trước sau khác cũ mới nhất đầu bên',
)

const ARTICLES = internAll('the all these those our')
const SAME = internAll('interviewed surveyed visited questioned asked polled in of by')
const OWN = internAll('i we our my')
const SURVEYS = internStems(
  'survey sample study panel questionnaire poll interview respondent interviewed surveyed visited questioned polled sampled visit',
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
