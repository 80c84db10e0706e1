import { describe, expect, test } from 'vitest'
import { type CatalogueView, catalogue } from '../../server/src/features/catalogue.ts'
import { knowledgeOf } from '../harness/pack.ts'

const PACK = `
area: norland
indicators:
  emissions: {quantity: measure, label: {en: emissions}}
subjects: {steel: {label: {en: steel works}}}
areas: {norland: {label: {en: Norland}}}
milestones: {clean: {label: {en: clean air everywhere}}}
sources:
  ledger2023:
    csl: {type: report, title: Steel in 2022, publisher: The Ledger, URL: "https://ledger.example/2023", issued: 2023-06-14}
    observations:
      - {series: emissions.steel, period: 2022, value: 40 Mt, status: actual, locator: page 3}
      - {series: emissions.steel, period: 2024, value: 30 Mt, status: target, locator: page 4}
      - {series: emissions.steel, period: 2030, value: 10 Mt, status: target, locator: page 4}
    milestones: [{milestone: clean, by: 2035, locator: page 5}]
  ledger2024:
    outlet: The Ledger
    issued: 2024-06-14
    observations:
      - {series: emissions.steel, period: 2022, value: 41 Mt, status: actual, locator: page 2, revises: true}
`

const knowledge = knowledgeOf([PACK])
const below = (view: CatalogueView, id?: string) => catalogue(view, id, { knowledge, language: 'en', day: '2025-06-30' })

describe('facts', () => {
  test('are listed by what they measure, with the targets that have no number', () => {
    expect(below('facts').map(({ id, kind, label, detail }) => [id, kind, label, detail])).toEqual([
      ['emissions.steel.norland.mt', 'series', 'Emissions of steel works in Norland', '4 figures'],
      ['', 'projection', 'Clean air everywhere', 'by 2035 · target · The Ledger'],
    ])
  })

  test('of a series come the latest first; those that are not to be told as they stand say why', () => {
    expect(below('facts', 'emissions.steel.norland.mt').map(({ kind, label, detail }) => [kind, label, detail])).toEqual([
      ['projection', '2030: 10 Mt', 'target · The Ledger'],
      ['past', '2024: 30 Mt', 'target · The Ledger · its time is over'],
      ['outcome', '2022: 41 Mt', 'actual · The Ledger'],
      ['past', '2022: 40 Mt', 'actual · The Ledger · revised since'],
    ])
  })

  test('lead to their place in the pack', () => {
    const [fact] = below('facts', 'emissions.steel.norland.mt')
    expect(fact?.origin?.path).toBe('sources/ledger2023.yaml')
    expect(fact?.about).toBe('The Ledger, 14 June 2023, page 4')
  })
})

describe('sources', () => {
  test('are listed by their titles, with the address that a reader can open', () => {
    expect(below('sources').map(({ label }) => label)).toEqual(['ledger2024', 'Steel in 2022'])
    expect(below('sources')[1]).toMatchObject({
      id: 'ledger2023',
      label: 'Steel in 2022',
      detail: 'The Ledger, 14 June 2023',
      about: '[@ledger2023]',
      url: 'https://ledger.example/2023',
    })
  })

  test('have all that they say below them, in the order of the pack', () => {
    expect(below('sources', 'ledger2023').map(({ label }) => label)).toEqual([
      'Emissions of steel works in Norland, 2022: 40 Mt',
      'Emissions of steel works in Norland, 2024: 30 Mt',
      'Emissions of steel works in Norland, 2030: 10 Mt',
      'Clean air everywhere',
    ])
  })
})

test('nothing is below what no pack has', () => {
  expect([below('facts', 'emissions.ships'), below('sources', 'nobody2020')]).toEqual([[], []])
})
