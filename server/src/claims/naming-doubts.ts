/** Tells names that were cut from the wrong words: better none than one of nothing. */
import type { FigureName } from './naming-words.ts'

/** A change, a time, a word of telling: of these alone no number is. */
const EMPTY =
  /^(?:(?:annual|further|largest|biggest|overall|total|sharp|slight) )?(?:rises?|increases?|falls?|decreases?|declines?|drops?|growth|changes?|figures?|years?|quarters?|months?|periods?|said|says|stats|statistics|data|rest|results?|contributors?|others?)$/i

/** Names of what has an amount of its own. */
const GIVEN =
  /\b(?:Fund|Programme|Program|Plan|Project|Grant|Scheme|Budget|Initiative|Facility|Loan|Package|Index|Rate|Product|Tax|Fee|Wage)$/

/** What a part is said to do ends with no word that points. */
const SHARE = /^share that (.*)$/

/** Tells whether a name says nothing that a number could be of. */
export function isDoubtful({ measure, subject, place }: FigureName): boolean {
  // *29 in Eastham for power*: where it is.
  if (measure === place) return true
  if (EMPTY.test(subject) || (measure !== 'growth' && EMPTY.test(measure.replace(/^growth in /, ''))) || /^(?:had|has|have)$/.test(measure))
    return true
  // *The United States had the largest rise*: of what is told elsewhere.
  if (
    /^\p{Lu}\p{Ll}+(?: (?:of|the|and))* \p{Lu}\p{Ll}+$/u.test(subject) &&
    (measure === 'growth' || (measure === subject && !GIVEN.test(subject)))
  )
    return true
  if (measure === subject && /^\p{Lu}\p{Ll}+$/u.test(subject)) return true
  const does = SHARE.exec(measure)?.[1]
  if (does !== undefined && /^\S+(?: \S+){0,3} (?:it|them|they|this|that)$/i.test(does)) return true
  // *Aquaculture reaching*, *meaning the rate*: the verb of another clause.
  if (/^compared\b|^(?:leading|led|according|peaking|following|including)$/.test(measure)) return true
  return /^(?:meaning|reflecting|reaching|said|says)\b| (?:reaching|said|says|totall?ing|amounting)$/i.test(subject)
}
