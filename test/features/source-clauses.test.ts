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

describe('a number of a source is named by its own clause', () => {
  test.each([
    ['Oak, pine, and tar made up 28 % of all loads in 2022.', ['share of loads | Oak, pine, and tar |  | 2022 | 28 %']],
    ['Oak, pine and tar led the rise in 2022, up 45 %.', ['growth | oak, pine and tar |  | 2022 | 45 %']],
    ['Overall, oak and pine made up 28 % of all loads in 2022.', ['share of loads | oak and pine |  | 2022 | 28 %']],
    ['In total, pine made up 28 % of all loads in 2022.', ['share of loads | pine |  | 2022 | 28 %']],
    [
      'Oak loads were up 12 % in value to reach $373 million in 2022.',
      ['growth in value of loads | Oak |  | 2022 | 12 %', 'value | Oak loads |  | 2022 | 373 million USD'],
    ],
    [
      'Oak loads in 2022 were 18 % higher in value, but 7 % lower in quantity than in 2021.',
      ['growth in value of loads | Oak |  | 2022 | 18 %', 'growth in quantity | Oak loads |  | 2022 | -7 %'],
    ],
    ['There were 45 % fewer fires in 2022 than a decade earlier.', ['growth in number | fires |  | 2022 | -45 %']],
    [
      'In 2022, 450 people were killed in fires, 12 % more than in the same period of 2021.',
      ['number | people killed in fires |  | 2022 | 450 people', 'growth in number | people killed in fires |  | 2022 | 12 %'],
    ],
    [
      'In 2022, 450 people were killed in fires, 7 % fewer than the 484 of 2021.',
      [
        'number | people killed in fires |  | 2022 | 450 people',
        'growth in number | people killed in fires |  | 2022 | -7 %',
        'number | people killed in fires |  | 2021 | 484 people',
      ],
    ],
    [
      'Oak loads came to 270 tonnes in 2022, 27 tonnes less than in 2021.',
      ['loads | Oak |  | 2022 | 270 t', 'growth in loads | Oak |  | 2022 | -27 t'],
    ],
  ])('lists, and what is compared: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['The rise was led by oak loads, up $180 million in 2022.', ['growth in loads | oak |  | 2022 | 180 million USD']],
    [
      'The rise was driven by loads of oak, up $1 million to $10 million, and pine, including cones, up $2 million to $8 million.',
      [
        'growth in loads | oak |  | – | 1 million USD',
        'loads | oak |  | – | 10 million USD',
        'growth in loads | pine |  | – | 2 million USD',
        'loads | pine |  | – | 8 million USD',
      ],
    ],
    [
      'Rises in oak (up $11 million), pine (up $7 million) and tar (up 5 %) were driven by prices in 2022.',
      ['growth | oak |  | – | 11 million USD', 'growth | pine |  | – | 7 million USD', 'growth | tar |  | 2022 | 5 %'],
    ],
    [
      'The sales of oak rose $5 million to $19 million in 2022.',
      ['growth in sales | oak |  | 2022 | 5 million USD', 'sales | oak |  | 2022 | 19 million USD'],
    ],
    [
      'The output of many crops fell in 2022, including oats (down 27 %), rye (+5 %) and hops (–6 %).',
      ['growth in output | oats |  | 2022 | -27 %', 'growth in output | rye |  | 2022 | 5 %', 'growth in output | hops |  | 2022 | -6 %'],
    ],
    ['The output of oats fell in 2022, thanks to dear seed (+5 %).', []],
    [
      'Loads by rail went up 4 % to 15 million tonnes in 2022.',
      ['growth in loads | rail |  | 2022 | 4 %', 'loads | rail |  | 2022 | 15,000,000 t'],
    ],
    ['Loads by road, on the other hand, fell by 5 % in 2022.', ['growth in loads | road |  | 2022 | -5 %']],
    ['The sales of oak will rise $5 million to $6 million.', ['growth in sales | oak |  | – | 5–6 million USD']],
    ['Of all ports, the West Vale had the largest rise, up $22 million to $79 million in 2022.', []],
    [
      'Oak loads rose 11 % year on year to reach $47 million in 2022.',
      ['growth in loads | Oak |  | 2022 | 11 %', 'loads | Oak |  | 2022 | 47 million USD'],
    ],
    ['New Norland oak loads rose by 11 % in 2022.', ['growth in loads | New Norland oak |  | 2022 | 11 %']],
  ])('what moves: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['Mill employment increased by 263,000 in 2022.', ['growth in employment | Mill |  | 2022 | 263,000']],
    ['Mill employment increased by 26 in 2022.', []],
    [
      'Wood care added 60,000 jobs in 2022, and peat digging lost 4,000 jobs.',
      ['growth in jobs | Wood care |  | 2022 | 60,000 jobs', 'growth in jobs | peat digging |  | 2022 | -4,000 jobs'],
    ],
    ['Eastham added 41 GW to the new capacity in the north in 2022.', ['growth in new capacity in the north | Eastham |  | 2022 | 41 GW']],
    ['A growth of 57 GW was observed in the north.', []],
    [
      'Oak loads dipped to 355 tonnes in 2022, from 401 tonnes in 2021.',
      ['loads | Oak |  | 2022 | 355 t', 'loads | Oak |  | 2021 | 401 t'],
    ],
    ['The rate of fires edged down to 3.5 % in 2022.', ['rate | fires |  | 2022 | 3.5 %']],
    [
      'In 2022 Norland had 6.4 million dairy cattle, compared with 3.5 million in 1992.',
      ['number | dairy cattle | Norland | 2022 | 6,400,000 cattle', 'number | dairy cattle | Norland | 1992 | 3,500,000 cattle'],
    ],
    ['In 2022, 48 million loads were moved and all kinds of loads fell.', ['number | loads moved |  | 2022 | 48,000,000 loads']],
    ['The sharpest fall was in 2022, with 675,000 loads moved.', ['number | loads |  | 2022 | 675,000 loads']],
    ['New motor cars rose by 5 % in 2022.', ['growth | new motor cars |  | 2022 | 5 %']],
    ['There were 775 reported house fires in 2022.', ['number | house fires |  | 2022 | 775 fires']],
    ['There were 610 people hurt or seriously burnt in 2022.', ['number | people hurt or seriously burnt |  | 2022 | 610 people']],
  ])('what has grown: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['Around 16 % of households compost oak leaves in 2022.', ['share that compost oak leaves | households |  | 2022 | about 16 %']],
    [
      'In 2022, 69 % of old households composted oak leaves compared with 22 % of young households.',
      [
        'share that composted oak leaves | old households |  | 2022 | 69 %',
        'share that composted oak leaves | young households |  | 2022 | 22 %',
      ],
    ],
    ['In 2022, 25 % of households burned peat compared with 19 % from bogs.', ['share that burned peat | households |  | 2022 | 25 %']],
    ['In 2022, 16 % of sales tax receipts went to the north.', ['share that went to the north | sales tax receipts |  | 2022 | 16 %']],
    [
      'For the quality of inns, 60 % said the rooms were good, and 2 % said poor.',
      ['share that said the rooms were good | respondents |  | – | 60 %', 'share that said poor | respondents |  | – | 2 %'],
    ],
    [
      'Eastham had 16 % and Northam 9 % of all loads in 2022, while Westham was next (accounting for 8 % of all loads).',
      ['share of loads | Westham |  | 2022 | 8 %'],
    ],
    ['Oak loads are 70 % of all that was taken on it.', []],
    ['The land–water ratio, at 60 % in 2022, increased.', ['ratio | land–water |  | 2022 | 60 %']],
    ['The share of oak in the growth of loads amounted to 81 % in 2022.', ['share | oak in the growth of loads |  | 2022 | 81 %']],
  ])('shares: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['The average price of oak was €1.9 per kilo in 2022.', ['average price per kilo | oak |  | 2022 | 1.9 EUR']],
    [
      'Oak output comprised 185 tonnes of planks and 37 tonnes of chips in 2022.',
      ['Oak output | planks |  | 2022 | 185 t', 'Oak output | chips |  | 2022 | 37 t'],
    ],
    [
      'Oak output reached an unprecedented 130 tonnes in 2022, of which 94 tonnes are planks.',
      ['output | Oak |  | 2022 | 130 t', 'output | planks of Oak |  | 2022 | 94 t'],
    ],
    ['Norland made 5 tonnes (t) of tar in 2022.', ['made by Norland | tar |  | 2022 | 5 t']],
    ['The total capacity of old oak mills exceeded 3,000 GW in 2022.', ['total capacity | old oak mills |  | 2022 | over 3,000 GW']],
    ['Oak loads fell by 4 % compared with the 12 month period before.', ['growth in loads | Oak |  | – | -4 %']],
    ['Oak loads grow for 20 years.', []],
  ])('amounts: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['Mill jobs grew by 2,500 in March, and are back at their June 2020 level.', ['growth | mill jobs |  | 2023-03 | 2,500']],
    [
      'Oak output was 23 tonnes in 2022, a 4 % increase from the year 2020. Output comprised 18 tonnes of planks.',
      ['output | Oak |  | 2022 | 23 t', 'growth in output | Oak |  | 2022 | 4 %', 'output | planks |  | – | 18 t'],
    ],
    ['Oak loads rose by 5 % from 2020.', ['growth in loads | Oak |  | – | 5 %']],
    ['Oak loads were estimated to be 30 tonnes in 2022.', ['loads | Oak |  | 2022 | 30 t']],
    ['Oak loads in the 2021/22 season rose by 5 %.', ['growth in loads | Oak |  | 2021/2022 | 5 %']],
  ])('the time that another is held against is not its own: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })
})
