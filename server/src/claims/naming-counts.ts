/**
 * Names counts and ranks: what is counted, among whom something ranks.
 */
import { HYPHEN, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { DETERMINER, DOWN, PAST, RELATIVE, UP } from './lexicon.ts'
import { LEVELS, measuredOf } from './naming-levels.ts'
import { type Found, growthOf, type Named, named, resolved, skipLeft, skipNouns, verbBefore } from './naming-words.ts'
import { bitsAt, type Clause, isMark, isNoun, isVerb, phraseBefore, phraseFrom, textOf, verbStart, wordAt } from './noun-phrase.ts'
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
  const goesOn = growth ? undefined : goneOnWith(figure, clause, left, last)
  if (goesOn !== undefined) return goesOn
  const counted = countedFrom(clause, next, unit) ?? unit
  if (counted === '') return measuredOf(figure, clause, last)
  const before = wordAt(clause, left)
  const verb = verbBefore(clause, left)
  if (verb !== undefined && !/^(?:for|from)$/.test(before)) {
    const subject = subjectOf(clause, verbStart(clause, verb))
    const isChange = (bitsAt(clause, verb) & (UP | DOWN)) !== 0
    const isLevel = (LEVELS.test(wordAt(clause, verb)) || isChange) && !isThere(clause, left)
    if (subject !== undefined && isLevel && (growth || counted === unit)) {
      const name = named(clause, subject, last)
      if (name !== undefined && !/^(?:it|they|there)$/i.test(name.subject)) return growth ? growthOf(name) : name
    }
    const does = wordAt(clause, verb)
    if (VESSELS.test(counted)) return undefined
    const isDoing = (bitsAt(clause, verb) & PAST) !== 0 || /[^e]ed$/.test(does)
    return numberOf(isDoing && !HOLDING.test(does) && !isLevel ? `${counted} (${does})` : counted)
  }
  if (/^(?:in|from|for|of|among|across|with)$/.test(before) && left - 1 > clause.range.from) {
    const host = phraseBefore(clause, left)
    // *93 firms from 10 countries*: the countries of what was counted before.
    if (host !== undefined && clause.isNumber(host.from - 1))
      return numberOf(last === undefined || before === 'for' ? counted : `${counted} of ${last.name.subject}`)
    const hosting = host === undefined ? undefined : hostOf(clause, host)
    if (hosting !== undefined && hosting !== '' && !/^(?:along|together|such|one|each)$/i.test(hosting))
      return numberOf(before === 'for' ? `${hosting} for ${counted}` : `${counted} in ${hosting}`)
  }
  // So many bags are bags of something.
  return VESSELS.test(counted) ? undefined : numberOf(counted)
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
  const ends = goesOn && !/(?:ing|ed)$/.test(wordAt(clause, head + 1)) && wordAt(clause, head).endsWith('s')
  const text = textOf(clause, ends ? { from: phrase.from, to: head + 1 } : withoutAside(clause, phrase))
  return text === '' ? undefined : text
}

/** *129 countries, with one being the largest*: what goes on by itself is of no count. */
function withoutAside(clause: Clause, { from, to }: TokenRange): TokenRange {
  if (!/ing$/.test(wordAt(clause, to)) && !/^(?:being|having)$/.test(wordAt(clause, to - 1))) return { from, to }
  for (let index = to - 1; index > from; index--) if (wordAt(clause, index) === 'with') return { from, to: index }
  return { from, to }
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

/** `Of which 55 are foreign`: a part of what was counted before. */
export function partOfLast(at: TokenRange, clause: Clause, last: Named | undefined): Found | undefined {
  const among = ofThese(clause, at)
  if (among !== undefined) return among
  const back = bitsAt(clause, at.from - 1) & RELATIVE
  if (back === 0 || last === undefined) return undefined
  let start = at.to
  while (/^(?:is|are|was|were)$/.test(wordAt(clause, start))) start++
  const kind = countedFrom(clause, start)
  return kind === undefined ? undefined : { measure: 'number', subject: `${kind} among ${last.name.subject}`, place: last.name.place }
}

/** *Of these accidents, 5 led to a death*: what the part does. */
function ofThese(clause: Clause, at: TokenRange): Found | undefined {
  const { from } = clause.range
  if (wordAt(clause, from) !== 'of' || !isMark(clause, at.from - 1)) return undefined
  const whole = phraseFrom(clause, from + 1)
  if (whole === undefined || whole.to !== at.from - 1 || !/ed$/.test(wordAt(clause, at.to))) return undefined
  let to = at.to
  while (to < clause.range.to && to < at.to + 12 && !isMark(clause, to) && !clause.isDated(to)) to++
  const does = clause.tokens.text.slice(clause.tokens.start[at.to], clause.tokens.end[to - 1]).replace(/\s+/g, ' ')
  return { measure: 'number', subject: `${textOf(clause, whole)} that ${does}`, place: '' }
}

/** `Ranks second in the world in exports`, `among the top 5 in revenue`. */
export function rankOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  let next = figure.at.to
  // *The third lowest total on record* compares with other years.
  if (/^(?:lowest|smallest|fewest)$/.test(wordAt(clause, next))) return undefined
  if (isNoun(clause, next)) next = skipNouns(clause, next)
  let among = ''
  let subject = ''
  while (/^(?:in|for|by|among|globally|worldwide|on|at|of)$/.test(wordAt(clause, next)) && !clause.isDated(next)) {
    if (/^in$/.test(wordAt(clause, next)) && /^terms$/.test(wordAt(clause, next + 1)) && wordAt(clause, next + 2) === 'of') next += 2
    const stop = phraseUpTo(clause, next + 1)
    // *The third lowest on record*.
    if (/^(?:record|average|course)$/.test(wordAt(clause, next + 1))) break
    const text = textOf(clause, { from: next + 1, to: stop })
    const isPlace = /^(?:the )?(?:world|region|country|Asia|globe)$/i.test(text) || isPlaceName(clause, next + 1, stop)
    if (isPlace && among === '') among = text
    else if (subject === '') subject = listed(clause, next + 1, stop)
    if (stop === next + 1) break
    next = stop
  }
  if (subject === '' && last?.figure.quantity.kind !== 'rank') {
    const verb = verbBefore(clause, skipLeft(clause, figure.at.from - 1))
    const range = verb === undefined ? undefined : subjectOf(clause, verbStart(clause, verb))
    subject = range === undefined ? '' : (resolved(clause, range, last) ?? '')
    const at = wordAt(clause, figure.at.from - 1)
    if (/^in$|^at$/.test(at) && figure.quantity.core.end > figure.quantity.core.start && isNoun(clause, figure.at.to))
      return subject === ''
        ? undefined
        : { measure: textOf(clause, { from: figure.at.to, to: skipNouns(clause, figure.at.to) }), subject, place: '' }
  }
  if (subject === '') return undefined
  const measure =
    among === ''
      ? last?.figure.quantity.kind === 'rank'
        ? last.name.measure
        : 'rank'
      : `rank in ${/^(?:world|region|country|globe)$/i.test(among) ? 'the ' : ''}${among}`
  return { measure, subject, place: '', inherits: last?.figure.quantity.kind === 'rank' }
}

function isPlaceName(clause: Clause, from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let index = from; index < to; index++) {
    const { tokens } = clause
    if (bitsAt(clause, index) & DETERMINER) continue
    if (!/^\p{Lu}/u.test(tokens.text.slice(tokens.start[index], tokens.end[index]))) return false
  }
  return to > from
}

/** To the next preposition that opens another phrase, a mark or a number. */
function phraseUpTo(clause: Clause, from: number): number {
  let index = from
  for (; index < clause.range.to; index++) {
    if (isMark(clause, index) || clause.isNumber(index) || clause.isDated(index)) break
    if (index > from && /^(?:in|for|by|among|globally|worldwide)$/.test(wordAt(clause, index))) break
    if (index > from && isVerb(clause, index)) break
  }
  return index
}

/** A phrase that goes on over commas: *software, services, and games*. */
function listed(clause: Clause, from: number, to: number): string {
  let end = to
  for (let index = to; index < clause.range.to && index < from + 14; index++) {
    const isComma = isMark(clause, index) && clause.tokens.text.charAt(clause.tokens.start[index] as number) === ','
    const goesOn = isComma
      ? isNoun(clause, index + 1) || wordAt(clause, index + 1) === 'and'
      : isNoun(clause, index) || wordAt(clause, index) === 'and'
    if (!goesOn || isVerb(clause, index) || isVerb(clause, index + 1) || clause.isNumber(index + 1)) break
    if (isNoun(clause, index)) end = index + 1
  }
  // A list of which another is spoken of behind it is of sentences, not of nouns.
  if (clause.isNumber(end) || clause.isNumber(end + 1) || clause.isNumber(end + 2)) end = to
  return textOf(clause, { from, to: end })
}
