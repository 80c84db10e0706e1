/** The markups that a draft may be written in. */
export type Markup = 'markdown' | 'latex' | 'restructuredtext' | 'asciidoc' | 'html' | 'text'

/** A document to be checked, as its reader hands it over. */
export interface Draft {
  /** The path or name that findings are reported under. */
  readonly path: string
  readonly text: string
  readonly markup: Markup
}
