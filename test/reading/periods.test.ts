import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comparePeriods,
  contains,
  latestComplete,
  latestCompleteYear,
  parsePeriodCode,
  periodOf,
  shiftYears,
  yearPeriod,
} from '../../server/src/reading/calendar.ts'
import type { Language } from '../../server/src/reading/grammar.ts'
import type { Period } from '../../server/src/reading/period.ts'
import { findPeriods } from '../../server/src/reading/periods.ts'
import { tokenize } from '../../server/src/reading/token.ts'

/** What periods a text names, read on 10 April 2023, each anchored on the one before: `role core = code`. */
function read(text: string, language: Language): string[] {
  let anchor: Period | undefined
  return findPeriods(tokenize(text), language).map(({ role, core, means }) => {
    const period = periodOf(means, anchor === undefined ? { documentDay: '2023-04-10' } : { documentDay: '2023-04-10', anchor })
    anchor = period ?? anchor
    return `${role} ${text.slice(core.start, core.end)} = ${period?.code ?? means.kind}`
  })
}

type Row = readonly [text: string, ...expected: string[]]

const ENGLISH: Readonly<Record<string, readonly Row[]>> = {
  'years and their prepositions': [
    ['in 2022', 'in 2022 = 2022'],
    ['by 2025', 'by 2025 = 2025'],
    ['since 2019', 'since 2019 = 2019'],
    ['until 2030, with a vision to 2045', 'by 2030 = 2030', 'by 2045 = 2045'],
    ['no later than 2030', 'by 2030 = 2030'],
    ['end-2025', 'at end-2025 = 2025'],
    ['at the end of 2025', 'at end of 2025 = 2025'],
    ['by the end of 2025', 'by end of 2025 = 2025'],
    ['in early 2023', 'at early 2023 = 2023'],
    ["Vietnam's 2022 exports", 'in 2022 = 2022'],
    ['rose in 2022 to $136 billion', 'in 2022 = 2022'],
    ['2019, 2020 and 2021', 'in 2019 = 2019', 'in 2020 = 2020', 'in 2021 = 2021'],
  ],
  'spans of years': [
    ['2021–2030', 'in 2021–2030 = 2021/2030'],
    ['the 2024-2025 period', 'in 2024-2025 = 2024/2025'],
    ['2022-26', 'in 2022-26 = 2022/2026'],
    ['from 2021 to 2025', 'in 2021 to 2025 = 2021/2025'],
    ['between 2019 and 2021', 'in 2019 and 2021 = 2019/2021'],
    ['2023/24', 'in 2023/24 = 2023/2024'],
    ['FY2023/24', 'in FY2023/24 = 2023/2024'],
    ['FY2023 and fiscal year 2022', 'in FY2023 = 2023', 'in fiscal year 2022 = 2022'],
    ['in the 2010s', 'in 2010s = 2010/2019'],
    ['over the next three years', 'in next three years = 2023/2025'],
    ['over the past 5 years', 'in past 5 years = 2018/2022'],
    ['the last decade', 'in last decade = 2013/2022'],
    ['the year to June 2023', 'in year to June 2023 = 2022-07/2023-06'],
  ],
  'relative years': [
    ['this year', 'in this year = 2023'],
    ['last year', 'in last year = 2022'],
    ['next year', 'in next year = 2024'],
    ['three years ago', 'in three years ago = 2020'],
    ['a decade ago, two decades ago', 'in a decade ago = 2013', 'in two decades ago = 2003'],
    ['in 2022, and two years later', 'in 2022 = 2022', 'in two years later = 2024'],
    ['in 2022, and two years further on', 'in 2022 = 2022', 'in two years further on = 2024'],
    ["in two years' time", "in two years' time = 2025"],
    ['three years from now', 'in three years from now = 2026'],
    ["by the decade's end", "by decade's end = 2030"],
    ['the present year', 'in present year = 2023'],
    ['in 2022, up from a year earlier', 'in 2022 = 2022', 'since a year earlier = 2021'],
    ['in 2022; in the same year', 'in 2022 = 2022', 'in same year = 2022'],
    ['in 2022; the following year', 'in 2022 = 2022', 'in following year = 2023'],
    ['in 2022, from the previous year', 'in 2022 = 2022', 'since previous year = 2021'],
    ['that year', 'in that year = anchored'],
    ['in 2025, and by then', 'in 2025 = 2025', 'by then = 2025'],
    ['in 2025, and by the same date', 'in 2025 = 2025', 'by same date = 2025'],
    ['it was then, on that date'],
    ['by the middle of the decade', 'by middle of the decade = 2025'],
    ['by mid-decade', 'by mid-decade = 2025'],
    ['by the end of the decade', 'by end of the decade = 2030'],
    ['by the end of the year', 'by end of the year = 2023'],
  ],
  'parts of years': [
    ['in the first quarter of 2023', 'in first quarter of 2023 = 2023-Q1'],
    ['in Q1 2023', 'in Q1 2023 = 2023-Q1'],
    ['2023Q1 and 2023 Q2', 'in 2023Q1 = 2023-Q1', 'in 2023 Q2 = 2023-Q2'],
    ['in the 2nd quarter of 2022', 'in 2nd quarter of 2022 = 2022-Q2'],
    ['Q3/2022', 'in Q3/2022 = 2022-Q3'],
    ['in the first half of 2023', 'in first half of 2023 = 2023-S1'],
    ['H2 2022', 'in H2 2022 = 2022-S2'],
    ['the first three months of 2023', 'in first three months of 2023 = 2023-Q1'],
    ['the first nine months of 2022', 'in first nine months of 2022 = 2022-01/2022-09'],
    ['in the fourth quarter', 'in fourth quarter = 2022-Q4'],
    ['in the first half of last year', 'in first half of last year = 2022-S1'],
    ['in January–March', 'in January–March = 2023-Q1'],
    ['in May', 'in May = 2022-05'],
    ['in May 2021', 'in May 2021 = 2021-05'],
    ['in Sept. 2022', 'in Sept. 2022 = 2022-09'],
    ['last quarter and this month', 'in last quarter = 2023-Q1', 'in this month = 2023-04'],
    ['in 2022 and its second quarter', 'in 2022 = 2022', 'in second quarter = 2022-Q2'],
    ['2023-04', 'in 2023-04 = 2023-04'],
  ],
  days: [
    ['on 9 November 2021', 'at 9 November 2021 = 2021-11-09'],
    ['on November 9, 2021', 'at November 9, 2021 = 2021-11-09'],
    ['on 9th of November 2021', 'at 9th of November 2021 = 2021-11-09'],
    ['2021-11-09', 'in 2021-11-09 = 2021-11-09'],
    ['2021/11/09', 'in 2021/11/09 = 2021-11-09'],
    ['15/1/2025', 'in 15/1/2025 = 2025-01-15'],
    ['05/06/2024', 'in 05/06/2024 = 2024'],
    ['on 15 January', 'at 15 January = 2023-01-15'],
    ['April 13 to 16, 2022', 'in April 13 to 16, 2022 = 2022-04-13/2022-04-16'],
    ['as of 31 December 2024', 'at 31 December 2024 = 2024-12-31'],
  ],
  now: [
    ['now and currently', 'in now = now', 'in currently = now'],
    ['so far this year', 'in so far this year = 2023'],
    ['at present', 'in at present = now'],
  ],
  'no periods': [
    ['up 8.7 % year on year, year-on-year, over the year'],
    ['2,000 firms, 2000 firms, $2022, 2019 MW'],
    ['Summit 2023, Vision 2045, Decree 13 of 2023'],
    ['(Smith, 2022), (Smith et al., 2022)'],
    ['they may march in the second place'],
    ['31/02/2022 and 2023/51/30'],
    ['each year, per year, yearly'],
  ],
}

const VIETNAMESE: Readonly<Record<string, readonly Row[]>> = {
  years: [
    ['năm 2025', 'in năm 2025 = 2025'],
    ['đến năm 2030, tầm nhìn đến năm 2045', 'by năm 2030 = 2030', 'by năm 2045 = 2045'],
    ['giai đoạn 2021–2025', 'in 2021–2025 = 2021/2025'],
    ['từ năm 2021 đến năm 2025', 'in năm 2021 đến năm 2025 = 2021/2025'],
    ['năm ngoái', 'in năm ngoái = 2022'],
    ['năm nay', 'in năm nay = 2023'],
    ['năm trước', 'in năm trước = 2022'],
    ['năm 2022 và cùng năm', 'in năm 2022 = 2022', 'in cùng năm = 2022'],
    ['cuối năm 2025', 'at cuối năm 2025 = 2025'],
    ['3 năm tới', 'in 3 năm tới = 2023/2025'],
    ['5 năm qua', 'in 5 năm qua = 2018/2022'],
    ['thập niên 2010', 'in thập niên 2010 = 2010/2019'],
    ['hiện nay', 'in hiện nay = now'],
  ],
  'parts of years': [
    ['quý III/2025', 'in quý III/2025 = 2025-Q3'],
    ['quý 1 năm 2023', 'in quý 1 năm 2023 = 2023-Q1'],
    ['6 tháng đầu năm 2022', 'in 6 tháng đầu năm 2022 = 2022-S1'],
    ['sáu tháng đầu năm', 'in sáu tháng đầu năm = 2023-S1'],
    ['9 tháng năm 2022', 'in 9 tháng năm 2022 = 2022-01/2022-09'],
    ['nửa đầu năm 2023', 'in nửa đầu năm 2023 = 2023-S1'],
    ['tháng 5/2022', 'in tháng 5/2022 = 2022-05'],
    ['trong tháng 5', 'in tháng 5 = 2022-05'],
    ['quý I năm nay', 'in quý I năm nay = 2023-Q1'],
    ['tính đến 31/12/2024', 'at 31/12/2024 = 2024-12-31'],
    ['ngày 20 tháng 8 năm 2019', 'in ngày 20 tháng 8 năm 2019 = 2019-08-20'],
    ['ngày 05/06/2024', 'in ngày 05/06/2024 = 2024-06-05'],
  ],
  'no periods': [['trong 5 năm, mỗi năm, năm doanh nghiệp, hai tháng']],
}

describe('English', () => {
  describe.each(Object.entries(ENGLISH))('%s', (_, rows) => {
    test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (text, expected) => {
      expect(read(text, 'en')).toEqual(expected)
    })
  })
})

describe('Vietnamese', () => {
  describe.each(Object.entries(VIETNAMESE))('%s', (_, rows) => {
    test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (text, expected) => {
      expect(read(text, 'vi')).toEqual(expected)
    })
  })
})

describe('the calendar', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['2023-S2', '2023-07-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2023/2025', '2023-01-01', '2025-12-31'],
  ])('knows the days of %s', (code, from, to) => {
    expect(parsePeriodCode(code)).toEqual({ code, from, to })
  })

  test.each(['', '22', '2023-Q5', '2023-S3', '2023-13', '2023-02-30', '2025/2023', '2023/', 'x'])('knows that %o is no code', (code) => {
    expect(parsePeriodCode(code)).toBeUndefined()
  })

  test('finds the latest complete period of a kind', () => {
    expect(latestCompleteYear('2023-04-10').code).toBe('2022')
    expect(latestCompleteYear('2022-12-31').code).toBe('2022')
    const latest = (code: string, day: string): string | undefined => {
      const like = parsePeriodCode(code)
      return like === undefined ? undefined : latestComplete(like, day).code
    }
    expect(latest('2019', '2023-04-10')).toBe('2022')
    expect(latest('2019-Q3', '2023-04-10')).toBe('2023-Q1')
    expect(latest('2019-Q3', '2023-06-30')).toBe('2023-Q2')
    expect(latest('2019-S1', '2023-04-10')).toBe('2022-S2')
    expect(latest('2019-05', '2023-04-10')).toBe('2023-03')
    expect(latest('2011/2015', '2023-04-10')).toBe('2018/2022')
    expect(latest('2019-01/2019-09', '2023-04-10')).toBe('2022-01/2022-09')
  })

  test('orders and nests periods', () => {
    const [year, quarter] = [yearPeriod(2022), parsePeriodCode('2022-Q4') as Period]
    expect(comparePeriods(year, yearPeriod(2023))).toBeLessThan(0)
    expect(comparePeriods(year, quarter)).toBeLessThan(0)
    expect(comparePeriods(year, year)).toBe(0)
    expect(contains(year, quarter)).toBe(true)
    expect(contains(quarter, year)).toBe(false)
  })

  test('moves a leap day to a day that exists', () => {
    expect(shiftYears(parsePeriodCode('2024-02-29') as Period, 1).code).toBe('2025-02-28')
  })
})

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '2022',
    '-',
    '–',
    '/',
    ' to ',
    ' in ',
    ' by ',
    'Q1',
    ' first ',
    'half',
    ' quarter',
    ' of ',
    ' the ',
    '9',
    ' May ',
    'November',
    ' next ',
    'three',
    ' years',
    ' year',
    ' ago',
    'FY',
    'FY23',
    '2010s',
    'năm ',
    'tháng ',
    'quý ',
    '12',
    'đầu ',
    'nửa ',
    'ngày ',
    '31',
    'mid-',
    'decade',
  ),
)

test.each(['en', 'vi'] as const)('reads any text without fail, in order and within bounds (%s)', (language) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const mention of findPeriods(tokenize(text), language)) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.core.start).toBeGreaterThanOrEqual(mention.start)
        expect(mention.core.end).toBe(mention.end)
        expect(mention.end).toBeGreaterThan(mention.core.start)
        expect(mention.end).toBeLessThanOrEqual(text.length)
        const period = periodOf(mention.means, { documentDay: '2024-02-29', anchor: yearPeriod(2020) })
        if (period !== undefined) {
          expect(period.from <= period.to).toBe(true)
          expect(parsePeriodCode(period.code)).toEqual(period)
        }
        end = mention.end
      }
    }),
    { numRuns: 300 },
  )
})
