/**
 * Finds states whose names stand in other forms, or with other words between them: *No school in Norland is to teach in two shifts*, *Books, the
 * plan goes on, are to be free*, where the name is *books will be free*.
 *
 * In: a sentence that names no state. Out: mentions of those that its words are without the place, the time, what is put in, and with *will* for
 * all that aims. What restricts a name leaves it unknown.
 */
import type { Reading } from '../claims/claim.ts'
import { segmentAt } from '../claims/extract.ts'
import {
  ADVERB,
  AIM,
  CONJUNCTION,
  DETERMINER,
  EXPECT,
  FUTURE,
  isClass,
  MODAL,
  NEGATION,
  PREPOSITION,
  PRESENT,
  SUBORDINATOR,
  TELLING,
} from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Tokens, tokenize, tokenText, WORD } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import { holds } from '../text/span.ts'
import { isAmong } from './fronted.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'

const TO = intern('to')

/** The states that a sentence names in other forms. */
export function looseStates(named: NamedSentence, reading: Reading, knowledge: Knowledge): readonly Mention[] {
  if (knowledge.milestones.length === 0) return []
  const { tokens } = reading
  const { sentence, groupOf } = named
  const all = sentence.segments.reduce((bits, segment) => bits | segment.classes, 0)
  if ((all & (FUTURE | MODAL | AIM | EXPECT | PRESENT)) === 0) return []
  const words: string[] = []
  const at: number[] = []
  const aside = asides(named, tokens)
  for (let index = sentence.tokens.from; index < sentence.tokens.to; index++) {
    if (tokens.kind[index] !== WORD || aside(index) || isPut(index, named, reading, knowledge)) continue
    words.push(isWill(tokens, index) ? 'will' : tokenText(tokens, index))
    // *Are to be*: one word for both.
    if (isClass(tokens, index, PRESENT) && tokens.word[index + 1] === TO) index++
    at.push(index)
  }
  const reduced = tokenize(words.join(' '))
  if (reduced.count !== words.length) return []
  return knowledge.match(reduced).flatMap(({ concepts, parts, from, to }) => {
    const states = concepts.filter(({ kind }) => kind === 'milestone')
    if (parts > 1 || states.length === 0 || isRestricted(reduced, from)) return []
    const tokensOf = at.slice(from, to)
    const group = groupOf[segmentAt(sentence.segments, tokensOf.at(-1) as number)] ?? 0
    const own = tokensOf.map((index) => ({ from: index, to: index + 1 }))
    return [{ concepts: states, parts: own, group, lastGroup: group, weight: to - from }]
  })
}

/** *Used textbooks will be free*, *meals and textbooks*: what stands before the name is no verb of aiming and no article. */
function isRestricted(tokens: Tokens, from: number): boolean {
  return from > 0 && !isClass(tokens, from - 1, DETERMINER | AIM | EXPECT | TELLING | SUBORDINATOR)
}

/** *Is to*, *should*, *must*, and *to* before a verb. */
function isWill(tokens: Tokens, index: number): boolean {
  if (isClass(tokens, index, PRESENT)) return tokens.word[index + 1] === TO
  if (tokens.word[index] === TO) return true
  return isClass(tokens, index, FUTURE | MODAL) && !/^(?:can|could|may|might|would)$/i.test(tokenText(tokens, index))
}

/** *, the plan goes on,*: a clause between commas that tells. */
function asides({ sentence: { segments } }: NamedSentence, tokens: Tokens): (index: number) => boolean {
  const ranges = segments.filter(
    ({ opener, classes, from, to }, index) =>
      index > 0 && opener === 'comma' && (classes & (TELLING | AIM)) !== 0 && to < tokens.count && isClass(tokens, from, DETERMINER),
  )
  return (index) => isAmong(ranges, index)
}

/** The time, a place at home with what leads to it, or a small word. */
function isPut(index: number, { mentions }: NamedSentence, { tokens, periods }: Reading, knowledge: Knowledge): boolean {
  const start = tokens.start[index] as number
  if (periods.some((period) => holds(period, start))) return true
  const isHome = (token: number): boolean =>
    mentions.some(
      (mention) =>
        names(mention, 'area') &&
        codesOf(mention, 'area').some((code) => knowledge.defaultAreas.includes(code)) &&
        isAmong(mention.parts, token),
    )
  if (isHome(index) || (isClass(tokens, index, PREPOSITION) && isHome(index + 1))) return true
  return isClass(tokens, index, ADVERB) && !isClass(tokens, index, CONJUNCTION | PREPOSITION | NEGATION)
}
