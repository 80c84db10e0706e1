import { describe, expect, test } from 'vitest'
import { type Agreement, compareAmounts, type Held } from '../../server/src/reading/agreement.ts'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import type { Quantity } from '../../server/src/reading/quantity.ts'
import { tokenize } from '../../server/src/reading/token.ts'

function read(text: string): Quantity {
  const [quantity] = findQuantities(tokenize(text), 'en')
  if (quantity === undefined) throw new Error(`no quantity in ${text}`)
  return quantity
}

function held(text: string): Held {
  const { value, bound, step } = read(text)
  return { value, bound, step }
}

type Row = readonly [said: string, source: string, expected: Agreement]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'rounds to the precision that the draft writes': [
    ['$148 billion', '$148 billion', 'agrees'],
    ['$148 billion', '$148.4 billion', 'agrees'],
    ['$148 billion', '$148.5 billion', 'agrees'],
    ['$148 billion', '$148.6 billion', 'disagrees'],
    ['$34 billion', '$34.3 billion', 'agrees'],
    ['7.6 %', '7.55 %', 'agrees'],
    ['7.5 %', '7.55 %', 'agrees'],
    ['7.7 %', '7.55 %', 'disagrees'],
    ['0.3 %', '0.3 %', 'agrees'],
    ['−3.2 %', '−3.2 %', 'agrees'],
    ['3.2 %', '−3.2 %', 'disagrees'],
  ],
  'is silent where rounding takes more than 2 %': [
    ['9 %', '8.7 %', 'loose'],
    ['8 %', '7.55 %', 'loose'],
    ['5 %', '4.9 %', 'loose'],
    ['50 %', '49 %', 'loose'],
    ['50 %', '49.1 %', 'agrees'],
    ['8 %', '8.7 %', 'disagrees'],
  ],
  'leaves the precision of trailing zeros open': [
    ['150 billion dollars', '148 billion dollars', 'agrees'],
    ['150 billion dollars', '146 billion dollars', 'loose'],
    ['150 billion dollars', '144 billion dollars', 'disagrees'],
    ['70,000 firms', '70,600 firms', 'agrees'],
    ['70,600 firms', '70,000 firms', 'disagrees'],
    ['100,000 firms', '96,000 firms', 'loose'],
    ['100,000 firms', '80,000 firms', 'disagrees'],
    ['ten provinces', 'eight provinces', 'disagrees'],
    ['150.0 billion dollars', '148 billion dollars', 'disagrees'],
  ],
  'gives a hedge 5 %': [
    ['about $140 billion', '$147 billion', 'agrees'],
    ['about $140 billion', '$148 billion', 'disagrees'],
    ['around 8.3 %', '8.7 %', 'agrees'],
    ['around 8.2 %', '8.7 %', 'disagrees'],
    ['an estimated 7.3 %', '7.3 %', 'agrees'],
    ['some 72,000 firms', '70,000 firms', 'agrees'],
    ['about 5 %', '4.6 %', 'loose'],
  ],
  'takes a bound for its side': [
    ['over $145 billion', '$148 billion', 'agrees'],
    ['over $148 billion', '$148 billion', 'agrees'],
    ['over $150 billion', '$148 billion', 'disagrees'],
    ['over $100 billion', '$148 billion', 'loose'],
    ['more than 70,000 firms', '70,000 firms', 'agrees'],
    ['at least 7 %', '7.55 %', 'agrees'],
    ['nearly $150 billion', '$148 billion', 'agrees'],
    ['almost $150 billion', '$151 billion', 'disagrees'],
    ['under $200 billion', '$148 billion', 'loose'],
    ['up to 90 %', '89 %', 'agrees'],
    ['less than half', '49 %', 'agrees'],
  ],
  'compares bounds of one direction as plain numbers': [
    ['up to 98 %', 'up to 89 %', 'disagrees'],
    ['up to 89 %', 'up to 89 %', 'agrees'],
    ['at least 60 %', 'at least 50 %', 'disagrees'],
    ['more than $2.2 billion', 'over $2.2 billion', 'agrees'],
    ['at least $2.2 billion', 'over $2.2 billion', 'agrees'],
    ['at most 50 %', 'at least 50 %', 'disagrees'],
    ['at most 40 %', 'at least 50 %', 'disagrees'],
    ['at most 60 %', 'at least 50 %', 'loose'],
  ],
  "compares a plain number with the number of the source's bound alone": [
    ['$2.2 billion', 'over $2.2 billion', 'agrees'],
    ['$2.6 billion', 'over $2.2 billion', 'disagrees'],
    ['80 %', 'over 80 %', 'agrees'],
  ],
  'compares ranges': [
    ['6–6.5 %', '6–6.5 %', 'agrees'],
    ['between 6 and 6.5 percent', '6–6.5 %', 'agrees'],
    ['6–7 %', '6–6.5 %', 'loose'],
    ['6–8 %', '6–6.5 %', 'disagrees'],
    ['5–6.5 %', '6–6.5 %', 'disagrees'],
    ['6.2 %', '6–6.5 %', 'agrees'],
    ['6 %', '6–6.5 %', 'agrees'],
    ['6.5 %', '6–6.5 %', 'agrees'],
    ['7.2 %', '6–6.5 %', 'disagrees'],
    ['5.9 %', '6–6.5 %', 'disagrees'],
    ['6–6.5 %', '6.2 %', 'loose'],
    ['6–6.5 %', '6.8 %', 'disagrees'],
    ['over 6 %', '6–6.5 %', 'agrees'],
    ['over 6.2 %', '6–6.5 %', 'loose'],
    ['over 7 %', '6–6.5 %', 'disagrees'],
  ],
  'agrees with equal amounts in other words': [
    ['137,000 million dollars', 'US$137 billion', 'agrees'],
    ['US$137 billion', '$137bn', 'agrees'],
    ['0.137 trillion U.S. dollars', 'US$137 billion', 'agrees'],
    ['one hundred and thirty-seven billion dollars', '$137bn', 'agrees'],
    ['half of firms', '50 %', 'agrees'],
    ['50 percent', '50 %', 'agrees'],
    ['one in two', '50 %', 'agrees'],
    ['two thirds of firms', '66.7 %', 'agrees'],
    ['two thirds of firms', '60 %', 'disagrees'],
    ['two and a half times', '2.5 times', 'agrees'],
  ],
  'does not contradict a draft that is more precise': [
    ['8.72 %', '8.7 %', 'loose'],
    ['8.76 %', '8.7 %', 'disagrees'],
    ['$148.3 billion', '$148 billion', 'loose'],
    ['$149.3 billion', '$148 billion', 'disagrees'],
  ],
  'widens nothing for a hedge in the source': [
    ['7.6 %', 'around 7.3 %', 'disagrees'],
    ['7.3 %', 'around 7.3 %', 'agrees'],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%s of %s %s', (said, source, expected) => {
    expect(compareAmounts(read(said), held(source))).toBe(expected)
  })
})

test('bears the dust of binary fractions', () => {
  const said = { bound: null, approximate: false, step: 0.1, looseStep: 0.1 }
  expect(compareAmounts({ ...said, value: 0.3 }, { value: 0.1 + 0.2, bound: null })).toBe('agrees')
  expect(compareAmounts({ ...said, value: 0.3 }, { value: 0.35, bound: null })).toBe('loose')
  expect(compareAmounts({ ...said, value: 34.3e9, step: 1e8, looseStep: 1e8 }, { value: 34.3 * 1e9, bound: null })).toBe('agrees')
  expect(compareAmounts({ ...said, value: 0, step: 1, looseStep: 1 }, { value: 0, bound: null })).toBe('agrees')
  expect(compareAmounts({ ...said, value: 0, step: 1, looseStep: 1 }, { value: 5, bound: null })).toBe('disagrees')
  expect(compareAmounts({ ...said, value: 100.1, bound: 'over' }, { value: 100.1, bound: null })).toBe('agrees')
})

test('takes the draft for the more precise only where the precision of the source is known', () => {
  expect(compareAmounts(read('8.72 %'), { value: 8.7, bound: null })).toBe('disagrees')
})
