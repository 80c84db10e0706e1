/**
 * Findings for programs: one object, or one finding a line.
 */
import type { Finding } from '../checks/finding.ts'
import { findingToJson } from '../features/finding-json.ts'
import type { CheckedDraft, Format } from './report.ts'

/** Prints one object with all files. */
export function jsonFormat(out: (text: string) => void): Format {
  const files: unknown[] = []
  return {
    draft: (checked) => {
      files.push({ path: checked.path, findings: checked.findings.map((finding) => findingToJson(finding, checked.lines)) })
    },
    end: (summary) => out(`${JSON.stringify({ version: 1, files, summary })}\n`),
  }
}

/** Prints one finding a line, with its path. */
export function ndjsonFormat(out: (text: string) => void): Format {
  return {
    draft: (checked) => {
      for (const finding of checked.findings) out(`${ndjsonLine(finding, checked)}\n`)
    },
    end: () => {},
  }
}

function ndjsonLine(finding: Finding, { path, lines }: CheckedDraft): string {
  return JSON.stringify({ path, ...findingToJson(finding, lines) })
}
