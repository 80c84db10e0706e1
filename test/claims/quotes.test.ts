import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuoteNeighbours } from '../../server/src/claims/quote-around.ts'
import { pairQuoteMarks } from '../../server/src/claims/quote-marks.ts'
import { findQuotations, type Quotation } from '../../server/src/claims/quotes.ts'
import type { Passage, Run, TextPassage } from '../../server/src/markup/prose.ts'
import { tokenize } from '../../server/src/reading/token.ts'

const run = (text: string): Run => ({ text, map: { plain: [0], source: [0] }, marks: [] })
const passage = (text: string, more: Partial<TextPassage> = {}): TextPassage => ({
  kind: 'text',
  role: 'paragraph',
  depth: 0,
  quoted: false,
  run: run(text),
  lead: -1,
  ...more,
})
const quote = (text: string): TextPassage => passage(text, { role: 'quote', depth: 1, quoted: true })
const NONE: QuoteNeighbours = { before: [], after: [] }
const tokensOf = ({ text }: Run) => tokenize(text)
const find = (passages: readonly Passage[], neighbours = NONE): readonly Quotation[] => findQuotations(passages, tokensOf, neighbours)
const textOf = (one: Quotation): string => one.run.text.slice(one.start, one.end)
const speakers = (text: string, neighbours = NONE): readonly (string | null)[] =>
  find([passage(text)], neighbours).map(({ speaker }) => (speaker === null ? null : speaker.text))

describe('pairs quotation marks', () => {
  const pairs = (text: string): readonly string[] => pairQuoteMarks(text).pairs.map(({ inner }) => text.slice(inner.start, inner.end))

  test.each([
    ['He said “one two”.', ['one two']],
    ['He said "one two".', ['one two']],
    ['He said ‘one two’.', ['one two']],
    ["He said 'one two'.", ['one two']],
    ['Il dit « un deux ».', ['un deux']],
    ['Er sagt „eins zwei“ und „drei“.', ['eins zwei', 'drei']],
    ['Er sagt »eins zwei«.', ['eins zwei']],
    ['他说「一 二」。', ['一 二']],
    ["He said ``one two''.", ['one two']],
    ['Han sa ”ett två”.', ['ett två']],
  ])('of every form: %s', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  test.each([
    "The firms' role and the ministry's plan aren't new.",
    'A 6\'2" man with a 5" screen and a 7" one.',
    "Growth in the '90s and the ‘80s, rock 'n' roll, 'tis.",
    '5′ 6″ and 3 x 4',
    'It’s the workers’ firms’ turn.',
  ])('takes no apostrophe, inch or decade for one: %s', (text) => {
    expect(pairs(text)).toEqual([])
  })

  test.each([
    ['“He said ‘one’ and “two” there.”', ['He said ‘one’ and “two” there.', 'one', 'two']],
    ['"Do not become an "assembly" base," he said.', ['Do not become an "assembly" base,', 'assembly']],
    ['‘The firms’ role is small,’ she said.', ['The firms’ role is small,']],
    ['He is 6\'2" and said "I grew up" to all.', ['I grew up']],
    ['“one,” he said, “two.”', ['one,', 'two.']],
    ['growth of "8.7" and "9.6" there', ['8.7', '9.6']],
  ])('nested, split and beside numbers: %s', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  test.each([
    ['A stray “ mark here and “a real one” there.', ['a real one']],
    ['A stray ” mark and “a real one” there.', ['a real one']],
    ['A stray " mark before "a real one" there.', ['a real one']],
    ['A ‘ and a « and “a real one”.', ['a real one']],
  ])('around a stray mark: %s', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  test('tells a quotation that the paragraph leaves open from a stray mark', () => {
    expect(pairQuoteMarks('“One of the weaknesses is research.').open).toBe(1)
    expect(pairQuoteMarks('One of the “weaknesses is research.').open).toBe(-1)
  })

  test('keeps in bounds and in order whatever the text', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', 'a', 's', ' ', '.', '5', '(', '—'))
          .map((chars) => chars.join('')),
        (text) => {
          let last = -1
          for (const { start, end, inner, within } of pairQuoteMarks(text).pairs) {
            expect(start).toBeGreaterThan(last)
            expect(inner.start).toBeGreaterThan(start)
            expect(inner.end).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
            if (within >= 0) expect(pairQuoteMarks(text).pairs[within]?.end).toBeGreaterThanOrEqual(end)
            last = start
          }
        },
      ),
    )
  })
})

describe('finds who is given as the speaker', () => {
  test.each([
    ['“The harbour is full,” Anna Berg said.', 'Anna Berg'],
    ['“The harbour is full,” said Anna Berg, who runs it.', 'Anna Berg'],
    ['“The harbour is full,” the deputy minister said.', 'the deputy minister'],
    ['“The harbour is full” – the General Secretary stated.', 'the General Secretary'],
    ['“The harbour is full,” Anna Berg, director of the port, told reporters.', 'Anna Berg'],
    ['“The harbour is full” (Anna Berg, 2021).', 'Anna Berg'],
    ['“The harbour is full.” — Anna Berg', 'Anna Berg'],
    ['Anna Berg said: “The harbour is full.”', 'Anna Berg'],
    ['Anna Berg, introduced by Carl Dahl, told the hall: “The harbour is full.”', 'Anna Berg'],
    ['Responding to the call of Carl Dahl, Deputy Minister Anna Berg said: “The harbour is full.”', 'Deputy Minister Anna Berg'],
    ['It was Anna Berg who spoke of “a full harbour”.', 'Anna Berg'],
    ['The paper quoted Anna Berg as saying “the harbour is full”.', 'Anna Berg'],
    ['Anna Berg was quoted as saying “the harbour is full”.', 'Anna Berg'],
    ['According to Anna Berg, “the harbour is full”.', 'Anna Berg'],
    ['As Anna Berg put it, “the harbour is full”.', 'Anna Berg'],
    ['For Anna Berg, “the harbour is full”.', 'Anna Berg'],
    ['In the words of Anna Berg, “the harbour is full”.', 'Anna Berg'],
    ["Anna Berg's warning that “the harbour is full” was heard.", 'Anna Berg'],
    ['Anna Berg: “The harbour is full.”', 'Anna Berg'],
    ['The ministry that Anna Berg served once wrote that it is “a full harbour”.', 'The ministry'],
    ['A spokesman for the Port Authority said “the harbour is full”.', 'A spokesman for the Port Authority'],
    ['Ông Nguyễn Văn An cho biết: “Cảng đã đầy.”', 'Ông Nguyễn Văn An'],
    ['“Cảng đã đầy”, Thủ tướng Phạm Văn Bình khẳng định.', 'Thủ tướng Phạm Văn Bình'],
    ['Theo ông Nguyễn Văn An, “cảng đã đầy”.', 'ông Nguyễn Văn An'],
    ['The so-called “full harbour” is empty.', null],
  ])('%s', (text, expected) => {
    expect(speakers(text)[0]).toBe(expected)
  })

  test('gives both halves of a divided quotation to one speaker', () => {
    expect(speakers('“The harbour is full,” Anna Berg said, “and the sea is empty.”')).toEqual(['Anna Berg', 'Anna Berg'])
  })

  test('goes on with the speaker where a quotation follows by itself', () => {
    expect(speakers('“The harbour is full,” Anna Berg said. “The sea is empty.”')).toEqual(['Anna Berg', 'Anna Berg'])
  })

  const refers = (text: string, neighbours = NONE) => find([passage(text)], neighbours)[0]?.speaker?.refers[0]

  test('reads a pronoun as the person last named', () => {
    expect(refers('Anna Berg opened the port in Oslo. “The harbour is full,” she said.')).toBe('Anna Berg')
  })

  test('reads the former and the latter', () => {
    const text = 'Anna Berg and Carl Dahl spoke. “The harbour is full,” the former said.'
    expect(refers(text)).toBe('Anna Berg')
    expect(refers(text.replace('former', 'latter'))).toBe('Carl Dahl')
  })

  test('reads a pronoun across blocks', () => {
    expect(
      refers('“The harbour is full,” she said.', { before: [[passage('The port grew.')], [passage('Anna Berg opened it.')]], after: [] }),
    ).toBe('Anna Berg')
  })
})

describe('finds block quotations', () => {
  test('with the paragraph that introduces them', () => {
    const [one] = find([quote('The harbour is full and the sea is empty.')], { before: [[passage('Anna Berg told the hall:')]], after: [] })
    expect(one?.form).toBe('block')
    expect(one?.speaker?.text).toBe('Anna Berg')
  })

  test('with a signature of their own, in a paragraph or at its end', () => {
    for (const passages of [
      [quote('The harbour is full.'), quote('— Anna Berg, Oslo, 2021')],
      [quote('The harbour is full.\n— Anna Berg, Oslo, 2021')],
    ]) {
      const found = find(passages)
      expect(found.map(textOf)).toEqual(['The harbour is full.'])
      expect(found[0]?.speaker?.text).toBe('Anna Berg')
    }
  })

  test('with a signature in the next block', () => {
    const [one] = find([quote('The harbour is full.')], { before: [], after: [[passage('— Anna Berg')]] })
    expect(one?.speaker?.text).toBe('Anna Berg')
  })

  test('without their own quotation marks', () => {
    expect(find([quote('“The harbour is full.”')]).map(textOf)).toEqual(['The harbour is full.'])
  })

  test('but no callouts', () => {
    expect(find([quote('[!NOTE] The harbour is full.')])).toEqual([])
  })
})

describe('finds quotations of several paragraphs', () => {
  const first = passage('“The harbour is full.')
  const second = passage('“The sea is empty,” Anna Berg said.')

  test('the first of which is closed by none', () => {
    const [one] = find([first], { before: [], after: [[second]] })
    expect(one && textOf(one)).toBe('The harbour is full.')
    expect(one?.speaker?.text ?? one?.namings[0]?.text).toBe('Anna Berg')
  })

  test('and takes a stray mark for none', () => {
    expect(find([first], { before: [], after: [[passage('Nothing follows.')]] })).toEqual([])
  })
})

test('lets the lead-in of a list, a heading and the cells of a row name the speaker', () => {
  const namings = (passages: readonly Passage[], neighbours = NONE): readonly (string | undefined)[] => {
    const one = find(passages, neighbours)[0]
    return [one?.speaker?.text, ...(one?.namings ?? []).map(({ text }) => text)]
  }
  expect(namings([passage('Anna Berg told the hall:'), passage('“The harbour is full.”', { role: 'item', depth: 1, lead: 0 })])).toContain(
    'Anna Berg',
  )
  expect(
    namings([passage('“The harbour is full.”', { role: 'item', depth: 1 })], {
      before: [[passage('Anna Berg told the hall:')]],
      after: [],
    }),
  ).toContain('Anna Berg')
  expect(
    namings([passage('“The harbour is full.”')], { before: [[passage('Anna Berg', { role: 'heading', depth: 2 })]], after: [] }),
  ).toContain('Anna Berg')
  expect(namings([{ kind: 'table', head: [], rows: [[run('Anna Berg'), run('“The harbour is full.”')]] }])).toContain('Anna Berg')
})

test('counts the words that white space divides', () => {
  expect(find([passage('A “well-known, U.S.-led 5 % plan” here.')])[0]?.words).toBe(5)
})
