import { expect, test } from 'vitest'
import { times } from '../../server/src/reading/amount.ts'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { baseUnit, unitsPer } from '../../server/src/reading/units.ts'

test.each([
  ['1.2 GW', '1,200 MW'],
  ['41.2 Mt', '41.2 million tonnes'],
  ['3 km²', '300 hectares'],
  ['16.5 TWh', '16,500 GWh'],
  ['0.25 kg per litre', '250 g/L'],
])('%s is %s', (left, right) => {
  const inBase = (text: string): unknown => {
    const [quantity] = findQuantities(tokenize(text), 'en')
    if (quantity === undefined) return undefined
    const { unit, factor } = baseUnit(quantity.unit)
    return { unit, value: times(quantity.value, factor) }
  }
  expect(inBase(left)).toBeDefined()
  expect(inBase(left)).toEqual(inBase(right))
})

test('a unit without a prefix is its own base', () => {
  expect(baseUnit('USD')).toEqual({ unit: 'USD', factor: 1 })
  expect(baseUnit('m')).toEqual({ unit: 'm', factor: 1 })
  expect(baseUnit('TEU')).toEqual({ unit: 'TEU', factor: 1 })
})

test.each([
  ['GW', 'MW', 1000],
  ['mg/L', 'µg/L', 1000],
  ['t/year', 't', 1],
  ['mg/L', 'mg/kg', undefined],
  ['kWh/head', 'kWh', undefined],
  ['MW', 'MWh', undefined],
])('one %s in %s', (unit, other, factor) => {
  expect(unitsPer(unit, other)).toBe(factor)
})
