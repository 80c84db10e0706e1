import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBlock } from '../../server/src/markup/index.ts'
import type { Run } from '../../server/src/markup/prose.ts'
import { toSource } from '../../server/src/markup/source-map.ts'

const KINDS = ['paragraph', 'list', 'table'] as const

function runsOf(kind: (typeof KINDS)[number], text: string): readonly Run[] {
  return parseBlock({ kind, text, markup: 'markdown' }).passages.flatMap((passage) =>
    passage.kind === 'table' ? [...passage.head, ...passage.rows].flat() : [passage.run],
  )
}

/** What each character of a run was made from, composed. */
function writtenOf(run: Run, text: string): readonly string[] {
  return [...run.text].map((_, at) => {
    const { start, end } = toSource(run, { start: at, end: at + 1 })
    return text.slice(start, end).normalize('NFC')
  })
}

test('letters with marks of their own are read as one character, and lead back to all of it', () => {
  const piece = fc.constantFrom('tỷ', 'Đồng', 'nghìn', ' ', ' **quý** ', '12,5', '&amp;', '`mã`', '[đường](x.html)', '~~bỏ~~', ' – ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...KINDS), (pieces, kind) => {
      const line = pieces.join('')
      const text =
        kind === 'table' ? `| a | ế |\n|---|---|\n| ${line} | ${line} |\n` : kind === 'list' ? `- ${line}\n  ${line}\n` : `${line}\n`
      const apart = text.normalize('NFD')
      const one = runsOf(kind, text)
      const other = runsOf(kind, apart)
      expect(other.map((run) => run.text)).toEqual(one.map((run) => run.text))
      expect(other.map((run) => writtenOf(run, apart))).toEqual(one.map((run) => writtenOf(run, text)))
      expect(other.map((run) => run.marks.map(({ start, end }) => [start, end]))).toEqual(
        one.map((run) => run.marks.map(({ start, end }) => [start, end])),
      )
    }),
  )
})
