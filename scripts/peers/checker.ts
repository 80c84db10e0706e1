/**
 * What a program that checks prose is measured by.
 */

/** A program, ready to check. */
export interface Checker {
  /** Checks a text whole, and gives the number of its findings. */
  readonly check: (text: string) => number | Promise<number>
  /** Opens a text, to be edited. Without it an edit costs a full check. */
  readonly open?: (text: string) => { readonly insert: (at: number, newText: string) => number }
}

/** What a measured process prints, as JSON. Times are of its processor, in milliseconds. */
export interface Measured {
  readonly findings: number
  /** From the start of the process to the first findings. */
  readonly start: number
  /** Of full checks and edits: of one, and of R over the same text. */
  readonly full: { readonly own: number; readonly r: number } | null
  readonly edit: { readonly own: number; readonly r: number } | null
  /** The most memory it had, in bytes. */
  readonly memory: number
}
