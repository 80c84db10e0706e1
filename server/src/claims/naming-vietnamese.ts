/**
 * Says in a Vietnamese sentence's own words what its numbers are of: *doanh thu của ngành gỗ đạt 8 tỷ USD, tăng 5%*.
 *
 * It names what stands plainly before a verb of reaching, rising or making up, and what is counted behind a number; where nothing stands
 * there, a number goes on with the one before.
 */
import type { Figure } from './claim.ts'
import { type FigureName, type Found, growthOf, type Named } from './naming-words.ts'
import type { Clause } from './noun-phrase.ts'

const LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i

/** Tells whether a sentence is Vietnamese by its letters. */
export function isVietnamese({ tokens, range }: Clause): boolean {
  return LETTERS.test(tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1]).normalize('NFC'))
}

const REACHING =
  /^(.*?)(?:^|\s)(?:(?:đã|sẽ|chỉ|ước|ước tính|dự kiến|có thể|cũng|đều|vẫn|phấn đấu|hiện|tiếp tục|lại|đạt|ghi nhận)\s)*(đạt|là|lên|ở mức|chạm|cán|vượt|tăng|giảm|chiếm|tăng trưởng|thu về|mang về|đem về|ghi nhận|còn|ước)(?:\s(?:lên|xuống|tới|đến|mức|mốc|thêm|trên|hơn|gần|khoảng|ở|trưởng|được|còn|nhẹ|mạnh|cao|nhanh|đáng kể|tương ứng|đạt|là|kỷ lục|trung bình))*$/
/** What opens a part of a sentence, and names nothing. */
const OPENING =
  /^(?:(?:trong đó|theo đó|nhờ đó|cụ thể|đặc biệt|đáng chú ý|trong khi(?: đó)?|tuy nhiên|riêng|còn|và|nhưng|với|về|tính chung|tính|lũy kế|luỹ kế|tính lũy kế|tính luỹ kế|cộng dồn|lần lượt|đưa|nâng|giúp|mức|tốc độ|tức|tương đương|bình quân|đến nay|hiện nay)(?=\s|$)[\s,]*)+/i
/** A verb that ends what a sentence is about. */
const VERB =
  /\s(?:đã|sẽ|ước|đều|vẫn|cũng|tiếp tục|ghi nhận|đạt|tăng|giảm|bứt phá|duy trì|mang về|thu về|chiếm|vượt|giữ|có|là|được|đang|còn)(?=\s|$)/

/** Names a figure of a Vietnamese sentence; undefined where the sentence does not do so plainly. */
export function nameInVietnamese(figure: Figure, clause: Clause, last: Named | undefined): Found | undefined {
  const { quantity, at, part, sentence } = figure
  if (quantity.kind === 'count') {
    const counted =
      textBetween(clause, at.to, clause.range.to).split(/[,;:()“”"]|\s(?:và|trong|được|đã|là|có|với|tại|ở|cho|vào)\s/)[0] ?? ''
    const noun = [quantity.unit, counted.startsWith(quantity.unit) ? counted.slice(quantity.unit.length) : counted].join(' ')
    return named('số lượng', noun)
  }
  if (quantity.kind === 'rank' || quantity.kind === 'times' || quantity.kind === 'duration') return undefined
  const before = last?.figure.sentence === sentence ? last : undefined
  const start = before?.figure.at.to ?? clause.range.from
  // *Đạt trên 5*: the verb is read as a part of the number.
  const core = coreAt(figure, clause)
  const parts = partsOf(textBetween(clause, start, core))
  const own = parts.at(-1) ?? ''
  // *(Cùng kỳ năm trước tăng 5 %)*: of another time.
  if (/cùng kỳ|so với/i.test(own)) return undefined
  const [, told = '', verb = ''] = REACHING.exec(own) ?? []
  const behind = placeBehind(clause, at.to)
  // *Tăng 5% ở Norland và 4% ở Eastham*.
  if (/^(?:(?:ở|tại|với|sang|đối với) .*)?và$/.test(own) && behind !== '' && before?.figure.quantity.kind === quantity.kind)
    return { ...before.name, place: behind, base: { ...before.base, place: behind } }
  if (verb === '') return broughtIn(own, parts, before)
  const opened = OPENING.exec(told)?.[0] ?? ''
  const subject = told.slice(opened.length).trim()
  if (verb === 'chiếm') {
    const whole = textBetween(clause, at.to, clause.range.to).split(/[,;:.()]|\s(?:và|trong khi)\s/)[0] ?? ''
    const of = subject !== '' || before === undefined ? subject : `${before.base.measure} ${before.base.subject}`
    return whole.trim() === '' ? undefined : named(`tỷ trọng trong ${whole.trim()}`, of)
  }
  const isAmong = /trong đó|riêng|còn/i.test(opened) || /(?:^|[,;:(]\s?)trong đó$/i.test(parts.at(-2) ?? '')
  const name = subject === '' ? goneOn(parts.slice(0, -1), before) : nameOf(subject, isAmong, before)
  if (name === undefined) return undefined
  const of = { ...name, place: name.place === '' ? behind : name.place }
  // *Giảm còn 5 %*: what it has come to.
  const isReached = /\s(?:còn|xuống|lên)(?: (?:mức|tới|đến|khoảng|gần|hơn|trên))*$/.test(own)
  const moves = part === 'growth' || part === 'delta' || (quantity.kind === 'percent' && /^(?:tăng|giảm)/.test(verb))
  const growth = moves && !isReached
  // *Tốc độ tăng trưởng của …* names its growth itself.
  if (!growth || /tăng trưởng|tốc độ/i.test(`${of.measure} ${of.subject}`))
    return { ...of, base: of, ...(isReached ? { reached: true } : {}) }
  return { ...growthOf(of), measure: `tăng trưởng ${of.measure}`, ...(verb === 'giảm' ? { falling: true } : {}) }
}

/** *Ngành gỗ thu về lợi nhuận 5*, *với doanh thu 5*: what is measured stands between the verb and the number. */
function broughtIn(own: string, parts: readonly string[], before: Named | undefined): FigureName | undefined {
  const [, who = '', , what = ''] =
    /^(?:(.+?)\s)?(với|thu về|mang về|đem về|ghi nhận|đạt|có)\s(.+?)(?:\s(?:trên|hơn|gần|khoảng|là))*$/.exec(own) ?? []
  if (!/^\S+(?: \S+){1,3}$/.test(what) || !(MEASURE.test(what) || (who !== '' && /^(?:nguồn|số|mức) /.test(what)))) return undefined
  const subject = (who.split(VERB)[0] ?? '').replace(OPENING, '')
  const of = subject !== '' ? subject : goneOn(parts.slice(0, -1), before)?.subject
  return of === undefined ? undefined : { measure: what, subject: of, place: '' }
}

/** Where the number itself begins. */
function coreAt({ at, quantity }: Figure, { tokens }: Clause): number {
  let index = at.from
  while (index < at.to && (tokens.end[index] as number) <= quantity.core.start) index++
  return index
}

/** The parts of a text between marks and the words that open a clause. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/[,;:()“”"–]|\s(?:khi|thì|mà|nhưng|rằng|do|vì)\s|(?:^|\s)(?=đưa\s(?!ra\s))/)
  // *Doanh thu đạt 5 và chi phí đạt 4*: what a verb stands before *và* is a clause.
  const clauses = parts.flatMap((part) => (VERB.test(part.split(/\svà\s/)[0] ?? '') ? part.split(/\svà\s/) : [part]))
  const joined: string[] = []
  for (const part of clauses.map((one) => one.trim())) {
    const open = joined.at(-1) ?? ''
    // *Giá trị cam, bưởi và chanh đạt 5*: a comma within a list.
    const isList = MEASURE.test(open) && !VERB.test(open) && /^\p{Ll}[^,]*\svà\s/u.test(part) && !OPENING.test(part)
    if (isList) joined[joined.length - 1] = `${open}, ${part}`
    else joined.push(part)
  }
  return joined
}

/** *Doanh thu đạt 5, tăng 4 %*: what the number before is of, or what the part before is about. */
function goneOn(parts: readonly string[], before: Named | undefined): Found | undefined {
  if (before !== undefined && !parts.some((part) => VERB.test(part))) return before.base
  const topic = parts.findLast((part) => VERB.test(part) && !/\d/.test(part) && part.split(' ').length > 3)
  const text = (topic === undefined ? '' : (topic.split(VERB)[0] ?? '')).replace(OPENING, '')
  return nameOf(text, false, before) ?? before?.base
}

/** *Tôm đạt 5*, *sang Norland tăng 4 %*, where what is measured is told before: of this one. */
function nameOf(subject: string, isAmong: boolean, before: Named | undefined): FigureName | undefined {
  const isTo = /^(?:sang|ở|tại|từ|đối với|với) \p{Lu}/u.test(subject)
  const isShort = subject.split(' ').length < 2 || (isAmong && subject.split(' ').length < 6 && !MEASURE.test(subject))
  if ((isTo || isShort) && before !== undefined) return { measure: before.base.measure, subject, place: '' }
  return split(subject)
}

const MEASURE =
  /^(?:kim ngạch|xuất khẩu|nhập khẩu|sản lượng|doanh thu|giá trị|tổng|số|tỷ lệ|diện tích|năng suất|giá|lượng|vốn|chi|thu|lợi nhuận|chỉ số|khối lượng|thu nhập|dân số|tiêu thụ|sản xuất)/i

/** *Tăng 5% ở Norland*: where. */
function placeBehind(clause: Clause, from: number): string {
  const behind = textBetween(clause, from, clause.range.to)
  return /^(?:ở|tại|với|đối với|sang) (\p{Lu}[A-Za-zÀ-ỹ]*(?: \p{Lu}[A-Za-zÀ-ỹ]*)*)/u.exec(behind)?.[1] ?? ''
}

/** *Doanh thu của ngành gỗ*: what is measured stands first, of what behind `của`, else behind its first two syllables. */
function split(text: string): Found | undefined {
  const place = /\s(?:của |ở |tại )?(Việt Nam|cả nước)$/u.exec(text)
  const rest = place === null ? text.trim() : text.slice(0, place.index).trim()
  const [measure = '', ...of] = rest.split(/\s(?:của|từ)\s/)
  const words = measure.split(/\s+/)
  const first = LONG.exec(measure)?.[0].split(' ').length ?? 2
  const subject = of.length > 0 ? of.join(' ') : words.slice(first).join(' ')
  const found = named(of.length > 0 ? measure : words.slice(0, first).join(' '), subject === '' ? measure : subject)
  return found === undefined ? undefined : { ...found, place: place?.[1] ?? '' }
}

/** What is measured by more than two syllables. */
const LONG =
  /^(?:(?:tổng )?kim ngạch (?:xuất nhập khẩu|xuất khẩu|nhập khẩu)|(?:tổng )?vốn đầu tư|tổng mức bán lẻ|giá trị (?:sản xuất|xuất khẩu|nhập khẩu)|thu nhập bình quân)(?= |$)/i

function named(measure: string, subject: string): Found | undefined {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const first = plain(measure)
  const what = /^\p{Lu}\p{Ll}/u.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first
  const of = plain(subject).replace(/[.…]+$/, '')
  const isLong = of.split(' ').length > 12
  return what.split(' ').length < 2 || of === '' || isLong || !/^[A-Za-zÀ-ỹ]/u.test(of) || /\d/.test(what)
    ? undefined
    : { measure: what, subject: of, place: '' }
}

/** The text between two tokens without its periods. */
function textBetween({ tokens, isDated }: Clause, from: number, to: number): string {
  let text = ''
  for (let index = from; index < to; index++) {
    if (isDated(index)) continue
    const gap = index > from && (tokens.start[index] as number) > (tokens.end[index - 1] as number) ? ' ' : ''
    text += gap + tokens.text.slice(tokens.start[index], tokens.end[index])
  }
  return text
    .normalize('NFC')
    .replace(/\s(?:trong|vào|của|tính đến)(?=\s*(?:$|,))/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
