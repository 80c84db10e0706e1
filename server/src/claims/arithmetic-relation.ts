/**
 * What the numbers of a sentence may say of each other, and what the readers of changes, shares and sums have in common.
 *
 * It holds the shape of a relation and a few tests of terms and gaps; it finds no relation itself.
 */
import type { Term } from './arithmetic-terms.ts'

export type Relation =
  /** `follows` is by how many percent `to` lies above or, `falling`, below `from`. */
  | { readonly kind: 'growth'; readonly from: Term; readonly to: Term; readonly follows: Term; readonly falling: boolean | undefined }
  | { readonly kind: 'difference'; readonly from: Term; readonly to: Term; readonly follows: Term; readonly falling: boolean | undefined }
  /** `to` is `follows` times `from`. */
  | { readonly kind: 'multiple'; readonly from: Term; readonly to: Term; readonly follows: Term }
  /** `part` of any of `wholes`; the first is the one that is meant. */
  | { readonly kind: 'share'; readonly part: Term; readonly wholes: readonly Term[]; readonly follows: Term }
  /** `follows` is `rate` percent of `whole`. */
  | { readonly kind: 'portion'; readonly rate: Term; readonly whole: Term; readonly follows: Term }
  /** What `parts` leave of `whole` is `follows`. */
  | { readonly kind: 'rest'; readonly whole: Term; readonly parts: readonly Term[]; readonly follows: Term }
  /** `total` shared among `count` is `follows` each. */
  | { readonly kind: 'mean'; readonly total: Term; readonly count: Term; readonly follows: Term }
  | { readonly kind: 'product'; readonly count: Term; readonly each: Term; readonly follows: Term }
  /**
   * `parts` add up to `follows`; where a list opens is not certain, so the end of it may be all of it. `unjoined`: no *and* closes the list, so
   * that only a slip of the pen shows that it is meant to be whole. `apart`: the parts share nothing, so that they make no more than the whole.
   */
  | {
      readonly kind: 'sum'
      readonly parts: readonly Term[]
      readonly follows: Term
      readonly unjoined?: boolean
      readonly apart?: boolean
    }

export interface Three {
  readonly one: Term
  readonly two: Term
  readonly three: Term
  readonly before: string
  readonly first: string
  readonly second: string
  readonly after: string
}

export const SAYING =
  '(?:(?:and|or|that is|that makes|this makes|that gives|that being|i\\.e\\.|ie|namely|which is|which means|meaning|thus|making|tức(?: là)?|hay|nghĩa là|tương đương|equivalent to|equal to|has|have|had)[,:]? )*'

export function isShort(gap: string): boolean {
  return gap.length <= 80
}

export function endsClause(after: string): boolean {
  return /^(?:$|[,.;:)!?–—]|\s*$| (?:in|between|over|within|since|while|and|but|year|after)\b)/.test(after)
}

/** Two numbers of one kind of thing. */
export function alike(a: Term, b: Term): boolean {
  if (a.kind === 'rank' || a.kind === 'times' || b.kind === 'rank' || b.kind === 'times') return false
  if (a.kind === 'money' || b.kind === 'money') {
    const scaled = (term: Term): boolean => term.kind === 'bare' && term.quantity.style.scale > 1
    return a.kind === b.kind ? a.unit === b.unit : scaled(a) || scaled(b)
  }
  if (a.kind === b.kind) return a.kind === 'count' || a.unit === b.unit
  return a.kind === 'bare' || b.kind === 'bare'
    ? a.kind !== 'percent' && b.kind !== 'percent' && a.kind !== 'points' && b.kind !== 'points'
    : false
}
