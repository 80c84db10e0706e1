/**
 * Finds the quotations of a block, and what around them names a speaker or a source.
 *
 * In: the passages of a block, and those of the blocks near it. Out: each quotation with the
 * words that name its speaker and everything else in its neighbourhood that might. It does not know whose words they are,
 * nor whom a name means: that takes the knowledge base. Titles and scare quotes are quotations here like any other.
 */
import type { Passage, Run, TextPassage } from '../markup/prose.ts'
import { MARK, type Tokens } from '../reading/token.ts'
import type { Span } from '../text/span.ts'
import {
  type Ahead,
  aheadOf,
  type BlockPart,
  beside,
  blockPart,
  type Carry,
  carryHeading,
  carryOf,
  citedBeside,
  introducedBy,
  isCitation,
  isNameAlone,
  leadNamings,
  type QuoteNeighbours,
} from './quote-around.ts'
import { type Range, sentenceAt } from './quote-frame.ts'
import { hasQuoteMarks, type MarkPairs } from './quote-marks.ts'
import {
  allNamings,
  isAboutNothing,
  labelNamings,
  type Naming,
  naming,
  type Read,
  readFrame,
  refersTo,
  sentenceNamings,
  type TokensOf,
} from './quote-naming.ts'
import { announced, askedFor, isShort, toldAfter } from './quote-sentences.ts'
import { givenSpeaker } from './quote-speaker.ts'
import { mentionsIn } from './speaker.ts'

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

/** Quotations within quotations are followed so deep. */
const DEPTH_AT_MOST = 3

/** Tells whether a block may hold a quotation, at the cost of one look at its characters. */
export function mayQuote(passages: readonly Passage[]): boolean {
  return passages.some((passage) =>
    passage.kind === 'text'
      ? passage.quoted || hasQuoteMarks(passage.run.text)
      : [...passage.head, ...passage.rows].some((row) => row.some((run) => hasQuoteMarks(run.text))),
  )
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
      for (const row of passage.head) quotesOfRow(row, [], index, tokensOf, found)
      for (const row of passage.rows) quotesOfRow(row, passage.head.at(-1) ?? [], index, tokensOf, found)
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

function quotesOfPassage(
  passages: readonly Passage[],
  index: number,
  tokensOf: TokensOf,
  carry: Carry,
  ahead: Ahead,
  found: Quotation[],
): void {
  const passage = passages[index] as TextPassage
  const next = passages[index + 1]
  const nextOpens = next === undefined ? ahead.opens : next.kind === 'text' && readFrame(next.run, tokensOf).marks.opens
  const read = readFrame(passage.run, tokensOf, nextOpens)
  const { frame, marks, run } = read
  const base = found.length
  const byPair = new Map<number, number>()
  const last = lastQuoted(run.text, marks)
  let before: Quotation | undefined
  for (const quote of frame.quotes) {
    const pair = quote.pair < 0 ? undefined : marks.pairs[quote.pair]
    const inner = pair?.inner ?? { start: marks.open, end: run.text.trimEnd().length }
    const outer = pair === undefined ? { start: marks.openAt, end: inner.end } : { start: pair.start, end: pair.end }
    const at = sentenceAt(frame, quote.from)
    const sentence = frame.sentences[at] as Range
    const alone = sentence.from >= quote.from && onlyMarks(frame.tokens, quote.to, sentence.to)
    const wholly = alone && frame.quotes.length === 1 && frame.sentences.length <= 1
    const given = givenSpeaker(frame, sentence, quote)
    let speaker =
      given === undefined
        ? null
        : naming(
            read,
            given.mention,
            'sentence',
            isAboutNothing(read, at, given.mention) ? 'subject' : given.how,
            refersTo(read, at, given.mention, carry.persons),
          )
    const around: Naming[] = sentenceNamings(read, at, 'sentence', carry.persons)
    const previous = at > 0 ? sentenceNamings(read, at - 1, 'before', carry.persons) : []
    // And the gate? A few words are no sentence between.
    if (at > 1 && isShort(frame.sentences[at - 1] as Range)) previous.push(...sentenceNamings(read, at - 2, 'before', carry.persons))
    const following = at + 1 < frame.sentences.length ? sentenceNamings(read, at + 1, 'after', carry.persons) : []
    if (at + 2 < frame.sentences.length && isShort(frame.sentences[at + 1] as Range))
      following.push(...sentenceNamings(read, at + 2, 'after', carry.persons))
    around.push(...previous, ...following, ...leadNamings(passages, index, tokensOf, carry), ...carryHeading(passages, index, carry))
    if (wholly || pair === undefined) around.push(...beside(passages, index, tokensOf, carry, ahead))
    if (pair === undefined) around.push(...ahead.chain)
    if (frame.quotes[0] === quote && carry.open && marks.opens && index === 0) around.push(...carry.before)
    // “…,” he said. “…”: the second part is the same speaker's, where no citation of its own says otherwise. “…,” is how he put it, “…”
    const isPart =
      before !== undefined && before.sentence.start === spanOf(frame.tokens, sentence).start && isGoingOn(run.text, before, inner)
    if (before?.speaker != null && before.speaker.how !== 'subject' && !isOwnCited(run, spanOf(frame.tokens, sentence)))
      if ((speaker === null && alone) || (speaker?.how === 'subject' && isPart)) speaker = { ...before.speaker, how: 'continued' }
    // “…,” he said. X was speaking at the hearing: whom nobody before may be, whoever comes next is.
    if (speaker !== null && speaker.refers.length === 0 && /^s?he$/i.test(speaker.text))
      speaker = { ...speaker, refers: personsIn(following) }
    if (speaker === null || speaker.how === 'subject') speaker = toldAfter(read, at, carry.persons) ?? speaker
    if (speaker === null && alone) speaker = askedFor(read, at, carry.persons) ?? announced(read, at, carry.persons)
    speaker ??= signedBelow(read, quote, outer)
    const cited = isCitedIn(run, spanOf(frame.tokens, sentence), last) || ((wholly || pair === undefined) && (carry.cited || ahead.cited))
    if (speaker === null && (wholly || pair === undefined))
      speaker =
        around.find((naming) => isGiven(naming) && !(cited && naming.where === 'before' && !introducedBy(passages, index, carry))) ?? null
    const quotation: Quotation = {
      ...withoutComma(run.text, inner),
      run,
      passage: index,
      outer,
      form: 'inline',
      words: countWords(run.text, inner.start, inner.end),
      within: -1,
      sentence: spanOf(frame.tokens, sentence),
      speaker,
      cited,
      namings:
        speaker === null
          ? around
          : around.filter((one) => one.start !== speaker.start || one.run !== speaker.run || one.text !== speaker.text),
    }
    if (quote.pair >= 0) byPair.set(quote.pair, found.length)
    found.push(quotation)
    before = quotation
  }
  // Quotations within quotations: whoever is quoted outside names the speaker of the words inside as well.
  const depths: number[] = []
  for (let pair = 0; pair < marks.pairs.length; pair++) {
    const { within, inner, start, end } = marks.pairs[pair] as MarkPairs['pairs'][number]
    depths.push(within < 0 ? 0 : (depths[within] as number) + 1)
    if (byPair.has(pair) || (depths[pair] as number) > DEPTH_AT_MOST) continue
    const outside = byPair.get(within) ?? found.findIndex((one, at) => at >= base && one.start <= start && end <= one.end)
    const host = found[outside]
    if (host === undefined) continue
    byPair.set(pair, found.length)
    found.push({ ...host, ...inner, outer: { start, end }, words: countWords(run.text, inner.start, inner.end), within: outside })
  }
}

/** Whoever is named as the subject of a sentence. */
function personsIn(namings: readonly Naming[]): readonly string[] {
  const [subject] = namings
  return subject !== undefined && subject.how !== null && (subject.kind === 'name' || subject.kind === 'person') ? [subject.text] : []
}

/** “…” and, on the line below, nothing but a name and what belongs to it. */
function signedBelow(read: Read, quote: Range, { end }: Span): Naming | null {
  const { tokens } = read.frame
  const below = /^[.,]?[ \t]*\n\s*(\S[^\n]*)\s*$/.exec(read.run.text.slice(end, end + SIGNATURE_AT_MOST))?.[1]
  if (below === undefined || end + SIGNATURE_AT_MOST < read.run.text.length || !isNameAlone(below)) return null
  const [name] = mentionsIn(tokens, quote.to, tokens.count)
  return name === undefined ? null : naming(read, name, 'signature', 'signature', [])
}

const SIGNATURE_AT_MOST = 160

/** In the sentence, right after it, or at the paragraph's end where nothing further is quoted before; `last` is where the last quotation starts. */
function isCitedIn(run: Run, sentence: Span, last: number): boolean {
  const end = run.text.trimEnd().length
  return run.marks.some(
    (mark) =>
      isCitation(mark) && ((mark.end >= sentence.start && mark.start <= sentence.end + 1) || (mark.end >= end - 1 && last <= sentence.end)),
  )
}

/** “…,” …, “and so on”: the words go on in the same sentence, small, behind a comma on either side. */
function isGoingOn(text: string, before: Quotation, inner: Span): boolean {
  const first = text.charAt(inner.start)
  const between = text.slice(before.end, inner.start)
  return (
    first !== first.toUpperCase() &&
    /^[,.!?]?[”"'’»]*\s/u.test(between) &&
    /,\s*[“"'‘«]+$/u.test(between) &&
    text.charAt(before.end) === ','
  )
}

/** A citation stands in the sentence itself. */
function isOwnCited(run: Run, sentence: Span): boolean {
  return run.marks.some((mark) => isCitation(mark) && mark.end >= sentence.start && mark.start <= sentence.end + 1)
}

/** Where the last words start that are quoted, and not just a term. */
function lastQuoted(text: string, { pairs }: MarkPairs): number {
  const last = pairs.findLast(({ within, inner }) => within < 0 && countWords(text, inner.start, inner.end) >= QUOTED_AT_LEAST)
  return last?.start ?? -1
}

/** Fewer quoted words are a term, and no citation is theirs. */
const QUOTED_AT_LEAST = 4

/** Quotations in a table's row: the other cells name the speaker, or the head of their column. */
function quotesOfRow(row: readonly Run[], head: readonly Run[], passage: number, tokensOf: TokensOf, found: Quotation[]): void {
  for (const [column, run] of row.entries()) {
    if (!hasQuoteMarks(run.text)) continue
    const read = readFrame(run, tokensOf, false)
    const namingsOf = (cells: readonly Run[]): readonly Naming[] => cells.flatMap((cell) => labelNamings(readFrame(cell, tokensOf), 'row'))
    const ofRow = namingsOf(row.filter((cell) => cell !== run))
    const ofHead = namingsOf(head.slice(column, column + 1))
    const others = [...ofRow, ...ofHead]
    const isLabel = ({ how }: Naming): boolean => how === 'label'
    const labels = (ofRow.some(isLabel) ? ofRow : ofHead).filter(isLabel)
    for (const quote of read.frame.quotes) {
      const pair = read.marks.pairs[quote.pair]
      if (pair === undefined) continue
      const at = sentenceAt(read.frame, quote.from)
      const sentence = read.frame.sentences[at] as Range
      const given = givenSpeaker(read.frame, sentence, quote)
      // A cell that is nobody else's name says who speaks; two of them may be speaker and subject.
      const speaker =
        given !== undefined ? naming(read, given.mention, 'sentence', given.how, []) : labels.length === 1 ? (labels[0] as Naming) : null
      found.push({
        ...withoutComma(run.text, pair.inner),
        run,
        passage,
        outer: { start: pair.start, end: pair.end },
        form: 'inline',
        words: countWords(run.text, pair.inner.start, pair.inner.end),
        within: -1,
        sentence: spanOf(read.frame.tokens, sentence),
        speaker,
        cited: row.some((cell) => cell.marks.some(isCitation)),
        namings: [...allNamings(read, 'sentence'), ...others.filter((one) => one !== speaker)],
      })
    }
  }
}

function blockQuotation(
  passages: readonly Passage[],
  index: number,
  part: BlockPart,
  tokensOf: TokensOf,
  carry: Carry,
  ahead: Ahead,
): Quotation {
  const passage = passages[index] as TextPassage
  const { text } = passage.run
  const around = [
    ...beside(passages, index, tokensOf, carry, ahead),
    ...carryHeading(passages, index, carry),
    ...leadNamings(passages, index, tokensOf, carry),
  ]
  if (part.signature < text.length) {
    const read = readFrame(passage.run, tokensOf)
    const at = read.frame.tokens.start.findIndex((start, i) => i < read.frame.tokens.count && start >= part.signature)
    if (at >= 0)
      around.unshift(
        ...mentionsIn(read.frame.tokens, at, read.frame.tokens.count).map((mention) => naming(read, mention, 'signature', 'signature', [])),
      )
  }
  if (part.label > 0) {
    const read = readFrame(passage.run, tokensOf)
    const { tokens } = read.frame
    const end = tokens.start.findIndex((start, i) => i < tokens.count && start >= part.label)
    around.unshift(...mentionsIn(tokens, 0, Math.max(0, end)).map((mention) => naming(read, mention, 'signature', 'signature', [])))
  }
  const signed = around.find((one) => one.where === 'signature' && one.how === 'signature')
  const introduced = introducedBy(passages, index, carry) ? around.find((one) => one.where === 'before' && one.how !== null) : undefined
  const cited = citedBeside(passages, index, tokensOf, carry, ahead)
  const told = around.find((one) => isGiven(one) && !(cited && one.where === 'before'))
  const speaker = signed ?? introduced ?? told ?? null
  return {
    start: part.start,
    end: part.end,
    run: passage.run,
    passage: index,
    outer: { start: part.start, end: part.end },
    form: 'block',
    words: countWords(text, part.start, part.end),
    within: -1,
    sentence: { start: part.start, end: part.end },
    speaker,
    cited,
    namings: around.filter((one) => one !== speaker),
  }
}

/**
 * Given as a speaker in the words before a quotation that stands by itself. Where the quotation is cited, whoever is quoted in the
 * paragraph before it spoke there, and the citation speaks here: callers leave that one out.
 */
function isGiven({ how, where }: Naming): boolean {
  return how !== null && how !== 'subject' && where !== 'after'
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
  return ',;'.includes(text.charAt(span.end - 1)) && span.end - 1 > span.start
    ? { start: span.start, end: span.end - 1 }
    : { start: span.start, end: span.end }
}

function onlyMarks(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] !== MARK) return false
  return true
}

function spanOf(tokens: Tokens, range: Range): Span {
  return { start: tokens.start[range.from] ?? 0, end: tokens.end[range.to - 1] ?? tokens.text.length }
}
