/**
 * Tells what *the former* and *the latter* stand for: *Norland has 60 berths and Eastmark 176. Of the former, 55 are public.*
 *
 * In: a sentence with what it names, and the one before it. Out: the sentence with a name where each of these words stands, of what two
 * things were named: two subjects, two places or two things measured, each with the one thing that is said of both.
 */
import { ADVERB, classesAt, DETERMINER, isClass, looksLikePast, PAST, PREPOSITION } from '../claims/lexicon.ts'
import type { Concept, ConceptKind } from '../knowledge/model.ts'
import { type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { codesOf, type Mention, type NamedSentence, names, toOf, withMentions } from './mentions.ts'
import { isInside } from './slots.ts'

const THE = intern('the')

/** The sentence with a name for each *former* and *latter*, the same where it has none, or what they stand for is not plain. */
export function withFormer(named: NamedSentence, before: NamedSentence | undefined, tokens: Tokens): NamedSentence {
  const found: Mention[] = []
  const { segments, tokens: sentence } = named.sentence
  for (let index = sentence.from + 1; index < sentence.to; index++) {
    if (!PAIR.has(tokens.word[index] as number)) continue
    const latter = pairWord(tokens, index)
    if (latter === undefined) continue
    const own = named.mentions.filter((mention) => toOf(mention) <= index)
    const concepts = meantBy(latter, own) ?? (before === undefined ? undefined : meantBy(latter, before.mentions))
    if (concepts === undefined) continue
    const at = segments.findLastIndex((segment) => segment.from <= index)
    const group = named.groupOf[Math.max(0, at)] ?? 0
    found.push({ concepts, parts: [{ from: index - 1, to: index + 1 }], group, lastGroup: group, weight: 2 })
  }
  return found.length === 0 ? named : withMentions(named, [...named.mentions, ...found])
}

/** Which of two `the former` or `the latter` at token `index` means; undefined where they describe a noun: *the former minister*. */
function pairWord(tokens: Tokens, index: number): 0 | 1 | undefined {
  if (tokens.word[index - 1] !== THE) return undefined
  const which = tokens.word[index] === FORMER ? 0 : 1
  if (index + 1 >= tokens.count || tokens.kind[index + 1] !== WORD) return which
  return STANDS_ALONE.has(tokens.word[index + 1] as number) || isVerb(tokens, index + 1) ? which : undefined
}

const FORMER = intern('former')
const PAIR = internAll('former latter')
const STANDS_ALONE = internAll(
  `is are was were has have had will would should may can of at by in for to with and but only alone up rose fell grew came stood reached
  amounted totalled totaled numbered numbers accounts accounted made makes earned brought being having`,
)

/** *The former yielded 5*; not *the former estimated value*. */
function isVerb(tokens: Tokens, index: number): boolean {
  const verb = isClass(tokens, index, PAST) || (classesAt(tokens, index) === 0 && looksLikePast(tokens.word[index] as number))
  return verb && (tokens.kind[index + 1] !== WORD || isClass(tokens, index + 1, PREPOSITION | ADVERB | DETERMINER))
}

const KINDS = ['subject', 'area', 'indicator'] satisfies ConceptKind[]

/** The concepts that one of two stands for, with what is said of both. */
function meantBy(which: 0 | 1, mentions: readonly Mention[]): readonly Concept[] | undefined {
  const concepts: Concept[] = []
  let pairs = 0
  for (const kind of KINDS) {
    const codes: string[][] = []
    for (const mention of mentions) {
      if (!names(mention, kind) || mentions.some((other) => other !== mention && other.weight > mention.weight && isInside(mention, other)))
        continue
      const own = [...codesOf(mention, kind)]
      if (!codes.some((known) => known.join() === own.join())) codes.push(own)
    }
    if (codes.length > 2 || (kind === 'area' && codes.length === 1)) continue
    if (codes.length === 2) pairs++
    for (const code of codes[Math.min(which, codes.length - 1)] ?? []) concepts.push({ kind, code })
  }
  return pairs > 0 ? concepts : undefined
}
