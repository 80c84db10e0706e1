/**
 * Reads the list of references that a draft ends with: its entries, and what citations elsewhere call them by.
 *
 * In: a passage of the list, or one that looks like one. Out: notes whose labels are `#3` for the entry of that number, and `~berg 2024`
 * for each name that stands where its authors do, with each of its years. Nothing in such a list is a claim.
 */
import type { Mark, Run, TextPassage } from '../markup/prose.ts'
import type { BlockContext } from './context.ts'
import type { NamingKnowledge } from './document-naming.ts'
import { titledIn } from './named-documents.ts'
import { authorLabel } from './reference-label.ts'
import { type Reference, type ReferenceText, readNote } from './references.ts'
import type { ResolvedNote } from './resolved.ts'

const LIST =
  /^\s*(?:(?:annex|appendix)?\s*[\da-z.]{0,5}\s*[.:)]?\s*)?(?:(?:list of |selected |further )?(?:references|bibliography|works cited|literature(?: cited)?|sources|reading)|reference list|references and notes|sources and notes|danh mục tài liệu(?: tham khảo)?|tài liệu (?:tham khảo|trích dẫn)|nguồn(?: tham khảo| trích dẫn| tài liệu)?)\s*:?\s*$/

const NOTES = /^\s*(?:end)?notes\s*:?\s*$|^\s*(?:chú thích|ghi chú|chú giải)\s*:?\s*$/

/** Tells whether a heading, or a line by itself, opens a list of references or of notes. */
export function listOpenedBy(text: string): 'references' | 'notes' | undefined {
  if (text.length > 60) return undefined
  const plain = text.toLowerCase()
  return LIST.test(plain) ? 'references' : NOTES.test(plain) ? 'notes' : undefined
}

/** Tells whether a passage is an entry of the list that the text before opened, or a list of references by itself. */
export function isEntry({ role, run: { text, marks } }: TextPassage, listing: BlockContext['listing']): boolean {
  if (role === 'heading' || role === 'title') return false
  // A line that says so, and numbered entries below it.
  const line = text.indexOf('\n')
  if (line > 0 && line <= 60 && /^\s*\[1\]\s/.test(text.slice(line + 1)) && listOpenedBy(text.slice(0, line)) === 'references') return true
  // Lines that count from [1], with no heading above them.
  if (/^\s*\[1\][ \t]+\S/.test(text) && /\n[ \t]*\[2\][ \t]+\S/.test(text)) return true
  if (listing === undefined || listing === 'notes') return false
  if (role === 'item' || /^\s*\[\d{1,3}\]\s/.test(text)) return true
  return listing === 'section' && (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) || marks.some(({ kind }) => kind === 'link'))
}

/** Reads the entries of a passage. `ordinal` is the place of an item in its list where it is written without a number. */
export function listedReferences(
  { run }: TextPassage,
  ordinal: number,
  written: string,
  read: (run: Run) => ReferenceText,
  knowledge: NamingKnowledge,
): readonly ResolvedNote[] {
  const starts = [...run.text.matchAll(/(?:^|\n)[ \t]*\[(\d{1,3})\][ \t]+/g)]
  if (starts.length === 0) {
    const number = numberBefore(run, written) ?? ordinal
    // A list may be numbered `1.` throughout.
    return notesOf(run, number === 1 ? ordinal : number, read, knowledge)
  }
  return starts.flatMap(({ 0: head, 1: number, index }, at) =>
    notesOf(part(run, index + head.length, starts[at + 1]?.index ?? run.text.length), Number(number), read, knowledge),
  )
}

const AGAIN = /^\s*(?:see )?(?:ibid|ibidem|idem|id\.|như trên|cùng nguồn)(?![A-Za-zÀ-ỹ])/iu

/** Reads a note; *Ibid.* is of what the note before refers to. */
export function noteOf(label: string, before: ResolvedNote | undefined, text: ReferenceText, knowledge: NamingKnowledge): ResolvedNote {
  if (!AGAIN.test(text.run.text)) return { label, references: readNote(text, knowledge) }
  return before === undefined ? { label, references: [], again: true } : { ...before, label }
}

/** Reads an item of a list of notes. */
export function numberedNote(
  ordinal: number,
  before: ResolvedNote | undefined,
  text: ReferenceText,
  knowledge: NamingKnowledge,
): readonly ResolvedNote[] {
  const number = numberBefore(text.run, text.written) ?? ordinal
  return number === 0 ? [] : [noteOf(`#${number === 1 ? ordinal : number}`, before, text, knowledge)]
}

/** The number that an item has in its source: `3. `; 0 where it has a bullet. */
function numberBefore(run: Run, written: string): number | undefined {
  const start = run.map.source[0] ?? 0
  const line = written.slice(Math.max(written.lastIndexOf('\n', start - 1) + 1, start - 12), start)
  const number = /(\d{1,3})[.)]\s*$/.exec(line)?.[1]
  return number !== undefined ? Number(number) : /[-*+•–]\s*$/.test(line) ? 0 : undefined
}

function notesOf(run: Run, number: number, read: (run: Run) => ReferenceText, knowledge: NamingKnowledge): readonly ResolvedNote[] {
  const text = read(run)
  const titled = titledIn(text, knowledge)
  const references: readonly Reference[] =
    titled.length > 0 ? [worded(run, titled)] : readNote(text, knowledge).map((one) => withoutGuess(one, run))
  const labels = [...(number > 0 ? [`#${number}`] : []), ...authorLabels(run.text)]
  return labels.map((label) => ({ label, references }))
}

function worded(run: Run, sources: readonly string[]): Reference {
  const span = { start: 0, end: run.text.length }
  return { kind: 'words', ...span, source: span, inText: false, article: true, sources }
}

/** More words than these beside an outlet and a date are the title of an article, and it is none that is known. */
const UNTITLED_WORDS = 9

function withoutGuess(reference: Reference, run: Run): Reference {
  if (reference.kind !== 'words' || run.text.split(/\s+/, UNTITLED_WORDS + 1).length <= UNTITLED_WORDS) return reference
  return { ...reference, sources: [], article: true }
}

/** `berg 2024` for every name of the authors and every year of an entry. */
function authorLabels(text: string): readonly string[] {
  const years = [...new Set(text.match(/(?<!\d)(?:19|20)\d\d[a-z]?(?![A-Za-zÀ-ỹ\d])/gu) ?? [])].slice(0, 3)
  if (years.length === 0) return []
  const end = text.search(/[(“"«:‘]|\p{Ll}\. |(?<!\d)(?:19|20)\d\d/u)
  const head = end < 0 ? text.slice(0, 80) : text.slice(0, end + 1)
  const short = /^[^()]{0,80}\(([A-Z]{2,8})\)/.exec(text)?.[1]
  const names = new Set([...(head.match(/\p{Lu}[A-Za-zÀ-ỹ\p{M}'’-]+/gu) ?? []).slice(0, 8), ...(short === undefined ? [] : [short])])
  return [...names].flatMap((name) => years.map((year) => authorLabel(name, year)))
}

/** The run from `start` to `end`. */
function part({ text, map, marks }: Run, start: number, end: number): Run {
  return {
    text: text.slice(start, end).trimEnd(),
    map: { plain: map.plain.map((at) => at - start), source: map.source },
    marks: marks.flatMap((mark): readonly Mark[] =>
      mark.start >= start && mark.end <= end ? [{ ...mark, start: mark.start - start, end: mark.end - start }] : [],
    ),
  }
}
