/**
 * Names counts and ranks: what is counted, among whom something ranks.
 */
import { HYPHEN, isCapital, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import {
  ADVERB,
  AIM,
  CONJUNCTION,
  DETERMINER,
  DOWN,
  EXPECT,
  FUTURE,
  looksLikePast,
  MODAL,
  PAST,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
  TELLING,
  UP,
} from './lexicon.ts'
import { measuredOf } from './naming-levels.ts'
import { movedOf } from './naming-moves.ts'
import { KINDS } from './naming-shares.ts'
import { bracketEnd, type Found, growthOf, isSomebody, LEVELS, type Named, named, resolved, skipLeft, verbBefore } from './naming-words.ts'
import {
  bitsAt,
  type Clause,
  isMark,
  isNoun,
  isOwner,
  isVerb,
  phraseBefore,
  phraseFrom,
  stretchFrom,
  textOf,
  verbStart,
  wordAt,
  wordsBetween,
} from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** Verbs that say no more of what is counted than that it is there. */
const HOLDING =
  /^(?:had|owned|operated|employed|included|comprised|contained|recorded|reported|posted|registered|counted|numbered|saw|were|was)$/

/** What a count counts, and whose it is. */
export function countOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at } = figure
  // *One airport* is an example more often than a count.
  if (figure.quantity.value === 1) return undefined
  // *For eight straight years* is a length of time, however it is told.
  if (/(?:^| )(?:years?|months?|days?|weeks?|hours?|decades?|quarters?|times)$/i.test(figure.quantity.unit)) return undefined
  const growth = figure.part === 'growth' || figure.part === 'delta'
  let next = at.to
  const { core, unit } = figure.quantity
  // The noun may be a part of what is read as the number.
  while (next > at.from && (clause.tokens.start[next - 1] as number) >= core.end) next--
  while (next < clause.range.to && clause.isNumber(next) && (clause.tokens.start[next] as number) < core.end) next++
  const left = skipLeft(clause, at.from - 1)
  const goesOn = growth ? undefined : (goneOnWith(figure, clause, left, last) ?? movedOf(figure, clause, last))
  if (goesOn !== undefined) return goesOn
  // *171 deaths, 4 cases fewer than the year before*.
  const fewer = /^(?:higher|more|(less|fewer|lower))$/.exec(wordAt(clause, isNoun(clause, next) ? next + 1 : next))
  if (fewer !== null && !growth && last?.figure.sentence === figure.sentence && last.figure.quantity.kind === 'count')
    return { ...growthOf(last.base), ...(fewer[1] === undefined ? {} : { falling: true }) }
  // *5 reported fires*: how it is known is no part of what is counted.
  const isKnown = /^(?:reported|recorded|registered|estimated|confirmed)$/.test(wordAt(clause, next)) && isNoun(clause, next + 1)
  const counted = countedFrom(clause, isKnown ? next + 1 : next, unit) ?? unitOf(figure, clause)
  if (counted === '') return measuredOf(figure, clause, last)
  const before = wordAt(clause, left)
  const verb = verbBefore(clause, left)
  const moves = before === 'from' && verb === left - 1 && verb !== undefined && (clause.isNumber(left) || isMove(clause, verb))
  const accounts = verb !== undefined && before === 'for' && /^account(?:s|ed|ing)$/.test(wordAt(clause, verb))
  if (verb !== undefined && (moves || accounts || !/^(?:for|from)$/.test(before))) {
    const subject = subjectOf(clause, verbStart(clause, verb))
    // *Eastham recorded 5 deaths*: where they were counted.
    const where = subject !== undefined && WHERE.test(wordAt(clause, verb)) ? nameAt(clause, subject) : ''
    if (where !== '') return { ...numberOf(counted), place: where }
    const gains = subject === undefined ? null : GAINING.exec(wordAt(clause, verb))
    // *Forestry added 60 jobs*: it is the jobs that grew.
    if (gains !== null && subject !== undefined && verb === left && (growth || gains[1] !== undefined) && !isSomebody(clause, subject)) {
      const owner = resolved(clause, subject, last)
      const grown = growthOf({ measure: counted, subject: owner ?? '', place: '' })
      return owner === undefined ? undefined : { ...grown, ...(gains[1] === undefined ? {} : { falling: true }) }
    }
    const isChange = (bitsAt(clause, verb) & (UP | DOWN)) !== 0
    const isLevel = (LEVELS.test(wordAt(clause, verb)) || isChange) && !isThere(clause, left)
    if (subject !== undefined && isLevel && (growth || counted === unit)) {
      const name = named(clause, subject, last)
      if (name !== undefined && !/^(?:it|they|there)$/i.test(name.subject)) return growth ? growthOf(name) : name
    }
    const does = wordAt(clause, verb)
    if (VESSELS.test(counted)) return undefined
    if (isThere(clause, left) && /^(?:where|whose)$/.test(wordAt(clause, phraseFrom(clause, next)?.to ?? next))) return undefined
    if (isThere(clause, left)) return numberOf(countedWith(clause, next, counted))
    const isDoing = (bitsAt(clause, verb) & PAST) !== 0 || /[^e]ed$/.test(does)
    return numberOf(isDoing && !HOLDING.test(does) && !isLevel ? `${counted} (${does})` : counted)
  }
  if (/^(?:in|from|for|of|among|across|with)$/.test(before) && left - 1 > clause.range.from) {
    const host = phraseBefore(clause, left)
    // *It is cured with two doses*.
    const isBeside = /^(?:along|together)$/.test(wordAt(clause, left - 1))
    if (before === 'with' && host !== undefined && !isBeside && typeof figure.quantity.value === 'number' && figure.quantity.value <= 10)
      return undefined
    // *93 firms from 10 countries*: the countries of what was counted before.
    if (host !== undefined && clause.isNumber(host.from - 1))
      return numberOf(last === undefined || before === 'for' ? counted : `${counted} of ${last.name.subject}`)
    const hosting = host === undefined ? undefined : hostOf(clause, host)
    if (hosting !== undefined && hosting !== '' && !/^(?:along|together|such|one|each)$/i.test(hosting))
      return numberOf(before === 'for' ? `${hosting} for ${counted}` : `${counted} in ${hosting}`)
  }
  // So many bags are bags of something.
  return VESSELS.test(counted) ? undefined : numberOf(countedWith(clause, next, counted))
}

/** Verbs whose subject, where it is a name, is where so many were counted. */
const WHERE =
  /^(?:had|has|have|recorded|reported|registered|saw|account(?:s|ed|ing)|contribut(?:es|ed|ing)|receive[sd]|attract(?:s|ed)|welcomed|hosted|drew|posted|served|handled|carried|employ(?:s|ed))$/

const GAINING = /^(?:add(?:s|ed)|gain(?:s|ed)|create[sd]|(loses?|lost|shed|sheds|cut|cuts))$/

/** What is counted, as it is written behind the number: *first time applicants*. */
function unitOf({ quantity }: Figure, { tokens }: Clause): string {
  const written = tokens.text.slice(quantity.core.end, quantity.end).replace(/\s+/g, ' ').trim()
  return written.endsWith(quantity.unit) && /^[A-Za-zÀ-ỹ -]+$/.test(written) && !/^(?:million|billion|thousand|trillion)\b/.test(written)
    ? written
    : quantity.unit
}

/** *Expand from 5 to 9*, *will grow from 5*. */
function isMove(clause: Clause, verb: number): boolean {
  return (bitsAt(clause, verb) & (UP | DOWN)) !== 0 || (bitsAt(clause, verb - 1) & (MODAL | FUTURE)) !== 0
}

/** *500 people were killed on the roads*, *40 starts were for rent*, *7 mills burn peat*: what is said of what is counted tells which. */
function countedWith(clause: Clause, from: number, counted: string): string {
  let index = bracketEnd(clause, phraseFrom(clause, from)?.to ?? clause.range.to)
  if (
    /^(?:who|that)$/.test(wordAt(clause, index)) &&
    (isVerb(clause, index + 1) || /[^e]ed$/.test(wordAt(clause, index + 1))) &&
    !isMark(clause, index - 1)
  ) {
    // *5 children who missed a dose*.
    const end = stretchFrom(clause, index, 9, index + 2)
    return end < index + 9 ? `${counted} ${wordsBetween(clause, index, end)}` : counted
  }
  if (index >= clause.range.to || !isVerb(clause, index)) return counted
  const isBe = /^(?:is|are|was|were)$/.test(wordAt(clause, index))
  const bits = bitsAt(clause, index)
  // *25 million children missed a dose*.
  const isLost = wordAt(clause, index) === 'lost' && (bitsAt(clause, index + 1) & DETERMINER) !== 0
  const isDone =
    isLost ||
    (!isBe &&
      ((bits & PAST) !== 0 || /[^e]ed$/.test(wordAt(clause, index))) &&
      (bits & (TELLING | EXPECT | AIM | UP | DOWN)) === 0 &&
      !HOLDING.test(wordAt(clause, index)) &&
      !/^compared$/.test(wordAt(clause, index)) &&
      !LEVELS.test(wordAt(clause, index)))
  const isPerfect = /^(?:has|have|had)$/.test(wordAt(clause, index)) && wordAt(clause, index + 1) === 'been'
  if (!isBe && !isPerfect && !isDone) return counted
  index += isDone ? 0 : isBe ? 1 : 2
  while (/^(?:also|already|now|being|still)$/.test(wordAt(clause, index))) index++
  // *5 adults are smokers*: who they are.
  const isKind = isBe && isKindAt(clause, index)
  const tells =
    isKind || isDone || /(?:[^e]ed|ing|en|nt|lt|ost|for|in|from|at)$/.test(wordAt(clause, index)) || /ly$/.test(wordAt(clause, index))
  if (!tells || (bitsAt(clause, index) & (TELLING | EXPECT | AIM)) !== 0) return counted
  let to = index
  while (to < clause.range.to && to < index + 9 && !isMark(clause, to) && !clause.isNumber(to) && !clause.isDated(to)) {
    if (to > index && ((bitsAt(clause, to) & (RELATIVE | SUBORDINATOR)) !== 0 || /^(?:compared|according|but)$/.test(wordAt(clause, to))))
      break
    // *5 people were moved and all roads were shut*: another clause.
    if (to > index && wordAt(clause, to) === 'and' && tellsMore(clause, to + 1)) break
    to++
  }
  // What goes on is cut where a preposition begins the next part.
  if (to === index + 9 && to < clause.range.to && !isMark(clause, to))
    while (to > index + 3 && (bitsAt(clause, to) & PREPOSITION) === 0) to--
  while (to > index && (bitsAt(clause, to - 1) & (PREPOSITION | DETERMINER | CONJUNCTION | ADVERB)) !== 0) to--
  const does = wordsBetween(clause, index, to)
  // *People killed or seriously injured*.
  const isJoined =
    !isDone ||
    (to === index + 1 && !isBe && to >= clause.range.to) ||
    (to === index + 1 && isMark(clause, to)) ||
    /ly$/.test(wordAt(clause, index - 1))
  return to <= index ? counted : `${counted}${isKind ? ' who are' : isJoined ? '' : ' that'} ${does}`
}

/** Nouns of many and nothing else: *heavy smokers*. */
function isKindAt(clause: Clause, from: number): boolean {
  let to = from
  while (to < clause.range.to && isNoun(clause, to) && !isVerb(clause, to)) to++
  const isDone = /(?:[^e]ed|en|nt|lt|ost|ing|wn)$/.test(wordAt(clause, from))
  return to > from && to - from < 4 && !isDone && /[^s]s$/.test(wordAt(clause, to - 1))
}

/** A noun with a verb of its own begins here. */
function tellsMore(clause: Clause, from: number): boolean {
  if (/(?:ed|ly)$/.test(wordAt(clause, from)) || isVerb(clause, from)) return false
  for (let index = from + 1; index < Math.min(clause.range.to, from + 9) && !isMark(clause, index); index++)
    if (isVerb(clause, index)) return true
  return false
}

const VESSELS = /^(?:bags?|barrels?|boxes|cartons|bales|crates|units|doses|pieces|parts|points|places|times|others?|more|lots?)$/i

/** *Rose by 5 % to 40 bags*, *from 38 bags*, *40 bags, compared with 38 bags*: what the number before is of. */
function goneOnWith({ sentence, quantity }: Figure, clause: Clause, left: number, last: Named | undefined): Found | undefined {
  if (last === undefined || last.figure.sentence !== sentence) return undefined
  const lead = wordAt(clause, left)
  const { part } = last.figure
  const compares = /^(?:with|to|against)$/.test(lead) && /^compared$/.test(wordAt(clause, left - 1))
  const moves = /^(?:to|from)$/.test(lead) && (part === 'growth' || part === 'delta')
  if (moves) return { ...last.base, inherits: true }
  return compares && last.figure.quantity.kind === quantity.kind ? { ...last.name, base: last.base, inherits: true } : undefined
}

function numberOf(counted: string): Found {
  return { measure: 'number', subject: counted, place: '' }
}

/** The whole noun phrase that ends where `host` does: *a survey of methods*. */
function hostOf(clause: Clause, host: TokenRange): string {
  let { from } = host
  while (/^(?:of|on|for)$/.test(wordAt(clause, from - 1))) {
    const before = phraseBefore(clause, from - 1)
    if (before === undefined) break
    from = before.from
  }
  return textOf(clause, { from, to: host.to })
}

/** The counted noun with what tells which: *partner enterprises supplying to Samsung*. */
function countedFrom(clause: Clause, start: number, unit = ''): string | undefined {
  const phrase = phraseFrom(clause, start)
  if (phrase === undefined) return undefined
  // Behind the noun that is counted stands a preposition or a participle; any other word is of what is said of it.
  const head = unit === '' ? -1 : unitAt(clause, phrase, unit)
  const goesOn = head >= 0 && head + 1 < phrase.to && isNoun(clause, head + 1) && clause.tokens.kind[head] !== HYPHEN
  const ends =
    goesOn && !/(?:ing|ed)$/.test(wordAt(clause, head + 1)) && wordAt(clause, head).endsWith('s') && !KINDS.test(wordAt(clause, head))
  const text = textOf(clause, ends ? { from: phrase.from, to: head + 1 } : withoutAside(clause, phrase))
  return text === '' ? undefined : text
}

/** *129 countries, with one being the largest*: what goes on by itself is of no count. */
function withoutAside(clause: Clause, { from, to }: TokenRange): TokenRange {
  if (!/ing$/.test(wordAt(clause, to)) && !/^(?:being|having)$/.test(wordAt(clause, to - 1))) return { from, to }
  for (let index = to - 1; index > from; index--) if (wordAt(clause, index) === 'with') return { from, to: index }
  return { from, to }
}

/** A name and nothing else: *Eastham*, *the West Vale*; empty where it is none. */
function nameAt(clause: Clause, range: TokenRange): string {
  for (let index = range.from; index < range.to; index++)
    if (
      !isCapital(clause.tokens, index) &&
      !isOwner(clause, index) &&
      !/^(?:the|and|of)$/.test(wordAt(clause, index)) &&
      !clause.isDated(index)
    )
      return ''
  // A capital alone at the start of a sentence is no sign of a name: *Towns had 5 wells*.
  const text = textOf(clause, range)
  return /[a-z]s$/.test(text) ? '' : text
}

/** *There were also 5*: what is counted is told behind the number. */
function isThere(clause: Clause, left: number): boolean {
  for (let index = left; index >= Math.max(clause.range.from, left - 5); index--) {
    if (wordAt(clause, index) === 'there') return true
    if (isNoun(clause, index) || clause.isNumber(index)) return false
  }
  return false
}

/** Where the counted noun stands in a phrase; -1 where it does not. */
function unitAt(clause: Clause, { from, to }: TokenRange, unit: string): number {
  const last = unit.slice(Math.max(unit.lastIndexOf(' '), unit.lastIndexOf('-')) + 1).toLowerCase()
  for (let index = from; index < to; index++) if (wordAt(clause, index) === last) return index
  return -1
}

/** *95 of the homes were for rent*: how many of what did what. */
export function someOf(figure: Figure, clause: Clause): Found | undefined {
  const { at, quantity } = figure
  // *8 million, or 58 %, of the total arrivals stayed*.
  const aside = /^,? or [\d.]+ ?(?:%|per ?cent),? of /.exec(clause.tokens.text.slice(quantity.end, quantity.end + 40).trimStart())
  let of = at.to
  while (aside !== null && of < at.to + 8 && wordAt(clause, of) !== 'of') of++
  if (quantity.kind !== 'bare' || wordAt(clause, of) !== 'of') return undefined
  const left = skipLeft(clause, at.from - 1)
  if (left >= clause.range.from && !isMark(clause, left) && !clause.isDated(left)) return undefined
  const whole = phraseFrom(clause, of + 1)
  if (whole === undefined || !(isVerb(clause, whole.to) || (aside !== null && clause.isDated(whole.to)))) return undefined
  let from = whole.to
  while (clause.isDated(from) || isMark(clause, from)) from++
  const does = wordsBetween(clause, from, stretchFrom(clause, from, 10, from, PREPOSITION | DETERMINER))
  return { measure: 'number', subject: `${textOf(clause, whole)} that ${does}`, place: '' }
}

/** *20 million missed their first dose*, where so many children were told of before: how many of them did what. */
export function someMore(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at, quantity, sentence } = figure
  const { word } = clause.tokens
  if (quantity.kind !== 'bare' || last?.figure.sentence !== sentence || last.name.measure !== 'number') return undefined
  const left = skipLeft(clause, at.from - 1)
  const lead = /^(?:additional|further|other)$/.test(wordAt(clause, left)) ? skipLeft(clause, left - 1) : left
  if (!isMark(clause, lead) && wordAt(clause, lead) !== 'and') return undefined
  const isWord = at.to < clause.range.to && wordAt(clause, at.to) !== ''
  const isDone = isWord && looksLikePast(word[at.to] as number) && (bitsAt(clause, at.to) & (UP | DOWN | TELLING)) === 0
  if (!isDone || (bitsAt(clause, at.to + 1) & DETERMINER) === 0) return undefined
  let to = stretchFrom(clause, at.to, 8)
  if (clause.isNumber(to)) for (let and = to - 1; and > at.to + 1; and--) if (wordAt(clause, and) === 'and') to = and
  const does = wordsBetween(clause, at.to, to)
  const who = last.name.subject.replace(/ (?:who|that) .*$/, '')
  return { measure: 'number', subject: `${who} who ${does}`, place: last.name.place }
}

/** `Of which 55 are foreign`: a part of what was counted before. */
export function partOfLast(at: TokenRange, clause: Clause, last: Named | undefined): Found | undefined {
  const among = ofThese(clause, at)
  if (among !== undefined) return among
  const back = bitsAt(clause, at.from - 1) & RELATIVE
  if (back === 0 || last === undefined) return undefined
  let start = at.to
  while (/^(?:is|are|was|were)$/.test(wordAt(clause, start))) start++
  // *45 mills, of which 12 were in the north*: where they are, or what was done with them.
  if (start > at.to && ((bitsAt(clause, start) & PREPOSITION) !== 0 || /[^e]ed$/.test(wordAt(clause, start)))) {
    const does = wordsBetween(clause, start, stretchFrom(clause, start, 8))
    return does === '' ? undefined : { measure: 'number', subject: `${last.name.subject} ${does}`, place: last.name.place }
  }
  const kind = countedFrom(clause, start)
  return kind === undefined ? undefined : { measure: 'number', subject: `${kind} among ${last.name.subject}`, place: last.name.place }
}

/** *Of these accidents, 5 led to a death*: what the part does. */
function ofThese(clause: Clause, at: TokenRange): Found | undefined {
  const { from } = clause.range
  if (wordAt(clause, from) !== 'of' || !isMark(clause, at.from - 1)) return undefined
  const whole = phraseFrom(clause, from + 1)
  // *Of the homes completed in this period, 5 were for rent*.
  let end = whole?.to ?? 0
  while (end < at.from - 1 && (clause.isDated(end) || /^(?:in|during|completed|built|recorded|registered)$/.test(wordAt(clause, end))))
    end++
  const isBe = /^(?:is|are|was|were)$/.test(wordAt(clause, at.to))
  if (whole === undefined || end !== at.from - 1 || !(isBe || /ed$/.test(wordAt(clause, at.to)))) return undefined
  let to = at.to
  while (to < clause.range.to && to < at.to + 12 && !isMark(clause, to) && !clause.isDated(to)) to++
  const does = wordsBetween(clause, at.to, to)
  return { measure: 'number', subject: `${textOf(clause, whole)} that ${does}`, place: '' }
}

/** *6,500 primary and secondary schools*: what is counted has two words that tell which. */
export function pairCounted({ at }: Figure, clause: Clause): Found | undefined {
  const [first, and, second] = [at.to, at.to + 1, at.to + 2]
  if (!isNoun(clause, first) || !/^(?:and|or)$/.test(wordAt(clause, and)) || !isNoun(clause, second) || isVerb(clause, second))
    return undefined
  let to = second + 1
  while (to < clause.range.to && isNoun(clause, to) && !isVerb(clause, to)) to++
  const isPlain = /[^s]$/.test(wordAt(clause, first)) && !/(?:ed|ly|ing)$/.test(wordAt(clause, first))
  const isMany = to > second + 1 && /[^s]s$|^(?:people|children|women|men)$/.test(wordAt(clause, to - 1))
  return isPlain && isMany ? numberOf(textOf(clause, { from: first, to })) : undefined
}
