import { describe, expect, test } from 'vitest'
import { cardWordsOf } from '../../server/src/features/card-words.ts'
import { chartOf as draw } from '../../server/src/features/chart.ts'
import { knowledgeOf } from '../harness/pack.ts'

const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
const chartOf = (list: Parameters<typeof draw>[0]) => draw(list, cardWordsOf({ settings, language: 'en' }))

function observations(values: string) {
  const pack = `
area: norland
indicators: {exports: {quantity: money, label: {en: exports}}}
subjects: {tar: {label: {en: tar}}}
areas: {norland: {label: {en: Norland}}}
sources:
  ledger2023: {outlet: The Ledger, issued: 2023-06-14, observations: [${values}]}
`
  return [...knowledgeOf([pack]).series.values()].flatMap((series) => series.observations)
}
const one = (period: string, value: string, status = 'actual') =>
  `{series: exports.tar, period: ${period}, value: ${value}, status: ${status}, locator: page 1}`

describe('a chart', () => {
  test('draws a course, what is expected with a dashed line, and says it in words', () => {
    const chart = chartOf(
      observations(
        [
          one('2020', '5 million USD'),
          one('2021', '9 million USD'),
          one('2022', '7 million USD'),
          one('2025', '8 million USD', 'target'),
        ].join(', '),
      ),
    )
    expect(chart?.words).toBe('Line chart: 5 million USD in 2020, 8 million USD in 2025; the highest is 9 million USD in 2021')
    expect(chart?.svg.match(/<polyline/g)).toHaveLength(2)
    expect(chart?.svg.match(/<circle/g)).toHaveLength(4)
    expect(chart?.svg).toContain('stroke-dasharray')
    expect(chart?.svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('is not drawn of fewer than three periods', () => {
    expect(chartOf(observations(`${one('2020', '5 million USD')}, ${one('2021', '9 million USD')}`))).toBeUndefined()
  })

  test('is level where nothing changes', () => {
    const flat = ['2020', '2021', '2022'].map((period) => one(period, '5 million USD')).join(', ')
    expect(chartOf(observations(flat))?.svg).not.toContain('NaN')
  })
})
