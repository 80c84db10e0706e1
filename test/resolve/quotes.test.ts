import { describe, expect, test } from 'vitest'
import { encodeRuns, normalisedWords, runsOf } from '../../server/src/knowledge/fingerprint.ts'
import type { SourceWords } from '../../server/src/knowledge/model.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { quotedWords, type Recognition, recognise } from '../../server/src/resolve/recognise.ts'
import { POSTINGS_AT_MOST, placesOf, wordIndexOf } from '../../server/src/resolve/word-index.ts'

const TEXTS = [
  'The harbour is full of ships, and the sea behind it is empty; we must organise both before the winter comes.',
  'Nobody asked the pilots, although 12,500 of them hold a licence and 40 % would sail tomorrow.',
]

const words = TEXTS.map((text, index): SourceWords => {
  const { hash } = normalisedWords(tokenize(text))
  return {
    id: `ledger/q${index}`,
    speaker: 'anna',
    direct: true,
    gist: '',
    source: 'ledger',
    locator: `paragraph ${index}`,
    length: hash.length,
    runs: runsOf(hash),
    origin: { path: '', line: 1, column: 1 },
  }
})

function recognised(quote: string): Recognition | undefined {
  const tokens = tokenize(quote)
  return recognise(quotedWords(tokens, { start: 0, end: quote.length }), wordIndexOf(words))
}

const differences = (quote: string): readonly (readonly [string, number])[] | undefined =>
  recognised(quote)?.differences.map(({ start, end, dropped, words }) => [words === 0 ? '' : quote.slice(start, end), dropped])

describe('recognises words as they stand', () => {
  test.each([
    'the sea behind it is empty',
    'The sea behind it is “empty”; we must organize both',
    '[T]he sea behind it is empty',
    'The harbour is full of ships … we must organise both before the winter comes',
    'The harbour is full of ships [...] we must organise both',
    'The harbour is full of ships . . . before the winter comes',
    'The harbour is full of ships, and the sea behind [the town] is empty; we must organise both',
    'Nobody asked the pilots, although 12500 of them hold a licence and 40 percent would sail',
    'we must organise both before the winter comes. Nobody asked the pilots, although 12,500 of them',
  ])('%s', (quote) => {
    expect(recognised(quote)?.likeness).toBe('exact')
    expect(differences(quote)).toEqual([])
  })

  test('and says which', () => {
    expect(recognised('the sea behind it is empty')).toMatchObject({ words: { id: 'ledger/q0' }, first: 7, last: 12 })
  })
})

describe('points at the words that differ', () => {
  test.each<[string, readonly (readonly [string, number])[]]>([
    ['The harbour is full of boats, and the sea behind it is empty', [['boats', 1]]],
    ['The harbour is full of ships, and the sea is empty; we must organise both', [['', 2]]],
    ['The harbour is quite full of ships, and the sea behind it is empty', [['quite', 0]]],
    ['Nobody asked the pilots, although 12,600 of them hold a licence and 40 % would sail', [['12,600', 1]]],
    ['The docks are full of ships, and the sea behind it is empty; we must organise both', [['docks are', 2]]],
  ])('%s', (quote, expected) => {
    expect(recognised(quote)?.likeness).toBe('altered')
    expect(differences(quote)).toEqual(expected)
  })

  test('and calls little in common partial', () => {
    expect(recognised('They found the sea behind it is no longer what our fathers and mothers knew in their days')?.likeness).toBe(
      'partial',
    )
  })
})

test('knows nothing of other words, or of fewer than five', () => {
  expect(recognised('A quite different sentence about the very same harbour')).toBeUndefined()
  expect(recognised('the sea behind it')).toBeUndefined()
})

test('finds a run however many sources have it', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ ...(words[0] as SourceWords), id: `other/${index}` }))
  const index = wordIndexOf(many)
  expect(placesOf(index, many[0]?.runs[3] as number)).toHaveLength(POSTINGS_AT_MOST)
  expect(placesOf(index, 12345)).toEqual([])
})

test('writes a fingerprint that holds no word', () => {
  expect(encodeRuns(words[0]?.runs as Uint32Array)).not.toMatch(/harbour|ships/)
})
