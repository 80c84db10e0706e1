/**
 * Reads how a segment tells its numbers by its own words: its verbs, and the words of aiming and expecting.
 *
 * In: the tokens of a segment. Out: the tense and status that they give; undefined where none of them tells.
 */
import type { Status } from '../reading/status.ts'
import { holdsAny, NUMBER, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isAscii } from '../text/language.ts'
import {
  AIM,
  CHANGE_NOUN,
  classesOf,
  DETERMINER,
  ESTIMATE,
  EXPECT,
  FUTURE,
  isClass,
  looksLikePast,
  MODAL,
  NEUTRAL,
  PARTICIPLE,
  PAST,
  PLANNING,
  PREPOSITION,
  PRESENT,
  SUBORDINATOR,
  TELLING,
  VERB,
} from './lexicon.ts'
import { type Segment, segmentText } from './segments.ts'
import type { Stance } from './stance.ts'
import { isBackThen, isIssued, isOfOtherWord, isRevenue, isTenseless, isVietnameseNoun, setsTarget } from './vietnamese-cues.ts'

const REFLEXIVE = internAll('itself themselves himself herself ourselves')
const COURSE = internAll('course track path')
const ON = intern('on')
const WAS = internAll('was were')

type Told = Omit<Stance, 'withheld' | 'earlier' | 'others'>

const told = (tense: Stance['tense'], status: Status, present = false): Told => ({ tense, status, present })

/** *Is estimated to reach*; but not *estimated to have reached*, nor *was estimated to account for*: what it came to, by estimate. */
const ESTIMATED_TO =
  /(?<!\bw(?:as|ere) )\bestimated to (?!have\b)|\bestimated to (?!have\b|account\b|make up\b|amount\b|stand\b|be worth\b|number\b|contribute\b|represent\b)/i

const PUT_AT =
  /\bputs? (?!in |on |up |out |into )[^,;:.]{3,60} at (?:some |about |around |over |nearly |only |an estimated )?(?:US)?[$€£~]?\d/i

const COME = internAll('come')
const TO_COME =
  /\b(?:growth|increase|rise|gains?|surge|expansion|decline|fall|drop)(?: (?:of|in) [A-Za-z ]{2,40}?)? (?:still |yet )?to come\b/i

/** What somebody could do then, and so had. */
export const COULD_THEN =
  /^(?!.*\bif\b)[^.;]*\bcould (?:then |still |already |now )?(?:expect|hope for|boast|count on|point to|call on|draw on|rely on)\b(?!.*\b(?:might|could)\b)/i

/** How a segment tells its numbers by its own words; undefined where none of them tells. */
export function ownStance(tokens: Tokens, segment: Segment): Told | undefined {
  const bits = segment.classes
  // *Women can expect to live to 83*: what holds now.
  if ((bits & MODAL) !== 0 && (bits & EXPECT) !== 0 && /\bcan (?:now )?expect to\b/i.test(segmentText(tokens, segment)))
    return told('achieved', 'actual', true)
  // *Women could expect 83.6 years*, *it could boast 5*: what held then.
  if ((bits & MODAL) !== 0 && COULD_THEN.test(segmentText(tokens, segment))) return { tense: 'bare', status: null, present: false }
  const aims = (bits & AIM) !== 0
  const expects = (bits & EXPECT) !== 0
  if (aims || expects || (bits & PLANNING) !== 0) {
    const cue = cueOf(tokens, segment)
    if (cue !== undefined) return cue
  }
  // `People will tell you that …`: the telling is to come, not what is told.
  if (
    (bits & FUTURE) !== 0 &&
    (bits & TELLING) !== 0 &&
    /\b(?:will|shall|['’]ll) (?:often |also |still |always )?(?:tell|say|hear|read|find|note|write|argue|claim|know|remember|recall)\b/i.test(
      segmentText(tokens, segment),
    )
  )
    return { tense: 'bare', status: null, present: false }
  if (setsTarget(tokens, segment)) return told('projected', 'target')
  if ((bits & FUTURE) !== 0 || isOnCourse(tokens, segment)) return told('ahead', 'forecast')
  // *It should climb to 5*: to come, where nobody said so once.
  if ((bits & MODAL) !== 0)
    return told(
      (bits & (PAST | TELLING)) === 0 && segment.opener === 'start' && SHOULD_COME.test(segmentText(tokens, segment))
        ? 'ahead'
        : 'projected',
      'forecast',
    )
  // *Proud of the growth to come, 7.5 %*
  if ((bits & CHANGE_NOUN) !== 0 && holdsAny(tokens, segment, COME) && TO_COME.test(segmentText(tokens, segment)))
    return told('projected', 'forecast')
  if ((bits & ESTIMATE) !== 0)
    return ESTIMATED_TO.test(segmentText(tokens, segment)) ? told('projected', 'forecast') : told('achieved', 'estimate')
  // `is put at`, `was given as`: told of, without a word on whether it came about.
  const be = (bits & (PRESENT | PAST)) !== 0
  if (
    be &&
    (bits & TELLING) !== 0 &&
    /\b(?:is|are|was|were|been) (?:put|given|reckoned|quoted|cited|listed|shown|described|stated|mentioned)\b/i.test(
      segmentText(tokens, segment),
    )
  )
    return { tense: 'bare', status: null, present: false }
  // `The paper put revenue at 5`
  if ((bits & TELLING) !== 0 && PUT_AT.test(segmentText(tokens, segment))) return { tense: 'bare', status: null, present: false }
  // `is to be treated`, `was to be met`: the participle behind tells nothing by itself.
  const to = be && (bits & PREPOSITION) !== 0 ? /\b(?:(is|are)|was|were)\s+to\s+\w/i.exec(segmentText(tokens, segment)) : null
  if (to !== null) return told(to[1] === undefined ? 'projected' : 'ahead', 'target')
  for (let index = segment.from; index < segment.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    const classes = classesOf(word)
    if ((classes & PAST) !== 0 && !isArticled(tokens, index) && !isRevenue(tokens, index)) {
      return isBe(tokens, index) && (followedByInfinitive(tokens, index, segment) || isMeantTo(tokens, index, segment))
        ? told('projected', 'target')
        : told('achieved', 'actual', isTenseless(tokens, index))
    }
    // *Exports are guided to 137 billion this year*: how things are.
    if (classes === 0 && index > segment.from && looksLikePast(word) && !isArticled(tokens, index) && !isOfUnit(tokens, index, segment))
      return told('achieved', 'actual', ARE.has(tokens.word[index - 1] as number))
  }
  for (let index = segment.from; index < segment.to; index++) {
    if (isClass(tokens, index, PRESENT) && !isInfinitive(tokens, index)) {
      return followedByInfinitive(tokens, index, segment) || isMeantTo(tokens, index, segment)
        ? told('ahead', 'target')
        : told('achieved', 'actual', true)
    }
  }
  for (let index = segment.from + 1; index < segment.to; index++) if (isRisen(tokens, index)) return told('achieved', 'actual', true)
  return (bits & (VERB | PREPOSITION)) !== 0 && isArrived(tokens, segment) ? told('achieved', 'actual', true) : undefined
}

const SHOULD_COME =
  /^(?!(?:why|that|if|whether|when)\b).*\b(?:should|ought to) (?:soon |again |even |also |still |then )?(?:reach|hit|climb|rise|grow|come|amount|total|exceed|pass|top|jump|swell|increase)\b.* in 20\d\d\b/i
const ARE = internAll('is are')
const RISE = internAll('tăng giảm')
const BEHIND_RISE = internAll('trưởng thêm lên tới khoảng hơn gần mạnh')
const NOUN_BEFORE_RISE = internAll('mức độ đà sự cần phải để nhằm')

/** `ngành cảng tăng trưởng 7,5%`: a verb that tells a change; behind `mức`, `tốc độ` it is a noun. */
function isRisen(tokens: Tokens, index: number): boolean {
  if (!RISE.has(tokens.word[index] as number) || tokens.kind[index - 1] !== WORD || NOUN_BEFORE_RISE.has(tokens.word[index - 1] as number))
    return false
  let next = index + 1
  while (next < index + 4 && BEHIND_RISE.has(tokens.word[next] as number)) next++
  return tokens.kind[next] === NUMBER
}

/** *Doanh thu lên tới 5*, *khép lại năm 2023 với doanh thu 5*, in a sentence that speaks of no plan. */
function isArrived(tokens: Tokens, segment: Segment): boolean {
  const own = segmentText(tokens, segment)
  if (isAscii(own) || !ARRIVED.test(own.normalize('NFC'))) return false
  const start = tokens.start[segment.from] as number
  const before = tokens.text.slice(Math.max(0, start - 160), start).normalize('NFC')
  return !MEANT.test(before.slice(before.search(/[^.!?\n]*$/)) + own.normalize('NFC'))
}

const ARRIVED =
  /(?:lên(?: tới| đến| mức)?|ghi nhận|(?:mang|thu|đem) (?:về|lại)|(?:chạm|cán) (?:mức|ngưỡng|mốc)|dừng ở(?: mức| con số)?|(?:khép lại|kết thúc) năm (?:\d{4}|ngoái|vừa qua|qua|trước) (?:với|ở)|(?:tăng|giữ|được) được(?: mức)?(?: tăng)?)(?: (?:doanh thu|hơn|gần|khoảng|xấp xỉ))* (?=\d)/iu
const MEANT =
  /(?:kế hoạch|mục tiêu|chỉ tiêu|chỉ thị|chiến lược|dự báo|kịch bản|phương án|mốc|để|nhằm|cần|phải|muốn|nếu|khi|đưa|nâng|kéo|đẩy|theo|đề án|quy hoạch|nghị quyết|không|chưa|có lẽ|có thể|hình như|nghe nói|cho rằng|được cho là)(?![A-Za-zÀ-ỹ])/iu

/** Reads an aiming or expecting word: `is expected` and `aims` are ahead, `was expected` and `would` are projected. */
function cueOf(tokens: Tokens, segment: Segment): Told | undefined {
  let past = false
  let present = false
  const future = (segment.classes & FUTURE) !== 0
  for (let index = segment.from; index < segment.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
    const bits = classesOf(tokens.word[index] as number)
    if (word === 'was' || word === 'were' || word === 'had' || (bits & MODAL) !== 0) past = true
    else if ((bits & PRESENT) !== 0 && word !== 'been' && word !== 'being') present = true
    const cue = (bits & (AIM | EXPECT)) !== 0 ? bits : planned(tokens, index, segment)
    if ((cue & (AIM | EXPECT)) === 0 || isOfOtherWord(tokens, index)) continue
    // `The ministry set itself 5`: a goal.
    if (word === 'set' && REFLEXIVE.has(tokens.word[index + 1] as number)) return told('projected', 'target')
    if (
      /^(?:set|fix|fixe[sd]|mandate[sd]?|require[sd]?)$/.test(word) &&
      LIMIT.test(tokens.text.slice(tokens.end[index], tokens.end[segment.to - 1]))
    )
      return told('projected', 'target')
    if (/^sets?$/.test(word) && SET_FOR.test(tokens.text.slice(tokens.end[index], tokens.end[segment.to - 1])))
      return told('projected', 'target')
    if (word === 'must' || (word === 'set' && !present && !past) || (word === 'projects' && !hasObject(tokens, index, segment))) continue
    const status: Status = (cue & AIM) !== 0 && (cue & EXPECT) === 0 ? 'target' : 'forecast'
    if (future) return told('ahead', status)
    const participle = (cue & PARTICIPLE) !== 0
    // Vietnamese verbs have no tense: only a word like `đã` before one tells the past.
    const finite = word.endsWith('s') || present || !isAscii(word)
    if (participle && present) return told(past ? 'projected' : 'ahead', status)
    // `Firms expected to contribute 5 %`: a headline leaves out `are`.
    const headline =
      (cue & EXPECT) !== 0 &&
      !past &&
      (segment.classes & (PAST & ~0)) === 0 &&
      tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1]) === 'to'
    if (participle) return told(headline ? 'ahead' : 'projected', status)
    return told(
      finite && !past && !hasPast(tokens, segment, index) && !isVietnameseNoun(tokens, index, segment) ? 'ahead' : 'projected',
      status,
    )
  }
  return undefined
}

/** *It projects growth*, *it projects 5*; in *existing projects soared* and *35 valid projects worth 5* it is a noun. */
function hasObject(tokens: Tokens, index: number, segment: Segment): boolean {
  const next = index + 1
  if (next >= segment.to || isClass(tokens, next, PAST | PRESENT | VERB | FUTURE | MODAL)) return false
  const bits = tokens.kind[next] === WORD ? classesOf(tokens.word[next] as number) : 0
  return (
    tokens.kind[next] === NUMBER ||
    (tokens.kind[next] === WORD && (bits === 0 || (bits & (DETERMINER | SUBORDINATOR | CHANGE_NOUN | NEUTRAL)) !== 0))
  )
}

/** *It set 58 % for 2025* */
const SET_FOR =
  /^ (?:at least |at most |no more than |up to |about |over |under )?(?:US)?[€$£]?\d[^;:]*? (?:for|by) (?:the end of )?(?:19|20)\d\d\b/i

/** *Set a ceiling on it*, *fixed the minimum at 5*: what a limit is set to is planned. */
const LIMIT =
  /^ (?:a|an|the|its|this|that|as) (?:[a-z-]+ )?(?:ceiling|cap|limit|floor|minimum|maximum|threshold|goal|target|aim|objective)\b/i

/** What a verb with a word behind it plans: `count on`, `work towards`, `pencilled in`. */
function planned(tokens: Tokens, index: number, segment: Segment): number {
  if ((classesOf(tokens.word[index] as number) & PLANNING) === 0 || index + 1 >= segment.to) return 0
  const [, verb = '', ending, particle = ''] =
    /^([a-z]+?)(e|es|s|ed|ing)? ([a-z]+)$/i.exec(tokens.text.slice(tokens.start[index], tokens.end[index + 1])) ?? []
  const plan = PLANS[verb.toLowerCase()]?.[particle.toLowerCase()] ?? 0
  // `looking to raise`, but for `looking to the regions`.
  if (particle === 'to' && (index + 2 >= segment.to || (classesOf(tokens.word[index + 2] as number) & VERB) === 0)) return 0
  return plan !== 0 && ending === 'ed' ? plan | PARTICIPLE : plan
}

const PLANS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  count: { on: EXPECT },
  bank: { on: EXPECT },
  bet: { on: EXPECT },
  bett: { on: EXPECT },
  work: { towards: AIM, toward: AIM },
  settl: { on: AIM, for: AIM },
  pencil: { in: AIM },
  pencill: { in: AIM },
  call: { for: AIM },
  ask: { for: AIM },
  look: { to: AIM },
  mean: { to: AIM },
  insist: { on: AIM },
  decid: { on: AIM, to: AIM },
  undertak: { to: AIM },
  undertook: { to: AIM },
  undertaken: { to: AIM },
}

/** A past form stands before token `to`. */
function hasPast(tokens: Tokens, segment: Segment, to: number): boolean {
  for (let index = segment.from; index < to; index++) {
    if (
      tokens.kind[index] === WORD &&
      (classesOf(tokens.word[index] as number) & (PAST | AIM | EXPECT)) === PAST &&
      !isRevenue(tokens, index)
    )
      return true
    if (isBackThen(tokens, index) || isIssued(tokens, index, to)) return true
  }
  return false
}

/** `on course to grow`, `on track for 5`. */
function isOnCourse(tokens: Tokens, segment: Segment): boolean {
  for (let index = segment.from; index + 1 < segment.to; index++) {
    if (
      tokens.kind[index] === WORD &&
      COURSE.has(tokens.word[index] as number) &&
      (followedByInfinitive(tokens, index, segment) ||
        (tokenText(tokens, index + 1) === 'for' && tokens.word[Math.max(0, index - 1)] === ON))
    )
      return true
  }
  return false
}

/** `was meant to reach`, `was supposed to hit`: a participle, `to` and a verb. */
function isMeantTo(tokens: Tokens, index: number, segment: Segment): boolean {
  const [meant, to, verb] = [index + 1, index + 2, index + 3]
  if (verb >= segment.to || tokens.kind[meant] !== WORD || tokens.kind[verb] !== WORD) return false
  // `was reported to be`: told, not meant.
  if ((classesOf(tokens.word[meant] as number) & TELLING) !== 0) return false
  if (
    tokens.text.slice(tokens.start[to], tokens.end[to]) !== 'to' ||
    !/(?:ed|ant|ght|und|ue)$/i.test(tokens.text.slice(tokens.start[meant], tokens.end[meant]))
  )
    return false
  // `is found to be` tells what is.
  if ((classesOf(tokens.word[meant] as number) & (TELLING | EXPECT | AIM)) === TELLING) return false
  return (classesOf(tokens.word[verb] as number) & VERB) !== 0
}

function isBe(tokens: Tokens, index: number): boolean {
  return WAS.has(tokens.word[index] as number)
}

/** `to have`, `to be`. */
function isInfinitive(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.text.slice(tokens.start[index - 1], tokens.end[index - 1]).toLowerCase() === 'to'
}

/** `is to reach`, `are to have`. */
function followedByInfinitive(tokens: Tokens, index: number, segment: Segment): boolean {
  const to = index + 1
  return to < segment.to && tokens.text.slice(tokens.start[to], tokens.end[to]) === 'to'
}

/** *7 GW installed capacity*: between a number with its unit and a noun, at the end of its clause. */
function isOfUnit(tokens: Tokens, index: number, { from, to }: Segment): boolean {
  return (
    index - 2 >= from &&
    index + 1 < to &&
    (index + 2 === to || tokens.kind[index + 2] !== WORD) &&
    tokens.kind[index - 2] === NUMBER &&
    tokens.kind[index + 1] === WORD &&
    classesOf(tokens.word[index + 1] as number) === 0
  )
}

/** A past form right after an article or before a noun is a participle that describes: `the estimated total`. */
function isArticled(tokens: Tokens, index: number): boolean {
  return index > 0 && isClass(tokens, index - 1, DETERMINER)
}
