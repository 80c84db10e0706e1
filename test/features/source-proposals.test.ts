import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { readWordText } from '../../server/src/disk/docx-text.ts'
import { proposalsOf } from '../../server/src/features/source-proposals.ts'
import { recordOfText } from '../../server/src/features/source-record.ts'
import { readableSource } from '../../server/src/features/source-text.ts'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'
import type { Markup } from '../../server/src/text/draft.ts'
import { wordOf } from '../harness/word.ts'

const SETTINGS = { asOf: '2024-03-31', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const

function proposals(text: string, markup: Markup = 'markdown') {
  return proposalsOf(analyse({ path: 'source', text: readableSource(text, markup), markup }, buildKnowledge([]), SETTINGS))
}

/** What is proposed of a text, a line each: measure | subject | place | period | value | status. */
function lines(text: string, markup: Markup = 'markdown'): readonly string[] {
  return proposals(text, markup).observations.map(({ measure, subject, place, period, value, status }) =>
    [measure, subject, place, period ?? '–', value, status].join(' | '),
  )
}

describe('a source without a pack proposes', () => {
  test.each([
    ['In 2022, revenue from the timber trade hit $8 billion.', ['revenue | timber trade |  | 2022 | 8 billion USD | actual']],
    [
      'In 2022, revenue from the timber trade hit $8 billion, up 4.5%.',
      ['revenue | timber trade |  | 2022 | 8 billion USD | actual', 'growth in revenue | timber trade |  | 2022 | 4.5 % | actual'],
    ],
    [
      'Exports of paper and board rose by 3 percent in 2021 to $2 billion.',
      ['growth in exports | paper and board |  | 2021 | 3 % | actual', 'exports | paper and board |  | 2021 | 2 billion USD | actual'],
    ],
    [
      'The council expects revenue from the harbour to reach 40 million euros by 2030.',
      ['revenue | harbour |  | 2030 | 40 million EUR | target'],
    ],
    ['In 2023 the total number of forest workers was 41,000.', ['number | forest workers |  | 2023 | 41,000 workers | actual']],
    [
      'By 2030, Norland aims to have at least 12 research stations.',
      ['number | research stations |  | 2030 | at least 12 stations | target'],
    ],
    [
      'Over 70% of small sawmills use old engines; 12% run on steam power.',
      [
        'share that use old engines | small sawmills |  | – | over 70 % | actual',
        'share that run on steam power | small sawmills |  | – | 12 % | actual',
      ],
    ],
    [
      'Norland ranks second in the world in exporting tar, and fifth in the world in exporting resin.',
      ['rank in the world | exporting tar |  | – | rank 2 | actual', 'rank in the world | exporting resin |  | – | rank 5 | actual'],
    ],
    [
      'In Eastham, there are 48 licensed mills, of which 30 are foreign companies.',
      [
        'number | licensed mills | Eastham | – | 48 mills | actual',
        'number | foreign companies among licensed mills | Eastham | – | 30 companies | actual',
      ],
    ],
    [
      'Of all mills, 47% of northern mills, 25% of coastal mills and 21% of inland/island mills use dry peat.',
      ['northern', 'coastal', 'inland/island'].map(
        (kind, index) => `share that use dry peat | ${kind} mills |  | – | ${[47, 25, 21][index]} % | actual`,
      ),
    ],
    ['One in four small mills grow trees nearby.', ['share that grow trees nearby | small mills |  | – | 25 % | actual']],
    [
      'Lifting the two-ship limit would cost $3 billion in 2026.',
      ['cost | Lifting the two-ship limit |  | 2026 | 3 billion USD | forecast'],
    ],
    [
      'The rate of waste fell by 6% in 2020 and by 7% in 2021.',
      ['growth in rate | waste |  | 2020 | -6 % | actual', 'growth in rate | waste |  | 2021 | -7 % | actual'],
    ],
    ['The real output of mills contracted by 9% in 2020 due to the floods.', ['growth in real output | mills |  | 2020 | -9 % | actual']],
    ['According to the Timber Outlook, exports of tar fell by 4% in 2020.', ['growth in exports | tar |  | 2020 | -4 % | actual']],
    ['In 2020, fees and grants fell by 35%.', ['growth | fees and grants |  | 2020 | -35 % | actual']],
    ['Output fell by 6 percent in 2020.', ['growth | output |  | 2020 | -6 % | actual']],
    [
      'Supply has improved from 22 hours in 2014 to 23 hours in 2024 in the towns and from 12 hours in 2014 to 21 hours in the villages.',
      ['towns | 2014 | 22', 'towns | 2024 | 23', 'villages | 2014 | 12', 'villages | 2024 | 21'].map(
        (rest) => `supply | supply | ${rest} hours | actual`,
      ),
    ],
    ['Reduce emissions by 75% by 2030 across the towns.', ['growth | emissions |  | 2030 | -75 % | target']],
    ['About $40 million has been invested in new wells.', ['invested | new wells |  | – | about 40 million USD | actual']],
    [
      'We have allocated $4 million to 16 village schools.',
      ['allocated | village schools |  | – | 4 million USD | actual', 'number | village schools |  | – | 16 schools | actual'],
    ],
    [
      'A $20 million River Fund began in 2021. The River Act, introduced in 2017, is kept. Since then 400 homes have been linked.',
      ['River Fund | River Fund |  | 2021 | 20 million USD | actual', 'number | homes linked |  | – | 400 homes | actual'],
    ],
    [
      'Total ‘wood from forests’ fell to 5 million tonnes from 2021 when it was 6 million tonnes.',
      [
        'total wood from forests | total wood from forests |  | – | 5,000,000 t | actual',
        'total wood from forests | total wood from forests |  | 2021 | 6,000,000 t | actual',
      ],
    ],
    [
      'The total amount of peat burnt decreased. In 2022, it was 9 million tonnes, down from 10 million tonnes in 2021. This was a decrease of 8%.',
      [
        'total amount | peat burnt |  | 2022 | 9,000,000 t | actual',
        'total amount | peat burnt |  | 2021 | 10,000,000 t | actual',
        'growth in total amount | peat burnt |  | – | -8 % | actual',
      ],
    ],
    [
      'The tonnage of separately collected moss sent for drying was 499 thousand tonnes in 2022.',
      ['tonnage | separately collected moss sent for drying |  | 2022 | 499,000 t | actual'],
    ],
    [
      'About 7 million tonnes of dry peat were burnt in 2022, of which 4 million tonnes were imported.',
      ['burnt | dry peat |  | 2022 | about 7,000,000 t | actual', 'imported | dry peat |  | 2022 | 4,000,000 t | actual'],
    ],
    [
      'The peat drying rate rose by 2 per cent to 72 per cent in 2021.',
      ['growth in rate | peat drying |  | 2021 | 2 % | actual', 'rate | peat drying |  | 2021 | 72 % | actual'],
    ],
    [
      'Tar production, the report noted, increased by 4 per cent to 168 million barrels in 2022.',
      ['growth in production | Tar |  | 2022 | 4 % | actual', 'production | Tar |  | 2022 | 168,000,000 bbl | actual'],
    ],
    [
      'Resin retained its place as the main exported good, worth 5 billion dollars, accounting for 67 % of all exports.',
      ['value | resin |  | – | 5 billion USD | actual', 'share of exports | resin |  | – | 67 % | actual'],
    ],
    [
      'Norland’s resin exports hit an all-time high at 8 billion dollars in 2022.',
      ['exports | resin | Norland | 2022 | 8 billion USD | actual'],
    ],
    ['Guest arrivals reached a total of 1.3 million in 2022.', ['number | Guest arrivals |  | 2022 | 1,300,000 arrivals | actual']],
    ['The office has reported a 4% dip in guest arrivals in 2022.', ['growth in arrivals | guest |  | 2022 | -4 % | actual']],
    [
      'Fires fell by 5% in 2021. Of these fires, 1,658 resulted in a death in 2021.',
      ['growth | fires |  | 2021 | -5 % | actual', 'number | fires that resulted in a death |  | 2021 | 1,658 fires | actual'],
    ],
    [
      'The number of people badly burnt in reported fires rose by 5 per cent to 22,807 in 2021.',
      [
        'growth in number | people badly burnt in reported fires |  | 2021 | 5 % | actual',
        'number | people badly burnt in reported fires |  | 2021 | 22,807 people | actual',
      ],
    ],
    [
      'The number of new guests increased by 1,682 persons or 36 per cent in 2021.',
      ['growth in number | new guests |  | 2021 | 1,682 persons | actual', 'growth in number | new guests |  | 2021 | 36 % | actual'],
    ],
    [
      'Wood worth much came. In 2021, €17.2 million worth of tar was imported.',
      ['value | tar imported |  | 2021 | 17.2 million EUR | actual'],
    ],
    [
      'Visits to the coast rose by 2% to 81.3m in 2021.',
      ['growth in visits | coast |  | 2021 | 2 % | actual', 'number | coast visits |  | 2021 | 81,300,000 visits | actual'],
    ],
    ['The number of visits to the coast rose to 8.3m in 2021.', ['number | visits to the coast |  | 2021 | 8,300,000 visits | actual']],
    ['In 2021 there were also 611 volunteers.', ['number | volunteers |  | 2021 | 611 volunteers | actual']],
    ['In 2021, book loans have increased to 777,804.', ['number | book loans |  | 2021 | 777,804 loans | actual']],
    ['Travel to the coast was down almost 4% in 2021.', ['growth in travel | coast |  | 2021 | over -4 % | actual']],
    [
      'Norland’s timber exports grew fast. The minister said the exports stood at 30 million dollars in 2021.',
      ['exports | timber | Norland | 2021 | 30 million USD | actual'],
    ],
    [
      'We exported 12 tonnes of resin worth 4 million dollars in 2021.',
      ['exported | resin |  | 2021 | 12 t | actual', 'value | resin |  | 2021 | 4 million USD | actual'],
    ],
    ['Alder took 12 years to master the craft.', ['time to master the craft | Alder |  | – | 12 years | actual']],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'Miners accounted for 43% of output in 2022, smelters 26%, dyers 19% and rope makers 6%.',
      [
        'share of output | Miners |  | 2022 | 43 % | actual',
        'share of output | smelters |  | 2022 | 26 % | actual',
        'share of output | dyers |  | 2022 | 19 % | actual',
        'share of output | rope makers |  | 2022 | 6 % | actual',
      ],
    ],
    [
      'The north drew the most money, with $5 million in 2022. It was followed by Eastham with $3 million, making up 19% of the total.',
      [
        'money | north |  | 2022 | 5 million USD | actual',
        'money | Eastham |  | 2022 | 3 million USD | actual',
        'share of total | Eastham money |  | 2022 | 19 % | actual',
      ],
    ],
    [
      'Loans to Eastham came to $60 million in 2022, followed by Westham ($26 million), Northam ($22 million) and Southam ($21 million).',
      [
        'loans | Eastham |  | 2022 | 60 million USD | actual',
        'loans | Westham |  | 2022 | 26 million USD | actual',
        'loans | Northam |  | 2022 | 22 million USD | actual',
        'loans | Southam |  | 2022 | 21 million USD | actual',
      ],
    ],
    [
      'Membership of clubs is 71% in North Eastham and West Eastham, 62% in Central Westham, 26% in the Norland region.',
      [
        'membership | clubs | North Eastham and West Eastham | – | 71 % | actual',
        'membership | clubs | Central Westham | – | 62 % | actual',
        'membership | clubs | Norland region | – | 26 % | actual',
      ],
    ],
    [
      'Eastham and Westham lead the region with reading rates of 65% and 60% respectively.',
      ['reading rates | Eastham |  | – | 65 % | actual', 'reading rates | Westham |  | – | 60 % | actual'],
    ],
    [
      'Exports of oak and pine reached $4 million and $9 million, respectively, in 2022.',
      ['exports | oak |  | 2022 | 4 million USD | actual', 'exports | pine |  | 2022 | 9 million USD | actual'],
    ],
    ['Eastham was the largest importer of tar in 2022, with $5 million.', ['tar | Eastham |  | 2022 | 5 million USD | actual']],
    [
      'The volume of new loans plunged 40 percent to $6 million in 2022 but grants for existing projects soared by 50 percent to $7 million.',
      [
        'growth in volume | new loans |  | 2022 | -40 % | actual',
        'volume | new loans |  | 2022 | 6 million USD | actual',
        'growth in grants | existing projects |  | 2022 | 50 % | actual',
        'grants | existing projects |  | 2022 | 7 million USD | actual',
      ],
    ],
    [
      'The register held over 35,000 valid projects totalling $430 million in 2022.',
      ['number | valid projects |  | 2022 | over 35,000 projects | actual', 'value | valid projects |  | 2022 | 430 million USD | actual'],
    ],
    [
      'The cost of peat, which is the price of digging and drying it, is estimated at $4 million in 2022.',
      ['cost | peat |  | 2022 | 4 million USD | estimate'],
    ],
    [
      'The bank estimated loans to villages would grow 6% this year to $41 million, reaching $54 million by 2030.',
      [
        'growth in loans | villages |  | 2024 | 6 % | forecast',
        'loans | villages |  | 2024 | 41 million USD | forecast',
        'loans | villages |  | 2030 | 54 million USD | forecast',
      ],
    ],
    ['Loans will exceed $70 million by 2030, the bank said.', ['loans | loans |  | 2030 | over 70 million USD | forecast']],
    ['Eastham has the lowest burn rate in the region (5.6%).', ['lowest burn rate in the region | Eastham |  | – | 5.6 % | actual']],
    [
      'In Eastham, reading has risen faster than elsewhere (by some 66% since 1999).',
      ['growth | reading | Eastham | 1999/2024 | about 66 % | actual'],
    ],
    [
      'There are 15 million pupils in the region, a 53% increase since the year 2000.',
      [
        'number | pupils in the region |  | – | 15,000,000 pupils | actual',
        'growth in number | pupils in the region |  | – | 53 % | actual',
      ],
    ],
    ['There was a small increase in tar traffic in Norland of 17% in 2022.', ['growth in traffic | tar | Norland | 2022 | 17 % | actual']],
    [
      'This brings the total peat capacity of the north to 16 MW by the end of 2022.',
      ['total peat capacity | north |  | 2022 | 16 MW | actual'],
    ],
    [
      'Some 300 fires were seen in 2022, a 2% fall on 2021.',
      ['number | fires seen |  | 2022 | about 300 fires | actual', 'growth in number | fires seen |  | 2022 | -2 % | actual'],
    ],
    [
      'Burglary fell by 7% to 366,718 in 2022, while arson dropped 9% to 3,402.',
      [
        'growth | burglary |  | 2022 | -7 % | actual',
        'number | burglary |  | 2022 | 366,718 | actual',
        'growth | arson |  | 2022 | -9 % | actual',
        'number | arson |  | 2022 | 3,402 | actual',
      ],
    ],
    [
      'The number of thefts was the highest on record in 2022, up 7% on the year before.',
      ['growth in number | thefts |  | 2022 | 7 % | actual'],
    ],
    ['In 2022, 500 people were killed by falling trees.', ['number | people killed by falling trees |  | 2022 | 500 people | actual']],
    [
      'In 2022, one in five adults smoked pipes, compared with one in three in 2000.',
      ['share that smoked pipes | adults |  | 2022 | 20 % | actual', 'share that smoked pipes | adults |  | 2000 | 33.33 % | actual'],
    ],
    ['Of all fires in 2022, 40% involved a lamp.', ['share that involved a lamp | fires |  | 2022 | 40 % | actual']],
    [
      'Norland imported 337 tonnes of tar in 2022. The total value of these imports was $9 million, down 19%.',
      [
        'imported by Norland | tar |  | 2022 | 337 t | actual',
        'total value | imports |  | 2022 | 9 million USD | actual',
        'growth in total value | imports |  | 2022 | -19 % | actual',
      ],
    ],
    [
      'Exports of tar rose 2% to $6 million in 2022, while the figure for imports hit $16 million.',
      [
        'growth in exports | tar |  | 2022 | 2 % | actual',
        'exports | tar |  | 2022 | 6 million USD | actual',
        'imports | tar |  | 2022 | 16 million USD | actual',
      ],
    ],
    [
      'Thefts rose 13% in the West Vale and by 5% in Eastham, but dropped 9% in Northam in 2022.',
      [
        'growth | thefts | West Vale | 2022 | 13 % | actual',
        'growth | thefts | Eastham | 2022 | 5 % | actual',
        'growth | thefts | Northam | 2022 | -9 % | actual',
      ],
    ],
    ['Had it not rained, output would have fallen by 4% in 2022.', []],
    [
      'In Eastham, one in five pupils comes from abroad and in Westham one in four is new.',
      ['share that comes from abroad | pupils | Eastham | – | 20 % | actual', 'share that is new | pupils | Westham | – | 25 % | actual'],
    ],
    [
      'Foreign-invested mills reported sales of $18 million in 2022, up 17% and accounting for 73% of all sales.',
      [
        'sales | Foreign-invested mills |  | 2022 | 18 million USD | actual',
        'growth in sales | Foreign-invested mills |  | 2022 | 17 % | actual',
        'share of sales | Foreign-invested mills |  | 2022 | 73 % | actual',
      ],
    ],
    [
      'Peat capacity reached 33 MW, representing an increase of 2 MW or 9 percent at the end of 2022.',
      [
        'capacity | Peat |  | 2022 | 33 MW | actual',
        'growth in capacity | Peat |  | 2022 | 2 MW | actual',
        'growth in capacity | Peat |  | 2022 | 9 % | actual',
      ],
    ],
    [
      'In spring 2022 the most wells were dug in Eastham (80 wells, or 38% of all wells in Norland), followed by Westham (32, or 15%) and Northam (17, or 8%).',
      [
        'number | wells | Eastham | 2022 | 80 wells | actual',
        'share of wells in Norland | wells | Eastham | 2022 | 38 % | actual',
        'number | wells | Westham | 2022 | 32 wells | actual',
        'share of wells in Norland | wells | Westham | 2022 | 15 % | actual',
        'number | wells | Northam | 2022 | 17 wells | actual',
        'share of wells in Norland | wells | Northam | 2022 | 8 % | actual',
      ],
    ],
    [
      'In 2022 the number of wells jumped in Eastham (+59%), Westham (+23%) and Northam (+7%).',
      [
        'growth in number | wells | Eastham | 2022 | 59 % | actual',
        'growth in number | wells | Westham | 2022 | 23 % | actual',
        'growth in number | wells | Northam | 2022 | 7 % | actual',
      ],
    ],
    [
      'Norland exported 18 tonnes of tar worth 9 million USD in 2022, up 23.4% in quantity and 34.3% in value.',
      [
        'exported by Norland | tar |  | 2022 | 18 t | actual',
        'value | tar |  | 2022 | 9 million USD | actual',
        'growth in quantity | tar |  | 2022 | 23.4 % | actual',
        'growth in value | tar |  | 2022 | 34.3 % | actual',
      ],
    ],
    [
      'The tonnage of moss sent for drying fell by 8% to 4 million tonnes between the financial years 2020/21 and 2021/22.',
      [
        'growth in tonnage | moss sent for drying |  | 2021/2022 | -8 % | actual',
        'tonnage | moss sent for drying |  | 2021/2022 | 4,000,000 t | actual',
      ],
    ],
    [
      '41% of moss in Norland was sent for drying between April 2021 and March 2022.',
      ['share that was sent for drying | moss in Norland | Norland | 2021-04/2022-03 | 41 % | actual'],
    ],
    [
      '94% of mills mended and painted more of their sails.',
      ['share that mended and painted more of their sails | mills |  | – | 94 % | actual'],
    ],
    [
      'In 2022 the rate of fires fell to 20%, compared with 30% in 2000.',
      ['rate | fires |  | 2022 | 20 % | actual', 'rate | fires |  | 2000 | 30 % | actual'],
    ],
    [
      'There were jumps in the numbers of recorded fires (up 22%), floods (up 18%) and thefts (down 7%).',
      ['growth | fires |  | – | 22 % | actual', 'growth | floods |  | – | 18 % | actual', 'growth | thefts |  | – | -7 % | actual'],
    ],
    ['In 2022 Norland gained $4 million from exporting tar.', ['gained from exporting tar | Norland |  | 2022 | 4 million USD | actual']],
    [
      'The price of tar was $40 in 2022. That is up from $30 in 2021.',
      ['price | tar |  | 2022 | 40 USD | actual', 'price | tar |  | 2021 | 30 USD | actual'],
    ],
  ])('lists, asides and changes: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    'If revenue from the timber trade hit $8 billion, mills would open.',
    'Did revenue from the timber trade hit $8 billion in 2022?',
    'The two-ship limit was lifted in 2020.',
    'The mill employs people aged 16.',
    'The top 10% of mills were old.',
    'In 2020 the debt almost doubled.',
    'The share fell from 27% to 24% of mills in the north.',
    'See page 12 of the annex.',
    'It was one of many.',
    'Prices rose above 2015 levels.',
    'The rise is equivalent to adding two harbours.',
    'Output rises after 15 years of decline.',
    'Output has grown for eight straight years.',
    'It was the third lowest total on record.',
    'Exporters shipped 12 million bags.',
  ])('nothing: %s', (text) => {
    expect(lines(text)).toEqual([])
  })

  test.each([
    ['Năm 2022, doanh thu của ngành gỗ đạt 8 tỷ USD.', ['doanh thu | ngành gỗ |  | 2022 | 8 billion USD | actual']],
    ['Doanh thu của ngành gỗ tăng 4,5% trong năm 2022.', ['tăng trưởng doanh thu | ngành gỗ |  | 2022 | 4.5 % | actual']],
    ['Xuất khẩu đồ gỗ chiếm 12% tổng xuất khẩu.', ['tỷ trọng trong tổng xuất khẩu | Xuất khẩu đồ gỗ |  | – | 12 % | actual']],
    ['Mức đó cao hơn nhiều, với 8 tỷ USD.', []],
  ])('%s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['The Space Agency will launch its first satellite in 2027.', 'launch its first satellite | 2027 | Space Agency'],
    ['By 2030, Norland aims to become carbon neutral.', 'carbon neutral | 2030 | '],
    ['This serves Norland’s net zero goal by 2070.', 'net zero | 2070 | '],
    ['The goal of universal access to clean water by 2030 remains.', 'universal access to clean water | 2030 | '],
    ['A register of wells will be set up by the end of 2027.', 'register of wells set up | 2027 | '],
    ['The new line is to open in June 2026.', 'new line to open | 2026-06 | '],
    ['The Government has pledged to end peat cutting by 2038.', 'end peat cutting | 2038 | Government'],
    ['Đến năm 2045, Norland phấn đấu trở thành nước không phát thải.', 'trở thành nước không phát thải | 2045 | '],
    ['Cơ quan này sẽ phóng vệ tinh đầu tiên vào năm 2027.', 'phóng vệ tinh đầu tiên | 2027 | '],
  ])('a goal without a number: %s', (text, wanted) => {
    expect(proposals(text).milestones.map(({ label, by, issuer }) => [label, by, issuer].join(' | '))).toEqual([wanted])
  })

  test('several goals of one verb, each with its time', () => {
    const { milestones } = proposals(
      'It cited the resolution, which set the target for Norland to become a modern country with clean rivers by 2030, and a rich, carbon-free country by 2045.',
    )
    expect(milestones.map(({ label, by }) => [label, by])).toEqual([
      ['modern country with clean rivers', '2030'],
      ['rich, carbon-free country', '2045'],
    ])
  })

  test.each([
    'Demand for timber will outstrip supply by 2030.',
    'Output is expected to grow strongly to 2030.',
    'If funds allow, the port will open in 2027.',
    'The mine will not be closed by 2028.',
    'The mill could be closed in 2028.',
    'The bridge will be closed until 2026.',
    'Will the port open by 2027?',
    'The 2027 election will decide.',
    'In 2022 the council launched its plan.',
    'The Council aims to plant 400 trees by 2030.',
  ])('no goal: %s', (text) => {
    expect(proposals(text).milestones).toEqual([])
  })

  test.each([
    ['Exports of resin came to $8 billion in 2022-23.', '2022/2023'],
    ['Exports of resin came to $8 billion in FY 2022/23.', '2022/2023'],
    ['Exports of resin came to $8 billion in the financial year 2022–23.', '2022/2023'],
    ['Exports of resin rose to $8 billion in 2022-23 from $6 billion in 2013-14.', '2022/2023'],
    ['Exports of resin came to $8 billion in FY2022.', '2022'],
    ['The value of resin exports from 2014-15 to 2022-23 stood at $80 billion.', '2014/2023'],
    ['Since 2014-15, 40 wells have been dug.', '–'],
    ['Exports of resin grew by 7 % from 2016 to 2017.', '2017'],
  ])('the financial year: %s', (text, period) => {
    expect(lines(text)[0]?.split(' | ')[3]).toBe(period)
  })

  test('nothing where one name has two values', () => {
    expect(lines('Tariffs were 4 % in 2020. Duties came later. Tariffs were 9 % in 2020.')).toEqual([])
  })

  test('the numbers of a table by row, column and period', () => {
    const table =
      '| Product | Exports, USD million, 2021 | Exports, USD million, 2022 |\n|---|---|---|\n| Tar | 5 | 6 |\n| Resin | 7 | 9 |\n'
    expect(lines(table)).toEqual([
      'Exports | Tar |  | 2021 | 5 million USD | actual',
      'Exports | Tar |  | 2022 | 6 million USD | actual',
      'Exports | Resin |  | 2021 | 7 million USD | actual',
      'Exports | Resin |  | 2022 | 9 million USD | actual',
    ])
  })

  test('the numbers of a table whose rows are years by its heading', () => {
    const table = '## Timber cut\n\n| Year | Oak | Pine |\n|---|---|---|\n| 2023 | 5 tonnes | 6 tonnes |\n| 2025 | 7 tonnes | 9 tonnes |\n'
    expect(lines(table)).toEqual([
      'Timber cut | Oak |  | 2023 | 5 t | actual',
      'Timber cut | Pine |  | 2023 | 6 t | actual',
      'Timber cut | Oak |  | 2025 | 7 t | forecast',
      'Timber cut | Pine |  | 2025 | 9 t | forecast',
    ])
  })

  test('documents with number, date and body, and quotations with who spoke', () => {
    const { instruments, quotes } = proposals(
      'Resolution No. 12-KX, issued on 4 May 2021 by the Harbour Council, opened the port.\n\n“We will plant a tree for each one that we cut down,” said Ada Moss.\n',
    )
    expect(instruments).toMatchObject([
      { label: 'Resolution 12-KX', number: '12-KX', date: '2021-05-04', issuer: 'Harbour Council', locator: 'paragraph 1' },
    ])
    expect(quotes).toMatchObject([
      { speaker: 'Ada Moss', text: 'We will plant a tree for each one that we cut down', locator: 'paragraph 2' },
    ])
  })
})

describe('the record of a source', () => {
  test('is read from its head and foot', () => {
    const text = 'Timber at a turning point\nBy Ada Moss\n4 May 2023\n\nThe trade grew.\n\nSource: https://www.herald.example/timber\n'
    expect(recordOfText(text, 'text', 'timber.txt')).toEqual({
      key: 'herald2023',
      title: 'Timber at a turning point',
      author: 'Ada Moss',
      outlet: 'herald.example',
      issued: '2023-05-04',
      url: 'https://www.herald.example/timber',
    })
  })

  test('is what a web page declares of itself', () => {
    const page = `<!doctype html><html><head><title>Timber at a turning point | The Herald</title>
<meta property="og:title" content="Timber &amp; tar at a turning point"><meta content='Ada Moss' name=author>
<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2023-05-04T08:00:00+02:00">
<link rel="canonical" href="https://www.herald.example/timber"></head>
<body><h1>Timber</h1><p>Updated 9 June 2024. See https://elsewhere.example/</p></body></html>`
    expect(recordOfText(page, 'html', 'timber.html')).toEqual({
      key: 'theherald2023',
      title: 'Timber & tar at a turning point',
      author: 'Ada Moss',
      outlet: 'The Herald',
      issued: '2023-05-04',
      url: 'https://www.herald.example/timber',
    })
    const bare =
      '<title>Tar &amp; timber in 2023</title><meta name="author" content="https://herald.example/ada"><p>By Ada Moss</p><p>4 May 2023</p>'
    expect(recordOfText(bare, 'html', 'x.html')).toMatchObject({ title: 'Tar & timber in 2023', author: 'Ada Moss', issued: '2023-05-04' })
  })

  test('is empty where nothing says it', () => {
    expect(recordOfText('Words.', 'text', 'my notes.txt')).toMatchObject({ key: 'mynotes', title: '', issued: '' })
  })
})

describe('a Word document', () => {
  test('is read with its headings and tables', () => {
    const read = readWordText(
      wordOf([
        '# Timber',
        'Revenue from the timber trade hit $8 billion in 2022.',
        [
          ['Year', 'Mills'],
          ['2021', '44 mills'],
        ],
      ]),
    )
    expect('text' in read && lines(read.text, 'html')[0]).toBe('revenue | timber trade |  | 2022 | 8 billion USD | actual')
    expect('text' in read && read.text).toContain('<h1>Timber</h1>')
    expect('text' in read && read.text).toContain('<th>Year </th>')
  })

  test.each([new Uint8Array([1, 2, 3]), new Uint8Array([0x50, 0x4b, 0x05, 0x06]), new Uint8Array(0)])('that is none says so', (bytes) => {
    expect(readWordText(bytes)).toEqual({ problem: expect.stringContaining('no Word document') })
  })
})
