/**
 * Findings for programs: one object, or one finding a line.
 */
import type { Evidence, Finding, Fix } from '../checks/finding.ts'
import type { LineIndex, Position } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import type { CheckedDraft, Format } from './report.ts'

/** Prints one object with all files. */
export function jsonFormat(out: (text: string) => void): Format {
  const files: unknown[] = []
  return {
    draft: (checked) => {
      files.push({ path: checked.path, findings: checked.findings.map((finding) => toJson(finding, checked.lines)) })
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
  return JSON.stringify({ path, ...toJson(finding, lines) })
}

/** A finding as the JSON output has it. */
export function toJson(finding: Finding, lines: LineIndex): object {
  const { rule, severity, message, fingerprint, text, claim } = finding
  return {
    rule,
    severity,
    message,
    fingerprint,
    range: rangeOf(finding, lines),
    text,
    claim,
    evidence: finding.evidence.map((evidence) => evidenceToJson(evidence, lines)),
    fixes: finding.fixes.map((fix) => fixToJson(fix, lines)),
  }
}

function evidenceToJson({ span, ...evidence }: Evidence, lines: LineIndex): object {
  return span === undefined ? evidence : { ...evidence, range: rangeOf(span, lines) }
}

function fixToJson(fix: Fix, lines: LineIndex): object {
  return {
    title: fix.title,
    preferred: fix.preferred,
    edits: fix.edits.map(({ path, place, newText, start, end }) => ({
      ...(path === undefined ? {} : { path }),
      range: place === undefined ? rangeOf({ start, end }, lines) : { start: place, end: place },
      newText,
    })),
  }
}

function rangeOf(span: Span, lines: LineIndex): { readonly start: Position; readonly end: Position } {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) }
}
