import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLike } from '../../server/src/reading/format.ts'
import type { Language } from '../../server/src/reading/grammar.ts'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import type { Amount, Quantity } from '../../server/src/reading/quantity.ts'
import { tokenize } from '../../server/src/reading/token.ts'

function first(text: string, language: Language = 'en'): Quantity {
  const [quantity] = findQuantities(tokenize(text), language)
  if (quantity === undefined) throw new Error(`no quantity in ${text}`)
  return quantity
}

function replaced(text: string, value: Amount, language: Language = 'en'): string {
  const quantity = first(text, language)
  return text.slice(0, quantity.core.start) + formatLike(quantity, value) + text.slice(quantity.core.end)
}

type Row = readonly [text: string, value: Amount, expected: string]

describe('keeps the writing of', () => {
  test.each<Row>([
    ['It was $136bn then', 148e9, 'It was $148bn then'],
    ['US$136 billion', 148e9, 'US$148 billion'],
    ['US$ 136 bn', 148.5e9, 'US$ 148.5 bn'],
    ['136,000 million dollars', 148e9, '148,000 million dollars'],
    ['USD 136,000 million', 4e9, 'USD 4,000 million'],
    ['a $136-billion year', 148e9, 'a $148-billion year'],
    ['148 billion U.S. dollars', 34.3e9, '34.3 billion U.S. dollars'],
    ['$34 billion', 34.3e9, '$34.3 billion'],
    ['$900 million', 1.2e9, '$1.2 billion'],
    ['$900mn', 1.2e9, '$1.2bn'],
    ['$900 Million', 1.2e9, '$1.2 Billion'],
    ['$1.2 billion', 900e6, '$0.9 billion'],
    ['$4 billion', 26e6, '$26 million'],
    ['over $2.6 billion', 2.2e9, 'over $2.2 billion'],
    ['70,000 firms', 80000, '80,000 firms'],
    ['70 000 firms', 80000, '80 000 firms'],
    ['800 firms', 1200, '1,200 firms'],
    ['3000 firms', 4000, '4000 firms'],
    ['3000 firms', 2022, '2,022 firms'],
    ['8.7%', 9.6, '9.6%'],
    ['8 per cent', 7.55, '7.55 per cent'],
    ['8,7 percent', 9.6, '9,6 percent'],
    ['6–7 %', { low: 6, high: 6.5 }, '6–6.5 %'],
    ['between 5 and 6 percent', { low: 6, high: 6.5 }, 'between 6 and 6.5 percent'],
    ['6% to 7%', { low: 6, high: 6.5 }, '6% to 6.5%'],
    ['$4–5 billion', { low: 6e9, high: 7.5e9 }, '$6–7.5 billion'],
    ['$900 million to $1.2 billion', { low: 0.8e9, high: 1.5e9 }, '$0.8 to $1.5 billion'],
    ['7 %', { low: 6, high: 6.5 }, '6–6.5 %'],
    ['6–7 %', 6.5, '6.5 %'],
    ['seventy thousand firms', 80000, 'eighty thousand firms'],
    ['seventy thousand firms', 71500, '71,500 firms'],
    ['seven billion dollars', 26e9, 'twenty-six billion dollars'],
    ['seven billion dollars', 34.3e9, '34.3 billion dollars'],
    ['seven and a half percent', 8.5, 'eight and a half percent'],
    ['seven percent', 7.3, '7.3 percent'],
    ['a hundred firms', 93, 'ninety-three firms'],
    ['ranks fifth', 2, 'ranks second'],
    ['ranked 5th', 2, 'ranked 2nd'],
    ['is No. 5 in the world', 2, 'is No. 2 in the world'],
    ['the second-largest exporter', 5, 'the fifth-largest exporter'],
    ['among the top three', 5, 'among the top five'],
    ['the top 3', 5, 'the top 5'],
    ['45 of 60 suppliers', 55, '55 of 60 suppliers'],
    ['two thirds of firms', 75, 'three quarters of firms'],
    ['two thirds of firms', 61, '61 percent of firms'],
    ['half of firms', 33.3, 'one third of firms'],
    ['one in twenty firms', 10, 'one in ten firms'],
    ['three out of five firms', 80, 'four out of five firms'],
    ['revenue doubled', 3, 'revenue tripled'],
    ['revenue doubled', 2.5, 'revenue grew two and a half times'],
    ['a sixfold rise', 5, 'a fivefold rise'],
    ['2 times higher', 2.5, '2.5 times higher'],
    ['two and a half times the rate', 3, 'three times the rate'],
    ['34 years', 28, '28 years'],
    ['120 MW', 1400, '1,400 MW'],
    ['6.4 mg per litre', 5.2, '5.2 mg per litre'],
    ['$3.90 a meal', 3.1, '$3.10 a meal'],
    ['$3.90', 4, '$4.00'],
    ['3,90 euros', 3.1, '3,10 euros'],
    ['$3.90', 3.125, '$3.125'],
    ['$3.95 million', 3.1e6, '$3.1 million'],
    ['$3.9', 3.1, '$3.1'],
    ['−3.2%', -4.1, '−4.1%'],
    ['−3.2%', 4.1, '4.1%'],
    ['3.2%', -4.1, '−4.1%'],
  ])('%s with %o', (text, value, expected) => {
    expect(replaced(text, value)).toBe(expected)
  })

  test.each<Row>([
    ['khoảng 136 tỷ USD', 148e9, 'khoảng 148 tỷ USD'],
    ['70.000 doanh nghiệp', 80000, '80.000 doanh nghiệp'],
    ['tăng 8,7%', 9.6, 'tăng 9,6%'],
    ['900 triệu USD', 1.2e9, '1,2 tỷ USD'],
    ['gấp 2 lần', 2.5, 'gấp 2,5 lần'],
    ['đứng thứ năm thế giới', 2, 'đứng thứ hai thế giới'],
    ['đứng thứ 5 thế giới', 2, 'đứng thứ 2 thế giới'],
    ['bảy mươi nghìn doanh nghiệp', 80000, 'tám mươi nghìn doanh nghiệp'],
    ['từ 6 đến 7%', { low: 6, high: 6.5 }, 'từ 6 đến 6,5%'],
  ])('%s with %o in Vietnamese', (text, value, expected) => {
    expect(replaced(text, value, 'vi')).toBe(expected)
  })

  test('a capital at the start of a sentence', () => {
    expect(formatLike(first('Seventy thousand firms'), 80000, { capital: true })).toBe('Eighty thousand')
  })
})

// Text, language and a unit of the values that its form is meant for.
const FORMS: readonly (readonly [string, Language, number])[] = [
  ['It was $136bn', 'en', 1e8],
  ['It was US$136 billion', 'en', 1e8],
  ['It was 136,000 million dollars', 'en', 1e6],
  ['It had 70,000 firms', 'en', 1],
  ['It had 70 000 firms', 'en', 1],
  ['It had seventy thousand firms', 'en', 1000],
  ['It grew seven percent', 'en', 0.1],
  ['It grew 8.7%', 'en', 0.01],
  ['It spent €4m', 'en', 1e5],
  ['It made 120 MW', 'en', 1],
  ['It made 7.1 million tonnes', 'en', 1e5],
  ['It grew 2.5 times', 'en', 0.1],
  ['đạt 136 tỷ USD', 'vi', 1e8],
  ['có 70.000 doanh nghiệp', 'vi', 1],
  ['tăng 8,7%', 'vi', 0.01],
]

test('what is written reads back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 2, max: 99999 }), ([text, language, unit], count) => {
      const value = Number((count * unit).toPrecision(12))
      const before = first(text, language)
      const after = first(replaced(text, value, language), language)
      expect(after.value).toBeCloseTo(value, unit < 1 ? 6 : 0)
      expect(after.kind).toBe(before.kind)
      expect(after.unit).toBe(before.unit)
    }),
  )
})
