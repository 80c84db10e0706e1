/**
 * A draft, all the way to its findings. The stages themselves stand in analysis/.
 *
 * In: a draft, a knowledge base, settings. Out: one immutable record. `edit` gives the record of the edited draft and does only
 * the work that the edit asks for: the blocks it touched, and those after them whose context it changed. It reads no files and
 * no clock.
 */
import { analyseBlock, type BlockAnalysis, initial, sameContext } from './analysis/block.ts'
import { sourceLineBelow, withCitations } from './analysis/citations.ts'
import { headOf, keepsHead, scopeOf } from './analysis/head.ts'
import { hasNote, placeNote } from './analysis/notes.ts'
import { withQuotations } from './analysis/quotations.ts'
import type { IndexRule } from './checks/check.ts'
import { type ClaimIndex, changeIndex, EMPTY_INDEX, type IndexRuleReport, indexReports } from './checks/claim-index.ts'
import type { Finding } from './checks/finding.ts'
import { isHidden } from './checks/hidden.ts'
import { rules } from './checks/index.ts'
import type { RuleReport } from './checks/run.ts'
import type { Settings } from './checks/settings.ts'
import { findingOf, moved } from './checks/to-finding.ts'
import { uncitedFigure } from './checks/uncited-figure.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { type Change, editOutline, type Outline, outlineOf, startOf, textOf } from './markup/outline.ts'
import type { Metadata, SourceBlock } from './markup/prose.ts'
import type { UsedStyle } from './resolve/citation-style.ts'
import { type DraftNotes, notesOf } from './resolve/draft-notes.ts'
import type { Library } from './resolve/library.ts'
import type { ResolvedBlock } from './resolve/resolved.ts'
import type { Draft } from './text/draft.ts'
import type { Language } from './text/language.ts'

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
  /** Whether references stand further down, so that an edit in any block may be one of them. */
  readonly spread: boolean
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
  const head = keepsHead(analysis, outline, first, touched) ? analysis : headOf(outline, analysis.knowledge, analysis.settings)
  if (
    head.date !== analysis.date ||
    head.language !== analysis.language ||
    head.style !== analysis.style ||
    head.form !== analysis.form ||
    head.library !== analysis.library
  ) {
    return allOf(build(analysis.path, outline, analysis.knowledge, analysis.settings))
  }
  const scope = scopeOf({ ...analysis, ...head, outline })
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
  // It is written out: a copy of so many fields by `...` costs as much as the reading of a sentence.
  const { path, knowledge, settings } = analysis
  const { metadata, date, language, library, style, form, spread } = head
  return { path, outline, knowledge, settings, metadata, date, language, library, style, form, spread, blocks, notes, index: claims }
}

/** The findings of a draft that are shown, in the order of their places. Spans are of the draft's text. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  const { hidden = [] } = analysis.settings
  const findings = saidOf(analysis, false).map((finding) =>
    finding.fixes.some(hasNote) ? { ...finding, fixes: finding.fixes.map((fix) => placeNote(fix, analysis)) } : finding,
  )
  return hidden.length === 0 ? findings : findings.filter((finding) => !isHidden(finding, hidden))
}

/** What would be found if comments in the draft did not silence it, in the order of its places. */
export function silencedIn(analysis: Analysis): readonly Finding[] {
  return saidOf(analysis, true)
}

/** As `findingsOf`, with those that are hidden in a list: those that comments silence, or the others. */
function saidOf(analysis: Analysis, silenced: boolean): readonly Finding[] {
  const findings: Finding[] = []
  for (let index = 0; index < analysis.blocks.length; index++) {
    const block = analysis.blocks[index] as BlockAnalysis
    if (block.findings.length === 0 && block.quotes === undefined && block.citing === undefined) continue
    const start = startOf(analysis.outline, index)
    const sourced = sourceLineBelow(analysis.blocks, index) !== undefined
    for (const finding of block.findings) findings.push(moved(finding, start))
    for (const finding of block.quotes?.findings ?? []) findings.push(moved(finding, start))
    for (const finding of block.citing?.findings ?? [])
      if (!sourced || finding.rule !== uncitedFigure.id) findings.push(moved(finding, start))
  }
  const reports = indexReports(analysis.index)
  const places = placesOf(reports, analysis.blocks)
  for (const report of reports) {
    const at = places.get(report.block)
    const block = at === undefined ? undefined : analysis.blocks[at]
    const finding = block === undefined ? undefined : indexFinding(report, block, analysis.settings)
    if (finding === undefined) continue
    const earlier = report.earlier === undefined ? at : places.get(report.earlier)
    findings.push(moved(finding, startOf(analysis.outline, at as number), startOf(analysis.outline, earlier ?? (at as number))))
  }
  return findings.filter((finding) => (finding.silenced === true) === silenced).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Where the blocks stand that reports speak of. */
function placesOf(reports: readonly IndexRuleReport[], blocks: readonly BlockAnalysis[]): ReadonlyMap<ResolvedBlock, number> {
  const places = new Map<ResolvedBlock, number>()
  if (reports.length === 0) return places
  const wanted = new Set(reports.flatMap(({ block, earlier }) => (earlier === undefined ? block : [block, earlier])))
  blocks.forEach(({ resolved }, index) => {
    if (wanted.has(resolved)) places.set(resolved, index)
  })
  return places
}

const indexRules = rules.filter((rule): rule is IndexRule => rule.kind === 'index')

function* build(path: string, outline: Outline, knowledge: Knowledge, settings: Settings): Generator<undefined, Analysis> {
  const head = headOf(outline, knowledge, settings)
  const scope = scopeOf({ ...head, knowledge, settings, outline })
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
    spread: head.spread,
    blocks: withCitations(withQuotations(blocks, 0, blocks.length, scope, settings), notes, scope, settings),
    notes,
    index,
  }
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

/** The draft's text. */
export function draftText(analysis: Analysis): string {
  return textOf(analysis.outline)
}
