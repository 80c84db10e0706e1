/**
 * What can be done about a place in a draft: mends of its findings, a citation, keeping an old number as such, silence with a reason.
 *
 * In: an analysis and a span. Out: edits with titles, the most likely first. It applies nothing.
 */
import type { BlockAnalysis } from '../analysis/block.ts'
import { scopeOf } from '../analysis/head.ts'
import { placeNote } from '../analysis/notes.ts'
import { type Analysis, findingsOf } from '../analysis.ts'
import type { Scope } from '../checks/check.ts'
import { cite } from '../checks/citation-fix.ts'
import type { Edit, Finding } from '../checks/finding.ts'
import { periodInWords } from '../checks/report.ts'
import type { TextPassage } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import { overlaps, type Span, shift } from '../text/span.ts'
import { type BlockPlace, findBlock } from './at.ts'

/** Something that can be done. Edits are of the draft's text. */
export interface Action {
  readonly title: string
  readonly preferred: boolean
  readonly edits: readonly Edit[]
  /** The finding that it mends or hides. */
  readonly finding: Finding | undefined
  /** The part of the last edit's new text that the writer is to write over. */
  readonly placeholder?: string
}

type Style = Scope['citationStyle']

/** Lists what can be done about the findings and figures that touch a span. `others` are findings that other drafts make. */
export function actionsAt(analysis: Analysis, span: Span, others: readonly Finding[] = []): readonly Action[] {
  const findings = findingsAt(analysis, span, others)
  const actions: Action[] = findings.flatMap((finding) => finding.fixes.map((fix) => ({ ...fix, finding })))
  const place = findBlock(analysis, span.start)
  if (place !== undefined) {
    const local = shift(span, -place.start)
    for (const figure of place.block.resolved.figures) {
      if (!touches(figure.span, local)) continue
      const finding = findings.find((one) => touches(one, shift(figure.core, place.start)))
      actions.push(...keepAsPast(analysis, place, figure, finding), ...citations(analysis, place, figure, finding))
    }
  }
  const mends = inUsedStyle(unique(actions), analysis)
  return [...mends, ...findings.flatMap((finding) => hide(analysis, finding, findings.length > 1))]
}

/** The findings that touch a span. */
export function findingsAt(analysis: Analysis, span: Span, others: readonly Finding[] = []): readonly Finding[] {
  return [...findingsOf(analysis), ...others].filter((finding) => touches(finding, span))
}

function touches(a: Span, b: Span): boolean {
  return overlaps(a, b) || (b.start === b.end && a.start <= b.start && b.start <= a.end)
}

/** Two ways to one edit are one action. */
function unique(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>()
  return actions.filter(({ title, edits }) => {
    const key = `${title} ${JSON.stringify(edits)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const STYLES: readonly Style[] = ['pandoc', 'footnote', 'author-date', 'link']

/** The citations of a figure that agrees with its source, in each style. */
function citations(analysis: Analysis, { start }: BlockPlace, figure: ResolvedFigure, finding: Finding | undefined): readonly Action[] {
  const agreeing = figure.verdict?.agreeing.at(-1)
  if (agreeing === undefined || figure.cited || figure.quoted) return []
  return STYLES.flatMap((citationStyle) =>
    cite(figure, agreeing.source, { ...scopeOf(analysis), citationStyle }, false).map((fix) => ({
      ...placeNote({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...shift(edit, start) })) }, analysis),
      finding: finding?.rule === 'uncited-figure' ? finding : undefined,
    })),
  )
}

/** Puts the citation in the style that the draft uses before those in other styles. */
function inUsedStyle(actions: readonly Action[], analysis: Analysis): readonly Action[] {
  const insert = scopeOf(analysis).say.insertCitation('')
  const isCitation = ({ title }: Action): boolean => title.startsWith(insert)
  const citing = actions.filter(isCitation)
  if (citing.length < 2) return actions
  const first = citing.find(({ edits }) => styleOf(edits[0]) === analysis.style)
  if (first === undefined) return actions
  const preferred = citing.some((action) => action.preferred)
  const sorted = [
    { ...first, preferred },
    ...citing.filter((action) => action !== first).map((action) => ({ ...action, preferred: false })),
  ]
  return actions.map((action) => (isCitation(action) ? (sorted.shift() as Action) : action))
}

function styleOf(edit: Edit | undefined): Style {
  const citation = edit?.newText ?? ''
  if (citation.startsWith(' [@')) return 'pandoc'
  if (edit?.note !== undefined || citation.startsWith('[^')) return 'footnote'
  if (/^ \[\d+\]$/.test(citation)) return 'numbered'
  return citation.includes('](') ? 'link' : 'author-date'
}

/** Says of a number that is told as current which year it is of. */
function keepAsPast(
  analysis: Analysis,
  { block, start }: BlockPlace,
  figure: ResolvedFigure,
  finding: Finding | undefined,
): readonly Action[] {
  const old = figure.verdict?.elsewhere.at(-1)?.period
  if (finding?.rule !== 'stale-statistic' || old === undefined || old === null || figure.citeAt === undefined) return []
  const words = analysis.language === 'vi' ? ` năm ${old.code}` : ` in ${periodInWords(old.code)}`
  const now = currentWord(block, figure)
  const edits: Edit[] = [
    ...(now === undefined ? [] : [{ ...now, newText: '' }]),
    { start: figure.citeAt, end: figure.citeAt, newText: words },
  ]
  return [
    {
      title: scopeOf(analysis).say.keepAsOf(old.code),
      preferred: false,
      edits: edits.map((edit) => ({ ...edit, ...shift(edit, start) })),
      finding,
    },
  ]
}

/** The word that calls the number current (`now`, `currently`), with the space after it. */
function currentWord(block: BlockAnalysis, figure: ResolvedFigure): Span | undefined {
  const passage = block.prose.passages[figure.passage]
  const { mention, current } = figure.figure.period
  if (!current || mention?.means.kind !== 'now' || passage?.kind !== 'text') return undefined
  const span = toSource((passage as TextPassage).run, mention)
  const { text } = block.source
  if (text.charCodeAt(span.end) === 0x20) return { start: span.start, end: span.end + 1 }
  return text.charCodeAt(span.start - 1) === 0x20 ? { start: span.start - 1, end: span.end } : span
}

const REASON = 'reason'

/** Silences a finding where it stands. */
function hide(analysis: Analysis, finding: Finding, several: boolean): readonly Action[] {
  const place = findBlock(analysis, finding.start)
  const edit = place === undefined ? undefined : commentEdit(place, finding.start - place.start, finding.rule)
  if (edit === undefined) return []
  const title = scopeOf(analysis).say.hideHere(several ? finding.rule : null)
  return [{ title, preferred: false, edits: [edit], finding, placeholder: REASON }]
}

/** Writes the comment in the form that the markup has for it; plain text has none. */
function commentEdit({ block, start }: BlockPlace, at: number, rule: string): Edit | undefined {
  const { kind, text, markup } = block.source
  const directive = `plumbline-disable-next-line ${rule}: ${REASON}`
  const insert = (offset: number, newText: string): Edit => ({ start: start + offset, end: start + offset, newText })
  const line = text.lastIndexOf('\n', at - 1) + 1
  switch (markup) {
    case 'markdown': {
      const comment = `<!-- ${directive} -->`
      // In lists, quotes and tables a line of its own would end them.
      return kind === 'paragraph' || kind === 'heading' ? insert(0, `${comment}\n`) : insert(lineEnd(text, at), ` ${comment}`)
    }
    case 'latex':
      return insert(line, `% ${directive}\n`)
    case 'asciidoc':
      return insert(line, `// ${directive}\n`)
    case 'restructuredtext':
      return insert(0, `.. ${directive}\n\n`)
    case 'text':
      return undefined
    default:
      return insert(0, `<!-- ${directive} -->\n`)
  }
}

/** Where the words of a line end: before white space and the bar that closes a row. */
function lineEnd(text: string, at: number): number {
  let end = text.indexOf('\n', at)
  if (end < 0) end = text.length
  while (end > at && /[\s|]/.test(text.charAt(end - 1))) end--
  return end
}
