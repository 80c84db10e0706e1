/**
 * Mends all findings of one kind in a draft at once, each by its preferred fix.
 */
import { scopeOf } from '../analysis/head.ts'
import { type Analysis, findingsOf } from '../analysis.ts'
import { preferredEdits } from './apply-fixes.ts'
import type { Action } from './code-actions.ts'

/** Gives the action for the kind of findings that a rule reports; undefined where fewer than two of them have a mend. */
export function fixAllOf(analysis: Analysis, rule: string): Action | undefined {
  const findings = findingsOf(analysis).filter((finding) => finding.rule === rule)
  const { edits, elsewhere, applied } = preferredEdits(findings)
  if (applied < 2) return undefined
  return { title: scopeOf(analysis).say.fixAll(applied), preferred: false, edits: [...edits, ...elsewhere], finding: undefined }
}
