import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAt, type Change, editOutline, type Outline, outlineOf, startOf, textOf } from '../../server/src/markup/outline.ts'
import type { Markup } from '../../server/src/text/draft.ts'

const LINES = [
  '',
  '',
  '',
  '  ',
  'words in a line',
  'more, of it.',
  '# heading',
  'heading',
  '===',
  '---',
  '- - -',
  '***',
  '- item',
  '  - nested',
  '  text',
  '1. one',
  '2. two',
  '3) three',
  '    code',
  '\tcode',
  '> quote',
  '>',
  '> - item',
  '```',
  '~~~',
  '```js',
  '<!-- comment -->',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<b>',
  '<script>',
  '</script>',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  'a | b',
  '--- | ---',
  '+---+---+',
  '| x | y |',
  'Table: caption',
  ': caption',
  '[^a]: note',
  '[^b]:',
  '    of note',
  '[ref]: https://example.org',
  '[ref]: not one',
  '$$',
  '$$ x $$',
  ':::',
  '::: {.note}',
  'title: A',
  '+++',
  '...',
  'date = "2024"',
  '\ufeff',
  '\\begin{align}',
  '\\end{align}',
  'a very long line of words. '.repeat(4),
  '<?php',
  '?>',
  '-',
  '+',
  '\\documentclass{article}',
  '\\begin{document}',
  '\\end{document}',
  '\\title{A}',
  '\\maketitle',
  '\\section{One} more',
  '\\section{Un',
  'closed}',
  '% comment',
  'words % comment',
  '\\begin{quote}',
  'said: \\begin{quote} words',
  '\\end{quote} more',
  '\\begin{itemize}',
  '\\item one',
  '\\end{itemize}',
  '\\begin{table}',
  '\\begin{tabular}{lr}',
  'a & b \\\\',
  '\\end{tabular}',
  '\\end{table}',
  '\\begin{verbatim}',
  '\\end{verbatim}',
  '\\begin{box}[t]{Some title}',
  '\\end{box}',
  '.. comment',
  '.. note::',
  '.. epigraph::',
  '   indented',
  '   :option: value',
  '.. list-table:: Title',
  'see::',
  '::',
  '> quoted literal',
  ':date: 2024',
  '==== ====',
  'aaaa bbbb',
  '+----+----+',
  '~~~~~~~~~',
  '.. [1] a note',
  '>>> x',
  '| line',
  '= Title',
  '== Section',
  ':revdate: 2024',
  '[quote, Name]',
  '[source]',
  '.Block title',
  '____',
  '----',
  '====',
  '////',
  '// comment',
  '|===',
  '* item',
  '** nested',
  'Term:: text',
  '+',
  'image::x[y]',
  '<!doctype html><html><head>',
  '</head><body>',
  '<p>text',
  '</p>',
  '<ul><li>',
  '</ul>',
  '<blockquote>',
  '</blockquote> text',
  '<table><tr><td>',
  '</table>',
  '<h2>Head</h2>',
  'words <pre>',
  '</pre>',
  '\\iffalse',
  '\\fi',
]
const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...LINES) },
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constantFrom('words in a line', '- item', '| a | b |', '|---|---|', 'Table: caption', '  text') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const eol = fc.oneof(
  { weight: 16, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constant('\r\n') },
  { weight: 1, arbitrary: fc.constant(' ') },
)
const opening = fc.constantFrom(
  '',
  '',
  '',
  '---\n',
  '---\ntitle: A\n',
  '---\ntitle: A\n---\n',
  '\\documentclass{a}\n',
  '% c\n\n',
  '<html><title>x</title>',
  '<!-- c --><meta x>\n',
  ':a: b\n= Title\n:c: d\n',
  '// c\n\n:a: b\n',
  '=====\nTitle\n=====\n\n:date: x\n',
  '.. c\n\nTitle\n=====\n\n',
  '\ufeff+++\n',
  '\ufeff',
)
const body = fc.array(fc.tuple(line, eol), { maxLength: 24 }).map((parts) => parts.map(([text, end]) => text + end).join(''))
const draft = fc.tuple(opening, body).map(([first, rest]) => first + rest)
const edit = fc.record({
  from: fc.nat(1000),
  atLine: fc.boolean(),
  length: fc.oneof(fc.nat(3), fc.nat(60)),
  text: fc.oneof(fc.constant(''), fc.string({ maxLength: 3 }), fc.constantFrom('  ', '    ', '\n', '> ', '|'), line, draft),
})
const anyString = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes))
const markup = fc.constantFrom<Markup>('markdown', 'latex', 'restructuredtext', 'asciidoc', 'html', 'text')

type Edit = { from: number; atLine: boolean; length: number; text: string }

function applied(text: string, { from, atLine, length, text: newText }: Edit): Change {
  const at = from % (text.length + 1)
  const start = atLine ? text.lastIndexOf('\n', at) + 1 : at
  return { start, end: Math.min(text.length, start + length), newText }
}

function contents(outline: Outline): readonly string[] {
  return outline.blocks.map((block, i) => `${block.kind} ${outline.starts[i]} ${outline.states[i]} ${JSON.stringify(block.text)}`)
}

describe('outline', () => {
  it('has blocks that in a row are the text', () => {
    fc.assert(
      fc.property(fc.oneof(draft, anyString), markup, fc.constantFrom(30, 200, 8000), (text, markup, limit) => {
        const outline = outlineOf(text, markup, limit)
        expect(textOf(outline)).toBe(text)
        expect(outline.length).toBe(text.length)
        expect(outline.blocks.every((block) => block.text !== '')).toBe(true)
        expect(outline.blocks.findIndex((_, i) => blockAt(outline, startOf(outline, i)) !== i)).toBe(-1)
      }),
      { numRuns: 150 },
    )
  })

  it('is after any edits what a fresh one is', () => {
    fc.assert(
      fc.property(
        draft,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        markup,
        fc.constantFrom(30, 120, 8000),
        (text, edits, markup, limit) => {
          let outline = outlineOf(text, markup, limit)
          let now = text
          for (const each of edits) {
            const change = applied(now, each)
            now = now.slice(0, change.start) + change.newText + now.slice(change.end)
            const edited = editOutline(outline, change)
            const kept = edited.first + edited.removed
            expect(outline.blocks.slice(0, edited.first).every((block, i) => block === edited.outline.blocks[i])).toBe(true)
            expect(edited.outline.blocks.length).toBe(outline.blocks.length - edited.removed + edited.inserted)
            const moved = edited.inserted - edited.removed
            expect(outline.blocks.slice(kept).every((block, i) => block === edited.outline.blocks[kept + moved + i])).toBe(true)
            outline = edited.outline
            expect(contents(outline).join('\n')).toBe(contents(outlineOf(now, markup, limit)).join('\n'))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('scans again only what an edit touches', () => {
    const text = Array.from({ length: 2000 }, (_, i) => `Paragraph ${i} has a few words.\n\n`).join('')
    const outline = outlineOf(text, 'markdown')
    const at = startOf(outline, 1000) + 5
    const edited = editOutline(outline, { start: at, end: at, newText: 'x' })
    expect(edited).toMatchObject({ first: 1000, removed: 1, inserted: 1 })
  })

  it('lets an opened fence or comment take what follows, and gives it back', () => {
    const outline = outlineOf('One.\n\nTwo.\n\nThree.\n', 'markdown')
    for (const opener of ['```\n', '<!-- ']) {
      const opened = editOutline(outline, { start: 6, end: 6, newText: opener }).outline
      expect(opened.blocks.length).toBe(2)
      const closed = editOutline(opened, { start: 6, end: 6 + opener.length, newText: '' }).outline
      expect(contents(closed)).toEqual(contents(outline))
    }
  })

  it('cuts a giant block after a sentence, and at list items', () => {
    const line = outlineOf('Some words of a sentence. '.repeat(4000), 'markdown')
    expect(line.blocks.length).toBeGreaterThan(10)
    for (const block of line.blocks.slice(0, -1)) {
      expect(block.text.length).toBeLessThanOrEqual(8000)
      expect(block.text).toMatch(/\. $/)
    }
    const list = outlineOf('- an item of a few words\n'.repeat(4000), 'markdown')
    expect(list.blocks.length).toBeGreaterThan(10)
    for (const block of list.blocks) expect(block.text).toMatch(/^- an item/)
  })
})
