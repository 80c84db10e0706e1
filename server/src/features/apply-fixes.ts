/**
 * Applies fixes to a text.
 */
import type { Edit, Finding } from '../checks/finding.ts'
import { overlaps } from '../text/span.ts'

/**
 * Applies the preferred fix of each finding, in the order of the findings, all of its edits or none: one that touches
 * what an earlier one changed is left out. Edits of other files are given back, those of one file as one.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly applied: number; readonly elsewhere: readonly Edit[] } {
  const edits: Edit[] = []
  const elsewhere: Edit[] = []
  let applied = 0
  for (const finding of findings) {
    const fix = finding.fixes.find((one) => one.preferred)
    if (fix === undefined) continue
    const own = fix.edits.filter(({ path }) => path === undefined)
    if (own.some((edit) => edits.some((other) => collide(edit, other)))) continue
    edits.push(...own)
    for (const edit of fix.edits) {
      if (edit.path !== undefined && !elsewhere.some(({ path, newText }) => path === edit.path && newText === edit.newText))
        elsewhere.push(edit)
    }
    applied++
  }
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return { text: result + text.slice(at), applied, elsewhere: joinAdditions(elsewhere) }
}

/** Makes one edit of what is added to one file at one place; a comma parts the items of JSON. */
export function joinAdditions(edits: readonly Edit[]): readonly Edit[] {
  const joined = new Map<string, Edit>()
  for (const edit of edits) {
    if (edit.path === undefined) continue
    const key = `${edit.start} ${edit.path}`
    const before = joined.get(key)
    if (before === undefined) joined.set(key, edit)
    else if (!before.newText.includes(edit.newText)) {
      const comma = /\}\s*$/.test(before.newText) && /^\s*\{/.test(edit.newText) ? ',' : ''
      joined.set(key, { ...before, newText: before.newText + comma + edit.newText })
    }
  }
  return [...joined.values()]
}

/** Two insertions at one place collide too: their order would be chance. */
function collide(a: Edit, b: Edit): boolean {
  return a.start === b.start || overlaps(a, b)
}
