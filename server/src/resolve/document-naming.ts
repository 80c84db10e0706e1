/** What documents are named by: their authors, dates and keys, and the place of a text in which they are. */
import type { Source } from '../knowledge/model.ts'
import { foldText } from '../knowledge/same-source.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { firstDay, lastDay } from '../text/date.ts'
import type { Span } from '../text/span.ts'
import type { ReferenceText } from './references.ts'

/** What of a knowledge base documents are named by. */
export interface NamingKnowledge {
  readonly sources: ReadonlyMap<string, Source>
}

/** A document that a text names; of the run's text. */
export interface NamedDocument extends Span {
  readonly sentence: number
  /** Keys of the sources that it may be. */
  readonly sources: readonly string[]
  /** It is told by author, date or title, so that it is one document. */
  readonly article: boolean
  /** It is a part of its sentence, and not put behind something in brackets. */
  readonly inText: boolean
  /** Of a document that no source is: what a list of references would have it under. */
  readonly label?: string
}

/** A sentence in which a document may be named. */
export interface Place extends ReferenceText {
  readonly index: number
  readonly sentence: TokenRange
  readonly knowledge: NamingKnowledge
}

/** The days on which a document that a text dates came out. */
export interface Days {
  readonly from: string
  readonly to: string
  readonly isMonth: boolean
}

/** It came out on one of these days. */
export function isOfDate({ published }: Source, { from, to }: Days): boolean {
  return firstDay(published) <= to && lastDay(published) >= from
}

/** Each key once. */
export function keysOf(sources: readonly Source[]): readonly string[] {
  return [...new Set(sources.map(({ key }) => key))]
}

/** The words of a part, small and without marks, with a blank before and behind each. */
export function folded(tokens: Tokens, part: TokenRange): string {
  if (part.to <= part.from) return ' '
  return ` ${foldText(tokens.text.slice(tokens.start[part.from], tokens.end[part.to - 1]).replace(/['’]s(?![A-Za-zÀ-ỹ])/gu, ' '))} `
}

/** The name of one of its authors is among the words. */
export function isWrittenBy(source: Source, words: string): boolean {
  return authorsOf(source).some((name) => words.includes(` ${name} `))
}

const authors = new WeakMap<Source, readonly string[]>()

/** The names of a source's authors as they may be written: whole, and turned round. */
export function authorsOf(source: Source): readonly string[] {
  const known = authors.get(source)
  if (known !== undefined) return known
  const names = source.authors.flatMap(({ literal, given, family }) =>
    literal !== undefined
      ? [literal]
      : [`${given ?? ''} ${family ?? ''}`, `${family ?? ''} ${given ?? ''}`, given === undefined ? '' : (family ?? '')],
  )
  const written = [...new Set(names.map(foldText))].filter((name) => name.length > 2)
  authors.set(source, written)
  return written
}

const indexes = new WeakMap<ReadonlyMap<string, Source>, ReadonlyMap<string, readonly Source[]>>()

/** Sources by the names of their authors. */
export function writtenBy(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, readonly Source[]> {
  const known = indexes.get(sources)
  if (known !== undefined) return known
  const built = new Map<string, Source[]>()
  for (const source of sources.values()) {
    for (const name of authorsOf(source)) {
      const same = built.get(name)
      if (same === undefined) built.set(name, [source])
      else same.push(source)
    }
  }
  indexes.set(sources, built)
  return built
}
