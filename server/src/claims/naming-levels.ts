/**
 * Names levels and growths: by the noun that a number hangs on, the verb before it, what follows it, or as the number before.
 */
import { HYPHEN, isCapital, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { CHANGE_NOUN, NEUTRAL, PREPOSITION, RELATIVE, SUBORDINATOR } from './lexicon.ts'
import { isBareChange, reportedOf } from './naming-bases.ts'
import { itemUp } from './naming-compared.ts'
import { asideEnd, doneWithSome, observedIn } from './naming-done.ts'
import { bracketed, governedBy } from './naming-governed.ts'
import { changedBy, movedBetween, movedOf, spentOn } from './naming-moves.ts'
import { splitPhrase } from './naming-parts.ts'
import {
  behindNumber,
  bracketEnd,
  type FigureName,
  type Found,
  growthOf,
  isLevel,
  isMoving,
  isSomebody,
  isTelling,
  LEVELS,
  mainSubject,
  type Named,
  named,
  resolved,
  skipLeft,
  skipNouns,
  verbBefore,
} from './naming-words.ts'
import { bitsAt, type Clause, isComma, isMark, isNoun, isVerb, phraseBefore, phraseFrom, textOf, verbStart, wordAt } from './noun-phrase.ts'
import { subjectOf } from './subject.ts'

/** A level or a growth: by the noun it hangs on, by the verb before it, by what follows it, or as the one before. */
export function measuredOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  // *5 million (7 %) lower than in 2020*.
  const bracket = bracketEnd(clause, figure.at.to)
  const compared = bracket > figure.at.to ? COMPARED.exec(wordAt(clause, bracket)) : null
  if (compared === null) return amountOf(figure, clause, last)
  const found = amountOf({ ...figure, part: 'growth' }, clause, last)
  return found === undefined || compared[1] === undefined ? found : { ...found, falling: true }
}

const COMPARED = /^(?:higher|more|larger|(lower|less|fewer|smaller))$/

function amountOf(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at } = figure
  const isGained = figure.quantity.kind === 'money' && /^(?:gains?|gained|adds?|added)$/.test(wordAt(clause, figure.at.from - 1))
  // *The country gained 4 million from exporting tar*: so much, and no growth.
  const isMoved =
    figure.quantity.kind === 'percent' && wordAt(clause, figure.at.from - 1) === 'by' && isRecovering(clause, figure.at.from - 2)
  // *Its share of the growth amounted to 5 %*: so large it is.
  const isStanding = /^(?:amount(?:s|ed)|stood|stands)$/.test(wordAt(clause, skipLeft(clause, at.from - 1) - 1))
  const growth = ((figure.part === 'growth' || figure.part === 'delta') && !isGained && !isStanding) || isMoved
  const beside = insideBracket(figure, clause, last) ?? bracketed(figure, clause)
  if (beside !== undefined) return beside
  const left = skipHeight(clause, skipLeft(clause, at.from - 1))
  // *By 40 firms or 8 %*: the same change.
  const same = wordAt(clause, at.from - 1) === 'or' && last?.figure.sentence === figure.sentence && at.from - last.figure.at.to < 3
  if (same && last !== undefined && figure.quantity.kind === 'percent' && /^growth/.test(last.name.measure)) return growthOf(last.base)
  if (/^(?:up|down)$/.test(wordAt(clause, left))) {
    // *With the export volume up 6 %*, *exports were the highest on record, up 7 %*.
    const noun = isNoun(clause, left - 1) && !isVerb(clause, left - 1) ? phraseBefore(clause, left) : undefined
    const name = noun === undefined || isVerb(clause, noun.from) ? undefined : splitPhrase(clause, noun)
    if (name !== undefined && last?.figure.sentence !== figure.sentence) return growthOf(name)
    const item = itemUp(figure, clause, left, last)
    if (item !== undefined) return item
    if (last !== undefined && figure.sentence === last.figure.sentence) return growthOf(last.base)
    const main = isMark(clause, left - 1) ? mainSubject(clause) : undefined
    if (main !== undefined) return growthOf(main)
  }
  // *35 valid projects totalling 5 million*.
  if (/^totall?ing$/.test(wordAt(clause, left)) && last?.figure.quantity.kind === 'count' && last.figure.sentence === figure.sentence)
    return { measure: 'value', subject: last.name.subject, place: last.name.place }
  const done = growth
    ? observedIn(figure, clause, last)
    : (doneWithSome(figure, clause, last) ?? amountDone(figure, clause, last) ?? doneWith(figure, clause, last))
  if (done !== undefined) return done
  const item = growth ? undefined : (alsoOf(clause, left, last, figure) ?? gapped(clause, left, last, figure))
  if (item !== undefined) return item
  // *The rate of the first dose, at 5 %, was low*.
  if (!growth && wordAt(clause, left) === 'at' && isComma(clause, left - 1) && isComma(clause, timeEnd(clause, at.to))) {
    const beside = subjectOf(clause, left - 1)
    // *The rate of oak, at 5 %, and pine, at 6 %, was low*.
    const like = last?.figure.sentence === figure.sentence && last.figure.quantity.kind === figure.quantity.kind ? last : undefined
    const isNext =
      like !== undefined && beside !== undefined && wordAt(clause, beside.from - 1) === 'and' && like.base.measure !== like.base.subject
    if (isNext) return { ...like.base, subject: textOf(clause, beside) }
    if (beside !== undefined && !isVerb(clause, beside.from - 1)) return named(clause, beside, last)
  }
  // *At 5 million, the value of tar was 7 % higher*.
  if (!growth && left === clause.range.from && wordAt(clause, left) === 'at' && isMark(clause, at.to)) return mainSubject(clause)
  const between = growth ? undefined : movedBetween(clause, left, last)
  if (between !== undefined) return between
  const moved = changedBy(figure, clause) ?? spentOn(figure, clause) ?? movedOf(figure, clause, last)
  if (moved !== undefined) return moved
  if (/^(?:of|worth|at|by|to)$/.test(wordAt(clause, left))) {
    const governed = governedBy(figure, clause, left, last)
    if (governed !== undefined) return governed
    // *A rise of 5 was seen in the north*: of what another sentence told.
    const isRise = wordAt(clause, left) === 'of' && (bitsAt(clause, left - 1) & CHANGE_NOUN) !== 0
    if (isRise && growth && last?.figure.sentence !== figure.sentence && isVerb(clause, at.to)) return undefined
  }
  // *A 10 million fund for rivers*: what stands behind is so much, whoever does what with it.
  const isArticled = figure.part === 'level' && /^(?:an?|the|our|its|their)$/.test(wordAt(clause, at.from - 1))
  const compound = isArticled && figure.quantity.kind === 'money' ? followedBy(figure, clause, last) : undefined
  if (compound !== undefined) return compound
  // *Exceeded 5*: the verb is read as a part of the number.
  const verb = LEVELS.test(wordAt(clause, at.from)) && left === at.from - 1 ? at.from : verbBefore(clause, left)
  // *The office has reported a 5 % dip in arrivals*: who tells is not what it is of.
  const tells =
    verb !== undefined &&
    ((growth && !(isMoving(clause, verb) && wordAt(clause, at.to) === 'in')) || (isTelling(clause, verb) && !isLevel(clause, verb)))
  const told = tells ? followedBy(figure, clause, last) : undefined
  if (told !== undefined) return growth && verb !== undefined ? seenIn(told, clause, verb) : told
  if (verb !== undefined) {
    const subject = subjectOf(clause, verbStart(clause, verb))
    const isParticiple = subject === undefined || !isClose(clause, subject, verb)
    if (subject === undefined || (isParticiple && wordAt(clause, verb).endsWith('ing'))) {
      // *The sector went on growing, expanding by 5*.
      const main =
        last?.figure.sentence === figure.sentence || !isMark(clause, verbStart(clause, verb) - 1) ? undefined : mainSubject(clause)
      if (main !== undefined && isLevel(clause, verb)) return growth ? growthOf(main) : main
      // *With the north (5 % of all ships) falling by 2 %*: not its share.
      return last === undefined || last.base.measure.startsWith('share ') ? undefined : goingOn(figure, last)
    }
    // *8 casualties of all kinds, which was 5 % lower*: what was counted.
    if (last?.figure.sentence === figure.sentence && isOfLast(clause, last.figure.at.to, verbStart(clause, verb)))
      return growth ? growthOf(last.base) : isLevel(clause, verb) ? { ...last.base, inherits: true } : undefined
    // *Eastham added 5 megawatts to the capacity of the north*: whose part of its growth it is.
    const toWhat = /^add(?:s|ed)$/.test(wordAt(clause, verb)) && wordAt(clause, at.to) === 'to' ? phraseFrom(clause, at.to + 1) : undefined
    // *Eastham added 5 megawatts of capacity*.
    const added =
      /^(?:add(?:s|ed)|install(?:s|ed))$/.test(wordAt(clause, verb)) && wordAt(clause, at.to) === 'of'
        ? phraseFrom(clause, at.to + 1)
        : undefined
    if (added !== undefined && !isSomebody(clause, subject))
      return { measure: `${textOf(clause, added)} ${wordAt(clause, verb)}`, subject: textOf(clause, subject), place: '' }
    const grown = toWhat === undefined ? '' : textOf(clause, toWhat)
    if (grown !== '' && !isSomebody(clause, subject)) return growthOf({ measure: grown, subject: textOf(clause, subject), place: '' })
    if (isSomebody(clause, subject)) return growth ? undefined : objectOf(clause, verb, at.to)
    // *The yearly rise was 5 %*: of what the number before was of.
    if (growth && last !== undefined && isBareChange(clause, subject)) return growthOf(last.base)
    // *Sales were 9, of which oak was 4*: the same of a part.
    const isPart = wordAt(clause, subject.from - 1) === 'which' && wordAt(clause, subject.from - 2) === 'of'
    if (!growth && isPart && last?.figure.sentence === figure.sentence) return { ...last.base, subject: textOf(clause, subject) }
    const counted = growth ? undefined : reportedOf(figure, clause, verb)
    if (counted !== undefined) return counted
    const name = fuller(named(clause, subject, last), clause)
    if (name === undefined) return undefined
    if (growth) return growthOf(name)
    // *Removing the limit would cost 3 billion*.
    if (/^costs?$/.test(wordAt(clause, verb))) return { measure: 'cost', subject: textOf(clause, subject), place: '' }
    if (isLevel(clause, verb) && !isGained) return name
    return doesOf(clause, verb, bracketEnd(clause, at.to), resolved(clause, subject, last))
  }
  const behind = followedBy(figure, clause, last)
  if (behind !== undefined) return behind
  const gap = phraseBefore(clause, left + 1)
  if (gap !== undefined && growth && wordAt(clause, left) === 'by') return undefined
  // *Rose by 5 % in 2022 to 9 billion*.
  const grew = last !== undefined && last.figure.sentence === figure.sentence && isChange(last)
  const led = grew && wordAt(clause, left) === 'to'
  const isBase = grew && wordAt(clause, left) === 'from'
  if ((led || isBase) && figure.part === 'level' && last !== undefined) return { ...last.base, inherits: true }
  const goesOn = led || figure.isElliptical || figure.part !== 'level'
  // *The sale of oak was the largest – 5 tonnes*: of its own sentence, and not of the one before.
  const isOther =
    figure.part === 'level' &&
    !led &&
    last?.figure.sentence !== figure.sentence &&
    (figure.quantity.kind !== last?.figure.quantity.kind || figure.quantity.unit !== last.figure.quantity.unit)
  return goesOn && !isOther && last !== undefined ? goingOn(figure, last) : undefined
}

/** *A rise of 5 million (7 %)*: the same change in another unit. */
function insideBracket({ at, quantity, sentence }: Figure, { tokens }: Clause, last: Named | undefined): Found | undefined {
  if (last === undefined || last.figure.sentence !== sentence || !isChange(last) || last.figure.quantity.kind === quantity.kind)
    return undefined
  const between = tokens.text.slice(last.figure.quantity.end, quantity.start)
  if (!/^ ?\($/.test(between) || tokens.text.charAt(tokens.end[at.to - 1] as number) !== ')') return undefined
  return { ...growthOf(last.base), falling: last.figure.falling || last.name.falling === true }
}

/** *Recovered strongly by 5 %*: a move that the little words do not tell. */
function isRecovering(clause: Clause, index: number): boolean {
  return /^(?:recovered|rebounded|strengthened|appreciated)$/.test(wordAt(clause, wordAt(clause, index).endsWith('ly') ? index - 1 : index))
}

/** *Which was*, of what the number before counts: nothing but its own words stands between. */
function isOfLast(clause: Clause, from: number, verb: number): boolean {
  if (!/^(?:which|that)$/.test(wordAt(clause, verb - 1))) return false
  for (let index = from; index < verb - 1; index++)
    if (
      clause.isNumber(index) ||
      (isComma(clause, index) && index < verb - 2) ||
      (isVerb(clause, index) && !/ed$/.test(wordAt(clause, index)))
    )
      return false
  return true
}

/** *The exports*, where the sentence before speaks of seafood exports. */
function fuller(name: FigureName | undefined, { topic }: Clause): FigureName | undefined {
  if (name === undefined || name.measure !== name.subject || name.measure.includes(' ')) return name
  const before = topic?.()
  const head = before?.measure.split(' ').at(-1)?.toLowerCase()
  return before !== undefined && before.measure !== before.subject && head === name.measure.toLowerCase() ? before : name
}

/** *5 tonnes of waste were collected, of which 4 tonnes were burnt*: what was done with so much of something. */
function amountDone(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { at } = figure
  const isPart = /^(?:which|whom|them|these|this)$/.test(wordAt(clause, at.from - 1)) && wordAt(clause, at.from - 2) === 'of'
  const isWorth = wordAt(clause, at.to) === 'worth' && figure.quantity.kind === 'money'
  const of = isWorth ? at.to + 1 : bracketEnd(clause, at.to)
  const phrase = wordAt(clause, of) === 'of' && !clause.isDated(of + 1) ? phraseFrom(clause, of + 1) : undefined
  if (phrase === undefined && !isPart) return undefined
  let index = asideEnd(clause, phrase?.to ?? at.to)
  // *With 93 tonnes of tar sold*, *led to 4 tonnes of smoke avoided*.
  const told = phrase === undefined ? '' : textOf(clause, phrase)
  if (told !== '' && !isPart && !isWorth && isDoneAt(clause, index)) return { measure: wordAt(clause, index), subject: told, place: '' }
  if (!/^(?:is|are|was|were|has|have|had)$/.test(wordAt(clause, index))) return undefined
  while (/^(?:is|are|was|were|has|have|had|been|being|also|already)$/.test(wordAt(clause, index))) index++
  const does = wordAt(clause, index)
  // *9 tonnes, of which 4 tonnes are oak*: as much of the whole.
  const kind = isPart && last?.figure.sentence === figure.sentence && isNoun(clause, index) ? phraseFrom(clause, index) : undefined
  if (kind !== undefined && last !== undefined && !/[^e]ed$/.test(does))
    return { measure: last.base.measure, subject: `${textOf(clause, kind)} of ${last.base.subject}`, place: last.base.place }
  const subject = phrase === undefined ? last?.name.subject : textOf(clause, phrase)
  if (subject === undefined || subject === '' || !/(?:ed|en|nt|t|n|d)$/.test(does) || isNoun(clause, index + 1)) return undefined
  return isWorth ? { measure: 'value', subject: `${subject} ${does}`, place: '' } : { measure: does, subject, place: '' }
}

/** *Exported 5 tonnes of tar and 6 tonnes of resin*: the same with another. */
function alsoOf(clause: Clause, left: number, last: Named | undefined, { sentence, quantity, at }: Figure): Found | undefined {
  if (wordAt(clause, left) !== 'and' || last?.figure.sentence !== sentence || last.figure.quantity.unit !== quantity.unit) return undefined
  if (wordAt(clause, last.figure.at.to) !== 'of' || wordAt(clause, at.to) !== 'of' || quantity.kind === 'percent') return undefined
  const phrase = phraseFrom(clause, at.to + 1)
  const subject = phrase === undefined ? '' : textOf(clause, phrase)
  return subject === '' ? undefined : { measure: last.base.measure, subject, place: last.base.place }
}

/** Past the time that stands behind a number. */
function timeEnd(clause: Clause, from: number): number {
  let index = from
  while (clause.isDated(index) || (clause.isDated(index + 1) && !isMark(clause, index))) index++
  return index
}

/** *Brought the number of fires to 9 and floods to 5*: what the verb brings as well. */
function gapped(clause: Clause, left: number, last: Named | undefined, { sentence, quantity }: Figure): Found | undefined {
  if (wordAt(clause, left) !== 'to' || last?.figure.sentence !== sentence || last.figure.quantity.kind !== quantity.kind) return undefined
  const phrase = phraseBefore(clause, left)
  if (
    phrase === undefined ||
    !/^and$/.test(wordAt(clause, phrase.from - 1)) ||
    !(clause.isNumber(phrase.from - 2) || clause.isDated(phrase.from - 2))
  )
    return undefined
  const text = textOf(clause, phrase)
  const { measure, subject, place } = last.base
  const isOf = measure !== subject && /[^s]s$/.test(measure)
  return text === '' ? undefined : isOf ? { measure: text, subject, place } : { measure, subject: text, place }
}

/** *Small schools saw a 5 % rise in the number of pupils*: where it was seen. */
function seenIn(told: Found, clause: Clause, verb: number): Found {
  const subject = /^(?:saw|sees?|seen|enjoyed|experienced)$/.test(wordAt(clause, verb))
    ? subjectOf(clause, verbStart(clause, verb))
    : undefined
  const who = subject === undefined || told.base === undefined ? '' : textOf(clause, subject)
  if (subject === undefined || who === '' || told.base === undefined || /^(?:it|they|this|we|both|each)$/i.test(who)) return told
  const isName = isCapital(clause.tokens, subject.to - 1)
  const text = subject.from <= clause.range.from + 1 && !isName ? who.charAt(0).toLowerCase() + who.slice(1) : who
  if (told.place !== '' || told.base.subject.includes(text)) return told
  return growthOf(isName ? { ...told.base, place: text } : { ...told.base, subject: `${told.base.subject} in ${text}` })
}

/** A participle that closes what is told: *sold*, *avoided in the north*. */
function isDoneAt(clause: Clause, index: number): boolean {
  const next = index + 1
  const ends = next >= clause.range.to || isMark(clause, next) || clause.isDated(next) || (bitsAt(clause, next) & PREPOSITION) !== 0
  const isDone = /[^e]ed$|^(?:caught|burnt|sold|grown|mined|built|made|lost|spent)$/.test(wordAt(clause, index))
  const isAdverb = /^(?:worldwide|globally|nationwide|so|there|abroad)$/.test(wordAt(clause, next))
  return isDone && (ends || isAdverb) && !isMoving(clause, index) && !isTelling(clause, index) && wordAt(clause, next) !== 'by'
}

/** *A value of 5 million for 9 tonnes landed*: what was done with so much of what the number before is of. */
function doneWith({ at, quantity, sentence }: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const does = wordAt(clause, at.to)
  if (quantity.kind !== 'measure' || last?.figure.sentence !== sentence || !/^(?:for|and|with|from)$/.test(wordAt(clause, at.from - 1)))
    return undefined
  return isDoneAt(clause, at.to) ? { measure: does, subject: last.base.subject, place: last.base.place } : undefined
}

/** *We exported 5 tonnes of fish*: what was done, with what. */
function objectOf(clause: Clause, verb: number, behind: number): Found | undefined {
  const phrase = wordAt(clause, behind) === 'of' && !clause.isDated(behind + 1) ? phraseFrom(clause, behind + 1) : undefined
  const subject = phrase === undefined ? '' : textOf(clause, phrase)
  return subject === '' || isTelling(clause, verb) ? undefined : { measure: wordAt(clause, verb), subject, place: '' }
}

/** *A total of 5*, *an all-time high at 5*, *a record of 5*: what they are of stands before them. */
function skipHeight(clause: Clause, left: number): number {
  if (!/^(?:of|at|with)$/.test(wordAt(clause, left)) || !HEIGHTS.test(wordAt(clause, left - 1))) return left
  let index = left - 2
  while (
    /^(?:all|time|record|new|historic|highest|lowest|grand|combined|year|ever)$/.test(wordAt(clause, index)) ||
    clause.tokens.kind[index] === HYPHEN
  )
    index--
  return /^(?:an?|the|its|their)$/.test(wordAt(clause, index)) ? skipLeft(clause, index) : left
}

const HEIGHTS = /^(?:total|high|low|peak|record|maximum|minimum|level)$/

/** *Contributed 5 to the growth of the whole*: what is done, by whom. */
function doesOf(clause: Clause, verb: number, behind: number, subject: string | undefined): Found | undefined {
  if (subject === undefined || subject === '' || isTelling(clause, verb)) return undefined
  const to = behindEnd(clause, behind)
  const rest = (bitsAt(clause, behind) & PREPOSITION) !== 0 && !clause.isDated(behind + 1) ? textWithLead(clause, behind, to) : ''
  const does = textOf(clause, { from: verb, to: verb + 1 })
  // *Norland imported 5 tonnes of tar*.
  const what = /^of /.test(rest) ? rest.slice(3) : ''
  // *Output comprised 5 tonnes of tar*: so much of it is.
  if (what !== '' && /^(?:compris|includ|consist|contain)/i.test(does))
    return { measure: subject.replace(/^\p{Lu}(?=\p{Ll}+$)/u, (first) => first.toLowerCase()), subject: what, place: '' }
  if (what !== '') return { measure: `${does} by ${subject}`, subject: what, place: '' }
  return does === '' ? undefined : { measure: rest === '' ? does : `${does} ${rest}`, subject, place: '' }
}

function behindEnd(clause: Clause, from: number): number {
  let index = from
  while (index < clause.range.to && index < from + 10 && !isMark(clause, index) && !clause.isNumber(index)) {
    if (clause.isDated(index) || (index > from && (bitsAt(clause, index) & (RELATIVE | SUBORDINATOR)) !== 0)) break
    index++
  }
  return index
}

/** A phrase with the preposition that it opens with. */
function textWithLead(clause: Clause, from: number, to: number): string {
  const text = textOf(clause, { from: from + 1, to })
  return text === '' ? '' : `${wordAt(clause, from)} ${text}`
}

/** `8.7 % growth`, `$5 billion in exports`. */
function followedBy(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const next = figure.at.to
  const bits = bitsAt(clause, next)
  if (figure.part === 'growth' && isNoun(clause, next)) {
    const of = behindNumber(clause, skipNouns(clause, next))
    const name = of === undefined ? undefined : named(clause, of, last)
    // *There were 8 deaths, a 5 % fall on 2018*: of what was told before.
    const beside = last?.figure.sentence === figure.sentence && isMark(clause, skipLeft(clause, figure.at.from - 1))
    return name === undefined ? (beside && last !== undefined ? growthOf(last.base) : undefined) : growthOf(name)
  }
  // *21.9 hours in the towns* says where they were counted.
  const lead = wordAt(clause, next)
  const isIn = (lead === 'in' && figure.quantity.kind !== 'duration') || (lead === 'of' && figure.quantity.kind === 'money')
  const direct =
    isIn || (isNoun(clause, next) && !/ed$/.test(wordAt(clause, next)) && ((bits & NEUTRAL) === 0 || isCapital(clause.tokens, next)))
  const phrase = direct ? phraseFrom(clause, isIn ? next + 1 : next) : undefined
  if (phrase === undefined || clause.isDated(phrase.from)) return undefined
  const parts = splitPhrase(clause, phrase)
  if (parts === undefined) return undefined
  const left = verbBefore(clause, skipLeft(clause, figure.at.from - 1))
  const subject = left === undefined ? undefined : subjectOf(clause, verbStart(clause, left))
  const owner = subject === undefined ? undefined : resolved(clause, subject, last)
  // *A 20 million River Fund* has a name.
  const isNamed = figure.quantity.kind === 'money' && !isIn && /^\p{Lu}\S* \p{Lu}/u.test(parts.measure)
  if (owner === undefined && parts.subject === parts.measure && !isNamed) return undefined
  return owner === undefined ? parts : { ...parts, subject: parts.subject === parts.measure ? owner : `${parts.subject} of ${owner}` }
}

/** Goes on with what the number before was of. */
function goingOn(figure: Figure, last: Named): Found | undefined {
  const growth = figure.part === 'growth' || figure.part === 'delta'
  if (growth) return growthOf(last.base)
  const same = last.figure.quantity.kind === figure.quantity.kind
  // *Fell by 6 % in 2020 and by 7 % in 2021*.
  if (last.figure.part === 'growth' && same && figure.quantity.kind === 'percent')
    return { ...growthOf(last.base), falling: last.figure.falling }
  return same && last.figure.part === figure.part
    ? { ...last.name, inherits: true }
    : isChange(last)
      ? { ...last.base, inherits: true }
      : undefined
}

function isChange({ figure: { part }, name }: Named): boolean {
  return part === 'growth' || part === 'delta' || /^growth(?: in |$)/.test(name.measure)
}

function isClose(clause: Clause, subject: TokenRange, verb: number): boolean {
  return !isMark(clause, verb - 1) && verb - subject.to < 6
}
