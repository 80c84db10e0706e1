/**
 * Names numbers by what is done to them or with them: a move from one to another, an object that is cut by so much, money that is spent.
 */
import { tokenText } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CHANGE_NOUN, DETERMINER, DOWN, looksLikePast, UP } from './lexicon.ts'
import { changeBefore } from './naming-governed.ts'
import { splitPhrase } from './naming-parts.ts'
import { type Found, growthOf, type Named, named, skipLeft, verbBefore } from './naming-words.ts'
import { bitsAt, type Clause, isLight, isMark, isNoun, phraseBefore, phraseFrom, textOf, verbStart, wordAt } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** *From 4 in 2014 to 9 in 2024 in the towns, and from 2 to 3 in the villages*: each goes on with what the first is of. */
export function movedOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const left = skipLeft(clause, figure.at.from - 1)
  const lead = wordAt(clause, left)
  if (last === undefined || last.figure.sentence !== figure.sentence || last.figure.quantity.kind !== figure.quantity.kind) return undefined
  const goesOn = lead === 'to' && isMove(clause, left - 1)
  const goesAgain = lead === 'from' && /^(?:and|while)$/.test(wordAt(clause, left - 1))
  // *3 days in the towns, 7 days in the villages*.
  const isListed =
    /^,?$|^and$/i.test(tokenText(clause.tokens, figure.at.from - 1)) && hasPlace(clause, figure) && hasPlace(clause, last.figure)
  if (!goesOn && !goesAgain && !isListed) return undefined
  return { ...last.name, base: last.base, place: goesOn ? last.name.place : '' }
}

function hasPlace(clause: Clause, { at, quantity }: Figure): boolean {
  return quantity.kind === 'duration' && wordAt(clause, at.to) === 'in' && !clause.isDated(at.to + 1)
}

/** Where a length of time holds, *3 days in the towns*, or a move took place, *from 4 to 9 in 2024 in the towns*. */
export function placeOfMove(figure: Figure, clause: Clause): string {
  const { at } = figure
  if (hasPlace(clause, figure)) {
    const phrase = phraseFrom(clause, at.to + 1, 4)
    return phrase === undefined ? '' : textOf(clause, phrase)
  }
  if (wordAt(clause, skipLeft(clause, at.from - 1)) !== 'from') return ''
  let index = at.to
  while (index < clause.range.to && wordAt(clause, index) !== 'to') {
    if (isMark(clause, index) || clause.isNumber(index)) return ''
    index++
  }
  let end = index + 1
  while (end < clause.range.to && (clause.isNumber(end) || clause.isDated(end) || clause.isDated(end + 1))) end++
  if (end === index + 1 || wordAt(clause, end) !== 'in') return ''
  const phrase = phraseFrom(clause, end + 1, 4)
  const text = phrase === undefined ? '' : textOf(clause, phrase)
  return /^(?:\w+ )?(?:years?|months?|quarters?|periods?|weeks?|seasons?)\b/.test(text) ? '' : text
}

/** *Saw a rise from 5 in 2020 to 6*, *an increase in output from 5 to 6*: where the move that is told begins. */
export function movedBetween(clause: Clause, left: number, last: Named | undefined): Found | undefined {
  // *A 5 % rise in visits to 9 million*.
  if (wordAt(clause, left) === 'to') {
    const risen = changeBefore(clause, left)
    return risen === undefined ? undefined : named(clause, { from: risen, to: left }, last)
  }
  if (wordAt(clause, left) !== 'from') return undefined
  const change = phraseBefore(clause, left)
  if (change === undefined) return undefined
  const grown = changeBefore(clause, left)
  if (grown !== undefined) return named(clause, { from: grown, to: left }, last)
  if ((bitsAt(clause, left - 1) & CHANGE_NOUN) === 0) return undefined
  const verb = verbBefore(clause, skipLeft(clause, change.from - 1))
  const subject = verb === undefined ? undefined : subjectOf(clause, verbStart(clause, verb))
  return subject === undefined ? undefined : named(clause, subject, last)
}

/** Between *from* and here only a number and its time stand. */
function isMove(clause: Clause, from: number): boolean {
  for (let index = from; index >= clause.range.from; index--) {
    if (wordAt(clause, index) === 'from') return true
    const isPreposition = /^(?:in|at|by|of|a|the|mere|some|about|around|nearly|per)$/.test(wordAt(clause, index))
    // *From 4 euros per kg. to 5*.
    if (isLight(clause, index) || wordAt(clause, index - 1) === 'per') continue
    if (!clause.isNumber(index) && !clause.isDated(index) && !isPreposition) return false
  }
  return false
}

/** *Reduce emissions by 75 %*: the growth of what the verb has for its object. */
export function changedBy(figure: Figure, clause: Clause): Found | undefined {
  const left = skipLeft(clause, figure.at.from - 1)
  const lead = wordAt(clause, left)
  // *This brings the capacity to 5*, *it cut the rate to 4 %*.
  const reaches = lead === 'to' && figure.part === 'level'
  if (!reaches && (lead !== 'by' || figure.quantity.kind !== 'percent')) return undefined
  for (let index = left - 1; index >= Math.max(clause.range.from, left - 9); index--) {
    if (isMark(clause, index) || (clause.isNumber(index) && !clause.isDated(index))) return undefined
    const word = wordAt(clause, index)
    if (!(reaches && BRINGING.test(word)) && !CHANGING.test(word)) continue
    const object = splitPhrase(clause, { from: index + 1, to: left })
    // *Emissions fell by 4 %* has no object.
    const starts = isNoun(clause, index + 1) || (bitsAt(clause, index + 1) & DETERMINER) !== 0
    if (object === undefined || !starts) return undefined
    if (reaches) return object
    const falling = (bitsAt(clause, index) & DOWN) !== 0 || LOWERING.test(word)
    const name = object.measure === object.subject ? { ...object, measure: 'growth' } : object
    return { ...growthOf(name), ...(falling ? { falling } : {}) }
  }
  return undefined
}

const CHANGING =
  /^(?:reduc(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|shrink(?:s|ing)?|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|improv(?:e|es|ed|ing))$/
const BRINGING = /^(?:br(?:ing(?:s|ing)?|ought)|t(?:ake[sn]?|aking|ook)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|driv(?:e|es|ing)|drove)$/
const LOWERING = /^(?:reduc|cut|lower|shrink|slash|trim)/

/** *40 million has been invested in new wells*, *5 million spent to clear the river*: what is done with it, and for what. */
export function spentOn(figure: Figure, clause: Clause): Found | undefined {
  if (figure.quantity.kind !== 'money') return undefined
  // *We have allocated 40 million to 16 schools*.
  const before = wordAt(clause, skipLeft(clause, figure.at.from - 1))
  if (SPENT.test(before) && /^(?:to|in|for|on|towards?|into)$/.test(wordAt(clause, figure.at.to)) && !clause.isDated(figure.at.to + 1)) {
    let from = figure.at.to + 1
    while (clause.isNumber(from)) from++
    const phrase = phraseFrom(clause, from)
    if (phrase !== undefined) return { measure: before, subject: textOf(clause, phrase), place: '' }
  }
  let index = figure.at.to
  while (/^(?:has|have|had|was|were|is|are|been|being|also|already|now|will|be|to)$/.test(wordAt(clause, index))) index++
  const done = wordAt(clause, index)
  // *Only 2 million supported new wells*: what the money did.
  if (
    index === figure.at.to &&
    isFirst(clause, figure.at.from) &&
    done !== '' &&
    looksLikePast(clause.tokens.word[index] as number) &&
    !SPENT.test(done)
  ) {
    const object = phraseFrom(clause, index + 1)
    return object === undefined || (bitsAt(clause, index) & (UP | DOWN)) !== 0
      ? undefined
      : { measure: done, subject: textOf(clause, object), place: '' }
  }
  if (!SPENT.test(done)) return undefined
  index++
  // *Invested since 2014 to …*
  while (clause.isDated(index) || (clause.isDated(index + 1) && wordAt(clause, index) !== 'to')) index++
  const lead = wordAt(clause, index)
  if (lead === 'to' && (bitsAt(clause, index + 1) & (UP | DOWN)) === 0 && wordAt(clause, index + 1) !== '') {
    const direct = (bitsAt(clause, index + 1) & DETERMINER) !== 0 || clause.isNumber(index + 1)
    const object = phraseFrom(clause, direct ? index + 1 : index + 2)
    const purpose = direct ? done : `${done} to ${wordAt(clause, index + 1)}`
    return object === undefined ? undefined : { measure: purpose, subject: textOf(clause, object), place: '' }
  }
  const phrase = /^(?:in|for|on|towards?|into)$/.test(lead) ? phraseFrom(clause, index + 1) : undefined
  const what = phrase === undefined ? '' : textOf(clause, phrase)
  // *Allocated for the period*: for when, not for what.
  return what === '' || /^(?:period|time|years?|term|duration)\b/.test(what) ? undefined : { measure: done, subject: what, place: '' }
}

/** A clause begins here, but for little words. */
function isFirst(clause: Clause, at: number): boolean {
  const index = skipLeft(clause, at - 1)
  return index < clause.range.from || isMark(clause, index)
}

const SPENT =
  /^(?:invested|spent|allocated|committed|approved|provided|disbursed|raised|granted|awarded|earmarked|pledged|paid|lent|budgeted|set aside|flowed|flows|went|goes|poured|channelled|channeled)$/
