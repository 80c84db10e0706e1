/**
 * Finds the quotations of a block, and what around them names a speaker or a source.
 *
 * In: the passages of a block, and those of the blocks near it. Out: each quotation with the
 * words that name its speaker and everything else in its neighbourhood that might. It does not know whose words they are,
 * nor whom a name means: that takes the knowledge base. Titles and scare quotes are quotations here like any other.
 */
import type { Mark, Passage, Run, TextPassage } from '../markup/prose.ts'
import { MARK, type Tokens } from '../reading/token.ts'
import type { Span } from '../text/span.ts'
import { frameOf, sentenceAt, type Frame, type Range } from './quote-frame.ts'
import { hasQuoteMarks, pairQuoteMarks, type MarkPairs } from './quote-marks.ts'
import { givenSpeaker, sentenceSpeaker, type How } from './quote-speaker.ts'
import { mentionsIn, type Mention, type MentionKind } from './speaker.ts'

/** Where around a quotation a naming stands. */
export type Where = 'sentence' | 'before' | 'after' | 'lead-in' | 'heading' | 'signature' | 'row'

/** Words that name somebody or something that may have spoken. */
export interface Naming extends Span {
  readonly text: string
  readonly kind: MentionKind
  readonly where: Where
  /** How the grammar of its sentence gives it as the speaker; null where it is just named. */
  readonly how: How | 'continued' | null
  /** After a preposition of place or topic. */
  readonly located: boolean
  /** The run that the span is of; null where it stands in another block. */
  readonly run: Run | null
  /** For a pronoun or an office by itself: whom it may mean, the likeliest first. */
  readonly refers: readonly string[]
}

/** A quotation, or one part of it where attribution or a paragraph's end divides it. The span is of the words, without their marks. */
export interface Quotation extends Span {
  readonly run: Run
  readonly passage: number
  /** The span with its marks; for a block quotation the same as the words. */
  readonly outer: Span
  readonly form: 'inline' | 'block'
  /** Words as white space divides them. */
  readonly words: number
  /** The index of the quotation that this one is nested in, or -1. */
  readonly within: number
  /** The sentence that it stands in. */
  readonly sentence: Span
  /** Who is given as the speaker, by grammar or place; null where nobody is. */
  readonly speaker: Naming | null
  /** A citation, note or link stands in its sentence or at its paragraph's end; for a block quotation also in the paragraph beside it. */
  readonly cited: boolean
  /** What else in the neighbourhood names a person, office, body or outlet. */
  readonly namings: readonly Naming[]
}

/** The texts around a block, nearest first: all that its quotations may depend on besides the block itself. A few blocks each way are enough. */
export interface QuoteNeighbours {
  readonly before: readonly (readonly Passage[])[]
  readonly after: readonly (readonly Passage[])[]
}

/** How many blocks with text, before and after, `findQuotations` looks at. */
export const QUOTE_REACH = 6

type TokensOf = (run: Run) => Tokens

/** Tells whether a block may hold a quotation, at the cost of one look at its characters. */
export function mayQuote(passages: readonly Passage[]): boolean {
  return passages.some((passage) => (passage.kind === 'text' ? passage.quoted || hasQuoteMarks(passage.run.text) : [...passage.head, ...passage.rows].some((row) => row.some((run) => hasQuoteMarks(run.text)))))
}

/** Finds the quotations of a block, in the order of the draft; those nested in others after the passage's own. */
export function findQuotations(passages: readonly Passage[], tokensOf: TokensOf, neighbours: QuoteNeighbours): readonly Quotation[] {
  if (!mayQuote(passages)) return []
  const found: Quotation[] = []
  const carry = carryOf(neighbours.before, tokensOf)
  const ahead = aheadOf(neighbours.after, tokensOf)
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index] as Passage
    if (passage.kind === 'table') {
      for (const row of [...passage.head, ...passage.rows]) quotesOfRow(row, index, tokensOf, found)
      continue
    }
    if (passage.quoted) {
      const part = blockPart(passage.run.text)
      if (part !== undefined) {
        found.push(blockQuotation(passages, index, part, tokensOf, carry, ahead))
        continue
      }
    }
    if (hasQuoteMarks(passage.run.text)) quotesOfPassage(passages, index, tokensOf, carry, ahead, found)
  }
  return found
}

/** What the blocks before a block leave for its quotations. */
interface Carry {
  readonly heading: readonly Naming[]
  readonly before: readonly Naming[]
  readonly cited: boolean
  readonly introduces: boolean
  readonly open: boolean
  /** Persons and offices named last, the last first; read only where a pronoun asks for them. */
  readonly persons: Persons
}

type Persons = () => readonly string[]

/** What the blocks after a block have for its quotations. */
interface Ahead {
  readonly starts: readonly Naming[]
  readonly cited: boolean
  readonly opens: boolean
  /** What names the speaker of the quotation that runs on from here: all up to the paragraph that closes it. */
  readonly chain: readonly Naming[]
}

const KEPT = 4
const NOBODY: Persons = () => []

function carryOf(blocks: readonly (readonly Passage[])[], tokensOf: TokensOf): Carry {
  const near = blocks.map(textsOf).filter((texts) => texts.length > 0).slice(0, QUOTE_REACH)
  const last = near[0]?.at(-1)
  let known: string[] | undefined
  const persons = (): readonly string[] => {
    if (known !== undefined) return known
    known = []
    for (const texts of near) for (let i = texts.length - 1; i >= 0 && known.length < KEPT; i--) addPersons(known, readFrame((texts[i] as TextPassage).run, tokensOf))
    return known
  }
  if (last === undefined) return { heading: [], before: [], cited: false, introduces: false, open: false, persons }
  const heading = isHeading(last)
  const read = readFrame(last.run, tokensOf)
  const ends = sentenceNamings(read, read.frame.sentences.length - 1, heading ? 'heading' : 'before', persons)
  const before = heading ? [] : [...ends]
  // Paragraphs of one quotation that opens anew in each: what introduces the first speaks for all.
  for (let i = 0; i + 1 < near.length && readFrame((near[i]?.[0] as TextPassage).run, tokensOf).marks.open >= 0; i++) {
    const earlier = readFrame((near[i + 1]?.at(-1) as TextPassage).run, tokensOf)
    before.push(...sentenceNamings(earlier, earlier.frame.sentences.length - 1, 'before', persons))
  }
  return { heading: heading ? ends : [], before, cited: !heading && last.run.marks.some(isCitation), introduces: !heading && breaksOff(last.run.text), open: read.marks.open >= 0, persons }
}

function aheadOf(blocks: readonly (readonly Passage[])[], tokensOf: TokensOf): Ahead {
  const near = blocks.map(textsOf).filter((texts) => texts.length > 0).slice(0, QUOTE_REACH)
  const first = near[0]?.[0]
  if (first === undefined || isHeading(first)) return { starts: [], cited: false, opens: false, chain: [] }
  const starts = startingNamings(first, tokensOf)
  const chain = [...starts]
  for (let i = 0; i + 1 < near.length; i++) {
    const here = near[i]?.at(-1) as TextPassage
    const next = near[i + 1]?.[0] as TextPassage
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

/** A passage with its marks and sentences. */
interface Read {
  readonly run: Run
  readonly marks: MarkPairs
  readonly frame: Frame
}

const NO_MARKS: MarkPairs = { pairs: [], open: -1, opens: false }

// A paragraph is read for itself and for its neighbours: once, for as long as its text is held.
const reads = new WeakMap<Run, Read>()

function readFrame(run: Run, tokensOf: TokensOf, goesOn = true): Read {
  const known = goesOn ? reads.get(run) : undefined
  if (known !== undefined) return known
  const paired = hasQuoteMarks(run.text) ? pairQuoteMarks(run.text) : NO_MARKS
  const marks = goesOn || paired.open < 0 ? paired : { ...paired, open: -1 }
  const read = { run, marks, frame: frameOf(tokensOf(run), marks) }
  if (marks === paired) reads.set(run, read)
  return read
}

function quotesOfPassage(passages: readonly Passage[], index: number, tokensOf: TokensOf, carry: Carry, ahead: Ahead, found: Quotation[]): void {
  const passage = passages[index] as TextPassage
  const next = passages[index + 1]
  const nextOpens = next === undefined ? ahead.opens : next.kind === 'text' && readFrame(next.run, tokensOf).marks.opens
  const read = readFrame(passage.run, tokensOf, nextOpens)
  const { frame, marks, run } = read
  const base = found.length
  const byPair = new Map<number, number>()
  let before: Quotation | undefined
  for (const quote of frame.quotes) {
    const pair = quote.pair < 0 ? undefined : marks.pairs[quote.pair]
    const inner = pair?.inner ?? { start: marks.open, end: run.text.trimEnd().length }
    const outer = pair === undefined ? { start: 0, end: inner.end } : { start: pair.start, end: pair.end }
    const at = sentenceAt(frame, quote.from)
    const sentence = frame.sentences[at] as Range
    const alone = sentence.from >= quote.from && onlyMarks(frame.tokens, quote.to, sentence.to)
    const wholly = alone && frame.quotes.length === 1 && frame.sentences.length <= 1
    const given = givenSpeaker(frame, sentence, quote)
    let speaker = given === undefined ? null : naming(read, given.mention, 'sentence', given.how, refersTo(read, at, given.mention, carry.persons))
    const around: Naming[] = sentenceNamings(read, at, 'sentence', carry.persons)
    const previous = at > 0 ? sentenceNamings(read, at - 1, 'before', carry.persons) : []
    const following = at + 1 < frame.sentences.length ? sentenceNamings(read, at + 1, 'after', carry.persons) : []
    around.push(...previous, ...following, ...leadNamings(passages, index, tokensOf, carry), ...carryHeading(passages, index, carry))
    if (wholly || pair === undefined) around.push(...beside(passages, index, tokensOf, carry, ahead))
    if (pair === undefined) around.push(...ahead.chain)
    if (frame.quotes[0] === quote && carry.open && marks.opens && index === 0) around.push(...carry.before)
    // “…,” he said. “…”: the second part is the same speaker's.
    if (speaker === null && alone && before?.speaker != null && before.speaker.how !== 'subject') speaker = { ...before.speaker, how: 'continued' }
    if (speaker === null && (wholly || pair === undefined)) speaker = around.find((naming) => naming.how !== null && naming.how !== 'subject' && naming.where !== 'after') ?? null
    const quotation: Quotation = {
      ...withoutComma(run.text, inner), run, passage: index, outer, form: 'inline', words: countWords(run.text, inner.start, inner.end), within: -1,
      sentence: spanOf(frame.tokens, sentence), speaker, cited: isCitedIn(run, spanOf(frame.tokens, sentence)) || ((wholly || pair === undefined) && (carry.cited || ahead.cited)),
      namings: speaker === null ? around : around.filter((one) => one.start !== speaker.start || one.run !== speaker.run || one.text !== speaker.text),
    }
    if (quote.pair >= 0) byPair.set(quote.pair, found.length)
    found.push(quotation)
    before = quotation
  }
  // Quotations within quotations: whoever is quoted outside names the speaker of the words inside as well.
  for (let pair = 0; pair < marks.pairs.length; pair++) {
    const { within, inner, start, end } = marks.pairs[pair] as MarkPairs['pairs'][number]
    if (byPair.has(pair)) continue
    const outside = byPair.get(within) ?? found.findIndex((one, at) => at >= base && one.start <= start && end <= one.end)
    const host = found[outside]
    if (host === undefined) continue
    byPair.set(pair, found.length)
    found.push({ ...host, ...inner, outer: { start, end }, words: countWords(run.text, inner.start, inner.end), within: outside })
  }
}

function isCitation({ kind }: Mark): boolean {
  return kind === 'citation' || kind === 'note' || kind === 'link'
}

/** In the sentence, right after it, or at the paragraph's end. */
function isCitedIn(run: Run, sentence: Span): boolean {
  const end = run.text.trimEnd().length
  return run.marks.some((mark) => isCitation(mark) && ((mark.end >= sentence.start && mark.start <= sentence.end + 1) || mark.end >= end - 1))
}

function citedBeside(passages: readonly Passage[], index: number, carry: Carry, ahead: Ahead): boolean {
  // From the paragraph that introduces the quotation to the one that follows it.
  let from = index
  while (from > 0 && isQuoted(passages[from] as Passage)) from--
  let to = index
  while (to + 1 < passages.length && isQuoted(passages[to] as Passage)) to++
  if ((from === 0 && isQuoted(passages[0] as Passage) && carry.cited) || (to === passages.length - 1 && isQuoted(passages[to] as Passage) && ahead.cited)) return true
  return passages.slice(from, to + 1).some((passage) => passage.kind === 'text' && passage.run.marks.some(isCitation))
}

function isQuoted(passage: Passage): boolean {
  return passage.kind === 'text' && passage.quoted
}

/** Quotations in a table's row: the other cells name the speaker. */
function quotesOfRow(row: readonly Run[], passage: number, tokensOf: TokensOf, found: Quotation[]): void {
  for (const run of row) {
    if (!hasQuoteMarks(run.text)) continue
    const read = readFrame(run, tokensOf, false)
    const others = row.flatMap((cell) => (cell === run ? [] : allNamings(readFrame(cell, tokensOf), 'row')))
    for (const quote of read.frame.quotes) {
      const pair = read.marks.pairs[quote.pair]
      if (pair === undefined) continue
      const at = sentenceAt(read.frame, quote.from)
      const sentence = read.frame.sentences[at] as Range
      const given = givenSpeaker(read.frame, sentence, quote)
      const speaker = given === undefined ? null : naming(read, given.mention, 'sentence', given.how, [])
      found.push({
        ...withoutComma(run.text, pair.inner), run, passage, outer: { start: pair.start, end: pair.end }, form: 'inline', words: countWords(run.text, pair.inner.start, pair.inner.end), within: -1,
        sentence: spanOf(read.frame.tokens, sentence), speaker, cited: row.some((cell) => cell.marks.some(isCitation)), namings: [...allNamings(read, 'sentence'), ...others],
      })
    }
  }
}

function blockQuotation(passages: readonly Passage[], index: number, part: BlockPart, tokensOf: TokensOf, carry: Carry, ahead: Ahead): Quotation {
  const passage = passages[index] as TextPassage
  const { text } = passage.run
  const around = [...beside(passages, index, tokensOf, carry, ahead), ...carryHeading(passages, index, carry), ...leadNamings(passages, index, tokensOf, carry)]
  if (part.signature < text.length) {
    const read = readFrame(passage.run, tokensOf)
    const at = read.frame.tokens.start.findIndex((start, i) => i < read.frame.tokens.count && start >= part.signature)
    if (at >= 0) around.unshift(...mentionsIn(read.frame.tokens, at, read.frame.tokens.count).map((mention) => naming(read, mention, 'signature', 'signature', [])))
  }
  const signed = around.find((one) => one.where === 'signature' && one.how === 'signature')
  const introduced = introducedBy(passages, index, carry) ? around.find((one) => one.where === 'before' && one.how !== null) : undefined
  const told = around.find((one) => one.how !== null && one.how !== 'subject' && one.where !== 'after')
  const speaker = signed ?? introduced ?? told ?? null
  return {
    start: part.start, end: part.end, run: passage.run, passage: index, outer: { start: part.start, end: part.end }, form: 'block', words: countWords(text, part.start, part.end), within: -1,
    sentence: { start: part.start, end: part.end }, speaker, cited: citedBeside(passages, index, carry, ahead), namings: around.filter((one) => one !== speaker),
  }
}

/** What the paragraphs beside a quotation that stands by itself name; signatures first. */
function beside(passages: readonly Passage[], index: number, tokensOf: TokensOf, carry: Carry, ahead: Ahead): readonly Naming[] {
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

function introducedBy(passages: readonly Passage[], index: number, carry: Carry): boolean {
  let previous = index - 1
  while (previous >= 0 && (passages[previous] as Passage).kind === 'text' && (passages[previous] as TextPassage).quoted) previous--
  const before = passages[previous]
  return before === undefined ? carry.introduces : before.kind === 'text' && breaksOff(before.run.text)
}

/** What the lead-in of a list names: the item's parent, or the paragraph before the list. */
function leadNamings(passages: readonly Passage[], index: number, tokensOf: TokensOf, carry: Carry): readonly Naming[] {
  const passage = passages[index] as TextPassage
  if (passage.lead >= 0) {
    const lead = passages[passage.lead]
    if (lead?.kind !== 'text') return []
    const read = readFrame(lead.run, tokensOf)
    return [...sentenceNamings(read, read.frame.sentences.length - 1, 'lead-in', carry.persons), ...leadNamings(passages, passage.lead, tokensOf, carry)]
  }
  return passage.role === 'item' ? carry.before.map((one) => ({ ...one, where: 'lead-in' as const })) : []
}

function carryHeading(passages: readonly Passage[], index: number, carry: Carry): readonly Naming[] {
  return index === 0 || (passages[index] as TextPassage).role === 'item' || (passages[index] as TextPassage).quoted ? carry.heading : []
}

/** What a sentence names outside its quotations; who it gives as a speaker comes first. */
function sentenceNamings(read: Read, at: number, where: Where, persons: Persons): Naming[] {
  const sentence = read.frame.sentences[at]
  if (sentence === undefined) return []
  const given = sentenceSpeaker(read.frame, sentence)
  const namings: Naming[] = given === undefined ? [] : [naming(read, given.mention, where, where === 'signature' ? 'signature' : given.how, refersTo(read, at, given.mention, persons))]
  for (const mention of outside(read.frame, sentence)) {
    if (given === undefined || mention.from !== given.mention.from) namings.push(naming(read, mention, where, where === 'signature' ? 'signature' : null, refersTo(read, at, mention, persons)))
  }
  return namings
}

function allNamings(read: Read, where: Where): readonly Naming[] {
  return read.frame.sentences.flatMap((sentence) => outside(read.frame, sentence).map((mention) => naming(read, mention, where, where === 'signature' ? 'signature' : null, [])))
}

/** The mentions of a sentence that stand in none of its quotations. */
function outside(frame: Frame, sentence: Range): readonly Mention[] {
  const found: Mention[] = []
  let from = sentence.from
  for (const quote of frame.quotes) {
    if (quote.to <= from || quote.from >= sentence.to) continue
    if (quote.from > from) found.push(...mentionsIn(frame.tokens, from, quote.from))
    from = quote.to
  }
  if (from < sentence.to) found.push(...mentionsIn(frame.tokens, from, sentence.to))
  return found
}

function naming(read: Read, mention: Mention, where: Where, how: Naming['how'], refers: readonly string[]): Naming {
  const { tokens } = read.frame
  const start = tokens.start[mention.from] as number
  const end = tokens.end[mention.to - 1] as number
  return { start, end, text: tokens.text.slice(start, end), kind: mention.kind, where, how, located: mention.located, run: read.run, refers }
}

/** Whom a pronoun or an office by itself may mean: those named before it, the likeliest first. */
function refersTo(read: Read, at: number, mention: Mention, carried: Persons): readonly string[] {
  if (mention.kind !== 'pronoun' && mention.kind !== 'role') return []
  const { tokens } = read.frame
  const text = tokens.text.slice(tokens.start[mention.from], tokens.end[mention.to - 1]).toLowerCase()
  // A minister, their author: somebody new.
  if (mention.kind === 'role' && /^(?:an?|some|many|several|two|three|one|another|their|his|her|our|its|my)\s/.test(text)) return []
  const which = /\bformer$/.test(text) ? 0 : /\blatter$/.test(text) ? -1 : undefined
  const found: string[] = []
  for (let i = at; i >= 0 && found.length < KEPT; i--) {
    const sentence = read.frame.sentences[i] as Range
    const named = outside(read.frame, sentence).filter((one) => isPersonLike(one) && (i < at || one.to <= mention.from))
    if (which !== undefined && named.length >= 2) {
      const one = named.at(which) as Mention
      return [tokens.text.slice(tokens.start[one.from], tokens.end[one.to - 1])]
    }
    const speaker = i < at ? sentenceSpeaker(read.frame, sentence)?.mention : undefined
    const ordered = [...named.filter((one) => one.from === speaker?.from), ...named.filter((one) => one.from !== speaker?.from && !one.located), ...named.filter((one) => one.from !== speaker?.from && one.located)]
    for (const one of ordered) {
      const name = tokens.text.slice(tokens.start[one.from], tokens.end[one.to - 1])
      if (!found.includes(name)) found.push(name)
    }
  }
  if (found.length < KEPT) for (const person of carried()) if (!found.includes(person)) found.push(person)
  return found.slice(0, KEPT)
}

/** A name after a preposition of place or topic is more often a place than a person. */
function isPersonLike(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'role' || (mention.kind === 'name' && !mention.located)
}

/** Adds the persons that a passage names, the last first. */
function addPersons(persons: string[], read: Read): void {
  const { tokens, sentences } = read.frame
  for (let i = sentences.length - 1; i >= 0 && persons.length < KEPT; i--) {
    const sentence = sentences[i] as Range
    const named = outside(read.frame, sentence).filter((mention) => isPersonLike(mention))
    if (named.length === 0) continue
    const speaker = sentenceSpeaker(read.frame, sentence)?.mention
    for (const mention of [...named.filter((one) => one.from === speaker?.from), ...named.filter((one) => one.from !== speaker?.from && !one.located), ...named.filter((one) => one.from !== speaker?.from && one.located)]) {
      const text = tokens.text.slice(tokens.start[mention.from], tokens.end[mention.to - 1])
      if (persons.length < KEPT && !persons.includes(text)) persons.push(text)
    }
  }
}

interface BlockPart extends Span {
  /** Where a signature in the same paragraph starts, or the text's end. */
  readonly signature: number
}

/** The words of a block quotation's paragraph, its own marks and signature taken off; undefined where it is a signature or quotes within. */
function blockPart(text: string): BlockPart | undefined {
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
    if (outer.length === 1 && only !== undefined && only.start === start && only.end >= end - 1) return { ...only.inner, signature: signature > 0 ? signature : text.length }
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
    return '.!?…”"’\'»'.includes(before) && /^[—–―-]{1,3}\s*(?:the |by |[\p{Lu}])/u.test(text.slice(at, at + 12)) && !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text.slice(at)) ? at : -1
  }
  return -1
}

function isDash(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '—' || char === '―' || char === '–' || (char === '-' && text.charAt(at + 1) === '-')
}

/** Counts the words of `text` from `start` to `end`, as white space divides them. */
export function countWords(text: string, start: number, end: number): number {
  let count = 0
  let inside = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const space = code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f
    if (!space && !inside) count++
    inside = !space
  }
  return count
}

function withoutComma(text: string, span: Span): Span {
  return ',;'.includes(text.charAt(span.end - 1)) && span.end - 1 > span.start ? { start: span.start, end: span.end - 1 } : { start: span.start, end: span.end }
}

function onlyMarks(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] !== MARK) return false
  return true
}

function spanOf(tokens: Tokens, range: Range): Span {
  return { start: tokens.start[range.from] ?? 0, end: tokens.end[range.to - 1] ?? tokens.text.length }
}
