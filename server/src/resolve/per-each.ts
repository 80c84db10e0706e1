/**
 * Reads what is measured of each of some, where one name hides it in another: *spending per primary pupil* is spending per pupil on primary
 * education, and counts no primary pupils.
 *
 * In: what a sentence names. Out: the same with both names; undefined where nothing is hidden, or several subjects may be meant.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { classesAt, PREPOSITION } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { type Mention, type NamedSentence, phraseOf, withMentions } from './mentions.ts'
import { onlyNamed } from './narrower.ts'
import { isWordOf } from './pointing.ts'

const EACH = internAll('per each every')

/** The sentence with what is measured per each, and of whom. */
export function withEach(
  figure: Figure,
  { tokens }: Reading,
  named: NamedSentence,
  knowledge: Knowledge,
): { readonly figure: Figure; readonly named: NamedSentence } | undefined {
  for (const mention of named.mentions) {
    const part = phraseOf(mention)
    if (part === undefined || !EACH.has(tokens.word[part.from - 1] as number)) continue
    for (const noun of [part.to - 1, part.from]) {
      const rest = noun === part.from ? { from: part.from + 1, to: part.to } : { from: part.from, to: noun }
      const both = bothIn(tokens, noun, rest, mention, knowledge)
      if (both !== undefined)
        return { figure, named: withMentions(named, [...named.mentions.filter((other) => other !== mention), ...both]) }
    }
  }
  return undefined
}

function bothIn(tokens: Tokens, noun: number, rest: TokenRange, mention: Mention, knowledge: Knowledge): readonly Mention[] | undefined {
  const code =
    onlyNamed(`per ${tokenText(tokens, noun)}`, 'indicator', knowledge) ??
    onlyNamed(`per ${tokenText(tokens, noun).replace(/s$/, '')}`, 'indicator', knowledge)
  if (code === undefined) return undefined
  const codes = new Set([...knowledge.seriesOf(code)].map(({ subject }) => subject.code))
  const meant = [...codes].filter((subject) => isNamed(tokens, rest, subject, knowledge))
  const [only] = meant
  if (only === undefined || meant.length > 1) return undefined
  const per = Math.min(noun, rest.from) - 1
  const perNoun =
    noun === per + 1
      ? [{ from: per, to: noun + 1 }]
      : [
          { from: per, to: per + 1 },
          { from: noun, to: noun + 1 },
        ]
  return [
    { ...mention, concepts: [{ kind: 'indicator', code }], parts: perNoun, weight: 2 },
    { ...mention, concepts: [{ kind: 'subject', code: only }], parts: [rest], weight: rest.to - rest.from },
  ]
}

function isNamed(tokens: Tokens, { from, to }: TokenRange, code: string, { subjects }: Knowledge): boolean {
  const subject = subjects.get(code)
  if (subject === undefined) return false
  for (let index = from; index < to; index++)
    if (tokens.kind[index] !== WORD || !((classesAt(tokens, index) & PREPOSITION) !== 0 || isWordOf(tokens, index, subject))) return false
  return true
}
