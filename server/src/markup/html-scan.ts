/**
 * Finds the top-level blocks of an HTML document.
 *
 * In: a text and the place where a block starts. Out: what kind of block it is and where it ends, white space after it included.
 * All up to the body is the front matter; lists, tables, quotations and code are blocks as a whole; other tags only part the text.
 */
import { htmlKind, isClosing, tagEnd, tagName } from './html-tags.ts'
import type { BlockKind } from './prose.ts'
import { type Cut, cutPoint, FRONT_LIMIT, indexWithin, skipBlankLines } from './scan.ts'

/** The scanner of HTML; its contract is `Scanner`'s. */
export function scanHtml(text: string, at: number, _state: number, limit: number, first: boolean): Cut {
  let start = skipBlankLines(text, first && text.charCodeAt(at) === 0xfeff ? at + 1 : at)
  while (start < text.length && text.charCodeAt(start) <= 0x20) start++
  if (start >= text.length) return { kind: 'blank', end: text.length, state: 0 }
  if (first) {
    const front = headEnd(text, start)
    if (front > 0) return whole('front-matter', text, front)
  }
  if (text.charCodeAt(start) !== 0x3c) return paragraph(text, at, start, limit)
  if (text.startsWith('<!--', start)) {
    const close = text.indexOf('-->', start + 4)
    return whole('comment', text, close < 0 ? text.length : close + 3)
  }
  const name = tagName(text, start)
  const kind = htmlKind(name)
  if (kind === undefined)
    return /^<[!?]/.test(text.slice(start, start + 2))
      ? whole('other', text, tagEnd(text, start, text.length))
      : paragraph(text, at, start, limit)
  const end = tagEnd(text, start, text.length)
  if (isClosing(text, start)) return whole('other', text, end)
  switch (kind) {
    case 'code':
      return whole('code', text, rawEnd(text, end, name))
    case 'list':
      return list(text, at, end, name, limit)
    case 'table':
      return whole('table', text, closerOf(text, end, name, Infinity).end)
    case 'quote': {
      const close = closerOf(text, end, name, at + limit)
      return close.isClosed ? whole('quote', text, close.end) : { kind: 'quote', end: close.end, state: 0 }
    }
    case 'heading':
      return paragraph(text, at, end, limit, 'heading')
    case 'part':
      // What a figure shows and its caption belong together.
      if (name === 'figure') {
        const close = closerOf(text, end, name, at + limit)
        return close.isClosed ? whole('other', text, close.end) : { kind: 'other', end: close.end, state: 0 }
      }
      return name === 'p' || name === 'li' || name === 'dt' || name === 'dd' || name === 'figcaption' || name === 'title'
        ? paragraph(text, at, end, limit)
        : whole('other', text, end)
  }
}

function whole(kind: BlockKind, text: string, end: number): Cut {
  while (end < text.length && text.charCodeAt(end) <= 0x20) end++
  return { kind, end, state: 0 }
}

/** The end of an element whose content is no text, or `to`. */
export function rawEnd(text: string, from: number, name: string, to = text.length): number {
  for (let at = indexWithin(text, '</', from, to); at >= 0; at = indexWithin(text, '</', at + 2, to))
    if (tagName(text, at) === name) return tagEnd(text, at, to)
  return to
}

/** Where the element that opened before `from` is closed; one that is not ends at the next heading or at `most`. */
export function closerOf(
  text: string,
  from: number,
  name: string,
  most: number,
): { readonly end: number; readonly inner: number; readonly isClosed: boolean } {
  let depth = 1
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    if (at > most) return { end: cutBetweenTags(text, from, Math.min(most, text.length)), inner: at, isClosed: false }
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      if (close < 0) break
      at = close + 2
      continue
    }
    const found = tagName(text, at)
    if (found === name) {
      depth += isClosing(text, at) ? -1 : 1
      if (depth === 0) return { end: tagEnd(text, at, text.length), inner: at, isClosed: true }
    } else if (htmlKind(found) === 'heading' && name !== 'table' && !isClosing(text, at)) return { end: at, inner: at, isClosed: false }
    else if ((found === 'script' || found === 'style') && !isClosing(text, at)) at = rawEnd(text, at, found) - 1
  }
  if (text.length > most) return { end: cutBetweenTags(text, from, most), inner: most, isClosed: false }
  return { end: text.length, inner: text.length, isClosed: false }
}

function cutBetweenTags(text: string, from: number, most: number): number {
  const open = text.slice(from, most).lastIndexOf('<')
  return open > 0 ? from + open : most
}

/** A list up to its end; a long one is cut before an item. */
function list(text: string, at: number, from: number, name: string, limit: number): Cut {
  let depth = 1
  for (let i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
    if (text.startsWith('<!--', i)) {
      const close = text.indexOf('-->', i + 4)
      if (close < 0) break
      i = close + 2
      continue
    }
    const found = tagName(text, i)
    const kind = htmlKind(found)
    if (kind === 'list') {
      depth += isClosing(text, i) ? -1 : 1
      if (depth === 0) return whole('list', text, tagEnd(text, i, text.length))
    } else if (kind === 'heading' && !isClosing(text, i) && i - at > limit) return { kind: 'list', end: i, state: 0 }
    else if (kind === 'code' && !isClosing(text, i)) i = rawEnd(text, i, found) - 1
    else if (i - at > limit >> 1 && (found === 'li' || found === 'dt' || found === 'p') && !isClosing(text, i))
      return { kind: 'list', end: i, state: 0 }
  }
  return name === '' ? whole('list', text, text.length) : { kind: 'list', end: text.length, state: 0 }
}

/** Text up to the next tag that parts it; a closing one is part of it. */
function paragraph(text: string, at: number, from: number, limit: number, kind: BlockKind = 'paragraph'): Cut {
  for (let i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
    if (i - at > limit) break
    if (text.startsWith('<!--', i)) {
      const close = text.indexOf('-->', i + 4)
      if (close < 0) return { kind, end: text.length, state: 0 }
      i = close + 2
      continue
    }
    const name = tagName(text, i)
    if (htmlKind(name) === undefined) continue
    if (isClosing(text, i)) return whole(kind, text, tagEnd(text, i, text.length))
    if (i > from || i > at) return { kind, end: i, state: 0 }
  }
  if (text.length - at <= limit) return { kind, end: text.length, state: 0 }
  const cut = cutPoint(text, at, limit)
  // Not within a tag.
  const open = text.slice(at, cut).lastIndexOf('<')
  return { kind, end: open > limit >> 2 && !text.slice(at + open, cut).includes('>') ? at + open : cut, state: 0 }
}

/** The end of the head of the document, or -1 where it has none. */
function headEnd(text: string, from: number): number {
  let at = from
  let hasHead = false
  while (at < text.length && (hasHead || at - from < FRONT_LIMIT)) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++
    if (text.charCodeAt(at) !== 0x3c) break
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      if (close < 0) break
      at = close + 3
      continue
    }
    const name = tagName(text, at)
    const isDeclaration = text.startsWith('<!', at) || text.startsWith('<?', at)
    if (!isDeclaration && !HEAD.has(name)) break
    if (name !== '' || isDeclaration) hasHead = true
    const isOpening = !isClosing(text, at)
    const end = tagEnd(text, at, text.length)
    if (!isOpening && name === 'head') return end
    at =
      isOpening && (name === 'title' || name === 'script' || name === 'style' || name === 'noscript' || name === 'template')
        ? rawEnd(text, end, name)
        : end
    if (name === 'body') break
  }
  return hasHead ? at : -1
}

const HEAD = new Set('html head title meta link base script style noscript template body'.split(' '))
