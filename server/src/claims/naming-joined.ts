/**
 * Names numbers that a little word or a mark joins to the one before: *5 tonnes (4 %)*, *5 % or 40 loads*, *a rate of 5 %*, *resulting in a
 * 5 % rise*, *5 million on tar but 4 million on oak*, *5 % for mills and 4 % for inns*.
 */
import type { Figure } from './claim.ts'
import { CHANGE_NOUN, DOWN } from './lexicon.ts'
import { type FigureName, type Found, growthOf, isMoving, mainSubject, type Named, named, skipLeft } from './naming-words.ts'
import { bitsAt, type Clause, isComma, phraseFrom, textOf, verbStart, wordAt } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** What a number has of the one before it in its sentence; undefined for one that no word joins to it. */
export function joinedOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  return (
    stepAside(figure, clause, last) ??
    theirNumber(figure, clause) ??
    (last === undefined || last.figure.sentence !== figure.sentence
      ? undefined
      : (alsoTold(figure, clause, last) ??
        rateOf(figure, clause, last) ??
        resultOf(figure, clause, last) ??
        forOthers(figure, clause, last)))
  )
}

const isGrowth = ({ part }: Figure): boolean => part === 'growth' || part === 'delta'

function between({ tokens }: Clause, last: Named, { quantity }: Figure): string {
  return tokens.text.slice(last.figure.quantity.end, quantity.start)
}

/** *Rose by 5 % or 40 loads*, *40 loads or 5 %*, *40 loads (5 %)*. */
function alsoTold(figure: Figure, clause: Clause, last: Named): Found | undefined {
  const { quantity, at } = figure
  const lead = between(clause, last, figure)
  const isOr = /^(?: [a-z]+)?,? or (?:about |around |some |nearly |almost )?$/.test(lead)
  if (!isOr && !(/^(?: [a-z]+)? \($/.test(lead) && clause.tokens.text.charAt(quantity.end) === ')')) return undefined
  if (/^(?:of|to)$/.test(wordAt(clause, at.to)) || (isComma(clause, at.to) && wordAt(clause, at.to + 1) === 'of')) return undefined
  const [one, other] = [last.figure.quantity.kind, quantity.kind]
  if (isGrowth(last.figure) || /^growth/.test(last.name.measure)) {
    const isSame = isOr && other !== 'percent' && one === 'percent' && /^(?:count|measure|money|bare)$/.test(other)
    return isSame ? { ...growthOf(last.base), falling: last.figure.falling || last.name.falling === true } : undefined
  }
  if (isGrowth(figure) || other !== 'percent' || !/^(?:count|measure|money|bare)$/.test(one)) return undefined
  return { measure: 'share', subject: wholeOf(last.base), place: last.base.place, base: last.base, aside: !isOr }
}

function wholeOf({ measure, subject }: FigureName): string {
  return measure === subject || measure === 'number' || measure === 'value' || measure === 'amount' ? subject : `${subject} ${measure}`
}

/** *62 mills are idle, a rate of 5 %*. */
function rateOf(figure: Figure, clause: Clause, last: Named): Found | undefined {
  const found = /^[^.;]{0,30}, (?:with |at )?an? (?:[a-z]+ )?(rate|ratio|share|proportion) of (?:about |around |some |nearly )?$/.exec(
    between(clause, last, figure),
  )
  if (found?.[1] === undefined || figure.quantity.kind !== 'percent' || isGrowth(last.figure)) return undefined
  const name = { measure: found[1], subject: wholeOf(last.base), place: last.base.place }
  return { ...name, base: name }
}

/** *Visits reached 5 million, resulting in a 5 % surge*: of what was told. */
function resultOf(figure: Figure, clause: Clause, last: Named): Found | undefined {
  const isResult =
    /^[^.;,]{0,30}, (?:resulting in|representing|reflecting|marking|recording|equivalent to|equal to|which is|which was) an? $/
  if (!isGrowth(figure) || isGrowth(last.figure) || (bitsAt(clause, figure.at.to) & CHANGE_NOUN) === 0) return undefined
  return isResult.test(between(clause, last, figure)) && wordAt(clause, figure.at.to + 1) !== 'in' ? growthOf(last.base) : undefined
}

/** *Spent 5 million on tar but only 4 million on oak*, *5 % for mills and 4 % for inns*, *while for inns it rose 4 %*. */
function forOthers(figure: Figure, clause: Clause, last: Named): Found | undefined {
  const { at, quantity } = figure
  if (last.figure.quantity.kind !== quantity.kind) return undefined
  const lead = wordAt(clause, at.to)
  const inside = lead !== 'of' ? spentInside(figure, clause, last) : undefined
  if (inside !== undefined) return inside
  const joint = / (?:and|but|while|against)(?: only| just| by| a further| another)? $|^[^.;]*, (?:and )?(?:only )?$/.test(
    between(clause, last, figure),
  )
  if (joint && /^(?:on|for|among)$/.test(lead) && wordAt(clause, last.figure.at.to) === lead && !clause.isDated(at.to + 1)) {
    const phrase = phraseFrom(clause, at.to + 1, 6)
    const subject = phrase === undefined ? '' : textOf(clause, phrase)
    if (subject === '') return undefined
    if (lead === 'on') return quantity.kind === 'money' ? { measure: last.base.measure, subject, place: '' } : undefined
    const falling = last.figure.falling ? { falling: true } : {}
    const base = { measure: last.base.measure === last.base.subject ? last.base.measure : wholeOf(last.base), subject, place: '' }
    return isGrowth(last.figure) ? { ...growthOf({ ...base, measure: wholeOf(last.base) }), ...falling } : { ...base, base }
  }
  // *5 million to Eastham, 4 million to Westham*.
  const said = clause.tokens.text.slice(last.figure.quantity.end, last.figure.quantity.end + 40)
  if (joint && !isGrowth(last.figure) && /^(?:to|from)$/.test(lead) && new RegExp(`^ (?:[a-z]+ )?${lead} `).test(said)) {
    const phrase = clause.isDated(at.to + 1) ? undefined : phraseFrom(clause, at.to + 1, 5)
    const subject = phrase === undefined ? '' : textOf(clause, phrase)
    if (subject !== '') return { measure: last.base.measure, subject, place: '', base: { ...last.base, subject, place: '' }, listed: true }
  }
  const other = / (?:while|but|and) for ((?:[A-Za-zÀ-ỹ-]+ ){1,4})(?:it|they|this) [a-z]+(?: by)? $/.exec(between(clause, last, figure))
  return other?.[1] !== undefined && isGrowth(figure)
    ? growthOf({ measure: wholeOf(last.base), subject: other[1].trim(), place: '' })
    : undefined
}

/** *Pay was 9,000 (5,000 on food and 4,000 on heat)*: what it goes on. */
function spentInside({ at, quantity }: Figure, clause: Clause, last: Named): Found | undefined {
  const { text, start, end } = clause.tokens
  if (quantity.kind !== 'money' || !/^(?:on|for)$/.test(wordAt(clause, at.to)) || clause.isDated(at.to + 1)) return undefined
  if (!/^ ?\($/.test(text.slice(last.figure.quantity.end, quantity.start))) return undefined
  const phrase = phraseFrom(clause, at.to + 1)
  const subject = phrase === undefined ? '' : text.slice(start[phrase.from], end[phrase.to - 1])
  return subject === '' ? undefined : { measure: last.base.measure, subject, place: '' }
}

/** *Women were hit hard, their numbers rising by 5,000*. */
function theirNumber(figure: Figure, clause: Clause): Found | undefined {
  const { tokens, range } = clause
  const before = tokens.text.slice(tokens.start[range.from], figure.quantity.start)
  if (!isGrowth(figure) || !/\b(?:their|its) numbers? (?:[a-z]+ ){1,2}(?:by |to )?$/.test(before)) return undefined
  const main = mainSubject(clause)
  return main === undefined ? undefined : growthOf({ measure: 'number', subject: wholeOf(main), place: main.place })
}

/** *The rate has risen steeply, by 5 %*: a change that a comma sets off. */
function stepAside({ at, quantity }: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const left = skipLeft(clause, at.from - 1)
  if (wordAt(clause, left) !== 'by' || !isComma(clause, left - 1) || !/^(?:percent|money|measure|count)$/.test(quantity.kind))
    return undefined
  const verb = wordAt(clause, left - 2).endsWith('ly') ? left - 3 : left - 2
  if (!isMoving(clause, verb)) return undefined
  const subject = subjectOf(clause, verbStart(clause, verb))
  const name = subject === undefined ? undefined : named(clause, subject, last)
  return name === undefined ? undefined : { ...growthOf(name), ...((bitsAt(clause, verb) & DOWN) !== 0 ? { falling: true } : {}) }
}

/** *Visits grew by 5 %, while Westham grew 4 %*: what grows of a name alone is what grew before. */
export function grownBefore(found: Found, { sentence }: Figure, told: readonly Named[]): Found | undefined {
  if (found.measure !== 'growth' || !/^\p{Lu}[A-Za-zÀ-ỹ’'-]*(?: (?:(?:of|the|and) )?\p{Lu}[A-Za-zÀ-ỹ’'-]*)*$/u.test(found.subject))
    return undefined
  const like = told.findLast(({ figure, name }) => figure.sentence >= sentence - 1 && name.measure.startsWith('growth'))
  if (like === undefined) return undefined
  const { measure, subject } = like.base
  const of = measure === subject || /^\p{Lu}/u.test(subject) ? measure : `${subject} ${measure}`
  return { ...growthOf({ measure: of, subject: found.subject, place: '' }), ...(found.falling === true ? { falling: true } : {}) }
}

/** *A fall in visits was seen in Eastham (5 %) and Westham (4 %)*: where what has changed, by so much. */
export function changedAt({ at, quantity }: Figure, clause: Clause): Found | undefined {
  const { tokens, range } = clause
  if (
    quantity.kind !== 'percent' ||
    tokens.text.charAt(tokens.start[at.from - 1] as number) !== '(' ||
    tokens.text.charAt(quantity.end) !== ')'
  )
    return undefined
  const said = tokens.text.slice(tokens.start[range.from], quantity.start)
  const head = OPENING_CHANGE.exec(said)
  const item = /(?:^|[,(] | and | in | from | by )(?:and |in |from |the )*([A-ZÀ-Ỹ][^,()]*?|[a-z][^,()]{2,40}?) \($/u
    .exec(said)?.[1]
    ?.replace(/^.* (?:in|from|by) (?:the )?/, '')
  if (head === null || item === undefined || / (?:but|while|whereas) /.test(said) || / (?:are|is|was|were|have|has) /.test(item))
    return undefined
  const what = (head[2] ?? head[3] ?? '').trim()
  if (what === '' || /\d/.test(what)) return undefined
  const falling = /^(?:[a-z]+ )*(?:fall|decline|decrease|drop|reduction|deterioration|loss)/i.test(head[1] ?? '')
  return { ...growthOf({ measure: what, subject: what, place: item }), ...(falling ? { falling: true } : {}) }
}

const OPENING_CHANGE =
  /^(?:However, |But |In contrast, )?(?:An? |The )?((?:[a-z]+ )?(?:falls?|declines?|decreases?|drops?|reductions?|deterioration|growth|rises?|increases?|gains?|improvements?))(?: in ([a-z -]+?))? (?:was|were)(?: also)? (?:recorded|seen|found|registered|reported|observed|noted)(?: in (?:the )?([a-z ]+?) (?:from|to|of) )?/i
