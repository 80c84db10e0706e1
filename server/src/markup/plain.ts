/**
 * Writes plain text in a markup, for edits: what would be read as markup there is escaped.
 */
import type { Markup } from '../text/draft.ts'

const LATEX: Readonly<Record<string, string>> = {
  '\u00a0': '~',
  '\u202f': '\\,',
  '\u2009': '\\,',
  '“': '``',
  '”': "''",
  '–': '--',
  '—': '---',
}
const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Gives the source that a text is read from in a markup. */
export function asSource(text: string, markup: Markup): string {
  if (markup === 'latex') return text.replace(/[%$&#_{}]/g, '\\$&').replace(/[\u00a0\u202f\u2009“”–—]/g, (char) => LATEX[char] as string)
  return markup === 'html' ? text.replace(/[&<>]/g, (char) => HTML[char] as string) : text
}
