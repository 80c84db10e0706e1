/**
 * Writes documents of Word, small enough for a test.
 */
import { crc32, deflateRawSync } from 'node:zlib'

/** What stands in the body: a paragraph's words (`# ` opens a heading, `^[…]` is a note, `[words](address)` a link), or a table's rows of cells. */
export type WordPart = string | readonly (readonly string[])[]

/** Writes a document. */
export function wordOf(parts: readonly WordPart[]): Uint8Array {
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
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('main', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMES}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${NAMES}>${notes.map((note, at) => `<w:footnote w:id="${at + 1}"><w:p>${runOf(note)}</w:p></w:footnote>`).join('')}</w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('styles', 'styles', 'styles.xml')}${relation('notes', 'footnotes', 'footnotes.xml')}${links.map((link, at) => relation(`link${at + 1}`, 'hyperlink', link, ' TargetMode="External"')).join('')}</Relationships>`,
  })
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`

function runOf(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`
}

/** Packs files, pressed as Word does. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const path = Buffer.from(name)
    const content = Buffer.from(text)
    const shared = Buffer.alloc(26)
    const pressed = deflateRawSync(content)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(pressed.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, tail, path)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), shared, path, pressed)
    at += 30 + path.length + pressed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
