/**
 * Divides a noun phrase into what is measured, of what, and where: *exports of hardware in Norland*.
 */
import { ENGLISH } from '../reading/english.ts'
import { COUNTED } from '../reading/grammar.ts'
import { flagsOf } from '../reading/lexicon.ts'
import { isCapital, MARK, POSSESSIVE, type TokenRange, WORD } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { ANAPHOR, CONJUNCTION, DETERMINER, PREPOSITION } from './lexicon.ts'
import type { FigureName } from './naming-words.ts'
import { bitsAt, type Clause, isAttached, isMark, isNoun, isOwner, textOf, wordAt } from './noun-phrase.ts'

/** Divides a phrase; undefined where nothing in it names anything. */
export function splitPhrase(clause: Clause, range: TokenRange): FigureName | undefined {
  const { from, to } = withoutOpening(clause, withoutWhere(clause, range))
  const owner = ownerIn(clause, { from, to })
  const first = firstPreposition(clause, owner?.to ?? from, to)
  const place = owner?.place ?? ''
  const start = owner?.to ?? from
  const asWhole = (): FigureName => {
    const whole = measureText(clause, { from: start, to })
    return { measure: whole, subject: owner !== undefined && owner.place === '' && !owner.points ? owner.text : whole, place }
  }
  if (first === undefined) {
    // *ICT revenue*: the last noun is what is measured, of what stands before it.
    const other = otherPreposition(clause, start, to)
    // *The area replanted during the year*: when is no part of what it is.
    if (other !== undefined && TIMING.test(wordAt(clause, other))) return splitPhrase(clause, { from: range.from, to: other })
    const last = lastNoun(clause, start, to)
    if (last === undefined) return undefined
    // *The area replanted*, *prices per tonne*, *the area under new trees*: what stands behind tells which.
    if ((other !== undefined && other < last) || (last > start && endsAttached(clause, last))) return asWhole()
    const before = textOf(clause, { from: start, to: last })
    // *The United States* is one name, *new motor cars* are counted.
    if (isName(clause, start, last) || (flagsOf(ENGLISH.words, clause.tokens.word[last] as number) & COUNTED) !== 0) return asWhole()
    // *Organic waste sent for recycling*: what stands behind the participle only tells which; a name in quotation marks is whole.
    if (hasAttached(clause, start, last) || isQuoted(clause, start, last)) return asWhole()
    // *Revenues and grants*, *real output*: one thing, which no noun before it parts.
    if (before !== '' && (hasAnd(clause, start, last) || QUALIFYING.test(before))) return asWhole()
    const measure = measureText(clause, { from: last, to })
    const of = before !== '' ? before : owner !== undefined && owner.place === '' && !owner.points ? owner.text : measure
    return measure === '' ? undefined : { measure, subject: of, place }
  }
  const measure = measureText(clause, { from: start, to: first })
  if (measure === '') return undefined
  // *Periodicals received at the Library of Norland*: the participle comes first, and all behind it tells which.
  if (hasAttached(clause, start, first)) return asWhole()
  // *The contribution of the industry to GDP*: what comes first behind `of` is the subject, the rest belongs to the measure.
  // *The number of visits to the coast*: the visits are to the coast, not the number.
  const counts = /(?:^| )(?:number|amount|volume|tonnage)$/i.test(measure)
  const second =
    !counts && /^(?:of|from|by)$/.test(wordAt(clause, first)) ? nextPreposition(clause, first + 1, to, /^(?:to|towards)$/) : undefined
  const subject = textOf(clause, { from: first + 1, to: second ?? to })
  const tail = second === undefined ? '' : ` ${wordAt(clause, second)} ${textOf(clause, { from: second + 1, to })}`
  if (subject === '') return { measure, subject: measure, place }
  const placed = firstIsPlace(clause, first, second ?? to)
  if (placed && second === undefined) {
    const before = lastNoun(clause, start, first)
    const of = before === undefined ? '' : textOf(clause, { from: start, to: before })
    return {
      measure: of === '' ? measure : textOf(clause, { from: before as number, to: first }),
      subject: of === '' ? measure : of,
      place: subject,
    }
  }
  // *Revenue from Norland's industry*.
  const inner = place === '' ? ownerIn(clause, { from: first + 1, to: second ?? to }) : undefined
  const bare = inner === undefined || inner.place === '' ? '' : textOf(clause, { from: inner.to, to: second ?? to })
  if (inner !== undefined && bare !== '') return { measure: `${measure}${tail}`, subject: bare, place: inner.place }
  const of = place === '' ? placeBehind(clause, first + 1, second ?? to) : undefined
  if (of !== undefined) return { measure: `${measure}${tail}`, ...of }
  return { measure: `${measure}${tail}`, subject, place }
}

/** Two or more words with a capital, of which the last is no shortening: *the Vale of the North*, not *EU GDP*. */
function isName(clause: Clause, from: number, last: number): boolean {
  const { tokens } = clause
  if (last === from || !/[a-zà-ỹ]/.test(tokens.text.slice(tokens.start[last], tokens.end[last]))) return false
  for (let index = last; index >= from; index--) if (isNoun(clause, index) && !isCapital(tokens, index)) return false
  return isCapital(tokens, last)
}

/** Words that say how something is measured, not what. */
const QUALIFYING =
  /^(?:(?:total|overall|real|nominal|gross|net|budgetary|average|mean|median|annual|monthly|daily|private|public|uniform|record|quarterly|per-capita|headline|core) ?)+$/i

/** Between quotation marks that open in a phrase. */
function isQuoted(clause: Clause, from: number, at: number): boolean {
  let marks = 0
  for (let index = from; index < at; index++) if (isQuote(clause, index)) marks++
  return marks % 2 === 1
}

function hasAttached(clause: Clause, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (isAttached(clause, index) && !isNoun(clause, index + 1)) return true
  return false
}

/** *The area replanted*, where nothing goes on behind it. */
function endsAttached(clause: Clause, last: number): boolean {
  return (
    /[^e]ed$/.test(wordAt(clause, last)) &&
    isNoun(clause, last - 1) &&
    !isCapital(clause.tokens, last) &&
    clause.tokens.kind[last - 1] === WORD
  )
}

function hasAnd(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if ((bitsAt(clause, index) & CONJUNCTION) !== 0) return true
  return false
}

/** What is measured is a common noun: its capital at the start of a sentence is none of its own. */
function measureText(clause: Clause, range: TokenRange): string {
  const text = textOf(clause, range)
  // *New Norland exports* begins with a name.
  return /^\p{Lu}\p{Ll}\S*(?!\S| \p{Lu}\p{Ll})/u.test(text) && isOpening(clause, range)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

function isOpening(clause: Clause, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++)
    if (isNoun(clause, index) || isCapital(clause.tokens, index)) return index === clause.range.from
  return false
}

/** A preposition at the start opens a circumstance, as far as the next article or name. */
function withoutOpening(clause: Clause, { from, to }: TokenRange): TokenRange {
  let start = from
  while (start < to && !isNoun(clause, start) && clause.tokens.kind[start] !== POSSESSIVE) start++
  return { from: start, to }
}

/** *Wind capacity worldwide*: how far it reaches is no part of what it is. */
function withoutWhere(clause: Clause, { from, to }: TokenRange): TokenRange {
  const isWhere = /^(?:worldwide|globally|nationwide|nationally|overall|abroad|overseas|locally)$/.test(wordAt(clause, to - 1))
  return isWhere && to - 1 > from && isNoun(clause, to - 2) ? { from, to: to - 1 } : { from, to }
}

/** `Norland's`, `the agency's`: who has what follows. */
function ownerIn(
  clause: Clause,
  { from, to }: TokenRange,
): { readonly to: number; readonly text: string; readonly place: string; readonly points: boolean } | undefined {
  for (let index = from; index < to; index++) {
    if (firstPreposition(clause, index, index + 1) !== undefined) return undefined
    if (!isOwner(clause, index)) continue
    const text = textOf(clause, { from, to: index })
    const points = (bitsAt(clause, index - 1) & ANAPHOR) !== 0
    const isName = isCapital(clause.tokens, index - 1) && index - from <= 3
    return { to: index + 1, text, points, place: isName && !points ? text : '' }
  }
  return undefined
}

function firstPreposition(clause: Clause, from: number, to: number): number | undefined {
  return nextPreposition(clause, from, to, /^(?:of|in|from|for|to|on|with|by|at|among|across|within)$/)
}

/** A preposition that only tells which of several: *per*, *under*, *between*. */
function otherPreposition(clause: Clause, from: number, to: number): number | undefined {
  let nouns = 0
  for (let index = from; index < to; index++) {
    const isTiming = TIMING.test(wordAt(clause, index))
    if (isNoun(clause, index) && !isTiming) nouns++
    else if (nouns > 0 && (isTiming || (bitsAt(clause, index) & PREPOSITION) !== 0) && !clause.isDated(index + 1)) return index
  }
  return undefined
}

/** What only says when. */
const TIMING = /^(?:during|throughout|since|until|before|after|over)$/

function nextPreposition(clause: Clause, from: number, to: number, which: RegExp): number | undefined {
  let quoted = false
  for (let index = from; index < to; index++) {
    // A name in quotation marks is one: the ‘waste from households’ rate.
    if (isQuote(clause, index) || (quoted && clause.tokens.kind[index] === POSSESSIVE && !isOwner(clause, index))) quoted = !quoted
    // *Waste sent for recycling* is of one kind.
    if (quoted || (index > from && isAttached(clause, index - 1))) continue
    if ((bitsAt(clause, index) & PREPOSITION) !== 0 && which.test(wordAt(clause, index)) && !clause.isDated(index + 1)) return index
  }
  return undefined
}

function isQuote({ tokens }: Clause, index: number): boolean {
  return tokens.kind[index] === MARK && /["“”‘’«»]/.test(tokens.text.charAt(tokens.start[index] as number))
}

function lastNoun(clause: Clause, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) if (isNoun(clause, index)) return index
  return undefined
}

/** *The harbour of Norland*: a name behind a common noun is a place. */
function placeBehind(clause: Clause, from: number, to: number): { readonly subject: string; readonly place: string } | undefined {
  for (let index = to - 1; index > from; index--) {
    if (isNoun(clause, index) && isCapital(clause.tokens, index)) continue
    if (!/^(?:of|in)$/.test(wordAt(clause, index)) || index === to - 1 || isCapital(clause.tokens, index - 1)) return undefined
    const subject = textOf(clause, { from, to: index })
    return subject === '' ? undefined : { subject, place: textOf(clause, { from: index + 1, to }) }
  }
  return undefined
}

function firstIsPlace(clause: Clause, preposition: number, to: number): boolean {
  if (!/^(?:in|across|within)$/.test(wordAt(clause, preposition))) return false
  for (let index = preposition + 1; index < to; index++)
    if ((bitsAt(clause, index) & DETERMINER) === 0 && isNoun(clause, index) && !isCapital(clause.tokens, index)) return false
  return true
}

/** The place that a sentence names in so many words before or behind a number: *in Bac Ninh*. */
export function placeIn(clause: Clause, { at, quantity }: Pick<Figure, 'at' | 'quantity'>): string {
  if (quantity.kind === 'rank') return ''
  const placeAt = (index: number): string => {
    const first = wordAt(clause, index + 1) === 'the' && isCapital(clause.tokens, index + 2) ? index + 2 : index + 1
    if (!/^(?:in|across)$/i.test(wordAt(clause, index)) || !isCapital(clause.tokens, first) || clause.isDated(first)) return ''
    let end = first
    const isPart = (at: number): boolean =>
      at < clause.range.to && isCapital(clause.tokens, at) && !clause.isDated(at) && !clause.isNumber(at) && !isMark(clause, at)
    while (isPart(end) || (wordAt(clause, end) === 'and' && isPart(end + 1) && !saysMore(clause, end + 1))) end++
    const name = textOf(clause, { from: first, to: end })
    return /^(?:Figure|Table|Box|Annex|Section|Chapter|Appendix|Part|Article|Chart|Hình|Bảng)\b/.test(name) ? '' : name
  }
  const near = (from: number, to: number, step: number): string => {
    for (let index = from; index !== to; index += step) {
      if (clause.isNumber(index) || /^(?:and|while|but|or)$/.test(wordAt(clause, index)) || isStop(clause, index)) return ''
      const place = placeAt(index)
      if (place !== '') return place
    }
    return ''
  }
  return near(at.from - 1, clause.range.from - 1, -1) || near(at.to, clause.range.to, 1) || placeAt(clause.range.from)
}

/** *In Eastham and Norland's exports rose*: the name behind *and* begins something of its own. */
function saysMore(clause: Clause, from: number): boolean {
  let end = from
  while (end < clause.range.to && isCapital(clause.tokens, end)) end++
  return end < clause.range.to && !isMark(clause, end) && !clause.isNumber(end)
}

function isStop(clause: Clause, index: number): boolean {
  return isMark(clause, index) && /[;:.]/.test(clause.tokens.text.charAt(clause.tokens.start[index] as number))
}
