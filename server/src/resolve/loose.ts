/**
 * Finds the words beside a figure, and beside what it takes over from the rest of its sentence, that nothing accounts for.
 *
 * In: a figure with the series it may be bound to. Out: the unexplained words. `explain.ts` says what explains itself; this file says
 * where to look and what the binding explains.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { AIM, ASIDE, classesAt, classesOf, EXPECT, isClass, NEUTRAL, PREPOSITION, TELLING } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Candidate } from './choose.ts'
import { holdsOccasion } from './circumstances.ts'
import { subjectBefore } from './clauses.ts'
import { frontedDomains } from './domains.ts'
import { isValueAdded, type Unexplained, unexplainedIn } from './explain.ts'
import { isBareField } from './field.ts'
import { isAmong, toldOfTime } from './fronted.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'
import { areAllOfIt, isDoerAtHome, isInLabel, isOwnWord, pointsAtBound } from './pointing.ts'
import { asideBefore } from './restrict.ts'
import { hasVerb, TELLING_VERBS } from './verbs.ts'

const SEES = internAll('sees saw see has had')

/** The words near the figure, and near what it takes over from other groups, that nothing explains. */
export function looseWords(
  figure: Figure,
  reading: Reading,
  named: NamedSentence,
  group: number,
  bound: Candidate,
  area: string | undefined,
  knowledge: Knowledge,
): readonly Unexplained[] {
  const { tokens } = reading
  const explained: TokenRange[] = []
  const others: TokenRange[] = []
  const subject = subjectBefore(reading, named, group)
  for (const mention of named.mentions)
    if (countsOthers(tokens, mention, bound, group, knowledge)) others.push(...mention.parts)
    else if (
      explains(mention, bound, area) &&
      (!names(mention, 'agent') ||
        isPerson(mention, knowledge) ||
        tells(
          tokens,
          named,
          mention,
          subject === undefined || fromOf(mention) < subject.from || toOf(mention) > subject.to ? undefined : group,
        ) ||
        isIssuer(mention, bound, knowledge))
    )
      explained.push(...mention.parts)
  // *Investment in wind came to 3 and in solar to 2*: what the other clause is about, this one says anew.
  const renewed = (kind: 'subject' | 'area'): boolean =>
    named.mentions.some(
      (mention) => mention.group <= group && group <= mention.lastGroup && names(mention, kind) && explains(mention, bound, area),
    )
  for (const kind of ['subject', 'area'] as const) {
    if (renewed(kind))
      for (const mention of named.mentions)
        if (names(mention, kind) && (mention.lastGroup < group || mention.group > group)) explained.push(...mention.parts)
    // *Of phones it is the second exporter; of parts, the fifth*: the number between ends what is said of the first.
    const anew = named.mentions.findLast((mention) => mention.lastGroup < group && names(mention, kind) && explains(mention, bound, area))
    if (anew !== undefined)
      for (const mention of named.mentions)
        if (names(mention, kind) && mention.lastGroup < anew.group && hasNumberBetween(reading, mention, anew))
          explained.push(...mention.parts)
  }
  // *In the OECD's mathematics test*: who holds it.
  for (const { parts } of named.mentions) if (parts.length === 1 && holdsOccasion(tokens, parts[0] as TokenRange)) explained.push(...parts)
  for (const range of spansIn(tokens, named.sentence.tokens, reading)) explained.push(range)
  const start = named.sentence.tokens.from
  const range = named.groups[group] as TokenRange
  const loose = [
    ...unexplainedIn(
      tokens,
      {
        from: isOneOf(tokens, figure.at.from) ? figure.at.from : range.from,
        to: Math.min(
          thatIs(tokens, range, figure.at),
          looksSo(tokens, range, figure),
          figure.isWhole ? isSo(tokens, range, figure.at) : range.to,
        ),
      },
      explained,
      start,
    ),
  ]
  // *Doanh thu trong nước*, *của khối trong nước*: made at home, or by those at home.
  if (bound.series.indicator.quantity === 'money' && bound.series.indicator.by === undefined)
    for (let index = range.from + 1; index < range.to; index++)
      if (tokens.word[index] === COUNTRY && tokens.word[index - 1] === TRONG && !isAmong(explained, index))
        loose.push({ token: index, text: 'trong nước', name: false })
  for (const slot of [bound.indicator, bound.subject]) {
    if (slot?.mention === undefined || slot.distance === 0) continue
    const there = named.groups[slot.mention.group] as TokenRange
    // A number alone takes over all that the clause before says, and whose it is: *Small ports had 12 berths in 2020 and 14 in 2021*.
    const whole = figure.isElliptical && figure.quantity.kind === 'bare' && slot.mention.lastGroup < group && slot === bound.subject
    const said = whole ? fromOneOf(tokens, there, fromOf(slot.mention)) : phraseAround(slot.mention, tokens, there)
    loose.push(...unexplainedIn(tokens, said, explained, start))
  }
  loose.push(...unexplainedIn(tokens, asideBefore(tokens, named.groups[group] as TokenRange, figure.at, named.parts), explained, start))
  if (subject !== undefined)
    loose.push(...unexplainedIn(tokens, subject, explained, start).filter(({ token }) => classesAt(tokens, token) === 0))
  const label = labelBefore(tokens, named, group)
  if (label !== undefined) loose.push(...unexplainedIn(tokens, label, explained, start))
  const wisher = wisherBefore(tokens, named, group)
  if (wisher !== undefined) loose.push(...unexplainedIn(tokens, wisher, explained, start))
  const antecedent = antecedentOf(tokens, named, group, bound)
  if (antecedent !== undefined) loose.push(...unexplainedIn(tokens, antecedent, explained, start))
  for (const range of frontedDomains(tokens, named, group)) {
    const known = [...explained, ...toldOfTime(named, figure.segment, tokens)]
    const found = unexplainedIn(tokens, range, known, start)
    loose.push(...found)
    // *Of the unemployed, 31 % do*, *among the elderly*: what ends a phrase is no verb and no adverb.
    const last = range.to - 1
    if (found.length === 0 && tokens.kind[last] === WORD && classesAt(tokens, last) === 0 && !isAmong(known, last))
      loose.push({ token: last, text: tokenText(tokens, last), name: false })
  }
  for (const range of phrasesBetween(tokens, named, group, [bound.indicator?.mention, bound.subject.mention]))
    loose.push(...unexplainedIn(tokens, range, explained, start))
  const { area: home, indicator } = bound.series
  const places =
    indicator.by === undefined ? [] : named.mentions.flatMap((one) => (codesOf(one, 'area').includes(home.code) ? one.parts : []))
  return loose.filter(
    (word) =>
      !isCounted(word, reading, bound, knowledge) &&
      !isBareField(tokens, word.token, start, bound.indicator?.mention?.parts ?? []) &&
      !repeatsName(word.token, tokens, bound) &&
      !(isRegional(bound.series, knowledge) && isRegion(tokens, word.token)) &&
      !(indicator.by !== undefined && isDoerAtHome(tokens, word.token, bound, places, knowledge)) &&
      // *The share of education in GDP*: capitals that what is measured is named by.
      !(word.name && isInLabel(tokens, word.token, bound.series.indicator.labels)) &&
      !(figure.quantity.kind === 'money' && areAllOfIt(tokens, word.token, bound)) &&
      !(bound.subject.only === true && isOwnWord(tokens, word.token, bound, knowledge)) &&
      (word.name || isAmong(others, word.token) || !pointsAtBound(tokens, word.token, bound, area, knowledge)),
  )
}

/** *The union wants more: 5 by 2030*: who has the plan that is told behind a colon. */
function wisherBefore(tokens: Tokens, { groups }: NamedSentence, group: number): TokenRange | undefined {
  const { from } = groups[group] as TokenRange
  if (group === 0 || tokens.text.charCodeAt(tokens.start[from - 1] as number) !== COLON) return undefined
  const before = groups[group - 1] as TokenRange
  for (let index = before.from; index < before.to; index++)
    if (isClass(tokens, index, AIM)) return isClass(tokens, index, NEUTRAL) ? undefined : { from: before.from, to: index + 1 }
  return undefined
}

const COLON = 0x3a

/** *Girls: 815,000 pupils*: whom the number behind a colon is of. */
function labelBefore(tokens: Tokens, { groups }: NamedSentence, group: number): TokenRange | undefined {
  const { from } = groups[group] as TokenRange
  if (group === 0 || tokens.kind[from] !== NUMBER || tokens.text.charCodeAt(tokens.start[from - 1] as number) !== COLON) return undefined
  const before = groups[group - 1] as TokenRange
  return hasVerb(tokens, before) ? undefined : before
}

/** *… of Northtel's order book, which was 1.2 billion*: what a relative clause that names nothing is said of. */
function antecedentOf(tokens: Tokens, named: NamedSentence, group: number, { subject, indicator }: Candidate): TokenRange | undefined {
  const { from } = named.groups[group] as TokenRange
  if (group === 0 || tokens.word[from] !== WHICH || subject.distance === 0 || indicator?.distance === 0) return undefined
  const before = named.groups[group - 1] as TokenRange
  let at = before.to
  // *Value added* ends with no verb.
  if (isValueAdded(tokens, at)) at -= 2
  while (at > before.from && (tokens.kind[at - 1] !== WORD || (classesAt(tokens, at - 1) & (PREPOSITION | TELLING_VERBS)) === 0)) at--
  return { from: at, to: before.to }
}

const WHICH = intern('which')

/** *That this rose to 2.6 billion in 2024 is progress*: where what is thought of it begins, else the end. */
function thatIs(tokens: Tokens, { from, to }: TokenRange, at: TokenRange): number {
  if (!/^that$/i.test(tokenText(tokens, from))) return to
  for (let index = at.to; index < to; index++) if (IS.has(tokens.word[index] as number)) return index
  return to
}

const IS = internAll('is was')

/** *Of their 176 partners, 164 are foreign*, *164 of their 176 partners are foreign*: where it begins what the part of a whole is, else the end. */
function isSo(tokens: Tokens, { to }: TokenRange, at: TokenRange): number {
  for (let index = at.to; index < to; index++) if (ARE.has(tokens.word[index] as number)) return index
  return to
}

const ARE = internAll('is are was were has have had')

/** *Growth of 7 % looks tame beside …*: where it begins what a sum or a growth is like, else the end. */
function looksSo(tokens: Tokens, { to }: TokenRange, { at, part, quantity }: Figure): number {
  if (part !== 'growth' && quantity.kind !== 'money') return to
  for (let index = at.to; index < to; index++) if (tokens.kind[index] === WORD && LOOKS.has(tokens.word[index] as number)) return index
  return to
}

const LOOKS = internAll('look looks looked seem seems seemed sound sounds sounded feel feels felt prove proves proved')

/** *The meeting in Hanoi was one of four seminars*: what is one of them restricts nothing. */
function isOneOf(tokens: Tokens, at: number): boolean {
  const word = (before: number): number => (before >= 0 && tokens.kind[before] === WORD ? (tokens.word[before] as number) : -1)
  let before = at - 1
  if (word(before) === ONLY) before--
  if (OWNERS.has(word(before))) before--
  if (word(before) === OF) return word(before - 1) === ONE
  if (word(before) === SO) before--
  return word(before) === TRONG && word(before - 1) === MOT
}

/** *We are one of 60 partners; 55 of these …*: from what we are one of, else all of it. */
function fromOneOf(tokens: Tokens, range: TokenRange, to: number): TokenRange {
  for (let index = range.from; index < to; index++)
    if (tokens.kind[index] === NUMBER && isOneOf(tokens, index)) return { from: index, to: range.to }
  return range
}

const ONE = intern('one')
const OF = intern('of')
const ONLY = intern('only')
const OWNERS = internAll('the its their these')
const MOT = intern('một')
const TRONG = intern('trong')
const COUNTRY = intern('nước')
const SO = intern('số')

/** A word beside the subject's name that its label has too: *demand for digital technology of state agencies*. */
function repeatsName(index: number, tokens: Tokens, { subject, series }: Candidate): boolean {
  if (subject.mention === undefined || subject.distance > 1) return false
  return isInLabel(tokens, index, series.subject.labels)
}

/** A rank among the countries around. */
function isRegional({ area, indicator: { among } }: Candidate['series'], knowledge: Knowledge): boolean {
  return among !== undefined && among !== 'world' && knowledge.isWithin(area.code, among)
}

/** *In the region*, *the regional top five*. */
function isRegion(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index] as number
  return word === REGIONAL || (word === REGION && index > 0 && ITS_OWN.has(tokens.word[index - 1] as number))
}

const REGION = intern('region')
const REGIONAL = intern('regional')
const ITS_OWN = internAll('the our its')

function hasNumberBetween({ tokens, quantities }: Reading, left: Mention, right: Mention): boolean {
  const from = tokens.end[toOf(left) - 1] as number
  const to = tokens.start[fromOf(right)] as number
  return quantities.some((quantity) => quantity.start >= from && quantity.end <= to)
}

/** Phrases without a verb between a name and a number that has none either: *wind power came to 3, mostly in the north (2)*, *– North: 2*. */
function phrasesBetween(
  tokens: Tokens,
  named: NamedSentence,
  group: number,
  mentions: readonly (Mention | undefined)[],
): readonly TokenRange[] {
  const known = mentions.filter((mention) => mention !== undefined)
  if (hasVerb(tokens, named.groups[group] as TokenRange) || known.some((mention) => mention.group <= group && group <= mention.lastGroup))
    return []
  const from = Math.max(-1, ...known.map((mention) => mention.lastGroup)) + 1
  return named.groups.slice(from, group).filter((range) => !hasVerb(tokens, range))
}

/** The words around a mention up to the next verb on either side: what is said elsewhere in its group restricts it no more. */
function phraseAround(mention: Mention, tokens: Tokens, group: TokenRange): TokenRange {
  const isVerb = (index: number): boolean =>
    tokens.kind[index] === WORD &&
    (classesOf(tokens.word[index] as number) & TELLING_VERBS) !== 0 &&
    (classesOf(tokens.word[index] as number) & NEUTRAL) === 0
  let from = fromOf(mention)
  while (from > group.from && !isVerb(from - 1)) from--
  let to = toOf(mention)
  while (to < group.to && !isVerb(to)) to++
  return { from, to }
}

/** The noun that this number counts, or another number of the sentence does: *workers* of a count of jobs, *93 enterprises from 10 countries*. */
function isCounted(word: Unexplained, reading: Reading, bound: Candidate, knowledge: Knowledge): boolean {
  if (knowledge.unitOf(word.text) === bound.series.unit) return true
  const start = reading.tokens.start[word.token] as number
  return reading.quantities.some((quantity) => {
    const counted = quantity.kind === 'count' && quantity.unit.split(' ').includes(word.text)
    const ranked =
      quantity.kind === 'rank' &&
      /^(countries|economies|nations|members|states|exporters|producers|count(?:y|ies)|provinces?|city|cities|towns?|regions?|districts?|municipality|municipalities|employers?|markets?)$/i.test(
        word.text,
      )
    // *Top 10 quốc gia*
    if (quantity.kind === 'rank' && VIETNAMESE_COUNTRIES.test(word.text) && start >= quantity.end && start - quantity.end <= 6) return true
    // *17.2 million tonnes of CO2*
    if (quantity.kind === 'measure' && GAS.test(word.text) && start >= quantity.end && start - quantity.end <= 5) return true
    return (counted || ranked) && start >= quantity.start && start - quantity.end <= quantity.unit.length + 1
  })
}

const VIETNAMESE_COUNTRIES = /^(?:quốc|gia|nước)$/i
const GAS = /^co2(?:e|eq)?$/i

/** A person owns no figure of a series; a body may. */
function isPerson(mention: Mention, knowledge: Knowledge): boolean {
  return codesOf(mention, 'agent').every((code) => knowledge.agents.get(code)?.kind === 'person')
}

/** A body stands beside a number without restricting it only where it tells, aims or expects: in its own clause, or in the one that it is the subject of. */
function tells(tokens: Tokens, named: NamedSentence, mention: Mention, clause = mention.group): boolean {
  const range = named.groups[clause] as TokenRange
  for (let index = range.from; index < range.to; index++) {
    if (isClass(tokens, index, TELLING | AIM | EXPECT | ASIDE)) return true
  }
  // *The Ministry of Transport: at least 5*
  const behind = toOf(mention)
  if (mention.group === 0 && behind < tokens.count && tokens.text.charCodeAt(tokens.start[behind] as number) === 0x3a) return true
  // *The institute sees wind at 5*
  if (behind >= tokens.count || !SEES.has(tokens.word[behind] as number)) return false
  // *Northtel has 40 suppliers*: its own.
  if (!HAS.has(tokens.word[behind] as number)) return true
  return tokens.kind[behind + 1] === WORD && named.parts.some(({ from }) => from === behind + 1 || from === behind + 2)
}

const HAS = internAll('has had')

/** *The institute asked 93 firms*, *its survey of 93 firms*: who set or counted what the knowledge base has restricts nothing. */
function isIssuer(mention: Mention, { series }: Candidate, knowledge: Knowledge): boolean {
  const codes = codesOf(mention, 'agent')
  return series.observations.some(
    ({ issuer }) =>
      issuer !== null && (codes.includes(issuer) || knowledge.agents.get(issuer)?.of.some((body) => codes.includes(body)) === true),
  )
}

/** A mention explains its words where it names what the figure is bound to, a place that fits, or a person, body or document beside it. */
export function explains(mention: Mention, bound: Candidate, area: string | undefined): boolean {
  const { series } = bound
  return mention.concepts.some(({ kind, code }) => {
    if (kind === 'subject') return [series.subject.code, series.indicator.whole, series.indicator.by].includes(code)
    if (kind === 'area') return code === area || code === series.area.code || code === series.indicator.among
    return true
  })
}

/** *Foreign firms are to meet half of the demand*, *foreign firms exported 3 billion*: a name for some of those who do what is measured. */
function countsOthers(
  tokens: Tokens,
  mention: Mention,
  { series: { indicator, subject: own }, subject }: Candidate,
  group: number,
  knowledge: Knowledge,
): boolean {
  const counts = mention.concepts.filter(({ kind, code }) => kind === 'indicator' && code !== indicator.code)
  // *FDI enterprises*: the name of a subject of their own, too.
  const others = mention.concepts.filter(({ kind, code }) => kind === 'subject' && code !== own.code && code !== indicator.whole)
  if (mention.group !== group || counts.length === 0 || counts.length + others.length < mention.concepts.length) return false
  if (indicator.by !== undefined) return true
  const first = fromOf(mention)
  // *Foreign enterprises*, `doanh nghiệp nước ngoài`, `tàu nước ngoài`
  const opening = [first, first + 1].map((index) => tokens.text.slice(tokens.start[first], tokens.end[index]).toLowerCase())
  const nouns = [tokenText(tokens, toOf(mention) - 1), ...opening]
  const { mention: named } = subject
  const beside = named !== undefined && (toOf(mention) === fromOf(named) || first === toOf(named))
  return counts.every(({ code }) => {
    const other = knowledge.indicators.get(code)
    if (other?.quantity !== 'count' || other.implicit) return false
    return beside || others.length > 0 || knowledge.seriesOf(code).some(({ unit }) => nouns.some((noun) => knowledge.unitOf(noun) === unit))
  })
}

/** Tokens of all quantities and periods of a sentence. */
export function spansIn(tokens: Tokens, sentence: TokenRange, reading: Reading): readonly TokenRange[] {
  const ranges: TokenRange[] = []
  const end = tokens.end[sentence.to - 1] as number
  const start = tokens.start[sentence.from] as number
  for (const span of [...reading.quantities, ...reading.periods]) {
    if (span.end <= start || span.start >= end) continue
    let from = sentence.from
    while (from < sentence.to && (tokens.end[from] as number) <= span.start) from++
    let to = from
    while (to < sentence.to && (tokens.start[to] as number) < span.end) to++
    ranges.push({ from, to })
  }
  return ranges
}
