/**
 * What cards, hints and charts say beside facts themselves, in the writer's language.
 */
import type { Analysis } from '../analysis.ts'
import { messageLanguageOf } from '../checks/settings.ts'
import { type Words, wordsIn } from '../checks/words.ts'
import type { Agent } from '../knowledge/model.ts'
import type { Status } from '../reading/status.ts'
import { QUOTED_WORDS_AT_LEAST } from '../resolve/quotes.ts'
import type { Likeness } from '../resolve/recognise.ts'

/** The words of one language. Arguments are put in as they are given, marked up or not. */
export interface CardWords {
  /** What findings say in the same language: dates, periods. */
  readonly say: Words
  readonly notChecked: string
  readonly couldBe: string
  readonly status: Readonly<Record<Status, string>>
  /** The heads of the table: period, value, status, source. */
  readonly heads: readonly [string, string, string, string]
  readonly likeness: Readonly<Record<Likeness, string>>
  setBy(issuer: string): string
  issuedBy(issuer: string): string
  by(period: string): string
  draftSays(text: string): string
  draftAgrees(text: string): string
  sourceHas(text: string, value: string): string
  noSource(key: string): string
  /** Heads the card of a quotation; null for a source's own words. */
  wordsOf(speaker: string | null, direct: boolean): string
  gist(gist: string): string
  givesThemTo(speaker: string): string
  /** What somebody is, where no office of theirs is known. */
  readonly agents: Readonly<Record<Agent['kind'], string>>
  /** When an office was held; empty where that is not known. */
  held(from: string | undefined, to: string | undefined): string
  readonly saidBefore: string
  /** What a citation key stands for that no pack has. */
  readonly ownDocument: string
  chart(first: readonly [value: string, period: string], last: readonly [string, string], highest: readonly [string, string]): string
  /** Why something was not checked, as the stages say it in English. */
  reason(english: string): string
}

const ENGLISH: CardWords = {
  say: wordsIn('en'),
  notChecked: 'Not checked',
  couldBe: 'It could be:',
  status: { actual: 'actual', estimate: 'estimate', forecast: 'forecast', target: 'target' },
  heads: ['Period', 'Value', 'Status', 'Source'],
  likeness: {
    exact: 'The draft has them word for word.',
    altered: 'The draft has them with other words in places.',
    partial: 'The draft has some of them.',
  },
  setBy: (issuer) => `set by ${issuer}`,
  issuedBy: (issuer) => `issued by ${issuer}`,
  by: (period) => `by ${period}`,
  draftSays: (text) => `The draft says ${text}.`,
  draftAgrees: (text) => `The draft says ${text}, which agrees.`,
  sourceHas: (text, value) => `The draft says ${text}; the source has ${value}.`,
  noSource: (key) => `No knowledge base has a source ${key}.`,
  wordsOf: (speaker, direct) =>
    speaker === null ? 'Words of a source' : direct ? `Words of ${speaker}` : `Words in which ${speaker} is reported`,
  gist: (gist) => `What they say: ${gist}`,
  givesThemTo: (speaker) => `It gives them to ${speaker}.`,
  agents: { person: 'a person', body: 'a body' },
  held: (from, to) =>
    from !== undefined && to !== undefined
      ? `${from} to ${to}`
      : from !== undefined
        ? `since ${from}`
        : to !== undefined
          ? `until ${to}`
          : '',
  saidBefore: 'Words that sources have of theirs:',
  ownDocument: 'A document of your bibliography.',
  chart: (first, last, highest) =>
    `Line chart: ${first[0]} in ${first[1]}, ${last[0]} in ${last[1]}; the highest is ${highest[0]} in ${highest[1]}`,
  reason: (english) => english,
}

const VIETNAMESE: CardWords = {
  say: wordsIn('vi'),
  notChecked: 'Chưa kiểm tra',
  couldBe: 'Có thể là:',
  status: { actual: 'thực hiện', estimate: 'ước tính', forecast: 'dự báo', target: 'mục tiêu' },
  heads: ['Kỳ', 'Giá trị', 'Loại', 'Nguồn'],
  likeness: {
    exact: 'Bản thảo có đúng nguyên văn.',
    altered: 'Bản thảo dùng từ khác ở vài chỗ.',
    partial: 'Bản thảo có một phần những lời này.',
  },
  setBy: (issuer) => `do ${issuer} đặt ra`,
  issuedBy: (issuer) => `do ${issuer} ban hành`,
  by: (period) => `đến ${period}`,
  draftSays: (text) => `Bản thảo viết ${text}.`,
  draftAgrees: (text) => `Bản thảo viết ${text}, khớp với nguồn.`,
  sourceHas: (text, value) => `Bản thảo viết ${text}; nguồn ghi ${value}.`,
  noSource: (key) => `Không cơ sở tri thức nào có nguồn ${key}.`,
  wordsOf: (speaker, direct) => (speaker === null ? 'Lời văn của một nguồn' : direct ? `Lời của ${speaker}` : `Lời thuật lại ${speaker}`),
  gist: (gist) => `Nội dung: ${gist}`,
  givesThemTo: (speaker) => `Bản thảo ghi là của ${speaker}.`,
  agents: { person: 'một người', body: 'một cơ quan, tổ chức' },
  held: (from, to) =>
    from !== undefined && to !== undefined ? `${from} đến ${to}` : from !== undefined ? `từ ${from}` : to !== undefined ? `đến ${to}` : '',
  saidBefore: 'Những lời mà các nguồn có:',
  ownDocument: 'Một tài liệu trong thư mục tài liệu của bạn.',
  chart: (first, last, highest) =>
    `Biểu đồ đường: ${first[0]} (${first[1]}), ${last[0]} (${last[1]}); cao nhất là ${highest[0]} (${highest[1]})`,
  reason: (english) => {
    // Words of the draft stand in quotation marks, whatever they are.
    const [, own] = /^“(.*)” /s.exec(english) ?? []
    const known = REASONS[own === undefined ? english : english.replace(own, '…')]
    return known === undefined ? english : known.replace('…', () => own ?? '')
  },
}

/** What is told where nothing was checked, as the stages have it; a test holds this to be all of them. */
const REASONS: Readonly<Record<string, string>> = {
  'It is said of several things together.': 'Con số này nói chung về nhiều thứ.',
  'It compares two numbers.': 'Đây là phép so sánh hai con số.',
  'It is a part of what is measured.': 'Đây chỉ là một phần của đại lượng được đo.',
  'The sentence before it is about something else.': 'Câu trước nó nói về chuyện khác.',
  'It is a change, not a level.': 'Đây là mức thay đổi, không phải mức đạt được.',
  'Nothing near it names a subject of the knowledge base.': 'Gần đó không nhắc đến đối tượng nào có trong cơ sở tri thức.',
  'Nothing near it names what is measured.': 'Gần đó không nói con số này đo điều gì.',
  'The knowledge base has no such series.': 'Cơ sở tri thức không có chuỗi số liệu này.',
  'Several places are named.': 'Có nhiều địa danh được nhắc đến.',
  'It is about another place.': 'Con số này nói về nơi khác.',
  'It is a change in an amount.': 'Đây là mức thay đổi của một số lượng.',
  'It is a part of the number before.': 'Đây là một phần của con số đứng trước.',
  '“…” makes it about something else.': 'Chữ “…” khiến nó nói về điều khác.',
  'It counts what the number before it counts.': 'Con số này đếm cùng thứ với con số đứng trước.',
  '“…” may make it about something else.': 'Chữ “…” có thể khiến nó nói về điều khác.',
  'What is named beside it is something else.': 'Điều nêu bên cạnh con số là một điều khác.',
  'It could be of several series.': 'Con số này có thể thuộc nhiều chuỗi số liệu.',
  'It leads up to a later number of the same, and does not say of when it is.':
    'Con số này dẫn tới một con số sau của cùng chỉ tiêu và không nói rõ là của thời điểm nào.',
  'It stands under several columns.': 'Con số này nằm dưới nhiều cột.',
  'Its row and column name different periods.': 'Hàng và cột của nó nêu những kỳ khác nhau.',
  'No series in the knowledge base has this row and column.': 'Cơ sở tri thức không có chuỗi số liệu nào ứng với hàng và cột này.',
  'Its row and column do not say what is measured.': 'Hàng và cột của nó không nói đo điều gì.',
  'The text before it is about another place.': 'Phần trước đó nói về nơi khác.',
  'The text before it is about something else.': 'Phần trước đó nói về chuyện khác.',
  'It counts those of one size.': 'Con số này chỉ đếm những đơn vị cùng một quy mô.',
  'Its sentence does not say what is measured.': 'Câu này không nói con số đo điều gì.',
  'Its sentence does not say whose number it is.': 'Câu này không nói con số là của ai.',
  'It stands in a quotation, so it is the speaker’s.': 'Con số nằm trong lời trích dẫn nên là của người nói.',
  'Its sentence is about a whole field.': 'Câu này nói về cả một lĩnh vực.',
  'Its sentence denies it.': 'Câu này phủ định con số.',
  'Its sentence only supposes it.': 'Câu này chỉ giả định con số.',
  'Its sentence is a question.': 'Đây là một câu hỏi.',
  'The knowledge base has nothing for this period by the date of the draft.':
    'Tính đến ngày của bản thảo, cơ sở tri thức chưa có số liệu cho kỳ này.',
  'It is near the source’s number, but too rough to tell.': 'Gần với con số của nguồn, nhưng quá tròn để kết luận.',
  'This is a title or a name.': 'Đây là nhan đề hoặc tên gọi.',
  [`Fewer than ${QUOTED_WORDS_AT_LEAST} words may be anybody's.`]: `Dưới ${QUOTED_WORDS_AT_LEAST} chữ thì ai cũng có thể nói.`,
  'No source has these words.': 'Không nguồn nào có những lời này.',
}

/** The words for a draft: in its own language, unless another is set. */
export function cardWordsOf(analysis: Pick<Analysis, 'settings' | 'language'>): CardWords {
  return messageLanguageOf(analysis) === 'vi' ? VIETNAMESE : ENGLISH
}
