/**
 * Cites all numbers of a draft that agree with a source and cite none, in one go.
 *
 * In: an analysis. Out: one action with the edits of the draft and of the bibliographies that lack a source; none where nothing is to
 * be cited. Numbers of one sentence that are from one source share its citation.
 */
import { scopeOf } from '../analysis/head.ts'
import { type Analysis, findingsOf } from '../analysis.ts'
import type { Edit } from '../checks/finding.ts'
import { uncitedFigure } from '../checks/uncited-figure.ts'
import { joinAdditions, newLabels, textsLast } from './apply-fixes.ts'
import type { Action } from './code-actions.ts'

/** Gives the action; undefined where nothing is to be cited. */
export function citeAll(analysis: Analysis): Action | undefined {
  const seen = new Set<string>()
  const edits: Edit[] = []
  const labelled = newLabels()
  let figures = 0
  for (const { rule, fixes } of findingsOf(analysis)) {
    const fix = rule === uncitedFigure.id ? fixes.find(({ preferred }) => preferred) : undefined
    if (fix === undefined) continue
    figures++
    for (const edit of labelled(fix.edits)) {
      const key = `${edit.path ?? edit.start} ${edit.newText}`
      if (!seen.has(key)) edits.push(edit)
      seen.add(key)
    }
  }
  if (figures === 0) return undefined
  const own = textsLast(edits.filter(({ path }) => path === undefined))
  return { title: scopeOf(analysis).say.citeAll(figures), preferred: false, edits: [...own, ...joinAdditions(edits)], finding: undefined }
}
