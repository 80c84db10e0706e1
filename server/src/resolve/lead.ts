/**
 * Tells what a passage leaves open for those after it: of what it spoke, and what it says of the table or list that hangs on it.
 */
import type { Reading } from '../claims/claim.ts'
import type { PlainReading } from '../claims/extract.ts'
import {
  ADVERB,
  AIM,
  COMPARING,
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
  REPORTER,
  VERB,
} from '../claims/lexicon.ts'
import { unitPhraseOf } from '../claims/unit-phrase.ts'
import { opensScenario } from '../claims/withheld.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { AliasMatch } from '../knowledge/model.ts'
import type { TablePassage, TextPassage } from '../markup/prose.ts'
import { periodOf } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { MARK, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { firstNot } from '../text/search.ts'
import { amountsIn } from './amounts.ts'
import { type BlockContext, type Focus, inSection, type Lead, NO_FOCUS, NO_LEAD } from './context.ts'
import { subjectIn } from './discourse.ts'
import { unexplainedIn } from './explain.ts'
import { ownFocus } from './focus.ts'
import { explainedTokens, hasGrowth, isBase, stanceOfHeading, stanceOfLabel } from './labels.ts'
import type { NamedSentence } from './mentions.ts'
import { listOpenedBy } from './reference-list.ts'
import { movesAway } from './restrict.ts'
import { hasVerb } from './verbs.ts'

/** How paragraphs begin that are captions: *Table 3.1 – Outcomes in 2022*. */
const CAPTIONS = internAll('table tab figure fig box chart bảng biểu hình')

/** What captions say of tables of any kind. */
const ANY_TABLE = internAll(
  'table bảng biểu hình balance account accounts glance trade performance statistics overview snapshot profile series trend trends indicator indicators selected headline summary progress thương mại một chỉ tiêu tình hình thống kê tổng hợp cơ bản chủ yếu diễn biến phụ lục',
)

/** The period of a text that names just one, or one in two ways; what stands in brackets only dates it: *Plan for 2025 (written in 2023):*. */
function onlyPeriod({ periods, tokens }: Reading, documentDay: string): Period | undefined {
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
function isOnlyPeriod({ tokens, periods, quantities }: Reading): boolean {
  const [first] = periods
  if (first === undefined || periods.length > 2) return false
  if (opensWith(first, tokens)) return true
  if (quantities.length > 0) return false
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start[index] as number
    if (tokens.kind[index] !== WORD || periods.some((period) => start >= period.start && start < period.end)) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & SMALL) === 0 || (bits & (AIM | EXPECT)) !== 0) return false
  }
  return true
}

/** The context that a passage leaves. */
export function leave(
  passage: TextPassage,
  reading: Reading & { readonly anchor: Period | undefined },
  told: Pick<BlockContext, 'focus' | 'before' | 'atHome' | 'field' | 'money' | 'away'>,
  start: BlockContext,
  incoming: BlockContext,
  matches: readonly AliasMatch[],
  knowledge: Knowledge,
): BlockContext {
  const { focus, before } = told
  if (passage.role === 'title')
    return {
      ...incoming,
      title: homeFirst(focus, reading.tokens, matches, knowledge),
      before,
      atHome: told.atHome,
      field: told.field,
      money: told.money,
    }
  if (passage.role === 'heading') {
    const headings = [
      ...incoming.headings.filter((heading) => heading.level < passage.depth),
      {
        level: passage.depth,
        focus: homeFirst(focus, reading.tokens, matches, knowledge),
        period: onlyPeriod(reading, incoming.documentDay),
        isPeriod: isOnlyPeriod(reading),
        supposed: opensScenario(reading.tokens, { from: 0, to: reading.tokens.count }),
        stance: stanceOfHeading(reading.tokens),
        owner: ownerIn(reading, matches),
        plain: isPlain(reading, matches),
      },
    ]
    const opened = listOpenedBy(passage.run.text)
    const listing = opened === 'references' ? 'section' : opened
    return {
      ...incoming,
      headings,
      focus: NO_FOCUS,
      stray: undefined,
      anchor: reading.anchor,
      lead: headingLead(passage, reading, focus, matches, incoming.documentDay),
      listing,
      // *Logistics*, as a heading.
      away:
        isAway(reading, matches) ||
        (matches.length === 0 && reading.tokens.count === 1 && classesOf(reading.tokens.word[0] as number) === 0),
      before,
      atHome: told.atHome,
      field: told.field,
      money: told.money,
    }
  }
  if (passage.role === 'note') return { ...incoming, before, atHome: told.atHome, field: told.field, money: told.money }
  const lead = reading.tokens.count > LEAD_TOKENS ? undefined : leadOf(passage, reading, focus, matches, start.documentDay)
  const opened = listOpenedBy(passage.run.text)
  const listing = opened === 'references' ? 'items' : (opened ?? (start.listing === 'items' ? undefined : start.listing))
  const away = told.away || isAway(reading, matches)
  const left = inSection(start, {
    focus,
    stray: start.stray,
    atHome: told.atHome,
    anchor: reading.anchor,
    lead,
    listing,
    away,
    before,
    field: away ? undefined : told.field,
    money: told.money,
  })
  const amounts = amountsIn(reading)
  return amounts === undefined ? left : { ...left, amounts }
}

/** It names no subject and nothing that is measured, and a sentence of it is about something. */
function isAway({ tokens, sentences }: Reading, matches: readonly AliasMatch[]): boolean {
  if (matches.some(({ concepts }) => concepts.some(({ kind }) => kind === 'subject' || kind === 'indicator'))) return false
  return sentences.some(({ tokens: range }) => subjectIn(tokens, range) !== undefined)
}

/**
 * A heading that begins with the country that the knowledge base is of speaks of that, whatever else it names later on: *Nurses in Norland: a
 * briefing for the visit to Eastmark*. But *Norland's Eastmark* is of Eastmark, and *Norland and Eastmark* of both.
 */
function homeFirst(
  focus: Focus,
  tokens: Tokens,
  matches: readonly AliasMatch[],
  { defaultAreas, areas }: Pick<Knowledge, 'defaultAreas' | 'areas'>,
): Focus {
  if (focus.areas.length === 0) return focus
  const placed = matches.filter(({ concepts }) => concepts.some(({ kind }) => kind === 'area'))
  const left = placed.filter((match) => !isOfName(match, tokens, areas) && !isVenue(match, tokens))
  if (left.length < placed.length) {
    const codes = left.flatMap(({ concepts }) => concepts.flatMap(({ kind, code }) => (kind === 'area' ? [code] : [])))
    return homeFirst({ ...focus, areas: [...new Set(codes)] }, tokens, left, { defaultAreas, areas })
  }
  if (focus.areas.length < 2) return focus
  const [first, second] = placed
  const home = first?.concepts.find(({ kind, code }) => kind === 'area' && defaultAreas.includes(code))
  if (first === undefined || second === undefined || home === undefined || tokens.kind[first.to] === POSSESSIVE) return focus
  let apart = false
  for (let index = first.to; index < second.from; index++) {
    if (tokens.kind[index] !== WORD) continue
    const bits = classesOf(tokens.word[index] as number)
    if ((bits & (CONJUNCTION | COMPARING)) !== 0 || tokens.word[index] === WITH) return focus
    apart ||= (bits & (PREPOSITION | DETERMINER)) === 0
  }
  return apart ? { ...focus, areas: [home.code] } : focus
}

const WITH = intern('with')

/** *Talk at the supplier day, Southmark*: where something was held is not what was spoken of there. */
function isVenue({ from, to }: AliasMatch, tokens: Tokens): boolean {
  if (from < 2 || tokens.kind[from - 1] !== MARK || tokens.text.charCodeAt(tokens.start[from - 1] as number) !== 0x2c) return false
  return HELD.has(tokens.word[from - 2] as number) && (to >= tokens.count || tokens.kind[to] !== WORD)
}

const HELD = internAll(
  `day days week forum conference workshop seminar symposium summit congress meeting session hearing roundtable breakfast lunch dinner reception briefing
  fair exhibition expo lecture talk visit webinar retreat`,
)

/** *World Oceans Day*: what is no name by itself is part of one, and no place. */
function isOfName({ to, concepts }: AliasMatch, tokens: Tokens, areas: Knowledge['areas']): boolean {
  const common = concepts.every(({ code }) => /^(?:the )?\p{Ll}/u.test(areas.get(code)?.labels.en ?? ''))
  return common && to < tokens.count && tokens.kind[to] === WORD && /^\p{Lu}/u.test(tokenText(tokens, to))
}

/**
 * A name in a heading that something is said to be of: *Northtel's exports*, *Exports of Northtel*. A body that is known is one where the heading
 * says what is measured of it. Where all words are written with capitals only the first form tells.
 */
function ownerIn(reading: Reading, matches: readonly AliasMatch[]): string | undefined {
  const { tokens } = reading
  const measures = matches.some(({ concepts }) => concepts.some(({ kind }) => kind === 'subject' || kind === 'indicator'))
  const isBody = ({ concepts }: AliasMatch): boolean => measures && concepts.every(({ kind }) => kind === 'agent')
  const explained: TokenRange[] = [...matches.filter((match) => !isBody(match)), ...explainedTokens(reading)]
  const capitals = tokens.text.match(/(?<!^)(?<![A-Za-zÀ-ỹ'’])\p{Lu}[A-Za-zÀ-ỹ]{3,}/gu)?.length ?? 0
  const titled = capitals > 1 && !/(?<![A-Za-zÀ-ỹ'’])\p{Ll}{4,}/u.test(tokens.text)
  return unexplainedIn(tokens, { from: 0, to: tokens.count }, explained, 0).find(({ token, name }) => {
    // *The Minister's visit* owns no numbers.
    if ((classesOf(tokens.word[token] as number) & REPORTER) !== 0) return false
    if (tokens.kind[token + 1] === POSSESSIVE) return name && !isOfTime(tokens, token)
    if (!name || titled || token === 0 || tokens.kind[token - 1] !== WORD || !OWNERS.has(tokens.word[token - 1] as number)) return false
    // *Briefing for Ada Merrow*: who is to read it.
    return tokens.word[token - 1] !== FOR || (classesOf(tokens.word[0] as number) & REPORTER) === 0
  })?.text
}

/** *Before Thursday's committee*, *after Northtel's fair*: when it was written, and not whose numbers it has. */
function isOfTime(tokens: Tokens, token: number): boolean {
  return DAYS.has(tokens.word[token] as number) || (token > 0 && WHEN.has(tokens.word[token - 1] as number))
}

const DAYS = internAll(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow yesterday tonight',
)
const WHEN = internAll('before after during until till ahead')

/** It says nothing but what there are names for; a letter by itself counts it. */
function isPlain(reading: Reading, matches: readonly AliasMatch[]): boolean {
  const explained: TokenRange[] = [...matches, ...explainedTokens(reading)]
  return unexplainedIn(reading.tokens, { from: 0, to: reading.tokens.count }, explained, 0).every(({ text }) => text.length === 1)
}

const FOR = intern('for')
const OWNERS = internAll('of by at for của tại cho')

/** What a heading says of the list or table right below it: whether it tells of plans, and in which unit; one that is a caption says all that captions do. */
function headingLead(
  passage: TextPassage,
  reading: Reading,
  focus: Focus,
  matches: readonly AliasMatch[],
  documentDay: string,
): Lead | undefined {
  const { tokens, quantities } = reading
  if (tokens.count > 0 && CAPTIONS.has(tokens.word[0] as number))
    return leadOf({ ...passage, role: 'caption' }, reading, focus, matches, documentDay)
  const told = stanceOfLabel(tokens)
  const stance = told?.tense === 'projected' ? told : undefined
  const unit = unitPhraseOf(tokens, quantities)
  // *Change on the previous year, %*
  const growth = unit?.kind === 'percent' && hasGrowth(tokens)
  return stance === undefined && unit === undefined ? undefined : { ...NO_LEAD, stance, unit, growth }
}

/** A topic may have this many tokens. */
const TOPIC_TOKENS = 12

/** What a paragraph or item that opens with a topic alone (*Exports of hardware.*) says of its other sentences; `above` is what hangs over all of it. */
export function topicOf({ sentence, mentions }: NamedSentence, reading: Reading, focus: Focus, above: Lead | undefined): Lead | undefined {
  const { tokens, quantities } = reading
  const range = sentence.tokens
  if (range.to - range.from > TOPIC_TOKENS || range.to === tokens.count || hasVerb(tokens, range)) return undefined
  const [from, to] = [tokens.start[range.from] as number, tokens.end[range.to - 1] as number]
  const first = quantities[firstNot(quantities, (quantity) => quantity.end <= from)]
  if (first !== undefined && first.start < to) return undefined
  const own = ownFocus(mentions, focus)
  if (own.subjects.length + own.indicators.length === 0) return undefined
  const explained: TokenRange[] = [...mentions.flatMap((mention) => mention.parts), ...explainedTokens(reading)]
  if (unexplainedIn(tokens, range, explained, range.from).length > 0) return undefined
  return { ...NO_LEAD, ...(above?.stance === undefined ? {} : { stance: above.stance }), introduces: true, focus: own }
}

/** A paragraph longer than this introduces nothing. */
const LEAD_TOKENS = 80

/** What a paragraph says of the list or table that may hang on it. */
function leadOf(passage: TextPassage, reading: Reading, focus: Focus, matches: readonly AliasMatch[], documentDay: string): Lead {
  const { tokens, quantities } = reading
  // *By 2030*, alone: what is listed below is of that time.
  const written = passage.run.text.trimEnd()
  // *How long is the wait?*: what is listed below answers.
  const asks = passage.role === 'paragraph' && written.endsWith('?') && reading.sentences.length === 1
  const introduces = written.endsWith(':') || asks || isOnlyPeriod(reading)
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
    ...(introduces || captions ? aboutAll(reading, matches, captions) : { growth: false, loose: undefined, moved: onlyFor(tokens) }),
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
  const loose = unexplainedIn(tokens, whole, explained, 0).find(
    ({ token, text, name }) =>
      text.length > 1 &&
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
      (/:\s*$/.test(tokens.text) ? (ofKind(tokens, matches) ?? forWhom({ text: tokens.text, tokens }, explained)) : undefined),
  }
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

/** What an item opens with may point back at the one before; what stands further on points at the item itself. */
const OPENING = 64

/** *The share of them that …*, *its growth*, *2023: 51*: an item that goes on with the item before it. */
export function goesOnWithItem(
  before: TextPassage | TablePassage | undefined,
  passage: TextPassage,
  plain: PlainReading,
  matches: readonly AliasMatch[],
): boolean {
  return follows(before, passage) && (POINTING.test(passage.run.text.slice(0, OPENING)) || (matches.length === 0 && saysOnlyWhen(plain)))
}

/** An item right behind another of the same list. */
export function follows(before: TextPassage | TablePassage | undefined, { lead, depth }: TextPassage): boolean {
  return before?.kind === 'text' && before.role === 'item' && before.lead === lead && before.depth === depth
}

/** *2023: 51 minutes*, *Target 2030: 40*: of what the item before is about, at another time. */
function saysOnlyWhen({ tokens, quantities, periods }: PlainReading): boolean {
  if (quantities.length !== 1 || periods.length !== 1 || tokens.count > LABEL_TOKENS) return false
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD) continue
    const start = tokens.start[index] as number
    if ([...quantities, ...periods].some((span) => span.start <= start && start < span.end)) continue
    if ((classesOf(tokens.word[index] as number) & (PREPOSITION | DETERMINER | NEUTRAL | CONJUNCTION | AIM | EXPECT)) === 0) return false
  }
  return true
}

/** A label has no more tokens. */
const LABEL_TOKENS = 16

const POINTING = /\b(?:them|their|its|those|these|(?:that|this) (?:trade|group|category|sector|industry|field|market|segment))\b/i
