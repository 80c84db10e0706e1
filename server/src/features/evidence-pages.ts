/**
 * Evidence reports as Markdown, HTML and CSV. The HTML has no scripts and opens nothing by itself.
 */
import { escapeAddress, escapeCsv, escapeHtml, escapeMarkdown } from '../text/escape.ts'
import type { Language } from '../text/language.ts'
import type { EvidenceReport, EvidenceRow, EvidenceSource } from './evidence-report.ts'
import { type EvidenceWords, evidenceWordsOf } from './evidence-words.ts'

export const EVIDENCE_FORMATS = ['markdown', 'html', 'csv'] as const
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]

/** A page of reports, in a format. `link` gives the address that a row of the HTML leads to. */
export function evidencePage(
  reports: readonly EvidenceReport[],
  format: EvidenceFormat,
  { language = 'en', link }: { readonly language?: Language; readonly link?: RowLink | undefined } = {},
): string {
  const words = evidenceWordsOf(language)
  switch (format) {
    case 'markdown':
      return markdownPage(reports, words)
    case 'html':
      return htmlPage(reports, words, link)
    case 'csv':
      return csvPage(reports, words)
  }
}

export type RowLink = (row: EvidenceRow, report: EvidenceReport) => string

function checked({ rows }: EvidenceReport): readonly EvidenceRow[] {
  return rows.filter(({ outcome }) => outcome !== 'open')
}

function open({ rows }: EvidenceReport): readonly EvidenceRow[] {
  return rows.filter(({ outcome }) => outcome === 'open')
}

function markdownPage(reports: readonly EvidenceReport[], words: EvidenceWords): string {
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
    rows.length === 0
      ? []
      : ['', `| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)]
  const source = (of: EvidenceSource | undefined): string => {
    if (of === undefined) return ''
    const name = escapeMarkdown(of.name)
    const linked = of.url === undefined ? name : `[${name}](${escapeAddress(of.url)})`
    return of.locator === '' ? linked : `${linked}, ${escapeMarkdown(of.locator)}`
  }
  const lines = [`# ${words.title}`]
  for (const report of reports) {
    lines.push('', `## ${escapeMarkdown(report.path)}`, '', `${words.heldAgainst(report.date)}. ${words.summary(report)}.`)
    lines.push(
      ...table(
        [words.line, words.says, words.about, words.known, words.source, words.verdict],
        checked(report).map(({ line, text, about, known, source: of, outcome, notes }) => [
          String(line),
          escapeMarkdown(text),
          escapeMarkdown(about),
          escapeMarkdown(known),
          source(of),
          [`**${words.outcomes[outcome]}**`, ...notes.map(escapeMarkdown)].join('<br>'),
        ]),
      ),
    )
    const left = open(report)
    if (left.length > 0) lines.push('', `### ${words.outcomes.open}`)
    lines.push(
      ...table(
        [words.line, words.says, words.about, words.why],
        left.map(({ line, text, about, notes }) => [
          String(line),
          escapeMarkdown(text),
          escapeMarkdown(about),
          notes.map(escapeMarkdown).join('<br>'),
        ]),
      ),
    )
  }
  return `${lines.join('\n')}\n`
}

function csvPage(reports: readonly EvidenceReport[], words: EvidenceWords): string {
  const head = words.columns
  const rows = reports.flatMap(({ path, rows }) =>
    rows.map(({ line, kind, text, about, known, outcome, notes, source }) => [
      path,
      String(line),
      kind,
      text,
      about,
      known,
      words.outcomes[outcome],
      notes.join(' '),
      source?.name ?? '',
      source?.locator ?? '',
      source?.url ?? '',
    ]),
  )
  return [head, ...rows].map((row) => `${row.map(escapeCsv).join(',')}\r\n`).join('')
}

function htmlPage(reports: readonly EvidenceReport[], words: EvidenceWords, link: RowLink | undefined): string {
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
${reports.map((report) => htmlSection(report, words, link)).join('\n')}
</main>
</body>
</html>
`
}

function htmlSection(report: EvidenceReport, words: EvidenceWords, link: RowLink | undefined): string {
  const place = (row: EvidenceRow): string => {
    const line = String(row.line)
    return link === undefined ? line : `<a href="${escapeHtml(link(row, report))}" aria-label="${words.showLine(line)}">${line}</a>`
  }
  const known = checked(report).map(
    (row) =>
      `<tr><td>${place(row)}</td><th scope="row">${escapeHtml(row.text)}</th><td class="${row.outcome}"><strong>${words.outcomes[row.outcome]}</strong>${htmlNotes(row)}</td><td>${htmlKnown(row)}</td></tr>`,
  )
  const left = open(report).map(
    (row) =>
      `<tr><td>${place(row)}</td><th scope="row">${escapeHtml(row.text)}</th><td>${escapeHtml(row.about)}</td><td>${row.notes.map(escapeHtml).join('<br>')}</td></tr>`,
  )
  return `<section>
<h2>${escapeHtml(report.path)}</h2>
<p>${words.heldAgainst(report.date)}.</p>
${coverage(report, words)}
${htmlTable(words.caption, [words.line, words.says, words.verdict, words.sourceHas], known)}
${htmlTable(words.outcomes.open, [words.line, words.says, words.about, words.why], left)}
</section>`
}

function htmlTable(caption: string, head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return ''
  const cells = head.map((name) => `<th scope="col">${name}</th>`).join('')
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${cells}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

function htmlKnown({ about, known, source }: EvidenceRow): string {
  return [escapeHtml(about), known === '' ? '' : `<strong>${escapeHtml(known)}</strong>`, htmlSource(source)]
    .filter((part) => part !== '')
    .join('<br>')
}

function htmlSource(source: EvidenceSource | undefined): string {
  if (source === undefined) return ''
  const name = escapeHtml(source.name)
  const linked = source.url === undefined ? name : `<a href="${escapeHtml(encodeURI(source.url))}" rel="noreferrer">${name}</a>`
  return source.locator === '' ? linked : `${linked}, ${escapeHtml(source.locator)}`
}

function htmlNotes({ notes }: EvidenceRow): string {
  return notes.map((note) => `<br>${escapeHtml(note)}`).join('')
}

/** How much of the draft stands on sources, as a bar; the words beside it say the same. */
function coverage(report: EvidenceReport, { summary }: EvidenceWords): string {
  const words = summary(report)
  const total = report.rows.length
  if (total === 0) return `<p>${words}.</p>`
  let at = 0
  const parts = (['agrees', 'look', 'open'] as const).map((outcome) => {
    const width = (report.counts[outcome] / total) * 100
    const part = `<rect class="${outcome}" x="${at.toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`
    at += width
    return part
  })
  return `<figure><svg role="img" aria-label="${words}" viewBox="0 0 100 6" preserveAspectRatio="none">${parts.join('')}</svg><figcaption>${words}.</figcaption></figure>`
}

/** In VS Code it takes the colours of the theme; elsewhere those of paper or of a dark screen. */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 14px/1.5 var(--vscode-font-family, system-ui, sans-serif); color: var(--vscode-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
a { color: var(--vscode-textLink-foreground, LinkText); }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 1.5rem 0; }
th[scope=col]:nth-child(1) { width: 2.5rem; } th[scope=col]:nth-child(2) { width: 22%; } th[scope=col]:nth-child(3) { width: 32%; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid var(--vscode-editorWidget-border, #8884); overflow-wrap: break-word; }
th[scope=row] { font-weight: 600; }
td.look { border-left: 4px solid #b35900; padding-left: 0.6rem; } td.agrees { border-left: 4px solid #2e7d5b; padding-left: 0.6rem; }
figure { margin: 1rem 0; } figcaption { margin-top: 0.3rem; }
svg { display: block; width: 100%; height: 0.9rem; }
rect.agrees { fill: #2e7d5b; } rect.look { fill: #b35900; } rect.open { fill: #8888; }
@media print { main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
`
