/**
 * Word documents on the command line: read as they are met, and their findings told by paragraph.
 */
import type { Finding } from '../checks/finding.ts'
import type { WordText } from '../disk/docx.ts'
import type { ClaimReport } from '../features/claim-report.ts'
import type { Span } from '../text/span.ts'

/** Tells whether a path is that of a Word document; `~$plan.docx` is what Word leaves beside an open one. */
export function isWordPath(path: string): boolean {
  return /(?:^|[/\\])(?!~\$)[^/\\]+\.docx$/i.test(path)
}

/** Reads a Word document. */
export async function readWordBytes(bytes: Uint8Array): Promise<WordText | { readonly problem: string }> {
  const { readWord } = await import('../disk/docx.ts')
  return readWord(bytes)
}

/** A finding as it is told of what is shown. Its fixes are words: nothing can be written into the document. */
export function findingInWord(finding: Finding, { shown, toShown }: WordText): Finding {
  const span = toShown(finding)
  return {
    ...finding,
    ...span,
    text: shown.slice(span.start, span.end),
    evidence: finding.evidence.map((one) => (one.span === undefined ? one : { ...one, span: toShown(one.span) })),
    fixes: finding.fixes.map(({ title }) => ({ title, preferred: false, edits: [] })),
  }
}

/** The claims of a document, told of what is shown. */
export function claimsInWord(claims: ClaimReport, { shown, toShown }: WordText): ClaimReport {
  const placed = <T extends Span & { readonly text: string }>(one: T): T => {
    const span = toShown(one)
    return { ...one, ...span, text: shown.slice(span.start, span.end) }
  }
  const at = (start: number | null, end: number | null): Span | undefined =>
    start === null || end === null ? undefined : toShown({ start, end })
  return {
    ...claims,
    quantities: claims.quantities.map(placed),
    quotations: claims.quotations.map((one) => {
      const speaker = at(one.speakerStart, one.speakerEnd)
      return { ...placed(one), speakerStart: speaker?.start ?? null, speakerEnd: speaker?.end ?? null }
    }),
    citations: claims.citations.map((one) => ({ ...one, ...toShown(one) })),
  }
}
