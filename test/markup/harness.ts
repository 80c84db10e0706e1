import { expect } from 'vitest'
import { parseBlock } from '../../server/src/markup/index.ts'
import { outlineOf } from '../../server/src/markup/outline.ts'
import type { Metadata, Passage, Run } from '../../server/src/markup/prose.ts'
import type { Markup } from '../../server/src/text/draft.ts'

/** What tests ask of a text in one markup. */
export interface Reader {
  /** Its passages, each as `role depth lead: plain text`, a table as its rows. */
  readonly passages: (text: string) => readonly string[]
  /** The plain text of its one passage. */
  readonly plain: (text: string) => string
  readonly run: (text: string) => Run
  /** The marks of its one passage, each as `kind detail: what it stands over in the plain text: its source`. */
  readonly marks: (text: string) => readonly string[]
  /** Its comments, each as `text own`. */
  readonly comments: (text: string) => readonly string[]
  readonly metadata: (text: string) => Metadata | undefined
}

export function readerOf(markup: Markup): Reader {
  const parsed = (text: string) => outlineOf(text, markup).blocks.map((block) => parseBlock(block))
  const only = (text: string): Run => {
    const [passage] = parsed(text).flatMap(({ passages }) => passages)
    if (passage?.kind !== 'text') throw new Error('no text')
    return passage.run
  }
  return {
    passages: (text) => parsed(text).flatMap(({ passages }) => passages.map(passageLine)),
    plain: (text) => only(text).text,
    run: only,
    marks: (text) => {
      const run = only(text)
      return run.marks.map((mark) => {
        if (mark.kind === 'citation') expect(text.slice(mark.keySource.start, mark.keySource.end)).toBe(mark.key)
        return `${mark.kind} ${detailOf(mark)}: ${run.text.slice(mark.start, mark.end)}: ${text.slice(mark.source.start, mark.source.end)}`
      })
    },
    comments: (text) => parsed(text).flatMap(({ comments }) => comments.map((comment) => `${comment.text} ${comment.own}`)),
    metadata: (text) => parsed(text)[0]?.metadata,
  }
}

function detailOf(mark: Run['marks'][number]): string {
  if (mark.kind === 'citation') return `${mark.key} (${mark.locator})`
  return mark.kind === 'link' ? mark.href : mark.kind === 'note' ? mark.label : ''
}

function passageLine(passage: Passage): string {
  if (passage.kind === 'table') {
    const rows = [
      ...passage.head.map((row) => row.map(({ text }) => text)),
      ['='],
      ...passage.rows.map((row) => row.map(({ text }) => text)),
    ]
    return `table ${rows.map((row) => row.join(' | ')).join(' / ')}`
  }
  const { role, depth, quoted, lead, label, run } = passage
  return `${role}${depth > 0 ? ` ${depth}` : ''}${quoted ? ' quoted' : ''}${lead >= 0 ? ` under ${lead}` : ''}${label === undefined ? '' : ` [${label}]`}: ${run.text}`
}
