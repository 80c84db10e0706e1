/**
 * Tells how surely a figure is bound: by every dimension, or by enough for a number that agrees.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { ANAPHOR, CONJUNCTION, classesOf, DETERMINER, isClass, PAST, PREPOSITION, PRESENT, VERB } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { MARK, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { isAscii } from '../text/language.ts'
import { type Candidate, isOwnCount } from './choose.ts'
import { type Before, continues, dropsSubject, opensWithChange, opensWithPronoun, saysOfWhat, turnsAway } from './discourse.ts'
import { isValueAdded, type Unexplained, unexplainedIn } from './explain.ts'
import { isWhole } from './field.ts'
import { leadsTo, type Said } from './gapping.ts'
import { spansIn } from './loose.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import { narrowed } from './narrowed.ts'
import { isNearest } from './nearness.ts'
import { fieldAt, isOfField, isOfOtherField } from './other-field.ts'
import { isOwnWord, takesUpSubject } from './pointing.ts'
import type { Strength } from './resolved.ts'
import { happens, isSized, limits, movesAway, statementOf } from './restrict.ts'

const THIS = internAll('này đó ấy')
const KINDS = internAll('ngành vực hàng nghiệp phẩm nhóm trong số')
const WHOLE_COUNTRY = internAll('economy country nation')

/** Full where every slot is named in the sentence, or pointed at, and every word is explained. */
export function strengthOf(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  bound: Candidate,
  loose: readonly Unexplained[],
  group: number,
  stray: boolean,
  knowledge: Knowledge,
  before: Before | undefined,
  last: Said | undefined,
  away: boolean,
  beside: Said | undefined,
): { strength: Strength; reason: string | null; doubts?: readonly number[]; narrowed?: boolean } {
  if (stray) return { strength: 'partial', reason: 'The text before it is about another place.' }
  const spans = spansIn(reading.tokens, named.sentence.tokens, reading)
  const explained = [...named.parts, ...spans]
  const spent = isSpentOn(reading.tokens, bound)
  const moved =
    movesAway(reading.tokens, statementOf(named, group, reading.tokens), [...partsOf(named, bound, knowledge), ...spans]) ??
    narrowed(figure, reading, named, bound, knowledge) ??
    limits(reading.tokens, [bound.indicator?.mention, bound.subject.mention], figure, explained) ??
    (bound.indicator === undefined && !spent
      ? happens(
          reading.tokens,
          figure.at,
          named.groups[group] as TokenRange,
          explained,
          bound.subject.mention,
          figure.quantity.kind === 'percent' && figure.quantity.bound !== null,
          figure.stance.status === 'target',
        )
      : undefined)
  if (moved !== undefined) return { strength: 'partial', reason: `“${moved}” may make it about something else.`, narrowed: true }
  if (figure.quantity.kind === 'count' || figure.quantity.kind === 'bare')
    if (bound.subject.mention !== undefined && isSized(reading.tokens, figure.at, bound.subject.mention))
      return { strength: 'partial', reason: 'It counts those of one size.', narrowed: true }
  const word = loose[0]
  if (word !== undefined)
    return {
      strength: 'partial',
      reason: `“${word.text}” may make it about something else.`,
      doubts: loose.map(({ token }) => token),
      narrowed: true,
    }
  // *How much of revenue came from small firms? 60 million*: what was asked for is not all of it.
  // *Small firms numbered 40. By 2025 they should be 60.*
  const isOfSome = before !== undefined && (before.narrow === true || before.narrowed === bound.series.id)
  const goesOn = isOfSome ? continues(figure, reading.tokens, named, before) : undefined
  if (goesOn === 'answer' || goesOn === 'pronoun')
    return { strength: 'partial', reason: 'Its sentence does not say what is measured.', doubts: [] }
  // A number that is taken for one of the same is known by its value alone; one that goes on with it is known by that.
  if (bound.inferred === true && !goesOnWith(last, figure, bound, false, knowledge))
    return { strength: 'partial', reason: 'Its sentence does not say what is measured.', doubts: [] }
  // Money is spent, earned and owed: a currency alone tells less than a unit of measure.
  if (bound.indicator === undefined && bound.series.indicator.quantity === 'money' && !bound.series.indicator.implicit && !spent)
    return { strength: 'partial', reason: 'Its sentence does not say what is measured.', doubts: [] }
  if (bound.indicator !== undefined && bound.indicator.distance > 1 && !spent)
    return takesUp(figure, reading.tokens, named, bound, before) ||
      goesOnWith(last, figure, bound, isLedTo(bound, group, named, reading.tokens), knowledge) ||
      isAnswerFor(figure, reading.tokens, named, bound, before)
      ? { strength: 'full', reason: null }
      : { strength: 'partial', reason: 'Its sentence does not say what is measured.', doubts: [] }
  if (bound.subject.distance > 1 && isOfField(reading.tokens, named.sentence.tokens, bound, knowledge))
    return { strength: 'partial', reason: 'Its sentence is about a whole field.', doubts: [] }
  if (bound.subject.distance > 1 && isOfOtherField(figure, reading, named, bound, before, last, away))
    return { strength: 'partial', reason: 'The text before it is about something else.', doubts: [] }
  if (bound.subject.distance > 1 && turnsAway(figure, reading, named, before))
    return { strength: 'partial', reason: 'The sentence before it is about something else.', doubts: [] }
  if (
    bound.subject.only === true &&
    !isWholeName(reading.tokens, figure.at, bound, named) &&
    !isNamedInPart(reading.tokens, named.groups[group] as TokenRange, explained, bound, knowledge)
  )
    return { strength: 'partial', reason: 'Its sentence does not say whose number it is.', doubts: [] }
  if (
    bound.subject.distance > 1 &&
    !takesUp(figure, reading.tokens, named, bound, before) &&
    !pointsBack(reading.tokens, named, group, bound, knowledge) &&
    !isPartOfLast(figure, reading.tokens, named, bound) &&
    !isOfNumberTold(figure, last) &&
    !(isNamedBy(before, bound) && goesWithThat(reading.tokens, named, group, bound)) &&
    !(isNamedBy(before, bound) && isShareAlone(figure, reading.tokens, bound)) &&
    !goesOnWith(last, figure, bound, false, knowledge) &&
    !repeats(before, named, bound, reading.tokens) &&
    !opensWithMeasure(reading.tokens, named, bound, before) &&
    !isOfOne(figure.at, reading.tokens, named, bound, knowledge) &&
    !isOfSpoken(figure, bound, before, knowledge) &&
    !isPartOfWhole(figure, reading.tokens, named, bound, last ?? beside, explained)
  )
    return { strength: 'partial', reason: 'Its sentence does not say whose number it is.', doubts: [] }
  return { strength: 'full', reason: null }
}

/** *What were exports in 2022? For panes, 136 million*: the answer says only of what. */
function isAnswerFor(
  figure: Figure,
  tokens: Tokens,
  named: NamedSentence,
  { indicator, subject, series }: Candidate,
  before: Before | undefined,
): boolean {
  const own = subject.mention?.parts[0]?.from ?? figure.at.from
  if (before === undefined || figure.part !== 'level' || indicator === undefined || own > named.sentence.tokens.from + 2) return false
  const asked = before.focus.indicators.includes(series.indicator.code) && saysOfWhat(figure, tokens, named, before)
  return asked && !named.mentions.some((mention) => names(mention, 'indicator'))
}

/** What names anything but another measure: *Revenue of 130 billion came from abroad* is no share that came from abroad. */
function partsOf({ mentions, parts }: NamedSentence, { series: { indicator } }: Candidate, knowledge: Knowledge): readonly TokenRange[] {
  if (indicator.quantity !== 'money') return parts
  const isOther = ({ kind, code }: Mention['concepts'][number]): boolean =>
    kind === 'indicator' && knowledge.seriesOf(code).every((series) => series.indicator.quantity !== indicator.quantity)
  return mentions.flatMap((mention) => (mention.concepts.every(isOther) ? [] : mention.parts))
}

/** The clause has a word of its subject's names, and no other subject's: *60 % of new cars are to be electric*. */
function isNamedInPart(tokens: Tokens, group: TokenRange, taken: readonly TokenRange[], bound: Candidate, knowledge: Knowledge): boolean {
  for (let index = group.from; index < group.to; index++) {
    if (tokens.kind[index] !== WORD || classesOf(tokens.word[index] as number) !== 0) continue
    if (!taken.some(({ from, to }) => from <= index && index < to) && isOwnWord(tokens, index, bound, knowledge)) return true
  }
  return false
}

/** *740 million went into school buildings*: what money goes into, it is spent on. */
function isSpentOn(tokens: Tokens, { subject, series: { indicator } }: Candidate): boolean {
  const [part] = subject.mention?.parts ?? []
  if (part === undefined || subject.distance > 0 || indicator.quantity !== 'money') return false
  const start = tokens.start[part.from] as number
  return (
    GOES_INTO.test(tokens.text.slice(Math.max(0, start - 32), start)) &&
    SPENDING.test([...Object.values(indicator.labels), ...(indicator.words ?? [])].join(' '))
  )
}

const GOES_INTO =
  /\b(?:w[eo]nt|goes?|going|gone|flow(?:s|ed)?|put|poured|pumped|plough(?:ed|s)?|channel(?:led|ed)|set aside|earmarked|allocated|reserved) (?:in)?(?:to|for) (?:the |our |its |new |building )?$/i
const SPENDING = /\b(?:spen[dt]|invest|expend|outlay)/i

/** *The discard rate*, *average delay*: a name of two words or more for what the knowledge base has of nothing else. */
function isWholeName(tokens: Tokens, at: TokenRange, { indicator, series }: Candidate, { mentions }: NamedSentence): boolean {
  // *Vietnam's trade surplus* is of all that the country trades.
  if (series.indicator.quantity === 'money' || mentions.some((mention) => names(mention, 'area'))) return false
  const [part] = indicator?.mention?.parts ?? []
  if (part === undefined || indicator?.mention?.parts.length !== 1) return false
  // A word of Vietnamese is two syllables.
  const vietnamese = !isAscii(tokens.text.slice(tokens.start[part.from], tokens.end[part.to - 1]))
  if (part.to - part.from < (vietnamese ? 3 : 2) || isClass(tokens, part.from, PREPOSITION)) return false
  // *A discard rate of at most 5 %*: what stands behind is the number.
  if (part.to + 1 !== at.from && /^(?:of|in|for|at|by|among|per)$/i.test(tokenText(tokens, part.to))) return false
  return part.from === 0 || tokens.kind[part.from - 1] !== WORD || isClass(tokens, part.from - 1, DETERMINER)
}

/** The sentence says only a new number of what the one before measured: *It had been 7 % in 2019*, *Growth: 9 %*. */
function takesUp(figure: Figure, tokens: Tokens, named: NamedSentence, bound: Candidate, before: Before | undefined): boolean {
  if ((bound.indicator?.distance ?? 2) !== 2 || bound.subject.distance !== 2) return false
  if (opensWithPronoun(figure, tokens, named))
    // *A fifth comes from patients. Two years ago it was 22 %*: of what the number right before is, which is not known.
    return !(
      before?.doubtful === true &&
      (THAT.has(tokens.word[named.sentence.tokens.from] as number) ||
        (before.unknown === figure.quantity.kind && UNITED.has(figure.quantity.kind)))
    )
  // *ICT took in 148 billion, telecoms 6. Up 9 %*: which of them is not said.
  if (figure.part === 'growth' && before?.unknown !== undefined) return false
  return (
    isNamedBy(before, bound) &&
    (dropsSubject(figure, tokens, named) || opensWithChange(figure, tokens, named) || continues(figure, tokens, named, before) === 'label')
  )
}

/**
 * The number told right before is of the same indicator, in the same unit: *In 2022 you waited 142 days for a new hip. In 2024 you waited 109
 * days*, *Investment in wind was 3 billion. For solar power it was 2 billion*. No other series of what it leaves unsaid may be nearer to it.
 */
function goesOnWith(recent: Said | undefined, figure: Figure, bound: Candidate, isLed: boolean, knowledge: Knowledge): boolean {
  for (let one = recent; one !== undefined && one.sentence >= figure.sentence - 1; one = one.before)
    if (isSameAs(one, figure, bound, isLed, knowledge)) return true
  return false
}

/** Its subject opens the clause: *For cataract surgery, 68 days*. */
function isLedTo({ subject }: Candidate, group: number, named: NamedSentence, tokens: Tokens): boolean {
  return subject.mention !== undefined && subject.distance === 1 && leadsTo(subject.mention, group, named, tokens)
}

/** The sentence right before speaks of the same of one subject: *In Norland the share of coal was 41 %. Eastmark's share was 13 %*. */
function repeats(
  before: Before | undefined,
  { mentions }: NamedSentence,
  { series, subject, indicator }: Candidate,
  tokens: Tokens,
): boolean {
  if (series.indicator.quantity === 'rank' || !mentions.some((mention) => codesOf(mention, 'area').includes(series.area.code))) return false
  if (before === undefined || subject.distance !== 2 || (indicator !== undefined && indicator.distance !== 0)) return false
  const { subjects, indicators, areas } = before.focus
  // *In Northtown there are 176 partners, in Southtown 60 partners*: a count needs no word for what is measured.
  return (
    subjects.length === 1 &&
    subjects[0] === series.subject.code &&
    (indicator === undefined || indicators.includes(series.indicator.code) || leavesNounOut(mentions, series.area.code, tokens)) &&
    areas.length > 0
  )
}

/** *Of Northtown's, 146 are foreign*: those of the place that the sentence before counted. */
function leavesNounOut(mentions: NamedSentence['mentions'], area: string, { kind }: Tokens): boolean {
  return mentions.some((mention) => {
    const { to } = mention.parts.at(-1) as TokenRange
    return codesOf(mention, 'area').includes(area) && kind[to] === POSSESSIVE && kind[to + 1] === MARK
  })
}

/**
 * The sentence has what is measured as its subject, right behind one that names only whose it may be: *Measles vaccination is the bright spot.
 * Coverage climbed from 89.3 per cent …*.
 */
function opensWithMeasure(
  tokens: Tokens,
  { sentence, mentions }: NamedSentence,
  { series, subject, indicator }: Candidate,
  before: Before | undefined,
): boolean {
  const [part] = indicator?.mention?.parts ?? []
  if (part === undefined || before === undefined || before.asked || subject.distance !== 2) return false
  if (series.indicator.quantity === 'rank' || before.doubtful === true) return false
  const { subjects, areas } = before.focus
  if (subjects.length !== 1 || subjects[0] !== series.subject.code || areas.length > 0) return false
  if (mentions.some((mention) => names(mention, 'subject') || names(mention, 'area'))) return false
  const article = part.from > sentence.tokens.from && isClass(tokens, sentence.tokens.from, DETERMINER)
  return part.from === sentence.tokens.from + (article ? 1 : 0)
}

/** *The share paid out of pocket*, where health care was spoken of: the knowledge base has that of nothing else. */
function isOfOne(at: TokenRange, tokens: Tokens, named: NamedSentence, bound: Candidate, knowledge: Knowledge): boolean {
  const { indicator, subject } = bound.series
  return (
    bound.subject.distance === 2 &&
    isWholeName(tokens, at, bound, named) &&
    knowledge.seriesOf(indicator.code).every((series) => series.subject.code === subject.code)
  )
}

/** *Tuberculosis is retreating. In 2022 there were 1,460 cases*: of the only subject that is spoken of. */
function isOfSpoken(figure: Figure, { series, subject }: Candidate, before: Before | undefined, knowledge: Knowledge): boolean {
  if (!isOwnCount(figure.quantity, series, subject, knowledge)) return false
  if (before === undefined) return true
  const { subjects } = before.focus
  return !before.asked && subjects.every((code) => code === series.subject.code)
}

/**
 * *The ICT sector took in 148 billion. The contribution to GDP was 34 billion*: what names the whole that it is measured against is of a part,
 * and so of what the number told last is of.
 */
function isPartOfWhole(
  { sentence }: Figure,
  tokens: Tokens,
  { mentions, sentence: { tokens: own } }: NamedSentence,
  { series, indicator, subject }: Candidate,
  last: Said | undefined,
  explained: readonly TokenRange[],
): boolean {
  if (subject.distance !== 2 || indicator?.mention === undefined || last === undefined || last.sentence < sentence - 1) return false
  const { whole } = series.indicator
  const other = mentions.some((mention) => codesOf(mention, 'subject').some((code) => code !== whole) || names(mention, 'area'))
  if (
    whole === undefined ||
    other ||
    unexplainedIn(tokens, { from: own.from, to: indicator.mention.parts[0]?.from ?? 0 }, explained, own.from).some(
      // *Value added is smaller: the contribution was 34*: another name for a part.
      ({ token }) => !isValueAdded(tokens, token + 1),
    )
  )
    return false
  return last.series.subject.code === series.subject.code && last.series.area.code === series.area.code
}

function isSameAs(last: Said, figure: Figure, { series, indicator, subject }: Candidate, isLed: boolean, knowledge: Knowledge): boolean {
  if (last.series.area.code !== series.area.code) return false
  if (last.series.indicator.code !== series.indicator.code) return false
  // *1,420 posts were vacant. Vacancies are to rise to 3,500*: what is named anew needs no noun behind its number.
  const counted = last.quantity.kind === 'count' && figure.quantity.kind === 'bare' && (indicator?.distance === 0 || isLed)
  if (last.quantity.kind !== figure.quantity.kind && !counted) return false
  // *4.3 per 1,000* goes on with no number per 100,000.
  if (figure.quantity.kind === 'bare' && last.quantity.unit !== figure.quantity.unit && !counted) return false
  const unnamed = indicator !== undefined && indicator.distance > 1
  if (!unnamed && last.series.id !== series.id) return false
  if (unnamed && subject.distance > 0 && !isLed) return false
  const others = unnamed ? knowledge.seriesAbout(series.subject.code) : knowledge.seriesOf(series.indicator.code)
  return isNearest(figure.quantity, series, others)
}

const UNITED: ReadonlySet<Figure['quantity']['kind']> = new Set(['percent', 'money', 'measure', 'duration'])
const RESULTING = internAll('resulting corresponding ensuing consequent')
const THAT = internAll('that this')

function isNamedBy(before: Before | undefined, { series }: Candidate): boolean {
  return before?.focus.subjects.includes(series.subject.code) === true
}

/** *High technology is used by 5 percent*: a share named in full, without a noun for what it is a share of. */
function isShareAlone({ at, quantity }: Figure, tokens: Tokens, { indicator, series }: Candidate): boolean {
  if (series.indicator.measure !== 'share' || quantity.kind !== 'percent' || indicator?.distance !== 0) return false
  return at.to >= tokens.count || tokens.kind[at.to] === MARK || isClass(tokens, at.to, CONJUNCTION)
}

/** A share that opens its segment is of what was spoken of last: *about 19 percent use outdated technology*. */
function isPartOfLast(figure: Figure, tokens: Tokens, named: NamedSentence, bound: Candidate): boolean {
  const segment = named.sentence.segments[figure.segment]
  if (bound.series.indicator.measure !== 'share' || bound.subject.distance !== 2 || segment === undefined) return false
  for (let index = segment.from; index < figure.at.from; index++)
    if (tokens.kind[index] === WORD && classesOf(tokens.word[index] as number) === 0) return false
  return true
}

/** *Samsung counts 60 partners. 55 of the sixty are foreign*: of as many as were told last. */
function isOfNumberTold({ quantity }: Figure, last: Said | undefined): boolean {
  return quantity.kind === 'ratio' && quantity.whole === last?.quantity.value
}

/** `lĩnh vực này`, `nhóm hàng đó`, `trong đó`. */
function pointsInVietnamese(tokens: Tokens, index: number, from: number): boolean {
  return index > from && THIS.has(tokens.word[index] as number) && KINDS.has(tokens.word[index - 1] as number)
}

/** The sentence takes up its subject: by a pronoun, by `the sector`, or it stands right under a heading that names it. */
function pointsBack(tokens: Tokens, named: NamedSentence, group: number, bound: Candidate, knowledge: Knowledge): boolean {
  if (bound.subject.distance > 2) return bound.indicator !== undefined
  if (takesUpSubject(tokens, (named.groups[0] as TokenRange).from, (named.groups[group] as TokenRange).to, bound, knowledge)) return true
  const own = { from: named.sentence.tokens.from, to: (named.groups[group] as TokenRange).to }
  if (opensPossessive(tokens, own.from) || fieldAt(tokens, own, named.parts) >= 0) return true
  const first = bound.indicator?.mention?.parts[0]?.from ?? 0
  if (first > 0 && RESULTING.has(tokens.word[first - 1] as number)) return true
  for (let away = 0; away <= group; away++) {
    const range = named.groups[away] as TokenRange
    for (let index = range.from; index < range.to; index++) {
      if (tokens.kind[index] !== WORD) continue
      const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
      if (/^(it|its|they|their|them|these|those|which)$/.test(word) || pointsInVietnamese(tokens, index, range.from)) return true
      if (word === 'ngành') return !isWhole(bound.series.subject.code, knowledge)
      const next = index + 1
      if (
        /^(the|this|that|same)$/.test(word) &&
        next < range.to &&
        tokens.kind[next] === WORD &&
        (classesOf(tokens.word[next] as number) & ANAPHOR) !== 0 &&
        !WHOLE_COUNTRY.has(tokens.word[next] as number)
      )
        return true
    }
  }
  return false
}

/** *That left a surplus of 26*, *with that went a surplus of 26*: beside what was told. */
function goesWithThat(tokens: Tokens, { sentence, groups }: NamedSentence, group: number, { indicator }: Candidate): boolean {
  if (indicator?.distance !== 0) return false
  const { from } = sentence.tokens
  for (let index = from; index < (groups[group] as TokenRange).to; index++)
    if (THAT.has(tokens.word[index] as number) && tokens.kind[index] === WORD && isClass(tokens, index + 1, PAST | PRESENT | VERB))
      return index === from || isClass(tokens, index - 1, PREPOSITION)
  return false
}

/** *Sector's contribution to GDP: 34 billion*: notes leave the article out. */
function opensPossessive(tokens: Tokens, from: number): boolean {
  return isClass(tokens, from, ANAPHOR) && tokens.kind[from + 1] === POSSESSIVE
}
