/** What is open while a block of LaTeX is read, and the passages that are found in it. */
import { readLatexInline } from './latex-inline.ts'
import type { Argument, Tex } from './latex-syntax.ts'
import type { Comment, Passage, PassageRole, Run, TextPassage } from './prose.ts'

/** What tells who said the words of a quotation: a name, or the keys of a citation. */
export interface Signed extends Argument {
  readonly isKeys: boolean
}

/** An environment that is open. */
export interface Frame {
  readonly name: string
  readonly kind: 'quote' | 'list' | 'plain'
  readonly items: number
  readonly quotes: number
  readonly role: PassageRole
  /** The passage that introduces a list. */
  readonly lead: number
  /** How many passages there were when it opened. */
  readonly since: number
  /** What names who said the words of a quotation. */
  readonly by: Signed | undefined
  /** The passage that an item starts with, and the last one; -1 for none yet. */
  first: number
  last: number
}

/** How far a block is read. */
export interface Walk {
  readonly tex: Tex
  readonly passages: Passage[]
  readonly comments: Comment[]
  readonly stack: Frame[]
  /** Where the paragraph that is being read starts. */
  start: number
}

/** What no environment holds. */
export const TOP: Frame = {
  name: '',
  kind: 'plain',
  items: 0,
  quotes: 0,
  role: 'paragraph',
  lead: -1,
  since: 0,
  by: undefined,
  first: -1,
  last: -1,
}

/** The innermost environment that is open. */
export function top(walk: Walk): Frame {
  return walk.stack.at(-1) as Frame
}

/** Ends the paragraph before `at`. */
export function flush(walk: Walk, at: number): void {
  const { start } = walk
  walk.start = at
  if (start < at) add(walk, start, at, {})
}

/** What is told of a passage beside its words. */
export interface How {
  readonly role?: PassageRole
  readonly depth?: number
  readonly lead?: string
}

/** Adds the text from `from` to `to` as a passage, and the notes within it as passages after it. */
export function add(walk: Walk, from: number, to: number, how: How): boolean {
  const inline = readLatexInline(walk.tex, from, to, how.lead)
  const says = hasWords(inline.run)
  if (says) walk.passages.push(passage(walk, inline.run, how))
  for (const { label, start, end } of inline.notes) {
    const { run } = readLatexInline(walk.tex, start, end)
    walk.passages.push({ kind: 'text', role: 'note', depth: 0, quoted: false, run, lead: -1, label })
  }
  return says
}

/** More than objects and marks of punctuation, or something that cites. */
function hasWords(run: Run): boolean {
  return /[\p{L}\p{N}]/u.test(run.text) || run.marks.some(({ kind }) => kind === 'citation' || kind === 'note' || kind === 'link')
}

/** A run as a passage of the innermost environment. */
export function passage(walk: Walk, run: Run, how: How): TextPassage {
  const frame = top(walk)
  const role = how.role ?? frame.role
  const isItem = role === 'item'
  const depth = how.depth ?? (isItem ? frame.items : role === 'quote' ? frame.quotes : 0)
  const index = walk.passages.length
  const lead = how.role !== undefined ? -1 : isItem && frame.first >= 0 ? frame.first : frame.lead
  if (frame.first < 0) frame.first = index
  frame.last = index
  return { kind: 'text', role, depth, quoted: frame.quotes > 0 && role !== 'caption', run, lead }
}
