/**
 * Finds what a draft itself says of its bibliography: the files it names, and the entries that it holds itself.
 *
 * In: blocks of any markup, or a whole draft. Out: paths as written, and entries: `references` in front matter, `\bibitem`, the
 * citations of reStructuredText, the bibliography items of AsciiDoc. It reads no file.
 */
import { type BibliographyEntry, readBibliography } from '../knowledge/bibliography.ts'
import type { Origin } from '../knowledge/model.ts'
import { parseBlock } from '../markup/index.ts'
import type { SourceBlock } from '../markup/prose.ts'
import type { Markup } from '../text/draft.ts'
import type { Declared } from './library.ts'
import type { ResolvedNote } from './resolved.ts'

/** What one block declares, and whether it opens a document of TeX: one that does not is read by another. */
interface Part extends Declared {
  readonly opens: boolean
}

const NOTHING: Part = { names: [], entries: [], labels: [], isPart: false, opens: false }
const PART: Declared = { ...NOTHING, isPart: true }
/** Of metadata that stands further down, and so in blocks that follow one another. */
const SPREAD: Part = { ...NOTHING }

// Kept on the block itself: a weak map of so many keys costs the collector more than it saves.
const DECLARED = Symbol('declared')
type KnownBlock = SourceBlock & { [DECLARED]?: Part }

/** Gives what the blocks of a draft declare. */
export function declaredIn(blocks: readonly SourceBlock[]): Declared {
  const found: Part[] = []
  let closed = 0
  for (const [index, block] of blocks.entries()) {
    const declared = declaredBy(block)
    if (declared === SPREAD && index >= closed) closed = laterReferences(blocks, index, found)
    else if (declared !== SPREAD && declared !== NOTHING) found.push(declared)
  }
  const isRest = (blocks[0]?.markup as string | undefined) === 'latex' && !found.some(({ opens }) => opens)
  const isElsewhere = found.some(({ isPart }) => isPart) && found.every(({ names, entries }) => names.length + entries.length === 0)
  const isPart = isRest || isElsewhere
  if (found.length === 0) return isPart ? PART : NOTHING
  return {
    names: found.flatMap(({ names }) => names),
    entries: found.flatMap(({ entries }) => entries),
    labels: found.flatMap(({ labels }) => labels),
    isPart,
  }
}

/** Tells whether blocks say nothing of a bibliography, nor how a draft is put together. */
export function declaresNothing(blocks: readonly SourceBlock[]): boolean {
  return blocks.every((block) => declaredBy(block) === NOTHING)
}

/** Tells whether references stand further down, whose end any block behind them may move. */
export function declaresFurtherDown(blocks: readonly SourceBlock[]): boolean {
  return blocks.some((block) => declaredBy(block) === SPREAD)
}

const NO_TARGETS: readonly ResolvedNote[] = []
const targets = new WeakMap<SourceBlock, readonly ResolvedNote[]>()

/**
 * Gives what links elsewhere refer to by a label, as notes: addresses (`[label]: https://…`, `.. _label: https://…`), and the entries
 * of an AsciiDoc bibliography (`[[[label]]]`).
 */
export function linkTargets(block: SourceBlock): readonly ResolvedNote[] {
  const { kind, text } = block
  if (kind === 'blank' || kind === 'code' || !(text.includes(']:') || text.includes('.. _') || text.includes('[[['))) return NO_TARGETS
  const before = targets.get(block)
  if (before !== undefined) return before
  const found: ResolvedNote[] = []
  for (const match of text.matchAll(
    /^[ \t]*(?:\[(?!\^)([^\]\n]{1,200})\]:[ \t]*<?|\.\. _`?([^`:\n]{1,200})`?:[ \t]+)([a-z]+:\/\/[^\s<>]+)/gim,
  )) {
    const [whole, markdown, rst, href = ''] = match
    const start = match.index
    const end = start + whole.length
    const label = `]${(markdown ?? rst ?? '').trim().replace(/\s+/g, ' ').toLowerCase()}`
    found.push({ label, references: [{ kind: 'link', href, start, end, source: { start, end }, inText: false }] })
  }
  if ((block.markup as string) === 'asciidoc')
    for (const { 0: whole, 1: key = '', index } of text.matchAll(ANCHOR)) {
      const span = { start: index, end: index + whole.length }
      found.push({ label: `#${key.trim()}`, references: [{ kind: 'key', key: key.trim(), ...span, source: span, inText: false }] })
    }
  targets.set(block, found)
  return found
}

/** `[[[key]]]`, `[[[key,3]]]`. */
const ANCHOR = /\[\[\[([^\],\n]{1,120})(?:,[^\]\n]{0,120})?\]\]\]/g

/** Gives the bibliographies that a draft names, as written. */
export function namedBibliographies(text: string, markup: Markup): readonly string[] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const front = /^(---|\+\+\+)[ \t]*\r?\n/.exec(body)
  if (front !== null) {
    const fence = front[1] as string
    const end = body.indexOf(`\n${fence}`, fence.length)
    if (end < 0) return namesIn(body)
    const block: SourceBlock = { kind: 'front-matter', text: `${body.slice(0, end)}\n${fence}\n`, markup }
    return [...(parseBlock(block).metadata?.bibliography ?? []), ...(markup === 'markdown' ? [] : namesIn(body))]
  }
  return markup === 'markdown' ? [] : namesIn(body)
}

function declaredBy(block: KnownBlock): Part {
  block[DECLARED] ??= readDeclared(block)
  return block[DECLARED]
}

function readDeclared({ kind, text, markup }: SourceBlock): Part {
  if (markup === 'markdown' && kind !== 'front-matter') return text.includes('references:') ? SPREAD : NOTHING
  const front = kind === 'front-matter'
  const told = front && text.includes('bibliography') ? (parseBlock({ kind, text, markup }).metadata?.bibliography ?? []) : []
  const isMarkdown = markup === 'markdown'
  const names = isMarkdown ? told : [...new Set([...told, ...namesIn(text)])]
  const entries = !isMarkdown
    ? [...bibitems(text), ...footerItems(text)]
    : front && text.includes('references:')
      ? frontReferences(text)
      : []
  const opens = (markup as string) === 'latex' && /\\(?:documentclass|documentstyle|begin\s*\{document\})/.test(text)
  const labels = (markup as string) === 'asciidoc' ? asciidocLabels(text) : []
  const isPart = ELSEWHERE[markup as string]?.test(text) === true
  return names.length + entries.length + labels.length > 0 || opens || isPart ? { names, entries, labels, isPart, opens } : NOTHING
}

/** What takes in other files, or asks for a bibliography that a project's settings name: where the draft names none, its entries may stand there. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  latex: /\\(?:input|include|subfile|import|subimport)\s*\{|\\documentclass\s*(?:\[[^\]]*\]\s*)?\{subfiles\}/,
  restructuredtext: /^[ \t]*\.\. (?:include|footbibliography|bibliography)::/m,
  asciidoc: /^(?:include::|bibliography::\[)/m,
}

/** The ids by which references go to parts of an AsciiDoc draft: those that are given, and those of headings. */
function asciidocLabels(text: string): readonly string[] {
  const given = text.includes('[') || text.includes('anchor:') ? Array.from(text.matchAll(LABEL), ([, label]) => label as string) : []
  if (!text.startsWith('=')) return given
  const titles = Array.from(text.matchAll(/^={2,6}[ \t]+(\S[^\n]*)$/gm), ([, title = '']) =>
    title.toLowerCase().replace(/[^\p{L}\p{N}\s._-]/gu, ''),
  )
  return [...given, ...titles.flatMap((title) => ['_', '-'].map((mark) => title.trim().replace(/[\s._-]+/g, mark)))]
}

/** `[[id]]`, `[#id]`, `[style#id.role]`, `[id=x]`, `anchor:id[]`: what names a part of an AsciiDoc draft. */
const LABEL = /(?:(?<!\[)\[\[(?!\[)|\[[\w-]*#|\[(?:[^\]\n]{0,80},\s*)?id="?|\banchor:)([\p{L}_][\p{L}\p{N}_:.-]*)/gu

const NAMING: readonly (readonly [string, RegExp])[] = [
  ['\\bibliography', /\\bibliography\s*\{([^{}]*)\}/g],
  ['\\addbibresource', /\\add(?:global)?bib(?:resource)?\s*(?:\[[^[\]]*\]\s*)?\{([^{}]*)\}/g],
  ['\\addglobalbib', /\\addglobalbib\s*(?:\[[^[\]]*\]\s*)?\{([^{}]*)\}/g],
  ['\\begin{refse', /\\begin\{refse(?:ction|gment)\}\s*\[([^[\]]*)\]/g],
  ['bibliography::', /^[ \t]*(?:\.\.[ \t]+)?bibliography::[ \t]*([^\s[\]]+)/gm],
  [':bib', /^:bib(?:tex|liography)[-\w]*(?:file|database)s?:[ \t]*([^\n]*)/gm],
]

function namesIn(text: string): readonly string[] {
  const names = NAMING.flatMap(([needle, pattern]) =>
    text.includes(needle) ? [...text.matchAll(pattern)].flatMap(([, list]) => (list ?? '').split(',')) : [],
  )
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

const ORIGIN: Origin = { path: '', line: 1, column: 1 }

function frontReferences(text: string): readonly BibliographyEntry[] {
  const body = text.replace(/^\ufeff?---[^\n]*\n/, '').replace(/\n(?:---|\.\.\.)\s*$/, '')
  return readBibliography('references.yaml', body).entries
}

/**
 * Adds the references in metadata that stands further down, as pandoc allows: from `references:` to the line that closes it. Gives the
 * index of the block behind that line; where none closes them, no later ones are closed either.
 */
function laterReferences(blocks: readonly SourceBlock[], first: number, found: Part[]): number {
  const start = /^references:[ \t]*$/m.exec(blocks[first]?.text ?? '')?.index
  if (start === undefined) return first
  const read: string[] = []
  for (let index = first; index < blocks.length; index++) {
    const text = (blocks[index] as SourceBlock).text.slice(index === first ? start : 0)
    const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text)?.index
    read.push(text.slice(0, end))
    if (end === undefined) continue
    found.push({ ...NOTHING, entries: readBibliography('references.yaml', read.join('')).entries })
    return index + 1
  }
  return blocks.length
}

/** `\bibitem[label]{key} Author, \emph{Title}, …` */
function bibitems(text: string): readonly BibliographyEntry[] {
  if (!/\\(?:bib|harvarditem)/.test(text)) return []
  return text
    .split(/\\(?:bibitem(?![A-Za-z])|bib(?=\*?\{[^{}]*\}\s*\{)\*?|harvarditem\s*(?:\[[^[\]]*\]\s*)?\{[^{}]*\}\s*\{[^{}]*\})/)
    .slice(1)
    .flatMap((item) => {
      const [head, key] = /^\s*(?:\[[^[\]]*\]\s*)?(?:%[^\n]*\n\s*)*\{([^{}]*)\}/.exec(item) ?? []
      return head === undefined || key === undefined ? [] : [looseEntry(key.trim(), item.slice(head.length))]
    })
}

/** `.. [key] Author, Title` of reStructuredText, `* [[[key]]] Author, Title` of AsciiDoc. */
function footerItems(text: string): readonly BibliographyEntry[] {
  const found: BibliographyEntry[] = []
  if (/\.\.[ \t]+\[/.test(text))
    for (const [, key = '', rest = ''] of text.matchAll(
      /^[ \t]*\.\.[ \t]+\[([A-Za-z][\w.:-]*)\](?:[ \t]+|[ \t]*\n[ \t]+)([^\n]*(?:\n(?![ \t]*\.\. )[ \t]+[^\n]*)*)/gm,
    ))
      found.push(looseEntry(key, rest))
  if (text.includes('[[['))
    for (const [, key = '', rest = ''] of text.matchAll(/\[\[\[([^\],\n]+)(?:,[^\]\n]*)?\]\]\]([^\n]*)/g))
      found.push(looseEntry(key.trim(), rest))
  return found
}

/** An entry that is written as text, somewhere in which its title stands. */
function looseEntry(key: string, text: string): BibliographyEntry {
  const plain = text
    .replace(/\\(?:newblock|\\)/g, '. ')
    .replace(/\\[A-Za-z]+/g, ' ')
    .replace(/[{}*_]/g, '')
    .replace(/\s+/g, ' ')
  const url = /https?:\/\/[^\s{}<>"\\[\]]+/.exec(text)?.[0]?.replace(/[.,;)]+$/, '') ?? null
  return {
    key,
    otherKeys: [],
    titles: [],
    text: plain,
    outlets: [],
    authors: [],
    issued: null,
    url,
    doi: /\b10\.\d{4,9}\/[^\s{}]+/.exec(text)?.[0] ?? null,
    origin: ORIGIN,
  }
}
