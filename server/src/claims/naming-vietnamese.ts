/**
 * Says in a Vietnamese sentence's own words what its numbers are of: *doanh thu của ngành gỗ đạt 8 tỷ USD*.
 *
 * It names what stands plainly before a verb of reaching, rising or making up, and what is counted behind a number; no other.
 */
import type { Figure } from './claim.ts'
import type { Found } from './naming-words.ts'
import type { Clause } from './noun-phrase.ts'

const LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i

/** Tells whether a sentence is Vietnamese by its letters. */
export function isVietnamese({ tokens, range }: Clause): boolean {
  return LETTERS.test(tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1]).normalize('NFC'))
}

const REACHING =
  /^(.*?)\s(?:(?:đã|sẽ|chỉ|ước|ước tính|dự kiến|có thể|cũng|phấn đấu|hiện|tiếp tục)\s)*(đạt|là|lên|ở mức|chạm|cán|vượt|tăng|giảm|chiếm|tăng trưởng)(?:\s(?:lên|xuống|tới|đến|mức|mốc|thêm|trên|hơn|gần|khoảng|ở|trưởng|được))*$/

/** Names a figure of a Vietnamese sentence; undefined where the sentence does not do so plainly. */
export function nameInVietnamese(figure: Figure, clause: Clause): Found | undefined {
  const { quantity, at, part } = figure
  if (quantity.kind === 'count') {
    const counted =
      textBetween(clause, at.to, clause.range.to).split(/[,;:()“”"]|\s(?:và|trong|được|đã|là|có|với|tại|ở|cho|vào)\s/)[0] ?? ''
    const noun = [quantity.unit, counted.startsWith(quantity.unit) ? counted.slice(quantity.unit.length) : counted].join(' ')
    return named('số lượng', noun)
  }
  if (quantity.kind === 'rank' || quantity.kind === 'times' || quantity.kind === 'duration') return undefined
  const before = lastPart(textBetween(clause, clause.range.from, at.from))
  const [, subject = '', verb = ''] = REACHING.exec(before) ?? []
  const name = split(subject.replace(/^(?:trong đó|theo đó|riêng|còn|và|nhưng)\s/i, ''))
  if (name === undefined) return undefined
  if (verb === 'chiếm') {
    const whole = textBetween(clause, at.to, clause.range.to).split(/[,;:.()]|\s(?:và|trong khi)\s/)[0] ?? ''
    return whole.trim() === '' ? undefined : named(`tỷ trọng trong ${whole.trim()}`, subject)
  }
  const growth = part === 'growth' || part === 'delta'
  // *Tốc độ tăng trưởng của …* names its growth itself.
  if (!growth || /tăng trưởng|tốc độ/i.test(`${name.measure} ${name.subject}`)) return name
  return { ...name, measure: `tăng trưởng ${name.measure}`, base: name }
}

/** What stands behind the last mark or word that opens a clause. */
function lastPart(text: string): string {
  return (text.split(/[,;:()“”"–]|\s(?:khi|thì|mà|nhưng|rằng|do|vì|và)\s/).at(-1) ?? '').trim()
}

/** *Doanh thu của ngành gỗ*: what is measured stands first, of what behind `của`, else behind its first two syllables. */
function split(text: string): Found | undefined {
  const place = /\s(?:của |ở |tại )?(Việt Nam|cả nước)$/u.exec(text)
  const rest = place === null ? text.trim() : text.slice(0, place.index).trim()
  const [measure = '', ...of] = rest.split(/\s(?:của|từ)\s/)
  const words = measure.split(/\s+/)
  const subject = of.length > 0 ? of.join(' ') : words.slice(2).join(' ')
  const found = named(of.length > 0 ? measure : words.slice(0, 2).join(' '), subject === '' ? measure : subject)
  return found === undefined ? undefined : { ...found, place: place?.[1] ?? '' }
}

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
    .replace(/\s(?:trong|vào|của|tính đến)\s*$/, '')
    .trim()
}
