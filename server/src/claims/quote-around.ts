/**
 * Reads the surroundings of quotations: the paragraphs and blocks beside them, lead-ins, headings, signature lines.
 *
 * In: a block's passages and those of the blocks near it. Out: what they name, and whether they cite. It reads the sentences of
 * a quotation's own paragraph no more than those of any other: that is `quotes.ts`.
 */
import type { Mark, Passage, TextPassage } from '../markup/prose.ts'
import type { Span } from '../text/span.ts'
import { hasQuoteMarks, pairQuoteMarks } from './quote-marks.ts'
import { addPersons, allNamings, KEPT, type Naming, type Persons, readFrame, sentenceNamings, type TokensOf } from './quote-naming.ts'

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
  if (last === undefined) return { heading: [], before: [], cited: false, introduces: false, open: false, persons }
  const heading = isHeading(last)
  const read = readFrame(last.run, tokensOf)
  const ends = sentenceNamings(read, read.frame.sentences.length - 1, heading ? 'heading' : 'before', persons)
  const before = heading ? [] : [...ends]
  // Paragraphs of one quotation that opens anew in each: what introduces the first speaks for all.
  for (let i = 0; i + 1 < near.length; i++) {
    const [here] = near[i] as readonly TextPassage[]
    const above = (near[i + 1] as readonly TextPassage[]).at(-1)
    if (here === undefined || above === undefined || readFrame(here.run, tokensOf).marks.open < 0) break
    const earlier = readFrame(above.run, tokensOf)
    before.push(...sentenceNamings(earlier, earlier.frame.sentences.length - 1, 'before', persons))
  }
  return {
    heading: heading ? ends : [],
    before,
    cited: !heading && last.run.marks.some(isCitation),
    introduces: !heading && breaksOff(last.run.text),
    open: read.marks.open >= 0,
    persons,
  }
}

/** Reads what the blocks after, nearest first, have for a block. */
export function aheadOf(blocks: readonly (readonly Passage[])[], tokensOf: TokensOf): Ahead {
  const near = blocks
    .map(textsOf)
    .filter((texts) => texts.length > 0)
    .slice(0, QUOTE_REACH)
  const first = near[0]?.[0]
  if (first === undefined || isHeading(first)) return { starts: [], cited: false, opens: false, chain: [] }
  const starts = startingNamings(first, tokensOf)
  const chain = [...starts]
  for (let i = 0; i + 1 < near.length; i++) {
    const here = (near[i] as readonly TextPassage[]).at(-1)
    const [next] = near[i + 1] as readonly TextPassage[]
    if (here === undefined || next === undefined) break
    if (readFrame(here.run, tokensOf).marks.open < 0 || !readFrame(next.run, tokensOf).marks.opens) break
    chain.push(...startingNamings(next, tokensOf))
  }
  return { starts, cited: first.run.marks.some(isCitation), opens: readFrame(first.run, tokensOf).marks.opens, chain }
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
    if (signatureOf(passage.run.text) === 0 || passage.quoted !== own || !own) break
  }
  const after = passages[next]
  if (after === undefined) namings.push(...ahead.starts)
  else if (after.kind === 'text') {
    const signed = signatureOf(after.run.text) === 0
    const read = readFrame(after.run, tokensOf)
    namings.push(...(signed ? allNamings(read, 'signature') : sentenceNamings(read, 0, 'after', carry.persons)))
  }
  namings.sort((a, b) => Number(b.where === 'signature') - Number(a.where === 'signature'))
  let previous = index - 1
  while (previous >= 0 && own && passages[previous]?.kind === 'text' && (passages[previous] as TextPassage).quoted) previous--
  const before = passages[previous]
  if (before === undefined) namings.push(...carry.before)
  else if (before.kind === 'text') {
    const read = readFrame(before.run, tokensOf)
    namings.push(...sentenceNamings(read, read.frame.sentences.length - 1, 'before', carry.persons))
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
    return [
      ...sentenceNamings(read, read.frame.sentences.length - 1, 'lead-in', carry.persons),
      ...leadNamings(passages, passage.lead, tokensOf, carry),
    ]
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
export function citedBeside(passages: readonly Passage[], index: number, carry: Carry, ahead: Ahead): boolean {
  // From the paragraph that introduces the quotation to the one that follows it.
  let from = index
  while (from > 0 && isQuoted(passages[from] as Passage)) from--
  let to = index
  while (to + 1 < passages.length && isQuoted(passages[to] as Passage)) to++
  if (
    (from === 0 && isQuoted(passages[0] as Passage) && carry.cited) ||
    (to === passages.length - 1 && isQuoted(passages[to] as Passage) && ahead.cited)
  )
    return true
  return passages.slice(from, to + 1).some((passage) => passage.kind === 'text' && passage.run.marks.some(isCitation))
}

function isQuoted(passage: Passage): boolean {
  return passage.kind === 'text' && passage.quoted
}

/** The words of a paragraph of a block quotation. */
export interface BlockPart extends Span {
  /** Where a signature in the same paragraph starts, or the text's end. */
  readonly signature: number
}

/** The words of a block quotation's paragraph, its own marks and signature taken off; undefined where it is a signature or quotes within. */
export function blockPart(text: string): BlockPart | undefined {
  const start = text.length - text.trimStart().length
  let end = text.trimEnd().length
  if (start >= end || text.startsWith('[!', start)) return undefined
  const signature = signatureOf(text)
  if (signature === start) return undefined
  if (signature > 0) end = text.slice(0, signature).trimEnd().length
  if (hasQuoteMarks(text)) {
    const { pairs } = pairQuoteMarks(text)
    const outer = pairs.filter((pair) => pair.within < 0)
    const only = outer[0]
    if (outer.length === 1 && only !== undefined && only.start === start && only.end >= end - 1)
      return { ...only.inner, signature: signature > 0 ? signature : text.length }
    // “…,” he said, “…”: the paragraph reports a quotation; it is not one as a whole.
    if (only !== undefined && only.start === start) return undefined
  }
  return { start, end, signature: signature > 0 ? signature : text.length }
}

/** Where the signature of a text starts (“— To Lam, 2025” at its end or alone), or -1. */
function signatureOf(text: string): number {
  const start = text.length - text.trimStart().length
  if (isDash(text, start)) return text.trimEnd().length - start <= 160 && /\p{Lu}/u.test(text.slice(start, start + 40)) ? start : -1
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

function isDash(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '—' || char === '―' || char === '–' || (char === '-' && text.charAt(at + 1) === '-')
}
