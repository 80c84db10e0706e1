import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { knowledgeOf } from '../harness/pack.ts'

const knowledge = knowledgeOf([
  `
area: calder
areas:
  calder: {label: {en: Calder, vi: Calder}, within: coast}
  coast: {label: {en: the Northern Coast, vi: Duyên hải}}
  brennia: {label: {en: Brennia}, within: coast}
milestones:
  diesel-free-rail:
    label: {en: diesel-free railway, vi: đường sắt chạy điện}
    aliases: {en: [diesel-free, diesel-free rail, railway free of diesel]}
  universal-preschool:
    label: {en: universal preschool, vi: mẫu giáo cho mọi trẻ em}
    aliases: {en: [preschool for all, preschool for every child]}
agents:
  council: {kind: body, label: {en: the Rail Council, vi: Hội đồng Đường sắt}}
  senate: {kind: body, label: {en: the Senate, vi: Thượng viện}}
  bank: {kind: body, label: {en: the Harbour Bank}}
sources:
  plan2023:
    issued: 2023-09-12
    milestones:
      - {milestone: diesel-free-rail, area: calder, by: 2040, issuer: council, locator: paragraph 1}
      - {milestone: universal-preschool, area: calder, by: 2032, issuer: council, locator: paragraph 2}
`,
])

/** Each milestone of a text with the deadline it gives, and who is said to have set it: `diesel-free-rail 2040 (senate)`. */
function milestonesIn(text: string): readonly string[] {
  const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
  const { blocks } = analyse({ path: 'draft.md', markup: 'markdown', text: `# Calder\n\n${text}\n` }, knowledge, settings)
  return blocks
    .flatMap((block) => block.resolved.milestones)
    .map(({ milestones, deadline, issuers }) => {
      const by = issuers.length === 0 ? '' : ` (${issuers.join(' ')})`
      return `${milestones[0]?.code} ${deadline.code}${by}`
    })
}

describe('a deadline', () => {
  test.each([
    'Calder aims to have a diesel-free railway by 2045.',
    'Calder is to have a diesel-free railway in 2045.',
    'By 2045, Calder should have a railway free of diesel.',
    'The deadline for a diesel-free railway is 2045.',
    '2045 is the deadline for a diesel-free railway.',
    'Calder targets 2045 for diesel-free rail.',
    'A diesel-free railway is due in 2045.',
    'Their ambition of a diesel-free railway (2045) is bold.',
    'Diesel-free rail is to follow in 2045.',
    'Long from now, in 2045, Calder is to have a diesel-free railway.',
    'In 2026 Calder will publish a plan to have a diesel-free railway by 2045.',
    'Calder, third on the Northern Coast, wants a diesel-free railway by 2045.',
    'Calder wants a diesel-free railway by 2045; Brennia comes later.',
    'Đến năm 2045, Calder có đường sắt chạy điện.',
    'Mục tiêu đến năm 2045 là đường sắt chạy điện.',
  ])('%s', (text) => {
    expect(milestonesIn(text)).toEqual(['diesel-free-rail 2045'])
  })
})

describe('two states', () => {
  test.each([
    'Calder plans universal preschool by 2030 and a diesel-free railway by 2045.',
    'The goals: universal preschool by 2030, diesel-free rail by 2045.',
    'By 2030 Calder wants universal preschool, and by 2045 a diesel-free railway.',
    'By 2030 Calder wants universal preschool; by 2045, diesel-free rail.',
    'Calder plans universal preschool and a diesel-free railway by 2030 and 2045 respectively.',
    'Universal preschool comes earlier, in 2030, and a diesel-free railway in 2045.',
    'Mục tiêu đến năm 2030 là mẫu giáo cho mọi trẻ em; đến năm 2045 là đường sắt chạy điện.',
  ])('%s', (text) => {
    expect(milestonesIn(text)).toEqual(['universal-preschool 2030', 'diesel-free-rail 2045'])
  })
})

test('two names of one state are one', () => {
  expect(milestonesIn('Calder plans universal preschool, preschool for every child, by 2030.')).toEqual(['universal-preschool 2030'])
})

describe('who set it', () => {
  test.each([
    "The Senate's goal is a diesel-free railway by 2040.",
    'The goal of the Senate is a diesel-free railway by 2040.',
    'The Senate had set 2040 as the year for a diesel-free railway.',
    'The Senate has committed to a diesel-free railway by 2040.',
    'A diesel-free railway by 2040, as set by the Senate, is the goal.',
    'Thượng viện đặt mục tiêu đến năm 2040 có đường sắt chạy điện.',
  ])('%s', (text) => {
    expect(milestonesIn(text)).toEqual(['diesel-free-rail 2040 (senate)'])
  })

  test.each([
    'According to the Harbour Bank, Calder aims to have a diesel-free railway by 2040.',
    'The Harbour Bank supports the goal of a diesel-free railway by 2040.',
    'The Senate reaffirmed the goal of a diesel-free railway by 2040.',
    'The Senate noted that Calder is to have a diesel-free railway by 2040.',
  ])('is not who tells of it: %s', (text) => {
    expect(milestonesIn(text)).toEqual(['diesel-free-rail 2040'])
  })
})

describe('no milestone', () => {
  test.each([
    ['of another place', 'Brennia wants a diesel-free railway by 2037.'],
    ['denied', 'Calder will not have a diesel-free railway by 2045.'],
    ['asked', 'Will Calder have a diesel-free railway by 2045?'],
    ['only possible', 'Calder could have a diesel-free railway by 2045.'],
    ['only described', 'Calder bought diesel-free locomotives by 2045 standards.'],
    ['when it was spoken of', 'In 2023 the Senate spoke of a diesel-free railway.'],
    ['before the goal was told', 'Calder had universal preschool by 2019.'],
    ['without a deadline', 'Calder wants a diesel-free railway.'],
  ])('%s', (_, text) => {
    expect(milestonesIn(text)).toEqual([])
  })
})

describe('a table', () => {
  test('gives a deadline by its row, and who set it', () => {
    const table =
      '| Goal | Deadline | Set by |\n| --- | --- | --- |\n| Universal preschool | 2030 | Rail Council |\n| Diesel-free railway | 2045 | |'
    expect(milestonesIn(table)).toEqual(['universal-preschool 2030 (council)', 'diesel-free-rail 2045'])
  })

  test('gives none in a column of something else', () => {
    expect(milestonesIn('| Goal | Adopted |\n| --- | --- |\n| Universal preschool | 2030 |')).toEqual([])
  })
})
