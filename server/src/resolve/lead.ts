/**
 * Tells what a passage leaves open for those after it: of what it spoke, and what it says of the table or list that hangs on it.
 */
import type { Reading } from '../claims/claim.ts'
import type { PlainReading } from '../claims/extract.ts'
import { AIM, COMPARING, CONJUNCTION, classesOf, DETERMINER, EXPECT, NEUTRAL, PREPOSITION, REPORTER } from '../claims/lexicon.ts'
import { unitPhraseOf } from '../claims/unit-phrase.ts'
import { opensScenario } from '../claims/withheld.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { AliasMatch } from '../knowledge/model.ts'
import type { TablePassage, TextPassage } from '../markup/prose.ts'
import type { Period } from '../reading/period.ts'
import { MARK, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { firstNot } from '../text/search.ts'
import { holds } from '../text/span.ts'
import { amountsIn } from './amounts.ts'
import { type BlockContext, type Focus, inSection, type Lead, NO_FOCUS, NO_LEAD } from './context.ts'
import { subjectIn } from './discourse.ts'
import { unexplainedIn } from './explain.ts'
import { ownFocus } from './focus.ts'
import { explainedTokens, hasGrowth, stanceOfHeading, stanceOfLabel } from './labels.ts'
import { apartIn } from './lead-apart.ts'
import { CAPTIONS, isOnlyPeriod, LEAD_TOKENS, leadOf, onlyPeriod } from './lead-in.ts'
import type { NamedSentence } from './mentions.ts'
import { isNear } from './places.ts'
import { listOpenedBy } from './reference-list.ts'
import { hasVerb } from './verbs.ts'

/** What a passage begins with. A place within the country is told of in one paragraph, and in the list that it leads in. */
export function enter({ role }: TextPassage, context: BlockContext, knowledge: Knowledge): BlockContext {
  const goesOn = (role === 'item' && context.lead?.introduces === true) || !isNear(context.stray, knowledge)
  const open = goesOn ? context : { ...context, stray: undefined }
  return role === 'item' ? open : newParagraph(open, knowledge)
}

/** A paragraph starts with no place of its own; one that the text before spoke of may still be meant. */
function newParagraph(context: BlockContext, knowledge: Knowledge): BlockContext {
  const { before, focus, lead } = context
  // A question is answered in the paragraph behind it; else a paragraph goes on with no sentence.
  if (before?.asked === true) return lead === undefined ? context : { ...context, lead: undefined }
  if (focus.areas.length === 0 && lead === undefined && (context.stray === undefined || !context.atHome))
    return before === undefined ? context : { ...context, before: undefined }
  const area = focus.areas.at(-1)
  const stray =
    context.atHome || (area !== undefined && (knowledge.isAtHome(area) || knowledge.holdsHome(area))) ? undefined : (area ?? context.stray)
  const { subjects, indicators } = focus
  const { atHome, away, anchor, listing, field, mainField, money } = context
  return inSection(context, {
    focus: { subjects, indicators, areas: [] },
    stray,
    atHome,
    anchor,
    lead: undefined,
    listing,
    away,
    before: undefined,
    field,
    mainField,
    money,
  })
}

/** The context that a passage leaves. */
export function leave(
  passage: TextPassage,
  reading: Reading & { readonly anchor: Period | undefined },
  told: Pick<BlockContext, 'focus' | 'before' | 'atHome' | 'field' | 'money' | 'stray' | 'away'>,
  start: BlockContext,
  incoming: BlockContext,
  matches: readonly AliasMatch[],
  knowledge: Knowledge,
): BlockContext {
  const { focus, before } = told
  const mainField = told.field ?? start.mainField
  if (passage.role === 'title')
    return {
      ...incoming,
      title: homeFirst(focus, reading.tokens, matches, knowledge),
      before,
      atHome: told.atHome,
      field: told.field,
      mainField,
      money: told.money,
    }
  if (passage.role === 'heading') {
    const plain = isPlain(reading, matches)
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
        plain,
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
      field: told.field ?? (plain ? mainField : undefined),
      mainField,
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
    stray: told.stray,
    atHome: told.atHome,
    anchor: reading.anchor,
    lead,
    listing,
    away,
    before,
    field: away ? undefined : told.field,
    mainField,
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
  const moved = apartIn(reading, { from: 0, to: tokens.count }, matches)
  return stance === undefined && unit === undefined && moved === undefined ? undefined : { ...NO_LEAD, stance, unit, growth, moved }
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
    if ([...quantities, ...periods].some((span) => holds(span, start))) continue
    if ((classesOf(tokens.word[index] as number) & (PREPOSITION | DETERMINER | NEUTRAL | CONJUNCTION | AIM | EXPECT)) === 0) return false
  }
  return true
}

/** A label has no more tokens. */
const LABEL_TOKENS = 16

const POINTING = /\b(?:them|their|its|those|these|(?:that|this) (?:trade|group|category|sector|industry|field|market|segment))\b/i
