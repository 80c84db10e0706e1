/**
 * What stands in an evidence report beside what the draft and its sources say, in the two languages.
 */
import { dateInWords } from '../checks/report.ts'
import type { Language } from '../text/language.ts'
import type { EvidenceReport, Outcome } from './evidence-report.ts'

export interface EvidenceWords {
  readonly language: Language
  readonly title: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  /** `31 statements: 18 agree with a source, 2 to look at again, 11 not checked`. */
  readonly summary: (report: EvidenceReport) => string
  readonly heldAgainst: (date: string) => string
  readonly caption: string
  readonly line: string
  readonly says: string
  readonly about: string
  readonly known: string
  readonly sourceHas: string
  readonly source: string
  readonly verdict: string
  readonly why: string
  readonly showLine: (line: string) => string
  /** The head of a table for a spreadsheet. */
  readonly columns: readonly string[]
}

const ENGLISH: EvidenceWords = {
  language: 'en',
  title: 'Evidence report',
  outcomes: { agrees: 'Agrees', look: 'Look again', open: 'Not checked' },
  summary: ({ rows, counts: { agrees, look, open } }) => {
    const all = `${rows.length} ${rows.length === 1 ? 'statement' : 'statements'}`
    return `${all}: ${agrees} ${agrees === 1 ? 'agrees' : 'agree'} with a source, ${look} to look at again, ${open} not checked`
  },
  heldAgainst: (date) => `Held against what was known on ${dateInWords(date)}`,
  caption: 'Held against a source',
  line: 'Line',
  says: 'The draft says',
  about: 'About',
  known: 'The sources have',
  sourceHas: 'What the source has',
  source: 'Source',
  verdict: 'Verdict',
  why: 'Why',
  showLine: (line) => `Line ${line}: show it in the draft`,
  columns: ['path', 'line', 'kind', 'text', 'about', 'known', 'verdict', 'notes', 'source', 'locator', 'url'],
}

const VIETNAMESE: EvidenceWords = {
  language: 'vi',
  title: 'Báo cáo bằng chứng',
  outcomes: { agrees: 'Khớp', look: 'Cần xem lại', open: 'Chưa kiểm tra' },
  summary: ({ rows, counts: { agrees, look, open } }) =>
    `${rows.length} điều được nêu: ${agrees} khớp với nguồn, ${look} cần xem lại, ${open} chưa kiểm tra`,
  heldAgainst: (date) => `Đối chiếu với những gì đã biết vào ngày ${date.split('-').reverse().join('/')}`,
  caption: 'Đã đối chiếu với nguồn',
  line: 'Dòng',
  says: 'Bản thảo viết',
  about: 'Về',
  known: 'Nguồn ghi',
  sourceHas: 'Nguồn ghi gì',
  source: 'Nguồn',
  verdict: 'Kết luận',
  why: 'Vì sao',
  showLine: (line) => `Dòng ${line}: xem trong bản thảo`,
  columns: ['tệp', 'dòng', 'loại', 'bản thảo viết', 'về', 'nguồn ghi', 'kết luận', 'ghi chú', 'nguồn', 'vị trí', 'địa chỉ'],
}

/** The words in a language. */
export function evidenceWordsOf(language: Language): EvidenceWords {
  return language === 'vi' ? VIETNAMESE : ENGLISH
}
