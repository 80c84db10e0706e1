/**
 * Reads two names of one thing that share their noun as one: *teachers of mathematics and science*, where *teachers of mathematics* and
 * *teachers of science* name the same.
 *
 * In: what a sentence names. Out: the same with the longer name; undefined where there is none.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { CONJUNCTION, isClass } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { codesOf, type Mention, type NamedSentence, phraseOf, withMentions } from './mentions.ts'
import { onlyNamed } from './narrower.ts'

/** The sentence with a name that goes over a conjunction. */
export function withSharedNoun(
  figure: Figure,
  { tokens }: Reading,
  named: NamedSentence,
  knowledge: Knowledge,
): { readonly figure: Figure; readonly named: NamedSentence } | undefined {
  for (const mention of named.mentions) {
    const part = phraseOf(mention)
    if (part === undefined) continue
    const whole =
      behind(tokens, part, named.sentence.tokens.to, mention, knowledge) ??
      before(tokens, part, named.sentence.tokens.from, mention, knowledge)
    if (whole === undefined) continue
    const others = named.mentions.filter((other) => !other.parts.every(({ from, to }) => whole.from <= from && to <= whole.to))
    return { figure, named: withMentions(named, [...others, { ...mention, parts: [whole], weight: whole.to - whole.from }]) }
  }
  return undefined
}

/** *Teachers of mathematics and science* */
function behind(tokens: Tokens, part: TokenRange, to: number, mention: Mention, knowledge: Knowledge): TokenRange | undefined {
  const last = part.to + 1
  if (last >= to || !isClass(tokens, part.to, CONJUNCTION) || tokens.kind[last] !== WORD) return undefined
  const name = `${tokens.text.slice(tokens.start[part.from], tokens.start[part.to - 1])}${tokens.text.slice(tokens.start[last], tokens.end[last])}`
  return isSame(name, mention, knowledge) ? { from: part.from, to: last + 1 } : undefined
}

/** *Science and mathematics teachers* */
function before(tokens: Tokens, part: TokenRange, from: number, mention: Mention, knowledge: Knowledge): TokenRange | undefined {
  const first = part.from - 2
  if (first < from || !isClass(tokens, part.from - 1, CONJUNCTION) || tokens.kind[first] !== WORD) return undefined
  const name = `${tokens.text.slice(tokens.start[first], tokens.end[first])}${tokens.text.slice(tokens.end[part.from], tokens.end[part.to - 1])}`
  return isSame(name, mention, knowledge) ? { from: first, to: part.to } : undefined
}

function isSame(name: string, mention: Mention, knowledge: Knowledge): boolean {
  const code = onlyNamed(name, 'subject', knowledge)
  return code !== undefined && codesOf(mention, 'subject').includes(code)
}
