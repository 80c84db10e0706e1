/**
 * Tells which words of a Vietnamese clause only lead to what it tells, or say how: *tôi xin báo cáo rằng*, *chính thức*.
 *
 * In: the words that nothing explains. Out: those of them that restrict something. It knows no subject, and reads no denial: a clause
 * that denies or hopes is no such lead.
 */
import { AIM, EXPECT, isClass, TELLING } from '../claims/lexicon.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import type { Unexplained } from './explain.ts'

/** Leaves out the words of a frame that `range` opens with, and adverbs of two syllables. */
export function unframed(found: readonly Unexplained[], tokens: Tokens, range: TokenRange): readonly Unexplained[] {
  const { text, start, end, word } = tokens
  const from = start[range.from] as number
  const opening = text.slice(from, Math.min(end[range.to - 1] as number, from + FRAME_REACH))
  const told = FRAME.exec(opening) ?? PLAN.exec(opening) ?? SPEAKER.exec(opening) ?? COMMENT.exec(opening)
  const frame = told === null ? -1 : from + told[0].length
  return found.filter(({ token }) => {
    const at = start[token] as number
    if (at < frame || isAdverb(text, at, end[token] as number)) return false
    // *Bộ khẳng định rằng*, *Bộ kỳ vọng rằng*; *cho rằng* opines.
    return word[token] !== THAT || word[token - 1] === HELD || !isClass(tokens, token - 1, TELLING | AIM | EXPECT)
  })
}

const THAT = intern('rằng')
const HELD = intern('cho')
const FRAME_REACH = 100
const FRAME =
  /^(?:(?:nhưng|và|song|thưa|tôi|chúng tôi|ta|chúng ta|ai|nhiều người|người ta|mọi người|có người|cũng|đều|vẫn|thường|đã|từng|xin|phải|cần|có thể|nên|hãy|muốn|được|phép|trân trọng|vui mừng) )*(?:báo cáo|thông báo|nói|nhắc|nhớ|biết|thấy|khẳng định|nhấn mạnh|ghi nhận|thừa nhận|lưu ý|bổ sung|bảo|rằng)(?: (?:lại|thêm|rõ|luôn))?(?: (?:với|để) (?![^.,;:()\d]*(?: của | tại | ở ))[^.,;:()\d]{2,30}?)?(?: rằng)?(?![A-Za-zÀ-ỹ])/iu

/** *Chiến lược phát triển đặt mục tiêu*: a plan that sets what follows. */
const PLAN =
  /^(?:theo )?(?:chiến lược|chương trình|đề án|nghị quyết|quyết định|chỉ thị|văn bản|quy hoạch|kế hoạch)(?: (?:phát triển|quốc gia|hành động|này|(?:đầu |cuối )?năm \d{4}|của bộ(?: [^\s,;:.()\d]+){0,7}?|của (?:thủ tướng )?chính phủ))*(?= (?:cũng |còn |đã )?(?:đặt|đề ra|xác định|giao|nêu|phấn đấu|hướng|dự kiến|yêu cầu)(?![A-Za-zÀ-ỹ]))/iu

/** *Điều đáng mừng là*, *nổi bật là*: what is thought of what follows. */
const COMMENT = /^(?:(?:và|nhưng|song) )?(?:(?:điều|điểm|tin) )?(?:đáng|nổi bật|quan trọng|vui|mừng)(?: [a-zà-ỹ]+){0,2} là(?= )/iu

/** *Ông Trần Văn Minh cho biết*: who tells it. */
const SPEAKER =
  /^(?:(?:[Nn]hưng|[Vv]à|[Ss]ong) )?(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|(?:PGS|GS|TS|ThS)[.,]? ?(?:TS\.?)?) ?(?:[A-ZÀ-ỴĐ][a-zà-ỹđ]* ){1,5}(?:(?:cũng|còn|đã|vừa|từng|lại) ){0,2}(?:cho biết|cho hay|báo cáo|trình bày|nói|nhắc|kể|khẳng định|nhấn mạnh|chia sẻ|thông tin|thông báo|tiết lộ|lưu ý|bổ sung|phân tích|nêu|dẫn số liệu|chỉ ra)(?: (?:lại|rõ|thêm|cho thấy))?(?: rằng)?(?![A-Za-zÀ-ỹ])/u

/** The syllables at `from` are one of an adverb's, with those beside them. */
function isAdverb(text: string, from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 10), to + 10)
  const at = Math.min(10, from)
  for (const match of around.matchAll(ADVERBS)) if (match.index <= at && at < match.index + match[0].length) return true
  return false
}

const ADVERBS =
  /(?<![A-Za-zÀ-ỹ])(?:nào là|cụ thể|tỷ (?:lệ|trọng) (?:này|đó|ấy)|đủ sức|đủ khả năng|có khả năng|liền kề|chính thức|thực sự|thật sự|quả thật|nhìn chung|nói chung|bất ngờ|dễ dàng|rốt cuộc|lập tức|nhờ vậy|như vậy|do vậy|vì vậy|vì thế|xấp xỉ|ngót nghét|suýt soát|áng chừng|vỏn vẹn|tích cực|ổn định|vững vàng|ngoạn mục|dừng lại|dừng ở|khép lại|rơi vào|bứt lên|chạm ngưỡng)(?![A-Za-zÀ-ỹ])/giu
