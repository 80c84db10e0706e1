/**
 * A paragraph of LaTeX being read, and the edits that its readers make.
 */
import { drop, type Reading } from './inline-writing.ts'
import type { Tex } from './latex-syntax.ts'

/** What a closing brace stands for, and where to go on after it. */
export interface Closer {
  readonly put: string
  readonly end: number
}

export interface LatexReading extends Reading {
  readonly tex: Tex
  readonly closers: Map<number, Closer>
  /** A single opening quotation mark was seen, so that an apostrophe may close it. */
  single: boolean
}

/** Takes markup out, and nothing with it. */
export function take(reading: Reading, from: number, to: number): number {
  drop(reading, from, to)
  return to
}
