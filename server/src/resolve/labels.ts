/**
 * Reads the labels of a table: heads, stubs, captions.
 *
 * In: the plain text of a label. Out: what it names, its period, its unit, how it tells its numbers. A label is no sentence:
 * it has no verb, and what it leaves out the other label or the caption says.
 */
import { type PlainReading, readPlain } from '../claims/extract.ts'
import { CHANGE_NOUN, classesOf, DETERMINER } from '../claims/lexicon.ts'
import { segmentsOf } from '../claims/segments.ts'
import { BARE, type Stance } from '../claims/stance.ts'
import { type UnitPhrase, unitPhraseOf } from '../claims/unit-phrase.ts'
import { opensScenario } from '../claims/withheld.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { matchPhrase, type PhraseMatch, phraseTable } from '../reading/lexicon.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { unitLabelAt } from '../reading/unit-label.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Language } from '../text/language.ts'
import { holds } from '../text/span.ts'
import { type Mention, nameSentence } from './mentions.ts'
import { isTotal } from './totals.ts'

/** A label, read. */
export interface Label {
  readonly plain: PlainReading
  readonly mentions: readonly Mention[]
  readonly period: PeriodMention | undefined
  /** The period that a change is counted from: *growth on 2021*. */
  readonly base: Period | undefined
  readonly unit: UnitPhrase | undefined
  readonly stance: Stance | undefined
  /** It continues the label before it: *– growth*, *of which foreign*. */
  readonly continues: boolean
  /** It names a change: *growth*, *change on year*. */
  readonly growth: boolean
  /** It adds up what the other labels beside it name: *Total*. */
  readonly total: boolean
  /** It only says that numbers follow: *Value*. */
  readonly empty: boolean
  /** Tokens that give the unit, the period, or how the numbers are told. */
  readonly explained: readonly TokenRange[]
}

/** How many texts of cells are kept: the same words stand in many, and most stay as they are while one is written. */
const KEPT = 1000
const cells: Readonly<Record<Language, Map<string, PlainReading>>> = { en: new Map(), vi: new Map() }
const labels = new WeakMap<Knowledge, Readonly<Record<Language, Map<string, Label>>>>()

/** Reads a cell by itself. */
export function readCell(text: string, language: Language): PlainReading {
  return keptIn(cells[language], text, () => readPlain(text, language))
}

/** Reads a label. */
export function readLabel(text: string, language: Language, knowledge: Knowledge): Label {
  const known = labels.get(knowledge) ?? { en: new Map(), vi: new Map() }
  labels.set(knowledge, known)
  return keptIn(known[language], text, () => labelOf(text, language, knowledge))
}

function keptIn<T>(known: Map<string, T>, text: string, read: () => T): T {
  let value = known.get(text)
  if (value === undefined) {
    value = read()
    if (known.size === KEPT) known.clear()
    known.set(text, value)
  }
  return value
}

function labelOf(text: string, language: Language, knowledge: Knowledge): Label {
  const plain = readCell(text, language)
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
  // `Growth on the year before` names no period of its own.
  const periods = plain.periods.filter((mention) => mention.means.kind !== 'anchored')
  const base = growth ? periods.find((mention) => isBase(text, mention)) : undefined
  const explained = explainedTokens(plain)
  return {
    plain,
    mentions: named.mentions,
    period: periods.find((mention) => mention !== base),
    base: base?.means.kind === 'absolute' ? base.means.period : undefined,
    unit: unitPhraseOf(tokens, plain.quantities),
    stance: stanceOfLabel(tokens),
    growth,
    total: isTotal(text),
    empty: named.mentions.length === 0 && saysNothing(tokens, explained),
    continues:
      /^\s*(?:[–—-]\s*\D|of (?:which|whom|these|them)\b|trong đó)/i.test(text.normalize('NFC')) || (growth && named.mentions.length === 0),
    explained,
  }
}

/** Tells whether a change is counted from this period: *growth on 2021*, *tăng so với năm 2021*. */
export function isBase(text: string, mention: PeriodMention): boolean {
  const before = text.slice(Math.max(0, mention.core.start - 24), mention.core.start).normalize('NFC')
  return mention.role === 'since' || /(?:\b(?:on|over|vs\.?|versus|from|than|against|with|relative to)|với)\s+(?:năm\s+)?$/i.test(before)
}

/** Tells whether a label names a change. */
export function hasGrowth(tokens: Tokens): boolean {
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if ((classesOf(word) & CHANGE_NOUN) !== 0) return true
  }
  return /\byoy\b|\by\/y\b|\byear[- ]on[- ]year\b/i.test(tokens.text)
}

/** What label words tell. Abbreviations are told from words by their capitals. */
const TOLD = phraseTable<'outcome' | 'forecast' | 'aim'>([
  ['outturn|outturns|actual|actuals|outcome|outcomes|result|results|realised|realized|achieved|observed|recorded', 'outcome'],
  ['thực hiện|thực tế|kết quả|TH', 'outcome'],
  ['forecast|forecasts|projected|projection|projections|expected|expectation|expectations|outlook', 'forecast'],
  ['dự báo|dự kiến|triển vọng|DB|DK', 'forecast'],
  [
    'target|targets|goal|goals|plan|plans|planned|ambition|ambitions|aim|aims|want|wants|wanted|sought|pledge|pledged|pledges|commitment|commitments|promised|aspiration|intended',
    'aim',
  ],
  ['mục tiêu|kế hoạch|phấn đấu|KH|MT', 'aim'],
])

/** How a label tells its numbers; undefined where it does not, or does so both ways. */
export function stanceOfLabel(tokens: Tokens): Stance | undefined {
  // Statistical tables mark their years: 2022A, 2023F.
  const letter = /^\s*(?:FY)?(?:19|20)\d\d\s?\(?([AEFPBT])\)?\s*$/i.exec(tokens.text)?.[1]?.toUpperCase()
  let outcome = letter === 'A'
  let projected = letter !== undefined && 'FPBT'.includes(letter)
  let aim = letter === 'T'
  for (let index = 0; index < tokens.count; index++) {
    const told = toldAt(tokens, index)
    if (told === undefined) continue
    if (told.value === 'outcome') outcome = true
    else projected = true
    aim ||= told.value === 'aim'
    index = told.to - 1
  }
  if (opensScenario(tokens, { from: 0, to: tokens.count }) || SUPERSEDED.test(tokens.text))
    return { ...BARE, tense: 'projected', status: 'forecast', withheld: 'hypothetical' }
  if (outcome === projected) return undefined
  return outcome ? { ...BARE, tense: 'achieved', status: 'actual' } : { ...BARE, tense: 'projected', status: aim ? 'target' : 'forecast' }
}

/** *The previous plan*, `kế hoạch cũ`: another has taken its place. */
const SUPERSEDED =
  /\b(?:previous|former|old|earlier|original) (?:[a-z]+ )?(?:plan|target|goal|strategy|programme|directive|draft)s?\b|(?:kế hoạch|mục tiêu|chiến lược|chương trình) (?:trước|cũ|ban đầu)(?![A-Za-zÀ-ỹ])/iu

/** How a heading tells what stands below it: by the word that it begins with, not by one that it has somewhere. */
export function stanceOfHeading(tokens: Tokens): Stance | undefined {
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD || (classesOf(tokens.word[index] as number) & DETERMINER) !== 0) continue
    if (tokens.end[index] === (tokens.start[index] as number) + 1) continue
    return toldAt(tokens, index) === undefined ? undefined : stanceOfLabel(tokens)
  }
  return undefined
}

function toldAt(tokens: Tokens, index: number): PhraseMatch<'outcome' | 'forecast' | 'aim'> | undefined {
  const found = matchPhrase(TOLD, tokens, index)
  if (found === undefined || found.to > index + 1) return found
  const written = tokenText(tokens, index)
  return written.length > 2 || written === written.toUpperCase() ? found : undefined
}

/** Tokens that give the unit, the period, or how numbers are told: they explain themselves. */
export function explainedTokens({
  tokens,
  periods,
  quantities,
}: Pick<PlainReading, 'tokens' | 'periods' | 'quantities'>): readonly TokenRange[] {
  const spans = [...periods, ...quantities]
  const found: TokenRange[] = []
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    const told = toldAt(tokens, index) ?? unitAt(tokens, index)
    if (told !== undefined) {
      found.push(told)
      index = told.to - 1
    } else if (spans.some((span) => holds(span, start)) || UNITS.has(tokens.word[index] as number))
      found.push({ from: index, to: index + 1 })
  }
  return found
}

function unitAt(tokens: Tokens, index: number): TokenRange | undefined {
  const unit = unitLabelAt(tokens, index)
  return unit === undefined ? undefined : { from: index, to: unit.to }
}

const UNITS = internAll('us usd u s bn mn tn m b k number no pct percent vnd eur')

const EMPTY = internAll(
  'thousand thousands million millions billion billions trillion dollar dollars euro euros us usd nghìn ngàn triệu tỷ đồng năm cả year full annual whole value values amount amounts number numbers figure figures count level levels rank ranking place position reading readings last most recent quantity size data the a of in per cent unit units indicator latest how much many what by when giá trị số lượng liệu mức độ quy mô chỉ tiêu kết quả đơn vị tính',
)

/** No word but that numbers stand here, and in which unit or period. */
function saysNothing(tokens: Tokens, explained: readonly TokenRange[]): boolean {
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD || EMPTY.has(tokens.word[index] as number)) continue
    if (
      (tokens.end[index] as number) - (tokens.start[index] as number) > 1 &&
      !explained.some((range) => range.from <= index && index < range.to)
    )
      return false
  }
  return true
}
