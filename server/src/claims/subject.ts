/**
 * Finds the subject of a verb: the noun phrase that it says something of.
 */
import { HYPHEN, MARK, type TokenRange, WORD } from '../reading/token.ts'
import { ADVERB, CONJUNCTION, DETERMINER, DOWN, PREPOSITION, PRONOUN, RELATIVE, SUBORDINATOR, UP } from './lexicon.ts'
import {
  bitsAt,
  type Clause,
  isAttached,
  isLight,
  isMark,
  isNoun,
  isVerb,
  ORDINAL,
  phraseBefore,
  verbStart,
  wordAt,
} from './noun-phrase.ts'

/** The subject of the verb that starts at `verb`: the noun phrase before it. Undefined where none stands there. */
export function subjectOf(clause: Clause, verb: number): TokenRange | undefined {
  const { tokens, range } = clause
  let from = verb
  let to = verb
  let named = false
  // *The sector exports 5 but imports 6*: the second verb shares the subject of the first.
  if ((bitsAt(clause, verb - 1) & CONJUNCTION) !== 0)
    for (let index = verb - 2; index > range.from; index--)
      if (isVerb(clause, index) || (clause.isNumber(index + 1) && !clause.isNumber(index) && isUnknownVerb(clause, index)))
        return subjectOf(clause, verbStart(clause, index))
  for (let index = verb - 1; index >= range.from; index--) {
    // *Despite the floods, 2020 was a good year*: what is told of is the year.
    if (clause.isDated(index) && index === verb - 1 && isMark(clause, index - 1)) return undefined
    if (clause.isDated(index)) continue
    // *The largest – oak, pine – made up 5 %*.
    const dashed = named ? index : dashBefore(clause, index)
    if (dashed < index) {
      to = dashed
      index = dashed
      continue
    }
    // The two of a *two-child limit* is no number of its own.
    if (clause.isNumber(index) && [index - 1, index, index + 1].some((at) => tokens.kind[at] === HYPHEN)) continue
    // *Traffic of the 14 harbours*.
    if (named && clause.isNumber(index) && /^(?:the|these|those|all|its|their)$/.test(wordAt(clause, index - 1)) && from === index + 1) {
      from = index
      continue
    }
    // *The top five markets*, *the second dose*.
    if (named && clause.isNumber(index) && (ORDINAL.test(wordAt(clause, index)) || wordAt(clause, index - 1) === 'top')) {
      from = index
      continue
    }
    if (clause.isNumber(index)) {
      // *The tar which fell by 5 % in 2020 rose by 6 %*: a clause with numbers of its own is said beside it.
      const relative = relativeBefore(clause, index)
      const host = relative === undefined ? undefined : subjectOf(clause, relative)
      if (host !== undefined) return host
      break
    }
    if (isLight(clause, index)) continue
    // *Production, it noted, rose*: who tells it stands between.
    const aside = asideBefore(clause, index, named)
    if (aside < index) {
      if (!named) to = aside
      index = aside
      continue
    }
    // *The arrivals (overnight visitors) grew*: what is in brackets is said beside it.
    const open = opening(clause, index)
    if (open < index && (!named || !hasNumber(clause, open, index))) {
      if (!named) to = open
      index = open
      continue
    }
    if (tokens.kind[index] === MARK) {
      if (named && isInList(clause, index, to)) continue
      if (named || !/[,()]/.test(tokens.text.charAt(tokens.start[index] as number))) break
      continue
    }
    if (tokens.kind[index] !== WORD) continue
    const bits = bitsAt(clause, index)
    // *That of pine rose by 5 %*.
    if (named && isPointing(clause, index)) return { from: index, to }
    if ((bits & (SUBORDINATOR | RELATIVE)) !== 0 && !isNoun(clause, index)) {
      // *Exports that amount to 5*: what the clause hangs on.
      const comma = isMark(clause, index - 1) && /[,(]/.test(tokens.text.charAt(tokens.start[index - 1] as number))
      const host =
        named || !/^(?:that|which|who)$/.test(wordAt(clause, index)) ? undefined : phraseBefore(clause, comma ? index - 1 : index)
      // *The output of tar which fell by 5 %*: what moves is the whole of it.
      const moves = host !== undefined && /^(?:of|in|for|at)$/.test(leadOf(clause, host.from)) && (isMoving(clause, verb) || comma)
      if (moves) return subjectOf(clause, comma ? index - 1 : index) ?? host
      return host ?? (named && from < verb ? { from, to } : undefined)
    }
    // *Removing the limit would cost 3*: what is done is the subject.
    if (named && wordAt(clause, index).endsWith('ing') && isGerund(clause, index)) {
      from = index
      continue
    }
    if (isVerb(clause, index)) {
      // *The waste sent for recycling was 5*, *the waste treated was 5*: which one it is.
      if (isAttached(clause, index)) {
        from = index
        continue
      }
      if (!named) return subjectOf(clause, verbStart(clause, index))
      // *The number of children who missed a dose reached 4*: which ones is told by a clause.
      if (/^(?:who|which|that)$/.test(wordAt(clause, index - 1)) && isNoun(clause, index - 2)) {
        // *Tar sales, which fell in 2020, rose*: a clause with a time of its own is said beside it.
        const host = hasDate(clause, index, verb) ? subjectOf(clause, index - 1) : undefined
        if (host !== undefined) return host
        index--
        from = index
        continue
      }
      break
    }
    if (isNoun(clause, index) || (bits & PRONOUN) !== 0) {
      named = true
      from = index
    } else if ((bits & (PREPOSITION | CONJUNCTION | DETERMINER)) !== 0) {
      if (named) from = index
      else if ((bits & CONJUNCTION) !== 0) from = index
    }
  }
  return named && from < verb ? { from, to } : undefined
}

/** *That of pine*, *those from the north*. */
function isPointing(clause: Clause, index: number): boolean {
  return /^(?:that (?:of|from)|those (?:of|from|in|for|to))$/.test(`${wordAt(clause, index)} ${wordAt(clause, index + 1)}`)
}

/** The word before a noun phrase and its article. */
function leadOf(clause: Clause, from: number): string {
  return wordAt(clause, (bitsAt(clause, from - 1) & DETERMINER) !== 0 ? from - 2 : from - 1)
}

/** *Fell*, *has been falling*. */
function isMoving(clause: Clause, verb: number): boolean {
  for (let index = verb; index < verb + 4; index++) {
    if ((bitsAt(clause, index) & (UP | DOWN)) !== 0) return true
    if (!isVerb(clause, index) && (bitsAt(clause, index) & ADVERB) === 0) return false
  }
  return false
}

function hasNumber(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (clause.isNumber(index)) return true
  return false
}

function hasDate(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (clause.isDated(index)) return true
  return false
}

/** Where a clause opens that tells which of the noun before it, *exports which fell by 5 %*; undefined where none does. */
function relativeBefore(clause: Clause, number: number): number | undefined {
  for (let index = number - 1; index > clause.range.from; index--) {
    if (isMark(clause, index)) return undefined
    if (/^(?:which|that|who)$/.test(wordAt(clause, index)) && isNoun(clause, index - 1)) return index
  }
  return undefined
}

/** A word that no list has, where a verb would stand: *the sector exports 5*. */
export function isUnknownVerb(clause: Clause, index: number): boolean {
  const word = wordAt(clause, index)
  return (
    /(?:[^s]s|ed|ing)$/.test(word) &&
    index - 1 >= clause.range.from &&
    (isNoun(clause, index - 1) || /^(?:but|and)$/.test(wordAt(clause, index - 1)))
  )
}

/** A participle that opens a clause, with an object behind it. */
function isGerund(clause: Clause, index: number): boolean {
  const before = wordAt(clause, index - 1)
  const opens = index === clause.range.from || isMark(clause, index - 1) || /^(?:that|and|or|than)$/.test(before)
  return opens && ((bitsAt(clause, index + 1) & DETERMINER) !== 0 || isNoun(clause, index + 1))
}

/** Where what stands between two dashes begins; the place itself where none ends there. */
function dashBefore({ tokens, range }: Clause, close: number): number {
  const isDash = (index: number): boolean =>
    tokens.kind[index] !== WORD && /^[–—]$/.test(tokens.text.slice(tokens.start[index], tokens.end[index]))
  if (!isDash(close)) return close
  for (let index = close - 1; index > Math.max(range.from, close - 24); index--) if (isDash(index)) return index
  return close
}

/** *Exports of oak, pine and tar*: a comma in what *of* leads to, of which the last stands behind *and*. */
function isInList(clause: Clause, comma: number, to: number): boolean {
  const { tokens, range } = clause
  let joined = false
  for (let index = comma + 1; index < to; index++) {
    if (wordAt(clause, index) === 'and') joined = true
    else if (!isNoun(clause, index) && !isMark(clause, index)) return false
  }
  if (!joined || tokens.text.charAt(tokens.start[comma] as number) !== ',' || isPlaced(clause)) return false
  let index = comma - 1
  while (index > range.from && (isNoun(clause, index) || isMark(clause, index) || wordAt(clause, index) === 'and')) index--
  if (wordAt(clause, index) === 'of' && isNoun(clause, index - 1)) return true
  // *Oak, pine, and tar fell* opens with the first of them.
  return (
    index === range.from && (isNoun(clause, index) || (bitsAt(clause, index) & DETERMINER) !== 0) && !OPENING.test(wordAt(clause, index))
  )
}

/** What opens a sentence before a comma, and is none of a list. */
const OPENING =
  /ly$|^(?:overall|however|meanwhile|elsewhere|nonetheless|nevertheless|moreover|furthermore|still|instead|today|indeed|thus|hence|so|yet|too|once)$/

/** *In the north of Norland, …*: what the sentence opens with is a place, and no time. */
function isPlaced(clause: Clause): boolean {
  const { from } = clause.range
  return (bitsAt(clause, from) & PREPOSITION) !== 0 && !clause.isDated(from) && !clause.isDated(from + 1)
}

/** How what is said beside a subject begins. */
const ASIDE =
  /^(?:(?:mainly|mostly|largely|partly|especially|particularly|notably|already|not|still) )?(?:including|excluding|despite|unlike|like|such as|along|together|as well as|followed|driven|led|hit|supported|helped|hurt|boosted|fuelled|known|made|built|due|owing|thanks|after|before|with|without|compared|measured|adjusted|estimated|valued|used|based|grown|an?|the (?:largest|biggest|highest|lowest|smallest|main|most|second|third|only|first|last|latest)) /i

/** Where a clause between commas begins that only says who tells; the place itself where none ends there. */
function asideBefore({ tokens, range }: Clause, comma: number, named: boolean): number {
  const isComma = (index: number): boolean => tokens.kind[index] === MARK && tokens.text.charAt(tokens.start[index] as number) === ','
  if (!isComma(comma)) return comma
  for (let index = comma - 1; index > Math.max(range.from, comma - 16); index--)
    if (isComma(index))
      return /^(?:which|who|whose|where) /.test(tokens.text.slice(tokens.start[index + 1], tokens.end[comma - 1])) ||
        /^(?:as )?(?:it|he|she|they|we|the [A-Za-zÀ-ỹ]+)(?: [a-z]+ly)?(?: further| also)? (?:said|says|noted|notes|indicated|added|reported|stated|maintained|explained|found|estimated|announced)$|^according to [A-Za-zÀ-ỹ ]+$/u.test(
          tokens.text.slice(tokens.start[index + 1], tokens.end[comma - 1]),
        ) ||
        // *Tar output, on the other hand, fell*.
        /^(?:on the other hand|by contrast|in contrast|in turn|however|meanwhile|for example|for instance|in particular)$/i.test(
          tokens.text.slice(tokens.start[index + 1], tokens.end[comma - 1]),
        ) ||
        // *Tar output, hit by floods, fell*.
        (!named && ASIDE.test(tokens.text.slice(tokens.start[index + 1], tokens.end[comma - 1])))
        ? index
        : comma
  return comma
}

/** Where the bracket opens that closes at a place; the place itself where none does. */
function opening({ tokens, range }: Clause, close: number): number {
  if (tokens.kind[close] !== MARK || tokens.text.charAt(tokens.start[close] as number) !== ')') return close
  for (let index = close - 1; index >= range.from; index--)
    if (tokens.kind[index] === MARK && tokens.text.charAt(tokens.start[index] as number) === '(') return index
  return close
}
