/**
 * Names numbers that tell by how much one thing differs from another: *5 % fewer fires than in 2020*, *sales were up 5 % in value*,
 * *7 % higher in value*.
 */
import type { Figure } from './claim.ts'
import { splitPhrase } from './naming-parts.ts'
import { type FigureName, type Found, growthOf, type Named, named, skipLeft } from './naming-words.ts'
import { type Clause, isComma, isMark, isNoun, isVerb, phraseFrom, verbStart, wordAt, wordsBetween } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

const COMPARED = /^(?:higher|more|larger|greater|(lower|less|fewer|smaller))$/
const SIDE = /^(?:volume|value|quantity|number|weight)$/
const BEING = /^(?:is|are|was|were|be|been|went|goes|go|gone)$/

/** The change that a number tells beside a word that compares; undefined where none stands there. */
export function comparedOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at, quantity, part, sentence } = figure
  if (quantity.kind !== 'percent') return undefined
  const left = skipLeft(clause, at.from - 1)
  // *Sales were up 5 % in value*.
  const isUp = part === 'growth' && /^(?:up|down)$/.test(wordAt(clause, left)) && BEING.test(wordAt(clause, left - 1))
  const compared = COMPARED.exec(wordAt(clause, at.to)) ?? downOn(clause, at.to)
  const falling = compared?.[1] !== undefined
  if (!isUp && compared === null) return undefined
  const next = compared === null ? at.to : at.to + 1
  const side = wordAt(clause, next) === 'in' && SIDE.test(wordAt(clause, next + 1)) ? wordAt(clause, next + 1) : ''
  const grown = (name: FigureName | undefined): Found | undefined =>
    name === undefined ? undefined : { ...sided(name, side), ...(falling ? { falling } : {}) }
  // *There were 5 % fewer fires than in 2020*.
  const counted = compared !== null && isNoun(clause, next) && !isVerb(clause, next) ? phraseFrom(clause, next) : undefined
  const what = counted === undefined ? undefined : splitPhrase(clause, counted)
  if (counted !== undefined && what !== undefined && /[^s]s$|^people$/.test(wordAt(clause, counted.to - 1)))
    return grown({
      measure: 'number',
      subject: what.measure === what.subject ? what.subject : `${what.subject} ${what.measure}`,
      place: '',
    })
  // *5 permits were given, which is 7 % fewer than in 2020*: of what was told before.
  if (compared !== null && BEING.test(wordAt(clause, left)) && /^which$/.test(wordAt(clause, verbStart(clause, left) - 1)))
    return last?.figure.sentence === sentence ? grown(last.base) : undefined
  // *Sales of 27 were 4 % down on 2020*.
  if (!isUp && BEING.test(wordAt(clause, left)) && clause.isNumber(left - 1))
    return last?.figure.sentence === sentence ? grown(last.base) : undefined
  if (isUp || BEING.test(wordAt(clause, left))) {
    const verb = isUp ? left - 1 : left
    const subject = subjectOf(clause, verbStart(clause, verb))
    return subject === undefined || isMark(clause, verb - 1) ? undefined : grown(named(clause, subject, last))
  }
  // *There were 8 fires, 5 % fewer than in 2020*.
  const isBeside = isMark(clause, left) && last?.figure.sentence === sentence && /^(?:than|on|from)$/.test(wordAt(clause, next))
  return isBeside ? grown(last?.base) : undefined
}

/** *7 % down on 2020*. */
function downOn({ tokens }: Clause, at: number): RegExpExecArray | null {
  return /^(?:up|(down))(?= (?:on|from|compared)\b)/.exec(tokens.text.slice(tokens.start[at], (tokens.start[at] ?? 0) + 16))
}

function sided(name: FigureName, side: string): Found {
  const grown = growthOf(name)
  if (side === '' || name.measure === side) return grown
  const plain = name.measure.toLowerCase() === name.subject.toLowerCase() || name.measure === 'value' ? side : `${side} of ${name.measure}`
  return { ...grown, measure: `growth in ${plain}` }
}

/** *5 euros per kilo*, where the unit is of the money alone: what it is per is told of what is measured. */
export function withRate(name: Found, { at, quantity }: Figure, clause: Clause): Found {
  if (quantity.kind === 'percent' || quantity.unit.includes('/') || wordAt(clause, at.to) !== 'per') return name
  let to = at.to + 1
  while (to < at.to + 3 && isNoun(clause, to) && !isVerb(clause, to)) to++
  if (to === at.to + 1 || / per /.test(name.measure)) return name
  const rate = wordsBetween(clause, at.to, to)
  const put = (one: FigureName): FigureName => ({ ...one, measure: `${one.measure} ${rate}` })
  return { ...name, ...put(name), ...(name.base === undefined ? {} : { base: put(name.base) }) }
}

/**
 * *The rise was led by exports of oak, up 5 million*, *oak, up 5 %, and pine, up 6 %*: what moves is what stands before the comma. `up` is where
 * *up* or *down* stands; undefined where it is said of the whole sentence.
 */
export function itemUp(figure: Figure, clause: Clause, up: number, last: Named | undefined): Found | undefined {
  const { range } = clause
  if (!isComma(clause, up - 1)) return undefined
  let from = up - 1
  while (from > range.from && !clause.isNumber(from - 1) && !isMark(clause, from - 1) && !LISTING.test(wordAt(clause, from - 1))) {
    if (isVerb(clause, from - 1)) return undefined
    from--
  }
  const lead = wordAt(clause, from - 1)
  // *Oak, up 5 %, and pine, including cones, up 6 %*.
  if (lead === 'including' && isMark(clause, from - 2)) return itemUp(figure, clause, from - 1, last)
  const isNext = last?.figure.sentence === figure.sentence && wordAt(clause, from) === 'and'
  const isOf = lead === 'by' ? LED.test(wordAt(clause, from - 2)) : LISTING.test(lead) && !isMark(clause, from - 2)
  if (!isOf && !isNext) return undefined
  const phrase = phraseFrom(clause, isNext ? from + 1 : from)
  if (phrase === undefined || phrase.to !== up - 1) return undefined
  const name = named(clause, phrase, undefined)
  if (name === undefined) return undefined
  // *Exports of oak, up 5 million, and pine, up 6 million*: the same of another.
  const { base } = isNext && last !== undefined ? last : { base: undefined }
  const isLike = base !== undefined && base.measure !== base.subject && name.measure === name.subject
  return growthOf(isLike ? { ...base, subject: name.subject, place: '' } : name)
}

const LED = /^(?:led|driven|boosted|followed|helped|fuelled|supported|offset)$/
const LISTING = /^(?:by|includ(?:e[sd]?|ing)|were)$/
