/**
 * What the keys, addresses and words of a draft's citations name.
 *
 * In: a knowledge base, and the bibliographies of a draft. Out: for a citation the sources that it names, and whether it names any
 * other document. It reads no draft and judges none.
 */
import type { Bibliography, BibliographyEntry } from '../knowledge/bibliography.ts'
import { type SourceNames, sourceFinder } from '../knowledge/same-source.ts'
import type { Reference } from './references.ts'

/** The documents that a draft can cite. */
export interface Library {
  /** The key of the source that a citation key names; null for a document that is no source; undefined for a key that is nowhere. */
  readonly named: (key: string) => string | null | undefined
  /** The key under which the writer has a source: that of their own bibliography, else the source's own. */
  readonly keyFor: (source: string) => string
  /** Tells whether the writer's own bibliography has a source. */
  readonly has: (source: string) => boolean
  /** The source at an address. */
  readonly at: (url: string) => string | undefined
  /** All keys: those of the writer, then those of sources. */
  readonly keys: readonly string[]
  /** The writer has a bibliography, whether it could be read or not. */
  readonly kept: boolean
  /** A bibliography that the draft names could not be read, so that its keys are not known. */
  readonly incomplete: boolean
  /** Where a missing entry goes: the first bibliography that can be added to. */
  readonly open: Bibliography | undefined
}

/** What a draft itself says of its bibliography. */
export interface Declared {
  /** Paths of bibliographies, as written. */
  readonly names: readonly string[]
  /** Entries that the draft holds itself. */
  readonly entries: readonly BibliographyEntry[]
  /** The names of its own parts that references may go to as citations do. */
  readonly labels: readonly string[]
  /** It is a part of a larger document, whose bibliography is named there. */
  readonly isPart: boolean
}

/** Puts a library together. Of entries with one key those of a bibliography that the draft names hold, then the first. */
export function buildLibrary(knowledge: SourceNames, bibliographies: readonly Bibliography[], declared: Declared): Library {
  const finder = sourceFinder(knowledge)
  const named = declared.names.map((name) => bibliographies.find(({ path }) => isAt(path, name)))
  const sorted = [...new Set([...named.flatMap((found) => found ?? []), ...bibliographies])]
  const entries = [...declared.entries, ...sorted.flatMap((bibliography) => bibliography.entries)]
  const documents = new Map<string, string | null>()
  const own = new Map<string, string>()
  for (const entry of entries) {
    const source = finder.describedBy(entry)?.key ?? null
    for (const key of [entry.key, ...entry.otherKeys]) if (!documents.has(key)) documents.set(key, source)
    if (source !== null && !own.has(source)) own.set(source, entry.key)
  }
  const mine = [...documents.keys()]
  for (const key of knowledge.sources.keys()) if (!documents.has(key)) documents.set(key, key)
  const keys = [...new Set([...mine, ...documents.keys()])]
  for (const label of declared.labels) if (!documents.has(label)) documents.set(label, null)
  return {
    named: (key) =>
      documents.get(key) ?? (documents.has(key) || !ADDRESS.test(key) ? documents.get(key) : (finder.at(addressOf(key))?.key ?? null)),
    keyFor: (source) => own.get(source) ?? source,
    has: (source) => own.has(source),
    at: (url) => finder.at(url)?.key,
    keys,
    kept: entries.length > 0 || bibliographies.length > 0 || declared.names.length > 0,
    incomplete:
      (declared.isPart && bibliographies.length === 0) ||
      named.some(
        (found) =>
          found === undefined || (found.entries.length === 0 && (found.problems.length > 0 || !/\.(?:bib|json|ya?ml)$/i.test(found.path))),
      ),
    open: sorted.find(({ room }) => room !== null),
  }
}

/** A key that is an address or a DOI names what it is the address of. */
const ADDRESS = /^(?:https?:\/\/|doi:|10\.\d{4})/i

function addressOf(key: string): string {
  return /^http/i.test(key) ? key : `https://doi.org/${key.replace(/^doi:/i, '')}`
}

function isAt(path: string, name: string): boolean {
  const plain = (text: string): string => text.replaceAll('\\', '/').replace(/^(?:\.{1,2}\/)+/, '')
  const short = plain(name)
  const full = plain(path)
  return full === short || full.endsWith(`/${short}`) || full === `${short}.bib` || full.endsWith(`/${short}.bib`)
}

/** What citations name, taken together. */
export interface CitedDocuments {
  /** Keys of sources. */
  readonly sources: readonly string[]
  /** Sources of an outlet that is named without an article. */
  readonly outlets: readonly string[]
  /** Something else is cited as well, or something that nobody can tell. */
  readonly others: boolean
}

/** Tells what references name. `noteOf` gives the references in a note. */
export function citedDocuments(
  references: readonly Reference[],
  library: Library,
  noteOf: (label: string) => readonly Reference[] | undefined,
): CitedDocuments {
  const sources = new Set<string>()
  const outlets = new Set<string>()
  let others = false
  const add = (reference: Reference, within: boolean): void => {
    switch (reference.kind) {
      case 'key':
      case 'link': {
        const source = reference.kind === 'key' ? library.named(reference.key) : library.at(reference.href)
        if (typeof source === 'string') sources.add(source)
        else others = true
        return
      }
      case 'words':
        for (const source of reference.sources) (reference.article ? sources : outlets).add(source)
        if (!reference.article || reference.sources.length > 0) return
        if (reference.label === undefined || within) others = true
        else addAll(reference.label)
        return
      case 'note':
        if (within) others = true
        else addAll(reference.label)
    }
  }
  const addAll = (label: string): void => {
    const inside = noteOf(label) ?? []
    for (const one of inside) add(one, true)
    // A note that names nothing known may name anything.
    others ||= !inside.some(({ kind }) => kind !== 'note')
  }
  for (const reference of references) add(reference, false)
  return { sources: [...sources], outlets: [...outlets], others }
}
