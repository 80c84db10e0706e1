/**
 * Tells Vietnamese words that the lexicon knows by one syllable from the words of two that they stand in, and what they say of time.
 */
import { NUMBER, type TokenRange, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'

const TAKES_IN = internAll('đạt thu')

/** A Vietnamese verb tells no time by itself. */
export function isTenseless(tokens: Tokens, index: number): boolean {
  return TAKES_IN.has(tokens.word[index] as number)
}

const GOAL = intern('mục')
const PLAN = intern('hoạch')
const FORE = intern('dự')
const TELLS = intern('báo')
const SETTING: ReadonlySet<number> = internAll('đặt ra giao đang vẫn')

/** `mục tiêu`, `kế hoạch`, `dự báo` as nouns: a plan or forecast of whatever time, where nothing sets it now. */
export function isVietnameseNoun(tokens: Tokens, index: number, segment: TokenRange): boolean {
  const word = tokens.word[index]
  if (word === FORE) return index === segment.from && tokens.word[index + 1] === TELLS
  const before = index - (word === PLAN ? 2 : 1)
  return (word === GOAL || word === PLAN) && !(before >= segment.from && SETTING.has(tokens.word[before] as number))
}

const WHEN = internAll('khi lúc hồi ngày thuở')
const THAT_TIME = internAll('ấy đó')

/** *Khi ấy*, *hồi đó*, *bấy giờ*, *trước đây*, *từng*: what is told of a time that is over. */
export function isBackThen(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index] as number
  if (word === ONCE) return true
  const next = tokens.word[index + 1] as number
  return (WHEN.has(word) && THAT_TIME.has(next)) || (word === THOSE && next === HOURS) || (word === FORMERLY && next === HERE)
}

const ONCE = intern('từng')
const THOSE = intern('bấy')
const HOURS = intern('giờ')
const FORMERLY = intern('trước')
const HERE = intern('đây')

const ISSUES = internAll('ra hành bố duyệt qua lập ký')
const YEAR = intern('năm')
const WHEN_IN = internAll('đầu cuối giữa trong hồi từ vào tháng')

/** *Kế hoạch đưa ra đầu năm 2023 đặt mục tiêu …*: a plan that says when it was made tells of that time. */
export function isIssued(tokens: Tokens, index: number, to: number): boolean {
  if (!ISSUES.has(tokens.word[index] as number)) return false
  let next = index + 1
  while (next < to && (WHEN_IN.has(tokens.word[next] as number) || (tokens.kind[next] === NUMBER && tokens.word[next - 1] === MONTH)))
    next++
  return next + 1 < to && tokens.word[next] === YEAR && (tokens.kind[next + 1] === NUMBER || tokens.word[next + 1] === AGO)
}

const MONTH = intern('tháng')
const AGO = intern('ngoái')

const HAS = intern('có')

/** *8 tỉnh có doanh thu trên 1 tỷ*: what a number counts *has*, and no word tells that it is a clause behind the noun. */
export function isCountedWith(tokens: Tokens, { from, to }: TokenRange): boolean {
  let index = from
  while (index < to && tokens.kind[index] === WORD && BOUNDS.has(tokens.word[index] as number)) index++
  if (tokens.kind[index] !== NUMBER) return false
  for (index++; index < to; index++) {
    if (tokens.word[index] === HAS) return true
    if (tokens.kind[index] === NUMBER) return false
  }
  return false
}

const BOUNDS = internAll('ít nhất tối thiểu trên hơn khoảng gần tối đa')

const DOANH = intern('doanh')
const THU = intern('thu')

/** The second syllable of `doanh thu`, revenue, which by itself is a verb: takes in. */
export function isRevenue(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.word[index] === THU && tokens.word[index - 1] === DOANH
}

const MUST = intern('phải')
const REACH = intern('đạt')
const ONLY = intern('chỉ')
const MARKED = intern('tiêu')
const GIVEN: ReadonlySet<number> = internAll('cả năm là được đến cho của đề đặt')

/** `phải đạt`, `chỉ tiêu cả năm là`, `giao chỉ tiêu`: a target; by itself the two words may also be any figure of a table. */
export function setsTarget(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let index = from; index + 1 < to; index++) {
    if (tokens.word[index] === MUST && tokens.word[index + 1] === REACH) return true
    if (tokens.word[index] === ONLY && tokens.word[index + 1] === MARKED)
      return (
        (index + 2 < to && GIVEN.has(tokens.word[index + 2] as number)) || (index > from && SETTING.has(tokens.word[index - 1] as number))
      )
  }
  return false
}

/** Syllables that plan or expect by themselves, with those behind (`only`: these alone leave them so) or before which they are of another word. */
const OTHERWISE: ReadonlyMap<
  number,
  { readonly after: ReadonlySet<number>; readonly before: ReadonlySet<number>; readonly only?: ReadonlySet<number> }
> = new Map(
  (
    [
      ['triển', 'phát', 'khai lãm'],
      ['dự', 'tham can', 'án thảo toán thầu họp khán hội lễ thi phòng trữ luật'],
      ['hướng', 'xu khuynh phương định', 'dẫn'],
      ['mục', 'hạng danh đề tiểu khoản', 'lục'],
      ['hoạch', 'thu', ''],
      ['vọng', 'thất tuyệt vô', ''],
      ['yêu', 'theo ứng các những mọi đạt với', 'thích mến nước thương quý'],
      ['phấn', '', '', 'đấu'],
      ['cam', '', '', 'kết đoan'],
    ] as const
  ).map(([word, after, before, only]) => [
    intern(word),
    { after: internAll(after), before: internAll(before), ...(only === undefined ? {} : { only: internAll(only) }) },
  ]),
)

/** *Phát triển*, *dự án*, *hạng mục*, *xu hướng*, *phấn khởi*: nothing is planned or expected, though one syllable alone would say so. */
export function isOfOtherWord({ word, kind }: Tokens, index: number): boolean {
  const other = OTHERWISE.get(word[index] as number)
  if (other === undefined) return false
  const before = index > 0 && kind[index - 1] === WORD ? (word[index - 1] as number) : -1
  const next = kind[index + 1] === WORD ? (word[index + 1] as number) : -1
  return other.only === undefined ? other.after.has(before) || other.before.has(next) : !other.only.has(next)
}
