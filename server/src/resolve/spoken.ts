/**
 * Tells what a sentence speaks of by its numbers, beside what it names: of several subjects the one that they are all of, and no place that
 * they are only compared with.
 */
import type { Reading } from '../claims/claim.ts'
import { NUMBER, POSSESSIVE, type TokenRange, type Tokens } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { holdsOccasion } from './circumstances.ts'
import type { Focus } from './context.ts'
import type { Said } from './gapping.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'
import type { ResolvedFigure } from './resolved.ts'

/** How many tokens behind a rank may name among whom it is one. */
const AMONG_TOKENS = 4

/** *Second in the world*, *the world's second*: among whom something ranks is not the place that is spoken of. */
export function withoutRanked(mentions: readonly Mention[], figures: readonly ResolvedFigure[], sentence: number): readonly Mention[] {
  const ranks: ResolvedFigure[] = []
  for (let at = figures.length - 1; at >= 0 && figures[at]?.figure.sentence === sentence; at--)
    if (figures[at]?.figure.quantity.kind === 'rank') ranks.push(figures[at] as ResolvedFigure)
  if (ranks.length === 0) return mentions
  return mentions.map((mention) => {
    const { from, to } = mention.parts[0] as TokenRange
    const among =
      names(mention, 'area') &&
      ranks.some(
        ({ figure: { at }, reading, resolution }) =>
          (from >= at.to && from <= at.to + AMONG_TOKENS) ||
          (at.from === to + 1 &&
            reading.tokens.kind[to] === POSSESSIVE &&
            resolution.kind === 'resolved' &&
            codesOf(mention, 'area').some((code) => code === resolution.series.indicator.among)),
      )
    return among ? { ...mention, concepts: mention.concepts.filter(({ kind }) => kind !== 'area') } : mention
  })
}

/** *A place behind Tolvania's 501*, *in the OECD's last test*: whose number or test it is is not the place that is spoken of. */
export function withoutCompared(mentions: readonly Mention[], { tokens }: Reading): readonly Mention[] {
  return mentions.map((mention) => {
    const [part] = mention.parts
    if (part === undefined || !names(mention, 'area')) return mention
    if (isRanked(tokens, part)) return { ...mention, concepts: mention.concepts.filter(({ kind }) => kind !== 'area') }
    if (tokens.kind[part.to] !== POSSESSIVE) return mention
    const compared = part.from > 0 && tokens.kind[part.to + 1] === NUMBER && COMPARES.has(tokens.word[part.from - 1] as number)
    if (!compared && !holdsOccasion(tokens, part)) return mention
    return { ...mention, concepts: mention.concepts.filter(({ kind }) => kind !== 'area') }
  })
}

/** *Second only to Eastmark*, *just behind Eastmark*. */
function isRanked({ word }: Tokens, { from }: TokenRange): boolean {
  if (from < 2) return false
  return (word[from - 1] === TO && word[from - 2] === ONLY) || (word[from - 1] === BEHIND && NEXT.has(word[from - 2] as number))
}

const TO = intern('to')
const ONLY = intern('only')
const BEHIND = intern('behind')
const NEXT = internAll('just right close place')

const COMPARES = internAll('behind than against versus of to with')

/** Where a sentence names no subject, but its number is of one: *7 % of the catch was discarded*. */
export function toldOf(own: Focus, said: Said | undefined, sentence: NamedSentence, figures: readonly ResolvedFigure[]): Focus {
  if (said === undefined) return own
  const has = (kind: 'subject' | 'indicator'): boolean => sentence.mentions.some((mention) => names(mention, kind))
  // *And the surplus? 26 billion in electronics. In 2021 it was 4.*
  const { code } = said.series.indicator
  // *It accounted for 7 % of output*: the name that its number is of, be there a longer one in the same words.
  const named = sentence.mentions.some((mention) => codesOf(mention, 'indicator').includes(code))
  const indicators = !has('indicator') ? [code] : named && !own.indicators.includes(code) ? [...own.indicators, code] : own.indicators
  return has('subject')
    ? { ...own, subjects: toldAll(own.subjects, said, figures), indicators }
    : { ...own, subjects: [said.series.subject.code], indicators }
}

/** *95.6 % of the population had health insurance*: of several names, the one that all numbers of the sentence are of. */
function toldAll(subjects: readonly string[], { series, sentence }: Said, figures: readonly ResolvedFigure[]): readonly string[] {
  const { code } = series.subject
  if (subjects.length < 2 || !subjects.includes(code)) return subjects
  const own = figures.filter(({ figure }) => figure.sentence === sentence)
  const all = own.every(({ resolution }) => resolution.kind === 'resolved' && resolution.series.subject.code === code)
  return all ? [code] : subjects
}

/** *Wind is the largest renewable source. It produced 24.6 TWh*: what the numbers of a sentence that names no subject are all of is spoken of. */
export function centred(focus: Focus, figures: readonly ResolvedFigure[], sentence: NamedSentence): Focus {
  if (focus.subjects.length < 2 || sentence.mentions.some((mention) => names(mention, 'subject'))) return focus
  const codes = new Set(
    figures.flatMap(({ resolution }) =>
      resolution.kind === 'resolved' && resolution.strength === 'full' ? [resolution.series.subject.code] : [],
    ),
  )
  const [only] = codes
  return codes.size === 1 && only !== undefined && focus.subjects.includes(only) ? { ...focus, subjects: [only] } : focus
}
