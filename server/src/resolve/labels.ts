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
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PeriodMention } from '../reading/period.ts'
import { type Tokens, tokenText, WORD } from '../reading/token.ts'
import { wordOf } from '../reading/vocabulary.ts'
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

const OUTCOME = /^(outturns?|actuals?|outcomes?|results?|realised|realized|achieved|observed|recorded)$/
const PROJECTED = /^(target|targets|goal|goals|plan|planned|forecast|forecasts|projected|projections?|expected|expectations?|outlook|ambitions?|aims?)$/

/** Reads a label. */
export function readLabel(text: string, language: Language, knowledge: Knowledge): Label {
  const plain = readPlain(text, language)
  const { tokens } = plain
  const whole = { from: 0, to: tokens.count }
  const segments = segmentsOf(tokens, whole, [...plain.quantities, ...plain.periods].sort((a, b) => a.start - b.start), plain.quantities)
  const named = nameSentence({ tokens: whole, segments, stances: [] }, knowledge.match(tokens))
  const growth = hasGrowth(tokens)
  return {
    plain,
    mentions: named.mentions,
    period: plain.periods[0],
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
    if ((classesOf(word) & CHANGE_NOUN) !== 0 || /^(yoy|y\/y)$/.test(wordOf(word).text)) return true
  }
  return /tăng trưởng|tốc độ tăng/i.test(tokens.text)
}

/** How a label tells its numbers; undefined where it does not, or does so both ways. */
export function stanceOfLabel(tokens: Tokens): Stance | undefined {
  let outcome = false
  let projected = false
  let aim = false
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokenText(tokens, index).toLowerCase()
    if (OUTCOME.test(word)) outcome = true
    else if (PROJECTED.test(word)) {
      projected = true
      aim ||= (classesOf(tokens.word[index] as number) & (AIM | EXPECT)) === AIM
    }
  }
  if (outcome === projected) return undefined
  return outcome ? { ...BARE, tense: 'achieved', status: 'actual' } : { ...BARE, tense: 'projected', status: aim ? 'target' : 'forecast' }
}
