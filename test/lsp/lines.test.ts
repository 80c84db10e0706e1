import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lineCount, linesOf, offsetAt, positionAt } from '../../server/src/lsp/lines.ts'
import { editOutline, outlineOf } from '../../server/src/markup/outline.ts'

const texts = fc
  .array(fc.constantFrom('word ', '\n', '\r\n', '\r', '\n\n', '# ', '- ', '| a | b |', '```', '<!--', '-->', 'ơ', '😀', '---\n'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))
const markups = fc.constantFrom('markdown' as const, 'text' as const)

describe('lines of a text in blocks', () => {
  test('are those that editors count, forth and back', () => {
    fc.assert(
      fc.property(texts, markups, fc.constantFrom(20, 10_000), (text, markup, limit) => {
        const lines = linesOf(outlineOf(text, markup, limit))
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
        expect(lineCount(lines)).toBe(document.lineCount)
        for (let offset = 0; offset <= text.length; offset++) {
          // Between \r and \n no editor puts a cursor.
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue
          const position = document.positionAt(offset)
          expect(positionAt(lines, offset)).toEqual(position)
          expect(offsetAt(lines, position)).toBe(offset)
        }
      }),
    )
  })

  test('after an edit are those of the new text', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(9), fc.constantFrom(20, 10_000), (text, newText, at, length, limit) => {
        const start = at % (text.length + 1)
        const outline = outlineOf(text, 'markdown', limit)
        const edited = editOutline(outline, { start, end: Math.min(text.length, start + length), newText }).outline
        const { lines, columns } = linesOf(edited, linesOf(outline))
        expect({ lines, columns }).toEqual((({ lines, columns }) => ({ lines, columns }))(linesOf(edited)))
      }),
    )
  })

  test('take places outside the text for its nearest end', () => {
    const lines = linesOf(outlineOf('one\ntwo\n\nthree', 'markdown'))
    expect(offsetAt(lines, { line: 0, character: 99 })).toBe(3)
    expect(offsetAt(lines, { line: 99, character: 0 })).toBe(14)
    expect(offsetAt(lines, { line: -1, character: -5 })).toBe(0)
    expect(offsetAt(lines, { line: 1, character: 0.5 })).toBe(4)
    expect(positionAt(lines, 999)).toEqual({ line: 3, character: 5 })
    expect(positionAt(linesOf(outlineOf('', 'text')), 5)).toEqual({ line: 0, character: 0 })
  })
})
