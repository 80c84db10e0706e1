/**
 * Reads packs with the whole texts of their sources.
 *
 * In: the files of a pack. Out: the pack, among whose words are those of the texts: what stands in quotation marks, with its speaker
 * where the text names an agent, and the sentences around it. Quotations are read there as they are in drafts.
 */
import { proseOf } from '../analysis/head.ts'
import { isTold } from '../checks/quote-report.ts'
import { QUOTE_REACH } from '../claims/quote-around.ts'
import { FINGERPRINT_RUN, normalisedWords, runsOf } from '../knowledge/fingerprint.ts'
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge.ts'
import type { Problem, SourceWords } from '../knowledge/model.ts'
import { type Pack, type PackFile, readPack } from '../knowledge/pack.ts'
import type { SourceText } from '../knowledge/pack-files.ts'
import { outlineOf } from '../markup/outline.ts'
import type { Passage, TextPassage } from '../markup/prose.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { sentences } from '../reading/sentence.ts'
import { type Tokens, tokenize } from '../reading/token.ts'
import { type ResolvedQuotation, resolveQuotations } from '../resolve/quotes.ts'
import { detectLanguage } from '../text/language.ts'
import type { Span } from '../text/span.ts'

/** Reads a pack as `readPack` does, and its texts. */
export function readWholePack(
  files: readonly PackFile[],
  among: readonly Pack[] = [],
): { readonly pack: Pack; readonly problems: readonly Problem[] } {
  const { pack, problems, texts } = readPack(files, among)
  if (texts.length === 0) return { pack, problems }
  const knowledge = { ...buildKnowledge([...among, pack]), words: [] }
  const empty: Problem[] = []
  let words = pack.words
  for (const text of texts) {
    const own = partsOf(text, knowledge)
    if (own.length === 0) {
      const message = `There are no words here of ${FINGERPRINT_RUN} or more in a row to know ${text.key} by: put the source's text here.`
      empty.push({ severity: 'warning', message, ...text.origin })
    }
    const told = new Set<number>()
    for (const { source, runs } of words) if (source === text.key) for (const run of runs) told.add(run)
    words = [
      ...words.map((one) => (one.source === text.key && one.text === undefined ? withText(one, own) : one)),
      ...own.filter(({ runs }) => 2 * runs.reduce((sum, run) => sum + (told.has(run) ? 1 : 0), 0) < runs.length),
    ]
  }
  return { pack: { ...pack, words }, problems: [...problems, ...empty] }
}

/** The words of a text: quotations, and the sentences between them, in their order. */
function partsOf({ key, text, markup, origin }: SourceText, knowledge: Knowledge): readonly SourceWords[] {
  const blocks = outlineOf(text, markup)
    .blocks.map((block) => proseOf(block).passages)
    .filter((passages) => passages.length > 0)
  const place = detectLanguage(text.slice(0, 4000)) === 'vi' ? 'đoạn' : 'paragraph'
  const words: SourceWords[] = []
  let paragraph = 0
  const push = (written: string, speaker: string | null): void => {
    const { hash } = normalisedWords(tokenize(written))
    if (hash.length < FINGERPRINT_RUN) return
    words.push({
      id: `${key}/text-${words.length + 1}`,
      speaker,
      direct: speaker !== null,
      gist: '',
      source: key,
      locator: `${place} ${paragraph}`,
      length: hash.length,
      runs: runsOf(hash),
      text: written.replace(/\s+/g, ' '),
      origin,
    })
  }
  for (const [index, passages] of blocks.entries()) {
    const neighbours = {
      before: blocks.slice(Math.max(0, index - QUOTE_REACH), index).reverse(),
      after: blocks.slice(index + 1, index + 1 + QUOTE_REACH),
    }
    const quotations = resolveQuotations(passages, tokensOf, neighbours, knowledge)
    for (const passage of passages) {
      if (!isProse(passage)) continue
      paragraph++
      const own = quotations.filter((one) => one.quotation.run === passage.run && one.quotation.within < 0)
      for (const { start, end, speaker } of piecesOf(tokensOf(passage.run), own, (one) => speakerOf(one, knowledge)))
        push(passage.run.text.slice(start, end).replace(/^[\s,;:.–—]+/, ''), speaker)
    }
  }
  return words
}

function isProse(passage: Passage): passage is TextPassage {
  if (passage.kind !== 'text' || passage.role === 'title' || passage.role === 'heading') return false
  // A line of plain text that ends with no stop is a heading there.
  return passage.role !== 'paragraph' || /[.!?…:;][”"’»)\]]*\s*$/.test(passage.run.text)
}

/** The one agent that a text gives a quotation to. */
function speakerOf({ speaker }: ResolvedQuotation, knowledge: Knowledge): string | null {
  const [agent, ...others] = speaker?.who.agents ?? []
  if (speaker === null || agent === undefined || others.length > 0) return null
  return isTold(speaker, knowledge) ? agent : null
}

interface Part extends Span {
  readonly speaker: string | null
}

/** The quotations of a paragraph, and its sentences without them. */
function piecesOf(
  tokens: Tokens,
  quotations: readonly ResolvedQuotation[],
  speakerOf: (quotation: ResolvedQuotation) => string | null,
): readonly Part[] {
  const parts: Part[] = quotations.map((one) => ({ start: one.quotation.start, end: one.quotation.end, speaker: speakerOf(one) }))
  const quoted = quotations.map(({ quotation }) => quotation.outer).toSorted((a, b) => a.start - b.start)
  for (const { from, to } of sentences(tokens)) {
    let start = tokens.start[from] as number
    const end = tokens.end[to - 1] as number
    for (const quote of quoted) {
      if (quote.end <= start || quote.start >= end) continue
      parts.push({ start, end: Math.max(start, quote.start), speaker: null })
      start = Math.max(start, quote.end)
    }
    if (start < end) parts.push({ start, end, speaker: null })
  }
  return parts.sort((a, b) => a.start - b.start)
}

/** Gives words that are known by their runs alone the text that has those runs. */
function withText(words: SourceWords, parts: readonly SourceWords[]): SourceWords {
  const [first] = words.runs
  if (first === undefined) return words
  for (const { runs, text = '' } of parts) {
    for (let at = runs.indexOf(first); at >= 0; at = runs.indexOf(first, at + 1)) {
      if (words.runs.some((run, i) => runs[at + i] !== run)) continue
      const tokens = tokenize(text)
      const { token } = normalisedWords(tokens)
      const from = tokens.start[token[at] as number] as number
      const to = tokens.end[token[at + words.length - 1] as number] as number
      return { ...words, text: text.slice(from, to) }
    }
  }
  return words
}
