/**
 * Says in a sentence's own words what its numbers are of: what is measured, of what, and where.
 *
 * In: what is read in a run of text. Out: a name for each figure that its sentence names plainly, none for the others. It knows no
 * knowledge base: it is for numbers that none has, and a person confirms what it says.
 */
import type { Quantity } from '../reading/quantity.ts'
import { HYPHEN, WORD } from '../reading/token.ts'
import type { Figure, Reading } from './claim.ts'
import { CHANGE_NOUN } from './lexicon.ts'
import { baseOf } from './naming-bases.ts'
import { comparedOf, withRate } from './naming-compared.ts'
import { countOf, pairCounted, partOfLast, someMore, someOf } from './naming-counts.ts'
import { isDoubtful } from './naming-doubts.ts'
import { changedAt, grownBefore, joinedOf } from './naming-joined.ts'
import { measuredOf } from './naming-levels.ts'
import { enclosedOf, isBetween, isOfAnother, leaderOf, likeBefore, listedOf } from './naming-lists.ts'
import { placeOfMove } from './naming-moves.ts'
import { pairsOf } from './naming-pairs.ts'
import { placeIn } from './naming-parts.ts'
import { predicateOf } from './naming-predicates.ts'
import { rankOf } from './naming-ranks.ts'
import { becauseOf, beforeBracket, choseOf, restOf, theirShare } from './naming-rest.ts'
import { dashedItem, labelOf, movedEach, sameElsewhere, sameOfNext, withLabel, withName } from './naming-series.ts'
import { shareOf } from './naming-shares.ts'
import { isVietnamese, nameInVietnamese } from './naming-vietnamese.ts'
import { DIMENSION, type FigureName, type Found, growthOf, isMoving, mainSubject, type Named, skipLeft } from './naming-words.ts'
import { bitsAt, type Clause, clauseOf, isNoun, isVerb, phraseFrom, textOf, wordAt } from './noun-phrase.ts'

/**
 * Names the figures of a run, in their order; undefined for one that its sentence does not name plainly. `before` is what the run before it
 * told last; what this one tells last is `told`.
 */
export function nameRun(
  reading: Reading,
  before: readonly Named[],
): { readonly names: readonly (FigureName | undefined)[]; readonly told: readonly Named[] } {
  const names: (FigureName | undefined)[] = []
  let clause: Clause | undefined
  let sentence = -1
  let label = ''
  let last: Named | undefined
  let pairs: ReturnType<typeof pairsOf> = new Map()
  let told: Named[] = before.map((one) => ({ ...one, figure: { ...one.figure, sentence: -1 } }))
  for (const figure of reading.figures) {
    if (figure.sentence !== sentence || clause === undefined) {
      if (last !== undefined && last.figure.sentence < figure.sentence - 1) last = undefined
      told = told.filter((one) => one.figure.sentence >= figure.sentence - 1)
      sentence = figure.sentence
      const { tokens } = reading.sentences[sentence] as Reading['sentences'][number]
      const topic = (): FigureName | undefined => topicBefore(reading, figure.sentence)
      clause = {
        ...clauseOf(reading.tokens, tokens, withoutLabels(reading), reading.periods),
        topic,
        told: () => told.map(({ base }) => base),
      }
      if (label === '') label = labelled(reading, clause)
      const own = sentence
      pairs = pairsOf(
        reading.figures.filter((one) => one.sentence === own),
        clause,
      )
    }
    const pair = pairs.get(figure)
    const found =
      isListing(clause) || isNoFact(figure, clause)
        ? undefined
        : isVietnamese(clause)
          ? nameInVietnamese(figure, clause, last)
          : pair !== undefined
            ? respective(pair, figure, clause, last !== undefined && pairs.get(last.figure)?.all === pair.all ? last : undefined, told)
            : (changedAt(figure, clause) ??
              sidesOf(figure, clause, last) ??
              enclosedOf(figure, clause, told) ??
              comparedOf(figure, clause, last) ??
              joinedOf(figure, clause, last) ??
              beforeBracket(figure, clause, told) ??
              becauseOf(figure, clause, last) ??
              choseOf(figure, clause, told) ??
              listedOf(figure, clause, told) ??
              leaderOf(figure, clause, told) ??
              movedEach(figure, clause, last) ??
              dashedItem(figure, clause) ??
              withName(figure, clause, told) ??
              sameOfNext(figure, clause, last) ??
              sameElsewhere(figure, clause, last) ??
              nameOf(figure, clause, pointedBack(figure, clause, told) ?? last))
    const rest = (): Found | undefined =>
      isVietnamese(clause as Clause) || isListing(clause as Clause) || isNoFact(figure, clause as Clause)
        ? undefined
        : restOf(figure, clause as Clause, told)
    const named = finished(found, figure, reading, clause, told, label) ?? finished(rest(), figure, reading, clause, told, label)
    const name = named?.tidy
    const { whole, listed, owner } = named ?? {}
    names.push(name)
    if (name === undefined) continue
    const own: Named = {
      figure,
      name,
      base: named?.base ?? name,
      ...(whole === undefined ? {} : { whole }),
      ...(listed === undefined ? {} : { listed }),
      ...(owner === undefined ? {} : { owner }),
    }
    told.push(own)
    if (named?.aside !== true) last = own
  }
  return { names, told }
}

/** A name with all that its sentence adds to it; undefined where it says nothing that a number could be of. */
function finished(
  found: Found | undefined,
  figure: Figure,
  reading: Reading,
  clause: Clause,
  told: readonly Named[],
  label: string,
): (Found & { readonly tidy: FigureName }) | undefined {
  const own = found === undefined || label === '' ? found : withLabel(found, label)
  const full = own === undefined ? undefined : ofSomething(countedNext(own, figure, reading), figure, clause, told)
  if (full === undefined) return undefined
  const rated = withRate(theirShare(full, figure, clause), figure, clause)
  // *5 tonnes less than in 2020*.
  const isLess = /^(?:less|fewer|lower|smaller)$/.test(wordAt(clause, figure.at.to)) && rated.measure.startsWith('growth')
  const named = isLess ? { ...rated, falling: true } : rated
  const last = told.at(-1)
  const place = placeIn(clause, figure) || placeOfMove(figure, clause) || (named.inherits ? (last?.name.place ?? '') : '')
  const grown = grownBefore(named, figure, told) ?? named
  const tidy = tidied({ ...grown, place: grown.place === '' ? place : grown.place }, figure.quantity.kind)
  return tidy === undefined || isDoubtful(tidy) ? undefined : { ...grown, tidy }
}

/** *Grades 1 and 2*: numbers that are names. */
function isLabel({ kind, start, value }: Quantity, text: string): boolean {
  if (kind !== 'bare' || typeof value !== 'number' || value > 99) return false
  return LABELLED.test(text.slice(Math.max(0, start - 32), start))
}

const LABELLED =
  /(?<![A-Za-z])(?:grade|class|form|phase|tier|zone|stage|scope|pillar|unit|reactor|line|route|terminal|chapter|standard|room|primary|pre-primary|type|level|category)s? (?:\d{1,2}(?:, | and | or | & |[–—-]))*$/i

function withoutLabels({ quantities, tokens }: Reading): Reading['quantities'] {
  return quantities.some((one) => isLabel(one, tokens.text)) ? quantities.filter((one) => !isLabel(one, tokens.text)) : quantities
}

/** What the first words of a run are a label of, before a colon; empty where they are none. */
function labelled({ tokens, sentences, quantities, periods }: Reading, clause: Clause): string {
  const [first] = sentences
  return first === undefined || isVietnamese(clause) ? '' : labelOf(clauseOf(tokens, first.tokens, quantities, periods))
}

/** *Eastham led with a rise of 3 % to 102 journeys*: what has grown is told behind it. */
function countedNext(found: Found, figure: Figure, { figures, tokens }: Reading): Found {
  const { base } = found
  if (base === undefined || base.measure !== base.subject || !/^\p{Lu}/u.test(base.subject)) return found
  const next = figures[figures.indexOf(figure) + 1]
  const isCount =
    next !== undefined && next.quantity.kind === 'count' && tokens.text.slice(figure.quantity.end, next.quantity.start) === ' to '
  return isCount && /[^s]s$/.test(next.quantity.unit) ? { ...growthOf({ ...base, measure: next.quantity.unit }) } : found
}

/** *This was a rise of 5 million*: of the number before that is told in the same unit. */
function pointedBack({ part, quantity, sentence }: Figure, clause: Clause, told: readonly Named[]): Named | undefined {
  if (
    (part !== 'growth' && part !== 'delta') ||
    quantity.kind === 'percent' ||
    !/^(?:this|that|it)$/.test(wordAt(clause, clause.range.from))
  )
    return undefined
  return told.findLast(
    ({ figure }) =>
      figure.part === 'level' &&
      figure.sentence >= sentence - 1 &&
      figure.quantity.kind === quantity.kind &&
      figure.quantity.unit === quantity.unit,
  )
}

/** *Tar exports fell, with a value of 5*: a value, a number, a price is of what the sentence is about, or the number before. */
function ofSomething(found: Found, { sentence }: Figure, clause: Clause, told: readonly Named[]): Found | undefined {
  const base = found.base ?? found
  if (base.measure.toLowerCase() !== base.subject.toLowerCase() || !DIMENSION.test(base.measure)) return found
  const isOwn = ({ measure, subject }: FigureName): boolean => measure !== subject && !DIMENSION.test(subject)
  const near = told.findLast(({ figure, base: one }) => figure.sentence === sentence && isOwn(one))?.base
  const main = near ?? mainSubject(clause)
  const owner = main !== undefined && !DIMENSION.test(main.subject) ? main : told.findLast(({ base: one }) => isOwn(one))?.base
  if (owner === undefined) return /^(?:prices?|costs?)$/i.test(base.measure) ? found : undefined
  // *Oak exports were up 5 % to reach a value of 9*: whose value it is.
  const isPlain = owner.measure === owner.subject || DIMENSION.test(owner.measure) || /^(?:share|growth) |ed\b/.test(owner.measure)
  const put = {
    measure: base.measure,
    subject: isPlain
      ? owner.subject
      : owner.measure.includes(' ')
        ? `${owner.measure}, ${owner.subject}`
        : `${owner.subject} ${owner.measure}`,
    place: owner.place,
  }
  return found.base === undefined
    ? { ...found, ...put, base: put }
    : { ...growthOf(put), ...(found.falling === true ? { falling: true } : {}) }
}

/** The name of one of several numbers that are told *respectively*: that of them all, with its own item for the items. */
function respective(
  { all, item }: { readonly all: string; readonly item: string },
  figure: Figure,
  clause: Clause,
  last: Named | undefined,
  told: readonly Named[],
): Found | undefined {
  const isLevel = figure.part === 'level' && last?.figure.part === 'growth'
  const whole: Found | undefined =
    (isLevel ? (last?.whole as Found | undefined)?.base : last?.whole) ??
    listedOf(figure, clause, told) ??
    leaderOf(figure, clause, told) ??
    nameOf(figure, clause, last)
  const like = likeBefore(figure, told)
  if (whole === undefined) return like === undefined ? undefined : { ...like.name, subject: item, place: '' }
  const put = (text: string): string => {
    const at = text.toLowerCase().indexOf(all.toLowerCase())
    return at < 0 ? text : text.slice(0, at) + item + text.slice(at + all.length)
  }
  const own = { measure: put(whole.measure), subject: put(whole.subject), place: put(whole.place) }
  const isPut = own.measure !== whole.measure || own.subject !== whole.subject || own.place !== whole.place
  // *Eastham and Westham lead with rates of 6 and 5 %*: whose they are is what the sentence is about.
  const main = mainSubject(clause)
  const isMain = main !== undefined && (main.subject.includes(all) || main.measure.toLowerCase().includes(all.toLowerCase()))
  const measure = whole.subject.toLowerCase() === whole.measure.toLowerCase() ? whole.measure : `${whole.subject} ${whole.measure}`
  // *Eastham, Westham and Northam led, with 7, 6 and 5 loads*: nothing in the name says whose they are.
  const isNowhere = !isPut && !isMain && whole.listed !== true && whole.place === '' && whole.subject !== whole.measure
  if (isNowhere) {
    const name = /^\p{Lu}/u.test(item) ? { ...own, place: item } : { ...own, subject: `${item} ${own.subject}` }
    return { ...name, base: name, whole }
  }
  const name = isPut ? own : isMain ? { measure, subject: item, place: '' } : whole.listed === true ? { ...own, subject: item } : own
  return { ...name, base: name, whole }
}

/** What the sentence before is about. */
function topicBefore(reading: Reading, sentence: number): FigureName | undefined {
  const range = reading.sentences[sentence - 1]?.tokens
  if (range === undefined) return undefined
  return mainSubject(clauseOf(reading.tokens, range, reading.quantities, reading.periods))
}

function nameOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { quantity, at } = figure
  const held = baseOf(figure, clause, last)
  if (held !== undefined) return held
  // *20 %, compared with 30 % in 2000*, *7 mills, up from 5 in 2000*: the same at another time.
  const left = skipLeft(clause, at.from - 1)
  const lead = wordAt(clause, left)
  const isCompared =
    (/^(?:with|to)$/.test(lead) && wordAt(clause, left - 1) === 'compared') ||
    (figure.part === 'comparison' && /^(?:from|against)$/.test(lead))
  const isNear =
    last !== undefined && (last.figure.sentence === figure.sentence || /^(?:that|this|it)$/.test(wordAt(clause, clause.range.from)))
  if (isCompared && isNear && last !== undefined) {
    const isCount = (kind: string): boolean => kind === 'bare' || kind === 'count'
    const isLike = last.figure.quantity.kind === quantity.kind || (isCount(last.figure.quantity.kind) && isCount(quantity.kind))
    const isGrowth = last.figure.part === 'growth'
    // *40 % of towns burn peat, compared with 22 % of villages*: the same of others.
    const others = isLike && quantity.kind === 'percent' && wordAt(clause, at.to) === 'of' ? phraseFrom(clause, at.to + 1) : undefined
    const of = others === undefined ? '' : textOf(clause, others)
    if (of !== '' && last.name.measure.startsWith('share that')) return { ...last.name, subject: of, base: { ...last.base, subject: of } }
    const isElsewhere = /^(?:from|among|for|by)$/.test(wordAt(clause, at.to)) && !clause.isDated(at.to + 1)
    if (isLike && quantity.kind === 'percent' && (of !== '' || isElsewhere)) return undefined
    if (isLike && !isGrowth) return { ...last.name, base: last.base, inherits: true }
    if (isGrowth && figure.part !== 'growth' && figure.part === 'comparison') return { ...last.base, inherits: true }
  }
  switch (quantity.kind) {
    case 'rank':
      return rankOf(figure, clause, last)
    case 'count':
      return countOf(figure, clause, last)
    case 'ratio':
      return countOf(figure, clause, last)
    case 'times':
      // *It almost doubled* is a change of something else.
      return predicateOf(figure, clause, last)
    case 'duration':
      return predicateOf(figure, clause, last) ?? measuredOf(figure, clause, last)
    case 'percent':
      return shareOf(figure, clause, last) ?? (wordAt(clause, figure.at.to) === 'of' ? undefined : measuredOf(figure, clause, last))
    case 'bare':
      return (
        pairCounted(figure, clause) ??
        partOfLast(at, clause, last) ??
        someOf(figure, clause) ??
        someMore(figure, clause, last) ??
        measuredOf(figure, clause, last)
      )
    default:
      return measuredOf(figure, clause, last)
  }
}

/** A part of a name or a group, an age: *the two-child limit*, *the top 10 %*, *aged 5*. */
function isNoFact(figure: Figure, clause: Clause): boolean {
  const { at, quantity } = figure
  const { tokens } = clause
  if (isLabel(quantity, tokens.text)) return true
  const before = wordAt(clause, at.from - 1)
  const lead = tokens.text.slice(Math.max(0, quantity.start - 40), quantity.start)
  // *Above 2015 levels*, *equivalent to adding two harbours*, *after 15 years of decline*.
  const said = tokens.text.slice(quantity.start, quantity.start + 28)
  if (/^(?:[A-Za-z]+ )?(?:19|20)\d\d (?:levels?|prices|terms|values|baseline|figures)\b/.test(said)) return true
  if ((quantity.kind === 'percent' || quantity.kind === 'bare') && isOfAnother(figure, clause)) return true
  // *7 % above the average of five years*: no growth of a time.
  const beyond = tokens.text.slice(quantity.end, quantity.end + 60)
  if (quantity.kind === 'percent' && /^ (?:above|below) [^.;,]*\baverage\b/.test(beyond)) return true
  if (/\((?:up|down) $/.test(lead) && isBetween(clause, at.from - 2)) return true
  // *Well under the 95 % coverage that is needed*.
  if (quantity.kind === 'percent' && before === 'the' && /^(?:under|below|above|over|than|to)$/.test(wordAt(clause, at.from - 2)))
    return true
  const isShare = quantity.kind === 'percent' && wordAt(clause, at.to) === 'of'
  if (
    !isShare &&
    /\b(?:equivalent|equal|comparable|similar) to(?: \w+ing)?(?: (?:about|around|almost|nearly|more than|over))? ?$/.test(lead)
  )
    return true
  if (
    quantity.kind === 'duration' &&
    /^(?:after|over|within|during|for|past|last|next|every)$/.test(before) &&
    wordAt(clause, at.to) === 'of'
  )
    return true
  // *The 12 month period*, *this growth over 20 years*.
  if (quantity.kind === 'duration' && /^(?:periods?|spans?|terms?|average)$/.test(wordAt(clause, at.to))) return true
  const bound = tokens.text.slice(quantity.start, quantity.core.start)
  if (quantity.kind === 'duration' && /^over\b/.test(bound) && isNoun(clause, at.from - 1) && !isVerb(clause, at.from - 1)) return true
  // *Exports grow for 20 years*.
  if (quantity.kind === 'duration' && /^(?:for|over|during)$/.test(before) && isMoving(clause, at.from - 2)) return true
  // *A fivefold increase in 40 years*.
  if (quantity.kind === 'duration' && before === 'in') return true
  if (tokens.kind[at.to] === HYPHEN || tokens.kind[at.to - 1] === HYPHEN) return true
  if (tokens.kind[at.from + 1] === HYPHEN && quantity.kind !== 'rank' && tokens.kind[at.from + 2] === WORD)
    // *A 5-percent rise*.
    return quantity.kind !== 'percent' || (bitsAt(clause, at.to) & CHANGE_NOUN) === 0
  if (quantity.kind === 'duration' && /^of age$/.test(`${wordAt(clause, at.to)} ${wordAt(clause, at.to + 1)}`)) return true
  if (/^(?:aged?|ages)$/.test(before) || /^(?:old|olds)$/.test(wordAt(clause, at.to))) return true
  if (quantity.kind === 'duration' && /\baged?\b/.test(tokens.text.slice(Math.max(0, quantity.start - 12), quantity.start))) return true
  return quantity.kind === 'percent' && /^(?:top|bottom|richest|poorest|lowest|highest|wealthiest|upper|lower)$/.test(before)
}

/** A row of numbers without a verb is a table that lost its lines. */
function isListing(clause: Clause): boolean {
  let numbers = 0
  for (let index = clause.range.from; index < clause.range.to; index++) {
    if (clause.isNumber(index) && !clause.isNumber(index - 1)) numbers++
    if (isVerb(clause, index)) return false
  }
  return numbers > 2
}

/** What is told in percent by its name alone. */
const RATES =
  /rate|ratio|gap|inflation|unemployment|growth|share|tariff|tax|interest|yield|margin|turnout|deficit|surplus|coverage|penetration|literacy|consumption|investment|saving|debt|lạm phát|tỷ lệ|thất nghiệp/i

/** The growth of one side of what was told before. */
function sidesOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const side = sideOf(figure, clause)
  if (side === '' || last?.figure.sentence !== figure.sentence) return undefined
  const { measure, subject, place } = last.base
  const plain = measure.toLowerCase() === subject.toLowerCase() || measure === 'value' ? side : `${side} of ${measure}`
  return { measure: `growth in ${plain}`, subject, place, base: last.base }
}

/** *Up 23 % in volume and 34 % in value*: which side of it grew. */
function sideOf({ at, quantity }: Figure, clause: Clause): string {
  const side = wordAt(clause, at.to + 1)
  const isSide = quantity.kind === 'percent' && wordAt(clause, at.to) === 'in' && /^(?:volume|value|quantity|number|weight)$/.test(side)
  return isSide && wordAt(clause, at.to + 2) !== 'of' ? side : ''
}

/** Takes off little words at the ends; undefined where nothing is left, or too much to be a name. */
function tidied({ measure, subject, place, falling, reached, unit }: FigureName, kind: Figure['quantity']['kind']): FigureName | undefined {
  const plain = (text: string): string =>
    text
      .replace(/\[[^\]]*\]/g, '')
      .replace(/ ?\([^()]*\)?/g, '')
      .replace(/(?<![A-Za-zÀ-ỹ\d])[‘’“”"«»]+|[“”"«»]+|(?<=[A-Za-zÀ-ỹ])[’‘](?![A-Za-zÀ-ỹ])/gu, '')
      .replace(/\b(?:total|overall|negative|estimated|reported|recorded) (?=(?:number|growth)\b)/i, '')
      .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
      .replace(/^(?:the|a|an|its|their|our|this|that|these|those) /i, '')
  const told = {
    ...(falling === true ? { falling } : {}),
    ...(reached === true ? { reached } : {}),
    ...(unit === undefined ? {} : { unit }),
  }
  const name = { measure: plain(measure), subject: plain(subject), place: plain(place), ...told }
  const lone = name.measure.toLowerCase() === name.subject.toLowerCase() && kind === 'percent' && !RATES.test(name.measure)
  return lone || name.measure.length < 2 || name.subject.length < 2 || name.measure.length > 90 || name.subject.length > 120
    ? undefined
    : name
}
