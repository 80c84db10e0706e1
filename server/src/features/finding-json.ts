/**
 * Findings as plain data, for programs and assistants: places are lines and characters.
 */
import type { Evidence, Finding, Fix } from '../checks/finding.ts'
import type { LineIndex, Range } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

/** A finding as the JSON output has it. */
export function findingToJson(finding: Finding, lines: LineIndex): object {
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

function evidenceToJson({ span, elsewhere, ...evidence }: Evidence, lines: LineIndex): object {
  return span === undefined ? { ...evidence, ...elsewhere } : { ...evidence, range: rangeOf(span, lines) }
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

/** A span in lines and characters. */
export function rangeOf(span: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) }
}
