/**
 * Finds noun phrases and verbs in a sentence, to say in the sentence's own words what a number is of.
 *
 * In: the tokens of a sentence and where its numbers and periods stand. Out: ranges of tokens and their text. It guesses as a reader
 * does who knows only the little words; whoever asks has the answer confirmed by a person.
 */
import { HYPHEN, isCapital, MARK, POSSESSIVE, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import type { Span } from '../text/span.ts'
import {
  ADVERB,
  AIM,
  CONJUNCTION,
  classesOf,
  DETERMINER,
  DOWN,
  EXPECT,
  FUTURE,
  looksLikeAdverb,
  looksLikeParticiple,
  looksLikePast,
  MODAL,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  REPORTER,
  SUBORDINATOR,
  TELLING,
  UP,
  VERB,
  VOICE,
} from './lexicon.ts'

interface Topic {
  readonly measure: string
  readonly subject: string
  readonly place: string
}

/** A sentence with what of it is a number or a period. Indexes are of the tokens. */
export interface Clause {
  readonly tokens: Tokens
  readonly range: TokenRange
  readonly isNumber: (index: number) => boolean
  readonly isDated: (index: number) => boolean
  /** What the sentence before is about, where it has no number of its own. */
  readonly topic?: () => Topic | undefined
  /** What the numbers before are of, the nearest last. */
  readonly told?: () => readonly Topic[]
}

/** Opens a sentence for reading. */
export function clauseOf(tokens: Tokens, range: TokenRange, numbers: readonly Span[], periods: readonly Span[]): Clause {
  const covered = (spans: readonly Span[]) => {
    const inside = new Set<number>()
    for (const { start, end } of spans)
      for (let index = range.from; index < range.to; index++)
        if ((tokens.start[index] as number) < end && (tokens.end[index] as number) > start) inside.add(index)
    return (index: number): boolean => inside.has(index)
  }
  const dated = covered(periods)
  const isPlain = (index: number): boolean => index < range.to && tokens.kind[index] === WORD
  const told = (index: number): string => (isPlain(index) ? tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase() : '')
  // *Grew 5 % year on year*: when, and no part of what.
  const isRepeated = (from: number): boolean =>
    from >= range.from &&
    /^(?:year|month|quarter)$/.test(told(from)) &&
    /^(?:on|over)$/.test(told(from + 1)) &&
    told(from) === told(from + 2)
  // *In the 2021/22 season*.
  const isSpan = (index: number): boolean => /^(?:season|period)$/.test(told(index)) && dated(index - 1)
  const isOn = (index: number): boolean => isSpan(index) || isRepeated(index) || isRepeated(index - 1) || isRepeated(index - 2)
  // *Sales for the year*, *for the full year*.
  const isWhole = (index: number): boolean => /^(?:the|full|whole|entire|fiscal|financial|calendar|school|academic)$/.test(told(index))
  const isFor = (index: number): boolean => {
    let last = index
    while (isWhole(last)) last++
    if (!/^(?:year|quarter|month|season)$/.test(told(last)) || index === last + 1) return false
    let first = index
    while (isWhole(first - 1)) first--
    return told(first - 1) === 'for' && told(first) === 'the'
  }
  return { tokens, range, isNumber: covered(numbers), isDated: (index) => dated(index) || isOn(index) || isFor(index) }
}

/** The word at a place in small letters; empty where none stands there. */
export function wordAt({ tokens }: Clause, index: number): string {
  return index >= 0 && index < tokens.count && tokens.kind[index] === WORD
    ? tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
    : ''
}

export function bitsAt({ tokens }: Clause, index: number): number {
  return index >= 0 && index < tokens.count && tokens.kind[index] === WORD ? classesOf(tokens.word[index] as number) : 0
}

/** Tells whether a mark stands at a place. */
export function isMark(clause: Clause, index: number): boolean {
  return clause.tokens.kind[index] === MARK && !isShortening(clause, index)
}

/** Tells whether a comma stands at a place. */
export function isComma({ tokens }: Clause, index: number): boolean {
  return tokens.text.charAt(tokens.start[index] as number) === ','
}

/** The stop of a shortened word, *7 kgs. in 2020*: within a sentence there is no other. */
function isShortening({ tokens, range }: Clause, index: number): boolean {
  return index + 1 < range.to && tokens.text.charCodeAt(tokens.start[index] as number) === 46 && tokens.kind[index + 1] === WORD
}

/** A mark that parts nothing: a quotation mark, the sign for *and*. */
export function isLight(clause: Clause, index: number): boolean {
  const { tokens } = clause
  return (
    tokens.kind[index] === MARK &&
    (/["“”‘’«»&]/.test(tokens.text.charAt(tokens.start[index] as number)) || isShortening(clause, index) || isJoint(clause, index))
  )
}

/** The dash of *the land–water ratio*. */
function isJoint({ tokens }: Clause, index: number): boolean {
  const isGlued = tokens.start[index] === tokens.end[index - 1] && tokens.end[index] === tokens.start[index + 1]
  return (
    isGlued &&
    tokens.text.charAt(tokens.start[index] as number) === '–' &&
    tokens.kind[index - 1] === WORD &&
    tokens.kind[index + 1] === WORD
  )
}

/** How far before its end a name in quotation marks begins. */
const QUOTED = 12

/** `'s`, `s'`: who has what follows; not the end of a name in single quotation marks: the ‘waste from households’ rate. */
export function isOwner({ tokens, range }: Clause, index: number): boolean {
  if (tokens.kind[index] !== POSSESSIVE) return false
  if (tokens.end[index] !== (tokens.start[index] as number) + 1) return true
  for (let at = index - 1; at >= Math.max(range.from, index - QUOTED); at--) {
    if (tokens.kind[at] === MARK && /[‘']/.test(tokens.text.charAt(tokens.start[at] as number))) return false
    if (tokens.kind[at] === POSSESSIVE) break
  }
  return true
}

/** A word that names something: in no class of little words, or a noun that is in one. */
export function isNoun(clause: Clause, index: number): boolean {
  const { tokens } = clause
  if (tokens.kind[index] !== WORD || clause.isNumber(index) || clause.isDated(index)) return false
  if (isCapital(tokens, index) && index > clause.range.from) return true
  if (isCompounded(clause, index)) return true
  const bits = bitsAt(clause, index)
  return (
    (bits & (DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | PRONOUN | PRESENT | PAST | MODAL | FUTURE | ADVERB)) === 0
  )
}

/** Behind a hyphen: the second word of *newly-registered*, *foreign-invested*. */
function isCompounded({ tokens, range }: Clause, index: number): boolean {
  return index - 2 >= range.from && tokens.kind[index - 1] === HYPHEN && tokens.kind[index - 2] === WORD
}

/** Tells whether a verb stands at a place that says something of what stands before it. */
export function isVerb(clause: Clause, index: number): boolean {
  const { tokens, range } = clause
  if (tokens.kind[index] !== WORD || clause.isNumber(index) || clause.isDated(index)) return false
  if ((isCapital(tokens, index) && index > range.from) || isCompounded(clause, index)) return false
  const before = index > range.from ? bitsAt(clause, index - 1) : 0
  const bits = bitsAt(clause, index)
  if ((bits & (PRESENT | MODAL | FUTURE)) !== 0) return true
  // *The minister said the exports …*
  if (/^(?:said|says)$/.test(wordAt(clause, index))) return true
  // *The number of employed*.
  if (wordAt(clause, index - 1) === 'of' && /[^e]ed$/.test(wordAt(clause, index))) return false
  // *Prices moved up*.
  if (/^(?:moved|edged|crept|inched|ticked|shot)$/.test(wordAt(clause, index)) && /^(?:up|down)$/.test(wordAt(clause, index + 1)))
    return true
  // *In reported accidents*.
  if (
    (before & PREPOSITION) !== 0 &&
    wordAt(clause, index - 1) !== 'to' &&
    /[^e]ed$/.test(wordAt(clause, index)) &&
    isNoun(clause, index + 1)
  )
    return false
  const behind = wordAt(clause, index - 1)
  // *Oak and pine each accounted for 5 %*.
  const isEach = /^(?:each|both|all)$/.test(behind) && /[^e]ed$/.test(wordAt(clause, index)) && !isNoun(clause, index + 1)
  const articled = index > range.from && (((before & DETERMINER) !== 0 && !isEach) || isOwner(clause, index - 1))
  // *Subjects allied to medicine*.
  if (
    behind === 'to' &&
    (bits & VERB) === 0 &&
    /^(?:allied|related|linked|close|next|due|similar|exposed|access)$/.test(wordAt(clause, index - 2))
  )
    return false
  // *Sales to schools, which …*: no infinitive has an s.
  if (behind === 'to') return (bits & VERB) !== 0 || (isBeforeObject(clause, index) && !/[^s]s$/.test(wordAt(clause, index)))
  if ((before & (MODAL | FUTURE)) !== 0) return true
  if (articled) return false
  // *Low grown teas*: nothing has it as a verb without a helping one.
  if (PARTICIPLE.test(wordAt(clause, index)) && !isHelp(behind) && !isHelp(wordAt(clause, index - 2))) return false
  if ((bits & PAST) !== 0) return true
  if ((bits & (UP | DOWN)) !== 0 && wordAt(clause, index).endsWith('ed')) return true
  // `Was estimated`, `the ministry expected revenue`.
  const told = (bits & (TELLING | EXPECT | AIM)) !== 0 && (bits & PREPOSITION) === 0
  if (told && /(?:ed|t|s)$/.test(wordAt(clause, index)) && ((before & (PRESENT | PAST | REPORTER | PRONOUN)) !== 0 || isHelp(behind)))
    return true
  // *The bank estimated exports to reach 5*.
  const whose = (before & VOICE) !== 0 || (index - 1 > range.from && isCapital(tokens, index - 1))
  if (told && whose && wordAt(clause, index).endsWith('ed') && isNoun(clause, index + 1)) return true
  if (told && wordAt(clause, index).endsWith('ed')) return isBeforeObject(clause, index)
  if (/^continue[sd]?$/.test(wordAt(clause, index)) && wordAt(clause, index + 1) === 'to') return true
  if (bits === 0 && looksLikePast(tokens.word[index] as number)) return isBeforeObject(clause, index)
  // *Site starts intended for rent*: what a participle tells which of.
  if (isAttached(clause, index + 1)) return false
  // *Its supply has improved*: what a helping verb follows is its subject.
  if (isHelp(wordAt(clause, index + 1)) && !isHelp(wordAt(clause, index))) return false
  if ((bits & VERB) !== 0 && /^(?:by|to|at)$/.test(wordAt(clause, index + 1)) && wordAt(clause, index).endsWith('s')) return true
  // *Fresh produce exports*: what one thing does has an s.
  const isOne = GOODS.test(wordAt(clause, index)) && /[^s]$/.test(behind) && !MANY.test(behind) && !isCapital(tokens, index - 1)
  if (isOne && isNoun(clause, index - 1) && isNoun(clause, index + 1)) return false
  if ((bits & VERB) !== 0 && ((before & (PREPOSITION | NEUTRAL)) === 0 || (behind === 'combined' && wordAt(clause, index + 1) === 'for')))
    return (bits & NEUTRAL) === 0 || wordAt(clause, index).endsWith('s') || clause.isNumber(index + 1) || wordAt(clause, index + 1) === 'by'
  return false
}

const GOODS = /^(?:produce|export|import|supply|transport|trade|transfer|plant|record)$/
const MANY = /^(?:people|children|men|women|police|cattle|staff|fish|sheep)$/
const PARTICIPLE = /^(?:gr|kn|sh|dr|s)own$|^(?:drawn|given|taken|driven|written|chosen|frozen|broken|born|eaten|worn|hidden)$/

function isHelp(word: string): boolean {
  return /^(?:is|are|was|were|been|being|be|has|have|had)$/.test(word)
}

/** What follows a verb rather than a participle that describes: an article, a preposition, a number, or nothing. */
function isBeforeObject(clause: Clause, index: number): boolean {
  const next = index + 1
  if (next >= clause.range.to || isMark(clause, next) || clause.isNumber(next) || clause.isDated(next)) return true
  const isAdverb = wordAt(clause, next).endsWith('ly') && looksLikeAdverb(clause.tokens.word[next] as number) && !isNoun(clause, next + 1)
  return isAdverb || (bitsAt(clause, next) & (DETERMINER | PREPOSITION | ADVERB | PRONOUN)) !== 0
}

/** The first token of the verb that ends at `verb`: of `was estimated` the `was`. */
export function verbStart(clause: Clause, verb: number): number {
  let index = verb
  while (index - 1 >= clause.range.from) {
    const before = index - 1
    const bits = bitsAt(clause, before)
    const helps =
      clause.tokens.kind[before] === WORD &&
      !isNoun(clause, before) &&
      (bits & (PRESENT | MODAL | FUTURE | ADVERB)) !== 0 &&
      (bits & PREPOSITION) === 0
    const links =
      wordAt(clause, before) === 'to' ||
      /^(?:was|were|had|has|have|been|expected|forecast|projected|planned|likely|also)$/.test(wordAt(clause, before))
    const adverb = clause.tokens.kind[before] === WORD && bits === 0 && looksLikeAdverb(clause.tokens.word[before] as number)
    if (!helps && !links && !adverb) break
    index = before
  }
  return index
}

/** A participle behind its noun that has no object: which one it is of several. */
export function isAttached(clause: Clause, index: number): boolean {
  if (!ATTACHED.test(wordAt(clause, index))) return false
  // *Of separately collected food waste*.
  const { word: words } = clause.tokens
  if (isNoun(clause, index + 1) && wordAt(clause, index - 1).endsWith('ly') && looksLikeAdverb(words[index - 1] as number)) return true
  // *People hurt or badly burnt in fires*: two tell which.
  const other = joinedTo(clause, index, 1)
  const last = other ?? index
  const first = other === undefined ? (joinedTo(clause, index, -1) ?? index) : index
  const next = wordAt(clause, last + 1)
  const isBy = next === 'by' && (isNoun(clause, last + 2) || (bitsAt(clause, last + 2) & DETERMINER) !== 0)
  const ends = isHelp(next) || (bitsAt(clause, last + 1) & PREPOSITION) !== 0 || next === 'as'
  const tells = (bitsAt(clause, index) & (UP | DOWN | TELLING)) !== 0 && !isCountedAs(clause, index)
  return ends && (next !== 'by' || isBy) && !tells && isNounOrTold(clause, first - 1)
}

/** *The number of cases reported in the north*: how they are known. */
function isCountedAs(clause: Clause, index: number): boolean {
  if (!/^(?:report|record|register|detect|not)ed$/.test(wordAt(clause, index)) || !/[^s]s$/.test(wordAt(clause, index - 1))) return false
  for (let at = index - 2; at >= Math.max(clause.range.from, index - 6); at--)
    if (/^(?:number|total|count)$/.test(wordAt(clause, at)) && wordAt(clause, at + 1) === 'of') return true
  return false
}

const ATTACHED =
  /^(?:[A-Za-zÀ-ỹ]*[^e]ed|known|shown|grown|drawn|sent|built|made|held|put|paid|spent|sold|lost|born|kept|caught|taken|given)$/u

/** The participle that *and* or *or* joins to one, with its adverb: behind it for a step of 1, before it for -1. */
function joinedTo(clause: Clause, index: number, step: 1 | -1): number | undefined {
  const isAdverb = (at: number): boolean =>
    wordAt(clause, at).endsWith('ly') && looksLikeAdverb(clause.tokens.word[at] as number) && !isNoun(clause, at + 1)
  let at = index + step
  if (step < 0 && isAdverb(at)) at--
  if (!/^(?:and|or)$/.test(wordAt(clause, at))) return undefined
  at += step
  if (step > 0 && isAdverb(at)) at++
  return ATTACHED.test(wordAt(clause, at)) && (bitsAt(clause, at) & (UP | DOWN | TELLING)) === 0 ? at : undefined
}

/** A noun, or the adverb behind one: *people seriously injured*. */
function isNounOrTold(clause: Clause, index: number): boolean {
  const isAdverb = wordAt(clause, index).endsWith('ly') && looksLikeAdverb(clause.tokens.word[index] as number)
  return isNoun(clause, isAdverb ? index - 1 : index)
}

/** The noun phrase that ends before `end`, back to its article. */
export function phraseBefore(clause: Clause, end: number): TokenRange | undefined {
  let from = end
  for (let index = end - 1; index >= clause.range.from; index--) {
    const kind = clause.tokens.kind[index]
    if (isLight(clause, index)) continue
    if (kind === MARK) break
    if (kind !== WORD) continue
    if (!isNoun(clause, index) || (from === end ? false : isVerb(clause, index))) break
    from = index
  }
  return from < end ? { from, to: end } : undefined
}

/** The noun phrase that starts at `start`, with what hangs on it by prepositions; it ends at a verb, a mark or a number. */
export function phraseFrom(clause: Clause, start: number, most = 12): TokenRange | undefined {
  let to = start
  let words = 0
  let index = start
  for (; index < clause.range.to && words < most; index++) {
    const kind = clause.tokens.kind[index]
    // *Towns/cities* are one phrase.
    if (kind === MARK && !isLight(clause, index) && clause.tokens.text.charAt(clause.tokens.start[index] as number) !== '/') break
    // *Classified first degrees*.
    if (words > 0 && ORDINAL.test(wordAt(clause, index)) && wordAt(clause, index) !== 'top' && isNoun(clause, index + 1)) continue
    if (clause.isNumber(index) || clause.isDated(index)) break
    if (kind !== WORD) continue
    const bits = bitsAt(clause, index)
    if (isNoun(clause, index)) {
      // A verb behind the noun says something of it; a participle in -ing tells which.
      if (words > 0 && isVerb(clause, index)) break
      words++
      to = index + 1
    } else if ((bits & (SUBORDINATOR | RELATIVE)) !== 0 || /^(?:but|nor|yet)$/.test(wordAt(clause, index))) break
    else if (isVerb(clause, index)) {
      if (words === 0 || !looksLikeParticiple(clause.tokens.word[index] as number)) break
      to = index + 1
    } else if ((bits & ADVERB) !== 0 && (bitsAt(clause, index - 1) & (PREPOSITION | DETERMINER)) !== 0 && isNoun(clause, index + 1))
      continue
    // *The value of overall landings*.
    else if ((bits & (PREPOSITION | CONJUNCTION | DETERMINER)) === 0) break
  }
  // *10 firms with a revenue of 5*: what the next number is of ends no phrase.
  if (index < clause.range.to && clause.isNumber(index) && wordAt(clause, index - 1) === 'of') {
    let cut = to - 1
    while (cut > start && (bitsAt(clause, cut) & (PREPOSITION | CONJUNCTION)) === 0) cut--
    if (cut > start) to = cut
  }
  return words > 0 ? { from: start, to } : undefined
}

/** Which of several. */
export const ORDINAL = /^(?:first|second|third|fourth|fifth|top)$/

/** The text of a range without its periods, articles at its start, and little words at its end. */
export function textOf(clause: Clause, range: TokenRange): string {
  const { tokens } = clause
  let { from, to } = range
  const loose = PREPOSITION | DETERMINER | CONJUNCTION | ADVERB
  // *The first dose*, *the top five markets*: which of them.
  const isOrdinal = (index: number): boolean => index + 1 < range.to && ORDINAL.test(wordAt(clause, index))
  const isLoose = (index: number): boolean =>
    clause.isDated(index) ||
    (!isOrdinal(index) &&
      (clause.isNumber(index) || tokens.kind[index] === MARK || (!isNoun(clause, index) && (bitsAt(clause, index) & loose) !== 0)))
  while (from < to && isLoose(from)) from++
  while (to > from && (isLoose(to - 1) || /^(?:aged|than|worth)$/.test(wordAt(clause, to - 1)))) to--
  let text = ''
  for (let index = from; index < to; index++) {
    if (clause.isDated(index)) continue
    // The preposition of a period goes with it.
    if (clause.isDated(index + 1) && (bitsAt(clause, index) & PREPOSITION) !== 0) continue
    const gap = index > from && (tokens.start[index] as number) > (tokens.end[index - 1] as number) ? ' ' : ''
    text += gap + tokens.text.slice(tokens.start[index], tokens.end[index])
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** The words between two places, as written, with single blanks. */
export function wordsBetween({ tokens }: Clause, from: number, to: number): string {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ')
}

/** Where words end that go on from a place, at most so many: at a mark, a number or a period, and without the little words before it. */
export function stretchFrom(
  clause: Clause,
  from: number,
  most: number,
  kept = from,
  loose = PREPOSITION | DETERMINER | CONJUNCTION,
): number {
  let to = kept
  while (to < clause.range.to && to < from + most && !isMark(clause, to) && !clause.isNumber(to) && !clause.isDated(to)) to++
  while (to > kept && (bitsAt(clause, to - 1) & loose) !== 0) to--
  return to
}
