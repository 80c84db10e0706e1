/**
 * Writes quotes/KEY.yaml of a pack from a source's text, without its words.
 *
 *     node scripts/run.mjs fingerprint SOURCE.txt LIST.yaml > quotes/KEY.yaml
 *
 * LIST.yaml says who says what where; it holds words of the source and stays outside the repository:
 *
 *     quotes:
 *       - {paragraph: 12, sentences: 1-2, speaker: to-lam, direct: true, gist: …, locator: paragraph 7}
 *       - {paragraph: 12, from: first words, to: last words, speaker: …}
 *     locators: {5: paragraph 1, 6: paragraph 2}    # of paragraphs, for the entries below
 *     rest: [1-3, 7]                                # paragraphs whose other sentences are entries without a speaker
 *
 * Paragraphs count from 1 over the lines that hold text, sentences from 1 within theirs. `from` and `to` are included; without them
 * and `sentences` the whole paragraph is taken.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { encodeRuns, normalisedWords, runsOf } from '../server/src/knowledge/fingerprint.ts'
import { sentences } from '../server/src/reading/sentence.ts'
import { tokenize } from '../server/src/reading/token.ts'
import type { Span } from '../server/src/text/span.ts'

interface Item {
  readonly paragraph: number
  readonly sentences?: string | number
  readonly from?: string
  readonly to?: string
  readonly speaker: string
  readonly direct?: boolean
  readonly gist: string
  readonly locator?: string
}

interface List {
  readonly quotes?: readonly Item[]
  readonly locators?: Readonly<Record<string, string>>
  readonly rest?: readonly (string | number)[]
}

/** A sentence that is shorter than this many words is anybody's. */
const WORDS_AT_LEAST = 5

const [sourcePath, listPath] = process.argv.slice(2)
if (sourcePath === undefined || listPath === undefined) {
  console.error('usage: node scripts/run.mjs fingerprint SOURCE.txt LIST.yaml')
  process.exit(2)
}
const paragraphs = readFileSync(sourcePath, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
const list = parse(readFileSync(listPath, 'utf8')) as List

const lines: string[] = []
const taken = new Map<number, Span[]>()
let quotes = 0
for (const item of list.quotes ?? []) {
  const text = paragraphOf(item.paragraph)
  const span = spanOf(item, text)
  taken.set(item.paragraph, [...(taken.get(item.paragraph) ?? []), span])
  const locator = item.locator ?? locatorOf(item.paragraph)
  const head = `id: q${++quotes}, speaker: ${item.speaker}, direct: ${item.direct === true}, gist: ${JSON.stringify(item.gist)}, locator: ${JSON.stringify(locator)}`
  lines.push(entry(head, text.slice(span.start, span.end)))
}
let others = 0
for (const number of (list.rest ?? []).flatMap(range)) {
  const text = paragraphOf(number)
  for (const span of sentencesOf(text)) {
    if ((taken.get(number) ?? []).some((other) => other.start < span.end && span.start < other.end)) continue
    const words = text.slice(span.start, span.end)
    if (normalisedWords(tokenize(words)).hash.length < WORDS_AT_LEAST) continue
    lines.push(entry(`id: p${++others}, locator: ${JSON.stringify(locatorOf(number))}`, words))
  }
}
console.log(lines.join('\n'))

function entry(head: string, words: string): string {
  const { hash } = normalisedWords(tokenize(words))
  return `- {${head}, words: ${hash.length}, fingerprint: ${encodeRuns(runsOf(hash)) || "''"}}`
}

function paragraphOf(number: number): string {
  const text = paragraphs[number - 1]
  if (text === undefined) throw new Error(`${sourcePath} has ${paragraphs.length} paragraphs, no paragraph ${number}.`)
  return text
}

function locatorOf(number: number): string {
  return list.locators?.[number] ?? `paragraph ${number}`
}

function spanOf(item: Item, text: string): Span {
  let start = 0
  let end = text.length
  if (item.sentences !== undefined) {
    const [first, last] = bounds(item.sentences)
    const all = sentencesOf(text)
    const from = all[first - 1]
    const to = all[last - 1]
    if (from === undefined || to === undefined)
      throw new Error(`Paragraph ${item.paragraph} has ${all.length} sentences, not ${item.sentences}.`)
    start = from.start
    end = to.end
  }
  if (item.from !== undefined) start = placeOf(text, item.from, item.paragraph, start)
  if (item.to !== undefined) end = placeOf(text, item.to, item.paragraph, start) + item.to.length
  return { start, end }
}

function placeOf(text: string, words: string, paragraph: number, after: number): number {
  const at = text.indexOf(words, after)
  if (at < 0) throw new Error(`Paragraph ${paragraph} has no “${words}”.`)
  return at
}

function sentencesOf(text: string): readonly Span[] {
  const tokens = tokenize(text)
  return sentences(tokens).map(({ from, to }) => ({ start: tokens.start[from] as number, end: tokens.end[to - 1] as number }))
}

function bounds(written: string | number): readonly [number, number] {
  const [first = 0, last = first] = String(written).split('-').map(Number)
  return [first, last]
}

function range(written: string | number): readonly number[] {
  const [first, last] = bounds(written)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
