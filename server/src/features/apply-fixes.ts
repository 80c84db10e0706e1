/**
 * Applies fixes to a text.
 */
import type { Edit, Finding } from '../checks/finding.ts'
import { overlaps } from '../text/span.ts'

/**
 * Applies the preferred fix of each finding, in the order of the findings, all of its edits or none: one that touches
 * what an earlier one changed is left out, as is one that edits another file.
 */
export function applyFixes(text: string, findings: readonly Finding[]): { readonly text: string; readonly applied: number } {
  const edits: Edit[] = []
  let applied = 0
  for (const finding of findings) {
    const fix = finding.fixes.find((one) => one.preferred)
    if (fix === undefined || fix.edits.some((edit) => edit.path !== undefined || edits.some((other) => collide(edit, other)))) continue
    edits.push(...fix.edits)
    applied++
  }
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return { text: result + text.slice(at), applied }
}

/** Two insertions at one place collide too: their order would be chance. */
function collide(a: Edit, b: Edit): boolean {
  return a.start === b.start || overlaps(a, b)
}
