/**
 * What a text stands in: the items, quotations and notes around it, and how its passages say so. Shared by the markups whose
 * containers are read as texts of their own.
 */
import type { Piece } from './piece.ts'
import type { Comment, Passage, PassageRole, Run, TextPassage } from './prose.ts'
import { throughMap } from './source-map.ts'

/** What the text is nested in. */
export interface Context {
  readonly role: PassageRole
  readonly depth: number
  readonly quoted: boolean
  readonly lead: number
  readonly items: number
  readonly quotes: number
  readonly level: number
  readonly label: string | undefined
  /** It names what stands below it. */
  readonly term?: boolean
}

/** What a parser fills. */
export interface Sink {
  readonly passages: Passage[]
  readonly comments: Comment[]
}

export const TOP: Context = { role: 'paragraph', depth: 0, quoted: false, lead: -1, items: 0, quotes: 0, level: 0, label: undefined }

/** How deep containers may nest; what is deeper is read as one paragraph, so that the cost stays linear. */
export const DEEPEST = 16

/** The inside of a quotation that stands in `context`. */
export function quotedIn(context: Context, lead = -1): Context {
  const quotes = context.quotes + 1
  return { ...context, role: 'quote', depth: quotes, quotes, quoted: true, lead, level: context.level + 1 }
}

/** A run of `piece` as a passage. */
export function textPassage(piece: Piece, { role, depth, quoted, lead, label, term }: Context, run: Run): TextPassage {
  const base = { kind: 'text' as const, role, depth, quoted, run: throughMap(run, piece.map), lead }
  if (term === true) return { ...base, isTerm: true }
  return label === undefined ? base : { ...base, label }
}
