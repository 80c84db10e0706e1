/**
 * Binds a figure to the series that it is about.
 *
 * In: a figure, what its sentence names, and the context. Out: a Resolution. A number is bound by indicator, subject, area,
 * unit and kind, and only where every word beside it is accounted for may it be convicted. It compares no values.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { AIM, ANAPHOR, ASIDE, CHANGE_NOUN, classesOf, DETERMINER, EXPECT, FUTURE, MODAL, NEUTRAL, PAST, PREPOSITION, PRESENT, TELLING, VERB } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type TokenRange, type Tokens, WORD, tokenText } from '../reading/token.ts'
import { type Candidate, candidatesFor, type Slot, strongest } from './choose.ts'
import { areaOf, type BlockContext, type Focus, isOfArea } from './context.ts'
import { type Unexplained, unexplainedIn } from './explain.ts'
import { isJoined } from './joined.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import type { Resolution, Strength } from './resolved.ts'
import { asideBefore, happens, isPartOf, isPartOfThat, limits, movesAway } from './restrict.ts'

/** Finds the series that `figure` is about. */
export function bindFigure(figure: Figure, reading: Reading, named: NamedSentence, context: BlockContext, knowledge: Knowledge): Resolution {
  if (figure.part === 'comparison' && figure.quantity.kind !== 'times') return unknown('It compares two numbers.')
  if (figure.part === 'share' && figure.quantity.kind !== 'percent') return unknown('It is a part of what is measured.')
  if (figure.part === 'delta') return unknown('It is a change, not a level.')
  const group = named.groupOf[figure.segment] ?? 0
  const subjects = slotsOf('subject', group, named, reading.tokens, context)
  const indicators = slotsOf('indicator', group, named, reading.tokens, context)
  if (subjects.length === 0) return unknown('Nothing near it names what it is about.')
  const fitting = candidatesFor(figure, subjects, indicators, knowledge)
  if (fitting.length === 0) return unknown('No series in the knowledge base has this measure of this subject.')
  const stated = areaNamed(group, named, fitting, knowledge)
  if (stated === 'mixed') return unknown('Several places are named.')
  const open = stated ?? areaOf(context, knowledge)
  const exact = fitting.filter((candidate) => isOfArea(candidate.series, open, knowledge))
  // A town that the text before spoke of lies in the country that the number may be about.
  const around = stated !== undefined || exact.length > 0 ? [] : fitting.filter((candidate) => open !== undefined && isOfArea(candidate.series, undefined, knowledge) && knowledge.isWithin(open, candidate.series.area.code))
  const here = exact.length > 0 ? exact : around
  if (here.length === 0) return unknown('It is about another place.')
  const best = strongest(here)
  if (best.length > 1) {
    return { kind: 'ambiguous', candidates: best.map((candidate) => candidate.series), reason: 'It could be of several series.' }
  }
  const bound = best[0] as Candidate
  const area = around.length > 0 ? bound.series.area.code : (open ?? bound.series.area.code)
  const apart = apartFrom(bound, area, group, named, reading)
  if (apart !== undefined) return unknown(apart)
  const part = [bound.indicator?.mention, bound.subject.mention].find((mention) => mention !== undefined && isPartOf(reading.tokens, mention))
  const ofThat = isPartOfThat(reading.tokens, named.groups.slice(Math.max(0, group - 1), group + 1), named.mentions.flatMap((mention) => mention.parts))
  if ((part !== undefined || ofThat) && figure.quantity.kind !== 'percent') return unknown('It is a part of what is measured.')
  const loose = looseWords(figure, reading, named, group, bound, area, knowledge)
  const nameIn = loose.find((word) => word.name)
  if (nameIn !== undefined) return unknown(`“${nameIn.text}” may make it about something else.`)
  const strength = strengthOf(figure, reading, named, bound, loose, group, isStray(named, context, area, knowledge) || (around.length > 0 && open !== context.title.areas.at(-1) && (bound.subject.distance > 1 || isLocal(bound, knowledge))))
  return { kind: 'resolved', series: bound.series, strength: strength.strength, reason: strength.reason }
}

/** The subject is measured in towns and provinces too, so that a place spoken of before may be meant. */
function isLocal(bound: Candidate, knowledge: Knowledge): boolean {
  return knowledge.seriesAbout(bound.subject.code).some((series) => !knowledge.defaultAreas.includes(series.area.code))
}

/** Its sentence names no place, and the paragraph before spoke of another one. */
function isStray(named: NamedSentence, context: BlockContext, area: string | undefined, knowledge: Knowledge): boolean {
  if (context.stray === undefined || area === undefined || knowledge.isWithin(area, context.stray)) return false
  return !named.mentions.some((mention) => names(mention, 'area'))
}

/** Why a series that fits is not what the number is of: what names it is joined to something else, or its own clause names another subject. */
function apartFrom(bound: Candidate, area: string | undefined, group: number, named: NamedSentence, reading: Reading): string | undefined {
  const taken = spansIn(reading.tokens, named.sentence.tokens, reading)
  const joined = (mention: Mention | undefined, kind: 'subject' | 'area'): boolean => mention !== undefined && isJoined(mention, kind, named, reading.tokens, taken)
  const place = named.mentions.find((mention) => names(mention, 'area') && mention.group <= group && codesOf(mention, 'area').some((code) => code === area))
  if (joined(bound.subject.mention, 'subject') || joined(place, 'area')) return 'It is said of several things together.'
  if (bound.subject.mention !== undefined) return undefined
  const other = named.mentions.find((mention) => mention.group <= group && group <= mention.lastGroup && names(mention, 'subject') && !explains(mention, bound, area) && !isInside(mention, bound.indicator?.mention))
  return other === undefined ? undefined : `“${textOf(other, reading.tokens)}” makes it about something else.`
}

/** A name inside another is part of that: the GDP of *contribution to GDP*. */
function isInside(mention: Mention, other: Mention | undefined): boolean {
  const from = other?.parts[0]?.from ?? 0
  const to = other?.parts[other.parts.length - 1]?.to ?? 0
  return mention.parts.every((part) => from <= part.from && part.to <= to)
}

function unknown(reason: string): Resolution {
  return { kind: 'unknown', reason }
}

/** All codes of a kind that a figure may take, nearest first: those of its group, else of the groups before, the one after, the text before. */
function slotsOf(kind: 'subject' | 'indicator', group: number, named: NamedSentence, tokens: Tokens, context: BlockContext): readonly Slot[] {
  const slots: Slot[] = []
  const add = (away: number, distance: 0 | 1, ahead = false): void => {
    for (const mention of named.mentions) {
      if (mention.group > away || away > mention.lastGroup || !names(mention, kind)) continue
      for (const code of codesOf(mention, kind)) {
        if (!slots.some((slot) => slot.code === code)) slots.push({ code, mention, distance, ahead, change: namesChange(mention, tokens), text: textOf(mention, tokens) })
      }
    }
  }
  add(group, 0)
  // What a part of the sentence names hides what the parts before it named.
  for (let away = group - 1; away >= 0 && !(kind === 'subject' && slots.length > 0); away--) add(away, 1)
  for (let away = group + 1; away < named.groups.length && slots.length === 0; away++) add(away, 1, true)
  // A sentence with a subject of its own takes none from elsewhere.
  if (kind === 'subject' && slots.some((slot) => !named.mentions.some((mention) => names(mention, 'indicator') && isInside(slot.mention as Mention, mention)))) return slots
  return [...slots, ...openSlots(kind, context).filter((open) => !slots.some((slot) => slot.code === open.code))]
}

/** The codes that lead-in, earlier sentences, headings and title leave open. */
export function openSlots(kind: 'subject' | 'indicator', context: BlockContext): readonly Slot[] {
  const slots: Slot[] = []
  const add = (focus: Focus, distance: 1 | 2 | 3): void => {
    for (const code of kind === 'subject' ? focus.subjects : focus.indicators) {
      if (!slots.some((slot) => slot.code === code)) slots.push({ code, mention: undefined, distance, ahead: false, change: false, text: '' })
    }
  }
  if (context.lead !== undefined) add(context.lead.focus, context.lead.introduces ? 1 : 2)
  add(context.focus, 2)
  for (let index = context.headings.length - 1; index >= 0; index--) add((context.headings[index] as { focus: Focus }).focus, 3)
  add(context.title, 3)
  return slots
}

/** The words of a mention, in lower case. */
export function textOf(mention: Mention, tokens: Tokens): string {
  return mention.parts.map((part) => tokens.text.slice(tokens.start[part.from], tokens.end[part.to - 1])).join(' ').toLowerCase()
}

/** Tells whether a name itself speaks of change: *contribution to GDP growth*. */
export function namesChange(mention: Mention, tokens: Tokens): boolean {
  return mention.parts.some((part) => {
    for (let index = part.from; index < part.to; index++) if (tokens.kind[index] === WORD && (classesOf(tokens.word[index] as number) & CHANGE_NOUN) !== 0) return true
    return false
  })
}

/** The area that a figure's own group names, else the sentence before it; undefined where none does. */
function areaNamed(group: number, named: NamedSentence, fitting: readonly Candidate[], knowledge: Knowledge): string | undefined | 'mixed' {
  let ranked: Candidate | undefined
  for (let away = group; away >= 0; away--) {
    const codes = new Set(named.mentions.filter((mention) => names(mention, 'area') && mention.group <= away && away <= mention.lastGroup).flatMap((mention) => codesOf(mention, 'area')))
    if (codes.size === 0) continue
    // `Vietnam ranks second in the world` names both the area and the one it is ranked in.
    const explained = fitting.find((candidate) => codes.has(candidate.series.area.code) && [...codes].every((code) => code === candidate.series.area.code || code === candidate.series.indicator.among || knowledge.isWithin(candidate.series.area.code, code)))
    if (explained !== undefined) return explained.series.area.code
    // `sixth in the world` names only the area it is ranked in; whose rank it is stands before, or goes without saying.
    ranked ??= fitting.find((candidate) => [...codes].every((code) => code === candidate.series.indicator.among))
    if (ranked !== undefined) continue
    // A wider area that an earlier part of the sentence speaks of restricts nothing here.
    if (away < group && fitting.some((candidate) => [...codes].every((code) => knowledge.isWithin(candidate.series.area.code, code)))) continue
    if (codes.size === 1) return [...codes][0]
    const own = new Set(fitting.map((candidate) => candidate.series.area.code).filter((code) => codes.has(code)))
    return own.size === 1 ? [...own][0] : 'mixed'
  }
  return undefined
}

/** The words near the figure, and near what it takes over from other groups, that nothing explains. */
function looseWords(figure: Figure, reading: Reading, named: NamedSentence, group: number, bound: Candidate, area: string | undefined, knowledge: Knowledge): readonly Unexplained[] {
  const { tokens } = reading
  const explained: TokenRange[] = []
  for (const mention of named.mentions) if (explains(mention, bound, area) && (!names(mention, 'agent') || isPerson(mention, knowledge) || tells(tokens, named, mention))) explained.push(...mention.parts)
  // *Investment in wind came to 3 and in solar to 2*: what the other clause is about, this one says anew.
  const renewed = (kind: 'subject' | 'area'): boolean => named.mentions.some((mention) => mention.group <= group && group <= mention.lastGroup && names(mention, kind) && explains(mention, bound, area))
  for (const kind of ['subject', 'area'] as const) {
    if (renewed(kind)) for (const mention of named.mentions) if (names(mention, kind) && (mention.lastGroup < group || mention.group > group)) explained.push(...mention.parts)
  }
  for (const range of spansIn(tokens, named.sentence.tokens, reading)) explained.push(range)
  const start = named.sentence.tokens.from
  const loose = [...unexplainedIn(tokens, named.groups[group] as TokenRange, explained, start)]
  for (const slot of [bound.indicator, bound.subject]) {
    if (slot?.mention === undefined || slot.distance === 0) continue
    loose.push(...unexplainedIn(tokens, phraseAround(slot.mention, tokens, named.groups[slot.mention.group] as TokenRange), explained, start))
  }
  loose.push(...unexplainedIn(tokens, asideBefore(tokens, named.groups[group] as TokenRange, figure.at, named.mentions.flatMap((mention) => mention.parts)), explained, start))
  for (const range of phrasesBetween(tokens, named, group, [bound.indicator?.mention, bound.subject.mention])) loose.push(...unexplainedIn(tokens, range, explained, start))
  return loose.filter((word) => !isCounted(word, reading, bound, knowledge))
}

/** Phrases without a verb between a name and a number that has none either: *wind power came to 3, mostly in the north (2)*, *– North: 2*. */
function phrasesBetween(tokens: Tokens, named: NamedSentence, group: number, mentions: readonly (Mention | undefined)[]): readonly TokenRange[] {
  const known = mentions.filter((mention) => mention !== undefined)
  if (hasVerb(tokens, named.groups[group] as TokenRange) || known.some((mention) => mention.group <= group && group <= mention.lastGroup)) return []
  const from = Math.max(-1, ...known.map((mention) => mention.lastGroup)) + 1
  return named.groups.slice(from, group).filter((range) => !hasVerb(tokens, range))
}

function hasVerb(tokens: Tokens, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (tokens.kind[index] === WORD && (classesOf(tokens.word[index] as number) & TELLING_VERBS) !== 0 && (classesOf(tokens.word[index] as number) & NEUTRAL) === 0) return true
  }
  return false
}

const TELLING_VERBS = PAST | PRESENT | VERB | FUTURE | MODAL | AIM | EXPECT

/** The words around a mention up to the next verb on either side: what is said elsewhere in its group restricts it no more. */
function phraseAround(mention: Mention, tokens: Tokens, group: TokenRange): TokenRange {
  const isVerb = (index: number): boolean => tokens.kind[index] === WORD && (classesOf(tokens.word[index] as number) & TELLING_VERBS) !== 0 && (classesOf(tokens.word[index] as number) & NEUTRAL) === 0
  let from = (mention.parts[0] as TokenRange).from
  while (from > group.from && !isVerb(from - 1)) from--
  let to = (mention.parts[mention.parts.length - 1] as TokenRange).to
  while (to < group.to && !isVerb(to)) to++
  return { from, to }
}

/** The noun that this number counts, or another number of the sentence does: *workers* of a count of jobs, *93 enterprises from 10 countries*. */
function isCounted(word: Unexplained, reading: Reading, bound: Candidate, knowledge: Knowledge): boolean {
  if (knowledge.unitOf(word.text) === bound.series.unit) return true
  const start = reading.tokens.start[word.token] as number
  return reading.quantities.some((quantity) => {
    const counted = quantity.kind === 'count' && quantity.unit.split(' ').includes(word.text)
    const ranked = quantity.kind === 'rank' && /^(countries|economies|nations|members|states|exporters|producers)$/i.test(word.text)
    return (counted || ranked) && start >= quantity.start && start - quantity.end <= quantity.unit.length + 1
  })
}

/** A person owns no figure of a series; a body may. */
function isPerson(mention: Mention, knowledge: Knowledge): boolean {
  return codesOf(mention, 'agent').every((code) => knowledge.agents.get(code)?.kind === 'person')
}

/** A body stands beside a number without restricting it only where it tells, aims or expects. */
function tells(tokens: Tokens, named: NamedSentence, mention: Mention): boolean {
  const range = named.groups[mention.group] as TokenRange
  for (let index = range.from; index < range.to; index++) {
    if (tokens.kind[index] === WORD && (classesOf(tokens.word[index] as number) & (TELLING | AIM | EXPECT | ASIDE)) !== 0) return true
  }
  return false
}

/** A mention explains its words where it names what the figure is bound to, a place that fits, or a person, body or document beside it. */
function explains(mention: Mention, bound: Candidate, area: string | undefined): boolean {
  const { series } = bound
  return mention.concepts.some((concept) => {
    switch (concept.kind) {
      case 'indicator':
        return true
      case 'subject':
        return concept.code === series.subject.code || concept.code === series.indicator.whole
      case 'area':
        return concept.code === area || concept.code === series.area.code || concept.code === series.indicator.among
      case 'agent':
      case 'instrument':
      case 'source':
      case 'milestone':
        return true
    }
  })
}

/** Tokens of all quantities and periods of a sentence. */
function spansIn(tokens: Tokens, sentence: TokenRange, reading: Reading): readonly TokenRange[] {
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

/** Full where every slot is named in the sentence, or pointed at, and every word is explained. */
function strengthOf(figure: Figure, reading: Reading, named: NamedSentence, bound: Candidate, loose: readonly Unexplained[], group: number, stray: boolean): { strength: Strength; reason: string | null } {
  if (stray) return { strength: 'partial', reason: 'The text before it is about another place.' }
  const explained = [...named.mentions.flatMap((mention) => mention.parts), ...spansIn(reading.tokens, named.sentence.tokens, reading)]
  const moved = movesAway(reading.tokens, named.sentence.tokens, explained) ?? limits(reading.tokens, [bound.indicator?.mention, bound.subject.mention], figure.at) ?? (bound.indicator === undefined ? happens(reading.tokens, figure.at, named.groups[group] as TokenRange, explained) : undefined)
  if (moved !== undefined) return { strength: 'partial', reason: `“${moved}” may make it about something else.` }
  const word = loose[0]
  if (word !== undefined) return { strength: 'partial', reason: `“${word.text}” may make it about something else.` }
  if (bound.indicator !== undefined && bound.indicator.distance > 1) return takesUp(figure, reading.tokens, named, bound)
      ? { strength: 'full', reason: null }
      : { strength: 'partial', reason: 'Its sentence does not say what is measured.' }
  if (bound.subject.distance > 1 && !pointsBack(reading.tokens, named, group, bound) && !isPartOfLast(figure, reading.tokens, named, bound)) return { strength: 'partial', reason: 'Its sentence does not say whose number it is.' }
  return { strength: 'full', reason: null }
}

/** The sentence says only a new number of what the one before measured: *It had been 7 % in 2019*. */
function takesUp(figure: Figure, tokens: Tokens, named: NamedSentence, bound: Candidate): boolean {
  if (bound.indicator?.distance !== 2 || bound.subject.distance !== 2 || figure.segment > 1) return false
  // `In 2022 it had been`: what stands before the pronoun is a period.
  for (let index = named.sentence.tokens.from; index < figure.at.from; index++) {
    if (tokens.kind[index] !== WORD) continue
    if (/^(it|this|that|they)$/i.test(tokenText(tokens, index))) return true
    if ((classesOf(tokens.word[index] as number) & (PREPOSITION | DETERMINER)) === 0) return false
  }
  return false
}

/** A share that opens its segment is of what was spoken of last: *about 19 percent use outdated technology*. */
function isPartOfLast(figure: Figure, tokens: Tokens, named: NamedSentence, bound: Candidate): boolean {
  const segment = named.sentence.segments[figure.segment]
  if (bound.series.indicator.measure !== 'share' || bound.subject.distance !== 2 || segment === undefined) return false
  for (let index = segment.from; index < figure.at.from; index++) if (tokens.kind[index] === WORD && classesOf(tokens.word[index] as number) === 0) return false
  return true
}

/** The sentence takes up its subject: by a pronoun, by `the sector`, or it stands right under a heading that names it. */
function pointsBack(tokens: Tokens, named: NamedSentence, group: number, bound: Candidate): boolean {
  if (bound.subject.distance > 2) return bound.indicator !== undefined
  for (let away = 0; away <= group; away++) {
    const range = named.groups[away] as TokenRange
    for (let index = range.from; index < range.to; index++) {
      if (tokens.kind[index] !== WORD) continue
      const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase()
      if (/^(it|its|they|their|them|these|those|which|ngành)$/.test(word)) return true
      const next = index + 1
      if (/^(the|this|that|same)$/.test(word) && next < range.to && tokens.kind[next] === WORD && (classesOf(tokens.word[next] as number) & ANAPHOR) !== 0) return true
    }
  }
  return false
}
