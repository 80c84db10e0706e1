/**
 * What stands in a review beside what was read in the source, in the two languages. A review is read in either, whichever it was written in.
 */
import { STATUSES, type Status } from '../reading/status.ts'
import type { Language } from '../text/language.ts'

/** The parts of a review that have a head of their own. */
export type Section = 'source' | 'figures' | 'goals' | 'documents' | 'quotations'
/** What is told of a source, a line each. */
export type RecordKey = 'key' | 'title' | 'author' | 'outlet' | 'issued' | 'url' | 'place' | 'file' | 'keepsText'

export interface ReviewWords {
  readonly language: Language
  readonly heading: (title: string) => string
  readonly howTo: string
  readonly heads: Readonly<Record<Section, string>>
  readonly keys: Readonly<Record<RecordKey, string>>
  /** What the parts of a line are. */
  readonly fields: Readonly<Record<Exclude<Section, 'source'>, string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly noPeriod: string
  /** What a source's text is kept as unless told otherwise, with what may be told. */
  readonly no: string
  /** What is wrong with a line. */
  readonly parts: (count: number, fields: string) => string
  readonly noGoal: string
  readonly noTime: (written: string) => string
  readonly noLocator: string
  readonly noDate: (written: string) => string
  readonly noDocument: string
  readonly noWords: string
  readonly noKey: (written: string) => string
  readonly noTitle: string
  readonly noIssued: string
  readonly noSubject: string
  readonly noSuchPeriod: (written: string) => string
  readonly noNumber: (written: string) => string
  readonly noStatus: (written: string) => string
}

const ENGLISH: ReviewWords = {
  language: 'en',
  heading: (title) => `What ${title === '' ? 'the source' : `“${title}”`} says`,
  howTo: `Each line with an x in its box is kept. Take out the x of what is wrong, or put it right:
the parts of a line stand between bars. Nothing is written before you say so.`,
  heads: {
    source: 'The source',
    figures: 'Figures',
    goals: 'Goals without a number',
    documents: 'Documents it names',
    quotations: 'Quotations',
  },
  keys: {
    key: 'key',
    title: 'title',
    author: 'author',
    outlet: 'outlet',
    issued: 'issued',
    url: 'url',
    place: 'place',
    file: 'file',
    keepsText: 'keep its text',
  },
  fields: {
    figures: 'what is measured | of what | where | when | how much | kind (whose) | where in the source',
    goals: 'what is to be reached | where | by when | who set it | where in the source',
    documents: 'name | number | date | issued by | where in the source',
    quotations: 'who said it | where in the source',
  },
  statuses: { actual: 'actual', estimate: 'estimate', forecast: 'forecast', target: 'target' },
  noPeriod: 'no period',
  no: 'no (or: yes; yes, out of git)',
  parts: (count, fields) => `Write ${count} parts between bars: ${fields}.`,
  noGoal: 'Say what is to be reached, or take the x out.',
  noTime: (written) => `“${written}” is no time: write 2030, 2027-Q1, 2027-S1, 2027-04 or 2024/2025.`,
  noLocator: 'Say where in the source it stands, such as page 3.',
  noDate: (written) => `“${written}” is no date: write 2023, 2023-06 or 2023-06-14, or nothing.`,
  noDocument: 'Name the document, or take the x out.',
  noWords: 'Put the words on the next line, behind a >, or take the x out.',
  noKey: (written) => `“${written}” is no citation key: write letters and digits, such as ledger2023.`,
  noTitle: 'Write the title of the source.',
  noIssued: 'Write when the source came out, as exact as is known: 2023, 2023-06 or 2023-06-14.',
  noSubject: 'Say what is measured, and of what, or take the x out.',
  noSuchPeriod: (written) => `“${written}” is no period: write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 or no period.`,
  noNumber: (written) => `“${written}” is not one number with its unit: write it as 163 billion USD, 7.5 % or 80,000 firms.`,
  noStatus: (written) => `“${written}” is no kind of number: write actual, estimate, forecast or target.`,
}

const VIETNAMESE: ReviewWords = {
  language: 'vi',
  heading: (title) => `${title === '' ? 'Nguồn' : `“${title}”`} nói gì`,
  howTo: `Mỗi dòng có dấu x trong ô sẽ được giữ. Hãy bỏ dấu x ở chỗ sai, hoặc sửa lại cho đúng:
các phần của một dòng cách nhau bằng dấu gạch đứng. Chưa có gì được ghi trước khi bạn cho phép.`,
  heads: {
    source: 'Nguồn',
    figures: 'Số liệu',
    goals: 'Mục tiêu không có số',
    documents: 'Văn bản được nhắc đến',
    quotations: 'Lời trích',
  },
  keys: {
    key: 'khóa',
    title: 'nhan đề',
    author: 'tác giả',
    outlet: 'nơi công bố',
    issued: 'ngày công bố',
    url: 'địa chỉ',
    place: 'nơi',
    file: 'tệp',
    keepsText: 'giữ nguyên văn',
  },
  fields: {
    figures: 'đo điều gì | của cái gì | ở đâu | khi nào | bao nhiêu | loại (của ai) | ở đâu trong nguồn',
    goals: 'phải đạt điều gì | ở đâu | đến khi nào | ai đặt ra | ở đâu trong nguồn',
    documents: 'tên | số | ngày | nơi ban hành | ở đâu trong nguồn',
    quotations: 'ai nói | ở đâu trong nguồn',
  },
  statuses: { actual: 'thực hiện', estimate: 'ước tính', forecast: 'dự báo', target: 'mục tiêu' },
  noPeriod: 'không có kỳ',
  no: 'không (hoặc: có; có, ngoài git)',
  parts: (count, fields) => `Hãy viết ${count} phần cách nhau bằng dấu gạch đứng: ${fields}.`,
  noGoal: 'Hãy nói phải đạt điều gì, hoặc bỏ dấu x.',
  noTime: (written) => `“${written}” không phải là thời hạn: hãy viết 2030, 2027-Q1, 2027-S1, 2027-04 hoặc 2024/2025.`,
  noLocator: 'Hãy nói điều đó ở đâu trong nguồn, chẳng hạn trang 3.',
  noDate: (written) => `“${written}” không phải là ngày: hãy viết 2023, 2023-06 hoặc 2023-06-14, hoặc để trống.`,
  noDocument: 'Hãy nêu tên văn bản, hoặc bỏ dấu x.',
  noWords: 'Hãy đặt lời trích ở dòng sau, sau dấu >, hoặc bỏ dấu x.',
  noKey: (written) => `“${written}” không phải là khóa trích dẫn: hãy viết chữ không dấu và số, chẳng hạn ledger2023.`,
  noTitle: 'Hãy viết nhan đề của nguồn.',
  noIssued: 'Hãy viết ngày công bố của nguồn, chính xác đến mức biết được: 2023, 2023-06 hoặc 2023-06-14.',
  noSubject: 'Hãy nói đo điều gì và của cái gì, hoặc bỏ dấu x.',
  noSuchPeriod: (written) => `“${written}” không phải là kỳ: hãy viết 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 hoặc không có kỳ.`,
  noNumber: (written) => `“${written}” không phải là một con số kèm đơn vị: hãy viết như 163 billion USD, 7.5 % hoặc 80,000 firms.`,
  noStatus: (written) => `“${written}” không phải là loại số: hãy viết thực hiện, ước tính, dự báo hoặc mục tiêu.`,
}

const ALL: readonly ReviewWords[] = [ENGLISH, VIETNAMESE]

/** The words in a language. */
export function reviewWordsOf(language: Language): ReviewWords {
  return language === 'vi' ? VIETNAMESE : ENGLISH
}

/** The language that a review is written in: that of its heads. */
export function languageOfReview(text: string): ReviewWords {
  return text.includes(`## ${VIETNAMESE.heads.source}`) ? VIETNAMESE : ENGLISH
}

/** The part of a review that a head begins; undefined for one that is none. */
export function sectionOf(head: string): Section | undefined {
  return named(
    ALL.map(({ heads }) => heads),
    head,
  )
}

/** What a line on the source tells. */
export function recordKeyOf(name: string): RecordKey | undefined {
  return named(
    ALL.map(({ keys }) => keys),
    name,
  )
}

/** Reads a kind of number. */
export function statusOf(word: string): Status | undefined {
  const status = named(
    ALL.map(({ statuses }) => statuses),
    word,
  )
  return STATUSES.find((one) => one === status)
}

/** Tells whether a period is said to be none. */
export function isNoPeriod(written: string): boolean {
  return /^(?:null|none|–|-|)$/i.test(written) || ALL.some(({ noPeriod }) => noPeriod === written.toLowerCase())
}

/** Tells whether a source's text is to be kept, and whether out of git. What stands in brackets only says what may be told. */
export function keepingOf(written: string): { readonly keepsText: boolean; readonly outOfGit: boolean } {
  const [told = ''] = written.split('(')
  const keepsText = /^(?:yes|y|true|x|có)(?:[ ,;]|$)/i.test(told)
  return { keepsText, outOfGit: keepsText && /\bgit\b/i.test(told) }
}

function named<K extends string>(lists: readonly Readonly<Record<K, string>>[], word: string): K | undefined {
  const wanted = word.trim().toLowerCase()
  for (const list of lists) for (const key of Object.keys(list) as K[]) if (list[key].toLowerCase() === wanted) return key
  return undefined
}
