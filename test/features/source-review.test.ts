import { describe, expect, test } from 'vitest'
import { readReview, writeReview } from '../../server/src/features/source-review.ts'

const RECORD = { key: 'herald2023', title: 'Timber', author: 'Ada Moss', outlet: 'The Herald', issued: '2023-05', url: '' }
const FIGURE = {
  measure: 'revenue',
  subject: 'timber trade',
  place: '',
  period: '2022',
  value: '8 billion USD',
  status: 'target',
  issuer: 'Harbour Council',
  locator: 'page 3',
} as const
const QUOTE = { speaker: 'Ada Moss', text: 'We will plant | a tree.', locator: 'page 4' }
const GOAL = { label: 'first harbour opened', place: '', by: '2027', issuer: 'Harbour Council', locator: 'page 2' }
const INSTRUMENT = { label: 'Resolution 12', number: '12', date: '2021', issuer: '', locator: 'page 1' }

const written = writeReview({
  record: RECORD,
  place: 'Norland',
  file: '',
  figures: [{ ...FIGURE, context: 'Revenue is to\nreach $8 billion.' }],
  milestones: [{ ...GOAL, context: 'The Harbour Council is to open a harbour.' }],
  instruments: [{ ...INSTRUMENT, context: '' }],
  quotes: [QUOTE],
})

describe('a review', () => {
  test('that is left as it was gives all that was proposed', () => {
    expect(readReview(written)).toEqual({
      review: {
        record: RECORD,
        place: 'Norland',
        ...{ keepsText: false, outOfGit: false },
        file: '',
        figures: [FIGURE],
        milestones: [GOAL],
        instruments: [INSTRUMENT],
        quotes: [QUOTE],
      },
      problems: [],
    })
  })

  test('gives what is ticked and mended, and nothing else', () => {
    const mended = written.replace('- [x] revenue', '- [ ] revenue').replace('- [x] Resolution 12 | 12', '- [X] Resolution 12 | 12-KX')
    const { review, problems } = readReview(mended)
    expect([review.figures, review.instruments, problems]).toEqual([[], [{ ...INSTRUMENT, number: '12-KX' }], []])
  })

  test.each([
    ['8 billion USD', 'many', /“many” is not one number with its unit/],
    ['| 2022 |', '| soon |', /“soon” is no period/],
    ['target (', 'wish (', /no kind of number/],
    ['revenue |', '|', /what is measured/],
    ['| 2027 |', '| soon |', /“soon” is no time/],
    ['] first harbour opened', '] ', /what is to be reached/],
    ['| page 3', '', /7 parts between bars/],
    ['key: herald2023', 'key: ?', /no citation key/],
    ['issued: 2023-05', 'issued: spring', /when the source came out/],
    ['title: Timber', 'title:', /title of the source/],
    ['| 2021 |', '| May |', /no date/],
  ])('says of “%s” made “%s” what is wrong, and where', (from, to, told) => {
    const text = written.replace(from, to)
    const { problems } = readReview(text)
    expect(problems).toEqual([{ line: expect.any(Number), message: expect.stringMatching(told) }])
    expect(text.split('\n')[problems[0]?.line ?? -1]).toContain(to.trim())
  })
})

describe('a review in Vietnamese', () => {
  const proposed = {
    ...{ record: RECORD, place: '', file: 'timber.txt', milestones: [{ ...GOAL, context: '' }], quotes: [QUOTE] },
    figures: [{ ...FIGURE, period: null, context: 'Revenue is to reach $8 billion.' }],
    instruments: [{ ...INSTRUMENT, context: '' }],
  }
  const text = writeReview({ ...proposed, language: 'vi' })

  test('has no English beside the words of the source, and is read as the same', () => {
    expect(text).toContain('# “Timber” nói gì')
    expect(text).toContain('## Mục tiêu không có số')
    expect(text).toContain('- [x] revenue | timber trade |  | không có kỳ | 8 billion USD | mục tiêu (Harbour Council) | page 3')
    expect(text).not.toMatch(/\b(?:what|source|kept|keep|issued|period|target)\b/i)
    expect(readReview(text)).toEqual(readReview(writeReview(proposed)))
    expect(readReview(text.replace('giữ nguyên văn: không', 'giữ nguyên văn: có, ngoài git')).review).toMatchObject({
      keepsText: true,
      outOfGit: true,
    })
  })

  test('is told in Vietnamese what is wrong', () => {
    const { problems } = readReview(text.replace('8 billion USD', 'nhiều'))
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('không phải là một con số kèm đơn vị')])
  })
})
