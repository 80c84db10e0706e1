/**
 * What a markup parser makes of a block: plain text with an exact way back to the source.
 */
import type { Markup } from '../text/draft.ts'
import type { Span } from '../text/span.ts'

/** What the scanner takes a top-level block for. */
export type BlockKind =
  | 'front-matter'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'table'
  | 'note'
  | 'comment'
  | 'code'
  | 'math'
  | 'blank'
  | 'other'

/**
 * A top-level block: a slice of the source, blank lines after it included, so that blocks in a row are the whole text.
 * Its identity is its cache key: an edit keeps the objects of the blocks it does not touch.
 */
export interface SourceBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly markup: Markup
}

/** Where characters of a plain text stand in the source. Segment i maps plain[i] to source[i], and on one to one until plain[i + 1]. */
export interface OffsetMap {
  readonly plain: readonly number[]
  readonly source: readonly number[]
}

/** Something that stands at or over a stretch of plain text but is not plain text itself. `start`/`end` are of the plain text. */
export type Mark = Span & { readonly source: Span } & (
    | { readonly kind: 'citation'; readonly key: string; readonly keySource: Span; readonly locator: string }
    | { readonly kind: 'note'; readonly label: string }
    | { readonly kind: 'link'; readonly href: string }
    | { readonly kind: 'emphasis' }
    | { readonly kind: 'opaque' }
  )

/** A stretch of plain text. Code, maths and images are one U+FFFC each; citations, note references, struck-out text and addresses are gone. */
export interface Run {
  readonly text: string
  readonly map: OffsetMap
  /** In the order of their start. */
  readonly marks: readonly Mark[]
}

export type PassageRole = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'note' | 'caption'

/** A paragraph, heading, list item's paragraph, or the like. */
export interface TextPassage {
  readonly kind: 'text'
  readonly role: PassageRole
  /** The level of a heading (1–6); how deep an item or quote is nested (1 the outermost); else 0. */
  readonly depth: number
  /** Within a block quotation, at whatever depth. */
  readonly quoted: boolean
  readonly run: Run
  /** Which passage of the block introduces this one (an item's parent item, the paragraph a list hangs on), or -1. */
  readonly lead: number
  /** For a note: its label. */
  readonly label?: string
  /** A term: the passages that it leads define it. */
  readonly isTerm?: boolean
}

/** A table. Cells may be empty runs; rows may be ragged. */
export interface TablePassage {
  readonly kind: 'table'
  readonly head: readonly (readonly Run[])[]
  readonly rows: readonly (readonly Run[])[]
  /** The cells of the body that reach over several columns. */
  readonly wide?: ReadonlySet<Run>
}

export type Passage = TextPassage | TablePassage

/** A comment in the source, for suppressions. Offsets are of the block. */
export interface Comment extends Span {
  readonly text: string
  /** Alone on its lines, so that it speaks of what follows, not of the line it stands in. */
  readonly own: boolean
}

/** A block, parsed. Source offsets are of the block's start. */
export interface Prose {
  readonly passages: readonly Passage[]
  readonly comments: readonly Comment[]
  /** Front matter or preamble: title, date, language, bibliography, as written. */
  readonly metadata?: Metadata
}

/** Of a block that says nothing. */
export const NO_PROSE: Prose = { passages: [], comments: [] }

/** What a document says of itself. */
export interface Metadata {
  readonly title?: string
  readonly date?: string
  readonly language?: string
  readonly bibliography?: readonly string[]
}
