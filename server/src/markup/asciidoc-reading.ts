/**
 * A paragraph of AsciiDoc being read.
 */
import { isAlphanumeric } from './inline-parts.ts'
import type { Reading } from './inline-writing.ts'

export interface AsciidocReading extends Reading {
  /** Closing marks: how long they are, and what stands for them. */
  readonly closers: Map<number, { readonly length: number; readonly put: string }>
  readonly open: Set<string>
}

/** Tells whether a character is of a word: a letter, a digit or an underscore. */
export function isWordCode(code: number): boolean {
  return isAlphanumeric(code) || code === 0x5f
}
