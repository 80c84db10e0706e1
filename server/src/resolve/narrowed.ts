/**
 * Tells where words around a number make it another than the one that its clause names: measured in another way, needed rather than had, of
 * a few or of those of one size, what came on top, or the sum of several numbers before it. Such a number may agree with a source, and is never convicted.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { ADVERB, DETERMINER, isClass, NEUTRAL } from '../claims/lexicon.ts'
import type { Quantity } from '../reading/quantity.ts'
import { type TokenRange, type Tokens, tokenText } from '../reading/token.ts'
import { names as isOf, type Mention, type NamedSentence } from './mentions.ts'
import { hasVerb } from './verbs.ts'

/** The words that narrow what a figure is of; undefined without any. */
export function narrowed(
  { quantity, at, sentence, isElliptical, segment }: Figure,
  { tokens, quantities, figures }: Reading,
  named: NamedSentence,
  names: readonly (Mention | undefined)[],
): string | undefined {
  const { text, start, end } = tokens
  const from = start[named.sentence.tokens.from] as number
  const opening = OPENINGS.exec(text.slice(from, from + 64))
  // *By value, exports came to 136 billion dollars*: as money always is.
  if (opening !== null && !(/value$/i.test(opening[0]) && quantities.some(({ kind }) => kind === 'money'))) return opening[0]
  const need = quantity.kind === 'duration' ? null : NEEDS.exec(text.slice(Math.max(from, quantity.start - 28), quantity.start))
  if (need !== null) return (need[1] as string).trim()
  // *Eight towns with more than 2 billion each*: of a count it may be what is counted.
  const counts = quantity.kind === 'count' || quantity.kind === 'bare'
  for (const mention of counts ? [] : names) {
    const last = mention?.parts[mention.parts.length - 1]
    if (last === undefined) continue
    const behind = end[last.to - 1] as number
    const size = quantities.find((one) => one !== quantity && one.start > behind && one.start <= behind + 6 && isSize(one, quantity))
    if (size !== undefined && SIZED.test(text.slice(behind, size.start))) return text.slice(size.start, size.end)
  }
  if (counts && !names.some((mention) => mention?.parts.some((part) => start[part.from] === quantity.core.end + 1))) {
    const more = MORE.exec(text.slice(quantity.core.end, quantity.core.end + 12))
    if (more !== null) return (more[1] as string).trim()
  }
  const few = fewBefore(quantity, quantities, named.groups[named.groupOf[segment] ?? 0], tokens)
  if (few !== undefined) return text.slice(few.start, few.end)
  if (isElliptical && !isNamedBeside(named, segment)) {
    const before = figures.filter((one) => one.sentence === sentence && one.quantity.end <= quantity.start)
    const sum =
      SUM_BEHIND.exec(text.slice(end[at.to - 1])) ?? SUM_BEFORE.exec(text.slice(Math.max(from, quantity.start - 24), quantity.start))
    if (before.length > 1 && sum !== null) return sum[0].trim()
  }
  return undefined
}

/** *The 12 largest firms made 30 TWh*: the few of which the clause tells, at its start and before its verb; *their 12 firms* are all they have. */
function fewBefore(number: Quantity, quantities: readonly Quantity[], range: TokenRange | undefined, tokens: Tokens): Quantity | undefined {
  if (range === undefined || number.kind === 'rank') return undefined
  for (const one of quantities) {
    if (one.end > number.start) break
    if (one.start < (tokens.start[range.from] as number) || one.kind !== 'count' || typeof one.value !== 'number' || one.value > 100)
      continue
    let at = range.from
    while (
      at < range.to &&
      (tokens.start[at] as number) < one.start &&
      isClass(tokens, at, DETERMINER | ADVERB | NEUTRAL) &&
      !OWN.test(tokenText(tokens, at))
    )
      at++
    if ((tokens.start[at] as number) < one.start) continue
    while (at < range.to && (tokens.start[at] as number) < one.end) at++
    let end = at
    while (end < range.to && (tokens.start[end] as number) < number.start) end++
    if (hasVerb(tokens, { from: at, to: end })) return one
  }
  return undefined
}

const OWN = /^(?:its|their|our|his|her|all)$/i

/** *Passengers under 25*, *journeys over 100 km*, *farms with more than 50 cows*: a limit in another measure than the number's. */
function isSize({ bound, kind, value }: Quantity, number: Quantity): boolean {
  return bound !== null && (kind === 'bare' ? typeof value === 'number' && value <= 100 : kind !== number.kind)
}

function isNamedBeside({ mentions, groupOf }: NamedSentence, segment: number): boolean {
  return mentions.some(
    (mention) => isOf(mention, 'subject') && mention.group <= (groupOf[segment] ?? 0) && (groupOf[segment] ?? 0) <= mention.lastGroup,
  )
}

/** *By volume, …*, *in real terms, …*, *measured at the last stop, …*, *when late ones are counted, …*. */
const OPENINGS =
  /^(?:by (?:value|volume|weight|number|area|tonnage)|in (?:real|constant|current|nominal) (?:terms|prices)|measured|not (?:counting|including)|net of|(?:when|if|once|where) [^,]{3,40} (?:is|are) (?:counted|included|excluded|added|left out|measured))\b/i
/** What is needed is not there yet. */
const NEEDS =
  /\b(need(?:s|ed)?|lack(?:s|ed)?|appl(?:y|ies|ied) for|bids? for|cần|thiếu) (?:(?:some|another|only|just|roughly|up to|thêm|khoảng) )?$/iu
/** *3,500 new jobs*: what came to those there were. */
const MORE = /^ (new|additional|extra|further|more|fresh) /i
const SIZED = /^(?: with| aged)? $/i
const SUM_BEHIND = /^,? (?:in (?:all|total)|altogether|all told|together|combined)\b/i
const SUM_BEFORE = /(?:\b(?:together|altogether|in (?:all|total)|all told|combined|making|total of)|tổng cộng|cộng lại)[:,]? $/iu
