import { expect, test } from 'vitest'
import { normalisedWords, runsOf } from '../../server/src/knowledge/fingerprint.ts'
import type { SourceWords } from '../../server/src/knowledge/model.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { quotedWords, recognise } from '../../server/src/resolve/recognise.ts'
import { findReuse } from '../../server/src/resolve/reuse.ts'
import { type WordIndex, wordIndexOf } from '../../server/src/resolve/word-index.ts'
import { drawer, fastest } from '../harness/cost.ts'

const PHRASE = 'by land by sea and by air for all'

/** So many source sentences of made-up words, each tenth with the same phrase. */
function indexOf(count: number): WordIndex {
  const draw = drawer()
  const words = Array.from({ length: count }, (_, i): SourceWords => {
    const text = `${Array.from({ length: 12 }, draw).join(' ')} ${i % 10 === 0 ? PHRASE : ''} ${Array.from({ length: 6 }, draw).join(' ')}`
    const { hash } = normalisedWords(tokenize(text))
    const source = `s${i % 1000}`
    const origin = { path: '', line: 1, column: 1 }
    return {
      id: `${source}/${i}`,
      speaker: null,
      direct: false,
      gist: '',
      source,
      locator: '',
      length: hash.length,
      runs: runsOf(hash),
      origin,
    }
  })
  return wordIndexOf(words)
}

test('a word costs about the same whether there are a hundred source sentences or thousands', () => {
  const draw = drawer()
  for (let i = 0; i < 777; i++) draw()
  const paragraphs = Array.from({ length: 200 }, () => tokenize(`${Array.from({ length: 90 }, draw).join(' ')} ${PHRASE}`))
  const cost = (index: WordIndex): number =>
    fastest(() => {
      for (const tokens of paragraphs) {
        findReuse(tokens, index)
        recognise(quotedWords(tokens, { start: 0, end: 120 }), index)
      }
    })
  // A look at each sentence would cost two hundred times as much; memory and more places of the common phrase cost some.
  expect(cost(indexOf(20_000)) / cost(indexOf(100))).toBeLessThan(60)
})
