import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { proposalsOf } from '../../server/src/features/source-proposals.ts'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'

const SETTINGS = { asOf: '2023-03-31', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const

/** What is proposed of a text, a line each: measure | subject | place | period | value. */
function lines(text: string): readonly string[] {
  const { observations } = proposalsOf(analyse({ path: 'source', text, markup: 'markdown' }, buildKnowledge([]), SETTINGS))
  return observations.map(({ measure, subject, place, period, value }) => [measure, subject, place, period ?? '–', value].join(' | '))
}

describe('a number is of what the others of its series are of', () => {
  test.each([
    [
      'Oak loads rose to 55 tonnes in May 2022 from 50 tonnes a month earlier.',
      ['loads | Oak |  | 2022-05 | 55 t', 'loads | Oak |  | 2022-04 | 50 t'],
    ],
    [
      'Oak loads rose to 55 tonnes in 2022 from 50 tonnes in the previous year.',
      ['loads | Oak |  | 2022 | 55 t', 'loads | Oak |  | 2021 | 50 t'],
    ],
    [
      'In the first quarter of 2022 there were 550 fires, compared with 500 in the same period of 2021.',
      ['number | fires |  | 2022-Q1 | 550 fires', 'number | fires |  | 2021-Q1 | 500 fires'],
    ],
    ['The rate of fires fell to 5 % in 2022, from 6 % the year before.', ['rate | fires |  | 2022 | 5 %', 'rate | fires |  | 2021 | 6 %']],
    ['The number of mills fell to 8,933 last year, from 9,162, a cut of 2.5 %.', ['number | mills |  | 2022 | 8,933 mills']],
    [
      'The number of mills rose by 7 % in 2022 to 8,933, against 8,350 in 2021.',
      ['growth in number | mills |  | 2022 | 7 %', 'number | mills |  | 2022 | 8,933 mills', 'number | mills |  | 2021 | 8,350 mills'],
    ],
    ['Oak loads fell by 5 % from 4 % of all loads in 2022.', ['growth in loads | Oak |  | – | -5 %']],
    ['In 2022, 93 mills from 10 towns took part.', ['number | mills |  | 2022 | 93 mills']],
    ['Mills took 50 loads from 40 in the north in 2022.', ['number | loads |  | – | 50 loads']],
    ['The rate of fires rose from 5 % to 6 %.', ['rate | fires |  | – | 6 %']],
  ])('what another is held against: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['Enrolment in mill schools stood at 612,000 in 2022.', ['enrolment | mill schools |  | 2022 | 612,000']],
    ['Oak revenue stood at 612,000 in 2022.', []],
    ['Oak output stood at 612,000 in 2022.', []],
    ['Norland stood at 612,000 in 2022.', []],
    ['More than 6,500 coastal and inland mills were closed in 2022.', ['number | coastal and inland mills |  | 2022 | over 6,500 mills']],
    ['In 2022, 40 oak and pine were felled.', []],
  ])('counted without a noun: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'In 2022 permits for all mills went down: oak mills by 27.8 % and pine mills by 23.5 %.',
      ['growth in permits | oak mills |  | 2022 | -27.8 %', 'growth in permits | pine mills |  | 2022 | -23.5 %'],
    ],
    [
      'The value of permits rose in 2022 for all: old mills by 4 %, new mills by 3 %, and inns by 2 %.',
      [
        'growth in value | old mills |  | 2022 | 4 %',
        'growth in value | new mills |  | 2022 | 3 %',
        'growth in value | inns |  | 2022 | 2 %',
      ],
    ],
    [
      'Oak loads rose by 5 % in 2022 and pine loads by 6 %.',
      ['growth in loads | Oak |  | 2022 | 5 %', 'growth in loads | pine |  | 2022 | 6 %'],
    ],
    ['Permits for mills went down in 2022. The council cut staff by 6 %.', ['growth | staff |  | 2022 | -6 %']],
    [
      'The fewest visits in 2022 came from Eastham – 310, Westham – 480 and Northam – 605.',
      [
        'number | visits | Eastham | 2022 | 310 visits',
        'number | visits | Westham | 2022 | 480 visits',
        'number | visits | Northam | 2022 | 605 visits',
      ],
    ],
    ['Visits to Eastham – 310 of them – were short in 2022.', []],
    [
      'In 2022 oak, pine and tar were the main goods, bringing 7,200, 4,800 and 4,100 loads.',
      [
        'number | oak loads |  | 2022 | 7,200 loads',
        'number | pine loads |  | 2022 | 4,800 loads',
        'number | tar loads |  | 2022 | 4,100 loads',
      ],
    ],
    [
      'In 2022, 730 permits were given, which is 18 % less than in 2021.',
      ['number | permits |  | 2022 | 730 permits', 'growth in number | permits |  | 2022 | -18 %'],
    ],
    [
      'Mill prices grew by 3 % in 2022. The yearly increase was 2 % in 2021.',
      ['growth in prices | Mill |  | 2022 | 3 %', 'growth in prices | Mill |  | 2021 | 2 %'],
    ],
    ['Mill prices grew by 3 % in 2022. The increase in wages was 2 %.', ['growth in prices | Mill |  | 2022 | 3 %']],
    ['The office reported 252 million dollars of mill sales in 2022.', ['value | mill sales |  | 2022 | 252 million USD']],
  ])('lists: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      '- **Mills and inns:** Sales fell by 27 % in 2022, to 519 tonnes.',
      ['growth in sales | Mills and inns |  | 2022 | -27 %', 'sales | Mills and inns |  | 2022 | 519 t'],
    ],
    ['- **Inns:** In 2022 sales in this sector were 519 tonnes.', ['sales | Inns |  | 2022 | 519 t']],
    ['Note: Sales of tar fell by 27 % in 2022.', ['growth in Sales | tar |  | 2022 | -27 %']],
    ['The head of the mills said: sales of tar fell by 27 % in 2022.', ['growth in sales | tar |  | 2022 | -27 %']],
  ])('labels: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'The number of people hurt or badly burnt in Norland has increased by 11 % in 2022.',
      ['growth in number | people hurt or badly burnt | Norland | 2022 | 11 %'],
    ],
    [
      'The area covered by permits given for new mills fell by 9 % in 2022.',
      ['growth | area covered by permits given for new mills |  | 2022 | -9 %'],
    ],
    ['The number of visits in March this year increased by 4 %.', ['growth in number | visits |  | 2023-03 | 4 %']],
    ['Mill sales were 9 million dollars in the first nine months of the 2022-23 fiscal year.', ['sales | Mill |  | – | 9 million USD']],
    [
      'There were 48 fires in 2022, a 2 % fall on 2021 figures.',
      ['number | fires |  | 2022 | 48 fires', 'growth in number | fires |  | 2022 | -2 %'],
    ],
  ])('what is told within a name: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'Xuất khẩu gỗ sồi năm 2022 ước đạt trên 770 triệu USD, tăng nhẹ 1% so với năm trước.',
      ['xuất khẩu | gỗ sồi |  | 2022 | over 770 million USD', 'tăng trưởng xuất khẩu | gỗ sồi |  | 2022 | 1 %'],
    ],
    [
      'Sản lượng tre năm 2022 đạt 5 triệu tấn, giảm 3%, trong đó tre non đạt 3 triệu tấn, tăng 2%.',
      [
        'sản lượng | tre |  | 2022 | 5,000,000 t',
        'tăng trưởng sản lượng | tre |  | 2022 | -3 %',
        'sản lượng | tre non |  | 2022 | 3,000,000 t',
        'tăng trưởng sản lượng | tre non |  | 2022 | 2 %',
      ],
    ],
    [
      'Giá than tăng 5% ở Norland và 4% ở Eastham trong năm 2022.',
      ['tăng trưởng giá than | Giá than | Norland | – | 5 %', 'tăng trưởng giá than | Giá than | Eastham | 2022 | 4 %'],
    ],
    ['Tỷ lệ nhà tranh giảm còn 2,9% vào cuối năm 2022.', ['tỷ lệ | nhà tranh |  | 2022 | 2.9 %']],
    [
      'Năm 2022, xuất khẩu gỗ sồi sang Eastham tăng 5%, sang Westham tăng 4%.',
      ['tăng trưởng xuất khẩu | gỗ sồi sang Eastham |  | 2022 | 5 %', 'tăng trưởng xuất khẩu | sang Westham |  | 2022 | 4 %'],
    ],
    ['Năm 2022, giá trị cam, bưởi và chanh thu về 5 triệu USD.', ['giá trị | cam, bưởi và chanh |  | 2022 | 5 million USD']],
    [
      'Vốn đầu tư vào mỏ năm 2022 là 7 tỷ USD, chiếm 12% tổng vốn.',
      ['vốn đầu tư | vào mỏ |  | 2022 | 7 billion USD', 'tỷ trọng trong tổng vốn | vốn đầu tư vào mỏ |  | 2022 | 12 %'],
    ],
    ['Công ty bán được 5 tấn than, thu về 3 triệu USD trong năm 2022.', []],
    ['Doanh thu không đạt 5 tỷ đồng trong năm 2022.', []],
  ])('in Vietnamese: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })
})
