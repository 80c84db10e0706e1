/**
 * Citations that fixes write: in the draft's own style and markup, under the writer's own keys, and with the entry that their
 * bibliography lacks.
 */
import { entryText } from '../knowledge/bibliography-entry.ts'
import type { Source } from '../knowledge/model.ts'
import type { Library } from '../resolve/library.ts'
import type { Reference } from '../resolve/references.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import type { CitationScope, Scope } from './check.ts'
import type { Edit, Fix, Note } from './finding.ts'
import { sourceName } from './report.ts'

/** A citation of a source, with the blank before it, and the edits elsewhere that it asks for. */
export interface WrittenCitation {
  readonly text: string
  readonly edits: readonly Edit[]
  readonly note?: Note
}

/** Writes a citation of a source in the draft's style. */
export function writeCitation(source: Source, scope: Scope): WrittenCitation {
  const named = sourceName(source.key, scope.knowledge)
  const plain = { text: ` (${escaped(named, scope)})`, edits: [] }
  switch (scope.citationStyle) {
    case 'pandoc': {
      const { key, edits } = keyOf(source, scope)
      const form = scope.citationForm ?? KEYED[scope.markup]
      // What stands in the draft's own list of entries can be cited from there alone.
      if (form === undefined || (/<KEY|\[KEY\]_/.test(form) && !scope.library.has(source.key))) return plain
      return { text: form.replace('KEY', () => key), edits }
    }
    case 'numbered': {
      const number = scope.numberOf?.(source.key)
      if (number !== undefined) return { text: ` [${number}]`, edits: [] }
      return { ...plain, note: { key: source.key, text: escaped(`${named}.`, scope), isNumbered: true } }
    }
    case 'footnote': {
      const text = escaped(`${named}.`, scope)
      const note = NOTES[scope.markup]?.(text)
      return note === undefined ? plain : { text: note, edits: [], note: { key: source.key, text } }
    }
    case 'link': {
      const link = source.url === null ? undefined : LINKS[scope.markup]?.(escaped(source.outlet, scope), source.url)
      return link === undefined ? plain : { text: ` (${link})`, edits: [] }
    }
    case 'author-date':
      return plain
  }
}

const KEYED: Readonly<Record<string, string>> = {
  markdown: ' [@KEY]',
  latex: '~\\cite{KEY}',
  restructuredtext: ' :cite:`KEY`',
  asciidoc: ' cite:[KEY]',
}

const NOTES: Readonly<Record<string, (text: string) => string>> = {
  markdown: (text) => `^[${text}]`,
  latex: (text) => `\\footnote{${text}}`,
  asciidoc: (text) => `footnote:[${text}]`,
  // Its text is put elsewhere, under a label, when the draft's notes are known.
  restructuredtext: () => ' [#]_',
}

const LINKS: Readonly<Record<string, (text: string, url: string) => string>> = {
  markdown: (text, url) => `[${text}](${url})`,
  latex: (text, url) => `\\href{${url.replace(/[%#]/g, '\\$&')}}{${text}}`,
  restructuredtext: (text, url) => `\`${text} <${url}>\`__`,
  asciidoc: (text, url) => `${url}[${text}]`,
  html: (text, url) => `<a href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">${text}</a>`,
}

function escaped(text: string, { markup }: Scope): string {
  return (markup as string) === 'latex' ? text.replace(/[&%$#_]/g, '\\$&') : text
}

/** The key that the writer has a source under; where they have none, one that is free, and the entry for their bibliography. */
function keyOf(source: Source, { library }: Scope): { readonly key: string; readonly edits: readonly Edit[] } {
  const { open } = library
  if (library.has(source.key) || open === undefined || open.room === null) return { key: library.keyFor(source.key), edits: [] }
  const key = freeKey(source.key, library)
  const { at, before, after, indent, place } = open.room
  const newText = before + entryText(source, key, open.format, indent) + after
  return { key, edits: [{ start: at, end: at, newText, path: open.path, place }] }
}

function freeKey(key: string, library: Library): string {
  const known = library.named(key)
  if (known === undefined || known === key) return key
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (library.named(key + letter) === undefined) return key + letter
  return `${key}-source`
}

/** Cites a source where others are cited that do not have the claim: in place of the only one, else beside them. */
export function citeInstead(
  references: readonly Reference[],
  key: string,
  { citeAt }: Pick<ResolvedFigure, 'citeAt'>,
  text: string,
  scope: CitationScope,
): readonly Fix[] {
  const source = scope.knowledge.sources.get(key)
  if (source === undefined) return []
  const { say } = scope
  const named = sourceName(key, scope.knowledge)
  const [first] = references
  const numbers = otherNumbers(references, scope.numberOf(key), text)
  if (numbers !== undefined) return [{ title: say.citeInstead(named, numbers.newText), preferred: true, edits: [numbers] }]
  const keys = references.filter((reference) => reference.kind === 'key')
  if (first?.kind === 'key' && keys.length === references.length) {
    const written = keyOf(source, scope)
    const { start, end } = first.source
    if (keys.length === 1)
      return [
        {
          title: say.citeInstead(named, written.key),
          preferred: true,
          edits: [{ start, end, newText: written.key }, ...written.edits],
        },
      ]
    const isPandoc = text.charAt(start - 1) === '@'
    const newText = isPandoc ? `${written.key}; @` : `${written.key}, `
    return [{ title: say.citeAsWell(named, written.key), preferred: true, edits: [{ start, end: start, newText }, ...written.edits] }]
  }
  if (references.length === 1 && first !== undefined) {
    const edit =
      first.kind === 'link' ? otherLink(first, source, text, scope) : first.kind === 'words' ? otherWords(first, named, text) : undefined
    if (edit !== undefined) return [{ title: say.citeInstead(named, null), preferred: true, edits: [edit] }]
  }
  if (citeAt === undefined) return []
  // Beside a mark that speaks for one clause of several the new one stands there too.
  const last = references.at(-1)
  return insertCitation(source, last?.kind === 'note' ? Math.min(citeAt, last.source.end) : citeAt, scope, true)
}

/** The brackets of numbered references with the number that the draft's list has a source under. */
function otherNumbers(references: readonly Reference[], number: number | undefined, text: string): Edit | undefined {
  const [first] = references
  if (number === undefined || first === undefined) return undefined
  const { start, end } = first.source
  const isGroup = references.every(({ kind, source }) => kind === 'note' && source.start === start)
  const written = text.slice(start, end)
  if (!isGroup || !/^\[[\d\s,;–-]+\]$/.test(written)) return undefined
  return { start, end, newText: references.length === 1 ? `[${number}]` : `${written.slice(0, -1)}, ${number}]` }
}

/** Inserts a citation of a source in the sentence of a figure or milestone; none where there is no place for it. */
export function cite({ citeAt }: Pick<ResolvedFigure, 'citeAt'>, key: string, scope: Scope, preferred: boolean): readonly Fix[] {
  const source = scope.knowledge.sources.get(key)
  return citeAt === undefined || source === undefined ? [] : insertCitation(source, citeAt, scope, preferred)
}

/** Puts a citation of a source at a place. */
export function insertCitation(source: Source, at: number, scope: Scope, preferred: boolean): readonly Fix[] {
  const written = writeCitation(source, scope)
  return [
    {
      title: scope.say.insertCitation(written.text.trim()),
      preferred,
      edits: [
        { start: at, end: at, newText: written.text, ...(written.note === undefined ? {} : { note: written.note }) },
        ...written.edits,
      ],
    },
  ]
}

/** The link with the other address; its text as well where that names the outlet. */
function otherLink({ source: span, href }: Reference & { kind: 'link' }, source: Source, text: string, scope: Scope): Edit | undefined {
  if (source.url === null) return undefined
  const written = text.slice(span.start, span.end)
  const at = written.lastIndexOf(href)
  if (at < 0) return undefined
  const cited = scope.library.at(href)
  const outlet = cited === undefined ? undefined : scope.knowledge.sources.get(cited)?.outlet
  const named = outlet !== undefined && outlet !== source.outlet ? written.lastIndexOf(outlet, at) : -1
  if (named < 0 || outlet === undefined) return { start: span.start + at, end: span.start + at + href.length, newText: source.url }
  const newText = source.outlet + written.slice(named + outlet.length, at) + source.url
  return { start: span.start + named, end: span.start + at + href.length, newText }
}

/** `(Tuoi Tre, 15 January 2025)`: what stands in brackets by itself can be replaced. */
function otherWords({ source: { start, end }, inText }: Reference & { kind: 'words' }, named: string, text: string): Edit | undefined {
  const alone = !inText && text.charAt(start - 1) === '(' && text.charAt(end) === ')'
  return alone ? { start, end, newText: named } : undefined
}
