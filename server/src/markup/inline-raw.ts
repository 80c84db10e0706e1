/**
 * Reads the inlines of Markdown whose inside is not Markdown: code spans, shortcodes, autolinks, comments and tags.
 *
 * In: a reading and the offset where one may start. Out: the offset behind it, and what it stands for in the reading; where there
 * is none, the next offset.
 */
import { RAW_TAGS, readTag, STRUCK_TAGS } from './html-tag.ts'
import { address, commentAt, drop, hide, object, type Reading, raise, remove, replace } from './inline-writing.ts'
import { indexWithin } from './scan.ts'

/** Reads a code span; where none closes, the offset behind the backticks. */
export function codeSpan(reading: Reading, at: number): number {
  const { text, to } = reading
  let open = at
  while (open < to && text.charCodeAt(open) === 0x60) open++
  const length = open - at
  if (reading.unclosed.has(length)) return open
  for (let i = open; i < to; ) {
    const found = indexWithin(text, '`', i, to)
    if (found < 0) break
    i = found
    while (i < to && text.charCodeAt(i) === 0x60) i++
    if (i - found === length) return object(reading, at, i)
  }
  reading.unclosed.add(length)
  return open
}

/** Reads a shortcode of Quarto or Hugo, `{{< … >}}`: an object where it may print text. */
export function shortcode(reading: Reading, at: number): number {
  const { text, to } = reading
  const mark = text.charCodeAt(at + 2)
  if (text.charCodeAt(at + 1) !== 0x7b || (mark !== 0x3c && mark !== 0x25)) return at + 1
  const close = indexWithin(text, mark === 0x3c ? '>}}' : '%}}', at + 3, Math.min(to, at + 1000))
  if (close < 0) return at + 1
  const name = /^[\s/]*([\w-]*)/.exec(text.slice(at + 3, Math.min(close, at + 40)))?.[1] ?? ''
  if (/^(?:var|meta|env|param|ref|relref|kbd|fa|iconify|version|contents)$/.test(name)) return object(reading, at, close + 3)
  remove(reading, at, close + 3)
  return close + 3
}

/** Reads an autolink, a comment or a tag. */
export function angle(reading: Reading, at: number): number {
  const { text, to } = reading
  const stretch = text.slice(at, Math.min(to, at + 2000))
  const auto = /^<([A-Za-z][A-Za-z0-9.+-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[A-Za-z0-9.-]{1,255})>/.exec(stretch)
  if (auto !== null)
    return address(reading, at, at + auto[0].length, (auto[1] as string).includes(':') ? (auto[1] as string) : `mailto:${auto[1]}`)
  if (text.startsWith('<!--', at)) {
    const close = indexWithin(text, '-->', at + 2, to)
    if (close < 0) return at + 1
    reading.comments.push(commentAt(text, at, close + 3))
    remove(reading, at, close + 3)
    return close + 3
  }
  if (stretch.startsWith('<?') || /^<!(?:[A-Za-z]|\[CDATA\[)/.test(stretch)) {
    const close = stretch.indexOf(stretch.startsWith('<?') ? '?>' : stretch.startsWith('<![') ? ']]>' : '>')
    if (close < 0) return at + 1
    const end = stretch.indexOf('>', close) + 1
    drop(reading, at, at + end)
    return at + end
  }
  const tag = readTag(text, at, to)
  if (tag === undefined) return at + 1
  if (tag.isClosing) {
    const opened = STRUCK_TAGS.has(tag.name) ? reading.struck.pop() : undefined
    if (opened !== undefined) hide(reading, opened.at, tag.end)
  } else if (STRUCK_TAGS.has(tag.name)) reading.struck.push({ name: tag.name, at })
  else if (RAW_TAGS.has(tag.name)) {
    const closer = `</${tag.name}>`
    const close = indexWithin(text, closer, tag.end, to)
    if (close >= 0) return object(reading, at, close + closer.length)
  } else if (tag.name === 'img') return address(reading, at, tag.end, '')
  else if (tag.name === 'sup') {
    const raised = /^\d{1,3}(?=<\/sup>)/.exec(text.slice(tag.end, tag.end + 12))?.[0]
    if (raised !== undefined) {
      drop(reading, at, tag.end)
      raise(reading, tag.end, tag.end + raised.length)
      return tag.end + raised.length
    }
  }
  const stands = tag.name === 'br' ? '\n' : tag.name === 'q' ? (tag.isClosing ? '”' : '“') : ''
  replace(reading, at, tag.end, stands)
  return tag.end
}
