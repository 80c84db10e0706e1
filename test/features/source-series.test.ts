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
    [
      'The number of mills fell to 8,933 last year, from 9,162, a cut of 2.5 %.',
      ['number | mills |  | 2022 | 8,933 mills', 'earlier number | mills |  | – | 9,162 mills'],
    ],
    [
      'The number of mills rose by 7 % in 2022 to 8,933, against 8,350 in 2021.',
      ['growth in number | mills |  | 2022 | 7 %', 'number | mills |  | 2022 | 8,933 mills', 'number | mills |  | 2021 | 8,350 mills'],
    ],
    ['Oak loads fell by 5 % from 4 % of all loads in 2022.', ['growth in loads | Oak |  | – | -5 %']],
    ['In 2022, 93 mills from 10 towns took part.', ['number | mills |  | 2022 | 93 mills']],
    ['Mills took 50 loads from 40 in the north in 2022.', ['number | loads |  | – | 50 loads']],
    ['The rate of fires rose from 5 % to 6 %.', ['earlier rate | fires |  | – | 5 %', 'rate | fires |  | – | 6 %']],
    [
      'Mill revenue rose to 35 million euros from 28 million a year earlier.',
      ['revenue | Mill |  | – | 35 million EUR', 'revenue a year earlier | Mill |  | – | 28 million EUR'],
    ],
    [
      'The price of oak moved up 10 % from $275,000 to $305,000.',
      ['growth in price | oak |  | – | 10 %', 'earlier price | oak |  | – | 275,000 USD', 'price | oak |  | – | 305,000 USD'],
    ],
    [
      'Arrivals grew by 14 % to 2,050,832 in 2022 over 1,798,380 recorded in the previous year.',
      [
        'growth | arrivals |  | 2022 | 14 %',
        'number | arrivals |  | 2022 | 2,050,832 arrivals',
        'number | arrivals |  | 2021 | 1,798,380 arrivals',
      ],
    ],
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

  test.each([
    [
      'Oak made up 45 % of all loads in 2022, pine 30 % and tar 25 %.',
      ['share of loads | Oak |  | 2022 | 45 %', 'share of loads | pine |  | 2022 | 30 %', 'share of loads | tar |  | 2022 | 25 %'],
    ],
    [
      'Oak accounted for 45 % of all loads in 2022, pine for 30 % and tar for 25 %.',
      ['share of loads | Oak |  | 2022 | 45 %', 'share of loads | pine |  | 2022 | 30 %', 'share of loads | tar |  | 2022 | 25 %'],
    ],
    [
      'Mills from Eastham made up 68 % of total loads in 2022, while those from Norland accounted for 23 %.',
      ['share of total loads | Mills from Eastham |  | 2022 | 68 %', 'share of total loads | Mills from Norland |  | 2022 | 23 %'],
    ],
    [
      'Workers in the mills made up 56 % of the total in 2022, followed by those in the inns (25 %) and tar pits (17 %).',
      [
        'share of total | Workers in the mills |  | 2022 | 56 %',
        'share of total | Workers in the inns |  | 2022 | 25 %',
        'share of total | tar pits |  | 2022 | 17 %',
      ],
    ],
    [
      'In 2022, exports of oak were worth 45 million dollars and those of pine 30 million dollars.',
      ['exports | oak |  | 2022 | 45 million USD', 'exports | pine |  | 2022 | 30 million USD'],
    ],
    [
      'Eastham exported 45 tonnes of oak in 2022 and Westham 30 tonnes.',
      ['exported by Eastham | oak |  | 2022 | 45 t', 'exported by Westham | oak |  | 2022 | 30 t'],
    ],
    [
      'The number of mills reached 45 in 2022, of which 12 were in the north and 33 in the south.',
      [
        'number | mills |  | 2022 | 45 mills',
        'number | mills in the north |  | 2022 | 12 mills',
        'number | mills in the south |  | 2022 | 33 mills',
      ],
    ],
    [
      'Mill sales totalled 9 million dollars in 2022, of which oak was 4 million.',
      ['sales | Mill |  | 2022 | 9 million USD', 'sales | oak |  | 2022 | 4 million USD'],
    ],
    [
      'The mills employed 4,500 people in 2022, 300 fewer than a year earlier.',
      ['number | people |  | 2022 | 4,500 people', 'growth in number | people |  | 2022 | -300'],
    ],
    [
      'Oak output fell to 45.3 million tonnes in 2022 from 50.1 million a year earlier.',
      ['output | Oak |  | 2022 | 45,300,000 t', 'output | Oak |  | 2021 | 50,100,000 t'],
    ],
    [
      'The largest ports in 2022 were Eastham (5,000 loads), Westham (4,000) and Northam (3,000).',
      ['number | loads |  | 2022 | 5,000 loads'],
    ],
  ])('the same of another: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'In 2022, 262 tonnes of bark, or chaff, were made. Of the bark, 68 tonnes were burnt and 23 tonnes were sold.',
      ['amount | bark |  | 2022 | 262 t', 'burnt | bark |  | 2022 | 68 t', 'sold | bark |  | 2022 | 23 t'],
    ],
    ['In 2022, 10 per cent decline has been observed in the number of mills.', ['growth in number | mills |  | 2022 | -10 %']],
    ['A 10 per cent decline was observed in 2022.', []],
    ['The number of employed stood at 46.2 million in 2022.', ['number | employed |  | 2022 | 46,200,000 employed']],
    [
      'The number of fires reported in the north has gone up from 63 in 2021 to 82 in 2022.',
      ['number | fires reported in the north |  | 2021 | 63 fires', 'number | fires reported in the north |  | 2022 | 82 fires'],
    ],
    ['The office reported in 2022 that fires rose by 5 %.', ['growth | fires |  | 2022 | 5 %']],
    [
      'In 2022, Eastham accounted for 692 visits, up 12 %.',
      ['number | visits | Eastham | 2022 | 692 visits', 'growth in number | visits | Eastham | 2022 | 12 %'],
    ],
    [
      'During 2000–2010 the share of old mills fell from 72 % to 65 %.',
      ['share | old mills |  | 2000 | 72 %', 'share | old mills |  | 2010 | 65 %'],
    ],
    ['Children with three or more: 9, 10 and 11.', []],
    ['In 2022, 20 children missed a meal, 30, or more.', ['number | children missed a meal |  | 2022 | 20 children']],
  ])('what is told behind a number: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'Loads of tar from Eastham fell 16 % in 2022, and those from Westham fell 37 %.',
      ['growth in loads | tar from Eastham |  | 2022 | -16 %', 'growth in loads | tar from Westham |  | 2022 | -37 %'],
    ],
    [
      'The port of Eastham took 5,180 loads in 2022, followed by Westham, with 4,170 loads; and Northam, with 3,100 loads.',
      [
        'number | loads |  | 2022 | 5,180 loads',
        'number | loads | Westham | 2022 | 4,170 loads',
        'number | loads | Northam | 2022 | 3,100 loads',
      ],
    ],
    ['The council met in May 2022, with 12 members absent.', ['number | members |  | 2022-05 | 12 members']],
    ['In 2022 about 2 billion dollars was lost to fires in the north.', ['lost | fires in the north |  | 2022 | about 2 billion USD']],
    [
      'It is estimated that 3.6 % of all adults (with the 20 % who did not) slept badly in mills in 2022.',
      ['share that slept badly in mills | adults |  | 2022 | 3.6 %'],
    ],
    [
      'In 2022, 12 tonnes of oak, or 5 %, of the total, were burnt.',
      ['amount | oak |  | 2022 | 12 t', 'share of total | oak |  | 2022 | 5 %'],
    ],
    [
      'In 2022, 6 % of towns burned peat, down from 9 % in 2010.',
      ['share that burned peat | towns |  | 2022 | 6 %', 'share that burned peat | towns |  | 2010 | 9 %'],
    ],
    ['The price of oak moved up 10 % in 2022 to 6 euros.', ['growth in price | oak |  | 2022 | 10 %', 'price | oak |  | 2022 | 6 EUR']],
    ['In 2022, 500 adults were heavy smokers.', ['number | adults who are heavy smokers |  | 2022 | 500 adults']],
    ['The ratio of pupils to teachers was 14.4 in 2022.', ['ratio to teachers | pupils |  | 2022 | 14.4']],
    ['Mill sales were 6.7 % above the five-year average in 2022.', []],
    [
      'Yearly mill sales of 27,312 in 2022 were 4.2 % down on the previous year (28,522).',
      [
        'number | mill sales |  | 2022 | 27,312 sales',
        'growth in sales | mill |  | 2022 | -4.2 %',
        'number | mill sales |  | 2021 | 28,522 sales',
      ],
    ],
    ['In March 2022 visits rose by 4 % compared with the same month of 2021.', ['growth | visits |  | 2022-03 | 4 %']],
    [
      'Mill waste was 4.4 kg per day, down from 4.5 kg in 2010.',
      ['waste | Mill |  | – | 4.4 kg/day', 'waste | Mill |  | 2010 | 4.5 kg/day'],
    ],
    [
      'Oak planting jumped by 2 %, from a planting rate of 35.5 % in 2010 to 44.6 % in 2011.',
      ['growth in planting | Oak |  | 2011 | 2 %', 'planting rate | Oak |  | 2010 | 35.5 %', 'planting rate | Oak |  | 2011 | 44.6 %'],
    ],
    ['Ngành gỗ thu về lợi nhuận trên 963 triệu USD trong năm 2022.', ['lợi nhuận | Ngành gỗ |  | 2022 | over 963 million USD']],
    ['Trong năm 2022, xuất khẩu tre tăng mạnh với doanh thu 310 triệu USD.', ['doanh thu | xuất khẩu tre |  | 2022 | 310 million USD']],
  ])('with a name or a time of its own: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })
})
