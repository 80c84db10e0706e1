/**
 * Reads HTML tags as CommonMark has them, without judging what they hold.
 */
import { isDigit, isWhite } from '../text/characters.ts'
import { isLetter } from './markdown-lines.ts'

/** A tag of HTML from its `<` to the offset after its `>`. */
export interface Tag {
  readonly end: number
  /** In lower case. */
  readonly name: string
  readonly isClosing: boolean
}

/** Reads the open or closing tag at `at`, which must end by `limit`; undefined where there is none. */
export function readTag(text: string, at: number, limit: number): Tag | undefined {
  const isClosing = text.charCodeAt(at + 1) === 0x2f
  const from = isClosing ? at + 2 : at + 1
  if (!isLetter(text.charCodeAt(from))) return undefined
  let i = from + 1
  while (i < limit && isNameCode(text.charCodeAt(i))) i++
  const name = text.slice(from, i).toLowerCase()
  for (;;) {
    const gap = i
    while (i < limit && isWhite(text.charCodeAt(i))) i++
    if (i >= limit) return undefined
    const code = text.charCodeAt(i)
    if (code === 0x3e) return { end: i + 1, name, isClosing }
    if (isClosing) return undefined
    if (code === 0x2f) return text.charCodeAt(i + 1) === 0x3e && i + 1 < limit ? { end: i + 2, name, isClosing } : undefined
    if (i === gap || !(isLetter(code) || code === 0x5f || code === 0x3a)) return undefined
    while (i < limit && isAttributeCode(text.charCodeAt(i))) i++
    const nameEnd = i
    while (i < limit && isWhite(text.charCodeAt(i))) i++
    if (text.charCodeAt(i) !== 0x3d || i >= limit) {
      i = nameEnd
      continue
    }
    i++
    while (i < limit && isWhite(text.charCodeAt(i))) i++
    const quote = text.charCodeAt(i)
    if (quote === 0x22 || quote === 0x27) {
      const close = text.slice(i + 1, limit).indexOf(text.charAt(i))
      if (close < 0) return undefined
      i += close + 2
    } else {
      const value = i
      while (i < limit && isValueCode(text.charCodeAt(i))) i++
      if (i === value) return undefined
    }
  }
}

/** The tags whose line starts an HTML block. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem ' +
    'nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
)

/** The tags whose content is no prose. */
export const RAW_TAGS: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'code', 'textarea', 'svg', 'math', 'kbd', 'samp'])

/** The tags whose content is struck out. */
export const STRUCK_TAGS: ReadonlySet<string> = new Set(['del', 's', 'strike'])

function isNameCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x2d
}

function isAttributeCode(code: number): boolean {
  return isNameCode(code) || code === 0x5f || code === 0x3a || code === 0x2e
}

function isValueCode(code: number): boolean {
  return !isWhite(code) && code !== 0x22 && code !== 0x27 && code !== 0x3d && code !== 0x3c && code !== 0x3e && code !== 0x60
}
