/**
 * Makes the text of a source ready to be read.
 */
import type { Markup } from '../text/draft.ts'

/** Of plain text whose paragraphs are one line each, sets these apart: a headline is no part of the line below it. */
export function readableSource(text: string, markup: Markup): string {
  if (markup !== 'text') return text
  const lines = text.split('\n').map((line) => line.trim())
  const full = lines.filter((line) => line !== '')
  // Wrapped lines are of one length, and few of them end with a sentence.
  const ended = full.filter((line) => /[.!?:;…”"')/]$/.test(line) || line.length > 160).length
  return full.length > 0 && (ended * 2 >= full.length || full.some((line) => line.length > 240)) ? full.join('\n\n') : text
}
