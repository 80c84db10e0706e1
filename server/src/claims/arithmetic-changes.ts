/**
 * Finds what three numbers say of a change: two levels, and the rate or difference between them.
 *
 * In: three terms in a row and the gaps around them. Out: a growth, a difference or a multiple, with its levels in the order of
 * time; or none. It does not calculate, and it knows no rates of another kind: those are kept from it.
 */
import { SHORT_MONTHS } from '../text/date.ts'
import { alike, endsClause, isShort, type Relation, SAYING, type Three } from './arithmetic-relation.ts'
import type { Term } from './arithmetic-terms.ts'

const UP_NOUN = 'rise|increase|growth|gain|jump|surge|improvement|expansion|leap|climb|boost|hike'
const DOWN_NOUN = 'fall|drop|decline|decrease|reduction|cut|loss|dip|contraction|slump|slide|plunge'

const UP_VERB =
  'up|rise|grow|climb|raised|lifted|rose|rises|risen|rising|grew|grows|grown|growing|increased|increases|increasing|climbed|climbs|climbing|jumped|jumping|surged|surging|gained|gaining|expanded|expanding|soared|advanced|tăng(?: thêm| trưởng)?|(?:tăng |cao )?gấp'

const DOWN_VERB =
  'down|fall|drop|decline|decrease|shrink|shrinks|cut|cuts|lowered|fell|falls|fallen|falling|dropped|drops|dropping|declined|declines|declining|decreased|decreasing|shrank|shrunk|shrinking|slid|slipped|slumped|plunged|tumbled|contracted|dipped|reduced|giảm(?: đi)?'

const UP_CUE = new RegExp(`^${SAYING}(?:(?:an?|the) (?:[A-Za-zÀ-ỹ-]+ )?(?:${UP_NOUN}) (?:of|by)|(?:${UP_VERB})(?: by)?|\\+|mức tăng)$`, 'u')

const DOWN_CUE = new RegExp(
  `^${SAYING}(?:(?:an?|the) (?:[A-Za-zÀ-ỹ-]+ )?(?:${DOWN_NOUN}) (?:of|by)|(?:${DOWN_VERB})(?: by)?|[-−]|mức giảm)$`,
  'u',
)

const BARE_CUE = new RegExp(
  `^${SAYING}(?:by|one of|a change of|a difference of|tức|or|that is|i\\.e\\.|which is|hay|tương (?:đương|ứng)(?: với)?)$`,
  'u',
)
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

const ARTICLE = new RegExp(`^${SAYING}(?:an?|the)$`, 'u')
const NOUN_BEHIND = new RegExp(
  `^(?: |-)(?:[A-Za-zÀ-ỹ-]+ )?(?:(${UP_NOUN})|(${DOWN_NOUN}))(?![A-Za-zÀ-ỹ])(?! (?:of|for|among|at)(?![A-Za-zÀ-ỹ]))(?! in (?!(?:19|20)\\d\\d|(?:one|a|the|that) (?:year|period|decade|quarter|month)))`,
  'u',
)

/** As `cueOf`, where the noun of change may also stand behind the rate: *, a 35 % increase*. */
function nounCue(tail: string, after: string): ReturnType<typeof cueOf> {
  const behind = ARTICLE.test(tail) ? NOUN_BEHIND.exec(after) : null
  return behind === null ? cueOf(tail) : behind[2] !== undefined
}

/** What may stand behind a rate of change; a base, a whole or a span of its own may not. */
function endsRate(after: string): boolean {
  return !/^(?:-| (?:of|among|amongst|points?|each|every|per|a (?:year|month|day|week)|annual|real|on (?:the )?(?:last|same|year)|over (?!the (?:year before|previous year|year))|since|compared|than|versus|faster|slower|growth|target|trong số|mỗi|so với(?! (?:cùng kỳ|năm trước|năm \d)))\b)/.test(
    after,
  )
}

const A_TIME_BEFORE = /^(?:in |during )?(?:the|a) (?:year|quarter|month|week) (?:before|earlier)$/
const YEAR_AFTER = /, [^;:()]*\b(?:the (?:following|next) year|(?:a|one) year later|twelve months later)\b/

const THEN_TO = new RegExp(
  `^[^;:()]{0,40}\\b(?:and|but|then) (?:has |have |had |since |then )?(?:${UP_VERB}|${DOWN_VERB}) to(?: just| only)?$`,
  'u',
)
const FROM = /(?:^|[ (])(?:from|từ)(?: the| mức)?$/
const MORE = /^ (?:[A-Za-zÀ-ỹ-]+ )?(?:more|higher|larger|less|lower|fewer|smaller)(?![A-Za-zÀ-ỹ])(?! than)/u
const LESS = /^ (?:[A-Za-zÀ-ỹ-]+ )?(?:less|lower|fewer|smaller)\b/u
const MORE_AT_END = /^ (?:more|higher|larger|less|lower|fewer|smaller)(?:$|[.,;:)!?])/u

/** *From 148 in 2022 to 165 in 2023 is a rise of 11 %*. */
const IS_CHANGE = new RegExp(
  `^(?: (?:in|of|by) (?:the year )?(?:19|20)\\d\\d)? (?:is|was|means|meant|makes|made|represents|represented|amounts to|amounted to|(?:will|would) (?:be|have been)) (?:an?|the) (?:[A-Za-zÀ-ỹ-]+ )?(?:(${UP_NOUN})|(${DOWN_NOUN})) of(?: just| only)?$`,
  'u',
)

/** *From 148 to 165 is +11 %* */
const IS_SIGNED = /^(?: (?:in|of|by) (?:the year )?(?:19|20)\d\d)? (?:is|was|means|makes|=) ([+−-])$/

/** *26, or nine times that of 2021, when it was 3*: what a multiple is of, and the time that its number is told for. */
const OF_THAT_TIME =
  /^ (?:that|the (?:level|figure|amount|value)) (?:of|in|for) (?:(?:19|20)\d\d|the (?:year before|previous year)|last year), when (?:it|they|there|this) (?:was|were|had been|came to|stood at|amounted to)(?: (?:just|only|a mere|a modest))?$/

/** *More than in August of the previous year, when it stood at*, *on 2022, when there were* */
const THAN_WHEN =
  /^ (?:(more|higher|larger|greater|less|lower|smaller|fewer|above|below)(?: than)?|on) (?:(?:in|that of|the (?:level|figure|number) (?:of|in)) )?[^,;:()]{2,50}, when (?:it|they|there|this|the figure|the number|the total)(?: (?:still|only))? (?:was|were|had been|came to|stood at|stood|amounted to|numbered|reached)(?: (?:just|only))? $/

/** *Doubled in percentage, from 29 to 37 sites*: their share of all sites. */
const OF_SHARE = /^ (?:in|as an?) (?:percentage|percent|share|proportion|relative)\b|^ (?:về )?(?:tỷ lệ|tỷ trọng)(?![A-Za-zÀ-ỹ])/u

export function changeIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  if (FROM.test(before.trimEnd()) && isWay(first) && alike(one, two) && endsRate(after)) {
    const noun = IS_CHANGE.exec(second.trimEnd())
    if (noun !== null) return change(one, two, three, noun[2] !== undefined)
    const signed = IS_SIGNED.exec(second.trimEnd())
    if (signed !== null) return change(one, two, three, signed[1] !== '+')
  }
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
          : nounCue(cut.tail, after)
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
    const cue = cut === undefined ? 'none' : cut.tail === '' && MORE_AT_END.test(after) ? LESS.test(after) : nounCue(cut.tail, after)
    if (cut !== undefined && (cue === true || cue === false)) {
      const [early, late] = [when(first), when(cut.head)]
      if (
        early !== undefined &&
        late !== undefined &&
        early !== late &&
        /(?:[,;]|\b(?:and|to|then|against|after|và|lên|xuống))(?: (?:to|only|just|then))?$/.test(first.trim()) &&
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
        !first.includes('(') &&
        /[,;]|\b(?:and|but|và|còn)\b/.test(first) &&
        isShort(first)
      )
        return change(one, two, three, cue)
      // A in 2021, was the following year B, an increase of R
      if (early !== undefined && late === undefined && isShort(first) && YEAR_AFTER.test(first)) return change(one, two, three, cue)
      // B last month, A the month before: up R
      if (/,$/.test(first.trimEnd()) && isShort(first) && A_TIME_BEFORE.test(cut.head)) return change(two, one, three, cue)
      // A in 2019 and grew to B, an increase of R
      if (THEN_TO.test(first.trimEnd()) && isShort(first)) return change(one, two, three, cue)
      // B, tăng từ A, tức tăng R
      if (/,? (?:tăng|giảm)(?: lên| xuống)? (?:từ|so với)(?: mức)?$/.test(first.trimEnd()) && isShort(first))
        return change(two, one, three, cue)
      // B, against A the year before, a rise of R
      if (
        /^[^;:()]{0,40}[, ](?:up from|down from|against|after|compared (?:with|to)|versus|as against|so với)(?: the)?$/.test(
          first.trimEnd(),
        ) &&
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
      if (/^[^,;:()]{0,30},? ?(?:from|từ)(?: the)?$/.test(first.trimEnd()) && isWay(second) && !(isRate(one) && OF_SHARE.test(first)))
        return change(two, three, one, falling)
      if (
        /^[^,;:()]{0,24},? (?:to|lên|xuống|còn)(?: a record| just| only)?$/.test(first.trimEnd()) &&
        /^[^,;:()]{0,40}(?:,? ?(?:up |down )?(?:from|từ)|, (?:after|against|compared (?:with|to)|as against))$/.test(second.trimEnd()) &&
        isBase(after) &&
        !(/(?:after|against|with|to)$/.test(second.trimEnd()) && isYearsApart(second, after))
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
      (/^ (?:the|as (?:many|much|large|high|big) as|larger than|higher than|more than)(?: (?:the|its))?$/.test(second.trimEnd()) ||
        OF_THAT_TIME.test(second.trimEnd())) &&
      /(?:is|was|are|were|,|, or|, that is)$/.test(first.trim()) &&
      isShort(first) &&
      isBase(after)
    )
      return change(three, one, two, false)
  }
  // B, cao hơn năm trước (A) R
  if ((isRate(three) || alike(one, three)) && alike(one, two) && endsRate(after) && /^\) ?(?:tới |đến |là )?$/.test(second)) {
    const beside = /^(?: [A-Za-zÀ-ỹ]+){0,3}, (?:(cao|nhiều|lớn)|thấp|ít) hơn (?:so với )?[^,;:()]{1,40} \($/u.exec(first)
    if (beside !== null && endsClause(after)) return change(two, one, three, beside[1] === undefined)
  }
  // B, R more than in the first round (A)
  if ((!isRate(two) || two.kind === 'percent') && alike(one, three) && isShort(first) && after.startsWith(')')) {
    const than = /^ (?:(more|higher|larger|greater)|less|lower|smaller|fewer) than (?:in |for |during |that of )?[^,;:()]{2,40} \($/.exec(
      second,
    )
    if (than !== null && /,(?: (?:or|that is|i\.e\.|which is|thus))?$/.test(first.trim()) && (isRate(two) || alike(one, two)))
      return change(three, one, two, than[1] === undefined)
  }
  // B, D more than in 2022, when it was A
  if ((!isRate(two) || two.kind === 'percent') && alike(one, three) && isShort(first) && isBase(after)) {
    const then = THAN_WHEN.exec(second)
    if (then !== null && /,(?: (?:or|that is|i\.e\.|which is|thus|up|down))?$/.test(first.trim()) && (isRate(two) || alike(one, two)))
      return change(three, one, two, then[1] === undefined ? /down$/.test(first.trim()) : /less|lower|smaller|fewer|below/.test(then[1]))
  }
  // B, or D more than the A of the year before
  if (!isRate(two) && alike(one, two) && alike(two, three)) {
    const more =
      /^ (more than|higher than|larger than|above|less than|lower than|smaller than|fewer than|below)(?: (?:the|its|their|our))?$/.exec(
        second.trimEnd(),
      )
    if (more !== null && /,(?: (?:or|that is|i\.e\.|which is|thus))?$/.test(first.trim()) && isShort(first) && isBase(after))
      return change(three, one, two, /below|less|lower|smaller|fewer/.test(more[1] as string))
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

/** The base of a change ends its phrase: no second way leads on from it. */
function isBase(after: string): boolean {
  return !/^[^.;]{0,30}\bto$|^[^.;]{0,30}\b(?:quarter|month|week|half)\b/.test(after.trimEnd())
}

/** *To 69 in 2023, after 60 in 2020*: the rate may be of the last year alone. */
function isYearsApart(one: string, other: string): boolean {
  const [late, early] = [when(one), when(other)]
  return late !== undefined && early !== undefined && late - early > 1
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

const MONTH = /\b(?:january|february|march|april|(?<=in )may|june|july|august|september|october|november|december)\b/g

/** A place in time that a gap names, for its order only. */
function when(gap: string): number | undefined {
  const years = gap.match(/\b(?:19|20)\d\d\b/g)
  if (years !== null) return years.length === 1 ? Number(years[0]) : undefined
  if (/\b(?:last year|the year before|a year (?:earlier|before|ago)|the previous year|năm ngoái|năm trước)\b/.test(gap)) return 1
  if (/\b(?:this year|now|today|năm nay|the year after|the next)\b/.test(gap)) return 2
  const months = gap.match(MONTH)
  if (months !== null) return months.length === 1 ? 20 + SHORT_MONTHS.indexOf((months[0] as string).slice(0, 3)) : undefined
  const part =
    /\b(first|second|third|fourth) (?:half|quarter)\b|\b(?:the )(first|second)\b|\b[hq]([1-4])\b|quý (iv|i{1,3})(?![A-Za-zÀ-ỹ])/u.exec(gap)
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
