/**
 * Reads the documents of Word.
 *
 * In: the bytes of a file. Out: what is checked, as HTML, and what is shown of it: plain text, a paragraph a line, with the way from the
 * one to the other. The library is large, so this module is loaded only where such a document is met.
 */
import { convertToHtml, images } from 'mammoth'
import type { Span } from '../text/span.ts'
import { unzip, zipOf } from './zip.ts'

/** A document as it is checked, and as it is shown. */
export interface WordText {
  readonly html: string
  /** A paragraph a line, empty ones too: line 12 is the document's twelfth paragraph. */
  readonly shown: string
  /** Gives the place in the shown text of a place in the HTML. */
  readonly toShown: (span: Span) => Span
}

/** Larger documents are none that somebody wrote, packed or unpacked. */
const LARGEST = 100_000_000
/** A book of a thousand pages has a fraction of this. */
const MOST_MARKUP = 1_000_000

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/** Reads a document. A problem says what is wrong and the mend. */
export async function readWord(bytes: Uint8Array): Promise<WordText | { readonly problem: string }> {
  if (bytes.length > LARGEST) return { problem: `is larger than ${LARGEST / 1e6} MB: split it` }
  // An old document, or one behind a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { problem: 'is a Word document of the old format, or one with a password: open it in Word and save it as .docx without one' }
  try {
    const files = unzip(bytes, (name) => /\.(?:xml|rels)$/.test(name), LARGEST)
    if (files === undefined) return unreadable('no archive')
    if (markupIn(files.values()) > MOST_MARKUP) return { problem: 'unpacks to more than any document has: split it' }
    // The library would unpack whatever stands there, to any size.
    const { value } = await convertToHtml(
      { buffer: zipOf(files) },
      {
        styleMap: STYLES,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return wordText(withHeads(value))
  } catch (error) {
    return unreadable((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '')
  }
}

function unreadable(reason: string): { readonly problem: string } {
  return { problem: `is no Word document that can be read (${reason}): open it in Word and save it anew` }
}

/** How many elements and entities there are, each of which takes a kilobyte or two once it is read. */
function markupIn(files: Iterable<Uint8Array>): number {
  let count = 0
  for (const file of files)
    for (let at = 0; at < file.length; at++) if (file[at] === 0x26 || (file[at] === 0x3c && file[at + 1] !== 0x2f)) count++
  return count
}

/** Few writers mark the first row of a table as its head. */
function withHeads(html: string): string {
  return html.replace(/<table>(?:(?!<\/?table>)[\s\S])*<\/table>/g, (table) => {
    const end = table.indexOf('</tr>')
    if (table.includes('<th') || table.indexOf('<tr>', end) < 0) return table
    return table.slice(0, end).replace(/<(\/?)td\b/g, '<$1th') + table.slice(end)
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Puts each paragraph on a line of its own, and takes the tags away for what is shown. */
function wordText(written: string): WordText {
  const html = written.replace(/(?!^)<(?:p|h[1-6]|li(?![^>]*><p))\b/g, '\n$&')
  let shown = ''
  // Where the characters of the HTML stand in what is shown.
  const places = new Int32Array(html.length + 1)
  for (let at = 0; at < html.length; ) {
    const part = /<[^>]*>|&(amp|lt|gt|quot);|[^<&]+|[\s\S]/y
    part.lastIndex = at
    const [text = '', entity] = part.exec(html) ?? []
    const isTag = text.length > 1 && text.startsWith('<')
    const put = isTag ? (/^<(?:br|\/td|\/th)\b/.test(text) ? ' ' : '') : entity === undefined ? text : (ENTITIES[entity] ?? text)
    for (let i = 0; i < text.length; i++) places[at + i] = shown.length + (put.length === text.length ? i : 0)
    shown += put
    at += text.length
  }
  places[html.length] = shown.length
  return {
    html,
    shown,
    toShown: ({ start, end }) => ({ start: places[start] as number, end: places[end] as number }),
  }
}
