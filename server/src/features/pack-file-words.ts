/**
 * What stands beside files of packs in an editor, in the writer's language: cards on codes, lenses, mends, what proposals are.
 */
import { type Words, wordsIn } from '../checks/words.ts'
import type { Language } from '../text/language.ts'
import type { CodePlace } from './pack-references.ts'

export interface PackFileWords {
  /** What findings say in the same language: dates. */
  readonly say: Words
  /** What a code of a kind stands for. */
  readonly nouns: Readonly<Record<CodePlace['kind'], string>>
  undefinedCode(code: string, noun: string): string
  more(count: number): string
  /** In how many drafts a fact is stated. */
  statedIn(drafts: number): string
  changeTo(meant: string): string
  /** What a value that may stand behind a key means, by `KEY VALUE`; examples of numbers have no words. */
  readonly values: Readonly<Record<string, string>>
}

const ENGLISH: PackFileWords = {
  say: wordsIn('en'),
  nouns: {
    indicator: 'what is measured',
    subject: 'what figures are about',
    area: 'a place',
    agent: 'a person or body',
    source: 'a source',
    milestone: 'a goal',
    instrument: 'a document',
    unit: 'a unit',
  },
  undefinedCode: (code, noun) => `No pack defines \`${code}\` as ${noun}.`,
  more: (count) => `and ${count} more`,
  statedIn: (drafts) => (drafts === 0 ? 'stated in no draft' : `stated in ${drafts === 1 ? '1 draft' : `${drafts} drafts`}`),
  changeTo: (meant) => `Change to ${meant}`,
  values: {
    'status actual': 'measured or counted',
    'status estimate': 'over, not yet counted',
    'status forecast': 'expected',
    'status target': 'wanted',
    'measure level': 'how much there is',
    'measure growth': 'the change in percent',
    'measure share': 'a part of a whole in percent',
    'kind person': 'somebody',
    'kind body': 'a ministry, firm or office',
    'implicit true': 'the subject’s name alone states it',
    'direct true': 'in quotation marks in the source',
    'revises true': 'it corrects an earlier publication',
  },
}

const VIETNAMESE: PackFileWords = {
  say: wordsIn('vi'),
  nouns: {
    indicator: 'điều được đo',
    subject: 'đối tượng của số liệu',
    area: 'một nơi',
    agent: 'một người, cơ quan hoặc tổ chức',
    source: 'một nguồn',
    milestone: 'một cột mốc',
    instrument: 'một văn kiện',
    unit: 'một đơn vị',
  },
  undefinedCode: (code, noun) => `Không gói nào định nghĩa \`${code}\` là ${noun}.`,
  more: (count) => `và ${count} chuỗi nữa`,
  statedIn: (drafts) => (drafts === 0 ? 'không bản thảo nào nêu' : `${drafts} bản thảo nêu`),
  changeTo: (meant) => `Đổi thành ${meant}`,
  values: {
    'status actual': 'đã đo hoặc đếm',
    'status estimate': 'đã qua, chưa đếm xong',
    'status forecast': 'được dự kiến',
    'status target': 'muốn đạt',
    'measure level': 'có bao nhiêu',
    'measure growth': 'mức thay đổi, tính bằng phần trăm',
    'measure share': 'một phần của tổng thể, tính bằng phần trăm',
    'kind person': 'một người',
    'kind body': 'bộ, doanh nghiệp hoặc cơ quan',
    'implicit true': 'chỉ riêng tên của đối tượng đã nêu nó',
    'direct true': 'nằm trong ngoặc kép ở nguồn',
    'revises true': 'đính chính một công bố trước đó',
  },
}

/** The words of files of packs. */
export function packFileWords(language: Language): PackFileWords {
  return language === 'vi' ? VIETNAMESE : ENGLISH
}
