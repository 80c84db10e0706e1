/** Reads quotations that stand by themselves in LaTeX, and who said them: quote environments, csquotes, epigraphs, signatures. */
import { type QuoteParts, quoteParts } from './latex-citing.ts'
import { readKeys, readLatexInline } from './latex-inline.ts'
import { type Argument, groupAt } from './latex-syntax.ts'
import { add, flush, passage, type Signed, top, type Walk } from './latex-walk.ts'
import type { Passage, Run } from './prose.ts'
import { skipBlank } from './scan.ts'

/** What the arguments of a quotation tell of who said it: a name, else a citation. */
export function signedBy({ by, keys }: QuoteParts): Signed | undefined {
  const found = by ?? keys
  return found === undefined ? undefined : { ...found, isKeys: by === undefined }
}

/** The arguments of environments that quote, in order: `a` who said it, `o` where, `k` keys, `x` another. */
export const ENVIRONMENT_ARGUMENTS: Readonly<Record<string, string>> = {
  displayquote: 'a',
  foreigndisplayquote: 'xa',
  hyphendisplayquote: 'xa',
  displaycquote: 'ook',
  foreigndisplaycquote: 'xook',
  hyphendisplaycquote: 'xook',
  savequote: 'o',
}

/** Adds what names the speaker of the words before as their signature, or as their citation. */
export function sign(walk: Walk, by: Signed): void {
  const { tex } = walk
  if (by.isKeys) {
    walk.passages.push(passage(walk, readKeys(tex, by, '').run, {}))
    return
  }
  const { run } = readLatexInline(tex, by.start + 1, by.end - 1)
  if (/\p{L}/u.test(run.text) && !/^\s*[—–-]/.test(run.text)) add(walk, by.start, by.end - 1, { lead: '— ' })
  else if (run.text !== '' || run.marks.length > 0) add(walk, by.start + 1, by.end - 1, {})
}

/** Makes signatures of the paragraphs set to the right in a quotation. */
export function signatures(walk: Walk, since: number): void {
  for (let i = since; i < walk.passages.length; i++) {
    const entry = walk.passages[i] as Passage
    const from = entry.kind === 'text' ? entry.run.map.source[0] : undefined
    if (entry.kind !== 'text' || from === undefined || /^\s*[—–-]/.test(entry.run.text) || from < 1) continue
    const marked = readLatexInline(walk.tex, from - 1, sourceEnd(entry.run), '— ')
    walk.passages[i] = { ...entry, run: marked.run }
  }
}

function sourceEnd(run: Run): number {
  const { plain, source } = run.map
  return (source.at(-1) as number) + run.text.length - (plain.at(-1) as number)
}

/** `\epigraph{words}{who}`, and commands that set a signature. */
export function signed(walk: Walk, at: number, to: number, end: number, name: string): number {
  const { tex } = walk
  const first = groupAt(tex, end, to)
  const second = name === 'epigraph' && first !== undefined ? groupAt(tex, first.end, to) : undefined
  const by = name === 'epigraph' ? second : first
  if (first === undefined || by === undefined) return end
  flush(walk, at)
  if (name === 'epigraph') quoteWords(walk, first, { ...by, isKeys: false })
  else add(walk, by.start, by.end - 1, { lead: '— ' })
  walk.start = by.end
  return by.end
}

/** Adds words that are quoted as a block, and who said them. */
function quoteWords(walk: Walk, words: Argument, by: Signed | undefined): void {
  const frame = top(walk)
  walk.stack.push({
    ...frame,
    name: '',
    kind: 'quote',
    role: 'quote',
    quotes: frame.quotes + 1,
    lead: -1,
    since: walk.passages.length,
    by: undefined,
    first: -1,
    last: -1,
  })
  add(walk, words.start + 1, words.end - 1, {})
  if (by !== undefined) sign(walk, by)
  walk.stack.pop()
}

/** A csquotes command that stands by itself is a block quotation; within a sentence it is left to the inline reader. */
export function quotation(walk: Walk, at: number, to: number, end: number, pattern: string): number {
  const { tex } = walk
  const star = tex.text.charCodeAt(end) === 0x2a ? end + 1 : end
  const parts = quoteParts(tex, star, to, pattern)
  if (parts.words === undefined || (parts.by === undefined && parts.keys === undefined) || !standsAlone(walk, at, to, parts)) return end
  flush(walk, at)
  quoteWords(walk, parts.words, signedBy(parts))
  walk.start = afterPoint(tex.text, parts.end)
  return walk.start
}

function standsAlone(walk: Walk, at: number, to: number, parts: QuoteParts): boolean {
  const { text } = walk.tex
  if (
    text
      .slice(walk.start, at)
      .replace(/%[^\n]*/g, '')
      .trim() !== ''
  )
    return false
  const after = skipBlank(text, afterPoint(text, parts.end))
  if (after >= to) return true
  if (text.charCodeAt(after) !== 10) return text.startsWith('\\end{', after)
  const next = skipBlank(text, after + 1)
  return next >= to || text.charCodeAt(next) === 10 || text.startsWith('\\end{', next) || text.startsWith('\\begin{', next)
}

function afterPoint(text: string, at: number): number {
  return '.,;'.includes(text.charAt(at)) && at < text.length ? at + 1 : at
}
