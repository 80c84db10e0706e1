/**
 * Names the numbers of lists, each of which has but its own word or two: *tar 43 %, resin 26 %*, *followed by Eastham with 3 million*,
 * *70 % in the north, 60 % in the south*, *in oak and pine 4 and 9, respectively*.
 */
import { HYPHEN, isCapital, MARK, POSSESSIVE, tokenText } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CONJUNCTION, DETERMINER, PREPOSITION } from './lexicon.ts'
import { changeBefore } from './naming-governed.ts'
import { type FigureName, type Found, growthOf, isMoving, mainSubject, type Named, named, skipLeft } from './naming-words.ts'
import { bitsAt, type Clause, isLight, isMark, isNoun, isVerb, phraseFrom, textOf, verbStart, wordAt, wordsBetween } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** The latest number of the same kind that this sentence, or the one before, has named. */
export function likeBefore({ quantity, sentence, part }: Figure, told: readonly Named[], goesOn = false): Named | undefined {
  return told.findLast(
    ({ figure }) =>
      figure.sentence >= sentence - 1 &&
      figure.quantity.kind === quantity.kind &&
      (figure.quantity.kind === 'count' || figure.quantity.unit === quantity.unit) &&
      // *Rose 5 % in the north and by 7 % in the south*.
      ((part === 'growth') === (figure.part === 'growth') || (figure.part === 'growth' && goesOn)),
  )
}

/** The name of a number that stands in a list with one before it; undefined where it stands in none. */
export function listedOf(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const like = likeBefore(figure, told, wordAt(clause, figure.at.from - 1) === 'by')
  // *25 % of northern mills*: what it is of stands behind it.
  if (like === undefined || /^(?:rank|times|bare|duration)$/.test(figure.quantity.kind) || wordAt(clause, figure.at.to) === 'of')
    return undefined
  // *5 % by value and 3 % by volume*: two sides of one thing.
  if (wordAt(clause, figure.at.to) === 'by' && isNoun(clause, figure.at.to + 1)) return undefined
  const name = like.name
  const left = skipLeft(clause, figure.at.from - 1)
  if (like.figure.sentence !== figure.sentence) {
    const item =
      followed(clause, left, clause.range.from) ?? (isName(clause, left) ? itemBefore(clause, left, clause.range.from) : undefined)
    return item === undefined ? undefined : withSubject(name, item)
  }
  const place = placed(figure, clause, like.figure)
  const isGrowth = like.figure.part === 'growth'
  if (place !== undefined)
    return {
      ...name,
      place,
      base: { ...like.base, place },
      ...(isGrowth && figure.part !== 'growth' && like.figure.falling ? { falling: true } : {}),
    }
  if (isGrowth || figure.part === 'growth' || figure.part === 'delta') return undefined
  // *5 % use steam*: what the part does stands behind it.
  const next = figure.at.to
  if (
    next < clause.range.to &&
    !isMark(clause, next) &&
    !clause.isDated(next) &&
    !/^(?:and|each|in|while|respectively|at|by|on)$/.test(wordAt(clause, next))
  )
    return undefined
  const item = followed(clause, left, like.figure.at.to) ?? itemBefore(clause, left, like.figure.at.to)
  return item === undefined ? undefined : withSubject(name, item)
}

/** *In Eastham (4 loans, or 9 %), Westham (3, or 7 %)*: what stands before the bracket is whose they are. */
export function enclosedOf(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const { at, quantity, sentence } = figure
  let open = at.from - 1
  while (open > at.from - 9 && open > clause.range.from && !isBracket(clause, open)) open--
  // *Robberies (up 22 %), thefts (up 7 %)*
  const moved =
    /^(?:up|down)$/.test(wordAt(clause, open + 1)) &&
    (open === at.from - 2 || (open === at.from - 3 && wordAt(clause, at.from - 1) === 'by')) &&
    /^(?:percent|money|measure)$/.test(quantity.kind)
  const mover = moved && isBracket(clause, open) ? itemBefore(clause, open - 1, clause.range.from, true) : undefined
  // *The output of many crops grew, including oats (+5 %), rye (down 6 %)*: the same of each.
  const listing = open >= at.from - 2 && isBracket(clause, open) && quantity.kind === 'percent' ? introducedBy(clause, open) : undefined
  const kind =
    listing === undefined || (mover === undefined && bracketAt(clause, at.from) < 0)
      ? undefined
      : (mover ?? itemBefore(clause, open - 1, clause.range.from, true))
  if (listing !== undefined && kind !== undefined) return growthOf({ measure: listing.measure, subject: kind, place: '' })
  const signed = mover === undefined ? signedOf(figure, clause, told) : undefined
  if (signed !== undefined) return signed
  if (mover !== undefined) {
    // *Visits to Eastham rose by 5 %, followed by Westham (up 4 %)*: the same thing grew.
    const grown = /^\p{Lu}/u.test(mover)
      ? told.findLast(({ figure: one }) => one.sentence === sentence && one.part === 'growth')?.base
      : undefined
    const isSame = grown !== undefined && grown.measure !== grown.subject && /^\p{Lu}/u.test(grown.subject)
    return growthOf({ measure: isSame ? grown.measure : mover, subject: mover, place: '' })
  }
  if (!isBracket(clause, open) || clause.tokens.text.charAt(clause.tokens.start[open] as number) === ')') return undefined
  if (!isCapital(clause.tokens, open - 1)) return sharedIn(figure, clause, open, told)
  const item = itemBefore(clause, open - 1, clause.range.from, true)
  if (item === undefined) return undefined
  const isCounted = (kind: string): boolean => kind === 'bare' || kind === 'count'
  const like = told.findLast(
    ({ figure: one }) =>
      one.sentence === sentence &&
      (one.quantity.kind === quantity.kind
        ? one.quantity.unit === quantity.unit || isCounted(quantity.kind)
        : isCounted(one.quantity.kind) && isCounted(quantity.kind)),
  )
  // *Others include Eastham (5 %)*: the shares that the sentence before begins.
  const shared =
    like === undefined &&
    quantity.kind === 'percent' &&
    isNaming(clause, clause.range.from, open) &&
    !hasNumber(clause, clause.range.from, open)
      ? likeBefore(figure, told)
      : undefined
  if (shared?.name.measure.startsWith('share') === true && shared.figure.part !== 'growth') return withSubject(shared.name, item)
  if (like !== undefined && like.figure.part !== 'growth') {
    const { name } = like
    return name.place === '' ? withSubject(name, item) : { ...name, place: item, base: { ...like.base, place: item }, listed: true }
  }
  const main = like?.base ?? mainSubject(clause)
  const moves = main !== undefined && quantity.kind === 'percent' && isTold(clause, open)
  return moves ? { ...growthOf({ ...main, place: item }), place: item } : undefined
}

/** *Mills made up 5 %, followed by those in the north (4 %) and inns (3 %)*: the same share of another. */
function sharedIn({ at, quantity, sentence }: Figure, clause: Clause, open: number, told: readonly Named[]): Found | undefined {
  if (quantity.kind !== 'percent' || open !== at.from - 1) return undefined
  const like = told.findLast(({ figure: one }) => one.sentence === sentence && one.quantity.kind === 'percent')
  if (like === undefined || !like.name.measure.startsWith('share') || like.figure.part === 'growth') return undefined
  let from = open
  while (
    from > like.figure.at.to &&
    !isMark(clause, from - 1) &&
    !/^(?:by|and)$/.test(wordAt(clause, from - 1)) &&
    !isVerb(clause, from - 1)
  )
    from--
  // *Inns (5 %), pits of tar and peat (4 %)*: a comma behind the number before.
  const comma = startOfItem(clause, from, like.figure.at.to)
  if (comma !== undefined) from = comma
  const isJoined = comma !== undefined || isMark(clause, from - 1) || /^(?:and|by)$/.test(wordAt(clause, from - 1))
  const isThose = wordAt(clause, from) === 'those'
  const text = isThose ? wordsBetween(clause, from + 2, open) : textOf(clause, { from, to: open })
  if (!isJoined || text === '' || !isNaming(clause, like.figure.at.to, from)) return undefined
  const lead = isThose ? wordAt(clause, from + 1) : ''
  const whose = lead === '' ? undefined : like.name.subject.split(` ${lead} `)
  return withSubject(like.name, whose !== undefined && whose.length > 1 ? `${whose[0]} ${lead} ${text}` : text)
}

/** Where an item with an *and* in it begins, right behind the comma that closes the item before; undefined where it is the last of the list. */
function startOfItem(clause: Clause, and: number, from: number): number | undefined {
  if (wordAt(clause, and - 1) !== 'and') return undefined
  let index = and - 1
  while (index > from && !isMark(clause, index - 1)) index--
  const isOwn = index > from && index < and - 1 && !isVerb(clause, index) && wordAt(clause, index) !== 'and'
  return isOwn && !isBracket(clause, index - 1) ? index : undefined
}

/** *Between Eastham and Westham (up 5 %)*: the two are the ends of what is not named here. */
export function isBetween(clause: Clause, open: number): boolean {
  for (let index = open - 1; index > Math.max(clause.range.from, open - 8); index--) {
    if (isMark(clause, index) || clause.isNumber(index)) return false
    if (wordAt(clause, index) === 'between') return true
  }
  return false
}

/** *A large rise in the price of tar (+5 %)*: what has risen stands before the bracket. */
function signedOf({ at, quantity }: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const { tokens } = clause
  const open = bracketAt(clause, at.from)
  if (open < 0 || (quantity.kind !== 'percent' && quantity.kind !== 'bare')) return undefined
  const grown = changeBefore(clause, open)
  const isHere = /\b(?:that|this|those|these)\b/i.test(tokens.text.slice(tokens.start[grown ?? open], tokens.start[open]))
  const name = grown === undefined || isHere ? undefined : named(clause, { from: grown, to: open }, told.at(-1))
  return name === undefined ? undefined : growthOf(name)
}

/** Where the bracket opens that holds nothing but a number with a sign; -1 where none does. */
function bracketAt({ tokens, range }: Clause, from: number): number {
  for (let index = from - 1; index >= Math.max(range.from, from - 2); index--)
    if (tokens.text.charAt(tokens.start[index] as number) === '(')
      return /^\([+−–-]$/.test(tokens.text.slice(tokens.start[index], tokens.start[from]).trim()) ||
        /^[+−–-]/.test(tokens.text.slice(tokens.start[from]))
        ? index
        : -1
  return -1
}

/** *Thanks to higher prices (+5 %)*: of another thing than the number before, which no word of change tells. */
export function isOfAnother(figure: Figure, clause: Clause): boolean {
  const open = bracketAt(clause, figure.at.from)
  return (
    open > clause.range.from &&
    isNoun(clause, open - 1) &&
    !isCapital(clause.tokens, open - 1) &&
    !clause.isDated(open - 1) &&
    changeBefore(clause, open) === undefined &&
    introducedBy(clause, open) === undefined
  )
}

/** What a list of kinds before a bracket is of: *the output of many crops*, in which *including* begins it. */
function introducedBy(clause: Clause, open: number): FigureName | undefined {
  for (let index = open - 1; index > clause.range.from; index--) {
    if (isVerb(clause, index) && !/ing$/.test(wordAt(clause, index))) return undefined
    if (!/^(?:including|notably|especially)$/.test(wordAt(clause, index)) || !isMark(clause, index - 1)) continue
    const main = mainSubject(clause)
    return main !== undefined && main.measure !== main.subject && /[^s]s$/.test(main.subject) ? main : undefined
  }
  return undefined
}

function hasNumber(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (clause.isNumber(index)) return true
  return false
}

/** Nothing is said of the names of a list but that they are there. */
function isNaming(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (isVerb(clause, index) && !/^(?:include[sd]?|including|are|is|were|was|followed|mentioning|came|come)$/.test(wordAt(clause, index)))
      return false
  return true
}

function isBracket({ tokens }: Clause, index: number): boolean {
  return tokens.kind[index] === MARK && /[()]/.test(tokens.text.charAt(tokens.start[index] as number))
}

/** A rise or a fall is told before a place. */
function isTold(clause: Clause, to: number): boolean {
  for (let index = clause.range.from; index < to; index++) if (isMoving(clause, index)) return true
  return false
}

function withSubject(name: FigureName, subject: string): Found {
  // *Eastham sold 5 tonnes of oak and Westham 4*: by whom.
  const by = / by \p{Lu}[A-Za-zÀ-ỹ]*$/u.exec(name.measure)
  if (by !== null && /^\p{Lu}/u.test(subject)) {
    const own = { measure: `${name.measure.slice(0, by.index)} by ${subject}`, subject: name.subject, place: name.place }
    return { ...own, base: own, listed: true }
  }
  const own = { measure: measureFor(name), subject, place: '' }
  return { ...own, base: own, listed: true }
}

/** *Pine was worth 4 million*: what is measured is told by its name alone. */
function measureFor({ measure, subject }: FigureName): string {
  return measure.toLowerCase() === subject.toLowerCase() ? 'value' : measure
}

/** *70 % in the north and 60 % in the south*: where this one is of, where the one before has a place of its own. */
function placed({ at }: Figure, clause: Clause, before: Figure): string | undefined {
  if (!isIn(clause, at.to) || !isIn(clause, before.at.to)) return undefined
  // Between the two stands where the first is of, and what joins them.
  for (let index = before.at.to + 1; index < at.from; index++)
    if (isVerb(clause, index) && !/^(?:but|and|while|by|dropped|rose|fell)$/.test(wordAt(clause, index))) return undefined
  const phrase = phraseFrom(clause, at.to + 1, 6)
  const text = phrase === undefined ? '' : textOf(clause, phrase)
  return text === '' ? undefined : text
}

function isIn(clause: Clause, index: number): boolean {
  return /^(?:in|among|for|across)$/.test(wordAt(clause, index)) && !clause.isDated(index + 1)
}

/** *It was followed by Eastham with 4*: who comes next. */
function followed(clause: Clause, left: number, from: number): string | undefined {
  for (let index = left; index > from; index--) {
    if (wordAt(clause, index) !== 'by' || wordAt(clause, index - 1) !== 'followed') continue
    return itemBefore(clause, left, index)
  }
  return undefined
}

/** *Eastham was at 4*: a name, and no more than that. */
function isName(clause: Clause, left: number): boolean {
  if (!/^(?:at|with)$/.test(wordAt(clause, left)) || !/^(?:is|are|was|were|stood)$/.test(wordAt(clause, left - 1))) return false
  for (let index = left - 2; index >= clause.range.from; index--)
    if (!isCapital(clause.tokens, index) && (bitsAt(clause, index) & (DETERMINER | CONJUNCTION | PREPOSITION)) === 0) return false
  return true
}

/** The noun phrase of its own that stands before a number, back to what joins it to the list: a mark, *and*, *followed by*. */
function itemBefore(clause: Clause, left: number, from: number, isNear = false): string | undefined {
  let to = left + 1
  while (to > from && (isOpening(clause, to - 1) || /^(?:with|at|was|were|is|are|had|has|stood)$/.test(wordAt(clause, to - 1)))) to--
  let start = to
  const isIncluding = (index: number): boolean => /^include[sd]?$|^including$/.test(wordAt(clause, index))
  while (
    start > from &&
    ((isItem(clause, start - 1) && !isIncluding(start - 1)) || (wordAt(clause, start - 1) === 'and' && isItem(clause, start - 2)))
  )
    start--
  while (isNear && wordAt(clause, start) === 'and') start++
  const joined =
    isNear ||
    start === from ||
    isMark(clause, start - 1) ||
    clause.isNumber(start - 1) ||
    /^(?:and|while|by|then)$/.test(wordAt(clause, start - 1))
  if (!joined || start === to || /ing$/.test(wordAt(clause, start))) return undefined
  for (let index = isNear ? start : from; index < start; index++)
    if (clause.isNumber(index) || (isVerb(clause, index) && !/^(?:came|comes?|followed)$/.test(wordAt(clause, index)))) return undefined
  const text = textOf(clause, { from: start, to })
  return text === '' || text.split(' ').length > 7 || COMPARING.test(text) ? undefined : text
}

const COMPARING = /\b(?:compared|than|total|which|increase|decrease|rise|fall|growth|average|year)\b/i

function isOpening({ tokens }: Clause, index: number): boolean {
  return tokens.kind[index] === MARK && /[(,:]/.test(tokens.text.charAt(tokens.start[index] as number))
}

/**
 * *Eastham was the largest importer of tar, with 5*, *the north drew the most visitors, with 5*, *Eastham topped the list with 5*: whose
 * number is the greatest is told before, and of what by the noun beside *most* or *importer*, or by the number before.
 */
export function leaderOf(figure: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  if (figure.part !== 'level' || !/^(?:money|measure|count|percent)$/.test(figure.quantity.kind)) return undefined
  const left = skipLeft(clause, figure.at.from - 1)
  if (!/^(?:with|at)$/.test(wordAt(clause, left))) return undefined
  for (let index = left - 1; index > clause.range.from; index--) {
    if (clause.isNumber(index) && !clause.isNumber(index - 1)) continue
    const leads = isLeading(clause, index)
    if (!leads && !isVerb(clause, index)) continue
    const subject = subjectOf(clause, verbStart(clause, index))
    const who = subject === undefined ? '' : textOf(clause, subject)
    if (subject === undefined || who === '' || /^(?:it|they|this|that)$/i.test(who)) {
      if (leads) return undefined
      continue
    }
    const top = superlative(clause, index + 1, left)
    const isWhole = leads && top === undefined && /^dominat/.test(wordAt(clause, index))
    const whole = isWhole ? phraseFrom(clause, index + 1) : undefined
    const of = whole === undefined ? '' : textOf(clause, { from: whole.from, to: Math.min(whole.to, left) })
    const measure = of !== '' ? `share of ${of}` : top === undefined ? '' : measureOfTop(clause, top, left)
    const like = measure !== '' || !(leads || top !== undefined) ? undefined : likeBefore(figure, told)
    // *Eastham ranked first with 5 million and 6 projects*.
    const isPlain = leads && isCapital(clause.tokens, subject.to - 1) && figure.quantity.kind !== 'percent'
    if (measure === '' && like === undefined && !isPlain) return undefined
    const { kind, unit } = figure.quantity
    if (measure === '' && like === undefined && kind === 'count')
      return { measure: 'number', subject: unit, place: who, listed: true, owner: who }
    const name = { measure: measure !== '' ? measure : like === undefined ? 'value' : measureFor(like.name), subject: who, place: '' }
    return { ...name, base: name, listed: true, owner: who }
  }
  return undefined
}

function isLeading(clause: Clause, index: number): boolean {
  return (
    /^(?:l(?:ed|eads?)|topp?(?:ed|s)|ranked|dominate[sd])$/.test(wordAt(clause, index)) ||
    (/^(?:came|took)$/.test(wordAt(clause, index)) && /^(?:first|second|third|next|top|the)$/.test(wordAt(clause, index + 1)))
  )
}

/** Where a superlative stands between two places. */
function superlative(clause: Clause, from: number, to: number): number | undefined {
  for (let index = from; index < to; index++) {
    if (isMark(clause, index)) return undefined
    if (/^(?:most|largest|biggest|highest|greatest|top|leading|main|lowest|smallest)$/.test(wordAt(clause, index))) return index
  }
  return undefined
}

/** What the greatest has most of: *the most visitors*, *the top recipient of aid*, *the largest aid recipient*; empty where nothing says. */
function measureOfTop(clause: Clause, top: number, to: number): string {
  const phrase = phraseFrom(clause, top + 1)
  if (phrase === undefined || phrase.from >= to) return ''
  let agent = -1
  for (let index = phrase.from; index < Math.min(phrase.to, to); index++) {
    if (/^(?:of|in|for|with|at)$/.test(wordAt(clause, index))) break
    if (isNoun(clause, index)) agent = index
  }
  if (agent < 0) return ''
  const isAgent = /(?:er|or|ient|ant|ents)s?$/.test(wordAt(clause, agent))
  const of = wordAt(clause, agent + 1) === 'of' ? phraseFrom(clause, agent + 2) : undefined
  const end = Math.min(to, of?.to ?? agent + 1)
  if (isAgent) return textOf(clause, of === undefined ? { from: phrase.from, to: agent } : { from: agent + 2, to: end })
  if (/^(?:list|amount|share|number|volume|value|sum|part|portion|place|spot|position)$/.test(wordAt(clause, agent)))
    return of === undefined || wordAt(clause, agent) === 'list' ? '' : textOf(clause, { from: agent + 2, to: end })
  return textOf(clause, { from: phrase.from, to: end })
}

/** Tells whether a place is within a noun phrase of a list. */
export function isItem(clause: Clause, index: number): boolean {
  if (clause.isNumber(index) || clause.isDated(index)) return false
  const { kind } = clause.tokens
  return (
    isNoun(clause, index) ||
    kind[index] === HYPHEN ||
    kind[index] === POSSESSIVE ||
    (isLight(clause, index) && tokenText(clause.tokens, index) === '.') ||
    /^(?:the|an?)$/.test(wordAt(clause, index)) ||
    // *The Republic of Norland* is one; *loans of oak* is not.
    (wordAt(clause, index) === 'of' &&
      isCapital(clause.tokens, index - 1) &&
      isCapital(clause.tokens, index + 1) &&
      index - 1 > clause.range.from)
  )
}
