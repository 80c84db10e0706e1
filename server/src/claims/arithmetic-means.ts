/**
 * Finds averages beside what they are averages of: *828 pupils and 36 teachers, or 23 pupils per teacher*.
 *
 * In: three terms in a row and the gaps around them. Out: a mean with its total and the count that it is shared among. The total is told by its
 * unit, which is that of the mean.
 */
import type { Relation, Three } from './arithmetic-relation.ts'
import type { Term } from './arithmetic-terms.ts'

/** *, an average of*, *, or*, *(on average* right behind the two. */
const APPOSED =
  /^(?: [A-Za-zÀ-ỹ'’-]+){0,3} ?(?:[,(–—] ?(?:(?:that is|i\.e\.|which is|which makes|which gives|making|giving|or|tức(?: là)?|tính ra|như vậy),? )?(?:(?:an?|the) (?:mean|average) of |averaging |on average |bình quân |trung bình )?(?:mỗi [a-zà-ỹ]+(?: [a-zà-ỹ]+)? (?:có |được |là )?)?)$/u
/** The mean of what stands behind *per*, in a clause of its own. */
const TOLD = /^[^;:()]{0,60}\b(?:average|mean) of $/
const EACH = /^(?: [A-Za-zÀ-ỹ'’-]+){0,2}? (?:each|apiece|((?:a|per) head|per capita))(?:[.,;)]|$)/
const PER =
  /^(?: [A-Za-zÀ-ỹ'’-]+){0,2}?(?: (?:per|for (?:each|every)|to (?:each|every|a|an|the)|an?|trên|mỗi|một|cho mỗi) | ?\/ ?)([a-zà-ỹ'’-]+(?: [a-zà-ỹ]+)??)(?:[.,;)]|$)/u
const EACH_OF = /mỗi ([a-zà-ỹ]+(?: [a-zà-ỹ]+)??) (?:có |được |là )?$/u
/** Anything that the average may be of instead. */
const APART =
  /\b(?:from|than|against|after|before|versus|compared|including|over|other|another|until|median|weighted|rising|rose|grew|by|so với|tăng|giảm|khác)(?![A-Za-zÀ-ỹ])|%/u

/** A mean that stands behind its total and count, or before them in brackets. */
export function meanIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  // bình quân mỗi lớp E học sinh (N lớp với T học sinh)
  const opening = EACH_OF.exec(before)
  if (
    opening !== null &&
    /(?:bình quân|trung bình) mỗi/u.test(before) &&
    /^(?: [a-zà-ỹ]+){0,3} \($/u.test(first) &&
    /^(?: [a-zà-ỹ]+){0,3}\)/u.test(after)
  )
    return meanOf(two, three, one, [second, after, first], opening[1] as string)
  if (first.length > 40 || /[;:()]/.test(first) || APART.test(first) || APART.test(second)) return undefined
  const each = EACH.exec(after)
  const per = PER.exec(after)?.[1] ?? EACH_OF.exec(second)?.[1]
  const apposed = APPOSED.test(second)
  if (per !== undefined && each === null)
    return apposed || TOLD.test(second) ? meanOf(one, two, three, [first, second, after], per) : undefined
  if (!apposed || !(each !== null || (/average|mean|averaging/.test(second) && /^(?: [a-z'’-]+)?(?:[.,;)]|$)/.test(after))))
    return undefined
  return meanOf(one, two, three, [first, second, after], each?.[1] === undefined ? undefined : 'person')
}

/** One of two numbers has the unit of the mean; the other counts what `per` names. `behind`: the gap behind each number. */
function meanOf(
  one: Term,
  two: Term,
  follows: Term,
  behind: readonly [one: string, two: string, mean: string],
  per: string | undefined,
): Relation | undefined {
  const unit = nounOf(follows, behind[2])
  const units = [nounOf(one, behind[0]), nounOf(two, behind[1])]
  if (unit === '' || (units[0] === unit) === (units[1] === unit)) return undefined
  const [total, count, noun] = units[0] === unit ? [one, two, units[1]] : [two, one, units[0]]
  if ((count.kind !== 'count' && count.kind !== 'bare') || !count.counted || count.value < 2 || total.value <= follows.value)
    return undefined
  if (noun === undefined || noun === '' || (per !== undefined && !isOneOf(per, noun))) return undefined
  return { kind: 'mean', total, count, follows }
}

/** What a number is of: its unit, or the two words behind it. */
function nounOf({ kind, unit }: Term, behind: string): string {
  if (kind === 'money' || kind === 'measure' || kind === 'count') return unit
  return kind === 'bare' ? (/^ ([a-zà-ỹ'’-]+(?: [a-zà-ỹ'’-]+)?)/u.exec(behind)?.[1] ?? '') : ''
}

/** *Teacher* of *teachers*, *city* of *cities*, *person* of *people*. */
function isOneOf(one: string, many: string): boolean {
  const last = many.slice(many.lastIndexOf(' ') + 1)
  return (
    one === many ||
    one === last ||
    many.startsWith(`${one} `) ||
    [`${one}s`, `${one}es`, one.replace(/y$/, 'ies')].includes(last) ||
    (/^(?:person|người)$/.test(one) && PEOPLE.test(many)) ||
    (one === 'child' && last === 'children')
  )
}

const PEOPLE =
  /(?:people|persons|citizens|pupils|staff|women|men|children|[eo]rs|ees|[ae]nts|ists|ians|người|kỹ sư|học viên|học sinh|sinh viên|lao động|công nhân|giáo viên|cán bộ|nhân viên|chuyên gia)$/u
