/**
 * Finds what in a text says where something is from: citation keys, notes, links, and documents named in words.
 *
 * In: a run, what is read in it, and the names that stand in it. Out: its references in the order of their place, and which of them
 * speak for a claim: each speaks for its own clause. What a reference names is told by `library.ts`.
 */
import { classesOf, PAST, PRESENT } from '../claims/lexicon.ts'
import { SAYING, type Segment } from '../claims/segments.ts'
import type { AliasMatch } from '../knowledge/model.ts'
import type { Mark, Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { PeriodMention } from '../reading/period.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { NamedDocument, NamingKnowledge } from './document-naming.ts'
import { namedDocuments } from './named-documents.ts'
import { numberedIn } from './numbered-references.ts'
import { speaksFor, speaksInNote } from './reference-sense.ts'

/** Something that says where a claim is from. The span is of the run's text. */
export type Reference = Span & {
  /** What a fix replaces; of the block's source: the key, the link, the note's mark, the words. */
  readonly source: Span
  /** How it stands in its sentence: in brackets or as a mark behind what it speaks for, or as a part of the sentence. */
  readonly inText: boolean
} & (
    | { readonly kind: 'key'; readonly key: string }
    | { readonly kind: 'note'; readonly label: string }
    | { readonly kind: 'link'; readonly href: string }
    /**
     * `article`: told by author, date or title, so that it is one document; then no sources mean another document than those known,
     * or the one that a list of references has by this label.
     */
    | { readonly kind: 'words'; readonly sources: readonly string[]; readonly article: boolean; readonly label?: string }
  )

/** A run with what references are read from. */
export interface ReferenceText {
  readonly run: Run
  /** The source of its block. */
  readonly written: string
  readonly tokens: Tokens
  readonly sentences: readonly TokenRange[]
  readonly periods: readonly PeriodMention[]
  readonly matches: readonly AliasMatch[]
}

/** The references of a run, each with the sentence it belongs to. */
export interface References {
  readonly all: readonly Reference[]
  readonly sentence: readonly number[]
  /** Those that end the paragraph, and so stand for all of it. */
  readonly closing: readonly Reference[]
  /** Those of a line such as `Source: …`. */
  readonly line: readonly Reference[]
  /** Those that are given for something else than what they stand beside. */
  readonly aside: ReadonlySet<Reference>
}

const NONE: References = { all: [], sentence: [], closing: [], line: [], aside: new Set() }

/** Reads all references of a run. */
export function readReferences(text: ReferenceText, knowledge: NamingKnowledge): References {
  const { run, tokens, sentences, written } = text
  const marks = [...run.marks.flatMap((mark) => markReference(mark, written) ?? []), ...numbersOf(run)]
  const worded = namedDocuments(text, knowledge)
  if (marks.length + worded.length === 0) return NONE
  const found: { readonly reference: Reference; readonly sentence: number }[] = marks.map((reference) => ({
    reference,
    sentence: sentenceOf(reference, text),
  }))
  for (const document of withoutLinked(worded, marks)) found.push({ reference: inWords(document, run), sentence: document.sentence })
  found.push(...takenUp(text, found))
  found.sort((a, b) => a.reference.start - b.reference.start)
  const last = sentences.length - 1
  const lastWord = tokens.end[tokens.count - 1] ?? 0
  const ends = ({ reference }: (typeof found)[number]): boolean =>
    reference.kind === 'words' ? reference.article && reference.end >= lastWord - 2 : reference.end >= lastWord - 1
  const isLine = last >= 0 && isSourceLine(tokens, sentences[last] as TokenRange)
  const all = found.map(({ reference }) => reference)
  return {
    all,
    sentence: found.map(({ sentence }) => sentence),
    closing: found.filter(ends).map(({ reference }) => reference),
    line: isLine ? found.filter(({ sentence }) => sentence === last).map(({ reference }) => reference) : [],
    aside: new Set(all.filter((reference) => !speaksFor(reference, text))),
  }
}

const TAKEN_UP =
  /(?<![A-Za-zÀ-ỹ])(?:the (?:same )?(?:(paper|newspaper|daily|weekly|magazine|agency|outlet|site|report|study|source)|article|story|piece)(?:'s|’s)?|(?:tờ |bài )?(báo|nguồn tin|bản tin) (?:này|trên)|(?:cùng )?bài (?:báo |viết )?(?:này|trên)|(it) (?:also )?(?:says|said|finds|found|notes|noted|adds|added|reports|reported|writes|wrote|states|stated))(?![A-Za-zÀ-ỹ])/giu

/** What *the paper*, *the same article* take up from the sentence before. Of an outlet it may be any article. */
function takenUp(
  { run, sentences, tokens }: ReferenceText,
  found: readonly { readonly reference: Reference; readonly sentence: number }[],
): readonly { readonly reference: Reference; readonly sentence: number }[] {
  const taken: { readonly reference: Reference; readonly sentence: number }[] = []
  for (const { 0: words, 1: outlet, 2: paper, 3: it, index } of run.text.matchAll(TAKEN_UP)) {
    const sentence = sentences.findLastIndex(({ from }) => (tokens.start[from] as number) <= index)
    if (sentence < 1 || found.some((one) => one.sentence === sentence)) continue
    const before = [...found, ...taken].filter((one) => one.sentence === sentence - 1).at(-1)?.reference
    if (before === undefined || before.kind === 'note') continue
    const span = { start: index, end: index + words.length }
    const isOne = before.kind === 'words' && before.article && (outlet ?? paper ?? it) === undefined
    const base = { kind: 'words', ...span, source: toSource(run, span), inText: true } as const
    taken.push({ reference: { ...base, article: isOne, sources: before.kind === 'words' ? before.sources : [] }, sentence })
  }
  return taken
}

/** Reads the references of a note, or of a cell in a column of sources: all of it says where something is from. */
export function readNote(text: ReferenceText, knowledge: NamingKnowledge, isCell = false): readonly Reference[] {
  const marks = [...text.run.marks.flatMap((mark) => markReference(mark, text.written) ?? []), ...numbersOf(text.run, isCell)]
  const words = withoutLinked(namedDocuments(text, knowledge, true), marks).map((document) => inWords(document, text.run))
  return [...marks, ...words].filter((reference) => isCell || speaksInNote(reference, text))
}

/** `[1]`, `¹`: numbers of a list of references, or of notes below. */
function numbersOf(run: Run, isCell = false): readonly Reference[] {
  return numberedIn(run.text, isCell).map(({ start, end, number }) => ({
    kind: 'note',
    label: `#${number}`,
    start,
    end,
    source: toSource(run, { start, end }),
    inText: false,
  }))
}

/** An outlet that a link's text names is that link's. */
function withoutLinked(documents: readonly NamedDocument[], marks: readonly Reference[]): readonly NamedDocument[] {
  return documents.filter((document) => document.article || !marks.some((mark) => mark.kind === 'link' && overlaps(mark, document)))
}

function inWords({ start, end, sources, article, inText, label }: NamedDocument, run: Run): Reference {
  const base = { kind: 'words', start, end, source: toSource(run, { start, end }), inText, sources, article } as const
  return label === undefined ? base : { ...base, label }
}

/** Tells whether a mark says where something is from. */
export function isReferring(mark: Mark): boolean {
  return markReference(mark, '') !== undefined
}

/** The label by which a link names its address elsewhere, as notes have one: `[text][label]`, `` `text`_ ``. */
export function linkLabel({ source }: Mark, written: string): string {
  const link = written.slice(source.start, source.end)
  const inner = /\[([^[\]]+)\](?:\[\])?$/.exec(link)?.[1] ?? link.replace(/^`|`?_{1,2}$/g, '')
  return `]${inner.trim().replace(/\s+/g, ' ').toLowerCase()}`
}

export function markReference(mark: Mark, written: string): Reference | undefined {
  const { start, end, source } = mark
  if (mark.kind === 'note') return { kind: 'note', label: mark.label, start, end, source, inText: false }
  if (mark.kind === 'citation') {
    const { key, keySource } = mark
    // `@key says` is a part of the sentence; `[@key]`, `[key]_` and `\cite{key}` stand behind what they speak for.
    const inText =
      (keySource.start - source.start === 1 && written.charAt(source.start) !== '[') ||
      /^\\(?:text|[Cc]ite(?:t|author|alt)\b|[Tt]extcite)/.test(written.slice(source.start, source.start + 12))
    return { kind: 'key', key, start, end, source: keySource, inText }
  }
  // A link within the document, or to a mailbox, is no source.
  if (mark.kind !== 'link' || /^(?:#|mailto:)/i.test(mark.href)) return undefined
  if (mark.href === '') return { kind: 'note', label: linkLabel(mark, written), start, end, source, inText: false }
  return { kind: 'link', href: mark.href, start, end, source, inText: false }
}

/** The sentence that a mark belongs to: what stands behind a stop, to the sentence before; `@key` at a sentence's start, to that. */
function sentenceOf(reference: Reference, { tokens, sentences }: ReferenceText): number {
  const { kind, inText } = reference
  // A number in brackets or raised is text of its own, but stands where a mark would.
  const isNumber = kind === 'note' && reference.label.startsWith('#')
  let { start, end } = reference
  if (isNumber) {
    while (start > 0 && tokens.text.charCodeAt(start - 1) <= 0x20) start--
    end = start
  }
  for (let index = sentences.length - 1; index > 0; index--) {
    const from = tokens.start[(sentences[index] as TokenRange).from] as number
    const before = tokens.end[(sentences[index - 1] as TokenRange).to - 1] as number
    if (inText ? start >= before : kind === 'link' || end > start ? end > from : start > from) return index
  }
  return 0
}

/** `Source: …`, `Nguồn: …`, the word in brackets or not. */
function isSourceLine(tokens: Tokens, { from }: TokenRange): boolean {
  const start = tokens.start[from] ?? 0
  return /^[([]?\s*(?:sources?|data sources?|nguồn)\s*:/i.test(tokens.text.slice(start, start + 24))
}

/** A claim that is asked about: its span, its sentence, the other numbers of that sentence, and how it is cut. */
export interface Cited {
  readonly at: Span
  readonly sentence: number
  readonly others: readonly Span[]
  readonly segments: readonly Segment[]
}

/** What stands beside a claim. */
export interface Beside {
  /** Some citation stands in its sentence, or at the end of its paragraph. */
  readonly cited: boolean
  /** Those that speak for its own clause. */
  readonly references: readonly Reference[]
}

/** A claim with nothing beside it. */
export const UNCITED: Beside = { cited: false, references: [] }

/** Tells which references speak for a claim. */
export function beside(references: References, claim: Cited, text: ReferenceText): Beside {
  const { all, sentence, closing, line, aside } = references
  if (all.length === 0) return UNCITED
  let own = all.filter((_, index) => sentence[index] === claim.sentence)
  // `… in 2022. (The Ledger, 7 March 2024)`: a sentence that is all in brackets belongs to the one before it.
  if (own.length === 0 && isBracketed(text, claim.sentence + 1)) own = all.filter((_, index) => sentence[index] === claim.sentence + 1)
  if (own.length === 0) return { cited: closing.length + line.length > 0, references: line }
  const near = [...leading(own, claim, text), ...trailing(own, claim, text)]
  return { cited: true, references: near.length > 0 ? near.filter((reference) => !aside.has(reference)) : line }
}

/** The references right behind a claim: the first, and those that follow it before anything else is said. */
function trailing(own: readonly Reference[], claim: Cited, { tokens }: ReferenceText): readonly Reference[] {
  const { at, others } = claim
  const found: Reference[] = []
  let from = at.end
  for (const reference of own) {
    const touches = overlaps(reference, at)
    if (!touches && reference.start < at.end) continue
    const between = tokens.text.slice(from, reference.start)
    if (!touches && between.includes(';') && !(found.length > 0 && between.trim() === ';')) break
    const passed = others.filter((other) => other.start >= from && other.end <= reference.start)
    if (found.length > 0 && passed.length > 0) break
    if (passed.some((other) => isOtherClause(claim, at.end, other, tokens))) break
    if (passed.length === 0 && !touches && isOtherStatement(claim, reference, tokens)) break
    found.push(reference)
    from = Math.max(from, reference.end)
  }
  return found
}

/** The reference that leads to a claim: *According to The Ledger of 7 March, …*, *@berg24 puts it at …*. */
function leading(own: readonly Reference[], claim: Cited, { tokens, sentences }: ReferenceText): readonly Reference[] {
  const { at, others, sentence } = claim
  const start = tokens.start[sentences[sentence]?.from ?? 0] ?? 0
  const introduced = /^(?:according|as|in|per|by|following|from|theo|như)\b/i.test(tokens.text.slice(start, start + 12))
  for (let index = own.length - 1; index >= 0; index--) {
    const reference = own[index] as Reference
    if (reference.end > at.start) continue
    const between = tokens.text.slice(reference.end, at.start)
    const passed = others.filter((other) => other.start >= reference.end && other.end <= at.start)
    const isFirst = !others.some((other) => other.end <= reference.start)
    if (between.includes(';') || passed.some((other) => isOtherClause(claim, other.start, at, tokens))) return []
    if (reference.inText || (introduced && isFirst && index === 0 && !/[,:]/.test(tokens.text.slice(start, reference.start))))
      return [reference]
    if (reference.kind !== 'words') return []
  }
  return []
}

/** Tells whether a clause with a verb of its own opens between `from` and the end of `to`. */
function isOtherClause({ segments }: Cited, from: number, to: Span, tokens: Tokens): boolean {
  return segments.some((segment) => {
    if (segment.opener === 'start' || segment.bracket > 0) return false
    const start = tokens.start[segment.from] as number
    if (start < from || start > to.start) return false
    return segment.opener === 'stop' || (segment.classes & SAYING) !== 0 || opensWithVerb(segment, tokens)
  })
}

/** *It was 7 in 2022, and the towns had many plans [@x]*: a clause with a subject and verb of its own, and no number, stands between. */
function isOtherStatement({ at, segments }: Cited, reference: Span, tokens: Tokens): boolean {
  return segments.some((segment) => {
    if (segment.opener !== 'and' || segment.bracket > 0 || (segment.classes & (PAST | PRESENT)) === 0) return false
    const start = tokens.start[segment.from] as number
    return start >= at.end && start < reference.start && !opensWithVerb(segment, tokens)
  })
}

function opensWithVerb(segment: Segment, tokens: Tokens): boolean {
  return (classesOf(tokens.word[segment.from] ?? -1) & SAYING) !== 0
}

function isBracketed({ tokens, sentences }: ReferenceText, index: number): boolean {
  const sentence = sentences[index]
  if (sentence === undefined) return false
  const text = tokens.text.slice(tokens.start[sentence.from], tokens.end[sentence.to - 1]).replace(/[.\s]+$/, '')
  return /^[([]/.test(text) && /[)\]]$/.test(text)
}
