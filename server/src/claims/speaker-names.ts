/**
 * Tells what a name is made of, and where one stands in Vietnamese: behind a body's syllables, or left out behind a form of address.
 *
 * In: tokens. Out: whether a word is of a name, where a name starts. It lists no mentions.
 */
import { isCapital, MARK, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import {
  BETWEEN,
  BODY,
  FUNCTION,
  HONORIFIC,
  isVietnameseSpeech,
  ROLE,
  SPEECH,
  speakerClassesOf,
  VIETNAMESE_FUNCTION,
  VIETNAMESE_TITLE,
} from './speaker-words.ts'

export const ADDRESSED: ReadonlySet<number> = internAll('ông bà anh chị cô')
const LINKS: ReadonlySet<number> = internAll('cho tại ở về đến do bởi để có từ thăm gặp cùng vì')
const THAT_ONE: ReadonlySet<number> = internAll('ấy ta này')
/** The body that stands before its name, in which syllables after the first are written small: Bộ Văn hóa, Cục Bến cảng. */
export const VIETNAMESE_BODY: ReadonlySet<number> = internAll('bộ cục sở viện vụ ban hội')
/** Names that are small words as well: Vietnamese surnames, English first names. */
export const SURNAMES: ReadonlySet<number> = internAll('to do an will may april june so')
/** What stands behind ông or bà is no name and no word that makes another noun of it (bà con, ông cha): a mark, an adverb, a verb of speech. */
export function isAddressAlone(tokens: Tokens, next: number, to: number): boolean {
  if (next >= to || tokens.kind[next] === MARK || THAT_ONE.has(tokens.word[next] as number)) return true
  if (tokens.kind[next] !== WORD || isCapital(tokens, next)) return false
  const classes = speakerClassesOf(tokens.word[next] as number)
  return (classes & SPEECH) !== 0 || isVietnameseSpeech(tokens, next) || ((classes & BETWEEN) !== 0 && (classes & FUNCTION) === 0)
}

/** Where a name starts behind one to three lower-case syllables of a Vietnamese body; -1 where none does. */
export function nameBehindBody(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (tokens.kind[i] !== WORD) return -1
    if (isCapital(tokens, i)) return i > from && isNameWord(tokens, i) ? i : -1
    const classes = speakerClassesOf(tokens.word[i] as number)
    if (classes & (VIETNAMESE_FUNCTION | SPEECH | BETWEEN) || isVietnameseSpeech(tokens, i) || LINKS.has(tokens.word[i] as number))
      return -1
  }
  return -1
}

/** Tells whether token `i` is a word of a name: with a capital, and no office, body, form of address or small word. */
export function isNameWord(tokens: Tokens, i: number): boolean {
  if (!isCapital(tokens, i)) return false
  const word = tokens.word[i] as number
  return (
    (speakerClassesOf(word) & (ROLE | BODY | HONORIFIC | VIETNAMESE_TITLE)) === 0 &&
    ((speakerClassesOf(word) & FUNCTION) === 0 || SURNAMES.has(word))
  )
}
