/**
 * Keeps the sector or industry that a text spoke of last, and tells where a sentence points back at it: *The sector's revenue is to reach 165*.
 */
import type { Sentence } from '../claims/claim.ts'
import {
  AIM,
  ANAPHOR,
  CONJUNCTION,
  classesAt,
  EXPECT,
  isClass,
  looksLikePast,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  REPORTER,
  SUBORDINATOR,
  TELLING,
  VERB,
} from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { MARK, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Slot } from './choose.ts'
import { subjectIn } from './discourse.ts'
import { codesOf, type NamedSentence, names } from './mentions.ts'

const TO = intern('to')
const FIELDS = internAll('sector industry')
const POINTING = internAll('the this that whole entire')

/** The subject that a sentence names last by a name that ends in *sector* or *industry*. */
export function fieldNamed({ mentions }: NamedSentence, tokens: Tokens): string | undefined {
  let found: string | undefined
  for (const mention of mentions) {
    const { to } = mention.parts.at(-1) as TokenRange
    const { from } = mention.parts[0] as TokenRange
    if (isField(tokens, to - 1) || isField(tokens, to) || isNganh(tokens, from) || isNganh(tokens, from - 1))
      found = codesOf(mention, 'subject')[0] ?? found
  }
  return found
}

/** *The textile industry left 18 billion*, *Textiles left 18 billion*: something that nothing is known of, after which *the sector* is that. */
export function isOfUnknownField(tokens: Tokens, { tokens: range, segments }: Sentence, { mentions }: NamedSentence): boolean {
  if (segments.length === 0 || mentions.some((mention) => names(mention, 'subject'))) return false
  const head = subjectIn(tokens, range)
  if (head !== undefined && head <= range.from + 1 && tokens.kind[range.from] === WORD && classesAt(tokens, range.from) === 0)
    return !looksLikePast(tokens.word[range.from] as number)
  if (!segments.some(({ classes }) => (classes & ANAPHOR) !== 0)) return false
  for (let index = range.from + 1; index < range.to; index++)
    if (isField(tokens, index) && tokens.kind[index - 1] === WORD && classesAt(tokens, index - 1) === 0) return true
  return false
}

/** `near`, with the field of the text before it and no whole where the sentence names no subject and points at a field. */
export function withField(
  near: readonly Slot[],
  tokens: Tokens,
  { sentence, mentions }: NamedSentence,
  field: string | undefined,
  knowledge: Knowledge,
): readonly Slot[] {
  if (near.some(({ mention }) => mention !== undefined) || mentions.some((mention) => names(mention, 'subject') || names(mention, 'area')))
    return near
  const { from, to } = sentence.tokens
  for (let index = from; index < to; index++) {
    const nganh = isNganh(tokens, index) && !isKindOf(tokens, index, from)
    if (!nganh && !isField(tokens, index)) continue
    // *Sector revenue reached 148 million*; but *in sector A*.
    const points = nganh || index === from || POINTING.has(tokens.word[index - 1] as number)
    // *They want the sector to earn 156*; but *the sector of panes*.
    if (!points || !(nganh || tokens.word[index + 1] === TO || !isClass(tokens, index + 1, PREPOSITION))) continue
    const open = near.filter(({ code }) => !isWhole(code, knowledge))
    if (field === undefined || near.some(({ distance }) => distance <= 1)) return open
    return [
      ...open.filter(({ code }) => code !== field),
      { code: field, mention: undefined, distance: 2, ahead: false, change: false, text: '' },
    ]
  }
  return near
}

/** *Sector revenue*, *calls for industry sales of 5*: the field without an article, right before what is measured of it; but *public sector revenue*. */
export function isBareField(tokens: Tokens, index: number, sentenceStart: number, parts: readonly TokenRange[]): boolean {
  if (!isField(tokens, index) || tokens.kind[index + 1] !== WORD || !parts.some(({ from }) => from === index + 1)) return false
  if (index === sentenceStart) return true
  const before = index - 1
  return tokens.kind[before] === MARK || (isClass(tokens, before, LEADING) && !isClass(tokens, before, NEUTRAL | REPORTER))
}

/** *Ngành cảng*, *các ngành*: it says which, or how many. */
function isKindOf(tokens: Tokens, index: number, start: number): boolean {
  const isOpen = (at: number): boolean => tokens.kind[at] === WORD && classesAt(tokens, at) === 0
  return isOpen(index + 1) || (index > start && (isOpen(index - 1) || SEVERAL.has(tokens.word[index - 1] as number)))
}

const SEVERAL = internAll('các mọi nhiều mỗi từng những một hai ba đa liên')
const NGANH = intern('ngành')

function isNganh(tokens: Tokens, index: number): boolean {
  return tokens.word[index] === NGANH && tokens.kind[index] === WORD
}

const wholes = new WeakMap<Knowledge, ReadonlySet<string>>()

/** Shares are told of it, as of GDP: no part of it is called by its name. */
export function isWhole(subject: string, knowledge: Knowledge): boolean {
  let known = wholes.get(knowledge)
  if (known === undefined) {
    known = new Set([...knowledge.indicators.values()].flatMap(({ whole }) => whole ?? []))
    wholes.set(knowledge, known)
  }
  return known.has(subject)
}

const LEADING = PREPOSITION | CONJUNCTION | SUBORDINATOR | PAST | PRESENT | VERB | TELLING | AIM | EXPECT

function isField(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === WORD && FIELDS.has(tokens.word[index] as number)
}
