/**
 * Tells from what stands right beside a number or a name that the number is of something else than the series it might be bound to.
 *
 * In: a number's place, what its sentence names, a candidate. Out: whether it is of something else.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { sentenceSpan } from '../claims/extract.ts'
import { DETERMINER, isClass, PREPOSITION } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { highOf } from '../reading/amount.ts'
import { NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Candidate } from './choose.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'
import { isInLabel } from './pointing.ts'

const OF = intern('of')

/** *148 billion dollars of revenue and 34 billion dollars of GDP*: another subject that a sum is said to be of. */
export function ofOther(
  { to }: TokenRange,
  { subject, series, indicator }: Candidate,
  { mentions }: NamedSentence,
  { tokens }: Reading,
): Mention | undefined {
  if (series.indicator.quantity !== 'money' || tokens.word[to] !== OF || indicator?.mention?.parts[0]?.from === to) return undefined
  return mentions.find((mention) => {
    const { concepts } = mention
    const from = mention.parts.length === 1 ? fromOf(mention) : -1
    // A name that begins with its preposition: *of GDP*.
    if (from === to) return !concepts.some(({ kind, code }) => kind === 'subject' || code === series.indicator.code)
    if (from !== to + 1 && !(from === to + 2 && isClass(tokens, to + 1, DETERMINER))) return false
    return (
      concepts.some(({ kind }) => kind === 'subject') && !concepts.some(({ code }) => [subject.code, series.indicator.whole].includes(code))
    )
  })
}

/** *Lending to the industry grew*: what is done with the subject opens the sentence and is what the verb behind tells of. */
export function isOfDoing(tokens: Tokens, { subject: { mention } }: Candidate, { mentions, sentence }: NamedSentence): boolean {
  const { from } = sentence.tokens
  if (mention === undefined || tokens.kind[toOf(mention)] !== WORD || mentions.some((other) => fromOf(other) === from)) return false
  let before = fromOf(mention) - 1
  while (before > from && isClass(tokens, before, DETERMINER)) before--
  return before === from + 1 && isClass(tokens, before, PREPOSITION) && /[a-z]{3}ing$/i.test(tokenText(tokens, from))
}

/** *GDP of 409 billion*: the name right before *of* a number is of something else than what it may be bound to. */
export function isOfOtherName(tokens: Tokens, { from }: TokenRange, { mentions }: NamedSentence, { series }: Candidate): boolean {
  // *An average of 520 points*, of average scores.
  if (tokens.word[from - 1] !== OF || isInLabel(tokens, from - 2, series.indicator.labels)) return false
  const named = mentions.filter((mention) => toOf(mention) === from - 1 && (names(mention, 'indicator') || names(mention, 'subject')))
  const own = [series.indicator.code, series.indicator.of, series.subject.code]
  return named.length > 0 && !named.some(({ concepts }) => concepts.some(({ code }) => own.includes(code)))
}

/**
 * *Exports were 136 billion and imports 110 billion*, *it earned 148 billion and spent 129 billion*: the number's own clause has a word for what goes
 * the other way, and what it is bound to is named before.
 */
export function isOfOtherFlow(
  tokens: Tokens,
  at: TokenRange,
  group: number,
  { groups }: NamedSentence,
  { series: { indicator: measure }, indicator }: Candidate,
): boolean {
  if (measure.quantity !== 'money' && measure.quantity !== 'measure') return false
  if (indicator?.mention !== undefined && indicator.mention.group <= group && group <= indicator.mention.lastGroup) return false
  const { from, to } = groups[group] as TokenRange
  for (let index = Math.min(at.from, to) - 1; index >= from && tokens.kind[index] !== NUMBER; index--)
    if (isFlow(tokens, index, measure.labels)) return true
  // *136 billion, and 110 billion for imports*
  return (
    isClass(tokens, at.to, PREPOSITION) && isFlow(tokens, isClass(tokens, at.to + 1, DETERMINER) ? at.to + 2 : at.to + 1, measure.labels)
  )
}

function isFlow(tokens: Tokens, index: number, labels: Candidate['series']['indicator']['labels']): boolean {
  return tokens.kind[index] === WORD && FLOWS.has(tokens.word[index] as number) && !isInLabel(tokens, index, labels)
}

const FLOWS = internAll(
  `import imports imported importing importer importers buys buy bought buying purchases purchased spend spends spent spending pays paid paying cost costs costing
  lost losses loses invest invests invested investing borrow borrows borrowed owes owed repaid lends lent saves saved expenses expenditure outlays debts nhập mua vay`,
)

/** *ICT revenue was 36 % of GDP*, *exports gave 24 billion to GDP*: what the clause measures is held against the whole, and is no part of its subject in it. */
export function isOfMeasure(
  tokens: Tokens,
  { from }: TokenRange,
  group: number,
  { mentions }: NamedSentence,
  { series: { indicator } }: Candidate,
  knowledge: Knowledge,
): boolean {
  if (indicator.whole === undefined) return false
  return mentions.some((mention) => {
    if (mention.group > group || mention.lastGroup < group || toOf(mention) > from) return false
    for (let index = toOf(mention); index < from; index++) if (tokens.kind[index] === NUMBER) return false
    const measures = codesOf(mention, 'indicator').map((code) => knowledge.indicators.get(code))
    return measures.some((other) => other?.quantity === 'money') && !measures.some((other) => other?.whole === indicator.whole)
  })
}

/** How many stops of its sentence (*; –*) stand before a group. */
export function halfOf({ sentence, groupOf }: NamedSentence, group: number): number {
  let stops = 0
  for (let at = 0; at < sentence.segments.length && (groupOf[at] as number) <= group; at++)
    if ((sentence.segments[at] as { readonly opener: string }).opener === 'stop') stops++
  return stops
}

/** *Vitra took 28 years; after 40 years, it led the world*: when something else came about, in a part of the sentence that names nothing. */
export function isCircumstance(
  { quantity, segment }: Figure,
  { text, start }: Tokens,
  group: number,
  named: NamedSentence,
  { indicator }: Candidate,
): boolean {
  if (quantity.kind !== 'duration' || indicator?.mention === undefined) return false
  const { from } = named.sentence.segments[segment] as TokenRange
  if (
    !/^(?:after|within|sau|trong)(?: (?:about|some|only|just|another|khoảng|chỉ|gần))* $/i.test(
      text.slice(start[from], quantity.core.start),
    )
  )
    return false
  const half = halfOf(named, group)
  const tells = (mention: Mention): boolean => names(mention, 'subject') || codesOf(mention, 'indicator').includes(indicator.code)
  return !named.mentions.some((mention) => tells(mention) && halfOf(named, mention.group) === half)
}

/** *30 towns with a turnover of over 100 million*, where those of over a billion are known: others are counted. */
export function hasOtherCriterion({ quantity, sentence }: Figure, reading: Reading, { series }: Candidate, knowledge: Knowledge): boolean {
  if (series.indicator.quantity !== 'count' || quantity.kind === 'money') return false
  const span = sentenceSpan(reading, sentence)
  const amounts = reading.quantities.filter(
    ({ kind, bound, start, end }) => kind === 'money' && bound !== null && span !== undefined && start >= span.start && end <= span.end,
  )
  if (amounts.length === 0) return false
  const known = knowledge.seriesAbout(series.subject.code).filter(({ indicator }) => indicator.quantity === 'money')
  const observations = known.flatMap((one) => one.observations.filter(({ bound }) => bound !== null))
  return observations.length > 0 && !amounts.some((said) => observations.some((one) => isNear(highOf(said.value), highOf(one.value))))
}

/** A slip of the pen leaves an amount near what it was. */
function isNear(a: number, b: number): boolean {
  return a <= FAR * b && b <= FAR * a
}

const FAR = 4
