/**
 * What a format is given to print.
 */
import type { Finding, Severity } from '../checks/finding.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { LineIndex } from '../text/line-index.ts'

/** A checked draft. */
export interface CheckedDraft {
  readonly path: string
  readonly text: string
  readonly lines: LineIndex
  readonly findings: readonly Finding[]
  readonly knowledge: Knowledge
}

/** How many files were checked and how many findings of each severity they have. */
export type Summary = { readonly files: number } & Readonly<Record<Severity, number>>

/** Prints checked drafts, each as it comes, and what is left at the end, with what could not be read or checked. */
export interface Format {
  readonly draft: (checked: CheckedDraft) => void
  readonly end: (summary: Summary, troubles: readonly string[]) => void
}
