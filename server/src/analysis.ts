/**
 * A draft, all the way to its findings. The only file that names every stage.
 *
 * In: a draft, a knowledge base, settings. Out: one immutable record. `edit` gives the record of the edited draft and does only
 * the work that the edit asks for: the blocks it touched, and those after them whose context it changed. It reads no files and
 * no clock.
 */

import type { CitationStyle, IndexRule, Scope } from './checks/check.ts'
import { type ClaimIndex, changeIndex, EMPTY_INDEX, indexReports } from './checks/claim-index.ts'
import type { Finding, Severity } from './checks/finding.ts'
import { type HiddenFinding, isHidden } from './checks/hidden.ts'
import { rules } from './checks/index.ts'
import { checkBlock, checkCitations, checkQuotations, type RuleReport } from './checks/run.ts'
import { isSilent, NOTHING_SILENT, type SuppressContext, type Suppression, suppressionsOf } from './checks/suppress.ts'
import { isSourceLine, uncitedFigure } from './checks/uncited-figure.ts'
import { QUOTE_REACH, type QuoteNeighbours } from './claims/quote-around.ts'
import { pairQuoteMarks } from './claims/quote-marks.ts'
import { mayQuote } from './claims/quotes.ts'
import type { Bibliography } from './knowledge/bibliography.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { parseBlock } from './markup/index.ts'
import { type Change, editOutline, type Outline, outlineOf, startOf, textOf } from './markup/outline.ts'
import type { Metadata, Prose, Run, SourceBlock } from './markup/prose.ts'
import { readDocumentDate } from './reading/document-date.ts'
import { type Tokens, tokenize } from './reading/token.ts'
import { type RunReading, readBlock, resolveBlock } from './resolve/block.ts'
import { type UsedStyle, usedForm, usedStyle } from './resolve/citation-style.ts'
import { type BlockContext, contextKey, NO_FOCUS } from './resolve/context.ts'
import { declaredIn, linkTargets } from './resolve/declared.ts'
import { buildLibrary, type Library } from './resolve/library.ts'
import { quoteReferences } from './resolve/quote-references.ts'
import { type QuotedBlock, type ResolvedQuotation, resolveQuotations } from './resolve/quotes.ts'
import type { Reference } from './resolve/references.ts'
import type { ResolvedBlock, ResolvedFigure, ResolvedNote } from './resolve/resolved.ts'
import type { Draft } from './text/draft.ts'
import { detectLanguage, type Language } from './text/language.ts'
import type { Span } from './text/span.ts'

/** What a reader may set. Plain data: whoever calls reads it from a file, a command line or an editor. */
export interface Settings {
  /** The document date for drafts that state none, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Severities that differ from the rules' own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly citationStyle: CitationStyle
  readonly messageLanguage: 'auto' | Language
  /** The bibliographies that hold for the draft: those it names, those set, those found beside it. */
  readonly bibliographies?: readonly Bibliography[]
  /** Findings of the draft that are not shown. */
  readonly hidden?: readonly HiddenFinding[]
}

/** One block with all that was made of it. Spans of findings are of the block. */
export interface BlockAnalysis {
  readonly source: SourceBlock
  readonly prose: Prose
  readonly readings: readonly (RunReading | undefined)[]
  readonly incoming: BlockContext
  readonly outgoing: BlockContext
  readonly resolved: ResolvedBlock
  readonly silence: { readonly incoming: SuppressContext; readonly outgoing: SuppressContext; readonly list: readonly Suppression[] }
  readonly findings: readonly Finding[]
  /** Rules on citations have something to ask of it, beside its quotations. */
  readonly cites: boolean
  /** What notes and link targets of the block say, by their labels. */
  readonly notes: readonly ResolvedNote[]
  /** Undefined where the block has none. */
  readonly quotes: BlockQuotes | undefined
  /** Undefined where nothing in the block is cited. */
  readonly citing: BlockCiting | undefined
}

/** The quotations of a block. They depend on the text of the blocks around it, and on nothing that is made of them. */
export interface BlockQuotes extends QuotedBlock {
  readonly neighbours: QuoteNeighbours
  readonly findings: readonly Finding[]
}

/** What is found of a block's citations. It depends on the block, its quotations, and the notes that it refers to. */
export interface BlockCiting {
  readonly quotes: BlockQuotes | undefined
  /** The notes of the whole draft when this was read, and what was asked of them. */
  readonly among: DraftNotes
  readonly asked: ReadonlyMap<string, readonly Reference[] | undefined>
  readonly findings: readonly Finding[]
}

/** What the notes of a draft say, by their labels. */
export type DraftNotes = ReadonlyMap<string, readonly Reference[]>

/** A draft with everything that is known of it. */
export interface Analysis {
  readonly path: string
  readonly outline: Outline
  readonly knowledge: Knowledge
  readonly settings: Settings
  readonly metadata: Metadata
  /** The last possible day of the document date, `YYYY-MM-DD`. */
  readonly date: string
  readonly language: Language
  /** What its citations name, and the style that inserted ones take. */
  readonly library: Library
  readonly style: UsedStyle
  readonly form: string | undefined
  readonly blocks: readonly BlockAnalysis[]
  readonly notes: DraftNotes
  readonly index: ClaimIndex
}

/** Analyses a draft. */
export function analyse(draft: Draft, knowledge: Knowledge, settings: Settings): Analysis {
  return allOf(analysing(draft, knowledge, settings))
}

/** Analyses a draft block by block: between two of them a caller may do something else, or leave it at that. */
export function analysing(draft: Draft, knowledge: Knowledge, settings: Settings): Generator<undefined, Analysis> {
  return build(draft.path, outlineOf(draft.text, draft.markup), knowledge, settings)
}

function allOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Analyses a draft after a change of its text; equal to analysing the changed text afresh. */
export function edit(analysis: Analysis, change: Change): Analysis {
  const { outline, first, removed, inserted } = editOutline(analysis.outline, change)
  const touched = [...analysis.outline.blocks.slice(first, first + removed), ...outline.blocks.slice(first, first + inserted)]
  const head = keepsHead(outline, first, touched) ? analysis : headOf(outline, analysis.knowledge, analysis.settings)
  if (
    head.date !== analysis.date ||
    head.language !== analysis.language ||
    head.style !== analysis.style ||
    head.form !== analysis.form ||
    head.library !== analysis.library
  ) {
    return allOf(build(analysis.path, outline, analysis.knowledge, analysis.settings))
  }
  const scope = scopeOf(analysis.knowledge, analysis.settings, head, outline)
  const before = analysis.blocks[first - 1]
  const fresh: BlockAnalysis[] = []
  let state = before === undefined ? initial(head) : { context: before.outgoing, silence: before.silence.outgoing }
  let index = first
  let old = first + removed
  for (; index < outline.blocks.length; index++) {
    const known = index >= first + inserted ? analysis.blocks[old] : undefined
    if (known !== undefined && sameContext(known, state)) break
    const source = outline.blocks[index] as SourceBlock
    const block = analyseBlock(source, known, state, scope, analysis.settings)
    fresh.push(block)
    state = { context: block.outgoing, silence: block.silence.outgoing }
    if (known !== undefined) old++
  }
  const quoted = withQuotations(
    [...analysis.blocks.slice(0, first), ...fresh, ...analysis.blocks.slice(old)],
    first,
    first + fresh.length,
    scope,
    analysis.settings,
  )
  const left = analysis.blocks.slice(first, old)
  const notes = [...left, ...fresh].some((block) => block.notes.length > 0) ? notesOf(quoted) : analysis.notes
  const blocks = withCitations(quoted, notes, scope, analysis.settings)
  const gone = left.map((block) => block.resolved)
  const position = (resolved: ResolvedBlock): number => blocks.findIndex((block) => block.resolved === resolved)
  const claims = changeIndex(analysis.index, { removed: gone, added: fresh.map((block) => block.resolved), position }, indexRules, scope)
  return { ...analysis, outline, metadata: head.metadata, blocks, notes, index: claims }
}

/** The findings of a draft that are shown, in the order of their places. Spans are of the draft's text. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  const { hidden = [] } = analysis.settings
  const findings = allFindingsOf(analysis)
  return hidden.length === 0 ? findings : findings.filter((finding) => !isHidden(finding, hidden))
}

/** As `findingsOf`, with those that are hidden. */
function allFindingsOf(analysis: Analysis): readonly Finding[] {
  const findings: Finding[] = []
  for (let index = 0; index < analysis.blocks.length; index++) {
    const block = analysis.blocks[index] as BlockAnalysis
    if (block.findings.length === 0 && block.quotes === undefined && block.citing === undefined) continue
    const start = startOf(analysis.outline, index)
    const sourced = block.source.kind === 'table' && isSourced(analysis.blocks, index)
    for (const finding of block.findings) findings.push(moved(finding, start))
    for (const finding of block.quotes?.findings ?? []) findings.push(moved(finding, start))
    for (const finding of block.citing?.findings ?? [])
      if (!sourced || finding.rule !== uncitedFigure.id) findings.push(moved(finding, start))
  }
  const reports = indexReports(analysis.index)
  const places = new Map(reports.length === 0 ? [] : analysis.blocks.map((block, index) => [block.resolved, index]))
  for (const report of reports) {
    const at = places.get(report.block)
    const block = at === undefined ? undefined : analysis.blocks[at]
    const finding = block === undefined ? undefined : indexFinding(report, block, analysis.settings)
    if (finding === undefined) continue
    const earlier = report.earlier === undefined ? at : places.get(report.earlier)
    findings.push(moved(finding, startOf(analysis.outline, at as number), startOf(analysis.outline, earlier ?? (at as number))))
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Tells whether a line right below a table says where its numbers are from. */
function isSourced(blocks: readonly BlockAnalysis[], table: number): boolean {
  let below = table + 1
  while (blocks[below]?.source.kind === 'blank' || blocks[below]?.source.kind === 'comment') below++
  const block = blocks[below]
  return block !== undefined && isSourceLine(block.resolved)
}

const indexRules = rules.filter((rule): rule is IndexRule => rule.kind === 'index')

interface State {
  readonly context: BlockContext
  readonly silence: SuppressContext
}

interface Head {
  readonly metadata: Metadata
  readonly date: string
  readonly language: Language
  readonly style: UsedStyle
  readonly form: string | undefined
  readonly library: Library
}

function* build(path: string, outline: Outline, knowledge: Knowledge, settings: Settings): Generator<undefined, Analysis> {
  const head = headOf(outline, knowledge, settings)
  const scope = scopeOf(knowledge, settings, head, outline)
  const blocks: BlockAnalysis[] = []
  let state = initial(head)
  for (const source of outline.blocks) {
    const block = analyseBlock(source, undefined, state, scope, settings)
    blocks.push(block)
    state = { context: block.outgoing, silence: block.silence.outgoing }
    yield
  }
  const notes = notesOf(blocks)
  const places = new Map(blocks.map((block, index) => [block.resolved, index]))
  const index = changeIndex(
    EMPTY_INDEX,
    { removed: [], added: blocks.map((block) => block.resolved), position: (block) => places.get(block) ?? -1 },
    indexRules,
    scope,
  )
  return {
    path,
    outline,
    knowledge,
    settings,
    metadata: head.metadata,
    date: head.date,
    language: head.language,
    library: head.library,
    style: head.style,
    form: head.form,
    blocks: withCitations(withQuotations(blocks, 0, blocks.length, scope, settings), notes, scope, settings),
    notes,
    index,
  }
}

const fronts = new WeakMap<SourceBlock, Prose>()

/** A block, parsed; a front matter once only, since every edit asks it for the document's date. */
function proseOf(source: SourceBlock): Prose {
  if (source.kind !== 'front-matter') return parseBlock(source)
  let prose = fronts.get(source)
  if (prose === undefined) {
    prose = parseBlock(source)
    fronts.set(source, prose)
  }
  return prose
}

/** An edit behind the text that tells the language, in blocks that declare nothing and cite in no style, leaves the head as it is. */
function keepsHead(outline: Outline, first: number, touched: readonly SourceBlock[]): boolean {
  if (startOf(outline, first) <= SAMPLE || usedStyle(touched) !== undefined) return false
  const { names, entries } = declaredIn(touched)
  return names.length === 0 && entries.length === 0
}

/** How many characters tell the language of a draft. */
const SAMPLE = 4000

function headOf(outline: Outline, knowledge: Knowledge, settings: Settings): Head {
  const first = outline.blocks[0]
  const metadata = first?.kind === 'front-matter' ? (proseOf(first).metadata ?? {}) : {}
  const stated = metadata.language?.slice(0, 2).toLowerCase()
  const language = stated === 'vi' || stated === 'en' ? stated : detectLanguage(sample(outline))
  return {
    metadata,
    date: readDocumentDate(metadata.date) ?? settings.asOf,
    language,
    style: styleOf(outline, settings),
    form: usedForm(outline.blocks),
    library: libraryOf(outline, knowledge, settings),
  }
}

/** The first few thousand characters, by which the language is told. */
function sample(outline: Outline): string {
  let text = ''
  for (const block of outline.blocks) {
    if (text.length > SAMPLE) break
    text += block.text
  }
  return text
}

/** The style that inserted citations take: the one set, else the one that the draft uses, else the one that the markup's writers expect. */
function styleOf(outline: Outline, settings: Settings): UsedStyle {
  if (settings.citationStyle !== 'auto') return settings.citationStyle
  return usedStyle(outline.blocks) ?? (outline.markup === 'text' ? 'author-date' : 'pandoc')
}

const NO_BIBLIOGRAPHIES: readonly Bibliography[] = []
const libraries = new WeakMap<Knowledge, WeakMap<readonly Bibliography[], Map<string, Library>>>()

/** The library of a draft, kept as long as what it is made of. */
function libraryOf(outline: Outline, knowledge: Knowledge, settings: Settings): Library {
  const bibliographies = settings.bibliographies ?? NO_BIBLIOGRAPHIES
  const declared = declaredIn(outline.blocks)
  const ofKnowledge = libraries.get(knowledge) ?? new WeakMap<readonly Bibliography[], Map<string, Library>>()
  libraries.set(knowledge, ofKnowledge)
  const known = ofKnowledge.get(bibliographies) ?? new Map<string, Library>()
  ofKnowledge.set(bibliographies, known)
  const key = JSON.stringify(declared)
  const library = known.get(key) ?? buildLibrary(knowledge, bibliographies, declared)
  // An editor may try many spellings of what its draft declares.
  if (known.size > 100) known.clear()
  known.set(key, library)
  return library
}

function scopeOf(knowledge: Knowledge, settings: Settings, head: Head, { markup }: Outline): Scope {
  const language = settings.messageLanguage === 'auto' ? head.language : settings.messageLanguage
  return {
    knowledge,
    date: head.date,
    language,
    citationStyle: head.style,
    citationForm: head.form,
    markup,
    library: head.library,
    tokensOf,
  }
}

function initial(head: Head): State {
  return {
    context: {
      language: head.language,
      documentDay: head.date,
      title: NO_FOCUS,
      headings: [],
      focus: NO_FOCUS,
      stray: undefined,
      atHome: false,
      anchor: undefined,
      lead: undefined,
      listing: undefined,
      before: undefined,
    },
    silence: NOTHING_SILENT,
  }
}

function sameContext(block: BlockAnalysis, state: State): boolean {
  if (block.incoming === state.context && block.silence.incoming === state.silence) return true
  return (
    contextKey(block.incoming) === contextKey(state.context) && JSON.stringify(block.silence.incoming) === JSON.stringify(state.silence)
  )
}

/** Analyses one block; what does not depend on context is taken from `known`, the same block before the edit. */
function analyseBlock(
  source: SourceBlock,
  known: BlockAnalysis | undefined,
  state: State,
  scope: Scope,
  settings: Settings,
): BlockAnalysis {
  const prose = known?.prose ?? proseOf(source)
  const readings = known?.readings ?? readBlock(prose, state.context.language, scope.knowledge, (passage) => quotedIn(prose, passage))
  if (known === undefined) keepTokens(prose, readings)
  const { block, context } = resolveBlock(source, prose, readings, state.context, scope.knowledge)
  const silence = suppressionsOf(source, prose, state.silence)
  const findings: Finding[] = []
  for (const report of checkBlock(block, rules, scope)) {
    const finding = findingOf(report, silence.list, source.text, settings)
    if (finding !== undefined) findings.push(finding)
  }
  return {
    source,
    prose,
    readings,
    incoming: state.context,
    outgoing: context,
    resolved: block,
    findings,
    cites: block.figures.some(isCitable) || block.citations.length > 0 || block.milestones.some(hasReferences),
    notes: [...block.notes, ...linkTargets(source)],
    quotes: undefined,
    citing: undefined,
    silence: { incoming: state.silence, outgoing: silence.context, list: silence.list },
  }
}

/** Resolves the quotations of blocks `from` to `to` and of those near them; where nothing near a block has changed its own are kept. */
function withQuotations(
  blocks: readonly BlockAnalysis[],
  from: number,
  to: number,
  scope: Scope,
  settings: Settings,
): readonly BlockAnalysis[] {
  const first = nearby(blocks, from, -1)[QUOTE_REACH - 1] ?? 0
  const last = nearby(blocks, to - 1, 1)[QUOTE_REACH - 1] ?? blocks.length - 1
  const result = [...blocks]
  for (let index = Math.min(first, from); index <= last && index < blocks.length; index++) {
    const block = blocks[index] as BlockAnalysis
    if (!mayQuote(block.prose.passages)) continue
    const passages = (at: number) => (blocks[at] as BlockAnalysis).prose.passages
    const neighbours = { before: nearby(blocks, index, -1).map(passages), after: nearby(blocks, index, 1).map(passages) }
    if (block.quotes !== undefined && sameNeighbours(block.quotes.neighbours, neighbours)) continue
    const { source, prose, silence } = block
    const quoted = { source, prose, quotations: resolveQuotations(prose.passages, tokensOf, neighbours, scope.knowledge) }
    const findings = checkQuotations(quoted, rules, scope).flatMap((report) => findingOf(report, silence.list, source.text, settings) ?? [])
    result[index] = { ...block, quotes: { ...quoted, neighbours, findings } }
  }
  return result
}

/** All notes of a draft; of two with one label the first holds, but of lists of references either may be meant. */
function notesOf(blocks: readonly BlockAnalysis[]): DraftNotes {
  const notes = new Map<string, readonly Reference[]>()
  let last: readonly Reference[] = []
  for (const block of blocks)
    for (const { label, references: own, again } of block.notes) {
      const references = again === true ? last : own
      if (!/^[#~\]]/.test(label)) last = references
      const before = notes.get(label)
      if (before === undefined) notes.set(label, references)
      else if (/^[#~]/.test(label) && before !== references) notes.set(label, [...before, ...references, ...UNTOLD])
    }
  return notes
}

/** The number of the entry that is a source and nothing else. */
function numberOf(source: string, notes: DraftNotes): number | undefined {
  for (const [label, [first, ...rest]] of notes)
    if (
      label.startsWith('#') &&
      first?.kind === 'words' &&
      rest.length === 0 &&
      first.sources.length === 1 &&
      first.sources[0] === source
    ) {
      const number = Number(label.slice(1))
      if (number > 0) return number
    }
  return undefined
}

/** Stands for a document that nobody can tell. */
const UNTOLD: readonly Reference[] = [
  { kind: 'words', start: 0, end: 0, source: { start: 0, end: 0 }, inText: false, sources: [], article: true },
]

/** Checks the citations of the blocks whose own, or whose notes or quotations, have changed. */
function withCitations(blocks: readonly BlockAnalysis[], notes: DraftNotes, scope: Scope, settings: Settings): readonly BlockAnalysis[] {
  const result = [...blocks]
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as BlockAnalysis
    const { resolved, quotes, citing } = block
    if (citing !== undefined && citing.quotes === quotes && citing.among === notes) continue
    if (!block.cites && quotes === undefined) continue
    const told = (label: string): readonly Reference[] | undefined =>
      resolved.notes.find((note) => note.label === label && note.again !== true)?.references ??
      notes.get(label) ??
      // The address that Markdown has for a number.
      (label.startsWith('#') ? notes.get(`]${label.slice(1)}`) : undefined)
    // A finding's fix may name any number of the list.
    const isClean = citing?.findings.length === 0 && citing.quotes === quotes
    if (isClean && [...citing.asked].every(([label, note]) => told(label) === note)) {
      result[index] = { ...block, citing: { ...citing, among: notes } }
      continue
    }
    const asked = new Map<string, readonly Reference[] | undefined>()
    const noteOf = (label: string): readonly Reference[] | undefined => {
      const note = told(label)
      asked.set(label, note)
      return note
    }
    const { source, silence } = block
    const cited = {
      resolved,
      quotations: quotes?.quotations ?? [],
      referencesOf: (one: ResolvedQuotation) => quoteReferences(one, tokensOf, source.text, scope.language, scope.knowledge),
    }
    const findings = checkCitations(cited, rules, { ...scope, noteOf, numberOf: (key) => numberOf(key, notes) }).flatMap(
      (report) => findingOf(report, silence.list, source.text, settings) ?? [],
    )
    result[index] = { ...block, citing: { quotes, among: notes, asked, findings } }
  }
  return result
}

/** It is cited, or its source is known. */
function isCitable(figure: ResolvedFigure): boolean {
  return hasReferences(figure) || (figure.verdict?.agreeing.length ?? 0) > 0
}

function hasReferences({ references }: { readonly references: readonly Reference[] }): boolean {
  return references.length > 0
}

/** The nearest blocks with text before (`step` -1) or after (1) a block, nearest first. */
function nearby(blocks: readonly BlockAnalysis[], index: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  for (let at = index + step; at >= 0 && at < blocks.length && found.length < QUOTE_REACH; at += step)
    if ((blocks[at] as BlockAnalysis).prose.passages.length > 0) found.push(at)
  return found
}

function sameNeighbours(a: QuoteNeighbours, b: QuoteNeighbours): boolean {
  const same = (one: QuoteNeighbours['before'], other: QuoteNeighbours['before']): boolean =>
    one.length === other.length && one.every((passages, i) => passages === other[i])
  return same(a.before, b.before) && same(a.after, b.after)
}

// Kept on the run itself: a weak map of so many keys costs the collector more than it saves.
const TOKENS = Symbol('tokens')
type CutRun = Run & { [TOKENS]?: Tokens }

function keepTokens(prose: Prose, readings: readonly (RunReading | undefined)[]): void {
  for (let index = 0; index < prose.passages.length; index++) {
    const passage = prose.passages[index]
    const reading = readings[index]
    if (passage?.kind === 'text' && reading !== undefined) (passage.run as CutRun)[TOKENS] = reading.plain.tokens
  }
}

/** The tokens of a run, cut once. */
export function tokensOf(run: CutRun): Tokens {
  run[TOKENS] ??= tokenize(run.text)
  return run[TOKENS]
}

/** Where words stand in quotation marks, of a passage's plain text. */
function quotedIn(prose: Prose, passage: number): readonly Span[] {
  const entry = prose.passages[passage]
  return entry?.kind === 'text' ? pairQuoteMarks(entry.run.text).pairs : []
}

const indexFindings = new WeakMap<
  RuleReport,
  { readonly block: BlockAnalysis; readonly settings: Settings; readonly finding: Finding | undefined }
>()

/** As `findingOf`, of a report of the index, which is asked for again after every edit. */
function indexFinding(report: RuleReport, block: BlockAnalysis, settings: Settings): Finding | undefined {
  const known = indexFindings.get(report)
  if (known !== undefined && known.block === block && known.settings === settings) return known.finding
  const finding = findingOf(report, block.silence.list, block.source.text, settings)
  indexFindings.set(report, { block, settings, finding })
  return finding
}

/** A report as a finding of its block; undefined where its rule is off or silenced there. */
function findingOf(report: RuleReport, silence: readonly Suppression[], source: string, settings: Settings): Finding | undefined {
  const { rule, start, end, message, claim, evidence, fixes } = report
  const severity = settings.rules[rule.id] ?? rule.severity
  if (severity === 'off' || isSilent(silence, rule.id, report)) return undefined
  const text = source.slice(start, end)
  return {
    start,
    end,
    rule: rule.id,
    severity,
    message,
    text,
    claim,
    evidence,
    fixes: fixes.filter((fix) => fix.edits.every((edit) => edit.path !== undefined || isBalanced(source.slice(edit.start, edit.end)))),
    fingerprint: fingerprint(rule.id, text, source, report),
    ...wordsAround(source, report),
  }
}

/** A replacement that takes a group's brace with it would break the group. */
function isBalanced(text: string): boolean {
  if (!text.includes('{') && !text.includes('}')) return true
  let depth = 0
  for (const char of text.replace(/\\[\s\S]/g, '')) {
    if (char === '{') depth++
    else if (char === '}' && --depth < 0) return false
  }
  return depth === 0
}

/** Characters on either side of a finding in which its neighbouring words are looked for. */
const NEARBY = 100

/** Up to four words on either side of a span. */
function wordsAround(source: string, span: Span): { readonly before: string; readonly after: string } {
  const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
  return {
    before: words(source.slice(Math.max(0, span.start - NEARBY), span.start))
      .slice(-4)
      .join(' '),
    after: words(source.slice(span.end, span.end + NEARBY))
      .slice(0, 4)
      .join(' '),
  }
}

/** A hash of the rule, the text and a few words on either side: the same after edits elsewhere, and after lines are broken anew. */
function fingerprint(rule: string, text: string, source: string, span: Span): string {
  const before = source
    .slice(Math.max(0, span.start - NEARBY), span.start)
    .split(/\s+/)
    .slice(-4)
    .join(' ')
  const after = source
    .slice(span.end, span.end + NEARBY)
    .split(/\s+/, 5)
    .join(' ')
  let high = 0x811c9dc5
  let low = 0x01000193
  for (const char of `${rule}\n${text.replace(/\s+/g, ' ')}\n${before}\n${after}`) {
    high = Math.imul(high ^ (char.codePointAt(0) as number), 0x01000193)
    low = Math.imul(low ^ (char.codePointAt(0) as number), 0x85ebca6b)
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}

/** A finding of a block as one of the draft; `others` is where the block starts that its evidence stands in. */
function moved(finding: Finding, by: number, others = by): Finding {
  const shifted = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by })
  return {
    ...shifted(finding, by),
    evidence: finding.evidence.map((evidence) =>
      evidence.span === undefined ? evidence : { ...evidence, span: shifted(evidence.span, others) },
    ),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((one) => (one.path === undefined ? shifted(one, by) : one)) })),
  }
}

/** The draft's text. */
export function draftText(analysis: Analysis): string {
  return textOf(analysis.outline)
}
