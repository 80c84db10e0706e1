/**
 * Reads a run of plain text for what it says in numbers.
 *
 * In: the plain text, its language, and what the text before leaves open (the period named last, the stance of a lead-in).
 * Out: a Reading. It does not know any knowledge base: what a number is about is decided in `resolve`.
 */
import type { Period, PeriodMention } from '../reading/period.ts'
import { findPeriods } from '../reading/periods.ts'
import { findQuantities } from '../reading/quantities.ts'
import type { Quantity } from '../reading/quantity.ts'
import { sentences } from '../reading/sentence.ts'
import { NUMBER, type TokenRange, type Tokens, tokenize, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Language } from '../text/language.ts'
import { firstAbove, oneBefore } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import type { Figure, Reading, Sentence } from './claim.ts'
import { datePeriods } from './dated-periods.ts'
import { periodOfFigure } from './figure-period.ts'
import { besideNumber, stanceThen, withDenied } from './figure-stance.ts'
import {
  AIM,
  COMPARING,
  classesAt,
  classesOf,
  DOWN,
  EXPECT,
  FUTURE,
  isClass,
  looksLikeParticiple,
  MODAL,
  NEUTRAL,
  PAST,
  PRESENT,
  PRONOUN,
  UP,
  VERB,
} from './lexicon.ts'
import { withNamedBehind } from './named-behind.ts'
import { type PartReading, partOf } from './part.ts'
import { type Segment, segmentsOf, segmentText } from './segments.ts'
import { type Stance, stancesOf } from './stance.ts'
import { isStart, startBefore, withSharedUnits } from './starts.ts'
import { opensScenario } from './withheld.ts'

/** What the text before a run leaves open for it. */
export interface ReadingContext {
  readonly language: Language
  /** The document date's last day, `YYYY-MM-DD`. */
  readonly documentDay: string
  /** The period named last, for `that year` and `two years later`. */
  readonly anchor: Period | undefined
  /** How a lead-in or caption tells what follows. */
  readonly stance?: Stance | undefined
  /** The period that a lead-in gives what follows: *In 2023:* */
  readonly period?: Period | undefined
  /** A heading sets out a case of several: *The high case*. */
  readonly supposed?: boolean
}

/** What is read without context: a pure function of the text, to be kept as long as the text. */
export interface PlainReading {
  readonly tokens: Tokens
  readonly sentences: readonly TokenRange[]
  readonly quantities: readonly Quantity[]
  readonly periods: readonly PeriodMention[]
}

/** Reads what needs no context. */
export function readPlain(written: string, language: Language): PlainReading {
  const tokens = tokenize(unwrapped(written))
  const quantities = findQuantities(tokens, language)
  return { tokens, sentences: withNamedBehind(sentences(tokens), tokens, quantities), quantities, periods: findPeriods(tokens, language) }
}

/** The text with a blank for each break of a line within a sentence, so that *more than in* and *2021* stand beside each other; not before `2.`. */
function unwrapped(text: string): string {
  return text.includes('\n') ? text.replace(WRAP, ' ') : text
}

const WRAP = /\n(?![ \t]*\(?\d{1,3}[.)])/g

/** Reads figures with their periods and stances. */
export function extractFigures(plain: PlainReading, context: ReadingContext): Reading & { readonly anchor: Period | undefined } {
  const { tokens, quantities, periods } = plain
  const read: Sentence[] = []
  const figures: Figure[] = []
  let anchor = context.anchor
  let nextQuantity = 0
  let nextPeriod = 0
  let supposed = context.supposed === true
  let { stance: lead, period: led } = context
  let opens = true
  for (const range of plain.sentences) {
    const end = tokens.end[range.to - 1] ?? 0
    const firstQuantity = nextQuantity
    const firstPeriod = nextPeriod
    while (nextQuantity < quantities.length && (quantities[nextQuantity] as Quantity).start < end) nextQuantity++
    while (nextPeriod < periods.length && (periods[nextPeriod] as PeriodMention).start < end) nextPeriod++
    supposed ||= quantities.length > 0 && opensScenario(tokens, range)
    if (nextQuantity === firstQuantity && nextPeriod === firstPeriod) {
      read.push({ tokens: range, segments: [], stances: [] })
      // *Item 4. Goals for 2025. …*
      opens &&= range.to - range.from <= LABEL
      continue
    }
    const own = withSharedUnits(quantities.slice(firstQuantity, nextQuantity), tokens.text)
    const named = periods.slice(firstPeriod, nextPeriod)
    const closed = merged(own, named)
    const segments = segmentsOf(tokens, range, closed, own)
    const stances = stancesOf(tokens, range, segments, lead)
    const sentence: Sentence = { tokens: range, segments, stances }
    const dated = datePeriods(named, tokens, segments, context.documentDay, anchor, own)
    // What is told as done may have been done since.
    const over = stances.some(({ tense }) => tense === 'achieved') ? context.period : led
    const within = { tokens, segments, own, dated: dated.list, anchor, led: over, documentDay: context.documentDay, stances }
    const empty: (boolean | undefined)[] = []
    // A segment may hold any number of numbers.
    const saysNothing = (segment: number): boolean => (empty[segment] ??= isElliptical(tokens, segments[segment] as Segment, closed))
    let before: { readonly quantity: Quantity; readonly told: PartReading } | undefined
    for (const quantity of own) {
      const at = tokensOf(tokens, quantity, range)
      const segment = segmentAt(segments, at.from)
      const alone = partOf(tokens, quantity, at, segments[segment] as Segment, sinceLastNumber(segments, segment, own, tokens))
      // `Rose by 8.7 and 11.6 percent`: a number that a list goes on with plays the part of the one before.
      const listed =
        before !== undefined &&
        alone.part === 'level' &&
        before.quantity.kind === quantity.kind &&
        // *Rose by 9.6 percent, 66 percent were …*: a verb of its own.
        !isClass(tokens, at.to, PRESENT | PAST) &&
        LISTED.test(tokens.text.slice(before.quantity.end, quantity.start))
      const told = listed && before !== undefined ? before.told : alone
      before = { quantity, told }
      const { falling } = told
      const start = isStart(quantity, own, named, tokens)
      const parallel = start ? startBefore(quantity, figures, read.length, tokens.text) : undefined
      const part = isPartBehind(quantity, own, segments[segment] as Segment, tokens)
        ? 'share'
        : start && parallel === undefined
          ? 'comparison'
          : told.part
      const period = parallel ?? periodOfFigure(quantity, segment, part, stances[segment] as Stance, within)
      const meant = stanceThen(stances[segment] as Stance, period, context.documentDay, supposed, context.supposed === true)
      const beside = besideNumber(meant, quantity, period, tokens.text, context.documentDay)
      const stated = withDenied(quantity, beside, segments[segment] as Segment, tokens)
      figures.push({
        quantity: stated.quantity,
        stance: stated.stance,
        at,
        sentence: read.length,
        segment,
        part,
        falling,
        isWhole: isWholeOf(quantity, own, tokens.text) || isWholeOfNext(quantity, own, tokens.text),
        isElliptical: saysNothing(segment) || pointsBack(tokens, at),
        period,
      })
    }
    anchor = dated.anchor
    const [opening] = dated.list
    if (opens && own.length === 0 && dated.list.length === 1 && isRunIn(tokens, range)) {
      led = opening?.mention.role === 'since' ? undefined : opening?.period
      const said = stances.at(-1)
      if (said?.tense === 'projected' || said?.tense === 'ahead') lead = { ...said, tense: 'projected', withheld: null, others: null }
    }
    opens = false
    read.push(sentence)
  }
  return { tokens, sentences: read, quantities, periods, figures, anchor }
}

/** *Goals for 2025. …*, *What was planned for this year. …*: a heading that runs into its paragraph. */
function isRunIn(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from > RUN_IN || to === tokens.count || !'.?'.includes(tokens.text.charAt(tokens.start[to - 1] as number))) return false
  let verb = false
  let aims = false
  for (let index = from; index < to; index++) {
    const bits = classesAt(tokens, index)
    aims ||= (bits & (AIM | EXPECT)) !== 0
    if ((bits & (MODAL | FUTURE)) !== 0) return false
    verb ||= (bits & (PAST | PRESENT)) !== 0 && (bits & (AIM | EXPECT | NEUTRAL)) === 0
  }
  return !verb || (aims && /^what (?:is|was|were|has been|had been)\b/i.test(tokens.text.slice(tokens.start[from], tokens.end[to - 1])))
}

/** Words and marks of such a heading, and of a label before it. */
const RUN_IN = 9
const LABEL = 4

/** Nothing but what joins, or a second subject of the same verb: *revenue rose by 8.7 % and exports by 11.6 %*. */
const LISTED = /^,? (?:and|và) (?:by |of )?$|^, $|^,? (?:and|while) [^,.;:]{1,80} by $|^(?: in (?:19|20)\d\d)?, (?:and )?[^,.;:]{1,60} by $/

const IS = internAll('that this it is was were are be là')
const THERE_WORD = intern('there')
const HAD_WORD = intern('had')
const BEEN_WORD = intern('been')

/** `146 of them`, `fifty of these`, `of which there were 146`. */
function pointsBack(tokens: Tokens, at: TokenRange): boolean {
  if (THERE.test(tokens.text.slice(Math.max(0, (tokens.start[at.from] as number) - 24), tokens.start[at.from]))) return true
  return /^ of (?:these|those|them|which|whom)\b/.test(tokens.text.slice(tokens.end[at.to - 1], (tokens.end[at.to - 1] as number) + 10))
}

const THERE = /\bof (?:which|whom) there (?:is|are|was|were) $/

/** Tells whether a segment says nothing but its numbers and periods: *and 80,000 by 2025*. */
function isElliptical(tokens: Tokens, segment: Segment, closed: readonly Span[]): boolean {
  let next = 0
  let closedTo = 0
  for (let index = segment.from; index < segment.to; index++) {
    const start = tokens.start[index] as number
    for (; next < closed.length && (closed[next] as Span).start <= start; next++) closedTo = Math.max(closedTo, (closed[next] as Span).end)
    if (tokens.kind[index] !== WORD || start < closedTo) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    // `That was 9 % more`, `landing at 60,000`: a pronoun with be, or a participle, says nothing either.
    const empty =
      (bits & (UP | DOWN | COMPARING)) !== 0 ||
      IS.has(word) ||
      // *It had been 19.3*
      (word === HAD_WORD && tokens.word[index + 1] === BEEN_WORD) ||
      word === BEEN_WORD ||
      // *; by 2025 there should be 80,000*
      (segment.opener !== 'start' && word === THERE_WORD) ||
      // `đặt mục tiêu`: aims.
      (word === SET_VI && tokens.word[index + 1] === AIM_VI) ||
      (index === segment.from && bits === 0 && looksLikeParticiple(word))
    if (!empty && (bits === 0 || (bits & (PRONOUN | PAST | PRESENT | VERB)) !== 0)) return false
  }
  return true
}

const SET_VI = intern('đặt')
const AIM_VI = intern('mục')

/** *Of the 60 partners 55 are foreign*: a number without a noun behind the whole it is a part of. */
function isPartBehind(quantity: Quantity, own: readonly Quantity[], segment: Segment, tokens: Tokens): boolean {
  if (quantity.kind !== 'bare' || !/^(?:out )?of /i.test(segmentText(tokens, segment))) return false
  const from = tokens.start[segment.from] as number
  return own.some((other) => other.kind === 'count' && other.start >= from && other.end <= quantity.start)
}

/** The segments right before one that hold no number; a colon leads on to it. */
function sinceLastNumber(segments: readonly Segment[], segment: number, own: readonly Quantity[], tokens: Tokens): readonly Segment[] {
  let from = segment
  while (from > 0) {
    const { from: first, to } = segments[from - 1] as Segment
    const start = tokens.start[first] as number
    const end = tokens.end[to - 1] as number
    const { opener, from: next } = segments[from] as Segment
    const mark = opener === 'stop' ? tokens.text.charAt(tokens.start[to] as number) : ':'
    // *Growth in exports – 11.6 %*
    const label = from === segment && /[–—]/.test(mark) && tokens.kind[next] === NUMBER && !hasVerb(segments[from - 1] as Segment)
    const stop = mark !== ':' && !label
    if (stop || own.some((quantity) => quantity.start >= start && quantity.end <= end)) break
    from--
  }
  return segments.slice(from, segment)
}

function hasVerb({ classes }: Segment): boolean {
  return (classes & (VERB | PAST | PRESENT | FUTURE)) !== 0
}

/** The 60 of `55 of 60`: it counts all, whatever is said of the part. */
function isWholeOf(quantity: Quantity, own: readonly Quantity[], text: string): boolean {
  const before = oneBefore(own, own.indexOf(quantity))
  if (before === undefined || (quantity.kind !== 'count' && quantity.kind !== 'bare')) return false
  return (
    before.whole === quantity.value ||
    (before.end < quantity.start &&
      quantity.start - before.end < 40 &&
      /^ (?:out )?of (?:[^\s,;.]+ ){0,3}$/.test(text.slice(before.end, quantity.start))) ||
    // *155 of the partners are foreign, out of 176*
    ((before.kind === 'bare' || before.kind === 'count') &&
      before.end < quantity.start &&
      OUT_OF.test(text.slice(Math.max(before.end, quantity.start - 24), quantity.start)))
  )
}

const OUT_OF = /(?<![A-Za-zÀ-ỹ])(?:out of|trên(?: tổng số)?) (?:a total of |the |all )?$/iu

/** *Trong 176 đối tác có tới 164 …*, *of the 176 partners 164 …*: what a smaller number behind it is a part of. */
function isWholeOfNext(quantity: Quantity, own: readonly Quantity[], text: string): boolean {
  const next = own[own.indexOf(quantity) + 1]
  const counts = (kind: Quantity['kind']): boolean => kind === 'count' || kind === 'bare'
  const like =
    (counts(quantity.kind) && counts(next?.kind ?? 'rank')) ||
    ((quantity.kind === 'measure' || quantity.kind === 'money') && next?.kind === quantity.kind && next.unit === quantity.unit)
  if (next === undefined || !like || next.start - quantity.end > 80) return false
  if (!(typeof next.value === 'number' && typeof quantity.value === 'number' && next.value <= quantity.value)) return false
  const before = text.slice(Math.max(0, quantity.start - 20), quantity.start).normalize('NFC')
  // *The 60 partners include 45 foreign ones.*
  if (/^[^.;:!?]* include[sd]? (?:just |only |some )?$/.test(text.slice(quantity.end, next.start))) return true
  return (
    /(?:^|[\s,;:])(?:(?:trong|trên)(?: (?:tổng )?số)?|of the|out of(?: the)?|among the) $|(?:^|[;,:] )of $/iu.test(before) &&
    !/[.;:!?]/.test(text.slice(quantity.end, next.start))
  )
}

/** Spans of both lists, each in order of their start, in that order. */
function merged(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const both: Span[] = []
  let next = 0
  for (const one of a) {
    for (let other = b[next]; other !== undefined && (other.start - one.start || other.end - one.end) < 0; other = b[++next])
      both.push(other)
    both.push(one)
  }
  while (next < b.length) both.push(b[next++] as Span)
  return both
}

/** The tokens that a span of text covers, within `range`. */
export function tokensOf(tokens: Tokens, span: Span, range: TokenRange): TokenRange {
  const from = firstAbove(tokens.end, span.start, range.from, range.to)
  let to = from
  while (to < range.to && (tokens.start[to] as number) < span.end) to++
  return { from, to }
}

/** The characters of a sentence; undefined where the run has none of that number. */
export function sentenceSpan(
  { sentences, tokens: { start, end } }: Pick<Reading, 'sentences' | 'tokens'>,
  sentence: number,
): Span | undefined {
  const range = sentences[sentence]?.tokens
  return range === undefined ? undefined : { start: start[range.from] as number, end: end[range.to - 1] as number }
}

/** The words of a sentence, as written. */
export function sentenceText(reading: Pick<Reading, 'sentences' | 'tokens'>, sentence: number): string {
  const span = sentenceSpan(reading, sentence)
  return span === undefined ? '' : reading.tokens.text.slice(span.start, span.end)
}

/** The periods that a sentence names. */
export function sentencePeriods(reading: Pick<Reading, 'sentences' | 'tokens' | 'periods'>, sentence: number): readonly PeriodMention[] {
  const span = sentenceSpan(reading, sentence)
  return span === undefined ? [] : reading.periods.filter(({ start, end }) => start >= span.start && end <= span.end)
}

/** The segment that holds token `index`, or the last one before it. */
export function segmentAt(segments: readonly Segment[], index: number): number {
  let found = 0
  for (let segment = 0; segment < segments.length; segment++) if ((segments[segment] as Segment).from <= index) found = segment
  return found
}
