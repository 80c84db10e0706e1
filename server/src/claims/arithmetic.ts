/**
 * Finds what the numbers of one sentence say of each other: a growth rate and its two levels, a share with its part and whole, a
 * list and its total.
 *
 * In: numbers and the words between them. Out: relations, each with the number that follows from the others. It reads only
 * wordings that leave no doubt, and it does not calculate: whether a relation holds is decided in `resolve`.
 */
import { isAscii } from '../text/language.ts'
import { balanceIn } from './arithmetic-balance.ts'
import { changeIn } from './arithmetic-changes.ts'
import { meanIn } from './arithmetic-means.ts'
import type { Relation, Three } from './arithmetic-relation.ts'
import { restIn } from './arithmetic-rest.ts'
import { shareIn, sharesOfOne } from './arithmetic-shares.ts'
import { productIn, sumsIn } from './arithmetic-sums.ts'
import type { Layout, Term } from './arithmetic-terms.ts'
import { namedSum, vietnameseIn } from './arithmetic-vietnamese.ts'

export type { Relation } from './arithmetic-relation.ts'

/** The relations of a sentence; of one number at most one. */
export function relationsIn(layout: Layout): readonly Relation[] {
  const { terms, gaps } = layout
  const found: Relation[] = []
  const taken = new Set<Term>()
  const add = (relation: Relation | undefined): void => {
    if (relation === undefined || taken.has(relation.follows)) return
    taken.add(relation.follows)
    found.push(relation)
  }
  if (gaps.some((gap) => SUPPOSED.test(gap))) return found
  // *From 10 to 12 would be a rise of 20 %* supposes nothing of the numbers.
  const silent = gaps.some((gap) => OTHERWISE.test(gap.replace(WOULD_BE, '').replace(WHAT_COULD, '')))
  const vietnamese = gaps.some((gap) => !isAscii(gap))
  for (let index = 0; index + 2 < terms.length; index++) {
    const [one, two, three] = terms.slice(index, index + 3) as unknown as [Term, Term, Term]
    const [before, first, second, after] = gaps.slice(index, index + 4) as [string, string, string, string]
    const here: Three = { one, two, three, before, first, second, after }
    if (!silent) add(changeIn(here))
    add(shareIn(here))
    add(meanIn(here))
    add(balanceIn(here))
    if (vietnamese) add(vietnameseIn(here))
  }
  for (const relation of sharesOfOne(layout)) add(relation)
  add(productIn(layout))
  if (vietnamese) add(namedSum(layout))
  const rest = restIn(layout)
  add(rest)
  // One slip is one finding.
  for (const relation of sumsIn(layout)) if (rest?.kind !== 'rest' || rest.whole !== relation.follows) add(relation)
  return found
}

const SUPPOSED = /\b(?:if|suppose|supposing|assume|assumes|assumed|assuming|imagine|nếu|giả sử|giả định)(?![A-Za-zÀ-ỹ])/u

const WOULD_BE = /\bwould (?:be|have been) an? /

/** *A rise of 20 that nobody could explain* */
const WHAT_COULD = /^[^,;:()]{0,20} (?:that|which|who) (?:[a-z]+ ){0,3}(?:would|could) /

// A rate of another kind than the one that the two levels give.
const OTHERWISE =
  /\b(?:annual(?:ly|i[sz]ed)?|a year|per year|per annum|each year|every year|yearly|on average|average|averaged|cagr|compound(?:ed)?|real terms|real|inflation|adjusted|adjusting|constant|seasonally|organic|like-for-like|same-store|underlying|a month|per month|monthly|a week|weekly|per capita|cumulative|bình quân|mỗi năm|hằng năm|hàng năm|by volume|in volume|in value|local currency|so sánh|cố định|would|could|if)\b/
