/**
 * The pieces of inline Markdown that can be told from their own first character on: addresses, citation keys, maths, attributes,
 * the target of a link. Each takes the text, where the piece starts and where the paragraph ends, and says where the piece ends.
 */
import { isDigit } from '../text/characters.ts'
import { isLetter } from './markdown-lines.ts'
import { indexWithin } from './scan.ts'

/** The end of the bare address at `from` (`https://…`, `www.…`), punctuation after it left out, or -1. */
export function addressEnd(text: string, from: number, limit: number): number {
  let end = from
  let depth = 0
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (code <= 0x20 || code === 0xa0 || code === 0x3c || code === 0x3e || code === 0x22 || code === 0x60) break
    if (code === 0x5b || code === 0x5d || code === 0x7c || code === 0xab || code === 0xbb) break
    if (code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019 || code === 0xfffc) break
    if (code === 0x28) depth++
    else if (code === 0x29 && --depth < 0) break
    end++
  }
  while (end > from && '?!.,:;*_~\'"'.includes(text.charAt(end - 1))) end--
  const host = text.slice(from, end).replace(/^[a-z]+:\/\//i, '')
  return /^[\w\u0080-\uffff-]/.test(host) ? end : -1
}

/** Where the name of an e-mail address starts that the `@` at `at` is part of, no earlier than `from`, or -1. */
export function mailStart(text: string, at: number, from: number): number {
  let start = at
  while (start > from && at - start < 100 && isMailCode(text.charCodeAt(start - 1))) start--
  return start < at ? start : -1
}

/** The end of the e-mail domain that starts at `from`, or -1. */
export function mailEnd(text: string, from: number, limit: number): number {
  let end = from
  let dot = -1
  while (end < limit && end - from < 250) {
    const code = text.charCodeAt(end)
    if (code === 0x2e) dot = end
    else if (!isAlphanumeric(code) && code !== 0x2d) break
    end++
  }
  if (dot === end - 1) {
    end = dot
    dot = text.slice(from, end).indexOf('.')
  }
  return dot > from || (dot > 0 && end > from) ? end : -1
}

/** A citation key: `start` to `end` is the key, `after` the offset behind it and its braces. */
export interface CitationKey {
  readonly start: number
  readonly end: number
  readonly after: number
}

/** Reads the citation key after an `@`, as pandoc has it: punctuation within it is single, and none at its end. */
export function readCitationKey(text: string, from: number, limit: number): CitationKey | undefined {
  if (text.charCodeAt(from) === 0x7b) {
    let end = from + 1
    while (end < limit && text.charCodeAt(end) !== 0x7d && text.charCodeAt(end) > 0x20) end++
    return text.charCodeAt(end) === 0x7d && end < limit && end > from + 1 ? { start: from + 1, end, after: end + 1 } : undefined
  }
  const first = text.charCodeAt(from)
  if (from >= limit || !(isAlphanumeric(first) || first === 0x5f)) return undefined
  let end = from + 1
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (isAlphanumeric(code) || code === 0x5f) end++
    else if (':.#$%&-+?<>~/'.includes(text.charAt(end)) && end + 1 < limit) {
      const next = text.charCodeAt(end + 1)
      if (isAlphanumeric(next) || next === 0x5f) end += 2
      else if ((next === 0x2f || next === 0x3a) && code !== next && isAlphanumeric(text.charCodeAt(end + 2))) end += 3
      else break
    } else break
  }
  return { start: from, end, after: end }
}

/** Tells whether a citation key refers to a figure, table, section or equation of the document itself. */
export function isCrossReference(key: string): boolean {
  return /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|apx|app|vid|dia|box|algo|(?:sup|supp)(?:fig|tbl)?|nte|tip|wrn|cau|imp)[-:]/i.test(
    key,
  )
}

/**
 * The end of the maths that the `$` at `at` opens, or -1. As in pandoc: no blank after the opening dollar, none before the closing
 * one, no digit after it. Amounts of money keep these rules by chance, so what is inside must look like maths, too.
 */
export function mathsEnd(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at + 1) === 0x24) {
    const close = text.slice(at + 2, limit).indexOf('$$')
    return close > 0 ? at + close + 4 : -1
  }
  const first = text.charCodeAt(at + 1)
  if (at + 1 >= limit || isWhite(first) || (at > 0 && isAlphanumeric(text.charCodeAt(at - 1)))) return -1
  let end = indexWithin(text, '$', at + 1, limit)
  while (end > 0 && text.charCodeAt(end - 1) === 0x5c) end = indexWithin(text, '$', end + 1, limit)
  if (end < 0 || isWhite(text.charCodeAt(end - 1)) || isDigit(text.charCodeAt(end + 1))) return -1
  const inside = text.slice(at + 1, end)
  const isAmount = isDigit(first)
  if (isAmount && inside.includes('\n')) return -1
  return looksLikeMaths(inside, isAmount) ? end + 1 : -1
}

/** Tells whether maths stands between `from` and `to`, where no backslash does. */
export function hasMaths(text: string, from: number, to: number): boolean {
  for (let at = indexWithin(text, '$', from, to); at >= 0; at = indexWithin(text, '$', at + 1, to))
    if (mathsEnd(text, at, to) >= 0) return true
  return false
}

function looksLikeMaths(inside: string, isAmount: boolean): boolean {
  const bare = inside.replace(/\\(?:text|mathrm|mathit|mathbf|operatorname)\s?\{[^{}]*\}|\\[A-Za-z]+/g, ' ')
  const words = bare.match(/[A-Za-z\u00c0-\u024f\u1e00-\u1eff]{3,}/g)?.length ?? 0
  const hasSign = /[\\^_=<>{}]/.test(inside)
  if (isAmount)
    return (
      words === 0 &&
      (hasSign || /^[0-9][0-9.,]*[A-Za-z]?$/.test(inside) || (/^[0-9A-Za-z.,+*/()\s-]+$/.test(inside) && /[+*/]/.test(inside)))
    )
  return hasSign || words < 2
}

/** The end of pandoc's attributes `{#id .class key=value}` at `at`, or -1. */
export function attributesEnd(text: string, at: number, limit: number): number {
  const stretch = text.slice(at, Math.min(limit, at + 500))
  const close = stretch.indexOf('}')
  if (close < 0) return -1
  const inside = stretch.slice(1, close).trim()
  if (inside === '-' || /^=\w+$/.test(inside)) return at + close + 1
  const isAttributes =
    /^(?:[#.][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"']+))(?:\s+(?:[#.][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)))*$/.test(inside)
  return isAttributes ? at + close + 1 : -1
}

/** Where a link leads, and where it ends. */
export interface LinkTarget {
  readonly href: string
  readonly end: number
}

/** Reads the `(address "title")` at `at`; undefined where there is none. */
export function readLinkTarget(text: string, at: number, limit: number): LinkTarget | undefined {
  if (text.charCodeAt(at) !== 0x28 || at >= limit) return undefined
  let i = skipWhite(text, at + 1, limit)
  const start = i
  let href: string
  if (text.charCodeAt(i) === 0x3c) {
    i++
    while (i < limit && text.charCodeAt(i) !== 0x3e) {
      const code = text.charCodeAt(i)
      if (code === 10 || code === 0x3c) return undefined
      i += code === 0x5c ? 2 : 1
    }
    if (i >= limit) return undefined
    href = text.slice(start + 1, i++)
  } else {
    let depth = 0
    while (i < limit) {
      const code = text.charCodeAt(i)
      if (code <= 0x20) break
      if (code === 0x28 && ++depth > 32) return undefined
      if (code === 0x29 && --depth < 0) break
      i += code === 0x5c && i + 1 < limit && text.charCodeAt(i + 1) > 0x20 ? 2 : 1
    }
    if (depth > 0) return undefined
    href = text.slice(start, i)
  }
  const gap = skipWhite(text, i, limit)
  if (text.charCodeAt(gap) === 0x29 && gap < limit) return { href, end: gap + 1 }
  if (gap === i) return undefined
  const opener = text.charAt(gap)
  const closer = opener === '(' ? ')' : opener
  if (closer !== ')' && closer !== '"' && closer !== "'") return undefined
  i = gap + 1
  while (i < limit && text.charAt(i) !== closer) i += text.charCodeAt(i) === 0x5c ? 2 : 1
  i = skipWhite(text, i + 1, limit)
  return i < limit && text.charCodeAt(i) === 0x29 ? { href, end: i + 1 } : undefined
}

/** The end of the `[label]` at `at`, at most a thousand characters long, or -1. */
export function labelEnd(text: string, at: number, limit: number): number {
  const stop = Math.min(limit, at + 1001)
  for (let i = at + 1; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5d) return i + 1
    if (code === 0x5b) return -1
    if (code === 0x5c) i++
  }
  return -1
}

/** Letters of any alphabet, and digits. */
export function isAlphanumeric(code: number): boolean {
  if (code < 0x80) return isLetter(code) || isDigit(code)
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))
}

export function isWhite(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
}

function isMailCode(code: number): boolean {
  return (code < 0x80 && isAlphanumeric(code)) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x5f
}

function skipWhite(text: string, at: number, limit: number): number {
  while (at < limit && (text.charCodeAt(at) === 0x20 || (text.charCodeAt(at) >= 9 && text.charCodeAt(at) <= 13))) at++
  return at
}
