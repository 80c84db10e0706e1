/**
 * Reads the running text and the tables of a Word document, without its looks.
 *
 * In: the bytes of a .docx file. Out: HTML of paragraphs, headings and tables. It is small enough for the language server; the checker
 * of Word documents, which must know where each word stands, has a reader of its own.
 */
import { unzip } from './zip.ts'

/** A document that unpacks to more is none that somebody wrote. */
const LARGEST = 100_000_000
const DOCUMENT = 'word/document.xml'

/** Reads a document. A problem says what is wrong and the mend. */
export function readWordText(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { problem: 'is a Word document of the old format, or one with a password: open it in Word and save it as .docx without one' }
  try {
    const xml = unzip(bytes, (name) => name === DOCUMENT, LARGEST)?.get(DOCUMENT)
    if (xml !== undefined) return { text: toHtml(new TextDecoder().decode(xml)) }
  } catch {
    // What is wrong with the archive says nothing to a writer.
  }
  return { problem: 'is no Word document that can be read: open it in Word and save it anew' }
}

const TABLE: Readonly<Record<string, string>> = { 'w:tbl': 'table', 'w:tr': 'tr', 'w:tc': 'td' }

function toHtml(xml: string): string {
  let html = ''
  let paragraph = ''
  let style = ''
  let isText = false
  let deleted = 0
  let depth = 0
  for (const [part, close, name, rest, text] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>|([^<]+)/g)) {
    if (text !== undefined) {
      if (isText && deleted === 0) paragraph += text
      continue
    }
    const isEnd = close === '/'
    const isEmpty = rest?.endsWith('/') === true
    if (name === 'w:del' && !isEmpty) deleted += isEnd ? -1 : 1
    else if (name === 'w:t') isText = !isEnd && !isEmpty
    else if (name === 'w:tab' || name === 'w:br') paragraph += ' '
    else if (name === 'w:pStyle') style = /w:val="([^"]*)"/.exec(part)?.[1] ?? ''
    else if (name === 'w:p' && (isEnd || isEmpty)) {
      // The cells of a table are one text each.
      html += depth > 0 ? `${paragraph} ` : block(paragraph, style)
      paragraph = ''
      style = ''
    } else if (name !== undefined && TABLE[name] !== undefined && !isEmpty) {
      if (name === 'w:tc') depth += isEnd ? -1 : 1
      html += `<${isEnd ? '/' : ''}${TABLE[name]}>${isEnd && name === 'w:tbl' ? '\n\n' : ''}`
    }
  }
  return withHeads(html)
}

function block(text: string, style: string): string {
  if (text.trim() === '') return ''
  const level = /^(?:heading|title)\s*(\d?)/i.exec(style)?.[1]
  const tag = level === undefined ? 'p' : `h${level === '' ? 1 : Math.min(Number(level), 6)}`
  return `<${tag}>${text}</${tag}>\n\n`
}

/** The first row of a table heads it: few writers mark it. */
function withHeads(html: string): string {
  return html.replace(/<table>(?:(?!<\/?table>)[\s\S])*<\/table>/g, (table) => {
    const end = table.indexOf('</tr>')
    return end < 0 || table.indexOf('<tr>', end) < 0 ? table : table.slice(0, end).replace(/<(\/?)td\b/g, '<$1th') + table.slice(end)
  })
}
