/**
 * Writes documents of Word, small enough for a test.
 */
import { zipOf } from '../../server/src/disk/zip.ts'

/** What stands in the body: a paragraph's words (`# ` opens a heading, `^[…]` is a note, `[words](address)` a link), or a table's rows of cells. */
export type WordPart = string | readonly (readonly string[])[]

/** Writes a document. */
export function wordOf(parts: readonly WordPart[]): Uint8Array {
  return zipOf(
    Object.entries(wordFiles(parts)).map(([name, text]) => [name, Buffer.from(text)] as const),
    true,
  )
}

/** The files that a document consists of. */
export function wordFiles(parts: readonly WordPart[]): Readonly<Record<string, string>> {
  const notes: string[] = []
  const links: string[] = []
  const inline = (text: string): string =>
    text
      .split(/(\^\[[^\]]*\]|\[[^\]]*\]\([^)]*\))/)
      .map((piece) => {
        const note = /^\^\[(.*)\]$/.exec(piece)?.[1]
        if (note !== undefined) return `<w:r><w:footnoteReference w:id="${notes.push(note)}"/></w:r>`
        const [, words, address] = /^\[(.*)\]\((.*)\)$/.exec(piece) ?? []
        if (words !== undefined && address !== undefined)
          return `<w:hyperlink r:id="link${links.push(address)}">${runOf(words)}</w:hyperlink>`
        return piece === '' ? '' : runOf(piece)
      })
      .join('')
  const paragraph = (text: string): string => {
    const isHeading = text.startsWith('# ')
    return `<w:p>${isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}${inline(isHeading ? text.slice(2) : text)}</w:p>`
  }
  const body = parts
    .map((part) =>
      typeof part === 'string'
        ? paragraph(part)
        : `<w:tbl>${part.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    .join('')
  const relation = (id: string, type: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"${mode}/>`
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('main', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMES}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${NAMES}>${notes.map((note, at) => `<w:footnote w:id="${at + 1}"><w:p>${runOf(note)}</w:p></w:footnote>`).join('')}</w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('styles', 'styles', 'styles.xml')}${relation('notes', 'footnotes', 'footnotes.xml')}${links.map((link, at) => relation(`link${at + 1}`, 'hyperlink', link, ' TargetMode="External"')).join('')}</Relationships>`,
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`

function runOf(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`
}
