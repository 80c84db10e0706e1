/**
 * Binds a figure to the series that it is about.
 *
 * In: a figure, what its sentence names, and the context. Out: a Resolution. A number is bound by indicator, subject, area,
 * unit and kind, and only where every word beside it is accounted for may it be convicted. It compares no values.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { sentenceText } from '../claims/extract.ts'
import { DETERMINER, isClass } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { POSSESSIVE, type TokenRange, type Tokens } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import { type Candidate, candidatesFor, type Sought, strongest } from './choose.ts'
import { areaOf, type BlockContext, isOfArea, ownerOf } from './context.ts'
import { continues, isOfThese, isSomeOfThese, isThatPart } from './discourse.ts'
import { elidedFrom, uncounted } from './elided.ts'
import { withField } from './field.ts'
import { besideSlot, gapOf, goalGap, isCountedBy, isListedGrowth, isListedRank, type Said, type Told } from './gapping.ts'
import { isJoined } from './joined.ts'
import { explains, looseWords, spansIn } from './loose.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import { isAuthor } from './named-documents.ts'
import { halfOf, hasOtherCriterion, isCircumstance, isOfDoing, isOfMeasure, isOfOtherFlow, isOfOtherName, ofOther } from './of-other.ts'
import { ownerBehind } from './owner-behind.ts'
import { sameElsewhere } from './parallel-places.ts'
import { areaNamed, isLocal, isNationwide, isOurs, isStray, isToldOf, tellsOfPlaces } from './places.ts'
import { pointsToSubject } from './pointing.ts'
import type { Resolution } from './resolved.ts'
import { pairedFor } from './respectively.ts'
import {
  isApposedToPart,
  isContribution,
  isOfFronted,
  isOfPlan,
  isPartOf,
  isPartOfNumber,
  isPartOfThat,
  isSharedOut,
  sharedBefore,
} from './restrict.ts'
import { isOfSection, isScoped, isThere } from './scoped.ts'
import { growthInMoney, siblingOf } from './siblings.ts'
import { isInside, isLabelOf, onlySubjects, slotsOf, textOf } from './slots.ts'
import { ELSEWHERE } from './standing-goal.ts'
import { strengthOf } from './strength.ts'
import { broughtBack, homeOf, isTakenUp, mayInfer, onlyAround, setBy, unsaid } from './unsaid.ts'
import { isWanted } from './verbs.ts'

/** *Added 34,000 jobs*, where what is counted are jobs added: the verb is part of its name. */
function isOwnVerb({ at, quantity }: Figure, { mentions }: NamedSentence): boolean {
  if (quantity.kind !== 'count' && quantity.kind !== 'bare') return false
  return mentions.some((mention) => names(mention, 'subject') && mention.parts.some(({ from, to }) => from < at.from && at.from === to))
}

/** Finds the series that `figure` is about. */
export function bindFigure(
  written: Figure,
  reading: Reading,
  sentence: NamedSentence,
  above: BlockContext,
  knowledge: Knowledge,
  { said: last, recent, beside: next, spoken }: Told,
): Resolution {
  const beside = next ?? undefined
  const listed = pairedFor(written, reading, sentence)
  const paired = listed ?? sentence
  const parallel = sameElsewhere(written, reading, paired, recent, beside, above.before, knowledge)
  if (parallel === 'other' || (listed === undefined && parallel === undefined)) return unknown('It is said of several things together.')
  const counts = isCountedBy(written, paired, last, reading.tokens, knowledge)
  const gap =
    parallel ??
    (counts ? undefined : gapOf(written, reading, paired, last, knowledge)) ??
    goalGap(written, reading, paired, spoken, knowledge)
  const whole = gap?.figure ?? written
  const figure = whole.part === 'delta' && isOwnVerb(whole, paired) ? { ...whole, part: 'level' as const } : whole
  const named = gap !== undefined ? paired : uncounted(figure, reading, paired, above.before, knowledge)
  if (figure.part === 'comparison' && figure.quantity.kind !== 'times') return unknown('It compares two numbers.')
  const isPart = figure.part === 'share' && figure.quantity.kind !== 'percent' && !isWanted(reading.tokens, figure.at)
  const isNamed = isOfThese(figure, reading.tokens) || isOfNamed(figure, named, reading.tokens)
  if (isPart && !isNamed && !measuresAnew(figure, named, last)) return unknown('It is a part of what is measured.')
  if (parallel === undefined && figure.isElliptical && isApposedToPart(figure, reading.tokens))
    return unknown('It is a part of what is measured.')
  if (figure.part === 'delta') return unknown('It is a change, not a level.')
  if (figure.quantity.kind === 'percent' && isOfPlan(reading.tokens, figure.at)) return unknown('It is a part of what is measured.')
  if (isThatPart(figure, reading)) return unknown('It is a part of what is measured.')
  const group = named.groupOf[figure.segment] ?? 0
  const elided = elidedFrom(figure, reading, named, above.before, knowledge)
  const context = elided === undefined ? above : { ...above, before: elided }
  const item = next !== undefined && gap === undefined && isListedGrowth(figure, reading, named) ? next : undefined
  if (item === null) return unknown('What is named beside it is something else.')
  const told =
    gap?.subjects ??
    (item !== undefined ? [besideSlot(item, 'subject')] : undefined) ??
    slotsOf('subject', group, named, reading.tokens, context)
  const indicators = [
    ...(gap?.indicators ??
      (item !== undefined ? [besideSlot(item, 'indicator')] : undefined) ??
      slotsOf('indicator', group, named, reading.tokens, context, figure.isElliptical && figure.quantity.kind === 'percent')),
  ].filter(({ code }) => !counts || knowledge.indicators.get(code)?.quantity !== 'money')
  if (indicators.every(({ distance }) => distance > 1) && isListedRank(figure, reading, named, beside))
    indicators.push(besideSlot(beside as Said, 'indicator'))
  const near = told.some(({ distance }) => distance <= 1) ? told : [...told, ...onlySubjects(indicators, told, knowledge)]
  const subjects = withField(near, reading.tokens, named, context.field, knowledge)
  if (subjects.length === 0) return unknown('Nothing near it names a subject of the knowledge base.')
  const goesOn = continues(figure, reading.tokens, named, context.before)
  const grew = goesOn === 'answer' && context.before?.growth === true && figure.quantity.kind === 'percent'
  const planned = isToldAsPlan(figure, reading) && figure.period.how === 'own' ? figure.period.period?.code : undefined
  const soughtAs = (on: boolean, inferred: boolean): Sought => ({
    quantity: figure.quantity,
    isWhole: figure.isWhole,
    part: grew ? 'growth' : figure.part,
    isElliptical: figure.isElliptical || goesOn === 'answer',
    goesOn: on,
    planned,
    inferred,
  })
  // *Firms: 70,000 in 2022*, and below it *By 2025: 80,000*.
  const ofLabel = goesOn === 'label' && figure.quantity.kind === 'bare' && datesItself(figure) && named.mentions.length === 0
  const sought = soughtAs(goesOn === 'pronoun' || ofLabel, false)
  const plain = candidatesFor(sought, subjects, indicators, knowledge)
  const candidates = (other: Sought): readonly Candidate[] => candidatesFor(other, subjects, indicators, knowledge)
  const stated = plain.length > 0 ? plain : unsaid(sought, figure, reading, named, context, last, candidates)
  const fitting = stated.length > 0 || !mayInfer(figure) ? stated : candidates(soughtAs(isTakenUp(figure, reading, named), true))
  if (fitting.length === 0)
    return unknown(indicators.length === 0 ? 'Nothing near it names what is measured.' : 'The knowledge base has no such series.')
  const owner = ownerBehind(written, named, reading.tokens, knowledge)
  if (owner?.other !== undefined) return unknown(`“${owner.other}” may make it about something else.`)
  const namedPlace = areaNamed(group, named, fitting, reading.tokens, knowledge) ?? owner?.area
  const nationwide =
    namedPlace === undefined &&
    (isNationwide(group, named, context.stray ?? areaOf(context, knowledge), reading.tokens, knowledge) ||
      isOurs(figure.at.from, named, context, reading.tokens, knowledge))
  const place = nationwide ? homeOf(fitting, knowledge) : namedPlace
  if (place === 'mixed') return unknown('Several places are named.')
  const open = place ?? areaOf(context, knowledge)
  const exact = fitting.filter((candidate) => isOfArea(candidate.series, open, knowledge))
  // A town that the text before spoke of lies in the country that the number may be about.
  const around =
    place !== undefined || exact.length > 0
      ? []
      : fitting.filter(
          (candidate) =>
            open !== undefined &&
            isOfArea(candidate.series, undefined, knowledge) &&
            knowledge.isWithin(open, candidate.series.area.code) &&
            !isToldOf(context.before, open, candidate),
        )
  const meant =
    exact.length > 0
      ? exact
      : around.length > 0 || place !== undefined
        ? around
        : [...setBy(fitting, named, knowledge), ...onlyAround(fitting, open, knowledge)]
  const back = meant.length > 0 || place !== undefined ? [] : broughtBack(fitting, context, named, knowledge)
  const here = meant.length > 0 ? meant : back
  if (here.length === 0) return unknown(ELSEWHERE)
  const best = repeated(pointedAt(strongest(here), reading, named, group), figure, last, reading.tokens)
  if (best.length > 1) {
    return { kind: 'ambiguous', candidates: best.map((candidate) => candidate.series), reason: 'It could be of several series.' }
  }
  const taken = best[0] as Candidate
  const bound = siblingOf(taken, figure, group, named, reading.tokens, knowledge)
  if (bound === undefined) return unknown('It could be of several series.')
  // *Fifty of these are foreign*: only what the words beside the number name of the part.
  // *It took in 148 billion, and 34 billion of that went into GDP*: what the clause names is measured by itself.
  const ownMeasure =
    bound.indicator?.mention !== undefined &&
    bound.indicator.mention.lastGroup >= group - 1 &&
    last !== undefined &&
    last.series.indicator.code !== bound.series.indicator.code
  if (
    (isPart && bound.indicator?.distance !== 0 && !ownMeasure) ||
    (bound.indicator === undefined && isSomeOfThese(figure, reading.tokens))
  )
    return unknown('It is a part of what is measured.')
  const area = exact.length === 0 ? bound.series.area.code : (open ?? bound.series.area.code)
  const other = ofOther(figure.at, bound, named, reading)
  if (other !== undefined) return unknown(`“${textOf(other, reading.tokens)}” makes it about something else.`)
  if (
    isOfDoing(reading.tokens, bound, named) ||
    isOfOtherFlow(reading.tokens, figure.at, group, named, bound) ||
    isOfOtherName(reading.tokens, figure.at, named, bound) ||
    isCircumstance(figure, reading.tokens, group, named, bound) ||
    hasOtherCriterion(figure, reading, bound, knowledge) ||
    isOfMeasure(reading.tokens, figure.at, group, named, bound, knowledge)
  )
    return unknown('What is named beside it is something else.')
  const apart = apartFrom(bound, area, group, figure.at.from, named, reading, knowledge) ?? countedBefore(figure, bound, reading, knowledge)
  if (apart !== undefined) return unknown(apart)
  const part = [bound.indicator?.mention, bound.subject.mention].find(
    (mention) => mention !== undefined && isPartOf(reading.tokens, mention, named.mentions),
  )
  const ofThat = isPartOfThat(reading.tokens, named.groups.slice(Math.max(0, group - 1), group + 1), named.mentions)
  // *209: 55 in the north, 154 in the south*, where nothing is known of the 209.
  const shared = figure.quantity.kind === 'bare' ? sharedBefore(reading, named.sentence.tokens, figure.at) : undefined
  if (shared !== undefined && (last === undefined || last.quantity.end < shared.end)) return unknown('It is a part of the number before.')
  if (isPartOfNumber(reading.tokens, figure.at) && !ownMeasure) return unknown('It is a part of the number before.')
  if (
    figure.quantity.kind !== 'percent' &&
    isContribution(reading.tokens, figure.at, named.groups[group] as TokenRange, bound.indicator?.mention)
  )
    return unknown('It is a part of what is measured.')
  // *Of this, 740 million went into school buildings*: what the clause names has a number of its own.
  const ownPart = part === undefined && bound.subject.distance === 0 && last?.series.subject.code !== bound.series.subject.code
  // *60 partners, of which foreign: 55*
  const label = bound.indicator?.mention?.lastGroup === group - 1 && isLabelOf(reading.tokens, named.groups, group - 1)
  if ((part !== undefined || ofThat) && !ownPart && !ownMeasure && !label && parallel === undefined && figure.quantity.kind !== 'percent')
    return unknown('It is a part of what is measured.')
  const measured = [
    // *Exports? Of panes, 136 million.*: what is measured was asked for.
    bound.indicator?.mention ?? (bound.indicator !== undefined && context.before?.asked === true ? undefined : bound.subject.mention),
    ...named.mentions.filter((mention) => codesOf(mention, 'indicator').includes(bound.series.indicator.code)),
  ]
  if (
    figure.quantity.kind !== 'percent' &&
    figure.quantity.kind !== 'rank' &&
    measured.some((mention) => mention !== undefined && isOfFronted(reading.tokens, figure.at, mention, named.sentence.tokens.from))
  )
    return unknown('It is a part of what is measured.')
  const same = recent?.sentence === figure.sentence && recent.series.id === bound.series.id && figure.period.how !== 'own'
  if (same && isSharedOut(reading.tokens, recent.quantity.end, figure.at)) return unknown('It is a part of what is measured.')
  const loose = looseWords(figure, reading, named, group, bound, area, knowledge).filter(
    ({ token }) => !ownsBody(reading.tokens, token, named, knowledge),
  )
  // Who wrote about it restricts nothing: *Anna Berg's article has …*.
  const nameIn = loose.find((word) => word.name && !isAuthor(reading.tokens, word.token, knowledge))
  if (nameIn !== undefined) return unknown(`“${nameIn.text}” may make it about something else.`)
  const grown = loose.length > 0 ? bound : growthInMoney(bound, figure, named, knowledge)
  const certainty = strengthOf(
    figure,
    reading,
    named,
    grown,
    loose,
    group,
    (!nationwide && isStray(named, context, area, knowledge) && setBy([bound], named, knowledge).length === 0) ||
      ownerOf(context) !== undefined ||
      isScoped(figure, reading, named) ||
      (place === undefined && isThere(reading.tokens, named, context)) ||
      (around.length > 0 && isOfSection(context, open)) ||
      (around.length > 0 && open !== context.title.areas.at(-1) && (bound.subject.distance > 1 || isLocal(bound, knowledge))),
    knowledge,
    context.before,
    recent,
    context.away,
    beside,
  )
  const moved = context.lead?.moved
  const { strength, reason, doubts, narrowed }: ReturnType<typeof strengthOf> =
    certainty.strength === 'full' && (back.length > 0 || moved !== undefined)
      ? {
          strength: 'partial',
          reason: moved === undefined ? 'The text before it is about another place.' : `“${moved}” may make it about something else.`,
          doubts: [],
        }
      : certainty
  return {
    kind: 'resolved',
    series: grown.series,
    strength,
    reason,
    doubts,
    narrowed,
    only: bound.subject.only === true,
    inferred: bound.inferred === true,
    carried: bound.subject.distance > 1,
  }
}

/** *146 of the partners are foreign*: of those that are named right behind the number. */
function isOfNamed({ at, quantity }: Figure, { mentions }: NamedSentence, tokens: Tokens): boolean {
  if ((quantity.kind !== 'bare' && quantity.kind !== 'count') || !isClass(tokens, at.to + 1, DETERMINER)) return false
  return tokens.word[at.to] === OF && mentions.some((mention) => mention.parts[0]?.from === at.to + 2 && names(mention, 'subject'))
}

/** *It took in 148 billion, and 34 billion of that went into GDP*: its clause names another measure than the number before has. */
function measuresAnew({ segment, quantity }: Figure, { mentions, groupOf }: NamedSentence, last: Told['said']): boolean {
  if (last === undefined || quantity.kind !== 'money') return false
  const group = groupOf[segment] ?? 0
  return mentions.some(
    (mention) =>
      mention.group <= group &&
      group <= mention.lastGroup + 1 &&
      codesOf(mention, 'indicator').length > 0 &&
      !codesOf(mention, 'indicator').includes(last.series.indicator.code),
  )
}

/** *Hanoi's Ministry of Energy expects 5*: a place at home before the body that it speaks for. */
function ownsBody(tokens: Tokens, name: number, { mentions }: NamedSentence, knowledge: Knowledge): boolean {
  return mentions.some(({ parts: [own], ...mention }) => {
    if (own === undefined || own.from > name || own.to <= name || tokens.kind[own.to] !== POSSESSIVE) return false
    const isHome = mention.concepts.some(({ kind, code }) => kind === 'area' && knowledge.isAtHome(code))
    return isHome && mentions.some((other) => other.parts[0]?.from === own.to + 1 && names(other, 'agent'))
  })
}

/** A target, or a number that is called a forecast: *the forecast for renewables in 2027 is 64 %*. */
function isToldAsPlan({ stance: { status }, sentence }: Figure, reading: Reading): boolean {
  if (status !== 'forecast') return status === 'target'
  return /\b(?:forecast|projection)s? (?:for|of)\b|(?<![A-Za-zÀ-ỹ])dự báo (?:về|cho)(?![A-Za-zÀ-ỹ])/iu.test(sentenceText(reading, sentence))
}

/** Of candidates that nothing tells apart, the series of the number right before that this one is set beside: *26 billion, against 4 billion in 2021*. */
function repeated(
  best: readonly Candidate[],
  { isElliptical, sentence, quantity }: Figure,
  last: Told['said'],
  { text }: Reading['tokens'],
): readonly Candidate[] {
  // *A surplus of 26 billion, where in 2021 it had run one of 4 billion*
  const again = isElliptical || /\bone of (?:about |only |just )?$/i.test(text.slice(Math.max(0, quantity.start - 14), quantity.start))
  if (best.length < 2 || !again || last === undefined || last.sentence < sentence - 1 || last.quantity.kind !== quantity.kind) return best
  const same = best.filter(({ series }) => series.id === last.series.id)
  return same.length === 1 ? same : best
}

/** Its own sentence says when. */
function datesItself({ period: { how, mention, carried } }: Figure): boolean {
  return mention !== undefined && carried !== true && (how === 'own' || how === 'near')
}

/** Of candidates that nothing tells apart, the one whose subject the sentence points at: *the sector as a whole*; or that its own half names. */
function pointedAt(best: readonly Candidate[], { tokens }: Reading, named: NamedSentence, group: number): readonly Candidate[] {
  if (best.length < 2) return best
  const { sentence } = named
  const half = halfOf(named, group)
  const own = best.filter(({ indicator }) => indicator?.mention !== undefined && halfOf(named, indicator.mention.group) === half)
  if (own.length === 1 && best.every(({ indicator }) => indicator?.mention !== undefined)) return own
  if (best.some(({ subject }) => subject.distance < 2)) return best
  const pointed = best.filter((candidate) => pointsToSubject(tokens, sentence.tokens, candidate))
  return pointed.length === 1 ? pointed : best
}

/** *14 sailors and 9 ship's cadets, 24 in all*: a number without a noun counts what the number before it does. */
function countedBefore(
  { quantity, sentence, isElliptical }: Figure,
  bound: Candidate,
  reading: Reading,
  knowledge: Knowledge,
): string | undefined {
  if (quantity.kind !== 'bare' || !isElliptical || bound.series.indicator.quantity !== 'count') return undefined
  const before = reading.figures.findLast(
    (other) =>
      other.sentence === sentence && other.quantity.end <= quantity.start && other.quantity.kind === 'count' && other.quantity.unit !== '',
  )?.quantity
  // *62,800 nurses; family doctors numbered 6,790, short of 8,000*: the number between is of what is named before it.
  const noun = bound.subject.mention?.parts[0]
  const named = noun === undefined ? 0 : (reading.tokens.end[noun.to - 1] as number)
  const between = (other: Figure): boolean =>
    other.quantity.kind === 'bare' && other.quantity.start >= named && other.quantity.end <= quantity.start
  if (before !== undefined && named > before.end && reading.figures.some(between)) return undefined
  if (before === undefined || knowledge.unitOf(before.unit) === bound.series.unit || ` ${bound.subject.text} `.includes(` ${before.unit} `))
    return undefined
  return 'It counts what the number before it counts.'
}

const OF = intern('of')

/** Why a series that fits is not what the number is of: what names it is joined to something else, or its own clause names another subject. */
function apartFrom(
  bound: Candidate,
  area: string | undefined,
  group: number,
  at: number,
  named: NamedSentence,
  reading: Reading,
  knowledge: Knowledge,
): string | undefined {
  const taken = spansIn(reading.tokens, named.sentence.tokens, reading)
  const joined = (mention: Mention | undefined, kind: 'subject' | 'area'): boolean =>
    mention !== undefined && isJoined(mention, kind, named, reading.tokens, taken)
  const place = named.mentions.find(
    (mention) => names(mention, 'area') && mention.group <= group && codesOf(mention, 'area').some((code) => code === area),
  )
  if (named.paired !== true && (joined(bound.subject.mention, 'subject') || joined(place, 'area')))
    return 'It is said of several things together.'
  if (
    place === undefined &&
    area !== undefined &&
    !knowledge.defaultAreas.includes(area) &&
    tellsOfPlaces(reading.tokens, named.sentence.tokens, at)
  )
    return 'It is said of several things together.'
  if (bound.subject.mention !== undefined) return undefined
  const other = named.mentions.find(
    (mention) =>
      mention.group <= group &&
      group <= mention.lastGroup &&
      names(mention, 'subject') &&
      !explains(mention, bound, area) &&
      !isInside(mention, bound.indicator?.mention),
  )
  return other === undefined ? undefined : `“${textOf(other, reading.tokens)}” makes it about something else.`
}

function unknown(reason: string): Resolution {
  return { kind: 'unknown', reason }
}
