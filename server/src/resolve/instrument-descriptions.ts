/**
 * Tells which instrument a kind word describes with the words around it: *the Assembly's resolution on rural schools*.
 *
 * In: a kind word in a sentence, the aliases found there, and the profiles of the instruments. Out: the one instrument that fits, and where its
 * description stands. Where two fit alike, or a word restricts it to something else, it is none.
 */
import { classesOf, NEUTRAL } from '../claims/lexicon.ts'
import { HYPHEN, holdsAny, MARK, NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll, wordOf } from '../reading/vocabulary.ts'
import { isSmall, isYearText, type Profile } from './instrument-titles.ts'
import { isGeneric, issuedAt, type KindWord, kindAt } from './instrument-words.ts'
import { codesOf, type Mention, names } from './mentions.ts'
import type { ResolvedInstrument } from './resolved.ts'

/** Words that say of an instrument that it is another, or not there yet. */
const NOT_THERE = internAll('draft drafting proposed forthcoming upcoming planned future another other amended revised similar separate')

/** A place that names an instrument of the knowledge base or another one. */
export interface Anchor extends TokenRange {
  readonly profile: Profile | undefined
  readonly by: ResolvedInstrument['by']
  /** Where the words before it that describe it begin. */
  readonly pre: number
  /** Behind its number or kind word. */
  readonly head: number
  /** Words of the instrument's title stand beside it. */
  readonly titled: boolean
  readonly hard: boolean
  /** Its number fits, but what follows is another title. */
  readonly refused?: boolean
}

/** The one of a list that has just one. */
export function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}

/** The instrument that a kind word with the words around it describes. */
export function described(
  tokens: Tokens,
  range: TokenRange,
  kind: KindWord,
  limit: number,
  told: readonly Mention[],
  mentions: readonly Mention[],
  profiles: readonly Profile[],
): Anchor {
  const pre = preOf(tokens, range, kind.from)
  const end = regionEnd(tokens, kind, limit)
  const agents = mentions.filter((mention) => names(mention, 'agent')).flatMap((mention) => mention.parts)
  const fits: { readonly profile: Profile; readonly to: number; readonly weight: number }[] = []
  for (const profile of profiles) {
    if (profile.kinds.size > 0 && !profile.kinds.has(kind.kind.name)) continue
    const fit = fitOf(tokens, { pre, kind, end }, profile, told, agents)
    if (fit !== undefined) fits.push({ profile, ...fit })
  }
  const best = fits.length > 1 ? only(fits.filter((one) => fits.every((other) => other === one || other.weight < one.weight))) : fits[0]
  const absent = range.from <= pre && holdsAny(tokens, { from: Math.max(range.from, pre - 1), to: kind.from }, NOT_THERE)
  if (best === undefined || absent)
    return { ...kind, profile: undefined, by: 'description', pre, head: kind.to, titled: false, hard: !kind.kind.nests }
  return {
    from: kind.from,
    to: best.to,
    profile: best.profile,
    by: 'description',
    pre,
    head: kind.to,
    titled: true,
    hard: !kind.kind.nests,
  }
}

/** Where the words before a kind word that describe it begin: *the national industrial policy resolution*. */
export function preOf(tokens: Tokens, range: TokenRange, from: number): number {
  let at = from - 1
  for (let count = 0; at >= range.from && count < 8; at--, count++) {
    const is = tokens.kind[at]
    if (is === HYPHEN || is === NUMBER || (is === MARK && tokens.kind[at + 1] === NUMBER && '–—'.includes(tokenText(tokens, at)))) continue
    if (
      is === WORD &&
      !isSmall(tokens.word[at] as number) &&
      issuedAt(tokens, at) < 0 &&
      isLower(tokens, at) &&
      isDescribing(tokens.word[at] as number)
    )
      continue
    break
  }
  return at + 1
}

/** English content words; a Vietnamese title stands behind its kind word alone. */
function isDescribing(word: number): boolean {
  const bits = classesOf(word)
  return (bits === 0 || (bits & NEUTRAL) !== 0) && /^[a-z]+$/.test(wordOf(word).text)
}

function isLower(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.start[at] as number)
  return first === first.toLowerCase()
}

/** Where a description ends at the latest: at the next instrument, a semicolon, or forty tokens on. */
function regionEnd(tokens: Tokens, kind: KindWord, limit: number): number {
  const last = Math.min(limit, kind.to + 40)
  for (let at = kind.to; at < last; at++) {
    if (tokens.kind[at] === MARK && ';:'.includes(tokenText(tokens, at))) return at
    if (kindAt(tokens, at)?.kind.nests === false || issuedAt(tokens, at) >= 0) return at
  }
  return last
}

interface Region {
  readonly pre: number
  readonly kind: KindWord
  readonly end: number
}

/** How an instrument fits a description: where that ends, and by how many words; undefined where it does not. */
function fitOf(
  tokens: Tokens,
  { pre, kind, end }: Region,
  profile: Profile,
  told: readonly Mention[],
  agents: readonly TokenRange[],
): { readonly to: number; readonly weight: number } | undefined {
  const aliases = told.filter(
    (mention) =>
      codesOf(mention, 'instrument').includes(profile.instrument.code) && mention.parts.every((part) => part.from >= pre && part.to <= end),
  )
  const covered = aliases.flatMap((mention) => mention.parts)
  const within = (ranges: readonly TokenRange[], at: number): boolean => ranges.some((part) => part.from <= at && at < part.to)
  let best: { readonly to: number; readonly weight: number } | undefined
  for (const title of profile.titles) {
    const matched = new Set<number | string>()
    let telling = 0
    let strange = 0
    let strangeThen = 0
    let years = 0
    let to = kind.to
    for (let at = pre; at < end; at++) {
      if (at >= kind.from && at < kind.to) continue
      const is = tokens.kind[at]
      if ((is !== WORD && is !== NUMBER) || within(agents, at)) continue
      const key = is === WORD ? wordOf(tokens.word[at] as number).stem : tokenText(tokens, at)
      const known = typeof key === 'number' ? title.words.has(key) : title.numbers.has(key)
      if (known || within(covered, at)) {
        if (!matched.has(key)) {
          matched.add(key)
          if (typeof key === 'number' ? !isGeneric(key) && !isSmall(tokens.word[at] as number) : !isYearText(key)) telling++
        }
        if (at >= kind.to) to = at + 1
        strangeThen = strange
      } else if (typeof key === 'string') {
        if (isYearText(key) && title.numbers.size > 0 && at >= kind.to && at <= to + 2 && leadsYear(tokens, at - 1)) years++
      } else if (isStrange(tokens, at)) strange++
    }
    const weight = matched.size
    const aliased = covered.length > 0 && strangeThen <= Math.max(1, weight >> 1)
    const fits =
      aliased ||
      (profile.kinds.size > 0 &&
        title.ordinals.every((one) => matched.has(one)) &&
        telling >= 2 &&
        weight >= 3 &&
        telling >= title.telling * 0.6 &&
        (strangeThen === 0 || (strangeThen === 1 && telling >= 4 && telling >= title.telling * 0.9)))
    if (!fits || years > 0) continue
    if (best === undefined || weight > best.weight) best = { to, weight }
  }
  return best
}

const YEAR_LEADS = internAll('to until till by through towards and vision đến năm')

/** A year that is part of what is described, not the date of its issue: *to 2030*, *2021–2025*. */
function leadsYear(tokens: Tokens, at: number): boolean {
  return YEAR_LEADS.has(tokens.word[at] as number) || (tokens.kind[at] !== WORD && '-–—'.includes(tokenText(tokens, at)))
}

/** A content word, which restricts what is described. */
function isStrange(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at] as number
  if (classesOf(word) !== 0 || kindAt(tokens, at) !== undefined || isGeneric(wordOf(word).stem)) return false
  return issuedAt(tokens, at) < 0 && !NEUTRAL_VERBS.has(word)
}

/** What any instrument does. */
const NEUTRAL_VERBS = internAll(
  `approving approve approves issuing setting sets orienting orients orientating guiding guides directing directs calling calls covering covers entitled titled called named known
  aimed aiming laying lays charting charts strengthening strengthens enhancing enhances boosting boosts promoting promotes improving improves raising raises supporting supports fostering fosters`,
)
