/**
 * Tells where words around a number make it another than the one that its clause names: measured in another way, needed rather than had, of
 * a few or of those of one size, what came on top, or the sum of several numbers before it. Such a number may agree with a source, and is never convicted.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import {
  ADVERB,
  AIM,
  classesAt,
  DETERMINER,
  DOWN,
  ESTIMATE,
  EXPECT,
  isClass,
  looksLikePast,
  NEUTRAL,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TELLING,
  UP,
} from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Quantity } from '../reading/quantity.ts'
import { MARK, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Candidate, Slot } from './choose.ts'
import { isAmong } from './fronted.ts'
import { termsOf } from './growth-terms.ts'
import { kindBeside } from './kinds.ts'
import { codesOf, fromOf, names as isOf, type Mention, type NamedSentence, toOf } from './mentions.ts'
import { doing, forSoLong, having, leftOver, narrowingClause, partThat } from './narrowing-clause.ts'
import { otherOwner } from './owner.ts'
import { hasVerb } from './verbs.ts'

/** The words that narrow what a figure is of; undefined without any. */
export function narrowed(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  bound: Candidate,
  knowledge: Knowledge,
): string | undefined {
  const { indicator, subject, series } = bound
  const { quantity } = figure
  const { text, start } = reading.tokens
  const from = start[named.sentence.tokens.from] as number
  const opens = OPENERS.has(reading.tokens.word[named.sentence.tokens.from] as number)
  const opening = opens ? OPENINGS.exec(text.slice(from, from + 64)) : null
  // *By value, exports came to 136 billion dollars*, *in dollars, …*: as money always is.
  if (
    opening !== null &&
    !(/(?:value|currency|dong|dollars|euros|pounds|yen)$/i.test(opening[0]) && reading.quantities.some(({ kind }) => kind === 'money'))
  )
    return opening[0]
  const some = someBefore(quantity, reading, named.groups[named.groupOf[figure.segment] ?? 0])
  if (some !== undefined) return text.slice(some.start, some.end)
  const need = NEEDS.exec(text.slice(Math.max(from, quantity.start - 28), quantity.start).toLowerCase())
  // *The trip needs 138 minutes*: as long as it takes.
  const part =
    need !== null &&
    quantity.kind === 'percent' &&
    series.indicator.measure === 'share' &&
    isOtherPart(figure, series.indicator.code, named)
  if (need !== null && (/^a(?!pp)/.test(need[1] as string) ? !part : quantity.kind !== 'duration')) return (need[1] as string).trim()
  if (isAmongSome(figure, reading, [indicator?.mention, subject.mention])) return 'among'
  const kind = kindBeside(reading.tokens, [subject.mention, indicator?.mention], figure)
  if (kind !== undefined) return kind
  const more = onTop(quantity, reading, [indicator?.mention, subject.mention])
  if (more !== undefined) return more
  const picked = pickedOut(quantity, text)
  if (picked !== undefined) return picked
  const few = fewBefore(quantity, reading.quantities, named.groups[named.groupOf[figure.segment] ?? 0], reading.tokens)
  if (few !== undefined && !areAll(few, series.subject.code, knowledge)) return text.slice(few.start, few.end)
  const doers = subject.mention === undefined ? undefined : doneBy(subject.mention, reading, named)
  if (doers !== undefined) return doers
  const hours =
    subject.mention === undefined
      ? undefined
      : HOURS.exec(text.slice(behindOf(subject.mention, reading), behindOf(subject.mention, reading) + 28))
  if (hours !== null && hours !== undefined) return hours[0].trim()
  const others = subject.mention === undefined || quantity.kind !== 'count' ? undefined : andOthers(figure, reading, named, subject.mention)
  if (others !== undefined) return others
  const terms = termsOf(figure, text, from, series.indicator.measure === 'growth')
  if (terms !== undefined) return terms
  const left = subject.mention === undefined || MEASURED.has(quantity.kind) ? undefined : leftOver(figure, reading, named, subject.mention)
  if (left !== undefined) return left
  const apart = countedApart(figure, reading, named, subject)
  if (apart !== undefined) return apart
  const clause =
    narrowingClause(figure, reading, named, bound) ??
    doing(figure, reading, named, bound, knowledge) ??
    forSoLong(figure, reading, named) ??
    having(reading, named, bound) ??
    otherOwner(figure, reading, named, bound) ??
    partThat(figure, reading, named, bound)
  if (clause !== undefined) return clause
  if (!MEASURED.has(quantity.kind))
    return (
      (subject.mention === undefined ? undefined : limitBehind(quantity, reading, subject.mention, /^ (?:with|of|aged) $/i)) ??
      sumOf(figure, reading, named)
    )
  return (
    (subject.mention === undefined ? undefined : kindOf(figure, reading, named, subject.mention)) ??
    (indicator?.mention === undefined ? undefined : limitBehind(quantity, reading, indicator.mention, /^,? (?:with |aged )?$/i)) ??
    (indicator?.mention === undefined ? undefined : ageBehind(reading, indicator.mention)) ??
    measuredBeside(figure, reading, named, indicator, knowledge) ??
    sumOf(figure, reading, named)
  )
}

/** The last token of a name. */
function lastOf(mention: Mention): number {
  return toOf(mention) - 1
}

/** *The ten largest provinces*: some of those there are, picked out, and not how many there are. */
function pickedOut({ kind, core }: Quantity, text: string): string | undefined {
  if (kind !== 'count' || !POINTED.test(text.slice(Math.max(0, core.start - 6), core.start))) return undefined
  return MOST.exec(text.slice(core.end, core.end + 24))?.[1]
}

const POINTED = /\b(?:the|its|our|their) $/i
const MOST = /^ (most [a-z]+|[a-z]{3,}est|top|leading|foremost) /i

/** *Half of the patients waited less than 109 days*, *one in ten pays more than €900*: how it is spread, and not what is measured. */
function someBefore(number: Quantity, { quantities, tokens }: Reading, range: TokenRange | undefined): Quantity | undefined {
  if (range === undefined || (number.kind !== 'duration' && number.kind !== 'money')) return undefined
  const from = tokens.start[range.from] as number
  const first = quantities.find((one) => one.start >= from && one.end <= number.start)
  if (first === undefined || first === number || (first.kind !== 'percent' && first.kind !== 'ratio')) return undefined
  const opens = /^(?:about |some |only |over |nearly |almost |more than |around )?$/i.test(tokens.text.slice(from, first.start))
  return opens && DOES.test(tokens.text.slice(first.end, number.start)) ? first : undefined
}

/** Some word stands between that is no *of*: *one in ten waited*, *half of the tenants pay*; not *half of the 5*. */
const DOES = /^ (?:of (?:all |the |its |our |these )?[a-z-]+ )?(?!(?:of|the|or|and|a|an)\b)[a-z]+ /i

function behindOf(mention: Mention, { tokens: { end } }: Reading): number {
  return end[lastOf(mention)] as number
}

/** *Grew by 5 % among exporters*: those, and not all of what is named. */
function isAmongSome({ at, quantity }: Figure, { tokens }: Reading, own: readonly (Mention | undefined)[]): boolean {
  if (tokens.word[at.to] !== AMONG || quantity.kind === 'rank') return false
  const whom = isClass(tokens, at.to + 1, DETERMINER) ? at.to + 2 : at.to + 1
  return !own.some((mention) => mention?.parts.some(({ from }) => from === at.to || from === whom))
}

/** *Firms owned by foreigners*, *farms hit by the drought*: some of them; not *increased by 5*, *counted by the ministry*. */
function doneBy(subject: Mention, { tokens, quantities }: Reading, { parts, sentence }: NamedSentence): string | undefined {
  const done = toOf(subject)
  const whom = done + 2
  if (whom >= sentence.tokens.to || tokens.word[done + 1] !== BY || tokens.kind[whom] !== WORD) return undefined
  if (tokens.kind[done] !== WORD || !looksLikePast(tokens.word[done] as number)) return undefined
  if (isClass(tokens, done, UP | DOWN | TELLING | ESTIMATE | AIM | EXPECT) || isClass(tokens, whom, PRONOUN)) return undefined
  const near = tokens.start[whom + 1] ?? tokens.text.length
  if (quantities.some(({ start }) => start >= (tokens.start[done] as number) && start <= near)) return undefined
  const named = isClass(tokens, whom, DETERMINER) ? whom + 1 : whom
  return isAmong(parts, named) ? undefined : `${tokenText(tokens, done)} by`
}

/** *12,300 firms and households*, *plots or sheds in the town*: of both together; not *of 12,300 firms, and exports rose*. */
function andOthers(
  { at }: Figure,
  { tokens, quantities }: Reading,
  { parts, sentence }: NamedSentence,
  subject: Mention,
): string | undefined {
  const and = toOf(subject)
  const noun = and + 1
  if (at.from > fromOf(subject) || noun >= sentence.tokens.to || !AND.has(tokens.word[and] as number)) return undefined
  if (tokens.kind[noun] !== WORD || classesAt(tokens, noun) !== 0 || !tokenText(tokens, noun).endsWith('s')) return undefined
  if (isAmong(parts, noun) || quantities.some(({ start }) => start === tokens.start[noun])) return undefined
  const ends =
    noun + 1 >= sentence.tokens.to || tokens.kind[noun + 1] !== WORD || isClass(tokens, noun + 1, PREPOSITION | PRESENT | RELATIVE)
  return ends ? `and ${tokenText(tokens, noun)}` : undefined
}

const AND = internAll('and or')

/** *Nurses working full time*: some of them. */
const HOURS = /^ (?:[a-z]+ )?(?:full|part)[ -]time\b/i

/** *Life expectancy at 65*: from an age on. */
function ageBehind({ tokens }: Reading, name: Mention): string | undefined {
  const { text } = tokens
  const behind = tokens.end[lastOf(name)] as number
  return AGED.exec(text.slice(behind, behind + 32))?.[0].trim()
}

const AGED = /^ (?:at|from|after) (?:age |the age of )?\d{1,2}(?= (?:was|is|stood|rose|fell|came|reached|will)\b|,)/i

/** *300 more*, *40 extra ones*: what came on top of a count. */
function onTop(
  { kind, core }: Quantity,
  { tokens: { text, start } }: Reading,
  names: readonly (Mention | undefined)[],
): string | undefined {
  if (kind !== 'count' && kind !== 'bare') return undefined
  if (names.some((mention) => mention?.parts.some((part) => start[part.from] === core.end + 1))) return undefined
  return MORE.exec(text.slice(core.end, core.end + 12))?.[1]?.trim()
}

/** *… if sheds are included*, *…, sheds not counted*, *with sheds, …*: what is taken in or left out ahead of the clause or behind it. */
function countedApart(
  { at }: Figure,
  { tokens, quantities }: Reading,
  { sentence, groups, mentions }: NamedSentence,
  subject: Slot,
): string | undefined {
  const [first] = groups
  if (first !== undefined && first.to < at.from && tokens.word[first.from] === WITH && tokens.kind[first.to] === MARK) {
    const other = mentions.find(({ parts }) => parts.some((part) => part.to === first.to && part.from <= first.from + 2))
    if (other !== undefined && isOf(other, 'subject') && !codesOf(other, 'subject').includes(subject.code)) return 'with'
  }
  const ends = tokens.end[sentence.tokens.to - 1] as number
  for (let index = at.to; index < sentence.tokens.to; index++) {
    // *3,400 clubs (only those with a garden)*; but *…; those with sheds are 12*
    if (
      tokens.word[index] === THOSE &&
      (tokens.kind[index - 1] === MARK || tokens.word[index - 1] === ONLY) &&
      isClass(tokens, index + 1, PREPOSITION | SUBORDINATOR | RELATIVE)
    )
      return quantities.some(({ start }) => start > (tokens.start[index] as number) && start < ends) ? undefined : 'those'
    if (!TAKEN.has(tokens.word[index] as number)) continue
    const behind = tokens.text.slice(tokens.end[at.to - 1], tokens.end[index])
    return TAKEN_IN.exec(behind)?.[0].trim()
  }
  return undefined
}

/** *183 million and 48 million, 231 million in all*: the number that closes a row of others, without a name of its own. */
function sumOf(
  { quantity, at, sentence, isElliptical, segment }: Figure,
  { tokens: { text, end }, figures }: Reading,
  named: NamedSentence,
): string | undefined {
  if (isNamedBeside(named, segment)) return undefined
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start)
  const makes = MAKES.exec(before)?.[1]
  if (makes !== undefined) return makes
  if (!isElliptical) return undefined
  if (figures.filter((one) => one.sentence === sentence && one.quantity.end <= quantity.start).length < 2) return undefined
  const behind = end[at.to - 1] as number
  const sum = SUM_BEHIND.exec(text.slice(behind, behind + 16)) ?? SUM_BEFORE.exec(before)
  return sum?.[0].trim()
}

/** A word or a limit right beside the name of whose number it is, by which it is of some of them: *new flats*, *flats built before 1950*. */
function kindOf(figure: Figure, reading: Reading, named: NamedSentence, mention: Mention): string | undefined {
  const { text, start, end } = reading.tokens
  const first = start[fromOf(mention)] as number
  const last = lastOf(mention)
  const behind = end[last] as number
  const sort = KIND_BEHIND.exec(text.slice(behind, behind + 32))
  // *Firms with high technology*: a name of its own.
  if (sort !== null && !named.mentions.some(({ parts }) => parts.some((part) => part.from === last + 2))) return sort[0].trim()
  // *One in four tenants spent more than 45 % of it*
  const part = reading.quantities.find(
    ({ kind: of, end: until }) => (of === 'percent' || of === 'ratio') && until < first && PART_OF.test(text.slice(until, first)),
  )
  const own = (named.sentence.segments[figure.segment]?.from ?? 0) <= fromOf(mention)
  if (part !== undefined && own && behind < figure.quantity.start && part !== figure.quantity) return text.slice(part.start, part.end)
  return limitBehind(figure.quantity, reading, mention, /^(?: with| aged| of)? $/i)
}

/** *The 12 largest firms made 30 TWh*: the few of which the clause tells, at its start and before its verb; *their 12 firms* are all they have. */
function fewBefore(number: Quantity, quantities: readonly Quantity[], range: TokenRange | undefined, tokens: Tokens): Quantity | undefined {
  if (range === undefined || number.kind === 'rank') return undefined
  for (const one of quantities) {
    if (one.end > number.start) break
    if (one.start < (tokens.start[range.from] as number) || one.kind !== 'count' || typeof one.value !== 'number' || one.value > 100)
      continue
    let at = range.from
    while (
      at < range.to &&
      (tokens.start[at] as number) < one.start &&
      isClass(tokens, at, DETERMINER | ADVERB | NEUTRAL) &&
      !OWN.test(tokenText(tokens, at))
    )
      at++
    if ((tokens.start[at] as number) < one.start) {
      // *Exports of the ten largest firms came to 30*
      if (LARGEST.test(tokens.text.slice(one.core.end, one.core.end + 10))) return one
      continue
    }
    while (at < range.to && (tokens.start[at] as number) < one.end) at++
    let end = at
    while (end < range.to && (tokens.start[end] as number) < number.start) end++
    if (hasVerb(tokens, { from: at, to: end })) return one
  }
  return undefined
}

/** *Ten major firms are to earn over 1 billion each*: as many as the knowledge base has of them. */
function areAll({ value }: Quantity, subject: string, knowledge: Knowledge): boolean {
  return knowledge
    .seriesAbout(subject)
    .some(
      ({ indicator, observations }) =>
        indicator.quantity === 'count' && indicator.implicit && observations.some((observation) => observation.value === value),
    )
}

const LARGEST = /^ (?:largest|biggest|leading|richest|best) /i
/** *Grew by 9 % in volume*, *8 % in 2023 in dong*. */
const OWN = /^(?:its|their|our|his|her|all)$/i

/** *Passengers under 25*, *journeys over 100 km*, *farms with more than 50 cows*: a limit in another measure than the number's. */
function limitBehind(number: Quantity, { tokens: { text, end }, quantities }: Reading, name: Mention, link: RegExp): string | undefined {
  const behind = end[lastOf(name)] as number
  const limit = quantities.find((one) => one !== number && one.start > behind && one.start <= behind + 6 && isLimit(one, number))
  return limit !== undefined && link.test(text.slice(behind, limit.start)) ? text.slice(limit.start, limit.end) : undefined
}

function isLimit({ bound, kind, value }: Quantity, number: Quantity): boolean {
  if (bound === null) return false
  // *Towns with sales of over 1 billion*, counted, are those of a name.
  if (kind === 'bare' || kind === 'count') return typeof value === 'number' && value <= 100
  return kind !== number.kind && (MEASURED.has(number.kind) || kind !== 'money')
}

/** *5 % have new ones, and another 14 % have old ones*: each part is named, and the one before is another. */
function isOtherPart({ at }: Figure, code: string, { mentions }: NamedSentence): boolean {
  const parts = mentions.filter((mention) => isOf(mention, 'indicator'))
  const before = parts.filter((mention) => fromOf(mention) < at.from)
  const isOwn = (mention: Mention): boolean => codesOf(mention, 'indicator').includes(code)
  const goesOn = before.length > 0 || !mentions.some((mention) => isOf(mention, 'subject'))
  return goesOn && !before.some(isOwn) && parts.some(isOwn)
}

/**
 * What stands right behind the number says what it is a share of, and that is not what it was taken for: *owners spent 17 % of their income*,
 * where the knowledge base has the share of owners.
 */
function measuredBeside(
  { quantity, at }: Figure,
  { quantities, tokens: { end, start } }: Reading,
  { mentions }: NamedSentence,
  indicator: Candidate['indicator'],
  knowledge: Knowledge,
): string | undefined {
  if (quantity.kind !== 'percent') return undefined
  const first = indicator?.mention?.parts[0]
  // *One in four tenants spends 45 % of its income*: the name of what is measured belongs to the other number.
  if (first !== undefined && first.from > at.to) {
    const owner = quantities.find((one) => one !== quantity && one.kind === 'percent' && one.end + 1 === start[first.from])
    return owner !== undefined && owner.start > (end[at.to - 1] as number) ? 'other number' : undefined
  }
  if (first !== undefined) return undefined
  const beside = mentions.find(
    (mention) =>
      mention.parts[0]?.from === at.to &&
      isOf(mention, 'indicator') &&
      codesOf(mention, 'indicator').every((code) => [...knowledge.seriesOf(code)].every((series) => series.indicator.measure === 'share')),
  )
  return beside === undefined ? undefined : 'share'
}

function isNamedBeside({ mentions, groupOf }: NamedSentence, segment: number): boolean {
  return mentions.some(
    (mention) => isOf(mention, 'subject') && mention.group <= (groupOf[segment] ?? 0) && (groupOf[segment] ?? 0) <= mention.lastGroup,
  )
}

const MEASURED: ReadonlySet<Quantity['kind']> = new Set(['money', 'percent', 'duration', 'measure'])

/** *By volume, …*, *in real terms, …*, *measured at the last stop, …*, *when late ones are counted, …*. */
const OPENERS = internAll(
  'apart aside other except by in at from among tính ở trong với measured not net on when if once where không chưa sau trừ loại',
)
const OPENINGS =
  /^(?:(?:apart|aside) from(?! (?:this|that|it|these|those)\b)|except for|other than|by (?:another|other|a different) (?:count|measure|reckoning|definition|source|tally)|by (?:value|volume|weight|number|area|tonnage)|in (?:real|constant|current|nominal) (?:terms|prices)|in (?:local currency|(?:vietnamese )?dong|(?:us )?dollars|euros|pounds|yen)|(?:at|from|by) (?:age |the age of )\d|among (?:them|these|those)\b(?! are| is| were| was)|tính theo giá (?:so sánh|cố định)|(?:không|chưa) (?:kể|tính|bao gồm|gồm)(?! đến khả năng)|(?:sau khi |đã )?(?:loại trừ|loại bỏ|trừ)(?: đi)?|(?:ở|trong|với) (?:nhóm|độ tuổi|lứa tuổi|người (?:trên|dưới))(?![A-Za-zÀ-ỹ])|measured(?! year[ -]on[ -]year| on the year| against (?:the year|(?:19|20)\d\d))|not (?:counting|including)|net of|on average (?:over|since|between|across)|(?:when|if|once|where) [^,]{3,40} (?:is|are) (?:counted|included|excluded|added|left out|measured))(?![A-Za-zÀ-ỹ])/iu
/** What is needed is not there yet; another one came on top of what there was. */
const NEEDS =
  /\b(need(?:s|ed)?|lack(?:s|ed)?|another|a further|appl(?:y|ies|ied) for|bids? for|cần|thiếu) (?:(?:some|another|only|just|roughly|up to|thêm|khoảng) )?$/
const AMONG = intern('among')
const BY = intern('by')
const WITH = intern('with')
const THOSE = intern('those')
const ONLY = intern('only')
const TAKEN = internAll('included counted excluded added aside')
const TAKEN_IN =
  /\b(?:if|when|once|with|where) [^,;.]{3,40} (?:(?:is|are|being|not|also) )*(?:included|counted|excluded|added)$|, (?:(?:with|but|the|its|their|all) )?[a-z][^,;.]{2,30} (?:excluded|not counted|not included|aside)$/i
/** *3,500 new jobs*: what came to those there were. */
const MORE = /^ (new|additional|extra|further|more|fresh) /i
const KIND_BEHIND =
  /^ (?:(?:on|with|in) (?:low|high|new|small|large|bad|good)(?:er|est)? [a-z]|[a-z]+(?:ed|t|n) (?:before|after|since) (?:19|20)\d\d|(?:hired|recruited|appointed|founded|born|set up) (?:in|during) (?:19|20)\d\d)/i
const PART_OF = /^ (?:of (?:all |the |its |our )*)?$/i
const SUM_BEHIND = /^,? (?:in (?:all|total)|altogether|all told|together|combined)\b/i
/** *That makes 236*: what was told before, added up. */
const MAKES =
  /(?:^|[.;:,(–—-] ?)(?:and )?(?:so )?((?:that|this|which|it|they|together they|both) (?:makes?|made|leaves?|left|adds? up to|comes? to)) (?:it )?$/i
const SUM_BEFORE = /(?:\b(?:together|altogether|in (?:all|total)|all told|combined|making|total of)|tổng cộng|cộng lại)[:,]? $/iu
