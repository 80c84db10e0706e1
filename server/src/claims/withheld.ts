/**
 * Tells where a sentence claims nothing: what it asks, denies, supposes, or says that something else has taken the place of.
 *
 * In: the segments of a sentence. Out: for each segment why it is withheld, if it is. It reads no tense and no number.
 */
import { HYPHEN, holdsAny, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { AIM, ESTIMATE, EXPECT, HYPOTHETICAL, isClass, MODAL, NEGATION, REVOKING, SCENARIO, TELLING } from './lexicon.ts'
import { type Segment, segmentText } from './segments.ts'
import { COULD_THEN } from './stance-own.ts'

const INVERTED = internAll('had were should')
const OPENS_SUBJECT = internAll('it they he she we this that these those the')

/** Why a clause makes no claim; null where it may make one. */
export type Withheld = 'negated' | 'hypothetical' | 'question' | null

/** Says of each segment of a sentence whether it claims anything. */
export function withheldIn(tokens: Tokens, sentence: TokenRange, segments: readonly Segment[]): readonly Withheld[] {
  const all = segments.reduce((bits, segment) => bits | segment.classes, 0)
  if ((all & TELLING) !== 0 && TOLD_WRONGLY.test(textOf(tokens, sentence.from, sentence.to))) return segments.map(() => 'negated')
  const opening = OPENING.has(tokens.word[sentence.from] as number) ? textOf(tokens, sentence.from, sentence.to) : ''
  if (NOT_CLAIMED.test(opening)) return segments.map(() => 'hypothetical')
  const asked = endsAsQuestion(tokens, sentence)
  const known = asked && KNOWN.test(textOf(tokens, sentence.from, sentence.to))
  const granted = asked && !known ? grantedIn(tokens, segments) : segments.length
  if (granted === 0) return segments.map(() => 'question')
  const found: Withheld[] = []
  let supposed =
    ((all & MODAL) !== 0 && isGiven(tokens, segments)) ||
    ((all & REVOKING) !== 0 && (all & (AIM | EXPECT)) !== 0 && isRevoked(tokens, sentence))
  const corrected = Math.max((all & REVOKING) === 0 ? -1 : correctedBefore(tokens, segments), refutedBefore(tokens, segments))
  let negated = false
  for (const segment of segments) {
    if (
      ((segment.classes & HYPOTHETICAL) !== 0 &&
        !isOnlyWhether(tokens, segment) &&
        !isAsPlanned(tokens, segment) &&
        !isAddress(tokens, segment) &&
        !TOLD_TO_COME.test(segmentText(tokens, segment)) &&
        !COULD_THEN.test(segmentText(tokens, segment)) &&
        !CONTRASTED.test(textOf(tokens, segment.from, sentence.to))) ||
      isInverted(tokens, segment, sentence) ||
      isOnCondition(tokens, segment, sentence) ||
      isSuperseded(tokens, segment) ||
      isWished(tokens, segment, sentence) ||
      isRun(tokens, segment)
    )
      supposed = true
    // *It is a myth that …*: what is denied is told in the clause behind.
    const carried: boolean = negated && segment.opener === 'subordinate' && startsWith(tokens, segment, /^that$/i)
    negated = carried || ((segment.classes & NEGATION) !== 0 && !(known && found.length === 0) && !isHarmlessNegation(tokens, segment))
    // *We see growth of 6 %, which would take it to 157 billion*: what would follow.
    const follows = (segment.classes & MODAL) !== 0 && WOULD_FOLLOW.test(segmentText(tokens, segment))
    if (found.length >= granted) found.push('question')
    else found.push(supposed || follows ? 'hypothetical' : negated || found.length < corrected ? 'negated' : null)
  }
  return found
}

/** *Example: …*, *true or false: …*, *say it was 5*, *it is often written that …*: nobody claims it. */
const NOT_CLAIMED =
  /^(?:(?:example|exercise|true or false|quiz|riddle)\s*:|say (?!it\b|so\b|what\b|hello\b)[^:]*\b(?:was|were|is|are)\b|it is (?:often|sometimes|frequently|commonly|widely|usually|still) (?:written|said|claimed|believed|assumed|thought|supposed|asserted|alleged) that\b|(?:ví dụ|bài tập|câu đố|đúng hay sai)\s*:|có (?:người|kẻ) (?:nói|cho|bảo|đồn)(?![A-Za-zÀ-ỹ])|người ta (?:thường|hay) (?:nói|viết|bảo)(?![A-Za-zÀ-ỹ])|(?:before|prior to) (?:the|its|this|that|any|a|their) (?:[a-z]+ )?(?:revis|correct)ion\b|(?:at first|initially|originally|ban đầu),? [^.;]*(?:\b(?:put|reported|estimated|given) (?:at|as)\b|được ước)|in (?:last (?:year|month|quarter|week)['’]s|(?:the|our) (?:last|previous|first|old)|an earlier) (?:edition|issue|version|draft)\b|theo (?:số liệu|ước tính|con số) sơ bộ(?![A-Za-zÀ-ỹ])|trước khi (?:được )?(?:điều chỉnh|đính chính|sửa)(?![A-Za-zÀ-ỹ]))/iu
const OPENING = internAll(
  'example exercise true quiz riddle say it before prior at initially originally in ví bài câu đúng có người theo trước ban',
)

/** *Sẽ là sai nếu nói …*, *đừng viết …*: what is not to be told so. */
const TOLD_WRONGLY =
  /^(?:(?:vì vậy|do đó|thật|thật là|sẽ|sẽ là|rất|là|xin|cũng|vì thế),? )*(?:(?:sai|nhầm)(?: lầm| lẫn)?|(?:không|chưa)(?: phải)?(?: là)? (?:đúng|chính xác|nên|được|thể|chuẩn)|đừng|chớ|tránh)(?: [a-zà-ỹ]+)? (?:(?:khi|nếu|mà|rằng) )?(?:nói|viết|ghi|cho rằng|khẳng định|dẫn)(?![A-Za-zÀ-ỹ])/iu

/** *With 40 % of them idle, what do we learn?*: how many segments before the question itself are taken for true. */
function grantedIn(tokens: Tokens, segments: readonly Segment[]): number {
  const [first] = segments
  const last = segments.at(-1)
  if (first === undefined || last === undefined || last.opener !== 'comma' || !GRANTING.test(segmentText(tokens, first))) return 0
  return OPEN_QUESTION.test(segmentText(tokens, last)) && !IN_DOUBT.test(segmentText(tokens, last)) ? segments.length - 1 : 0
}

const GRANTING = /^(?:with|given|now that|since|when|với|khi|trong khi)(?![A-Za-zÀ-ỹ])/iu
const OPEN_QUESTION = /^(?:what|how|why|who|where|which|whose)\b|(?<![A-Za-zÀ-ỹ])(?:gì|ai|sao|đâu|thế nào)(?![A-Za-zÀ-ỹ])/iu
const IN_DOUBT = /(?<![A-Za-zÀ-ỹ])(?:would|could|might|should|will|shall|if|sẽ|liệu|nếu|có thể)(?![A-Za-zÀ-ỹ])/iu

const WOULD_FOLLOW =
  /^which (?:would|could|might) (?:then |thus |also )?(?:take|bring|lift|raise|push|put|cut|lower|reduce|mean|make|give|leave|be|amount|correspond)\b/i

/** Tells whether a segment starts with a word. */
export function startsWith(tokens: Tokens, segment: TokenRange, word: RegExp): boolean {
  return word.test(tokenText(tokens, segment.from))
}

/**
 * Tells whether words set out a case of several (*in the high case*, *two paths are open*, *a scenario*): numbers of a time to
 * come are then of that case.
 */
export function opensScenario(tokens: Tokens, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (!isClass(tokens, index, SCENARIO)) continue
    const word = tokens.word[index] as number
    if (CASES.has(word)) return true
    const last = index > 0 && tokens.kind[index - 1] === HYPHEN ? index - 2 : index - 1
    const before = last >= 0 && tokens.kind[last] === WORD ? (tokens.word[last] as number) : -1
    if (QUALIFIERS.has(before) || (SEVERAL.has(before) && tokenText(tokens, index).endsWith('s'))) return true
  }
  return false
}

const CASES = internAll('scenario scenarios simulation simulations kịch')
const QUALIFIERS = internAll(
  `high low medium middle mid central base baseline reference best worst upper lower optimistic pessimistic conservative cautious bullish bearish
  reform adverse benign business-as-usual first second third fourth latter former alternative counterfactual that`,
)
const SEVERAL = internAll('two three four five several both alternative possible different 2 3 4 5')

/** `Even with revenue at 5, it would …`, `with growth at last year's pace, it would …`, `it would then be 5`: supposed. */
function isGiven(tokens: Tokens, segments: readonly Segment[]): boolean {
  const [first] = segments
  if (first !== undefined && startsWith(tokens, first, /^(even|with)$/i) && /^(?:even )?with\b/i.test(textOf(tokens, first.from, first.to)))
    return true
  return segments.some(
    (segment) => (segment.classes & MODAL) !== 0 && /\b(?:would|could) then\b/i.test(textOf(tokens, segment.from, segment.to)),
  )
}

/** `We would like 20 percent to use it`, `we would rather see 5`: a wish. What a ministry would like is its plan. */
function isWished(tokens: Tokens, segment: Segment, sentence: TokenRange): boolean {
  if ((segment.classes & MODAL) === 0) return false
  const text = textOf(tokens, segment.from, segment.to)
  const wish = /\b(?:would|should|['’]d) (?:dearly |very much |much )?(?:like|love|prefer|rather)\b/i.exec(text)
  if (wish === null) return false
  // The body's own name may hold an `and`.
  const before = textOf(tokens, sentence.from, segment.to).slice(0, -(text.length - wish.index))
  return !BODY.test(before.slice(before.search(/[^,;:]*$/)))
}

const BODY =
  /\b(?:ministry|government|minister|council|authority|department|agency|party|congress|commission|directive|plan|strategy|country|nation)\b|\bM[A-Z]{2,4}\b/i

/** `In the benchmark run, revenue came to 5`: what a sentence opens with sets out a case, with whatever word. */
function isRun(tokens: Tokens, segment: Segment): boolean {
  return (
    segment.opener === 'start' &&
    (segment.classes & SCENARIO) !== 0 &&
    isClass(tokens, segment.to - 1, SCENARIO) &&
    /^(?:in|under|on|along) (?:the|a|an|our|its|their|this|that|each)\b/i.test(textOf(tokens, segment.from, segment.to))
  )
}

/** A plan that was dropped, turned down or never made. */
function isRevoked(tokens: Tokens, sentence: TokenRange): boolean {
  for (let index = sentence.from; index < sentence.to; index++)
    if (tokens.kind[index] === WORD && REVOKED.has(tokens.word[index] as number) && !isFall(tokens, index)) return true
  return false
}

/** *Its share dropped to 17 %*: a number fell, no plan was given up. */
function isFall(tokens: Tokens, index: number): boolean {
  return /^dropped (?:back |again |further |sharply |slightly )?(?:to|by|from|below|under)\b/i.test(
    tokens.text.slice(tokens.start[index], (tokens.end[index] as number) + 24),
  )
}

const REVOKED = internAll(
  'never dropped abandoned scrapped shelved withdrawn rejected discarded superseded replaced repealed misstated misreported misquoted misprinted',
)

/** The segment in which a correction is told of what stands before it: `first reported as 5, later corrected to 6`. -1 without one. */
function correctedBefore(tokens: Tokens, segments: readonly Segment[]): number {
  return segments.findIndex(
    (segment, index) =>
      index > 0 &&
      (segment.classes & REVOKING) !== 0 &&
      /\b(?:later|since|subsequently|afterwards|then|now) (?:corrected|revised|amended)\b|\bshould have (?:been|read)\b|\bcorrected to\b/i.test(
        textOf(tokens, segment.from, segment.to),
      ),
  )
}

/** The clause that calls wrong what stands before it: `we read that it was 5, which turned out to be wrong`. -1 without one. */
function refutedBefore(tokens: Tokens, segments: readonly Segment[]): number {
  return segments.findIndex(({ opener, from, to, classes }) => {
    const stopped = from > 0 && tokens.text.charAt(tokens.start[from - 1] as number) === ';'
    const denies = (opener === 'stop' || opener === 'and') && to - from <= DENIAL
    if (opener !== 'relative' && !stopped && !denies) return false
    const text = textOf(tokens, from, to).replace(/[\s.!]+$/, '')
    if (denies && DENIED.test(text)) return true
    if (!stopped) return (classes & NEGATION) !== 0 && /\b(?:wrong|false|untrue|mistaken)$/i.test(text)
    return /^(?:that|this|it) (?:was|is|proved) [a-z ]*(?:wrong|false|untrue|mistaken|incorrect|mistake|misprint|typo|error)$|^we (?:now |hereby )?(?:correct|regret|retract|withdraw)\b/i.test(
      text,
    )
  })
}

/** *It said that exports had reached 5; they hadn't*: a verb that stands for the one before, and denies it. */
export const DENIED =
  /^(?:(?:but|and|yet|in fact|actually) )?(?:it|they|that|this|he|she|we|there) (?:(?:was|were|is|are|did|does|do|had|has|have)(?:n['’]t| not)|never (?:was|were|did|had|has|have))(?: (?:so|true|right|correct|the case|at all))?$|^(?:it|they|that|this) (?:did|does|was|is) (?:nothing|not anything) of the (?:kind|sort)$|^not so$/i
/** Tokens of such a clause. */
const DENIAL = 9

function textOf(tokens: Tokens, from: number, to: number): string {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1])
}

/** `To hold its share, it needs 5`, `For revenue to be 170, exports would …`. */
const NEEDED = /^(?:to|for (?:[^,]|,(?=\d))+ to (?:have|be|reach|hit|come)) (?:[^,]|,(?=\d))+, .*\b(?:needs?|must|ha[sd] to|would)\b/i

/** `at this pace`, `without new money`, `to hold its share`: what follows is foreseen, not planned. */
function isOnCondition(tokens: Tokens, segment: Segment, sentence: TokenRange): boolean {
  return (
    segment.opener === 'start' &&
    (startsWith(tokens, segment, /^without$/i) ||
      (startsWith(tokens, segment, /^(?:to|for)$/i) && NEEDED.test(textOf(tokens, segment.from, sentence.to))) ||
      /^at (?:this|that|the current|the present|today['’]s) (?:pace|rate|speed)\b/i.test(segmentText(tokens, segment)))
  )
}

/** `the first plan`, `the previous ministry's target`, `until last year the goal was`, `first estimates had put it`: another has taken its place. */
function isSuperseded(tokens: Tokens, segment: Segment): boolean {
  const told = (segment.classes & (AIM | EXPECT | TELLING | ESTIMATE)) !== 0
  if (told && holdsAny(tokens, segment, SUPERSEDING) && SUPERSEDED.test(segmentText(tokens, segment).toLowerCase())) return true
  // *The old strategy wants 5*
  const wants = (segment.classes & (AIM | EXPECT)) !== 0
  if (wants && holdsAny(tokens, segment, SUPERSEDING) && FORMER.test(segmentText(tokens, segment))) return true
  // *Was overstated by 5*: how wrong it was told.
  if (holdsAny(tokens, segment, MISTOLD)) return true
  return (segment.classes & REVOKING) !== 0 && UNTIL_MENDED.test(textOf(tokens, segment.from, segment.to))
}

/** `Had exports come to …`, `Were revenue to reach …`: supposed, like `if`. */
function isInverted(tokens: Tokens, segment: Segment, sentence: TokenRange): boolean {
  if (!INVERTED.has(tokens.word[segment.from] as number)) return false
  if (segment.from === sentence.from) return true
  const next = segment.from + 1
  return segment.opener !== 'and' && next < segment.to && OPENS_SUBJECT.has(tokens.word[next] as number)
}

/** What one of the words of `SUPERSEDED` is in every case. */
const SUPERSEDING = internAll(
  'first old original initial earlier previous former prior last preliminary provisional early flash originally initially draft drafts version versions until ban sơ trước đầu before others rivals critics',
)
const SUPERSEDED =
  /\b(?:(?:first|old)|(?:original|initial|earlier|previous|former|prior|last year['’]s)(?: [a-z'’]+)?) (?:target|goal|plan|aim|objective|forecast|projection|estimate)s?\b|(?<![A-Za-zÀ-ỹ])(?:ước tính|dự báo|mục tiêu|kế hoạch|số liệu) (?:ban đầu|sơ bộ trước|trước đây|trước đó)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])ước tính lần đầu(?![A-Za-zÀ-ỹ])|\b(?:drafts?|versions?) of (?:the|a|an|its|this) (?:[a-z]+ ){0,2}(?:plan|strategy|programme|program|law|bill|budget|directive|target)\b|\buntil (?:last|recently|then|now)\b|^until (?:19|20)\d\d,? (?:the|its|our) (?:[a-z]+ )?(?:goal|target|aim|plan|limit|objective)\b|\b(?:first|initially|originally) (?:put|reported|estimated|given|announced|published|calculated|wrote|written|said|gave|printed|stated|told)\b|\bhad been (?:put|given|estimated|reported|stated|reckoned|told) (?:at|as) [^,;]{1,40}\b(?:before|earlier|initially|originally)$|\b(?:put|given|estimated|reported|stated|reckoned|claimed|said) by (?:others|rivals|critics)\b|\b(?:preliminary|provisional|initial|first|early|flash|earlier) (?:figures?|data|estimates?|results?|numbers?|counts?|readings?) had\b|\b(?:initial|first|early|earlier) (?:estimate|count|tally|reckoning|reading)s? (?:put|gave|showed)\b/

const FORMER =
  /\b(?:old|previous|former|earlier) (?:strategy|plan|minister|ministry|government|cabinet|directive|committee|council|programme|program|law|administration)\b/i
const MISTOLD = internAll('overstated understated overestimated underestimated overcounted undercounted misstated misreported')

/** *Until it was corrected, …*. */
const UNTIL_MENDED = /^(?:until|before) (?:it|they|this|that|the [a-z]+) (?:was|were) (?:\w+ )?(?:corrected|revised|amended)\b/i

function endsAsQuestion(tokens: Tokens, sentence: TokenRange): boolean {
  for (let index = sentence.to - 1; index >= sentence.from && index >= sentence.to - 3; index--) {
    if (tokens.text.charCodeAt(tokens.start[index] as number) === 0x3f) return true
  }
  return false
}

/** `Nobody in the room disputed that …`: what follows is so. */
const UNDISPUTED =
  /\b(?:nobody|no one|none|hardly anyone|few|never|not|n['’]t)(?: [A-Za-zÀ-ỹ]+){0,5} (?:disput|doubt|den(?:y|ied|ies)|question|contest|mention|remember|recall|notic|forg[eo]t|ignor|overlook)[A-Za-zÀ-ỹ]*(?: to [A-Za-zÀ-ỹ]+)? that\b/iu

/** `not only`, `no more than`, `no fewer than` and `none the less` deny nothing. */
function isHarmlessNegation(tokens: Tokens, segment: Segment): boolean {
  // The clause may have been cut before its `that`.
  if (UNDISPUTED.test(tokens.text.slice(tokens.start[segment.from], (tokens.end[segment.to - 1] as number) + 6))) return true
  for (let index = segment.from; index < segment.to; index++) {
    if (!isClass(tokens, index, NEGATION)) continue
    const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
    const next = index + 1 < tokens.count ? tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1]).toLowerCase() : ''
    const harmless =
      (word === 'not' && (next === 'only' || next === 'just' || next === 'least')) ||
      (word === 'no' && /^(more|fewer|less|doubt|later)$/.test(next)) ||
      // *Không quá 15 %*, *không muộn hơn năm 2027*: a limit.
      ((word === 'không' || word === 'chưa') && LIMITED_VI.test(next)) ||
      (word === 'nor' && index === segment.from) ||
      (word === 'not' && AFFIRMED.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 28))) ||
      (word === 'short' &&
        !/^\s+of\s+(?:the|its|their|this|that)\b/i.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 16))) ||
      (word === 'missed' && next === '') ||
      (REFUSING.test(word) && !CLAIM.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 40))) ||
      (word === 'nobody' && PLEASED.test(tokens.text.slice(Math.max(0, (tokens.start[index] as number) - 14), tokens.start[index]))) ||
      (word === 'without' && LACK.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 24))) ||
      FACTIVE.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 48))
    if (!harmless) return false
  }
  return true
}

const LIMITED_VI = /^(?:quá|vượt|dưới|hơn|ít|thấp|cao|lớn|nhỏ|kém|muộn|chậm|trễ|chỉ|những|đầy)$/

/** *Rejected an offer of 5 billion* is so, *rejected a report that it was 5 billion* is not. */
const REFUSING = /^(?:reject|dismiss)/
const CLAIM =
  /^(?: as| [A-Za-zÀ-ỹ’']+){0,4} (?:claims?|reports?|rumou?rs?|allegations?|assertions?|suggestions?|notion|idea|story|stories|talk|untrue|false|wrong)\b/iu

/** *Revenue of 5 surprised nobody*: it was so. */
const PLEASED = /\b(?:surpris|pleas|impress|satisf|fool|shock|worri|trouble|bother|astonish)i?e[ds] $/i

/** *Was without power for 54 minutes*: a state, and nothing that did not happen. */
const LACK = /^ (?!(?:the|an?|any|its|their|this|that|these)\b)(?![A-Za-zÀ-ỹ]+ing\b)[A-Za-zÀ-ỹ]/iu

/** *Is not up for negotiation*, *should not be confused with*, *is not enough*: what stands before is taken for granted. */
const AFFIRMED =
  /^ (?:up for|in (?:doubt|question|dispute)|negotiable|open (?:to|for)|under (?:discussion|threat)|optional|enough|affected|touched|cheap|easy|a luxury|(?:to )?be (?:confused|mistaken|mixed up)|yet (?:secure|assured|certain|guaranteed))\b/i
/** `It is no secret that`: what follows is so. */
const FACTIVE = /^ (?:secret|wonder|surprise)(?: to [a-z]+)? that\b/i
/** *It took 34 years before it could do so*: by then it could. */
const TOLD_TO_COME = /\b(?:before|until) [a-z]+ could\b/i
/** `Nếu như năm 2021 mới có 4 thì năm 2022 là 26`: told of both years. */
const CONTRASTED = /^nếu như (?!.*(?<![A-Za-zÀ-ỹ])(?:sẽ|có thể)(?![A-Za-zÀ-ỹ])).*(?<![A-Za-zÀ-ỹ])(?:mới|chỉ) .* thì /iu
/** `Did you know that it was 5?`: whoever asks so takes what follows for true. */
const KNOWN =
  /^(?:(?:and|but|so) )?(?:(?:will|can|could|would) (?:[a-z]+ ){1,4}?(?:confirm|acknowledge|concede)|(?:is|are) (?:[a-z]+ ){1,4}?aware|(?:did|do|does) (?:you|we|anyone|anybody|they|people) (?:(?:also|even|really|still|ever) )?(?:know|realis[ez]e|realize|remember|recall|notice)|(?:have|had|has) (?:you|we|anyone|anybody) (?:(?:also|even|ever) )?(?:noticed|forgotten)|who (?:remembers|knew)|(?:is|was|isn['’]t|wasn['’]t) it (?:not )?(?:striking|remarkable|odd|strange|telling|curious|sobering|astonishing|surprising|ironic)) that\b/i

/** `If all goes to plan`, `if the ministry has its way`: what follows is the plan. */
function isAsPlanned(tokens: Tokens, segment: Segment): boolean {
  return /^if (?:all|everything|things) (?:goes?|go) (?:well|right|(?:according )?to plan)\b|^if [^,]{1,60}\b(?:has|have|gets?) (?:its|their|his|her) way\b|^if [^,]{1,60}\b(?:is|are) to (?:be|reach|have|come|stand|total)\b|^if (?:the|its|their) (?:plans?|targets?|directive) (?:holds?|is kept|are kept|is met|are met)\b/i.test(
    textOf(tokens, segment.from, segment.to),
  )
}

/** `If you prefer technology: …`, `if we look at exports, …`: it turns to a matter, and supposes nothing. */
function isAddress(tokens: Tokens, segment: Segment): boolean {
  return (
    (segment.classes & MODAL) === 0 &&
    /^if (?:you|we|one) (?:prefer|like|look|turn|want|wish|insist|ask|doubt|need|must)s?\b|^if (?:I|we) may\b|^nếu (?:xét|nhìn|nói)(?![A-Za-zÀ-ỹ])/iu.test(
      textOf(tokens, segment.from, segment.to),
    )
  )
}

function isOnlyWhether(tokens: Tokens, segment: Segment): boolean {
  for (let index = segment.from; index < segment.to; index++) {
    if (!isClass(tokens, index, HYPOTHETICAL)) continue
    const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
    if (word !== 'whether' && word !== 'say' && word !== 'assumptions' && word !== 'assumption' && word !== 'could' && word !== 'might')
      return false
    if (word === 'could' || word === 'might') return false
  }
  return true
}
