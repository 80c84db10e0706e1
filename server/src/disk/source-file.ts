/**
 * Reads the file of a source: text in any markup that drafts may be in, or a Word document.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { markupOf } from '../markup/index.ts'
import type { Draft } from '../text/draft.ts'
import { decodeText } from './decode.ts'
import { readWordText } from './docx-text.ts'
import { reasonOf } from './fault.ts'

/** Reads a source at a path (absolute). A problem says what is wrong and the mend. */
export function readSourceFile(path: string): Draft | { readonly problem: string } {
  try {
    const bytes = readFileSync(path)
    const isWord = /\.docx$/i.test(path)
    const read = isWord ? readWordText(bytes) : decodeText(bytes)
    if ('problem' in read) return { problem: `the file ${read.problem}` }
    if (/\.pdf$/i.test(path) || read.text.startsWith('%PDF')) return { problem: 'a PDF is not read: save its text as a file, or copy it' }
    return { path: basename(path), text: read.text, markup: isWord ? 'html' : (markupOf(path) ?? 'text') }
  } catch (error) {
    return { problem: reasonOf(error, 'file') }
  }
}
