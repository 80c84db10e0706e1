/**
 * Findings as workflow commands of GitHub Actions, which shows each beside its line.
 */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Finding, Severity } from '../checks/finding.ts'
import { summaryLine } from './pretty.ts'
import type { CheckedDraft, Format } from './report.ts'
import { painter } from './terminal.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' }

/** Prints one command a finding. `root` is the folder that GitHub counts paths from, `cwd` the one that the drafts' paths start from. */
export function githubFormat(out: (text: string) => void, cwd: string, root: string | undefined): Format {
  const shown = (path: string): string => {
    const short = relative(root ?? cwd, resolve(cwd, path))
    return (short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/')
  }
  return {
    draft: (checked) => {
      for (const finding of checked.findings) out(`${commandOf(finding, checked, shown(checked.path))}\n`)
    },
    end: (summary) => out(`${summaryLine(summary, painter(false))}\n`),
  }
}

function commandOf(finding: Finding, { lines }: CheckedDraft, path: string): string {
  const [start, end] = [lines.positionAt(finding.start), lines.positionAt(finding.end)]
  // GitHub takes columns only within one line.
  const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : ''
  const fix = finding.fixes.find(({ preferred }) => preferred)
  const message = fix === undefined ? finding.message : `${finding.message}\n${fix.title}.`
  const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1}${columns}`
  return `::${COMMANDS[finding.severity]} ${place},title=${property(finding.rule)}::${escaped(message)}`
}

/** What would end the message, or begin another command. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
