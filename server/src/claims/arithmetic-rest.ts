/**
 * Finds what is left of a whole: *60 desks, 45 of them taken, which leaves 15*.
 *
 * In: the layout of a sentence. Out: a whole, what is taken from it, and the number that is left. It takes none of which it is in doubt
 * that all of them are of the whole.
 */
import { alike, endsClause, type Relation } from './arithmetic-relation.ts'
import type { Layout, Term } from './arithmetic-terms.ts'

const LEAVES =
  /(?:[,;:(–—] ?(?:and |so |thus |tức (?:là )?|nghĩa là |vậy )?(?:(?:that|which|this) )?(?:leaves?|leaving|left)(?: (?:us|them|it|her|him|you|me|only|just|exactly|a (?:remainder|rest|balance) of|a net))*|[,;:(–—] ?(?:tức (?:là )?|nghĩa là |như vậy |vậy )?(?:[A-Za-zÀ-ỹ]+ ){0,3}?(?:chỉ )?còn(?: lại)?(?: có)?) ?$/u

/** *Income of 60 less costs of 45 leaves 15*. */
const LESS = /^[^,;:()]{0,40} (?:less|minus|trừ(?: đi)?)(?: [A-Za-zÀ-ỹ]+){0,3} $/u
const GIVES = /^[^,;:()]{0,40} (?:leaves?|leaving|makes?|gives?|is|are|còn|còn lại|=) ?$/u

/** *310 of whom work outside and the remaining 110 inside* */
const REMAINING = /(?:[,;] ?|[,;]? ?\b(?:and|but|while) )the (?:other|remaining|last) $/

const PARTITIVE = /^ (?:[A-Za-zÀ-ỹ-]+ ){0,2}?of (?:them|these|those|which|whom|it)(?![A-Za-zÀ-ỹ])/u
const OF_WHICH = /[,;:(–—] ?(?:of (?:which|whom|them|these|those)|trong (?:đó|số (?:đó|này)))(?![A-Za-zÀ-ỹ])[^;()]{0,40}$/u
/** What a sentence of its own goes on to say: *We have 140 buses. Of these, 56 …* */
const OF_THESE = /, (?:of (?:these|those|them)|trong số (?:đó|này)|trong đó)(?![A-Za-zÀ-ỹ])[^;()]{0,40}$/u
const OF_THE = /(?:^|[.,;:(–—] ?|\b(?:and|but) )(?:(?:out )?of|trong(?: tổng)?(?: số)?) (?:the |these |those |our |its |their |all )?$/u
const TAKEN = /(?<![A-Za-zÀ-ỹ])(?:spent|used up|taken up|took up|takes up|đã chiếm|chiếm|đã chi|đã dùng) ?$/u

/** *62 desks, 40 of them taken and 22 free*: two states that leave no third. */
const IN_USE = /(?<![A-Za-zÀ-ỹ])(?:taken|occupied|booked|filled|let|sold|used|rented|in use|full|reserved),? (?:and|but) ?$/
const UNUSED =
  /^ (?:(?:still|are|is|were|was|left|remain|stood|stand) )*(?:free|empty|vacant|unfilled|unsold|unused|unlet|unoccupied)(?![A-Za-z-])/

/** A time of its own, or a way from one number to another: no part of a whole. */
const APART =
  /\b(?:from|than|against|after|versus|compared|per|each|every|average|who had|a year (?:earlier|later)|so với|mỗi)\b|\b(?:19|20)\d\d\b|%/u

/** *From the north* is where a part is, *from 9* a way to the next number. */
const FROM_SOMEWHERE =
  /\bfrom(?= (?:the|that|this|our|(?!one|two|six|ten)[a-zà-ỹ'’-]{3,}(?: [a-zà-ỹ'’-]+){0,3}?(?:[,;]? and|[,;])) )(?! the (?:year|month|week|time|day))/u

/** *The sample of 48 firms includes 9 from the north* */
const INCLUDES = /^ (?:[A-Za-zÀ-ỹ-]+ )?(?:includes?|included|comprises?|comprised) $/u

/** What is left, at most one a sentence. */
export function restIn({ terms, gaps }: Layout): Relation | undefined {
  for (let at = 2; at < terms.length; at++) {
    const follows = terms[at] as Term
    const lead = gaps[at] as string
    const behind = gaps[at + 1] as string
    if (/^ (?:%|per\b|of (?:the|its|their|every)\b|or\b|more\b|less\b|fewer\b|times\b)/.test(behind)) continue
    const [whole, part] = [terms[at - 2] as Term, terms[at - 1] as Term]
    const [before, between] = [gaps[at - 2] as string, gaps[at - 1] as string]
    if (LESS.test(between) && GIVES.test(lead) && endsClause(behind.replace(/^ net\b/, '')) && isOf(whole, [part], follows))
      return { kind: 'rest', whole, parts: [part], follows }
    const states = PARTITIVE.test(lead) && IN_USE.test(lead) && UNUSED.test(behind)
    if (states && !APART.test(between) && isOf(whole, [part], follows)) return { kind: 'rest', whole, parts: [part], follows }
    const remains =
      REMAINING.test(lead) && at === terms.length - 1 && (follows.kind !== 'count' || follows.unit === (terms[0] as Term).unit)
    if (!(remains || LEAVES.test(lead)) || lead.length > 90) continue
    // One part, or two that are told as a list.
    for (const count of [1, 2, 3]) {
      const from = at - 1 - count
      if (from < 0) break
      const all = terms[from] as Term
      const parts = terms.slice(from + 1, at)
      const between = gaps.slice(from + 1, at)
      const isApart = (gap: string): boolean => APART.test(remains ? gap.replace(FROM_SOMEWHERE, '') : gap)
      if (between.some(isApart) || isApart(lead) || !isOf(all, parts, follows)) continue
      const opener = gaps[from + 1] as string
      const marked =
        PARTITIVE.test(gaps[from + 2] as string) ||
        (remains ? OF_THESE : OF_WHICH).test(opener) ||
        OF_THE.test(from === 0 ? (gaps[0] as string) : before) ||
        TAKEN.test(opener) ||
        (remains && INCLUDES.test(opener)) ||
        (count > 1 && !remains && /^[^,;:()]{0,60}: ?$/.test(opener))
      if (marked && (count === 1 || from === 0)) return { kind: 'rest', whole: all, parts, follows }
    }
  }
  return undefined
}

/** Amounts of one kind, of which the parts are less than the whole; a noun is that of the whole. */
function isOf(whole: Term, parts: readonly Term[], follows: Term): boolean {
  return (
    [...parts, follows].every(
      (term) =>
        alike(term, whole) &&
        term.kind !== 'percent' &&
        term.value < whole.value &&
        (term.kind !== 'count' || term.unit === whole.unit || whole.kind === 'bare' || term === follows),
    ) && parts.reduce((all, { value }) => all + value, 0) < whole.value
  )
}
