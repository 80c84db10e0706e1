/**
 * Puts the verb that tells a number into other words: as planned where it is told as done, as past where it is told as still to come.
 *
 * In: a figure and what is read around it. Out: a change of the plain text, or undefined where the grammar leaves a doubt: a number
 * without a verb of its own, a subject that is not plainly one or many, other numbers that hang on the same verb.
 */
import { POSSESSIVE, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import type { Span } from '../text/span.ts'
import type { Figure, Reading } from './claim.ts'
import {
  ADVERB,
  AIM,
  CONJUNCTION,
  classesAt,
  classesOf,
  DETERMINER,
  EXPECT,
  FUTURE,
  looksLikeAdverb,
  looksLikePast,
  MODAL,
  NEUTRAL,
  PARTICIPLE,
  PAST,
  PREPOSITION,
  PRESENT,
  RELATIVE,
  SUBORDINATOR,
  TELLING,
  VERB,
} from './lexicon.ts'
import type { Segment } from './segments.ts'

const PAST_MARKER = intern('đã')

/** New words for a stretch of plain text. */
export interface Rewording extends Span {
  readonly newText: string
}

/** What a number that is told as done was in truth, and whether its time is over. */
export interface Plan {
  readonly kind: 'forecast' | 'target'
  readonly over: boolean
}

/** Tells a plan where the text tells an outcome: `reached` becomes `was projected to reach`, `đạt` becomes `dự kiến đạt`. */
export function asPlanned(figure: Figure, reading: Reading, plan: Plan): Rewording | undefined {
  const { tokens } = reading
  const segment = segmentOf(figure, reading)
  if (segment === undefined || hangsWithOthers(figure, reading)) return undefined
  const verb = pastVerb(tokens, segment, figure.at.from)
  if (verb === undefined) return undefined
  const text = tokenText(tokens, verb).toLowerCase()
  if (text === 'đạt') {
    const from = verb > segment.from && tokens.word[verb - 1] === PAST_MARKER ? verb - 1 : verb
    return reworded(tokens, from, verb, 'dự kiến đạt')
  }
  const base = baseOf(text)
  if (base === undefined) return undefined
  const before = verb > segment.from ? tokenText(tokens, verb - 1).toLowerCase() : ''
  const perfect = before === 'has' || before === 'have' || before === 'had'
  const from = perfect ? verb - 1 : verb
  const intent = intentOf(plan.kind)
  if (before === 'had') return reworded(tokens, from, verb, `had been ${intent} ${base}`)
  const many =
    before === 'has' ? false : before === 'have' ? true : text === 'was' ? false : text === 'were' || isMany(tokens, segment, from, reading)
  if (many === undefined) return undefined
  const be = plan.over ? (many ? 'were' : 'was') : many ? 'are' : 'is'
  return reworded(tokens, from, verb, `${be} ${intent} ${base}`)
}

/** Tells as past what the text tells as still to come: `is expected to` becomes `was expected to`, `will` becomes `was projected to`. */
export function asPast(figure: Figure, reading: Reading, kind: Plan['kind'], documentDay: string): Rewording | undefined {
  const { tokens } = reading
  const segment = segmentOf(figure, reading)
  if (segment === undefined) return undefined
  const open = reading.figures.some(
    (other) => other.sentence === figure.sentence && other.period.period !== undefined && other.period.period.to > documentDay,
  )
  if (open) return undefined
  for (let index = segment.from; index < segment.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesOf(tokens.word[index] as number)
    const text = tokenText(tokens, index).toLowerCase()
    if (text === 'will' || text === 'shall') {
      const many = isMany(tokens, segment, index, reading)
      return many === undefined ? undefined : reworded(tokens, index, index, `${many ? 'were' : 'was'} ${intentOf(kind)}`)
    }
    if (text === 'is' || text === 'are') {
      const be = text === 'is' ? 'was' : 'were'
      const planned = index + 1 < segment.to && (classesAt(tokens, index + 1) & PARTICIPLE) !== 0
      return planned ? reworded(tokens, index, index + 1, `${be} ${tokenText(tokens, index + 1)}`) : reworded(tokens, index, index, be)
    }
    if ((bits & (PAST | MODAL)) !== 0 && (bits & (AIM | EXPECT)) === 0) return undefined
    const past =
      PAST_OF.get(text) ?? (index + 1 < segment.to && tokenText(tokens, index + 1) === 'to' ? PAST_BEFORE_TO.get(text) : undefined)
    if (past !== undefined && index > segment.from) return reworded(tokens, index, index, past)
  }
  return undefined
}

/** `was to reach` may tell what came about later; these do not. */
function intentOf(kind: Plan['kind']): string {
  return kind === 'forecast' ? 'projected to' : 'meant to'
}

function segmentOf({ sentence, segment }: Figure, reading: Reading): Segment | undefined {
  return reading.sentences[sentence]?.segments[segment]
}

function reworded(tokens: Tokens, from: number, to: number, words: string): Rewording {
  const start = tokens.start[from] as number
  const capital = tokens.text.charAt(start) !== tokens.text.charAt(start).toLowerCase()
  return { start, end: tokens.end[to] as number, newText: capital ? words.charAt(0).toUpperCase() + words.slice(1) : words }
}

/** Other numbers of the sentence take their verb from the same clause, so that new words for it would tell them otherwise too. */
function hangsWithOthers(figure: Figure, reading: Reading): boolean {
  return reading.figures.some((other) => {
    if (other === figure || other.sentence !== figure.sentence || other.part === 'growth' || other.part === 'comparison') return false
    if (other.segment === figure.segment) return other.at.from > figure.at.from
    return (
      other.segment > figure.segment && ((segmentOf(other, reading)?.classes ?? 0) & (PRESENT | PAST | FUTURE | MODAL | AIM | EXPECT)) === 0
    )
  })
}

/** The last verb before a number that tells what happened; undefined where something else tells it. */
function pastVerb(tokens: Tokens, segment: Segment, to: number): number | undefined {
  for (let index = to - 1; index >= segment.from; index--) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & (FUTURE | MODAL)) !== 0 || ((bits & (AIM | EXPECT)) !== 0 && (bits & NEUTRAL) === 0)) return undefined
    const before = index > segment.from ? (tokens.word[index - 1] as number) : -1
    const perfect = (before === HAS || before === HAVE || before === HAD) && baseOf(tokenText(tokens, index).toLowerCase()) !== undefined
    if ((bits & PAST) === 0 && !perfect && !(bits === 0 && looksLikePast(tokens.word[index] as number))) continue
    if (index > segment.from && (classesOf(before) & DETERMINER) !== 0) continue
    // `was recorded at`: the form of be before it is the verb.
    if (/^(was|were|been)$/i.test(index > segment.from ? tokenText(tokens, index - 1) : '')) continue
    return (bits & TELLING) !== 0 ? undefined : index
  }
  return undefined
}

/** Tells whether the subject before a verb is many; undefined where that is not plain. */
function isMany(tokens: Tokens, segment: Segment, verb: number, reading: Reading): boolean | undefined {
  let from = segment.from
  if (segment.opener === 'relative') return undefined
  while (from < verb && (classesAt(tokens, from) & (CONJUNCTION | SUBORDINATOR)) !== 0) from++
  // `In 2023 revenue reached …`
  if ((classesAt(tokens, from) & PREPOSITION) !== 0) {
    const start = tokens.start[from] as number
    const period = reading.periods.find((one) => one.start >= start && one.start <= start + 16)
    if (period === undefined) return undefined
    while (from < verb && (tokens.start[from] as number) < period.end) from++
  }
  let head = -1
  let joined = false
  for (let index = from; index < verb; index++) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesAt(tokens, index)
    if ((bits & (RELATIVE | SUBORDINATOR)) !== 0) return undefined
    if ((bits & PREPOSITION) !== 0 && head >= 0) break
    if ((bits & CONJUNCTION) !== 0) joined = true
    else if (!((bits & ADVERB) !== 0 && (bits & NEUTRAL) === 0) && !(bits === 0 && looksLikeAdverb(tokens.word[index] as number)))
      head = index
  }
  if (head < 0) return undefined
  const text = tokenText(tokens, head).toLowerCase()
  if (/^(it|this|that|he|she)$/.test(text)) return false
  if (/^(they|these|those|we|you)$/.test(text)) return true
  if (text === 'i' || tokens.kind[head + 1] === POSSESSIVE) return undefined
  const many = /[^siu]s$/.test(text) && text !== 'news'
  return joined && !many ? undefined : many
}

/** The infinitive of a past form, where it is a known verb. */
function baseOf(past: string): string | undefined {
  const irregular = IRREGULAR.get(past)
  if (irregular !== undefined || !past.endsWith('ed')) return irregular
  const stem = past.slice(0, -2)
  const candidates = [stem, `${stem}e`, stem.endsWith('i') ? `${stem.slice(0, -1)}y` : '', /(.)\1$/.test(stem) ? stem.slice(0, -1) : '']
  return candidates.find((candidate) => candidate !== '' && (classesOf(intern(candidate)) & VERB) !== 0)
}

const HAS = intern('has')
const HAVE = intern('have')
const HAD = intern('had')

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    was: 'be',
    were: 'be',
    been: 'be',
    had: 'have',
    hit: 'hit',
    rose: 'rise',
    risen: 'rise',
    grew: 'grow',
    grown: 'grow',
    fell: 'fall',
    fallen: 'fall',
    stood: 'stand',
    made: 'make',
    came: 'come',
    come: 'come',
    brought: 'bring',
    took: 'take',
    taken: 'take',
    drew: 'draw',
    went: 'go',
    won: 'win',
    sold: 'sell',
    built: 'build',
    held: 'hold',
    met: 'meet',
    leapt: 'leap',
    became: 'become',
    become: 'become',
    numbered: 'number',
  }),
)

const PAST_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aims: 'aimed',
    expects: 'expected',
    wants: 'wanted',
    hopes: 'hoped',
    seeks: 'sought',
    intends: 'intended',
    foresees: 'foresaw',
    predicts: 'predicted',
    anticipates: 'anticipated',
    envisages: 'envisaged',
    envisions: 'envisioned',
    pledges: 'pledged',
    commits: 'committed',
    strives: 'strove',
  }),
)

// Nouns as well, but for an infinitive behind them.
const PAST_BEFORE_TO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    plans: 'planned',
    plan: 'planned',
    aim: 'aimed',
    expect: 'expected',
    want: 'wanted',
    hope: 'hoped',
    intend: 'intended',
  }),
)
