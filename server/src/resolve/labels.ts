/**
 * Reads the labels of a table: heads, stubs, captions.
 *
 * In: the plain text of a label. Out: what it names, its period, its unit, how it tells its numbers. A label is no sentence:
 * it has no verb, and what it leaves out the other label or the caption says.
 */
import { type PlainReading, readPlain } from '../claims/extract.ts'
import { AIM, CHANGE_NOUN, classesOf, EXPECT } from '../claims/lexicon.ts'
import { segmentsOf } from '../claims/segments.ts'
import { BARE, type Stance } from '../claims/stance.ts'
import { type UnitPhrase, unitPhraseOf } from '../claims/unit-phrase.ts'
import { opensScenario } from '../claims/withheld.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PeriodMention } from '../reading/period.ts'
import { type Tokens, WORD } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import type { Language } from '../text/language.ts'
import { type Mention, nameSentence } from './mentions.ts'

/** A label, read. */
export interface Label {
  readonly plain: PlainReading
  readonly mentions: readonly Mention[]
  readonly period: PeriodMention | undefined
  readonly unit: UnitPhrase | undefined
  readonly stance: Stance | undefined
  /** It continues the label before it: *– growth*, *of which foreign*. */
  readonly continues: boolean
  /** It names a change: *growth*, *change on year*. */
  readonly growth: boolean
}

const OUTCOME = wordSet('outturn outturns actual actuals outcome outcomes result results realised realized achieved observed recorded')
const PROJECTED = wordSet(
  'target targets goal goals plan planned forecast forecasts projected projection projections expected expectation expectations outlook ambition ambitions aim aims wants wanted',
)

function wordSet(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(intern))
}

/** Reads a label. */
export function readLabel(text: string, language: Language, knowledge: Knowledge): Label {
  const plain = readPlain(text, language)
  const { tokens } = plain
  const whole = { from: 0, to: tokens.count }
  const segments = segmentsOf(
    tokens,
    whole,
    [...plain.quantities, ...plain.periods].sort((a, b) => a.start - b.start),
    plain.quantities,
  )
  const named = nameSentence({ tokens: whole, segments, stances: [] }, knowledge.match(tokens))
  const growth = hasGrowth(tokens)
  return {
    plain,
    mentions: named.mentions,
    // `Growth on the year before` names no period of its own.
    period: plain.periods.find((mention) => mention.means.kind !== 'anchored'),
    unit: unitPhraseOf(tokens, plain.quantities),
    stance: stanceOfLabel(tokens),
    growth,
    continues: /^\s*(?:[–—-]\s*\D|of (?:which|whom|these|them)\b|trong đó)/i.test(text) || (growth && named.mentions.length === 0),
  }
}

function hasGrowth(tokens: Tokens): boolean {
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if ((classesOf(word) & CHANGE_NOUN) !== 0) return true
  }
  return /\byoy\b|\by\/y\b|\byear[- ]on[- ]year\b|tăng trưởng|tốc độ tăng/i.test(tokens.text)
}

/** How a label tells its numbers; undefined where it does not, or does so both ways. */
export function stanceOfLabel(tokens: Tokens): Stance | undefined {
  // Statistical tables mark their years: 2022A, 2023F.
  const letter = /^\s*(?:FY)?(?:19|20)\d\d([AEFPBT])\s*$/i.exec(tokens.text)?.[1]?.toUpperCase()
  let outcome = letter === 'A'
  let projected = letter !== undefined && 'FPBT'.includes(letter)
  let aim = letter === 'T'
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if (OUTCOME.has(word)) outcome = true
    else if (PROJECTED.has(word)) {
      projected = true
      aim ||= (classesOf(word) & (AIM | EXPECT)) === AIM
    }
  }
  if (opensScenario(tokens, { from: 0, to: tokens.count }))
    return { ...BARE, tense: 'projected', status: 'forecast', withheld: 'hypothetical' }
  if (outcome === projected) return undefined
  return outcome ? { ...BARE, tense: 'achieved', status: 'actual' } : { ...BARE, tense: 'projected', status: aim ? 'target' : 'forecast' }
}
