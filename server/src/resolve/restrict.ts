/**
 * Tells what of a sentence makes a number something else than what its words name: part of it, what happened to some of it, another
 * place or other prices. Such a number may agree with a source, and is never convicted.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import {
  ADVERB,
  AIM,
  ASIDE,
  CONJUNCTION,
  classesAt,
  DETERMINER,
  DOWN,
  isClass,
  looksLikePast,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE as RELATIVE_WORD,
  UP,
  VERB,
} from '../claims/lexicon.ts'
import type { Segment } from '../claims/segments.ts'
import type { Quantity } from '../reading/quantity.ts'
import { MARK, NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { fromOf, type Mention, type NamedSentence, toOf } from './mentions.ts'
import { hasVerb, isWanted, TELLING_VERBS } from './verbs.ts'

const RELATIVE = internAll('that which who')
const PER = intern('per')
const PERIOD_OR_CENT = internAll('cent year annum')
const INCLUDED = intern('included')
const POINTING = internAll('this that it these those them which whom')
const PRONOUNS = internAll('they we it he she you')

const ASIDES = internAll(
  `elsewhere abroad overseas globally worldwide internationally prices constant nominal deflated ppp fiscal net differently
  excluded excluding deducted deducting subtracted subtracting omitted omitting disregarded seasonally minus`,
)
const OUT = internAll('out off away apart counting')
const DEFINED = internAll('classification definition definitions methodology nghĩa loại tính pháp chuẩn')
const DEFINING = internAll('định phân cách phương tiêu')
const OTHERS_BEHIND = internAll('mới cũ khác')
const OTHERS = internAll(
  'new newer old older former previous earlier revised changed changes changing wider broader narrower stricter looser different another other own',
)

/** A word of the sentence that moves it to another place or to other prices. `explained` are tokens that names and numbers take. */
export function movesAway(tokens: Tokens, sentence: TokenRange, explained: readonly TokenRange[]): string | undefined {
  if (REDEFINES.has(tokens.word[sentence.from] as number)) return tokenText(tokens, sentence.from)
  for (let index = sentence.from; index < sentence.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    const moves = ASIDES.has(word) || (OUT.has(word) && isTakenOut(tokens, index, sentence))
    if (!(moves || isRate(tokens, index, sentence.from) || (DEFINED.has(word) && isAnother(tokens, index, sentence.from)))) continue
    if (!explained.some((range) => range.from <= index && index < range.to) && !isOfRelative(tokens, index, sentence.from))
      return tokenText(tokens, index)
  }
  return undefined
}

/** *If branches are left out*, *strip imports out*, *branches apart*, *not counting branches*; not what a balance is left by. */
function isTakenOut({ text, start, end }: Tokens, index: number, sentence: TokenRange): boolean {
  if (!TAKEN_OUT.test(text.slice(Math.max(0, (start[index] as number) - 40), (end[index] as number) + 3))) return false
  return !LEAVES.test(text.slice(start[sentence.from], end[sentence.to - 1]))
}

const TAKEN_OUT =
  /\b(?:strip(?:s|ped|ping)?|tak(?:e|es|en|ing)|(?:is|are|was|were) left) (?:[a-z]+ ){0,3}(?:out|off|away)(?! of)\b.{0,3}$|\b(?:not|only|without) counting.{0,3}$|^(?:.*[,.;] )?[a-z]+ apart,.{0,2}$/i
const LEAVES = /\b(?:surplus|deficit|balance|leaves? (?!out|off)|left (?:with|over))/i

/** *By the wider definition*, *changed the classification*, `theo định nghĩa mới`. */
function isAnother(tokens: Tokens, index: number, from: number): boolean {
  if (OTHERS_BEHIND.has(tokens.word[index + 1] as number) && DEFINING.has(tokens.word[index - 1] as number)) return true
  for (let before = index - 1; before >= from && before >= index - 4 && tokens.kind[before] === WORD; before--)
    if (OTHERS.has(tokens.word[before] as number)) return true
  return false
}

/** The sentence up to a clause behind the number's that has its own subject and verb: *there are 176, and most have their owners abroad*. */
export function statementOf({ sentence, groupOf, groups }: NamedSentence, group: number, tokens: Tokens): TokenRange {
  const { from, to } = sentence.tokens
  for (let index = groupOf.indexOf(group) + 1; index > 0 && index < sentence.segments.length; index++) {
    const { opener, classes } = sentence.segments[index] as Segment
    if ((opener !== 'and' && opener !== 'stop') || groupOf[index] === group || (classes & (PRONOUN | RELATIVE_WORD)) !== 0) continue
    const range = groups[groupOf[index] ?? 0] as TokenRange
    if (!isClass(tokens, range.from, TELLING_VERBS | PREPOSITION) && hasVerb(tokens, range)) return { from, to: range.from }
  }
  return { from, to }
}

/** *Firms that can compete internationally*: a word that tells of the verb right before it, in a clause about something else. */
function isOfRelative(tokens: Tokens, index: number, from: number): boolean {
  if (index - 2 < from || tokens.kind[index - 1] !== WORD || !/ly$|^(?:abroad|overseas|worldwide)$/i.test(tokenText(tokens, index)))
    return false
  for (let at = index - 2; at >= from && at >= index - 6 && tokens.kind[at] === WORD; at--)
    if (RELATIVE.has(tokens.word[at] as number)) return true
  return false
}

/** How sentences begin that measure something else: *Stripping out exchange rates*, *Together with telecoms*. */
const REDEFINES = internAll('stripping adjusting adjusted correcting corrected excluding including together leaving disregarding counting')

/** `per head`, but for `per cent` and `per year`, and for the source that a sentence opens with: *Per the bank, …*. */
function isRate(tokens: Tokens, index: number, from: number): boolean {
  if (index === from) return false
  return tokens.word[index] === PER && index + 1 < tokens.count && !PERIOD_OR_CENT.has(tokens.word[index + 1] as number)
}

const LIMITS =
  /^(without|excluding|including|included|excluded|except|inclusive|exclusive|plus|minus|twice|thrice|double|triple|almost|nearly)$/i

/** A word between a name and its number that takes something in or leaves it out: *wind power, grids included, was …*. */
export function limits(
  tokens: Tokens,
  names: readonly (Mention | undefined)[],
  { at, part, quantity }: Pick<Figure, 'at' | 'part' | 'quantity'>,
  taken: readonly TokenRange[],
): string | undefined {
  const [indicator] = names
  const from = Math.min(...names.map((mention) => mention?.parts[0]?.from ?? at.from))
  // A sign right before a growth takes nothing in.
  const to = part === 'growth' ? at.from - 1 : at.from
  for (let index = from; index < to; index++)
    if (
      tokens.kind[index] === WORD &&
      LIMITS.test(tokenText(tokens, index)) &&
      !taken.some((range) => range.from <= index && index < range.to) &&
      !isPredicate(tokens, index, at) &&
      // *60 partners, including 55 foreign ones*: what is included is named behind its number.
      !(index === at.from - 1 && /^incl/i.test(tokenText(tokens, index)) && isCountBefore(indicator, at, quantity)) &&
      !isMultiplied(tokens, index) &&
      !isRepeated(tokens, index)
    )
      return tokenText(tokens, index)
  return undefined
}

function isCountBefore(named: Mention | undefined, { to }: TokenRange, { kind }: Quantity): boolean {
  return named !== undefined && (kind === 'bare' || kind === 'count') && fromOf(named) >= to - 1
}

/** *The summit included six seminars*: the verb right before its number. */
function isPredicate(tokens: Tokens, index: number, at: TokenRange): boolean {
  if (tokens.word[index] !== INCLUDED) return false
  for (let next = index + 1; next < at.from; next++)
    if (tokens.kind[next] !== WORD || (classesAt(tokens, next) & (DETERMINER | ADVERB)) === 0) return false
  return true
}

/** *Is to more than double to 9 GW*. */
function isMultiplied(tokens: Tokens, index: number): boolean {
  const text = tokens.text.slice(tokens.start[index], (tokens.end[index] as number) + 12)
  return /^(?:almost |nearly )?(?:double|triple) to /i.test(text)
}

/** *Was checked twice*: how often something happens, with nothing behind that would be multiplied. */
function isRepeated(tokens: Tokens, index: number): boolean {
  return /^(?:twice|thrice)$/i.test(tokenText(tokens, index)) && (index + 1 >= tokens.count || tokens.kind[index + 1] === MARK)
}

const PARTITIVE =
  /^(half|third|thirds|quarter|quarters|fifth|fifths|tenth|most|much|some|part|parts|portion|share|bulk|majority|all|%|percent|cent)$/i

/** *Half of the investment*, *most of the firms*: the name stands for a part of what it names. */
export function isPartOf(tokens: Tokens, mention: Mention, others: readonly Mention[]): boolean {
  let index = fromOf(mention) - 1
  while (index > 0 && isClass(tokens, index, DETERMINER)) index--
  if (index < 1 || tokens.word[index] !== OF || !PARTITIVE.test(tokenText(tokens, index - 1))) return false
  // *The market share of rail*: a name of its own.
  return !others.some((other) => other.parts.some((part) => part.from <= index - 1 && index - 1 < part.to))
}

/** *Of ICT revenue in 2022, 130 billion came from abroad*: what is measured stands in front, and the number is of a part of it. */
export function isOfFronted(tokens: Tokens, at: TokenRange, mention: Mention, from: number): boolean {
  const start = fromOf(mention)
  const end = toOf(mention)
  if (end > at.from || start - from > FRONT || isWanted(tokens, at)) return false
  let index = start - 1
  while (index > from && tokens.kind[index] !== MARK && tokens.word[index] !== OF && !isClass(tokens, index, PAST | PRESENT | VERB)) index--
  const opens =
    tokens.word[index] === OF &&
    (index === from || (index === from + 1 && isClass(tokens, from, CONJUNCTION | ADVERB)) || /^out$/i.test(tokenText(tokens, from)))
  if (!opens && !/^trong (?:tổng|số|tổng số|[\d.,]+) /iu.test(tokens.text.slice(tokens.start[from], tokens.end[start]))) return false
  return tokens.text.slice(tokens.end[end - 1], tokens.start[at.from]).includes(',')
}

const FRONT = 12

/** *A third of them, 640, were …*: the part in numbers. */
export function isApposedToPart({ at }: Pick<Figure, 'at'>, tokens: Tokens): boolean {
  const start = tokens.start[at.from] as number
  return /\bof (?:them|these|those|it|which|whom),? (?:or |about |some )?$/i.test(tokens.text.slice(Math.max(0, start - 24), start))
}

/** *A third of that*: a part of the number before. */
export function isPartOfNumber(tokens: Tokens, at: TokenRange): boolean {
  return /^ of (?:that|this|it)\b(?! [a-z])/i.test(tokens.text.slice(tokens.end[at.to - 1], (tokens.end[at.to - 1] as number) + 12))
}

/** The number right before the colon that `at` stands behind: *209: 55 in the north, 154 in the south*. */
export function sharedBefore({ tokens, quantities }: Reading, sentence: TokenRange, at: TokenRange): Quantity | undefined {
  for (let index = at.from - 1; index > sentence.from; index--) {
    if (tokens.kind[index] !== MARK || tokens.text.charAt(tokens.start[index] as number) !== ':') continue
    const end = tokens.end[index - 1] as number
    return tokens.kind[index - 1] === NUMBER ? quantities.find((quantity) => quantity.end === end) : undefined
  }
  return undefined
}

/** *Foreign firms accounted for 13 of the revenue*, *13 of the revenue came from them*. */
export function isContribution(tokens: Tokens, at: TokenRange, group: TokenRange, named: Mention | undefined): boolean {
  // *34 billion of GDP came from it*: the whole is what it is measured in.
  if (named?.parts.some((part) => part.from >= at.to && part.from <= at.to + 2) === true) return false
  const from = tokens.start[group.from] as number
  const after = tokens.end[at.to - 1] as number
  if (!/^ of /.test(tokens.text.slice(after, after + 4))) return false
  return /\b(?:account(?:s|ed|ing)? for|ma[dk]es? up|c[ao]mes? from|stem(?:s|med) from)\b/i.test(
    tokens.text.slice(from, tokens.end[group.to - 1]),
  )
}

/** *35 % of their target*: how far one has come with a plan. */
export function isOfPlan(tokens: Tokens, { to }: TokenRange): boolean {
  if (tokens.word[to] !== OF) return false
  for (let index = to + 1; index < to + 5 && tokens.kind[index] === WORD; index++) if (PLANS.has(tokens.word[index] as number)) return true
  return false
}

const PLANS = internAll('target targets plan plans goal goals quota quotas objective objectives aim aims')

/** A size or an age between a number and what it counts: *60,000 small firms*. */
export function isSized(tokens: Tokens, at: TokenRange, mention: Mention): boolean {
  const from = fromOf(mention)
  for (let index = at.to; index < from; index++) if (SIZES.has(tokens.word[index] as number)) return true
  return false
}

const SIZES = internAll('small smaller smallest medium large larger largest big bigger biggest tiny new great')

const OF = intern('of')

/** *Of this, 2.9 was private*: a part of what the text before counted, where no name begins there. */
export function isPartOfThat(tokens: Tokens, groups: readonly TokenRange[], mentions: readonly Mention[]): boolean {
  return groups.some(({ from, to }) => {
    // *Of the revenue of the sector, they earned 37*: a clause behind says how much of it.
    if (
      from + 2 < to &&
      tokens.word[from] === OF &&
      isClass(tokens, from + 1, DETERMINER) &&
      groups.length > 1 &&
      groups.at(-1)?.from !== from &&
      mentions.some(({ parts }) => parts.some((part) => part.from === from + 2)) &&
      isFollowedByPronoun(tokens, to)
    )
      return true
    if (from + 1 >= to || tokens.word[from] !== OF || !POINTING.has(tokens.word[from + 1] as number)) return false
    // *Of which there were 70,000*: all of them.
    if (/^there$/i.test(from + 2 < to ? tokenText(tokens, from + 2) : '')) return false
    return !mentions.some(({ parts }) => parts.some((part) => part.from <= from && from < part.to))
  })
}

/** *…, they earned*: who did what with a part of it. */
function isFollowedByPronoun(tokens: Tokens, at: number): boolean {
  const next = tokens.kind[at] === MARK ? at + 1 : at
  return PRONOUNS.has(tokens.word[next] as number)
}

/** *Of which 310 million went to roofs and 430 million to doors*: it is shared out since the number told before. */
export function isSharedOut({ text, start }: Tokens, from: number, at: TokenRange): boolean {
  return /,? of (?:which|whom|these|this|that)\b(?! there)/i.test(text.slice(from, start[at.from]))
}

/** The words between an opener of an aside and the number in it: *ahead of coal's 2.9*. Empty where a name stands between them. */
export function asideBefore(tokens: Tokens, range: TokenRange, at: TokenRange, explained: readonly TokenRange[]): TokenRange {
  for (let index = at.from - 1; index >= range.from; index--) {
    if (explained.some((part) => part.from <= index && index < part.to)) break
    if ((classesAt(tokens, index) & ASIDE) !== 0 && (classesAt(tokens, index) & (PAST | VERB)) === 0)
      return { from: index + 1, to: at.from }
  }
  return { from: at.from, to: at.from }
}

const STOCK = new Set(
  `exist exists existed number numbers numbered numbering count counts counted counting total totals totalled totaled totalling totaling reach reaches reached reaching stand stands standing
  come comes came amount amounts amounted amounting grow grows grew grown growing rise rises rose risen rising climb climbs climbed increase increases increased increasing
  expand expands expanded exceed exceeds exceeded pass passed surpass surpassed top tops topped cross crossed remain remains remained become becomes became boast boasts boasted occupy occupies occupied
  comprise comprises comprised include includes included have having be being been operate operates operated operating run show shows showed shown say says said put puts see sees saw seen
  được đặt đạt có là lên tới gồm tham gia thuộc get gets getting receive receives obtain obtains mean means meant make makes made keep keeps kept participate participates participated employ employs employed achieve achieved attain attained near neared approach approached hit record recorded recording left had was were`.split(
    /\s+/,
  ),
)

/** A verb by which something happens to what is counted (*opened 12 farms*, *12 farms were sold*), so that the number is not how many there are. */
export function happens(
  tokens: Tokens,
  at: TokenRange,
  range: TokenRange,
  explained: readonly TokenRange[],
  subject: Mention | undefined,
  isBounded: boolean,
  isPlanned: boolean,
): string | undefined {
  let before = at.from - 1
  while (before > range.from && (classesAt(tokens, before) & (DETERMINER | ADVERB)) !== 0 && !isEvent(tokens, before, range)) before--
  const isExplained = (index: number): boolean => explained.some((part) => part.from <= index && index < part.to)
  if (before >= range.from && isEvent(tokens, before, range) && !isExplained(before)) {
    // *The survey covered 93 firms*: what is counted are its own.
    const owns = HOLDS.has(tokens.word[before] as number) && subject !== undefined && fromOf(subject) < before
    const moves = isBounded && MOVES.has(tokens.word[before] as number)
    if (!owns && !moves && !gives(tokens, before, subject)) return tokenText(tokens, before)
  }
  for (let index = at.to; index < range.to; index++) {
    if (tokens.kind[index] !== WORD || isExplained(index)) continue
    // *Half of the services they need*: what somebody else does with them.
    if (PRONOUNS.has(tokens.word[index] as number)) return undefined
    if (isPlanned && (CREATES.test(tokenText(tokens, index)) || (isDone(tokens, index) && isOfGoal(tokens, at.from)))) continue
    // *Five seminars were held*: there were so many.
    if (
      tokens.word[index] === HELD &&
      BE.has(tokens.word[index - 1] as number) &&
      !/^ by\b/.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 4))
    )
      return undefined
    if (isEvent(tokens, index, range)) return tokenText(tokens, index)
    if ((classesAt(tokens, index) & (PAST | VERB | PRESENT)) !== 0 && !AUXILIARY.has(tokens.word[index] as number)) return undefined
  }
  return undefined
}

const HOLDS = internAll('span spans spanned cover covers covered hold holds held feature features featured')

/** *Ten champions are to be built*: what is to be made is to be there. */
const CREATES = /^(?:built|created|formed|established|developed|raised|nurtured|fostered|trained|emerge)$/i

/** *Is to be met*: told of what stands before. */
function isDone(tokens: Tokens, verb: number): boolean {
  let before = verb - 1
  while (isClass(tokens, before, ADVERB)) before--
  return BE.has(tokens.word[before] as number)
}

/** *The goal of 5 GW*: what is done is done to the goal. */
function isOfGoal(tokens: Tokens, number: number): boolean {
  return tokens.word[number - 1] === OF && isClass(tokens, number - 2, AIM)
}

const HELD = intern('held')
const BE = internAll('is are was were be been being')

/** *Wind farms delivered 24 TWh*: what the subject itself gives is told of it. */
function gives(tokens: Tokens, verb: number, subject: Mention | undefined): boolean {
  const behind = verb + 1
  return (
    GIVES.has(tokens.word[verb] as number) &&
    subject !== undefined &&
    fromOf(subject) < verb &&
    behind < tokens.count &&
    (tokens.kind[behind] !== WORD || (classesAt(tokens, behind) & PREPOSITION) === 0)
  )
}

/** *To be brought below 5 %*: verbs that lead to a bound. */
const MOVES = internAll(
  'bring brings brought reduce reduces reduced cut cuts lower lowers lowered raise raises raised lift lifts lifted keep keeps kept push pushes pushed get gets got',
)

const GIVES = internAll(
  'deliver delivers delivered supply supplies supplied provide provides provided yield yields yielded contribute contributes contributed',
)

const AUXILIARY = internAll('is are was were be been being has have had will được')

const DUE = intern('due')

function isEvent(tokens: Tokens, index: number, range: TokenRange): boolean {
  if (tokens.kind[index] !== WORD) return false
  const bits = classesAt(tokens, index)
  const text = tokenText(tokens, index).toLowerCase()
  if (bits === 0) return looksLikePast(tokens.word[index] as number)
  // *Took part*: who takes part is counted; so is who *takes over a billion dollars*.
  if (/^(take|takes|taking|took|taken)$/.test(text))
    return !/^ (?:part|place)\b|^ (?:in )?(?:more than |over |at least |above |about )?(?:an? |one )?(?:US)?(?:[$€£]|(?:\d[\d.,]* )?[mb]illion )/i.test(
      tokens.text.slice(tokens.end[index], tokens.end[range.to - 1] as number),
    )
  // *The target of 80,000 falls due*: it is no fewer.
  if (tokens.word[index + 1] === DUE && text.startsWith('fall')) return false
  // *8,500 were added*; what a speaker added is told.
  if (text === 'added') return BE.has(tokens.word[index - 1] as number)
  if (text === 'stood') return !/^at$/i.test(index + 1 < range.to ? tokenText(tokens, index + 1) : '')
  return (bits & (PAST | VERB)) !== 0 && bits === (bits & (PAST | VERB | UP | DOWN)) && !STOCK.has(text)
}
