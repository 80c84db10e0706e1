/**
 * Tells what a number is of its series from the words around it: its level, growth, share, change or a comparison.
 *
 * In: the tokens, the quantity's tokens and its segment. It reads only words right before and after the number; which
 * indicator it belongs to is decided where names are known.
 */
import type { Quantity } from '../reading/quantity.ts'
import { HYPHEN, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import { isAscii } from '../text/language.ts'
import type { Part } from './claim.ts'
import {
  ADVERB,
  CHANGE_NOUN,
  classesAt,
  classesOf,
  DETERMINER,
  DOWN,
  isClass,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  UP,
  VERB,
} from './lexicon.ts'
import type { Segment } from './segments.ts'

const ADDING = internAll('add adds added adding')
const MORE = intern('thêm')
const HAVING = internAll('có năm nay ngoái')

export interface PartReading {
  readonly part: Part
  readonly falling: boolean
}

const LEVEL: PartReading = { part: 'level', falling: false }

/** Reads the part that `quantity`, at tokens `at` of `segment`, plays. `before` are the segments since the last number, which may hold its noun. */
export function partOf(tokens: Tokens, quantity: Quantity, at: TokenRange, segment: Segment, before: readonly Segment[]): PartReading {
  const percent = quantity.kind === 'percent' || quantity.kind === 'points'
  const comparing = comparisonAfter(tokens, quantity, at, segment)
  if (quantity.kind === 'percent' && thanBefore(tokens, at, segment))
    return { part: 'growth', falling: LESS.has(wordAt(tokens, at.to, segment)) }
  if (comparing && (percent || quantity.kind === 'times')) return { part: 'comparison', falling: false }
  if ((quantity.kind === 'count' || quantity.kind === 'bare') && at.from > segment.from && ADDING.has(tokens.word[at.from - 1] as number))
    return { part: 'delta', falling: false }
  // *Có thêm 700 tàu*: beside those there were.
  if ((quantity.kind === 'count' || quantity.kind === 'bare') && at.from > segment.from && tokens.word[at.from - 1] === MORE) {
    const lead = wordAt(tokens, at.from - 2, segment)
    if (lead < 0 || HAVING.has(lead)) return { part: 'delta', falling: false }
  }
  if (quantity.kind === 'percent') {
    // *, còn* opens a segment.
    const from = tokens.word[segment.from - 1] === STILL ? segment.from - 1 : segment.from
    const lead = tokens.text.slice(tokens.start[from], quantity.start)
    const vietnamese = isAscii(lead) ? undefined : vietnamesePart(lead.normalize('NFC'), textOf(tokens, before))
    if (vietnamese !== undefined) return vietnamese
    // *A slide from 22.4 % to 13 %*: where it ended.
    if (lead.endsWith(' ') && FROM_TO.test(lead)) return LEVEL
  }
  const change = changeBefore(tokens, at, segment)
  const following = changeAfter(tokens, at, segment)
  if (percent) {
    const led = changeBehindMark(tokens, at, segment)
    if (led !== undefined) return { part: quantity.kind === 'points' ? 'delta' : 'growth', falling: led.falling }
    if (change !== undefined && change.join !== 'to' && change.join !== 'from')
      return { part: quantity.kind === 'points' ? 'delta' : 'growth', falling: change.falling }
    if (following !== undefined) return { part: 'growth', falling: following.falling }
    if (change !== undefined) return LEVEL
    const sign = signBefore(tokens, at, segment)
    if (sign !== undefined) return { part: quantity.kind === 'points' ? 'delta' : 'growth', falling: sign === 'minus' }
    if (wordAt(tokens, at.to, segment) === OF) return { part: 'share', falling: false }
    const noun =
      changeNounIn(tokens, segment, at) ??
      changeNounIn(tokens, beginOf(tokens, segment, before), at) ??
      (startsWithNumber(tokens, at, segment) ? firstOf(before, (one) => changeNounIn(tokens, one, at)) : undefined)
    return noun === undefined ? LEVEL : { part: 'growth', falling: noun.falling }
  }
  if (comparing && quantity.kind !== 'rank') return { part: 'delta', falling: false }
  // *12 TWh of the output*: a part of what is measured.
  if (
    quantity.kind !== 'ratio' &&
    quantity.kind !== 'rank' &&
    wordAt(tokens, at.to, segment) === OF &&
    WHOLES.has(wordAt(tokens, at.to + 1, segment))
  )
    return { part: 'share', falling: false }
  if (change !== undefined && (change.join === 'by' || change.join === 'of')) return { part: 'delta', falling: change.falling }
  if (change !== undefined && change.join === 'none' && change.verb && quantity.kind !== 'rank' && quantity.kind !== 'times')
    return { part: 'delta', falling: change.falling }
  if (following !== undefined && quantity.kind !== 'rank' && quantity.kind !== 'times') return { part: 'delta', falling: following.falling }
  return LEVEL
}

function textOf(tokens: Tokens, [first, ...more]: readonly Segment[]): string {
  return first === undefined ? '' : tokens.text.slice(tokens.start[first.from], tokens.end[(more.at(-1) ?? first).to - 1])
}

function vietnamesePart(lead: string, before: string): PartReading | undefined {
  if (VIETNAMESE_LEVEL.test(lead) || VIETNAMESE_BASE.test(lead) || (VIETNAMESE_END.test(lead) && !VIETNAMESE_PACE.test(before)))
    return LEVEL
  const more = VIETNAMESE_MORE.exec(lead)
  return more === null ? undefined : { part: 'growth', falling: /^(?:thấp|ít|kém|nhỏ)$/iu.test(more[1] as string) }
}

/** *Giảm từ 9,7 % xuống còn 8,1 %*: from where, and to where. */
const VIETNAMESE_LEVEL =
  /(?<![A-Za-zÀ-ỹ])(?:giảm|tăng)[^.;]*(?<![A-Za-zÀ-ỹ])(?:từ(?: mức)?|xuống(?: còn| mức)?|lên(?: tới| đến| mức)?|còn) $/iu

/** *Giảm nhẹ so với mức 9,7 % của năm 2019*: what it was then. */
const VIETNAMESE_BASE =
  /(?<![A-Za-zÀ-ỹ])(?:giảm|tăng)(?: [A-Za-zÀ-ỹ]+){0,3}? so với (?:mức |con số |tỷ lệ |tỷ trọng )?(?:khoảng |gần |hơn |trên )?$/iu

/** *Giảm nhẹ, còn 8,1 %*, but *Tăng trưởng chậm lại, còn 8,1 %* */
const VIETNAMESE_END = /^(?:chỉ |nay |hiện )*(?:(?:từ|ở)(?: mức)? .* )?(?:từ(?: mức)?|xuống(?: còn| mức)?|lên(?: tới| đến| mức)?|còn) $/iu
const VIETNAMESE_PACE = /(?<![A-Za-zÀ-ỹ])(?:tăng trưởng|tốc độ|mức (?:tăng|giảm)|nhịp)(?![A-Za-zÀ-ỹ])/iu

/** *Cao hơn năm trước 8,7 %*: by how much it is more than then. */
const VIETNAMESE_MORE =
  /(?<![A-Za-zÀ-ỹ])(cao|nhiều|lớn|nhỉnh|khá|thấp|ít|kém|nhỏ) hơn (?:so với |mức |của |mức của )*(?:cùng kỳ )?(?:năm (?:trước(?: đó)?|ngoái|liền trước|(?:19|20)\d\d)|cùng kỳ) (?:là |tới |đến |khoảng |gần |những )*$/iu
const FROM_TO = /\bfrom [^;:]{1,40} to (?:only |just |about )?$/i

function firstOf<T, R>(list: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (let index = list.length - 1; index >= 0; index--) {
    const found = read(list[index] as T)
    if (found !== undefined) return found
  }
  return undefined
}

interface Change {
  readonly falling: boolean
  /** The word between the change and the number. */
  readonly join: 'by' | 'of' | 'at' | 'to' | 'from' | 'none'
  /** A verb that by itself takes a change: rose, fell. */
  readonly verb: boolean
}

/** *At 9.5 %, the rise in exports was …*: what a fronted number is of stands behind its comma. */
function changeBehindMark(tokens: Tokens, at: TokenRange, segment: Segment): { falling: boolean } | undefined {
  if (tokens.word[segment.from] !== AT || tokens.text.charAt(tokens.start[at.to] ?? 0) !== ',') return undefined
  for (let index = segment.from + 1; index < at.from; index++) if (!isClass(tokens, index, ADVERB | NEUTRAL | DETERMINER)) return undefined
  for (let index = at.to + 1; index < Math.min(tokens.count, at.to + 5); index++) {
    const bits = classesAt(tokens, index)
    if ((bits & CHANGE_NOUN) !== 0 && (bits & (UP | DOWN)) !== 0)
      return isClass(tokens, index + 1, PREPOSITION) ? { falling: (bits & DOWN) !== 0 } : undefined
    if ((bits & (DETERMINER | NEUTRAL)) === 0) return undefined
  }
  return undefined
}

/** *A rate of*, *an annual pace of*: between `at` and a number. */
function hasPace(tokens: Tokens, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (PACES.has(tokens.word[index] as number)) return true
  return false
}

const PACES = internAll('rate pace clip speed rhythm')
const JOINS = internAll('by of at to from')
const AT = intern('at')
const UPWARDS = intern('up')
const STILL = intern('còn')
const RISES = intern('tăng')
const FALLS = intern('giảm')
const ARTICLES = internAll('a an')
const ON = intern('on')
const PUTS = internAll('put puts putting')
const MAKES = internAll(
  'make makes making made add adds added adding end ends ended set take taken takes took ring rings rang rack racks racked chalk chalks chalked notch notches notched clock clocks clocked pile piled',
)
const CHANGING = internAll(
  `up down rises rise rose rising risen grow grows grew growing grown increase increases increased increasing climbs climbed climbing climb
  expands expanded expanding expand jumps jumped jumping jump surge surges surged surging soars soared soar swelled swell widens widened
  widening widen falls fall fell falling fallen drops dropped dropping drop decline declines declined declining decrease decreases
  decreased decreasing shrinks shrink shrank contracts contracted slips slipped slip advance advanced accelerate accelerated gains gained higher lower
  gain plunge plunges plunged slumped tumbled dipped slid sank plummeted dwindled retreated eased narrowed ballooned spiked reduced deteriorated`,
)

/** Looks left of the number: `rose by`, `up`, `an increase of`, `growth of`, `rising to`. */
function changeBefore(tokens: Tokens, at: TokenRange, segment: Segment): Change | undefined {
  let index = at.from - 1
  let join: Change['join'] = 'none'
  let skipped = 0
  while (index >= segment.from && skipped < 6) {
    if (tokens.kind[index] !== WORD) return undefined
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    if (JOINS.has(word)) {
      // *Expanding at a rate of 9.5 %*
      const paced = join === 'of' && word === AT && hasPace(tokens, index + 1, at.from)
      if (join !== 'none' && !paced) return undefined
      join = wordOf(word).text as Change['join']
    } else if (word === UPWARDS && MAKES.has(wordAt(tokens, index - 1, segment))) {
      // `makes up 7.55 %` tells a share.
      return undefined
    } else if (word === ON && join === 'none' && PUTS.has(wordAt(tokens, index - 1, segment)) && !isContent(tokens, at.to)) {
      // *Put on 9 %*; but *put on 9 % duty*.
      return { falling: false, join, verb: true }
    } else if (word === RISES || word === FALLS) {
      // *Giảm 19 ngày*: by so many.
      return { falling: word === FALLS, join, verb: true }
    } else if (CHANGING.has(word) || ((bits & CHANGE_NOUN) !== 0 && join !== 'none')) {
      return { falling: (bits & DOWN) !== 0, join, verb: CHANGING.has(word) }
    } else if ((bits & (DETERMINER | NEUTRAL | ADVERB)) === 0) {
      // `grew a measly 1.6 %`: one word of any kind may stand behind an article.
      const article = ARTICLES.has(wordAt(tokens, index - 1, segment))
      // *Expanded its revenue by 11 %*: what is changed stands between.
      const object = join === 'by' && (bits & (VERB | PAST | PRESENT)) === 0
      if (!object && (bits !== 0 || join !== 'none' || !article)) return undefined
    }
    index--
    skipped++
  }
  return undefined
}

/** *USD 148 bn (plus 8.7 pct)*, *(+8.7 %)*: a sign that opens what is said of a number before. */
function signBefore(tokens: Tokens, at: TokenRange, segment: Segment): 'plus' | 'minus' | undefined {
  const before = at.from - 1
  if (before < 0) return undefined
  if (tokens.kind[before] !== WORD) return tokens.text.charAt(tokens.start[before] as number) === '+' ? 'plus' : undefined
  // `plus` opens a segment as `and` does.
  const word = tokens.word[before]
  if ((word !== PLUS && word !== MINUS) || at.from > segment.from + 1 || before === 0) return undefined
  const lead = before - 1
  const opened =
    tokens.kind[lead] === WORD ? ALSO.has(tokens.word[lead] as number) : ',(;–—'.includes(tokens.text.charAt(tokens.start[lead] as number))
  if (!opened) return undefined
  return word === PLUS ? 'plus' : 'minus'
}

const PLUS = intern('plus')
const MINUS = intern('minus')
const ALSO = internAll('also or again another y')

/** Looks right of the number: `8.7 % growth`, `a 12 % year-on-year increase`. */
function changeAfter(tokens: Tokens, at: TokenRange, segment: Segment): { falling: boolean } | undefined {
  for (let index = at.to, skipped = 0; index < segment.to && skipped < 6; index++, skipped++) {
    if (tokens.kind[index] === HYPHEN) continue
    if (tokens.kind[index] !== WORD) return undefined
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & CHANGE_NOUN) !== 0) return { falling: (bits & DOWN) !== 0 }
    const word = tokens.word[index] as number
    if (YEARLY.has(word)) continue
    if (ON_YEAR.has(word)) return { falling: false }
    if ((bits & NEUTRAL) === 0) return undefined
  }
  return undefined
}

const YEARLY = internAll('year on annual over')
const ON_YEAR = internAll('yoy y p pa')

const COMPARED =
  /^ (?:(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger)[a-z\d -]{0,40} than|(?:up|down) (?:on|from|over)|above|below) /i
const YEAR_BEFORE =
  /^(?:(?:in |that (?:of|in) |(?:the|its|their) (?:[a-z]+ (?:of|in|for) )?)?(?:the |a |one |its )?|(?:at|by) the (?:end|close|beginning|start) of (?:the )?)(?:(?:19|20)\d\d|(?:previous|preceding|prior) year|year (?:earlier|before|ago|previously)|last year|(?:twelve|12) months (?:earlier|before|ago|previously))/i
const AMOUNT_BEFORE =
  /^(?:the |its |their |our )?(?:[€$£]|US\$)?\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m|tn|thousand))?(?: [A-Za-zÀ-ỹ]+){0,2} (?:of|in|for|recorded in|seen in) (?:(?:19|20)\d\d|the (?:previous|preceding|prior|last) year|the year before|last year)/i

/** `9 % more than in 2021`, `6 % up on the year before`, `above the level of 2021`: the growth of what is spoken of. */
function thanBefore(tokens: Tokens, at: TokenRange, segment: Segment): boolean {
  const from = tokens.end[at.to - 1] as number
  const to = tokens.end[Math.min(segment.to, at.to + 11) - 1] as number
  const behind = tokens.text.slice(from, to)
  const compared = COMPARED.exec(behind)
  if (compared === null) return false
  const what = behind.slice(compared[0].length)
  return YEAR_BEFORE.test(what) || AMOUNT_BEFORE.test(what)
}

/** `12 % above`, `three times higher than`, `4 billion more than`. */
function comparisonAfter(tokens: Tokens, quantity: Quantity, at: TokenRange, segment: Segment): boolean {
  const word = wordAt(tokens, at.to, segment)
  if (COMPARATIVES.has(word)) return true
  // *17 billion under what the ministry wants*, not *5 billion under the plan*
  if (SIDES.has(word)) return tokens.word[at.to + 1] === WHAT
  // `5 billion as the goal` compares nothing.
  if (word === AS) return quantity.kind === 'times' || GREAT.has(wordAt(tokens, at.to + 1, segment))
  return word === THE && SIZES.has(wordAt(tokens, at.to + 1, segment))
}

const OF = intern('of')
const AS = intern('as')
const THE = intern('the')
const LESS = internAll('less fewer lower smaller down below')
const WHOLES = internAll('the its their this that these those all')
const COMPARATIVES = internAll('above below more less fewer higher lower larger smaller greater bigger ahead behind shy')
const SIDES = internAll('under over beyond')
const WHAT = intern('what')
const GREAT = internAll('much many large big high great strong long fast small low few little')
const SIZES = internAll('size level amount number value')

/** *The growth rate of hardware and electronics exports was 10.6 %*: where what `and` goes on with begins. */
function beginOf(tokens: Tokens, segment: Segment, before: readonly Segment[]): Segment {
  const last = before.at(-1)
  return segment.opener === 'and' && last !== undefined && last.to + 1 === segment.from && !hasVerb(tokens, last) ? last : segment
}

/** But for a noun that may be a verb: *the rise in*. */
function hasVerb(tokens: Tokens, { from, to }: Segment): boolean {
  for (let index = from; index < to; index++) {
    if (!isClass(tokens, index, VERB | PAST | PRESENT)) continue
    if (!(isClass(tokens, index, CHANGE_NOUN) && index > from && isClass(tokens, index - 1, DETERMINER))) return true
  }
  return false
}

/** A noun of change that the number belongs to: `revenue growth was 8.7 %`. */
function changeNounIn(tokens: Tokens, segment: Segment, at: TokenRange): { falling: boolean } | undefined {
  for (let index = Math.min(segment.to, at.from) - 1; index >= segment.from; index--) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & CHANGE_NOUN) !== 0 && (bits & (UP | DOWN)) !== 0) return { falling: (bits & DOWN) !== 0 }
  }
  return undefined
}

/** The number comes first in its segment, but for a preposition or article: `at 8.7 percent in 2022`. */
function startsWithNumber(tokens: Tokens, at: TokenRange, segment: Segment): boolean {
  for (let index = segment.from; index < at.from; index++) {
    if (tokens.kind[index] === WORD && classesOf(tokens.word[index] as number) === 0) return false
  }
  return true
}

function isContent(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === WORD && classesOf(tokens.word[index] as number) === 0
}

/** The word at token `index` of a segment; -1 for none. */
function wordAt(tokens: Tokens, index: number, segment: Segment): number {
  return index >= segment.from && index < segment.to && tokens.kind[index] === WORD ? (tokens.word[index] as number) : -1
}
