/**
 * Reads from the sentences beside a quotation whose it is: “…” That was X. What did X say? “…” X put it best. “…”
 *
 * In: a paragraph, and the sentence that a quotation stands in. Out: who is named as its speaker; or none.
 */
import { isCapital, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isOutspoken } from './quote-colon.ts'
import { isSpeech, type Range } from './quote-frame.ts'
import { type Naming, naming, type Persons, type Read, refersTo } from './quote-naming.ts'
import { originOf } from './quote-origin.ts'
import { startsClause, verbFrom } from './quote-subject.ts'
import { mentionsIn } from './speaker.ts'
import { AUXILIARY, BETWEEN, speakerClassesOf } from './speaker-words.ts'

/** “…” That was X: the sentence behind a quotation says whose it is. */
export function toldAfter(read: Read, at: number, persons: Persons): Naming | null {
  const { tokens, sentences } = read.frame
  const after = sentences[at + 1]
  const origin = after === undefined ? undefined : originOf(tokens, after)
  return origin === undefined ? null : naming(read, origin, 'after', 'words-of', refersTo(read, at + 1, origin, persons))
}

/** What did X say? “…”: the sentence before a quotation that stands by itself asks for it. */
export function askedFor(read: Read, at: number, persons: Persons): Naming | null {
  const { tokens, sentences } = read.frame
  const before = sentences[at - 1]
  if (before === undefined || tokens.text.charAt(tokens.start[before.to - 1] as number) !== '?') return null
  const asked = mentionsIn(tokens, before.from, before.to)
  const [who] = asked
  if (who === undefined || asked.length > 1 || (who.kind !== 'name' && who.kind !== 'person') || who.located) return null
  const says = isShort(before) || verbFrom(tokens, before.from, before.to) >= 0
  return says ? naming(read, who, 'before', 'colon', refersTo(read, at - 1, who, persons)) : null
}

/** Tokens of a sentence that is no more than a call. */
const SHORT = 4

export function isShort({ from, to }: Range): boolean {
  return to - from <= SHORT
}

/** X put it best. “…”, X was blunt. “…”: the sentence before a quotation that stands by itself announces what somebody said. */
export function announced(read: Read, at: number, persons: Persons): Naming | null {
  const { tokens, sentences } = read.frame
  const before = sentences[at - 1]
  if (before === undefined || before.to - before.from > ANNOUNCING) return null
  const [who, ...others] = mentionsIn(tokens, before.from, before.to).filter(({ kind }) => kind !== 'pronoun')
  if (who === undefined || others.length > 0 || who.located || who.possessive || (who.kind === 'role' && !isCapital(tokens, who.from)))
    return null
  return startsClause(tokens, before.from, who.from) && isAnnouncement(tokens, who.to, before.to)
    ? naming(read, who, 'before', 'colon', refersTo(read, at - 1, who, persons))
    : null
}

/** Tokens of a sentence that announces words and says nothing else. */
const ANNOUNCING = 16

/** *Put it best*, *was blunt*, *had this to say*, *made the point well*, *did not mince his words*. */
function isAnnouncement(tokens: Tokens, from: number, to: number): boolean {
  if (isOutspoken(tokens, from, to)) return true
  let verb = from
  while (verb < to && tokens.kind[verb] === WORD && speakerClassesOf(tokens.word[verb] as number) & (AUXILIARY | BETWEEN)) verb++
  for (let at = from; at < Math.min(to - 1, verb + 4); at++) {
    if (MINCE.has(tokens.word[at] as number)) return true
    const next = tokens.word[at + 1] as number
    if (HAVE.has(tokens.word[at] as number) && POINTING.has(next)) return tokens.word[at + 2] === TO
    if (MAKE.has(tokens.word[at] as number) && DEFINITE.has(next)) return POINT.has(tokens.word[at + 2] as number)
    if (isSpeech(tokens, at) && tokens.kind[at] === WORD) return at <= verb + 1 && POINTING.has(next)
  }
  return false
}

const MINCE = internAll('mince minced minces')
const HAVE = internAll('had has have')
const POINTING = internAll('this it rõ thẳng')
const TO = intern('to')
const MAKE = internAll('made makes make')
const DEFINITE = internAll('the this that')
const POINT = internAll('point case')
