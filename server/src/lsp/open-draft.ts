/**
 * A draft that is open in an editor.
 *
 * In: the text it is opened with, then the editor's changes. Out: the draft's analysis, kept up change by change in blocks. A fault
 * of the program on one text loses neither the text nor the next change.
 */
import { setImmediate } from 'node:timers/promises'
import { type Analysis, analysing, edit } from '../analysis.ts'
import { markupOf } from '../markup/index.ts'
import { type Change, editOutline, type Outline, outlineOf, textOf } from '../markup/outline.ts'
import type { Markup } from '../text/draft.ts'
import type { Ground } from './ground.ts'
import { type Lines, linesOf, type Position, type Range, spanOf } from './lines.ts'
import { takeSteps } from './slices.ts'

/** What a client says of a change: a range and its new text, or the whole text. */
export interface ContentChange {
  readonly range?: Range
  readonly text: string
}

/** The markups of languages, as editors call them. */
const LANGUAGES: Readonly<Record<string, Markup>> = {
  markdown: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  latex: 'latex',
  tex: 'latex',
  restructuredtext: 'restructuredtext',
  rst: 'restructuredtext',
  asciidoc: 'asciidoc',
  html: 'html',
  plaintext: 'text',
  text: 'text',
}

/** The markup of a document, told from its language and else from its name; undefined where it is none that is checked. */
export function markupFor(uri: string, languageId: string): Markup | undefined {
  return Object.hasOwn(LANGUAGES, languageId) ? LANGUAGES[languageId] : markupOf(uri)
}

/** Tells whether what a client sent is a change that can be applied. */
export function isContentChange(change: unknown): change is ContentChange {
  if (typeof change !== 'object' || change === null || !('text' in change) || typeof change.text !== 'string') return false
  return !('range' in change) || change.range === undefined || isRange(change.range)
}

function isRange(range: unknown): range is Range {
  return typeof range === 'object' && range !== null && 'start' in range && 'end' in range && isPlace(range.start) && isPlace(range.end)
}

function isPlace(place: unknown): place is Position {
  if (typeof place !== 'object' || place === null || !('line' in place) || !('character' in place)) return false
  return typeof place.line === 'number' && typeof place.character === 'number'
}

export interface OpenDraft {
  readonly uri: string
  readonly markup: Markup
  version: number
  /** Goes up with each change of its text or of what it is checked with. */
  revision: number
  lines: Lines
  /** Undefined until it is asked for, and where the program failed on this text. */
  analysis: Analysis | undefined
  /** The first analysis of its text on the way, and the changes that came in the meantime. */
  work: { readonly steps: ReturnType<typeof analysing>; readonly changes: Change[] } | undefined
  ground: Ground | undefined
  failure: string | undefined
}

/** Opens a draft; nothing is analysed yet. */
export function openDraft(uri: string, markup: Markup, version: number, text: string): OpenDraft {
  return {
    uri,
    markup,
    version,
    revision: 0,
    lines: linesOf(outlineOf(text, markup)),
    analysis: undefined,
    work: undefined,
    ground: undefined,
    failure: undefined,
  }
}

/** Applies a client's changes, one after the other. */
export function changeDraft(draft: OpenDraft, version: number, changes: readonly ContentChange[]): void {
  draft.version = version
  for (const change of changes) {
    draft.revision++
    if (change.range === undefined) settle(draft, undefined, outlineOf(change.text, draft.markup))
    else {
      const span = spanOf(draft.lines, change.range)
      applyChange(draft, { ...span, newText: change.text })
    }
  }
}

function applyChange(draft: OpenDraft, change: Change): void {
  const { analysis, work } = draft
  if (analysis !== undefined) {
    try {
      const edited = edit(analysis, change)
      settle(draft, edited, edited.outline)
      return
    } catch (error) {
      draft.failure = reasonOf(error)
    }
  }
  settle(draft, undefined, editOutline(draft.lines.outline, change).outline)
  work?.changes.push(change)
  draft.work = work
}

function settle(draft: OpenDraft, analysis: Analysis | undefined, outline: Outline): void {
  draft.analysis = analysis
  draft.work = undefined
  draft.lines = linesOf(outline, draft.lines)
}

/**
 * Gives the analysis on the ground that holds now; undefined where nobody waits for it any more, and where the program fails on this
 * text, and then `failure` says why. Long texts are worked on a little at a time by all who wait for them.
 */
export async function analysisOf(draft: OpenDraft, ground: Ground, isCancelled: () => boolean): Promise<Analysis | undefined> {
  stand(draft, ground)
  while (draft.analysis === undefined) {
    if (isCancelled()) return undefined
    try {
      workOn(draft, draft.ground ?? ground)
    } catch (error) {
      draft.work = undefined
      draft.failure = reasonOf(error)
      return undefined
    }
    if (draft.analysis === undefined) await setImmediate()
  }
  return draft.analysis
}

/** Puts a draft on a ground: on another one all that was made of it is of no use. */
function stand(draft: OpenDraft, ground: Ground): void {
  const before = draft.ground
  draft.ground = ground
  if (before === ground || (before !== undefined && before.key === ground.key && before.knowledge === ground.knowledge)) return
  draft.analysis = undefined
  draft.work = undefined
  draft.revision++
}

/** Analyses a draft for a while. */
function workOn(draft: OpenDraft, { knowledge, settings }: Ground): void {
  const path = draft.uri
  draft.work ??= { steps: analysing({ path, text: textOf(draft.lines.outline), markup: draft.markup }, knowledge, settings), changes: [] }
  const end = takeSteps(draft.work.steps)
  if (end === undefined) return
  const analysis = draft.work.changes.reduce(edit, end.value)
  settle(draft, analysis, analysis.outline)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
