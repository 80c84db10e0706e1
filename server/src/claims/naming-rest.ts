/**
 * Names numbers that no other reader has named, by what stands nearest: before a bracket, behind the number, before its verb. A reviewer
 * mends such a name; what the number is of is not in doubt.
 */
import { isCapital, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CONJUNCTION, DETERMINER, looksLikePast, PREPOSITION } from './lexicon.ts'
import { doing } from './naming-shares.ts'
import { type Found, isLevel, isMoving, isSomebody, isTelling, mainSubject, type Named, skipLeft } from './naming-words.ts'
import {
  bitsAt,
  type Clause,
  isComma,
  isLight,
  isMark,
  isNoun,
  isVerb,
  phraseBefore,
  phraseFrom,
  textOf,
  verbStart,
  wordAt,
} from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** The name of a number that has none yet; undefined where nothing near it could be one. */
export function restOf(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const { kind, value } = figure.quantity
  if (!/^(?:percent|money|measure|count|bare)$/.test(kind) || (kind === 'count' && value === 1)) return undefined
  return (
    ofWhole(figure, clause) ??
    ofAll(figure, clause) ??
    rateBehind(figure, clause) ??
    someDoing(figure, clause, told) ??
    withVerb(figure, clause) ??
    ofWhat(figure, clause) ??
    behindColon(figure, clause) ??
    peakingAt(figure, clause, told) ??
    asMany(figure, clause, told)
  )
}

function charAt({ tokens }: Clause, index: number): string {
  return tokens.text.charAt(tokens.start[index] as number)
}

/**
 * *Having no time for tar (5 %), a lack of boats or crews (4 %)*: all that stands before the bracket, back to what joins it. What holds a verb
 * is an item only where there are others.
 */
export function beforeBracket(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const { at, quantity, sentence, part } = figure
  const open = skipLeft(clause, at.from - 1)
  if (!isEnclosed(clause, open, at.to) || part === 'growth' || part === 'delta' || !/^(?:percent|bare)$/.test(quantity.kind))
    return undefined
  const last = open - 1
  if (clause.isNumber(last) || clause.isDated(last) || isMark(clause, last) || isCapital(clause.tokens, last)) return undefined
  let from = open
  const isCut = (index: number): boolean =>
    INCLUDING.test(wordAt(clause, index)) || (enclosed(clause) < 2 && /^(?:is|was)$/.test(wordAt(clause, index)))
  while (from > clause.range.from && !isEnd(clause, from - 1) && !isCut(from - 1)) from--
  while ((bitsAt(clause, from) & CONJUNCTION) !== 0 || /^(?:by|the|an?)$/.test(wordAt(clause, from))) from++
  const subject = /^(?:has|have|had)$/.test(wordAt(clause, from)) ? '' : textOf(clause, { from, to: open })
  if (subject === '' || open - from > 16 || isPointing(clause, from, open)) return undefined
  let isPlain = true
  for (let index = from; index < open; index++) if (isVerb(clause, index) || isMoving(clause, index)) isPlain = false
  if (!isPlain && enclosed(clause) < 2) return undefined
  const like = told.findLast(
    (one) => one.figure.sentence >= sentence - 1 && one.figure.quantity.kind === quantity.kind && one.figure.part !== 'growth',
  )
  const isShare = quantity.kind === 'percent'
  const isMany = / .*[^s]s\b|[^s]s$/.test(subject)
  if (!isShare && (typeof quantity.value !== 'number' || quantity.value < 100 || !isMany)) return undefined
  const measure = !isShare ? 'number' : like?.name.measure.startsWith('share') === true ? like.name.measure : 'share'
  const name = { measure, subject, place: '' }
  return { ...name, base: name }
}

function isEnclosed(clause: Clause, open: number, close: number): boolean {
  return charAt(clause, open) === '(' && charAt(clause, close) === ')'
}

/** How many numbers of a sentence stand alone in brackets. */
function enclosed(clause: Clause): number {
  let count = 0
  for (let index = clause.range.from; index < clause.range.to; index++) {
    if (charAt(clause, index) !== '(') continue
    let close = index + 1
    while (clause.isNumber(close)) close++
    if (close > index + 1 && charAt(clause, close) === ')') count++
  }
  return count
}

function isPointing(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/^(?:it|they|which|that|this)$/.test(wordAt(clause, index)) && index === from) return true
  return false
}

const INCLUDING = /^(?:includ(?:e[sd]?|ing)|were|are)$/

function isEnd(clause: Clause, index: number): boolean {
  return clause.isNumber(index) || (isMark(clause, index) && !isLight(clause, index) && charAt(clause, index) !== '/')
}

/** *4 % refrained because of the floods*: as many of those of whom shares were told before. */
function someDoing({ at, quantity, part }: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  if (quantity.kind !== 'percent' || part === 'growth' || part === 'delta') return undefined
  let left = skipLeft(clause, at.from - 1)
  if (/^or$/.test(wordAt(clause, left)) && clause.isNumber(left - 2)) left--
  while (/^(?:further|additional|another|a)$/.test(wordAt(clause, left))) left--
  const opens = left < clause.range.from || isMark(clause, left) || (bitsAt(clause, left) & CONJUNCTION) !== 0
  const next = wordAt(clause, at.to)
  if (
    !opens ||
    !(
      isVerb(clause, at.to) ||
      isPastAt(clause, at.to) ||
      /[^e]ed$|^(?:do|did|felt|said|thought|knew|had|use|have|say|report|think|feel)$/.test(next)
    )
  )
    return undefined
  // *Of that waste, 9 tonnes, or 5 %, was burnt*.
  const whole = wordAt(clause, clause.range.from) === 'of' && left > clause.range.from ? wholeFrom(clause) : undefined
  const of = whole === undefined || whole.to > at.from ? '' : textOf(clause, whole)
  const like = told.findLast(({ name }) => name.measure.startsWith('share'))
  const subject = like?.base.subject ?? clause.topic?.()?.subject ?? ''
  return doing(clause, at.to, of !== '' ? of : subject === '' ? 'respondents' : subject, '')
}

/** *5 % chose the oak*: an object behind it, and no noun of change or rate. */
function isPastAt(clause: Clause, index: number): boolean {
  const next = index + 1
  if (wordAt(clause, index) === '') return false
  return (
    looksLikePast(clause.tokens.word[index] as number) ||
    (PAST_FORMS.test(wordAt(clause, index)) &&
      (isNoun(clause, next) || clause.isNumber(next) || (bitsAt(clause, next) & (DETERMINER | PREPOSITION)) !== 0))
  )
}

const PAST_FORMS =
  /^(?:chose|took|went|drove|wrote|spoke|kept|paid|bought|sold|knew|saw|gave|got|held|left|lost|met|ran|rode|ate|drank|slept|spent|wanted)$/

/** *78 % chose oak, 11 % chose pine*. */
export function choseOf(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  return PAST_FORMS.test(wordAt(clause, figure.at.to)) && isPastAt(clause, figure.at.to) ? someDoing(figure, clause, told) : undefined
}

/** *And 7 % because of the floods*: for another reason than the part before. */
export function becauseOf({ at, quantity, sentence }: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  if (quantity.kind !== 'percent' || !/^(?:because|due)$/.test(wordAt(clause, at.to)) || last?.figure.sentence !== sentence)
    return undefined
  if (!/^share that \S+ (?:because|due)\b/.test(last.name.measure)) return undefined
  const found = doing(clause, at.to, last.base.subject, '')
  return found === undefined
    ? undefined
    : { ...found, measure: found.measure.replace(/^share that (?=because|due)/, `${last.name.measure.split(' ').slice(0, 3).join(' ')} `) }
}

/** *The country drew 5 million in grants*, *disbursing 4 million*: what is done with so much. */
function withVerb({ at, quantity, part }: Figure, clause: Clause): Found | undefined {
  if (!/^(?:money|measure)$/.test(quantity.kind) || part === 'growth' || part === 'delta') return undefined
  const verb = skipLeft(clause, at.from - 1)
  const word = wordAt(clause, verb)
  const isDoing = isVerb(clause, verb) || /(?:[^e]ed|ing)$/.test(word)
  if (verb < clause.range.from || !isDoing || isLevel(clause, verb) || isMoving(clause, verb) || isTelling(clause, verb)) return undefined
  const lead = wordAt(clause, at.to)
  const phrase = /^(?:in|of|for|from|on|to|worth)$/.test(lead) && !clause.isDated(at.to + 1) ? phraseFrom(clause, at.to + 1) : undefined
  const what = phrase === undefined ? '' : textOf(clause, phrase)
  const range = subjectOf(clause, verbStart(clause, verb))
  const own = range === undefined || isSomebody(clause, range) ? '' : textOf(clause, range)
  const who = own === '' ? (mainSubject(clause)?.subject ?? '') : own
  if (what === '' && who === '') return undefined
  const measure = what === '' || /^(?:to|on|for)$/.test(lead) ? word : what
  const subject = what === '' || (who !== '' && measure === what) ? who : what
  return { measure, subject: subject === '' ? measure : subject, place: '' }
}

/** *And 5 million of grants*: so much of what stands behind. */
function ofWhat({ at, quantity, part }: Figure, clause: Clause): Found | undefined {
  if (!/^(?:money|measure)$/.test(quantity.kind) || part === 'growth' || part === 'delta') return undefined
  const of = wordAt(clause, at.to) === 'worth' ? at.to + 1 : at.to
  if (wordAt(clause, of) !== 'of') return undefined
  const phrase = clause.isDated(of + 1) ? undefined : phraseFrom(clause, of + 1, 5)
  const subject = phrase === undefined ? '' : textOf(clause, phrase)
  return subject === '' ? undefined : { measure: quantity.kind === 'money' ? 'value' : 'amount', subject, place: '' }
}

/** *Fewer towns burn peat: 5 %*: the part of whom that is said. */
function behindColon({ at, quantity, part }: Figure, clause: Clause): Found | undefined {
  const colon = skipLeft(clause, at.from - 1)
  if (quantity.kind !== 'percent' || part === 'growth' || part === 'delta' || charAt(clause, colon) !== ':') return undefined
  const main = mainSubject(clause)
  const verb = verbAfter(clause, clause.range.from, colon)
  if (main === undefined) {
    const text = textOf(clause, { from: clause.range.from, to: colon })
    return text === '' || text.split(' ').length > 12 ? undefined : { measure: 'share', subject: text, place: '' }
  }
  const found = verb < 0 ? undefined : doing(clause, verb, main.subject, '')
  return found
}

function verbAfter(clause: Clause, from: number, to: number): number {
  for (let index = from + 1; index < to; index++) if (isVerb(clause, index)) return index
  return -1
}

/** *Wages were the main cost, peaking at 5 % for oak*, *oak – the leading kind at 5 %*: the height of what stands before. */
function peakingAt(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const { at, quantity, part } = figure
  const left = skipLeft(clause, at.from - 1)
  if (wordAt(clause, left) !== 'at' || quantity.kind !== 'percent' || part === 'growth' || part === 'delta') return undefined
  const phrase = phraseBefore(clause, left)
  if (phrase === undefined || isVerb(clause, phrase.from - 1)) return undefined
  let { from } = phrase
  while (from > clause.range.from && !isEnd(clause, from - 1) && !isVerb(clause, from - 1)) from--
  const text = textOf(clause, { from, to: left })
  const like = told.findLast((one) => one.figure.quantity.kind === 'percent' && one.name.measure.startsWith('share'))
  return text === '' || / leading$/.test(text) || !isEnd(clause, from - 1)
    ? undefined
    : { measure: like?.name.measure ?? 'share', subject: text, place: '' }
}

/** *80 mills burn peat and 40 burn tar*: as many of the same. */
function asMany({ at, quantity, sentence, part }: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  if (quantity.kind !== 'bare' || part === 'growth' || part === 'delta' || typeof quantity.value !== 'number' || quantity.value < 20)
    return undefined
  const left = skipLeft(clause, at.from - 1)
  const opens = left < clause.range.from || isMark(clause, left) || (bitsAt(clause, left) & CONJUNCTION) !== 0
  const like = told.findLast((one) => one.figure.sentence >= sentence - 1 && one.figure.quantity.kind === 'count')
  if (!opens || like === undefined || (!isVerb(clause, at.to) && !/[^e]ed$|^[a-z]{4,}e?$/.test(wordAt(clause, at.to)))) return undefined
  const found = doing(clause, at.to, like.figure.quantity.unit, '')
  const does = found?.measure.replace(/^share that /, '')
  return does === undefined ? undefined : { measure: 'number', subject: `${like.figure.quantity.unit} that ${does}`, place: '' }
}

/** *Of that waste, a total of 9 tonnes, or 5 %, was burnt*: what was done with so much of it. */
function ofWhole({ at, quantity }: Figure, clause: Clause): Found | undefined {
  const { from, to } = clause.range
  if (!/^(?:money|measure|bare)$/.test(quantity.kind) || wordAt(clause, from) !== 'of' || clause.isNumber(from + 1)) return undefined
  const whole = wholeFrom(clause)
  const subject = whole === undefined ? '' : textOf(clause, whole)
  if (whole === undefined || subject === '' || !isComma(clause, whole.to) || at.from > whole.to + 5) return undefined
  for (let index = at.to; index < Math.min(to, at.to + 8); index++) {
    if (clause.isNumber(index) && wordAt(clause, index - 1) !== 'or' && !clause.isNumber(index - 1)) return undefined
    if (!/^(?:is|are|was|were)$/.test(wordAt(clause, index))) continue
    return /[^e]ed$|^(?:sold|burnt|lost|spent|sent|made|cut)$/.test(wordAt(clause, index + 1))
      ? { measure: wordAt(clause, index + 1), subject, place: '' }
      : undefined
  }
  return undefined
}

/** What a sentence that opens with *of* takes a part of. */
function wholeFrom(clause: Clause): TokenRange | undefined {
  const next = clause.range.from + 1
  return phraseFrom(clause, /^(?:that|this|these|those)$/.test(wordAt(clause, next)) ? next + 1 : next, 6)
}

/** *Growth in the second quarter came in at 5 %*: that of all there is. */
function ofAll({ quantity, part, at }: Figure, clause: Clause): Found | undefined {
  if (!/^(?:at|was|by|reached|hit|of)$/.test(wordAt(clause, skipLeft(clause, at.from - 1)))) return undefined
  if (quantity.kind !== 'percent' || part !== 'growth' || wordAt(clause, clause.range.from) !== 'growth') return undefined
  return mainSubject(clause)?.subject.toLowerCase() === 'growth' ? { measure: 'growth rate', subject: 'economy', place: '' } : undefined
}

/** *Mergers rose, with their share of all deals surging from 4 % to 5 %*: the share of what the sentence is about. */
export function theirShare(found: Found, { at, quantity }: Figure, clause: Clause): Found {
  if (quantity.kind !== 'percent' || !/^(?:share|proportion)$/.test(found.measure)) return found
  for (let index = clause.range.from; index < at.from - 2; index++) {
    if (!/^(?:its|their)$/.test(wordAt(clause, index)) || wordAt(clause, index + 1) !== found.measure || wordAt(clause, index + 2) !== 'of')
      continue
    const main = mainSubject(clause)
    if (main === undefined || main.subject.includes(found.subject)) return found
    const subject = main.measure === main.subject ? main.subject : `${main.subject} ${main.measure}`
    const name = { measure: `${found.measure} of ${found.subject}`, subject, place: found.place === '' ? main.place : found.place }
    return { ...found, ...name, base: name }
  }
  return found
}

/** *The rise to 5 % unemployment*. */
function rateBehind({ at, quantity, part }: Figure, clause: Clause): Found | undefined {
  const rate = wordAt(clause, at.to)
  if (
    quantity.kind !== 'percent' ||
    part === 'growth' ||
    part === 'delta' ||
    !/^(?:unemployment|inflation|turnout|occupancy|vacancy|literacy|coverage|poverty)$/.test(rate)
  )
    return undefined
  return isNoun(clause, at.to + 1) ? undefined : { measure: `${rate} rate`, subject: 'economy', place: '' }
}
