/**
 * Measures what a word of a draft costs where a hundred source sentences are known, and where a million are: `npm run bench`.
 */
import { analyse, findingsOf } from '../server/src/analysis.ts'
import type { Settings } from '../server/src/checks/settings.ts'
import { normalisedWords, runsOf } from '../server/src/knowledge/fingerprint.ts'
import type { Knowledge } from '../server/src/knowledge/knowledge.ts'
import type { SourceWords } from '../server/src/knowledge/model.ts'
import { tokenize } from '../server/src/reading/token.ts'
import { randomly } from './generated.ts'

const FEW = 100
const MANY = 1_000_000
const WORDS = 20_000
const QUOTED = 90
const SETTINGS: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }
const ORIGIN = { path: '', line: 1, column: 1 }

/** Prints both costs, and how many times the first the second is. */
export function benchSources(knowledge: Knowledge, quick: boolean): void {
  const sentences = (count: number) => ({ ...knowledge, words: Array.from({ length: count }, (_, i) => wordsOf(sentence(i), i)) })
  const draft = { path: 'bench.md', text: draftAmong(FEW), markup: 'markdown' as const }
  const many = quick ? MANY / 10 : MANY
  console.log(`\n${`a word of a draft, among source sentences`.padEnd(44)}${'time'.padStart(10)}`)
  const packs = [FEW, many].map(sentences)
  const times: number[][] = packs.map(() => [])
  // Each in turn, so that a busy machine slows both alike; the first rounds warm up.
  for (let round = quick ? -1 : -3; round < (quick ? 3 : 9); round++)
    packs.forEach((known, i) => {
      const start = performance.now()
      const found = findingsOf(analyse(draft, known, SETTINGS)).length
      if (found < QUOTED) throw new Error(`${found} quotations were recognised, not ${QUOTED}`)
      if (round >= 0) times[i]?.push(performance.now() - start)
    })
  const [few = 1, all = 1] = times.map((own) => own.sort((a, b) => a - b)[own.length >> 1] as number)
  for (const [count, time] of [
    [FEW, few],
    [many, all],
  ] as const)
    console.log(`${count.toLocaleString('en').padEnd(44)}${((time * 1000) / WORDS).toFixed(2).padStart(7)} µs`)
  console.log(`${many.toLocaleString('en')} source sentences cost ${(all / few).toPrecision(3)} times what ${FEW} do.`)
}

function wordsOf(text: string, i: number): SourceWords {
  const { hash } = normalisedWords(tokenize(text))
  const id = `${i}`
  return {
    id,
    speaker: null,
    direct: false,
    gist: '',
    source: 's',
    locator: id,
    length: hash.length,
    runs: runsOf(hash),
    origin: ORIGIN,
  }
}

/** A draft of as many words, every tenth sentence of which is quoted from the first `known` source sentences. */
function draftAmong(known: number): string {
  const parts: string[] = []
  for (let i = 0, words = 0; words < WORDS; i++) {
    const text = i % 10 === 0 ? `“${sentence((i / 10) % known)}”` : sentence(MANY + i)
    words += text.split(' ').length
    parts.push(text, i % 6 === 5 ? '\n\n' : ' ')
  }
  return parts.join('')
}

const SYLLABLES = 'ka lo mi ter sun dra pol ven qui nar bes tor al im ug on'.split(' ')

/** A sentence of twenty made-up words, the same for the same number; some words are drawn far more often than others. */
function sentence(number: number): string {
  const next = randomly(number + 1)
  const words = Array.from({ length: 20 }, () => {
    let word = Math.floor(4096 * next() ** 3)
    let text = ''
    for (let n = 0; n < 3; n++) {
      text += SYLLABLES[word & 15]
      word >>= 4
    }
    return text
  })
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
