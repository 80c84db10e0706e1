/**
 * Reads single files that a person names: a text, or a source, which may be a Word document.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { markupOf } from '../markup/index.ts'
import type { Draft } from '../text/draft.ts'
import { decodeText } from './decode.ts'
import { readWordText } from './docx-text.ts'
import { reasonOf } from './fault.ts'

/** Reads a text at a path (absolute). A problem says what is wrong and the mend. */
export function readTextFile(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    const read = decodeText(readFileSync(path))
    return 'text' in read ? read : { problem: `the file ${read.problem}` }
  } catch (error) {
    return { problem: reasonOf(error, 'file') }
  }
}

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
