import { expect, test } from 'vitest'
import { times } from '../../server/src/reading/amount.ts'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { baseUnit } from '../../server/src/reading/units.ts'

test.each([
  ['1.2 GW', '1,200 MW'],
  ['41.2 Mt', '41.2 million tonnes'],
  ['3 km²', '300 hectares'],
  ['16.5 TWh', '16,500 GWh'],
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
