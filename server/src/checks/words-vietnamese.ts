/** What findings and fixes say in Vietnamese. */
import { highOf, lowOf } from '../reading/amount.ts'
import type { Amount } from '../reading/quantity.ts'
import { BOUND_WORDS, writeDigits } from '../reading/write-amount.ts'
import type { Difference, Words } from './words.ts'

const QUARTERS = ['I', 'II', 'III', 'IV']
const KINDS = { actual: '', estimate: 'ước tính', forecast: 'dự báo', target: 'mục tiêu' } as const
const STATUSES = { actual: 'số thực hiện', estimate: 'số ước tính', forecast: 'dự báo', target: 'mục tiêu' } as const
const SCALES = [
  [1e12, 'nghìn tỷ'],
  [1e9, 'tỷ'],
  [1e6, 'triệu'],
] as const
const TOTALS = {
  rows: 'Các hàng cộng lại là',
  columns: 'Các cột cộng lại là',
  levels: 'Các mức cho ra',
  cells: 'Các số bên cạnh cho ra',
  totals: 'Tổng của hàng và cột còn lại',
} as const
const THAT_HAS = { figure: 'số liệu này', goal: 'mục tiêu này', quotation: 'những lời này' } as const

export const VIETNAMESE: Words = {
  language: 'vi',
  date(date) {
    const [year, month, day] = date.split('-')
    if (month === undefined) return date
    return day === undefined ? `tháng ${Number(month)}/${year}` : `${Number(day)}/${Number(month)}/${year}`
  },
  period(code) {
    const [year, part] = code.split('-')
    if (code.includes('/')) return `giai đoạn ${code.replace('/', '–')}`
    if (part === undefined) return `năm ${code}`
    if (part.startsWith('Q')) return `quý ${QUARTERS[Number(part.slice(1)) - 1]}/${year}`
    if (part.startsWith('S')) return `nửa ${part === 'S1' ? 'đầu' : 'cuối'} năm ${year}`
    return this.date(code)
  },
  value({ value, bound }, unit, noun) {
    return [bound === null ? '' : BOUND_WORDS.vi[bound], amount(value, unit, noun)].filter((part) => part !== '').join(' ')
  },
  series: (labels, id) => labels.vi ?? labels.en ?? id,
  has({ source, value, series, period, status, only }) {
    const kind = KINDS[status]
    // `80.000 cho số doanh nghiệp` does not say twice what is counted.
    const told = series.startsWith('số ') ? value.replace(/^(\D*[\d.,–]+) \D+$/, '$1') : value
    const verb = only ? 'chỉ có' : kind === '' ? 'ghi' : 'có'
    return [source, verb, kind, told, 'cho', series, period === null ? '' : this.period(period)].filter((part) => part !== '').join(' ')
  },

  correctIt: () => 'Hãy sửa lại, hoặc nói rõ con số này đo điều gì khác.',
  isFigureFor: (value, period) => `${capitalised(value)} là số liệu của ${VIETNAMESE.period(period)}.`,
  isOffBy: (factor) => `Bản thảo sai lệch ${factor.toLocaleString('vi')} lần.`,
  isSeries: (value, series) => `${capitalised(value)} là ${series}.`,
  isOlder: (period) =>
    period === null
      ? 'Con số trong bản thảo đã cũ: hãy cập nhật.'
      : `Con số trong bản thảo là của ${VIETNAMESE.period(period)}: hãy cập nhật, hoặc nêu rõ năm.`,
  newer: (has) => `Đã có số liệu mới hơn: ${has}.`,
  isOver: (period) => `${capitalised(VIETNAMESE.period(period))} đã qua: hãy viết đó là điều từng được dự kiến, hoặc nêu kết quả.`,
  sayThatItIs: (status) => `Hãy nói rõ đây là ${STATUSES[status]}.`,
  correctStatus: (status) => `Hãy sửa lại ${STATUSES[status]}.`,
  notPeriod: (has, period) => `${has}, không phải ${VIETNAMESE.period(period)}. Hãy sửa một trong hai.`,
  deadline: (source, period, goal) => `${source} nêu thời hạn cho ${goal} là ${VIETNAMESE.period(period)}. Hãy sửa lại thời hạn.`,
  setBy: (source, issuer, other) => `Theo ${source}, nơi đặt ra điều này là ${issuer}, không phải ${other}.`,
  instrument(source, title, issuer, date) {
    const faults = [
      ...(issuer === null ? [] : [`cơ quan ban hành là ${issuer[0]}, không phải ${issuer[1]}`]),
      ...(date === null ? [] : [`ngày ban hành là ${this.date(date[0])}, không phải ${this.date(date[1])}`]),
    ]
    const wrong = [...(issuer === null ? [] : ['cơ quan']), ...(date === null ? [] : ['ngày'])]
    return `Theo ${source}, ${title} có ${faults.join(', và ')}. Hãy sửa lại ${wrong.join(' và ')} ban hành.`
  },
  twoNumbers(series, period, earlier, here, draft) {
    const of =
      series === null ? 'cùng một điều' : [series, period === null ? '' : this.period(period)].filter((part) => part !== '').join(' ')
    if (draft !== undefined) return `${draft} có con số khác cho ${of}: ở đó là ${earlier}, ở đây là ${here}. Hãy thống nhất lại.`
    return `Bản thảo có hai con số cho ${of}: trước đó là ${earlier}, ở đây là ${here}. Hãy thống nhất lại.`
  },
  otherPlace: 'Chỗ kia trong bản thảo này.',
  otherDraft: 'Con số trong bản thảo kia.',
  relation(kind, inputs, result, falling, here) {
    const [one, two] = inputs
    const change = falling ? `Từ ${one} xuống ${two} là giảm ${result}` : `Từ ${one} lên ${two} là tăng ${result}`
    const told = {
      growth: change,
      difference: change,
      multiple: `Từ ${one} đến ${two} là thay đổi ${result} lần`,
      share: `${one} trong ${two} là ${result}`,
      portion: `${one} của ${two} là ${result}`,
      rest: `${inputs.join(' - ')} là ${result}`,
      mean: `${one} chia cho ${two} là ${result}`,
      product: `${one} nhân với ${two} là ${result}`,
      sum: `${inputs.join(' + ')} là ${result}`,
    }[kind]
    return `${told}, không phải ${here}. Hãy sửa con số bị sai.`
  },
  total: (of, result, here) => `${TOTALS[of]} ${result}, không phải ${here}. Hãy sửa con số bị sai.`,
  notTheirs: (whose, given, right) => `Đây là ${VIETNAMESE.whose(whose)}, không phải của ${given}. Hãy nêu tên ${right}.`,
  nameOrCite: (whose) =>
    `Đây là ${VIETNAMESE.whose(whose)}. ${whose.speaker === null ? 'Hãy dẫn nguồn.' : 'Hãy nêu tên người nói hoặc dẫn nguồn.'}`,
  altered: (whose, differences, more) =>
    `Đây là ${VIETNAMESE.whose(whose)}, nhưng không đúng nguyên văn: ${differences.map(differing).join('; ')}${more ? '; và còn nữa' : ''}. Hãy khôi phục nguyên văn, hoặc đánh dấu chỗ thay đổi bằng ngoặc vuông hay dấu ba chấm.`,
  reused(count, { speaker, direct, place }) {
    const where =
      speaker === null
        ? `có trong ${place}`
        : direct
          ? `là lời của ${speaker} trong ${place}`
          : `có trong ${place}, nơi thuật lại lời ${speaker}`
    return `${count} chữ liền nhau này ${where}. Hãy đặt trong dấu ngoặc kép, hoặc dẫn nguồn.`
  },
  citeIt: (has) => `${has}. Hãy dẫn nguồn này.`,
  unknownKey: (key, near) =>
    `Không danh mục tài liệu hay nguồn nào có khóa ${key}. ${near === null ? 'Hãy thêm mục này, hoặc sửa lại khóa.' : `Có phải ý bạn là ${near}?`}`,
  notInCited(what, cited, of) {
    const names = cited.length === 1 ? cited[0] : `${cited.slice(0, -1).join(', ')} và ${cited.at(-1)}`
    return `${what}; ${names}, được dẫn ở đây, thì không. Hãy dẫn nguồn có ${THAT_HAS[of]}.`
  },
  hasGoal: (source) => `${capitalised(source)} có mục tiêu này`,
  theseAre: (whose) => `Đây là ${VIETNAMESE.whose(whose)}`,
  whose({ speaker, direct, place }) {
    if (speaker === null) return `lời văn của một nguồn (${place})`
    return direct ? `lời của ${speaker} (${place})` : `lời thuật lại ${speaker} (${place})`
  },

  changeTo: (text, where) => `Đổi thành ${text}${where === null ? '' : ` (${where})`}`,
  changeYear: (year) => `Đổi năm thành ${year}`,
  keepAsOf: (period) => `Giữ làm số liệu của ${period}`,
  changeWords: (from, to) => `Đổi “${from}” thành “${to}”`,
  insertCitation: (citation) => `Chèn trích dẫn ${citation}`,
  citeInstead: (source, key) => `Dẫn ${source} thay vào đó${key === null ? '' : `: ${key}`}`,
  citeAsWell: (source, key) => `Dẫn thêm ${source}: ${key}`,
  nameSpeaker: (name) => `Nêu tên người nói: ${name}`,
  restoreWords: () => 'Khôi phục nguyên văn của nguồn',
  putQuotationMarks: () => 'Đặt trong dấu ngoặc kép',
  fixAll: (count) => `Sửa cả ${count} chỗ cùng loại trong bản thảo này`,
  citeAll: (count) => (count === 1 ? 'Dẫn nguồn cho con số chưa có nguồn' : `Dẫn nguồn cho cả ${count} con số chưa có nguồn`),
  hideHere: (rule) => `Ẩn phát hiện này${rule === null ? '' : ` (${rule})`}…`,
  hideInWorkspace: (rule) => `Ẩn phát hiện này trong thư mục làm việc${rule === null ? '' : ` (${rule})`}…`,
  unusedComment: () => 'Ở đây không còn gì để ghi chú này ẩn đi: có thể bỏ nó.',
  removeComment: () => 'Bỏ ghi chú này',
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

const TIMES: Readonly<Record<string, string>> = {
  year: 'năm',
  month: 'tháng',
  week: 'tuần',
  day: 'ngày',
  hour: 'giờ',
  minute: 'phút',
  second: 'giây',
}

/** `148 tỷ USD`, `8,7%`, `80.000 doanh nghiệp`. */
function amount(value: Amount, unit: string, noun: string | undefined): string {
  const money = /^[A-Z]{3}$/.test(unit)
  const scale = money ? SCALES.find(([size]) => Math.abs(highOf(value)) >= size) : undefined
  const digits = (number: number): string => writeDigits(number / (scale?.[0] ?? 1), 'vi')
  const number = typeof value === 'number' ? digits(value) : `${digits(lowOf(value))}–${digits(highOf(value))}`
  if (unit === 'rank') return `hạng ${number}`
  if (unit === '%') return `${number}%`
  return [number, scale?.[1], noun ?? TIMES[unit] ?? unit].filter((part) => part !== undefined && part !== '').join(' ')
}

function differing({ own, isGap, dropped }: Difference): string {
  if (isGap) return `thiếu ${dropped} chữ ở “${own}”`
  if (dropped === 0) return `thêm “${own}”`
  return `“${own}” thay cho ${dropped === 1 ? 'chữ khác' : `${dropped} chữ khác`}`
}
