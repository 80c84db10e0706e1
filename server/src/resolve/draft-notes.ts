/** The notes of a draft, and the entries of its lists of references. */
import type { Reference } from './references.ts'
import type { ResolvedNote } from './resolved.ts'

/** What the notes of a draft say, by their labels. */
export type DraftNotes = ReadonlyMap<string, readonly Reference[]>

/** All notes of a draft; of two with one label the first holds, but of lists of references either may be meant. */
export function notesOf(blocks: readonly { readonly notes: readonly ResolvedNote[] }[]): DraftNotes {
  const notes = new Map<string, readonly Reference[]>()
  let last: readonly Reference[] = []
  for (const block of blocks)
    for (const { label, references: own, again } of block.notes) {
      const references = again === true ? last : own
      if (!/^[#~\]]/.test(label)) last = references
      const before = notes.get(label)
      if (before === undefined) notes.set(label, references)
      else if (/^[#~]/.test(label) && before !== references) notes.set(label, [...before, ...references, ...UNTOLD])
    }
  return notes
}

/** The number of the entry that is a source and nothing else. */
export function numberOf(source: string, notes: DraftNotes): number | undefined {
  for (const [label, [first, ...rest]] of notes)
    if (
      label.startsWith('#') &&
      first?.kind === 'words' &&
      rest.length === 0 &&
      first.sources.length === 1 &&
      first.sources[0] === source
    ) {
      const number = Number(label.slice(1))
      if (number > 0) return number
    }
  return undefined
}

/** Stands for a document that nobody can tell. */
const UNTOLD: readonly Reference[] = [
  { kind: 'words', start: 0, end: 0, source: { start: 0, end: 0 }, inText: false, sources: [], article: true },
]
