/**
 * Resolves quotations: whose words they are, and to whom the draft gives them.
 *
 * In: the quotations of a block and the knowledge base. Out: each with the source words it has, if any, and whom its namings
 * mean. It passes no judgment: whether the two fit is for the rules.
 */
import type { QuoteNeighbours } from '../claims/quote-around.ts'
import type { Naming } from '../claims/quote-naming.ts'
import { findQuotations, type Quotation } from '../claims/quotes.ts'
import type { SourceWords } from '../knowledge/model.ts'
import type { Passage, Prose, Run, SourceBlock } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { Tokens } from '../reading/token.ts'
import type { Span } from '../text/span.ts'
import { type QuotedWords, type Recognition, recogniseAt } from './recognise.ts'
import { type SpeakerKnowledge, speakAsOne, type Who, whoIs } from './speakers.ts'
import { tokensAround } from './token-window.ts'
import { wordIndexOf } from './word-index.ts'

/** What of a knowledge base quotations are held against. */
export interface QuoteKnowledge extends SpeakerKnowledge {
  readonly words: readonly SourceWords[]
}

/** A naming with whom it means. */
export interface ResolvedNaming {
  readonly naming: Naming
  readonly who: Who
}

/** A quotation with whose words it has and whom it is given to. */
export interface ResolvedQuotation {
  readonly quotation: Quotation
  /** The words, and the words with their marks; of the block's source. */
  readonly span: Span
  readonly outer: Span
  readonly passage: number
  /** Undefined where no source has them. */
  readonly recognition: Recognition | undefined
  /** Its words one by one; undefined where no source has them. */
  readonly words: QuotedWords | undefined
  /** It is a title or an official name: the knowledge base has it as such, or the words before it say so. */
  readonly title: boolean
  readonly speaker: ResolvedNaming | null
  readonly namings: readonly ResolvedNaming[]
}

/** A quotation whose words stand in a source. */
export interface KnownQuotation extends ResolvedQuotation {
  readonly recognition: Recognition
}

/** A block with its quotations. */
export interface QuotedBlock {
  readonly source: SourceBlock
  readonly prose: Prose
  readonly quotations: readonly ResolvedQuotation[]
}

/** Quotation rules need this many quoted words. */
export const QUOTED_WORDS_AT_LEAST = 5

/** Finds and resolves the quotations of a block. */
export function resolveQuotations(
  passages: readonly Passage[],
  tokensOf: (run: Run) => Tokens,
  neighbours: QuoteNeighbours,
  knowledge: QuoteKnowledge,
): readonly ResolvedQuotation[] {
  const quotations = findQuotations(passages, tokensOf, neighbours)
  if (quotations.length === 0) return []
  const index = wordIndexOf(knowledge.words)
  // Neighbouring quotations have the same words around them.
  const resolved = new Map<Run, Map<number, Who>>()
  const known = (naming: Naming): Who => {
    const ofRun = resolved.get(naming.run) ?? new Map<number, Who>()
    resolved.set(naming.run, ofRun)
    const who = ofRun.get(naming.start) ?? whoIs(naming, knowledge, tokensOf)
    ofRun.set(naming.start, who)
    return who
  }
  return quotations.map((quotation) => {
    const { words, found } =
      quotation.words < QUOTED_WORDS_AT_LEAST
        ? { words: undefined, found: undefined }
        : recogniseAt(tokensOf(quotation.run), quotation, index)
    const resolve = (naming: Naming): ResolvedNaming => ({ naming, who: known(naming) })
    const recognition = found?.near === true && !isGivenTo(found.words.speaker, quotation, resolve, knowledge) ? undefined : found
    const given = quotation.speaker === null ? null : resolve(quotation.speaker)
    // A heading or cell of few words may be anything but a speaker's name.
    const speaker = given?.naming.how === 'label' && !namesPerson(given, knowledge) ? null : given
    return {
      quotation,
      passage: quotation.passage,
      recognition,
      words: recognition === undefined ? undefined : words,
      title: recognition !== undefined && isTitle(quotation, tokensOf(quotation.run), knowledge),
      span: toSource(quotation.run, quotation),
      outer: toSource(quotation.run, quotation.outer),
      speaker,
      // Whom the others mean matters only where the words are known.
      namings:
        recognition === undefined ? [] : [...(speaker === given || given === null ? [] : [given]), ...quotation.namings.map(resolve)],
    }
  })
}

/** Tells whether a draft names `speaker`, or who speaks as one with them, as the speaker of a quotation or beside it. */
function isGivenTo(
  speaker: string | null,
  { speaker: given, namings }: Quotation,
  resolve: (naming: Naming) => ResolvedNaming,
  { agents }: SpeakerKnowledge,
): boolean {
  const fits = ({ who }: ResolvedNaming): boolean => speaker !== null && who.agents.some((agent) => speakAsOne(agent, speaker, agents))
  return given === null ? namings.some((naming) => fits(resolve(naming))) : fits(resolve(given))
}

/** Tells whether a naming has a person's office or form of address, or means a person of the knowledge base. */
export function namesPerson({ naming, who }: ResolvedNaming, { agents }: SpeakerKnowledge): boolean {
  return naming.kind === 'person' || who.agents.some((code) => agents.get(code)?.kind === 'person')
}

// In one line and right before the marks: titled, the forum “…”.
const TITLED =
  /\b(?:titled|entitled|themed?|headlined?|named|programmes?|programs?|projects?|plans?|strategy|schemes?|forum|workshop|symposium|conference|seminar|summit|chủ đề|chương trình|đề án|kế hoạch|hội thảo)[,:]?\s*$/iu

/** Part of a quotation's words that an official name must have to be the quotation. */
const NAMED_PART = 0.8

function isTitle({ run, start, end, outer, words }: Quotation, all: Tokens, knowledge: QuoteKnowledge): boolean {
  if (words < 12 && TITLED.test(run.text.slice(Math.max(0, outer.start - 24), outer.start))) return true
  const tokens = tokensAround(all, { start, end }, 2)
  return knowledge.match(tokens).some((match) => {
    const from = tokens.start[match.from] as number
    const to = tokens.end[match.to - 1] as number
    return match.parts === 1 && from < end && start < to && Math.min(to, end) - Math.max(from, start) >= (end - start) * NAMED_PART
  })
}

/** The quotations of a block that rules speak about: long enough, known, and no part of one that is judged itself. */
export function knownQuotations(quotations: readonly ResolvedQuotation[]): readonly KnownQuotation[] {
  return quotations.filter((one): one is KnownQuotation => {
    const { quotation, recognition } = one
    if (recognition === undefined || one.title || recognition.likeness === 'partial' || quotation.words < QUOTED_WORDS_AT_LEAST)
      return false
    return quotations[quotation.within]?.recognition === undefined
  })
}

/** The name under which a quotation's speaker is reported: the agent's own, else the words that name them. */
export function speakerName({ naming, who }: ResolvedNaming, knowledge: SpeakerKnowledge): string {
  const agent = who.agents.length === 1 ? knowledge.agents.get(who.agents[0] as string) : undefined
  return agent?.labels.en ?? agent?.labels.vi ?? who.stranger ?? (naming.kind === 'pronoun' ? naming.refers[0] : undefined) ?? naming.text
}
