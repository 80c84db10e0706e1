/**
 * Finds what the numbers of one sentence say of each other: a growth rate and its two levels, a share with its part and whole, a
 * list and its total.
 *
 * In: numbers and the words between them. Out: relations, each with the number that follows from the others. It reads only
 * wordings that leave no doubt, and it does not calculate: whether a relation holds is decided in `resolve`.
 */
import type { Layout, Term } from './arithmetic-terms.ts'

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
  | { readonly kind: 'product'; readonly count: Term; readonly each: Term; readonly follows: Term }
  /** `parts` add up to `follows`; where a list opens is not certain, so the end of it may be all of it. */
  | { readonly kind: 'sum'; readonly parts: readonly Term[]; readonly follows: Term }

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
  const silent = gaps.some((gap) => OTHERWISE.test(gap))
  for (let index = 0; index + 2 < terms.length; index++) {
    const [one, two, three] = terms.slice(index, index + 3) as unknown as [Term, Term, Term]
    const [before, first, second, after] = gaps.slice(index, index + 4) as [string, string, string, string]
    const here: Three = { one, two, three, before, first, second, after }
    if (!silent) add(changeIn(here))
    add(shareIn(here))
  }
  for (const relation of sharesOfOne(layout)) add(relation)
  add(productIn(layout))
  for (const relation of sumsIn(layout)) add(relation)
  return found
}

interface Three {
  readonly one: Term
  readonly two: Term
  readonly three: Term
  readonly before: string
  readonly first: string
  readonly second: string
  readonly after: string
}

const SUPPOSED = /\b(?:if|suppose|supposing|assume|assumes|assumed|assuming|imagine|nếu|giả sử|giả định)(?![\p{L}])/u

// A rate of another kind than the one that the two levels give.
const OTHERWISE =
  /\b(?:annual(?:ly|i[sz]ed)?|a year|per year|per annum|each year|every year|yearly|on average|average|averaged|cagr|compound(?:ed)?|real terms|real|inflation|adjusted|adjusting|constant|seasonally|organic|like-for-like|same-store|underlying|a month|per month|monthly|a week|weekly|per capita|cumulative|bình quân|mỗi năm|hằng năm|hàng năm|so sánh|cố định|would|could|if)\b/

const UP_NOUN = 'rise|increase|growth|gain|jump|surge|improvement|expansion|leap|climb|boost|hike'
const DOWN_NOUN = 'fall|drop|decline|decrease|reduction|cut|loss|dip|contraction|slump|slide|plunge'
const UP_VERB =
  'up|rose|rises|risen|rising|grew|grows|grown|growing|increased|increases|increasing|climbed|climbs|climbing|jumped|jumping|surged|surging|gained|gaining|expanded|expanding|soared|advanced|tăng(?: thêm| trưởng)?'
const DOWN_VERB =
  'down|fell|falls|fallen|falling|dropped|drops|dropping|declined|declines|declining|decreased|decreasing|shrank|shrunk|shrinking|slid|slipped|slumped|plunged|tumbled|contracted|dipped|reduced|giảm(?: đi)?'
const SAYING =
  '(?:(?:and|or|that is|that being|i\\.e\\.|ie|namely|which is|which means|meaning|thus|making|tức(?: là)?|hay|nghĩa là|tương đương|equivalent to|equal to|has|have|had)[,:]? )*'
const PLAIN = '[^,;:()\\[\\]–—.!?]{0,60}'

const UP_CUE = new RegExp(`^${SAYING}(?:(?:an?|the) (?:[\\p{L}-]+ )?(?:${UP_NOUN}) (?:of|by)|(?:${UP_VERB})(?: by)?|\\+|mức tăng)$`, 'u')
const DOWN_CUE = new RegExp(
  `^${SAYING}(?:(?:an?|the) (?:[\\p{L}-]+ )?(?:${DOWN_NOUN}) (?:of|by)|(?:${DOWN_VERB})(?: by)?|[-−]|mức giảm)$`,
  'u',
)
const BARE_CUE = new RegExp(`^${SAYING}(?:by|a change of|a difference of|tức|or|that is|i\\.e\\.|which is|hay)$`, 'u')
const VERB_END = new RegExp(`(?:^|[ (])(?:(${UP_VERB})|(${DOWN_VERB}))(?: by)?$`, 'u')
const NOUN_END = new RegExp(`(?:^|[ (])(?:(${UP_NOUN})|(${DOWN_NOUN})) of$`, 'u')

/** What comes behind the last inner punctuation of a gap, and what before it. */
function cutGap(gap: string): { readonly head: string; readonly tail: string } | undefined {
  const joined = gap.replace(/\b(that is|i\.e\.|which is|namely|in other words|tức là|nghĩa là),/g, '$1')
  const at = Math.max(...[',', ';', ':', '(', '–', '—'].map((mark) => joined.lastIndexOf(mark)))
  if (at < 0) return undefined
  const head = joined.slice(0, at).trim()
  return isPlain(head) ? { head, tail: joined.slice(at + 1).trim() } : undefined
}

function isPlain(words: string): boolean {
  return words.length <= 60 && !/[,;:()[\]–—!?]/.test(words)
}

/** How a change is led in: its direction, or `undefined` where only its size is said. False where it is none. */
function cueOf(tail: string): boolean | undefined | false | 'none' {
  if (UP_CUE.test(tail)) return false
  if (DOWN_CUE.test(tail)) return true
  return BARE_CUE.test(tail) ? undefined : 'none'
}

/** What may stand behind a rate of change; a base, a whole or a span of its own may not. */
function endsRate(after: string): boolean {
  return !/^(?:-| (?:of|points?|each|every|per|a (?:year|month|day|week)|annual|real|on (?:the )?(?:last|same|year)|over (?!the (?:year before|previous year|year))|since|compared|than|versus|faster|slower|growth|target|trong số|mỗi|so với(?! (?:cùng kỳ|năm trước|năm \d)))\b)/.test(
    after,
  )
}

const FROM = /(?:^|[ (])(?:from|từ)(?: the| mức)?$/
const MORE = /^ (?:[\p{L}-]+ )?(?:more|higher|larger|less|lower|fewer|smaller)(?![\p{L}])(?! than)/u
const LESS = /^ (?:[\p{L}-]+ )?(?:less|lower|fewer|smaller)\b/u

function changeIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  // from A to B, a rise of R
  if (
    ((FROM.test(before.trimEnd()) && isWay(first)) || /^(?: ?\((?:19|20)\d\d\))? ?(?:→|->|–>|=>) ?$/.test(first)) &&
    alike(one, two) &&
    endsRate(after)
  ) {
    const cut = cutGap(second)
    const cue =
      cut === undefined
        ? 'none'
        : MORE.test(after) && /^(?:or|that is|i\.e\.|which is)?$/.test(cut.tail)
          ? LESS.test(after)
          : cueOf(cut.tail)
    if (cue !== 'none' && cue !== undefined) return change(one, two, three, cue)
    if (cue === undefined && endsClause(after)) return change(one, two, three, undefined)
    if (/→|->|–>|=>/.test(first) && /, ?[+−-]$/.test(second)) return change(one, two, three, undefined)
    if (cut !== undefined && /\($/.test(second.trim()) && after.startsWith(')') && /^[+−-]?$/.test(cut.tail))
      return change(one, two, three, undefined)
    if (three.kind === 'times' && cut !== undefined && /^(?:multiplied|multiplying|a|an|or|that is)?$/.test(cut.tail))
      return change(one, two, three, undefined)
  }
  // A in 2023 and B in 2024, an increase of R
  if (alike(one, two) && endsRate(after)) {
    const cut = cutGap(second)
    const cue = cut === undefined ? 'none' : cueOf(cut.tail)
    if (cut !== undefined && (cue === true || cue === false)) {
      const [early, late] = [when(first), when(cut.head)]
      if (
        early !== undefined &&
        late !== undefined &&
        early !== late &&
        /(?:[,;]|\b(?:and|to|then|against|và|lên|xuống))(?: (?:to|only|just|then))?$/.test(first.trim()) &&
        isShort(first)
      ) {
        return early < late ? change(one, two, three, cue) : change(two, one, three, cue)
      }
      const [opening, leading] = [when(before.slice(-48)), when(first)]
      if (
        opening !== undefined &&
        leading !== undefined &&
        opening < leading &&
        when(cut.head) === undefined &&
        /[,;]|\b(?:and|but|và|còn)\b/.test(first) &&
        isShort(first)
      )
        return change(one, two, three, cue)
      // B, against A the year before, a rise of R
      if (
        /^[^;:()]{0,40}[, ](?:up from|down from|against|compared (?:with|to)|versus|as against|so với)(?: the)?$/.test(first.trimEnd()) &&
        !/\b(?:and|or|but)\b/.test(first)
      )
        return change(two, one, three, cue)
    }
    if (
      cut !== undefined &&
      /(?:up|down) from$/.test(first.trimEnd()) &&
      isShort(first) &&
      /^(?:which is|that is|or|an?|i\.e\.)?$/.test(cut.tail) &&
      MORE.test(after)
    )
      return change(two, one, three, LESS.test(after))
    if (
      /(?:up|down|increase|rise|decrease|drop) from$/.test(first.trimEnd()) &&
      isShort(first) &&
      cut !== undefined &&
      /\( ?[+−-]?$/.test(second) &&
      after.startsWith(')')
    )
      return change(two, one, three, undefined)
  }
  // rose by R from A to B; rose R to B from A; doubled from A to B
  if (isRate(one) && alike(two, three)) {
    const falling = one.kind === 'times' ? false : directionBefore(before)
    if (falling !== 'none' && !/^ (?:of|points?)\b/.test(first)) {
      if (/^[^,;:()]{0,30},? ?(?:from|từ)(?: the)?$/.test(first.trimEnd()) && isWay(second)) return change(two, three, one, falling)
      if (
        /^[^,;:()]{0,24} (?:to|lên|xuống|còn)(?: a record| just| only)?$/.test(first.trimEnd()) &&
        /^[^,;:()]{0,40},? ?(?:up |down )?(?:from|từ)$/.test(second.trimEnd()) &&
        isBase(after)
      )
        return change(three, two, one, falling)
    }
  }
  // grew by D, from A to B
  if (
    !isRate(one) &&
    alike(one, two) &&
    alike(two, three) &&
    /(?:by|of)$/.test(before.trimEnd()) &&
    /^[^,;:()]{0,24}, (?:from|từ)$/.test(first.trimEnd()) &&
    isWay(second)
  ) {
    const falling = directionBefore(before)
    if (falling !== 'none') return change(two, three, one, falling)
  }
  // from A in 2019, it grew by R to B
  if (isRate(two) && alike(one, three) && FROM.test(before.trimEnd()) && /^ (?:to|lên|xuống)$/.test(second.trimEnd()) && isShort(first)) {
    const falling = two.kind === 'times' ? false : directionBefore(first)
    if (falling !== 'none') return change(one, three, two, falling)
  }
  // B, up R from A; B is R above A
  if (isRate(two) && alike(one, three)) {
    const cut = cutGap(first)
    const cue = cut === undefined ? 'none' : cueOf(cut.tail)
    if (
      (cue === true || cue === false) &&
      /^ (?:from|on|over|compared (?:with|to)|so với)(?: (?:the|mức|mốc))?$/.test(second.trimEnd()) &&
      isBase(after)
    )
      return change(three, one, two, cue)
    const compared =
      /^ (above|more than|higher than|larger than|greater than|over|up on|below|less than|lower than|smaller than|fewer than|down on|under|cao hơn|nhiều hơn|thấp hơn|ít hơn)(?: (?:the|its|their|our|mức))?(?: (?:figure|level|total) of)?$/.exec(
        second.trimEnd(),
      )
    if (
      compared !== null &&
      /(?:,|(?:^|[ ,])(?:is|was|are|were|be|stands|stood|thus|or|that is|came))(?: (?:just|only|exactly|thus))?$/.test(first.trim()) &&
      isShort(first) &&
      isBase(after)
    ) {
      return change(three, one, two, /below|less|lower|smaller|fewer|down|under|thấp|ít/.test(compared[1] as string))
    }
    if (
      two.kind === 'times' &&
      /^ (?:the|as (?:many|much|large|high|big) as|larger than|higher than|more than)(?: (?:the|its))?$/.test(second.trimEnd()) &&
      /(?:is|was|are|were|,)$/.test(first.trim()) &&
      isShort(first) &&
      isBase(after)
    )
      return change(three, one, two, false)
  }
  // is three times the A of 2019: B
  if (
    one.kind === 'times' &&
    alike(two, three) &&
    /^ (?:the|as (?:many|much|large|high|big) as(?: the)?)$/.test(first.trimEnd()) &&
    /^[^,;:()]{0,30}: ?$/.test(second)
  )
    return change(two, three, one, false)
  return undefined
}

/** `to`, and nothing else than a noun before it. */
function isWay(gap: string): boolean {
  return (
    /^(?: [^,;:()]{1,40})? ?(?:to|lên|xuống|đến|tới|còn)(?: just| only| the| a record| mức)?$/.test(gap.trimEnd()) &&
    !/\b(?:and|or|but|from|per)\b/.test(gap)
  )
}

function isShort(gap: string): boolean {
  return gap.length <= 80
}

/** The base of a change ends its phrase: no second way leads on from it. */
function isBase(after: string): boolean {
  return !/^[^.;]{0,30}\bto$|^[^.;]{0,30}\b(?:quarter|month|week|half)\b/.test(after.trimEnd())
}

function endsClause(after: string): boolean {
  return /^(?:$|[,.;:)!?–—]|\s*$| (?:in|between|over|within|since|while|and|but|year|after)\b)/.test(after)
}

function directionBefore(before: string): boolean | 'none' {
  const verb = VERB_END.exec(before.trimEnd()) ?? NOUN_END.exec(before.trimEnd())
  return verb === null ? 'none' : verb[2] !== undefined
}

function isRate(term: Term): boolean {
  return term.kind === 'percent' || term.kind === 'times' || term.kind === 'points'
}

function change(from: Term, to: Term, follows: Term, falling: boolean | undefined): Relation | undefined {
  if (follows.kind === 'times') return { kind: 'multiple', from, to, follows }
  if (follows.kind === 'percent') return { kind: 'growth', from, to, follows, falling }
  if (follows.kind === 'points')
    return from.kind === 'percent' && to.kind === 'percent' ? { kind: 'difference', from, to, follows, falling } : undefined
  // Of two shares a bare third is points.
  return alike(from, follows) && from.kind !== 'percent' ? { kind: 'difference', from, to, follows, falling } : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = /\b(?:january|february|march|april|(?<=in )may|june|july|august|september|october|november|december)\b/g

/** A place in time that a gap names, for its order only. */
function when(gap: string): number | undefined {
  const years = gap.match(/\b(?:19|20)\d\d\b/g)
  if (years !== null) return years.length === 1 ? Number(years[0]) : undefined
  if (/\b(?:last year|the year before|a year (?:earlier|before|ago)|the previous year|năm ngoái|năm trước)\b/.test(gap)) return 1
  if (/\b(?:this year|now|today|năm nay|the year after|the next)\b/.test(gap)) return 2
  const months = gap.match(MONTH)
  if (months !== null) return months.length === 1 ? 20 + MONTHS.indexOf((months[0] as string).slice(0, 3)) : undefined
  const part =
    /\b(first|second|third|fourth) (?:half|quarter)\b|\b(?:the )(first|second)\b|\b[hq]([1-4])\b|quý (iv|i{1,3})(?![\p{L}])/u.exec(gap)
  if (part === null) return undefined
  const [, ordinal = part[2], , number, roman] = part
  const place =
    ordinal !== undefined
      ? ['first', 'second', 'third', 'fourth'].indexOf(ordinal)
      : number !== undefined
        ? Number(number) - 1
        : ['i', 'ii', 'iii', 'iv'].indexOf(roman as string)
  return 10 + place
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

const OF =
  /^ ?\/ ?$|^(?: [\p{L}'’-]+){0,3} ?(?:out of|of|in|trong(?: tổng)?(?: số)?|trên(?: tổng số)?) ?(?:the |its |their |our |my |these |those |all |all the |a total of |every |a budget of |an? [\p{L}-]+ of |the total of )?$/u
const OR = new RegExp(
  `^${PLAIN}(?:[,(–—:;] ?)${SAYING}(?:which makes |making |representing |accounting for |chiếm |đạt )?(?:(?:an?|the) (?:[\\p{L}-]+ ){0,2}(?:share|proportion|rate|percentage|turnout) of )?$|^${PLAIN} or $`,
  'u',
)

/** The share is not of something that is named behind it. */
function endsShare(gap: string, after: string): boolean {
  if (/\( ?(?:or )?$/.test(gap) && !after.startsWith(')')) return /^ of (?:them|the total|all|those|these|it)\)/.test(after)
  return !/^(?:-| (?:of(?! (?:them\b|the total\b|(?:those|these|all|it)[,.;)]))|points?|more|less|higher|lower|above|below|growth|rise|increase|per|trong|của|so với|a year|than|up|down|faster|in \d)\b)/.test(
    after,
  )
}

function shareIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  // P of W, or R
  if (isShare(three) && counts(one, two) && OF.test(first) && !/\bin\b/.test(first) && OR.test(second) && endsShare(second, after))
    return { kind: 'share', part: one, wholes: [two], follows: three }
  // R (P of W)
  if (
    isShare(one) &&
    counts(two, three) &&
    /^[^,;:()]{0,30} ?\((?:or |that is |i\.e\. )?$/.test(first) &&
    OF.test(second) &&
    /^[^(),;]{0,40}\)/.test(after)
  )
    return { kind: 'share', part: two, wholes: [three], follows: one }
  if (
    isShare(one) &&
    counts(two, three) &&
    /^[^,;:()]{0,40}, (?:or |that is )?$/.test(first) &&
    OF.test(second) &&
    !/\bin\b/.test(second) &&
    /^[^(),;:]{0,30}[,.;)]/.test(after)
  )
    return { kind: 'share', part: two, wholes: [three], follows: one }
  // At P of W, turnout was R
  if (
    isShare(three) &&
    counts(one, two) &&
    OF.test(first) &&
    !/\bin\b/.test(first) &&
    /^[^,;:()]{0,30}, (?:the |a )?(?:[\p{L}-]+ )?(?:rate|share|proportion|turnout) (?:was|is|came to|stands at|reached|comes to) $/u.test(
      second,
    ) &&
    endsShare(second, after)
  )
    return { kind: 'share', part: one, wholes: [two], follows: three }
  // R of the W, or P
  if (
    isShare(one) &&
    counts(three, two) &&
    /^ (?:of|trong|của) (?:the |all (?:the )?|its |their |our |those |tổng số |a total of )?(?:total of |budget of )?$/.test(first) &&
    /^[^,;:()]{0,40}[,(–—] ?(?:or|that is|i\.e\.|hay|tức)?(?: là)? ?$/.test(second) &&
    (/[a-z] $/.test(second) ? endsClause(after) : /^ (?:in all|in total|altogether|all told)\b/.test(after))
  )
    return { kind: 'portion', rate: one, whole: two, follows: three }
  // P, or R of the W
  if (
    isShare(two) &&
    counts(one, three) &&
    (OR.test(first) ||
      / (?:is|are|was|were|makes? up|made up|accounts? for|accounted for|represents?|represented|equals?|covers?|covered|meets?|takes up|took up|chiếm|bằng)(?: (?:just|only|thus|exactly))? ?$/.test(
        first,
      )) &&
    isShort(first)
  ) {
    if (/^ (?:of|trong|của) (?:the |all (?:the )?|its |their |our |those |tổng số |a total of )?(?:total of |budget of )?$/.test(second))
      return { kind: 'share', part: one, wholes: [three], follows: two }
  }
  // asked for W and got P, three quarters
  if (
    three.fraction &&
    counts(two, one) &&
    /^[,–—] ?(?:or |that is )?$/.test(second) &&
    /^(?:$|\s*$|[,.;:)])/.test(after) &&
    /(?:\b(?:and|but|we|they|it)\b[^,;:()]{0,30}|[;,][^,;:()]{2,30})$/.test(first) &&
    before.length <= 120
  ) {
    return { kind: 'share', part: two, wholes: [one], follows: three }
  }
  return undefined
}

function isShare(term: Term): boolean {
  return term.kind === 'percent'
}

/** Part and whole are amounts of one kind, no shares themselves, and the part is the smaller. */
function counts(part: Term, whole: Term): boolean {
  return alike(part, whole) && part.kind !== 'percent' && part.value < whole.value && part.value > 0
}

const OF_ALL =
  /(?:^|[.,;:(–—] ?|\b(?:and|but|while|that) )(?:(?:out )?of|among|trong|trong số|trong tổng số)(?: (?:the|these|those|its|our|their|all(?: the)?|a total of))?(?: [\p{L}-]+['’]s)? ?$/u
const OF_WHICH = /^[^;:()]{0,60}[,;:(–— ] ?(?:of which|of whom|of these|of them|of those|among them|trong đó(?: có)?),?(?: only| just)? ?$/

/** `Of the W that answered, P (R) … and Q (S) …`; `W answered; P, or R, … and Q, or S, …`. */
function sharesOfOne({ terms, gaps }: Layout): readonly Relation[] {
  const found: Relation[] = []
  for (let at = 0; at + 2 < terms.length; at++) {
    const whole = terms[at] as Term
    const next = terms[at + 1] as Term
    const lead = gaps[at + 1] as string
    const bare = /^ [^,;:()]{2,40} $/.test(lead) && /^, or |^ ?\(/.test(gaps[at + 2] as string)
    const ofAll = OF_ALL.test(gaps[at] as string) && (bare || /^[^;:()]{0,80}, ?(?:only |just |there were )?$/.test(lead))
    const elided = !ofAll && at === 0 && whole.kind === 'count' && next.kind === 'bare' && /^[^()]{1,60}[;:,] ?(?:and )?$/.test(lead)
    if (!(ofAll || OF_WHICH.test(lead) || elided) || !counts(next, whole)) continue
    for (let part = at + 1; part + 1 < terms.length; part++) {
      const [p, r] = [terms[part] as Term, terms[part + 1] as Term]
      const between = gaps[part + 1] as string
      const close =
        /^(?: [\p{L}'’-]+){0,3} ?(?:\( ?|, ?or |,? or |,? that is |, ?)$/u.test(between) || (part === at + 1 && OR.test(between))
      if (!isShare(r) || isShare(p) || !counts(p, whole) || !close || !endsShare(between, gaps[part + 2] as string)) continue
      if (part > at + 1 && p.kind !== 'bare') break
      if (elided && !/\bor $|\($|which makes $/.test(between)) break
      // Of the 40, 10 were asked and 4, or 40 per cent, came: a part may be the whole of the next.
      const others = terms.slice(at + 1, part).filter((term) => counts(p, term))
      found.push({ kind: 'share', part: p, wholes: [whole, ...others], follows: r })
    }
  }
  return found
}

/** `six members at £4,200 each, £25,200 together`. */
function productIn({ terms, gaps }: Layout): Relation | undefined {
  if (terms.length !== 3) return undefined
  const [count, each, total] = terms as [Term, Term, Term]
  if (
    count.kind !== 'count' ||
    each.kind !== 'money' ||
    !alike(each, total) ||
    !/^(?: each| apiece| a head| per head| per person| mỗi người)\b/.test(gaps[2] as string)
  )
    return undefined
  return / (?:makes?|comes? to|came to|totals?|or|thus|=)$/.test((gaps[2] as string).trimEnd()) ||
    TOTAL_BEFORE.test((gaps[2] as string).trim()) ||
    TOTAL_BEHIND.test(gaps[3] as string)
    ? { kind: 'product', count, each, follows: total }
    : undefined
}

const TOTAL_BEFORE =
  /(?:^|[,;:(–—] ?|\bwhich )(?:and )?(?:so )?(?:together,? (?:they|the two|these|both)(?: [\p{L}]+){0,3}|in all,? (?:they|there|it|we)(?: [\p{L}]+){0,2}|the total (?:is|was|comes to|came to)|that is|that makes|makes|making|totalling|totaling|for a total of|a total of|in total|in all|altogether|together|all told|adding up to|amounting to|equals|=|i\.e\.|tổng cộng(?: là)?|cộng(?: lại)?(?: là)?|tất cả(?: là)?|tổng số(?: là)?|cả thảy(?: là)?)(?: in all| together| a total of)?$/u
const TOTAL_BEHIND =
  /^(?:(?: [\p{L}'’-]+){0,3} (?:in all|in total|altogether|all told|together|combined|between them|cả thảy|tổng cộng|tất cả)(?![\p{L}])|(?: [\p{L}'’-]+)? for the (?:whole |full |entire )?year\b)/u
const COLLECTIVE = /^ (?:people|persons|staff|employees|members|workers|hands|in number|người)(?:\s*$|[,.;:)])/
const COUNTING = /^[^.;]{0,40}\b(?:with|including|counting|more|other|further|besides|excluding|without)\b/
const LINK = /^[^;:()–—]{0,70}(?:,|\b(?:and|plus|và)|\+|&)(?: [\p{L}’'-]+){0,4} ?$/u
const NO_LIST =
  /\b(?:than|out of|of which|of whom|of these|including|such as|compared|against|versus|respectively|only|per|every|each|over|more|or|but|while|who|between|because|after|before|since|until|như|gồm cả|so với|hơn)\b|%/

/** Lists with their totals: behind them, or before them with the parts in brackets. */
function sumsIn({ terms, gaps }: Layout): readonly Relation[] {
  const found: Relation[] = []
  for (let at = 0; at < terms.length; at++) {
    const total = terms[at] as Term
    if (at >= 2) {
      const lead = (gaps[at] as string).trimEnd()
      const marked = /[,;:(–—]/.test(lead)
      const behind = gaps[at + 1] as string
      const year = /for the (?:whole |full |entire )?year/.test(behind)
      const cue =
        TOTAL_BEFORE.test(lead.trim()) ||
        (marked &&
          /[,;:(–—] ?(?:or|and|and so|thus|that is|which is|(?:[\p{L}]+ ){0,4}(?:had|has|have|is|was|are|were|makes?|came to|comes to|counted))?$/u.test(
            lead,
          ) &&
          TOTAL_BEHIND.test(behind)) ||
        (/[,(:]$/.test(lead) && COLLECTIVE.test(behind) && total.kind === 'count' && listBefore(terms, gaps, at).length === at)
      if (cue && lead.length <= 90) {
        const parts = listBefore(terms, gaps, at)
        const halves = parts.length === 2 && /\bhalf\b/.test(gaps[at - 1] as string) && /\bsecond\b/.test(lead)
        if (parts.length >= 2 && !COUNTING.test(behind) && alikeAll([...parts, total]) && (!year || halves || parts.length === 4))
          found.push({ kind: 'sum', parts, follows: total })
      }
    }
    const opens = gaps[at + 1] as string
    if (
      (at + 2 < terms.length && /^[^,;:()]{0,50}(?:: ?|, (?:gồm|bao gồm|made up of|consisting of|namely|comprising) ?)$/.test(opens)) ||
      (at === 0 && /^[^,;:()]{3,40}[,:–—] ?$/.test(opens) && total.kind === 'count' && terms.slice(1).every((term) => term.kind === 'bare'))
    ) {
      const parts = closedList(terms, gaps, at + 1)
      if (parts.length >= 2 && alikeAll([...parts, total])) found.push({ kind: 'sum', parts, follows: total })
    }
    if (at + 2 < terms.length && /^ [^,;:()]{2,50} ?\($/.test(opens.trimEnd())) {
      const parts = bracketed(terms, gaps, at + 1)
      if (parts.length >= 2 && alikeAll([...parts, total])) found.push({ kind: 'sum', parts, follows: total })
    }
  }
  return found
}

function alikeAll(terms: readonly Term[]): boolean {
  return terms.every((one) => terms.every((other) => alike(one, other))) && terms.every((term) => term.kind !== 'points')
}

/** The numbers of a list that ends right before term `end`. */
function listBefore(terms: readonly Term[], gaps: readonly string[], end: number): readonly Term[] {
  let from = end - 1
  while (
    from > 0 &&
    LINK.test(gaps[from] as string) &&
    !NO_LIST.test(gaps[from] as string) &&
    alike(terms[from - 1] as Term, terms[from] as Term)
  )
    from--
  const parts = terms.slice(from, end)
  // The last link must close the list: without it the numbers stand side by side by chance.
  return /\b(?:and|plus|và)(?: [\p{L}’'-]+){0,4} ?$|[+&] ?$|, the (?:second|other|third|rest|latter)(?: [\p{L}-]+)? ?$/u.test(
    gaps[end - 1] ?? '',
  ) && !/\b(?:of which|including|out of|another)\b/.test(gaps[from] as string)
    ? parts
    : []
}

/** The numbers of a list that goes on to the end of its sentence: `24 members: 14 permanent and 9 seconded.` */
function closedList(terms: readonly Term[], gaps: readonly string[], from: number): readonly Term[] {
  let to = from + 1
  while (to < terms.length && LINK.test(gaps[to] as string) && !NO_LIST.test(gaps[to] as string) && !VERBS.test(gaps[to] as string)) to++
  const last = gaps[to] as string
  if (
    to < terms.length ||
    !/\b(?:and|plus|và)(?: [\p{L}-]+){0,2} ?$/u.test(gaps[to - 1] as string) ||
    !/^[^,;:()]{0,50}[.;]?\s*$/.test(last) ||
    NO_LIST.test(last) ||
    VERBS.test(last)
  )
    return []
  return terms.slice(from, to)
}

const VERBS = /\b(?:is|are|was|were|has|have|had|will|would|can)\b/

/** The numbers of a bracket that holds nothing but a list: `(14 permanent and 9 seconded)`. */
function bracketed(terms: readonly Term[], gaps: readonly string[], from: number): readonly Term[] {
  let to = from + 1
  while (
    to < terms.length &&
    /^(?: [\p{L}'’-]+){0,4}(?:,|,? (?:and|plus|và)| \+) ?$/u.test(gaps[to] as string) &&
    !NO_LIST.test(gaps[to] as string)
  )
    to++
  if (to - from < 2 || !/^(?: [\p{L}'’-]+){0,4}\)/u.test(gaps[to] as string) || !/(?:and|plus|và|\+) ?$/.test(gaps[to - 1] as string))
    return []
  return terms.slice(from, to)
}
