/** A source's words taken over without quotation marks and without a citation. */
import { pairQuoteMarks } from '../claims/quote-marks.ts'
import type { AliasMatch, SourceWords } from '../knowledge/model.ts'
import { asSource } from '../markup/plain.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { sentences } from '../reading/sentence.ts'
import { MARK, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { isReferring } from '../resolve/references.ts'
import type { ResolvedBlock } from '../resolve/resolved.ts'
import { findReuse, REUSED_WORDS_AT_LEAST, type Reuse } from '../resolve/reuse.ts'
import { wordIndexOf } from '../resolve/word-index.ts'
import { firstDay } from '../text/date.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { BlockRule, Report, Scope } from './check.ts'
import { insertCitation } from './citation-fix.ts'
import type { Fix } from './finding.ts'
import { nameOf, whoseWords } from './quote-report.ts'

export const unquotedReuse: BlockRule = {
  id: 'unquoted-reuse',
  kind: 'block',
  severity: 'warning',
  summary: "A source's words in a row, neither quoted nor cited.",
  run: reportsOn,
}

// An environment of LaTeX in another markup: a quotation, a table, a listing, but no prose.
const RAW = /\\(?:begin|end)\{/

function reportsOn({ prose }: ResolvedBlock, scope: Scope): readonly Report[] {
  const index = wordIndexOf(scope.knowledge.words)
  if (index.words.length === 0) return []
  const reports: Report[] = []
  for (const passage of prose.passages) {
    if (passage.kind !== 'text' || passage.quoted || passage.role === 'title' || passage.role === 'heading' || RAW.test(passage.run.text))
      continue
    const tokens = scope.tokensOf(passage.run)
    const found = findReuse(tokens, index)
    if (found.length === 0) continue
    const place: Place = {
      run: passage.run,
      tokens,
      pairs: quotedParts(passage.run.text),
      sentences: sentences(tokens),
      matches: scope.knowledge.match(tokens),
    }
    for (const reuse of found) {
      const report = reportOn(reuse, place, scope)
      if (report !== undefined) reports.push(report)
    }
  }
  return reports
}

/** What stands in quotation marks; a paragraph that opens with one and closes none is one of several of a quotation. */
function quotedParts(text: string): readonly Span[] {
  const { pairs, open } = pairQuoteMarks(text)
  return open < 0 ? pairs : [...pairs, { start: open, end: text.length }]
}

/** A paragraph with words that a source has. */
interface Place {
  readonly run: Run
  readonly tokens: Tokens
  readonly pairs: readonly Span[]
  readonly sentences: readonly TokenRange[]
  readonly matches: readonly AliasMatch[]
}

function reportOn(reuse: Reuse, place: Place, scope: Scope): Report | undefined {
  const { run, tokens, pairs } = place
  const { knowledge, date } = scope
  const words = reuse.all.find(({ source }) => firstDay(knowledge.sources.get(source)?.published ?? '0000') <= date)
  if (words === undefined || reuse.own.length < REUSED_WORDS_AT_LEAST) return undefined
  const span = { start: tokens.start[reuse.from] as number, end: tokens.end[reuse.to - 1] as number }
  if (run.text.includes('\ufffc', span.start) && run.text.indexOf('\ufffc', span.start) < span.end) return undefined
  if (pairs.some((pair) => overlaps(pair, span))) return undefined
  const own = place.sentences.filter(({ from, to }) => from < reuse.to && reuse.from < to)
  if (isCited(place, own) || !isLongWithoutNames(reuse, place)) return undefined
  const source = toSource(run, span)
  return {
    ...source,
    message: scope.say.reused(reuse.words, whoseWords(words, scope)),
    claim: { speaker: null, quote: run.text.slice(span.start, span.end) },
    evidence: reuse.all.map(({ speaker, source: key, locator }) => ({
      speaker: speaker === null ? null : nameOf(speaker, scope),
      source: key,
      locator,
    })),
    fixes: [...cite(run, tokens, own, words, scope), ...quote(run, source, scope)],
  }
}

/** A citation, note, link or outlet in one of its sentences or at the paragraph's end. */
function isCited({ run, tokens, sentences: all, matches }: Place, own: readonly TokenRange[]): boolean {
  const start = tokens.start[own[0]?.from ?? 0] as number
  const next = all[all.indexOf(own.at(-1) as TokenRange) + 1]
  const end = next === undefined ? run.text.length : (tokens.start[next.from] as number)
  const lastWord = run.text.trimEnd().length - 1
  if (run.marks.some((mark) => isReferring(mark) && ((mark.end >= start && mark.start <= end) || mark.end >= lastWord))) return true
  const last = all.at(-1) as TokenRange
  // What does the court say? It says that — of the report that the sentence before names.
  const before = TAKEN_UP.test(run.text.slice(start, start + TAKEN_UP_AT_MOST))
    ? all.slice(Math.max(0, all.indexOf(own[0] as TokenRange) - 1))
    : []
  const [named] = before
  if (matches.some((match) => isNamedAgain(match, tokens, own))) return true
  return matches.some(
    (match) =>
      match.concepts.some(({ kind }) => kind === 'source') &&
      [...own, last, ...(named === undefined ? [] : [named])].some(({ from, to }) => from <= match.from && match.to <= to),
  )
}

/** The Court, of the Court of Audit that the paragraph named before. */
function isNamedAgain({ from, to, concepts }: AliasMatch, { kind, word, start, end, text }: Tokens, own: readonly TokenRange[]): boolean {
  const [first] = own
  if (first === undefined || to > first.from || to - from < 2 || !concepts.some((concept) => concept.kind === 'source')) return false
  const names = new Set<number>()
  for (let i = from; i < to; i++)
    if (kind[i] === WORD && /^\p{Lu}[A-Za-zÀ-ỹ]{3}/u.test(text.slice(start[i], end[i]))) names.add(word[i] as number)
  for (const range of own)
    for (let i = range.from + 1; i < range.to; i++)
      if (
        names.has(word[i] as number) &&
        /^\p{Lu}/u.test(text.slice(start[i], end[i])) &&
        /^the$/i.test(text.slice(start[i - 1], end[i - 1]))
      )
        return true
  return false
}

const TAKEN_UP =
  /^\s*(?:it (?:also )?(?:says|said|finds|found|notes|noted|adds|added|reports|reported|writes|wrote|states|stated)|the (?:report|paper|article|study|plan|document|audit))\b/i
const TAKEN_UP_AT_MOST = 40

/** Titles and official names are everybody's: the words beside them must be enough by themselves. */
function isLongWithoutNames(reuse: Reuse, { matches }: Place): boolean {
  const named = new Uint8Array(reuse.to - reuse.from)
  for (const match of matches) {
    if (
      match.parts === 1 &&
      match.from < reuse.to &&
      match.to > reuse.from &&
      match.to - match.from >= 3 &&
      match.concepts.some(({ kind }) => kind !== 'indicator' && kind !== 'area')
    )
      named.fill(1, Math.max(0, match.from - reuse.from), Math.min(named.length, match.to - reuse.from))
  }
  let words = 0
  for (const i of reuse.own) if (named[i - reuse.from] === 0) words++
  return words >= REUSED_WORDS_AT_LEAST
}

function cite(run: Run, tokens: Tokens, own: readonly TokenRange[], { source: key }: SourceWords, scope: Scope): readonly Fix[] {
  const source = scope.knowledge.sources.get(key)
  const last = own.at(-1)
  if (source === undefined || last === undefined) return []
  let end = last.to - 1
  while (end > last.from && tokens.kind[end] === MARK && /[.!?;:,]/.test(tokens.text.charAt(tokens.start[end] as number))) end--
  const at = toSource(run, { start: tokens.start[end] as number, end: tokens.end[end] as number }).end
  return insertCitation(source, at, scope, true)
}

function quote(run: Run, { start, end }: Span, { markup, say }: Scope): readonly Fix[] {
  const isStraight = markup !== 'latex' && (run.text.includes('"') || /\w'\w/.test(run.text))
  const [open, close] = (isStraight ? ['"', '"'] : ['“', '”']).map((mark) => asSource(mark, markup)) as [string, string]
  return [
    {
      title: say.putQuotationMarks(),
      preferred: false,
      edits: [
        { start, end: start, newText: open },
        { start: end, end, newText: close },
      ],
    },
  ]
}
