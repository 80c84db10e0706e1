/**
 * Tells whether a finding is one that a writer has hidden.
 *
 * In: a finding, and entries that say which words of a draft a rule must not speak about. Out: yes or no. Places do not count, so that
 * what is written elsewhere brings nothing back; where the words come from is not known here.
 */
import type { Finding } from './finding.ts'

/** A finding that is hidden: its rule, its words, and the words beside them. */
export interface HiddenFinding {
  readonly rule: string
  readonly text: string
  readonly before: string
  readonly after: string
  readonly reason: string | null
}

/** What of a finding it is known again by. */
export type KnownBy = Pick<Finding, 'rule' | 'text' | 'before' | 'after'>

/** Tells whether any of the entries hides the finding. */
export function isHidden(finding: KnownBy, hidden: readonly HiddenFinding[]): boolean {
  return hidden.some((entry) => hides(entry, finding))
}

/**
 * Tells whether an entry hides a finding: the same rule and words, and beside them at least half of the words that stood there,
 * counted outwards. So a typing error mended nearby brings nothing back, and another sentence with the same number does.
 */
export function hides(entry: KnownBy, finding: KnownBy): boolean {
  if (entry.rule !== finding.rule || plain(entry.text) !== plain(finding.text)) return false
  const [before, after] = [wordsOf(entry.before).reverse(), wordsOf(entry.after)]
  const kept = alike(before, wordsOf(finding.before).reverse()) + alike(after, wordsOf(finding.after))
  return kept * 2 >= before.length + after.length
}

function alike(words: readonly string[], others: readonly string[]): number {
  const end = words.findIndex((word, at) => word !== others[at])
  return end < 0 ? words.length : end
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
