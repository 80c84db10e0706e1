import { expect, test } from 'vitest'
import { expandAlias, formOf, withoutDiacritics } from '../../server/src/knowledge/alias.ts'

test.each([
  ['school meals', [['school meals']]],
  ['(|free )school (meals|lunches)', [['school meals', 'school lunches', 'free school meals', 'free school lunches']]],
  ['meal((s|) per|-per) child', [['meals per child', 'meal per child', 'meal-per child']]],
  [
    'account(|s|ed) for … of (the |)budget',
    [
      ['account for', 'accounts for', 'accounted for'],
      ['of the budget', 'of budget'],
    ],
  ],
  ['R&D', [['R&D']]],
])('spells %s out', (written, parts) => {
  expect(expandAlias(written)).toEqual({ parts, problem: null })
})

const UNCLOSED =
  'opens a parenthesis and does not close it: close it, and put an alias with a comma in quotation marks; … may not stand inside'

test.each([
  ['school (meals', UNCLOSED],
  ['(a … b|c) meals', UNCLOSED],
  ['school meals)', 'closes a parenthesis that it does not open: put an alias with a comma in quotation marks'],
  ['school|meals', 'has a | outside parentheses: write (a|b)'],
  ['', 'has no word in it'],
  ['…', 'has a part that may be empty'],
  ['(|of meals) … of the budget', 'has a part that may be empty'],
  ['(|a)'.repeat(13), 'stands for more than 4,096 forms: write it as several aliases'],
  [Array.from({ length: 31 }, () => 'a').join(' … '), 'has more than 30 parts'],
  [`${'(|a)'.repeat(2000)}`, 'stands for more than 4,096 forms: write it as several aliases'],
  [`${'('.repeat(9)}a${')'.repeat(9)}`, 'has parentheses too deep in each other'],
])('refuses %s', (written, problem) => {
  expect(expandAlias(written)).toEqual({ parts: [], problem })
})

test('the same words in another guise have the same form', () => {
  const form = formOf('mobilization of high technology firm', false)?.symbols
  expect(formOf('the mobilisation of high-technology firms', false)?.symbols).toEqual(form)
  expect(formOf("Mobilisation of High-Technology firm's", false)?.symbols).toEqual(form)
})

test.each([
  ['IT firms', false, [2, 0]],
  ['SMEs', false, [2]],
  ['ASEAN Secretariat', false, null],
  ['ASEAN Secretariat', true, [1, 1]],
  ['Ministry of Food', true, [1, 0, 1]],
  ['the ministry', true, null],
])('%s (a name: %s) demands capitals %s', (text, name, cases) => {
  expect(formOf(text, name)?.cases ?? null).toEqual(cases === null ? null : Uint8Array.from(cases))
})

test('an article is passed over, a name that looks like one is not', () => {
  expect(formOf('an enterprise', false)?.symbols).toEqual(formOf('enterprise', false)?.symbols)
  expect(formOf('An Giang', true)?.symbols).toHaveLength(2)
})

test('marks alone are no form', () => {
  expect(formOf('&', false)).toBeUndefined()
})

test('Vietnamese letters lose their marks', () => {
  expect(withoutDiacritics('Đà Nẵng, Thừa Thiên Huế')).toBe('Da Nang, Thua Thien Hue')
})
