/**
 * Tells whose number a clause gives: one that somebody reckons, guesses or asks for by themselves is not the source's.
 *
 * In: the segments of a sentence. Out: for each segment whether its numbers are another's. Who that is, names of the knowledge
 * base apart, does not matter.
 */
import { isCapital, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { ADVERB, AIM, classesOf, DETERMINER, isClass, NEUTRAL, PRONOUN, REPORTER, TELLING, VOICE } from './lexicon.ts'
import type { Segment } from './segments.ts'

const A = internAll('a an one another')
const BE = internAll('is are was were be been being')

/** Which numbers of a clause are reckoned by somebody else: only what is yet to come, or `any`; `ours` are the writer's own. */
export type Others = 'projection' | 'any' | 'ours' | null

/** Says of each segment whether it tells another's own numbers; one that names nobody goes on with those of the one before. */
export function othersIn(tokens: Tokens, segments: readonly Segment[]): readonly Others[] {
  const found: Others[] = []
  for (const segment of segments) {
    const own = (segment.classes & VOICE) === 0 ? null : voiceOf(tokens, segment)
    // *Our own wish is smaller: 5 by 2030*
    const goesOn = (segment.opener !== 'stop' || isBehindColon(tokens, segment)) && (segment.classes & REPORTER) === 0
    found.push(own ?? (goesOn ? (found.at(-1) ?? null) : null))
  }
  return found
}

function isBehindColon({ text, start }: Tokens, { from }: Segment): boolean {
  return from > 0 && text.charCodeAt(start[from - 1] as number) === 0x3a
}

function voiceOf(tokens: Tokens, segment: Segment): Others {
  let voice: Others = null
  for (let index = segment.from; index < segment.to; index++) {
    if (!isClass(tokens, index, VOICE)) continue
    const word = tokens.word[index] as number
    if (DOUBTERS.has(word)) return 'any'
    if ((SOME.has(word) && isPutBy(tokens, index, segment, PUTTING)) || (OBSERVERS.has(word) && isPutBy(tokens, index, segment, RECKONING)))
      return 'any'
    // *The nurses' union reckons*; not the European Union.
    if (UNIONS.has(word) && !isCapital(tokens, index) && isClass(tokens, index + 1, TELLING)) return 'any'
    // *We model 131 for next year*
    if (MODELLING.has(word) && index > segment.from && WE.has(tokens.word[index - 1] as number)) return 'ours'
    const told = VIETNAMESE.has(word) ? vietnameseVoice(tokens, index, segment) : null
    if (told === 'ours') return told
    voice = told ?? voice
    // *Our own aim is 5 by 2030*
    if (word === OWN && index > segment.from && OURS.has(tokens.word[index - 1] as number) && isClass(tokens, index + 1, AIM))
      voice = 'projection'
    const owned = RECKONINGS.has(word) ? ownerOf(tokens, index, segment) : null
    if (owned !== null) return owned
    // *The Union of Nurses wants 80,000*
    if (UNIONS.has(word) && (segment.classes & AIM) !== 0 && !/^european$/i.test(tokenText(tokens, index - 1))) voice = 'projection'
    if (HOUSES.has(word) && isIndefinite(tokens, index, segment)) return 'any'
    if (MODELS.has(word) && isIndefinite(tokens, index, segment)) voice = 'projection'
    if (BELIEVING.has(word) && index > segment.from && !isPassive(tokens, index, segment) && !isClass(tokens, index - 1, PRONOUN))
      return 'any'
    if (STUDIES.has(word) && isIndefinite(tokens, index, segment)) voice = 'projection'
    const proposes = PROPOSING.has(word) && !isOfPlan(tokens, index, segment)
    if (HOUSES.has(word) || OBSERVERS.has(word) || proposes || (BELIEVING.has(word) && !isPassive(tokens, index, segment)))
      voice = 'projection'
  }
  return voice
}

const OWN = intern('own')
const OURS = internAll('my our')
const VIETNAMESE = internAll('hiệp chuyên phân nghiên toán sở')
const [ASSOCIATION, EXPERT, ANALYST, STUDY, WORKING_OUT, DEPARTMENT] = ['hiệp', 'chuyên', 'phân', 'nghiên', 'toán', 'sở'].map(intern)

/** *Hiệp hội*, *các chuyên gia*, *một nghiên cứu*, *Sở đặt mục tiêu*, *theo tính toán của chúng tôi*. */
function vietnameseVoice({ word, text, start }: Tokens, index: number, segment: Segment): Others {
  const own = word[index]
  const at = start[index] as number
  const behind = text.slice(at, at + 48)
  const before = text.slice(Math.max(0, at - 9), at)
  if (own === ASSOCIATION || own === EXPERT)
    return AIMING.test(behind) || (OTHERS_NAMED.test(behind) && /(?:của|theo)(?: các)? $/iu.test(before)) ? 'projection' : null
  if (own === ANALYST || own === STUDY) return /(?:nhà|một|giới) $/iu.test(before) ? 'projection' : null
  if (own === WORKING_OUT) return /^toán (?:của|riêng của) (?:chúng|tôi|nhóm)(?![A-Za-zÀ-ỹ])/iu.test(behind) ? 'ours' : null
  // *Sở Y tế* has a name; *Sở* by itself is that of a province.
  return own === DEPARTMENT && (segment.classes & AIM) !== 0 && /^Sở \p{Ll}/u.test(behind) ? 'projection' : null
}

const OTHERS_NAMED = /^(?:hiệp hội|chuyên gia)(?![A-Za-zÀ-ỹ])/iu
/** *Hiệp hội đặt mục tiêu*, but not: *Hiệp hội góp phần vào mục tiêu*. */
const AIMING = /^(?:hiệp hội|chuyên gia)(?: (?!góp|vào)[A-Za-zÀ-ỹ]+){0,3} (?:đặt|đề|mong|muốn|kỳ vọng|dự|ước|cho rằng|tính) /iu

const DOUBTERS = internAll(
  `rumour rumours rumor rumors opposition critic critics opponent opponents sceptic sceptics skeptic skeptics optimist optimists pessimist pessimists doubter doubters
  bulls bears reader readers neighbour neighbor consultancy consultancies consultant consultants broker brokers brokerage brokerages`,
)
const SOME = internAll('some many others several few')
const PUTTING = internAll(
  'put puts say says said claim claims claimed reckon reckoned estimate estimated argue argued maintain maintained insist insisted',
)

const RECKONING = internAll('put puts reckon reckoned estimate estimated')

/** *Some put it at 5*, *others even say*, *analysts reckon*. */
function isPutBy(tokens: Tokens, index: number, { to }: Segment, verbs: ReadonlySet<number>): boolean {
  let verb = index + 1
  while (verb < to && isClass(tokens, verb, ADVERB)) verb++
  return verb < to && tokens.kind[verb] === WORD && verbs.has(tokens.word[verb] as number)
}

/** *A study finds that 95 % is possible*: nobody's plan. */
const STUDIES = internAll('study studies thesis')
const UNIONS = internAll('union unions')
const HOUSES = internAll(
  'poll bank banks lender lenders association associations lobby institute institutes think-tank tank analyst economist expert observer researcher forecaster',
)
const OBSERVERS = internAll(
  'auditor auditors campaigner campaigners analysts economists experts observers researchers commentators investors forecasters delegate delegates respondents activist activists protesters demonstrators lobbyists environmentalists',
)
const RECKONINGS = internAll(
  'guess bet hunch reckoning calculation calculations model modelling modeling survey tally count view opinion method definition estimate estimates projection projections forecast forecasts wish wishes list staff team colleagues desk researchers',
)
/** *One model puts it at 5*: what it works out for a time to come is nobody's plan. */
const MODELS = internAll('model forecast projection calculation')
const MODELLING = internAll('model modelled modeled guess guessed bet')
const WE = internAll('we i')
const BELIEVING = internAll(
  'think thinks thought believe believes believed guess guesses guessed suspect suspects suspected fear fears feared bet bets',
)
const PROPOSING = internAll(
  'propose proposes proposed proposing proposal proposals ask asks asked recommend recommends recommended recommendation urge urges urged',
)

/** *The plan asks for 5*: what a document asks for, it plans. */
function isOfPlan(tokens: Tokens, index: number, segment: Segment): boolean {
  let before = index - 1
  while (before > segment.from && isClass(tokens, before, ADVERB)) before--
  return before >= segment.from && tokens.kind[before] === WORD && PLANS.has(tokens.word[before] as number)
}

const PLANS = internAll('plan strategy programme program roadmap law act decree directive resolution decision regulation charter agenda')

/** `our estimate`, `the bank's own count`, `her guess`. */
function ownerOf(tokens: Tokens, index: number, segment: Segment): Others {
  for (let before = index - 1; before >= segment.from && before >= index - 3; before--) {
    const text = tokenText(tokens, before).toLowerCase()
    if (text === 'my' || text === 'our') return 'ours'
    if (text === 'own') return /^(my|our)$/i.test(before > 0 ? tokenText(tokens, before - 1) : '') ? 'ours' : 'any'
    if (/^(his|her|their|its)$/.test(text))
      return /^(guess|bet|hunch|reckoning|calculations?|method|definition|view|opinion|wish|wishes)$/i.test(tokenText(tokens, index))
        ? 'any'
        : null
  }
  return null
}

/** `a Singapore bank`, `one analyst`: nobody that a source is known by. */
function isIndefinite(tokens: Tokens, index: number, segment: Segment): boolean {
  for (let before = index - 1; before >= segment.from && before >= index - 3; before--) {
    if (tokens.kind[before] !== WORD) return false
    if (A.has(tokens.word[before] as number)) return true
    const bits = classesOf(tokens.word[before] as number)
    if (bits !== 0 && (bits & NEUTRAL) === 0 && (bits & DETERMINER) === 0) return false
  }
  return false
}

/** `is thought to be`: told of a number by all. */
function isPassive(tokens: Tokens, index: number, segment: Segment): boolean {
  const before = index - 1
  return before >= segment.from && BE.has(tokens.word[before] as number)
}
