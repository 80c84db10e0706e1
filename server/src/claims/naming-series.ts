/**
 * Names the numbers of series whose items stand each before its own: *rates fell: oak by 5 % and pine by 6 %*, *most came from oak – 5, pine – 6*;
 * and what a label before a colon is of: *Oak: output fell by 5 %*.
 */
import { HYPHEN, isCapital, MARK } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CONJUNCTION, DETERMINER, DOWN, PREPOSITION } from './lexicon.ts'
import { likeBefore } from './naming-lists.ts'
import { splitPhrase } from './naming-parts.ts'
import { type FigureName, type Found, growthOf, isMoving, mainSubject, type Named, named, skipLeft } from './naming-words.ts'
import {
  bitsAt,
  type Clause,
  isAttached,
  isComma,
  isMark,
  isNoun,
  isVerb,
  phraseFrom,
  textOf,
  verbStart,
  wordAt,
  wordsBetween,
} from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** *Permits fell for all: for houses by 5 %, for flats by 6 %*, *oak rose by 5 % and pine by 6 %*: what moves with the verb before. */
export function movedEach(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at, quantity, sentence } = figure
  const by = skipLeft(clause, at.from - 1)
  if (!/^(?:percent|money|measure)$/.test(quantity.kind) || wordAt(clause, by) !== 'by' || isVerb(clause, by - 1)) return undefined
  const from = itemFrom(clause, by)
  if (from === undefined) return undefined
  const verb = moverBefore(clause, from)
  if (verb === undefined) return undefined
  const grown = last?.figure.sentence === sentence && last.name.measure.startsWith('growth') ? last : undefined
  const isOpened = clause.tokens.text.slice(clause.tokens.start[verb], clause.tokens.start[from]).includes(':')
  if (grown === undefined && !isOpened) return undefined
  const subject = subjectOf(clause, verbStart(clause, verb))
  const base = grown?.base ?? (subject === undefined ? undefined : named(clause, subject, last))
  const item = { from, to: by }
  const text = textOf(clause, item)
  if (base === undefined || text === '') return undefined
  const falling = (bitsAt(clause, verb) & DOWN) !== 0 || /^(?:down|lower)$/.test(wordAt(clause, verb + 1))
  const parts = splitPhrase(clause, item)
  const isOwn = parts !== undefined && parts.measure !== parts.subject && / (?:of|for|from|in|to) /.test(text)
  const isLone = base.measure.toLowerCase() === base.subject.toLowerCase() && grown !== undefined
  // *Oak loads rose by 5 % and pine loads by 6 %*.
  if (parts !== undefined && parts.measure === base.measure && parts.subject !== parts.measure) return { ...growthOf(parts), falling }
  const name = isOwn ? parts : { measure: isLone ? text : base.measure, subject: text, place: '' }
  return { ...growthOf(name), falling }
}

/** *Oak accounted for 5 % of all, pine for 4 %*, *exports of oak were worth 5 million and those of pine 4 million*: the same of another. */
export function sameOfNext(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at, quantity, sentence } = figure
  if (last?.figure.sentence !== sentence || last.figure.quantity.kind !== quantity.kind || last.figure.part === 'growth') return undefined
  const left = skipLeft(clause, at.from - 1)
  const isFor = wordAt(clause, left) === 'for' && quantity.kind === 'percent' && last.name.measure.startsWith('share of ')
  const to = isFor ? left : left + 1
  const from = itemFrom(clause, to)
  if (from === undefined) return undefined
  const text = textOf(clause, { from, to })
  if (isFor) return put(last.name, text)
  const isThose = /^(?:those|that)$/.test(wordAt(clause, from)) && wordAt(clause, from + 1) === 'of'
  return isThose && last.base.measure !== last.base.subject ? put(last.base, textOf(clause, { from: from + 2, to })) : undefined
}

/** *It was followed by Eastham, with 5 loads and 6 tonnes; Westham, with 4 loads and 5 tonnes*: whose they are. */
export function withName(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const { at, quantity, sentence } = figure
  const last = told.at(-1)
  // *With 5 million and 6 loads*.
  const owner = last?.figure.sentence === sentence && last.owner !== undefined && at.from - last.figure.at.to < 2 ? last.owner : ''
  const isAlso = owner !== '' && wordAt(clause, at.from - 1) === 'and'
  const left = isAlso ? at.from - 1 : skipLeft(clause, at.from - 1)
  if (!isAlso && wordAt(clause, left) !== 'with') return undefined
  const to = isMark(clause, left - 1) ? left - 1 : left
  let from = to
  const isName = (index: number): boolean => isNoun(clause, index) && isCapital(clause.tokens, index)
  // *The Republic of Norland*.
  while (from > clause.range.from && (isName(from - 1) || (wordAt(clause, from - 1) === 'of' && isName(from) && isName(from - 2)))) from--
  const isOpen = isMark(clause, from - 1) || /^(?:by|and|then|were|was|the)$/.test(wordAt(clause, from - 1))
  const name = isAlso ? owner : isOpen ? textOf(clause, { from, to }) : ''
  if (name === '') return undefined
  if (quantity.kind === 'count') return { measure: 'number', subject: quantity.unit, place: name, listed: true, owner: name }
  const like = quantity.kind === 'money' || quantity.kind === 'measure' ? likeBefore(figure, told) : undefined
  const isOwn = like !== undefined && like.figure.part === 'level' && (like.listed === true || like.owner !== undefined)
  return isOwn ? { measure: like.name.measure, subject: name, place: '', listed: true, owner: name } : undefined
}

function put({ measure }: FigureName, subject: string): Found | undefined {
  return subject === '' ? undefined : { measure, subject, place: '', base: { measure, subject, place: '' }, listed: true }
}

/** *12 mills stood in the north and 33 in the south*: as many of the same elsewhere. */
export function sameElsewhere({ at, quantity, sentence }: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const lead = wordAt(clause, at.to)
  if (quantity.kind !== 'bare' || last?.figure.sentence !== sentence || last.name.measure !== 'number') return undefined
  if (!/^(?:in|from|at|for|among)$/.test(lead) || clause.isDated(at.to + 1) || !/^(?:and|while|,)$/.test(joint(clause, at.from - 1)))
    return undefined
  const cut = last.name.subject.indexOf(` ${lead} `)
  const phrase = cut < 0 ? undefined : phraseFrom(clause, at.to + 1)
  const where = phrase === undefined ? '' : wordsBetween(clause, at.to, phrase.to)
  return where === '' ? undefined : { ...last.name, subject: `${last.name.subject.slice(0, cut)} ${where}` }
}

function joint({ tokens }: Clause, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
}

/** Where the noun phrase begins that stands alone between a mark, a number or *and*, and a place. */
function itemFrom(clause: Clause, to: number): number | undefined {
  let from = to
  while (from > clause.range.from && isWithin(clause, from - 1)) from--
  while (from < to && (bitsAt(clause, from) & (CONJUNCTION | PREPOSITION)) !== 0) from++
  const before = from - 1
  const isOpen =
    isMark(clause, before) ||
    clause.isNumber(before) ||
    clause.isDated(before) ||
    /^(?:and|while|but|whereas)$/.test(wordAt(clause, before))
  return from < to && to - from < 9 && isOpen ? from : undefined
}

function isWithin(clause: Clause, index: number): boolean {
  if (clause.isNumber(index) || clause.isDated(index)) return false
  if (clause.tokens.kind[index] === HYPHEN) return true
  if (isVerb(clause, index) && !isAttached(clause, index)) return false
  return (
    isNoun(clause, index) ||
    (bitsAt(clause, index) & (CONJUNCTION | DETERMINER)) !== 0 ||
    /^(?:of|for|in|to|those|that)$/.test(wordAt(clause, index))
  )
}

/** The nearest verb of rising or falling before a place. */
function moverBefore(clause: Clause, to: number): number | undefined {
  for (let index = to - 1; index > clause.range.from; index--) {
    if (isVerb(clause, index) && isMoving(clause, index)) return index
    if (/^(?:went|gone|go|were|was)$/.test(wordAt(clause, index)) && /^(?:up|down|higher|lower)$/.test(wordAt(clause, index + 1)))
      return index
  }
  return undefined
}

/** *The fewest pupils came from Eastham – 5, Westham – 6 and Northam – 7*: as many of what the sentence is about. */
export function dashedItem(figure: Figure, clause: Clause): Found | undefined {
  if (!/^(?:bare|percent|money|measure)$/.test(figure.quantity.kind) || !isDashed(clause, figure.at.from)) return undefined
  let items = 0
  for (let index = clause.range.from; index < clause.range.to; index++)
    if (clause.isNumber(index) && !clause.isNumber(index - 1) && isDashed(clause, index)) items++
  const to = figure.at.from - 1
  let from = to
  while (from > clause.range.from && isNoun(clause, from - 1) && !isVerb(clause, from - 1)) from--
  const text = textOf(clause, { from, to })
  const main = mainSubject(clause)
  if (items < 3 || text === '' || main === undefined) return undefined
  const plain = (told: string): string =>
    told.replace(/^(?:the )?(?:least|fewest|largest|smallest|highest|lowest|most|greatest)(?: |$)/i, '')
  const measure = plain(main.measure)
  const isName = isCapital(clause.tokens, to - 1)
  if (main.measure === main.subject && !isName) return { measure, subject: text, place: '' }
  const of = plain(main.subject)
  if (of === '') return { measure: 'number', subject: isName ? measure : `${text} ${measure}`, place: isName ? text : '' }
  return isName ? { measure, subject: of, place: text } : { measure, subject: `${text} ${of}`, place: '' }
}

function isDashed({ tokens, range }: Clause, number: number): boolean {
  const dash = number - 1
  return (
    dash > range.from &&
    /^[–—-]$/.test(tokens.text.slice(tokens.start[dash], tokens.end[dash])) &&
    (tokens.end[dash - 1] as number) < (tokens.start[dash] as number)
  )
}

/** What a run's first words are a label of: *Oak and pine: output fell by 5 %*; empty where they are none. */
export function labelOf(clause: Clause): string {
  const { tokens, range } = clause
  for (let index = range.from; index < Math.min(range.to - 1, range.from + 11); index++) {
    if (tokens.kind[index] === MARK && tokens.text.charAt(tokens.start[index] as number) === ':') {
      const text = textOf(clause, { from: range.from, to: index })
      return index === range.from || NO_LABEL.test(text) ? '' : text
    }
    const isLittle = (bitsAt(clause, index) & (CONJUNCTION | PREPOSITION | DETERMINER)) !== 0 || isComma(clause, index)
    if (clause.isNumber(index) || clause.isDated(index) || isVerb(clause, index)) return ''
    if (!isNoun(clause, index) && !isLittle && tokens.kind[index] !== HYPHEN) return ''
  }
  return ''
}

const NO_LABEL =
  /^(?:notes?|sources?|tables?|figures?|charts?|box|updates?|summary|highlights?|main points|key [a-z]+|examples?|results?|however|overall|background|introduction|conclusions?|remarks?|by [a-z ]+)$/i

/** A number that its sentence names by one word, or by one that points back, is of what the label says. */
export function withLabel(found: Found, label: string): Found {
  const base = found.base ?? found
  const put = (name: FigureName): Found =>
    found.base === undefined ? { ...found, ...name, base: name } : { ...found, ...growthOf(name), place: name.place }
  const isBack = (text: string): boolean =>
    /^(?:the |this |these |that )?(?:category|categories|sector|area|group|segment|field|industry|class)$/i.test(text)
  if (isBack(base.place)) return put({ measure: base.measure, subject: label, place: '' })
  if (isBack(base.subject)) return put({ ...base, subject: label })
  const word = base.measure
  if (word.toLowerCase() !== base.subject.toLowerCase() || word.includes(' ')) return found
  if (label.toLowerCase().includes(word.toLowerCase()) || !/^[A-Za-zÀ-ỹ]?[a-zà-ỹ]+$/.test(word)) return found
  return put({ measure: word.toLowerCase(), subject: label, place: base.place })
}
