/**
 * Names the numbers that others are held against, *rose to 5 from 4*, *5, compared with 4 a year earlier*, and changes of what stands before:
 * *the yearly rise was 5 %*.
 */
import type { TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { ADVERB, CHANGE_NOUN, DETERMINER, DOWN, NEUTRAL, PREPOSITION, UP } from './lexicon.ts'
import { type Found, growthOf, type Named, skipLeft } from './naming-words.ts'
import { bitsAt, type Clause, isMark, isNoun, isVerb, phraseFrom, textOf, wordAt } from './noun-phrase.ts'

/** The name of what a number is held against, where the number before it in its sentence is of the same; undefined for other numbers. */
export function baseOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at, quantity, sentence } = figure
  if (last?.figure.sentence !== sentence || !ends(clause, at.to)) return undefined
  const isChange = last.figure.part === 'growth' || last.figure.part === 'delta'
  // *5 % down on the same month last year (40)*.
  const said = clause.tokens.text.slice(Math.max(0, quantity.start - 60), quantity.start)
  if (LAST_ONE.test(said)) return isChange && quantity.kind !== 'percent' ? { ...last.base, inherits: true } : undefined
  const left = skipLeft(clause, at.from - 1)
  const lead = wordAt(clause, left)
  const isCompared =
    lead === 'compared' ||
    (/^(?:with|to|against)$/.test(lead) && /^(?:compared|relative|opposed|identical|close)$/.test(wordAt(clause, left - 1))) ||
    lead === 'versus'
  const isBeside = /^(?:below|above|than)$/.test(lead) && /^(?:recorded|registered|reported|seen|observed|a)$/.test(wordAt(clause, at.to))
  // *40 loads in 2020 over 38 recorded in the year before*.
  const isOver = quantity.bound === 'over' && /^(?:recorded|registered|reported|achieved)$/.test(wordAt(clause, at.to))
  const isEnd = lead === 'to' && startsFrom(last, clause)
  if (!isCompared && !isBeside && !isEnd && !isOver && !/^(?:from|against)$/.test(lead)) return undefined
  // *6 % of towns burn peat, down from 9 % in 2010*: the last number of the sentence, whatever stands between.
  const step = /ly$/.test(wordAt(clause, left - 1)) ? left - 2 : left - 1
  const isMovingOn = /ing$/.test(wordAt(clause, step)) && (MOVING.test(wordAt(clause, step)) || (bitsAt(clause, step) & (UP | DOWN)) !== 0)
  const isBehind =
    (/^(?:up|down)$/.test(wordAt(clause, step)) || isMovingOn) && (isMark(clause, step - 1) || wordAt(clause, step - 1) === 'but')
  const isSetOff = isCompared && (isMark(clause, left - 1) || isMark(clause, left - 2))
  if (!isBehind && !isSetOff && !isNext(clause, last.figure.at.to, isOver ? at.from : left)) return undefined
  const isCount = (kind: string): boolean => kind === 'bare' || kind === 'count'
  const { kind, unit } = last.figure.quantity
  const isMillion = (one: Figure['quantity']): boolean => one.kind === 'measure' && one.unit === 'm'
  const isCounts = isMillion(quantity) && (isCount(kind) || isMillion(last.figure.quantity))
  const isLike = isCounts || (kind === quantity.kind && unit === quantity.unit) || (isCount(kind) && isCount(quantity.kind))
  const grew = last.figure.part === 'growth' || last.figure.part === 'delta'
  // *93 firms from 10 countries*: of another thing.
  if (quantity.kind === 'count' && !isCompared && !grew && unit !== quantity.unit) return undefined
  if (isBeside) return grew && isLike ? { ...growthOf(last.base), inherits: true } : undefined
  // *A rise of 5 % from 4 %*: of what is told in percent is not known here.
  if (grew) return quantity.kind === 'percent' ? undefined : { ...last.base, inherits: true }
  // *5 tonnes per day, up from 4 tonnes*.
  if (kind === quantity.kind && quantity.unit !== '' && unit.startsWith(`${quantity.unit}/`))
    return { ...last.name, base: last.base, inherits: true, unit }
  // *Fell to 5 tonnes from 6*.
  const isBare = quantity.kind === 'bare' && quantity.unit === '' && /^(?:measure|money|bare)$/.test(kind) && unit !== ''
  return isLike || isBare ? { ...last.name, base: last.base, inherits: true, ...(isBare ? { unit } : {}) } : undefined
}

const LAST_ONE = /\b(?:last|previous|preceding) (?:year|month|quarter|period) \($|\bthe (?:year|month|quarter) before \($/

const MOVING = /^(?:rising|falling|dropping|dipping|slipping|growing|climbing|increasing|declining|decreasing|easing|sliding|jumping)$/

/** *From a rate of 5 % in 2020 to 6 % in 2021*: the number before begins what this one ends. */
function startsFrom({ figure }: Named, clause: Clause): boolean {
  for (let index = figure.at.from - 1; index > Math.max(clause.range.from, figure.at.from - 8); index--) {
    if (wordAt(clause, index) === 'from') return true
    if (isMark(clause, index) || clause.isNumber(index) || isVerb(clause, index)) return false
  }
  return false
}

/** Nothing of its own stands behind the number: the end, a mark, a time, or what leads to one. */
function ends(clause: Clause, at: number): boolean {
  if (at >= clause.range.to || isMark(clause, at) || clause.isDated(at)) return true
  return /^(?:in|during|at|for|on|over|a|an|one|the|last|previously|earlier|before|recorded|registered|reported|seen|observed|and|while|but)$/.test(
    wordAt(clause, at),
  )
}

/** Between two numbers stand times, little words and words of change, and no other thing. */
function isNext(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (clause.isDated(index) || isMark(clause, index)) continue
    if (clause.isNumber(index)) return false
    const word = wordAt(clause, index)
    // *5 euros per day, up from 4*.
    if (word === 'per' || wordAt(clause, index - 1) === 'per') continue
    if (/^(?:year|month|quarter|period|same|up|down|compared|relative|opposed|earlier|rising|falling|climbing|dropping)$/.test(word))
      continue
    if (isVerb(clause, index)) return false
    if ((bitsAt(clause, index) & (PREPOSITION | DETERMINER | ADVERB | UP | DOWN | CHANGE_NOUN)) === 0 && !/ly$/.test(word)) return false
  }
  return true
}

/** *The rise*, *the first-half increase*: a change of nothing that it names. */
export function isBareChange(clause: Clause, { from, to }: TokenRange): boolean {
  if ((bitsAt(clause, to - 1) & CHANGE_NOUN) === 0 || (bitsAt(clause, from) & DETERMINER) === 0 || to - from > 5) return false
  for (let index = from; index < to - 1; index++)
    if (isNoun(clause, index) && !WHICH_CHANGE.test(wordAt(clause, index)) && (bitsAt(clause, index) & NEUTRAL) === 0) return false
  return true
}

const WHICH_CHANGE =
  /^(?:first|second|third|fourth|half|quarter|year|month|annual|yearly|monthly|quarterly|overall|total|average|net|gross|real|nominal|corresponding|rate|percentage)$/

/** *The office reported 5 million of sales*: so much of it there was. */
export function reportedOf({ at, quantity }: Figure, clause: Clause, verb: number): Found | undefined {
  if (!/^(?:report(?:s|ed)|record(?:s|ed)|registered|posted|logged)$/.test(wordAt(clause, verb)) || wordAt(clause, at.to) !== 'of')
    return undefined
  const phrase = clause.isDated(at.to + 1) ? undefined : phraseFrom(clause, at.to + 1)
  const subject = phrase === undefined ? '' : textOf(clause, phrase)
  if (subject === '' || quantity.kind === 'percent') return undefined
  return { measure: quantity.kind === 'money' ? 'value' : 'amount', subject, place: '' }
}
