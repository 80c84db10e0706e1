/**
 * Word documents that nobody saved: damaged, cut off, made of anything, or such as unpack without end.
 */
import { analyse, findingsOf } from '../../server/src/analysis.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { readWord } from '../../server/src/disk/docx.ts'
import { readWordText } from '../../server/src/disk/docx-text.ts'
import { zipOf } from '../../server/src/disk/zip.ts'
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts'
import { wordFiles } from '../../test/harness/word.ts'
import { must } from './must.ts'
import { mutate } from './mutate.ts'

const DOCUMENT = 'word/document.xml'

/** What grows when it is unpacked or read: opened over and over, and closed as often. */
const GROWING: readonly (readonly [open: string, close: string])[] = [
  ['<w:p/>', ''],
  ['<w:p>', '</w:p>'],
  ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ['<w:r><w:t>1 % ', '</w:t></w:r>'],
  ['&amp;', ''],
  ['<', ''],
  ['<w:a ', ''],
  [' ', ''],
]

/** Reads one document, and checks what was read. */
export async function unpacking(random: () => number, text: string, knowledge: Knowledge, settings: Settings): Promise<void> {
  const bytes = documentOf(random, text)
  const plain = readWordText(bytes)
  must('text' in plain || SAYS.test(plain.problem), 'a problem says what is wrong and the mend, on one line')
  const read = await readWord(bytes)
  if ('problem' in read) {
    must(SAYS.test(read.problem), 'a problem says what is wrong and the mend, on one line')
    return
  }
  const { html, shown, toShown } = read
  for (const { start, end } of findingsOf(analyse({ path: 'a.docx', text: html, markup: 'html' }, knowledge, settings))) {
    const place = toShown({ start, end })
    must(0 <= place.start && place.start <= place.end && place.end <= shown.length, 'a finding stands in what is shown')
  }
}

const SAYS = /^\S.*: \S.*$/

function documentOf(random: () => number, text: string): Buffer {
  const files: Record<string, string> = { ...wordFiles(text.split(/\n\n+/).slice(0, 40)) }
  const names = Object.keys(files)
  const kind = random()
  if (kind < 0.45) {
    const name = random() < 0.7 ? DOCUMENT : (names[Math.floor(random() * names.length)] as string)
    files[name] = mutate(files[name] ?? '', random)
  } else if (kind < 0.5) {
    const [open, close] = GROWING[Math.floor(random() * GROWING.length)] as (typeof GROWING)[number]
    const count = Math.floor(10 ** (2 + random() * 5))
    files[DOCUMENT] = `${files[DOCUMENT]?.split('<w:body>')[0]}<w:body>${open.repeat(count)}${close.repeat(count)}</w:body></w:document>`
  }
  const bytes = zipOf(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const),
    random() < 0.7,
  )
  return kind < 0.5 ? bytes : damaged(bytes, random)
}

function damaged(bytes: Buffer, random: () => number): Buffer {
  let now = bytes
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * now.length)
    const kind = random()
    if (kind < 0.6) now = Buffer.from(now).fill(Math.floor(random() * 256), at, at + 1 + Math.floor(random() ** 3 * 8))
    else if (kind < 0.8) now = now.subarray(0, at)
    else now = Buffer.concat([now.subarray(0, at), now.subarray(Math.floor(random() * now.length))])
  }
  return now
}
