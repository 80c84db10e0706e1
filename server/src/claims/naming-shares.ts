/**
 * Names shares, and numbers that a whole clause is about: *60 % of which use old technology*, *34 years to master it*.
 */
import { isCapital, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, RELATIVE } from './lexicon.ts'
import { type Found, isLevel, isTelling, mainSubject, type Named, openingSubject, resolved, skipLeft, verbBefore } from './naming-words.ts'
import {
  bitsAt,
  type Clause,
  isMark,
  isNoun,
  isVerb,
  ORDINAL,
  phraseBefore,
  phraseFrom,
  stretchFrom,
  textOf,
  verbStart,
  wordAt,
  wordsBetween,
} from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** How many characters what a part does may have. */
const LONGEST = 76
const SHARING =
  /^(?:account(?:s|ed|ing)?|ma(?:ke|kes|de|king)|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|is|are|was|were|form(?:s|ed)?|cover(?:s|ed)?)$/

/** `50 % of the demand`: a part of a whole. */
export function shareOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at } = figure
  if (figure.part === 'growth' || figure.part === 'delta') return undefined
  const left = skipLeft(clause, at.from - 1)
  const verb = verbBefore(clause, left)
  // *5 tonnes, or 4 %, of all*.
  const isOr = wordAt(clause, at.from - 1) === 'or' && isMark(clause, at.to) && wordAt(clause, at.to + 1) === 'of'
  const next = isOr ? at.to + 1 : wholeAt(clause, at.to)
  // *Of which over half were new*.
  const isOfWhich =
    (bitsAt(clause, at.from - 1) & RELATIVE) !== 0 && wordAt(clause, at.from - 2) === 'of' && last?.figure.sentence === figure.sentence
  if (isOfWhich) return doing(clause, next, last.base.measure === 'number' ? last.base.subject : last.name.subject, last.name.place)
  const bySide = sideOf(figure, clause, left, last)
  if (bySide !== undefined) return bySide
  if (wordAt(clause, next) === 'of') {
    // *It fell in 5 % of the towns*: where it did, not a share of it.
    if (wordAt(clause, left) === 'in' && verb !== undefined) return undefined
    // *A reduction from 27 % to 24 % of children*: what the sentence says is said of the reduction.
    if (/^(?:to|from)$/.test(wordAt(clause, left)) && verb === undefined) return undefined
    // *4 loans, or 9 % of all loans*.
    if (
      (wordAt(clause, at.from - 1) === 'or' || wordAt(clause, at.from) === 'or') &&
      last?.figure.sentence === figure.sentence &&
      last.figure.quantity.kind !== 'percent'
    ) {
      const text = wholeOf(clause, next + 1)
      return text === '' ? undefined : { measure: `share of ${text}`, subject: last.base.subject, place: last.name.place }
    }
    // *A low tax was a reason for 5 % of those who moved*.
    const why = wordAt(clause, left) === 'for' ? reasonBefore(clause, left) : undefined
    if (why !== undefined)
      return { ...why, measure: `${why.measure}, share of ${wordsBetween(clause, next + 1, stretchFrom(clause, next + 1, 10))}` }
    const points = (bitsAt(clause, next + 1) & (RELATIVE | PRONOUN)) !== 0 && !isNoun(clause, next + 2)
    if (points) return last === undefined ? undefined : doing(clause, next + 2, last.base.subject, last.name.place)
    const whole = phraseFrom(clause, next + 1)
    // *94 % of mills mended and painted more of their sails*, *16 % of towns burn peat*.
    const cut = verb === undefined && whole !== undefined ? doneIn(clause, { from: whole.from, to: whole.to + 1 }) : -1
    if (whole !== undefined && cut > whole.from && (isAnd(clause, cut + 1) || isMany(clause, cut - 1)))
      return doing(clause, cut, textOf(clause, { from: whole.from, to: cut }), '')
    // A phrase that another number cuts is but half of one: *25 % of children aged 5*.
    if (
      whole === undefined ||
      clause.isNumber(whole.to) ||
      (!isMark(clause, whole.to) && !isAnd(clause, whole.to) && clause.isNumber(whole.to + 1))
    )
      return undefined
    const text = textOf(clause, whole)
    // *4 % of adults (with the 3 % who …) smoked pipes*.
    const past = bracketPast(clause, whole.to)
    if (past > whole.to && !isMark(clause, past)) return doing(clause, past, text, '')
    // *Loans came to 4, equal to 5 % of the total*.
    if (verb === undefined && wordAt(clause, left) === 'to' && /^eq/.test(wordAt(clause, left - 1)) && last !== undefined)
      return { measure: `share of ${text}`, subject: last.base.subject, place: last.base.place }
    // *Eastham came third, with 3 % of all ships*: whose share it is.
    if (verb === undefined && wordAt(clause, left) === 'with') {
      // *With 5 % of towns using it*: what they do.
      const doer = ingIn(clause, whole)
      const done = doer > whole.from ? doing(clause, doer, textOf(clause, { from: whole.from, to: doer }), '') : undefined
      const of = done === undefined ? undefined : mostOf(clause, left)
      // *Tar was the most common fuel, with 5 % of towns burning it*.
      if (of !== undefined && done !== undefined)
        return {
          ...done,
          measure: `share of ${done.subject} ${done.measure.slice(11)}`,
          subject: of,
          base: { ...done.base, measure: 'share of', subject: of, place: '' },
        }
      if (done !== undefined) return done
      if (/ing$/.test(wordAt(clause, whole.to)) || / [a-z]{3,}ing(?: |$)/.test(text)) return undefined
      const item = ownerBefore(clause, left)
      return item === ''
        ? undefined
        : { measure: `share of ${text}`, subject: item, place: '', base: { measure: `share of ${text}`, subject: item, place: '' } }
    }
    if (verb === undefined) return doing(clause, whole.to, text, '') ?? sharedPredicate(clause, whole.to, text)
    const subject = subjectOf(clause, verbStart(clause, verb))
    // *Shrimp was the main item, accounting for 5 % of exports*.
    const isBeside =
      wordAt(clause, verb).endsWith('ing') && (isMark(clause, verb - 1) || (subject !== undefined && isVerbIn(clause, subject.from)))
    // *Followed by Eastham with 3 million, making up 5 % of the total*: who was named last.
    const listed = last?.listed === true && last.figure.sentence === figure.sentence
    // *Eastham had 9 % and Westham led (making up 5 % of the total)*: whom its own clause tells of.
    const own = isBeside ? subjectBetween(clause, numberBefore(clause, at.from), verb) : undefined
    const main = own !== undefined ? { measure: own, subject: own } : isBeside ? (listed ? last?.name : mainSubject(clause)) : undefined
    const about = main === undefined || main.measure === main.subject ? main?.subject : `${main.subject} ${main.measure}`
    const owner = about ?? (subject === undefined ? last?.base.subject : resolved(clause, subject, last))
    // *The study found that 5 % of …*: who tells a number is not what it is of.
    if (owner === undefined || isTelling(clause, verb)) return doing(clause, whole.to, text, '')
    const does = SHARING.test(wordAt(clause, verb)) || isLevel(clause, verb) ? '' : ` (${wordAt(clause, verb)})`
    return { measure: `share of ${text}${does}`, subject: owner, place: '' }
  }
  // `1 in 4 small mills use old engines`.
  if (verb === undefined && isNoun(clause, next) && !/%|per ?cent|pct|phần trăm/i.test(wordsBetween(clause, at.from, at.to))) {
    const all = phraseFrom(clause, next, 5)
    const does = all === undefined ? -1 : doneIn(clause, all)
    const whole = does < 0 ? all : { from: next, to: does }
    const text = whole === undefined ? '' : textOf(clause, whole)
    const found = whole === undefined || text === '' ? undefined : doing(clause, whole.to, text, '')
    if (found !== undefined) return found
  }
  // *Of all homicides, 4 % involved a knife*.
  const among =
    verb === undefined && isMark(clause, at.from - 1) && wordAt(clause, clause.range.from) === 'of'
      ? phraseFrom(clause, clause.range.from + 1)
      : undefined
  const part = among === undefined ? undefined : doing(clause, next, textOf(clause, among), '')
  if (part !== undefined) return part
  // `14 % use old technology` goes on with the whole of the number before.
  const elliptical = verb === undefined && last !== undefined && last.figure.quantity.kind === 'percent' && isDoingAt(clause, next)
  if (elliptical) {
    const does = doing(clause, next, last.base.subject, '')
    return does === undefined ? undefined : { ...does, inherits: true }
  }
  // `accounting for 7.5 %`: of what the clause names before.
  if (verb !== undefined && /^account/.test(wordAt(clause, verb))) {
    const again = sameShare(figure, clause, verb, last)
    if (again !== undefined) return again
    const subject = openingSubject(clause, verb)
    // *A contributor to output, accounting for 5 %*.
    const comma = isMark(clause, verb - 1) ? verb - 1 : verb
    const whole = phraseBefore(clause, comma)
    const of = whole === undefined ? '' : textOf(clause, whole)
    return subject === undefined ? undefined : { ...subject, measure: of === '' || of === subject.subject ? 'share' : `share of ${of}` }
  }
  return undefined
}

/** *A low tax was a reason*: what is one of something for so many. */
function reasonBefore(clause: Clause, lead: number): Found | undefined {
  const noun = phraseBefore(clause, lead)
  const is = noun === undefined ? -1 : skipLeft(clause, noun.from - 1)
  if (noun === undefined || !/^(?:is|was|are|were)$/.test(wordAt(clause, is))) return undefined
  const subject = subjectOf(clause, verbStart(clause, is))
  const text = subject === undefined ? '' : textOf(clause, subject)
  return text === '' ? undefined : { measure: textOf(clause, noun), subject: text, place: '' }
}

/** Past a bracket that opens at a place, whatever it says. */
function bracketPast({ tokens, range }: Clause, from: number): number {
  const charAt = (index: number): string => tokens.text.charAt(tokens.start[index] as number)
  if (charAt(from) !== '(') return from
  for (let index = from + 1; index < range.to; index++) if (charAt(index) === ')') return index + 1
  return from
}

/** *Mills from the north made up 5 % of all, while those from the south accounted for 4 %*: of the same whole. */
function sameShare({ sentence }: Figure, clause: Clause, verb: number, last: Named | undefined): Found | undefined {
  if (last?.figure.sentence !== sentence || !last.name.measure.startsWith('share of ')) return undefined
  const subject = subjectOf(clause, verbStart(clause, verb))
  if (subject === undefined || subject.from < last.figure.at.to) return undefined
  const text = textOf(clause, subject).replace(/^those (?:of|from|in|with) /, '')
  const lead = wordAt(clause, subject.from) === 'those' ? wordAt(clause, subject.from + 1) : ''
  const [head, ...rest] = lead === '' ? [] : last.base.subject.split(/ (?:of|from|in|with) /)
  const own = head === undefined || rest.length === 0 ? text : `${head} ${lead} ${text}`
  const name = { measure: last.name.measure, subject: own, place: '' }
  return text === '' ? undefined : { ...name, base: name }
}

/** *Shrimp made up 5 % by value and 3 % by volume of all landings*: the whole stands behind the last, or was told before. */
function sideOf(figure: Figure, clause: Clause, left: number, last: Named | undefined): Found | undefined {
  const isSide = (index: number): boolean =>
    wordAt(clause, index) === 'by' && /^(?:value|volume|weight|number|quantity|area|count)$/.test(wordAt(clause, index + 1))
  const { to } = figure.at
  if (!isSide(to)) return undefined
  const side = ` by ${wordAt(clause, to + 1)}`
  const before = last?.figure.sentence === figure.sentence && / by [a-z]+$/.test(last.base.measure) ? last.base : undefined
  if (before !== undefined) return { ...before, measure: before.measure.replace(/ by [a-z]+$/, side), base: { ...before } }
  const verb = verbBefore(clause, wordAt(clause, left) === 'up' ? left - 1 : left)
  const subject = verb === undefined || !SHARING.test(wordAt(clause, verb)) ? undefined : subjectOf(clause, verbStart(clause, verb))
  const owner = subject === undefined ? undefined : resolved(clause, subject, last)
  if (owner === undefined) return undefined
  let index = to + 2
  while (isAnd(clause, index) || clause.isNumber(index) || isSide(index) || isSide(index - 1)) index++
  const whole = wordAt(clause, index) === 'of' ? phraseFrom(clause, index + 1) : undefined
  const text = whole === undefined ? '' : textOf(clause, whole)
  const like = clause.told?.().findLast(({ measure }) => /^share of .* by [a-z]+$/.test(measure))
  const measure = text !== '' ? `share of ${text}${side}` : (like?.measure.replace(/ by [a-z]+$/, side) ?? `share${side}`)
  const name = { measure, subject: owner, place: '' }
  return { ...name, base: name }
}

/** What a sentence says is the most of all. */
function mostOf(clause: Clause, to: number): string | undefined {
  for (let index = clause.range.from; index < to; index++)
    if (/^(?:most|top|leading|largest|main|favourite)$/.test(wordAt(clause, index))) return mainSubject(clause)?.subject
  return undefined
}

/** Where several begin to do something: *towns burning peat*. */
function ingIn(clause: Clause, { from, to }: TokenRange): number {
  for (let index = from + 1; index <= to; index++)
    if (/[a-z]{3,}ing$/.test(wordAt(clause, index)) && isMany(clause, index - 1) && !isMark(clause, index)) return index
  return -1
}

/** Where the past form of a verb stands that has an object: *adults smoked pipes*. */
function doneIn(clause: Clause, { from, to }: TokenRange): number {
  for (let index = from + 1; index < to; index++) {
    if (isMark(clause, index) || (bitsAt(clause, index) & PREPOSITION) !== 0) return -1
    if (isBareVerb(clause, index)) return index
    if (/[^e]ed$/.test(wordAt(clause, index)) && isNoun(clause, index - 1) && (isNoun(clause, index + 1) || isAnd(clause, index + 1)))
      return index
  }
  return -1
}

/** Where the number before a place ends; undefined where its sentence has none. */
function numberBefore(clause: Clause, at: number): number | undefined {
  for (let index = at - 1; index > clause.range.from; index--) if (clause.isNumber(index)) return index + 1
  return undefined
}

/** The subject of the last verb between two places, that stands there too. */
function subjectBetween(clause: Clause, from: number | undefined, to: number): string | undefined {
  if (from === undefined) return undefined
  for (let index = to - 1; index > from; index--) {
    if (!isVerb(clause, index) || wordAt(clause, index).endsWith('ing')) continue
    const subject = subjectOf(clause, verbStart(clause, index))
    const text = subject === undefined || subject.from < from || bitsAt(clause, subject.from) & PRONOUN ? '' : textOf(clause, subject)
    if (text !== '') return text
  }
  return undefined
}

/** Several, in a word: *towns*. */
function isMany(clause: Clause, index: number): boolean {
  return /[^su]s$|^(?:people|children|women|men)$/.test(wordAt(clause, index)) && !KINDS.test(wordAt(clause, index))
}

/** Nouns with an s that only tell of which kind another is. */
export const KINDS =
  /^(?:goods|services|sales|sports|savings|arms|customs|means|series|species|works|operations|communications|systems|electronics|logistics|claims|earnings|rights|women|men|assets|emissions|exports|imports)$/

/** *Towns burn peat*, *towns dispose of waste*: what many do has no s, and an object. */
function isBareVerb(clause: Clause, index: number): boolean {
  const word = wordAt(clause, index)
  if (!isMany(clause, index - 1) || !isNoun(clause, index) || /(?:[^s]s|ed|ing|al|ive|ic|ous|ful|able)$/.test(word) || word === '')
    return false
  const next = index + 1
  const points = (bitsAt(clause, next) & (DETERMINER | PRONOUN)) !== 0
  return points || isNoun(clause, next) || (wordAt(clause, next) === 'of' && isNoun(clause, next + 1) && !isCapital(clause.tokens, index))
}

/** Tells whether a sentence has its verb before a place. */
function isVerbIn(clause: Clause, to: number): boolean {
  for (let index = clause.range.from; index < to; index++) if (isVerb(clause, index)) return true
  return false
}

/** *5 % and 6 % of all ships, respectively*: where the whole of several is told. */
function wholeAt(clause: Clause, to: number): number {
  let index = to
  while ((isAnd(clause, index) || isMark(clause, index) || clause.isNumber(index)) && index < clause.range.to) index++
  return index > to + 1 && wordAt(clause, index) === 'of' ? index : to
}

/** Who has what *with* tells: the subject of the verb before, or the name beside it. */
function ownerBefore(clause: Clause, lead: number): string {
  for (let index = lead - 1; index > clause.range.from; index--) {
    if (!isVerb(clause, index)) continue
    const subject = subjectOf(clause, verbStart(clause, index))
    return subject === undefined ? '' : textOf(clause, subject)
  }
  const name = phraseBefore(clause, lead)
  return name === undefined ? '' : textOf(clause, name)
}

/** What stands behind *of*, up to the next mark. */
function wholeOf(clause: Clause, from: number): string {
  let to = from
  while (to < clause.range.to && to < from + 12 && !isMark(clause, to) && !clause.isNumber(to) && !isVerb(clause, to)) to++
  while (to > from && (bitsAt(clause, to - 1) & (PREPOSITION | DETERMINER | CONJUNCTION)) !== 0) to--
  return to <= from
    ? ''
    : clause.tokens.text.slice(clause.tokens.start[from], clause.tokens.end[to - 1]).replace(/^(?:the|all|total) /i, '')
}

function isAnd(clause: Clause, index: number): boolean {
  return (bitsAt(clause, index) & CONJUNCTION) !== 0
}

/** *5 % of the mills in the east and 7 % of those in the west burn peat*: what the last of a list says is said of all. */
function sharedPredicate(clause: Clause, from: number, subject: string): Found | undefined {
  let last = -1
  for (let index = from; index < clause.range.to; index++) if (clause.isNumber(index)) last = index
  if (last < 0) return undefined
  for (let index = last + 1; index < clause.range.to; index++) {
    if (isMark(clause, index) && !isSlash(clause, index)) return undefined
    if (isVerb(clause, index)) return doing(clause, index, subject, '')
  }
  return undefined
}

function isSlash({ tokens }: Clause, index: number): boolean {
  return tokens.text.charAt(tokens.start[index] as number) === '/'
}

function isDoingAt(clause: Clause, index: number): boolean {
  return isVerb(clause, index) || (isNoun(clause, index) && isNoun(clause, index + 1))
}

/** What a part of something does: *use medium technology*. */
export function doing(clause: Clause, from: number, subject: string, place: string): Found | undefined {
  let start = from
  while (clause.isDated(start) || clause.isDated(start + 1) || /^(?:that|who|which|also|now)$/.test(wordAt(clause, start))) start++
  let to = start
  const isCut = (index: number): boolean =>
    isMark(clause, index) ||
    (clause.isNumber(index) && !ORDINAL.test(wordAt(clause, index))) ||
    (clause.isDated(index) && index > start) ||
    (index > start + 1 && wordAt(clause, index) === 'compared')
  while (to < clause.range.to && to < start + 14 && !isCut(to)) to++
  const loose = PREPOSITION | DETERMINER | CONJUNCTION
  // *Come from abroad and in Eastham one in four …*: what the next number does is not said of this one.
  if (clause.isNumber(to)) {
    let and = to - 1
    while (and > start + 1 && !isAnd(clause, and)) and--
    if (and > start + 1 && /^(?:in|for|among|at)$/.test(wordAt(clause, and + 1))) to = and
  }
  while (to > start && ((bitsAt(clause, to - 1) & loose) !== 0 || (clause.isNumber(to) && /ing$/.test(wordAt(clause, to - 1))))) to--
  const { tokens } = clause
  // What goes on and on is cut where a preposition begins the next part.
  while (to - start > 6 && (tokens.end[to - 1] as number) - (tokens.start[start] as number) > LONGEST) {
    to--
    while (to - start > 6 && (bitsAt(clause, to) & PREPOSITION) === 0) to--
  }
  const does = to > start ? wordsBetween(clause, start, to) : ''
  if (does.split(' ').length < 2 || subject === '') return undefined
  return { measure: `share that ${does}`, subject, place, base: { measure: 'share', subject, place } }
}
