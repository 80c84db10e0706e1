/**
 * Finds what three numbers of a Vietnamese sentence say of each other where its wording has no like in English: *bằng 48% tổng vốn 50 tỷ*,
 * *tăng 25% so với năm trước (40 tỷ)*, *26 trên 65 tỷ*.
 *
 * In: three terms in a row. Out: a share or a change. It does not calculate.
 */
import { alike, endsClause, type Relation, type Three } from './arithmetic-relation.ts'
import type { Layout, Term } from './arithmetic-terms.ts'

/** What the first number is of, and what it comes to: nothing else is told between the two. */
const COMES_TO = /^(?: [A-Za-zÀ-ỹ]+){0,6},? (?:và )?(?:chiếm|bằng|đạt|tương đương|hoàn thành|ứng với)(?: tỷ lệ)? $/u
const ALL = '(?:của |trong |so với )?(?:tổng(?: số)?|toàn bộ|kế hoạch|dự toán|chỉ tiêu)'
/** What is done with a whole makes another of it. */
const NO_CHANGE = '(?:(?!(?:bổ sung|tăng|giảm|thêm|cắt|trừ|vượt|điều chỉnh|cộng|còn|so|được|cho|từ|tại) )[A-Za-zÀ-ỹ]+ )'
const OF_ALL_OF = new RegExp(`^ ${ALL} ${NO_CHANGE}{0,6}(?:là |gồm )?$|^ ${ALL}(?: ${NO_CHANGE}{0,4})?\\($`, 'u')
const CHANGED = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|thêm|hơn|bổ sung|mỗi|bình quân|còn lại)(?: [A-Za-zÀ-ỹ]+)? $/u

const BEHIND = '[^,;:()]{0,40}'
const OUT_OF = new RegExp(`^${BEHIND}(?:, |,? ?\\()(?:tức(?: là)? |hay |chiếm |đạt |bằng |tương đương )?(?:tỷ lệ )?$`, 'u')

const CUE = /^(?: [A-Za-zÀ-ỹ]+){0,6}(?:,|,? và|,? tức(?: là)?) (?:(tăng(?: thêm)?|cao hơn|nhiều hơn)|giảm(?: đi)?|thấp hơn|ít hơn) $/u
const AS_MANY = /^(?: [A-Za-zÀ-ỹ]+){0,6}(?:,|,? và|,? tức(?: là)?| là)(?: (?:tăng|cao|lớn|nhiều|đã))? gấp (?:tới |gần )?$/u
const LEVEL_IN = /^(?: (?!so )[A-Za-zÀ-ỹ]+)? (?:so với )?(?:mức |con số |của |năm |cùng kỳ )[^,;:()]{0,40}\($/u
const LEVEL_OF = /^(?: so với)?(?: (?:mức|con số|mốc|chỉ))+ $/u
const LEVEL_BESIDE = /^[^,;:()]{0,24} \((?:năm|quý|tháng|cùng kỳ)[^,;()]{0,24}(?:: ?| là | đạt )$/u
const CUE_BEHIND = /^[^,;:()]{0,24}\),? (?:tức (?:là )?)?(?:(tăng(?: thêm)?)|giảm(?: đi)?) $/u

export function vietnameseIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  if (two.kind === 'percent' && alike(one, three) && one.kind !== 'percent' && !CHANGED.test(before)) {
    // P chiếm R tổng W
    if (COMES_TO.test(first) && OF_ALL_OF.test(second) && endsIn(second, after)) return share(one, three, two)
    // B bằng R mức A
    if (/(?:,|và) bằng $/u.test(first) && (LEVEL_OF.test(second) || LEVEL_IN.test(second)) && endsIn(second, after))
      return share(one, three, two)
  }
  // P trên W, đạt R: read as *more than W*, which no number right before it leaves room for.
  if (
    three.kind === 'percent' &&
    two.open &&
    two.core.start - two.start === 'trên '.length &&
    first === ' ' &&
    OUT_OF.test(second) &&
    isEnd(after)
  ) {
    // *26 trên 65 tỷ*
    const { scale } = two.quantity.style
    const part =
      one.kind === 'bare' && one.quantity.style.scale === 1 && scale > 1
        ? { ...two, ...one, value: one.value * scale, step: two.step }
        : one
    if (!alike(one, two) && part === one) return undefined
    return part.value < two.value ? share(part, { ...two, open: two.quantity.approximate }, three) : undefined
  }
  if (!alike(one, three) || one.kind === 'percent') {
    const cue = alike(one, two) && three.kind === 'percent' && LEVEL_BESIDE.test(first) ? CUE_BEHIND.exec(second) : null
    // B (năm trước: A), tăng R
    return cue !== null && isEnd(after) ? { kind: 'growth', from: two, to: one, follows: three, falling: cue[1] === undefined } : undefined
  }
  if (!(LEVEL_IN.test(second) || LEVEL_OF.test(second)) || !endsIn(second, after)) return undefined
  // B, gấp R lần năm trước (A)
  if (two.kind === 'times') return AS_MANY.test(first) ? { kind: 'multiple', from: three, to: one, follows: two } : undefined
  const cue = CUE.exec(first)
  if (cue === null || !(two.kind === 'percent' || alike(one, two))) return undefined
  return { kind: two.kind === 'percent' ? 'growth' : 'difference', from: three, to: one, follows: two, falling: cue[1] === undefined }
}

const TOTAL = /(?:^|[^A-Za-zÀ-ỹ])(?:tổng|cả năm)(?: [A-Za-zÀ-ỹ]+){0,6} $/u
const NAME = '(?: [A-Za-zÀ-ỹ]+){1,8} $'
const OPENS = new RegExp(`^(?: [A-Za-zÀ-ỹ]+){0,3}(?:,? (?:bao )?gồm(?: có)?:?|:| \\((?:gồm )?[A-Za-zÀ-ỹ]+)${NAME}`, 'u')
const GOES_ON = new RegExp(`^(?:[,;]|[,;]? và)(?! (?:còn|tăng|giảm|so|hơn|bằng|chiếm) )${NAME}`, 'u')

/** *Tổng vốn 50 tỷ, gồm vốn tỉnh 20 tỷ, vốn huyện 18 tỷ và vốn vay 12 tỷ*: a list that names each part before its number, to the end of its sentence. */
export function namedSum({ terms, gaps }: Layout): Relation | undefined {
  const at = terms.length > 2 ? gaps.findIndex((gap) => OPENS.test(gap)) - 1 : -1
  const follows = terms[at]
  if (follows === undefined || !TOTAL.test(gaps[at] as string) || !/^\)?[.;]?\s*$/.test(gaps.at(-1) as string)) return undefined
  const parts = terms.slice(at + 1)
  const between = gaps.slice(at + 2, -1)
  if (parts.length < 2 || !between.every((gap) => GOES_ON.test(gap))) return undefined
  if (!parts.every(({ kind, unit }) => (kind === follows.kind && unit === follows.unit) || (kind === 'bare' && follows.kind === 'count')))
    return undefined
  return { kind: 'sum', parts, follows, unjoined: !/ và /.test(between.at(-1) as string) }
}

function share(part: Term, whole: Term, follows: Term): Relation {
  return { kind: 'share', part, wholes: [whole], follows }
}

/** A number in brackets closes them. */
function endsIn(gap: string, after: string): boolean {
  return gap.endsWith('(') ? /^(?: [A-Za-zÀ-ỹ]+){0,2}\)/u.test(after) : isBase(after)
}

/** Of when a level was may be told behind it; a second way may not. */
function isBase(after: string): boolean {
  return !/^[^.,;]{0,30} (?:lên|xuống|đến|tới|và) $/u.test(after)
}

function isEnd(after: string): boolean {
  return endsClause(after) || /^ (?:và|còn|nhưng|trong khi|thì)(?![A-Za-zÀ-ỹ])/u.test(after)
}
