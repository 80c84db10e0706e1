/**
 * Reads the surroundings of quotations: the paragraphs and blocks beside them, lead-ins, headings, signature lines.
 *
 * In: a block's passages and those of the blocks near it. Out: what they name, and whether they cite. It reads the sentences of
 * a quotation's own paragraph no more than those of any other: that is `quotes.ts`.
 */
import type { Mark, Passage, TextPassage } from '../markup/prose.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Span } from '../text/span.ts'
import { hasQuoteMarks, pairQuoteMarks } from './quote-marks.ts'
import {
  addPersons,
  allNamings,
  KEPT,
  labelNamings,
  type Naming,
  type Persons,
  type Read,
  readFrame,
  sentenceNamings,
  type TokensOf,
  type Where,
} from './quote-naming.ts'

const NOBODY: Persons = () => []

/** The texts around a block, nearest first: all that its quotations may depend on besides the block itself. A few blocks each way are enough. */
export interface QuoteNeighbours {
  readonly before: readonly (readonly Passage[])[]
  readonly after: readonly (readonly Passage[])[]
}

/** How many blocks with text, before and after, `findQuotations` looks at. */
export const QUOTE_REACH = 6

/** What the blocks before a block leave for its quotations. */
export interface Carry {
  readonly heading: readonly Naming[]
  readonly before: readonly Naming[]
  readonly cited: boolean
  readonly introduces: boolean
  readonly open: boolean
  /** Persons and offices named last, the last first; read only where a pronoun asks for them. */
  readonly persons: Persons
}

/** What the blocks after a block have for its quotations. */
export interface Ahead {
  readonly starts: readonly Naming[]
  readonly cited: boolean
  readonly opens: boolean
  /** What names the speaker of the quotation that runs on from here: all up to the paragraph that closes it. */
  readonly chain: readonly Naming[]
}

/** Reads what the blocks before, nearest first, leave for a block. */
export function carryOf(blocks: readonly (readonly Passage[])[], tokensOf: TokensOf): Carry {
  const near = blocks
    .map(textsOf)
    .filter((texts) => texts.length > 0)
    .slice(0, QUOTE_REACH)
  const last = near[0]?.at(-1)
  let known: string[] | undefined
  const persons = (): readonly string[] => {
    if (known !== undefined) return known
    known = []
    for (const texts of near)
      for (let i = texts.length - 1; i >= 0 && known.length < KEPT; i--)
        addPersons(known, readFrame((texts[i] as TextPassage).run, tokensOf))
    return known
  }
  const open = last !== undefined && readFrame(last.run, tokensOf).marks.open >= 0
  // Another block quotation between, with its signature, speaks for itself; what announces it may announce both.
  const lead = near.flatMap((texts) => texts.toReversed()).find((passage) => !isQuotation(passage) && !isAllQuoted(passage, tokensOf))
  if (lead === undefined || (lead !== last && !isHeading(lead) && !breaksOff(lead.run.text)))
    return { heading: [], before: [], cited: false, introduces: false, open, persons }
  const heading = isHeading(lead)
  const read = readFrame(lead.run, tokensOf)
  const ends = heading ? labelNamings(read, 'heading') : lastNamings(read, 'before', persons)
  const before = heading ? [] : [...ends]
  // Paragraphs of one quotation that opens anew in each: what introduces the first speaks for all.
  for (let i = 0; i + 1 < near.length; i++) {
    const [here] = near[i] as readonly TextPassage[]
    const above = (near[i + 1] as readonly TextPassage[]).at(-1)
    if (here === undefined || above === undefined || !isOpenFromStart(readFrame(here.run, tokensOf))) break
    before.push(...lastNamings(readFrame(above.run, tokensOf), 'before', persons))
  }
  return {
    heading: heading ? ends : [],
    before,
    cited: !heading && isCitedAtEnd(read),
    introduces: !heading && breaksOff(lead.run.text),
    open,
    persons,
  }
}

/** A paragraph of words that go on in the next, from its first mark on. */
function isOpenFromStart({ marks: { open, openAt }, run }: Read): boolean {
  return open >= 0 && run.text.slice(0, openAt).trim() === ''
}

/** A line with a dash that says who said it; in a block quotation also one that is nothing but a name. */
function isSignature({ quoted, run }: TextPassage): boolean {
  return signatureOf(run.text) === 0 || (quoted && isNameAlone(run.text))
}

const NAME_ALONE =
  /^[([]?(?:the )?\p{Lu}[A-Za-zÀ-ỹ\p{M}.'’-]*(?: (?:\p{Lu}[A-Za-zÀ-ỹ\p{M}.'’-]*|of|the|for|and|de|da|van|von|der|bin|al)){1,8}(?: ?[,(][^.!?;“”"]*)?[)\]]*$/u

/** `Oskar Dunn`, `(Oskar Dunn, The Meadow)`: names, and what belongs to them. */
export function isNameAlone(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= NAME_AT_MOST && NAME_ALONE.test(trimmed)
}

const NAME_AT_MOST = 120

/** “…”: a paragraph of nothing but quoted words. */
function isAllQuoted({ run, role }: TextPassage, tokensOf: TokensOf): boolean {
  if (role !== 'paragraph') return false
  const { pairs } = readFrame(run, tokensOf).marks
  const [only] = pairs
  return only !== undefined && run.text.slice(0, only.start).trim() === '' && /^[.,;]?\s*$/.test(run.text.slice(only.end))
}

/** A paragraph of a block quotation, or the signature below one. */
function isQuotation({ quoted, run }: TextPassage): boolean {
  return quoted || signatureOf(run.text) === 0
}

/** What the last sentence of a passage names. */
function lastNamings(read: Read, where: Where, persons: Persons): readonly Naming[] {
  return sentenceNamings(read, read.frame.sentences.length - 1, where, persons)
}

/** A citation stands in the last sentence of a passage, or behind it; or in the one before, which the last points back to: *Its first line:* */
function isCitedAtEnd({ run, frame }: Read): boolean {
  const last = frame.sentences.at(-1)?.from ?? 0
  const before = frame.sentences.at(-2)?.from
  const pointsBack = POINTING.has(frame.tokens.word[last] ?? -1) && breaksOff(run.text)
  const start = frame.tokens.start[pointsBack ? (before ?? last) : last] ?? 0
  return run.marks.some((mark) => isCitation(mark) && mark.end >= start)
}

const POINTING = internAll('it its they their this these there')

/** A citation stands in the first sentence of a passage, or right behind it. */
function isCitedAtStart({ run, frame }: Read): boolean {
  const to = frame.sentences[0]?.to ?? frame.tokens.count
  // Words that are quoted there have it for themselves.
  if (frame.quotes.some((quote) => quote.from < to)) return false
  const end = frame.tokens.end[to - 1] ?? run.text.length
  return run.marks.some((mark) => isCitation(mark) && mark.start <= end + 1) || isPlace(run.text)
}

/** `Flowers first, p. 10`: a line that is nothing but a title and a place in it. */
function isPlace(text: string): boolean {
  return (
    text.length <= PLACE_AT_MOST &&
    /^[(—–-]*\s*\p{Lu}[^.!?;“”"]*[,(] ?(?:pp?\.|page|pages|para\.?|paragraph|section|sec\.|§|ch\.|chapter|tr\.|trang|đoạn|mục)\s?\d[\d–-]*[).]*\s*$/u.test(
      text,
    )
  )
}

const PLACE_AT_MOST = 120

/** Reads what the blocks after, nearest first, have for a block. */
export function aheadOf(blocks: readonly (readonly Passage[])[], tokensOf: TokensOf): Ahead {
  const near = blocks
    .map(textsOf)
    .filter((texts) => texts.length > 0)
    .slice(0, QUOTE_REACH)
  const first = near[0]?.[0]
  if (first === undefined || isHeading(first) || (first.quoted && signatureOf(first.run.text) !== 0))
    return { starts: [], cited: false, opens: false, chain: [] }
  const starts = startingNamings(first, tokensOf)
  const chain = [...starts]
  for (let i = 0; i + 1 < near.length; i++) {
    const here = (near[i] as readonly TextPassage[]).at(-1)
    const [next] = near[i + 1] as readonly TextPassage[]
    if (here === undefined || next === undefined) break
    if (readFrame(here.run, tokensOf).marks.open < 0 || !readFrame(next.run, tokensOf).marks.opens) break
    chain.push(...startingNamings(next, tokensOf))
  }
  const read = readFrame(first.run, tokensOf)
  return { starts, cited: isCitedAtStart(read), opens: read.marks.opens, chain }
}

function startingNamings(passage: TextPassage, tokensOf: TokensOf): readonly Naming[] {
  return sentenceNamings(readFrame(passage.run, tokensOf), 0, signatureOf(passage.run.text) === 0 ? 'signature' : 'after', NOBODY)
}

function textsOf(passages: readonly Passage[]): readonly TextPassage[] {
  return passages.filter((passage): passage is TextPassage => passage.kind === 'text')
}

function isHeading(passage: TextPassage): boolean {
  return passage.role === 'heading' || passage.role === 'title'
}

/** Its last sentence ends with a colon, or not at all: what follows belongs to it. */
function breaksOff(text: string): boolean {
  return !/[.!?…。]["'”’»)\]]*\s*$/.test(text.slice(-8))
}

/** What the paragraphs beside a quotation that stands by itself name; signatures first. */
export function beside(passages: readonly Passage[], index: number, tokensOf: TokensOf, carry: Carry, ahead: Ahead): readonly Naming[] {
  const own = (passages[index] as TextPassage).quoted
  const namings: Naming[] = []
  let next = index + 1
  // Further paragraphs of the same quotation lie between it and what follows it.
  for (; next < passages.length; next++) {
    const passage = passages[next] as Passage
    if (passage.kind !== 'text') break
    if (isSignature(passage) || passage.quoted !== own || !own) break
  }
  const after = passages[next]
  // Items of one list do not speak for each other, nor does the paragraph behind the list.
  const isItem = (passages[index] as TextPassage).role === 'item'
  if (after === undefined) {
    if (!isItem) namings.push(...ahead.starts)
  } else if (after.kind === 'text') {
    const signed = isSignature(after)
    const read = readFrame(after.run, tokensOf)
    if (signed) namings.push(...allNamings(read, 'signature'))
    else if (!isItem || after.lead === index) namings.push(...sentenceNamings(read, 0, 'after', carry.persons))
  }
  namings.sort((a, b) => Number(b.where === 'signature') - Number(a.where === 'signature'))
  if (isItem) return namings
  let previous = index - 1
  while (previous >= 0 && own && passages[previous]?.kind === 'text' && (passages[previous] as TextPassage).quoted) previous--
  // The name of the speaker may stand in the quotation, above its words.
  const above = passages[previous + 1]
  if (
    own &&
    previous + 1 < index &&
    above?.kind === 'text' &&
    isNameAlone(above.run.text) &&
    !namings.some(({ where }) => where === 'signature')
  )
    namings.unshift(...allNamings(readFrame(above.run, tokensOf), 'signature'))
  const before = passages[previous]
  if (before === undefined) namings.push(...carry.before)
  else if (before.kind === 'text') {
    const read = readFrame(before.run, tokensOf)
    namings.push(...lastNamings(read, 'before', carry.persons))
  }
  return namings
}

/** Tells whether the paragraph before a quotation that stands by itself breaks off before it. */
export function introducedBy(passages: readonly Passage[], index: number, carry: Carry): boolean {
  let previous = index - 1
  while (previous >= 0 && (passages[previous] as Passage).kind === 'text' && (passages[previous] as TextPassage).quoted) previous--
  const before = passages[previous]
  return before === undefined ? carry.introduces : before.kind === 'text' && breaksOff(before.run.text)
}

/** What the lead-in of a list names: the item's parent, or the paragraph before the list. */
export function leadNamings(passages: readonly Passage[], index: number, tokensOf: TokensOf, carry: Carry): readonly Naming[] {
  const passage = passages[index] as TextPassage
  if (passage.lead >= 0) {
    const lead = passages[passage.lead]
    if (lead?.kind !== 'text') return []
    const read = readFrame(lead.run, tokensOf)
    return [...lastNamings(read, 'lead-in', carry.persons), ...leadNamings(passages, passage.lead, tokensOf, carry)]
  }
  return passage.role === 'item' ? carry.before.map((one) => ({ ...one, where: 'lead-in' as const })) : []
}

/** What the heading right above a passage names. */
export function carryHeading(passages: readonly Passage[], index: number, carry: Carry): readonly Naming[] {
  return index === 0 || (passages[index] as TextPassage).role === 'item' || (passages[index] as TextPassage).quoted ? carry.heading : []
}

/** Tells whether a mark cites: a key, a note, a link. */
export function isCitation(mark: Mark): boolean {
  // A link within the document, or to a mailbox, is no source.
  return mark.kind === 'citation' || mark.kind === 'note' || (mark.kind === 'link' && !/^(?:#|mailto:)/i.test(mark.href))
}

/** Tells whether a block quotation is cited in itself or in the paragraphs beside it. */
export function citedBeside(passages: readonly Passage[], index: number, tokensOf: TokensOf, carry: Carry, ahead: Ahead): boolean {
  // From the paragraph that introduces the quotation to the one that follows it.
  let from = index
  while (from > 0 && isQuoted(passages[from] as Passage)) from--
  let to = index
  while (to + 1 < passages.length && isQuoted(passages[to] as Passage)) to++
  const inside = passages.slice(from, to + 1)
  if (inside.some((passage) => passage.kind === 'text' && passage.quoted && passage.run.marks.some(isCitation))) return true
  const first = inside[0] as Passage
  const last = inside.at(-1) as Passage
  return (
    (from === 0 && isQuoted(first) ? carry.cited : first.kind === 'text' && isCitedAtEnd(readFrame(first.run, tokensOf))) ||
    (isQuoted(last) ? ahead.cited : last.kind === 'text' && isCitedAtStart(readFrame(last.run, tokensOf)))
  )
}

function isQuoted(passage: Passage): boolean {
  return passage.kind === 'text' && passage.quoted
}

/** The words of a paragraph of a block quotation. */
export interface BlockPart extends Span {
  /** Where a speaker's name with a colon before the words ends, or -1. */
  readonly label: number
  /** Where a signature in the same paragraph starts, or the text's end. */
  readonly signature: number
}

/** The words of a block quotation's paragraph, its own marks and signature taken off; undefined where it is a signature or quotes within. */
export function blockPart(text: string): BlockPart | undefined {
  let start = text.length - text.trimStart().length
  let end = text.trimEnd().length
  if (start >= end || text.startsWith('[!', start)) return undefined
  const signature = signatureOf(text)
  if (signature === 0 || isNameAlone(text)) return undefined
  const label = labelEnd(text, start)
  if (label > 0) {
    start = label
    while (start < end && /\s/.test(text.charAt(start))) start++
  }
  if (signature > 0) end = text.slice(0, signature).trimEnd().length
  if (hasQuoteMarks(text)) {
    const { pairs } = pairQuoteMarks(text)
    const outer = pairs.filter((pair) => pair.within < 0)
    const only = outer[0]
    if (outer.length === 1 && only !== undefined && only.start === start && only.end >= end - 1)
      return { ...only.inner, label, signature: signature > 0 ? signature : text.length }
    // “…,” he said, “…”: the paragraph reports a quotation; it is not one as a whole.
    if (only !== undefined && only.start === start) return undefined
  }
  return { start, end, label, signature: signature > 0 ? signature : text.length }
}

/** Where `Oskar Dunn:` at the start of a quotation's text ends, or -1. */
function labelEnd(text: string, start: number): number {
  const colon = text.slice(start, start + 60).indexOf(': ')
  return colon > 0 && isNameAlone(text.slice(start, start + colon)) ? start + colon + 1 : -1
}

/** Where the signature of a text starts (“— To Lam, 2025” at its end, or alone: 0), or -1. */
function signatureOf(text: string): number {
  const start = text.length - text.trimStart().length
  if (isDash(text, start)) return text.trimEnd().length - start <= 160 && /\p{Lu}/u.test(text.slice(start, start + 40)) ? 0 : -1
  const line = text.trimEnd().lastIndexOf('\n')
  if (line > start && /[.!?…”"’'»]\s*$/.test(text.slice(Math.max(start, line - 8), line)) && isNameAlone(text.slice(line))) return line + 1
  // … (To Lam, 2025)
  const bracket = text.lastIndexOf('(')
  if (bracket > start && BRACKETED.test(text.slice(bracket)) && /[.!?…”"’'»]\s+$/.test(text.slice(Math.max(start, bracket - 4), bracket)))
    return bracket
  const from = Math.max(start, text.length - 160)
  for (let at = text.length - 1; at > from; at--) {
    if (!isDash(text, at) || isDash(text, at - 1) || !/\s/.test(text.charAt(at - 1))) continue
    const before = text.slice(from, at).trimEnd().at(-1) ?? ''
    return '.!?…”"’\'»'.includes(before) &&
      /^[—–―-]{1,3}\s*(?:the |by |[\p{Lu}])/u.test(text.slice(at, at + 12)) &&
      !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text.slice(at))
      ? at
      : -1
  }
  return -1
}

const BRACKETED = /^\((?:the |by )?\p{Lu}[^()]{2,100}\)\.?\s*$/u

function isDash(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '—' || char === '―' || char === '–' || (char === '-' && text.charAt(at + 1) === '-')
}
