/**
 * Tells where a label over numbers, or in front of them, says that they are not those of the whole, or not so: *other countries*, *our members*,
 * *in a low case*, *before the revision*.
 *
 * In: the words of a caption, a lead-in, or the label that an item opens with. Out: the words that say so.
 */
import type { Reading } from '../claims/claim.ts'
import type { AliasMatch } from '../knowledge/model.ts'
import { MARK, type TokenRange, type Tokens } from '../reading/token.ts'
import { hasVerb } from './verbs.ts'

/** The words of a caption or lead-in that move all of its numbers elsewhere. */
export function notOfWhole(text: string, isCaption: boolean): string | undefined {
  return (isCaption ? NOT_THE_LEVEL.exec(text)?.[0] : undefined) ?? firstOf(OF_OTHERS, text)?.[0]
}

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found !== null) return found
  }
  return undefined
}

/** A label has no more tokens. */
const LABEL_TOKENS = 12

/** The words of a label that move what it is over elsewhere, where no name explains them. */
export function apartIn({ tokens }: Pick<Reading, 'tokens'>, range: TokenRange, matches: readonly AliasMatch[]): string | undefined {
  if (range.to - range.from > LABEL_TOKENS || range.to <= range.from) return undefined
  const from = tokens.start[range.from] as number
  const label = tokens.text.slice(from, tokens.end[range.to - 1])
  const found = firstOf(APART, label)
  if (found === undefined) return undefined
  const start = from + found.index
  const end = start + found[0].length
  const isNamed = matches.some(
    (match) => (tokens.start[match.from] as number) <= start && (tokens.end[match.to - 1] as number) >= end && isMeasured(match),
  )
  return isNamed ? undefined : found[0]
}

function isMeasured({ concepts }: AliasMatch): boolean {
  return concepts.some(({ kind }) => kind === 'subject' || kind === 'indicator')
}

/** The label that a text opens with: what stands before its first colon, or a first sentence that has no verb. No amount stands in it. */
export function openingLabel({ tokens, sentences, quantities }: Reading): TokenRange | undefined {
  const first = sentences[0]?.tokens
  if (first === undefined) return undefined
  let to = first.from
  while (to < first.to && to - first.from <= LABEL_TOKENS && !isColon(tokens, to)) to++
  const range = { from: first.from, to: isColon(tokens, to) ? to : first.to }
  if (range.to === tokens.count || (range.to === first.to && (sentences.length < 2 || hasVerb(tokens, range)))) return undefined
  const end = tokens.end[range.to - 1] ?? 0
  return quantities.some(({ start, kind }) => start < end && kind !== 'count' && kind !== 'bare') ? undefined : range
}

function isColon(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === MARK && tokens.text.charAt(tokens.start[index] as number) === ':'
}

/** *Growth in US$*, *December of each year*, *as first published*, *what the opposition claims*, *needed to reach the goal*. */
const NOT_THE_LEVEL =
  /(?:growth|changes?|increases?|rise|differences?|mức tăng|tăng thêm|thay đổi|chênh lệch)(?:,| in|\s*\() ?(?:US\$|USD|\$|€|EUR|VND|billion|million|tỷ|triệu)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|quarter|half|month|week|day) of (?:each|every|the) year\b|\bas (?:first|originally|previously|initially) (?:published|reported|released|stated|estimated)\b|(?<![A-Za-zÀ-ỹ])(?:(?:công bố|ước tính) lần đầu|số liệu (?:sơ bộ|ban đầu)|tháng \d+ hằng năm|cần có để)(?![A-Za-zÀ-ỹ])|\bclaim(?:s|ed)?\b|\b(?:needed|required|necessary) (?:to|for)\b/iu

/** Whose numbers a table has that are not those of the whole, or not so. */
const OF_OTHERS = [
  // Targets of the provinces, for members, in the north; but *exports by region* only divides them
  /\b(?:of|for|in|among) (?:the |its |our |their |some |other |individual )?(?:[a-z]+ )?(?:provinces?|cities|counties|districts|regions|towns|members|opposition|rivals|others|association|sample|survey|north|south|east|west|pilot)\b/i,
  // Targets of the previous plan, in the draft of 2021, that were dropped
  /\b(?:previous|former|old|earlier|outgoing|last) (?:[a-z]+ )?(?:plan|strategy|programme|directive|government|version|draft)\b|\bdraft of\b|\b(?:dropped|abandoned|withdrawn|rejected|hypothetical|illustrative|fictitious)\b/i,
  // What the opposition wants, what a bank expects
  /\bwhat (?:the |an? )?(?:opposition|critics|rivals|banks?|analysts|members|provinces|others|unions?) (?:wants?|expects?|hopes?|asks?|sees?|plans?|aims?)\b/i,
  // Missing to the target, share of the target reached, targets for new firms
  /\b(?:missing|shortfall|distance|gap) to\b|\bshare of the [^,;]{0,24}targets?\b|\b(?:of|for) new [a-z]+s\b/i,
  // Increase by 2025
  /^(?:(?:table|figure|bảng|hình) ?[\dA-Z.]*[.:–-]? )?(?:increase|rise|change|growth|mức tăng|tăng thêm)s? (?:by|to|until|from|đến) (?!.*(?:%|per ?cent))/iu,
  /(?<![A-Za-zÀ-ỹ])(?:của (?:các )?(?:tỉnh|địa phương|hội viên|hiệp hội)|(?:kế hoạch|chương trình|chiến lược) (?:trước|cũ)|dự thảo|đã (?:bỏ|hủy)|giả định|minh họa|còn thiếu|tỷ lệ hoàn thành|mẫu khảo sát|bình quân (?:mỗi|một|trên)|doanh nghiệp mới|(?:kịch bản|phương án) (?:thấp|cao|cơ sở|trung bình|lạc quan|bi quan)|miền (?:bắc|trung|nam))(?![A-Za-zÀ-ỹ])/iu,
]

const APART = [
  // The ten largest firms together, other countries, small and medium-sized firms
  /\b(?:other|another|neighbou?ring|foreign|state-owned|private|public|small|smaller|medium|medium-sized|large|larger|largest|big|biggest|top|leading|pilot|typical|selected|some|few|remaining|certain|several|poorest|richest)\b[^,;:.]{0,24}?\b(?:countr(?:y|ies)|nations?|economies|neighbours?|states?|firms?|companies|enterprises?|businesses|provinces?|count(?:y|ies)|cities|towns|regions?|districts?|producers|exporters)\b|\b(?:other|another|remaining) (?:sector|industr|group|field|branch|product)/i,
  // Our members, respondents
  /\b(?:our|my) (?:own )?(?:members?|clients?|customers?|sample|survey|panel|readers?|region|province|city|town|district|company|firm|group)\b|\b(?:members|respondents|opposition)\b/i,
  // The South, in the region alone
  /^\W*(?:in |for |of |among |across )?(?:the |this |one |each |every )?(?:(?:far )?north|south|east|west|cent(?:re|er)|region|delta|highlands|coast|province|capital|city|asean|asia|europe)(?: alone| only)?\W*$/i,
  // Wrong numbers, made-up examples, the first draft, before the revision
  /\b(?:(?:wrong|false) (?:numbers?|figures?|data|values?|claims?|statements?)|untrue|incorrect|made[- ]up|invented|fictitious|fictional|imaginary|hypothetical|illustrat\w+|exercise|quiz|suppos(?:e|ing)|imagine|rumou?rs?|withdrawn|superseded|discarded|errors?|mistakes?|typos?|(?:first|earlier|previous|old|original) (?:draft|version|definition|method|count|edition)s?|(?:before|until) (?:the |its |their )?(?:revision|correction)|would have|(?:did|do|does|should|must|may|can|could|need)(?:n['’]t| not) (?:say|be|use|quote|cite|print))\b|(?<!for )\bexamples?\b/i,
  /\b(?:low|high|worst|best|base|likely|pessimistic|optimistic)[- ]case\b|\bscenarios?\b|^\W*if .*\b(?:had|were)\b/i,
  // Per province, on average, in constant prices, not counting hardware, what was added
  /\bper (?:province|region|worker|firm|company|enterprise|head|capita|person|employee|inhabitant)\b|\b(?:on|an) average\b|\b(?:average|mean|median) of\b|\b(?:constant|real) (?:prices|terms)\b|\babsolute (?:numbers|terms|figures|amounts)\b|\b(?:was|were) added\b|\b(?:lost|missing) (?:in|to|by)\b|\bshortfall\b|\b(?:excluding|except|without|not counting|not including)\b|\b(?:first|second) half\b|\bhalf[- ]year\b|(?:market|ware|[a-z]{3}s) (?:alone|only)\W*$/i,
  // What a bank expected, how others count
  /^\W*(?:what|how|as) (?:the |an? |our )?(?:[a-z]+ )?(?:opposition|critics?|rivals?|banks?|analysts?|members?|provinces?|others|unions?|countries|readers?)\b|\b(?:in|by|of) (?:the )?(?:second|third|fourth|last) quarter\W*$/i,
  /(?<![A-Za-zÀ-ỹ])(?:(?:ở|tại) các nước|(?:nước|tỉnh|ngành|nhóm) khác|nước láng giềng|miền (?:bắc|trung|nam)|hội viên|mỗi (?:tỉnh|người|lao động|doanh nghiệp)|bình quân|trung bình(?! cao| thấp)|doanh nghiệp (?:nhỏ|vừa|lớn nhất|tư nhân|nhà nước|nước ngoài)|(?:một|các) tỉnh (?:thí điểm|điển hình|lớn|nhỏ)|giả (?:định|sử)|minh họa|kịch bản|phương án|nhầm|(?:con )?số (?:[a-zà-ỹ]+ )?sai|sai (?:số|sót)|lỗi|tin đồn|bản thảo|dự thảo|(?:định nghĩa|cách tính|phương pháp) cũ|trước (?:khi )?điều chỉnh|rút lại|(?:không|chưa) (?:kể|tính|nên dùng)|(?:chỉ|riêng) thị trường|trừ doanh nghiệp|phần tăng thêm|giá (?:so sánh|cố định)|số tuyệt đối|mẫu khảo sát|nửa (?:đầu |cuối )?năm|(?:6|sáu) tháng|của (?:một |các )?(?:ngân hàng|bạn đọc))(?![A-Za-zÀ-ỹ])|^\W*(?:khu vực |vùng )?(?:asean|châu á|đông nam á|quý (?:[1-4]|i{1,3}|iv))\W*$/iu,
]
