/**
 * Cuts a sentence into segments: stretches that each say one thing of one number or so.
 *
 * In: the tokens of a run, a sentence of it, and where quantities and periods stand (a comma inside one cuts nothing).
 * Out: segments in order. What a segment leaves unsaid it takes over from those before it; that is the reader's business,
 * not this file's. It cuts too often rather than too seldom: `and` between two nouns of one name is mended where names are known.
 */
import { isCapital, MARK, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { oneBefore } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import {
  AIM,
  CONJUNCTION,
  classesOf,
  EXPECT,
  FUTURE,
  isClass,
  MODAL,
  PAST,
  PREPOSITION,
  PRESENT,
  RELATIVE,
  SUBORDINATOR,
  VERB,
} from './lexicon.ts'
import { isOfOtherWord } from './vietnamese-cues.ts'

const PLANNED = AIM | EXPECT
const JOINS_NUMBERS = internAll('of for from in to with')

/** A number, as far as cutting needs it. */
interface Numbered extends Span {
  readonly kind?: string
}

/** How a segment is opened: by the start of its sentence, a mark, or a word. */
export type Opener = 'start' | 'comma' | 'stop' | 'bracket' | 'after-bracket' | 'and' | 'subordinate' | 'relative'

/** A stretch of a sentence, in tokens. */
export interface Segment extends TokenRange {
  /** Which bracket it stands in, counted from 1; 0 outside of all. */
  readonly bracket: number
  readonly opener: Opener
  /** All classes that its words are in. */
  readonly classes: number
}

/** Cuts `sentence` into segments. `closed` are spans that are not cut, in order; `numbers` those of them that are quantities. */
export function segmentsOf(
  tokens: Tokens,
  sentence: TokenRange,
  closed: readonly Span[],
  numbers: readonly Numbered[],
): readonly Segment[] {
  const segments: Segment[] = []
  let from = sentence.from
  let opener: Opener = 'start'
  let classes = 0
  let next = 0
  let bracket = 0
  let brackets = 0
  let timed = false
  const cut = (to: number, then: number, how: Opener): void => {
    if (to > from) segments.push({ from, to, opener, classes, bracket })
    from = then
    opener = how
    if (how === 'bracket') bracket = ++brackets
    else if (how === 'after-bracket') bracket = 0
    classes = 0
  }
  for (let index = sentence.from; index < sentence.to; index++) {
    const start = tokens.start[index] as number
    while (next < closed.length && (closed[next] as Span).end <= start) next++
    const inside = next < closed.length && (closed[next] as Span).start <= start
    if (inside) continue
    const kind = tokens.kind[index]
    if (kind === WORD) {
      const all = classesOf(tokens.word[index] as number)
      const bits = (all & PLANNED) !== 0 && isOfOtherWord(tokens, index) ? all & ~PLANNED : all
      if ((bits & CONJUNCTION) !== 0 && !isLeft(tokens, index)) cut(index, index + 1, 'and')
      else if ((bits & RELATIVE) !== 0) {
        // `of which`, `for whom`: the preposition belongs to the relative clause.
        // `60 % of which` is one.
        if (numbers.some((number) => number.end === oneBefore(tokens.end, index - 1))) {
          classes |= bits
          continue
        }
        const before = index - 1 > from && JOINS_NUMBERS.has(tokens.word[index - 1] as number)
        cut(before ? index - 1 : index, before ? index - 1 : index, 'relative')
      } else if ((bits & SUBORDINATOR) !== 0 && opensClause(tokens, index)) {
        if (leadsToTime(tokens, index, numbers, timed)) timed = true
        else cut(index, index, 'subordinate')
      }
      classes |= bits
    } else if (kind === MARK) {
      const how = openerOf(tokens.text.charCodeAt(start))
      if (how !== undefined && !(how === 'comma' && (joinsNames(tokens, index) || joinsAdjectives(tokens, index, numbers))))
        cut(index, index + 1, how)
    }
  }
  cut(sentence.to, sentence.to, 'stop')
  return joined(tokens, segments, numbers)
}

/** `giảm còn 7,3 %`, `chỉ còn 7,3 %`: what is left, no second clause. */
function isLeft({ word, kind }: Tokens, index: number): boolean {
  return index > 0 && word[index] === LEFT && kind[index - 1] === WORD && LEFT_AT.has(word[index - 1] as number)
}

const LEFT = intern('còn')
const LEFT_AT = internAll('giảm xuống chỉ tụt hạ sụt rút hẹp ước nay hiện')

/** `8 tỉnh, thành phố`: provinces and cities, in one word. */
function joinsNames({ word }: Tokens, comma: number): boolean {
  return comma > 0 && word[comma - 1] === PROVINCE && word[comma + 1] === CITY
}

/** *At least 5 large, internationally competitive firms*: two words of one noun behind its number. */
function joinsAdjectives(tokens: Tokens, comma: number, numbers: readonly Numbered[]): boolean {
  if (comma < 2 || comma + 2 >= tokens.count || !SIZES.has(tokens.word[comma - 1] as number)) return false
  const next = tokens.word[comma + 1] as number
  if (tokens.kind[comma + 1] !== WORD || tokens.kind[comma + 2] !== WORD || classesOf(next) !== 0) return false
  const end = tokens.end[comma - 2]
  return numbers.some((number) => number.end === end)
}

const SIZES = internAll('large big major strong small new')

const PROVINCE = intern('tỉnh')
const CITY = intern('thành')

/** What follows `and` is said by itself only where it has a number or a verb of its own; else the two are one. */
function joined(tokens: Tokens, segments: readonly Segment[], numbers: readonly Span[]): readonly Segment[] {
  const found: Segment[] = []
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment
    const last = found.at(-1)
    if (last === undefined || segment.opener !== 'and' || last.to + 1 !== segment.from || isApart(tokens, last, segment, numbers)) {
      found.push(segment)
      continue
    }
    // `70,000, and the surplus in hardware and electronics 26 billion`: words that lead to the next number belong to that.
    const next = segments[index + 1]
    const leads = hasNumber(tokens, last, numbers) && next?.opener === 'and' && hasNumber(tokens, next, numbers)
    if (leads) found.push(segment)
    else found[found.length - 1] = { ...last, to: segment.to, classes: last.classes | segment.classes }
  }
  return found
}

function isApart(tokens: Tokens, last: Segment, segment: Segment, numbers: readonly Span[]): boolean {
  if ((segment.classes & SAYING) === 0 && !hasNumber(tokens, segment, numbers)) return false
  return !areCounted(tokens, last, segment, numbers) && !joinsCapitals(tokens, last, segment, numbers)
}

/** *The plan of the Ministry of Ports and Fisheries has*: between capitals, before any verb, *and* opens no clause. */
function joinsCapitals(tokens: Tokens, last: Segment, segment: Segment, numbers: readonly Span[]): boolean {
  return (
    last.opener === 'start' &&
    (last.classes & SAYING) === 0 &&
    last.to > last.from + 2 &&
    isCapital(tokens, last.to - 1) &&
    isCapital(tokens, segment.from) &&
    BODY_OF.test(segmentText(tokens, last)) &&
    !hasNumber(tokens, last, numbers)
  )
}

const BODY_OF =
  /\b(?:Ministry|Department|Board|Office|Institute|Chamber|Agency|Directorate|Bureau|Council|Commission|Authority) (?:of|for) [^,;:()]+$/

/** *8 provinces and cities are to have …*: two nouns that one number counts are the subject of one verb. */
function areCounted(tokens: Tokens, last: Segment, { from, to }: Segment, numbers: readonly Span[]): boolean {
  if ((last.classes & SAYING) !== 0 || from + 1 >= to || tokens.kind[from] !== WORD || !isClass(tokens, from + 1, SAYING)) return false
  const noun = last.to - 1
  if (classesOf(tokens.word[from] as number) !== 0 || tokens.kind[noun] !== WORD || classesOf(tokens.word[noun] as number) !== 0)
    return false
  const end = oneBefore(tokens.end, noun)
  return noun > last.from && numbers.some((number) => number.end === end || number.end === tokens.end[noun])
}

/** A word of what is said of its subject. */
export const SAYING = PRESENT | PAST | VERB | FUTURE | MODAL

function hasNumber(tokens: Tokens, segment: Segment, numbers: readonly Span[]): boolean {
  const start = tokens.start[segment.from] as number
  const end = tokens.end[segment.to - 1] as number
  return numbers.some((number) => number.start < end && number.end > start)
}

/** `than`, `as`, `since` and the like open a clause only where something of their own follows; `as` before a number or article does not. */
function opensClause(tokens: Tokens, index: number): boolean {
  const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
  // `in that trade` points.
  if (word === 'that')
    return (
      (index === 0 || !isClass(tokens, index - 1, PREPOSITION)) &&
      !/^ (?:of|in) (?:the |\d)/.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 8))
    )
  if (word === 'than' || word === 'so' || word === 'once') return false
  if (word === 'as') return false
  // `khi ấy`: then.
  if (word === 'khi')
    return !/^\s+(?:ấy|đó|này)(?![A-Za-zÀ-ỹ])/iu.test(
      tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 6).normalize('NFC'),
    )
  return true
}

/** *Mastered it after 34 years and its rival after 28*: how long it took. */
function leadsToTime(tokens: Tokens, index: number, numbers: readonly Numbered[], again: boolean): boolean {
  if (tokens.word[index] !== AFTER) return false
  const start = tokens.start[index + 1]
  return numbers.some((number) => number.start === start && (number.kind === 'duration' || (again && number.kind === 'bare')))
}

const AFTER = intern('after')

function openerOf(code: number): Opener | undefined {
  switch (code) {
    case 0x2c:
      return 'comma'
    case 0x3b: // ;
    case 0x3a: // :
    case 0x2014: // em dash
    case 0x2013: // en dash that stands in no number
      return 'stop'
    case 0x28:
    case 0x5b:
      return 'bracket'
    case 0x29:
    case 0x5d:
      return 'after-bracket'
    default:
      return undefined
  }
}

/** The words of a segment, as written. */
export function segmentText(tokens: Tokens, segment: Segment): string {
  return tokens.text.slice(tokens.start[segment.from], tokens.end[segment.to - 1])
}
