/**
 * What the readers of names have in common: verbs before numbers, phrases behind them, words that point back.
 */
import { MARK, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import {
  AIM,
  ANAPHOR,
  DETERMINER,
  DOWN,
  EXPECT,
  FUTURE,
  looksLikeAdverb,
  MODAL,
  NEUTRAL,
  PREPOSITION,
  PRONOUN,
  TELLING,
  UP,
} from './lexicon.ts'
import { splitPhrase } from './naming-parts.ts'
import { bitsAt, type Clause, isAttached, isMark, isNoun, isVerb, phraseFrom, textOf, verbStart, wordAt } from './noun-phrase.ts'
import { isUnknownVerb, subjectOf } from './subject.ts'

/** What a number is of, in words of its sentence. */
export interface FigureName {
  /** What is measured: *revenue*, *number*, *growth in exports*. */
  readonly measure: string
  /** Of what. */
  readonly subject: string
  /** Where; empty where the sentence does not say. */
  readonly place: string
  /** The number before, which this one goes on with, is told as a fall. */
  readonly falling?: boolean
  /** It is what something has come to, whatever fall is told beside it. */
  readonly reached?: boolean
  /** The unit of the number that this one is held against, which has none of its own. */
  readonly unit?: string
}

/** A figure that has its name. `base` is the name of what grows, where it is a growth. */
export interface Named {
  readonly figure: Figure
  readonly name: FigureName
  readonly base: FigureName
  /** Of several that are told *respectively*: the name of them all. */
  readonly whole?: FigureName
  /** It is the number of another of a list. */
  readonly listed?: boolean
  /** Whose number it is, told by a name alone. */
  readonly owner?: string
}

export type Found = FigureName &
  Partial<Pick<Named, 'base' | 'whole' | 'listed' | 'owner'>> & {
    readonly inherits?: boolean
    /** It is told beside the number before, with which the sentence goes on. */
    readonly aside?: boolean
  }

/** *A forecast growth*, *the subject of the sentence so far*: what a sentence opens with where its clause names nothing. */
export function openingSubject(clause: Clause, to: number): FigureName | undefined {
  for (let index = to - 1; index >= clause.range.from; index--) {
    if (!isVerb(clause, index)) continue
    const subject = subjectOf(clause, verbStart(clause, index))
    if (subject === undefined) continue
    const text = textOf(clause, subject)
    return text === '' ? undefined : { measure: text, subject: text, place: '' }
  }
  return undefined
}

/** What a sentence is about: the subject of its first verb. */
export function mainSubject(clause: Clause): FigureName | undefined {
  const { from, to } = clause.range
  for (let index = from + 1; index < to; index++) {
    if (!isVerb(clause, index) || isAttached(clause, index)) continue
    const subject = subjectOf(clause, verbStart(clause, index))
    // *The minister said that …* is about what he said.
    if (subject === undefined || /^(?:said|says)$/.test(wordAt(clause, index))) continue
    return splitPhrase(clause, subject)
  }
  return undefined
}

/** The growth of what has a name. */
export function growthOf(name: FigureName): Found {
  const base = { measure: name.measure, subject: name.subject, place: name.place }
  return {
    ...base,
    measure: /\b(?:growth|increase|decrease|decline|change|drop|fall|rise|reduction|inflation)\b/.test(name.measure)
      ? name.measure
      : name.measure === name.subject
        ? 'growth'
        : `growth in ${name.measure}`,
    base,
  }
}

/** The name that a noun phrase gives; a pronoun, or a noun that points back, gives that of the number before. */
export function named(clause: Clause, range: TokenRange, last: Named | undefined): FigureName | undefined {
  if (isSomebody(clause, range)) return undefined
  const which = whichOne(clause, range, last)
  if (which !== null) return which
  const noun = pointedAt(clause, range)
  if (noun !== undefined) return clause.told?.().findLast(({ measure }) => measure.toLowerCase().endsWith(noun))
  if (pointsBack(clause, range)) return last?.base ?? clause.topic?.()
  const parts = splitPhrase(clause, range)
  // *The number of pupils from Eastham was 5, but the number from Westham was 4*.
  const lead = /^(?:number|share|proportion|amount)$/i.test(parts?.measure ?? '') ? leadIn(clause, range) : ''
  if (
    parts !== undefined &&
    last !== undefined &&
    lead !== '' &&
    last.base.subject.includes(` ${lead} `) &&
    last.base.measure.toLowerCase().endsWith(parts.measure.toLowerCase())
  )
    return {
      ...last.base,
      subject: `${last.base.subject.split(` ${lead} `)[0]} ${lead} ${parts.subject === parts.measure ? parts.place : parts.subject}`,
      place: '',
    }
  if (parts === undefined) return undefined
  // *Exports of tar were 5, while the figure for imports was 4*.
  if (
    last !== undefined &&
    /^(?:the )?(?:figure|number|value|total|amount)$/i.test(parts.measure) &&
    wordAt(clause, range.from) === 'the' &&
    isHeadOf(last.base, parts.subject)
  )
    return { ...last.base, measure: parts.subject }
  return last !== undefined && isAnaphor(parts.subject) ? { ...parts, subject: last.base.subject } : parts
}

/**
 * *The output of oak rose by 5 %, while that of pine fell by 6 %*, *mergers rose, and their share of all deals reached 5 %*; null for a phrase
 * that takes up nothing.
 */
function whichOne(clause: Clause, { from, to }: TokenRange, last: Named | undefined): FigureName | undefined | null {
  const lead = wordAt(clause, from + 1)
  if (/^(?:that|those)$/.test(wordAt(clause, from)) && /^(?:of|from|in|for|to)$/.test(lead)) {
    const of = textOf(clause, { from: from + 2, to })
    if (last === undefined || of === '') return undefined
    const cut = last.base.subject.indexOf(` ${lead} `)
    return { ...last.base, subject: cut < 0 ? of : `${last.base.subject.slice(0, cut)} ${lead} ${of}`, place: '' }
  }
  if (/^(?:its|their)$/.test(wordAt(clause, from)) && /^(?:share|proportion|part)$/.test(lead) && wordAt(clause, from + 2) === 'of') {
    const whole = textOf(clause, { from: from + 3, to })
    const owner = mainSubject(clause) ?? last?.base
    if (whole === '' || owner === undefined || isAnaphor(owner.subject)) return undefined
    return {
      measure: `${lead} of ${whole}`,
      subject: owner.measure === owner.subject ? owner.subject : `${owner.subject} ${owner.measure}`,
      place: '',
    }
  }
  return null
}

/** The preposition right behind *the number*; empty where it is *of*. */
function leadIn(clause: Clause, { from, to }: TokenRange): string {
  for (let index = from; index < to; index++)
    if (/^(?:from|in|for|to|with|without|at)$/.test(wordAt(clause, index))) return wordAt(clause, index)
    else if (wordAt(clause, index) === 'of') return ''
  return ''
}

/** *Imports* beside *exports*: the same kind of word, told of the same thing. */
function isHeadOf({ measure, subject }: FigureName, other: string): boolean {
  return measure !== subject && !other.includes(' ') && /[^s]s$/.test(other) && /[^s]s$/.test(measure)
}

/** The text of a noun phrase; a pronoun, or a noun that points back, is the subject of the number before. */
export function resolved(clause: Clause, range: TokenRange, last: Named | undefined): string | undefined {
  if (isSomebody(clause, range)) return undefined
  if (pointsBack(clause, range)) return last?.base.subject ?? clause.topic?.()?.subject
  const text = textOf(clause, range)
  return text === '' ? undefined : last !== undefined && isAnaphor(text) ? last.base.subject : text
}

/** *We exported*, *he built*: somebody, and nothing that was measured before. */
export function isSomebody(clause: Clause, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++)
    if (/^(?:i|we|he|she|you|who)$/.test(wordAt(clause, index)) && !isNoun(clause, index)) return true
  return false
}

/** *This value*: the noun of which the sentences before have told one; undefined where it is none that measures. */
export function pointedAt(clause: Clause, { from, to }: TokenRange): string | undefined {
  const noun = wordAt(clause, to - 1)
  return to - from === 2 && /^(?:this|that|these|those)$/.test(wordAt(clause, from)) && DIMENSION.test(noun) ? noun : undefined
}

/** What has no meaning without what it is of. */
export const DIMENSION =
  /^(?:(?:total|average|overall|combined|gross|net|annual) )*(?:values?|volumes?|quantit(?:y|ies)|numbers?|amounts?|size|weight|share|proportion|percentage|level|prices?|costs?|totals?)$/i

function pointsBack(clause: Clause, { from, to }: TokenRange): boolean {
  let nouns = 0
  for (let index = from; index < to; index++) {
    // *Arrivals in March this year*.
    if (clause.isDated(index)) continue
    // *The value of these imports* names what it is of.
    const tellsWhich = index > from && /^(?:this|that|these|those)$/.test(wordAt(clause, index)) && isNoun(clause, index + 1)
    if ((bitsAt(clause, index) & PRONOUN) !== 0 && !isNoun(clause, index) && !tellsWhich) return true
    if (isNoun(clause, index)) nouns++
  }
  return nouns === 1 && (bitsAt(clause, from) & DETERMINER) !== 0 && (bitsAt(clause, to - 1) & ANAPHOR) !== 0
}

function isAnaphor(text: string): boolean {
  return /^(?:sector|industry|country|nation|economy|field|segment|group|market|company|firm)$/i.test(text)
}

export function isEmptyPhrase(clause: Clause, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++)
    if (isNoun(clause, index) && (bitsAt(clause, index) & NEUTRAL) === 0 && !JUDGING.test(wordAt(clause, index))) return false
  return true
}

const JUDGING =
  /^(?:slight|marginal|gradual|sudden|disappointing|further|fresh|additional|consecutive|straight|combined|net|whole|quarterly|yearly|monthly|weekly)$/

/** Past articles, hedges and empty adjectives to the left of a number. */
export function skipLeft(clause: Clause, from: number): number {
  let index = from
  for (; index >= clause.range.from; index--) {
    const word = wordAt(clause, index)
    const bits = bitsAt(clause, index)
    if (clause.isNumber(index) || isMark(clause, index)) break
    if (
      /^(?:a|an|the|some|about|around|only|just|nearly|almost|modest|estimated|total|whopping|mere|record|between|another|its|their|approximately|eventually|together|altogether|unchanged|stable|steady|constant|flat|remaining)$/.test(
        word,
      )
    )
      continue
    if ((bits & DETERMINER) !== 0) continue
    // *An unprecedented 5*.
    if (index === from && /^an?$/.test(wordAt(clause, index - 1)) && isNoun(clause, index) && !isVerb(clause, index)) continue
    break
  }
  return index
}

export function skipNouns(clause: Clause, from: number): number {
  let index = from
  while (index < clause.range.to && isNoun(clause, index) && !isVerb(clause, index)) index++
  return index
}

/** The verb that a number belongs to, right before it or before a preposition: *hit 5*, *rose to 5*, *contribute between 6 and 7*. */
export function verbBefore(clause: Clause, left: number): number | undefined {
  let index = left
  for (let steps = 0; index >= clause.range.from && steps < 5; index--, steps++) {
    if (clause.isDated(index)) continue
    if (isMark(clause, index)) return undefined
    if (clause.isNumber(index)) return undefined
    if (isVerb(clause, index)) return index
    // *Fell for the first time by 5 %*.
    if (wordAt(clause, index) === 'time' && wordAt(clause, index - 2) === 'the' && wordAt(clause, index - 3) === 'for') {
      index -= 3
      continue
    }
    // *Made up together 5 %*.
    if (wordAt(clause, index) === 'up' && /^ma(?:de|kes?|king)$/.test(wordAt(clause, index - 1))) return index - 1
    // *Stood steady at 5*.
    if (/^(?:steady|stable|unchanged|constant|flat)$/.test(wordAt(clause, index)) && steps > 0) continue
    // *Rose marginally by 5*.
    if (wordAt(clause, index).endsWith('ly') && looksLikeAdverb(clause.tokens.word[index] as number)) continue
    const bits = bitsAt(clause, index)
    if (steps === 0 && isNoun(clause, index) && isUnknownVerb(clause, index)) return index
    if ((bits & (PREPOSITION | DETERMINER)) === 0 && isNoun(clause, index)) return undefined
  }
  return undefined
}

/** Past the bracket that opens at a place, with what it says in another unit: *5 million (7 %)*. */
export function bracketEnd({ tokens, range }: Clause, from: number): number {
  const isAt = (index: number, char: string): boolean =>
    tokens.kind[index] === MARK && tokens.text.charAt(tokens.start[index] as number) === char
  if (!isAt(from, '(')) return from
  for (let index = from + 1; index < Math.min(range.to, from + 8); index++) if (isAt(index, ')')) return index + 1
  return from
}

/** The phrase behind a number that a preposition hangs on it: *5 billion in the sector*. */
export function behindNumber(clause: Clause, from: number): TokenRange | undefined {
  let index = from
  index = bracketEnd(clause, index)
  while (/^(?:year|on|annually|annual|yoy)$/.test(wordAt(clause, index))) index++
  // *A rise of 5 between 2020 and 2021 in the value of tar*.
  const lead = index
  while (clause.isDated(index) || (clause.isDated(index + 1) && index < clause.range.to && !isMark(clause, index))) index++
  if (index > lead && !/^(?:in|of)$/.test(wordAt(clause, index))) return undefined
  if (!/^(?:in|from|of|for|among)$/.test(wordAt(clause, index)) || clause.isDated(index + 1) || clause.isDated(index)) return undefined
  const phrase = phraseFrom(clause, index + 1)
  // *A rise of 5 in landings made abroad by our ships*: the verb of the clause stands before.
  const which = phrase === undefined || !/^made$|[^e]ed$/.test(wordAt(clause, phrase.to)) ? undefined : phrase.to + 1
  const isTold = which !== undefined && (/^(?:abroad|overseas|there|here)$/.test(wordAt(clause, which)) || wordAt(clause, which) === 'by')
  const rest = which === undefined || !isTold ? undefined : phraseFrom(clause, wordAt(clause, which + 1) === 'by' ? which + 2 : which + 1)
  // *A rise of 5 from the year 2020*.
  if (phrase !== undefined && clause.isDated(phrase.to) && /^(?:year|month|quarter)$/.test(wordAt(clause, phrase.to - 1))) return undefined
  return phrase === undefined || which === undefined || !isTold ? phrase : { from: phrase.from, to: rest?.to ?? which + 1 }
}

/** Verbs that tell how large a thing is. */
export const LEVELS =
  /^(?:is|are|was|were|be|been|being|hit|hits|hitting|reach(?:es|ed|ing)?|total(?:s|l?ed|l?ing)?|amount(?:s|ed|ing)?|st(?:and|ands|ood|anding)|com(?:e|es|ing)|came|valued|estimated|pegged|put|remain(?:s|ed)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed)|top(?:s|ped|ping)|cross(?:es|ed)|near(?:s|ed)|approach(?:es|ed)|average[sd]?|averaging|averaged|settled?|projected|forecast|expected|recorded|reported|set|fix(?:ed)?|cost|costs|worth|account(?:s|ed)?|number(?:ed|s)|equal(?:s|led|ed)?|touch(?:ed|es)|measured?|clos(?:ed|es)|ended|began|started|improv(?:es|ed|ing)|worsened|moved|went|slowed|eased|shortened|lengthened|deepened|widened|narrowed)$/

/** Tells whether a verb tells how large a thing is, or has become. */
export function isLevel(clause: Clause, verb: number): boolean {
  // *Will exceed 5*: the verb is read as a part of the number.
  if (LEVELS.test(wordAt(clause, verb)) || (bitsAt(clause, verb) & (UP | DOWN | FUTURE | MODAL)) !== 0) return true
  // *Edged down to 5*.
  return /^(?:up|down|higher|lower|upwards?|downwards?)$/.test(wordAt(clause, verb + 1))
}

/** A verb of telling or wanting says nothing of what a number is of. */
export function isTelling(clause: Clause, verb: number): boolean {
  return (bitsAt(clause, verb) & (TELLING | AIM | EXPECT)) !== 0
}

/** Tells whether a verb tells of a rise or a fall. */
export function isMoving(clause: Clause, verb: number): boolean {
  return (bitsAt(clause, verb) & (UP | DOWN)) !== 0
}
