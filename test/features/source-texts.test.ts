import { expect, test } from 'vitest'
import { readWholePack } from '../../server/src/features/source-texts.ts'
import { encodeRuns, normalisedWords, runsOf } from '../../server/src/knowledge/fingerprint.ts'
import { tokenize } from '../../server/src/reading/token.ts'

const SAID = 'We shall count every bird on the marsh before we drain a single ditch'
const TEXT = `The marsh, a year on

Ida Fell opened the meeting herself. “${SAID}, and after it too,” she said, “and nobody will
hurry us.” The hall was cold and the tea had run out by nine.

“A ditch is a promise to the next flood,” a farmer answered.
`

function packOf(files: Readonly<Record<string, string>>) {
  const base = {
    'pack.yaml': 'schema: 1\nid: marsh\nname: Marsh\n',
    'agents.yaml': 'ida-fell: {kind: person, label: Ida Fell}\n',
    'sources/reed2024.yaml': 'csl: {title: The marsh, issued: 2024, container-title: The Reed}\n',
  }
  const all: Readonly<Record<string, string>> = { ...base, ...files }
  const { pack, problems } = readWholePack(Object.entries(all).map(([path, text]) => ({ path, text })))
  return {
    words: pack.words.map(({ speaker, locator, text }) => `${speaker ?? '–'}, ${locator}: ${text}`),
    problems: problems.map(({ severity, path, message }) => `${severity} ${path}: ${message}`),
  }
}

const PARTS = [
  '–, paragraph 1: Ida Fell opened the meeting herself.',
  `ida-fell, paragraph 1: ${SAID}, and after it too`,
  'ida-fell, paragraph 1: and nobody will hurry us.',
  '–, paragraph 1: The hall was cold and the tea had run out by nine.',
  '–, paragraph 2: A ditch is a promise to the next flood',
]

test('quotations and sentences of a text are words of its source, its heading is not', () => {
  const { words, problems } = packOf({ 'texts/reed2024.txt': TEXT })
  expect(problems).toEqual([])
  expect(words).toEqual(PARTS)
})

test('Markdown has no words in its headings and marks', () => {
  const { words } = packOf({ 'texts/reed2024.md': `# ${TEXT.replace('tea', '*tea*')}` })
  expect(words).toEqual(PARTS)
})

test('what quotes/ say of the same words holds, and words known by their runs alone get their text', () => {
  const { hash } = normalisedWords(tokenize(SAID))
  const quotes = `- {id: q1, speaker: ida-fell, direct: true, gist: birds, locator: page 3, words: ${hash.length}, fingerprint: ${encodeRuns(runsOf(hash))}}\n`
  const { words, problems } = packOf({ 'texts/reed2024.md': `# ${TEXT}`, 'quotes/reed2024.yaml': quotes })
  expect(problems).toEqual([])
  expect(words[0]).toBe(`ida-fell, page 3: ${SAID}`)
  expect(words.filter((one) => one.includes('count every bird'))).toHaveLength(1)
})

test('a text is told off that has no source, no words, or another beside it', () => {
  expect(packOf({ 'texts/reed2042.txt': TEXT }).problems).toEqual([
    'error texts/reed2042.txt: No source has the key reed2042: did you mean reed2024?',
  ])
  expect(packOf({ 'texts/reed2024.txt': '\n' }).problems).toEqual([
    "warning texts/reed2024.txt: There are no words here of 5 or more in a row to know reed2024 by: put the source's text here.",
  ])
  expect(packOf({ 'texts/reed2024.txt': TEXT, 'texts/reed2024.md': TEXT }).problems).toEqual([
    'error texts/reed2024.txt: The text of reed2024 stands twice (first in texts/reed2024.md, line 1): keep one.',
  ])
  const inPack = `schema: 1\nid: marsh\nname: Marsh\ntexts: {reed2024: ${JSON.stringify(TEXT)}}\n`
  expect(packOf({ 'pack.yaml': inPack }).words).toEqual(PARTS)
})
