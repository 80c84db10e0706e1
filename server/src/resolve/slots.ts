/**
 * Gathers the codes that a figure may take from what its sentence names, and from what the text before leaves open.
 *
 * In: the mentions of a sentence, by group, and the context. Out: slots, nearest first. Which of them fit is not decided here.
 */
import {
  ADVERB,
  AIM,
  CHANGE_NOUN,
  DETERMINER,
  EXPECT,
  FUTURE,
  isClass,
  MODAL,
  NEUTRAL,
  PAST,
  PREPOSITION,
  PRESENT,
} from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { MARK, NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { oneBefore } from '../text/search.ts'
import type { Slot } from './choose.ts'
import type { BlockContext, Focus } from './context.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'
import { hasVerb } from './verbs.ts'

const RELATIVE = internAll('that which who')
const OF = intern('of')
const OF_NUMBER = /^of (?:the |those |these |all )*(?:about |some |over |nearly )?\d[\d.,]* ?(?:%|per ?cent)/i
const THEM = internAll('which whom these those them')
const AMONG = internAll('of among')

/** A name inside another is part of that: the GDP of *contribution to GDP*. */
export function isInside(mention: Mention, other: Mention | undefined): boolean {
  const from = other?.parts[0]?.from ?? 0
  const to = other?.parts.at(-1)?.to ?? 0
  return mention.parts.every((part) => from <= part.from && part.to <= to)
}

/**
 * All codes of a kind that a figure may take, nearest first: those of its group, else of the groups before, the one after, the text before. One
 * that `goesOn` takes over also what is said of a part: *61 % of them were satisfied, down from 64 %*.
 */
export function slotsOf(
  kind: 'subject' | 'indicator',
  group: number,
  named: NamedSentence,
  tokens: Tokens,
  context: BlockContext,
  goesOn = false,
): readonly Slot[] {
  const slots: Slot[] = []
  const add = (away: number, distance: 0 | 1, ahead = false): void => {
    for (const mention of named.mentions) {
      if (mention.group > away || away > mention.lastGroup || !names(mention, kind)) continue
      if (kind === 'subject' && isMeasure(mention, tokens)) continue
      if (kind === 'indicator' && (isVerbOfNamed(mention, named, tokens) || (ahead && isNumbered(mention, tokens)))) continue
      // *Revenue was 148 billion, 92 billion of it from abroad*: a name that ends behind the part is told of that.
      if (group < mention.lastGroup && isOfThat(tokens, named.groups[mention.lastGroup] as TokenRange)) continue
      for (const code of codesOf(mention, kind)) {
        const known = slots.findIndex((slot) => slot.code === code)
        const slot = known < 0 ? undefined : slots[known]
        if (slot === undefined)
          slots.push({
            code,
            mention,
            distance,
            ahead,
            closed: kind === 'indicator' && mention.lastGroup < group && isClosed(mention, group, named, tokens),
            change: namesChange(mention, tokens),
            text: textOf(mention, tokens),
          })
        // Two words for one thing: *scored 486 points*.
        else if (slot.distance === distance) slots[known] = { ...slot, text: `${slot.text} ${textOf(mention, tokens)}` }
      }
    }
  }
  add(group, 0)
  // What a part of the sentence names hides what the parts before it named; a name inside another's, as the GDP of a share of GDP, hides nothing.
  const isOwn = (slot: Slot): boolean =>
    !named.mentions.some((mention) => names(mention, 'indicator') && isInside(slot.mention as Mention, mention))
  const last = kind === 'indicator' && isLabelled(named, group, tokens) ? group - 1 : 0
  for (let away = group - 1; away >= last && !(kind === 'subject' && slots.some(isOwn)); away--)
    if (
      kind === 'subject' ||
      goesOn ||
      (away === group - 1 && isLabelOf(tokens, named.groups, away)) ||
      !(isPartitive(tokens, named.groups[away] as TokenRange) || isOfPartitive(tokens, named.groups, away))
    )
      add(away, 1)
  const parts: Slot[] = []
  for (let away = group + 1; away < named.groups.length && slots.length === 0; away++) {
    // *Exports were 371 billion, of which pumps 136 billion*: the whole is of more than its part.
    if (kind === 'subject' && isNamedPart(tokens, named, away)) {
      add(away, 1, true)
      parts.push(...slots.splice(0))
      break
    }
    // *An advance of 9 %, slower than the 12 % of exports*: what the number is compared with is not what it is of.
    if (isCompared(tokens, named.groups[away] as TokenRange) || isBehindSemicolon(tokens, named.groups[away] as TokenRange)) break
    if (kind === 'subject' || !isPartitive(tokens, named.groups[away] as TokenRange)) add(away, 1, true)
  }
  // A sentence with a subject of its own takes none from elsewhere.
  if (kind === 'subject' && slots.some((slot) => isOwn(slot) && !(slot.ahead && hasVerb(tokens, named.groups[group] as TokenRange))))
    return slots
  const asked =
    context.before?.asked === true && !named.mentions.some((mention) => names(mention, 'subject')) ? context.before.focus : undefined
  const known = [...slots, ...parts]
  return [...slots, ...openSlots(kind, context, asked).filter((open) => !known.some((slot) => slot.code === open.code))]
}

/** *…, of which pumps 136 billion*, *…, including 136 billion of pumps*: a clause that tells a number of a part, and names what it is of. */
function isNamedPart({ text, start, end, kind }: Tokens, { groups, mentions }: NamedSentence, away: number): boolean {
  const { from, to } = groups[away] as TokenRange
  const lead = PART.exec(text.slice(start[Math.max(0, from - 1)], end[to - 1]))?.[1]
  if (lead === undefined) return false
  let number = from
  while (number < to && kind[number] !== NUMBER) number++
  const named = mentions.find((mention) => mention.group === away && names(mention, 'subject'))
  // *With pumps at 136 billion*, but not: *with 136 billion from pumps*.
  return number < to && named !== undefined && (!/^with/i.test(lead) || fromOf(named) < number)
}

const PART =
  /^(?:[A-Za-z]+ |, ?)?((?:of|among) (?:which|these|those|them)|including|with(?: only| just)?(?: the)?|trong (?:đó|số đó)|riêng|bao gồm|kể cả)(?![A-Za-zÀ-ỹ])/iu

/** *One in seven is old; high technology is in use at one in ten*: a semicolon ends what a number is told of. */
function isBehindSemicolon({ text, start }: Tokens, { from }: TokenRange): boolean {
  return from > 0 && text.charAt(start[from - 1] as number) === ';'
}

/** *Revenue, 148 billion; exports, 61 billion*: what the number is of ends right before it. */
function isLabelled({ groups, mentions }: NamedSentence, group: number, tokens: Tokens): boolean {
  const { from } = groups[group] as TokenRange
  const at = isClass(tokens, from, PREPOSITION | ADVERB) ? from + 1 : from
  if (group === 0 || !(tokens.kind[at] === NUMBER || (tokens.kind[at] === MARK && tokens.kind[at + 1] === NUMBER))) return false
  const { to } = groups[group - 1] as TokenRange
  return mentions.some(
    (mention) =>
      mention.group === group - 1 &&
      names(mention, 'indicator') &&
      toOf(mention) === to &&
      // *Earned, on average, 46,100*
      !isClass(tokens, fromOf(mention), PREPOSITION) &&
      !isClass(tokens, fromOf(mention) - 1, PREPOSITION),
  )
}

/** *Exports are to bring in 137 billion*: what comes in is named before the verb, which names nothing else. */
function isVerbOfNamed(mention: Mention, { mentions, sentence }: NamedSentence, tokens: Tokens): boolean {
  const [part] = mention.parts
  if (part === undefined || mention.parts.length > 1 || !EARNING.has(tokens.word[part.from] as number)) return false
  const from = tokens.start[sentence.tokens.from] as number
  return mentions.some((other) => {
    const end = toOf(other)
    if (other === mention || end > part.from || !names(other, 'indicator')) return false
    if (codesOf(other, 'indicator').some((code) => codesOf(mention, 'indicator').includes(code))) return false
    // *Còn xuất khẩu máy bơm, năm 2022 cả nước thu về 137 tỷ*: what the sentence opens with is what comes in.
    if (
      VIETNAMESE_EARNING.has(tokens.word[part.from + 1] as number) &&
      OPENER.test(tokens.text.slice(from, tokens.start[fromOf(other)])) &&
      TOPIC.test(tokens.text.slice(tokens.end[end - 1], tokens.start[part.from]).replace(TIME, ''))
    )
      return true
    if (other.lastGroup !== mention.group) return false
    // *ICT exports of Norland are to bring in 137 billion*
    const isPlace = (index: number): boolean =>
      mentions.some((one) => names(one, 'area') && one.parts.some(({ from, to }) => from <= index && index < to))
    for (let index = end; index < part.from; index++) if (!isClass(tokens, index, BEFORE_VERB) && !isPlace(index)) return false
    return true
  })
}

const EARNING = internAll(
  'bring brings brought bringing take takes took taken taking pull pulls pulled pulling rake rakes raked raking earn earns earned earning gross grosses grossed thu mang đem kiếm',
)
const VIETNAMESE_EARNING = internAll('về')
const OPENER = /^(?:(?:còn(?: về| với)?|về|riêng(?: về)?|đối với|với|nói về|xét về|ở|tổng|giá trị|kim ngạch|năm \d{4},?|trong) )*$/iu
/** No number that is no time, and nothing that brings something about. */
const TOPIC = /^(?!.* (?:giúp|khiến|để|nên|mà) )[^\d;:.!?()–—]{0,90}$/iu
const TIME = /(?:năm|quý|tháng) \d+/giu
const BEFORE_VERB = PREPOSITION | PRESENT | PAST | FUTURE | MODAL | ADVERB | AIM | EXPECT

/** *136 billion, with a surplus of 26 billion*: a name further on with a number of its own right behind it. */
function isNumbered(mention: Mention, tokens: Tokens): boolean {
  let at = toOf(mention)
  for (const last = at + 4; at < last && isClass(tokens, at, BEFORE_VERB | DETERMINER | NEUTRAL); at++);
  const number = tokens.kind[at] === MARK ? at + 1 : at
  return tokens.kind[number] === NUMBER && !YEAR.test(tokenText(tokens, number))
}

const YEAR = /^(?:19|20)\d\d$/

/** *Twice that of the grid*: what something is measured by. */
function isMeasure({ parts: [part] }: Mention, { text, start }: Tokens): boolean {
  const at = part === undefined ? 0 : (start[part.from] as number)
  return BY_THAT.test(text.slice(Math.max(0, at - 40), at))
}

const BY_THAT = /\b(?:twice|half|double|triple|times|than|as) (?:that|those) (?:of|in|for|on) (?:the |our |its |their )?$/i

/** A number stands behind the name in its own clause, and that of `group` has a verb whose object is a subject. */
function isClosed(mention: Mention, group: number, { groups, mentions }: NamedSentence, tokens: Tokens): boolean {
  const { to } = groups[mention.lastGroup] as TokenRange
  let number = toOf(mention)
  while (number < to && tokens.kind[number] !== NUMBER) number++
  if (number >= to) return false
  const { from } = groups[group] as TokenRange
  return mentions.some((other) => {
    const start = fromOf(other)
    return other.group === group && names(other, 'subject') && start > from && hasVerb(tokens, { from, to: start })
  })
}

/** A clause that begins with a comparison or sets something against what was said: *slower than*, *against*, *while*, *so với*. */
function isCompared(tokens: Tokens, { from, to }: TokenRange): boolean {
  return /^(?:while|whereas|whilst|although|though|trong khi|còn)(?![A-Za-zÀ-ỹ])|^(?:(?:well |much |far |a little |slightly )?(?:more|less|fewer|[a-z]{2,}er)(?: [a-z]+ly)? than|rather than|than|against|versus|vs|compared|as (?:against|opposed))\b|^(?:[A-Za-zÀ-ỹ]+ )?(?:hơn|so với|so)(?![A-Za-zÀ-ỹ])/iu.test(
    tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
  )
}

/** *Of the 60 % that are moving up*: the relative clause of what a part is taken of. */
function isOfPartitive(tokens: Tokens, groups: readonly TokenRange[], away: number): boolean {
  const { from } = groups[away] as TokenRange
  const before = oneBefore(groups, away)
  return before !== undefined && RELATIVE.has(tokens.word[from] as number) && tokens.word[before.from] === OF && isPartitive(tokens, before)
}

/** *60 partners, of which foreign: 55*, *of which exports – $61m*: a part that a colon, a dash or a comma leads to its number. */
export function isLabelOf(tokens: Tokens, groups: readonly TokenRange[], away: number): boolean {
  const { to } = groups[away] as TokenRange
  return (
    groups[away + 1]?.from === to + 1 &&
    tokens.kind[to] === MARK &&
    LEADS.has(tokens.text.charAt(tokens.start[to] as number)) &&
    (tokens.kind[to + 1] === NUMBER || (tokens.kind[to + 1] === MARK && tokens.kind[to + 2] === NUMBER))
  )
}

const LEADS = new Set([':', '–', '—', ','])

/** *176 partners, of which 164 are foreign*: what is said of a part is said of no number outside its clause. */
function isPartitive(tokens: Tokens, { from, to }: TokenRange): boolean {
  // *Of the 60 % that are moving up, a third …*: what the whole is told by is not what is told of its part.
  if (tokens.word[from] === OF && OF_NUMBER.test(tokens.text.slice(tokens.start[from], (tokens.start[from] as number) + 20))) return true
  // The clause may have been cut before its pronoun.
  return pointsBack(tokens, Math.max(1, from), to, AMONG, THEM)
}

/** *92 billion of it*: a part of what stands before. */
function isOfThat(tokens: Tokens, { from, to }: TokenRange): boolean {
  return pointsBack(tokens, from + 1, to, ONLY_OF, THAT)
}

/** A pronoun of these stands between two places, right behind a preposition of those. */
function pointsBack(tokens: Tokens, from: number, to: number, leads: ReadonlySet<number>, pronouns: ReadonlySet<number>): boolean {
  for (let index = from; index < to; index++)
    if (tokens.kind[index] === WORD && pronouns.has(tokens.word[index] as number) && leads.has(tokens.word[index - 1] as number))
      return true
  return false
}

const ONLY_OF = internAll('of')
const THAT = internAll('it that this which them these those')

/** The codes that lead-in, earlier sentences, headings and title leave open. */
export function openSlots(kind: 'subject' | 'indicator', context: BlockContext, asked?: Focus): readonly Slot[] {
  const slots: Slot[] = []
  const add = (focus: Focus, distance: 1 | 2 | 3): void => {
    for (const code of kind === 'subject' ? focus.subjects : focus.indicators) {
      if (!slots.some((slot) => slot.code === code))
        slots.push({ code, mention: undefined, distance, ahead: false, change: false, text: '' })
    }
  }
  if (asked !== undefined) add(asked, 1)
  if (context.lead !== undefined) add(context.lead.focus, context.lead.introduces ? 1 : 2)
  add(context.focus, 2)
  for (let index = context.headings.length - 1; index >= 0; index--) add((context.headings[index] as { focus: Focus }).focus, 3)
  add(context.title, 3)
  return slots
}

/** Of indicators that are named beside a number, the subjects that the knowledge base has nothing else of: *the discard rate was 7 %*. */
export function onlySubjects(indicators: readonly Slot[], subjects: readonly Slot[], knowledge: Knowledge): readonly Slot[] {
  const found: Slot[] = []
  for (const { code, distance } of indicators) {
    if (distance > 1) continue
    const all = knowledge.seriesOf(code)
    const [first] = all
    const subject = first?.subject.code
    if (subject === undefined || all.some((series) => series.subject.code !== subject)) continue
    if (![...subjects, ...found].some((slot) => slot.code === subject))
      found.push({ code: subject, mention: undefined, distance: 3, ahead: false, change: false, text: '', only: true })
  }
  return found
}

/** The words of a mention, in lower case. */
export function textOf(mention: Mention, tokens: Tokens): string {
  return mention.parts
    .map((part) => tokens.text.slice(tokens.start[part.from], tokens.end[part.to - 1]))
    .join(' ')
    .toLowerCase()
}

/** Tells whether a name itself speaks of change: *contribution to GDP growth*. */
export function namesChange(mention: Mention, tokens: Tokens): boolean {
  return mention.parts.some((part) => {
    for (let index = part.from; index < part.to; index++) if (isClass(tokens, index, CHANGE_NOUN)) return true
    return false
  })
}
