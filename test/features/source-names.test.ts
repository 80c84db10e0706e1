import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { proposalsOf } from '../../server/src/features/source-proposals.ts'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'

const SETTINGS = { asOf: '2024-03-31', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const

/** What is proposed of a text, a line each: measure | subject | place | period | value. */
function lines(text: string): readonly string[] {
  const { observations } = proposalsOf(analyse({ path: 'source', text, markup: 'markdown' }, buildKnowledge([]), SETTINGS))
  return observations.map(({ measure, subject, place, period, value }) => [measure, subject, place, period ?? '–', value].join(' | '))
}

describe('a number of a source is named', () => {
  test.each([
    ['Prices per tonne fell by 5 % in 2022.', ['growth | prices per tonne |  | 2022 | -5 %']],
    ['The area under new oaks was 900 hectares in 2022.', ['area under new oaks | area under new oaks |  | 2022 | 900 ha']],
    [
      'The total area replanted during the year fell by 7 % to 900 hectares.',
      ['growth | total area replanted |  | – | -7 %', 'total area replanted | total area replanted |  | – | 900 ha'],
    ],
  ])('by the whole of it, but for when: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'The use of peat grew slightly by 300 tonnes or 9 % to 900 tonnes in 2022.',
      ['growth in use | peat |  | 2022 | 300 t', 'growth in use | peat |  | 2022 | 9 %', 'use | peat |  | 2022 | 900 t'],
    ],
    [
      'Peat output rebounded strongly by 9 % from 40 tonnes in 2021 to 44 tonnes in 2022.',
      ['growth in output | Peat |  | 2022 | 9 %', 'output | Peat |  | 2021 | 40 t', 'output | Peat |  | 2022 | 44 t'],
    ],
    [
      'Norland saw a fall in tar output from 50 tonnes in 2021 to 40 tonnes in 2022.',
      ['output | tar |  | 2021 | 50 t', 'output | tar |  | 2022 | 40 t'],
    ],
    [
      'The average yield recorded an increase from 7 tonnes per hectare in 2021 to 8 tonnes per hectare in 2022.',
      ['average yield | average yield |  | 2021 | 7 t/ha', 'average yield | average yield |  | 2022 | 8 t/ha'],
    ],
    [
      'Tar output, hit by floods in 2021, reached a level of 44 kgs. in 2022, an increase of 30 % over the year before.',
      ['output | Tar |  | 2022 | 44 kg', 'growth in output | Tar |  | 2022 | 30 %'],
    ],
    ['Tar output, the largest of all, rose by 4 % in 2022.', ['growth in output | Tar |  | 2022 | 4 %']],
    ['In the north, tar output rose by 4 % in 2022.', ['growth in output | tar |  | 2022 | 4 %']],
    ['The share of oak has remained unchanged around 3 % since 2020.', ['share | oak |  | 2020/2024 | about 3 %']],
  ])('by what moves: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'The output of old oaks which fell by 20 % to 80 tonnes in 2021 rose by 30 % to 90 tonnes in 2022.',
      [
        'growth in output | old oaks |  | 2021 | -20 %',
        'output | old oaks |  | 2021 | 80 t',
        'growth in output | old oaks |  | 2022 | 30 %',
        'output | old oaks |  | 2022 | 90 t',
      ],
    ],
    ['Tar output which suffered a setback in 2021 reached 90 tonnes in 2022.', ['output | Tar |  | 2022 | 90 t']],
    [
      'Sawn oak which made up about 40 % of all output in 2022 fell by 1 % to 45 tonnes.',
      ['share of output | Sawn oak |  | 2022 | about 40 %', 'growth in oak | Sawn |  | 2022 | -1 %', 'oak | Sawn |  | 2022 | 45 t'],
    ],
    [
      'The output of fine tar rose by 4 % in 2022 to 16 tonnes, while that of raw resin rose by 5 % to 26 tonnes.',
      [
        'growth in output | fine tar |  | 2022 | 4 %',
        'output | fine tar |  | 2022 | 16 t',
        'growth in output | raw resin |  | 2022 | 5 %',
        'output | raw resin |  | 2022 | 26 t',
      ],
    ],
    [
      'The output of high and low grown oaks rose by 35 % and 25 %, respectively, to 73 tonnes and 47 tonnes in 2022.',
      [
        'growth in output | high oaks |  | 2022 | 35 %',
        'growth in output | low grown oaks |  | 2022 | 25 %',
        'output | high oaks |  | 2022 | 73 t',
        'output | low grown oaks |  | 2022 | 47 t',
      ],
    ],
  ])('whatever else is said of its subject: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'Oak loads made up 39 % by value and 17 % by volume of all loads in 2022, with a total value of $155 million for 65 tonnes landed.',
      [
        'share of loads by value | Oak loads |  | 2022 | 39 %',
        'share of loads by volume | Oak loads |  | 2022 | 17 %',
        'value | Oak loads |  | 2022 | 155 million USD',
        'landed | Oak loads |  | 2022 | 65 t',
      ],
    ],
    [
      'Oak remained the dearest of all woods, with a total value of $90 million. This value was a fall of $10 million from $100 million in 2021.',
      [
        'total value | oak |  | – | 90 million USD',
        'growth in total value | oak |  | – | -10 million USD',
        'total value | oak |  | 2021 | 100 million USD',
      ],
    ],
    [
      'Oak was the dearest of all woods in 2022, at $9 million for 4 tonnes sold. As prices fell by 5 %, this value fell by $2.',
      ['growth | prices |  | 2022 | -5 %'],
    ],
    [
      'The volume of oak loads did not change, but prices grew, leading to a rise in the total value of 22 % to $86 million in 2022.',
      ['growth in total value | oak loads |  | 2022 | 22 %', 'total value | oak loads |  | 2022 | 86 million USD'],
    ],
    [
      'In 2022 the value of oak was $13 million (33 %) lower than in 2021.',
      ['growth in value | oak |  | 2022 | -13 million USD', 'growth in value | oak |  | 2022 | -33 %'],
    ],
    [
      'There was a fall of $10 million (five per cent) in the value of overall oak loads.',
      ['growth in value | oak loads |  | – | -10 million USD', 'growth in value | oak loads |  | – | -5 %'],
    ],
    ['At an estimated $53 million, the value of oak was the highest of all.', ['value | oak |  | – | 53 million USD']],
    ['The rise of $12 million between 2021 and 2022 in the value of oak was small.', ['growth in value | oak |  | 2022 | 12 million USD']],
    ['The value rose by 5 % in 2022.', []],
  ])('a value with what it is of: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'In 2022 the trade had a good year, with 93 tonnes of new tar sold. This is about 53 % more than in 2021.',
      ['sold | new tar |  | 2022 | 93 t', 'growth in sold | new tar |  | – | about 53 %'],
    ],
    ['Total tar output worldwide rose to 743 tonnes in 2022.', ['output | Total tar |  | 2022 | 743 t']],
    [
      'The top five ports – Eastham, Westham and Northam – made up together 80.6 % of all loads in 2022.',
      ['share of loads | top five ports |  | 2022 | 80.6 %'],
    ],
    [
      'Eastham and Westham are the most active in 2022, accounting for 56 % and 18 % of all loads, respectively.',
      ['share of loads | Eastham |  | 2022 | 56 %', 'share of loads | Westham |  | 2022 | 18 %'],
    ],
    [
      'Brava had 3 % of all loads. Other ports include Eastham (1.6 %), Westham (1.5 %) and Northam (1.2 %).',
      [
        'share of loads | Brava |  | – | 3 %',
        'share of loads | Eastham |  | – | 1.6 %',
        'share of loads | Westham |  | – | 1.5 %',
        'share of loads | Northam |  | – | 1.2 %',
      ],
    ],
    ['Brava ranks third with 3 % of all loads.', ['rank | Brava |  | – | rank 3', 'share of loads | Brava |  | – | 3 %']],
    ['Oak and pine each accounted for 2 % of all loads.', ['share of loads | Oak and pine |  | – | 2 %']],
    ['The Inner East area (which accounts for 42 % of all loads) is old.', ['share of loads | Inner East area |  | – | 42 %']],
    ['The sale of oak was the largest of all – 5 tonnes.', []],
  ])('a share, a whole: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'This brings the estimated number of house fires to 9 million in 2022 and floods to 136,000.',
      ['number | house fires |  | 2022 | 9,000,000 fires', 'number | floods |  | 2022 | 136,000 floods'],
    ],
    [
      'There were still 33 million pupils who missed a school meal in 2022: nearly 22 million missed their first meal and an additional 11 million missed their second meal.',
      [
        'number | pupils who missed a school meal |  | 2022 | 33,000,000 pupils',
        'number | pupils who missed their first meal |  | 2022 | under 22,000,000 pupils',
        'number | pupils who missed their second meal |  | 2022 | 11,000,000 pupils',
      ],
    ],
    ['No 33 million pupils missed a school meal in 2022.', []],
    [
      'In 2022, 37 towns had large floods compared with 22 towns in 2021.',
      ['number | towns |  | 2022 | 37 towns', 'number | towns |  | 2021 | 22 towns'],
    ],
    ['The rate of the first meal, at 83 %, was low.', ['rate | first meal |  | – | 83 %']],
    ['Small towns, where the risk of floods is high, have the lowest rates at only 66 %.', ['rates | Small towns |  | – | 66 %']],
    ['It was well under the 95 % rate that is needed.', []],
    ['Fire is preventable with two walls of stone.', []],
    ['There were four towns where the rate of fires grew.', []],
    [
      'Eastham topped the list with a rise of 3.2 % to 102 million trips, followed by Westham (up 2.5 % to 16 million).',
      [
        'growth in trips | Eastham |  | – | 3.2 %',
        'trips | Eastham |  | – | 102,000,000 trips',
        'growth in trips | Westham |  | – | 2.5 %',
        'number | Westham trips |  | – | 16,000,000 trips',
      ],
    ],
    [
      'Trips grew by 0.8 % to 407.6 million in 2022, the most between Eastham and Westham (up 12.1 %).',
      ['growth | trips |  | 2022 | 0.8 %', 'number | trips |  | 2022 | 407,600,000 trips'],
    ],
    ['Trips rose to a record 1.4 billion in 2022 - more than double that of 1996.', ['number | trips |  | 2022 | 1,400,000,000 trips']],
  ])('a count: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'The number of pupils from Eastham rose by 27 % but the number from Westham fell for the first time by 5 %.',
      ['growth in number | pupils from Eastham |  | – | 27 %', 'growth in number | pupils from Westham |  | – | -5 %'],
    ],
    [
      'Schools close to the sea saw a 20 % growth in the number of pupils.',
      ['growth in number | pupils in schools close to the sea |  | – | 20 %'],
    ],
    ['Eastham saw a 20 % growth in the number of pupils.', ['growth in number | pupils | Eastham | – | 20 %']],
    [
      '36 % of classified first poems were given high marks compared to 35 % in 2021.',
      [
        'share that were given high marks | classified first poems |  | – | 36 %',
        'share that were given high marks | classified first poems |  | 2021 | 35 %',
      ],
    ],
    [
      'A total of 872 works were shown in 2022, of which over half were new works.',
      ['number | works in total |  | 2022 | 872 works', 'share that were new works | works in total |  | 2022 | over 50 %'],
    ],
    [
      'Eastham had 355 mills in 2022, or about 40 % of the total area of 15.6 million hectares.',
      [
        'number | mills | Eastham | 2022 | 355 mills',
        'share of total area | mills | Eastham | 2022 | about 40 %',
        'total area | mills |  | 2022 | 15,600,000 ha',
      ],
    ],
    ['Mills had 355 wheels in 2022.', ['number | wheels |  | 2022 | 355 wheels']],
    ['Oak loads account for 39 % of the total fresh produce loads.', ['share of total fresh produce loads | Oak loads |  | – | 39 %']],
    ['In 2022 Eastham ranked second among the ports.', ['rank among ports | Eastham |  | 2022 | rank 2']],
  ])('told of another, in the same words: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'Eastham recorded 234 fires in 2022 – a 1.7 % decrease on 2021.',
      ['number | fires | Eastham | 2022 | 234 fires', 'growth in number | fires | Eastham | 2022 | -1.7 %'],
    ],
    [
      'Eastham recorded 234 house fires in 2022, 4 cases fewer than recorded in 2021.',
      ['number | house fires | Eastham | 2022 | 234 fires', 'growth in number | house fires | Eastham | 2022 | -4 cases'],
    ],
    ['In 2022, 856 people lost their homes.', ['number | people that lost their homes |  | 2022 | 856 people']],
    ['The rate of fires stood steady at 3 % in 2022.', ['rate | fires |  | 2022 | 3 %']],
    ['It fell for all but those above 75 years of age.', []],
    ['Sales to schools (of all kinds) rose by 5 % in 2022.', ['growth in sales | schools |  | 2022 | 5 %']],
  ])('counted somewhere: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'In 2022 oak fell by 5 %, thanks to a large rise in the price of tar (+18.7 %).',
      ['growth | oak |  | 2022 | -5 %', 'growth in price | tar |  | 2022 | 18.7 %'],
    ],
    [
      'Oak sales rose by 19 % to 18 million dollars in 2022 due to higher prices (+11.4 %) and felling (+6.9 %).',
      ['growth in sales | Oak |  | 2022 | 19 %', 'sales | Oak |  | 2022 | 18 million USD'],
    ],
    ['Oak sales fell in more than half of the northern towns.', []],
    ['In 2022, total exports of old oak, pine and tar reached 489 tonnes.', ['total exports | old oak, pine and tar |  | 2022 | 489 t']],
    ['In the north of Norland, pine and tar reached 489 tonnes in 2022.', ['pine and tar | pine and tar |  | 2022 | 489 t']],
  ])('not another: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })
})
