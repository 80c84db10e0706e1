import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { proposalsOf } from '../../server/src/features/source-proposals.ts'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'

const SETTINGS = { asOf: '2023-03-31', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const

/** What is proposed of a text, a line each: measure | subject | place | period | value | status. */
function lines(text: string): readonly string[] {
  const { observations } = proposalsOf(analyse({ path: 'source', text, markup: 'markdown' }, buildKnowledge([]), SETTINGS))
  return observations.map((one) => [one.measure, one.subject, one.place, one.period ?? '–', one.value, one.status].join(' | '))
}

describe('a number without a plain name has one of what stands nearest', () => {
  test.each([
    [
      'Mills gave these reasons for leaving: the cost of boats (43 %), having no time for tar (31 %), and poor roads or bridges (14 %).',
      [
        'share | cost of boats |  | – | 43 % | actual',
        'share | having no time for tar |  | – | 31 % | actual',
        'share | poor roads or bridges |  | – | 14 % | actual',
      ],
    ],
    ['Oak rose (by 5 %) in 2022.', ['growth | oak |  | 2022 | 5 % | actual']],
  ])('before a bracket: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      '9 % left because they could not pay, and 7 % because of the floods.',
      [
        'share that left because they could not pay | respondents |  | – | 9 % | actual',
        'share that left because of the floods | respondents |  | – | 7 % | actual',
      ],
    ],
    [
      'Asked about the tax, 5 % said they could not pay it and 9 % said they might move.',
      [
        'share that said they could not pay it | respondents |  | – | 5 % | actual',
        'share that said they might move | respondents |  | – | 9 % | actual',
      ],
    ],
    [
      'Reasons given by mills that had not moved included the cost of boats (43 %) and a lack of roads (29 %).',
      ['share | cost of boats |  | – | 43 % | actual', 'share | lack of roads |  | – | 29 % | actual'],
    ],
    ['It is a myth that 43 % of towns do not burn peat.', []],
    ['If 5 % said they could not pay, the tax would fall.', []],
  ])('what a part of them answers: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    ['In 2022 output in phases 1 and 2 was 2.7 million tonnes.', ['output | phases 1 and 2 |  | 2022 | 2,700,000 t | actual']],
    ['The river drew 10 million euros in grants in 2022.', ['drew in grants | river |  | 2022 | 10 million EUR | actual']],
    [
      'In 2022, 80 mills burned peat and 4,300 burned tar.',
      ['number | mills burned peat |  | 2022 | 80 mills | actual', 'number | mills that burned tar |  | 2022 | 4,300 mills | actual'],
    ],
    [
      'Tar exports slid by 5 % to 14 million euros in 2022.',
      ['growth in exports | Tar |  | 2022 | -5 % | actual', 'exports | Tar |  | 2022 | 14 million EUR | actual'],
    ],
    ['In 2022, tar exports recorded a 5-percent increase.', ['growth in exports | tar |  | 2022 | 5 % | actual']],
    ['Oak sales for the year were 100,249.', ['number | Oak sales |  | – | 100,249 sales | actual']],
    ['The waste per head was 4 kg in the first month of 2022.', ['waste per head | waste per head |  | 2022-01 | 4 kg | actual']],
    ['There was a lift of 3.4 % in wages in 2022.', ['growth | wages |  | 2022 | 3.4 % | actual']],
    [
      'Foreign mergers in Norland grew, with their share of total deals surging from 4.8 % last year to 19.3 %.',
      [
        'share of total deals | Foreign mergers | Norland | 2022 | 4.8 % | actual',
        'share of total deals | Foreign mergers | Norland | – | 19.3 % | actual',
      ],
    ],
    ['Growth in the second quarter of 2022 came in at 7 %.', ['growth rate | economy |  | 2022-Q2 | 7 % | actual']],
    [
      'Of that waste, a total of 86.9 tonnes, or 34.7 %, was recovered in 2022.',
      ['recovered | waste |  | – | 86.9 t | actual', 'share | waste recovered |  | 2022 | 34.7 % | actual'],
    ],
    [
      'The north dominated arrivals in 2022 with 39 %, followed by Eastham 25.7 % and Southam 15.6 %.',
      [
        'share of arrivals | north |  | 2022 | 39 % | actual',
        'share of arrivals | Eastham |  | 2022 | 25.7 % | actual',
        'share of arrivals | Southam |  | 2022 | 15.6 % | actual',
      ],
    ],
    [
      'Eastham ranked first with 21 million euros and 205 projects in 2022. The runners-up were the Republic of Norland with 20 million euros and 201 projects.',
      [
        'rank | Eastham |  | 2022 | rank 1 | actual',
        'value | Eastham |  | 2022 | 21 million EUR | actual',
        'number | projects | Eastham | 2022 | 205 projects | actual',
        'value | Republic of Norland |  | 2022 | 20 million EUR | actual',
        'number | projects | Republic of Norland | 2022 | 201 projects | actual',
      ],
    ],
  ])('by what it is told of: %s', (text, wanted) => {
    expect(lines(text)).toEqual(wanted)
  })

  test.each([
    [
      'Oak waste came to 25.9 tonnes (89 %) in 2022.',
      ['waste | Oak |  | 2022 | 25.9 t | actual', 'share | Oak waste |  | 2022 | 89 % | actual'],
    ],
    [
      'In 2022, 620 mills were idle, a rate of 16.3 %.',
      ['number | mills |  | 2022 | 620 mills | actual', 'rate | mills |  | 2022 | 16.3 % | actual'],
    ],
    [
      'Traffic for the 14 harbours reached 617,885 boats in 2022, resulting in a 12.3 % surge.',
      [
        'number | harbours |  | 2022 | 14 harbours | actual',
        'traffic | harbours |  | 2022 | 617,885 boats | actual',
        'growth in traffic | harbours |  | 2022 | 12.3 % | actual',
      ],
    ],
    [
      'In 2022 the council spent 800 million euros on tar but only 40 million euros on oak.',
      ['spent | tar |  | 2022 | 800 million EUR | actual', 'spent | oak |  | 2022 | 40 million EUR | actual'],
    ],
    [
      'Median pay rose 1.4 % in 2022, while for part timers it rose 3.4 %.',
      ['growth | median pay |  | 2022 | 1.4 % | actual', 'growth in median pay | part timers |  | 2022 | 3.4 % | actual'],
    ],
    ['Women were hit by the floods in 2022, their numbers rising by 15,000.', ['growth in number | women |  | 2022 | 15,000 | actual']],
    ['The loss of boats rose steeply in 2022, by 38.5 %.', []],
    [
      'Towns burned less peat in 2022, with more than 80 % of northern towns burning less than ever before.',
      ['share that burning less than ever before | northern towns |  | 2022 | over 80 % | actual'],
    ],
    [
      '94 % of towns burned less in 2022 than in 2021, while 83 % sold less over the same period.',
      ['share that burned less | towns |  | 2022 | 94 % | actual', 'share that sold less | towns |  | 2022 | 83 % | actual'],
    ],
    [
      'Yearly spending of each pupil was $13,114 ($8,450 on food and oak, and $4,664 on tar).',
      [
        'spending | pupil |  | – | 13,114 USD | actual',
        'spending | food and oak |  | – | 8,450 USD | actual',
        'spending | tar |  | – | 4,664 USD | actual',
      ],
    ],
    [
      'A decline in wages was recorded in 2022 in Westham (3.3 %) and Eastham (2 %).',
      ['growth | wages | Westham | 2022 | -3.3 % | actual', 'growth | wages | Eastham | 2022 | -2 % | actual'],
    ],
    [
      'Northern visitors recorded the largest growth at 12.4 % in 2022, while Westham grew 6.9 %.',
      ['growth | northern visitors |  | 2022 | 12.4 % | actual', 'growth in northern visitors | Westham |  | 2022 | 6.9 % | actual'],
    ],
    [
      'There was a 5.6 % rise in visits to the coast in June 2022 to 2.1 million.',
      ['growth in visits | coast |  | 2022-06 | 5.6 % | actual', 'number | coast visits |  | 2022-06 | 2,100,000 visits | actual'],
    ],
    [
      'The number of fires fell by 5 % from 9,900 to 9,400 in the year 2022.',
      [
        'growth in number | fires |  | 2022 | -5 % | actual',
        'earlier number | fires |  | – | 9,900 fires | actual',
        'number | fires |  | 2022 | 9,400 fires | actual',
      ],
    ],
    [
      'In 2011, 7.7m adults (19.8 %) were smokers, compared to 6.1m (14.9 %) in 2017.',
      [
        'number | adults who are smokers |  | 2011 | 7,700,000 adults | actual',
        'share | adults who are smokers |  | 2011 | 19.8 % | actual',
        'number | adults who are smokers |  | 2017 | 6,100,000 adults | actual',
        'share | adults who are smokers |  | 2017 | 14.9 % | actual',
      ],
    ],
    [
      'In 2022 the kinds with a large rise were oak (up by 8 %) and pine studies (up by 10.2 %).',
      ['growth | oak |  | 2022 | 8 % | actual', 'growth | pine studies |  | 2022 | 10.2 % | actual'],
    ],
    ['Eastham added 12.8 GW of new capacity in 2022.', ['new capacity added | Eastham |  | 2022 | 12.8 GW | actual']],
    [
      'Some 11 % of mills were idle in 2022, which was like the year before but down from 16 % in 2006.',
      ['share that were idle | mills |  | 2022 | about 11 % | actual', 'share that were idle | mills |  | 2006 | 16 % | actual'],
    ],
    [
      'The number of visits to mills rose by 2 % from 2020/21 to 2021/22.',
      ['growth in number | visits to mills |  | 2021/2022 | 2 % | actual'],
    ],
  ])('by what joins it to another: %s', (text, wanted) => expect(lines(text)).toEqual(wanted))
})
