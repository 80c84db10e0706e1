/**
 * Finds the citations of a run, tells what is cited beside a claim, and where a citation would be put.
 */
import type { Reading } from '../claims/claim.ts'
import { CONJUNCTION, isClass, MODAL, PAST, PRESENT, VERB } from '../claims/lexicon.ts'
import type { Segment } from '../claims/segments.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { MARK, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { NamingKnowledge } from './document-naming.ts'
import { type Beside, beside, linkLabel, type References, type ReferenceText, readReferences, UNCITED } from './references.ts'
import type { Citation } from './resolved.ts'

/** The citations of a run: keys, notes and links. */
export function citationsOf(run: Run, passage: number, written: string): readonly Citation[] {
  const found: Citation[] = []
  for (const mark of run.marks) {
    if (mark.kind === 'citation')
      found.push({
        passage,
        kind: 'key',
        key: mark.key,
        span: mark.keySource,
        locator: mark.locator,
        inText: mark.keySource.start - mark.source.start === (written.startsWith('-@', mark.source.start) ? 2 : 1),
        mayBePart: written.startsWith('<<', mark.source.start),
        isOwn: isOwnCommand(written, mark.source.start),
      })
    else if (mark.kind === 'note') found.push({ passage, kind: 'note', key: mark.label, span: mark.source })
    else if (mark.kind === 'link' && mark.href === '')
      found.push({ passage, kind: 'note', key: linkLabel(mark, written), span: mark.source })
    else if (mark.kind === 'link') found.push({ passage, kind: 'link', key: mark.href, span: mark.source })
  }
  return found
}

/** Tells whether a citation is written with a command of TeX that no usual package has: what stands in it may be a key or anything else. */
function isOwnCommand(written: string, at: number): boolean {
  const name = /^~?\\([A-Za-z]{1,40})/.exec(written.slice(at, at + 42))?.[1]
  return name !== undefined && !USUAL.test(name)
}

const USUAL =
  /^(?:auto|paren|foot(?:full)?|text|smart|super|full|short|online|in|note|pnote|vol|[pfstafn]vol|f|np|nptext|nopp?|my|the|poss(?:essive)?|harvard|bib)?cite(?:s|p|t|alp|alt|author|year|yearpar|yearp|num|title|url|date|anp|np|n|aln|full|info|field|list|apos|talias|palias|able)?\*?$|quote|quotation/i

/** Tells what stands beside places of one run, among other places that are asked about; references are read when first asked for. */
export type Citing = (at: Span, sentence: number, reading: Reading, among?: readonly Span[]) => Beside

/** Reads the references of a run for the claims in it. */
export function citingIn(text: ReferenceText, knowledge: NamingKnowledge): Citing {
  let references: References | undefined
  return (at, sentence, reading, among = []) => {
    references ??= readReferences(text, knowledge)
    if (references.all.length === 0) return UNCITED
    const figures = reading.figures.flatMap(({ quantity, sentence: own }) => (own === sentence ? [quantity] : []))
    const others = [...figures, ...among].filter((other) => !overlaps(other, at))
    return beside(references, { at, sentence, others, segments: reading.sentences[sentence]?.segments ?? [] }, text)
  }
}

/**
 * Where a citation for `at` would be put, of the block's source: after the last word of its sentence, before the stop; or of its own
 * clause, where another number of the sentence stands behind it that is not from there.
 */
export function citationPlace(run: Run, reading: Reading, at: Span, within: 'sentence' | 'clause' = 'sentence'): number {
  const { tokens, sentences } = reading
  const own = sentences.find((sentence) => (tokens.end[sentence.tokens.to - 1] ?? 0) >= at.end)
  let last = (own === undefined ? tokens.count : within === 'clause' ? clauseEnd(own, reading, at) : own.tokens.to) - 1
  while (last > 0 && tokens.kind[last] === MARK && /[.!?:;,]/.test(tokens.text.charAt(tokens.start[last] as number))) last--
  const end = Math.max(tokens.end[last] ?? at.end, at.end)
  return toSource(run, { start: end - 1, end }).end
}

/** The token behind the clause of `at`: its sentence's end, where no other number follows. */
function clauseEnd(
  { tokens: { from, to }, segments }: Reading['sentences'][number],
  { tokens, figures, periods }: Reading,
  at: Span,
): number {
  const sentenceEnd = tokens.end[to - 1] ?? 0
  const next = figures.find(({ quantity }) => quantity.start >= at.end && quantity.end <= sentenceEnd)
  if (next === undefined) return to
  const starts = (segment: Segment): number => tokens.start[segment.from] as number
  const between = segments.filter((segment) => starts(segment) >= at.end && starts(segment) <= next.quantity.start)
  // *Half of the demand for technology and services, 50 %*: an `and` behind words that the number goes on with may part only those.
  const first = between[0]
  const goesOn = first !== undefined && !endsWithTime(tokens, at.end, first, periods)
  const cut = ((goesOn ? between.find((segment) => isApart(tokens, segment, next.quantity.start)) : undefined) ?? first)?.from ?? -1
  if (cut < 0) {
    let last = from
    while (last < to - 1 && (tokens.end[last] as number) < at.end) last++
    return last + 1
  }
  // The word that opens the next clause (`and`) stands before it.
  let end = cut
  while (end > 0 && (tokens.start[end - 1] as number) >= at.end && !segments.some((segment) => segment.from < end && end <= segment.to))
    end--
  return end
}

/** Nothing but a period stands between a number and the segment behind it. */
function endsWithTime(tokens: Tokens, from: number, { from: next }: Segment, periods: Reading['periods']): boolean {
  const { kind, start, end } = tokens
  for (let at = next - 1; at >= 0 && (start[at] as number) >= from; at--) {
    const isTime = periods.some((period) => period.start <= (start[at] as number) && period.end >= (end[at] as number))
    if (kind[at] === WORD && !isTime && !isClass(tokens, at, CONJUNCTION)) return false
  }
  return true
}

/** A mark, a word like *but*, a verb or the number itself opens the segment: it is no further noun of a list. */
function isApart(tokens: Tokens, { from }: Segment, number: number): boolean {
  return (
    tokens.kind[from - 1] === MARK ||
    tokens.kind[from - 2] === MARK ||
    BUT.has(tokens.word[from - 1] as number) ||
    isClass(tokens, from, VERB | PAST | PRESENT | MODAL) ||
    (tokens.start[from] as number) === number
  )
}

const BUT = internAll('but while whereas nhưng còn trong')
