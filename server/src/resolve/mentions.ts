/**
 * Finds what a sentence names: the concepts whose aliases stand in it, and which of its segments belong together.
 *
 * In: the alias matches of a run and a sentence's segments. Out: mentions, each with the group of segments it stands in.
 * Two segments that one name spans (`hardware and electronics`) are one group. An alias of several parts names its concept
 * only where all parts stand in the sentence, no more than two groups apart.
 */
import type { Sentence } from '../claims/claim.ts'
import { segmentAt } from '../claims/extract.ts'
import type { Segment } from '../claims/segments.ts'
import type { AliasMatch, Concept, ConceptKind } from '../knowledge/model.ts'
import type { TokenRange } from '../reading/token.ts'

/** A concept named in a sentence. */
export interface Mention {
  readonly concepts: readonly Concept[]
  /** The stretches of tokens that name it, in order. */
  readonly parts: readonly TokenRange[]
  /** The first and last group it stands in. */
  readonly group: number
  readonly lastGroup: number
  /** How many tokens name it: the longer, the more certain. */
  readonly weight: number
}

/** The words that name a subject in one stretch of two or more; undefined where fewer do, or they stand apart. */
export function phraseOf(mention: Mention): TokenRange | undefined {
  const [part] = mention.parts
  return part !== undefined && mention.parts.length === 1 && part.to - part.from >= 2 && names(mention, 'subject') ? part : undefined
}

/** The first token of a name. */
export function fromOf({ parts }: Mention): number {
  return (parts[0] as TokenRange).from
}

/** The token behind a name. */
export function toOf({ parts }: Mention): number {
  return (parts[parts.length - 1] as TokenRange).to
}

/** A sentence with what it names. */
export interface NamedSentence {
  readonly sentence: Sentence
  /** The group of each segment. */
  readonly groupOf: readonly number[]
  /** The tokens of each group. */
  readonly groups: readonly TokenRange[]
  readonly mentions: readonly Mention[]
  /** The tokens of all its names. */
  readonly parts: readonly TokenRange[]
  /** Its names are those of one number of a list: *3 and 4, respectively*. */
  readonly paired?: boolean
}

const REACH = 2

/** Groups the segments of a sentence and joins the parts of the aliases that stand in it. */
export function nameSentence(sentence: Sentence, matches: readonly AliasMatch[]): NamedSentence {
  const { groupOf, groups } = groupSegments(sentence, matches)
  const mentions: Mention[] = []
  const groupAt = (token: number): number => groupOf[segmentAt(sentence.segments, token)] ?? 0
  for (const match of matches) {
    if (match.parts === 1) {
      mentions.push({
        concepts: match.concepts,
        parts: [match],
        group: groupAt(match.from),
        lastGroup: groupAt(match.to - 1),
        weight: match.to - match.from,
      })
      continue
    }
    if (match.part !== 0) continue
    const parts = [match]
    for (let part = 1; part < match.parts; part++) {
      const other = nearestPart(matches, match, part, sentence.segments)
      if (other !== undefined && Math.abs(groupAt(other.from) - groupAt(match.from)) <= REACH) parts.push(other)
    }
    if (parts.length < match.parts) continue
    const at = parts.map((part) => groupAt(part.from))
    mentions.push({
      concepts: match.concepts,
      parts: [...parts].sort((a, b) => a.from - b.from),
      group: Math.min(...at),
      lastGroup: Math.max(...at),
      weight: parts.reduce((sum, part) => sum + part.to - part.from, 0),
    })
  }
  const own = mentions.some((mention) => isReachedOver(mention, mentions))
    ? mentions.filter((mention) => !isReachedOver(mention, mentions))
    : mentions
  return { sentence, groupOf, groups, mentions: own, parts: partsOf(own) }
}

/** The sentence with other names. */
export function withMentions(named: NamedSentence, mentions: readonly Mention[]): NamedSentence {
  return { ...named, mentions, parts: partsOf(mentions) }
}

/** The tokens of all names. */
function partsOf(mentions: readonly Mention[]): readonly TokenRange[] {
  const all: TokenRange[] = []
  for (const { parts } of mentions) for (const part of parts) all.push(part)
  return all
}

/** *Exports 100 % of phones, but imports 98 % of the value*: the name whose first part stands nearer has the part that two names share. */
function isReachedOver(mention: Mention, mentions: readonly Mention[]): boolean {
  if (mention.parts.length < 2 || mention.group === mention.lastGroup) return false
  const last = mention.parts.at(-1) as TokenRange
  return mentions.some(
    (other) =>
      other.parts.length > 1 &&
      other.group === other.lastGroup &&
      other.parts.some((part) => part.from < last.to && last.from < part.to) &&
      other.concepts.some(({ kind, code }) => mention.concepts.some((concept) => concept.kind === kind && concept.code !== code)),
  )
}

function groupSegments(sentence: Sentence, matches: readonly AliasMatch[]): { groupOf: readonly number[]; groups: readonly TokenRange[] } {
  const segments = sentence.segments
  if (segments.length === 0) return { groupOf: [], groups: [sentence.tokens] }
  const groupOf: number[] = []
  const groups: { from: number; to: number }[] = []
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment
    const spanned = index > 0 && matches.some((match) => match.from < (segments[index - 1] as Segment).to && match.to > segment.from)
    const last = groups.at(-1)
    if (spanned && last !== undefined) last.to = segment.to
    else groups.push({ from: segment.from, to: segment.to })
    groupOf.push(groups.length - 1)
  }
  return { groupOf, groups }
}

/** *Sales of 158; at least 8 towns with sales of over 1*: the part that stands nearest, one between the same semicolons before any other. */
function nearestPart(
  matches: readonly AliasMatch[],
  first: AliasMatch,
  part: number,
  segments: readonly Segment[],
): AliasMatch | undefined {
  const own = haltsBefore(first.from, segments)
  let best: AliasMatch | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const match of matches) {
    if (match.alias !== first.alias || match.part !== part) continue
    const between = match.from >= first.to ? match.from - first.to : first.from - match.to
    const away = between + (haltsBefore(match.from, segments) === own ? 0 : ELSEWHERE)
    if (between >= 0 && away < distance) {
      best = match
      distance = away
    }
  }
  return best
}

/** Further than anything between the same semicolons. */
const ELSEWHERE = 1000

/** How many stops of a sentence (*; –*) stand before a token. */
function haltsBefore(token: number, segments: readonly Segment[]): number {
  let halts = 0
  for (const { from, opener } of segments) {
    if (from > token) break
    if (opener === 'stop') halts++
  }
  return halts
}

/** The codes of one kind that a mention names. */
export function codesOf(mention: Mention, kind: ConceptKind): readonly string[] {
  const codes: string[] = []
  for (const concept of mention.concepts) if (concept.kind === kind) codes.push(concept.code)
  return codes
}

/** Tells whether a mention names a concept of this kind. */
export function names(mention: Mention, kind: ConceptKind): boolean {
  for (const concept of mention.concepts) if (concept.kind === kind) return true
  return false
}
