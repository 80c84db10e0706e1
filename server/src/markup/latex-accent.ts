/**
 * Letters of LaTeX with their accents, as they are composed.
 */
import { commandEnd, type Tex } from './latex-syntax.ts'
import { accentOf, LETTER_COMMANDS } from './latex-words.ts'
import { skipBlank } from './scan.ts'

/** The letter at `at`, in a group or not, with the accents it has. */
export function accented(tex: Tex, at: number, to: number, depth: number): { text: string; end: number } | undefined {
  const { text } = tex
  const start = skipBlank(text, at)
  if (start >= to || depth > 4) return undefined
  const code = text.charCodeAt(start)
  if (code === 0x7b) {
    const close = tex.close.get(start)
    if (close === undefined || close >= to) return undefined
    if (close === start + 1) return { text: '\u00a0', end: close + 1 }
    const inner = accented(tex, start + 1, close, depth + 1)
    return inner === undefined ? undefined : { text: inner.text + text.slice(inner.end, close), end: close + 1 }
  }
  if (code === 0x5c) {
    const end = commandEnd(text, start)
    const name = text.slice(start + 1, end)
    const letter = LETTER_COMMANDS.get(name)
    if (letter !== undefined)
      return { text: letter, end: text.startsWith('{}', end) && end + 2 <= to ? end + 2 : Math.min(to, skipBlank(text, end)) }
    const mark = accentOf(name)
    const base = mark === undefined ? undefined : accented(tex, end, to, depth + 1)
    return base === undefined ? undefined : { text: base.text + mark, end: base.end }
  }
  return /\p{L}/u.test(text.charAt(start)) ? { text: text.charAt(start), end: start + 1 } : undefined
}
