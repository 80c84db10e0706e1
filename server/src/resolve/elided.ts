/**
 * Tells whether a sentence gives only a further number of what the sentence right before it was about: *There were 140 farms in 2021. The
 * council wants 200 by 2030.*
 *
 * In: a figure, what its sentence names, and what the one before left open. Such a sentence names neither a subject nor what is measured,
 * and says nothing but who tells or plans, and when: its number can be of nothing else. It is read as an answer to the one before.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { AIM, classesOf, EXPECT, FUTURE, MODAL, PAST, PRESENT, TELLING, VERB } from '../claims/lexicon.ts'
import { MARK, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Before } from './discourse.ts'
import { unexplainedIn } from './explain.ts'
import { spansIn } from './loose.ts'
import { type NamedSentence, names } from './mentions.ts'

/** What the sentence before leaves open, as a question that this one answers; undefined where it says something of its own. */
export function elidedFrom(figure: Figure, reading: Reading, named: NamedSentence, before: Before | undefined): Before | undefined {
  if (before === undefined || before.asked || before.focus.subjects.length !== 1) return undefined
  if (figure.period.how !== 'own' && figure.period.how !== 'near') return undefined
  if (named.mentions.some((mention) => names(mention, 'subject') || names(mention, 'indicator') || names(mention, 'area'))) return undefined
  const { tokens } = reading
  const range = named.sentence.tokens
  if (!endsPhrase(figure, reading) || !tellsOnly(tokens, range)) return undefined
  const explained = [...named.mentions.flatMap((mention) => mention.parts), ...spansIn(tokens, range, reading)]
  return unexplainedIn(tokens, range, explained, range.from).length === 0 ? { ...before, asked: true } : undefined
}

/** No noun stands behind the number that it would count. */
function endsPhrase(figure: Figure, { tokens, periods }: Reading): boolean {
  const next = figure.at.to
  return next >= tokens.count || tokens.kind[next] === MARK || periods.some((period) => period.start === tokens.start[next])
}

const IS = internAll('was were had be been being is are has have there stood stand stands reached reach reaches came come comes put')
const SOMEBODY = /^(?:he|she|i|you|him|her|me|which|who)$/i

/** Its verbs only say that a number is, was or is to be. */
function tellsOnly(tokens: Tokens, { from, to }: TokenRange): boolean {
  let verb = false
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    if (SOMEBODY.test(tokenText(tokens, index))) return false
    const is = IS.has(word) || (bits & (AIM | EXPECT | FUTURE | MODAL)) !== 0
    verb ||= is
    if (!is && (bits & (PAST | PRESENT | VERB)) !== 0 && (bits & TELLING) === 0) return false
  }
  return verb
}
