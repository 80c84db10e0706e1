/**
 * Tells from what stands right beside a number or a name that the number is of something else than the series it might be bound to.
 *
 * In: a number's place, what its sentence names, a candidate. Out: whether it is of something else.
 */
import type { Reading } from '../claims/claim.ts'
import { DETERMINER, isClass, PREPOSITION } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
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
