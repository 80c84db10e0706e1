/**
 * Pairs the numbers of a list with the names of another: *In Norland and Eastmark there were 12 and 9 farms, respectively*.
 *
 * In: a figure and what its sentence names. Out: the sentence as it names things for this figure alone. Names that the list gives to the
 * other numbers name nothing for this one, but they stay accounted for.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import type { ConceptKind } from '../knowledge/model.ts'
import type { Quantity } from '../reading/quantity.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { firstNot, runAround } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { fromOf, type Mention, type NamedSentence, names, toOf, withMentions } from './mentions.ts'
import { isInside } from './slots.ts'

/** The sentence as the figure's place in a list makes it, the same where there is none; undefined where the list has no names to pair with. */
export function pairedFor(figure: Figure, reading: Reading, named: NamedSentence): NamedSentence | undefined {
  const { tokens } = reading
  const { from, to } = named.sentence.tokens
  const start = tokens.start[from] as number
  const end = tokens.end[to - 1] as number
  const own = within(reading.quantities, start, end)
  const list = own.length < 2 ? undefined : listOf(figure.quantity, own, tokens)
  if (list === undefined) return named
  const [head, tail] = [list[0] as Quantity, list.at(-1) as Quantity]
  const first = own.indexOf(head)
  const right = own[first + list.length]?.start ?? end
  const told = RESPECTIVELY.test(tokens.text.slice(tail.end, right)) || RIGHT_BEFORE.test(tokens.text.slice(start, head.start))
  const dated = within(reading.periods, start, end).length >= list.length
  if (!told) return dated || named.mentions.some((mention) => names(mention, 'subject')) ? named : undefined
  const at = list.findIndex((quantity) => quantity.start === figure.quantity.start)
  const left = first === 0 ? start : (own[first - 1] as Quantity).end
  const before = pick(named, tokens, { from: left, to: head.start }, list.length, at)
  if (before !== undefined) return { ...withMentions(named, before), paired: true }
  const group = named.groupOf[figure.segment] ?? 0
  const after = pick(named, tokens, { from: tail.end, to: right }, list.length, at)
  if (after !== undefined)
    return {
      ...withMentions(
        named,
        after.map((mention) => ({ ...mention, group, lastGroup: group })),
      ),
      paired: true,
    }
  // *Revenue of 165 and exports of 137 this year; for 2025, 185 and 160 respectively*: what was told before, in the same order, at another time.
  const onlyDated = periodsOf(reading, left + lastStop(tokens.text.slice(left, head.start)), head.start)
  if (onlyDated !== 1) return dated ? named : undefined
  const again = pick(named, tokens, { from: start, to: head.start }, list.length, at)
  return again === undefined ? undefined : { ...withMentions(named, again), paired: true }
}

/** How many characters stand before what follows the last semicolon or colon. */
function lastStop(words: string): number {
  return Math.max(words.lastIndexOf(';'), words.lastIndexOf(':')) + 1
}

function periodsOf({ periods }: Reading, start: number, end: number): number {
  return within(periods, start, end).length
}

/** The spans that lie in a stretch, of spans in the order of their start. */
function within<T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] {
  const low = firstNot(spans, (span) => span.start < start)
  let to = low
  while (to < spans.length && (spans[to] as T).end <= end) to++
  return spans.slice(low, to)
}

const RIGHT_BEFORE = /\b(?:respectively|lần lượt)(?: [\w-]+){0,3} ?$/i

const RESPECTIVELY = /\brespectively\b|\blần lượt\b/i

/** Numbers of one kind with nothing but `and`, commas and small words between them; the list that holds `quantity`, and that `respectively` stands by. */
function listOf(quantity: Quantity, own: readonly Quantity[], tokens: Tokens): readonly Quantity[] | undefined {
  const index = own.findIndex((other) => other.start === quantity.start)
  if (index < 0) return undefined
  const isJoined = (left: Quantity, right: Quantity): boolean =>
    left.kind === right.kind &&
    JOINT.test(tokens.text.slice(left.end, right.start)) &&
    // *It earned 148, and 34 of that went into GDP*
    !/^ of (?:that|this|it|them|these|those|which)\b/.test(tokens.text.slice(right.end, right.end + 12)) &&
    !isStep(left, right, tokens) &&
    !isAnew(left, right, tokens)
  const { from, to } = runAround(own, index, isJoined)
  return to - from > 1 ? own.slice(from, to) : undefined
}

/** *From 11 to 13 minutes*, *91 TWh and consumed 85 TWh*: each told by itself. */
function isStep(left: Quantity, right: Quantity, { text }: Tokens): boolean {
  const between = text.slice(left.end, right.start)
  return (
    / (?:to|\p{Ll}{3,}ed) $/u.test(between) &&
    (/ed $/.test(between) || /\bfrom $/i.test(text.slice(Math.max(0, left.start - 5), left.start)))
  )
}

/** *There are 176, and 146 are foreign*: a clause of its own for each. */
function isAnew(left: Quantity, right: Quantity, { text }: Tokens): boolean {
  return (
    /\b(?:is|are|was|were|has|have|had|counts?|numbers?) (?:about |some |only )?$/i.test(
      text.slice(Math.max(0, left.start - 16), left.start),
    ) && /^ (?:is|are|was|were|has|have|had) /i.test(text.slice(right.end, right.end + 6))
  )
}

const JOINT = /^(?: [\w-]+){0,3}(?:,| and| và|, and|, và|,? as well as)(?: (?:to|by|of|at|in|for))? ?$/

/** Of each kind of name that the stretch has as often as the list is long, the one at place `at`. Undefined where it has none so. */
function pick(named: NamedSentence, tokens: Tokens, stretch: TokenRange, length: number, at: number): readonly Mention[] | undefined {
  const hidden = new Set<Mention>()
  for (const kind of ['subject', 'indicator', 'area'] satisfies ConceptKind[]) {
    const of = named.mentions.filter((mention) => names(mention, kind))
    const here = of.filter(
      (mention) =>
        startOf(mention, tokens) >= stretch.from &&
        startOf(mention, tokens) < stretch.to &&
        !named.mentions.some((other) => other !== mention && other.weight > mention.weight && isInside(mention, other)),
    )
    const listed = here.every((mention, index) => index === 0 || LISTED.test(textBetween(here[index - 1] as Mention, mention, tokens)))
    if (
      here.length !== length ||
      !listed ||
      new Set(here.map((mention) => mention.concepts.map(({ code }) => code).join())).size !== length
    )
      continue
    for (const mention of of) if (mention !== here[at]) hidden.add(mention)
  }
  if (hidden.size === 0) return undefined
  return named.mentions.map((mention) => (hidden.has(mention) ? { ...mention, concepts: NAMELESS } : mention))
}

/** What a hidden name stands for: it is accounted for, and names nothing that a number could be of. */
const NAMELESS = [{ kind: 'source' as const, code: '' }]

const LISTED = /,|&|\b(?:and|và)\b/i

function textBetween(left: Mention, right: Mention, tokens: Tokens): string {
  return tokens.text.slice(tokens.end[toOf(left) - 1], startOf(right, tokens))
}

function startOf(mention: Mention, tokens: Tokens): number {
  return tokens.start[fromOf(mention)] as number
}
