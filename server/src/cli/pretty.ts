/**
 * Findings for a person at a terminal: the line, a mark under the words, what the source has, which source, the fix.
 */
import type { Evidence, Finding, Fix, Severity } from '../checks/finding.ts'
import { sourceLine } from '../features/fact-words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { writeAmount } from '../reading/write-amount.ts'
import type { Span } from '../text/span.ts'
import { counted } from './counted.ts'
import type { CheckedDraft, Format, Summary } from './report.ts'
import { type Colour, excerpt, harmless, type Paint, wrap } from './terminal.ts'

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' }

/** What stands before the text of a line: two spaces, the number, a bar. */
const NARROWEST = 40
/** A span over more lines than this is shown by its first ones. */
const MOST_LINES = 3

/** Prints each finding as a paragraph, `columns` wide at most, and a summary. */
export function prettyFormat(out: (text: string) => void, columns: number, paint: Paint): Format {
  const width = Math.max(NARROWEST, columns)
  return {
    draft: (checked) => {
      for (const finding of checked.findings) out(`${paragraphOf(finding, checked, width, paint)}\n\n`)
    },
    end: (summary) => out(`${summaryLine(summary, paint)}\n`),
  }
}

function paragraphOf(finding: Finding, checked: CheckedDraft, width: number, paint: Paint): string {
  const { line, character } = checked.lines.positionAt(finding.start)
  const place = `${harmless(checked.path)}:${line + 1}:${character + 1}`
  const severity = paint(COLOURS[finding.severity], finding.severity)
  const gutter = String(line + MOST_LINES).length + 5
  const lines = [
    `${paint('bold', place)}  ${severity}  ${paint('dim', finding.rule)}`,
    ...sourceLines(finding, checked, width - gutter, gutter, paint),
    ...labelled('', finding.message, width, paint),
    ...evidenceLines(finding.evidence, checked.knowledge, width, paint),
    ...fixLines(finding.fixes, checked, width, paint),
  ]
  return lines.join('\n')
}

/** The lines of the draft that the finding stands in, with a mark under its words. */
function sourceLines(finding: Finding, { text, lines }: CheckedDraft, room: number, gutter: number, paint: Paint): readonly string[] {
  const first = lines.positionAt(finding.start).line
  const last = lines.positionAt(Math.max(finding.start, finding.end - 1)).line
  const bar = (number: string): string => paint('dim', `${number.padStart(gutter - 3)} │ `)
  const shown: string[] = []
  for (let line = first; line <= last && line < first + MOST_LINES; line++) {
    const { start, end } = lines.lineSpan(line)
    const from = Math.max(finding.start, start) - start
    const to = Math.max(from, Math.min(finding.end, end) - start)
    const cut = excerpt(text.slice(start, end), from, to, room)
    shown.push(`${bar(String(line + 1))}${cut.text}`)
    shown.push(`${bar('')}${' '.repeat(cut.before)}${paint(COLOURS[finding.severity], '^'.repeat(Math.max(1, cut.width)))}`)
  }
  if (last >= first + MOST_LINES) shown.push(`${bar('')}…`)
  return shown
}

/** What each source has, and which it is. */
function evidenceLines(evidence: readonly Evidence[], knowledge: Knowledge, width: number, paint: Paint): readonly string[] {
  return evidence.flatMap((one, i) => {
    const has = statementOf(one)
    const where = placeOf(one, evidence[i - 1], knowledge)
    return labelled('source', has === '' ? where : `${has}: ${where}`, width, paint)
  })
}

/** Where a statement stands; a source that has just been named is not named in full again. */
function placeOf({ source, locator, elsewhere }: Evidence, before: Evidence | undefined, knowledge: Knowledge): string {
  if (elsewhere !== undefined) return `${elsewhere.path}:${elsewhere.range.start.line + 1}:${elsewhere.range.start.character + 1}`
  if (source === null) return 'elsewhere in this draft'
  if (source === before?.source) return `the same${locator === undefined ? '' : `, ${locator}`}`
  return sourceLine(knowledge.sources.get(source), source, locator)
}

function statementOf(one: Evidence): string {
  if (one.value !== undefined && one.value !== null) {
    const amount = writeAmount(one.value, one.unit ?? '', one.bound ?? null)
    const status = one.status === undefined || one.status === null || one.status === 'actual' ? '' : ` (${one.status})`
    return `${amount}${one.period ? ` in ${one.period}` : ''}${status}`
  }
  if (one.milestone !== undefined) return `${one.milestone}${one.period ? ` by ${one.period}` : ''}`
  if (one.instrument !== undefined) return [one.instrument, one.date, one.issuer].filter(Boolean).join(', ')
  return one.speaker ? `said by ${one.speaker}` : ''
}

/** The preferred fix, or the first: its title, and the line before and after it. */
function fixLines(fixes: readonly Fix[], { text, lines }: CheckedDraft, width: number, paint: Paint): readonly string[] {
  const fix = fixes.find((one) => one.preferred) ?? fixes[0]
  if (fix === undefined) return []
  const head = labelled('fix', fix.title, width, paint)
  const here = fix.edits.filter((edit) => edit.path === undefined).toSorted((a, b) => a.start - b.start)
  const first = here[0]
  const last = here.at(-1)
  if (first === undefined || last === undefined) return head
  const { line } = lines.positionAt(first.start)
  const { start, end } = lines.lineSpan(line)
  // What spans lines is told by the title alone.
  if (last.end > end || here.some((edit) => edit.newText.includes('\n'))) return head

  let after = ''
  let at = start
  for (const edit of here) {
    after += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  const changed = after.length
  after += text.slice(at, end)
  const before = text.slice(start, end)
  const from = first.start - start
  const room = width - 8
  const reserve = Math.max(
    spanWidth(before, { start: from, end: last.end - start }, room),
    spanWidth(after, { start: from, end: changed }, room),
  )
  return [
    ...head,
    `      ${paint('red', `- ${excerpt(before, from, last.end - start, room, reserve).text}`)}`,
    `      ${paint('green', `+ ${excerpt(after, from, changed, room, reserve).text}`)}`,
  ]
}

function spanWidth(line: string, span: Span, room: number): number {
  return excerpt(line, span.start, span.end, room).width
}

/** A text after a label, broken to the width, its further lines set under the first. */
function labelled(label: string, text: string, width: number, paint: Paint): readonly string[] {
  const indent = label === '' ? 2 : label.length + 4
  return wrap(harmless(text), width - indent).map((line, i) => {
    if (label === '') return `  ${line}`
    return i === 0 ? `  ${paint('bold', `${label}:`)} ${line}` : ' '.repeat(indent) + line
  })
}

/** `2 files checked: 3 errors, 1 warning`. */
export function summaryLine(summary: Summary, paint: Paint): string {
  const parts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint(COLOURS[severity], counted(summary[severity], severity)))
  const files = `${counted(summary.files, 'file')} checked`
  return parts.length === 0 ? `${files}: no findings` : `${files}: ${parts.join(', ')}`
}
