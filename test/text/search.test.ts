import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstAbove, firstNot } from '../../server/src/text/search.ts'

const ascending = fc.array(fc.integer({ min: 0, max: 9 })).map((numbers) => numbers.sort((a, b) => a - b))

test('both find what a walk from the start finds', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -1, max: 10 }), (numbers, limit) => {
      const walked = numbers.filter((number) => number <= limit).length
      expect(firstAbove(numbers, limit)).toBe(walked)
      expect(firstNot(numbers, (number) => number <= limit)).toBe(walked)
    }),
  )
})

test('a search from one index to another stays between them', () => {
  expect(firstAbove([1, 2, 3, 4], 0, 2)).toBe(2)
  expect(firstAbove([1, 2, 3, 4], 9, 0, 3)).toBe(3)
})
