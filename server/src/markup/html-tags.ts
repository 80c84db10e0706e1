/**
 * What the tags of an HTML document mean for its text, and the attributes of a tag.
 */
import type { Span } from '../text/span.ts'
import { readEntity } from './entities.ts'
import { isLetter } from './markdown-lines.ts'

/** What a tag opens: a block of its own kind, or one that only parts the text. */
export type HtmlKind = 'list' | 'quote' | 'table' | 'code' | 'heading' | 'part'

const KINDS = new Map<string, HtmlKind>()
const NAMES: Readonly<Record<HtmlKind, string>> = {
  list: 'ul ol menu dl',
  quote: 'blockquote',
  table: 'table',
  code: 'script style pre textarea svg math template noscript iframe object audio video canvas select',
  heading: 'h1 h2 h3 h4 h5 h6',
  part:
    'address article aside body caption center col colgroup dd details dialog dir div dt fieldset figcaption figure footer form ' +
    'head header hgroup hr html legend li main nav optgroup option p search section summary tbody td tfoot th thead title tr meta link base',
}
for (const [kind, names] of Object.entries(NAMES)) for (const name of names.split(' ')) KINDS.set(name, kind as HtmlKind)

/** The kind of the tag that parts text; undefined for one within text. */
export function htmlKind(name: string): HtmlKind | undefined {
  return KINDS.get(name)
}

/** The name, in lower case, of the tag whose `<` is at `at`; the empty string where there is none. */
export function tagName(text: string, at: number): string {
  const from = text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1
  if (!isLetter(text.charCodeAt(from))) return ''
  let end = from + 1
  while (end < from + 12 && /[A-Za-z0-9]/.test(text.charAt(end))) end++
  const after = text.charCodeAt(end)
  return end >= text.length || after === 0x3e || after === 0x2f || after <= 0x20 ? text.slice(from, end).toLowerCase() : ''
}

/** Tells whether the tag at `at` closes. */
export function isClosing(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 0x2f
}

/** The end of the tag at `at`; what looks like one but does not end within 4000 characters ends with its name. */
export function tagEnd(text: string, at: number, to: number): number {
  const stop = Math.min(to, at + 4000)
  for (let i = at + 1; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x3e) return i + 1
    if (code === 0x3c) return i
    if ((code === 0x22 || code === 0x27) && /[=\s]/.test(text.charAt(i - 1))) {
      const close = text.slice(i + 1, stop).indexOf(text.charAt(i))
      if (close >= 0) i += close + 1
    }
  }
  return stop
}

/** The value of an attribute of the tag from `at` to `end`, and where it stands. */
export function attributeOf(text: string, at: number, end: number, name: string): (Span & { readonly value: string }) | undefined {
  const tag = text.slice(at, end)
  const found = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag)
  if (found === null) return undefined
  const raw = found[1] ?? found[2] ?? found[3] ?? ''
  const start = at + found.index + found[0].length - raw.length - (found[3] === undefined ? 1 : 0)
  return { start, end: start + raw.length, value: decoded(raw) }
}

/** A text with its character references read. */
export function decoded(raw: string): string {
  if (!raw.includes('&')) return raw
  let text = ''
  for (let i = 0; i < raw.length; ) {
    const entity = raw.charCodeAt(i) === 0x26 ? readEntity(raw, i, raw.length) : undefined
    text += entity?.text ?? raw.charAt(i)
    i = entity?.end ?? i + 1
  }
  return text
}
