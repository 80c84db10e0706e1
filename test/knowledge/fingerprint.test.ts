import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRuns, encodeRuns, FINGERPRINT_RUN, normalisedWords, runsOf } from '../../server/src/knowledge/fingerprint.ts'
import { tokenize } from '../../server/src/reading/token.ts'

function words(text: string): readonly number[] {
  return [...normalisedWords(tokenize(text)).hash]
}

test.each([
  ['We will digitise our harbours', 'we will DIGITIZE our harbours'],
  ['“A well-fed child – learns,” she said.', 'A well fed child learns she said'],
  ['up 12 % a year', 'up 12 percent a year'],
  ['up 12 per cent a year', 'up 12% a year'],
  ['136,000 jobs', '136000 jobs'],
  ['136.000 jobs', '136000 jobs'],
  ['7,5 points', '7.5 points'],
  ['salt & water', 'salt and water'],
  ['the city’s harbour', "the city's harbour"],
])('%s has the same words as %s', (a, b) => {
  expect(words(a)).toEqual(words(b))
})

test.each([
  ['7.5 points', '75 points'],
  ['more harbours', 'more harbour'],
  ['at least 50', 'at most 50'],
])('%s has other words than %s', (a, b) => {
  expect(words(a)).not.toEqual(words(b))
})

test('each counted word names its token', () => {
  const text = '“Two per cent – no more,” he said.'
  const tokens = tokenize(text)
  const { token } = normalisedWords(tokens)
  expect([...token].map((i) => text.slice(tokens.start[i], tokens.end[i]))).toEqual(['Two', 'per', 'no', 'more', 'he', 'said'])
})

test('the hashes that packs store stay what they are', () => {
  expect(
    [...runsOf(normalisedWords(tokenize('Every child eats a warm meal at 12.30 %')).hash)].map((run) => run.toString(16)),
  ).toMatchInlineSnapshot(`
    [
      "fb41f928",
      "ef97637",
      "d4932625",
      "c9cb7ae7",
      "d0b184d4",
    ]
  `)
})

test('a text has one run for each of its words but the last few', () => {
  expect(runsOf(Uint32Array.of(1, 2, 3, 4)).length).toBe(0)
  expect(runsOf(new Uint32Array(12)).length).toBe(12 - FINGERPRINT_RUN + 1)
})

test('a changed word changes exactly the runs that hold it', () => {
  const a = runsOf(normalisedWords(tokenize('one two three four five six seven eight nine ten eleven twelve')).hash)
  const b = runsOf(normalisedWords(tokenize('one two three four five SIXTY seven eight nine ten eleven twelve')).hash)
  expect([...a].flatMap((run, i) => (run === b[i] ? [] : [i]))).toEqual([1, 2, 3, 4, 5])
})

test('runs survive base64', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff)), (values) => {
      const runs = Uint32Array.from(values)
      const text = encodeRuns(runs)
      expect(text).toBe(Buffer.from(runs.buffer).toString('base64'))
      expect(decodeRuns(text)).toEqual(runs)
    }),
  )
})

test.each(['AAAA', 'AAAAAAAA', 'A', '****', 'AAAAAA=A', 'é'])('%s is no fingerprint', (text) => {
  expect(decodeRuns(text)).toBeUndefined()
})
