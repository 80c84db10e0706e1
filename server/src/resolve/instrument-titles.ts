/**
 * What an instrument may be told by: its number, its kinds, and the words of its title.
 *
 * In: a knowledge base. Out: one profile an instrument, made once. It reads no draft.
 */
import { CONJUNCTION, classesOf, DETERMINER, PREPOSITION, PRESENT } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Instrument } from '../knowledge/model.ts'
import { NUMBER, tokenize, tokenText, WORD } from '../reading/token.ts'
import { wordOf } from '../reading/vocabulary.ts'
import { isGeneric, kindAt, kindBefore, numberAt, numberParts } from './instrument-words.ts'

export interface Profile {
  readonly instrument: Instrument
  /** Empty where it has no number. */
  readonly number: readonly string[]
  /** The names of the kinds in its titles; a title without one tells of no kind. */
  readonly kinds: ReadonlySet<string>
  /** One a language. */
  readonly titles: readonly Title[]
}

/** The words of a title. Numbers (`4.0`, `2030`) are told by their text. */
export interface Title {
  readonly words: ReadonlySet<number>
  readonly numbers: ReadonlySet<string>
  /** How many of its words and numbers are not in very many titles; years count as such. */
  readonly telling: number
  /** Those of its words and numbers that tell it from its like: `13`, `XIII`. */
  readonly ordinals: readonly (number | string)[]
}

const made = new WeakMap<object, readonly Profile[]>()

/** The profiles of all instruments. */
export function profilesOf(knowledge: Pick<Knowledge, 'instruments'>): readonly Profile[] {
  const known = made.get(knowledge.instruments)
  if (known !== undefined) return known
  const profiles = [...knowledge.instruments.values()].map(profileOf)
  made.set(knowledge.instruments, profiles)
  return profiles
}

function profileOf(instrument: Instrument): Profile {
  const kinds = new Set<string>()
  const titles: Title[] = []
  for (const label of Object.values(instrument.labels)) {
    const tokens = tokenize(label)
    const words = new Set<number>()
    const numbers = new Set<string>()
    const ordinals: (number | string)[] = []
    for (let at = 0; at < tokens.count; at++) {
      const kind = kindAt(tokens, at)
      if (kind !== undefined) {
        kinds.add(kind.kind.name)
        at = kind.to - 1
      } else if (tokens.kind[at] === NUMBER) {
        const number = numberAt(tokens, at)
        if (
          number !== undefined &&
          (number.parts.length > 1 || kindBefore(tokens, at, 0) !== undefined) &&
          !isYearText(tokenText(tokens, at))
        )
          at = number.to - 1
        else {
          numbers.add(tokenText(tokens, at))
          if (!isYearText(tokenText(tokens, at))) ordinals.push(tokenText(tokens, at))
        }
      } else if (tokens.kind[at] === WORD && !isSmall(tokens.word[at] as number)) {
        const { stem } = wordOf(tokens.word[at] as number)
        words.add(stem)
        if (/^[IVX]{1,5}$/.test(tokenText(tokens, at))) ordinals.push(stem)
      }
    }
    const telling = [...words].filter((stem) => !isGeneric(stem)).length + [...numbers].filter((number) => !isYearText(number)).length
    titles.push({ words, numbers, telling, ordinals })
  }
  return { instrument, number: instrument.number === null ? [] : numberParts(instrument.number), kinds, titles }
}

/** Articles, prepositions and the like. */
export function isSmall(word: number): boolean {
  return (classesOf(word) & (DETERMINER | PREPOSITION | CONJUNCTION | PRESENT)) !== 0
}

export function isYearText(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}
