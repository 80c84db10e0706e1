/**
 * Tells what a caption, a lead-in or a paragraph says of the list or table that may hang on it: its period, unit, stance, and whose all of it is.
 */
import type { Reading } from '../claims/claim.ts'
import {
  ADVERB,
  AIM,
  CONJUNCTION,
  classesOf,
  DETERMINER,
  EXPECT,
  isClass,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  VERB,
} from '../claims/lexicon.ts'
import { unitPhraseOf } from '../claims/unit-phrase.ts'
import type { AliasMatch } from '../knowledge/model.ts'
import type { TextPassage } from '../markup/prose.ts'
import { periodOf } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Focus, Lead } from './context.ts'
import { unexplainedIn } from './explain.ts'
import { explainedTokens, hasGrowth, isBase, stanceOfLabel } from './labels.ts'
import { apartIn, notOfWhole } from './lead-apart.ts'
import { movesAway } from './restrict.ts'

/** How paragraphs begin that are captions: *Table 3.1 – Outcomes in 2022*. */
export const CAPTIONS = internAll('table tab figure fig box chart bảng biểu hình')

/** What captions say of tables of any kind. */
const ANY_TABLE = internAll(
  'table bảng biểu hình balance account accounts glance trade performance statistics overview snapshot profile series trend trends indicator indicators selected headline summary progress thương mại một chỉ tiêu tình hình thống kê tổng hợp cơ bản chủ yếu diễn biến phụ lục',
)

/** A paragraph longer than this introduces nothing. */
export const LEAD_TOKENS = 80

/** What a paragraph says of the list or table that may hang on it. */
export function leadOf(passage: TextPassage, reading: Reading, focus: Focus, matches: readonly AliasMatch[], documentDay: string): Lead {
  const { tokens, quantities } = reading
  // *By 2030*, alone: what is listed below is of that time.
  const written = passage.run.text.trimEnd()
  // *How long is the wait?*: what is listed below answers.
  const asks = passage.role === 'paragraph' && written.endsWith('?') && reading.sentences.length === 1
  const introduces = written.endsWith(':') || asks || passage.isTerm === true || isOnlyPeriod(reading)
  const captions = passage.role === 'caption' || (passage.role === 'paragraph' && isCaption(tokens))
  const last = reading.sentences.at(-1)
  // *Table 2. Targets of the ministry*: a number and what it is the number of.
  const [first] = reading.sentences
  const single = reading.sentences.length === 1 || (captions && reading.sentences.length === 2 && (first?.tokens.to ?? 0) <= NUMBERING)
  const label = (introduces || single) && !HEADER.test(tokens.text) ? stanceOfLabel(tokens) : undefined
  const stance = asks ? undefined : (label ?? (introduces ? last?.stances.at(-1) : undefined))
  return {
    introduces,
    focus,
    period: introduces || captions ? onlyPeriod(reading, documentDay) : undefined,
    unit: unitPhraseOf(tokens, quantities),
    united: introduces && UNIT_LAST.test(written),
    stance: stance === undefined || (introduces && stance.withheld === 'hypothetical') ? stance : { ...stance, withheld: null },
    ...(introduces || captions
      ? aboutAll(reading, matches, captions)
      : { growth: false, loose: undefined, moved: onlyFor(tokens) ?? apartAbove(passage, reading, matches) }),
  }
}

/** *Spending in 2024, million euros:*, *Investment (€ billion):* */
const UNIT_LAST = /(?:[,(–—]| in| theo| tính bằng) ?[^,;:(]{1,28}\)?:$/u

/** *Subject: the plans of the ministry*: a memo's header says nothing of what is listed below it. */
const HEADER = /^\s*(?:subject|re|ref|from|to|cc|date|via|chủ đề|kính gửi|v\/v)\s*:/i

/** *Table 2.* has no more tokens. */
const NUMBERING = 5

/** *Table 2: …*, or a few words that are no sentence. */
function isCaption(tokens: Tokens): boolean {
  if (tokens.count === 0) return false
  if (CAPTIONS.has(tokens.word[0] as number)) return true
  return tokens.count <= 16 && !/[.!?…]\W*$/.test(tokens.text)
}

/** What a caption or lead-in says of all numbers of its table. A lead-in has words for itself; names in it may restrict. */
function aboutAll(reading: Reading, matches: readonly AliasMatch[], captions: boolean): Pick<Lead, 'growth' | 'loose' | 'moved'> {
  const { tokens } = reading
  const whole = { from: 0, to: tokens.count }
  const explained: TokenRange[] = [...matches, ...explainedTokens(reading)]
  const document = captions ? (OF_DOCUMENT.exec(tokens.text)?.index ?? tokens.text.length) : tokens.text.length
  const loose = unexplainedIn(tokens, whole, explained, 0).find(
    ({ token, text, name }) =>
      text.length > 1 &&
      (tokens.start[token] as number) < document &&
      (name || captions) &&
      !ANY_TABLE.has(tokens.word[token] as number) &&
      !isTableNumber(tokens, token) &&
      !(captions && !name && isDivision(tokens, token)),
  )
  return {
    growth: hasGrowth(tokens),
    loose: loose?.text,
    moved:
      movesAway(tokens, whole, explained) ??
      sampled(tokens) ??
      notOfWhole(tokens.text, captions) ??
      apartIn(reading, reading.sentences.at(-1)?.tokens ?? whole, matches) ??
      (/:\s*$/.test(tokens.text) ? (ofKind(tokens, matches) ?? forWhom({ text: tokens.text, tokens }, explained)) : undefined),
  }
}

/** *The industry in the ministry's directive of 2023*: the document that a caption takes its numbers from restricts none of them. */
const OF_DOCUMENT =
  / (?:in|from|under|according to) (?:the |its |our )?(?:[a-z]+['’]s )?(?:[a-z]+ )?(?:directive|plan|strategy|programme|program|resolution|decision)s?(?: (?:of|for) (?:[a-z]+ )?\d{4})?\W*$/i

/** *Other countries*, as an item with items of its own. */
function apartAbove({ role }: TextPassage, { tokens, quantities }: Reading, matches: readonly AliasMatch[]): string | undefined {
  return role === 'item' && quantities.length === 0 ? apartIn({ tokens }, { from: 0, to: tokens.count }, matches) : undefined
}

/** *The figures below are for households only.*: whose all of them are. */
function onlyFor(tokens: Tokens): string | undefined {
  const last = tokens.kind[tokens.count - 1] === WORD ? tokens.count - 1 : tokens.count - 2
  return last > 3 && ONLY.has(tokens.word[last] as number) ? FOR_WHOM.exec(tokens.text)?.[1] : undefined
}

const ONLY = internAll('only alone')
const FOR_WHOM =
  /\b(?:figures|numbers|data|values|amounts|list|table|below|these|they)(?: [a-z]+){0,4} (?:is|are|refers?|relates?|covers?|concerns?|stands?)(?: to| for| of)? ([A-Za-zÀ-ỹ -]{3,40}) (?:only|alone)\W*$/i

/** *For students of nursing:*: of a name, but what is told of is another. */
function ofKind({ text, start }: Tokens, matches: readonly AliasMatch[]): string | undefined {
  for (const { from, concepts } of matches) {
    if (!concepts.some(({ kind }) => kind === 'subject')) continue
    const found = KIND_OF.exec(text.slice(0, start[from]))
    if (found !== null) return found[1]
  }
  return undefined
}

/** *For the islands the numbers are different:*, of which nothing is known. */
function forWhom(
  { text, tokens }: { readonly text: string; readonly tokens: Tokens },
  explained: readonly TokenRange[],
): string | undefined {
  if (tokens.count < 4 || !LEADS_WHOM.has(tokens.word[0] as number) || !DIFFERS.test(text)) return undefined
  const at = isClass(tokens, 1, DETERMINER) ? 2 : 1
  const isKnown = explained.some(({ from, to }) => from <= at && at < to)
  return isKnown || tokens.kind[at] !== WORD || classesOf(tokens.word[at] as number) !== 0 ? undefined : tokenText(tokens, at)
}

const LEADS_WHOM = internAll('for among')
const DIFFERS = /\b(?:figures?|numbers?|picture|story|situation|values?|rates?|results?|data) (?:is|are|looks?|was|were|stands?|reads?)\b/i

const KIND_OF = /\b(?:for|among|of|in) ([a-z]{3,}[^s]s) of (?:the )?$/i

/** *Nurses in our survey*, *members interviewed*: only those who were asked. */
function sampled({ text }: Tokens): string | undefined {
  return SAMPLED.exec(text)?.[0]
}

const SAMPLED =
  /\b(?:(?:our|my)(?: own)? (?:[a-z]+ )?(?:survey|sample|poll|panel|count|register|members|membership|answers)|(?:interviewed|surveyed|sampled|polled|respondents))\b/i

/** *Table A2*, *Figure III*: what a caption is known by. */
function isTableNumber(tokens: Tokens, index: number): boolean {
  return index > 0 && CAPTIONS.has(tokens.word[index - 1] as number) && /\d|^[IVX]+$|^[A-Z]$/.test(tokenText(tokens, index))
}

/** *Generation by source*, *by kind of school and county*: by what the rows divide what the caption names; each row says its own part. */
function isDivision(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && tokens.kind[at] === WORD; at--) if (tokens.word[at] === BY) return true
  return false
}

const BY = intern('by')

/** The period of a text that names just one, or one in two ways; what stands in brackets only dates it: *Plan for 2025 (written in 2023):*. */
export function onlyPeriod({ periods, tokens }: Reading, documentDay: string): Period | undefined {
  const { text } = tokens
  // *Growth on 2021, 2022*: what a change is counted from dates nothing.
  const own = periods.length < 2 || !hasGrowth(tokens) ? periods : periods.filter((mention) => !isBase(text, mention))
  const bare = own.length < 2 ? own : own.filter(({ start }) => text.lastIndexOf('(', start) <= text.lastIndexOf(')', start))
  const [first, ...others] = bare.map(({ means, role }) =>
    role === 'since' || (means.kind !== 'absolute' && means.kind !== 'year') ? undefined : periodOf(means, { documentDay }),
  )
  return others.every((other) => other?.code === first?.code) ? first : undefined
}

const SMALL = PREPOSITION | DETERMINER | NEUTRAL | PRONOUN | PAST | PRESENT | VERB | ADVERB | CONJUNCTION

/** *2022, for those who missed it*, *6 · 2022: a good year*: a mark sets the period that a heading opens with off from what it says of it. */
function opensWith({ core, end, role }: PeriodMention, tokens: Tokens): boolean {
  if (role === 'by' || role === 'since' || !AS_TITLE.test(tokens.text.slice(0, core.start)) || !SET_OFF.test(tokens.text.slice(end)))
    return false
  for (let index = 0; index < tokens.count; index++) if (isClass(tokens, index, AIM | EXPECT)) return false
  return true
}

const AS_TITLE = /^(?:[A-Z]?[0-9.]{1,4} ?[·.:)–—-]? ?)?$/
const SET_OFF = /^ ?[,:–—-] /

/** A heading that says nothing but its period: *2022*, *The year 2022 in figures*, *2022: a good year*. */
export function isOnlyPeriod({ tokens, periods, quantities }: Reading): boolean {
  const [first] = periods
  if (first === undefined || periods.length > 2) return false
  if (opensWith(first, tokens)) return true
  if (quantities.length > 0) return false
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    if (tokens.kind[index] !== WORD || periods.some((period) => start >= period.start && start < period.end)) continue
    if (LOOKS.has(tokens.word[index] as number)) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & SMALL) === 0 || (bits & (AIM | EXPECT)) !== 0) return false
  }
  return true
}

/** *The state of 2022*, *Thực trạng năm 2022*, *Nhìn lại năm 2022*: how things stood. */
const LOOKS = internAll(
  'overview review recap stock retrospect retrospective happened performance achievements situation state thực trạng tình hình bức tranh quan nhìn bối cảnh diễn biến dấu ấn nổi bật chủ yếu hoạt động khái quát',
)
