/**
 * Finds what numbers say of a part and its whole.
 *
 * In: three terms in a row, or the layout of a sentence. Out: shares, and portions of a whole. It does not calculate: a part is
 * only held to be less than its whole.
 */
import { alike, endsClause, isShort, type Relation, SAYING, type Three } from './arithmetic-relation.ts'
import type { Layout, Term } from './arithmetic-terms.ts'

const PLAIN = '[^,;:()\\[\\]–—.!?]{0,60}'

const OF =
  /^ ?\/ ?$|^(?: [A-Za-zÀ-ỹ'’-]+){0,3} ?(?:out of|of|in|trong(?: tổng)?(?: số)?|trên(?: tổng số)?) ?(?:the |its |their |our |my |these |those |all |all the |a total of |every |(?:the |its |their |a )(?:planned|allocated|budgeted|approved|available|eligible|registered|total) |a budget of |an? [A-Za-zÀ-ỹ-]+ of |the total of )?$/u

const OR = new RegExp(
  `^${PLAIN}(?:[,(–—:;] ?| - )${SAYING}(?:which makes |making |representing |accounting for |chiếm |đạt )?(?:tỷ lệ |(?:an?|the) (?:[A-Za-zÀ-ỹ-]+ ){0,2}(?:share|proportion|rate|percentage|turnout) of )?$|^${PLAIN} or $`,
  'u',
)

/** *€84 million, or 15 per cent of the ministry's whole budget of €560 million*, *… of its budget (€560 million)* */
const OF_SUM = /^ (?:of|của|trong) (?:the|its|their|our|an?|all|tổng) (?:[A-Za-zÀ-ỹ'’-]+ ){1,5}(?:of|là|gồm) (?:the |some )?$/u
/** *One in five of Sundria's 857,500* */
const OF_OWNED = /^ of (?:the )?(?:[a-z'’-]+ ){0,2}[a-z]+['’]s $/
const OF_SUM_IN_BRACKETS = /^ (?:of|của|trong) (?:the|its|their|our|tổng) (?:[A-Za-zÀ-ỹ'’-]+ ){1,5}\($/u

/** The share is not of something that is named behind it. `noun`: what the whole counts, which may be said again. */
function endsShare(gap: string, after: string, noun = ''): boolean {
  if (OF_THEM.test(after)) return true
  const again = SAID_AGAIN.exec(after)
  if (again !== null && noun !== '' && (again[1] ?? again[2] ?? noun) === noun) return true
  if (/\( ?(?:or )?$/.test(gap) && !after.startsWith(')')) return /^ of (?:them|the total|all|those|these|it)\)/.test(after)
  // *Chiếm 46% dân số*: a whole needs no preposition.
  if (/(?:chiếm|đạt|bằng)(?: tỷ lệ)? $/.test(gap)) return /^(?:\s*$|[,.;:)–—]| (?:và|còn|nhưng|trong khi|thì)(?![A-Za-zÀ-ỹ]))/u.test(after)
  return !/^(?:-| (?:of(?! (?:them\b|the total\b|(?:those|these|all|it)[,.;)]))|points?|more|less|higher|lower|above|below|growth|rise|increase|per|trong|của|so với|a year|than|up|down|faster|in \d)\b)/.test(
    after,
  )
}

/** *Dự toán được giao 64 tỷ đồng, đã chi 40 tỷ đồng, đạt 62,5% dự toán*: one plan in a sentence, and one thing done. */
const PLANNED = /^[^,;:()]{0,60}(?<![A-Za-zÀ-ỹ])(?:được giao|kế hoạch|dự toán|giao)(?![A-Za-zÀ-ỹ])[^,;:()]{0,24}$/u
const DONE =
  /^(?: [A-Za-zÀ-ỹ]+){0,3}[,;] (?:[A-Za-zÀ-ỹ]+ ){0,3}?(?:đã |mới |được )*(?:giải ngân|chi|thực hiện|sử dụng|thanh toán|thu|hoàn thành|(?<=(?:đã|mới) )(?:[A-Za-zÀ-ỹ]+ ?){1,2})(?: được)? $/u
const OF_PLAN = /^(?: (?:của )?(?:tổng )?(?:kế hoạch|dự toán)(?: (?:giao|được giao|năm|vốn|cả năm))?)?(?:[.,;)]|$)/u

/** *… of all the households interviewed*, *… tổng số hộ được hỏi* */
const SAID_AGAIN =
  /^(?: of (?:all |the |those |these |all the |all these |its |our |their )([a-z'’-]+(?: [a-z'’-]+){0,2}?)(?: (?:asked|surveyed|interviewed|questioned|polled|visited|studied|examined))?| (?:của |trong )?(?:tổng )?số(?: ([a-zà-ỹ]+(?: [a-zà-ỹ]+){0,2}?)(?: (?:được|đã) (?:hỏi|khảo sát|điều tra|trả lời)| này| trên)?)?)(?:[.,;:)]|$)/u

/** *437/448 đại biểu có mặt tán thành, chiếm 92,4%*: of all members, whether they were there or not. */
const ATTENDING =
  /(?<![A-Za-zÀ-ỹ])(?:có mặt|tham gia biểu quyết|tham dự|dự họp|biểu quyết tán thành|(?:members|delegates|deputies|lawmakers|senators) (?:present|attending|taking part|who (?:attended|were present|took part)))(?![A-Za-zÀ-ỹ])/iu

export function shareIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  if (ATTENDING.test(first) || ATTENDING.test(second)) return undefined
  // P of W, or R
  if (isShare(three) && counts(one, two) && OF.test(first) && !/\bin\b/.test(first) && OR.test(second) && endsShare(second, after))
    return { kind: 'share', part: one, wholes: [two], follows: three }
  // P phiếu trên W phiếu, đạt R
  if (
    isShare(three) &&
    // Read as *more than*.
    two.open &&
    two.core.start - two.start === 'trên '.length &&
    counts(one, two) &&
    /^ [A-Za-zÀ-ỹ]/u.test(first) &&
    second.replace(',', ' ').startsWith(`${/^ [A-Za-zÀ-ỹ]+ /u.exec(first)?.[0]}`) &&
    /^[^,;:()]{0,40}, (?:đạt|chiếm|bằng|tức)(?: tỷ lệ)? $/u.test(second) &&
    endsShare(second, after)
  )
    return { kind: 'share', part: one, wholes: [{ ...two, open: two.quantity.approximate }], follows: three }
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
    /^[^,;:()]{0,30}, (?:the |a )?(?:[A-Za-zÀ-ỹ-]+ )?(?:rate|share|proportion|turnout) (?:was|is|came to|stands at|reached|comes to) $/u.test(
      second,
    ) &&
    endsShare(second, after)
  )
    return { kind: 'share', part: one, wholes: [two], follows: three }
  // P of W in the north is R
  if (
    isShare(three) &&
    counts(one, two) &&
    OF.test(first) &&
    !/\bin\b/.test(first) &&
    /^ (?:[A-Za-zÀ-ỹ-]+ ){0,2}(?:in [^,;:()]{1,30} )?(?:is|are|makes|comes to|equals|gives) (?:just |only |about |exactly )?$/u.test(
      second,
    ) &&
    endsShare(second, after) &&
    endsClause(after)
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
    if (
      /^ (?:of|trong|của) (?:the |all (?:the )?|its |their |our |those |tổng số |a total of )?(?:total of |budget of )?$/.test(second) ||
      OF_OWNED.test(second) ||
      (one.kind === 'money' && (OF_SUM.test(second) || (OF_SUM_IN_BRACKETS.test(second) && after.startsWith(')'))))
    )
      return { kind: 'share', part: one, wholes: [three], follows: two }
  }
  // được giao W, đã chi P, đạt R kế hoạch
  if (
    isShare(three) &&
    counts(two, one) &&
    PLANNED.test(before) &&
    DONE.test(first) &&
    /^(?: [A-Za-zÀ-ỹ]+){0,3}, (?:đạt|bằng|tương đương|hoàn thành) $/u.test(second) &&
    OF_PLAN.test(after)
  )
    return { kind: 'share', part: two, wholes: [one], follows: three }
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

/** *…; 256 came back, 45 % of them all* */
const OF_THEM = /^ of (?:them|these|those)(?: all)?(?:[.,;)]|$)/

const OF_ALL =
  /(?:^|[.,;:(–—] ?|\b(?:and|but|while|that) )(?:(?:out )?of|among|trong|trong số|trong tổng số)(?: (?:the|these|those|its|our|their|all(?: the)?|a total of))?(?: [A-Za-zÀ-ỹ-]+['’]s)? ?$/u

/** *In our sample of 120 firms, 42, or 35 %, …* */
const IN_SAMPLE =
  /(?:^|[.;:] ?|, )(?:in|from) (?:a|an|our|the|its|their|this|that) (?:[A-Za-zÀ-ỹ-]+ )?(?:sample|survey|group|panel|total|population|set|list) of (?:some |about )?$/iu

/** *1,200 voted, 780 (65 %) for it*: a verb says whom the whole counts. */
const ANSWERED = /^ (?:voted|answered|replied|responded|applied|registered|came|took part|were asked|were surveyed|signed up|attended)\b/

/** *Trong đó vốn tỉnh 6 tỷ đồng (60%)*: Vietnamese names a part before its number. */
const AMONG_THEM = /^[^;:()]{0,60}[,;:(–— ] ?trong đó(?: có)?,?(?: (?!tăng|giảm|thêm)[A-Za-zÀ-ỹ]+){1,7} $/u
const IN_SHORT = /^(?: [A-Za-zÀ-ỹ]+){0,4}(?: ?\(|, (?:chiếm|tức(?: là)?|hay|tương đương) )$/u

const GIVEN = /^[^;:()]{0,60}, (?:(?!(?:of|by|to|than|rose|fell|grew|của|tăng|giảm|thêm|hơn|còn|bằng) )[A-Za-zÀ-ỹ'’-]+ ){1,6}$/u
const OR_THAT_IS = /, (?:or|that is|i\.e\.|tức|tức là|hay|chiếm|tương đương),? $/u
/** *Of the 90 million, the 30 million from members make up a third*: an amount is a part of an amount. */
const MAKES_UP = /^(?: [A-Za-zÀ-ỹ'’-]+){0,6} (?:is|are|was|were|makes? up|made up|represents?|accounts? for|chiếm|bằng) $/u

const OF_WHICH = /^[^;:()]{0,60}[,;:(–— ] ?(?:of which|of whom|of these|of them|of those|among them|trong đó(?: có)?),?(?: only| just)? ?$/

/** *9.4 billion, of which foreign firms had 8.9 billion, or 94.7 per cent* */
const OF_WHICH_HAD =
  /^[^;:()]{0,60}[,;(–—] ?(?:of|in) which,? (?:[a-zà-ỹ'’-]+ ){1,6}?(?:had|have|has|held|earned|made?|sold|took|paid|is|was|are|were|came to) $/u
const SAID_SHARE = /^[^,;:()]{0,40}(?:, (?:or|that is|accounting for|making up)| \() ?$/

/** `Of the W that answered, P (R) … and Q (S) …`; `W answered; P, or R, … and Q, or S, …`. */
export function sharesOfOne({ terms, gaps }: Layout): readonly Relation[] {
  const found: Relation[] = []
  for (let at = 0; at + 2 < terms.length; at++) {
    const whole = terms[at] as Term
    const next = terms[at + 1] as Term
    const lead = gaps[at + 1] as string
    const bare =
      /^ [^,;:()]{2,40} $/.test(lead) &&
      /^, or |^(?: [A-Za-zÀ-ỹ'’-]+){0,3} ?\(|^(?: [A-Za-zÀ-ỹ'’-]+){0,5}, (?:tức|hay|chiếm|đạt|bằng) |, (?:an?|the) [^,;:()]{0,30}(?:share|proportion|rate|percentage|turnout) of $/u.test(
        gaps[at + 2] as string,
      )
    const ofAll =
      (OF_ALL.test(gaps[at] as string) || IN_SAMPLE.test(gaps[at] as string)) &&
      (bare ||
        /^[^;:()]{0,80}, ?(?:only |just |the |there were |(?:thì |chỉ |mới |đã )?có )?$|^ [^;:()]{1,60} (?:thì |chỉ |mới |đã )?có $/u.test(
          lead,
        ))
    // *Of the 90 million, members gave 30 million, or a third*: of money, whoever gave or got it.
    const given = !ofAll && whole.kind === 'money' && GIVEN.test(lead) && OF_ALL.test(gaps[at] as string)
    const elided =
      !ofAll &&
      !given &&
      at === 0 &&
      (whole.kind === 'count' || ANSWERED.test(lead)) &&
      // *We asked 80 firms, 28 firms (35 %) …*: the noun said again counts the same.
      (next.kind === 'bare' || (next.kind === 'count' && next.unit !== '' && next.unit === whole.unit)) &&
      /^[^()]{1,60}[;:,] ?(?:and )?$/.test(lead)
    const had = !ofAll && OF_WHICH_HAD.test(lead) && SAID_SHARE.test(gaps[at + 2] as string) && !/^ in (?:19|20)/.test(gaps[at + 3] ?? '')
    const among = !ofAll && AMONG_THEM.test(lead) && IN_SHORT.test(gaps[at + 2] as string)
    if (!(ofAll || given || among || had || OF_WHICH.test(lead) || elided) || !counts(next, whole)) continue
    const noun = lead.startsWith(` ${whole.unit}`) ? whole.unit : ''
    for (let part = at + 1; part + 1 < terms.length; part++) {
      const [p, r] = [terms[part] as Term, terms[part + 1] as Term]
      const between = gaps[part + 1] as string
      const close =
        /^(?: [A-Za-zÀ-ỹ'’-]+){0,3} ?(?:\( ?|, ?or |,? or |,? that is |, ?)$|^(?: [A-Za-zÀ-ỹ'’-]+){0,6}, ?(?:tức(?: là)?|hay|chiếm|đạt|bằng|tương đương) $/u.test(
          between,
        ) ||
        (part === at + 1 && (OR.test(between) || (ofAll && p.kind === 'money' && MAKES_UP.test(between))))
      // *; in February of 36*: a whole of its own.
      if (part > at + 1 && /\b(?:of|trong|trên) $/.test(gaps[part] as string)) break
      if (!isShare(r) || isShare(p) || !counts(p, whole) || !close || !endsShare(between, gaps[part + 2] as string, noun)) continue
      if (given && !OR_THAT_IS.test(between)) break
      if (part > at + 1 && p.kind !== 'bare' && !((p.kind === 'count' || among) && p.unit === next.unit)) break
      if (
        elided &&
        !/\b(?:or|that is|i\.e\.),? $|\((?:tức |hay )?$|(?:which|that|this) makes $/.test(between) &&
        !OF_THEM.test(gaps[part + 2] as string)
      )
        break
      // Of the 40, 10 were asked and 4, or 40 per cent, came: a part may be the whole of the next.
      const others = terms.slice(at + 1, part).filter((term) => counts(p, term))
      found.push({ kind: 'share', part: p, wholes: [whole, ...others], follows: r })
    }
  }
  return found
}
