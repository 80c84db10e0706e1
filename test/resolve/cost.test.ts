import { expect, test } from 'vitest'
import { normalisedWords, runsOf } from '../../server/src/knowledge/fingerprint.ts'
import type { SourceWords } from '../../server/src/knowledge/model.ts'
import { tokenize } from '../../server/src/reading/token.ts'
import { quotedWords, recognise } from '../../server/src/resolve/recognise.ts'
import { findReuse } from '../../server/src/resolve/reuse.ts'
import { nearIndexOf, type WordIndex, wordIndexOf } from '../../server/src/resolve/word-index.ts'
import { drawer } from '../harness/cost.ts'

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

/** How often an index is looked into by `look`: each number and each entry that is read of it counts. */
function looksInto(index: WordIndex, look: (index: WordIndex) => void): number {
  let reads = 0
  const counted = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        reads++
        return Reflect.get(target, key, target)
      },
    })
  const { words, heads, next, key, entry, at } = index
  const counting = {
    words: counted(words),
    heads: counted(heads),
    next: counted(next),
    key: counted(key),
    entry: counted(entry),
    at: counted(at),
  }
  // The nearer index is built when it is first asked for.
  nearIndexOf(counting.words)
  reads = 0
  look(counting)
  return reads
}

test('a word takes about as many looks whether there are a hundred source sentences or thousands', () => {
  const draw = drawer()
  for (let i = 0; i < 777; i++) draw()
  const paragraphs = Array.from({ length: 200 }, () => tokenize(`${Array.from({ length: 90 }, draw).join(' ')} ${PHRASE}`))
  const [few, many] = [indexOf(100), indexOf(20_000)].map((index) =>
    looksInto(index, (counting) => {
      for (const tokens of paragraphs) {
        findReuse(tokens, counting)
        recognise(quotedWords(tokens, { start: 0, end: 120 }), counting)
      }
    }),
  ) as [number, number]
  expect(few).toBeGreaterThan(0)
  // A look at each sentence would be two hundred times as many; more places of the common phrase are some.
  expect(many / few).toBeLessThan(10)
  expect(many / paragraphs.length).toBeLessThan(1_500)
})
