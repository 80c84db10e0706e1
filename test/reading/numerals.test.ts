import { describe, expect, test } from 'vitest'
import { formatLike } from '../../server/src/reading/format.ts'
import type { Language } from '../../server/src/reading/grammar.ts'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { read } from './lines.ts'

type Row = readonly [text: string, ...expected: string[]]

const ENGLISH: Readonly<Record<string, readonly Row[]>> = {
  'coins of a hundredth': [
    ['7.09 US cents a kilowatt-hour', '7.09 US cents = 0.0709 USD'],
    ['tickets cost 60 pence', '60 pence = 0.6 GBP'],
    ['a 12-cent levy', '12-cent = 0.12 USD'],
    ['from 5 to 6 cents', '5 to 6 cents = 0.05..0.06 USD'],
    ['cut from 66 to 33 cents', '66 = 0.66 USD', '33 cents = 0.33 USD'],
    ['4, 5 and 6 cents', '4 = 0.04 USD', '5 = 0.05 USD', '6 cents = 0.06 USD'],
    ['5¢ a bag', '5¢ = 0.05 USD'],
    ['9 dollars and 40 cents a day', '9 dollars and 40 cents = 9.4 USD'],
    ['nine dollars forty cents', 'nine dollars forty cents = 9.4 USD'],
    ['9 dollars and 40 jobs', '9 dollars = 9 USD', '40 = 40 jobs'],
    ['8 percent', '8 percent = 8 %'],
    ['8 per cent', '8 per cent = 8 %'],
  ],
  'currencies with their letters': [
    ['HK$ 14 billion and hk$ 14 billion', 'HK$ 14 billion = 14000000000 HKD', 'hk$ 14 billion = 14000000000 HKD'],
    ['AUD$ 60 and MX$ 700', 'AUD$ 60 = 60 AUD', 'MX$ 700 = 700 MXN'],
    ['it gave us $60', '$60 = 60 USD'],
    ['Rs. 600 and Rs600', 'Rs. 600 = 600 INR', 'Rs600 = 600 INR'],
    ['90,000 ₭', '90,000 ₭ = 90000 LAK'],
    ['600 rmb, usd 70', '600 rmb = 600 CNY', 'usd 70 = 70 USD'],
    ['40 Turkish lira', '40 Turkish lira = 40 TRY'],
    ['45 USD million', '45 USD million = 45000000 USD'],
    ['in 2015 USD million'],
    ['35 MUSD and 6.5 MEUR', '35 MUSD = 35000000 USD', '6.5 MEUR = 6500000 EUR'],
    ['6 ball games', '6 = 6 games'],
    ['$600 $700', '$600 = 600 USD', '$700 = 700 USD'],
    ['VND9,000–VND9,500', 'VND9,000–VND9,500 = 9000..9500 VND'],
    ['3 USD50 notes', '3 = 3, bare', 'USD50 = 50 USD'],
  ],
  'fractions behind a whole number': [
    ['four and a third percent', 'four and a third percent = 4.33333 %'],
    ['four and three fifths percent', 'four and three fifths percent = 4.6 %'],
    ['forty and two hundredths percent', 'forty and two hundredths percent = 40.02 %'],
    ['3 1/4 percent', '3 1/4 percent = 3.25 %'],
    ['3⅓ percent', '3⅓ percent = 3.33333 %'],
    ['in 2021 1/4 of firms', '1/4 = 25 %'],
    ['nine million and a half', 'nine million and a half = 9500000, bare'],
    ['9 million and a quarter', '9 million and a quarter = 9250000, bare'],
    ['9 million and a half of them are young', '9 million = 9000000, bare', 'a half = 50 %'],
    ['one billion and a quarter million', 'one billion and a quarter million = 1000250000, bare'],
    ['seven and a third party'],
    ['4 billion 300 million people', '4 billion 300 million = 4300000000 people'],
  ],
  'fractions of a magnitude, or of a point': [
    ['a quarter of a million homes', 'a quarter of a million = 250000 homes'],
    ['three quarters of a billion dollars', 'three quarters of a billion dollars = 750000000 USD'],
    ['a quarter million jobs', 'a quarter million = 250000 jobs'],
    ['half million jobs', 'half million = 500000 jobs'],
    ['half a percentage point', 'half a percentage point = 0.5 percentage point'],
    ['more than half a percent', 'half a percent = 0.5 %, over'],
    ['a quarter of a percentage point', 'a quarter of a percentage point = 0.25 percentage point'],
    ['half an hour, half a century'],
    ['the third million'],
  ],
  'fractions by themselves': [
    ['¾ of firms', '¾ = 75 %'],
    ['one twentieth of output', 'one twentieth = 5 %'],
    ['one twenty-fifth of output', 'one twenty-fifth = 4 %'],
    ['three hundredths of output', 'three hundredths = 3 %'],
    ['her two hundredth match'],
  ],
  'ordinals of two words': [
    ['the twenty-first century, the thirty-fifth anniversary'],
    ['ranks twenty-first in the world', 'twenty-first = 21 rank'],
    ['the forty-second largest exporter', 'forty-second = 42 rank'],
    ['twenty first-time buyers', 'twenty = 20 buyers'],
  ],
  decimals: [
    ['rose .7 percent', '.7 percent = 0.7 %'],
    ['from 3 .7%', '3 = 3, bare'],
    ['eight point seventy-two percent', 'eight point seventy-two percent = 8.72 %'],
    ['nought point nought five percent', 'nought point nought five percent = 0.05 %'],
  ],
  'signs and dozens': [
    ['negative 0.4 percent', 'negative 0.4 percent = -0.4 %'],
    ['three dozens of firms', 'three dozens = 36, bare'],
    ['dozens of firms'],
  ],
}

const VIETNAMESE: Readonly<Record<string, readonly Row[]>> = {
  money: [
    ['9,35 US cent/kWh', '9,35 US cent = 0.0935 USD'],
    ['hai đô la và 40 xen', 'hai đô la và 40 xen = 2.4 USD'],
    ['5 xu hướng', '5 = 5 xu hướng'],
    ['giữa 3 và 4 tỷ đồng', '3 và 4 tỷ đồng = 3000000000..4000000000 VND'],
    ['giữa 3 tỷ đồng và 4 tỷ đồng', '3 tỷ đồng và 4 tỷ đồng = 3000000000..4000000000 VND'],
    ['kém hơn 3 tỷ đồng', '3 tỷ đồng = 3000000000 VND, under'],
    ['40 euros, 40 rupee', '40 euros = 40 EUR', '40 rupee = 40 INR'],
  ],
  numerals: [
    ['ba nghìn không trăm mười lăm doanh nghiệp', 'ba nghìn không trăm mười lăm = 3015 doanh nghiệp'],
    ['hai chấm tư phần trăm', 'hai chấm tư phần trăm = 2.4 %'],
    ['3 phẩy 5 phần trăm', '3 phẩy 5 phần trăm = 3.5 %'],
    ['giữa năm 2024 và năm 2025'],
  ],
}

describe.each([
  ['en', ENGLISH],
  ['vi', VIETNAMESE],
] as const)('%s', (language, groups) => {
  describe.each(Object.entries(groups))('%s', (_, rows) => {
    test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (text, expected) => {
      expect(read(text, language)).toEqual(expected)
    })
  })
})

describe('what takes the place of', () => {
  test.each<readonly [string, number, string, Language]>([
    ['7.09 US cents', 0.0812, '8.12 US cents', 'en'],
    ['fifty cents', 0.6, '60 cents', 'en'],
    ['35 MUSD', 45e6, '45 MUSD', 'en'],
    ['45 USD million', 81e6, '81 USD million', 'en'],
    ['3 dollars 50 cents', 4.25, '4.25 dollars', 'en'],
    ['half a percentage point', 0.7, '0.7 percentage point', 'en'],
    ['half a million jobs', 7e5, '0.7 million jobs', 'en'],
    ['3 1/4 percent', 2.5, '2.5 percent', 'en'],
    ['9 million and a half', 4.2e6, '4.2 million', 'en'],
    ['1 billion 200 million dollars', 1.3e9, '1.3 billion dollars', 'en'],
    ['negative 0.4 percent', -0.7, 'negative 0.7 percent', 'en'],
    ['negative 0.4 percent', 0.7, '0.7 percent', 'en'],
    ['1 tỷ 200 triệu đồng', 1.3e9, '1,3 tỷ đồng', 'vi'],
    ['2 tỷ rưỡi đồng', 3e9, '3 tỷ đồng', 'vi'],
    ['hai đô la và 40 xen', 3, 'ba đô la', 'vi'],
  ])('%s, %d: %s', (text, value, expected, language) => {
    const [quantity] = findQuantities(tokenize(text), language)
    if (quantity === undefined) throw new Error(`no quantity in ${text}`)
    expect(text.slice(0, quantity.core.start) + formatLike(quantity, value) + text.slice(quantity.core.end)).toBe(expected)
  })
})
