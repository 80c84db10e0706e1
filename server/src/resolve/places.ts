/**
 * Tells which place a figure is about, from its sentence, and whether the text before it makes that doubtful.
 */
import { ADVERB, CONJUNCTION, DETERMINER, isClass, PREPOSITION } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Candidate } from './choose.ts'
import { holdsOccasion } from './circumstances.ts'
import type { BlockContext, Focus } from './context.ts'
import type { Before } from './discourse.ts'
import { codesOf, fromOf, type NamedSentence, names } from './mentions.ts'
import type { ResolvedFigure } from './resolved.ts'
import { ELSEWHERE } from './standing-goal.ts'
import { hasVerb } from './verbs.ts'

const WHOSE = internAll('whose where')

const NATIONWIDE =
  /\b(?:nationwide|nation-wide|countrywide|nationally|across the (?:whole )?(?:country|nation)|in the (?:whole )?country|(?:country|nation) as a whole|the (?:country|nation)(?:['’]s)|at (?:the )?national level)(?![A-Za-zÀ-ỹ])|(?:^|\s)(?:cả nước|toàn quốc)(?![A-Za-zÀ-ỹ])/iu

/** Tells whether a clause speaks of the whole country (*nationwide*) where the text spoke of a place within it. */
export function isNationwide(
  group: number,
  named: NamedSentence,
  around: string | undefined,
  tokens: Tokens,
  knowledge: Knowledge,
): boolean {
  if (around === undefined || knowledge.defaultAreas.includes(around) || !knowledge.isAtHome(around)) return false
  const first = named.groups[0] as TokenRange
  const own = named.groups[group] as TokenRange
  return NATIONWIDE.test(tokens.text.slice(tokens.start[first.from], tokens.end[own.to - 1]))
}

/** *Eastmark's share is 22 %. Our 7.5 % …*: what is ours is of the country that a text at home speaks for, not of the place it spoke of last. */
export function isOurs(
  at: number,
  { sentence: { tokens: range } }: NamedSentence,
  { atHome, stray, title, headings }: BlockContext,
  tokens: Tokens,
  knowledge: Knowledge,
): boolean {
  if (!atHome && stray === undefined) return false
  let ours = false
  for (let index = range.from; index < at && !ours; index++) ours = OURS.has(tokens.word[index] as number)
  return (
    ours &&
    [title, ...headings.map(({ focus }) => focus)].every(({ areas }) => areas.every((area) => knowledge.defaultAreas.includes(area)))
  )
}

const OURS = internAll('our ours')

/** Tells whether a sentence turns to the whole country, so that what follows is no longer of the place within it that was spoken of. */
export function turnsNationwide({ sentence: { tokens: range } }: NamedSentence, tokens: Tokens): boolean {
  return NATIONWIDE.test(tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1]))
}

/**
 * The place that what follows a sentence may be about, whatever the knowledge base has: `stray`, or one within the country that the sentence told
 * a number of that is known of the country alone (*Northtown had 700 firms*), or that it turns to (*Northtown is growing*).
 */
export function strayAfter(
  stray: string | undefined,
  named: NamedSentence,
  figures: readonly ResolvedFigure[],
  { areas }: Focus,
  tokens: Tokens,
  knowledge: Knowledge,
): string | undefined {
  const place = areas.at(-1)
  const mention = named.mentions.findLast((one) => place !== undefined && codesOf(one, 'area').includes(place))
  if (isNear(stray, knowledge) && (turnsNationwide(named, tokens) || (mention !== undefined && !isNear(place, knowledge)))) return undefined
  // What agrees with what is known of the country is told of that.
  const isOfCountry = ({ resolution, verdict }: ResolvedFigure): boolean =>
    resolution.kind === 'resolved' && (resolution.strength === 'full' || (verdict?.agreeing.length ?? 0) > 0)
  if (figures.some(isOfCountry)) return isNear(stray, knowledge) ? undefined : stray
  if (mention === undefined || !isNear(place, knowledge)) return stray
  const { from } = named.sentence.tokens
  if (figures.some(({ resolution }) => resolution.kind === 'unknown' && resolution.reason === ELSEWHERE))
    return isOpening(tokens, { from, to: fromOf(mention) }) ? place : stray
  const turns = TURNING.has(tokens.word[from] as number) || !hasVerb(tokens, { from, to: fromOf(mention) })
  return figures.length === 0 && turns ? place : stray
}

/** *In Northtown*, *the city of Northtown*: the sentence begins with the place; not *the rate in Northtown*. */
function isOpening(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++)
    if (!isClass(tokens, index, PREPOSITION | DETERMINER | ADVERB | CONJUNCTION) && !PLACE.has(tokens.word[index] as number)) return false
  return true
}

const PLACE = internAll('city town province capital region district')

/** *Firms in Northtown numbered 700. By 2025 they are to number 900*: the sentence before told the same of the town. */
export function isToldOf(before: Before | undefined, place: string, { subject }: Candidate): boolean {
  return before?.focus.areas.includes(place) === true && before.focus.subjects.includes(subject.code)
}

/** *Let us look at Northtown*, *take Northtown*. */
const TURNING = internAll('let take look consider see compare turning turn now')

/** A place within the country. */
export function isNear(area: string | undefined, knowledge: Knowledge): boolean {
  return area !== undefined && knowledge.isAtHome(area) && !knowledge.defaultAreas.includes(area)
}

/** The area that a figure's own group names, else the sentence before it; undefined where none does. */
export function areaNamed(
  group: number,
  named: NamedSentence,
  fitting: readonly Candidate[],
  tokens: Tokens,
  knowledge: Knowledge,
): string | undefined | 'mixed' {
  if (isRankedElsewhere(group, named, fitting, tokens, knowledge)) return 'mixed'
  let ranked: Candidate | undefined
  for (let away = group; away >= 0; away--) {
    const here = named.mentions.filter(
      (mention) =>
        names(mention, 'area') &&
        mention.group <= away &&
        away <= mention.lastGroup &&
        !holdsOccasion(tokens, mention.parts[0] as TokenRange),
    )
    // *Ahead of Eastmark, whose …*: what the clause hangs on is the place right before it.
    const owner = away < group && isOwned(tokens, named.groups[away + 1] as TokenRange) ? here.slice(-1) : here
    const codes = new Set(owner.flatMap((mention) => codesOf(mention, 'area')))
    if (codes.size === 0) continue
    // `Vietnam ranks second in the world` names both the area and the one it is ranked in.
    const explained = fitting.find(
      (candidate) =>
        codes.has(candidate.series.area.code) &&
        [...codes].every(
          (code) =>
            code === candidate.series.area.code ||
            code === candidate.series.indicator.among ||
            knowledge.isWithin(candidate.series.area.code, code),
        ),
    )
    if (explained !== undefined) return explained.series.area.code
    // `sixth in the world` names only the area it is ranked in; whose rank it is stands before, or goes without saying.
    ranked ??= fitting.find((candidate) => [...codes].every((code) => code === candidate.series.indicator.among))
    if (ranked !== undefined) continue
    // A wider area that an earlier part of the sentence speaks of restricts nothing here.
    if (away < group && fitting.some((candidate) => [...codes].every((code) => knowledge.isWithin(candidate.series.area.code, code))))
      continue
    if (codes.size === 1) return [...codes][0]
    // *Eastmark is the envy of Norland: 94 % …*: what stands before a colon speaks of one of them, and does not say of which.
    if (away < group && isBehindStop(group, named)) return 'mixed'
    const own = new Set(fitting.map((candidate) => candidate.series.area.code).filter((code) => codes.has(code)))
    return own.size === 1 ? [...own][0] : 'mixed'
  }
  return undefined
}

/** *In Asia, Norland ranks third*, *Norland ranks third in the region*: among others than those that it is known to be ranked among. */
function isRankedElsewhere(
  group: number,
  { mentions, groups, sentence }: NamedSentence,
  fitting: readonly Candidate[],
  tokens: Tokens,
  knowledge: Knowledge,
): boolean {
  if (!fitting.every(({ series }) => series.indicator.quantity === 'rank')) return false
  const codes = mentions.flatMap((mention) => (mention.group <= group ? codesOf(mention, 'area') : []))
  const { text, start, end } = tokens
  const region = REGION.test(text.slice(start[sentence.tokens.from], end[(groups[group] as TokenRange).to - 1]))
  return !fitting.some(
    ({ series: { area, indicator } }) =>
      codes.some((code) => code === indicator.among) ||
      !(region || codes.some((code) => code !== area.code && knowledge.isWithin(area.code, code))),
  )
}

const REGION =
  /(?<![A-Za-zÀ-ỹ])(?:(?:trong|ở|tại|của|toàn) khu vực(?: này)?(?=[,.;:)]|$| về| và)|(?:trong|giữa|so với) (?:số |nhóm |khối )?(?:các|những) (?:nước|quốc gia|nền kinh tế|thị trường))(?![A-Za-zÀ-ỹ])/iu

function isOwned(tokens: Tokens, { from }: TokenRange): boolean {
  return WHOSE.has(tokens.word[from] as number)
}

function isBehindStop(group: number, { sentence, groupOf }: NamedSentence): boolean {
  return sentence.segments[groupOf.indexOf(group)]?.opener === 'stop'
}

/** *Taken together the two provinces have 236*: what is said of several places is of none of them, whichever was spoken of last. */
export function tellsOfPlaces(tokens: Tokens, { from }: TokenRange, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    if (tokens.kind[index] !== WORD || !PLACES.has(tokens.word[index] as number)) continue
    for (let before = index - 1; before >= from && before >= index - 2; before--)
      if (SEVERAL.has(tokens.word[before] as number)) return true
  }
  return false
}

const PLACES = internAll(
  'provinces countries cities towns regions places localities districts economies states nations capitals tỉnh thành phương',
)
const SEVERAL = internAll('two three four five six both these those all hai ba bốn')

/** The subject is measured in towns and provinces too, so that a place spoken of before may be meant. */
export function isLocal(bound: Candidate, knowledge: Knowledge): boolean {
  return knowledge.seriesAbout(bound.subject.code).some((series) => !knowledge.defaultAreas.includes(series.area.code))
}

/** Its sentence names no place, and the paragraph before spoke of another one. */
export function isStray(named: NamedSentence, context: BlockContext, area: string | undefined, knowledge: Knowledge): boolean {
  if (context.stray === undefined || area === undefined || knowledge.isWithin(area, context.stray)) return false
  return !named.mentions.some((mention) => names(mention, 'area'))
}
