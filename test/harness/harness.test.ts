import { describe, expect, test } from 'vitest'
import { readDocument, rewrite } from './document.ts'
import { readMarks, writeMarks } from './marks.ts'

describe('marks', () => {
  test('are taken out of a draft, in order, the outer before the inner', () => {
    const { text, marks, cursor } = readMarks('a <|b <|c|x>|y> | d <|>> e')
    expect(text).toBe('a b c | d > e')
    expect(marks).toEqual([
      { start: 2, end: 5, label: 'y' },
      { start: 4, end: 5, label: 'x' },
    ])
    expect(cursor).toBe(10)
  })

  test.each(['a <|b|x> c', '| <|41|r> | 2 |\n', '<|<|b|x> c|y>', '<|a|x><|b|y>', '<|a <|b|x>|y>', 'none at all, 1 | 2 > 3'])(
    'come back as they were written: %s',
    (written) => {
      const { text, marks } = readMarks(written)
      expect(writeMarks(text, marks)).toBe(written)
    },
  )

  test('that are not closed are an error', () => {
    expect(() => readMarks('a <|b')).toThrow('not closed')
  })
})

describe('documents', () => {
  const document = [
    '# Title',
    '```yaml pack',
    'a: 1',
    '```',
    '## One',
    '```md draft',
    'x',
    '```',
    '```md fixed',
    'y',
    '```',
    '## Two',
    '```yaml settings',
    's',
    '```',
    '````md draft',
    '```',
    '````',
    '```text draft',
    'z',
    '```',
    '',
  ].join('\n')

  test('are read as tests, what stands before the first heading holding for all', () => {
    const tests = readDocument(document)
    expect(
      tests.map(({ name, line, draft, fixed, packs, settings }) => [name, line, draft.text, draft.markup, fixed?.text, packs, settings]),
    ).toEqual([
      ['One', 7, 'x\n', 'md', 'y\n', ['a: 1\n'], []],
      ['Two', 17, '```\n', 'md', undefined, ['a: 1\n'], ['s\n']],
      ['Two (2)', 20, 'z\n', 'text', undefined, ['a: 1\n'], ['s\n']],
    ])
  })

  test('are rewritten in place', () => {
    const [one, two] = readDocument(document)
    if (one?.fixed === undefined || two === undefined) throw new Error('no tests')
    const changed = rewrite(
      document,
      new Map([
        [two.draft, 'new'],
        [one.fixed, 'longer\n'],
      ]),
    )
    expect(changed).toBe(document.replace('\ny\n', '\nlonger\n').replace('````md draft\n```\n', '````md draft\nnew\n'))
  })
})
