/**
 * Tells which growth a number is, where that is not the growth of one year in money: by volume, in another currency, or of several years
 * together (*cumulative*, *lũy kế*).
 *
 * In: a figure, its text, and where its sentence begins. Out: the words that say so.
 */
import type { Figure } from '../claims/claim.ts'

const TERMS =
  /^(?: in (?:19|20)\d\d)?,? ((?:in|by) (?:volume|weight|quantity|tonnage|local currency|(?:vietnamese )?dong|euros?|yen|real terms))\b/i

const CUMULATED =
  /(?<![A-Za-zÀ-ỹ])(?:l[ũu][ỹy] kế|cộng dồn|tổng (?:mức |tốc độ )?tăng(?: trưởng)?|cumulative(?:ly)?|(?:total|accumulated) (?:[A-Za-z-]+ ){0,2}growth|by a total of)(?![A-Za-zÀ-ỹ])/iu

/** The words, undefined where it is the growth of one year in money. */
export function termsOf({ part, quantity }: Figure, text: string, sentence: number, isGrowth: boolean): string | undefined {
  if (part !== 'growth' && !isGrowth) return undefined
  return TERMS.exec(text.slice(quantity.end, quantity.end + 32))?.[1] ?? CUMULATED.exec(text.slice(sentence, quantity.start))?.[0]
}
