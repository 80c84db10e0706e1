/**
 * Finds lists of numbers with their totals, and counts of things with what each comes to.
 *
 * In: the layout of a sentence. Out: sums and products. It does not add up, and takes no list of which it is in doubt where it ends.
 */
import { alike, type Relation } from './arithmetic-relation.ts'
import type { Layout, Term } from './arithmetic-terms.ts'

/** `six members at £4,200 each, £25,200 together`; `each of the six members gets £4,200, £25,200 in all`. */
export function productIn({ terms, gaps }: Layout): Relation | undefined {
  if (terms.length !== 3) return undefined
  const [count, each, total] = terms as [Term, Term, Term]
  const shared = EACH_OF.test(gaps[0] as string) && GETS.test(gaps[1] as string)
  if (
    count.kind !== 'count' ||
    (each.kind !== 'money' && !(shared && each.kind === 'count' && each.unit !== '')) ||
    !alike(each, total) ||
    COUNTING.test(gaps[3] as string) ||
    (each.kind === 'count' && each.unit !== total.unit) ||
    !(shared || /^(?: each| apiece| a head| per head| per person| mỗi người)\b/.test(gaps[2] as string))
  )
    return undefined
  return / (?:makes?|comes? to|came to|totals?|or|thus|=)$/.test((gaps[2] as string).trimEnd()) ||
    TOTAL_BEFORE.test((gaps[2] as string).trim()) ||
    TOTAL_BEHIND.test(gaps[3] as string)
    ? { kind: 'product', count, each, follows: total }
    : undefined
}

/** *Together they cost*: a verb that makes a sum of what was told before it, or one that told it. */
function isTold(lead: string, before: readonly string[], terms: readonly Term[]): boolean {
  const verb = THEY_DO.exec(lead)?.[1]
  if (verb === undefined || EQUALS.test(verb)) return true
  if (/^costs?$/.test(verb) && terms.every(({ kind, quantity }) => kind === 'money' || quantity.style.scale > 1)) return true
  return before.some((gap) => gap.includes(` ${verb}`))
}

const THEY_DO =
  /\b(?:together|altogether|in all|in total),? (?:they|these|the two|both)(?: have| had| will| would)? ([a-z]+)(?: [a-z]+){0,2}$/
const EQUALS = /^(?:are|were|be|make|made|come|came|total|totall?ed|amount|amounted|add|added|equal)$/

const EACH_OF =
  /(?:^|[,;:.] ?|\b(?:and|so) )(?:each|every one) of (?:the|these|those|our|its|their) $|^mỗi (?:[a-zà-ỹ]+ ){0,2}trong (?:số )?$/u
const GETS =
  /^(?: [A-Za-zÀ-ỹ'’-]+){1,4}? (?:gets?|got|receives?|received|costs?|pays?|paid|has|had|holds?|takes?|needs?|will (?:get|receive|cost|pay|have)|được|nhận|nhận được|có)(?: just| only)? $/u

const TOTAL_BEFORE =
  /(?:^|[,;:(–—] ?|\bwhich )(?:and )?(?:so )?(?:together,? (?:they|the two|these|both)(?: [A-Za-zÀ-ỹ]+){0,3}|in (?:all|total),? (?:they|there|it|we|these)(?: [A-Za-zÀ-ỹ]+){0,2}|the total (?:is|was|comes to|came to)|total|overall|that is|that makes|makes|making|totalling|totaling|(?:which )?(?:brings|brought|bringing) the (?:yearly|annual|full-year|year['’]s) total to|for a total of|a total of|in total|in all|altogether|together|all told|adding up to|amounting to|equals|=|i\.e\.|tổng cộng(?: là)?|cộng(?: lại)?(?: là)?|tất cả(?: là)?|tổng số(?: là)?|cả thảy(?: là)?)(?: in all| together| a total of)?$/u

const TOTAL_BEHIND =
  /^(?:(?: [A-Za-zÀ-ỹ'’-]+){0,3} (?:in all(?! (?:the|of|our|its|their|these|those)\b)|in total|altogether|all told|together|combined|between them|cả thảy|tổng cộng|tất cả)(?![A-Za-zÀ-ỹ])|(?: [A-Za-zÀ-ỹ'’-]+)? for the (?:whole |full |entire )?year\b)/u

/** *14 permanent and 9 seconded members; 30 people attended in all*: of what others did. */
const DOING_BEHIND = /^ [a-z]+ (?:[a-z]+ed|came|took part|went|sat|spoke)\b/

const COLLECTIVE = /^ (?:people|persons|staff|employees|members|workers|hands|in number|người)(?:\s*$|[,.;:)])/
const COUNTING =
  /^[^.;]{0,40}\b(?:with|including|counting|more|other|further|besides|excluding|without|kể cả|gồm cả|bao gồm|cùng với|chưa kể|không kể)(?![A-Za-zÀ-ỹ])/u
const LINK = /^[^;:()–—]{0,70}(?:,|\b(?:and|plus|và)|\+|&)(?: [A-Za-zÀ-ỹ’'-]+){0,4} ?$/u

const NO_LIST =
  /\b(?:than|out of|of which|of whom|of these|including|such as|compared|against|versus|respectively|only|per|every|each|over|more|or|but|while|who|between|because|after|before|since|until|như|gồm|bao gồm|trong đó|comprising|consisting|so với|hơn)\b|%/

/** Lists with their totals: behind them, or before them with the parts in brackets. */
export function sumsIn({ terms, gaps }: Layout): readonly Relation[] {
  const found: Relation[] = []
  for (let at = 0; at < terms.length; at++) {
    const total = terms[at] as Term
    if (at >= 2) {
      const lead = (gaps[at] as string).trimEnd()
      const marked = /[,;:(–—]/.test(lead)
      const behind = gaps[at + 1] as string
      const year = /for the (?:whole |full |entire )?year/.test(behind) || /year(?:ly|['’]s)? total to$|annual total to$/.test(lead)
      const cue =
        TOTAL_BEFORE.test(lead.trim()) ||
        (marked &&
          /[,;:(–—] ?(?:or|and|and so|thus|that is|which is|(?:[A-Za-zÀ-ỹ]+ ){0,4}(?:had|has|have|is|was|are|were|makes?|came to|comes to|counted))?$/u.test(
            lead,
          ) &&
          TOTAL_BEHIND.test(behind) &&
          !(lead.endsWith(';') && DOING_BEHIND.test(behind))) ||
        (/[,(:]$/.test(lead) && COLLECTIVE.test(behind) && total.kind === 'count' && listBefore(terms, gaps, at).length === at)
      if (cue && lead.length <= 90) {
        const parts = listBefore(terms, gaps, at, ALL_TOLD.test(`${lead.trim()} ${behind}`))
        const halves = parts.length === 2 && /\bhalf\b/.test(gaps[at - 1] as string) && /\bsecond\b/.test(lead)
        if (
          parts.length >= 2 &&
          !COUNTING.test(behind) &&
          isTold(lead, gaps.slice(0, at), parts) &&
          alikeAll([...parts, total]) &&
          (!year || halves || parts.length === 4)
        )
          found.push({ kind: 'sum', parts, follows: total })
      }
    }
    if (at >= 2 && at === terms.length - 1 && isLabelled(gaps) && alikeAll(terms))
      found.push({ kind: 'sum', parts: terms.slice(0, at), follows: total, unjoined: true })
    const opens = gaps[at + 1] as string
    if (
      (at + 2 < terms.length && OPENS.test(opens)) ||
      (at === 0 && /^[^,;:()]{3,40}[,:–—] ?$/.test(opens) && total.kind === 'count' && terms.slice(1).every((term) => term.kind === 'bare'))
    ) {
      // *62 desks, 40 of them wooden and 32 free*: what is told of some may hold of the others too.
      const parts = SOME_OF_THEM.test(gaps[at + 2] as string) ? [] : closedList(terms, gaps, at + 1)
      if (parts.length >= 2 && alikeAll([...parts, total])) found.push({ kind: 'sum', parts, follows: total })
      else if (
        total.kind === 'count' &&
        opens.endsWith(': ') &&
        isUnjoined(gaps.slice(at + 2)) &&
        terms.slice(at + 1).every(({ kind }) => kind === 'bare')
      )
        found.push({ kind: 'sum', parts: terms.slice(at + 1), follows: total, unjoined: true })
    }
    if (at + 2 < terms.length && isPair(opens, gaps[at + 2] as string, gaps[at + 3] as string)) {
      const parts = terms.slice(at + 1, at + 3)
      if (alikeAll([...parts, total])) found.push({ kind: 'sum', parts, follows: total })
    }
    if (at + 2 < terms.length && SHARED_OUT.test(opens)) {
      const parts = sharedOut(terms, gaps, at + 1)
      if (parts.length >= 2 && alikeAll([...parts, total])) found.push({ kind: 'sum', parts, follows: total })
      else if (parts.length === 0 && total.kind === 'count' && gaps.slice(at + 2).every((gap) => PLACED.test(gap))) {
        const placed = terms.slice(at + 1)
        if (placed.every((one) => one.kind === 'bare' || one.unit === total.unit))
          found.push({ kind: 'sum', parts: placed, follows: total, apart: true })
      }
    }
    if (at + 2 < terms.length && /^ [^,;:()]{2,50} ?\($/.test(opens.trimEnd())) {
      const parts = bracketed(terms, gaps, at + 1)
      if (parts.length >= 2 && alikeAll([...parts, total])) found.push({ kind: 'sum', parts, follows: total })
    }
  }
  return found
}

/** *Training: 12; roads: 25; parks: 8; total: 45*: to the end of the sentence each number stands behind a label of its own, the last behind that of a sum. */
function isLabelled(gaps: readonly string[]): boolean {
  const last = gaps.length - 2
  return (
    LABEL_FIRST.test(gaps[0] as string) &&
    gaps.slice(1, last).every((gap) => LABEL_NEXT.test(gap) && !NO_LABEL.test(gap)) &&
    LABEL_LAST.test(gaps[last] as string) &&
    LABEL_END.test(gaps[last + 1] as string)
  )
}

const NO_LABEL =
  /(?<![a-zà-ỹ])(?:of which|of whom|of these|includ|incl|such as|per|each|averag|mean|median|than|share|rate|rank|trong đó|bình quân|mỗi|tỷ lệ)|%/u
const LABEL_FIRST = /^(?:[^,;:.()]{2,40}: )?[^,;:.()]{2,40}[:,] $/u
const LABEL_NEXT = /^(?: [A-Za-zÀ-ỹ%€$£]{1,12}){0,2}; (?:and |và )?[^,;:.()]{2,40}[:,] $/u
const LABEL_LAST =
  /^(?: [A-Za-zÀ-ỹ%€$£]{1,12}){0,2}[;,] ?(?:and |và )?(?:total|in all|in total|together|sum|tổng|tổng cộng|tổng số|cộng)[:,] $/u
const LABEL_END = /^(?: [A-Za-zÀ-ỹ%€$£]{1,12}){0,2}[.;*_]*\s*$/u

function alikeAll(terms: readonly Term[]): boolean {
  return terms.every((one) => terms.every((other) => alike(one, other))) && terms.every((term) => term.kind !== 'points')
}

/** What is said of a total alone. */
const ALL_TOLD =
  /\b(?:together|in all|in total|altogether|all told|combined|totals?|totalling|tổng cộng|tổng số|cộng lại|cả thảy)(?![A-Za-zÀ-ỹ])/u

/** The numbers of a list that ends right before term `end`; `told`: the total is called one, so that the list needs no `and` where it opens its sentence. */
function listBefore(terms: readonly Term[], gaps: readonly string[], end: number, told = false): readonly Term[] {
  let from = end - 1
  while (
    from > 0 &&
    LINK.test(gaps[from] as string) &&
    !NO_LIST.test(gaps[from] as string) &&
    alike(terms[from - 1] as Term, terms[from] as Term)
  )
    from--
  const parts = terms.slice(from, end)
  const behind = listedBySemicolons(gaps, end)
  if (told && behind > 0 && alikeAll(terms.slice(end - behind, end))) return terms.slice(end - behind, end)
  const opens = from === 0 ? /^$|: ?$|(?:gồm|có) $/ : /: ?$/
  if (
    told &&
    parts.length > 1 &&
    opens.test(gaps[from] as string) &&
    gaps.slice(from + 1, end).every((gap) => /^[^,;:()]{0,40}, ?$/.test(gap))
  )
    return parts
  // *Northshore 90, Lakeland 140, others 380; total 610*
  if (
    told &&
    from === 0 &&
    (parts.length >= 3 || (parts.length === 2 && TOTAL_NEXT.test(gaps[end] as string))) &&
    NAMED_FIRST.test(gaps[0] as string) &&
    gaps.slice(1, end).every((gap) => NAMED_NEXT.test(gap))
  )
    return parts
  // The last link must close the list: without it the numbers stand side by side by chance.
  return /\b(?:and|plus|và)(?: [A-Za-zÀ-ỹ’'-]+){0,4} ?$|[+&] ?$|, the (?:second|other|third|rest|latter)(?: [A-Za-zÀ-ỹ-]+)? ?$/u.test(
    gaps[end - 1] ?? '',
  ) && !/\b(?:of which|including|out of|another)\b/.test(gaps[from] as string)
    ? parts
    : []
}

const NAMED_FIRST = /(?:^|[:–—] ?)[^,;:.]{2,40}[A-Za-zÀ-ỹ] $/u
const NAMED_NEXT = /^(?: [A-Za-zÀ-ỹ%€$£]{1,12})?[,;] (?:and |và )?(?!(?:up|down|or|but|than|from|of)\b)[A-Za-zÀ-ỹ][^,;:.()]{1,40} $/u

/** *Hall A seats 220, hall B 140, in all 380*: right behind two such numbers. */
const TOTAL_NEXT =
  /^(?: [A-Za-zÀ-ỹ%€$£]{1,12})?[,;] ?(?:(?:and |so |or )?(?:in all|in total|altogether|together|all told|tổng cộng|tất cả|cả thảy|cộng lại|cộng)(?: là)? ?)?$/u

/** *For A there are 90; for B 60; for C 45; 195 in all*: how many numbers right before term `end` stand behind the same preposition each, between semicolons. */
function listedBySemicolons(gaps: readonly string[], end: number): number {
  if (!/^[^;:()]{0,30}; ?(?:or |and |thus |so )?$/.test(gaps[end] as string)) return 0
  let from = end - 1
  const word = /; (for|in|to|from|at|cho|ở|từ) [^;:()]{1,60}$/.exec(gaps[from] as string)?.[1]
  if (word === undefined) return 0
  while (from > 0 && new RegExp(`^[^;:()]{0,30}; ${word} [^;:()]{1,60}$`).test(gaps[from] as string)) from--
  return new RegExp(`(?:^|[.:;] ?)${word} [^;:()]{1,60}$`).test(gaps[from] as string) && end - from >= 2 ? end - from : 0
}

/** The numbers of a list that goes on to the end of its sentence: `24 members: 14 permanent and 9 seconded.` */
function closedList(terms: readonly Term[], gaps: readonly string[], from: number): readonly Term[] {
  let to = from + 1
  while (to < terms.length && LINK.test(gaps[to] as string) && !NO_LIST.test(gaps[to] as string) && !VERBS.test(gaps[to] as string)) to++
  const last = gaps[to] as string
  if (
    to < terms.length ||
    !/\b(?:and|plus|và)(?: [A-Za-zÀ-ỹ-]+){0,2} ?$/u.test(gaps[to - 1] as string) ||
    !(CLOSED.test(last) || GOES_ON.test(last)) ||
    NO_LIST.test(last.replace(GOES_ON, '')) ||
    VERBS.test(last.replace(GOES_ON, ''))
  )
    return []
  return terms.slice(from, to)
}

// Nobody is in two places.
const SOME_OF_THEM = /^ of (?:them|these|those) (?!(?:(?:are|were|live|work|lie) )?(?:in|from|at|abroad|women|men|girls|boys)\b)/

/** *37 letters: 21 by post, 15 by hand.*: each number with a preposition of its own, to the end of the sentence. */
function isUnjoined(gaps: readonly string[]): boolean {
  return gaps.every((gap, at) => (at === gaps.length - 1 ? MANNER_AT_END : MANNER).test(gap))
}

const MANNER = /^ (?:in|by|from|on|for|at|with|as|bằng|ở|tại|qua) [^,;:()]{1,40}[,;] $/
const MANNER_AT_END = /^ (?:in|by|from|on|for|at|with|as|bằng|ở|tại|qua) [^,;:()]{1,40}[.]?\s*$/

const CLOSED = /^[^,;:()]{0,50}[.;]?\s*$/
/** *…, and all of them stayed*: a clause about all that the list has named. */
const GOES_ON =
  /(?<=^[^,;:()]{0,50}), (?:and|but|và|nhưng) (?:all|they|we|everyone|everybody|nobody|none|each|every|both|ai|họ|tất cả|cả|mọi|không ai|chúng)(?![A-Za-zÀ-ỹ])[^()]*$/u
const VERBS = /\b(?:is|are|was|were|has|have|had|will|would|can)\b/

const SHARED_OUT = /^[^;:()]{0,50}[,:(–—]? ?(?:of which|of whom|of these|of this|of that|trong đó)(?![A-Za-zÀ-ỹ])[^;()]{0,60}$/u
/** Nobody is in two places, though some may be in none of those that are told. */
const PLACED =
  /^(?: [A-Za-zÀ-ỹ]+){0,3}? (?:in|at|from|ở|tại|thuộc)(?: [A-Za-zÀ-ỹ'’-]+){1,4}(?:(?:,|;|,? and|,? và)(?: [A-Za-zÀ-ỹ]+)? |\.?\s*)$/u
const REST =
  /(?:^|[,;] ?|\b(?:and|plus) |và )(?:the )?(?:rest|remainder|remaining|others?|[a-zà-ỹ]+ khác|(?:phần |số )?còn lại)(?:,| (?:is|was|are|were|là))? $/u

/** The numbers of a list that goes on to what is left: *of which 2.9 million for staff, 0.8 million for rooms and the remaining 0.9 million for travel*. */
function sharedOut(terms: readonly Term[], gaps: readonly string[], from: number): readonly Term[] {
  for (let to = from + 1; to < terms.length; to++) {
    const gap = gaps[to] as string
    if (/[.;:()%]/.test(gap) || NO_PART.test(gap)) return []
    if (REST.test(gap)) return to + 1 === terms.length ? terms.slice(from, to + 1) : []
  }
  return []
}

const NO_PART = /\b(?:than|of which|of whom|of these|out of|compared|against|versus|respectively|per|or|but|while|after|before|so với)\b/

const OPENS =
  /^[^,;:()]{0,50}(?:: ?|, (?:gồm|bao gồm|made up of|consisting of|namely|comprising) ?| (?:(?:is|are|was|were) (?:made up|composed) of|consists? of|consisted of|breaks? down into|(?:is|are|was|were|has been) (?:split|divided) into) )$/

/** *1,960 teachers, 1,240 women and 720 men*: two kinds that leave no third. */
function isPair(opens: string, between: string, behind: string): boolean {
  const ahead = /^[^,;:()]{0,40}[,:–—(] ?(?:of (?:them|whom|which),? |trong đó(?: có)? |gồm )?(?:(nữ|nam)(?: là| có)? )?$/u.exec(opens)
  if (ahead === null) return false
  if (ahead[1] !== undefined) return PAIR_AHEAD.exec(between)?.[1] === (ahead[1] === 'nữ' ? 'nam' : 'nữ') && PAIR_END.test(behind)
  const [one, other] = [PAIR_BETWEEN.exec(between)?.[1], PAIR_BEHIND.exec(behind)?.[1]]
  return one !== undefined && one === PAIRS[other as string]
}

const PAIRS: Readonly<Record<string, string>> = {
  women: 'men',
  men: 'women',
  girls: 'boys',
  boys: 'girls',
  female: 'male',
  male: 'female',
  nữ: 'nam',
  nam: 'nữ',
}
const PAIR_AHEAD = /^(?: [a-zà-ỹ]+){0,2}(?:,| và|;) (nữ|nam)(?: là| có)? $/u
const PAIR_END = /^(?: [a-zà-ỹ]+){0,2}(?:[.,;)]|$)/u
const PAIR_BETWEEN = /^(?: [a-zà-ỹ]+)? (women|men|girls|boys|female|male|nữ|nam)(?: and|,| và) $/u
const PAIR_BEHIND = /^(?: [a-zà-ỹ]+)? (women|men|girls|boys|female|male|nữ|nam)(?:[.,;)]|$)/u

/** The numbers of a bracket that holds nothing but a list: `(14 permanent and 9 seconded)`. */
function bracketed(terms: readonly Term[], gaps: readonly string[], from: number): readonly Term[] {
  let to = from + 1
  while (
    to < terms.length &&
    /^(?: [A-Za-zÀ-ỹ'’-]+){0,4}(?:,|,? (?:and|plus|và)| \+) ?$/u.test(gaps[to] as string) &&
    !NO_LIST.test(gaps[to] as string)
  )
    to++
  if (to - from < 2 || !/^(?: [A-Za-zÀ-ỹ'’-]+){0,4}\)/u.test(gaps[to] as string) || !/(?:and|plus|và|\+) ?$/.test(gaps[to - 1] as string))
    return []
  return terms.slice(from, to)
}
