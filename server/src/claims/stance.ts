/**
 * Reads how a sentence tells its numbers: as achieved, as still ahead, as planned or expected, or with a grain of salt.
 *
 * In: the segments of a sentence. Out: a stance for each; a segment without words of its own for it takes over the one before.
 */
import type { Status } from '../reading/status.ts'
import { NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import {
  AIM,
  classesOf,
  EXPECT,
  FUTURE,
  HYPOTHETICAL,
  isClass,
  looksLikePast,
  MODAL,
  NEGATION,
  NEUTRAL,
  PAST,
  PLANNING,
  PRESENT,
  REPORTER,
  TELLING,
  VERB,
} from './lexicon.ts'
import { SAYING, type Segment, segmentText } from './segments.ts'
import { ownStance } from './stance-own.ts'
import { isCountedWith, isTenseless } from './vietnamese-cues.ts'
import { type Others, othersIn } from './voice.ts'
import { startsWith, type Withheld, withheldIn } from './withheld.ts'

const COPULAS = internAll('is are was were là có chiếm')

/**
 * How a number is told. `achieved`: as an outcome. `ahead`: as something still to come. `projected`: as an expectation or
 * target, without saying that it is still to come (*was expected to*). `bare`: nothing tells.
 */
export interface Stance {
  readonly tense: 'achieved' | 'ahead' | 'projected' | 'bare'
  readonly status: Status | null
  /** Told in the present tense: of a time to come it tells a plan. */
  readonly present: boolean
  /** Told of a time before another that is spoken of: *had been*, *earlier*. */
  readonly earlier: boolean
  /** Denied, asked or supposed: no claim. */
  readonly withheld: Withheld
  /** Another's own reckoning: a `projection` of theirs, or `any` number of theirs, may differ from the source's. */
  readonly others: Others
}

export const BARE: Stance = { tense: 'bare', status: null, present: false, earlier: false, withheld: null, others: null }

/** Reads the stance of each segment of a sentence; `incoming` is what a lead-in or caption says. */
export function stancesOf(tokens: Tokens, sentence: TokenRange, segments: readonly Segment[], incoming: Stance = BARE): readonly Stance[] {
  const stances: Stance[] = []
  let before = incoming
  const withheld = withheldIn(tokens, sentence, segments)
  const others = othersIn(tokens, segments)
  const first = segments[0]
  const then = first !== undefined && BEFORE_THEN.has(tokens.word[first.from] as number) && BACK_THEN.test(segmentText(tokens, first))
  for (const segment of segments) {
    const read = ownStance(tokens, segment)
    // `Its goal, for the year as a whole, was 5`: a bare `was` tells no more than the noun before it.
    // *They predicted that it reached 5*, *in the forecast, it stood at 5*: told of a plan, not of what came of it.
    const planned = isPlanned(before)
    const within =
      planned &&
      ((segment.opener === 'subordinate' &&
        startsWith(tokens, segment, /^that$/i) &&
        ((segments[stances.length - 1]?.classes ?? 0) & EXPECT) !== 0) ||
        (segment.opener === 'comma' &&
          stances.length === 1 &&
          startsWith(tokens, segments[0] as Segment, /^(in|under|on|per)$/i) &&
          ((segments[0] as Segment).classes & (AIM | EXPECT)) !== 0))
    // Under *Targets* a verb without a time tells one: *Revenue in 2030 is 5*, *Revenue: in 2025 it is 4, in 2030 5*.
    const led =
      read?.present === true &&
      incoming.tense === 'projected' &&
      stances.every(({ tense, status }) => tense === incoming.tense && status === incoming.status) &&
      isCopulaOnly(tokens, segment) &&
      !NOW.test(segmentText(tokens, segment))
    // *Less than half of gas imported*
    const done = stances.length === 0 && incoming.tense === 'projected' && read?.present === false && endsInParticiple(tokens, segment)
    const counted = planned && (segment.opener === 'stop' || segment.opener === 'and') && isCountedWith(tokens, segment)
    // *The target for ports and harbours was 5*: the two have one verb.
    const last = segments[stances.length - 1]
    const joint = planned && segment.opener === 'and' && last !== undefined && isJoint(tokens, last, segment)
    const own =
      read?.tense === 'achieved' &&
      (counted || joint || within || led || done || (segment.opener === 'comma' && planned && isCopulaOnly(tokens, segment)))
        ? undefined
        : read
    const [first] = stances
    const seen = segment.opener === 'comma' && first?.status != null && isPlanned(first) && foresees(tokens, segment) ? first : undefined
    // *The plan had 165 in 2023; our own staff, adding up, find 142*: what is found is no plan, whatever stood before.
    const finds = own === undefined && planned && (segment.classes & TELLING) !== 0 && FINDS.test(segmentText(tokens, segment))
    const taken = seen ?? own ?? (finds || (segment.opener === 'stop' && before.tense === 'achieved') ? { ...BARE } : before)
    const stance: Stance = {
      tense: taken.tense,
      status: taken.status,
      present: taken.present,
      earlier: then || isEarlier(tokens, segment),
      withheld: withheld[stances.length] ?? null,
      others: others[stances.length] ?? null,
    }
    stances.push(stance)
    // *58 % for 2025, which looks safe, and 80 % for 2030*: what is thought of one number tells nothing of the next.
    if (stances.length === 1 || segment.opener !== 'relative' || holdsNumber(tokens, segment))
      before = { ...stance, withheld: null, others: null }
  }
  if (stances.length > 1 && isComeBy(tokens, segments, stances))
    stances[0] = { ...(stances[0] as Stance), tense: 'achieved', status: 'actual' }
  return stances
}

/** What stands before the conjunction has neither verb nor number, and what follows it only says how much. */
function isJoint(tokens: Tokens, before: Segment, segment: Segment): boolean {
  const counted = /\d/.test(segmentText(tokens, before).replace(/\b(?:19|20)\d\d\b/g, ''))
  return (
    (before.classes & (AIM | EXPECT)) !== 0 && (before.classes & SAYING) === 0 && !counted && HOW_MUCH.test(segmentText(tokens, segment))
  )
}

const HOW_MUCH =
  /\b(?:is|are|was|were|(?:has|have|had) (?:been|stood)|stands?|stood|remained|amounts? to|amounted to|came to|comes to)(?: at)? (?:(?:an? )?[a-z]+ of )?(?:about |around |some |only |just |over |nearly |almost )?(?:US)?[$€£]?\d/i

/** *With revenue of 165 in 2023, it outdid the rest*, *after sales of 5*: what somebody had when he did the next thing. */
function isComeBy(tokens: Tokens, segments: readonly Segment[], [first, next]: readonly Stance[]): boolean {
  const [own, main] = segments as readonly [Segment, Segment]
  if (!COME_BY.has(tokens.word[own.from] as number) || first?.tense !== 'bare' || first.withheld !== null) return false
  if (main.opener !== 'comma' || next?.tense !== 'achieved' || !holdsNumber(tokens, own)) return false
  return (
    segments.every(({ classes }) => (classes & OPEN) === 0) &&
    (main.classes & (TELLING | REPORTER)) === 0 &&
    !IN_MIND.test(segmentText(tokens, own))
  )
}

const COME_BY = internAll('with after following')
const OPEN = AIM | EXPECT | PLANNING | MODAL | FUTURE | HYPOTHETICAL | NEGATION
const IN_MIND =
  /\b(?:in (?:mind|view|sight|prospect|store)|ahead|to come|still|as (?:a|an|the|its|their)|on the (?:horizon|table|cards))\b/i

const FINDS = /\b(?:finds?|reckons?|calculates?) (?:it |them |that )?(?:to be |at |about |some |only )?(?:US)?[$€£]?\d/i

function holdsNumber(tokens: Tokens, { from, to }: Segment): boolean {
  for (let index = from; index < to; index++) if (tokens.kind[index] === NUMBER) return true
  return false
}

/** Its only verb is its last word, behind a number: *95 % of children vaccinated*. */
function endsInParticiple(tokens: Tokens, { from, to }: Segment): boolean {
  let last = to - 1
  while (last > from && tokens.kind[last] !== WORD) last--
  const isVerb = (index: number): boolean => {
    const bits = classesOf(tokens.word[index] as number)
    return (bits & (PAST | PRESENT)) !== 0 || (bits === 0 && looksLikePast(tokens.word[index] as number))
  }
  if (!isVerb(last) || isClass(tokens, last, PRESENT)) return false
  let counted = false
  for (let index = from; index < last; index++) {
    if (tokens.kind[index] === NUMBER) counted = true
    else if (tokens.kind[index] === WORD && isVerb(index)) return false
  }
  return counted
}

/** *We are at 9.6 GW*: how things are, below whatever heading. */
const NOW = /\b(?:we|I) (?:are|have)\b|\b(?:now|today|currently|already|still|so far|to date|at present)\b/i

/** No verb but a form of be. */
function isCopulaOnly(tokens: Tokens, segment: Segment): boolean {
  let found = false
  for (let index = segment.from; index < segment.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesOf(tokens.word[index] as number)
    const copula = COPULAS.has(tokens.word[index] as number)
    if (copula || isTenseless(tokens, index)) found = true
    else if ((bits & (PAST | VERB)) !== 0 && (bits & NEUTRAL) === 0) return false
  }
  return found
}

function isPlanned({ tense }: Stance): boolean {
  return tense === 'projected' || tense === 'ahead'
}

/** *The plan, a paper of 12 pages, saw sales rising to 5*: what a plan sees is still to come. */
function foresees(tokens: Tokens, { from }: Segment): boolean {
  return /^(?:saw|sees|foresaw|put|puts|had|has)$/i.test(tokenText(tokens, from))
}

/** *When I took office, …*: a time that is told of, not today's. */
const BEFORE_THEN = internAll('when before until by khi lúc hồi thời')
const BACK_THEN =
  /^(?:(?:lúc|hồi|thời)(?: (?:ấy|đó|trước|xưa))(?![A-Za-zÀ-ỹ])|khi (?!nói|nhìn|xét|so|tính|nhắc|bàn|nào))|^(?:when|before|until|by the time) (?:I|we|you|he|she|they|it|this|the|our|my)\b.*\b(?:was|were|had|\w+ed|took|came|began|met|went|left|set|won|stood)\b/i

const EARLIER: ReadonlySet<number> = internAll('earlier previously formerly before then once từng')
const HAD = intern('had')

/** `had been`, `previously`, `twelve months earlier`. */
function isEarlier(tokens: Tokens, segment: Segment): boolean {
  for (let index = segment.from; index < segment.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if (EARLIER.has(word) && !isOfComparison(tokens, index)) return true
    if (
      word === HAD &&
      index + 1 < segment.to &&
      tokens.kind[index + 1] === WORD &&
      /(ed|en|ne|wn)$/.test(tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1])) &&
      !/^(?:one|seven|nine|ten|eleven|[A-Za-zÀ-ỹ]+teen)$/iu.test(tokenText(tokens, index + 1))
    )
      return true
  }
  return false
}

/** *9 percent more than a year earlier*: what it is compared with was earlier. */
function isOfComparison({ text, start, end }: Tokens, index: number): boolean {
  // *It needed 28 years before it mastered engines*: an order of things, not a time.
  if (/^before (?:it|they|he|she|we|it['’]s) /i.test(text.slice(start[index], (end[index] as number) + 6))) return true
  return /\b(?:than|on|from|over|against|compared (?:with|to)) (?:(?:a|one|the) (?:year|month|quarter|decade)|(?:twelve|12) months) $/i.test(
    text.slice(Math.max(0, (start[index] as number) - 28), start[index]),
  )
}
